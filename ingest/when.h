/*
 * when.h - the day of an act: which of the text's temporal expressions speaks of it.
 *
 *   act, timexes of the text  --when_find()-->  date, until, the expression, the rule in words
 *
 * Shape      an expression below the act's own words comes first; then one of the clause
 *            that it is the object or complement of; a clause that reports it lends
 *            its day only to the report. Without any, the article's own day is taken
 *            where the guide allows it (section 6): in the lead, or for what speakers say.
 */
#ifndef INGEST_WHEN_H
#define INGEST_WHEN_H

#include "dates/timex.h"
#include "tree.h"

#include <glib.h>

struct when {
    struct date date, until;
    struct span text; /* the expression; empty if none */
    char *rule; /* the caller frees it */
};

/*
 * timexes: struct timex of the whole text in order of place. acts: bool a token, whether it names an act
 * of its own, whose days are not this one's ("accused ... in the 1992 murder"). published: the article's
 * day; own_day: whether an act without an expression may take it.
 */
struct when when_find(const struct tree *tree, int token, const GArray *timexes, const GArray *acts, struct date published,
                      bool own_day);

/* The token of the sentence that is the syntactic head of a span of text, or -1. */
int when_head(const struct tree *tree, struct span span);

#endif

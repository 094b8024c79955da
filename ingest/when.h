/*
 * when.h - the day of an act: which of the text's temporal expressions speaks of it.
 *
 *   act, timexes of the text  --when_find()-->  date, until, the expression, the rule in words
 *
 * Shape      an expression below the act's own words comes first; then one of the clause
 *            that it is the object or complement of; a clause that reports it lends
 *            its day only to the report. Without any, the caller's default is taken: the day of the
 *            sentence told before, or the article's own where the guide allows it (section 6): in
 *            the lead, or for what speakers say.
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
    bool counted; /* the expression itself names no year */
    int first; /* date_first() of what the expression stands for: of "next week" its Monday, though the date is the month */
};

/* The day of an act that no expression speaks of, and why; without a date there is none. */
struct when_default {
    struct date date, until;
    struct span text; /* empty where it is no expression of the text */
    const char *rule;
    bool alone; /* the clause around it does not lend its day either */
    bool reported; /* the report's day is the act's: he did it by saying so */
};

/*
 * timexes: struct timex of the whole text in order of place. acts: bool a token, whether it names an act
 * of its own, whose days are not this one's ("accused ... in the 1992 murder").
 */
struct when when_find(const struct tree *tree, int token, const GArray *timexes, const GArray *acts, struct when_default otherwise);

/* The expression that dates a clause by its own words, NULL if none. */
const struct timex *when_of_clause(const struct tree *tree, int token, const GArray *timexes, const GArray *acts);

/* The expression in the infinitive that a word governs: "offered to extradite him in 1996"; NULL if none. */
const struct timex *when_of_infinitive(const struct tree *tree, int token, const GArray *timexes, const GArray *acts);

/*
 * An act told as past, but dated after the article: its month or day is last year's, a deed's weekday last week's; else the
 * expression speaks of something else.
 */
void when_bring_back(struct when *when, struct date published, bool deed);

/* The date that the sentence's main clause, in the simple past, names for itself: where it is a day, an anchor for what is told next. */
struct date when_told(const struct tree *tree, const GArray *timexes, const GArray *acts);

/* The sentence's root, -1 if it has none. */
int when_root(const struct tree *tree);

/* Whether the sentence's main clause is in the simple past: "struck", "was struck", "did not strike", "was in Oslo". */
bool when_is_told_in_past(const struct tree *tree);

/* The verb that tells what a clause says, -1 if none: "{said} on Dec. 9 that he {rejected}". */
int when_said_above(const struct tree *tree, int clause, const GArray *timexes);

/*
 * "..., said the spokesman, who warned": the verb in front of the one that a relative clause is about, by which he speaks;
 * -1 if none.
 */
int when_saying_before(const struct tree *tree, int clause);

/* The token of the sentence that is the syntactic head of a span of text, or -1. */
int when_head(const struct tree *tree, struct span span);

#endif

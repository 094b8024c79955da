/*
 * filter.h - which events a command is about; the same options for all of them.
 *
 *   --from 2016 --actor RUS --action expel  --filter_options()/filter_new()-->  struct filter
 *
 * Shape   empty lists mean no restriction; an event passes if it passes every
 *         restriction that is there. --from and --to take whole years and months.
 *         An event without a date passes no --from or --to.
 * Errors  ERROR_USAGE: an unknown value is refused with the nearest known ones.
 */
#ifndef DB_FILTER_H
#define DB_FILTER_H

#include "date.h"
#include "owned.h"

#include <glib.h>
#include <stdbool.h>

struct filter {
    struct date from, to;
    GPtrArray *actors, *sources, *targets; /* actor codes, interned */
    GPtrArray *pair; /* none, or two that deal with each other: one acts upon the other, or both meet or agree */
    GArray *actions; /* int: every action that --action names (slug, PLOVER class or CAMEO code) */
    unsigned statuses; /* 1u << status, or-ed; default occurred and planned */
    char *match; /* full-text words, NULL for all */
    int top; /* the most salient so many, 0 for all */
    char *doubt; /* "frnace" is none of the actors that are known, but may be the database's own: whom it may mean; NULL */
};

/* The words of a command line as GOption leaves them; zero it first, filter_words_clear() after use. */
struct filter_words {
    char *from, *to, *status, *match;
    char **actor, **source, **target, **between, **action;
    int top;
};

/* Option entries that fill words; the result is valid as long as words is, freed with g_free(). */
GOptionEntry *filter_options(struct filter_words *words);
void filter_words_clear(struct filter_words *words);

/* The code that a word means: a code in any case or an actor's English name; NULL for an unknown one. */
const char *filter_actor(const char *word);

/* False, with the sentence that no event passes. ERROR_INPUT. */
bool filter_nothing(const struct filter *filter, const char *database, GError **error);

/* NULL on an error. */
struct filter *filter_new(const struct filter_words *words, GError **error);
void filter_free(struct filter *filter);
OWNED_DEFINE(filter)

#endif

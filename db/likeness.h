/*
 * likeness.h - whether reports of two articles speak of one act.
 *
 *   words around a trigger  --likeness_clues()-->  clues, kept with the report
 *   two sides               --likeness()------->   a number: LIKENESS_SAME and more is one act
 *
 * Shape      clues are "stem weight" pairs in order of stem, parted by spaces, of the words around the triggers of a report's first
 *            three mentions. A word weighs the less the more often its own article says it (a name that stands on every line tells
 *            nothing), numbers and names more than others. Nothing depends on other articles, so that the same two reports are
 *            always as alike.
 * Ownership  the caller frees clues with g_free(); a side's strings are only read.
 * Method     a linear model of shared words, day, actors, kind of act and numbers, fitted on pairs labelled by reading
 *            (tests/identity/); pairs that differ in what must not differ (class of act, days apart) never come here.
 */
#ifndef DB_LIKENESS_H
#define DB_LIKENESS_H

#include "article.h"
#include "event.h"

#include <glib.h>

#define LIKENESS_SAME 0.3 /* one act */
#define LIKENESS_NEAR -0.7 /* perhaps one: 'demarche list --duplicates' asks a person */

#define LIKENESS_NEVER -4.0 /* what they say excludes it */

/* How often an article says each of its words; one is used for many articles. */
struct wording;

struct wording *wording_new(GError **error);
void wording_read(struct wording *wording, const char *text);
void wording_free(struct wording *wording);
OWNED_DEFINE(wording)

/* Of a report's mentions (struct mention *) in the text that was read last. */
char *likeness_clues(const struct wording *wording, const char *text, const GPtrArray *mentions);

struct likeness_side {
    const char *action, *clues, *trigger; /* trigger: stem of the act's first word */
    const char *sources, *targets; /* actor codes with commas between */
    enum event_status status;
    struct date date;
    bool own_day; /* the date is the article's, no expression gave it */
};

/* The stem of the first word of a trigger, as a side wants it; freed with g_free(). */
char *likeness_trigger(const char *words, size_t length);

/* LIKENESS_NEVER for sides whose dates exclude each other, that share no word, or each of which names others. */
double likeness(const struct likeness_side *a, const struct likeness_side *b);

#endif

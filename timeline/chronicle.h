/*
 * chronicle.h - events in order of time, as labels under dates.
 *
 *   events  --chronicle_new()-->  moments (one per date) of entries (one per label)
 *
 * Shape      entries of one date stand side by side in document order; a moment is a
 *            slice of them. Acts of at least CHRONICLE_PARALLEL sources with the same
 *            action and target within three days fold into one entry, which names the
 *            most salient of them. Events without a date are counted, not shown.
 * Units      days are fractions of day numbers: a day lasts from n to n + 1.
 * Ownership  events, words and dating must outlive the chronicle.
 */
#ifndef TIMELINE_CHRONICLE_H
#define TIMELINE_CHRONICLE_H

#include "../db/event.h"
#include "dating.h"
#include "drawing.h"
#include "sources.h"
#include "words.h"

#include <glib.h>

#define CHRONICLE_PARALLEL 4

/* What an entry's days are. */
enum extent { EXTENT_DAY, EXTENT_UNKNOWN_DAY /* of a month or year */, EXTENT_PERIOD };

struct entry {
    const struct event *event; /* of several the first */
    GPtrArray *acts; /* const struct event *: what folded into this entry, or NULL */
    double from, to; /* days that it covers, */
    double core_from, core_to; /* and those that a period surely covers: its start or end may be known to the month only */
    enum extent extent;
    bool rough; /* no words say when: the date is its report's */
    char *text;
    int refs; /* where in the text the numbers of its sources begin, or -1 */
    const struct ruled *ruled; /* the text, measured */
    enum mark mark;
    enum ink ink;
    bool hollow; /* not a fact: planned, proposed, denied */
    int side; /* sides.h, else 0 */
};

struct moment {
    double from, to, core_from, core_to, at; /* at: where on the axis, the middle */
    enum extent extent;
    bool rough;
    char *date; /* in words */
    double date_width; /* at 1 point, mm */
    bool hollow; /* all of its entries are */
    int side; /* of its entries */
    enum ink ink; /* of all its entries, or INK_TEXT when they differ */
    guint first, count; /* entries */
};

struct chronicle {
    struct words *words;
    const struct dating *dating; /* or NULL */
    GArray *entries; /* struct entry */
    GArray *moments; /* struct moment */
    int events, undated, left_out; /* shown; without a date; beyond `most` */
    struct date first, last;
    bool even; /* dates at even distances, not to scale */
    struct sources *sources; /* the list that the labels' numbers refer to, NULL where there is none */
    GPtrArray *heads; /* char *: of the sides (sides.h), none where there are none */
};

/*
 * Keeps the `most` most salient; words measures the texts. Labels get the numbers of their sources when there are at most
 * `most_sources`.
 */
struct chronicle *chronicle_new(struct words *words, const GPtrArray *events, int most, guint most_sources,
                                const struct dating *dating);

/* Sorts the entries by time and side, and makes the moments anew. */
void chronicle_group(struct chronicle *chronicle);

/* What the group of an entry says; wrapped: its label takes several lines, so its words are said in one piece too. */
struct card *chronicle_card(const struct entry *entry, bool wrapped);

/* The date in words, with a tilde before a rough one. */
char *chronicle_date(const struct event *event, const struct dating *dating);

/* One line of text that XML may hold: invalid bytes are replaced, control characters and runs of blanks become one blank. */
char *chronicle_clean(const char *text);

void chronicle_free(struct chronicle *chronicle);
OWNED_DEFINE(chronicle)

#endif

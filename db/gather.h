/*
 * gather.h - puts reports into events and keeps what events say up to date.
 *
 *   gather_begin()  gather_new(), gather_doubt()...  gather_end()
 *
 * Shape      An event is a report that follows none with all that follow it, directly or through others (kin.h, seat.h). An
 *            event of one report is written once; of those whose reports change the sums are made at the end, once each: what
 *            they agree on (consensus.h), what weight they and their days have, their words. When a report moves, those that
 *            are drawn to it or to its events, and are later, are looked at again.
 * Errors     ERROR_SYSTEM: of the database; the caller's transaction is then taken back.
 */
#ifndef DB_GATHER_H
#define DB_GATHER_H

#include "report.h"

/* Numbers, each once, in the order in which they came. */
struct set {
    GArray *list; /* gint64 */
    GHashTable *seen;
};

struct gather {
    struct store *store;
    struct set events, days; /* whose sums are to be made */
    struct set opened; /* events that are new here */
    GSequence *doubtful; /* reports whose seat is to be looked at, in their order */
    GHashTable *heirs; /* an event that its first report left -> that report */
    struct store_added *added; /* may be NULL */
};

struct gather gather_begin(struct store *store, struct store_added *added);
bool gather_end(struct gather *gather, GError **error);
void gather_clear(struct gather *gather);

void gather_touch_event(struct gather *gather, gint64 event);

/* Compares a report of report_make() with all others, writes it and puts it, and those who come to be drawn to it, into an event. */
bool gather_new(struct gather *gather, struct report *report, const struct article *article, const struct event *event,
                GError **error);

/* The seat of a written report is looked at again, before the next report or at the end, with those that it concerns. Takes the report. */
void gather_doubt(struct gather *gather, struct report *report);

/* An event that a report left for good: without any it goes, else its others are looked at again. */
bool gather_left(struct gather *gather, gint64 event, GError **error);

/* An event for a report that follows none; the sum gives it its fields. */
bool gather_open(struct gather *gather, const struct report *report, gint64 *event, GError **error);

#endif

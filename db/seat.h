/*
 * seat.h - in which event a report sits: in that of the one it is nearest to, if it is like that event on the whole.
 *
 *   report with its nearest  --seat_find()-->  that one's event, or none: one of its own
 *
 * Shape      A report that is like enough to its nearest (kin.h) is drawn to it. It sits there if, on the average, it is not too
 *            unlike the first reports of that event, or if it hardly differs from its nearest: else links of a chain, each like the next,
 *            would make one event of two acts.
 *            Whether it does depends on nothing but earlier reports, so that it is the same in any order of ingestion.
 * Method     average linkage over the first SEAT_FIRSTS reports, so that a large event costs no more than a small one.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_SEAT_H
#define DB_SEAT_H

#include "report.h"

#define SEAT_FIRSTS 8

/* Whether it is like enough to its nearest and people do not keep it apart. */
bool seat_is_drawn(struct store *store, const struct report *report);

/* Whether it is like enough to those of an event's first reports (struct report *, in their order) that are earlier. */
bool seat_fits(const GPtrArray *firsts, const struct report *report);

/* Sets *event to the one that it should sit in, 0 for one of its own; earlier reports sit where they should. */
bool seat_find(struct store *store, const struct report *report, gint64 *event, GError **error);

/* Writes where it sits, and whether it is there because of its nearest. */
bool seat_take(struct store *store, gint64 report, gint64 event, bool follows, GError **error);

#endif

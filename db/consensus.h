/*
 * consensus.h - what the reports of an event agree on, written into the event.
 *
 *   reports of an event  --consensus_write()-->  its action, status, date, actors, summary, uid, participants
 *
 * Shape      Each field is what most reports say. A day that the text names goes before the article's own day, that before
 *            a month and a year; of equally many the first report's counts, of statuses the last's, since what was planned
 *            may have taken place. The summary is, of reports that say what the event says, the one that shares most
 *            words with all (gist.h). The uid is the first report's, and corrections go with it.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_CONSENSUS_H
#define DB_CONSENSUS_H

#include "report.h"

/* An event of that report alone, which is not written yet, in one go: row, participants, words, weight. Sets report->event. */
bool consensus_insert(struct store *store, struct report *report, const struct article *article, const struct event *event,
                      GError **error);

/*
 * Before events are written: one whose first report is another now lets go of its uid, for another event may be to have it. Until it
 * is written its uid is "-" and its id, as that of a new event of gather_open() is.
 */
bool consensus_let_go(struct store *store, gint64 event, GError **error);

/* Of an event without reports nothing is written and *any is false. */
bool consensus_write(struct store *store, gint64 event, bool *any, GError **error);

/* What people said of the old uid they said of the new one. */
bool consensus_move_corrections(struct store *store, const char *old, const char *new, GError **error);

/*
 * Weight: articles that report it, how near to their beginnings (a headline most), how often they speak of it, how grave the kind
 * of act is (Goldstein scale, words less than deeds), whether somebody stands on both sides, whether an expression tells the day;
 * less for acts without a day and for those that were long past when first reported. Tried: more for states and organisations (no
 * better on T17).
 */
bool consensus_weigh(struct store *store, gint64 event, GError **error);

/* Only sums up what is shown of the articles that report the event and those merged into it (events.told). */
bool consensus_tell(struct store *store, gint64 event, GError **error);

/* Days of which many articles speak, above all later ones, make the heaviest of what took place then more salient. */
bool consensus_weigh_day(struct store *store, gint64 day, GError **error);

#endif

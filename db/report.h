/*
 * report.h - what one article says of one act, and how reports of one act become one event.
 *
 *   article + its events  --reports_add()-->  reports, each in an event  --event anew-->  its fields
 *
 * Shape      Reports have an order of their own: day of publication, then uid. Each looks for the earlier report of another
 *            article that is most like it (likeness.h) and follows it, if it is like enough; an event is a report that
 *            follows none with all that follow it, directly or through others. Who follows whom depends on nothing but the
 *            reports, so that the same articles make the same events in any order and in any number of runs.
 *            An event's action, status, date and actors are what most of its articles say, its uid is its first
 *            report's, its summary that of a report which says what the event says.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_REPORT_H
#define DB_REPORT_H

#include "store_inside.h"

/* events: struct event * as an extractor found them in the article. Within a transaction. */
bool reports_add(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events,
                 struct store_added *added, GError **error);

/* Takes out an article with its reports; those that followed them look for others. Within a transaction. */
bool reports_drop(struct store *store, gint64 article_id, GError **error);

/* Puts all reports in their events anew; events keep their ids and corrections as far as their reports are still there. */
bool reports_settle(struct store *store, GError **error);

/* Computes uids and clues of all reports anew from the articles, as a newer program makes them, then settles. */
bool reports_renew(struct store *store, GError **error);

/*
 * All articles read anew, in one transaction: forget what they said, put what they say now (articles in any order), recall: reports
 * settle, events keep their ids and corrections as far as reports of the same words, or at least of the same sentence, are there.
 * Corrections of what is no longer found wait until it is.
 */
bool reports_forget(struct store *store, GError **error);
bool reports_put(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events, GError **error);
bool reports_recall(struct store *store, GError **error);

/* The event's own report stays, all others follow nobody; counts them in *n. who and at go into corrections. */
bool reports_part(struct store *store, gint64 event, const char *who, const char *at, int *n, GError **error);

/* After a change of corrections that keep the report of that uid apart. */
bool reports_replace(struct store *store, const char *uid, GError **error);

/* Computes an event anew from its reports; of one without reports only what others merged into it change. */
bool reports_sum_up(struct store *store, gint64 event, GError **error);

#endif

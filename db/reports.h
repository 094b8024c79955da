/*
 * reports.h - what articles say of acts, and how reports of one act become one event.
 *
 *   article + its events  --reports_add()-->  reports, each in an event  --event anew-->  its fields
 *
 * Shape      Reports have an order of their own: day of publication, then uid. Each looks for the earlier report of another
 *            article that is most like it (kin.h) and follows it into its event, if it is like enough to that one and, on the
 *            whole, to the event (seat.h). Who follows whom depends on nothing but the reports, so that the same articles make
 *            the same events in any order and in any number of runs.
 *            An event's action, status, date and actors are what most of its articles say, its uid is its first
 *            report's, its summary that of a report which says what the event says.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_REPORTS_H
#define DB_REPORTS_H

#include "store_inside.h"

/*
 * events: struct event * as an extractor found them in the article, which is added->article; digest: of its text (store_digest()).
 * Within a transaction.
 */
bool reports_add(struct store *store, const struct article *article, const char *digest, const GPtrArray *events,
                 struct store_added *added, GError **error);

/* Takes out an article with its reports; those that followed them look for others. Within a transaction. */
bool reports_drop(struct store *store, gint64 article_id, GError **error);

/* The event's own report stays, all others follow nobody; counts them in *n. who and at go into corrections. */
bool reports_part(struct store *store, gint64 event, const char *who, const char *at, int *n, GError **error);

/* After a change of corrections that keep the report of that uid apart. */
bool reports_replace(struct store *store, const char *uid, GError **error);

/* Computes an event anew from its reports; of one without reports only what others merged into it change. */
bool reports_sum_up(struct store *store, gint64 event, GError **error);

#endif

/*
 * recent.h - what a writer remembers of reports, so that it need not read those of a day anew for every report of that day.
 *
 *   class, day  --recent_of_day()-->  the reports of that class whose date begins on that day
 *   day         --recent_told()-->    how many articles tell of acts of that day
 *
 * Shape      Only what never changes of a report is remembered: what it says, not where it sits or whom it is near to. A day is read when
 *            it is asked for first; recent_add() keeps it up. All is forgotten when reports are taken out or changed, when a
 *            transaction is taken back, when another program has written, and at RECENT_MOST reports.
 * Ownership  of the store.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_RECENT_H
#define DB_RECENT_H

#include "report.h"

#define RECENT_MOST 8192

struct recent;

struct recent *recent_new(void);
void recent_free(struct recent *recent);

/* struct report *, owned by the store; event, follows, nearest and likeness may be older than the database's. Lives until the next call. */
const GPtrArray *recent_of_day(struct store *store, const char *class, int day, GError **error);

/* How many articles tell of acts that took place on that day, those of later days twice. -1 is an error. */
gint64 recent_told(struct store *store, gint64 day, GError **error);

/* A report that was written now. Those of one article come one after another. */
void recent_add(struct store *store, const struct report *report);

/* When a transaction has begun: whether another program has written since the last one. */
bool recent_begin(struct store *store, GError **error);

void recent_forget(struct store *store);

#endif

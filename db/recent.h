/*
 * recent.h - what a writer remembers of reports, so that it need not read those of a day anew for every report of that day.
 *
 *   class, day  --recent_list()-->    the reports of that class whose date begins on that day
 *   event       --recent_firsts()-->  its first reports
 *   day         --recent_told()-->    how many articles tell of acts of that day
 *
 * Shape      Only what never changes of a report is remembered: what it says, not where it sits or whom it is near to. What is asked for
 *            is read the first time; recent_add() and recent_move() keep it up. All is forgotten when reports are taken out or changed,
 *            when a transaction is taken back, when another program has written, and at RECENT_MOST reports.
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

#define RECENT_BLOCK 8 /* days of publication that are read together */

enum recent_kind {
    RECENT_OF_DAY, /* whose date begins on that day */
    RECENT_UNDATED, /* without a date, published in that block: day / RECENT_BLOCK */
    RECENT_PUBLISHED, /* of any date, published in that block */
    RECENT_KINDS
};

/* struct report *, owned by the store; event, follows, nearest and likeness may be older than the database's. Lives until the next call. */
const GPtrArray *recent_list(struct store *store, enum recent_kind kind, const char *class, gint64 number, GError **error);

/* The like: the first SEAT_FIRSTS (seat.h) of an event, in their order. */
const GPtrArray *recent_firsts(struct store *store, gint64 event, GError **error);

/* The event has other reports than it had. */
void recent_move(struct store *store, gint64 event);

/* How many articles tell of acts that took place on that day, those of later days twice. -1 is an error. */
gint64 recent_told(struct store *store, gint64 day, GError **error);

/* A report that was written now. Those of one article come one after another. */
void recent_add(struct store *store, const struct report *report);

/* When a transaction has begun: whether another program has written since the last one. */
bool recent_begin(struct store *store, GError **error);

void recent_forget(struct store *store);

#endif

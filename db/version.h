/*
 * version.h - how often what a calendar shows of an event has changed, and when last: SEQUENCE and LAST-MODIFIED (RFC 5545 3.8.7).
 *
 *   version_touch(event) ... version_write() before COMMIT  -->  events.sequence, changed, shown
 *
 * Shape      When a transaction ends, the fingerprint of what each touched event shows is compared with the one that it had.
 *            Where they differ, its number grows and its moment moves on: to the day of the last article and as many seconds as
 *            there are further articles, or to the last correction, but at least by a second. So a number never falls under one
 *            uid, whatever is withdrawn, merged, undone or read anew, and articles that only come give the same ones in any
 *            order. An event that goes, or takes another uid, leaves its version in the table versions; one that takes that
 *            uid again goes on from there. Corrections made with sqlite3 are counted by a trigger (events.by_hand) until
 *            the next transaction of ours.
 * Why        The number of articles and corrections, which SEQUENCE was before, falls when an article is withdrawn.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_VERSION_H
#define DB_VERSION_H

#include "event.h"
#include "store_inside.h"

/* What a row of events says, as it says it; NULL is nothing. */
struct shown {
    const char *action, *status, *date, *until, *summary, *url, *note;
};

/* What is shown of an article; the same in every database. */
gint64 version_told(const struct article *article);

/* Of an event of one article, or of none; participants and mentions are the event's. told: version_told() of the article, or 0. */
gint64 version_fingerprint(const struct shown *shown, const struct event *event, const struct article *article, gint64 told);

void version_touch(struct store *store, gint64 event);

/* The event that shows the mentions of the one of that uid, if people merged it. */
bool version_touch_kept(struct store *store, const char *uid, GError **error);

/* All events that show others' mentions. */
bool version_touch_keepers(struct store *store, GError **error);

/* Before an event goes or takes another uid. */
bool version_leave(struct store *store, gint64 event, GError **error);

/* Whether an event that had that uid has left a version. */
bool version_was(struct store *store, const char *uid);

/* After corrections of ours: the events that they changed are touched, and not counted twice. */
bool version_corrected(struct store *store, GError **error);

/* When a transaction begins: what others corrected since is counted. */
bool version_begin(struct store *store, GError **error);

/* Fingerprints of events that have none, which do not change by that: after a migration. */
bool version_fill(struct store *store, GError **error);

bool version_write(struct store *store, GError **error);

/* After a transaction that was taken back. */
void version_forget(struct store *store);

/* Whether it is "2018-03-14T09:00:00Z": anybody may write into the table. */
bool version_is_moment(const char *text);

#endif

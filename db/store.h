/*
 * store.h - the event database: an SQLite file of articles, events and the places that report them.
 *
 *   article + events  --store_add()-->  events.db  --store_select(filter), reading.h-->  events
 *
 * Shape      db/schema.sql documents the file. One article with all its events is stored
 *            whole or not at all. The same act in two articles is
 *            one event with two mentions.
 * Ownership  callers free what is returned; articles and events given are only read.
 * Errors     ERROR_INPUT: a file that is no event database, or a newer one (it is
 *            never touched), an unknown event; ERROR_SYSTEM: locked, full, unreadable.
 */
#ifndef DB_STORE_H
#define DB_STORE_H

#include "event.h"
#include "filter.h"
#include "reading.h"

#include <glib.h>
#include <stdbool.h>

enum store_mode { STORE_READ, STORE_CHANGE, STORE_WRITE }; /* WRITE makes the file if it is not there, CHANGE does not */

struct store;

struct store_added {
    bool known; /* the same content was there before; nothing was changed */
    bool withdrawn; /* it was word that its publisher took the article back */
    gint64 article; /* its id; of a known one 0 where it was withdrawn before */
    int events, mentions; /* events new to the database, mentions added */
    int replaced; /* summaries and older versions of the article that it took the place of, or took out */
};

struct store *store_open(const char *path, enum store_mode mode, GError **error);
void store_close(struct store *store);
static inline void store_free(struct store *store)
{
    store_close(store);
}
OWNED_DEFINE(store)

/*
 * Whether an article of the same content is there already, before it is worth reading; of a summary, whether any article of its
 * address is there; of a record in versions, whether a newer one is, or (id 0) whether its publisher took it back.
 */
bool store_knows(struct store *store, const struct article *article, gint64 *id, GError **error);

/*
 * A whole article replaces the summary of the same address, a newer version the older one of the same record; word of withdrawal
 * takes out what there is of the record (withdrawal.h).
 */
bool store_add(struct store *store, const struct article *article, const GPtrArray *events, struct store_added *added,
               GError **error);

/*
 * Articles that are added between these two reach the disk together; each of them is still all or nothing. Of a group that cannot
 * be ended, or never is, nothing is stored.
 */
bool store_group_begin(struct store *store, GError **error);
bool store_group_end(struct store *store, GError **error);

/* Several store_put() are one transaction: begin, put, end; keep false takes all back. */
bool store_begin(struct store *store, GError **error);
bool store_end(struct store *store, bool keep, GError **error);

/*
 * An event that no article reports, by its uid: new, or changed where it is known (corrections of it stay).
 * origin is "import" or "own"; url, note and salience of the event are kept.
 */
bool store_put(struct store *store, const struct event *event, const char *origin, gint64 *id, bool *known, GError **error);

/*
 * All articles read anew: begin, what each says now, end. All in one transaction; events keep ids and corrections as far as they
 * are still found. After an error store_end(store, false, NULL) takes all back.
 */
bool store_renew_begin(struct store *store, GError **error);
bool store_renew(struct store *store, gint64 id, const struct article *article, const GPtrArray *events, GError **error);
bool store_renew_end(struct store *store, GError **error);

/* Random 128-bit name of this database, made when it was: part of calendar UIDs. */
const char *store_uuid(struct store *store);

/* A number that moves when others have changed the file since it was opened here; it means nothing beyond that. */
bool store_version(struct store *store, gint64 *version, GError **error);

#endif

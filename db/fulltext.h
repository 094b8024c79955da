/*
 * fulltext.h - the full-text index of events: their summaries, notes and the sentences that report them (table words).
 *
 *   fulltext_touch(event) ... fulltext_write() before COMMIT
 *
 * Shape      What was touched is indexed as it is when the transaction ends, each event once; one that is gone by then goes.
 *            Of an event that is reported more often the first 64 sentences count.
 * Why        FTS5 writes what it holds in memory before every statement that could be taken back by itself: one statement for
 *            all events makes one segment a transaction, one for each event as many, which later have to be merged.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_FULLTEXT_H
#define DB_FULLTEXT_H

#include "store_inside.h"

/* What a store keeps in its `unindexed`. */
GArray *fulltext_new(void);

void fulltext_touch(struct store *store, gint64 event);

/* Of an event of one report, whose words are known: struct mention * in an article's text. */
void fulltext_new_event(struct store *store, gint64 event, const char *summary, const char *text, const GPtrArray *mentions);

bool fulltext_write(struct store *store, GError **error);

/* After a transaction that was taken back. */
void fulltext_forget(struct store *store);

#endif

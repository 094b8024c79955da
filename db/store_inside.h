/*
 * store_inside.h - the inside of a store, for the files of this room that ask SQLite themselves (store.c, correction.c).
 *
 * Ownership  statements of store_prepare() are finalized by the caller.
 * Errors     store_trouble() turns SQLite's last error into our sentence.
 */
#ifndef DB_STORE_INSIDE_H
#define DB_STORE_INSIDE_H

#include "store.h"

#include <sqlite3.h>

enum { STORE_STATEMENTS_MAX = 32 };

struct store {
    sqlite3 *db;
    char *path;
    char uuid[33];
    sqlite3_stmt *prepared[STORE_STATEMENTS_MAX];
};

/* Sets the error and returns false. */
bool store_trouble(struct store *store, GError **error);

/* Runs SQL without results. */
bool store_script(struct store *store, const char *script, GError **error);

/* A statement whose ?1, ?2 ... are bound to the texts, up to a NULL-terminated list's end; "" binds NULL. NULL on an error. */
sqlite3_stmt *store_prepare(struct store *store, const char *query, const char *const *texts, GError **error);

/* Runs such a statement to its end. */
bool store_do(struct store *store, const char *query, const char *const *texts, GError **error);

/* The full-text index of one event, anew from its summary, note and quotes. */
bool store_index_words(struct store *store, gint64 id, GError **error);

#endif

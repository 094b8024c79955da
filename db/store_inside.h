/*
 * store_inside.h - the inside of a store, for the files of this room that ask SQLite themselves (store*.c, correction.c).
 *
 * Ownership  statements of store_prepare() are finalized by the caller.
 * Errors     store_trouble() turns SQLite's last error into our sentence.
 */
#ifndef DB_STORE_INSIDE_H
#define DB_STORE_INSIDE_H

#include "likeness.h"
#include "store.h"

#include <sqlite3.h>

struct store {
    sqlite3 *db;
    char *path;
    char uuid[33];
    GHashTable *prepared; /* the address of an SQL text -> its statement */
    struct wording *wording;
    GArray *unindexed; /* events that fulltext_write() will index */
    GHashTable *actors; /* interned codes that the table has */
    bool grouped; /* between store_group_begin() and _end() */
    GArray *touched; /* events (gint64) that version_write() will look at */
    struct recent *recent; /* what it remembers of reports */
};

/* Sets the error and returns false. */
bool store_trouble(struct store *store, GError **error);

/* Runs SQL without results. */
bool store_script(struct store *store, const char *script, GError **error);

/* A statement whose ?1, ?2 ... are bound to the texts, up to a NULL-terminated list's end; "" binds NULL. NULL on an error. */
sqlite3_stmt *store_prepare(struct store *store, const char *query, const char *const *texts, GError **error);

/* Runs such a statement to its end. */
bool store_do(struct store *store, const char *query, const char *const *texts, GError **error);

/* The statement of an SQL text that lives as long as the program, prepared once, reset and without bindings; NULL on an error. */
sqlite3_stmt *store_cached(struct store *store, const char *query);

/* Binds a copy of the text, NULL for NULL. */
void store_bind(sqlite3_stmt *statement, int i, const char *text);

/* Runs a statement that has no rows; NULL is an error of its preparation. */
bool store_done(struct store *store, sqlite3_stmt *statement, GError **error);

/* Such texts with numbers or with words for ?1, ?2 ... */
bool store_run_numbers(struct store *store, const char *query, int n, const gint64 *numbers, GError **error);
bool store_run_texts(struct store *store, const char *query, int n, const char *const *texts, GError **error);

/* The first column of the only row, or fallback. */
gint64 store_number(struct store *store, const char *query, gint64 argument, gint64 fallback);
char *store_text(struct store *store, const char *query, gint64 argument); /* a copy, NULL if there is no row */
bool store_has(struct store *store, const char *query, const char *text);

/* The first column of all rows (gint64, freed with the array); NULL is an error, also one of the statement's preparation. */
GArray *store_ids(struct store *store, sqlite3_stmt *statement, GError **error);

/* A copy of a column's text, "" for NULL. */
char *store_column(sqlite3_stmt *row, int i);

/* An event's uid, NULL if there is none. */
char *store_uid(struct store *store, gint64 event);

/* Interned codes as the event's sources or targets, and as actors where they are new. */
bool store_add_participants(struct store *store, gint64 event, const char *role, const GPtrArray *codes, GError **error);

/* SHA-256 of the text's words: neither white space nor the address tells articles apart. */
char *store_digest(const char *text);

#endif

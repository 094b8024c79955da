#include "store_inside.h"

#include "error.h"

#include <errno.h>
#include <string.h>

/* Where a file cannot be made, SQLite has tried at last to read it, and tells that it is not there. */
static bool cannot_open(const struct store *store, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(store->path);
    int trouble = sqlite3_system_errno(store->db);

    if (trouble != ENOENT)
        return fail(error, ERROR_SYSTEM, "%s: cannot be opened: %s", store->path, g_strerror(trouble));
    return g_file_test(folder, G_FILE_TEST_IS_DIR)
               ? fail(error, ERROR_SYSTEM, "%s: the folder %s may not be written", store->path, folder)
               : fail(error, ERROR_SYSTEM, "%s: there is no folder %s", store->path, folder);
}

bool store_trouble(struct store *store, GError **error)
{
    int code = sqlite3_errcode(store->db);

    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(error, ERROR_SYSTEM, "%s: locked by another program; try again when it has finished", store->path);
    case SQLITE_FULL:
        return fail(error, ERROR_SYSTEM, "%s: no space left on the disk; nothing of this article was stored", store->path);
    case SQLITE_NOTADB:
        return fail(error, ERROR_INPUT, "%s: not an event database", store->path);
    case SQLITE_CORRUPT:
        return fail(error, ERROR_INPUT, "%s: damaged: %s", store->path, sqlite3_errmsg(store->db));
    case SQLITE_READONLY:
        return fail(error, ERROR_SYSTEM, "%s: may not be written", store->path);
    case SQLITE_CANTOPEN:
        return cannot_open(store, error);
    case SQLITE_IOERR:
        return fail(error, ERROR_SYSTEM, "%s: cannot be read or written: %s; what was not finished was not stored", store->path,
                    sqlite3_system_errno(store->db) ? g_strerror(sqlite3_system_errno(store->db)) : sqlite3_errmsg(store->db));
    default:
        return fail(error, ERROR_SYSTEM, "%s: %s", store->path, sqlite3_errmsg(store->db));
    }
}

bool store_script(struct store *store, const char *script, GError **error)
{
    return sqlite3_exec(store->db, script, NULL, NULL, NULL) == SQLITE_OK || store_trouble(store, error);
}

sqlite3_stmt *store_cached(struct store *store, const char *query)
{
    sqlite3_stmt *statement = g_hash_table_lookup(store->prepared, query);

    if (!statement) {
        if (sqlite3_prepare_v3(store->db, query, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
            return NULL;
        g_hash_table_insert(store->prepared, (gpointer)(gsize)query, statement);
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return statement;
}

void store_bind(sqlite3_stmt *statement, int i, const char *text)
{
    sqlite3_bind_text(statement, i, text, -1, SQLITE_TRANSIENT);
}

bool store_done(struct store *store, sqlite3_stmt *statement, GError **error)
{
    bool good = (statement && sqlite3_step(statement) == SQLITE_DONE) || store_trouble(store, error);

    if (statement)
        sqlite3_reset(statement);
    return good;
}

bool store_run_numbers(struct store *store, const char *query, int n, const gint64 *numbers, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, query);

    for (int i = 0; statement && i < n; i++)
        sqlite3_bind_int64(statement, i + 1, numbers[i]);
    return store_done(store, statement, error);
}

bool store_run_texts(struct store *store, const char *query, int n, const char *const *texts, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, query);

    for (int i = 0; statement && i < n; i++)
        store_bind(statement, i + 1, texts[i]);
    return store_done(store, statement, error);
}

gint64 store_number(struct store *store, const char *query, gint64 argument, gint64 fallback)
{
    sqlite3_stmt *statement = store_cached(store, query);

    if (!statement)
        return fallback;
    sqlite3_bind_int64(statement, 1, argument);
    gint64 number = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : fallback;
    sqlite3_reset(statement);
    return number;
}

GArray *store_ids(struct store *store, sqlite3_stmt *statement, GError **error)
{
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    int step = SQLITE_ERROR;

    while (statement && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        gint64 id = sqlite3_column_int64(statement, 0);
        g_array_append_val(ids, id);
    }
    if (statement)
        sqlite3_reset(statement);
    return step == SQLITE_DONE ? g_steal_pointer(&ids) : (store_trouble(store, error), NULL);
}

bool store_has(struct store *store, const char *query, const char *text)
{
    sqlite3_stmt *statement = store_cached(store, query);

    if (!statement)
        return false;
    store_bind(statement, 1, text);
    bool found = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_reset(statement);
    return found;
}

char *store_column(sqlite3_stmt *row, int i)
{
    const char *text = (const char *)sqlite3_column_text(row, i);

    return g_strdup(text ? text : "");
}

char *store_text(struct store *store, const char *query, gint64 argument)
{
    sqlite3_stmt *statement = store_cached(store, query);

    if (!statement)
        return NULL;
    sqlite3_bind_int64(statement, 1, argument);
    char *text = sqlite3_step(statement) == SQLITE_ROW ? store_column(statement, 0) : NULL;
    sqlite3_reset(statement);
    return text;
}

char *store_uid(struct store *store, gint64 event)
{
    return store_text(store, "SELECT uid FROM events WHERE id = ?1", event);
}

sqlite3_stmt *store_prepare(struct store *store, const char *query, const char *const *texts, GError **error)
{
    sqlite3_stmt *statement;

    if (sqlite3_prepare_v2(store->db, query, -1, &statement, NULL) != SQLITE_OK)
        return store_trouble(store, error), NULL;
    for (int i = 0; texts && texts[i]; i++)
        if (*texts[i])
            store_bind(statement, i + 1, texts[i]);
    return statement;
}

bool store_do(struct store *store, const char *query, const char *const *texts, GError **error)
{
    sqlite3_stmt *statement = store_prepare(store, query, texts, error);

    if (!statement)
        return false;
    bool good = store_done(store, statement, error);
    sqlite3_finalize(statement);
    return good;
}

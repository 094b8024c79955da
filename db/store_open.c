#include "store_inside.h"

#include "action.h"
#include "error.h"
#include "fulltext.h"
#include "recent.h"
#include "resource.h"
#include "settle.h"
#include "version.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define APPLICATION_ID 0x44454d41 /* "DEMA" */
#define WAL_WAIT_MS 5
#define BUSY_MS 60000 /* an import of a large table is one transaction */
#define SCHEMA_VERSION 9

static bool pragma_number(struct store *store, const char *query, gint64 *number, GError **error)
{
    sqlite3_stmt *statement;
    bool good = sqlite3_prepare_v2(store->db, query, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW;

    if (good)
        *number = sqlite3_column_int64(statement, 0);
    if (!good)
        store_trouble(store, error);
    sqlite3_finalize(statement);
    return good;
}

static bool fill_actions(struct store *store, GError **error)
{
    sqlite3_stmt *statement;
    bool good = sqlite3_prepare_v2(store->db, "INSERT INTO actions VALUES (?1, nullif(?2, ''), nullif(?3, ''), ?4, ?5, ?6)", -1,
                                   &statement, NULL) == SQLITE_OK;

    for (int i = 0; good && i < action_count(); i++) {
        const struct action *action = action_get(i);
        store_bind(statement, 1, action->slug);
        store_bind(statement, 2, action->plover);
        store_bind(statement, 3, action->cameo);
        store_bind(statement, 4, action->label);
        sqlite3_bind_int(statement, 5, (int)action->quad);
        sqlite3_bind_double(statement, 6, action->goldstein);
        good = sqlite3_step(statement) == SQLITE_DONE;
        sqlite3_reset(statement);
    }
    if (!good)
        store_trouble(store, error);
    sqlite3_finalize(statement);
    return good;
}

static bool script_of(struct store *store, const char *resource, GError **error)
{
    g_autoptr(GBytes) bytes = resource_bytes(resource);
    gsize size;
    const char *data = g_bytes_get_data(bytes, &size);
    g_autofree char *script = g_strndup(data, size);

    return store_script(store, script, error);
}

/* SQLite does not wait for the lock that the change to WAL takes: two programs that make one file would not wait for each other. */
static bool enter_wal(struct store *store, GError **error)
{
    int result, waited = 0;

    while ((result = sqlite3_exec(store->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL)) == SQLITE_BUSY && waited < BUSY_MS) {
        g_usleep(1000UL * WAL_WAIT_MS);
        waited += WAL_WAIT_MS;
    }
    return result == SQLITE_OK || store_trouble(store, error);
}

/* Fills an empty file, unless another program that began at the same moment has done so meanwhile. */
static bool create(struct store *store, GError **error)
{
    gint64 tables;
    g_autofree char *numbers = g_strdup_printf("PRAGMA application_id = %d; PRAGMA user_version = %d; INSERT INTO about (id, uuid) "
                                               "VALUES (1, lower(hex(randomblob(16))));",
                                               APPLICATION_ID, SCHEMA_VERSION);

    if (!enter_wal(store, error) || !store_script(store, "BEGIN IMMEDIATE", error) ||
        !pragma_number(store, "SELECT count(*) FROM sqlite_schema", &tables, error))
        return false;
    if (tables)
        return store_script(store, "ROLLBACK", error);
    return script_of(store, "db/schema.sql", error) && script_of(store, "db/views.sql", error) && fill_actions(store, error) &&
           store_script(store, numbers, error) && store_script(store, "COMMIT", error);
}

/* The file may come from anywhere: its schema runs no code but the triggers that correction.c lets run. */
static void guard(struct store *store)
{
    sqlite3_busy_timeout(store->db, BUSY_MS);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_exec(store->db, "PRAGMA cell_size_check = ON", NULL, NULL, NULL);
}

/* What views.sql makes: the triggers first, for those of a view go with it. */
static bool drop_views(struct store *store, GError **error)
{
    g_autoptr(GString) script = g_string_new(NULL);
    sqlite3_stmt *statement = store_prepare(
        store, "SELECT upper(type), name FROM sqlite_schema WHERE type IN ('view', 'trigger') ORDER BY type", NULL, error);

    if (!statement)
        return false;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        char *drop = sqlite3_mprintf("DROP %s \"%w\";", sqlite3_column_text(statement, 0), sqlite3_column_text(statement, 1));
        g_string_append(script, drop);
        sqlite3_free(drop);
    }
    sqlite3_finalize(statement);
    return store_script(store, script->str, error);
}

/* Step by step to this program's schema, in one transaction; the file as it was stays beside it. */
static bool migrate(struct store *store, int version, GError **error)
{
    g_autofree char *backup = g_strdup_printf("%s.schema-%d", store->path, version);
    g_autofree char *number = g_strdup_printf("PRAGMA user_version = %d", SCHEMA_VERSION);
    const char *into[] = { backup, NULL };

    if (g_file_test(backup, G_FILE_TEST_EXISTS))
        return fail(error, ERROR_INPUT, "%s: is in the way of the backup that is made before %s gets its new schema; move it away",
                    backup, store->path);
    if (!store_do(store, "VACUUM INTO ?1", into, error) || !store_script(store, "BEGIN IMMEDIATE", error))
        return false;
    if (!drop_views(store, error))
        return false;
    for (int next = version + 1; next <= SCHEMA_VERSION; next++) {
        g_autofree char *resource = g_strdup_printf("db/migration-%d.sql", next);
        if (!script_of(store, resource, error))
            return false;
    }
    return script_of(store, "db/views.sql", error) && version_fill(store, error) && (version >= 7 || settle_renew(store, error)) &&
           version_write(store, error) && fulltext_write(store, error) && store_script(store, number, error) &&
           store_script(store, "COMMIT", error);
}

/* Opens an older file for writing, brings it up to date and leaves it open so. */
static bool renew(struct store *store, enum store_mode mode, int version, GError **error)
{
    if (version < 1)
        return fail(error, ERROR_INPUT, "%s: damaged: schema %d was never one of demarche's", store->path, version);
    if (mode == STORE_READ) {
        sqlite3_close(store->db);
        store->db = NULL;
        if (sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
            return store_trouble(store, error);
        guard(store);
    }
    return migrate(store, version, error);
}

static bool read_uuid(struct store *store, GError **error)
{
    sqlite3_stmt *statement;
    bool good = sqlite3_prepare_v2(store->db, "SELECT uuid FROM about", -1, &statement, NULL) == SQLITE_OK &&
                sqlite3_step(statement) == SQLITE_ROW;

    if (good)
        g_strlcpy(store->uuid, (const char *)sqlite3_column_text(statement, 0), sizeof store->uuid);
    else
        store_trouble(store, error);
    sqlite3_finalize(statement);
    return good;
}

/* Ours and of a version that this program knows, or empty and to be filled. */
static bool identify(struct store *store, enum store_mode mode, GError **error)
{
    gint64 id, version, tables;

    if (!pragma_number(store, "PRAGMA application_id", &id, error) ||
        !pragma_number(store, "PRAGMA user_version", &version, error) ||
        !pragma_number(store, "SELECT count(*) FROM sqlite_schema", &tables, error))
        return false;
    if (id == 0 && tables == 0 && mode == STORE_WRITE)
        return create(store, error) && identify(store, STORE_CHANGE, error);
    if (id == 0 && tables == 0)
        return fail(error, ERROR_INPUT, "%s: an empty database; 'demarche ingest -d %s ARTICLES' fills it", store->path,
                    store->path);
    if (id != APPLICATION_ID)
        return fail(error, ERROR_INPUT, "%s: a database, but not one of demarche; it was not touched", store->path);
    if (version > SCHEMA_VERSION)
        return fail(error, ERROR_INPUT, "%s: written by a newer demarche (schema %d, this one knows %d); it was not touched",
                    store->path, (int)version, SCHEMA_VERSION);
    return version == SCHEMA_VERSION || renew(store, mode, (int)version, error);
}

static void finalize(gpointer statement)
{
    sqlite3_finalize(statement);
}

/* On a read-only medium or in a folder that may not be written, and nobody writes now, for there would be a log. */
static bool is_still(const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path), *log = g_strconcat(path, "-wal", NULL);

    return g_access(folder, W_OK) != 0 && !g_file_test(log, G_FILE_TEST_EXISTS);
}

/* SQLite wants to put files beside a database that it reads, but for one of which it is told that it stays as it is. */
static bool open_still(struct store *store)
{
    g_autoptr(GFile) file = g_file_new_for_path(store->path);
    g_autofree char *address = g_file_get_uri(file), *still = g_strconcat(address, "?immutable=1", NULL);

    return sqlite3_open_v2(still, &store->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) == SQLITE_OK;
}

static bool open_file(struct store *store, enum store_mode mode)
{
    /* readers too may have to recover what a killed writer left; SQLite opens what may not be written for reading only */
    static const int flags[] = { [STORE_READ] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                                 [STORE_CHANGE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                                 [STORE_WRITE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_CREATE };

    if (mode == STORE_READ && is_still(store->path))
        return open_still(store);
    return sqlite3_open_v2(store->path, &store->db, flags[mode], NULL) == SQLITE_OK;
}

struct store *store_open(const char *path, enum store_mode mode, GError **error)
{
    OWNED(store) *store = g_new0(struct store, 1);
    /* a writer keeps more pages in memory and copies them from the log less often; more than 8 MB make every COMMIT slower */
    static const char *const manners[] = { [STORE_READ] = "PRAGMA query_only = ON",
                                           [STORE_CHANGE] = "",
                                           [STORE_WRITE] = "PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 4096" };

    store->path = g_strdup(path);
    store->prepared = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, finalize);
    store->unindexed = fulltext_new();
    store->actors = g_hash_table_new(g_direct_hash, g_direct_equal);
    store->touched = g_array_new(FALSE, FALSE, sizeof(gint64));
    store->recent = recent_new();
    store->wording = wording_new(error);
    if (!store->wording)
        return NULL;
    if (mode != STORE_WRITE && g_access(path, F_OK) != 0 && errno == ENOENT)
        return fail(error, ERROR_INPUT, "%s: no such database; 'demarche ingest -d %s ARTICLES' makes one", path, path), NULL;
    if (!open_file(store, mode))
        return store_trouble(store, error), NULL;
    guard(store);
    if (!identify(store, mode, error) || !store_script(store, "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL", error) ||
        !read_uuid(store, error) || !store_script(store, manners[mode], error))
        return NULL;
    return g_steal_pointer(&store);
}

void store_close(struct store *store)
{
    g_hash_table_unref(store->prepared);
    g_array_unref(store->unindexed);
    g_hash_table_unref(store->actors);
    g_array_unref(store->touched);
    recent_free(store->recent);
    if (store->wording)
        wording_free(store->wording);
    sqlite3_close(store->db);
    g_free(store->path);
    g_free(store);
}

const char *store_uuid(struct store *store)
{
    return store->uuid;
}

bool store_version(struct store *store, gint64 *version, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "PRAGMA data_version");
    bool good = statement && sqlite3_step(statement) == SQLITE_ROW;

    if (good)
        *version = sqlite3_column_int64(statement, 0);
    if (statement)
        sqlite3_reset(statement);
    return good || store_trouble(store, error);
}

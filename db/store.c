#include "store.h"

#include "action.h"
#include "actor.h"
#include "correction.h"
#include "error.h"
#include "recent.h"
#include "reports.h"
#include "resource.h"
#include "settle.h"
#include "store_inside.h"
#include "fulltext.h"
#include "version.h"
#include "withdrawal.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define APPLICATION_ID 0x44454d41 /* "DEMA" */
#define WAL_WAIT_MS 5
#define BUSY_MS 60000 /* an import of a large table is one transaction */
#define SCHEMA_VERSION 9

enum statement {
    KNOWS,
    OLDER,
    ADD_ARTICLE,
    FIND_EVENTS,
    ADD_PARTICIPANT,
    PUT_EVENT,
    CHANGE_EVENT,
    DROP_PARTICIPANTS,
    BEGIN_WRITE,
    COMMIT,
    ROLLBACK,
    BEGIN_ARTICLE,
    KEEP_ARTICLE,
    DROP_ARTICLE,
    STATEMENTS
};

static const char *const sql[STATEMENTS] = {
    [KNOWS] = "SELECT 0 FROM withdrawn WHERE record_id = ?4 AND version >= ?5 UNION ALL "
              "SELECT id FROM articles WHERE digest = ?1 UNION ALL SELECT id FROM articles WHERE ?3 AND url = ?2 UNION ALL "
              "SELECT id FROM articles WHERE record_id = ?4 AND version > ?5 AND ?5 > 0 AND ?1 IS NOT NULL LIMIT 1",
    [OLDER] =
        "SELECT id FROM articles a WHERE ((NOT ?3 AND url = ?2 AND partial) OR (record_id = ?4 AND version < ?5 AND version > "
        "0)) AND NOT EXISTS (SELECT 1 FROM reports r JOIN events e ON e.id = r.event JOIN corrections c ON c.uid IN (e.uid, "
        "r.uid) OR c.value = e.uid WHERE r.article = a.id)",
    [ADD_ARTICLE] = "INSERT INTO articles (digest, record_id, path, url, title, byline, source, language, place, published, "
                    "published_at, published_how, updated_at, version, partial, body) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    [FIND_EVENTS] = "SELECT id, coalesce(same_as, id) FROM events WHERE uid = ?1",
    [ADD_PARTICIPANT] = "INSERT INTO participants (event, role, rank, actor) VALUES (?1, ?2, ?3, ?4)",
    [PUT_EVENT] =
        ("INSERT INTO events (uid, action, status, date, until, first_day, last_day, summary, url, note, salience, origin, "
         "sequence, changed, shown) "
         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, coalesce(?14, '1970-01-01T00:00:00Z'), ?15)"),
    [CHANGE_EVENT] =
        "UPDATE events SET action = ?2, status = ?3, date = ?4, until = ?5, first_day = ?6, last_day = ?7, summary = ?8, "
        "url = ?9, note = ?10, salience = ?11 WHERE uid = ?1 AND origin = ?12",
    [DROP_PARTICIPANTS] = "DELETE FROM participants WHERE event = ?1",
    [BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [ROLLBACK] = "ROLLBACK",
    [BEGIN_ARTICLE] = "SAVEPOINT article", /* in a group */
    [KEEP_ARTICLE] = "RELEASE article",
    [DROP_ARTICLE] = "ROLLBACK TO article",
};

/* ---------- SQLite's troubles in a sentence ---------- */

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

/* ---------- statements ---------- */

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

static sqlite3_stmt *statement_of(struct store *store, enum statement which)
{
    return store_cached(store, sql[which]);
}

void store_bind(sqlite3_stmt *statement, int i, const char *text)
{
    sqlite3_bind_text(statement, i, text, -1, SQLITE_TRANSIENT);
}

static void bind_date(sqlite3_stmt *statement, int i, struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (date.precision)
        store_bind(statement, i, date_format(date, text));
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

static bool run(struct store *store, enum statement which, GError **error)
{
    return store_done(store, statement_of(store, which), error);
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

/* ---------- opening ---------- */

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

/* ---------- adding ---------- */

char *store_digest(const char *text)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);

    for (const char *p = text; *p;) {
        size_t space = strspn(p, " \t\r\n\f\v"), word = strcspn(p + space, " \t\r\n\f\v");
        if (word) {
            g_checksum_update(sum, (const guchar *)p + space, (gssize)word);
            g_checksum_update(sum, (const guchar *)" ", 1);
        }
        p += space + word;
    }
    return g_strdup(g_checksum_get_string(sum));
}

/* What tells whether an article is another's summary or older version. */
static void bind_kin(sqlite3_stmt *statement, const struct article *article)
{
    store_bind(statement, 2, article->url);
    sqlite3_bind_int(statement, 3, article->partial);
    store_bind(statement, 4, article->id);
    sqlite3_bind_int64(statement, 5, withdrawal_version(article));
}

/* NULL of one that its publisher took back. */
static char *digest_of(const struct article *article)
{
    return article->withdrawn ? NULL : store_digest(article->text);
}

static bool knows(struct store *store, const struct article *article, const char *digest, gint64 *id, GError **error)
{
    sqlite3_stmt *statement = statement_of(store, KNOWS);

    if (statement) {
        store_bind(statement, 1, digest);
        bind_kin(statement, article);
    }
    int step = statement ? sqlite3_step(statement) : SQLITE_ERROR;
    if (step == SQLITE_ROW)
        *id = sqlite3_column_int64(statement, 0);
    else if (step != SQLITE_DONE)
        store_trouble(store, error);
    if (statement)
        sqlite3_reset(statement);
    return step == SQLITE_ROW;
}

bool store_knows(struct store *store, const struct article *article, gint64 *id, GError **error)
{
    g_autofree char *digest = digest_of(article);

    return knows(store, article, digest, id, error);
}

static bool add_article(struct store *store, const struct article *article, const char *digest, gint64 *id, GError **error)
{
    sqlite3_stmt *statement = statement_of(store, ADD_ARTICLE);
    const char *texts[] = { digest,          article->id,     article->path,     article->url,  article->title,
                            article->byline, article->source, article->language, article->place };

    if (!statement)
        return store_trouble(store, error);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        store_bind(statement, (int)i + 1, texts[i]);
    bind_date(statement, 10, article->published);
    store_bind(statement, 11, article->published_at);
    store_bind(statement, 12, article->published_how);
    store_bind(statement, 13, article->updated_at);
    sqlite3_bind_int64(statement, 14, article->version);
    sqlite3_bind_int(statement, 15, article->partial);
    store_bind(statement, 16, article->text);
    if (!store_done(store, statement, error))
        return false;
    *id = sqlite3_last_insert_rowid(store->db);
    return true;
}

/* Actors are never taken out, so that one that was there stays there. */
static bool add_actor(struct store *store, const char *code, GError **error)
{
    if (g_hash_table_contains(store->actors, code))
        return true;
    sqlite3_stmt *statement = store_cached(store, "INSERT OR IGNORE INTO actors (code, name, kind) VALUES (?1, ?2, ?3)");
    if (statement) {
        store_bind(statement, 1, code);
        store_bind(statement, 2, actor_name(code));
        store_bind(statement, 3, actor_kind(code));
    }
    g_hash_table_add(store->actors, (gpointer)(gsize)code);
    return store_done(store, statement, error);
}

bool store_add_participants(struct store *store, gint64 event, const char *role, const GPtrArray *codes, GError **error)
{
    for (guint i = 0; i < codes->len; i++) {
        const char *code = g_ptr_array_index(codes, i);
        sqlite3_stmt *row = statement_of(store, ADD_PARTICIPANT);
        if (!row)
            return store_trouble(store, error);
        sqlite3_bind_int64(row, 1, event);
        sqlite3_bind_text(row, 2, role, -1, SQLITE_STATIC);
        sqlite3_bind_int(row, 3, (int)i);
        sqlite3_bind_text(row, 4, code, -1, SQLITE_STATIC);
        if (!add_actor(store, code, error) || !store_done(store, row, error))
            return false;
    }
    return true;
}

static bool begin(struct store *store, GError **error)
{
    return store->grouped ? run(store, BEGIN_ARTICLE, error)
                          : run(store, BEGIN_WRITE, error) && recent_begin(store, error) && version_begin(store, error);
}

/* What the whole transaction did is kept, with the words and versions of all that it touched. */
static bool commit(struct store *store, GError **error)
{
    return fulltext_write(store, error) && version_write(store, error) && run(store, store->grouped ? KEEP_ARTICLE : COMMIT, error);
}

static bool roll_back(struct store *store, GError **error)
{
    fulltext_forget(store);
    version_forget(store);
    recent_forget(store);
    g_hash_table_remove_all(store->actors);
    return store->grouped ? run(store, DROP_ARTICLE, error) && run(store, KEEP_ARTICLE, error) : run(store, ROLLBACK, error);
}

bool store_group_begin(struct store *store, GError **error)
{
    store->grouped = begin(store, error);
    return store->grouped || (roll_back(store, NULL), false);
}

/* SQLite has taken the group back by itself when the disk was full: then there is nothing to end, which is an error, too. */
bool store_group_end(struct store *store, GError **error)
{
    store->grouped = false;
    return run(store, COMMIT, error) || (roll_back(store, NULL), false);
}

/* Takes out the article's summaries and older versions, unless people have corrected what they report. */
static bool drop_older(struct store *store, const struct article *article, struct store_added *added, GError **error)
{
    sqlite3_stmt *statement = statement_of(store, OLDER);

    if (statement)
        bind_kin(statement, article);
    g_autoptr(GArray) older = store_ids(store, statement, error);
    if (!older)
        return false;
    for (guint i = 0; i < older->len; i++, added->replaced++)
        if (!reports_drop(store, g_array_index(older, gint64, i), error))
            return false;
    return true;
}

static bool add_all(struct store *store, const struct article *article, const char *digest, const GPtrArray *events,
                    struct store_added *added, GError **error)
{
    if (article->withdrawn)
        return withdrawal_take(store, article, added, error) && commit(store, error);
    return add_article(store, article, digest, &added->article, error) && drop_older(store, article, added, error) &&
           reports_add(store, article, digest, events, added, error) && commit(store, error);
}

bool store_add(struct store *store, const struct article *article, const GPtrArray *events, struct store_added *added,
               GError **error)
{
    g_autofree char *digest = digest_of(article);
    g_autoptr(GError) first = NULL;

    *added = (struct store_added){ 0 };
    if (!begin(store, error))
        return false;
    added->known = knows(store, article, digest, &added->article, &first);
    if (!first && !added->known && add_all(store, article, digest, events, added, &first))
        return true;
    roll_back(store, NULL);
    if (!first)
        return true;
    g_propagate_error(error, g_steal_pointer(&first));
    return false;
}

/* A new event begins with the version that it had in a calendar. */
static void bind_version(sqlite3_stmt *statement, const struct event *event)
{
    char date[DATE_TEXT_SIZE], until[DATE_TEXT_SIZE];
    const struct shown shown = { .action = action_get(event->action)->slug,
                                 .status = event_status_name(event->status),
                                 .date = event->date.precision ? date_format(event->date, date) : NULL,
                                 .until = event->until.precision ? date_format(event->until, until) : NULL,
                                 .summary = event->summary,
                                 .url = event->url,
                                 .note = event->note };

    sqlite3_bind_int(statement, 13, event->sequence);
    store_bind(statement, 14, event->changed);
    sqlite3_bind_int64(statement, 15, version_fingerprint(&shown, event, NULL, 0));
}

static bool put_row(struct store *store, enum statement which, const struct event *event, const char *origin, GError **error)
{
    sqlite3_stmt *statement = statement_of(store, which);

    if (!statement)
        return store_trouble(store, error);
    store_bind(statement, 1, event->uid);
    store_bind(statement, 2, action_get(event->action)->slug);
    store_bind(statement, 3, event_status_name(event->status));
    bind_date(statement, 4, event->date);
    bind_date(statement, 5, event->until);
    if (event->date.precision) {
        sqlite3_bind_int(statement, 6, date_first(event->date));
        sqlite3_bind_int(statement, 7, date_last(event->until.precision ? event->until : event->date));
    }
    store_bind(statement, 8, event->summary);
    store_bind(statement, 9, event->url);
    store_bind(statement, 10, event->note);
    sqlite3_bind_double(statement, 11, event->salience);
    store_bind(statement, 12, origin);
    if (which == PUT_EVENT)
        bind_version(statement, event);
    return store_done(store, statement, error);
}

static bool drop_participants(struct store *store, gint64 id, GError **error)
{
    sqlite3_stmt *statement = statement_of(store, DROP_PARTICIPANTS);

    if (statement)
        sqlite3_bind_int64(statement, 1, id);
    return store_done(store, statement, error);
}

bool store_put(struct store *store, const struct event *event, const char *origin, gint64 *id, bool *known, GError **error)
{
    sqlite3_stmt *find = statement_of(store, FIND_EVENTS);

    if (!find)
        return store_trouble(store, error);
    store_bind(find, 1, event->uid);
    *known = sqlite3_step(find) == SQLITE_ROW;
    *id = *known ? sqlite3_column_int64(find, 0) : 0;
    sqlite3_reset(find);
    if (!put_row(store, *known ? CHANGE_EVENT : PUT_EVENT, event, origin, error))
        return false;
    if (*known && sqlite3_changes(store->db) == 0) /* it is of another origin, which nothing imported changes */
        return true;
    if (!*known)
        *id = sqlite3_last_insert_rowid(store->db);
    fulltext_touch(store, *id);
    if (*known)
        version_touch(store, *id);
    return (!*known || drop_participants(store, *id, error)) &&
           store_add_participants(store, *id, "source", event->source, error) &&
           store_add_participants(store, *id, "target", event->target, error) && (!*known || store_apply(store, event->uid, error));
}

bool store_begin(struct store *store, GError **error)
{
    return begin(store, error);
}

bool store_end(struct store *store, bool keep, GError **error)
{
    return keep ? commit(store, error) : roll_back(store, error);
}

/* ---------- all anew ---------- */

bool store_renew_begin(struct store *store, GError **error)
{
    return store_begin(store, error) && settle_forget(store, error);
}

bool store_renew(struct store *store, gint64 id, const struct article *article, const GPtrArray *events, GError **error)
{
    return settle_put(store, id, article, events, error);
}

bool store_renew_end(struct store *store, GError **error)
{
    return settle_recall(store, error) && store_end(store, true, error);
}

#include "store.h"

#include "action.h"
#include "actor.h"
#include "correction.h"
#include "error.h"
#include "harmless.h"
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
#include <math.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define APPLICATION_ID 0x44454d41 /* "DEMA" */
#define WAL_WAIT_MS 5
#define BUSY_MS 60000 /* an import of a large table is one transaction */
#define SCHEMA_VERSION 8

#define MANY "20000" /* events of actors, of days: what is counted no further */

#define EVENT_COLUMNS                                                                                                              \
    "SELECT id, uid, action, status, date, until, summary, articles, salience, url, note, pinned, sequence + by_hand, "            \
    "iif(by_hand, replace(datetime(changed, by_hand || ' seconds'), ' ', 'T') || 'Z', changed), EXISTS (SELECT 1 FROM "            \
    "corrections c "                                                                                                               \
    "WHERE c.uid = events.uid AND field NOT IN ('hidden', 'pinned', 'added') AND undone IS NULL) "

enum statement {
    KNOWS,
    OLDER,
    ADD_ARTICLE,
    FIND_EVENTS,
    ADD_PARTICIPANT,
    PUT_EVENT,
    CHANGE_EVENT,
    DROP_PARTICIPANTS,
    GET_EVENT,
    GET_PARTICIPANTS,
    GET_MENTIONS,
    GET_ARTICLE,
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
        "INSERT INTO events (uid, action, status, date, until, first_day, last_day, summary, url, note, salience, origin, "
        "sequence, changed, shown) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, coalesce(?14, '1970-01-01T00:00:00Z'), ?15)",
    [CHANGE_EVENT] =
        "UPDATE events SET action = ?2, status = ?3, date = ?4, until = ?5, first_day = ?6, last_day = ?7, summary = ?8, "
        "url = ?9, note = ?10, salience = ?11 WHERE uid = ?1 AND origin = ?12",
    [DROP_PARTICIPANTS] = "DELETE FROM participants WHERE event = ?1",
    [GET_EVENT] = EVENT_COLUMNS "FROM events WHERE id = ?1",
    /* of many events at once: ?1 lists their ids, the first column is the place in the list */
    [GET_PARTICIPANTS] =
        "SELECT key, role, actor FROM json_each(?1) CROSS JOIN participants ON event = value ORDER BY key, role, rank",
    [GET_MENTIONS] = "WITH listed (at, id) AS MATERIALIZED (SELECT key, value FROM json_each(?1)), "
                     "told (at, id) AS (SELECT at, id FROM listed UNION ALL "
                     "SELECT at, e.id FROM listed l CROSS JOIN events e ON e.id IN (SELECT id FROM events WHERE same_as = l.id)) "
                     "SELECT told.at, r.article, m.sentence, m.sentence_start, m.sentence_end, m.trigger_start, m.trigger_end, "
                     "m.date_start, m.date_end, m.date_rule, m.quote, a.title, a.url, a.source, a.published FROM told "
                     "CROSS JOIN reports r ON r.event = told.id CROSS JOIN mentions m ON m.report = r.id "
                     "CROSS JOIN articles a ON a.id = r.article ORDER BY told.at, a.published, r.uid, m.sentence, m.id",
    [GET_ARTICLE] = "SELECT path, record_id, url, title, byline, source, language, place, published, published_at, published_how, "
                    "updated_at, version, partial, body FROM articles WHERE id = ?1",
    [BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [ROLLBACK] = "ROLLBACK",
    [BEGIN_ARTICLE] = "SAVEPOINT article", /* in a group */
    [KEEP_ARTICLE] = "RELEASE article",
    [DROP_ARTICLE] = "ROLLBACK TO article",
};

/* ---------- SQLite's troubles in a sentence ---------- */

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
        return fail(error, ERROR_SYSTEM, "%s: cannot be opened: %s", store->path, g_strerror(sqlite3_system_errno(store->db)));
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

static void bind_text(sqlite3_stmt *statement, int i, const char *text)
{
    sqlite3_bind_text(statement, i, text, -1, SQLITE_TRANSIENT);
}

static void bind_date(sqlite3_stmt *statement, int i, struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (date.precision)
        bind_text(statement, i, date_format(date, text));
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
        bind_text(statement, i + 1, texts[i]);
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
    bind_text(statement, 1, text);
    bool found = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_reset(statement);
    return found;
}

char *store_column(sqlite3_stmt *row, int i)
{
    const char *text = (const char *)sqlite3_column_text(row, i);

    return g_strdup(text ? text : "");
}

char *store_uid(struct store *store, gint64 event)
{
    sqlite3_stmt *statement = store_cached(store, "SELECT uid FROM events WHERE id = ?1");

    if (!statement)
        return NULL;
    sqlite3_bind_int64(statement, 1, event);
    char *uid = sqlite3_step(statement) == SQLITE_ROW ? store_column(statement, 0) : NULL;
    sqlite3_reset(statement);
    return uid;
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
            bind_text(statement, i + 1, texts[i]);
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
        bind_text(statement, 1, action->slug);
        bind_text(statement, 2, action->plover);
        bind_text(statement, 3, action->cameo);
        bind_text(statement, 4, action->label);
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
    store->wording = wording_new(error);
    if (!store->wording)
        return NULL;
    if (mode != STORE_WRITE && !g_file_test(path, G_FILE_TEST_EXISTS))
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
    return pragma_number(store, "PRAGMA data_version", version, error);
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
    bind_text(statement, 2, article->url);
    sqlite3_bind_int(statement, 3, article->partial);
    bind_text(statement, 4, article->id);
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
        bind_text(statement, 1, digest);
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
        bind_text(statement, (int)i + 1, texts[i]);
    bind_date(statement, 10, article->published);
    bind_text(statement, 11, article->published_at);
    bind_text(statement, 12, article->published_how);
    bind_text(statement, 13, article->updated_at);
    sqlite3_bind_int64(statement, 14, article->version);
    sqlite3_bind_int(statement, 15, article->partial);
    bind_text(statement, 16, article->text);
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
        bind_text(statement, 1, code);
        bind_text(statement, 2, actor_name(code));
        bind_text(statement, 3, actor_kind(code));
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
    return store->grouped ? run(store, BEGIN_ARTICLE, error) : run(store, BEGIN_WRITE, error) && version_begin(store, error);
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
    bind_text(statement, 14, event->changed);
    sqlite3_bind_int64(statement, 15, version_fingerprint(&shown, event, NULL, 0));
}

static bool put_row(struct store *store, enum statement which, const struct event *event, const char *origin, GError **error)
{
    sqlite3_stmt *statement = statement_of(store, which);

    if (!statement)
        return store_trouble(store, error);
    bind_text(statement, 1, event->uid);
    bind_text(statement, 2, action_get(event->action)->slug);
    bind_text(statement, 3, event_status_name(event->status));
    bind_date(statement, 4, event->date);
    bind_date(statement, 5, event->until);
    if (event->date.precision) {
        sqlite3_bind_int(statement, 6, date_first(event->date));
        sqlite3_bind_int(statement, 7, date_last(event->until.precision ? event->until : event->date));
    }
    bind_text(statement, 8, event->summary);
    bind_text(statement, 9, event->url);
    bind_text(statement, 10, event->note);
    sqlite3_bind_double(statement, 11, event->salience);
    bind_text(statement, 12, origin);
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
    bind_text(find, 1, event->uid);
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

/* ---------- reading ---------- */

static const char *column(sqlite3_stmt *statement, int i)
{
    return (const char *)sqlite3_column_text(statement, i);
}

static struct date column_date(sqlite3_stmt *statement, int i)
{
    struct date date = { 0 };
    const char *text = column(statement, i);

    if (text)
        date_parse(text, &date);
    return date;
}

static struct span column_span(sqlite3_stmt *statement, int i)
{
    return (struct span){ (guint32)sqlite3_column_int64(statement, i), (guint32)sqlite3_column_int64(statement, i + 1) };
}

/* What is read back to be shown, whoever wrote it. */
static char *line_of(const char *text)
{
    return text ? harmless_line(g_utf8_make_valid(text, -1)) : NULL;
}

static char *text_of(const char *text)
{
    return text ? harmless(g_utf8_make_valid(text, -1)) : NULL;
}

/* What stands for the article of an event that has none: its link and note. */
static struct mention *own_mention(const struct event *event)
{
    struct mention *mention = mention_new();

    mention->quote = g_strdup(event->note ? event->note : "");
    mention->url = g_strdup(event->url);
    return mention;
}

/* The event of a row of GET_EVENT's columns; NULL if the database holds nonsense. */
static struct event *event_of_row(struct store *store, sqlite3_stmt *row, GError **error)
{
    int action = column(row, 2) ? action_find(column(row, 2)) : -1,
        status = column(row, 3) ? event_status_find(column(row, 3)) : -1;

    if (action < 0 || status < 0 || !column(row, 1) || !column(row, 6))
        return fail(error, ERROR_INPUT, "%s: event %" G_GINT64_FORMAT " is damaged", store->path,
                    (gint64)sqlite3_column_int64(row, 0)),
               NULL;
    struct event *event = event_new(action, (enum event_status)status);
    event->id = sqlite3_column_int64(row, 0);
    event->uid = g_strdup(column(row, 1));
    event->date = column_date(row, 4);
    event->until = column_date(row, 5);
    event->summary = line_of(column(row, 6));
    event->articles = sqlite3_column_int(row, 7);
    event->salience = sqlite3_column_double(row, 8);
    event->pinned = sqlite3_column_int(row, 11);
    event->sequence = (int)CLAMP(sqlite3_column_int64(row, 12), 0, G_MAXINT);
    event->changed = column(row, 13) && version_is_moment(column(row, 13)) ? g_strdup(column(row, 13)) : NULL;
    event->corrected = sqlite3_column_int(row, 14);
    event->url = line_of(column(row, 9));
    event->note = text_of(column(row, 10));
    if (event->url || event->note)
        g_ptr_array_add(event->mentions, own_mention(event));
    return event;
}

static void add_participant(struct event *event, sqlite3_stmt *row)
{
    bool source = g_strcmp0(column(row, 1), "source") == 0;

    g_ptr_array_add(source ? event->source : event->target, (gpointer)(gsize)g_intern_string(column(row, 2) ? column(row, 2) : ""));
}

static void add_mention(struct event *event, sqlite3_stmt *row)
{
    struct mention *mention = mention_new();

    mention->article = sqlite3_column_int64(row, 1);
    mention->sentence_index = sqlite3_column_int(row, 2);
    mention->sentence = column_span(row, 3);
    mention->trigger = column_span(row, 5);
    mention->when = column_span(row, 7);
    mention->rule = line_of(column(row, 9));
    mention->quote = text_of(column(row, 10) ? column(row, 10) : "");
    mention->title = line_of(column(row, 11));
    mention->url = line_of(column(row, 12));
    mention->publisher = line_of(column(row, 13));
    mention->published = column_date(row, 14);
    g_ptr_array_add(event->mentions, mention);
}

/* Gives each row to the event whose place in the list its first column tells. */
static bool spread(struct store *store, enum statement which, const char *ids, const GPtrArray *events,
                   void (*add)(struct event *, sqlite3_stmt *), GError **error)
{
    sqlite3_stmt *statement = statement_of(store, which);
    int step = SQLITE_ERROR;

    if (!statement)
        return store_trouble(store, error);
    bind_text(statement, 1, ids);
    while ((step = sqlite3_step(statement)) == SQLITE_ROW)
        add(g_ptr_array_index(events, sqlite3_column_int(statement, 0)), statement);
    sqlite3_reset(statement);
    return step == SQLITE_DONE || store_trouble(store, error);
}

/* Actors and mentions of all the events: one question each, for a question an event takes three times as long. */
static bool read_parts(struct store *store, const GPtrArray *events, GError **error)
{
    g_autoptr(GString) ids = g_string_new("[");

    for (guint i = 0; i < events->len; i++)
        g_string_append_printf(ids, "%s%" G_GINT64_FORMAT, i ? "," : "", ((const struct event *)g_ptr_array_index(events, i))->id);
    g_string_append_c(ids, ']');
    return spread(store, GET_PARTICIPANTS, ids->str, events, add_participant, error) &&
           spread(store, GET_MENTIONS, ids->str, events, add_mention, error);
}

static void append_codes(GString *query, const GPtrArray *codes, const char *role)
{
    g_string_append(query, "actor IN (");
    for (guint i = 0; i < codes->len; i++)
        g_string_append(query, i ? ",?" : "?");
    g_string_append_printf(query, ")%s)", role);
}

/* Events in which any of the codes takes part: all of them looked up, or each event that is looked at asked. */
static void append_in(GString *query, const GPtrArray *codes, const char *role, bool each)
{
    if (codes->len == 0)
        return;
    g_string_append(query, each ? " AND EXISTS (SELECT 1 FROM participants WHERE event = events.id AND "
                                : " AND id IN (SELECT event FROM participants WHERE ");
    append_codes(query, codes, role);
}

#define IN_ORDER " ORDER BY date IS NULL, substr(date || '-00-00', 1, 10), length(date), salience DESC, uid"

/*
 * Few events last for more than a year: those are asked for by themselves, all others by their first day, which an index has
 * (events_long, events_first_day). Not by days: those of some actors, which another index finds.
 */
static void append_days(GString *query, const struct filter *filter, bool by_days)
{
    const char *from = filter->from.precision ? " AND +last_day >= ?1" : "",
               *to = filter->to.precision ? " AND +first_day <= ?2" : "";

    if (!by_days) {
        g_string_append_printf(query, "%s%s", from, to);
        return;
    }
    if (!*from && !*to)
        return;
    if (!*from) {
        g_string_append(query, " AND first_day <= ?2");
        return;
    }
    g_string_append_printf(query,
                           " AND id IN (SELECT id FROM events WHERE first_day >= ?1 - 366%s%s UNION ALL SELECT id FROM events "
                           "WHERE last_day - first_day > 366 AND last_day >= ?1%s)",
                           *to ? " AND first_day <= ?2" : "", " AND +last_day >= ?1", to);
}

/* The actors of the filter that are asked for first. */
static const GPtrArray *first_codes(const struct filter *filter)
{
    return filter->actors->len ? filter->actors : filter->sources->len ? filter->sources : filter->targets;
}

/*
 * Whether to look through the events of the days: also where actors are asked for, if theirs are more. Counts as far as MANY; what
 * is not known is not worth an error here.
 */
static bool goes_by_days(struct store *store, const struct filter *filter)
{
    const GPtrArray *codes = first_codes(filter);
    bool dated = filter->from.precision && filter->to.precision, by_days = true;
    g_autoptr(GString) query =
        g_string_new("SELECT (SELECT count(*) FROM (SELECT 1 FROM events WHERE first_day BETWEEN ?1 - 366 AND ?2 "
                     "LIMIT " MANY ")) < (SELECT count(*) FROM (SELECT 1 FROM participants WHERE ");
    sqlite3_stmt *statement;

    if (!codes->len || !dated)
        return !codes->len;
    append_codes(query, codes, " LIMIT " MANY ")");
    if (sqlite3_prepare_v2(store->db, query->str, -1, &statement, NULL) != SQLITE_OK)
        return true;
    sqlite3_bind_int(statement, 1, date_first(filter->from));
    sqlite3_bind_int(statement, 2, date_last(filter->to));
    for (guint i = 0; i < codes->len; i++)
        bind_text(statement, (int)i + 3, g_ptr_array_index(codes, i));
    if (sqlite3_step(statement) == SQLITE_ROW)
        by_days = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    return by_days;
}

/* The question that a filter asks of columns; its values are bound in the same order by bind_filter(). */
static char *query_of(struct store *store, const struct filter *filter, const char *columns)
{
    GString *query = g_string_new(columns);
    bool by_days = goes_by_days(store, filter);

    g_string_append(query, "FROM events WHERE hidden = 0 AND same_as IS NULL");
    append_days(query, filter, by_days);
    append_in(query, filter->actors, "", by_days);
    append_in(query, filter->sources, " AND role = 'source'", by_days);
    append_in(query, filter->targets, " AND role = 'target'", by_days);
    for (guint i = 0; i < filter->actions->len; i++)
        g_string_append(query, i ? ",?" : " AND action IN (?");
    g_string_append(query, filter->actions->len ? ") AND status IN (" : " AND status IN (");
    for (int s = 0, n = 0; s < EVENT_STATUSES; s++)
        if (filter->statuses & 1u << s)
            g_string_append(query, n++ ? ",?" : "?");
    g_string_append_c(query, ')');
    if (filter->match)
        g_string_append(query, " AND id IN (SELECT rowid FROM words WHERE words MATCH ?)");
    g_string_append(query, filter->top ? " ORDER BY pinned DESC, salience DESC, uid" : IN_ORDER);
    return g_string_free(query, FALSE);
}

static void bind_codes(sqlite3_stmt *statement, int *at, const GPtrArray *codes)
{
    for (guint i = 0; i < codes->len; i++)
        bind_text(statement, ++*at, g_ptr_array_index(codes, i));
}

static void bind_filter(sqlite3_stmt *statement, const struct filter *filter)
{
    int at = 0;

    /* ?1 and ?2; the parameters that follow are numbered on from the last of them */
    if (filter->from.precision)
        sqlite3_bind_int(statement, at = 1, date_first(filter->from));
    if (filter->to.precision)
        sqlite3_bind_int(statement, at = 2, date_last(filter->to));
    bind_codes(statement, &at, filter->actors);
    bind_codes(statement, &at, filter->sources);
    bind_codes(statement, &at, filter->targets);
    for (guint i = 0; i < filter->actions->len; i++)
        bind_text(statement, ++at, action_get(g_array_index(filter->actions, int, i))->slug);
    for (int s = 0; s < EVENT_STATUSES; s++)
        if (filter->statuses & 1u << s)
            bind_text(statement, ++at, event_status_name((enum event_status)s));
    if (filter->match)
        bind_text(statement, ++at, filter->match);
}

static void free_event(gpointer event)
{
    event_free(event);
}

static bool read_rows(struct store *store, sqlite3_stmt *statement, GPtrArray *events, GError **error)
{
    int step;

    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        struct event *event = event_of_row(store, statement, error);
        if (!event)
            return false;
        g_ptr_array_add(events, event);
    }
    return step == SQLITE_DONE ? read_parts(store, events, error) : store_trouble(store, error);
}

/* An event that may be among the most salient. */
struct pick {
    gint64 id;
    double salience; /* less what others of its day took away; INFINITY for a pinned one */
};

static gint by_salience(gconstpointer a, gconstpointer b)
{
    const struct pick *x = a, *y = b;

    return (x->salience < y->salience) - (x->salience > y->salience);
}

/* How many of the picks beat any that could still come. */
static int count_sure(const GArray *picks, double next)
{
    int n = 0;

    for (guint i = 0; i < picks->len; i++)
        n += g_array_index(picks, struct pick, i).salience >= next;
    return n;
}

/*
 * The most salient events, as an editor picks them: the second of a day counts a third, the third a fifth, so that one busy day
 * does not take the place of all others. Rows come by falling salience; once enough picks beat the next row, no later one can.
 */
static GArray *pick_top(struct store *store, sqlite3_stmt *statement, int top, GError **error)
{
    g_autoptr(GArray) picks = g_array_new(FALSE, FALSE, sizeof(struct pick));
    g_autoptr(GHashTable) of_day = g_hash_table_new(g_direct_hash, g_direct_equal);
    int step, sure = 0;

    while (sure < top && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        gpointer day = GINT_TO_POINTER(sqlite3_column_int(statement, 1));
        gint before = day ? GPOINTER_TO_INT(g_hash_table_lookup(of_day, day)) : 0;
        double salience = sqlite3_column_double(statement, 2);
        bool pinned = sqlite3_column_int(statement, 3);
        double left = salience > 0 ? salience / (1 + 2 * before) : salience - before;
        struct pick pick = { sqlite3_column_int64(statement, 0), pinned ? INFINITY : left };
        g_hash_table_insert(of_day, day, GINT_TO_POINTER(before + 1));
        g_array_append_val(picks, pick);
        if (picks->len >= (guint)top && picks->len % 64 == 0)
            sure = count_sure(picks, pinned ? INFINITY : salience);
    }
    if (sure < top && step != SQLITE_DONE)
        return store_trouble(store, error), NULL;
    g_array_sort(picks, by_salience);
    g_array_set_size(picks, MIN(picks->len, (guint)top));
    return g_steal_pointer(&picks);
}

/* The ids of the top events as a JSON list. */
static char *top_ids(struct store *store, const struct filter *filter, GError **error)
{
    g_autofree char *query = query_of(store, filter, "SELECT id, iif(length(date) = 10, first_day, 0), salience, pinned ");
    g_autoptr(GArray) picks = NULL;
    sqlite3_stmt *statement;

    if (sqlite3_prepare_v2(store->db, query, -1, &statement, NULL) != SQLITE_OK)
        return store_trouble(store, error), NULL;
    bind_filter(statement, filter);
    picks = pick_top(store, statement, filter->top, error);
    sqlite3_finalize(statement);
    if (!picks)
        return NULL;
    GString *list = g_string_new("[");
    for (guint i = 0; i < picks->len; i++)
        g_string_append_printf(list, "%s%" G_GINT64_FORMAT, i ? "," : "", g_array_index(picks, struct pick, i).id);
    g_string_append_c(list, ']');
    return g_string_free(list, FALSE);
}

static sqlite3_stmt *select_statement(struct store *store, const struct filter *filter, GError **error)
{
    g_autofree char *query = filter->top ? NULL : query_of(store, filter, EVENT_COLUMNS), *ids = NULL;
    sqlite3_stmt *statement;

    if (filter->top && !(ids = top_ids(store, filter, error)))
        return NULL;
    if (sqlite3_prepare_v2(store->db,
                           query ? query : EVENT_COLUMNS "FROM events WHERE id IN (SELECT value FROM json_each(?1))" IN_ORDER, -1,
                           &statement, NULL) != SQLITE_OK)
        return store_trouble(store, error), NULL;
    if (ids)
        bind_text(statement, 1, ids);
    else
        bind_filter(statement, filter);
    return statement;
}

GPtrArray *store_select(struct store *store, const struct filter *filter, GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
    /* one transaction: the events, their actors and mentions are of one moment, and the file is locked once, not for each */
    bool began = sqlite3_exec(store->db, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;
    sqlite3_stmt *statement = select_statement(store, filter, error);
    bool good = statement && read_rows(store, statement, events, error);

    sqlite3_finalize(statement);
    if (began)
        sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL);
    return good ? g_steal_pointer(&events) : NULL;
}

int store_count(struct store *store, const struct filter *filter, GError **error)
{
    struct filter all = *filter;
    sqlite3_stmt *statement;

    all.top = 0;
    g_autofree char *rows = query_of(store, &all, "SELECT id "), *query = g_strdup_printf("SELECT count(*) FROM (%s)", rows);
    if (sqlite3_prepare_v2(store->db, query, -1, &statement, NULL) != SQLITE_OK)
        return store_trouble(store, error), -1;
    bind_filter(statement, &all);
    int count = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
    sqlite3_finalize(statement);
    if (count < 0)
        store_trouble(store, error);
    return count;
}

struct event *store_event(struct store *store, gint64 id, GError **error)
{
    sqlite3_stmt *statement = statement_of(store, GET_EVENT);

    if (!statement)
        return store_trouble(store, error), NULL;
    sqlite3_bind_int64(statement, 1, id);
    int step = sqlite3_step(statement);
    if (step == SQLITE_DONE)
        return fail(error, ERROR_INPUT, "%s: no event %" G_GINT64_FORMAT "; 'demarche list' shows the ids", store->path, id), NULL;
    if (step != SQLITE_ROW)
        return store_trouble(store, error), NULL;
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
    struct event *event = event_of_row(store, statement, error);
    sqlite3_reset(statement);
    if (!event)
        return NULL;
    g_ptr_array_add(events, event);
    return read_parts(store, events, error) ? g_ptr_array_steal_index(events, 0) : NULL;
}

struct article *store_article(struct store *store, gint64 id, GError **error)
{
    sqlite3_stmt *statement = statement_of(store, GET_ARTICLE);

    if (!statement)
        return store_trouble(store, error), NULL;
    sqlite3_bind_int64(statement, 1, id);
    if (sqlite3_step(statement) != SQLITE_ROW)
        return fail(error, ERROR_INPUT, "%s: no article %" G_GINT64_FORMAT, store->path, id), NULL;
    struct article *article = article_new(column(statement, 0));
    char **texts[] = { &article->id,     &article->url,      &article->title, &article->byline,
                       &article->source, &article->language, &article->place };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        *texts[i] = g_strdup(column(statement, (int)i + 1));
    article->published = column_date(statement, 8);
    article->published_at = g_strdup(column(statement, 9));
    article->published_how = g_strdup(column(statement, 10));
    article->updated_at = g_strdup(column(statement, 11));
    article->version = sqlite3_column_int64(statement, 12);
    article->partial = sqlite3_column_int(statement, 13);
    article->text = g_utf8_make_valid(column(statement, 14) ? column(statement, 14) : "", -1);
    sqlite3_reset(statement);
    return article;
}

GArray *store_articles(struct store *store, GError **error)
{
    return store_ids(store, store_cached(store, "SELECT id FROM articles ORDER BY id"), error);
}

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

GArray *store_duplicates(struct store *store, const struct filter *filter, GError **error)
{
    static const char *const pairs =
        " SELECT min(a, b), max(a, b), max(likeness) AS l FROM (SELECT coalesce(e.same_as, e.id) AS a, coalesce(f.same_as, f.id) "
        "AS "
        "b, r.likeness FROM reports r JOIN reports n ON n.id = r.nearest JOIN events e ON e.id = r.event JOIN events f ON f.id = "
        "n.event WHERE r.follows IS NULL AND e.hidden = 0 AND f.hidden = 0 AND NOT EXISTS (SELECT 1 FROM standing WHERE uid = "
        "r.uid "
        "AND field = 'apart')) WHERE a <> b AND (a IN passing OR b IN passing) GROUP BY 1, 2 ORDER BY l DESC, 1, 2";
    struct filter all = *filter;
    sqlite3_stmt *statement;
    int step;

    all.top = 0;
    g_autofree char *inner = query_of(store, &all, "SELECT id "),
                    *query = g_strconcat("WITH passing AS (", inner, ")", pairs, NULL);
    if (sqlite3_prepare_v2(store->db, query, -1, &statement, NULL) != SQLITE_OK)
        return store_trouble(store, error), NULL;
    bind_filter(statement, &all);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct duplicate));
    while ((step = sqlite3_step(statement)) == SQLITE_ROW && (!filter->top || found->len < (guint)filter->top)) {
        struct duplicate duplicate = { sqlite3_column_int64(statement, 0), sqlite3_column_int64(statement, 1),
                                       sqlite3_column_double(statement, 2) };
        g_array_append_val(found, duplicate);
    }
    if (step != SQLITE_DONE && step != SQLITE_ROW)
        store_trouble(store, error);
    sqlite3_finalize(statement);
    return step == SQLITE_DONE || step == SQLITE_ROW ? g_steal_pointer(&found) : NULL;
}

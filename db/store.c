#include "store.h"

#include "action.h"
#include "actor.h"
#include "correction.h"
#include "recent.h"
#include "reports.h"
#include "settle.h"
#include "store_inside.h"
#include "fulltext.h"
#include "version.h"
#include "withdrawal.h"

#include <string.h>

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

static sqlite3_stmt *statement_of(struct store *store, enum statement which)
{
    return store_cached(store, sql[which]);
}

static bool run(struct store *store, enum statement which, GError **error)
{
    return store_done(store, statement_of(store, which), error);
}

static void bind_date(sqlite3_stmt *statement, int i, struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (date.precision)
        store_bind(statement, i, date_format(date, text));
}

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

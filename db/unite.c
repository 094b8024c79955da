#include "unite.h"

#include "action.h"
#include "correction.h"
#include "error.h"
#include "reports.h"
#include "store_inside.h"

#include <string.h>

static struct date column_date(sqlite3_stmt *row, int i)
{
    const char *text = (const char *)sqlite3_column_text(row, i);
    struct date date = { 0 };

    if (text)
        date_parse(text, &date);
    return date;
}

static void add_codes(GPtrArray *codes, sqlite3_stmt *row, int i)
{
    g_autofree char *text = store_column(row, i);
    g_auto(GStrv) list = g_strsplit(text, ",", 0);

    for (char **code = list; *code; code++)
        if (**code)
            g_ptr_array_add(codes, (gpointer)(gsize)g_intern_string(*code));
}

static struct span column_span(sqlite3_stmt *row, int i)
{
    return (struct span){ (guint32)sqlite3_column_int64(row, i), (guint32)sqlite3_column_int64(row, i + 1) };
}

static bool read_mentions(struct store *other, gint64 report, struct event *event, GError **error)
{
    sqlite3_stmt *row =
        store_cached(other, "SELECT sentence, sentence_start, sentence_end, trigger_start, trigger_end, date_start, "
                            "date_end, date_rule FROM mentions WHERE report = ?1 ORDER BY id");
    int step = SQLITE_ERROR;

    if (row)
        sqlite3_bind_int64(row, 1, report);
    while (row && (step = sqlite3_step(row)) == SQLITE_ROW) {
        struct mention *mention = mention_new();
        mention->sentence_index = sqlite3_column_int(row, 0);
        mention->sentence = column_span(row, 1);
        mention->trigger = column_span(row, 3);
        mention->when = column_span(row, 5);
        mention->rule = g_strdup((const char *)sqlite3_column_text(row, 7));
        g_ptr_array_add(event->mentions, mention);
    }
    return step == SQLITE_DONE || store_trouble(other, error);
}

/* One report as an extractor would have handed it over; NULL with an error for nonsense. */
static struct event *event_of_report(struct store *other, sqlite3_stmt *row, GError **error)
{
    g_autofree char *action = store_column(row, 1), *status = store_column(row, 2);
    int slug = action_find(action), state = event_status_find(status);

    if (slug < 0 || state < 0)
        return fail(error, ERROR_INPUT, "%s: report %" G_GINT64_FORMAT " is damaged", other->path,
                    (gint64)sqlite3_column_int64(row, 0)),
               NULL;
    OWNED(event) *event = event_new(slug, (enum event_status)state);
    event->date = column_date(row, 3);
    event->until = column_date(row, 4);
    event->summary = store_column(row, 5);
    add_codes(event->source, row, 6);
    add_codes(event->target, row, 7);
    return read_mentions(other, sqlite3_column_int64(row, 0), event, error) ? g_steal_pointer(&event) : NULL;
}

static GPtrArray *events_of_article(struct store *other, gint64 article, GError **error)
{
    sqlite3_stmt *row = store_cached(other, "SELECT id, action, status, date, until, summary, sources, targets FROM reports WHERE "
                                            "article = ?1 ORDER BY id");
    g_autoptr(GPtrArray) events = event_list_new();
    int step = SQLITE_ERROR;

    if (row)
        sqlite3_bind_int64(row, 1, article);
    while (row && (step = sqlite3_step(row)) == SQLITE_ROW) {
        struct event *event = event_of_report(other, row, error);
        if (!event)
            return NULL;
        g_ptr_array_add(events, event);
    }
    return step == SQLITE_DONE ? g_steal_pointer(&events) : (store_trouble(other, error), NULL);
}

/* Spans that a damaged file made up would be read outside of the text. */
static bool fits(const struct article *article, const GPtrArray *events)
{
    size_t length = strlen(article->text);

    for (guint i = 0; i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        for (guint k = 0; k < event->mentions->len; k++) {
            const struct mention *mention = g_ptr_array_index(event->mentions, k);
            if (mention->sentence.end > length || mention->sentence.start > mention->trigger.start ||
                mention->trigger.start > mention->trigger.end || mention->trigger.end > mention->sentence.end)
                return false;
        }
    }
    return true;
}

static bool take_article(struct store *store, struct store *other, gint64 id, struct united *united, GError **error)
{
    OWNED(article) *article = store_article(other, id, error);
    g_autoptr(GPtrArray) events = article ? events_of_article(other, id, error) : NULL;
    struct store_added added;

    if (!events)
        return false;
    if (!fits(article, events))
        return fail(error, ERROR_INPUT, "%s: damaged: article %" G_GINT64_FORMAT " has reports outside of its text", other->path,
                    id);
    if (!store_add(store, article, events, &added, error))
        return false;
    united->articles += !added.known;
    united->known += added.known;
    united->events += added.events;
    return true;
}

static bool take_articles(struct store *store, struct store *other, struct united *united, GError **error)
{
    g_autoptr(GArray) ids = store_articles(other, error);

    if (!ids)
        return false;
    for (guint i = 0; i < ids->len; i++)
        if (!take_article(store, other, g_array_index(ids, gint64, i), united, error))
            return false;
    return true;
}

/* Word that articles were taken back. */
static bool take_withdrawals(struct store *store, struct store *other, GError **error)
{
    sqlite3_stmt *row = store_prepare(other, "SELECT record_id, version FROM withdrawn ORDER BY record_id", NULL, error);
    bool good = row;

    while (good && sqlite3_step(row) == SQLITE_ROW) {
        OWNED(article) *word = article_new(other->path);
        struct store_added added;
        word->id = store_column(row, 0);
        word->version = sqlite3_column_int64(row, 1);
        word->withdrawn = true;
        word->text = g_strdup("");
        good = store_add(store, word, NULL, &added, error);
    }
    sqlite3_finalize(row);
    return good;
}

/* Of imported events and people's own. */
static bool take_events(struct store *store, struct store *other, struct united *united, GError **error)
{
    sqlite3_stmt *row =
        store_prepare(other, "SELECT id, uid, origin FROM events WHERE origin <> 'articles' ORDER BY id", NULL, error);
    bool good = row, known;
    gint64 id;

    while (good && sqlite3_step(row) == SQLITE_ROW) {
        g_autofree char *uid = store_column(row, 1), *origin = store_column(row, 2);
        if (store_has(store, "SELECT 1 FROM events WHERE uid = ?1", uid))
            continue;
        OWNED(event) *event = store_event(other, sqlite3_column_int64(row, 0), error);
        good = event && store_put(store, event, origin, &id, &known, error);
        united->events += good;
    }
    sqlite3_finalize(row);
    return good;
}

/* ---------- corrections ---------- */

/* The uid of the event that has the report of that uid, or the uid itself. */
static char *uid_here(struct store *store, const char *uid)
{
    sqlite3_stmt *row = store_cached(store, "SELECT e.uid FROM reports r JOIN events e ON e.id = r.event WHERE r.uid = ?1");

    if (!row)
        return g_strdup(uid);
    sqlite3_bind_text(row, 1, uid, -1, SQLITE_TRANSIENT);
    char *here = sqlite3_step(row) == SQLITE_ROW ? store_column(row, 0) : g_strdup(uid);
    sqlite3_reset(row);
    return here;
}

static void bind_nullable(sqlite3_stmt *statement, int i, const char *text)
{
    if (text)
        sqlite3_bind_text(statement, i, text, -1, SQLITE_TRANSIENT);
}

/* Takes one row of uid, field, value, at, who, undone; *uid is whose it became, NULL if it was here. */
static bool take_correction(struct store *store, sqlite3_stmt *row, char **uid, GError **error)
{
    g_autofree char *theirs = store_column(row, 0), *field = store_column(row, 1);
    const char *value = (const char *)sqlite3_column_text(row, 2);
    g_autofree char *here = strcmp(field, "apart") == 0 ? g_strdup(theirs) : uid_here(store, theirs);
    g_autofree char *what = value && strcmp(field, "same-as") == 0 ? uid_here(store, value) : g_strdup(value);
    sqlite3_stmt *insert = store_cached(
        store,
        "INSERT INTO corrections (uid, field, value, at, who, undone) SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 "
        "FROM corrections WHERE uid = ?1 AND field = ?2 AND value IS ?3 AND at = ?4 AND who = ?5 AND undone IS ?6)");

    if (!insert)
        return store_trouble(store, error);
    sqlite3_bind_text(insert, 1, here, -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(insert, 2, field, -1, SQLITE_TRANSIENT);
    bind_nullable(insert, 3, what);
    for (int i = 3; i < 6; i++)
        bind_nullable(insert, i + 1, (const char *)sqlite3_column_text(row, i));
    if (!store_done(store, insert, error))
        return false;
    if (sqlite3_changes(store->db))
        *uid = g_steal_pointer(&here);
    return true;
}

static bool put_into_effect(struct store *store, const GPtrArray *uids, GError **error)
{
    for (guint i = 0; i < uids->len; i++) {
        sqlite3_stmt *row = store_cached(store, "SELECT id FROM events WHERE uid = ?1");
        if (!row)
            return store_trouble(store, error);
        sqlite3_bind_text(row, 1, g_ptr_array_index(uids, i), -1, SQLITE_TRANSIENT);
        gint64 event = sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int64(row, 0) : 0;
        sqlite3_reset(row);
        if (!reports_replace(store, g_ptr_array_index(uids, i), error) || !store_apply(store, g_ptr_array_index(uids, i), error) ||
            (event && !reports_sum_up(store, event, error)))
            return false;
    }
    return true;
}

static bool take_corrections(struct store *store, struct store *other, struct united *united, GError **error)
{
    sqlite3_stmt *row =
        store_prepare(other, "SELECT uid, field, value, at, who, undone FROM corrections ORDER BY at, id", NULL, error);
    g_autoptr(GPtrArray) uids = g_ptr_array_new_with_free_func(g_free);
    bool good = row;

    while (good && sqlite3_step(row) == SQLITE_ROW) {
        char *uid = NULL;
        good = take_correction(store, row, &uid, error);
        if (uid)
            g_ptr_array_add(uids, uid);
    }
    sqlite3_finalize(row);
    united->corrections = (int)uids->len;
    return good && put_into_effect(store, uids, error);
}

bool unite(struct store *store, struct store *other, struct united *united, GError **error)
{
    *united = (struct united){ 0 };
    if (!take_articles(store, other, united, error) || !take_withdrawals(store, other, error) || !store_begin(store, error))
        return false;
    bool good = take_events(store, other, united, error) && take_corrections(store, other, united, error);
    return store_end(store, good, good ? error : NULL) && good;
}

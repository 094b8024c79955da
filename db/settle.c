#include "settle.h"

#include "error.h"
#include "gather.h"
#include "kin.h"
#include "likeness.h"
#include "recent.h"
#include "report.h"
#include "seat.h"
#include "version.h"

#include <string.h>

/* ---------- all anew ---------- */

static GArray *all_reports(struct store *store, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "SELECT id FROM reports ORDER BY published, uid");
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    int step = SQLITE_ERROR;

    while (statement && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        gint64 id = sqlite3_column_int64(statement, 0);
        g_array_append_val(ids, id);
    }
    if (step != SQLITE_DONE)
        store_trouble(store, error);
    return step == SQLITE_DONE ? g_steal_pointer(&ids) : NULL;
}

static bool point_all(struct store *store, const GArray *ids, GError **error)
{
    bool good = store_script(store, "UPDATE reports SET nearest = NULL, likeness = NULL, follows = NULL", error);

    for (guint i = 0; good && i < ids->len; i++) {
        OWNED(report) *report = report_of_id(store, g_array_index(ids, gint64, i), error);
        good = report && kin_find(store, report, NULL, error) && (!report->nearest || kin_point(store, report, error));
    }
    return good;
}

/* Where everything sits so far. */
struct seats {
    GHashTable *event_of; /* report -> event */
    GHashTable *firsts; /* event -> its first reports */
};

static void free_firsts(gpointer firsts)
{
    g_ptr_array_unref(firsts);
}

static gint64 lookup(GHashTable *table, gint64 key)
{
    return (gint64)GPOINTER_TO_SIZE(g_hash_table_lookup(table, GSIZE_TO_POINTER((gsize)key)));
}

static GPtrArray *firsts_of(struct seats *seats, gint64 event)
{
    GPtrArray *firsts = g_hash_table_lookup(seats->firsts, GSIZE_TO_POINTER((gsize)event));

    if (!firsts) {
        firsts = g_ptr_array_new_with_free_func(report_destroy);
        g_hash_table_insert(seats->firsts, GSIZE_TO_POINTER((gsize)event), firsts);
    }
    return firsts;
}

static void note_seat(struct seats *seats, const struct report *report, gint64 event)
{
    GPtrArray *firsts = firsts_of(seats, event);

    g_hash_table_insert(seats->event_of, GSIZE_TO_POINTER((gsize)report->id), GSIZE_TO_POINTER((gsize)event));
    if (firsts->len < SEAT_FIRSTS)
        g_ptr_array_add(firsts, report_copy(report));
}

/* In the event of the one it is drawn to, if it fits there; else it keeps its event, if no earlier one has it, or opens one. */
static bool seat(struct gather *gather, struct seats *seats, const struct report *report, GError **error)
{
    bool drawn = seat_is_drawn(gather->store, report);
    gint64 event = drawn ? lookup(seats->event_of, report->nearest) : 0;

    if (event && !seat_fits(firsts_of(seats, event), report))
        event = 0;
    bool follows = event;
    if (!event && report->event && !g_hash_table_contains(seats->firsts, GSIZE_TO_POINTER((gsize)report->event)))
        event = report->event;
    if (!event && !gather_open(gather, report, &event, error))
        return false;
    note_seat(seats, report, event);
    gather_touch_event(gather, event);
    return (event == report->event && !follows) || seat_take(gather->store, report->id, event, follows, error);
}

static bool seat_all(struct gather *gather, const GArray *ids, GError **error)
{
    struct seats seats = { g_hash_table_new(g_direct_hash, g_direct_equal),
                           g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, free_firsts) };
    bool good = true;

    for (guint i = 0; good && i < ids->len; i++) {
        OWNED(report) *report = report_of_id(gather->store, g_array_index(ids, gint64, i), error);
        good = report && seat(gather, &seats, report, error);
    }
    g_hash_table_unref(seats.event_of);
    g_hash_table_unref(seats.firsts);
    return good;
}

/* Events without reports go; the others take their first report's uid, and corrections go with the reports that they name. */
static bool rename_all(struct store *store, GError **error)
{
    return store_script(
        store,
        "CREATE TEMP TABLE bore AS SELECT id, uid, sequence, changed, shown FROM events WHERE origin = 'articles';"
        "CREATE TEMP TABLE gone AS SELECT id FROM events e WHERE origin = 'articles' AND NOT EXISTS (SELECT 1 FROM reports WHERE "
        "event = e.id);"
        "DELETE FROM words WHERE rowid IN (SELECT id FROM gone);"
        "DELETE FROM participants WHERE event IN (SELECT id FROM gone);"
        "UPDATE events SET same_as = NULL WHERE same_as IN (SELECT id FROM gone);"
        "DELETE FROM events WHERE id IN (SELECT id FROM gone);"
        "DROP TABLE gone;"
        "DELETE FROM extracted WHERE uid NOT IN (SELECT uid FROM events WHERE origin <> 'articles');"
        "UPDATE events SET uid = '-' || id, same_as = NULL WHERE origin = 'articles';"
        "UPDATE events SET uid = (SELECT uid FROM reports WHERE event = events.id ORDER BY published, uid LIMIT 1) WHERE origin = "
        "'articles';"
        "CREATE TEMP TABLE renamed AS SELECT b.* FROM bore b LEFT JOIN events e ON e.id = b.id WHERE e.uid IS NOT b.uid;"
        "INSERT OR REPLACE INTO versions (uid, sequence, changed, shown) SELECT uid, sequence, changed, shown FROM renamed "
        "WHERE shown IS NOT NULL;"
        "UPDATE events SET sequence = 0, shown = NULL WHERE id IN (SELECT id FROM renamed);"
        "DROP TABLE bore;"
        "DROP TABLE renamed;"
        "UPDATE corrections SET uid = (SELECT e.uid FROM reports r JOIN events e ON e.id = r.event WHERE r.uid = corrections.uid) "
        "WHERE field <> 'apart' AND uid IN (SELECT uid FROM reports);"
        "UPDATE corrections SET value = (SELECT e.uid FROM reports r JOIN events e ON e.id = r.event WHERE r.uid = "
        "corrections.value) WHERE field = 'same-as' AND value IN (SELECT uid FROM reports);",
        error);
}

bool settle_all(struct store *store, GError **error)
{
    g_autoptr(GArray) ids = all_reports(store, error);
    struct gather gather = gather_begin(store, NULL);

    recent_forget(store);
    bool good = ids && version_touch_keepers(store, error) && point_all(store, ids, error) && seat_all(&gather, ids, error) &&
                rename_all(store, error) && gather_end(&gather, error);

    gather_clear(&gather);
    return good;
}

/* ---------- of a newer program ---------- */

struct place {
    gint64 report;
    guint32 start, end; /* of the first mention's trigger */
};

static GArray *places_of(struct store *store, gint64 article, GError **error)
{
    sqlite3_stmt *statement =
        store_cached(store, "SELECT r.id, m.trigger_start, m.trigger_end FROM reports r JOIN mentions m ON "
                            "m.id = (SELECT min(id) FROM mentions WHERE report = r.id) WHERE r.article = ?1 ORDER BY r.id");
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(struct place));
    int step = SQLITE_ERROR;

    if (statement)
        sqlite3_bind_int64(statement, 1, article);
    while (statement && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        struct place place = { sqlite3_column_int64(statement, 0), (guint32)sqlite3_column_int64(statement, 1),
                               (guint32)sqlite3_column_int64(statement, 2) };
        g_array_append_val(places, place);
    }
    if (statement)
        sqlite3_reset(statement);
    if (step != SQLITE_DONE)
        store_trouble(store, error);
    return step == SQLITE_DONE ? g_steal_pointer(&places) : NULL;
}

static void free_mention(gpointer mention)
{
    mention_free(mention);
}

/* The report's mentions as far as likeness asks; NULL on an error or when one stands outside of the article. */
static GPtrArray *mentions_of(struct store *store, gint64 report, size_t length, GError **error)
{
    sqlite3_stmt *row = store_cached(store, "SELECT sentence_start, sentence_end, trigger_start, trigger_end FROM mentions "
                                            "WHERE report = ?1 ORDER BY id");
    g_autoptr(GPtrArray) mentions = g_ptr_array_new_with_free_func(free_mention);
    int step = SQLITE_ERROR;
    bool inside = true;

    if (row)
        sqlite3_bind_int64(row, 1, report);
    while (inside && row && (step = sqlite3_step(row)) == SQLITE_ROW) {
        gint64 at[4];
        for (int i = 0; i < 4; i++)
            at[i] = sqlite3_column_int64(row, i);
        inside = 0 <= at[0] && at[0] <= at[2] && at[2] <= at[3] && at[3] <= at[1] && at[1] <= (gint64)length;
        struct mention *mention = mention_new();
        mention->sentence = (struct span){ (guint32)at[0], (guint32)at[1] };
        mention->trigger = (struct span){ (guint32)at[2], (guint32)at[3] };
        g_ptr_array_add(mentions, mention);
    }
    if (row)
        sqlite3_reset(row);
    if (!inside)
        fail(error, ERROR_INPUT, "%s: damaged: a report stands outside of its article", store->path);
    else if (step != SQLITE_DONE)
        store_trouble(store, error);
    return inside && step == SQLITE_DONE ? g_steal_pointer(&mentions) : NULL;
}

static bool renew_report(struct store *store, const struct article *article, const char *digest, const struct place *place, int n,
                         GError **error)
{
    g_autoptr(GPtrArray) mentions = mentions_of(store, place->report, strlen(article->text), error);
    g_autofree char *uid = report_uid(digest, place->start, n), *clues = NULL, *act = NULL,
                    *id = g_strdup_printf("%" G_GINT64_FORMAT, place->report);

    if (!mentions)
        return false;
    clues = likeness_clues(store->wording, article->text, mentions);
    act = likeness_trigger(article->text + place->start, place->end - place->start);
    const char *texts[] = { id, uid, act, clues };
    return store_run_texts(store, "UPDATE reports SET uid = ?2, act = ?3, clues = ?4 WHERE id = CAST(?1 AS INTEGER)", 4, texts,
                           error);
}

static bool renew_article(struct store *store, gint64 id, GError **error)
{
    OWNED(article) *article = store_article(store, id, error);
    g_autoptr(GArray) places = article ? places_of(store, id, error) : NULL;

    if (!places)
        return false;
    g_autofree char *digest = store_digest(article->text);
    wording_read(store->wording, article->text);
    for (guint i = 0; i < places->len; i++) {
        const struct place *place = &g_array_index(places, struct place, i);
        int n = 0;
        for (guint k = 0; k < i; k++)
            n += g_array_index(places, struct place, k).start == place->start;
        if (!renew_report(store, article, digest, place, n, error))
            return false;
    }
    return true;
}

bool settle_renew(struct store *store, GError **error)
{
    sqlite3_stmt *statement = store_prepare(store, "SELECT DISTINCT article FROM reports ORDER BY article", NULL, error);
    bool good = statement;

    while (good && sqlite3_step(statement) == SQLITE_ROW)
        good = renew_article(store, sqlite3_column_int64(statement, 0), error);
    sqlite3_finalize(statement);
    return good &&
           store_script(
               store,
               "CREATE TEMP TABLE first AS SELECT e.uid AS old, (SELECT uid FROM reports WHERE event = e.id ORDER BY "
               "published, uid LIMIT 1) AS new FROM events e WHERE e.origin = 'articles';"
               "UPDATE corrections SET uid = coalesce((SELECT new FROM first WHERE old = corrections.uid), uid),"
               " value = iif(field = 'same-as', coalesce((SELECT new FROM first WHERE old = corrections.value), value), value);"
               "DROP TABLE first;",
               error) &&
           settle_all(store, error);
}

/* ---------- read anew ---------- */

bool settle_forget(struct store *store, GError **error)
{
    return store_script(store,
                        "CREATE TEMP TABLE were AS SELECT uid, article, event, action, (SELECT sentence_start FROM mentions WHERE "
                        "report = r.id ORDER BY id LIMIT 1) AS sentence_start FROM reports r;"
                        "CREATE UNIQUE INDEX temp.were_uid ON were (uid);"
                        "CREATE INDEX temp.were_event ON were (event);"
                        "UPDATE reports SET nearest = NULL, follows = NULL;"
                        "DELETE FROM mentions;"
                        "DELETE FROM reports;",
                        error);
}

bool settle_put(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events, GError **error)
{
    static const char *const query =
        "UPDATE reports SET event = (SELECT event FROM were WHERE uid = reports.uid) WHERE article = ?1";
    g_autofree char *digest = store_digest(article->text);

    wording_read(store->wording, article->text);
    for (guint i = 0; i < events->len; i++) {
        OWNED(report) *report = report_make(store, article_id, article, events, i, digest);
        if (!report_insert(store, report, article, g_ptr_array_index(events, i), error))
            return false;
    }
    sqlite3_stmt *statement = store_prepare(store, query, NULL, error); /* of the temporary table of this run */
    if (!statement)
        return false;
    sqlite3_bind_int64(statement, 1, article_id);
    bool good = store_done(store, statement, error);
    sqlite3_finalize(statement);
    return good;
}

/* Of a report that is gone: the one of its sentence, of its act if there are several, else another of its event. */
#define HEIR(column)                                                                                                               \
    "coalesce((SELECT r.uid FROM were w JOIN reports r ON r.article = w.article JOIN mentions m ON m.report = r.id WHERE w.uid "   \
    "= " column                                                                                                                    \
    " AND m.sentence_start = w.sentence_start ORDER BY r.action <> w.action, r.uid LIMIT 1), (SELECT r.uid FROM were w JOIN "      \
    "were o ON o.event = w.event JOIN reports r ON r.uid = o.uid WHERE w.uid = " column                                            \
    " ORDER BY r.published, r.uid LIMIT 1), " column ")"
#define OF_SENTENCE                                                                                                                \
    "FROM were w JOIN mentions m ON m.report = reports.id WHERE w.article = reports.article AND w.sentence_start = "               \
    "m.sentence_start AND w.uid NOT IN (SELECT uid FROM reports) "
#define IS_GONE(column) column " IN (SELECT uid FROM were) AND " column " NOT IN (SELECT uid FROM reports)"

bool settle_recall(struct store *store, GError **error)
{
    return store_script(
               store,
               "UPDATE corrections SET uid = " HEIR("corrections.uid") " WHERE " IS_GONE(
                   "uid") ";"
                          "UPDATE corrections SET value = " HEIR("corrections.value") " WHERE field = 'same-as' AND " IS_GONE(
                              "value") ";"
                                       "UPDATE reports SET event = coalesce((SELECT max(w.event) " OF_SENTENCE
                                       "AND w.action = reports.action), "
                                       "(SELECT max(w.event) " OF_SENTENCE ")) WHERE event IS NULL;"
                                       "DROP TABLE were;",
               error) &&
           settle_all(store, error);
}

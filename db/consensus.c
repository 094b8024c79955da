#include "consensus.h"

#include "actor.h"

#include <string.h>

enum { HEAVIEST = 3 }; /* events of a day that share in what the day weighs */

/* ---------- what an event's reports agree on ---------- */

struct ballot {
    const char *text;
    int votes, level; /* level goes before votes */
    size_t at; /* of the first report that says so */
};

/* One report as its event sees it. */
struct opinion {
    char *action, *status, *date, *until, *sources, *targets, *summary;
    bool own_day;
};

static void free_opinion(gpointer data)
{
    struct opinion *opinion = data;
    char *owned[] = { opinion->action,  opinion->status,  opinion->date,   opinion->until,
                      opinion->sources, opinion->targets, opinion->summary };

    for (size_t i = 0; i < G_N_ELEMENTS(owned); i++)
        g_free(owned[i]);
    g_free(opinion);
}

enum field { FIELD_ACTION, FIELD_STATUS, FIELD_DATE, FIELD_UNTIL, FIELD_SOURCES, FIELD_TARGETS, FIELDS };

static const char *text_of(const struct opinion *opinion, enum field field)
{
    const char *texts[FIELDS] = { opinion->action, opinion->status,  opinion->date,
                                  opinion->until,  opinion->sources, opinion->targets };

    return texts[field];
}

/* A day that the text names goes before the article's own, that before a month, a year, nothing. */
static int level_of(const struct opinion *opinion, enum field field)
{
    const char *text = text_of(opinion, field);
    size_t length = strlen(text);

    if (field == FIELD_DATE)
        return (int)length * 2 + (length == 10 && !opinion->own_day);
    return length > 0;
}

static bool is_better(const struct ballot *a, const struct ballot *b, enum field field)
{
    if (!b->text || a->level != b->level)
        return !b->text || a->level > b->level;
    if (a->votes != b->votes)
        return a->votes > b->votes;
    return field == FIELD_STATUS ? a->at > b->at : a->at < b->at; /* what was planned may have taken place since */
}

/* What most say; of several the first report's, of statuses the last's. */
static const char *elect(const GPtrArray *opinions, enum field field)
{
    g_autoptr(GHashTable) ballots = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    struct ballot best = { 0 };

    for (guint i = 0; i < opinions->len; i++) {
        const struct opinion *opinion = g_ptr_array_index(opinions, i);
        const char *text = text_of(opinion, field);
        struct ballot *ballot = g_hash_table_lookup(ballots, text);
        if (!ballot) {
            ballot = g_new0(struct ballot, 1);
            *ballot = (struct ballot){ .text = text, .at = i };
            g_hash_table_insert(ballots, (gpointer)(gsize)text, ballot);
        }
        ballot->votes++;
        ballot->level = MAX(ballot->level, level_of(opinion, field));
        if (field == FIELD_STATUS)
            ballot->at = i;
    }
    for (guint i = 0; i < opinions->len; i++) {
        const struct ballot *ballot = g_hash_table_lookup(ballots, text_of(g_ptr_array_index(opinions, i), field));
        if (is_better(ballot, &best, field))
            best = *ballot;
    }
    return best.text;
}

/* The label of the report that says what the event says; of several the longest, of equally long ones the last in the alphabet. */
static const char *elect_summary(const GPtrArray *opinions, const char *const *elected)
{
    const char *best = NULL;
    int most = -1;

    for (guint i = 0; i < opinions->len; i++) {
        const struct opinion *opinion = g_ptr_array_index(opinions, i);
        int agrees = 0;
        for (int f = 0; f < FIELDS; f++)
            agrees += strcmp(text_of(opinion, (enum field)f), elected[f]) == 0;
        size_t length = strlen(opinion->summary), before = best ? strlen(best) : 0;
        if (agrees > most || (agrees == most && (length > before || (length == before && strcmp(opinion->summary, best) > 0)))) {
            most = agrees;
            best = opinion->summary;
        }
    }
    return best;
}

static GPtrArray *opinions_of(struct store *store, gint64 event, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "SELECT action, status, date, until, sources, targets, summary, own_day FROM "
                                                  "reports WHERE event = ?1 ORDER BY published, uid");
    g_autoptr(GPtrArray) opinions = g_ptr_array_new_with_free_func(free_opinion);
    int step = SQLITE_ERROR;

    if (statement)
        sqlite3_bind_int64(statement, 1, event);
    while (statement && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        struct opinion *opinion = g_new0(struct opinion, 1);
        char **texts[] = { &opinion->action,  &opinion->status,  &opinion->date,   &opinion->until,
                           &opinion->sources, &opinion->targets, &opinion->summary };
        for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
            *texts[i] = store_column(statement, (int)i);
        opinion->own_day = sqlite3_column_int(statement, 7);
        g_ptr_array_add(opinions, opinion);
    }
    if (step != SQLITE_DONE)
        store_trouble(store, error);
    if (statement)
        sqlite3_reset(statement);
    return step == SQLITE_DONE ? g_steal_pointer(&opinions) : NULL;
}

/* ---------- writing an event ---------- */

static bool add_participants(struct store *store, gint64 event, const char *role, const char *codes, GError **error)
{
    g_auto(GStrv) list = g_strsplit(codes, ",", 0);

    for (int i = 0; list[i]; i++) {
        sqlite3_stmt *actor = store_cached(store, "INSERT OR IGNORE INTO actors (code, name, kind) VALUES (?1, ?2, ?3)");
        sqlite3_stmt *row = store_cached(store, "INSERT INTO participants (event, role, rank, actor) VALUES (?1, ?2, ?3, ?4)");
        if (!actor || !row)
            return store_trouble(store, error);
        sqlite3_bind_text(actor, 1, list[i], -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(actor, 2, actor_name(list[i]), -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(actor, 3, actor_kind(list[i]), -1, SQLITE_TRANSIENT);
        sqlite3_bind_int64(row, 1, event);
        sqlite3_bind_text(row, 2, role, -1, SQLITE_STATIC);
        sqlite3_bind_int(row, 3, i);
        sqlite3_bind_text(row, 4, list[i], -1, SQLITE_TRANSIENT);
        if (!store_done(store, actor, error) || !store_done(store, row, error))
            return false;
    }
    return true;
}

/* The last day, if it is not before the first. */
static struct date until_of(const char *text, struct date date)
{
    struct date until = { 0 };

    if (*text && date_parse(text, &until) && date_last(until) >= date_first(date))
        return until;
    return (struct date){ 0 };
}

static bool write_event(struct store *store, gint64 event, const char *const *elected, const char *summary, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "UPDATE events SET action = ?2, status = ?3, date = ?4, until = ?5, first_day = "
                                                  "?6, last_day = ?7, summary = ?8 WHERE id = ?1");
    struct date date = { 0 }, until = { 0 };

    if (!statement)
        return store_trouble(store, error);
    sqlite3_bind_int64(statement, 1, event);
    sqlite3_bind_text(statement, 2, elected[FIELD_ACTION], -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 3, elected[FIELD_STATUS], -1, SQLITE_TRANSIENT);
    if (date_parse(elected[FIELD_DATE], &date)) {
        until = until_of(elected[FIELD_UNTIL], date);
        sqlite3_bind_text(statement, 4, elected[FIELD_DATE], -1, SQLITE_TRANSIENT);
        sqlite3_bind_int(statement, 6, date_first(date));
        sqlite3_bind_int(statement, 7, date_last(until.precision ? until : date));
    }
    if (until.precision)
        sqlite3_bind_text(statement, 5, elected[FIELD_UNTIL], -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 8, summary, -1, SQLITE_TRANSIENT);
    return store_done(store, statement, error) &&
           store_run_numbers(store, "DELETE FROM participants WHERE event = ?1", 1, &event, error) &&
           add_participants(store, event, "source", elected[FIELD_SOURCES], error) &&
           add_participants(store, event, "target", elected[FIELD_TARGETS], error);
}

bool consensus_move_corrections(struct store *store, const char *old, const char *new, GError **error)
{
    const char *texts[] = { old, new };

    return store_run_texts(store, "UPDATE corrections SET uid = ?2 WHERE uid = ?1 AND field <> 'apart'", 2, texts, error) &&
           store_run_texts(store, "UPDATE corrections SET value = ?2 WHERE value = ?1 AND field = 'same-as'", 2, texts, error) &&
           store_run_texts(store, "DELETE FROM extracted WHERE uid = ?1", 1, texts, error);
}

/* Whoever the first report is gives the event its uid. */
static bool rename_event(struct store *store, gint64 event, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "SELECT uid FROM reports WHERE event = ?1 ORDER BY published, uid LIMIT 1");
    g_autofree char *old = store_uid(store, event), *new = NULL;

    if (!statement || !old)
        return store_trouble(store, error);
    sqlite3_bind_int64(statement, 1, event);
    if (sqlite3_step(statement) == SQLITE_ROW)
        new = store_column(statement, 0);
    sqlite3_reset(statement);
    if (!new || strcmp(old, new) == 0)
        return true;
    const char *texts[] = { old, new };
    return store_run_texts(store, "UPDATE events SET uid = ?2 WHERE uid = ?1", 2, texts, error) &&
           consensus_move_corrections(store, old, new, error);
}

bool consensus_weigh(struct store *store, gint64 event, GError **error)
{
    static const char *const query =
        "UPDATE events SET articles = n, (weight, salience) = (SELECT w, w FROM (SELECT n + 0.25 * min(m, 8) + gravity + parts - 3 "
        "* (date IS NULL OR length(date) < 10) - 3 * coalesce(first - last_day > 60, 0) AS w)) "
        "FROM (SELECT count(DISTINCT r.article) AS n, count(*) AS m, min(published) AS first FROM reports r JOIN mentions ON "
        "report = r.id WHERE r.event = ?1 OR r.event IN (SELECT id FROM events WHERE same_as = ?1)), "
        "(SELECT abs(goldstein) / iif(quad IN (1, 3), 10, 5) AS gravity FROM actions JOIN events ON action = slug WHERE id = ?1), "
        "(SELECT 0.25 * count(DISTINCT role || kind IN ('state', 'organisation')) + 0.25 * count(DISTINCT role) AS parts "
        "FROM participants JOIN actors ON code = actor WHERE event = ?1) WHERE id = ?1";

    return store_run_numbers(store, query, 1, &event, error);
}

/* Half a point for each article that tells an act of that day, and again for each later one. */
static double weight_of_day(struct store *store, gint64 day)
{
    return 0.5 * (double)store_number(store,
                                      "SELECT count(DISTINCT article) + count(DISTINCT iif(published > ?1, article, NULL)) FROM "
                                      "reports WHERE first_day = ?1 AND length(date) = 10 AND status = 'occurred'",
                                      day, 0);
}

static bool set_salience(struct store *store, gint64 event, double salience, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "UPDATE events SET salience = ?2 WHERE id = ?1");

    if (statement) {
        sqlite3_bind_int64(statement, 1, event);
        sqlite3_bind_double(statement, 2, salience);
    }
    return store_done(store, statement, error);
}

bool consensus_weigh_day(struct store *store, gint64 day, GError **error)
{
    sqlite3_stmt *row =
        store_cached(store, "SELECT id, weight, salience FROM events WHERE first_day = ?1 AND length(date) = 10 AND "
                            "origin = 'articles' ORDER BY same_as IS NOT NULL, weight DESC, uid");
    double more = weight_of_day(store, day);
    bool good = true;
    int step = SQLITE_ERROR;

    if (row)
        sqlite3_bind_int64(row, 1, day);
    for (int i = 0; row && good && (step = sqlite3_step(row)) == SQLITE_ROW; i++) {
        double salience = sqlite3_column_double(row, 1) + (i < HEAVIEST ? more : 0);
        if (salience != sqlite3_column_double(row, 2))
            good = set_salience(store, sqlite3_column_int64(row, 0), salience, error);
    }
    if (row)
        sqlite3_reset(row);
    return good && (step == SQLITE_DONE || store_trouble(store, error));
}

bool consensus_write(struct store *store, gint64 event, bool *any, GError **error)
{
    g_autoptr(GPtrArray) opinions = opinions_of(store, event, error);
    const char *elected[FIELDS];

    *any = opinions && opinions->len;
    if (!*any)
        return opinions != NULL;
    for (int f = 0; f < FIELDS; f++)
        elected[f] = elect(opinions, (enum field)f);
    return rename_event(store, event, error) && write_event(store, event, elected, elect_summary(opinions, elected), error);
}

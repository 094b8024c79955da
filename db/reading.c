#include "reading.h"

#include "action.h"
#include "error.h"
#include "harmless.h"
#include "store_inside.h"
#include "version.h"

#include <math.h>
#include <string.h>

#define MANY "20000" /* events of actors, of days: what is counted no further */

#define EVENT_COLUMNS                                                                                                              \
    "SELECT id, uid, action, status, date, until, summary, articles, salience, url, note, pinned, sequence + by_hand, "            \
    "iif(by_hand, replace(datetime(changed, by_hand || ' seconds'), ' ', 'T') || 'Z', changed), EXISTS (SELECT 1 FROM "            \
    "corrections c "                                                                                                               \
    "WHERE c.uid = events.uid AND field NOT IN ('hidden', 'pinned', 'added') AND undone IS NULL) "

static const char *const get_event = EVENT_COLUMNS "FROM events WHERE id = ?1";

/* of many events at once: ?1 lists their ids, the first column is the place in the list */
static const char *const get_participants =
    "SELECT key, role, actor FROM json_each(?1) CROSS JOIN participants ON event = value ORDER BY key, role, rank";
static const char *const get_mentions =
    "WITH listed (at, id) AS MATERIALIZED (SELECT key, value FROM json_each(?1)), "
    "told (at, id) AS (SELECT at, id FROM listed UNION ALL "
    "SELECT at, e.id FROM listed l CROSS JOIN events e ON e.id IN (SELECT id FROM events WHERE same_as = l.id)) "
    "SELECT told.at, r.article, m.sentence, m.sentence_start, m.sentence_end, m.trigger_start, m.trigger_end, "
    "m.date_start, m.date_end, m.date_rule, m.quote, a.title, a.url, a.source, a.published FROM told "
    "CROSS JOIN reports r ON r.event = told.id CROSS JOIN mentions m ON m.report = r.id "
    "CROSS JOIN articles a ON a.id = r.article ORDER BY told.at, a.published, r.uid, m.sentence, m.id";

static const char *const get_article =
    "SELECT path, record_id, url, title, byline, source, language, place, published, published_at, published_how, "
    "updated_at, version, partial, body FROM articles WHERE id = ?1";

/* ---------- rows ---------- */

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

/* The event of a row of EVENT_COLUMNS; NULL if the database holds nonsense. */
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
static bool spread(struct store *store, const char *query, const char *ids, const GPtrArray *events,
                   void (*add)(struct event *, sqlite3_stmt *), GError **error)
{
    sqlite3_stmt *statement = store_cached(store, query);
    int step = SQLITE_ERROR;

    if (!statement)
        return store_trouble(store, error);
    store_bind(statement, 1, ids);
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
    return spread(store, get_participants, ids->str, events, add_participant, error) &&
           spread(store, get_mentions, ids->str, events, add_mention, error);
}

/* ---------- what a filter asks ---------- */

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

/* Events in which one of a pair acts upon the other, or both act without a third whom it is aimed at. */
static void append_pair(GString *query, const GPtrArray *pair)
{
    if (pair->len)
        g_string_append(query, " AND id IN (SELECT a.event FROM participants a JOIN participants b ON b.event = a.event WHERE "
                               "a.actor = ? AND b.actor = ? AND (a.role <> b.role OR NOT EXISTS (SELECT 1 FROM participants c "
                               "WHERE c.event = a.event AND c.role = 'target')))");
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
        store_bind(statement, (int)i + 3, g_ptr_array_index(codes, i));
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
    append_pair(query, filter->pair);
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
        store_bind(statement, ++*at, g_ptr_array_index(codes, i));
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
    bind_codes(statement, &at, filter->pair);
    for (guint i = 0; i < filter->actions->len; i++)
        store_bind(statement, ++at, action_get(g_array_index(filter->actions, int, i))->slug);
    for (int s = 0; s < EVENT_STATUSES; s++)
        if (filter->statuses & 1u << s)
            store_bind(statement, ++at, event_status_name((enum event_status)s));
    if (filter->match)
        store_bind(statement, ++at, filter->match);
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

/* ---------- the most salient ---------- */

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

/* ---------- answers ---------- */

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
        store_bind(statement, 1, ids);
    else
        bind_filter(statement, filter);
    return statement;
}

GPtrArray *store_select(struct store *store, const struct filter *filter, GError **error)
{
    g_autoptr(GPtrArray) events = event_list_new();
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
    sqlite3_stmt *statement = store_cached(store, get_event);

    if (!statement)
        return store_trouble(store, error), NULL;
    sqlite3_bind_int64(statement, 1, id);
    int step = sqlite3_step(statement);
    if (step == SQLITE_DONE)
        return fail(error, ERROR_INPUT, "%s: no event %" G_GINT64_FORMAT "; 'demarche list' shows the ids", store->path, id), NULL;
    if (step != SQLITE_ROW)
        return store_trouble(store, error), NULL;
    g_autoptr(GPtrArray) events = event_list_new();
    struct event *event = event_of_row(store, statement, error);
    sqlite3_reset(statement);
    if (!event)
        return NULL;
    g_ptr_array_add(events, event);
    return read_parts(store, events, error) ? g_ptr_array_steal_index(events, 0) : NULL;
}

struct article *store_article(struct store *store, gint64 id, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, get_article);

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

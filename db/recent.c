#include "recent.h"

#include "seat.h"

struct recent {
    GHashTable *lists; /* "CLASS KIND NUMBER" -> GPtrArray of struct report * */
    GHashTable *firsts; /* event -> such an array */
    guint held; /* reports in them */
    GHashTable *told; /* day -> articles, later ones twice */
    gint64 article; /* of the report that was added last */
    GArray *counted; /* days (gint64) of which that article has been counted */
    gint64 version; /* of the file, as others change it */
};

static void free_reports(gpointer reports)
{
    g_ptr_array_unref(reports);
}

struct recent *recent_new(void)
{
    struct recent *recent = g_new0(struct recent, 1);

    recent->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_reports);
    recent->firsts = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, free_reports);
    recent->told = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    recent->counted = g_array_new(FALSE, FALSE, sizeof(gint64));
    return recent;
}

void recent_free(struct recent *recent)
{
    g_hash_table_unref(recent->lists);
    g_hash_table_unref(recent->firsts);
    g_hash_table_unref(recent->told);
    g_array_unref(recent->counted);
    g_free(recent);
}

static void forget_reports(struct recent *recent)
{
    g_hash_table_remove_all(recent->lists);
    g_hash_table_remove_all(recent->firsts);
    recent->held = 0;
}

void recent_forget(struct store *store)
{
    struct recent *recent = store->recent;

    forget_reports(recent);
    g_hash_table_remove_all(recent->told);
    g_array_set_size(recent->counted, 0);
    recent->article = 0;
}

bool recent_begin(struct store *store, GError **error)
{
    gint64 version;

    if (!store_version(store, &version, error))
        return false;
    if (version != store->recent->version)
        recent_forget(store);
    store->recent->version = version;
    return true;
}

/* ---------- lists ---------- */

static char *key_of(enum recent_kind kind, const char *class, gint64 number)
{
    return g_strdup_printf("%s %d %" G_GINT64_FORMAT, class, kind, number);
}

/* Rows that are to be kept; there is room for them. */
static GPtrArray *read_rows(struct store *store, sqlite3_stmt *statement, GError **error)
{
    struct recent *recent = store->recent;

    if (recent->held >= RECENT_MOST)
        forget_reports(recent);
    GPtrArray *reports = report_list(store, statement, error);
    if (reports)
        recent->held += reports->len + 1; /* an empty list takes room, too */
    return reports;
}

static GPtrArray *read_list(struct store *store, enum recent_kind kind, const char *class, gint64 number, GError **error)
{
    static const char *const queries[RECENT_KINDS] = {
        [RECENT_OF_DAY] = REPORT_COLUMNS "WHERE class = ?1 AND first_day = ?2",
        [RECENT_UNDATED] = REPORT_COLUMNS "WHERE class = ?1 AND published BETWEEN ?2 AND ?3 AND first_day IS NULL",
        [RECENT_PUBLISHED] = REPORT_COLUMNS "WHERE class = ?1 AND published BETWEEN ?2 AND ?3"
    };
    gint64 first = kind == RECENT_OF_DAY ? number : number * RECENT_BLOCK;
    sqlite3_stmt *statement = store_cached(store, queries[kind]);

    if (statement) {
        sqlite3_bind_text(statement, 1, class, -1, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 2, first);
        if (kind != RECENT_OF_DAY)
            sqlite3_bind_int64(statement, 3, first + RECENT_BLOCK - 1);
    }
    return read_rows(store, statement, error);
}

const GPtrArray *recent_list(struct store *store, enum recent_kind kind, const char *class, gint64 number, GError **error)
{
    g_autofree char *key = key_of(kind, class, number);
    GPtrArray *reports = g_hash_table_lookup(store->recent->lists, key);

    if (!reports && (reports = read_list(store, kind, class, number, error)))
        g_hash_table_insert(store->recent->lists, g_steal_pointer(&key), reports);
    return reports;
}

static void add_to(struct recent *recent, enum recent_kind kind, gint64 number, const struct report *report)
{
    g_autofree char *key = key_of(kind, report->class, number);
    GPtrArray *reports = g_hash_table_lookup(recent->lists, key);

    if (reports) {
        g_ptr_array_add(reports, report_copy(report));
        recent->held++;
    }
}

/* ---------- the first reports of an event ---------- */

static GPtrArray *read_firsts(struct store *store, gint64 event, GError **error)
{
    sqlite3_stmt *statement =
        store_cached(store, REPORT_COLUMNS "WHERE event = ?1 ORDER BY published, uid LIMIT " G_STRINGIFY(SEAT_FIRSTS));

    if (statement)
        sqlite3_bind_int64(statement, 1, event);
    return read_rows(store, statement, error);
}

const GPtrArray *recent_firsts(struct store *store, gint64 event, GError **error)
{
    GPtrArray *reports = g_hash_table_lookup(store->recent->firsts, &event);

    if (!reports && (reports = read_firsts(store, event, error)))
        g_hash_table_insert(store->recent->firsts, g_memdup2(&event, sizeof event), reports);
    return reports;
}

void recent_move(struct store *store, gint64 event)
{
    g_hash_table_remove(store->recent->firsts, &event);
}

/* ---------- articles that tell of a day ---------- */

gint64 recent_told(struct store *store, gint64 day, GError **error)
{
    static const char *const query =
        "SELECT count(*) + total(published > ?1) FROM (SELECT DISTINCT article, published FROM reports "
        "WHERE first_day = ?1 AND length(date) = 10 AND status = 'occurred')";
    gpointer told;

    if (g_hash_table_lookup_extended(store->recent->told, &day, NULL, &told))
        return (gint64)GPOINTER_TO_SIZE(told);
    gint64 count = store_number(store, query, day, -1);
    if (count < 0)
        return store_trouble(store, error), -1;
    if (g_hash_table_size(store->recent->told) >= RECENT_MOST)
        g_hash_table_remove_all(store->recent->told);
    g_hash_table_insert(store->recent->told, g_memdup2(&day, sizeof day), GSIZE_TO_POINTER((gsize)count));
    return count;
}

/* Whether the article was not yet counted among those that tell of the day; it is now. */
static bool is_first_of_article(struct recent *recent, gint64 article, gint64 day)
{
    if (recent->article != article)
        g_array_set_size(recent->counted, 0);
    recent->article = article;
    for (guint i = 0; i < recent->counted->len; i++)
        if (g_array_index(recent->counted, gint64, i) == day)
            return false;
    g_array_append_val(recent->counted, day);
    return true;
}

static void count_article(struct recent *recent, const struct report *report)
{
    gint64 day = date_first(report->date);
    gpointer told;

    if (!is_first_of_article(recent, report->article, day) || !g_hash_table_lookup_extended(recent->told, &day, NULL, &told))
        return;
    gsize now = GPOINTER_TO_SIZE(told) + 1 + (report->published > day);
    g_hash_table_insert(recent->told, g_memdup2(&day, sizeof day), GSIZE_TO_POINTER(now));
}

void recent_add(struct store *store, const struct report *report)
{
    struct recent *recent = store->recent;
    gint64 block = report->published / RECENT_BLOCK;

    recent_move(store, report->event);
    add_to(recent, RECENT_PUBLISHED, block, report);
    if (report->date.precision)
        add_to(recent, RECENT_OF_DAY, date_first(report->date), report);
    else
        add_to(recent, RECENT_UNDATED, block, report);
    if (report->date.precision == DATE_DAY && report->status == EVENT_OCCURRED)
        count_article(recent, report);
}

#include "recent.h"

struct recent {
    GHashTable *days; /* "CLASS DAY" -> GPtrArray of struct report * */
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

    recent->days = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_reports);
    recent->told = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    recent->counted = g_array_new(FALSE, FALSE, sizeof(gint64));
    return recent;
}

void recent_free(struct recent *recent)
{
    g_hash_table_unref(recent->days);
    g_hash_table_unref(recent->told);
    g_array_unref(recent->counted);
    g_free(recent);
}

void recent_forget(struct store *store)
{
    struct recent *recent = store->recent;

    g_hash_table_remove_all(recent->days);
    g_hash_table_remove_all(recent->told);
    g_array_set_size(recent->counted, 0);
    recent->article = 0;
    recent->held = 0;
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

/* ---------- reports of a day ---------- */

static char *key_of(const char *class, int day)
{
    return g_strdup_printf("%s %d", class, day);
}

static GPtrArray *read_day(struct store *store, const char *class, int day, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, REPORT_COLUMNS "WHERE class = ?1 AND first_day = ?2");

    if (statement) {
        sqlite3_bind_text(statement, 1, class, -1, SQLITE_STATIC);
        sqlite3_bind_int(statement, 2, day);
    }
    return report_list(store, statement, error);
}

const GPtrArray *recent_of_day(struct store *store, const char *class, int day, GError **error)
{
    struct recent *recent = store->recent;
    g_autofree char *key = key_of(class, day);
    GPtrArray *reports = g_hash_table_lookup(recent->days, key);

    if (reports)
        return reports;
    if (recent->held >= RECENT_MOST) {
        g_hash_table_remove_all(recent->days);
        recent->held = 0;
    }
    reports = read_day(store, class, day, error);
    if (reports) {
        recent->held += reports->len + 1; /* a day without any takes room, too */
        g_hash_table_insert(recent->days, g_steal_pointer(&key), reports);
    }
    return reports;
}

/* ---------- articles that tell of a day ---------- */

gint64 recent_told(struct store *store, gint64 day, GError **error)
{
    static const char *const query = "SELECT count(*) + total(published > ?1) FROM (SELECT DISTINCT article, published FROM reports "
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
    if (!report->date.precision)
        return;
    g_autofree char *key = key_of(report->class, date_first(report->date));
    GPtrArray *reports = g_hash_table_lookup(store->recent->days, key);

    if (reports) {
        g_ptr_array_add(reports, report_copy(report));
        store->recent->held++;
    }
    if (report->date.precision == DATE_DAY && report->status == EVENT_OCCURRED)
        count_article(store->recent, report);
}

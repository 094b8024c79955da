#include "reports.h"

#include "correction.h"
#include "error.h"
#include "gather.h"
#include "kin.h"
#include "recent.h"
#include "report.h"

#include <string.h>

/* ---------- adding ---------- */

static bool add_report(struct gather *gather, const struct article *article, const char *digest, const GPtrArray *events, guint at,
                       GError **error)
{
    const struct event *event = g_ptr_array_index(events, at);
    OWNED(report) *report = report_make(gather->store, gather->added->article, article, events, at, digest);

    gather->added->mentions += (int)event->mentions->len;
    return gather_new(gather, report, article, event, error);
}

bool reports_add(struct store *store, const struct article *article, const char *digest, const GPtrArray *events,
                 struct store_added *added, GError **error)
{
    struct gather gather = gather_begin(store, added);
    bool good = true;

    wording_read(store->wording, article->text);
    for (guint i = 0; good && i < events->len; i++)
        good = add_report(&gather, article, digest, events, i, error);
    good = good && gather_end(&gather, error);
    gather_clear(&gather);
    return good;
}

/* ---------- taking out ---------- */

/* Looks anew for the report that one is nearest to, whose nearest is gone, and for its seat. */
static bool point_elsewhere(struct gather *gather, struct report *report, GError **error)
{
    if (!kin_find(gather->store, report, NULL, error) || !kin_point(gather->store, report, error))
        return false;
    gather_doubt(gather, report_copy(report));
    return true;
}

static GPtrArray *reports_where(struct store *store, const char *query, gint64 article_id, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, query);

    if (statement)
        sqlite3_bind_int64(statement, 1, article_id);
    return report_list(store, statement, error);
}

bool reports_drop(struct store *store, gint64 article_id, GError **error)
{
    static const char *const let_go = "UPDATE reports SET nearest = NULL, likeness = NULL, follows = NULL WHERE article = ?1 OR "
                                      "nearest IN (SELECT id FROM reports WHERE article = ?1)";
    g_autoptr(GPtrArray) gone = reports_where(store, REPORT_COLUMNS "WHERE article = ?1", article_id, error);
    g_autoptr(GPtrArray) left = reports_where(
        store,
        REPORT_COLUMNS "WHERE nearest IN (SELECT id FROM reports WHERE article = ?1) AND article <> ?1 ORDER BY published, uid",
        article_id, error);
    struct gather gather = gather_begin(store, NULL);
    bool good = gone && left && store_run_numbers(store, let_go, 1, &article_id, error) &&
                store_run_numbers(store, "DELETE FROM articles WHERE id = ?1", 1, &article_id, error);

    recent_forget(store);
    for (guint i = 0; good && i < gone->len; i++)
        good = gather_left(&gather, ((const struct report *)g_ptr_array_index(gone, i))->event, error);
    for (guint i = 0; good && i < left->len; i++)
        good = point_elsewhere(&gather, g_ptr_array_index(left, i), error);
    good = good && gather_end(&gather, error);
    gather_clear(&gather);
    return good;
}

/* ---------- by hand ---------- */

bool reports_replace(struct store *store, const char *uid, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    struct report *report = report_of_uid(store, uid, &trouble);
    struct gather gather = gather_begin(store, NULL);

    bool good = !trouble;
    if (trouble)
        g_propagate_error(error, g_steal_pointer(&trouble));
    else if (report)
        gather_doubt(&gather, report);
    good = good && gather_end(&gather, error);
    gather_clear(&gather);
    return good;
}

bool reports_part(struct store *store, gint64 event, const char *who, const char *at, int *n, GError **error)
{
    sqlite3_stmt *statement = store_prepare(store, "SELECT uid FROM reports WHERE event = ?1 ORDER BY published, uid", NULL, error);
    g_autoptr(GPtrArray) uids = g_ptr_array_new_with_free_func(g_free);

    if (!statement)
        return false;
    sqlite3_bind_int64(statement, 1, event);
    while (sqlite3_step(statement) == SQLITE_ROW)
        g_ptr_array_add(uids, store_column(statement, 0));
    sqlite3_finalize(statement);
    for (guint i = 1; i < uids->len; i++, ++*n) {
        const char *texts[] = { g_ptr_array_index(uids, i), at, who ? who : "" };
        if (!store_run_texts(store, "INSERT INTO corrections (uid, field, value, at, who) VALUES (?1, 'apart', '1', ?2, ?3)", 3,
                             texts, error) ||
            !reports_replace(store, texts[0], error))
            return false;
    }
    return true;
}

bool reports_sum_up(struct store *store, gint64 event, GError **error)
{
    struct gather gather = gather_begin(store, NULL);

    gather_touch_event(&gather, event);
    bool good = gather_end(&gather, error);
    gather_clear(&gather);
    return good;
}

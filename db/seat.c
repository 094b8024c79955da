#include "seat.h"

#include "kin.h"
#include "likeness.h"

/* On the average to the first reports of an event; LIKENESS_NEVER is -4, most reports of one act are above 1. */
#define ALIKE (-2.0)

bool seat_is_drawn(struct store *store, const struct report *report)
{
    return report->nearest && report->likeness >= LIKENESS_SAME && !kin_is_apart(store, report->uid);
}

bool seat_fits(const GPtrArray *firsts, const struct report *report)
{
    double sum = 0;

    for (guint i = 0; i < firsts->len; i++)
        sum += MAX(LIKENESS_NEVER, kin_likeness(g_ptr_array_index(firsts, i), report));
    return sum >= ALIKE * firsts->len;
}

/* The first reports of the event among those that are earlier than this one. */
static GPtrArray *firsts_before(struct store *store, gint64 event, const struct report *report, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, REPORT_COLUMNS "WHERE event = ?1 AND (published, uid) < (?2, ?3) "
                                                                 "ORDER BY published, uid LIMIT " G_STRINGIFY(SEAT_FIRSTS));

    if (statement) {
        sqlite3_bind_int64(statement, 1, event);
        sqlite3_bind_int64(statement, 2, report->published);
        sqlite3_bind_text(statement, 3, report->uid, -1, SQLITE_STATIC);
    }
    return report_list(store, statement, error);
}

bool seat_find(struct store *store, const struct report *report, gint64 *event, GError **error)
{
    *event = 0;
    if (!seat_is_drawn(store, report))
        return true;
    gint64 near = store_number(store, "SELECT event FROM reports WHERE id = ?1", report->nearest, 0);
    g_autoptr(GPtrArray) firsts = near ? firsts_before(store, near, report, error) : NULL;
    if (!near)
        return store_trouble(store, error);
    if (!firsts)
        return false;
    if (seat_fits(firsts, report))
        *event = near;
    return true;
}

bool seat_take(struct store *store, gint64 report, gint64 event, bool follows, GError **error)
{
    return store_run_numbers(store, "UPDATE reports SET event = ?2, follows = iif(?3, nearest, NULL) WHERE id = ?1", 3,
                             (const gint64[]){ report, event, follows }, error);
}

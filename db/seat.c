#include "seat.h"

#include "kin.h"
#include "likeness.h"
#include "recent.h"

/* On the average to the first reports of an event; LIKENESS_NEVER is -4, most reports of one act are above 1. */
#define ALIKE (-1.5)

#define CERTAIN 6.0 /* to the nearest: one sentence in two articles, say, whatever the event has gathered */

bool seat_is_drawn(struct store *store, const struct report *report)
{
    return report->nearest && report->likeness >= LIKENESS_SAME && !kin_is_apart(store, report->uid);
}

bool seat_fits(const GPtrArray *firsts, const struct report *report)
{
    double sum = 0;
    guint n = 0;

    for (; n < firsts->len && report_is_earlier(g_ptr_array_index(firsts, n), report); n++)
        sum += MAX(LIKENESS_NEVER, kin_likeness(g_ptr_array_index(firsts, n), report));
    return report->likeness >= CERTAIN || sum >= ALIKE * n;
}

bool seat_find(struct store *store, const struct report *report, gint64 *event, GError **error)
{
    *event = 0;
    if (!seat_is_drawn(store, report))
        return true;
    gint64 near = store_number(store, "SELECT event FROM reports WHERE id = ?1", report->nearest, 0);
    const GPtrArray *firsts = near ? recent_firsts(store, near, error) : NULL;
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

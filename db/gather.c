#include "gather.h"

#include "consensus.h"
#include "correction.h"
#include "kin.h"
#include "fulltext.h"

#include <string.h>

/* ---------- what a change has touched ---------- */

static struct set set_new(void)
{
    return (struct set){ g_array_new(FALSE, FALSE, sizeof(gint64)), g_hash_table_new(g_direct_hash, g_direct_equal) };
}

static void set_clear(struct set *set)
{
    g_array_unref(set->list);
    g_hash_table_unref(set->seen);
}

static void touch(struct set *set, gint64 number)
{
    if (g_hash_table_add(set->seen, GSIZE_TO_POINTER((gsize)number)))
        g_array_append_val(set->list, number);
}

struct gather gather_begin(struct store *store, struct store_added *added)
{
    return (struct gather){ .store = store, .added = added, .events = set_new(), .days = set_new() };
}

void gather_clear(struct gather *gather)
{
    set_clear(&gather->events);
    set_clear(&gather->days);
}

void gather_touch_event(struct gather *gather, gint64 event)
{
    touch(&gather->events, event);
}

static void touch_day_of(struct gather *gather, const struct report *report)
{
    if (report->date.precision == DATE_DAY)
        touch(&gather->days, date_first(report->date));
}

/* ---------- events of reports ---------- */

bool gather_open(struct gather *gather, const struct report *report, gint64 *event, GError **error)
{
    static const char *const query = "INSERT INTO events (uid, action, status, summary) SELECT uid, action, status, summary "
                                     "FROM reports WHERE id = ?1";

    if (!store_run_numbers(gather->store, query, 1, &report->id, error))
        return false;
    *event = sqlite3_last_insert_rowid(gather->store->db);
    touch(&gather->events, *event);
    return true;
}

static bool set_event(struct store *store, gint64 report, gint64 event, GError **error)
{
    static const char *const query = "WITH RECURSIVE all_of (id) AS (SELECT ?1 UNION SELECT r.id FROM reports r JOIN all_of a ON "
                                     "r.follows = a.id) UPDATE reports SET event = ?2 WHERE id IN (SELECT id FROM all_of)";

    return store_run_numbers(store, query, 2, (const gint64[]){ report, event }, error);
}

static gint64 event_of_report(struct store *store, gint64 report)
{
    return store_number(store, "SELECT event FROM reports WHERE id = ?1", report, 0);
}

static bool is_empty(struct store *store, gint64 event)
{
    return store_number(store, "SELECT NOT EXISTS (SELECT 1 FROM reports WHERE event = ?1)", event, 0);
}

static bool delete_event(struct store *store, gint64 event, GError **error)
{
    fulltext_touch(store, event);
    return store_run_numbers(store, "UPDATE events SET same_as = NULL WHERE same_as = ?1", 1, &event, error) &&
           store_run_numbers(store, "DELETE FROM events WHERE id = ?1", 1, &event, error);
}

/* The event has no reports left: what hung on it hangs on the other, and it goes. */
static bool absorb(struct gather *gather, gint64 gone, gint64 event, GError **error)
{
    static const char *const rehang = "UPDATE events SET same_as = ?2 WHERE same_as = ?1 AND id <> ?2";
    g_autofree char *old = store_uid(gather->store, gone), *new = store_uid(gather->store, event);

    if (gather->added && gather->added->events > 0)
        gather->added->events--;
    return old && new &&consensus_move_corrections(gather->store, old, new, error) &&
           store_run_numbers(gather->store, rehang, 2, (const gint64[]){ gone, event }, error) &&
           delete_event(gather->store, gone, error);
}

static gint64 day_of_event(struct store *store, gint64 event)
{
    return store_number(store, "SELECT first_day FROM events WHERE id = ?1 AND length(date) = 10", event, 0);
}

/* Events that lost all their reports to another go into it, before the sums are made. */
static bool bury(struct gather *gather, gint64 event, GError **error)
{
    struct set left = set_new();
    bool good = true;

    for (guint i = 0; good && i < gather->events.list->len; i++) {
        gint64 old = g_array_index(gather->events.list, gint64, i);
        if (old == event || !is_empty(gather->store, old)) {
            touch(&left, old);
            continue;
        }
        touch(&gather->days, day_of_event(gather->store, old));
        good = absorb(gather, old, event, error);
    }
    set_clear(&gather->events);
    gather->events = left;
    return good;
}

bool gather_moved(struct gather *gather, const struct report *report, GError **error)
{
    gint64 event = report->follows ? event_of_report(gather->store, report->follows) : 0;

    touch_day_of(gather, report);
    if (report->event)
        touch(&gather->events, report->event);
    if (report->follows && !event)
        return store_trouble(gather->store, error);
    if (!event && !gather_open(gather, report, &event, error))
        return false;
    touch(&gather->events, event);
    return set_event(gather->store, report->id, event, error) && bury(gather, event, error);
}

bool gather_left(struct gather *gather, gint64 event, GError **error)
{
    touch(&gather->days, day_of_event(gather->store, event));
    if (is_empty(gather->store, event))
        return delete_event(gather->store, event, error);
    touch(&gather->events, event);
    return true;
}

/* ---------- new reports ---------- */

/* Of those that come to follow, the earliest that followed none: its event stays, and the new report is its first. */
static const struct kin *former_first(const GArray *later)
{
    const struct kin *first = NULL;

    for (guint i = 0; i < later->len; i++) {
        const struct kin *kin = &g_array_index(later, struct kin, i);
        if (kin->follows && !kin->report->follows && (!first || report_is_earlier(kin->report, first->report)))
            first = kin;
    }
    return first;
}

/* The event of a new report: of the one that it follows, of a former first one that follows it now, or one of its own. */
static bool event_for(struct gather *gather, struct report *report, const GArray *later, const struct article *article,
                      const struct event *event, GError **error)
{
    const struct kin *first = report->follows ? NULL : former_first(later);

    touch_day_of(gather, report);
    if (report->follows)
        report->event = event_of_report(gather->store, report->follows);
    else if (first)
        report->event = first->report->event;
    if (report->follows || first) {
        touch(&gather->events, report->event);
        return report->event || store_trouble(gather->store, error);
    }
    if (!consensus_insert(gather->store, report, article, event, error))
        return false;
    if (gather->added)
        gather->added->events++;
    if (store_has(gather->store, "SELECT 1 FROM corrections WHERE uid = ?1", report->uid)) /* they waited for it */
        touch(&gather->events, report->event);
    return true;
}

/* Points the later ones here; those who come to follow go to the report's event with all that follow them. */
static bool draw_later(struct gather *gather, const struct report *report, const GArray *later, GError **error)
{
    bool any = false;

    for (guint i = 0; i < later->len; i++) {
        const struct kin *kin = &g_array_index(later, struct kin, i);
        kin->report->nearest = report->id;
        kin->report->likeness = kin->likeness;
        kin->report->follows = kin->follows ? report->id : 0;
        if (!kin_point(gather->store, kin->report, error))
            return false;
        if (kin->follows)
            touch(&gather->events, kin->report->event);
        any = any || kin->follows;
    }
    if (!any)
        return true;
    touch(&gather->events, report->event);
    return set_event(gather->store, report->id, report->event, error) && bury(gather, report->event, error);
}

bool gather_new(struct gather *gather, struct report *report, const struct article *article, const struct event *event,
                GError **error)
{
    g_autoptr(GArray) later = kin_new();

    return kin_find(gather->store, report, later, error) && event_for(gather, report, later, article, event, error) &&
           report_insert(gather->store, report, article, event, error) && draw_later(gather, report, later, error);
}

/* ---------- sums ---------- */

static bool sum_up(struct gather *gather, gint64 event, GError **error)
{
    struct store *store = gather->store;
    bool any;

    touch(&gather->days, day_of_event(store, event));
    if (!consensus_write(store, event, &any, error))
        return false;
    g_autofree char *uid = store_uid(store, event);
    if (any && uid && store_has(store, "SELECT 1 FROM corrections WHERE uid = ?1", uid) && !store_apply(store, uid, error))
        return false;
    touch(&gather->days, day_of_event(store, event));
    fulltext_touch(store, event);
    return !any || consensus_weigh(store, event, error);
}

/* The event into which people merged this one reports what this one reports. */
static bool weigh_kept(struct gather *gather, gint64 event, GError **error)
{
    gint64 kept = store_number(gather->store, "SELECT same_as FROM events WHERE id = ?1 AND same_as IS NOT NULL", event, 0);

    if (!kept)
        return true;
    touch(&gather->days, day_of_event(gather->store, kept));
    return consensus_weigh(gather->store, kept, error);
}

bool gather_end(struct gather *gather, GError **error)
{
    for (guint i = 0; i < gather->events.list->len; i++) {
        gint64 event = g_array_index(gather->events.list, gint64, i);
        if (!sum_up(gather, event, error) || !weigh_kept(gather, event, error))
            return false;
    }
    for (guint i = 0; i < gather->days.list->len; i++) {
        gint64 day = g_array_index(gather->days.list, gint64, i);
        if (day && !consensus_weigh_day(gather->store, day, error))
            return false;
    }
    return true;
}

#include "gather.h"

#include "consensus.h"
#include "correction.h"
#include "fulltext.h"
#include "kin.h"
#include "likeness.h"
#include "recent.h"
#include "seat.h"
#include "version.h"

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
    return (struct gather){ .store = store,
                            .added = added,
                            .events = set_new(),
                            .days = set_new(),
                            .opened = set_new(),
                            .doubtful = g_sequence_new(report_destroy),
                            .heirs = g_hash_table_new(g_direct_hash, g_direct_equal) };
}

void gather_clear(struct gather *gather)
{
    set_clear(&gather->events);
    set_clear(&gather->days);
    set_clear(&gather->opened);
    g_sequence_free(gather->doubtful);
    g_hash_table_unref(gather->heirs);
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
    static const char *const query =
        "INSERT INTO events (uid, action, status, summary) SELECT '-' || (SELECT 1 + coalesce(max(id), "
        "0) FROM events), action, status, summary FROM reports WHERE id = ?1";

    if (!store_run_numbers(gather->store, query, 1, &report->id, error))
        return false;
    *event = sqlite3_last_insert_rowid(gather->store->db);
    touch(&gather->events, *event);
    touch(&gather->opened, *event);
    return true;
}

static gint64 event_of_report(struct store *store, gint64 report)
{
    return store_number(store, "SELECT event FROM reports WHERE id = ?1", report, 0);
}

static bool is_there(struct store *store, gint64 event)
{
    return store_number(store, "SELECT 1 FROM events WHERE id = ?1", event, 0);
}

/* The event into which people merged that one, or 0. */
static gint64 kept_of(struct store *store, gint64 event)
{
    return store_number(store, "SELECT same_as FROM events WHERE id = ?1 AND same_as IS NOT NULL", event, 0);
}

/* Of articles, but none reports it now. */
static bool is_empty(struct store *store, gint64 event)
{
    return store_number(store,
                        "SELECT 1 FROM events WHERE id = ?1 AND origin = 'articles' AND NOT EXISTS (SELECT 1 FROM reports "
                        "WHERE event = ?1)",
                        event, 0);
}

static bool delete_event(struct store *store, gint64 event, GError **error)
{
    fulltext_touch(store, event);
    return version_leave(store, event, error) &&
           store_run_numbers(store, "UPDATE events SET same_as = NULL WHERE same_as = ?1", 1, &event, error) &&
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

static bool swap_events(struct store *store, gint64 from, gint64 to, GError **error)
{
    recent_move(store, from);
    recent_move(store, to);
    return store_run_numbers(store, "UPDATE reports SET event = ?2 WHERE event = ?1", 2, (const gint64[]){ from, to }, error);
}

/* An event without reports goes where its first report went; if that one's event is new here, this one takes its place. */
static bool bury_one(struct gather *gather, gint64 gone, GError **error)
{
    gint64 heir = (gint64)GPOINTER_TO_SIZE(g_hash_table_lookup(gather->heirs, GSIZE_TO_POINTER((gsize)gone)));
    gint64 event = heir ? event_of_report(gather->store, heir) : 0;

    touch(&gather->days, day_of_event(gather->store, gone));
    if (!event)
        return delete_event(gather->store, gone, error);
    touch(&gather->days, day_of_event(gather->store, event));
    if (!g_hash_table_contains(gather->opened.seen, GSIZE_TO_POINTER((gsize)event)))
        return touch(&gather->events, event), absorb(gather, gone, event, error);
    return swap_events(gather->store, event, gone, error) && absorb(gather, event, gone, error);
}

/* Before the sums are made. */
static bool bury(struct gather *gather, GError **error)
{
    g_autoptr(GArray) touched = g_array_copy(gather->events.list);
    struct set left = set_new();
    bool good = true;

    for (guint i = 0; good && i < touched->len; i++)
        if (is_empty(gather->store, g_array_index(touched, gint64, i)))
            good = bury_one(gather, g_array_index(touched, gint64, i), error);
    for (guint i = 0; good && i < gather->events.list->len; i++)
        if (is_there(gather->store, g_array_index(gather->events.list, gint64, i)))
            touch(&left, g_array_index(gather->events.list, gint64, i));
    set_clear(&gather->events);
    gather->events = left;
    return good;
}

/* ---------- seats ---------- */

static gint in_order(gconstpointer a, gconstpointer b, gpointer data)
{
    (void)data;
    return report_is_earlier(a, b) ? -1 : report_is_earlier(b, a);
}

void gather_doubt(struct gather *gather, struct report *report)
{
    if (g_sequence_lookup(gather->doubtful, report, in_order, NULL))
        report_free(report);
    else
        g_sequence_insert_sorted(gather->doubtful, report, in_order, NULL);
}

static bool doubt_all(struct gather *gather, sqlite3_stmt *statement, GError **error)
{
    g_autoptr(GPtrArray) reports = report_list(gather->store, statement, error);

    if (reports)
        g_ptr_array_set_free_func(reports, NULL); /* the list takes them over */
    for (guint i = 0; reports && i < reports->len; i++)
        gather_doubt(gather, g_ptr_array_index(reports, i));
    return reports;
}

/* Those that are drawn to the report. */
static bool doubt_drawn(struct gather *gather, gint64 report, GError **error)
{
    sqlite3_stmt *statement = store_cached(gather->store, REPORT_COLUMNS "WHERE nearest = ?1 AND likeness >= ?2");

    if (statement) {
        sqlite3_bind_int64(statement, 1, report);
        sqlite3_bind_double(statement, 2, LIKENESS_SAME);
    }
    return doubt_all(gather, statement, error);
}

/* SQLITE_ROW if more than `others` reports of the event are earlier than this one, SQLITE_DONE if not, else an error. */
static int step_to_earlier(struct store *store, gint64 event, const struct report *report, int others)
{
    sqlite3_stmt *row =
        store_cached(store, "SELECT 1 FROM reports WHERE event = ?1 AND (published, uid) < (?2, ?3) LIMIT 1 OFFSET ?4");

    if (!row)
        return SQLITE_ERROR;
    sqlite3_bind_int64(row, 1, event);
    sqlite3_bind_int64(row, 2, report->published);
    sqlite3_bind_text(row, 3, report->uid, -1, SQLITE_STATIC);
    sqlite3_bind_int(row, 4, others);
    int step = sqlite3_step(row);
    sqlite3_reset(row);
    return step;
}

/* Those later than the report that are drawn to any of the event, if the report is or was among its first. */
static bool doubt_event(struct gather *gather, gint64 event, const struct report *report, GError **error)
{
    if (step_to_earlier(gather->store, event, report, SEAT_FIRSTS - 1) == SQLITE_ROW)
        return true;
    sqlite3_stmt *statement =
        store_cached(gather->store, REPORT_COLUMNS "WHERE nearest IN (SELECT id FROM reports WHERE event = ?1) AND likeness >= ?4 "
                                                   "AND (published, uid) > (?2, ?3)");

    if (statement) {
        sqlite3_bind_int64(statement, 1, event);
        sqlite3_bind_int64(statement, 2, report->published);
        sqlite3_bind_text(statement, 3, report->uid, -1, SQLITE_STATIC);
        sqlite3_bind_double(statement, 4, LIKENESS_SAME);
    }
    return doubt_all(gather, statement, error);
}

/* Whether the report is its event's first, and stays that if it is drawn to none. */
static bool opens(struct store *store, const struct report *report)
{
    return report->event && !report->follows && step_to_earlier(store, report->event, report, 0) == SQLITE_DONE;
}

/* It leaves its event, if it had one, for the other. */
static bool move(struct gather *gather, const struct report *report, gint64 event, bool follows, GError **error)
{
    touch_day_of(gather, report);
    touch(&gather->events, event);
    recent_move(gather->store, event);
    recent_move(gather->store, report->event);
    if (report->event)
        touch(&gather->events, report->event);
    if (report->event && !report->follows && !g_hash_table_contains(gather->heirs, GSIZE_TO_POINTER((gsize)report->event)))
        g_hash_table_insert(gather->heirs, GSIZE_TO_POINTER((gsize)report->event), GSIZE_TO_POINTER((gsize)report->id));
    return doubt_drawn(gather, report->id, error) && doubt_event(gather, event, report, error) &&
           (!report->event || doubt_event(gather, report->event, report, error)) &&
           seat_take(gather->store, report->id, event, follows, error);
}

static bool seat_one(struct gather *gather, const struct report *report, GError **error)
{
    gint64 event;

    if (!seat_find(gather->store, report, &event, error))
        return false;
    if (event == report->event && event)
        return report->follows == report->nearest || seat_take(gather->store, report->id, event, true, error);
    if (event)
        return move(gather, report, event, true, error);
    if (opens(gather->store, report))
        return true;
    return gather_open(gather, report, &event, error) && move(gather, report, event, false, error);
}

/* Looks at all doubtful seats again. */
static bool seat_doubtful(struct gather *gather, GError **error)
{
    while (!g_sequence_is_empty(gather->doubtful)) {
        GSequenceIter *first = g_sequence_get_begin_iter(gather->doubtful);
        OWNED(report) *report = report_of_id(gather->store, ((const struct report *)g_sequence_get(first))->id, error);
        g_sequence_remove(first);
        if (!report || !seat_one(gather, report, error))
            return false;
    }
    return true;
}

bool gather_left(struct gather *gather, gint64 event, GError **error)
{
    sqlite3_stmt *statement = store_cached(gather->store, REPORT_COLUMNS "WHERE event = ?1 OR (nearest IN (SELECT id FROM reports "
                                                                         "WHERE event = ?1) AND likeness >= ?2)");
    gint64 kept = kept_of(gather->store, event);

    touch(&gather->days, day_of_event(gather->store, event));
    if (kept)
        touch(&gather->events, kept);
    if (is_empty(gather->store, event))
        return delete_event(gather->store, event, error);
    touch(&gather->events, event);
    if (statement) {
        sqlite3_bind_int64(statement, 1, event);
        sqlite3_bind_double(statement, 2, LIKENESS_SAME);
    }
    return doubt_all(gather, statement, error);
}

/* ---------- new reports ---------- */

/*
 * The event whose first report will follow this one, 0 if there is none: it is this one's then. (Opening another, into which all
 * would move one by one, comes to the same, but looks at each of them again for each that moves.)
 */
static gint64 event_to_lead(struct store *store, const GArray *later)
{
    const struct report *first = NULL;

    for (guint i = 0; i < later->len; i++) {
        const struct kin *kin = &g_array_index(later, struct kin, i);
        if (kin->likeness >= LIKENESS_SAME && (!first || report_is_earlier(kin->report, first)) && opens(store, kin->report) &&
            !kin_is_apart(store, kin->report->uid))
            first = kin->report;
    }
    return first ? first->event : 0;
}

/* The event of a new report: that of its nearest, that of which it becomes the first, or 0. */
static bool find_event(struct gather *gather, struct report *report, const GArray *later, GError **error)
{
    touch_day_of(gather, report);
    if (!seat_find(gather->store, report, &report->event, error))
        return false;
    report->follows = report->event ? report->nearest : 0;
    if (!report->event)
        report->event = event_to_lead(gather->store, later);
    if (report->event)
        touch(&gather->events, report->event);
    return true;
}

static bool open_own(struct gather *gather, struct report *report, const struct article *article, const struct event *event,
                     GError **error)
{
    if (!consensus_insert(gather->store, report, article, event, error))
        return false;
    touch(&gather->opened, report->event);
    if (gather->added)
        gather->added->events++;
    if (store_has(gather->store, "SELECT 1 FROM corrections WHERE uid = ?1", report->uid)) /* they waited for it */
        touch(&gather->events, report->event);
    return true;
}

/* Points the later ones here; the seats of those that are drawn here now are to be looked at. */
static bool draw_later(struct gather *gather, const struct report *report, const GArray *later, GError **error)
{
    for (guint i = 0; i < later->len; i++) {
        const struct kin *kin = &g_array_index(later, struct kin, i);
        kin->report->nearest = report->id;
        kin->report->likeness = kin->likeness;
        if (!kin_point(gather->store, kin->report, error))
            return false;
        if (kin->likeness >= LIKENESS_SAME)
            gather_doubt(gather, report_copy(kin->report));
    }
    return true;
}

bool gather_new(struct gather *gather, struct report *report, const struct article *article, const struct event *event,
                GError **error)
{
    g_autoptr(GArray) later = kin_new();

    if (!kin_find(gather->store, report, later, error) || !find_event(gather, report, later, error))
        return false;
    bool joins = report->event;
    return (joins || open_own(gather, report, article, event, error)) &&
           report_insert(gather->store, report, article, event, error) && draw_later(gather, report, later, error) &&
           (!joins || doubt_event(gather, report->event, report, error)) && seat_doubtful(gather, error);
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
    version_touch(store, event);
    return !any || consensus_weigh(store, event, error);
}

/* The event into which people merged this one reports what this one reports. */
static bool weigh_kept(struct gather *gather, gint64 event, GError **error)
{
    gint64 kept = kept_of(gather->store, event);

    if (!kept)
        return true;
    touch(&gather->days, day_of_event(gather->store, kept));
    version_touch(gather->store, kept);
    return consensus_weigh(gather->store, kept, error);
}

bool gather_end(struct gather *gather, GError **error)
{
    if (!seat_doubtful(gather, error) || !bury(gather, error))
        return false;
    for (guint i = 0; i < gather->events.list->len; i++)
        if (!consensus_let_go(gather->store, g_array_index(gather->events.list, gint64, i), error))
            return false;
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

#include "report.h"

#include "action.h"
#include "consensus.h"
#include "correction.h"
#include "error.h"
#include "likeness.h"

#include <string.h>

enum { NEARBY_DAYS = 7 }; /* between the articles of reports one of which has no date */

/* A row of reports as far as likeness asks. */
struct report {
    gint64 id, article, event, published, follows;
    double likeness; /* of the one that it is nearest to; 0 with nearest 0 */
    gint64 nearest;
    char *uid, *action, *sources, *targets, *act, *clues;
    enum event_status status;
    struct date date;
    bool own_day, was_first; /* was_first: followed none until it was drawn to another */
};

static void report_free(struct report *report)
{
    char *owned[] = { report->uid, report->action, report->sources, report->targets, report->act, report->clues };

    for (size_t i = 0; i < G_N_ELEMENTS(owned); i++)
        g_free(owned[i]);
    g_free(report);
}

static void free_report(gpointer report)
{
    report_free(report);
}

/* Numbers, each once, in the order in which they came. */
struct set {
    GArray *list; /* gint64 */
    GHashTable *seen;
};

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

/* What a change has touched: sums are made once, at its end. */
struct work {
    struct store *store;
    struct set events, days;
    struct store_added *added; /* may be NULL */
};

static struct work work_begin(struct store *store, struct store_added *added)
{
    return (struct work){ .store = store, .added = added, .events = set_new(), .days = set_new() };
}

static void work_clear(struct work *work)
{
    set_clear(&work->events);
    set_clear(&work->days);
}

static bool is_apart(struct store *store, const char *uid)
{
    return store_has(store, "SELECT 1 FROM standing WHERE uid = ?1 AND field = 'apart' AND value = '1'", uid);
}

/* ---------- reading reports ---------- */

#define REPORT_COLUMNS                                                                                                             \
    "SELECT id, article, coalesce(event, 0), published, coalesce(follows, 0), coalesce(nearest, 0), coalesce(likeness, 0), uid, "  \
    "action, sources, targets, act, clues, status, date, own_day FROM reports "

static struct report *report_of_row(sqlite3_stmt *row)
{
    struct report *report = g_new0(struct report, 1);
    gint64 *numbers[] = { &report->id, &report->article, &report->event, &report->published, &report->follows, &report->nearest };
    char **texts[] = { &report->uid, &report->action, &report->sources, &report->targets, &report->act, &report->clues };
    const char *date = (const char *)sqlite3_column_text(row, 14), *status = (const char *)sqlite3_column_text(row, 13);

    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        *numbers[i] = sqlite3_column_int64(row, (int)i);
    report->likeness = sqlite3_column_double(row, 6);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        *texts[i] = store_column(row, (int)i + 7);
    report->status = (enum event_status)MAX(0, event_status_find(status ? status : ""));
    if (date)
        date_parse(date, &report->date);
    report->own_day = sqlite3_column_int(row, 15);
    return report;
}

static GPtrArray *read_reports(struct store *store, sqlite3_stmt *statement, GError **error)
{
    g_autoptr(GPtrArray) reports = g_ptr_array_new_with_free_func(free_report);
    int step = SQLITE_ERROR;

    while (statement && (step = sqlite3_step(statement)) == SQLITE_ROW)
        g_ptr_array_add(reports, report_of_row(statement));
    if (step != SQLITE_DONE)
        store_trouble(store, error);
    if (statement)
        sqlite3_reset(statement);
    return step == SQLITE_DONE ? g_steal_pointer(&reports) : NULL;
}

static struct report *report_of_id(struct store *store, gint64 id, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, REPORT_COLUMNS "WHERE id = ?1");

    if (statement)
        sqlite3_bind_int64(statement, 1, id);
    g_autoptr(GPtrArray) reports = read_reports(store, statement, error);
    return reports && reports->len ? g_ptr_array_steal_index(reports, 0) : NULL;
}

/* ---------- which reports are compared ---------- */

static bool is_earlier(const struct report *a, const struct report *b)
{
    return a->published < b->published || (a->published == b->published && strcmp(a->uid, b->uid) < 0);
}

/* A year alone could be almost any act of that year, unless it lies well before its article. */
static bool is_vague(const struct report *report)
{
    return report->date.precision == DATE_YEAR && date_of_day((int)report->published).year - report->date.year < 2;
}

static bool are_comparable(const struct report *a, const struct report *b)
{
    if (a->article == b->article)
        return false;
    if (!a->date.precision || !b->date.precision)
        return ABS(a->published - b->published) <= NEARBY_DAYS;
    return a->date.precision == b->date.precision || (!is_vague(a) && !is_vague(b));
}

static struct likeness_side side_of(const struct report *report)
{
    return (struct likeness_side){ .action = report->action,
                                   .clues = report->clues,
                                   .trigger = report->act,
                                   .sources = report->sources,
                                   .targets = report->targets,
                                   .status = report->status,
                                   .date = report->date,
                                   .own_day = report->own_day };
}

static double likeness_of(const struct report *a, const struct report *b)
{
    const struct likeness_side left = side_of(a), right = side_of(b);

    return are_comparable(a, b) ? likeness(&left, &right) : LIKENESS_NEAR - 1;
}

struct days {
    int first, last; /* none when last is before first */
};

/* Days, months (by first day) and the year with which a date is compared. */
static void ranges_of(const struct report *report, struct days *days, struct days *months, int *year)
{
    struct date date = report->date;
    int first = date_first(date), last = date_last(date);

    *days = (struct days){ first, is_vague(report) ? 0 : last };
    if (date.precision == DATE_DAY)
        *days = (struct days){ first - 1, last + 1 };
    *months = *days;
    if (date.precision != DATE_YEAR) {
        int month = date_first(date_coarsen(date, DATE_MONTH));
        *months = (struct days){ month, month };
    }
    *year = date_first(date_coarsen(date, DATE_YEAR));
}

static GPtrArray *candidates_of_dated(struct store *store, const struct report *report, GError **error)
{
    sqlite3_stmt *statement = store_cached(
        store, REPORT_COLUMNS "WHERE class = (SELECT class FROM reports WHERE id = ?1) AND first_day BETWEEN ?2 AND ?3 AND "
                              "length(date) = 10 UNION ALL " REPORT_COLUMNS
                              "WHERE class = (SELECT class FROM reports WHERE id = ?1) AND first_day BETWEEN ?4 AND ?5 AND "
                              "length(date) = 7 UNION ALL " REPORT_COLUMNS
                              "WHERE class = (SELECT class FROM reports WHERE id = ?1) AND first_day = ?6 AND length(date) = 4 "
                              "UNION ALL " REPORT_COLUMNS "WHERE class = (SELECT class FROM reports WHERE id = ?1) AND published "
                              "BETWEEN ?7 AND ?8 AND first_day IS NULL");
    struct days days, months;
    int year;

    if (!statement)
        return store_trouble(store, error), NULL;
    ranges_of(report, &days, &months, &year);
    const gint64 numbers[] = { report->id,
                               days.first,
                               days.last,
                               months.first,
                               months.last,
                               year,
                               report->published - NEARBY_DAYS,
                               report->published + NEARBY_DAYS };
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        sqlite3_bind_int64(statement, (int)i + 1, numbers[i]);
    return read_reports(store, statement, error);
}

static GPtrArray *candidates_of(struct store *store, const struct report *report, GError **error)
{
    if (report->date.precision)
        return candidates_of_dated(store, report, error);
    sqlite3_stmt *statement = store_cached(store, REPORT_COLUMNS "WHERE class = (SELECT class FROM reports WHERE id = ?1) AND "
                                                                 "published BETWEEN ?2 AND ?3");
    if (!statement)
        return store_trouble(store, error), NULL;
    sqlite3_bind_int64(statement, 1, report->id);
    sqlite3_bind_int64(statement, 2, report->published - NEARBY_DAYS);
    sqlite3_bind_int64(statement, 3, report->published + NEARBY_DAYS);
    return read_reports(store, statement, error);
}

/* ---------- following ---------- */

/* Whether that likeness to that report beats what the follower has; equally like ones: the earlier. */
static bool is_nearer(struct store *store, const struct report *follower, const struct report *other, double like)
{
    if (!follower->nearest || like != follower->likeness)
        return !follower->nearest || like > follower->likeness;
    g_autoptr(GError) error = NULL;
    struct report *now = report_of_id(store, follower->nearest, &error);
    bool nearer = now && is_earlier(other, now);
    if (now)
        report_free(now);
    return nearer;
}

static bool point(struct store *store, struct report *report, const struct report *other, double like, GError **error)
{
    sqlite3_stmt *statement =
        store_cached(store, "UPDATE reports SET nearest = ?2, likeness = ?3, follows = nullif(?4, 0) WHERE id = ?1");

    report->nearest = other->id;
    report->likeness = like;
    report->follows = like >= LIKENESS_SAME && !is_apart(store, report->uid) ? other->id : 0;
    if (statement) {
        sqlite3_bind_int64(statement, 1, report->id);
        sqlite3_bind_int64(statement, 2, report->nearest);
        sqlite3_bind_double(statement, 3, report->likeness);
        sqlite3_bind_int64(statement, 4, report->follows);
    }
    return store_done(store, statement, error);
}

/* Finds the earlier one that is most like the report and points it there. */
static bool find_nearest(struct store *store, struct report *report, const GPtrArray *others, GError **error)
{
    const struct report *best = NULL;
    double most = LIKENESS_NEAR;

    for (guint i = 0; i < others->len; i++) {
        const struct report *other = g_ptr_array_index(others, i);
        double like = is_earlier(other, report) ? likeness_of(report, other) : LIKENESS_NEAR - 1;
        if (like > most || (best && like == most && is_earlier(other, best))) {
            most = like;
            best = other;
        }
    }
    return !best || point(store, report, best, most, error);
}

/* Later reports that are more like this one than what they had: they point here now. Those that come to follow are left in moved. */
static bool draw_later(struct store *store, const struct report *report, const GPtrArray *others, GPtrArray *moved, GError **error)
{
    for (guint i = 0; i < others->len; i++) {
        struct report *other = g_ptr_array_index(others, i);
        double like = is_earlier(report, other) ? likeness_of(report, other) : LIKENESS_NEAR - 1;
        if (like <= LIKENESS_NEAR || !is_nearer(store, other, report, like))
            continue;
        other->was_first = !other->follows;
        if (!point(store, other, report, like, error))
            return false;
        if (other->follows)
            g_ptr_array_add(moved, other);
    }
    return true;
}

/* ---------- events of reports ---------- */

/* An event without fields yet; the sum makes them. */
static bool insert_event(struct work *work, const struct report *root, gint64 *event, GError **error)
{
    static const char *const query = "INSERT INTO events (uid, action, status, summary) SELECT uid, action, status, summary "
                                     "FROM reports WHERE id = ?1";

    if (!store_run_numbers(work->store, query, 1, &root->id, error))
        return false;
    *event = sqlite3_last_insert_rowid(work->store->db);
    if (work->added)
        work->added->events++;
    return true;
}

static bool set_event(struct store *store, gint64 report, gint64 event, GError **error)
{
    static const char *const query = "WITH RECURSIVE all_of (id) AS (SELECT ?1 UNION SELECT r.id FROM reports r JOIN all_of a ON "
                                     "r.follows = a.id) UPDATE reports SET event = ?2 WHERE id IN (SELECT id FROM all_of)";

    return store_run_numbers(store, query, 2, (const gint64[]){ report, event }, error);
}

/* The event has no reports left: what hung on it hangs on the other, and it goes. */
static bool absorb(struct work *work, gint64 gone, gint64 event, GError **error)
{
    g_autofree char *old = store_uid(work->store, gone), *new = store_uid(work->store, event);
    const gint64 ids[] = { gone, event };

    if (work->added && work->added->events > 0)
        work->added->events--;
    return old && new &&consensus_move_corrections(work->store, old, new, error) &&
           store_run_numbers(work->store, "UPDATE events SET same_as = ?2 WHERE same_as = ?1 AND id <> ?2", 2, ids, error) &&
           store_run_numbers(work->store, "DELETE FROM words WHERE rowid = ?1", 1, ids, error) &&
           store_run_numbers(work->store, "UPDATE events SET same_as = NULL WHERE same_as = ?1", 1, ids, error) &&
           store_run_numbers(work->store, "DELETE FROM events WHERE id = ?1", 1, ids, error);
}

/* The event of a new or moved report: of the one that it follows, of a former first one that follows it now, or a new one. */
static bool event_for(struct work *work, const struct report *report, const GPtrArray *moved, gint64 *event, GError **error)
{
    static const char *const event_of = "SELECT event FROM reports WHERE id = ?1";
    const struct report *first = NULL;

    if (report->follows) {
        *event = store_number(work->store, event_of, report->follows, 0);
        return *event || store_trouble(work->store, error);
    }
    for (guint i = 0; i < moved->len; i++) {
        const struct report *other = g_ptr_array_index(moved, i);
        if (other->was_first && (!first || is_earlier(other, first)))
            first = other;
    }
    if (!first)
        return insert_event(work, report, event, error);
    *event = first->event;
    return true;
}

/* The report with all that follow it goes to the event; so do the moved ones. */
static bool gather(struct work *work, const struct report *report, const GPtrArray *moved, gint64 event, GError **error)
{
    touch(&work->events, event);
    if (report->date.precision == DATE_DAY)
        touch(&work->days, date_first(report->date));
    if (report->event && report->event != event)
        touch(&work->events, report->event);
    for (guint i = 0; i < moved->len; i++)
        touch(&work->events, ((const struct report *)g_ptr_array_index(moved, i))->event);
    return set_event(work->store, report->id, event, error);
}

/* ---------- sums ---------- */

static gint64 day_of_event(struct store *store, gint64 event)
{
    return store_number(store, "SELECT first_day FROM events WHERE id = ?1 AND length(date) = 10", event, 0);
}

static bool sum_up(struct work *work, gint64 event, GError **error)
{
    struct store *store = work->store;
    bool any;

    touch(&work->days, day_of_event(store, event));
    if (!consensus_write(store, event, &any, error))
        return false;
    g_autofree char *uid = store_uid(store, event);
    if (any && uid && store_has(store, "SELECT 1 FROM corrections WHERE uid = ?1", uid) && !store_apply(store, uid, error))
        return false;
    touch(&work->days, day_of_event(store, event));
    return (!any || consensus_weigh(store, event, error)) && store_index_words(store, event, error);
}

static bool work_end(struct work *work, GError **error)
{
    static const char *const kept_of = "SELECT same_as FROM events WHERE id = ?1 AND same_as IS NOT NULL";

    for (guint i = 0; i < work->events.list->len; i++) {
        gint64 event = g_array_index(work->events.list, gint64, i), kept = store_number(work->store, kept_of, event, 0);
        if (!sum_up(work, event, error) || (kept && !consensus_weigh(work->store, kept, error)))
            return false;
    }
    for (guint i = 0; i < work->days.list->len; i++) {
        gint64 day = g_array_index(work->days.list, gint64, i);
        if (day && !consensus_weigh_day(work->store, day, error))
            return false;
    }
    return true;
}

/* Events that lost all their reports to another go into it, before the sums are made. */
static bool bury(struct work *work, gint64 event, GError **error)
{
    static const char *const is_empty = "SELECT NOT EXISTS (SELECT 1 FROM reports WHERE event = ?1)";
    struct set left = set_new();
    bool good = true;

    for (guint i = 0; good && i < work->events.list->len; i++) {
        gint64 old = g_array_index(work->events.list, gint64, i);
        if (old == event || !store_number(work->store, is_empty, old, 0)) {
            touch(&left, old);
            continue;
        }
        touch(&work->days, day_of_event(work->store, old));
        good = absorb(work, old, event, error);
    }
    set_clear(&work->events);
    work->events = left;
    return good;
}

/* ---------- adding ---------- */

static char *join_codes(const GPtrArray *codes)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(text, "%s%s", i ? "," : "", (const char *)g_ptr_array_index(codes, i));
    return g_string_free(text, FALSE);
}

/* From the article and the place of the words that name the act; n counts what else they name. */
static char *uid_at(const char *digest, guint32 trigger, int n)
{
    g_autofree char *key = g_strdup_printf("%s|%u|%d", digest, trigger, n), *sum = NULL;

    sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);
    return g_strndup(sum, 32);
}

static const struct mention *first_mention(const struct event *event)
{
    return event->mentions->len ? g_ptr_array_index(event->mentions, 0) : NULL;
}

static int count_before(const GPtrArray *events, guint at)
{
    const struct mention *own = first_mention(g_ptr_array_index(events, at));
    int n = 0;

    for (guint i = 0; own && i < at; i++) {
        const struct mention *other = first_mention(g_ptr_array_index(events, i));
        n += other && other->trigger.start == own->trigger.start;
    }
    return n;
}

static bool has_expression(const struct event *event)
{
    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (mention->when.end > mention->when.start)
            return true;
    }
    return false;
}

static void bind_dates(sqlite3_stmt *statement, const struct event *event, const struct article *article)
{
    char text[DATE_TEXT_SIZE];
    bool own = date_equal(event->date, article->published) && !has_expression(event);

    if (event->date.precision) {
        sqlite3_bind_text(statement, 6, date_format(event->date, text), -1, SQLITE_TRANSIENT);
        sqlite3_bind_int(statement, 8, date_first(event->date));
    }
    if (event->date.precision && event->until.precision)
        sqlite3_bind_text(statement, 7, date_format(event->until, text), -1, SQLITE_TRANSIENT);
    sqlite3_bind_int(statement, 9, event->date.precision && own);
    sqlite3_bind_int(statement, 10, date_first(article->published));
}

static bool insert_report(struct store *store, gint64 article_id, const struct article *article, const struct event *event,
                          const char *uid, const struct wording *wording, GError **error)
{
    sqlite3_stmt *statement = store_cached(
        store, "INSERT INTO reports (article, uid, action, class, status, date, until, first_day, own_day, published, summary, "
               "sources, targets, act, clues) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    const struct action *action = action_get(event->action);
    const struct mention *mention = first_mention(event);
    g_autofree char *sources = join_codes(event->source), *targets = join_codes(event->target), *act = NULL, *clues = NULL;

    if (!statement)
        return store_trouble(store, error);
    if (mention) {
        act = likeness_trigger(article->text + mention->trigger.start, mention->trigger.end - mention->trigger.start);
        clues = likeness_clues(wording, article->text, mention);
    }
    const char *texts[] = { uid, action->slug, *action->plover ? action->plover : action->slug, event_status_name(event->status) };
    const char *rest[] = { event->summary && *event->summary ? event->summary : action->label, sources, targets, act ? act : "",
                           clues ? clues : "" };
    sqlite3_bind_int64(statement, 1, article_id);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        sqlite3_bind_text(statement, (int)i + 2, texts[i], -1, SQLITE_TRANSIENT);
    bind_dates(statement, event, article);
    for (size_t i = 0; i < G_N_ELEMENTS(rest); i++)
        sqlite3_bind_text(statement, (int)i + 11, rest[i], -1, SQLITE_TRANSIENT);
    return store_done(store, statement, error);
}

static bool insert_mention(struct store *store, gint64 report, const struct article *article, const struct mention *mention,
                           GError **error)
{
    sqlite3_stmt *statement = store_cached(
        store, "INSERT INTO mentions (report, sentence, sentence_start, sentence_end, trigger_start, trigger_end, date_start, "
               "date_end, date_rule, quote) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    const gint64 numbers[] = { report,
                               mention->sentence_index,
                               mention->sentence.start,
                               mention->sentence.end,
                               mention->trigger.start,
                               mention->trigger.end };
    g_autofree char *quote = g_strndup(article->text + mention->sentence.start, mention->sentence.end - mention->sentence.start);

    if (!statement)
        return store_trouble(store, error);
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        sqlite3_bind_int64(statement, (int)i + 1, numbers[i]);
    if (mention->when.end > mention->when.start) {
        sqlite3_bind_int64(statement, 7, mention->when.start);
        sqlite3_bind_int64(statement, 8, mention->when.end);
    }
    if (mention->rule)
        sqlite3_bind_text(statement, 9, mention->rule, -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 10, quote, -1, SQLITE_TRANSIENT);
    return store_done(store, statement, error);
}

/* Compares a report with those before and after it and puts it and whoever comes to follow it into an event. */
static bool place(struct work *work, struct report *report, GError **error)
{
    g_autoptr(GPtrArray) others = candidates_of(work->store, report, error), moved = g_ptr_array_new();
    gint64 event = 0;

    return others && find_nearest(work->store, report, others, error) && draw_later(work->store, report, others, moved, error) &&
           event_for(work, report, moved, &event, error) && gather(work, report, moved, event, error) && bury(work, event, error);
}

/* The report of the at-th of the article's events with its mentions, not yet compared with others. */
static bool put_report(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events, guint at,
                       const char *digest, gint64 *id, GError **error)
{
    const struct event *event = g_ptr_array_index(events, at);
    const struct mention *mention = first_mention(event);
    g_autofree char *uid = uid_at(digest, mention ? mention->trigger.start : 0, count_before(events, at));

    if (!insert_report(store, article_id, article, event, uid, store->wording, error))
        return false;
    *id = sqlite3_last_insert_rowid(store->db);
    for (guint i = 0; i < event->mentions->len; i++)
        if (!insert_mention(store, *id, article, g_ptr_array_index(event->mentions, i), error))
            return false;
    return true;
}

static bool add_report(struct work *work, gint64 article_id, const struct article *article, const GPtrArray *events, guint at,
                       const char *digest, GError **error)
{
    gint64 id;

    if (!put_report(work->store, article_id, article, events, at, digest, &id, error))
        return false;
    work->added->mentions += (int)((const struct event *)g_ptr_array_index(events, at))->mentions->len;
    struct report *report = report_of_id(work->store, id, error);
    bool good = report && place(work, report, error);
    if (report)
        report_free(report);
    return good;
}

bool reports_add(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events,
                 struct store_added *added, GError **error)
{
    g_autofree char *digest = store_digest(article->text);
    struct work work = work_begin(store, added);
    bool good = true;

    wording_read(store->wording, article->text);
    for (guint i = 0; good && i < events->len; i++)
        good = add_report(&work, article_id, article, events, i, digest, error);
    good = good && work_end(&work, error);
    work_clear(&work);
    return good;
}

/* ---------- taking out ---------- */

/* Looks anew for the report that one is nearest to, whose nearest is gone; it and all that follow it go to that one's event. */
static bool point_elsewhere(struct work *work, struct report *report, GError **error)
{
    g_autoptr(GPtrArray) others = candidates_of(work->store, report, error), nobody = g_ptr_array_new();
    bool followed = report->follows != 0;
    gint64 event = 0;

    report->follows = report->nearest = 0;
    report->likeness = 0;
    if (!others || !find_nearest(work->store, report, others, error))
        return false;
    if (!followed && !report->follows)
        return true; /* it was near to one that it did not follow */
    return event_for(work, report, nobody, &event, error) && gather(work, report, nobody, event, error) && bury(work, event, error);
}

/* An event that lost reports: without any it goes, else it is summed up later. */
static bool leave_event(struct work *work, gint64 event, GError **error)
{
    static const char *const is_empty = "SELECT NOT EXISTS (SELECT 1 FROM reports WHERE event = ?1)";

    touch(&work->days, day_of_event(work->store, event));
    if (!store_number(work->store, is_empty, event, 0))
        return touch(&work->events, event), true;
    return store_run_numbers(work->store, "DELETE FROM words WHERE rowid = ?1", 1, &event, error) &&
           store_run_numbers(work->store, "UPDATE events SET same_as = NULL WHERE same_as = ?1", 1, &event, error) &&
           store_run_numbers(work->store, "DELETE FROM events WHERE id = ?1", 1, &event, error);
}

static GPtrArray *reports_where(struct store *store, const char *query, gint64 article_id, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, query);

    if (statement)
        sqlite3_bind_int64(statement, 1, article_id);
    return read_reports(store, statement, error);
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
    struct work work = work_begin(store, NULL);
    bool good = gone && left && store_run_numbers(store, let_go, 1, &article_id, error) &&
                store_run_numbers(store, "DELETE FROM articles WHERE id = ?1", 1, &article_id, error);

    for (guint i = 0; good && i < gone->len; i++)
        good = leave_event(&work, ((const struct report *)g_ptr_array_index(gone, i))->event, error);
    for (guint i = 0; good && i < left->len; i++)
        good = point_elsewhere(&work, g_ptr_array_index(left, i), error);
    good = good && work_end(&work, error);
    work_clear(&work);
    return good;
}

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
        struct report *report = report_of_id(store, g_array_index(ids, gint64, i), error);
        g_autoptr(GPtrArray) others = report ? candidates_of(store, report, error) : NULL;
        good = others && find_nearest(store, report, others, error);
        if (report)
            report_free(report);
    }
    return good;
}

/* Those that follow go where the followed one is; those that do not keep their event if no earlier one has it. */
static bool seat_all(struct work *work, const GArray *ids, GError **error)
{
    g_autoptr(GHashTable) event_of = g_hash_table_new(g_direct_hash, g_direct_equal), taken = g_hash_table_new(NULL, NULL);

    for (guint i = 0; i < ids->len; i++) {
        struct report *report = report_of_id(work->store, g_array_index(ids, gint64, i), error);
        if (!report)
            return false;
        gint64 event = (gint64)GPOINTER_TO_SIZE(g_hash_table_lookup(event_of, GSIZE_TO_POINTER((gsize)report->follows)));
        if (!report->follows)
            event = report->event && g_hash_table_add(taken, GSIZE_TO_POINTER((gsize)report->event)) ? report->event : 0;
        bool good = event || insert_event(work, report, &event, error);
        good = good && (event == report->event || store_run_numbers(work->store, "UPDATE reports SET event = ?2 WHERE id = ?1", 2,
                                                                    (const gint64[]){ report->id, event }, error));
        g_hash_table_insert(event_of, GSIZE_TO_POINTER((gsize)report->id), GSIZE_TO_POINTER((gsize)event));
        touch(&work->events, event);
        report_free(report);
        if (!good)
            return false;
    }
    return true;
}

/* Events without reports go; the others take their first report's uid, and corrections go with the reports that they name. */
static bool rename_all(struct store *store, GError **error)
{
    return store_script(
        store,
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
        "UPDATE corrections SET uid = (SELECT e.uid FROM reports r JOIN events e ON e.id = r.event WHERE r.uid = corrections.uid) "
        "WHERE field <> 'apart' AND uid IN (SELECT uid FROM reports);"
        "UPDATE corrections SET value = (SELECT e.uid FROM reports r JOIN events e ON e.id = r.event WHERE r.uid = "
        "corrections.value) WHERE field = 'same-as' AND value IN (SELECT uid FROM reports);",
        error);
}

bool reports_settle(struct store *store, GError **error)
{
    g_autoptr(GArray) ids = all_reports(store, error);
    struct work work = work_begin(store, NULL);
    bool good =
        ids && point_all(store, ids, error) && seat_all(&work, ids, error) && rename_all(store, error) && work_end(&work, error);

    work_clear(&work);
    return good;
}

/* ---------- of a newer program ---------- */

struct place {
    gint64 report;
    guint32 start, end; /* of the first mention's trigger */
    struct span sentence;
};

static GArray *places_of(struct store *store, gint64 article, GError **error)
{
    sqlite3_stmt *statement = store_cached(
        store, "SELECT r.id, m.trigger_start, m.trigger_end, m.sentence_start, m.sentence_end FROM reports r JOIN mentions m ON "
               "m.id = (SELECT min(id) FROM mentions WHERE report = r.id) WHERE r.article = ?1 ORDER BY r.id");
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(struct place));
    int step = SQLITE_ERROR;

    if (statement)
        sqlite3_bind_int64(statement, 1, article);
    while (statement && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        guint32 at[4];
        for (int i = 0; i < 4; i++)
            at[i] = (guint32)sqlite3_column_int64(statement, i + 1);
        struct place place = { sqlite3_column_int64(statement, 0), at[0], at[1], { at[2], at[3] } };
        g_array_append_val(places, place);
    }
    if (statement)
        sqlite3_reset(statement);
    if (step != SQLITE_DONE)
        store_trouble(store, error);
    return step == SQLITE_DONE ? g_steal_pointer(&places) : NULL;
}

static bool renew_report(struct store *store, const struct article *article, const char *digest, const struct place *place, int n,
                         GError **error)
{
    const struct mention mention = { .sentence = place->sentence, .trigger = { place->start, place->end } };
    g_autofree char *uid = uid_at(digest, place->start, n), *clues = NULL, *act = NULL,
                    *id = g_strdup_printf("%" G_GINT64_FORMAT, place->report);

    if (place->sentence.end > strlen(article->text) || place->end > place->sentence.end || place->start < place->sentence.start)
        return fail(error, ERROR_INPUT, "%s: damaged: a report stands outside of its article", store->path);
    clues = likeness_clues(store->wording, article->text, &mention);
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

bool reports_renew(struct store *store, GError **error)
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
           reports_settle(store, error);
}

/* ---------- read anew ---------- */

bool reports_forget(struct store *store, GError **error)
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

bool reports_put(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events, GError **error)
{
    static const char *const query = "UPDATE reports SET event = (SELECT event FROM were WHERE uid = reports.uid) WHERE id = ?1";
    g_autofree char *digest = store_digest(article->text);
    sqlite3_stmt *statement;
    gint64 id;

    wording_read(store->wording, article->text);
    for (guint i = 0; i < events->len; i++) {
        if (!put_report(store, article_id, article, events, i, digest, &id, error))
            return false;
        statement = store_prepare(store, query, NULL, error);
        if (!statement)
            return false;
        sqlite3_bind_int64(statement, 1, id);
        bool good = store_done(store, statement, error);
        sqlite3_finalize(statement);
        if (!good)
            return false;
    }
    return true;
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

bool reports_recall(struct store *store, GError **error)
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
           reports_settle(store, error);
}

/* ---------- by hand ---------- */

static struct report *report_of_uid(struct store *store, const char *uid, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "SELECT id FROM reports WHERE uid = ?1");

    if (!statement)
        return store_trouble(store, error), NULL;
    sqlite3_bind_text(statement, 1, uid, -1, SQLITE_TRANSIENT);
    gint64 id = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return id ? report_of_id(store, id, error) : NULL;
}

static bool move_report(struct work *work, struct report *report, GError **error)
{
    g_autoptr(GPtrArray) nobody = g_ptr_array_new();
    g_autofree char *uid = store_uid(work->store, report->event);
    gint64 event = report->event;

    if (!report->follows && g_strcmp0(uid, report->uid) == 0)
        return true;
    return event_for(work, report, nobody, &event, error) && gather(work, report, nobody, event, error) &&
           bury(work, event, error) && work_end(work, error);
}

bool reports_replace(struct store *store, const char *uid, GError **error)
{
    static const char *const query = "UPDATE reports SET follows = nullif(?2, 0) WHERE id = ?1";
    g_autoptr(GError) trouble = NULL;
    struct report *report = report_of_uid(store, uid, &trouble);
    struct work work = work_begin(store, NULL);
    bool good = !trouble;

    if (report) {
        report->follows = report->nearest && report->likeness >= LIKENESS_SAME && !is_apart(store, uid) ? report->nearest : 0;
        good = store_run_numbers(store, query, 2, (const gint64[]){ report->id, report->follows }, error) &&
               move_report(&work, report, error);
        report_free(report);
    }
    if (trouble)
        g_propagate_error(error, g_steal_pointer(&trouble));
    work_clear(&work);
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
    struct work work = work_begin(store, NULL);

    touch(&work.events, event);
    bool good = work_end(&work, error);
    work_clear(&work);
    return good;
}

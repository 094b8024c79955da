#include "kin.h"

#include "likeness.h"
#include "recent.h"

#include <string.h>

enum { NEARBY_DAYS = 7 }; /* between the articles of reports one of which has no date */

static void clear_kin(gpointer data)
{
    report_free(((struct kin *)data)->report);
}

GArray *kin_new(void)
{
    GArray *list = g_array_new(FALSE, FALSE, sizeof(struct kin));

    g_array_set_clear_func(list, clear_kin);
    return list;
}

bool kin_is_apart(struct store *store, const char *uid)
{
    return store_has(store, "SELECT 1 FROM standing WHERE uid = ?1 AND field = 'apart' AND value = '1'", uid);
}

/* ---------- which reports are compared ---------- */

/* A year alone could be almost any act of that year, unless it lies well before its article. */
static bool is_vague(const struct report *report)
{
    return report->date.precision == DATE_YEAR && date_of_day((int)report->published).year - report->date.year < 2;
}

static bool are_comparable(const struct report *a, const struct report *b)
{
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

double kin_likeness(const struct report *a, const struct report *b)
{
    const struct likeness_side one = side_of(a), other = side_of(b);

    return are_comparable(a, b) ? likeness(&one, &other) : LIKENESS_NEVER;
}

struct days {
    int first, last; /* none when last is before first */
};

/* Days, months (by first day) and the year with which a month or a year is compared. */
static void ranges_of(const struct report *report, struct days *days, struct days *months, int *year)
{
    struct date date = report->date;

    *days = (struct days){ date_first(date), is_vague(report) ? 0 : date_last(date) };
    *months = *days;
    if (date.precision != DATE_YEAR) {
        int month = date_first(date_coarsen(date, DATE_MONTH));
        *months = (struct days){ month, month };
    }
    *year = date_first(date_coarsen(date, DATE_YEAR));
}

/* Of a month or a year: those of its days, of its month, of its year. */
static sqlite3_stmt *ask_vague(struct store *store, const struct report *report)
{
    sqlite3_stmt *statement = store_cached(
        store, REPORT_COLUMNS "WHERE class = ?1 AND first_day BETWEEN ?2 AND ?3 AND length(date) = 10 UNION ALL " REPORT_COLUMNS
                              "WHERE class = ?1 AND first_day BETWEEN ?4 AND ?5 AND length(date) = 7 UNION ALL " REPORT_COLUMNS
                              "WHERE class = ?1 AND first_day = ?6 AND length(date) = 4");
    struct days days, months;
    int year;

    ranges_of(report, &days, &months, &year);
    const gint64 numbers[] = { days.first, days.last, months.first, months.last, year };
    for (size_t i = 0; statement && i < G_N_ELEMENTS(numbers); i++)
        sqlite3_bind_int64(statement, (int)i + 2, numbers[i]);
    return statement;
}

/* ---------- comparing ---------- */

/* What was found so far. */
struct search {
    const struct report *report;
    struct report *best;
    double most;
    GArray *later; /* struct kin, may be NULL */
};

static void keep_best(struct search *search, const struct report *other, double like)
{
    if (search->best && (like < search->most || (like == search->most && !report_is_earlier(other, search->best))))
        return;
    if (search->best)
        report_free(search->best);
    search->best = report_copy(other);
    search->most = like;
}

static void consider(struct search *search, const struct report *other)
{
    double like = search->report->article != other->article ? kin_likeness(search->report, other) : LIKENESS_NEVER;

    if (like <= LIKENESS_NEAR)
        return;
    if (report_is_earlier(other, search->report))
        keep_best(search, other, like);
    else if (search->later) {
        const struct kin kin = { report_copy(other), like };
        g_array_append_val(search->later, kin);
    }
}

/* Considers all rows of a statement whose class is not bound yet. */
static bool look(struct store *store, sqlite3_stmt *row, struct search *search, GError **error)
{
    int step = SQLITE_ERROR;

    if (row)
        sqlite3_bind_text(row, 1, search->report->class, -1, SQLITE_STATIC);
    while (row && (step = sqlite3_step(row)) == SQLITE_ROW) {
        const struct report other = report_view(row);
        consider(search, &other);
    }
    if (row)
        sqlite3_reset(row);
    return step == SQLITE_DONE || store_trouble(store, error);
}

/* Considers those whose date begins on the day and is that precise. */
static bool look_on(struct store *store, int day, enum date_precision precision, struct search *search, GError **error)
{
    const GPtrArray *reports = recent_list(store, RECENT_OF_DAY, search->report->class, day, error);

    for (guint i = 0; reports && i < reports->len; i++) {
        const struct report *other = g_ptr_array_index(reports, i);
        if (other->date.precision == precision)
            consider(search, other);
    }
    return reports;
}

/* Those of the day, of the days next to it (where a day is an article's own, likeness.c asks), of its month, of its year. */
static bool look_around(struct store *store, struct search *search, GError **error)
{
    struct date date = search->report->date;
    int day = date_first(date);

    return look_on(store, day - 1, DATE_DAY, search, error) && look_on(store, day, DATE_DAY, search, error) &&
           look_on(store, day + 1, DATE_DAY, search, error) &&
           look_on(store, date_first(date_coarsen(date, DATE_MONTH)), DATE_MONTH, search, error) &&
           look_on(store, date_first(date_coarsen(date, DATE_YEAR)), DATE_YEAR, search, error);
}

/* Considers those of articles of these days. */
static bool look_nearby(struct store *store, enum recent_kind kind, struct search *search, GError **error)
{
    gint64 published = search->report->published, last = (published + NEARBY_DAYS) / RECENT_BLOCK;
    const GPtrArray *reports = NULL;

    for (gint64 block = (published - NEARBY_DAYS) / RECENT_BLOCK; block <= last; block++) {
        if (!(reports = recent_list(store, kind, search->report->class, block, error)))
            return false;
        for (guint i = 0; i < reports->len; i++) {
            const struct report *other = g_ptr_array_index(reports, i);
            if (ABS(other->published - published) <= NEARBY_DAYS)
                consider(search, other);
        }
    }
    return true;
}

/* Looks at all that may be of the same act; nothing is kept of those that are not. */
static bool look_at_all(struct store *store, struct search *search, GError **error)
{
    const struct report *report = search->report;

    if (!report->date.precision)
        return look_nearby(store, RECENT_PUBLISHED, search, error);
    return (report->date.precision == DATE_DAY ? look_around(store, search, error)
                                               : look(store, ask_vague(store, report), search, error)) &&
           look_nearby(store, RECENT_UNDATED, search, error);
}

/* Of equally like ones the earlier is nearer. */
static bool is_nearer(struct store *store, const struct report *follower, const struct report *other, double like)
{
    g_autoptr(GError) error = NULL;

    if (!follower->nearest || like != follower->likeness)
        return !follower->nearest || like > follower->likeness;
    OWNED(report) *now = report_of_id(store, follower->nearest, &error);
    return now && report_is_earlier(other, now);
}

/* Leaves the later ones that are nearer to the report than to what they had; where they sit is read now. */
static bool sift_later(struct store *store, const struct report *report, GArray *later, GError **error)
{
    for (guint i = later->len; i-- > 0;) {
        struct kin *kin = &g_array_index(later, struct kin, i);
        struct report *now = report_of_id(store, kin->report->id, error);
        if (!now)
            return false;
        report_free(kin->report);
        kin->report = now;
        if (!is_nearer(store, now, report, kin->likeness))
            g_array_remove_index(later, i);
    }
    return true;
}

bool kin_find(struct store *store, struct report *report, GArray *later, GError **error)
{
    struct search search = { .report = report, .later = later };
    bool good = look_at_all(store, &search, error);

    report->nearest = search.best ? search.best->id : 0;
    report->likeness = search.most;
    if (search.best)
        report_free(search.best);
    return good && (!later || sift_later(store, report, later, error));
}

bool kin_point(struct store *store, const struct report *report, GError **error)
{
    sqlite3_stmt *statement =
        store_cached(store, "UPDATE reports SET nearest = nullif(?2, 0), likeness = iif(?2, ?3, NULL) WHERE id = ?1");

    if (statement) {
        sqlite3_bind_int64(statement, 1, report->id);
        sqlite3_bind_int64(statement, 2, report->nearest);
        sqlite3_bind_double(statement, 3, report->likeness);
    }
    return store_done(store, statement, error);
}

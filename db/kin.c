#include "kin.h"

#include "likeness.h"

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

/*
 * Those of a dated report: of its days, or next to them where a day is an article's own (likeness.c asks the same), of its month,
 * of its year, and undated ones of articles of those days.
 */
static sqlite3_stmt *ask_dated(struct store *store, const struct report *report)
{
    sqlite3_stmt *statement = store_cached(
        store, REPORT_COLUMNS "WHERE class = ?1 AND first_day BETWEEN ?2 AND ?3 AND length(date) = 10 AND "
                              "(own_day OR ?9 OR first_day BETWEEN ?2 + 1 AND ?3 - 1) UNION ALL " REPORT_COLUMNS
                              "WHERE class = ?1 AND first_day BETWEEN ?4 AND ?5 AND length(date) = 7 UNION ALL " REPORT_COLUMNS
                              "WHERE class = ?1 AND first_day = ?6 AND length(date) = 4 UNION ALL " REPORT_COLUMNS
                              "WHERE class = ?1 AND published BETWEEN ?7 AND ?8 AND first_day IS NULL");
    struct days days, months;
    int year;

    ranges_of(report, &days, &months, &year);
    const gint64 numbers[] = { days.first,
                               days.last,
                               months.first,
                               months.last,
                               year,
                               report->published - NEARBY_DAYS,
                               report->published + NEARBY_DAYS,
                               report->own_day || report->date.precision != DATE_DAY };
    for (size_t i = 0; statement && i < G_N_ELEMENTS(numbers); i++)
        sqlite3_bind_int64(statement, (int)i + 2, numbers[i]);
    return statement;
}

static sqlite3_stmt *ask_undated(struct store *store, const struct report *report)
{
    sqlite3_stmt *statement = store_cached(store, REPORT_COLUMNS "WHERE class = ?1 AND published BETWEEN ?2 AND ?3");

    if (statement) {
        sqlite3_bind_int64(statement, 2, report->published - NEARBY_DAYS);
        sqlite3_bind_int64(statement, 3, report->published + NEARBY_DAYS);
    }
    return statement;
}

/* ---------- comparing ---------- */

static void keep_best(struct report **best, double *most, const struct report *other, double like)
{
    if (*best && (like < *most || (like == *most && !report_is_earlier(other, *best))))
        return;
    if (*best)
        report_free(*best);
    *best = report_copy(other);
    *most = like;
}

/* Looks at all that may be of the same act; nothing is kept of those that are not. */
static bool look(struct store *store, sqlite3_stmt *row, const struct report *report, struct report **best, double *most,
                 GArray *later, GError **error)
{
    int step;

    while ((step = sqlite3_step(row)) == SQLITE_ROW) {
        const struct report other = report_view(row);
        double like = report->article != other.article ? kin_likeness(report, &other) : LIKENESS_NEVER;
        if (like <= LIKENESS_NEAR)
            continue;
        if (report_is_earlier(&other, report))
            keep_best(best, most, &other, like);
        else if (later && (!other.nearest || like >= other.likeness)) {
            struct kin kin = { report_copy(&other), like };
            g_array_append_val(later, kin);
        }
    }
    sqlite3_reset(row);
    return step == SQLITE_DONE || store_trouble(store, error);
}

/* Of equally like ones the earlier is nearer. */
static bool is_nearer(struct store *store, const struct report *follower, const struct report *other, double like)
{
    g_autoptr(GError) error = NULL;

    if (!follower->nearest || like != follower->likeness)
        return true;
    OWNED(report) *now = report_of_id(store, follower->nearest, &error);
    return now && report_is_earlier(other, now);
}

static void sift_later(struct store *store, const struct report *report, GArray *later)
{
    for (guint i = later->len; i-- > 0;) {
        const struct kin *kin = &g_array_index(later, struct kin, i);
        if (!is_nearer(store, kin->report, report, kin->likeness))
            g_array_remove_index(later, i);
    }
}

bool kin_find(struct store *store, struct report *report, GArray *later, GError **error)
{
    sqlite3_stmt *statement = report->date.precision ? ask_dated(store, report) : ask_undated(store, report);
    struct report *best = NULL;
    double most = 0;

    if (!statement)
        return store_trouble(store, error);
    sqlite3_bind_text(statement, 1, report->class, -1, SQLITE_STATIC);
    bool good = look(store, statement, report, &best, &most, later, error);
    report->nearest = best ? best->id : 0;
    report->likeness = most;
    if (best)
        report_free(best);
    if (good && later)
        sift_later(store, report, later);
    return good;
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

#include "axis.h"

#include "phrases.h"

#include "../db/date.h"

#include <math.h>
#include <string.h>

struct axis {
    GArray *pieces; /* struct axis_piece */
    double mm_per_day;
    GArray *days; /* double: of an even axis, each once, else NULL */
};

/* A gap is worth a break when it is at least this part of all days. */
#define GAP_PART 0.06

struct gap {
    double days;
    size_t before; /* the stretch that follows it */
};

static int longer_first(gconstpointer a, gconstpointer b)
{
    const struct gap *left = a, *right = b;

    return left->days > right->days ? -1 : left->days < right->days ? 1 : (int)left->before - (int)right->before;
}

static int earlier_first(gconstpointer a, gconstpointer b)
{
    const struct gap *left = a, *right = b;

    return (int)left->before - (int)right->before;
}

/* The longest gaps between stretches, at most so many, in order of time. */
static GArray *longest_gaps(const struct stretch *stretches, size_t n, int most)
{
    GArray *gaps = g_array_new(FALSE, FALSE, sizeof(struct gap));
    double end = n ? stretches[0].to : 0, start = n ? stretches[0].from : 0;

    for (size_t i = 1; i < n; i++) {
        struct gap gap = { stretches[i].from - end, i };
        if (gap.days > 2)
            g_array_append_val(gaps, gap);
        end = MAX(end, stretches[i].to);
    }
    g_array_sort(gaps, longer_first);
    while (gaps->len > 0 &&
           ((int)gaps->len > most || g_array_index(gaps, struct gap, gaps->len - 1).days < GAP_PART * (end - start)))
        g_array_set_size(gaps, gaps->len - 1);
    g_array_sort(gaps, earlier_first);
    return gaps;
}

static void fit(struct axis *axis, double pad, double break_mm, double lo_mm, double hi_mm)
{
    double days = 0, at = lo_mm;

    for (guint i = 0; i < axis->pieces->len; i++) {
        struct axis_piece *piece = &g_array_index(axis->pieces, struct axis_piece, i);
        piece->from -= pad;
        piece->to += pad;
        days += piece->to - piece->from;
    }
    axis->mm_per_day = (hi_mm - lo_mm - break_mm * (axis->pieces->len - 1)) / days;
    for (guint i = 0; i < axis->pieces->len; i++) {
        struct axis_piece *piece = &g_array_index(axis->pieces, struct axis_piece, i);
        piece->from_mm = at;
        piece->to_mm = at + (piece->to - piece->from) * axis->mm_per_day;
        at = piece->to_mm + break_mm;
        if (i > 0)
            piece->left_out = (int)(piece->from - g_array_index(axis->pieces, struct axis_piece, i - 1).to);
    }
}

struct axis *axis_new(const struct stretch *stretches, size_t n, int breaks, double break_mm, double lo_mm, double hi_mm)
{
    struct axis *axis = g_new0(struct axis, 1);
    g_autoptr(GArray) gaps = longest_gaps(stretches, n, breaks);
    double days = 0;
    size_t first = 0;

    axis->pieces = g_array_new(FALSE, TRUE, sizeof(struct axis_piece));
    for (guint g = 0; g <= gaps->len; g++) {
        size_t after = g < gaps->len ? g_array_index(gaps, struct gap, g).before : n;
        struct axis_piece piece = { .from = stretches[first].from, .to = stretches[first].to };
        for (size_t i = first; i < after; i++)
            piece.to = MAX(piece.to, stretches[i].to);
        g_array_append_val(axis->pieces, piece);
        days += piece.to - piece.from;
        first = after;
    }
    fit(axis, MAX(0.5, 0.012 * days), break_mm, lo_mm, hi_mm);
    return axis;
}

struct axis *axis_even(const double *days, size_t n, double lo_mm, double hi_mm)
{
    struct axis *axis = g_new0(struct axis, 1);
    struct axis_piece piece = { days[0], days[n - 1], lo_mm, hi_mm, 0 };

    axis->pieces = g_array_new(FALSE, TRUE, sizeof(struct axis_piece));
    g_array_append_val(axis->pieces, piece);
    axis->days = g_array_new(FALSE, FALSE, sizeof(double));
    for (size_t i = 0; i < n; i++)
        if (i == 0 || days[i] > days[i - 1])
            g_array_append_val(axis->days, days[i]);
    return axis;
}

/* Where the i-th of an even axis's days is; i may lie between two. */
static double even_mm(const struct axis *axis, double i)
{
    const struct axis_piece *piece = &g_array_index(axis->pieces, struct axis_piece, 0);

    return piece->from_mm + (i + 0.5) * (piece->to_mm - piece->from_mm) / axis->days->len;
}

static double even_at(const struct axis *axis, double day)
{
    const double *days = &g_array_index(axis->days, double, 0);
    guint lo = 0, hi = axis->days->len - 1;

    if (day <= days[0] || hi == 0)
        return even_mm(axis, 0);
    if (day >= days[hi])
        return even_mm(axis, hi);
    while (hi - lo > 1) {
        guint middle = (lo + hi) / 2;
        if (days[middle] <= day)
            lo = middle;
        else
            hi = middle;
    }
    return even_mm(axis, lo + (day - days[lo]) / (days[hi] - days[lo]));
}

bool axis_is_even(const struct axis *axis)
{
    return axis->days != NULL;
}

void axis_cut(const struct axis *axis, double *from, double *to)
{
    guint i = 0, k = axis->pieces->len - 1;

    while (i < k && g_array_index(axis->pieces, struct axis_piece, i).to < *from)
        i++;
    while (k > i && g_array_index(axis->pieces, struct axis_piece, k).from > *to)
        k--;
    *from = MAX(*from, g_array_index(axis->pieces, struct axis_piece, i).from);
    *to = MIN(*to, g_array_index(axis->pieces, struct axis_piece, k).to);
}

double axis_at(const struct axis *axis, double day)
{
    guint i = 0;

    if (axis->days)
        return even_at(axis, day);
    while (i + 1 < axis->pieces->len && day > g_array_index(axis->pieces, struct axis_piece, i).to)
        i++;
    const struct axis_piece *piece = &g_array_index(axis->pieces, struct axis_piece, i);
    return CLAMP(piece->from_mm + (day - piece->from) * axis->mm_per_day, piece->from_mm, piece->to_mm);
}

const GArray *axis_pieces(const struct axis *axis)
{
    return axis->pieces;
}

/* The steps that a tick may take, finest first. */
static const struct step {
    enum date_precision unit;
    int count;
    double days; /* about */
} steps[] = {
    { DATE_DAY, 1, 1 },         { DATE_DAY, 7, 7 },          { DATE_MONTH, 1, 30.4 },      { DATE_MONTH, 3, 91.3 },
    { DATE_YEAR, 1, 365.25 },   { DATE_YEAR, 2, 730.5 },     { DATE_YEAR, 5, 1826.25 },    { DATE_YEAR, 10, 3652.5 },
    { DATE_YEAR, 20, 7305 },    { DATE_YEAR, 50, 18262.5 },  { DATE_YEAR, 100, 36525 },    { DATE_YEAR, 200, 73050 },
    { DATE_YEAR, 500, 182625 }, { DATE_YEAR, 1000, 365250 }, { DATE_YEAR, 5000, 1826250 },
};

static const struct step *choose_step(const struct axis *axis, double label_mm)
{
    size_t i = 0;

    while (i + 1 < G_N_ELEMENTS(steps) && steps[i].days * axis->mm_per_day < label_mm)
        i++;
    return &steps[i];
}

/* The k-th tick of the calendar: the first of the year 1 is the 0th of days, Mondays and months, the year 0 that of years. */
static int tick_day(const struct step *step, int k)
{
    struct date date = { 0 };

    if (step->unit == DATE_DAY)
        return 1 + k * step->count; /* 0001-01-01 is a Monday */
    if (step->unit == DATE_MONTH)
        date_make(1 + k * step->count / 12, k * step->count % 12 + 1, 1, &date);
    else
        date_make(MAX(1, k * step->count), 1, 1, &date);
    return date_first(date);
}

/* The number of the last tick that is not after a day. */
static int tick_before(const struct step *step, int day)
{
    struct date date = date_of_day(CLAMP(day, DATE_DAY_MIN, DATE_DAY_MAX));

    if (step->unit == DATE_DAY)
        return MAX(0, day - 1) / step->count;
    return (step->unit == DATE_MONTH ? (date.year - 1) * 12 + date.month - 1 : date.year) / step->count;
}

static void name_tick(struct axis_tick *tick, const struct dating *dating, const struct step *step, int day)
{
    struct date date = date_of_day(day);

    tick->major = step->unit == DATE_YEAR || (date.month == 1 && date.day == 1);
    if (tick->major)
        g_snprintf(tick->text, sizeof tick->text, "%d", date.year);
    else if (step->unit == DATE_MONTH)
        g_strlcpy(tick->text, dating_month(dating, date.month), sizeof tick->text);
    else
        g_snprintf(tick->text, sizeof tick->text, "%d %s", date.day, dating_month(dating, date.month));
}

/* Whether the year is the last that a tick has named. */
static bool is_year_named(const GArray *ticks, const char *year)
{
    for (guint i = ticks->len; i-- > 0;)
        if (g_array_index(ticks, struct axis_tick, i).major && g_array_index(ticks, struct axis_tick, i).text[0])
            return strcmp(g_array_index(ticks, struct axis_tick, i).text, year) == 0;
    return false;
}

/* What names a piece at its head: the year or, behind a break within a year and where ticks are finer, the month. */
static struct axis_tick head_tick(const struct axis *axis, const struct axis_piece *piece, const struct dating *dating,
                                  const struct step *step, double label_mm, const GArray *ticks)
{
    struct axis_tick tick = { .mm = piece->from_mm + 0.6 * label_mm };
    int day = (int)(piece->from + 0.6 * label_mm / axis->mm_per_day);
    struct date date = date_of_day(CLAMP(day, DATE_DAY_MIN, DATE_DAY_MAX));

    g_snprintf(tick.text, sizeof tick.text, "%d", date.year);
    tick.major = step->unit == DATE_YEAR || !is_year_named(ticks, tick.text);
    if (!tick.major)
        g_strlcpy(tick.text, dating_month(dating, date.month), sizeof tick.text);
    return tick;
}

static void piece_ticks(const struct axis *axis, const struct axis_piece *piece, const struct dating *dating,
                        const struct step *step, double label_mm, GArray *ticks)
{
    struct axis_tick named = head_tick(axis, piece, dating, step, label_mm, ticks);
    int day = (int)ceil(piece->from);
    guint before = ticks->len;

    if (piece->to_mm - piece->from_mm >= 1.2 * label_mm)
        g_array_append_val(ticks, named);
    for (int k = tick_before(step, day); (day = tick_day(step, k)) > 0 && day < piece->to && day <= DATE_DAY_MAX; k++) {
        struct axis_tick tick = { .mm = axis_at(axis, day), .line = true };
        if (day < piece->from)
            continue;
        if (tick.mm <= piece->to_mm - 0.55 * label_mm && tick.mm >= piece->from_mm + 0.55 * label_mm)
            name_tick(&tick, dating, step, day);
        g_array_append_val(ticks, tick);
    }
    /* The year at the piece's head gives way to a year's own tick. */
    for (guint i = before + 1; i < ticks->len; i++) {
        const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        if (tick->major && tick->text[0] && tick->mm < named.mm + label_mm &&
            !g_array_index(ticks, struct axis_tick, before).line) {
            g_array_remove_index(ticks, before);
            break;
        }
    }
}

/* Takes the words from minor ticks that stand too near another, first by years, then in order. */
static void thin_out(GArray *ticks, double label_mm)
{
    for (int major = 1; major >= 0; major--)
        for (guint i = 0; i < ticks->len; i++) {
            struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
            for (guint j = 0; j < ticks->len && tick->text[0] && tick->major == major; j++) {
                const struct axis_tick *other = &g_array_index(ticks, struct axis_tick, j);
                bool before = j < i || (other->major && !tick->major);
                if (j != i && before && other->text[0] && fabs(other->mm - tick->mm) < label_mm)
                    tick->text[0] = '\0';
            }
        }
}

/* An even axis's ticks: the year at its first day. */
static void even_ticks(const struct axis *axis, GArray *ticks)
{
    int before = 0;

    for (guint i = 0; i < axis->days->len; i++) {
        int year = date_of_day(CLAMP((int)g_array_index(axis->days, double, i), DATE_DAY_MIN, DATE_DAY_MAX)).year;
        struct axis_tick tick = { .mm = even_mm(axis, i), .major = true };
        if (year == before)
            continue;
        before = year;
        g_snprintf(tick.text, sizeof tick.text, "%d", year);
        g_array_append_val(ticks, tick);
    }
}

/* Of "9 Mar", "16 Mar", "23 Mar" only the first names the month. */
static void name_months_once(GArray *ticks)
{
    g_autofree char *month = g_strdup("");

    for (guint i = 0; i < ticks->len; i++) {
        struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        char *name = strchr(tick->text, ' ');
        if (name && strcmp(name, month) == 0) {
            *name = '\0';
        } else if (tick->text[0]) {
            g_free(month);
            month = g_strdup(name ? name : "");
        }
    }
}

GArray *axis_ticks(const struct axis *axis, const struct dating *dating, double label_mm)
{
    GArray *ticks = g_array_new(FALSE, TRUE, sizeof(struct axis_tick));

    if (axis->days) {
        even_ticks(axis, ticks);
        thin_out(ticks, label_mm);
        return ticks;
    }
    const struct step *step = choose_step(axis, label_mm);

    for (guint i = 0; i < axis->pieces->len; i++)
        piece_ticks(axis, &g_array_index(axis->pieces, struct axis_piece, i), dating, step, label_mm, ticks);
    thin_out(ticks, label_mm);
    name_months_once(ticks);
    return ticks;
}

char *axis_duration(int days, const struct dating *dating)
{
    static const struct {
        int from;
        double days;
        enum phrase one, many;
    } units[] = {
        { 3 * 365, 365.25, PHRASE_ONE_YEAR, PHRASE_MANY_YEARS },
        { 61, 30.44, PHRASE_ONE_MONTH, PHRASE_MANY_MONTHS },
        { 0, 1, PHRASE_ONE_DAY, PHRASE_MANY_DAYS },
    };
    size_t u = 0;

    while (days < units[u].from)
        u++;
    int count = (int)lround(days / units[u].days);
    return phrase_count(dating_language(dating), count == 1 ? units[u].one : units[u].many, count, 0);
}

void axis_free(struct axis *axis)
{
    g_array_unref(axis->pieces);
    if (axis->days)
        g_array_unref(axis->days);
    g_free(axis);
}

#include "feasts.h"

#include "../../db/date.h"
#include "../../db/error.h"
#include "../../db/table.h"

#include <stdio.h>
#include <string.h>

struct feasts {
    GHashTable *named; /* name -> GArray of int, days in order */
};

static gint compare_days(gconstpointer a, gconstpointer b)
{
    return *(const int *)a - *(const int *)b;
}

static bool add(struct feasts *feasts, char **cell, const char *where, GError **error)
{
    GArray *days = g_hash_table_lookup(feasts->named, cell[0]);
    struct date date;

    if (!*cell[0] || !date_parse(cell[1], &date) || date.precision != DATE_DAY)
        return fail(error, ERROR_INPUT, "%s: \"%s\": a feast wants its name and a day as YYYY-MM-DD", where, cell[1]);
    if (!days)
        g_hash_table_insert(feasts->named, g_strdup(cell[0]), days = g_array_new(FALSE, FALSE, sizeof(int)));
    int day = date_first(date);
    g_array_append_val(days, day);
    return true;
}

struct feasts *feasts_new(const char *directory, GError **error)
{
    OWNED(feasts) *feasts = g_new0(struct feasts, 1);
    g_autoptr(GError) trouble = NULL;
    OWNED(table) *table = table_open("ingest/dates/feasts.tsv", 2, directory, &trouble);
    char **cell;
    GHashTableIter all;
    gpointer days;

    feasts->named = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    while (table && !trouble && (cell = table_next(table, &trouble)))
        if (!add(feasts, cell, table_where(table), &trouble))
            break;
    g_hash_table_iter_init(&all, feasts->named);
    while (g_hash_table_iter_next(&all, NULL, &days))
        g_array_sort(days, compare_days);
    if (!trouble)
        return g_steal_pointer(&feasts);
    g_propagate_error(error, g_steal_pointer(&trouble));
    return NULL;
}

void feasts_free(struct feasts *feasts)
{
    g_hash_table_unref(feasts->named);
    g_free(feasts);
}

/* Gauss's rule as Meeus gives it. */
static int easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100, d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7, m = (a + 11 * d + 22 * e) / 451;
    struct date date;

    date_make(year, (d + e - 7 * m + 114) / 31, (d + e - 7 * m + 114) % 31 + 1, &date);
    return date_first(date);
}

/* The Julian Easter, as a day of our calendar. */
static int orthodox_easter(int year)
{
    int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    struct date date;

    date_make(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1, &date);
    return date_first(date) + year / 100 - year / 400 - 2;
}

/* Days from the epoch to the mean new moon of a Jewish year, and not on a Sunday, Wednesday or Friday. */
static int hebrew_elapsed(int year)
{
    int months = (235 * year - 234) / 19;
    gint64 parts = 12084 + G_GINT64_CONSTANT(13753) * months; /* more than 32 bits from our year 8865 on */
    int day = 29 * months + (int)(parts / 25920);

    return day + (3 * (day + 1) % 7 < 3);
}

/* The first of Tishri: no year may be too long or too short. */
static int hebrew_new_year(int year)
{
    enum { EPOCH = -1373427 }; /* the day number of the day before the first year's first */
    int before = hebrew_elapsed(year - 1), this = hebrew_elapsed(year), next = hebrew_elapsed(year + 1);
    int correction = next - this == 356 ? 2 : this - before == 382 ? 1 : 0;

    return EPOCH + this + correction;
}

/* A day of the Jewish calendar that falls into a year of ours, by its month, counted from Nisan. */
static int hebrew(int year, int month, int day)
{
    enum { TO_NISAN = 3760, NISAN_TO_TISHRI = 177, ADAR = 29 };
    int nisan = hebrew_new_year(year + TO_NISAN + 1) - NISAN_TO_TISHRI, tishri = hebrew_new_year(year + TO_NISAN + 1);
    bool long_heshvan = (hebrew_new_year(year + TO_NISAN + 2) - tishri) % 10 == 5;

    if (month == 12)
        return nisan - ADAR + day - 1;
    if (month < 7)
        return nisan + (59 * (month - 1) + 1) / 2 + day - 1;
    return month == 7 ? tishri + day - 1 : tishri + (month == 8 ? 30 : 59 + long_heshvan) + day - 1;
}

/* The day in a year, 0 if it has none. */
static int in_year(const char *when, int year)
{
    int month, weekday, n, more = 0;
    struct date date;

    if (g_str_has_prefix(when, "easter"))
        return easter(year) + (int)g_ascii_strtoll(when + strlen("easter"), NULL, 10);
    if (g_str_has_prefix(when, "orthodox"))
        return orthodox_easter(year) + (int)g_ascii_strtoll(when + strlen("orthodox"), NULL, 10);
    if (sscanf(when, "hebrew-%2d-%2d", &month, &n) == 2)
        return hebrew(year, month, n);
    if (sscanf(when, "%2d-%1d-%2d%4d", &month, &weekday, &n, &more) >= 3 && date_make(year, month, 1, &date)) {
        int first = n > 0 ? date_first(date) : date_last(date_coarsen(date, DATE_MONTH)) - 6;
        return first + (weekday - date_weekday(first) + 7) % 7 + 7 * (n > 0 ? n - 1 : 0) + more;
    }
    if (sscanf(when, "%2d-%2d", &month, &n) == 2 && date_make(year, month, n, &date))
        return date_first(date);
    return 0;
}

static int next_named(const struct feasts *feasts, const char *when, int day)
{
    g_autofree char *name = g_strndup(when, strcspn(when, "+"));
    const GArray *days = g_hash_table_lookup(feasts->named, name);
    int more = (int)g_ascii_strtoll(when + strlen(name), NULL, 10);

    for (guint i = 0; days && i < days->len; i++)
        if (g_array_index(days, int, i) + more >= day)
            return g_array_index(days, int, i) + more;
    return 0;
}

int feasts_next(const struct feasts *feasts, const char *when, int day)
{
    struct date date = date_of_day(day);
    int year = date.year, last = MIN(year + 9, 9998); /* 29 February is up to eight years off */

    if (!date.precision)
        return 0;
    for (int y = MAX(year - 1, 1); y <= last; y++) {
        int found = in_year(when, y);
        if (found >= day)
            return found;
        if (!found && !g_ascii_isdigit(*when))
            break;
    }
    return next_named(feasts, when, day);
}

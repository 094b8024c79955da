#include "values.h"

#include <string.h>

static void write_value(struct timex *timex, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void write_value(struct timex *timex, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    g_vsnprintf(timex->value, sizeof timex->value, format, arguments);
    va_end(arguments);
}

static bool cover(struct timex *timex, int from_year, int from_month, int to_year, int to_month)
{
    struct date begin, end;

    if (!date_make(from_year, from_month, 0, &begin) || !date_make(to_year, to_month, 0, &end))
        return false;
    timex->begin = begin;
    timex->end = end;
    return true;
}

void value_text(struct timex *timex, const char *text)
{
    timex->begin = timex->end = (struct date){ 0 };
    g_strlcpy(timex->value, text, sizeof timex->value);
}

void value_date(struct timex *timex, struct date date)
{
    char text[DATE_TEXT_SIZE];

    timex->begin = timex->end = date;
    g_strlcpy(timex->value, date_format(date, text), sizeof timex->value);
}

void value_day(struct timex *timex, int day)
{
    value_date(timex, date_of_day(day));
}

void value_week(struct timex *timex, int day)
{
    int year, week = date_iso_week(day, &year), monday = day - date_weekday(day) + 1;

    timex->begin = timex->end = date_coarsen(date_of_day(MIN(MAX(monday + 3, DATE_DAY_MIN), DATE_DAY_MAX)), DATE_MONTH);
    write_value(timex, "%04d-W%02d", year, week);
}

static void value_weekend(struct timex *timex, int saturday)
{
    value_week(timex, saturday);
    timex->begin = date_of_day(saturday);
    timex->end = date_of_day(saturday + 1);
    g_strlcat(timex->value, "-WE", sizeof timex->value);
}

bool value_quarter(struct timex *timex, int year, int quarter)
{
    if (!cover(timex, year, quarter * 3 - 2, year, quarter * 3))
        return false;
    write_value(timex, "%04d-Q%d", year, quarter);
    return true;
}

bool value_half(struct timex *timex, int year, int half)
{
    if (!cover(timex, year, half * 6 - 5, year, half * 6))
        return false;
    write_value(timex, "%04d-H%d", year, half);
    return true;
}

bool value_decade(struct timex *timex, int year)
{
    if (!cover(timex, MAX(year / 10 * 10, 1), 0, year / 10 * 10 + 9, 0))
        return false;
    write_value(timex, "%03d", year / 10);
    return true;
}

bool value_century(struct timex *timex, int century)
{
    if (!cover(timex, century * 100 + 1, 0, MIN(century * 100 + 100, 9999), 0))
        return false;
    write_value(timex, "%02d", century);
    return true;
}

int value_season_month(const char *code)
{
    static const struct {
        const char *code;
        int month;
    } seasons[] = { { "SP", 3 }, { "SU", 6 }, { "FA", 9 }, { "WI", 12 } };

    for (size_t i = 0; i < G_N_ELEMENTS(seasons); i++)
        if (strcmp(seasons[i].code, code) == 0)
            return seasons[i].month;
    return 0;
}

bool value_season(struct timex *timex, int year, const char *code)
{
    int month = value_season_month(code);
    struct date begin;

    if (!month || !date_make(year, month, 0, &begin) || !date_add_months(begin, 2).precision)
        return false;
    timex->begin = begin;
    timex->end = date_add_months(begin, 2);
    write_value(timex, "%04d-%s", year, code);
    return true;
}

static bool moved_weekend(struct timex *timex, int day, int n)
{
    int saturday = day - date_weekday(day) + 6 + 7 * n;

    if (saturday < DATE_DAY_MIN || saturday >= DATE_DAY_MAX)
        return false;
    value_weekend(timex, saturday);
    return true;
}

static bool moved_week(struct timex *timex, int day, int n)
{
    if (day + 7 * n < DATE_DAY_MIN + 7 || day + 7 * n > DATE_DAY_MAX - 7)
        return false;
    value_week(timex, day + 7 * n);
    return true;
}

static bool moved_to(struct timex *timex, struct date date)
{
    if (!date.precision)
        return false;
    value_date(timex, date);
    return true;
}

bool value_moved(struct timex *timex, int day, const char *unit, int n)
{
    struct date date = date_of_day(day), moved = { 0 };

    if (ABS(n) > 100000)
        return false;
    switch (unit[0]) {
    case 'D':
        return moved_to(timex, date_of_day(day + n));
    case 'W':
        return unit[1] == 'E' ? moved_weekend(timex, day, n) : moved_week(timex, day, n);
    case '2':
        return moved_week(timex, day, 2 * n);
    case 'M':
        return moved_to(timex, date_add_months(date_coarsen(date, DATE_MONTH), n));
    case 'Q':
        moved = date_add_months(date_coarsen(date, DATE_MONTH), 3 * n);
        return moved.precision && value_quarter(timex, moved.year, (moved.month + 2) / 3);
    case 'Y':
        return date_make(date.year + n, 0, 0, &moved) && moved_to(timex, moved);
    case 'E':
        return value_decade(timex, date.year + 10 * n);
    case 'C':
        return value_century(timex, (date.year - 1) / 100 + n);
    default:
        return moved_to(timex, date);
    }
}

void value_duration(struct timex *timex, const char *unit, int n, bool half)
{
    char number[16] = "X";
    const char *in_time = unit[0] == 'T' ? "T" : "", *letter = unit[0] == 'T' ? unit + 1 : unit;
    static const struct {
        const char *unit, *half;
    } halves[] = { { "Y", "6M" }, { "H", "30M" }, { "M", "30S" } };

    timex->begin = timex->end = (struct date){ 0 };
    if (n >= 0)
        g_snprintf(number, sizeof number, "%d", unit[0] == '2' ? 2 * n : n);
    write_value(timex, "P%s%s%s", in_time, number, unit[0] == '2' ? "W" : letter);
    if (!half)
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(halves); i++)
        if (strcmp(halves[i].unit, letter) == 0 && (*in_time || *letter != 'M'))
            return (void)g_strlcat(timex->value, halves[i].half, sizeof timex->value);
    write_value(timex, "P%s%s.5%s", in_time, number, letter);
}

void value_part(struct timex *timex, const char *part)
{
    timex->type = TIMEX_TIME;
    if (*part != 'T')
        g_strlcat(timex->value, "T", sizeof timex->value);
    g_strlcat(timex->value, part, sizeof timex->value);
}

void value_minutes(struct timex *timex, int minutes)
{
    char text[8];

    g_snprintf(text, sizeof text, "T%02d:%02d", minutes / 60 % 100, minutes % 60);
    value_part(timex, text);
}

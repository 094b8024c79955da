#include "date.h"

#include <glib.h>
#include <string.h>

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month)
{
    static const unsigned char days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_make(int year, int month, int day, struct date *date)
{
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (day > 0 && month == 0))
        return false;
    if (day > 0 && day > days_in_month(year, month))
        return false;
    *date = (struct date){
        .year = (short)year,
        .month = (unsigned char)month,
        .day = (unsigned char)day,
        .precision = day     ? DATE_DAY
                     : month ? DATE_MONTH
                             : DATE_YEAR,
    };
    return true;
}

/* The number of exactly n digits at text, or -1. */
static int digits(const char *text, int n)
{
    int value = 0;

    for (int i = 0; i < n; i++) {
        if (!g_ascii_isdigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool date_parse(const char *text, struct date *date)
{
    size_t n = strlen(text);
    int year = n >= 4 ? digits(text, 4) : -1, month = 0, day = 0;

    if (n != 4 && n != 7 && n != 10)
        return false;
    if (n >= 7 && (text[4] != '-' || (month = digits(text + 5, 2)) < 1))
        return false;
    if (n == 10 && (text[7] != '-' || (day = digits(text + 8, 2)) < 1))
        return false;
    return date_make(year, month, day, date);
}

/* Writes a number in so many digits, a dash before it; returns the place behind it. */
static char *write_part(char *text, int number, int digits, const char *before)
{
    text = g_stpcpy(text, before);
    for (int i = digits - 1; i >= 0; i--, number /= 10)
        text[i] = (char)('0' + number % 10);
    return text + digits;
}

/* By hand, for a text has many dates. */
char *date_format(struct date date, char text[DATE_TEXT_SIZE])
{
    char *end = text;

    if (date.precision >= DATE_YEAR)
        end = write_part(end, date.year, 4, "");
    if (date.precision >= DATE_MONTH)
        end = write_part(end, date.month, 2, "-");
    if (date.precision >= DATE_DAY)
        end = write_part(end, date.day, 2, "-");
    *end = '\0';
    return text;
}

static int day_number(int year, int month, int day)
{
    int before = year - 1;
    int correction = month <= 2 ? 0 : is_leap(year) ? -1 : -2;

    return 365 * before + before / 4 - before / 100 + before / 400 + (367 * month - 362) / 12 + correction + day;
}

int date_first(struct date date)
{
    if (date.precision == DATE_UNKNOWN)
        return 0;
    return day_number(date.year, date.month ? date.month : 1, date.day ? date.day : 1);
}

int date_last(struct date date)
{
    int month = date.month ? date.month : 12;

    if (date.precision == DATE_UNKNOWN)
        return 0;
    return day_number(date.year, month, date.day ? date.day : days_in_month(date.year, month));
}

struct date date_of_day(int n)
{
    struct date date = { 0 };

    if (n < DATE_DAY_MIN || n > DATE_DAY_MAX)
        return date;
    int rest = n - 1, n400 = rest / 146097, n100, n4, n1;
    rest %= 146097;
    n100 = rest / 36524, rest %= 36524;
    n4 = rest / 1461, rest %= 1461;
    n1 = rest / 365;
    int year = 400 * n400 + 100 * n100 + 4 * n4 + n1 + (n100 == 4 || n1 == 4 ? 0 : 1);
    int of_year = n - day_number(year, 1, 1);
    int correction = n < day_number(year, 3, 1) ? 0 : is_leap(year) ? 1 : 2;
    int month = (12 * (of_year + correction) + 373) / 367;
    date_make(year, month, n - day_number(year, month, 1) + 1, &date);
    return date;
}

int date_weekday(int n)
{
    return (n + 6) % 7 + 1;
}

int date_iso_week(int n, int *year)
{
    int thursday = n - date_weekday(n) + 4;
    struct date date = date_of_day(CLAMP(thursday, DATE_DAY_MIN, DATE_DAY_MAX));

    *year = date.year;
    return (thursday - day_number(date.year, 1, 1)) / 7 + 1;
}

struct date date_add_months(struct date date, int n)
{
    struct date result = { 0 };
    int months = date.year * 12 + (date.month ? date.month - 1 : 0) + n;
    int year = months / 12, month = months % 12 + 1;

    if (date.precision == DATE_UNKNOWN || months < 12 || year > 9999)
        return result;
    int day = date.day ? MIN(date.day, days_in_month(year, month)) : 0;
    date_make(year, date.precision == DATE_YEAR ? 0 : month, day, &result);
    return result;
}

struct date date_coarsen(struct date date, enum date_precision precision)
{
    if (date.precision <= precision)
        return date;
    date.precision = precision;
    date.day = 0;
    if (precision < DATE_MONTH)
        date.month = 0;
    if (precision < DATE_YEAR)
        date.year = 0;
    return date;
}

int date_compare(struct date a, struct date b)
{
    int first_a = a.precision ? date_first(a) : G_MAXINT, first_b = b.precision ? date_first(b) : G_MAXINT;

    if (first_a != first_b)
        return first_a < first_b ? -1 : 1;
    return (int)a.precision - (int)b.precision;
}

bool date_equal(struct date a, struct date b)
{
    return date_compare(a, b) == 0;
}

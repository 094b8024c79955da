#include "timex.h"

#include "words.h"

#include <stdio.h>
#include <string.h>

struct timex_finder {
    struct vocabulary *vocabulary;
    GArray *words; /* struct word, of the text at hand */
};

/* One search: the words and what is known about the text. */
struct search {
    const char *text;
    const struct word *words;
    int n;
    const struct timex_context *context;
    struct date reference; /* the last date named, for "the next day"; in a narrative for months and days without a year too */
    bool narrative; /* a history: dates are counted from one another, not from the article's day */
    int today; /* day number of the article, 0 if unknown */
};

/* A word's text in lower case, at most 31 bytes. */
static const char *lower(const struct search *s, int i, char low[32])
{
    size_t n = i >= 0 && i < s->n ? MIN(s->words[i].end - s->words[i].start, 31) : 0;

    for (size_t k = 0; k < n; k++)
        low[k] = g_ascii_tolower(s->text[s->words[i].start + k]);
    low[n] = '\0';
    return low;
}

static bool is(const struct search *s, int i, const char *word)
{
    size_t n = strlen(word);

    return i >= 0 && i < s->n && s->words[i].end - s->words[i].start == n &&
           g_ascii_strncasecmp(s->text + s->words[i].start, word, n) == 0;
}

static bool any(const struct search *s, int i, const char *const *words)
{
    for (; *words; words++)
        if (is(s, i, *words))
            return true;
    return false;
}

static bool has(const struct search *s, int i, int category)
{
    return i >= 0 && i < s->n && word_is(&s->words[i], category);
}

static const char *value(const struct search *s, int i, int category)
{
    return word_value(&s->words[i], category);
}

static int number_value(const struct search *s, int i, int category)
{
    return (int)g_ascii_strtoll(value(s, i, category), NULL, 10);
}

static char first_letter(const struct search *s, int i)
{
    return s->text[s->words[i].start];
}

/* ---------- results ---------- */

static struct timex result(enum timex_type type, const char *rule, const char *anchor)
{
    return (struct timex){ .type = type, .rule = rule, .anchor = anchor };
}

static void set_date(struct timex *timex, struct date date)
{
    char text[DATE_TEXT_SIZE];

    timex->begin = timex->end = date;
    g_strlcpy(timex->value, date_format(date, text), sizeof timex->value);
}

static void set_day(struct timex *timex, int day)
{
    set_date(timex, date_of_day(day));
}

static void set_week(struct timex *timex, int day)
{
    int year, week = date_iso_week(day, &year), monday = day - date_weekday(day) + 1;

    timex->begin = date_coarsen(date_of_day(monday), DATE_MONTH);
    timex->end = timex->begin;
    g_snprintf(timex->value, sizeof timex->value, "%04d-W%02d", year, week);
}

static bool has_today(const struct search *s)
{
    return s->today > 0;
}

static struct date published(const struct search *s)
{
    return s->context->published;
}

/* ---------- numbers ---------- */

/* Digits without marks, at most four: 8, 1998. */
static int plain_digits(const struct search *s, int i, int least, int most)
{
    size_t n = has(s, i, WORD_DIGITS) ? s->words[i].end - s->words[i].start : 0;
    int number = 0;

    if (n < (size_t)least || n > (size_t)most)
        return -1;
    for (size_t k = 0; k < n; k++) {
        char c = s->text[s->words[i].start + k];
        if (!g_ascii_isdigit(c))
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

static bool glued(const struct search *s, int i)
{
    return i < s->n && !s->words[i].space_before;
}

/* A count: "35", "two", "twenty-one", "a", "several", "a few", "the"; -1 means some (X). Returns the words taken. */
static int count(const struct search *s, int i, int *number)
{
    static const char *const articles[] = { "a", "an", NULL };

    if (any(s, i, articles)) {
        *number = 1;
        if (has(s, i + 1, WORD_FEW)) {
            *number = is(s, i + 1, "couple") ? 2 : -1;
            return is(s, i + 2, "of") ? 3 : 2;
        }
        if (is(s, i + 1, "dozen") || is(s, i + 1, "hundred"))
            return *number = number_value(s, i + 1, WORD_NUMBER), 2;
        return 1;
    }
    if (has(s, i, WORD_FEW)) {
        *number = is(s, i, "couple") ? 2 : -1;
        return is(s, i + 1, "of") ? 2 : 1;
    }
    if (has(s, i, WORD_NUMBER)) {
        *number = number_value(s, i, WORD_NUMBER);
        int next = i + 1;
        if (is(s, next, "-") && glued(s, next) && has(s, next + 1, WORD_NUMBER) && *number >= 20 &&
            number_value(s, next + 1, WORD_NUMBER) < 10)
            return *number += number_value(s, next + 1, WORD_NUMBER), 3;
        return 1;
    }
    *number = plain_digits(s, i, 1, 4);
    return *number >= 0 ? 1 : 0;
}

/* A day of the month: "8", "8th", "eighth", "twenty-first". */
static int day_of_month(const struct search *s, int i, int *day)
{
    static const char *const endings[] = { "st", "nd", "rd", "th", NULL };

    *day = plain_digits(s, i, 1, 2);
    if (*day >= 1 && *day <= 31)
        return glued(s, i + 1) && any(s, i + 1, endings) ? 2 : 1;
    if (has(s, i, WORD_ORDINAL) && !is(s, i, "second"))
        return *day = number_value(s, i, WORD_ORDINAL), 1;
    return 0;
}

static int year_number(const struct search *s, int i)
{
    int year = plain_digits(s, i, 4, 4);

    return year >= 1000 && year <= 2199 ? year : -1;
}

/* ", 2016" or " 2016" behind a day or month; returns the words taken. */
static int year_behind(const struct search *s, int i, int *year)
{
    int comma = is(s, i, ",") ? 1 : is(s, i, "of") || is(s, i, "in") ? 1 : 0;

    *year = year_number(s, i + comma);
    return *year > 0 && !(is(s, i + comma + 1, "%")) ? comma + 1 : 0;
}

/* ---------- calendar forms ---------- */

/* A month's name: capitalised, and not the verbs may and march or sun-like abbreviations in lower case. Takes its stop. */
static int month_name(const struct search *s, int i, int *month)
{
    if (!has(s, i, WORD_MONTH) || !(g_ascii_isupper(first_letter(s, i))))
        return 0;
    *month = number_value(s, i, WORD_MONTH);
    bool abbreviation = s->words[i].end - s->words[i].start <= 4 && !is(s, i, "may") && !is(s, i, "june") && !is(s, i, "july");
    return abbreviation && is(s, i + 1, ".") && glued(s, i + 1) ? 2 : 1;
}

static const char *counted_from(const struct search *s)
{
    return s->narrative && s->reference.precision ? "date named before" : "article date";
}

/* The year that a month and day without one mean: within -240 and +125 days of the article. */
static struct date nearest_year(const struct search *s, int month, int day)
{
    struct date date = { 0 }, best = { 0 };
    int year = published(s).year;

    if (s->narrative && s->reference.precision) {
        year = s->reference.year + (s->reference.month > month + 9);
        date_make(year, month, day, &best);
        return best;
    }
    if (!has_today(s))
        return best;
    for (int y = year - 1; y <= year + 1; y++) {
        if (!date_make(y, month, day, &date))
            continue;
        int distance = date_first(date) - s->today;
        if (distance >= -240 && distance <= 125)
            best = date;
    }
    if (!best.precision)
        date_make(year, month, day, &best);
    return best;
}

/* A month without a year: within the eight months before the article's and the three after it, of the year around a narrative's last date. */
static struct date nearest_month(const struct search *s, int month, enum timex_direction direction)
{
    struct date date = { 0 }, from = s->narrative && s->reference.precision ? s->reference : published(s);
    int distance = month - (from.month ? from.month : 1), year = from.year;

    if (!from.precision)
        return date;
    if (s->narrative)
        year += distance < -9;
    else if (distance > 3 || (distance > 0 && direction == TIMEX_PAST && distance > 2))
        year--;
    else if (distance < -8 || (distance < 0 && direction == TIMEX_FUTURE))
        year++;
    date_make(year, month, 0, &date);
    return date;
}

static enum timex_direction direction_at(const struct search *s, int from, int to);

static int month_day(const struct search *s, int i, struct timex *timex)
{
    int month, day, year, taken = month_name(s, i, &month), more;

    if (!taken)
        return 0;
    int days = day_of_month(s, i + taken, &day);
    bool is_day = days && !(is(s, i + taken + days, "%") || (is(s, i + taken + days, ",") && glued(s, i + taken + days + 1) &&
                                                             has(s, i + taken + days + 1, WORD_DIGITS)));
    *timex = result(TIMEX_DATE, "month and day", "");
    if (is_day) {
        struct date date;
        more = year_behind(s, i + taken + days, &year);
        if (more && date_make(year, month, day, &date)) {
            timex->rule = "full date";
            set_date(timex, date);
            return taken + days + more;
        }
        date = nearest_year(s, month, day);
        timex->anchor = counted_from(s);
        set_date(timex, date);
        return date.precision ? taken + days : 0;
    }
    more = year_behind(s, i + taken, &year);
    struct date date;
    if (more && date_make(year, month, 0, &date)) {
        timex->rule = "month and year";
        set_date(timex, date);
        return taken + more;
    }
    int behind = is(s, i + taken + 1, "year") ? (is(s, i + taken, "this")   ? 1
                                                 : is(s, i + taken, "last") ? -1
                                                 : is(s, i + taken, "next") ? 2
                                                                            : 0)
                                              : 0;
    if (behind && has_today(s)) {
        date_make(published(s).year + (behind == 2 ? 1 : behind == 1 ? 0 : -1), month, 0, &date);
        *timex = result(TIMEX_DATE, "month of a year near the article's", "article date");
        set_date(timex, date);
        return taken + 2;
    }
    /* a name: Theresa May, April Glaspie */
    if (taken == 1 && i > 0 && s->words[i].space_before && g_ascii_isupper(first_letter(s, i - 1)) && !s->words[i - 1].categories &&
        is(s, i, "may"))
        return 0;
    if ((is(s, i, "may") || is(s, i, "march")) && taken == 1 && (i == 0 || is(s, i - 1, ".") || is(s, i - 1, "\"")))
        return 0;
    if (s->words[i].end - s->words[i].start <= 3 && !is(s, i, "may"))
        return 0;
    date = nearest_month(s, month, direction_at(s, i, i + taken));
    *timex = result(TIMEX_DATE, "month", counted_from(s));
    set_date(timex, date);
    return date.precision ? taken : 0;
}

/* "30 December 2016", "30th of December" */
static int day_month(const struct search *s, int i, struct timex *timex)
{
    int day, month, year, taken = day_of_month(s, i, &day), of;

    if (!taken)
        return 0;
    of = is(s, i + taken, "of") ? 1 : 0;
    int months = month_name(s, i + taken + of, &month);
    if (!months)
        return 0;
    taken += of + months;
    int more = year_behind(s, i + taken, &year);
    struct date date = { 0 };
    *timex = result(TIMEX_DATE, "day and month", more ? "" : counted_from(s));
    if (more)
        date_make(year, month, day, &date);
    else
        date = nearest_year(s, month, day);
    set_date(timex, date);
    return date.precision ? taken + more : 0;
}

/* The first day of "6-7 January 1916", "from 22 to 25 April": its own expression, which covers the days up to the second. */
static int first_of_days(const struct search *s, int i, struct timex *timex)
{
    static const char *const links[] = { "-", "–", "to", "and", NULL };
    struct timex second;
    int day, taken = day_of_month(s, i, &day);

    if (!taken || !any(s, i + taken, links) || !day_month(s, i + taken + 1, &second) || second.begin.precision != DATE_DAY)
        return 0;
    struct date date;
    if (day >= second.begin.day || !date_make(second.begin.year, second.begin.month, day, &date))
        return 0;
    *timex = second;
    timex->rule = "first of some days of a month";
    set_date(timex, date);
    timex->end = second.end;
    return taken;
}

/* 2016-12-30, 12/30/2016, 30.12.2016 */
static int numeric(const struct search *s, int i, struct timex *timex)
{
    char text[32];
    int a, b, c, end = 0;
    struct date date = { 0 };

    if (!has(s, i, WORD_DIGITS) || s->words[i].end - s->words[i].start < 8)
        return 0;
    lower(s, i, text);
    if (sscanf(text, "%4d-%2d-%2d%n", &a, &b, &c, &end) == 3 && a >= 1000 && !text[end])
        date_make(a, b, c, &date);
    else if (sscanf(text, "%2d/%2d/%4d%n", &a, &b, &c, &end) == 3 && c >= 1000 && !text[end])
        a <= 12 ? date_make(c, a, b, &date) : date_make(c, b, a, &date);
    else if (sscanf(text, "%2d.%2d.%4d%n", &a, &b, &c, &end) == 3 && c >= 1000 && !text[end])
        date_make(c, b, a, &date);
    *timex = result(TIMEX_DATE, "numeric date", "");
    set_date(timex, date);
    return date.precision ? 1 : 0;
}

/* ---------- weekdays and parts of the day ---------- */

static int weekday_day(const struct search *s, int weekday, enum timex_direction direction)
{
    int from = s->narrative && s->reference.precision == DATE_DAY ? date_first(s->reference) : s->today;
    int delta = (weekday - date_weekday(from) + 7) % 7;

    if (s->narrative && from != s->today)
        return from + delta;
    if (delta == 0)
        return s->today;
    return direction == TIMEX_FUTURE || (delta == 1 && direction == TIMEX_UNKNOWN) ? s->today + delta : s->today + delta - 7;
}

static void add_part(struct timex *timex, const char *part)
{
    size_t n = strlen(timex->value);

    timex->type = TIMEX_TIME;
    g_snprintf(timex->value + n, sizeof timex->value - n, "%s%s", *part == 'T' ? "" : "T", part);
}

/* "night", "morning" behind a day; returns the words taken. */
static int part_behind(const struct search *s, int i, struct timex *timex)
{
    if (!has(s, i, WORD_PART) || *value(s, i, WORD_PART) == 'T')
        return 0;
    add_part(timex, value(s, i, WORD_PART));
    return 1;
}

static bool is_weekday(const struct search *s, int i)
{
    return has(s, i, WORD_WEEKDAY) && g_ascii_isupper(first_letter(s, i)) &&
           (s->words[i].end - s->words[i].start > 4 || is(s, i + 1, "."));
}

/* "Friday", "Friday, December 30", "Thursday 30 December", "Friday night" */
static int weekday(const struct search *s, int i, struct timex *timex)
{
    int taken = 1, month;

    if (!is_weekday(s, i))
        return 0;
    if (is(s, i + 1, ".") && s->words[i].end - s->words[i].start <= 5)
        taken = 2;
    int k = i + taken + (is(s, i + taken, ",") ? 1 : 0), more = 0;
    if (month_name(s, k, &month))
        more = month_day(s, k, timex);
    if (!more)
        more = day_month(s, k, timex);
    if (more && timex->begin.precision == DATE_DAY)
        return k - i + more;
    if (!has_today(s))
        return 0;
    *timex = result(TIMEX_DATE, "weekday", "article date");
    set_day(timex, weekday_day(s, number_value(s, i, WORD_WEEKDAY), direction_at(s, i, i + taken)));
    return taken + part_behind(s, i + taken, timex);
}

/* "10 p.m.", "10:35 a.m.", "noon", "1600 GMT"; hour and minute of the day. */
static int clock_time(const struct search *s, int i, int *minutes)
{
    char text[32];
    int hour = -1, minute = 0, end = 0;

    if (is(s, i, "noon"))
        return *minutes = 720, 1;
    if (is(s, i, "midnight"))
        return *minutes = 1440, 1;
    if (!has(s, i, WORD_DIGITS))
        return 0;
    lower(s, i, text);
    if (is(s, i + 1, "GMT") && strlen(text) == 4)
        return *minutes = (int)g_ascii_strtoll(text, NULL, 10) / 100 * 60 + (int)g_ascii_strtoll(text, NULL, 10) % 100,
               *minutes < 1440 ? 2 : 0;
    if (!(sscanf(text, "%2d:%2d%n", &hour, &minute, &end) == 2 && !text[end]) &&
        !(sscanf(text, "%2d%n", &hour, &end) == 1 && !text[end]))
        return 0;
    bool stops = is(s, i + 2, ".") && is(s, i + 3, "m");
    bool am = (is(s, i + 1, "a") && stops) || is(s, i + 1, "am"), pm = (is(s, i + 1, "p") && stops) || is(s, i + 1, "pm");
    if (hour > 24 || minute > 59 || !(am || pm || strchr(text, ':')) || ((am || pm) && hour > 12))
        return 0;
    *minutes = (hour % (am || pm ? 12 : 25) + (pm ? 12 : 0)) * 60 + minute;
    if (!am && !pm)
        return 1;
    if (!stops)
        return 2;
    return is(s, i + 4, ".") && glued(s, i + 4) ? 5 : 4;
}

static int deictic(const struct search *s, int i, struct timex *timex);
static int shifted(const struct search *s, int i, struct timex *timex);

static int time_of_day(const struct search *s, int i, struct timex *timex)
{
    int minutes, taken = clock_time(s, i, &minutes);

    if (!taken)
        return 0;
    int on = is(s, i + taken, "on") ? 1 : 0, k = i + taken + on;
    int more = weekday(s, k, timex);
    if (!more)
        more = deictic(s, k, timex);
    if (!more)
        more = month_day(s, k, timex);
    if (!more || timex->begin.precision != DATE_DAY || timex->type != TIMEX_DATE) {
        if (!has_today(s))
            return 0;
        more = -on;
        *timex = result(TIMEX_TIME, "time of day", "article date");
        set_day(timex, s->today);
    }
    size_t n = strlen(timex->value);
    timex->type = TIMEX_TIME;
    g_snprintf(timex->value + n, sizeof timex->value - n, "T%02d:%02d", minutes / 60, minutes % 60);
    return taken + on + more;
}

/* "today", "yesterday morning", "tonight" */
static int deictic(const struct search *s, int i, struct timex *timex)
{
    char *rest;

    if (!has(s, i, WORD_DEICTIC) || !has_today(s))
        return 0;
    const char *text = value(s, i, WORD_DEICTIC);
    int shift = (int)g_ascii_strtoll(text, &rest, 10);
    *timex = result(TIMEX_DATE, "day named from the article's", "article date");
    set_day(timex, s->today + shift);
    if (*rest)
        add_part(timex, rest);
    return 1 + (*rest ? 0 : part_behind(s, i + 1, timex));
}

/* ---------- units moved from the article's or another day ---------- */

static const char *unit_at(const struct search *s, int i)
{
    return has(s, i, WORD_UNIT) ? value(s, i, WORD_UNIT) : has(s, i, WORD_UNITS) ? value(s, i, WORD_UNITS) : NULL;
}

static void set_decade(struct timex *timex, int year)
{
    timex->begin = timex->end = (struct date){ 0 };
    date_make(year / 10 * 10, 0, 0, &timex->begin);
    date_make(year / 10 * 10 + 9, 0, 0, &timex->end);
    g_snprintf(timex->value, sizeof timex->value, "%03d", year / 10);
}

static bool set_quarter(struct timex *timex, int year, int quarter)
{
    if (!date_make(year, quarter * 3 - 2, 0, &timex->begin) || !date_make(year, quarter * 3, 0, &timex->end))
        return false;
    g_snprintf(timex->value, sizeof timex->value, "%04d-Q%d", year, quarter);
    return true;
}

/* The unit n units from a day: "last year" is n -1. Clock units give the day. */
static bool set_moved(struct timex *timex, int day, const char *unit, int n)
{
    struct date date = date_of_day(day), moved = { 0 };

    switch (unit[0]) {
    case 'D':
        moved = date_of_day(CLAMP(day + n, 0, DATE_DAY_MAX));
        break;
    case '2':
        set_week(timex, CLAMP(day + 14 * n, 8, DATE_DAY_MAX - 8));
        return true;
    case 'W':
        if (unit[1] == 'E') {
            int saturday = day - date_weekday(day) + 6 + 7 * n - (n == 0 && date_weekday(day) < 3 ? 7 : 0);
            set_week(timex, saturday);
            timex->begin = date_of_day(saturday);
            timex->end = date_of_day(saturday + 1);
            g_strlcat(timex->value, "-WE", sizeof timex->value);
            return true;
        }
        if (ABS(n) > 500000)
            return false;
        set_week(timex, CLAMP(day + 7 * n, 8, DATE_DAY_MAX - 8));
        return true;
    case 'M':
        moved = date_add_months(date_coarsen(date, DATE_MONTH), n);
        break;
    case 'Q': {
        struct date q = date_add_months(date_coarsen(date, DATE_MONTH), 3 * n);
        return q.precision && set_quarter(timex, q.year, (q.month + 2) / 3);
    }
    case 'Y':
        date_make(date.year + n, 0, 0, &moved);
        break;
    case 'E':
        if (date.year + 10 * n < 1 || date.year + 10 * n > 9999)
            return false;
        set_decade(timex, date.year + 10 * n);
        return true;
    case 'C':
        date_make(date.year + 100 * n, 0, 0, &moved);
        timex->begin = timex->end = (struct date){ 0 };
        g_snprintf(timex->value, sizeof timex->value, "%02d", moved.year / 100);
        return moved.precision;
    default:
        moved = date_of_day(day);
    }
    set_date(timex, moved);
    return moved.precision != DATE_UNKNOWN;
}

/* "P3D", "PT5H", "PXM" */
static void set_duration(struct timex *timex, const char *unit, int n)
{
    char number[16];

    g_snprintf(number, sizeof number, n < 0 ? "X" : "%d", n);
    if (unit[0] == 'T')
        g_snprintf(timex->value, sizeof timex->value, "PT%s%s", number, unit + 1);
    else if (unit[0] == '2')
        g_snprintf(timex->value, sizeof timex->value, "P%dW", n < 0 ? 2 : 2 * n);
    else if (unit[0] == 'W' && unit[1] == 'E')
        g_snprintf(timex->value, sizeof timex->value, "P%sWE", number);
    else
        g_snprintf(timex->value, sizeof timex->value, "P%s%s", number, unit);
}

static int set_season(const struct search *s, int i, int shift, bool shifted_explicitly, struct timex *timex)
{
    static const struct {
        const char *code;
        int first, last;
    } seasons[] = { { "SP", 3, 5 }, { "SU", 6, 8 }, { "FA", 9, 11 }, { "WI", 12, 14 } };
    const char *code = value(s, i, WORD_SEASON);
    int year, of = is(s, i + 1, "of") || is(s, i + 1, ",") ? 1 : 0, taken = 1;

    if ((year = year_number(s, i + 1 + of)) > 0)
        taken += 1 + of;
    else if (!has_today(s))
        return 0;
    else
        year = published(s).year;
    for (size_t k = 0; k < G_N_ELEMENTS(seasons); k++) {
        if (strcmp(seasons[k].code, code) != 0)
            continue;
        if (taken == 1) {
            int now = published(s).month;
            if (shift < 0 || !shifted_explicitly)
                year -= now < seasons[k].first || (shift < 0 && now <= seasons[k].last);
            else if (shift > 0)
                year += now >= seasons[k].first;
        }
        date_make(year, seasons[k].first, 0, &timex->begin);
        timex->end = date_add_months(timex->begin, 2);
    }
    g_snprintf(timex->value, sizeof timex->value, "%04d-%s", year, code);
    return taken;
}

/* "last week", "next March", "this Friday", "the past three months", "last summer", "this morning", "last night" */
static int shifted(const struct search *s, int i, struct timex *timex)
{
    int month, n, taken;

    if (!has(s, i, WORD_SHIFT) || !has_today(s))
        return 0;
    int shift = number_value(s, i, WORD_SHIFT), k = i + 1;
    const char *unit = unit_at(s, k);
    *timex = result(TIMEX_DATE, "unit before or after the article's", "article date");
    if (has(s, k, WORD_UNIT) && unit[0] != 'T' && !is(s, i, "recent") && !(is(s, i, "that") && unit[0] != 'D')) {
        bool anaphoric = s->narrative || is(s, i, "same") || is(s, i, "following") || is(s, i, "previous") ||
                         is(s, i, "preceding") || is(s, i, "that") || (is(s, i, "next") && unit[0] == 'D');
        int from = anaphoric && s->reference.precision == DATE_DAY ? date_first(s->reference) : s->today;
        timex->anchor = from == s->today ? "article date" : "date named before";
        if (!set_moved(timex, from, unit, shift))
            return 0;
        if (is(s, i, "past") || is(s, i, "coming"))
            timex->mod = NULL;
        taken = 2;
        return unit[0] == 'D' ? taken + part_behind(s, i + taken, timex) : taken;
    }
    if (has(s, k, WORD_UNITS) && !is(s, i, "this") && !is(s, i, "that")) {
        timex->type = TIMEX_DURATION;
        timex->rule = "duration";
        timex->anchor = "";
        set_duration(timex, unit, -1);
        return 2;
    }
    if ((taken = count(s, k, &n)) > 0 && unit_at(s, k + taken) && !is(s, i, "this") && !is(s, i, "that")) {
        *timex = result(TIMEX_DURATION, "duration up to or from the article's day", "article date");
        set_duration(timex, unit_at(s, k + taken), n);
        return 1 + taken + 1;
    }
    if (month_name(s, k, &month)) {
        struct date date = { 0 };
        int year = published(s).year, now = published(s).month;
        year += shift < 0 ? -(month >= now) : shift > 0 ? month <= now : 0;
        int day, months = month_name(s, k, &month), days = day_of_month(s, k + months, &day);
        timex->rule = "month before or after the article's";
        if (!days || !date_make(year, month, day, &date)) {
            days = 0;
            date_make(year, month, 0, &date);
        }
        set_date(timex, date);
        return 1 + months + days;
    }
    if (is_weekday(s, k)) {
        int delta = (number_value(s, k, WORD_WEEKDAY) - date_weekday(s->today) + 7) % 7;
        int day = s->today + delta - (shift < 0 ? 7 : 0);
        if (shift > 0 && delta == 0)
            day += 7;
        if (shift == 0 && delta > 0 && direction_at(s, i, k + 1) == TIMEX_PAST)
            day -= 7;
        timex->rule = "weekday before or after the article's day";
        set_day(timex, day);
        return 2 + part_behind(s, k + 1, timex);
    }
    if (has(s, k, WORD_SEASON))
        return (taken = set_season(s, k, shift, true, timex)) ? 1 + taken : 0;
    if (has(s, k, WORD_PART) && *value(s, k, WORD_PART) != 'T') {
        set_day(timex, s->today + (shift < 0 ? -1 : shift));
        add_part(timex, value(s, k, WORD_PART));
        timex->rule = "part of a day near the article's";
        return 2;
    }
    return 0;
}

/* "two weeks ago", "a year earlier", "three days later" */
static int counted(const struct search *s, int i, struct timex *timex)
{
    static const char *const skips[] = { "more",    "straight", "consecutive", "full",     "long",  "whole",
                                         "trading", "working",  "calendar",    "business", "solid", NULL };
    int n, taken = count(s, i, &n), k = i + taken;

    if (!taken)
        return 0;
    bool hyphen = is(s, k, "-") && glued(s, k) && glued(s, k + 1);
    k += hyphen || any(s, k, skips) ? 1 : 0;
    const char *unit = unit_at(s, k);
    if (!unit || (n == 1 && has(s, k, WORD_UNITS)) || (hyphen && is(s, k + 1, "-") && is(s, k + 2, "old")))
        return 0;
    static const char *const old[] = { "old", NULL };
    if (any(s, k + 1, old) || (is(s, k + 1, "of") && is(s, k + 2, "age")))
        return 0;
    k++;
    bool back = has(s, k, WORD_BACK);
    bool ago = is(s, k, "ago"),
         adverb = ago || is(s, k, "earlier") || is(s, k, "later") || is(s, k, "previously") || is(s, k, "hence");
    if (back && adverb && has_today(s) && unit[0] != 'T') {
        int sign = number_value(s, k, WORD_BACK);
        int from = (ago && !s->narrative) || s->reference.precision != DATE_DAY ? s->today : date_first(s->reference);
        *timex = result(TIMEX_DATE, ago ? "so long ago" : "so long before or after",
                        from == s->today ? "article date" : "date named before");
        if (n < 0)
            g_strlcpy(timex->value, sign < 0 ? "PAST_REF" : "FUTURE_REF", sizeof timex->value);
        else if (n > 4000 || !set_moved(timex, from, unit, sign * n))
            return 0;
        return k + 1 - i;
    }
    static const char *const articles[] = { "a", "an", NULL };
    if (any(s, i, articles) && taken == 1) {
        /* "5 percent a year" is a rate, "the day" nothing; "a year" a duration only after a preposition or as object */
        static const char *const before[] = { "for",    "in", "within",  "than",  "about", "nearly", "almost", "after", "over",
                                              "lasted", "of", "through", "least", "half",  "take",   "takes",  "took",  NULL };
        if (!any(s, i - 1, before))
            return 0;
    }
    *timex = result(TIMEX_DURATION, "duration", "");
    set_duration(timex, unit, n);
    return k - i;
}

/* "1998", "the 1990s", "the '60s", "the 19th century" */
static int year_alone(const struct search *s, int i, struct timex *timex)
{
    int year = year_number(s, i);
    static const char *const not_behind[] = { "people",   "percent", "miles",   "troops", "men",    "dollars",
                                              "soldiers", "tons",    "pounds",  "meters", "metres", "km",
                                              "feet",     "points",  "members", "%",      NULL };
    static const char *const not_before[] = { "$", "#", "-", "+", "than", "about", "some", NULL };

    if (year < 0) {
        int ordinal = has(s, i, WORD_ORDINAL) ? number_value(s, i, WORD_ORDINAL) : plain_digits(s, i, 2, 2);
        int behind = has(s, i, WORD_ORDINAL) ? 1 : is(s, i + 1, "th") || is(s, i + 1, "st") ? 2 : 0;
        if (ordinal < 1 || ordinal > 22 || !behind || !is(s, i + behind, "century"))
            return 0;
        *timex = result(TIMEX_DATE, "century", "");
        g_snprintf(timex->value, sizeof timex->value, "%02d", ordinal - 1);
        return behind + 1;
    }
    if (is(s, i + 1, "s") && glued(s, i + 1)) {
        *timex = result(TIMEX_DATE, "decade", "");
        set_decade(timex, year);
        timex->begin = timex->end = (struct date){ 0 };
        return 2;
    }
    if (is(s, i + 1, "-") && glued(s, i + 1) && plain_digits(s, i + 2, 2, 2) > year % 100 && glued(s, i + 2)) {
        *timex = result(TIMEX_DATE, "years from to", "");
        date_make(year, 0, 0, &timex->begin);
        date_make(year / 100 * 100 + plain_digits(s, i + 2, 2, 2), 0, 0, &timex->end);
        g_snprintf(timex->value, sizeof timex->value, "%04d", year);
        return 3;
    }
    if (year > 2050 || year < 1400 || any(s, i + 1, not_behind) || (any(s, i - 1, not_before) && !s->words[i].space_before) ||
        has(s, i + 1, WORD_UNITS) || (is(s, i + 1, ".") && glued(s, i + 1) && has(s, i + 2, WORD_DIGITS)))
        return 0;
    struct date date;
    date_make(year, 0, 0, &date);
    *timex = result(TIMEX_DATE, "year", "");
    set_date(timex, date);
    return 1;
}

/* "third quarter", "the fourth-quarter", "the third quarter of 1989" */
static int quarter(const struct search *s, int i, struct timex *timex)
{
    int n = has(s, i, WORD_ORDINAL) ? number_value(s, i, WORD_ORDINAL) : 0, k = i + 1, year, taken;

    k += is(s, k, "-") ? 1 : 0;
    if (n < 1 || n > 4 || !is(s, k, "quarter") || !has_today(s))
        return 0;
    k++;
    taken = year_behind(s, k, &year);
    if (!taken) {
        int now = (published(s).month + 2) / 3;
        year = published(s).year - (n > now ? 1 : 0);
        if (n == now && direction_at(s, i, k) != TIMEX_FUTURE && published(s).month % 3 == 1)
            year -= n == now ? 0 : 1;
    }
    *timex = result(TIMEX_DATE, "quarter", taken ? "" : "article date");
    return set_quarter(timex, year, n) ? k + taken - i : 0;
}

/* "every Tuesday", "each year", "daily", "Mondays" */
static int repeated(const struct search *s, int i, struct timex *timex)
{
    *timex = result(TIMEX_SET, "repeated", "");
    if (has(s, i, WORD_ADVERB) && !is(s, i, "annual") && !is(s, i, "quarterly")) {
        g_strlcpy(timex->value, value(s, i, WORD_ADVERB), sizeof timex->value);
        return 1;
    }
    if (!has(s, i, WORD_EVERY))
        return 0;
    const char *own = value(s, i, WORD_EVERY);
    if (own[0] == 'X')
        return g_strlcpy(timex->value, own, sizeof timex->value), 1;
    if (is_weekday(s, i + 1)) {
        g_snprintf(timex->value, sizeof timex->value, "XXXX-WXX-%s", value(s, i + 1, WORD_WEEKDAY));
        return 2;
    }
    int n, taken = count(s, i + 1, &n);
    if (!taken)
        n = 1;
    const char *unit = unit_at(s, i + 1 + taken);
    if (!unit)
        return 0;
    set_duration(timex, unit, n);
    return taken + 2;
}

static int easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100, d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7, m = (a + 11 * d + 22 * e) / 451;
    struct date date;

    date_make(year, (d + e - 7 * m + 114) / 31, (d + e - 7 * m + 114) % 31 + 1, &date);
    return date_first(date);
}

static int holiday(const struct search *s, int i, struct timex *timex)
{
    int month = 0, day = 0, n = 0, w = 0, year, taken;

    if (!has(s, i, WORD_HOLIDAY) || !g_ascii_isupper(first_letter(s, i)) || !has_today(s))
        return 0;
    const char *when = value(s, i, WORD_HOLIDAY);
    taken = is(s, i + 1, "Day") || is(s, i + 1, "Eve") ? 2 : 1;
    int more = year_behind(s, i + taken, &year), shift = is(s, i + 1, "Eve") ? -1 : 0;
    if (!more)
        year = published(s).year;
    *timex = result(TIMEX_DATE, "holiday", more ? "" : "article date");
    struct date date = { 0 };
    if (when[0] == 'E')
        date = date_of_day(easter(year) + (int)g_ascii_strtoll(when + 1, NULL, 10));
    else if (sscanf(when, "T%d-%d-%d", &month, &w, &n) == 3 && date_make(year, month, 1, &date)) {
        int first = date_first(date);
        date = date_of_day(first + (w - date_weekday(first) + 7) % 7 + 7 * (n - 1));
    } else if (sscanf(when, "%d-%d", &month, &day) == 2)
        date = more ? (date_make(year, month, day, &date), date) : nearest_year(s, month, day);
    if (!date.precision)
        return 0;
    set_day(timex, date_first(date) + shift);
    return taken + more;
}

static int reference_word(const struct search *s, int i, struct timex *timex)
{
    if (!has(s, i, WORD_REF))
        return 0;
    *timex = result(TIMEX_DATE, "vague", "");
    g_strlcpy(timex->value, value(s, i, WORD_REF), sizeof timex->value);
    return 1;
}

static int season(const struct search *s, int i, struct timex *timex)
{
    if (!has(s, i, WORD_SEASON) || is(s, i, "fall") || is(s, i, "spring"))
        if (!has(s, i, WORD_SEASON) || !(year_number(s, i + 1) > 0 || (is(s, i + 1, "of") && year_number(s, i + 2) > 0)))
            return 0;
    *timex = result(TIMEX_DATE, "season", "article date");
    return set_season(s, i, 0, false, timex);
}

/* ---------- modifiers around an expression ---------- */

typedef int matcher(const struct search *s, int i, struct timex *timex);

static int longest(const struct search *s, int i, struct timex *timex)
{
    static matcher *const matchers[] = { numeric,       time_of_day, weekday, month_day, day_month,
                                         first_of_days, deictic,     shifted, quarter,   counted,
                                         year_alone,    repeated,    holiday, season,    reference_word };
    int best = 0;

    for (size_t k = 0; k < G_N_ELEMENTS(matchers); k++) {
        struct timex tried;
        int taken = matchers[k](s, i, &tried);
        if (taken <= best)
            continue;
        best = taken;
        *timex = tried;
    }
    return best;
}

/* "the end of", "early", "mid-", "about", "the": taken into the span where TimeML does. */
static int modified(const struct search *s, int i, struct timex *timex)
{
    int k = i, taken;
    const char *mod = NULL;

    if (is(s, k, "the"))
        k++;
    if (has(s, k, WORD_MOD)) {
        mod = value(s, k, WORD_MOD);
        k++;
        if (is(s, k, "-"))
            k++;
        else if (is(s, k, "of")) {
            k++;
            k += is(s, k, "the") ? 1 : 0;
        } else if (is(s, k, "in"))
            return 0;
    }
    if (k == i || !(taken = longest(s, k, timex)))
        return 0;
    bool the = is(s, i, "the");
    if (the && !mod && (timex->begin.precision == DATE_DAY && timex->type == TIMEX_DATE && !has(s, k, WORD_SHIFT)))
        return 0;
    if (the && !mod && timex->begin.precision == DATE_YEAR && has(s, k, WORD_DIGITS))
        return 0;
    if (mod && strcmp(mod, "APPROX") == 0 && timex->type == TIMEX_DATE && has(s, k, WORD_DIGITS))
        return 0;
    timex->mod = mod ? mod : timex->mod;
    return k - i + taken;
}

/* ---------- tense of the words around ---------- */

static enum timex_direction direction_nearby(const struct search *s, int i)
{
    static const char *const future[] = { "will", "shall",   "scheduled", "expected", "due",    "plans",
                                          "plan", "planned", "going",     "set",      "slated", NULL };
    static const char *const stops[] = { ".", ";", "?", "!", NULL };
    static const char *const forward[] = { "until", "till", "by", "starting", "beginning", "effective", "before", NULL };

    if (any(s, i - 1, forward) || (is(s, i - 1, "as") && is(s, i - 2, "soon")))
        return TIMEX_FUTURE;

    for (int k = i - 1; k >= 0 && k > i - 14 && !any(s, k, stops); k--) {
        if (any(s, k, future))
            return TIMEX_FUTURE;
        size_t n = s->words[k].end - s->words[k].start;
        if (n > 4 && g_ascii_strncasecmp(s->text + s->words[k].end - 2, "ed", 2) == 0)
            return TIMEX_PAST;
        if (is(s, k, "said") || is(s, k, "was") || is(s, k, "were") || is(s, k, "had"))
            return TIMEX_PAST;
    }
    return TIMEX_UNKNOWN;
}

static enum timex_direction direction_at(const struct search *s, int from, int to)
{
    struct span span = { s->words[from].start, s->words[to - 1].end };
    enum timex_direction nearby = direction_nearby(s, from);

    if (!s->context->direction)
        return nearby;
    enum timex_direction direction = s->context->direction(s->context->user, span);
    return direction != TIMEX_UNKNOWN ? direction : nearby;
}

/* ---------- the search ---------- */

struct timex_finder *timex_finder_new(const char *language, const char *directory, GError **error)
{
    struct vocabulary *vocabulary = vocabulary_new(language, directory, error);

    if (!vocabulary)
        return NULL;
    struct timex_finder *finder = g_new0(struct timex_finder, 1);
    finder->vocabulary = vocabulary;
    finder->words = g_array_new(FALSE, TRUE, sizeof(struct word));
    return finder;
}

void timex_finder_free(struct timex_finder *finder)
{
    vocabulary_free(finder->vocabulary);
    g_array_unref(finder->words);
    g_free(finder);
}

/* "Nov. 15 to 26", "from 15 to 26 November": the second day of a range, given its first. */
static int range_end(const struct search *s, int i, struct timex *timex)
{
    static const char *const links[] = { "to", "until", "through", "-", "and", NULL };
    int day, taken;

    if (timex->begin.precision != DATE_DAY || timex->type != TIMEX_DATE || strstr(timex->rule, "month") == NULL ||
        !any(s, i, links))
        return 0;
    taken = day_of_month(s, i + 1, &day);
    struct date end;
    if (!taken || day <= timex->begin.day || has(s, i + 1 + taken, WORD_MONTH) || has(s, i + 1 + taken, WORD_UNITS) ||
        is(s, i + 1 + taken, "%") || (is(s, i, "and") && has(s, i + 1 + taken, WORD_UNITS)) ||
        !date_make(timex->begin.year, timex->begin.month, day, &end))
        return 0;
    timex->end = end;
    return 1 + taken;
}

/* A history counts many years and names few days from the article's: told by the text itself. */
static bool is_narrative(const struct search *s)
{
    int years = 0, past = 0, deictic_words = 0;

    for (int i = 0; i < s->n; i++) {
        int year = year_number(s, i);
        deictic_words += has(s, i, WORD_DEICTIC) || (is_weekday(s, i) && !is(s, i + 1, ",")) ||
                         (has(s, i, WORD_SHIFT) && has(s, i + 1, WORD_UNIT) && is(s, i, "last"));
        years += year > 1000 && year < 2100;
        past += year > 1000 && published(s).precision && year < published(s).year - 1;
    }
    return past >= 6 && past > 2 * deictic_words && 2 * past > years;
}

void timexes_find(struct timex_finder *finder, const char *text, size_t length, const struct timex_context *context, GArray *found)
{
    g_array_set_size(finder->words, 0);
    words_scan(finder->vocabulary, text, length, finder->words);
    struct search s = { .text = text,
                        .words = (const struct word *)(const void *)finder->words->data,
                        .n = (int)finder->words->len,
                        .context = context };
    struct timex timex;

    s.today = context->published.precision == DATE_DAY ? date_first(context->published) : 0;
    s.narrative = is_narrative(&s);
    for (int i = 0; i < s.n;) {
        int taken = 0;
        if (s.words[i].categories || is(&s, i, "the") || is(&s, i, "a") || is(&s, i, "an")) {
            taken = modified(&s, i, &timex);
            if (!taken)
                taken = longest(&s, i, &timex);
        }
        if (!taken) {
            i++;
            continue;
        }
        range_end(&s, i + taken, &timex);
        timex.span = (struct span){ s.words[i].start, s.words[i + taken - 1].end };
        g_array_append_val(found, timex);
        if (timex.begin.precision == DATE_DAY || (s.narrative && timex.begin.precision && timex.type == TIMEX_DATE))
            if (!s.narrative || strcmp(timex.anchor, "article date") != 0)
                s.reference = timex.begin;
        i += taken;
    }
}

const char *timex_type_name(enum timex_type type)
{
    static const char *const names[] = {
        [TIMEX_DATE] = "DATE", [TIMEX_TIME] = "TIME", [TIMEX_DURATION] = "DURATION", [TIMEX_SET] = "SET"
    };

    return names[type];
}

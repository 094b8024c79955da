#include "entries.h"
#include "resolve_rules.h"
#include "resolve_tools.h"

/* Days that a month and day without a year may lie before the article's; and where the tense tells of plans. */
enum { DAYS_BACK = 240, DAYS_BACK_OF_PLANS = 90 };

/* So many expressions back a text remembers its dates. */
enum { FOUND_BACK = 50 };

/* The year that the text has given the same day before: "on April 8, 2003 ... what happened on April 8". */
static struct date date_told_before(const struct expression *x, int month, int day)
{
    const GArray *found = x->search->found;
    guint least = found->len > FOUND_BACK ? found->len - FOUND_BACK : 0;

    for (guint k = found->len; k > least; k--) {
        const struct timex *timex = &g_array_index(found, struct timex, k - 1);
        if (timex->begin.precision == DATE_DAY && timex->begin.month == month && timex->begin.day == day &&
            date_equal(timex->begin, timex->end) && !*timex->anchor && timex->type == TIMEX_DATE)
            return timex->begin;
    }
    return (struct date){ 0 };
}

/* "the quarter ended Oct. 31": the last one, however near the next is. */
static bool is_over(const struct expression *x)
{
    int before = x->i - 1 - word_is(&x->search->passage, x->i - 1, WORD_ON);

    return word_is(&x->search->passage, before, WORD_OVER) && direction(x) != TIMEX_FUTURE;
}

/* So many days ahead of the article what the verb tells as past cannot be: "was last seen on April 26", in February. */
enum { DAYS_OF_DOUBT = 60 };

/* The same day in the year that the text speaks of just before, else in the year before. */
static struct date gone_by(const struct expression *x, struct date date)
{
    const struct search *s = x->search;
    bool told = s->told.precision && s->told.year < date.year && x->i - s->told_word <= WORDS_OF_A_STORY;
    struct date before = { 0 };

    date_make(told ? s->told.year : date.year - 1, date.month, date.day, &before);
    return before;
}

/* So near to a day of another year a month and day goes on from it. */
enum { DAYS_OF_A_CHAIN = 60 };

/* "On February 14, 2003 they reported ... followed up on February 28", told years later: the year of the day named last. */
static struct date next_in_chain(const struct expression *x, int month, int day)
{
    const struct search *s = x->search;
    const struct timex *last = NULL;
    struct date date = { 0 };

    for (guint k = s->found->len; k > 0 && !last; k--)
        if (g_array_index(s->found, struct timex, k - 1).begin.precision == DATE_DAY)
            last = &g_array_index(s->found, struct timex, k - 1);
    if (!last || last->type != TIMEX_DATE || *last->anchor == 'a' || ABS(last->begin.year - published(x).year) < 1 ||
        x->i - s->named_word > WORDS_OF_A_STORY || !date_equal(last->begin, s->named))
        return date;
    date_make(last->begin.year, month, day, &date);
    if (date.precision && ABS(date_first(date) - date_first(last->begin)) > DAYS_OF_A_CHAIN)
        date = (struct date){ 0 };
    return date;
}

static struct date nearest_year(struct expression *x, int month, int day)
{
    struct date date = { 0 }, best = date_told_before(x, month, day);
    int weekday = has(x, FIELD_WEEKDAY) ? slot(x, FIELD_WEEKDAY)->number : 0;
    enum timex_direction tense = direction(x);
    int back = tense == TIMEX_FUTURE ? DAYS_BACK_OF_PLANS : DAYS_BACK;

    if (best.precision && back == DAYS_BACK && !weekday)
        return best;
    best = back == DAYS_BACK && !weekday ? next_in_chain(x, month, day) : (struct date){ 0 };
    if (best.precision)
        return x->timex->anchor = anchor_names[ANCHOR_NAMED], best;
    for (int y = published(x).year - 1; y <= published(x).year + 1; y++) {
        if (y < 1 || !date_make(y, month, day, &date))
            continue;
        int distance = date_first(date) - x->search->today;
        bool named_so = weekday && date_weekday(date_first(date)) == weekday;
        if (named_so)
            return date;
        if (distance >= -back && distance < 365 - back)
            best = date;
    }
    int ahead = best.precision ? date_first(best) - x->search->today : 0;
    if (ahead > DAYS_OF_DOUBT ? tense == TIMEX_PAST : ahead > 0 && is_over(x))
        return gone_by(x, best);
    if (!best.precision && !date_make(published(x).year, month, day, &best))
        return (struct date){ 0 };
    return best;
}

/* In a narrative: on from the last date named. */
static struct date next_in_narrative(const struct expression *x, int month, int day)
{
    struct date from = x->search->named, date = { 0 };

    date_make(from.year + (from.month > month + 9), month, day, &date);
    return date;
}

/* The year of a month without one: the eight before the article's and the three after it. */
static struct date nearest_month(const struct expression *x, int month)
{
    struct date date = { 0 };
    int distance = month - published(x).month, year = published(x).year;
    enum timex_direction tense = ABS(distance) > 2 || distance < 0 ? direction(x) : TIMEX_UNKNOWN;

    if ((distance > 3 && tense != TIMEX_FUTURE) || (distance > 2 && tense == TIMEX_PAST))
        year--;
    else if ((distance < -8 && tense != TIMEX_PAST) || (distance < 0 && tense == TIMEX_FUTURE))
        year++;
    date_make(year, month, 0, &date);
    return date;
}

bool resolve_date(struct expression *x)
{
    int month = slot(x, FIELD_MONTH)->number, day = slot(x, FIELD_DAY)->number;
    struct date date = { 0 };
    int listed = entries_year(&x->search->entries, &x->search->passage, x->i, x->taken, month);

    if (has(x, FIELD_YEAR)) /* of the range's end: "from November to March 1989" begins the year before */
        date_make(slot(x, FIELD_YEAR)->number - (month > slot(x, FIELD_TO_MONTH)->number && has(x, FIELD_TO_MONTH)), month, day,
                  &date);
    else if (listed)
        date_make(listed, month, day, &date);
    else if (!date_of_anchor(x, false).precision)
        return write_unanchored(x, month, day);
    else if (x->search->narrative && x->search->named.precision)
        date = next_in_narrative(x, month, day);
    else
        date = day ? nearest_year(x, month, day) : nearest_month(x, month);
    if (has(x, FIELD_YEAR) || listed)
        x->timex->anchor = listed ? anchor_names[ANCHOR_NAMED] : "";
    value_date(x->timex, date);
    return date.precision && finish_part(x);
}

bool resolve_week_of(struct expression *x)
{
    if (!resolve_date(x) || !is_day(x->timex))
        return false;
    value_week(x->timex, date_first(x->timex->begin));
    return true;
}

/* Days from the middle of a quarter of a year to its last. */
enum { DAYS_OF_HALF_A_QUARTER = 45 };

/* "the quarter ended July 31": the one that most of it lies in. */
bool resolve_quarter_of(struct expression *x)
{
    if (!resolve_date(x) || !is_day(x->timex))
        return false;
    struct date middle = date_of_day(date_first(x->timex->begin) - DAYS_OF_HALF_A_QUARTER);
    return middle.precision && value_quarter(x->timex, middle.year, (middle.month + 2) / 3);
}

/* So many days before the article and behind it a famous day's month and day may be those of the year. */
enum { DAYS_OF_FAME_BACK = 150, DAYS_OF_FAME_AHEAD = 30 };

/* Whether a famous day's name is any other day: before it, and where nothing beside it tells ("far") in the months around. */
static bool is_no_fame(struct expression *x, struct date date, bool far)
{
    if (!published(x).precision || date_compare(published(x), date) < 0)
        return published(x).precision;
    if (!far)
        return false;
    int ahead = date_first(nearest_year(x, date.month, date.day)) - x->search->today;
    return ahead >= -DAYS_OF_FAME_BACK && (ahead <= DAYS_OF_FAME_AHEAD || direction(x) == TIMEX_FUTURE);
}

/* A day that everybody calls by its month and day: "the September 11 attacks". */
bool resolve_famous(struct expression *x)
{
    struct date date;

    if (!date_parse(x->argument, &date))
        return false;
    bool far = strcmp(x->match->rule->argument[1], "far") == 0;
    if (far && x->search->narrative && x->search->named.precision) {
        date = next_in_narrative(x, date.month, date.day);
        x->timex->anchor = anchor_names[ANCHOR_NAMED];
    } else if (is_no_fame(x, date, far)) {
        date = nearest_year(x, date.month, date.day);
        x->timex->anchor = anchor_names[ANCHOR_ARTICLE];
    }
    value_date(x->timex, date);
    return date.precision != DATE_UNKNOWN;
}

/* "on the 15th": of the month named shortly before, else the last one, or the next where the tense says so. */
bool resolve_day_of_month(struct expression *x)
{
    int day = slot(x, FIELD_DAY)->number, told = x->search->told_word;
    bool named = x->search->told.precision >= DATE_MONTH && x->i - told <= WORDS_OF_A_STORY;
    bool shifted = has(x, FIELD_SHIFT) && !shift_here(x).named; /* "of last month" */
    struct date from = named && !shifted ? x->search->told : published(x), date;

    if (from.precision < DATE_MONTH)
        return false;
    int by = shifted                        ? shift_here(x).by
             : named || !x->search->today   ? 0
             : direction(x) == TIMEX_FUTURE ? day < from.day
                                            : -(day > from.day);
    struct date month = date_add_months(date_coarsen(from, DATE_MONTH), by);
    x->timex->anchor = anchor_names[named ? ANCHOR_NAMED : ANCHOR_ARTICLE];
    if (!month.precision || !date_make(month.year, month.month, day, &date))
        return false;
    value_date(x->timex, date);
    return true;
}

/* "the first day of March": that of the month or year, or the last. */
bool resolve_edge(struct expression *x)
{
    if (!resolve_date(x) || !x->timex->begin.precision)
        return false;
    struct date date = x->timex->begin;
    value_day(x->timex, strcmp(x->argument, "last") == 0 ? date_last(date) : date_first(date));
    return true;
}

/* "the first Sunday in February", "the last Friday of May 2017" */
bool resolve_nth_weekday(struct expression *x)
{
    if (!resolve_date(x) || x->timex->begin.precision != DATE_MONTH)
        return false;
    int weekday = slot(x, FIELD_WEEKDAY)->number, n = slot(x, FIELD_ORDINAL)->number;
    int first = date_first(x->timex->begin), last = date_last(x->timex->begin);
    int day = strcmp(x->argument, "last") == 0 ? last - (date_weekday(last) - weekday + 7) % 7
                                               : first + (weekday - date_weekday(first) + 7) % 7 + 7 * (n - 1);
    value_day(x->timex, day);
    return day >= first && day <= last;
}

bool resolve_numeric(struct expression *x)
{
    if (!finish_day(x, slot(x, FIELD_DATE)->number))
        return false;
    if (has(x, FIELD_CLOCK))
        value_minutes(x->timex, slot(x, FIELD_CLOCK)->number);
    return true;
}

bool resolve_year(struct expression *x)
{
    int year = *x->argument ? (int)g_ascii_strtoll(x->argument, NULL, 10) : slot(x, FIELD_YEAR)->number;
    int century = x->search->year / 100;
    struct date date;

    if ((year < 100 && !century) || (year && year == x->search->numbered) ||
        !date_make(year < 100 ? century * 100 + year : year, 0, 0, &date))
        return false;
    value_date(x->timex, date);
    return true;
}

/* "Nov. 15 to 26": of the month named last. */
bool resolve_same_month(struct expression *x)
{
    const GArray *found = x->search->found;
    struct date named = x->search->named, date;

    if (!found->len || x->i < 2 ||
        g_array_index(found, struct timex, found->len - 1).span.end != x->search->passage.words[x->i - 2].end)
        return false;
    if (named.precision != DATE_DAY || named.day >= slot(x, FIELD_DAY)->number ||
        !date_make(named.year, named.month, slot(x, FIELD_DAY)->number, &date))
        return false;
    x->timex->anchor = anchor_names[ANCHOR_NAMED];
    value_date(x->timex, date);
    return true;
}

bool resolve_decade(struct expression *x)
{
    int year = slot(x, FIELD_YEAR)->number;

    return value_decade(x->timex, year < 100 ? 1900 + year : year) && (year >= 100 || year % 10 == 0);
}

bool resolve_century(struct expression *x)
{
    int ordinal = slot(x, FIELD_ORDINAL)->number;

    return ordinal >= 1 && value_century(x->timex, ordinal - 1);
}

bool resolve_month_of_year(struct expression *x)
{
    struct shift shift = shift_here(x);
    struct date from = shift.named ? date_to_go_on(x) : date_of_anchor(x, false), date; /* "September of that year" */

    if (!from.precision)
        return write_unanchored(x, slot(x, FIELD_MONTH)->number, 0);
    if (!date_make(from.year + shift.by, slot(x, FIELD_MONTH)->number, slot(x, FIELD_DAY)->number, &date))
        return false;
    value_date(x->timex, date);
    return true;
}

/* "last March": the one before this month; "next March", the one behind it; "this March", of the year. */
bool resolve_shifted_month(struct expression *x)
{
    struct shift shift = shift_here(x);
    struct date from = shift.named ? date_to_go_on(x) : date_of_anchor(x, false), date; /* "the following February" */
    int month = slot(x, FIELD_MONTH)->number;

    if (!from.precision)
        return write_unanchored(x, month, slot(x, FIELD_DAY)->number);
    int year = from.year - (shift.by < 0 && month >= from.month) + (shift.by > 0 && month <= from.month);
    if (!date_make(year, month, slot(x, FIELD_DAY)->number, &date))
        return false;
    value_date(x->timex, date);
    return true;
}

/* Quarters and halves: of the year's that are over or running, the next one only where the tense says so. */
static int year_of_section(struct expression *x, int n, int now)
{
    int year = year_here(x);

    if (year)
        return year;
    struct date from = date_of_anchor(x, false);
    return from.year - (n > now && direction(x) != TIMEX_FUTURE);
}

bool resolve_quarter(struct expression *x)
{
    int n = slot(x, has(x, FIELD_ORDINAL) ? FIELD_ORDINAL : FIELD_DAY)->number, month = published(x).month;

    if (n < 1 || n > 4)
        return false;
    int year = year_of_section(x, n, (month + 2) / 3);
    return year ? value_quarter(x->timex, year, n) : write_value(x, TIMEX_DATE, "XXXX-QX");
}

/* "the 1988 period", "last year's quarter", "the year-ago period": the quarter named last, of that year; else the year. */
bool resolve_period(struct expression *x)
{
    int year = year_here(x), by = (int)g_ascii_strtoll(x->argument, NULL, 10);
    struct date from = date_of_anchor(x, false), date;

    if (!year)
        year = (is_of_quarter(x) ? x->search->quarter_year : from.year) + by;
    if (is_of_quarter(x))
        return value_quarter(x->timex, year, x->search->quarter);
    if (!date_make(year, 0, 0, &date))
        return false;
    value_date(x->timex, date);
    return true;
}

bool resolve_half(struct expression *x)
{
    int n = has(x, FIELD_ORDINAL) ? slot(x, FIELD_ORDINAL)->number : (int)g_ascii_strtoll(x->argument, NULL, 10);
    int year = n == 1 || n == 2 ? year_of_section(x, n, published(x).month > 6 ? 2 : 1) : 0;

    return year && value_half(x->timex, year, n);
}

enum { MONTHS_OF_A_SEASON = 3 };

bool resolve_season(struct expression *x)
{
    const char *code = text_of(x, FIELD_SEASON);
    int first = value_season_month(code);
    struct date from = has(x, FIELD_SHIFT) && shift_here(x).named ? date_to_go_on(x) : date_of_anchor(x, false);
    char unanchored[16];

    g_snprintf(unanchored, sizeof unanchored, "XXXX-%s", code);
    if (has(x, FIELD_YEAR))
        return value_season(x->timex, slot(x, FIELD_YEAR)->number, code);
    if (!from.precision)
        return write_value(x, TIMEX_DATE, unanchored);
    int now = from.month ? from.month : first, year = from.year;
    int by = has(x, FIELD_SHIFT) ? shift_here(x).by : 0;
    if (*x->argument)
        return value_season(x->timex, year + by, code);
    bool past = !has(x, FIELD_SHIFT) && !x->search->narrative && direction(x) != TIMEX_FUTURE;
    if (by < 0 || past)
        year -= now < first || (by < 0 && now <= first + 2);
    else if (by > 0 || (!has(x, FIELD_SHIFT) && !x->search->narrative))
        year += now >= first + (by > 0 ? 0 : MONTHS_OF_A_SEASON); /* "until spring" */
    return value_season(x->timex, year, code);
}

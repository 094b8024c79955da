#include "resolve.h"

#include "../../db/error.h"
#include "anchor.h"
#include "tense.h"
#include "values.h"

#include <stdio.h>
#include <string.h>

/* One expression on its way to a value. */
struct act {
    const struct search *search;
    const struct match *match;
    const char *argument;
    int i, taken; /* its words, with those of a prefix */
    bool inexact; /* "less than two weeks" */
    struct timex *timex;
};

typedef bool operation(struct act *act);

static const struct slot *slot(const struct act *act, enum field field)
{
    return &act->match->slots[field];
}

static const char *text_of(const struct act *act, enum field field)
{
    return act->match->slots[field].set ? act->match->slots[field].text : "";
}

static bool has(const struct act *act, enum field field)
{
    return act->match->slots[field].set;
}

static struct date published(const struct act *act)
{
    return act->search->context->published;
}

static enum timex_direction direction(const struct act *act)
{
    return tense_direction(act->search, act->i, act->i + act->taken);
}

static bool write(struct act *act, enum timex_type type, const char *text)
{
    act->timex->type = type;
    value_text(act->timex, text);
    return true;
}

/* The value of a day, month or year that no date anchors: digits unknown are X. */
static bool write_unanchored(struct act *act, int month, int day)
{
    char text[16] = "XXXX";

    if (month && day)
        g_snprintf(text, sizeof text, "XXXX-%02d-%02d", month, day);
    else if (month)
        g_snprintf(text, sizeof text, "XXXX-%02d", month);
    return write(act, TIMEX_DATE, text);
}

static bool write_weekday(struct act *act, enum timex_type type, int weekday)
{
    char text[16];

    g_snprintf(text, sizeof text, "XXXX-WXX-%d", weekday);
    return write(act, type, text);
}

/* ---------- what a date is counted from ---------- */

enum anchor { ANCHOR_NONE, ANCHOR_ARTICLE, ANCHOR_NAMED, ANCHOR_EVENT };

static const char *const anchor_names[] = {
    [ANCHOR_NONE] = "",
    [ANCHOR_ARTICLE] = "article date",
    [ANCHOR_NAMED] = "date named before",
    [ANCHOR_EVENT] = "the event's own date",
};

/* Words behind a year or month within which a later one is counted from it: "In 2006 ... The following year". */
enum { WORDS_OF_A_STORY = 60 };

/* So many words behind a day that a narrative names in passing "the next day" goes on from it. */
enum { WORDS_OF_A_DAY = 80 };

/* The day that "the next day" goes on from, 0 if none is named; in a narrative also one counted from the article's. */
static int day_to_go_on(const struct act *act)
{
    const struct search *s = act->search;
    bool in_passing = s->narrative && s->told.precision == DATE_DAY && s->told_word > s->named_word;

    return in_passing && act->i - s->told_word <= WORDS_OF_A_DAY ? date_first(s->told) : s->named_day;
}

static int day_of_anchor(struct act *act, bool named)
{
    const struct search *s = act->search;
    int day = named ? day_to_go_on(act) : s->narrative ? s->named_day : 0;

    act->timex->anchor = anchor_names[day ? ANCHOR_NAMED : s->today ? ANCHOR_ARTICLE : ANCHOR_NONE];
    return day ? day : s->today;
}

/* The same for months and years, for which a narrative's last month or year is enough. */
static struct date date_of_anchor(struct act *act, bool named)
{
    const struct search *s = act->search;
    bool take_named = s->named.precision && (named || s->narrative);

    act->timex->anchor = anchor_names[take_named ? ANCHOR_NAMED : s->today ? ANCHOR_ARTICLE : ANCHOR_NONE];
    return take_named ? s->named : published(act);
}

/* What "the following year" and "two months later" are counted from: the last date of any precision, shortly before. */
static struct date date_to_go_on(struct act *act)
{
    const struct search *s = act->search;

    if (s->narrative || !s->told.precision || s->told_word < s->named_word || act->i - s->told_word > WORDS_OF_A_STORY)
        return date_of_anchor(act, true);
    act->timex->anchor = anchor_names[ANCHOR_NAMED];
    return s->told;
}

struct shift {
    int by;
    bool named; /* from the date named before */
};

static struct shift shift_of(const char *text)
{
    return (struct shift){ (int)g_ascii_strtoll(text, NULL, 10), strchr(text, 'r') != NULL };
}

/* The expression's own shift, else the rule's. */
static struct shift shift_here(const struct act *act)
{
    return shift_of(has(act, FIELD_SHIFT) ? text_of(act, FIELD_SHIFT) : act->argument);
}

static int count_here(const struct act *act)
{
    return has(act, FIELD_COUNT) ? slot(act, FIELD_COUNT)->number : 1;
}

/* A single day, no weekend and no time of a day. */
static bool is_day(const struct timex *timex)
{
    return timex->type == TIMEX_DATE && timex->begin.precision == DATE_DAY && strlen(timex->value) == DATE_TEXT_SIZE - 1;
}

static bool finish_part(struct act *act)
{
    if (has(act, FIELD_PART) && is_day(act->timex))
        value_part(act->timex, text_of(act, FIELD_PART));
    return true;
}

static bool finish_day(struct act *act, int day)
{
    if (day < DATE_DAY_MIN || day > DATE_DAY_MAX)
        return false;
    value_day(act->timex, day);
    return finish_part(act);
}

/* ---------- calendar dates ---------- */

/* Days that a month and day without a year may lie before the article's; before, where the tense tells of plans; behind it. */
enum { DAYS_BACK = 240, DAYS_BACK_OF_PLANS = 90, DAYS_AHEAD = 125, DAYS_SOON = 30 };

/* So many expressions back a text remembers its dates. */
enum { FOUND_BACK = 50 };

/* The year that the text has given the same day before: "on April 8, 2003 ... what happened on April 8". */
static struct date date_told_before(const struct act *act, int month, int day)
{
    const GArray *found = act->search->found;
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
static bool is_over(const struct act *act)
{
    int before = act->i - 1 - word_is(&act->search->passage, act->i - 1, WORD_ON);

    return word_is(&act->search->passage, before, WORD_OVER) && direction(act) != TIMEX_FUTURE;
}

/* So many days ahead of the article what the verb tells as past cannot be: "was last seen on April 26", in February. */
enum { DAYS_OF_DOUBT = 60 };

/* The same day in the year that the text speaks of just before, else in the year before. */
static struct date gone_by(const struct act *act, struct date date)
{
    const struct search *s = act->search;
    bool told = s->told.precision && s->told.year < date.year && act->i - s->told_word <= WORDS_OF_A_STORY;
    struct date before = { 0 };

    date_make(told ? s->told.year : date.year - 1, date.month, date.day, &before);
    return before;
}

/* So near to a day of another year a month and day goes on from it. */
enum { DAYS_OF_A_CHAIN = 60 };

/* "On February 14, 2003 they reported ... followed up on February 28", told years later: the year of the day named last. */
static struct date next_in_chain(const struct act *act, int month, int day)
{
    const struct search *s = act->search;
    const struct timex *last = NULL;
    struct date date = { 0 };

    for (guint k = s->found->len; k > 0 && !last; k--)
        if (g_array_index(s->found, struct timex, k - 1).begin.precision == DATE_DAY)
            last = &g_array_index(s->found, struct timex, k - 1);
    if (!last || last->type != TIMEX_DATE || *last->anchor == 'a' || ABS(last->begin.year - published(act).year) < 1 ||
        act->i - s->named_word > WORDS_OF_A_STORY || !date_equal(last->begin, s->named))
        return date;
    date_make(last->begin.year, month, day, &date);
    if (date.precision && ABS(date_first(date) - date_first(last->begin)) > DAYS_OF_A_CHAIN)
        date = (struct date){ 0 };
    return date;
}

static struct date nearest_year(struct act *act, int month, int day)
{
    struct date date = { 0 }, best = date_told_before(act, month, day);
    int weekday = has(act, FIELD_WEEKDAY) ? slot(act, FIELD_WEEKDAY)->number : 0;
    enum timex_direction tense = direction(act);
    int back = tense == TIMEX_FUTURE ? DAYS_BACK_OF_PLANS : DAYS_BACK;

    if (best.precision && back == DAYS_BACK && !weekday)
        return best;
    best = back == DAYS_BACK && !weekday ? next_in_chain(act, month, day) : (struct date){ 0 };
    if (best.precision)
        return act->timex->anchor = anchor_names[ANCHOR_NAMED], best;
    for (int y = published(act).year - 1; y <= published(act).year + 1; y++) {
        if (y < 1 || !date_make(y, month, day, &date))
            continue;
        int distance = date_first(date) - act->search->today;
        bool named_so = weekday && date_weekday(date_first(date)) == weekday;
        if (named_so)
            return date;
        if (distance >= -back && distance < 365 - back)
            best = date;
    }
    int ahead = best.precision ? date_first(best) - act->search->today : 0;
    if (ahead > DAYS_OF_DOUBT ? tense == TIMEX_PAST : ahead > 0 && is_over(act))
        return gone_by(act, best);
    if (!best.precision && !date_make(published(act).year, month, day, &best))
        return (struct date){ 0 };
    return best;
}

/* In a narrative: on from the last date named. */
static struct date next_in_narrative(const struct act *act, int month, int day)
{
    struct date from = act->search->named, date = { 0 };

    date_make(from.year + (from.month > month + 9), month, day, &date);
    return date;
}

/* The year of a month without one: the eight before the article's and the three after it. */
static struct date nearest_month(const struct act *act, int month)
{
    struct date date = { 0 };
    int distance = month - published(act).month, year = published(act).year;
    enum timex_direction tense = ABS(distance) > 2 || distance < 0 ? direction(act) : TIMEX_UNKNOWN;

    if ((distance > 3 && tense != TIMEX_FUTURE) || (distance > 2 && tense == TIMEX_PAST))
        year--;
    else if ((distance < -8 && tense != TIMEX_PAST) || (distance < 0 && tense == TIMEX_FUTURE))
        year++;
    date_make(year, month, 0, &date);
    return date;
}

static bool resolve_date(struct act *act)
{
    int month = slot(act, FIELD_MONTH)->number, day = slot(act, FIELD_DAY)->number;
    struct date date = { 0 };
    int listed = entries_year(&act->search->entries, &act->search->passage, act->i, act->taken, month);

    if (has(act, FIELD_YEAR)) /* of the range's end: "from November to March 1989" begins the year before */
        date_make(slot(act, FIELD_YEAR)->number - (month > slot(act, FIELD_TO_MONTH)->number && has(act, FIELD_TO_MONTH)), month,
                  day, &date);
    else if (listed)
        date_make(listed, month, day, &date);
    else if (!date_of_anchor(act, false).precision)
        return write_unanchored(act, month, day);
    else if (act->search->narrative && act->search->named.precision)
        date = next_in_narrative(act, month, day);
    else
        date = day ? nearest_year(act, month, day) : nearest_month(act, month);
    if (has(act, FIELD_YEAR) || listed)
        act->timex->anchor = listed ? anchor_names[ANCHOR_NAMED] : "";
    value_date(act->timex, date);
    return date.precision && finish_part(act);
}

static bool resolve_week_of(struct act *act)
{
    if (!resolve_date(act) || !is_day(act->timex))
        return false;
    value_week(act->timex, date_first(act->timex->begin));
    return true;
}

/* Days from the middle of a quarter of a year to its last. */
enum { DAYS_OF_HALF_A_QUARTER = 45 };

/* "the quarter ended July 31": the one that most of it lies in. */
static bool resolve_quarter_of(struct act *act)
{
    if (!resolve_date(act) || !is_day(act->timex))
        return false;
    struct date middle = date_of_day(date_first(act->timex->begin) - DAYS_OF_HALF_A_QUARTER);
    return middle.precision && value_quarter(act->timex, middle.year, (middle.month + 2) / 3);
}

/* So many days before the article and behind it a famous day's month and day may be those of the year. */
enum { DAYS_OF_FAME_BACK = 150, DAYS_OF_FAME_AHEAD = 30 };

/* Whether a famous day's name is any other day: before it, and where nothing beside it tells ("far") in the months around. */
static bool is_no_fame(struct act *act, struct date date, bool far)
{
    if (!published(act).precision || date_compare(published(act), date) < 0)
        return published(act).precision;
    if (!far)
        return false;
    int ahead = date_first(nearest_year(act, date.month, date.day)) - act->search->today;
    return ahead >= -DAYS_OF_FAME_BACK && (ahead <= DAYS_OF_FAME_AHEAD || direction(act) == TIMEX_FUTURE);
}

/* A day that everybody calls by its month and day: "the September 11 attacks". */
static bool resolve_famous(struct act *act)
{
    struct date date;

    if (!date_parse(act->argument, &date))
        return false;
    bool far = strcmp(act->match->rule->argument[1], "far") == 0;
    if (far && act->search->narrative && act->search->named.precision) {
        date = next_in_narrative(act, date.month, date.day);
        act->timex->anchor = anchor_names[ANCHOR_NAMED];
    } else if (is_no_fame(act, date, far)) {
        date = nearest_year(act, date.month, date.day);
        act->timex->anchor = anchor_names[ANCHOR_ARTICLE];
    }
    value_date(act->timex, date);
    return date.precision != DATE_UNKNOWN;
}

/* "on the 15th": of the month named shortly before, else the last one, or the next where the tense says so. */
static bool resolve_day_of_month(struct act *act)
{
    int day = slot(act, FIELD_DAY)->number, told = act->search->told_word;
    bool named = act->search->told.precision >= DATE_MONTH && act->i - told <= WORDS_OF_A_STORY;
    struct date from = named ? act->search->told : published(act), date;

    if (from.precision < DATE_MONTH)
        return false;
    int by = named || !act->search->today ? 0 : direction(act) == TIMEX_FUTURE ? day < from.day : -(day > from.day);
    struct date month = date_add_months(date_coarsen(from, DATE_MONTH), by);
    act->timex->anchor = anchor_names[named ? ANCHOR_NAMED : ANCHOR_ARTICLE];
    if (!month.precision || !date_make(month.year, month.month, day, &date))
        return false;
    value_date(act->timex, date);
    return true;
}

/* "the first day of March": that of the month or year, or the last. */
static bool resolve_edge(struct act *act)
{
    if (!resolve_date(act) || !act->timex->begin.precision)
        return false;
    struct date date = act->timex->begin;
    value_day(act->timex, strcmp(act->argument, "last") == 0 ? date_last(date) : date_first(date));
    return true;
}

/* "the first Sunday in February", "the last Friday of May 2017" */
static bool resolve_nth_weekday(struct act *act)
{
    if (!resolve_date(act) || act->timex->begin.precision != DATE_MONTH)
        return false;
    int weekday = slot(act, FIELD_WEEKDAY)->number, n = slot(act, FIELD_ORDINAL)->number;
    int first = date_first(act->timex->begin), last = date_last(act->timex->begin);
    int day = strcmp(act->argument, "last") == 0 ? last - (date_weekday(last) - weekday + 7) % 7
                                                 : first + (weekday - date_weekday(first) + 7) % 7 + 7 * (n - 1);
    value_day(act->timex, day);
    return day >= first && day <= last;
}

static bool resolve_numeric(struct act *act)
{
    if (!finish_day(act, slot(act, FIELD_DATE)->number))
        return false;
    if (has(act, FIELD_CLOCK))
        value_minutes(act->timex, slot(act, FIELD_CLOCK)->number);
    return true;
}

static bool resolve_year(struct act *act)
{
    int year = *act->argument ? (int)g_ascii_strtoll(act->argument, NULL, 10) : slot(act, FIELD_YEAR)->number;
    int century = act->search->year / 100;
    struct date date;

    if ((year < 100 && !century) || (year && year == act->search->numbered) ||
        !date_make(year < 100 ? century * 100 + year : year, 0, 0, &date))
        return false;
    value_date(act->timex, date);
    return true;
}

/* "Nov. 15 to 26": of the month named last. */
static bool resolve_same_month(struct act *act)
{
    const GArray *found = act->search->found;
    struct date named = act->search->named, date;

    if (!found->len || act->i < 2 ||
        g_array_index(found, struct timex, found->len - 1).span.end != act->search->passage.words[act->i - 2].end)
        return false;
    if (named.precision != DATE_DAY || named.day >= slot(act, FIELD_DAY)->number ||
        !date_make(named.year, named.month, slot(act, FIELD_DAY)->number, &date))
        return false;
    act->timex->anchor = anchor_names[ANCHOR_NAMED];
    value_date(act->timex, date);
    return true;
}

static bool resolve_decade(struct act *act)
{
    int year = slot(act, FIELD_YEAR)->number;

    return value_decade(act->timex, year < 100 ? 1900 + year : year) && (year >= 100 || year % 10 == 0);
}

static bool resolve_century(struct act *act)
{
    int ordinal = slot(act, FIELD_ORDINAL)->number;

    return ordinal >= 1 && value_century(act->timex, ordinal - 1);
}

static bool resolve_month_of_year(struct act *act)
{
    struct shift shift = shift_here(act);
    struct date from = shift.named ? date_to_go_on(act) : date_of_anchor(act, false), date; /* "September of that year" */

    if (!from.precision)
        return write_unanchored(act, slot(act, FIELD_MONTH)->number, 0);
    if (!date_make(from.year + shift.by, slot(act, FIELD_MONTH)->number, slot(act, FIELD_DAY)->number, &date))
        return false;
    value_date(act->timex, date);
    return true;
}

/* "last March": the one before this month; "next March", the one behind it; "this March", of the year. */
static bool resolve_shifted_month(struct act *act)
{
    struct shift shift = shift_here(act);
    struct date from = shift.named ? date_to_go_on(act) : date_of_anchor(act, false), date; /* "the following February" */
    int month = slot(act, FIELD_MONTH)->number;

    if (!from.precision)
        return write_unanchored(act, month, slot(act, FIELD_DAY)->number);
    int year = from.year - (shift.by < 0 && month >= from.month) + (shift.by > 0 && month <= from.month);
    if (!date_make(year, month, slot(act, FIELD_DAY)->number, &date))
        return false;
    value_date(act->timex, date);
    return true;
}

/* A year that an expression names ("of 1988") or shifts to ("this year's"), else 0. */
static int year_here(struct act *act)
{
    if (has(act, FIELD_YEAR))
        return slot(act, FIELD_YEAR)->number;
    struct date from = date_of_anchor(act, shift_here(act).named);
    return has(act, FIELD_SHIFT) && from.precision ? from.year + shift_here(act).by : 0;
}

/* Quarters and halves: of the year's that are over or running, the next one only where the tense says so. */
static int year_of_section(struct act *act, int n, int now)
{
    int year = year_here(act);

    if (year)
        return year;
    struct date from = date_of_anchor(act, false);
    return from.year - (n > now && direction(act) != TIMEX_FUTURE);
}

static bool resolve_quarter(struct act *act)
{
    int n = slot(act, has(act, FIELD_ORDINAL) ? FIELD_ORDINAL : FIELD_DAY)->number, month = published(act).month;

    if (n < 1 || n > 4)
        return false;
    int year = year_of_section(act, n, (month + 2) / 3);
    return year ? value_quarter(act->timex, year, n) : write(act, TIMEX_DATE, "XXXX-QX");
}

/* So many words behind a quarter "a year earlier" is that quarter's. */
enum { WORDS_OF_A_REPORT = 250 };

/* Reports of earnings: "in the third quarter ... from a loss a year earlier". */
static bool is_of_quarter(const struct act *act)
{
    return act->search->quarter_year && act->i - act->search->quarter_word < WORDS_OF_A_REPORT;
}

/* "the 1988 period", "last year's quarter", "the year-ago period": the quarter named last, of that year; else the year. */
static bool resolve_period(struct act *act)
{
    int year = year_here(act), by = (int)g_ascii_strtoll(act->argument, NULL, 10);
    struct date from = date_of_anchor(act, false), date;

    if (!year)
        year = (is_of_quarter(act) ? act->search->quarter_year : from.year) + by;
    if (is_of_quarter(act))
        return value_quarter(act->timex, year, act->search->quarter);
    if (!date_make(year, 0, 0, &date))
        return false;
    value_date(act->timex, date);
    return true;
}

static bool resolve_half(struct act *act)
{
    int n = has(act, FIELD_ORDINAL) ? slot(act, FIELD_ORDINAL)->number : (int)g_ascii_strtoll(act->argument, NULL, 10);
    int year = n == 1 || n == 2 ? year_of_section(act, n, published(act).month > 6 ? 2 : 1) : 0;

    return year && value_half(act->timex, year, n);
}

enum { MONTHS_OF_A_SEASON = 3 };

static bool resolve_season(struct act *act)
{
    const char *code = text_of(act, FIELD_SEASON);
    int first = value_season_month(code);
    struct date from = has(act, FIELD_SHIFT) && shift_here(act).named ? date_to_go_on(act) : date_of_anchor(act, false);
    char unanchored[16];

    g_snprintf(unanchored, sizeof unanchored, "XXXX-%s", code);
    if (has(act, FIELD_YEAR))
        return value_season(act->timex, slot(act, FIELD_YEAR)->number, code);
    if (!from.precision)
        return write(act, TIMEX_DATE, unanchored);
    int now = from.month ? from.month : first, year = from.year;
    int by = has(act, FIELD_SHIFT) ? shift_here(act).by : 0;
    if (*act->argument)
        return value_season(act->timex, year + by, code);
    bool past = !has(act, FIELD_SHIFT) && !act->search->narrative && direction(act) != TIMEX_FUTURE;
    if (by < 0 || past)
        year -= now < first || (by < 0 && now <= first + 2);
    else if (by > 0 || (!has(act, FIELD_SHIFT) && !act->search->narrative))
        year += now >= first + (by > 0 ? 0 : MONTHS_OF_A_SEASON); /* "until spring" */
    return value_season(act->timex, year, code);
}

/* ---------- weekdays and days from the article's ---------- */

/* "Tuesday's": the noun behind it has the day, not the verb. */
static bool is_possessive(const struct act *act)
{
    const struct passage *p = &act->search->passage;
    int i = act->i + act->taken;

    return i + 1 < p->n && p->text[p->words[i].start] == '\'' && word_glued(p, i + 1) &&
           p->words[i + 1].end == p->words[i + 1].start + 1 && p->text[p->words[i + 1].start] == 's';
}

enum { WORDS_OF_A_NAME = 6 };

/* "Tuesday's devastating earthquake": what nobody dates before it happens. */
static bool is_of_sudden(const struct act *act)
{
    const struct passage *p = &act->search->passage;
    int i = act->i + act->taken + 2;

    for (int n = 0; is_possessive(act) && n < WORDS_OF_A_NAME && i + n < p->n && !word_is(p, i + n, WORD_JOINT); n++)
        if (word_is(p, i + n, WORD_SUDDEN))
            return true;
    return false;
}

/* So many days ahead a weekday may be: yesterday's name is yesterday but for "will", and few speak of "Friday's vote" so early. */
enum { AHEAD_MOST = 5, AHEAD_POSSESSIVE = 3 };

static bool is_too_far(const struct act *act, int ahead)
{
    if (is_possessive(act))
        return ahead > AHEAD_POSSESSIVE;
    return ahead > AHEAD_MOST && !tense_is_certain(act->search, act->i);
}

/* "On Friday the army seized it": the first words of a sentence date its verb. */
static bool is_first(const struct act *act)
{
    const struct passage *p = &act->search->passage;
    int before = act->i - 1;

    before -= before >= 0 && word_is(p, before, WORD_ON);
    return before < 0 || p->words[before + 1].line_before || strchr(".!?", p->text[p->words[before].start]);
}

/* The day of that name nearest in the direction; tomorrow's name is tomorrow where no tense tells. */
static int nearest_weekday(const struct act *act, int weekday, int from)
{
    int ahead = (weekday - date_weekday(from) + 7) % 7;

    if (ahead == 0)
        return from;
    if (act->search->narrative && from != act->search->today)
        return from + ahead;
    if (is_of_sudden(act))
        return from + ahead - 7;
    return from + ahead -
           ((ahead == 1 && !(is_first(act) && direction(act) == TIMEX_PAST)) ||
                    (!is_too_far(act, ahead) && direction(act) == TIMEX_FUTURE)
                ? 0
                : 7);
}

static int shifted_weekday(const struct act *act, int weekday, int from, int by)
{
    int ahead = (weekday - date_weekday(from) + 7) % 7;

    if (by < 0)
        return from + ahead - (ahead == 6 && from == act->search->today ? 14 : 7); /* yesterday nobody calls "last Tuesday" */
    if (by > 0)
        return from + (ahead ? ahead : 7);
    return from + ahead - (ahead && direction(act) == TIMEX_PAST ? 7 : 0);
}

/* The n-th day of that name behind the article's, or before it: "two Fridays ago", "the Monday after next". */
static int counted_weekday(int weekday, int from, int n)
{
    int ahead = (weekday - date_weekday(from) + 7) % 7;

    return n < 0 ? from + ahead + 7 * n : from + (ahead ? ahead : 7) + 7 * (n - 1);
}

static bool resolve_weekday(struct act *act)
{
    int weekday = slot(act, FIELD_WEEKDAY)->number;
    struct shift shift = shift_here(act);
    int from = day_of_anchor(act, shift.named);

    if (!from)
        return write_weekday(act, TIMEX_DATE, weekday);
    if (strcmp(act->argument, "week") == 0)
        return finish_day(act, from - date_weekday(from) + weekday + 7 * shift.by);
    if (strcmp(act->argument, "ahead") == 0)
        return finish_day(act, from + (weekday - date_weekday(from) + 7) % 7);
    if (strcmp(act->argument, "count") == 0)
        return count_here(act) > 0 && count_here(act) < 1000 &&
               finish_day(act, counted_weekday(weekday, from, count_here(act) * shift_of(act->match->rule->argument[1]).by));
    if (has(act, FIELD_SHIFT) && shift.named && !shift.by && from == act->search->today)
        return finish_day(act, from - (date_weekday(from) - weekday + 7) % 7); /* "on that Friday", no day named */
    if (has(act, FIELD_SHIFT) || shift.by)
        return finish_day(act, shifted_weekday(act, weekday, from, shift.by));
    if (!finish_day(act, nearest_weekday(act, weekday, from)))
        return false;
    if (*act->argument)
        value_part(act->timex, act->argument);
    return true;
}

static bool resolve_deictic(struct act *act)
{
    const struct slot *deictic = slot(act, FIELD_DEICTIC);
    const char *text = deictic->set ? deictic->text : act->argument, *part = text + strspn(text, "+-0123456789");
    struct shift shift = shift_of(text);
    int day = shift.named ? day_of_anchor(act, true) : act->search->today;

    if (!day)
        return write(act, TIMEX_DATE, shift.by ? "XXXX-XX-XX" : "PRESENT_REF");
    if (!shift.named)
        act->timex->anchor = anchor_names[ANCHOR_ARTICLE];
    if (!finish_day(act, day + shift.by))
        return false;
    part += *part == 'r';
    if (*part)
        value_part(act->timex, part);
    return true;
}

static bool is_of_days(const char *unit)
{
    return unit[0] == 'D' || unit[0] == 'W' || unit[0] == '2' || unit[0] == 'T';
}

/* "on Friday", the article's own day, which timex.c takes for the Friday before where more follows. */
static bool is_todays_name(const struct search *s)
{
    const struct timex *last = s->found->len ? &g_array_index(s->found, struct timex, s->found->len - 1) : NULL;

    return last && strcmp(last->rule, "weekday") == 0 && last->begin.precision && date_first(last->begin) == s->today;
}

/* "said that he would stay. And then the next day he left", told of the day before the article's: counted from another day. */
static bool is_beyond_today(const struct act *act, int from, int day)
{
    const struct search *s = act->search;

    if (s->narrative || !s->today || from > s->today || day <= s->today || is_todays_name(s))
        return false;
    enum timex_direction tense = direction(act);
    return tense == TIMEX_PAST || (tense == TIMEX_UNKNOWN && from < s->today);
}

/* "a year later" where no date is named to count from, and nobody speaks of what is to come. */
static bool is_lost(struct act *act, const char *unit)
{
    const struct search *s = act->search;
    bool named = is_of_days(unit) ? day_to_go_on(act) != 0 : date_to_go_on(act).precision && *act->timex->anchor != 'a';

    return !named && s->today && direction(act) != TIMEX_FUTURE;
}

static bool resolve_part(struct act *act)
{
    struct shift shift = shift_here(act);
    int day = day_of_anchor(act, shift.named);

    if (!day)
        return false;
    if (shift.named && shift.by > 0 && (is_lost(act, "D") || is_beyond_today(act, day, day + shift.by))) {
        write(act, TIMEX_DATE, "XXXX-XX-XX");
        value_part(act->timex, text_of(act, FIELD_PART));
        return true;
    }
    return finish_day(act, day + shift.by);
}

/* So many words behind a day a time is that day's. */
enum { WORDS_OF_A_THOUGHT = 12 };

/* "14:10 Police arrest ..." below "13:30 He spoke yesterday": the day of the ticker's line before; 0 if this is no ticker. */
static int day_of_ticker(const struct act *act)
{
    const struct passage *p = &act->search->passage;

    if (!p->words[act->i].line_before)
        return 0;
    for (guint k = act->search->found->len; k > 0; k--) {
        const struct timex *timex = &g_array_index(act->search->found, struct timex, k - 1);
        if (timex->span.start == 0 || p->text[timex->span.start - 1] == '\n')
            return strcmp(timex->rule, "time of day") == 0 ? date_first(timex->begin) : 0;
    }
    return 0;
}

/* A time of the day named just before, else of the article's. */
static bool resolve_clock(struct act *act)
{
    int ticker = day_of_ticker(act);
    int day = ticker ? ticker : day_of_anchor(act, act->i - act->search->named_word < WORDS_OF_A_THOUGHT);
    int minutes = slot(act, FIELD_CLOCK)->number;
    int added = (int)g_ascii_strtoll(act->argument, NULL, 10);

    if (!day)
        return false;
    if (ticker)
        act->timex->anchor = anchor_names[ANCHOR_NAMED];
    if (*act->argument)
        minutes = minutes % 720 + added * 60;
    value_day(act->timex, day);
    value_minutes(act->timex, minutes);
    return minutes <= 1440;
}

/* The day of a holiday: of the year named; of a history, in the year of the last date; else the nearest to the article's. */
static int holiday_day(struct act *act)
{
    int year = year_here(act), today = act->search->today;
    struct date from = year ? (struct date){ (short)year, 0, 0, DATE_YEAR } : date_of_anchor(act, false);

    if (year || act->search->narrative || !today) {
        struct date whole = date_coarsen(from, DATE_YEAR);
        int day = feasts_next(act->search->feasts, act->argument, date_first(whole));
        return day <= date_last(whole) ? day : 0;
    }
    int most = direction(act) == TIMEX_PAST ? DAYS_SOON : DAYS_AHEAD;
    int day = feasts_next(act->search->feasts, act->argument, MAX(today + most - 365, DATE_DAY_MIN));
    return day <= today + most ? day : 0;
}

static bool resolve_holiday(struct act *act)
{
    if (!year_here(act) && !published(act).precision)
        return write_unanchored(act, 0, 0);
    int day = holiday_day(act);
    return day && finish_day(act, day);
}

/* Ramadan: the month that most of it lies in. */
static bool resolve_feast_month(struct act *act)
{
    int day = year_here(act) || published(act).precision ? holiday_day(act) : 0;

    if (!day)
        return false;
    value_date(act->timex, date_coarsen(date_of_day(day), DATE_MONTH));
    return true;
}

/* ---------- units ---------- */

static bool write_unit_unanchored(struct act *act, const char *unit)
{
    switch (unit[0]) {
    case 'D':
        return write(act, TIMEX_DATE, "XXXX-XX-XX");
    case 'W':
    case '2':
        return write(act, TIMEX_DATE, "XXXX-WXX");
    case 'M':
        return write(act, TIMEX_DATE, "XXXX-XX");
    case 'Q':
        return write(act, TIMEX_DATE, "XXXX-QX");
    default:
        return write(act, TIMEX_DATE, "XXXX");
    }
}

/* "In April he was arrested. The next day ...": a day of that month, where no day is told near by. */
static bool is_within_month(const struct act *act)
{
    const struct search *s = act->search;

    return !s->narrative && s->told.precision == DATE_MONTH && act->i - s->told_word <= WORDS_OF_A_STORY &&
           act->i - s->named_word > WORDS_OF_A_STORY;
}

static bool write_day_within(struct act *act, struct date month)
{
    char text[16];

    g_snprintf(text, sizeof text, "%04d-%02d-XX", month.year, month.month);
    write(act, TIMEX_DATE, text);
    act->timex->begin = act->timex->end = month;
    act->timex->anchor = anchor_names[ANCHOR_NAMED];
    return true;
}

static bool resolve_as_duration(struct act *act);

/* "the weekend", on a Monday or Tuesday where nothing tells of plans, on later days where the tense is past. */
static bool is_weekend_gone_by(const struct act *act, int day)
{
    enum timex_direction tense = direction(act);

    return date_weekday(day) < 3 ? tense != TIMEX_FUTURE : date_weekday(day) < 6 && tense == TIMEX_PAST;
}

/* "would be free seven days later": from what is still to come, not from a day of the past. */
static bool is_counted_from_plans(const struct act *act)
{
    const struct search *s = act->search;

    return !s->narrative && s->today && has(act, FIELD_COUNT) && act->timex->begin.precision == DATE_DAY &&
           date_last(act->timex->begin) < s->today && direction(act) == TIMEX_FUTURE;
}

static bool resolve_moved(struct act *act, struct shift shift, int n)
{
    const char *unit = text_of(act, FIELD_UNIT);
    int day = day_of_anchor(act, shift.named);

    if (n == -1 && unit[0] == 'Y' && !has(act, FIELD_SHIFT) && is_of_quarter(act))
        return value_quarter(act->timex, act->search->quarter_year - 1, act->search->quarter);
    if (shift.named && unit[0] == 'D' && (n > 0 || *act->match->rule->argument[1]) && is_within_month(act))
        return write_day_within(act, act->search->told);
    if (shift.named && n == 0 && unit[0] == 'D' && !day_to_go_on(act))
        return strcmp(act->match->rule->argument[1], "today") == 0 && act->search->today && finish_day(act, act->search->today);
    if (shift.named && n > 0 && is_lost(act, unit))
        return strcmp(act->match->rule->meaning, "count") == 0 ? resolve_as_duration(act) : write_unit_unanchored(act, unit);
    if (!is_of_days(unit)) {
        struct date from = shift.named && n > 0 ? date_to_go_on(act) : date_of_anchor(act, shift.named);
        day = from.precision ? date_first(from) : 0;
    }
    if (!day)
        return write_unit_unanchored(act, unit);
    if (strcmp(unit, "WE") == 0 && n == 0 && is_weekend_gone_by(act, day))
        n = -1;
    if (!value_moved(act->timex, day, unit, n))
        return false;
    if (shift.named && n > 0 && is_day(act->timex) && is_beyond_today(act, day, date_first(act->timex->begin)))
        return has(act, FIELD_COUNT) ? resolve_as_duration(act) : write_unit_unanchored(act, unit);
    return shift.named && n > 0 && is_counted_from_plans(act) ? resolve_as_duration(act) : finish_part(act);
}

/* "this time last year": the month, of a nearer unit the day, as far from the article's. */
static bool resolve_this_time(struct act *act)
{
    const char *unit = text_of(act, FIELD_UNIT);
    int by = shift_here(act).by, today = act->search->today;

    if (!today)
        return write_unit_unanchored(act, unit);
    act->timex->anchor = anchor_names[ANCHOR_ARTICLE];
    if (is_of_days(unit))
        return unit[0] != 'T' && value_moved(act->timex, today, "D", by * (unit[0] == 'W' ? 7 : unit[0] == '2' ? 14 : 1));
    return (unit[0] == 'M' || unit[0] == 'Y') && value_moved(act->timex, today, "M", by * (unit[0] == 'Y' ? 12 : 1));
}

/* "began in 2013. The next year it ended": from what was told, not from the article. */
static bool is_next_in_story(const struct act *act, struct shift shift)
{
    const struct search *s = act->search;

    return shift.by == 1 && !shift.named && s->told.precision && s->today && date_last(s->told) < s->today &&
           act->i - s->told_word <= WORDS_OF_A_STORY && direction(act) == TIMEX_PAST;
}

static bool resolve_unit(struct act *act)
{
    struct shift shift = shift_here(act);

    if (text_of(act, FIELD_UNIT)[0] == 'T')
        return false;
    shift.named |= is_next_in_story(act, shift);
    return resolve_moved(act, shift, shift.by);
}

/* "a year and a half ago": the year that so many months lead to. */
static bool move_years_and_half(struct act *act, struct shift shift, int n)
{
    struct date from = date_of_anchor(act, shift.named);

    if (from.precision < DATE_MONTH)
        return from.precision ? resolve_moved(act, shift, shift.by * n) : write_unit_unanchored(act, "Y");
    struct date moved = date_add_months(date_coarsen(from, DATE_MONTH), shift.by * (12 * n + 6));
    value_date(act->timex, date_coarsen(moved, DATE_YEAR));
    return moved.precision != DATE_UNKNOWN;
}

static bool resolve_count(struct act *act)
{
    struct shift shift = shift_of(act->argument);
    int n = has(act, FIELD_COUNT) ? slot(act, FIELD_COUNT)->number : 1;

    if (n < 0)
        return write(act, TIMEX_DATE, shift.by < 0 ? "PAST_REF" : "FUTURE_REF");
    if (strcmp(act->match->rule->argument[1], "half") == 0 && strcmp(text_of(act, FIELD_UNIT), "Y") == 0)
        return n <= 9999 && move_years_and_half(act, shift, n);
    return n <= 9999 && resolve_moved(act, shift, shift.by * n);
}

static bool resolve_duration(struct act *act)
{
    const struct slot *count = slot(act, FIELD_COUNT);
    int n = count->set ? count->number : *act->argument == 'X' ? -1 : 1;

    if (act->argument[0] == 'P')
        return write(act, TIMEX_DURATION, act->argument);
    act->timex->type = TIMEX_DURATION;
    bool half = strcmp(act->argument, "half") == 0 || (count->set && strcmp(count->text, "half") == 0);
    value_duration(act->timex, text_of(act, FIELD_UNIT), n, half);
    return true;
}

static bool resolve_set(struct act *act)
{
    if (*act->argument)
        return write(act, TIMEX_SET, act->argument);
    if (has(act, FIELD_WEEKDAY)) {
        write_weekday(act, TIMEX_SET, slot(act, FIELD_WEEKDAY)->number);
        if (has(act, FIELD_PART))
            value_part(act->timex, text_of(act, FIELD_PART));
        act->timex->type = TIMEX_SET;
        return true;
    }
    if (has(act, FIELD_PART)) {
        write(act, TIMEX_SET, "XXXX-XX-XX");
        value_part(act->timex, text_of(act, FIELD_PART));
        act->timex->type = TIMEX_SET;
        return true;
    }
    if (!has(act, FIELD_UNIT))
        return false;
    value_duration(act->timex, text_of(act, FIELD_UNIT), has(act, FIELD_COUNT) ? slot(act, FIELD_COUNT)->number : 1, false);
    act->timex->type = TIMEX_SET;
    return true;
}

static bool resolve_ref(struct act *act)
{
    return write(act, TIMEX_DATE, act->argument);
}

static bool resolve_none(struct act *act)
{
    (void)act;
    return false;
}

/* Where a rule for dates finds none. */
static bool resolve_as_duration(struct act *act)
{
    act->timex->rule = "duration";
    return resolve_duration(act);
}

/* "will meet in two weeks", but "met twice in two weeks" */
static bool resolve_ahead(struct act *act)
{
    if (direction(act) != TIMEX_FUTURE || count_here(act) < 0 || text_of(act, FIELD_UNIT)[0] == 'T' || act->search->narrative ||
        !act->search->today)
        return resolve_as_duration(act);
    return resolve_moved(act, (struct shift){ 0 }, count_here(act));
}

/* ---------- from what the text has dated ---------- */

/* The unit so many days, weeks or months from a day; from a day weeks lead to a day, too. */
static bool move_day(struct timex *timex, int day, const char *unit, int n)
{
    int days = unit[0] == '2' ? 14 : strcmp(unit, "W") == 0 ? 7 : 0;

    return days ? value_moved(timex, day, "D", days * n) : unit[0] != 'T' && value_moved(timex, day, unit, n);
}

static const char *unit_here(const struct act *act)
{
    return has(act, FIELD_UNIT) ? text_of(act, FIELD_UNIT) : act->match->rule->argument[1];
}

/* A date just before it tells the same day: "on Oct. 12, the day before the vote". */
static bool take_date(struct act *act, const struct timex *date, enum anchor anchor)
{
    act->timex->begin = date->begin;
    act->timex->end = date->end;
    act->timex->anchor = anchor_names[anchor];
    g_strlcpy(act->timex->value, date->value, sizeof act->timex->value);
    return true;
}

/* "forty years after he had come": no day that is still to come. */
static bool is_beyond(struct act *act)
{
    int today = act->search->today;

    return today && date_first(act->timex->begin) > today && direction(act) != TIMEX_FUTURE && !act->search->narrative;
}

static bool count_from_event(struct act *act)
{
    int n = count_here(act), day = n >= 0 && n <= 9999 ? anchor_day(act->search, act->i + act->taken + 1) : 0;

    return day && move_day(act->timex, day, unit_here(act), shift_of(act->argument).by * n) && !is_beyond(act);
}

/* "on Sunday, five days after the quake": the event's own day tells which Sunday. */
static bool is_that_weekday(const struct act *act, const struct timex *date)
{
    return strcmp(date->rule, "weekday") == 0 && is_day(date) && is_day(act->timex) &&
           date_weekday(date_first(date->begin)) == date_weekday(date_first(act->timex->begin));
}

static bool resolve_event(struct act *act)
{
    const struct timex *beside = anchor_beside(act->search, act->i);
    bool counted = !act->inexact && count_from_event(act);

    act->timex->behind = MAX(count_here(act), 0) * shift_of(act->argument).by;
    act->timex->unit = unit_here(act);
    if (beside && !(counted && is_that_weekday(act, beside)))
        return take_date(act, beside, ANCHOR_NAMED);
    bool amount = has(act, FIELD_COUNT) || strcmp(act->match->rule->argument[1], "one") == 0;
    if (!counted)
        return amount && resolve_as_duration(act);
    act->timex->anchor = anchor_names[ANCHOR_EVENT];
    return finish_part(act);
}

static bool resolve_named(struct act *act)
{
    const struct timex *last = anchor_last(act->search, act->i);
    bool is_to_come = last && act->search->today && date_first(last->begin) > act->search->today;

    return last && (!is_to_come || direction(act) != TIMEX_PAST) && take_date(act, last, ANCHOR_NAMED);
}

/* ---------- what goes before another expression ---------- */

enum { PREFIX_MOD, PREFIX_PART, PREFIX_CLOCK, PREFIX_SHIFT, PREFIX_NOT };

static const struct {
    const char *name;
    operation *resolve;
    int prefix; /* as a prefix it is this */
} operations[] = {
    { "date", resolve_date, PREFIX_NOT },
    { "week-of", resolve_week_of, PREFIX_NOT },
    { "quarter-of", resolve_quarter_of, PREFIX_NOT },
    { "famous", resolve_famous, PREFIX_NOT },
    { "day-of-month", resolve_day_of_month, PREFIX_NOT },
    { "edge", resolve_edge, PREFIX_NOT },
    { "nth-weekday", resolve_nth_weekday, PREFIX_NOT },
    { "numeric", resolve_numeric, PREFIX_NOT },
    { "year", resolve_year, PREFIX_NOT },
    { "same-month", resolve_same_month, PREFIX_NOT },
    { "decade", resolve_decade, PREFIX_NOT },
    { "century", resolve_century, PREFIX_NOT },
    { "season", resolve_season, PREFIX_NOT },
    { "quarter", resolve_quarter, PREFIX_NOT },
    { "period", resolve_period, PREFIX_NOT },
    { "half", resolve_half, PREFIX_NOT },
    { "weekday", resolve_weekday, PREFIX_NOT },
    { "deictic", resolve_deictic, PREFIX_NOT },
    { "unit", resolve_unit, PREFIX_NOT },
    { "this-time", resolve_this_time, PREFIX_NOT },
    { "month-of-year", resolve_month_of_year, PREFIX_NOT },
    { "shifted-month", resolve_shifted_month, PREFIX_NOT },
    { "count", resolve_count, PREFIX_NOT },
    { "ahead", resolve_ahead, PREFIX_NOT },
    { "event", resolve_event, PREFIX_NOT },
    { "named", resolve_named, PREFIX_NOT },
    { "shift", resolve_none, PREFIX_SHIFT },
    { "duration", resolve_duration, PREFIX_NOT },
    { "set", resolve_set, PREFIX_NOT },
    { "part", resolve_part, PREFIX_PART },
    { "clock", resolve_clock, PREFIX_CLOCK },
    { "holiday", resolve_holiday, PREFIX_NOT },
    { "feast-month", resolve_feast_month, PREFIX_NOT },
    { "ref", resolve_ref, PREFIX_NOT },
    { "none", resolve_none, PREFIX_NOT },
    { "mod", resolve_none, PREFIX_MOD },
};

bool resolve_prepare(const GPtrArray *rules, GError **error)
{
    for (guint i = 0; i < rules->len; i++) {
        struct rule *rule = g_ptr_array_index(rules, i);
        rule->operation = 0;
        while (rule->operation < (int)G_N_ELEMENTS(operations) &&
               (strcmp(operations[rule->operation].name, rule->meaning) != 0 ||
                (rule->prefix && operations[rule->operation].prefix == PREFIX_NOT)))
            rule->operation++;
        if (rule->operation == (int)G_N_ELEMENTS(operations))
            return fail(error, ERROR_INPUT, "%s: no %s means '%s'", rule->where, rule->prefix ? "prefix" : "rule", rule->meaning);
    }
    return true;
}

/* "period": dates; "amount": durations, sets and counts; without either: all. */
static bool modifies(const struct match *prefix, const struct timex *timex, const struct match *match)
{
    const char *what = prefix->rule->argument[1];
    bool amount = timex->type == TIMEX_DURATION || timex->type == TIMEX_SET || strcmp(match->rule->meaning, "count") == 0;
    bool vague = strchr("PX", timex->value[0]) && strstr(timex->value, "REF");

    bool part_of_set = prefix->slots[FIELD_MOD].set && timex->type == TIMEX_SET; /* "the start of weekly prayers" */

    return !vague && !part_of_set && (!*what || (strcmp(what, "amount") == 0) == amount);
}

/* "the day before last Tuesday" */
static bool put_shift(struct act *act)
{
    struct timex *timex = act->timex;
    int n = count_here(act);

    if (!is_day(timex) || n < 0 || n > 9999 ||
        !move_day(timex, date_first(timex->begin), unit_here(act), shift_of(act->argument).by * n))
        return false;
    timex->rule = act->match->rule->name;
    return finish_part(act);
}

static bool put_prefix(const struct search *search, const struct match *prefix, const struct match *match, struct timex *timex)
{
    struct act act = { .search = search, .match = prefix, .argument = prefix->rule->argument[0], .timex = timex };
    struct date begin = timex->begin, end = timex->end;

    switch (operations[prefix->rule->operation].prefix) {
    case PREFIX_SHIFT:
        return put_shift(&act);
    case PREFIX_MOD:
        timex->mod = prefix->slots[FIELD_MOD].set ? prefix->slots[FIELD_MOD].text : prefix->rule->argument[0];
        return modifies(prefix, timex, match);
    case PREFIX_PART:
        if (is_day(timex) && *act.argument)
            value_part(timex, act.argument);
        else if (!is_day(timex) || !finish_part(&act))
            return false;
        return true;
    default:
        if (!is_day(timex) || (timex->behind && !match->slots[FIELD_COUNT].set)) /* "09:39 A day after ..." */
            return false;
        value_minutes(timex, slot(&act, FIELD_CLOCK)->number % (*act.argument ? 720 : 1441) +
                                 60 * (int)g_ascii_strtoll(act.argument, NULL, 10));
        timex->begin = begin;
        timex->end = end;
        return true;
    }
}

/* "less than", "more than": no day can be counted with that. */
static bool is_inexact(const struct match *prefix)
{
    return prefix && operations[prefix->rule->operation].prefix == PREFIX_MOD && strstr(prefix->rule->argument[0], "_THAN");
}

bool resolve(const struct search *search, const struct match *prefix, const struct match *match, int i, int taken,
             struct timex *timex)
{
    struct act act = { search, match, match->rule->argument[0], i, taken, is_inexact(prefix), timex };

    *timex = (struct timex){ .type = TIMEX_DATE, .rule = match->rule->name, .anchor = "" };
    if (!operations[match->rule->operation].resolve(&act))
        return false;
    if (match->slots[FIELD_MOD].set)
        timex->mod = match->slots[FIELD_MOD].text;
    return !prefix || put_prefix(search, prefix, match, timex);
}

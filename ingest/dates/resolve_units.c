#include "anchor.h"
#include "resolve_rules.h"
#include "resolve_tools.h"

static bool write_unit_unanchored(struct expression *x, const char *unit)
{
    switch (unit[0]) {
    case 'D':
        return write_value(x, TIMEX_DATE, "XXXX-XX-XX");
    case 'W':
    case '2':
        return write_value(x, TIMEX_DATE, "XXXX-WXX");
    case 'M':
        return write_value(x, TIMEX_DATE, "XXXX-XX");
    case 'Q':
        return write_value(x, TIMEX_DATE, "XXXX-QX");
    default:
        return write_value(x, TIMEX_DATE, "XXXX");
    }
}

/* "In April he was arrested. The next day ...": a day of that month, where no day is told near by, or only one of a month before. */
static bool is_within_month(const struct expression *x)
{
    const struct search *s = x->search;
    bool gone = s->told_word > s->named_word && s->named_day && date_first(s->told) > s->named_day;

    bool near = s->narrative ? gone && x->i - s->told_word <= WORDS_OF_A_THOUGHT : x->i - s->told_word <= WORDS_OF_A_STORY;

    return near && s->told.precision == DATE_MONTH && (gone || x->i - s->named_word > WORDS_OF_A_STORY);
}

static bool write_day_within(struct expression *x, struct date month)
{
    char text[16];

    g_snprintf(text, sizeof text, "%04d-%02d-XX", month.year, month.month);
    write_value(x, TIMEX_DATE, text);
    x->timex->begin = x->timex->end = month;
    x->timex->anchor = anchor_names[ANCHOR_NAMED];
    return true;
}

/* "the weekend", on a Monday or Tuesday where nothing tells of plans, on later days where the tense is past. */
static bool is_weekend_gone_by(const struct expression *x, int day)
{
    enum timex_direction tense = direction(x);

    return date_weekday(day) < 3 ? tense != TIMEX_FUTURE : date_weekday(day) < 6 && tense == TIMEX_PAST;
}

/* "would be free seven days later": from what is still to come, not from a day of the past. */
static bool is_counted_from_plans(const struct expression *x)
{
    const struct search *s = x->search;

    return !s->narrative && s->today && has(x, FIELD_COUNT) && x->timex->begin.precision == DATE_DAY &&
           date_last(x->timex->begin) < s->today && direction(x) == TIMEX_FUTURE;
}

static bool resolve_moved(struct expression *x, struct shift shift, int n)
{
    const char *unit = text_of(x, FIELD_UNIT);
    int day = day_of_anchor(x, shift.named && !(n < 0 && is_behind_plans(x, day_to_go_on(x))));

    if (n == -1 && unit[0] == 'Y' && !has(x, FIELD_SHIFT) && is_of_quarter(x))
        return value_quarter(x->timex, x->search->quarter_year - 1, x->search->quarter);
    if (shift.named && unit[0] == 'D' && (n > 0 || *x->match->rule->argument[1]) && is_within_month(x))
        return write_day_within(x, x->search->told);
    if (shift.named && n == 0 && unit[0] == 'D' && !day_to_go_on(x))
        return strcmp(x->match->rule->argument[1], "today") == 0 && x->search->today && finish_day(x, x->search->today);
    if (shift.named && n > 0 && is_lost(x, unit))
        return strcmp(x->match->rule->meaning, "count") == 0 ? resolve_as_duration(x) : write_unit_unanchored(x, unit);
    if (!is_of_days(unit)) {
        bool year = unit[0] == 'Y' && has(x, FIELD_SHIFT) && x->search->told.precision && x->search->told.precision <= DATE_MONTH;
        bool month = unit[0] == 'M' && x->search->told.precision == DATE_MONTH;
        bool same = n == 0 && (month || year); /* "in July 2015. The same month", "That year" */
        bool before =
            n < 0 && x->search->told.precision && x->search->told.precision <= DATE_MONTH; /* "In 2009 ... The year before" */
        bool told =
            shift.named && (n > 0 || same || before || strcmp(x->match->rule->meaning, "count") == 0); /* "A month earlier" */
        struct date from = told ? date_to_go_on(x) : date_of_anchor(x, shift.named);
        day = from.precision ? date_first(from) : 0;
    }
    if (!day)
        return write_unit_unanchored(x, unit);
    if (strcmp(unit, "WE") == 0 && n == 0 && is_weekend_gone_by(x, day))
        n = -1;
    if (!value_moved(x->timex, day, unit, n))
        return false;
    if (shift.named && n > 0 && is_day(x->timex) && is_beyond_today(x, day, date_first(x->timex->begin)))
        return has(x, FIELD_COUNT) ? resolve_as_duration(x) : write_unit_unanchored(x, unit);
    return shift.named && n > 0 && is_counted_from_plans(x) ? resolve_as_duration(x) : finish_part(x);
}

/* "this time last year": the month, of a nearer unit the day, as far from the article's. */
bool resolve_this_time(struct expression *x)
{
    const char *unit = text_of(x, FIELD_UNIT);
    int by = shift_here(x).by, today = x->search->today;

    if (!today)
        return write_unit_unanchored(x, unit);
    x->timex->anchor = anchor_names[ANCHOR_ARTICLE];
    if (is_of_days(unit))
        return unit[0] != 'T' && value_moved(x->timex, today, "D", by * (unit[0] == 'W' ? 7 : unit[0] == '2' ? 14 : 1));
    return (unit[0] == 'M' || unit[0] == 'Y') && value_moved(x->timex, today, "M", by * (unit[0] == 'Y' ? 12 : 1));
}

/* "began in 2013. The next year it ended": from what was told, not from the article. */
static bool is_next_in_story(const struct expression *x, struct shift shift)
{
    const struct search *s = x->search;

    return shift.by == 1 && !shift.named && s->told.precision && s->today && date_last(s->told) < s->today &&
           x->i - s->told_word <= WORDS_OF_A_STORY && direction(x) == TIMEX_PAST;
}

bool resolve_unit(struct expression *x)
{
    struct shift shift = shift_here(x);

    if (text_of(x, FIELD_UNIT)[0] == 'T')
        return false;
    shift.named |= is_next_in_story(x, shift);
    return resolve_moved(x, shift, shift.by);
}

/* "a year and a half ago": the year that so many months lead to. */
static bool move_years_and_half(struct expression *x, struct shift shift, int n)
{
    struct date from = date_of_anchor(x, shift.named);

    if (from.precision < DATE_MONTH)
        return from.precision ? resolve_moved(x, shift, shift.by * n) : write_unit_unanchored(x, "Y");
    struct date moved = date_add_months(date_coarsen(from, DATE_MONTH), shift.by * (12 * n + 6));
    value_date(x->timex, date_coarsen(moved, DATE_YEAR));
    return moved.precision != DATE_UNKNOWN;
}

/* A date just before it tells the same day: "on Oct. 12, the day before the vote". */
static bool take_date(struct expression *x, const struct timex *date, enum anchor anchor)
{
    x->timex->begin = date->begin;
    x->timex->end = date->end;
    x->timex->anchor = anchor_names[anchor];
    g_strlcpy(x->timex->value, date->value, sizeof x->timex->value);
    return true;
}

/* "In 1973, six years later, Egypt": in commas behind a date it tells the same one; NULL if it does not. */
static const struct timex *date_glossed(const struct expression *x)
{
    const struct passage *p = &x->search->passage;
    int behind = x->i + x->taken;
    bool comma = behind < p->n && p->text[p->words[behind].start] == ',';

    return comma && shift_of(x->argument).named ? anchor_beside(x->search, x->i) : NULL;
}

bool resolve_count(struct expression *x)
{
    struct shift shift = shift_of(x->argument);
    int n = has(x, FIELD_COUNT) ? slot(x, FIELD_COUNT)->number : 1;
    const struct timex *same = date_glossed(x);

    if (same)
        return take_date(x, same, ANCHOR_NAMED);
    if (n < 0)
        return write_value(x, TIMEX_DATE, shift.by < 0 ? "PAST_REF" : "FUTURE_REF");
    if (strcmp(x->match->rule->argument[1], "half") == 0 && strcmp(text_of(x, FIELD_UNIT), "Y") == 0)
        return n <= 9999 && move_years_and_half(x, shift, n);
    return n <= 9999 && resolve_moved(x, shift, shift.by * n);
}

bool resolve_duration(struct expression *x)
{
    const struct slot *count = slot(x, FIELD_COUNT);
    int n = count->set ? count->number : *x->argument == 'X' ? -1 : 1;

    if (x->argument[0] == 'P')
        return write_value(x, TIMEX_DURATION, x->argument);
    x->timex->type = TIMEX_DURATION;
    bool half = strcmp(x->argument, "half") == 0 || (count->set && strcmp(count->text, "half") == 0);
    value_duration(x->timex, text_of(x, FIELD_UNIT), n, half);
    return true;
}

bool resolve_set(struct expression *x)
{
    if (*x->argument)
        return write_value(x, TIMEX_SET, x->argument);
    if (has(x, FIELD_WEEKDAY)) {
        write_weekday(x, TIMEX_SET, slot(x, FIELD_WEEKDAY)->number);
        if (has(x, FIELD_PART))
            value_part(x->timex, text_of(x, FIELD_PART));
        x->timex->type = TIMEX_SET;
        return true;
    }
    if (has(x, FIELD_PART)) {
        write_value(x, TIMEX_SET, "XXXX-XX-XX");
        value_part(x->timex, text_of(x, FIELD_PART));
        x->timex->type = TIMEX_SET;
        return true;
    }
    if (!has(x, FIELD_UNIT))
        return false;
    value_duration(x->timex, text_of(x, FIELD_UNIT), has(x, FIELD_COUNT) ? slot(x, FIELD_COUNT)->number : 1, false);
    x->timex->type = TIMEX_SET;
    return true;
}

bool resolve_ref(struct expression *x)
{
    return write_value(x, TIMEX_DATE, x->argument);
}

bool resolve_none(struct expression *x)
{
    (void)x;
    return false;
}

/* Where a rule for dates finds none. */
bool resolve_as_duration(struct expression *x)
{
    x->timex->rule = "duration";
    return resolve_duration(x);
}

/* "will meet in two weeks", but "met twice in two weeks" */
bool resolve_ahead(struct expression *x)
{
    if (direction(x) != TIMEX_FUTURE || count_here(x) < 0 || text_of(x, FIELD_UNIT)[0] == 'T' || x->search->narrative ||
        !x->search->today)
        return resolve_as_duration(x);
    return resolve_moved(x, (struct shift){ 0 }, count_here(x));
}

/* "forty years after he had come": no day that is still to come. */
static bool is_beyond(struct expression *x)
{
    int today = x->search->today;

    return today && date_first(x->timex->begin) > today && direction(x) != TIMEX_FUTURE && !x->search->narrative;
}

static bool count_from_event(struct expression *x)
{
    int n = count_here(x), day = n >= 0 && n <= 9999 ? anchor_day(x->search, x->i + x->taken + 1) : 0;

    return day && move_day(x->timex, day, unit_here(x), shift_of(x->argument).by * n) && !is_beyond(x);
}

/* "on Sunday, five days after the quake": the event's own day tells which Sunday. */
static bool is_that_weekday(const struct expression *x, const struct timex *date)
{
    return strcmp(date->rule, "weekday") == 0 && is_day(date) && is_day(x->timex) &&
           date_weekday(date_first(date->begin)) == date_weekday(date_first(x->timex->begin));
}

bool resolve_event(struct expression *x)
{
    const struct timex *beside = anchor_beside(x->search, x->i);
    bool counted = !x->inexact && count_from_event(x);

    x->timex->behind = MAX(count_here(x), 0) * shift_of(x->argument).by;
    x->timex->unit = unit_here(x);
    if (beside && !(counted && is_that_weekday(x, beside)))
        return take_date(x, beside, ANCHOR_NAMED);
    bool amount = has(x, FIELD_COUNT) || strcmp(x->match->rule->argument[1], "one") == 0;
    if (!counted)
        return amount && resolve_as_duration(x);
    x->timex->anchor = anchor_names[ANCHOR_EVENT];
    return finish_part(x);
}

bool resolve_named(struct expression *x)
{
    const struct timex *last = anchor_last(x->search, x->i);
    bool is_to_come = last && x->search->today && date_first(last->begin) > x->search->today;

    return last && (!is_to_come || direction(x) != TIMEX_PAST) && take_date(x, last, ANCHOR_NAMED);
}

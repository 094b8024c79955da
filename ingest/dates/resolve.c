#include "resolve.h"

#include "../../db/error.h"
#include "resolve_rules.h"
#include "resolve_tools.h"

#include <string.h>

/* What an operation does in front of another expression. */
enum prefix { PREFIX_NOT, PREFIX_MOD, PREFIX_PART, PREFIX_CLOCK, PREFIX_SHIFT };

static const struct {
    const char *name;
    bool (*resolve)(struct expression *x);
    enum prefix prefix;
} operations[] = {
    { "date", resolve_date },
    { "week-of", resolve_week_of },
    { "quarter-of", resolve_quarter_of },
    { "famous", resolve_famous },
    { "day-of-month", resolve_day_of_month },
    { "edge", resolve_edge },
    { "nth-weekday", resolve_nth_weekday },
    { "numeric", resolve_numeric },
    { "year", resolve_year },
    { "same-month", resolve_same_month },
    { "decade", resolve_decade },
    { "century", resolve_century },
    { "season", resolve_season },
    { "quarter", resolve_quarter },
    { "period", resolve_period },
    { "half", resolve_half },
    { "weekday", resolve_weekday },
    { "deictic", resolve_deictic },
    { "unit", resolve_unit },
    { "this-time", resolve_this_time },
    { "month-of-year", resolve_month_of_year },
    { "shifted-month", resolve_shifted_month },
    { "count", resolve_count },
    { "ahead", resolve_ahead },
    { "event", resolve_event },
    { "named", resolve_named },
    { "shift", resolve_none, PREFIX_SHIFT },
    { "duration", resolve_duration },
    { "set", resolve_set },
    { "part", resolve_part, PREFIX_PART },
    { "clock", resolve_clock, PREFIX_CLOCK },
    { "holiday", resolve_holiday },
    { "feast-month", resolve_feast_month },
    { "ref", resolve_ref },
    { "none", resolve_none },
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

/* "the day before last Tuesday", "ten years ago today" */
static bool put_shift(struct expression *x)
{
    struct timex *timex = x->timex;
    int n = count_here(x);

    if (is_day(timex) && x->match->rule->argument[1][0] == 'Y' && n >= 0 && n <= 9999) {
        struct date date = date_add_months(timex->begin, 12 * n * shift_of(x->argument).by);
        timex->rule = x->match->rule->name;
        return date.precision == DATE_DAY && (value_date(timex, date), finish_part(x));
    }
    if (!is_day(timex) || n < 0 || n > 9999 ||
        !move_day(timex, date_first(timex->begin), unit_here(x), shift_of(x->argument).by * n))
        return false;
    timex->rule = x->match->rule->name;
    return finish_part(x);
}

/* "the morning of 3 May" */
static bool put_part(struct expression *x)
{
    if (!is_day(x->timex))
        return false;
    if (*x->argument)
        value_part(x->timex, x->argument);
    return *x->argument || finish_part(x);
}

/* "at 9 p.m. on 3 May"; the days stay those of the expression. */
static bool put_clock(struct expression *x, const struct match *behind)
{
    struct timex *timex = x->timex;
    struct date begin = timex->begin, end = timex->end;

    if (!is_day(timex) || (timex->behind && !behind->slots[FIELD_COUNT].set)) /* "09:39 A day after ..." */
        return false;
    value_minutes(timex,
                  slot(x, FIELD_CLOCK)->number % (*x->argument ? 720 : 1441) + 60 * (int)g_ascii_strtoll(x->argument, NULL, 10));
    timex->begin = begin;
    timex->end = end;
    return true;
}

/* What stands in front of an expression changes its value; behind: the match of the expression itself. */
static bool put_prefix(const struct search *search, const struct match *prefix, const struct match *behind, struct timex *timex)
{
    struct expression x = { .search = search, .match = prefix, .argument = prefix->rule->argument[0], .timex = timex };

    switch (operations[prefix->rule->operation].prefix) {
    case PREFIX_SHIFT:
        return put_shift(&x);
    case PREFIX_MOD:
        timex->mod = prefix->slots[FIELD_MOD].set ? prefix->slots[FIELD_MOD].text : prefix->rule->argument[0];
        return modifies(prefix, timex, behind);
    case PREFIX_PART:
        return put_part(&x);
    case PREFIX_CLOCK:
        return put_clock(&x, behind);
    case PREFIX_NOT:
        break;
    }
    g_assert_not_reached(); /* resolve_prepare() refuses such a rule */
}

/* "less than", "more than": no day can be counted with that. */
static bool is_inexact(const struct match *prefix)
{
    return prefix && operations[prefix->rule->operation].prefix == PREFIX_MOD && strstr(prefix->rule->argument[0], "_THAN");
}

bool resolve(const struct search *search, const struct match *prefix, const struct match *match, int i, int taken,
             struct timex *timex)
{
    struct expression x = { search, match, match->rule->argument[0], i, taken, is_inexact(prefix), timex };

    *timex = (struct timex){ .type = TIMEX_DATE, .rule = match->rule->name, .anchor = "" };
    if (!operations[match->rule->operation].resolve(&x))
        return false;
    if (match->slots[FIELD_MOD].set)
        timex->mod = match->slots[FIELD_MOD].text;
    return !prefix || put_prefix(search, prefix, match, timex);
}

/*
 * resolve_tools.h - what the operations of resolve.h ask of an expression, and how they write its value.
 */
#ifndef INGEST_DATES_RESOLVE_TOOLS_H
#define INGEST_DATES_RESOLVE_TOOLS_H

#include "resolve.h"
#include "tense.h"
#include "values.h"

#include <stdio.h>
#include <string.h>

/* One expression on its way to a value. */
struct expression {
    const struct search *search;
    const struct match *match;
    const char *argument; /* of the rule's operation, the first; "" if none */
    int i, taken; /* its words, with those of a prefix: [i, i + taken) of the passage */
    bool inexact; /* "less than two weeks" */
    struct timex *timex; /* what is written */
};

static inline const struct slot *slot(const struct expression *x, enum field field)
{
    return &x->match->slots[field];
}

static inline const char *text_of(const struct expression *x, enum field field)
{
    return x->match->slots[field].set ? x->match->slots[field].text : "";
}

static inline bool has(const struct expression *x, enum field field)
{
    return x->match->slots[field].set;
}

static inline struct date published(const struct expression *x)
{
    return x->search->context->published;
}

static inline enum timex_direction direction(const struct expression *x)
{
    return tense_direction(x->search, x->i, x->i + x->taken);
}

/* "is to be sworn in on Friday. Two days earlier he had refused to go": what is past is not counted from a day to come. */
static inline bool is_behind_plans(const struct expression *x, int day)
{
    const struct search *s = x->search;

    return !s->narrative && s->today && day > s->today && direction(x) == TIMEX_PAST;
}

static inline bool write_value(struct expression *x, enum timex_type type, const char *text)
{
    x->timex->type = type;
    value_text(x->timex, text);
    return true;
}

/* The value of a day, month or year that no date anchors: digits unknown are X. */
static inline bool write_unanchored(struct expression *x, int month, int day)
{
    char text[16] = "XXXX";

    if (month && day)
        g_snprintf(text, sizeof text, "XXXX-%02d-%02d", month, day);
    else if (month)
        g_snprintf(text, sizeof text, "XXXX-%02d", month);
    return write_value(x, TIMEX_DATE, text);
}

static inline bool write_weekday(struct expression *x, enum timex_type type, int weekday)
{
    char text[16];

    g_snprintf(text, sizeof text, "XXXX-WXX-%d", weekday);
    return write_value(x, type, text);
}

enum anchor { ANCHOR_NONE, ANCHOR_ARTICLE, ANCHOR_NAMED, ANCHOR_EVENT };

static const char *const anchor_names[] = {
    [ANCHOR_NONE] = "",
    [ANCHOR_ARTICLE] = "article date",
    [ANCHOR_NAMED] = "date named before",
    [ANCHOR_EVENT] = "the event's own date",
};

/*
 * So many words behind a day a time is that day's; so many behind a year or month a later one is counted from it: "In 2006 ... The
 * following year".
 */
enum { WORDS_OF_A_THOUGHT = 12, WORDS_OF_A_STORY = 60 };

/* So many words behind a day that a narrative names in passing "the next day" goes on from it. */
enum { WORDS_OF_A_DAY = 80 };

/* The day that "the next day" goes on from, 0 if none is named; in a narrative also one counted from the article's. */
static inline int day_to_go_on(const struct expression *x)
{
    const struct search *s = x->search;
    bool in_passing = s->narrative && s->told.precision == DATE_DAY && s->told_word > s->named_word;

    return in_passing && x->i - s->told_word <= WORDS_OF_A_DAY ? date_first(s->told) : s->named_day;
}

static inline int day_of_anchor(struct expression *x, bool named)
{
    const struct search *s = x->search;
    int day = named ? day_to_go_on(x) : s->narrative ? s->named_day : 0;

    x->timex->anchor = anchor_names[day ? ANCHOR_NAMED : s->today ? ANCHOR_ARTICLE : ANCHOR_NONE];
    return day ? day : s->today;
}

/* The same for months and years, for which a narrative's last month or year is enough. */
static inline struct date date_of_anchor(struct expression *x, bool named)
{
    const struct search *s = x->search;
    bool take_named = s->named.precision && (named || s->narrative);

    x->timex->anchor = anchor_names[take_named ? ANCHOR_NAMED : s->today ? ANCHOR_ARTICLE : ANCHOR_NONE];
    return take_named ? s->named : published(x);
}

/* What "the following year" and "two months later" are counted from: the last date of any precision, shortly before. */
static inline struct date date_to_go_on(struct expression *x)
{
    const struct search *s = x->search;

    if (s->narrative || !s->told.precision || s->told_word < s->named_word || x->i - s->told_word > WORDS_OF_A_STORY)
        return date_of_anchor(x, true);
    x->timex->anchor = anchor_names[ANCHOR_NAMED];
    return s->told;
}

struct shift {
    int by;
    bool named; /* from the date named before */
};

static inline struct shift shift_of(const char *text)
{
    return (struct shift){ (int)g_ascii_strtoll(text, NULL, 10), strchr(text, 'r') != NULL };
}

/* The expression's own shift, else the rule's. */
static inline struct shift shift_here(const struct expression *x)
{
    return shift_of(has(x, FIELD_SHIFT) ? text_of(x, FIELD_SHIFT) : x->argument);
}

static inline int count_here(const struct expression *x)
{
    return has(x, FIELD_COUNT) ? slot(x, FIELD_COUNT)->number : 1;
}

/* A single day, no weekend and no time of a day. */
static inline bool is_day(const struct timex *timex)
{
    return timex->type == TIMEX_DATE && timex->begin.precision == DATE_DAY && strlen(timex->value) == DATE_TEXT_SIZE - 1;
}

static inline bool finish_part(struct expression *x)
{
    if (has(x, FIELD_PART) && is_day(x->timex))
        value_part(x->timex, text_of(x, FIELD_PART));
    return true;
}

static inline bool finish_day(struct expression *x, int day)
{
    if (day < DATE_DAY_MIN || day > DATE_DAY_MAX)
        return false;
    value_day(x->timex, day);
    return finish_part(x);
}

/* A year that an expression names ("of 1988") or shifts to ("this year's"), else 0. */
static inline int year_here(struct expression *x)
{
    if (has(x, FIELD_YEAR))
        return slot(x, FIELD_YEAR)->number;
    struct date from = date_of_anchor(x, shift_here(x).named);
    return has(x, FIELD_SHIFT) && from.precision ? from.year + shift_here(x).by : 0;
}

/* So many words behind a quarter "a year earlier" is that quarter's. */
enum { WORDS_OF_A_REPORT = 250 };

/* Reports of earnings: "in the third quarter ... from a loss a year earlier". */
static inline bool is_of_quarter(const struct expression *x)
{
    return x->search->quarter_year && x->i - x->search->quarter_word < WORDS_OF_A_REPORT;
}

static inline bool is_of_days(const char *unit)
{
    return unit[0] == 'D' || unit[0] == 'W' || unit[0] == '2' || unit[0] == 'T';
}

/* "on Friday", the article's own day, which timex.c takes for the Friday before where more follows. */
static inline bool is_todays_name(const struct search *s)
{
    const struct timex *last = s->found->len ? &g_array_index(s->found, struct timex, s->found->len - 1) : NULL;

    return last && strcmp(last->rule, "weekday") == 0 && last->begin.precision && date_first(last->begin) == s->today;
}

/* "said that he would stay. And then the next day he left", told of the day before the article's: counted from another day. */
static inline bool is_beyond_today(const struct expression *x, int from, int day)
{
    const struct search *s = x->search;

    if (s->narrative || !s->today || from > s->today || day <= s->today || is_todays_name(s))
        return false;
    enum timex_direction tense = direction(x);
    return tense == TIMEX_PAST || (tense == TIMEX_UNKNOWN && from < s->today);
}

/* "a year later" where no date is named to count from, and nobody speaks of what is to come. */
static inline bool is_lost(struct expression *x, const char *unit)
{
    const struct search *s = x->search;
    bool named = is_of_days(unit) ? day_to_go_on(x) != 0 : date_to_go_on(x).precision && *x->timex->anchor != 'a';

    return !named && s->today && direction(x) != TIMEX_FUTURE;
}

/* The unit so many days, weeks or months from a day; from a day weeks lead to a day, too. */
static inline bool move_day(struct timex *timex, int day, const char *unit, int n)
{
    int days = unit[0] == '2' ? 14 : strcmp(unit, "W") == 0 ? 7 : 0;

    return days ? value_moved(timex, day, "D", days * n) : unit[0] != 'T' && value_moved(timex, day, unit, n);
}

static inline const char *unit_here(const struct expression *x)
{
    return has(x, FIELD_UNIT) ? text_of(x, FIELD_UNIT) : x->match->rule->argument[1];
}

#endif

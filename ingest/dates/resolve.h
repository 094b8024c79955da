/*
 * resolve.h - what a pattern means: its slots and the text's dates make a TIMEX3 value.
 *
 *   rule "weekday", slots WEEKDAY 5; article of 2016-12-30  --resolve()-->  2016-12-30
 *
 * Shape   a rule's meaning is one of the operations below with up to two arguments, which
 *         resolve_prepare() looks up once. A day is counted from the article's, or from the
 *         day named before where a shift ends in "r" ("the following day", "1r") or the text
 *         is a narrative. Without such a day a value has X for the digits unknown.
 *
 *   date                    MONTH with DAY, YEAR, WEEKDAY, PART, as far as they are there
 *   week-of                 the week of such a day
 *   quarter-of              the quarter that ends on such a day
 *   edge first|last         the first or last day of such a month
 *   famous YYYY-MM-DD [far]  that day, as everybody calls it; before it, with "far" a few months around, the nearest such day
 *   day-of-month            DAY alone, of the month named shortly before or nearest to the article's
 *   nth-weekday [last]      the ORDINAL, or last, WEEKDAY of MONTH
 *   numeric                 a date in digits
 *   year [N], decade, century, season [year], quarter, half [N]; a YEAR2 is of the century named last
 *   same-month              DAY of the month named last
 *   period [N]              the quarter named last, N years on, or of YEAR; else that year
 *   weekday [ahead|week|PART]          the day of that name; to come; of the week that SHIFT tells
 *   weekday SHIFT              the day of that name so far from the article's or the day named
 *   weekday count N         the N-th (times COUNT) day of that name before or behind the article's
 *   deictic [DAYS]          a day so many days from the article's
 *   unit [SHIFT [today|month]]  the UNIT so many units away; without a day named the article's day, or one of the month named
 *   this-time               the month, or of a nearer UNIT the day, that SHIFT tells
 *   shifted-month           the MONTH that SHIFT tells, with its DAY
 *   month-of-year           MONTH of the year that SHIFT tells
 *   count SHIFT [half]      COUNT units (and a half) ago (-1), from now (1), earlier (-1r), later (1r)
 *   ahead                   COUNT UNIT from now where the tense is of what is to come, else a duration
 *   event SHIFT [UNIT|one]  COUNT UNIT before or after an event that the text has dated (anchor.h), else with COUNT or "one" a duration
 *   shift SHIFT [UNIT]      prefix: the day so many units from the date behind it
 *   named                   the date named last: "until then"
 *   duration [X|half|P...]  COUNT UNIT; X: some; half: and a half; or that value
 *   set [VALUE]             COUNT UNIT or WEEKDAY, again and again
 *   part [SHIFT]            PART of the day that SHIFT tells; as prefix: PART, or the argument's, of the day behind it
 *   clock [HOURS]           CLOCK, HOURS added; as prefix: of the day behind it
 *   holiday WHEN            a day as feasts.h writes it
 *   feast-month WHEN        the month of such a day
 *   ref VALUE               that value
 *   mod [MOD [period|amount]]  prefix: "early", "more than"
 *   none                    no temporal expression: "five years old"
 *
 * resolve.c has the table of operations, resolve_rules.h says which file holds which, resolve_tools.h what they share.
 */
#ifndef INGEST_DATES_RESOLVE_H
#define INGEST_DATES_RESOLVE_H

#include "entries.h"
#include "feasts.h"
#include "grammar.h"
#include "timex.h"

struct search {
    struct passage passage;
    const struct timex_context *context;
    const struct feasts *feasts;
    const GArray *found; /* struct timex, so far */
    int today; /* day number of the article, 0 if unknown */
    int named_day; /* the last day named, 0 if none */
    int named_word; /* and its word */
    int past_day; /* the last one that is not ahead of the article's, 0 if none */
    struct date named; /* the last date named */
    struct date told; /* the last date of any precision, and its word */
    int told_word;
    int quarter, quarter_year, quarter_word; /* the last quarter named; year 0 if none */
    int year; /* of the last date */
    struct entries entries; /* of a chronology */
    int numbered; /* the number of a resolution that the text names, which is no year */
    bool narrative; /* a history: dates are counted from one another */
};

/* Looks the rules' meanings up. Errors: a rule whose meaning there is not. */
bool resolve_prepare(const GPtrArray *rules, GError **error);

/* Makes the expression of words [i, i + taken), the prefix among them, which may be NULL; false if it is none. */
bool resolve(const struct search *search, const struct match *prefix, const struct match *match, int i, int taken,
             struct timex *timex);

#endif

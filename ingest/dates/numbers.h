/*
 * numbers.h - the numbers of temporal expressions: counts, days of a month, years, hours, dates in digits.
 *
 *   {twenty} {-} {one}  --number_take(NUMBER_COUNT)-->  21, 3 words
 *
 * Shape   every kind has a name that patterns use. A count that is only "some" is -1;
 *         halves of a count are told apart ("5 1/2 hours"): half is set.
 * Units   times are minutes of the day; dates in digits are day numbers (date.h).
 */
#ifndef INGEST_DATES_NUMBERS_H
#define INGEST_DATES_NUMBERS_H

#include "words.h"

enum number_kind {
    NUMBER_COUNT, /* 35, two, twenty-one, two hundred, several, 5 1/2 */
    NUMBER_DAY, /* 8, 8th, eighth, twenty-first: 1 to 31 */
    NUMBER_YEAR, /* 1998, nineteen ninety-eight */
    NUMBER_YEAR2, /* 98: two digits */
    NUMBER_YEARS, /* 1989/90: the first of two */
    NUMBER_NTH, /* 15th: digits with their ending, 1 to 31 */
    NUMBER_CENTURY, /* 19th, nineteenth */
    NUMBER_HOUR, /* 0 to 24, in minutes */
    NUMBER_TIME, /* 10:35 */
    NUMBER_TIME4, /* 1035 */
    NUMBER_TIMEDOT, /* 10.35 */
    NUMBER_TIMEH, /* 14h30, 7 h */
    NUMBER_ISO, /* 2016-12-30 */
    NUMBER_DMY, /* 30.12.2016, 30/12/2016 */
    NUMBER_MDY, /* 12/30/2016; 30/12/2016 where it can only be that */
    NUMBER_KINDS
};

struct number {
    int value;
    bool half;
};

/* "COUNT", "DAY" ... as patterns write them; -1 if it is none. */
int number_kind_find(const char *name);

/* The words that a number of that kind takes from i on; 0: there is none. */
int number_take(enum number_kind kind, const struct passage *passage, int i, struct number *number);

#endif

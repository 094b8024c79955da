/*
 * date.h - days, months and years of the proleptic Gregorian calendar, 1 to 9999.
 *
 *   "2016-12"  --date_parse()-->  struct date  --date_first()-->  day number
 *
 * Units   A day number counts days from 0001-01-01, which is 1; 2016-12-30 is
 *         736328. Weekdays are ISO 8601: Monday is 1, Sunday 7.
 * Shape   precision says how much is known; fields finer than it are 0. A date
 *         that is not known at all is DATE_UNKNOWN, never a magic number.
 * Method  Rata die arithmetic (Reingold & Dershowitz, Calendrical Calculations,
 *         2.17-2.23). No time_t, no time zone: a day is the place's day.
 */
#ifndef DB_DATE_H
#define DB_DATE_H

#include <stdbool.h>
#include <stddef.h>

enum date_precision { DATE_UNKNOWN, DATE_YEAR, DATE_MONTH, DATE_DAY };

struct date {
    short year;
    unsigned char month, day;
    enum date_precision precision;
};

#define DATE_TEXT_SIZE 11
#define DATE_DAY_MIN 1
#define DATE_DAY_MAX 3652059 /* 9999-12-31 */

/* Precision follows the arguments: month 0 makes a year, day 0 a month. False for a day that the calendar does not have. */
bool date_make(int year, int month, int day, struct date *date);

/* Reads YYYY, YYYY-MM or YYYY-MM-DD, nothing before or after it. */
bool date_parse(const char *text, struct date *date);

/* Writes the same forms, "" for an unknown date; returns text. */
char *date_format(struct date date, char text[DATE_TEXT_SIZE]);

/* First and last day number that the date covers; 0 when unknown. */
int date_first(struct date date);
int date_last(struct date date);

/* The day with that number; unknown outside DATE_DAY_MIN to DATE_DAY_MAX. */
struct date date_of_day(int day_number);

int date_weekday(int day_number);

/* ISO 8601 week and the year that it belongs to. */
int date_iso_week(int day_number, int *year);

/* The date n months on, at month precision or with its day clipped to the month's last; unknown outside years 1 to 9999. */
struct date date_add_months(struct date date, int n);

/* Cuts a date to a coarser precision. */
struct date date_coarsen(struct date date, enum date_precision precision);

/* Order by first day, then the coarser first; unknown dates come last. */
int date_compare(struct date a, struct date b);
bool date_equal(struct date a, struct date b);

#endif

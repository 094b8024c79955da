/*
 * values.h - writes TIMEX3 values, with the days that they cover.
 *
 *   value_moved(timex, 2016-12-30, "W", -1)  -->  "2016-W51"
 *
 * Shape   units are written as the tables do: D W M Y, E (decade), C (century), Q
 *         (quarter), WE (weekend), 2W (fortnight), TH TM TS (of the clock).
 *         A week, which a date has no precision for, covers the month that most of it lies in; a decade its
 *         first to its last year.
 * Errors  false for what lies outside years 1 to 9999: nothing is written then.
 */
#ifndef INGEST_DATES_VALUES_H
#define INGEST_DATES_VALUES_H

#include "timex.h"

void value_date(struct timex *timex, struct date date);
void value_day(struct timex *timex, int day);
void value_week(struct timex *timex, int day);
bool value_quarter(struct timex *timex, int year, int quarter);
bool value_half(struct timex *timex, int year, int half);
bool value_decade(struct timex *timex, int year);
bool value_century(struct timex *timex, int century);

/* code: SP SU FA WI; a winter begins in December of its year. */
bool value_season(struct timex *timex, int year, const char *code);
int value_season_month(const char *code);

/* The unit that lies n units from the one with that day: "last year" is n = -1. Units of the clock write that day. */
bool value_moved(struct timex *timex, int day, const char *unit, int n);

/* "P3D", "PT5H30M", "PXM" for n = -1. */
void value_duration(struct timex *timex, const char *unit, int n, bool half);

/* Makes a day a time: "MO", "NI", or "T10:30". */
void value_part(struct timex *timex, const char *part);
void value_minutes(struct timex *timex, int minutes);

/* A value with unknown digits, which covers no day: "XXXX-WXX-5". */
void value_text(struct timex *timex, const char *text);

#endif

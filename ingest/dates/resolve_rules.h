/*
 * resolve_rules.h - the operations of resolve.h, by what they are about. Each writes the value of an expression, its days and its
 * anchor; false where the words are no temporal expression.
 */
#ifndef INGEST_DATES_RESOLVE_RULES_H
#define INGEST_DATES_RESOLVE_RULES_H

#include <stdbool.h>

struct expression;

/* resolve_calendar.c - what stands in a calendar: days, months, quarters, seasons, years. */
bool resolve_date(struct expression *x);
bool resolve_week_of(struct expression *x);
bool resolve_quarter_of(struct expression *x);
bool resolve_famous(struct expression *x);
bool resolve_day_of_month(struct expression *x);
bool resolve_edge(struct expression *x);
bool resolve_nth_weekday(struct expression *x);
bool resolve_numeric(struct expression *x);
bool resolve_year(struct expression *x);
bool resolve_same_month(struct expression *x);
bool resolve_decade(struct expression *x);
bool resolve_century(struct expression *x);
bool resolve_month_of_year(struct expression *x);
bool resolve_shifted_month(struct expression *x);
bool resolve_quarter(struct expression *x);
bool resolve_period(struct expression *x);
bool resolve_half(struct expression *x);
bool resolve_season(struct expression *x);

/* resolve_days.c - weekdays, times, feasts and days counted from the article's. */
bool resolve_weekday(struct expression *x);
bool resolve_deictic(struct expression *x);
bool resolve_part(struct expression *x);
bool resolve_clock(struct expression *x);
bool resolve_holiday(struct expression *x);
bool resolve_feast_month(struct expression *x);

/* resolve_units.c - so many units away, durations and sets, and what is counted from a date of the text. */
bool resolve_this_time(struct expression *x);
bool resolve_unit(struct expression *x);
bool resolve_count(struct expression *x);
bool resolve_duration(struct expression *x);
bool resolve_set(struct expression *x);
bool resolve_ref(struct expression *x);
bool resolve_none(struct expression *x);
bool resolve_as_duration(struct expression *x);
bool resolve_ahead(struct expression *x);
bool resolve_event(struct expression *x);
bool resolve_named(struct expression *x);

#endif

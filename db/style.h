/*
 * style.h - the ways in which people write a date.
 *
 *   2018-03-26, "month-day"  --style_text()-->  "Mar 26, 2018"
 *
 * Shape   a month or a year is written as far as it is known, an unknown date is "". Where months are named
 *         the words say how; NULL is English.
 */
#ifndef DB_STYLE_H
#define DB_STYLE_H

#include "date.h"

#include <glib.h>

enum style { STYLE_DAY_MONTH, STYLE_MONTH_DAY, STYLE_LONG, STYLE_DOTS, STYLE_ISO, STYLES };

#define STYLE_NAMES "day-month, month-day, long, dots and iso"

struct style_words {
    const char *day_mark; /* behind a day's number: "." in German */
    const char *in_short[12], *in_full[12];
};

extern const struct style_words style_english;

/* What --date-format says; NULL leaves style as it is. ERROR_USAGE. */
bool style_find(const char *name, enum style *style, GError **error);

/* The month as the style names it. */
const char *style_month(enum style style, const struct style_words *words, int month);

/* Freed with g_free(). */
char *style_text(enum style style, const struct style_words *words, struct date date);

#endif

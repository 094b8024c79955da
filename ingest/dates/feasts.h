/*
 * feasts.h - the days of holidays, fixed or movable.
 *
 *   "easter-2", 2016-01-01  --feasts_next()-->  2016-03-25
 *
 * Shape      a holiday is written as languages' tables do:
 *              MM-DD            that day
 *              MM-W-N, MM-W-N+D the N-th weekday W of the month (-1: the last), D days on
 *              easter+N         N days behind Easter, of the western churches; orthodox+N: of the eastern ones
 *              hebrew-MM-DD     a day of the Jewish calendar, months counted from Nisan; 12: the last Adar
 *              NAME, NAME+N     N days behind the first days that ingest/dates/feasts.tsv lists by that name
 * Units      day numbers (db/date.h).
 * Source     Meeus, Astronomical Algorithms, 8; Dershowitz and Reingold, Calendrical Calculations, for the Jewish year.
 * Errors     ERROR_INPUT, "FILE:LINE: ..." for a row that cannot be understood.
 */
#ifndef INGEST_DATES_FEASTS_H
#define INGEST_DATES_FEASTS_H

#include "../../db/owned.h"

#include <glib.h>

struct feasts;

/* directory: --lexicon, may be NULL. */
struct feasts *feasts_new(const char *directory, GError **error);
void feasts_free(struct feasts *feasts);
OWNED_DEFINE(feasts)

/* The first such day on or behind a day; 0: none is known. */
int feasts_next(const struct feasts *feasts, const char *when, int day);

#endif

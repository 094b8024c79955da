/*
 * moment.h - a moment as machines write it, ISO 8601 in its long and short forms.
 *
 *   "20170102T222800+0000"  --moment_read()-->  day 2017-01-02, "2017-01-02T22:28:00+00:00"
 *
 * Shape   The day is the one written, whatever the zone; a time without a zone stays without one, a day alone is
 *         the day. A space may stand for the T; fractions of seconds are left out.
 */
#ifndef INGEST_MOMENT_H
#define INGEST_MOMENT_H

#include "../../db/date.h"

#include <stdbool.h>

/* text: the moment written out, freed by the caller. False if it is none. */
bool moment_read(const char *written, struct date *day, char **text);

#endif

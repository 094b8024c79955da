/*
 * stamp.h - a moment as feeds and pages write it, in many languages' months and many broken ways.
 *
 *   "Fri, 30 Dec 2016 9:15 +0200"  --stamp_find()-->  day 2016-12-30, "2016-12-30T09:15:00+02:00"
 *
 * Shape   ISO 8601, RFC 822 and its mistakes, W3CDTF, 14 and 8 digits, days written out (months.tsv), 30.12.2016,
 *         12/30/2016 in the order asked for, 2016年12月30日. The day is the one written, whatever the zone.
 *         A time without a zone stays without one; without a time, the day alone is the moment.
 *         What machines write (stamp_read) is ISO 8601 in its long and short forms and nothing else:
 *         "20170102T222800+0000" is 2017-01-02T22:28:00+00:00, a space may stand for the T, fractions of seconds are left out.
 * Limits  years 1990 to 2099 where a day is looked for: what else looks like one in a page is none of its dates.
 */
#ifndef INGEST_STAMP_H
#define INGEST_STAMP_H

#include "../../db/date.h"

enum { STAMP_TEXT_SIZE = 40 };

enum stamp_order { STAMP_DAY_FIRST, STAMP_MONTH_FIRST };

struct stamp {
    struct date day;
    char text[STAMP_TEXT_SIZE]; /* ISO 8601, as precise as it is known */
    bool utc; /* a time in UTC: the day where it was written may be its neighbour */
    const char *from, *to; /* the place in the text */
};

/* The first in the text; false if there is none. */
bool stamp_find(const char *text, size_t length, enum stamp_order order, struct stamp *stamp);

/* The moment that the text begins with, of any year, written out and freed by the caller. False if it is none. */
bool stamp_read(const char *written, struct date *day, char **text);

#endif

/*
 * entries.h - the lines of a chronology, which name their year only at times.
 *
 *   "2013" alone on its line, "- Nov. 21: ...", "- Jan. 22: ..."  --entries_year()-->  2013, 2014
 *
 * Method  a year alone on its line is that of the entries below it; else an entry goes on from the one before it.
 */
#ifndef INGEST_DATES_ENTRIES_H
#define INGEST_DATES_ENTRIES_H

#include "words.h"

#include "../../db/date.h"

struct entries {
    int heading; /* the year that stands alone above; 0 if none */
    struct date last; /* of the last entry, a month or a day */
};

/* The year of the entry that words [i, i + taken), a month or a day of one, open; 0 where they open none or nothing tells it. */
int entries_year(const struct entries *entries, const struct passage *passage, int i, int taken, int month);

/* Remembers the date of words [i, i + taken), if it heads a list or opens an entry. */
void entries_remember(struct entries *entries, const struct passage *passage, int i, int taken, struct date date);

#endif

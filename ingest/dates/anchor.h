/*
 * anchor.h - the day of an event that the text has dated before: "10 days before the vote".
 *
 *   {10} {days} before {the} {vote}, "... voted on Nov. 8 ..."  --anchor_day()-->  2016-11-08
 *
 * Method  the noun of the event is looked for backwards; the day named in its sentence, nearest to
 *         it, is the event's, unless it tells when somebody spoke ("said on Monday that the vote").
 *         Without such a sentence the calendar day named in the two or three sentences before is.
 */
#ifndef INGEST_DATES_ANCHOR_H
#define INGEST_DATES_ANCHOR_H

#include "resolve.h"

/* The day of the event whose name begins at a word; 0: the text tells none. */
int anchor_day(const struct search *search, int word);

/*
 * The date just before a word that tells the same day, parted from it by a comma or dash ("on Oct. 12, the day before ...")
 * or by what belongs to the same verb ("met today in Oslo on the eve of ..."); NULL: none.
 */
const struct timex *anchor_beside(const struct search *search, int word);

/* The date named last, at most a few sentences before a word; NULL: none. */
const struct timex *anchor_last(const struct search *search, int word);

#endif

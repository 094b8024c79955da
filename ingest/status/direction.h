/*
 * direction.h - which way a clause's own tense points, for the dates in it.
 *
 *   "will sign on Friday", "agreed to sign on Friday"  --direction_of(sign)-->  TIMEX_FUTURE
 */
#ifndef INGEST_STATUS_DIRECTION_H
#define INGEST_STATUS_DIRECTION_H

#include "../cues.h"
#include "../dates/timex.h"

/* TIMEX_FUTURE for "will" and infinitives, TIMEX_PAST for past forms. */
enum timex_direction direction_of(const struct cues *cues, const struct tree *tree, int token);

/* "is meeting them": going on, or planned where it has a day of its own. */
bool direction_is_going_on(const struct tree *tree, int token);

#endif

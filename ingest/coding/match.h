/*
 * match.h - from a frame that matched to an event, or to nothing where an actor lacks or a rule objects.
 *
 *   frame_match  --match_code()-->  act: actors, status, day  -->  an event of the reading, or a part that was dropped
 */
#ifndef INGEST_CODING_MATCH_H
#define INGEST_CODING_MATCH_H

#include "act.h"

/* The pass's reading gains what the match tells, and the coder's tables learn from it. */
void match_code(struct pass *pass, const struct frame_match *match);

#endif

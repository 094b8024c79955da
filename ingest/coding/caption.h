/*
 * caption.h - the label of an event from its act: which clause tells it (label/teller.h), and what its actors are called there.
 *
 *   "He refused to leave"              --caption_of()-->  "Mubarak refused to leave"
 *   "After talks the two ...", EGY,JOR --caption_of()-->  "Egypt and Jordan: talks"
 *
 * Ownership  the caller frees the string.
 */
#ifndef INGEST_CODING_CAPTION_H
#define INGEST_CODING_CAPTION_H

#include "act.h"

/* event: has its actors already. timexes: the sentence's dates. */
char *caption_of(const struct coder *coder, const struct act *act, const struct event *event, const GArray *timexes);

#endif

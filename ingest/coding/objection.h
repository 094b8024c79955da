/*
 * objection.h - why an act that words name is no event: nobody known did it, it is only alleged, it happened to nobody.
 */
#ifndef INGEST_CODING_OBJECTION_H
#define INGEST_CODING_OBJECTION_H

#include "act.h"

/* A sentence's part for explain, or NULL where the act is an event. */
const char *objection_to(struct coder *coder, const struct act *act, const struct reading *reading);

#endif

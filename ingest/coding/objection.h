/*
 * objection.h - why an act that words name is no event: nobody known did it, it is only alleged, it happened to nobody.
 */
#ifndef INGEST_CODING_OBJECTION_H
#define INGEST_CODING_OBJECTION_H

#include "act.h"

/* A sentence's part for explain, or NULL where the act is an event. */
const char *objection_to(struct coder *coder, const struct act *act, const struct reading *reading);

/* What speaks against a noun, which neither a verb nor a day of its own makes an event; objection_to() asks. */
const char *objection_to_noun(const struct coder *coder, const struct act *act, const struct reading *reading);

/* Whether the lead of a text tells of a disaster, twice: whoever is killed in such a story was killed by it. */
bool objection_is_disaster_story(const char *text);

#endif

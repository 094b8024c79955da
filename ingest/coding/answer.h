/*
 * answer.h - which acts answer which.
 *
 *   "Chile accused Peru. Lima denied it"  --answer_is(deny, accuse)-->  true
 */
#ifndef INGEST_CODING_ANSWER_H
#define INGEST_CODING_ANSWER_H

#include <stdbool.h>

/* Whether an act answers any other at all; by slugs of db/actions.tsv. */
bool answer_exists(const char *answer);
bool answer_is(const char *answer, const char *to);

#endif

/*
 * unknown.h - actors whose names no table has: invented or forgotten states, groups, companies.
 *
 *   "Arnor severed relations with Rhun"  -->  arnor, rhun
 *
 * Method     only where actors alone have a part (guide, section 5): states' acts upon each other, whom a known actor
 *            arrests, frees or strikes, and two of one word each that deal with each other.
 */
#ifndef INGEST_CODING_UNKNOWN_H
#define INGEST_CODING_UNKNOWN_H

#include "act.h"

/* States that act upon states, and whom a known actor acts upon. */
void unknown_take(struct coder *coder, struct act *act);

/* Two that deal with each other, one of them unknown; both where the act is one of states and groups. */
void unknown_pair(struct coder *coder, struct act *act);

#endif

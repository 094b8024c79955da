/*
 * dating.h - the day of an act, and what its day says of its status.
 *
 *   act, its sentence, what was told before  --dating_of()-->  "on Saturday": 2011-03-12, and planned, since that is to come
 *
 * Shape      the expression that its words or clause name (when.h), unless that is of what it speaks of, of another act or of the
 *            page; else the day that what was told before lends it (day.h).
 * Ownership  the caller frees the day's rule.
 */
#ifndef INGEST_CODING_DATING_H
#define INGEST_CODING_DATING_H

#include "act.h"

/* The day of an act, which may change its status: a day to come makes it planned, an attack planned for no day is proposed. */
struct when dating_of(struct pass *pass, struct act *act);

#endif

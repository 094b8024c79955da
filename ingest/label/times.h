/*
 * times.h - the words of a sentence that tell when, which a label leaves out.
 *
 *   "the April 6 Movement met on Monday"  --times_find()-->  "on Monday"
 *
 * Ownership  the caller frees the flags, one a token.
 */
#ifndef INGEST_LABEL_TIMES_H
#define INGEST_LABEL_TIMES_H

#include "../tree.h"

/* Which tokens an expression of time takes: none reaches into the next. */
bool *times_find(const struct tree *tree, const GArray *timexes);

#endif

/*
 * rebels.h - who rebels are: a group by its name, the one told of before, or the rebels of a land.
 *
 *   "Zairean rebels"  --rebels_resolve()-->  zairean-rebels
 */
#ifndef INGEST_REBELS_H
#define INGEST_REBELS_H

#include "cast_inside.h"

/* Rebels by their own name, those told of before, or the rebels of a land: told with them, or the article's. */
void rebels_resolve(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes);

#endif

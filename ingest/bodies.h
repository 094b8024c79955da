/*
 * bodies.h - parties, movements, armies and firms that no table has, by the word at the head of their name.
 *
 *   "The Free Harbour Movement (FHM)"  --bodies_find()-->  mark {"Free Harbour Movement", free-harbour-movement, NAME_GROUP}
 *   later "FHM"                                            the same
 *
 * Shape      bodies.tsv tells the heads, and the words that make or cannot make such a name. A name is a run of words with
 *            capitals that ends in a head, or begins with one ("Front for the Liberation of Kivu").
 * Ownership  the names found are the cast's, until the next article; their texts are interned.
 */
#ifndef INGEST_BODIES_H
#define INGEST_BODIES_H

#include "cast_inside.h"

/* Marks the bodies of the sentence. After the names that the tables have. */
void bodies_find(struct cast *cast, const struct tree *tree);

/* Whether a sentence that is not parsed may bring in a body by its name. */
bool bodies_may_be(const struct cast *cast, const char *text, const struct token *tokens, guint count);

#endif

/*
 * holders.h - what is learnt of offices and of those who have them, and found again.
 *
 *   "Tyge Lehmann, the Danish ambassador"  --holders_learn()-->  "Lehmann", "the ambassador"  --holders_remembered()-->  DNK
 *
 * Shape      holders_learn_...() read a sentence before its acts ask; memory.h keeps what they learn.
 */
#ifndef INGEST_HOLDERS_H
#define INGEST_HOLDERS_H

#include "cast_inside.h"

/* "the Moro Islamic Liberation Front" is "the front" from now on, "Bill Richardson" is "Richardson". */
void holders_learn_short_forms(struct cast *cast, const struct tree *tree);

/* A name that owns what only states have is a state, if an unknown one: "Arnor's foreign minister", "ties with Gondor". */
void holders_learn_states(struct cast *cast, const struct tree *tree);

/* A name right behind an office is its holder's, however the parser hung it: "embassy spokesman Seromi Okamoto". */
void holders_learn_beside(struct cast *cast, const struct tree *tree);

/* Every word of a name that the lexicon does not know is the person's from now on: "Shen Guofang", then "Shen". */
void holders_learn_name(struct cast *cast, const struct tree *tree, int from, int head, const char *code);

/* The office of a phrase is its holder's from now on, and the names behind it, or beside it: "Tyge Lehmann, the Danish ambassador". */
void holders_learn(struct cast *cast, const struct tree *tree, int head, const struct core *core, const char *code);

/* Whom a name or an office means that was told before; NULL if none was. */
const char *holders_remembered(struct cast *cast, const struct tree *tree, const struct core *core);

/* Whose an office before a name is, where the article told of one by that very title; NULL if it did not. */
const char *holders_of_title(struct cast *cast, const struct core *core);

/* Whose the soldiers are that were named last, if the article is about them. */
const char *holders_soldiers(const struct cast *cast, const struct role *role);

/* Whose the men in arms against their state are that were told of last, by whatever word; NULL if nobody's. */
const char *holders_insurgents(const struct cast *cast);

/* "the country", "the nation": no office of it, but the land. */
bool holders_is_land(const struct role *role);

/* "all foreign troops", "a foreign official": of another land than the one that was spoken of. */
bool holders_is_foreign(const struct tree *tree, int token, const struct role *role);

#endif

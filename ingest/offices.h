/*
 * offices.h - whose an office is: "the Danish ambassador", "Iran's minister of oil", "the ministry", "rebels".
 *
 *   said with it, else named before, else guessed: the article's land, the group last named
 *
 * Shape      offices_learn_...() read a sentence before its acts ask; offices_resolve() answers for one phrase.
 */
#ifndef INGEST_OFFICES_H
#define INGEST_OFFICES_H

#include "cast_inside.h"

/* "the Moro Islamic Liberation Front" is "the front" from now on, "Bill Richardson" is "Richardson". */
void offices_learn_short_forms(struct cast *cast, const struct tree *tree);

/* A name that owns what only states have is a state, if an unknown one: "Arnor's foreign minister", "ties with Gondor". */
void offices_learn_states(struct cast *cast, const struct tree *tree);

/* A name right behind an office is its holder's, however the parser hung it: "embassy spokesman Seromi Okamoto". */
void offices_learn_holders(struct cast *cast, const struct tree *tree);

/* Every word of a name that the lexicon does not know is the person's from now on: "Shen Guofang", then "Shen". */
void offices_learn_name(struct cast *cast, const struct tree *tree, int from, int head, const char *code);

/* The actors of a phrase whose core has an office. */
void offices_resolve(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes);

/* Whom a name or an office means that was told before; NULL if none was. */
const char *offices_remembered(struct cast *cast, const struct tree *tree, const struct core *core);

/* The actors of a prepositional attribute that says whose: "minister of Iran", "ambassador to Moscow" is not one. True if there is one. */
bool offices_owner(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);

/* "Peru left Mali and accused the country": codes from `before` on that are barred are taken back for the other land that was named. */
void offices_other_land(const struct cast *cast, int token, guint before, GPtrArray *codes);

#endif

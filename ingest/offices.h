/*
 * offices.h - whose an office is: "the Danish ambassador", "Iran's minister of oil", "the ministry", "rebels".
 *
 *   said with it, else named before, else guessed: the article's land, the group last named
 *
 * Shape      what was told before is kept by holders.h, what is to be guessed by presumed.h, men in arms by rebels.h.
 */
#ifndef INGEST_OFFICES_H
#define INGEST_OFFICES_H

#include "cast_inside.h"

/* The actors of a phrase whose core has an office. */
void offices_resolve(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes);

/* The actors of a prepositional attribute that says whose: "minister of Iran", "ambassador to Moscow" is not one. True if there is one. */
bool offices_owner(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);

/* "the prime minister, Tony Blair", "the largest rebel group, the Polisario Front": a known name beside the office. */
const char *offices_named_beside(struct cast *cast, const struct tree *tree, int token);

/* Those who have a chief that is known are his: a land's junta, a group's fighters. */
void offices_by_chief(struct cast *cast, const struct tree *tree, int token, const struct role *role, GPtrArray *codes);

#endif

/*
 * own_names.h - persons, groups and firms whom no table has, under their own names.
 *
 *   "Opposition leader Henri Valbo"    --own_names_office()-->   henri-valbo
 *   "sanctioned the tanker Sea Falcon" --cast_named()-->         sea-falcon
 *
 * Shape      own_names_office() for phrases with an office that no state has, whatever they do; cast_named() (cast.h) for those
 *            whom a political act is aimed at (guide, section 2).
 * Ownership  codes are interned.
 */
#ifndef INGEST_OWN_NAMES_H
#define INGEST_OWN_NAMES_H

#include "cast_inside.h"

/* The code of who is told by name beside such an office, whose words mean him from now on; NULL for other phrases. */
const char *own_names_office(struct cast *cast, const struct tree *tree, int token, const struct core *core);

/* The same of a name beside which such an office stands: "Kizza Besiga, an opposition leader", "the AFC, a coalition". */
const char *own_names_beside(struct cast *cast, const struct tree *tree, int token, const struct core *core);

/* "group", "militant group", "opposition party": what has a name of its own. */
bool own_names_is_body(const struct role *role);

#endif

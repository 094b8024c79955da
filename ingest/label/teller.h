/*
 * teller.h - which clause of a sentence tells an act.
 *
 *   "imposed sanctions", act "sanctions", occurred          --teller_of()-->  "imposed"
 *   "is unlikely to agree", act "agree", proposed           --teller_of()-->  "is unlikely"
 *
 * Shape      a verb tells itself, a noun is told by the verb whose object or subject it is; what is only proposed or denied is told by
 *            the finite clause that says so, since "Russia agrees" and "Russia to agree" would say something else.
 */
#ifndef INGEST_LABEL_TELLER_H
#define INGEST_LABEL_TELLER_H

#include "../../db/event.h"
#include "../tree.h"

/* The act itself, or the verb that a noun is object or subject of. */
int teller_of(const struct tree *tree, int token);

/*
 * The clause above it that says that it is only proposed or denied; the teller itself where that says so, or nothing does. by: the
 * word that denies it, -1 if none.
 */
int teller_of_status(const struct tree *tree, int teller, enum event_status status, int by);

/*
 * The next finite clause that the word, or the clause that it heads, is part of; -1 if none is near. fact: it was done, and is no
 * part of what it was done by, or for.
 */
int teller_around(const struct tree *tree, int token, bool fact);

/* "It is unlikely that": a clause whose "it" stands for what comes behind it. */
bool teller_is_impersonal(const struct tree *tree, int clause);

#endif

/*
 * condition.h - what a promise hangs on: without it the label would promise more than was said.
 *
 *   "will use force if the talks fail"                   --condition_clause()-->        the clause of "fail"
 *   "would use force (if the talks, which ..., fail)"    --condition_softens()-->   "may use force"
 *
 * Shape      a condition is needed by the verb that it binds (needs_verb.c); where there was no room for it, the verb's "will" or
 *            "would" is told as "may".
 */
#ifndef INGEST_LABEL_CONDITION_H
#define INGEST_LABEL_CONDITION_H

#include "parts.h"

/* The clause, or the word, that says under which condition a verb's deed is done; -1 where none does. */
int condition_clause(const struct tree *tree, int verb);

/* Whether it is a deed still to come, or one refused, that a condition binds: "will go if", "refused to go unless". */
bool condition_binds(const struct tree *tree, int verb);

/* "(as) long (as they sign)", "(as) soon (as they sign)"; not "as long as it takes". */
bool condition_is_while(const struct tree *tree, int word);

/* "if the talks fail (to end it)": whether the verb of a condition tells enough without what it was to do. */
bool condition_is_whole(const struct tree *tree, int verb);

/* Whether a word is the verb of such a clause: "unless they sign". */
bool condition_opens(const struct tree *tree, int token);

/* Whether a word is the "will" or "would" of a told verb whose condition is left out. */
bool condition_softens(const struct label *label, int token);

#endif

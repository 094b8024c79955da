/*
 * antecedents_inside.h - what the files behind antecedents.h share.
 *
 *   antecedents.c         pronouns: which of the others is asked, and subjects
 *   antecedents_object.c  "him", "them", and whom a pronoun cannot mean
 *   antecedents_quote.c   who is quoted: "I", "we"
 *   antecedents_pair.c    "both sides", "its neighbour"
 *   antecedents_leave.c   what a sentence leaves behind for the next one
 */
#ifndef INGEST_ANTECEDENTS_INSIDE_H
#define INGEST_ANTECEDENTS_INSIDE_H

#include "antecedents.h"

/* "I", "our": who speaks. */
bool antecedents_is_first_person(const struct tree *tree, int token);

/* Whether a quotation may reach into the sentence: most have no mark that opens one; and whether one is open where the token stands. */
bool antecedents_has_quotation(const struct tree *tree);
bool antecedents_is_quoted(const struct tree *tree, int token);

/* Adds whom "I" and "we" mean; drops, from before on, the one who is quoted: "They should keep their word," he said. */
void antecedents_speaker(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);
void antecedents_drop_quoted(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes, guint before);

/* What "him" and "them" mean: not the subject of their own clause, but whom the sentence named before it, or the last one. */
const char *antecedents_object(struct cast *cast, const struct tree *tree, int token, bool person);

/* "Mr Murdoch is careful, and he ...", "a man came, and they beat him": a person before it in the sentence who is no actor. */
bool antecedents_is_of_unknown(struct cast *cast, const struct tree *tree, int token);

/* "It urged Guatemala": a land, body or group that is named in a clause is not its subject too; "he" may be of that land. */
void antecedents_bar(struct cast *cast, const struct tree *tree, int token);

/* "the troops", "police", "Peru and Chile" */
bool antecedents_is_plural(const struct cast *cast, const struct tree *tree, int token);

#endif

/*
 * sexes.h - men and women: whom "he" and "she" cannot mean.
 *
 *   "Albright met Milosevic."  --sexes_leave()-->  the last woman: Albright; the last man: Milosevic
 *   "She said ..."             --sexes_turn()-->   the person last spoken of: Albright
 *
 * Method     a person of the tables is what sexes.tsv says, else a man; others are known by a given
 *            name, a title ("Mr", "Queen") or an office ("spokeswoman"). Of many the sex stays unknown: they can be either.
 */
#ifndef INGEST_SEXES_H
#define INGEST_SEXES_H

#include "cast_inside.h"

/* What a pronoun tells: "he", "his"; "she", "her". Unknown for other words, and for a token behind the sentence. */
enum sex sexes_of_pronoun(const struct tree *tree, int token);

/* Of the person whom the phrase names that the token heads. */
enum sex sexes_of_person(struct cast *cast, const struct tree *tree, int token);

/* Whether the one is known to be a man and the other a woman. */
bool sexes_differ(enum sex one, enum sex other);

/* Whether the person whom the phrase names is known to be of another sex than the one told; of an unknown one nobody is. */
bool sexes_is_other(struct cast *cast, const struct tree *tree, int token, enum sex told);

/* Before a sentence: its first "he" or "she" goes on about the last man or woman, or about nobody known. */
void sexes_turn(struct cast *cast, const struct tree *tree);

/* Behind a sentence: of the person last spoken of, whom the token names (-1: nobody). */
void sexes_learn(struct cast *cast, const struct tree *tree, int person);

/* Behind a sentence: remembers the last man and the last woman whom it names. */
void sexes_leave(struct cast *cast, const struct tree *tree);

/* The same for a name in a sentence that is not parsed. */
void sexes_skim(struct cast *cast, const struct name *name, guint sentence);

#endif

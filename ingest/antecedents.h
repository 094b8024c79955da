/*
 * antecedents.h - whom a word means that only points back: pronouns, "both sides", "its neighbour".
 *
 *   "Iran ... Turkey ... the two countries"  --antecedents_pair()-->  IRN, TUR
 *
 * Shape      each answers whether the phrase is of its kind; if so nothing else need be tried, even where it found nobody.
 *            Pronouns are in antecedents.c, pairs and the other one of a pair in antecedents_pair.c.
 * Method     after Hobbs's naive rule: the same sentence leftwards, then the last sentence's subject.
 */
#ifndef INGEST_ANTECEDENTS_H
#define INGEST_ANTECEDENTS_H

#include "cast_inside.h"

bool antecedents_pronoun(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);

/* "The four were freed": of the persons who were told of by that number; learnt at the end of a sentence. */
bool antecedents_counted(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);
void antecedents_learn_counted(struct cast *cast, const struct tree *tree);

/* "the two countries", "both sides": the two last named, in this sentence or before it; "the three countries": the last list of three. */
bool antecedents_pair(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);

/* "Qatar brokered a truce": remembers who stood between the two sides of a quarrel. */
void antecedents_learn_brokers(struct cast *cast, const struct tree *tree);

/* "Poland, Hungary and the Czech Republic": remembers the last such list before the token, for "the three countries". */
void antecedents_learn_series(struct cast *cast, const struct tree *tree, int end);

/* "its neighbour", "Iran's arch-rival": not the one whose it is, but the other that was named last. */
bool antecedents_relative(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);

/* The leftmost subject before the token that stands for an actor, a person if one is wanted; at: where it is, may be NULL. */
const char *antecedents_subject(struct cast *cast, const struct tree *tree, int token, bool person, int *at);

/* The later subject of the clause that reports the quotation in which a subject stands: "Bush lied," said the teacher; -1 if none. */
int antecedents_teller(const struct tree *tree, int subject);

/* Remembers of whom a quotation speaks, apart from who speaks it. */
void antecedents_quote(struct cast *cast, const struct tree *tree);

/* "urged all sides", "called on the parties concerned", "the warring parties": of a quarrel, and not of a parliament. */
bool antecedents_at_odds(const struct tree *tree, int token);

/* Whether a phrase says "both" or "the two", and of a noun that pairs of actors have. */
bool antecedents_is_two(const struct tree *tree, int token);
bool antecedents_is_pair_noun(const struct cast *cast, const struct tree *tree, int token);

/* Remembers whom "they" will mean: the sentence's first subject if it is several, be they actors or not. */
void antecedents_leave(struct cast *cast, const struct tree *tree);

/* The same for a sentence that is not parsed: "The neighbours" that it begins with are the two that the article is about. */
void antecedents_skim(struct cast *cast, const char *text, const struct token *tokens, guint count, guint sentence);

/* "in Quito": a capital or place that only says where. */
bool antecedents_is_scene(const struct cast *cast, const struct tree *tree, int token);

/* A subject that is no pronoun; and a phrase that names a person. */
bool antecedents_is_subject(const struct tree *tree, int token);
bool antecedents_is_person(const struct core *core);

#endif

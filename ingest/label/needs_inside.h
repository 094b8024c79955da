/*
 * needs_inside.h - what the files behind needs.h share: the need of each kind of dependent, and the checks that more than one asks.
 *
 *   needs.c         which of them is asked, and the checks of several
 *   needs_noun.c    what a noun needs
 *   needs_verb.c    what a verb needs, and its clauses, conjuncts and objects
 *   needs_phrase.c  prepositional phrases of a verb
 *   needs_adverb.c  adverbs of a verb
 */
#ifndef INGEST_LABEL_NEEDS_INSIDE_H
#define INGEST_LABEL_NEEDS_INSIDE_H

#include "needs.h"

/* "{after} they left": words before a clause that tells when or why. */
static const char *const needs_time_links[] = { "after", "before", "while", "since", "until", "because", "as", NULL };

static inline enum need phrase_if(bool needed)
{
    return needed ? NEED_PHRASE : NEED_NOT;
}

/* How much a noun, and a verb or a predicate with a copula, needs its dependent; of a verb's the phrases and the adverbs. */
enum need needs_of_noun(const struct tree *tree, int clause, int child);
enum need needs_of_verb(const struct tree *tree, int clause, int verb, int child);
enum need needs_of_phrase(const struct tree *tree, int verb, int child);
enum need needs_of_adverb(const struct tree *tree, int clause, int verb, int child);

/* Words of relations that tree.h does not tell apart: "more than", "there were". */
bool needs_is_word(const struct tree *tree, int token);

/* Clauses that complete their verb: "accused Russia of poisoning", "threatened to leave". */
bool needs_completes(const struct tree *tree, int token);

/* "and for talks": the second half of a pair whose first half the parser hung elsewhere. */
bool needs_is_second_half(const struct tree *tree, int phrase);

/* "fell 5 miles north (east of the port)": one half of a bearing, or the whole of one that has lost its place. */
bool needs_is_half_bearing(const struct tree *tree, int adverb);

/* "will be less severe": right before the adjective, which would say something else without it. */
bool needs_is_degree(const struct tree *tree, int adverb);

#endif

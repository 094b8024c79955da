/*
 * needs.h - how much a word of a label needs each of its dependents.
 *
 *   "accused Moscow of poisoning on Friday"  --needs_of()-->  Moscow NEED_PHRASE, "of poisoning" NEED_OPTIONAL
 *
 * Shape      nouns need their determiners, names, numbers and "of"; verbs their subject, objects, auxiliaries, negations and
 *            complement clauses; relative clauses, asides and adverbs before the verb are needed by nobody.
 */
#ifndef INGEST_LABEL_NEEDS_H
#define INGEST_LABEL_NEEDS_H

#include "../tree.h"

enum need {
    NEED_NOT,
    NEED_OPTIONAL, /* if there is room */
    NEED_WORD, /* an auxiliary, a particle */
    NEED_PHRASE,
    NEED_CLAUSE /* what was said, what was meant to be done */
};

/* clause: the verb that the label is about, or the noun that names the act. */
enum need needs_of(const struct tree *tree, int clause, int head, int child);

/* "provided Chad with arms": verbs that say nothing without a certain phrase. */
bool needs_pair(const struct tree *tree, int verb, int phrase);

/* "resign", "arrive": verbs that never have an object. */
bool needs_no_object(const struct tree *tree, int verb);

/* "the plan that Iran disagrees with": a preposition that the object of a relative clause has left alone. */
bool needs_is_stranded(const struct tree *tree, int token);

/* What even the innermost phrase needs: "of the", "was", the other half of a name. */
bool needs_innermost(const struct tree *tree, int token);

/* "the Committee to Protect Journalists", "the Organisation for Migration": a part of a name. */
bool needs_is_of_name(const struct tree *tree, int clause);

/* "is between 100 and 200" */
bool needs_is_other_end(const struct tree *tree, int joined);

/* Words without which the clause would say something else. */
bool needs_is_negation(const struct tree *tree, int token);

#endif

/*
 * content.h - what kind of verbal act the words of a statement are (guide, section 2: the most specific one).
 *
 *   "said it would send aid"       pledge          "said Peru must leave"          demand, aimed at Peru
 *   "said the raid was barbaric"   condemn         "said Peru had lied"            accuse, aimed at Peru
 *
 * Shape      an act of saying whose frame is `state` takes another action by its clause: the clause's auxiliary, its
 *            negation, whether its subject is the speaker, and classes of classes.tsv (bad, good, blame, menace, duty ...).
 */
#ifndef INGEST_CODING_CONTENT_H
#define INGEST_CODING_CONTENT_H

#include "act.h"

/* Sets the act's action, and its target where the words are aimed at their subject. */
void content_specify(struct coder *coder, struct act *act);

/* The clause that a verb of saying governs, -1 if none. */
int content_clause(const struct tree *tree, int token);

/* "Peru broke the truce, he said": whether the act at a token is what a statement blames another for, and known only from it. */
bool content_is_blame(struct coder *coder, int token);

#endif

/*
 * statement.h - what a statement comes to: "said it would send aid" is a pledge, "said X must go" a demand.
 *
 * Shape      an act of saying takes the most specific verbal action that its content is (guide, section 2).
 */
#ifndef INGEST_CODING_STATEMENT_H
#define INGEST_CODING_STATEMENT_H

#include "act.h"

/*
 * The subject that the parser found speaks for nobody, but the phrase right before the verb does: "The attack forced
 * villagers to flee, Captain Detoyato told reporters". True when it was taken and the roles are to be filled anew.
 */
bool statement_find_speaker(struct coder *coder, struct act *act);

/* Sets the act's action, and what its content tells of target and status. */
void statement_specify(struct pass *pass, struct act *act);

#endif

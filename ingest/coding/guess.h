/*
 * guess.h - the actors of an act that its roles do not name: from its clause, its sentence, then the article.
 *
 *   "condemned the attack"  --guess_actors()-->  target: who was said to have attacked
 *
 * Shape      each guess is noted in the act's source_path or target_path ("the land of the article"), for explain.
 */
#ifndef INGEST_CODING_GUESS_H
#define INGEST_CODING_GUESS_H

#include "act.h"

void guess_actors(struct coder *coder, struct act *act, const struct reading *reading);

#endif

/*
 * fiction.h - what is told of films, novels, games and exercises, and never was.
 */
#ifndef INGEST_STATUS_FICTION_H
#define INGEST_STATUS_FICTION_H

#include "../cues.h"

/* "a war game", "the film", "a simulated crisis", "a mock attack"; not "a series of raids", "a game of chicken", "to bring into play". */
bool fiction_is_work(const struct cues *cues, const struct tree *tree, int noun);

/*
 * "In a war game, China invaded Taiwan and bombed it", "the scenario in which NATO attacks", "the novel is about an attack": told of
 * what never was. What stands before the first of several clauses holds for all.
 */
bool fiction_is_imagined(const struct cues *cues, const struct tree *tree, int token);

#endif

/*
 * fact.h - what is taken for granted by the word above it, so that nothing further up can change it.
 *
 *   "wants them to condemn the raid", "failed to stop the raid", "no doubt that they raided it"  --fact_is_certain()--> true
 *
 * Source     event guide, section 3.
 */
#ifndef INGEST_STATUS_FACT_H
#define INGEST_STATUS_FACT_H

#include "../cues.h"

bool fact_is_certain(const struct cues *cues, const struct tree *tree, int act, int child, int head);

/* "had it not been for the invasion", "had it not invaded": a deed that the rest could not be without. */
bool fact_is_but_for(const struct tree *tree, int act);

/* "failed to stop the raid", "did nothing to end it": of a verb that somebody was not able to bring about. */
bool fact_is_helpless(const struct tree *tree, int verb);

/* "the raid did not kill anyone", "the talks yielded no deal": of a deed and the negated verb that it is the subject of. */
bool fact_is_only_outcome(const struct cues *cues, const struct tree *tree, int child, int verb);

/* "the talks yielded no deal": of a verb by whose subject talks are known. */
bool fact_is_fruitless(const struct cues *cues, const struct tree *tree, int verb);

#endif

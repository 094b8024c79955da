/*
 * trigger.h - may a sentence name an act? Decided from its words alone, before it is parsed.
 *
 *   "The river froze over."        --trigger_read(), trigger_possible()-->  false: no frame's words are in it
 *   "Talks resumed on Tuesday."    --trigger_read(), trigger_possible()-->  true
 *
 * Shape      never false for a sentence in which frames_match() would find a frame: each
 *            word stands for every lemma that any tag could give it.
 * Ownership  one per thread; it remembers the lemmas of words that it has seen.
 */
#ifndef INGEST_TRIGGER_H
#define INGEST_TRIGGER_H

#include "english/english.h"
#include "frames.h"

struct trigger;

struct trigger *trigger_new(const struct frames *frames, const struct english *english);
void trigger_free(struct trigger *trigger);
OWNED_DEFINE(trigger)

/* Reads the words of a document, of whose sentences the next two then tell. */
void trigger_read(struct trigger *trigger, const struct document *document);

bool trigger_possible(const struct trigger *trigger, guint sentence);

/* For each token of the sentence: whether a frame may begin with it, under whatever tag. */
const bool *trigger_begins(const struct trigger *trigger, const struct sentence *sentence);

/* For frames_match() in the sentence; until the next call. */
const bool *trigger_present(struct trigger *trigger, guint sentence);

#endif

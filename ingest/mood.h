/*
 * mood.h - what the words of a clause itself say of its act: auxiliaries, negations, conjunctions, adverbs, tense and order.
 *
 *   "would not sign", "had it signed, ...", "is to sign"  --mood_own(sign)-->  denied, proposed, planned
 *
 * Shape      status.h asks it of the act, and of each word on the path up that hands its mood down.
 * Source     event guide, section 3.
 */
#ifndef INGEST_MOOD_H
#define INGEST_MOOD_H

#include "cues.h"
#include "status.h"

/* What has happened, for all that anything says. */
extern const struct status mood_fact;

/* What the words beside a token say of it. apply: adds that to a status, and to steps, if it is not NULL. */
struct status mood_own(const struct cues *cues, const struct tree *tree, int token);
void mood_apply_own(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps);

/* The greater of both wins; who raised it is kept. */
void mood_raise(struct status *status, enum event_status to, const struct tree *tree, int token, GString *steps);
void mood_apply(enum effect effect, const struct tree *tree, int token, struct status *status, GString *steps);

/* Whether the token is negated by itself ("not", "never", "no"). */
bool mood_negated(const struct cues *cues, const struct tree *tree, int token);

/* "signs", by its tag; and with its auxiliaries: "is signed", but not "has signed". */
bool mood_is_in_present(const struct tree *tree, int token);
bool mood_is_present(const struct tree *tree, int token);

/* "did {not} free him until Monday", "did {not} leave until Peru paid": it was done then. */
bool mood_is_done_then(const struct tree *tree, int negation);

bool mood_is_gerund(const struct tree *tree, int token);
bool mood_is_infinitive(const struct tree *tree, int token);
bool mood_is_imperative(const struct tree *tree, int token);

/* Whether an auxiliary speaks of what is to come or might. */
bool mood_has_modal(const struct cues *cues, const struct tree *tree, int token);

/* "the step is to leave", "is quick to leave"; not "was". */
bool mood_is_equated_now(const struct tree *tree, int token);

/* "was able to leave", "has been able to", not "is", "will be able to" */
bool mood_is_equated_then(const struct tree *tree, int token);

/* "is to fly"; done: "was to have flown". */
bool mood_is_set(const struct tree *tree, int token, bool done);

/* "was to fly, but fell ill", of "fly"; "was due to fly, but fell ill", of "due": a plan gone by, and what came instead. */
bool mood_is_crossed(const struct tree *tree, int verb);

/* "provided that". */
bool mood_is_proviso(const struct tree *tree, int token);

/* "The aim is to topple him": what such an infinitive says of its subject, NULL if nothing. */
const struct cue *mood_aim(const struct cues *cues, const struct tree *tree, int token);

/* "the draft bans arms sales": what a text that nobody has passed says. */
bool mood_is_drafted(const struct cues *cues, const struct tree *tree, int token);

#endif

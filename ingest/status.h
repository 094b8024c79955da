/*
 * status.h - did it happen? The status of an act from everything that governs the words naming it.
 *
 *   "rejected his minister's proposal to retaliate by expelling" --status_of(expelling)--> denied
 *
 * Shape      every word that may change a status is a row of ingest/cues.tsv (cues.h). The
 *            act's own auxiliaries, negations, conjunctions, adverbs and attributes come first,
 *            then each word on the path up to the root: as governor, and with its own
 *            auxiliaries and negations where the relation hands them down. Steps combine in a lattice:
 *            occurred < planned < proposed < denied, the greater wins; alleged acts are
 *            no events. Relative and temporal clauses are told as facts: the path ends there, as at
 *            words that take what they speak of for granted ("forget that it was bombed"). Participles of
 *            texts ("a bill imposing it") go on: the text may be no more than a draft.
 *            What ties a word to the one above it, and what stands beside it, is in status/.
 * Source     event guide, sections 3 and 7.
 */
#ifndef INGEST_STATUS_H
#define INGEST_STATUS_H

#include "cues.h"

#include "../db/event.h"

#include <glib.h>

struct status {
    enum event_status status;
    bool alleged;
    int by[EVENT_STATUSES]; /* the token that raised it to each; -1 where none did */
};

/* Appends to steps, if it is not NULL, what was seen: "by expel, proposal: proposed, reject: denied". */
struct status status_of(const struct cues *cues, const struct tree *tree, int token, GString *steps);

/* "would: proposed", and nothing else: whether just that word raised the status, and to that. */
bool status_is_only_by(const struct status *status, enum event_status to, const struct tree *tree, const char *lemma);

/* "FALSE: Chad has declared war": the label in front is no speaker, and makes what follows denied. */
bool status_is_verdict(const char *text, const struct token *label);

/* Whether a word calls for what the noun names, and people come together for that: "invited to a ceremony", "called for a rally". */
bool status_calls_for(const struct cues *cues, const struct tree *tree, int noun);

#endif

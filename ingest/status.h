/*
 * status.h - did it happen? The status of an act from everything that governs the words naming it.
 *
 *   "rejected his minister's proposal to retaliate by expelling" --status_of(expelling)--> denied
 *
 * Shape      the act's own negation, modals and conjunctions first, then each word on the
 *            path up to the root, as ingest/cues.tsv says. Steps combine in a lattice:
 *            occurred < planned < proposed < denied, the greater wins; alleged acts are
 *            no events. Relative and temporal clauses are told as facts: the path ends there.
 * Source     event guide, sections 3 and 7.
 */
#ifndef INGEST_STATUS_H
#define INGEST_STATUS_H

#include "tree.h"

#include "../db/event.h"
#include "dates/timex.h"

#include <glib.h>

struct status {
    enum event_status status;
    bool alleged;
    int refused_by; /* the word that denies it ("rejected"), or -1 */
};

struct cues;

struct cues *cues_new(const char *directory, GError **error);
void cues_free(struct cues *cues);
OWNED_DEFINE(cues)

/* Appends to steps, if it is not NULL, what was seen: "retaliate <by>, proposal: proposed, reject: denied". */
struct status status_of(const struct cues *cues, const struct tree *tree, int token, GString *steps);

/* Whether the token is negated by itself ("not", "never", "no"). */
bool status_negated(const struct tree *tree, int token);

/* Which way the clause's own tense points: TIMEX_FUTURE for "will" and infinitives, TIMEX_PAST for past forms. */
enum timex_direction status_direction(const struct tree *tree, int token);

#endif

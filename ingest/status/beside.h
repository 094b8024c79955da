/*
 * beside.h - what stands beside an act: the other verbs of a series, alternatives, lists, and what takes a plan back or carries it out.
 *
 *   "either they go or we close it"                  both are only proposed
 *   "refused to sign and left"                       left: not governed by "refused"
 *   "had planned to sign, but backed out"            sign: taken back
 *   "weighed three options: expelling him, or ..."   of "options"
 *
 * Source     event guide, section 3.
 */
#ifndef INGEST_STATUS_BESIDE_H
#define INGEST_STATUS_BESIDE_H

#include "../status.h"

/* Whether a coordinated verb has the first one's subject and auxiliaries. */
bool beside_shares_auxiliaries(const struct tree *tree, int token);

/* "expelled nobody but summoned the envoy": what is denied of the first verb's object is not denied of the second. */
bool beside_is_done_instead(const struct tree *tree, int child, int head);

/* A finite verb beside a bare one has neither its auxiliaries nor its governor: the clause that it stands beside. */
bool beside_is_finite_conjunct(const struct tree *tree, int token);
int beside_finite_above(const struct tree *tree, int token);

/* A bare verb beside a finite one: the verb whose auxiliary it has, -1 if none. */
bool beside_is_bare_conjunct(const struct tree *tree, int token);
int beside_modal_above(const struct cues *cues, const struct tree *tree, int token);

/* The verb that a participle of saying stands beside, wherever it was hung; -1 if none. And one behind an infinitive. */
int beside_said(const struct cues *cues, const struct tree *tree, int token);
bool beside_is_with_infinitive(const struct cues *cues, const struct tree *tree, int child, int head);

/* "Either Peru frees them or Chad imposes sanctions"; "did not protest, let alone recall its envoy". */
bool beside_is_alternative(const struct tree *tree, int clause);
bool beside_is_let_alone(const struct tree *tree, int act);

/* "stayed at home", "remained in Khartoum": did not go; not "stayed in the pact", "remained silent". */
bool beside_is_staying_away(const struct tree *tree, int verb);

/*
 * "ordered his release, but a court blocked it", of "ordered". child: what is undone of that, -1 if it is the verb's own act; what
 * was approved is approved, whatever becomes of it.
 */
bool beside_is_undone(const struct cues *cues, const struct tree *tree, int verb, int child);

/* "had planned to sign, but backed out", "called a summit but cancelled it": a verb beside it tells that it came to nothing. */
bool beside_is_taken_back(const struct cues *cues, const struct tree *tree, int verb);

/* "cancelled", "put it off", of a verb. */
bool beside_calls_off(const struct tree *tree, int verb);

/* "promised to leave and did so": what is told right after has been done. */
bool beside_is_done_so(const struct cues *cues, const struct tree *tree, int verb);

/* A condition before both clauses; a list behind a colon, of clauses and of nouns. */
void beside_apply_condition(const struct cues *cues, const struct tree *tree, int clause, struct status *status, GString *steps);
void beside_apply_list(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                       GString *steps);
void beside_apply_colon(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps);

#endif

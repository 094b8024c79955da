/*
 * tie.h - what a clause or phrase is to the word above it: governed by it, taken for granted beside it, its means or its content.
 *
 *   "denied claims it had shelled the port"  shelled -> claims: content, governed
 *   "left after it had shelled the port"     shelled -> left: told as a fact
 *
 * Shape      each function asks of a token and its head; words that such a tie needs stand in it.
 * Source     event guide, section 3; Universal Dependencies' relations.
 */
#ifndef INGEST_STATUS_TIE_H
#define INGEST_STATUS_TIE_H

#include "../cues.h"

/* Whether a word's cue reaches its dependent; whether its own auxiliaries, negation and conjunction do. */
bool tie_governs(const struct tree *tree, int child, int head, const struct cue *cue);
bool tie_shares(const struct cues *cues, const struct tree *tree, int child);

/* Whether a clause or phrase is told as a fact, whatever stands above it. */
bool tie_is_presupposed(const struct cues *cues, const struct tree *tree, int token);

/* The "that" of a content clause, though it may be parsed as a relative one; -1 if none. */
int tie_content_mark(const struct tree *tree, int token);

/* The colon that opens the list which a token is of, -1 if none. */
int tie_colon(const struct tree *tree, int token);

bool tie_is_of_plot(const struct tree *tree, int clause);

/* ", killing many"; "by attacking"; "a bill imposing them"; "that lifting it is": see tie.c for each. */
bool tie_is_bare_participle(const struct tree *tree, int token);
bool tie_is_means(const struct tree *tree, int token);
bool tie_is_of_text(const struct cues *cues, const struct tree *tree, int token);
bool tie_is_lost_subject(const struct tree *tree, int token);
bool tie_is_kept_from(const struct tree *tree, int child, int head);

/* "was hours away from bombing it": near, and not done. */
bool tie_is_away_from(const struct tree *tree, int child, int head);
bool tie_is_disputed(const struct cues *cues, const struct tree *tree, int child, int head);
bool tie_is_voted_on(const struct tree *tree, int child, int head);
bool tie_is_not_so(const struct tree *tree, int child, int head);

#endif

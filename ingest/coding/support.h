/*
 * support.h - verbs that lend a noun its subject: "imposed sanctions", "came under attack", "talks were held".
 *
 *   act named by a noun  --support_find()-->  its verb, and what the verb's subject does: DO, UNDERGO, or the noun HAPPENs
 *
 * Shape      ingest/supports.tsv: verb, do|undergo|happen, preposition before the noun ("subj": the noun is its subject).
 * Errors     ERROR_INPUT "supports.tsv:LINE: ..." for a row that cannot be read.
 */
#ifndef INGEST_CODING_SUPPORT_H
#define INGEST_CODING_SUPPORT_H

#include "act.h"

/* Fills coder->supports. directory: the user's tables, or NULL. */
bool supports_read(struct coder *coder, const char *directory, GError **error);

/* preposition: the one before the noun, "subj", or NULL for an object. */
enum support support_kind(const struct coder *coder, const char *verb, const char *preposition);

void support_find(const struct coder *coder, struct act *act);

#endif

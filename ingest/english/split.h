/*
 * split.h - cuts a text into tokens and sentences by rules, as UD English does.
 *
 *   "He didn't go. \"No,\" he said." --splitter_run()--> He did n't go . | " No , " he said .
 *
 * Shape      tokens cover all bytes but white space, in order; a sentence is a run of tokens.
 *            A blank line ends a sentence, and a line's end that no wrapping made; a sentence
 *            longer than SPLIT_SENTENCE_MAX tokens is cut there. A dateline is a sentence of its own.
 * Source     UD English tokenisation (EWT): contractions, hyphens but for prefixes,
 *            currency and percent signs are tokens of their own.
 */
#ifndef INGEST_ENGLISH_SPLIT_H
#define INGEST_ENGLISH_SPLIT_H

#include "english.h"

enum { SPLIT_SENTENCE_MAX = 500 };

struct splitter;

struct splitter *splitter_new(GError **error);
void splitter_free(struct splitter *splitter);
OWNED_DEFINE(splitter)

/* Appends to tokens (struct token) and sentences (struct sentence). */
void splitter_run(const struct splitter *splitter, const char *text, size_t length, GArray *tokens, GArray *sentences);

#endif

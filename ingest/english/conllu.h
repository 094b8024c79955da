/*
 * conllu.h - CoNLL-U in and out: sentences that another tool has cut, filled in by english_parse().
 *
 *   lines  --conllu_read()-->  document (tokens, sentences)  --english_parse()-->  --conllu_fill()-->  lines
 *
 * Shape      Ten columns a word (ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC),
 *            words numbered from 1, a blank line after a sentence. Filling keeps comments,
 *            forms, FEATS and MISC, ranges (1-2) and empty nodes (1.1), writes LEMMA, UPOS, XPOS,
 *            HEAD and DEPREL anew and clears DEPS. A sentence longer than SPLIT_SENTENCE_MAX
 *            is parsed in pieces, whose roots hang on the first one's as parataxis.
 * Ownership  the text that the tokens lie in is the caller's; it must outlive the document's use.
 * Errors     ERROR_INPUT: "FILE:LINE: ..." another number of columns, numbers out of order, an empty form.
 * Source     https://universaldependencies.org/format.html
 */
#ifndef INGEST_ENGLISH_CONLLU_H
#define INGEST_ENGLISH_CONLLU_H

#include "english.h"

#include <stdio.h>

/* path is for complaints; lines must be UTF-8. Fills the document with what lines say of forms and spaces. */
bool conllu_read(const char *path, const char *lines, GString *text, struct document *document, GError **error);

/* The same lines with what english_parse() has found. */
void conllu_fill(const char *lines, const struct document *document, FILE *out);

/* A document of our own cutting: a comment with the text, then the words, sentence by sentence. */
void conllu_write(const struct document *document, guint sentence, FILE *out);

#endif

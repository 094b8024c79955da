/*
 * english.h - English syntax: sentences, tokens, tags, lemmas and dependencies of a text.
 *
 *   text  --english_split()-->  sentences of tokens  --english_parse(i)-->  tagged tokens with heads
 *
 * Shape      Universal Dependencies English: tokenisation ("do" "n't"), UPOS, XPOS,
 *            basic relations. A token's head is the index of its head within the
 *            sentence, -1 for the root. Splitting is cheap and covers the whole
 *            text; parsing is done sentence by sentence, only where it is wanted.
 * Units      start and end are bytes of the text. A token covers exactly its bytes.
 * Ownership  the document owns all arrays and is reused from text to text (grown,
 *            never shrunk); text must outlive it. One english per thread;
 *            the model under it is shared and read-only.
 * Errors     english_new(): the compiled-in model is damaged (ERROR_SYSTEM).
 */
#ifndef INGEST_ENGLISH_H
#define INGEST_ENGLISH_H

#include "../../db/article.h"

#include <glib.h>

enum upos {
    UPOS_X,
    UPOS_ADJ,
    UPOS_ADP,
    UPOS_ADV,
    UPOS_AUX,
    UPOS_CCONJ,
    UPOS_DET,
    UPOS_INTJ,
    UPOS_NOUN,
    UPOS_NUM,
    UPOS_PART,
    UPOS_PRON,
    UPOS_PROPN,
    UPOS_PUNCT,
    UPOS_SCONJ,
    UPOS_SYM,
    UPOS_VERB,
};

struct token {
    guint32 start, end;
    bool space_after;
    /* from english_parse(): */
    guint8 upos; /* enum upos */
    guint8 xpos; /* english_xpos_name(): "VBD" */
    guint8 relation; /* english_relation_name(): "nsubj:pass" */
    gint16 head;
    const char *lemma; /* NUL-terminated, lower case but for names; owned by the document */
};

struct sentence {
    guint32 start, end; /* from its first token to its last */
    guint32 first, count; /* its tokens in document->tokens */
    bool parsed;
    bool quoted; /* it begins within quotation marks */
};

struct document {
    const char *text;
    GArray *sentences; /* struct sentence */
    GArray *tokens; /* struct token */
    GStringChunk *lemmas;
};

struct english;

struct english *english_new(GError **error);
void english_free(struct english *english);
OWNED_DEFINE(english)

struct document *document_new(void);
void document_free(struct document *document);
OWNED_DEFINE(document)

/* Finds sentences and tokens. A blank line ends a sentence; newlines inside a paragraph are spaces. */
void english_split(struct english *english, const char *text, size_t length, struct document *document);

/* Whether quotation marks are open at a place of the sentence; a paragraph opens its own. */
bool english_quoted(const struct document *document, const struct sentence *sentence, guint32 place);

/* Tags, lemmatises and parses one sentence, once; n sentences, which takes less time than one by one. */
void english_parse(struct english *english, struct document *document, guint sentence);
void english_parse_all(struct english *english, struct document *document, const guint *sentences, guint n);

/* Calls found with every lemma that a word, in lower case, can have under any tag. */
void english_lemmas(const struct english *english, const char *word, void (*found)(const char *lemma, void *user), void *user);

const char *english_upos_name(guint8 upos);
const char *english_xpos_name(guint8 xpos);
const char *english_relation_name(guint8 relation);

/* The number of that name, or -1: for tables that name tags and relations. */
int english_upos_find(const char *name);
int english_xpos_find(const char *name);
int english_relation_find(const char *name);

#endif

/*
 * split_inside.h - what split.c, split_tokens.c and split_sentences.c share.
 */
#ifndef INGEST_ENGLISH_SPLIT_INSIDE_H
#define INGEST_ENGLISH_SPLIT_INSIDE_H

#include "characters.h"
#include "split.h"

/* What words.tsv says of a word; the low byte is the row's value. */
enum kind {
    KIND_TITLE = 1 << 8,
    KIND_NUMBER = 1 << 9,
    KIND_MONTH = 1 << 10,
    KIND_ABBREVIATION = 1 << 11,
    KIND_SPLIT = 1 << 12, /* the low byte says where */
    KIND_PREFIX = 1 << 13,
    KIND_UNIT = 1 << 14,
    KIND_STARTER = 1 << 15,
    KIND_WHOLE = 1 << 16,
    KIND_LAND = 1 << 17,
    KIND_AGENCY = 1 << 18,
    KIND_WEEKDAY = 1 << 19,
    KIND_STAMP = 1 << 20,
    KIND_ZONE = 1 << 21,
    KIND_RUNNING = 1 << 22,
    KIND_CREDIT = 1 << 23,
};

struct splitter {
    GHashTable *known; /* word -> kinds and value, GUINT_TO_POINTER */
    guint32 glued[32][32]; /* the lengths of the words of KIND_SPLIT, a bit each, by their first and last letters */
};

/* A text on its way into tokens. */
struct scan {
    const struct splitter *splitter;
    const char *text, *end;
    GArray *tokens;
    guint n; /* tokens so far: while they are split, there is room behind them */
};

/* What the table says of a word, whatever its case; 0 for an unknown one. */
guint split_look_up(const struct splitter *splitter, const char *word, size_t length);

/* A web address, a mail address, a @handle or a #hashtag: one token whatever is inside. */
bool split_is_address(const char *from, const char *to);

/* Appends the tokens of the whole text. */
void split_tokens(struct scan *s);

/* Appends the sentences of the tokens from `first` on. */
void split_sentences(const struct scan *s, guint first, GArray *sentences);

#endif

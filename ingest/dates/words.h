/*
 * words.h - a text as the words that temporal expressions are made of.
 *
 *   "two weeks ago on Nov. 8"  --words_scan()-->  {two NUMBER} {weeks UNITS} {ago BACK} {on} {nov MONTH} {8 DIGITS}
 *
 * Shape   a word is a run of letters or of digits (with inner , : . /) or one mark; its
 *         categories are a set of bits, its value in each comes from the language's table
 *         (ingest/dates/LANGUAGE.tsv: word, category, value).
 */
#ifndef INGEST_DATES_WORDS_H
#define INGEST_DATES_WORDS_H

#include "../../db/owned.h"

#include <glib.h>
#include <stdbool.h>

enum word_category {
    WORD_MONTH,
    WORD_WEEKDAY,
    WORD_UNIT,
    WORD_UNITS,
    WORD_NUMBER,
    WORD_ORDINAL,
    WORD_FEW,
    WORD_PART,
    WORD_SEASON,
    WORD_DEICTIC,
    WORD_REF,
    WORD_SHIFT,
    WORD_EVERY,
    WORD_ADVERB,
    WORD_HOLIDAY,
    WORD_MOD,
    WORD_BACK,
    WORD_CATEGORIES,
    WORD_DIGITS = WORD_CATEGORIES, /* begins with a digit */
};

struct word {
    guint32 start, end;
    guint32 categories; /* bits 1u << category */
    const char *value[3]; /* of up to three categories, in order of bits */
    bool space_before;
};

struct vocabulary;

struct vocabulary *vocabulary_new(const char *language, const char *directory, GError **error);
void vocabulary_free(struct vocabulary *vocabulary);
OWNED_DEFINE(vocabulary)

/* Appends the text's words to the array. */
void words_scan(const struct vocabulary *vocabulary, const char *text, size_t length, GArray *words);

static inline bool word_is(const struct word *word, int category)
{
    return word->categories >> category & 1;
}

/* The word's value in a category that it has. */
const char *word_value(const struct word *word, int category);

#endif

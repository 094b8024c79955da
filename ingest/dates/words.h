/*
 * words.h - a text as the words that temporal expressions are made of.
 *
 *   "two weeks ago, on Nov. 8"  --words_scan()-->  {two} {weeks} {ago} {,} {on} {Nov} {.} {8}
 *
 * Shape   a word is a run of letters, a run of digits (with inner , : . /) or one mark.
 *         Its categories are a set of bits, its value in each comes from the language's
 *         table (ingest/dates/LANGUAGE.tsv: word, category, value). A word that the table
 *         writes with a capital has that category only where the text writes one too.
 * Method  a number is made of a word's letters, those of ASCII in lower case, while it is
 *         run over; the table's words are looked up by it.
 */
#ifndef INGEST_DATES_WORDS_H
#define INGEST_DATES_WORDS_H

#include "../../db/owned.h"

#include <glib.h>
#include <stdbool.h>

/* Categories that the program has a use of its own for; a table may name others for its patterns. */
enum word_category {
    WORD_MONTH,
    WORD_WEEKDAY,
    WORD_UNIT, /* also "units": the same value, another word form */
    WORD_UNITS,
    WORD_NUMBER,
    WORD_FEW, /* several: no number, or 0 */
    WORD_DAYENDING, /* of digits that are a day: 3rd */
    WORD_ORDINAL,
    WORD_PART,
    WORD_SEASON,
    WORD_DEICTIC,
    WORD_SHIFT,
    WORD_MOD,
    WORD_AHEAD, /* words that tell of what is to come: will, scheduled; the value is the word that must follow: "agreed" to */
    WORD_AHEADING, /* the same behind a BEING word: "is leaving" */
    WORD_BEING,
    WORD_CERTAIN, /* that nothing past can follow: will, must */
    WORD_BEHIND, /* of what was: said, was, met */
    WORD_FORWARD, /* before a date to come: until; "weak" where what is past may stand before it, too: by; "beside" only just before it */
    WORD_ON, /* may stand before a date and tells nothing: on, at */
    WORD_RANGE, /* between two dates: to, until; "between" where that word must stand before them */
    WORD_BETWEEN,
    WORD_COMMON, /* so common that they tell the language */
    WORD_DETERMINER, /* the, his */
    WORD_JOINT, /* ends a name: of, in; "clause" where one begins: that */
    WORD_REPORTING, /* of those who speak: said, told */
    WORD_KIN, /* words for one thing: the value names it ("murder", "shot": killing) */
    WORD_OVER, /* right before a date that must be past: ended; "always" whatever the verb: since */
    WORD_SUDDEN, /* what nobody dates before it happens: earthquake, attack */
    WORD_EXACTLY, /* adverbs before an amount: just, barely */
    WORD_NUMBERED, /* that a number follows: resolution */
    WORD_NAMED
};

#define WORD_CATEGORIES 64
#define WORD_VALUES 8

struct word_value {
    guint8 category;
    int number;
    const char *text;
};

struct entry {
    guint64 categories, with_capital; /* bits 1 << category; the second only where the text has a capital */
    bool starts; /* a pattern may begin with it */
    guint id; /* its place among all */
    guint8 n;
    struct word_value values[WORD_VALUES];
};

struct word {
    guint32 start, end;
    guint64 categories;
    const struct entry *entry; /* NULL: not in the table */
    guint32 number; /* of digits alone */
    guint8 digits; /* how many; 0 where marks are among them */
    bool is_digits, space_before, line_before, capital;
};

/* The words of a text, or of a part of it. */
struct passage {
    const char *text;
    const struct word *words;
    int n;
};

struct vocabulary;

struct vocabulary *vocabulary_new(void);
void vocabulary_free(struct vocabulary *vocabulary);
OWNED_DEFINE(vocabulary)

/* The number of a category by its name; made if new, -1 when there are too many. */
int vocabulary_category(struct vocabulary *vocabulary, const char *name);

/* Adds one fact; a later value of the same category takes an earlier one's place. */
bool vocabulary_add(struct vocabulary *vocabulary, const char *word, int category, const char *value);

/* Makes another spelling the same word. */
void vocabulary_alias(struct vocabulary *vocabulary, const char *spelling, const char *word);

/* The word's entry, the vocabulary's, made if the table has none: words of patterns need one. */
struct entry *vocabulary_entry(struct vocabulary *vocabulary, const char *word);

/* All entries, in order of id. */
const GPtrArray *vocabulary_entries(const struct vocabulary *vocabulary);

/* Builds what words_scan() looks words up in; nothing is added afterwards. */
void vocabulary_compile(struct vocabulary *vocabulary);

/* Puts the words of text[from, to) into the array. */
void words_scan(const struct vocabulary *vocabulary, const char *text, size_t from, size_t to, GArray *words);

static inline bool word_is(const struct passage *p, int i, int category)
{
    return i >= 0 && i < p->n && (p->words[i].categories >> category & 1);
}

static inline bool word_glued(const struct passage *p, int i)
{
    return i > 0 && i < p->n && !p->words[i].space_before;
}

/* The word's value in a category that it has. */
const struct word_value *word_value(const struct word *word, int category);

#endif

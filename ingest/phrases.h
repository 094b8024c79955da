/*
 * phrases.h - a sorted list of phrases, and the longest of them that starts at a token.
 *
 *   phrases_add("Cote d'Ivoire", 7) ... phrases_sort()
 *   phrases_match(tokens, at) --> 2 tokens, place 312 of the list; phrases_number(312) --> 7
 *
 * Shape      A phrase is folded: letters to lower case without accents, runs of
 *            space and hyphen to one space, stops and apostrophes to nothing. It
 *            carries a number of its caller's. Phrases of one folded text may differ
 *            in capitals; the one with the most capitals that the text has too is met.
 * Units      at most PHRASE_MOST letters after folding.
 * Ownership  phrases are copied.
 * Method     a filter of first words, then one of how the next word begins
 *            turn most words away; each letter
 *            read narrows the range of the list that begins with what was
 *            read; a token's end inside the range at a phrase's end is a match.
 */
#ifndef INGEST_PHRASES_H
#define INGEST_PHRASES_H

#include "../db/owned.h"
#include "english/english.h"

#include <glib.h>
#include <stdbool.h>

#define PHRASE_MOST 63

struct phrases;

struct phrases *phrases_new(void);
void phrases_free(struct phrases *phrases);
OWNED_DEFINE(phrases)

/* False when nothing is left of the phrase after folding, or too much, or letters that are not Latin. */
bool phrases_add(struct phrases *phrases, const char *phrase, guint number);

/* Once, after the last phrase. Equal phrases (capitals too) become neighbours in order of their numbers. */
void phrases_sort(struct phrases *phrases);

/* How many tokens the longest phrase at tokens[at] takes, 0 if none; the equal phrases are n places of the list from first on. */
guint phrases_match(const struct phrases *phrases, const char *text, const struct token *tokens, guint count, guint at,
                    guint *first, guint *n);

/* Whether there may be one that starts at tokens[at], in either of two lists: most words are in none, which their letters' sum tells. */
void phrases_may_match(const struct phrases *one, const struct phrases *other, const char *text, const struct token *tokens,
                       guint count, guint at, bool *in_one, bool *in_other);

guint phrases_count(const struct phrases *phrases);
guint phrases_number(const struct phrases *phrases, guint place);

#endif

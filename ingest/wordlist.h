/*
 * wordlist.h - whether a word is in a list that stands in the code.
 *
 *   static const char *const words[] = { "on", "in", "at", NULL };   wordlist_has(words, "under")  -->  false, by one bit
 *
 * Method  the starts of a list's words (their first two letters, in either case) are a set of 64 bits, which the compiler works out
 *         where the list is a constant: most words are in none and end there, without a look at the list.
 */
#ifndef INGEST_WORDLIST_H
#define INGEST_WORDLIST_H

#include <glib.h>
#include <stdbool.h>
#include <string.h>

static inline guint wordlist_start(char first, char second)
{
    return ((guint)(first & 31) * 5 + (guint)(second & 31)) & 63;
}

static inline guint wordlist_start_of(const char *word)
{
    return wordlist_start(word[0], (char)(word[0] ? word[1] : 0));
}

/* The set of one word's start; empty for the end of a list. */
static inline guint64 wordlist_bit(const char *word)
{
    return word ? G_GUINT64_CONSTANT(1) << wordlist_start_of(word) : 0;
}

/* No loop, which compilers do not work out: one word, four, sixteen; `rest` is the set of those behind them. */
#define WORDLIST_1(list, i, rest) ((list)[i] ? wordlist_bit((list)[i]) | (rest) : 0)
#define WORDLIST_4(list, i, rest)                                                                                                  \
    WORDLIST_1(list, i, WORDLIST_1(list, (i) + 1, WORDLIST_1(list, (i) + 2, WORDLIST_1(list, (i) + 3, rest))))
#define WORDLIST_16(list, i, rest)                                                                                                 \
    WORDLIST_4(list, i, WORDLIST_4(list, (i) + 4, WORDLIST_4(list, (i) + 8, WORDLIST_4(list, (i) + 12, rest))))
#define WORDLIST_STARTS(list) WORDLIST_16(list, 0, WORDLIST_16(list, 16, WORDLIST_16(list, 32, WORDLIST_16(list, 48, G_MAXUINT64))))

/* False where no word of the list has that start; true of lists that are no constants. */
static inline __attribute__((always_inline)) bool wordlist_may_have(const char *const *list, guint start)
{
    return !__builtin_constant_p(list[0][0]) || (WORDLIST_STARTS(list) >> start & 1);
}

/* The search itself. Most words differ in their first letter. */
static inline bool wordlist_find(const char *const *list, const char *word)
{
    while (*list && (**list != *word || strcmp(*list, word) != 0))
        list++;
    return *list;
}

static inline __attribute__((always_inline)) bool wordlist_has(const char *const *list, const char *word)
{
    return wordlist_may_have(list, wordlist_start_of(word)) && wordlist_find(list, word);
}

#endif

/*
 * wordlist.h - whether a word is in a list that stands in the code.
 *
 *   static const char *const words[] = { "on", "in", "at", NULL };   wordlist_has(words, "under")  -->  false, by one bit
 *
 * Method  the starts of a list's words (their first two letters, and their second and third, in either case) are two sets of 64 bits,
 *         which the compiler works out where the list is a constant: most words are not in both and end there, without a look at
 *         the list.
 */
#ifndef INGEST_WORDLIST_H
#define INGEST_WORDLIST_H

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* Where two letters are in a set. */
static inline __attribute__((always_inline)) guint wordlist_pair(char one, char next)
{
    return ((guint)(one & 31) * 5 + (guint)(next & 31)) & 63;
}

/* The set of a word's first two letters, or of the two behind the first; empty for the end of a list. */
static inline __attribute__((always_inline)) guint64 wordlist_first(const char *word)
{
    return word ? G_GUINT64_CONSTANT(1) << wordlist_pair(word[0], (char)(word[0] ? word[1] : 0)) : 0;
}
static inline __attribute__((always_inline)) guint64 wordlist_second(const char *word)
{
    char two = (char)(word && word[0] ? word[1] : 0);

    return word ? G_GUINT64_CONSTANT(1) << wordlist_pair(two, (char)(two ? word[2] : 0)) : 0;
}

/* No loop, which compilers do not work out: one word, four, sixteen; `rest` is the set of those behind them. */
#define WORDLIST_1(bit, list, i, rest) ((list)[i] ? bit((list)[i]) | (rest) : 0)
#define WORDLIST_4(bit, list, i, rest)                                                                                             \
    WORDLIST_1(bit, list, i, WORDLIST_1(bit, list, (i) + 1, WORDLIST_1(bit, list, (i) + 2, WORDLIST_1(bit, list, (i) + 3, rest))))
#define WORDLIST_16(bit, list, i, rest)                                                                                            \
    WORDLIST_4(bit, list, i, WORDLIST_4(bit, list, (i) + 4, WORDLIST_4(bit, list, (i) + 8, WORDLIST_4(bit, list, (i) + 12, rest))))
#define WORDLIST_SET(bit, list)                                                                                                    \
    WORDLIST_16(bit, list, 0, WORDLIST_16(bit, list, 16, WORDLIST_16(bit, list, 32, WORDLIST_16(bit, list, 48, G_MAXUINT64))))

/* Where the start of a word is in the sets of lists: worked out once for a word that many lists are asked for. */
struct wordlist_start {
    guint8 first, second;
};

/* From a word's first letters, 0 behind its end. */
static inline __attribute__((always_inline)) struct wordlist_start wordlist_start_of(char one, char two, char three)
{
    return (struct wordlist_start){ (guint8)wordlist_pair(one, two), (guint8)wordlist_pair(two, three) };
}

static inline __attribute__((always_inline)) struct wordlist_start wordlist_start(const char *word)
{
    char two = (char)(word[0] ? word[1] : 0);

    return wordlist_start_of(word[0], two, (char)(two ? word[2] : 0));
}

/* False where no word of the list begins so; true of lists that are no constants. */
#ifdef __cppcheck__ /* follows each list into its sets, for seconds a file */
bool wordlist_may_have(const char *const *list, struct wordlist_start start);
#else
static inline __attribute__((always_inline)) bool wordlist_may_have(const char *const *list, struct wordlist_start start)
{
    return !__builtin_constant_p(list[0][0]) ||
           ((WORDLIST_SET(wordlist_first, list) >> start.first & 1) && (WORDLIST_SET(wordlist_second, list) >> start.second & 1));
}
#endif

/* The search itself. Most words differ in their first letter. */
static inline bool wordlist_find(const char *const *list, const char *word)
{
    while (*list && (**list != *word || strcmp(*list, word) != 0))
        list++;
    return *list;
}

static inline __attribute__((always_inline)) bool wordlist_has(const char *const *list, const char *word)
{
    return wordlist_may_have(list, wordlist_start(word)) && wordlist_find(list, word);
}

#endif

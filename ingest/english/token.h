/*
 * token.h - a word as the text has it, whether its sentence is parsed or not; of a parsed one tree.h asks the same.
 *
 *   "The", { "the", "this", NULL }  --token_is_among()-->  true
 */
#ifndef INGEST_ENGLISH_TOKEN_H
#define INGEST_ENGLISH_TOKEN_H

#include "english.h"

#include <string.h>

/* Whether it begins with one of the letters A to Z. */
static inline bool token_has_capital(const char *text, const struct token *token)
{
    return g_ascii_isupper(text[token->start]);
}

/* Whether it is that word to the letter. */
static inline bool token_is(const char *text, const struct token *token, const char *word)
{
    return *word == text[token->start] && strlen(word) == token->end - token->start &&
           memcmp(text + token->start, word, strlen(word)) == 0;
}

/* Of a word whose first letter is that of the text. */
static inline bool token_goes_on(const char *word, const char *text, gsize length)
{
    for (gsize i = 1; i < length; i++)
        if (word[i] != text[i] && (!word[i] || g_ascii_tolower(word[i]) != g_ascii_tolower(text[i])))
            return false;
    return word[length] == '\0';
}

/* Whether it is one of these words in small letters, NULL at the end, in whatever case. */
static inline bool token_is_among(const char *text, const struct token *token, const char *const *words)
{
    const char *own = text + token->start, first = g_ascii_tolower(*own);

    for (; *words; words++)
        if (**words == first && token_goes_on(*words, own, token->end - token->start))
            return true;
    return false;
}

/* The word itself; the caller frees it. */
static inline char *token_text(const char *text, const struct token *token)
{
    return g_strndup(text + token->start, token->end - token->start);
}

#endif

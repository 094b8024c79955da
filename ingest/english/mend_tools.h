/*
 * mend_tools.h - what the rules of mend.h ask of a sentence's tokens, and how they change one.
 *
 * Lists of words, tags and relations end with NULL. Inline, since every rule asks them of every token.
 */
#ifndef INGEST_ENGLISH_MEND_TOOLS_H
#define INGEST_ENGLISH_MEND_TOOLS_H

#include "english.h"

#include <string.h>

/* Whether the list has the word. */
static inline bool is(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (*name == **names && strcmp(name, *names) == 0)
            return true;
    return false;
}

static inline bool tagged(const struct token *token, const char *const *tags)
{
    return is(english_xpos_name(token->xpos), tags);
}

static const char *const finite[] = { "VBD", "VBZ", "VBP", NULL };
static const char *const own_subject[] = { "nsubj", "nsubj:pass", "csubj", "expl", NULL };

static inline bool related(const struct token *token, const char *const *relations)
{
    return is(english_relation_name(token->relation), relations);
}

static inline void relate(struct token *token, const char *relation)
{
    token->relation = (guint8)english_relation_find(relation);
}

static inline void retag(struct token *token, enum upos upos, const char *tag)
{
    token->upos = (guint8)upos;
    token->xpos = (guint8)english_xpos_find(tag);
}

/* Whether a token of one of these relations depends on the head, and, if tags are given, has one of them. */
static inline bool has(const struct token *tokens, guint n, guint head, const char *const *relations, const char *const *tags)
{
    for (guint i = 0; i < n; i++)
        if (tokens[i].head == (gint16)head && related(&tokens[i], relations) && (!tags || tagged(&tokens[i], tags)))
            return true;
    return false;
}

static inline bool is_finite(const struct token *tokens, guint n, guint i)
{
    static const char *const past[] = { "VBD", NULL }, *const helpers[] = { "aux", "aux:pass", "cop", NULL };

    return tagged(&tokens[i], past) || has(tokens, n, i, helpers, finite);
}

/* "cut", "put": a form that does not tell its tense. */
static inline bool is_own_lemma(const char *text, const struct token *token)
{
    size_t length = token->end - token->start;

    return strlen(token->lemma) == length && g_ascii_strncasecmp(token->lemma, text + token->start, length) == 0;
}

/* Whether a token is the one above or hangs on it, over however many others. */
static inline bool hangs_on(const struct token *tokens, int i, guint above)
{
    while (i >= 0 && i != (int)above)
        i = tokens[i].head;
    return i >= 0;
}

/* The last token of what hangs on a token, or itself. */
static inline int end_of(const struct token *tokens, guint n, guint i)
{
    int end = (int)i;

    for (guint k = i + 1; k < n; k++)
        if (hangs_on(tokens, (int)k, i))
            end = (int)k;
    return end;
}

/* The first token of what hangs on a token and stands right before it. */
static inline guint start_of(const struct token *tokens, guint i)
{
    guint first = i;

    while (first > 0 && hangs_on(tokens, (int)first - 1, i))
        first--;
    return first;
}

static inline bool is_nominal(const struct token *token)
{
    static const char *const nouns[] = { "NN", "NNS", "NNP", "NNPS", NULL };

    return tagged(token, nouns);
}

static inline bool is_weekday(const struct token *token)
{
    static const char *const days[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", NULL };

    return is(token->lemma, days);
}

/* Verbs with what was said as their clause. */
static const char *const saying[] = { "say",     "claim",  "add",      "warn",   "argue",       "insist",  "announce", "declare",
                                      "allege",  "deny",   "complain", "note",   "acknowledge", "concede", "threaten", "demand",
                                      "suggest", "accuse", "confirm",  "stress", "maintain",    "pledge",  "vow",      "promise",
                                      "believe", "hope",   "expect",   "ask",    "urge",        "propose", NULL };

#endif

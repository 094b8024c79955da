/*
 * mend_tools.h - what the rules of mend.h ask of a sentence's tokens, and how they change one.
 *
 * Lists of words end with NULL; tags and relations are sets of tags.h. Inline, since every rule asks them of every token.
 */
#ifndef INGEST_ENGLISH_MEND_TOOLS_H
#define INGEST_ENGLISH_MEND_TOOLS_H

#include "mend_words.h"
#include "split.h"
#include "tags.h"
#include "token.h"
#include "../wordlist.h"

#include <string.h>

/* Whether the list has the word. */
static inline __attribute__((always_inline)) bool is(const char *name, const char *const *names)
{
    return wordlist_has(names, name);
}

static inline bool tagged(const struct token *token, guint64 tags)
{
    return tags >> token->xpos & 1;
}

static const guint64 finite = TAG(VBD) | TAG(VBZ) | TAG(VBP);
static const guint64 own_subject = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(CSUBJ) | REL(EXPL);

static inline bool related(const struct token *token, guint64 relations)
{
    return relations >> token->relation & 1;
}

static inline void relate(struct token *token, enum deprel relation)
{
    token->relation = (guint8)relation;
}

static inline void retag(struct token *token, enum upos upos, enum xpos tag)
{
    token->upos = (guint8)upos;
    token->xpos = (guint8)tag;
}

#define ANY_TAG G_MAXUINT64

/* Whether a token of one of these relations and tags depends on the head. */
static inline bool has(const struct token *tokens, guint n, guint head, guint64 relations, guint64 tags)
{
    for (guint i = 0; i < n; i++)
        if (tokens[i].head == (gint16)head && related(&tokens[i], relations) && tagged(&tokens[i], tags))
            return true;
    return false;
}

static inline bool is_finite(const struct token *tokens, guint n, guint i)
{
    static const guint64 past = TAG(VBD), helpers = REL(AUX) | REL(AUX_PASS) | REL(COP);

    return tagged(&tokens[i], past) || has(tokens, n, i, helpers, finite);
}

/* "cut", "put": a form that does not tell its tense. */
static inline bool is_own_lemma(const char *text, const struct token *token)
{
    size_t length = token->end - token->start;

    return strlen(token->lemma) == length && g_ascii_strncasecmp(token->lemma, text + token->start, length) == 0;
}

/*
 * The head of a token, on a walk that counts its steps from 0; -1 where it ends. That is behind the root, or where there were more steps
 * than a sentence has tokens: a rule may make a ring of heads, which mend.c undoes only behind it.
 */
static inline int up(const struct token *tokens, int i, guint *steps)
{
    return ++*steps < SPLIT_SENTENCE_MAX ? tokens[i].head : -1;
}

/* Whether a token is the one above or hangs on it, over however many others. */
static inline bool hangs_on(const struct token *tokens, int i, guint above)
{
    guint steps = 0;

    while (i >= 0 && i != (int)above)
        i = up(tokens, i, &steps);
    return i >= 0;
}

/* The first of a token, its head and so on that has one of these tags; -1 if none. */
static inline int tagged_above(const struct token *tokens, int i, guint64 tags)
{
    guint steps = 0;

    while (i >= 0 && !tagged(&tokens[i], tags))
        i = up(tokens, i, &steps);
    return i;
}

/* The last of a token, its head and so on; -1 for -1. */
static inline int root_of(const struct token *tokens, int i)
{
    guint steps = 0;
    int root = i;

    for (; i >= 0; i = up(tokens, i, &steps))
        root = i;
    return root;
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

/* Whether a token of one of these tags stands between two others. */
static inline bool is_parted(const struct token *tokens, guint from, guint to, guint64 tags)
{
    for (guint i = from + 1; i < to; i++)
        if (tagged(&tokens[i], tags))
            return true;
    return false;
}

/* The first of the auxiliaries and adverbs right before a verb, or the verb. */
static inline guint group_start(const struct token *tokens, guint verb)
{
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(ADVMOD);
    guint first = verb;

    while (first > 0 && tokens[first - 1].head == (gint16)verb && related(&tokens[first - 1], helpers))
        first--;
    return first;
}

/* Hangs a token on another, as this. */
static inline void hang(struct token *tokens, guint i, int head, enum deprel relation)
{
    tokens[i].head = (gint16)head;
    relate(&tokens[i], relation);
}

/* Hangs a token where another hangs, which it is to stand above. */
static inline void take_place(struct token *tokens, guint i, guint other)
{
    tokens[i].head = tokens[other].head;
    tokens[i].relation = tokens[other].relation;
}

/* Hangs a noun on a verb as its subject, active or passive. */
static inline void hang_subject(struct token *tokens, guint n, guint noun, int verb)
{
    static const guint64 passive = REL(AUX_PASS);

    hang(tokens, noun, verb, has(tokens, n, (guint)verb, passive, ANY_TAG) ? DEPREL_NSUBJ_PASS : DEPREL_NSUBJ);
}

/* Hangs what depends on one token, from `first` on, on another. */
static inline void rehang(struct token *tokens, guint n, guint first, guint from, guint to)
{
    for (guint i = first; i < n; i++)
        if (tokens[i].head == (gint16)from)
            tokens[i].head = (gint16)to;
}

static inline bool is_nominal(const struct token *token)
{
    static const guint64 nouns = TAG(NN) | TAG(NNS) | TAG(NNP) | TAG(NNPS);

    return tagged(token, nouns);
}

static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", NULL };

static inline bool is_weekday(const struct token *token)
{
    return g_ascii_isupper(*token->lemma) && is(token->lemma, weekdays);
}

static inline bool is_month(const struct token *token)
{
    static const char *const months[] = { "January", "February",  "March",   "April",    "May",      "June", "July",
                                          "August",  "September", "October", "November", "December", NULL };

    return g_ascii_isupper(*token->lemma) && is(token->lemma, months);
}

/* Verbs with what was said as their clause. */
static const char *const saying[] = { "say",     "claim",  "add",      "warn",   "argue",       "insist",  "announce", "declare",
                                      "allege",  "deny",   "complain", "note",   "acknowledge", "concede", "threaten", "demand",
                                      "suggest", "accuse", "confirm",  "stress", "maintain",    "pledge",  "vow",      "promise",
                                      "believe", "hope",   "expect",   "ask",    "urge",        "propose", NULL };

/* "made it clear that it would sign" */
static const char *const made_clear[] = { "clear", "plain", NULL };

/* Verbs that answer what others ask, offer or allege, and have no clause of their own. */
static const char *const answering[] = { "reject",    "accept",    "turn",    "back",     "support", "approve",   "oppose",
                                         "endorse",   "welcome",   "ignore",  "dismiss",  "rebuff",  "refuse",    "block",
                                         "veto",      "consider",  "discuss", "study",    "spurn",   "defy",      "denounce",
                                         "criticise", "criticize", "condemn", "ridicule", "resist",  "adopt",     "pass",
                                         "praise",    "hail",      "deplore", "refute",   "rebut",   "repudiate", NULL };

/* Whether a word names a time: a year, a weekday, a month, "last week". */
static inline bool is_time(const struct token *token)
{
    static const char *const words[] = { "week",   "month",     "year", "night",  "morning", "evening", "weekend", "day", "hour",
                                         "minute", "afternoon", "time", "moment", "spring",  "summer",  "decade",  NULL };
    static const guint64 number = TAG(CD);

    return is_weekday(token) || is_month(token) || is(token->lemma, words) ||
           (tagged(token, number) && token->end - token->start == 4);
}

#endif

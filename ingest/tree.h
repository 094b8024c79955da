/*
 * tree.h - one parsed sentence as a tree that extraction walks: children, clauses, arguments of a predicate.
 *
 *   document, sentence  --tree_build()-->  tree  --tree_arguments(verb)-->  who did it, to whom, with what prepositions
 *
 * Shape      tokens are numbered within the sentence; -1 means none. Arguments are
 *            the logical ones: the object of a passive is its subject, the subject of
 *            a controlled or coordinated verb is its governor's, a relative clause's
 *            missing argument is the noun that it modifies.
 * Ownership  a tree is reused from sentence to sentence; it points into the document.
 * Source     Universal Dependencies v2 relations; control and relative clauses
 *            resolved as in the UD "enhanced" guidelines.
 */
#ifndef INGEST_TREE_H
#define INGEST_TREE_H

#include "english/tags.h"
#include "english/token.h"
#include "wordlist.h"

#include <string.h>

enum relation {
    REL_OTHER,
    REL_ROOT,
    REL_NSUBJ,
    REL_NSUBJ_PASS,
    REL_CSUBJ,
    REL_EXPL,
    REL_OBJ,
    REL_IOBJ,
    REL_OBL,
    REL_AGENT,
    REL_TIME,
    REL_NMOD,
    REL_POSS,
    REL_AMOD,
    REL_NUMMOD,
    REL_COMPOUND,
    REL_PRT,
    REL_FLAT,
    REL_APPOS,
    REL_CONJ,
    REL_CC,
    REL_CASE,
    REL_MARK,
    REL_AUX,
    REL_AUX_PASS,
    REL_COP,
    REL_ADVMOD,
    REL_DET,
    REL_ACL,
    REL_RELCL,
    REL_ADVCL,
    REL_CCOMP,
    REL_XCOMP,
    REL_PARATAXIS,
    REL_PUNCT,
};

#define TREE_ARGUMENTS 12

struct tree_link {
    gint16 child, next; /* first child, next sibling */
    gint16 first, last; /* of the subtree */
    guint8 relation; /* enum relation */
    struct wordlist_start spelt, lemma; /* of the token as the text has it, and of its lemma */
    guint64 has; /* the relations of its children, a bit each */
};

struct tree {
    const struct document *document;
    const struct token *tokens;
    guint sentence, n;
    struct tree_link *links; /* one a token */
    guint room; /* for so many */
};

/* A dependent with the preposition before it ("against"), NULL if it has none. */
struct tree_argument {
    int token;
    const char *preposition;
};

struct tree_arguments {
    int subject, object, indirect;
    bool passive;
    guint n;
    struct tree_argument oblique[TREE_ARGUMENTS];
};

struct tree *tree_new(void);
void tree_free(struct tree *tree);
OWNED_DEFINE(tree)

/* Parses the sentence if it is not yet, and links it up. */
void tree_build(struct tree *tree, struct english *english, struct document *document, guint sentence);

static inline enum relation tree_relation(const struct tree *tree, int token)
{
    return (enum relation)tree->links[token].relation;
}

static inline int tree_head(const struct tree *tree, int token)
{
    return tree->tokens[token].head;
}

/* Children in order of place: for (int c = tree_child(t, i); c >= 0; c = tree_next(t, c)) */
static inline int tree_child(const struct tree *tree, int token)
{
    return tree->links[token].child;
}

static inline int tree_next(const struct tree *tree, int token)
{
    return tree->links[token].next;
}

/* Whether it has a child with one of these relations: REL_BIT(CASE) | REL_BIT(MARK). Most tokens have none. */
#define REL_BIT(relation) (G_GUINT64_CONSTANT(1) << REL_##relation)
static inline bool tree_has(const struct tree *tree, int token, guint64 relations)
{
    return tree->links[token].has & relations;
}

/* The first child with that relation, or -1. */
static inline int tree_child_with(const struct tree *tree, int token, enum relation relation)
{
    int c = tree_child(tree, token);

    if (!tree_has(tree, token, G_GUINT64_CONSTANT(1) << relation))
        return -1;
    while (c >= 0 && tree_relation(tree, c) != relation)
        c = tree_next(tree, c);
    return c;
}

/* Whether a dependent with that relation has that lemma. */
bool tree_has_child(const struct tree *tree, int token, enum relation relation, const char *lemma);

/* Whether the lemma of the token is that word, or one of these words, NULL at the end. Most words differ in their first letter. */
static inline bool tree_is(const struct tree *tree, int token, const char *lemma)
{
    if (__builtin_constant_p(*lemma)) { /* of a word one too far, too, of which there is no token */
        struct wordlist_start start = wordlist_start(lemma), its = tree->links[token].lemma;
        if (start.first != its.first || start.second != its.second)
            return false;
    }
    const char *own = tree->tokens[token].lemma;
    return own && *own == *lemma && strcmp(own, lemma) == 0;
}
static inline __attribute__((always_inline)) bool tree_is_one_of(const struct tree *tree, int token, const char *const *lemmas)
{
    if (!wordlist_may_have(lemmas, tree->links[token].lemma))
        return false;
    const char *own = tree->tokens[token].lemma;
    return own && wordlist_find(lemmas, own);
}

/* The token as the text has it; the caller frees it. Whether it is that word in small letters; one of these, NULL at the end. */
char *tree_text(const struct tree *tree, int token);
bool tree_is_spelt(const struct tree *tree, int token, const char *const *words);
static inline __attribute__((always_inline)) bool tree_is_among(const struct tree *tree, int token, const char *const *words)
{
    return wordlist_may_have(words, tree->links[token].spelt) && tree_is_spelt(tree, token, words);
}

/* Whether the token begins with one of the letters A to Z. */
static inline bool tree_has_capital(const struct tree *tree, int token)
{
    return token_has_capital(tree->document->text, &tree->tokens[token]);
}

/* Whether the token has one of these Penn Treebank tags: TAG(VBD) | TAG(VBN). */
static inline bool tree_has_tag(const struct tree *tree, int token, guint64 tags)
{
    return tags >> tree->tokens[token].xpos & 1;
}

/* A past, a present or a modal, by its tag: a form that can stand without an auxiliary. */
static inline bool tree_is_finite_form(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(VBD) | TAG(VBZ) | TAG(VBP) | TAG(MD));
}

/* "was summoned", with no other auxiliary. */
static inline bool tree_is_past_passive(const struct tree *tree, int token)
{
    int passive = tree_child_with(tree, token, REL_AUX_PASS);

    return passive >= 0 && tree_has_tag(tree, passive, TAG(VBD)) && tree_child_with(tree, token, REL_AUX) < 0;
}

/* Whether one of these words hangs on the noun, before it; whether "the", "this" or "that" does. */
static inline __attribute__((always_inline)) bool tree_has_among(const struct tree *tree, int token, const char *const *words)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_is_among(tree, c, words))
            return true;
    return false;
}
bool tree_is_definite(const struct tree *tree, int token);

/* "did {not} go", "didn{'t} go", "{never} went": whether one of these is the token's; mood_negated() asks whether it is denied. */
bool tree_has_not(const struct tree *tree, int token);

/* Whether one of these adverbs is the token's. */
static inline __attribute__((always_inline)) bool tree_has_adverb(const struct tree *tree, int token, const char *const *words)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVMOD && tree_is_among(tree, c, words))
            return true;
    return false;
}

/* First and last token of the subtree; whether a token is in it. */
static inline void tree_span(const struct tree *tree, int token, int *first, int *last)
{
    *first = tree->links[token].first;
    *last = tree->links[token].last;
}
bool tree_below(const struct tree *tree, int token, int ancestor);

/* Whether what hangs on a token begins with that mark or word, or right behind it: ", which it had seen". */
bool tree_opens_with(const struct tree *tree, int token, const char *lemma);

/* Verbs, and nouns and adjectives with a copula. */
static inline bool tree_is_clause(const struct tree *tree, int token)
{
    return tree->tokens[token].upos == UPOS_VERB || tree_has(tree, token, REL_BIT(COP));
}

/* The clause that a token is, or stands in; -1 if none, and for -1. */
int tree_clause_of(const struct tree *tree, int token);

/* The lemma of the case marker or "to"/"by" mark before a dependent, NULL if none. */
const char *tree_find_preposition(const struct tree *tree, int token);
static inline const char *tree_preposition(const struct tree *tree, int token)
{
    return tree_has(tree, token, REL_BIT(CASE) | REL_BIT(MARK)) ? tree_find_preposition(tree, token) : NULL;
}

/* Whether it is one of these. */
static inline __attribute__((always_inline)) bool tree_has_preposition(const struct tree *tree, int token, const char *const *words)
{
    const char *preposition = tree_preposition(tree, token);

    return preposition && wordlist_has(words, preposition);
}

/* The noun phrase that ends right before a finite verb, if the parser hung it elsewhere; -1 if none. */
int tree_nominal_before(const struct tree *tree, int token);

/* Verbs with whose object the subject does what an infinitive beside it says: "summoned the envoy to protest". */
bool tree_acts_itself(const struct tree *tree, int token);

/* "as punishment for invading it", "punished with sanctions for trading": a gerund that tells what was repaid (tree_arguments.c). */
bool tree_is_repaid(const struct tree *tree, int token);

/* Who did it, to whom, with what prepositions (tree_arguments.c). */
void tree_arguments(const struct tree *tree, int token, struct tree_arguments *arguments);

#endif

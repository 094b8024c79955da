#include "needs.h"

#include "condition.h"
#include "needs_inside.h"

#include <string.h>

bool needs_is_word(const struct tree *tree, int token)
{
    static const guint64 relations = REL(FIXED) | REL(EXPL) | REL(GOESWITH) | REL(NMOD_DESC);
    static const char *const answers[] = { "yes", "no", NULL }; /* "said yes to talks" */

    return relations >> tree->tokens[token].relation & 1 ||
           (token > 0 && tree_is_among(tree, token, answers) && tree_is(tree, token - 1, "say"));
}

bool needs_completes(const struct tree *tree, int token)
{
    static const char *const words[] = { "of", "for", "from", "by", "to", "that", "into", NULL };
    const char *preposition = tree_preposition(tree, token);
    int mark = tree_child_with(tree, token, REL_MARK);
    bool beside = mark > 0 && tree_is(tree, mark - 1, ","); /* ", as is the case" */
    bool as = preposition && !beside && strcmp(preposition, "as") == 0 &&
              !tree_has(tree, token, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS) | REL_BIT(EXPL)); /* "as bearing" */

    return preposition && (as || wordlist_has(words, preposition)) && token > tree_head(tree, token);
}

bool needs_is_second_half(const struct tree *tree, int phrase)
{
    int link = tree_child_with(tree, phrase, REL_CC);

    return link >= 0 && link < phrase;
}

bool needs_is_negation(const struct tree *tree, int token)
{
    static const char *const words[] = { "not",    "n't",      "never",  "no",     "n’t",    "only", "hardly",
                                         "barely", "scarcely", "almost", "nearly", "merely", "each", NULL };

    return tree_is_among(tree, token, words);
}

/* "said they open the way", "had no qualms": a verb that the parser took for an adjective, an auxiliary or a noun. */
static bool is_disguised(const struct tree *tree, int token)
{
    enum upos upos = (enum upos)tree->tokens[token].upos;

    return tree_child_with(tree, token, REL_NSUBJ) >= 0 &&
           (upos == UPOS_ADJ || upos == UPOS_AUX ||
            (upos == UPOS_NOUN && (tree_relation(tree, token) == REL_CCOMP || condition_opens(tree, token))));
}

bool needs_innermost(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    static const char *const least[] = { "least", "most", NULL };

    if (relation == REL_AMOD && tree_has_capital(tree, token))
        return true; /* "South African" */
    if (tree_is(tree, token, "how") || needs_is_negation(tree, token))
        return true; /* "how many were killed" */
    if (token > 0 && tree_is_among(tree, token, least) && tree_is(tree, token - 1, "at"))
        return true; /* "at least ten" */
    if (relation == REL_ADVMOD && token < tree_head(tree, token) && tree->tokens[tree_head(tree, token)].upos == UPOS_NUM)
        return true; /* "up to 8,000" */

    return relation == REL_CASE || relation == REL_DET || relation == REL_FLAT || relation == REL_CC || relation == REL_COMPOUND ||
           relation == REL_POSS || relation == REL_PRT || relation == REL_PUNCT || relation == REL_NUMMOD || relation == REL_MARK ||
           relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP || relation == REL_NSUBJ ||
           relation == REL_NSUBJ_PASS || (relation == REL_OBJ && token > tree_head(tree, token)) || needs_is_word(tree, token);
}

enum need needs_of(const struct tree *tree, int clause, int head, int child)
{
    return tree_is_clause(tree, head) || is_disguised(tree, head) ? needs_of_verb(tree, clause, head, child)
                                                                  : needs_of_noun(tree, clause, child);
}

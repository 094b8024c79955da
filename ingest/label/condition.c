#include "condition.h"

#include "../mood.h"

/* "provided (that) they sign": a participle that stands for "if"; not "Peru provided ...". */
static bool is_proviso(const struct tree *tree, int token)
{
    return mood_is_proviso(tree, token) && tree_child_with(tree, token, REL_NSUBJ) < 0;
}

/* "will not go", "refused to go": done only when what is told next has come. */
static bool is_held_back(const struct tree *tree, int verb)
{
    static const char *const words[] = { "refuse", "decline", "reject", NULL };
    int above = tree_relation(tree, verb) == REL_XCOMP ? tree_head(tree, verb) : -1;

    return tree_has_not(tree, verb) || (above >= 0 && (tree_has_not(tree, above) || tree_is_one_of(tree, above, words)));
}

/* "if", "only once", "(not) until": whether a word at the head of a clause makes the deed of the verb above depend on it. */
static bool is_condition(const struct tree *tree, int verb, int mark)
{
    static const char *const ifs[] = { "if", "unless", NULL }, *const afters[] = { "once", "when", "after", NULL },
                             *const evens[] = { "even", "as", NULL }, *const untils[] = { "until", "before", NULL };

    if (mark + 1 < (int)tree->n && tree_is(tree, mark, "in") && tree_is(tree, mark + 1, "case"))
        return true; /* "in case they sign" */
    if (tree_is(tree, mark, "that"))
        return mark > 0 && tree_is(tree, mark - 1, "condition"); /* "on condition that they sign" */
    if (tree_is_among(tree, mark, ifs))
        return mark == 0 || !tree_is_among(tree, mark - 1, evens);
    return tree_is_among(tree, mark, afters) ? mark > 0 && tree_is(tree, mark - 1, "only")
                                             : tree_is_among(tree, mark, untils) && is_held_back(tree, verb);
}

/* "if they sign", "only when they sign", "(not) until they sign" */
static bool is_conditional(const struct tree *tree, int verb, int clause)
{
    if (is_proviso(tree, clause))
        return true;
    for (int c = tree_child(tree, clause); c >= 0 && c < clause; c = tree_next(tree, c))
        if ((tree_relation(tree, c) == REL_MARK || tree_relation(tree, c) == REL_ADVMOD) && is_condition(tree, verb, c))
            return true;
    return false;
}

bool condition_is_while(const struct tree *tree, int word)
{
    static const char *const spans[] = { "take", "need", "last", "want", "like", NULL }, *const as[] = { "as", "so", NULL };
    int clause = tree_is(tree, word, "long") || tree_is(tree, word, "soon") ? tree_child_with(tree, word, REL_ADVCL) : -1;

    return clause > word && word > 0 && tree_is_among(tree, word - 1, as) && !tree_is_one_of(tree, clause, spans);
}

bool condition_opens(const struct tree *tree, int token)
{
    bool clause = tree_is_clause(tree, token) || tree_child_with(tree, token, REL_NSUBJ) >= 0; /* not "if necessary" */

    bool beside =
        tree_relation(tree, token) == REL_ADVCL ||
        (tree_relation(tree, token) == REL_OBL && tree_child_with(tree, token, REL_COP) >= 0); /* "if Peru is behind it" */

    return clause && beside && is_conditional(tree, tree_head(tree, token), token);
}

int condition_clause(const struct tree *tree, int verb)
{
    int above = tree_relation(tree, verb) == REL_CCOMP ? tree_head(tree, verb) : -1;

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool own = relation == REL_ADVCL || relation == REL_OBL
                       ? condition_opens(tree, c)
                       : (relation == REL_ADVMOD && condition_is_while(tree, c)) || (relation == REL_CONJ && is_proviso(tree, c));
        if (own)
            return c;
    }
    for (int c = above < 0 ? -1 : tree_next(tree, verb); c >= 0; c = tree_next(tree, c))
        if (is_proviso(tree, c)) /* "said it would go provided (that) they sign" */
            return c;
    return -1;
}

/* "will", "would", "'ll", "shall" */
static bool is_promise(const struct tree *tree, int token)
{
    static const char *const words[] = { "will", "would", "shall", NULL };

    return tree_has_tag(tree, token, TAG(MD)) && tree_is_one_of(tree, token, words);
}

bool condition_binds(const struct tree *tree, int verb)
{
    static const char *const words[] = { "refuse", "agree",   "promise", "pledge", "offer",     "vow",  "threaten", "prepared",
                                         "ready",  "willing", "decline", "commit", "undertake", "call", NULL };
    int modal = tree_child_with(tree, verb, REL_AUX), above = tree_relation(tree, verb) == REL_XCOMP ? tree_head(tree, verb) : -1;

    return (modal >= 0 && is_promise(tree, modal)) || tree_has_not(tree, verb) || tree_is_one_of(tree, verb, words) ||
           (above >= 0 && tree_is_one_of(tree, above, words));
}

/* "fails (to free them)", "refuse (to sign)": of a condition, told enough without what it was to do. */
bool condition_is_whole(const struct tree *tree, int verb)
{
    static const char *const words[] = { "fail", "refuse", "agree", NULL };

    return tree_is_one_of(tree, verb, words) && condition_opens(tree, verb);
}

/* 'said: "I will go': in the speaker's own words, which the label tells as such. */
static bool is_quoted(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int from = MIN(label->clause, token);

    if (*parts_of(label, token) == PART_CONTENT)
        for (int i = 0; i < (int)tree->n; i++)
            if (parts_is_quote_mark(tree, i))
                return true;
    while (from < token && !tree_is(tree, from, ":"))
        from++;
    return from < token;
}

bool condition_softens(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int verb = is_promise(tree, token) ? tree_head(tree, token) : -1;

    if (verb <= token || *parts_of(label, verb) < PART_PREDICATE || tree_has_not(tree, verb) || is_quoted(label, token))
        return false;
    int condition = condition_clause(tree, verb);
    return condition >= 0 && *parts_of(label, condition) == PART_NONE;
}

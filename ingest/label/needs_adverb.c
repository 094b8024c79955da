#include "needs_inside.h"

#include "condition.h"
#include "parts.h"

/* "no longer", "not yet", "never again" */
static bool belongs_to_negation(const struct tree *tree, int token)
{
    static const char *const words[] = {
        "longer", "more", "yet", "again", "only", "simply", "merely", "necessarily", "just", NULL
    };

    return token > 0 && tree_is_among(tree, token, words) && needs_is_negation(tree, token - 1);
}

/* "shortly after the trip": the adverb belongs to what follows it. */
static bool leads_on(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "after", "before", "when", "until", "because", "since", "as", "from", "than", NULL };
    static const char *const ways[] = { "home",   "back",    "away",     "out",      "down", "abroad", "there",
                                        "here",   "aside",   "together", "overseas", "up",   "ashore", "elsewhere",
                                        "inside", "outside", "aboard",   "apart",    "off",  NULL };

    return !tree_is_among(tree, adverb, ways) && adverb + 1 < (int)tree->n && tree_is_among(tree, adverb + 1, words);
}

/* "backed down": right behind its verb, whatever the parser took it for. */
static bool is_particle(const struct tree *tree, int token)
{
    static const char *const words[] = { "up", "down", "out", "off", "away", "back", "over", "in", "on", NULL };

    return token == tree_head(tree, token) + 1 && tree_is_among(tree, token, words);
}

/* "said here": verbs with which an agency's "here" stands. */
static bool is_verb_of_news(const struct tree *tree, int verb)
{
    static const char *const words[] = { "say",   "tell",  "announce", "declare", "add", "warn",
                                         "state", "speak", "confirm",  "report",  NULL };

    return tree_is_one_of(tree, verb, words);
}

/* "arrived here": verbs that a label is not complete without a place for. */
static bool is_verb_of_going(const struct tree *tree, int verb)
{
    static const char *const words[] = { "arrive", "come", "travel", "fly", NULL };

    return tree_is_one_of(tree, verb, words);
}

static bool is_bare_participle(const struct tree *tree, int verb)
{
    return tree_has_tag(tree, verb, TAG(VBN)) && !tree_has(tree, verb, REL_BIT(AUX) | REL_BIT(AUX_PASS));
}

/* "declared the search for survivors over (on Friday)" */
static bool ends_clause(const struct tree *tree, int token)
{
    static const char *const words[] = { "over", "off", "apart", "together", "alive", "dead", "void", "null", NULL };
    bool bare = tree_child(tree, token) < 0 && tree_is_among(tree, token, words);

    bool last = token + 1 == (int)tree->n || tree->tokens[token + 1].upos == UPOS_PUNCT;

    return bare && (last || (token > 0 && tree->tokens[token + 1].upos == UPOS_ADP &&
                             tree_head(tree, token - 1) == tree_head(tree, token)));
}

/* "in all the land as well" */
static bool is_as_well(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "as", "well", NULL };

    return tree_is_among(tree, adverb, words) && adverb > 0 && adverb + 2 < (int)tree->n &&
           (tree_is(tree, adverb, "as") ? tree_is(tree, adverb + 1, "well") && !tree_is(tree, adverb + 2, "as")
                                        : tree_is(tree, adverb - 1, "as") && !tree_is(tree, adverb + 1, "as"));
}

/* "will be damaged, perhaps for ever" */
static bool is_afterthought(const struct tree *tree, int adverb)
{
    return tree_opens_with(tree, adverb, ",") || (adverb > 0 && tree_is(tree, adverb - 1, "perhaps"));
}

bool needs_is_degree(const struct tree *tree, int adverb)
{
    static const char *const words[] = {
        "less", "more", "most", "least", "too", "so", "as", "equally", "sufficiently", "far", NULL
    };

    int word = tree_head(tree, adverb);

    return tree_is_among(tree, adverb, words) && word > adverb && word == parts_behind_marks(tree, adverb + 1) &&
           tree->tokens[word].upos == UPOS_ADJ;
}

/* "and more were on their way", "is likely most will go": a subject or a predicate that the parser took for an adverb. */
static bool is_lost_word(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "more", "most", "many", "few", "fewer", NULL }, *const likely[] = { "likely", "unlikely",
                                                                                                             NULL };

    return tree_head(tree, adverb) > adverb &&
           ((tree_is_among(tree, adverb, words) && tree_is_finite_form(tree, adverb + 1)) ||
            (tree_is_among(tree, adverb, likely) && tree_child_with(tree, tree_head(tree, adverb), REL_COP) == adverb - 1));
}

/* "allegedly", "had probably left": without it a charge or a guess would be told as a fact. */
static bool is_hedge(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "allegedly", "reportedly", "apparently", "supposedly", "purportedly", NULL };
    static const char *const guesses[] = { "probably", "possibly", "presumably", "almost", "nearly", "seemingly", NULL };

    return tree_is_among(tree, adverb, words) ||
           (adverb < tree_head(tree, adverb) && tree_is_among(tree, adverb, guesses) && !tree_opens_with(tree, adverb, ","));
}

/* "would go even if they stay": without it the deed would hang on what it does not. */
static bool is_even_if(const struct tree *tree, int adverb)
{
    return tree_is(tree, adverb, "even") && tree_is(tree, adverb + 1, "if");
}

/* "captured (more) than half the land" */
static bool is_more_than(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "more", "less", NULL };
    int next = adverb + 2;

    return tree_is_among(tree, adverb, words) && next < (int)tree->n && tree_is(tree, next - 1, "than") &&
           tree_relation(tree, next - 1) != REL_CASE &&
           (tree->tokens[next].upos == UPOS_DET || tree->tokens[next].upos == UPOS_NUM);
}

bool needs_is_half_bearing(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "north", "south", "east", "west", NULL };
    bool beside = adverb + 2 < (int)tree->n && tree_is_among(tree, adverb + 1, words);

    return tree_is_among(tree, adverb, words) && (beside || (adverb > 0 && tree_is_among(tree, adverb - 1, words)));
}

enum need needs_of_adverb(const struct tree *tree, int clause, int verb, int child)
{
    bool behind = child > verb;

    if (child < verb && tree_is(tree, child, "once") && condition_opens(tree, verb))
        return NEED_WORD; /* "only once they sign" */
    if (tree_is(tree, child, "here") && is_verb_of_going(tree, verb))
        return NEED_WORD;
    if (tree_is(tree, child, "here") && (verb == clause || is_verb_of_news(tree, verb)))
        return NEED_NOT; /* where the paper was */
    if (is_as_well(tree, child) || needs_is_half_bearing(tree, child))
        return NEED_NOT;
    if (child == verb - 1 && child > 0 && tree->tokens[child - 1].upos == UPOS_AUX &&
        (tree->tokens[verb].upos == UPOS_ADV || tree_is(tree, child, "rather")))
        return NEED_WORD; /* "would be home soon", "would rather pay than sign" */
    if (tree_relation(tree, verb) == REL_AMOD && !behind)
        return NEED_WORD; /* "a keenly awaited reply" */
    if (tree_is(tree, child, "neither") || needs_is_degree(tree, child) || is_lost_word(tree, child) || is_hedge(tree, child) ||
        is_more_than(tree, child) || (child > clause && child < verb && is_even_if(tree, child)))
        return NEED_WORD;
    if (verb != clause && tree_has_tag(tree, child, TAG(WRB)))
        return NEED_WORD; /* "do not know how many were killed", "plans for when they leave" */
    if (child == verb - 1 && verb != clause && is_bare_participle(tree, verb))
        return NEED_WORD; /* "dismissed it as politically motivated" */
    return needs_is_negation(tree, child) || is_particle(tree, child) || ends_clause(tree, child) ||
                   belongs_to_negation(tree, child)
               ? NEED_WORD
           : behind && !leads_on(tree, child) && !is_afterthought(tree, child) ? NEED_OPTIONAL
                                                                               : NEED_NOT;
}

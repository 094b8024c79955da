#include "ending.h"

#include "condition.h"
#include "fit.h"
#include "needs.h"

/* The last word of the label, as it is told: content stands behind the predicate. -1 if there is none. */
static int last_word(const struct label *label, enum part *part)
{
    int last[] = { [PART_PREDICATE] = -1, [PART_CONTENT] = -1 };

    for (int i = 0; i < (int)label->tree->n; i++) {
        enum part its = *parts_of(label, i);
        if ((its == PART_PREDICATE || its == PART_CONTENT) && label->tree->tokens[i].upos != UPOS_PUNCT)
            last[its] = i;
    }
    *part = last[PART_CONTENT] >= 0 ? PART_CONTENT : PART_PREDICATE;
    return last[*part];
}

static bool is_active(const struct tree *tree, int token)
{
    return tree->tokens[token].upos == UPOS_VERB && !tree_has_tag(tree, token, TAG(VBN));
}

/* "said women and children (make ...)": behind a verb of saying no other verb was kept, and the next word is one. */
static bool lost_its_verb(const struct label *label, int last)
{
    static const char *const words[] = { "say", "believe", "think", "claim", "argue", "insist", "declare", NULL };
    const struct tree *tree = label->tree;

    if (!tree_is_one_of(tree, label->clause, words) || last <= label->clause || last + 1 >= (int)tree->n)
        return false;
    for (int i = label->clause + 1; i <= last; i++)
        if (tree_is_finite_form(tree, i))
            return false;
    return tree_is_finite_form(tree, last + 1);
}

/* "it is important (to know)" */
static bool is_impersonal(const struct tree *tree, int token)
{
    int subject = tree_child_with(tree, token, REL_NSUBJ);

    return tree_child_with(tree, token, REL_COP) >= 0 &&
           (tree_child_with(tree, token, REL_EXPL) >= 0 || (subject >= 0 && tree_is(tree, subject, "it")));
}

/* "the possibility (that they go)", "the hallmarks (of a raid)": nouns that say nothing alone. */
static bool is_hollow(const struct tree *tree, int noun)
{
    static const char *const words[] = { "possibility", "fact",     "idea",       "hallmark",   "prospect", "likelihood", "notion",
                                         "risk",        "sign",     "belief",     "extent",     "lack",     "fate",       "brink",
                                         "verge",       "chance",   "kind",       "form",       "sort",     "sense",      "context",
                                         "basis",       "approach", "impression", "assumption", "wave",     "heart",      "matter",
                                         "tribute",     "blow",     "reason",     NULL };

    return tree->tokens[noun].upos == UPOS_NOUN && tree_is_one_of(tree, noun, words);
}

/* "the decision (to go)": nouns that gain by what follows, but may stand alone. */
static bool is_half_hollow(const struct tree *tree, int noun)
{
    static const char *const words[] = { "position", "decision", "right", "duty", "ability", "intention", "policy", NULL };

    return tree->tokens[noun].upos == UPOS_NOUN && tree_is_one_of(tree, noun, words);
}

static bool is_wanted(const struct tree *tree, int word, int child)
{
    enum relation relation = tree_relation(tree, child);

    if (is_hollow(tree, word) || is_half_hollow(tree, word))
        return relation == REL_NMOD || relation == REL_ACL || relation == REL_CCOMP;
    bool clause = relation == REL_XCOMP || relation == REL_CCOMP || relation == REL_CSUBJ;

    if (relation == REL_XCOMP && condition_is_whole(tree, word))
        return false;
    if (is_impersonal(tree, word))
        return clause || relation == REL_ADVCL;
    return is_active(tree, word) && (clause || relation == REL_OBJ || relation == REL_OBL);
}

/* "will depart Saturday; all others": a mark that parts thoughts stands between. */
static bool is_parted(const struct tree *tree, int from, int to)
{
    static const char *const breaks[] = { "--", "—", "–", ";", ":", NULL };

    for (int i = from + 1; i <= to; i++)
        if (tree_is_among(tree, i, breaks))
            return true;
    return false;
}

/* The first phrase behind a word that completes it, if it was left out; -1 if none. */
static int left_out(const struct label *label, int word)
{
    const struct tree *tree = label->tree;
    int first, last;

    for (int c = tree_child(tree, word); c >= 0; c = tree_next(tree, c)) {
        if (c < word || parts_in_timex(label, c) || tree->tokens[c].upos == UPOS_PUNCT)
            continue;
        tree_span(tree, c, &first, &last);
        if (*parts_of(label, c) != PART_NONE || tree_is(tree, first, ",") || is_parted(tree, word, first))
            return -1;
        if (is_wanted(tree, word, c))
            return c;
    }
    return -1;
}

/* The text goes on as it stands, up to a mark that parts thoughts. */
static void go_on(struct label *label, int from, int to, enum part part)
{
    static const char *const breaks[] = { "--", "—", "–", ";", "(", "-LRB-", ":", NULL };

    for (int i = from; i <= to && !tree_is_among(label->tree, i, breaks); i++)
        if (*parts_of(label, i) == PART_NONE && !parts_in_timex(label, i))
            *parts_of(label, i) = part;
}

/* Takes a phrase, less of it if there is no room, and gives up titles for it. false: there is no room, and nothing was changed. */
static bool take_phrase(struct label *label, int phrase, enum part part)
{
    GArray *old = label->part;

    for (int depth = 2; depth <= 4; depth += 2) {
        label->part = g_array_copy(old);
        parts_take(label, phrase, part, depth);
        fit_titles(label);
        if (fit_is_short(label)) {
            g_array_unref(old);
            return true;
        }
        g_array_unref(label->part);
    }
    label->part = old;
    return false;
}

static void complete(struct label *label, int word, enum part part)
{
    int phrase = left_out(label, word), first, last;

    if (phrase < 0 || take_phrase(label, phrase, part) || is_half_hollow(label->tree, word) ||
        (tree_relation(label->tree, phrase) == REL_OBL && needs_of(label->tree, label->clause, word, phrase) != NEED_PHRASE))
        return;
    tree_span(label->tree, phrase, &first, &last);
    go_on(label, first, last, part);
    fit_titles(label);
}

void ending_mend(struct label *label)
{
    enum part part;
    const struct tree *tree = label->tree;
    int last = last_word(label, &part);

    if (last < 0 || last + 1 >= (int)tree->n)
        return;
    enum relation relation = tree_relation(tree, last);
    bool bare = (relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP) && tree_is_finite_form(tree, last);
    bool open = tree->tokens[last + 1].upos != UPOS_PUNCT; /* "as it has." may end so */

    if (!(bare && open) && !lost_its_verb(label, last)) {
        complete(label, last, part);
        return;
    }
    go_on(label, last + 1, (int)tree->n - 1, part);
    fit_titles(label);
}

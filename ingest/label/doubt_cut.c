#include "doubt.h"

#include "condition.h"
#include "doubt_inside.h"
#include "needs.h"
#include "teller.h"

#include <string.h>

/* Whether a word that needs what follows it still has room for it in the sentence: a complement, an object, an "of". */
static bool is_wanting(const struct label *label, int word, int child)
{
    const struct tree *tree = label->tree;
    enum relation relation = tree_relation(tree, child);
    bool complement = relation == REL_NMOD || relation == REL_ACL || relation == REL_RELCL || relation == REL_CCOMP ||
                      relation == REL_ADVCL || relation == REL_XCOMP || relation == REL_OBJ || relation == REL_OBL ||
                      relation == REL_AGENT || relation == REL_CONJ;
    int first, last;

    bool only = tree_child_with(tree, word, REL_COP) >= 0 && tree_child_with(tree, word, REL_DET) >= 0 &&
                (relation == REL_RELCL || relation == REL_ACL); /* "is the flower (that they like)" */

    if (word + 1 < child && tree_preposition(tree, child) && strcmp(tree_preposition(tree, child), "out") == 0 &&
        tree_child(tree, child) >= 0 && *parts_of(label, tree_child(tree, child)) != PART_NONE)
        return false; /* "pull them out (of Mali)" */
    if (!complement || child < word || *parts_of(label, child) != PART_NONE || parts_in_timex(label, child) ||
        (needs_of(tree, label->clause, word, child) < NEED_PHRASE && !only) || condition_opens(tree, child) ||
        (relation == REL_XCOMP && condition_is_whole(tree, word)))
        return false;
    tree_span(tree, child, &first, &last);
    bool apart = first == 0 || tree->tokens[first].upos == UPOS_PUNCT || tree->tokens[first - 1].upos == UPOS_PUNCT;
    if (relation == REL_CONJ)
        return child == word + 2 && tree->tokens[word].upos == UPOS_VERB && !needs_no_object(tree, word) &&
               *parts_of(label, MAX(tree_child_with(tree, child, REL_OBJ), 0)) == PART_NONE; /* "to find (and free them)" */
    return !apart && (first == word + 1 || relation == REL_XCOMP || relation == REL_CCOMP);
}

/* "the role (that it played)", "those (who left)": a bare noun whose article points at the clause behind it. */
static bool points_at_clause(const struct tree *tree, int noun)
{
    static const char *const words[] = { "the", "those", "such", "every", "any", NULL };
    bool points = false;

    for (int c = tree_child(tree, noun); c >= 0 && c < noun; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_COMPOUND || (relation == REL_AMOD && !tree_has_tag(tree, c, TAG(JJS))) || relation == REL_POSS)
            return false; /* "the suicide bombing" */
        points |= (relation == REL_DET && tree_is_among(tree, c, words)) || relation == REL_AMOD;
    }
    return points;
}

/* "the right (to protest)", "take steps (to mend it)": nouns of which one has to know what is to be done. */
static bool is_for_doing(const struct tree *tree, int noun)
{
    static const char *const words[] = { "right",    "measure",    "effort",    "step",    "plan",       "move",
                                         "decision", "duty",       "pledge",    "promise", "proposal",   "offer",
                                         "mandate",  "freedom",    "ability",   "link",    "attempt",    "chance",
                                         "refusal",  "intention",  "demand",    "bid",     "commitment", "request",
                                         "power",    "permission", "agreement", "deal",    "need",       NULL };

    return tree_is_one_of(tree, noun, words);
}

/* "it deals (with floods)", "they walked (toward the gate)": a verb inside a clause that lacks the phrase which stands for its object. */
static bool is_bare_of_phrase(const struct told *told, int verb, int phrase)
{
    static const char *const whom[] = { "on", "at", "of", "to", "against", NULL };
    static const char *const when[] = { "after", "before", "during", "since", "until", "amid", "by", "despite", "without", NULL };
    const struct tree *tree = told->tree;
    const char *preposition = tree_preposition(tree, phrase);

    bool described = tree_has_tag(tree, verb, TAG(VBN)) && tree_relation(tree, verb) == REL_ACL && preposition &&
                     wordlist_has(whom, preposition); /* "a regime bent (on terror)" */

    return tree_relation(tree, phrase) == REL_OBL && verb != told->label->clause && tree->tokens[verb].upos == UPOS_VERB &&
           (described || !tree_has_tag(tree, verb, TAG(VBN))) && tree_child_with(tree, verb, REL_OBJ) < 0 && preposition &&
           !wordlist_has(when, preposition);
}

/* "was designed (to help)", "are aware (that it fell)": words whose clause the parser may take for an adjunct. */
static bool is_open_to(const struct tree *tree, int head, int child)
{
    static const char *const verbs[] = { "design", "intend", "mean", "aim", "suppose", "force", "require", NULL };
    int mark = tree_child_with(tree, child, REL_MARK);

    bool impersonal =
        tree->tokens[head].upos == UPOS_ADJ && teller_is_impersonal(tree, head); /* "it is vital (for them to know)" */

    if (mark == head + 1 && impersonal && (tree_is(tree, mark, "for") || tree_is(tree, mark, "to")))
        return true;
    if (mark < head || (tree_relation(tree, child) != REL_ADVCL && tree_relation(tree, child) != REL_ACL))
        return false;
    return tree_is(tree, mark, "to") ? tree_has_tag(tree, head, TAG(VBN)) && tree_is_one_of(tree, head, verbs)
                                     : tree_is(tree, mark, "that") && tree->tokens[head].upos == UPOS_ADJ;
}

/* "fired insults at the senators (who ...)", "took issue with her remarks (that ...)": without the phrase the act is of nothing. */
static bool is_of_act(const struct label *label, int noun)
{
    static const char *const words[] = { "at", "with", "on", "over", "against", "for", "from", "into", NULL };
    const struct tree *tree = label->tree;
    int head = tree_head(tree, noun);
    bool own = head == label->act || (head >= 0 && tree_head(tree, head) == label->act && tree_relation(tree, head) == REL_OBJ);

    return own && noun > label->act && tree_has_preposition(tree, noun, words) &&
           (tree_has_tag(tree, noun, TAG(NNS)) || tree_child_with(tree, noun, REL_POSS) >= 0);
}

/* What hangs on the last words of a label, right behind them in the text, and says what they mean; else -1. */
static int loose_end(const struct told *told)
{
    const struct tree *tree = told->tree;
    int word = last(told), next = parts_behind_marks(tree, word + 1);

    if (next >= (int)tree->n || tree->tokens[next].upos == UPOS_PUNCT || parts_in_timex(told->label, next))
        return -1;
    int child = next;
    while (tree_head(tree, child) > word)
        child = tree_head(tree, child);
    int head = tree_head(tree, child);
    if (head < 0 || *parts_of(told->label, head) == PART_NONE || parts_in_timex(told->label, child))
        return -1;
    enum relation relation = tree_relation(tree, child);
    bool noun = tree->tokens[head].upos == UPOS_NOUN, infinitive = tree_is(tree, next, "to") && tree_has_tag(tree, child, TAG(VB));
    bool asks = tree_has_tag(tree, next, TAG(WDT) | TAG(WRB)) && !tree_is(tree, next, "that");
    bool that =
        tree_is(tree, next, "that") && tree_relation(tree, next) != REL_NSUBJ && tree_relation(tree, next) != REL_NSUBJ_PASS;
    if (noun && head == word && (relation == REL_RELCL || relation == REL_ACL || relation == REL_CCOMP)) {
        bool contact =
            relation == REL_RELCL && !asks && !tree_is(tree, next, "that") && word > 0 && tree->tokens[word - 1].upos == UPOS_ADP;
        if (!infinitive && is_of_act(told->label, head))
            return -1;
        bool kept = tree_is(tree, next, "from"); /* "prevented tanks (from crossing)" */
        bool loose = kept                    ? true
                     : contact || infinitive ? is_for_doing(tree, head)
                                             : that || (!asks && points_at_clause(tree, head));
        return loose ? child : -1;
    }
    static const char *const ends[] = { "end",  "threat",   "response",  "answer",     "alternative", "solution",  "contribution",
                                        "key",  "access",   "return",    "opposition", "commitment",  "obstacle",  "reference",
                                        "blow", "approach", "exception", "resistance", "challenge",   "objection", NULL };

    if (noun && head == word && relation == REL_NMOD && tree_is(tree, next, "to") && tree_is_one_of(tree, head, ends))
        return child; /* "did not mean an end (to the war)" */
    bool bare = (is_bare_of_phrase(told, head, child) && head == word) || needs_pair(tree, head, child);
    bool needed = (relation == REL_XCOMP && !condition_is_whole(tree, head)) || relation == REL_CCOMP ||
                  (relation == REL_OBJ && head == word);
    return needed || bare || is_open_to(tree, head, child) ? child : -1;
}

int doubt_of_cut(const struct label *label)
{
    const struct tree *tree = label->tree;

    for (int i = 0; i < (int)tree->n; i++)
        for (int c = tree_child(tree, i); c >= 0 && *parts_of(label, i) != PART_NONE; c = tree_next(tree, c))
            if (is_wanting(label, i, c))
                return i;
    struct told told = doubt_told(label);
    int cut = told.tokens->len > 0 && (doubt_ends_in_subject(&told) || loose_end(&told) >= 0) ? last(&told) : -1;
    g_array_unref(told.tokens);
    return cut;
}

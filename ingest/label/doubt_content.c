#include "doubt_inside.h"

#include "content.h"
#include "doubt.h"
#include "teller.h"

bool doubt_is_saying(const struct tree *tree, int token)
{
    static const char *const words[] = { "say",    "tell",    "claim", "argue", "add",   "state",  "believe", "think", "insist",
                                         "assert", "contend", "note",  "tweet", "write", "remark", "point",   NULL };

    return tree_is_one_of(tree, token, words);
}

/* "said (after they had left)": a clause that tells only when or why it was said. */
static bool is_circumstance(const struct tree *tree, int verb, int token)
{
    static const char *const words[] = { "after", "before", "as", "when", "while", "since", "because", "amid", "until", NULL };

    while (token >= 0 && tree_head(tree, token) != verb)
        token = tree_head(tree, token);
    int mark = token < 0 ? -1 : tree_child_with(tree, token, REL_MARK);
    return token >= 0 && mark >= 0 && tree_is_among(tree, mark, words);
}

/* "The envoy told reporters", "says blame": behind a verb of saying nothing is kept but its hearers, the time and the place. */
static bool says_nothing(const struct told *told)
{
    const struct tree *tree = told->tree;
    int verb = told->label->clause;
    static const char *const tales[] = { "story",     "truth",   "lie",       "thing",   "word",    "responsibility",
                                         "victory",   "credit",  "asylum",    "goodbye", "mass",    "prayer",
                                         "something", "nothing", "it",        "that",    "this",    "what",
                                         "much",      "so",      "no",        "yes",     "support", "opposition",
                                         "case",      "demand",  "condition", NULL };

    if (!doubt_is_saying(tree, verb) || (tree_child_with(tree, verb, REL_AUX_PASS) >= 0 && !tree_is(tree, verb, "tell")))
        return false;
    for (guint i = 0; i + 1 < told->tokens->len; i++)
        if (at(told, i) == verb && tree_is_finite_form(tree, at(told, i + 1)) &&
            tree_relation(tree, at(told, i + 1)) != REL_AMOD && /* "says undocumented settlers may stay" */
            *parts_of(told->label, at(told, i + 1)) == PART_PREDICATE)
            return !doubt_has_moved(told); /* "said could be made" */
    for (guint i = 0; i < told->tokens->len; i++) {
        int token = at(told, i);
        enum part part = *parts_of(told->label, token);
        bool bare = tree_has_tag(tree, token, TAG(VBN)) &&
                    !tree_has(tree, token, REL_BIT(AUX) | REL_BIT(AUX_PASS)); /* "said the raids launched by Peru (were)" */
        static const char *const leads[] = { "following", "including", "according", "regarding", "concerning", NULL };
        bare |= tree_is_among(tree, token, leads) && tree_child_with(tree, token, REL_AUX) < 0;
        bool verbal = !bare && (tree->tokens[token].upos == UPOS_VERB || tree->tokens[token].upos == UPOS_AUX ||
                                tree_child_with(tree, token, REL_NSUBJ) > verb); /* "said they open the way" */
        if (part == PART_CONTENT || part == PART_MOVED ||
            (part == PART_PREDICATE && token > verb && verbal && !is_circumstance(tree, verb, token)))
            return false;
        bool behind = part == PART_PREDICATE && token > verb;
        if (behind && ((tree_is_one_of(tree, token, tales) && tree_relation(tree, token) == REL_OBJ) ||
                       (tree_relation(tree, token) == REL_OBL && !tree_is(tree, verb, "say") && !tree_is(tree, verb, "tell") &&
                        !tree_is(tree, verb, "claim"))))
            return false;
    }
    return tree_child_with(tree, verb, REL_OBJ) < 0 || tree_is(tree, verb, "say") || tree_is(tree, verb, "tell") ||
           tree_is(tree, verb, "believe");
}

/* '"Saudi Arabia talks to us," the prince said': all that stands between the marks is a sentence, whatever the parser made of it. */
static bool is_whole_quotation(const struct told *told, int first, int last)
{
    const struct tree *tree = told->tree;

    for (int i = first; i <= last; i++)
        if (*parts_of(told->label, i) != PART_CONTENT && tree->tokens[i].upos != UPOS_PUNCT)
            return false;
    return last - first >= 4 && first > 0 && last + 2 < (int)tree->n && parts_is_quote_mark(tree, first - 1) &&
           (parts_is_quote_mark(tree, last + 1) || parts_is_quote_mark(tree, last + 2));
}

/* "told the summit: According to notes", "said: Has created": what was said has no verb, or its verb no subject. */
static bool content_is_torn(const struct told *told)
{
    const struct tree *tree = told->tree;
    static const char *const asides[] = { "who", "which", "whom", "whose", NULL };
    bool any = false, verb = false;
    int first = -1, end = -1;

    for (guint i = 0; i < told->tokens->len; i++) {
        int token = at(told, i);
        if (*parts_of(told->label, token) != PART_CONTENT)
            continue;
        if (!any && tree_is_among(tree, token, asides) && !doubt_is_question(told))
            return true; /* "those, he said, who own a ship" */
        if (!any && tree_is_finite_form(tree, token) &&
            (tree->tokens[token].upos == UPOS_AUX || tree_has_tag(tree, token, TAG(VBD))) && !doubt_is_question(told))
            return true;
        any = true;
        first = first < 0 ? token : first;
        end = token;
        verb |= tree_is_finite_form(tree, token) || tree_has_tag(tree, token, TAG(VB)) ||
                tree_has(tree, token, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));
    }
    return any && !verb && !is_whole_quotation(told, first, end);
}

/* "tells the (BBC): It is late": an article that has lost its noun. */
static bool lost_content(const struct told *told)
{
    for (guint i = 0; i + 1 < told->tokens->len; i++)
        if (*parts_of(told->label, at(told, i)) == PART_PREDICATE && *parts_of(told->label, at(told, i + 1)) == PART_CONTENT)
            return tree_relation(told->tree, at(told, i)) == REL_DET && told->tree->tokens[at(told, i)].upos == UPOS_DET;
    return false;
}

/* "said: After conducting a review": a clause or phrase before the one that was said, which is left out. */
static bool content_is_opening(const struct told *told)
{
    const struct tree *tree = told->tree;

    for (guint i = 0; i < told->tokens->len; i++) {
        int token = at(told, i), clause = tree_head(tree, token);
        if (*parts_of(told->label, token) != PART_CONTENT)
            continue;
        bool opens = tree_relation(tree, token) == REL_MARK && clause > token && tree_relation(tree, clause) == REL_ADVCL;
        return opens && tree_head(tree, clause) > clause && *parts_of(told->label, tree_head(tree, clause)) == PART_NONE;
    }
    return false;
}

/* "said: They will hurt it", of an act whose actors a plain line would name: nobody knows who will. */
static bool content_is_of_nobody(const struct told *told)
{
    static const char *const words[] = { "they", "these", "those", "he", "she", NULL };
    const struct tree *tree = told->tree;

    for (guint i = 0; i < told->tokens->len && told->label->plain; i++) {
        int token = at(told, i), verb = tree_head(tree, token);
        if (*parts_of(told->label, token) == PART_CONTENT)
            return tree->tokens[token].upos == UPOS_PRON && verb >= 0 && tree_is_among(tree, token, words) &&
                   !teller_is_impersonal(tree, verb) && doubt_is_told_itself(told, token);
    }
    return false;
}

/* "warned could fall": an auxiliary behind a verb of saying, whose own subject is lost. */
static bool content_lost_subject(const struct told *told)
{
    const struct tree *tree = told->tree;
    int verb = told->label->clause;

    if (!content_is_reporting(tree, verb) || doubt_has_moved(told) || told->label->arguments.passive)
        return false;
    for (guint i = 0; i + 1 < told->tokens->len; i++)
        if (tree_is(tree, at(told, i), "that") && tree_relation(tree, at(told, i)) == REL_MARK &&
            at(told, i + 1) > at(told, i) + 1 && tree_is_finite_form(tree, at(told, i + 1)))
            return true; /* "claimed that (half of it) is new" */
    for (guint i = 0; i + 1 < told->tokens->len; i++)
        if (at(told, i) == verb)
            return tree->tokens[at(told, i + 1)].upos == UPOS_AUX && *parts_of(told->label, at(told, i + 1)) == PART_PREDICATE &&
                   tree_is_finite_form(tree, at(told, i + 1));
    return false;
}

/* "claimed the accession (to the pact would harm it)": what looks like an object is the subject of what was claimed. */
static bool ends_in_its_subject(const struct told *told)
{
    static const char *const words[] = { "claim", "suspect", "believe", "fear", "hope", "insist", "say", "argue", "warn", NULL };
    const struct tree *tree = told->tree;
    int word = last(told), own = told->label->clause, inner = tree_relation(tree, word) == REL_OBJ ? tree_head(tree, word) : -1;
    int verb = inner >= 0 && tree_is_one_of(tree, inner, words) ? inner : own;

    if (!tree_is_one_of(tree, verb, words) || (verb == own && told->label->arguments.passive) || word <= verb ||
        *parts_of(told->label, word) != PART_PREDICATE)
        return false;
    for (int i = verb + 1; i <= word; i++)
        if (tree_is_finite_form(tree, i) || tree->tokens[i].upos == UPOS_CCONJ)
            return false;
    for (int i = word + 1; i < (int)tree->n && tree->tokens[i].upos != UPOS_PUNCT && tree->tokens[i].upos != UPOS_SCONJ &&
                           tree->tokens[i].upos != UPOS_CCONJ && !tree_has_tag(tree, i, TAGS_RELATIVE);
         i++)
        if (tree_is_finite_form(tree, i) && tree->tokens[i].upos != UPOS_ADJ && !tree_has_tag(tree, i, TAG(VBN)))
            return true;
    return false;
}

/* "was told that the pier (was closed)": behind a "that" an article opens a clause, which has no verb. */
static bool that_lost_its_verb(const struct told *told)
{
    static const char *const articles[] = { "the", "a", "an", NULL };
    const struct tree *tree = told->tree;
    bool open = false;

    for (guint i = 0; i + 1 < told->tokens->len; i++) {
        int token = at(told, i), next = at(told, i + 1);
        open |= tree_is(tree, token, "that") && next == token + 1 && tree_is_among(tree, next, articles);
        open &= tree->tokens[next].upos != UPOS_VERB && tree->tokens[next].upos != UPOS_AUX;
    }
    return open;
}

bool doubt_of_content(const struct told *told)
{
    return lost_content(told) || says_nothing(told) || content_is_torn(told) || content_is_opening(told) ||
           content_is_of_nobody(told) || content_lost_subject(told) || ends_in_its_subject(told) || that_lost_its_verb(told);
}

bool doubt_is_of_saying(const struct label *label)
{
    return doubt_is_saying(label->tree, label->clause);
}

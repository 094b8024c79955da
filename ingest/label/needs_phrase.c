#include "needs_inside.h"

#include <string.h>

/* "since Japan did not have troops": a clause of which the parser took the first words for a phrase. */
static bool is_cut_clause(const struct tree *tree, int phrase)
{
    const char *preposition = tree_preposition(tree, phrase);
    int first, last;

    tree_span(tree, phrase, &first, &last);
    enum upos next = last + 1 < (int)tree->n ? (enum upos)tree->tokens[last + 1].upos : UPOS_PUNCT;
    int second = next == UPOS_CCONJ && last + 2 < (int)tree->n ? last + 2 : -1; /* "as men (and women voted)" */
    bool subject = second >= 0 && tree_relation(tree, second) == REL_NSUBJ && tree_head(tree, last + 1) == tree_head(tree, second);
    return preposition && wordlist_has(needs_time_links, preposition) && (next == UPOS_VERB || next == UPOS_AUX || subject);
}

/* "with police (blocking the road)", "after protesters (marched)": a clause that the parser took for a phrase and what describes it. */
static bool is_torn_clause(const struct tree *tree, int phrase)
{
    static const char *const words[] = { "with", "after", "before", "since", "until", "as", "amid", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    int clause = tree_child_with(tree, phrase, REL_ACL), first, last;

    if (clause < phrase || !preposition || !wordlist_has(words, preposition))
        return false;
    tree_span(tree, clause, &first, &last);
    bool with = strcmp(preposition, "with") == 0 || strcmp(preposition, "amid") == 0;
    bool apart = with && tree_opens_with(tree, phrase, ","); /* ", with their quarrels (sharpened by it)" */
    return first == phrase + 1 && (with ? tree_has_tag(tree, clause, apart ? TAG(VBG) | TAG(VBN) : TAG(VBG))
                                        : tree_has_tag(tree, clause, TAG(VBN) | TAG(VBD)));
}

/* "under which": it leads a relative clause. */
static bool is_relative_phrase(const struct tree *tree, int phrase)
{
    return tree_has_tag(tree, phrase, TAG(WDT) | TAG(WP) | TAG(WRB));
}

bool needs_no_object(const struct tree *tree, int verb)
{
    static const char *const words[] = { "resign", "return", "arrive", "retire", "march",     "rally",  "die", "gather",
                                         "go",     "come",   "fall",   "quit",   "surrender", "escape", NULL };

    return tree_is_one_of(tree, verb, words);
}

/* "called on Russia to stop it": who is to do what the verb's clause says. */
static bool is_asked(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "on", "upon", "to", "with", "for", NULL };
    const char *preposition = tree_preposition(tree, phrase);

    return phrase > verb && tree_child_with(tree, verb, REL_XCOMP) > phrase && preposition && wordlist_has(words, preposition);
}

/* Whether a phrase begins right behind a word, but for quotation marks: '"linked" to the raid'. */
static bool begins_behind(const struct tree *tree, int word, int phrase)
{
    static const char *const marks[] = { "\"", "``", "''", "“", "”", NULL };
    int first, last;

    tree_span(tree, phrase, &first, &last);
    while (first > word + 1 && tree_is_among(tree, first - 1, marks))
        first--;
    return first == word + 1;
}

/* "work closely with them": an adverb between a verb and its phrase, which is not told without it; the verb where there is none. */
static int adverb_behind(const struct tree *tree, int verb)
{
    int adverb = verb + 1;
    bool its = adverb < (int)tree->n && tree_relation(tree, adverb) == REL_ADVMOD && tree_head(tree, adverb) == verb &&
               tree_has_tag(tree, adverb, TAG(RB)) && tree_child(tree, adverb) < 0;

    return its ? adverb : verb;
}

/* "clashed with police", "calls for reform", "works closely with": right behind a verb that has no object. */
static bool stands_for_object(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "on",   "upon", "for",  "to",    "with", "of", "against",
                                         "into", "from", "over", "about", "as",   NULL };
    const char *preposition = tree_preposition(tree, phrase);

    return tree->tokens[verb].upos == UPOS_VERB && tree_child_with(tree, verb, REL_OBJ) < 0 && preposition &&
           wordlist_has(words, preposition) &&
           (begins_behind(tree, verb, phrase) || begins_behind(tree, adverb_behind(tree, verb), phrase));
}

/* "was only interested in fish", "took place in Oslo": right behind an adjective, or words that tell nothing alone. */
static bool completes_predicate(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "in", "of", "to", "with", "about", "by", "for", "on", "at", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    static const char *const states[] = { "touch",     "contact", "line",      "favour", "favor",      "charge", "control",
                                          "violation", "breach",  "agreement", "need",   "possession", NULL };
    bool place = tree_is(tree, verb, "take") && tree_is(tree, verb + 1, "place");
    bool state = preposition && wordlist_has(words, preposition) && tree_is_one_of(tree, verb, states) &&
                 tree_has_child(tree, verb, REL_CASE, "in"); /* "had been in touch with Peru" */
    bool adjective = tree->tokens[verb].upos == UPOS_ADJ && tree_child_with(tree, verb, REL_COP) >= 0 && preposition &&
                     wordlist_has(words, preposition);

    return phrase > verb && preposition &&
           (((adjective || state) && begins_behind(tree, verb, phrase)) || (place && begins_behind(tree, verb + 1, phrase)));
}

/* "paying tribute (to them) would bring raids" */
static bool is_gerund(const struct tree *tree, int verb)
{
    enum relation relation = tree_relation(tree, verb);

    return tree_has_tag(tree, verb, TAG(VBG)) && tree_child_with(tree, verb, REL_AUX) < 0 &&
           (relation == REL_CSUBJ || relation == REL_NSUBJ || relation == REL_CCOMP);
}

/* "turned the club into a bazaar", "sent tents to Peru": right behind the object, what was done with it. */
static bool completes_object(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "into", "as", "of", "upon", "onto", "against", "to", "until", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    int object = tree_child_with(tree, verb, REL_OBJ), first, last;

    if (object < verb || phrase < object || !preposition || !wordlist_has(words, preposition) || is_gerund(tree, verb))
        return false;
    tree_span(tree, object, &first, &last);
    int end = last;
    tree_span(tree, phrase, &first, &last);
    return first == end + 1 && tree->tokens[verb].upos == UPOS_VERB && !tree_is_clause(tree, phrase);
}

/* "called on Peru to leave": who is to do it. */
static bool is_called_on(const struct tree *tree, int verb, int phrase)
{
    static const char *const verbs[] = { "call", "appeal", "plead", "prevail", NULL }, *const words[] = { "on", "upon", "to",
                                                                                                          "with", NULL };
    const char *preposition = tree_is_one_of(tree, verb, verbs) ? tree_preposition(tree, phrase) : NULL;
    int clause = preposition && wordlist_has(words, preposition) ? tree_child_with(tree, verb, REL_XCOMP) : -1;
    int mark = clause > phrase ? tree_child_with(tree, clause, REL_MARK) : -1;

    return phrase > verb && mark > phrase && tree_is(tree, mark, "to");
}

/* "provided Chad with arms", "placed Sudan on a list": verbs that say nothing without a certain phrase. */
bool needs_pair(const struct tree *tree, int verb, int phrase)
{
    static const struct {
        const char *verb, *preposition;
    } pairs[] = {
        { "provide", "with" }, { "supply", "with" },  { "present", "with" }, { "equip", "with" },    { "charge", "with" },
        { "arm", "with" },     { "replace", "with" }, { "place", "on" },     { "put", "on" },        { "put", "in" },
        { "put", "under" },    { "place", "under" },  { "place", "in" },     { "turn", "on" },       { "impose", "on" },
        { "base", "on" },      { "blame", "for" },    { "blame", "on" },     { "strip", "of" },      { "deprive", "of" },
        { "accuse", "of" },    { "inform", "of" },    { "rid", "of" },       { "prevent", "from" },  { "throw", "at" },
        { "set", "on" },       { "lay", "at" },       { "lay", "on" },       { "take", "into" },     { "turn", "into" },
        { "turn", "over" },    { "thank", "for" },    { "describe", "as" },  { "regard", "as" },     { "treat", "as" },
        { "see", "as" },       { "view", "as" },      { "name", "as" },      { "compare", "to" },    { "compare", "with" },
        { "rely", "on" },      { "depend", "on" },    { "consist", "of" },   { "refer", "to" },      { "belong", "to" },
        { "amount", "to" },    { "resort", "to" },    { "lead", "to" },      { "result", "in" },     { "contribute", "to" },
        { "adhere", "to" },    { "hinge", "on" },     { "rest", "on" },      { "cope", "with" },     { "comply", "with" },
        { "pull", "out" },     { "drive", "out" },    { "throw", "out" },    { "force", "out" },     { "keep", "out" },
        { "credit", "with" },  { "entrust", "with" }, { "reward", "with" },  { "confront", "with" }, { "talk", "out" },
        { "come", "under" },   { "keep", "on" },      { "keep", "in" },      { "keep", "under" },    { "keep", "off" },
        { "keep", "from" },    { "bar", "from" },     { "exclude", "from" }, { "remove", "from" },   { "add", "to" },
        { "sentence", "to" },  { "limit", "to" },     { "hand", "over" },    { "pin", "on" },        { "put", "ahead" },
        { "put", "before" },   { "put", "above" },    { "deal", "with" },    { "subject", "to" },    { "expose", "to" },
        { "attribute", "to" }, { "devote", "to" },    { "mistake", "for" }
    };
    const char *preposition = tree_preposition(tree, phrase);

    for (size_t i = 0; i < G_N_ELEMENTS(pairs) && preposition && phrase > verb; i++)
        if (tree_is(tree, verb, pairs[i].verb) && strcmp(preposition, pairs[i].preposition) == 0)
            return true;
    return is_called_on(tree, verb, phrase);
}

/* "could be as high as 200", "is less than a raid" */
static bool is_compared(const struct tree *tree, int word, int phrase)
{
    int degree = tree_child_with(tree, word, REL_ADVMOD);
    const char *preposition = tree_preposition(tree, phrase);

    return phrase > word && degree >= 0 && degree < word && needs_is_degree(tree, degree) && preposition &&
           strcmp(preposition, "as") == 0 && tree_is(tree, degree, "as");
}

/* "that a third man (which ...)": a clause that lost its verb. */
static bool is_behind_that(const struct tree *tree, int phrase)
{
    return tree_has_child(tree, phrase, REL_CASE, "that");
}

/* "would in no way be bound": a phrase without which the verb would say the contrary. */
static bool is_denial(const struct tree *tree, int phrase)
{
    static const char *const words[] = { "way",     "circumstance", "circumstances", "mean", "means",
                                         "account", "case",         "condition",     NULL };
    int word = tree_child_with(tree, phrase, REL_DET);

    return word >= 0 && tree_is(tree, word, "no") && tree_is_among(tree, phrase, words) && tree_preposition(tree, phrase);
}

enum need needs_of_phrase(const struct tree *tree, int verb, int child)
{
    bool behind = child > verb;

    if (g_strcmp0(tree_preposition(tree, child), "including") == 0)
        return NEED_NOT;
    if (is_behind_that(tree, child) || (child + 1 < (int)tree->n && needs_is_half_bearing(tree, child + 1)))
        return NEED_NOT; /* "5 miles (north east of it)" */
    if (is_denial(tree, child) || is_asked(tree, verb, child) || needs_pair(tree, verb, child) ||
        stands_for_object(tree, verb, child) || completes_object(tree, verb, child) || completes_predicate(tree, verb, child) ||
        is_compared(tree, verb, child))
        return NEED_PHRASE;
    if (is_relative_phrase(tree, child) && tree_relation(tree, verb) == REL_RELCL)
        return NEED_PHRASE;
    return behind && !is_cut_clause(tree, child) && !is_torn_clause(tree, child) && !needs_is_second_half(tree, child)
               ? NEED_OPTIONAL
               : NEED_NOT;
}

#include "needs_inside.h"

#include "condition.h"
#include "parts.h"

bool needs_is_other_end(const struct tree *tree, int joined)
{
    int head = tree_head(tree, joined);

    return tree_relation(tree, joined) == REL_CONJ && head >= 0 && tree_has_child(tree, head, REL_CASE, "between");
}

bool needs_is_stranded(const struct tree *tree, int token)
{
    int verb = tree_head(tree, token);

    return tree->tokens[token].upos == UPOS_ADP && verb >= 0 && token == verb + 1 && tree_child(tree, token) < 0 &&
           tree_relation(tree, verb) == REL_RELCL && tree->tokens[verb].upos == UPOS_VERB;
}

/* "said that if they leave, the rest (will stay)": what is only said to come, and would be certain without the condition. */
static bool is_promised(const struct tree *tree, int clause, int verb)
{
    int modal = tree_child_with(tree, verb, REL_AUX);

    bool going = tree_is(tree, verb, "go") && tree_has_tag(tree, verb, TAG(VBG)) && tree_child_with(tree, verb, REL_XCOMP) > verb;
    static const char *const words[] = { "will", "shall", "would", NULL };
    bool will = modal >= 0 && tree_is_one_of(tree, modal, words);

    return verb != clause && (will || going) && tree_relation(tree, verb) == REL_CCOMP;
}

/* "will only sign if ..." would say something else without what follows. */
static bool has_only(const struct tree *tree, int verb)
{
    return tree_has_child(tree, verb, REL_ADVMOD, "only");
}

/* "a truce with the front, the last group there is": an aside that the parser took for another object. */
static bool is_second_object(const struct tree *tree, int verb, int object)
{
    int first, last, other = tree_child_with(tree, verb, REL_OBJ);

    tree_span(tree, object, &first, &last);
    if (object > verb && (parts_is_dash(tree, first) || (first > 0 && parts_is_dash(tree, first - 1))))
        return true; /* "rose up -- another Arab land" */
    return other > verb && other < object && tree_opens_with(tree, object, ",");
}

/* "after the row was settled, the envoy (left)": no object of a passive, and none behind a comma. */
static bool is_parted_object(const struct tree *tree, int verb, int object)
{
    int first, last;

    tree_span(tree, object, &first, &last);
    bool parted = first > verb + 1 ? tree_is(tree, first - 1, ",") : tree_is(tree, first, ",");
    return object > verb && parted && tree_child_with(tree, verb, REL_AUX_PASS) >= 0;
}

static bool is_second_content(const struct tree *tree, int verb, int clause)
{
    int content = tree_child_with(tree, verb, REL_CCOMP);
    bool subject = tree_has(tree, clause, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));
    bool told = content >= 0 && tree_has(tree, content, REL_BIT(AUX) | REL_BIT(AUX_PASS));
    return tree_relation(tree, clause) == REL_CCOMP && verb < content && content < clause &&
           ((!subject && told) || tree_opens_with(tree, clause, ","));
}

/* "said after the vote was lost": a clause that tells only when. */
static bool tells_when(const struct tree *tree, int clause)
{
    int mark = tree_child_with(tree, clause, REL_MARK);

    bool aside = tree->tokens[clause].upos == UPOS_ADJ && tree_child_with(tree, clause, REL_COP) < 0 && clause > 0 &&
                 tree_is(tree, clause - 1, ","); /* "said, proud of it" */

    return aside || (mark >= 0 && mark < clause && tree_is_among(tree, mark, needs_time_links));
}

/* "formed a front (to fight it)": what a thing was made for, which the parser took for a part of the deed. */
static bool is_made_for(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "form", "create", "build", "establish", "found", NULL };
    int object = tree_child_with(tree, verb, REL_OBJ);

    return tree_relation(tree, clause) == REL_XCOMP && object > verb && object < clause && tree_has_tag(tree, clause, TAG(VB)) &&
           tree_is_one_of(tree, verb, words);
}

/* "informed the family of Roe, 37 years (old)" */
static bool is_age(const struct tree *tree, int word)
{
    static const char *const years[] = { "years", "months", "year", NULL };

    return word > 1 && tree_is(tree, word, "old") && tree_is_among(tree, word - 1, years);
}

/* "called for {Peru} to be expelled"; -1 where nobody is called for. */
static int asked_for(const struct tree *tree, int verb)
{
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_OBL && g_strcmp0(tree_preposition(tree, c), "for") == 0)
            return c;
    return -1;
}

/* "ordered the heads of the police to see to it": what somebody is to do. */
static bool is_what_is_asked(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "order",   "urge",   "ask",   "instruct",  "direct",    "force",   "allow",
                                         "enable",  "invite", "press", "encourage", "authorize", "require", "compel",
                                         "command", "permit", "tell",  "persuade",  "appeal",    "call",    "want",
                                         "need",    "expect", "help",  "get",       "prefer",    NULL };
    int object = tree_child_with(tree, verb, REL_OBJ), mark = tree_child_with(tree, clause, REL_MARK);
    int be = tree_child_with(tree, clause, REL_AUX_PASS);

    if (object < 0)
        object = asked_for(tree, verb);
    return tree_is_one_of(tree, verb, words) && object > verb && object < clause && mark > object && tree_is(tree, mark, "to") &&
           tree_has_tag(tree, be >= 0 ? be : clause, TAG(VB));
}

/* "advised them against going": right behind the object, what it is about. */
static bool is_advice_against(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "advise", "warn", "caution", "counsel", NULL };
    int object = tree_child_with(tree, verb, REL_OBJ), mark = tree_child_with(tree, clause, REL_MARK), first, last;

    if (mark < 0)
        mark = tree_child_with(tree, clause, REL_CASE);
    if (object < verb || mark < object || !tree_is(tree, mark, "against") || !tree_is_one_of(tree, verb, words))
        return false;
    tree_span(tree, object, &first, &last);
    return last + 1 == mark;
}

/* "warned against going", "voted on sending aid": right behind the verb, what it is about. */
static bool is_what_about(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "against", "about",  "on",      "of", "over", "to",
                                         "into",    "toward", "towards", "at", "from", NULL };
    int mark = tree_child_with(tree, clause, REL_MARK);

    return tree_has_tag(tree, clause, TAG(VBG)) && mark == verb + 1 && tree->tokens[verb].upos == UPOS_VERB &&
           tree_is_among(tree, mark, words);
}

/* "held talks on how to share it": the question that an object is about, which the parser ties to the verb. */
static bool is_question_about(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "on", "about", "over", "to", NULL };
    int object = tree_child_with(tree, verb, REL_OBJ), first, last;

    if (object < verb || tree_has_tag(tree, clause, TAG(VBG)))
        return false;
    tree_span(tree, object, &first, &last);
    int end = last;
    tree_span(tree, clause, &first, &last);
    if (first != end + 1)
        return false;
    first += first < clause && tree_is(tree, first, "as") && tree_is(tree, first + 1, "to"); /* "doubts as to whether" */
    bool asked = first + 1 < clause && (tree_has_tag(tree, first + 1, TAG(WRB) | TAG(WP)) || tree_is(tree, first + 1, "whether"));
    return asked && tree_is_among(tree, first, words);
}

/* "made a statement, saying it would go": what was said, of a verb that only tells that something was. */
static bool is_what_was_said(const struct tree *tree, int verb, int clause)
{
    static const char *const verbs[] = { "make",  "give",    "deliver", "issue",   "respond", "reply", "write",
                                         "speak", "release", "publish", "address", "read",    "send",  NULL };
    static const char *const sayings[] = { "say",    "demand",   "urge",  "warn",     "call",    "accuse", "condemn",
                                           "insist", "vow",      "claim", "announce", "promise", "appeal", "pledge",
                                           "ask",    "denounce", "imply", "reject",   NULL };
    return clause > verb && tree_has_tag(tree, clause, TAG(VBG)) && tree_is_one_of(tree, clause, sayings) &&
           tree_is_one_of(tree, verb, verbs) && tree_child_with(tree, clause, REL_NSUBJ) < 0;
}

/* "go on talking", "keep fighting": a verb that only says how long the other was done. */
static bool is_way_of_doing(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "go", "keep", "carry", "continue", "resume", NULL };
    int particle = tree_child_with(tree, verb, REL_PRT);
    bool behind = particle > verb && clause == particle + 1; /* "ruled out sending them" */

    return tree_has_tag(tree, clause, TAG(VBG)) && clause > verb &&
           (behind || (clause <= verb + 2 && tree_is_one_of(tree, verb, words)));
}

/* "vowed to cut it, (to lift the curfew) and to free them": a comma alone ties no second infinitive to what is kept. */
static bool is_middle_infinitive(const struct tree *tree, int verb)
{
    int mark = tree_child_with(tree, verb, REL_MARK);

    return mark > 0 && tree_is(tree, mark, "to") && tree_is(tree, mark - 1, ",") && tree_child_with(tree, verb, REL_CC) < 0;
}

/* Whether an "and" or a comma ties a second verb to the first. */
static bool is_linked(const struct tree *tree, int verb)
{
    int first, last;

    tree_span(tree, verb, &first, &last);
    return tree_child_with(tree, verb, REL_CC) >= 0 || tree->tokens[first].upos == UPOS_PUNCT ||
           (first > 0 && tree->tokens[first - 1].upos == UPOS_PUNCT);
}

/* "shot and killed ten men": two verbs side by side, of which the second has the object of both. */
static bool is_twin(const struct tree *tree, int verb, int second)
{
    return second == verb + 2 && tree_is(tree, verb + 1, "and") && tree_child_with(tree, verb, REL_OBJ) < 0 &&
           tree_child_with(tree, second, REL_OBJ) > second;
}

/* "was killed and another injured": a second verb with a subject that the parser took for something else. */
static bool has_subject_between(const struct tree *tree, int second)
{
    int link = tree_child_with(tree, second, REL_CC), next = link + 1;
    bool between = link >= 0 && next < second && tree_head(tree, next) == second;

    return between && tree_has_tag(tree, next, TAG(DT) | TAG(NN) | TAG(NNS)) && tree_relation(tree, next) != REL_NSUBJ &&
           tree_relation(tree, next) != REL_NSUBJ_PASS && tree_child_with(tree, second, REL_COP) < 0 &&
           tree->tokens[second].upos == UPOS_VERB;
}

/* "has no trip planned": what he has not. */
static bool is_nothing_planned(const struct tree *tree, int verb, int clause)
{
    int object = tree_child_with(tree, verb, REL_OBJ), article = object < 0 ? -1 : tree_child_with(tree, object, REL_DET);

    return clause > object && article >= 0 && tree_is(tree, article, "no") && tree_is(tree, verb, "have") &&
           tree_has_tag(tree, clause, TAG(VBN) | TAG(VBD)) && !tree_has(tree, clause, REL_BIT(NSUBJ) | REL_BIT(MARK));
}

/* "remembered Roe telling it": what the object was seen to do. */
static bool is_perceived(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "remember", "recall", "see", "hear", "watch", "catch", "imagine", "film", "spot", NULL };
    int object = tree_child_with(tree, verb, REL_OBJ), first, last;

    if (object < verb || clause < object || !tree_has_tag(tree, clause, TAG(VBG)) || !tree_is_one_of(tree, verb, words))
        return false;
    tree_span(tree, object, &first, &last);
    return last + 1 == clause;
}

/* "warned that it would leave if", "left after he had said": a clause beside the verb. */
static enum need verb_clause(const struct tree *tree, int clause, int verb, int child)
{
    bool behind = child > verb;

    if (condition_opens(tree, child) && (behind || is_promised(tree, clause, verb)))
        return !behind || has_only(tree, verb) || condition_binds(tree, verb) ? NEED_PHRASE : NEED_OPTIONAL;
    if (is_way_of_doing(tree, verb, child) || is_what_is_asked(tree, verb, child) || is_what_about(tree, verb, child) ||
        is_advice_against(tree, verb, child) || is_nothing_planned(tree, verb, child) || is_perceived(tree, verb, child))
        return NEED_PHRASE;
    bool content = verb < child && (is_question_about(tree, verb, child) || is_what_was_said(tree, verb, child));
    return content || needs_completes(tree, child) || needs_pair(tree, verb, child) ? NEED_OPTIONAL : NEED_NOT;
}

/* "neither backs nor blames it": without its other half the first would say the contrary. */
static bool is_of_neither(const struct tree *tree, int verb, int second)
{
    int link = tree_child_with(tree, second, REL_CC);

    return link > verb && verb > 0 && tree_is(tree, link, "nor") && tree_is(tree, verb - 1, "neither");
}

/* "not to help them but to spy": without its other half the first would say nothing of what was meant. */
static bool is_of_not_but(const struct tree *tree, int verb, int second)
{
    int link = tree_child_with(tree, second, REL_CC), mark = tree_child_with(tree, verb, REL_MARK);

    return link > verb && mark > 0 && tree_is(tree, link, "but") && tree_child_with(tree, second, REL_MARK) > link &&
           tree_is(tree, mark, "to") && tree_is(tree, mark - 1, "not");
}

/* "closed the port, and urging Chad to act": a participle that no helper of the first verb goes with. */
static bool is_odd_participle(const struct tree *tree, int verb, int second)
{
    return tree_has_tag(tree, second, TAG(VBG)) && !tree_has_tag(tree, verb, TAG(VBG)) &&
           !tree_has(tree, verb, REL_BIT(AUX_PASS) | REL_BIT(COP));
}

/* "cut and run" belongs together, a second thought of the whole sentence does not. */
static enum need verb_conjunct(const struct tree *tree, int clause, int verb, int child)
{
    if (is_twin(tree, verb, child) || is_of_neither(tree, verb, child) || is_of_not_but(tree, verb, child))
        return NEED_PHRASE;
    return verb == clause || !is_linked(tree, child) || has_subject_between(tree, child) || is_middle_infinitive(tree, child) ||
                   (tree_has_tag(tree, verb, TAG(VB)) && !tree_has_tag(tree, child, TAG(VB))) ||
                   tree_child_with(tree, child, REL_NSUBJ) >= 0 || is_odd_participle(tree, verb, child)
               ? NEED_NOT
               : NEED_OPTIONAL;
}

/* "is some way off": how far; "denounced Togo as a liar": a name right behind a verb without an object is it. */
static enum need verb_time(const struct tree *tree, int verb, int child)
{
    if (child == verb - 1 && tree->tokens[verb].upos == UPOS_ADV && tree_child_with(tree, verb, REL_COP) >= 0)
        return NEED_PHRASE;
    bool noun = tree->tokens[child].upos == UPOS_PROPN || tree->tokens[child].upos == UPOS_NOUN; /* "reverse course" */
    int first, last;

    tree_span(tree, child, &first, &last);
    return first == verb + 1 && noun && tree_child_with(tree, verb, REL_OBJ) < 0 ? NEED_PHRASE : NEED_NOT;
}

/* What is said; of two the second is an aside: "said it was done, a step towards peace". */
static enum need verb_content(const struct tree *tree, int verb, int child)
{
    bool aside = is_second_content(tree, verb, child) || is_age(tree, child) ||
                 (tree_relation(tree, child) == REL_CCOMP && tells_when(tree, child));

    return aside ? NEED_NOT : is_made_for(tree, verb, child) ? NEED_OPTIONAL : NEED_CLAUSE;
}

/* What a verb always needs: also "(ten) wounded", "(his) standing", nouns that the parser took for verbs. */
static const enum need always[REL_PUNCT + 1] = {
    [REL_NSUBJ] = NEED_PHRASE,  [REL_NSUBJ_PASS] = NEED_PHRASE, [REL_CSUBJ] = NEED_PHRASE, [REL_IOBJ] = NEED_PHRASE,
    [REL_NUMMOD] = NEED_PHRASE, [REL_POSS] = NEED_PHRASE,       [REL_EXPL] = NEED_WORD,    [REL_PRT] = NEED_WORD,
    [REL_CASE] = NEED_WORD,     [REL_MARK] = NEED_WORD,         [REL_AUX] = NEED_WORD,     [REL_AUX_PASS] = NEED_WORD,
    [REL_COP] = NEED_WORD,
};

enum need needs_of_verb(const struct tree *tree, int clause, int verb, int child)
{
    enum relation relation = tree_relation(tree, child);

    if (needs_is_stranded(tree, child))
        return NEED_WORD;
    if (relation == REL_PRT && tree_has_tag(tree, child, TAG(VBG)))
        return NEED_NOT; /* "will respond including, possibly, with force" */
    if (always[relation] != NEED_NOT)
        return always[relation];
    switch ((int)relation) {
    case REL_OBJ:
        return phrase_if(!is_second_object(tree, verb, child) && !is_parted_object(tree, verb, child));
    case REL_AGENT: /* not in "welcomed the deal, but the front, ..., denounced it" */
        return phrase_if(!needs_is_second_half(tree, child));
    case REL_CCOMP:
    case REL_XCOMP:
        return verb_content(tree, verb, child);
    case REL_ADVMOD:
        if (child > verb && condition_is_while(tree, child) && condition_binds(tree, verb))
            return NEED_PHRASE; /* "will stay as long as they pay" */
        return needs_of_adverb(tree, clause, verb, child);
    case REL_OBL: /* not in "the town from where he announced it" */
        return verb == clause && tree_is(tree, child, "where") ? NEED_NOT
               : condition_opens(tree, child)                  ? verb_clause(tree, clause, verb, child)
                                                               : needs_of_phrase(tree, verb, child);
    case REL_ADVCL:
        return verb_clause(tree, clause, verb, child);
    case REL_CONJ:
        return needs_is_other_end(tree, child) ? NEED_PHRASE : verb_conjunct(tree, clause, verb, child);
    case REL_CC:
        return verb == clause && !tree_is(tree, child, "neither") ? NEED_NOT : NEED_WORD;
    case REL_OTHER:
        return needs_is_word(tree, child) ? NEED_WORD : NEED_NOT;
    case REL_TIME:
        return verb_time(tree, verb, child);
    case REL_DET: /* not in "flew out the wounded" */
        return phrase_if(!tree_has_tag(tree, verb, TAG(VBN) | TAG(VBD)) || tree_relation(tree, verb) == REL_OBJ);
    default:
        return tree->tokens[verb].upos == UPOS_VERB ? NEED_NOT : needs_of_noun(tree, clause, child);
    }
}

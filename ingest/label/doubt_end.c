#include "doubt_inside.h"

#include "line.h"
#include "needs.h"

/* "The envoy said that", "met in the": a word that leads on to what is not there. */
static bool ends_in_leader(const struct told *told)
{
    static const guint64 tags =
        TAG(DT) | TAG(CC) | TAG(TO) | TAG(MD) | TAG(PRP_POSS) | TAG(WDT) | TAG(WP) | TAG(WP_POSS) | TAG(PDT) | TAG(POS);
    static const char *const nouns[] = { "this", "that",    "these", "those",   "all",    "both", "some",
                                         "each", "another", "any",   "neither", "either", "half", NULL };
    int word = last(told);
    enum relation relation = tree_relation(told->tree, word);
    int head = tree_head(told->tree, word);
    bool attribute = (relation == REL_AMOD || relation == REL_NUMMOD || relation == REL_COMPOUND) && head > word &&
                     *parts_of(told->label, head) == PART_NONE;

    if (attribute ||
        (tree_is(told->tree, word, "condition") && word + 1 < (int)told->tree->n && tree_is(told->tree, word + 1, "that")))
        return true; /* "a very well-led (attack)", "on condition (that they go)" */

    if (tree_has_tag(told->tree, word, tags))
        return !tree_is_among(told->tree, word, nouns) || relation == REL_DET || relation == REL_MARK;
    bool out = word + 1 < (int)told->tree->n && tree_is(told->tree, word, "out") && tree_is(told->tree, word + 1, "of");
    if (out && word > 0 && told->tree->tokens[word - 1].upos != UPOS_VERB)
        return false; /* "pull the soldiers out (of Mali)" */
    return relation == REL_MARK || (relation == REL_CASE && tree_has_tag(told->tree, word, TAG(IN))) ||
           (tree_is(told->tree, word, "that") && relation != REL_OBJ && tree_relation(told->tree, word) != REL_OBL &&
            relation != REL_NMOD);
}

/* Verbs that say nothing without what stands behind them. */
static bool is_open_verb(const struct tree *tree, int token)
{
    static const char *const words[] = { "say",  "tell",   "believe",  "allow",  "want",   "get",    "make",    "take",
                                         "put",  "give",   "let",      "have",   "be",     "do",     "seek",    "suggest",
                                         "seem", "appear", "become",   "keep",   "cause",  "force",  "include", "involve",
                                         "mean", "need",   "intend",   "expect", "decide", "ask",    "urge",    "use",
                                         "hold", "bring",  "send",     "claim",  "argue",  "accuse", "call",    "tend",
                                         "hope", "fear",   "describe", "face",   "last",   NULL };

    return tree_is_one_of(tree, token, words);
}

/* "would reverse (immediately) (the ban)": an active verb, right before an article whose noun is its object. */
static bool ends_before_its_object(const struct told *told)
{
    const struct tree *tree = told->tree;
    int word = last(told), n = (int)tree->n;
    int verb = tree->tokens[word].upos == UPOS_ADV && told->tokens->len > 1 ? at(told, told->tokens->len - 2) : word;
    int next = parts_behind_marks(tree, word + 1);

    if (next + 1 < n && tree->tokens[next].upos == UPOS_CCONJ && tree->tokens[next + 1].upos == UPOS_VERB &&
        tree_has_tag(tree, word, TAG(VBG) | TAG(VB)) && tree_has_tag(tree, next + 1, TAG(VBG) | TAG(VB)) &&
        tree_child_with(tree, next + 1, REL_OBJ) > next + 1 && tree_child_with(tree, word, REL_OBJ) < 0 &&
        !needs_no_object(tree, word))
        return true; /* "charged with abusing (and beating captives)" */
    if (next >= n || tree->tokens[verb].upos != UPOS_VERB || tree_has_tag(tree, verb, TAG(VBN)) || verb < word - 1 ||
        tree_relation(tree, next) != REL_DET || parts_in_timex(told->label, next))
        return false;
    int noun = tree_head(tree, next);
    return noun > next && tree_relation(tree, noun) == REL_OBJ && tree_head(tree, noun) == verb &&
           !parts_in_timex(told->label, noun);
}

/* "Peru's government has", "The leader told": the text goes on, the label does not. */
static bool ends_in_open_verb(const struct told *told)
{
    static const char *const opinions[] = { "believe", "say",   "think",  "expect",  "report",  "suppose", "consider",
                                            "tell",    "deem",  "call",   "suspect", "suggest", "force",   "allow",
                                            "ask",     "order", "design", "intend",  NULL };
    const struct tree *tree = told->tree;
    int word = last(told);
    bool verb = tree->tokens[word].upos == UPOS_VERB || tree->tokens[word].upos == UPOS_AUX;
    bool passive = tree_has_tag(tree, word, TAG(VBN)) && tree_child_with(tree, word, REL_AUX_PASS) >= 0;
    bool goes_on = word + 1 < (int)tree->n && tree->tokens[word + 1].upos != UPOS_PUNCT;
    bool saying =
        tree_is(tree, word, "say") || tree_is(tree, word, "tell") || tree_is(tree, word, "claim") || tree_is(tree, word, "argue");

    bool held = passive && tree_is_one_of(tree, word, opinions) && goes_on;
    int content = tree_child_with(tree, word, REL_CCOMP);
    bool lost = content > word && *parts_of(told->label, content) == PART_NONE && tree_is_finite_form(tree, word);

    static const char *const tells[] = { "reveal", "recommend", "confirm", "acknowledge", "mention",   "explain",
                                         "insist", "pledge",    "promise", "vow",         "request",   "propose",
                                         "demand", "reiterate", "stress",  "emphasize",   "emphasise", NULL };

    bool told_alone = verb && word == told->label->clause && !passive && !told->label->arguments.passive &&
                      !tree_has_tag(tree, word, TAG(VBZ) | TAG(VBG)) && tree_is_one_of(tree, word, tells);

    static const char *const thinks[] = { "hope", "believe", "think", "expect", "fear", NULL };
    bool thought = verb && word != told->label->clause && tree_relation(tree, word) == REL_CCOMP && content < 0 &&
                   tree_is_finite_form(tree, word) && tree_is_one_of(tree, word, thinks);

    if (thought || (tree->tokens[word].upos == UPOS_AUX && goes_on) || told_alone)
        return true; /* "made it clear that they hoped", "said everybody was", "The ministry has revealed" */
    if (verb && lost && is_open_verb(tree, word))
        return true; /* "made it clear that they hoped(, given the past, we will ...)" */

    return verb && (held || (!passive && is_open_verb(tree, word) && (goes_on || saying)));
}

/* "is willing (to)": the text goes on, the label does not. */
static bool ends_in_open_adjective(const struct told *told)
{
    static const char *const words[] = { "willing", "ready",    "able",  "unable", "likely",    "unlikely",  "prepared",
                                         "eager",   "due",      "set",   "poised", "unwilling", "reluctant", "determined",
                                         "keen",    "entitled", "bound", "liable", "enough",    NULL };
    static const char *const pointless[] = { "important",  "vital",    "plain", "clear",   "necessary", "essential", "crucial",
                                             "imperative", "possible", "wrong", "unclear", "critical",  NULL };
    int word = last(told), next = parts_behind_marks(told->tree, word + 1), n = (int)told->tree->n;

    static const char *const knowing[] = { "certain", "sure", "aware", "unsure", "doubtful", "confident", "uncertain", NULL };

    static const char *const tries[] = { "refuse",   "try",  "begin",  "attempt", "manage",
                                         "threaten", "plan", "intend", "prepare", NULL };

    static const char *const terms[] = { "effective", "starting", "beginning", "commencing", NULL };

    if (next < n && tree_is_among(told->tree, word, terms) && parts_in_timex(told->label, next))
        return true; /* "announced a truce effective (Friday)" */
    if (next + 1 < n && told->tree->tokens[word].upos == UPOS_VERB && tree_is_one_of(told->tree, word, tries) &&
        tree_is(told->tree, next, "to") && tree_has_tag(told->tree, next + 1, TAG(VB)))
        return true; /* "demanded that others refuse (to go)" */
    if (next < n && tree_is_among(told->tree, word, knowing) && *parts_of(told->label, word) == PART_PREDICATE &&
        (told->tree->tokens[next].upos == UPOS_SCONJ || tree_has_tag(told->tree, next, TAG(WRB) | TAG(WP) | TAG(IN))))
        return true; /* "were not certain (whether)" */
    if (next < n && told->tree->tokens[next].upos != UPOS_PUNCT && tree_is_among(told->tree, word, pointless) &&
        told->tokens->len > 2 && tree_is(told->tree, at(told, told->tokens->len - 3), "it"))
        return true; /* "said it was plain (that)" */
    return tree_is_among(told->tree, word, words) && word + 1 < n && tree_is(told->tree, word + 1, "to");
}

/* "The commission proposed", "said they had seized": an active verb at the end that is never without an object. */
static bool lacks_object(const struct told *told)
{
    static const char *const words[] = { "seize", "arrest", "detain", "destroy", "impose", "propose", "condemn", "accuse", "expel",
                                         "urge",  "demand", "blame",  "kill",    "bring",  "provide", "present", "cordon", NULL };
    static const char *const texts[] = {
        "propose", "demand", "impose", "instruct", "warn", "announce", "mention", "order", "urge", NULL
    }; /* "soldiers killed" may be a heading */
    const struct tree *tree = told->tree;
    int word = last(told);
    bool perfect = tree_has_tag(tree, word, TAG(VBN)) && tree_child_with(tree, word, REL_AUX) >= 0 &&
                   tree_child_with(tree, word, REL_AUX_PASS) < 0;
    bool past = tree_has_tag(tree, word, TAG(VBD)) && word == told->label->clause;
    bool turned_down = tree_relation(tree, word) == REL_PRT && tree_head(tree, word) == told->label->clause &&
                       !told->label->arguments.passive && word > 0 && tree_is(tree, word, "down") &&
                       tree_is(tree, word - 1, "turn");

    return !doubt_has_moved(told) &&
           (turned_down || (perfect && tree_is_one_of(tree, word, words)) || (past && tree_is_one_of(tree, word, texts)));
}

/* Whether of the verb's own words nothing is told but what helps it: "(the king) had met". */
static bool tells_verb_only(const struct told *told)
{
    for (guint i = 0; i < told->tokens->len; i++) {
        int token = at(told, i);
        if (*parts_of(told->label, token) != PART_SUBJECT && token != told->label->clause &&
            told->tree->tokens[token].upos != UPOS_AUX)
            return false;
    }
    return true;
}

bool doubt_has_aim(const struct tree *tree, int verb)
{
    static const char *const words[] = { "agree",   "vow",     "pledge",   "promise", "refuse",  "urge",
                                         "decline", "offer",   "threaten", "plan",    "propose", "impose",
                                         "intend",  "attempt", "manage",   "fail",    NULL };

    return tree_is_one_of(tree, verb, words);
}

/* "agreed (last month) (to form an alliance)": what for is left out. */
static bool lacks_aim(const struct told *told)
{
    int word = last(told), more = tree_child_with(told->tree, word, REL_ADVCL);

    return more > word && *parts_of(told->label, more) == PART_NONE && tree_has_tag(told->tree, more, TAG(VB)) &&
           doubt_has_aim(told->tree, word);
}

/* "Ten of the soldiers killed" may be a heading, and "The two presidents met" with each other. */
static bool may_lack_object(const struct told *told)
{
    static const char *const harms[] = { "kill", "arrest", "seize", NULL };
    const struct tree *tree = told->tree;
    int word = last(told), subject = line_subject(told->label);
    enum relation relation = tree_relation(tree, word);

    if (subject < 0)
        return false;
    if (tree_is(tree, word, "meet") && at(told, 0) != word && tree_has_tag(tree, subject, TAG(NNS) | TAG(NNPS)))
        return true;
    return tree_is_one_of(tree, word, harms) && relation != REL_CONJ && relation != REL_RELCL &&
           tree_relation(tree, subject) != REL_AGENT && tree_child_with(tree, word, REL_AUX) < 0;
}

/* "Obama met", "The king has met": a verb that needs an object, and has none. */
static bool is_bare(const struct told *told)
{
    static const char *const never_alone[] = { "meet",   "urge",    "instruct", "demand", "kill",  "arrest",  "order", "deny",
                                               "accuse", "condemn", "promise",  "pledge", "visit", "welcome", "warn",  "reject",
                                               "impose", "approve", "praise",   "name",   "blame", "seize",   NULL };
    static const char *const hardly_alone[] = { "loot",  "vow",     "offer",  "refuse", "support", "attack",
                                                "agree", "decline", "insist", "join",   "use",     NULL }; /* "Obama refused" */
    int word = last(told);

    if (word != told->label->clause)
        return false;
    if (lacks_aim(told))
        return true;
    bool two = told->tokens->len + told->named == 2, never = tree_is_one_of(told->tree, word, never_alone);
    return !told->label->arguments.passive && (two ? never || tree_is_one_of(told->tree, word, hardly_alone)
                                                   : never && tells_verb_only(told) && !may_lack_object(told));
}

/* "Johnson urged voters (to go)": nobody knows what for. */
static bool lacks_what_is_asked(const struct told *told)
{
    static const char *const words[] = { "urge",      "remind",   "assure", "persuade", "convince",
                                         "encourage", "instruct", "tell",   "ask",      NULL };
    static const char *const lets[] = { "allow", "permit", "enable", "forbid", NULL };
    static const char *const tells[] = { "warn", "remind", "assure", "convince", "inform", "notify", "tell", NULL };
    const struct tree *tree = told->tree;
    int verb = told->label->clause, object = tree_child_with(tree, verb, REL_OBJ), content = tree_child_with(tree, verb, REL_CCOMP);

    if (content > verb && *parts_of(told->label, content) == PART_NONE && tree_is_one_of(tree, verb, tells))
        return true; /* "warned lawyers in Oslo (that it would sue)" */
    if (object > verb && last(told) == object && object + 1 < (int)tree->n && tree->tokens[object + 1].upos != UPOS_PUNCT &&
        tree->tokens[object + 1].upos != UPOS_ADP && tree->tokens[object + 1].upos != UPOS_CCONJ &&
        !parts_in_timex(told->label, object + 1) && !told->label->arguments.passive && tree_is_one_of(tree, verb, tells))
        return true; /* "warned voters (they would pay)" */
    if (tree_is_one_of(tree, verb, lets) && object > verb && last(told) == object && !told->label->arguments.passive)
        for (int i = object + 1; i + 1 < (int)tree->n && !tree_is(tree, i, ";"); i++)
            if (tree_is(tree, i, "to") && tree_has_tag(tree, i + 1, TAG(VB)))
                return true; /* "will allow the refugees (who fled to return)" */
    return tree_is_one_of(tree, verb, words) && object > verb && last(told) == object && !told->label->arguments.passive &&
           (tree->tokens[object].upos == UPOS_PROPN || tree->tokens[object].upos == UPOS_PRON ||
            tree_has_tag(tree, object, TAG(NNS))) &&
           object + 2 < (int)tree->n;
}

/* "killed a Buffalo(, N.Y., doctor)": a town that only says where the one without a name is from. */
static bool ends_in_town(const struct told *told)
{
    const struct tree *tree = told->tree;
    int word = last(told), n = (int)tree->n, article = tree_child_with(tree, word, REL_DET);

    return word + 3 < n && tree->tokens[word].upos == UPOS_PROPN && article >= 0 &&
           (tree_is(tree, article, "a") || tree_is(tree, article, "an")) && tree_is(tree, word + 1, ",") &&
           tree->tokens[word + 2].upos == UPOS_PROPN && tree_is(tree, word + 3, ",");
}

/* "The envoy denied that", "voted for it", "is willing to do that": what it was is not told, if no noun before it can say. */
static bool ends_in_pointer(const struct told *told)
{
    static const char *const words[] = { "that", "this", "it", "these", "those", NULL };
    const struct tree *tree = told->tree;
    int word = last(told);
    enum relation relation = tree_relation(tree, word);

    if (tree->tokens[word].upos != UPOS_PRON || !tree_is_among(tree, word, words) || !doubt_is_told_itself(told, word) ||
        (relation != REL_OBJ && relation != REL_OBL))
        return false;
    for (guint i = 0; i + 1 < told->tokens->len; i++) {
        enum upos upos = (enum upos)tree->tokens[at(told, i)].upos;
        if (*parts_of(told->label, at(told, i)) != PART_SUBJECT && (upos == UPOS_NOUN || upos == UPOS_PROPN))
            return relation == REL_OBJ && tree_head(tree, word) == told->label->clause;
    }
    return *parts_of(told->label, word) == PART_PREDICATE;
}

/* "warned of the danger that Egypt (may fall)": a clause of which only the first words are told. */
static bool ends_before_its_verb(const struct told *told)
{
    static const char *const words[] = { "that", "because", "whether", "while", "although", NULL };
    static const char *const cases[] = { "if", "unless", NULL }; /* "unless the shelling (stopped)" */
    const struct tree *tree = told->tree;

    for (guint i = told->tokens->len; i-- > 0;) {
        int token = at(told, i);
        if (tree->tokens[token].upos == UPOS_VERB || tree->tokens[token].upos == UPOS_AUX ||
            *parts_of(told->label, token) == PART_CONTENT || token < told->label->clause)
            return false;
        if ((tree_relation(tree, token) == REL_MARK && tree_is_among(tree, token, words)) ||
            (tree_has_tag(tree, token, TAG(WDT) | TAG(WP)) && !tree_is(tree, token, "that") &&
             i + 1 < told->tokens->len) || /* "boats which the king" */
            (tree_relation(tree, token) == REL_CASE && tree_is_among(tree, token, cases)))
            return true;
    }
    return false;
}

bool doubt_ends_in_subject(const struct told *told)
{
    const struct tree *tree = told->tree;
    int word = last(told), next = parts_behind_marks(tree, word + 1), clause = told->label->clause;
    bool noun = tree->tokens[word].upos == UPOS_NOUN || tree->tokens[word].upos == UPOS_PROPN;

    if (!noun || next >= (int)tree->n || !tree_is_finite_form(tree, next) || tree_is(tree, next, "provide") ||
        *parts_of(told->label, word) == PART_SUBJECT ||
        (tree_has_tag(tree, clause, TAG(VBG)) && tree_child_with(tree, clause, REL_AUX) < 0) ||
        tree_relation(tree, clause) == REL_ACL)
        return false;
    enum relation relation = tree_relation(tree, next);
    int verb = relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP ? tree_head(tree, next) : next;
    bool bereft = verb >= 0 && verb != clause && tree_relation(tree, word) == REL_CONJ &&
                  !tree_has(tree, verb, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));
    return verb >= 0 && (bereft || !tree_below(tree, clause, verb)) && !parts_in_timex(told->label, next);
}

/* "is well (under way)" */
static bool ends_in_adverb(const struct told *told)
{
    int word = last(told), before = told->tokens->len < 2 ? -1 : at(told, told->tokens->len - 2);

    if (before > 0 && told->tree->tokens[before].upos == UPOS_ADV && before == word - 1)
        before = at(told, told->tokens->len - 3); /* "were still far (from knowing)" */
    return before >= 0 && told->tree->tokens[word].upos == UPOS_ADV && told->tree->tokens[before].upos == UPOS_AUX &&
           before + 2 >= word && word + 1 < (int)told->tree->n && told->tree->tokens[word + 1].upos != UPOS_PUNCT &&
           !needs_is_negation(told->tree, word);
}

bool doubt_of_end(const struct told *told)
{
    return ends_in_leader(told) || ends_in_open_verb(told) || ends_in_open_adjective(told) || ends_before_its_object(told) ||
           ends_in_town(told) || ends_in_pointer(told) || ends_before_its_verb(told) || ends_in_adverb(told) || is_bare(told) ||
           lacks_object(told) || lacks_what_is_asked(told) || doubt_ends_in_subject(told);
}

#include "teller.h"

#include "content.h"
#include "needs.h"

enum { STEPS_MOST = 5 }; /* from an act to the clause that says that it is proposed */

/* "talks following the truce", "laws regarding trade": a participle that only leads to its noun. */
static bool is_preposition(const struct tree *tree, int clause)
{
    static const char *const words[] = { "following", "regarding", "concerning", "including", "involving", "surrounding", NULL };
    enum relation relation = tree_relation(tree, clause);

    return tree_is_among(tree, clause, words) && (relation == REL_ACL || relation == REL_ADVCL || relation == REL_NMOD);
}

/* "ordered troops to shell": an ordered act is told with its order. */
static bool is_ordered(const struct tree *tree, int token)
{
    static const char *const words[] = { "order", "instruct", "command", "authorize", "authorise", "mandate", NULL };
    int verb = tree_relation(tree, token) == REL_XCOMP ? tree_head(tree, token) : -1;

    return verb >= 0 && tree_has_tag(tree, token, TAG(VB)) && tree_is_one_of(tree, verb, words) && tree_is_clause(tree, verb);
}

/* "due to lingering opposition": a participle that only describes the noun, which the parser took for its object. */
static bool is_attribute(const struct tree *tree, int clause)
{
    static const char *const words[] = { "linger",   "mount",   "grow",    "rise", "loom",  "deepen",  "escalate",
                                         "continue", "persist", "prevail", "last", "exist", "dwindle", NULL };

    return tree_has_tag(tree, clause, TAG(VBG)) && tree_is_one_of(tree, clause, words) &&
           tree_child_with(tree, clause, REL_AUX) < 0;
}

/* "The call for a truce came (as it rained)": a verb that says of its subject no more than the subject itself. */
static bool tells_nothing_more(const struct tree *tree, int clause, int noun)
{
    static const enum relation more[] = { REL_ACL, REL_RELCL, REL_CCOMP, REL_ADVCL };
    int phrase = tree_child_with(tree, noun, REL_NMOD);

    for (size_t i = 0; i < G_N_ELEMENTS(more); i++)
        if (tree_child_with(tree, noun, more[i]) >= 0)
            return false; /* "The call for Peru to go came" */
    return (phrase < 0 || g_strcmp0(tree_preposition(tree, phrase), "for") != 0) && tree_is(tree, clause, "come") &&
           tree_is_finite_form(tree, clause) && !tree_has(tree, clause, REL_BIT(XCOMP) | REL_BIT(PRT));
}

int teller_of(const struct tree *tree, int token)
{
    if (tree_relation(tree, token) == REL_AMOD && tree_head(tree, token) > token)
        return tree_head(tree, token); /* "a negotiated end" */
    for (int t = token, steps = 0; t >= 0 && steps < 4; t = tree_head(tree, t), steps++) {
        if (t != token && is_preposition(tree, t))
            return token;
        if (t != token && (is_attribute(tree, t) || tells_nothing_more(tree, t, token)))
            return token;
        if (is_ordered(tree, t))
            return tree_head(tree, t);
        if (tree_is_clause(tree, t))
            return t != token && tree_child_with(tree, t, REL_EXPL) >= 0 ? token : t; /* "there is this curfew": the noun alone */
        enum relation relation = tree_relation(tree, t);
        if (relation != REL_OBJ && relation != REL_NSUBJ_PASS && relation != REL_NSUBJ)
            break;
    }
    return token;
}

static bool is_auxiliary(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);

    return relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP;
}

static bool is_finite(const struct tree *tree, int clause)
{
    bool finite = tree_is_finite_form(tree, clause);

    for (int c = tree_child(tree, clause); c >= 0 && !finite; c = tree_next(tree, c))
        finite = is_auxiliary(tree, c) && tree_is_finite_form(tree, c);
    return finite && tree_is_clause(tree, clause);
}

/* "will not leave", "could leave": the clause's own words say that it has not happened. */
static bool says_so(const struct tree *tree, int clause, enum event_status status)
{
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        bool modal =
            is_auxiliary(tree, c) && tree_has_tag(tree, c, TAG(MD)) && !tree_is(tree, c, "will") && !tree_is(tree, c, "shall");
        if (needs_is_negation(tree, c) || (modal && status == EVENT_PROPOSED))
            return true;
    }
    return false;
}

/* "came as the council debates it": what was the case meanwhile says nothing of what was debated. */
static bool is_circumstance(const struct tree *tree, int clause)
{
    static const char *const words[] = { "as", "while", "whereas", "because", "although", "though", "where", NULL };
    static const char *const terms[] = { "soon", "long", "if", NULL }; /* "as soon as they ask" has not happened */

    for (int c = tree_child(tree, clause); c >= 0 && c < clause; c = tree_next(tree, c))
        if ((tree_relation(tree, c) == REL_MARK || tree_relation(tree, c) == REL_ADVMOD) && tree_is_among(tree, c, words))
            return is_finite(tree, clause) && !(c > 0 && tree_is_among(tree, c - 1, terms)) && !tree_is_among(tree, c + 1, terms);
    return false;
}

/* "The call for a truce came": a verb that says of its subject only that it was there. */
static bool is_coming(const struct tree *tree, int clause)
{
    static const char *const words[] = { "come", "follow", "occur", "happen", "coincide", "appear", "arrive", NULL };

    return tree_is_one_of(tree, clause, words);
}

/* Whether what stands above a word can say of it that it is proposed: not what an aside or a relative clause hangs on. */
static bool is_above(const struct tree *tree, int token)
{
    switch ((int)tree_relation(tree, token)) {
    case REL_XCOMP:
    case REL_CCOMP:
    case REL_ACL:
    case REL_CSUBJ:
    case REL_OBJ:
    case REL_NSUBJ_PASS:
    case REL_CONJ:
        return true;
    case REL_NSUBJ:
        return !is_coming(tree, tree_head(tree, token));
    case REL_OBL:
    case REL_NMOD:
        return token > tree_head(tree, token);
    case REL_ADVCL:
        return token > tree_head(tree, token) && !is_circumstance(tree, token);
    default:
        return false;
    }
}

/* "said that Peru should go", "Peru, they said, should go": the verb of him whose opinion it is; -1 where it is no opinion, or nobody's. */
static int holder_of(const struct tree *tree, int clause)
{
    static const char *const words[] = { "should", "must", NULL };
    int modal = tree_child_with(tree, clause, REL_AUX);

    if (modal < 0 || !tree_is_among(tree, modal, words))
        return -1;
    if (tree_relation(tree, clause) == REL_CCOMP)
        return tree_head(tree, clause);
    int aside = tree_child_with(tree, clause, REL_PARATAXIS);
    return aside >= 0 && content_is_saying(tree, aside) && tree_child_with(tree, aside, REL_NSUBJ) >= 0 ? aside : -1;
}

int teller_of_status(const struct tree *tree, int teller, enum event_status status, int by)
{
    int t = teller;

    if (status != EVENT_PROPOSED && status != EVENT_DENIED)
        return teller;
    if (is_finite(tree, teller) && says_so(tree, teller, status)) {
        int holder = holder_of(tree, teller);
        return holder >= 0 && is_finite(tree, holder) ? holder : teller;
    }
    for (int steps = 0; steps < STEPS_MOST && is_above(tree, t); steps++) {
        t = tree_head(tree, t);
        bool below =
            status == EVENT_DENIED && by >= 0 && t != by && tree_below(tree, t, by); /* "denied that it {had asked} them to" */
        if (is_finite(tree, t) && !below)
            return t;
    }
    return teller;
}

int teller_around(const struct tree *tree, int token, bool fact)
{
    for (int steps = 0; steps < STEPS_MOST && is_above(tree, token); steps++) {
        enum relation relation = tree_relation(tree, token);
        bool purpose = relation == REL_ADVCL && tree_has_tag(tree, token, TAG(VB));
        if (relation == REL_CONJ || (fact && (relation == REL_OBL || (relation == REL_ADVCL && !purpose))))
            return -1; /* what was done besides, and when */
        token = tree_head(tree, token);
        if (is_finite(tree, token))
            return token;
    }
    return -1;
}

/* "it is willing to go", "it is to send a team": said of somebody. */
static bool is_of_persons(const struct tree *tree, int clause)
{
    static const char *const words[] = { "willing", "unwilling", "determined", "ready",  "able", "unable",    "prepared", "eager",
                                         "keen",    "reluctant", "committed",  "poised", "set",  "concerned", "anxious",  NULL };

    return tree_is_among(tree, clause, words) ||
           (tree_has_tag(tree, clause, TAG(VB)) && clause > 0 && tree_is(tree, clause - 1, "to"));
}

bool teller_is_impersonal(const struct tree *tree, int clause)
{
    int subject = tree_child_with(tree, clause, REL_NSUBJ);

    if (tree_child_with(tree, clause, REL_EXPL) >= 0)
        return true;
    if (subject < 0 || !tree_is(tree, subject, "it") || tree_child_with(tree, clause, REL_COP) < 0 || is_of_persons(tree, clause))
        return false;
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (c > clause && relation == REL_OBL && tree->tokens[clause].upos == UPOS_ADJ && tree_child_with(tree, c, REL_ACL) > c &&
            g_strcmp0(tree_preposition(tree, c), "for") == 0)
            return true; /* "it is unwise for them to go" */
        if (c > clause && (relation == REL_CCOMP || relation == REL_CSUBJ || relation == REL_XCOMP || relation == REL_ADVCL ||
                           relation == REL_ACL || relation == REL_RELCL))
            return true; /* "it is time to go", "it was the army that" */
    }
    return false;
}

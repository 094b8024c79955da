#include "beside.h"

#include "tie.h"

#include "../mood.h"

/* "must say where he is and free him": an "is" before a bare verb is of another, whatever the parser hung it on. */
static bool has_false_helper(const struct tree *tree, int token)
{
    int helper = tree_child_with(tree, token, REL_AUX);

    return helper >= 0 && tree_is(tree, helper, "be") && tree_has_tag(tree, token, TAG(VB)) &&
           tree_child_with(tree, token, REL_MARK) < 0 && tree_child_with(tree, helper, REL_AUX) < 0;
}

/* A coordinated verb without a subject or auxiliary of its own has the first one's; "was not content and recalled its envoy" has none. */
bool beside_shares_auxiliaries(const struct tree *tree, int token)
{
    if (has_false_helper(tree, token))
        return true;
    bool beside_copula = tree_has_tag(tree, token, TAG(VBD)) && tree_child_with(tree, tree_head(tree, token), REL_COP) >= 0;

    return !beside_copula && !tree_has(tree, token, REL_BIT(NSUBJ) | REL_BIT(AUX) | REL_BIT(NSUBJ_PASS));
}

/* "expelled nobody but summoned the envoy", "met with neither and left": what is denied behind the first verb is not of the second. */
bool beside_is_done_instead(const struct tree *tree, int child, int head)
{
    static const char *const none[] = { "no", "neither", "nobody", "nothing", "none", NULL };
    bool joined = tree_relation(tree, child) == REL_CONJ && tree_has_tag(tree, child, TAG(VBD)) &&
                  tree_has_tag(tree, head, TAG(VBD)) && tree_child_with(tree, head, REL_AUX) < 0 &&
                  !tree_has_child(tree, child, REL_CC, "or") && !tree_has_child(tree, child, REL_CC, "nor");

    for (int i = head + 1; joined && i < child; i++)
        if (tree_is_among(tree, i, none))
            return true;
    return false;
}

/* "If he resigns and she takes over": the conjunction stands before both. */
void beside_apply_condition(const struct cues *cues, const struct tree *tree, int clause, struct status *status, GString *steps)
{
    int mark = tree_child_with(tree, clause, REL_MARK);
    const struct cue *cue = mark >= 0 && mark < clause ? cues_find(cues, KIND_CONJUNCTION, tree, mark) : NULL;

    if (cue && cue->effect == EFFECT_PROPOSED)
        mood_apply(cue->effect, tree, mark, status, steps);
}

/* "had one demand: his departure", "their demand -- his departure" */
void beside_apply_colon(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    static const char *const colon[] = { ":", "--", "\u2013", "\u2014", NULL };
    int first, last;

    tree_span(tree, token, &first, &last);
    int noun = first - (tree_is_among(tree, first, colon) ? 0 : 1);
    bool marked = noun >= 0 && tree_is_among(tree, noun, colon);
    while (marked && noun > 0 && tree->tokens[noun].upos == UPOS_PUNCT)
        noun--; /* his "demand" -- */
    const struct cue *cue = marked ? cues_governor(cues, tree, noun) : NULL;

    if (cue && tree->tokens[noun].upos == UPOS_NOUN && tree->tokens[token].upos == UPOS_NOUN)
        mood_apply(cue->effect, tree, noun, status, steps);
}

/* "decided against it", "against doing so" */
static bool is_against_it(const struct tree *tree, int verb)
{
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (c > verb && g_strcmp0(tree_preposition(tree, c), "against") == 0)
            return tree->tokens[c].upos == UPOS_PRON || tree_has_child(tree, c, REL_ADVMOD, "so");
    return false;
}

/* Whether a clause has no subject but "it", "he": who is told of already. */
static bool is_of_same(const struct tree *tree, int clause)
{
    static const char *const same[] = { "it", "he", "she", "they", NULL };
    int subject = tree_child_with(tree, clause, REL_NSUBJ);

    return subject < 0 || tree_is_one_of(tree, subject, same);
}

/* "but has not done so", "was expected to, but did not", "but had to stay", "and failed to do so": without a word of its own for it. */
static bool is_left_undone(const struct cues *cues, const struct tree *tree, int clause, bool but)
{
    bool undone = tree_is(tree, clause, "do") && mood_negated(cues, tree, clause);
    int again = tree_child_with(tree, clause, REL_XCOMP);
    const struct cue *dropped = again >= 0 && tree_is(tree, again, "do") ? cues_governor(cues, tree, clause) : NULL;

    if (tree_child_with(tree, clause, REL_CC) >= 0 && undone &&
        (tree_has_child(tree, clause, REL_ADVMOD, "so") ||
         (tree_child_with(tree, clause, REL_OBJ) < 0 && is_of_same(tree, clause))))
        return true;
    if (but && again >= 0 && tree_is(tree, clause, "have") && tree_has_tag(tree, clause, TAG(VBD)))
        return true; /* "was due to meet him, but had to stay" */
    return dropped && dropped->effect == EFFECT_DENIED && !mood_negated(cues, tree, clause);
}

bool beside_is_staying_away(const struct tree *tree, int verb)
{
    static const char *const stays[] = { "stay", "remain", NULL };
    static const char *const places[] = { "home",  "away",      "behind", "put",     "abroad", "hotel", "capital",
                                          "house", "residence", "office", "country", "city",   "base",  NULL };

    for (int c = tree_is_one_of(tree, verb, stays) && tree_has_tag(tree, verb, TAG(VBD)) ? tree_child(tree, verb) : -1; c >= 0;
         c = tree_next(tree, c))
        if (c > verb && (tree->tokens[c].upos == UPOS_PROPN || tree_is_among(tree, c, places)))
            return true;
    return false;
}

/* "but backed out", "but decided against it", "but stayed", "and he refused": with a word for it. */
static bool is_backing_out(const struct cues *cues, const struct tree *tree, int clause, bool but)
{
    static const char *const refuse[] = { "refuse", "decline", "balk", "demur", NULL };
    const struct cue *cue = but ? cues_governor(cues, tree, clause) : NULL;
    bool own = tree_child_with(tree, clause, REL_NSUBJ) >= 0;

    if (tree_child_with(tree, clause, REL_CC) < 0)
        return false;
    if (tree_is(tree, clause, "decide"))
        return is_against_it(tree, clause);
    if (beside_is_staying_away(tree, clause))
        return but && !own;
    bool alone = !tree_has(tree, clause, REL_BIT(OBJ) | REL_BIT(XCOMP));
    bool refused = own && tree_is_one_of(tree, clause, refuse) && !mood_negated(cues, tree, clause);
    return alone && (refused || (cue && cue->effect == EFFECT_DENIED));
}

/* "agreed to widen them, but no decision was made" */
static bool is_undecided(const struct cues *cues, const struct tree *tree, int clause)
{
    static const char *const words[] = { "decision", "agreement", "action", "step", "move", NULL };
    int subject = tree_child_with(tree, clause, REL_NSUBJ_PASS);

    return subject >= 0 && tree_is_one_of(tree, subject, words) && mood_negated(cues, tree, subject);
}

/* When a clause undoes what it stands beside. */
enum {
    BUT = 1, /* set against it, or "then" */
    ITSELF = 2, /* with no subject but who planned it, or what was planned */
    NEVER = 4, /* denied */
    OBEYING = 8, /* by whom something was ordered of */
    OF_ORDER = 16, /* only what was ordered */
    OFF = 32, /* called off */
    THE = 64 /* its object is "the" one, nothing tells more of it, and what was planned may be that */
};

/* How what was planned or ordered came to nothing. */
static const struct undoing {
    int when;
    const char *verbs[13]; /* none: those that deny or hinder, or call off */
    const char *objects[13]; /* of which its object is one, or its passive's subject; "": where it has none */
    const char *behind[2]; /* the word behind the object or the verb, whatever the parser hung it on */
} undoings[] = {
    { .when = BUT | ITSELF | NEVER,
      .objects = { "" },
      .verbs = { "arrive", "come", "happen", "materialise", "materialize", "appear", "show", "turn", "begin", "start", "follow",
                 "go" } },
    { .when = BUT | ITSELF | NEVER, .verbs = { "take" }, .objects = { "place" } },
    { .when = BUT | ITSELF, .verbs = { "change" }, .objects = { "mind" } },
    { .when = BUT | ITSELF, .verbs = { "reverse" }, .objects = { "itself", "himself", "herself", "themselves", "course" } },
    { .when = BUT | ITSELF, .verbs = { "backtrack", "relent" }, .objects = { "" } },
    { .when = BUT, .verbs = { "pull" }, .objects = { "" }, .behind = { "back" } },
    { .when = ITSELF, .verbs = { "think" }, .objects = { "" }, .behind = { "better" } },
    { .when = OFF, .objects = { "it", "they" } },
    { .when = OFF | THE,
      .objects = { "meeting", "visit", "trip", "talk", "talks", "summit", "plan", "tour", "journey", "session", "deployment",
                   "operation", "mission" } },
    { .when = BUT,
      .objects = { "it", "this", "order", "decision", "move", "ruling", "plan", "deal", "meeting", "visit", "trip", "vote" } },
    { .when = BUT | OF_ORDER, .objects = { "they", "he", "she" } }, /* "but the army stopped them" */
    { .when = BUT | OF_ORDER | OBEYING,
      .verbs = { "refuse", "decline", "balk", "disobey", "ignore", "defy", "mutiny" },
      .objects = { "", "it", "he", "she", "they", "order", "command", "instruction", "decree", "deadline" } },
};

bool beside_calls_off(const struct tree *tree, int verb)
{
    static const char *const verbs[] = { "cancel", "postpone", "scrap", "shelve", "abandon", "drop", "delay", NULL };
    static const char *const with_off[] = { "call", "put", NULL };
    int behind = MAX(tree_child_with(tree, verb, REL_OBJ), verb) + 1; /* the parser hangs "off" on either */

    return tree_is_one_of(tree, verb, verbs) ||
           (tree_is_one_of(tree, verb, with_off) &&
            (tree_has_child(tree, verb, REL_PRT, "off") || (behind < (int)tree->n && tree_is(tree, behind, "off"))));
}

/*
 * Whether a subject may be whom something was ordered of: "they", one of the words for him, his like; anybody where it names nobody.
 * An envoy who is told to leave is expelled, whether he goes or not.
 */
static bool may_obey(const struct tree *tree, int order, int subject)
{
    static const char *const men[] = { "soldier", "officer",  "commander", "general",    "troops", "troop",   "force",   "garrison",
                                       "army",    "unit",     "crew",      "pilot",      "man",    "police",  "militia", "fighter",
                                       "envoy",   "diplomat", "consul",    "ambassador", "staff",  "mission", NULL };
    static const char *const envoys[] = { "envoy", "diplomat", "consul", "ambassador", "attache", "nuncio", NULL };
    int whom = tree_child_with(tree, order, REL_OBJ), first, last;

    if (whom >= 0 && tree_is_one_of(tree, whom, envoys))
        return false;
    if (subject < 0 || whom < 0 || tree->tokens[subject].upos == UPOS_PRON)
        return subject >= 0;
    tree_span(tree, whom, &first, &last);
    bool named = false;
    for (int i = first; i <= last && !named; i++)
        named = g_strcmp0(tree->tokens[i].lemma, tree->tokens[subject].lemma) == 0;
    if (tree_child_with(tree, order, REL_XCOMP) < 0) /* "ordered the expulsion of the consul": he need not obey */
        return !named && tree->tokens[subject].upos != UPOS_PROPN;
    return named || tree_is_one_of(tree, subject, men);
}

/* "ordered it {before} calling it off", "{only to} change his mind" */
static bool is_only_then(const struct tree *tree, int clause)
{
    enum relation relation = tree_relation(tree, clause);
    int mark = relation == REL_ADVCL || relation == REL_XCOMP ? tree_child_with(tree, clause, REL_MARK) : -1;

    return mark > 0 && (tree_is(tree, mark, "before") || (tree_is(tree, mark, "to") && tree_is(tree, mark - 1, "only")));
}

/* "was to visit Iran and called off the {trip}": whether the word may mean what was planned; not "will recall its envoy and". */
static bool may_mean_plan(const struct tree *tree, int planned, int noun)
{
    static const char *const verbs[] = { "meet",  "hold",   "host",   "attend", "gather",  "convene", "join",     "talk",
                                         "visit", "travel", "go",     "fly",    "come",    "tour",    "arrive",   "receive",
                                         "begin", "start",  "resume", "send",   "deploy",  "launch",  "dispatch", "schedule",
                                         "be",    "leave",  "head",   "speak",  "discuss", NULL };
    int what = tree_child_with(tree, planned, REL_XCOMP);

    return tree_is(tree, noun, "plan") || tree_is_one_of(tree, what >= 0 ? what : planned, verbs);
}

/* Whether a clause beside what was planned or ordered tells, in a way of the table, that it came to nothing. */
static bool is_undoing(const struct cues *cues, const struct tree *tree, int head, int clause, bool order)
{
    static const char *const against[] = { "but", "yet", NULL };
    static const char *const quash[] = { "overturn", "annul", "quash", "stay", "override", "lift", "rescind", "revoke", NULL };
    int link = tree_child_with(tree, clause, REL_CC), passive = tree_child_with(tree, clause, REL_NSUBJ_PASS);
    int subject = tree_child_with(tree, clause, REL_NSUBJ),
        object = passive >= 0 ? passive : tree_child_with(tree, clause, REL_OBJ);
    int behind = (passive < 0 && object > clause ? object : clause) + 1;
    const struct cue *cue = cues_governor(cues, tree, clause);
    bool hinders = (cue && cue->effect == EFFECT_DENIED) || cues_find_verb(cues, KIND_HINDRANCE, tree, clause) ||
                   tree_is_one_of(tree, clause, quash);
    bool then = is_only_then(tree, clause);
    bool but = then || (link >= 0 && tree_is_among(tree, link, against)) || tree_has_child(tree, clause, REL_ADVMOD, "then");
    int is = but ? BUT : 0;

    is |= is_of_same(tree, clause) ? ITSELF : 0;
    is |= order ? OF_ORDER : 0;
    bool the = object >= 0 && tree_has_child(tree, object, REL_DET, "the") && tree_child_with(tree, object, REL_NMOD) < 0;
    is |= the && may_mean_plan(tree, head, object) ? THE : 0;
    for (size_t i = 0; i < G_N_ELEMENTS(undoings); i++) {
        const struct undoing *row = &undoings[i];
        bool done = row->when & OFF ? beside_calls_off(tree, clause)
                    : *row->verbs   ? tree_is_one_of(tree, clause, row->verbs)
                                    : hinders;
        if (!done || (row->when & (BUT | ITSELF | OF_ORDER | THE)) & ~is ||
            (object < 0 ? **row->objects : !tree_is_one_of(tree, object, row->objects)) ||
            (*row->behind && (behind >= (int)tree->n || !tree_is_among(tree, behind, row->behind))))
            continue;
        if (row->when & NEVER ? tree_child_with(tree, clause, REL_XCOMP) < 0 && mood_negated(cues, tree, clause) &&
                                    !tree_has_child(tree, clause, REL_AUX, "will")
                              : then || mood_own(cues, tree, clause).status == EVENT_OCCURRED)
            return !(row->when & OBEYING) || may_obey(tree, head, subject);
    }
    return false;
}

bool beside_is_taken_back(const struct cues *cues, const struct tree *tree, int verb)
{
    static const char *const words[] = { "but", "yet", NULL };

    for (int c = verb >= 0 ? tree_child(tree, verb) : -1; c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) == REL_PARATAXIS && c > verb && is_undoing(cues, tree, verb, c, false))
            return true; /* "planned to visit Iran; it put it off" */
        if (tree_relation(tree, c) != REL_CONJ)
            continue;
        int link = tree_child_with(tree, c, REL_CC);
        bool but = link >= 0 && tree_is_among(tree, link, words);
        if (is_left_undone(cues, tree, c, but) || is_backing_out(cues, tree, c, but) || (but && is_undecided(cues, tree, c)) ||
            is_undoing(cues, tree, verb, c, false))
            return true;
    }
    return false;
}

bool beside_is_undone(const struct cues *cues, const struct tree *tree, int verb, int child)
{
    static const char *const verbs[] = { "order", "decree", "announce", "instruct", "direct", NULL };
    static const char *const allows[] = { "approve", "authorize", "authorise", NULL };
    bool orders = tree_is_one_of(tree, verb, verbs) || (child >= 0 && tree_is_one_of(tree, verb, allows));

    for (int c = orders ? tree_child(tree, verb) : -1; c >= 0; c = tree_next(tree, c)) {
        bool beside = tree_relation(tree, c) == REL_CONJ || tree_relation(tree, c) == REL_PARATAXIS || is_only_then(tree, c);
        if (c != child && beside && (is_undoing(cues, tree, verb, c, true) || (child >= 0 && is_left_undone(cues, tree, c, false))))
            return true; /* "ordered them to leave, but they did not" */
    }
    return false;
}

/* "vowed to leave, and it {did}." */
static bool is_only_did(const struct tree *tree, int verb)
{
    int behind = verb + 1;

    return is_of_same(tree, verb) && tree_child_with(tree, verb, REL_CC) >= 0 &&
           (behind >= (int)tree->n || tree->tokens[behind].upos == UPOS_PUNCT);
}

/* "promised to leave and did so": what is told right after has been done. */
bool beside_is_done_so(const struct cues *cues, const struct tree *tree, int verb)
{
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ && tree_is(tree, c, "do") && tree_has_tag(tree, c, TAG(VBD)) &&
            (tree_has_child(tree, c, REL_ADVMOD, "so") || is_only_did(tree, c)) && !mood_negated(cues, tree, c))
            return true;
    return false;
}

/* "considered three options: expelling him or closing it", "here is what Chad could do: recall him": what a list behind a colon is of. */
void beside_apply_list(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status, GString *steps)
{
    int noun = tie_colon(tree, child) - 1;
    bool listed = noun >= 0 && head <= noun && tree_has_tag(tree, child, TAG(VBG) | TAG(VB)) &&
                  !tree_has(tree, child, REL_BIT(NSUBJ) | REL_BIT(AUX));
    if (!listed)
        return;
    bool done = tree_is(tree, noun, "step"); /* "took two steps: expelling him and closing it" */
    const struct cue *of = tree->tokens[noun].upos == UPOS_NOUN && !done ? cues_governor(cues, tree, noun) : NULL;
    const struct cue *by = cues_governor(cues, tree, head);
    if (of)
        mood_apply(of->effect, tree, noun, status, steps);
    if (by && (of || by->effect == EFFECT_PROPOSED))
        mood_apply(mood_negated(cues, tree, head) ? by->negated : by->effect, tree, head, status, steps);
    if (tree_has_tag(tree, child, TAG(VB)))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
}

/* "did not protest, let alone recall its envoy" */
bool beside_is_let_alone(const struct tree *tree, int act)
{
    int first, last;

    if (tree_is_finite_form(tree, act) || tree_child_with(tree, act, REL_AUX_PASS) >= 0)
        return false;
    tree_span(tree, act, &first, &last);
    for (int i = MAX(first, 2); i <= act; i++)
        if (tree_is(tree, i, "alone") && tree_is(tree, i - 1, "let"))
            return true;
    return first > 1 && tree_is(tree, first - 1, "alone") && tree_is(tree, first - 2, "let");
}

/* "calling it a coup", "warning them": a participle that says something. */
static bool is_saying(const struct cues *cues, const struct tree *tree, int token)
{
    static const char *const words[] = { "call", "describe", "cite", "brand", "label", "imply", "signal", "insist", "add", NULL };

    return tree_has_tag(tree, token, TAG(VBG)) &&
           (tree_is_one_of(tree, token, words) || cues_find(cues, KIND_PURPOSE, tree, token));
}

/*
 * "is expected to step down, yielding power", "plans to land, seizing the port": a participle behind the infinitive of what is to
 * come belongs there, wherever it was hung; not "plans to land, drawing protests".
 */
bool beside_is_with_infinitive(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const answers[] = { "draw",  "prompt", "spark", "provoke", "trigger", "anger", "ignite",
                                           "stoke", "raise",  "fuel",  "stir",    "defy",    "earn",  NULL };
    int infinitive = tree_child_with(tree, head, REL_XCOMP);

    return tie_is_bare_participle(tree, child) && infinitive > head && infinitive < child && mood_is_infinitive(tree, infinitive) &&
           !is_saying(cues, tree, child) && !tree_is_one_of(tree, child, answers);
}

/* "did not say who, but praised": a finite verb beside a bare one has neither its auxiliaries nor its governor. */
bool beside_is_finite_conjunct(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    return head >= 0 && tree_relation(tree, token) == REL_CONJ && tree_has_tag(tree, token, TAG(VBD) | TAG(VBZ)) &&
           tree_has_tag(tree, head, TAG(VB)) && tree_child_with(tree, token, REL_AUX_PASS) < 0;
}

/* The finite clause that a finite conjunct stands beside: up from its head over infinitives. */
int beside_finite_above(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    while (mood_is_infinitive(tree, head) && tree_head(tree, head) >= 0)
        head = tree_head(tree, head);
    return head;
}

/*
 * What is said in a participle is said with the finite verb, not with the infinitive or the content that it was hung on: "vowed to
 * fight the ruling, calling it a coup", "said he would leave, promising help", "demanding that he be freed and saying ...". The
 * verb that it stands beside, -1 if there is none.
 */
int beside_said(const struct cues *cues, const struct tree *tree, int token)
{
    int head = tree_head(tree, token), above = head >= 0 ? tree_head(tree, head) : -1;

    if (!is_saying(cues, tree, token) || above < 0 || tree_child_with(tree, token, REL_AUX) >= 0)
        return -1;
    if (tree_relation(tree, token) == REL_CONJ)
        return tree_relation(tree, head) == REL_CCOMP && !mood_is_gerund(tree, head) && mood_is_gerund(tree, above) ? above : -1;
    if (tree_relation(tree, token) != REL_ADVCL || tree_preposition(tree, token) || !tree_opens_with(tree, token, ","))
        return -1;
    if (tree_relation(tree, head) == REL_XCOMP && mood_is_infinitive(tree, head))
        return beside_finite_above(tree, token);
    return tree_relation(tree, head) == REL_CCOMP && mood_has_modal(cues, tree, head) ? above : -1;
}

/*
 * "must say where he is and free him", "argue that he could be jailed or be killed": a bare verb, or a passive's bare "be", beside a
 * finite verb has the auxiliary of another.
 */
bool beside_is_bare_conjunct(const struct tree *tree, int token)
{
    int head = tree_head(tree, token), passive = tree_child_with(tree, token, REL_AUX_PASS);
    bool bare = passive >= 0 ? tree_has_tag(tree, passive, TAG(VB)) : tree_has_tag(tree, token, TAG(VB));

    return bare && head >= 0 && tree_relation(tree, token) == REL_CONJ &&
           !tree_has(tree, token, REL_BIT(AUX) | REL_BIT(MARK) | REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS)) &&
           (tree_has_tag(tree, head, TAG(VBD)) || mood_is_in_present(tree, head));
}

/* The verb with an auxiliary whose infinitive a bare conjunct must be: one further up, else the last before it; -1 if there is none. */
int beside_modal_above(const struct cues *cues, const struct tree *tree, int token)
{
    int head = tree_head(tree, token), last = token - 1;

    while (head >= 0 && !mood_has_modal(cues, tree, head))
        head = tree_head(tree, head);
    while (head < 0 && last > 0 && !(tree_relation(tree, last) == REL_AUX && cues_find(cues, KIND_MODAL, tree, last)))
        last--;
    return head >= 0 || last <= 0 ? head : tree_head(tree, last);
}

/* The second of two: "they go {or} we {close} it", "it must leave {or} we will {attack}". */
static bool is_or_clause(const struct tree *tree, int clause)
{
    bool subject = tree_has(tree, clause, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));

    return tree_relation(tree, clause) == REL_CONJ && tree_has_child(tree, clause, REL_CC, "or") && subject &&
           (mood_is_present(tree, clause) || tree_has_child(tree, clause, REL_AUX, "will"));
}

/* "Either Peru frees them or Chad imposes sanctions": one of both, and not yet. */
bool beside_is_alternative(const struct tree *tree, int clause)
{
    if (is_or_clause(tree, clause))
        return true;
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        if (is_or_clause(tree, c))
            return mood_is_present(tree, clause);
    return false;
}

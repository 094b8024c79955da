#include "mood.h"

#include "status/fiction.h"

#include <string.h>

/* "Not since Iraq invaded has the Gulf seen it": of the clause that follows, and no negation of the one it opens. */
static bool is_before_mark(const struct tree *tree, int token)
{
    static const char *const marks[] = { "since", "until", "till", "after", NULL };
    int next = token + 1;

    return tree_is_among(tree, next, marks) && tree_relation(tree, next) == REL_MARK &&
           tree_head(tree, next) == tree_head(tree, token);
}

/* "Hardly had he met her when": he did. */
static bool is_of_sequence(const struct tree *tree, int token)
{
    static const char *const words[] = { "hardly", "scarcely", "barely", NULL };

    return tree_is_among(tree, token, words) && tree_is(tree, token + 1, "have") && tree_has_tag(tree, token + 1, TAG(VBD)) &&
           (token == 0 || tree->tokens[token - 1].upos == UPOS_PUNCT);
}

/* "No fewer than 30 were killed": of the number, and no negation. */
static bool is_of_number(const struct tree *tree, int token)
{
    static const char *const words[] = { "few", "fewer", "less", "little", "more", "much", "many", NULL };

    return token + 2 < (int)tree->n && tree_is_among(tree, token + 1, words) && tree_is(tree, token + 2, "than") &&
           tree_head(tree, token + 1) > token + 2 && tree_has_tag(tree, tree_head(tree, token + 1), TAG(CD));
}

bool mood_is_done_then(const struct tree *tree, int negation)
{
    static const char *const marks[] = { "until", "till", NULL };
    static const char *const open[] = { "now", "end", "last", "death", "today", "recently", "yet", NULL };
    int token = tree_head(tree, negation), did = token > negation ? tree_child_with(tree, token, REL_AUX) : -1;

    if (did < 0 || !tree_is(tree, did, "do") || !tree_has_tag(tree, did, TAG(VBD)))
        return false;
    for (int c = did; c >= 0; c = tree_next(tree, c)) {
        bool day = c > token && tree_relation(tree, c) == REL_OBL && tree_has_preposition(tree, c, marks);
        int mark = c > token && tree_relation(tree, c) == REL_ADVCL ? tree_child_with(tree, c, REL_MARK) : -1;
        if ((day && !tree_is_one_of(tree, c, open)) || (mark >= 0 && tree_is_among(tree, mark, marks) && !mood_is_present(tree, c)))
            return true;
    }
    return false;
}

/* "not", but not that of "not only". */
static bool is_negation(const struct cues *cues, const struct tree *tree, int token)
{
    if (!cues_find(cues, KIND_NEGATION, tree, token))
        return false;
    return token + 1 >= (int)tree->n ||
           (!cues_find(cues, KIND_FOCUS, tree, token + 1) && !is_before_mark(tree, token) && !is_of_sequence(tree, token) &&
            !is_of_number(tree, token) && !mood_is_done_then(tree, token));
}

/* "few states", but not "a few states" nor "the few states that". */
static bool is_few(const struct tree *tree, int attribute)
{
    return tree_is(tree, attribute, "few") && tree_has_tag(tree, attribute, TAG(JJ)) &&
           tree_child_with(tree, tree_head(tree, attribute), REL_DET) < 0 &&
           tree_child_with(tree, tree_head(tree, attribute), REL_POSS) < 0;
}

/* "Not one soldier", "not a single soldier", "not every state" */
static bool is_not_one(const struct cues *cues, const struct tree *tree, int child)
{
    static const char *const words[] = { "a", "one", "any", "all", "every", "many", "much", NULL };

    return is_negation(cues, tree, child) && tree_is_among(tree, child + 1, words) &&
           tree_head(tree, child + 1) == tree_head(tree, child);
}

static bool has_negative_determiner(const struct cues *cues, const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if ((relation == REL_DET || relation == REL_CC) && is_negation(cues, tree, c))
            return true; /* "no state", "neither Mali nor Niger" */
        int no = relation == REL_NUMMOD ? tree_child(tree, c) : -1;
        bool none = no >= 0 && no + 1 == c && !tree_is(tree, c + 1, "but"); /* not "no fewer than 30", "not one but two" */
        if ((relation == REL_AMOD && is_few(tree, c)) || (relation == REL_ADVMOD && is_not_one(cues, tree, c)) ||
            (none && is_negation(cues, tree, no)))
            return true;
    }
    return false;
}

/* "At no point did Peru leave": the verb of such a phrase stands before its subject. */
static bool is_inverted(const struct tree *tree, int token)
{
    int auxiliary = tree_child_with(tree, token, REL_AUX), subject = tree_child_with(tree, token, REL_NSUBJ);

    return auxiliary >= 0 && auxiliary < subject;
}

/* "no longer denies it" */
static bool is_no_longer(const struct tree *tree, int child)
{
    static const char *const longer[] = { "longer", NULL };

    return tree_is_among(tree, child, longer) && child > 0 && tree_is(tree, child - 1, "no");
}

/* "with neither Mali nor Chad", "by neither state"; not "with neither warning nor", "with neither Iran nor Russia condemning it". */
static bool names_neither(const struct tree *tree, int phrase)
{
    enum { WORDS_NEAR = 6 };
    static const char *const sides[] = {
        "state", "country", "side", "government", "nation", "neighbour", "neighbor", "party", NULL
    };
    int neither = tree_child(tree, phrase);

    while (neither >= 0 && !(tree_has_tag(tree, neither, TAG(CC) | TAG(DT)) && tree_is(tree, neither, "neither")))
        neither = tree_next(tree, neither);
    if (neither < 0 || neither > phrase ||
        !(tree_relation(tree, phrase) == REL_AGENT || tree->tokens[phrase].upos == UPOS_PROPN ||
          tree_is_one_of(tree, phrase, sides)))
        return false;
    for (int i = neither; i < MIN(neither + WORDS_NEAR, (int)tree->n); i++)
        if (tree_has_tag(tree, i, TAG(VBG)))
            return false;
    return true;
}

/* "signed by neither state", "reopened its border with neither": in a phrase of the verb or of its object. */
static bool is_with_neither(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (c > token && (relation == REL_OBL || relation == REL_AGENT) && names_neither(tree, c))
            return true;
        for (int phrase = relation == REL_OBJ ? tree_child(tree, c) : -1; phrase >= 0; phrase = tree_next(tree, phrase))
            if (phrase > token && tree_relation(tree, phrase) == REL_NMOD && names_neither(tree, phrase))
                return true;
    }
    return false;
}

bool mood_negated(const struct cues *cues, const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool beside = relation == REL_ADVMOD || relation == REL_DET || relation == REL_CC;
        bool argument = relation == REL_NSUBJ || relation == REL_NSUBJ_PASS || relation == REL_OBJ ||
                        (relation == REL_OBL && is_inverted(tree, token));
        bool answer = c > token && tree_is(tree, c, "no"); /* "said no" */
        if (beside && c < token && is_no_longer(tree, c))
            return true;
        if ((beside || argument) && !answer && is_negation(cues, tree, c))
            return true;
        if (argument && has_negative_determiner(cues, tree, c))
            return true;
    }
    return is_with_neither(tree, token);
}

bool mood_is_in_present(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(VBZ) | TAG(VBP));
}

bool mood_is_present(const struct tree *tree, int token)
{
    int passive = tree_child_with(tree, token, REL_AUX_PASS);

    if (tree_child_with(tree, token, REL_AUX) >= 0)
        return false;
    if (passive >= 0) /* "before the sanctions are lifted" */
        return mood_is_in_present(tree, passive);
    bool bare = tree_has_tag(tree, token, TAG(VB)) && tree_child_with(tree, token, REL_NSUBJ) >= 0; /* mostly a VBP mistaken */
    return bare || mood_is_in_present(tree, token);
}

/* The kind of cue that a child of the act can be, KINDS if none. */
static enum kind kind_beside(enum relation relation)
{
    switch ((int)relation) {
    case REL_AUX:
        return KIND_MODAL;
    case REL_MARK:
    case REL_CASE:
    case REL_CC: /* "rather than recall him" */
        return KIND_CONJUNCTION;
    case REL_ADVMOD:
        return KIND_ADVERB;
    case REL_AMOD:
    case REL_COMPOUND:
    case REL_DET:
        return KIND_ATTRIBUTE;
    default:
        return KINDS;
    }
}

/* What nothing speaks against. */
const struct status mood_fact = { EVENT_OCCURRED, false, { -1, -1, -1, -1 } };

static void note(GString *steps, const struct tree *tree, int token, const char *what)
{
    if (steps)
        g_string_append_printf(steps, "%s%s: %s", steps->len ? ", " : "", tree->tokens[token].lemma, what);
}

void mood_raise(struct status *status, enum event_status to, const struct tree *tree, int token, GString *steps)
{
    if (to <= status->status)
        return;
    status->status = to;
    status->by[to] = token;
    note(steps, tree, token, event_status_name(to));
}

void mood_apply(enum effect effect, const struct tree *tree, int token, struct status *status, GString *steps)
{
    if (effect == EFFECT_ALLEGED && !status->alleged) {
        status->alleged = true;
        note(steps, tree, token, "alleged");
    } else if (effect <= EFFECT_DENIED)
        mood_raise(status, (enum event_status)effect, tree, token, steps);
}

/* What leads a proviso: "provided the truce holds". */
static const char *const provisos[] = { "provided", "providing", "supposing", "assuming", NULL };

/* "provided that the sanctions are lifted", whatever the parser hung it on: the participle has a clause, and no object. */
bool mood_is_proviso(const struct tree *tree, int token)
{
    return tree->tokens[token].upos == UPOS_VERB && tree_is_among(tree, token, provisos) &&
           tree_child_with(tree, token, REL_CCOMP) >= 0 && tree_child_with(tree, token, REL_OBJ) < 0;
}

/* "a pact which, provided it is ratified by parliament, ends the war", however the parser read it: only a pronoun in between. */
static bool is_provided(const struct tree *tree, int token)
{
    int subject = token - 1;

    while (subject > 0 && (tree->tokens[subject].upos == UPOS_AUX || tree->tokens[subject].upos == UPOS_ADV))
        subject--;
    return subject > 0 && tree_has_tag(tree, subject, TAG(PRP)) && tree_is_among(tree, subject - 1, provisos) &&
           tree->tokens[token].upos == UPOS_VERB;
}

static bool has_proviso(const struct tree *tree, int token)
{
    for (int i = token + 1; i < (int)tree->n; i++)
        if (mood_is_proviso(tree, i) && tree_below(tree, i, token))
            return true;
    return false;
}

/* "will", if its clause hangs on a condition ("will expel them if ..."), only proposes. */
static bool is_conditioned(const struct cues *cues, const struct tree *tree, int token)
{
    if (has_proviso(tree, token))
        return true;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        if (c > token && tree_relation(tree, c) == REL_ADVCL && tree_has_child(tree, c, REL_MARK, "condition"))
            return true; /* "on condition that it leaves" */
        int mark = tree_relation(tree, c) == REL_ADVCL ? tree_child_with(tree, c, REL_MARK) : -1;
        const struct cue *cue = mark >= 0 ? cues_find(cues, KIND_CONJUNCTION, tree, mark) : NULL;
        if (cue && cue->effect == EFFECT_PROPOSED && !tree_is(tree, mark, "whether"))
            return true;
    }
    return false;
}

/* "Only a truce will persuade Norway to resume aid": what alone would bring it about has not. */
static bool is_sole_means(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "persuade", "convince", "induce", "bring", "lead",   "allow", "enable",
                                         "force",    "compel",   "get",    "make",  "prompt", "move",  NULL };
    int subject = tree_child_with(tree, token, REL_NSUBJ);

    if (subject < 0 || tree->tokens[subject].upos == UPOS_PROPN || !tree_is_one_of(tree, token, verbs) ||
        tree_child_with(tree, token, REL_XCOMP) < 0) /* "Only Mali will allow them to enter": he does it */
        return false;
    return tree_opens_with(tree, subject, "only");
}

/* "will refuse to go unless they pay": the condition of what is to come may hang on its infinitive. */
static bool is_conditioned_below(const struct cues *cues, const struct tree *tree, int token)
{
    int infinitive = tree_child_with(tree, token, REL_XCOMP);

    return is_conditioned(cues, tree, token) || is_sole_means(tree, token) ||
           (infinitive > token && is_conditioned(cues, tree, infinitive));
}

/* "will veto any such text" */
static bool has_any(const struct tree *tree, int token)
{
    int object = tree_child_with(tree, token, REL_OBJ), determiner = object >= 0 ? tree_child_with(tree, object, REL_DET) : -1;

    return determiner >= 0 && tree_is(tree, determiner, "any");
}

/* "leave!", without subject or auxiliary. */
bool mood_is_imperative(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(VB)) && !tree_has(tree, token, REL_BIT(NSUBJ) | REL_BIT(AUX));
}

/* "the condition that it leave": behind "that" a bare verb of one who is named or meant by "it". */
static bool is_bare_of_one(const struct tree *tree, int token)
{
    static const char *const one[] = { "it", "he", "she", NULL };
    int mark = tree_child_with(tree, token, REL_MARK), subject = tree_child_with(tree, token, REL_NSUBJ);

    return mark >= 0 && tree_is(tree, mark, "that") && subject > mark && subject < token &&
           ((tree_has_tag(tree, token, TAG(VB) | TAG(VBP)) && tree_is_among(tree, subject, one)) ||
            (tree_has_tag(tree, token, TAG(VB)) && tree_has_tag(tree, subject, TAG(NN) | TAG(NNP))));
}

/* "It is just that he be tried": a bare "be" without an auxiliary only wants it. */
static bool is_subjunctive(const struct tree *tree, int token)
{
    bool bare = is_bare_of_one(tree, token);

    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_AUX || (relation == REL_MARK && tree_is(tree, c, "to")))
            return false;
        bare |= (relation == REL_AUX_PASS || relation == REL_COP) && tree_has_tag(tree, c, TAG(VB));
    }
    return bare && tree->tokens[token].upos == UPOS_VERB;
}

/* "he'd form a government": before a bare verb it is no "had". */
static bool has_short_would(const struct tree *tree, int token)
{
    if (!tree_has_tag(tree, token, TAG(VB)))
        return false;
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX && tree_is(tree, c, "have"))
            return true;
    return false;
}

/* "has yet to reply", "is yet to reply", whichever of the two verbs the parser hung on the other. */
static bool is_still_to_come(const struct tree *tree, int token)
{
    int head = tree_relation(tree, token) == REL_XCOMP ? tree_head(tree, token) : -1;
    bool below =
        head >= 0 && (tree_is(tree, head, "have") || tree_is(tree, head, "be")) && tree_has_child(tree, head, REL_ADVMOD, "yet");

    return tree_has_child(tree, token, REL_MARK, "to") &&
           (below || ((tree_has_child(tree, token, REL_AUX, "have") || tree_has_child(tree, token, REL_AUX, "be")) &&
                      tree_has_child(tree, token, REL_ADVMOD, "yet")));
}

/* "hours after they struck", "just as he arrived": the distance is known, so it was so. */
static bool is_timed(const struct tree *tree, int conjunction)
{
    static const char *const distances[] = { "minutes", "hour",   "hours", "day",   "days", "week", "weeks",
                                             "month",   "months", "year",  "years", "just", NULL };
    static const char *const past[] = { "after", "as", NULL };

    return conjunction > 0 && tree_is_among(tree, conjunction, past) && tree_is_among(tree, conjunction - 1, distances);
}

/* "said none would be freed until the troops left", "until they had left": a past in a clause that speaks of what would be. */
static bool is_future_in_past(const struct tree *tree, int token)
{
    static const char *const words[] = { "would", "could", "should", "might", NULL };
    static const char *const limits[] = { "until", "till", "unless", NULL };
    int head = tree_head(tree, token);

    while (head >= 0 && tree->tokens[head].upos == UPOS_NOUN) /* "troops as they delivered food", hung on the noun */
        head = tree_head(tree, head);
    int modal = head >= 0 ? tree_child_with(tree, head, REL_AUX) : -1;
    int have = tree_child_with(tree, token, REL_AUX), mark = tree_child_with(tree, token, REL_MARK);
    bool over = have >= 0 && mark >= 0 && mark < token && tree_is(tree, have, "have") && tree_is_among(tree, mark, limits);
    return modal >= 0 && tree_is_among(tree, modal, words) && (have < 0 || over);
}

/* Whether an auxiliary of the clause speaks of what is to come or might. */
bool mood_has_modal(const struct cues *cues, const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX && cues_find(cues, KIND_MODAL, tree, c))
            return true;
    return false;
}

/* "would yield once the last had left", "was to meet as soon as they had signed", "would talk when it had freed him" */
static bool is_to_be_over_then(const struct tree *tree, int token, int conjunction)
{
    static const char *const words[] = { "until", "till", "once", "before", "when", NULL };
    static const char *const would[] = { "would", "could", "might", "should", NULL };
    bool soon = conjunction > 0 && tree_is(tree, conjunction, "as") && tree_is(tree, conjunction - 1, "soon");
    bool when = tree_is(tree, conjunction, "when");
    static const char *const times[] = { "time", "day", "year", "moment", "era", "period", "night", "week", "month", NULL };
    int head = tree_head(tree, token);

    if (when && conjunction > 0 && tree_is_one_of(tree, conjunction - 1, times))
        return false; /* "would recall the day when it had fallen" */
    if (!(soon || tree_is_among(tree, conjunction, words)) || (when && conjunction > 0 && tree_is(tree, conjunction - 1, ",")))
        return false;
    if (head >= 0 && tree->tokens[head].upos != UPOS_VERB && (soon || when)) /* hung on "soon", on an object */
        head = tree_head(tree, head);
    int modal = head >= 0 ? tree_child_with(tree, head, REL_AUX) : -1;
    return modal >= 0 && (tree_is_among(tree, modal, would) || (!when && mood_is_set(tree, head, false)));
}

/* "fight until the last has left", "will yield only when the last has left": a perfect that is waited for. */
static bool is_to_be_over(const struct cues *cues, const struct tree *tree, int token, int conjunction)
{
    static const char *const words[] = { "until", "till", "once", "before", NULL }, *const then[] = { "when", "after", NULL };
    int have = tree_child_with(tree, token, REL_AUX), head = tree_head(tree, token);

    if (have < 0 || !tree_is(tree, have, "have"))
        return false;
    if (!mood_is_in_present(tree, have))
        return is_to_be_over_then(tree, token, conjunction);
    bool waits = tree_relation(tree, conjunction) == REL_MARK && tree_is_among(tree, conjunction, words);
    return waits || (head >= 0 && tree_is_among(tree, conjunction, then) && mood_has_modal(cues, tree, head));
}

/* "as some said", "spoke as the council debates": at the same time, unless what is around is still to come; not "as long as". */
static bool is_meanwhile(const struct cues *cues, const struct tree *tree, int token, int conjunction)
{
    static const char *const far[] = { "long", "soon", "far", "much", NULL };
    static const char *const powerless[] = { "could", NULL }; /* "could only watch as it was bombed" */
    static const char *const say[] = { "say",   "tell",  "warn",   "announce", "declare", "insist",
                                       "argue", "claim", "report", "accuse",   NULL };
    int head = tree_head(tree, token);

    if (head < 0 || tree_relation(tree, token) != REL_ADVCL || !tree_is(tree, conjunction, "as") ||
        (conjunction > 0 && tree_is_among(tree, conjunction - 1, far)))
        return false;
    if (tree_has_tag(tree, token, TAG(VBD)) && tree_is_one_of(tree, token, say))
        return true;
    int helper = tree_child_with(tree, head, REL_AUX);
    if (helper >= 0 && tree_is_among(tree, helper, powerless) && tree_has_child(tree, head, REL_ADVMOD, "only"))
        return true;
    while (head >= 0 && !mood_has_modal(cues, tree, head) && tree_relation(tree, head) != REL_RELCL)
        head = tree_head(tree, head);
    return head < 0 || !mood_has_modal(cues, tree, head);
}

/* "in 1989, when it expelled two": told of that time, whatever the clause around speaks of. */
static bool is_of_that_time(const struct tree *tree, int conjunction)
{
    static const char *const when[] = { "when", NULL };
    int before = conjunction - 1;

    if (before > 0 && tree->tokens[before].upos == UPOS_PUNCT)
        before--;
    return before > 0 && tree_is_among(tree, conjunction, when) && tree->tokens[before].upos == UPOS_NUM;
}

/* "would pull out, while Italy left last month": told of a time that is over, whatever the clause around speaks of. */
static bool is_of_time_over(const struct tree *tree, int token)
{
    enum { WORDS = 8 };
    static const char *const over[] = { "ago", "yesterday", NULL }, *const last[] = { "last", NULL };
    static const char *const spans[] = { "week", "month", "year", "summer", "autumn", "winter", "spring", NULL };

    for (int i = token + 1; i < MIN(token + WORDS, (int)tree->n) && !tree_is_finite_form(tree, i); i++) {
        bool span = tree_is_among(tree, i, spans) && tree_is_among(tree, i - 1, last) && !tree_has_child(tree, i, REL_DET, "the");
        if ((span || tree_is_among(tree, i, over)) && tree_below(tree, i, token))
            return true;
    }
    return false;
}

/* "is to fly", "were to meet": what is set for later; `done` finds "was to have met", which came to nothing. */
bool mood_is_set(const struct tree *tree, int token, bool done)
{
    bool be = false, to = false, have = false;

    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool helper = relation == REL_AUX || relation == REL_AUX_PASS;
        be |= helper && tree_is(tree, c, "be") && tree_has_tag(tree, c, TAG(VBZ) | TAG(VBP) | TAG(VBD));
        to |= be && relation == REL_MARK && tree_is(tree, c, "to");
        have |= to && relation == REL_AUX && tree_is(tree, c, "have");
    }
    return be && to && have == done;
}

/* "but he {fell} ill", "but no one {turned} up", "but Chad {arrested} him", "but it did not {come}"; not "but Chad {protested}". */
static bool tells_of_plan(const struct tree *tree, int verb, int subject)
{
    static const char *const nobody[] = { "nobody", "none", "no", "neither", NULL };
    int object = tree_child_with(tree, verb, REL_OBJ);

    return tree->tokens[subject].upos == UPOS_PRON || tree_is_among(tree, subject, nobody) ||
           tree_has_among(tree, subject, nobody) || (object >= 0 && tree->tokens[object].upos == UPOS_PRON) ||
           tree_has_child(tree, verb, REL_ADVMOD, "not") || tree_has_child(tree, verb, REL_ADVMOD, "never");
}

/* "was to meet them, but no one {turned} up", "but he {fell} ill": what came instead of a plan gone by; not "but it was unclear". */
bool mood_is_crossed(const struct tree *tree, int verb)
{
    static const enum relation helpers[] = { REL_AUX, REL_AUX_PASS, REL_COP };
    int other = tree_child_with(tree, verb, REL_CONJ);
    bool was = false;

    for (size_t i = 0; other > verb && i < G_N_ELEMENTS(helpers); i++) {
        int helper = tree_child_with(tree, verb, helpers[i]);
        was |= helper >= 0 && tree_is(tree, helper, "be") && tree_has_tag(tree, helper, TAG(VBD));
    }
    if (!was || !tree_has_child(tree, other, REL_CC, "but") || tree_child_with(tree, other, REL_CCOMP) >= 0)
        return false;
    int copula = tree_child_with(tree, other, REL_COP), passive = tree_child_with(tree, other, REL_AUX_PASS);
    int finite = copula >= 0 ? copula : passive >= 0 ? passive : other;
    int subject = tree_child_with(tree, other, passive >= 0 ? REL_NSUBJ_PASS : REL_NSUBJ);
    bool past =
        tree_has_tag(tree, finite, TAG(VBD)) || tree_has_child(tree, other, REL_AUX, "do") ||
        (finite == other && tree_has_tag(tree, finite, TAG(VBN)) && tree_child_with(tree, other, REL_AUX) < 0); /* "turned up" */
    return past && (subject < 0 || (!tree_is(tree, subject, "it") && tells_of_plan(tree, other, subject)));
}

/* "The aim is to topple him", "it is easier than it is to kill": what such an infinitive says of its subject, NULL if it says nothing. */
const struct cue *mood_aim(const struct cues *cues, const struct tree *tree, int token)
{
    bool be = false, to = false;
    const struct cue *aim = NULL;

    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        be |= tree_is(tree, c, "be") && (relation == REL_COP || relation == REL_AUX);
        to |= be && relation == REL_MARK && tree_is(tree, c, "to");
        bool relative = relation == REL_NSUBJ && tree_relation(tree, token) == REL_RELCL && tree_has_tag(tree, c, TAG(WDT));
        if (!be && (relation == REL_NSUBJ || relation == REL_CSUBJ || relation == REL_EXPL || relation == REL_MARK))
            aim = aim ? aim : cues_find(cues, KIND_AIM, tree, relative ? tree_head(tree, token) : c);
    }
    return be && to ? aim : NULL;
}

/* "The next step is to leave", not "was to leave". */
bool mood_is_equated_now(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_is(tree, c, "be"))
            return mood_is_in_present(tree, c);
    return false;
}

bool mood_is_equated_then(const struct tree *tree, int token)
{
    int be = tree_child_with(tree, token, REL_COP);

    return be >= 0 && be < token && tree_has_tag(tree, be, TAG(VBD) | TAG(VBN));
}

/* "would instead sign": that it signs is not in doubt. */
static bool is_contrast(const struct tree *tree, int adverb)
{
    static const char *const instead[] = { "instead", NULL }, *const of[] = { "of", NULL };

    return tree_is_among(tree, adverb, instead) && (adverb + 1 >= (int)tree->n || !tree_is_among(tree, adverb + 1, of));
}

/* "the draft", "Uganda's draft resolution", "a proposed law" as a subject. */
static bool is_draft(const struct cues *cues, const struct tree *tree, int subject)
{
    const struct cue *cue = tree_relation(tree, subject) == REL_NSUBJ ? cues_find(cues, KIND_TEXT, tree, subject) : NULL;

    for (int c = cue ? tree_child(tree, subject) : -1; c >= 0 && cue->effect != EFFECT_PROPOSED; c = tree_next(tree, c)) {
        bool attribute = tree_relation(tree, c) == REL_AMOD || tree_relation(tree, c) == REL_COMPOUND;
        const struct cue *other = attribute ? cues_find(cues, KIND_ATTRIBUTE, tree, c) : NULL;
        other = attribute && !other ? cues_find_form(cues, KIND_ATTRIBUTE, tree, c) : other;
        if (other && other->effect == EFFECT_PROPOSED)
            return true;
    }
    return cue && cue->effect == EFFECT_PROPOSED;
}

/* "the draft bans arms sales and freezes funds": what a text that nobody has passed says in its present tense. */
bool mood_is_drafted(const struct cues *cues, const struct tree *tree, int token)
{
    for (int verb = token; verb >= 0 && mood_is_present(tree, verb);
         verb = tree_relation(tree, verb) == REL_CONJ ? tree_head(tree, verb) : -1)
        for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
            if (is_draft(cues, tree, c))
                return true;
    return false;
}

/* "Under the plan", "according to the roadmap, Israel withdraws and Hamas frees them": what a text lays down, in its present tense. */
static bool is_laid_down(const struct tree *tree, int token)
{
    static const char *const texts[] = { "plan",       "proposal",   "deal",       "agreement",   "draft",      "accord",
                                         "treaty",     "bill",       "scheme",     "term",        "roadmap",    "blueprint",
                                         "formula",    "initiative", "pact",       "framework",   "option",     "scenario",
                                         "compromise", "timetable",  "truce",      "ceasefire",   "cease-fire", "armistice",
                                         "swap",       "exchange",   "settlement", "arrangement", NULL };

    static const char *const by[] = { "under", "accord", NULL };

    for (int verb = token; verb >= 0 && mood_is_present(tree, verb);
         verb = tree_relation(tree, verb) == REL_CONJ ? tree_head(tree, verb) : -1)
        for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
            if (tree_relation(tree, c) == REL_OBL && tree_is_one_of(tree, c, texts) && tree_preposition(tree, c) &&
                wordlist_has(by, tree_preposition(tree, c)))
                return true;
    return false;
}

/* "Whoever attacks them will pay": nobody has yet. */
static bool is_of_whoever(const struct tree *tree, int token)
{
    static const char *const words[] = { "whoever", "whosoever", "anyone", "anybody", NULL };
    int subject = tree_child_with(tree, token, REL_NSUBJ);

    return subject >= 0 && tree_is_among(tree, subject, words) && mood_is_present(tree, token);
}

/* "ready for the day Russia attacks", "on the day it attacks, they will": it has not come. */
static bool is_of_day_to_come(const struct tree *tree, int token)
{
    static const char *const times[] = { "day", "moment", "time", "hour", "minute", "second", "instant", "week", "year", NULL };
    static const char *const any[] = { "the", "a", "any", "every", "each", "no", NULL }; /* "this week Obama visits Peru" */
    int subject = tree->tokens[token].upos == UPOS_VERB ? tree_child_with(tree, token, REL_NSUBJ) : -1, first, last;

    if (subject < 0 || !mood_is_present(tree, token))
        return false;
    tree_span(tree, subject, &first, &last);
    first -= first > 0 && tree_is(tree, first - 1, "that");
    return first > 1 && tree_is_one_of(tree, first - 1, times) && tree_is_one_of(tree, first - 2, any) &&
           (first == 2 || !tree_is(tree, first - 3, "in")); /* not "later in the day Chad attacks" */
}

/* "all but expelled him": nearly. */
static bool is_all_but(const struct tree *tree, int token)
{
    return token > 1 && tree->tokens[token].upos == UPOS_VERB && tree_is(tree, token - 1, "but") && tree_is(tree, token - 2, "all");
}

/* Whether a clause can begin right before the token: at the start, behind a stop or a conjunction, or "even". */
static bool opens_clause(const struct tree *tree, int token)
{
    static const char *const words[] = { "even", "that", "but", "and", "or", NULL };
    int before = token > 0 ? tree->tokens[token - 1].upos : UPOS_PUNCT;

    return before == UPOS_PUNCT || before == UPOS_SCONJ || tree_is_among(tree, token - 1, words);
}

/* What can stand between an auxiliary and its verb where the subject does too. */
static bool is_of_subject(const struct tree *tree, int token)
{
    static const int parts[] = { UPOS_NOUN, UPOS_PROPN, UPOS_PRON, UPOS_DET, UPOS_ADJ, UPOS_ADV, UPOS_NUM, UPOS_PART };
    static const char *const words[] = { "of", "'s", "been", "be", "to", "and", NULL };

    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        if (tree->tokens[token].upos == parts[i])
            return true;
    return tree_is_among(tree, token, words);
}

/* "Had Israel attacked, Iran would ...", "Were it to sign": an auxiliary before its subject, where a clause begins, supposes it. */
static bool is_supposed_by_order(const struct tree *tree, int token)
{
    static const char *const words[] = { "had", "were", "should", NULL }, *const then[] = { "would", "could", "might", NULL };
    int first = token - 1, last = (int)tree->n - 1, then_at = token + 1;
    bool subject = false;

    if (tree->tokens[token].upos != UPOS_VERB)
        return false;
    for (; first >= 0 && is_of_subject(tree, first); first--)
        subject |= tree->tokens[first].upos == UPOS_NOUN || tree->tokens[first].upos == UPOS_PROPN ||
                   tree->tokens[first].upos == UPOS_PRON;
    if (!subject || first < 0 || tree_is(tree, last, "?") || !tree_is_among(tree, first, words) || !opens_clause(tree, first))
        return false;
    while (then_at <= last && !tree_is_among(tree, then_at, then))
        then_at++;
    return then_at <= last || first == 0 || !tree_is(tree, first, "have");
}

bool mood_is_gerund(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(VBG)) && tree_child_with(tree, token, REL_AUX) < 0;
}

/* "let him go {instead} of {arresting} him": wherever the word before the mark was hung. */
static bool is_instead_of(const struct tree *tree, int token)
{
    int mark = mood_is_gerund(tree, token) ? tree_child_with(tree, token, REL_MARK) : -1;

    return mark > 0 && mark < token && tree_is(tree, mark, "of") && tree_is(tree, mark - 1, "instead");
}

/* "in case Iran attacked", "as though it had left", "would rather leave than sign": what the clause's own first words suppose. */
static bool is_supposed_by_mark(const struct tree *tree, int token)
{
    int mark = tree_child_with(tree, token, REL_MARK);

    if (mark < 0 || mark > token)
        return false;
    bool bare = tree_child_with(tree, token, REL_NSUBJ) < 0 && (mood_is_gerund(tree, token) || tree_has_tag(tree, token, TAG(VB)));
    return (tree_is(tree, mark, "in") && tree_is(tree, mark + 1, "case")) ||
           (tree_is(tree, mark, "as") && (tree_is(tree, mark + 1, "though") || tree_is(tree, mark + 1, "if")) &&
            !tree_is(tree, mark + 2, "to")) || /* not "as if to mock them, it struck" */
           (tree_is(tree, mark, "against") && mood_is_gerund(tree, token)) ||
           (tree_is(tree, mark, "than") && bare);
}

bool mood_is_infinitive(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_MARK && tree_is(tree, c, "to"))
            return tree_is_clause(tree, token) && !tree_has_tag(tree, token, TAG(VBD));
    return false;
}

/* "refused to sign until they left", "agreed to wait until it was over": a past that what is refused or intended waits for. */
static bool is_waited_for(const struct cues *cues, const struct tree *tree, int token, int conjunction)
{
    static const char *const words[] = { "until", "till", "once", NULL };
    int head = tree_head(tree, token);

    if (head >= 0 && mood_is_infinitive(tree, head))
        head = tree_head(tree, head);
    else if (head >= 0 && tree_child_with(tree, head, REL_XCOMP) < 0)
        return false;
    const struct cue *cue = head >= 0 && tree_is_among(tree, conjunction, words) ? cues_governor(cues, tree, head) : NULL;
    return cue && (cue->effect == EFFECT_PLANNED || cue->effect == EFFECT_PROPOSED || cue->effect == EFFECT_DENIED) &&
           !mood_negated(cues, tree, head) && !is_timed(tree, conjunction);
}

/* "The planned attack began", "the threatened expulsion came": what was no more than that has come. */
static bool is_come_about(const struct tree *tree, int token, const struct cue *attribute)
{
    static const char *const verbs[] = { "begin", "start",  "come",        "happen",      "occur", "follow",
                                         "open",  "unfold", "materialise", "materialize", NULL };
    static const char *const when[] = { "on", "at", "in", "after", "during", "early", "before", NULL };
    int head = tree_relation(tree, token) == REL_NSUBJ ? tree_head(tree, token) : -1;
    int object = head >= 0 ? tree_child_with(tree, head, REL_OBJ) : -1,
        adverb = head >= 0 ? tree_child_with(tree, head, REL_ADVMOD) : -1;
    bool place = object >= 0 && tree_is(tree, head, "take") && tree_is(tree, object, "place");
    bool ahead = adverb >= 0 && tree_is(tree, head, "go") && tree_is(tree, adverb, "ahead");

    for (int c = head >= 0 ? tree_child(tree, head) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_OBL && tree_preposition(tree, c) && !wordlist_has(when, tree_preposition(tree, c)))
            return false; /* "came under fire", "came as a shock" */
    return head >= 0 && (attribute->effect == EFFECT_PLANNED || attribute->effect == EFFECT_PROPOSED) &&
           tree_has_tag(tree, head, TAG(VBD)) && (place || ahead || tree_is_one_of(tree, head, verbs)) &&
           tree_child_with(tree, head, REL_XCOMP) < 0 && (object < 0 || place) && (adverb < 0 || ahead);
}

/* "the attempted assassination of the premier": shots were fired, whether or not they killed; not "an attempted bombing". */
static bool is_attempt_on_life(const struct tree *tree, int deed, int attribute)
{
    static const char *const deeds[] = { "assassination", "murder", "killing", NULL }, *const attempted[] = { "attempted", NULL };

    return tree_is_one_of(tree, deed, deeds) && tree_is_among(tree, attribute, attempted);
}

/* "would look at it, but only {after} Peru had left": what has to come first. */
static bool is_required_before(const struct cues *cues, const struct tree *tree, int token, int mark)
{
    int head = tree_head(tree, token);

    return mark > 0 && tree_is(tree, mark - 1, "only") && tree_relation(tree, token) == REL_ADVCL && head >= 0 &&
           mood_has_modal(cues, tree, head);
}

/* "will shrink, with three brigades to leave in May": what is set for those who stand behind "with". */
static bool is_set_beside(const struct tree *tree, int token)
{
    static const char *const with[] = { "with", NULL };
    int subject = tree_relation(tree, token) == REL_ADVCL ? tree_child_with(tree, token, REL_NSUBJ) : -1;

    return subject >= 0 && tree_has_preposition(tree, token, with) && mood_is_infinitive(tree, token);
}

/* What the words beside the act say of it: auxiliaries, negations, conjunctions, adverbs, attributes. */
void mood_apply_own(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum kind kind = kind_beside(tree_relation(tree, c));
        const struct cue *cue = kind < KINDS ? cues_find(cues, kind, tree, c) : NULL;
        if (!cue && kind == KIND_ADVERB && !is_contrast(tree, c)) /* "whether", "instead of" */
            cue = cues_find(cues, KIND_CONJUNCTION, tree, c);
        if (!cue && kind == KIND_ATTRIBUTE && tree->tokens[c].upos == UPOS_VERB)
            cue = cues_find_form(cues, kind, tree, c);
        if (!cue || (kind == KIND_ATTRIBUTE && (is_come_about(tree, token, cue) || is_attempt_on_life(tree, token, c))) ||
            (kind == KIND_ADVERB && cue->effect == EFFECT_DENIED && c != token - 1)) /* "nearly signed", not "signed nearly ..." */
            continue;
        bool aside = tree_relation(tree, token) == REL_ADVCL || tree_relation(tree, token) == REL_CONJ;
        bool awaited =
            cue->effect == EFFECT_AWAITED && (kind == KIND_ADVERB || aside) && !is_meanwhile(cues, tree, token, c) &&
            (mood_is_present(tree, token) || is_to_be_over(cues, tree, token, c) || is_waited_for(cues, tree, token, c) ||
             is_required_before(cues, tree, token, c) ||
             (is_future_in_past(tree, token) && !is_timed(tree, c) && !is_of_that_time(tree, c) && !is_of_time_over(tree, token)));
        mood_apply(awaited ? EFFECT_PROPOSED : cue->effect, tree, c, status, steps);
        if (kind == KIND_MODAL && cue->effect == EFFECT_PLANNED &&
            (is_conditioned_below(cues, tree, token) || has_any(tree, token)))
            mood_raise(status, EVENT_PROPOSED, tree, c, steps);
    }
    bool supposed = tree->tokens[token].upos == UPOS_VERB && (mood_is_present(tree, token) || mood_is_imperative(tree, token)) &&
                    tree_child_with(tree, token, REL_CCOMP) < 0 &&
                    is_conditioned(cues, tree, token); /* "if he resigns, she takes over" */
    if (supposed || has_short_would(tree, token) || is_subjunctive(tree, token) || is_provided(tree, token) ||
        is_supposed_by_order(tree, token) || is_supposed_by_mark(tree, token) || fiction_is_imagined(cues, tree, token) ||
        is_laid_down(tree, token) || is_of_whoever(tree, token) || is_of_day_to_come(tree, token))
        mood_raise(status, EVENT_PROPOSED, tree, token, steps);
    const struct cue *aim = mood_aim(cues, tree, token);
    if (aim)
        mood_apply(aim->effect == EFFECT_AWAITED && mood_is_equated_now(tree, token) ? EFFECT_PROPOSED : aim->effect, tree, token,
                   status, steps);
    else if (mood_is_set(tree, token, false) || is_set_beside(tree, token))
        mood_raise(status, mood_is_crossed(tree, token) ? EVENT_DENIED : EVENT_PLANNED, tree, token, steps);
    if (mood_negated(cues, tree, token) || mood_is_set(tree, token, true) || is_still_to_come(tree, token) ||
        is_all_but(tree, token) || is_instead_of(tree, token))
        mood_raise(status, EVENT_DENIED, tree, token, steps);
}

/* The same of a word on the path. */
struct status mood_own(const struct cues *cues, const struct tree *tree, int token)
{
    struct status status = mood_fact;

    mood_apply_own(cues, tree, token, &status, NULL);
    return status;
}

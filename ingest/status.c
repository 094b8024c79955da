#include "status.h"

#include "mood.h"
#include "status/beside.h"
#include "status/construction.h"
#include "status/direction.h"
#include "status/fact.h"
#include "status/fiction.h"
#include "status/tie.h"

#include <string.h>

/* How far before "that" its noun may stand: "assurances from the president and the prime minister that". */
enum { CONTENT_WORDS = 14 };

/* "Rumours swept the city that he had fled": what it is that spreads stands before such a verb. */
static bool is_spreading(const struct tree *tree, int verb)
{
    static const char *const words[] = { "sweep", "grip", "fill", "reach", "flood", "haunt", "run", "race", "circulate", NULL };

    return tree_is_one_of(tree, verb, words);
}

/* "Rumour has it that they left", "word spread that they had": known from hearsay only, whatever it is called. */
static bool is_going_round(const struct tree *tree, int child, int head)
{
    static const char *const spread[] = { "spread", "circulate", "swirl", "abound", NULL };
    static const char *const news[] = { "news", "tidings", NULL };
    int subject = tree_child_with(tree, head, REL_NSUBJ), object = tree_child_with(tree, head, REL_OBJ);
    bool content = tie_content_mark(tree, child) >= 0 && subject >= 0 && subject < head;

    return content && ((tree_is(tree, head, "have") && object == head + 1 && tree_is(tree, object, "it")) ||
                       (tree_is_one_of(tree, head, spread) && !tree_is_one_of(tree, subject, news)));
}

/* "the alleged crimes committed by the army": the noun's attribute holds for its clause. */
static void apply_hearsay(const struct cues *cues, const struct tree *tree, int noun, struct status *status, GString *steps)
{
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c)) {
        bool attribute = tree_relation(tree, c) == REL_AMOD || tree_relation(tree, c) == REL_COMPOUND;
        const struct cue *cue = attribute ? cues_find(cues, KIND_ATTRIBUTE, tree, c) : NULL;
        if (!cue && tree_relation(tree, c) == REL_AMOD && tree->tokens[c].upos == UPOS_VERB && !tree_is(tree, c, "suspect"))
            cue = cues_find_form(cues, KIND_ATTRIBUTE, tree, c); /* "doctored" */
        if (cue && cue->effect == EFFECT_ALLEGED)
            mood_apply(cue->effect, tree, c, status, steps);
    }
}

/* "Rumours said they had left", "unconfirmed reports said so". */
static void apply_rumour(const struct cues *cues, const struct tree *tree, int teller, struct status *status, GString *steps)
{
    const struct cue *cue = tree->tokens[teller].upos == UPOS_NOUN ? cues_governor(cues, tree, teller) : NULL;

    static const char *const untrue[] = { "false", "erroneous", "mistaken", "inaccurate", "incorrect", "wrong", NULL };
    static const char *const jests[] = { "joke", "hoax", "prank", "fake", "spoof", "parody", "fabrication", "forgery", NULL };
    int apposed = tree_child_with(tree, teller, REL_APPOS); /* "The broadcast, a hoax, said" */

    if ((cue && cue->effect == EFFECT_ALLEGED) || tree_has_among(tree, teller, untrue) ||
        (apposed >= 0 && tree_is_one_of(tree, apposed, jests)) ||
        (tree->tokens[teller].upos == UPOS_PROPN && fiction_is_work(cues, tree, teller)))
        mood_apply(EFFECT_ALLEGED, tree, teller, status, steps);
    apply_hearsay(cues, tree, teller, status, steps);
}

/* "Rumours spread that he had been shot", "swept the city that": the clause is the subject's, though it hangs on the verb. */
static void apply_subject(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                          GString *steps)
{
    int subject = tree_child_with(tree, head, REL_NSUBJ);
    bool alone = tree_child_with(tree, head, REL_OBJ) < 0 || is_spreading(tree, head);
    static const char *const say[] = { "say",    "announce", "claim",   "report", "state", "tell",
                                       "allege", "suggest",  "declare", "show",   "read",  NULL };
    const struct cue *cue =
        subject >= 0 && subject < child && tie_content_mark(tree, child) >= 0 && alone && tree->tokens[subject].upos == UPOS_NOUN
            ? cues_governor(cues, tree, subject)
            : NULL;

    if (subject >= 0 && subject < head && tie_content_mark(tree, child) >= 0) /* "A fake tweet persuaded him that they had left" */
        apply_hearsay(cues, tree, subject, status, steps);
    if (cue)
        mood_apply(cue->effect, tree, subject, status, steps);
    else if (is_going_round(tree, child, head))
        mood_apply(EFFECT_ALLEGED, tree, head, status, steps);
    else if (subject >= 0 && subject < head && tree_is_one_of(tree, head, say))
        apply_rumour(cues, tree, subject, status, steps);
}

/* "would not hesitate to": the cue speaks for the negation, not for "would"; who "will not hesitate to" threatens. */
static enum event_status besides_negation(const struct cues *cues, const struct tree *tree, int head, const struct status *own)
{
    const struct cue *cue = cues_governor(cues, tree, head);
    static const char *const nearly[] = { "nearly", "almost", "narrowly", NULL };
    bool threat = cue && cue->effect == EFFECT_PROPOSED;

    if (own->by[EVENT_PROPOSED] >= 0 || tree_has_among(tree, head, nearly))
        return EVENT_PROPOSED;
    return own->by[EVENT_PLANNED] < 0 ? EVENT_OCCURRED : threat ? EVENT_PROPOSED : EVENT_PLANNED;
}

/* "would {press} ahead with it": what goes ahead was decided before. */
static bool goes_ahead(const struct tree *tree, int verb)
{
    static const char *const verbs[] = { "go", "press", "push", "forge", "move", "proceed", NULL };

    return tree_is_one_of(tree, verb, verbs) && (tree_is(tree, verb, "proceed") || tree_has_child(tree, verb, REL_ADVMOD, "ahead"));
}

/* "agreed not to fight and to meet again": what is not to be done is the first alone. */
static bool is_done_besides(const struct tree *tree, int child, int head)
{
    static const char *const links[] = { "and", "but", NULL };
    int link = tree_child_with(tree, child, REL_CC), to = tree_child_with(tree, child, REL_MARK);
    int other = tree_child_with(tree, head, REL_MARK);

    return link >= 0 && tree_is_one_of(tree, link, links) && to > link && tree_is(tree, to, "to") && other > 0 &&
           tree_is(tree, other, "to") && tree_is(tree, other - 1, "not");
}

/* What the words beside the one above say of both. spoken: its cue has spoken, and so for its negation. */
static void apply_shared(const struct cues *cues, const struct tree *tree, int child, int head, bool spoken, struct status *status,
                         GString *steps)
{
    struct status own = mood_own(cues, tree, head);
    enum relation relation = tree_relation(tree, child);

    if (relation == REL_CONJ && own.status == EVENT_DENIED && is_done_besides(tree, child, head))
        return;
    if (own.alleged && (relation == REL_CONJ || relation == REL_XCOMP)) /* "allegedly beaten and killed" */
        mood_apply(EFFECT_ALLEGED, tree, head, status, steps);
    if (tie_is_means(tree, child)) /* "did not win by attacking" denies that it won */
        own.status = MIN(own.status, EVENT_PROPOSED);
    if (spoken && own.status == EVENT_DENIED)
        own.status = besides_negation(cues, tree, head, &own);
    if (goes_ahead(tree, head) && status_is_only_by(&own, EVENT_PROPOSED, tree, "would"))
        own.status = EVENT_PLANNED;
    mood_raise(status, own.status, tree, head, steps);
}

/* What a governor says of what hangs on it, as it is told: negated, in the past, going on. */
static enum effect effect_on(const struct cues *cues, const struct tree *tree, const struct cue *cue, int child, int head)
{
    enum effect told = cue && mood_negated(cues, tree, head) ? cue->negated : cue ? cue->effect : EFFECT_NONE;
    if (told == EFFECT_OCCURRED && tree_is(tree, head, "choose") && tree_child_with(tree, head, REL_AUX_PASS) >= 0)
        return EFFECT_PROPOSED; /* "was chosen to go" */
    bool said_able = tree_relation(tree, head) == REL_CCOMP && tree_is(tree, head, "able"); /* no more than can */

    if (told == EFFECT_AWAITED) /* "was quick to condemn it" did; "is quick to" is a habit */
        return mood_is_equated_then(tree, head) && !said_able ? EFFECT_OCCURRED : EFFECT_PROPOSED;
    if (told == EFFECT_OCCURRED && tree_is(tree, head, "move") && direction_is_going_on(tree, head))
        return EFFECT_PROPOSED; /* "is moving to leave", not "moved to leave" */
    if (told == EFFECT_DENIED && cue->effect == EFFECT_PLANNED && tree_has_child(tree, child, REL_MARK, "whether"))
        return EFFECT_PROPOSED; /* "has not decided whether to leave" */
    return told;
}

/* What becomes of what a noun speaks of: "despite a {promise} to leave", "the {move} to expel it failed". */
static void apply_fate(const struct cues *cues, const struct tree *tree, int noun, int head, struct status *status, GString *steps)
{
    if (construction_is_despite(tree, noun))
        mood_raise(status, EVENT_PROPOSED, tree, noun, steps);
    if (construction_is_failed_step(cues, tree, noun, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
}

/* What the step from a word to its head makes of the status: the head's cue, its negation and tense, and what stands beside it. */
static void step_up(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status, GString *steps)
{
    enum relation relation = tree_relation(tree, child);
    const struct cue *cue = cues_governor(cues, tree, head);
    bool real = construction_is_real(cues, tree, child, head);
    if (relation == REL_CCOMP && mood_is_proviso(tree, head))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (relation == REL_CCOMP && tree_has_child(tree, head, REL_MARK, "until") &&
        mood_own(cues, tree, head).status == EVENT_PROPOSED)
        mood_raise(status, EVENT_PROPOSED, tree, head, steps); /* "would not meet until told that they had left" */
    if (construction_is_halt(tree, child, head) && mood_negated(cues, tree, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    bool aside = cue && cue->effect <= EFFECT_PROPOSED && beside_is_with_infinitive(cues, tree, child, head);
    enum effect told = effect_on(cues, tree, cue, child, head);
    bool spoken =
        cue && (cue->effect != EFFECT_NONE || told != EFFECT_NONE) && !real && (aside || tie_governs(tree, child, head, cue));
    bool shared = !beside_is_done_instead(tree, child, head) &&
                  (tie_shares(cues, tree, child) || (relation == REL_CONJ && beside_shares_auxiliaries(tree, child)));

    if (relation == REL_CCOMP)
        apply_subject(cues, tree, child, head, status, steps);
    construction_apply_undone(cues, tree, child, head, status, steps);
    if (spoken && cue->effect == EFFECT_PLANNED && (construction_is_old_plan(tree, head) || mood_is_crossed(tree, head)))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (spoken && cue->effect <= EFFECT_PROPOSED && cue->effect != EFFECT_OCCURRED && beside_is_taken_back(cues, tree, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    if (relation != REL_CONJ && beside_is_undone(cues, tree, head, child))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    construction_apply(cues, tree, child, head, status, steps);
    if (spoken && cue->effect <= EFFECT_PLANNED && g_strcmp0(tree_preposition(tree, child), "against") == 0)
        mood_raise(status, EVENT_DENIED, tree, head, steps); /* "decided against recalling", "voted against it" */
    else if (spoken)
        mood_apply(told, tree, head, status, steps);
    else if (!real && construction_is_irreal(cues, tree, child, head))
        mood_raise(status, construction_is_errand(tree, child, head) ? EVENT_PLANNED : EVENT_PROPOSED, tree, head, steps);
    if ((shared || tie_is_means(tree, child)) && !fact_is_only_outcome(cues, tree, child, head))
        apply_shared(cues, tree, child, head, spoken, status, steps);
}

/* The token before which a clause's conjunction or a phrase's preposition was looked for, -1 if it has none. */
static int mark_of(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    bool phrase = relation == REL_OBL || relation == REL_NMOD;
    int mark = tree_child_with(tree, token, phrase ? REL_CASE : REL_MARK);
    bool clause = mark >= 0 && (mark == tie_content_mark(tree, token) || mood_is_gerund(tree, token));

    return mark < token && (phrase || clause) ? mark : -1;
}

/*
 * The word that a clause's conjunction or a phrase's preposition follows, wherever the parser hung them: "optimism
 * Monday that ...", "its interest in resuming", "mounting calls for talks".
 */
static void apply_before_mark(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    int mark = mark_of(tree, token), head = tree_head(tree, token);
    static const char *const including[] = { "including", NULL };
    bool content = mark >= 0 && mark == tie_content_mark(tree, token);
    bool item = mark > 1 && tree_is_among(tree, mark, including); /* "more demands, including putting him on trial" */

    mark -= item && tree_is(tree, mark - 1, ",");
    for (int t = mark - 1; t >= 0 && t >= mark - (content ? CONTENT_WORDS : 1); t--) {
        bool of_day = tree->tokens[t].upos == UPOS_ADV ||
                      (t + 1 < mark && tree->tokens[t].upos == UPOS_ADJ && tree->tokens[t + 1].upos == UPOS_PROPN);
        const struct cue *cue = of_day ? NULL : cues_governor(cues, tree, t); /* not "said early Monday that" */
        if (cue && t == head)
            return; /* the path comes by it */
        if (cue && tree_relation(tree, token) == REL_CONJ && tree_head(tree, t) == head && tree_relation(tree, t) == REL_CCOMP)
            return; /* "said he agreed, but that Mali had refused": said, and not agreed */
        if (cue && (content || (item && cues_find(cues, KIND_UTTERANCE, tree, t)) ||
                    g_strv_contains((const char *const *)cue->prepositions, tree->tokens[mark].lemma))) {
            mood_apply(mood_negated(cues, tree, t) ? cue->negated : cue->effect, tree, t, status, steps);
            if (tree_head(tree, t) >= 0)
                step_up(cues, tree, t, tree_head(tree, t), status, steps);
            return;
        }
        if ((tree->tokens[t].upos == UPOS_VERB && !is_spreading(tree, t)) || tree->tokens[t].upos == UPOS_SCONJ)
            return;
    }
}

/* "any failure by Iraq to comply and cooperate": an infinitive that the parser made the clause of the noun before it. */
static void apply_noun_of_infinitive(const struct cues *cues, const struct tree *tree, int token, struct status *status,
                                     GString *steps)
{
    int noun = mood_is_infinitive(tree, token) ? tree_child_with(tree, token, REL_NSUBJ) : -1;
    const struct cue *cue = noun >= 0 && tree->tokens[noun].upos == UPOS_NOUN && !tree_has_child(tree, token, REL_MARK, "for")
                                ? cues_governor(cues, tree, noun)
                                : NULL;

    if (cue)
        mood_apply(mood_negated(cues, tree, noun) ? cue->negated : cue->effect, tree, noun, status, steps);
}

/* How far before a gerund "of" may stand: "hopes {of} the two Danish hostages being". */
enum { OF_WORDS = 6 };

/* The noun that speaks of what a gerund tells, wherever the parser hung that: "{hopes} of Iran freeing them faded"; -1 if there is none. */
static int noun_of_content(const struct tree *tree, int token)
{
    int first, last, of = token - 1;

    if (!mood_is_gerund(tree, token))
        return -1;
    while (of > 0 && of >= token - OF_WORDS && !(tree_is(tree, of, "of") && tree_relation(tree, of) == REL_CASE))
        of--;
    int owner = of > 0 && of >= token - OF_WORDS ? tree_head(tree, of) : -1;
    if (owner < 0 || tree_relation(tree, owner) != REL_NMOD || tree_head(tree, owner) != of - 1)
        return -1;
    tree_span(tree, owner, &first, &last);
    return last == token - 1 || tree_head(tree, token) == owner ? of - 1 : -1;
}

/* "Fears of Chad attacking them grew", "there is no question of Peru leaving": what the noun says of it, and what becomes of the noun. */
static void apply_noun_of_content(const struct cues *cues, const struct tree *tree, int token, struct status *status,
                                  GString *steps)
{
    int noun = noun_of_content(tree, token);
    const struct cue *cue = noun >= 0 && tree->tokens[noun].upos == UPOS_NOUN ? cues_governor(cues, tree, noun) : NULL;
    bool negated = noun >= 0 && mood_negated(cues, tree, noun);

    if (cue)
        mood_apply(negated ? cue->negated : cue->effect, tree, noun, status, steps);
    else if (negated)
        mood_raise(status, EVENT_DENIED, tree, noun, steps);
    if (cue && tree_head(tree, noun) >= 0)
        step_up(cues, tree, noun, tree_head(tree, noun), status, steps);
}

/* "Iran attacked the ship, Israel claimed": what is said after the words themselves. */
static void apply_parenthesis(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        bool said = tree_relation(tree, c) == REL_PARATAXIS && tree->tokens[c].upos == UPOS_VERB;
        const struct cue *cue = said ? cues_governor(cues, tree, c) : NULL;
        if (cue && cue->effect == EFFECT_ALLEGED && tree_child_with(tree, c, REL_OBJ) < 0)
            mood_apply(cue->effect, tree, c, status, steps);
    }
}

/* "Sign the treaty," he urged them: what opens a quotation, though it was taken for a clause beside what is said of it. */
static bool is_first_quoted(const struct tree *tree, int child)
{
    return tree_relation(tree, child) == REL_ADVCL && child > 0 && tree_has_tag(tree, child - 1, TAG(OPEN_QUOTE));
}

/* "I say it again: hand him over!": an order beside or below what is said. */
static bool is_order_beside(const struct tree *tree, int child)
{
    enum relation relation = tree_relation(tree, child);

    return (relation == REL_PARATAXIS || relation == REL_CCOMP || is_first_quoted(tree, child)) &&
           mood_is_imperative(tree, child) &&
           !tree_has(tree, child, REL_BIT(MARK) | REL_BIT(NSUBJ_PASS) | REL_BIT(EXPL) | REL_BIT(AUX_PASS));
}

/* "How soon the troops leave has not been decided", "when it returns is open": what is asked without a question mark. */
static bool is_open_question(const struct tree *tree, int root)
{
    static const char *const asks[] = { "how", "when", "whether", "where", "who", "which", NULL };

    return tree->n > 2 && tree->tokens[root].upos == UPOS_VERB && mood_is_present(tree, root) && tree_is_among(tree, 0, asks) &&
           tree_below(tree, 0, root) && tree_child_with(tree, root, REL_CCOMP) >= 0;
}

/* "The envoy was to leave, but Chad (arrested) him": in a finite clause beside the root's, with a subject of its own. */
static bool is_told_beside(const struct tree *tree, int act, int root)
{
    while (act >= 0 && tree_head(tree, act) != root)
        act = tree_head(tree, act);
    bool finite =
        act >= 0 && (tree_has_tag(tree, act, TAG(VBD) | TAG(VBZ)) || tree_has(tree, act, REL_BIT(AUX) | REL_BIT(AUX_PASS)));
    return finite && tree_relation(tree, act) == REL_CONJ && !mood_is_infinitive(tree, act) &&
           tree_has(tree, act, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));
}

static void apply_root(const struct cues *cues, const struct tree *tree, int act, int root, struct status *status, GString *steps)
{
    bool imperative = mood_is_imperative(tree, root);
    int last = (int)tree->n - 1;

    while (last > root && tree_has_tag(tree, last, TAG(CLOSE_QUOTE) | TAG(RRB)))
        last--;
    if (imperative && (act == root || !tie_is_presupposed(cues, tree, act)))
        mood_raise(status, EVENT_PROPOSED, tree, root, steps);
    static const enum relation settled[] = { REL_COP, REL_AUX, REL_AUX_PASS };
    int subject = tree_child_with(tree, root, REL_NSUBJ);
    bool set = subject >= 0 &&
               tree->tokens[subject].upos == UPOS_PROPN && /* "is to sign", a headline's "Peru to sign"; not "to sign" */
               g_strcmp0(tree_preposition(tree, subject), "for") != 0; /* "For Peru to sign is one thing" */
    for (size_t i = 0; i < G_N_ELEMENTS(settled); i++)
        set |= tree_child_with(tree, root, settled[i]) >= 0;
    if (mood_is_infinitive(tree, root) && !mood_aim(cues, tree, root) && !is_told_beside(tree, act, root))
        mood_raise(status, set ? EVENT_PLANNED : EVENT_PROPOSED, tree, root, steps);
    if (cues_find(cues, KIND_QUESTION, tree, last) || (act == root && is_open_question(tree, root)))
        mood_raise(status, EVENT_PROPOSED, tree, last, steps);
}

/* "anyone who attacks them": nobody has yet. */
static bool is_anybody(const struct tree *tree, int noun)
{
    static const char *const words[] = { "anyone", "anybody", "whoever", "anything", "any", NULL };
    int determiner = tree_child_with(tree, noun, REL_DET);

    return tree_is_among(tree, noun, words) || (determiner >= 0 && tree_is(tree, determiner, "any"));
}

/* "There is a text that is being negotiated": such a clause is told, not taken for granted. */
static bool is_of_existence(const struct tree *tree, int noun)
{
    int verb = tree_relation(tree, noun) == REL_NSUBJ ? tree_head(tree, noun) : -1;

    return verb >= 0 && tree_child_with(tree, verb, REL_EXPL) >= 0;
}

/* "a reward for information leading to his arrest", "for tips that lead to it" */
static bool is_rewarded(const struct tree *tree, int clause)
{
    static const char *const words[] = { "information", "tip", "clue", "evidence", "intelligence", "detail", "hint", NULL };
    static const char *const rewards[] = { "reward", "bounty", NULL };
    int head = tree_head(tree, clause);

    return tree_is(tree, clause, "lead") &&
           (tree_is_one_of(tree, head, rewards) ||
            (tree_is_one_of(tree, head, words) && g_strcmp0(tree_preposition(tree, head), "for") == 0));
}

bool status_is_only_by(const struct status *status, enum event_status to, const struct tree *tree, const char *lemma)
{
    for (int s = 0; s < EVENT_STATUSES; s++)
        if ((status->by[s] >= 0) != (s == (int)to))
            return false;
    return status->status == to && !status->alleged && tree_is(tree, status->by[to], lemma);
}

/* "Peru is against lifting them": a stand, told by a gerund with a copula. */
static void apply_stand(const struct tree *tree, int token, struct status *status, GString *steps)
{
    const char *preposition = tree_has_tag(tree, token, TAG(VBG)) ? tree_preposition(tree, token) : NULL;
    bool stands = preposition && (tree_has_child(tree, token, REL_AUX, "be") || tree_has_child(tree, token, REL_COP, "be"));

    if (stands && strcmp(preposition, "against") == 0)
        mood_raise(status, EVENT_DENIED, tree, token, steps);
    else if (stands && strcmp(preposition, "for") == 0)
        mood_raise(status, EVENT_PROPOSED, tree, token, steps);
}

/* "What Peru fears most is an invasion": the clause of the "what" governs what it is. */
static void apply_turned_cleft(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    int what = tree_child_with(tree, token, REL_NSUBJ);
    int clause = what >= 0 && tree_is(tree, what, "what") ? tree_child_with(tree, what, REL_RELCL) : -1;
    const struct cue *cue = clause >= 0 ? cues_governor(cues, tree, clause) : NULL;

    if (cue)
        mood_apply(cue->effect, tree, clause, status, steps);
}

/* What stands at the act itself. */
static void apply_own(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    if (!(mood_negated(cues, tree, token) && fact_is_fruitless(cues, tree, token)))
        mood_apply_own(cues, tree, token, status, steps);
    if (mood_is_drafted(cues, tree, token))
        mood_raise(status, EVENT_PROPOSED, tree, token, steps);
    if (beside_is_let_alone(tree, token) || construction_is_called_off(cues, tree, tree_child_with(tree, token, REL_NSUBJ), token))
        mood_raise(status, EVENT_DENIED, tree, token, steps);
    if (beside_is_alternative(tree, token))
        mood_raise(status, EVENT_PROPOSED, tree, token, steps);
    apply_stand(tree, token, status, steps);
    apply_turned_cleft(cues, tree, token, status, steps);
    apply_parenthesis(cues, tree, token, status, steps);
    beside_apply_colon(cues, tree, token, status, steps);
}

/* The word beside a child from which its path goes on: the fellow whose modal it shares, the clause that says it; -1 if none. */
static int step_beside(const struct cues *cues, const struct tree *tree, int child, struct status *status, GString *steps)
{
    int beside = beside_is_finite_conjunct(tree, child) ? beside_finite_above(tree, child) : beside_said(cues, tree, child);
    int modal = beside < 0 && beside_is_bare_conjunct(tree, child) ? beside_modal_above(cues, tree, child) : -1;

    if (modal >= 0)
        mood_raise(status, mood_own(cues, tree, modal).status, tree, modal, steps);
    return modal >= 0 && tree_below(tree, child, modal) ? modal : beside;
}

/* "neither confirmed nor denied {that it had bombed it}", "refused to confirm or deny the raid": what is left open. */
static bool is_left_open(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const links[] = { "or", "nor", NULL }; /* not "confirmed it and denied that it had killed civilians" */
    bool second = tree_relation(tree, head) == REL_CONJ;
    int other = second ? tree_head(tree, head) : tree_child_with(tree, head, REL_CONJ);
    int link = other < 0 ? -1 : tree_child_with(tree, second ? head : other, REL_CC);

    bool open =
        link >= 0 && (tree_is_among(tree, link, links) || (mood_negated(cues, tree, head) && mood_negated(cues, tree, other)));

    return open && child != other &&
           ((tree_is(tree, head, "deny") && tree_is(tree, other, "confirm")) ||
            (tree_is(tree, head, "confirm") && tree_is(tree, other, "deny")));
}

/* Whether the path ends at a clause: it is told as a fact, whatever governs the one above. */
static bool is_told_as_fact(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);
    bool clause = relation == REL_RELCL || relation == REL_AMOD || relation == REL_ACL;
    const struct cue *cue = clause ? NULL : cues_governor(cues, tree, head);

    return tie_is_presupposed(cues, tree, child) && !(cue && tie_governs(tree, child, head, cue)) &&
           !(relation == REL_RELCL && is_of_existence(tree, head));
}

/*
 * "visited Lima, the first premier to see them": whether that is all to say of it; of "hopes to visit" it is still open. Others stand
 * beside a person: "will honour him, the first to see them".
 */
static bool is_told_of_first(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                             GString *steps)
{
    static const char *const goes[] = { "visit", "tour", "travel", "go", "fly", "come", "head", NULL };
    bool first = tree_relation(tree, child) == REL_ACL && tree_relation(tree, head) == REL_APPOS &&
                 construction_is_of_the_first(tree, child, head);
    int clause = first ? tree_clause_of(tree, head) : -1;
    bool behind = clause >= 0 && clause < head && tree_is_one_of(tree, clause, goes);

    if (behind && (mood_is_infinitive(tree, clause) || mood_own(cues, tree, clause).status != EVENT_OCCURRED))
        mood_raise(status, EVENT_PROPOSED, tree, clause, steps);
    return first;
}

/* The path up from the act. told: the clause at which it ends, as that is told as a fact, and -1 where none is. */
static struct status climb(const struct cues *cues, const struct tree *tree, int token, int *told, GString *steps)
{
    struct status status = mood_fact;
    int child = token;

    *told = -1;
    if (fact_is_but_for(tree, token))
        return status;
    apply_own(cues, tree, token, &status, steps);
    if (beside_is_undone(cues, tree, token, -1))
        mood_raise(&status, EVENT_DENIED, tree, token, steps);
    for (int head; (head = tree_head(tree, child)) >= 0; child = head) {
        int beside = step_beside(cues, tree, child, &status, steps);
        if (beside >= 0) {
            head = beside;
            continue;
        }
        if (child != token)
            apply_fate(cues, tree, child, head, &status, steps);
        if (fact_is_certain(cues, tree, token, child, head))
            return status;
        apply_before_mark(cues, tree, child, &status, steps);
        apply_noun_of_content(cues, tree, child, &status, steps);
        apply_noun_of_infinitive(cues, tree, child, &status, steps);
        if (is_order_beside(tree, child))
            mood_raise(&status, EVENT_PROPOSED, tree, child, steps);
        if (is_told_as_fact(cues, tree, child, head)) {
            *told = child;
            return status;
        }
        if (is_told_of_first(cues, tree, child, head, &status, steps))
            return status;
        if (is_left_open(cues, tree, child, head)) {
            mood_raise(&status, EVENT_PROPOSED, tree, head, steps);
            return status;
        }
        step_up(cues, tree, child, head, &status, steps);
    }
    apply_root(cues, tree, token, child, &status, steps);
    return status;
}

/* "called for a force that will disarm them", "if it backs a leader who jails them": of what is itself no more than wished for. */
static bool is_of_no_more_than_wish(const struct cues *cues, const struct tree *tree, int clause)
{
    int noun = tree_head(tree, clause), told;

    if (tree_relation(tree, clause) != REL_RELCL || tree->tokens[noun].upos != UPOS_NOUN || tree_is_definite(tree, noun) ||
        tree_child_with(tree, noun, REL_POSS) >= 0 || tree_opens_with(tree, clause, ","))
        return false;
    return climb(cues, tree, noun, &told, NULL).status >= EVENT_PROPOSED;
}

/* "a leader {who} jails them" */
static bool has_relative_subject(const struct tree *tree, int clause)
{
    int subject = tree_child_with(tree, clause, REL_NSUBJ);

    return subject >= 0 && tree_has_tag(tree, subject, TAG(WP) | TAG(WDT));
}

/* "Is this a movement that will seize power?" */
static bool is_asked(const struct cues *cues, const struct tree *tree)
{
    return cues_find(cues, KIND_QUESTION, tree, (int)tree->n - 1);
}

/* "were stopped as they were leaving for Israel": they did not get there. */
static bool is_stopped_on_the_way(const struct tree *tree, int child)
{
    static const char *const stops[] = { "stop",  "arrest", "detain", "intercept", "seize", "hold",
                                         "block", "catch",  "halt",   "bar",       NULL };
    static const char *const goes[] = { "leave", "depart", "head",  "travel", "fly",   "board", "cross",
                                        "go",    "set",    "drive", "sail",   "enter", "try",   NULL };
    static const char *const marks[] = { "as", "while", "when", "before", NULL };
    int head = tree_head(tree, child), mark = tree_child_with(tree, child, REL_MARK);

    mark = mark >= 0 ? mark : tree_child_with(tree, child, REL_ADVMOD);
    return tree_relation(tree, child) == REL_ADVCL && tree_is_one_of(tree, head, stops) && tree_is_one_of(tree, child, goes) &&
           tree_has_tag(tree, child, TAG(VBG)) && mark >= 0 && mark < child && tree_is_among(tree, mark, marks);
}

/* "a report according to which Peru had left" */
static bool is_according_to(const struct tree *tree, int child)
{
    static const char *const according[] = { "according", NULL };
    int which = tree_child_with(tree, child, REL_OBL);

    return which > 1 && which < child && tree_has_tag(tree, which, TAG(WDT)) && tree_is_among(tree, which - 2, according);
}

/* "It is high time that Peru apologised": it has not yet. */
static bool is_high_time(const struct tree *tree, int child)
{
    static const char *const high[] = { "high", "about", NULL };
    int head = tree_head(tree, child);

    return tree_is(tree, head, "time") && tree_child_with(tree, head, REL_COP) >= 0 && tree_has_among(tree, head, high);
}

/* "If Peru had gone while Ghana had expelled him": beside what is only supposed. */
static bool is_while_supposed(const struct tree *tree, int child)
{
    static const char *const marks[] = { "while", "whilst", "whereas", NULL }, *const ifs[] = { "if", "unless", "had", NULL };
    int head = tree_head(tree, child), mark = tree_child_with(tree, child, REL_MARK), above = tree_child_with(tree, head, REL_MARK);

    return tree_relation(tree, child) == REL_ADVCL && mark >= 0 && mark < child && tree_is_among(tree, mark, marks) && above >= 0 &&
           tree_is_among(tree, above, ifs);
}

/* "withdrew a report that said they had left" */
static bool is_withdrawn(const struct tree *tree, int text)
{
    static const char *const verbs[] = { "correct", "retract", "withdraw", "delete", "remove", "pull", NULL };
    bool object = tree_relation(tree, text) == REL_OBJ || tree_relation(tree, text) == REL_NSUBJ_PASS;

    return object && tree_is_one_of(tree, tree_head(tree, text), verbs);
}

/* "A post saying that Israel bombed it is a hoax": what becomes of the text holds for what it says. */
static bool is_of_false_text(const struct cues *cues, const struct tree *tree, int child)
{
    static const char *const say[] = { "say", "claim", "allege", "state", "show", "report", "suggest", "purport", NULL };
    int told;

    if (tree_relation(tree, child) == REL_RELCL && tree_is_one_of(tree, child, say))
        return has_relative_subject(tree, child) && is_withdrawn(tree, tree_head(tree, child));
    return tree_relation(tree, child) == REL_ACL && tree_is_one_of(tree, child, say) && tree_has_tag(tree, child, TAG(VBG)) &&
           climb(cues, tree, tree_head(tree, child), &told, NULL).status == EVENT_DENIED;
}

/* "It was not Peru that struck": another did, if anybody; "not Peru but Chile" did. */
static bool is_denied_cleft(const struct cues *cues, const struct tree *tree, int clause)
{
    static const char *const relatives[] = { "who", "that", "which", NULL };
    static const char *const ranks[] = { "first", "second", "third", "last", "only", NULL }; /* "was not the first land that" did */
    int head = tree_head(tree, clause), subject = tree_child_with(tree, clause, REL_NSUBJ),
        next = tree_child_with(tree, head, REL_CONJ);

    subject = subject >= 0 ? subject : tree_child_with(tree, clause, REL_NSUBJ_PASS);
    return tree_relation(tree, clause) == REL_RELCL && subject >= 0 && tree_is_among(tree, subject, relatives) &&
           (tree_has_child(tree, head, REL_NSUBJ, "it") || tree_has_child(tree, head, REL_EXPL, "it")) &&
           !tree_has_among(tree, head, ranks) && tree_child_with(tree, head, REL_COP) >= 0 &&
           tree_child_with(tree, head, REL_CASE) < 0 && mood_negated(cues, tree, head) &&
           !(next >= 0 && tree_has_child(tree, next, REL_CC, "but"));
}

/* "{was} to meet them", "{had} planned it": of a past time, not "will". */
static bool is_of_past(const struct tree *tree, int clause)
{
    if (tree_has_tag(tree, clause, TAG(VBD)))
        return true;
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        if (tree->tokens[c].upos == UPOS_AUX && tree_has_tag(tree, c, TAG(VBD)))
            return true;
    return false;
}

/* "a rally {that was to be held}", "talks {that were due} to begin"; not "the group that was planning to attack" */
static bool is_arranged(const struct tree *tree, int clause)
{
    static const char *const words[] = { "due", "scheduled", "schedule", "suppose", "expect", "plan", "slate", "bill", NULL };
    int subject = tree_child_with(tree, clause, REL_NSUBJ_PASS);

    subject = subject >= 0 ? subject : tree_child_with(tree, clause, REL_NSUBJ);
    subject = subject >= 0 ? subject : tree_child_with(tree, clause, REL_OBJ); /* "{which} were to start", taken for its object */
    return subject >= 0 && tree_has_tag(tree, subject, TAG(WDT)) && is_of_past(tree, clause) &&
           (mood_is_set(tree, clause, false) || mood_is_set(tree, clause, true) ||
            (tree_is_one_of(tree, clause, words) && !tree_has_tag(tree, clause, TAG(VBG))));
}

/* "A strike planned for Friday was called off", "called off a rally that was to be held": the act is the noun's, and so is its fate. */
static bool is_plan_dropped(const struct cues *cues, const struct tree *tree, int act, int clause, const struct status *status)
{
    int told;
    const struct cue *cue = clause == act && tree_relation(tree, act) == REL_ACL && tree_has_tag(tree, act, TAG(VBN))
                                ? cues_find(cues, KIND_GOVERNOR, tree, act)
                                : NULL;
    bool planned = (cue && cue->effect == EFFECT_PLANNED) ||
                   (tree_relation(tree, clause) == REL_RELCL && status->status != EVENT_OCCURRED && is_arranged(tree, clause));

    int noun = planned ? tree_head(tree, clause) : -1;
    for (int steps = 0; noun >= 0 && steps < 3 && (tree_relation(tree, noun) == REL_NMOD || tree_relation(tree, noun) == REL_CONJ);
         steps++)
        noun = tree_head(tree, noun); /* "talks between Chad and {Mali}, which were to begin" */
    return noun >= 0 && climb(cues, tree, noun, &told, NULL).status == EVENT_DENIED;
}

/* "The minister, who was to meet them on Monday, did not turn up", "stayed at home": what he was to do there he did not. */
static bool is_of_absent(const struct cues *cues, const struct tree *tree, int clause)
{
    static const char *const comes[] = { "turn", "show", "appear", "come", "arrive", "go", "travel", NULL };
    static const char *const trips[] = { "trip", "visit", "tour", "journey", "meeting", "plan", "it", NULL };
    int noun = tree_head(tree, clause);

    if (tree_relation(tree, noun) == REL_APPOS) /* "Castro, the premier, who was to meet them" */
        noun = tree_head(tree, noun);
    int verb = tree_relation(tree, noun) == REL_NSUBJ ? tree_head(tree, noun) : -1;

    if (verb <= clause || !is_of_past(tree, clause))
        return false;
    bool away = mood_negated(cues, tree, verb);
    int trip = beside_calls_off(tree, verb) ? tree_child_with(tree, verb, REL_OBJ) : -1;
    if (trip >= 0 && tree_is_one_of(tree, trip, trips) &&
        (tree_is_definite(tree, trip) || tree_child_with(tree, trip, REL_POSS) >= 0 || tree_is(tree, trip, "it")))
        return !away; /* "cancelled the trip" */
    return tree_is_one_of(tree, verb, comes) ? away : !away && beside_is_staying_away(tree, verb);
}

/* "declined a truce, which Kyiv accepted": one alone keeps no truce. */
static bool is_one_sided_truce(const struct cues *cues, const struct tree *tree, int act, int child)
{
    static const char *const truces[] = { "truce", "ceasefire", "cease-fire", "armistice", NULL };
    int noun = tree_head(tree, child), told;

    return child == act && tree_is(tree, act, "accept") && tree_is_one_of(tree, noun, truces) &&
           climb(cues, tree, noun, &told, NULL).status == EVENT_DENIED;
}

/* What is still open of an act whose clause is told as a fact, where the path ends. child: that clause. */
static void apply_told(const struct cues *cues, const struct tree *tree, int act, int child, struct status *status, GString *steps)
{
    bool relative = tree_relation(tree, child) == REL_RELCL, planned = status->status == EVENT_PLANNED;
    bool present = relative && has_relative_subject(tree, child) && mood_is_present(tree, child);
    int head = tree_head(tree, child);

    if ((relative && planned && is_asked(cues, tree)) ||
        (relative && is_anybody(tree, head) && !tree_opens_with(tree, child, ",")) || is_rewarded(tree, child) ||
        is_high_time(tree, child) || is_while_supposed(tree, child) ||
        ((planned || present) && is_of_no_more_than_wish(cues, tree, child)))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (is_stopped_on_the_way(tree, child) || (relative && planned && is_of_absent(cues, tree, child)) ||
        is_denied_cleft(cues, tree, child) || (relative && is_one_sided_truce(cues, tree, act, child)) ||
        (child != act && is_of_false_text(cues, tree, child)))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    bool of_image = tree_relation(tree, child) == REL_ACL && tree_relation(tree, head) == REL_NMOD &&
                    construction_is_false_image(tree, tree_head(tree, head)); /* "a deepfake of him announcing it" */
    if (is_according_to(tree, child) || is_going_round(tree, child, head) || of_image ||
        construction_is_only_depicted(cues, tree, child, head))
        mood_apply(EFFECT_ALLEGED, tree, head, status, steps);
    if (is_plan_dropped(cues, tree, act, child, status))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    apply_hearsay(cues, tree, head, status, steps);
}

/* "refused to cancel the visit", "may call it off": what is not called off as yet is not denied. */
static void apply_kept(const struct cues *cues, const struct tree *tree, struct status *status, GString *steps)
{
    static const char *const refuse[] = { "reject", "veto", "block", "oppose", "scrap", "boycott", NULL };
    int verb = status->status == EVENT_DENIED ? status->by[EVENT_DENIED] : -1, told;
    const struct cue *cue = verb >= 0 ? cues_governor(cues, tree, verb) : NULL;

    if (!cue || cue->effect != EFFECT_DENIED || mood_negated(cues, tree, verb))
        return;
    struct status off = climb(cues, tree, verb, &told, NULL);
    bool asked = off.status == EVENT_PROPOSED && mood_is_infinitive(tree, verb) && tree_is_one_of(tree, verb, refuse);
    if (cue->negated != EFFECT_PLANNED && !asked)
        return; /* but "urged them to reject the treaty" */
    int by = off.by[off.status];
    if (off.status < EVENT_PROPOSED || (by >= 0 && tree_is(tree, by, "have"))) /* "had to cancel": it did */
        return;
    *status = mood_fact;
    mood_raise(status, off.status == EVENT_DENIED ? EVENT_PLANNED : EVENT_PROPOSED, tree, verb, steps);
}

bool status_is_verdict(const char *text, const struct token *label)
{
    static const char *const words[] = { "false", "fake", "hoax", "myth", "satire", "parody", "rumour", "rumor", "fiction" };
    size_t length = label->end - label->start;

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strlen(words[i]) == length && g_ascii_strncasecmp(text + label->start, words[i], length) == 0)
            return true;
    return false;
}

struct status status_of(const struct cues *cues, const struct tree *tree, int token, GString *steps)
{
    int told;
    struct status status = climb(cues, tree, token, &told, steps);

    apply_kept(cues, tree, &status, steps);
    if (told >= 0)
        apply_told(cues, tree, token, told, &status, steps);
    if (tree->n > 2 && tree_is(tree, 1, ":") && status_is_verdict(tree->document->text, tree->tokens))
        mood_raise(&status, EVENT_DENIED, tree, 0, steps);
    return status;
}

bool status_calls_for(const struct cues *cues, const struct tree *tree, int noun)
{
    int head = tree_head(tree, noun);
    const struct cue *cue = head >= 0 && cues_find(cues, KIND_GATHERING, tree, noun) ? cues_governor(cues, tree, head) : NULL;
    const char *preposition = tree_preposition(tree, noun);

    if (!cue || (g_strcmp0(preposition, "to") != 0 && g_strcmp0(preposition, "for") != 0))
        return false;
    return cue->effect == EFFECT_PROPOSED || (cue->effect == EFFECT_PLANNED && !tree_is(tree, head, "go"));
}

#include "construction.h"

#include "beside.h"
#include "fiction.h"
#include "tie.h"

#include "../mood.h"

#include <string.h>

/* Whether the text itself is passed: "signed the bill imposing them". */
static bool is_enacted(const struct cues *cues, const struct tree *tree, int text)
{
    enum relation relation = tree_relation(tree, text);
    int verb = relation == REL_OBJ || relation == REL_NSUBJ_PASS ? tree_head(tree, text) : -1;

    const struct cue *cue = verb >= 0 ? cues_find_verb(cues, KIND_ENACT, tree, verb) : NULL;

    return cue && cue->effect == EFFECT_OCCURRED;
}

/* "signed an order to expel them", "signed a decree on Monday to expel them": an order given is coded as what it orders (guide, 7). */
static bool is_ordered(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const orders[] = { "order", "decree", "proclamation", "law", "bill", NULL };
    enum relation relation = tree_relation(tree, child);
    int text = relation == REL_ACL                              ? head
               : relation == REL_ADVCL || relation == REL_XCOMP ? tree_child_with(tree, head, REL_OBJ)
                                                                : -1;

    if (text < 0 || text > child || !mood_is_infinitive(tree, child) || !tree_is_one_of(tree, text, orders))
        return false;
    bool passed = tree_is(tree, text, "bill") && !tree_is(tree, tree_head(tree, text), "sign"); /* by a house, perhaps in vain */
    return !passed && is_enacted(cues, tree, text);
}

/* "did everything but declare war": not that. */
static bool is_all_but_that(const struct tree *tree, int child, int head)
{
    static const char *const all[] = { "everything", "anything", "all", NULL }, *const but[] = { "but", "except", "bar", NULL };
    int object = tree_child_with(tree, head, REL_OBJ);

    return object >= 0 && child > object + 1 && tree_is_among(tree, object, all) && tree_is_among(tree, object + 1, but) &&
           tree_has_tag(tree, child, TAG(VB)) && tree_child_with(tree, child, REL_NSUBJ) < 0;
}

/* "seized the town, only to retreat": so it went on. */
static bool is_only_to(const struct tree *tree, int child)
{
    int mark = tree_child_with(tree, child, REL_MARK);

    return mood_is_infinitive(tree, child) && mark > 2 && tree_is(tree, mark - 1, "only") && tree_is(tree, mark - 2, ",");
}

/* "was a mistake", "angered Iran" */
static bool is_past_clause(const struct tree *tree, int token)
{
    bool past = tree_has_tag(tree, token, TAG(VBD));

    for (int c = tree_child(tree, token); c >= 0 && !past; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        past = (relation == REL_COP || relation == REL_AUX) && tree_has_tag(tree, c, TAG(VBD));
    }
    return past;
}

/*
 * "rallied to demand his return", "called him to promise help", "summoned him to protest": what was done in order to say it has
 * said it.
 */
static bool is_said_by_deed(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);

    return (relation == REL_ADVCL || (relation == REL_XCOMP && tree_acts_itself(tree, head))) &&
           tree->tokens[head].upos == UPOS_VERB && !tree_has_tag(tree, head, TAG(VB)) && cues_find(cues, KIND_PURPOSE, tree, child);
}

/* "gathered outside the embassy to condemn the raid", "went on strike to demand pay" */
static bool comes_together(const struct tree *tree, int verb)
{
    static const char *const words[] = { "gather", "assemble", "congregate", "converge", "mass", "meet", NULL };
    int way = tree_child_with(tree, verb, REL_OBL);

    return tree_is_one_of(tree, verb, words) || (way >= 0 && tree_is(tree, way, "strike") && tree_is(tree, verb, "go"));
}

/* "is sending its envoy to meet them": a journey with its errand is decided; what troops are sent for is not said. */
bool construction_is_errand(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "send", "dispatch", "despatch", NULL };
    static const char *const envoys[] = { "envoy",    "ambassador", "emissary",  "minister", "delegation", "negotiator",
                                          "mediator", "diplomat",   "secretary", "aide",     "adviser",    "advisor",
                                          "mission",  "official",   "deputy",    "premier",  NULL };
    int object = tree_child_with(tree, head, REL_OBJ);

    object = object >= 0 ? object : tree_child_with(tree, head, REL_NSUBJ_PASS);
    return tree_relation(tree, child) == REL_XCOMP && mood_is_infinitive(tree, child) && tree_is_one_of(tree, head, verbs) &&
           object >= 0 && (tree->tokens[object].upos == UPOS_PROPN || tree_is_one_of(tree, object, envoys));
}

/* "Most backed leaving it", "endorsed arming them": what somebody is for. */
static bool is_backed(const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "back", "endorse", "champion", "applaud", "countenance", "welcome", NULL };

    return tree_relation(tree, child) == REL_XCOMP && mood_is_gerund(tree, child) && tree_is_one_of(tree, head, words);
}

/* "The treaty covers attacks on ships": whenever they come. */
static bool is_covered(const struct tree *tree, int child, int head)
{
    static const char *const texts[] = { "treaty",    "pact", "clause", "article", "convention", "law",   "guarantee", "accord",
                                         "agreement", "ban",  "policy", "rule",    "ceasefire",  "truce", "deal",      NULL };
    int subject = tree_child_with(tree, head, REL_NSUBJ);

    return (tree_relation(tree, child) == REL_OBJ || tree_relation(tree, child) == REL_OBL) && subject >= 0 &&
           (tree_is(tree, head, "cover") || tree_is(tree, head, "apply") || tree_is(tree, head, "extend")) &&
           mood_is_in_present(tree, head) && tree_is_one_of(tree, subject, texts);
}

/* What a clause without a finite verb is where no cue speaks: infinitives and nouns' gerunds ("talk of resuming") only propose. */
bool construction_is_irreal(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);

    if (relation == REL_CSUBJ)
        return !is_past_clause(tree, head);
    if (is_covered(tree, child, head))
        return true;
    if (tie_is_lost_subject(tree, child) || tie_is_disputed(cues, tree, child, head) || is_backed(tree, child, head))
        return true;
    if (mood_is_infinitive(tree, child) && is_said_by_deed(cues, tree, child, head))
        return false;
    if (mood_is_infinitive(tree, child)) /* "people rallying and to heed": the parser's neighbour is not its own */
        return relation == REL_XCOMP || relation == REL_ACL || relation == REL_ADVCL ||
               (relation == REL_CONJ && !mood_is_infinitive(tree, head) && !mood_is_set(tree, child, false));
    return relation == REL_ACL && tree->tokens[head].upos != UPOS_VERB && mood_is_gerund(tree, child) &&
           tree_preposition(tree, child);
}

/* "the step of summoning him", "the blame for bombing it": nouns that say no more than that it was done. */
static bool is_doing(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const owned[] = { "responsibility", "blame", "credit", "guilt", "remorse", NULL };
    const char *preposition =
        tree_relation(tree, child) == REL_ACL && mood_is_gerund(tree, child) ? tree_preposition(tree, child) : NULL;
    const char *noun = tree->tokens[head].lemma;

    return ((g_strcmp0(preposition, "of") == 0 || g_strcmp0(preposition, "to") == 0) && cues_find(cues, KIND_DOING, tree, head)) ||
           (g_strcmp0(preposition, "for") == 0 && noun && g_strv_contains(owned, noun) && tree_relation(tree, head) == REL_OBJ);
}

static bool is_ranked(const struct tree *tree, int noun)
{
    static const char *const words[] = { "first", "second", "third", "last", "latest", "only", NULL };
    static const char *const means[] = { "way",    "thing",       "time",     "chance", "step",   "solution", "option",
                                         "means",  "opportunity", "priority", "task",   "choice", "move",     "attempt",
                                         "effort", "reason",      "hope",     "plan",   NULL };

    if (noun < 0 || tree_is_one_of(tree, noun, means))
        return false;
    return (g_strv_contains(words, tree->tokens[noun].lemma ? tree->tokens[noun].lemma : "") || tree_has_among(tree, noun, words));
}

/* "one of three states to have recognised it", "those to have signed": of doers a perfect infinitive tells what they did. */
static bool is_done_by(const struct tree *tree, int child, int head)
{
    static const char *const doers[] = { "country", "state",     "nation",   "government", "power", "member",
                                         "leader",  "president", "premier",  "king",       "man",   "woman",
                                         "person",  "official",  "minister", "group",      "party", "faction",
                                         "one",     "few",       "several",  NULL };

    return tree_has_child(tree, child, REL_AUX, "have") &&
           (tree->tokens[head].upos == UPOS_NUM || tree->tokens[head].upos == UPOS_PRON || tree_is_one_of(tree, head, doers));
}

/* "was the first state to recognise it", "became the last to leave": it did. */
bool construction_is_of_the_first(const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);
    bool hung_on_verb = relation == REL_XCOMP || relation == REL_ADVCL;
    int own = hung_on_verb ? tree_child_with(tree, child, REL_NSUBJ) : -1; /* "visited Lima, the first premier to meet them" */

    if (!mood_is_infinitive(tree, child) || !(hung_on_verb || relation == REL_ACL))
        return false;
    if (own >= 0 && own < child && is_ranked(tree, own))
        return tree_has_tag(tree, head, TAG(VBD) | TAG(VBN)); /* not "will visit Lima" */
    if (!hung_on_verb || tree->tokens[head].upos != UPOS_VERB)
        return is_ranked(tree, head) || is_done_by(tree, child, head);
    int noun = tree_child_with(tree, head, REL_OBJ);
    return (tree_is(tree, head, "become") || tree_is(tree, head, "be")) &&
           is_ranked(tree, noun >= 0 ? noun : tree_child_with(tree, head, REL_XCOMP));
}

/* "carried out its threat to strike", "made good on its promise to leave": it did. */
static bool is_fulfilled(const struct cues *cues, const struct tree *tree, int noun)
{
    static const char *const on[] = { "on", "upon", "with", NULL }; /* not "kept up its raids despite a promise to" */
    enum relation relation = tree_relation(tree, noun);
    bool kept = relation == REL_OBJ || relation == REL_NSUBJ_PASS || (relation == REL_OBL && tree_has_preposition(tree, noun, on));
    int verb = kept ? tree_head(tree, noun) : -1;

    if (verb >= 0 && tree->tokens[verb].upos == UPOS_ADJ) /* "good on its promise" */
        verb = tree_head(tree, verb);
    return verb >= 0 && cues_find_verb(cues, KIND_FULFIL, tree, verb);
}

/* "Raids on ports are a crime": of no raid in particular; not "talks are under way". */
static bool is_generic(const struct tree *tree, int child, int head)
{
    int copula = tree_child_with(tree, head, REL_COP);

    if (tree_relation(tree, child) != REL_NSUBJ || copula < 0 || tree_child_with(tree, head, REL_CASE) >= 0 ||
        !mood_is_in_present(tree, copula) || !tree_has_tag(tree, child, TAG(NNS)) || tree_child_with(tree, child, REL_POSS) >= 0)
        return false;
    for (int c = tree_child(tree, child); c >= 0; c = tree_next(tree, c))
        if (tree_has_tag(tree, c, TAG(DT) | TAG(PRP_POSS) | TAG(CD)))
            return false;
    return true;
}

/* "His departure is what they demand": the clause of the "what" governs it. */
static void apply_cleft(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                        GString *steps)
{
    int clause = tree_child_with(tree, head, REL_RELCL);
    const struct cue *cue = clause >= 0 && tree_is(tree, head, "what") ? cues_governor(cues, tree, clause) : NULL;

    if (cue && tree_relation(tree, child) == REL_NSUBJ)
        mood_apply(cue->effect, tree, clause, status, steps);
}

/* "had intended to strike", "had been due to meet": plans that are told of as gone by. */
bool construction_is_old_plan(const struct tree *tree, int verb)
{
    static const char *const words[] = { "plan", "intend", "mean", "aim", "hope", "expect", "pledge", "promise", "vow", NULL };
    static const char *const at_first[] = { "initially", "originally", "previously", NULL };
    static const char *const states[] = { "due", "schedule", "set", "slate", "expect", "plan", "go", NULL };
    bool noun = tree->tokens[verb].upos == UPOS_NOUN && tree_relation(tree, verb) == REL_OBJ; /* "had drawn up plans" */
    int have = tree_child_with(tree, noun ? tree_head(tree, verb) : verb, REL_AUX);
    bool been = tree_is(tree, verb, "go") || tree_has(tree, verb, REL_BIT(COP) | REL_BIT(AUX_PASS));

    if (tree_has_among(tree, verb, at_first) && (tree_is_one_of(tree, verb, words) || tree_is_one_of(tree, verb, states)))
        return true;
    return have >= 0 && tree_is(tree, have, "have") && tree_has_tag(tree, have, TAG(VBD)) &&
           (tree_is_one_of(tree, verb, words) || (been && tree_is_one_of(tree, verb, states)));
}

/* "was due to have met them", "was supposed to have signed": it came to nothing; "is said to have met them" is another thing. */
static bool is_of_broken_plan(const struct tree *tree, int child, int head)
{
    static const char *const states[] = { "due", "schedule", "set", "slate", "expect", "plan", "suppose", "mean", NULL };
    int helper = tree_child_with(tree, head, REL_COP);

    helper = helper >= 0 ? helper : tree_child_with(tree, head, REL_AUX_PASS);
    return tree_is_one_of(tree, head, states) && helper >= 0 && tree_has_tag(tree, helper, TAG(VBD)) &&
           mood_is_infinitive(tree, child) && tree_has_child(tree, child, REL_AUX, "have") &&
           tree_relation(tree, child) == REL_XCOMP;
}

/* "Reports that Chad had bombed it were unfounded", "reports of an attack": what such a text told was not so. */
static bool is_of_unfounded_text(const struct tree *tree, int child, int head)
{
    static const char *const texts[] = { "report", "news", "story", "word", "information", "announcement", "speculation", NULL };
    static const char *const wrong[] = { "unfounded",   "wrong",        "baseless",  "groundless", "erroneous",
                                         "inaccurate",  "incorrect",    "premature", "mistaken",   "bogus",
                                         "untrue",      "exaggerated",  "overblown", "invented",   "concocted",
                                         "wide",        "nonsense",     "lies",      "fiction",    "rubbish",
                                         "fabrication", "fabrications", "invention", "hoax",       NULL };

    bool subject = tree_relation(tree, child) == REL_NSUBJ || tree_relation(tree, child) == REL_NSUBJ_PASS;
    if (!subject || !tree_is_one_of(tree, child, texts) || !tree_is_among(tree, head, wrong))
        return false;
    for (int c = tree_child(tree, child); c >= 0; c = tree_next(tree, c))
        if (tie_content_mark(tree, c) >= 0 ||
            (tree_relation(tree, c) == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "of") == 0))
            return true;
    return false;
}

/* "was about to recall its envoy when Israel apologised", "had been preparing to sign when": what came between leaves it open. */
static bool is_cut_short(const struct tree *tree, int child, int head)
{
    static const char *const states[] = { "about", "ready", "set", "due", "poise", "prepare", "plan", "go", "get", NULL };
    const int words[] = { child, head };
    int helper = tree_child_with(tree, head, REL_COP);

    helper = helper >= 0 ? helper : tree_child_with(tree, head, REL_AUX);
    helper = helper >= 0 ? helper : tree_child_with(tree, head, REL_AUX_PASS);
    if (!tree_is_one_of(tree, head, states) || helper < 0 || mood_is_in_present(tree, helper) || !mood_is_infinitive(tree, child))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        for (int c = tree_child(tree, words[i]); c >= 0; c = tree_next(tree, c))
            if (tree_relation(tree, c) == REL_ADVCL && tree_child(tree, c) >= 0 && tree_is(tree, tree_child(tree, c), "when"))
                return true;
    return false;
}

/* "blocked roads to demand pay", "stopped work to protest": what is kept from going on is the verb's object, not what it is done for. */
static bool is_for_a_purpose(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "block",   "stop",  "halt", "suspend", "cancel", "abandon", "boycott",
                                         "disrupt", "close", "shut", "occupy",  "leave",  NULL };
    int object = tree_child_with(tree, head, REL_OBJ);

    enum relation relation = tree_relation(tree, child);
    bool done = tree->tokens[head].upos == UPOS_VERB && tree->tokens[head].lemma && !tree_has_tag(tree, head, TAG(VB)) &&
                object > head && object < child;

    return done && (relation == REL_ADVCL || relation == REL_XCOMP) && tree_is_one_of(tree, head, words) &&
           cues_find(cues, KIND_PURPOSE, tree, child);
}

/* "went so far as to expel them", "went out of his way to praise it": it did, unless the going itself is denied or to come. */
static bool is_so_far(const struct tree *tree, int child, int head)
{
    if (!tree_is(tree, head, "go") || !mood_is_infinitive(tree, child))
        return false;
    for (int c = tree_child(tree, head); c >= 0 && c < child; c = tree_next(tree, c))
        if (tree_is(tree, c, "way") && tree_child_with(tree, c, REL_POSS) >= 0)
            return true;
    return tree_relation(tree, child) == REL_ADVCL && g_strcmp0(tree_preposition(tree, child), "as") == 0;
}

/* "stopped in Paris to meet him": what a halt on the way is for is not what is stopped. */
bool construction_is_halt(const struct tree *tree, int child, int head)
{
    return tree_is(tree, head, "stop") && mood_is_infinitive(tree, child) && tree_child_with(tree, head, REL_OBJ) < 0;
}

/* Whose scorn it is: "{Chile} dismissed it", "it was dismissed by {Chile}"; -1 if nobody's. */
static int scorner(const struct tree *tree, int child, int head)
{
    if (tree_relation(tree, child) == REL_OBJ)
        return tree_child_with(tree, head, REL_NSUBJ);
    for (int c = tree_child(tree, head); c >= 0 && tree_relation(tree, child) == REL_NSUBJ_PASS; c = tree_next(tree, c))
        if (c > head && g_strcmp0(tree_preposition(tree, c), "by") == 0)
            return c;
    return -1;
}

/* "dismissed {Peru's} decision", "{Peru's} recall was shrugged off by Chile": whose step it is is told, and not by whom it was taken. */
static bool is_of_another(const struct tree *tree, int child, int head)
{
    int owner = tree_child_with(tree, child, REL_POSS);

    return scorner(tree, child, head) >= 0 && owner >= 0 && tree->tokens[owner].upos != UPOS_PRON;
}

/* "dismissed the talks as unproductive": what is judged so took place. */
static bool is_judged_as(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "dismiss", "reject", NULL }, *const acts[] = { "talks",  "meeting", "visit",    "attack",
                                                                                        "strike", "raid",    "election", "vote",
                                                                                        "trip",   "summit",  "exercise", NULL };

    if (!tree_is_one_of(tree, head, verbs) ||
        !((tree_relation(tree, child) == REL_OBJ && tree_is_among(tree, child, acts)) || is_of_another(tree, child, head)))
        return false;
    for (int c = tree_child(tree, head); c >= 0; c = tree_next(tree, c))
        if (c > child && g_strcmp0(tree_preposition(tree, c), "as") == 0)
            return true;
    return false;
}

/* "shrugged off Peru's decision to recall its envoy": a step of another is not undone by scorn; by a house or a court it may be. */
static bool is_scorned(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "dismiss", "reject", "shrug", "brush", "laugh", "wave", "ignore", "scorn", NULL };
    static const char *const steps[] = { "decision", "move", "step", "action", "measure", "act", "expulsion", "order", NULL };
    static const char *const houses[] = { "parliament", "court",  "senate",      "congress", "assembly", "judge",   "lawmaker",
                                          "tribunal",   "deputy", "legislature", "house",    "voter",    "council", NULL };

    return tree_is_one_of(tree, head, verbs) && tree_is_one_of(tree, child, steps) && is_of_another(tree, child, head) &&
           !tree_is_one_of(tree, scorner(tree, child, head), houses);
}

/* "used the speech to insult him", "took the occasion to call for peace": the noun is what it was done with. */
static bool is_used_for(const struct tree *tree, int child, int head)
{
    static const char *const use[] = { "use", NULL }, *const take[] = { "take", "seize", "grab", NULL };
    static const char *const chances[] = { "opportunity", "occasion", "chance", "moment", "time", NULL };
    int verb = mood_is_infinitive(tree, child) && tree_relation(tree, child) == REL_ACL && tree_relation(tree, head) == REL_OBJ
                   ? tree_head(tree, head)
                   : -1;

    return verb >= 0 &&
           (tree_is_one_of(tree, verb, use) || (tree_is_one_of(tree, verb, take) && tree_is_one_of(tree, head, chances)));
}

/* "will force him to leave", "was to vote to leave": what others foresee that something will bring about. */
static bool is_foretold(const struct cues *cues, const struct tree *tree, int verb)
{
    static const char *const words[] = { "force", "prompt",  "compel", "spur",   "impel", "provoke", "induce", "lead",
                                         "cause", "trigger", "mean",   "result", "bring", "drive",   "vote",   NULL };

    return tree->tokens[verb].upos == UPOS_VERB && tree_is_one_of(tree, verb, words) &&
           mood_own(cues, tree, verb).status == EVENT_PLANNED;
}

/* "Egyptians expected him to resign", "dared him to": what others await is not what he has decided. */
static bool is_expected_of_another(const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "expect", "dare", NULL };

    return tree_is_one_of(tree, head, words) && tree_relation(tree, child) == REL_XCOMP && mood_is_infinitive(tree, child) &&
           tree_child_with(tree, head, REL_AUX_PASS) < 0 && tree_child_with(tree, head, REL_OBJ) >= 0;
}

/* "has the votes to impose them" */
static bool has_votes_for(const struct tree *tree, int child, int head)
{
    static const char *const haves[] = { "have", "need", "lack", "muster", "find", "get", NULL };

    return tree_is(tree, head, "vote") && tree_relation(tree, head) == REL_OBJ && mood_is_infinitive(tree, child) &&
           tree_is_one_of(tree, tree_head(tree, head), haves);
}

/* "voted to impose sanctions": done by the vote itself; "voted to send troops" has yet to be. */
bool construction_is_voted(const struct cues *cues, const struct tree *tree, int child, int head)
{
    return tree_is(tree, head, "vote") && mood_is_infinitive(tree, child) && !has_votes_for(tree, child, head) &&
           cues_find_verb(cues, KIND_BALLOT, tree, child);
}

/* "made the release a condition", "keeps aid dependent on reforms": what the verb makes of its object. */
static void apply_made(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status, GString *steps)
{
    static const char *const words[] = { "make", "render", "keep", NULL }, *const possible[] = { "possible", NULL };
    enum relation relation = tree_relation(tree, child);

    if ((relation != REL_OBJ && relation != REL_NSUBJ_PASS) || !tree_is_one_of(tree, head, words))
        return;
    for (int c = child + 1; c < (int)tree->n; c++) {
        enum relation other = tree_relation(tree, c);
        bool beside = tree_head(tree, c) == head &&
                      (other == REL_OBJ || other == REL_XCOMP || (other == REL_OBL && !tree_preposition(tree, c)));
        bool after = tree->tokens[c].upos == UPOS_ADJ && tree_head(tree, c) >= child && tree_head(tree, c) < c &&
                     tree_below(tree, c, child); /* the parser's other choice: "made the release of {them} {conditional}" */
        const struct cue *cue = beside || after ? cues_find(cues, KIND_GOVERNOR, tree, c) : NULL;
        if (cue && tree->tokens[c].upos != UPOS_VERB && !tree_is_among(tree, c, possible))
            mood_apply(cue->effect, tree, c, status, steps);
    }
}

/* "a truce is close", "seems near"; not "is close to collapse", "to completion" */
static bool is_near(const struct tree *tree, int token)
{
    static const char *const words[] = { "close", "near", "nearer", "closer", NULL };

    bool adverb = tree->tokens[token].upos == UPOS_ADV && tree_relation(tree, token) == REL_ADVMOD; /* "seems closer" */
    if ((tree->tokens[token].upos != UPOS_ADJ && !adverb) || !tree_is_one_of(tree, token, words))
        return false;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_OBL && g_strcmp0(tree_preposition(tree, c), "to") == 0)
            return false;
    return true;
}

/* "The release hit a snag"; talks that do are held all the same. */
static bool is_at_a_snag(const struct tree *tree, int child, int head)
{
    static const char *const meets[] = { "hit", "meet", "encounter", "face", "strike", NULL };
    static const char *const snags[] = { "snag", "roadblock", "obstacle", "hitch", "hurdle", "wall", "delay", NULL };
    static const char *const talks[] = { "talk", "negotiation", "meeting", "summit", "session", "visit", NULL };
    int object = tree_is_one_of(tree, head, meets) ? tree_child_with(tree, head, REL_OBJ) : -1;

    return object >= 0 && tree_is_one_of(tree, object, snags) && !tree_is_one_of(tree, child, talks);
}

/* "is up in the air", "is far from certain", "is a matter of time" */
static bool is_up_in_the_air(const struct tree *tree, int token)
{
    static const char *const sure[] = { "certain", "sure", "assured", "guaranteed", "definite", "deal", NULL };
    bool up = tree_is(tree, token, "up"), far = tree_is(tree, token, "far");
    bool matter = tree_is(tree, token, "matter") || tree_is(tree, token, "question");
    if (matter && tree_has_child(tree, token, REL_NMOD, "time"))
        return true;
    if (tree_is(tree, token, "off") && tree_child_with(tree, token, REL_COP) >= 0 && tree_child_with(tree, token, REL_OBL) < 0)
        return true; /* "The meeting is off." */
    int phrase = up || far ? tree_child_with(tree, token, REL_OBL) : -1;

    return phrase > token && (up ? tree_is(tree, phrase, "air") : tree_is_one_of(tree, phrase, sure));
}

/* "seems {unlikely}", "remains {possible}", "remains in {doubt}": what a verb says of its subject, -1 if nothing. */
static int predicate_of(const struct tree *tree, int verb)
{
    static const char *const seem[] = { "look", "seem", "appear", "sound", "turn", "prove", "remain", "become", NULL };
    int predicate = tree_is_one_of(tree, verb, seem) ? tree_child_with(tree, verb, REL_XCOMP) : -1;

    if (predicate < 0 &&
        (tree_is(tree, verb, "prove") || tree_is(tree, verb, "remain"))) /* "proved premature", "remained a dream" */
        predicate = tree_child_with(tree, verb, REL_OBJ);
    if (predicate >= 0 && tree_is(tree, predicate, "threat"))
        return -1;
    if (predicate < 0 && tree_is_one_of(tree, verb, seem) && verb + 1 < (int)tree->n && tree_head(tree, verb + 1) == verb &&
        tree_relation(tree, verb + 1) == REL_ADVMOD)
        return verb + 1; /* "appears closer" */
    return predicate < 0 && tree_is_one_of(tree, verb, seem) ? tree_child_with(tree, verb, REL_OBL) : predicate;
}

/* "The truce failed to materialise", "the bill failed to win a majority"; not "the raid failed to kill him" */
static bool has_failed_to_be(const struct cues *cues, const struct tree *tree, int head)
{
    static const char *const comes[] = { "materialise", "materialize", "happen", "occur", "pass", NULL };
    static const char *const wins[] = { "place", "effect", "hold", "majority", "support", "approval", "backing", "vote", NULL };
    int what = tree_is(tree, head, "fail") && !mood_negated(cues, tree, head) ? tree_child_with(tree, head, REL_XCOMP) : -1;
    int object = what >= 0 ? tree_child_with(tree, what, REL_OBJ) : -1;

    return what >= 0 && (object >= 0 ? tree_is_one_of(tree, object, wins) : tree_is_one_of(tree, what, comes));
}

/* "planned talks", "a visit set for Monday": what has not come yet. */
static bool is_planned(const struct cues *cues, const struct tree *tree, int noun)
{
    static const char *const set[] = { "plan", "schedule", "set", "slate", "due", NULL };
    int clause = tree_child_with(tree, noun, REL_ACL);

    clause = clause >= 0 ? clause : tree_child_with(tree, noun, REL_AMOD);
    return (clause >= 0 && tree_is_one_of(tree, clause, set)) || mood_own(cues, tree, noun).status == EVENT_PLANNED;
}

/* "was halted before it began": what became of the subject, and when. */
static bool is_over_before_it_began(const struct tree *tree, int child, int head)
{
    static const char *const begins[] = { "begin", "start", "happen", "commence", "materialize", "materialise", NULL };
    enum relation relation = tree_relation(tree, child);

    if (relation != REL_NSUBJ && relation != REL_NSUBJ_PASS && relation != REL_OBJ)
        return false;
    for (int c = tree_child(tree, head); c >= 0; c = tree_next(tree, c))
        if (c > head && tree_relation(tree, c) == REL_ADVCL && tree_is_one_of(tree, c, begins) &&
            g_strcmp0(tree_preposition(tree, c), "before") == 0 &&
            (tree_has_child(tree, c, REL_NSUBJ, "it") || tree_has_child(tree, c, REL_NSUBJ, "they")))
            return true;
    return false;
}

bool construction_is_called_off(const struct cues *cues, const struct tree *tree, int noun, int head)
{
    static const char *const verbs[] = { "collapse", "founder", "fail", "break", "stall", NULL };
    static const char *const nouns[] = { "collapse", "failure", "postponement", "cancellation", "breakdown", NULL };
    enum relation relation = noun >= 0 ? tree_relation(tree, noun) : REL_ROOT;
    bool verb = relation == REL_NSUBJ && tree_is_one_of(tree, head, verbs) &&
                !(tree_is(tree, head, "break") && tree_child_with(tree, head, REL_OBJ) >= 0); /* "broke new ground" */

    return (verb && is_over_before_it_began(tree, noun, head)) ||
           ((verb || (relation == REL_NMOD && tree_is_one_of(tree, head, nouns))) && is_planned(cues, tree, noun) &&
            !mood_negated(cues, tree, head));
}

/* "The talks fell through", "the bill lapsed": what became of the verb's subject. */
void construction_apply_undone(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                               GString *steps)
{
    bool is_subject = tree_relation(tree, child) == REL_NSUBJ;
    const struct cue *undone = is_subject ? cues_find_verb(cues, KIND_UNDONE, tree, head) : NULL;
    int predicate = is_subject ? predicate_of(tree, head) : -1;
    const struct cue *seeming =
        predicate >= 0 && tree->tokens[predicate].upos != UPOS_VERB ? cues_governor(cues, tree, predicate) : NULL;
    if (predicate >= 0 && !seeming && tree_is(tree, predicate, "more")) /* "looks more and more likely" */
        predicate = tree_child_with(tree, predicate, REL_CONJ);
    if (predicate >= 0 && !seeming && tree->tokens[predicate].upos == UPOS_ADJ)
        seeming = cues_governor(cues, tree, predicate);
    const struct cue *lapsed =
        is_subject && cues_find(cues, KIND_TEXT, tree, child) ? cues_find_verb(cues, KIND_ENACT, tree, head) : NULL;

    if (seeming) /* "a truce looked to be within reach" */
        mood_apply(mood_negated(cues, tree, predicate) ? seeming->negated : seeming->effect, tree, predicate, status, steps);
    if (is_subject && (is_near(tree, head) || is_up_in_the_air(tree, head) || (predicate >= 0 && is_near(tree, predicate)) ||
                       is_at_a_snag(tree, child, head)))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (is_subject && has_failed_to_be(cues, tree, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    if (lapsed)
        mood_apply(lapsed->effect, tree, head, status, steps);
    if (undone && !mood_negated(cues, tree, head))
        mood_apply(undone->effect, tree, head, status, steps);
    if (construction_is_called_off(cues, tree, child, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
}

/* "won support from deputies for a strike": the object's phrase, hung on its verb. */
static void apply_object(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                         GString *steps)
{
    const char *preposition = tree_relation(tree, child) == REL_OBL ? tree_preposition(tree, child) : NULL;
    int object = preposition && tree->tokens[head].upos == UPOS_VERB ? tree_child_with(tree, head, REL_OBJ) : -1;
    const struct cue *cue = object >= 0 && object < child && !tree_is_definite(tree, child) &&
                                    tree_child_with(tree, child, REL_POSS) < 0 && strcmp(preposition, "for") == 0
                                ? cues_governor(cues, tree, object)
                                : NULL;

    if (cue && cue->effect == EFFECT_PROPOSED && g_strv_contains((const char *const *)cue->prepositions, preposition))
        mood_apply(cue->effect, tree, object, status, steps);
}

/* "would ensure that they left", "must see to it that he goes", "the pact ensures that": what is to be brought about has not been. */
static bool is_to_be_ensured(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "ensure", "insure", "guarantee", "see", NULL };
    static const char *const to_come[] = { "will", "would", "must", "should", "shall", "'ll", "'d", NULL };
    int helper = tree_child_with(tree, head, REL_AUX);

    if (tree_relation(tree, child) != REL_CCOMP || !tree_is_one_of(tree, head, verbs))
        return false;
    return (helper >= 0 && tree_is_among(tree, helper, to_come)) || (!tree_is(tree, head, "see") && mood_is_present(tree, head));
}

/* "a deepfake", "a doctored video" */
bool construction_is_false_image(const struct tree *tree, int noun)
{
    static const char *const words[] = { "fake",      "doctored",  "forged",    "manipulated", "fabricated", "bogus",  "satirical",
                                         "fictional", "deepfake",  "altered",   "staged",      "hoax",       "edited", "faked",
                                         "spoof",     "synthetic", "generated", "rumour",      "rumor",      NULL };

    return tree_is(tree, noun, "deepfake") || tree_has_among(tree, noun, words);
}

/* "A fake video shows him fleeing", "the novel depicts an attack", "the simulation ended with China attacking": what is only shown. */
bool construction_is_only_depicted(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "show",    "depict",  "portray", "picture",  "simulate", "imagine", "describe", "tell",
                                         "recount", "narrate", "present", "envision", "see",      "have",    "feature",  "open",
                                         "end",     "begin",   "pit",     "follow",   "announce", "declare", "report",   NULL };
    enum relation relation = tree_relation(tree, child);
    int subject = tree_child_with(tree, head, REL_NSUBJ);
    bool content = relation == REL_XCOMP || relation == REL_CCOMP || relation == REL_OBJ || relation == REL_OBL ||
                   (relation == REL_ADVCL && mood_is_gerund(tree, child) &&
                    (tree_child_with(tree, child, REL_MARK) < 0 || tree_has_child(tree, child, REL_MARK, "with")));

    return content && tree_is_one_of(tree, head, verbs) && subject >= 0 &&
           (fiction_is_work(cues, tree, subject) || construction_is_false_image(tree, subject));
}

/* "The draft says Chad leaves", "the plan foresees that it will": what a text tells that nobody has passed. */
static bool is_told_by_draft(const struct cues *cues, const struct tree *tree, int child, int head)
{
    int subject = tree_relation(tree, child) == REL_CCOMP ? tree_child_with(tree, head, REL_NSUBJ) : -1;
    const struct cue *text = subject >= 0 && subject < head ? cues_find(cues, KIND_TEXT, tree, subject) : NULL;

    return text && text->effect == EFFECT_PROPOSED && (mood_is_present(tree, child) || mood_has_modal(cues, tree, child));
}

/* "had to close its embassy after a raid": what happened made it do so; "had to leave by May" tells only what was due. */
static bool is_had_to(const struct tree *tree, int child, int head)
{
    static const char *const causes[] = { "after", "because", "amid", "following", "due", NULL };
    const int words[] = { head, child };
    bool told = tree_is(tree, head, "have") && tree_has_tag(tree, head, TAG(VBD)) && tree_relation(tree, head) != REL_CCOMP &&
                tree_child_with(tree, head, REL_PARATAXIS) < 0 && tree_relation(tree, child) == REL_XCOMP;

    for (size_t i = 0; told && i < G_N_ELEMENTS(words); i++)
        for (int c = tree_child(tree, words[i]); c >= 0; c = tree_next(tree, c)) {
            const char *cause = c > child ? tree_preposition(tree, c) : NULL;
            if (cause && g_strv_contains(causes, cause))
                return true;
        }
    return false;
}

/* "A judge halted his deportation" */
static bool is_stayed(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "halt", "stay", "suspend", "pause", "freeze", NULL };
    static const char *const judges[] = { "judge", "court", "tribunal", "injunction", "magistrate", NULL };
    static const char *const acts[] = { "deportation", "expulsion", "extradition", "removal", "transfer",
                                        "handover",    "release",   "execution",   NULL };
    int subject = tree_child_with(tree, head, REL_NSUBJ);

    return tree_relation(tree, child) == REL_OBJ && tree_is_one_of(tree, head, verbs) && tree_is_one_of(tree, child, acts) &&
           subject >= 0 && tree_is_one_of(tree, subject, judges);
}

/* "gave its consent to the release", "won approval for a strike": leave that is given for what is yet to come. */
static bool is_given_leave(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "give", "grant", "get", "receive", "win", "obtain", "secure", NULL };
    static const char *const leaves[] = { "consent",   "approval",      "assent",        "permission", "nod",   "blessing",
                                          "clearance", "authorisation", "authorization", "go-ahead",   "light", "signal",
                                          NULL };
    enum relation relation = tree_relation(tree, child);
    const char *preposition = relation == REL_NMOD || relation == REL_OBL ? tree_preposition(tree, child) : NULL;
    int verb = relation == REL_NMOD ? tree_head(tree, head) : head;

    if (!preposition || verb < 0 || !tree_is_one_of(tree, verb, verbs) ||
        (strcmp(preposition, "to") != 0 && strcmp(preposition, "for") != 0))
        return false;
    if (relation == REL_OBL && tree_has_child(tree, verb, REL_ADVMOD, "ahead"))
        return true; /* "the go-ahead" in three words */
    int noun = tree_child_with(tree, verb, REL_OBJ);
    noun = noun >= 0 ? noun : tree_child_with(tree, verb, REL_NSUBJ_PASS);
    return noun >= 0 && (relation == REL_OBL || noun == head) && tree_is_one_of(tree, noun, leaves);
}

/* "froze its aid pending the release": what is waited for. */
static bool is_pending(const struct tree *tree, int child)
{
    return tree->tokens[child].upos == UPOS_NOUN && g_strcmp0(tree_preposition(tree, child), "pending") == 0;
}

/* "set a deadline for Togo to free them": by which they are only asked to. */
static bool is_by_deadline(const struct tree *tree, int child, int head)
{
    static const char *const terms[] = { "deadline", "ultimatum", "timetable", NULL };
    int term = tree_is(tree, head, "set") && mood_is_infinitive(tree, child) ? tree_child_with(tree, head, REL_OBJ) : -1;

    return term >= 0 && tree_is_one_of(tree, term, terms);
}

/* "defied an {order} to free him": he did not; "appealed against the order to free him": that is open. */
static enum event_status order_defied(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const orders[] = { "order", "ruling", "decree", "command", "instruction", "verdict", NULL };
    static const char *const defies[] = { "defy", "disobey", "ignore", "flout", "resist", "breach", "violate", "disregard", NULL };
    static const char *const disputes[] = { "appeal", "challenge", "contest", "fight", "protest", "dispute", "oppose", NULL };
    enum relation relation = tree_relation(tree, child);
    int clause = tree_is_one_of(tree, child, orders) ? tree_child_with(tree, child, REL_ACL) : -1;

    if (clause < 0 || !mood_is_infinitive(tree, clause) || mood_negated(cues, tree, head))
        return EVENT_OCCURRED;
    if (tree_is_one_of(tree, head, defies))
        return relation == REL_OBJ || relation == REL_NSUBJ_PASS ? EVENT_DENIED : EVENT_OCCURRED;
    return tree_is_one_of(tree, head, disputes) ? EVENT_PROPOSED : EVENT_OCCURRED;
}

bool construction_is_failed_step(const struct cues *cues, const struct tree *tree, int noun, int verb)
{
    static const char *const steps[] = { "move", "step", "decision", "order", "motion", "bid", "ruling", NULL };
    static const char *const promises[] = { "promise", "pledge", "vow", "commitment", "undertaking", NULL };
    static const char *const breaks[] = { "break", "breach", "violate", NULL };
    static const char *const fails[] = { "fail", "founder", "flop", "collapse", NULL };
    static const char *const undoes[] = { "overturn", "reverse",  "block", "defeat", "rescind", "revoke",
                                          "annul",    "quash",    "veto",  "foil",   "thwart",  "abandon",
                                          "drop",     "overrule", "scrap", "shelve", "cancel",  NULL };
    enum relation relation = tree_relation(tree, noun);
    bool broken = (relation == REL_OBJ || relation == REL_NSUBJ_PASS) && tree_is_one_of(tree, noun, promises) &&
                  tree_is_one_of(tree, verb, breaks);
    bool failed = relation == REL_NSUBJ        ? tree_is_one_of(tree, verb, fails)
                  : relation == REL_NSUBJ_PASS ? tree_is_one_of(tree, verb, undoes)
                                               : false;

    return (broken || (failed && tree_is_one_of(tree, noun, steps))) && mood_own(cues, tree, verb).status == EVENT_OCCURRED;
}

bool construction_is_despite(const struct tree *tree, int noun)
{
    static const char *const words[] = { "promise", "pledge", "vow", "agreement", "deal", "commitment", "plan", "assurance", NULL };
    bool spite = tree_relation(tree, noun) == REL_NMOD && tree_is(tree, tree_head(tree, noun), "spite");

    return tree_is_one_of(tree, noun, words) && (spite || tree_has_child(tree, noun, REL_CASE, "despite"));
}

void construction_apply(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                        GString *steps)
{
    enum relation relation = tree_relation(tree, child);

    mood_raise(status, order_defied(cues, tree, child, head), tree, head, steps);

    if (is_generic(tree, child, head) || is_pending(tree, child) || is_by_deadline(tree, child, head) ||
        is_cut_short(tree, child, head) || is_expected_of_another(tree, child, head) || tie_is_voted_on(tree, child, head) ||
        tie_is_away_from(tree, child, head) || tie_is_of_plot(tree, child) || is_to_be_ensured(tree, child, head) ||
        is_told_by_draft(cues, tree, child, head))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (is_given_leave(tree, child, head))
        mood_raise(status, EVENT_PLANNED, tree, head, steps);
    if (is_all_but_that(tree, child, head) || tie_is_not_so(tree, child, head) || is_over_before_it_began(tree, child, head) ||
        is_stayed(tree, child, head) || is_of_broken_plan(tree, child, head) || is_of_unfounded_text(tree, child, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    if (construction_is_only_depicted(cues, tree, child, head))
        mood_apply(EFFECT_ALLEGED, tree, head, status, steps);
    beside_apply_list(cues, tree, child, head, status, steps);
    apply_cleft(cues, tree, child, head, status, steps);
    apply_object(cues, tree, child, head, status, steps);
    apply_made(cues, tree, child, head, status, steps);
    const struct cue *aim =
        relation == REL_APPOS && tree->tokens[child].upos == UPOS_NOUN ? cues_find(cues, KIND_AIM, tree, head) : NULL;
    if (aim)
        mood_apply(aim->effect, tree, head, status, steps); /* "their aim, his removal" */
    int likely = relation == REL_NSUBJ && tree_is(tree, head, "all") ? tree_child_with(tree, head, REL_CONJ) : -1;
    const struct cue *nearly =
        likely >= 0 && tree_has_child(tree, likely, REL_CC, "but") ? cues_governor(cues, tree, likely) : NULL;
    if (nearly)
        mood_apply(nearly->effect == EFFECT_DENIED ? EFFECT_DENIED : EFFECT_PROPOSED, tree, likely, status,
                   steps); /* "is all but certain" */
    if (tie_is_of_text(cues, tree, child) && !is_enacted(cues, tree, head))
        mood_apply(cues_find(cues, KIND_TEXT, tree, head)->effect, tree, head, status, steps);
    if (tie_is_kept_from(tree, child, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    if (relation == REL_CONJ)
        beside_apply_condition(cues, tree, head, status, steps);
    if (has_votes_for(tree, child, head) ||
        (is_foretold(cues, tree, head) && (relation == REL_XCOMP || relation == REL_OBL || relation == REL_OBJ)))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
}

/* "opened an offensive": began it; "is open to talks" has not. */
static bool is_opened(const struct tree *tree, int child, int head)
{
    return tree_relation(tree, child) == REL_OBJ && tree_is(tree, head, "open") && tree_has_tag(tree, head, TAG(VBD));
}

/* "an Israeli attack", "an attack by Israel", "an attack on its bases", or "attacks" that may be anybody's: none of who speaks of it. */
static bool may_be_of_others(const struct tree *tree, int deed)
{
    static const char *const own[] = { "its", "their", "his", "her", NULL };
    int first = tree_child(tree, deed);

    for (int c = first; c >= 0; c = tree_next(tree, c)) {
        int poss = c > deed ? tree_child_with(tree, c, REL_POSS) : -1;
        if ((c < deed && tree_has_capital(tree, c)) || (poss >= 0 && tree_is_among(tree, poss, own)) ||
            (c > deed && g_strcmp0(tree_preposition(tree, c), "by") == 0))
            return true;
    }
    return first < 0 || first > deed;
}

/* "claimed two bombings in Kano": who says that it was his. */
static bool is_claimed_deed(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const deeds[] = { "bombing", "attack", "assault",   "ambush", "blast",         "shooting",  "killing",
                                         "raid",    "strike", "abduction", "murder", "assassination", "explosion", NULL };

    return tree_relation(tree, child) == REL_OBJ && tree_is(tree, head, "claim") && tree_is_one_of(tree, child, deeds) &&
           tree_child_with(tree, head, REL_NSUBJ) >= 0 && !mood_negated(cues, tree, head) && !may_be_of_others(tree, child);
}

bool construction_is_real(const struct cues *cues, const struct tree *tree, int child, int head)
{
    bool called = tree_acts_itself(tree, head) && tree_child_with(tree, head, REL_OBJ) >= 0;
    bool purpose = ((called || comes_together(tree, head)) && is_said_by_deed(cues, tree, child, head)) ||
                   is_for_a_purpose(cues, tree, child, head);
    bool said = purpose && mood_is_infinitive(tree, child);
    bool enacted = tie_is_of_text(cues, tree, child) && is_enacted(cues, tree, head);
    bool halted = construction_is_halt(tree, child, head) && tree_has_tag(tree, head, TAG(VBD));

    return said || enacted || halted || is_judged_as(tree, child, head) || is_scorned(tree, child, head) ||
           is_so_far(tree, child, head) || is_used_for(tree, child, head) || is_only_to(tree, child) ||
           is_doing(cues, tree, child, head) || is_fulfilled(cues, tree, head) || construction_is_voted(cues, tree, child, head) ||
           beside_is_done_so(cues, tree, head) || construction_is_of_the_first(tree, child, head) || is_had_to(tree, child, head) ||
           is_opened(tree, child, head) || is_claimed_deed(cues, tree, child, head) || is_ordered(cues, tree, child, head);
}

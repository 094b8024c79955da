#include "objection.h"

#include "clause.h"
#include "content.h"
#include "home.h"
#include "../mood.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

enum { LEAD_BYTES = 1200 }; /* in which a story says what it is about */

/* "gives Egypt $1.3 billion a year": what is done over and over is no event. */
static bool is_repeated(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    const struct tree *tree = coder->tree;
    bool subject = tree_relation(tree, act->token) == REL_NSUBJ; /* "aid to Egypt totals a billion a year" */
    int verb = tree->tokens[act->token].upos == UPOS_VERB ? act->token : subject ? tree_head(tree, act->token) : -1;

    if (verb < 0 || tree->tokens[verb].upos != UPOS_VERB || act_is_verbal(act->action) || !mood_is_present(tree, verb))
        return false;
    for (guint i = 0; i < reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(reading->timexes, struct timex, i);
        int head = timex->type == TIMEX_SET ? when_head(tree, timex->span) : -1;
        while (head >= 0 && head != verb && tree->tokens[head].upos != UPOS_VERB)
            head = tree_head(tree, head);
        if (head == verb)
            return true;
    }
    return false;
}

/* "welcomed the offer, saying that ...": the words of the act that it hangs on. */
static bool is_said_by_the_way(const struct coder *coder, const struct act *act)
{
    int head = tree_head(coder->tree, act->token), around = head >= 0 ? act_action_at(coder, head) : -1;

    return act->action == ACTION_STATE && tree_relation(coder->tree, act->token) == REL_ADVCL &&
           tree_has_tag(coder->tree, act->token, TAG(VBG)) && around >= 0 && act_is_verbal(around);
}

/* "In a statement deploring the test, Seoul promised": the words are its subject's own. */
static bool is_by_the_speaker(const struct tree *tree, int noun)
{
    static const char *const words[] = { "statement", "declaration", "communique", "speech", "letter", NULL };

    return tree_relation(tree, noun) == REL_OBL && g_strcmp0(tree_preposition(tree, noun), "in") == 0 &&
           tree_is_one_of(tree, noun, words);
}

/* "a resolution condemning the raid": what a text says in a participle is no act of its own (guide, section 7). */
static bool is_content_of_text(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token);

    bool voted = head >= 0 && tree_is(tree, head, "vote") && act->action == ACTION_DEMAND; /* "voted to demand a truce" */
    if (voted && (tree_relation(tree, act->token) == REL_XCOMP || tree_relation(tree, act->token) == REL_ADVCL))
        return true;
    return act_is_verbal(act->action) && head >= 0 && tree_relation(tree, act->token) == REL_ACL &&
           !is_by_the_speaker(tree, head) && tree_has_tag(tree, act->token, TAG(VBG)) && tree->tokens[head].lemma &&
           frames_in_class(coder->frames, tree->tokens[head].lemma, "resolution");
}

/* "M23, which is backed by Peru", "which Mali says is backed by Peru": a known group, or nothing named, and how it stands today. */
static bool is_backed_today(const struct tree *tree, const struct act *act)
{
    static const guint64 present = TAG(VBZ) | TAG(VBP);
    int helper = tree_child_with(tree, act->token, REL_AUX_PASS);
    const char *code = act->target->len == 1 ? g_ptr_array_index(act->target, 0) : NULL;

    return helper >= 0 && tree_has_tag(tree, helper, present) &&
           (act->arguments.object < 0 || (code && strcmp(actor_kind(code), "group") == 0));
}

/* "groups backed by Peru", "a militia supported by Chad": how they stand, and no act. */
static bool is_backing_of_band(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "back", "support", "sponsor", NULL };
    const struct tree *tree = coder->tree;
    bool bare = tree_child_with(tree, act->token, REL_AUX_PASS) < 0; /* "groups backed by Peru", whatever the parser took it for */
    int band = act->arguments.object, by = act->arguments.subject;
    bool armed = act_in_class(coder, by, "force"); /* "police backed by tanks" */

    if (!act->arguments.passive || !tree_is_one_of(tree, act->token, verbs))
        return false;
    return is_backed_today(tree, act) || (band >= 0 && bare && (armed || act_in_class(coder, band, "band")));
}

/* "Seven African leaders lifted the embargo on Burundi": powers who are not named act all the same, upon somebody who is. */
static bool is_of_powers(const struct coder *coder, const struct act *act)
{
    static const char *const powers[] = { "leader",   "country",   "state",      "nation",    "minister", "power",
                                          "neighbor", "neighbour", "government", "president", "donor",    NULL };
    int subject = act->arguments.subject;

    return act->source->len == 0 && act->target->len && subject >= 0 && tree_is_one_of(coder->tree, subject, powers) &&
           tree_has_tag(coder->tree, subject, TAG(NNS));
}

/* "The bill goes to the senate", "the law aids them": a verb with a subject that is nobody; who strikes may be unknown. */
static bool is_idle(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(VISIT) | ACTION_BIT(AID) | ACTION_BIT(COOPERATE) | ACTION_BIT(MEET) |
                                 ACTION_BIT(AGREE) | ACTION_BIT(CALL) | ACTION_BIT(CONCEDE) | ACTION_BIT(MEDIATE) |
                                 ACTION_BIT(SANCTION) | ACTION_BIT(APPOINT_ENVOY) | ACTION_BIT(RESTORE_RELATIONS) |
                                 ACTION_BIT(LIFT_SANCTIONS) | ACTION_BIT(EXPEL) | ACTION_BIT(RECALL) | ACTION_BIT(SEVER_RELATIONS) |
                                 ACTION_BIT(SUMMON);
    int subject = act->arguments.subject;
    bool active = coder->tree->tokens[act->token].upos == UPOS_VERB && !act->arguments.passive && subject >= 0;
    bool itself = active && act->action == ACTION_AID && coder->tree->tokens[subject].lemma &&
                  frames_in_class(coder->frames, coder->tree->tokens[subject].lemma, "aid"); /* "Aid is reaching Haiti" */

    return active && !itself && !is_of_powers(coder, act) && act->source->len == 0 && !path_is_of_subject(act->target_path) &&
           action_is(act->action, slugs);
}

/* "letters telling the envoys to leave": what is said by a thing that nobody is known to have written. */
static bool is_of_a_thing(const struct coder *coder, const struct act *act)
{
    static const char *const things[] = { "letter", "message", "email",  "e-mail", "leaflet",
                                          "note",   "poster",  "rumour", "rumor",  NULL };
    const struct tree *tree = coder->tree;
    int thing = tree_relation(tree, act->token) == REL_ACL ? tree_head(tree, act->token) : -1;
    bool anonymous = thing >= 0 && tree_is_one_of(tree, thing, things) && !tree_has(tree, thing, REL_BIT(POSS) | REL_BIT(NMOD));

    return thing >= 0 && (act->source->len == 0 || anonymous) && tree_has_tag(tree, act->token, TAG(VBG)) &&
           action_get(act->action)->quad == QUAD_MATERIAL_CONFLICT && act->action != ACTION_ATTACK;
}

/* "I met a major", "you can criticize them": the writer, or whoever reads it; in a quotation the speaker is found by the word itself. */
static bool is_of_the_writer(const struct coder *coder, const struct act *act)
{
    static const char *const words[] = { "i", "me", "we", "us", "you", "one", NULL };
    const struct tree *tree = coder->tree;
    bool verb = tree->tokens[act->token].upos == UPOS_VERB, does = act->support >= 0 && act->kind == SUPPORT_DO;
    int who = does ? act->support_arguments.subject : act->arguments.passive ? act->arguments.object : act->arguments.subject;
    if (!(verb || does) || who < 0 || tree->tokens[who].upos != UPOS_PRON || !tree_is_among(tree, who, words))
        return false;
    return (!does && act->arguments.passive ? act->target_path : act->source_path)->pronoun != who;
}

/* "an official reached by telephone said": by the reporter; "Clinton reached him by telephone" is a call. */
static bool is_reporters_call(const struct coder *coder, const struct act *act)
{
    return act->action == ACTION_CALL && act->arguments.passive && tree_is(coder->tree, act->token, "reach") &&
           tree_child_with(coder->tree, act->token, REL_AGENT) < 0;
}

/* "Beijing rejected the protest": a note, and no crowd. */
static bool is_note(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "reject", "dismiss", "receive", "accept", "rebuff", NULL };
    const struct tree *tree = coder->tree;
    int verb = tree_relation(tree, act->token) == REL_OBJ ? tree_head(tree, act->token) : -1;

    return act->action == ACTION_PROTEST && verb >= 0 && tree->tokens[act->token].upos == UPOS_NOUN &&
           tree_is(tree, act->token, "protest") && tree_is_one_of(tree, verb, verbs);
}

static bool sentence_has(const struct coder *coder, const char *class_name)
{
    for (int i = 0; i < (int)coder->tree->n; i++)
        if (act_in_class(coder, i, class_name))
            return true;
    return false;
}

bool objection_is_disaster_story(const char *text)
{
    static const char *const words[] = { "quake",       "tsunami",   "hurricane", "typhoon",  "cyclone",     "landslide",
                                         "mudslide",    "avalanche", "tornado",   "eruption", "plane crash", "air crash",
                                         "train crash", "flooding",  "plague",    NULL };
    g_autofree char *lead = g_strndup(text, LEAD_BYTES);
    int times = 0;

    for (int i = 0; words[i] && times < 2; i++)
        for (const char *at = lead; times < 2 && (at = strstr(at, words[i])); at += strlen(words[i]))
            times++;
    return times == 2;
}

/* "the worst quake to hit Haiti": what hits it is no actor, whomever the clause above is about. */
static bool is_of_disaster(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    enum relation relation = tree_relation(tree, act->token);
    int noun = act->arguments.passive                         ? act->arguments.object
               : relation == REL_ACL || relation == REL_RELCL ? tree_head(tree, act->token)
                                                              : act->arguments.subject;
    bool done_to_it =
        act->arguments.passive && (act->action == ACTION_SEIZE || act->action == ACTION_DETAIN); /* "captured on film" */

    bool it =
        (noun >= 0 && tree_is(tree, noun, "it")) || (act->arguments.subject >= 0 && tree_is(tree, act->arguments.subject, "it"));
    if (it && act->action == ACTION_ATTACK && (sentence_has(coder, "disaster") || coder->disaster))
        return true; /* "it is believed the quake killed thousands", "the fact that it struck the capital" */
    if (noun < 0 || (!act->arguments.passive && act->arguments.subject < 0 && relation == REL_ROOT))
        noun = act->token - 1; /* "dead after a quake struck", whatever the parser hung the quake on */
    return tree->tokens[act->token].upos == UPOS_VERB && noun >= 0 && tree->tokens[noun].lemma &&
           (done_to_it || act->action == ACTION_ATTACK) && frames_in_class(coder->frames, tree->tokens[noun].lemma, "disaster");
}

/* "asked Oslo and the rebels for answers", whichever word the parser hung the phrase on. */
static bool has_for_below(const struct tree *tree, int token)
{
    for (int t = 0; t < (int)tree->n; t++) {
        int above = g_strcmp0(tree_preposition(tree, t), "for") == 0 ? tree_head(tree, t) : -1;
        while (above >= 0 && above != token && tree_relation(tree, above) == REL_CONJ)
            above = tree_head(tree, above);
        if (above == token && above >= 0)
            return true;
    }
    return false;
}

/* "Got the leaflet?" he asked: a question demands nothing. */
static bool is_question(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    bool asks = tree_is(tree, act->token, "ask") && tree->tokens[act->token].upos == UPOS_VERB && !act->arguments.passive &&
                act->action == ACTION_DEMAND;

    if (!asks || tree_child_with(tree, act->token, REL_OBJ) >= 0 || tree_child_with(tree, act->token, REL_XCOMP) >= 0)
        return false;
    for (int c = tree_child(tree, act->token); c >= 0; c = tree_next(tree, c))
        if (g_strcmp0(tree_preposition(tree, c), "for") == 0 || tree_relation(tree, c) == REL_ADVCL ||
            (tree_relation(tree, c) == REL_CCOMP && c > act->token) || has_for_below(tree, c))
            return false;
    return true;
}

/* Only who can speak for an actor visits for it: not a bill, a shop, a citizen. */
static bool is_private_journey(const struct coder *coder, const struct act *act)
{
    return act->action == ACTION_VISIT && coder->tree->tokens[act->token].upos == UPOS_VERB && act->arguments.subject >= 0 &&
           !cast_speaks(coder->cast, coder->tree, act->arguments.subject);
}

/* "The quake devastated Port-au-Prince, killing thousands": a place that is no doer, wherever the parser hung it. */
static bool is_of_place(const struct coder *coder, const struct act *act)
{
    int subject = act->arguments.subject;

    return subject >= 0 && !act->arguments.passive && cast_is_place(coder->cast, coder->tree, subject);
}

/* "a clash between King Juan Carlos and President Chavez": persons clash in words. */
static bool is_clash_of_persons(const struct coder *coder, const struct act *act)
{
    static const char *const nouns[] = { "clash", "fight", "battle", "duel", NULL };
    const struct tree *tree = coder->tree;

    if (act->action != ACTION_ATTACK || !tree_is_one_of(tree, act->token, nouns))
        return false;
    for (int c = tree_child(tree, act->token); c >= 0; c = tree_next(tree, c))
        if (c > act->token && g_strcmp0(tree_preposition(tree, c), "between") == 0)
            return tree->tokens[c].upos == UPOS_PROPN && cast_person(coder->cast, tree, c);
    return false;
}

/* "The plane crashed, killing nine": the harm of an accident. */
static bool is_of_accident(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "crash", "collide", "derail", "capsize", "overturn", "collapse", "plunge", "veer", NULL };
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token);

    return act->action == ACTION_ATTACK && tree_relation(tree, act->token) == REL_ADVCL && head >= 0 &&
           tree_has_tag(tree, act->token, TAG(VBG)) && tree_is_one_of(tree, head, verbs);
}

/* "picked up a gun and shot herself"; who blows himself up strikes others. */
static bool is_upon_oneself(const struct coder *coder, const struct act *act)
{
    static const char *const selves[] = { "himself", "herself", "themselves", "itself", "myself", "ourselves", NULL };

    static const char *const harms[] = { "shoot", "kill", "stab", "wound", "injure", "hurt", "cut", NULL };

    return act->action == ACTION_ATTACK && act->arguments.object >= 0 && !act->arguments.passive &&
           tree_is_one_of(coder->tree, act->token, harms) && tree_is_among(coder->tree, act->arguments.object, selves);
}

/* "were killed by the quake", "ministries were destroyed": harm that nobody is said to have done, nor with any weapon. */
static bool is_misfortune(const struct coder *coder, const struct act *act)
{
    static const char *const harms[] = { "kill", "injure", "wound", "destroy",   "damage", "wreck",
                                         "hit",  "strike", "leave", "devastate", NULL };
    static const char *const ruins[] = { "destroy", "damage", "wreck", "devastate", NULL };
    const char *lemma = coder->tree->tokens[act->token].lemma;

    if (act->action == ACTION_RELEASE) /* "was freed" from the rubble */
        return act->source->len == 0 && act->arguments.passive && coder->disaster;
    if ((act->source->len && !is_of_place(coder, act)) || act->action != ACTION_ATTACK || !wordlist_has(harms, lemma))
        return false;
    bool armed = sentence_has(coder, "violence") || sentence_has(coder, "weapon") || sentence_has(coder, "crime");
    return !armed && (sentence_has(coder, "disaster") || coder->disaster || (act->arguments.passive && wordlist_has(ruins, lemma)));
}

/* "decided to stay" tells what is done, and is done with it; "has decided to send aid" announces it. A person's own affair is none. */
static bool is_mere_decision(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int subject = act->arguments.subject, have = tree_child_with(tree, act->token, REL_AUX);
    bool person = subject >= 0 && (tree_is(tree, subject, "he") || tree_is(tree, subject, "she"));

    return tree_is(tree, act->token, "decide") && act->action == ACTION_PLEDGE &&
           (person || have < 0 || !tree_is(tree, have, "have"));
}

/* "arrived in Oslo for a state visit", "met for talks": the noun says what the verb's deed was for, and is the same. */
static bool is_aim_of_verb(const struct coder *coder, const struct act *act)
{
    static const char *const slugs[] = { "visit", "meet", "call", NULL }, *const prepositions[] = { "for", "on", "during", NULL };

    return wordlist_has(slugs, action_get(act->action)->slug) && coder->tree->tokens[act->token].upos == UPOS_NOUN &&
           tree_relation(coder->tree, act->token) == REL_OBL && tree_has_preposition(coder->tree, act->token, prepositions) &&
           act_action_at(coder, tree_head(coder->tree, act->token)) == act->action;
}

/* "staged a rally to protest the arrests": what the crowd came for is what it did. */
static bool is_aim_of_protest(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    enum relation relation = tree_relation(tree, act->token);
    int deed = tree_head(tree, act->token);

    if (!tree_is(tree, act->token, "protest") || tree->tokens[act->token].upos != UPOS_VERB ||
        (relation != REL_XCOMP && relation != REL_ADVCL && relation != REL_ACL))
        return false;
    return act_action_at(coder, deed) == ACTION_PROTEST ||
           (deed >= 0 && act_action_at(coder, tree_head(tree, deed)) == ACTION_PROTEST);
}

/* "Oman called off the talks in protest": a state does no other thing by it; farmers who stay away from work do. */
static bool is_of_state(const struct coder *coder, int verb)
{
    struct tree_arguments arguments;

    tree_arguments(coder->tree, verb, &arguments);
    return arguments.subject >= 0 && coder->tree->tokens[arguments.subject].upos == UPOS_PROPN &&
           cast_speaks(coder->cast, coder->tree, arguments.subject);
}

/* "recalled its envoy in protest at the raid": why it did so; nor does anybody protest where nobody is known to. */
static bool is_done_in_protest(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int verb = tree_head(tree, act->token);

    if (!tree_is(tree, act->token, "protest") || tree->tokens[act->token].upos != UPOS_NOUN || act->support >= 0 ||
        g_strcmp0(tree_preposition(tree, act->token), "in") != 0 || tree_child_with(tree, act->token, REL_DET) >= 0)
        return false;
    while (verb >= 0 && tree->tokens[verb].upos != UPOS_VERB)
        verb = tree_head(tree, verb);
    return act->source->len == 0 || (verb >= 0 && (act_action_at(coder, verb) >= 0 || is_of_state(coder, verb)));
}

/* "threw stones during protests over it", "marched in a rally": the crowd's one deed. */
static bool is_protest_of_verb(const struct coder *coder, const struct act *act)
{
    static const char *const beside[] = { "in", "during", "at", "as", NULL };
    const char *preposition = tree_preposition(coder->tree, act->token);

    return act->action == ACTION_PROTEST && coder->tree->tokens[act->token].upos == UPOS_NOUN && preposition && act->support < 0 &&
           wordlist_has(beside, preposition) && act_action_at(coder, tree_head(coder->tree, act->token)) == act->action;
}

/* "killed him in a raid on the port": the noun is the verb's own deed. */
static bool is_deed_of_verb(const struct coder *coder, const struct act *act)
{
    static const char *const prepositions[] = { "in", "by", "with", "during", NULL };
    enum relation relation = tree_relation(coder->tree, act->token);

    if (act->action == ACTION_ATTACK && act_action_at(coder, act->arguments.subject) == ACTION_CYBER_ATTACK)
        return true; /* "was hit by a cyber attack" */
    return act->action == ACTION_ATTACK && coder->tree->tokens[act->token].upos == UPOS_NOUN &&
           (relation == REL_OBL || relation == REL_AGENT) && tree_has_preposition(coder->tree, act->token, prepositions) &&
           act->source->len == 0 && act_action_at(coder, tree_head(coder->tree, act->token)) == act->action;
}

/* "were killed fighting guerrillas", "died in a clash with them": their fight and their death are one. */
static bool is_fight_of_fallen(const struct coder *coder, const struct act *act)
{
    int death = tree_head(coder->tree, act->token), foe = -1;

    if (act->action != ACTION_ATTACK || death < 0)
        return false;
    if (act->source->len && act_action_at(coder, death) == ACTION_ATTACK && clause_blow(coder, death) == act->token)
        return true; /* "were killed when rebels shelled them" */
    if ((foe = clause_foe(coder, death)) < 0)
        return false;
    return tree_below(coder->tree, foe, act->token) || tree_head(coder->tree, foe) == death;
}

/* "The attack in Kabul killed two Danes": told by whom it struck. */
static bool is_deed_of_its_verb(const struct coder *coder, const struct act *act)
{
    struct tree_arguments arguments;
    int verb = tree_relation(coder->tree, act->token) == REL_NSUBJ ? tree_head(coder->tree, act->token) : -1;

    if (verb < 0 || act->action != ACTION_ATTACK || act_action_at(coder, verb) != act->action)
        return false;
    g_autoptr(GPtrArray) struck = g_ptr_array_new();
    tree_arguments(coder->tree, verb, &arguments);
    if (arguments.object >= 0)
        cast_resolve(coder->cast, coder->tree, arguments.object, false, struck);
    return struck->len > 0;
}

/* "Peru's parliament held a session", "called an emergency cabinet meeting": a state alone with its own organs. */
static bool is_meeting_at_home(const struct coder *coder, const struct act *act)
{
    static const char *const organs[] = { "cabinet", "parliament", "parliamentary", "assembly", "senate", "congress",
                                          "party",   "politburo",  "legislature",   "knesset",  "duma",   NULL };
    int first, last;

    if (act->action != ACTION_MEET || act->source->len != 1 || act->target->len > 0 ||
        strcmp(actor_kind(g_ptr_array_index(act->source, 0)), "state") != 0)
        return false;
    tree_span(coder->tree, act->token, &first, &last);
    for (int i = first; i <= last; i++)
        if (tree_is_among(coder->tree, i, organs))
            return true;
    return false;
}

/* "the most liberated women", "an even more threatening regime": a quality, and no deed. */
static bool is_graded(const struct coder *coder, const struct act *act)
{
    static const char *const degrees[] = { "most", "more", "very", "too", "so", "less", "least", "rather", "increasingly", NULL };
    const struct tree *tree = coder->tree;
    bool participle = tree_has_tag(tree, act->token, TAG(VBN) | TAG(VBG));

    int head = tree_head(tree, act->token);
    bool beside = participle && tree_relation(tree, act->token) == REL_CONJ && head >= 0 && tree->tokens[head].upos == UPOS_ADJ &&
                  tree_child_with(tree, act->token, REL_OBJ) < 0; /* "as grotesque and revolting as" */
    return beside || (participle && act->token > 0 && tree_is_among(tree, act->token - 1, degrees) &&
                      tree_head(tree, act->token - 1) == act->token && act->arguments.object != act->token - 1 &&
                      tree_child_with(tree, act->token, REL_OBJ) < 0 && tree_child_with(tree, act->token, REL_AGENT) < 0);
}

/* "convicted of collaborating with", "jailed for meeting": what one was punished for is told of as a charge; a killing was one. */
static bool is_of_verdict(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token);
    const char *preposition = tree_preposition(tree, act->token);

    if (head >= 0 && tree_relation(tree, act->token) == REL_CONJ) {
        preposition = preposition ? preposition : tree_preposition(tree, head);
        head = tree_head(tree, head);
    }
    return preposition && act_in_class(coder, head, "condemned") &&
           (strcmp(preposition, "of") == 0 || strcmp(preposition, "for") == 0) && act->action != ACTION_ATTACK &&
           tree_has_tag(tree, act->token, TAG(VBG));
}

/* "held talks with rebels, the first contact in years": the same act in other words. */
static bool is_restated(const struct coder *coder, const struct act *act)
{
    static const char *const ranks[] = { "first", "second", "third", "fourth", "fifth", "latest", "last", "only", NULL };

    if (tree_relation(coder->tree, act->token) != REL_APPOS || coder->tree->tokens[act->token].upos != UPOS_NOUN ||
        !tree_has_among(coder->tree, act->token, ranks))
        return false;
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        if (match->token < act->token && match->frame->action == act->action)
            return true;
    }
    return false;
}

/* "called the meeting": one that is told of elsewhere. */
static bool is_known_meeting(const struct coder *coder, const struct act *act)
{
    int object = act->arguments.object, determiner = object >= 0 ? tree_child_with(coder->tree, object, REL_DET) : -1;

    return act->match->frame->ahead && determiner >= 0 && tree_is(coder->tree, determiner, "the");
}

/* "what they called the New Egypt", "a mosque called Noor": by telephone one calls a person. */
static bool is_naming(const struct coder *coder, const struct act *act)
{
    int object = act->arguments.object;

    if (act->action != ACTION_CALL || !tree_is(coder->tree, act->token, "call") || object < 0)
        return false;
    bool rings = cast_is_people(coder->cast, coder->tree, object) && tree_child_with(coder->tree, act->token, REL_XCOMP) < 0;
    return !act->both_named || act->arguments.passive || tree_relation(coder->tree, act->token) == REL_ACL ||
           (tree_relation(coder->tree, act->token) == REL_RELCL && !rings); /* "who called his counterpart" */
}

/* "in what it called retaliation for the raid": what a word is used for; "what it called a crime" is condemned. */
static bool is_term(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "call", "describe", "term", "label", "dub", "brand", "regard", "consider", "see", NULL };
    static const char *const what[] = { "what", NULL };
    const struct tree *tree = coder->tree;

    static const guint64 slugs = ACTION_BIT(DEMAND) | ACTION_BIT(STATE) | ACTION_BIT(CALL) | ACTION_BIT(MEET);

    return action_is(act->action, slugs) && tree_relation(tree, act->token) == REL_RELCL &&
           tree_is_one_of(tree, act->token, verbs) && tree_is_among(tree, tree_head(tree, act->token), what);
}

/* "teamed up with singers", "takes calls from viewers": nobody telephones or cooperates alone. */
static bool is_alone(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(CALL) | ACTION_BIT(COOPERATE);
    static const char *const handed[] = { "extradite", "extradition", "hand", "handover", "surrender", "turn", "deliver", NULL };

    return act->source->len + act->target->len < 2 && action_is(act->action, slugs) &&
           !tree_is_one_of(coder->tree, act->token, handed); /* "Sudan handed over two suspects" */
}

/* "They agree, but he stays", "I agree about the risk": of one mind with whoever spoke. */
static bool is_of_one_mind(const struct coder *coder, const struct act *act)
{
    return act->action == ACTION_AGREE && tree_is(coder->tree, act->token, "agree") && act->match->matched[0] < 0 &&
           act->source->len < 2 && act->arguments.subject >= 0 && act->arguments.object < 0 &&
           !tree_has_tag(coder->tree, act->token, TAG(VBN));
}

/* "flew to Oslo for talks on trade": with whom is not told. */
static bool is_aimed_at_nobody(const struct coder *coder, const struct act *act)
{
    static const char *const partners[] = { "with", "between", NULL };

    if (!act_is_aim_of_journey(coder, act) || !action_get(act->action)->symmetric)
        return false;
    for (int c = tree_child(coder->tree, act->token); c >= 0; c = tree_next(coder->tree, c))
        if (tree_preposition(coder->tree, c) && g_strv_contains(partners, tree_preposition(coder->tree, c)))
            return false;
    return true;
}

/* "a rebel-held suburb": the participle of a word with a hyphen. */
static bool is_hyphened(const struct tree *tree, int token)
{
    const char *before = tree->document->text + tree->tokens[token].start;

    return tree_has_tag(tree, token, TAG(VBN)) && tree->tokens[token].start > 1 && before[-1] == '-' && g_ascii_isalpha(before[-2]);
}

/* "the suppressed passage", "conscripted soldiers", "agreed routes": a participle in front of its noun tells how that is. */
static bool is_attribute(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(COERCE) | ACTION_BIT(MOBILIZE) | ACTION_BIT(RECOGNIZE) | ACTION_BIT(COOPERATE) |
                                 ACTION_BIT(PRAISE) | ACTION_BIT(AGREE); /* others may be news */
    static const char *const chosen[] = { "elect", "re-elect", "appoint", "freed", "free", "ban", "wound", "injure", NULL };
    const struct tree *tree = coder->tree;
    int noun = tree_relation(tree, act->token) == REL_AMOD ? tree_head(tree, act->token) : -1;

    if (noun > act->token && tree_is_one_of(tree, act->token, chosen))
        return true; /* "elected officials", "freed slaves", "wounded men" */
    return noun == act->token + 1 && tree_has_tag(tree, act->token, TAG(VBN)) && action_is(act->action, slugs);
}

/* "occupied Sevastopol", "the besieged town": how things stand. */
static bool is_standing(const struct coder *coder, const struct act *act)
{
    static const char *const words[] = { "occupy", "annex", "besiege",  "dispute", "contest",  "divide",  "control",
                                         "hold",   "seize", "embattle", "ban",     "sanction", "capture", NULL };
    static const char *const lands[] = {
        "land", "territory", "area", "region", "zone", "city", "town", "west", "east", "part", NULL
    };
    const struct tree *tree = coder->tree;
    const char *lemma = tree->tokens[act->token].lemma;
    int noun = tree_relation(tree, act->token) == REL_AMOD ? tree_head(tree, act->token) : -1;
    bool land = noun > act->token && tree_is_one_of(tree, noun, lands);

    if (lemma && is_hyphened(tree, act->token) && wordlist_has(words, lemma))
        return true;
    return noun > act->token && (land || (noun == act->token + 1 && cast_is_place(coder->cast, tree, noun))) && lemma &&
           wordlist_has(words, lemma);
}

/* "approved a package of sanctions, hitting its banks", "the tariffs target its ports": what measures hit is told by them. */
static bool is_blow_of_measure(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "hit", "target", "strike", "batter", "hurt", "cripple", NULL };
    static const char *const measures[] = { "package",   "sanction", "sanctions", "measure", "tariff", "tariffs", "restriction",
                                            "list",      "embargo",  "ban",       "duty",    "levy",   "round",   "tranche",
                                            "blacklist", "curb",     "penalty",   "order",   NULL };
    const struct tree *tree = coder->tree;

    if (act->action != ACTION_ATTACK || !tree_is_one_of(tree, act->token, verbs))
        return false;
    if (act->arguments.subject >= 0 && tree_is_one_of(tree, act->arguments.subject, measures))
        return true;
    int verb = tree_head(tree, act->token);
    if (tree_relation(tree, act->token) == REL_CONJ && verb >= 0 && tree_relation(tree, verb) == REL_ADVCL)
        verb = tree_head(tree, verb); /* "lowering the cap and hitting" */
    return mood_is_gerund(tree, act->token) && tree_child_with(tree, act->token, REL_NSUBJ) < 0 &&
           !tree_preposition(tree, act->token) && act_action_at(coder, verb) == ACTION_SANCTION; /* not "after hitting its ships" */
}

/* "the nearly two-year war between Israel and Hamas", "their decades-long conflict": one that goes on. */
static bool is_long_war(const struct coder *coder, const struct act *act)
{
    static const char *const spans[] = { "year", "month", "week", "decade", "years", "months", "decades", NULL };
    const struct tree *tree = coder->tree;

    if (act->action != ACTION_ATTACK || tree->tokens[act->token].upos != UPOS_NOUN)
        return false;
    for (int c = tree_child(tree, act->token); c >= 0 && c < act->token; c = tree_next(tree, c))
        for (int t = c; t > 0 && t > c - 3 && (tree_relation(tree, c) == REL_COMPOUND || tree_relation(tree, c) == REL_AMOD); t--)
            if (tree_is_one_of(tree, t, spans) && (tree_is(tree, t - 1, "-") || tree_is(tree, t + 1, "-")))
                return true;
    return false;
}

/* "the rockets that it fires at Israel", "gangs which kidnap aid workers": what is done over and over is no event; a text does it once. */
static bool is_habit(const struct coder *coder, const struct act *act)
{
    static const char *const texts[] = { "resolution", "decree", "order", "law", "decision", "bill", "measure", NULL };
    const struct tree *tree = coder->tree;
    return mood_is_in_present(tree, act->token) && tree_relation(tree, act->token) == REL_RELCL &&
           tree_child_with(tree, act->token, REL_AUX) < 0 && action_get(act->action)->quad == QUAD_MATERIAL_CONFLICT &&
           !tree_is_one_of(tree, tree_head(tree, act->token), texts);
}

/* Whether the subject, or a word in front of it, is one of those: "the carmaker", "drug maker Sanol", "Belarus coach Ivan Stang". */
static bool subject_has(const struct tree *tree, int subject, const char *const *words)
{
    if (tree_is_among(tree, subject, words))
        return true;
    for (int c = tree_child(tree, subject); c >= 0; c = tree_next(tree, c))
        if (tree_is_among(tree, c, words) && tree_relation(tree, c) != REL_POSS && !tree_preposition(tree, c))
            return true;
    return false;
}

/* "the airline finalised a deal", "Germany's Sanol AG said it would sell": what firms do by themselves is business, not politics. */
static bool is_business(const struct coder *coder, const struct act *act)
{
    static const char *const firms[] = { "airline",   "carrier",      "company",   "firm",        "maker",   "carmaker",
                                         "automaker", "manufacturer", "retailer",  "corporation", "startup", "conglomerate",
                                         "insurer",   "builder",      "developer", "brewer",      NULL };
    static const char *const suffixes[] = {
        "ag", "kgaa", "plc", "inc", "inc.", "corp", "corp.", "ltd", "ltd.", "gmbh", "llc", NULL
    };
    static const char *const slugs[] = { "agree", "pledge", "meet", "cooperate", "visit", "concede", NULL };
    static const char *const words[] = { "state", "warn", "praise", "demand", "reject", NULL };
    static const char *const voices[] = { "spokesman", "spokeswoman", "spokesperson", "executive", NULL };
    int subject = act->arguments.subject;

    if (act->source->len != 1 || subject < 0)
        return false;
    const char *slug = action_get(act->action)->slug, *code = g_ptr_array_index(act->source, 0);
    bool voice =
        tree_is_among(coder->tree, subject, voices) && subject_has(coder->tree, subject, firms); /* "a company spokesman" */
    bool named = g_ascii_isupper(*code) && (voice || subject_has(coder->tree, subject, suffixes)) &&
                 (wordlist_has(slugs, slug) || wordlist_has(words, slug));
    return named || (act->target->len == 0 && wordlist_has(slugs, slug) && subject_has(coder->tree, subject, firms));
}

/* "Google lets users leave messages", "Enron secured contracts": what named firms do or say to no state is business too. */
static bool is_of_firms(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(AGREE) | ACTION_BIT(PLEDGE) | ACTION_BIT(MEET) | ACTION_BIT(COOPERATE) |
                                 ACTION_BIT(VISIT) | ACTION_BIT(CONCEDE) | ACTION_BIT(COERCE) | ACTION_BIT(STATE) |
                                 ACTION_BIT(RELEASE) | ACTION_BIT(PRAISE) | ACTION_BIT(WARN) | ACTION_BIT(DEMAND) |
                                 ACTION_BIT(CONDEMN) | ACTION_BIT(AID);

    if (act->source->len == 0 || !action_is(act->action, slugs))
        return false;
    for (guint i = 0; i < act->source->len; i++)
        if (!lexicon_is_company(coder->lexicon, g_ptr_array_index(act->source, i)))
            return false;
    for (guint i = 0; i < act->target->len; i++)
        if (g_ascii_isupper(*(const char *)g_ptr_array_index(act->target, i)) && act->action != ACTION_VISIT)
            return false;
    return true;
}

/* "Belarus coach Ivan Stang stated", "the captain praised his side": of the world of sport. */
static bool is_sport(const struct coder *coder, const struct act *act)
{
    static const char *const players[] = { "coach",       "striker",    "goalkeeper", "midfielder", "winger", "batsman",
                                           "bowler",      "footballer", "cricketer",  "golfer",     "boxer",  "sprinter",
                                           "quarterback", "pitcher",    "defender",   "skipper",    NULL };
    int subject = act->arguments.subject;

    return subject >= 0 && !act->arguments.passive && subject_has(coder->tree, subject, players);
}

/* "was shocked at the scale of the quake", "called it a cruel disaster": nobody is condemned. */
static bool is_grief(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "call", "describe", NULL };
    const struct tree *tree = coder->tree;
    bool judges = act->by_content || tree->tokens[act->token].upos == UPOS_ADJ || tree_is_one_of(tree, act->token, verbs);

    if (act->action != ACTION_CONDEMN || !judges || !(coder->disaster || sentence_has(coder, "disaster")) ||
        (act->target->len && !sentence_has(coder, "ruin")))
        return false;
    return !sentence_has(coder, "violence") && !sentence_has(coder, "weapon") && !sentence_has(coder, "crime");
}

/* "began to repatriate its nationals": one's own people are brought home, not deported. */
static bool is_homecoming(const struct coder *coder G_GNUC_UNUSED, const struct act *act)
{
    return act->action == ACTION_DEPORT && act->source->len && act->target->len && act_codes_overlap(act->source, act->target);
}

/* "has a habit of detaining reporters": what somebody is wont to do. */
static bool is_wont(const struct coder *coder, const struct act *act)
{
    static const char *const words[] = { "habit",  "tendency", "penchant", "propensity", "reputation", "practice", "history",
                                         "record", "tactic",   "method",   "way",        "means",      "art",      NULL };
    const struct tree *tree = coder->tree;
    int noun = tree_head(tree, act->token);

    return noun >= 0 && noun < act->token && tree_has_tag(tree, act->token, TAG(VBG)) &&
           tree_relation(tree, act->token) == REL_ACL && g_strcmp0(tree_preposition(tree, act->token), "of") == 0 &&
           tree_is_one_of(tree, noun, words);
}

/* "Israeli settlements", "a settlement bloc": colonies, no accord. */
static bool is_colony(const struct tree *tree, int token)
{
    return tree_is(tree, token, "settlement") &&
           (tree_has_tag(tree, token, TAG(NNS)) || tree_relation(tree, token) == REL_COMPOUND);
}

/* "approved new settlements": the act is about colonies. */
static bool is_of_colonies(const struct coder *coder, const struct act *act)
{
    if (act->action != ACTION_AGREE)
        return false;
    for (int i = 0; i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++)
        if (is_colony(coder->tree, act->match->matched[i]))
            return true;
    return is_colony(coder->tree, act->token);
}

/* "striking workers", "striking shipyard workers", whatever the parser takes the word for. */
static bool is_of_strikers(const struct tree *tree, int token)
{
    static const char *const words[] = { "worker",  "miner",  "nurse",  "teacher", "doctor",
                                         "student", "driver", "farmer", "docker",  NULL };
    int last = MIN(token + 3, (int)tree->n - 1);

    if (!tree_is(tree, token, "strike") || !tree_has_tag(tree, token, TAG(VBG)))
        return false;
    for (int i = token + 1; i <= last; i++) {
        if (tree->tokens[i].upos != UPOS_NOUN && tree->tokens[i].upos != UPOS_ADJ)
            return false;
        if (tree_is_one_of(tree, i, words))
            return true;
    }
    return false;
}

/* "a paper critical of the army": what stands beside a noun tells of no word spoken. */
static bool is_bent(const struct coder *coder, const struct act *act)
{
    enum relation relation = tree_relation(coder->tree, act->token);
    bool aside = relation == REL_RELCL || relation == REL_ACL || relation == REL_CCOMP;
    bool now = aside && tree_child_with(coder->tree, act->token, REL_NSUBJ) >= 0 && mood_is_in_present(coder->tree, act->token);

    bool passing = relation == REL_RELCL && tree_is(coder->tree, tree_head(coder->tree, act->token), "what");
    if ((now || passing) && tree_is(coder->tree, act->token, "call") && act->action == ACTION_CONDEMN)
        return true; /* "activists whom it calls terrorists", "over what it called violations" */
    if (act->action == ACTION_ATTACK && is_of_strikers(coder->tree, act->token))
        return true;
    return coder->tree->tokens[act->token].upos == UPOS_ADJ && (relation == REL_AMOD || relation == REL_ACL) &&
           tree_child_with(coder->tree, act->token, REL_COP) < 0 && act->action == ACTION_CONDEMN;
}

/* What was said has been told as an act of its own. */
static bool is_of_an_act(const struct coder *coder G_GNUC_UNUSED, const struct act *act)
{
    return act->told_itself;
}

/* "ordered the navy to step up patrols", "let its air force fly": an order to one's own is told by what it orders. */
static bool is_order_at_home(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(DEMAND) | ACTION_BIT(CONCEDE);
    int object = act->arguments.object, aim = tree_child_with(coder->tree, act->token, REL_XCOMP);
    bool own = act->source->len == 1 && act->target->len == 1 && act->source->pdata[0] == act->target->pdata[0];

    if (aim < 0)
        aim = tree_child_with(coder->tree, act->token, REL_CCOMP);
    bool bidden = act->action != ACTION_DEMAND || (aim >= 0 && act_action_at(coder, aim) >= 0);
    static const char *const houses[] = { "administration", "government", "ministry", "cabinet", "agency", "department", NULL };
    static const char *const orders[] = { "order", "instruct", "direct", "command", NULL }; /* lawmakers urge a government */
    bool house = object >= 0 && tree_is_one_of(coder->tree, object, houses) && tree_is_one_of(coder->tree, act->token, orders);
    bool men = house || (object >= 0 && act_in_class(coder, object, "force"));
    return own && bidden && men && action_is(act->action, slugs) && coder->tree->tokens[act->token].upos == UPOS_VERB;
}

/* "urged Chad to end its raids", "to halt their offensive": that the deed is to end is told by who asks for it, and by the truce. */
static bool is_to_end(const struct coder *coder, const struct act *act)
{
    static const char *const stops[] = { "end", "stop", "halt", "cease", "suspend", "pause", NULL };
    const struct tree *tree = coder->tree;

    return act->status.status != EVENT_OCCURRED && action_get(act->action)->quad == QUAD_MATERIAL_CONFLICT &&
           tree->tokens[act->token].upos == UPOS_NOUN && tree_relation(tree, act->token) == REL_OBJ &&
           tree_child_with(tree, act->token, REL_POSS) >= 0 && tree_is_one_of(tree, tree_head(tree, act->token), stops);
}

/* "has not ruled out a strike": nothing is refused. */
static bool is_left_open(const struct coder *coder, const struct act *act)
{
    static const char *const words[] = { "rule", "exclude", NULL };

    return act->action == ACTION_REJECT && act->status.status == EVENT_DENIED && tree_is_one_of(coder->tree, act->token, words);
}

/* The first that holds is the reason. */
static const struct {
    bool (*holds)(const struct coder *coder, const struct act *act);
    const char *reason;
} objections[] = {
    { is_of_colonies, "colonies, no accord" },
    { is_standing, "only how things stand" },
    { is_habit, "only how things stand" },
    { is_long_war, "only how things stand" },
    { is_wont, "only how things stand" },
    { is_business, "a firm's own business" },
    { is_of_firms, "a firm's own business" },
    { is_sport, "of the world of sport" },
    { is_grief, "harm without anybody who did it" },
    { is_homecoming, "one's own people come home" },
    { is_graded, "only how things stand" },
    { is_attribute, "only how things stand" },
    { is_aimed_at_nobody, "the aim of a journey, with nobody named" },
    { is_meeting_at_home, "a meeting at home" },
    { is_alone, "its partner stands for no actor" },
    { is_restated, "the act before it in other words" },
    { is_known_meeting, "a meeting that is told of elsewhere" },
    { is_deed_of_verb, "the deed of its verb" },
    { is_deed_of_its_verb, "the deed of its verb" },
    { is_blow_of_measure, "the deed of its verb" },
    { is_fight_of_fallen, "the deed of its verb" },
    { is_aim_of_verb, "the deed of its verb" },
    { is_aim_of_protest, "the deed of its verb" },
    { is_protest_of_verb, "the deed of its verb" },
    { is_done_in_protest, "the deed of its verb" },
    { is_naming, "only a name is given" },
    { is_term, "only a name is given" },
    { is_bent, "only how somebody is minded" },
    { is_of_one_mind, "only how somebody is minded" },
    { is_backing_of_band, "only how somebody stands" },
    { is_content_of_text, "what a text says, in no clause of its own" },
    { is_of_an_act, "what was said is an act of its own" },
    { is_said_by_the_way, "the words of the act that it hangs on" },
    { is_of_the_writer, "its subject is who writes or reads it" },
    { is_reporters_call, "its subject is who writes or reads it" },
    { is_note, "a diplomatic note" },
    { is_question, "a question" },
    { is_order_at_home, "an order to one's own, told by what it orders" },
    { is_left_open, "left open" },
    { is_to_end, "told by who asks that it end" },
    { is_clash_of_persons, "a clash in words" },
    { is_of_accident, "harm without anybody who did it" },
    { is_upon_oneself, "harm without anybody who did it" },
    { is_misfortune, "harm without anybody who did it" },
    { is_of_disaster, "harm without anybody who did it" },
    { is_idle, "its subject stands for no actor" },
    { is_of_a_thing, "its subject stands for no actor" },
    { is_private_journey, "its subject stands for no actor" },
    { is_mere_decision, "its subject stands for no actor" },
};

/* "left for Europe", "a trip to the Middle East": a journey whose aim is many lands, none of them named. */
static bool is_to_region(const struct coder *coder, const struct act *act)
{
    static const char *const regions[] = { "Europe",  "Africa", "Asia",     "America", "East",      "Mideast",
                                           "Balkans", "Gulf",   "Caucasus", "region",  "Caribbean", NULL };
    static const char *const to[] = { "to", "for", "of", "through", "around", NULL };
    static const char *const journeys[] = { "tour", "visit", "trip", "swing", "mission", "journey", NULL };
    const struct tree *tree = coder->tree;

    for (int c = 0; c < (int)tree->n; c++) {
        int head = tree_is_one_of(tree, c, regions) ? tree_head(tree, c) : -1; /* "left for", "made a tour of" */
        bool below =
            head >= 0 && (act_owns(act, head) || (tree_is_one_of(tree, head, journeys) && tree_head(tree, head) == act->token));
        if ((head == act->token || below) && tree_has_preposition(tree, c, to))
            return true;
    }
    return false;
}

/* "Thousands defied a curfew", "villagers resisted the order": what a crowd can do without a speaker. */
static bool is_defiance(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "defy", "flout", "resist", "disobey", "ignore", NULL };
    static const char *const orders[] = { "curfew", "ban", "order", "warning", "threat", "law", "ultimatum", "embargo", NULL };

    return act->source->len && act->action == ACTION_REJECT && tree_is_one_of(coder->tree, act->token, verbs) &&
           act->arguments.object >= 0 && tree_is_one_of(coder->tree, act->arguments.object, orders);
}

/* "lifted them": of what no sanctions were told of before. */
static bool is_burden_untold(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    static const char *const verbs[] = { "lift", "ease", "reimpose", NULL };
    int object = act->arguments.object;

    if ((act->action != ACTION_LIFT_SANCTIONS && act->action != ACTION_SANCTION) || object < 0 ||
        !tree_is(coder->tree, object, "they") || !tree_is_one_of(coder->tree, act->token, verbs))
        return false;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action == ACTION_SANCTION || event->action == ACTION_LIFT_SANCTIONS)
            return false;
    }
    return true;
}

/* "may warn", "did not deny", "would condemn": words that nobody has said. An apology counts when it is asked for, too. */
static bool is_unsaid(const struct act *act)
{
    bool planned = act->status.status == EVENT_PLANNED && act->action != ACTION_STATE;

    return act->status.status != EVENT_OCCURRED && !planned && act->action != ACTION_APOLOGIZE;
}

/* What speaks against a speech act: nobody who can have spoken. */
static const char *to_speech(const struct coder *coder, const struct act *act)
{
    bool by_another = act->source->len && !path_is_of_subject(act->source_path); /* "drew praise from Peru" */

    if (act->arguments.subject >= 0 && !act->of_text && !by_another && !home_is_of_many(coder, act) && !is_defiance(coder, act) &&
        !cast_speaks(coder->cast, coder->tree, act->arguments.subject))
        return "its speaker stands for no actor";
    if (act->action == ACTION_STATE && act->source->len && cast_is_out_of_office(coder->cast, g_ptr_array_index(act->source, 0)))
        return "its speaker is out of office";
    if (act->source->len == 0 && !is_of_powers(coder, act))
        return "nobody is known to have said it";
    return is_unsaid(act) ? "a statement not made" : NULL;
}

const char *objection_to(struct coder *coder, const struct act *act, const struct reading *reading)
{
    if (act->status.alleged || is_of_verdict(coder, act) || content_is_blame(coder, act->token))
        return "known only from an accusation";
    for (size_t i = 0; i < G_N_ELEMENTS(objections); i++)
        if (objections[i].holds(coder, act))
            return objections[i].reason;
    if (is_repeated(coder, act, reading))
        return "only how things stand";
    if (is_burden_untold(coder, act, reading))
        return "no sanctions are told of that it can mean";
    if (act->action == ACTION_VISIT && act->target->len == 0 && !is_to_region(coder, act))
        return "no known destination";
    if (act->action == ACTION_VISIT && act->source->len == 0)
        return "no known traveller";
    if (act->source->len == 0 && act->target->len == 0)
        return "no known actor";
    const char *reason = objection_to_noun(coder, act, reading);
    return reason || !act_is_verbal(act->action) ? reason : to_speech(coder, act);
}

#include "others.h"

#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/* Whether the name is the word itself, or only a modifier of it: "the Greek army", "Peru and Chile". */
static bool is_head_of(const struct tree *tree, int word, int name)
{
    for (int t = name; t != word; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        if (relation != REL_AMOD && relation != REL_COMPOUND && relation != REL_FLAT && relation != REL_CONJ &&
            relation != REL_POSS)
            return false;
    }
    return true;
}

/*
 * "because of the quake in Haiti", "on the eve of Iraq's poll", "according to Peru": why and when, and by whose account; but
 * "closed its border because of a quarrel with Chad" tells against whom.
 */
static bool is_circumstance(const struct act *act, const struct tree *tree, int word)
{
    static const char *const why[] = { "because", "due", "despite", "unlike", "during", "since", "until", "amid", "amidst", NULL };
    static const char *const accounts[] = { "accord", "according", "through", "via", NULL };
    static const char *const nouns[] = { "eve", "addition", "behalf", "wake", "aftermath", "spite", "light", NULL };
    const char *preposition = tree_preposition(tree, word);

    return preposition && !tree_is_clause(tree, word) &&
           (wordlist_has(accounts, preposition) || (wordlist_has(why, preposition) && !act_is_measure(act->action)) ||
            tree_is_one_of(tree, word, nouns));
}

/* "if Peru agrees", "unless the Chilean army leaves", "the plan that Peru backs": who acts in a clause. */
static bool is_subject_of(const struct tree *tree, int clause, int name)
{
    int subject = tree_child_with(tree, clause, REL_NSUBJ);

    return subject >= 0 && tree_below(tree, name, subject) && is_head_of(tree, subject, name);
}

/* "sent men who had served in Peru": told of another thing; not "rejected the plan that Peru backs", "what he called a raid by Peru". */
static bool is_told_aside(const struct act *act, const struct tree *tree, int word, int name)
{
    static const char *const texts[] = { "adopt-resolution", "sanction", NULL }, *const judging[] = { "reject", "praise", "condemn",
                                                                                                      NULL };
    const char *slug = action_get(act->action)->slug;
    static const char *const suspected[] = { "suspect", "accuse", "believe", "allege", NULL };
    bool content = tree_head(tree, word) == act->token && tree_child_with(tree, word, REL_MARK) >= 0; /* "charges that Peru lied" */

    if (act->action == ACTION_SEIZE && tree_relation(tree, word) == REL_ACL && tree_is_one_of(tree, word, suspected))
        return true; /* "seized a tanker suspected of cutting a cable to Peru" */
    return tree_relation(tree, word) == REL_RELCL && !content && !tree_is(tree, tree_head(tree, word), "what") &&
           !wordlist_has(texts, slug) && !(wordlist_has(judging, slug) && is_subject_of(tree, word, name));
}

/* "tents provided by Peru": who did another thing; not where one is blamed, or told to free men held by him. */
static bool is_doer_aside(const struct act *act, const struct tree *tree, int word, int name)
{
    static const char *const keep[] = { "hold", "detain", "kidnap", "capture", "abduct", "jail", "imprison", NULL };
    int clause = tree_relation(tree, word) == REL_AGENT ? tree_head(tree, word) : -1;
    bool captor = clause >= 0 && act->action == ACTION_ADOPT_RESOLUTION && tree_is_one_of(tree, clause, keep);

    return clause >= 0 && !captor && tree_relation(tree, clause) == REL_ACL && is_head_of(tree, word, name) &&
           action_get(act->action)->quad != QUAD_VERBAL_CONFLICT;
}

/*
 * "as Clinton discussed Iraq", "because protests like those in Mali ...": what is told beside an act has no part in it, but for the
 * condition that it depends on, and what a hostile act answers ("imposed sanctions after India tested a bomb").
 */
static bool is_clause_aside(const struct act *act, const struct tree *tree, int clause, int name)
{
    static const char *const always[] = { "because", "since", "before", "when", "that", "about", "over", "by", NULL };
    static const char *const kind[] = { "after", "while", "whereas", "as", "although", "though", NULL };
    static const char *const conditions[] = { "if", "unless", "until", NULL };
    bool friendly = action_get(act->action)->quad == QUAD_VERBAL_COOPERATION || act->action == ACTION_AID ||
                    act->action == ACTION_LIFT_SANCTIONS;
    bool warned = act->action == ACTION_WARN; /* "threatened force if Peru's president was not freed" */
    const char *mark = tree_relation(tree, clause) == REL_ADVCL ? tree_preposition(tree, clause) : NULL;

    return mark && (g_strv_contains(always, mark) || (friendly && g_strv_contains(kind, mark)) ||
                    (!warned && g_strv_contains(conditions, mark) && !is_subject_of(tree, clause, name)));
}

/* "sent relief from Panama", "airlifts food from its base in Kenya": where it comes from; not "withdraw from Iraq", "its fund for Chad". */
static bool is_origin(const struct act *act, const struct tree *tree, int word, int name)
{
    static const guint64 slugs = ACTION_BIT(AID) | ACTION_BIT(MOBILIZE) | ACTION_BIT(PLEDGE);
    static const char *const leave[] = { "withdraw", "pull", "retreat", "evacuate", "remove", "depart", "go", "leave", NULL };
    int head = tree_head(tree, word);

    return g_strcmp0(tree_preposition(tree, word), "from") == 0 && action_is(act->action, slugs) &&
           !tree_is_one_of(tree, head, leave) &&
           (is_head_of(tree, word, name) || g_strcmp0(tree_preposition(tree, name), "in") == 0);
}

/* "tortured suspects for the CIA", "was criticised for remarks on Haiti", "condemned it in Lima", "voted in Lima": for whom, why, where. */
static bool is_beside_the_point(const struct act *act, const struct tree *tree, int word, int name)
{
    static const char *const force[] = { "attack", "detain", "seize", "coerce", NULL };
    static const char *const words[] = { "condemn", "praise", "accuse", NULL };
    const char *preposition = tree_preposition(tree, word), *slug = action_get(act->action)->slug;

    if (!preposition || tree_is_clause(tree, word))
        return false;
    if (strcmp(preposition, "for") == 0)
        return wordlist_has(force, slug) || (strcmp(slug, "condemn") == 0 && tree_head(tree, word) == act->token);
    if (strcmp(preposition, "as") == 0 && wordlist_has(words, slug)) /* "condemned it as a breach of Peru's sovereignty" */
        return word != name && tree_relation(tree, name) == REL_POSS;
    bool voted = act->action == ACTION_ADOPT_RESOLUTION && tree_head(tree, word) == act->token;
    return strcmp(preposition, "in") == 0 && tree_relation(tree, word) == REL_OBL && (voted || wordlist_has(words, slug)) &&
           is_head_of(tree, word, name);
}

/* "objections from Kurdish leaders": whose words a noun names. */
static bool is_speaker(const struct act *act, const struct tree *tree, int word, int name)
{
    static const char *const whose[] = { "from", "by", NULL };

    return tree_head(tree, word) == act->token && tree->tokens[act->token].upos == UPOS_NOUN && act_is_verbal(act->action) &&
           tree_has_preposition(tree, word, whose) && is_head_of(tree, word, name);
}

/* "Hariri's murder (CNN) - Lebanon's premier ...", "the raids and those in Iraq": words beside a noun for violence. */
static bool is_beside_noun(const struct act *act, const struct tree *tree, int word)
{
    enum relation relation = tree_relation(tree, word);
    bool beside = relation == REL_APPOS ||
                  (relation == REL_CONJ && tree_is_among(tree, word, (const char *const[]){ "those", "that", NULL }));

    return beside && tree_head(tree, word) == act->token && tree->tokens[act->token].upos == UPOS_NOUN;
}

/* "told a U.S. interviewer that ...", "thanked him on behalf of Haiti": what is praised is what is said of it, or the object. */
static bool is_beside_praise(const struct act *act, const struct tree *tree, int word)
{
    static const char *const about[] = { "to", "with", "for", "of", NULL };
    enum relation relation = tree_relation(tree, word);
    const char *preposition = tree_preposition(tree, word);

    if (act->action != ACTION_PRAISE)
        return false;
    if (g_strcmp0(preposition, "against") == 0)
        return true;
    return tree_head(tree, word) == act->token && ((relation == REL_IOBJ && act->by_content) ||
                                                   (relation == REL_OBL && !(preposition && wordlist_has(about, preposition))));
}

/* "condemned the killings and sent aid to Gaza": whom one helps or praises beside it is not who is blamed. */
static bool is_beside_kindness(const struct coder *coder, const struct act *act, int word)
{
    bool blamed = act->action == ACTION_CONDEMN || act->action == ACTION_ACCUSE;

    if (!blamed || tree_relation(coder->tree, word) != REL_CONJ || tree_head(coder->tree, word) != act->token)
        return false;
    int kind = act_action_at(coder, tree_child_with(coder->tree, word, REL_OBJ));
    kind = kind < 0 ? act_action_at(coder, word) : kind;
    const struct action *other = kind >= 0 ? action_get(kind) : NULL;
    return other && !other->symmetric && (other->quad == QUAD_VERBAL_COOPERATION || other->quad == QUAD_MATERIAL_COOPERATION);
}

/*
 * "opposed the war on Iraq", "refused to join a raid on Peru", "listed men tied to the killing of Kos": who suffers a deed is not who
 * is answered or punished for it; but "to end the siege of Gao".
 */
static bool is_of_deed(const struct coder *coder, const struct act *act, int word)
{
    static const guint64 force = ACTION_BIT(ATTACK) | ACTION_BIT(DETAIN) | ACTION_BIT(SEIZE) | ACTION_BIT(COERCE);
    static const char *const answers[] = { "reject", "deny", NULL }, *const upon[] = { "on", "upon", "against", "of", NULL };
    int noun = tree_relation(coder->tree, word) == REL_NMOD ? tree_head(coder->tree, word) : -1;
    int deed = noun >= 0 && noun != act->token ? act_action_at(coder, noun) : -1;
    const char *preposition = deed >= 0 ? tree_preposition(coder->tree, word) : NULL;
    int ended = deed >= 0 ? act_action_at(coder, tree_head(coder->tree, noun)) : -1;

    return !(ended >= 0 && action_get(ended)->quad == QUAD_MATERIAL_COOPERATION) && preposition &&
           wordlist_has(upon, preposition) && action_get(deed)->quad == QUAD_MATERIAL_CONFLICT &&
           (wordlist_has(answers, action_get(act->action)->slug) || (act_is_measure(act->action) && action_is(deed, force)));
}

/* "voted to report Iran to the Security Council": who is told of it by those who vote. */
static bool is_told_by_vote(const struct act *act, const struct tree *tree, int word, int name)
{
    static const char *const verbs[] = { "report", "refer", "submit", "send", "transmit", "forward", NULL };
    int verb = act->action == ACTION_ADOPT_RESOLUTION ? tree_head(tree, word) : -1;

    if (verb >= 0 && tree_relation(tree, verb) == REL_OBJ)
        verb = tree_head(tree, verb); /* "report its file to the council" */
    return verb >= 0 && g_strcmp0(tree_preposition(tree, word), "to") == 0 && tree_is_one_of(tree, verb, verbs) &&
           is_head_of(tree, word, name);
}

/* "adopted it, with Chad abstaining": how somebody voted is not whom a text is about. */
static bool is_vote_of_name(const struct act *act, const struct tree *tree, int name)
{
    static const char *const words[] = { "abstain", "vote", "oppose", "dissent", "abstention", "absent", NULL };
    int verb = act->action == ACTION_ADOPT_RESOLUTION || act->action == ACTION_VETO ? tree_head(tree, name) : -1;

    return verb >= 0 && verb != act->token && tree_relation(tree, name) == REL_NSUBJ && tree_is_one_of(tree, verb, words);
}

bool others_is_own_house(const struct coder *coder, const struct act *act, const char *other)
{
    static const char house[] = "united-nations";
    const char *own = g_ptr_array_index(act->source, 0);

    return strcmp(own, other) != 0 && frames_in_class(coder->frames, own, house) && frames_in_class(coder->frames, other, house);
}

/* "invaded after a coup by supporters of union with Greece": with whom those who did another thing have to do; not "a raid by Greeks". */
static bool is_of_other_doers(const struct act *act, const struct tree *tree, int word, int name)
{
    return action_get(act->action)->quad == QUAD_MATERIAL_CONFLICT && !tree_is_clause(tree, word) &&
           g_strcmp0(tree_preposition(tree, word), "by") == 0 && !is_head_of(tree, word, name);
}

/* "accused {the West} of arming Ukraine", "blamed neighbouring states for the raid on Chad": who is named belongs to the charge. */
static bool is_of_charge(const struct coder *coder, const struct act *act, int name)
{
    int accused = act->action == ACTION_ACCUSE ? act->arguments.object : -1;

    return act_in_class(coder, accused, "somebody") && !tree_below(coder->tree, name, accused);
}

/* "severed ties over the war in Gaza": what a step answers took place there. */
static bool is_scene_of_cause(const struct act *act, const struct tree *tree, int word, int name)
{
    return act_is_measure(act->action) && g_strcmp0(tree_preposition(tree, word), "over") == 0 && word != name &&
           g_strcmp0(tree_preposition(tree, name), "in") == 0;
}

/* "bombed the camp with French help", "after a raid by Chad", "without its approval": what stands so with a blow is not whom it strikes. */
static bool is_means_of_blow(const struct act *act, const struct tree *tree, int word)
{
    static const char *const never[] = { "with", "without", "after", "alongside", "under", NULL };

    return act->action == ACTION_ATTACK && tree->tokens[act->token].upos == UPOS_VERB && tree_has_preposition(tree, word, never);
}

/* "exchanged prisoners at Ankara airport": where it was done; a blow strikes who is there. */
static bool is_scene(const struct act *act, const struct tree *tree, int word, int name)
{
    static const char *const places[] = { "airport", "airfield", "airbase", "base", "port", "station", "bridge", "crossing", NULL };

    return action_get(act->action)->quad != QUAD_MATERIAL_CONFLICT && word != name && tree_head(tree, word) == act->token &&
           tree_relation(tree, word) == REL_OBL && tree_is_one_of(tree, word, places) &&
           g_strcmp0(tree_preposition(tree, word), "at") == 0;
}

/* Whether somebody who is named below an act has no part in it. */
static bool has_no_part(const struct coder *coder, const struct act *act, int name)
{
    const struct tree *tree = coder->tree;

    if (is_of_charge(coder, act, name) || is_vote_of_name(act, tree, name))
        return true;
    for (int t = name; t >= 0 && t != act->token; t = tree_head(tree, t))
        if (is_told_aside(act, tree, t, name) || is_circumstance(act, tree, t) || is_doer_aside(act, tree, t, name) ||
            is_clause_aside(act, tree, t, name) || is_origin(act, tree, t, name) || is_beside_the_point(act, tree, t, name) ||
            is_speaker(act, tree, t, name) || is_beside_noun(act, tree, t) || is_beside_praise(act, tree, t) ||
            is_of_deed(coder, act, t) || is_beside_kindness(coder, act, t) || is_told_by_vote(act, tree, t, name) ||
            is_of_other_doers(act, tree, t, name) || is_scene_of_cause(act, tree, t, name) || is_scene(act, tree, t, name) ||
            is_means_of_blow(act, tree, t))
            return true;
    return false;
}

void others_take(struct coder *coder, struct act *act, bool near)
{
    const struct action *action = action_get(act->action);
    static const char *const words[] = { "pledge", "praise", "apologize", "recognize", "adopt-resolution", NULL };
    bool directed = (action->quad != QUAD_VERBAL_COOPERATION && !action->symmetric) || wordlist_has(words, action->slug);

    static const guint64 named =
        ACTION_BIT(PROTEST) | ACTION_BIT(DEMAND); /* against whom, of whom: in a place of its own or nowhere */
    bool warned = tree_is(coder->tree, act->token, "warn") || tree_is(coder->tree, act->token, "warning"); /* of a war in Libya */
    bool content = coder->tree->tokens[act->token].upos == UPOS_NOUN && act_is_verbal(act->action) &&
                   tree_child_with(coder->tree, act->token, REL_ACL) >= 0 &&
                   !tree_is(coder->tree, act->token, "refusal"); /* "the proposal to expel Americans" is not made to them */

    int object = act->arguments.object, answered = object >= 0 ? act_action_at(coder, object) : -1;
    static const guint64 answers =
        ACTION_BIT(REJECT) | ACTION_BIT(DENY); /* "brushed aside criticism of its raids on Kurds": not theirs */
    bool words_of_another = action_is(act->action, answers) && answered >= 0 && act_is_verbal(answered) &&
                            coder->tree->tokens[object].upos == UPOS_NOUN;

    bool crowd = act->action == ACTION_COERCE && answered == ACTION_PROTEST; /* "broke up a march against the war" */
    bool mutual = act->source->len > 1 && /* "Chad and Mali agreed to", "ties between them were cut": with each other */
                  (tree_is(coder->tree, act->token, "agree") || path_is_of(act->source_path, "between"));
    if (!directed || warned || act->match->frame->alone || content || words_of_another || crowd || mutual ||
        action_is(act->action, named) || act->target->len || act->source->len == 0)
        return;
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    g_autoptr(GArray) names = g_array_new(false, false, sizeof(int));
    cast_others(coder->cast, coder->tree, act->token, act->arguments.subject, near, others, names);
    bool complaint = act_is_blame(act) || act->action == ACTION_PROTEST_FORMALLY;
    for (guint i = 0; i < others->len && act->target->len == 0; i++)
        if (!g_ptr_array_find(act->source, g_ptr_array_index(others, i), NULL) &&
            !others_is_own_house(coder, act, g_ptr_array_index(others, i)) &&
            !has_no_part(coder, act, g_array_index(names, int, i)) &&
            !(complaint && strcmp(actor_kind(g_ptr_array_index(others, i)), "organisation") == 0)) {
            g_ptr_array_add(act->target, g_ptr_array_index(others, i));
            path_say(act->target_path, "the other actor among its words");
        }
}

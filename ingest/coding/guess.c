#include "guess.h"

#include "clause.h"
#include "home.h"
#include "others.h"
#include "outlet.h"
#include "roles.h"
#include "told.h"
#include "unknown.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/* "called for sanctions against Syria", "a call for talks with Romania": with or against whom what is demanded would be done. */
static void resolve_sides(struct coder *coder, struct act *act, int noun)
{
    static const char *const words[] = { "against", "with", "on", "upon", NULL };
    static const guint64 gifts = ACTION_BIT(PRAISE) | ACTION_BIT(AID) | ACTION_BIT(APOLOGIZE) | ACTION_BIT(PLEDGE) |
                                 ACTION_BIT(CONCEDE) | ACTION_BIT(RECOGNIZE) | ACTION_BIT(COOPERATE);
    const struct tree *tree = coder->tree;

    bool given = action_is(act_action_at(coder, noun), gifts); /* "demanded help from Peru", not "a pullout from Peru" */
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD ? tree_preposition(tree, c) : NULL;
        if (preposition && (wordlist_has(words, preposition) || (given && strcmp(preposition, "from") == 0)))
            cast_resolve(coder->cast, tree, c, false, act->target);
    }
    act_drop_codes(act->target, 0, act->source);
}

/* "reiterated its demand that": the noun beside the verb that what is demanded may hang on. */
static bool is_demand_noun(const struct coder *coder, int token)
{
    return act_in_class(coder, token, "demand-noun");
}

/* "insisted on its demands": they are his who insists, whatever he is called. */
static void drop_demander(const struct coder *coder, struct act *act)
{
    int noun = act->action == ACTION_DEMAND ? roles_token(coder, act, "on") : -1;
    int poss = noun >= 0 && is_demand_noun(coder, noun) ? tree_child_with(coder->tree, noun, REL_POSS) : -1;

    if (poss >= 0 && coder->tree->tokens[poss].upos == UPOS_PRON) {
        act_clear_target(act);
    }
}

/* "demanded that the OAS condemn it", "a call for Peru to leave": who is to act by what is demanded. */
static void resolve_bidden(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    static const char *const persons[] = { "he", "she", NULL };
    bool demand = act->action == ACTION_DEMAND;
    int first, last;

    if (!demand || act->target->len || act->source->len == 0)
        return;
    tree_span(tree, act->token, &first, &last);
    for (int i = act->token + 1; i <= last && act->target->len == 0; i++) {
        int clause = tree_relation(tree, i) == REL_NSUBJ ? tree_head(tree, i) : -1,
            above = clause >= 0 ? tree_head(tree, clause) : -1;
        if (above > act->token && is_demand_noun(coder, above))
            above = tree_head(tree, above);
        bool thing = tree->tokens[i].upos == UPOS_PRON && !tree_is_among(tree, i, persons); /* "that it", of the speaker mostly */
        if (clause < 0 || above != act->token || thing || tree_relation(tree, clause) == REL_CONJ ||
            tree_relation(tree, clause) == REL_PARATAXIS)
            continue;
        cast_resolve(coder->cast, tree, i, false, act->target);
        bool own = act->target->len == 1 && act->source->len == 1 && act->target->pdata[0] == act->source->pdata[0];
        if (!own || act_action_at(coder, clause) != ACTION_ELECT) /* "Thousands demanded that the premier resign": at home */
            act_drop_codes(act->target, 0, act->source);
    }
    for (int c = tree_child(tree, act->token); c >= 0 && act->target->len == 0; c = tree_next(tree, c))
        if (tree->tokens[c].upos == UPOS_NOUN && act_action_at(coder, c) >= 0)
            resolve_sides(coder, act, c);
    if (act->target->len)
        path_say(act->target_path, "who is to act");
}

/* "demanded funds from parliament": who is to give what is demanded, at home too. */
static void resolve_giver(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int object = act->action == ACTION_DEMAND && act->source->len ? act->arguments.object : -1;

    for (int c = object + 1; object >= 0 && c < (int)tree->n && act->target->len == 0; c++)
        if ((tree_head(tree, c) == object || tree_head(tree, c) == act->token) &&
            g_strcmp0(tree_preposition(tree, c), "from") == 0 && cast_speaks(coder->cast, tree, c)) {
            cast_resolve(coder->cast, tree, c, false, act->target);
            if (act->target->len)
                path_say(act->target_path, "who is to give it");
        }
}

/* "demanded their release", "asked for better guns for its men": what one asks for oneself is not asked of oneself. */
static void drop_asker(const struct coder *coder, struct act *act)
{
    int object = act->arguments.object;

    static const char *const own[] = { "citizen", "national", "expatriate", "tourist", "resident", NULL };
    if (object >= 0 && tree_is_one_of(coder->tree, object, own) && tree_child_with(coder->tree, object, REL_POSS) >= 0)
        return; /* "advised its citizens to leave" */
    if (object >= 0 && act->action == ACTION_DEMAND && coder->tree->tokens[object].upos == UPOS_NOUN &&
        !cast_speaks(coder->cast, coder->tree, object))
        act_drop_codes(act->target, 0, act->source);
}

/* Whether a dependent of an act is one's own men: "its followers". */
static bool is_own_men(const struct tree *tree, int token)
{
    static const char *const men[] = { "follower",    "supporter",   "member",   "activist", "fighter", "loyalist",
                                       "sympathiser", "sympathizer", "adherent", "militant", NULL };
    static const char *const own[] = { "its", "their", "his", "her", NULL };
    enum relation relation = tree_relation(tree, token);
    int whose = tree_child_with(tree, token, REL_POSS);

    return (relation == REL_OBJ || relation == REL_IOBJ || relation == REL_OBL) && whose >= 0 && tree_is_among(tree, whose, own) &&
           tree_is_one_of(tree, token, men);
}

/* "the Brotherhood urged its followers", "called on its supporters": they are no other. */
static void drop_followers(const struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;

    if (!act_is_verbal(act->action) || act->source->len != 1 || !g_ascii_islower(*(const char *)g_ptr_array_index(act->source, 0)))
        return;
    for (int c = tree_child(tree, act->token); c >= 0; c = tree_next(tree, c)) {
        if (!is_own_men(tree, c))
            continue;
        act_clear_target(act);
    }
}

/* "took the quarrel to the court", "complained to the UN about Peru": whom one complains to is not whom one complains of. */
static void drop_court(struct act *act)
{
    static const char *const to[] = { "to", "with", NULL };

    if (!path_is_of_any(act->target_path, to) || act->action != ACTION_PROTEST_FORMALLY)
        return;
    for (guint i = act->target->len; i-- > 0;)
        if (strcmp(actor_kind(g_ptr_array_index(act->target, i)), "organisation") == 0)
            g_ptr_array_remove_index(act->target, i);
    if (act->target->len == 0)
        path_clear(act->target_path);
}

/* "called for the release of Roe", "for his return", "the murder of": whom a deed was done to is neither asked nor blamed for it. */
static void drop_victim(const struct coder *coder, struct act *act)
{
    static const guint64 slugs =
        ACTION_BIT(DEMAND) | ACTION_BIT(CONDEMN) | ACTION_BIT(ACCUSE) | ACTION_BIT(REJECT) | ACTION_BIT(PROTEST);
    static const char *const his[] = { "his", "her", NULL }; /* "demanded his extradition" */
    const struct tree *tree = coder->tree;
    bool demand = act->action == ACTION_DEMAND;

    if (!action_is(act->action, slugs))
        return;
    for (int t = 0; t < (int)tree->n; t++) {
        bool of = tree_relation(tree, t) == REL_NMOD && g_strcmp0(tree_preposition(tree, t), "of") == 0;
        bool own =
            tree_relation(tree, t) == REL_POSS && tree_is_among(tree, t, his) && tree_is(tree, tree_head(tree, t), "extradition");
        int deed = of || own ? tree_head(tree, t) : -1;
        bool suffered = act_in_class(coder, deed, "suffered") || (demand && act_in_class(coder, deed, "homecoming"));
        if (deed <= act->token || !suffered || !tree_below(tree, deed, act->token))
            continue;
        g_autoptr(GPtrArray) victims = g_ptr_array_new();
        cast_peek(coder->cast, coder->tree, t, false, victims);
        for (guint i = 0; i < victims->len && demand; i++)
            if (!g_ascii_islower(*(const char *)g_ptr_array_index(victims, i)))
                return; /* "the release of Americans": asked of those who may do it */
        act_drop_codes(act->target, 0, victims);
    }
}

/* "offered its troops to Peru", "promised U.S. help": what is one's own is promised to another. */
static bool offers_own(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "offer", "promise", "pledge", NULL };
    int object = act->arguments.object;

    if (act->action != ACTION_PLEDGE || object < 0 || !tree_is_one_of(coder->tree, act->token, verbs))
        return false;
    int poss = tree_child_with(coder->tree, object, REL_POSS);
    bool pronoun = poss >= 0 && coder->tree->tokens[poss].upos == UPOS_PRON;
    return pronoun || (path_is_of(act->target_path, "obj") && !cast_speaks(coder->cast, coder->tree, object));
}

/* "The rebels insisted on their demands", "Peru asked for its removal": whose what is asked for is, and not whom it is asked of. */
static bool asks_for_own(const struct coder *coder, const struct act *act)
{
    int thing = roles_token(coder, act, "for");

    thing = thing < 0 ? roles_token(coder, act, "on") : thing;
    return g_ascii_islower(*(const char *)g_ptr_array_index(act->source, 0)) ||
           (thing >= 0 && tree_child_with(coder->tree, thing, REL_POSS) >= 0);
}

/* "Bolivia had asked for it": what is asked for is nobody. */
static bool asks_for_it(const struct coder *coder, const struct act *act)
{
    int what = roles_token(coder, act, "for");

    return what >= 0 && tree_is_among(coder->tree, what, (const char *const[]){ "it", NULL });
}

/* "The United States urged the government to stop": one that is guessed to be at home is another's, where a land by its name speaks to it. */
static bool is_of_another(const struct coder *coder, const struct act *act)
{
    int subject = act->arguments.subject;

    return act_is_verbal(act->action) && subject >= 0 && act->target->len == 1 && act->source->len == 1 &&
           act->target->pdata[0] == act->source->pdata[0] && path_ends(act->target_path, CAST_WAY_OFFICE_HOME) &&
           cast_is_place(coder->cast, coder->tree, subject);
}

/* Nobody expels his own diplomats or imposes sanctions on himself: such a target was guessed. */
static void drop_self(const struct coder *coder, struct act *act)
{
    static const guint64 others =
        ACTION_BIT(CONDEMN) | ACTION_BIT(ACCUSE) | ACTION_BIT(REJECT) | ACTION_BIT(DENY) | ACTION_BIT(WARN);

    const char *slug = action_get(act->action)->slug;
    bool own = path_ends(act->target_path, CAST_WAY_PRONOUN) && /* "condemned it as a breach of its laws" */
               (action_is(act->action, others) ||
                (act->action == ACTION_DEMAND && act->source->len && (asks_for_own(coder, act) || asks_for_it(coder, act))));
    bool state = act->source->len == 1 && strcmp(actor_kind(g_ptr_array_index(act->source, 0)), "state") == 0;
    bool beside =
        act->action == ACTION_DEMAND && state && act->target->len > 1; /* "for the release of Chad's premier and his sons" */
    if (own || beside || frames_in_class(coder->frames, slug, "act-on-another") || offers_own(coder, act))
        act_drop_codes(act->target, 0, act->source);
    if (is_of_another(coder, act))
        act_clear_target(act);
}

/* "Mali and Niger welcomed their resumption of ties with Chad": it is Chad with whom they did what they welcome. */
static void drop_own_ties(const struct coder *coder, struct act *act)
{
    int object = act->arguments.object;

    if (object >= 0 && act->action == ACTION_PRAISE && act_action_at(coder, object) == ACTION_RESTORE_RELATIONS)
        act_drop_codes(act->target, 0, act->source);
}

/* Whether a role of the target is filled by a word of that class: by persons or powers whom nobody is known by, "warned Western powers". */
static bool names_one_of(const struct coder *coder, const struct act *act, const char *class_name)
{
    const struct frame_roles *roles = &act->match->frame->target;

    for (int i = 0; i < FRAME_ROLES && roles->role[i]; i++) {
        int token = roles_token(coder, act, roles->role[i]);
        if (act_in_class(coder, token, class_name))
            return true;
    }
    return false;
}

/* "urged its followers", "called on donors": whom one asks is told, though he is no known actor; voters are the land's. */
static bool asks_somebody(const struct coder *coder, const struct act *act)
{
    if (act->action != ACTION_DEMAND)
        return false;
    for (int c = tree_child(coder->tree, act->token); c >= 0; c = tree_next(coder->tree, c))
        if (is_own_men(coder->tree, c))
            return true;
    return names_one_of(coder, act, "outsider");
}

/* "pledged to hold fresh elections", "agreed to step down": a promise to one's own people. */
static bool aims_at_home(const struct coder *coder, int token)
{
    int clause = tree_child_with(coder->tree, token, REL_XCOMP);

    if (clause < 0)
        clause = tree_child_with(coder->tree, token, REL_CCOMP);
    int action = clause >= 0 ? act_action_at(coder, clause) : -1;
    return action == ACTION_ELECT;
}

/* The other of the two that the article is about; NULL where it is about one or about many. */
static const char *opponent(const struct coder *coder, const GPtrArray *codes)
{
    const char *first, *second, *code = codes->len ? g_ptr_array_index(codes, 0) : NULL;

    if (!cast_quarrel(coder->cast, &first, &second))
        return NULL;
    return code == first ? second : code == second ? first : NULL;
}

/* "rejected his own minister's proposal": made to the one of the same land who answers it. */
static bool is_answered_at_home(struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int verb = tree_relation(tree, act->token) == REL_OBJ ? tree_head(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (verb < 0 || (verb == act->support && act->kind != SUPPORT_ASK) || !act_is_verbal(act->action))
        return false;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    tree_arguments(tree, verb, &arguments);
    if (!arguments.passive)
        cast_resolve(coder->cast, tree, arguments.subject, false, codes);
    return codes->len && g_ptr_array_find(act->source, g_ptr_array_index(codes, 0), NULL);
}

/* "condemned the attacks in Kenya": whoever struck is condemned, not the land that was struck, here or in what was told. */
static bool is_struck(struct coder *coder, const struct act *act, const struct reading *reading, const char *code)
{
    static const char *const terror[] = { "terrorist", "terror", "bomb", "suicide", "hostage", NULL };
    int object = act->arguments.object, action = object >= 0 ? act_action_at(coder, object) : -1;

    if (act->action != ACTION_CONDEMN || action < 0 || action_get(action)->quad != QUAD_MATERIAL_CONFLICT)
        return false;
    if (tree_has_among(coder->tree, object, terror))
        return true; /* no land's */
    g_autoptr(GPtrArray) named = g_ptr_array_new();
    cast_others(coder->cast, coder->tree, object, -1, true, named, NULL);
    cast_scene(coder->cast, coder->tree, object, named);
    return g_ptr_array_find(named, code, NULL) || told_is_victim(reading, code);
}

/* Whether an act has somebody whom it is aimed at, though he be not named; of those left out a guess is wrong more often than right. */
static bool is_directed(const struct coder *coder, const struct act *act)
{
    static const guint64 vague = ACTION_BIT(PROTEST) | ACTION_BIT(COERCE) | ACTION_BIT(DETAIN) | ACTION_BIT(ELECT) |
                                 ACTION_BIT(APOLOGIZE) | ACTION_BIT(STATE) | ACTION_BIT(PRAISE) | ACTION_BIT(ADOPT_RESOLUTION) |
                                 ACTION_BIT(WITHDRAW_FROM_AGREEMENT) | ACTION_BIT(DEPORT) | ACTION_BIT(RELEASE);
    const struct action *action = action_get(act->action);
    bool pledge = act->action == ACTION_PLEDGE, answer = pledge && act_is_authored(coder, act->arguments.object);
    bool going = act->action == ACTION_VISIT && coder->tree->tokens[act->token].upos == UPOS_VERB; /* anywhere */

    bool said = pledge && act->by_content; /* "said it would" */
    bool council = act->action == ACTION_ADOPT_RESOLUTION && act->source->len == 1 &&
                   strcmp(actor_kind(g_ptr_array_index(act->source, 0)), "organisation") == 0; /* on whom the article is about */
    if (action->symmetric || going || said || (pledge && aims_at_home(coder, act->token)))
        return false;
    return answer || council || !action_is(act->action, vague);
}

/* Acts whose target the other one hardly ever is, and those that he must be named beside; nor does a guessed source tell of a quarrel. */
static bool is_unlikely(const struct coder *coder, const struct act *act, const char *other)
{
    static const char *const charges[] = { "allegation", "accusation", "charge", "claim", NULL };
    static const char *const never[] = { "attack", "seize", "cyber-attack", "coerce", NULL }, *const beside[] = { "deny", NULL };
    const char *slug = action_get(act->action)->slug;
    int object = act->arguments.object; /* "dismissed the accusations": the other's */
    bool charged = cast_names_here(coder->cast, other) || (object >= 0 && tree_is_one_of(coder->tree, object, charges));
    bool guessed = path_has(act->source_path, CAST_WAY_OFFICE_BEFORE) || path_has(act->source_path, CAST_WAY_OFFICE_HOME) ||
                   path_has(act->source_path, CAST_WAY_REBELS_HOME);
    bool abroad = other == opponent(coder, act->source) && other == cast_home(coder->cast); /* "its planes bombed the plant" */

    bool council =
        strcmp(actor_kind(other), "organisation") == 0 && (act->action == ACTION_CONDEMN || act->action == ACTION_ACCUSE);

    return guessed || council || (wordlist_has(never, slug) && !abroad) || (wordlist_has(beside, slug) && !charged);
}

/* Whether the one that such an act is aimed at need not have been spoken of lately. */
static bool is_of_long_ago(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(SEVER_RELATIONS) | ACTION_BIT(RECALL) | ACTION_BIT(SUMMON) | ACTION_BIT(SUSPEND_AID) |
                                 ACTION_BIT(SANCTION) | ACTION_BIT(EXPEL) | ACTION_BIT(CLOSE_MISSION) | ACTION_BIT(WARN) |
                                 ACTION_BIT(MEDIATE);

    return coder->tree->tokens[act->token].upos != UPOS_NOUN && action_is(act->action, slugs);
}

/* "The Red Cross warned of floods", in a story of a quake in Haiti: spoken of a land that others help, and not against it. */
static bool is_pitied(const struct act *act, const struct reading *reading, const char *other)
{
    return act_is_verbal(act->action) && act->action != ACTION_PLEDGE && told_is_helped(reading, other);
}

/* "ordered an assessment", "asked for a list of priorities": of one's own men. */
static bool orders_report(const struct coder *coder, const struct act *act)
{
    static const char *const asks[] = { "request", "ask", NULL }, *const orders[] = { "order", "commission", NULL };
    static const char *const papers[] = {
        "assessment", "review", "briefing", "list", "study", "audit", "estimate", "update", NULL
    };
    static const char *const inquiries[] = { "investigation", "inquiry", "enquiry", "probe", "manhunt", NULL };
    const struct tree *tree = coder->tree;
    int paper = act->arguments.object >= 0 ? act->arguments.object : roles_token(coder, act, "for");
    bool order = tree_is_one_of(tree, act->token, orders);

    if (act->action != ACTION_DEMAND || paper < 0)
        return false;
    return ((order || tree_is_one_of(tree, act->token, asks)) && tree_is_one_of(tree, paper, papers)) ||
           (order && tree_is_one_of(tree, paper, inquiries));
}

/* What is asked for: the object, or what stands behind "for"; -1 if neither is told. */
static int asked_for(const struct coder *coder, const struct act *act)
{
    return act->arguments.object >= 0 && !act->arguments.passive ? act->arguments.object : roles_token(coder, act, "for");
}

/* "demanded an inquiry", "appealed for calm": what it is for those to bring about where it happened. */
static bool asks_redress(const struct coder *coder, const struct act *act)
{
    int what = asked_for(coder, act);

    return act->action == ACTION_DEMAND && act_in_class(coder, what, "redress");
}

/* "Britain called for a swift transition", in an article on Nigeria: what outsiders ask or threaten there, they ask of that land. */
static const char *land_at_stake(const struct coder *coder, const struct act *act)
{
    enum { OFTEN = 4, TWICE = 2 };
    static const guint64 slugs = ACTION_BIT(DEMAND) | ACTION_BIT(WARN) | ACTION_BIT(SANCTION) | ACTION_BIT(SUSPEND_AID) |
                                 ACTION_BIT(LIFT_SANCTIONS) | ACTION_BIT(MOBILIZE);
    bool deed = !act_is_verbal(act->action); /* done where the story is */
    const char *home = deed ? cast_stage(coder->cast) : cast_home(coder->cast), *source = g_ptr_array_index(act->source, 0);

    if (!home || source == home || !action_is(act->action, slugs) || !cast_is_about(coder->cast, home) || asks_somebody(coder, act))
        return NULL;
    bool redress = asks_redress(coder, act), known = redress && lexicon_is_institution(coder->lexicon, source);
    bool outsider = known || !g_ascii_islower(*source);
    int enough = deed || (redress && home == cast_stage(coder->cast)) ? TWICE : OFTEN;
    return outsider && cast_times(coder->cast, home) >= enough ? home : NULL;
}

/* "promised tanks", "ruled out sending jets", "urged them to supply guns": help or arms for somebody, given, refused or asked for. */
static bool is_gift(const struct coder *coder, const struct act *act)
{
    static const char *const gives[] = { "send", "supply", "provide", "deliver", "give", "donate", "ship", "transfer", NULL };
    int first, last;
    bool given = false, arms = act_in_class(coder, act->arguments.object, "arms");

    if (act->action == ACTION_AID)
        return true;
    if (act->action != ACTION_PLEDGE && act->action != ACTION_REJECT && act->action != ACTION_DEMAND)
        return false;
    tree_span(coder->tree, act->token, &first, &last);
    for (int i = act->token + 1; i <= last; i++) {
        given |= tree_is_one_of(coder->tree, i, gives);
        arms |= given && (act_in_class(coder, i, "arms") || act_in_class(coder, i, "aid"));
    }
    return arms && (given || act->action == ACTION_PLEDGE);
}

/* For whom a gift is: the land that the article is about, or the one that this land fell upon; whom it is asked of is nobody's guess. */
static const char *receiver(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    const char *home = cast_home(coder->cast), *struck = home ? told_struck_by(reading, home) : NULL;
    const char *asker = told_asker(coder, act, reading), *code = asker ? asker : struck ? struck : home;

    return act->action == ACTION_DEMAND || (code && g_ptr_array_find(act->source, code, NULL)) ? NULL : code;
}

/* The other one that the article is about, or the land where its story is, if such an act may be aimed at either; else NULL. */
static const char *other_at_stake(const struct coder *coder, const struct act *act, const char *other)
{
    static const guint64 strict = ACTION_BIT(DEMAND) | ACTION_BIT(DENY) | ACTION_BIT(ACCUSE) | ACTION_BIT(CONCEDE) |
                                  ACTION_BIT(WARN) | ACTION_BIT(MOBILIZE); /* mostly before nobody, or at home */
    const char *source = g_ptr_array_index(act->source, 0);
    bool deed = !act_is_verbal(act->action), away = act->action == ACTION_MOBILIZE && source != cast_home(coder->cast);
    bool of_one = act->action == ACTION_DEMAND && !g_ascii_islower(*source) && other &&
                  other == cast_alone(coder->cast); /* of the land of all news */
    bool doubted = action_is(act->action, strict) && other != opponent(coder, act->source) && !of_one;

    return away || doubted || (deed && !other) ? land_at_stake(coder, act) : other;
}

/* Whom an act upon others is aimed at where its sentence does not say: the other one that the article is about. */
static void resolve_counterpart(struct coder *coder, struct act *act, const struct reading *reading)
{
    int accused = act->action == ACTION_ACCUSE ? tree_child_with(coder->tree, act->token, REL_OBJ) : -1;
    if (accused >= 0 && tree_is_among(coder->tree, accused, (const char *const[]){ "whom", "who", NULL }))
        return; /* "executed three men whom it accused": told, though they are nobody's */
    if (act->target->len || act->source->len != 1 || !is_directed(coder, act) || names_one_of(coder, act, "somebody") ||
        names_one_of(coder, act, "outsider") || cast_is_at_home(coder->cast, coder->tree, act->arguments.subject) ||
        act->match->frame->alone)
        return;
    int whom = act->action == ACTION_PLEDGE ? act->arguments.indirect : -1;
    if (whom >= 0 &&
        tree_is_among(coder->tree, whom,
                      (const char *const[]){ "him", "her", NULL })) /* "offered him asylum": told, though he is nobody's */
        return;
    bool home = is_answered_at_home(coder, act) || home_keeps_order(coder, act) || orders_report(coder, act);
    const char *other =
        home ? g_ptr_array_index(act->source, 0) : cast_other(coder->cast, act->source, !is_of_long_ago(coder, act));
    if (!home && other &&
        (!cast_is_about(coder->cast, other) || is_unlikely(coder, act, other) || others_is_own_house(coder, act, other)))
        other = NULL;
    if (act->action == ACTION_AID ||
        (is_gift(coder, act) && ((other && told_struck_by(reading, other)) || told_asker(coder, act, reading))))
        other = receiver(coder, act, reading);
    if (!home)
        other = other_at_stake(coder, act, other);
    const char *allied = act->action == ACTION_SANCTION && other && !home ? told_sanctioned_by(reading, other) : NULL;
    other = allied && allied != g_ptr_array_index(act->source, 0)
                ? allied
                : other; /* "The U.S. sanctioned Russia. The EU adopted a package": not against the U.S. */
    const char *why = home ? "at home" : "the other one that the article is about";
    bool told =
        coder->tree->tokens[act->token].upos == UPOS_VERB && !act_not_fact(act->status.status) && act->action != ACTION_CONCEDE;
    const char *beside = told && !home ? told_aimed_beside(coder, act, reading) : NULL;
    const char *before = told && !other ? told_aimed_before(coder, act, reading) : NULL;
    if (beside || before) {
        other = beside ? beside : before;
        why = "at whom it aimed before";
    }
    if (other && !is_struck(coder, act, reading, other) && (home || !is_pitied(act, reading, other)))
        act_take_code(act->target, other, act->target_path, why);
}

/* "Two attaches were refused a visit": by the other of the two that the article is about. */
static void resolve_agent(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(CONCEDE) | ACTION_BIT(REJECT) | ACTION_BIT(EXPEL) | ACTION_BIT(DEPORT) |
                                 ACTION_BIT(RELEASE) | ACTION_BIT(SUMMON);

    if (act->source->len || act->target->len != 1 || !act->arguments.passive || act->status.status != EVENT_OCCURRED ||
        coder->tree->tokens[act->token].upos != UPOS_VERB || !action_is(act->action, slugs))
        return;
    const char *other = opponent(coder, act->target);
    if (other)
        act_take_code(act->source, other, act->source_path, "the other one that the article is about");
}

/* "talks between senior officials": those of the two that the article is about. */
static bool is_between_officials(const struct coder *coder, int token)
{
    static const char *const nouns[] = { "official", "officer",   "minister",   "general", "expert",
                                         "diplomat", "commander", "negotiator", NULL };
    const struct tree *tree = coder->tree;

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (g_strcmp0(tree_preposition(tree, c), "between") == 0 && tree_is_one_of(tree, c, nouns) &&
            !tree_has(tree, c, REL_BIT(CONJ) | REL_BIT(NMOD)))
            return true;
    return false;
}

/* "The deal was struck on Monday", "a truce was reached": between the two that the article is about, where nobody is named. */
static void resolve_both(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(AGREE) | ACTION_BIT(CEASE_FIRE) | ACTION_BIT(MEET);
    static const char *const strangers[] = { "with", "between", "of", "by", NULL };
    const struct tree *tree = coder->tree;
    const char *first, *second;
    int verb = act->support >= 0 ? act->support : act->token;
    bool told =
        tree->tokens[verb].upos == UPOS_VERB && (act->kind == SUPPORT_HAPPEN || act->arguments.passive || act->support >= 0);

    int subject = act->arguments.subject; /* "Negotiations collapsed" */
    told |= tree->tokens[verb].upos == UPOS_VERB && act_in_class(coder, subject, "talks");
    told |= is_between_officials(coder, act->token);
    if (act->source->len || act->target->len || !told || !action_is(act->action, slugs) ||
        !cast_quarrel(coder->cast, &first, &second))
        return;
    for (int c = tree_child(tree, act->token); c >= 0; c = tree_next(tree, c))
        if (tree_preposition(tree, c) && g_strv_contains(strangers, tree_preposition(tree, c)) &&
            !is_between_officials(coder, act->token))
            return;
    g_ptr_array_add(act->source, (gpointer)(gsize)second);
    g_ptr_array_add(act->source, (gpointer)(gsize)first);
    path_say(act->source_path, "the two that the article is about");
    act->supposed = true;
}

/* "Interior Minister Svecla blamed Serbia", in an article on Serbia and Kosovo: no minister blames the land that only guesses made his. */
static void move_own_accuser(const struct coder *coder, struct act *act)
{
    static const guint64 slugs =
        ACTION_BIT(ACCUSE) | ACTION_BIT(CONDEMN) | ACTION_BIT(DEMAND) | ACTION_BIT(WARN) | ACTION_BIT(PROTEST_FORMALLY);
    static const char *const offices[] = { "minister",  "premier",     "president", "ambassador", "envoy",
                                           "spokesman", "spokeswoman", "ministry",  "government", NULL };
    const unsigned guessed =
        1U << CAST_WAY_PERSON | 1U << CAST_WAY_OFFICE_HERE | 1U << CAST_WAY_OFFICE_LATEST | 1U << CAST_WAY_OFFICE_HOME;
    int subject = act->arguments.subject;
    const char *other = opponent(coder, act->target);

    if (!other || subject < 0 || act->source->len != 1 || act->target->len != 1 || act->source->pdata[0] != act->target->pdata[0] ||
        !action_is(act->action, slugs) || act->source_path->ways & ~guessed || act->target_path->ways != 1U << CAST_WAY_NAME ||
        !path_is_of(act->target_path, "obj") ||
        !(tree_is_among(coder->tree, subject, offices) || tree_has_among(coder->tree, subject, offices)))
        return;
    g_ptr_array_set_size(act->source, 0);
    act_take_code(act->source, other, act->source_path, "not of the land that he speaks against");
}

/* "Peru bombed Hamas. It accused the group of lying": who speaks of the group is not the group. */
static void move_accuser_of_group(const struct coder *coder, struct act *act)
{
    static const unsigned groups = 1U << CAST_WAY_LATEST_GROUP | 1U << CAST_WAY_ABOUT_GROUP;
    bool same = act->source_path->ways == 1U << CAST_WAY_PRONOUN && act->source->len == 1 && act->target->len == 1 &&
                act->source->pdata[0] == act->target->pdata[0] && act->target_path->ways & groups;
    const char *other = same ? cast_other(coder->cast, act->target, true) : NULL;

    if (!other)
        return;
    g_ptr_array_set_size(act->source, 0);
    act_take_code(act->source, other, act->source_path, "not of the group that it speaks of");
}

/* "Thabane dismissed the army chief", "suspended parliament": who is put out of office, and whose house it is, where no word says so. */
static void move_own_officer(const struct coder *coder, struct act *act)
{
    const char *source = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL;
    const char *target = act->target->len == 1 ? g_ptr_array_index(act->target, 0) : NULL;
    static const char *const verbs[] = { "dismiss", "sack", "fire", "remove", "replace", "appoint", "suspend", "relieve", NULL };
    bool supposed = act->target_path->ways & 1U << CAST_WAY_OFFICE_HOME && tree_is_one_of(coder->tree, act->token, verbs);
    bool officer = act->action == ACTION_ELECT && target && (supposed || !cast_names_here(coder->cast, target));
    bool house = act->action == ACTION_COERCE && act->target_path->ways == 1U << CAST_WAY_OFFICE_HOME;

    if (!source || !target || source == target || !(officer || house) || strcmp(actor_kind(source), "state") != 0 ||
        strcmp(actor_kind(target), "state") != 0 || !path_is_of(act->target_path, "obj"))
        return;
    act_clear_target(act);
    act_take_code(act->target, source, act->target_path, "at home");
}

/* "visited soldiers near the border": no other land for that. */
static void drop_visited_men(struct act *act)
{
    if (act->action == ACTION_VISIT && act->target_path->ways == 1U << CAST_WAY_OFFICE_HOME && path_is_of(act->target_path, "obj"))
        act_clear_target(act);
}

/* "signed a pact on free aid {with} China", "a treaty to cede the isles {to} Mauritius", "on the sale of jets to Peru": the partner. */
static bool is_partner_below(const struct tree *tree, int token)
{
    static const char *const gives[] = { "hand", "cede",   "return",  "transfer", "sell",   "give",  "sale",    "delivery",
                                         "lend", "supply", "deliver", "provide",  "export", "lease", "cession", NULL };
    const char *preposition = tree_preposition(tree, token);
    bool to = g_strcmp0(preposition, "to") == 0;

    for (int depth = 0, t = tree_head(tree, token); to && depth < 3 && t >= 0; depth++, t = tree_head(tree, t))
        if (tree_is_one_of(tree, t, gives))
            return true;
    return g_strcmp0(preposition, "with") == 0 && tree_relation(tree, token) == REL_NMOD;
}

/* "to stop its war {against} Chad" */
static bool is_foe_below(const struct tree *tree, int token, int fight)
{
    static const char *const upon[] = { "against", "on", "with", NULL };
    static const char *const wars[] = { "war", "conflict", "fighting", "hostility", NULL }; /* raids are one's own to end */

    return tree_head(tree, token) == fight && tree_is_one_of(tree, fight, wars) && tree_preposition(tree, token) &&
           wordlist_has(upon, tree_preposition(tree, token));
}

/* The partner of a pact or a truce that the parser hung on a word below it. */
static void take_partner_below(const struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;
    bool pact = act->action == ACTION_AGREE, truce = act->action == ACTION_CEASE_FIRE;

    if (!(pact || truce) || act->source->len != 1 || act->target->len || object < act->token)
        return;
    for (int t = object + 1; t < (int)tree->n && tree_below(tree, t, act->token); t++)
        if (pact ? is_partner_below(tree, t) : is_foe_below(tree, t, object)) {
            cast_resolve(coder->cast, tree, t, false, act->source);
            path_append(act->source_path, " and with whom");
            return;
        }
}

/* Takes back what a role filled that it does not fit, and gives acts among one's own their target. */
static void take_back(struct coder *coder, struct act *act, const struct reading *reading)
{
    outlet_take(coder, act);
    drop_asker(coder, act);
    drop_followers(coder, act);
    drop_court(act);
    drop_victim(coder, act);
    drop_demander(coder, act);
    move_own_accuser(coder, act);
    move_accuser_of_group(coder, act);
    move_own_officer(coder, act);
    drop_visited_men(act);
    take_partner_below(coder, act);
    drop_self(coder, act);
    drop_own_ties(coder, act);
    told_judged(coder, act, reading);
    home_own_opponents(coder, act);
    home_own_cabinet(coder, act);
}

/* "Al-Qaeda was behind the attacks": who did it; not where that is only said or denied. */
static void take_mastermind(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int subject = tree_relation(tree, act->token) == REL_ROOT ? tree_child_with(tree, act->token, REL_NSUBJ) : -1;

    if (act->source->len || subject < 0 || subject > act->token || act->status.status != EVENT_OCCURRED ||
        tree_child_with(tree, act->token, REL_COP) < 0 || g_strcmp0(tree_preposition(tree, act->token), "behind") != 0)
        return;
    cast_resolve(coder->cast, tree, subject, false, act->source);
    if (act->source->len)
        path_say(act->source_path, "who was behind it");
}

/* Whom the act's own words name elsewhere than in a role, or the words that it belongs to. */
static void take_near(struct coder *coder, struct act *act, const struct reading *reading)
{
    take_mastermind(coder, act);
    home_known(coder, act);
    clause_held(coder, act);
    clause_victims(coder, act);
    clause_tally(coder, act);
    clause_punished(coder, act);
    if (!told_condemned(coder, act, reading))
        others_take(coder, act, true);
    resolve_bidden(coder, act);
    resolve_giver(coder, act);
    clause_conditioned(coder, act);
    clause_threatened(coder, act);
    clause_yielded(coder, act);
    clause_holder(coder, act);
    clause_contested(coder, act);
    clause_entry(coder, act);
    drop_self(coder, act);
    clause_visitor(coder, act);
    clause_guest(coder, act);
    clause_guest_talks(coder, act);
    clause_negotiator(coder, act);
    clause_gathered(coder, act);
    clause_welcomed(coder, act);
    clause_echoed(coder, act);
    clause_caller(coder, act);
    clause_parties(coder, act);
    home_former(coder, act);
    unknown_take(coder, act);
    unknown_pair(coder, act);
}

/* Whom the clauses around it name. */
static void take_beside(struct coder *coder, struct act *act, const struct reading *reading)
{
    clause_addressee(coder, act);
    home_citizens(coder, act);
    if (act->action != ACTION_RELEASE || !told_mediated(reading))
        clause_teller(coder, act); /* a go-between tells of what others do */
    clause_partner(coder, act);
    clause_sorry(coder, act);
    clause_invaded(coder, act);
    clause_retaliated(coder, act);
    clause_ordered(coder, act);
    clause_shared(coder, act);
    clause_asked(coder, act);
    clause_in_protest(coder, act);
    clause_protested(coder, act);
    clause_fought(coder, act);
    clause_fallen(coder, act);
    clause_sender(coder, act);
}

/* Who does at home what is done at home, and where it took place. */
static void take_home(struct coder *coder, struct act *act)
{
    home_gates(coder, act);
    home_scene(coder, act);
    home_fallen(coder, act);
    home_chants(coder, act);
    home_rivals(coder, act);
    home_default(coder, act);
    home_police(coder, act);
    home_shot(coder, act);
    unknown_take(coder, act); /* now that it is known who may have arrested them */
}

/* What was told before, and whose land it is where nothing was. */
static void take_told(struct coder *coder, struct act *act, const struct reading *reading)
{
    bool of_nobody = asks_somebody(coder, act) || orders_report(coder, act);

    told_lifted(act, reading);
    told_journey(coder, act, reading);
    told_policed(coder, act, reading);
    home_entry(coder, act);
    home_quit(coder, act);
    home_elected(act);
    home_ousted(coder, act);
    home_putsch(act);
    home_rioters(coder, act);
    clause_claimant(coder, act);
    if (act_in_class(coder, act->arguments.object, "step"))
        told_author(coder, act, reading); /* "called the decision a mistake": his whose it is, whoever spoke since */
    if (!of_nobody)
        told_answered(coder, act, reading);
    told_captor(coder, act, reading);
    home_crowd(coder, act);
    told_provoked(coder, act, reading);
    if (!of_nobody)
        home_struck(coder, act);
    told_makers(coder, act, reading);
    told_author(coder, act, reading);
    told_imposer(coder, act);
    if (!of_nobody)
        home_own(coder, act);
    clause_promised(coder, act);
    told_joined(coder, act, reading);
    told_alike(coder, act, reading);
    told_step(coder, act, reading);
}

/* The other one of the two that the article is about, and whoever is left. */
static void take_other(struct coder *coder, struct act *act, const struct reading *reading)
{
    bool prisoner = home_is_of_prisoner(coder, act);

    if (!prisoner && !act_is_verbal(act->action))
        others_take(coder, act, false); /* "closed its border after accusing Moscow": before whom the article is about */
    told_campaign(coder, act, reading);
    resolve_counterpart(coder, act, reading);
    resolve_agent(coder, act);
    if (!prisoner)
        others_take(coder, act, false);
    home_own_crowd(coder, act);
    if (!asks_somebody(coder, act))
        home_domestic(coder, act);
    home_dissident(coder, act);
    told_partner(coder, act, reading);
    told_parties(coder, act, reading);
    clause_attended(coder, act);
    resolve_both(coder, act);
    told_truce(coder, act, reading);
    home_voters(coder, act);
}

/*
 * "men suspected of blowing up a jet in 1988", "accused Peru of the 1994 bombing": a deed with a day of its own, of which only the
 * author is alleged; not "accused Peru of bombing it in 1994".
 */
static bool is_plain_deed(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    const struct tree *tree = coder->tree;
    int governor = tree_head(tree, act->token);
    bool suspects = governor >= 0 && tree_relation(tree, governor) == REL_ACL && act->arguments.object >= 0;
    bool named = tree->tokens[act->token].upos == UPOS_VERB ? suspects : tree_is_definite(tree, act->token);

    return act->status.alleged && act->status.status == EVENT_OCCURRED && named && act_in_class(coder, act->token, "plain-deed") &&
           when_of_clause(tree, act->token, reading->timexes, coder->acts);
}

/* That it was done is plain, not who did it (guide, section 7). */
static void drop_suspect(const struct coder *coder, struct act *act, const struct reading *reading)
{
    if (!is_plain_deed(coder, act, reading))
        return;
    act->status.alleged = false;
    g_string_assign(act->steps, "only its author is alleged");
    g_ptr_array_set_size(act->source, 0);
    path_clear(act->source_path);
}

/* "asked for weapons", "requested peacekeepers": what friends give. */
static bool asks_help(const struct coder *coder, const struct act *act)
{
    static const char *const helps[] = { "help", "assistance", "support", "intervention", "reinforcement", "protection", NULL };
    int what = asked_for(coder, act);

    return act->action == ACTION_DEMAND && what >= 0 &&
           (tree_is_one_of(coder->tree, what, helps) || act_in_class(coder, what, "aid") || act_in_class(coder, what, "arms") ||
            act_in_class(coder, what, "helper"));
}

/* Help is asked of no foe, where it is only guessed of whom. */
static void drop_foe(const struct coder *coder, struct act *act, const struct reading *reading)
{
    const char *source = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL;

    if (!source || act->target->len != 1 || act->target_path->role || !asks_help(coder, act))
        return;
    const char *target = g_ptr_array_index(act->target, 0);
    if (target != source && told_is_foe(reading, target, source))
        act_clear_target(act);
}

/* From what stands nearest to what is only likely: each fills what those before it have left empty. */
void guess_actors(struct coder *coder, struct act *act, const struct reading *reading)
{
    take_back(coder, act, reading);
    take_near(coder, act, reading);
    take_beside(coder, act, reading);
    take_home(coder, act);
    take_told(coder, act, reading);
    take_other(coder, act, reading);
    drop_foe(coder, act, reading);
    drop_suspect(coder, act, reading);
}

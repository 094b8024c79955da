#include "told.h"

#include "roles.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/* Of those who act, and behind them those whom it is done to. */
static const char *participant(const struct act *act, guint i)
{
    return g_ptr_array_index(i < act->source->len ? act->source : act->target, i < act->source->len ? i : i - act->source->len);
}

void told_learn_parties(struct coder *coder, const struct act *act)
{
    const struct action *action = action_get(act->action);
    bool opposed = act->action == ACTION_ATTACK && act->source->len == 1 && act->target->len == 1 &&
                   participant(act, 0) != participant(act, 1);

    bool both = (act->action == ACTION_PLEDGE || act->action == ACTION_ATTACK) && act->source->len == 2 &&
                act->target->len == 0; /* "Mali and the rebels agreed to talk", "a battle between them" */
    if (opposed || both || (action->symmetric && !act->supposed && act->source->len + act->target->len == 2))
        cast_learn_parties(coder->cast, coder->tree, participant(act, 0), participant(act, 1), action->symmetric || both);
}

/* "The general met the king": with one of his own land, whom the act's words name. */
static bool is_with_own(struct coder *coder, const struct act *act, const char *code)
{
    const int whom[] = { act->arguments.passive ? -1 : act->arguments.object, roles_token(coder, act, "with") };
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    for (size_t i = 0; i < G_N_ELEMENTS(whom); i++)
        if (whom[i] >= 0 && whom[i] != act->token && !tree_is(coder->tree, whom[i], "counterpart"))
            cast_peek(coder->cast, coder->tree, whom[i], false, codes);
    return codes->len == 1 && g_ptr_array_index(codes, 0) == code;
}

/* "met farmers", "talks with editors", "a cabinet meeting": with whom is told, though he is no actor; a counterpart may be the other's. */
static bool says_with_whom(const struct coder *coder, const struct act *act)
{
    static const char *const with[] = { "with", "between", "among", "amongst", "from", NULL };
    static const char *const open[] = { "counterpart", "official", "delegation", "side", "negotiator",
                                        "envoy",       "minister", "head",       NULL };
    static const guint64 persons = ACTION_BIT(MEET) | ACTION_BIT(CALL);
    const struct tree *tree = coder->tree;
    int whom = act->arguments.passive || act->arguments.object < act->token ? -1 : act->arguments.object;

    if (path_is_of(act->source_path, "mod"))
        return true;
    if (whom >= 0 && action_is(act->action, persons) && !frames_name(coder->frames, tree, whom) &&
        !tree_is_one_of(tree, whom, open))
        return true;
    for (int t = act->token + 1; t < (int)tree->n; t++) {
        int head = tree_preposition(tree, t) ? tree_head(tree, t) : -1, above = head >= 0 ? tree_head(tree, head) : -1;
        bool below = head == act->token || head == act->support || (above == act->token && tree_relation(tree, head) == REL_OBJ);
        if (head >= 0 && below && g_strv_contains(with, tree_preposition(tree, t)) && !tree_is_one_of(tree, t, open))
            return true;
    }
    return false;
}

/* "declared an end to the war": a truce of one's own. */
static bool is_declared_truce(const struct coder *coder, const struct act *act)
{
    static const char *const alone[] = { "declare", "announce", "order", "proclaim", NULL };

    return act->action == ACTION_CEASE_FIRE && tree_is_one_of(coder->tree, act->support >= 0 ? act->support : act->token, alone);
}

/* "lifted the embargo on Chad and extradited a rebel": to whom it was kind in the same breath; NULL if to nobody. */
static const char *partner_beside(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    bool beside = act->action == ACTION_COOPERATE && tree_relation(coder->tree, act->token) == REL_CONJ;
    const struct event *first = beside ? told_by(coder, reading, tree_head(coder->tree, act->token)) : NULL;

    if (!first || first->source->len == 0 || first->target->len != 1 ||
        action_get(first->action)->quad != QUAD_MATERIAL_COOPERATION || !act_codes_overlap(first->source, act->source))
        return NULL;
    return g_ptr_array_index(first->target, 0);
}

void told_partner(struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 10 };
    static const guint64 slugs =
        ACTION_BIT(MEET) | ACTION_BIT(AGREE) | ACTION_BIT(CEASE_FIRE) | ACTION_BIT(COOPERATE) | ACTION_BIT(CALL);
    const char *other = NULL;

    if (act->match->frame->alone || act->source->len + act->target->len != 1 || act_is_aim_of_journey(coder, act) ||
        !action_is(act->action, slugs))
        return;
    const GPtrArray *known = act->source->len ? act->source : act->target;
    const char *code = g_ptr_array_index(known, 0);
    int subject = act->arguments.subject >= 0 || act->support < 0 ? act->arguments.subject : act->support_arguments.subject;
    bool several = act->action == ACTION_MEET && subject >= 0 && tree_has_tag(coder->tree, subject, TAG(NNS) | TAG(NNPS));
    if (several || act_in_class(coder, subject, "sitting") || says_with_whom(coder, act) ||
        strcmp(actor_kind(code), "organisation") == 0 || is_with_own(coder, act, code) || is_declared_truce(coder, act))
        return; /* a council, or a state's ministers, meet by themselves */
    other = partner_beside(coder, act, reading);
    for (guint i = reading->events->len; i-- > 0 && !other;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!told_is_recent(coder, event, SENTENCES))
            break;
        if (!action_is(event->action, slugs) || event->source->len != 2)
            continue;
        for (guint k = 0; k < 2; k++)
            if (g_ptr_array_index(event->source, k) == code)
                other = g_ptr_array_index(event->source, 1 - k);
    }
    if (!other)
        other = cast_other(coder->cast, known, false);
    if (!other)
        return;
    act_take_code(act->target, other, act->target_path, "the other one that the article is about");
}

void told_parties(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const guint64 slugs = ACTION_BIT(MEET) | ACTION_BIT(AGREE) | ACTION_BIT(CEASE_FIRE);
    bool noun = coder->tree->tokens[act->token].upos == UPOS_NOUN && tree_is_definite(coder->tree, act->token);

    if (!noun || act->match->frame->alone || act->source->len + act->target->len || !action_is(act->action, slugs) ||
        act_is_aim_of_journey(coder, act))
        return;
    for (guint i = reading->events->len; i-- > 0 && act->source->len == 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (action_is(event->action, slugs) && event->source->len >= 2)
            act_take_codes(act->source, event->source);
    }
    if (act->source->len)
        path_say(act->source_path, "between whom the last was");
}

const char *told_asker(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 1 };

    bool open = act->action == ACTION_AID && act_not_fact(act->status.status); /* what is only asked for itself */

    for (guint i = reading->events->len; act->source->len == 1 && !open && i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action == ACTION_DEMAND && !act_not_fact(event->status) && event->source->len == 1 &&
            told_is_recent(coder, event, SENTENCES) && g_ptr_array_find(event->target, g_ptr_array_index(act->source, 0), NULL))
            return g_ptr_array_index(event->source, 0);
    }
    return NULL;
}

/* "Peru and Chile agreed to a truce. Biden announced it": a third one's word for the truce of those two. */
static void take_truce_of_others(const struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 4 };
    int truce = coder->tree->tokens[act->token].upos == UPOS_NOUN ? act->token : act->arguments.object;

    if (act->source->len != 1 || act->target->len || !is_declared_truce(coder, act) ||
        (truce >= 0 && coder->tree->tokens[truce].upos != UPOS_PRON && !tree_is_definite(coder->tree, truce)))
        return; /* "Libya declared a truce": its own */
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!told_is_recent(coder, event, SENTENCES))
            return;
        if (event->action != ACTION_CEASE_FIRE || event->source->len < 2)
            continue;
        if (act_codes_overlap(event->source, act->source))
            return;
        g_ptr_array_set_size(act->source, 0);
        act_take_codes(act->source, event->source);
        path_say(act->source_path, "whose truce a third one tells of");
        return;
    }
}

void told_truce(const struct coder *coder, struct act *act, const struct reading *reading)
{
    take_truce_of_others(coder, act, reading);
    bool begins = act->kind == SUPPORT_HAPPEN || coder->tree->tokens[act->token].upos == UPOS_VERB;

    if (act->action != ACTION_CEASE_FIRE || !begins || act->source->len || act->target->len)
        return;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    cast_scene(coder->cast, coder->tree, act->token, scene);
    for (guint i = 0; i < reading->events->len && act->source->len == 0; i++) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        bool here = event_last_mention(event)->sentence_index == (int)coder->tree->sentence;
        if (!here || (event->action != ACTION_RELEASE && event->action != ACTION_ATTACK) || event->source->len != 1 ||
            event->target->len != 1 || g_ptr_array_index(event->source, 0) == g_ptr_array_index(event->target, 0))
            continue;
        const char *land = scene->len ? g_ptr_array_index(scene, 0) : NULL;
        if (land && land != cast_home(coder->cast) && !actor_is_many(land) && !act_codes_overlap(scene, event->source) &&
            !act_codes_overlap(scene, event->target))
            continue; /* "freed ten Israelis as a truce took effect in Lebanon" */
        act_take_codes(act->source, event->source);
        act_take_codes(act->source, event->target);
        path_say(act->source_path, "between whom the deed beside it is");
    }
}

#include "act.h"

#include "../../db/action.h"

#include <string.h>

bool act_owns(const struct act *act, int token)
{
    for (int i = 0; i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++)
        if (act->match->matched[i] == token && act->match->own[i])
            return true;
    return false;
}

bool act_is_verbal(int action)
{
    return action_is(action, ACTION_BIT(STATE) | ACTION_BIT(DENY) | ACTION_BIT(PRAISE) | ACTION_BIT(APOLOGIZE) |
                                 ACTION_BIT(CONDEMN) | ACTION_BIT(ACCUSE) | ACTION_BIT(DEMAND) | ACTION_BIT(WARN) |
                                 ACTION_BIT(REJECT) | ACTION_BIT(PLEDGE));
}

bool act_is_measure(int action)
{
    return action_is(action, ACTION_BIT(EXPEL) | ACTION_BIT(RECALL) | ACTION_BIT(SANCTION) | ACTION_BIT(SUSPEND_AID) |
                                 ACTION_BIT(CLOSE_MISSION) | ACTION_BIT(DEPORT) | ACTION_BIT(SEVER_RELATIONS) |
                                 ACTION_BIT(SUSPEND_MEMBERSHIP) | ACTION_BIT(WITHDRAW_FROM_AGREEMENT) | ACTION_BIT(MOBILIZE) |
                                 ACTION_BIT(COERCE));
}

bool act_not_fact(enum event_status status)
{
    return status == EVENT_PROPOSED || status == EVENT_DENIED;
}

bool act_is_blame(const struct act *act)
{
    return act->by_content && act->action == ACTION_CONDEMN;
}

const struct frame_match *act_match_at(const struct coder *coder, int token)
{
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        if (match->token == token)
            return match;
    }
    return NULL;
}

int act_action_at(const struct coder *coder, int token)
{
    const struct frame_match *match = act_match_at(coder, token);

    return match ? match->frame->action : -1;
}

bool act_in_class(const struct coder *coder, int token, const char *class_name)
{
    const char *lemma = token >= 0 ? coder->tree->tokens[token].lemma : NULL;

    return lemma && frames_in_class(coder->frames, lemma, class_name);
}

bool act_is_authored(const struct coder *coder, int token)
{
    return act_in_class(coder, token, "authored");
}

bool act_is_aim_of_journey(const struct coder *coder, const struct act *act)
{
    return act->support >= 0 && tree_relation(coder->tree, act->token) == REL_OBL &&
           g_strcmp0(tree_preposition(coder->tree, act->token), "for") == 0;
}

bool act_codes_overlap(const GPtrArray *a, const GPtrArray *b)
{
    if (a->len == 0 || b->len == 0)
        return true;
    for (guint i = 0; i < a->len; i++)
        if (g_ptr_array_find((GPtrArray *)(gsize)b, g_ptr_array_index(a, i), NULL))
            return true;
    return false;
}

void act_clear_target(struct act *act)
{
    g_ptr_array_set_size(act->target, 0);
    path_clear(act->target_path);
}

void act_take_code(GPtrArray *codes, const char *code, struct path *path, const char *why)
{
    g_ptr_array_add(codes, (gpointer)(gsize)code);
    path_say(path, why);
}

void act_take_codes(GPtrArray *to, const GPtrArray *from)
{
    for (guint i = 0; i < from->len; i++)
        if (!g_ptr_array_find(to, g_ptr_array_index(from, i), NULL))
            g_ptr_array_add(to, g_ptr_array_index(from, i));
}

void act_drop_codes(GPtrArray *from, guint first, const GPtrArray *codes)
{
    for (guint i = from->len; i-- > first;)
        if (g_ptr_array_find((GPtrArray *)(gsize)codes, g_ptr_array_index(from, i), NULL))
            g_ptr_array_remove_index(from, i);
}

void act_say_source(struct act *act, const char *why)
{
    act_drop_codes(act->source, 0, act->target);
    if (act->source->len)
        path_say(act->source_path, why);
}

void act_say_target(struct act *act, const char *why)
{
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, why);
}

void act_aim(struct act *act, const GPtrArray *codes, const char *why)
{
    act_take_codes(act->target, codes);
    act_say_target(act, why);
}

void act_aim_at(struct coder *coder, struct act *act, int token, bool place, const char *why)
{
    cast_resolve(coder->cast, coder->tree, token, place, act->target);
    act_say_target(act, why);
}

struct span act_token_span(const struct tree *tree, int from, int to)
{
    return (struct span){ tree->tokens[from].start, tree->tokens[to].end };
}

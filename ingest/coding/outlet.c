#include "outlet.h"

#include "roles.h"
#include "../../db/action.h"

#include <string.h>

/* The first outlet in the roles, coordinated ones too. */
static void fill(const struct coder *coder, const struct act *act, const struct frame_roles *roles, GPtrArray *codes,
                 struct path *path)
{
    const struct tree *tree = coder->tree;

    for (int i = 0; i < FRAME_ROLES && roles->role[i] && codes->len == 0; i++) {
        const char *role = roles->role[i] + (*roles->role[i] == '+');
        int token = strcmp(role, "mod") == 0 ? -1 : roles_token(coder, act, role);
        for (int t = token; t >= 0; t = t == token ? tree_child(tree, token) : tree_next(tree, t)) {
            const char *code = t == token || tree_relation(tree, t) == REL_CONJ ? cast_outlet(coder->cast, tree, t) : NULL;
            if (!code && (t == token || tree_relation(tree, t) == REL_POSS)) /* "it was banned", "its offices were raided" */
                code = cast_outlet_meant(coder->cast, tree, t);
            if (code && !g_ptr_array_find(codes, code, NULL))
                g_ptr_array_add(codes, (gpointer)(gsize)code);
        }
        if (codes->len)
            path_add_name(path, role, "an outlet");
    }
}

/* "a Reuters cameraman", guessed to be one of the land where it happened; "an Iraqi cameraman" is told to be. */
static void drop_guessed(struct coder *coder, struct act *act)
{
    static const char *const where[] = { "in", "at", "near", NULL };
    const struct path *path = act->target_path;
    bool told = path_has(path, CAST_WAY_NAME) || path_has(path, CAST_WAY_OFFICE);
    if (act->target->len == 0 || (told && !path_is_of_any(path, where)))
        return;
    g_autoptr(GPtrArray) outlets = g_ptr_array_new();
    OWNED(path) *why = path_new();
    fill(coder, act, &act->match->frame->target, outlets, why);
    if (outlets->len == 0)
        return;
    act_clear_target(act);
}

void outlet_take(struct coder *coder, struct act *act)
{
    static const guint64 upon = ACTION_BIT(COERCE) | ACTION_BIT(DETAIN) | ACTION_BIT(DEPORT) | ACTION_BIT(RELEASE) |
                                ACTION_BIT(SEIZE) | ACTION_BIT(ATTACK) | ACTION_BIT(SANCTION) | ACTION_BIT(ACCUSE) |
                                ACTION_BIT(EXPEL) | ACTION_BIT(CONDEMN) | ACTION_BIT(WARN) | ACTION_BIT(CYBER_ATTACK) |
                                ACTION_BIT(CONCEDE) | ACTION_BIT(AID);
    static const guint64 own = ACTION_BIT(CONDEMN) | ACTION_BIT(REJECT) | ACTION_BIT(DENY) | ACTION_BIT(DEMAND) |
                               ACTION_BIT(APOLOGIZE) | ACTION_BIT(PROTEST_FORMALLY);
    const struct frame *frame = act->match->frame;

    if (action_is(act->action, upon)) {
        drop_guessed(coder, act);
        if (act->target->len == 0)
            fill(coder, act, &frame->target, act->target, act->target_path);
    }
    if (act->source->len == 0 && action_is(act->action, own) && !tree_is(coder->tree, act->token, "ask"))
        fill(coder, act, &frame->source, act->source, act->source_path);
}

#include "asked.h"

#include "roles.h"
#include "support.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

enum { STEPS_MAX = 3 };

/* Who does what the governing act speaks of, and whom it is done to. */
enum part { SPEAKER, ADDRESSEE };

static const struct governing {
    const char *slug;
    enum part doer, other;
} governing[] = {
    { "demand", ADDRESSEE, SPEAKER },
    { "warn", SPEAKER, ADDRESSEE },
    { "pledge", SPEAKER, ADDRESSEE },
    { "reject", ADDRESSEE, SPEAKER },
};

static const struct governing *governing_of(int action)
{
    for (size_t i = 0; action >= 0 && i < G_N_ELEMENTS(governing); i++)
        if (strcmp(governing[i].slug, action_get(action)->slug) == 0)
            return &governing[i];
    return NULL;
}

/* "demanded their release", "a call for talks", "demanded that sanctions be lifted": what its words speak of. */
static bool is_content(const struct tree *tree, int token)
{
    static const char *const prepositions[] = { "of", "for", NULL };
    enum relation relation = tree_relation(tree, token);
    const char *preposition = tree_preposition(tree, token);

    switch ((int)relation) {
    case REL_OBJ:
    case REL_NSUBJ_PASS:
    case REL_CCOMP:
    case REL_XCOMP:
    case REL_CONJ:
        return true;
    case REL_OBL:
    case REL_NMOD:
    case REL_ACL:
    case REL_ADVCL:
        return preposition && (wordlist_has(prepositions, preposition) ||
                               (strcmp(preposition, "to") == 0 && tree->tokens[token].upos == UPOS_VERB));
    default:
        return false;
    }
}

/* The act in whose words another stands, -1 if none. */
static int governor_of(const struct coder *coder, int token)
{
    for (int steps = 0; steps < STEPS_MAX && token >= 0 && is_content(coder->tree, token); steps++) {
        token = tree_head(coder->tree, token);
        if (token >= 0 && governing_of(act_action_at(coder, token)))
            return token;
    }
    return -1;
}

static void fill_governor(struct coder *coder, int token, GPtrArray *speaker, GPtrArray *addressee)
{
    const struct frame_match *match = act_match_at(coder, token);
    struct act act = { .match = match, .token = token, .action = match->frame->action, .support = -1 };

    act.source = speaker;
    act.target = addressee;
    act.source_path = path_new();
    act.target_path = path_new();
    tree_arguments(coder->tree, token, &act.arguments);
    if (coder->tree->tokens[token].upos != UPOS_VERB)
        support_find(coder, &act);
    roles_actors(coder, &act);
    path_free(act.source_path);
    path_free(act.target_path);
}

static void take(GPtrArray *to, struct path *path, const GPtrArray *from, const GPtrArray *apart, const char *how)
{
    guint before = to->len;

    for (guint i = 0; i < from->len; i++)
        if (!g_ptr_array_find((GPtrArray *)(gsize)apart, g_ptr_array_index(from, i), NULL) &&
            !g_ptr_array_find(to, g_ptr_array_index(from, i), NULL))
            g_ptr_array_add(to, g_ptr_array_index(from, i));
    if (to->len > before)
        path_say(path, how);
}

/* What one asks for oneself: a state or a group does, an organisation asks for others. */
static bool gains(const struct act *act, const GPtrArray *asker)
{
    static const guint64 slugs = ACTION_BIT(APOLOGIZE) | ACTION_BIT(AID) | ACTION_BIT(RELEASE) | ACTION_BIT(LIFT_SANCTIONS) |
                                 ACTION_BIT(RECOGNIZE) | ACTION_BIT(WITHDRAW_FORCES) | ACTION_BIT(MEDIATE) | ACTION_BIT(COOPERATE);

    return action_is(act->action, slugs) && asker->len == 1 && strcmp(actor_kind(g_ptr_array_index(asker, 0)), "organisation") != 0;
}

static void take_symmetric(struct act *act, const struct governing *rule, const GPtrArray *doer, const GPtrArray *other)
{
    bool for_others = strcmp(rule->slug, "demand") == 0 && other->len && /* an organisation asks others to meet, anybody to stop */
                      (act->action == ACTION_CEASE_FIRE || strcmp(actor_kind(g_ptr_array_index(other, 0)), "organisation") == 0);

    if (act->source->len && strcmp(actor_kind(g_ptr_array_index(act->source, 0)), "organisation") == 0)
        return; /* a council meets by itself */
    take(act->source, act->source_path, doer, act->target, "who speaks of it");
    if (!for_others)
        take(act->source, act->source_path, other, act->target, "who speaks of it");
}

static void take_directed(struct act *act, const struct governing *rule, const GPtrArray *doer, const GPtrArray *other)
{
    bool nobody = act->source->len == 0, answered = strcmp(rule->slug, "reject") == 0; /* "rejected mediation by Peru" */

    if (nobody)
        take(act->source, act->source_path, doer, act->target, "who is to do it");
    if (act->target->len == 0 && (nobody || answered) && (rule->other == ADDRESSEE || gains(act, other)))
        take(act->target, act->target_path, other, act->source, "who asks for it");
}

/* "gave Lebanon a day to free the soldiers": what the one that is warned is to do is for the one that warns. */
static void take_ultimatum(struct act *act, const struct governing *rule, const GPtrArray *speaker, const GPtrArray *addressee)
{
    bool warned = strcmp(rule->slug, "warn") == 0 && act->source->len > 0 && act->target->len == 0 &&
                  g_ptr_array_find((GPtrArray *)(gsize)addressee, g_ptr_array_index(act->source, 0), NULL);

    if (warned && gains(act, speaker))
        take(act->target, act->target_path, speaker, act->source, "who asks for it");
}

void asked_actors(struct coder *coder, struct act *act)
{
    bool symmetric = action_get(act->action)->symmetric, apology = act->action == ACTION_APOLOGIZE;
    int head = act->status.status == EVENT_OCCURRED ? -1 : governor_of(coder, act->token);

    if (act->action == ACTION_ADOPT_RESOLUTION || act_is_verbal(act->action) != apology)
        return;
    for (; head >= 0 && (symmetric ? act->source->len < 2 : act->source->len == 0 || act->target->len == 0);
         head = governor_of(coder, head)) {
        const struct governing *rule = governing_of(act_action_at(coder, head));
        g_autoptr(GPtrArray) speaker = g_ptr_array_new();
        g_autoptr(GPtrArray) addressee = g_ptr_array_new();
        fill_governor(coder, head, speaker, addressee);
        const GPtrArray *doer = rule->doer == SPEAKER ? speaker : addressee, *other = rule->other == SPEAKER ? speaker : addressee;
        (symmetric ? take_symmetric : take_directed)(act, rule, doer, other);
        if (!symmetric)
            take_ultimatum(act, rule, speaker, addressee);
        act->asked = act->source->len + act->target->len > 0;
    }
}

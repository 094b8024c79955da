#include "objection.h"

#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

static bool has_own_date(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    for (guint i = 0; i < reading->timexes->len; i++) {
        int head = when_head(coder->tree, g_array_index(reading->timexes, struct timex, i).span);
        if (head >= 0 && tree_below(coder->tree, head, act->token))
            return true;
    }
    return false;
}

/* "is ready to hold talks", "was unwilling to sign": an adjective with its verb. */
static bool is_stance(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(PLEDGE) | ACTION_BIT(REJECT) | ACTION_BIT(CONDEMN);

    return coder->tree->tokens[act->token].upos == UPOS_ADJ && tree_child_with(coder->tree, act->token, REL_COP) >= 0 &&
           action_is(act->action, slugs);
}

/* "a demand by Turkey for an inquiry", "Israel's threat to expel him": a word with its speaker and what was said tells of a speech act. */
static bool is_told_in_full(const struct coder *coder, const struct act *act)
{
    static const char *const about[] = { "for", "of", "against", "to", "that", NULL };
    static const char *const causes[] = { "because", "due", "after", "over", "to", "owe", NULL };
    static const char *const whose[] = { "poss", "by", "mod", NULL }; /* "Peru's charge", "a charge by Peru", "Peruvian charges" */
    bool by = path_is_of_any(act->source_path, whose);
    const char *cause = tree_preposition(coder->tree, act->token);

    if (by && act->action == ACTION_VETO && cause && g_strv_contains(causes, cause))
        return true; /* "failed because of a Peruvian veto" */
    if (!act_is_verbal(act->action) || act->source->len == 0 || !by || coder->tree->tokens[act->token].upos != UPOS_NOUN)
        return false;
    for (int c = tree_child(coder->tree, act->token); c >= 0; c = tree_next(coder->tree, c)) {
        enum relation relation = tree_relation(coder->tree, c);
        if (c > act->token &&
            (relation == REL_ACL || relation == REL_RELCL || relation == REL_XCOMP || relation == REL_CCOMP ||
             relation == REL_NMOD) &&
            tree_has_preposition(coder->tree, c, about))
            return true;
    }
    return false;
}

/* "resigned after protests in Kiev", "despite objections from Turkey": what came first, told as news and not as known. */
static bool is_occasion_of_act(const struct coder *coder, const struct act *act)
{
    static const char *const before[] = { "after", "following", "follow", "amid", "amidst", "despite", NULL };
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token);

    return tree->tokens[act->token].upos == UPOS_NOUN && tree_has_preposition(tree, act->token, before) && head >= 0 &&
           tree->tokens[head].upos == UPOS_VERB && !tree_is_definite(tree, act->token);
}

/* "ahead of elections in Mali", "on the eve of the vote": a vote that is about to be held. */
static bool is_coming_vote(const struct coder *coder, const struct act *act)
{
    static const char *const nouns[] = { "eve", "run-up", "approach", "buildup", "build-up", "lead-up", NULL };
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token);
    bool ahead = g_strcmp0(tree_preposition(tree, act->token), "ahead") == 0;
    bool eve = head >= 0 && tree_is_one_of(tree, head, nouns);

    return act->action == ACTION_ELECT && tree->tokens[act->token].upos == UPOS_NOUN && (ahead || eve);
}

/* "the Arab League summit", "a gathering of GCC ministers": a body meets by itself. */
static bool is_session(const struct coder *coder, const struct act *act)
{
    static const char *const sessions[] = { "summit", "meeting", "session", "gathering", "conference", "assembly", NULL };
    const char *lemma = coder->tree->tokens[act->token].lemma;
    const char *code = act->source->len   ? g_ptr_array_index(act->source, 0)
                       : act->target->len ? g_ptr_array_index(act->target, 0)
                                          : NULL;

    return code && act->source->len + act->target->len == 1 && lemma && wordlist_has(sessions, lemma) &&
           act->action == ACTION_MEET && strcmp(actor_kind(code), "organisation") == 0;
}

const char *objection_to_noun(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    bool weak = act->match->frame->weak && !act->asked && !act->both_named && act->support < 0;
    bool named_only =
        !act->asked && coder->tree->tokens[act->token].upos == UPOS_NOUN && (act->support < 0 || act_is_aim_of_journey(coder, act));
    bool one_side = named_only && action_get(act->action)->symmetric && act->source->len + act->target->len < 2;

    if ((!weak && !one_side) || is_session(coder, act) || has_own_date(coder, act, reading))
        return NULL;
    if (weak && !is_stance(coder, act) && !is_told_in_full(coder, act) && !is_occasion_of_act(coder, act) &&
        !is_coming_vote(coder, act))
        return "a noun without a verb or a day of its own";
    return one_side ? "a noun without a verb, and one side only" : NULL;
}

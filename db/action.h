/*
 * action.h - the actions that events are coded with (event guide, section 4).
 *
 *   action_find("expel") --> 33 --> action_get(33)->plover "SANCTION"
 *
 * Shape   an action is its row number in db/actions.tsv, 0 to action_count()-1;
 *         the table is read once, at first use, and never changes.
 * Source  CAMEO 1.1b3 codes and PLOVER (2021) classes; quad classes as PLOVER
 *         defines them; Goldstein values of the CAMEO codes (Goldstein 1992,
 *         as distributed with CAMEO.SCALE.txt).
 */
#ifndef DB_ACTION_H
#define DB_ACTION_H

#include <glib.h>
#include <stdbool.h>

enum quad { QUAD_VERBAL_COOPERATION = 1, QUAD_MATERIAL_COOPERATION, QUAD_VERBAL_CONFLICT, QUAD_MATERIAL_CONFLICT };

struct action {
    const char *slug; /* what users type and see */
    const char *plover; /* PLOVER class, "" where it has none */
    const char *cameo; /* CAMEO code as in the guide: "161", "10", "18-20" */
    const char *label; /* in words, for legends: "expulsion" */
    enum quad quad;
    double goldstein; /* -10 conflict to 10 cooperation */
    bool symmetric; /* all participants are sources (guide, section 5) */
};

/* The rows of db/actions.tsv, in its order, for rules that mean one: act->action == ACTION_EXPEL. */
enum {
    ACTION_STATE,
    ACTION_DENY,
    ACTION_PRAISE,
    ACTION_APOLOGIZE,
    ACTION_RECOGNIZE,
    ACTION_CONDEMN,
    ACTION_ACCUSE,
    ACTION_PROTEST_FORMALLY,
    ACTION_SUMMON,
    ACTION_DEMAND,
    ACTION_WARN,
    ACTION_REJECT,
    ACTION_VETO,
    ACTION_WITHDRAW_FROM_AGREEMENT,
    ACTION_PLEDGE,
    ACTION_AGREE,
    ACTION_ADOPT_RESOLUTION,
    ACTION_MEET,
    ACTION_CALL,
    ACTION_VISIT,
    ACTION_MEDIATE,
    ACTION_RESTORE_RELATIONS,
    ACTION_OPEN_MISSION,
    ACTION_APPOINT_ENVOY,
    ACTION_COOPERATE,
    ACTION_AID,
    ACTION_LIFT_SANCTIONS,
    ACTION_RELEASE,
    ACTION_CONCEDE,
    ACTION_WITHDRAW_FORCES,
    ACTION_CEASE_FIRE,
    ACTION_SANCTION,
    ACTION_SUSPEND_AID,
    ACTION_EXPEL,
    ACTION_RECALL,
    ACTION_SEVER_RELATIONS,
    ACTION_CLOSE_MISSION,
    ACTION_SUSPEND_MEMBERSHIP,
    ACTION_PROTEST,
    ACTION_MOBILIZE,
    ACTION_DETAIN,
    ACTION_DEPORT,
    ACTION_SEIZE,
    ACTION_CYBER_ATTACK,
    ACTION_COERCE,
    ACTION_ATTACK,
    ACTION_ELECT
};

/* A set of them: ACTION_BIT(MEET) | ACTION_BIT(CALL). */
#define ACTION_BIT(name) (G_GUINT64_CONSTANT(1) << ACTION_##name)

static inline bool action_is(int action, guint64 set)
{
    return set >> action & 1;
}

int action_count(void);
const struct action *action_get(int action);

/* The action of that slug, which a user or a table has written, or -1. */
int action_find(const char *slug);

#endif

#include "told.h"

#include "answer.h"
#include "roles.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

bool told_is_recent(const struct coder *coder, const struct event *event, int sentences)
{
    int told = event_last_mention(event)->sentence_index;

    return told + sentences >= (int)coder->tree->sentence && told >= (int)cast_item(coder->cast);
}

const struct event *told_echoed(const struct coder *coder, const struct reading *reading)
{
    enum { SENTENCES = 2 };

    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!told_is_recent(coder, event, SENTENCES))
            return NULL;
        if (frames_in_class(coder->frames, action_get(event->action)->slug, "step-followed") && !act_not_fact(event->status) &&
            event->source->len)
            return event;
    }
    return NULL;
}

/* "thousands of protesters demanding change", "gathered to demand": crowds ask at home. */
static bool is_of_crowd(const struct coder *coder, const struct act *act)
{
    int head = tree_head(coder->tree, act->token);

    return act_action_at(coder, head) == ACTION_PROTEST || cast_is_at_home(coder->cast, coder->tree, act->arguments.subject) ||
           (tree_relation(coder->tree, act->token) == REL_ACL && cast_is_at_home(coder->cast, coder->tree, head)) ||
           path_is_guess(act->source_path, CAST_WAY_SCENE) || path_is_guess(act->source_path, CAST_WAY_HOME);
}

/* "rejected the offer", "denied the charge": what was said just before, named as known. */
static bool answers_it(const struct coder *coder, const struct act *act)
{
    int object = act->arguments.object;

    return act_in_class(coder, object, "message") && tree_is_definite(coder->tree, object);
}

void told_answered(const struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 5 };
    static const char *const replies[] = { "reply", "retaliate", "respond", NULL };
    const char *lemma = coder->tree->tokens[act->token].lemma;
    bool reply = lemma && wordlist_has(replies, lemma) && act->action != ACTION_STATE;
    const char *slug = reply ? "warn" : action_get(act->action)->slug;

    if (!answer_exists(slug) || act->source->len != 1 || is_of_crowd(coder, act))
        return;
    bool relative = tree_relation(coder->tree, act->token) == REL_RELCL; /* "offered a mission, which Peru rejected" */
    bool known = answers_it(coder, act);
    for (guint i = reading->events->len; i-- > 0 && act->target->len == 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        bool beside = relative && event_last_mention(event)->sentence_index == (int)coder->tree->sentence;
        bool upon = told_is_recent(coder, event, SENTENCES) && event->source->len && !act_not_fact(event->status) &&
                    answer_is(slug, action_get(event->action)->slug) && !act_codes_overlap(event->source, act->source);
        bool aimed = event->target->len && act_codes_overlap(event->target, act->source);
        bool open = event->target->len == 0 && (beside || (known && told_is_recent(coder, event, 1)));
        if (upon && (aimed || open))
            act_take_code(act->target, g_ptr_array_index(event->source, 0), act->target_path, "whom it answers");
    }
}

/* Whether an event tells who holds the target: he took it, or, where anybody's captives will do, a band that takes or frees some. */
static bool tells_captor(const struct event *event, const struct act *act, bool any)
{
    static const char *const all[] = { "detain", "attack", "seize", NULL }, *const held[] = { "detain", NULL };
    const char *const *takings = act->action == ACTION_DETAIN ? held : all;
    const GPtrArray *target = act->target;
    const char *slug = action_get(event->action)->slug;
    bool taken = wordlist_has(takings, slug), band = event->source->len && g_ascii_islower(*(char *)event->source->pdata[0]);
    bool asked = event->action == ACTION_RELEASE && event->status == EVENT_PROPOSED; /* "called on Caracas to free him" */

    if (event->source->len == 0 || event->target->len == 0 || (act_not_fact(event->status) && !asked))
        return false;
    if (asked)
        return !any && act_codes_overlap(event->target, target);
    return any ? band && (taken || event->action == ACTION_RELEASE) : taken && act_codes_overlap(event->target, target);
}

/* "Police arrested six reporters ... The reporters were freed": those whom the last arrests, not long before, were of. */
static void told_freed(const struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 4 };
    const struct token *tokens = coder->tree->tokens;
    int object = act->arguments.object;

    if (act->source->len || act->target->len || act->action != ACTION_RELEASE || object < 0 ||
        tokens[act->token].upos != UPOS_VERB || tokens[object].upos != UPOS_NOUN ||
        !(frames_in_class(coder->frames, tokens[object].lemma, "person") ||
          frames_in_class(coder->frames, tokens[object].lemma, "prisoner")))
        return;
    for (guint i = reading->events->len; i-- > 0 && act->target->len == 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!told_is_recent(coder, event, SENTENCES))
            return;
        if (event->action != ACTION_DETAIN || act_not_fact(event->status) || event->source->len == 0 || event->target->len == 0)
            continue;
        act_take_codes(act->source, event->source);
        act_take_codes(act->target, event->target);
        path_say(act->source_path, "who was said to hold them");
        path_say(act->target_path, "who was said to be held");
    }
}

/* The only target of the event, where it is something that the act's only source did to another. */
static const char *aimed_at(const struct event *event, const struct act *act)
{
    const char *code = g_ptr_array_index(act->source, 0);
    bool directed = event->action != ACTION_VISIT && event->source->len == 1 && event->target->len == 1 &&
                    g_ptr_array_index(event->source, 0) == code && g_ptr_array_index(event->target, 0) != code;

    return directed && !act_not_fact(event->status) ? g_ptr_array_index(event->target, 0) : NULL;
}

/* "China detained a U.S. crew ... It freed the crew": a captor's captives are those whom he was said to have taken last. */
static void told_held(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const takings[] = { "detain", "attack", "seize", NULL }, *const slugs[] = { "detain", "release", NULL };
    static const char *const captives[] = { "hostage", "captive", "crew", "abductee", "sailor", "pilot", "crewman", NULL };
    int object = act->arguments.object;

    if (act->target->len || act->source->len != 1 || object < 0 || !wordlist_has(slugs, action_get(act->action)->slug) ||
        !tree_is_one_of(coder->tree, object, captives) || tree_child_with(coder->tree, object, REL_POSS) >= 0)
        return;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        const char *held = wordlist_has(takings, action_get(event->action)->slug) ? aimed_at(event, act) : NULL;
        if (held) {
            act_take_code(act->target, held, act->target_path, "who was said to be held");
            return;
        }
    }
}

/* Whether the words of a demand name a release. */
static bool asks_release(const struct coder *coder, const struct act *act)
{
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        if (match->frame->action == ACTION_RELEASE && tree_below(coder->tree, match->token, act->token))
            return true;
    }
    return false;
}

/* "Iran seized a tanker. Greece demanded that its crew be freed": of whoever took them last, where nobody is named. */
static void told_taker(const struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 5 };
    static const guint64 takings = ACTION_BIT(DETAIN) | ACTION_BIT(SEIZE);

    if (act->action != ACTION_DEMAND || act->target->len || act->source->len != 1 || !asks_release(coder, act))
        return;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        bool taken = action_is(event->action, takings) && !act_not_fact(event->status);
        if (!taken || event->source->len != 1 || !told_is_recent(coder, event, SENTENCES))
            continue;
        if (!act_codes_overlap(event->source, act->source))
            act_take_code(act->target, g_ptr_array_index(event->source, 0), act->target_path, "who was said to hold them");
        return;
    }
}

/* "Britain demanded his release": of those who were said to hold him, not of him. */
static void told_asked(const struct coder *coder, struct act *act, const struct reading *reading)
{
    bool freed = false;

    if (act->action != ACTION_DEMAND || act->target->len != 1 || !g_ascii_islower(*(const char *)g_ptr_array_index(act->target, 0)))
        return;
    for (guint i = 0; i < coder->matches->len; i++)
        freed |= g_array_index(coder->matches, struct frame_match, i).frame->action == ACTION_RELEASE;
    for (guint i = reading->events->len; freed && i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action != ACTION_DETAIN || act_not_fact(event->status) || event->source->len == 0 || event->target->len == 0 ||
            !act_codes_overlap(event->target, act->target))
            continue;
        act_clear_target(act);
        act_take_code(act->target, g_ptr_array_index(event->source, 0), act->target_path, "who was said to hold them");
        return;
    }
}

void told_captor(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const guint64 slugs = ACTION_BIT(RELEASE) | ACTION_BIT(DETAIN);

    told_held(coder, act, reading);
    told_freed(coder, act, reading);
    told_asked(coder, act, reading);
    told_taker(coder, act, reading);
    if (act->source->len || act->target->len == 0 || !action_is(act->action, slugs))
        return;
    for (int any = 0; any < (act->arguments.passive ? 2 : 1); any++)
        for (guint i = reading->events->len; i-- > 0 && act->source->len == 0;) {
            const struct event *event = g_ptr_array_index(reading->events, i);
            if (tells_captor(event, act, any))
                act_take_code(act->source, g_ptr_array_index(event->source, 0), act->source_path, "who was said to hold them");
        }
}

void told_joined(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const verbs[] = { "join", "follow", "imitate", "copy", NULL };
    const struct tree *tree = coder->tree;
    int verb = act->support >= 0 ? act->support : act->token, head = tree_head(tree, verb);
    int first = head >= 0 && tree_is_one_of(tree, head, verbs) ? tree_child_with(tree, head, REL_OBJ) : -1;

    if (act->target->len || first < 0 || g_strcmp0(tree_preposition(tree, verb), "in") != 0)
        return;
    g_autoptr(GPtrArray) leaders = g_ptr_array_new();
    cast_peek(coder->cast, tree, first, false, leaders);
    for (guint i = reading->events->len; i-- > 0 && act->target->len == 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action == act->action && event->target->len && act_codes_overlap(event->source, leaders))
            act_aim(act, event->target, "to whom the one it joined did it");
    }
}

const struct event *told_by(const struct coder *coder, const struct reading *reading, int token)
{
    const struct token *word = &coder->tree->tokens[token];

    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        const struct mention *last = event_last_mention(event);
        if (last->trigger.start <= word->start && word->end <= last->trigger.end)
            return event;
    }
    return NULL;
}

/* "Chile expelled two Malian envoys. Peru expelled four": a bare number is of the same as in what others did before. */
static const struct event *step_counted(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 3 };
    int object = act->arguments.object;

    if (object < 0 || coder->tree->tokens[object].upos != UPOS_NUM)
        return NULL;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action == act->action)
            return told_is_recent(coder, event, SENTENCES) && !act_codes_overlap(event->target, act->source) ? event : NULL;
    }
    return NULL;
}

void told_alike(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const guint64 steps = ACTION_BIT(RECALL) | ACTION_BIT(EXPEL) | ACTION_BIT(SEVER_RELATIONS) | ACTION_BIT(CLOSE_MISSION) |
                                 ACTION_BIT(SUMMON) | ACTION_BIT(SUSPEND_AID);
    const struct tree *tree = coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;
    enum relation relation = tree_relation(tree, verb);
    const struct event *first = relation == REL_ADVCL || relation == REL_CONJ || relation == REL_PARATAXIS
                                    ? told_by(coder, reading, tree_head(tree, verb))
                                    : NULL;

    if (!first && act->target->len == 0)
        first = step_counted(coder, act, reading);
    if (!first || act->target->len || act->source->len == 0 || !action_is(act->action, steps) || !action_is(first->action, steps) ||
        act_codes_overlap(first->source, act->source))
        return;
    act_aim(act, first->target, "against whom the step beside it was taken");
}

void told_policed(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const guint64 slugs = ACTION_BIT(DETAIN) | ACTION_BIT(COERCE);
    const char *home = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL, *scene = NULL;

    if (!home || !action_is(act->action, slugs) || act->arguments.subject < 0 ||
        !tree_is(coder->tree, act->arguments.subject, "police") || !path_ends(act->source_path, CAST_WAY_OFFICE_HOME))
        return;
    for (guint i = reading->events->len; i-- > 0 && !scene;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!told_is_recent(coder, event, 1))
            return;
        if (event->action == ACTION_PROTEST && event->source->len == 1)
            scene = g_ptr_array_index(event->source, 0);
    }
    if (!scene || scene == home || strcmp(actor_kind(scene), "state") != 0)
        return;
    if (act->target->len == 1 && act->target->pdata[0] == home)
        act->target->pdata[0] = (gpointer)(gsize)scene;
    act->source->pdata[0] = (gpointer)(gsize)scene;
    path_guess(act->source_path, CAST_WAY_SCENE);
}

void told_journey(const struct coder *coder, struct act *act, const struct reading *reading)
{
    int whose = act->action == ACTION_VISIT ? tree_child_with(coder->tree, act->token, REL_POSS) : -1;

    if (whose < 0 || coder->tree->tokens[whose].upos != UPOS_PRON || act->target->len || act->source->len != 1 ||
        roles_token(coder, act, "to") >= 0)
        return;
    for (guint i = reading->events->len; i-- > 0 && act->target->len == 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action == ACTION_VISIT && event->source->len && act_codes_overlap(event->source, act->source))
            act_take_codes(act->target, event->target);
    }
    if (act->target->len)
        path_say(act->target_path, "of the visit told before");
}

enum { BY_FORCE = -1 }; /* any action of material conflict */

/* The first event from *i on, moved behind it, told as a fact, of an action (or of any force) by and upon those codes (NULL: anybody). */
static const struct event *next_fact(const struct reading *reading, guint *i, int action, const char *source, const char *target)
{
    while (*i < reading->events->len) {
        const struct event *event = g_ptr_array_index(reading->events, (*i)++);
        bool such = action == BY_FORCE ? action_get(event->action)->quad == QUAD_MATERIAL_CONFLICT : event->action == action;
        if (such && !act_not_fact(event->status) && (!source || g_ptr_array_find(event->source, source, NULL)) &&
            (!target || g_ptr_array_find(event->target, target, NULL)))
            return event;
    }
    return NULL;
}

static bool is_told(const struct reading *reading, int action, const char *source, const char *target)
{
    guint i = 0;

    return next_fact(reading, &i, action, source, target);
}

bool told_is_helped(const struct reading *reading, const char *code)
{
    return is_told(reading, ACTION_AID, NULL, code);
}

bool told_is_foe(const struct reading *reading, const char *code, const char *other)
{
    return is_told(reading, BY_FORCE, code, other);
}

bool told_is_victim(const struct reading *reading, const char *code)
{
    return is_told(reading, BY_FORCE, NULL, code) && !is_told(reading, BY_FORCE, code, NULL);
}

bool told_mediated(const struct reading *reading)
{
    return is_told(reading, ACTION_MEDIATE, NULL, NULL);
}

/* The first land that one did such an act to. */
static const char *first_land(const struct reading *reading, int action, const char *code)
{
    const struct event *event;

    for (guint i = 0; (event = next_fact(reading, &i, action, code, NULL));) {
        const char *struck = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : code;
        if (struck != code && strcmp(actor_kind(struck), "state") == 0)
            return struck;
    }
    return NULL;
}

const char *told_struck_by(const struct reading *reading, const char *code)
{
    return first_land(reading, ACTION_ATTACK, code);
}

const char *told_sanctioned_by(const struct reading *reading, const char *code)
{
    return first_land(reading, ACTION_SANCTION, code);
}

/* "pledged $5m", "stood ready to help": such a promise is made to whom one spoke of; "vowed not to run again" is made to anybody. */
static bool promises_aid(const struct coder *coder, const struct act *act)
{
    int first, last;

    tree_span(coder->tree, act->token, &first, &last);
    for (int i = act->token; i <= last; i++)
        if (act_in_class(coder, i, "aid") || tree_is(coder->tree, i, "help") || tree_is(coder->tree, i, "assist"))
            return true;
    return false;
}

/* "condemned the raid and promised aid": help is for those whom what is condemned befell, not for who did it. */
static bool turns_to_victim(const struct coder *coder, const struct act *act, const struct event *before)
{
    bool helps = act->action == ACTION_AID || (act->action == ACTION_PLEDGE && promises_aid(coder, act));

    return helps && (before->action == ACTION_CONDEMN || before->action == ACTION_ACCUSE);
}

const char *told_aimed_beside(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    int verb = act->support >= 0 ? act->support : act->token;
    const struct event *first =
        tree_relation(coder->tree, verb) == REL_CONJ ? told_by(coder, reading, tree_head(coder->tree, verb)) : NULL;

    return first && !turns_to_victim(coder, act, first) ? aimed_at(first, act) : NULL;
}

/* Acts of force name whom they strike, a denial is made to anybody, and a mediator helps others. */
static bool goes_on(const struct coder *coder, const struct act *act)
{
    static const guint64 never = ACTION_BIT(ATTACK) | ACTION_BIT(SEIZE) | ACTION_BIT(DETAIN) | ACTION_BIT(COERCE) |
                                 ACTION_BIT(CYBER_ATTACK) | ACTION_BIT(DENY) | ACTION_BIT(MEDIATE);

    if (is_of_crowd(coder, act) || action_is(act->action, never))
        return false;
    return act->action != ACTION_PLEDGE || promises_aid(coder, act);
}

const char *told_aimed_before(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    int before = (int)coder->tree->sentence - 1;
    bool blames = act->action == ACTION_CONDEMN;

    for (guint i = goes_on(coder, act) ? reading->events->len : 0; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        const struct mention *last = event_last_mention(event);
        if (last->sentence_index < before)
            return NULL;
        const char *other = last->sentence_index == before && !turns_to_victim(coder, act, event) ? aimed_at(event, act) : NULL;
        bool band = other && g_ascii_islower(*other);
        if (other)
            return (band || blames) && !cast_is_about(coder->cast, other) ? NULL : other;
    }
    return NULL;
}

/* On whom alone the act's only source used force, took a hostile step or did the same before; NULL if the event tells of another thing. */
static const char *struck_in(const struct event *event, const struct act *act)
{
    return action_get(event->action)->quad == QUAD_MATERIAL_CONFLICT || event->action == act->action ? aimed_at(event, act) : NULL;
}

void told_campaign(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const guint64 slugs = ACTION_BIT(ATTACK) | ACTION_BIT(SEIZE) | ACTION_BIT(WITHDRAW_FORCES) | ACTION_BIT(SANCTION);
    const char *other = NULL;

    if (act->target->len || act->source->len != 1 || !action_is(act->action, slugs) ||
        act->source->pdata[0] == cast_home(coder->cast))
        return; /* a land at home may strike its own */
    for (guint i = 0; i < reading->events->len; i++) {
        const char *code = struck_in(g_ptr_array_index(reading->events, i), act);
        if (code && other && code != other)
            return;
        other = code ? code : other;
    }
    if (other && strcmp(actor_kind(other), "state") == 0 && cast_is_about(coder->cast, other))
        act_take_code(act->target, other, act->target_path, "whom it struck before");
}

void told_provoked(const struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { STEPS = 4 };
    const struct tree *tree = coder->tree;

    if (act->action != ACTION_ATTACK || act->target->len || act->source->len != 1 ||
        !g_ascii_islower(*(const char *)g_ptr_array_index(act->source, 0)))
        return;
    for (int at = tree_head(tree, act->token), i = 0; at >= 0 && i < STEPS; at = tree_head(tree, at), i++) {
        const struct event *answer = tree->tokens[at].upos == UPOS_VERB ? told_by(coder, reading, at) : NULL;
        const char *code = answer && answer->source->len == 1 ? g_ptr_array_index(answer->source, 0) : NULL;
        if (!code || answer->action != ACTION_ATTACK || strcmp(actor_kind(code), "state") != 0)
            continue;
        act_take_code(act->target, code, act->target_path, "who strikes for it");
        return;
    }
    told_campaign(coder, act, reading);
}

#include "told.h"

#include "answer.h"
#include "roles.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/* Whether an event was told of in the last sentences, and in the digest's item at hand. */
static bool is_recent(const struct coder *coder, const struct event *event, int sentences)
{
    int told = event_last_mention(event)->sentence_index;

    return told + sentences >= (int)coder->tree->sentence && told >= (int)cast_item(coder->cast);
}

const struct event *told_echoed(const struct coder *coder, const struct reading *reading)
{
    enum { SENTENCES = 2 };

    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!is_recent(coder, event, SENTENCES))
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
        bool upon = is_recent(coder, event, SENTENCES) && event->source->len && !act_not_fact(event->status) &&
                    answer_is(slug, action_get(event->action)->slug) && !act_codes_overlap(event->source, act->source);
        bool aimed = event->target->len && act_codes_overlap(event->target, act->source);
        bool open = event->target->len == 0 && (beside || (known && is_recent(coder, event, 1)));
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
        if (!is_recent(coder, event, SENTENCES))
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
    static const char *const takings[] = { "detain", "seize", NULL };

    if (act->action != ACTION_DEMAND || act->target->len || act->source->len != 1 || !asks_release(coder, act))
        return;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        bool taken = wordlist_has(takings, action_get(event->action)->slug) && !act_not_fact(event->status);
        if (!taken || event->source->len != 1 || !is_recent(coder, event, SENTENCES))
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
    static const char *const slugs[] = { "release", "detain", NULL };

    told_held(coder, act, reading);
    told_freed(coder, act, reading);
    told_asked(coder, act, reading);
    told_taker(coder, act, reading);
    if (act->source->len || act->target->len == 0 || !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    for (int any = 0; any < (act->arguments.passive ? 2 : 1); any++)
        for (guint i = reading->events->len; i-- > 0 && act->source->len == 0;) {
            const struct event *event = g_ptr_array_index(reading->events, i);
            if (tells_captor(event, act, any))
                act_take_code(act->source, g_ptr_array_index(event->source, 0), act->source_path, "who was said to hold them");
        }
}

void told_learn_author(struct coder *coder, const struct act *act)
{
    static const char *const slugs[] = { "demand", "warn", "pledge", "sanction", "adopt-resolution", "condemn", "coerce", NULL };
    static const char *const findings[] = { "ruling", "verdict", "warrant", "judgment", "judgement", NULL };
    bool blames = act->action == ACTION_CONDEMN && coder->tree->tokens[act->token].upos == UPOS_VERB; /* what is another's */
    const int words[] = { act->token, blames ? -1 : act->arguments.object, act->support >= 0 ? act->support_arguments.object : -1 };

    bool greets = act->action == ACTION_PRAISE || act->action == ACTION_MEET || act->action == ACTION_VISIT; /* finds nothing */
    const char *court = act->source->len == 1 && !greets ? g_ptr_array_index(act->source, 0) : NULL;
    if (court && frames_in_class(coder->frames, court, "tribunal"))
        for (const char *const *word = findings; *word; word++)
            cast_learn_author(coder->cast, *word, court);
    if (act->source->len == 0 || act_not_fact(act->status.status) || !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (act_is_authored(coder, words[i]))
            cast_learn_author(coder->cast, coder->tree->tokens[words[i]].lemma, g_ptr_array_index(act->source, 0));
}

/* Of those who act, and behind them those whom it is done to. */
static const char *participant(const struct act *act, guint i)
{
    return g_ptr_array_index(i < act->source->len ? act->source : act->target, i < act->source->len ? i : i - act->source->len);
}

void told_learn_parties(struct coder *coder, const struct act *act)
{
    const struct action *action = action_get(act->action);
    bool opposed = strcmp(action->slug, "attack") == 0 && act->source->len == 1 && act->target->len == 1 &&
                   participant(act, 0) != participant(act, 1);

    bool both =
        act->action == ACTION_PLEDGE && act->source->len == 2 && act->target->len == 0; /* "Mali and the rebels agreed to talk" */
    if (opposed || both || (action->symmetric && !act->supposed && act->source->len + act->target->len == 2))
        cast_learn_parties(coder->cast, coder->tree, participant(act, 0), participant(act, 1), action->symmetric || both);
}

/* "raided" and "the raid", "killed" and "the killing": whether what told the event begins as the noun does. */
static bool is_told_by_verb_of(const struct coder *coder, const struct event *event, int noun)
{
    const char *lemma = coder->tree->tokens[noun].lemma, *text = coder->tree->document->text;
    size_t n = strlen(lemma), stem = n > 7 ? n - 3 : 4;

    for (guint i = 0; n >= stem && i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (mention->trigger.end - mention->trigger.start >= stem &&
            g_ascii_strncasecmp(text + mention->trigger.start, lemma, stem) == 0)
            return true;
    }
    return false;
}

/* Who did last what a noun names, to these if any: "the attack", "the expulsions"; NULL if that was not told. */
static const char *doer_of(const struct coder *coder, const struct reading *reading, int token, const GPtrArray *targets)
{
    enum { SENTENCES = 12 };
    int action = coder->tree->tokens[token].upos == UPOS_NOUN ? act_action_at(coder, token) : -1;
    static const char *const ways[] = { "execution", "beheading", "hanging", "assassination", "murder", NULL };
    bool one_way = tree_is_one_of(coder->tree, token, ways); /* no other act of force is called so */
    const char *code = NULL;
    bool aimed = false;

    for (guint i = reading->events->len; action >= 0 && i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!is_recent(coder, event, SENTENCES) || event->source->len == 0 || act_not_fact(event->status) ||
            !act_codes_overlap(targets, event->target))
            continue;
        if (is_told_by_verb_of(coder, event, token) && !act_is_verbal(event->action))
            return g_ptr_array_index(event->source, 0);
        const char *struck = event->target->len ? g_ptr_array_index(event->target, 0) : NULL;
        bool band =
            struck && action == ACTION_ATTACK && g_ascii_islower(*struck); /* blows at a band are judged less than its own */
        if ((!code || !aimed) && event->action == action && !one_way && (!code || struck)) {
            code = g_ptr_array_index(event->source, 0); /* who struck somebody, before who "returned fire" */
            aimed = struck && !band;
        }
    }
    return code;
}

/* "the step", "the raid": a noun for what was done, whoever did it. */
static bool is_deed(const struct coder *coder, int token)
{
    return act_in_class(coder, token, "deed") || act_in_class(coder, token, "blow");
}

/* Whether a noun can stand for what an event tells: "the raid" for what was done by force, "the step" for whatever is no mere word. */
static bool can_be_named(const struct event *event, bool by_force)
{
    static const char *const force[] = { "attack", "seize", "detain", "coerce", "mobilize", "deport", NULL };
    bool consults = event->action == ACTION_MEET || event->action == ACTION_CALL || event->action == ACTION_VISIT;

    if (act_is_verbal(event->action) || act_not_fact(event->status) || consults)
        return false;
    return !by_force || wordlist_has(force, action_get(event->action)->slug);
}

/* "recognized Abkhazia, a step that was condemned": who did in this sentence what the relative clause is about; NULL for others. */
static const char *mover_in_sentence(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    static const char *const articles[] = { "a", "an", NULL };
    const struct tree *tree = coder->tree;
    int clause = act->token;

    while (tree_relation(tree, clause) == REL_CONJ && tree_head(tree, clause) >= 0)
        clause = tree_head(tree, clause);
    static const char *const bids[] = { "offer", "proposal", "demand",     "request", "call",       "plea", "appeal",
                                        "idea",  "plan",     "initiative", "package", "invitation", NULL };
    int noun = tree_relation(tree, clause) == REL_RELCL ? tree_head(tree, clause) : -1;
    bool bid = noun >= 0 && tree_is_one_of(tree, noun, bids); /* "urged Peru to join it, an offer that Lima rejected" */
    if (noun < 0 || !(bid || is_deed(coder, noun)) || !tree_has_among(tree, noun, articles))
        return NULL;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event_last_mention(event)->sentence_index != (int)tree->sentence)
            return NULL;
        bool asked = event->action == ACTION_DEMAND || event->action == ACTION_PLEDGE;
        if (bid ? asked : can_be_named(event, false))
            return event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;
    }
    return NULL;
}

/*
 * "condemned the step", "condemned the raid": of who did last what can be called so, unless several did in one sentence. self: a state
 * that does not judge its own steps; NULL for others.
 */
static const char *mover_of(const struct coder *coder, const struct reading *reading, int token, const GPtrArray *self)
{
    bool by_force = act_in_class(coder, token, "blow") || act_action_at(coder, token) == ACTION_MOBILIZE;

    if (!is_deed(coder, token) || !tree_is_definite(coder->tree, token) || tree_child_with(coder->tree, token, REL_NMOD) >= 0 ||
        tree_child_with(coder->tree, token, REL_ACL) >= 0)
        return NULL;
    const char *mover = NULL;
    int sentence = -1;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        const struct mention *mention = event_last_mention(event);
        if (mention->sentence_index < (int)cast_item(coder->cast))
            break;
        bool promised =
            event->action == ACTION_PLEDGE && !by_force && !act_not_fact(event->status) &&
            mention->sentence_index + 1 >= (int)coder->tree->sentence; /* "Chad was ready to pull out. Peru hailed the move" */
        const char *code = event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;
        if ((!(promised && code) && !can_be_named(event, by_force)) || (self && act_codes_overlap(event->source, self)))
            continue;
        if (sentence >= 0 && mention->sentence_index != sentence)
            break;
        if (!code || (mover && mover != code))
            return NULL;
        mover = code;
        sentence = mention->sentence_index;
    }
    return mover;
}

/* "Chad hailed the move", "the premier's office denounced the decision": a state does not judge a step of its own, as its people may. */
static bool is_state_itself(const struct coder *coder, int subject)
{
    static const char *const words[] = { "office", "government", "ministry", "administration", "cabinet", "embassy", NULL };

    return subject >= 0 && (tree_is_among(coder->tree, subject, words) || cast_is_place(coder->cast, coder->tree, subject));
}

/* "rejected the sanctions": of those who imposed the last that were told of. */
static void take_imposers(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "reject", "condemn", "praise", NULL };
    static const char *const penalties[] = { "sanction", "embargo", "penalty", "blacklisting", "boycott", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;

    if (act->target->len || object < 0 || !tree_is_one_of(tree, object, penalties) || !tree_is_definite(tree, object) ||
        tree_child_with(tree, object, REL_NMOD) >= 0 || !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action != ACTION_SANCTION || event->source->len == 0 || act_not_fact(event->status) ||
            act_codes_overlap(event->source, act->source))
            continue;
        act_take_codes(act->target, event->source);
        path_say(act->target_path, "whose sanctions they were said to be");
        return;
    }
}

void told_author(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "reject", "pledge", "praise", "condemn", NULL };
    static const char *const answering[] = { "accept", "agree", "consent", "back", "endorse", NULL };
    const char *slug = action_get(act->action)->slug;
    bool pledge = act->action == ACTION_PLEDGE;
    int first, last;

    if (act->target->len || act->source->len == 0 || !wordlist_has(slugs, slug) ||
        (pledge && !tree_is_one_of(coder->tree, act->token, answering)))
        return; /* "promised not to seek re-election", "pledged aid": nobody's word is answered */
    const char *mover = mover_in_sentence(coder, act, reading);
    if (mover && !g_ptr_array_find(act->source, mover, NULL))
        act_take_code(act->target, mover, act->target_path, "whose it was said to be");
    bool itself = is_state_itself(coder, act->arguments.subject);
    tree_span(coder->tree, act->token, &first, &last);
    for (int i = first; i <= last && act->target->len == 0; i++) {
        bool said = act->arguments.subject >= 0 && tree_below(coder->tree, i, act->arguments.subject);
        if (i == act->token || said || !tree_below(coder->tree, i, act->token) ||
            (pledge && tree_head(coder->tree, i) != act->token))
            continue;
        const char *code = act_is_authored(coder, i)
                               ? act_is_blame(act) ? NULL : cast_author(coder->cast, coder->tree->tokens[i].lemma)
                               : doer_of(coder, reading, i, act->target);
        bool moved = !code && (act->action == ACTION_PRAISE || act->action == ACTION_CONDEMN);
        code = moved ? mover_of(coder, reading, i, itself ? act->source : NULL) : code;
        bool body = code && strcmp(actor_kind(code), "organisation") == 0; /* a senator denounces his government's move */
        if (!code || ((!moved || body || itself) && g_ptr_array_find(act->source, code, NULL)))
            continue;
        act_take_code(act->target, code, act->target_path, "whose it was said to be");
    }
    take_imposers(coder, act, reading);
}

bool told_condemned(struct coder *coder, struct act *act, const struct reading *reading)
{
    int object = act->arguments.object;
    const struct frame_match *match = object >= 0 ? act_match_at(coder, object) : NULL;
    const char *doer;

    if (act->action != ACTION_CONDEMN || act->source->len == 0 || !match || match->frame->action < 0 ||
        act_owns(act, object) || /* "drew protests" */
        action_get(match->frame->action)->quad != QUAD_MATERIAL_CONFLICT)
        return false;
    struct act condemned = { .match = match, .action = match->frame->action, .token = object, .support = -1 };
    g_autoptr(GPtrArray) struck = g_ptr_array_new();
    OWNED(path) *aside = path_new();
    condemned.source = act->target;
    condemned.target = struck;
    condemned.source_path = act->target_path;
    condemned.target_path = aside;
    tree_arguments(coder->tree, object, &condemned.arguments);
    act_clear_target(act);
    roles_resolve(coder, &condemned, &match->frame->source, false, act->target);
    roles_resolve(coder, &condemned, &match->frame->target, true, struck);
    if (act->target->len == 0 && (doer = doer_of(coder, reading, object, struck))) {
        act_take_code(act->target, doer, act->target_path, "whose it was said to be");
    }
    return true;
}

static void take_imposer(struct act *act, const char *code)
{
    bool power = code && (strcmp(actor_kind(code), "state") == 0 || strcmp(actor_kind(code), "organisation") == 0);

    if (!power || act->source->len || g_ptr_array_find(act->target, code, NULL))
        return;
    act_take_code(act->source, code, act->source_path, "whose sanctions they were said to be");
}

void told_imposer(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "sanction", "lift-sanctions", NULL };

    if (act->source->len || act->target->len == 0 || !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    cast_others(coder->cast, coder->tree, act->token, -1, true, others, NULL);
    guint near = others->len;
    cast_others(coder->cast, coder->tree, act->token, -1, false, others, NULL);
    for (guint i = 0; i < others->len; i++)
        if (i < near || strcmp(actor_kind(g_ptr_array_index(others, i)), "organisation") == 0)
            take_imposer(act, g_ptr_array_index(others, i));
    take_imposer(act, cast_author(coder->cast, "sanction"));
}

void told_lifted(struct act *act, const struct reading *reading)
{
    if (act->action != ACTION_LIFT_SANCTIONS || act->source->len || !path_ends(act->target_path, CAST_WAY_BEFORE))
        return;
    act_take_codes(act->source, act->target);
    path_copy(act->source_path, act->target_path);
    act_clear_target(act);
    for (guint i = reading->events->len; act->target->len == 0 && i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action != ACTION_SANCTION || event->target->len == 0 || !act_codes_overlap(event->source, act->source))
            continue;
        act_take_codes(act->target, event->target);
        path_say(act->target_path, "whom they were said to be imposed on");
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

void told_judged(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const judging[] = { "praise", "condemn", "reject", NULL }, *const things[] = { "it", "this", "that", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;
    const struct event *last = reading->events->len ? g_ptr_array_index(reading->events, reading->events->len - 1) : NULL;

    if (!last || object < 0 || tree->tokens[object].upos != UPOS_PRON || !tree_is_among(tree, object, things) ||
        act->source->len == 0 || !wordlist_has(judging, action_get(act->action)->slug) ||
        !wordlist_has(judging, action_get(last->action)->slug) || act_codes_overlap(last->source, act->source) ||
        last->target->len == 0 || event_last_mention(last)->sentence_index + 1 < (int)tree->sentence)
        return;
    g_ptr_array_set_size(act->target, 0);
    act_aim(act, last->target, "whose it was said to be");
}

/* What "welcomed the decision", "called that regrettable" and "scoffed at the statement" judge. */
enum judged { JUDGES_NOTHING, JUDGES_STEP, JUDGES_WORDS, JUDGES_THAT };

/* What an act judges that is told with no word of whose it is. */
static enum judged judges(const struct coder *coder, const struct act *act)
{
    static const char *const judging[] = { "praise", "condemn", NULL }, *const that[] = { "this", "that", NULL };
    static const char *const words[] = { "statement", "remark", "comment", "speech", "declaration", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;

    if (act->target->len || act->source->len == 0 || !wordlist_has(judging, action_get(act->action)->slug))
        return JUDGES_NOTHING;
    object = object >= 0 ? object : roles_token(coder, act, "at");
    if (object >= 0 && tree->tokens[object].upos == UPOS_PRON)
        return tree_is_among(tree, object, that) ? JUDGES_THAT : JUDGES_NOTHING;
    bool said = object >= 0 && tree_is_one_of(tree, object, words);
    if (!(said || act_in_class(coder, object, "step")) || !tree_is_definite(tree, object))
        return JUDGES_NOTHING;
    for (int c = tree_child(tree, object); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) != REL_DET && tree_relation(tree, c) != REL_AMOD && tree_relation(tree, c) != REL_CASE)
            return JUDGES_NOTHING;
    return said ? JUDGES_WORDS : JUDGES_STEP;
}

/* "The court rejected the case. Libya hailed the ruling": who did last what is no judgement itself. */
void told_step(const struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 1 };
    static const char *const judgements[] = { "praise", "condemn", "state", "accuse", "deny", "attack", NULL };
    enum judged judged = judges(coder, act);

    if (judged == JUDGES_NOTHING)
        return;
    bool measure = act->arguments.object >= 0 && tree_is(coder->tree, act->arguments.object, "measure");
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        bool left_out = judged == JUDGES_WORDS ? !act_is_verbal(event->action)
                                               : judged == JUDGES_STEP && wordlist_has(judgements, action_get(event->action)->slug);
        if (left_out || act_not_fact(event->status) || event->source->len != 1 || (measure && !act_is_measure(event->action)))
            continue;
        if (is_recent(coder, event, SENTENCES) && !act_codes_overlap(event->source, act->source))
            act_take_code(act->target, g_ptr_array_index(event->source, 0), act->target_path, "whose step it judges");
        return;
    }
}

/* Whether an act judges an agreement of which its words say no more: "welcomed the accord". */
static bool judges_deal(const struct coder *coder, const struct act *act)
{
    static const char *const judging[] = { "praise", "condemn", "reject", NULL }, *const truces[] = { "truce", "ceasefire", NULL };
    static const char *const answering[] = { "accept", "back", "endorse", NULL };
    int object = act->arguments.object;
    bool accepts = act->action == ACTION_PLEDGE && tree_is_one_of(coder->tree, act->token, answering);
    bool judges = wordlist_has(judging, action_get(act->action)->slug) || accepts;

    return act->target->len == 0 && act->source->len && object >= 0 && judges &&
           (act_in_class(coder, object, "agreement") || tree_is_one_of(coder->tree, object, truces)) &&
           tree_is_definite(coder->tree, object) && tree_child_with(coder->tree, object, REL_POSS) < 0;
}

void told_makers(const struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 12 };
    static const char *const slugs[] = { "agree", "cease-fire", NULL }, *const breaches[] = { "break", "violate", "breach", NULL };

    if (!judges_deal(coder, act))
        return;
    bool broken = tree_is_one_of(coder->tree, act->token, breaches); /* only by one of them */
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!wordlist_has(slugs, action_get(event->action)->slug) || act_not_fact(event->status) || event->source->len < 2)
            continue;
        if (is_recent(coder, event, SENTENCES) && (!broken || act_codes_overlap(event->source, act->source))) {
            act_take_codes(act->target, event->source);
            act_drop_codes(act->target, 0, act->source);
        }
        if (act->target->len)
            path_say(act->target_path, "who made the deal it judges");
        return;
    }
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
            return is_recent(coder, event, SENTENCES) && !act_codes_overlap(event->target, act->source) ? event : NULL;
    }
    return NULL;
}

void told_alike(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const steps[] = { "recall", "expel", "sever-relations", "close-mission", "summon", "suspend-aid", NULL };
    const struct tree *tree = coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;
    enum relation relation = tree_relation(tree, verb);
    const struct event *first = relation == REL_ADVCL || relation == REL_CONJ || relation == REL_PARATAXIS
                                    ? told_by(coder, reading, tree_head(tree, verb))
                                    : NULL;

    if (!first && act->target->len == 0)
        first = step_counted(coder, act, reading);
    if (!first || act->target->len || act->source->len == 0 || !wordlist_has(steps, action_get(act->action)->slug) ||
        !wordlist_has(steps, action_get(first->action)->slug) || act_codes_overlap(first->source, act->source))
        return;
    act_aim(act, first->target, "against whom the step beside it was taken");
}

void told_policed(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "detain", "coerce", NULL };
    const char *home = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL, *scene = NULL;

    if (!home || !wordlist_has(slugs, action_get(act->action)->slug) || act->arguments.subject < 0 ||
        !tree_is(coder->tree, act->arguments.subject, "police") || !path_ends(act->source_path, CAST_WAY_OFFICE_HOME))
        return;
    for (guint i = reading->events->len; i-- > 0 && !scene;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!is_recent(coder, event, 1))
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

const char *told_struck_by(const struct reading *reading, const char *code)
{
    const struct event *event;

    for (guint i = 0; (event = next_fact(reading, &i, ACTION_ATTACK, code, NULL));) {
        const char *struck = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : code;
        if (struck != code && strcmp(actor_kind(struck), "state") == 0)
            return struck;
    }
    return NULL;
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
    static const char *const never[] = { "attack", "seize", "detain", "coerce", "cyber-attack", "deny", "mediate", NULL };
    const char *slug = action_get(act->action)->slug;

    if (is_of_crowd(coder, act) || wordlist_has(never, slug))
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
    static const char *const slugs[] = { "attack", "seize", "withdraw-forces", "sanction", NULL };
    const char *other = NULL;

    if (act->target->len || act->source->len != 1 || !wordlist_has(slugs, action_get(act->action)->slug) ||
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
    static const char *const persons[] = { "meet", "call", NULL };
    const struct tree *tree = coder->tree;
    int whom = act->arguments.passive || act->arguments.object < act->token ? -1 : act->arguments.object;

    if (path_is_of(act->source_path, "mod"))
        return true;
    if (whom >= 0 && wordlist_has(persons, action_get(act->action)->slug) && !frames_name(coder->frames, tree, whom) &&
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
    static const char *const slugs[] = { "meet", "agree", "cease-fire", "cooperate", "call", NULL };
    const char *other = NULL;

    if (act->match->frame->alone || act->source->len + act->target->len != 1 || act_is_aim_of_journey(coder, act) ||
        !wordlist_has(slugs, action_get(act->action)->slug))
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
        if (!is_recent(coder, event, SENTENCES))
            break;
        if (!wordlist_has(slugs, action_get(event->action)->slug) || event->source->len != 2)
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
    static const char *const slugs[] = { "meet", "agree", "cease-fire", NULL };
    const char *slug = action_get(act->action)->slug;
    bool noun = coder->tree->tokens[act->token].upos == UPOS_NOUN && tree_is_definite(coder->tree, act->token);

    if (!noun || act->match->frame->alone || act->source->len + act->target->len || !wordlist_has(slugs, slug) ||
        act_is_aim_of_journey(coder, act))
        return;
    for (guint i = reading->events->len; i-- > 0 && act->source->len == 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (wordlist_has(slugs, action_get(event->action)->slug) && event->source->len >= 2)
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
            is_recent(coder, event, SENTENCES) && g_ptr_array_find(event->target, g_ptr_array_index(act->source, 0), NULL))
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
        if (!is_recent(coder, event, SENTENCES))
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

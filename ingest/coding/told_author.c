#include "told.h"

#include "roles.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

void told_learn_author(struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(DEMAND) | ACTION_BIT(WARN) | ACTION_BIT(PLEDGE) | ACTION_BIT(SANCTION) |
                                 ACTION_BIT(ADOPT_RESOLUTION) | ACTION_BIT(CONDEMN) | ACTION_BIT(COERCE);
    static const char *const findings[] = { "ruling", "verdict", "warrant", "judgment", "judgement", NULL };
    bool blames = act->action == ACTION_CONDEMN && coder->tree->tokens[act->token].upos == UPOS_VERB; /* what is another's */
    const int words[] = { act->token, blames ? -1 : act->arguments.object, act->support >= 0 ? act->support_arguments.object : -1 };

    bool greets = act->action == ACTION_PRAISE || act->action == ACTION_MEET || act->action == ACTION_VISIT; /* finds nothing */
    const char *court = act->source->len == 1 && !greets ? g_ptr_array_index(act->source, 0) : NULL;
    if (court && frames_in_class(coder->frames, court, "tribunal"))
        for (const char *const *word = findings; *word; word++)
            cast_learn_author(coder->cast, *word, court);
    if (act->source->len == 0 || act_not_fact(act->status.status) || !action_is(act->action, slugs))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (act_is_authored(coder, words[i]))
            cast_learn_author(coder->cast, coder->tree->tokens[words[i]].lemma, g_ptr_array_index(act->source, 0));
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
        if (!told_is_recent(coder, event, SENTENCES) || event->source->len == 0 || act_not_fact(event->status) ||
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

    if (!is_deed(coder, token) || !tree_is_definite(coder->tree, token) ||
        tree_has(coder->tree, token, REL_BIT(NMOD) | REL_BIT(ACL)))
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
    static const guint64 slugs = ACTION_BIT(REJECT) | ACTION_BIT(CONDEMN) | ACTION_BIT(PRAISE);
    static const char *const penalties[] = { "sanction", "embargo", "penalty", "blacklisting", "boycott", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;

    if (act->target->len || object < 0 || !tree_is_one_of(tree, object, penalties) || !tree_is_definite(tree, object) ||
        tree_child_with(tree, object, REL_NMOD) >= 0 || !action_is(act->action, slugs))
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
    static const guint64 slugs = ACTION_BIT(REJECT) | ACTION_BIT(PLEDGE) | ACTION_BIT(PRAISE) | ACTION_BIT(CONDEMN);
    static const char *const answering[] = { "accept", "agree", "consent", "back", "endorse", NULL };
    bool pledge = act->action == ACTION_PLEDGE;
    int first, last;

    if (act->target->len || act->source->len == 0 || !action_is(act->action, slugs) ||
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
    static const guint64 slugs = ACTION_BIT(SANCTION) | ACTION_BIT(LIFT_SANCTIONS);

    if (act->source->len || act->target->len == 0 || !action_is(act->action, slugs))
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

/* Who was judged last by another, a few sentences before in the same way, or right before in any; NULL if nobody. */
static const struct event *judged_before(const struct act *act, const struct reading *reading, int sentence)
{
    enum { SENTENCES = 3 };
    const guint64 judging = ACTION_BIT(PRAISE) | ACTION_BIT(CONDEMN) | ACTION_BIT(REJECT);
    const struct event *any = NULL;

    if (!(judging >> act->action & 1) || act->source->len == 0)
        return NULL;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        int told = event_last_mention(event)->sentence_index;
        if (told + SENTENCES < sentence)
            break;
        if (!(judging >> event->action & 1) || event->target->len == 0 || act_codes_overlap(event->source, act->source))
            continue;
        if (event->action == act->action)
            return event;
        any = i + 1 == reading->events->len && told + 1 >= sentence ? event : any;
    }
    return any;
}

void told_judged(const struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const things[] = { "it", "this", "that", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;

    if (object < 0 || tree->tokens[object].upos != UPOS_PRON || !tree_is_among(tree, object, things))
        return;
    const struct event *before = judged_before(act, reading, (int)tree->sentence);
    if (!before)
        return;
    g_ptr_array_set_size(act->target, 0);
    act_aim(act, before->target, "whose it was said to be");
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
    static const guint64 judgements =
        ACTION_BIT(PRAISE) | ACTION_BIT(CONDEMN) | ACTION_BIT(STATE) | ACTION_BIT(ACCUSE) | ACTION_BIT(DENY) | ACTION_BIT(ATTACK);
    enum judged judged = judges(coder, act);

    if (judged == JUDGES_NOTHING)
        return;
    bool measure = act->arguments.object >= 0 && tree_is(coder->tree, act->arguments.object, "measure");
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        bool left_out =
            judged == JUDGES_WORDS ? !act_is_verbal(event->action) : judged == JUDGES_STEP && action_is(event->action, judgements);
        if (left_out || act_not_fact(event->status) || event->source->len != 1 || (measure && !act_is_measure(event->action)))
            continue;
        if (told_is_recent(coder, event, SENTENCES) && !act_codes_overlap(event->source, act->source))
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
        if (told_is_recent(coder, event, SENTENCES) && (!broken || act_codes_overlap(event->source, act->source))) {
            act_take_codes(act->target, event->source);
            act_drop_codes(act->target, 0, act->source);
        }
        if (act->target->len)
            path_say(act->target_path, "who made the deal it judges");
        return;
    }
}

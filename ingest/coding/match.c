#include "match.h"

#include "asked.h"
#include "caption.h"
#include "dating.h"
#include "day.h"
#include "guess.h"
#include "objection.h"
#include "once.h"
#include "roles.h"
#include "retraction.h"
#include "statement.h"
#include "support.h"
#include "told.h"
#include "../mood.h"
#include "../status/fact.h"
#include "../status/fiction.h"

#include "../../db/action.h"

#include <string.h>

static struct span trigger_span(const struct tree *tree, const struct act *act)
{
    int first = act->token, last = first;

    if (act->support >= 0 && ABS(act->support - act->token) <= 6) {
        first = MIN(first, act->support);
        last = MAX(last, act->support);
    }
    return act_token_span(tree, first, last);
}

static struct mention *mention_of(const struct pass *pass, const struct act *act, struct when *when)
{
    const struct tree *tree = pass->coder->tree;
    struct mention *mention = mention_new();
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);

    mention->sentence = (struct span){ s->start, s->end };
    mention->trigger = trigger_span(tree, act);
    mention->when = when->text;
    mention->sentence_index = (int)pass->sentence_index;
    mention->rule = g_steal_pointer(&when->rule);
    return mention;
}

static void append_codes(GString *text, const char *label, const GPtrArray *codes, const struct path *path)
{
    g_string_append_printf(text, "; %s", label);
    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(text, "%s%s", i ? "," : " ", (const char *)g_ptr_array_index(codes, i));
    if (codes->len == 0)
        g_string_append(text, " none");
    else if (path->text->len)
        g_string_append_printf(text, " [%s]", path->text->str);
}

static char *detail_of(const struct act *act, const struct mention *mention)
{
    GString *text = g_string_new(NULL);

    g_string_append_printf(text, "frame \"%s\"", act->match->frame->pattern);
    append_codes(text, "source", act->source, act->source_path);
    append_codes(text, "target", act->target, act->target_path);
    g_string_append_printf(text, "; status %s%s%s%s; date: %s", event_status_name(act->status.status), act->steps->len ? " (" : "",
                           act->steps->str, act->steps->len ? ")" : "", mention->rule);
    return g_string_free(text, FALSE);
}

/* "attacked a UN convoy, killing a Jordanian": what one attack did is no second one; it has the attack's target. */
static void join_attack(struct pass *pass, struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int head = tree_head(tree, act->token);

    if (act->action != ACTION_ATTACK || !day_is_told_with_head(tree, act->token) || act_action_at(pass->coder, head) != act->action)
        return;
    for (guint i = pass->reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(pass->reading->events, i);
        const struct mention *last = event_last_mention(event);
        bool same_doer = (event->source->len > 0) == (act->source->len > 0) && act_codes_overlap(event->source, act->source);
        if (event->action != act->action || last->sentence_index != (int)pass->sentence_index || event->target->len == 0 ||
            !same_doer)
            continue;
        g_ptr_array_set_size(act->target, 0);
        act_take_codes(act->target, event->target);
        return;
    }
}

/* "carried out a raid that killed nine", "scrambled a jet that bombed it": he who struck or sent did what the blow or weapon did. */
static void join_blow(struct pass *pass, struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int noun = tree_head(tree, act->token);

    if (noun >= 0 && act_action_at(pass->coder, noun) < 0 && tree_relation(tree, noun) == REL_NMOD)
        noun = tree_head(tree, noun); /* "a raid in Chad that killed" */
    if (act->action != ACTION_ATTACK || act->source->len || act->arguments.passive || tree_relation(tree, act->token) != REL_RELCL)
        return;
    bool sent = noun >= 0 && tree_relation(tree, noun) == REL_OBJ && act_action_at(pass->coder, noun) < 0;
    noun = sent ? tree_head(tree, noun) : noun;
    int action = act_action_at(pass->coder, noun);
    if (action != act->action && !(sent && action == ACTION_MOBILIZE))
        return;
    for (guint i = pass->reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(pass->reading->events, i);
        const struct mention *last = event_last_mention(event);
        if (event->action != action || last->sentence_index != (int)pass->sentence_index ||
            last->trigger.start > tree->tokens[noun].start || last->trigger.end < tree->tokens[noun].end)
            continue;
        act_take_codes(act->source, event->source);
        return;
    }
}

/* "shook hands with Putin and signed a deal", "flew to Oslo and signed it": with those whom one has just met or visited. */
static void join_signed(struct pass *pass, struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    bool verb = tree->tokens[act->token].upos == UPOS_VERB && tree_relation(tree, act->token) == REL_CONJ;

    if (act->action != ACTION_AGREE || !verb || act->source->len != 1 || act->target->len || act->status.status != EVENT_OCCURRED)
        return;
    for (guint i = pass->reading->events->len; i-- > 0 && act->source->len == 1;) {
        const struct event *event = g_ptr_array_index(pass->reading->events, i);
        if (event_last_mention(event)->sentence_index != (int)pass->sentence_index)
            return;
        bool met = (event->action == ACTION_MEET || event->action == ACTION_VISIT) && event->status == act->status.status;
        if (!met || !g_ptr_array_find(event->source, g_ptr_array_index(act->source, 0), NULL))
            continue;
        act_take_codes(act->source, event->action == ACTION_MEET ? event->source : event->target);
    }
}

/* Whether a verb is its sentence's own, beside that one or below it: "voted to renew the mandate". */
static bool is_of_main_clause(const struct tree *tree, int token)
{
    for (int up; (up = tree_head(tree, token)) >= 0; token = up) {
        enum relation relation = tree_relation(tree, token);
        bool aim = relation == REL_ADVCL && g_strcmp0(tree_preposition(tree, token), "to") == 0;
        if (relation != REL_CONJ && relation != REL_XCOMP && !aim)
            return false;
    }
    return true;
}

/* "a question about the recall of the envoy", "asked about sanctions": what one wants to know may not be. */
static bool is_asked_about(const struct tree *tree, int token)
{
    static const char *const words[] = { "question", "query", "ask", "enquiry", NULL };
    static const char *const prepositions[] = { "about", "on", "regarding", "concerning", NULL };
    int head = tree_head(tree, token);

    return head >= 0 && tree_has_preposition(tree, token, prepositions) && tree_is_one_of(tree, head, words);
}

/* "who had been arrested before", "the planned pullout": an act alluded to, of which neither the doer nor a day is told. */
static bool is_vague(const struct coder *coder, const struct act *act, const struct when *when)
{
    static const guint64 meetings =
        ACTION_BIT(MEET) | ACTION_BIT(VISIT) | ACTION_BIT(COOPERATE); /* nouns tell that they are set, and with whom */
    const struct tree *tree = coder->tree;
    const struct action *action = action_get(act->action);
    enum relation relation = tree_relation(tree, act->token);
    bool met = (act->source->len + act->target->len > 1 && action_is(act->action, meetings)) || act->action == ACTION_ELECT;
    bool set =
        act->source->len && (met || (relation == REL_OBL && act->kind == SUPPORT_DO) || relation == REL_NSUBJ ||
                             relation == REL_NSUBJ_PASS); /* "its pullout will take a year", "will proceed with its closure" */

    if (act_not_fact(act->status.status) || when->date.precision || when->text.end > when->text.start)
        return false;
    if (is_asked_about(tree, act->token))
        return true;
    if (tree->tokens[act->token].upos == UPOS_NOUN)
        return act->status.status == EVENT_PLANNED ? !set : act->source->len == 0 && action->quad != QUAD_MATERIAL_CONFLICT;
    return act->source->len == 0 && act->action != ACTION_ATTACK && !is_of_main_clause(tree, act->token);
}

static void drop(struct pass *pass, const struct act *act, const char *why)
{
    const struct token *token = &pass->coder->tree->tokens[act->token];

    if (!pass->coder->explains)
        return;
    g_ptr_array_add(pass->reading->dropped,
                    g_strdup_printf("sentence %u, \"%.*s\" (%s): %s", pass->sentence_index, (int)(token->end - token->start),
                                    pass->article->text + token->start, action_get(act->action)->slug, why));
}

/* Who speaks: a surname, "" for "an official", ONCE_OPPOSITION for protesters and their like, NULL for others; which town is struck. */
static const char *speaker_of(const struct coder *coder, const struct act *act)
{
    if (act->action == ACTION_ATTACK)
        return act->arguments.object >= 0 ? cast_town(coder->cast, act->arguments.object) : NULL;
    const char *name = cast_person(coder->cast, coder->tree, act->arguments.subject);

    if (!name && act_is_verbal(act->action) && act->action != ACTION_STATE &&
        cast_is_opposition(coder->cast, coder->tree, act->arguments.subject))
        return g_intern_static_string(ONCE_OPPOSITION);
    return name || !cast_is_some_official(coder->cast, coder->tree, act->arguments.subject) ? name : g_intern_static_string("");
}

/* "A raid on Mali sparked clashes": what leads to an act is another one; where its noun stands, G_MAXUINT32 if nowhere. */
static guint32 cause_of(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "follow", "spark",  "trigger", "provoke", "prompt", "cause",
                                         "ignite", "avenge", "precede", "come",    "lead",   NULL };
    const struct tree *tree = coder->tree;
    enum relation relation = tree_relation(tree, act->token);
    int verb = relation == REL_OBJ || relation == REL_OBL || relation == REL_AGENT ? tree_head(tree, act->token) : -1;
    int subject = -1;

    if (verb >= 0 && tree_is_one_of(tree, verb, verbs)) {
        subject = tree_child_with(tree, verb, REL_NSUBJ);
        subject = subject < 0 ? tree_child_with(tree, verb, REL_NSUBJ_PASS) : subject;
    }
    return subject >= 0 && act_action_at(coder, subject) == act->action ? tree->tokens[subject].start : G_MAXUINT32;
}

/* "the previous visit", "his last trip", "had previously visited", "last visited Oslo in 2018". */
static bool is_earlier(const struct tree *tree, int token)
{
    static const char *const words[] = { "previous", "last", "earlier", "previously", "former", NULL };

    return tree_has_among(tree, token, words);
}

/* Dates an act whose actors and status are known, and adds it to the reading. */
static void make_event(struct pass *pass, struct act *act)
{
    struct coder *coder = pass->coder;
    int action = act->action;
    struct when when = dating_of(pass, act);
    struct event *event = event_new(action, act->status.status);
    event->date = when.date;
    event->until = when.until;
    act_take_codes(event->source, act->source);
    act_take_codes(action_get(action)->symmetric ? event->source : event->target, act->target);
    struct mention *mention = mention_of(pass, act, &when);
    char *detail = coder->explains ? detail_of(act, mention) : NULL;
    g_ptr_array_add(event->mentions, mention);
    const char *speaker = speaker_of(coder, act);
    pass->cause = cause_of(coder, act);
    pass->earlier = is_earlier(coder->tree, act->token);
    if (is_vague(coder, act, &when) && !once_knows(pass, event, speaker)) {
        pass->cause = G_MAXUINT32;
        drop(pass, act, "alluded to, with neither doer nor day");
        event_free(event);
        g_free(detail);
        return;
    }
    bool allusion = day_is_allusion(coder, act);
    if (once_shows(pass, event, speaker, allusion))
        event->summary = caption_of(coder, act, event, pass->reading->timexes);
    once_add(pass, event, speaker, detail, allusion);
    pass->cause = G_MAXUINT32;
}

/* "blamed each other", "each accused the other", "traded insults". */
static bool is_mutual(const struct tree *tree, const struct act *act)
{
    static const char *const trades[] = { "trade", "exchange", "swap", NULL }, *const other[] = { "other", "another", NULL };
    static const char *const each[] = { "each", "one", "either", NULL };
    int object = act->arguments.object;

    bool told = act->target->len && path_is_of(act->target_path, "obj"); /* else guessed of somebody further off */
    if (object < 0 || act->source->len != 2 || told || action_get(act->action)->symmetric)
        return false;
    if (tree_is_one_of(tree, act->token, trades) && act->target->len == 0)
        return action_get(act->action)->quad == QUAD_VERBAL_CONFLICT;
    bool other_one = tree_is_among(tree, object, each) && object + 1 < (int)tree->n && tree_is_among(tree, object + 1, other);
    int whose = tree_child_with(tree, object, REL_POSS); /* "attacked each other's policies" */
    other_one |= whose >= 0 && tree_is(tree, whose, "other") && tree_has_among(tree, whose, each);
    int subject = act->arguments.subject;
    bool each_one = subject >= 0 && (tree_is(tree, subject, "each") || tree_has_among(tree, subject, each));
    bool expelled = act->action == ACTION_EXPEL && act->target->len == 0; /* "Peru and Chile each expelled six diplomats" */
    if (expelled && (each_one || tree_has_among(tree, act->token, each)))
        return true;
    return other_one || (tree_is(tree, object, "other") && (each_one || tree_has_among(tree, object, each)));
}

/* What each does to the other is two events. */
static void make_events(struct pass *pass, struct act *act)
{
    bool mutual = is_mutual(pass->coder->tree, act);
    const char *first = mutual ? g_ptr_array_index(act->source, 0) : NULL;
    const char *second = mutual ? g_ptr_array_index(act->source, 1) : NULL;

    for (int i = 0; i < (mutual ? 2 : 1); i++) {
        if (mutual) {
            g_ptr_array_set_size(act->source, 0);
            g_ptr_array_set_size(act->target, 0);
            g_ptr_array_add(act->source, (gpointer)(gsize)(i ? second : first));
            act_take_code(act->target, i ? first : second, act->target_path, "each other");
        }
        make_event(pass, act);
    }
}

/* "Iran said it would not accept", but "Israel fears Iran would not": who says so, if anybody, speaks for who does it. */
static bool is_own_word(const struct coder *coder, const struct act *act)
{
    int verb = tree_relation(coder->tree, act->token) == REL_CCOMP ? tree_head(coder->tree, act->token) : -1;
    int teller = verb >= 0 ? tree_child_with(coder->tree, verb, REL_NSUBJ) : -1;
    g_autoptr(GPtrArray) codes = g_ptr_array_new(), own = g_ptr_array_new();

    if (teller < 0 || act->arguments.subject < 0)
        return true;
    cast_peek(coder->cast, coder->tree, teller, false, codes);
    cast_peek(coder->cast, coder->tree, act->arguments.subject, false, own);
    return codes->len > 0 && act_codes_overlap(codes, own);
}

/* "said it would not accept a truce": refused, as "will not" is; not "would not accept it if", "would not have", "would it not?". */
static bool is_willed(const struct coder *coder, const struct act *act, int helper)
{
    static const char *const helpers[] = { "would", "could", "can", NULL };
    int verb = act->token, clause = tree_child_with(coder->tree, verb, REL_ADVCL);

    return tree_head(coder->tree, helper) == verb && tree_is_one_of(coder->tree, helper, helpers) &&
           act->arguments.subject < helper && !tree_has_child(coder->tree, verb, REL_AUX, "have") &&
           !(clause >= 0 && tree_has_child(coder->tree, clause, REL_MARK, "if")) && is_own_word(coder, act);
}

/* "vowed never to accept", "will not accept": what the frame asked for, and all that denies it. */
static bool is_denied_by_frame(const struct coder *coder, const struct act *act)
{
    static const char *const negations[] = { "never", "not", NULL };
    const struct status *status = &act->status;
    int proposed = status->by[EVENT_PROPOSED];
    bool meant = status->by[EVENT_PLANNED] < 0 || tree_is(coder->tree, status->by[EVENT_PLANNED], "will");

    if (status->alleged || status->by[EVENT_DENIED] != act->token || !meant || (proposed >= 0 && !is_willed(coder, act, proposed)))
        return false;
    for (int i = 0; i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++)
        if (act->match->own[i] && tree_is_one_of(coder->tree, act->match->matched[i], negations))
            return true;
    return false;
}

/* "staged a mock attack": the noun that the frame asked for is played; not "called it a hoax". */
static bool is_played(const struct coder *coder, const struct act *act)
{
    for (int i = 0; i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++) {
        int word = act->match->matched[i];
        if (act->match->own[i] && !cues_find(coder->cues, KIND_FICTION, coder->tree, word) &&
            fiction_is_work(coder->cues, coder->tree, word))
            return true;
    }
    return false;
}

/* "ordered Israel to halt its raids", "ordered the withdrawal of Rwandan troops": the verb that orders an act, -1 if none. */
static int order_of(const struct coder *coder, const struct act *act)
{
    static const char *const orders[] = { "order", "instruct", "command", "direct", NULL };
    const struct tree *tree = coder->tree;
    enum relation relation = tree_relation(tree, act->token);
    bool infinitive = (relation == REL_XCOMP || relation == REL_ADVCL) && mood_is_infinitive(tree, act->token);
    bool noun = relation == REL_OBJ && tree->tokens[act->token].upos == UPOS_NOUN;
    int verb = infinitive || noun ? tree_head(tree, act->token) : -1;

    return verb >= 0 && tree_is_one_of(tree, verb, orders) ? verb : -1;
}

/* "The court ordered Israel to halt its raids": what one actor orders of another has yet to be done. */
static bool is_ordered_of_another(const struct coder *coder, const struct act *act)
{
    static const char *const judges[] = { "court", "tribunal", "judge", "ruling", "verdict", NULL };
    int verb = order_of(coder, act);
    struct tree_arguments order;

    if (verb < 0)
        return false;
    tree_arguments(coder->tree, verb, &order);
    int told = tree_child_with(coder->tree, verb, REL_NSUBJ_PASS);
    if (order.subject < 0 && told >= 0 && coder->tree->tokens[told].upos == UPOS_PROPN &&
        tree_relation(coder->tree, act->token) != REL_OBJ)
        return true; /* "Rwanda was ordered to free him": a land, and by another */
    if (order.subject < 0 || order.subject == act->token)
        return false;
    if (tree_is_one_of(coder->tree, order.subject, judges) && coder->tree->tokens[act->token].upos == UPOS_VERB)
        return true; /* whoever is to do it */
    g_autoptr(GPtrArray) by = g_ptr_array_new();
    cast_peek(coder->cast, coder->tree, order.subject, false, by);
    return by->len && act->source->len && !act_codes_overlap(by, act->source);
}

/* "convened a meeting for Friday": it has been set for that day. */
static bool is_set_for_a_day(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "convene", "convoke", "summon", "call", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;

    for (int noun = 0; noun < 2 && object >= 0 && tree_is_one_of(tree, act->token, verbs); noun++)
        for (int c = tree_child(tree, noun ? object : act->token); c >= 0; c = tree_next(tree, c))
            if (c > object && g_strcmp0(tree_preposition(tree, c), "for") == 0 && tree->tokens[c].lemma &&
                frames_in_class(coder->frames, tree->tokens[c].lemma, "time"))
                return true;
    return false;
}

/* "agreed to a truce if Moscow accepts it", "accepted a cease-fire on condition that": what is agreed to is not there yet. */
static bool is_agreed_if(const struct coder *coder, const struct act *act)
{
    static const char *const agrees[] = { "agree", "accept", "consent", "commit", NULL };
    static const char *const marks[] = { "if", "unless", "provided", "providing", NULL };
    const struct tree *tree = coder->tree;
    int verb = act->action == ACTION_CEASE_FIRE || act->action == ACTION_AGREE ? tree_clause_of(tree, act->token) : -1;

    for (int c = verb >= 0 && tree_is_one_of(tree, verb, agrees) ? tree_child(tree, verb) : -1; c >= 0; c = tree_next(tree, c)) {
        int mark = c > verb && tree_relation(tree, c) == REL_ADVCL ? tree_child_with(tree, c, REL_MARK) : -1;
        bool even = mark > 0 && tree_is(tree, mark - 1, "even"); /* "even if Moscow objects" */
        if ((mark >= 0 && !even && tree_is_among(tree, mark, marks)) ||
            (mark >= 0 && tree_has_child(tree, c, REL_MARK, "condition")) ||
            (c > verb && tree_is(tree, c, "condition") && g_strcmp0(tree_preposition(tree, c), "on") == 0))
            return true;
    }
    return false;
}

static void find_status(const struct pass *pass, struct act *act)
{
    const struct coder *coder = pass->coder;

    act->status = status_of(coder->cues, coder->tree, act->token, act->steps);
    if (is_played(coder, act) || (act->status.status == EVENT_OCCURRED && is_agreed_if(coder, act)))
        mood_raise(&act->status, EVENT_PROPOSED, coder->tree, act->token, act->steps);
    if (act->status.status == EVENT_DENIED && is_denied_by_frame(coder, act)) {
        act->status.status = EVENT_OCCURRED;
        g_string_truncate(act->steps, 0);
    }
    if ((act->match->frame->ahead || is_set_for_a_day(coder, act)) && act->status.status == EVENT_OCCURRED) {
        act->status.status = EVENT_PLANNED;
        g_string_append(act->steps, "set for later");
    }
    if (act->status.status == EVENT_OCCURRED && retraction_imagined(pass, act))
        mood_raise(&act->status, EVENT_PROPOSED, coder->tree, act->token, act->steps);
    bool answered = retraction_denied(pass, act);
    if (retraction_follows(pass, act) || (answered && act->action != ACTION_ATTACK)) {
        act->status.status = EVENT_DENIED;
        g_string_append(act->steps, "taken back by what follows");
    } else if (answered) /* bombs did fall, perhaps; only a charge tells whose */
        mood_apply(EFFECT_ALLEGED, coder->tree, act->token, &act->status, act->steps);
}

/* The actors that the act's own words name. */
static void find_named(struct coder *coder, struct act *act)
{
    roles_actors(coder, act);
    if (act_is_verbal(act->action) && statement_find_speaker(coder, act))
        roles_actors(coder, act);
    roles_moved(coder, act);
    roles_joined(coder, act);
    roles_called_home(coder, act);
    roles_ordered_off(coder, act);
    roles_persons(coder, act);
    bool truce = act->action == ACTION_CEASE_FIRE && act->source->len > 1; /* of other pacts more is told than this */
    bool one = action_get(act->action)->symmetric && act->source->len == 1 && act_codes_overlap(act->source, act->target);
    act->both_named = truce || (act->source->len && act->target->len && !one); /* not "the treaty with Peru" */
}

/* "Latvia followed suit": against the same as he who did it first, or, where it was done to Latvia, against him. */
static void take_echoed(struct act *act, const struct event *first)
{
    act_clear_target(act);
    if (act->source->len == 0 || act_codes_overlap(act->source, first->source)) {
        g_ptr_array_set_size(act->source, 0); /* "Latvia did the same in 2004": hardly the act that was told */
        return;
    }
    bool back = first->target->len && act_codes_overlap(act->source, first->target);
    act_take_codes(act->target, back ? first->source : first->target);
    path_say(act->target_path, back ? "who did it to him" : "to whom the other did it");
}

/* An act of which nothing is found yet, in the coder's arrays. */
static struct act act_of(struct coder *coder, const struct frame_match *match)
{
    g_ptr_array_set_size(coder->source, 0);
    g_ptr_array_set_size(coder->target, 0);
    path_clear(coder->source_path);
    path_clear(coder->target_path);
    g_string_truncate(coder->steps, 0);
    return (struct act){ .match = match,
                         .token = match->token,
                         .action = match->frame->action,
                         .support = -1,
                         .source = coder->source,
                         .target = coder->target,
                         .source_path = coder->source_path,
                         .target_path = coder->target_path,
                         .steps = coder->steps };
}

void match_code(struct pass *pass, const struct frame_match *match)
{
    struct coder *coder = pass->coder;
    struct act act = act_of(coder, match);

    const struct event *echoed = match->frame->echo ? told_echoed(coder, pass->reading) : NULL;
    if (match->frame->echo && !echoed)
        return;
    act.action = echoed ? echoed->action : act.action;
    tree_arguments(coder->tree, act.token, &act.arguments);
    if (coder->tree->tokens[act.token].upos != UPOS_VERB)
        support_find(coder, &act);
    find_status(pass, &act);
    find_named(coder, &act);
    if (echoed)
        take_echoed(&act, echoed);
    if (is_ordered_of_another(coder, &act))
        mood_raise(&act.status, EVENT_PROPOSED, coder->tree, act.token, act.steps);
    join_signed(pass, &act);
    statement_specify(pass, &act);
    asked_actors(coder, &act);
    guess_actors(coder, &act, pass->reading);
    const char *why = objection_to(coder, &act, pass->reading);
    if (why)
        drop(pass, &act, why);
    else {
        told_learn_author(coder, &act);
        told_learn_parties(coder, &act);
        join_attack(pass, &act);
        join_blow(pass, &act);
        make_events(pass, &act);
    }
}

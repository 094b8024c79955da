#include "coder.h"

#include "coding/act.h"
#include "coding/asked.h"
#include "coding/caption.h"
#include "coding/dating.h"
#include "coding/day.h"
#include "coding/guess.h"
#include "coding/message.h"
#include "coding/objection.h"
#include "coding/once.h"
#include "coding/roles.h"
#include "coding/retraction.h"
#include "coding/statement.h"
#include "coding/support.h"
#include "coding/told.h"
#include "dateline.h"
#include "dates/language.h"
#include "mood.h"
#include "status/direction.h"
#include "status/fact.h"
#include "trigger.h"
#include "voice.h"

#include "../db/action.h"
#include "../db/limits.h"

#include <string.h>

/* For its tables, and for a long article; what the tables take of it. */
enum { NEED_MB = 64, TABLES_MB = 24 };

struct coder *coder_new(const char *directory, GError **error)
{
    OWNED(coder) *coder = g_new0(struct coder, 1);

    if (!limits_leave(NEED_MB, "reading articles", error))
        return NULL;
    limits_spread(TABLES_MB);
    if (!(coder->lexicon = lexicon_new(directory, error)) || !(coder->frames = frames_new(directory, error)) ||
        !(coder->cues = cues_new(directory, error)) || !supports_read(coder, directory, error) ||
        !(coder->english = english_new(error)) || !(coder->languages = languages_new(directory, error)))
        return NULL;
    coder->trigger = trigger_new(coder->frames, coder->english);
    coder->document = document_new();
    coder->tree = tree_new();
    coder->clause = tree_new();
    coder->cast = cast_new(coder->lexicon, coder->frames);
    coder->matches = g_array_new(FALSE, TRUE, sizeof(struct frame_match));
    coder->consumed = g_array_new(FALSE, TRUE, sizeof(bool));
    coder->acts = g_array_new(FALSE, TRUE, sizeof(bool));
    coder->source = g_ptr_array_new();
    coder->target = g_ptr_array_new();
    coder->source_path = path_new();
    coder->target_path = path_new();
    coder->steps = g_string_new(NULL);
    return g_steal_pointer(&coder);
}

void coder_free(struct coder *coder)
{
    g_clear_pointer(&coder->cast, cast_free);
    g_clear_pointer(&coder->tree, tree_free);
    g_clear_pointer(&coder->clause, tree_free);
    g_clear_pointer(&coder->document, document_free);
    g_clear_pointer(&coder->languages, languages_free);
    g_clear_pointer(&coder->trigger, trigger_free);
    g_clear_pointer(&coder->english, english_free);
    g_clear_pointer(&coder->supports, g_hash_table_unref);
    g_clear_pointer(&coder->cues, cues_free);
    g_clear_pointer(&coder->frames, frames_free);
    g_clear_pointer(&coder->lexicon, lexicon_free);
    g_clear_pointer(&coder->matches, g_array_unref);
    g_clear_pointer(&coder->consumed, g_array_unref);
    g_clear_pointer(&coder->acts, g_array_unref);
    g_clear_pointer(&coder->source, g_ptr_array_unref);
    g_clear_pointer(&coder->target, g_ptr_array_unref);
    g_clear_pointer(&coder->source_path, path_free);
    g_clear_pointer(&coder->target_path, path_free);
    if (coder->steps)
        g_string_free(coder->steps, TRUE);
    g_free(coder);
}

void coder_explain(struct coder *coder)
{
    coder->explains = true;
}

static struct reading *reading_new(void)
{
    struct reading *reading = g_new0(struct reading, 1);

    reading->language = "en";
    reading->timexes = g_array_new(FALSE, TRUE, sizeof(struct timex));
    reading->events = event_list_new();
    reading->details = g_ptr_array_new_with_free_func(g_free);
    reading->dropped = g_ptr_array_new_with_free_func(g_free);
    return reading;
}

void reading_free(struct reading *reading)
{
    g_array_unref(reading->timexes);
    g_ptr_array_unref(reading->events);
    g_ptr_array_unref(reading->details);
    g_ptr_array_unref(reading->dropped);
    g_free(reading);
}

/* The sentence that a byte of the text lies in, by bisection; -1 if none. */
static int sentence_at(const struct document *document, guint32 byte)
{
    guint low = 0, high = document->sentences->len;

    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(document->sentences, struct sentence, middle).end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low < document->sentences->len && g_array_index(document->sentences, struct sentence, low).start <= byte ? (int)low : -1;
}

/* "invited them to a ceremony on March 12", "called for a rally on Monday": the noun right before the expression is still to come. */
static bool is_called_for(const struct coder *coder, struct span span)
{
    const struct tree *tree = coder->clause;
    int noun = -1;

    while (noun + 1 < (int)tree->n && tree->tokens[noun + 1].start < span.start)
        noun++;
    noun -= noun > 0 && tree->tokens[noun].upos == UPOS_ADP;
    return noun >= 0 && tree->tokens[noun].upos == UPOS_NOUN && status_calls_for(coder->cues, tree, noun);
}

/* "Friday", "on Friday", "in April", but not "since April". */
static bool is_plain(const struct tree *tree, int day)
{
    static const char *const words[] = { "on", "in", "at", NULL };
    const char *preposition = tree_preposition(tree, day);

    return !preposition || wordlist_has(words, preposition);
}

/* "has cancelled Friday's {talks}", "Friday's {rally} has been put off": what is called off was still to come. */
static bool is_called_off(const struct tree *tree, int noun)
{
    static const char *const verbs[] = { "cancel", "postpone", "scrap", "shelve", "delay", "call", "put", NULL };
    enum relation relation = tree_relation(tree, noun);
    int verb = relation == REL_OBJ || relation == REL_NSUBJ_PASS ? tree_head(tree, noun) : -1;

    return verb >= 0 && tree_is_one_of(tree, verb, verbs) &&
           (!(tree_is(tree, verb, "call") || tree_is(tree, verb, "put")) || tree_has_child(tree, verb, REL_PRT, "off"));
}

/* The tense of the clause that an expression modifies: of its own verb only, for what governs that tells of another time. */
static enum timex_direction clause_direction(void *user, struct span span)
{
    struct coder *coder = user;
    int sentence = sentence_at(coder->document, span.start);

    if (sentence < 0)
        return TIMEX_UNKNOWN;
    tree_build(coder->clause, coder->english, coder->document, (guint)sentence);
    int day = when_head(coder->clause, span);
    if (day >= 0 && g_strcmp0(tree_preposition(coder->clause, day), "for") == 0)
        return TIMEX_FUTURE; /* "called a meeting for Monday" */
    if (is_called_for(coder, span))
        return TIMEX_FUTURE;
    for (int t = day; t >= 0; t = tree_head(coder->clause, t)) {
        int copula = tree_child_with(coder->clause, t, REL_COP);
        if (t == day && copula >= 0) /* "the deadline is Friday" */
            return tree_has_tag(coder->clause, copula, TAG(VBZ)) ? TIMEX_FUTURE : TIMEX_UNKNOWN;
        if (tree_is(coder->clause, t, "due") || tree_is(coder->clause, t, "run-up") ||
            tree_is(coder->clause, t, "ahead")) /* "ahead of the election in December" */
            return TIMEX_FUTURE;
        if (t != day && tree_head(coder->clause, day) == t && is_plain(coder->clause, day) &&
            direction_is_going_on(coder->clause, t))
            return TIMEX_FUTURE; /* "are gathering in Rome on Friday" */
        if (t != day && tree_head(coder->clause, day) == t && is_called_off(coder->clause, t))
            return TIMEX_FUTURE;
        if (tree_is_clause(coder->clause, t))
            return direction_of(coder->cues, coder->clause, t);
    }
    return TIMEX_UNKNOWN;
}

static const struct paragraph *paragraph_at(const struct article *article, guint32 byte, guint *index)
{
    while (*index + 1 < article->paragraphs->len &&
           g_array_index(article->paragraphs, struct paragraph, *index + 1).span.start <= byte)
        (*index)++;
    return article->paragraphs->len ? &g_array_index(article->paragraphs, struct paragraph, *index) : NULL;
}

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
    const char *preposition = tree_preposition(tree, token);
    int head = tree_head(tree, token);

    return head >= 0 && preposition && wordlist_has(prepositions, preposition) && tree_is_one_of(tree, head, words);
}

/* "who had been arrested before", "the planned pullout": an act alluded to, of which neither the doer nor a day is told. */
static bool is_vague(const struct coder *coder, const struct act *act, const struct when *when)
{
    static const char *const meetings[] = { "meet", "visit", "cooperate", NULL }; /* nouns tell that they are set, and with whom */
    const struct tree *tree = coder->tree;
    const struct action *action = action_get(act->action);
    enum relation relation = tree_relation(tree, act->token);
    bool met =
        (act->source->len + act->target->len > 1 && wordlist_has(meetings, action->slug)) || strcmp(action->slug, "elect") == 0;
    bool set =
        act->source->len && (met || (relation == REL_OBL && act->kind == SUPPORT_DO) || relation == REL_NSUBJ ||
                             relation == REL_NSUBJ_PASS); /* "its pullout will take a year", "will proceed with its closure" */

    if (act_not_fact(act->status.status) || when->date.precision || when->text.end > when->text.start)
        return false;
    if (is_asked_about(tree, act->token))
        return true;
    if (tree->tokens[act->token].upos == UPOS_NOUN)
        return act->status.status == EVENT_PLANNED ? !set : act->source->len == 0 && action->quad != QUAD_MATERIAL_CONFLICT;
    return act->source->len == 0 && strcmp(action->slug, "attack") != 0 && !is_of_main_clause(tree, act->token);
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

/* Who speaks: a surname, "" for "an official", NULL for others. */
static const char *speaker_of(const struct coder *coder, const struct act *act)
{
    const char *name = cast_person(coder->cast, coder->tree, act->arguments.subject);

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

/* "vowed never to accept", "will not accept": what the frame asked for, and all that denies it. */
static bool is_denied_by_frame(const struct coder *coder, const struct act *act)
{
    static const char *const negations[] = { "never", "not", "n't", NULL };
    const struct status *status = &act->status;
    bool meant = status->by[EVENT_PLANNED] < 0 || tree_is(coder->tree, status->by[EVENT_PLANNED], "will");

    if (status->alleged || status->by[EVENT_DENIED] != act->token || status->by[EVENT_PROPOSED] >= 0 || !meant)
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
            mood_is_fiction(coder->cues, coder->tree, word))
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

/* From a frame that matched to an event, or to nothing where an actor lacks or a rule objects. */
static void code_match(struct pass *pass, const struct frame_match *match)
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

/* Words that belong to another frame's act, and nouns that only modify another noun. */
static bool is_free(const struct coder *coder, const struct frame_match *match)
{
    if (g_array_index(coder->consumed, bool, match->token))
        return false;
    return coder->tree->tokens[match->token].upos == UPOS_VERB || tree_relation(coder->tree, match->token) != REL_COMPOUND;
}

/* "called the premier to promise help": the condition asks for it, but it is an act of its own. */
static bool is_purpose(const struct tree *tree, int token)
{
    return tree->tokens[token].upos == UPOS_VERB && tree_relation(tree, token) == REL_ADVCL &&
           g_strcmp0(tree_preposition(tree, token), "to") == 0;
}

/* "requested aid", "rejected an offer", "broke up a rally": what is asked for, answered or ended is an act of its own. */
static bool is_answered(const struct coder *coder, const struct frame_match *match, int token)
{
    static const char *const slugs[] = { "demand", "reject", "deny", "veto", "pledge", "coerce", NULL };
    static const char *const breaches[] = { "break", "breach", "violate", NULL };
    struct tree_arguments none = { .subject = -1, .object = -1, .indirect = -1 };
    struct frame_match own;

    if (match->frame->action < 0)
        return false;
    /* "broke the truce": an old one */
    bool broken = match->frame->action == ACTION_REJECT && tree_is_one_of(coder->tree, match->token, breaches);
    bool dispersed = match->frame->action == ACTION_COERCE;
    return !broken && wordlist_has(slugs, action_get(match->frame->action)->slug) && coder->tree->tokens[token].upos == UPOS_NOUN &&
           frames_match(coder->frames, coder->tree, token, &none, trigger_present(coder->trigger, coder->tree->sentence), &own) &&
           own.frame->action >= 0 && (act_is_verbal(own.frame->action) || !act_is_authored(coder, token)) &&
           own.frame->action != match->frame->action && (!dispersed || own.frame->action == ACTION_PROTEST);
}

/* "failed to stop the raid": no truce, but a raid. */
static bool is_truce_of_others(const struct coder *coder, const struct frame_match *match)
{
    const struct tree *tree = coder->tree;
    int object = tree_child_with(tree, match->token, REL_OBJ);

    return match->frame->action == ACTION_CEASE_FIRE && tree->tokens[match->token].upos == UPOS_VERB && object >= 0 &&
           tree_child_with(tree, object, REL_POSS) < 0 && fact_is_helpless(tree, match->token);
}

/* The frames of the sentence's words, the first that fits each. */
static void match_frames(struct coder *coder)
{
    g_array_set_size(coder->matches, 0);
    g_array_set_size(coder->consumed, 0);
    g_array_set_size(coder->consumed, coder->tree->n);
    g_array_set_size(coder->acts, 0);
    g_array_set_size(coder->acts, coder->tree->n);
    const struct sentence *sentence = &g_array_index(coder->document->sentences, struct sentence, coder->tree->sentence);
    const bool *begins = trigger_begins(coder->trigger, sentence);
    for (int i = 0; i < (int)coder->tree->n; i++) {
        struct frame_match match;
        enum relation relation = tree_relation(coder->tree, i);
        if (!begins[i] || relation == REL_AUX_PASS || relation == REL_AUX) /* "talks are being prepared" are not yet */
            continue;
        if (!frames_match(coder->frames, coder->tree, i, NULL, trigger_present(coder->trigger, coder->tree->sentence), &match) ||
            is_truce_of_others(coder, &match))
            continue;
        for (int k = 0; k < FRAME_CONDITIONS && match.matched[k] >= 0; k++)
            g_array_index(coder->consumed, bool, match.matched[k]) |=
                match.own[k] && !is_answered(coder, &match, match.matched[k]) && !is_purpose(coder->tree, match.matched[k]);
        if (match.frame->action < 0)
            continue;
        g_array_append_val(coder->matches, match);
    }
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        g_array_index(coder->acts, bool, match->token) = is_free(coder, match);
    }
}

/* Who is who is learnt from every phrase, whether or not an act names it ("the Philippine government", later "the government"). */
static void learn_cast(struct coder *coder)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    for (int i = 0; i < (int)coder->tree->n; i++) {
        if (coder->tree->tokens[i].upos != UPOS_NOUN && coder->tree->tokens[i].upos != UPOS_PROPN)
            continue;
        if (!cast_tells_of_somebody(coder->cast, coder->tree, i) && !act_is_authored(coder, i))
            continue;
        g_ptr_array_set_size(codes, 0);
        cast_resolve(coder->cast, coder->tree, i, false, codes);
        if (codes->len && act_is_authored(coder, i) && cast_knows(coder->cast, coder->tree, i))
            cast_learn_author(coder->cast, coder->tree->tokens[i].lemma, g_ptr_array_index(codes, 0));
    }
}

/* Why a word that names acts elsewhere names none here, or NULL if it is no such word. */
static char *silence_of(struct coder *coder, int token)
{
    const char *lemma = coder->tree->tokens[token].lemma;
    struct frame_match match;

    if (coder->tree->tokens[token].upos == UPOS_AUX || !frames_name(coder->frames, coder->tree, token))
        return NULL;
    if (!frames_match(coder->frames, coder->tree, token, NULL, trigger_present(coder->trigger, coder->tree->sentence), &match))
        return support_kind(coder, lemma, NULL) != SUPPORT_NONE ? NULL : g_strdup("no frame fits what stands with it");
    if (match.frame->action < 0)
        return g_strdup_printf("no act: frame \"%s\"", match.frame->pattern);
    return g_strdup("part of another word's phrase");
}

/* For a sentence whose words could name an act, but none was coded. */
static void explain_silence(struct pass *pass)
{
    const struct tree *tree = pass->coder->tree;

    for (int i = 0; i < (int)tree->n; i++) {
        g_autofree char *why = silence_of(pass->coder, i);
        if (why)
            g_ptr_array_add(pass->reading->dropped, g_strdup_printf("sentence %u, \"%.*s\": %s", pass->sentence_index,
                                                                    (int)(tree->tokens[i].end - tree->tokens[i].start),
                                                                    pass->article->text + tree->tokens[i].start, why));
    }
}

/* Parses a sentence that may tell of an event, codes its acts, and learns from it; others are only skimmed. */
static void code_sentence(struct pass *pass)
{
    struct coder *coder = pass->coder;
    bool heap = voice_is_heap(coder->document, pass->sentence_index), coded = false;
    bool possible = !heap && trigger_possible(coder->trigger, pass->sentence_index);

    if (!possible && !message_shows(coder->document, pass->sentence_index) &&
        cast_skim(coder->cast, coder->document, pass->sentence_index))
        return;
    tree_build(coder->tree, coder->english, coder->document, pass->sentence_index);
    pass->reading->parsed++;
    cast_sentence(coder->cast, coder->tree);
    learn_cast(coder);
    if (heap) {
        cast_leave(coder->cast, coder->tree);
        return;
    }
    match_frames(coder);
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        if (!is_free(coder, match))
            continue;
        code_match(pass, match);
        coded = true;
    }
    if (!coded && coder->explains)
        explain_silence(pass);
    message_code(pass);
    day_set_anchor(pass);
    cast_leave(coder->cast, coder->tree);
}

/* Tense comes from the tree where the text is English, else from the words near by. */
static void find_dates(struct coder *coder, const struct article *article, struct reading *reading)
{
    size_t length = strlen(article->text);
    const char *language = languages_choose(coder->languages, article->language, article->text, length);
    struct timex_context context = { .published = article->published, .user = coder };

    reading->language = language;
    if (strcmp(language, "en") == 0)
        context.direction = clause_direction;
    timexes_find(languages_finder(coder->languages, language), article->text, length, &context, reading->timexes);
}

/* The token of a sentence behind a transcript's label, or behind the day of a chronology's entry and its mark; 0 for other sentences. */
static guint entry_tokens(const struct coder *coder, const struct reading *reading, bool round_up, guint sentence)
{
    const struct sentence *s = &g_array_index(coder->document->sentences, struct sentence, sentence);
    const struct token *tokens = &g_array_index(coder->document->tokens, struct token, s->first);
    struct when_default entry = dateline_entry(coder->document->text, s->start, reading->timexes);
    guint n = voice_label(coder->document, sentence);

    if (n)
        return n < s->count ? n : 0;
    if (round_up && (n = voice_land(coder->lexicon, coder->document, sentence)))
        return n;
    while (entry.date.precision && n < s->count &&
           (tokens[n].start < entry.text.end || !g_ascii_isalpha(coder->document->text[tokens[n].start])))
        n++;
    return n < s->count ? n : 0;
}

/* Whether several lines begin with a land's name and a colon. */
static bool is_round_up(const struct coder *coder)
{
    int lands = 0;

    for (guint i = 0; i < coder->document->sentences->len && lands < 2; i++)
        lands += voice_land(coder->lexicon, coder->document, i) > 0;
    return lands > 1;
}

/*
 * "Oct. 3, 2006: Iran ...", "MR. ROE: We ...", "Germany: The ministry ...": the day before a chronology's entry, a speaker's label and
 * a round-up's land are parsed apart. Whether there are any.
 */
static bool split_entries(struct coder *coder, const struct reading *reading)
{
    GArray *sentences = coder->document->sentences;
    guint before = sentences->len;
    bool round_up = is_round_up(coder);

    for (guint i = 0; i < sentences->len; i++) {
        struct sentence *s = &g_array_index(sentences, struct sentence, i), rest = *s;
        guint n = entry_tokens(coder, reading, round_up, i);
        if (n == 0)
            continue;
        rest.first += n;
        rest.count -= n;
        rest.start = g_array_index(coder->document->tokens, struct token, rest.first).start;
        rest.quoted = english_quoted(coder->document, s, rest.start);
        s->count = n;
        s->end = g_array_index(coder->document->tokens, struct token, rest.first - 1).end;
        s->parsed = rest.parsed = false;
        g_array_insert_val(sentences, ++i, rest);
    }
    return sentences->len > before;
}

/* All possible sentences at once: so neither the model's weights nor the coder's code and tables drive the other out of the cache. */
static void parse_ahead(struct coder *coder, const struct article *article)
{
    g_autoptr(GArray) wanted = g_array_new(FALSE, FALSE, sizeof(guint));
    guint index = 0;

    trigger_read(coder->trigger, coder->document);
    for (guint i = 0; i < coder->document->sentences->len; i++) {
        const struct sentence *s = &g_array_index(coder->document->sentences, struct sentence, i);
        const struct paragraph *paragraph = paragraph_at(article, s->start, &index);
        if (!(paragraph && paragraph->aside) && trigger_possible(coder->trigger, i))
            g_array_append_val(wanted, i);
    }
    english_parse_all(coder->english, coder->document, (const guint *)(void *)wanted->data, wanted->len);
}

/* "Ann Lee, Diplomatic correspondent", "12 December 2025": a short paragraph without a stop, behind another. */
static bool is_label(const struct article *article, guint index)
{
    enum { LONGEST = 60 };
    const struct span span = g_array_index(article->paragraphs, struct paragraph, index).span;

    return index > 0 && span.end - span.start <= LONGEST && !strchr(".!?\"", article->text[span.end - 1]);
}

/* How many of the paragraphs from one to another are labels. */
static guint count_labels(const struct article *article, guint from, guint to)
{
    guint labels = 0;

    for (guint i = from; i < to; i++)
        labels += is_label(article, i);
    return labels;
}

struct reading *coder_read(struct coder *coder, const struct article *article)
{
    g_autoptr(GHashTable) allusions = g_hash_table_new(NULL, NULL);
    g_autoptr(GPtrArray) speakers = g_ptr_array_new();
    struct pass pass = { .coder = coder,
                         .article = article,
                         .allusions = allusions,
                         .speakers = speakers,
                         .reading = reading_new(),
                         .cause = G_MAXUINT32 };

    english_split(coder->english, article->text, strlen(article->text), coder->document);
    coder->disaster = objection_is_disaster_story(article->text);
    parse_ahead(coder, article);
    find_dates(coder, article, pass.reading);
    pass.has_headings = dateline_has_headings(article->text, pass.reading->timexes);
    struct date report = dateline_day(article->text, article->published, pass.reading->timexes);
    if (split_entries(coder, pass.reading))
        parse_ahead(coder, article);
    cast_begin(coder->cast, article, coder->document);
    pass.reading->sentences = coder->document->sentences->len;
    pass.reading->tokens = coder->document->tokens->len;
    for (; pass.sentence_index < coder->document->sentences->len; pass.sentence_index++) {
        const struct sentence *s = &g_array_index(coder->document->sentences, struct sentence, pass.sentence_index);
        guint before = pass.paragraph_index;
        pass.paragraph = paragraph_at(article, s->start, &pass.paragraph_index);
        pass.labels += count_labels(article, before, pass.paragraph_index);
        if (pass.paragraph && pass.paragraph->aside)
            continue;
        bool dated = pass.paragraph && pass.paragraph->own_date.precision;
        pass.published = dated ? pass.paragraph->own_date : report;
        day_follow_line(&pass, s->start);
        code_sentence(&pass);
    }
    return pass.reading;
}

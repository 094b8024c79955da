#include "dating.h"

#include "day.h"

#include "../mood.h"

#include "../../db/action.h"

#include <string.h>

enum { LONGEST_DAYS = 31 }; /* that a visit or meeting is said to last */

/* Whether an act's day lies after the article's. */
static bool is_to_come(const struct pass *pass, const struct when *when)
{
    int first = when->first ? when->first : date_first(when->date);
    struct date last = pass->paragraph && pass->paragraph->own_date.precision ? pass->published : pass->article->published;

    return when->date.precision && last.precision && first > date_last(last);
}

/*
 * "Offered to extradite him in 1996": an offer, threat, refusal or promise without a day of its own was made when what it speaks of
 * would have been, if that is past.
 */
static void date_by_infinitive(const struct pass *pass, const struct act *act, struct when *when)
{
    const struct tree *tree = pass->coder->tree;
    bool told = act_is_verbal(act->action) && when->text.end == when->text.start && day_is_past(tree, act->token);
    const struct timex *timex = told ? when_of_infinitive(tree, act->token, pass->reading->timexes, pass->coder->acts) : NULL;

    if (!timex || !timex->begin.precision || !pass->published.precision || date_last(timex->begin) >= date_first(pass->published) ||
        (act->action == ACTION_DEMAND && *timex->anchor)) /* "urged them to vote in October": the next one */
        return;
    g_free(when->rule);
    *when = (struct when){ .date = timex->begin, .text = timex->span, .rule = g_strdup("of the infinitive that it governs") };
}

/* "calls for a march on Saturday", "warns of floods", "demands a vote": whose day it may be; "praises Iran tomorrow" has none. */
static bool has_content(const struct tree *tree, const struct act *act)
{
    const struct tree_arguments *arguments = &act->arguments;
    bool of_object = act->action == ACTION_DEMAND || act->action == ACTION_WARN || act->action == ACTION_PLEDGE;

    for (guint i = 0; i < arguments->n; i++)
        if (g_strcmp0(arguments->oblique[i].preposition, "for") == 0 || g_strcmp0(arguments->oblique[i].preposition, "of") == 0)
            return true;
    return tree_child_with(tree, act->token, REL_XCOMP) >= 0 || tree_child_with(tree, act->token, REL_CCOMP) >= 0 ||
           tree_relation(tree, act->token) == REL_PARATAXIS || (of_object && arguments->object >= 0);
}

/* "Smith says", "promises cuts tomorrow", "are calling for a march on Saturday": what is being said is not to come, but its matter is. */
static bool is_said_now(const struct coder *coder, const struct act *act)
{
    bool scheduled = cues_find(coder->cues, KIND_SCHEDULED, coder->tree, act->token); /* "submits his budget tomorrow" */
    int copula = tree_child_with(coder->tree, act->token, REL_COP); /* "is willing to leave tomorrow" */

    return act_is_verbal(act->action) &&
           tree_has_tag(coder->tree, copula >= 0 ? copula : act->token, TAG(VBZ) | TAG(VBP) | TAG(VBG)) && !scheduled &&
           has_content(coder->tree, act);
}

/* "Police clash in Algiers updated : Mon Feb 14 2011": the day of the page, not of what it tells. */
static bool is_stamp(const struct coder *coder, const struct when *when)
{
    const char *text = coder->document->text;
    guint32 at = when->text.start;

    while (at > 8 && (text[at - 1] == ' ' || text[at - 1] == ':'))
        at--;
    return at > 8 && when->text.start > at && memchr(text + at, ':', when->text.start - at) &&
           (memcmp(text + at - 6, "pdated", 6) == 0 || memcmp(text + at - 6, "posted", 6) == 0);
}

/* "the {deposed} leader is to be tried next week" */
static bool is_done_before(const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_AMOD && tree_has_tag(tree, token, TAG(VBN));
}

/* "will review the deal {signed} by Chad on January 1": done, and on that day. */
static bool is_done_on(const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_ACL && tree_has_tag(tree, token, TAG(VBN)) &&
           !tree_has(tree, token, REL_BIT(AUX) | REL_BIT(AUX_PASS) | REL_BIT(MARK));
}

/* "Diplomats said the council would meet on Monday", "would meet on Monday, radio reported": what is told without an "if". */
static bool is_told_of(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "say", "announce", "report", "tell", "confirm", "disclose", "reveal", "add", NULL };
    const struct tree *tree = coder->tree;
    int clause = act->support >= 0 ? act->support : act->token, told;

    if (!status_is_only_by(&act->status, EVENT_PROPOSED, tree, "would"))
        return false;
    while (tree_relation(tree, clause) == REL_XCOMP && tree_head(tree, clause) >= 0)
        clause = tree_head(tree, clause);
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVCL && g_strcmp0(tree_preposition(tree, c), "if") == 0)
            return false;
    told = tree_relation(tree, clause) == REL_CCOMP ? tree_head(tree, clause) : tree_child_with(tree, clause, REL_PARATAXIS);
    return told >= 0 && tree_is_one_of(tree, told, verbs);
}

/* What has a day to come and is told of is planned; force is only threatened. */
static bool is_announced(const struct coder *coder, const struct act *act)
{
    const struct action *action = action_get(act->action);
    bool force = action->quad == QUAD_MATERIAL_CONFLICT && !act_is_measure(act->action) && act->action != ACTION_PROTEST &&
                 act->action != ACTION_MOBILIZE;

    return !force && !act_is_verbal(act->action) && is_told_of(coder, act);
}

/* "vowed to kill them", "a plan to bomb the port": attacks to come, without their day, are threats; not "will go ahead with its attack". */
static bool is_undated_attack(const struct pass *pass, const struct act *act, const struct when *when)
{
    int by = act->status.by[EVENT_PLANNED];
    bool decided = by >= 0 && tree_has_child(pass->coder->tree, by, REL_ADVMOD, "ahead");

    return !decided && act->action == ACTION_ATTACK && !(when->text.end > when->text.start && is_to_come(pass, when));
}

/* What is told with a day of its own to come is planned, though its words alone only propose it. */
static void plan_by_day(const struct coder *coder, struct act *act)
{
    bool hosted = status_is_only_by(&act->status, EVENT_PROPOSED, coder->tree, "when"); /* "when he hosts the summit on March 25" */
    bool called = act->action == ACTION_PROTEST && /* "called for a march at noon" */
                  status_is_only_by(&act->status, EVENT_PROPOSED, coder->tree, "call");

    if (called || is_announced(coder, act))
        g_string_append(act->steps, ", told with its day: planned");
    else if (!hosted)
        return;
    act->status.status = EVENT_PLANNED;
}

/* What is said now is not of a day gone by; what was said, of one by its name, as news has it. */
static bool is_stale(const struct pass *pass, int verb, struct date date, const char *rule)
{
    enum { STALE_DAYS = 2 }; /* behind which a statement is no news any more */
    int days = mood_is_in_present(pass->coder->tree, verb) ? 1 : STALE_DAYS;

    return !(rule && g_str_has_prefix(rule, "weekday")) && pass->published.precision && date.precision == DATE_DAY &&
           date_first(pass->published) - date_last(date) >= days;
}

/* "condemns the raid on Lima on 23 May", "condemned the killing of two men on 13 June": the day of the deed. */
static bool is_day_of_object(const struct pass *pass, const struct act *act, const struct when *when)
{
    const struct tree *tree = pass->coder->tree;
    int object = act->arguments.object;
    bool on = when->rule && strstr(when->rule, "date named before"); /* "condemned the raid the same day": of what was told */
    bool deed =
        object > act->token && !on && (mood_is_in_present(tree, act->token) || g_array_index(pass->coder->acts, bool, object));

    return deed && when->text.start > tree->tokens[object].start && is_stale(pass, act->token, when->date, when->rule);
}

/* "condemned the {killing} of two men on 13 June" */
static void date_by_verb(const struct pass *pass, const struct act *act, struct when *when)
{
    const struct tree *tree = pass->coder->tree;
    int verb = tree_relation(tree, act->token) == REL_OBJ && !when->date.precision ? tree_head(tree, act->token) : -1;
    int said = verb >= 0 && verb < act->token ? act_action_at(pass->coder, verb) : -1;
    const struct timex *timex =
        said >= 0 && act_is_verbal(said) ? when_of_clause(tree, verb, pass->reading->timexes, pass->coder->acts) : NULL;

    if (!timex || strcmp(timex->anchor, "date named before") == 0 || timex->span.start < tree->tokens[act->token].start ||
        !is_stale(pass, verb, timex->begin, timex->rule))
        return;
    g_free(when->rule);
    *when = (struct when){ .date = timex->begin,
                           .text = timex->span,
                           .rule = g_strdup("behind it, and too old to be that of its mention") };
}

/* "appealed for a truce by Thursday", "for calm until Sunday": a term is not the day on which it is set. */
static bool is_term(const struct tree *tree, const struct when *when)
{
    static const char *const by[] = { "by", "until", "till", NULL };
    int t = 0;

    while (t < (int)tree->n && tree->tokens[t].start < when->text.start)
        t++;
    return t > 0 && tree_is_among(tree, t - 1, by);
}

/* "is calling for marches on Saturday", "calls for a vote next month": what is asked for now has its day still to come. */
static bool is_day_of_demand(const struct pass *pass, const struct act *act, const struct when *when)
{
    static const char *const be[] = { "be", NULL };
    const struct tree *tree = pass->coder->tree;
    int helper = tree_has_tag(tree, act->token, TAG(VBG)) ? tree_child_with(tree, act->token, REL_AUX) : -1;
    bool asking = helper >= 0 && tree_is_one_of(tree, helper, be) && mood_is_in_present(tree, helper);

    return act->action == ACTION_DEMAND && is_to_come(pass, when) && (asking || mood_is_in_present(tree, act->token));
}

/* Whether the day that was found with a verbal act is that of what it speaks of. */
static bool is_day_of_content(const struct pass *pass, const struct act *act, const struct when *when)
{
    return act_is_verbal(act->action) && when->text.end > when->text.start &&
           when->text.start > pass->coder->tree->tokens[act->token].start &&
           (is_day_of_object(pass, act, when) || is_day_of_demand(pass, act, when) || is_term(pass->coder->tree, when));
}

/* "the killing of two boys late in January": nobody names an attack to come as if it had been. */
static bool is_unforeseen(const struct coder *coder, const struct act *act)
{
    return act->action == ACTION_ATTACK && act->support < 0 && coder->tree->tokens[act->token].upos == UPOS_NOUN;
}

/* "met on {Friday} and plan to meet again", "today sought peace by promising": the day of a past told before the act. */
static bool is_told_before(const struct tree *tree, const struct when *when, int act)
{
    int day = when->text.end <= tree->tokens[act].start ? when_head(tree, when->text) : -1;

    return day >= 0 && tree_head(tree, day) >= 0 && tree_has_tag(tree, tree_head(tree, day), TAG(VBD));
}

/*
 * "freed them on Monday and will expel the consul", "met today and plan to meet again": a plan of the article's time is not of the
 * day gone by that stands around it, or of that on which it was told.
 */
static bool is_day_of_another(const struct pass *pass, const struct act *act, const struct when *when)
{
    if (act->status.status != EVENT_PLANNED || !g_str_has_suffix(when->rule, ", of the clause around it") ||
        when->date.precision < DATE_MONTH || !pass->published.precision)
        return false;
    int far = date_first(pass->published) - date_last(when->date);
    return far > 0 || (far == 0 && is_told_before(pass->coder->tree, when, act->token));
}

/* "ahead of last month's election", "the next election, in 1983": what was to come then has come by the article. */
static bool has_come_since(const struct pass *pass, const struct act *act, const struct when *when)
{
    static const char *const words[] = { "ahead", "advance", "eve", "next", "before", "celebration", NULL };
    int by = act->status.by[EVENT_PLANNED];

    return act->status.status == EVENT_PLANNED && by >= 0 && tree_is_one_of(pass->coder->tree, by, words) && when->date.precision &&
           pass->published.precision && date_last(when->date) < date_first(pass->published);
}

/* "before", "prior to", "ahead of" in front of a noun. */
static bool is_behind_before(const struct tree *tree, int noun)
{
    static const char *const before[] = { "before", "prior", NULL };
    int mark = tree->tokens[noun].upos == UPOS_NOUN ? tree_child_with(tree, noun, REL_CASE) : -1;

    return mark >= 0 && mark < noun && (tree_is_one_of(tree, mark, before) || (mark > 0 && tree_is(tree, mark - 1, "ahead")));
}

/* "met Peru's president before talks with Chad's", told of today: those are still to come; not "before {the} talks". */
static bool is_before_talks(const struct pass *pass, const struct act *act, const struct when *when)
{
    const struct tree *tree = pass->coder->tree;

    if (act->status.status != EVENT_OCCURRED || act->action != ACTION_MEET || !is_behind_before(tree, act->token) ||
        tree_is_definite(tree, act->token))
        return false;
    int verb = tree_clause_of(tree, tree_head(tree, act->token));
    bool dated = when->text.end > when->text.start && when->date.precision && pass->published.precision;
    return verb >= 0 && tree_has_tag(tree, verb, TAG(VBD)) &&
           (dated ? date_last(when->date) >= date_first(pass->published) : day_is_lead(pass));
}

/* "condemned the coup at a meeting on Saturday": what something was done at was held. */
static bool is_where_done(const struct tree *tree, int noun)
{
    static const char *const words[] = { "at", "during", NULL };
    int verb = tree_relation(tree, noun) == REL_OBL ? tree_head(tree, noun) : -1;

    return verb >= 0 && tree_has_preposition(tree, noun, words) && day_is_past(tree, verb);
}

/* "announced a truce effective Friday", "declared a curfew starting on Monday": what is decreed for a day to come. */
static bool is_decreed_for(const struct coder *coder, const struct act *act, const struct when *when)
{
    static const char *const decrees[] = { "announce", "declare", "order",  "impose",  "proclaim", "decree", "call",
                                           "adopt",    "approve", "extend", "suspend", "lift",     NULL };
    static const char *const from[] = { "effective", "starting", "beginning", "commencing", NULL };
    const struct tree *tree = coder->tree;
    int verb = act->support >= 0 ? act->support : act->token, before = -1;

    while (before + 1 < (int)tree->n && tree->tokens[before + 1].start < when->text.start)
        before++;
    before -= before > 0 && tree->tokens[before].upos == UPOS_ADP;
    return before > verb && tree_is_among(tree, before, from) && tree_is_one_of(tree, verb, decrees);
}

/* An act told as done, and its day still to come: the day is another year's or week's, or the act is planned. */
static void settle_day_to_come(const struct pass *pass, struct act *act, struct when *when)
{
    if (act->status.status != EVENT_OCCURRED || !is_to_come(pass, when))
        return;
    const struct coder *coder = pass->coder;
    if (is_decreed_for(coder, act, when))
        act->status.status = EVENT_PLANNED;
    else if (day_is_told_past(coder->tree, act->token) || is_said_now(coder, act) || is_done_before(coder->tree, act->token) ||
             is_where_done(coder->tree, act->token) || is_stamp(coder, when))
        day_bring_back(pass, act, when);
    else if (is_unforeseen(coder, act) || is_done_on(coder->tree, act->token))
        when_bring_back(when, pass->published, true);
    else
        act->status.status = EVENT_PLANNED;
}

/* "will vote on May 12", told in autumn: next year's day, where the expression names no year and this one's is long gone. */
static void put_off(const struct pass *pass, const struct act *act, struct when *when)
{
    enum { LONG_GONE_DAYS = 31 };
    bool by_month = g_str_has_prefix(when->rule, "month") || g_str_has_prefix(when->rule, "day and month");
    struct date next = { 0 };

    if (!by_month || !when->counted || !pass->published.precision || when->until.precision ||
        !status_is_only_by(&act->status, EVENT_PLANNED, pass->coder->tree, "will") ||
        date_first(pass->published) - date_last(when->date) <= LONG_GONE_DAYS)
        return;
    if (date_make(when->date.year + 1, when->date.month, when->date.precision == DATE_DAY ? when->date.day : 0, &next))
        when->date = next;
}

/* "called an election for January 5 on Thursday": what is set for later has the day behind "for". */
static void date_set_for(const struct pass *pass, const struct act *act, struct when *when)
{
    const struct tree *tree = pass->coder->tree;

    for (guint i = 0; act->match->frame->ahead && i < pass->reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(pass->reading->timexes, struct timex, i);
        int day = timex->begin.precision && timex->span.start >= tree->tokens[act->token].start ? when_head(tree, timex->span) : -1;
        int head = day >= 0 ? tree_head(tree, day) : -1;
        if (head < 0 || (head != act->token && head != act->arguments.object) || g_strcmp0(tree_preposition(tree, day), "for") != 0)
            continue;
        g_free(when->rule);
        *when = (struct when){ .date = timex->begin, .text = timex->span, .rule = g_strdup("what it is set for") };
        if (!date_equal(timex->begin, timex->end))
            when->until = timex->end;
        return;
    }
}

/* "Mandela is expected to chair {the talks}": of the day for which they were told to be planned. */
static void date_by_occasion(const struct pass *pass, const struct act *act, struct when *when)
{
    const struct tree *tree = pass->coder->tree;
    int noun = act->arguments.object >= 0 ? act->arguments.object : tree_child_with(tree, act->token, REL_OBL);

    if (act->status.status != EVENT_PLANNED || when->date.precision || noun < 0 || !tree_is_definite(tree, noun) ||
        act_action_at(pass->coder, noun) != ACTION_MEET)
        return;
    for (guint i = pass->reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(pass->reading->events, i);
        if (event->action != ACTION_MEET || event->status != EVENT_PLANNED || !event->date.precision)
            continue;
        g_free(when->rule);
        *when =
            (struct when){ .date = event->date, .until = event->until, .rule = g_strdup("the day of its occasion, as planned") };
        return;
    }
}

/* How many days a noun is said to last: "a {four}-day visit"; 0 if nothing says so. */
static int days_of(const struct tree *tree, const GArray *timexes, int noun)
{
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);

    for (guint i = timexes_before(timexes, s->start), end = timexes_before(timexes, tree->tokens[noun].start); i < end; i++) {
        const struct timex *timex = &g_array_index(timexes, struct timex, i);
        int days = timex->type == TIMEX_DURATION && timex->value[0] == 'P' && g_str_has_suffix(timex->value, "D")
                       ? (int)MIN(g_ascii_strtoull(timex->value + 1, NULL, 10), LONGEST_DAYS + 1)
                       : 0;
        int day = days > 1 && days <= LONGEST_DAYS ? when_head(tree, timex->span) : -1;
        if (day >= 0 && tree_head(tree, day) == noun)
            return days;
    }
    return 0;
}

/* "wound up a four-day visit on Tuesday", "a four-day visit ended on Tuesday", "began two-day talks on Friday": from when until when. */
static void date_by_length(const struct pass *pass, const struct act *act, struct when *when)
{
    static const char *const ends[] = { "end", "conclude", "finish", "complete", "wind", "wrap", "close", NULL };
    static const char *const begins[] = { "begin", "start", "open", "commence", NULL };
    const struct tree *tree = pass->coder->tree;
    bool lasting = act->action == ACTION_VISIT || act->action == ACTION_MEET;
    int verb = !lasting                                     ? -1
               : act->support >= 0                          ? act->support
               : tree->tokens[act->token].upos == UPOS_VERB ? act->token
                                                            : tree_head(tree, act->token);

    if (verb < 0 || act->status.status != EVENT_OCCURRED || when->date.precision != DATE_DAY || when->until.precision ||
        when->text.end == when->text.start)
        return;
    bool over = tree_is_one_of(tree, verb, ends);
    int noun = tree_child_with(tree, verb, REL_OBJ);
    noun = noun >= 0 ? noun : tree_child_with(tree, verb, REL_NSUBJ);
    int days = noun >= 0 && (over || tree_is_one_of(tree, verb, begins)) ? days_of(tree, pass->reading->timexes, noun) : 0;
    if (!days)
        return;
    struct date other = date_of_day(date_first(when->date) + (over ? 1 - days : days - 1));
    when->until = over ? when->date : other;
    when->date = over ? other : when->date;
}

/* "is to approve sanctions": what a vote to come would bring. */
static bool is_of_vote_to_come(const struct coder *coder, const struct act *act)
{
    int verb = tree_head(coder->tree, act->token);

    return verb >= 0 && act_action_at(coder, verb) == ACTION_ADOPT_RESOLUTION &&
           status_of(coder->cues, coder->tree, verb, NULL).status == EVENT_PLANNED;
}

/* What other words than its own expression say of an act's day. */
static void date_by_words(const struct pass *pass, const struct act *act, struct when *when)
{
    date_by_infinitive(pass, act, when);
    date_by_verb(pass, act, when);
    date_by_length(pass, act, when);
    date_set_for(pass, act, when);
}

struct when dating_of(struct pass *pass, struct act *act)
{
    struct coder *coder = pass->coder;
    struct when when = when_find(coder->tree, act->token, pass->reading->timexes, coder->acts, day_default(pass, act));

    date_by_words(pass, act, &when);
    if (is_day_of_content(pass, act, &when)) {
        struct when_default own = day_default(pass, act);
        g_free(when.rule);
        when = (struct when){ .date = own.date,
                              .until = own.until,
                              .rule = g_strdup(own.rule ? own.rule : "no expression says when") };
    }
    settle_day_to_come(pass, act, &when);
    put_off(pass, act, &when);
    if (is_day_of_another(pass, act, &when)) {
        g_free(when.rule);
        when = (struct when){ .rule = g_strdup("no expression says when it will be") };
    }
    if (has_come_since(pass, act, &when)) {
        act->status.status = EVENT_OCCURRED;
        g_string_append(act->steps, ", by now: occurred");
    }
    if (is_before_talks(pass, act, &when)) {
        act->status.status = EVENT_PLANNED;
        g_string_append(act->steps, act->steps->len ? ", before: planned" : "before: planned");
    }
    date_by_occasion(pass, act, &when);
    bool on_arrival = act->status.status == EVENT_PLANNED && act_is_aim_of_journey(coder, act) && is_to_come(pass, &when) &&
                      when.text.start < coder->tree->tokens[act->token].start &&
                      day_is_past(coder->tree, tree_head(coder->tree, act->token));
    if (on_arrival) /* "flew to Oslo on Saturday for talks": the Saturday of the flight */
        when_bring_back(&when, pass->published, true);
    if (when.text.end > when.text.start && is_to_come(pass, &when))
        plan_by_day(coder, act);
    if (act->status.status == EVENT_PLANNED &&
        (act->match->frame->open || act->action == ACTION_ADOPT_RESOLUTION || is_undated_attack(pass, act, &when) ||
         is_of_vote_to_come(coder, act))) /* what a vote brings is open */
        act->status.status = EVENT_PROPOSED;
    return when;
}

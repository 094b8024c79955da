#include "once.h"

#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/* Whether all of a are among b. */
static bool within(const GPtrArray *a, const GPtrArray *b)
{
    for (guint i = 0; i < a->len; i++)
        if (!g_ptr_array_find((GPtrArray *)(gsize)b, g_ptr_array_index(a, i), NULL))
            return false;
    return true;
}

/* Talks with one are not talks with another, though who holds them is the same; nor is a call of two one of three. */
static bool same_circle(const struct event *a, const struct event *b)
{
    if (a->action == ACTION_CALL && a->source->len > 1 && b->source->len > 1 && a->source->len != b->source->len)
        return false;
    return !action_get(a->action)->symmetric || within(a->source, b->source) || within(b->source, a->source);
}

static bool dates_compatible(struct date a, struct date b)
{
    if (!a.precision || !b.precision)
        return true;
    enum date_precision coarser = MIN(a.precision, b.precision);
    return date_equal(date_coarsen(a, coarser), date_coarsen(b, coarser));
}

static bool same_codes(const GPtrArray *a, const GPtrArray *b)
{
    return a->len > 0 && within(a, b) && within(b, a);
}

/* "a decision to expel the envoy last week", "expelled the envoy on May 8": a plan of these days between these two that took place. */
static bool is_plan_of(const struct event *plan, const struct event *event)
{
    return plan->status == EVENT_PLANNED && event->status == EVENT_OCCURRED && plan->date.precision && event->date.precision &&
           !act_is_verbal(plan->action) && same_codes(plan->source, event->source) && same_codes(plan->target, event->target);
}

static bool shares_code(const GPtrArray *a, const GPtrArray *b)
{
    return a->len && b->len && act_codes_overlap(a, b);
}

/* Whether a sentence tells of both. */
static bool share_sentence(const struct event *a, const struct event *b)
{
    for (guint i = 0; i < a->mentions->len; i++)
        for (guint k = 0; k < b->mentions->len; k++) {
            const struct mention *one = g_ptr_array_index(a->mentions, i), *other = g_ptr_array_index(b->mentions, k);
            if (one->sentence.start == other->sentence.start)
                return true;
        }
    return false;
}

/* "Chad struck at dawn.", "Two Malians were killed.": nobody is in both, so nothing says that it was Chad who killed them. */
static bool are_apart(const struct event *a, const struct event *b)
{
    return a->source->len + a->target->len && b->source->len + b->target->len && !shares_code(a->source, b->source) &&
           !shares_code(a->target, b->target) && !share_sentence(a, b);
}

/* Of days and months that may be the same, but are not told to be. */
static bool are_of_two_dates(const struct event *a, const struct event *b)
{
    return a->date.precision && b->date.precision && !date_equal(a->date, b->date);
}

/* "The army bombed the PKK", "the rebels killed ten": a band that one of them struck and that the other tells of as the striker. */
static bool is_blow_back(const struct event *a, const struct event *b)
{
    const char *struck = a->source->len == 0 && a->target->len == 1 ? g_ptr_array_index(a->target, 0) : NULL;

    return struck && a->action == ACTION_ATTACK && b->target->len == 0 && strcmp(actor_kind(struck), "state") != 0 &&
           strcmp(actor_kind(struck), "person") != 0 && g_ptr_array_find(b->source, struck, NULL);
}

/* The same act told again (guide, section 1): also one proposed first and refused later. What one report leaves open does not part them. */
static bool same_act(const struct event *a, const struct event *b)
{
    if (a->action != b->action || !act_codes_overlap(a->source, b->source) || !act_codes_overlap(a->target, b->target) ||
        (are_of_two_dates(a, b) && are_apart(a, b)) || !same_circle(a, b) || !dates_compatible(a->date, b->date) ||
        is_blow_back(a, b) || is_blow_back(b, a))
        return false;
    if (a->status != b->status)
        return (act_not_fact(a->status) && act_not_fact(b->status)) || is_plan_of(a, b) || is_plan_of(b, a);
    return a->action != ACTION_STATE || same_codes(a->source, b->source); /* a joint statement is no speaker's own */
}

static void add_codes(GPtrArray *to, const GPtrArray *from)
{
    for (guint i = 0; to->len == 0 && i < from->len; i++)
        g_ptr_array_add(to, g_ptr_array_index(from, i));
}

/* "Insurgents attacked a convoy in 2004": not told to be the authors of "the attack on London" of an unnamed day. */
static bool tells_author(const struct event *known, const struct event *event)
{
    return known->action != ACTION_ATTACK || (known->date.precision && event->date.precision);
}

/* Adds what the later report knows better. */
static void merge(struct event *into, struct event *event)
{
    if (event->date.precision > into->date.precision) {
        into->date = event->date;
        into->until = event->until;
    }
    if (event->status == EVENT_DENIED)
        into->status = EVENT_DENIED;
    if (action_get(into->action)->symmetric)
        act_take_codes(into->source, event->source);
    bool apart = are_apart(into, event);
    if (!apart && tells_author(into, event))
        add_codes(into->source, event->source);
    if (!apart)
        add_codes(into->target, event->target);
    while (event->mentions->len)
        g_ptr_array_add(into->mentions, g_ptr_array_steal_index(event->mentions, 0));
    event_free(event);
}

/* What was only alluded to, or planned, or told in a headline's capitals before is now told: this is the clearer report. */
static void tell(struct event *known, struct event *event, char **known_detail, char **detail)
{
    char *summary = known->summary, *how = *known_detail;

    known->summary = event->summary;
    event->summary = summary;
    *known_detail = *detail;
    *detail = how;
    while (known->mentions->len)
        g_ptr_array_add(event->mentions, g_ptr_array_steal_index(known->mentions, 0));
}

/*
 * Two named persons who speak for one state are two speakers (guide, section 2), and "an official" is another than who was named
 * before him; but "An Italian official criticised ..." may go on with his name; a land's protesters speak for none of its officials.
 * Strikes at two towns by name are two.
 */
static bool same_speaker(const struct pass *pass, guint known, const char *speaker)
{
    const struct event *event = g_ptr_array_index(pass->reading->events, known);
    const char *other = g_ptr_array_index(pass->speakers, known);
    bool named = speaker && *speaker && strcmp(speaker, ONCE_OPPOSITION) != 0;

    bool told_apart = act_is_verbal(event->action) || event->action == ACTION_ATTACK; /* by who speaks, by which town is struck */
    return !told_apart || !speaker || !other || speaker == other || (!*other && named);
}

/* Whether the event is what the sentence says to have led to the one at hand. */
static bool is_cause(const struct pass *pass, const struct event *known)
{
    for (guint i = 0; pass->cause != G_MAXUINT32 && i < known->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(known->mentions, i);
        if (mention->trigger.start <= pass->cause && pass->cause < mention->trigger.end)
            return true;
    }
    return false;
}

/* "is in Rome on a visit. The previous visit was in 2018": the one told without a day is not the one before it. */
static bool is_before(const struct pass *pass, const struct event *known)
{
    return pass->earlier && !known->date.precision;
}

/* Whether a day of a year before the article's is told of the event. */
static bool is_of_past_year(const struct pass *pass, const struct event *event)
{
    return event->date.precision && pass->published.precision && event->date.year < pass->published.year;
}

/* "Sadat was killed in 1981", "Ten died in a clash": what is told without a day, of others, is not what was long ago. */
static bool is_of_another_time(const struct pass *pass, const struct event *known, const struct event *event)
{
    return is_of_past_year(pass, known) != is_of_past_year(pass, event) && are_apart(known, event);
}

enum { LEAVES = 1, TAKES = 2 };

/* What its words say of a change of office, by their first letters: that somebody leaves it, or takes it. */
static int office_change(const char *text, const struct event *event)
{
    static const struct {
        const char *stem;
        int does;
    } stems[] = { { "resign", LEAVES }, { "oust", LEAVES },   { "sack", LEAVES }, { "dismiss", LEAVES }, { "toppl", LEAVES },
                  { "depos", LEAVES },  { "appoint", TAKES }, { "name", TAKES },  { "sworn", TAKES },    { "swore", TAKES } };
    int does = 0;

    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        for (size_t s = 0; s < G_N_ELEMENTS(stems); s++)
            if (g_ascii_strncasecmp(text + mention->trigger.start, stems[s].stem, strlen(stems[s].stem)) == 0)
                does |= stems[s].does;
    }
    return does;
}

/* "The premier resigned and the president named a general": two changes of office. */
static bool are_two_changes(const struct pass *pass, const struct event *known, const struct event *event)
{
    const char *text = pass->coder->document->text;
    bool both = event->action == ACTION_ELECT && event->status == EVENT_OCCURRED && known->status == EVENT_OCCURRED;
    int one = both ? office_change(text, known) : 0, other = one ? office_change(text, event) : 0;

    return one && other && !(one & other);
}

/* The number of the event that this one is told again of, that of all events if it is new. */
static guint find_known(const struct pass *pass, const struct event *event, const char *speaker)
{
    const GPtrArray *events = pass->reading->events;
    guint i = 0;

    while (i < events->len && !(same_act(g_ptr_array_index(events, i), event) && same_speaker(pass, i, speaker) &&
                                !is_cause(pass, g_ptr_array_index(events, i)) && !is_before(pass, g_ptr_array_index(events, i)) &&
                                !is_of_another_time(pass, g_ptr_array_index(events, i), event) &&
                                !are_two_changes(pass, g_ptr_array_index(events, i), event)))
        i++;
    return i;
}

bool once_knows(const struct pass *pass, const struct event *event, const char *speaker)
{
    return find_known(pass, event, speaker) < pass->reading->events->len;
}

/* "LONDON EXPELS ENVOY": words in capitals only, more than a name or two can be. */
static bool is_shouted(const char *text)
{
    int capitals = 0;

    for (const char *c = text; *c; c = g_utf8_next_char(c)) {
        if (g_unichar_islower(g_utf8_get_char(c)))
            return false;
        capitals += g_unichar_isupper(g_utf8_get_char(c));
    }
    return capitals > 8;
}

/* Of a known event: it was planned and is now told to have taken place. */
static bool takes_place(const struct event *known, const struct event *event)
{
    return known->status == EVENT_PLANNED && event->status == EVENT_OCCURRED;
}

/* "He had been shot.", "The president was shot in 1981": what the day is told of is what the label says, not what was told without one. */
static bool dates_long_ago(const struct pass *pass, const struct event *known, const struct event *event)
{
    return !known->date.precision && event->date.precision && pass->published.precision &&
           !dates_compatible(event->date, date_coarsen(pass->published, DATE_MONTH));
}

bool once_shows(const struct pass *pass, const struct event *event, const char *speaker, bool allusion)
{
    guint i = find_known(pass, event, speaker);
    const struct event *known = i < pass->reading->events->len ? g_ptr_array_index(pass->reading->events, i) : NULL;

    return !known || takes_place(known, event) || dates_long_ago(pass, known, event) ||
           (!allusion && g_hash_table_contains(pass->allusions, known)) || is_shouted(known->summary);
}

void once_add(struct pass *pass, struct event *event, const char *speaker, char *detail, bool allusion)
{
    struct reading *reading = pass->reading;
    guint i = find_known(pass, event, speaker);

    if (i < reading->events->len) {
        struct event *known = g_ptr_array_index(reading->events, i);
        bool took_place = takes_place(known, event);
        bool alluded = !allusion && g_hash_table_remove(pass->allusions, known);
        if (took_place)
            known->status = EVENT_OCCURRED;
        if (alluded || took_place || dates_long_ago(pass, known, event) ||
            (is_shouted(known->summary) && !is_shouted(event->summary)))
            tell(known, event, (char **)&g_ptr_array_index(reading->details, i), &detail);
        if (speaker && *speaker)
            g_ptr_array_index(pass->speakers, i) = (gpointer)(gsize)speaker;
        merge(known, event);
        g_free(detail);
        return;
    }
    if (allusion)
        g_hash_table_add(pass->allusions, event);
    g_ptr_array_add(reading->events, event);
    g_ptr_array_add(reading->details, detail);
    g_ptr_array_add(pass->speakers, (gpointer)(gsize)speaker);
}

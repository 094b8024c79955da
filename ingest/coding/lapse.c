#include "lapse.h"

#include "../../db/action.h"
#include "day.h"

#include <string.h>

/* Days of a unit of a TIMEX3 duration. */
static int days_of(char unit)
{
    return unit == 'D' ? 1 : unit == 'W' ? 7 : unit == 'M' ? 30 : unit == 'Y' ? 365 : 0;
}

/* "after", "since" or "before" in front of the act: 1 or -1, 0 if none; its token. */
static int direction_of(const struct tree *tree, int token, int *marker)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        *marker = c;
        if (tree_relation(tree, c) != REL_MARK && tree_relation(tree, c) != REL_CASE)
            continue;
        if (tree_is(tree, c, "after") || tree_is(tree, c, "since") || tree_is(tree, c, "before"))
            return tree_is(tree, c, "before") ? -1 : 1;
    }
    return 0;
}

/* "a day after", "the day before": the one duration that is no expression of its own ("twice a day"). */
static bool is_one_day(const struct tree *tree, int token)
{
    static const char *const articles[] = { "a", "the", NULL };

    return token > 1 && tree_is(tree, token - 1, "day") && tree_is_among(tree, token - 2, articles);
}

/* "two years {to the day} after" */
static bool is_to_the_day(const struct tree *tree, int token)
{
    return token > 3 && tree_is(tree, token - 1, "day") && tree_is(tree, token - 2, "the") && tree_is(tree, token - 3, "to");
}

/* "paused it for 30 days after they had met": how long it was paused, and not how much later. */
static bool is_how_long(const struct tree *tree, guint32 start, int last)
{
    int first = last;

    while (first > 0 && tree->tokens[first].start > start)
        first--;
    return first > 0 && tree_is(tree, first - 1, "for");
}

/* The duration, or the day so long before or behind the act, that ends right before a token; NULL if none. */
static const struct timex *duration_before(const struct tree *tree, int token, const GArray *timexes)
{
    static const struct timex one_day = { .type = TIMEX_DURATION, .value = "P1D" };
    int last = is_to_the_day(tree, token) ? token - 4 : token - 1;
    guint32 end = last >= 0 ? tree->tokens[last].end : 0;

    if (last == token - 1 && is_one_day(tree, token))
        return &one_day;

    for (guint i = 0; i < timexes->len; i++) {
        const struct timex *timex = &g_array_index(timexes, struct timex, i);
        if (timex->span.end == end && !is_how_long(tree, timex->span.start, last) &&
            (timex->type == TIMEX_DURATION || timex->behind))
            return timex;
    }
    return NULL;
}

/* "came", "followed": a clause that says no more of an act than when it was. */
static bool comes(const struct tree *tree, int clause)
{
    static const char *const verbs[] = { "come", "happen", "occur", "follow", NULL };

    return clause >= 0 && tree_is_one_of(tree, clause, verbs);
}

/* "Monday's raid came a day after": what a clause says of an act is of that act's day. */
static const struct timex *day_of_subject(const struct pass *pass, int clause)
{
    const struct tree *tree = pass->coder->tree;
    int subject = comes(tree, clause) ? tree_child_with(tree, clause, REL_NSUBJ) : -1;

    return subject >= 0 ? when_of_clause(tree, subject, pass->reading->timexes, pass->coder->acts) : NULL;
}

/* What tells the day of a clause, or of the one that reports it: "denied on Thursday that they had left, a day after"; NULL if none. */
static const struct timex *told_day(const struct pass *pass, int clause)
{
    const struct tree *tree = pass->coder->tree;
    const struct timex *own = when_of_clause(tree, clause, pass->reading->timexes, pass->coder->acts);

    while (!own && tree_relation(tree, clause) == REL_CCOMP) {
        clause = tree_head(tree, clause);
        own = when_of_clause(tree, clause, pass->reading->timexes, pass->coder->acts);
    }
    return own ? own : day_of_subject(pass, clause);
}

/* The day from which is counted: of the clause that the act hangs on; the article's where that is today's news. */
static struct date counted_from(const struct pass *pass, int token)
{
    const struct tree *tree = pass->coder->tree;
    int clause = tree_clause_of(tree, tree_head(tree, token));
    const struct timex *own = clause >= 0 ? told_day(pass, clause) : NULL;

    if (clause < 0)
        return (struct date){ 0 };
    int have = tree_child_with(tree, clause, REL_AUX);
    bool until_now =
        have >= 0 && tree_is(tree, have, "have") && !tree_has_tag(tree, have, TAG(VBD)); /* "has festered for a year" */
    if (own && (own->begin.precision == DATE_DAY || !until_now))
        return own->begin;
    bool past = day_is_past(tree, clause) && !until_now, news = !past || day_is_lead(pass);
    if (past && news && !pass->past && pass->report.precision)
        return pass->report;
    return news && !pass->past ? pass->published : (struct date){ 0 };
}

/* Three quarters of "less than a year" are its likely length. */
static int likely_days(const struct timex *duration, int days)
{
    return duration->mod && strcmp(duration->mod, "LESS_THAN") == 0 ? days * 3 / 4 : days;
}

static enum date_precision precision_of(const struct timex *duration, char unit, int count)
{
    if (unit == 'Y')
        return DATE_YEAR;
    bool exact = unit == 'D' && count <= 14 && !(duration->mod && *duration->mod);
    return exact ? DATE_DAY : DATE_MONTH;
}

/* "a day after it rushed soldiers there and broke off relations": what lies before the act, or before the one beside it. */
static const struct timex *lapse_before(const struct pass *pass, int *clause, int *direction)
{
    const struct tree *tree = pass->coder->tree;

    for (int t = *clause; t >= 0; t = tree_head(tree, t)) {
        int marker = -1;
        *direction = direction_of(tree, t, &marker);
        const struct timex *duration = *direction ? duration_before(tree, marker, pass->reading->timexes) : NULL;
        if (duration)
            return *clause = t, duration;
        if (tree_relation(tree, t) != REL_CONJ)
            return NULL;
    }
    return NULL;
}

/* "Six months before his election he met them": long before what the clause names. */
static bool is_long_before(const struct pass *pass, int verb)
{
    const struct tree *tree = pass->coder->tree;

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        int marker = -1, inner = tree_child_with(tree, c, REL_NMOD), noun = inner >= 0 ? inner : c;
        int direction = tree->tokens[noun].upos == UPOS_NOUN ? direction_of(tree, noun, &marker) : 0;
        const struct timex *duration = direction < 0 ? duration_before(tree, marker, pass->reading->timexes) : NULL;
        if (duration && duration->begin.precision == 0 && !g_str_has_prefix(duration->value, "PT"))
            return true;
    }
    return false;
}

/* Its units and how many of them; false where they are none that are counted. */
static bool read_amount(const struct timex *duration, char *unit, int *count)
{
    char *end = NULL;

    if (duration->type != TIMEX_DURATION) {
        *unit = duration->unit[0];
        *count = ABS(duration->behind);
        return duration->unit[0] && !duration->unit[1] && days_of(*unit);
    }
    if (duration->value[0] != 'P' || !g_ascii_isdigit(duration->value[1]))
        return false;
    *count = (int)MIN(g_ascii_strtoull(duration->value + 1, &end, 10), 10000);
    *unit = *end;
    return days_of(*unit) && !end[1];
}

/* "decades after their troops killed 80": long ago, and nobody tells when. */
static bool is_long_ago(const struct tree *tree, int clause)
{
    static const char *const ages[] = { "century", "centuries", "decades", "generations", "years", NULL };
    int marker = -1;

    return direction_of(tree, clause, &marker) > 0 && marker > 0 && tree_is_among(tree, marker - 1, ages);
}

/* "hours after Chad shelled it", "shortly before they met": on the day of what it is measured from, as far as is told. */
static bool is_within_a_day(const struct tree *tree, int clause, const struct timex *duration)
{
    static const char *const shorts[] = { "hours", "minutes", "moments", "shortly", "immediately", "right", "soon", NULL };
    int marker = -1;

    if (duration)
        return g_str_has_prefix(duration->value, "PT");
    return direction_of(tree, clause, &marker) && marker > 0 && tree_is_among(tree, marker - 1, shorts);
}

static struct when_default hours_from(const struct pass *pass, int token)
{
    const struct tree *tree = pass->coder->tree;
    int clause = tree_clause_of(tree, tree_head(tree, token));
    const struct timex *own = clause >= 0 ? told_day(pass, clause) : NULL;

    if (!own && comes(tree, clause) && tree_has_tag(tree, clause, TAG(VBD) | TAG(VBZ)) &&
        day_is_lead(pass)) /* "The order came hours after" */
        return (struct when_default){ .date = pass->published, .rule = "hours from the news", .alone = true };
    if (!own || own->begin.precision != DATE_DAY)
        return (struct when_default){ 0 };
    return (struct when_default){ .date = own->begin, .text = own->span, .rule = "hours from the clause around it", .alone = true };
}

/*
 * "Two days before Chad expelled him on Tuesday, he met rebels": the day of the clause that is measured from one beside it; "met them
 * before Chad expelled him on Tuesday" tells the month.
 */
static struct when_default measured_from(const struct pass *pass, int verb)
{
    const struct tree *tree = pass->coder->tree;

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        bool event = tree_relation(tree, c) == REL_OBL && tree->tokens[c].upos == UPOS_NOUN; /* "a day after the raid on May 4" */
        int marker = -1, direction = event || tree_relation(tree, c) == REL_ADVCL ? direction_of(tree, c, &marker) : 0, count = 0;
        const struct timex *duration = direction ? duration_before(tree, marker, pass->reading->timexes) : NULL;
        bool told = direction && (event ? duration != NULL : day_is_past(tree, c)) && day_is_past(tree, verb);
        const struct timex *day = told ? when_of_clause(tree, c, pass->reading->timexes, pass->coder->acts) : NULL;
        char unit = 0;
        if (day && direction < 0 && !duration && day->begin.precision == DATE_DAY)
            return (struct when_default){ .date = date_coarsen(day->begin, DATE_MONTH),
                                          .text = day->span,
                                          .rule = "before the clause beside it",
                                          .alone = true };
        if (day && duration && day->begin.precision == DATE_DAY && read_amount(duration, &unit, &count) && !duration->mod)
            return (struct when_default){ .date =
                                              date_coarsen(date_of_day(date_first(day->begin) + direction * count * days_of(unit)),
                                                           precision_of(duration, unit, count)),
                                          .text = duration->span,
                                          .rule = "so long before or after the clause beside it",
                                          .alone = true };
    }
    return (struct when_default){ 0 };
}

/* The date of the last such act of a day that was told as a fact; no precision if there is none. */
static struct date day_of_last(const struct reading *reading, int action)
{
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action == action && event->status == EVENT_OCCURRED && !event->until.precision)
            return event->date;
    }
    return (struct date){ 0 };
}

/* "Three days after {the pact} they met", "hours after the raid": counted from an act that was told before, to the day. */
static struct when_default measured_from_told(const struct pass *pass, int verb)
{
    const struct tree *tree = pass->coder->tree;

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        int marker = -1, inner = tree_child_with(tree, c, REL_NMOD), noun = inner >= 0 && inner > c ? inner : c, count = 0;
        bool named = tree->tokens[noun].upos == UPOS_NOUN && tree_is_definite(tree, noun);
        int direction = named ? direction_of(tree, noun, &marker) : 0;
        const struct timex *duration = direction ? duration_before(tree, marker, pass->reading->timexes) : NULL;
        int action = duration ? act_action_at(pass->coder, noun) : -1;
        char unit = 0;
        if (action < 0)
            continue;
        struct date from = day_of_last(pass->reading, action);
        if (from.precision != DATE_DAY || (duration->mod && *duration->mod))
            continue;
        bool hours = g_str_has_prefix(duration->value, "PT");
        if (!hours && !(read_amount(duration, &unit, &count) && unit == 'D' && count <= 14))
            continue;
        struct date date = date_of_day(date_first(from) + direction * count);
        if (date_first(date) <= date_first(pass->published))
            return (struct when_default){
                .date = date, .text = duration->span, .rule = "so long before or after what was told before", .alone = true
            };
    }
    return (struct when_default){ 0 };
}

/* "11th", "tenth": the number that an attribute of a noun counts, 0 if none does. */
static int ordinal_of(const struct tree *tree, int noun)
{
    static const char *const words[] = { "first",      "second",     "third",     "fourth", "fifth",    "sixth",
                                         "seventh",    "eighth",     "ninth",     "tenth",  "eleventh", "twelfth",
                                         "thirteenth", "fourteenth", "fifteenth", NULL };

    for (int c = tree_child(tree, noun); c >= 0 && c < noun; c = tree_next(tree, c)) {
        guint64 digits = g_ascii_strtoull(tree->tokens[c].lemma, NULL, 10);
        if (digits > 0 && digits < 300)
            return (int)digits;
        for (int i = 0; words[i]; i++)
            if (tree_is(tree, c, words[i]))
                return i + 1;
    }
    return 0;
}

/* "marked the 11th anniversary of the raid": so many years before the year of which is told. */
static struct when_default day_of_anniversary(const struct pass *pass, int token)
{
    const struct tree *tree = pass->coder->tree;
    int noun = tree_relation(tree, token) == REL_NMOD ? tree_head(tree, token) : -1;
    int years = noun >= 0 && tree_is(tree, noun, "anniversary") ? ordinal_of(tree, noun) : 0;
    int clause = years ? tree_clause_of(tree, noun) : -1;
    const struct timex *own = clause >= 0 ? told_day(pass, clause) : NULL; /* a heading has no clause */
    struct date date = date_coarsen(own ? own->begin : pass->published, DATE_YEAR);

    if (!years || !date.precision)
        return (struct when_default){ 0 };
    date.year -= (short)years;
    return (struct when_default){ .date = date, .rule = "so many years before its anniversary", .alone = true };
}

/* "expelled him in 2012, a year after it had struck": by years from a year, by months or years from a month. */
static struct when_default coarse_lapse(const struct pass *pass, const struct timex *duration, struct date from, char unit,
                                        int count)
{
    bool fits = unit == 'Y' || (unit == 'M' && from.precision == DATE_MONTH);
    struct date first = { 0 };

    if (!fits || !from.precision || (duration->mod && *duration->mod) ||
        !date_make(from.year, from.precision == DATE_MONTH ? from.month : 1, 1, &first))
        return (struct when_default){ 0 };
    struct date date = date_coarsen(date_add_months(first, count * (unit == 'Y' ? 12 : 1)), unit == 'Y' ? DATE_YEAR : DATE_MONTH);
    if (pass->published.precision && date_first(date) > date_first(pass->published))
        return (struct when_default){ .alone = true };
    return (struct when_default){
        .date = date, .text = duration->span, .rule = "so long before or after the clause around it", .alone = true
    };
}

struct when_default lapse_day(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int clause = act->support >= 0 ? act->support : act->token, direction = 0, count = 0;
    const struct timex *duration = lapse_before(pass, &clause, &direction);
    char unit = 0;

    struct when_default anniversary = day_of_anniversary(pass, act->token);
    if (anniversary.date.precision)
        return anniversary;
    if (is_within_a_day(tree, clause, duration))
        return hours_from(pass, clause);
    if (!duration) {
        struct when_default measured = measured_from(pass, clause);
        measured = measured.date.precision ? measured : measured_from_told(pass, clause);
        if (measured.date.precision)
            return measured;
    }
    if (!duration || !read_amount(duration, &unit, &count))
        return (struct when_default){ .alone = is_long_ago(tree, clause) || is_long_before(pass, clause) };
    struct date from = duration->begin.precision == DATE_DAY ? duration->begin : counted_from(pass, clause);
    if (from.precision != DATE_DAY)
        return coarse_lapse(pass, duration, from, unit, -direction * count);
    int months = (duration->mod && *duration->mod) ? 0 : unit == 'M' ? count : unit == 'Y' ? 12 * count : 0;
    struct date date = months ? date_add_months(from, -direction * months)
                              : date_of_day(date_first(from) - direction * likely_days(duration, count * days_of(unit)));
    if (date_first(date) > date_first(pass->published) && action_get(act->action)->quad == QUAD_MATERIAL_CONFLICT)
        return (struct when_default){ .alone = true }; /* "warned two weeks before the invasion": nobody foretells one to the day */
    return (struct when_default){ .date = date_coarsen(date, precision_of(duration, unit, count)),
                                  .text = duration->span,
                                  .rule = "so long before or after the clause around it",
                                  .alone = true };
}

#include "when.h"

#include <string.h>

int when_head(const struct tree *tree, struct span span)
{
    int found = -1;

    for (int i = 0; i < (int)tree->n; i++) {
        if (tree->tokens[i].start < span.start || tree->tokens[i].start >= span.end)
            continue;
        int head = tree_head(tree, i);
        bool outside = head < 0 || tree->tokens[head].start < span.start || tree->tokens[head].start >= span.end;
        if (outside && found < 0)
            found = i;
    }
    return found;
}

/* How many steps the expression stands below the act without another clause between them, or -1. */
static int steps_below(const struct tree *tree, int expression, int act, const GArray *acts)
{
    int steps = 0;

    for (int t = expression; t >= 0; t = tree_head(tree, t), steps++) {
        if (t == act)
            return steps;
        enum relation relation = tree_relation(tree, t);
        if (t != expression && g_array_index(acts, bool, t) && tree->tokens[t].upos != UPOS_VERB)
            return -1;
        if (t != expression &&
            (relation == REL_CCOMP || relation == REL_RELCL || relation == REL_CONJ || relation == REL_PARATAXIS) &&
            tree_is_clause(tree, t))
            return -1;
        if (t != expression && relation == REL_ADVCL)
            return -1;
        if (t != expression && relation == REL_XCOMP && g_array_index(acts, bool, t) &&
            g_strcmp0(tree_preposition(tree, t), "to") == 0)
            return -1; /* "agreed to meet next month" did not agree next month */
    }
    return -1;
}

/* The clause that a word belongs to as object, subject, complement or coordinate, or -1 where a new thought begins. */
static int clause_above(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    int head = tree_head(tree, token);

    bool participle = strcmp(english_xpos_name(tree->tokens[token].xpos), "VBG") == 0;
    if (head >= 0 && participle && (relation == REL_ADVCL || (relation == REL_ACL && tree->tokens[head].upos != UPOS_PROPN)))
        return head;
    if (head >= 0 && participle && relation == REL_CCOMP && tree_child_with(tree, token, REL_AUX) >= 0)
        return head; /* "said it was halting": as the report, so the act */
    if (head < 0 || relation == REL_CCOMP || relation == REL_RELCL || relation == REL_PARATAXIS || relation == REL_ADVCL ||
        relation == REL_APPOS)
        return -1;
    if (relation == REL_NMOD && g_strcmp0(tree_preposition(tree, token), "of") != 0)
        return -1; /* "the envoy to the talks returned Saturday" */
    bool told_of_noun = strcmp(english_xpos_name(tree->tokens[token].xpos), "VBN") == 0 ||
                        strcmp(english_xpos_name(tree->tokens[token].xpos), "VBD") == 0; /* "the men arrested in the raid" */
    if (relation == REL_ACL && tree->tokens[token].upos == UPOS_VERB && (told_of_noun || tree_is_clause(tree, head)))
        return -1;
    return head;
}

static bool has_date(const struct timex *timex)
{
    return timex->begin.precision != DATE_UNKNOWN && (timex->type == TIMEX_DATE || timex->type == TIMEX_TIME);
}

/* "said in his address that the sanctions imposed last year ...": what stands behind the conjunction is no day of the verb before it. */
static bool is_behind_that(const struct tree *tree, int expression, int act)
{
    for (int i = act + 1; i < expression; i++)
        if (tree_relation(tree, i) == REL_MARK && tree_is(tree, i, "that"))
            return true;
    return false;
}

static const struct timex *nearest_below(const struct tree *tree, int act, const GArray *timexes, const GArray *acts, guint from,
                                         guint to)
{
    const struct timex *best = NULL;
    int fewest = G_MAXINT;

    for (guint i = from; i < to; i++) {
        const struct timex *timex = &g_array_index(timexes, struct timex, i);
        int head = has_date(timex) ? when_head(tree, timex->span) : -1;
        int steps = head >= 0 ? steps_below(tree, head, act, acts) : -1;
        if (steps < 0 || steps > fewest || is_behind_that(tree, head, act))
            continue;
        if (steps == fewest && ABS(head - act) > 12)
            continue;
        fewest = steps;
        best = timex;
    }
    return best;
}

static struct when of_timex(const struct timex *timex, const char *place)
{
    struct when when = { .date = timex->begin, .text = timex->span };

    if (!date_equal(timex->begin, timex->end) && timex->end.precision)
        when.until = timex->end;
    when.rule = g_strdup_printf("%s%s%s%s", timex->rule ? timex->rule : "expression",
                                timex->anchor && *timex->anchor ? ", from " : "", timex->anchor ? timex->anchor : "", place);
    return when;
}

/* The timexes that lie in the sentence: [*from, *to). */
static void timexes_in(const struct tree *tree, const GArray *timexes, guint *from, guint *to)
{
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);

    for (*from = 0; *from < timexes->len && g_array_index(timexes, struct timex, *from).span.start < s->start;)
        (*from)++;
    for (*to = *from; *to < timexes->len && g_array_index(timexes, struct timex, *to).span.start < s->end;)
        (*to)++;
}

/* "Speaking in Cairo on Monday, he said", "he said, addressing parliament on Monday": the clause in which one speaks. */
static int speaking_clause(const struct tree *tree, int token)
{
    static const char *const words[] = { "speak", "talk", "address", "testify", "write", "arrive", "appear", NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVCL && strcmp(english_xpos_name(tree->tokens[c].xpos), "VBG") == 0 &&
            g_strv_contains(words, tree->tokens[c].lemma))
            return c;
    return -1;
}

const struct timex *when_of_infinitive(const struct tree *tree, int token, const GArray *timexes, const GArray *acts)
{
    int clause = tree_child_with(tree, token, REL_XCOMP);
    guint from, to;

    timexes_in(tree, timexes, &from, &to);
    if (clause < 0 || from == to || g_strcmp0(tree_preposition(tree, clause), "to") != 0)
        return NULL;
    return nearest_below(tree, clause, timexes, acts, from, to);
}

struct when when_find(const struct tree *tree, int token, const GArray *timexes, const GArray *acts, struct when_default otherwise)
{
    guint from, to;

    timexes_in(tree, timexes, &from, &to);
    const struct timex *own = from < to ? nearest_below(tree, token, timexes, acts, from, to) : NULL;
    if (own)
        return of_timex(own, "");
    int speaking = from < to ? speaking_clause(tree, token) : -1;
    const struct timex *said = speaking >= 0 ? nearest_below(tree, speaking, timexes, acts, from, to) : NULL;
    if (said)
        return of_timex(said, ", of the clause beside it");
    for (int above = clause_above(tree, token); above >= 0 && from < to && !otherwise.alone; above = clause_above(tree, above)) {
        const struct timex *lent = nearest_below(tree, above, timexes, acts, from, to);
        if (lent)
            return of_timex(lent, ", of the clause around it");
    }
    if (otherwise.date.precision)
        return (struct when){ .date = otherwise.date,
                              .until = otherwise.until,
                              .text = otherwise.text,
                              .rule = g_strdup_printf("no expression: %s", otherwise.rule) };
    return (struct when){ .rule = g_strdup("no expression says when") };
}

void when_bring_back(struct when *when, struct date published)
{
    struct date back = { 0 };
    bool named = when->date.precision >= DATE_MONTH && when->date.year == published.year;

    if (named)
        date_make(when->date.year - 1, when->date.month, when->date.precision == DATE_DAY ? when->date.day : 0, &back);
    bool soon = date_first(when->date) - date_last(published) < 7; /* "Friday": a day of the week, not of the year */
    when->date = named && !soon ? back : (struct date){ 0 };
    when->until = (struct date){ 0 };
}

/* What may stand between the two days of a range, or in front of a line: spaces, bullets, dashes. */
static guint32 skip_marks(const char *text, guint32 at)
{
    static const char *const marks[] = { " ", "\t", "-", "*", "–", "—", "•" };

    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < G_N_ELEMENTS(marks) && !more; i++)
            if ((more = g_str_has_prefix(text + at, marks[i])))
                at += (guint32)strlen(marks[i]);
    }
    return at;
}

/* A colon, or a dash between spaces. */
static bool opens_entry(const char *behind)
{
    static const char *const marks[] = { ":", " - ", " -- ", " – ", " — " };

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_prefix(behind, marks[i]))
            return true;
    return false;
}

struct when_default when_entry(const char *text, guint32 line, const GArray *timexes)
{
    guint32 at = skip_marks(text, line);
    guint i = 0;

    while (i < timexes->len && g_array_index(timexes, struct timex, i).span.start < at)
        i++;
    if (i == timexes->len)
        return (struct when_default){ 0 };
    const struct timex *first = &g_array_index(timexes, struct timex, i);
    const struct timex *second = i + 1 < timexes->len ? first + 1 : NULL;
    if (first->span.start != at || !has_date(first))
        return (struct when_default){ 0 };
    bool range = second && has_date(second) && skip_marks(text, first->span.end) == second->span.start;
    if (!opens_entry(text + (range ? second : first)->span.end))
        return (struct when_default){ 0 };
    const struct timex *last = range ? second : first;
    struct when_default entry = { .date = first->begin,
                                  .text = { first->span.start, last->span.end },
                                  .rule = "the day of the chronology's entry" };
    if (!date_equal(first->begin, last->end))
        entry.until = last->end;
    return entry;
}

struct date when_told(const struct tree *tree, const GArray *timexes, const GArray *acts)
{
    guint from, to;
    int root = 0;

    timexes_in(tree, timexes, &from, &to);
    while (root < (int)tree->n && tree_head(tree, root) >= 0)
        root++;
    bool past = root < (int)tree->n && strcmp(english_xpos_name(tree->tokens[root].xpos), "VBD") == 0;
    const struct timex *timex = past && from < to ? nearest_below(tree, root, timexes, acts, from, to) : NULL;
    bool one = timex && (timex->begin.precision != DATE_DAY || date_equal(timex->begin, timex->end));
    return one ? timex->begin : (struct date){ 0 };
}

#include "when.h"

#include "when_below.h"

/* "was", "did", "were" as a helper of the clause's verb; "had" tells of a time before. */
static int past_helper(const struct tree *tree, int clause)
{
    for (int c = tree_child(tree, clause); c >= 0 && c < clause; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool helper = relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP;
        if (helper && tree_has_tag(tree, c, TAG(VBD)) && !tree_is(tree, c, "have"))
            return c;
    }
    return -1;
}

/* The conjunction of a clause beside the main one: "rose on Monday when Peru expelled"; NULL if it has none of these. */
static const char *conjunction(const struct tree *tree, int clause)
{
    static const char *const words[] = { "when", "as", "while", "after" };

    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
            if ((tree_relation(tree, c) == REL_MARK || tree_relation(tree, c) == REL_ADVMOD) && tree_is(tree, c, words[i]))
                return words[i];
    return NULL;
}

/* A clause told in the past that came to pass with the one around it, or an infinitive that says what for. */
static bool is_of_same_time(const struct tree *tree, int clause)
{
    return (tree_has_tag(tree, clause, TAG(VBD)) && conjunction(tree, clause)) ||
           (tree_has_tag(tree, clause, TAG(VB)) && g_strcmp0(tree_preposition(tree, clause), "to") == 0);
}

/* "a milestone last week: the visit" */
static bool is_behind_colon(const struct tree *tree, int noun)
{
    int first, last;

    tree_span(tree, noun, &first, &last);
    return tree->tokens[noun].upos == UPOS_NOUN && first > 0 && (tree_is(tree, first - 1, ":") || tree_is(tree, first, ":"));
}

int when_saying_before(const struct tree *tree, int clause)
{
    int speaker = tree_relation(tree, clause) == REL_RELCL && tree_has_tag(tree, clause, TAG(VBD)) ? tree_head(tree, clause) : -1;
    int verb = speaker >= 0 && tree_relation(tree, speaker) == REL_NSUBJ ? tree_head(tree, speaker) : -1;

    return verb >= 0 && verb < speaker ? verb : -1;
}

/* "In March Peru expelled an envoy and has since closed its consulate", "and backs the rebels": later. */
static bool is_later_than_past(const struct tree *tree, int token)
{
    int have = tree_child_with(tree, token, REL_AUX), head = tree_head(tree, token);
    bool perfect = have > head && tree_is(tree, have, "have") && !tree_has_tag(tree, have, TAG(VBD));

    return head >= 0 && tree_has_tag(tree, head, TAG(VBD)) && (perfect || tree_has_tag(tree, token, TAG(VBZ) | TAG(VBP)));
}

/* "is due in Rome on Monday, but his spokesman said": no day of the plan's. */
static bool is_past_behind_plan(const struct tree *tree, int token)
{
    static const char *const plans[] = { "due", "set", "schedule", "expect", "slate", "plan", "ready", NULL };
    int head = tree_head(tree, token);

    return head >= 0 && tree_has_tag(tree, token, TAG(VBD)) && tree_child_with(tree, token, REL_NSUBJ) > head &&
           (tree_has_tag(tree, head, TAG(VB)) || tree_is_one_of(tree, head, plans));
}

/* "Last week {saw} Peru expel the envoy": its day is that of what it saw. */
static bool is_seen(const struct tree *tree, int token, int head)
{
    return head >= 0 && tree_is(tree, head, "see") && tree_child_with(tree, head, REL_NSUBJ) < 0 &&
           (tree_relation(tree, token) == REL_CCOMP || tree_relation(tree, token) == REL_XCOMP) &&
           tree_has_tag(tree, token, TAG(VB) | TAG(VBP));
}

/* "was in 2008 the first state to {recognise} it" */
static bool is_rank_of(const struct tree *tree, int token, int head)
{
    static const char *const ranks[] = { "first", "second", "third", "last", "latest", NULL };

    return head >= 0 && tree_relation(tree, token) == REL_ACL && tree_child_with(tree, head, REL_COP) >= 0 &&
           g_strcmp0(tree_preposition(tree, token), "to") == 0 && tree_has_among(tree, head, ranks);
}

/* The clause that a word belongs to as object, subject, complement or coordinate, or -1 where a new thought begins. */
static int clause_above(const struct tree *tree, int token, const GArray *acts)
{
    enum relation relation = tree_relation(tree, token);
    int head = tree_head(tree, token);

    bool participle = tree_has_tag(tree, token, TAG(VBG));
    if (relation == REL_CONJ && (is_later_than_past(tree, token) || is_past_behind_plan(tree, token)))
        return -1;
    if (head >= 0 && relation == REL_ADVCL && is_of_same_time(tree, token))
        return head;
    if (head >= 0 && relation == REL_ACL && when_brings_about(tree, token) &&
        (g_array_index(acts, bool, head) || when_is_occasion(tree, head)))
        return head;
    if (when_saying_before(tree, token) >= 0)
        return when_saying_before(tree, token);
    if (is_seen(tree, token, head) || is_rank_of(tree, token, head))
        return head;
    if (head >= 0 && (relation == REL_APPOS || relation == REL_PARATAXIS) && is_behind_colon(tree, token))
        return head;
    if (head >= 0 && participle && (relation == REL_ADVCL || (relation == REL_ACL && tree->tokens[head].upos != UPOS_PROPN)))
        return head;
    if (head >= 0 && participle && relation == REL_CCOMP && tree_child_with(tree, token, REL_AUX) >= 0)
        return head; /* "said it was halting": as the report, so the act */
    if (head < 0 || relation == REL_CCOMP || relation == REL_RELCL || relation == REL_PARATAXIS || relation == REL_ADVCL ||
        relation == REL_APPOS)
        return -1;
    if (relation == REL_NMOD && g_strcmp0(tree_preposition(tree, token), "of") != 0)
        return -1; /* "the envoy to the talks returned Saturday" */
    bool told_of_noun = tree_has_tag(tree, token, TAG(VBN) | TAG(VBD)); /* "the men arrested in the raid" */
    if (relation == REL_ACL && tree->tokens[token].upos == UPOS_VERB && (told_of_noun || tree_is_clause(tree, head)))
        return -1;
    return head;
}

static struct when_days days_of(const struct tree *tree, const GArray *timexes, const GArray *acts)
{
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);
    guint from = timexes_before(timexes, s->start), to = timexes_before(timexes, s->end);

    return (struct when_days){ from < to ? &g_array_index(timexes, struct timex, from) : NULL, to - from, acts, timexes };
}

/* The first day of a value: of a week ("2023-W42") its Monday, of the end of a month or year its last day. */
static int first_day(const struct timex *timex)
{
    const char *value = timex->value, *mark = strstr(value, "-W");
    struct date fourth; /* of January, always in the first week */

    if (g_strcmp0(timex->mod, "END") == 0 && !mark) /* not "late last week" */
        return date_last(timex->begin);
    if (!mark || !g_ascii_isdigit(mark[2]) || !date_make((int)g_ascii_strtoll(value, NULL, 10), 1, 4, &fourth))
        return date_first(timex->begin);
    int day = date_first(fourth);
    return day - (date_weekday(day) + 6) % 7 + 7 * ((int)g_ascii_strtoll(mark + 2, NULL, 10) - 1);
}

static struct when of_timex(const struct timex *timex, const char *place)
{
    struct when when = {
        .date = timex->begin, .text = timex->span, .counted = timex->anchor && *timex->anchor, .first = first_day(timex)
    };

    if (!date_equal(timex->begin, timex->end) && timex->end.precision)
        when.until = timex->end;
    when.rule = g_strdup_printf("%s%s%s%s", timex->rule ? timex->rule : "expression",
                                timex->anchor && *timex->anchor ? ", from " : "", timex->anchor ? timex->anchor : "", place);
    return when;
}

/* "Speaking in Cairo on Monday, he said", "he said, addressing parliament on Monday": the clause in which one speaks. */
static int speaking_clause(const struct tree *tree, int token)
{
    static const char *const words[] = { "speak", "talk", "address", "testify", "write", "arrive", "appear", NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVCL && tree_has_tag(tree, c, TAG(VBG)) && tree_is_one_of(tree, c, words))
            return c;
    return -1;
}

const struct timex *when_of_clause(const struct tree *tree, int token, const GArray *timexes, const GArray *acts)
{
    struct when_days days = days_of(tree, timexes, acts);

    return when_nearest(tree, token, &days);
}

const struct timex *when_of_infinitive(const struct tree *tree, int token, const GArray *timexes, const GArray *acts)
{
    int clause = tree_child_with(tree, token, REL_XCOMP);
    struct when_days days = days_of(tree, timexes, acts);

    if (clause < 0 || days.n == 0 || g_strcmp0(tree_preposition(tree, clause), "to") != 0)
        return NULL;
    return when_nearest(tree, clause, &days);
}

/* The expression that a clause is relative to: "In contrast to {Monday}, when Chad {arrested}"; NULL if none. */
static const struct timex *before_when(const struct tree *tree, int clause, const struct when_days *days)
{
    for (int c = tree_child(tree, clause); c >= 0 && c < clause; c = tree_next(tree, c))
        for (guint i = 0; tree_is(tree, c, "when") && i < days->n; i++)
            if (timex_has_date(&days->timexes[i]) && when_token_behind(tree, days->timexes[i].span) == c)
                return &days->timexes[i];
    return NULL;
}

/* Makes a day a month: what came before or after something of that day. */
static struct when coarsened(struct when when, enum date_precision precision)
{
    when.date = date_coarsen(when.date, precision);
    when.until = (struct date){ 0 };
    return when;
}

/* "convicted in 2021 of murdering him", "jailed on Monday for spying": the verdict's day is not the crime's. */
static bool is_crime_judged(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "convict", "sentence", "jail", "imprison", "charge", "acquit",
                                         "indict",  "condemn",  "try",  "hang",     "fine",   NULL };
    static const char *const links[] = { "of", "for", "over", "with", NULL };

    return tree_has_preposition(tree, token, links) && tree_head(tree, token) >= 0 &&
           tree_is_one_of(tree, tree_head(tree, token), verbs);
}

/* "agreed on Monday to a truce until May 11 and {to name} envoys": what they are still to do, on some other day. */
static bool is_resolved_besides(const struct tree *tree, int token)
{
    int head = tree_head(tree, token), to = tree_child_with(tree, token, REL_MARK);

    return tree_relation(tree, token) == REL_CONJ && to >= 0 && tree_is(tree, to, "to") && tree_has_tag(tree, head, TAG(VBD)) &&
           tree_child_with(tree, token, REL_CC) >= 0;
}

/* The day of the clauses around the act. */
static bool lent_by_clause(const struct tree *tree, int token, const struct when_days *days, struct when *when)
{
    bool earlier = false;

    for (int t = token; t >= 0; t = clause_above(tree, t, days->acts)) {
        if (is_crime_judged(tree, t))
            return false;
        if (is_resolved_besides(tree, t))
            return false;
        const struct timex *lent = t == token ? NULL : when_nearest(tree, t, days);
        lent = lent && !when_is_only_its_nouns(tree, lent) ? lent : before_when(tree, t, days);
        if (lent) {
            *when = of_timex(lent, ", of the clause around it");
            if (earlier && when->date.precision == DATE_DAY)
                *when = coarsened(*when, DATE_MONTH);
            return true;
        }
        earlier |= tree_relation(tree, t) == REL_ADVCL && g_strcmp0(conjunction(tree, t), "after") == 0;
    }
    return false;
}

/* "A Chadian was arrested and jailed on Monday", "two died and a third was arrested on Monday": the day behind the last is of all. */
static bool lent_by_conjunct(const struct tree *tree, int token, const struct when_days *days, struct when *when)
{
    bool passive = tree_is_past_passive(tree, token);
    int next = tree->tokens[token].upos == UPOS_VERB ? tree_child_with(tree, token, REL_CONJ) : -1;

    if (next < token || !(passive || tree_has_tag(tree, token, TAG(VBD))) || tree_child_with(tree, next, REL_AUX) >= 0)
        return false;
    bool alike = !tree_has(tree, next, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS))
                     ? tree_has_tag(tree, next, TAG(VBD) | TAG(VBN)) && tree_child_with(tree, next, REL_AUX_PASS) < 0
                     : passive && tree_is_past_passive(tree, next);
    const struct timex *day = alike ? when_nearest(tree, next, days) : NULL;
    int head = day && day->begin.precision == DATE_DAY ? when_head(tree, day->span) : -1;
    if (head < next || tree_head(tree, head) != next || g_strcmp0(tree_preposition(tree, head), "for") == 0)
        return false; /* "condemned it and called a summit for Friday" */
    *when = of_timex(day, ", of the clause beside it");
    if (!*day->anchor)
        *when = coarsened(*when, DATE_MONTH); /* "invaded Kuwait and lost the war on February 28, 1991": no news of one day */
    return true;
}

/* The parser hangs "said on {Dec. 9} that he {rejected}" on the date. */
static bool is_on_date(const struct tree *tree, int clause, const GArray *timexes)
{
    int head = tree_relation(tree, clause) == REL_RELCL ? tree_head(tree, clause) : -1;

    for (guint i = 0; head >= 0 && i < timexes->len; i++) {
        const struct timex *timex = &g_array_index(timexes, struct timex, i);
        if (timex_has_date(timex) && timex->span.start <= tree->tokens[head].start && tree->tokens[head].start < timex->span.end)
            return true;
    }
    return false;
}

int when_said_above(const struct tree *tree, int clause, const GArray *timexes)
{
    if (is_on_date(tree, clause, timexes))
        return tree_head(tree, tree_head(tree, clause));
    return tree_relation(tree, clause) == REL_CCOMP ? tree_head(tree, clause) : -1;
}

/* The day on which somebody told of the act or said it: what has no day of its own is not later than that. */
static const struct timex *report_of(const struct tree *tree, int token, const struct when_days *days)
{
    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        int above = when_said_above(tree, t, days->text), said = above >= 0 ? above : tree_child_with(tree, t, REL_PARATAXIS);
        bool apart = said >= 0 && above < 0 && tree_opens_with(tree, said, ";"); /* "condemned it; Oslo had proposed on Monday" */
        const struct timex *timex = said >= 0 && !apart && tree_is_clause(tree, said) ? when_nearest(tree, said, days) : NULL;
        if (timex && timex->begin.precision == DATE_DAY)
            return timex;
        if (relation == REL_RELCL || relation == REL_ACL || relation == REL_ADVCL)
            return NULL;
    }
    return NULL;
}

static bool is_after(const struct tree *tree, int clause)
{
    return g_strcmp0(conjunction(tree, clause), "after") == 0;
}

static bool is_since(const struct tree *tree, int clause)
{
    return tree_has_child(tree, clause, REL_MARK, "since");
}

/* "After the April attack Chad {closed} its border": the expression that the deed before it stands with; NULL if none. */
static const struct timex *deed_before(const struct tree *tree, int verb, const struct when_days *days)
{
    static const char *const after[] = { "after", "following", NULL };

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) == REL_OBL && tree_has_preposition(tree, c, after) && tree->tokens[c].upos == UPOS_NOUN)
            for (guint i = 0; i < days->n; i++)
                if (when_holder(tree, days->timexes[i].span) == c)
                    return &days->timexes[i];
    }
    return NULL;
}

/* The day in the first clause of that kind beside a verb; NULL if there is none. */
static const struct timex *day_beside(const struct tree *tree, int verb, bool (*is_wanted)(const struct tree *, int),
                                      const struct when_days *days)
{
    const struct timex *timex = NULL;

    for (int c = tree_child(tree, verb); c >= 0 && !timex; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVCL && is_wanted(tree, c))
            timex = when_nearest(tree, c, days);
    return timex;
}

/* "recalled its envoy, as Chile {had} in May": another did the same. */
static bool is_likeness(const struct tree *tree, int clause)
{
    static const char *const helpers[] = { "do", "have", "be", NULL };

    return tree_is_one_of(tree, clause, helpers) && tree_child_with(tree, clause, REL_OBJ) < 0 &&
           g_strcmp0(conjunction(tree, clause), "as") == 0;
}

/* "when the office was bombed on Monday": a clause of what came to pass with the verb. */
static bool is_meanwhile(const struct tree *tree, int clause)
{
    bool past = tree_has_tag(tree, clause, TAG(VBD)) || past_helper(tree, clause) >= 0;

    return past && conjunction(tree, clause) && !is_after(tree, clause) && !is_likeness(tree, clause);
}

/* "was killed when the office was bombed on Monday": on that day; not "had killed two when it was hit". */
static bool dated_by_meanwhile(const struct tree *tree, int token, const struct when_days *days, struct when *when)
{
    const struct timex *timex = tree->tokens[token].upos == UPOS_VERB && !tree_has_child(tree, token, REL_AUX, "have")
                                    ? day_beside(tree, token, is_meanwhile, days)
                                    : NULL;

    if (timex)
        *when = of_timex(timex, ", of the clause beside it");
    return timex;
}

/* "whose visit in June angered China and {prompted} it to recall its envoy": the day of what led to it; NULL if that has none. */
static const struct timex *prompted_by(const struct tree *tree, int token, const struct when_days *days)
{
    static const char *const verbs[] = { "prompt",  "lead",  "cause", "force", "spur",  "provoke",
                                         "trigger", "spark", "draw",  "push",  "drive", NULL };
    enum relation relation = tree_relation(tree, token);
    int verb = relation == REL_XCOMP || relation == REL_OBJ ? tree_head(tree, token) : -1, clause = verb;

    if (verb < 0 || !tree_is_one_of(tree, verb, verbs))
        return NULL;
    if (tree_child_with(tree, verb, REL_NSUBJ) < 0 && tree_relation(tree, verb) == REL_CONJ)
        clause = tree_head(tree, verb);
    int subject = tree_child_with(tree, clause, REL_NSUBJ);
    if (subject >= 0 && tree_relation(tree, clause) == REL_RELCL && tree_has_tag(tree, subject, TAGS_RELATIVE))
        subject = tree_head(tree, clause);
    return subject >= 0 ? when_nearest(tree, subject, days) : NULL;
}

/* "were imposed after it invaded Kuwait in August 1990": the month of a day, the year of a month. */
static bool dated_by_cause(const struct tree *tree, int token, const struct when_days *days, struct when *when)
{
    const struct timex *timex = day_beside(tree, token, is_after, days);

    timex = timex ? timex : prompted_by(tree, token, days);
    if (timex) {
        *when = of_timex(timex, ", of what it came after");
        *when = coarsened(*when, timex->begin.precision == DATE_DAY ? DATE_MONTH : DATE_YEAR);
    }
    return timex;
}

/* "After the April attack Chad closed its border", told in June: the month of what it answered; what is told as of today is of today. */
static bool dated_by_old_deed(const struct tree *tree, int token, const struct when_days *days, struct date today,
                              struct when *when)
{
    const struct timex *timex = deed_before(tree, token, days);

    if (!timex && tree_relation(tree, token) == REL_CONJ)
        timex = deed_before(tree, tree_head(tree, token), days);
    if (!timex || timex->begin.precision < DATE_MONTH ||
        (today.precision && date_first(date_coarsen(today, DATE_MONTH)) <= date_first(date_coarsen(timex->begin, DATE_MONTH))))
        return false;
    *when = coarsened(of_timex(timex, ", of what it came after"), DATE_MONTH);
    return true;
}

/* "strikes have shaken Nepal since the king seized power in 2005": from then on. */
static bool dated_by_since(const struct tree *tree, int token, const struct when_days *days, struct when *when)
{
    bool perfect = tree_has_child(tree, token, REL_AUX, "have");
    const struct timex *timex = perfect ? day_beside(tree, token, is_since, days) : NULL;

    if (timex)
        *when = of_timex(timex, ", since which it has been so");
    return timex;
}

/* "A report released on Tuesday blamed Peru for deaths in 2015": what a text does it does on the day when it comes out. */
static const struct timex *issued_on(const struct tree *tree, int token, const struct when_days *days)
{
    static const char *const verbs[] = { "release", "publish", "issue", "broadcast", "air", "post", "circulate", "leak", NULL };
    int text = tree_child_with(tree, token, REL_NSUBJ);

    for (int c = text >= 0 ? tree_child(tree, text) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ACL && tree_is_one_of(tree, c, verbs))
            return when_nearest(tree, c, days);
    return NULL;
}

/* "the raid, which took place on Monday", "talks that were held in May": the day of what a noun names, by the clause that tells when. */
static const struct timex *took_place_on(const struct tree *tree, int noun, const struct when_days *days)
{
    static const char *const verbs[] = { "take", "happen", "occur", "begin", "start", "erupt", NULL };
    int clause = tree->tokens[noun].upos == UPOS_NOUN ? tree_child_with(tree, noun, REL_RELCL) : -1;
    for (int c = tree->tokens[noun].upos == UPOS_NOUN ? tree_child(tree, noun) : -1; c >= 0 && clause < 0; c = tree_next(tree, c))
        if (c > noun && tree_relation(tree, c) == REL_NMOD) /* "talks with Chad that were held on Monday" */
            clause = tree_child_with(tree, c, REL_RELCL);
    int subject = clause >= 0 ? tree_child_with(tree, clause, REL_NSUBJ_PASS) : -1;
    bool told = subject >= 0 ? when_brings_about(tree, clause) : clause >= 0 && tree_is_one_of(tree, clause, verbs);

    if (told && subject < 0)
        subject = tree_child_with(tree, clause, REL_NSUBJ);
    return told && subject >= 0 && tree_has_tag(tree, subject, TAGS_RELATIVE) ? when_nearest(tree, clause, days) : NULL;
}

/* "Speaking in Cairo on Monday, he said": the day on which one speaks. */
static const struct timex *spoken_on(const struct tree *tree, int token, const struct when_days *days)
{
    int speaking = speaking_clause(tree, token);

    return speaking >= 0 ? when_nearest(tree, speaking, days) : NULL;
}

/* "It was on {Tuesday} that Niger {recalled} its envoy": the day that a clause brings out. */
static const struct timex *brought_out(const struct tree *tree, int clause, const struct when_days *days)
{
    int head = tree_head(tree, clause), it = head >= 0 && head < clause ? tree_child_with(tree, head, REL_NSUBJ) : -1;
    bool that = tree_has_child(tree, clause, REL_MARK, "that") || tree_has_child(tree, clause, REL_ADVMOD, "when");

    for (guint i = 0; that && it >= 0 && tree_is(tree, it, "it") && i < days->n; i++)
        if (timex_has_date(&days->timexes[i]) && tree_child_with(tree, head, REL_COP) >= 0 &&
            when_head(tree, days->timexes[i].span) == head)
            return &days->timexes[i];
    return NULL;
}

/* "The last {time} that Peru {recalled} its envoy was in {1975}" */
static const struct timex *time_was(const struct tree *tree, int clause, const struct when_days *days)
{
    static const char *const times[] = { "time", "occasion", "day", NULL };
    enum relation relation = tree_relation(tree, clause);
    int noun = relation == REL_RELCL || relation == REL_ACL ? tree_head(tree, clause) : -1;
    int was = noun >= 0 && tree_is_one_of(tree, noun, times) && tree_relation(tree, noun) == REL_NSUBJ ? tree_head(tree, noun) : -1;

    for (guint i = 0; was >= 0 && tree_child_with(tree, was, REL_COP) >= 0 && i < days->n; i++)
        if (timex_has_date(&days->timexes[i]) && when_head(tree, days->timexes[i].span) == was)
            return &days->timexes[i];
    return NULL;
}

/* The day that the act's own words tell, or those of the clause in which one speaks. */
static bool dated_by_itself(const struct tree *tree, int token, const struct when_days *days, struct when *when)
{
    static const struct {
        const struct timex *(*find)(const struct tree *tree, int token, const struct when_days *days);
        const char *place;
    } ways[] = {
        { issued_on, ", of the text" },
        { when_nearest, "" },
        { when_behind_deed, ", behind it" },
        { brought_out, ", that its sentence brings out" },
        { time_was, ", that its sentence tells" },
        { took_place_on, ", of when it took place" },
        { spoken_on, ", of the clause beside it" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
        const struct timex *timex = ways[i].find(tree, token, days);
        if (timex) {
            *when = of_timex(timex, ways[i].place);
            if (when_is_begun_in(tree, timex))
                when->until = (struct date){ 0 };
            if (timex + 1 < days->timexes + days->n && when_is_end_of_range(tree, timex, timex + 1) && !when->until.precision &&
                date_first((timex + 1)->begin) > date_first(timex->begin))
                when->until = (timex + 1)->end;
            return true;
        }
    }
    return false;
}

/* The day of the report of an act, which is the act's where the report does it, and where it was told before the day to be assumed. */
static bool dated_by_report(const struct tree *tree, int token, const struct when_days *days, const struct when_default *otherwise,
                            struct when *when)
{
    const struct timex *report = report_of(tree, token, days);
    bool before = report && otherwise->date.precision == DATE_DAY && date_first(report->begin) < date_first(otherwise->date);

    if (!before && !(report && otherwise->reported))
        return false;
    *when = of_timex(report, ", of its report");
    return true;
}

static bool dated_by_default(const struct when_default *otherwise, struct when *when)
{
    if (!otherwise->date.precision)
        return false;
    *when = (struct when){ .date = otherwise->date,
                           .until = otherwise->until,
                           .text = otherwise->text,
                           .rule = g_strdup_printf("no expression: %s", otherwise->rule) };
    return true;
}

struct when when_find(const struct tree *tree, int token, const GArray *timexes, const GArray *acts, struct when_default otherwise)
{
    struct when_days days = days_of(tree, timexes, acts);
    bool lends = !otherwise.alone;
    struct when when = { 0 };

    if (days.n > 0 && (dated_by_itself(tree, token, &days, &when) ||
                       (lends && (dated_by_meanwhile(tree, token, &days, &when) || lent_by_conjunct(tree, token, &days, &when) ||
                                  lent_by_clause(tree, token, &days, &when))) ||
                       dated_by_report(tree, token, &days, &otherwise, &when)))
        return when;
    if (days.n > 0 && lends && dated_by_old_deed(tree, token, &days, otherwise.date, &when))
        return when;
    if (dated_by_default(&otherwise, &when))
        return when;
    if (days.n > 0 && lends && (dated_by_cause(tree, token, &days, &when) || dated_by_since(tree, token, &days, &when)))
        return when;
    return (struct when){ .rule = g_strdup("no expression says when") };
}

void when_bring_back(struct when *when, struct date published, bool deed)
{
    struct date back = { 0 };
    bool named = when->counted && when->date.precision >= DATE_MONTH && when->date.year <= published.year + 1;

    if (named)
        date_make(when->date.year - 1, when->date.month, when->date.precision == DATE_DAY ? when->date.day : 0, &back);
    int far = date_first(when->date) - date_last(published);
    bool soon = far < 7, weekday = g_str_has_prefix(when->rule, "weekday"); /* "Friday": a day of the week, not of the year */
    if (far == 1 &&
        weekday) /* "was freed early Friday", told on Thursday: the paper's day is behind, by its time zone or a late edition */
        return;
    if (soon && deed && when->date.precision == DATE_DAY && weekday)
        when->date = date_of_day(date_first(when->date) - 7);
    else
        when->date = named && !soon ? back : (struct date){ 0 };
    when->until = (struct date){ 0 };
}

int when_root(const struct tree *tree)
{
    int root = 0;

    while (root < (int)tree->n && tree_head(tree, root) >= 0)
        root++;
    return root < (int)tree->n ? root : -1;
}

bool when_is_told_in_past(const struct tree *tree)
{
    int root = when_root(tree);

    return root >= 0 && (tree_has_tag(tree, root, TAG(VBD)) || past_helper(tree, root) >= 0);
}

/* "was in Geneva on Thursday", "was hit on Thursday". */
static bool is_told_by_helper(const struct tree *tree, int root, int helper)
{
    static const char *const places[] = { "in", "at", NULL };
    const char *preposition = tree_preposition(tree, root);

    return tree_relation(tree, helper) == REL_AUX_PASS ||
           (tree->tokens[root].upos == UPOS_PROPN && tree_relation(tree, helper) == REL_COP && preposition &&
            wordlist_has(places, preposition));
}

struct date when_told(const struct tree *tree, const GArray *timexes, const GArray *acts)
{
    struct when_days days = days_of(tree, timexes, acts);
    int root = when_root(tree), helper = root >= 0 ? past_helper(tree, root) : -1;
    bool past = root >= 0 && (tree_has_tag(tree, root, TAG(VBD)) || (helper >= 0 && is_told_by_helper(tree, root, helper)));
    int aside = root >= 0 && !past ? tree_child_with(tree, root, REL_PARATAXIS) : -1; /* "We are ready," he said Friday */
    if (aside > root && tree_has_tag(tree, aside, TAG(VBD))) {
        root = aside;
        past = true;
    }
    const struct timex *timex = past ? when_nearest(tree, root, &days) : NULL;
    bool stay = helper >= 0 && tree_relation(tree, helper) == REL_COP; /* not "was in Peru last year" */
    bool one = timex && (timex->begin.precision != DATE_DAY ? !stay : date_equal(timex->begin, timex->end));
    return one ? timex->begin : (struct date){ 0 };
}

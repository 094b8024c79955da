#include "when_below.h"

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

static int first_token(const struct tree *tree, struct span span)
{
    for (int i = 0; i < (int)tree->n; i++)
        if (tree->tokens[i].start >= span.start)
            return i;
    return (int)tree->n;
}

int when_token_behind(const struct tree *tree, struct span span)
{
    int i = first_token(tree, (struct span){ span.end, span.end });

    while (i < (int)tree->n && tree_is(tree, i, ","))
        i++;
    return i;
}

int when_holder(const struct tree *tree, struct span expression)
{
    int before = first_token(tree, expression) - 1, noun = when_token_behind(tree, expression);
    bool attribute = before >= 0 && tree_relation(tree, before) == REL_DET;

    bool named = attribute && noun < (int)tree->n && tree->tokens[noun].upos == UPOS_PROPN && /* "{the} 1972 Simla {accord}" */
                 tree_relation(tree, noun) == REL_COMPOUND;
    if (attribute && noun < (int)tree->n && (named || tree_relation(tree, noun) == REL_AMOD) && tree_head(tree, noun) > noun)
        noun = tree_head(tree, noun); /* "{the} 2015 nuclear {deal}" */
    if (!attribute || noun == (int)tree->n || tree->tokens[noun].upos != UPOS_NOUN)
        return -1;
    while (noun + 1 < (int)tree->n && tree_relation(tree, noun) == REL_COMPOUND && tree_head(tree, noun) > noun)
        noun = tree_head(tree, noun);
    return noun;
}

bool when_is_occasion(const struct tree *tree, int noun)
{
    static const char *const words[] = { "at", "during", "in", "on", "by", NULL };

    return tree_has_preposition(tree, noun, words);
}

static bool is_other_thing(const struct tree *tree, int noun)
{
    static const char *const words[] = { "after",     "before",    "over", "about", "despite", "against", "since",
                                         "following", "regarding", "to",   "from",  "ahead",   "under",   NULL };

    return tree_has_preposition(tree, noun, words);
}

/* "the move announced on Monday": a participle that names an act of its own or belongs to one. */
static bool is_reduced(const struct tree *tree, int token, const GArray *acts)
{
    int noun = tree_head(tree, token);

    return noun >= 0 && tree_relation(tree, token) == REL_ACL && tree_has_tag(tree, token, TAG(VBN) | TAG(VBD)) &&
           tree_child_with(tree, token, REL_NSUBJ_PASS) < 0 &&
           (g_array_index(acts, bool, token) || g_array_index(acts, bool, noun));
}

/*
 * "Under a pact signed in March, Chad sent aid": the day of the text, not of what is done by it; but "under a pact signed in March, Chad
 * promised aid" by signing.
 */
static bool is_of_basis(const struct tree *tree, int token, int act)
{
    static const char *const by[] = { "under", "accord", NULL };
    static const char *const pledges[] = { "agree", "pledge", "promise", "commit", "undertake", "vow", "consent", NULL };

    return tree_relation(tree, token) == REL_ACL && tree_has_tag(tree, token, TAG(VBN)) &&
           tree_has_preposition(tree, tree_head(tree, token), by) && !tree_is_one_of(tree, act, pledges);
}

bool when_brings_about(const struct tree *tree, int verb)
{
    static const char *const verbs[] = { "host",   "hold",    "chair",  "organize", "organise", "convene", "stage",
                                         "launch", "mount",   "sign",   "reach",    "conclude", "broker",  "carry",
                                         "lead",   "attend",  "commit", "wage",     "adopt",    "pass",    "approve",
                                         "ratify", "declare", "strike", NULL };

    return tree_is_one_of(tree, verb, verbs);
}

/* "brokered the truce of June 1994": brought about when its object was. */
static bool is_brought_about(const struct tree *tree, int noun, int act, int expression)
{
    bool number = expression > noun && !tree_preposition(tree, expression); /* "passed Resolution 1970" */

    return !number && tree_head(tree, noun) == act && tree_relation(tree, noun) == REL_OBJ && tree->tokens[act].upos == UPOS_VERB &&
           when_brings_about(tree, act);
}

/* "Zyuganov, who ran in the poll of June 16, accused": an expression inside an apposition that a comma closes before the act. */
static bool is_closed_aside(const struct tree *tree, int apposition, int expression, int act)
{
    int first, last;

    tree_span(tree, apposition, &first, &last);
    return expression < act && last < act && last + 1 < (int)tree->n && tree_is(tree, last + 1, ",");
}

/* "kept them from marching on Monday", "will sever ties starting Monday": a clause whose day is that of the verb above it. */
static bool is_of_its_day(const struct tree *tree, int clause)
{
    static const char *const beginning[] = { "start", "begin", "commence", NULL };

    return tree_has_tag(tree, clause, TAG(VBG)) &&
           (g_strcmp0(tree_preposition(tree, clause), "from") == 0 || tree_is_one_of(tree, clause, beginning));
}

static const char *const until[] = { "until", "till", NULL };

/* "until Sunday" */
static bool is_end(const struct tree *tree, int expression)
{
    return tree_has_preposition(tree, expression, until);
}

/*
 * "gave them until Sunday", "closed it until Friday", "extended them to July": the end of what lasts is no day of its begin; "was not
 * freed until Friday" was then.
 */
static bool is_term(const struct tree *tree, int expression, int act)
{
    static const char *const extends[] = { "extend", "prolong", "renew", NULL }, *const to[] = { "to", "through", NULL };
    const char *preposition = tree_preposition(tree, expression);
    int mark = tree_child_with(tree, expression, REL_CASE), helper = tree_child_with(tree, act, REL_AUX);

    if (tree_relation(tree, expression) == REL_NMOD && tree_is(tree, tree_head(tree, expression), "deadline"))
        return true; /* "set a deadline of Friday" */
    if (tree_head(tree, expression) != act || expression < act || !tree_has_tag(tree, act, TAG(VBD) | TAG(VBN)) || !preposition ||
        (mark > 0 && tree_is(tree, mark - 1, "not")) || (helper >= 0 && tree_has_tag(tree, helper, TAG(MD))))
        return false;
    if (tree_is_one_of(tree, act, extends) && wordlist_has(to, preposition))
        return true;
    return is_end(tree, expression) && !tree_has_not(tree, act);
}

/* "freed him before {talks} in Oslo on Thursday", "ahead of talks": the day is that of what was still to come. */
static bool is_of_what_is_ahead(const struct tree *tree, int expression, int act, const GArray *acts)
{
    int head = tree_head(tree, expression), noun = -1;

    if (head < 0 || (head != act && !tree_is(tree, head, "ahead")) || !tree_has_tag(tree, act, TAG(VBD) | TAG(VBN)))
        return false;
    for (int c = tree_child(tree, act); c >= 0; c = tree_next(tree, c)) {
        bool phrase = c < expression && (head == act ? c > act : c == head);
        if (!phrase)
            continue;
        noun = -1;
        if (tree_is(tree, c, "ahead"))
            noun = tree_child_with(tree, c, REL_OBL);
        else if (tree_is(tree, c, "eve"))
            noun = tree_child_with(tree, c, REL_NMOD);
        else if (tree_relation(tree, c) == REL_OBL && g_strcmp0(tree_preposition(tree, c), "before") == 0)
            noun = c;
    }
    return noun >= 0 && noun < expression && tree->tokens[noun].upos == UPOS_NOUN && g_array_index(acts, bool, noun);
}

/* "was told to leave by Sunday": the day by which something is to be done, in an infinitive below a past; not "would have to leave by". */
static bool is_deadline(const struct tree *tree, int expression, int clause)
{
    static const char *const words[] = { "by", "until", "till", "before", NULL };

    return tree_has_preposition(tree, expression, words) && g_strcmp0(tree_preposition(tree, clause), "to") == 0 &&
           tree_has_tag(tree, tree_head(tree, clause), TAG(VBD) | TAG(VBN));
}

/* "ago", "yesterday", "last week" */
static bool is_gone_by(const struct tree *tree, int expression)
{
    static const char *const words[] = { "ago", "yesterday", NULL };

    return tree_is_one_of(tree, expression, words) ||
           (tree_relation(tree, expression) != REL_POSS && !tree_preposition(tree, expression) &&
            tree_has_child(tree, expression, REL_AMOD, "last"));
}

/* "began a drive {to topple} him a year ago": what is aimed at is not past; the day is that of the verb above. */
static bool is_aim(const struct tree *tree, int clause)
{
    enum relation relation = tree_relation(tree, clause);
    bool aim = relation == REL_XCOMP || relation == REL_ADVCL || relation == REL_ACL;

    return aim && tree_has_tag(tree, clause, TAG(VB)) && g_strcmp0(tree_preposition(tree, clause), "to") == 0;
}

/* How many steps the expression stands below the act without another clause between them, or -1. */
static int steps_below(const struct tree *tree, int expression, int act, const GArray *acts)
{
    bool gone_by = is_gone_by(tree, expression);
    int steps = 0;

    if (is_term(tree, expression, act) || (gone_by && is_aim(tree, act)) || is_of_what_is_ahead(tree, expression, act, acts))
        return -1;
    for (int t = expression; t >= 0; t = tree_head(tree, t), steps++) {
        if (t == act)
            return steps;
        if (gone_by && is_aim(tree, t))
            continue;
        enum relation relation = tree_relation(tree, t);
        if (t != expression && g_array_index(acts, bool, t) && tree->tokens[t].upos != UPOS_VERB && !when_is_occasion(tree, t) &&
            !is_brought_about(tree, t, act, expression))
            return -1;
        if (t != expression && relation == REL_APPOS && is_closed_aside(tree, t, expression, act))
            return -1;
        if (relation == REL_POSS && tree_head(tree, t) >= 0 && tree_head(tree, t) != act &&
            is_other_thing(tree, tree_head(tree, t)))
            return -1;
        if (t != expression &&
            (relation == REL_CCOMP || relation == REL_RELCL || relation == REL_CONJ || relation == REL_PARATAXIS) &&
            (tree_is_clause(tree, t) || (relation == REL_CONJ && tree_is_clause(tree, tree_head(tree, t)))))
            return -1;
        if (t != expression && ((relation == REL_ADVCL && !is_of_its_day(tree, t)) || is_of_basis(tree, t, act)))
            return -1;
        if (t != expression && relation == REL_ACL && g_array_index(acts, bool, t) && tree_has_tag(tree, t, TAG(VBG)) &&
            g_strcmp0(tree_preposition(tree, t), "for") == 0)
            return -1; /* "was hit with sanctions for invading it in May" */
        if (t != expression && is_reduced(tree, t, acts) && act < t && tree_head(tree, t) != act)
            return -1; /* "condemned the move announced on Monday" */
        if (t != expression && relation == REL_XCOMP &&
            (is_deadline(tree, expression, t) || (g_array_index(acts, bool, t) && g_strcmp0(tree_preposition(tree, t), "to") == 0)))
            return -1; /* "agreed to meet next month" did not agree next month */
    }
    return -1;
}

/*
 * "said in his address that the sanctions imposed last year ...", "froze its aid pending a vote on May 20": what stands behind such a
 * word is no day of the verb before it.
 */
static bool is_behind_that(const struct tree *tree, int expression, int act)
{
    for (int i = act + 1; i < expression; i++)
        if ((tree_relation(tree, i) == REL_MARK && tree_is(tree, i, "that")) ||
            (tree_relation(tree, i) == REL_CASE && tree_is(tree, i, "pending")))
            return true;
    return false;
}

/* "visited Cuba for the first time since 1959", "the worst attack since May": what was once is not dated by when it had last been. */
static bool is_since_then(const struct tree *tree, struct span expression, int act)
{
    static const char *const ranks[] = { "first",   "second",    "third",    "worst",     "biggest", "largest",
                                         "highest", "deadliest", "heaviest", "bloodiest", "longest", NULL };
    int before = first_token(tree, expression) - 1;

    if (before < 0 || !tree_is(tree, before, "since"))
        return false;
    if (tree_is(tree, before + 1, "then")) /* "met in May. Since then Peru has accused Chile": some day between */
        return true;
    if ((before > 0 && tree_is(tree, before - 1, "time")) || tree_has_among(tree, act, ranks))
        return true;
    return tree_has_tag(tree, act, TAG(VBD));
}

/* The verbs by which a text comes to be: "a 1994 accord signed by Jordan" was signed in 1994. */
static bool makes_text(const struct tree *tree, int verb)
{
    static const char *const verbs[] = { "sign", "conclude", "reach",  "negotiate", "broker", "mediate", "adopt",
                                         "pass", "initial",  "ratify", "agree",     "strike", NULL };

    return tree_relation(tree, verb) == REL_ACL && tree_is_one_of(tree, verb, verbs);
}

/* "killed in the 1995 war", "thanked Oman during a Monday visit": the act took place when the fighting did, or on that occasion. */
static bool took_place_in(const struct tree *tree, int noun, int act)
{
    static const char *const occasions[] = { "war",      "attack",     "battle",   "raid",     "bombing",    "massacre", "clash",
                                             "fighting", "conflict",   "coup",     "uprising", "revolution", "ambush",   "siege",
                                             "riot",     "revolt",     "invasion", "crisis",   "intifada",   "genocide", "visit",
                                             "trip",     "meeting",    "summit",   "talk",     "talks",      "rally",    "session",
                                             "call",     "conference", "protest",  "march",    NULL };
    static const char *const during[] = { "in", "during", "at", "on", NULL };

    return tree_relation(tree, noun) == REL_OBL && tree_head(tree, noun) == act && tree_has_preposition(tree, noun, during) &&
           tree_is_one_of(tree, noun, occasions);
}

/* "urged Chad to free them in a Monday speech": the verb that was spoken, though the parse has it with what was asked for; -1 if none. */
static int spoken_in(const struct tree *tree, int noun)
{
    static const char *const words[] = { "speech",   "address", "statement", "interview", "conference",
                                         "briefing", "letter",  "broadcast", "message",   NULL };
    static const char *const in[] = { "in", "at", "during", NULL };
    int verb = tree_relation(tree, noun) == REL_OBL ? tree_head(tree, noun) : -1;

    return verb >= 0 && is_aim(tree, verb) && tree_has_preposition(tree, noun, in) && tree_is_one_of(tree, noun, words)
               ? tree_head(tree, verb)
               : -1;
}

/* "the January 14 attack killed 20": on that day. */
static bool is_its_deed(const struct tree *tree, int noun, int act)
{
    static const char *const verbs[] = { "kill", "injure", "wound", "hit", "target", "destroy", "strike", "damage", "maim", NULL };

    return tree_relation(tree, noun) == REL_NSUBJ && tree_head(tree, noun) == act && tree_is_one_of(tree, act, verbs);
}

/* How far an expression is from the act that it belongs to, or -1 where it is another's. */
static int distance(const struct tree *tree, const struct timex *timex, int head, int act, const GArray *acts)
{
    int noun = when_holder(tree, timex->span);

    if (strcmp(timex->rule, "century") == 0)
        return -1; /* "near the 11th-century temple": how old a thing is */
    if (noun < 0)
        return steps_below(tree, head, act, acts);
    if (spoken_in(tree, noun) >= 0 && noun != act)
        return spoken_in(tree, noun) == act ? 2 : -1;
    if (took_place_in(tree, noun, act) || is_its_deed(tree, noun, act))
        return 2;
    if (noun == act || (makes_text(tree, act) && tree_head(tree, act) == noun))
        return 1;
    return g_array_index(acts, bool, noun) || is_other_thing(tree, noun) ? -1 : steps_below(tree, head, act, acts);
}

/* "on Tuesday, a day after it {rushed} soldiers there": the day of what came after the act, not of the act. */
static bool is_counted_from(const struct tree *tree, const struct timex *timex, int act)
{
    int marker = timex->behind ? when_token_behind(tree, timex->span) : (int)tree->n;
    int event = marker < (int)tree->n ? tree_head(tree, marker) : -1;

    for (int t = act; event >= 0 && t >= 0; t = tree_head(tree, t))
        if (t == event)
            return true;
    return false;
}

/* "was received six months after the quarrel on May 4": the day of that from which is counted. */
static bool is_of_time_before(const struct tree *tree, int head, int act)
{
    static const char *const marks[] = { "after", "before", NULL };
    static const char *const spans[] = { "day", "week", "month", "year", "hour", "decade", "minute", NULL };

    for (int t = tree_head(tree, head); t >= 0 && t != act; t = tree_head(tree, t)) {
        int mark =
            tree->tokens[t].upos == UPOS_NOUN && tree_has_preposition(tree, t, marks) ? tree_child_with(tree, t, REL_CASE) : -1;
        if (mark > 0 && tree_is_one_of(tree, mark - 1, spans) && tree_below(tree, t, act))
            return true;
    }
    return false;
}

/* "signed a plan for 2026-2027": the years that a text is for, not those of its signing. */
static bool is_of_plan(const struct tree *tree, const struct timex *timex, int head)
{
    static const char *const makers[] = { "sign", "initial",   "adopt",     "approve",    "ratify",  "conclude",  "endorse",
                                          "plan", "program",   "programme", "budget",     "roadmap", "strategy",  "agenda",
                                          "deal", "agreement", "protocol",  "memorandum", "project", "framework", NULL };
    int above = timex->begin.precision == DATE_YEAR ? tree_head(tree, head) : -1;

    while (above >= 0 && tree->tokens[above].upos == UPOS_NUM)
        head = above, above = tree_head(tree, head); /* the second year */

    return above >= 0 && g_strcmp0(tree_preposition(tree, head), "for") == 0 && tree_is_one_of(tree, above, makers);
}

/* "left the {2015} accord", "praised the {2020} truce": the year that a text is called by, not that of what one does with it later. */
static bool is_of_old_text(const struct tree *tree, const struct timex *timex, int act)
{
    static const char *const texts[] = { "accord", "agreement",  "deal",     "treaty",     "pact",  "resolution", "truce",
                                         "law",    "convention", "protocol", "memorandum", "talks", "ceasefire",  NULL };
    static const char *const makers[] = { "sign",   "reach",  "conclude", "adopt",   "approve", "ratify", "negotiate", "broker",
                                          "strike", "make",   "pass",     "initial", "vote",    "seal",   "agree",     "mediate",
                                          "hold",   "attend", "accept",   "draft",   "back",    "join",   "announce",  NULL };
    int noun = timex->begin.precision == DATE_YEAR ? when_holder(tree, timex->span) : -1;

    return noun >= 0 && noun != act && tree->tokens[act].upos == UPOS_VERB && tree_is_one_of(tree, noun, texts) &&
           tree->tokens[noun].start > timex->span.start && !tree_is_one_of(tree, act, makers);
}

/* "met Putin on {Monday} and Castro on {Tuesday}": the second day is that of a second one, named between them. */
static bool is_of_second(const struct tree *tree, const struct timex *first, const struct timex *second)
{
    bool both = false;

    for (int i = first_token(tree, first->span); i < (int)tree->n && tree->tokens[i].start < second->span.start; i++) {
        int kind = tree->tokens[i].upos;
        if (tree->tokens[i].start < first->span.end)
            continue;
        if (both && (kind == UPOS_NOUN || kind == UPOS_PROPN))
            return true;
        if (kind == UPOS_VERB || kind == UPOS_ADP)
            return false;
        both |= tree_is(tree, i, "and");
    }
    return false;
}

bool when_is_end_of_range(const struct tree *tree, const struct timex *first, const struct timex *second)
{
    static const char *const from[] = { "from", "between", NULL }, *const to[] = { "to", "until", "till", "through", "and", NULL };
    int before = first_token(tree, first->span) - 1, between = first_token(tree, (struct span){ first->span.end, first->span.end });

    return before >= 0 && tree_is_among(tree, before, from) && between < (int)tree->n && tree_is_among(tree, between, to) &&
           first_token(tree, second->span) == between + 1;
}

/* "over a {raid} on May 4", "for an {attack}": what a step is taken for. */
static bool is_reason(const struct tree *tree, int noun)
{
    static const char *const words[] = { "over", "after", "for", "following", "about", NULL };

    return tree_relation(tree, noun) == REL_OBL && tree_has_preposition(tree, noun, words);
}

/* "condemned on {Saturday} the bombing of its port on {Thursday}": the second day is that of the deed that is spoken of. */
static bool is_of_deed_between(const struct tree *tree, int act, const struct timex *first, const struct timex *second,
                               const GArray *acts)
{
    int day = first_token(tree, first->span), end = first_token(tree, second->span), noun_of_day = when_head(tree, first->span);

    if (tree->tokens[act].upos != UPOS_VERB || (day < act && (noun_of_day < 0 || tree_head(tree, noun_of_day) != act)))
        return false;
    bool beside = day <= act + 2;
    for (int i = MAX(day, act) + 1; i < end; i++) {
        bool noun = tree->tokens[i].upos == UPOS_NOUN && tree_head(tree, i) == act;
        if (noun && ((beside && tree_relation(tree, i) == REL_OBJ) || (is_reason(tree, i) && g_array_index(acts, bool, i))))
            return g_array_index(acts, bool, i);
    }
    return false;
}

/* "said on {Saturday} in remarks {about 1918}": what a year behind "about" is the matter of, beside a day. */
static bool is_matter(const struct tree *tree, const struct timex *first, const struct timex *second)
{
    static const char *const about[] = { "about", NULL };

    return first->begin.precision == DATE_DAY && second->begin.precision == DATE_YEAR &&
           tree_is_among(tree, first_token(tree, second->span), about);
}

const struct timex *when_nearest(const struct tree *tree, int act, const struct when_days *days)
{
    const struct timex *best = NULL;
    int fewest = G_MAXINT;

    for (guint i = 0; i < days->n; i++) {
        const struct timex *timex = &days->timexes[i];
        int head = timex_has_date(timex) && !is_counted_from(tree, timex, act) ? when_head(tree, timex->span) : -1;
        int steps =
            head >= 0 && !is_of_plan(tree, timex, head) && !is_of_old_text(tree, timex, act) && !is_of_time_before(tree, head, act)
                ? distance(tree, timex, head, act, days->acts)
                : -1;
        if (steps < 0 || steps > fewest || is_behind_that(tree, head, act) || is_since_then(tree, timex->span, act))
            continue;
        if (best && steps == fewest &&
            (ABS(head - act) > 12 || is_end(tree, head) || is_of_second(tree, best, timex) || is_matter(tree, best, timex) ||
             when_is_end_of_range(tree, best, timex) || is_of_deed_between(tree, act, best, timex, days->acts)))
            continue; /* "suspended it in May until the end of 2028": in May */
        fewest = steps;
        best = timex;
    }
    return best;
}

bool when_is_only_its_nouns(const struct tree *tree, const struct timex *timex)
{
    int noun = when_holder(tree, timex->span);

    return noun >= 0 && !when_is_occasion(tree, noun);
}

const struct timex *when_behind_deed(const struct tree *tree, int token, const struct when_days *days)
{
    bool noun = tree->tokens[token].upos == UPOS_NOUN && (tree_relation(tree, token) == REL_OBJ || is_reason(tree, token));
    int verb = noun ? tree_head(tree, token) : -1;

    for (guint i = 0; verb >= 0 && i + 1 < days->n; i++) {
        const struct timex *second = &days->timexes[i + 1];
        if (timex_has_date(second) && second->span.start > tree->tokens[token].start &&
            is_of_deed_between(tree, verb, &days->timexes[i], second, days->acts) &&
            steps_below(tree, when_head(tree, second->span), verb, days->acts) == 1)
            return second;
    }
    return NULL;
}

bool when_is_begun_in(const struct tree *tree, const struct timex *timex)
{
    static const char *const at[] = { "in", "on", NULL };
    int before = first_token(tree, timex->span) - 1, behind = first_token(tree, (struct span){ timex->span.end, timex->span.end });

    return before >= 0 && tree_is_among(tree, before, at) && behind < (int)tree->n && tree_is_among(tree, behind, until);
}

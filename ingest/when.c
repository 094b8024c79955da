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

static int first_token(const struct tree *tree, struct span span)
{
    for (int i = 0; i < (int)tree->n; i++)
        if (tree->tokens[i].start >= span.start)
            return i;
    return (int)tree->n;
}

/* The token right behind a span, commas left out; tree->n at the sentence's end. */
static int token_behind(const struct tree *tree, struct span span)
{
    int i = first_token(tree, (struct span){ span.end, span.end });

    while (i < (int)tree->n && tree_is(tree, i, ","))
        i++;
    return i;
}

/*
 * The noun that an expression stands before as its attribute, by its place alone: "in {the} March 3, 1994, {bombing}",
 * "{a} 1994 {accord}"; -1 if none.
 */
static int holder(const struct tree *tree, struct span expression)
{
    int before = first_token(tree, expression) - 1, noun = token_behind(tree, expression);
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

/* "criticised Peru at Wednesday's summit" was on Wednesday; "after Wednesday's decision" is some time after. */
static bool is_occasion(const struct tree *tree, int noun)
{
    static const char *const words[] = { "at", "during", "in", "on", "by", NULL };
    const char *preposition = tree_preposition(tree, noun);

    return preposition && wordlist_has(words, preposition);
}

static bool is_other_thing(const struct tree *tree, int noun)
{
    static const char *const words[] = { "after",     "before",    "over", "about", "despite", "against", "since",
                                         "following", "regarding", "to",   "from",  "ahead",   "under",   NULL };
    const char *preposition = tree_preposition(tree, noun);

    return preposition && wordlist_has(words, preposition);
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
    const char *preposition = tree_relation(tree, token) == REL_ACL && tree_has_tag(tree, token, TAG(VBN))
                                  ? tree_preposition(tree, tree_head(tree, token))
                                  : NULL;

    return preposition && wordlist_has(by, preposition) && !tree_is_one_of(tree, act, pledges);
}

/* "at talks hosted by Malaysia": verbs that only bring about what the noun names. */
static bool brings_about(const struct tree *tree, int verb)
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
           brings_about(tree, act);
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
    const char *preposition = tree_preposition(tree, expression);

    return preposition && wordlist_has(until, preposition);
}

/*
 * "gave them until Sunday", "closed it until Friday", "extended them to July": the end of what lasts is no day of its begin; "was not
 * freed until Friday" was then.
 */
static bool is_term(const struct tree *tree, int expression, int act)
{
    static const char *const extends[] = { "extend", "prolong", "renew", NULL }, *const to[] = { "to", "through", NULL };
    static const char *const nots[] = { "not", "never", "no", "n't", NULL };
    const char *preposition = tree_preposition(tree, expression);
    int mark = tree_child_with(tree, expression, REL_CASE), helper = tree_child_with(tree, act, REL_AUX);

    if (tree_relation(tree, expression) == REL_NMOD && tree_is(tree, tree_head(tree, expression), "deadline"))
        return true; /* "set a deadline of Friday" */
    if (tree_head(tree, expression) != act || expression < act || !tree_has_tag(tree, act, TAG(VBD) | TAG(VBN)) || !preposition ||
        (mark > 0 && tree_is(tree, mark - 1, "not")) || (helper >= 0 && tree_has_tag(tree, helper, TAG(MD))))
        return false;
    if (tree_is_one_of(tree, act, extends) && wordlist_has(to, preposition))
        return true;
    return is_end(tree, expression) && !tree_has_among(tree, act, nots);
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
    const char *preposition = tree_preposition(tree, expression);

    return preposition && wordlist_has(words, preposition) && g_strcmp0(tree_preposition(tree, clause), "to") == 0 &&
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
        if (t != expression && g_array_index(acts, bool, t) && tree->tokens[t].upos != UPOS_VERB && !is_occasion(tree, t) &&
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
        if (t != expression && is_reduced(tree, t, acts) && act < t && tree_head(tree, t) != act)
            return -1; /* "condemned the move announced on Monday" */
        if (t != expression && relation == REL_XCOMP &&
            (is_deadline(tree, expression, t) || (g_array_index(acts, bool, t) && g_strcmp0(tree_preposition(tree, t), "to") == 0)))
            return -1; /* "agreed to meet next month" did not agree next month */
    }
    return -1;
}

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

/* "In March Peru expelled an envoy and has since closed its consulate": later. */
static bool is_perfect_behind_past(const struct tree *tree, int token)
{
    int have = tree_child_with(tree, token, REL_AUX), head = tree_head(tree, token);

    return head >= 0 && have > head && tree_is(tree, have, "have") && !tree_has_tag(tree, have, TAG(VBD)) &&
           tree_has_tag(tree, head, TAG(VBD));
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
    if (relation == REL_CONJ && (is_perfect_behind_past(tree, token) || is_past_behind_plan(tree, token)))
        return -1;
    if (head >= 0 && relation == REL_ADVCL && is_of_same_time(tree, token))
        return head;
    if (head >= 0 && relation == REL_ACL && brings_about(tree, token) &&
        (g_array_index(acts, bool, head) || is_occasion(tree, head)))
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

/* "killed in the 1995 war", "captured during the May raid": the act took place when the fighting did. */
static bool took_place_in(const struct tree *tree, int noun, int act)
{
    static const char *const fights[] = { "war",      "attack",   "battle",   "raid",     "bombing",    "massacre", "clash",
                                          "fighting", "conflict", "coup",     "uprising", "revolution", "ambush",   "siege",
                                          "riot",     "revolt",   "invasion", "crisis",   "intifada",   "genocide", NULL };
    const char *preposition =
        tree_relation(tree, noun) == REL_OBL && tree_head(tree, noun) == act ? tree_preposition(tree, noun) : NULL;

    return preposition && (strcmp(preposition, "in") == 0 || strcmp(preposition, "during") == 0) &&
           tree_is_one_of(tree, noun, fights);
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
    int noun = holder(tree, timex->span);

    if (noun < 0)
        return steps_below(tree, head, act, acts);
    if (took_place_in(tree, noun, act) || is_its_deed(tree, noun, act))
        return 2;
    if (noun == act || (makes_text(tree, act) && tree_head(tree, act) == noun))
        return 1;
    return g_array_index(acts, bool, noun) || is_other_thing(tree, noun) ? -1 : steps_below(tree, head, act, acts);
}

/* The temporal expressions of a sentence, in order of place, and which of its words name an act, whose days are no other's. */
struct days {
    const struct timex *timexes;
    guint n;
    const GArray *acts; /* bool a token */
    const GArray *text; /* struct timex, of all sentences */
};

static struct days days_of(const struct tree *tree, const GArray *timexes, const GArray *acts)
{
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);
    guint from = timexes_before(timexes, s->start), to = timexes_before(timexes, s->end);

    return (struct days){ from < to ? &g_array_index(timexes, struct timex, from) : NULL, to - from, acts, timexes };
}

/* "on Tuesday, a day after it {rushed} soldiers there": the day of what came after the act, not of the act. */
static bool is_counted_from(const struct tree *tree, const struct timex *timex, int act)
{
    int marker = timex->behind ? token_behind(tree, timex->span) : (int)tree->n;
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
        const char *preposition = tree->tokens[t].upos == UPOS_NOUN ? tree_preposition(tree, t) : NULL;
        int mark = preposition && wordlist_has(marks, preposition) ? tree_child_with(tree, t, REL_CASE) : -1;
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
    int noun = timex->begin.precision == DATE_YEAR ? holder(tree, timex->span) : -1;

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

/* "from Thursday to Saturday": the second day is the range's end. */
static bool is_end_of_range(const struct tree *tree, const struct timex *first, const struct timex *second)
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
    const char *preposition = tree_relation(tree, noun) == REL_OBL ? tree_preposition(tree, noun) : NULL;

    return preposition && wordlist_has(words, preposition);
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

/* The expression that the fewest steps part from the act; NULL if none is below it. */
static const struct timex *nearest_below(const struct tree *tree, int act, const struct days *days)
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
        if (steps == fewest && (ABS(head - act) > 12 || is_end(tree, head) || is_of_second(tree, best, timex) ||
                                is_end_of_range(tree, best, timex) || is_of_deed_between(tree, act, best, timex, days->acts)))
            continue; /* "suspended it in May until the end of 2028": in May */
        fewest = steps;
        best = timex;
    }
    return best;
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
    struct days days = days_of(tree, timexes, acts);

    return nearest_below(tree, token, &days);
}

const struct timex *when_of_infinitive(const struct tree *tree, int token, const GArray *timexes, const GArray *acts)
{
    int clause = tree_child_with(tree, token, REL_XCOMP);
    struct days days = days_of(tree, timexes, acts);

    if (clause < 0 || days.n == 0 || g_strcmp0(tree_preposition(tree, clause), "to") != 0)
        return NULL;
    return nearest_below(tree, clause, &days);
}

/* The expression that a clause is relative to: "In contrast to {Monday}, when Chad {arrested}"; NULL if none. */
static const struct timex *before_when(const struct tree *tree, int clause, const struct days *days)
{
    for (int c = tree_child(tree, clause); c >= 0 && c < clause; c = tree_next(tree, c))
        for (guint i = 0; tree_is(tree, c, "when") && i < days->n; i++)
            if (timex_has_date(&days->timexes[i]) && token_behind(tree, days->timexes[i].span) == c)
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

/* "a 2001 accord": no day of what is done with it; "at the 2001 summit" is. */
static bool is_only_its_nouns(const struct tree *tree, const struct timex *timex)
{
    int noun = holder(tree, timex->span);

    return noun >= 0 && !is_occasion(tree, noun);
}

/* "convicted in 2021 of murdering him", "jailed on Monday for spying": the verdict's day is not the crime's. */
static bool is_crime_judged(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "convict", "sentence", "jail", "imprison", "charge", "acquit",
                                         "indict",  "condemn",  "try",  "hang",     "fine",   NULL };
    static const char *const links[] = { "of", "for", "over", "with", NULL };
    const char *preposition = tree_preposition(tree, token);

    return preposition && wordlist_has(links, preposition) && tree_head(tree, token) >= 0 &&
           tree_is_one_of(tree, tree_head(tree, token), verbs);
}

/* The day of the clauses around the act. */
static bool lent_by_clause(const struct tree *tree, int token, const struct days *days, struct when *when)
{
    bool earlier = false;

    for (int t = token; t >= 0; t = clause_above(tree, t, days->acts)) {
        if (is_crime_judged(tree, t))
            return false;
        const struct timex *lent = t == token ? NULL : nearest_below(tree, t, days);
        lent = lent && !is_only_its_nouns(tree, lent) ? lent : before_when(tree, t, days);
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
static bool lent_by_conjunct(const struct tree *tree, int token, const struct days *days, struct when *when)
{
    bool passive = tree_is_past_passive(tree, token);
    int next = tree->tokens[token].upos == UPOS_VERB ? tree_child_with(tree, token, REL_CONJ) : -1;

    if (next < token || !(passive || tree_has_tag(tree, token, TAG(VBD))) || tree_child_with(tree, next, REL_AUX) >= 0)
        return false;
    bool alike = tree_child_with(tree, next, REL_NSUBJ) < 0 && tree_child_with(tree, next, REL_NSUBJ_PASS) < 0
                     ? tree_has_tag(tree, next, TAG(VBD) | TAG(VBN)) && tree_child_with(tree, next, REL_AUX_PASS) < 0
                     : passive && tree_is_past_passive(tree, next);
    const struct timex *day = alike ? nearest_below(tree, next, days) : NULL;
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
static const struct timex *report_of(const struct tree *tree, int token, const struct days *days)
{
    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        int above = when_said_above(tree, t, days->text), said = above >= 0 ? above : tree_child_with(tree, t, REL_PARATAXIS);
        bool apart = said >= 0 && above < 0 && tree_opens_with(tree, said, ";"); /* "condemned it; Oslo had proposed on Monday" */
        const struct timex *timex = said >= 0 && !apart && tree_is_clause(tree, said) ? nearest_below(tree, said, days) : NULL;
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
static const struct timex *deed_before(const struct tree *tree, int verb, const struct days *days)
{
    static const char *const after[] = { "after", "following", NULL };

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_OBL ? tree_preposition(tree, c) : NULL;
        if (preposition && wordlist_has(after, preposition) && tree->tokens[c].upos == UPOS_NOUN)
            for (guint i = 0; i < days->n; i++)
                if (holder(tree, days->timexes[i].span) == c)
                    return &days->timexes[i];
    }
    return NULL;
}

/* The day in the first clause of that kind beside a verb; NULL if there is none. */
static const struct timex *day_beside(const struct tree *tree, int verb, bool (*is_wanted)(const struct tree *, int),
                                      const struct days *days)
{
    const struct timex *timex = NULL;

    for (int c = tree_child(tree, verb); c >= 0 && !timex; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVCL && is_wanted(tree, c))
            timex = nearest_below(tree, c, days);
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
static bool dated_by_meanwhile(const struct tree *tree, int token, const struct days *days, struct when *when)
{
    const struct timex *timex = tree->tokens[token].upos == UPOS_VERB && !tree_has_child(tree, token, REL_AUX, "have")
                                    ? day_beside(tree, token, is_meanwhile, days)
                                    : NULL;

    if (timex)
        *when = of_timex(timex, ", of the clause beside it");
    return timex;
}

/* "whose visit in June angered China and {prompted} it to recall its envoy": the day of what led to it; NULL if that has none. */
static const struct timex *prompted_by(const struct tree *tree, int token, const struct days *days)
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
    return subject >= 0 ? nearest_below(tree, subject, days) : NULL;
}

/* "were imposed after it invaded Kuwait in August 1990": the month of a day, the year of a month. */
static bool dated_by_cause(const struct tree *tree, int token, const struct days *days, struct when *when)
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
static bool dated_by_old_deed(const struct tree *tree, int token, const struct days *days, struct date today, struct when *when)
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
static bool dated_by_since(const struct tree *tree, int token, const struct days *days, struct when *when)
{
    bool perfect = tree_has_child(tree, token, REL_AUX, "have");
    const struct timex *timex = perfect ? day_beside(tree, token, is_since, days) : NULL;

    if (timex)
        *when = of_timex(timex, ", since which it has been so");
    return timex;
}

/* "A report released on Tuesday blamed Peru for deaths in 2015": what a text does it does on the day when it comes out. */
static const struct timex *issued_on(const struct tree *tree, int token, const struct days *days)
{
    static const char *const verbs[] = { "release", "publish", "issue", "broadcast", "air", "post", "circulate", "leak", NULL };
    int text = tree_child_with(tree, token, REL_NSUBJ);

    for (int c = text >= 0 ? tree_child(tree, text) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ACL && tree_is_one_of(tree, c, verbs))
            return nearest_below(tree, c, days);
    return NULL;
}

/* "the raid, which took place on Monday", "talks that were held in May": the day of what a noun names, by the clause that tells when. */
static const struct timex *took_place_on(const struct tree *tree, int noun, const struct days *days)
{
    static const char *const verbs[] = { "take", "happen", "occur", "begin", "start", "erupt", NULL };
    int clause = tree->tokens[noun].upos == UPOS_NOUN ? tree_child_with(tree, noun, REL_RELCL) : -1;
    for (int c = tree->tokens[noun].upos == UPOS_NOUN ? tree_child(tree, noun) : -1; c >= 0 && clause < 0; c = tree_next(tree, c))
        if (c > noun && tree_relation(tree, c) == REL_NMOD) /* "talks with Chad that were held on Monday" */
            clause = tree_child_with(tree, c, REL_RELCL);
    int subject = clause >= 0 ? tree_child_with(tree, clause, REL_NSUBJ_PASS) : -1;
    bool told = subject >= 0 ? brings_about(tree, clause) : clause >= 0 && tree_is_one_of(tree, clause, verbs);

    if (told && subject < 0)
        subject = tree_child_with(tree, clause, REL_NSUBJ);
    return told && subject >= 0 && tree_has_tag(tree, subject, TAGS_RELATIVE) ? nearest_below(tree, clause, days) : NULL;
}

/* "Speaking in Cairo on Monday, he said": the day on which one speaks. */
static const struct timex *spoken_on(const struct tree *tree, int token, const struct days *days)
{
    int speaking = speaking_clause(tree, token);

    return speaking >= 0 ? nearest_below(tree, speaking, days) : NULL;
}

/* "It was on {Tuesday} that Niger {recalled} its envoy": the day that a clause brings out. */
static const struct timex *brought_out(const struct tree *tree, int clause, const struct days *days)
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
static const struct timex *time_was(const struct tree *tree, int clause, const struct days *days)
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

/* "condemned on Saturday the {bombing} of its port on {Thursday}" */
static const struct timex *behind_deed(const struct tree *tree, int token, const struct days *days)
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

/* "suspended it in November until the end of 2028": begun then, not done all that time. */
static bool is_begun_in(const struct tree *tree, const struct timex *timex)
{
    static const char *const at[] = { "in", "on", NULL };
    int before = first_token(tree, timex->span) - 1, behind = first_token(tree, (struct span){ timex->span.end, timex->span.end });

    return before >= 0 && tree_is_among(tree, before, at) && behind < (int)tree->n && tree_is_among(tree, behind, until);
}

/* The day that the act's own words tell, or those of the clause in which one speaks. */
static bool dated_by_itself(const struct tree *tree, int token, const struct days *days, struct when *when)
{
    static const struct {
        const struct timex *(*find)(const struct tree *tree, int token, const struct days *days);
        const char *place;
    } ways[] = {
        { issued_on, ", of the text" },
        { nearest_below, "" },
        { behind_deed, ", behind it" },
        { brought_out, ", that its sentence brings out" },
        { time_was, ", that its sentence tells" },
        { took_place_on, ", of when it took place" },
        { spoken_on, ", of the clause beside it" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
        const struct timex *timex = ways[i].find(tree, token, days);
        if (timex) {
            *when = of_timex(timex, ways[i].place);
            if (is_begun_in(tree, timex))
                when->until = (struct date){ 0 };
            if (timex + 1 < days->timexes + days->n && is_end_of_range(tree, timex, timex + 1) && !when->until.precision &&
                date_first((timex + 1)->begin) > date_first(timex->begin))
                when->until = (timex + 1)->end;
            return true;
        }
    }
    return false;
}

/* The day of the report of an act, which is the act's where the report does it, and where it was told before the day to be assumed. */
static bool dated_by_report(const struct tree *tree, int token, const struct days *days, const struct when_default *otherwise,
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
    struct days days = days_of(tree, timexes, acts);
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
    struct days days = days_of(tree, timexes, acts);
    int root = when_root(tree), helper = root >= 0 ? past_helper(tree, root) : -1;
    bool past = root >= 0 && (tree_has_tag(tree, root, TAG(VBD)) || (helper >= 0 && is_told_by_helper(tree, root, helper)));
    const struct timex *timex = past ? nearest_below(tree, root, &days) : NULL;
    bool stay = helper >= 0 && tree_relation(tree, helper) == REL_COP; /* not "was in Peru last year" */
    bool one = timex && (timex->begin.precision != DATE_DAY ? !stay : date_equal(timex->begin, timex->end));
    return one ? timex->begin : (struct date){ 0 };
}

#include "stretch.h"

#include "condition.h"
#include "content.h"
#include "doubt.h"
#include "fit.h"
#include "line.h"
#include "needs.h"
#include "seams.h"
#include "stretch_inside.h"

enum { CONTENT_LEAST = 2 }; /* words of what was said */

/* The first word of the predicate; -1 where the label is not told in the order of the text. */
static int start_of(const struct label *label)
{
    int start = -1;

    for (int i = 0; i < (int)label->tree->n; i++) {
        enum part part = *parts_of(label, i);
        bool late = start >= 0 && part == PART_SUBJECT, early = part == PART_CONTENT && i < label->clause;
        if (late || early || part == PART_MOVED)
            return -1;
        if (start < 0 && part == PART_PREDICATE)
            start = i;
    }
    return start >= 0 && start <= label->clause ? start : -1;
}

bool stretch_is_break(const struct tree *tree, int token)
{
    static const char *const breaks[] = { "--", "—", "–", ";", "(", "-LRB-", "|", NULL };

    return tree_is_among(tree, token, breaks);
}

bool stretch_is_new_line(const struct tree *tree, int token)
{
    return seams_is_mark(tree, token) && tree->tokens[token - 1].upos != UPOS_DET && token + 2 < (int)tree->n &&
           !parts_is_quote_mark(tree, token + 2);
}

bool stretch_is_dash(const struct tree *tree, int token)
{
    static const char *const dashes[] = { "-", "_", NULL };

    return token > 0 && tree_is_among(tree, token, dashes) && tree->tokens[token - 1].end < tree->tokens[token].start;
}

/* "Roe, whose troops back them, (left)": behind the relative clause that the label tells the other goes on. */
static int end_of_relative(const struct label *label)
{
    const struct tree *tree = label->tree;
    int first, last = (int)tree->n - 1;

    if (tree_relation(tree, label->clause) == REL_RELCL)
        tree_span(tree, label->clause, &first, &last);
    return last + 1;
}

static int end_of(const struct label *label)
{
    int end = label->clause + 1;

    while (end < (int)label->tree->n && !stretch_is_break(label->tree, end) && !stretch_is_dash(label->tree, end) &&
           !stretch_is_new_line(label->tree, end))
        end++;
    return MIN(end, end_of_relative(label));
}

/* "(in the north)", "(while it rained)": a phrase or clause that the words before it can do without. */
static bool opens_what_may_go(const struct label *label, int word)
{
    const struct tree *tree = label->tree;
    enum relation relation = tree_relation(tree, word);
    int phrase = tree_head(tree, word), head = phrase >= 0 ? tree_head(tree, phrase) : -1;

    return (relation == REL_CASE || relation == REL_MARK) && phrase > word && head >= 0 && head < word &&
           (needs_of(tree, label->clause, head, phrase) <= NEED_OPTIONAL || condition_opens(tree, phrase)) &&
           !tree_is(tree, word, "of") &&
           (relation == REL_MARK || tree_child_with(tree, phrase, REL_COP) < 0) && /* "was not (on the agenda)" */
           (relation == REL_MARK || !tree_is(tree, word, "to"));
}

/* "(and threatened them)", "(who had left)" */
static bool opens_another_clause(const struct tree *tree, int word)
{
    int head = tree_head(tree, word);
    bool second =
        tree_relation(tree, word) == REL_CC && head > word && tree_is_clause(tree, head) && tree_relation(tree, head) == REL_CONJ;

    return second || tree_has_tag(tree, word, TAG(WDT)) || tree_is(tree, word, "who");
}

bool stretch_may_end_before(const struct label *label, int word)
{
    const struct tree *tree = label->tree;

    const struct token *tokens = tree->tokens;
    bool inside = word > 0 && word + 1 < (int)tree->n && tokens[word - 1].end == tokens[word].start &&
                  tokens[word].end == tokens[word + 1].start && !parts_is_quote_mark(tree, word + 1); /* "north-east" */

    if (inside)
        return false;
    return word >= (int)tree->n || tree->tokens[word].upos == UPOS_PUNCT || parts_in_timex(label, word) ||
           opens_what_may_go(label, word) || opens_another_clause(tree, word);
}

/* The words from start to end are that part, and no others of the sentence are, but for those kept as another before them. */
static void take(struct label *label, int start, int end, enum part part)
{
    for (int i = 0; i < (int)label->tree->n; i++) {
        enum part *its = parts_of(label, i);
        if (i >= start && i < end && !parts_in_timex(label, i))
            *its = part;
        else if (part == PART_PREDICATE ? *its != PART_SUBJECT || i >= start : *its == part)
            *its = PART_NONE;
    }
}

/* Tries one stretch; the label stays as it was where that makes none that may be shown. */
static bool try(struct label *label, int start, int end, enum part part)
{
    GArray *old = label->part;

    label->part = g_array_copy(old);
    take(label, start, end, part);
    fit_titles(label);
    if (part == PART_CONTENT)
        fit_subject(label);
    bool done = fit_is_short(label) && !doubt_of(label);
    g_array_unref(done ? old : label->part);
    if (!done)
        label->part = old;
    return done;
}

/* The longest stretch from start on that makes a label which may be shown. */
static bool take_longest(struct label *label, int start, int least, int end, enum part part)
{
    for (; end > least; end--)
        if (stretch_may_end_before(label, end) && try(label, start, end, part))
            return true;
    return false;
}

/* The first place at which no word is left out that the clause needs: "agreed (in April) to hand them over". */
static int least_of(const struct label *label)
{
    const struct tree *tree = label->tree;
    int least = MAX(label->clause, label->act);

    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c))
        if (!parts_in_timex(label, c) && needs_of(tree, label->clause, label->clause, c) >= NEED_PHRASE)
            least = MAX(least, c);
    return least;
}

/* The words quoted before the one who says them, up to the marks that close them. */
static bool take_content(struct label *label)
{
    int start = 0, end = label->clause;

    while (start < end && *parts_of(label, start) != PART_CONTENT)
        start++;
    while (end > start && *parts_of(label, end - 1) != PART_CONTENT)
        end--;
    while (end < label->clause && label->tree->tokens[end].upos != UPOS_PUNCT && *parts_of(label, end) == PART_NONE)
        end++;
    return start < end && take_longest(label, start, start + CONTENT_LEAST, end, PART_CONTENT);
}

/* '"It was late," the envoy said in Oslo': what stands before the one who says it, where the parser gave it to nobody. */
static bool take_quotation(struct label *label)
{
    static const char *const ends[] = { ",", "!", "?", NULL };
    const struct tree *tree = label->tree;
    int first = label->clause, last, subject = line_subject(label);

    if (subject >= 0 && subject < label->clause)
        tree_span(tree, subject, &first, &last);
    while (first > 0 && parts_is_quote_mark(tree, first - 1))
        first--;
    bool quoted = first > CONTENT_LEAST && tree_is_among(tree, first - 1, ends) && label->act == label->clause;
    int end = 1;

    while (end < first - 1 && !stretch_is_break(tree, end))
        end++;
    GArray *old = label->part;

    label->part = g_array_copy(old);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c))
        if (c > label->clause && (tree_relation(tree, c) == REL_OBL || tree_relation(tree, c) == REL_ADVCL))
            parts_drop(label, c); /* where it was said */
    bool done = quoted && take_longest(label, 0, CONTENT_LEAST, end, PART_CONTENT);
    g_array_unref(done ? old : label->part);
    if (!done)
        label->part = old;
    return done;
}

/* "told a meeting of bankers in the city that it was late": what was said, without those who heard it. */
static bool take_reported(struct label *label)
{
    const struct tree *tree = label->tree;
    int that = label->clause + 2, n = (int)tree->n;
    GArray *old = label->part;
    bool done = false;

    while (that < n && tree->tokens[that].upos != UPOS_VERB && tree->tokens[that].upos != UPOS_AUX &&
           !(tree_is(tree, that, "that") && tree_relation(tree, that) == REL_MARK))
        that++;
    if (that >= n || !tree_is(tree, that, "that") || label->act != label->clause)
        return false;
    for (int end = end_of(label); end > that + CONTENT_LEAST && !done; end--) {
        if (!stretch_may_end_before(label, end))
            continue;
        label->part = g_array_copy(old);
        for (int i = label->clause + 1; i < n; i++)
            *parts_of(label, i) = i >= that && i < end && !parts_in_timex(label, i) ? PART_PREDICATE : PART_NONE;
        fit_titles(label);
        done = fit_is_short(label) && !doubt_of(label);
        g_array_unref(done ? old : label->part);
        label->part = done ? label->part : old;
    }
    return done;
}

/* Where what was said begins: behind the mark that opens it, else at its first word; -1 where nothing is told apart. */
static int content_start(const struct label *label)
{
    static const char *const colon[] = { ":", NULL };
    const struct tree *tree = label->tree;
    int first = 0, n = (int)tree->n;

    while (first < n && *parts_of(label, first) != PART_CONTENT)
        first++;
    for (int i = first - 1;
         i >= 0 && first < n && i != label->clause && !stretch_is_break(tree, i) && !tree_is_among(tree, i, colon); i--)
        if (parts_is_quote_mark(tree, i))
            return i + 1;
    return first < n ? first : -1;
}

/* Where a report begins behind its verb: "told (us) that", "said (here) that". */
static int report_start(const struct label *label)
{
    const struct tree *tree = label->tree;
    int start = label->clause + 1;
    bool told = tree_is(tree, label->clause, "tell");

    while (start < (int)tree->n && *parts_of(label, start) == PART_NONE && !tree_is_finite_form(tree, start) &&
           (told || tree->tokens[start].upos == UPOS_ADV))
        start++;
    return start;
}

/* Where it ends: before the one who says it, at the mark that closes it, at the end of the sentence. */
static int content_end(const struct label *label, int start)
{
    const struct tree *tree = label->tree;
    int end = (int)tree->n, last, subject = line_subject(label);

    if (start < label->clause) {
        end = label->clause;
        if (subject >= 0 && subject < end && subject > start)
            tree_span(tree, subject, &end, &last);
    }
    bool quoted = start > 0 && parts_is_quote_mark(tree, start - 1);
    for (int i = start; i < end && quoted; i++)
        if (parts_is_quote_mark(tree, i))
            end = i;
    while (end > start && tree->tokens[end - 1].upos == UPOS_PUNCT)
        end--;
    return end;
}

/* ", said Roe", ", state media reported": another who speaks. */
static bool is_other_speaker(const struct tree *tree, int token)
{
    int subject = tree_child_with(tree, token, REL_NSUBJ), first = token, last;

    if (subject < 0 || !content_is_reporting(tree, token) || !tree_is_finite_form(tree, token))
        return false;
    if (subject < token)
        tree_span(tree, subject, &first, &last);
    return first > 0 && tree->tokens[first - 1].upos == UPOS_PUNCT && (subject > token || subject == token - 1);
}

/* "elections due to be held (in May)", "Roe, missing (since May),": a date of what describes a noun, that says nothing without it. */
static bool describes_by_date(const struct label *label, int token)
{
    int above = tree_head(label->tree, token);

    if (above < 0 || parts_in_timex(label, above))
        return false;
    while (tree_relation(label->tree, above) == REL_XCOMP || tree_relation(label->tree, above) == REL_ADVCL)
        above = tree_head(label->tree, above);
    return tree_relation(label->tree, above) == REL_ACL || tree_relation(label->tree, above) == REL_AMOD;
}

/* "step down (after a decade) in power", "(this week) or later": a date that cannot go without what hangs on it. */
static bool is_tied_to_date(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int head = tree_head(tree, token);
    enum relation relation = tree_relation(tree, token);
    bool link = tree->tokens[token].upos == UPOS_CCONJ, dated = head >= 0 && parts_in_timex(label, head);
    bool beside = (token > 0 && parts_in_timex(label, token - 1)) || (token + 1 < (int)tree->n && parts_in_timex(label, token + 1));

    if (parts_in_timex(label, token))
        return describes_by_date(label, token);
    if (tree->tokens[token].upos == UPOS_PUNCT)
        return false;
    return (link && beside) || (dated && relation != REL_CASE && relation != REL_DET) || parts_is_spent(label, token);
}

/* "$5 (#3)": the bracket that closes what the one at the token opens, before the end; the token itself where there is none. */
static int bracket_end(const struct tree *tree, int token, int end)
{
    static const char *const open[] = { "(", "-LRB-", NULL }, *const closed[] = { ")", "-RRB-", NULL };

    for (int i = token; tree_is_among(tree, token, open) && i < end; i++)
        if (tree_is_among(tree, i, closed))
            return i;
    return token;
}

/* "(a plan which) Peru says would help, Chad left": a verb of the sentence around the relative clause that the label tells. */
static bool is_around(const struct label *label, int verb)
{
    const struct tree *tree = label->tree;
    bool finite = tree_is_clause(tree, verb) && tree_is_finite_form(tree, verb), relative = false;
    int t = label->clause;

    for (; finite && t >= 0 && t != verb && t != tree_head(tree, verb); t = tree_head(tree, t))
        relative |= tree_relation(tree, t) == REL_RELCL;
    return relative && t >= 0 && !tree_below(tree, verb, label->clause);
}

/* Whether no other thought begins between the two, and nothing that was chosen stands elsewhere; no dash, no bracket, no heading. */
static bool is_one_thought(const struct label *label, int start, int end, bool apart)
{
    const struct tree *tree = label->tree;
    bool finite = false, only = false; /* "worried not only about his son": the "but" is told elsewhere */

    for (int i = 0; i < (int)tree->n; i++) {
        if (start <= i && bracket_end(tree, i, end) > i) {
            i = bracket_end(tree, i, end);
            continue;
        }
        enum part part = *parts_of(label, i);
        bool inside = start <= i && i < end, marked = part != PART_NONE && tree->tokens[i].upos != UPOS_PUNCT;
        if (!inside && marked && part == (apart ? PART_CONTENT : PART_PREDICATE) && i > (apart ? -1 : label->clause))
            return false;
        if (!inside)
            continue;
        if (stretch_is_break(tree, i) || stretch_is_new_line(tree, i) || stretch_is_dash(tree, i) || i == label->clause ||
            part == PART_SUBJECT || is_other_speaker(tree, i) || (!apart && is_around(label, i)) ||
            (i > start && seams_is_seam(tree, i)) || is_tied_to_date(label, i))
            return false;
        finite |= tree_is_finite_form(tree, i);
        only = (only || (i > start && tree_is(tree, i, "only") && tree_is(tree, i - 1, "not"))) && !tree_is(tree, i, "but");
    }
    return finite && !only && end - start > CONTENT_LEAST;
}

/* All the words from start to end, but for dates and brackets, where there is room for them. */
static bool take_whole(struct label *label, int start, int end, enum part part)
{
    GArray *old = g_array_copy(label->part);

    for (int i = start; i < end; i++) {
        int close = bracket_end(label->tree, i, end);
        bool bracket = i < close;
        for (; i < close; i++)
            *parts_of(label, i) = PART_NONE;
        bool date = *parts_of(label, i) == PART_NONE && (parts_in_timex(label, i) || parts_beside_timex(label, i));
        *parts_of(label, i) = bracket || date ? PART_NONE : part;
    }
    bool done = fit_is_short(label) && !doubt_of(label);
    g_array_unref(done ? old : label->part);
    label->part = done ? label->part : old;
    return done;
}

bool stretch_whole(struct label *label)
{
    int apart = content_start(label), start = apart >= 0 ? apart : report_start(label);

    int end = content_end(label, start);
    bool saying = doubt_is_of_saying(label) || content_is_saying(label->tree, label->clause);

    if (!saying || label->act != label->clause || start >= (int)label->tree->n || tree_is(label->tree, start, ",") ||
        !is_one_thought(label, start, end, apart >= 0))
        return false;
    return take_whole(label, start, end, apart >= 0 ? PART_CONTENT : PART_PREDICATE);
}

/* "and others came", "who had left", "here": words behind a deed that tell of something else, or nothing. */
static bool tells_other(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    enum relation relation = tree_relation(tree, token);
    bool clause = tree_is_clause(tree, token) && tree_is_finite_form(tree, token);
    bool own = tree_has(tree, token, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));
    bool joined = relation == REL_CONJ && (own || tree_child_with(tree, token, REL_CC) < 0);

    bool aside =
        relation == REL_PARATAXIS || relation == REL_RELCL || relation == REL_OTHER || tree->tokens[token].upos == UPOS_PUNCT;

    return aside || tree_is(tree, token, "here") || tree_is(tree, token, "there") || (joined && (clause || own)) ||
           (clause && tree_head(tree, token) < token && relation == REL_OBJ);
}

bool stretch_deed(struct label *label)
{
    const struct tree *tree = label->tree;
    int start = label->clause + 1, end = content_end(label, start);

    bool main = tree_head(tree, label->clause) < 0 && !tree_is(tree, (int)tree->n - 1, "?") && start_of(label) >= 0;

    if (!main || parts_has_content(label) || label->act != label->clause || end <= start)
        return false;
    for (int i = start; i < end; i++) {
        bool in = *parts_of(label, i) == PART_SUBJECT || stretch_is_break(tree, i) || stretch_is_new_line(tree, i) ||
                  stretch_is_dash(tree, i);
        if (in || is_other_speaker(tree, i) || seams_is_seam(tree, i) || is_tied_to_date(label, i) || tells_other(label, i))
            return false;
    }
    return take_whole(label, start, end, PART_PREDICATE);
}

bool stretch_take(struct label *label)
{
    int start = start_of(label);

    if (doubt_is_of_saying(label) && (take_quotation(label) || take_reported(label)))
        return true;
    return start < 0 ? take_content(label) : take_longest(label, start, least_of(label), end_of(label), PART_PREDICATE);
}

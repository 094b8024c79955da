#include "stretch.h"

#include "doubt.h"
#include "fit.h"
#include "line.h"
#include "needs.h"
#include "seams.h"

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

/* Where thoughts are parted: no stretch goes past it. */
static bool is_break(const struct tree *tree, int token)
{
    static const char *const breaks[] = { "--", "—", "–", ";", "(", "-LRB-", "|", NULL };

    return tree_is_among(tree, token, breaks);
}

/* "NEW: Peru leaves", which begins another line; not "told the BBC: ..." */
static bool is_new_line(const struct tree *tree, int token)
{
    return seams_is_mark(tree, token) && tree->tokens[token - 1].upos != UPOS_DET && token + 2 < (int)tree->n &&
           !parts_is_quote_mark(tree, token + 2);
}

static int end_of(const struct label *label)
{
    int end = label->clause + 1;

    while (end < (int)label->tree->n && !is_break(label->tree, end) && !is_new_line(label->tree, end))
        end++;
    return end;
}

/* "(in the north)", "(while it rained)": a phrase or clause that the words before it can do without. */
static bool opens_what_may_go(const struct label *label, int word)
{
    const struct tree *tree = label->tree;
    enum relation relation = tree_relation(tree, word);
    int phrase = tree_head(tree, word), head = phrase >= 0 ? tree_head(tree, phrase) : -1;

    return (relation == REL_CASE || relation == REL_MARK) && phrase > word && head >= 0 && head < word &&
           needs_of(tree, label->clause, head, phrase) <= NEED_OPTIONAL && !tree_is(tree, word, "of") &&
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

static bool may_end_before(const struct label *label, int word)
{
    const struct tree *tree = label->tree;

    const struct token *tokens = tree->tokens;
    bool inside = word > 0 && word + 1 < (int)tree->n && tokens[word - 1].end == tokens[word].start &&
                  tokens[word].end == tokens[word + 1].start; /* "north-east" */

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
        if (may_end_before(label, end) && try(label, start, end, part))
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

    while (end < first - 1 && !is_break(tree, end))
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
        if (!may_end_before(label, end))
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

bool stretch_take(struct label *label)
{
    int start = start_of(label);

    if (doubt_is_of_saying(label) && (take_quotation(label) || take_reported(label)))
        return true;
    return start < 0 ? take_content(label) : take_longest(label, start, least_of(label), end_of(label), PART_PREDICATE);
}

#include "stretch.h"

#include "content.h"
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

/* "up in the air - Reuters": a hyphen that stands apart. */
static bool is_dash(const struct tree *tree, int token)
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

    while (end < (int)label->tree->n && !is_break(label->tree, end) && !is_dash(label->tree, end) && !is_new_line(label->tree, end))
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

/* Where what was said begins: behind the mark that opens it, else at its first word; -1 where nothing is told apart. */
static int content_start(const struct label *label)
{
    static const char *const colon[] = { ":", NULL };
    const struct tree *tree = label->tree;
    int first = 0, n = (int)tree->n;

    while (first < n && *parts_of(label, first) != PART_CONTENT)
        first++;
    for (int i = first - 1; i >= 0 && first < n && i != label->clause && !is_break(tree, i) && !tree_is_among(tree, i, colon); i--)
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
        if (is_break(tree, i) || is_new_line(tree, i) || is_dash(tree, i) || i == label->clause || part == PART_SUBJECT ||
            is_other_speaker(tree, i) || (!apart && is_around(label, i)) || (i > start && seams_is_seam(tree, i)) ||
            is_tied_to_date(label, i))
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
    bool own = tree_child_with(tree, token, REL_NSUBJ) >= 0 || tree_child_with(tree, token, REL_NSUBJ_PASS) >= 0;
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
        bool in = *parts_of(label, i) == PART_SUBJECT || is_break(tree, i) || is_new_line(tree, i) || is_dash(tree, i);
        if (in || is_other_speaker(tree, i) || seams_is_seam(tree, i) || is_tied_to_date(label, i) || tells_other(label, i))
            return false;
    }
    return take_whole(label, start, end, PART_PREDICATE);
}

/* Whether words are told of which the text has the order: no noun moved behind its relative clause, no subject behind its verb. */
static bool is_in_order(const struct label *label)
{
    bool verb = false;

    for (int i = 0; i < (int)label->tree->n; i++) {
        enum part part = *parts_of(label, i);
        if (part == PART_MOVED || (part == PART_SUBJECT && verb))
            return false;
        verb |= part == PART_PREDICATE;
    }
    return true;
}

/* "protests (demanding it)", "claims (made by Roe)": a participle right behind its noun; "forced" with an object is a verb. */
static bool is_made(const struct label *label, int word)
{
    static const char *const sayings[] = { "demand", "call", "urge", "accuse", "condemn", "claim", "support", "involve", NULL };
    const struct tree *tree = label->tree;
    bool noun = !tree_is_clause(tree, label->clause);

    if (tree_relation(tree, word) != REL_ACL || *parts_of(label, word - 1) == PART_SUBJECT)
        return false;
    return tree_has_tag(tree, word, TAG(VBG)) ? !noun || tree_is_one_of(tree, word, sayings)
                                              : tree_has_tag(tree, word, TAG(VBN)) && tree_child_with(tree, word, REL_OBJ) < 0;
}

/* "(that the army lied)" behind "reports", "(that would ban it)" behind "a law", "(made by Roe)" behind "claims". */
static bool tells_which(const struct label *label, int word, int clause)
{
    static const char *const reports[] = { "report",    "claim",      "allegation", "suggestion", "accusation", "charge", "rumor",
                                           "rumour",    "assertion",  "complaint",  "argument",   "fear",       "denial", "warning",
                                           "statement", "suspicion", "speculation", NULL }; /* whatever the parser hung it on */
    static const char *const pronouns[] = { "that", "which", "who", NULL };
    const struct tree *tree = label->tree;
    enum relation relation = tree_relation(tree, clause);

    if (word < 1 || tree->tokens[word - 1].upos != UPOS_NOUN || *parts_of(label, word - 1) == PART_NONE)
        return false;
    if (word == clause)
        return tree_head(tree, word) == word - 1 && is_made(label, word);
    if (!tree_is_among(tree, word, pronouns))
        return false;
    return relation == REL_RELCL ? tree_head(tree, clause) == word - 1 && *parts_of(label, word - 1) != PART_SUBJECT &&
                                       (!label->acts || tree_is_clause(tree, label->clause))
                                 : tree_is(tree, word, "that") && tree_is_one_of(tree, word - 1, reports);
}

/* "(to) leave", "(on) how to leave", "(for) leaving": a word that may open a clause without a subject of its own. */
static bool opens_clause(const struct tree *tree, int word, int clause)
{
    static const char *const words[] = { "on", "about", "for", "from", "into", "against", "of", "at", "over", "in", "by", NULL };
    bool own = tree_child_with(tree, clause, REL_NSUBJ) >= 0 || tree_child_with(tree, clause, REL_NSUBJ_PASS) >= 0;

    return tree_relation(tree, word) == REL_MARK &&
           (tree_is(tree, word, "to") || (tree_is_among(tree, word, words) && !own));
}

/* The phrase that begins at the word and hangs on a word that is told: "(to the shrine)"; -1 if none does. */
static int phrase_at(const struct label *label, int word)
{
    static const bool kinds[REL_PUNCT + 1] = {
        [REL_NMOD] = true, [REL_OBL] = true, [REL_AGENT] = true, [REL_ACL] = true, [REL_ADVCL] = true
    };
    const struct tree *tree = label->tree;
    enum relation relation = tree_relation(tree, word);
    int phrase = relation == REL_ACL ? word : tree_head(tree, word), first, last;

    if (phrase < word || parts_in_timex(label, phrase) || g_ascii_isupper(tree->document->text[tree->tokens[word].start]))
        return -1; /* "head to Haiti In his first interview" */
    int head = tree_head(tree, phrase);
    if (head < 0 || head >= word || *parts_of(label, head) == PART_NONE)
        return -1;
    bool opens = relation == REL_CASE || (opens_clause(tree, word, phrase) && tree_is_clause(tree, label->clause));
    if (!(opens && kinds[tree_relation(tree, phrase)]) && !tells_which(label, word, phrase))
        return -1;
    tree_span(tree, phrase, &first, &last);
    bool said = content_is_saying(tree, head) && tree_relation(tree, phrase) == REL_OBL;
    return first == word && !said && !parts_is_spent(label, phrase) ? phrase : -1;
}

/* Whether a series begins in the phrase that goes on behind its end: "by Peru(, Chad and Mali)". */
static bool cuts_series(const struct tree *tree, int from, int end)
{
    for (int i = end; i < (int)tree->n; i++)
        if (tree_relation(tree, i) == REL_CONJ && from <= tree_head(tree, i) && tree_head(tree, i) < end)
            return true;
    return false;
}

/* Whether a verb has what completes it before a mark: "to seek a seat, in vain". */
static bool is_complete(const struct tree *tree, int verb, int mark)
{
    int object = tree_child_with(tree, verb, REL_OBJ);

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (c > mark && (relation == REL_OBJ || relation == REL_XCOMP || relation == REL_CCOMP || relation == REL_CONJ))
            return false;
    }
    return object > verb && object < mark;
}

/* Where the phrase stops for good: at a mark, another thought; the token behind its last word, or -1 where it may not be cut. */
static int end_of_phrase(const struct label *label, int from, int phrase)
{
    const struct tree *tree = label->tree;
    int first, last;

    tree_span(tree, phrase, &first, &last);
    for (int i = from; i <= last; i++) {
        bool mark =
            tree->tokens[i].upos == UPOS_PUNCT && !(tree_is(tree, i, "-") && !is_dash(tree, i)) && !parts_is_quote_mark(tree, i);
        if (mark && tree_relation(tree, from) == REL_MARK && !is_complete(tree, phrase, i))
            return -1; /* "to seek, in vain, a seat" */
        if (mark || is_break(tree, i) || is_dash(tree, i) || is_new_line(tree, i) || seams_is_seam(tree, i) || i == label->clause ||
            (tree_relation(tree, i) == REL_RELCL && i != phrase))
            return i;
    }
    return last + 1;
}

/* Whether the words that were chosen may stand; else the label is as it was before. */
static bool keep_if_fit(struct label *label, GArray *old)
{
    bool clause = tree_is_clause(label->tree, label->clause);
    bool fit = fit_is_short(label) && !(clause && doubt_of(label)) && doubt_of_cut(label) < 0;

    g_array_unref(fit ? old : label->part);
    label->part = fit ? label->part : old;
    return fit;
}

/* "for ties (and help)", "the port (built by Peru)": places inside a phrase at which it may end, besides those of may_end_before(). */
static bool may_stop_before(const struct label *label, int from, int word)
{
    static const char *const words[] = { "between", "among", "both", "either", "neither", NULL };
    const struct tree *tree = label->tree;
    int second = tree->tokens[word].upos == UPOS_CCONJ ? tree_head(tree, word) : -1;

    if (tree_relation(tree, word) == REL_ACL)
        return tree_head(tree, word) == word - 1 && tree_has_tag(tree, word, TAG(VBN) | TAG(VBG));
    for (int i = from - 1; i < word && second > word; i++)
        if (tree_is_among(tree, i, words))
            return false;
    return second > word && tree_relation(tree, second) == REL_CONJ && tree->tokens[second].upos == UPOS_NOUN &&
           fit_stands_alone(tree, second) && tree_head(tree, second) >= from && !fit_is_series(tree, tree_head(tree, second));
}

/* "(on) Monday" */
static bool is_case_of_timex(const struct label *label, int token)
{
    int head = tree_head(label->tree, token);

    return tree_relation(label->tree, token) == REL_CASE && head > token && parts_in_timex(label, head) && head - token <= 2;
}

/* The first word behind a word that is told which may open a phrase: "met (on Monday) {to} discuss it"; n where there is none. */
static int next_of(const struct label *label, int word)
{
    int next = word + 1, n = (int)label->tree->n;

    while (next < n && (parts_in_timex(label, next) || is_case_of_timex(label, next) || parts_is_quote_mark(label->tree, next)))
        next++;
    return next;
}

/* "to give them (a chance)": whether what completes a verb before the end stands behind it. */
static bool loses_object(const struct tree *tree, int from, int end)
{
    for (int i = end; i < (int)tree->n; i++) {
        enum relation relation = tree_relation(tree, i);
        int head = tree_head(tree, i);
        if ((relation == REL_OBJ || relation == REL_XCOMP || relation == REL_CCOMP) && from <= head && head < end)
            return true;
    }
    return false;
}

/* Whether the words from one to before the other are a phrase that does without what stands behind them. */
static bool is_whole(const struct label *label, int from, int phrase, int end, int stop)
{
    const struct tree *tree = label->tree;
    bool joined = end < stop && tree->tokens[end].upos == UPOS_CCONJ;
    int told = 0;

    if (end < stop && !may_end_before(label, end) && !may_stop_before(label, from, end))
        return false;
    for (int i = from; i < end; i++) {
        if (tree_head(tree, i) >= end)
            return false;
        told += !parts_in_timex(label, i) && i > phrase && tree->tokens[i].upos != UPOS_PUNCT && tree->tokens[i].upos != UPOS_ADP;
    }
    if (from == phrase && (told == 0 || next_of(label, from) > from + 1))
        return false; /* "sanctions imposed (in May)" */
    int before = tree_relation(tree, end - 1) == REL_PRT ? tree_head(tree, end - 1) : end - 1;
    if (end < stop && (tree_relation(tree, before) == REL_ACL || loses_object(tree, from, end)))
        return false; /* "camps set up (by the army)" */
    return !(end < (int)tree->n && tree_is_finite_form(tree, end)) /* "as protesters (marched)" */ &&
           (joined || !cuts_series(tree, from, end));
}

/* "invited the (central) states to join it": whether a phrase at the label's end tells what its act is. */
static bool completes_act(const struct label *label, int from, int phrase)
{
    static const char *const words[] = { "to", "of", "from", "with", "against", "on", NULL };
    int head = tree_head(label->tree, phrase);

    return (head == label->act || head == label->clause) && tree_is_among(label->tree, from, words);
}

/* Takes the phrase up to the last place inside it at which the line may end; whether there is one. last: nothing is told behind it. */
static bool take_phrase(struct label *label, int from, int phrase, bool last)
{
    enum part part = *parts_of(label, tree_head(label->tree, phrase));
    int stop = end_of_phrase(label, from, phrase);
    int least = last && tree_relation(label->tree, phrase) != REL_RELCL ? phrase + 1 : stop;

    int passes = !last ? 1 : completes_act(label, from, phrase) ? 3 : 2;

    for (int pass = 0; pass < passes; pass++) /* the second without its adjectives, the third at the cost of those before it */
        for (int end = stop; end >= least && end > phrase; end--) {
            if (!is_whole(label, from, phrase, end, stop))
                continue;
            GArray *old = label->part;
            label->part = g_array_copy(old);
            for (int i = from; i < end; i++)
                *parts_of(label, i) = parts_in_timex(label, i) ? PART_NONE : part;
            if (pass > 0)
                fit_attributes(label, from, end);
            if (pass > 1)
                fit_attributes(label, label->clause + 1, end);
            if (keep_if_fit(label, old))
                return true;
        }
    return false;
}

/* Takes what goes on behind words that are told, of one part, from the end; last: behind the last of them only. */
static void take_on(struct label *label, enum part part, bool last)
{
    const int n = (int)label->tree->n;

    for (int i = n - 1; i >= 0; i--) {
        if (*parts_of(label, i) != part || label->tree->tokens[i].upos == UPOS_PUNCT)
            continue;
        int next = next_of(label, i);
        int phrase = next < n && *parts_of(label, next) == PART_NONE ? phrase_at(label, next) : -1;
        bool taken =
            phrase >= 0 && *parts_of(label, tree_head(label->tree, phrase)) == part && take_phrase(label, next, phrase, last);
        if (taken)
            i = n; /* from the end again */
        else if (last)
            return;
    }
}

void stretch_on(struct label *label)
{
    enum part end = parts_has_content(label) ? PART_CONTENT : PART_PREDICATE;

    if (end == PART_PREDICATE && !is_in_order(label))
        return;
    take_on(label, end, true);
    take_on(label, end, false);
    take_on(label, PART_SUBJECT, false);
}

bool stretch_take(struct label *label)
{
    int start = start_of(label);

    if (doubt_is_of_saying(label) && (take_quotation(label) || take_reported(label)))
        return true;
    return start < 0 ? take_content(label) : take_longest(label, start, least_of(label), end_of(label), PART_PREDICATE);
}

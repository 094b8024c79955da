#include "stretch.h"

#include "content.h"
#include "doubt.h"
#include "fit.h"
#include "needs.h"
#include "seams.h"
#include "stretch_inside.h"

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
    static const char *const reports[] = {
        "report",    "claim",    "allegation", "suggestion", "accusation", "charge",    "rumor",     "rumour",      "assertion",
        "complaint", "argument", "fear",       "denial",     "warning",    "statement", "suspicion", "speculation", NULL
    }; /* whatever the parser hung it on */
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
    bool own = tree_has(tree, clause, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));

    return tree_relation(tree, word) == REL_MARK && (tree_is(tree, word, "to") || (tree_is_among(tree, word, words) && !own));
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

    if (phrase < word || parts_in_timex(label, phrase) || parts_is_spare(label, word) || parts_is_spare(label, phrase) ||
        tree_has_capital(tree, word))
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

/* "opened fire(, killing ten)": what came of it, right behind the comma; -1 if it is no such participle. */
static int result_at(const struct label *label, int comma)
{
    static const char *const others[] = { "according", "following", "regarding", "depending", NULL };
    const struct tree *tree = label->tree;
    int word = comma + 1, first, last;

    if (word >= (int)tree->n || !tree_is(tree, comma, ",") || !tree_has_tag(tree, word, TAG(VBG)) ||
        tree_is_among(tree, word, others) || tree_head(tree, word) < 0 || tree_head(tree, word) >= comma ||
        *parts_of(label, tree_head(tree, word)) == PART_NONE || !tree_is_clause(tree, tree_head(tree, word)))
        return -1;
    enum relation relation = tree_relation(tree, word);
    tree_span(tree, word, &first, &last);
    return first >= comma && (relation == REL_ADVCL || relation == REL_XCOMP || relation == REL_ACL) ? word : -1;
}

/* Whether a series begins in the phrase that goes on behind its end: "by Peru(, Chad and Mali)"; "to lead it (and sign laws)" ends well. */
static bool cuts_series(const struct tree *tree, int from, int end)
{
    for (int i = end; i < (int)tree->n; i++) {
        int first = tree_head(tree, i);
        bool cut = tree_relation(tree, i) == REL_CONJ && from <= first && first < end;
        bool second = cut && tree_is_clause(tree, first) && tree_child_with(tree, i, REL_CC) >= 0 && !fit_is_series(tree, first);
        if (cut && !second)
            return true;
    }
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
        bool mark = tree->tokens[i].upos == UPOS_PUNCT && !(tree_is(tree, i, "-") && !stretch_is_dash(tree, i)) &&
                    !parts_is_quote_mark(tree, i);
        if (mark && tree_relation(tree, from) == REL_MARK && !is_complete(tree, phrase, i))
            return -1; /* "to seek, in vain, a seat" */
        if (mark || stretch_is_break(tree, i) || stretch_is_dash(tree, i) || stretch_is_new_line(tree, i) ||
            seams_is_seam(tree, i) || i == label->clause ||
            (tree_relation(tree, i) == REL_RELCL && i != phrase && tree_opens_with(tree, i, ",")))
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

/* "the rubble (where she had been)", "the hold (she had)": right behind its noun. */
static bool opens_relative(const struct tree *tree, int word)
{
    int clause = word, first, last;

    while (tree_head(tree, clause) > clause && tree_relation(tree, clause) != REL_RELCL)
        clause = tree_head(tree, clause);
    if (tree_relation(tree, clause) != REL_RELCL || tree_head(tree, clause) != word - 1)
        return false;
    tree_span(tree, clause, &first, &last);
    return first == word;
}

/* "for ties (and help)", "the port (built by Peru)": places inside a phrase at which it may end, besides those of stretch_may_end_before(). */
static bool may_stop_before(const struct label *label, int from, int word)
{
    static const char *const words[] = { "between", "among", "both", "either", "neither", NULL };
    const struct tree *tree = label->tree;
    int second = tree->tokens[word].upos == UPOS_CCONJ ? tree_head(tree, word) : -1;

    if (opens_relative(tree, word))
        return true;
    if (tree_relation(tree, word) == REL_ACL)
        return tree_head(tree, word) == word - 1 && tree_has_tag(tree, word, TAG(VBN) | TAG(VBG));
    for (int i = from - 1; i < word && second > word; i++)
        if (tree_is_among(tree, i, words))
            return false;
    return second > word && tree_relation(tree, second) == REL_CONJ && tree->tokens[second].upos == UPOS_NOUN &&
           (fit_stands_alone(tree, second) || tree_child_with(tree, second, REL_CASE) > word) && tree_head(tree, second) >= from &&
           !fit_is_series(tree, tree_head(tree, second));
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

/* "for questioning (over a scandal)", "from the talks (on the north)": a noun's own phrase, where there is no room for it too. */
static bool opens_phrase_of_noun(const struct tree *tree, int word)
{
    int noun = tree_head(tree, word);

    return tree_relation(tree, word) == REL_CASE && noun > word && tree_relation(tree, noun) == REL_NMOD &&
           tree->tokens[word - 1].upos == UPOS_NOUN && tree_head(tree, noun) == word - 1 && !tree_is(tree, word, "of") &&
           !tree_is(tree, word, "between");
}

/* Whether the words from one to before the other are a phrase that does without what stands behind them; brief: as well as it can. */
static bool is_whole(const struct label *label, int from, int phrase, int end, int stop, bool brief)
{
    const struct tree *tree = label->tree;
    bool joined = end < stop && tree->tokens[end].upos == UPOS_CCONJ;
    int told = 0;

    if (end < stop && !stretch_may_end_before(label, end) && !may_stop_before(label, from, end) &&
        !(brief && opens_phrase_of_noun(tree, end)))
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

/* "saying it (was late)", "clearing the way (for a deal)": what came of a deed, told by half; when and where it came is no half of it. */
static bool is_half_result(const struct tree *tree, int phrase, int end, int stop)
{
    static const char *const circumstances[] = { "after", "before", "during",    "in",    "at", "amid",
                                                 "since", "when",   "following", "while", NULL };
    int what = tree_child_with(tree, phrase, REL_OBJ);
    bool object = tree_child_with(tree, phrase, REL_XCOMP) > phrase || (what > phrase && tree->tokens[what].upos == UPOS_NOUN);
    bool ends = end == stop || tree->tokens[end].upos == UPOS_CCONJ || (object && tree_is_among(tree, end, circumstances));

    return !ends || (tree->tokens[end - 1].upos == UPOS_PRON && content_is_saying(tree, phrase));
}

/* Takes the phrase up to the last place inside it at which the line may end; whether there is one. last: nothing is told behind it. */
static bool take_phrase(struct label *label, int from, int phrase, bool last)
{
    enum part part = *parts_of(label, tree_head(label->tree, phrase));
    int stop = end_of_phrase(label, from, phrase);
    int least = last && tree_relation(label->tree, phrase) != REL_RELCL ? phrase + 1 : stop;

    bool result = result_at(label, from - 1) == phrase;
    int passes = !last ? 1 : completes_act(label, from, phrase) ? 4 : 3;

    for (int pass = 0; pass < passes; pass++) /* the second without its adjectives, the last at the cost of those before it */
        for (int end = stop; end >= least && end > phrase; end--) {
            if (result && is_half_result(label->tree, phrase, end, stop))
                continue;
            if (!is_whole(label, from, phrase, end, stop, pass > 1))
                continue;
            GArray *old = label->part;
            label->part = g_array_copy(old);
            for (int i = from; i < end; i++)
                *parts_of(label, i) = parts_in_timex(label, i) || parts_is_spare(label, i) ? PART_NONE : part;
            if (pass > 0)
                fit_attributes(label, from, end);
            if (pass > 2)
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
        int result = phrase < 0 && last && next < n ? result_at(label, next) : -1;
        if (result >= 0)
            phrase = next = result;
        bool taken =
            phrase >= 0 && *parts_of(label, tree_head(label->tree, phrase)) == part && take_phrase(label, next, phrase, last);
        if (taken)
            i = n; /* from the end again */
        else if (last)
            return;
    }
}

bool stretch_leaves_result(const struct label *label)
{
    int last = (int)label->tree->n - 1;

    while (last >= 0 && (*parts_of(label, last) == PART_NONE || label->tree->tokens[last].upos == UPOS_PUNCT))
        last--;
    int comma = last < 0 ? -1 : next_of(label, last);
    return comma > 0 && comma < (int)label->tree->n && *parts_of(label, last) == PART_PREDICATE && result_at(label, comma) >= 0;
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

#include "parts.h"

#include "line.h"
#include "needs.h"

/* "was sworn in Monday": a particle that the parser took for the day's preposition, which it cannot be; -1 if there is none. */
static int particle_before(const struct tree *tree, int day)
{
    static const char *const words[] = { "in", "off", "out", "up", "down", "over", "away", "back", "through", NULL };
    static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday",  "saturday",
                                        "sunday", "today",   "yesterday", "tomorrow", "tonight", NULL };
    bool bare = day > 1 && day - 2 == tree_head(tree, day) && tree_is_among(tree, day, days);

    return bare && tree_is_among(tree, day - 1, words) ? day - 1 : -1;
}

/* "pleaded guilty Monday": an adjective of the verb that the parser gave to the day behind it. */
static void take_before_day(struct label *label, int day, enum part part)
{
    int word = tree_child_with(label->tree, day, REL_AMOD);

    if (word == tree_head(label->tree, day) + 1 && !parts_in_timex(label, word))
        *parts_of(label, word) = part;
    if (particle_before(label->tree, day) >= 0)
        *parts_of(label, day - 1) = part;
}

/* "in the space of two days", "at the end of 2003": says nothing without the time that is left out. */
static bool leads_to_timex(const struct label *label, int phrase)
{
    static const char *const words[] = { "space", "end", "start", "beginning", "course", "middle", "close", "eve", NULL };
    int time = tree_child_with(label->tree, phrase, REL_NMOD);

    return tree_is_among(label->tree, phrase, words) && time > phrase && parts_in_timex(label, time) &&
           !parts_in_timex(label, phrase) && time - phrase <= 4 && tree_is(label->tree, phrase + 1, "of") &&
           !tree_below(label->tree, label->act, phrase);
}

bool parts_is_spent(const struct label *label, int phrase)
{
    static const char *const words[] = { "power", "office", NULL };
    const struct tree *tree = label->tree;
    int first, last;

    if (!tree_is_among(tree, phrase, words) || g_strcmp0(tree_preposition(tree, phrase), "in") != 0)
        return false;
    tree_span(tree, phrase, &first, &last);
    return first > 0 && parts_in_timex(label, first - 1);
}

/* "sentenced to ten years", "punish them with ten years in jail", "gave him two days to leave": how long what the verb does will last. */
static bool is_term(const struct tree *tree, int time, int verb)
{
    static const char *const verdicts[] = { "sentence", "condemn", "jail", "imprison", "suspend", "ban", NULL };
    static const char *const cells[] = { "jail", "prison", "custody", "detention", NULL };
    static const char *const stays[] = { "stay", "last", "extend", NULL }; /* "would stay (about a month)" */
    enum relation relation = tree_relation(tree, time);
    int cell = tree_child_with(tree, time, REL_NMOD);

    return (relation == REL_OBL && (tree_is_one_of(tree, verb, verdicts) || tree_is_one_of(tree, verb, stays))) ||
           (cell > time && tree_is_among(tree, cell, cells)) ||
           ((relation == REL_OBL || relation == REL_TIME) && verb >= 0 && tree_is(tree, verb, "give") &&
            !tree_preposition(tree, time));
}

/* "it could be days", "sentenced to ten years", "gave him (two days) to leave": a time without which the verb says nothing. */
static bool is_measure(const struct tree *tree, int token)
{
    static const char *const words[] = { "take", "last", "need", "spend", "serve", "give", "allow", "grant", "have", NULL };
    static const char *const feasts[] = { "celebrate", "mark", "observe", "commemorate",
                                          NULL }; /* "allowed them to celebrate Christmas" */
    static const char *const spans[] = {
        "minute", "hour", "day", "week", "month", "year", "decade", "century", "generation", NULL
    };
    enum relation relation = tree_relation(tree, token);
    bool before = relation == REL_DET || relation == REL_NUMMOD || relation == REL_AMOD || relation == REL_ADVMOD ||
                  relation == REL_POSS || relation == REL_COMPOUND || relation == REL_TIME;
    int time = before && tree_head(tree, token) > token ? tree_head(tree, token) : token, verb = tree_head(tree, time);
    bool term = is_term(tree, time, verb);

    if (time == token && relation == REL_TIME && verb >= 0 && tree_relation(tree, verb) == REL_OBL)
        return is_measure(tree, verb); /* "until 9 a.m." */
    if (relation == REL_NMOD && tree_head(tree, token) >= 0 && tree->tokens[tree_head(tree, token)].upos == UPOS_NUM)
        return is_measure(tree, tree_head(tree, token)); /* "90 to 180 days" */
    if (time == token && relation == REL_CASE && tree_head(tree, token) > token) /* "(sentenced) to (ten years)" */
        return is_measure(tree, tree_head(tree, token));
    bool subject =
        tree_relation(tree, time) == REL_NSUBJ && tree_has_tag(tree, verb, TAG(VBN)); /* "the last years have been hard" */
    subject |= tree_relation(tree, time) == REL_NSUBJ && tree_child_with(tree, time, REL_NMOD) > time; /* "years of war" */
    if (tree_relation(tree, time) == REL_OBJ && tree->tokens[time].upos == UPOS_PROPN && tree_is_one_of(tree, verb, feasts))
        return true;
    if (tree_relation(tree, time) == REL_OBL && tree_is(tree, verb, "give") &&
        g_strcmp0(tree_preposition(tree, time), "until") == 0)
        return true; /* "gave them until Friday to leave" */
    static const char *const calls[] = { "call", "ask", "appeal", "plead", NULL };
    if (tree_relation(tree, time) == REL_OBL && tree_is_one_of(tree, verb, calls) && tree_child_with(tree, time, REL_NMOD) > time)
        return true; /* "called for a minute of silence" */
    bool object = tree_relation(tree, time) == REL_OBJ &&
                  (tree_is_one_of(tree, verb, words) || tree_child_with(tree, time, REL_NMOD) > time); /* "ten days of talks" */
    if (tree_child_with(tree, time, REL_COP) >= 0)
        return time == token || tree_is_one_of(tree, time, spans); /* not "was behind the (Aug. 7) attacks" */
    return (tree_is_one_of(tree, time, spans) && (subject || (verb >= 0 && verb < time && (term || object))));
}

bool parts_beside_timex(const struct label *label, int token)
{
    static const char *const words[] = { "earlier", "later", "late", "early", "back", NULL };
    static const char *const goes[] = { "go", "come", "be", "fly", "head", "bring", "send", "take", "pull", "move", "call", NULL };
    int n = (int)label->tree->n, verb = tree_head(label->tree, token);
    if (verb >= 0 && tree_is(label->tree, token, "back") && tree_is_one_of(label->tree, verb, goes))
        return false; /* "go back on Monday" */
    bool before =
        token + 1 < n && (parts_in_timex(label, token + 1) ||
                          (token + 2 < n && label->tree->tokens[token + 1].upos == UPOS_ADP && parts_in_timex(label, token + 2)));

    bool age = token > 0 && parts_in_timex(label, token - 1) && tree_is(label->tree, token, "old"); /* "Roe, 37 years old" */

    return age || (before && tree_is_among(label->tree, token, words) && tree_child(label->tree, token) < 0);
}

/* "in a statement published (on Monday)": a participle of which nothing but its day is told. */
static bool tells_day_only(const struct label *label, int participle)
{
    const struct tree *tree = label->tree;
    bool dated = false;

    if (tree_relation(tree, participle) != REL_ACL || !tree_has_tag(tree, participle, TAG(VBN)) || participle == label->act)
        return false;
    for (int c = tree_child(tree, participle); c >= 0; c = tree_next(tree, c)) {
        if (!parts_in_timex(label, c) && tree->tokens[c].upos != UPOS_PUNCT)
            return false;
        dated |= parts_in_timex(label, c);
    }
    return dated;
}

/* Takes a dependent into the label if its need is great enough for the depth, with what it needs itself. */
static void take_child(struct label *label, int child, enum need need, enum part part, int depth)
{
    bool torn =
        need == NEED_CLAUSE && depth + 1 >= DEPTH_MOST && tree_relation(label->tree, child) == REL_CCOMP; /* its verb alone */

    enum relation relation = tree_relation(label->tree, child);
    if (need == NEED_OPTIONAL && tree_head(label->tree, child) == label->act && (relation == REL_ACL || relation == REL_CCOMP))
        need = NEED_PHRASE; /* "the decision to stay": what the act is about */
    if (relation == REL_TIME && need == NEED_NOT && parts_in_timex(label, child) && is_measure(label->tree, child))
        need = NEED_WORD; /* "gave them until (Aug.) 5" */
    if ((relation == REL_OBL && (leads_to_timex(label, child) || parts_is_spent(label, child))) || tells_day_only(label, child))
        return;
    if (parts_in_timex(label, child))
        take_before_day(label, child, part);
    if (tree_is_clause(label->tree, child) &&
        tree_below(label->tree, label->clause, child)) /* "those marching": the clause is told behind its subject */
        return;
    bool date = (parts_in_timex(label, child) || parts_beside_timex(label, child)) && !is_measure(label->tree, child);
    if (date || need == NEED_NOT || torn || *parts_of(label, child) != PART_NONE)
        return;
    if (need == NEED_OPTIONAL)
        g_array_append_val(label->optional, child);
    else
        parts_take(label, child, part, depth + 1);
}

/* "will halt exports until May; France has not": a clause behind a semicolon is told for itself, whatever the parser hung it on. */
static bool is_behind_semicolon(const struct tree *tree, int token, int child)
{
    int subject = tree_child_with(tree, child, REL_NSUBJ);

    subject = subject >= 0 ? subject : tree_child_with(tree, child, REL_NSUBJ_PASS);
    for (int i = token + 1; i < subject && i < child; i++)
        if (tree_is(tree, i, ";"))
            return true;
    return false;
}

void parts_take(struct label *label, int token, enum part part, int depth)
{
    const struct tree *tree = label->tree;

    if (parts_is_spare(label, token))
        return;
    if (token == label->clause || !parts_in_timex(label, token) ||
        is_measure(tree, token)) /* the parser takes "9" for a subject in "Oct. 9: Iran says" */
        *parts_of(label, token) = part;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if ((depth < DEPTH_MOST || needs_innermost(tree, c)) && !is_behind_semicolon(tree, token, c))
            take_child(label, c, needs_of(tree, label->clause, token, c), part, depth);
}

void parts_drop(struct label *label, int token)
{
    int first, last;

    enum part part = *parts_of(label, token);

    tree_span(label->tree, token, &first, &last);
    for (int i = first; i <= last; i++)
        if (tree_below(label->tree, i, token) && (part == PART_NONE || *parts_of(label, i) == part)) /* else it is told elsewhere */
            *parts_of(label, i) = PART_NONE;
}

/* "the `Iron Curtain' speech": of the marks that also say whose something is, those that open, and the one that closes them. */
static bool is_single_mark(const struct tree *tree, int token)
{
    static const char *const marks[] = { "'", "‘", "’", NULL }, *const opening[] = { "`", "‘", NULL };
    bool open = false;

    if (tree->tokens[token].upos != UPOS_PUNCT || !tree_is_among(tree, token, marks))
        return false;
    for (int i = 0; i <= token; i++) {
        bool apart = (i == 0 || tree->tokens[i - 1].end < tree->tokens[i].start) && i + 1 < (int)tree->n &&
                     tree->tokens[i].end == tree->tokens[i + 1].start;
        bool opens = tree_is_among(tree, i, opening) || (apart && tree_is_among(tree, i, marks));
        if (i == token)
            return opens || open;
        open = opens || (open && !tree_is_among(tree, i, marks));
    }
    return false;
}

bool parts_is_quote_sign(const struct tree *tree, int token)
{
    static const char *const marks[] = { "\"", "``", "''", "’’", "‘‘", "“", "”", "`", "{", "}", "[", "]", NULL };

    return tree_is_among(tree, token, marks) || is_single_mark(tree, token);
}

bool parts_is_dash(const struct tree *tree, int token)
{
    static const char *const dashes[] = { "--", "—", "–", NULL };

    return tree_is_among(tree, token, dashes);
}

bool parts_is_any_dash(const struct tree *tree, int token)
{
    static const char *const others[] = { "-", "_", NULL };

    return parts_is_dash(tree, token) || tree_is_among(tree, token, others);
}

int parts_behind_marks(const struct tree *tree, int token)
{
    while (token < (int)tree->n && parts_is_quote_mark(tree, token))
        token++;
    return token;
}

/* The comma before a phrase or a clause behind its verb, whose second comma is left out: "announced, amid unrest, that". */
static bool opens_aside(const struct label *label, int mark)
{
    const struct tree *tree = label->tree;
    enum relation relation = tree_relation(tree, tree_head(tree, mark));
    int first, last;

    if (!tree_is(tree, mark, ",") || tree_head(tree, mark) < mark)
        return false;
    tree_span(tree, tree_head(tree, mark), &first, &last);
    bool more = false;
    for (int i = last + 1; i < (int)tree->n; i++)
        more |= *parts_of(label, i) == *parts_of(label, mark);
    return more && first == mark &&
           (relation == REL_OBL || relation == REL_ADVCL || relation == REL_CCOMP || relation == REL_ADVMOD);
}

/* A mark stays between two words of its part; elsewhere it would hang loose. Dashes part what belongs to another thought. */
static bool hangs(const struct label *label, int mark)
{
    static const char *const breaks[] = { "--", "—", "–", "_", ";", "(", ")", "-LRB-", "-RRB-", NULL };
    int n = (int)label->tree->n;

    if (label->tree->tokens[mark].upos != UPOS_PUNCT)
        return false;
    int next = parts_behind_marks(label->tree, mark + 1); /* '"Peru," said Roe, "will go"' */
    bool before = mark > 0 && *parts_of(label, mark - 1) == *parts_of(label, mark);
    bool after = next < n && *parts_of(label, next) == *parts_of(label, mark);
    return !before || !after || opens_aside(label, mark) || tree_is_among(label->tree, mark, breaks);
}

/* A preposition whose phrase is left out: "on" of "on Thursday"; "laundering" of "money laundering". */
static bool is_bereft(const struct label *label, int token)
{
    static const char *const terms[] = { "effective", "starting", "beginning", NULL };
    const struct tree *tree = label->tree;
    int head = tree_head(tree, token);
    bool bare = tree_relation(tree, token) == REL_ACL && tree_has_tag(tree, token, TAG(VBG)) && tree_child(tree, token) < 0;

    if (bare && token > 0 && tree->tokens[token - 1].upos == UPOS_NOUN)
        return *parts_of(label, token - 1) == PART_NONE;
    if (token + 1 < (int)tree->n && tree_is(tree, token, "up") && tree_is(tree, token + 1, "to") &&
        tree_relation(tree, token) != REL_PRT)
        return *parts_of(label, token + 1) == PART_NONE; /* "up (to 2009)" */
    if (token + 1 < (int)tree->n && parts_in_timex(label, token + 1) && tree_is_among(tree, token, terms))
        return true; /* "declared a truce effective (May 4)" */
    if (tree_relation(tree, token) == REL_CASE && token + 1 < head && tree_has_tag(tree, head, TAG(VBG)) &&
        parts_in_timex(label, token + 1))
        return *parts_of(label, token + 1) == PART_NONE; /* "a bill on (May 4) demanding it" */
    if (token + 1 < (int)tree->n && tree_is(tree, token, "out") && tree_is(tree, token + 1, "of") &&
        tree->tokens[MAX(tree_head(tree, MAX(head, 0)), 0)].upos == UPOS_VERB)
        return false; /* "pull them out (of Mali)" */
    return tree_relation(tree, token) == REL_CASE && head >= 0 && *parts_of(label, head) == PART_NONE &&
           particle_before(tree, head) != token;
}

/* "£ 20m", "# 6m" (a pound sign that was lost): a sum is told whole. */
static void glue_sums(struct label *label)
{
    static const char *const signs[] = { "$", "#", "£", "€", NULL };
    const struct tree *tree = label->tree;
    const char *text = tree->document->text;

    for (int i = 1; i < (int)tree->n; i++) {
        const struct token *sum = &tree->tokens[i - 1], *word = &tree->tokens[i];
        bool number = g_ascii_isdigit(text[sum->start]) && sum->end == word->start && g_ascii_isalpha(text[word->start]);
        bool sign = g_ascii_isdigit(text[word->start]) && tree_is_among(tree, i - 1, signs);
        if ((number || sign) && *parts_of(label, i - 1) != PART_NONE)
            *parts_of(label, i) = *parts_of(label, i - 1);
        else if (sign && i + 1 < (int)tree->n && *parts_of(label, i) != PART_NONE)
            *parts_of(label, i - 1) = *parts_of(label, i);
    }
}

void parts_glue(struct label *label)
{
    const struct token *tokens = label->tree->tokens;

    glue_sums(label);
    for (int i = (int)label->tree->n - 1; i > 1; i--) {
        bool hyphen = label->tree->document->text[tokens[i - 1].start] == '-' && tokens[i - 1].end - tokens[i - 1].start == 1;
        if (!hyphen || tokens[i - 2].end != tokens[i - 1].start || tokens[i - 1].end != tokens[i].start)
            continue;
        if (*parts_of(label, i) != PART_NONE && *parts_of(label, i - 2) == PART_NONE)
            *parts_of(label, i - 2) = *parts_of(label, i);
        if (*parts_of(label, i) != PART_NONE)
            *parts_of(label, i - 1) = *parts_of(label, i);
        else if (i - 2 != label->clause && i - 2 != label->act && label->tree->tokens[i].upos == UPOS_PROPN &&
                 label->tree->tokens[i - 2].upos == UPOS_PROPN) /* "Port-au(-Prince)" */
            *parts_of(label, i - 1) = *parts_of(label, i - 2) = PART_NONE;
    }
    static const char *const begins[] = { "united", "al", "el", NULL };
    for (int i = 1; i < (int)label->tree->n; i++) /* "United States-led", "al Qaeda-linked" */
        if (*parts_of(label, i) != PART_NONE && *parts_of(label, i - 1) == PART_NONE &&
            tree_is_one_of(label->tree, i - 1, begins) && g_ascii_isupper(label->tree->document->text[tokens[i].start]))
            *parts_of(label, i - 1) = *parts_of(label, i);
}

/* "either (this or) that": the word for two of which one is left out. */
static bool is_half_pair(const struct label *label, int token)
{
    static const char *const words[] = { "either", "both", NULL };
    const struct tree *tree = label->tree;
    int head = tree_head(tree, token);

    if (head < token || !tree_is_among(tree, token, words))
        return false;
    for (int i = token + 1; i < (int)tree->n; i++)
        if (tree->tokens[i].upos == UPOS_CCONJ)
            return *parts_of(label, i) == PART_NONE && tree_is(tree, i, tree_is(tree, token, "either") ? "or" : "and") &&
                   tree_below(tree, i, head);
    return false;
}

/* "not only (took it, but also ...)", "not just on Iraq (but also on Oman)": of which the second half is left out. */
static void drop_not_only(struct label *label)
{
    static const char *const not [] = { "not", NULL }, *const words[] = { "only", "just", "merely", "simply", NULL };
    const struct tree *tree = label->tree;

    for (int i = 0; i + 1 < (int)tree->n; i++) {
        if (*parts_of(label, i) == PART_NONE || !tree_is_among(tree, i, not ) || !tree_is_among(tree, i + 1, words))
            continue;
        bool half = tree_is(tree, i + 1, "only"), told = false;
        for (int k = i + 2; k < (int)tree->n; k++)
            if (tree_is(tree, k, "but")) {
                half |= k + 1 < (int)tree->n && tree_is(tree, k + 1, "also") && tree->tokens[i + 2].upos != UPOS_VERB;
                told |= *parts_of(label, k) != PART_NONE;
            }
        if (half && !told)
            *parts_of(label, i) = *parts_of(label, i + 1) = PART_NONE;
    }
}

/* "not just on Iraq": with "not" alone it would say something else. */
static void keep_not_just(struct label *label)
{
    static const char *const words[] = { "just", "merely", "simply", "necessarily", NULL };
    const struct tree *tree = label->tree;

    for (int i = 0; i + 1 < (int)tree->n; i++)
        if (*parts_of(label, i) != PART_NONE && tree_is(tree, i, "not") && tree_is_among(tree, i + 1, words))
            *parts_of(label, i + 1) = *parts_of(label, i);
}

/* "next to the port", "close to Lima", "away from them": the first word of a preposition of two. */
static bool leads_preposition(const struct label *label, int word)
{
    static const char *const words[] = { "next", "close", "prior", "due", "thanks", "away", "out", NULL };
    const struct tree *tree = label->tree;

    return tree_is_among(tree, word, words) && *parts_of(label, word + 1) != PART_NONE &&
           tree_relation(tree, word + 1) == REL_CASE && tree->tokens[word].upos != UPOS_NOUN;
}

/* "the union (signed) and (went)": an "and" at the end of a subject joins nothing. */
static void drop_last_link(struct label *label)
{
    int last = (int)label->tree->n - 1;

    while (last > 0 && *parts_of(label, last) != PART_SUBJECT)
        last--;
    if (last > 0 && label->tree->tokens[last].upos == UPOS_CCONJ)
        *parts_of(label, last) = PART_NONE;
}

/* "are no better guarded now", "no longer had": a "no" before a degree of the verb's, without which the label would say the contrary. */
static void keep_no_better(struct label *label)
{
    const struct tree *tree = label->tree;

    for (int i = 0; i + 1 < (int)tree->n; i++) {
        int degree = i + 1, verb = tree_head(tree, degree);
        bool tied = tree_is(tree, i, "no") && tree_head(tree, i) == degree && tree_relation(tree, degree) == REL_ADVMOD;
        if (tied && verb >= 0 && *parts_of(label, degree) == PART_NONE && *parts_of(label, verb) != PART_NONE)
            *parts_of(label, i) = *parts_of(label, degree) = *parts_of(label, verb);
    }
}

/* "was not (in the least) worried": a "not" behind a helper that is told, whatever the parser hung it on. */
static void keep_negation(struct label *label)
{
    const struct tree *tree = label->tree;

    for (int i = 1; i < (int)tree->n; i++) {
        enum part part = *parts_of(label, i - 1);
        if (part != PART_NONE && *parts_of(label, i) == PART_NONE && tree->tokens[i - 1].upos == UPOS_AUX &&
            tree_is(tree, i, "not") && tree_head(tree, i - 1) > i && *parts_of(label, tree_head(tree, i - 1)) == part)
            *parts_of(label, i) = part;
    }
    keep_no_better(label);
}

/* "said (that it was late) and that they left": a second "that" whose first is left out needs no "and". */
static void drop_link_of_that(struct label *label)
{
    const struct tree *tree = label->tree;

    for (int i = label->clause + 1; i + 1 < (int)tree->n; i++) {
        if (*parts_of(label, i) == PART_NONE)
            continue;
        if (tree_is(tree, i, "that") || tree_is_finite_form(tree, i))
            return;
        if (tree_is(tree, i, "and") && tree_is(tree, i + 1, "that") && tree_relation(tree, i + 1) == REL_MARK)
            *parts_of(label, i) = PART_NONE;
    }
}

/* "sorrow, admiration (and help)": the last of a series that is told of it, but for names (ends_cut_series()); -1 if it is no such. */
static int last_of_cut_series(const struct label *label)
{
    const struct tree *tree = label->tree;
    int word = (int)tree->n - 1, first, last;

    while (word > label->clause && (*parts_of(label, word) == PART_NONE || tree->tokens[word].upos == UPOS_PUNCT))
        word--;
    while (word > label->clause && tree_relation(tree, word) != REL_CONJ && !tree_is_clause(tree, word))
        word = tree_head(tree, word);
    if (word <= label->clause || tree_relation(tree, word) != REL_CONJ || tree_is_clause(tree, word) ||
        tree->tokens[word].upos != UPOS_NOUN || tree_child_with(tree, word, REL_CC) >= 0 || tree_below(tree, label->act, word))
        return -1;
    tree_span(tree, word, &first, &last);
    int mark = last + 1;
    bool comma = tree_opens_with(tree, word, ",");
    while (mark < (int)tree->n && tree_is(tree, mark, ","))
        mark++;
    return comma && mark < (int)tree->n && (mark > last + 1 || tree->tokens[mark].upos == UPOS_CCONJ) ? word : -1;
}

/* "had (so) divided the army that nobody fought": the clause goes with the "so" that it hangs on. */
static void drop_so_that(struct label *label)
{
    const struct tree *tree = label->tree;

    for (int i = 0; i < (int)tree->n; i++) {
        int mark =
            tree_relation(tree, i) == REL_ADVCL || tree_relation(tree, i) == REL_CCOMP ? tree_child_with(tree, i, REL_MARK) : -1;
        int verb = tree_head(tree, i);
        if (mark < 0 || !tree_is(tree, mark, "that") || *parts_of(label, i) == PART_NONE || tree_below(tree, label->act, i))
            continue;
        for (int k = 0; k < mark; k++)
            if (tree_is(tree, k, "so") && *parts_of(label, k) == PART_NONE && tree_below(tree, k, verb) && k + 1 < mark) {
                parts_drop(label, i);
                break;
            }
    }
}

static void drop_cut_series(struct label *label)
{
    for (int word; (word = last_of_cut_series(label)) >= 0;)
        parts_drop(label, word);
}

void parts_mend(struct label *label)
{
    static const char *const so[] = { "so", NULL };
    enum part before = PART_NONE;

    keep_negation(label);
    drop_not_only(label);
    keep_not_just(label);

    for (int i = 0; i + 1 < (int)label->tree->n; i++) {
        bool link = label->tree->tokens[i].upos == UPOS_CCONJ && before != PART_NONE && *parts_of(label, i + 1) == before;
        bool again = i > 0 && tree_is_among(label->tree, i, so) && tree_is(label->tree, i - 1, "do");
        if (*parts_of(label, i) == PART_NONE && (link || again))
            *parts_of(label, i) = again ? *parts_of(label, i - 1) : before;
        if (*parts_of(label, i) == PART_NONE && leads_preposition(label, i))
            *parts_of(label, i) = *parts_of(label, i + 1);
        if (*parts_of(label, i) != PART_NONE && is_half_pair(label, i))
            *parts_of(label, i) = PART_NONE;
        if (*parts_of(label, i) != PART_NONE)
            before = *parts_of(label, i);
    }
    drop_last_link(label);
    drop_link_of_that(label);
    drop_so_that(label);
    drop_cut_series(label);
}

/* "(35) editors (and writers)": a number that may be that of both. */
static bool counts_both(const struct label *label, int number)
{
    const struct tree *tree = label->tree;
    int first = tree_head(tree, number), second = first < 0 ? -1 : tree_child_with(tree, first, REL_CONJ);

    return tree_relation(tree, number) == REL_NUMMOD && second > first && number < first && *parts_of(label, second) == PART_NONE &&
           tree_has_tag(tree, first, TAG(NNS)) && tree_has_tag(tree, second, TAG(NNS)) &&
           !tree_has(tree, second, REL_BIT(NUMMOD) | REL_BIT(DET)) && tree_child_with(tree, second, REL_CC) == first + 1 &&
           !tree_below(tree, label->act, number);
}

void parts_drop_counts(struct label *label)
{
    for (int i = 0; i < (int)label->tree->n; i++)
        if (*parts_of(label, i) != PART_NONE && counts_both(label, i))
            parts_drop(label, i);
}

char *parts_owner(const struct label *label, int whose)
{
    static const enum relation small[] = { REL_DET, REL_COMPOUND, REL_FLAT, REL_AMOD, REL_NUMMOD };
    const struct tree *tree = label->tree;
    int owner =
        tree_relation(tree, label->clause) == REL_RELCL && tree_is(tree, whose, "whose") ? tree_head(tree, label->clause) : -1;
    int before = whose - 1;

    while (before > 0 && tree->tokens[before].upos == UPOS_PUNCT)
        before--;
    int aside = before;
    while (aside > 0 && tree_relation(tree, aside) == REL_FLAT)
        aside = tree_head(tree, aside);
    if (owner >= 0 && tree_relation(tree, aside) == REL_APPOS && tree_head(tree, aside) == owner)
        owner = aside; /* "the leader, Jan Kos, whose party" */
    bool name = owner >= 0 && tree->tokens[owner].upos == UPOS_PROPN && tree_below(tree, before, owner);
    if (owner < 0 || tree_child_with(tree, owner, REL_POSS) >= 0 || (before != owner && !name))
        return NULL;
    GString *text = g_string_new(NULL);
    for (int i = 0; i <= before; i++) {
        bool mine = i == owner || (name && i > owner);
        for (size_t k = 0; k < G_N_ELEMENTS(small) && tree_head(tree, i) == owner; k++)
            mine |= tree_relation(tree, i) == small[k];
        g_autofree char *word = tree_text(tree, i);
        if (mine)
            g_string_append_printf(text, "%s%s", text->len ? " " : "", word);
    }
    g_string_append(text, g_str_has_suffix(text->str, "s") ? "'" : "'s");
    return g_string_free(text, FALSE);
}

bool parts_has_content(const struct label *label)
{
    for (int i = 0; i < (int)label->tree->n; i++)
        if (*parts_of(label, i) == PART_CONTENT)
            return true;
    return false;
}

/* "whose", where it takes more words to say whose. */
static bool is_lost_owner(const struct label *label, int token)
{
    bool whose = tree_is(label->tree, token, "whose") && tree_head(label->tree, token) == line_subject(label);
    g_autofree char *owner = whose ? parts_owner(label, token) : NULL;

    return whose && !owner;
}

bool parts_is_told(const struct label *label, int token)
{
    if (*parts_of(label, token) == PART_NONE)
        return false;
    bool of_day = tree_relation(label->tree, token) == REL_DET && tree_head(label->tree, token) > token &&
                  *parts_of(label, tree_head(label->tree, token)) == PART_NONE &&
                  parts_in_timex(label, tree_head(label->tree, token)); /* "that (May)" */

    return !of_day && !parts_is_quote_mark(label->tree, token) && !hangs(label, token) && !is_bereft(label, token) &&
           !is_lost_owner(label, token);
}

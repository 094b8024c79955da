#include "fit.h"

#include "condition.h"
#include "doubt.h"
#include "line.h"
#include "needs.h"
#include "summary.h"
#include "wording.h"

#include <string.h>

enum { RANKS = 5 };

guint8 *fit_least(const struct tree *tree, int clause)
{
    guint8 *least = g_new0(guint8, tree->n);

    for (int i = 0; i < (int)tree->n; i++) {
        const struct token *word = &tree->tokens[i];
        const char *text = tree->document->text + word->start;
        if (i == clause || word->upos == UPOS_PRON || !g_ascii_isalnum(*text))
            continue; /* they may be told in another form */
        bool apart = i > 0 && tree->tokens[i - 1].end < word->start && !g_ascii_isdigit(*text);
        least[i] = (guint8)MIN(apart + wording_characters(text, word->end - word->start), G_MAXUINT8);
    }
    return least;
}

/* Whether the chosen words are too long by themselves, give or take a small one that is lost. */
static bool is_far_too_long(const struct label *label)
{
    enum { LOST = 8, ABRIDGED = 40 };
    const enum part first = label->name ? PART_PREDICATE : PART_SUBJECT;
    gsize letters = 0;

    for (guint i = 0; i < label->part->len; i++)
        letters += g_array_index(label->part, enum part, i) >= first && !(label->terse && label->tree->tokens[i].upos == UPOS_DET)
                       ? label->least[i]
                       : 0;
    return letters > (gsize)label->most + (label->abridged ? ABRIDGED : LOST) + (label->name ? strlen(label->name) : 0);
}

/* The line of the words that were chosen, in shorter ones if it has to be. */
static char *compose(const struct label *label)
{
    char *line = line_compose(label);

    return label->abridged ? wording_abridge(line, label->most, label->shorter) : line;
}

static struct measure *measure(const struct label *label)
{
    struct measure *last = label->measure;
    gsize size = label->part->len * sizeof(enum part);

    if (last->part->len == label->part->len && memcmp(last->part->data, label->part->data, size) == 0)
        return last;
    g_clear_pointer(&last->line, g_free);
    last->is_short = !is_far_too_long(label);
    if (last->is_short) {
        last->line = compose(label);
        last->is_short = !wording_is_longer(last->line, label->most);
    }
    last->was_long |= !last->is_short;
    g_array_set_size(last->part, 0);
    g_array_append_vals(last->part, label->part->data, label->part->len);
    return last;
}

bool fit_is_short(const struct label *label)
{
    return measure(label)->is_short;
}

char *fit_line(const struct label *label)
{
    struct measure *last = measure(label);

    last->line = last->line ? last->line : compose(label);
    return g_strdup(last->line);
}

void fit_content(struct label *label, int content)
{
    for (int depth = 2; depth < DEPTH_MOST && content >= 0 && !fit_is_short(label); depth++) {
        parts_drop(label, content);
        parts_take(label, content, PART_CONTENT, depth);
    }
}

/* "a number of states", "one of them": says nothing alone. */
static bool is_quantity(const struct tree *tree, int noun)
{
    static const char *const words[] = {
        "number",   "lot",     "series", "group",     "thousand",   "hundred",   "dozen",   "million",    "majority",
        "part",     "half",    "rest",   "kind",      "sort",       "couple",    "range",   "member",     "round",
        "most",     "some",    "many",   "several",   "all",        "each",      "none",    "head",       "leader",
        "minority", "quarter", "third",  "advantage", "use",        "charge",    "control", "possession", "handful",
        "bunch",    "pair",    "host",   "string",    "wave",       "batch",     "raft",    "array",      "variety",
        "fraction", "bulk",    "amount", "lack",      "set",        "score",     "swath",   "spate",      "flurry",
        "type",     "percent", "cent",   "share",     "proportion", "piece",     "billion", "trillion",   "chairman",
        "chief",    "victim",  "heart",  "center",    "centre",     "outskirts", "capital", "total",      NULL
    };
    bool number =
        tree->tokens[noun].upos == UPOS_NUM || tree->tokens[noun].upos == UPOS_DET || tree->tokens[noun].upos == UPOS_PRON;

    return number || tree_is_one_of(tree, noun, words);
}

static bool is_title(const struct tree *tree, int token)
{
    static const char *const saints[] = { "st.", "st", "saint", "san", "santa", "mount", "mt.", "lake", "fort", "port", NULL };

    return token >= 0 && tree->tokens[token].relation == DEPREL_NMOD_DESC && !tree_is_among(tree, token, saints);
}

/* "US and other (western) forces": without it the "and" would join what does not belong together. */
static bool is_second_attribute(const struct tree *tree, int token)
{
    return token > 0 && tree->tokens[token - 1].upos == UPOS_CCONJ && tree_head(tree, token) > token &&
           g_ascii_islower(tree->document->text[tree->tokens[token].start]);
}

/* "says women and children make up half of them": one of the two does not. */
static bool is_of_inner_subject(const struct label *label, int token)
{
    int head = tree_head(label->tree, token);
    enum relation relation = tree_relation(label->tree, head);

    return tree_relation(label->tree, token) == REL_CONJ && (relation == REL_NSUBJ || relation == REL_NSUBJ_PASS) &&
           tree_head(label->tree, head) != label->clause && !tree_is_clause(label->tree, token);
}

/* "the Immigration and Naturalization Service" */
static bool is_of_one_name(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    return tree_relation(tree, token) == REL_CONJ && tree->tokens[token].upos == UPOS_PROPN &&
           tree->tokens[head].upos == UPOS_PROPN && tree_child_with(tree, head, REL_DET) >= 0 &&
           tree_child_with(tree, token, REL_DET) < 0 && tree_child_with(tree, token, REL_COMPOUND) >= 0 &&
           tree->tokens[head + 1].upos == UPOS_CCONJ;
}

/* "Hungarian and (Romanian) officials": of another land. */
static bool is_second_land(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    return tree_relation(tree, token) == REL_CONJ && tree_relation(tree, head) == REL_AMOD && tree_head(tree, head) > token &&
           g_ascii_isupper(tree->document->text[tree->tokens[token].start]);
}

/* The rank of an adjective before its noun: see fit_rank(). */
static int rank_of_attribute(const struct tree *tree, int token)
{
    static const char *const kinds[] = {
        "human", "mass", "central", "general",  "nuclear", "prime",    "chief",      "civil",
        "armed", "vice", "deputy",  "material", "supreme", "chemical", "biological", NULL
    }; /* "weapons of mass destruction" */
    static const char *const offices[] = { "minister", "ministers", "ministry", "president", "affairs", "secretary", NULL };
    static const char *const manners[] = { "level", "basis", "scale",    "manner", "way",   "fashion", "footing",
                                           "tone",  "note",  "language", "mood",   "means", NULL }; /* "on a local level" */
    int head = tree_head(tree, token);

    if (tree_is_among(tree, head, offices) || tree_is_among(tree, head, manners) || tree_is_among(tree, token, kinds) ||
        is_second_attribute(tree, token) || tree_is(tree, head, "one") || /* "a federal one" */
        (tree_has_tag(tree, token, TAG(VBG)) && tree_child_with(tree, head, REL_COP) == token - 1)) /* "was sending help" */
        return 0;
    if (tree_has_tag(tree, token, TAG(JJS)))
        return RANKS - 1; /* "is the clearest sign" */
    if (g_ascii_islower(tree->document->text[tree->tokens[token].start]))
        return 3;
    return tree->tokens[head].upos == UPOS_NOUN && tree_relation(tree, head) == REL_NMOD && token < head ? RANKS - 1 : 0;
}

/* "pull its troops out (of Mali)": the first word of a preposition that tells enough by itself; -1 for others. */
static int out_of(const struct tree *tree, int phrase)
{
    for (int c = tree_child(tree, phrase); c >= 0 && c < phrase; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CASE && tree_is(tree, c, "out") && tree_is(tree, c + 1, "of") &&
            tree->tokens[tree_head(tree, phrase)].upos == UPOS_VERB)
            return c;
    return -1;
}

/* The rank of a phrase or a clause: see fit_rank(). */
static int rank_of_clause(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int head = tree_head(tree, token);

    if (out_of(tree, token) >= 0)
        return RANKS;
    if (token < head || needs_pair(tree, head, token) || is_of_one_name(tree, token) || is_of_inner_subject(label, token) ||
        needs_is_of_name(tree, token) || needs_is_other_end(tree, token) || is_second_land(tree, token))
        return 0;
    return needs_of(tree, -1, head, token) == NEED_PHRASE ? RANKS : 2;
}

/* The rank of a noun's phrase: see fit_rank(). */
static int rank_of_noun(const struct label *label, int token)
{
    const char *preposition = tree_preposition(label->tree, token);
    bool of = g_strcmp0(preposition, "of") == 0;

    if (g_strcmp0(preposition, "without") == 0)
        return 0; /* "a deal without guards is no use": it would say something else */

    if (needs_is_of_name(label->tree, token)) /* "the Federation of Journalists" rather than nothing */
        return of ? RANKS : 0;
    return !of ? 2 : is_quantity(label->tree, tree_head(label->tree, token)) ? 0 : label->curt ? RANKS - 1 : 3;
}

/* "Presidents (Jan Kos and Ola Lie)", "Spokesman (Jan Kos)": names that a title without an article cannot do without. */
static bool is_called(const struct tree *tree, int name)
{
    int title = tree_head(tree, name);

    return tree_has_tag(tree, title, TAG(NN) | TAG(NNS)) && name == title + 1 && tree->tokens[name].upos == UPOS_PROPN &&
           !tree_has(tree, title, REL_BIT(DET) | REL_BIT(POSS) | REL_BIT(NUMMOD));
}

int fit_rank(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    static const char *const degrees[] = { "as", "so", "too", "more", "less", "most", "least", NULL };
    static const char *const doubts[] = { "little",     "few",       "less",    "former",  "alleged",   "failed",
                                          "false",      "future",    "fewer",   "so-call", "so-called", "negligently",
                                          "unlawfully", "illegally", "falsely", "wrongly", NULL };
    int head = tree_head(tree, token);
    bool title = is_title(tree, token) && !is_title(tree, head) &&
                 tree_child_with(tree, token, REL_CC) < 0; /* "Secretary General Jens Stoltenberg": no half of it */
    bool first_half = head == token + 1 && tree_is(tree, head, "general"); /* "Attorney General" */

    if ((head >= 0 && tree->tokens[head].upos == UPOS_NUM) || tree_is_among(tree, token, doubts) || first_half)
        return 0; /* "at least ten", "little hope": without it the text says something else */
    switch ((int)tree_relation(tree, token)) {
    case REL_APPOS:
        return is_called(tree, token) ? 0 : 1;
    case REL_COMPOUND: /* "committee chairman Joe Smith" */
        return tree_child_with(tree, head, REL_FLAT) >= 0 && tree->tokens[head].upos == UPOS_PROPN &&
                       tree_child_with(tree, head, REL_DET) < 0 /* "the Naval Force Somalia" is no person */
                   ? 1
                   : 0;
    case REL_ADVCL:
    case REL_ACL:
    case REL_OBL:
    case REL_CONJ:
        return rank_of_clause(label, token);
    case REL_NMOD:
        return title ? 1 : rank_of_noun(label, token);
    case REL_AGENT:
        return label->curt ? RANKS - 1 : 3;
    case REL_XCOMP:
        return condition_is_whole(tree, head) ? RANKS - 1 : 0;
    case REL_AMOD:
        return rank_of_attribute(tree, token);
    case REL_ADVMOD:
        return needs_is_negation(tree, token) || needs_of(tree, -1, head, token) == NEED_WORD || tree_is_among(tree, token, degrees)
                   ? 0
                   : 3;
    default:
        return title ? 1 : 0;
    }
}

/* Whether a word may be of the first rank: most are not, by their relation. */
static bool may_be_title(const struct tree *tree, int token)
{
    return is_title(tree, token) || tree_relation(tree, token) == REL_APPOS || tree_relation(tree, token) == REL_COMPOUND;
}

/* "a conference (on food) and hunger": what was joined behind a phrase to the noun before it goes with the phrase. */
static void leave_out_joined(struct label *label, int phrase)
{
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, tree_head(tree, phrase)); c >= 0; c = tree_next(tree, c))
        if (c > phrase && tree_relation(tree, c) == REL_CONJ && c - phrase <= 3 && c != label->clause &&
            !tree_below(tree, label->act, c))
            parts_drop(label, c);
}

/* "Attorney", "General": titles side by side go together. */
static void leave_out_titles(struct label *label, int title)
{
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, tree_head(tree, title)); c >= 0; c = tree_next(tree, c))
        if (is_title(tree, c) && (c == title - 1 || c == title + 1))
            parts_drop(label, c);
}

/* A phrase goes with the "and" before it; "and the wisdom (of the war)" goes as a whole. */
static void leave_out(struct label *label, int token)
{
    int head = tree_head(label->tree, token);

    if (is_title(label->tree, token))
        leave_out_titles(label, token);
    for (int c = tree_child(label->tree, head); c >= 0 && c < token && tree_relation(label->tree, token) == REL_COMPOUND &&
                                                tree_child_with(label->tree, head, REL_FLAT) >= 0;
         c = tree_next(label->tree, c))
        if (tree_relation(label->tree, c) == REL_AMOD)
            parts_drop(label, c); /* "the British (militant) Jo Roe" */
    bool half = tree_relation(label->tree, token) == REL_NMOD && tree_relation(label->tree, head) == REL_CONJ;

    if (half && !tree_below(label->tree, label->act, head) && head != label->clause)
        token = head;
    int link = tree_relation(label->tree, token) == REL_CONJ ? tree_child_with(label->tree, token, REL_CC) : -1;
    int out = out_of(label->tree, token);
    enum part part = *parts_of(label, token);

    parts_drop(label, token);
    if (out >= 0)
        *parts_of(label, out) = part;
    if (link >= 0)
        *parts_of(label, link) = PART_NONE;
    if (tree_relation(label->tree, token) == REL_NMOD)
        leave_out_joined(label, token);
}

/* "of the pilot (and his wife)": the later halves of a phrase go first, but not of "the ministers of Peru and Chile"; whether any went. */
static bool leave_out_halves(struct label *label, int token)
{
    const struct tree *tree = label->tree;
    bool each = tree->tokens[token].upos == UPOS_PROPN && tree_has_tag(tree, tree_head(tree, token), TAG(NNS)), any = false;

    for (int i = (int)tree->n - 1; i > token; i--)
        if (tree_head(tree, i) == token && tree_relation(tree, i) == REL_CONJ &&
            (each || tree_below(tree, label->act, i) || label->clause == i))
            return false;
    for (int i = (int)tree->n - 1; i > token; i--)
        if (tree_head(tree, i) == token && tree_relation(tree, i) == REL_CONJ) {
            leave_out(label, i);
            any = true;
        }
    return any;
}

/* Whether there may be more to leave out: false once the label is short. */
static bool leave_out_of_rank(struct label *label, int token, int rank)
{
    const struct tree *tree = label->tree;
    bool halves = rank > 1 && tree_relation(tree, token) == REL_NMOD;

    if (*parts_of(label, token) == PART_NONE || token == label->clause || fit_rank(label, token) != rank)
        return true;
    bool spared = token == line_subject(label) || tree_below(tree, label->act, token);
    if (spared && !halves)
        return true;
    if (fit_is_short(label) || (halves && leave_out_halves(label, token) && fit_is_short(label)))
        return false;
    if (*parts_of(label, token) != PART_NONE && !spared)
        leave_out(label, token);
    return true;
}

int fit_that(const struct label *label)
{
    static const char *const verbs[] = { "say", "insist", "claim", "believe", "think", "hope", "suggest", "admit", "deny", NULL };
    const struct tree *tree = label->tree;
    int content = tree_child_with(tree, label->clause, REL_CCOMP),
        that = content < 0 ? -1 : tree_child_with(tree, content, REL_MARK);
    int subject = that < 0 ? -1 : tree_child_with(tree, content, REL_NSUBJ), first, last;

    subject = subject >= 0 || that < 0 ? subject : tree_child_with(tree, content, REL_NSUBJ_PASS);
    if (subject < that || that != label->clause + 1 || !tree_is(tree, that, "that") || !tree_is_one_of(tree, label->clause, verbs))
        return -1;
    tree_span(tree, subject, &first, &last);
    return first == that + 1 && tree->tokens[first].upos != UPOS_ADP && *parts_of(label, content) != PART_NONE ? that : -1;
}

static void leave_out_that(struct label *label)
{
    int that = fit_that(label);

    if (that >= 0)
        *parts_of(label, that) = PART_NONE;
}

void fit_titles(struct label *label)
{
    bool more = !fit_is_short(label);

    if (more)
        leave_out_that(label);
    more = more && !fit_is_short(label);

    for (int i = 0; i < (int)label->tree->n && more; i++)
        more = !may_be_title(label->tree, i) || leave_out_of_rank(label, i, 1);
}

/* "accused Peru of arming rebels", "reminded them that ...": what says of what, or that. */
static bool completes_act(const struct label *label, int clause)
{
    int mark = tree_child_with(label->tree, clause, REL_MARK);

    return tree_head(label->tree, clause) == label->clause && clause > label->clause &&
           (needs_pair(label->tree, label->clause, clause) || (mark >= 0 && !tree_is(label->tree, mark, "to")));
}

bool fit_leave_out_around(struct label *label, int word)
{
    const struct tree *tree = label->tree;

    for (int phrase = word;
         phrase >= 0 && !completes_act(label, phrase) && phrase != label->clause && *parts_of(label, phrase) != PART_NONE;
         phrase = tree_head(tree, phrase)) {
        int head = tree_head(tree, phrase);
        if (tree_below(tree, label->act, phrase) || tree_below(tree, label->clause, phrase))
            return false;
        if (head >= 0 && head < phrase && *parts_of(label, head) != PART_NONE && tree_relation(tree, phrase) != REL_CONJ &&
            (needs_of(tree, label->clause, head, phrase) <= NEED_OPTIONAL ||
             (tree_relation(tree, phrase) == REL_XCOMP && condition_is_whole(tree, head)))) {
            leave_out(label, phrase);
            return true;
        }
    }
    return false;
}

void fit_curtail(struct label *label)
{
    const struct tree *tree = label->tree;
    int subject = line_subject(label);

    for (int i = 0; i < (int)tree->n; i++) {
        enum relation relation = tree_relation(tree, i);
        bool titles =
            subject >= 0 && tree_below(tree, i, subject) && (relation == REL_APPOS || is_title(tree, i)) && fit_rank(label, i) == 1;
        bool hearer = i > label->clause && tree_head(tree, i) == label->clause &&
                      (tree_child_with(tree, label->clause, REL_CCOMP) >= 0 || parts_has_content(label)) &&
                      (relation == REL_OBJ || relation == REL_IOBJ) && tree_is(tree, label->clause, "tell");
        bool where = tree_head(tree, i) == label->clause && relation == REL_OBL && doubt_is_of_saying(label) &&
                     !needs_pair(tree, label->clause, i);
        if ((titles || hearer || where) && *parts_of(label, i) != PART_NONE && !tree_below(tree, label->act, i))
            leave_out(label, i);
    }
    leave_out_that(label);
}

void fit_subject(struct label *label)
{
    const struct tree *tree = label->tree;
    int subject = line_subject(label);

    for (int i = (int)tree->n - 1; i >= 0 && subject >= 0; i--)
        if (i != subject && *parts_of(label, i) == PART_SUBJECT && tree_below(tree, i, subject) &&
            tree_relation(tree, i) == REL_NMOD && fit_rank(label, i) > 0 && !tree_below(tree, label->act, i) &&
            !fit_is_short(label))
            leave_out(label, i);
}

/* Takes a phrase back as it was told before, with or without what is joined to it, if there is room. */
static bool take_back(struct label *label, int phrase, bool joined)
{
    const struct tree *tree = label->tree;
    GArray *old = g_array_copy(label->part);

    for (int i = 0; i < (int)tree->n; i++) {
        int top = i;
        while (top != phrase && top >= 0 && (joined || tree_relation(tree, top) != REL_CONJ))
            top = tree_head(tree, top);
        if (top == phrase)
            *parts_of(label, i) = g_array_index(label->whole, enum part, i);
    }
    bool done = fit_is_short(label);
    g_array_unref(done ? old : label->part);
    label->part = done ? label->part : old;
    return done;
}

bool fit_is_series(const struct tree *tree, int first)
{
    int n = 0;

    for (int c = tree_child(tree, first); c >= 0; c = tree_next(tree, c))
        n += tree_relation(tree, c) == REL_CONJ;
    return n > 1;
}

/* "agreed on a package (of incentives)": what went before the rest became short enough. */
static void take_back_all(struct label *label)
{
    const struct tree *tree = label->tree;

    for (int i = label->clause + 1; i < (int)tree->n && label->whole; i++) {
        bool gone = g_array_index(label->whole, enum part, i) == PART_PREDICATE && *parts_of(label, i) == PART_NONE;
        if (gone && tree_relation(tree, i) == REL_NMOD && *parts_of(label, tree_head(tree, i)) == PART_PREDICATE &&
            !take_back(label, i, true) && !fit_is_series(tree, i))
            take_back(label, i, false);
    }
}

void fit_shorten(struct label *label)
{
    bool more = !fit_is_short(label);

    if (more)
        label->whole = g_array_copy(label->part);
    for (int rank = 2; rank <= RANKS && more; rank++)
        for (int i = (int)label->tree->n - 1; i >= 0 && more; i--)
            more = leave_out_of_rank(label, i, rank);
    take_back_all(label);
}

/* "accused Peru of arming rebels", "called on Chad to go": what the clause itself is not complete without. */
static bool completes_clause(const struct label *label, int token)
{
    enum relation relation = tree_relation(label->tree, token);
    bool behind = token > tree_head(label->tree, token);

    return behind && tree_head(label->tree, token) == label->clause &&
           (relation == REL_ADVCL || relation == REL_ACL || relation == REL_CCOMP || relation == REL_XCOMP) &&
           needs_of(label->tree, label->clause, label->clause, token) == NEED_OPTIONAL;
}

/* Titles and phrases that tell more go for the sake of a phrase that was just taken; of a series none goes. */
static void make_room(struct label *label, int token)
{
    const struct tree *tree = label->tree;
    bool more = !fit_is_short(label);

    for (int rank = 1; rank <= 2 && more; rank++)
        for (int i = (int)tree->n - 1; i >= 0 && more; i--)
            if (!tree_below(tree, i, token) && tree_child_with(tree, i, REL_CC) < 0 && tree_relation(tree, i) != REL_CONJ &&
                (rank == 1 || *parts_of(label, i) != PART_SUBJECT))
                more = leave_out_of_rank(label, i, rank);
}

/* "law (and order)": a first half that says something else alone. */
static bool is_one_with(const struct tree *tree, int second)
{
    static const char *const law[] = { "law", "search", NULL }, *const order[] = { "order", "rescue", NULL };

    return tree_is_among(tree, second, order) && tree_is_among(tree, tree_head(tree, second), law);
}

/* "embassies in Peru (and Chad)": of two places that several are in, only the first is told. */
static bool loses_fellow(const struct label *label, int first)
{
    static const char *const in[] = { "in", "at", NULL };
    const struct tree *tree = label->tree;
    int second = tree_child_with(tree, first, REL_CONJ), head = tree_head(tree, first);

    if (second < first || *parts_of(label, second) != PART_NONE || tree_child_with(tree, second, REL_CC) < 0)
        return false;
    bool names = tree->tokens[first].upos == UPOS_PROPN && tree->tokens[second].upos == UPOS_PROPN && head >= 0 &&
                 tree_has_tag(tree, head, TAG(NNS)) && tree_child_with(tree, second, REL_CASE) < 0;

    return (names && !fit_is_series(tree, first) && tree_has_preposition(tree, first, in)) || is_one_with(tree, second);
}

/* Whether a verb in it goes without what completes it in the text: "to see (whether ...)"; or one of two names without the other. */
static bool is_half(const struct label *label, int token)
{
    static const enum relation complements[] = { REL_OBJ, REL_CCOMP, REL_XCOMP };
    int first, last;

    tree_span(label->tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        int head = tree_head(label->tree, i);
        if (*parts_of(label, i) != PART_NONE && tree_below(label->tree, i, token) && loses_fellow(label, i))
            return true;
        if (*parts_of(label, i) == PART_NONE && tree_relation(label->tree, i) == REL_OBL && tree_below(label->tree, i, token) &&
            *parts_of(label, head) != PART_NONE && tree_child_with(label->tree, head, REL_OBJ) >= 0 &&
            needs_of(label->tree, -1, head, i) == NEED_PHRASE && !parts_in_timex(label, i))
            return true;
        for (size_t k = 0; k < G_N_ELEMENTS(complements) && *parts_of(label, i) != PART_NONE; k++) {
            int child = tree_child_with(label->tree, i, complements[k]);
            if (child > i && tree_below(label->tree, i, token) && *parts_of(label, child) == PART_NONE &&
                !parts_in_timex(label, child))
                return true;
        }
    }
    return false;
}

/* Takes a phrase that completes the clause in place of what is less needed; all stays as it was where that does not help. */
static void take_at_cost(struct label *label, int token, enum part part)
{
    bool done = false;
    GArray *old = label->part;

    for (int depth = 2; depth <= 4 && !done; depth += 2) {
        label->part = g_array_copy(old);
        parts_take(label, token, part, depth);
        make_room(label, token);
        done = fit_is_short(label) && !is_half(label, token);
        if (!done)
            g_array_unref(label->part);
    }
    if (done)
        g_array_unref(old);
    else
        label->part = old;
}

bool fit_stands_alone(const struct tree *tree, int second)
{
    int first = tree_head(tree, second);
    bool pointed = tree_child_with(tree, first, REL_DET) >= 0 && tree_has_tag(tree, first, TAG(NN));

    return tree->tokens[first].upos == tree->tokens[second].upos && tree->tokens[first].upos != UPOS_ADJ &&
           !is_one_with(tree, second) && (!pointed || tree_has(tree, second, REL_BIT(DET) | REL_BIT(POSS)));
}

/* "for sending too many soldiers (but not enough supplies)": the last thought that is joined inside a phrase. */
static void leave_out_second(struct label *label, int phrase)
{
    const struct tree *tree = label->tree;
    int second = (int)tree->n - 1;

    while (second > phrase && (*parts_of(label, second) == PART_NONE || tree_relation(tree, second) != REL_CONJ ||
                               tree_child_with(tree, second, REL_CC) < 0 || !tree_below(tree, second, phrase)))
        second--;
    if (second > phrase && fit_stands_alone(tree, second) && !fit_is_series(tree, tree_head(tree, second)) &&
        !tree_below(tree, label->act, second) && !is_of_one_name(tree, second) && !needs_is_other_end(tree, second))
        leave_out(label, second);
}

/* "free of (foreign) fleets", "sending (too many) boats": what describes a noun of the predicate, whatever it was left out for. */
static void take_attributes(struct label *label)
{
    const struct tree *tree = label->tree;

    for (int i = 0; i < (int)tree->n; i++) {
        int noun = tree_head(tree, i);
        enum part part = noun > i ? *parts_of(label, noun) : PART_NONE;
        bool gone = (part == PART_CONTENT || (part == PART_PREDICATE && i > label->clause)) && *parts_of(label, i) == PART_NONE;
        if (!gone || tree_relation(tree, i) != REL_AMOD || parts_in_timex(label, i) || tree->tokens[noun].upos != UPOS_NOUN ||
            needs_of(tree, label->clause, noun, i) != NEED_PHRASE)
            continue;
        parts_take(label, i, part, DEPTH_MOST - 1);
        if (!fit_is_short(label))
            parts_drop(label, i);
    }
}

/* "with the (local) authorities", "against (young) protesters": at the end of a phrase, a noun that tells enough without its adjective. */
static bool tells_alone(const struct tree *tree, int noun)
{
    static const char *const prepositions[] = { "on", "against", "by", "of", NULL };

    return tree_has_child(tree, noun, REL_DET, "the") || tree_child_with(tree, noun, REL_POSS) >= 0 ||
           (tree_has_tag(tree, noun, TAG(NNS)) && tree_has_preposition(tree, noun, prepositions));
}

void fit_attributes(struct label *label, int from, int end)
{
    static const char *const kept[] = { "other",  "international", "same", "such",  "own",  "first",
                                        "second", "third",         "last", "final", "only", NULL };
    const struct tree *tree = label->tree;

    for (int i = end - 1; i >= from && !fit_is_short(label); i--) {
        int noun = tree_head(tree, i);
        bool describes = tree_relation(tree, i) == REL_AMOD && tree->tokens[noun].upos == UPOS_NOUN &&
                         (noun + 1 < end || tells_alone(tree, noun));
        if (describes && *parts_of(label, i) != PART_NONE && fit_rank(label, i) == 3 && !tree_is_among(tree, i, kept) &&
            tree_child(tree, i) < 0 && !tree_below(tree, label->act, i))
            leave_out(label, i);
    }
}

/* "spoke with (President) Ola Lie": what a phrase can do without before it is given up for want of room. */
static void leave_out_titles_of(struct label *label, int phrase)
{
    const struct tree *tree = label->tree;

    for (int i = 0; i < (int)tree->n && !fit_is_short(label); i++)
        if (*parts_of(label, i) != PART_NONE && i != phrase && tree_below(tree, i, phrase) && fit_rank(label, i) == 1 &&
            !tree_below(tree, label->act, i))
            leave_out(label, i);
}

/* "attacked (the port) with rockets", "pressure on Peru": a phrase that the act's own word or its object is told with. */
static bool completes_deed(const struct label *label, int phrase)
{
    static const char *const words[] = { "to", "with", "against", "on", "from", "into", NULL };
    const struct tree *tree = label->tree;
    int head = tree_head(tree, phrase);
    bool own = *parts_of(label, head) == PART_PREDICATE && label->act != label->clause;
    own = own && (head == label->act || (tree_head(tree, head) == label->act && tree_relation(tree, head) == REL_OBJ));

    return own && phrase > head && tree_has_preposition(tree, phrase, words);
}

/* What hangs on the verb itself, or right behind on its object: "stepped up pressure (on Peru) (in an effort to ...)". */
static bool is_own(const struct label *label, int phrase)
{
    const struct tree *tree = label->tree;
    int head = tree_head(tree, phrase), first, last;

    if (head == label->clause || tree_head(tree, head) != label->clause || tree_relation(tree, head) != REL_OBJ ||
        tree_relation(tree, phrase) != REL_NMOD)
        return head == label->clause;
    tree_span(tree, phrase, &first, &last);
    return first == head + 1;
}

/* "took issue with her remarks (that ...)", "lashed out at poor wages (, high rents and ...)": what a phrase can lose and says no other. */
static bool can_go(const struct label *label, int token)
{
    static const char *const bare[] = { "fact",  "idea", "claim", "possibility", "notion", "view", "way",    "sign",
                                        "those", "need", "one",   "threat",      "chance", "time", "number", NULL };
    const struct tree *tree = label->tree;
    int noun = tree_head(tree, token);
    enum upos upos = (enum upos)tree->tokens[noun].upos;

    if (token < noun || (upos != UPOS_NOUN && upos != UPOS_PROPN) || tree_is_one_of(tree, noun, bare) || is_quantity(tree, noun) ||
        tree_below(tree, label->act, token))
        return false;
    switch ((int)tree_relation(tree, token)) {
    case REL_RELCL:
    case REL_ACL:
    case REL_CCOMP:
        return tree_is_definite(tree, noun) || tree_has_tag(tree, noun, TAG(NNS)) || tree_child_with(tree, noun, REL_POSS) >= 0;
    case REL_CONJ:
        return upos == UPOS_NOUN && tree->tokens[token].upos == UPOS_NOUN;
    default:
        return false;
    }
}

static void leave_out_more_of(struct label *label, int phrase)
{
    for (int i = (int)label->tree->n - 1; i > phrase && !fit_is_short(label); i--)
        if (*parts_of(label, i) != PART_NONE && tree_below(label->tree, i, phrase) && can_go(label, i))
            leave_out(label, i);
}

/* "lashed out (at ...)", "fired insults (at ...)": what an act was about or against. */
static bool tells_of_what(const struct label *label, int phrase)
{
    static const char *const words[] = { "at", "with", "on", "over", "against", "for", "from", "into", "to", NULL };
    const struct tree *tree = label->tree;
    int head = tree_head(tree, phrase);
    bool own = head == label->act || (head == label->clause && label->act == label->clause) ||
               (tree_head(tree, head) == label->act && tree_relation(tree, head) == REL_OBJ);

    return own && phrase > label->act && !tree_opens_with(tree, phrase, ",") &&
           (tree_relation(tree, phrase) == REL_OBL || tree_relation(tree, phrase) == REL_NMOD) &&
           tree_has_preposition(tree, phrase, words) && tree->tokens[phrase].upos == UPOS_NOUN && !doubt_is_of_saying(label);
}

/* "envoys of Peru (and bankers) from Chad": a phrase behind a second noun that is not told may be that one's. */
static bool is_behind_fellow(const struct label *label, int phrase)
{
    static const char *const words[] = { "with", "from", NULL };
    const struct tree *tree = label->tree;
    int head = tree_head(tree, phrase), second = tree_child_with(tree, head, REL_CONJ);

    return second > head && second < phrase && tree_relation(tree, phrase) == REL_NMOD && *parts_of(label, second) == PART_NONE &&
           tree_has_preposition(tree, phrase, words);
}

/* Takes a phrase that the rest can do without, as much of it as there is room for. */
static void take_optional(struct label *label, int token, bool second)
{
    enum part part = *parts_of(label, tree_head(label->tree, token));
    int most = tree_relation(label->tree, token) == REL_CONJ ? 3 : DEPTH_MOST; /* half a second thought is none */

    for (int depth = 2; depth < most && *parts_of(label, token) == PART_NONE; depth += 2) {
        parts_take(label, token, part, depth); /* the deeper it is said to be, the less of it is taken */
        if (!fit_is_short(label))
            leave_out_titles_of(label, token);
        if (second && !fit_is_short(label))
            leave_out_second(label, token);
        bool cut = depth + 2 >= most && !fit_is_short(label) && tells_of_what(label, token);
        if (cut)
            leave_out_more_of(label, token);
        if (!fit_is_short(label) || (!cut && is_half(label, token)))
            parts_drop(label, token);
    }
    if (*parts_of(label, token) == PART_NONE && completes_clause(label, token))
        take_at_cost(label, token, part);
}

void fit_fill(struct label *label)
{
    bool content = parts_has_content(label) && doubt_is_of_saying(label);

    /* what completes the act; "said in Oslo: We will stand up (for it)": then what was said, before the place where it was */
    for (int pass = 0; pass < 3; pass++)
        for (guint i = 0; i < label->optional->len; i++) {
            int token = g_array_index(label->optional, int, i);
            bool own = is_own(label, token), first = completes_deed(label, token);
            bool told = *parts_of(label, tree_head(label->tree, token)) == PART_NONE || *parts_of(label, token) != PART_NONE;
            if (!told && !is_behind_fellow(label, token) && (pass ? own == ((pass == 1) != content) : first) &&
                !(label->curt && own && doubt_is_of_saying(label)))
                take_optional(label, token, pass > 0);
        }
    take_attributes(label);
}

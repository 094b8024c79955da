#include "spare.h"

#include "fit.h"
#include "line.h"
#include "needs.h"
#include "wording.h"

enum spare { SPARE_NOT, SPARE_TITLE, SPARE_OCCASION, SPARE_MANNER, SPARE_PERFECT, SPARE_THAT, SPARE_BOTH, SPARES };

/* "President Jan Kos", "Prime Minister Jan Kos": whose whole name says who he is. */
static bool is_title(const struct label *label, int token, bool titles)
{
    static const char *const leaders[] = { "president", "minister", "secretary", "king", "chancellor", "premier", NULL };
    const struct tree *tree = label->tree;
    int name = tree_head(tree, token);

    if (tree->tokens[token].relation != DEPREL_NMOD_DESC && tree_relation(tree, token) != REL_COMPOUND)
        return false;
    bool named = name > token && tree->tokens[name].upos == UPOS_PROPN && tree_child_with(tree, name, REL_FLAT) >= 0 &&
                 tree_child_with(tree, name, REL_DET) < 0;
    if (!named || fit_rank(label, token) != 1)
        return false;
    return tree_below(tree, name, line_subject(label)) ? titles : tree_is_among(tree, token, leaders);
}

/* "told (CNN's Jan Roe) that": of the press, which has to hear what is said. */
static bool is_press(const struct label *label, int token)
{
    static const char *const words[] = { "reporters", "journalists", "cnn",       "bbc",    "reuters", "afp",
                                         "ap",        "press",       "newspaper", "agency", "channel", "programme",
                                         "program",   "magazine",    "station",   "radio",  "jazeera", "arabiya",
                                         "network",   "news",        "guardian",  "times",  "paper",   NULL };
    const struct tree *tree = label->tree;
    int owner = tree_child_with(tree, token, REL_POSS);

    return tree_head(tree, token) == label->clause && token > label->clause && tree_is(tree, label->clause, "tell") &&
           tree_child_with(tree, label->clause, REL_AUX_PASS) < 0 &&
           (tree_is_among(tree, token, words) || (owner >= 0 && tree_is_among(tree, owner, words))) &&
           (tree_child_with(tree, label->clause, REL_CCOMP) >= 0 || parts_has_content(label));
}

/* "said (at a news conference) that": where words were said. */
static bool is_occasion(const struct label *label, int token)
{
    static const char *const places[] = { "at", "in", "on", "during", "from", NULL };
    const struct tree *tree = label->tree;

    return tree_head(tree, token) == label->clause && token > label->clause && tree_relation(tree, token) == REL_OBL &&
           !needs_pair(tree, label->clause, token) && tree_has_preposition(tree, token, places) &&
           (tree_child_with(tree, label->clause, REL_CCOMP) >= 0 || parts_has_content(label));
}

/* "(repeatedly) refused": how it was done, where that says no other thing. */
static bool is_manner(const struct label *label, int token)
{
    static const char *const kept[] = { "allegedly",   "reportedly",  "supposedly",    "purportedly", "possibly",  "probably",
                                        "potentially", "likely",      "nearly",        "hardly",      "barely",    "rarely",
                                        "scarcely",    "only",        "partially",     "partly",      "mostly",    "largely",
                                        "temporarily", "tentatively", "provisionally", "apparently",  "seemingly", "accidentally",
                                        "mistakenly",  "previously",  "initially",     "originally",  NULL };
    const struct tree *tree = label->tree;
    const struct token *word = &tree->tokens[token];

    return tree_relation(tree, token) == REL_ADVMOD && word->end - word->start > 4 &&
           memcmp(tree->document->text + word->end - 2, "ly", 2) == 0 && !tree_is_among(tree, token, kept) &&
           tree_child(tree, token) < 0 && fit_rank(label, token) == 3;
}

/* "(has) urged": the past of whose verb is written like its participle. */
static bool is_perfect(const struct label *label, int token)
{
    static const char *const alike[] = { "held",   "said",  "sent",  "made", "told", "met",  "led",     "left",
                                         "lost",   "found", "built", "shot", "sold", "paid", "brought", "bought",
                                         "caught", "kept",  "won",   "cut",  "put",  NULL };
    static const char *const forms[] = { "has", "have", NULL };
    const struct tree *tree = label->tree;
    int verb = tree_head(tree, token);

    if (verb != label->clause || label->status != EVENT_OCCURRED || !tree_is_among(tree, token, forms) ||
        !tree_has_tag(tree, verb, TAG(VBN)) || tree_has(tree, verb, REL_BIT(AUX_PASS) | REL_BIT(COP)))
        return false;
    const char *end = tree->document->text + tree->tokens[verb].end;
    bool regular = tree->tokens[verb].end - tree->tokens[verb].start > 3 && end[-2] == 'e' && end[-1] == 'd';
    int auxiliaries = 0;
    for (int c = tree_child(tree, verb); c >= 0 && c < verb; c = tree_next(tree, c)) {
        auxiliaries += tree_relation(tree, c) == REL_AUX;
        if (needs_is_negation(tree, c))
            return false;
    }
    return auxiliaries == 1 && (regular || tree_is_among(tree, verb, alike));
}

/* "(both) Peru and Chad" */
static bool is_both(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    return tree_is(tree, token, "both") && head > token && tree_child_with(tree, head, REL_CONJ) > head;
}

static enum spare kind_of(const struct label *label, int token, bool titles)
{
    switch ((int)tree_relation(label->tree, token)) {
    case REL_NMOD:
    case REL_COMPOUND:
        return is_title(label, token, titles) ? SPARE_TITLE : SPARE_NOT;
    case REL_OBJ:
    case REL_IOBJ:
        return is_press(label, token) ? SPARE_OCCASION : SPARE_NOT;
    case REL_OBL:
        return is_occasion(label, token) ? SPARE_OCCASION : SPARE_NOT;
    case REL_AUX:
        return is_perfect(label, token) ? SPARE_PERFECT : SPARE_NOT;
    case REL_CC:
    case REL_DET:
        return is_both(label->tree, token) ? SPARE_BOTH : SPARE_NOT;
    case REL_MARK:
        return token == fit_that(label) ? SPARE_THAT : SPARE_NOT;
    case REL_ADVMOD:
        return is_manner(label, token) ? SPARE_MANNER : SPARE_NOT;
    default:
        return SPARE_NOT;
    }
}

guint8 *spare_find(const struct label *label, bool titles)
{
    const struct tree *tree = label->tree;
    guint8 *spare = g_new0(guint8, tree->n);
    bool any = false;
    int first, last;

    for (int i = 0; i < (int)tree->n; i++) {
        enum spare kind = kind_of(label, i, titles);
        if (!kind || i == label->clause || tree_below(tree, label->act, i) || tree_below(tree, label->clause, i))
            continue;
        any |= *parts_of(label, i) != PART_NONE;
        tree_span(tree, i, &first, &last);
        for (int k = first; k <= last; k++)
            if (tree_below(tree, k, i))
                spare[k] = kind;
    }
    g_free(any ? NULL : spare);
    return any ? spare : NULL;
}

/* Whether the line of the words that were chosen is short as the text has them. */
static bool is_room(const struct label *label)
{
    g_autofree char *line = line_compose(label);

    return !wording_is_longer(line, label->most);
}

void spare_take_back(struct label *label)
{
    const struct tree *tree = label->tree;
    const guint8 *spare = label->spare;

    label->spare = NULL; /* they may be taken now */
    label->abridged = false;
    label->abridged = !is_room(label);
    for (enum spare kind = label->abridged ? SPARE_TITLE + 1 : SPARE_TITLE; kind < SPARES;
         kind++) /* no name is shortened for a title */
        for (int i = 0; i < (int)tree->n; i++) {
            int head = tree_head(tree, i);
            if (spare[i] != kind || head < 0 || spare[head] == kind || *parts_of(label, head) == PART_NONE)
                continue;
            parts_take(label, i, *parts_of(label, head), DEPTH_MOST - 1);
            if (!fit_is_short(label))
                parts_drop(label, i);
        }
    label->spare = spare;
    label->abridged = true;
}

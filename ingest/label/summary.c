#include "summary.h"

#include "fit.h"
#include "line.h"
#include "parts.h"
#include "teller.h"
#include "wording.h"

#include <string.h>

/* Words in front of the verb that tie its clause to its surroundings: "that", "by"; an infinitive may keep its "to". */
static void drop_ties(struct label *label)
{
    static const char *const to[] = { "to", NULL };
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, label->clause); c >= 0 && c < label->clause; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool infinitive = tree_is_among(tree, c, to) && tree_has_tag(tree, c + 1, "VB") && line_keeps_to(label);
        bool loose = relation == REL_ADVMOD && !line_keeps_to(label) && tree_is(tree, c, "not") &&
                     (tree_has_tag(tree, label->clause, "VB") || tree_has_tag(tree, label->clause, "VBG"));
        if ((relation == REL_MARK && !infinitive) || loose) /* "to not go": "does not go" */
            parts_drop(label, c);
        if (relation == REL_AUX_PASS && tree_has_tag(tree, c, "VBG") && tree_child_with(tree, label->clause, REL_AUX) < 0)
            *parts_of(label, c) = PART_NONE; /* "being arrested" */
    }
}

static bool is_saying(const struct tree *tree, int token)
{
    static const char *const words[] = { "say",     "add",    "tell",     "state",     "declare",   "urge",     "insist",
                                         "write",   "warn",   "announce", "tweet",     "reply",     "respond",  "note",
                                         "explain", "remark", "predict",  "joke",      "quip",      "conclude", "stress",
                                         "comment", "boast",  "lament",   "emphasize", "emphasise", NULL };

    return tree->tokens[token].lemma && g_strv_contains(words, tree->tokens[token].lemma);
}

/* "said his "thoughts and prayers" were with them": the mark before a clause closes what was quoted before it. */
static bool follows_quotation(const struct tree *tree, int verb, int first)
{
    int marks = 0;

    for (int i = verb + 1; i < first; i++)
        marks += parts_is_quote_mark(tree, i);
    return marks > 0 && marks % 2 == 0;
}

/* Quoted words: before the verb, or behind a colon or quotation mark. */
static int content_of(const struct label *label)
{
    static const char *const marks[] = { ":", "\"", "``", "“", "''", "`", "‘", NULL }, *const comma[] = { ",", NULL };
    const struct tree *tree = label->tree;

    bool aside = tree_relation(tree, label->clause) == REL_ACL; /* "in the advice written by her, he said": not hers */

    for (int c = tree_child(tree, label->clause); c >= 0 && !aside; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        int first, last;
        tree_span(tree, c, &first, &last);
        bool after_comma = tree_is_among(tree, first, comma) || (first > 0 && tree_is_among(tree, first - 1, comma));
        int start = tree_is_among(tree, first, comma) && first < last ? first + 1 : first;
        bool mark = tree_is_among(tree, start, marks) || (first > 0 && tree_is_among(tree, first - 1, marks));
        bool quoted = (mark && !follows_quotation(tree, label->clause, first)) ||
                      (after_comma && (relation == REL_PARATAXIS ? is_saying(tree, label->clause) : c < label->clause));
        if ((relation == REL_CCOMP && (c < label->clause || quoted)) ||
            (relation == REL_PARATAXIS && quoted && tree_is_clause(tree, c) && !is_saying(tree, c)))
            return c;
    }
    return -1;
}

/* "funds which the government pledged": the noun before a clause that is its object. */
static int moved(const struct label *label)
{
    const struct tree *tree = label->tree;
    int noun = tree_relation(tree, label->clause) == REL_RELCL ? tree_head(tree, label->clause) : -1;
    static const char *const where[] = { "where", "when", "why", NULL };

    for (int c = tree_child(tree, label->clause); c >= 0 && noun >= 0; c = tree_next(tree, c))
        if (tree_is_among(tree, c, where))
            return -1;
    bool thing = noun >= 0 && (tree->tokens[noun].upos == UPOS_NOUN || tree->tokens[noun].upos == UPOS_PROPN);
    return thing && noun != line_subject(label) && label->arguments.object == noun ? noun : -1;
}

/* A verb of saying at the end of its sentence, to which the parser did not tie what was said: all that stands before. */
static void take_all_before(struct label *label, int subject)
{
    const struct tree *tree = label->tree;
    int first = label->clause, last;

    if (subject >= 0 && tree_below(tree, subject, label->clause))
        tree_span(tree, subject, &first, &last);
    first = MIN(first, label->clause);
    if (tree->tokens[0].upos == UPOS_ADP || tree->tokens[0].upos == UPOS_SCONJ)
        return; /* "After the vote, he told the press": when he said it */
    for (int i = 0; i < first; i++)
        if (*parts_of(label, i) == PART_NONE && !parts_in_timex(label, i))
            *parts_of(label, i) = PART_CONTENT;
}

static bool lacks_content(const struct label *label, int content)
{
    const struct tree *tree = label->tree;
    const char *lemma = tree->tokens[label->clause].lemma;
    bool told = tree_child_with(tree, label->clause, REL_CCOMP) >= 0 || tree_child_with(tree, label->clause, REL_XCOMP) >= 0 ||
                (tree_child_with(tree, label->clause, REL_OBJ) >= 0 && g_strcmp0(lemma, "tell") != 0);

    return content < 0 && !told && is_saying(tree, label->clause) && label->clause > 6;
}

/* What ties a subject to the place that it was found in: "of funds", "the sponsors'". */
static void drop_cases(struct label *label, int subject)
{
    for (int c = tree_child(label->tree, subject); c >= 0; c = tree_next(label->tree, c))
        if (tree_relation(label->tree, c) == REL_CASE || tree_relation(label->tree, c) == REL_MARK)
            parts_drop(label, c);
}

/* The act itself, and what leads to it from the clause: "has no plans to (leave)". */
static void take_path(struct label *label, int token)
{
    GArray *path = g_array_new(FALSE, FALSE, sizeof(int));

    for (int t = token; *parts_of(label, t) == PART_NONE; t = tree_head(label->tree, t))
        g_array_append_val(path, t);
    for (guint i = path->len; i-- > 0;) {
        int t = g_array_index(path, int, i);
        if (*parts_of(label, t) == PART_NONE)
            parts_take(label, t, *parts_of(label, tree_head(label->tree, t)), t == token ? 1 : 2);
        if (*parts_of(label, t) == PART_NONE)
            break;
    }
    g_array_unref(path);
}

static void choose(struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int subject = line_subject(label), content = content_of(label), noun = moved(label);

    if (noun >= 0) {
        parts_take(label, noun, PART_MOVED, 2);
        drop_cases(label, noun);
    }
    if (subject >= 0 && subject != label->clause) { /* of a relative clause it is the noun before it, without the clause */
        parts_take(label, subject, PART_SUBJECT, tree_below(tree, label->clause, subject) ? 2 : 1);
        drop_cases(label, subject);
    }
    if (content >= 0)
        parts_take(label, content, PART_CONTENT, 1);
    parts_take(label, label->clause, PART_PREDICATE, 0);
    if (tree_below(tree, token, label->clause))
        take_path(label, token);
    drop_ties(label);
    if (lacks_content(label, content))
        take_all_before(label, subject);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c))
        if (c < label->clause && line_is_relative(tree, c))
            *parts_of(label, c) = PART_NONE;
}

/* "the raid by Peru", "Peru's raid": the noun's own words say whose it was. */
static bool has_author(const struct label *label, int noun)
{
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if ((relation == REL_POSS && tree->tokens[c].upos != UPOS_PRON && !parts_in_timex(label, c)) ||
            (relation == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "by") == 0))
            return true;
    }
    return false;
}

/* A noun that stands for the act by itself: "Israel: the bombing of Qana". */
static char *name_noun(struct label *label)
{
    const struct tree *tree = label->tree;

    parts_take(label, label->clause, PART_PREDICATE, 0);
    parts_glue(label);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_CASE || relation == REL_DET || relation == REL_CC || relation == REL_CONJ ||
            (relation == REL_POSS && tree->tokens[c].upos == UPOS_PRON))
            parts_drop(label, c);
    }
    label->arguments.subject = label->arguments.object = -1;
    g_autofree char *alone = parts_join(label, PART_PREDICATE);
    bool named = label->name && wording_names(alone, label->name);
    g_autofree char *prefix =
        label->name && !named && !has_author(label, label->clause) ? g_strconcat(label->name, ":", NULL) : NULL;
    label->name = prefix;
    fit_fill(label);
    parts_glue(label);
    char *line = line_compose(label);
    label->name = NULL; /* it dies with this block */
    return line;
}

/* "moves by Peru, including closing its port": the moves close nothing. */
static bool is_instance(const struct tree *tree, int clause)
{
    static const char *const words[] = { "including", "namely", NULL };

    return clause > 0 && tree_has_tag(tree, clause, "VBG") && tree_is_among(tree, clause - 1, words);
}

/* What the label is put together from, in room for it: the clause in its words, or the noun. */
static char *tell(struct label *label, const struct summary_act *act)
{
    const struct tree *tree = label->tree;

    tree_arguments(tree, act->clause, &label->arguments);
    if (act->clause == act->token && act->subject != -1)
        label->arguments.subject = MAX(act->subject, -1);
    if (is_instance(tree, act->clause))
        label->arguments.subject = -1;
    if (!tree_is_clause(tree, act->clause))
        return name_noun(label);
    choose(label, act->token);
    parts_glue(label);
    fit_content(label, content_of(label));
    fit_shorten(label);
    fit_fill(label);
    parts_glue(label);
    parts_mend(label);
    return line_compose(label);
}

char *summary_make(const struct tree *tree, const struct summary_act *act, const GArray *timexes)
{
    struct label label = { .tree = tree,
                           .timexes = timexes,
                           .status = act->status,
                           .act = act->token,
                           .name = act->name,
                           .many = act->many,
                           .clause = act->clause };

    label.part = g_array_sized_new(FALSE, TRUE, sizeof(enum part), tree->n);
    g_array_set_size(label.part, tree->n);
    label.optional = g_array_new(FALSE, TRUE, sizeof(int));
    char *text = tell(&label, act);
    g_array_unref(label.part);
    g_array_unref(label.optional);
    return *text ? wording_finish(text, SUMMARY_MAX) : (g_free(text), g_strdup(act->name ? act->name : ""));
}

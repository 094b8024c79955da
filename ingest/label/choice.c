#include "choice.h"

#include "content.h"
#include "line.h"
#include "needs.h"
#include "seams.h"

enum { BEHIND_MOST = 8 }; /* tokens behind a verb of saying that ends a sentence: "in London", the full stop */

/* Words in front of the verb that tie its clause to its surroundings: "that", "by"; an infinitive may keep its "to". */
static void drop_ties(struct label *label)
{
    static const char *const to[] = { "to", NULL };
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, label->clause); c >= 0 && c < label->clause; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool be_to = c > 0 && tree_is(tree, c - 1, "be") && tree_head(tree, c - 1) == label->clause; /* "are to meet" */
        bool infinitive = tree_is_among(tree, c, to) && tree_has_tag(tree, c + 1, TAG(VB)) && (be_to || line_keeps_to(label));
        bool loose = relation == REL_ADVMOD && !line_keeps_to(label) && tree_is(tree, c, "not") &&
                     tree_child_with(tree, label->clause, REL_AUX) < 0 && /* "does not blink" */
                     (tree_has_tag(tree, label->clause, TAG(VB) | TAG(VBG)));
        loose |= relation == REL_ADVMOD && (tree_is(tree, c, "once") || (tree_is(tree, c, "only") && tree_is(tree, c + 1, "once")));
        if ((relation == REL_MARK && !infinitive) || loose) /* "to not go": "does not go"; "only once they go" */
            parts_drop(label, c);
        if (relation == REL_AUX_PASS && tree_has_tag(tree, c, TAG(VBG)) && tree_child_with(tree, label->clause, REL_AUX) < 0)
            *parts_of(label, c) = PART_NONE; /* "being arrested" */
    }
}

/* "that Peru accuses of", "that Peru disagrees with": a phrase without which the verb would say nothing, nor without its object. */
static bool has_pair(const struct tree *tree, int verb)
{
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if ((needs_pair(tree, verb, c) && g_strcmp0(tree_preposition(tree, c), "out") != 0) || needs_is_stranded(tree, c))
            return true;
    return false;
}

/* "a force for Kosovo, which Peru refused to accept": what is accepted is the force, and no place; -1 elsewhere. */
static int whole_of_place(const struct label *label, int noun)
{
    static const char *const words[] = { "accept", "reject", "sign",    "ratify", "approve", "endorse", "propose",
                                         "refuse", "oppose", "dismiss", "veto",   "adopt",   "draft",   NULL };
    const struct tree *tree = label->tree;
    int inner = tree_child_with(tree, label->clause, REL_XCOMP), whole = tree_head(tree, noun);

    return tree->tokens[noun].upos == UPOS_PROPN && tree_relation(tree, noun) == REL_NMOD && whole >= 0 && whole < noun &&
                   tree->tokens[whole].upos == UPOS_NOUN && tree_is_one_of(tree, inner >= 0 ? inner : label->clause, words)
               ? whole
               : -1;
}

/* "funds which the government pledged": the noun before a clause that is its object. */
static int moved(const struct label *label)
{
    const struct tree *tree = label->tree;
    int noun = tree_relation(tree, label->clause) == REL_RELCL ? tree_head(tree, label->clause) : -1;
    static const char *const where[] = { "where", "when", "why", NULL };

    int subject = line_subject(label), owner = subject < 0 ? -1 : tree_child_with(tree, subject, REL_POSS);

    if (owner >= 0 && tree_is(tree, owner, "whose"))
        return -1; /* "the bloc whose ministers met" */
    for (int c = tree_child(tree, label->clause); c >= 0 && noun >= 0; c = tree_next(tree, c))
        if (tree_is_among(tree, c, where) || (tree_relation(tree, c) == REL_OBL && line_is_relative(tree, c)))
            return -1; /* "under which" */
    int mark = tree_child_with(tree, label->clause, REL_MARK);
    if (mark >= 0 && tree_is(tree, mark, "that") && tree_child_with(tree, label->clause, REL_CCOMP) < 0)
        return -1; /* "reports that soldiers had surrendered" lacks nothing */
    bool thing = noun >= 0 && (tree->tokens[noun].upos == UPOS_NOUN || tree->tokens[noun].upos == UPOS_PROPN);
    int object = label->arguments.object;
    int content = tree_child_with(tree, label->clause, REL_CCOMP); /* "(in Madrid,) Peru announced it would go" */
    bool bare = content > label->clause &&
                !tree_has(tree, content, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS)); /* "a plan that Peru says would reward them" */
    bool its = object == noun || (object >= 0 && line_is_relative(tree, object) && (bare || has_pair(tree, label->clause)));
    if (content > label->clause && tree_child_with(tree, content, REL_NSUBJ) > label->clause &&
        (tree_child_with(tree, content, REL_OBJ) > content || tree_child_with(tree, content, REL_COP) >= 0))
        return -1;
    bool hearer = noun >= 0 && tree_relation(tree, noun) == REL_IOBJ; /* "told the station that they agreed to it" */
    if (!thing || noun == subject || !its || hearer || parts_in_timex(label, noun))
        return -1;
    int whole = whole_of_place(label, noun);
    return whole >= 0 ? whole : noun;
}

/* A verb of saying at the end of its sentence, to which the parser did not tie what was said: all that stands before. */
static void take_all_before(struct label *label, int subject)
{
    const struct tree *tree = label->tree;
    int first = label->clause, last;

    if (subject >= 0 && tree_below(tree, subject, label->clause))
        tree_span(tree, subject, &first, &last);
    for (int i = first; i < subject; i++) /* '"It is late," spokesman Roe said': hung on the one who says it */
        if (parts_is_quote_mark(tree, i))
            first = i + 1;
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
    bool second = tree_relation(tree, label->clause) == REL_CONJ; /* "has gone there and warned of it" */
    int first, last = label->clause, subject = line_subject(label);
    if (subject > label->clause)
        tree_span(tree, subject, &first, &last);
    int mark = tree_relation(tree, label->clause) == REL_ADVCL ? tree_child_with(tree, label->clause, REL_MARK) : -1;
    if (tree_relation(tree, label->clause) == REL_ACL || (mark >= 0 && !tree_is(tree, mark, "as")))
        return false; /* "a truce announced by the rebels", "have met since it was announced" */
    if ((int)tree->n - last > BEHIND_MOST && !tree_is(tree, last + 1, ","))
        return false; /* what was said stands behind, whatever the parser made of it */
    return content < 0 && !content_is_told(tree, label->clause) && !second && content_is_saying(tree, label->clause) &&
           label->clause > 6;
}

/* "(it was) the army", "(this is) the ship": what a noun with a copula says of itself. */
static bool is_of_copula(const struct tree *tree, int word)
{
    static const enum relation own[] = { REL_COP, REL_EXPL, REL_NSUBJ, REL_CSUBJ, REL_AUX };
    bool copula = tree_child_with(tree, tree_head(tree, word), REL_COP) >= 0;

    for (size_t i = 0; i < G_N_ELEMENTS(own) && copula; i++)
        if (tree_relation(tree, word) == own[i])
            return true;
    return false;
}

/* What ties a subject to the place that it was found in: "of funds", "the sponsors'". */
static void drop_cases(struct label *label, int subject)
{
    for (int c = tree_child(label->tree, subject); c >= 0; c = tree_next(label->tree, c))
        if (is_of_copula(label->tree, c) || tree_relation(label->tree, c) == REL_CASE ||
            tree_relation(label->tree, c) == REL_MARK ||
            (c < subject && tree_has_tag(label->tree, c, TAG(WRB))) || /* "where heads meet" */
            (tree_relation(label->tree, c) == REL_CONJ && label->clause < c && tree_below(label->tree, label->clause, subject)))
            parts_drop(label, c); /* "the union that met -- and the press" */
}

void choice_take_path(struct label *label, int token)
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

/* 'A storm in the north "We will stay," he said': a heading before a sentence that is quoted. */
static void drop_before_quotation(struct label *label)
{
    static const char *const opening[] = { "``", "“", "\"", NULL };
    const struct tree *tree = label->tree;

    for (int i = 1; i + 1 < label->clause; i++) {
        enum upos before = (enum upos)tree->tokens[i - 1].upos, next = (enum upos)tree->tokens[i + 1].upos;
        bool sentence = g_ascii_isupper(tree->document->text[tree->tokens[i + 1].start]) && next != UPOS_PROPN;
        if (!tree_is_among(tree, i, opening) || !sentence || (before != UPOS_NOUN && before != UPOS_PROPN))
            continue;
        for (int k = 0; k < i; k++)
            if (*parts_of(label, k) == PART_CONTENT)
                *parts_of(label, k) = PART_NONE;
        return;
    }
}

/* "told the station that he was late", "announced, amid unrest, that he will go": told in the order of the text. */
static bool is_in_order(const struct label *label, int content)
{
    int mark = content > label->clause ? tree_child_with(label->tree, content, REL_MARK) : -1;

    return mark > label->clause && tree_is(label->tree, mark, "that");
}

static void take_content(struct label *label, int content)
{
    int link = tree_child_with(label->tree, content, REL_CC), mark = tree_child_with(label->tree, content, REL_MARK);

    if (is_in_order(label, content)) {
        parts_take(label, content, PART_PREDICATE, 1);
        if (link >= 0 && link < label->clause)
            *parts_of(label, link) = PART_NONE; /* "and in Oman, where he announced, amid it all, that" */
        return;
    }
    parts_take(label, content, PART_CONTENT, 1);
    if (link >= 0 && link < content)
        *parts_of(label, link) = PART_NONE; /* "But the raid was lawful" */
    if (mark >= 0 && tree_is(label->tree, mark, "that"))
        *parts_of(label, mark) = PART_NONE;
    drop_before_quotation(label);
}

/* "told him that": who heard it is nobody in a label, which "says" it then (parts.c). */
static void drop_hearer(struct label *label, int content)
{
    static const char *const words[] = { "me", "him", "her", "them", "us", "you", NULL };
    int hearer = label->clause + 1;
    bool pronoun = hearer < (int)label->tree->n && tree_is_among(label->tree, hearer, words) &&
                   (!label->called || !label->called[hearer]) && tree_relation(label->tree, hearer) != REL_POSS;

    if (pronoun && tree_is(label->tree, label->clause, "tell") && tree_head(label->tree, hearer) == label->clause &&
        (tree_child_with(label->tree, label->clause, REL_CCOMP) >= 0 || content >= 0))
        *parts_of(label, hearer) = PART_NONE;
}

/* "resigning (and leaving Peru)": a verb that has no object, told without its fellow and the object that the parser gave it. */
static void drop_fellow(struct label *label)
{
    const struct tree *tree = label->tree;
    int second = label->clause + 2, object = tree_child_with(tree, label->clause, REL_OBJ);

    if (second >= (int)tree->n || !tree_is(tree, second - 1, "and") || tree->tokens[second].upos != UPOS_VERB ||
        !tree_has_tag(tree, label->clause, TAG(VBG)) || label->act == second || !needs_no_object(tree, label->clause))
        return;
    parts_drop(label, second);
    *parts_of(label, second - 1) = PART_NONE;
    if (object > second && !tree_below(tree, label->act, object))
        parts_drop(label, object);
    for (guint i = label->optional->len; i-- > 0;)
        if (tree_below(tree, g_array_index(label->optional, int, i), second))
            g_array_remove_index(label->optional, i);
}

/* "arresting (and beating) journalists": told as a finite verb, a participle takes the object that it shares without its fellow. */
static void take_shared_object(struct label *label)
{
    const struct tree *tree = label->tree;
    int second = label->clause + 2;

    if (!tree_has_tag(tree, label->clause, TAG(VBG) | TAG(VB)) || second >= (int)tree->n || line_keeps_to(label) ||
        tree->tokens[second].upos != UPOS_VERB || !tree_is(tree, second - 1, "and") || label->act == second ||
        tree_child_with(tree, label->clause, REL_OBJ) >= 0)
        return;
    int object = tree_child_with(tree, second, REL_OBJ);
    *parts_of(label, second - 1) = *parts_of(label, second) = PART_NONE;
    if (object > second)
        parts_take(label, object, PART_PREDICATE, 1);
}

/* "Only Peru has said": a word before the subject that is about it, whatever the parser hung it on. */
static void take_only(struct label *label, int subject)
{
    int first, last;

    tree_span(label->tree, subject, &first, &last);
    if (first > 0 && tree_is(label->tree, first - 1, "only") && tree_head(label->tree, first - 1) == label->clause &&
        *parts_of(label, first) == PART_SUBJECT)
        *parts_of(label, first - 1) = PART_SUBJECT;
}

/* "a firm and two men whom they accuse": of the two men. */
static void take_moved(struct label *label, int noun)
{
    int and = tree_relation(label->tree, noun) == REL_CONJ ? tree_child_with(label->tree, noun, REL_CC) : -1;

    parts_take(label, noun, PART_MOVED, 2);
    drop_cases(label, noun);
    if (and >= 0 && and < noun)
        *parts_of(label, and) = PART_NONE;
}

int choice_make(struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int beside, subject = line_subject(label), content = content_of(label, &beside), noun = moved(label);

    if (noun >= 0)
        take_moved(label, noun);
    bool there = subject > label->clause && tree_child_with(tree, label->clause, REL_EXPL) >= 0; /* "there were talks" */
    if (subject >= 0 && subject != label->clause &&
        !there) { /* of a relative clause it is the noun before it, without the clause */
        parts_take(label, subject, PART_SUBJECT, tree_below(tree, label->clause, subject) ? 2 : 1);
        drop_cases(label, subject);
    }
    if (content >= 0)
        take_content(label, content);
    parts_take(label, label->clause, PART_PREDICATE, 0);
    if (subject >= 0 && !there)
        take_only(label, subject);
    if (beside >= 0)
        parts_drop(label, beside);
    if (tree_below(tree, token, label->clause))
        choice_take_path(label, token);
    drop_ties(label);
    take_shared_object(label);
    drop_fellow(label);
    drop_hearer(label, content);
    if (lacks_content(label, content))
        take_all_before(label, subject);
    seams_drop_dateline(label);
    seams_drop_between_dashes(label);
    seams_drop_behind_dash(label);
    seams_keep_between_dashes(label);
    seams_drop_behind(label);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c))
        if (c < label->clause && line_is_relative(tree, c))
            *parts_of(label, c) = PART_NONE;
    return content;
}

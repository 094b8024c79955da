#include "summary.h"

#include "needs.h"
#include "parts.h"
#include "wording.h"

#include <string.h>

/* Several: by its form, or joined by an "and"; a name behind a comma is no second one. */
static bool is_plural(const struct tree *tree, int subject)
{
    static const char *const persons[] = { "i", "you", "we", "they", "these", "those", NULL };

    if (subject < 0 || tree_has_tag(tree, subject, "NNS") || tree_has_tag(tree, subject, "NNPS") ||
        tree_is_among(tree, subject, persons))
        return subject >= 0;
    int joined = 0;
    for (int c = tree_child(tree, subject); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ)
            joined += tree_child_with(tree, c, REL_CC) >= 0 ? 2 : 1;
    return joined > 1;
}

/* Whether an infinitive keeps its "to": of what is to come; what was done or not done is told in the present tense. */
static bool keeps_to(const struct label *label)
{
    bool open = label->status == EVENT_PLANNED || label->status == EVENT_PROPOSED;

    return open || tree_child_with(label->tree, label->clause, REL_AUX) >= 0 ||
           tree_child_with(label->tree, label->clause, REL_COP) >= 0 ||
           tree_child_with(label->tree, label->clause, REL_AUX_PASS) >= 0;
}

/* Words in front of the verb that tie its clause to its surroundings: "that", "by"; an infinitive may keep its "to". */
static void drop_ties(struct label *label)
{
    static const char *const to[] = { "to", NULL };
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, label->clause); c >= 0 && c < label->clause; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool infinitive = tree_is_among(tree, c, to) && tree_has_tag(tree, c + 1, "VB") && keeps_to(label);
        bool loose =
            relation == REL_ADVMOD && tree_has_tag(tree, label->clause, "VB") && !keeps_to(label) && tree_is(tree, c, "not");
        if ((relation == REL_MARK && !infinitive) || loose) /* "to not go": "does not go" */
            parts_drop(label, c);
        if (relation == REL_AUX_PASS && tree_has_tag(tree, c, "VBG") && tree_child_with(tree, label->clause, REL_AUX) < 0)
            *parts_of(label, c) = PART_NONE; /* "being arrested" */
    }
}

/* The word of the predicate that shows number and tense: the first auxiliary or copula, else the verb. */
static int finite_word(const struct tree *tree, int clause)
{
    for (int c = tree_child(tree, clause); c >= 0 && c < clause; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP)
            return c;
    }
    return clause;
}

static bool is_negated(const struct label *label)
{
    for (int c = tree_child(label->tree, label->clause); c >= 0; c = tree_next(label->tree, c))
        if (*parts_of(label, c) != PART_NONE && needs_is_negation(label->tree, c))
            return true;
    return false;
}

/* What stands for the finite word where the clause lost its own or its subject: "killing 114" -> kills, "we are" -> is. */
static char *new_form(const struct label *label, int word, bool plural, bool named, bool alone)
{
    static const char *const were[] = { "were", NULL }, *const to[] = { "to", NULL };
    const struct tree *tree = label->tree;
    bool participle = word == label->clause && tree_has_tag(tree, word, "VBG") && !alone;
    bool bare = word == label->clause && tree_has_tag(tree, word, "VB");

    for (int c = tree_child(tree, label->clause); c >= 0 && bare; c = tree_next(tree, c))
        bare = !(c < word && tree_is_among(tree, c, to) && *parts_of(label, c) != PART_NONE);
    if (!tree->tokens[word].lemma)
        return NULL;
    if (named && tree_is_among(tree, word, were))
        return g_strdup("was");
    if (!participle && !bare)
        return named && tree_has_tag(tree, word, "VBP") ? wording_present(tree->tokens[word].lemma, plural) : NULL;
    if (label->status == EVENT_PROPOSED && participle)
        return g_strdup_printf("to %s", tree->tokens[word].lemma);
    if (label->status == EVENT_DENIED && !is_negated(label))
        return g_strdup_printf("%s not %s", plural ? "do" : "does", tree->tokens[word].lemma);
    return wording_present(tree->tokens[word].lemma, plural);
}

/* The predicate's words, its finite verb agreeing with the subject. named: an actor's name stands for a pronoun or a lost subject; alone: nothing does. */
static char *predicate(const struct label *label, bool plural, bool named, bool alone)
{
    const struct tree *tree = label->tree;
    char *text = parts_join(label, PART_PREDICATE);
    int word = finite_word(tree, label->clause);
    const struct token *token = &tree->tokens[word];
    g_autofree char *form = new_form(label, word, plural, named, alone);
    g_autofree char *old = g_strndup(tree->document->text + token->start, token->end - token->start);
    char *at = form ? strstr(text, old) : NULL;

    if (!at)
        return text;
    char *whole = g_strdup_printf("%.*s%s%s", (int)(at - text), text, form, at + strlen(old));
    g_free(text);
    return whole;
}

static bool is_pronoun(const struct tree *tree, int token)
{
    return token >= 0 &&
           (tree->tokens[token].upos == UPOS_PRON || tree_has_tag(tree, token, "DT") || tree_has_tag(tree, token, "WDT"));
}

static bool is_relative(const struct tree *tree, int token)
{
    return is_pronoun(tree, token) && (*english_xpos_name(tree->tokens[token].xpos) == 'W' || tree_has_tag(tree, token, "IN"));
}

/* The grammatical subject: the clause's own, else the logical one; of a passive it is the one acted upon. */
static int subject_of(const struct label *label)
{
    int own = tree_child_with(label->tree, label->clause, REL_NSUBJ);

    if (own < 0)
        own = tree_child_with(label->tree, label->clause, REL_NSUBJ_PASS);
    if (own < 0 || is_relative(label->tree, own) || parts_in_timex(label, own))
        own = label->arguments.passive ? label->arguments.object : label->arguments.subject;
    return own >= 0 && parts_in_timex(label, own) ? -1 : own;
}

/* "China: We will not go" where the words stand before the one who says them; else all in order. */
static char *compose(const struct label *label, const char *source)
{
    const struct tree *tree = label->tree;
    int subject = subject_of(label);
    bool named = source && (subject < 0 || is_pronoun(tree, subject));
    g_autofree char *own = parts_join(label, PART_SUBJECT), *content = parts_join(label, PART_CONTENT);
    bool alone = !named && subject < 0; /* nobody to agree with: "demanding sanctions" */
    g_autofree char *told = predicate(label, !named && is_plural(tree, subject), named, alone);
    const char *who = named ? source : own;

    return g_strdup_printf("%s%s%s%s%s", who, *who && *told ? " " : "", told, *content ? ": " : "", content);
}

static bool is_saying(const struct tree *tree, int token)
{
    static const char *const words[] = { "say",    "add",   "tell", "state",    "declare", "urge",
                                         "insist", "write", "warn", "announce", NULL };

    return tree->tokens[token].lemma && g_strv_contains(words, tree->tokens[token].lemma);
}

/* Quoted words: before the verb, or behind a colon or quotation mark. */
static int content_of(const struct label *label)
{
    static const char *const marks[] = { ":", "\"", "``", "“", "''", "`", "‘", NULL }, *const comma[] = { ",", NULL };
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        int first, last;
        tree_span(tree, c, &first, &last);
        bool after_comma = tree_is_among(tree, first, comma) || (first > 0 && tree_is_among(tree, first - 1, comma));
        int start = tree_is_among(tree, first, comma) && first < last ? first + 1 : first;
        bool quoted = tree_is_among(tree, start, marks) || (first > 0 && tree_is_among(tree, first - 1, marks)) ||
                      (after_comma && (relation == REL_PARATAXIS || c < label->clause));
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
    return thing && noun != subject_of(label) && label->arguments.object == noun ? noun : -1;
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

static void choose(struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int subject = subject_of(label), content = content_of(label), noun = moved(label);

    if (noun >= 0)
        parts_take(label, noun, PART_MOVED, 2);
    if (noun >= 0)
        drop_cases(label, noun);
    if (subject >= 0 && subject != label->clause) { /* of a relative clause it is the noun before it, without the clause */
        parts_take(label, subject, PART_SUBJECT, tree_below(tree, label->clause, subject) ? 2 : 1);
        drop_cases(label, subject);
    }
    if (content >= 0)
        parts_take(label, content, PART_CONTENT, 1);
    parts_take(label, label->clause, PART_PREDICATE, 0);
    if (*parts_of(label, token) == PART_NONE && tree_below(tree, token, label->clause))
        parts_take(label, token, PART_PREDICATE, 1);
    drop_ties(label);
    if (lacks_content(label, content))
        take_all_before(label, subject);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c))
        if (is_relative(tree, c))
            *parts_of(label, c) = PART_NONE;
}

static bool fits(const struct label *label, const char *source)
{
    g_autofree char *text = compose(label, source);

    return g_utf8_strlen(text, -1) <= SUMMARY_MAX;
}

/* What was said is taken with fewer of its words until it fits. */
static void shorten_content(struct label *label, const char *source)
{
    int content = content_of(label);

    for (int depth = 2; depth < DEPTH_MOST && content >= 0 && !fits(label, source); depth++) {
        parts_drop(label, content);
        parts_take(label, content, PART_CONTENT, depth);
    }
}

/* Titles go where they leave no room for what was done. */
static void shorten_subject(struct label *label, const char *source)
{
    for (int i = 0; i < (int)label->tree->n && !fits(label, source); i++)
        if (*parts_of(label, i) == PART_SUBJECT && strcmp(english_relation_name(label->tree->tokens[i].relation), "nmod:desc") == 0)
            parts_drop(label, i);
}

/* A second verb without the object that it has in the text. */
static bool is_half(const struct label *label, int token)
{
    int object = tree_relation(label->tree, token) == REL_CONJ ? tree_child_with(label->tree, token, REL_OBJ) : -1;

    return object >= 0 && *parts_of(label, object) == PART_NONE;
}

/* Adds what there is room for, in order of the text, what hangs on the verb itself first. */
static void fill(struct label *label, const char *source)
{
    for (int own = 1; own >= 0; own--)
        for (guint i = 0; i < label->optional->len; i++) {
            int token = g_array_index(label->optional, int, i);
            int head = tree_head(label->tree, token);
            enum part part = *parts_of(label, head);
            if (part == PART_NONE || *parts_of(label, token) != PART_NONE || (head == label->clause) != own)
                continue;
            int most = tree_relation(label->tree, token) == REL_CONJ ? 3 : DEPTH_MOST; /* half a second thought is none */
            for (int depth = 2; depth < most && *parts_of(label, token) == PART_NONE; depth += 2) {
                parts_take(label, token, part, depth); /* the deeper it is said to be, the less of it is taken */
                if (!fits(label, source) || is_half(label, token))
                    parts_drop(label, token);
            }
        }
}

/* The verb whose clause tells the act: the act itself, or the verb that a noun is object or subject of. */
static int clause_of(const struct tree *tree, int token)
{
    for (int t = token, steps = 0; t >= 0 && steps < 4; t = tree_head(tree, t), steps++) {
        if (tree_is_clause(tree, t))
            return t != token && tree_child_with(tree, t, REL_EXPL) >= 0 ? token : t; /* "there is this curfew": the noun alone */
        enum relation relation = tree_relation(tree, t);
        if (relation != REL_OBJ && relation != REL_NSUBJ_PASS && relation != REL_NSUBJ)
            break;
    }
    return token;
}

/* "the raid by Peru", "Peru's raid": the noun's own words say whose it was. */
static bool has_author(const struct tree *tree, int noun)
{
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if ((relation == REL_POSS && tree->tokens[c].upos != UPOS_PRON) ||
            (relation == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "by") == 0))
            return true;
    }
    return false;
}

/* A noun that stands for the act by itself: "Israel: the bombing of Qana". */
static char *name_noun(struct label *label, const char *source)
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
    bool named = source && wording_names(alone, source);
    g_autofree char *prefix = source && !named && !has_author(tree, label->clause) ? g_strconcat(source, ":", NULL) : NULL;
    fill(label, prefix);
    parts_glue(label);
    return compose(label, prefix);
}

char *summary_make(const struct tree *tree, int token, int subject, enum event_status status, const char *source,
                   const GArray *timexes)
{
    int clause = subject == SUMMARY_NOBODY ? token : clause_of(tree, token);
    struct label label = { .tree = tree, .timexes = timexes, .status = status, .clause = clause };
    char *text;

    label.part = g_array_sized_new(FALSE, TRUE, sizeof(enum part), tree->n);
    g_array_set_size(label.part, tree->n);
    label.optional = g_array_new(FALSE, TRUE, sizeof(int));
    tree_arguments(tree, clause, &label.arguments);
    if (clause == token && subject != -1)
        label.arguments.subject = MAX(subject, -1);
    if (tree_is_clause(tree, clause)) {
        choose(&label, token);
        parts_glue(&label);
        shorten_content(&label, source);
        shorten_subject(&label, source);
        fill(&label, source);
        parts_glue(&label);
        parts_mend(&label);
        text = compose(&label, source);
    } else
        text = name_noun(&label, source);
    g_array_unref(label.part);
    g_array_unref(label.optional);
    return *text ? wording_finish(text, SUMMARY_MAX) : (g_free(text), g_strdup(source ? source : ""));
}

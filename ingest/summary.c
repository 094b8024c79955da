#include "summary.h"

#include "dates/timex.h"

#include <string.h>

/* The pieces of the label: tokens that are kept. */
struct label {
    const struct tree *tree;
    const GArray *timexes;
    GArray *keep; /* bool, one a token */
};

static bool in_timex(const struct label *label, int token)
{
    for (guint i = 0; i < label->timexes->len; i++) {
        struct span span = g_array_index(label->timexes, struct timex, i).span;
        if (label->tree->tokens[token].start >= span.start && label->tree->tokens[token].start < span.end)
            return true;
    }
    return false;
}

/* A clause that completes its verb: "accused Russia of poisoning". */
static bool completes(const struct tree *tree, int token)
{
    static const char *const words[] = { "of", "for", "from", "by", "with", NULL };
    const char *preposition = tree_preposition(tree, token);

    return preposition && g_strv_contains(words, preposition);
}

/* Dependents that a label can do without. */
static bool is_aside(const struct tree *tree, int token)
{
    int first, last;

    switch ((int)tree_relation(tree, token)) {
    case REL_APPOS: /* a name right behind its title is none: "Prime Minister Theresa May" */
        tree_span(tree, token, &first, &last);
        return first != tree_head(tree, token) + 1;
    case REL_RELCL:
    case REL_PARATAXIS:
    case REL_TIME:
        return true;
    case REL_ADVCL:
        return !completes(tree, token);
    case REL_ACL:
        return tree_preposition(tree, token) == NULL;
    default:
        return false;
    }
}

/* Whether all words of the subtree are part of a date, its preposition aside. */
static bool is_date(const struct label *label, int token)
{
    return in_timex(label, token);
}

static void keep_phrase(struct label *label, int token, bool keep)
{
    int first, last;

    tree_span(label->tree, token, &first, &last);
    for (int i = first; i <= last; i++)
        if (tree_below(label->tree, i, token))
            g_array_index(label->keep, bool, i) = keep;
}

/* Leaves out asides and dates inside what is kept. */
static void strip(struct label *label, int act)
{
    for (int i = 0; i < (int)label->tree->n; i++) {
        if (!g_array_index(label->keep, bool, i) || i == act)
            continue;
        if (is_aside(label->tree, i) || is_date(label, i))
            keep_phrase(label, i, false);
    }
}

static bool is_quote_mark(const struct tree *tree, int token)
{
    static const char *const marks[] = { "\"", "``", "''", "“", "”", NULL };
    const struct token *t = &tree->tokens[token];
    g_autofree char *text = g_strndup(tree->document->text + t->start, t->end - t->start);

    return g_strv_contains(marks, text);
}

/* A mark is kept between kept words; at the end of a cut phrase it would hang loose. */
static bool hangs(const struct label *label, int mark)
{
    if (tree_relation(label->tree, mark) != REL_PUNCT)
        return false;
    bool before = mark > 0 && g_array_index(label->keep, bool, mark - 1);
    bool after = mark + 1 < (int)label->tree->n && g_array_index(label->keep, bool, mark + 1);
    return !before || !after;
}

static char *join(const struct label *label)
{
    GString *text = g_string_new(NULL);
    const struct token *previous = NULL;

    for (int i = 0; i < (int)label->tree->n; i++) {
        const struct token *token = &label->tree->tokens[i];
        if (!g_array_index(label->keep, bool, i) || is_quote_mark(label->tree, i) || hangs(label, i))
            continue;
        if (previous && (previous->end != token->start))
            g_string_append_c(text, ' ');
        g_string_append_len(text, label->tree->document->text + token->start, token->end - token->start);
        previous = token;
    }
    for (char *c = text->str; *c; c++)
        if (g_ascii_isspace(*c))
            *c = ' ';
    return g_string_free(text, FALSE);
}

static glong length_of(const struct label *label)
{
    g_autofree char *text = join(label);

    return g_utf8_strlen(text, -1);
}

/* Drops the last phrase that hangs on the act or its objects until the label fits. */
static bool drop_last(struct label *label, int act)
{
    for (int i = (int)label->tree->n - 1; i > act; i--) {
        enum relation relation = tree_relation(label->tree, i);
        if (!g_array_index(label->keep, bool, i))
            continue;
        if (relation == REL_OBL || relation == REL_NMOD || relation == REL_XCOMP || relation == REL_CCOMP || relation == REL_CONJ ||
            relation == REL_ACL || relation == REL_AGENT || relation == REL_ADVCL) {
            keep_phrase(label, i, false);
            return true;
        }
    }
    return false;
}

/* The verb whose clause tells the act: the act itself, or the verb that a noun is object or subject of. */
static int clause_of(const struct tree *tree, int token)
{
    for (int t = token, steps = 0; t >= 0 && steps < 4; t = tree_head(tree, t), steps++) {
        if (tree_is_clause(tree, t))
            return t;
        enum relation relation = tree_relation(tree, t);
        if (relation != REL_OBJ && relation != REL_NSUBJ_PASS && relation != REL_NSUBJ)
            break;
    }
    return token;
}

static char *cut_words(char *text)
{
    if (g_utf8_strlen(text, -1) > SUMMARY_MAX) {
        char *end = g_utf8_offset_to_pointer(text, SUMMARY_MAX);
        while (end > text && *end != ' ')
            end--;
        *end = '\0';
    }
    return text;
}

/* First letter upper case, no punctuation at either end. */
static char *finish(char *text)
{
    g_strstrip(text);
    while (*text && strchr(",;:-. ", text[strlen(text) - 1]))
        text[strlen(text) - 1] = '\0';
    gunichar first = g_utf8_get_char(text);
    GString *result = g_string_new(NULL);
    g_string_append_unichar(result, g_unichar_toupper(first));
    g_string_append(result, g_utf8_next_char(text));
    return g_string_free(result, FALSE);
}

static int subject_of(const struct tree *tree, int clause)
{
    int subject = tree_child_with(tree, clause, REL_NSUBJ);

    return subject >= 0 ? subject : tree_child_with(tree, clause, REL_NSUBJ_PASS);
}

/* Words that tie the clause to its surroundings: "when", "however", "that"; and a pronoun that the actor's name replaces. */
static void drop_ties(struct label *label, int clause, bool named)
{
    const struct tree *tree = label->tree;
    int subject = subject_of(tree, clause);

    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool before = c < clause && (subject < 0 || c < subject);
        if (relation == REL_MARK || (relation == REL_ADVMOD && before) ||
            (c == subject && named && tree->tokens[c].upos == UPOS_PRON))
            keep_phrase(label, c, false);
    }
}

/* Words quoted before the verb ("We will not go," he said) are taken out of the label, to stand behind it. */
static char *take_content(struct label *label, int clause)
{
    int content = tree_child_with(label->tree, clause, REL_CCOMP);
    struct label quoted = { label->tree, label->timexes, g_array_sized_new(FALSE, TRUE, sizeof(bool), label->tree->n) };
    char *text = NULL;

    g_array_set_size(quoted.keep, label->tree->n);
    if (content >= 0 && content < clause && g_array_index(label->keep, bool, content)) {
        for (int i = 0; i < (int)label->tree->n; i++) {
            g_array_index(quoted.keep, bool, i) = g_array_index(label->keep, bool, i) && tree_below(label->tree, i, content);
            if (g_array_index(quoted.keep, bool, i))
                g_array_index(label->keep, bool, i) = false;
        }
        text = join(&quoted);
    }
    g_array_unref(quoted.keep);
    return text;
}

/* A noun alone stands without the preposition and article that tied it to its sentence. */
static void drop_frame(struct label *label, int clause)
{
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, clause); c >= 0 && !tree_is_clause(tree, clause); c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_CASE || relation == REL_DET || (relation == REL_POSS && tree->tokens[c].upos == UPOS_PRON))
            keep_phrase(label, c, false);
    }
}

static bool is_bare_infinitive(const struct tree *tree, int clause)
{
    return strcmp(english_xpos_name(tree->tokens[clause].xpos), "VB") == 0 && tree_child_with(tree, clause, REL_AUX) < 0;
}

static bool lacks_subject(const struct tree *tree, int clause)
{
    int subject = subject_of(tree, clause);

    return !tree_is_clause(tree, clause) || subject < 0 || tree->tokens[subject].upos == UPOS_PRON;
}

/* The actor's name before a clause that has no subject of its own, or only a pronoun. */
static char *with_actor(const struct tree *tree, int clause, const char *source, const char *text)
{
    int subject = subject_of(tree, clause);
    bool lacks = tree->tokens[clause].upos == UPOS_VERB && (subject < 0 || tree->tokens[subject].upos == UPOS_PRON);

    if (source && !tree_is_clause(tree, clause) && !strstr(text, source))
        return g_strdup_printf("%s: %s", source, text);
    if (!lacks || !source)
        return g_strdup(text);
    return g_strdup_printf("%s %s%s", source, subject < 0 && is_bare_infinitive(tree, clause) ? "to " : "", text);
}

char *summary_make(const struct tree *tree, int token, const char *source, const GArray *timexes)
{
    int clause = clause_of(tree, token);
    struct label label = { tree, timexes, g_array_sized_new(FALSE, TRUE, sizeof(bool), tree->n) };

    g_array_set_size(label.keep, tree->n);
    keep_phrase(&label, clause, true);
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if ((relation == REL_CONJ || relation == REL_CC) && !tree_below(tree, token, c))
            keep_phrase(&label, c, false);
    }
    drop_ties(&label, clause, source != NULL);
    drop_frame(&label, clause);
    strip(&label, token);
    glong room = source && lacks_subject(tree, clause) ? (glong)g_utf8_strlen(source, -1) + 4 : 0;
    while (length_of(&label) + room > SUMMARY_MAX && drop_last(&label, clause))
        ;
    g_autofree char *content = take_content(&label, clause), *text = join(&label);
    g_array_unref(label.keep);
    g_autofree char *named = with_actor(tree, clause, source, text);
    g_autofree char *whole = content ? g_strdup_printf("%s: %s", g_strstrip(named), content) : g_strdup(named);
    return *whole ? finish(cut_words(whole)) : g_strdup(source ? source : "");
}

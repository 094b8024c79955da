#include "tree.h"

#include <string.h>

static const struct {
    const char *name;
    enum relation relation;
} relation_names[] = {
    { "root", REL_ROOT },
    { "nsubj", REL_NSUBJ },
    { "nsubj:pass", REL_NSUBJ_PASS },
    { "nsubj:outer", REL_NSUBJ },
    { "csubj", REL_CSUBJ },
    { "expl", REL_EXPL },
    { "obj", REL_OBJ },
    { "iobj", REL_IOBJ },
    { "obl", REL_OBL },
    { "obl:agent", REL_AGENT },
    { "obl:tmod", REL_TIME },
    { "obl:unmarked", REL_TIME },
    { "nmod:tmod", REL_TIME },
    { "obl:npmod", REL_TIME },
    { "nmod:unmarked", REL_TIME },
    { "nmod", REL_NMOD },
    { "nmod:poss", REL_POSS },
    { "amod", REL_AMOD },
    { "nummod", REL_NUMMOD },
    { "compound", REL_COMPOUND },
    { "compound:prt", REL_PRT },
    { "flat", REL_FLAT },
    { "appos", REL_APPOS },
    { "conj", REL_CONJ },
    { "cc", REL_CC },
    { "case", REL_CASE },
    { "mark", REL_MARK },
    { "aux", REL_AUX },
    { "aux:pass", REL_AUX_PASS },
    { "cop", REL_COP },
    { "advmod", REL_ADVMOD },
    { "det", REL_DET },
    { "acl", REL_ACL },
    { "acl:relcl", REL_RELCL },
    { "advcl", REL_ADVCL },
    { "advcl:relcl", REL_ADVCL },
    { "ccomp", REL_CCOMP },
    { "xcomp", REL_XCOMP },
    { "parataxis", REL_PARATAXIS },
    { "punct", REL_PUNCT },
};

/* The relation of that name, or of the part before its colon. */
static enum relation relation_of_name(const char *name)
{
    g_autofree char *base = g_strndup(name, strcspn(name, ":"));
    enum relation found = REL_OTHER;

    for (size_t i = 0; i < G_N_ELEMENTS(relation_names); i++) {
        if (strcmp(relation_names[i].name, name) == 0)
            return relation_names[i].relation;
        if (strcmp(relation_names[i].name, base) == 0)
            found = relation_names[i].relation;
    }
    return found;
}

static const guint8 *relation_table(void)
{
    static guint8 table[256];
    static gsize made;

    if (g_once_init_enter(&made)) {
        for (int i = 0; i < 256; i++) {
            const char *name = english_relation_name((guint8)i);
            table[i] = name ? (guint8)relation_of_name(name) : REL_OTHER;
        }
        g_once_init_leave(&made, 1);
    }
    return table;
}

struct tree *tree_new(void)
{
    return g_new0(struct tree, 1);
}

/* Links for n tokens, and on either side one of no token: a look one too far finds nothing. */
static struct tree_link *links_new(guint n)
{
    struct tree_link *links = g_new0(struct tree_link, n + 2);

    links[0] = (struct tree_link){ .child = -1, .next = -1 };
    return links + 1;
}

static void links_free(struct tree_link *links)
{
    if (links)
        g_free(links - 1);
}

void tree_free(struct tree *tree)
{
    links_free(tree->links);
    g_free(tree);
}

static struct tree_link *link_of(const struct tree *tree, int token)
{
    return &tree->links[token];
}

/* The spans of all that a token stands below, each end set by the outermost token alone: those above one that has it have it too. */
static void find_spans(struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++)
        for (int a = tree_head(tree, i); a >= 0 && link_of(tree, a)->first > i; a = tree_head(tree, a))
            link_of(tree, a)->first = (gint16)i;
    for (int i = (int)tree->n - 1; i >= 0; i--)
        for (int a = tree_head(tree, i); a >= 0 && link_of(tree, a)->last < i; a = tree_head(tree, a))
            link_of(tree, a)->last = (gint16)i;
}

/* Of a token that has no children yet. */
static struct tree_link new_link(const struct tree *tree, int token, guint8 relation)
{
    const struct token *t = &tree->tokens[token];
    const char *text = tree->document->text + t->start;
    guint length = t->end - t->start;

    return (struct tree_link){ .child = -1,
                               .next = -1,
                               .first = (gint16)token,
                               .last = (gint16)token,
                               .relation = relation,
                               .spelt =
                                   wordlist_start_of(text[0], (char)(length > 1 ? text[1] : 0), (char)(length > 2 ? text[2] : 0)),
                               .lemma = wordlist_start(t->lemma ? t->lemma : "") };
}

void tree_build(struct tree *tree, struct english *english, struct document *document, guint sentence)
{
    const guint8 *relations = relation_table();

    english_parse(english, document, sentence);
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    tree->document = document;
    tree->tokens = &g_array_index(document->tokens, struct token, s->first);
    tree->sentence = sentence;
    tree->n = s->count;
    if (tree->n > tree->room) {
        links_free(tree->links);
        tree->links = links_new(tree->room = tree->n);
    }
    if (tree->room)
        *link_of(tree, (int)tree->n) = *link_of(tree, -1);
    for (int i = 0; i < (int)tree->n; i++)
        *link_of(tree, i) = new_link(tree, i, relations[tree->tokens[i].relation]);
    for (int i = (int)tree->n - 1; i >= 0; i--) {
        int head = tree_head(tree, i);
        if (head < 0)
            continue;
        link_of(tree, i)->next = link_of(tree, head)->child;
        link_of(tree, head)->child = (gint16)i;
        link_of(tree, head)->has |= G_GUINT64_CONSTANT(1) << tree_relation(tree, i);
    }
    find_spans(tree);
}

bool tree_has_child(const struct tree *tree, int token, enum relation relation, const char *lemma)
{
    for (int c = tree_child_with(tree, token, relation); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == relation && tree_is(tree, c, lemma))
            return true;
    return false;
}

bool tree_has_not(const struct tree *tree, int token)
{
    return tree_has_child(tree, token, REL_ADVMOD, "not") || tree_has_child(tree, token, REL_ADVMOD, "never");
}

bool tree_below(const struct tree *tree, int token, int ancestor)
{
    int first = 0, last = -1;

    if (ancestor >= 0)
        tree_span(tree, ancestor, &first, &last);
    for (int t = first <= token && token <= last ? token : -1; t >= 0; t = tree_head(tree, t))
        if (t == ancestor)
            return true;
    return false;
}

bool tree_opens_with(const struct tree *tree, int token, const char *lemma)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    return tree_is(tree, first, lemma) || (first > 0 && tree_is(tree, first - 1, lemma));
}

int tree_clause_of(const struct tree *tree, int token)
{
    while (token >= 0 && !tree_is_clause(tree, token))
        token = tree_head(tree, token);
    return token;
}

const char *tree_find_preposition(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_CASE || relation == REL_MARK)
            return tree->tokens[c].lemma;
    }
    return NULL;
}

char *tree_text(const struct tree *tree, int token)
{
    return token_text(tree->document->text, &tree->tokens[token]);
}

bool tree_is_spelt(const struct tree *tree, int token, const char *const *words)
{
    return token_is_among(tree->document->text, &tree->tokens[token], words);
}

bool tree_is_definite(const struct tree *tree, int token)
{
    static const char *const words[] = { "the", "this", "that", NULL };
    int determiner = tree_child_with(tree, token, REL_DET);

    return determiner >= 0 && tree_is_among(tree, determiner, words);
}

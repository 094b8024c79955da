#include "bodies.h"

#include "mentions.h"

#include <string.h>

static enum body_word word_at(const struct cast *cast, const char *text, const struct token *token)
{
    return lexicon_body_word(cast->lexicon, text + token->start, token->end - token->start);
}

static enum body_word head_at(const struct cast *cast, const char *text, const struct token *token)
{
    return lexicon_body_head(cast->lexicon, text + token->start, token->end - token->start);
}

static bool is_capital(const char *text, const struct token *token)
{
    return g_unichar_isupper(g_utf8_get_char(text + token->start));
}

/* A land's or place's name: alone it makes no name of a body. */
static bool is_land(const struct name *name)
{
    return name && (name->kind <= NAME_CAPITAL || name->kind == NAME_PEOPLE || name->kind == NAME_PLACE);
}

/* One that tables have, and that may be part of a longer name: the "Unity Party" of "Workers' Unity Party". */
static bool is_body(const struct name *name)
{
    return (name->kind == NAME_PARTY || name->kind == NAME_GROUP || name->kind == NAME_ORGANISATION ||
            name->kind == NAME_COMPANY) &&
           g_ascii_islower(*name->code);
}

/* Whether a word may stand in a body's name: with a capital, no office, person or other actor. */
static bool is_part(const struct cast *cast, const struct tree *tree, int at)
{
    const struct token *token = &tree->tokens[at];
    const char *text = tree->document->text;
    const struct mark *mark = mark_of(cast, at);

    if (!is_capital(text, token) || word_at(cast, text, token) == BODY_PLAIN)
        return false;
    if (mark->role && (mark->role->class == ROLE_OFFICIAL || mark->role->class == ROLE_ORGAN) &&
        word_at(cast, text, token) != BODY_COMMON)
        return false;
    return !mark->name || is_land(mark->name) || mark->name->kind == NAME_NOT_ACTOR || is_body(mark->name);
}

static bool is_apostrophe(const struct tree *tree, int at)
{
    static const char *const words[] = { "'", "\xe2\x80\x99", "'s", "\xe2\x80\x99s", NULL };

    return tree_is_among(tree, at, words);
}

/* "Workers' Party", "People's Front"; not "Japan's Unity Party". */
static bool is_owned_part(const struct cast *cast, const struct tree *tree, int at)
{
    return at > 0 && is_apostrophe(tree, at) && is_part(cast, tree, at - 1) && !mark_of(cast, at - 1)->name &&
           tree->tokens[at - 1].end == tree->tokens[at].start;
}

/* "Anglo-Free": within the name. */
static bool is_hyphen(const struct cast *cast, const struct tree *tree, int at)
{
    return at > 0 && tree->document->text[tree->tokens[at].start] == '-' && is_part(cast, tree, at - 1) &&
           tree->tokens[at - 1].end == tree->tokens[at].start && tree->tokens[at].end == tree->tokens[at + 1].start;
}

/* "the Peace and Justice Party": an "and" within a name that an article begins. */
static bool is_and(const struct cast *cast, const struct tree *tree, int at)
{
    static const char *const and[] = { "and", "&", NULL }, *const the[] = { "the", NULL };

    return at > 1 && tree_is_among(tree, at, and) && is_part(cast, tree, at - 1) && !mark_of(cast, at - 1)->name &&
           tree_is_among(tree, at - 2, the);
}

/* "Abu Hafs al Masri Brigades": a small word within a name. */
static bool is_particle(const struct cast *cast, const struct tree *tree, int at)
{
    static const char *const words[] = { "al", "el", "bin", "ibn", "de", "del", "da", "do", "dos", "e", "y", "of", NULL };

    return at > 0 && tree_is_among(tree, at, words) && is_part(cast, tree, at - 1) && !mark_of(cast, at - 1)->name;
}

/* The first token of the name that ends in the head. */
static int first_of(const struct cast *cast, const struct tree *tree, int head)
{
    int first = head;

    while (first > 0) {
        if (is_part(cast, tree, first - 1))
            first--;
        else if (is_owned_part(cast, tree, first - 1) || is_hyphen(cast, tree, first - 1) ||
                 (first < head && is_particle(cast, tree, first - 1)) || (first < head && is_and(cast, tree, first - 1)))
            first -= 2;
        else
            break;
    }
    return first;
}

static bool is_of(const struct tree *tree, int at)
{
    static const char *const of[] = { "of", "for", NULL };

    return at < (int)tree->n && tree_is_among(tree, at, of);
}

/* The last token of what stands behind the head: "Front [for the Liberation of Kivu]"; the head itself where nothing does. */
static int last_of(const struct cast *cast, const struct tree *tree, int head, bool land_only)
{
    static const char *const links[] = { "of", "for", "the", "and", "de", NULL };
    int n = (int)tree->n, last = head;

    if (!is_of(tree, head + 1))
        return head;
    for (int i = head + 2; i < n; i++) {
        if (mark_of(cast, i)->name && is_body(mark_of(cast, i)->name))
            return head; /* "Federation of the Red Cross" */
        bool part = is_part(cast, tree, i) && !(land_only && !is_land(mark_of(cast, i)->name));
        if (part)
            last = i;
        else if (land_only || !tree_is_among(tree, i, links))
            break;
    }
    return last;
}

/* "General [Union]", "Iraqi [Federation]": what stands before the head is no name without what stands behind it. */
static bool is_begun(const struct cast *cast, const struct tree *tree, int first, int head)
{
    for (int i = first; i < head; i++)
        if (!is_land(mark_of(cast, i)->name) && word_at(cast, tree->document->text, &tree->tokens[i]) != BODY_COMMON)
            return true;
    return false;
}

/* Of what kind a party or group is said to be behind its name: "the Azadi opposition bloc". */
static bool is_kind(const struct tree *tree, int at)
{
    static const char *const kinds[] = { "opposition", "rebel",     "guerrilla",    "separatist", "militant",     "political",
                                         "resistance", "insurgent", "paramilitary", "protest",    "secessionist", NULL };

    return at > 0 && tree_is_among(tree, at, kinds);
}

/* "the Haraka rebel group": what is a name's head only with its kind. */
static bool is_group(const struct tree *tree, int at)
{
    static const char *const words[] = { "group", "militia", "organisation", "organization", NULL };

    return tree_is_among(tree, at, words) && is_kind(tree, at - 1);
}

/* Whether the run has a word of its own, and for an army the mark of one that no state has. */
static bool makes_name(const struct cast *cast, const struct tree *tree, int first, int last, int head)
{
    const char *text = tree->document->text;
    bool own = false, marked = word_at(cast, text, &tree->tokens[head]) == BODY_BAND || is_group(tree, head);

    for (int i = first; i <= last; i++) {
        enum body_word word = word_at(cast, text, &tree->tokens[i]);
        bool name = i != head && is_part(cast, tree, i) && !is_land(mark_of(cast, i)->name) &&
                    tree->tokens[i].end - tree->tokens[i].start > 2;
        own |= name && word != BODY_BAND && word != BODY_FORCE;
        marked |= i != head && word == BODY_MARK;
    }
    return own && marked;
}

/* The name that a body of no table has from its own words, the same one each time; NULL where they make no code. */
static const struct name *name_of(struct cast *cast, const struct tree *tree, int first, int last, int head)
{
    const char *start = tree->document->text + tree->tokens[first].start;
    g_autofree char *phrase = g_strndup(start, tree->tokens[last].end - tree->tokens[first].start);
    struct name *name = g_hash_table_lookup(cast->bodies, phrase);
    const char *code = name ? NULL : mentions_code(tree, first, last);
    static const char *const party[] = { "party", NULL };

    if (name || !code)
        return name;
    name = g_new0(struct name, 1);
    name->phrase = g_intern_string(phrase);
    name->code = code;
    name->role = "";
    name->kind = tree_is_among(tree, head, party) ? NAME_PARTY : NAME_GROUP;
    if (name->kind == NAME_GROUP)
        memory_know_group(cast->memory, code);
    g_hash_table_insert(cast->bodies, (gpointer)(gsize)name->phrase, name);
    return name;
}

/* Two to eight capitals: "FHM". */
static bool is_acronym(const char *text, const struct token *token)
{
    guint length = token->end - token->start;

    for (guint32 i = token->start; i < token->end; i++)
        if (!g_ascii_isupper(text[i]))
            return false;
    return length >= 2 && length <= 8;
}

/* "The Free Harbour Movement (FHM)": from here on, whatever else the tables call so. */
static void learn_acronym(struct cast *cast, const struct tree *tree, int last, const struct name *name)
{
    const char *text = tree->document->text;

    if (last + 3 >= (int)tree->n || text[tree->tokens[last + 1].start] != '(' || text[tree->tokens[last + 3].start] != ')' ||
        !is_acronym(text, &tree->tokens[last + 2]))
        return;
    g_hash_table_replace(cast->acronyms, tree_text(tree, last + 2), (gpointer)(gsize)name);
    mark_of(cast, last + 2)->name = name;
}

/* The acronyms of bodies that the tables know: "Rapid Support Forces (RSF)" are no reporters. */
static void learn_acronyms(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i + 3 < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name, *behind = mark_of(cast, i + 1)->name;
        if (name && name != behind && is_body(name))
            learn_acronym(cast, tree, i, name);
    }
}

/* Whether the tables know the body, and by no shorter name than the text has. */
static bool is_known(const struct cast *cast, int first, int head)
{
    const struct name *name = mark_of(cast, head)->name;

    return name && (mark_of(cast, first)->name == name || !(is_body(name) || name->kind == NAME_NOT_ACTOR));
}

/* "the Fatah Party", where the tables have Fatah: the head is then marked as the name's. */
static bool is_surnamed(struct cast *cast, const struct tree *tree, int first, int head)
{
    const struct name *name = mark_of(cast, first)->name;
    bool whole = first < head && name && is_body(name) && mark_of(cast, head - 1)->name == name;

    if (whole && word_at(cast, tree->document->text, &tree->tokens[head]) == BODY_BAND)
        mark_of(cast, head)->name = name;
    return whole && mark_of(cast, head)->name == name;
}

/* The body whose name has its head there: marks it, and returns its last token; the head where there is none. */
static int find_at(struct cast *cast, const struct tree *tree, int head)
{
    int first = first_of(cast, tree, head), last = last_of(cast, tree, head, is_begun(cast, tree, first, head));

    while (first < head && mark_of(cast, head)->name && mark_of(cast, first)->name &&
           mark_of(cast, first)->name->kind == NAME_ADJECTIVE)
        first++; /* "the Israeli Labour Party" */
    if (last == head && !is_begun(cast, tree, first, head) && is_of(tree, head + 1))
        return head; /* "the International Federation of the Red Cross" */
    if (is_known(cast, first, head) || is_surnamed(cast, tree, first, head) || !makes_name(cast, tree, first, last, head))
        return head;
    const struct name *name = name_of(cast, tree, first, last, head);
    for (int i = first; name && i <= last; i++)
        mark_of(cast, i)->name = name;
    if (name)
        learn_acronym(cast, tree, last, name);
    return last;
}

/* "the Umma (Nation) party", "the Azadi opposition bloc": where the name ends before what it means and what kind it is of. */
static int end_of_name(const struct tree *tree, int head)
{
    const char *text = tree->document->text;
    int end = head;

    while (is_kind(tree, end - 1))
        end--;
    bool gloss = end > 3 && text[tree->tokens[end - 1].start] == ')' && text[tree->tokens[end - 3].start] == '(' &&
                 is_capital(text, &tree->tokens[end - 2]);
    return gloss ? end - 3 : end;
}

/* "the Haraka party", "the Valdor movement": a head in small letters, behind a name; a party's is part of it. */
static void find_small(struct cast *cast, const struct tree *tree, int head)
{
    static const char *const kept[] = { "party", "union", NULL };
    int end = end_of_name(tree, head), first = first_of(cast, tree, end);
    bool of_kind = end < head && g_ascii_isalpha(tree->document->text[tree->tokens[head - 1].start]);
    const struct name *name = end < head && end > 0 ? mark_of(cast, end - 1)->name : NULL;

    if (!name || !is_body(name)) {
        if (first == end || first == 0 || tree->tokens[end - 1].upos != UPOS_PROPN || mark_of(cast, end - 1)->name ||
            !makes_name(cast, tree, first, head, head))
            return;
        bool alone = of_kind || (first == head - 1 && !tree_is_among(tree, head, kept));
        name = name_of(cast, tree, first, alone ? end - 1 : head, head);
        head = alone && !of_kind ? end - 1 : head;
    }
    for (int i = first; name && i <= head; i++)
        mark_of(cast, i)->name = name;
}

/* A headline, in which every word has a capital. */
static bool is_title(const struct tree *tree)
{
    guint words = 0, capitals = 0;

    for (guint i = 1; i < tree->n; i++) {
        const struct token *token = &tree->tokens[i];
        bool word = tree->tokens[i].upos != UPOS_ADP && g_ascii_isalpha(tree->document->text[token->start]) &&
                    token->end - token->start > 2;
        words += word;
        capitals += word && is_capital(tree->document->text, token);
    }
    return capitals * 10 > words * 9;
}

/* "Rapid Support Forces", later "RSF": who goes by the initials of a body that the text has named in full. */
static void learn_initials(struct cast *cast, const struct tree *tree, int first)
{
    const struct name *name = mark_of(cast, first)->name;
    GString *initials = g_string_new(NULL);

    for (int i = first; i < (int)tree->n && mark_of(cast, i)->name == name; i++)
        if (tree_has_capital(tree, i))
            g_string_append_c(initials, tree->document->text[tree->tokens[i].start]);
    if (initials->len >= 3)
        g_hash_table_replace(cast->acronyms, g_string_free(initials, FALSE), (gpointer)(gsize)name);
    else
        g_string_free(initials, TRUE);
}

/* Marks the bodies' short forms, before the table's own reading of them. */
static void find_acronyms(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool inside = name && ((i > 0 && mark_of(cast, i - 1)->name == name) || strchr(name->phrase, ' '));
        if (inside || !is_acronym(tree->document->text, &tree->tokens[i]))
            continue;
        g_autofree char *word = tree_text(tree, i);
        const struct name *body = g_hash_table_lookup(cast->acronyms, word);
        mark_of(cast, i)->name = body ? body : name;
    }
}

void bodies_find(struct cast *cast, const struct tree *tree)
{
    const char *text = tree->document->text;

    if (g_hash_table_size(cast->acronyms) > 0)
        find_acronyms(cast, tree);
    learn_acronyms(cast, tree);
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool starts = name && (i == 0 || mark_of(cast, i - 1)->name != name);
        if (starts && strchr(name->phrase, ' ') && name->kind == NAME_GROUP)
            learn_initials(cast, tree, i);
        enum body_word word = head_at(cast, text, &tree->tokens[i]);
        bool group = is_group(tree, i);
        if ((word == BODY_NONE && !group) || is_title(tree))
            continue;
        if (is_capital(text, &tree->tokens[i]) && !group)
            i = find_at(cast, tree, i);
        else if (word == BODY_BAND || group)
            find_small(cast, tree, i);
    }
}

bool bodies_may_be(const struct cast *cast, const char *text, const struct token *tokens, guint count)
{
    for (guint i = 1; i < count; i++) {
        if (head_at(cast, text, &tokens[i]) != BODY_NONE && is_capital(text, &tokens[i]))
            return true;
    }
    return false;
}

#include "antecedents_inside.h"

#include "mentions.h"

#include <string.h>

bool antecedents_is_plural(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const many[] = { "people", "police", "family", "couple", "pair", "crowd", "majority", NULL };
    const struct role *role = mark_of(cast, token)->role;

    return tree_has_tag(tree, token, TAG(NNS) | TAG(NNPS)) || (role && role->plural) ||
           tree_child_with(tree, token, REL_CONJ) >= 0 || tree_is_among(tree, token, many);
}

void antecedents_learn_series(struct cast *cast, const struct tree *tree, int end)
{
    g_autoptr(GPtrArray) codes = NULL;

    for (int i = 0; i < end; i++) {
        int next = tree_child_with(tree, i, REL_CONJ);
        if (next < 0 || tree_is_clause(tree, i) || !mark_of(cast, i)->code || (end < (int)tree->n && tree_below(tree, end, i)))
            continue;
        codes = codes ? codes : g_ptr_array_new();
        g_ptr_array_set_size(codes, 0);
        cast_resolve(cast, tree, i, false, codes);
        if (codes->len < 3)
            continue;
        g_ptr_array_set_size(cast->series, 0);
        for (guint k = 0; k < codes->len; k++)
            g_ptr_array_add(cast->series, g_ptr_array_index(codes, k));
    }
}

/* "Greece and Turkey quarrelled. Germany was alarmed. The two neighbours ...": two that are one subject, where no two have met of late. */
static void leave_two(struct cast *cast, guint sentence)
{
    enum { SENTENCES = 6 };
    bool free = !cast->first || cast->parted + SENTENCES < sentence;
    const GPtrArray *two = cast->several;

    if (!free || two->len != 2 || memory_sort_of(two->pdata[0]) == MEMORY_BODY || memory_sort_of(two->pdata[1]) == MEMORY_BODY)
        return;
    cast->first = two->pdata[0];
    cast->second = two->pdata[1];
    cast->parted = sentence;
    cast->together = false;
}

/* "Greece and Turkey are neighbours.": the two lands that a sentence begins with. */
static void skim_two(struct cast *cast, const char *text, const struct token *tokens, guint count)
{
    const struct name *rows;
    const char *codes[2];
    guint n, at = 0;

    for (int i = 0; i < 2; i++) {
        guint taken = at < count ? memory_find_name(cast->memory, tokens, count, at, &rows, &n) : 0;
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        at += taken + 1;
        if (!name || name->kind != NAME_STATE || at > count)
            return;
        const struct token *next = &tokens[at - 1];
        bool goes_on = i == 1 ? g_ascii_islower(text[next->start]) : token_is(text, next, "and");
        if (!goes_on)
            return;
        codes[i] = g_intern_string(name->code);
    }
    for (int i = 0; i < 2; i++)
        mentions_add(cast->several, codes[i]);
}

void antecedents_skim(struct cast *cast, const char *text, const struct token *tokens, guint count, guint sentence)
{
    static const char *const pairs[] = { "the neighbours", "the neighbors", "the two ", "both ", "the rivals", NULL };
    const char *first, *second;

    g_ptr_array_set_size(cast->several, 0);
    for (size_t i = 0; count && pairs[i]; i++)
        if (g_ascii_strncasecmp(text + tokens->start, pairs[i], strlen(pairs[i])) == 0 &&
            memory_quarrel(cast->memory, true, &first, &second)) {
            mentions_add(cast->several, first);
            mentions_add(cast->several, second);
        }
    if (cast->several->len == 0)
        skim_two(cast, text, tokens, count);
    leave_two(cast, sentence);
}

/* "Lavrov met Mr Ban of the U.N.": the body, land or group by name of a sentence whose subject is a person; NULL for others. */
static const char *thing_of(const struct cast *cast, const struct tree *tree, int subject)
{
    const char *code = NULL;

    const struct core *core = mentions_core(cast, tree, subject);
    for (int i = 0; i < (int)tree->n && antecedents_is_person(core); i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool thing = mentions_is_actor(name) && name->kind != NAME_PERSON && name->kind != NAME_ADJECTIVE &&
                     name->kind != NAME_INHABITANT && name->kind != NAME_PEOPLE && !antecedents_is_scene(cast, tree, i);
        if (thing && tree_below(tree, i, subject))
            return g_intern_string(name->code);
        if (thing)
            code = g_intern_string(name->code);
    }
    return code;
}

/* "The memo", "the newspaper", "pressure on Norway", "Zentrix": one thing that is no actor. */
static bool is_thing(const struct cast *cast, const struct tree *tree, int token)
{
    const struct mark *mark = mark_of(cast, token);
    bool office = mark->role && mark->role->class != ROLE_TEXT && mark->role->class != ROLE_CITIZEN;
    bool named = tree_has_tag(tree, token, TAG(NNP)), common = tree_has_tag(tree, token, TAG(NN));

    return (common || named) && !office && !mark->name && !mark->code && !antecedents_is_plural(cast, tree, token);
}

void antecedents_leave(struct cast *cast, const struct tree *tree)
{
    int subject = 0;

    antecedents_learn_series(cast, tree, (int)tree->n);
    while (subject < (int)tree->n && !antecedents_is_subject(tree, subject))
        subject++;
    if (subject == (int)tree->n)
        return;
    int teller = antecedents_teller(tree, subject);
    subject = teller >= 0 && tree->tokens[teller].upos != UPOS_PRON ? teller : subject;
    cast->thing = thing_of(cast, tree, subject);
    g_ptr_array_set_size(cast->several, 0);
    cast_resolve(cast, tree, subject, false, cast->several);
    cast->crowd = cast->several->len == 0 && antecedents_is_plural(cast, tree, subject);
    cast->inert = cast->several->len == 0 && is_thing(cast, tree, subject);
    bool officials = mark_of(cast, subject)->role &&
                     antecedents_is_plural(cast, tree, subject); /* "Soldiers ... They": one land's, yet several */
    if (cast->several->len < 2 && !officials)
        g_ptr_array_set_size(cast->several, 0);
    leave_two(cast, tree->sentence);
}

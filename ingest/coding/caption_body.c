#include "caption_inside.h"

#include "../label/summary.h"
#include "../label/wording.h"

#include "../../db/actor.h"

#include <string.h>

enum { BODY_MOST = 46 }; /* characters of a body's name */

/* The first and the last word of a noun with its article and what else stands before it or is its name. */
static void core_of(const struct tree *tree, int noun, int *first, int *last)
{
    static const enum relation own[] = { REL_DET, REL_AMOD, REL_COMPOUND, REL_FLAT };

    *first = *last = noun;
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        for (size_t i = 0; i < G_N_ELEMENTS(own); i++)
            if (tree_relation(tree, c) == own[i]) {
                *first = MIN(*first, c);
                *last = MAX(*last, c);
            }
}

/* "the Alliance for Women": whether a name goes on behind its head, so far as last. */
static bool goes_on(const struct tree *tree, int noun, int *last)
{
    static const char *const links[] = { "for", "of", "on", "to", "against", NULL };
    int phrase = tree_child_with(tree, noun, REL_NMOD), first;
    const char *link = phrase > noun && tree->tokens[noun].upos == UPOS_PROPN ? tree_preposition(tree, phrase) : NULL;

    bool more = link && wordlist_has(links, link);
    if (more)
        core_of(tree, phrase, &first, last);
    return more;
}

/* "spokesman for {President Roe}": a person, who is no body. */
static bool is_person(const struct coder *coder, int noun)
{
    const struct tree *tree = coder->tree;
    bool bare = tree_child_with(tree, noun, REL_DET) < 0;

    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        if (tree->tokens[c].relation == DEPREL_NMOD_DESC || (bare && tree_relation(tree, c) == REL_FLAT))
            return true;
    return cast_is_well_known(coder->cast, tree, noun);
}

/* "the FBI office": a body's name of few words in the text's own; NULL of "the office", and of a region. */
static char *body_named(const struct coder *coder, int noun)
{
    static const char *const regions[] = { "africa", "asia", "europe", "america", "east", "middle", "americas", "pacific", NULL };
    const struct tree *tree = coder->tree;
    bool name = false;
    int first, last;

    core_of(tree, noun, &first, &last);
    bool whole = goes_on(tree, noun, &last);
    for (int i = first; i <= last; i++) {
        name |= tree->tokens[i].upos == UPOS_PROPN;
        if (!tree_below(tree, i, noun) || tree->tokens[i].upos == UPOS_PUNCT || tree_is_among(tree, i, regions))
            return NULL;
    }
    if (!name || last - first > 5 || (!whole && tree_child_with(tree, noun, REL_CONJ) >= 0) ||
        tree_child_with(tree, noun, REL_POSS) >= 0 || tree_has_tag(tree, noun, TAG(NNS)) ||
        cast_is_place(coder->cast, tree, noun) || is_person(coder, noun))
        return NULL;
    const char *text = tree->document->text + tree->tokens[first].start;
    guint32 length = tree->tokens[last].end - tree->tokens[first].start;
    return length > BODY_MOST ? NULL : g_strndup(text, length);
}

/* "a spokesman for the FBI office", "head of mission for the WFP": the body for which an office's holder speaks; NULL if none is named. */
static char *body_of_office(const struct coder *coder, int office)
{
    static const char *const links[] = { "of", "for", "at", "with", NULL };
    const struct tree *tree = coder->tree;

    for (int depth = 0; depth < 2; depth++) {
        int phrase = tree_child_with(tree, office, REL_NMOD);
        const char *link = phrase > office ? tree_preposition(tree, phrase) : NULL;
        if (!link || !wordlist_has(links, link))
            return NULL;
        char *body = body_named(coder, phrase);
        if (body || tree->tokens[phrase].upos == UPOS_PROPN)
            return body;
        office = phrase;
    }
    return NULL;
}

/* "(Jo Ray,) Peru's ambassador to Chad": an office of that land's, whose words name it. */
static bool is_office_of(const struct coder *coder, int office, const char *code)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (caption_can_own(code) && (act_in_class(coder, office, "national-office") || act_in_class(coder, office, "of-body")))
        for (int c = tree_child(coder->tree, office); c >= 0 && c < office; c = tree_next(coder->tree, c))
            if (tree_relation(coder->tree, c) == REL_POSS || tree_relation(coder->tree, c) == REL_AMOD)
                cast_peek(coder->cast, coder->tree, c, true, codes);
    return codes->len == 1 && g_ptr_array_index(codes, 0) == code;
}

/* Of a person whom few know, the body for which he speaks: by its own name, or by the words behind his; NULL where none is known. */
static char *body_of(const struct coder *coder, int person, const char *code)
{
    static const char *const kinds[] = { "organisation", "company", "group", NULL };
    int office = tree_child_with(coder->tree, person, REL_APPOS);

    if (wordlist_has(kinds, actor_kind(code)))
        return actor_is_many(code) ? NULL : g_strdup(actor_in_words(code));
    if (office < person)
        return NULL;
    char *body = act_in_class(coder, office, "of-body") ? body_of_office(coder, office) : NULL;
    return body || !is_office_of(coder, office, code) ? body : g_strdup(actor_owner(code));
}

/* How much of a label is the person's name, with which it begins; 0 where it does not. */
static size_t name_in(const struct coder *coder, int person, const char *label)
{
    static const char *const forms[] = { "Mr ", "Mrs ", "Ms ", "Dr ", "Mr. ", "Mrs. ", "Ms. ", "Dr. " };
    static const char *const more[] = { "and ", "or ", "of ", "from ", "at ", "in ", "for ", "with ", "who " };
    const char *surname = cast_person(coder->cast, coder->tree, person), *rest = label;
    int first = person, last = person;

    for (int c = tree_child(coder->tree, person); c >= 0; c = tree_next(coder->tree, c))
        if (tree_relation(coder->tree, c) == REL_FLAT) {
            first = MIN(first, c);
            last = MAX(last, c);
        }
    guint32 start = coder->tree->tokens[first].start;
    g_autofree char *whole = g_strndup(coder->tree->document->text + start, coder->tree->tokens[last].end - start);
    for (size_t i = 0; i < G_N_ELEMENTS(forms); i++)
        rest += rest == label && g_str_has_prefix(rest, forms[i]) ? strlen(forms[i]) : 0;
    size_t length = g_str_has_prefix(rest, whole)                ? strlen(whole)
                    : surname && g_str_has_prefix(rest, surname) ? strlen(surname)
                                                                 : 0;
    if (length == 0 || rest[length] != ' ')
        return 0;
    for (size_t i = 0; i < G_N_ELEMENTS(more); i++)
        if (g_str_has_prefix(rest + length + 1, more[i]))
            return 0;
    return (size_t)(rest - label) + length;
}

char *caption_body_of(const struct coder *coder, const struct act *act, const struct event *event)
{
    const char *code = event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;
    int person = act->arguments.subject;

    if (person < 0 || act->arguments.passive || coder->tree->tokens[person].upos != UPOS_PROPN || !code ||
        cast_is_well_known(coder->cast, coder->tree, person) || !cast_person(coder->cast, coder->tree, person) ||
        tree_child_with(coder->tree, person, REL_CONJ) >= 0)
        return NULL;
    return body_of(coder, person, code);
}

char *caption_add_body(const struct coder *coder, const struct act *act, const char *body, const char *surname, const char *label)
{
    size_t length = name_in(coder, act->arguments.subject, label);
    bool owner = strchr(body, '\'') != NULL;

    if (length == 0 || wording_names(label, g_str_has_prefix(body, "the ") ? body + strlen("the ") : body))
        return NULL;
    g_autofree char *name = surname ? g_strdup(surname) : g_strndup(label, length);
    char *told =
        owner ? g_strdup_printf("%s %s%s", body, name, label + length) : g_strdup_printf("%s of %s%s", name, body, label + length);
    *told = g_ascii_toupper(*told);
    return told;
}

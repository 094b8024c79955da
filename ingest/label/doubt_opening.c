#include "doubt_inside.h"

#include "line.h"
#include "teller.h"

static bool is_renamed(const struct told *told, int token)
{
    g_autofree char *owner = parts_owner(told->label, token);

    return owner || (told->label->called && told->label->called[token]);
}

bool doubt_is_acronym(const struct tree *tree, int token)
{
    const struct token *word = &tree->tokens[token];
    const char *text = tree->document->text + word->start;

    return word->end - word->start > 1 && g_ascii_isupper(text[0]) && g_ascii_isupper(text[1]);
}

/* "They beat him up", "Its staff were killed": nobody knows who. */
static bool begins_with_pronoun(const struct told *told)
{
    static const char *const words[] = { "he", "she", "they", "him", "them", "his",  "her", "its", "their", "who", "which",
                                         "we", "i",   "you",  "our", "my",   "your", "us",  "me",  "whose", NULL };
    static const char *const it[] = { "it", "this", "that", NULL }, *const speakers[] = { "i", "we", "me", "us", NULL },
                             *const shared[] = { "them", "us", "whom", "you", NULL }, *const those[] = { "those", "another", NULL };
    int first = at(told, 0);
    bool pronoun = (told->tree->tokens[first].upos == UPOS_PRON || line_is_relative(told->tree, first)) &&
                   !doubt_is_acronym(told->tree, first),
         impersonal = teller_is_impersonal(told->tree, told->label->clause);

    for (guint i = 0; i < told->tokens->len && *parts_of(told->label, at(told, i)) == PART_SUBJECT && !told->named; i++)
        if (told->tree->tokens[at(told, i)].upos == UPOS_PRON && tree_is_among(told->tree, at(told, i), speakers))
            return true; /* "Roe and I" */
    int third = at(told, 2);
    if (third >= 0 && !told->named && told->tree->tokens[first].upos == UPOS_NUM &&
        told->tree->tokens[at(told, 1)].upos == UPOS_AUX)
        return true; /* "Two were detained" */
    if (third >= 0 && !told->named && tree_is(told->tree, at(told, 1), "of") && tree_relation(told->tree, third) == REL_POSS &&
        told->tree->tokens[third].upos == UPOS_PRON && !is_renamed(told, third))
        return true; /* "one of their men" */
    if (at(told, 2) >= 0 && tree_is(told->tree, at(told, 1), "of") && tree_is_among(told->tree, at(told, 2), shared))
        return true; /* "most of them" */
    if (!told->named && tree_is_among(told->tree, first, those) && at(told, 1) >= 0 &&
        *parts_of(told->label, at(told, 1)) != PART_SUBJECT)
        return true; /* "those (who) rallied" */
    return pronoun && !told->named && (!is_renamed(told, first) || doubt_is_told_itself(told, first)) &&
           (tree_is_among(told->tree, first, words) || (tree_is_among(told->tree, first, it) && !impersonal));
}

/* "Not ministers asked for it": of "it was not ministers who asked". */
static bool begins_with_not(const struct told *told)
{
    static const char *const not [] = { "not", NULL };
    int next = at(told, 1);

    return !told->named && next >= 0 && tree_is_among(told->tree, at(told, 0), not ) && told->tree->tokens[next].upos == UPOS_NOUN;
}

/* "(the press) secretary said": an office that has lost whose it is. */
static bool begins_with_bare_office(const struct told *told)
{
    static const char *const offices[] = { "secretary", "spokesman", "spokeswoman", "minister",   "official", "president",
                                           "officer",   "leader",    "director",    "ambassador", "envoy",    NULL };
    int first = at(told, 0), next = at(told, 1);

    return !told->named && first > 0 && next > first && tree_has_tag(told->tree, first, TAG(NN)) &&
           tree_is_among(told->tree, first, offices) && tree_is_finite_form(told->tree, next) &&
           *parts_of(told->label, next) == PART_PREDICATE;
}

/* "n't they said": a half of a word. */
static bool begins_with_half(const struct told *told)
{
    static const char *const halves[] = { "n't", "n’t", NULL };
    const struct token *word = &told->tree->tokens[at(told, 0)];
    const char *text = told->tree->document->text + word->start;

    return !told->named && (*text == '\'' || tree_is_among(told->tree, at(told, 0), halves));
}

/* "Has been released": a finite verb without a subject. */
static bool lacks_subject(const struct told *told)
{
    int first = at(told, 0);

    bool participle =
        first == told->label->clause && /* "killing ten", "arrive in Haiti" */
        (tree_has_tag(told->tree, first, TAG(VBG)) || (tree_has_tag(told->tree, first, TAG(VB)) && !line_keeps_to(told->label)));

    return !told->named && (participle || tree_is_finite_form(told->tree, first)) && !doubt_is_question(told) &&
           (told->tree->tokens[first].upos == UPOS_AUX || told->tree->tokens[first].upos == UPOS_VERB);
}

/* "Peru is the first talks", of "these are": what only points at a noun is no actor. */
static bool is_name_for_pointer(const struct told *told)
{
    static const char *const words[] = { "this", "that", "these", "those", NULL };
    const struct tree *tree = told->tree;
    int clause = told->label->clause, subject = tree_child_with(tree, clause, REL_NSUBJ);

    return told->named && subject >= 0 && subject < clause && tree_is_among(tree, subject, words) &&
           tree_child_with(tree, clause, REL_COP) >= 0;
}

/* "Peru the usual defense": a name before a noun that no verb is told of. */
static bool is_name_before_noun(const struct told *told)
{
    int first = at(told, 0);

    if (told->named && told->tree->tokens[first].upos == UPOS_PRON && tree_relation(told->tree, first) == REL_NSUBJ)
        return true; /* "Peru he left" */
    int copula = tree_child_with(told->tree, told->label->clause, REL_COP);
    return told->named && told->tree->tokens[first].upos == UPOS_DET && tree_relation(told->tree, first) == REL_DET &&
           (copula < 0 || tree_has_tag(told->tree, copula, TAG(POS)));
}

/* "The people killed Roe", "Those shoot sailors": of "the people who killed Roe", of whom nothing else is known. */
static bool is_whoever(const struct told *told)
{
    static const char *const words[] = {
        "people", "man", "woman", "person", "those", "one", "anyone", "someone", "everyone", NULL
    };
    const struct tree *tree = told->tree;
    int subject = line_subject(told->label);
    guint words_told = 0;

    if (told->named || subject < 0 || tree_relation(tree, told->label->clause) != REL_RELCL ||
        tree_head(tree, told->label->clause) != subject || !tree_is_one_of(tree, subject, words))
        return false;
    for (guint i = 0; i < told->tokens->len; i++)
        words_told += *parts_of(told->label, at(told, i)) == PART_SUBJECT && tree_relation(tree, at(told, i)) != REL_DET;
    return words_told < 2;
}

/* "A step was condemned": of "a step that was condemned", which the label does not name. */
static bool is_bare_deed(const struct told *told)
{
    static const char *const words[] = {
        "step", "move", "decision", "action", "measure", "act", "thing", "gesture", "stance", NULL
    };
    const struct tree *tree = told->tree;
    int subject = line_subject(told->label);

    return !told->named && subject >= 0 && tree_relation(tree, told->label->clause) == REL_RELCL &&
           tree_is_one_of(tree, subject, words) && at(told, 1) == subject && tree_relation(tree, at(told, 0)) == REL_DET;
}

/* "The Post told: He left": of "Roe told the Post", whom the label takes for the speaker. */
static bool is_hearer_first(const struct told *told)
{
    const struct tree *tree = told->tree;
    int verb = told->label->clause, subject = line_subject(told->label), first, last;

    if (told->named || subject < verb || !tree_is(tree, verb, "tell") || told->label->arguments.passive)
        return false;
    tree_span(tree, subject, &first, &last);
    return first == verb + 1;
}

/* "(whose) leaders met" */
static bool lost_its_owner(const struct told *told)
{
    int subject = line_subject(told->label), owner = subject < 0 ? -1 : tree_child_with(told->tree, subject, REL_POSS);

    return owner >= 0 && tree_is(told->tree, owner, "whose") && *parts_of(told->label, subject) == PART_SUBJECT &&
           !parts_is_told(told->label, owner);
}

/* "Germany's envoy the Saudis shunned", of "Germany, whose envoy the Saudis shunned": what undergoes it stands first. */
static bool begins_with_object(const struct told *told)
{
    const struct tree *tree = told->tree;
    int clause = told->label->clause, object = tree_child_with(tree, clause, REL_OBJ);
    int owner = object >= 0 && object < clause ? tree_child_with(tree, object, REL_POSS) : -1;

    return owner >= 0 && tree_is(tree, owner, "whose") && *parts_of(told->label, object) == PART_PREDICATE;
}

bool doubt_of_opening(const struct told *told)
{
    return begins_with_pronoun(told) || begins_with_half(told) || begins_with_not(told) || begins_with_bare_office(told) ||
           lacks_subject(told) || is_name_before_noun(told) || is_name_for_pointer(told) || is_whoever(told) ||
           is_hearer_first(told) || is_bare_deed(told) || lost_its_owner(told) || begins_with_object(told);
}

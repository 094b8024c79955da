#include "antecedents_inside.h"

#include "mentions.h"

#include <string.h>

bool antecedents_is_first_person(const struct tree *tree, int token)
{
    static const char *const words[] = { "i", "me", "my", "we", "us", "our", NULL };

    return tree_is_among(tree, token, words);
}

static const struct sentence *sentence_of(const struct tree *tree)
{
    return &g_array_index(tree->document->sentences, struct sentence, tree->sentence);
}

bool antecedents_is_quoted(const struct tree *tree, int token)
{
    return english_quoted(tree->document, sentence_of(tree), tree->tokens[token].start);
}

enum { CURLY = 0xE2 }; /* with which "“" begins */

/* Whether a quotation may reach into the sentence: most have no mark that opens one. */
bool antecedents_has_quotation(const struct tree *tree)
{
    const char *start = tree->document->text + tree->tokens[0].start;
    size_t length = tree->tokens[tree->n - 1].end - tree->tokens[0].start;

    return sentence_of(tree)->quoted || memchr(start, '"', length) || memchr(start, '`', length) ||
           (memchr(start, CURLY, length) && g_strstr_len(start, (gssize)length, "“"));
}

/* Whose words a quotation is: of the clause that reports it, before or behind it, within the sentence. */
static int quoting_subject(const struct tree *tree, int token)
{
    bool we = antecedents_is_first_person(tree, token) && antecedents_is_quoted(tree, token);
    struct tree_arguments arguments;

    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        int above = tree_head(tree, t), report = -1;
        if (tree_relation(tree, t) == REL_CCOMP && above >= 0)
            report = above;
        for (int c = tree_child(tree, t); c >= 0 && report < 0; c = tree_next(tree, c))
            if (c > token && tree_relation(tree, c) == REL_PARATAXIS && tree_child_with(tree, c, REL_NSUBJ) >= 0)
                report = c;
        if (report < 0 || (we && antecedents_is_quoted(tree, report)))
            continue; /* "It means that we are ready," he said: it is not the meaning that says so */
        tree_arguments(tree, report, &arguments);
        if (arguments.subject >= 0 && !tree_below(tree, token, arguments.subject))
            return arguments.subject;
    }
    return -1;
}

int antecedents_teller(const struct tree *tree, int subject)
{
    int teller = quoting_subject(tree, subject);

    return teller > subject && antecedents_is_quoted(tree, subject) && !antecedents_is_quoted(tree, teller) ? teller : -1;
}

/* "Raab said:", at a sentence's end: whose words the quotation behind it is. */
static void hear_announced(struct cast *cast, const struct tree *tree)
{
    static const char *const says[] = { "say", "add", "declare", "state", "write", "tell", "comment", "announce", NULL };
    static const char *const colon[] = { ":", NULL };
    int subject = -1;

    if (tree->n < 2 || !tree_is_among(tree, (int)tree->n - 1, colon))
        return;
    for (int i = 0; i < (int)tree->n && subject < 0; i++)
        if (tree_relation(tree, i) == REL_ROOT && tree_is_one_of(tree, i, says) && !antecedents_is_quoted(tree, i))
            subject = tree_child_with(tree, i, REL_NSUBJ);
    g_autoptr(GPtrArray) codes = subject < 0 ? NULL : g_ptr_array_new();
    if (codes)
        cast_resolve(cast, tree, subject, false, codes);
    cast->announced = codes && codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    cast->announced_at = tree->sentence;
}

/* Who was announced with a colon before the quotation that the sentence is of; NULL if nobody was. */
static const char *announced_speaker(const struct cast *cast, const struct tree *tree)
{
    enum { FARTHEST = 12 };
    const GArray *sentences = tree->document->sentences;
    guint k = tree->sentence;

    if (!cast->announced || cast->announced_at >= k || cast->announced_at + FARTHEST < k)
        return NULL;
    while (k > cast->announced_at) {
        const struct sentence *s = &g_array_index(sentences, struct sentence, k);
        const char *start = tree->document->text + s->start;
        if (!s->quoted && *start != '"' && *start != '`' && !g_str_has_prefix(start, "“"))
            return NULL;
        k--;
    }
    return cast->announced;
}

void antecedents_quote(struct cast *cast, const struct tree *tree)
{
    g_autoptr(GPtrArray) codes = NULL;
    bool goes_on = false;

    hear_announced(cast, tree);

    for (int i = 0, n = antecedents_has_quotation(tree) ? (int)tree->n : 0; i < n; i++) {
        bool subject = antecedents_is_subject(tree, i);
        goes_on = goes_on || ((tree->tokens[i].upos == UPOS_PRON || subject) && antecedents_is_quoted(tree, i));
        if (!subject || antecedents_teller(tree, i) < 0)
            continue;
        codes = codes ? codes : g_ptr_array_new();
        cast_resolve(cast, tree, i, false, codes);
        if (codes->len == 0)
            continue;
        const struct core *core = mentions_core(cast, tree, i);
        cast->quoted = g_ptr_array_index(codes, 0);
        cast->quoted_person = antecedents_is_person(core) ? cast->quoted : NULL;
        return;
    }
    if (!goes_on)
        cast->quoted = cast->quoted_person = NULL;
}

void antecedents_speaker(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    int subject = quoting_subject(tree, token);
    const char *announced = antecedents_is_quoted(tree, token) ? announced_speaker(cast, tree) : NULL;
    bool first_person = subject >= 0 && tree->tokens[subject].upos == UPOS_PRON &&
                        tree_has_tag(tree, subject, TAG(PRP) | TAG(PRP_POSS)) &&
                        (tree_is(tree, subject, "I") || tree_is(tree, subject, "we"));

    if (subject >= 0 && !first_person)
        cast_resolve(cast, tree, subject, false, codes);
    else if (announced)
        mentions_add(codes, announced);
    else if (antecedents_is_quoted(tree, token) && !cast->private)
        mentions_add(codes, cast->person ? cast->person : cast->subject);
    else if (!antecedents_is_quoted(tree, token) && cast->voice)
        mentions_add(codes, cast->voice);
}

const char *cast_first_person(struct cast *cast, const struct tree *tree, int token)
{
    int subject = quoting_subject(tree, token);
    bool quoted = antecedents_is_quoted(tree, token);

    if (subject >= 0 && !antecedents_is_first_person(tree, subject))
        return quoted ? cast_person(cast, tree, subject) : NULL;
    return quoted ? cast->surname : cast->voice_name;
}

void antecedents_drop_quoted(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes, guint before)
{
    int subject = codes->len > before && antecedents_is_quoted(tree, token) ? quoting_subject(tree, token) : -1;

    if (subject < 0)
        return;
    g_autoptr(GPtrArray) speaker = g_ptr_array_new();
    cast_resolve(cast, tree, subject, false, speaker);
    for (guint i = codes->len; i-- > before;)
        if (g_ptr_array_find(speaker, g_ptr_array_index(codes, i), NULL))
            g_ptr_array_remove_index(codes, i);
}

#include "summary.h"

#include "dates/timex.h"
#include "wording.h"

#include <string.h>

enum { DEPTH_MOST = 5 }; /* clauses and phrases inside each other that a label can hold */

struct label {
    const struct tree *tree;
    const GArray *timexes;
    enum event_status status;
    int clause; /* the verb that tells the act, or the noun that names it */
    struct tree_arguments arguments;
    GArray *part; /* enum part, one a token */
    GArray *optional; /* int: heads of phrases that a label can do without, the first to be dropped last */
};

/* A label is put together from these, whatever their order in the sentence was. */
enum part { PART_NONE, PART_MOVED, PART_SUBJECT, PART_PREDICATE, PART_CONTENT };

static enum part *part_of(const struct label *label, int token)
{
    return &g_array_index(label->part, enum part, token);
}

static bool in_timex(const struct label *label, int token)
{
    for (guint i = 0; i < label->timexes->len; i++) {
        struct span span = g_array_index(label->timexes, struct timex, i).span;
        if (label->tree->tokens[token].start >= span.start && label->tree->tokens[token].start < span.end)
            return true;
    }
    return false;
}

static bool is_xpos(const struct tree *tree, int token, const char *xpos)
{
    return strcmp(english_xpos_name(tree->tokens[token].xpos), xpos) == 0;
}

/* A title or name right behind its head belongs to it: "Prime Minister Theresa May"; "(Holy War)" does not. */
static bool is_adjacent(const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    return first == tree_head(tree, token) + 1 && tree->tokens[first].upos != UPOS_PUNCT;
}

/* Words of relations that tree.h does not tell apart: "more than", "there were". */
static bool is_needed_word(const struct tree *tree, int token)
{
    static const char *const relations[] = { "fixed", "expl", "goeswith", "nmod:desc", NULL };

    return g_strv_contains(relations, english_relation_name(tree->tokens[token].relation));
}

/* Clauses that complete their verb: "accused Russia of poisoning", "threatened to leave". */
static bool completes(const struct tree *tree, int token)
{
    static const char *const words[] = { "of", "for", "from", "by", "to", "that", NULL };
    const char *preposition = tree_preposition(tree, token);

    return preposition && g_strv_contains(words, preposition) && token > tree_head(tree, token);
}

/* One of a series that ends in "and": a noun phrase behind a comma alone is an aside. */
static bool is_of_series(const struct tree *tree, int token)
{
    static const char *const dashes[] = { "--", "—", "–", "_", "-", NULL };
    int first, last;

    tree_span(tree, token, &first, &last);
    bool aside = first > 0 && tree->tokens[first - 1].upos == UPOS_PUNCT;
    if (aside && tree_is_among(tree, first - 1, dashes))
        return false;
    if (tree_child_with(tree, token, REL_OBJ) >= 0)
        return false; /* "expels attache, strips buildings": a verb taken for a noun */
    for (int c = token; c >= 0 && aside; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ && tree_child_with(tree, c, REL_CC) >= 0)
            aside = false;
    return !aside;
}

enum need { NEED_NOT, NEED_OPTIONAL, NEED_WORD, NEED_PHRASE, NEED_CLAUSE };

/* How much a noun needs its dependent. */
static enum need noun_needs(const struct label *label, int child)
{
    const struct tree *tree = label->tree;
    const char *preposition;

    switch ((int)tree_relation(tree, child)) {
    case REL_DET:
    case REL_AMOD:
    case REL_NUMMOD:
    case REL_COMPOUND:
    case REL_FLAT:
    case REL_CASE:
    case REL_CC:
    case REL_PUNCT:
    case REL_POSS:
        return NEED_PHRASE;
    case REL_MARK: /* "to speed aid": a verb taken for a noun; "condemned it as chilling" */
        return (tree_is(tree, child, "to") || tree_is(tree, child, "as")) && tree_head(tree, child) != label->clause ? NEED_PHRASE
                                                                                                                     : NEED_NOT;
    case REL_CONJ:
        return is_of_series(tree, child) ? NEED_PHRASE : NEED_NOT;
    case REL_OBL: /* "rid of them", "responsible for the raid" */
        return tree->tokens[tree_head(tree, child)].upos == UPOS_ADJ && child > tree_head(tree, child) ? NEED_PHRASE : NEED_NOT;
    case REL_OTHER:
        return is_needed_word(tree, child) ? NEED_PHRASE : NEED_NOT;
    case REL_ADVMOD: /* "more than ten", "too harsh", "up to 45 percent" */
        return tree->tokens[tree_head(tree, child)].upos == UPOS_NUM || tree->tokens[tree_head(tree, child)].upos == UPOS_ADJ ||
                       tree->tokens[tree_head(tree, child)].upos == UPOS_ADV ||
                       child < tree_child_with(tree, tree_head(tree, child), REL_NUMMOD)
                   ? NEED_PHRASE
                   : NEED_NOT;
    case REL_APPOS:
        return is_adjacent(tree, child) ? NEED_PHRASE : NEED_NOT;
    case REL_NMOD:
        preposition = tree_preposition(tree, child);
        if (preposition && strcmp(preposition, "including") == 0)
            return NEED_NOT;
        return !preposition || strcmp(preposition, "of") == 0 ? NEED_PHRASE : NEED_OPTIONAL;
    case REL_ACL:
        return completes(tree, child) ? NEED_OPTIONAL : NEED_NOT;
    default:
        return NEED_NOT;
    }
}

/* Words without which the clause would say something else. */
static bool is_negation(const struct tree *tree, int token)
{
    static const char *const words[] = { "not",    "n't",      "never",  "no",     "n’t",    "only", "hardly",
                                         "barely", "scarcely", "almost", "nearly", "merely", NULL };

    return tree_is_among(tree, token, words);
}

/* "shortly after the trip": the adverb belongs to what follows it. */
static bool leads_on(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "after", "before", "when", "until", "because", "since", "as", "from", "than", NULL };

    return adverb + 1 < (int)tree->n && tree_is_among(tree, adverb + 1, words);
}

/* "since Japan did not have troops": a clause of which the parser took the first words for a phrase. */
static bool is_cut_clause(const struct tree *tree, int phrase)
{
    static const char *const words[] = { "since", "as", "after", "before", "until", "because", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    int first, last;

    tree_span(tree, phrase, &first, &last);
    enum upos next = last + 1 < (int)tree->n ? (enum upos)tree->tokens[last + 1].upos : UPOS_PUNCT;
    return preposition && g_strv_contains(words, preposition) && (next == UPOS_VERB || next == UPOS_AUX);
}

/* "backed down": right behind its verb, whatever the parser took it for. */
static bool is_particle(const struct tree *tree, int token)
{
    static const char *const words[] = { "up", "down", "out", "off", "away", "back", "over", "in", "on", NULL };

    return token == tree_head(tree, token) + 1 && tree_is_among(tree, token, words);
}

/* "called on Russia to stop it": who is to do what the verb's clause says. */
static bool is_asked(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "on", "upon", "to", "with", "for", NULL };
    const char *preposition = tree_preposition(tree, phrase);

    return phrase > verb && tree_child_with(tree, verb, REL_XCOMP) > phrase && preposition && g_strv_contains(words, preposition);
}

/* How much a verb, or a predicate with a copula, needs its dependent. */
static enum need verb_needs(const struct label *label, int verb, int child)
{
    const struct tree *tree = label->tree;
    bool behind = child > verb;

    switch ((int)tree_relation(tree, child)) {
    case REL_NSUBJ:
    case REL_NSUBJ_PASS:
    case REL_CSUBJ:
    case REL_OBJ:
    case REL_IOBJ:
    case REL_AGENT:
        return NEED_PHRASE;
    case REL_AUX:
    case REL_AUX_PASS:
    case REL_COP:
    case REL_EXPL:
    case REL_PRT:
    case REL_MARK:
    case REL_CASE:
        return NEED_WORD;
    case REL_XCOMP:
    case REL_CCOMP:
        return NEED_CLAUSE;
    case REL_ADVMOD:
        return is_negation(tree, child) || is_particle(tree, child) ? NEED_WORD
               : behind && !leads_on(tree, child)                   ? NEED_OPTIONAL
                                                                    : NEED_NOT;
    case REL_OBL:
        return is_asked(tree, verb, child) ? NEED_PHRASE : behind && !is_cut_clause(tree, child) ? NEED_OPTIONAL : NEED_NOT;
    case REL_ADVCL:
        return completes(tree, child) ? NEED_OPTIONAL : NEED_NOT;
    case REL_CONJ: /* "cut and run" belongs together, a second thought of the whole sentence does not */
        return verb == label->clause || (is_xpos(tree, verb, "VB") && !is_xpos(tree, child, "VB")) ? NEED_NOT : NEED_OPTIONAL;
    case REL_CC:
        return verb == label->clause ? NEED_NOT : NEED_WORD;
    case REL_OTHER:
        return is_needed_word(tree, child) ? NEED_WORD : NEED_NOT;
    default:
        return tree->tokens[verb].upos == UPOS_VERB ? NEED_NOT : noun_needs(label, child);
    }
}

static void take(struct label *label, int token, enum part part, int depth);

static void take_child(struct label *label, int child, enum need need, enum part part, int depth)
{
    bool torn =
        need == NEED_CLAUSE && depth + 1 >= DEPTH_MOST && tree_relation(label->tree, child) == REL_CCOMP; /* its verb alone */

    if (in_timex(label, child) || need == NEED_NOT || torn || *part_of(label, child) != PART_NONE)
        return;
    if (need == NEED_OPTIONAL)
        g_array_append_val(label->optional, child);
    else
        take(label, child, part, depth + 1);
}

/* What even the innermost phrase needs: "of the", "was", the other half of a name. */
static bool is_function_word(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);

    if (relation == REL_AMOD && g_ascii_isupper(tree->document->text[tree->tokens[token].start]))
        return true; /* "South African" */

    return relation == REL_CASE || relation == REL_DET || relation == REL_FLAT || relation == REL_COMPOUND ||
           relation == REL_PUNCT || relation == REL_NUMMOD || relation == REL_MARK || relation == REL_AUX ||
           relation == REL_AUX_PASS || relation == REL_COP || relation == REL_NSUBJ || relation == REL_NSUBJ_PASS ||
           is_needed_word(tree, token);
}

/* Takes a word with the dependents that it needs; notes those that it may have. */
static void take(struct label *label, int token, enum part part, int depth)
{
    const struct tree *tree = label->tree;
    bool verb = tree_is_clause(tree, token);

    if (token == label->clause || !in_timex(label, token)) /* the parser takes "9" for a subject in "Oct. 9: Iran says" */
        *part_of(label, token) = part;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (depth < DEPTH_MOST || is_function_word(tree, c))
            take_child(label, c, verb ? verb_needs(label, token, c) : noun_needs(label, c), part, depth);
}

static void drop(struct label *label, int token)
{
    int first, last;

    tree_span(label->tree, token, &first, &last);
    for (int i = first; i <= last; i++)
        if (tree_below(label->tree, i, token))
            *part_of(label, i) = PART_NONE;
}

static bool is_quote_mark(const struct tree *tree, int token)
{
    static const char *const marks[] = { "\"", "``", "''", "“", "”", "`", NULL };

    return tree_is_among(tree, token, marks);
}

/* A mark stays between two words of its part; elsewhere it would hang loose. Dashes part what belongs to another thought. */
static bool hangs(const struct label *label, int mark)
{
    static const char *const breaks[] = { "--", "—", "–", "_", ";", "(", ")", "-LRB-", "-RRB-", NULL };
    int n = (int)label->tree->n;

    if (label->tree->tokens[mark].upos != UPOS_PUNCT)
        return false;
    bool before = mark > 0 && *part_of(label, mark - 1) == *part_of(label, mark);
    bool after = mark + 1 < n && *part_of(label, mark + 1) == *part_of(label, mark);
    return !before || !after || tree_is_among(label->tree, mark, breaks);
}

/* A preposition whose phrase is left out: "on" of "on Thursday". */
static bool is_bereft(const struct label *label, int token)
{
    int head = tree_head(label->tree, token);

    return tree_relation(label->tree, token) == REL_CASE && head >= 0 && *part_of(label, head) == PART_NONE;
}

/* Words written together stay together: "self-declared". */
static void glue(struct label *label)
{
    const struct token *tokens = label->tree->tokens;

    for (int i = (int)label->tree->n - 1; i > 1; i--) {
        bool hyphen = label->tree->document->text[tokens[i - 1].start] == '-' && tokens[i - 1].end - tokens[i - 1].start == 1;
        if (!hyphen || tokens[i - 2].end != tokens[i - 1].start || tokens[i - 1].end != tokens[i].start)
            continue;
        if (*part_of(label, i) != PART_NONE && *part_of(label, i - 2) == PART_NONE)
            *part_of(label, i - 1) = *part_of(label, i - 2) = *part_of(label, i);
    }
}

/* Small words that tie what was kept on both sides of something left out: "the party (...) and the union"; "do so". */
static void mend(struct label *label)
{
    static const char *const so[] = { "so", NULL };
    enum part before = PART_NONE;

    for (int i = 0; i + 1 < (int)label->tree->n; i++) {
        bool link = label->tree->tokens[i].upos == UPOS_CCONJ && before != PART_NONE && *part_of(label, i + 1) == before;
        bool again = i > 0 && tree_is_among(label->tree, i, so) && tree_is(label->tree, i - 1, "do");
        if (*part_of(label, i) == PART_NONE && (link || again))
            *part_of(label, i) = again ? *part_of(label, i - 1) : before;
        if (*part_of(label, i) != PART_NONE)
            before = *part_of(label, i);
    }
}

/* "Egypt 's", "did n't": texts that were cut into words are put together again. */
static bool clings(const struct tree *tree, int token)
{
    static const char *const words[] = { "'s", "’s", "'", "’", "n't", "n’t", "'re", "'ve", "'ll",
                                         "'d", "'m", ",", ".", ";",   ":",   "?",   "!",   NULL };

    return tree_is_among(tree, token, words);
}

/* The verb behind which the object of a relative clause belongs: "the plant that Iran refused to close". */
static int gap_of(const struct label *label)
{
    const struct tree *tree = label->tree;
    int verb = label->clause, first, last;

    for (int next; (next = tree_child_with(tree, verb, REL_XCOMP)) > verb && *part_of(label, next) == PART_PREDICATE &&
                   tree->tokens[next].upos == UPOS_VERB && tree_child_with(tree, next, REL_OBJ) < 0;)
        verb = next;
    last = tree_child_with(tree, verb, REL_PRT);
    int given = tree_child_with(tree, verb, REL_IOBJ);
    if (given > verb)
        tree_span(tree, given, &first, &last);
    return MAX(verb, last);
}

static char *join(const struct label *label, enum part part);

/* The object of a relative clause, told behind its verb: the words of a sentence's start lose their capital. */
static void append_moved(const struct label *label, GString *text)
{
    g_autofree char *moved = join(label, PART_MOVED);
    int first = 0;

    while (first < (int)label->tree->n && *part_of(label, first) != PART_MOVED)
        first++;
    if (!*moved)
        return;
    if (first == 0 && label->tree->tokens[0].upos != UPOS_PROPN && !g_ascii_isupper(moved[1]))
        *moved = g_ascii_tolower(*moved);
    g_string_append_printf(text, " %s", moved);
}

static char *join(const struct label *label, enum part part)
{
    GString *text = g_string_new(NULL);
    const struct token *previous = NULL;
    int gap = part == PART_PREDICATE ? gap_of(label) : -1;

    for (int i = 0; i < (int)label->tree->n; i++) {
        const struct token *token = &label->tree->tokens[i];
        if (*part_of(label, i) != part || is_quote_mark(label->tree, i) || hangs(label, i) || is_bereft(label, i))
            continue;
        if (previous && previous->end != token->start && !clings(label->tree, i))
            g_string_append_c(text, ' ');
        g_string_append_len(text, label->tree->document->text + token->start, token->end - token->start);
        previous = token;
        if (i == gap)
            append_moved(label, text);
    }
    for (char *c = text->str; *c; c++)
        if (g_ascii_isspace(*c))
            *c = ' ';
    return g_string_free(text, FALSE);
}

/* Several: by its form, or joined by an "and"; a name behind a comma is no second one. */
static bool is_plural(const struct tree *tree, int subject)
{
    static const char *const persons[] = { "i", "you", "we", "they", "these", "those", NULL };

    if (subject < 0 || is_xpos(tree, subject, "NNS") || is_xpos(tree, subject, "NNPS") || tree_is_among(tree, subject, persons))
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
        bool infinitive = tree_is_among(tree, c, to) && is_xpos(tree, c + 1, "VB") && keeps_to(label);
        bool loose = relation == REL_ADVMOD && is_xpos(tree, label->clause, "VB") && !keeps_to(label) && tree_is(tree, c, "not");
        if ((relation == REL_MARK && !infinitive) || loose) /* "to not go": "does not go" */
            drop(label, c);
        if (relation == REL_AUX_PASS && is_xpos(tree, c, "VBG") && tree_child_with(tree, label->clause, REL_AUX) < 0)
            *part_of(label, c) = PART_NONE; /* "being arrested" */
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
        if (*part_of(label, c) != PART_NONE && is_negation(label->tree, c))
            return true;
    return false;
}

/* What stands for the finite word where the clause lost its own or its subject: "killing 114" -> kills, "we are" -> is. */
static char *new_form(const struct label *label, int word, bool plural, bool named, bool alone)
{
    static const char *const were[] = { "were", NULL }, *const to[] = { "to", NULL };
    const struct tree *tree = label->tree;
    bool participle = word == label->clause && is_xpos(tree, word, "VBG") && !alone;
    bool bare = word == label->clause && is_xpos(tree, word, "VB");

    for (int c = tree_child(tree, label->clause); c >= 0 && bare; c = tree_next(tree, c))
        bare = !(c < word && tree_is_among(tree, c, to) && *part_of(label, c) != PART_NONE);
    if (!tree->tokens[word].lemma)
        return NULL;
    if (named && tree_is_among(tree, word, were))
        return g_strdup("was");
    if (!participle && !bare)
        return named && is_xpos(tree, word, "VBP") ? wording_present(tree->tokens[word].lemma, plural) : NULL;
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
    char *text = join(label, PART_PREDICATE);
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
    return token >= 0 && (tree->tokens[token].upos == UPOS_PRON || is_xpos(tree, token, "DT") || is_xpos(tree, token, "WDT"));
}

static bool is_relative(const struct tree *tree, int token)
{
    return is_pronoun(tree, token) && (*english_xpos_name(tree->tokens[token].xpos) == 'W' || is_xpos(tree, token, "IN"));
}

/* The grammatical subject: the clause's own, else the logical one; of a passive it is the one acted upon. */
static int subject_of(const struct label *label)
{
    int own = tree_child_with(label->tree, label->clause, REL_NSUBJ);

    if (own < 0)
        own = tree_child_with(label->tree, label->clause, REL_NSUBJ_PASS);
    if (own < 0 || is_relative(label->tree, own) || in_timex(label, own))
        own = label->arguments.passive ? label->arguments.object : label->arguments.subject;
    return own >= 0 && in_timex(label, own) ? -1 : own;
}

/* "China: We will not go" where the words stand before the one who says them; else all in order. */
static char *compose(const struct label *label, const char *source)
{
    const struct tree *tree = label->tree;
    int subject = subject_of(label);
    bool named = source && (subject < 0 || is_pronoun(tree, subject));
    g_autofree char *own = join(label, PART_SUBJECT), *content = join(label, PART_CONTENT);
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
        if (*part_of(label, i) == PART_NONE && !in_timex(label, i))
            *part_of(label, i) = PART_CONTENT;
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
            drop(label, c);
}

static void choose(struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int subject = subject_of(label), content = content_of(label), noun = moved(label);

    if (noun >= 0)
        take(label, noun, PART_MOVED, 2);
    if (noun >= 0)
        drop_cases(label, noun);
    if (subject >= 0 && subject != label->clause) { /* of a relative clause it is the noun before it, without the clause */
        take(label, subject, PART_SUBJECT, tree_below(tree, label->clause, subject) ? 2 : 1);
        drop_cases(label, subject);
    }
    if (content >= 0)
        take(label, content, PART_CONTENT, 1);
    take(label, label->clause, PART_PREDICATE, 0);
    if (*part_of(label, token) == PART_NONE && tree_below(tree, token, label->clause))
        take(label, token, PART_PREDICATE, 1);
    drop_ties(label);
    if (lacks_content(label, content))
        take_all_before(label, subject);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c))
        if (is_relative(tree, c))
            *part_of(label, c) = PART_NONE;
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
        drop(label, content);
        take(label, content, PART_CONTENT, depth);
    }
}

/* Titles go where they leave no room for what was done. */
static void shorten_subject(struct label *label, const char *source)
{
    for (int i = 0; i < (int)label->tree->n && !fits(label, source); i++)
        if (*part_of(label, i) == PART_SUBJECT && strcmp(english_relation_name(label->tree->tokens[i].relation), "nmod:desc") == 0)
            drop(label, i);
}

/* A second verb without the object that it has in the text. */
static bool is_half(const struct label *label, int token)
{
    int object = tree_relation(label->tree, token) == REL_CONJ ? tree_child_with(label->tree, token, REL_OBJ) : -1;

    return object >= 0 && *part_of(label, object) == PART_NONE;
}

/* Adds what there is room for, in order of the text, what hangs on the verb itself first. */
static void fill(struct label *label, const char *source)
{
    for (int own = 1; own >= 0; own--)
        for (guint i = 0; i < label->optional->len; i++) {
            int token = g_array_index(label->optional, int, i);
            int head = tree_head(label->tree, token);
            enum part part = *part_of(label, head);
            if (part == PART_NONE || *part_of(label, token) != PART_NONE || (head == label->clause) != own)
                continue;
            int most = tree_relation(label->tree, token) == REL_CONJ ? 3 : DEPTH_MOST; /* half a second thought is none */
            for (int depth = 2; depth < most && *part_of(label, token) == PART_NONE; depth += 2) {
                take(label, token, part, depth); /* the deeper it is said to be, the less of it is taken */
                if (!fits(label, source) || is_half(label, token))
                    drop(label, token);
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

    take(label, label->clause, PART_PREDICATE, 0);
    glue(label);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_CASE || relation == REL_DET || relation == REL_CC || relation == REL_CONJ ||
            (relation == REL_POSS && tree->tokens[c].upos == UPOS_PRON))
            drop(label, c);
    }
    label->arguments.subject = label->arguments.object = -1;
    g_autofree char *alone = join(label, PART_PREDICATE);
    bool named = source && wording_names(alone, source);
    g_autofree char *prefix = source && !named && !has_author(tree, label->clause) ? g_strconcat(source, ":", NULL) : NULL;
    fill(label, prefix);
    glue(label);
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
        glue(&label);
        shorten_content(&label, source);
        shorten_subject(&label, source);
        fill(&label, source);
        glue(&label);
        mend(&label);
        text = compose(&label, source);
    } else
        text = name_noun(&label, source);
    g_array_unref(label.part);
    g_array_unref(label.optional);
    return *text ? wording_finish(text, SUMMARY_MAX) : (g_free(text), g_strdup(source ? source : ""));
}

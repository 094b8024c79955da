#include "summary.h"

#include "needs.h"
#include "parts.h"
#include "teller.h"
#include "wording.h"

#include <string.h>

/* Several: by its form, or joined by an "and"; a name behind a comma is no second one. */
static bool is_plural(const struct tree *tree, int subject)
{
    static const char *const persons[] = { "i", "you", "we", "they", "these", "those", NULL };

    static const char *const one[] = { "one", "1", NULL };

    if (subject < 0 || tree_has_tag(tree, subject, "NNS") || tree_has_tag(tree, subject, "NNPS") ||
        tree_is_among(tree, subject, persons))
        return subject >= 0;
    if (tree_has_tag(tree, subject, "CD")) /* "15,000 of them" */
        return !tree_is_among(tree, subject, one);
    int joined = 0;
    for (int c = tree_child(tree, subject); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ)
            joined += tree_child_with(tree, c, REL_CC) >= 0 ? 2 : 1;
    return joined > 1;
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

/* Nobody does it in the label: "to demand sanctions". */
static bool is_alone(const struct label *label)
{
    return !label->name && subject_of(label) < 0;
}

/* Whether an infinitive keeps its "to": of what is to come; what might be is told as "could", what was done or not in the present tense. */
static bool keeps_to(const struct label *label)
{
    if (label->status == EVENT_PROPOSED)
        return is_alone(label);
    return label->status == EVENT_PLANNED || tree_child_with(label->tree, label->clause, REL_AUX) >= 0 ||
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
        bool loose = relation == REL_ADVMOD && !keeps_to(label) && tree_is(tree, c, "not") &&
                     (tree_has_tag(tree, label->clause, "VB") || tree_has_tag(tree, label->clause, "VBG"));
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

/* "They 're meeting", "he 'll go": the word behind a name that stands for the pronoun. */
static char *full_form(const struct tree *tree, int word, bool plural)
{
    g_autofree char *text = tree_text(tree, word);
    char last = text[strlen(text) - 1];

    if (*text != '\'' && !g_str_has_prefix(text, "’"))
        return NULL;
    if (tree_has_tag(tree, word, "MD"))
        return g_strdup(last == 'l' ? "will" : "would");
    return wording_present(tree->tokens[word].lemma, plural);
}

/* Whether an infinitive or a participle stands there without a word that shows tense: "to leave", "(would meet and) sign". */
static bool lacks_tense(const struct label *label, int word)
{
    static const char *const to[] = { "to", NULL };

    for (int c = tree_child(label->tree, label->clause); c >= 0 && c < word; c = tree_next(label->tree, c))
        if (tree_is_among(label->tree, c, to) && *parts_of(label, c) != PART_NONE)
            return false;
    return tree_has_tag(label->tree, word, "VB");
}

/* "would cooperate and (lift)": the modal verb that a second verb shares with the first, or -1. */
static int shared_modal(const struct tree *tree, int clause)
{
    int head = tree_relation(tree, clause) == REL_CONJ ? tree_head(tree, clause) : -1;
    int modal = head >= 0 && tree_has_tag(tree, clause, "VB") ? tree_child_with(tree, head, REL_AUX) : -1;

    return modal >= 0 && tree_has_tag(tree, modal, "MD") ? modal : -1;
}

/* "was held and (beheaded)", "if (convicted)": a passive that has lost its auxiliary. */
static bool is_bare_passive(const struct label *label)
{
    const struct tree *tree = label->tree;

    return tree_has_tag(tree, label->clause, "VBN") && label->arguments.passive &&
           tree_child_with(tree, label->clause, REL_OBJ) < 0 && /* else a past tense */
           tree_child_with(tree, label->clause, REL_AUX_PASS) < 0 && tree_child_with(tree, label->clause, REL_AUX) < 0;
}

/* "If Iran refuses", "whether it was legal": the word without which a proposed act would look like a fact; "" where there is none. */
static const char *condition_of(const struct label *label)
{
    static const char *const words[] = { "if", "whether", "unless" };
    int mark = tree_child_with(label->tree, label->clause, REL_MARK);

    for (size_t i = 0; i < G_N_ELEMENTS(words) && mark >= 0 && label->status == EVENT_PROPOSED; i++)
        if (tree_is(label->tree, mark, words[i]) && tree_relation(label->tree, label->clause) != REL_XCOMP)
            return words[i];
    return "";
}

static char *passive_form(const struct label *label, bool plural)
{
    g_autofree char *verb = tree_text(label->tree, label->clause);
    const char *be = plural ? "were" : "was";

    switch (label->status) {
    case EVENT_PLANNED:
        return g_strdup_printf("to be %s", verb);
    case EVENT_PROPOSED:
        return *condition_of(label) ? g_strdup_printf("%s %s", plural ? "are" : "is", verb) : g_strdup_printf("could be %s", verb);
    case EVENT_DENIED:
        return g_strdup_printf("%s%s %s", be, is_negated(label) ? "" : " not", verb);
    case EVENT_OCCURRED:
    case EVENT_STATUSES:
        break;
    }
    return g_strdup_printf("%s %s", be, verb);
}

/* "Has Peru decided to leave?": the main clause of a question. */
static bool is_asked_whether(const struct label *label)
{
    static const char *const mark[] = { "?", NULL };
    const struct tree *tree = label->tree;

    return label->status == EVENT_PROPOSED && tree_head(tree, label->clause) < 0 && tree_is_clause(tree, label->clause) &&
           tree->n > 0 && tree_is_among(tree, (int)tree->n - 1, mark);
}

static bool is_told_by_itself(const struct label *label)
{
    return label->act == label->clause || tree_head(label->tree, label->act) == label->clause;
}

/* What stands for the finite word where the clause lost its own or its subject: "killing 114" -> kills, "we are" -> is. */
static char *new_form(const struct label *label, int word, bool plural, bool named)
{
    static const char *const were[] = { "were", NULL };
    const struct tree *tree = label->tree;
    const char *lemma = tree->tokens[word].lemma;
    bool proposed = label->status == EVENT_PROPOSED, verb = word == label->clause;
    bool participle = verb && tree_has_tag(tree, word, "VBG"), bare = lacks_tense(label, word) && (verb || proposed);
    int modal = shared_modal(tree, label->clause);
    char *full = named ? full_form(tree, word, plural) : NULL;

    if (full || !lemma || is_alone(label))
        return full;
    if (proposed && !*condition_of(label) && !is_asked_whether(label) && is_told_by_itself(label) &&
        tree_has_tag(tree, word, "MD") && tree_is(tree, word, "will"))
        return g_strdup("would"); /* "will lift them if Iran signs" */
    if (named && !plural && tree_is_among(tree, word, were))
        return g_strdup("was");
    if (verb && is_bare_passive(label))
        return passive_form(label, plural);
    if (!participle && !bare)
        return named && tree_has_tag(tree, word, "VBP") ? wording_present(lemma, plural) : NULL;
    if (label->status == EVENT_DENIED && !is_negated(label))
        return g_strdup_printf("%s not %s", plural ? "do" : "does", lemma);
    if (modal >= 0 && bare && label->status != EVENT_DENIED)
        return g_strdup_printf("%s %s", tree_is(tree, modal, "will") ? "will" : tree->tokens[modal].lemma, lemma);
    return proposed ? g_strdup_printf("could %s", lemma) : wording_present(lemma, plural);
}

/* The predicate's words, its finite verb agreeing with the subject. named: an actor's name stands for a pronoun or a lost subject. */
static char *predicate(const struct label *label, bool plural, bool named)
{
    const struct tree *tree = label->tree;
    char *text = parts_join(label, PART_PREDICATE);
    int word = finite_word(tree, label->clause);
    const struct token *token = &tree->tokens[word];
    g_autofree char *form = new_form(label, word, plural, named);
    g_autofree char *old = g_strndup(tree->document->text + token->start, token->end - token->start);
    char *at = form ? strstr(text, old) : NULL;

    if (!at)
        return text;
    char *whole = g_strdup_printf("%.*s%s%s", (int)(at - text), text, form, at + strlen(old));
    g_free(text);
    return whole;
}

/* "His fifth, in 2005, was": a subject that looks like a date stays with its verb. */
static bool has_own_subject(const struct label *label)
{
    int own = tree_child_with(label->tree, label->clause, REL_NSUBJ);

    return own >= 0 && *parts_of(label, own) == PART_PREDICATE && !is_pronoun(label->tree, own);
}

/* "China: We will not go" where the words stand before the one who says them; else all in order. */
static char *compose(const struct label *label)
{
    const struct tree *tree = label->tree;
    int subject = subject_of(label);
    bool named = label->name && (subject < 0 || is_pronoun(tree, subject)) && !teller_is_impersonal(tree, label->clause) &&
                 !has_own_subject(label);
    g_autofree char *own = parts_join(label, PART_SUBJECT), *content = parts_join(label, PART_CONTENT);
    g_autofree char *told = predicate(label, named ? label->many : is_plural(tree, subject), named);
    const char *who = named ? label->name : own;

    const char *condition = *who && *told ? condition_of(label) : "";

    if (is_asked_whether(label))
        *told = g_ascii_tolower(*told); /* "Has Peru decided?" begins with its auxiliary */
    return g_strdup_printf("%s%s%s%s%s%s%s%s", condition, *condition ? " " : "", who, *who && *told ? " " : "", told,
                           *content ? ": " : "", content, is_asked_whether(label) && !*content ? "?" : "");
}

static bool is_saying(const struct tree *tree, int token)
{
    static const char *const words[] = { "say",     "add",    "tell",     "state",     "declare",   "urge",     "insist",
                                         "write",   "warn",   "announce", "tweet",     "reply",     "respond",  "note",
                                         "explain", "remark", "predict",  "joke",      "quip",      "conclude", "stress",
                                         "comment", "boast",  "lament",   "emphasize", "emphasise", NULL };

    return tree->tokens[token].lemma && g_strv_contains(words, tree->tokens[token].lemma);
}

/* "said his "thoughts and prayers" were with them": the mark before a clause closes what was quoted before it. */
static bool follows_quotation(const struct tree *tree, int verb, int first)
{
    int marks = 0;

    for (int i = verb + 1; i < first; i++)
        marks += parts_is_quote_mark(tree, i);
    return marks > 0 && marks % 2 == 0;
}

/* Quoted words: before the verb, or behind a colon or quotation mark. */
static int content_of(const struct label *label)
{
    static const char *const marks[] = { ":", "\"", "``", "“", "''", "`", "‘", NULL }, *const comma[] = { ",", NULL };
    const struct tree *tree = label->tree;

    bool aside = tree_relation(tree, label->clause) == REL_ACL; /* "in the advice written by her, he said": not hers */

    for (int c = tree_child(tree, label->clause); c >= 0 && !aside; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        int first, last;
        tree_span(tree, c, &first, &last);
        bool after_comma = tree_is_among(tree, first, comma) || (first > 0 && tree_is_among(tree, first - 1, comma));
        int start = tree_is_among(tree, first, comma) && first < last ? first + 1 : first;
        bool mark = tree_is_among(tree, start, marks) || (first > 0 && tree_is_among(tree, first - 1, marks));
        bool quoted = (mark && !follows_quotation(tree, label->clause, first)) ||
                      (after_comma && (relation == REL_PARATAXIS ? is_saying(tree, label->clause) : c < label->clause));
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

/* The act itself, and what leads to it from the clause: "has no plans to (leave)". */
static void take_path(struct label *label, int token)
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
    if (tree_below(tree, token, label->clause))
        take_path(label, token);
    drop_ties(label);
    if (lacks_content(label, content))
        take_all_before(label, subject);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c))
        if (is_relative(tree, c))
            *parts_of(label, c) = PART_NONE;
}

static bool fits(const struct label *label)
{
    g_autofree char *text = compose(label);

    return g_utf8_strlen(text, -1) <= SUMMARY_MAX;
}

/* What was said is taken with fewer of its words until it fits. */
static void shorten_content(struct label *label)
{
    int content = content_of(label);

    for (int depth = 2; depth < DEPTH_MOST && content >= 0 && !fits(label); depth++) {
        parts_drop(label, content);
        parts_take(label, content, PART_CONTENT, depth);
    }
}

enum { RANKS = 4 };

/* "a number of states", "one of them": says nothing alone. */
static bool is_quantity(const struct tree *tree, int noun)
{
    static const char *const words[] = { "number",   "lot",   "series", "group",    "thousand", "hundred", "dozen",  "million",
                                         "majority", "part",  "half",   "rest",     "kind",     "sort",    "couple", "range",
                                         "member",   "round", "most",   "some",     "many",     "several", "all",    "each",
                                         "none",     "head",  "leader", "minority", "quarter",  "third",   NULL };
    bool number =
        tree->tokens[noun].upos == UPOS_NUM || tree->tokens[noun].upos == UPOS_DET || tree->tokens[noun].upos == UPOS_PRON;

    return number || (tree->tokens[noun].lemma && g_strv_contains(words, tree->tokens[noun].lemma));
}

/* What a label can do without, in the order in which it goes: titles, then what tells more, then what describes, last what stands for an object; 0 if it cannot. */
static int rank_of(const struct tree *tree, int token)
{
    static const char *const degrees[] = { "as", "so", "too", "more", "less", "most", "least", NULL };
    bool title = strcmp(english_relation_name(tree->tokens[token].relation), "nmod:desc") == 0;
    int head = tree_head(tree, token);

    switch ((int)tree_relation(tree, token)) {
    case REL_APPOS:
        return 1;
    case REL_COMPOUND: /* "committee chairman Joe Smith" */
        return tree_child_with(tree, head, REL_FLAT) >= 0 && tree->tokens[head].upos == UPOS_PROPN ? 1 : 0;
    case REL_ADVCL:
    case REL_ACL:
    case REL_OBL:
    case REL_CONJ:
        return token < head ? 0 : needs_of(tree, -1, head, token) == NEED_PHRASE ? RANKS : 2;
    case REL_NMOD:
        if (title)
            return 1;
        return g_strcmp0(tree_preposition(tree, token), "of") != 0 ? 2 : is_quantity(tree, head) ? 0 : 3;
    case REL_AGENT:
        return 3;
    case REL_AMOD:
        return g_ascii_islower(tree->document->text[tree->tokens[token].start]) ? 3 : 0;
    case REL_ADVMOD:
        return needs_is_negation(tree, token) || tree_is_among(tree, token, degrees) ? 0 : 3;
    default:
        return title ? 1 : 0;
    }
}

/* A phrase goes with the "and" before it; "and the wisdom (of the war)" goes as a whole. */
static void leave_out(struct label *label, int token)
{
    int head = tree_head(label->tree, token);
    bool half = tree_relation(label->tree, token) == REL_NMOD && tree_relation(label->tree, head) == REL_CONJ;

    if (half && !tree_below(label->tree, label->act, head) && head != label->clause)
        token = head;
    int link = tree_relation(label->tree, token) == REL_CONJ ? tree_child_with(label->tree, token, REL_CC) : -1;

    parts_drop(label, token);
    if (link >= 0)
        *parts_of(label, link) = PART_NONE;
}

static void leave_out_of_rank(struct label *label, int token, int rank)
{
    if (*parts_of(label, token) != PART_NONE && rank_of(label->tree, token) == rank && token != label->clause &&
        !tree_below(label->tree, label->act, token) && !fits(label))
        leave_out(label, token);
}

/* Phrases go until the rest fits: titles from the start, others from the end. */
static void shorten(struct label *label)
{
    int n = (int)label->tree->n;

    for (int i = 0; i < n; i++)
        leave_out_of_rank(label, i, 1);
    for (int rank = 2; rank <= RANKS; rank++)
        for (int i = n - 1; i >= 0; i--)
            leave_out_of_rank(label, i, rank);
}

/* A second verb without the object that it has in the text. */
static bool is_half(const struct label *label, int token)
{
    int object = tree_relation(label->tree, token) == REL_CONJ ? tree_child_with(label->tree, token, REL_OBJ) : -1;

    return object >= 0 && *parts_of(label, object) == PART_NONE;
}

/* Adds what there is room for, in order of the text, what hangs on the verb itself first. */
static void fill(struct label *label)
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
                if (!fits(label) || is_half(label, token))
                    parts_drop(label, token);
            }
        }
}

/* "the raid by Peru", "Peru's raid": the noun's own words say whose it was. */
static bool has_author(const struct label *label, int noun)
{
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if ((relation == REL_POSS && tree->tokens[c].upos != UPOS_PRON && !parts_in_timex(label, c)) ||
            (relation == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "by") == 0))
            return true;
    }
    return false;
}

/* A noun that stands for the act by itself: "Israel: the bombing of Qana". */
static char *name_noun(struct label *label)
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
    bool named = label->name && wording_names(alone, label->name);
    g_autofree char *prefix =
        label->name && !named && !has_author(label, label->clause) ? g_strconcat(label->name, ":", NULL) : NULL;
    label->name = prefix;
    fill(label);
    parts_glue(label);
    return compose(label);
}

/* "moves by Peru, including closing its port": the moves close nothing. */
static bool is_instance(const struct tree *tree, int clause)
{
    static const char *const words[] = { "including", "namely", NULL };

    return clause > 0 && tree_has_tag(tree, clause, "VBG") && tree_is_among(tree, clause - 1, words);
}

/* What the label is put together from, in room for it: the clause in its words, or the noun. */
static char *tell(struct label *label, const struct summary_act *act)
{
    const struct tree *tree = label->tree;

    tree_arguments(tree, act->clause, &label->arguments);
    if (act->clause == act->token && act->subject != -1)
        label->arguments.subject = MAX(act->subject, -1);
    if (is_instance(tree, act->clause))
        label->arguments.subject = -1;
    if (!tree_is_clause(tree, act->clause))
        return name_noun(label);
    choose(label, act->token);
    parts_glue(label);
    shorten_content(label);
    shorten(label);
    fill(label);
    parts_glue(label);
    parts_mend(label);
    return compose(label);
}

char *summary_make(const struct tree *tree, const struct summary_act *act, const GArray *timexes)
{
    struct label label = { .tree = tree,
                           .timexes = timexes,
                           .status = act->status,
                           .act = act->token,
                           .name = act->name,
                           .many = act->many,
                           .clause = act->clause };

    label.part = g_array_sized_new(FALSE, TRUE, sizeof(enum part), tree->n);
    g_array_set_size(label.part, tree->n);
    label.optional = g_array_new(FALSE, TRUE, sizeof(int));
    char *text = tell(&label, act);
    g_array_unref(label.part);
    g_array_unref(label.optional);
    return *text ? wording_finish(text, SUMMARY_MAX) : (g_free(text), g_strdup(act->name ? act->name : ""));
}

#include "line.h"

#include "condition.h"
#include "needs.h"
#include "teller.h"
#include "wording.h"

#include <string.h>

/* "servicewomen" */
static bool is_women(const struct tree *tree, int noun)
{
    static const char women[] = "women";
    const struct token *word = &tree->tokens[noun];
    const guint length = sizeof women - 1;

    return word->end - word->start > length && memcmp(tree->document->text + word->end - length, women, length) == 0;
}

/* Several: by its form, or by its number. */
static bool is_plural_itself(const struct tree *tree, int subject)
{
    static const char *const persons[] = { "i", "you", "we", "they", "these", "those", NULL };

    static const char *const one[] = { "one", "1", NULL }, *const unions[] = { "states", "nations", NULL };
    static const char *const shares[] = { "most", "many", "some", "several", "few", "both", "half", "all", "majority", NULL };

    static const char *const a[] = { "a", NULL };
    int article = subject >= 0 && tree_is(tree, subject, "number") ? tree_child_with(tree, subject, REL_DET) : -1;
    if (article >= 0 && tree_is_among(tree, article, a))
        return true; /* "a number of gangs" */
    int of = subject >= 0 && tree_is_among(tree, subject, shares) ? tree_child_with(tree, subject, REL_NMOD) : -1;
    if (of >= 0 && (tree_has_tag(tree, of, TAG(CD) | TAG(NNS)) || tree_is(tree, of, "they")))
        return true; /* "most of the 900" */
    if (subject > 0 && tree_is_among(tree, subject, unions) && tree_is(tree, subject - 1, "united") &&
        tree_child_with(tree, subject, REL_CONJ) < 0)
        return false;
    static const char *const people[] = { "police", "people", NULL };
    if (subject >= 0 && (tree_is_among(tree, subject, people) || is_women(tree, subject)))
        return true;
    if (subject < 0 || tree_has_tag(tree, subject, TAG(NNS) | TAG(NNPS)) || tree_is_among(tree, subject, persons))
        return subject >= 0;
    if (tree_has_tag(tree, subject, TAG(CD))) /* "15,000 of them" */
        return !tree_is_among(tree, subject, one);
    int number = tree_child_with(tree, subject, REL_NUMMOD); /* "the 60 Omanis" */
    return number >= 0 && number < subject && tree_has_tag(tree, subject, TAG(NNP)) && !tree_is_among(tree, number, one) &&
           tree->document->text[tree->tokens[subject].end - 1] == 's';
}

/* Several, or joined by an "and"; a name behind a comma is no second one. */
static bool is_plural(const struct tree *tree, int subject)
{
    int joined = 0;

    if (subject < 0 || is_plural_itself(tree, subject))
        return subject >= 0;
    for (int c = tree_child(tree, subject); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ)
            joined += tree_child_with(tree, c, REL_CC) >= 0 ? 2 : 1;
    return joined > 1;
}

static bool is_pronoun(const struct tree *tree, int token)
{
    return token >= 0 && (tree->tokens[token].upos == UPOS_PRON || tree_has_tag(tree, token, TAG(DT) | TAG(WDT)));
}

bool line_is_relative(const struct tree *tree, int token)
{
    bool that = tree_has_tag(tree, token, TAG(IN)) && tree_is(tree, token, "that") && tree_relation(tree, token) != REL_MARK;

    return that || (is_pronoun(tree, token) && tree_has_tag(tree, token, TAGS_RELATIVE));
}

/* "came and were (refused) entry": who was refused what stands behind the verb is the first verb's subject; -1 for other verbs. */
static int subject_of_retained(const struct label *label)
{
    const struct tree *tree = label->tree;
    int object = label->arguments.passive ? label->arguments.object : -1;
    int first = tree_relation(tree, label->clause) == REL_CONJ ? tree_head(tree, label->clause) : -1;

    if (first < 0 || object < label->clause || tree_relation(tree, object) != REL_OBJ)
        return -1;
    int subject = tree_child_with(tree, first, REL_NSUBJ);
    return subject >= 0 ? subject : tree_child_with(tree, first, REL_NSUBJ_PASS);
}

int line_subject(const struct label *label)
{
    int own = tree_child_with(label->tree, label->clause, REL_NSUBJ);

    if (own < 0)
        own = tree_child_with(label->tree, label->clause, REL_NSUBJ_PASS);
    if (own < 0 || line_is_relative(label->tree, own) || parts_in_timex(label, own))
        own = subject_of_retained(label);
    if (own < 0 || line_is_relative(label->tree, own) || parts_in_timex(label, own))
        own = label->arguments.passive ? label->arguments.object : label->arguments.subject;
    int share = own >= 0 && tree_relation(label->tree, own) == REL_NMOD ? tree_head(label->tree, own) : -1;
    if (share >= 0 && !tree_is_clause(label->tree, share) && tree_relation(label->tree, label->clause) == REL_ACL &&
        tree_has_tag(label->tree, share, TAG(CD)))
        own = share; /* "one of the men jailed" */
    return own >= 0 && parts_in_timex(label, own) ? -1 : own;
}

/* Nobody does it in the label: "to demand sanctions". */
static bool is_alone(const struct label *label)
{
    return !label->name && line_subject(label) < 0;
}

bool line_keeps_to(const struct label *label)
{
    if (label->status == EVENT_PROPOSED)
        return is_alone(label);
    return label->status == EVENT_PLANNED || tree_child_with(label->tree, label->clause, REL_AUX) >= 0 ||
           tree_child_with(label->tree, label->clause, REL_COP) >= 0 ||
           tree_child_with(label->tree, label->clause, REL_AUX_PASS) >= 0;
}

/* The word of the predicate that shows number and tense: the first auxiliary or copula, else the verb. */
static int finite_word(const struct tree *tree, int clause)
{
    for (int c = tree_child(tree, clause); c >= 0 && c < clause; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool being = relation == REL_AUX_PASS && tree_has_tag(tree, c, TAG(VBG)); /* left out of "a meeting (being) held" */
        if (!being && (relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP))
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
    bool perfect = tree_relation(tree, word) == REL_AUX && tree_has_tag(tree, tree_head(tree, word), TAG(VBN) | TAG(VBD));

    perfect |= word + 1 < (int)tree->n && tree_is(tree, word + 1, "be") && tree_has_tag(tree, word + 1, TAG(VBN)); /* "he's been" */
    if (*text != '\'' && !g_str_has_prefix(text, "’"))
        return NULL;
    if (tree_has_tag(tree, word, TAG(MD)))
        return g_strdup(last == 'l' ? "will" : "would");
    if (tree_has_tag(tree, word, TAG(POS)))
        return NULL; /* "Peru's", which the parser took for "Peru is" */
    return wording_present(perfect && last == 's' ? "have" : tree->tokens[word].lemma, plural); /* "he 's had talks" */
}

/* Whether an infinitive or a participle stands there without a word that shows tense: "to leave", "(would meet and) sign". */
static bool lacks_tense(const struct label *label, int word)
{
    static const char *const to[] = { "to", NULL };

    for (int c = tree_child(label->tree, label->clause); c >= 0 && c < word; c = tree_next(label->tree, c))
        if (tree_is_among(label->tree, c, to) && *parts_of(label, c) != PART_NONE)
            return false;
    return tree_has_tag(label->tree, word, TAG(VB));
}

/* "would cooperate and (lift)": the modal verb that a second verb shares with the first, or -1. */
static int shared_modal(const struct tree *tree, int clause)
{
    int head = tree_relation(tree, clause) == REL_CONJ ? tree_head(tree, clause) : -1;
    int modal = head >= 0 && tree_has_tag(tree, clause, TAG(VB)) ? tree_child_with(tree, head, REL_AUX) : -1;

    return modal >= 0 && tree_has_tag(tree, modal, TAG(MD)) ? modal : -1;
}

/* "was held and (beheaded)", "if (convicted)": a passive that has lost its auxiliary. */
static bool is_bare_passive(const struct label *label)
{
    static const char *const words[] = { "explode", "erupt",  "die",   "arrive", "occur",   "happen", "collapse",
                                         "go",      "return", "march", "gather", "protest", "rally",  NULL }; /* never passive */
    const struct tree *tree = label->tree;
    int first = tree_relation(tree, label->clause) == REL_CONJ ? tree_head(tree, label->clause) : -1; /* "was found and (jailed)" */
    bool passive =
        label->arguments.passive || (first >= 0 && first < label->clause && tree_child_with(tree, first, REL_AUX_PASS) >= 0);

    int helper = tree_child_with(tree, label->clause, REL_AUX_PASS); /* not told in "a meeting (being) held" */
    bool participle = tree_has_tag(tree, label->clause, TAG(VBN)) ||
                      (first >= 0 && tree_child_with(tree, label->clause, REL_NSUBJ_PASS) >= 0); /* "and ten wounded" */

    return participle && passive && !tree_is_one_of(tree, label->clause, words) &&
           tree_child_with(tree, label->clause, REL_OBJ) < 0 && /* else a past tense */
           (helper < 0 || *parts_of(label, helper) == PART_NONE) && tree_child_with(tree, label->clause, REL_AUX) < 0;
}

/* "If Iran refuses", "whether it was legal": the word without which a proposed act would look like a fact; "" where there is none. */
static const char *condition_of(const struct label *label)
{
    static const char *const words[] = { "if", "whether", "unless", "once", "until", "before" };
    int mark = tree_child_with(label->tree, label->clause, REL_MARK);
    int first = tree_relation(label->tree, label->clause) == REL_CONJ ? tree_head(label->tree, label->clause) : -1;

    if (mark < 0 && first >= 0 && first < label->clause)
        mark = tree_child_with(label->tree, first, REL_MARK); /* "if they go and (others come)" */
    if (mark < 0 && condition_opens(label->tree, label->clause) && tree_has_child(label->tree, label->clause, REL_ADVMOD, "once"))
        return label->status == EVENT_PROPOSED ? "once" : "";
    int modal = tree_child_with(label->tree, label->clause, REL_AUX), above = tree_head(label->tree, label->clause);
    if (label->status == EVENT_PROPOSED && above >= 0 && condition_is_while(label->tree, above))
        return "if"; /* "as long as they sign" */
    if (mark >= 0 && tree_is(label->tree, mark, "before") && /* "must be met before it would sign" */
        (label->status == EVENT_DENIED || modal < 0 || !tree_has_tag(label->tree, modal, TAG(MD))))
        return "";
    for (size_t i = 0; i < G_N_ELEMENTS(words) && mark >= 0 && (label->status == EVENT_PROPOSED || label->status == EVENT_DENIED);
         i++)
        if (tree_is(label->tree, mark, words[i]) && tree_relation(label->tree, label->clause) != REL_XCOMP)
            return words[i];
    return "";
}

/* "Has Peru decided to leave?": the main clause of a question. */
static bool is_asked_whether(const struct label *label)
{
    static const char *const mark[] = { "?", NULL };
    const struct tree *tree = label->tree;

    return label->status == EVENT_PROPOSED && tree_head(tree, label->clause) < 0 && tree_is_clause(tree, label->clause) &&
           tree->n > 0 && tree_is_among(tree, (int)tree->n - 1, mark);
}

/* "are not willing", "doesn't go": right behind its helper. */
static bool is_not_behind(const struct tree *tree, int helper)
{
    return helper + 1 < (int)tree->n && tree_is(tree, helper + 1, "not");
}

/* "(if) they sign" -> "could": what may take the place of the condition and of the finite word; NULL where the condition stays. */
static char *possible_form(const struct label *label)
{
    static const char *const being[] = { "being", NULL };
    const struct tree *tree = label->tree;
    if (!*condition_of(label))
        return NULL;
    int word = finite_word(tree, label->clause);
    bool helps = word != label->clause, does = helps && tree_is(tree, word, "do");
    bool plain = tree_has_tag(tree, word, TAG(VBD) | TAG(VBZ) | TAG(VBP)), modal = helps && tree_has_tag(tree, word, TAG(MD));

    bool second = label->act != label->clause && tree_relation(tree, label->act) == REL_CONJ &&
                  tree_child_with(tree, label->act, REL_MARK) >= 0; /* "if these go and if those (come)" */

    int next = word + 1;
    if (helps && !second && next < (int)tree->n && tree_is(tree, word, "be") && tree_is(tree, next, "to") &&
        tree_has_tag(tree, label->clause, TAG(VB)))
        return g_strdup("could"); /* "if they were to go" */
    if (!second && is_bare_passive(label) && !is_negated(label)) {
        g_autofree char *verb = tree_text(tree, label->clause);
        return g_strdup_printf("could be %s", verb); /* "if (convicted)" */
    }
    if (modal && !second && !is_negated(label) && label->status == EVENT_PROPOSED &&
        tree_relation(tree, label->clause) != REL_CSUBJ)
        return g_strdup("could"); /* "whether he will run" */
    if (!plain || second || (helps && word + 1 < (int)tree->n && tree_is_among(tree, word + 1, being)))
        return NULL;
    if (is_negated(label))
        return does                        ? g_strdup("may not")
               : is_not_behind(tree, word) ? g_strdup_printf("may not %s", tree->tokens[word].lemma)
                                           : NULL;
    return does ? g_strdup("could") : g_strdup_printf("could %s", tree->tokens[word].lemma);
}

/* "were expelled", "to be expelled": a participle as a label has it, by its status. */
static char *passive_form(const struct label *label, bool plural)
{
    g_autofree char *verb = tree_text(label->tree, label->clause);
    const char *be = plural ? "were" : "was";
    static const char *const plans[] = { "schedule", "plan", "expect", "slate", "propose", NULL };
    const char *lemma = label->tree->tokens[label->clause].lemma;

    if (lemma && wordlist_has(plans, lemma) && label->status != EVENT_DENIED)
        return g_strdup_printf("%s %s", plural ? "are" : "is", verb); /* "elections (are) scheduled" */
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

static bool is_told_by_itself(const struct label *label)
{
    return label->act == label->clause || tree_head(label->tree, label->act) == label->clause;
}

/* "Canada (, Australia, France and Chile)": of a series only the first is told. */
static bool is_first_of_series(const struct label *label, int subject)
{
    const struct tree *tree = label->tree;
    int left = 0;

    for (int c = subject < 0 ? -1 : tree_child(tree, subject); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ) {
            bool some = tree_child_with(tree, c, REL_DET) >= 0 || (tree_has_tag(tree, c, TAG(NNS)) && tree_child(tree, c) >= 0);
            if (*parts_of(label, c) != PART_NONE || tree_is_clause(tree, c) || (tree->tokens[c].upos != UPOS_PROPN && !some))
                return false;
            left++;
        }
    return left > 1 && tree->tokens[subject].upos == UPOS_PROPN && is_plural(tree, subject);
}

/* "The head (and his deputy) have": an "and" that is left out of a subject takes the plural with it. */
static bool lost_its_fellow(const struct label *label, int subject)
{
    const struct tree *tree = label->tree;
    bool lost = false;
    int first, last;

    if (subject < 0 || !tree_has_tag(tree, subject, TAG(NN) | TAG(NNP)) || is_plural_itself(tree, subject) ||
        is_first_of_series(label, subject))
        return false;
    tree_span(tree, subject, &first, &last);
    for (int i = subject + 1; i <= last; i++) {
        int joined = tree_head(tree, i);
        bool link = tree->tokens[i].upos == UPOS_CCONJ && tree_is(tree, i, "and") && !tree_is_clause(tree, joined);
        if (link && *parts_of(label, i) == PART_SUBJECT)
            return false;
        lost |= link;
    }
    return lost;
}

/* "have", "are", "were" as a single subject has it; NULL for other words. */
static char *single_form(const struct tree *tree, int word)
{
    static const char *const were[] = { "were", NULL }, *const forms[] = { "have", "are", NULL };

    return tree_is_among(tree, word, were)    ? g_strdup("was")
           : tree_is_among(tree, word, forms) ? wording_present(tree->tokens[word].lemma, false)
                                              : NULL;
}

/* "(a part of what) authorities (do) is cutting it off": a subject from another clause, in the plural, before "is" or "has". */
static char *plural_form(const struct label *label, int word)
{
    static const char *const forms[] = { "is", "was", "has", NULL };
    const struct tree *tree = label->tree;
    int subject = line_subject(label);
    bool other = subject >= 0 && tree_head(tree, subject) != label->clause && tree_has_tag(tree, subject, TAG(NNS));

    if (!other || tree_head(tree, word) != label->clause || !tree_is_among(tree, word, forms))
        return NULL;
    return tree_has_tag(tree, word, TAG(VBD)) ? g_strdup("were") : wording_present(tree->tokens[word].lemma, true);
}

/* "the leader", alone: what stands with no plural verb. */
static bool is_single(const struct tree *tree, int subject)
{
    static const char *const many[] = { "police", "people", "number",     "majority", "lot",
                                        "group",  "team",   "government", "staff",    NULL };

    return subject >= 0 && tree_has_tag(tree, subject, TAG(NN)) && !tree_has(tree, subject, REL_BIT(CONJ) | REL_BIT(NMOD)) &&
           tree_child_with(tree, subject, REL_DET) >= 0 && !tree_is_among(tree, subject, many);
}

/* What stands for the finite word where the clause lost its own or its subject: "killing 114" -> kills, "we are" -> is. */
static char *new_form(const struct label *label, int word, bool plural, bool named)
{
    static const char *const were[] = { "were", NULL };
    const struct tree *tree = label->tree;
    const char *lemma = tree->tokens[word].lemma;
    bool proposed = label->status == EVENT_PROPOSED, verb = word == label->clause;
    bool participle = verb && tree_has_tag(tree, word, TAG(VBG)), bare = lacks_tense(label, word) && (verb || proposed);
    int modal = shared_modal(tree, label->clause);
    char *possible = possible_form(label);
    if (possible)
        return possible;
    char *full = named                                         ? full_form(tree, word, plural)
                 : lost_its_fellow(label, line_subject(label)) ? single_form(tree, word)
                                                               : plural_form(label, word);

    if (full || !lemma || is_alone(label))
        return full;
    if (!verb && tree_has_tag(tree, word, TAG(VBG)) && tree_is(tree, word, "have"))
        return wording_present(lemma, plural); /* "as having paid": "has paid" */
    if (proposed && !*condition_of(label) && !is_asked_whether(label) && is_told_by_itself(label) &&
        tree_has_tag(tree, word, TAG(MD)) && tree_is(tree, word, "will"))
        return g_strdup("would"); /* "will lift them if Iran signs" */
    if (named && !plural && tree_is_among(tree, word, were))
        return g_strdup("was");
    if (verb && is_bare_passive(label))
        return passive_form(label, plural);
    if (proposed && verb && tree_has_tag(tree, word, TAG(VBP)) && !named && is_single(tree, line_subject(label)) &&
        is_told_by_itself(label))
        return g_strdup_printf("could %s", lemma); /* "demand (that) the leader resign" */
    if (!participle && !bare)
        return named && tree_has_tag(tree, word, TAG(VBP) | (plural ? TAG(VBZ) : 0)) ? wording_present(lemma, plural) : NULL;
    if (label->status == EVENT_DENIED && !is_negated(label))
        return g_strdup_printf("%s not %s", plural ? "do" : "does", lemma);
    if (modal >= 0 && bare && label->status != EVENT_DENIED)
        return g_strdup_printf("%s %s", tree_is(tree, modal, "will") ? "will" : tree->tokens[modal].lemma, lemma);
    if (label->status == EVENT_PLANNED)
        return g_strdup_printf("to %s", lemma); /* "will leave after attending it" */
    return proposed ? g_strdup_printf("could %s", lemma) : wording_present(lemma, plural);
}

/* The predicate's words, its finite verb agreeing with the subject. named: an actor's name stands for a pronoun or a lost subject. */
static char *predicate(const struct label *label, bool plural, bool named)
{
    const struct tree *tree = label->tree;
    char *text = parts_join(label, PART_PREDICATE);
    int word = finite_word(tree, label->clause);
    if (condition_softens(label, word))
        return text;
    g_autofree char *form = new_form(label, word, plural, named);
    g_autofree char *old = tree_text(tree, word);
    char *at = form ? strstr(text, old) : NULL;

    if (!at)
        return text;
    static const char *const negations[] = { " not ", "n't ", " n't ", "n’t " };
    const char *rest = at + strlen(old);
    for (size_t i = 0; i < G_N_ELEMENTS(negations) && g_str_has_prefix(form, "may not"); i++)
        if (g_str_has_prefix(rest, negations[i])) {
            rest += strlen(negations[i]) - 1;
            break;
        }
    if (strcmp(form, "could") == 0 && g_str_has_prefix(rest, " to "))
        rest += strlen(" to");
    char *whole = g_strdup_printf("%.*s%s%s", (int)(at - text), text, form, rest);
    g_free(text);
    return whole;
}

/* "His fifth, in 2005, was": a subject that looks like a date stays with its verb. */
static bool has_own_subject(const struct label *label)
{
    int own = tree_child_with(label->tree, label->clause, REL_NSUBJ);

    return own >= 0 && *parts_of(label, own) == PART_PREDICATE && !is_pronoun(label->tree, own);
}

/* "some (of its soldiers)", "another": a word that is no name's to stand for, as only a share is meant. */
static bool is_share(const struct tree *tree, int token)
{
    static const char *const another[] = { "another", NULL };

    int of = tree_has_tag(tree, token, TAG(DT)) ? tree_child_with(tree, token, REL_NMOD) : -1;

    return (of > token && g_strcmp0(tree_preposition(tree, of), "of") == 0) || tree_is_among(tree, token, another);
}

bool line_is_named(const struct label *label)
{
    int subject = line_subject(label);

    if (label->curt && label->brief && label->name == label->brief)
        return true;
    return label->name && (subject < 0 || (is_pronoun(label->tree, subject) && !is_share(label->tree, subject))) &&
           !teller_is_impersonal(label->tree, label->clause) && !has_own_subject(label);
}

/* "Roe said he is ill": of "Roe is ill, he said", whose name would otherwise be told twice; NULL where it is not. */
static char *with_pronoun(const struct label *label, const char *told, const char *content)
{
    int pronoun = line_subject(label);
    size_t length = strlen(label->name);
    bool twice = pronoun > label->clause - 3 && pronoun >= 0 && g_str_has_prefix(content, label->name) && content[length] == ' ';
    int owner = twice ? tree_child_with(label->tree, pronoun, REL_POSS) : -1;
    bool its = owner >= 0 && tree_is(label->tree, owner, "its"); /* "its foreign minister said" */
    if (!twice || !(its || is_pronoun(label->tree, pronoun)))
        return NULL;
    g_autofree char *word = its || (label->land && !label->many) ? g_strdup("it") : tree_text(label->tree, pronoun);

    return g_strdup_printf("%s %s %s%s", label->name, told, word, content + length);
}

/* "Says Roe: ...", "2. Calls upon Peru": a verb before its subject, or without one, which the label tells behind it. */
static bool opens_sentence(const struct label *label)
{
    const struct token *verb = &label->tree->tokens[label->clause];
    bool first = label->clause == 0 ? line_subject(label) != 0 : verb[-1].upos == UPOS_PUNCT;

    return verb->upos == UPOS_VERB && first;
}

/* "Roe said: What right has he?": all that was asked is told. */
static bool ends_in_question(const struct label *label)
{
    int n = (int)label->tree->n, last = n - 1;

    while (last > 0 && *parts_of(label, last) != PART_CONTENT)
        last--;
    return last > 0 && (tree_is(label->tree, last, "?") || (last + 1 < n && tree_is(label->tree, last + 1, "?")));
}

/* "(But) the wall held": what ties words that were said to those before them. */
static void drop_link(char *content)
{
    static const char *const links[] = { "And, ", "But ", "And ", "Or ", "Yet ", "but ", "and " };

    for (size_t i = 0; *content && i < G_N_ELEMENTS(links); i++)
        if (*content == *links[i] && g_str_has_prefix(content, links[i]))
            memmove(content, content + strlen(links[i]), strlen(content) + 1 - strlen(links[i]));
}

/* "One thing is that it began late, he said": what stands between words that were said and the pronoun of who said them was said too. */
static void quote_whole(const struct label *label)
{
    int subject = line_subject(label), i = 0;

    if (subject < 0 || subject > label->clause || !is_pronoun(label->tree, subject))
        return;
    while (i < subject && *parts_of(label, i) != PART_CONTENT)
        i++;
    for (; i < subject; i++)
        if (*parts_of(label, i) == PART_PREDICATE)
            *parts_of(label, i) = PART_CONTENT;
}

char *line_compose(const struct label *label)
{
    const struct tree *tree = label->tree;
    int subject = line_subject(label);
    bool named = line_is_named(label);
    quote_whole(label);
    g_autofree char *own = parts_join(label, PART_SUBJECT), *content = parts_join(label, PART_CONTENT);
    g_autofree char *told = predicate(label, named ? label->many : is_plural(tree, subject), named);
    g_autofree char *first = !named && is_first_of_series(label, subject) ? g_strconcat(own, " and others", NULL) : NULL;
    const char *who = named ? label->name : first ? first : own;

    g_autofree char *possible = possible_form(label);
    const char *condition = *who && *told && !possible ? condition_of(label) : "";

    drop_link(content);
    const char *end = ends_in_question(label) ? "?" : "";
    char *again = named && *content ? with_pronoun(label, told, content) : NULL;

    if (again)
        return again;
    if (g_ascii_islower(*content))
        *content = g_ascii_toupper(*content);
    if (is_asked_whether(label) || (*who && opens_sentence(label)))
        *told = g_ascii_tolower(*told); /* "Has Peru decided?" begins with its auxiliary */
    return g_strconcat(condition, *condition ? " " : "", who, *who && *told && *told != '\'' ? " " : "", told, *content ? ": " : "",
                       content, end, is_asked_whether(label) && !*content ? "?" : "", NULL);
}

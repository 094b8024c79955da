#include "parts.h"

#include "condition.h"
#include "line.h"
#include "needs.h"
#include "wording.h"

#include <string.h>

/* "Egypt 's", "did n't": texts that were cut into words are put together again. */
static bool clings(const struct tree *tree, int token, const struct token *previous)
{
    static const char *const words[] = { "'s", "’s", "'", "’", "n't", "n’t", "'re", "'ve", "'ll", "'d",
                                         "'m", ",",  ".", ";", ":",   "?",   "!",   "%",   NULL };
    static const char *const units[] = { "$", "#", "£", "€", NULL };
    bool number = token > 0 && g_ascii_isdigit(tree->document->text[tree->tokens[token].start]);
    bool behind = number && previous == &tree->tokens[token - 1];

    return tree_is_among(tree, token, words) || (behind && tree_is_among(tree, token - 1, units));
}

/* "the army, (the union,) the party and": one of a series, whose comma went with what is left out before it. */
static bool lost_its_comma(const struct label *label, int token, const char *before)
{
    const struct tree *tree = label->tree;
    int joined = tree->tokens[token].upos == UPOS_CCONJ ? -1 : token, first = token, last;

    while (joined >= 0 && joined - token < 4 && tree_relation(tree, joined) != REL_CONJ && tree_head(tree, joined) > joined)
        joined = tree_head(tree, joined);
    if (joined < 0 || tree_relation(tree, joined) != REL_CONJ || tree_child_with(tree, joined, REL_CC) >= 0)
        return false;
    tree_span(tree, joined, &first, &last);
    while (first < token && (tree->tokens[first].upos == UPOS_PUNCT || *parts_of(label, first) == PART_NONE))
        first++;
    bool gap = token > 0 && (*parts_of(label, token - 1) != *parts_of(label, token) || !parts_is_told(label, token - 1));
    return first == token && gap && !g_str_has_suffix(before, ",") && !g_str_has_suffix(before, " and") &&
           !tree_is_clause(tree, joined);
}

/* "refused to {close}", "said it would {close}": the verb that may have lost the object; -1 if there is none. */
static int inner_verb(const struct tree *tree, int verb)
{
    int clause = tree_child_with(tree, verb, REL_XCOMP), content = tree_child_with(tree, verb, REL_CCOMP);

    return clause >= 0 ? clause : content > verb && tree_child_with(tree, content, REL_NSUBJ) > verb ? content : -1;
}

/* "if they leave (on Monday), others will stay": a clause before its verb, whose comma went with what is left out of it. */
static bool ends_opening(const struct label *label, int last, int next)
{
    const struct tree *tree = label->tree;
    int clause = last;
    bool comma = false;

    for (int i = last + 1; i < next; i++)
        comma |= tree_is(tree, i, ",");
    while (comma && clause >= 0 &&
           !((tree_relation(tree, clause) == REL_ADVCL || condition_opens(tree, clause)) && tree_head(tree, clause) > clause))
        clause = tree_head(tree, clause);
    return comma && clause >= 0 && tree_head(tree, clause) >= next && !tree_below(tree, next, clause) && !tree_is(tree, last, ",");
}

/*
 * "fled (on Monday), leaving ten dead", "to send troops, close the port and": a participle, or a verb of a row, behind a comma, with
 * nothing but dates between it and what is told before it.
 */
static bool is_parted(const struct label *label, int last, int token)
{
    const struct tree *tree = label->tree;
    enum relation relation = tree_relation(tree, token);
    bool row = relation == REL_CONJ && tree->tokens[token].upos == UPOS_VERB && tree_child_with(tree, token, REL_CC) < 0;
    bool participle =
        tree_has_tag(tree, token, TAG(VBG)) && (relation == REL_ADVCL || relation == REL_XCOMP || relation == REL_ACL);
    int before = token - 2;

    if (!(row || participle) || token < 2 || !tree_is(tree, token - 1, ",") || tree_head(tree, token) > last)
        return false;
    while (before > last && (parts_in_timex(label, before) || tree->tokens[before].upos == UPOS_ADP))
        before--;
    return before == last;
}

/* "whom they urged to leave": who is asked is the verb's own, whatever he is asked for. */
static bool asks_object(const struct tree *tree, int verb)
{
    static const char *const words[] = { "urge",   "ask",      "tell",     "order", "force",  "allow", "press",
                                         "invite", "persuade", "instruct", "want",  "expect", NULL };
    int object = tree_child_with(tree, verb, REL_OBJ), next = verb + 1;
    bool other = next < (int)tree->n && tree->tokens[next].upos == UPOS_PRON && tree_head(tree, next) == verb;

    return object >= 0 && object < verb && !other && line_is_relative(tree, object) && tree_is_one_of(tree, verb, words);
}

/* The verb behind which the object of a relative clause belongs: "the plant that Iran refused to close". */
static int gap_of(const struct label *label)
{
    const struct tree *tree = label->tree;
    int verb = label->clause, first, last;

    for (int next; !asks_object(tree, verb) && (next = inner_verb(tree, verb)) > verb && *parts_of(label, next) == PART_PREDICATE &&
                   tree->tokens[next].upos == UPOS_VERB && tree_child_with(tree, next, REL_OBJ) < 0;)
        verb = next;
    last = tree_child_with(tree, verb, REL_PRT);
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (needs_is_stranded(tree, c) && *parts_of(label, c) == PART_PREDICATE)
            last = MAX(last, c);
    int given = tree_child_with(tree, verb, REL_IOBJ);
    if (given > verb)
        tree_span(tree, given, &first, &last);
    return MAX(verb, last);
}

/* The first word of a part; the label's end where it has none. */
static int first_of(const struct label *label, enum part part)
{
    int first = 0;

    while (first < (int)label->tree->n && *parts_of(label, first) != part)
        first++;
    return first;
}

/* The object of a relative clause, told behind its verb: the words of a sentence's start lose their capital. */
static void append_moved(const struct label *label, GString *text)
{
    g_autofree char *moved = parts_join(label, PART_MOVED);
    int first = first_of(label, PART_MOVED);

    if (!*moved)
        return;
    if (first == 0 && label->tree->tokens[0].upos != UPOS_PROPN && !g_ascii_isupper(moved[1]))
        *moved = g_ascii_tolower(*moved);
    g_string_append_printf(text, " %s", moved);
}

/* "(Monday's) announcement": a noun that lost the day whose it was takes an article in its place, at its first word. */
static bool lost_its_day(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    if (token == 0 || (*parts_of(label, token - 1) != PART_NONE && tree->tokens[token - 1].upos != UPOS_PUNCT &&
                       !(tree_head(tree, token - 1) >= 0 && parts_in_timex(label, tree_head(tree, token - 1)))))
        return false; /* most words stand behind one that is told */
    bool before = tree_relation(tree, token) == REL_AMOD || tree_relation(tree, token) == REL_COMPOUND ||
                  tree_relation(tree, token) == REL_NUMMOD;
    int noun = before && tree_head(tree, token) > token ? tree_head(tree, token) : token,
        day = tree_child_with(tree, noun, REL_POSS);

    if (day < 0 || day > token || (noun == label->clause && !tree_is_clause(tree, noun)) || *parts_of(label, day) != PART_NONE ||
        !parts_in_timex(label, day))
        return false;
    for (int i = day + 1; i < token; i++)
        if (*parts_of(label, i) != PART_NONE && tree->tokens[i].upos != UPOS_PUNCT && tree_head(tree, i) != day)
            return false;
    return true;
}

/* "Prime Minister Sheikh (Mohammed Al Thani) urged": a title at the end of a name that is left out. */
static bool is_lone_title(const struct label *label, int token)
{
    static const char *const words[] = {
        "sheikh", "sheik", "sayyed", "ayatollah", "gen.", "lt.", "col.", "sir", "dr.", "mr.", NULL
    };
    const struct tree *tree = label->tree;
    int next = token + 1;

    return tree_relation(tree, token) == REL_FLAT && tree_is_among(tree, token, words) && next < (int)tree->n &&
           tree->tokens[next].upos == UPOS_PROPN && *parts_of(label, next) == PART_NONE;
}

/* "a a", "the the": a small word written twice. */
static bool is_doubled(const struct label *label, int token)
{
    static const char *const words[] = { "a", "an", "the", "to", "of", "in", "and", "for", "with", "said", "has", "was", NULL };
    const struct tree *tree = label->tree;
    int before = token - 1;

    while (before > 0 && tree->tokens[before].upos == UPOS_PUNCT)
        before--;
    if (before < 0 || *parts_of(label, before) != *parts_of(label, token))
        return false;
    const struct token *word = &tree->tokens[token], *other = &tree->tokens[before];
    const char *text = tree->document->text;
    return word->end - word->start == other->end - other->start &&
           g_ascii_strncasecmp(text + word->start, text + other->start, word->end - word->start) == 0 &&
           tree_is_among(tree, token, words);
}

/* "a (keenly) awaited": the article in the form that the word asks for which it now stands before; NULL if nothing was left out. */
static const char *article_of(const struct label *label, int token)
{
    static const char *const words[] = { "a", "an", NULL };
    const struct tree *tree = label->tree;
    int next = token + 1;

    if (!tree_is_among(tree, token, words))
        return NULL;
    while (next < (int)tree->n && (*parts_of(label, next) != *parts_of(label, token) || parts_is_quote_mark(tree, next)))
        next++;
    if (next == token + 1 || next == (int)tree->n)
        return NULL;
    g_autofree char *word = tree_text(tree, next);
    return wording_article(word);
}

/* "(the) army", "said (that)": a word that a headline does without; "a number of", "in a row", "the worst" do not. */
static bool is_spare(const struct label *label, int token)
{
    static const char *const articles[] = { "a", "an", "the", NULL }, *const that[] = { "that", NULL };
    static const char *const kept[] = { "number", "lot",    "couple",  "majority", "few",     "little",  "bit",
                                        "many",   "series", "same",    "hague",    "west",    "east",    "north",
                                        "south",  "rest",   "group",   "range",    "part",    "end",     "kind",
                                        "row",    "dozen",  "hundred", "thousand", "million", "billion", NULL };
    const struct tree *tree = label->tree;
    int noun = tree_head(tree, token);

    if (tree_is_among(tree, token, that))
        return tree_relation(tree, token) == REL_MARK && token > 0 && tree_head(tree, noun) == token - 1 &&
               tree_is(tree, token - 1, "say");
    if (!tree_is_among(tree, token, articles) || noun < token || (token > 0 && tree_is(tree, token - 1, "round")) ||
        tree_relation(tree, token) != REL_DET || (tree->tokens[noun].upos != UPOS_NOUN && tree->tokens[noun].upos != UPOS_PROPN) ||
        tree_is_one_of(tree, noun, kept))
        return false;
    for (int i = token + 1; i < noun; i++)
        if (tree_has_tag(tree, i, TAG(JJS) | TAG(RBS) | TAG(JJR) | TAG(RBR)) || tree_is_among(tree, i, kept))
            return false;
    return tree_child_with(tree, noun, REL_COP) < 0;
}

/* Whether the label begins with that name, since its clause has no subject but a pronoun. */
static bool is_in_name(const struct label *label, const char *name)
{
    int subject = line_subject(label);

    return label->name && (subject < 0 || label->tree->tokens[subject].upos == UPOS_PRON) && wording_names(label->name, name);
}

/* "its", "their" behind a subject, whose it will be: "the union asked its members". */
static bool is_its_own(const struct label *label, int token)
{
    static const char *const words[] = { "its", "their", NULL };
    int noun = tree_head(label->tree, token);
    while (noun >= 0 && tree_relation(label->tree, noun) == REL_NMOD && g_strcmp0(tree_preposition(label->tree, noun), "of") == 0)
        noun = tree_head(label->tree, noun); /* "one of its men" */
    enum relation relation = noun < 0 ? REL_OTHER : tree_relation(label->tree, noun);
    bool first = relation == REL_NSUBJ || relation == REL_NSUBJ_PASS;

    bool sure = label->person && label->person[token]; /* another's */

    return tree_is_among(label->tree, token, words) && !first && !sure && (label->name || line_subject(label) >= 0);
}

/* "Peru announced its plan": of "we announced our plan", "they announced their plan", where the land's name stands for them. */
static bool is_ours(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    bool our = label->land && tree_is(tree, token, "our"), their = label->land && !label->many && tree_is(tree, token, "their");
    int subject = our || their ? line_subject(label) : -1;

    if (subject < 0 || !tree_is(tree, subject, our ? "we" : "they") || *parts_of(label, token) != PART_PREDICATE)
        return false;
    for (int t = tree_head(tree, token); their && t >= 0 && t != label->clause; t = tree_head(tree, t))
        if (tree_relation(tree, t) == REL_RELCL)
            return false; /* "those who lost their homes" */
    return line_is_named(label);
}

/* "Peru ordered his troops", "Peru says he will go": of "he ordered his troops", where the land's name stands for him. */
static bool is_of_land(const struct label *label, int token)
{
    static const char *const words[] = { "his", "her", "he", "she", NULL }, *const persons[] = { "he", "she", NULL };
    const struct tree *tree = label->tree;
    int subject = label->land && tree_is_among(tree, token, words) ? line_subject(label) : -1;
    enum relation relation = tree_relation(tree, token);

    if (subject < 0 || subject == token || !tree_is_among(tree, subject, persons) ||
        (relation != REL_POSS && relation != REL_NSUBJ && relation != REL_NSUBJ_PASS))
        return false;
    for (int i = label->clause; i < token; i++)
        if (tree->tokens[i].upos == UPOS_PROPN && relation != REL_POSS && tree_relation(tree, i) == REL_NSUBJ)
            return false; /* "Peru said Roe knew he was late" */
    return line_is_named(label);
}

/* "(crowds called for) his": several, a body or the land itself, whom no pronoun of a person means. */
static bool is_no_person(const struct label *label, int word, int pronoun)
{
    static const char *const persons[] = { "he", "she", "him", "her", "his", NULL };
    static const char *const bodies[] = {
        "police", "government", "army", "military", "parliament", "court", "party", "crowd", NULL
    };
    const struct tree *tree = label->tree;

    if (!tree_is_among(tree, pronoun, persons) || label->person[word])
        return false;
    return tree->tokens[word].upos == UPOS_ADJ || tree_has_tag(tree, word, TAG(NNS) | TAG(NNPS)) ||
           tree_is_among(tree, word, bodies);
}

/* What stands for a pronoun whose own is not told before it in the label: "met him" -> "met Saddam"; NULL where the pronoun may stay. */
static char *name_for(const struct label *label, int token, const char *before)
{
    static const char *const objects[] = { "him", "them", "me", "us", NULL }; /* owners of nothing */
    const char *name = label->called ? label->called[token] : NULL;

    if (tree_is(label->tree, token, "whose"))
        return parts_owner(label, token);
    if (is_ours(label, token))
        return g_strdup(label->many ? "their" : "its");
    if (is_of_land(label, token) && (!name || is_in_name(label, name)))
        return g_strdup(tree_relation(label->tree, token) == REL_POSS ? (label->many ? "their" : "its")
                                                                      : (label->many ? "they" : "it"));
    if (!name || is_in_name(label, name) || wording_names(before, name) || is_its_own(label, token))
        return NULL;
    for (int i = 0; i < token; i++) {
        bool other = tree_relation(label->tree, token) == REL_OBJ && label->person[i] &&
                     strcmp(label->person[i], name) != 0; /* "Roe told him" */
        if (label->code[i] == label->code[token] && *parts_of(label, i) != PART_NONE && !other && !is_no_person(label, i, token))
            return NULL;
    }
    if (tree_relation(label->tree, token) != REL_POSS || tree_is_among(label->tree, token, objects))
        return g_strdup(name);
    return g_strconcat(name, g_str_has_suffix(name, "s") ? "'" : "'s", NULL);
}

/* "told (the crowd) that": the next word that is kept. */
static bool says_that(const struct label *label, int verb)
{
    int next = verb + 1;

    while (next < (int)label->tree->n && *parts_of(label, next) == PART_NONE)
        next++;
    return next < (int)label->tree->n && tree_is(label->tree, next, "that");
}

/* "told (him)" -> "said"; NULL for other words. */
static const char *said_for(const struct label *label, int token)
{
    static const struct {
        guint64 tags;
        const char *word;
    } forms[] = { { TAG(VBD) | TAG(VBN), "said" }, { TAG(VBZ), "says" }, { TAG(VBG), "saying" }, { TAG(VBP) | TAG(VB), "say" } };
    const struct tree *tree = label->tree;
    int next = token + 1;
    bool bereft = token == label->clause && tree_is(tree, token, "tell") && tree_child_with(tree, token, REL_AUX_PASS) < 0 &&
                  (tree_child_with(tree, token, REL_CCOMP) >= 0 || says_that(label, token) || parts_has_content(label)) &&
                  next < (int)tree->n && *parts_of(label, next) == PART_NONE && tree->tokens[next].upos != UPOS_PUNCT;

    for (int c = tree_child(tree, token); c >= 0 && bereft; c = tree_next(tree, c)) {
        bool hearer =
            tree_relation(tree, c) == REL_OBJ || tree_relation(tree, c) == REL_IOBJ || tree_relation(tree, c) == REL_ADVCL;
        bereft = !hearer || *parts_of(label, c) == PART_NONE;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(forms) && bereft; i++)
        if (tree_has_tag(tree, token, forms[i].tags))
            return forms[i].word;
    return NULL;
}

/* "Those talks failed", "This plan was dropped": "Talks", "The plan" for who has not read what came before; NULL for other words. */
static const char *undemonstrative(const struct label *label, int token, enum part part)
{
    static const char *const many[] = { "these", "those", NULL }, *const one[] = { "this", "that", NULL };
    const struct tree *tree = label->tree;

    if (part != PART_SUBJECT || tree_relation(tree, token) != REL_DET || tree_head(tree, token) < token)
        return NULL;
    return tree_is_among(tree, token, many) ? "" : tree_is_among(tree, token, one) ? "the" : NULL;
}

/* "Mali, Chad (and Niger)": the last that is kept of a series of names whose end is left out; false elsewhere. */
static bool ends_cut_series(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int joined = token, first, last;

    while (joined >= 0 && tree_relation(tree, joined) == REL_FLAT)
        joined = tree_head(tree, joined);
    if (joined < 0 || tree_relation(tree, joined) != REL_CONJ || tree->tokens[joined].upos != UPOS_PROPN ||
        tree_child_with(tree, joined, REL_CC) >= 0)
        return false;
    tree_span(tree, joined, &first, &last);
    for (int i = token + 1; i <= last; i++)
        if (*parts_of(label, i) != PART_NONE)
            return false;
    for (int c = tree_next(tree, joined); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) != REL_CONJ)
            continue;
        if (*parts_of(label, c) != PART_NONE || tree_is_clause(tree, c))
            return false;
        if (tree_child_with(tree, c, REL_CC) >= 0)
            return true;
    }
    return false;
}

/* "called for rights (and) {the} release of prisoners(, and justice)": the last that is kept of a series whose end is left out. */
static bool begins_last_of_series(const struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int joined = token;
    bool linked = false;

    while (tree_relation(tree, joined) != REL_CONJ && tree_head(tree, joined) > joined)
        joined = tree_head(tree, joined);
    if (tree_relation(tree, joined) != REL_CONJ || tree->tokens[joined].upos != UPOS_NOUN ||
        tree_child_with(tree, joined, REL_CC) >= 0 || tree_is_clause(tree, joined))
        return false;
    for (int c = tree_next(tree, joined); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) == REL_CONJ && *parts_of(label, c) != PART_NONE)
            return false;
        linked |= tree_relation(tree, c) == REL_CONJ && tree_child_with(tree, c, REL_CC) >= 0;
    }
    return linked;
}

/* What is told for a word behind the text: another, "" where it is left out, NULL where it stays; the caller frees *name. */
static const char *told_for(const struct label *label, int token, enum part part, const GString *text, char **name)
{
    const char *pointed = text->len == 0 ? undemonstrative(label, token, part) : NULL;

    if (pointed && !*pointed)
        return pointed;
    if (condition_softens(label, token))
        return "may";
    *name = name_for(label, token, text->str);
    const char *said = *name ? NULL : said_for(label, token);
    return *name ? *name : said ? said : pointed ? pointed : article_of(label, token);
}

/* What joins a word to the one before that is told, where others between them are not: a comma, "and", or what it was. */
static const char *link_over_gap(const struct label *label, int last, int token, const char *before, const char *link)
{
    bool parted = lost_its_comma(label, token, before) || ends_opening(label, last, token) || is_parted(label, last, token);

    return !parted ? link : begins_last_of_series(label, token) ? " and" : ",";
}

/* Blanks of all kinds become spaces; no "ridiculous''", whose mark was not cut off. Takes the text. */
static char *with_spaces(GString *text)
{
    g_string_replace(text, "''", "", 0);
    for (char *c = text->str; *c; c++)
        if (g_ascii_isspace(*c))
            *c = ' ';
    return g_string_free(text, FALSE);
}

char *parts_join(const struct label *label, enum part part)
{
    enum { MOST_LETTERS = 128 }; /* for which there is room from the start */
    const struct token *previous = NULL;
    const char *link = ""; /* between the word before and the next */
    int first = first_of(label, part), gap = part == PART_PREDICATE ? gap_of(label) : -1;

    if (first == (int)label->tree->n)
        return g_strdup("");
    GString *text = g_string_sized_new(MOST_LETTERS);
    for (int i = first; i < (int)label->tree->n; i++) {
        const struct token *token = &label->tree->tokens[i];
        if (*parts_of(label, i) != part || !parts_is_told(label, i) || is_doubled(label, i) || is_lone_title(label, i))
            continue;
        int last = previous ? (int)(previous - label->tree->tokens) : -1;
        link = last >= 0 && last + 1 < i ? link_over_gap(label, last, i, text->str, link) : link;
        if (label->terse && is_spare(label, i))
            continue;
        g_string_append(text, link);
        link = "";
        if (previous && previous->end != token->start && !clings(label->tree, i, previous))
            g_string_append_c(text, ' ');
        if (lost_its_day(label, i))
            g_string_append(text, "the ");
        g_autofree char *name = NULL;
        const char *other = told_for(label, i, part, text, &name);
        if (other && !*other)
            continue;
        g_string_append_len(text, other ? other : label->tree->document->text + token->start,
                            other ? (gssize)strlen(other) : (gssize)(token->end - token->start));
        if (ends_cut_series(label, i))
            g_string_append(text, " and others");
        previous = token;
        if (i == gap)
            append_moved(label, text);
    }
    return with_spaces(text);
}

#include "summary.h"

#include "../dates/timex.h"
#include "content.h"
#include "doubt.h"
#include "ending.h"
#include "fit.h"
#include "line.h"
#include "needs.h"
#include "parts.h"
#include "seams.h"
#include "spare.h"
#include "stretch.h"
#include "teller.h"
#include "verbal.h"
#include "wording.h"

#include "../../db/actor.h"

#include <string.h>

enum {
    BEHIND_MOST = 8, /* behind a verb of saying that ends a sentence: "in London", the full stop */
    MORE_LEAST = 12, /* bytes by which a line tells more */
    FULL_LEAST = 60, /* characters of a label for which it was short of room */
    TERSE_LEAST = 45 /* of one to be told in shorter words */
};

/* Words in front of the verb that tie its clause to its surroundings: "that", "by"; an infinitive may keep its "to". */
static void drop_ties(struct label *label)
{
    static const char *const to[] = { "to", NULL };
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, label->clause); c >= 0 && c < label->clause; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool be_to = c > 0 && tree_is(tree, c - 1, "be") && tree_head(tree, c - 1) == label->clause; /* "are to meet" */
        bool infinitive = tree_is_among(tree, c, to) && tree_has_tag(tree, c + 1, TAG(VB)) && (be_to || line_keeps_to(label));
        bool loose = relation == REL_ADVMOD && !line_keeps_to(label) && tree_is(tree, c, "not") &&
                     tree_child_with(tree, label->clause, REL_AUX) < 0 && /* "does not blink" */
                     (tree_has_tag(tree, label->clause, TAG(VB) | TAG(VBG)));
        loose |= relation == REL_ADVMOD && (tree_is(tree, c, "once") || (tree_is(tree, c, "only") && tree_is(tree, c + 1, "once")));
        if ((relation == REL_MARK && !infinitive) || loose) /* "to not go": "does not go"; "only once they go" */
            parts_drop(label, c);
        if (relation == REL_AUX_PASS && tree_has_tag(tree, c, TAG(VBG)) && tree_child_with(tree, label->clause, REL_AUX) < 0)
            *parts_of(label, c) = PART_NONE; /* "being arrested" */
    }
}

/* "that Peru accuses of", "that Peru disagrees with": a phrase without which the verb would say nothing, nor without its object. */
static bool has_pair(const struct tree *tree, int verb)
{
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if ((needs_pair(tree, verb, c) && g_strcmp0(tree_preposition(tree, c), "out") != 0) || needs_is_stranded(tree, c))
            return true;
    return false;
}

/* "a force for Kosovo, which Peru refused to accept": what is accepted is the force, and no place; -1 elsewhere. */
static int whole_of_place(const struct label *label, int noun)
{
    static const char *const words[] = { "accept", "reject", "sign",    "ratify", "approve", "endorse", "propose",
                                         "refuse", "oppose", "dismiss", "veto",   "adopt",   "draft",   NULL };
    const struct tree *tree = label->tree;
    int inner = tree_child_with(tree, label->clause, REL_XCOMP), whole = tree_head(tree, noun);

    return tree->tokens[noun].upos == UPOS_PROPN && tree_relation(tree, noun) == REL_NMOD && whole >= 0 && whole < noun &&
                   tree->tokens[whole].upos == UPOS_NOUN && tree_is_one_of(tree, inner >= 0 ? inner : label->clause, words)
               ? whole
               : -1;
}

/* "funds which the government pledged": the noun before a clause that is its object. */
static int moved(const struct label *label)
{
    const struct tree *tree = label->tree;
    int noun = tree_relation(tree, label->clause) == REL_RELCL ? tree_head(tree, label->clause) : -1;
    static const char *const where[] = { "where", "when", "why", NULL };

    int subject = line_subject(label), owner = subject < 0 ? -1 : tree_child_with(tree, subject, REL_POSS);

    if (owner >= 0 && tree_is(tree, owner, "whose"))
        return -1; /* "the bloc whose ministers met" */
    for (int c = tree_child(tree, label->clause); c >= 0 && noun >= 0; c = tree_next(tree, c))
        if (tree_is_among(tree, c, where) || (tree_relation(tree, c) == REL_OBL && line_is_relative(tree, c)))
            return -1; /* "under which" */
    int mark = tree_child_with(tree, label->clause, REL_MARK);
    if (mark >= 0 && tree_is(tree, mark, "that") && tree_child_with(tree, label->clause, REL_CCOMP) < 0)
        return -1; /* "reports that soldiers had surrendered" lacks nothing */
    bool thing = noun >= 0 && (tree->tokens[noun].upos == UPOS_NOUN || tree->tokens[noun].upos == UPOS_PROPN);
    int object = label->arguments.object;
    int content = tree_child_with(tree, label->clause, REL_CCOMP); /* "(in Madrid,) Peru announced it would go" */
    bool bare = content > label->clause && tree_child_with(tree, content, REL_NSUBJ) < 0 &&
                tree_child_with(tree, content, REL_NSUBJ_PASS) < 0; /* "a plan that Peru says would reward them" */
    bool its = object == noun || (object >= 0 && line_is_relative(tree, object) && (bare || has_pair(tree, label->clause)));
    if (content > label->clause && tree_child_with(tree, content, REL_NSUBJ) > label->clause &&
        (tree_child_with(tree, content, REL_OBJ) > content || tree_child_with(tree, content, REL_COP) >= 0))
        return -1;
    bool hearer = noun >= 0 && tree_relation(tree, noun) == REL_IOBJ; /* "told the station that they agreed to it" */
    if (!thing || noun == subject || !its || hearer || parts_in_timex(label, noun))
        return -1;
    int whole = whole_of_place(label, noun);
    return whole >= 0 ? whole : noun;
}

/* A verb of saying at the end of its sentence, to which the parser did not tie what was said: all that stands before. */
static void take_all_before(struct label *label, int subject)
{
    const struct tree *tree = label->tree;
    int first = label->clause, last;

    if (subject >= 0 && tree_below(tree, subject, label->clause))
        tree_span(tree, subject, &first, &last);
    for (int i = first; i < subject; i++) /* '"It is late," spokesman Roe said': hung on the one who says it */
        if (parts_is_quote_mark(tree, i))
            first = i + 1;
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
    bool second = tree_relation(tree, label->clause) == REL_CONJ; /* "has gone there and warned of it" */
    int first, last = label->clause, subject = line_subject(label);
    if (subject > label->clause)
        tree_span(tree, subject, &first, &last);
    int mark = tree_relation(tree, label->clause) == REL_ADVCL ? tree_child_with(tree, label->clause, REL_MARK) : -1;
    if (tree_relation(tree, label->clause) == REL_ACL || (mark >= 0 && !tree_is(tree, mark, "as")))
        return false; /* "a truce announced by the rebels", "have met since it was announced" */
    if ((int)tree->n - last > BEHIND_MOST && !tree_is(tree, last + 1, ","))
        return false; /* what was said stands behind, whatever the parser made of it */
    return content < 0 && !content_is_told(tree, label->clause) && !second && content_is_saying(tree, label->clause) &&
           label->clause > 6;
}

/* "(it was) the army", "(this is) the ship": what a noun with a copula says of itself. */
static bool is_of_copula(const struct tree *tree, int word)
{
    static const enum relation own[] = { REL_COP, REL_EXPL, REL_NSUBJ, REL_CSUBJ, REL_AUX };
    bool copula = tree_child_with(tree, tree_head(tree, word), REL_COP) >= 0;

    for (size_t i = 0; i < G_N_ELEMENTS(own) && copula; i++)
        if (tree_relation(tree, word) == own[i])
            return true;
    return false;
}

/* What ties a subject to the place that it was found in: "of funds", "the sponsors'". */
static void drop_cases(struct label *label, int subject)
{
    for (int c = tree_child(label->tree, subject); c >= 0; c = tree_next(label->tree, c))
        if (is_of_copula(label->tree, c) || tree_relation(label->tree, c) == REL_CASE ||
            tree_relation(label->tree, c) == REL_MARK ||
            (c < subject && tree_has_tag(label->tree, c, TAG(WRB))) || /* "where heads meet" */
            (tree_relation(label->tree, c) == REL_CONJ && label->clause < c && tree_below(label->tree, label->clause, subject)))
            parts_drop(label, c); /* "the union that met -- and the press" */
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

/* 'A storm in the north "We will stay," he said': a heading before a sentence that is quoted. */
static void drop_before_quotation(struct label *label)
{
    static const char *const opening[] = { "``", "“", "\"", NULL };
    const struct tree *tree = label->tree;

    for (int i = 1; i + 1 < label->clause; i++) {
        enum upos before = (enum upos)tree->tokens[i - 1].upos, next = (enum upos)tree->tokens[i + 1].upos;
        bool sentence = g_ascii_isupper(tree->document->text[tree->tokens[i + 1].start]) && next != UPOS_PROPN;
        if (!tree_is_among(tree, i, opening) || !sentence || (before != UPOS_NOUN && before != UPOS_PROPN))
            continue;
        for (int k = 0; k < i; k++)
            if (*parts_of(label, k) == PART_CONTENT)
                *parts_of(label, k) = PART_NONE;
        return;
    }
}

/* "told the station that he was late", "announced, amid unrest, that he will go": told in the order of the text. */
static bool is_in_order(const struct label *label, int content)
{
    int mark = content > label->clause ? tree_child_with(label->tree, content, REL_MARK) : -1;

    return mark > label->clause && tree_is(label->tree, mark, "that");
}

static void take_content(struct label *label, int content)
{
    int link = tree_child_with(label->tree, content, REL_CC), mark = tree_child_with(label->tree, content, REL_MARK);

    if (is_in_order(label, content)) {
        parts_take(label, content, PART_PREDICATE, 1);
        if (link >= 0 && link < label->clause)
            *parts_of(label, link) = PART_NONE; /* "and in Oman, where he announced, amid it all, that" */
        return;
    }
    parts_take(label, content, PART_CONTENT, 1);
    if (link >= 0 && link < content)
        *parts_of(label, link) = PART_NONE; /* "But the raid was lawful" */
    if (mark >= 0 && tree_is(label->tree, mark, "that"))
        *parts_of(label, mark) = PART_NONE;
    drop_before_quotation(label);
}

/* "told him that": who heard it is nobody in a label, which "says" it then (parts.c). */
static void drop_hearer(struct label *label, int content)
{
    static const char *const words[] = { "me", "him", "her", "them", "us", "you", NULL };
    int hearer = label->clause + 1;
    bool pronoun = hearer < (int)label->tree->n && tree_is_among(label->tree, hearer, words) &&
                   (!label->called || !label->called[hearer]) && tree_relation(label->tree, hearer) != REL_POSS;

    if (pronoun && tree_is(label->tree, label->clause, "tell") && tree_head(label->tree, hearer) == label->clause &&
        (tree_child_with(label->tree, label->clause, REL_CCOMP) >= 0 || content >= 0))
        *parts_of(label, hearer) = PART_NONE;
}

/* "resigning (and leaving Peru)": a verb that has no object, told without its fellow and the object that the parser gave it. */
static void drop_fellow(struct label *label)
{
    const struct tree *tree = label->tree;
    int second = label->clause + 2, object = tree_child_with(tree, label->clause, REL_OBJ);

    if (second >= (int)tree->n || !tree_is(tree, second - 1, "and") || tree->tokens[second].upos != UPOS_VERB ||
        !tree_has_tag(tree, label->clause, TAG(VBG)) || label->act == second || !needs_no_object(tree, label->clause))
        return;
    parts_drop(label, second);
    *parts_of(label, second - 1) = PART_NONE;
    if (object > second && !tree_below(tree, label->act, object))
        parts_drop(label, object);
    for (guint i = label->optional->len; i-- > 0;)
        if (tree_below(tree, g_array_index(label->optional, int, i), second))
            g_array_remove_index(label->optional, i);
}

/* "arresting (and beating) journalists": told as a finite verb, a participle takes the object that it shares without its fellow. */
static void take_shared_object(struct label *label)
{
    const struct tree *tree = label->tree;
    int second = label->clause + 2;

    if (!tree_has_tag(tree, label->clause, TAG(VBG) | TAG(VB)) || second >= (int)tree->n || line_keeps_to(label) ||
        tree->tokens[second].upos != UPOS_VERB || !tree_is(tree, second - 1, "and") || label->act == second ||
        tree_child_with(tree, label->clause, REL_OBJ) >= 0)
        return;
    int object = tree_child_with(tree, second, REL_OBJ);
    *parts_of(label, second - 1) = *parts_of(label, second) = PART_NONE;
    if (object > second)
        parts_take(label, object, PART_PREDICATE, 1);
}

/* "Only Peru has said": a word before the subject that is about it, whatever the parser hung it on. */
static void take_only(struct label *label, int subject)
{
    int first, last;

    tree_span(label->tree, subject, &first, &last);
    if (first > 0 && tree_is(label->tree, first - 1, "only") && tree_head(label->tree, first - 1) == label->clause &&
        *parts_of(label, first) == PART_SUBJECT)
        *parts_of(label, first - 1) = PART_SUBJECT;
}

/* Which words the label tells; returns the head of what it tells apart from its verb, or -1. */
static int choose(struct label *label, int token)
{
    const struct tree *tree = label->tree;
    int beside, subject = line_subject(label), content = content_of(label, &beside), noun = moved(label);

    if (noun >= 0) {
        int and = tree_relation(tree, noun) == REL_CONJ ? tree_child_with(tree, noun, REL_CC) : -1;
        parts_take(label, noun, PART_MOVED, 2);
        drop_cases(label, noun);
        if (and >= 0 && and < noun) /* "a firm and two men whom they accuse": of the two men */
            *parts_of(label, and) = PART_NONE;
    }
    bool there = subject > label->clause && tree_child_with(tree, label->clause, REL_EXPL) >= 0; /* "there were talks" */
    if (subject >= 0 && subject != label->clause &&
        !there) { /* of a relative clause it is the noun before it, without the clause */
        parts_take(label, subject, PART_SUBJECT, tree_below(tree, label->clause, subject) ? 2 : 1);
        drop_cases(label, subject);
    }
    if (content >= 0)
        take_content(label, content);
    parts_take(label, label->clause, PART_PREDICATE, 0);
    if (subject >= 0 && !there)
        take_only(label, subject);
    if (beside >= 0)
        parts_drop(label, beside);
    if (tree_below(tree, token, label->clause))
        take_path(label, token);
    drop_ties(label);
    take_shared_object(label);
    drop_fellow(label);
    drop_hearer(label, content);
    if (lacks_content(label, content))
        take_all_before(label, subject);
    seams_drop_dateline(label);
    seams_drop_between_dashes(label);
    seams_drop_behind_dash(label);
    seams_keep_between_dashes(label);
    seams_drop_behind(label);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c))
        if (c < label->clause && line_is_relative(tree, c))
            *parts_of(label, c) = PART_NONE;
    return content;
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

/* "German election planned", "Removal of Roe denied"; what is only proposed may be a fact told of: "the invasion was wrong". */
static char *qualified(const struct label *label, char *phrase)
{
    return label->status == EVENT_PROPOSED ? phrase : wording_qualify(phrase, label->status, label->most);
}

/* "Israel and Jordan hold talks"; NULL where the noun has no verb, or the line gets too long. */
static char *told_by_verb(const struct label *label, const char *phrase)
{
    const struct tree *tree = label->tree;
    g_autofree char *noun = tree_text(tree, label->clause);
    bool plural = tree_has_tag(tree, label->clause, TAG(NNS)), many = label->many || strstr(label->name, " and ");
    char *told = label->home && !label->many ? verbal_unrest(label->name, phrase, noun) : NULL;

    if (told)
        return qualified(label, told);
    told =
        label->acts && label->act == label->clause ? verbal_sentence(label->name, many, phrase, noun, plural, label->status) : NULL;

    if (told && g_utf8_strlen(told, -1) <= label->most)
        return told;
    g_free(told);
    return NULL;
}

/* "the attack on Basra (to frighten people)": an infinitive behind a phrase of the noun, of which it tells nothing. */
static void drop_purpose(struct label *label, int act)
{
    static const char *const words[] = { "request", "demand",   "call",    "appeal",    "offer",   "plea",
                                         "refusal", "decision", "promise", "proposal",  "pledge",  "threat",
                                         "bid",     "plan",     "effort",  "agreement", "attempt", NULL };
    const struct tree *tree = label->tree;

    if (tree_is_one_of(tree, label->clause, words))
        return; /* "requests by his uncle to go" */
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        int phrase = tree_child_with(tree, label->clause, REL_NMOD);
        if ((relation == REL_ACL || relation == REL_ADVCL) && tree_has_tag(tree, c, TAG(VB)) && phrase > label->clause &&
            phrase < c && !tree_below(tree, act, c))
            parts_drop(label, c);
    }
}

/* "told the closed meeting that ...": what somebody said there is no part of a meeting. */
static void drop_report(struct label *label, int act)
{
    static const char *const words[] = { "meeting", "summit", "conference", "talk", "briefing", "rally", "session", NULL };
    const struct tree *tree = label->tree;

    for (int c = tree_child(tree, label->clause); c >= 0 && tree_is_one_of(tree, label->clause, words); c = tree_next(tree, c)) {
        int mark = tree_child_with(tree, c, REL_MARK);
        if (mark > label->clause && tree_is(tree, mark, "that") && !tree_below(tree, act, c))
            parts_drop(label, c);
    }
}

/* "(In a) damning and wide-ranging indictment": small words before the first noun of a phrase. */
static void drop_opening(struct label *label)
{
    const struct tree *tree = label->tree;
    bool opened = false;

    for (int i = 0; i < (int)tree->n; i++) {
        enum relation relation = tree_relation(tree, i);
        if (*parts_of(label, i) == PART_NONE)
            continue;
        if (relation != REL_CASE && !(opened && relation == REL_DET))
            return;
        opened = true;
        *parts_of(label, i) = PART_NONE;
    }
}

/* "Peru's plea for peace" of who pleads, "Roe's arrest" of whom it was done to; "Peru: resignation of Roe", "Peru: ambush" of others. */
static char *as_owner(const struct label *label, const char *name, const char *phrase)
{
    static const char *const undergone[] = { "release",   "arrest",      "trial",     "eviction",     "extradition",
                                             "detention", "deportation", "expulsion", "imprisonment", NULL };
    bool his = label->acts || tree_is_one_of(label->tree, label->clause, undergone);
    bool noun = label->tree->tokens[label->clause].upos == UPOS_NOUN && !g_ascii_isupper(*phrase) && !g_ascii_isdigit(*phrase);

    if (!his || !noun || strstr(phrase, " of ") || strstr(name, " and "))
        return g_strconcat(name, ":", NULL);
    return g_strconcat(name, g_str_has_suffix(name, "s") ? "'" : "'s", NULL);
}

/* A noun that stands for the act by itself: "Israel: the bombing of Qana". */
static char *name_noun(struct label *label, int act)
{
    const struct tree *tree = label->tree;
    const char *name = label->name;

    parts_take(label, label->clause, PART_PREDICATE, 0);
    parts_glue(label);
    for (int c = tree_child(tree, label->clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_CASE || relation == REL_DET || relation == REL_CC || relation == REL_CONJ ||
            (relation == REL_POSS && tree->tokens[c].upos == UPOS_PRON))
            parts_drop(label, c);
    }
    if (tree_below(tree, act, label->clause))
        take_path(label, act);
    drop_opening(label);
    label->arguments.subject = label->arguments.object = -1;
    label->name = NULL;
    fit_fill(label);
    drop_purpose(label, act);
    stretch_on(label);
    drop_report(label, act);
    parts_glue(label);
    label->name = name;
    g_autofree char *alone = parts_join(label, PART_PREDICATE);
    bool named = label->name && wording_names(alone, label->name);
    bool doer = name && !named && !has_author(label, label->clause);
    char *told = doer ? told_by_verb(label, alone) : NULL;
    if (told)
        return told;
    if (doer && !strchr(alone, ' ') && label->acts)
        return g_strdup(""); /* "Peru: aid" */
    g_autofree char *prefix = doer ? as_owner(label, name, alone) : NULL;
    label->name = prefix;
    fit_shorten(label);
    parts_glue(label);
    char *line = line_compose(label);
    label->name = NULL; /* it dies with this block */
    return qualified(label, line);
}

/* "moves by Peru, including closing its port": the moves close nothing. */
static bool is_instance(const struct tree *tree, int clause)
{
    static const char *const words[] = { "including", "namely", NULL };

    return clause > 0 && tree_has_tag(tree, clause, TAG(VBG)) && tree_is_among(tree, clause - 1, words);
}

/* "the prospect of Peru leaving": it is Peru that leaves; -1 for other nouns. */
static int subject_within(const struct tree *tree, int clause)
{
    static const char *const words[] = { "prospect", "possibility", "idea",  "thought", "likelihood", "chance",  "risk",
                                         "danger",   "sight",       "image", "picture", "video",      "footage", "news",
                                         "case",     "event",       "fear",  "hope",    NULL };
    int noun = tree_head(tree, clause), who = noun >= 0 ? tree_child_with(tree, noun, REL_NMOD) : -1;
    bool of = who > noun && who < clause && g_strcmp0(tree_preposition(tree, who), "of") == 0;

    return of && tree_has_tag(tree, clause, TAG(VBG)) && tree_relation(tree, clause) == REL_ACL && tree_is_one_of(tree, noun, words)
               ? who
               : -1;
}

/* "The Mongols(, among others)": a subject that a comma cuts, with no "and" behind it, ends there. */
static void end_subject_at_comma(struct label *label)
{
    const struct tree *tree = label->tree;
    int subject = line_subject(label), comma = -1;

    for (int i = MAX(subject, 0); i < (int)tree->n && subject >= 0; i++) {
        if (comma < 0 && tree_is(tree, i, ","))
            comma = i;
        if (*parts_of(label, i) == PART_SUBJECT && tree->tokens[i].upos == UPOS_CCONJ && !tree_is(tree, i, "both"))
            comma = -1;
        if (*parts_of(label, i) == PART_SUBJECT && i == label->act)
            return;
    }
    for (int i = comma; comma >= 0 && i < (int)tree->n; i++)
        if (*parts_of(label, i) == PART_SUBJECT)
            *parts_of(label, i) = PART_NONE;
}

/* "the Court of {Justice}", "the Authority on {Development}": of a body's name the whole, where its last word was taken for the subject. */
static int whole_body(const struct tree *tree, int subject)
{
    static const char *const words[] = { "court",      "authority", "association", "organisation", "organization", "council",
                                         "committee",  "bank",      "league",      "commission",   "community",    "agency",
                                         "conference", "union",     "fund",        "institute",    "department",   "ministry",
                                         NULL };
    int head = subject < 0 || tree_relation(tree, subject) != REL_NMOD ? -1 : tree_head(tree, subject);

    return head >= 0 && head < subject && tree->tokens[head].upos == UPOS_PROPN && tree->tokens[subject].upos == UPOS_PROPN &&
                   tree->tokens[head + 1].upos == UPOS_ADP && tree_is_among(tree, head, words)
               ? head
               : subject;
}

/* What the label is put together from, in room for it: the clause in its words, or the noun. */
static char *tell(struct label *label, const struct summary_act *act)
{
    const struct tree *tree = label->tree;

    tree_arguments(tree, act->clause, &label->arguments);
    if (act->clause == act->token && act->subject != -1)
        label->arguments.subject = MAX(act->subject, -1);
    label->arguments.subject = whole_body(tree, label->arguments.subject);
    if (is_instance(tree, act->clause))
        label->arguments.subject = -1;
    if (act->clause == act->token && subject_within(tree, act->clause) >= 0)
        label->arguments.subject = subject_within(tree, act->clause);
    if (!tree_is_clause(tree, act->clause))
        return name_noun(label, act->token);
    int content = choose(label, act->token);
    if (label->curt)
        fit_curtail(label);
    end_subject_at_comma(label);
    parts_glue(label);
    fit_titles(label);
    fit_content(label, content >= 0 && *parts_of(label, content) == PART_CONTENT ? content : -1);
    fit_shorten(label);
    fit_fill(label);
    end_subject_at_comma(label);
    parts_glue(label);
    parts_mend(label);
    ending_mend(label);
    seams_drop_behind(label);
    stretch_on(label);
    if (label->spare)
        spare_take_back(label);
    parts_drop_counts(label);
    return fit_line(label);
}

enum worth { WORTH_NOTHING, WORTH_LITTLE, WORTH_ALL };

/* "destruction of its property": nobody knows whose. */
static bool has_owner_unnamed(const struct label *label)
{
    for (int i = label->clause; i < (int)label->tree->n; i++)
        if (*parts_of(label, i) == PART_PREDICATE && label->tree->tokens[i].upos == UPOS_PRON &&
            tree_relation(label->tree, i) == REL_POSS && (!label->called || !label->called[i]))
            return true;
    return false;
}

/* Nothing where it may not be shown, little where it breaks off. */
static enum worth worth_of(const struct label *label, const char *text)
{
    bool clause = tree_is_clause(label->tree, label->clause);

    if (clause && g_str_has_prefix(text, "To "))
        return WORTH_NOTHING; /* "To get aid to them": no sentence */
    if (clause ? doubt_of(label) != NULL : !strchr(text, ' ') || (label->plain && has_owner_unnamed(label)))
        return WORTH_NOTHING;
    return clause && (g_str_has_suffix(text, "…") || doubt_of_cut(label) >= 0) ? WORTH_LITTLE : WORTH_ALL;
}

/* Leaves out the phrases that break off, where the rest can do without them. */
static void mend_cuts(struct label *label)
{
    GArray *old = g_array_copy(label->part);

    for (int word; (word = doubt_of_cut(label)) >= 0 && fit_leave_out_around(label, word);)
        ;
    if (doubt_of_cut(label) >= 0 || doubt_of(label)) {
        g_array_unref(label->part);
        label->part = old;
    } else
        g_array_unref(old);
}

/* Of two lines that break off, the one that tells more. */
static bool is_better(const struct label *label, enum worth its, const char *line, enum worth worth, const char *text)
{
    bool torn = text && g_str_has_suffix(text, "…") && (!label->brief || wording_loses_clause(text) || wording_stays_cut(text));

    return its > worth || (its == WORTH_LITTLE && worth == its && (torn || strlen(line) > strlen(text) + MORE_LEAST) &&
                           !g_str_has_suffix(line, "…"));
}

/* A line takes the place of the text if it is worth more; takes the line. */
static enum worth prefer(const struct label *label, char *line, enum worth its, char **text, enum worth worth)
{
    bool better = is_better(label, its, line, worth, *text);

    g_free(better ? *text : line);
    if (better)
        *text = line;
    return better ? its : worth;
}

/* So does that of the words that are chosen. */
static enum worth improve(const struct label *label, char **text, enum worth worth)
{
    char *line = wording_finish(fit_line(label), label->most);

    return prefer(label, line, worth_of(label, line), text, worth);
}

/* "for the homeless", "took them abroad": a word that tells something new without being a noun. */
static bool stands_for_noun(const struct tree *tree, int token)
{
    static const char *const places[] = { "abroad", "home", "forward", "away", "overseas", "apart", "free", NULL };
    enum relation relation = tree_relation(tree, token);

    return tree->tokens[token].upos == UPOS_ADJ ? relation == REL_OBL || relation == REL_NMOD || relation == REL_OBJ
                                                : tree->tokens[token].upos == UPOS_ADV && tree_is_among(tree, token, places);
}

/* How many words a label tells besides its subject's, small ones not counted; none where it ends in a bare verb: "and convey". */
static int words_told(const struct label *label)
{
    int n = 0, last = -1;

    for (int i = 0; i < (int)label->tree->n; i++) {
        enum upos upos = (enum upos)label->tree->tokens[i].upos;
        enum part part = *parts_of(label, i);
        bool own = (part == PART_PREDICATE || part == PART_CONTENT) && !(label->room && label->room[i]);
        n += own &&
             (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_VERB || upos == UPOS_NUM || stands_for_noun(label->tree, i));
        last = own && upos != UPOS_PUNCT ? i : last;
    }
    return last >= 0 && tree_has_tag(label->tree, last, TAG(VB)) ? 0 : n;
}

/* Whether a phrase that there was no room for is left of a label. */
static bool has_left_out(const struct label *label)
{
    for (guint i = 0; i < label->optional->len; i++) {
        int phrase = g_array_index(label->optional, int, i), head = tree_head(label->tree, phrase);
        bool own = *parts_of(label, head) == PART_PREDICATE || *parts_of(label, head) == PART_CONTENT;
        if (own && *parts_of(label, phrase) == PART_NONE && !parts_in_timex(label, phrase))
            return true;
    }
    return label->whole != NULL || stretch_leaves_result(label);
}

/* One attempt: in the words that it needs, then without what breaks off, then as the text has it. */
static enum worth attempt(struct label *label, const struct summary_act *act, char **text, enum worth worth)
{
    label->part = g_array_sized_new(FALSE, TRUE, sizeof(enum part), label->tree->n);
    g_array_set_size(label->part, label->tree->n);
    label->optional = g_array_new(FALSE, TRUE, sizeof(int));
    struct measure measure = { .part = g_array_new(FALSE, FALSE, sizeof(enum part)) };
    label->measure = &measure;
    char *line = wording_finish(tell(label, act), label->most);
    enum worth its = worth_of(label, line);
    worth = prefer(label, line, its, text, worth);
    if (tree_is_clause(label->tree, act->clause) && (stretch_whole(label) || stretch_deed(label))) {
        char *whole = wording_finish(fit_line(label), label->most);
        its = worth_of(label, whole);
        if (its == WORTH_ALL) {
            g_free(*text);
            *text = whole;
            worth = its;
        } else
            g_free(whole);
    }
    if (worth < WORTH_ALL && tree_is_clause(label->tree, act->clause)) {
        if (its == WORTH_LITTLE || doubt_of_cut(label) >= 0) {
            mend_cuts(label);
            stretch_on(label);
            worth = improve(label, text, worth);
        }
        if (worth < WORTH_ALL && stretch_take(label))
            worth = improve(label, text, worth);
    }
    label->lacks = has_left_out(label);
    if (!label->abridged)
        label->cramped = measure.was_long && tree_is_clause(label->tree, act->clause);
    bool first = !label->shown;
    if (first && label->cramped && (worth < WORTH_ALL || g_utf8_strlen(*text, -1) >= TERSE_LEAST))
        label->room = spare_find(label, act->known || act->nation);
    label->told = words_told(label);
    g_clear_pointer(&label->shown, g_array_unref);
    label->shown = label->part;
    g_array_unref(label->optional);
    g_clear_pointer(&label->whole, g_array_unref);
    g_array_unref(measure.part);
    g_free(measure.line);
    label->measure = NULL;
    return worth;
}

/* "his ministry announced": a speaker whom his land's name may stand for. */
static bool is_owned_by_pronoun(const struct label *label)
{
    int subject = line_subject(label), owner = subject < 0 ? -1 : tree_child_with(label->tree, subject, REL_POSS);

    return owner >= 0 && owner < subject && label->tree->tokens[owner].upos == UPOS_PRON;
}

/* "at (last year's) price": a measure that is another's each year. */
static bool is_of_measure(const struct tree *tree, int owner)
{
    static const char *const words[] = { "price", "level", "budget", "quota", "figure", "total", "rate", "output", "value", NULL };

    while (tree_relation(tree, owner) != REL_POSS && tree_head(tree, owner) > owner)
        owner = tree_head(tree, owner);
    if (tree_relation(tree, owner) == REL_CASE)
        owner = tree_head(tree, owner);
    return tree_relation(tree, owner) == REL_POSS && tree_is_one_of(tree, tree_head(tree, owner), words);
}

/* "picked (Sunday) as the best day", "set (May 3) for the vote": a day that was chosen is what the verb is about. */
static bool is_chosen(const struct tree *tree, int first, guint32 end)
{
    static const char *const verbs[] = { "pick", "choose", "set", "select", "designate", "fix", NULL };
    static const char *const links[] = { "as", "for", NULL };
    int behind = first;

    if (first < 1 || tree->tokens[first - 1].upos != UPOS_VERB || !tree_is_one_of(tree, first - 1, verbs))
        return false;
    while (behind < (int)tree->n && tree->tokens[behind].start < end)
        behind++;
    return behind < (int)tree->n && tree_is_among(tree, behind, links);
}

/* "the April 6 Movement": a day that is a part of a name, which goes on right behind it. */
static bool is_of_name(const struct tree *tree, int first, guint32 end)
{
    int behind = first;

    while (behind < (int)tree->n && tree->tokens[behind].start < end)
        behind++;
    if (behind >= (int)tree->n || behind == first || tree->tokens[behind].upos != UPOS_PROPN || first == 0)
        return false;
    for (int i = first; i < behind; i++)
        if (tree_head(tree, i) == behind)
            return tree_has_tag(tree, first - 1, TAG(DT)) || tree->tokens[first - 1].upos == UPOS_ADJ;
    return false;
}

/* "Resolution 1706", "Flight 1990": a number of what stands before it, and no year. */
static bool is_number(const struct tree *tree, int first)
{
    static const char *const words[] = { "resolution", "flight", "article", "order", "directive", "decree", "section", NULL };

    return first > 0 && tree_has_tag(tree, first, TAG(CD)) && tree_is_among(tree, first - 1, words);
}

/* Which tokens an expression of time takes: none reaches into the next. */
static bool *find_timexes(const struct tree *tree, const GArray *timexes)
{
    bool *in_timex = g_new0(bool, tree->n);
    guint behind = tree->n ? timexes_before(timexes, tree->tokens[0].start + 1) : 0;
    bool chosen = false;

    for (guint i = 0; i < tree->n; i++) {
        guint32 at = tree->tokens[i].start, end = 0;
        while (behind < timexes->len && g_array_index(timexes, struct timex, behind).span.start <= at)
            behind++;
        if (behind > 0)
            end = g_array_index(timexes, struct timex, behind - 1).span.end;
        if (at < end && (i == 0 || !(chosen || in_timex[i - 1])))
            chosen = is_chosen(tree, (int)i, end) || is_of_name(tree, (int)i, end) || is_number(tree, (int)i);
        chosen &= at < end;
        int head = tree_head(tree, (int)i);
        bool article = tree_is(tree, (int)i, "the") && head > (int)i && tree->tokens[head].start >= end &&
                       tree_relation(tree, (int)i) == REL_DET; /* "{the} weekend assault" */
        in_timex[i] = at < end && !chosen && !article && !is_of_measure(tree, (int)i);
    }
    return in_timex;
}

/* "the minister said": of a long-winded speaker, whom a short name may stand for. */
static bool has_noun_subject(const struct label *label)
{
    int subject = doubt_is_of_saying(label) ? line_subject(label) : -1;

    return subject >= 0 && (label->tree->tokens[subject].upos == UPOS_NOUN || label->tree->tokens[subject].upos == UPOS_PROPN);
}

/* "US defense secretary Robert Gates", "Mr Gates": a person's name that titles stand before. known: whom all know without them. */
static bool has_titles(const struct label *label, bool *known)
{
    static const char *const leaders[] = { "president", "prime", "secretary", "king", "chancellor", "premier", "minister", NULL };
    static const char *const forms[] = { "mr", "mr.", "lord", "sir", "dr", "dr.", "mrs", "ms", NULL };
    const struct tree *tree = label->tree;
    int subject = line_subject(label);
    bool any = false;

    *known = false;
    if (subject < 0 || tree->tokens[subject].upos != UPOS_PROPN || tree_child_with(tree, subject, REL_CONJ) >= 0)
        return false;
    bool person = tree_child_with(tree, subject, REL_FLAT) >= 0;
    for (int c = tree_child(tree, subject); c >= 0 && c < subject; c = tree_next(tree, c)) {
        bool form = tree_is_among(tree, c, forms);
        *known |= form || tree_is_among(tree, c, leaders);
        any |= form || tree->tokens[c].relation == DEPREL_NMOD_DESC || (person && tree_relation(tree, c) == REL_COMPOUND);
    }
    return any;
}

/* "the Italian foreign ministry", "Italy's government": an organ whose land is told with it, and may stand for it. */
static bool is_organ(const struct label *label)
{
    static const char *const organs[] = { "government", "ministry", "administration", "army", "military",
                                          "parliament", "minister", "embassy",        NULL };
    const struct tree *tree = label->tree;
    int organ = line_subject(label);

    for (int c = organ < 0 ? -1 : tree_child(tree, organ); c >= 0 && c < organ; c = tree_next(tree, c)) {
        bool capital = g_ascii_isupper(tree->document->text[tree->tokens[c].start]);
        if (capital && (c > 0 || tree->tokens[c].upos == UPOS_PROPN) &&
            (tree_relation(tree, c) == REL_AMOD || tree_relation(tree, c) == REL_POSS))
            return tree_is_one_of(tree, organ, organs);
    }
    return false;
}

/* "said he had gone": of a person, for whom no land's name may stand. */
static bool tells_of_him(const char *text)
{
    static const char *const words[] = { " he ", " she ", " his ", " her ", " him " };

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(text, words[i]))
            return true;
    return false;
}

/* The other line takes the place of the text if it is better; else it goes. */
static void replace(char **text, char *other, bool better)
{
    g_free(better ? *text : other);
    *text = better ? other : *text;
}

/* Whether a text, if there is one, has words for which there are shorter ones. */
static bool can_abridge(const struct label *label, const char *text)
{
    g_autofree char *shorter = text ? wording_abridge(g_strdup(text), 0, label->shorter) : NULL;

    return text ? strlen(shorter) < strlen(text) : label->shorter && label->shorter->len;
}

/* "Jan Kos condemned the raids on Peru and Chad" of "President Jan Kos condemned the raids on Peru". */
static enum worth tell_abridged(struct label *label, const struct summary_act *act, char **text, enum worth worth)
{
    struct label before = *label;
    char *fuller = NULL;

    if (!label->cramped || (worth == WORTH_ALL && g_utf8_strlen(*text, -1) < TERSE_LEAST) ||
        !(label->room || can_abridge(label, *text)))
        return worth;
    g_array_ref(before.shown);
    label->spare = label->room;
    label->abridged = true;
    bool better = attempt(label, act, &fuller, WORTH_NOTHING) == WORTH_ALL && (worth < WORTH_ALL || label->told > before.told);
    replace(text, fuller, better);
    g_array_unref(better ? before.shown : label->shown);
    if (!better)
        *label = before;
    label->spare = NULL;
    return better ? WORTH_ALL : worth;
}

/* "Robert Gates said it was the highest priority for the US military" of "US defense secretary Robert Gates said it was the highest
 * priority": titles, a ministry's name, go for the sake of a phrase. */
static bool told_curtly(struct label *label, const struct summary_act *act, char **text)
{
    int told = label->told;
    bool known;

    if (!label->lacks || g_utf8_strlen(*text, -1) < FULL_LEAST || !tree_is_clause(label->tree, act->clause))
        return false;
    bool titles = has_titles(label, &known);
    if (titles ? !(act->known || act->nation) : !doubt_is_of_saying(label))
        return false;
    label->curt = true;
    for (int pass = label->room ? 1 : 0; pass < 2;
         pass++) { /* the second with the surname alone; the first was made in shorter words */
        char *curt = NULL;
        int more = pass || !known; /* words, but for one */
        if (pass && (!act->brief || !(titles ? act->known : is_organ(label))))
            return false;
        if (pass) {
            label->name = label->brief = act->brief;
            label->many = label->land = false;
        }
        bool better = attempt(label, act, &curt, WORTH_NOTHING) == WORTH_ALL && label->told > told + more;
        better = better && (!pass || titles || !tells_of_him(curt));
        replace(text, curt, better);
        if (better)
            return true;
    }
    return false;
}

/* "the army agreed": a noun that only its article tells from others, which may get an owner's name yet. */
static bool has_bare_subject(const struct label *label)
{
    int subject = line_subject(label), first, last;

    if (subject < 1 || label->tree->tokens[subject].upos != UPOS_NOUN)
        return false;
    tree_span(label->tree, subject, &first, &last);
    return last == subject && first == subject - 1 && tree_is(label->tree, first, "the");
}

/* "said (in Oslo) that": where or to whom something was said. */
static bool is_of_saying(const struct label *label, int token)
{
    int top = token;

    while (top >= 0 && tree_head(label->tree, top) != label->clause)
        top = tree_head(label->tree, top);
    return top >= 0 && tree_relation(label->tree, top) == REL_OBL && doubt_is_of_saying(label);
}

/* Whether the label tells all that it told before, small words apart, and more of what took place or was said. */
static bool tells_more(const struct label *label, const GArray *before)
{
    bool more = false;

    for (int i = 0; i < (int)label->tree->n; i++) {
        enum upos upos = (enum upos)label->tree->tokens[i].upos;
        bool small = upos == UPOS_DET || upos == UPOS_PUNCT || upos == UPOS_SCONJ || (label->spare && label->spare[i]);
        bool was = g_array_index(before, enum part, i) != PART_NONE, is = g_array_index(label->shown, enum part, i) != PART_NONE;
        if (was && !is && !small)
            return false;
        bool title = g_array_index(label->shown, enum part, i) == PART_SUBJECT && i < line_subject(label);
        more |= is && !was && (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_VERB) && !title && !is_of_saying(label, i);
    }
    return more;
}

/* The label tried without articles, where its subject is clear without one; nothing else of it has changed. */
static enum worth attempt_tersely(struct label *label, const struct summary_act *act, char **text)
{
    if (!tree_is_clause(label->tree, act->clause) || has_bare_subject(label))
        return WORTH_NOTHING;
    label->terse = label->abridged = true;
    label->spare = act->known ? label->room : NULL; /* "spokesman Jan Roe" would be nobody without his title */
    const char *letters = label->name != label->brief ? actor_in_letters(label->name) : NULL;
    if (letters)
        label->name = letters;
    if (label->name && g_str_has_prefix(label->name, "the ") && label->name != label->brief)
        label->name += strlen("the ");
    return attempt(label, act, text, WORTH_NOTHING);
}

/* How many words of a label tell what took place or was said: none of its subject, nor where it was said. */
static int deed_words(const struct label *label)
{
    int n = 0;

    for (int i = 0; i < (int)label->tree->n; i++) {
        enum part part = g_array_index(label->shown, enum part, i);
        enum upos upos = (enum upos)label->tree->tokens[i].upos;
        bool tells = upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_VERB || upos == UPOS_NUM || upos == UPOS_ADJ;
        n += (part == PART_PREDICATE || part == PART_CONTENT) && tells && !is_of_saying(label, i);
    }
    return n;
}

/* "an official said", "negotiators said": a subject that tells nobody's name, alone or in words that are not those of the text. */
static bool is_nobody(const struct label *label, const char *text)
{
    int subject = line_subject(label);
    g_autofree char *noun = subject >= 0 ? tree_text(label->tree, subject) : NULL;
    int words = 0;

    for (int i = 0; i < (int)label->tree->n; i++) {
        bool own = g_array_index(label->shown, enum part, i) == PART_SUBJECT;
        if (i > 0 && own && g_ascii_isupper(label->tree->document->text[label->tree->tokens[i].start]))
            return false;
        words += own;
    }
    bool alone = words == 2 && subject > 0 && tree_relation(label->tree, subject - 1) == REL_DET;
    return noun && label->tree->tokens[subject].upos == UPOS_NOUN && (alone || !wording_names(text, noun));
}

/* A label that breaks off: one without articles takes its place if it does not, or if it tells more than a curt one. */
static void prefer_terse(struct label *terse, const struct summary_act *act, const struct label *curt, enum worth worth,
                         char **text)
{
    char *line = NULL;
    bool whole = attempt_tersely(terse, act, &line) == WORTH_ALL && !is_nobody(terse, *text);

    replace(text, line, whole && (worth < WORTH_ALL || deed_words(terse) > deed_words(curt)));
}

/* "Peru regretted U.S. veto against draft resolution": one without articles, if that makes room for a phrase; else NULL. */
static char *told_tersely(struct label *label, const struct summary_act *act)
{
    g_autoptr(GArray) before = g_array_ref(label->shown);
    char *text = NULL;

    bool whole = label->lacks && attempt_tersely(label, act, &text) == WORTH_ALL;
    if (whole && label->told > 0 && tells_more(label, before))
        return wording_undouble(wording_close(text));
    g_free(text);
    return NULL;
}

/* "If they go", "People came to terms with it", "Would they go?": what reports nothing for a reader who sees it alone. */
static bool says_little(const char *text)
{
    return g_str_has_prefix(text, "If ") || g_str_has_prefix(text, "Whether ") || g_str_has_prefix(text, "It ") ||
           g_str_has_suffix(text, "?") || g_str_has_suffix(text, " it") || strstr(text, " would been ");
}

char *summary_make(const struct tree *tree, const struct summary_act *act, const GArray *timexes)
{
    g_autofree bool *in_timex = find_timexes(tree, timexes);
    g_autofree guint8 *least = fit_least(tree, act->clause);
    struct label label = { .tree = tree,
                           .in_timex = in_timex,
                           .least = least,
                           .status = act->status,
                           .most = SUMMARY_MAX - act->spare,
                           .act = act->token,
                           .name = act->name,
                           .many = act->many,
                           .acts = act->acts,
                           .lax = act->lax,
                           .plain = act->plain,
                           .home = act->home,
                           .land = act->land,
                           .code = act->names ? act->names->code : NULL,
                           .shorter = act->names ? act->names->shorter : NULL,
                           .called = act->names ? act->names->name : NULL,
                           .person = act->names ? act->names->person : NULL,
                           .clause = act->clause };
    char *text = NULL;
    if (act->terse)
        g_clear_pointer(act->terse, g_free);
    enum worth worth = attempt(&label, act, &text, WORTH_NOTHING);
    g_autofree guint8 *room = label.room;

    if (act->least && (worth < WORTH_ALL || label.told < act->least || says_little(text))) {
        g_array_unref(label.shown);
        g_free(text);
        return NULL;
    }
    worth = worth == WORTH_NOTHING ? worth : tell_abridged(&label, act, &text, worth);
    if (worth == WORTH_ALL) {
        struct label full = label;
        g_array_ref(full.shown);
        bool curt = told_curtly(&label, act, &text);
        if (act->terse)
            *act->terse = told_tersely(curt ? &label : &full, act);
        g_array_unref(full.shown);
        g_array_unref(label.shown);
        return wording_undouble(wording_close(text));
    }
    struct label terse = label;
    g_array_ref(terse.shown);
    bool owned = worth == WORTH_NOTHING && act->brief && (is_owned_by_pronoun(&label) || has_noun_subject(&label));
    label.curt = worth == WORTH_LITTLE || owned;
    if (label.curt && !owned)
        worth = attempt(&label, act, &text, worth);
    if (owned || (worth == WORTH_LITTLE && act->brief)) {
        label.name = label.brief = act->brief;
        label.many = label.land = false;
        worth = attempt(&label, act, &text, worth);
    }
    if (worth != WORTH_NOTHING)
        prefer_terse(&terse, act, &label, worth, &text);
    g_array_unref(terse.shown);
    g_array_unref(label.shown);
    return text ? wording_undouble(wording_close(text)) : NULL;
}

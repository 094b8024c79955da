#include "nominal.h"

#include "choice.h"
#include "fit.h"
#include "line.h"
#include "stretch.h"
#include "verbal.h"
#include "wording.h"

#include <string.h>

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

    if (told && !wording_is_longer(told, label->most))
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

char *nominal_tell(struct label *label, int act)
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
        choice_take_path(label, act);
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

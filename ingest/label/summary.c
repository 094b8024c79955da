#include "summary.h"

#include "../dates/timex.h"
#include "choice.h"
#include "doubt.h"
#include "ending.h"
#include "fit.h"
#include "line.h"
#include "nominal.h"
#include "parts.h"
#include "seams.h"
#include "spare.h"
#include "stretch.h"
#include "times.h"
#include "verbal.h"
#include "wording.h"

#include "../../db/actor.h"

#include <string.h>

enum {
    MORE_LEAST = 12, /* bytes by which a line tells more */
    FULL_LEAST = 60, /* characters of a label for which it was short of room */
    TERSE_LEAST = 45 /* of one to be told in shorter words */
};

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
        return nominal_tell(label, act->token);
    int content = choice_make(label, act->token);
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

/* "said (in Oslo) that": where or to whom something was said. */
static bool is_of_saying(const struct label *label, int token)
{
    int top = token;

    while (top >= 0 && tree_head(label->tree, top) != label->clause)
        top = tree_head(label->tree, top);
    return top >= 0 && tree_relation(label->tree, top) == REL_OBL && doubt_is_of_saying(label);
}

/*
 * How many words a label tells besides its subject's, small ones and those that could make room not counted; none where it ends in a
 * bare verb: "and convey". deed: only what took place or was said, not where it was said, with what describes it.
 */
static int words_told(const struct label *label, bool deed)
{
    int n = 0, last = -1;

    for (int i = 0; i < (int)label->tree->n; i++) {
        enum part part = g_array_index(label->shown, enum part, i);
        enum upos upos = (enum upos)label->tree->tokens[i].upos;
        if (part != PART_PREDICATE && part != PART_CONTENT)
            continue;
        bool tells = upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_VERB || upos == UPOS_NUM ||
                     (deed ? upos == UPOS_ADJ : stands_for_noun(label->tree, i));
        n += tells && !(label->room && label->room[i]) && !(deed && is_of_saying(label, i));
        last = upos != UPOS_PUNCT ? i : last;
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

/* What one has to know of an attempt when it is over; its words are those shown. */
static void remember(struct label *label, const struct summary_act *act, const char *text, enum worth worth)
{
    bool first = !label->shown;

    label->lacks = has_left_out(label);
    if (!label->abridged)
        label->cramped = label->measure->was_long && tree_is_clause(label->tree, act->clause);
    if (first && label->cramped && (worth < WORTH_ALL || g_utf8_strlen(text, -1) >= TERSE_LEAST))
        label->room = spare_find(label, act->known || act->nation);
    g_clear_pointer(&label->shown, g_array_unref);
    label->shown = label->part;
    label->told = words_told(label, false);
    g_array_unref(label->optional);
    g_clear_pointer(&label->whole, g_array_unref);
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
    remember(label, act, *text, worth);
    label->measure = NULL;
    g_array_unref(measure.part);
    g_free(measure.line);
    return worth;
}

/* "his ministry announced": a speaker whom his land's name may stand for. */
static bool is_owned_by_pronoun(const struct label *label)
{
    int subject = line_subject(label), owner = subject < 0 ? -1 : tree_child_with(label->tree, subject, REL_POSS);

    return owner >= 0 && owner < subject && label->tree->tokens[owner].upos == UPOS_PRON;
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
    bool better = attempt(label, act, &fuller, WORTH_NOTHING) == WORTH_ALL &&
                  (worth < WORTH_ALL || words_told(label, true) > words_told(&before, true));
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

    replace(text, line, whole && (worth < WORTH_ALL || words_told(terse, true) > words_told(curt, true)));
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

/* A label that does not break off: in few words for who speaks, if that makes room; one without articles besides. Takes the text. */
static char *told_whole(struct label *label, const struct summary_act *act, char *text)
{
    struct label full = *label;

    g_array_ref(full.shown);
    bool curt = told_curtly(label, act, &text);
    if (act->terse)
        *act->terse = told_tersely(curt ? label : &full, act);
    g_array_unref(full.shown);
    return text;
}

/* One that breaks off, or may not be shown, tried in few words for who speaks, by his name alone, without articles. Takes the text. */
static char *told_cut(struct label *label, const struct summary_act *act, char *text, enum worth worth)
{
    struct label terse = *label;
    bool owned = worth == WORTH_NOTHING && act->brief && (is_owned_by_pronoun(label) || has_noun_subject(label));

    g_array_ref(terse.shown);
    label->curt = worth == WORTH_LITTLE || owned;
    if (label->curt && !owned)
        worth = attempt(label, act, &text, worth);
    if (owned || (worth == WORTH_LITTLE && act->brief)) {
        label->name = label->brief = act->brief;
        label->many = label->land = false;
        worth = attempt(label, act, &text, worth);
    }
    if (worth != WORTH_NOTHING)
        prefer_terse(&terse, act, label, worth, &text);
    g_array_unref(terse.shown);
    return text;
}

char *summary_make(const struct tree *tree, const struct summary_act *act, const GArray *timexes)
{
    g_autofree bool *in_timex = times_find(tree, timexes);
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
    text = worth == WORTH_ALL ? told_whole(&label, act, text) : told_cut(&label, act, text, worth);
    g_array_unref(label.shown);
    return text ? wording_undouble(wording_close(text)) : NULL;
}

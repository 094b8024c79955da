#include "day.h"

#include "clause.h"

#include "../../db/action.h"
#include "../dateline.h"
#include "lapse.h"
#include "told.h"

#include "../mood.h"

#include <string.h>

enum { LEAD_SENTENCES = 7 }; /* that a lead may have, its title among them, where the text has no paragraphs */
enum { DAYS_SOON = 60 }; /* ahead that a day may be for a speaker to speak of it, rather than to have spoken on it a year before */
enum { NEWS_SENTENCES = 2 }; /* behind the title that tell the news itself */

bool day_is_past(const struct tree *tree, int token)
{
    int passive = tree_child_with(tree, token, REL_AUX_PASS);

    if (passive >= 0 && tree_has_tag(tree, passive, TAG(VBD)))
        return true; /* "were killed" */
    return tree_has_tag(tree, token, TAG(VBD)) ||
           (tree_has_tag(tree, token, TAG(VBN)) && tree_child_with(tree, token, REL_AUX) >= 0);
}

/* "had surrounded", "has surrounded". */
bool day_is_perfect(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX && tree_is(tree, c, "have"))
            return true;
    return false;
}

static bool is_pluperfect(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX && tree_is(tree, c, "have") && tree_has_tag(tree, c, TAG(VBD)))
            return true;
    return false;
}

/* "used the occasion {to praise} him", "went out of his way to": what one does by doing so. */
static bool is_purpose(const struct tree *tree, int clause)
{
    static const char *const verbs[] = { "use", "take", "seize", NULL }, *const protests[] = { "protest", "lodge", "deliver",
                                                                                               NULL };
    static const char *const chances[] = { "opportunity", "occasion", "chance",    "speech",     "address", "interview",
                                           "visit",       "meeting",  "statement", "conference", "summit",  NULL };
    int head = tree_head(tree, clause), verb = tree_relation(tree, clause) == REL_ACL ? tree_head(tree, head) : head;

    if (!tree_has_tag(tree, clause, TAG(VB)) || verb < 0 || !tree_has_tag(tree, verb, TAG(VBD)) ||
        g_strcmp0(tree_preposition(tree, clause), "to") != 0)
        return false;
    int object = tree_child_with(tree, verb, REL_OBJ), way = tree_child_with(tree, verb, REL_OBL);
    if (tree_is(tree, verb, "summon") && tree_is_one_of(tree, clause, protests)) /* "summoned the envoy to protest" */
        return true;
    return (object >= 0 && tree_is_one_of(tree, verb, verbs) && tree_is_one_of(tree, object, chances)) ||
           (way >= 0 && tree_is(tree, verb, "go") && tree_is(tree, way, "way"));
}

/* Whether the act is told by the main clause: it is its verb, or hangs in it as object, complement or participle. */
static bool is_of_main_clause(const struct tree *tree, int token)
{
    bool reports = false; /* "had hit at noon, the ministry said": the perfect is not the report's */

    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        bool participle = relation == REL_ADVCL && tree_has_tag(tree, t, TAG(VBG));
        if (relation == REL_ROOT)
            return reports || !day_is_perfect(tree, t);
        reports |= relation == REL_PARATAXIS && t == token && tree->tokens[t].upos == UPOS_VERB;
        if (relation != REL_OBJ && relation != REL_NSUBJ_PASS && relation != REL_XCOMP && relation != REL_CONJ &&
            relation != REL_CCOMP && relation != REL_PARATAXIS && !participle && !is_purpose(tree, t))
            return false;
    }
    return false;
}

/* Whether the text tells here what was long before the article: where a clause said so, to the end of its paragraph or of its story. */
static bool is_past_told(const struct pass *pass)
{
    return pass->past && (pass->story || pass->past_paragraph == pass->paragraph_index);
}

bool day_is_told_with_head(const struct tree *tree, int token)
{
    const char *preposition = tree_preposition(tree, token);

    return tree_relation(tree, token) == REL_ADVCL && tree_has_tag(tree, token, TAG(VBG)) &&
           (!preposition || strcmp(preposition, "by") == 0);
}

bool day_is_told_past(const struct tree *tree, int token)
{
    while (tree_relation(tree, token) == REL_CONJ && tree_has_tag(tree, token, TAG(VBG)) &&
           tree_child_with(tree, token, REL_AUX) < 0)
        token = tree_head(tree, token); /* "calling for a vote and warning of war" */
    int noun = tree_relation(tree, token) == REL_ACL && tree_has_tag(tree, token, TAG(VBG)) ? tree_head(tree, token) : -1;
    if (noun >= 0 && tree_relation(tree, noun) == REL_OBJ) /* "gave a speech defending it" */
        return day_is_past(tree, tree_head(tree, noun));
    return day_is_past(tree, day_is_told_with_head(tree, token) ? tree_head(tree, token) : token);
}

/* Whether a verb is of the main clause, or coordinated with its verb. */
static bool is_main_verb(const struct tree *tree, int verb)
{
    while (tree_head(tree, verb) >= 0 && (tree_relation(tree, verb) == REL_CONJ || day_is_told_with_head(tree, verb)))
        verb = tree_head(tree, verb);
    return tree_relation(tree, verb) == REL_ROOT || tree_relation(tree, verb) == REL_PARATAXIS;
}

/* "for years", "over the past decade", "in recent years", "in the past": through times that no one day stands for. */
static bool is_long_time(const struct tree *tree, int noun)
{
    static const char *const spans[] = { "decade", "century", "generation", "history", NULL }, *const year[] = { "year", NULL };
    static const char *const words[] = { "for", "over", "in", "during", "throughout", "through", NULL };
    static const char *const past[] = { "past", NULL };
    const char *preposition = tree_preposition(tree, noun);

    if (!preposition || !wordlist_has(words, preposition))
        return false;
    bool years = tree_is_one_of(tree, noun, year) && tree_has_tag(tree, noun, TAG(NNS)) &&
                 (tree_child_with(tree, noun, REL_NUMMOD) < 0 || strcmp(preposition, "for") != 0);
    bool once = tree_is_among(tree, noun, past) && strcmp(preposition, "in") == 0;
    return years || once || tree_is_one_of(tree, noun, spans);
}

static bool is_of_long_time(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_OBL && is_long_time(tree, c))
            return true;
    return false;
}

/* "has long refused", "once said", "has closed papers in the past", "since it came to power": of no day in particular. */
static bool is_habitual(const struct tree *tree, int token)
{
    static const char *const habits[] = {
        "always", "often",       "repeatedly", "frequently",   "traditionally",  "long",         "previously", "regularly",
        "once",   "ever",        "usually",    "consistently", "originally",     "historically", "routinely",  "already",
        "since",  "steadfastly", "staunchly",  "persistently", "systematically", "periodically", "famously",   NULL
    };

    return tree_has_adverb(tree, token, habits) || is_of_long_time(tree, token) || tree_has_child(tree, token, REL_MARK, "since");
}

/* "once opposed the pact", "famously replied", "for decades backed it": in the past tense, not today's. */
static bool is_of_old(const struct tree *tree, int token)
{
    static const char *const words[] = { "always",     "often",        "traditionally", "long",     "previously", "once",
                                         "originally", "historically", "usually",       "famously", NULL };

    return day_is_past(tree, token) && (tree_has_among(tree, token, words) || is_of_long_time(tree, token));
}

/* Whether the sentence itself speaks of times before the article's month. */
static bool speaks_of_past(const struct pass *pass)
{
    const struct sentence *s = &g_array_index(pass->coder->document->sentences, struct sentence, pass->sentence_index);
    int month = date_first(date_coarsen(pass->published, DATE_MONTH));

    for (guint i = 0; i < pass->reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(pass->reading->timexes, struct timex, i);
        if (timex->span.start >= s->start && timex->span.start < s->end && timex->begin.precision &&
            date_first(timex->begin) < month)
            return true;
    }
    return false;
}

/* The main verb around a relative clause, -1 if none. */
static int verb_around(const struct tree *tree, int verb)
{
    int around = tree_relation(tree, verb) == REL_RELCL ? tree_head(tree, verb) : -1;

    while (around >= 0 && (!is_main_verb(tree, around) || tree->tokens[around].upos == UPOS_NOUN))
        around = tree_head(tree, around);
    return around;
}

/* "by threats from Egal, who warned that", "the move, which it said was late": told once, beside what is news. */
static bool is_said_aside(const struct pass *pass, int verb)
{
    const struct tree *tree = pass->coder->tree;
    int around = verb_around(tree, verb);

    return around >= 0 && tree->tokens[around].upos == UPOS_VERB && !is_pluperfect(tree, around) &&
           (tree_has_tag(tree, verb, TAG(VBD)) || tree_is_past_passive(tree, verb)) && !is_habitual(tree, verb) &&
           !speaks_of_past(pass);
}

/* Whether the clause tells with its own expression of a day of the article's week. */
static bool is_dated_news(const struct pass *pass, int clause)
{
    const struct timex *timex = when_of_clause(pass->coder->tree, clause, pass->reading->timexes, pass->coder->acts);
    int far = timex ? date_first(pass->published) - date_first(timex->begin) : -1;

    return timex && timex->begin.precision == DATE_DAY && far >= 0 && far < 7;
}

bool day_is_lead(const struct pass *pass)
{
    return pass->paragraph_index < 2 + pass->labels && pass->sentence_index < LEAD_SENTENCES + pass->labels;
}

/* "hit his house in the first days of the war", "met before the invasion": when a war was, which the article need not date. */
static bool is_of_war_time(const struct tree *tree, int verb)
{
    static const char *const wars[] = { "war", "invasion", "genocide", NULL };
    static const char *const when[] = { "during", "before", "after", "since", "in", NULL };

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_OBL ? tree_preposition(tree, c) : NULL;
        int of = preposition ? tree_child_with(tree, c, REL_NMOD) : -1;
        if (preposition && wordlist_has(when, preposition) &&
            (tree_is_one_of(tree, c, wars) || (of >= 0 && tree_is_one_of(tree, of, wars))))
            return tree_is_definite(tree, c);
    }
    return false;
}

/* "...," the minister said: what a reporter quotes, in no story of long ago, is of the article's day whatever he told before. */
static bool is_behind_quote(const struct pass *pass, int verb)
{
    enum { SPEAKER_WORDS = 8 }; /* that may stand between the quotation and the verb */
    const struct tree *tree = pass->coder->tree;
    bool said = !pass->story && (tree_is(tree, verb, "say") || tree_is(tree, verb, "add"));

    for (int i = verb - 1; said && i >= MAX(0, verb - SPEAKER_WORDS); i--)
        if (i > 0 && tree->tokens[i - 1].upos == UPOS_PUNCT && tree_has_tag(tree, i, TAG(OPEN_QUOTE) | TAG(CLOSE_QUOTE)))
            return true;
    return false;
}

/* "have shaken Nepal since the king seized power" */
static bool goes_on_since(const struct tree *tree, int verb)
{
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVCL && tree_has_child(tree, c, REL_MARK, "since"))
            return true;
    return false;
}

/* "has bombed it for a week", "in recent months", "has twice vetoed it": more than one day's. */
static bool is_of_days(const struct coder *coder, int verb)
{
    static const char *const counts[] = { "twice", "thrice", NULL }, *const through[] = { "for", "over", "in", NULL };
    const struct tree *tree = coder->tree;

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) == REL_OBL && tree_has_preposition(tree, c, through) &&
            frames_in_class(coder->frames, tree->tokens[c].lemma, "time"))
            return true;
    }
    return tree_has_adverb(tree, verb, counts);
}

/* "Nepal has banned two groups, reports said Sunday": what papers print was not done on the day of the paper. */
static bool is_printed(const struct tree *tree, int verb)
{
    static const char *const prints[] = { "report", "newspaper", "paper", "daily", "press", NULL };
    int above = tree_relation(tree, verb) == REL_CCOMP ? tree_head(tree, verb) : tree_child_with(tree, verb, REL_PARATAXIS);
    int teller = above < 0 ? -1 : tree_child_with(tree, above, REL_NSUBJ);

    return teller >= 0 && tree_is_one_of(tree, teller, prints);
}

/* "Spain has imposed sanctions on four officers, the ministry said": a lead tells today's news in the present perfect, too. */
static bool is_perfect_news(const struct pass *pass, const struct act *act, int verb)
{
    const struct tree *tree = pass->coder->tree;
    int root = verb;
    bool noun = tree->tokens[act->token].upos == UPOS_NOUN &&
                (act->support < 0 || tree_relation(tree, act->token) == REL_NSUBJ); /* "talks have stalled" */

    bool joined = tree_relation(tree, verb) == REL_CONJ && tree_has_tag(tree, verb, TAG(VBN)) &&
                  tree_child_with(tree, verb, REL_AUX) < 0; /* "has cut ties and given them a day" */
    int perfect = joined ? tree_head(tree, verb) : verb;

    if (act->status.status != EVENT_OCCURRED || !day_is_lead(pass) || pass->sentence_index > NEWS_SENTENCES + pass->labels ||
        noun || !day_is_perfect(tree, perfect) || is_pluperfect(tree, perfect) || is_habitual(tree, verb) ||
        tree_has_tag(tree, verb, TAG(VBG)) || goes_on_since(tree, verb) || is_printed(tree, perfect) ||
        is_of_days(pass->coder, verb))
        return false;
    while (root >= 0 && (tree_relation(tree, root) == REL_CONJ || tree_relation(tree, root) == REL_CCOMP))
        root = tree_head(tree, root);
    return root >= 0 && (tree_relation(tree, root) == REL_ROOT || tree_relation(tree, root) == REL_PARATAXIS);
}

/* "Some years later a missile was fired", "recently met", "at the time": what tells a verb of a time that has no day; NULL if nothing. */
static const struct timex *vague_time(const struct pass *pass, int verb)
{
    const struct tree *tree = pass->coder->tree;
    const struct sentence *s = &g_array_index(pass->coder->document->sentences, struct sentence, pass->sentence_index);
    const GArray *timexes = pass->reading->timexes;

    for (guint i = timexes_before(timexes, s->start); i < timexes->len; i++) {
        const struct timex *timex = &g_array_index(timexes, struct timex, i);
        if (timex->span.start >= s->end)
            break;
        bool vague = strcmp(timex->value, "PAST_REF") == 0 ||
                     (g_str_has_prefix(timex->value, "PX") && timex->rule && g_str_has_prefix(timex->rule, "vague time"));
        int head = vague ? when_head(tree, timex->span) : -1, above = head >= 0 ? tree_head(tree, head) : -1;
        if (above >= 0 && (above == verb || (tree->tokens[above].upos == UPOS_ADV && tree_head(tree, above) == verb)))
            return timex;
    }
    return NULL;
}

/* "years later", "at the time": not even the month can be told; "recently", "days later" may be this one. */
static bool is_far(const struct pass *pass, const struct timex *vague)
{
    static const char *const months[] = { "PXM", "PXY", NULL };

    return wordlist_has(months, vague->value) || g_ascii_strncasecmp(pass->article->text + vague->span.start, "at ", 3) == 0 ||
           g_ascii_strncasecmp(pass->article->text + vague->span.start, "the ", 4) == 0 ||
           g_ascii_strncasecmp(pass->article->text + vague->span.start, "that ", 5) == 0;
}

/* "flew in as leaders {meet} in Brussels": under way on the article's day. */
static bool is_meanwhile_now(const struct tree *tree, int verb)
{
    int mark = tree_relation(tree, verb) == REL_ADVCL && mood_is_present(tree, verb) ? tree_child_with(tree, verb, REL_MARK) : -1;

    return mark >= 0 && mark < verb && tree_is(tree, mark, "as");
}

/* Whether the act may take the article's own day (guide, section 6): today's news, told in the lead or by its speakers. */
static bool may_take_own_day(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;
    enum relation relation = tree_relation(tree, verb);
    bool main_clause = is_main_verb(tree, verb) || act->support >= 0 || is_purpose(tree, verb);

    bool of_old = is_past_told(pass) && !is_behind_quote(pass, verb);
    if (((of_old || is_of_war_time(tree, verb)) && tree_has_tag(tree, verb, TAG(VBD))) || is_of_old(tree, verb))
        return false;
    int guest = act->action == ACTION_MEET ? clause_guest_of(tree, act->token) : -1;
    bool speaks = guest >= 0 && tree_relation(tree, guest) == REL_NSUBJ && act_action_at(pass->coder, tree_head(tree, guest)) >= 0;
    if (is_perfect_news(pass, act, verb) || (speaks && is_of_main_clause(tree, tree_head(tree, guest))))
        return true; /* "Cook, in Delhi for talks, said" */
    bool stance = tree->tokens[verb].upos == UPOS_ADJ && tree_child_with(tree, verb, REL_COP) >= 0; /* "was disappointed" */
    if (act->status.status != EVENT_OCCURRED || day_is_perfect(tree, verb) || (tree->tokens[verb].upos != UPOS_VERB && !stance))
        return false;
    if (act_is_verbal(act->action))
        return is_of_main_clause(tree, verb) || when_saying_before(tree, verb) >= 0 ||
               (is_said_aside(pass, verb) && tree_has_tag(tree, verb, TAG(VBD)) &&
                !when_of_clause(tree, verb_around(tree, verb), pass->reading->timexes, pass->coder->acts));
    int told = day_is_told_with_head(tree, verb) ? tree_head(tree, verb) : verb;
    if (day_is_past(tree, told) && is_of_days(pass->coder, told))
        return false;
    bool under_way = (relation == REL_CCOMP && tree_has_tag(tree, verb, TAG(VBG))) ||
                     (is_meanwhile_now(tree, verb) && (day_is_lead(pass) || when_is_told_in_past(tree)));
    return under_way || (main_clause && day_is_lead(pass));
}

/* Whether the text names the article's own day: what its speakers say is of that day, then, though the lead tells of the one before. */
static bool names_own_day(const struct pass *pass)
{
    for (guint i = 0; i < pass->reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(pass->reading->timexes, struct timex, i);
        if (timex->begin.precision == DATE_DAY && date_first(timex->begin) == date_first(pass->published))
            return true;
    }
    return false;
}

/* "Petersen added", "she said": whether the subject is who said what a sentence before dates. */
static bool is_same_speaker(const struct pass *pass, int subject)
{
    static const char *const personal[] = { "he", "she", NULL };
    const struct tree *tree = pass->coder->tree;

    if (subject < 0)
        return false;
    const char *name = pass->anchor_speaker ? cast_person(pass->coder->cast, tree, subject) : NULL;
    return (name && name == pass->anchor_speaker) || tree_is_one_of(tree, subject, personal);
}

static bool is_first_person(const struct tree *tree, int subject)
{
    static const char *const words[] = { "i", "we", NULL };

    return tree_is_among(tree, subject, words);
}

/* Who tells the sentence: the subject of its verb of saying; -1 if it has none. */
static int teller(const struct pass *pass)
{
    const struct tree *tree = pass->coder->tree;
    int root = when_root(tree), told = root >= 0 ? tree_child_with(tree, root, REL_PARATAXIS) : -1;

    for (int verb = told >= 0 ? told : root; verb >= 0; verb = verb == told ? root : -1) {
        int action = act_action_at(pass->coder, verb), subject = tree_child_with(tree, verb, REL_NSUBJ);
        if (subject >= 0 && action >= 0 && act_is_verbal(action) && !is_first_person(tree, subject))
            return subject;
    }
    return -1;
}

/* "We urge calm," she added: whether the sentence goes on with what the same man said on a day, with his name or in quotation marks. */
static bool speaks_on(const struct pass *pass)
{
    const struct tree *tree = pass->coder->tree;

    if (!pass->anchor_said || pass->sentence_index - pass->said_sentence != 1)
        return false;
    int subject = teller(pass);
    return subject >= 0 ? is_same_speaker(pass, subject) : tree_has_tag(tree, 0, TAG(OPEN_QUOTE)) && when_root(tree) >= 0;
}

/* "He also said", "Petersen added", right behind what the same man said on a day: so on that day. */
static bool is_said_on(const struct pass *pass, const struct act *act)
{
    int subject = act->arguments.subject;
    bool named = is_same_speaker(pass, subject) && pass->coder->tree->tokens[subject].upos == UPOS_PROPN;

    return pass->sentence_index - pass->said_sentence == 1 && is_same_speaker(pass, subject) &&
           (named || !is_behind_quote(pass, act->token));
}

/* "We continue to urge Peru to": a quoted man's own word goes on with what he said on a day. */
static bool is_quoted_on(const struct pass *pass, const struct act *act)
{
    int subject = act->arguments.subject;

    return subject >= 0 && is_first_person(pass->coder->tree, subject) && speaks_on(pass);
}

/* Whether the act is the next step of what the sentence before told: a main clause in the simple past. */
static bool goes_on(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;
    if (!pass->published.precision || !pass->anchor.precision || act->status.status != EVENT_OCCURRED)
        return false;
    int far = date_first(pass->published) - date_first(pass->anchor);
    bool verbal = act_is_verbal(act->action), of_week = far > 0 && far < 7;
    if (verbal && of_week && is_quoted_on(pass, act))
        return true;
    if (!(tree_has_tag(tree, verb, TAG(VBD)) || tree_is_past_passive(tree, verb)) || !is_of_main_clause(tree, verb) ||
        is_habitual(tree, verb))
        return false;
    if (verbal && of_week && is_said_on(pass, act))
        return true;
    if (pass->sentence_index - pass->anchor_sentence > 2)
        return false;
    bool own_day = names_own_day(pass);
    if (verbal)
        return far == 0 || (far > 0 && far <= 2 && !own_day);
    return far >= 0 && !pass->anchor_said &&
           !(of_week && pass->paragraph_index != pass->anchor_paragraph && own_day); /* the news moved on */
}

/* "In May they signed a pact. Two other groups refused to sign it": right behind what is told of a month or year gone by. */
static bool goes_on_then(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;

    return pass->coarse.precision && pass->sentence_index - pass->coarse_sentence == 1 && pass->past &&
           pass->past_paragraph == pass->paragraph_index && act->status.status == EVENT_OCCURRED && act->action != ACTION_STATE &&
           (tree_has_tag(tree, verb, TAG(VBD)) || tree_is_past_passive(tree, verb)) && is_of_main_clause(tree, verb) &&
           !is_habitual(tree, verb) && !is_of_war_time(tree, verb) && !is_behind_quote(pass, verb);
}

/* "Earlier, Lavrov urged": on the same day, if nothing says how much earlier; not "he had earlier urged". */
static bool is_earlier(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVMOD && (tree_is(tree, c, "early") || tree_is(tree, c, "earlier")))
            return tree_has_tag(tree, c, TAG(RBR)) && !(c > 0 && tree_is(tree, c - 1, "have")) &&
                   !tree_has(tree, c, REL_BIT(OBL) | REL_BIT(TIME));
    return false;
}

/* The clause around a relative one: "Earlier he met the envoy, who praised ..." */
static int clause_of_relative(const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_RELCL ? tree_clause_of(tree, tree_head(tree, token)) : -1;
}

/* "accused him in the murder", "was charged in the raid": of what, not at what. */
static bool is_matter(const struct tree *tree, int noun)
{
    static const char *const verbs[] = { "accuse",  "charge", "indict", "convict",   "sentence", "try",
                                         "suspect", "acquit", "blame",  "implicate", "jail",     NULL };

    return g_strcmp0(tree_preposition(tree, noun), "in") == 0 && tree_is_one_of(tree, tree_head(tree, noun), verbs);
}

/* "during the meeting", "at his summit": an occasion, named as one that is known; its action, -1 if it is none. */
static int occasion_of(const struct coder *coder, int noun)
{
    static const char *const words[] = { "during", "at", "in", NULL };
    const struct tree *tree = coder->tree;
    bool known = tree_is_definite(tree, noun) || tree_child_with(tree, noun, REL_POSS) >= 0;

    return known && tree_has_preposition(tree, noun, words) ? act_action_at(coder, noun) : -1;
}

/* The day of the occasion that the act's clause names, as the text has told it before. */
static struct when_default day_of_occasion(const struct pass *pass, int verb)
{
    const struct tree *tree = pass->coder->tree;

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        int action = tree_relation(tree, c) == REL_OBL && !is_matter(tree, c) ? occasion_of(pass->coder, c) : -1;
        for (guint i = pass->reading->events->len; action >= 0 && i > 0; i--) {
            const struct event *event = g_ptr_array_index(pass->reading->events, i - 1);
            if (event->action == action && event->date.precision)
                return (struct when_default){ .date = event->date, .until = event->until, .rule = "the day of its occasion" };
        }
    }
    return (struct when_default){ 0 };
}

/* The day on which a text that speaks was adopted, as told before: "The resolution called on both sides ..." */
static struct when_default day_of_text(const struct pass *pass, const struct act *act)
{
    const struct coder *coder = pass->coder;
    int subject = act->arguments.subject;
    bool text = subject >= 0 && act_is_verbal(act->action) && coder->tree->tokens[subject].lemma &&
                frames_in_class(coder->frames, coder->tree->tokens[subject].lemma, "resolution");

    for (guint i = text ? pass->reading->events->len : 0; i > 0; i--) {
        const struct event *event = g_ptr_array_index(pass->reading->events, i - 1);
        if (event->date.precision && event->status == EVENT_OCCURRED && event->action == ACTION_ADOPT_RESOLUTION)
            return (struct when_default){ .date = event->date, .rule = "the day on which its text was adopted" };
    }
    return (struct when_default){ 0 };
}

/* "are delivering". */
static bool is_under_way(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) == REL_AUX && tree_is(tree, c, "be") && tree_has_tag(tree, c, TAG(VBP) | TAG(VBZ)))
            return tree_has_tag(tree, token, TAG(VBG));
    }
    return false;
}

/* Whether the verb tells of its own time, whatever was told before: "has ruled", "are delivering". */
static bool is_of_now(const struct tree *tree, int token)
{
    return is_under_way(tree, token) || (day_is_perfect(tree, token) && !is_pluperfect(tree, token));
}

/* "said they had arrested": the perfect of a deed, moved back with the verb that reports it. */
static bool is_reported(const struct coder *coder, int token)
{
    int head = tree_head(coder->tree, token), said = head >= 0 ? act_action_at(coder, head) : -1;
    int done = act_action_at(coder, token);

    return tree_relation(coder->tree, token) == REL_CCOMP && said >= 0 && act_is_verbal(said) && done >= 0 && !act_is_verbal(done);
}

/* "Peru's premier, who was in Lima on a visit, said": there about then. */
static bool is_on_visit(const struct tree *tree, const struct act *act)
{
    int clause = act->action == ACTION_VISIT && act->support < 0 ? tree_head(tree, act->token) : -1;

    return clause >= 0 && tree_relation(tree, act->token) == REL_OBL && tree_relation(tree, clause) == REL_RELCL &&
           g_strcmp0(tree_preposition(tree, act->token), "on") == 0 && !tree_is_definite(tree, act->token);
}

/* Told in the past, the present perfect or the progressive, as what came to pass once, by a clause that reports no other time's. */
static bool is_recent(const struct coder *coder, int token)
{
    const struct tree *tree = coder->tree;

    if (!(day_is_perfect(tree, token) || day_is_past(tree, token) || is_under_way(tree, token)) || is_habitual(tree, token))
        return false;
    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        bool told_as_now = t == token && relation == REL_RELCL && is_under_way(tree, t); /* "refugees whom Peru is sending home" */
        bool aside = (relation == REL_RELCL && !told_as_now) || relation == REL_ACL || relation == REL_AMOD ||
                     relation == REL_NMOD || relation == REL_APPOS;
        if (aside || (is_pluperfect(tree, t) && !(t == token && is_reported(coder, t))))
            return false;
    }
    return true;
}

/* Whether the noun is what somebody judges or speaks of: "condemned the attack", "the raid was discussed". */
static bool is_judged(const struct coder *coder, int noun)
{
    enum relation relation = tree_relation(coder->tree, noun);

    return (relation == REL_OBJ || relation == REL_NSUBJ_PASS) && act_in_class(coder, tree_head(coder->tree, noun), "judging");
}

/* "was in Lima on Monday for talks": there for them. */
static bool is_stay(const struct tree *tree, int noun)
{
    int clause = tree_head(tree, noun), copula = clause >= 0 ? tree_child_with(tree, clause, REL_COP) : -1;

    return copula >= 0 && g_strcmp0(tree_preposition(tree, noun), "for") == 0 &&
           g_strcmp0(tree_preposition(tree, clause), "in") == 0;
}

/* "confirmed today in a telephone call", "was in Lima on Monday for talks": where the clause's own act took place. */
static bool is_occasion(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    static const char *const at[] = { "at", "during", "in", NULL };
    const char *preposition = tree_preposition(tree, act->token);

    return action_get(act->action)->symmetric && tree_relation(tree, act->token) == REL_OBL && preposition &&
           (wordlist_has(at, preposition) || is_stay(tree, act->token)) && !tree_is_definite(tree, act->token);
}

/* "protested on Friday against the outcome of the vote", "the anniversary of the raid": what is known, and was before. */
static bool is_behind_outcome(const struct tree *tree, int noun)
{
    static const char *const words[] = { "outcome",  "anniversary", "legacy",  "conduct",    "victim",
                                         "survivor", "fallout",     "planner", "mastermind", NULL };
    int head = tree_relation(tree, noun) == REL_NMOD ? tree_head(tree, noun) : -1;

    return head >= 0 && head < noun && g_strcmp0(tree_preposition(tree, noun), "of") == 0 && tree_is_one_of(tree, head, words);
}

bool day_is_allusion(const struct coder *coder, const struct act *act)
{
    if (is_behind_outcome(coder->tree, act->token) && act->support < 0)
        return true;
    return !is_occasion(coder, act) && (act->match->frame->weak || is_judged(coder, act->token)) && act->support < 0 &&
           coder->tree->tokens[act->token].upos == UPOS_NOUN && !act_is_verbal(act->action);
}

/* Whether the act is told by a line of a chronology itself, not as what had been before. */
static bool is_of_entry(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;
    enum relation relation = tree_relation(tree, verb);
    bool aside = relation == REL_RELCL && tree_has_tag(tree, verb, TAG(VBD));

    return pass->entry.date.precision && tree->tokens[verb].upos == UPOS_VERB && act->status.status == EVENT_OCCURRED &&
           !is_pluperfect(tree, verb) && !aside;
}

/* "January 3", "16:20 GMT": an hour is of the day headed before, else of the article's. */
static void note_heading(struct pass *pass, const struct when_default *heading)
{
    struct when_default own = { .date = pass->published, .text = heading->text, .rule = "the day of the hour above" };

    if (heading->date.precision)
        pass->heading = *heading;
    else if (!pass->heading.date.precision)
        pass->heading = own;
}

/* Follows the lines of the text: a chronology's line has its own day, and lends it to all its sentences. */
void day_follow_line(struct pass *pass, guint32 sentence)
{
    const char *text = pass->article->text;
    guint32 line = sentence;

    while (line > 0 && strchr(" \t", text[line - 1]))
        line--;
    if (line > 0 && text[line - 1] != '\n')
        return; /* inside its line */
    struct when_default entry = dateline_entry(text, line, pass->reading->timexes);
    if (!entry.date.precision)
        entry = dateline_signed(text, line, pass->reading->timexes);
    bool new_paragraph = pass->paragraph && line <= pass->paragraph->span.start;
    struct when_default heading =
        pass->has_headings ? dateline_heading(text, line, pass->reading->timexes) : (struct when_default){ 0 };
    if (heading.text.end)
        note_heading(pass, &heading);
    if (entry.date.precision)
        pass->entry = entry;
    else if (new_paragraph || heading.text.end)
        pass->entry = pass->heading;
}

/* "told reporters after a meeting with", "said after meeting": met where one spoke of it. */
static bool is_met_before_speaking(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = tree_head(tree, act->token);
    const char *preposition = tree_preposition(tree, act->token);

    bool having_met = tree_relation(tree, act->token) == REL_ADVCL && tree_has_tag(tree, act->token, TAG(VBG));
    if (verb < 0 || !preposition || strcmp(preposition, "after") != 0 ||
        !(tree_relation(tree, act->token) == REL_OBL || having_met) || !action_get(act->action)->symmetric ||
        tree_is_definite(tree, act->token))
        return false;
    int said = act_action_at(pass->coder, verb);
    return said >= 0 && act_is_verbal(said) && day_is_past(tree, verb) && is_main_verb(tree, verb) && !is_past_told(pass);
}

/* "said on Dec. 9 that he rejected the result": done by saying so. */
static bool is_said_by_himself(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int subject = tree_child_with(tree, act->token, REL_NSUBJ);

    return act_is_verbal(act->action) && when_said_above(tree, act->token, pass->reading->timexes) >= 0 && subject >= 0 &&
           tree->tokens[subject].upos == UPOS_PRON && tree_has_tag(tree, act->token, TAG(VBD));
}

void day_bring_back(const struct pass *pass, const struct act *act, struct when *when)
{
    struct when_default otherwise = day_default(pass, act);

    bool past = day_is_told_past(pass->coder->tree, act->token); /* "2021 President Smith says": no year */
    int far = date_first(when->date) - date_first(pass->published);
    bool set = when->text.start >= 4 && strncmp(pass->coder->tree->document->text + when->text.start - 4, "for ", 4) == 0;
    bool soon = set && act_is_verbal(act->action) && when->date.precision == DATE_DAY && far >= 7 &&
                far <= DAYS_SOON; /* "talks, set for April 18, he said"; not "he said on April 18" */
    if (past && !soon && (!day_is_perfect(pass->coder->tree, act->token) || is_pluperfect(pass->coder->tree, act->token))) {
        when_bring_back(when, pass->published, !act_is_verbal(act->action));
        return;
    }
    g_free(when->rule);
    *when = (struct when){ .date = otherwise.date,
                           .rule = g_strdup(otherwise.date.precision ? otherwise.rule : "no expression says when") };
}

/* "sanctioned on Monday over the raid": what an act answers was before it; "for a raid in 2010" is the raid's year. */
static bool is_cause(const struct pass *pass, const struct act *act)
{
    static const char *const words[] = { "over", "about", "for", "despite", "following", "concerning", "regarding", NULL };
    const struct tree *tree = pass->coder->tree;
    const char *preposition = tree_preposition(tree, act->token);

    if (tree_relation(tree, act->token) != REL_OBL || tree_head(tree, act->token) < 0 || !preposition ||
        !wordlist_has(words, preposition) || act->support >= 0 || action_get(act->action)->quad != QUAD_MATERIAL_CONFLICT ||
        act->action == ACTION_MOBILIZE)
        return false;
    const struct timex *timex = when_of_clause(tree, tree_head(tree, act->token), pass->reading->timexes, pass->coder->acts);
    return !timex || timex->begin.precision == DATE_DAY || timex->span.start < tree->tokens[act->token].start;
}

/* "has arrested forty officers this week since the coup": the coup is not of the clause's day, unless that stands behind it. */
static bool is_since(const struct pass *pass, int noun)
{
    const struct tree *tree = pass->coder->tree;
    const struct sentence *s = &g_array_index(pass->coder->document->sentences, struct sentence, pass->sentence_index);

    return tree->tokens[noun].upos == UPOS_NOUN && g_strcmp0(tree_preposition(tree, noun), "since") == 0 &&
           timexes_before(pass->reading->timexes, tree->tokens[noun].start) == timexes_before(pass->reading->timexes, s->end);
}

/*
 * "announced a package, sanctioning a minister", "was withdrawing its staff and reducing ties": the day of the event that the verb
 * told which another hangs on, or is joined to.
 */
static struct when_default day_of_head(const struct pass *pass, int verb)
{
    const struct tree *tree = pass->coder->tree;
    int above = tree_head(tree, verb);
    bool joined = above >= 0 && tree_relation(tree, verb) == REL_CONJ && tree_has_tag(tree, verb, TAG(VBG)) &&
                  tree_has_tag(tree, above, TAG(VBG));
    const struct event *event = joined || day_is_told_with_head(tree, verb) ? told_by(pass->coder, pass->reading, above) : NULL;

    return event && event->status == EVENT_OCCURRED
               ? (struct when_default){ .date = event->date, .rule = "the day of the verb that it hangs on" }
               : (struct when_default){ 0 };
}

/* "The envoy, on a visit to Rome, said", "speaking to reporters, called for it": where its subject is while it says so; -1 for others. */
static int verb_of_aside(const struct tree *tree, const struct act *act)
{
    static const char *const at[] = { "at", "during", "in", "after", "following", NULL };
    static const char *const measures[] = { "hour", "minute", "round", "session", NULL };
    bool measured = tree_head(tree, act->token) >= 0 && g_strcmp0(tree_preposition(tree, act->token), "of") == 0 &&
                    tree_is_one_of(tree, tree_head(tree, act->token), measures); /* "after three hours of talks" */
    int occasion = measured ? tree_head(tree, act->token) : act->token, noun = tree_head(tree, occasion);
    const char *preposition = tree_preposition(tree, occasion);
    bool stay = g_strcmp0(preposition, "on") == 0 && act->action == ACTION_VISIT;
    stay |= preposition && wordlist_has(at, preposition) && act->action == ACTION_MEET &&
            tree->tokens[act->token].upos == UPOS_NOUN; /* "said during a meeting with Chad", "said after talks with him" */
    bool speaking = tree_relation(tree, act->token) == REL_ACL && tree_has_tag(tree, act->token, TAG(VBG)) &&
                    act_is_verbal(act->action) && !tree_preposition(tree, act->token);

    if (noun < 0 || !(stay || speaking) || tree_is_definite(tree, act->token))
        return -1;
    int verb = tree_relation(tree, noun) == REL_NSUBJ ? tree_head(tree, noun) : stay ? noun : -1;
    if (verb == noun && tree_is(tree, noun, "speak") && tree_relation(tree, noun) == REL_ADVCL)
        verb = tree_head(tree, noun); /* "Speaking after talks with Chad, he said" */
    return verb >= 0 && tree_has_tag(tree, verb, TAG(VBD)) && is_main_verb(tree, verb) ? verb : -1;
}

/* Whether an act is such an aside of what is said on the article's own day. */
static bool is_aside_of_news(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = act->support < 0 && act->status.status == EVENT_OCCURRED ? verb_of_aside(tree, act) : -1;
    int said = verb >= 0 ? act_action_at(pass->coder, verb) : -1;

    return said >= 0 && (act_is_verbal(said) || said == ACTION_AGREE) && pass->published.precision && !is_past_told(pass) &&
           !when_of_clause(tree, verb, pass->reading->timexes, pass->coder->acts);
}

/* The month of the article, for news of which no day is told; of what has a vague time of its own only what is of now. */
static struct when_default month_of_news(const struct pass *pass, const struct act *act, int verb)
{
    bool news = act->status.status == EVENT_OCCURRED && pass->published.precision &&
                (!is_past_told(pass) || is_of_now(pass->coder->tree, verb)) &&
                (is_recent(pass->coder, verb) || is_on_visit(pass->coder->tree, act)) && !speaks_of_past(pass) &&
                !is_of_war_time(pass->coder->tree, verb);

    if (news)
        return (struct when_default){ .date = date_coarsen(pass->published, DATE_MONTH), .rule = "news of the article's month" };
    return (struct when_default){ .reported = is_said_by_himself(pass, act) };
}

/* The day of the article, or of the report that it leads with. */
static struct when_default own_day(const struct pass *pass, bool of_lead)
{
    if (of_lead)
        return (struct when_default){ .date = pass->report, .rule = "the day of the article's lead" };
    return (struct when_default){ .date = pass->published, .rule = "the article's own day" };
}

/* The first of these days that is known: of the trip or talks that it goes with, of the text that tells it. */
static struct when_default day_of_frame(const struct pass *pass, const struct act *act, int verb)
{
    struct when_default occasion = day_of_occasion(pass, verb);

    return occasion.date.precision ? occasion : day_of_text(pass, act);
}

/* "has visited Cuba three times", "have met twice": not all of that is today's. */
static bool is_several_times(const struct tree *tree, int verb)
{
    static const char *const words[] = { "time", "twice", "thrice", NULL };

    for (int c = day_is_perfect(tree, verb) ? tree_child(tree, verb) : -1; c >= 0; c = tree_next(tree, c))
        if (c > verb && tree_is_one_of(tree, c, words) && tree_child_with(tree, c, REL_CASE) < 0 &&
            (!tree_is(tree, c, "time") || tree_has_tag(tree, c, TAG(NNS))))
            return true;
    return false;
}

struct when_default day_default(const struct pass *pass, const struct act *act)
{
    int verb = act->support >= 0 ? act->support : act->token;
    bool occurred = act->status.status == EVENT_OCCURRED;

    if (is_of_entry(pass, act))
        return pass->entry;
    struct when_default lapse = lapse_day(pass, act);
    if (lapse.date.precision || lapse.alone)
        return lapse;
    if (pass->entry.date.precision)
        return (struct when_default){ .alone = day_is_allusion(pass->coder, act) };
    bool lead = pass->report.precision && !names_own_day(pass);
    if (is_aside_of_news(pass, act))
        return own_day(pass, lead);
    if (day_is_allusion(pass->coder, act) || is_cause(pass, act) || is_since(pass, act->token) ||
        is_several_times(pass->coder->tree, verb))
        return (struct when_default){ .alone = true };
    struct when_default frame = day_of_frame(pass, act, verb);
    if (frame.date.precision)
        return frame;
    int around = clause_of_relative(pass->coder->tree, verb);
    if (occurred && pass->published.precision &&
        (is_earlier(pass->coder->tree, verb) || (around >= 0 && is_earlier(pass->coder->tree, around))))
        return (struct when_default){ .date = pass->published, .rule = "\"earlier\", the article's own day" };
    struct when_default head = day_of_head(pass, verb);
    if (occurred && head.date.precision)
        return head;
    const struct timex *vague = occurred ? vague_time(pass, verb) : NULL;
    if (vague && is_far(pass, vague))
        return (struct when_default){ 0 };
    if (!vague && goes_on(pass, act))
        return (struct when_default){ .date = pass->anchor, .rule = "the day of what was told before" };
    if (!vague && goes_on_then(pass, act))
        return (struct when_default){ .date = pass->coarse, .rule = "the time of what was told before" };
    if (occurred && act_is_verbal(act->action) && pass->published.precision && !is_past_told(pass) && is_said_aside(pass, verb) &&
        is_dated_news(pass, verb_around(pass->coder->tree, verb)))
        return (struct when_default){ .date = date_coarsen(pass->published, DATE_MONTH), .rule = "news of the article's month" };
    if (vague || (!may_take_own_day(pass, act) && !is_met_before_speaking(pass, act)))
        return month_of_news(pass, act, verb);
    return own_day(pass, lead && (act_is_verbal(act->action) || is_met_before_speaking(pass, act)));
}

/* Whether the text before the sentence speaks of a day of the article's week ("on Thursday"): it has news, and is no story of long ago. */
static bool has_news(const struct pass *pass)
{
    const struct sentence *s = &g_array_index(pass->coder->document->sentences, struct sentence, pass->sentence_index);

    for (guint i = 0; i < pass->reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(pass->reading->timexes, struct timex, i);
        if (timex->span.start < s->start && strcmp(timex->anchor, "article date") == 0 && timex->begin.precision == DATE_DAY &&
            date_first(pass->published) - date_first(timex->begin) < 7)
            return true;
    }
    return false;
}

/* What is told in the simple past with a date more than a month before the article is no news of its own. */
static void note_past(struct pass *pass, struct date date)
{
    pass->past = date_first(pass->published) - date_last(date) > 31;
    pass->past_paragraph = pass->paragraph_index;
    pass->story |= pass->past && !pass->dated && day_is_lead(pass) && !has_news(pass);
    pass->dated = true;
}

/* Whose remark the day of the sentence is of: "Petersen said Tuesday", "We are ready," he said Tuesday. */
static void note_speaker(struct pass *pass)
{
    const struct tree *tree = pass->coder->tree;
    int root = when_root(tree), action = root >= 0 ? act_action_at(pass->coder, root) : -1;
    bool said = action >= 0 && act_is_verbal(action);
    int subject = said || !when_is_told_in_past(tree) ? teller(pass) : -1;

    pass->anchor_said = said || subject >= 0;
    pass->anchor_speaker = subject >= 0 ? cast_person(pass->coder->cast, tree, subject) : NULL;
}

void day_set_anchor(struct pass *pass)
{
    const struct tree *tree = pass->coder->tree;
    struct date day = when_told(tree, pass->reading->timexes, pass->coder->acts);

    if (!when_is_told_in_past(tree))
        pass->past = pass->story; /* back in the present */
    if (!day.precision && speaks_on(pass))
        pass->said_sentence = pass->sentence_index;
    if (!day.precision || !pass->published.precision)
        return;
    note_past(pass, day);
    if (day.precision != DATE_DAY) {
        pass->coarse = day;
        pass->coarse_sentence = pass->sentence_index;
    }
    if (day.precision != DATE_DAY && date_last(day) < date_first(pass->anchor))
        pass->anchor = (struct date){ 0 }; /* "last July": what is told then is no more of the day before */
    if (day.precision != DATE_DAY)
        return;
    int far = date_first(pass->published) - date_first(day);
    pass->anchor = day;
    pass->anchor_sentence = pass->said_sentence = pass->sentence_index;
    pass->anchor_paragraph = pass->paragraph_index;
    note_speaker(pass);
    if (!pass->report.precision && day_is_lead(pass) && far >= 0 && far <= 2)
        pass->report = day;
}

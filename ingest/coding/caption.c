#include "caption.h"

#include "caption_inside.h"

#include "../antecedents.h"
#include "../label/plain.h"
#include "../label/summary.h"
#include "../label/teller.h"
#include "../label/wording.h"
#include "../mood.h"
#include "../status/fact.h"

#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

enum { WORDS_MOST = 5 }; /* of a phrase that stands for a pronoun */
enum { CLAUSES_MOST = 8 }; /* heads around a person that are tried */
enum { AROUND_MOST = 3 }; /* clauses around an act that are tried */
enum naming { NAMING_SURE, NAMING_BY_LAND, NAMING_ANYBODY }; /* of "he": by his name, also by his land's, also "a man" */
enum { WITH_NAME_LEAST = 2, WITH_PRONOUN_LEAST = 3 }; /* words besides its subject's of a label that names nobody known */
enum { NAMES_MOST = 3 }; /* in front of a noun: "France, Germany and Italy: talks" */

/* "rejected the Russian proposal", "failed to stop the raid": a noun whose verb tells another act, so that the label is its alone. */
static bool is_told_of(const struct coder *coder, const struct act *act)
{
    enum relation relation = tree_relation(coder->tree, act->token);
    int verb = tree_head(coder->tree, act->token), told = act_action_at(coder, verb);
    bool another = (told >= 0 && told != act->action) || (verb >= 0 && fact_is_helpless(coder->tree, verb));

    return act->status.status == EVENT_OCCURRED && coder->tree->tokens[act->token].upos == UPOS_NOUN && another &&
           (relation == REL_OBJ || relation == REL_NSUBJ || relation == REL_NSUBJ_PASS);
}

/* The word of the text that a label may take for its subject: "his proposal to retaliate" is nobody who retaliates. */
static int subject_of_label(const struct coder *coder, const struct act *act, const struct event *event)
{
    int subject = act->arguments.subject;
    enum relation relation = tree_relation(coder->tree, act->token);
    bool noun_of_act = subject >= 0 && (relation == REL_ACL || relation == REL_XCOMP) && subject < act->token &&
                       coder->tree->tokens[subject].upos == UPOS_NOUN && frames_name(coder->frames, coder->tree, subject);

    bool charge = subject >= 0 && relation == REL_ACL && subject == tree_head(coder->tree, act->token) &&
                  tree_has_tag(coder->tree, act->token, TAG(VBG)) && tree_child_with(coder->tree, act->token, REL_MARK) >= 0;

    bool of_nobody = event->source->len == 0 && subject >= 0 && tree_has_tag(coder->tree, act->token, TAG(VBG)) &&
                     tree_child_with(coder->tree, act->token, REL_MARK) >= 0;

    if (charge || of_nobody)
        return SUMMARY_NOBODY; /* "its hypocrisy for arresting them", "notes used for invading it" arrest and invade nobody */
    return noun_of_act || is_told_of(coder, act) ? SUMMARY_NOBODY : act->arguments.passive ? -1 : subject;
}

/* "the policies that they blame": the sentence's own word for "they", as the label's first; NULL if it has none. */
static char *word_for_they(const struct coder *coder, int pronoun)
{
    for (int i = pronoun - 1; pronoun >= 0 && tree_is(coder->tree, pronoun, "they") && i >= 0; i--)
        if (antecedents_is_subject(coder->tree, i) && tree_has_tag(coder->tree, i, TAG(NNS)))
            return tree_text(coder->tree, i);
    return NULL;
}

/* "Peru and Chad" for "they" or "both", where both do it; NULL of one, and of many. */
static char *names_for_they(const struct coder *coder, int pronoun, const GPtrArray *codes)
{
    static const char *const words[] = { "they", "both", NULL };
    g_autoptr(GPtrArray) names = g_ptr_array_new(), meant = g_ptr_array_new();

    if (pronoun < 0 || codes->len < 2 || codes->len > NAMES_MOST || !tree_is_one_of(coder->tree, pronoun, words))
        return NULL;
    cast_peek(coder->cast, coder->tree, pronoun, false, meant);
    if (meant->len != codes->len) /* "They met Chad's envoy": who met him, too, is of the codes */
        return NULL;
    for (guint i = 0; i < codes->len; i++)
        g_ptr_array_add(names, (gpointer)(gsize)actor_in_words(g_ptr_array_index(codes, i)));
    return wording_list(names);
}

/* A phrase in few words: "the Omani envoy" of "the Omani envoy to Aden, a former judge". */
static char *short_phrase(const struct tree *tree, int noun)
{
    static const enum relation own[] = { REL_DET, REL_AMOD, REL_COMPOUND, REL_FLAT, REL_NUMMOD };
    int first = noun, last = noun;

    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        for (size_t i = 0; i < G_N_ELEMENTS(own); i++)
            if (tree_relation(tree, c) == own[i]) {
                first = MIN(first, c);
                last = MAX(last, c);
            }
    if (last - first >= WORDS_MOST)
        return NULL;
    char *text = g_strndup(tree->document->text + tree->tokens[first].start, tree->tokens[last].end - tree->tokens[first].start);
    if (first == 0 && tree->tokens[0].upos != UPOS_PROPN)
        *text = g_ascii_tolower(*text);
    return text;
}

/* Whether a pronoun can stand for a noun: "he" for a person's whole name, "it" for one thing, "they" for several. */
static bool may_stand_for(const struct coder *coder, int pronoun, int noun)
{
    static const char *const bodies[] = { "police", "government", "council", "army", "military", "parliament", NULL };
    const struct tree *tree = coder->tree;
    bool name =
        (tree->tokens[noun].upos == UPOS_PROPN && tree_child_with(tree, noun, REL_FLAT) >= 0) || act_in_class(coder, noun, "kin");
    bool one = tree_has_tag(tree, noun, TAG(NN) | TAG(NNP));

    if (tree_is(tree, pronoun, "they"))
        return tree_has_tag(tree, noun, TAG(NNS) | TAG(NNPS)) || tree_is_among(tree, noun, bodies);
    return one && tree_child_with(tree, noun, REL_CONJ) < 0 && (tree_is(tree, pronoun, "it") ? !name : name);
}

/* "Jo Roe says he drove to Lima": the subject of the clause around it, in its own words; NULL if it is not clear. many: it is several. */
static char *word_around(const struct coder *coder, int pronoun, bool *many)
{
    static const char *const words[] = { "he", "she", "it", "they", NULL };
    const struct tree *tree = coder->tree;
    int clause = pronoun >= 0 && tree_is_among(tree, pronoun, words) ? tree_head(tree, pronoun) : -1;

    for (int steps = 0; clause >= 0 && steps < 2; steps++) {
        enum relation relation = tree_relation(tree, clause);
        int above = relation == REL_CCOMP || relation == REL_ADVCL ? tree_head(tree, clause) : -1;
        int subject = above < 0 ? -1 : tree_child_with(tree, above, REL_NSUBJ);
        *many = subject >= 0 && (tree_has_tag(tree, subject, TAG(NNS) | TAG(NNPS)) || tree_is(tree, subject, "police"));
        if (subject >= 0 && subject < pronoun && tree->tokens[subject].upos != UPOS_PRON)
            return may_stand_for(coder, pronoun, subject) ? short_phrase(tree, subject) : NULL;
        clause = above;
    }
    return NULL;
}

/* A surname that a label may use: no abbreviation, and not of a land where the last word of a name is a given one. */
static const char *as_surname(const struct coder *coder, const char *word, const char *code)
{
    return word && g_ascii_isupper(word[0]) && !g_ascii_isupper(word[1]) && strlen(word) > 2 && !strchr(word, '-') &&
                   !frames_in_class(coder->frames, code, "surname-first") && !frames_in_class(coder->frames, word, "no-surname")
               ? word
               : NULL;
}

/* "since he learnt that Roe was ill": a clause around the person has the same pronoun for its subject, which is not he. */
static bool is_below_pronoun(const struct tree *tree, int pronoun, int person)
{
    int clause = tree_head(tree, person);

    for (int steps = 0; clause >= 0 && steps < CLAUSES_MOST; steps++, clause = tree_head(tree, clause)) {
        int subject = tree_child_with(tree, clause, REL_NSUBJ);
        if (subject >= 0 && subject != pronoun && subject < person && tree->tokens[subject].upos == UPOS_PRON &&
            tree_head(tree, person) != clause && g_strcmp0(tree->tokens[subject].lemma, tree->tokens[pronoun].lemma) == 0)
            return true;
    }
    return false;
}

/* "Roe told him", '"Roe was ill," he said': the pronoun cannot be Roe. */
static bool is_other_by_place(const struct tree *tree, int pronoun, int person)
{
    int verb = tree_head(tree, pronoun), content = verb < 0 ? -1 : tree_child_with(tree, verb, REL_CCOMP);

    if (tree_relation(tree, pronoun) == REL_OBJ)
        return tree_head(tree, person) == verb;
    return tree_relation(tree, pronoun) == REL_NSUBJ && content >= 0 && tree_below(tree, person, content);
}

/* "the Immigration and Naturalization Service": a body, whatever looks like a person's name in it. */
static bool is_body(const struct tree *tree, int noun)
{
    static const char *const words[] = { "service", "agency", "department", "commission", "committee", "council",
                                         "office",  "bureau", "ministry",   "authority",  "institute", NULL };

    return tree_is_among(tree, noun, words);
}

/* The surname of the person of that actor whom the sentence names last before the word; NULL if it names none. */
static const char *person_before(const struct coder *coder, int word, const char *code)
{
    for (int i = word - 1; i >= 0 && code; i--) {
        if (!antecedents_is_subject(coder->tree, i) || is_other_by_place(coder->tree, word, i) ||
            is_below_pronoun(coder->tree, word, i))
            continue;
        g_autoptr(GPtrArray) codes = g_ptr_array_new();
        cast_peek(coder->cast, coder->tree, i, false, codes);
        const char *surname =
            codes->len == 1 && g_ptr_array_index(codes, 0) == code ? cast_person(coder->cast, coder->tree, i) : NULL;
        if (as_surname(coder, surname, code) && !is_body(coder->tree, i))
            return surname;
    }
    return NULL;
}

/* "told Roe that he", "the hopes of Roe when he": the only person of that land whom the sentence names before the word. */
static const char *only_person_before(const struct coder *coder, int word, const char *code)
{
    const char *only = NULL;
    bool land = code && strcmp(actor_kind(code), "state") == 0;

    for (int i = word - 1; i >= 0 && land; i--) {
        const char *surname = coder->tree->tokens[i].upos == UPOS_PROPN ? cast_person(coder->cast, coder->tree, i) : NULL;
        g_autoptr(GPtrArray) codes = g_ptr_array_new();
        if (!as_surname(coder, surname, code) || is_other_by_place(coder->tree, word, i) ||
            !cast_may_mean(coder->cast, coder->tree, word, i))
            continue;
        cast_peek(coder->cast, coder->tree, i, false, codes);
        if (codes->len != 1 || (only && g_strcmp0(only, surname) != 0))
            return NULL;
        only = g_ptr_array_index(codes, 0) == code ? surname : only;
    }
    return only;
}

/* "It was her first visit": a pronoun that stands for no actor. */
static bool is_nobody(const struct coder *coder, int word)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    cast_peek(coder->cast, coder->tree, word, false, codes);
    return codes->len == 0;
}

static bool is_person_pronoun(const struct tree *tree, int word)
{
    return word >= 0 && (tree_is(tree, word, "he") || tree_is(tree, word, "she"));
}

/* Whether a sentence begins with a quotation mark. */
static bool begins_quoted(const struct tree *tree)
{
    const char first = tree->n > 0 ? tree->document->text[tree->tokens[0].start] : '\0';

    return first == '`' || first == '"';
}

/* What a label calls the actor that a word stands for: "he" by his surname, and by his land only where that may be. */
static const char *called(const struct coder *coder, int word, const GPtrArray *codes, bool by_land)
{
    const char *code = codes->len ? g_ptr_array_index(codes, 0) : NULL;
    bool person = is_person_pronoun(coder->tree, word);
    bool first = code && word >= 0 && tree_is(coder->tree, word, "I") && strcmp(actor_kind(code), "state") == 0;
    const char *surname = person ? person_before(coder, word, code) : NULL;

    if (first)
        surname = as_surname(coder, cast_first_person(coder->cast, coder->tree, word), code);

    if (word >= 0 && tree_is(coder->tree, word, "it") && is_nobody(coder, word))
        return NULL;
    surname = surname || !person || !code ? surname : as_surname(coder, cast_person_before(coder->cast, code), code);
    if (surname && person && begins_quoted(coder->tree) && surname == cast_first_person(coder->cast, coder->tree, word))
        surname = NULL; /* "He is ill," Roe said */

    return surname ? surname : code && (by_land || !person) ? actor_in_words(code) : NULL;
}

/* Deeds of a person: "Poland travels" tells less than "he travels". */
static bool is_personal(const struct act *act)
{
    static const char *const slugs[] = { "visit", "meet", "call", "elect", "detain", NULL };

    return wordlist_has(slugs, action_get(act->action)->slug);
}

/* Deeds of a state's organs, for which its name stands. */
static bool is_of_organs(const struct act *act)
{
    static const char *const slugs[] = { "detain",   "release",         "deport",          "expel",    "recall",
                                         "sanction", "lift-sanctions",  "suspend-aid",     "seize",    "close-mission",
                                         "coerce",   "withdraw-forces", "sever-relations", "mobilize", NULL };

    return act_is_verbal(act->action) || wordlist_has(slugs, action_get(act->action)->slug);
}

/* "They rallied", "those who were jailed", "I marched": persons for whom no land's name may stand, whoever the act's actor is. */
static bool is_of_people(const struct coder *coder, const struct act *act, int word, const char *code)
{
    static const char *const words[] = { "those", "i", "you", NULL };
    bool they = word >= 0 && tree_is(coder->tree, word, "they") && (act->arguments.passive || !is_of_organs(act));
    bool people = they || (word >= 0 && tree_is_among(coder->tree, word, words) && !act_is_verbal(act->action));

    return people && code && strcmp(actor_kind(code), "state") == 0;
}

static const char crowd[] = "protesters";

/* "(the women) waving flags", "some waved flags": people of a land, which does not wave them. */
static bool is_crowd_of_land(const struct coder *coder, const struct act *act, int word, const GPtrArray *codes)
{
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    bool named = word >= 0 && (coder->tree->tokens[word].upos == UPOS_NOUN || coder->tree->tokens[word].upos == UPOS_PROPN ||
                               tree_is(coder->tree, word, "it") || is_person_pronoun(coder->tree, word));

    return code && act->action == ACTION_PROTEST && coder->tree->tokens[act->token].upos == UPOS_VERB && !act->arguments.passive &&
           !named && act->status.status == EVENT_OCCURRED && strcmp(actor_kind(code), "state") == 0;
}

/* Of the actor that a label is about: where something happened to a person, no land was arrested. */
static const char *name_in_label(const struct coder *coder, const struct act *act, const GPtrArray *codes, bool by_land)
{
    bool passive = act->arguments.passive;
    int word = passive ? act->arguments.object : act->arguments.subject;

    if (is_of_people(coder, act, word, codes->len ? g_ptr_array_index(codes, 0) : NULL))
        return NULL;
    if (is_crowd_of_land(coder, act, word, codes))
        return crowd;
    return called(coder, passive ? act->arguments.object : act->arguments.subject, codes,
                  by_land && !passive && (!is_personal(act) || tree_has_tag(coder->tree, act->token, TAG(VB))));
}

/* "Kurds", "settlers": a group whose name is of several. */
static bool is_many(const char *name, const GPtrArray *codes)
{
    const char *code = codes->len ? g_ptr_array_index(codes, 0) : NULL;

    return name && code && g_strcmp0(name, actor_in_words(code)) == 0 && actor_is_many(code);
}

/* What a label calls the subject of another verb than the act's: NULL if it is no pronoun, or nobody known. many: it is several. */
static const char *name_of_pronoun(const struct coder *coder, int subject, bool by_land, bool *many)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    cast_peek(coder->cast, coder->tree, subject, false, codes);
    const char *name = called(coder, subject, codes, by_land);
    *many = is_many(name, codes);
    return name;
}

/* Told by the clause above, if somebody known is its subject: "he refused to leave". */
static bool told_above(const struct coder *coder, int above, bool by_land, struct summary_act *told)
{
    struct tree_arguments arguments;

    tree_arguments(coder->tree, above, &arguments);
    int subject = arguments.passive ? arguments.object : arguments.subject;
    bool pronoun = subject >= 0 && coder->tree->tokens[subject].upos == UPOS_PRON;
    const char *name = pronoun ? name_of_pronoun(coder, subject, by_land, &told->many) : NULL;
    if ((subject < 0 || (pronoun && !name)) && !teller_is_impersonal(coder->tree, above))
        return false;
    told->clause = above;
    told->subject = -1;
    told->name = name;
    return true;
}

/* Whom a noun's own words name: "the Egyptian uprising" needs no "Egypt:" before it. */
static void append_named(const struct coder *coder, int noun, bool acts, GPtrArray *codes)
{
    int first, last;

    tree_span(coder->tree, noun, &first, &last);
    int clause = acts ? tree_child_with(coder->tree, noun, REL_ACL) : -1; /* "refusal to free two Libyans" */
    for (int i = first; i <= last && (clause < 0 || i < clause); i++) {
        enum upos upos = (enum upos)coder->tree->tokens[i].upos;
        int owner = tree_child_with(coder->tree, i, REL_POSS);
        if (owner >= 0 && coder->tree->tokens[owner].upos == UPOS_PRON)
            continue; /* "its refusal" names nobody */
        if ((upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_ADJ) && tree_below(coder->tree, i, noun))
            cast_peek(coder->cast, coder->tree, i, true, codes);
    }
}

/* The actors that a label which is only a noun has to name: "Egypt and Jordan" of "talks"; NULL where its words do. */
static char *names_before_noun(const struct coder *coder, int noun, const struct event *event, bool all)
{
    const GPtrArray *codes = event->source->len ? event->source : event->target;
    g_autoptr(GPtrArray) named = g_ptr_array_new(), names = g_ptr_array_new();

    append_named(coder, noun, event->source->len > 0, named);
    for (guint i = 0; i < codes->len && names->len < (all ? NAMES_MOST : 1); i++)
        if (!g_ptr_array_find(named, g_ptr_array_index(codes, i), NULL))
            g_ptr_array_add(names, (gpointer)(gsize)actor_in_words(g_ptr_array_index(codes, i)));
        else if (!all)
            break;
    if (names->len == 0)
        return NULL;
    if (names->len == NAMES_MOST && codes->len > NAMES_MOST)
        g_ptr_array_add(names, "others");
    return wording_list(names);
}

/* "the plan to reopen the consulate", of nobody known: the noun tells more than "to reopen the consulate". */
static int noun_of_infinitive(const struct coder *coder, const struct summary_act *told, const GPtrArray *codes)
{
    int noun = tree_relation(coder->tree, told->clause) == REL_ACL ? tree_head(coder->tree, told->clause) : -1;

    return noun >= 0 && codes->len == 0 && told->subject < 0 && tree_has_tag(coder->tree, told->clause, TAG(VB)) &&
                   coder->tree->tokens[noun].upos == UPOS_NOUN && !tree_is_clause(coder->tree, noun)
               ? noun
               : told->clause;
}

/* "his army seized", "he was held": what begins a clause, so that nothing before it in the label can be meant. */
static bool is_first(const struct tree *tree, int pronoun)
{
    int subject = tree_relation(tree, pronoun) == REL_POSS ? tree_head(tree, pronoun) : pronoun;

    while (tree_relation(tree, subject) == REL_NMOD && g_strcmp0(tree_preposition(tree, subject), "of") == 0)
        subject = tree_head(tree, subject); /* "one of its men" */
    return tree_relation(tree, subject) == REL_NSUBJ || tree_relation(tree, subject) == REL_NSUBJ_PASS;
}

/* "told Mr Roe to go and stripped him": a person stands before the pronoun, who may be meant, whatever is known of him. */
static bool has_other_person(const struct coder *coder, int pronoun)
{
    for (int i = 0; i < pronoun; i++) {
        enum relation relation = tree_relation(coder->tree, i);
        bool head = relation != REL_FLAT && relation != REL_COMPOUND && coder->tree->tokens[i].upos == UPOS_PROPN;
        if (head && cast_person(coder->cast, coder->tree, i) && !is_other_by_place(coder->tree, pronoun, i))
            return true;
    }
    return false;
}

/* "Roe urged him": Roe is not the one. */
static bool is_ruled_out(const struct coder *coder, int pronoun, const char *surname)
{
    for (int i = 0; i < pronoun && surname; i++)
        if (is_other_by_place(coder->tree, pronoun, i) && g_strcmp0(cast_person(coder->cast, coder->tree, i), surname) == 0)
            return true;
    return false;
}

/* "the boy to {his} father", "Roe and {his} aide": a person stands nearer to the pronoun than the one of that surname does. */
static bool has_nearer_person(const struct coder *coder, int pronoun, const char *surname)
{
    static const char *const words[] = { "child", "boy", "girl", "voter", "student", "worker", "driver", NULL };
    const struct tree *tree = coder->tree;

    for (int i = pronoun - 1; i >= 0; i--) {
        enum upos upos = (enum upos)tree->tokens[i].upos;
        bool named = upos == UPOS_PROPN && tree_relation(tree, i) != REL_COMPOUND && tree_relation(tree, i) != REL_FLAT;
        bool one = tree_has_tag(tree, i, TAG(NN) | TAG(NNP)); /* "the allies" have no name */
        const char *name = one && (named || upos == UPOS_NOUN) ? cast_person(coder->cast, tree, i) : NULL;
        if (name && g_strcmp0(name, surname) == 0)
            return false;
        bool person = upos == UPOS_NOUN && tree_has_tag(tree, i, TAG(NN)) && !tree_is(tree, i, "people") &&
                      tree_relation(tree, i) != REL_COMPOUND && (tree_is_among(tree, i, words) || act_in_class(coder, i, "person"));
        if (person || (name && !is_body(tree, i) && antecedents_is_subject(tree, i)))
            return true;
    }
    return false;
}

/* "journalists had {their} cameras taken": several stand before the pronoun who are not the actor. */
static bool has_nearer_many(const struct coder *coder, int pronoun, const char *code)
{
    const struct tree *tree = coder->tree;

    for (int i = pronoun - 1; i >= 0; i--) {
        g_autoptr(GPtrArray) codes = g_ptr_array_new();
        if (!tree_has_tag(tree, i, TAG(NNS)) || tree_relation(tree, i) == REL_COMPOUND)
            continue;
        cast_peek(coder->cast, tree, i, false, codes);
        return codes->len != 1 || g_ptr_array_index(codes, 0) != code;
    }
    return false;
}

/* "Roe left after Doe announced he would stay": who speaks is rather meant than whom the sentence named before. */
static bool is_of_other_speaker(const struct coder *coder, int pronoun, const char *surname)
{
    const struct tree *tree = coder->tree;
    int clause = tree_relation(tree, pronoun) == REL_NSUBJ ? tree_head(tree, pronoun) : -1;
    int verb = clause >= 0 && tree_relation(tree, clause) == REL_CCOMP ? tree_head(tree, clause) : -1;
    int speaker = verb >= 0 ? tree_child_with(tree, verb, REL_NSUBJ) : -1;
    const char *name = speaker >= 0 ? cast_person(coder->cast, tree, speaker) : NULL;

    return name && surname && strcmp(name, surname) != 0;
}

/* "arrived here": "in Norway", "flew here": "to Norway", where the dateline tells; NULL where it does not. */
static const char *place_instead(const struct coder *coder, int adverb, const char **code)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    cast_peek(coder->cast, coder->tree, adverb, true, codes);
    if (codes->len != 1)
        return NULL;
    *code = g_ptr_array_index(codes, 0);
    bool arrived = tree_head(coder->tree, adverb) >= 0 && tree_is(coder->tree, tree_head(coder->tree, adverb), "arrive");
    g_autofree char *place = g_strdup_printf("%s %s", arrived ? "in" : "to", actor_in_words(*code));
    return g_intern_string(place);
}

/* What a label may call a pronoun: "him", "his" by the surname alone, "its" by the actor; NULL where it is not sure of one. */
static const char *name_instead(const struct coder *coder, int pronoun, const char **code)
{
    static const char *const persons[] = { "he", "she", "him", "her", "his", NULL }, *const others[] = { "its", "their", NULL },
                             *const lands[] = { "country", "nation", "government", NULL };
    const struct tree *tree = coder->tree;
    bool person = tree_is_among(tree, pronoun, persons);

    if (tree->tokens[pronoun].upos == UPOS_ADV && tree_is(tree, pronoun, "here"))
        return place_instead(coder, pronoun, code);
    if (tree->tokens[pronoun].upos != UPOS_PRON || (!person && !tree_is_among(tree, pronoun, others)))
        return NULL;
    bool first = is_first(tree, pronoun);
    if (!first && !person && tree_relation(tree, pronoun) != REL_POSS)
        return NULL;
    int owned = tree_is(tree, pronoun, "their") ? tree_head(tree, pronoun) : -1;
    if (owned >= 0 && tree_has_tag(tree, owned, TAG(NNS)) && tree_is_one_of(tree, owned, lands))
        return NULL; /* "Peru and Chad said their countries should": neither alone */
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_peek(coder->cast, tree, pronoun, false, codes);
    if (codes->len != 1)
        return NULL;
    *code = g_ptr_array_index(codes, 0);
    if (!person)
        return tree_is(tree, pronoun, "their") && has_nearer_many(coder, pronoun, *code) ? NULL : actor_in_words(*code);
    const char *surname = person_before(coder, pronoun, *code);
    bool owner = tree_relation(tree, pronoun) == REL_POSS;
    if (is_of_other_speaker(coder, pronoun, surname))
        return NULL;
    bool known = first || !has_other_person(coder, pronoun);
    surname = surname || !known ? surname : as_surname(coder, cast_person_before(coder->cast, *code), *code);
    return is_ruled_out(coder, pronoun, surname) || (owner && has_nearer_person(coder, pronoun, surname)) ? NULL : surname;
}

/* Fills in the names of a sentence's pronouns; whether there are any. */
static bool name_pronouns(const struct coder *coder, struct summary_names *names)
{
    bool any = false;

    for (int i = 0; i < (int)coder->tree->n; i++)
        any |= (names->name[i] = name_instead(coder, i, &names->code[i])) != NULL;
    return any;
}

/* Who the words before the last pronoun that has a name are. */
static void name_others(const struct coder *coder, struct summary_names *names)
{
    const struct tree *tree = coder->tree;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    int last = (int)tree->n - 1;

    while (last > 0 && !names->name[last])
        last--;
    for (int i = 0; i < last; i++) {
        enum upos upos = (enum upos)tree->tokens[i].upos;
        if (names->name[i] || (upos != UPOS_NOUN && upos != UPOS_PROPN && upos != UPOS_ADJ))
            continue;
        g_ptr_array_set_size(codes, 0);
        cast_peek(coder->cast, tree, i, true, codes);
        names->code[i] = codes->len ? g_ptr_array_index(codes, 0) : NULL;
        names->person[i] = codes->len ? cast_person(coder->cast, tree, i) : NULL;
    }
}

/* "ordered him to leave": whom words were aimed at is called by the event's own target, where nothing else is known of him. */
static void name_target(const struct coder *coder, const struct act *act, const struct event *event, struct summary_names *names)
{
    static const char *const words[] = { "him", "her", "them", NULL }, *const it[] = { "it", NULL },
                             *const men[] = { "him", "her", NULL };
    static const char *const asks[] = { "ask",    "urge",   "order", "tell",     "warn",  "accuse", "blame",  "thank",
                                        "praise", "invite", "press", "instruct", "force", "assure", "remind", NULL };
    int object = act->arguments.object;

    bool person = event->target->len == 1 && strcmp(actor_kind(g_ptr_array_index(event->target, 0)), "person") == 0;
    if (object < 0 || act->arguments.passive || names->name[object] || !(act_is_verbal(act->action) || person) ||
        act->action == ACTION_DENY /* "dismissed them": what was said */ || event->target->len != 1 ||
        act_codes_overlap(event->source, event->target) ||
        !(tree_is_among(coder->tree, object, words) ||
          (tree_is_among(coder->tree, object, it) && tree_is_one_of(coder->tree, act->token, asks))))
        return;
    names->code[object] = g_ptr_array_index(event->target, 0);
    bool man = tree_is_among(coder->tree, object, men);
    const char *surname = man ? only_person_before(coder, object, names->code[object]) : NULL;
    names->name[object] = surname ? surname : actor_in_words(names->code[object]);
}

/* Deeds that are done to persons. */
static bool is_done_to_persons(const struct act *act)
{
    static const char *const slugs[] = { "attack", "detain", "release", "deport", NULL };

    return wordlist_has(slugs, action_get(act->action)->slug);
}

/* "told them to go", "gave them tents", "thanked him": persons, whoever they are. */
static bool is_of_persons(const struct coder *coder, const struct act *act, int object)
{
    const struct tree *tree = coder->tree;

    if (!tree_is(tree, object, "they"))
        return act_is_verbal(act->action) && tree_is_finite_form(tree, act->token);
    return tree_relation(tree, object) == REL_IOBJ || act_in_class(coder, tree_head(tree, object), "done-for-persons");
}

/* "beat him up", "was arrested": not "fought them". */
static bool harms_persons(const struct tree *tree, const struct act *act)
{
    static const char *const words[] = { "beat",     "shoot",  "kill", "wound",  "injure",  "hit",    "torture",
                                         "slay",     "rape",   "hang", "murder", "execute", "abduct", "kidnap",
                                         "massacre", "behead", "burn", "stab",   "gun",     NULL };

    return is_done_to_persons(act) && (act->action != ACTION_ATTACK || tree_is_one_of(tree, act->token, words));
}

/* "They beat him up", "helped them": "a man", "people" where nobody knows who; NULL where it need not be a person. */
static const char *anybody(const struct coder *coder, const struct act *act, int pronoun)
{
    const struct tree *tree = coder->tree;
    static const struct {
        const char *word, *called;
    } forms[] = { { "he", "a man" },    { "him", "a man" },   { "she", "a woman" },
                  { "her", "a woman" }, { "they", "people" }, { "them", "people" } };
    bool object = tree_head(tree, pronoun) == act->token && !act->arguments.passive;
    bool harmed = harms_persons(tree, act) && (object || act->arguments.object == pronoun);
    bool helped = object && is_of_persons(coder, act, pronoun) && tree_child_with(tree, act->token, REL_CCOMP) < 0;
    g_autofree char *text = tree_text(tree, pronoun);

    for (size_t i = 0; i < G_N_ELEMENTS(forms) && (harmed || helped); i++)
        if (g_ascii_strcasecmp(text, forms[i].word) == 0)
            return forms[i].called;
    return NULL;
}

/* What is done to persons nobody knows, is done to "a man", "people". */
static void name_anybody(const struct coder *coder, const struct act *act, struct summary_names *names)
{
    static const char nobody[] = ""; /* no other word's code */

    for (int i = tree_child(coder->tree, act->token); i >= 0; i = tree_next(coder->tree, i)) {
        enum relation relation = tree_relation(coder->tree, i);
        bool object = i > act->token && (relation == REL_OBJ || relation == REL_IOBJ);
        if (names->name[i] || coder->tree->tokens[i].upos != UPOS_PRON || !object)
            continue;
        bool many = tree_is(coder->tree, i, "they");
        names->name[i] = !many && has_other_person(coder, i) ? NULL : anybody(coder, act, i);
        names->code[i] = names->name[i] ? nobody : names->code[i];
    }
}

/* "his army had driven them out": an office or a force of the event's own source, whose it is called by that. */
static void name_owner(const struct coder *coder, const struct act *act, const struct event *event, struct summary_names *names)
{
    static const char *const words[] = { "his", "her", "its", "their", NULL };
    int subject = act->arguments.passive ? act->arguments.object : act->arguments.subject;
    const GPtrArray *codes = act->arguments.passive ? event->target : event->source;
    int owner = subject < 0 ? -1 : tree_child_with(coder->tree, subject, REL_POSS);

    if (owner < 0 || owner > subject || codes->len != 1 || names->name[owner] || !tree_is_among(coder->tree, owner, words) ||
        !act_in_class(coder, subject, "own-office"))
        return;
    names->code[owner] = g_ptr_array_index(codes, 0);
    names->name[owner] = actor_in_words(names->code[owner]);
}

/* "declared its ambassador persona non grata": an envoy whose land is the event's own target. */
static void name_sender(const struct coder *coder, const struct act *act, const struct event *event, struct summary_names *names)
{
    static const char *const words[] = { "its", "their", "his", "her", NULL }, *const slugs[] = { "expel", "summon", NULL };
    int object = act->arguments.object, owner = object < 0 ? -1 : tree_child_with(coder->tree, object, REL_POSS);

    if (owner < 0 || event->target->len != 1 || event->source->len != 1 || !wordlist_has(slugs, action_get(act->action)->slug) ||
        !tree_is_among(coder->tree, owner, words) || act_codes_overlap(event->source, event->target))
        return;
    names->code[owner] = g_ptr_array_index(event->target, 0);
    names->name[owner] = names->person[owner] = actor_in_words(names->code[owner]);
}

/* "The Kremlin rejected its offer": of the land or group that the event is aimed at, not the subject's own. */
static void name_others_own(const struct coder *coder, const struct event *event, struct summary_names *names)
{
    static const char *const kinds[] = { "state", "organisation", "group", NULL };
    const char *source = event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;
    const char *target = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;

    if (!source || !target || source == target || !wordlist_has(kinds, actor_kind(source)) ||
        !wordlist_has(kinds, actor_kind(target)))
        return;
    for (int i = 0; i + 1 < (int)coder->tree->n; i++)
        if (names->name[i] && names->code[i] == target && tree_is(coder->tree, i, "its") && !tree_is(coder->tree, i + 1, "own"))
            names->person[i] = names->name[i];
}

/* "recalled its envoy", "to withdraw his army": the doer's own, whomever the pronoun could name. */
static void leave_own(const struct coder *coder, const struct act *act, const struct event *event, struct summary_names *names)
{
    static const char *const slugs[] = { "recall", "withdraw-forces", "mobilize", "close-mission", NULL };
    int object = act->arguments.object, owner = object < 0 ? -1 : tree_child_with(coder->tree, object, REL_POSS);

    if (owner < 0 || event->source->len != 1 || names->code[owner] == g_ptr_array_index(event->source, 0) ||
        !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    names->code[owner] = names->name[owner] = names->person[owner] = NULL;
}

/* What is no person: "it", not "he". */
static bool is_institution(const char *code)
{
    static const char *const kinds[] = { "state", "organisation", "company", "party", NULL };

    return wordlist_has(kinds, actor_kind(code));
}

/* "bin Laden", "Ki-Moon": whether the sentence has something before a surname without which it is none. */
static bool is_half_name(const struct tree *tree, const char *surname)
{
    static const char *const words[] = { "bin", "ibn", "al", "el",  "de",  "di",  "da",  "du",
                                         "del", "la",  "le", "van", "von", "der", "ben", NULL };
    size_t length = strlen(surname);

    for (int i = 1; i < (int)tree->n; i++) {
        const struct token *token = &tree->tokens[i];
        if (token->end - token->start == length && strncmp(tree->document->text + token->start, surname, length) == 0)
            return tree_has_tag(tree, i - 1, TAG(HYPH)) || tree_is_among(tree, i - 1, words);
    }
    return false;
}

/* Who speaks, in one name: a surname, or the actor itself; NULL where it is several, or no speech. */
static const char *brief_name(const struct coder *coder, const struct act *act, const struct event *event)
{
    int subject = act->arguments.subject;
    const char *code = event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;

    if (!code || subject < 0 || act->arguments.passive || !act_is_verbal(act->action) ||
        tree_child_with(coder->tree, subject, REL_CONJ) >= 0)
        return NULL;
    const char *surname = as_surname(coder, cast_person(coder->cast, coder->tree, subject), code);
    if (surname && is_half_name(coder->tree, surname))
        surname = NULL;
    return surname ? surname : is_institution(code) && cast_speaks(coder->cast, coder->tree, subject) ? actor_in_words(code) : NULL;
}

/* "was detained": the event's own target, where it is one person; of a killing it may be somebody else, as where it is not. */
static const char *who_underwent(const struct coder *coder, const struct act *act, const struct event *event)
{
    const char *code = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;

    return code && strcmp(actor_kind(code), "person") == 0 && act->action != ACTION_ATTACK
               ? actor_in_words(code)
               : anybody(coder, act, act->arguments.object);
}

/* The label of a clause above the act; NULL if nobody known is its subject, or it is too long. */
static char *label_above(const struct coder *coder, int above, bool by_land, struct summary_act told, const GArray *timexes)
{
    g_autofree char *label = told_above(coder, above, by_land, &told) ? summary_make(coder->tree, &told, timexes) : NULL;

    return label && !g_str_has_suffix(label, "…") ? g_steal_pointer(&label) : NULL;
}

/* "He refused to leave": that of the clause that says that an act is only proposed or denied. */
static char *label_of_teller(const struct coder *coder, int by, bool by_land, struct summary_act told, const GArray *timexes)
{
    int above = teller_of_status(coder->tree, told.clause, told.status, by);

    return above == told.clause ? NULL : label_above(coder, above, by_land, told, timexes);
}

/* "they", "the anniversary of his death": a phrase with a pronoun that nobody knows a name for; of "it" a land's does. */
static bool has_unnamed(const struct coder *coder, int noun, const struct summary_names *pronouns)
{
    int first, last;

    if (noun < 0)
        return false;
    tree_span(coder->tree, noun, &first, &last);
    for (int i = first; i <= last; i++)
        if (coder->tree->tokens[i].upos == UPOS_PRON && !pronouns->name[i] && !tree_is(coder->tree, i, "it"))
            return true;
    return false;
}

/* Whether a label says that something is not so. */
static bool denies(const char *label)
{
    static const char *const words[] = { " not ", "n't ", " no ", " never ", " without ", " stop " };

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(label, words[i]))
            return true;
    return false;
}

/* "The envoy said a raid would be a mistake" of "raid", whose own words make no label: that of a clause around them. */
static char *label_around(const struct coder *coder, const struct act *act, const GArray *timexes,
                          const struct summary_names *pronouns, char **terse)
{
    struct summary_act told = {
        .token = act->token, .status = act->status.status, .plain = true, .names = pronouns, .terse = terse
    };
    g_autofree char *word = tree_text(coder->tree, act->token);
    int clause = act->token;

    for (int steps = 0; steps < AROUND_MOST; steps++) {
        clause = teller_around(coder->tree, clause, told.status == EVENT_OCCURRED);
        bool known = clause >= 0 && !has_unnamed(coder, tree_child_with(coder->tree, clause, REL_NSUBJ), pronouns);
        g_autofree char *label = known ? label_above(coder, clause, false, told, timexes) : NULL;
        if (clause < 0 || (label && wording_names(label, word) && (told.status != EVENT_DENIED || denies(label))))
            return g_steal_pointer(&label);
    }
    return NULL;
}

/* What the event's actors tell of a label. who: the word that it is about, or -1. */
static void add_actors(const struct coder *coder, const struct act *act, const struct event *event, int who,
                       struct summary_act *told)
{
    told->brief = brief_name(coder, act, event);
    told->known = cast_is_well_known(coder->cast, coder->tree, who);
    told->nation = event->source->len == 1 && caption_can_own(g_ptr_array_index(event->source, 0));
    told->acts = event->source->len > 0;
    told->plain = event->source->len && event->target->len && act->action != ACTION_STATE;
    told->home = caption_is_at_home(event);
    const GPtrArray *codes = act->arguments.passive ? event->target : event->source;
    const char *code = codes->len ? g_ptr_array_index(codes, 0) : NULL;
    told->land = told->name && code && is_institution(code) && strcmp(told->name, actor_in_words(code)) == 0;
    told->many |= g_strcmp0(told->name, "people") == 0 || told->name == crowd || is_many(told->name, codes);
}

/* "he refused to leave": whether a person tells the status of whom only his land is known. */
static bool is_told_by_unnamed(const struct coder *coder, const struct act *act, const struct summary_act *told)
{
    int above = teller_of_status(coder->tree, told->clause, told->status, act->status.by[act->status.status]);
    int subject = above == told->clause ? -1 : tree_child_with(coder->tree, above, REL_NSUBJ);
    bool many = false;

    return is_person_pronoun(coder->tree, subject) && !name_of_pronoun(coder, subject, false, &many);
}

/* "They marched": "protesters", "he was jailed": "a man", where no name is known; NULL for other words. */
static const char *somebody(const struct coder *coder, const struct act *act, const GPtrArray *codes, int word)
{
    static const struct {
        const char *word, *called;
    } forms[] = { { "they", "people" }, { "those", "people" }, { "he", "a man" }, { "she", "a woman" } };
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    const size_t many = 2, n = act->arguments.passive ? G_N_ELEMENTS(forms) : many; /* "he went" may be the king */

    if (word < 0 || coder->tree->tokens[word].upos != UPOS_PRON || tree_child_with(coder->tree, word, REL_CONJ) >= 0)
        return NULL;
    if (code && is_person_pronoun(coder->tree, word) && strcmp(actor_kind(code), "person") == 0)
        return actor_in_words(code);
    for (size_t i = 0; i < n; i++)
        if (tree_is(coder->tree, word, forms[i].word))
            return act->action == ACTION_PROTEST && i < many && act->status.status != EVENT_DENIED ? crowd : forms[i].called;
    return NULL;
}

/* "Protesters in Peru marched" of "Protesters marched", which names no land; takes the label. */
static char *with_land_of_crowd(const struct event *event, char *label)
{
    const char *code = caption_is_at_home(event) ? g_ptr_array_index(event->target, 0) : NULL;

    if (!label || !code || g_ascii_strncasecmp(label, crowd, strlen(crowd)) != 0 ||
        strcspn(label + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") < strlen(label + 1))
        return label;
    char *told = g_strdup_printf("%.*s in %s%s", (int)strlen(crowd), label, actor_in_words(code), label + strlen(crowd));
    bool room = summary_fits(told);
    g_free(room ? label : told);
    return room ? told : label;
}

/* Whether a line made from the event's fields would tell who it is about alone: "Peru holds talks", "Peru issues a demand". */
static bool tells_little(const struct act *act, const struct event *event)
{
    return event->source->len > 0 &&
           (event->target->len == 0 || act_codes_overlap(event->source, event->target) || act_is_verbal(act->action));
}

/* For the last attempt at a label: a band, or "people" for those whom it is about, or a pronoun for whom it is done to; whether one of them is worth it. */
static bool name_somebody(const struct coder *coder, const struct act *act, const struct event *event, int who, const char *band,
                          struct summary_act *told)
{
    const GPtrArray *codes = act->arguments.passive ? event->target : event->source;
    bool both = event->source->len > 1 && event->target->len == 0; /* "Peru and Chad reach an agreement" tells more than "people" */
    const char *some = told->name ? NULL : band ? band : both ? NULL : somebody(coder, act, codes, who);

    told->name = some ? some : told->name;
    told->lax = !some && tells_little(act, event);
    told->least = some ? WITH_NAME_LEAST : WITH_PRONOUN_LEAST;
    return some || told->lax;
}

/* The label of protesters, which names their land; there is none without articles, that would have to name it too. */
static char *make_of_crowd(const struct coder *coder, const struct event *event, const GArray *timexes, struct summary_act *told)
{
    if (told->terse)
        g_clear_pointer(told->terse, g_free);
    told->terse = NULL;
    return with_land_of_crowd(event, summary_make(coder->tree, told, timexes));
}

/* "They" of soldiers whom the text has just told of: who they are; NULL for other words. */
static char *band_of_they(const struct coder *coder, int word)
{
    return word >= 0 && tree_is(coder->tree, word, "they") ? caption_crowd_before(coder, word) : NULL;
}

/* The label with these names for its pronouns, spare characters of it left free; NULL where no clause of it can be told. */
static char *caption_with(const struct coder *coder, const struct act *act, const struct event *event, const GArray *timexes,
                          const struct summary_names *pronouns, enum naming naming, int spare, char **terse)
{
    const bool by_land = naming == NAMING_BY_LAND;
    const GPtrArray *subject =
        act->arguments.passive ? event->target : event->source; /* whom a clause without a subject is about */
    struct summary_act told = { .token = act->token,
                                .subject = subject_of_label(coder, act, event),
                                .status = act->status.status,
                                .names = pronouns,
                                .spare = spare,
                                .terse = terse };

    if (act->kind == SUPPORT_HAPPEN && act->support_arguments.subject < 0 && tree_relation(coder->tree, act->token) == REL_OBJ)
        told.subject = SUMMARY_NOBODY; /* "Saturday saw {protests in Peru}" */
    told.clause = told.subject == SUMMARY_NOBODY ? act->token : teller_of(coder->tree, act->token);
    char *whole = label_of_teller(coder, act->status.by[act->status.status], by_land, told, timexes);
    if (whole || (!by_land && is_told_by_unnamed(coder, act, &told)))
        return whole;
    told.clause = noun_of_infinitive(coder, &told, subject);
    bool noun = !tree_is_clause(coder->tree, told.clause);
    g_autofree char *names = noun ? names_before_noun(coder, told.clause, event, action_get(act->action)->symmetric) : NULL;
    int who = act->arguments.passive ? act->arguments.object : act->arguments.subject;
    g_autofree char *all = noun ? NULL : names_for_they(coder, who, subject);
    g_autofree char *they = noun || all ? NULL : word_for_they(coder, who);
    they = all ? g_steal_pointer(&all) : they;
    told.name = noun ? names : they ? they : name_in_label(coder, act, subject, by_land);
    bool person = is_person_pronoun(coder->tree, who), several = false;
    g_autofree char *around = told.name || noun ? NULL : word_around(coder, who, &several);
    const char *only = told.name || around || !person || noun || subject->len == 0
                           ? NULL
                           : only_person_before(coder, who, g_ptr_array_index(subject, 0));
    told.name = around ? around : only ? only : told.name;
    if (!told.name && !noun && act->arguments.passive && act->arguments.object >= 0 &&
        coder->tree->tokens[act->arguments.object].upos == UPOS_PRON)
        told.name = who_underwent(coder, act, event);
    g_autofree char *band = naming != NAMING_ANYBODY || noun || told.name ? NULL : band_of_they(coder, who);
    if (naming == NAMING_ANYBODY && !name_somebody(coder, act, event, noun ? -1 : who, band, &told))
        return NULL;
    told.many = they || band || (around && several);
    add_actors(coder, act, event, who, &told);
    return told.name == crowd ? make_of_crowd(coder, event, timexes, &told) : summary_make(coder->tree, &told, timexes);
}

/* "did not free him until Monday": without its day the clause would deny what took place. */
static bool says_not(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_is(tree, c, "not"))
            return mood_is_done_then(tree, c);
    return false;
}

/* "met Roe to seek peace": what was done for it tells more than "Doe to seek peace". */
static bool is_purpose(const struct tree *tree, const struct act *act)
{
    return act->status.status != EVENT_OCCURRED && tree_relation(tree, act->token) == REL_ADVCL && act->token > 0 &&
           tree_is(tree, act->token - 1, "to") && tree_has_tag(tree, act->token, TAG(VB));
}

/* "echoed far (beyond the square)": whether a label has lost the phrase of its last word. */
static bool ends_in_adverb(const struct tree *tree, const char *label)
{
    const char *last = strrchr(label, ' ');

    for (int i = 0; last && i < (int)tree->n; i++)
        if (tree->tokens[i].upos == UPOS_ADV && tree_is(tree, i, last + 1))
            return true;
    return false;
}

/* "Ana Diaz of the WHO said", by her surname or in fewer words of hers where there is no room; takes the label. */
static char *with_body(const struct coder *coder, const struct act *act, const struct event *event, const GArray *timexes,
                       const struct summary_names *pronouns, char *label)
{
    g_autofree char *body = caption_body_of(coder, act, event);
    const char *letters = actor_in_letters(body), *surname = brief_name(coder, act, event);
    g_autofree char *told = body ? caption_add_body(coder, act, body, NULL, label) : NULL;

    if (!told)
        return label;
    for (int pass = 0; pass < 3 && told && !summary_fits(told); pass++) {
        const char *shorter = letters ? letters : body;
        int spare = (int)(g_utf8_strlen(told, -1) - g_utf8_strlen(label, -1));
        g_autofree char *brief = pass == 2 ? caption_with(coder, act, event, timexes, pronouns, NAMING_SURE, spare, NULL) : NULL;
        bool much =
            brief && strlen(brief) * 3 > strlen(label) * 2 && !g_str_has_suffix(brief, "…") && !ends_in_adverb(coder->tree, brief);
        g_free(told);
        told = pass == 2 && !much ? NULL : caption_add_body(coder, act, shorter, pass ? surname : NULL, much ? brief : label);
    }
    if (!summary_fits(told))
        return label;
    g_free(label);
    return g_steal_pointer(&told);
}

/* The terse label instead, if the names that the other got have room in it; bare: the other before it got them; takes label and terse. */
static char *with_less(const struct coder *coder, const struct act *act, const struct event *event, const char *bare, char *terse,
                       char *label)
{
    if (!terse)
        return label;
    long names = g_utf8_strlen(label, -1) - g_utf8_strlen(bare, -1);
    bool any = strcmp(label, bare) != 0;
    char *told = caption_add_names(coder, act, event, g_strdup(terse));
    bool better = !any || (strcmp(told, terse) != 0 && g_utf8_strlen(told, -1) - g_utf8_strlen(terse, -1) >= names);

    g_free(terse);
    g_free(better ? label : told);
    return better ? told : label;
}

/* "King Abdullah II": a name that is none without its rank. */
static bool is_of_rank(const struct tree *tree, int name)
{
    static const char *const ranks[] = { "king", "queen",  "prince", "princess",  "pope",   "sheikh", "sheik", "emir",
                                         "lord", "sultan", "saint",  "ayatollah", "mullah", "lady",   "sir",   NULL };

    return tree_is_among(tree, name, ranks) || (name > 0 && tree_is_among(tree, name - 1, ranks));
}

/* The first of the titles before a name, none of them a mark or a small word; false: there are none. */
static bool has_titles(const struct tree *tree, int name, int *first)
{
    int last;

    tree_span(tree, name, first, &last);
    for (int i = *first; i < name; i++) {
        enum upos upos = (enum upos)tree->tokens[i].upos;
        bool of = i > *first && tree_is(tree, i, "of"); /* "Secretary of State" */
        if (upos != UPOS_PROPN && upos != UPOS_NOUN && upos != UPOS_ADJ && !of)
            return false;
    }
    return *first < name;
}

static bool same_text(const char *text, const struct token *one, const struct token *other)
{
    return one->end - one->start == other->end - other->start &&
           strncmp(text + one->start, text + other->start, one->end - one->start) == 0;
}

/* "Ole {Roe}": whether the word before a surname is a given name, as far as capitals tell; "Mr Roe", "President Roe", "If Roe". */
static bool has_given(const struct coder *coder, const struct sentence *sentence, guint surname)
{
    static const char *const titles[] = { "Mrs",     "President", "Minister", "Secretary", "Senator",    "General", "Marshal",
                                          "Speaker", "Governor",  "Premier",  "King",      "Chancellor", "Gen",     NULL };
    const struct document *document = coder->document;
    const struct token *token = &g_array_index(document->tokens, struct token, sentence->first + surname), *before = token - 1;
    const char *text = document->text + before->start;
    const struct name *rows;
    guint n;

    if (before->end - before->start < 3 || !g_ascii_isupper(text[0]) || !g_ascii_islower(text[1]) ||
        (surname == 1 && !(sentence->parsed && token->relation == DEPREL_FLAT)))
        return false;
    g_autofree char *word = g_strndup(text, before->end - before->start);
    guint taken = lexicon_find(coder->lexicon, document->text, (const struct token *)document->tokens->data, document->tokens->len,
                               sentence->first + surname - 1, &rows, &n);
    return taken != 1 && !wordlist_has(titles, word); /* "Egypt" */
}

/* Whether the article tells of another with that surname: "Jan Roe", "his brother Ole Roe". */
static bool has_namesake(const struct coder *coder, int name, int surname)
{
    const struct document *document = coder->document;
    const struct token *own = &coder->tree->tokens[surname], *given[] = { &coder->tree->tokens[name], own - 1 };
    const char *text = document->text;

    for (guint s = cast_item(coder->cast); s < document->sentences->len; s++) {
        const struct sentence *sentence = &g_array_index(document->sentences, struct sentence, s);
        const struct token *tokens = &g_array_index(document->tokens, struct token, sentence->first);
        for (guint i = 1; i < sentence->count; i++) {
            if (!same_text(text, &tokens[i], own) || same_text(text, &tokens[i - 1], given[0]) ||
                same_text(text, &tokens[i - 1], given[1]))
                continue;
            if (has_given(coder, sentence, i))
                return true;
        }
    }
    return false;
}

/* Whether a surname stands for one person in the sentence, and may do so alone. */
static bool is_enough(const struct coder *coder, int name, int last)
{
    const struct tree *tree = coder->tree;
    g_autofree char *surname = tree_text(tree, last);
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    cast_peek(coder->cast, tree, name, false, codes);
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    if (!code || tree_child_with(tree, name, REL_DET) >= 0 || /* "the Labor MP Jan Roe" */
        g_strcmp0(as_surname(coder, cast_person(coder->cast, tree, name), code), surname) != 0 || is_half_name(tree, surname))
        return false;
    for (int i = 0; i < (int)tree->n; i++)
        if (i != last && same_text(tree->document->text, &tree->tokens[i], &tree->tokens[last]))
            return false;
    return !has_namesake(coder, name, last);
}

static char *text_between(const struct tree *tree, int first, int last)
{
    guint32 start = tree->tokens[first].start;

    return g_strndup(tree->document->text + start, tree->tokens[last].end - start);
}

/* "the Omani government" -> "Oman": of a land that does something; NULL for others. */
static const char *land_of_government(const struct coder *coder, int noun, int *first)
{
    const struct tree *tree = coder->tree;
    int last, land = noun - 1;

    if (!tree_is(tree, noun, "government") || tree_relation(tree, noun) != REL_NSUBJ || noun < 2 ||
        tree_child_with(tree, noun, REL_CONJ) >= 0)
        return NULL;
    tree_span(tree, noun, first, &last);
    bool adjective = *first == noun - 2 && tree_is(tree, *first, "the") && tree_relation(tree, land) == REL_AMOD;
    bool owner = tree_relation(tree, land) == REL_CASE && tree_relation(tree, land - 1) == REL_POSS && *first == land - 1;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    if (last != noun || !(adjective || owner))
        return NULL;
    cast_peek(coder->cast, tree, noun, false, codes);
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL, *name = code ? actor_in_words(code) : NULL;
    return code && strcmp(actor_kind(code), "state") == 0 ? name : NULL;
}

/* "President Jan Roe", "Jan Roe", and behind all of these "Jan Roe", "Roe": shorter names for those whom all know. */
static GPtrArray *shorter_names(const struct coder *coder)
{
    const struct tree *tree = coder->tree;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) whole = g_ptr_array_new();

    for (int i = 0; i < (int)tree->n; i++) {
        int first, last = i;
        const char *land = land_of_government(coder, i, &first);
        if (land) {
            g_ptr_array_add(names, text_between(tree, first, i));
            g_ptr_array_add(names, g_strdup(actor_in_letters(land) ? actor_in_letters(land) : land));
        }
        if (tree->tokens[i].upos != UPOS_PROPN || !tree_has(tree, i, REL_BIT(FLAT)) ||
            !g_ascii_isupper(tree->document->text[tree->tokens[i].start]) || is_of_rank(tree, i) ||
            !cast_is_well_known(coder->cast, tree, i))
            continue;
        while (last + 1 < (int)tree->n && tree_head(tree, last + 1) == i && tree_relation(tree, last + 1) == REL_FLAT)
            last++;
        if (has_titles(tree, i, &first)) {
            g_ptr_array_add(names, text_between(tree, first, last));
            g_ptr_array_add(names, text_between(tree, i, last));
        }
        if (last > i && is_enough(coder, i, last)) {
            g_ptr_array_add(whole, text_between(tree, i, last));
            g_ptr_array_add(whole, tree_text(tree, last));
        }
    }
    for (guint i = 0; i < whole->len; i++)
        g_ptr_array_add(names, g_ptr_array_index(whole, i));
    return names;
}

/* Whether a sentence may have more words than a label has room for. */
static bool is_long(const struct tree *tree)
{
    return tree->n > 0 && tree->tokens[tree->n - 1].end - tree->tokens[0].start > SUMMARY_MAX;
}

char *caption_of(const struct coder *coder, const struct act *act, const struct event *event, const GArray *timexes)
{
    g_autofree const char **code = g_new0(const char *, coder->tree->n), **name = g_new0(const char *, coder->tree->n),
                          **person = g_new0(const char *, coder->tree->n);
    g_autoptr(GPtrArray) shorter = is_long(coder->tree) ? shorter_names(coder) : NULL;
    struct summary_names pronouns = { code, name, person, shorter };

    bool any = name_pronouns(coder, &pronouns);
    name_target(coder, act, event, &pronouns);
    name_owner(coder, act, event, &pronouns);
    name_sender(coder, act, event, &pronouns);
    name_others_own(coder, event, &pronouns);
    leave_own(coder, act, event, &pronouns);
    name_anybody(coder, act, &pronouns);
    if (any)
        name_others(coder, &pronouns);
    bool own = !act->match->frame->echo && !says_not(coder->tree, act->token);
    bool purpose = own && is_purpose(coder->tree, act);
    g_autofree char *terse = NULL;
    char *label = purpose ? label_around(coder, act, timexes, &pronouns, &terse) : NULL;
    label = label || !own ? label : caption_with(coder, act, event, timexes, &pronouns, NAMING_SURE, 0, &terse);
    label = label || !own ? label : label_around(coder, act, timexes, &pronouns, &terse);
    label = label || !own ? label : caption_with(coder, act, event, timexes, &pronouns, NAMING_BY_LAND, 0, &terse);
    label = label || !own ? label : caption_with(coder, act, event, timexes, &pronouns, NAMING_ANYBODY, 0, &terse);
    if (!label)
        return plain_line(event, coder->tree, act->token, &act->arguments);
    g_autofree char *bare = terse ? g_strdup(label) : NULL;
    label = caption_add_names(coder, act, event, label);
    label = with_body(coder, act, event, timexes, &pronouns, label);
    return with_less(coder, act, event, bare, g_steal_pointer(&terse), label);
}

#include "caption.h"

#include "../antecedents.h"
#include "../label/plain.h"
#include "../label/summary.h"
#include "../label/teller.h"
#include "../label/wording.h"
#include "../status/fact.h"

#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

enum { WORDS_MOST = 5 }; /* of a phrase that stands for a pronoun */
enum { BARE_MOST = 50 }; /* characters of a label that names nobody */
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

/* "Peru and Chad" for "they", where both do it; NULL of one, and of many. */
static char *names_for_they(const struct coder *coder, int pronoun, const GPtrArray *codes)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new(), meant = g_ptr_array_new();

    if (pronoun < 0 || codes->len < 2 || codes->len > NAMES_MOST || !tree_is(coder->tree, pronoun, "they"))
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
                   !frames_in_class(coder->frames, code, "surname-first")
               ? word
               : NULL;
}

/* "Roe told him", '"Roe was ill," he said': the pronoun cannot be Roe. */
static bool is_other_by_place(const struct tree *tree, int pronoun, int person)
{
    int verb = tree_head(tree, pronoun), content = verb < 0 ? -1 : tree_child_with(tree, verb, REL_CCOMP);

    if (tree_relation(tree, pronoun) == REL_OBJ)
        return tree_head(tree, person) == verb;
    return tree_relation(tree, pronoun) == REL_NSUBJ && content >= 0 && tree_below(tree, person, content);
}

/* The surname of the person of that actor whom the sentence names last before the word; NULL if it names none. */
static const char *person_before(const struct coder *coder, int word, const char *code)
{
    for (int i = word - 1; i >= 0 && code; i--) {
        if (!antecedents_is_subject(coder->tree, i) || is_other_by_place(coder->tree, word, i))
            continue;
        g_autoptr(GPtrArray) codes = g_ptr_array_new();
        cast_peek(coder->cast, coder->tree, i, false, codes);
        const char *surname =
            codes->len == 1 && g_ptr_array_index(codes, 0) == code ? cast_person(coder->cast, coder->tree, i) : NULL;
        if (as_surname(coder, surname, code))
            return surname;
    }
    return NULL;
}

/* "It was her first visit": a pronoun that stands for no actor. */
static bool is_nobody(const struct coder *coder, int word)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    cast_peek(coder->cast, coder->tree, word, false, codes);
    return codes->len == 0;
}

/* What a label calls the actor that a word stands for: "he" by his surname, and by his land only where that may be. */
static const char *called(const struct coder *coder, int word, const GPtrArray *codes, bool by_land)
{
    const char *code = codes->len ? g_ptr_array_index(codes, 0) : NULL;
    bool person = word >= 0 && (tree_is(coder->tree, word, "he") || tree_is(coder->tree, word, "she"));
    const char *surname = person ? person_before(coder, word, code) : NULL;

    if (word >= 0 && tree_is(coder->tree, word, "it") && is_nobody(coder, word))
        return NULL;
    surname = surname || !person || !code ? surname : as_surname(coder, cast_person_before(coder->cast, code), code);

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

/* Of the actor that a label is about: where something happened to a person, no land was arrested. */
static const char *name_in_label(const struct coder *coder, const struct act *act, const GPtrArray *codes)
{
    bool passive = act->arguments.passive;
    int word = passive ? act->arguments.object : act->arguments.subject;

    if (is_of_people(coder, act, word, codes->len ? g_ptr_array_index(codes, 0) : NULL))
        return NULL;
    return called(coder, passive ? act->arguments.object : act->arguments.subject, codes,
                  !passive && (!is_personal(act) || tree_has_tag(coder->tree, act->token, TAG(VB))));
}

/* "Kurds", "settlers": a group whose name is of several. */
static bool is_many(const char *name, const GPtrArray *codes)
{
    const char *code = codes->len ? g_ptr_array_index(codes, 0) : NULL;

    return name && code && g_strcmp0(name, actor_in_words(code)) == 0 && actor_is_many(code);
}

/* What a label calls the subject of another verb than the act's: NULL if it is no pronoun, or nobody known. many: it is several. */
static const char *name_of_pronoun(const struct coder *coder, int subject, bool *many)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    cast_peek(coder->cast, coder->tree, subject, false, codes);
    const char *name = called(coder, subject, codes, true);
    *many = is_many(name, codes);
    return name;
}

/* The clause that says that an act is only proposed or denied, if somebody known is its subject: "he refused to leave". */
static bool told_by_another(const struct coder *coder, struct summary_act *told)
{
    struct tree_arguments arguments;
    int above = teller_of_status(coder->tree, told->clause, told->status);

    if (above == told->clause)
        return false;
    tree_arguments(coder->tree, above, &arguments);
    int subject = arguments.passive ? arguments.object : arguments.subject;
    bool pronoun = subject >= 0 && coder->tree->tokens[subject].upos == UPOS_PRON;
    const char *name = pronoun ? name_of_pronoun(coder, subject, &told->many) : NULL;
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
        return actor_in_words(*code);
    const char *surname = person_before(coder, pronoun, *code);
    if (is_of_other_speaker(coder, pronoun, surname))
        return NULL;
    bool known = first || !has_other_person(coder, pronoun);
    surname = surname || !known ? surname : as_surname(coder, cast_person_before(coder->cast, *code), *code);
    return is_ruled_out(coder, pronoun, surname) ? NULL : surname;
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
    static const char *const words[] = { "him", "her", "them", NULL }, *const it[] = { "it", NULL };
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
    names->name[object] = actor_in_words(names->code[object]);
}

/* Deeds that are done to persons. */
static bool is_done_to_persons(const struct act *act)
{
    static const char *const slugs[] = { "attack", "detain", "release", "deport", NULL };

    return wordlist_has(slugs, action_get(act->action)->slug);
}

/* "told them to go", "gave them tents": persons, whoever they are. */
static bool is_of_persons(const struct coder *coder, int object)
{
    const struct tree *tree = coder->tree;

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
    bool helped = object && tree_is(tree, pronoun, "they") && is_of_persons(coder, pronoun) &&
                  tree_child_with(tree, act->token, REL_CCOMP) < 0;
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

/* What is no person: "it", not "he". */
static bool is_institution(const char *code)
{
    static const char *const kinds[] = { "state", "organisation", "company", "party", NULL };

    return wordlist_has(kinds, actor_kind(code));
}

/* A state in which something happened among its own. */
static bool is_at_home(const struct event *event)
{
    const char *source = event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;
    const char *target = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;

    return source && source == target && g_strcmp0(actor_kind(source), "state") == 0;
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

/* The label with these names for its pronouns; NULL where no clause of it can be told. */
static char *caption_with(const struct coder *coder, const struct act *act, const struct event *event, const GArray *timexes,
                          const struct summary_names *pronouns)
{
    const GPtrArray *subject =
        act->arguments.passive ? event->target : event->source; /* whom a clause without a subject is about */
    struct summary_act told = {
        .token = act->token, .subject = subject_of_label(coder, act, event), .status = act->status.status, .names = pronouns
    };

    if (act->kind == SUPPORT_HAPPEN && act->support_arguments.subject < 0 && tree_relation(coder->tree, act->token) == REL_OBJ)
        told.subject = SUMMARY_NOBODY; /* "Saturday saw {protests in Peru}" */
    told.clause = told.subject == SUMMARY_NOBODY ? act->token : teller_of(coder->tree, act->token);
    struct summary_act above = told;
    if (told_by_another(coder, &above)) {
        char *label = summary_make(coder->tree, &above, timexes);
        if (label && !g_str_has_suffix(label, "…"))
            return label;
        g_free(label);
    }
    told.clause = noun_of_infinitive(coder, &told, subject);
    bool noun = !tree_is_clause(coder->tree, told.clause);
    g_autofree char *names = noun ? names_before_noun(coder, told.clause, event, action_get(act->action)->symmetric) : NULL;
    int who = act->arguments.passive ? act->arguments.object : act->arguments.subject;
    g_autofree char *all = noun ? NULL : names_for_they(coder, who, subject);
    g_autofree char *they = noun || all ? NULL : word_for_they(coder, who);
    they = all ? g_steal_pointer(&all) : they;
    told.name = noun ? names : they ? they : name_in_label(coder, act, subject);
    bool person = who >= 0 && (tree_is(coder->tree, who, "he") || tree_is(coder->tree, who, "she"));
    bool by_land = person && told.name && subject->len && told.name == actor_in_words(g_ptr_array_index(subject, 0));
    bool several = false;
    g_autofree char *around = (told.name && !by_land) || noun ? NULL : word_around(coder, who, &several);
    told.name = around ? around : told.name;
    if (!told.name && !noun && act->arguments.passive && act->arguments.object >= 0 &&
        coder->tree->tokens[act->arguments.object].upos == UPOS_PRON)
        told.name = who_underwent(coder, act, event);
    told.brief = brief_name(coder, act, event);
    told.acts = event->source->len > 0;
    told.plain = event->source->len && event->target->len && act->action != ACTION_STATE;
    told.home = is_at_home(event);
    told.land = told.name && subject->len && is_institution(g_ptr_array_index(subject, 0)) &&
                g_strcmp0(told.name, actor_in_words(g_ptr_array_index(subject, 0))) == 0;
    told.many = they || (around && several) || g_strcmp0(told.name, "people") == 0 || is_many(told.name, subject);
    return summary_make(coder->tree, &told, timexes);
}

/* Whether what a noun is called says all of it: "Hamas" for "the group", not only whose it is. */
static bool is_called_whole(const struct coder *coder, int noun)
{
    return act_in_class(coder, noun, "bare-body") || act_in_class(coder, noun, "bare-crowd") ||
           act_in_class(coder, noun, "bare-band");
}

/* The office or body that an article is of: "government" of "the government", "minister" of "the prime minister"; or -1. */
static int office_of(const struct coder *coder, int article)
{
    static const char *const kinds[] = { "prime", "foreign", "vice", "interior", "federal", NULL };
    static const char *const fields[] = { "Interior", "Foreign", "Defence",  "Defense", "Justice", "Health",
                                          "Finance",  "Prime",   "interior", "foreign", "defence", "defense",
                                          "justice",  "health",  "finance",  "prime",   NULL };
    const struct tree *tree = coder->tree;
    int next = article + 1;

    if (article + 2 >= (int)tree->n || !tree_is(tree, article, "the"))
        return -1;
    enum relation relation = tree_relation(tree, next);
    bool two = relation == REL_COMPOUND || (relation == REL_AMOD && tree_is_among(tree, next, kinds));
    int head = two ? next + 1 : next;
    bool capital = g_ascii_isupper(tree->document->text[tree->tokens[next].start]);
    bool name = capital && two && !tree_is_among(tree, next, fields); /* "the Bush administration" */
    if ((tree->tokens[head].upos != UPOS_NOUN && tree->tokens[head].upos != UPOS_PROPN) || name ||
        (two && tree_head(tree, next) != head))
        return -1;
    bool office = act_in_class(coder, head, "national-office") || act_in_class(coder, head, "national-force");
    bool body = !two && is_called_whole(coder, head);
    return office || body ? head : -1;
}

/* Where a label tells those words of the sentence, if it does so once; NULL elsewhere. */
static char *told_at(const struct tree *tree, char *label, int first, int last)
{
    const char *text = tree->document->text;
    guint32 start = tree->tokens[first].start, end = tree->tokens[last].end;
    g_autofree char *words = g_strndup(text + start, end - start);
    char *at = label;

    if (strlen(words) != end - start)
        return NULL; /* hostile text */
    if (tree_is(tree, first, "the") || tree_is(tree, first, "both"))
        *words = g_ascii_tolower(*words);
    if (g_ascii_strncasecmp(label, words, strlen(words)) != 0) {
        g_autofree char *inner = g_strconcat(" ", words, NULL);
        at = strstr(label, inner);
        at = at ? at + 1 : NULL;
    }
    bool whole = at && !g_ascii_isalpha(at[end - start]) && at[end - start] != '-';
    return whole && !strstr(at + 1, words) ? at : NULL;
}

/* The only actor of the codes, if the event has it; NULL else. */
static const char *own_actor(const struct event *event, const GPtrArray *codes)
{
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;

    return code && (g_ptr_array_find(event->source, code, NULL) || g_ptr_array_find(event->target, code, NULL)) ? code : NULL;
}

/* What is told instead of a label, unless it is too long; takes both. */
static char *if_it_fits(char *told, char *label)
{
    bool fits = g_utf8_strlen(told, -1) <= SUMMARY_MAX;

    g_free(fits ? label : told);
    return fits ? told : label;
}

/* "Egypt's", "the US": whose an office is. */
static char *whose(const char *code)
{
    static const struct {
        const char *code, *name;
    } lands[] = { { "USA", "the US" }, { "GBR", "the UK" }, { "ARE", "the UAE's" }, { "COD", "Congo's" } };
    const char *name = actor_in_words(code);

    for (size_t i = 0; i < G_N_ELEMENTS(lands); i++)
        if (strcmp(lands[i].code, code) == 0)
            return g_strdup(lands[i].name);
    char *owner = g_strconcat(name, g_str_has_suffix(name, "s") ? "'" : "'s", NULL);
    return owner;
}

/* "The group", of Hamas: by its name, unless that is one word of several; NULL for other bodies. */
static char *body_called(const struct tree *tree, int noun, const char *code)
{
    static const char *const kinds[] = { "group", "organisation", "party", NULL };
    const char *name = actor_in_words(code), *kind = actor_kind(code);
    bool fits = tree_is(tree, noun, "company") ? strcmp(kind, "company") == 0 : wordlist_has(kinds, kind);
    bool agency = tree_is(tree, noun, "agency") && strcmp(code, "UN") == 0; /* one of many */

    return fits && !agency && !tree_has_tag(tree, noun, TAG(NNS)) && (!actor_is_many(code) || strchr(name, ' ')) ? g_strdup(name)
                                                                                                                 : NULL;
}

/* "The protesters": "protesters in Egypt". */
static char *crowd_in(const struct coder *coder, int noun, const char *code)
{
    g_autofree char *word = tree_text(coder->tree, noun);

    return g_strdup_printf("%s in %s", word, actor_in_words(code));
}

/* "The rebels": "FARC rebels", "Syrian rebels"; NULL of one, and where they are no group. */
static char *band_called(const struct coder *coder, int noun, const char *code)
{
    const char *name = actor_in_words(code);
    g_autofree char *word = tree_text(coder->tree, noun);

    bool group = strcmp(actor_kind(code), "group") == 0 || (!*actor_kind(code) && actor_is_many(code)); /* "armenian-separatists" */
    if (!group || !tree_has_tag(coder->tree, noun, TAG(NNS)))
        return NULL;
    name += g_str_has_prefix(name, "the ") ? strlen("the ") : 0;
    return actor_is_many(code) ? g_strdup(name) : g_strdup_printf("%s %s", name, word);
}

/* What may take the place of "the" before an office, of "the group": whose it is, who it is; NULL where that is not sure. */
static char *instead_of_the(const struct coder *coder, int office, const char *code)
{
    static const char *const owners[] = { "state", "organisation", NULL };
    const struct cast *cast = coder->cast;

    if (act_in_class(coder, office, "bare-body"))
        return body_called(coder->tree, office, code);
    if (act_in_class(coder, office, "bare-band"))
        return band_called(coder, office, code);
    bool home = cast_home(cast) == code, about = cast_is_about(cast, code);
    if (act_in_class(coder, office, "bare-crowd"))
        return home && about ? crowd_in(coder, office, code) : NULL;
    bool its = act_in_class(coder, office, "national-office") ? home || about : home && about; /* an army may be abroad */
    return its && wordlist_has(owners, actor_kind(code)) && !actor_is_many(code) ? whose(code) : NULL;
}

/* "Ministers of Peru and Chad signed it" of "The ministers signed it"; takes the label. */
static char *with_both_lands(const struct coder *coder, const struct event *event, int office, char *label)
{
    g_autofree char *noun = tree_text(coder->tree, office);
    const char *first = g_ptr_array_index(event->source, 0), *second = g_ptr_array_index(event->source, 1);
    const char *at = strstr(label, noun), *behind = at ? at + strlen(noun) : NULL;

    if (!at || !g_str_has_prefix(label, "The ") || *behind != ' ' || strcmp(actor_kind(first), "state") != 0 ||
        strcmp(actor_kind(second), "state") != 0)
        return label;
    char *named = g_strdup_printf("%.*s of %s and %s%s", (int)(behind - label) - 4, label + 4, actor_in_words(first),
                                  actor_in_words(second), behind);
    *named = g_ascii_toupper(*named);
    return if_it_fits(named, label);
}

/* Other words for those of so many bytes that a label has there, if it fits; takes the label. */
static char *with_words(char *label, const char *at, size_t length, const char *words)
{
    const char *behind = at + length;
    char *told;

    if (g_ascii_tolower(words[strlen(words) - 1]) == 's' && g_str_has_prefix(behind, "'s"))
        told = g_strdup_printf("%.*s%s'%s", (int)(at - label), label, words, behind + strlen("'s"));
    else
        told = g_strdup_printf("%.*s%s%s", (int)(at - label), label, words, behind);
    *told = g_ascii_toupper(*told);
    return if_it_fits(told, label);
}

/* Whether a label tells an actor by its name or by another word for it. */
static bool tells_of(const char *label, const char *code)
{
    g_auto(GStrv) words = g_strsplit(actor_words(code) ? actor_words(code) : "", " ", -1);

    for (char **word = words; *word; word++)
        if (**word && wording_names(label, *word))
            return true;
    g_autofree char *owner = whose(code);
    return wording_names(label, actor_name(code)) || (g_str_has_prefix(owner, "the U") && strstr(label, owner + strlen("the ")));
}

/* "Egypt's government fell" of "The government fell", "urged Egypt's government", "Hamas" of "The group"; takes the label. */
static char *with_land_at(const struct coder *coder, const struct event *event, int article, char *label)
{
    const struct tree *tree = coder->tree;
    int office = office_of(coder, article);
    char *at = office < 0 ? NULL : told_at(tree, label, article, office);

    if (!at || tree_child_with(tree, office, REL_NMOD) > office)
        return label;
    enum relation role = tree_relation(tree, office);
    bool whole = is_called_whole(coder, office);
    if (at == label && role != REL_NSUBJ && role != REL_NSUBJ_PASS && (role != REL_POSS || !whole))
        return label;
    if (at == label && event->source->len > 1 && tree_has_tag(tree, office, TAG(NNS)))
        return event->source->len == 2 ? with_both_lands(coder, event, office, label) : label;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_peek(coder->cast, tree, office, false, codes);
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    bool home = code && at > label && cast_home(coder->cast) == code && cast_is_about(coder->cast, code);
    bool land = code && strcmp(actor_kind(code), "state") == 0;
    bool about = code && !land && at > label && cast_is_about(coder->cast, code);
    code = about || (at > label && land && home) ? code : at > label && land ? NULL : own_actor(event, codes);
    bool named = code && (at == label ? wording_names(label, actor_name(code))
                                      : g_ptr_array_find(event->source, code, NULL) || tells_of(label, code));
    g_autofree char *called = code && !named ? instead_of_the(coder, office, code) : NULL;
    const struct token *end = &tree->tokens[whole ? office : article], *start = &tree->tokens[article];
    if (at > label && act_in_class(coder, office, "bare-crowd"))
        start = &tree->tokens[office]; /* "urged the protesters in Egypt" */
    return called ? with_words(label, at + (start->start - tree->tokens[article].start), end->end - start->start, called) : label;
}

/* Whether an event is of a land alone, be it told of it or of nobody's land. */
static bool is_of_no_other_land(const struct event *event, const char *land)
{
    const GPtrArray *sides[] = { event->source, event->target };

    for (size_t k = 0; k < G_N_ELEMENTS(sides); k++)
        for (guint i = 0; i < sides[k]->len; i++) {
            const char *code = g_ptr_array_index(sides[k], i);
            if (code != land && strcmp(actor_kind(code), "state") == 0)
                return false;
        }
    return true;
}

/* Whether a word is the land that it is about: "the country", "the capital", "the nation's", not "the address to the nation". */
static bool is_of_home(const struct tree *tree, int noun)
{
    static const char *const lands[] = { "country", "capital", "kingdom", "emirate", "republic", NULL };
    bool nation = tree_is(tree, noun, "nation") && tree_relation(tree, noun) == REL_POSS;

    return (nation || tree_is_among(tree, noun, lands)) && tree_relation(tree, noun) != REL_COMPOUND &&
           tree_has_tag(tree, noun, TAG(NN)) && tree_child_with(tree, noun, REL_NMOD) < 0;
}

/* "the invasion of the country", "in the capital": its name, for a reader who sees only the label; takes the label. */
static char *with_country_at(const struct coder *coder, const struct event *event, int article, char *label)
{
    const struct tree *tree = coder->tree;
    int noun = article + 1;
    char *at = noun < (int)tree->n && is_of_home(tree, noun) ? told_at(tree, label, article, noun) : NULL;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (at)
        cast_peek(coder->cast, tree, noun, true, codes);
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    bool doer = code && at == label && tree_relation(tree, noun) == REL_NSUBJ && event->source->len == 1 &&
                g_ptr_array_index(event->source, 0) == code;
    bool known = code && strcmp(actor_kind(code), "state") == 0 && (doer || cast_home(coder->cast) == code) &&
                 (own_actor(event, codes) || (cast_is_about(coder->cast, code) && is_of_no_other_land(event, code)));
    if (!known || wording_names(label, actor_name(code)))
        return label;
    bool capital = tree_is(tree, noun, "capital");
    g_autofree char *called = capital ? whose(code) : g_strdup(actor_in_words(code));
    size_t length = tree->tokens[capital ? article : noun].end - tree->tokens[article].start;
    return with_words(label, at, length, called);
}

/* Those whom two lands or groups have: "the two leaders". */
static bool is_of_each(const struct tree *tree, int noun)
{
    static const char *const nouns[] = { "leader", "president", "minister",   "army",     "force", "delegation",
                                         "envoy",  "diplomat",  "negotiator", "military", "team",  NULL };

    return tree_is_one_of(tree, noun, nouns);
}

/* "sides" of "the two sides", "both sides", "leaders" of "both leaders", that an event's two may be; or -1. */
static int pair_of(const struct tree *tree, int first)
{
    static const char *const nouns[] = { "side",  "country", "nation", "state",    "government", "party", "group", "neighbour",
                                         "rival", "power",   "two",    "neighbor", "faction",    "foe",   NULL };
    if (first > 0 && tree_is(tree, first - 1, "all"))
        return -1;
    bool two = tree_is(tree, first, "both") || tree_is(tree, first + 1, "two");
    int noun = !tree_is(tree, first, "both") && two ? first + 2 : first + 1;

    if (noun >= (int)tree->n || !antecedents_is_two(tree, noun) || tree_child_with(tree, noun, REL_NMOD) > noun)
        return -1;
    return tree_is_one_of(tree, noun, nouns) || (two && is_of_each(tree, noun)) ? noun : -1;
}

/* Appends the names of a pair, if they are two of the event's own that the label does not tell. */
static void append_pair(const struct event *event, const GPtrArray *codes, const char *label, GPtrArray *names)
{
    for (guint i = 0; i < codes->len && codes->len == 2; i++) {
        const char *code = g_ptr_array_index(codes, i);
        bool own = g_ptr_array_find(event->source, code, NULL) || g_ptr_array_find(event->target, code, NULL);
        if (own && !tells_of(label, code) && strcmp(actor_kind(code), "company") != 0)
            g_ptr_array_add(names, (gpointer)(gsize)actor_in_words(code));
    }
}

/* "Peru and Chad met" of "The two sides met", "The leaders of Peru and Chad met"; takes the label. */
static char *with_pair_at(const struct coder *coder, const struct event *event, int first, char *label)
{
    const struct tree *tree = coder->tree;
    int noun = first + 1 < (int)tree->n ? pair_of(tree, first) : -1;
    char *at = noun < 0 ? NULL : told_at(tree, label, first, noun);
    g_autoptr(GPtrArray) codes = g_ptr_array_new(), names = g_ptr_array_new();

    if (!at)
        return label;
    bool doers = at == label && tree_relation(tree, noun) == REL_NSUBJ && event->source->len == 2;
    if (!doers)
        cast_peek(coder->cast, tree, noun, false, codes);
    append_pair(event, doers ? event->source : codes, label, names);
    if (names->len != 2)
        return label;
    g_autofree char *word = tree_text(tree, noun), *both = wording_list(names);
    g_autofree char *whole = is_of_each(tree, noun) ? g_strdup_printf("the %s of %s", word, both) : g_strdup(both);
    return with_words(label, at, tree->tokens[noun].end - tree->tokens[first].start, whole);
}

/* Names whose the offices are that a label tells, for a reader who sees nothing else; takes the label. */
static char *with_land(const struct coder *coder, const struct event *event, char *label)
{
    bool the = strstr(label, "the ") || g_str_has_prefix(label, "The ");
    bool both = strstr(label, "both ") || g_str_has_prefix(label, "Both ");

    for (int i = 0; i < (int)coder->tree->n && (the || both); i++) {
        bool article = tree_is(coder->tree, i, "the");
        if (article)
            label = with_country_at(coder, event, i, with_land_at(coder, event, i, label));
        if (article || tree_is(coder->tree, i, "both"))
            label = with_pair_at(coder, event, i, label);
    }
    return label;
}

/* "Lie's country would go": the name of the land that is his, for its doer; takes the label. */
static char *with_own_country(const struct coder *coder, const struct event *event, char *label)
{
    const struct tree *tree = coder->tree;
    char *at = strstr(label, "'s country ");
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (!at || memchr(label, ',', (size_t)(at - label)) || memchr(label, ':', (size_t)(at - label)))
        return label;
    for (int i = 1; i < (int)tree->n; i++)
        if (tree_is(tree, i, "country") && tree_relation(tree, i - 1) == REL_POSS && antecedents_is_subject(tree, i))
            cast_peek(coder->cast, tree, i, true, codes);
    const char *code = own_actor(event, codes);
    if (!code || strcmp(actor_kind(code), "state") != 0)
        return label;
    g_autofree char *name = g_strdup(actor_in_words(code));
    *name = g_ascii_toupper(*name);
    return if_it_fits(g_strconcat(name, at + strlen("'s country"), NULL), label);
}

/* Whether a label names nobody, nor a place, nor tells a speech: its first word is no name, no other has a capital. */
static bool names_nothing(const struct tree *tree, const char *label)
{
    g_autofree char *first = g_strndup(label, strcspn(label, " "));

    for (const char *c = label; *c; c++)
        if (*c == ':' || *c == '?' || (c > label && g_ascii_isupper(*c)) || (guchar)*c >= 0x80)
            return false;
    for (int i = 0; i < (int)tree->n; i++) {
        g_autofree char *word = tree_text(tree, i);
        if (tree->tokens[i].upos == UPOS_PROPN && g_str_has_prefix(first, word))
            return false;
    }
    return *label && !strstr(label, " in ") && !strstr(label, " here") && !strstr(label, " abroad");
}

/* "Journalists were arrested": "in Egypt", whose people did it to each other, where the article is about it; takes the label. */
static char *with_place(const struct coder *coder, const struct act *act, const struct event *event, char *label)
{
    static const char *const slugs[] = { "protest", "detain", "attack", "coerce", "release", "seize", NULL };
    const char *code = is_at_home(event) ? g_ptr_array_index(event->source, 0) : NULL;
    bool sure = code && cast_home(coder->cast) == code && cast_is_about(coder->cast, code) && !actor_is_many(code) &&
                wordlist_has(slugs, action_get(act->action)->slug) &&
                (event->status == EVENT_OCCURRED || event->status == EVENT_PLANNED);

    if (!sure || g_utf8_strlen(label, -1) > BARE_MOST || g_ascii_strncasecmp(label, actor_name(code), 4) == 0 ||
        !names_nothing(coder->tree, label))
        return label;
    return if_it_fits(g_strdup_printf("%s in %s", label, actor_in_words(code)), label);
}

/* The person's whole name that stands behind a subject as its aside: "Jan Kos" of "the general, Jan Kos,"; or NULL. */
static char *name_beside(const struct tree *tree, int noun)
{
    int name = tree_child_with(tree, noun, REL_APPOS), first, last;
    enum relation role = tree_relation(tree, noun);

    if (name != noun + 2 || tree->tokens[name].upos != UPOS_PROPN || tree_child_with(tree, name, REL_FLAT) < 0 ||
        (role != REL_NSUBJ && role != REL_NSUBJ_PASS) || !tree_has_tag(tree, noun, TAG(NN)))
        return NULL;
    tree_span(tree, name, &first, &last);
    const char *text = tree->document->text + tree->tokens[name].start;
    return last - name < WORDS_MOST && last > name ? g_strndup(text, tree->tokens[last].end - tree->tokens[name].start) : NULL;
}

/* "General Jan Kos ruled out talks" of "The general, Jan Kos, ruled out talks", whose name was left out; takes the label. */
static char *with_own_name(const struct coder *coder, char *label)
{
    static const char *const articles[] = { "The ", "A ", "An ", "One ", NULL };
    const struct tree *tree = coder->tree;

    for (int noun = 1; noun + 2 < (int)tree->n; noun++) {
        if (tree->tokens[noun].upos != UPOS_NOUN || tree->tokens[noun + 2].upos != UPOS_PROPN)
            continue;
        g_autofree char *name = name_beside(tree, noun), *behind = name ? g_strconcat(" ", name, NULL) : NULL;
        int first = noun;
        while (name && first > 0 && tree_head(tree, first - 1) == noun &&
               (tree_relation(tree, first - 1) == REL_COMPOUND || tree_relation(tree, first - 1) == REL_AMOD))
            first--;
        char *at = name && !wording_names(label, name) ? told_at(tree, label, first, noun) : NULL;
        char *end = at ? at + (tree->tokens[noun].end - tree->tokens[first].start) : NULL;
        if (!at || *end != ' ' || !cast_speaks(coder->cast, tree, noun))
            continue;
        char *told = g_strdup_printf("%.*s%s%s", (int)(end - label), label, behind, end);
        for (size_t i = 0; articles[i]; i++)
            if (g_str_has_prefix(label, articles[i]) && (at == label + strlen(articles[i]) || i > 0))
                memmove(told, told + strlen(articles[i]), strlen(told) + 1 - strlen(articles[i]));
        *told = g_ascii_toupper(*told);
        return if_it_fits(told, label);
    }
    return label;
}

/* A crowd, or an officer where a land's own may be meant: "police", "protesters", of soldiers only those who act among their own. */
static bool is_crowd(const struct coder *coder, const struct event *event, int noun)
{
    return act_in_class(coder, noun, "bare-crowd") || act_in_class(coder, noun, "home-crowd") ||
           (is_at_home(event) && act_in_class(coder, noun, "home-force"));
}

/* "U.S. officials": whether a word of a phrase is a name. */
static bool has_name(const struct tree *tree, int first, int last)
{
    for (int i = first; i <= last; i++)
        if (tree->tokens[i].upos == UPOS_PROPN)
            return true;
    return false;
}

/* "Police in Peru used tear gas" of "Police used tear gas", where the article is about Peru; takes the label. */
static char *with_scene(const struct coder *coder, const struct event *event, char *label)
{
    const struct tree *tree = coder->tree;
    const GPtrArray *codes = event->source->len ? event->source : event->target;
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;

    if (!code || cast_home(coder->cast) != code || !cast_is_about(coder->cast, code) || !is_of_no_other_land(event, code) ||
        strcmp(actor_kind(code), "state") != 0 || strcmp(code, "PSE") == 0 || strstr(label, " in ") || tells_of(label, code))
        return label;
    for (int noun = 0; noun + 1 < (int)tree->n; noun++) {
        enum relation role = tree_relation(tree, noun);
        int first, last;
        if ((role != REL_NSUBJ && role != REL_NSUBJ_PASS) || tree->tokens[noun].upos != UPOS_NOUN || !is_crowd(coder, event, noun))
            continue;
        tree_span(tree, noun, &first, &last);
        const char *at = last == noun && !has_name(tree, first, noun) ? told_at(tree, label, first, noun) : NULL;
        if (at != label)
            continue;
        g_autofree char *in = g_strdup_printf(" in %s", actor_in_words(code));
        return with_words(label, at + (tree->tokens[noun].end - tree->tokens[first].start), 0, in);
    }
    return label;
}

/* "The envoy's visit": "to Peru", for a reader who sees only the label; takes the label. */
static char *with_goal(const struct event *event, char *label)
{
    static const char *const ends[] = { " visit", " trip", " tour" };
    const char *code = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;
    bool open = false;

    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        open |= g_str_has_suffix(label, ends[i]);
    if (!open || !code || strcmp(actor_kind(code), "state") != 0 || wording_names(label, actor_name(code)) || strchr(label, ':'))
        return label;
    return if_it_fits(g_strdup_printf("%s to %s", label, actor_in_words(code)), label);
}

char *caption_of(const struct coder *coder, const struct act *act, const struct event *event, const GArray *timexes)
{
    g_autofree const char **code = g_new0(const char *, coder->tree->n), **name = g_new0(const char *, coder->tree->n),
                          **person = g_new0(const char *, coder->tree->n);
    struct summary_names pronouns = { code, name, person };

    bool any = name_pronouns(coder, &pronouns);
    name_target(coder, act, event, &pronouns);
    name_owner(coder, act, event, &pronouns);
    name_sender(coder, act, event, &pronouns);
    name_others_own(coder, event, &pronouns);
    name_anybody(coder, act, &pronouns);
    if (any)
        name_others(coder, &pronouns);
    char *label = act->match->frame->echo ? NULL : caption_with(coder, act, event, timexes, &pronouns);
    label = label ? with_own_name(coder, with_own_country(coder, event, with_land(coder, event, label))) : NULL;
    if (label && act->action == ACTION_VISIT)
        label = with_goal(event, label);
    return label ? with_scene(coder, event, with_place(coder, act, event, label))
                 : plain_line(event, coder->tree, act->token, &act->arguments);
}

#include "cast_inside.h"

#include "antecedents.h"
#include "mentions.h"
#include "sexes.h"

#include <string.h>

/* The outlet that a word of the phrase's core is. */
static const char *outlet_in(const struct cast *cast, const struct tree *tree, int token)
{
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (name && name->kind == NAME_MEDIA && (i == token || mentions_in_core(tree, i, token)))
            return g_intern_string(name->code);
    }
    return NULL;
}

/* The outlet that a sentence has as subject up to a token, or, where it is over, as object; NULL if none, or if it only reports. */
static const char *outlet_told_of(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const reports[] = { "report", "say", "quote", "write", "cite", "show", "tell", "add", NULL };
    bool over = token == (int)tree->n;

    for (int i = 0; i < token; i++) {
        const struct name *name = mark_of(cast, i)->name;
        enum relation relation = tree_relation(tree, i);
        if (!name || name->kind != NAME_MEDIA)
            continue;
        bool subject = (relation == REL_NSUBJ || relation == REL_NSUBJ_PASS) && tree_head(tree, i) > i;
        bool teller = over && tree_head(tree, i) >= 0 && tree_is_one_of(tree, tree_head(tree, i), reports);
        bool object = over && relation == REL_OBJ &&
                      tree_relation(tree, tree_head(tree, i)) != REL_XCOMP; /* none that was only asked to be shut */
        if (!teller && (subject || object))
            return g_intern_string(name->code);
    }
    return NULL;
}

const char *cast_outlet_meant(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const its[] = { "it", "its", NULL };

    if (!tree_is_among(tree, token, its))
        return NULL;
    const char *here = outlet_told_of(cast, tree, token);
    return here ? here : cast->outlet;
}

const char *cast_outlet(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const nouns[] = { "network", "channel", "station", "broadcaster", "newspaper", "outlet", NULL };
    static const char *const of[] = { "of", "for", "from", "with", NULL };
    const char *code = outlet_in(cast, tree, token);

    for (int c = tree_child(tree, token); c >= 0 && !code; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation == REL_POSS || relation == REL_APPOS || (relation == REL_NMOD && tree_has_preposition(tree, c, of)))
            code = outlet_in(cast, tree, c);
    }
    bool one = tree_is_one_of(tree, token, nouns) && tree_has_tag(tree, token, TAG(NN));
    return code || !one || !tree_is_definite(tree, token) ? code : memory_outlet(cast->memory);
}

/* Whether a sentence has a name that nobody knows: most have none. */
static bool has_unknown(const struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++)
        if (tree->tokens[i].upos == UPOS_PROPN && mentions_is_unknown(cast, tree, i))
            return true;
    return false;
}

/* Who was told of as a private person stays one: his surname speaks for nobody later. */
static void learn_private(struct cast *cast, const struct tree *tree)
{
    if (!has_unknown(cast, tree))
        return;
    for (int i = 0; i < (int)tree->n; i++) {
        if (tree->tokens[i].upos != UPOS_PROPN && !mark_of(cast, i)->role)
            continue;
        const struct core *core = mentions_core(cast, tree, i);
        bool citizen = core->role && core->name_token > core->role_token && !core->role->plural &&
                       (core->role->class == ROLE_CITIZEN || core->role->class == ROLE_UNNAMED);
        if (!(citizen && !core->person) && !(!core->role && cast_is_private_name(cast, tree, i, core)))
            continue;
        g_autofree char *word = tree_text(tree, core->name_token);
        memory_learn_private(cast->memory, word);
    }
}

/* What stands behind a surname. */
static const char *const numerals[] = { "Jr", "Jr.", "Sr", "Sr.", "II", "III", NULL };

/* "Saddam" is Saddam Hussein; "Ferdinand Marcos Jr." is Marcos. */
static const char *surname_of(const struct name *person)
{
    const char *space = strrchr(person->phrase, ' '), *last = space ? space + 1 : person->phrase;

    if (!space || !g_strv_contains(numerals, last) || strchr(person->phrase, ' ') == space)
        return g_intern_string(last);
    const char *before = g_strrstr_len(person->phrase, space - person->phrase, " ") + 1;
    g_autofree char *word = g_strndup(before, (gsize)(space - before));
    return g_intern_string(word);
}

static bool is_numeral(const struct tree *tree, int token)
{
    g_autofree char *word = tree_text(tree, token);

    return g_strv_contains(numerals, word);
}

/* "Han Dong-hoon", "Tsai Ing-wen": the first half of a name whose other half has no capital, behind the family's name. */
static bool is_before_hyphen(const struct tree *tree, int name)
{
    const struct token *tokens = &tree->tokens[name];

    return name > 0 && name + 2 < (int)tree->n && tokens[0].end == tokens[1].start && tokens[1].end == tokens[2].start &&
           tree->document->text[tokens[1].start] == '-' && g_ascii_islower(tree->document->text[tokens[2].start]);
}

const char *cast_person(struct cast *cast, const struct tree *tree, int token)
{
    if (token < 0 || tree->tokens[token].upos == UPOS_PRON)
        return NULL;
    const struct core *core = mentions_core(cast, tree, token);
    if (core->person)
        return surname_of(core->person);
    int name = core->role && core->name_token < core->role_token ? -1 : core->name_token;
    int beside = tree_child_with(tree, token, REL_APPOS); /* "the Danish envoy, Ole Brekke" */
    if (name < 0)
        return beside >= 0 && core->role ? cast_person(cast, tree, beside) : NULL;
    if (name > 1 && is_numeral(tree, name))
        name--;
    if (is_before_hyphen(tree, name) && tree->tokens[name - 1].upos == UPOS_PROPN && tree_head(tree, name) == name - 1)
        name--;
    g_autofree char *word = tree_text(tree, name);
    return g_intern_string(word);
}

bool cast_is_well_known(struct cast *cast, const struct tree *tree, int token)
{
    return token >= 0 && mentions_core(cast, tree, token)->person;
}

const char *cast_person_before(const struct cast *cast, const char *code)
{
    return code && cast->person == code ? cast->surname : NULL;
}

bool cast_may_mean(struct cast *cast, const struct tree *tree, int pronoun, int word)
{
    enum sex told = sexes_of_pronoun(tree, pronoun);

    return told != SEX_UNKNOWN && sexes_of_person(cast, tree, word) == told;
}

/* "Peru is lost, Roe told the BBC. He ...": who says what stands before it, and whom the next sentence goes on about; -1 if none. */
static int speaker_behind(const struct cast *cast, const struct tree *tree)
{
    for (int i = 1; i < (int)tree->n; i++) {
        bool beside = tree_relation(tree, i) == REL_PARATAXIS && tree_head(tree, i) < i;
        if ((tree_relation(tree, i) != REL_ROOT && !beside) || !cast_in_class(cast, tree, i, "said-behind"))
            continue;
        int subject = tree_child_with(tree, i, REL_NSUBJ);
        int content = beside ? tree_head(tree, i) : tree_child_with(tree, i, REL_CCOMP);
        if (subject < 0 || content < 0 || content > MIN(i, subject) || !antecedents_is_subject(tree, subject))
            return -1;
        const struct core *core = mentions_core(cast, tree, subject);
        return core->person || core->name_token >= 0 ? subject : -1;
    }
    return -1;
}

/* Whether the sentence's first person in a subject is a private one: an analyst, a witness, somebody whom nobody knows. */
static bool is_about_private(struct cast *cast, const struct tree *tree, int speaker)
{
    for (int i = MAX(speaker, 0); i < (int)tree->n; i++) {
        if (!antecedents_is_subject(tree, i) || antecedents_teller(tree, i) >= 0)
            continue;
        const struct core *core = mentions_core(cast, tree, i);
        bool unnamed =
            core->role && (core->role->class == ROLE_UNNAMED || core->role->class == ROLE_CITIZEN) && !core->role->plural;
        if (unnamed || core->name_token >= 0)
            return unnamed || !mark_of(cast, i)->code || !cast_speaks(cast, tree, i);
        if (antecedents_is_person(core))
            return false;
    }
    return cast->private;
}

/* "Mr Bush ... the president": who is named holds the office that the tables give him in the article's year. */
static void learn_known_offices(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (!name && tree->tokens[i].upos != UPOS_PROPN)
            continue;
        g_autofree char *word = tree_text(tree, i);
        bool person = name && name->kind == NAME_PERSON && *name->role && !memory_stated(cast->memory, word);
        if (person && cast->year && name->from <= cast->year && (!name->to || name->to >= cast->year)) {
            memory_learn_holder(cast->memory, word, name->role, name->code);
            memory_learn_holder(cast->memory, surname_of(name), name->role, name->code);
        }
        if (tree->tokens[i].upos == UPOS_PROPN)
            memory_name_holder(cast->memory, word);
    }
}

/* "ordered the arrest of Ama Mensah": whom the deed is done to that is a verb's object. */
static bool is_done_to_by_noun(const struct tree *tree, int token)
{
    static const char *const deeds[] = { "arrest",  "detention", "murder", "killing", "release",   "extradition",
                                         "removal", "expulsion", "ouster", "trial",   "dismissal", NULL };
    int deed = tree_relation(tree, token) == REL_NMOD ? tree_head(tree, token) : -1;

    return deed >= 0 && tree_relation(tree, deed) == REL_OBJ && tree_is_one_of(tree, deed, deeds) &&
           g_strcmp0(tree_preposition(tree, token), "of") == 0;
}

/* "urged him to find another": an object that means a man. */
static bool is_him(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const words[] = { "him", "her", NULL };

    return tree->tokens[token].upos == UPOS_PRON && tree_is_among(tree, token, words) && mark_of(cast, token)->code != cast->person;
}

/* "Police arrested Ama Mensah": the person by name to whom it was done, where no person did it; -1 if there is none. */
static int person_done_to(const struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++) {
        if ((tree_relation(tree, i) != REL_OBJ && !is_done_to_by_noun(tree, i)) || !mark_of(cast, i)->code)
            continue;
        const struct core *core = mentions_core(cast, tree, i);
        if (core->person || core->name_token >= 0 || is_him(cast, tree, i))
            return i;
    }
    return -1;
}

/* "Putin said. Russia's president was ill. He": the person met before, whose office the word names. */
static bool is_holder_before(struct cast *cast, const struct tree *tree, int office, const char *code)
{
    if (office < 0 || cast->person != code || !cast->surname)
        return false;
    const struct core *core = mentions_core(cast, tree, office);
    return core->role && !cast_person(cast, tree, office) && memory_holds(cast->memory, cast->surname, core->role->phrase, code);
}

/* "He said Castro had agreed. He ...", "Castro will go, he said. He ...": a sentence that is about a pronoun, or that one speaks,
 * goes on about the same man, whomever its clauses name. */
static bool goes_on_about_him(const struct cast *cast, const struct tree *tree)
{
    static const char *const words[] = { "he", "she", NULL };
    bool about = false, named = false;

    for (int i = 0; i < (int)tree->n; i++) {
        int clause = tree_relation(tree, i) == REL_NSUBJ ? tree_head(tree, i) : -1;
        if (clause < 0)
            continue;
        bool him = tree->tokens[i].upos == UPOS_PRON && tree_is_among(tree, i, words);
        if (him && tree_relation(tree, clause) == REL_PARATAXIS && tree_head(tree, clause) < i &&
            cast_in_class(cast, tree, clause, "said-behind"))
            return true;
        if (tree_relation(tree, clause) == REL_ROOT && !named) {
            about = him;
            named = true;
        }
    }
    return about;
}

/* "Mubarak's first act" after "Sadat": another man of the same land, so that "he" is called by neither's name. */
static void doubt_surname(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n && cast->surname; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (name && name->kind == NAME_PERSON && g_strcmp0(mark_of(cast, i)->code, cast->person) == 0 &&
            g_strcmp0(cast_person(cast, tree, i), cast->surname) != 0)
            cast->surname = NULL;
    }
}

/* "want Doha to close it", "urged Chad": the land, body or group that a sentence's subject deals with; NULL if it is none. */
static const char *object_of(const struct cast *cast, const struct tree *tree, int subject)
{
    int verb = subject >= 0 ? tree_head(tree, subject) : -1, object = verb >= 0 ? tree_child_with(tree, verb, REL_OBJ) : -1;

    object = object < 0 && verb >= 0 ? tree_child_with(tree, verb, REL_IOBJ) : object;
    return object > subject && tree->tokens[object].upos == UPOS_PROPN ? mark_of(cast, object)->code : NULL;
}

void cast_leave(struct cast *cast, const struct tree *tree)
{
    int at = -1, speaker = speaker_behind(cast, tree);
    bool same = goes_on_about_him(cast, tree) && (cast->person || cast->private);
    const char *subject = antecedents_subject(cast, tree, (int)tree->n, false, &at);
    bool human = at >= 0 && antecedents_is_person(mentions_core(cast, tree, at));
    int first = at;
    const char *person = same           ? NULL
                         : speaker >= 0 ? mark_of(cast, at = speaker)->code
                         : human        ? subject
                                        : antecedents_subject(cast, tree, (int)tree->n, true, &at);
    if (!person && speaker < 0 && !same && (at = person_done_to(cast, tree)) >= 0)
        person = mark_of(cast, at)->code;

    cast->object = object_of(cast, tree, first);
    antecedents_quote(cast, tree);
    learn_private(cast, tree);
    if (!same)
        cast->private = is_about_private(cast, tree, speaker);
    cast->outlet = outlet_told_of(cast, tree, (int)tree->n);
    antecedents_leave(cast, tree);
    antecedents_learn_counted(cast, tree);
    antecedents_learn_brokers(cast, tree);
    if (person) {
        if (!is_holder_before(cast, tree, at, person))
            cast->surname = cast_person(cast, tree, at);
        cast->person = person;
        sexes_learn(cast, tree, at);
    } else
        doubt_surname(cast, tree);
    if (subject)
        cast->subject = subject;
    learn_known_offices(cast, tree);
    sexes_leave(cast, tree);
    for (guint i = 0; i < tree->n; i++)
        if (mark_of(cast, (int)i)->code && !antecedents_is_scene(cast, tree, (int)i))
            memory_mention(cast->memory, mark_of(cast, (int)i)->code);
}

#include "antecedents_inside.h"

#include "../db/actor.h"
#include "mentions.h"
#include "sexes.h"

#include <string.h>

/* A single person, named or by his office. */
static bool is_single(const struct cast *cast, int token)
{
    const struct mark *mark = mark_of(cast, token);

    return (mark->name && mark->name->kind == NAME_PERSON) ||
           (mark->role && mark->role->class == ROLE_OFFICIAL && !mark->role->plural);
}

/* "Mandela, who persuaded Gadhafi": a word of a relative clause about the subject, and not of the subject's name. */
static bool is_in_relative(const struct tree *tree, int token, int subject)
{
    for (; token >= 0 && token != subject; token = tree_head(tree, token))
        if (tree_relation(tree, token) == REL_RELCL)
            return true;
    return false;
}

/* "The JVP, an ally of the president": a word of what stands behind the subject's name. */
static bool is_in_apposition(const struct tree *tree, int token, int subject)
{
    for (; token >= 0 && token != subject; token = tree_head(tree, token))
        if (tree_relation(tree, token) == REL_APPOS)
            return true;
    return false;
}

/* What "him" means: the person spoken of before who is not the subject of its own clause, though of the same land maybe. */
static const char *person_antecedent(struct cast *cast, const struct tree *tree, int token, int subject, const GPtrArray *lands)
{
    const char *own = subject >= 0 ? cast_person(cast, tree, subject) : NULL;
    enum sex sex = sexes_of_pronoun(tree, token);
    bool man = subject < 0 ||
               is_single(cast, subject); /* no body is he of whom its apposition tells: "The JVP, an ally of the president" */

    for (int i = 0; i < token; i++) {
        const char *code = is_single(cast, i) ? mark_of(cast, i)->code : NULL, *name = code ? cast_person(cast, tree, i) : NULL;
        bool other = lands->len && code && !mentions_has(lands, code);
        bool within = subject >= 0 && tree_below(tree, i, subject) && !(!man && is_in_apposition(tree, i, subject)) &&
                      !is_in_relative(tree, i, subject);
        if (code && name && sexes_is_other(cast, tree, i, sex))
            continue;
        if (code && !within && (name ? name != own : other)) /* "his Mexican counterpart" has no name here */
            return code;
    }
    bool known = cast->person && (!cast->private || g_ascii_islower(*cast->person)); /* "A clerk left. They shot him" */
    return known && (!own || cast->surname != own) ? cast->person : NULL;
}

/* "Gobadi's aim": a name that nobody knows, whose the sentence's subject is. */
static bool owns_subject(const struct cast *cast, const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_POSS && mentions_is_unknown(cast, tree, token) &&
           antecedents_is_subject(tree, tree_head(tree, token));
}

bool antecedents_is_of_unknown(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const anybody[] = { "man", "woman", "boy", "girl", "mother", "father", "son", "daughter", "teenager", NULL };

    for (int i = 0; i < token; i++) {
        bool named = tree->tokens[i].upos == UPOS_PROPN, common = tree_is_one_of(tree, i, anybody);
        bool doer = tree_head(tree, i) == tree_head(tree, token); /* "Quito stripped him of it" */
        if ((!named && !common) || !(antecedents_is_subject(tree, i) || owns_subject(cast, tree, i)) ||
            tree_below(tree, token, i) || doer)
            continue;
        g_autofree char *word = tree_text(tree, i);
        if (memory_is_private(cast->memory, word))
            return true;
        if (named && (mark_of(cast, i)->name || mark_of(cast, i)->role))
            continue;
        g_autoptr(GPtrArray) codes = g_ptr_array_new();
        cast_resolve(cast, tree, i, true, codes);
        if (codes->len == 0)
            return true;
    }
    return false;
}

/* "Soldiers toppled President Traore and have kept him": whether the object of a verb that the pronoun's is joined to names him. */
static bool is_named_object(struct cast *cast, const struct tree *tree, int token, const char *code)
{
    int verb = tree_head(tree, token), first = tree_relation(tree, verb) == REL_CONJ ? tree_head(tree, verb) : -1;
    int object = first >= 0 ? tree_child_with(tree, first, REL_OBJ) : -1;

    return object >= 0 && cast_person(cast, tree, object) && mark_of(cast, object)->code == code;
}

/* "Peru arrested Roe and deported {him}": whom the verb before, of the same subject, has as its object; NULL if nobody by name. */
static const char *object_shared(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const him[] = { "him", "her", NULL };
    int verb = tree_head(tree, token), first = tree_relation(tree, verb) == REL_CONJ ? tree_head(tree, verb) : -1;
    int object = first >= 0 && tree_child_with(tree, verb, REL_NSUBJ) < 0 ? tree_child_with(tree, first, REL_OBJ) : -1;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (object < 0 || object < first || object > token || tree->tokens[object].upos != UPOS_PROPN ||
        !tree_is_among(tree, token, him) || tree_child_with(tree, object, REL_CONJ) >= 0)
        return NULL;
    const struct name *name = mark_of(cast, object)->name;
    if (!name || name->kind == NAME_PERSON)
        cast_peek(cast, tree, object, false, codes);
    return codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
}

const char *antecedents_object(struct cast *cast, const struct tree *tree, int token, bool person)
{
    g_autoptr(GPtrArray) own = g_ptr_array_new();
    struct tree_arguments arguments;
    const char *last = person && cast->person ? cast->person : cast->subject, *him;

    if (person && (him = object_shared(cast, tree, token)))
        return him;
    tree_arguments(tree, tree_head(tree, token), &arguments);
    int doer = arguments.subject >= 0 && arguments.subject != token ? arguments.subject : -1;
    int subject = doer >= 0 && tree->tokens[doer].upos != UPOS_PRON ? doer : -1;
    if (doer >= 0)
        cast_resolve(cast, tree, doer, false, own);
    bool unnamed = subject >= 0 && is_single(cast, subject) && !cast_person(cast, tree, subject);
    static const char *const many[] = { "them", "themselves", NULL };
    bool them = tree_is_among(tree, token, many);
    bool apart = subject < 0 || unnamed; /* "The king promised him": two persons, but "Lavrov urged him" may be of one land */
    if (person && (him = person_antecedent(cast, tree, token, subject, own)) &&
        !(apart && mentions_has(own, him) && !is_named_object(cast, tree, token, him)))
        return him;
    for (int i = 0; i < token; i++) {
        const char *code = mark_of(cast, i)->code;
        const struct name *name =
            them ? mark_of(cast, i)->name : NULL; /* "Peru backed the rebels; Chile condemned them": not Peru */
        if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL))
            continue;
        if (code && !mentions_has(own, code) && !(doer >= 0 && tree_below(tree, i, doer)))
            return code;
    }
    if (person && (cast->private || antecedents_is_of_unknown(cast, tree, token)))
        return NULL; /* "He ran. The militants shot him": nobody known */
    if (them && last && (strcmp(actor_kind(last), "state") == 0 || strcmp(actor_kind(last), "organisation") == 0))
        return NULL; /* "The EU condemned the raids. Chad called them a crime": one land or body is no "them" */
    bool others = !person && cast->object && last && mentions_has(own, last) && !mentions_has(own, cast->object);
    if (others)
        return cast->object; /* "Peru urged Chad to go. It gave it a week" */
    return last && !mentions_has(own, last) ? last : apart && own->len ? memory_latest(cast->memory, own) : NULL;
}

/* "Thaci, whose land he refuses to recognise": he is not Thaci. */
static void bar_owner(const struct cast *cast, const struct tree *tree, int token, int clause)
{
    static const char *const whose[] = { "whose", NULL };

    if (tree_relation(tree, clause) != REL_RELCL)
        return;
    for (int i = tree_head(tree, clause) + 1; i < token; i++)
        if (tree_is_among(tree, i, whose) && mark_of(cast, tree_head(tree, clause))->code)
            mentions_add(cast->barred, mark_of(cast, tree_head(tree, clause))->code);
}

/* "the seizure of its embassy in Tehran": of some other land than where it is. */
static void bar_host(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const in[] = { "in", "at", NULL };
    static const char *const missions[] = { "embassy", "consulate", "mission", "ambassador", "envoy", "diplomat", "attache", NULL };
    int mission = tree_head(tree, token), place = mission + 2;
    bool abroad = place < (int)tree->n && tree_is_one_of(tree, mission, missions) && tree_is_among(tree, mission + 1, in);
    const struct name *name = abroad ? mark_of(cast, place)->name : NULL;

    if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE))
        mentions_add(cast->barred, name->code);
}

/* None of those whom a phrase names is meant. */
static void bar_named(struct cast *cast, const struct tree *tree, int phrase)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    cast_peek(cast, tree, phrase, false, codes);
    for (guint i = 0; i < codes->len; i++)
        mentions_add(cast->barred, g_ptr_array_index(codes, i));
}

/* "its first strike on Israeli soil": nobody's deed is aimed at himself. */
static void bar_victim(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const deeds[] = { "strike",  "attack", "assault",  "raid",    "offensive", "invasion",
                                         "bombing", "war",    "sanction", "embargo", "threat",    NULL };
    static const char *const on[] = { "on", "against", "of", NULL };
    int deed = tree_head(tree, token), victim = deed >= 0 && deed + 2 < (int)tree->n ? tree_head(tree, deed + 1) : -1;

    if (victim > deed + 1 && tree_is_one_of(tree, deed, deeds) && tree_is_among(tree, deed + 1, on))
        bar_named(cast, tree, victim);
}

/* Who "condemned {its} launch": the subject of such a verb before its object; -1 where there is none. */
static int judge_of(const struct tree *tree, int token)
{
    static const char *const its[] = { "its", "their", NULL };
    static const char *const verbs[] = { "condemn",   "denounce", "criticise", "criticize", "deplore", "decry",
                                         "reprimand", "lambaste", "slam",      "deride",    NULL };
    static const char *const deeds[] = { "launch",     "test",      "annexation", "invasion",   "occupation", "attack",
                                         "raid",       "strike",    "shelling",   "crackdown",  "seizure",    "refusal",
                                         "deployment", "behaviour", "behavior",   "action",     "conduct",    "decision",
                                         "withdrawal", "use",       "incursion",  "aggression", "bombing",    "blockade",
                                         "handling",   "treatment", "support",    "move",       "expulsion",  NULL };
    int deed = tree_head(tree, token), verb = tree_relation(tree, deed) == REL_OBJ ? tree_head(tree, deed) : -1;
    struct tree_arguments arguments;

    if (verb < 0 || verb > token || !tree_is_among(tree, token, its) || !tree_is_one_of(tree, verb, verbs) ||
        !tree_is_one_of(tree, deed, deeds) || tree_is(tree, deed + 1, "from")) /* "its expulsion from the bloc" */
        return -1;
    tree_arguments(tree, verb, &arguments);
    return !arguments.passive && arguments.subject < token ? arguments.subject : -1;
}

/*
 * "The Council condemned its launch, and Japan deplored {its} conduct": who deplores a deed is not the one that did it, and neither
 * is who deplored it before in the same words.
 */
static void bar_judge(struct cast *cast, const struct tree *tree, int token)
{
    int judge = judge_of(tree, token);

    if (judge < 0)
        return;
    bar_named(cast, tree, judge);
    for (int t = 0; t < judge; t++) {
        int other = tree_relation(tree, t) == REL_POSS ? judge_of(tree, t) : -1;
        if (other >= 0)
            bar_named(cast, tree, other);
    }
}

/* "Guterres called for his release": who asks for what is done to a man, or deplores it, is another man. */
static void bar_asker(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const his[] = { "his", "her", NULL };
    static const char *const verbs[] = { "call",    "demand",   "urge",      "seek",      "request", "order",
                                         "condemn", "denounce", "criticise", "criticize", "deplore", "decry",
                                         "lament",  "appeal",   "press",     "regret",    NULL };
    enum { HEADS_UP = 3 };
    int deed = tree_head(tree, token), verb = deed;
    struct tree_arguments arguments;

    if (!tree_is_among(tree, token, his) ||
        !(cast_in_class(cast, tree, deed, "suffered") || cast_in_class(cast, tree, deed, "homecoming")))
        return;
    for (int i = 0; i < HEADS_UP && verb >= 0 && tree->tokens[verb].upos != UPOS_VERB; i++)
        verb = tree_head(tree, verb);
    if (verb < 0 || verb > token || !tree_is_one_of(tree, verb, verbs))
        return;
    tree_arguments(tree, verb, &arguments);
    int owner = arguments.subject >= 0 ? tree_child_with(tree, arguments.subject, REL_POSS) : -1;
    bool kin = owner >= 0 && tree->tokens[owner].upos == UPOS_PRON; /* "his wife demanded" */
    if (!arguments.passive && arguments.subject >= 0 && arguments.subject < token && !kin)
        bar_named(cast, tree, arguments.subject);
}

void antecedents_bar(struct cast *cast, const struct tree *tree, int token)
{
    int clause = tree_head(tree, token);
    enum relation relation = tree_relation(tree, token);

    if (clause >= 0 && relation == REL_POSS) {
        bar_host(cast, tree, token);
        bar_victim(cast, tree, token);
        bar_asker(cast, tree, token);
        bar_judge(cast, tree, token);
    }
    if (clause < 0 || (relation != REL_NSUBJ && relation != REL_NSUBJ_PASS))
        return;
    bar_owner(cast, tree, token, clause);
    static const char *const he[] = { "he", "she", NULL };
    bool his = tree_is_among(tree, token, he) && tree_child_with(tree, clause, REL_OBJ) >= 0;
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        static const char *const on[] = { "on", "against", "with", "to", "for", "by", NULL };
        enum relation role = tree_relation(tree, c);
        const char *preposition = tree_preposition(tree, c);
        bool home = his && g_strcmp0(preposition, "to") == 0; /* "he would invite Netanyahu to Budapest" */
        bool object = role == REL_OBJ || role == REL_IOBJ || role == REL_AGENT ||
                      (role == REL_OBL && preposition && !home && wordlist_has(on, preposition));
        const struct name *name = object && c > token ? mark_of(cast, c)->name : NULL;
        if (mentions_is_actor(name) && name->kind != NAME_PERSON && name->kind != NAME_ADJECTIVE && name->kind != NAME_INHABITANT)
            mentions_add(cast->barred, name->code);
    }
}

#include "clause_inside.h"

#include "../../db/action.h"

#include <string.h>

void clause_invaded(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int told = tree_relation(tree, act->token) == REL_ADVCL ? tree_head(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (told < 0 || act->target->len || act->source->len == 0 || act->arguments.object >= 0 || !tree_is(tree, act->token, "invade"))
        return;
    tree_arguments(tree, told, &arguments);
    int divided = arguments.passive ? arguments.object : arguments.subject;
    if (divided < 0 || !cast_is_place(coder->cast, tree, divided))
        return;
    act_aim_at(coder, act, divided, true, "the land of which it tells");
}

/* Whether a clause tells of harm done to another, or is a report of that: "said its troops had destroyed". */
static bool tells_of_harm(const struct coder *coder, int clause)
{
    int told = tree_child_with(coder->tree, clause, REL_CCOMP), action = act_action_at(coder, clause);

    if (told > clause && (action < 0 || action == ACTION_STATE))
        action = act_action_at(coder, told);
    return action >= 0 && action_get(action)->quad == QUAD_MATERIAL_CONFLICT;
}

void clause_retaliated(struct coder *coder, struct act *act)
{
    static const char *const marks[] = { "after", "when", "because", NULL };
    const struct tree *tree = coder->tree;
    bool blow = act->action == ACTION_ATTACK || act->action == ACTION_MOBILIZE;
    int answer = blow && tree_relation(tree, act->token) == REL_ADVCL ? tree_head(tree, act->token) : -1;
    int mark = answer >= 0 ? tree_child_with(tree, act->token, REL_MARK) : -1;

    if (mark < 0 || act->target->len || act->source->len != 1 || act->arguments.passive || !tree_is_among(tree, mark, marks) ||
        !tells_of_harm(coder, answer))
        return;
    int subject = tree_child_with(tree, answer, REL_NSUBJ);
    if (subject < 0 || !cast_speaks(coder->cast, tree, subject))
        return;
    cast_peek(coder->cast, tree, subject, false, act->target);
    act_say_target(act, "who answers it");
}

static const char *const fights[] = { "fighting",  "fight",    "battle",   "clash",     "combat",        "skirmish",
                                      "firefight", "gunfight", "shootout", "encounter", "confrontation", NULL };

void clause_fought(struct coder *coder, struct act *act)
{
    static const char *const beside[] = { "in", "after", "during", "amid", "follow", "following", NULL };
    static const char *const won[] = { "seize", "attack", "withdraw-forces", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, act->token);
    int verb = clause_verb_around(tree, act->token), action = verb >= 0 ? act_action_at(coder, verb) : -1;
    struct tree_arguments arguments;

    if (act->source->len || action < 0 || !preposition || !tree_is_one_of(tree, act->token, fights) ||
        act->action != ACTION_ATTACK || !wordlist_has(beside, preposition) || !wordlist_has(won, action_get(action)->slug))
        return;
    tree_arguments(tree, verb, &arguments);
    if (arguments.subject < 0)
        return;
    cast_resolve(coder->cast, tree, arguments.subject, false, act->source);
    act_say_source(act, "who won by it");
    act->both_named |= act->source->len > 0; /* a noun alone, but told with who fought */
    for (guint i = 0; i < arguments.n && act->target->len == 0 && act->source->len; i++)
        if (g_strcmp0(arguments.oblique[i].preposition, "with") == 0 && arguments.oblique[i].token > act->token)
            cast_resolve(coder->cast, tree, arguments.oblique[i].token, false, act->target);
}

/* "in a clash with guerrillas", "battling guerrillas": with whom those fought who fell; -1 where the words tell of no fight. */
static int foe_of_fallen(const struct tree *tree, int death, int fight)
{
    static const char *const verbs[] = { "fight", "battle", "combat", NULL };
    static const char *const beside[] = { "in", "during", NULL }, *const against[] = { "with", "against", NULL };
    bool going = tree_has_tag(tree, fight, TAG(VBG)) && tree_is_one_of(tree, fight, verbs) && tree_is_clause(tree, fight);
    int foe = going ? tree_child_with(tree, fight, REL_OBJ) : -1;

    if (!going && !(tree_has_preposition(tree, fight, beside) && tree_is_one_of(tree, fight, fights)))
        return -1;
    for (int i = fight + 1; i < (int)tree->n && foe < 0; i++) {
        const char *with = tree_head(tree, i) == fight || tree_head(tree, i) == death ? tree_preposition(tree, i) : NULL;
        if (with && wordlist_has(against, with))
            foe = i;
    }
    return foe;
}

int clause_foe(const struct coder *coder, int death)
{
    static const char *const deaths[] = { "kill", "die", "perish", "wound", "injure", "lose", "slay", NULL };
    const struct tree *tree = coder->tree;
    int foe = -1;

    if (!tree_is_one_of(tree, death, deaths) || act_action_at(coder, death) != ACTION_ATTACK)
        return -1;
    for (int c = tree_child(tree, death); c >= 0 && foe < 0; c = tree_next(tree, c))
        if (c > death)
            foe = foe_of_fallen(tree, death, c);
    return foe;
}

int clause_blow(const struct coder *coder, int death)
{
    static const char *const deaths[] = { "die", "fall", "perish", NULL };
    static const char *const harms[] = { "kill", "wound", "injure", "hurt", "slay", NULL };
    const struct tree *tree = coder->tree;
    bool fell = tree->tokens[death].upos == UPOS_VERB &&
                (tree_is_one_of(tree, death, deaths) ||
                 (tree_is_one_of(tree, death, harms) && tree_child_with(tree, death, REL_NSUBJ_PASS) >= 0));

    for (int c = fell ? tree_child(tree, death) : -1; c >= 0; c = tree_next(tree, c)) {
        int mark = tree_relation(tree, c) == REL_ADVCL && c > death ? tree_child(tree, c) : -1;
        if (mark >= 0 && tree_is(tree, mark, "when") && act_action_at(coder, c) == ACTION_ATTACK)
            return c;
    }
    return -1;
}

void clause_fallen(struct coder *coder, struct act *act)
{
    bool fell = act->action == ACTION_ATTACK && act->source->len == 0 && act->target->len;
    int foe = fell ? clause_foe(coder, act->token) : -1, blow = fell && foe < 0 ? clause_blow(coder, act->token) : -1;
    struct tree_arguments arguments;

    if (blow >= 0) {
        tree_arguments(coder->tree, blow, &arguments);
        foe = arguments.passive ? -1 : arguments.subject;
    }
    if (foe < 0)
        return;
    cast_resolve(coder->cast, coder->tree, foe, false, act->source);
    act_say_source(act, blow >= 0 ? "who struck them" : "whom they fought");
}

void clause_victims(struct coder *coder, struct act *act)
{
    static const char *const harms[] = { "kill", "wound", "injure", "maim", "slay", NULL };
    const struct tree *tree = coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;

    if (act->action != ACTION_ATTACK || tree->tokens[verb].upos != UPOS_VERB)
        return;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    cast_scene(coder->cast, tree, verb, scene);
    if (act->target->len && (scene->len == 0 || !act_codes_overlap(act->target, scene)))
        return; /* "attacked UN troops, killing a Greek" */
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        bool harm =
            c > verb && tree_relation(tree, c) == REL_ADVCL && tree_has_tag(tree, c, TAG(VBG)) && tree_is_one_of(tree, c, harms);
        int fallen = harm ? tree_child_with(tree, c, REL_OBJ) : -1;
        guint before = act->target->len;
        if (fallen >= 0 && before == 0) { /* "launched drones, killing one person in Lviv" */
            cast_scene(coder->cast, tree, c, act->target);
            act_say_target(act, "where it killed");
            before = act->target->len;
        }
        if (fallen < 0 || !tree_has_tag(tree, fallen, TAG(NNS) | TAG(NNPS) | TAG(NN)) || !cast_is_people(coder->cast, tree, fallen))
            continue;
        cast_peek(coder->cast, tree, fallen, false, act->target);
        act_drop_codes(act->target, before, act->source);
        if (act->target->len > before)
            path_say(act->target_path, "whom it killed");
    }
}

/* Adds whom a list behind a comma tells of, from one of its tokens on: numbers, "most of them", and peoples. */
static void take_tally(struct coder *coder, struct act *act, int token)
{
    static const char *const words[] = { "of",   "them", "most", "all", "mostly", "mainly", "including", "among", "and",
                                         "both", ",",    "a",    "an",  "many",   "half",   "some",      "the",   NULL };
    const struct tree *tree = coder->tree;

    for (int i = token; i < (int)tree->n; i++) {
        if (tree_is_among(tree, i, words) || tree_has_tag(tree, i, TAG(CD)))
            continue;
        if (tree->tokens[i].upos == UPOS_VERB || tree->tokens[i].upos == UPOS_AUX)
            g_ptr_array_set_size(act->target, 0); /* "six Chadians said" */
        if (tree->tokens[i].upos == UPOS_VERB || !cast_knows(coder->cast, tree, i))
            break;
        cast_peek(coder->cast, tree, i, false, act->target);
    }
    act_drop_codes(act->target, 0, act->source);
}

void clause_tally(struct coder *coder, struct act *act)
{
    static const guint64 slugs =
        ACTION_BIT(DETAIN) | ACTION_BIT(DEPORT) | ACTION_BIT(RELEASE) | ACTION_BIT(ATTACK) | ACTION_BIT(EXPEL) | ACTION_BIT(SEIZE);
    static const char *const first[] = { "most", "all", "mostly", "mainly", "including", "among", "both", "many", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;

    if (act->target->len || object < 0 || tree_child_with(tree, object, REL_NUMMOD) < 0 || !action_is(act->action, slugs))
        return;
    for (int i = object + 1; i + 2 < (int)tree->n && act->target->len == 0; i++) {
        if (tree_is_clause(tree, i))
            break;
        if (tree_is(tree, i, ",") && (tree_has_tag(tree, i + 1, TAG(CD)) || tree_is_among(tree, i + 1, first)))
            take_tally(coder, act, i + 1);
    }
    if (act->target->len)
        path_say(act->target_path, "who they are");
}

void clause_in_protest(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    bool in = tree_is(tree, act->token, "protest") && tree->tokens[act->token].upos == UPOS_NOUN &&
              g_strcmp0(tree_preposition(tree, act->token), "in") == 0 && tree_child_with(tree, act->token, REL_DET) < 0;
    int verb = in ? clause_verb_around(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (verb < 0 || act->source->len || act_action_at(coder, verb) >= 0)
        return;
    tree_arguments(tree, verb, &arguments);
    if (arguments.passive || arguments.subject < 0 || !tree_has_tag(tree, arguments.subject, TAG(NNS)) ||
        cast_speaks(coder->cast, tree, arguments.subject))
        return;
    cast_resolve(coder->cast, tree, arguments.subject, false, act->source);
    if (act->source->len)
        path_say(act->source_path, "who does so in protest");
    act->both_named |= act->source->len > 0;
}

/* Whom what a crowd is against is of: the object of its protest, or what follows "against" or "at". */
static void take_opposed(struct coder *coder, struct act *act, int token)
{
    static const char *const over[] = { "against", "at", "over", "about", "toward", "towards", NULL };
    static const char *const shown[] = { "show", "express", "voice", "vent", "demonstrate", "register", NULL };
    const struct tree *tree = coder->tree;
    bool showing = tree_is_one_of(tree, token, shown), opposed = false;
    bool in_protest = g_strcmp0(tree_preposition(tree, token), "in") == 0 && tree_is(tree, token, "protest"); /* "in protest of" */

    for (int c = tree_child(tree, token); c >= 0 && act->target->len == 0; c = tree_next(tree, c)) {
        const char *preposition = tree_preposition(tree, c);
        bool whom = (preposition && (wordlist_has(over, preposition) || (in_protest && strcmp(preposition, "of") == 0))) ||
                    (!showing && tree_relation(tree, c) == REL_OBJ && tree->tokens[token].upos == UPOS_VERB);
        whom |= opposed && g_strcmp0(preposition, "by") == 0; /* "against raids by the army" */
        opposed |= whom;
        bool felt = showing && tree_relation(tree, c) == REL_OBJ;
        if (whom && !tree_is_clause(tree, c))
            cast_resolve(coder->cast, tree, c, false, act->target);
        for (int of = felt ? tree_child(tree, c) : -1; of >= 0 && act->target->len == 0; of = tree_next(tree, of))
            if (tree_relation(tree, of) == REL_NMOD)
                cast_resolve(coder->cast, tree, of, false, act->target);
    }
}

/* "to protest against it", "to show their anger", "during rallies", "in protest": where the act tells what it is against. */
static bool tells_aim(const struct coder *coder, const struct act *act, int token)
{
    static const char *const verbs[] = { "protest", "oppose", "denounce", "condemn", "show",        "express",  "voice",
                                         "vent",    "defy",   "decry",    "resist",  "demonstrate", "register", NULL };
    static const char *const beside[] = { "in", "during", "at", "as", NULL };
    const struct tree *tree = coder->tree;

    if (tree->tokens[token].upos == UPOS_VERB)
        return tree_is_clause(tree, token) && tree_is_one_of(tree, token, verbs);
    return tree_has_preposition(tree, token, beside) && tree->tokens[token].upos == UPOS_NOUN &&
           (tree_is(tree, token, "protest") || act_action_at(coder, token) == act->action);
}

/* "shouted anti-American slogans", "anti-Japanese riots": against whom a word beside the noun is. */
static void take_named_foe(struct coder *coder, struct act *act, int noun)
{
    for (int c = noun >= 0 ? tree_child(coder->tree, noun) : -1; c >= 0 && act->target->len == 0; c = tree_next(coder->tree, c)) {
        const char *foe = c < noun ? cast_opposed(coder->cast, coder->tree, c) : NULL;
        if (foe)
            g_ptr_array_add(act->target, (gpointer)(gsize)foe);
    }
}

/* "detainees in an Israeli prison", "inmates in Turkey", "Pakistani workers in Qatar": in whose prison or land they rebel. */
static void take_jailer(struct coder *coder, struct act *act, int prisoners)
{
    static const char *const in[] = { "in", "at", "inside", NULL };
    static const char *const places[] = { "prison", "jail", "camp", "penitentiary", "dungeon", "cell", NULL };
    static const char *const guests[] = { "prisoner", "inmate",    "detainee", "convict", "internee", "worker", "labourer",
                                          "laborer",  "immigrant", "migrant",  "refugee", "exile",    NULL };
    const struct tree *tree = coder->tree;
    bool guest = prisoners >= 0 && tree_is_one_of(tree, prisoners, guests);

    for (int c = prisoners >= 0 ? tree_child(tree, prisoners) : -1; c >= 0 && act->target->len == 0; c = tree_next(tree, c)) {
        if (tree_has_preposition(tree, c, in) &&
            (tree_is_one_of(tree, c, places) || (guest && cast_is_place(coder->cast, tree, c))))
            cast_resolve(coder->cast, tree, c, true, act->target);
        for (int p = guest && tree_relation(tree, c) == REL_ACL ? tree_child(tree, c) : -1; p >= 0; p = tree_next(tree, p))
            if (tree_is_one_of(tree, p, places)) /* "held in Israeli jails" */
                cast_resolve(coder->cast, tree, p, false, act->target);
    }
    act_drop_codes(act->target, 0, act->source);
}

void clause_protested(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int words[] = { act->token, act->arguments.object, act->support };

    if (act->target->len || act->action != ACTION_PROTEST)
        return;
    take_named_foe(coder, act, act->token);
    take_named_foe(coder, act, act->arguments.object);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        for (int c = words[i] >= 0 ? tree_child(tree, words[i]) : -1; c >= 0 && act->target->len == 0; c = tree_next(tree, c))
            if (c != act->token && tells_aim(coder, act, c))
                take_opposed(coder, act, c);
    take_jailer(coder, act, act->support >= 0 ? act->support_arguments.subject : act->arguments.subject);
    if (act->target->len)
        path_say(act->target_path, "whom it is against");
}

/* "held by rebels", "that the rebels occupied", "rebel-held": who holds what such words tell of; -1 where they tell of another thing. */
static int holder(const struct tree *tree, int clause)
{
    static const char *const verbs[] = { "hold", "occupy", "control", "capture", "seize", "govern",
                                         "rule", "run",    "overrun", "take",    NULL };
    struct tree_arguments arguments;

    if (!tree_is_one_of(tree, clause, verbs))
        return -1;
    if (tree_relation(tree, clause) == REL_AMOD)
        return tree_child_with(tree, clause, REL_COMPOUND);
    tree_arguments(tree, clause, &arguments);
    return arguments.passive ? tree_child_with(tree, clause, REL_AGENT) : tree_child_with(tree, clause, REL_NSUBJ);
}

void clause_held(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(SEIZE) | ACTION_BIT(ATTACK);
    const struct tree *tree = coder->tree;
    int thing = act->arguments.object, token = -1;

    if (act->target->len || thing < 0 || tree->tokens[thing].upos != UPOS_NOUN || !action_is(act->action, slugs))
        return;
    for (int c = tree_child(tree, thing); c >= 0 && token < 0; c = tree_next(tree, c))
        if (c != act->token &&
            (tree_relation(tree, c) == REL_ACL || tree_relation(tree, c) == REL_RELCL || tree_relation(tree, c) == REL_AMOD))
            token = holder(tree, c);
    if (token < 0)
        return;
    act_aim_at(coder, act, token, false, "who held it");
}

#include "home.h"

#include "roles.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/* What a government says to its own people as it says it to others. */
static const char *const harsh_words[] = { "demand", "warn", "reject", "accuse", "condemn", NULL };

static void take_home(GPtrArray *codes, const char *home, struct path *path)
{
    g_ptr_array_add(codes, (gpointer)(gsize)home);
    path_guess(path, CAST_WAY_HOME);
}

/* "clashes between Niger and Chad near the Malian border": two at odds have one another for a target. */
static bool is_between_two(const struct coder *coder, const struct act *act)
{
    static const char *const nouns[] = { "clash",    "fighting",  "battle",    "war", "skirmish",
                                         "conflict", "firefight", "hostility", NULL };

    return act->source->len > 1 && tree_is_one_of(coder->tree, act->token, nouns);
}

/* "The Houthis in Yemen fired a missile": from where they are at another land. */
static bool fires_from(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "fire", "launch", "lob", NULL };
    int subject = act->arguments.subject, place = subject >= 0 ? tree_child_with(coder->tree, subject, REL_NMOD) : -1;

    return place > subject && tree_is_one_of(coder->tree, act->token, verbs) &&
           g_strcmp0(tree_preposition(coder->tree, place), "in") == 0 && place < act->token;
}

void home_scene(struct coder *coder, struct act *act)
{
    static const char *const struck[] = { "attack", "seize", "aid", NULL }, *const own[] = { "protest", "detain", "coerce", NULL };
    static const char *const refuge[] = { "asylum", "refuge", "sanctuary", "shelter", "haven", NULL };
    static const guint64 on_its_soil =
        ACTION_BIT(EXPEL) | ACTION_BIT(RELEASE) | ACTION_BIT(CONCEDE); /* "was declared unwelcome in Oman" */
    const char *slug = action_get(act->action)->slug;
    bool told = act->support >= 0 || coder->tree->tokens[act->token].upos == UPOS_VERB ||
                act->action == ACTION_PROTEST; /* another noun alone only alludes to it */
    bool target = told && act->target->len == 0 && wordlist_has(struck, slug) && !is_between_two(coder, act);
    bool staff = act->target->len && strcmp(actor_kind(g_ptr_array_index(act->target, 0)), "organisation") == 0; /* at home in it */
    bool held = act->action == ACTION_ELECT && act->arguments.passive && act->arguments.object >= 0 && !staff &&
                act_owns(act, act->arguments.object); /* "elections in Kosovo will be held" */
    bool let = act->arguments.passive && act->arguments.subject < 0 && (act->target->len || act->action == ACTION_CONCEDE) &&
               act->arguments.object >= 0 &&
               (action_is(act->action, on_its_soil) || tree_is_one_of(coder->tree, act->arguments.object, refuge));
    bool source = told && act->source->len == 0 && (wordlist_has(own, slug) || held || let);

    if (!target && !source)
        return;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    cast_scene(coder->cast, coder->tree, act->support >= 0 ? act->support : act->token, scene);
    if (target && fires_from(coder, act))
        return;
    bool relief = target && act->action == ACTION_AID; /* for the land in need, not "from its hub in Kenya" */
    if (scene->len == 0 || (act->source->len && act_codes_overlap(act->source, scene)) ||
        (relief && cast_home(coder->cast) && (scene->len > 1 || g_ptr_array_index(scene, 0) != cast_home(coder->cast))))
        return;
    act_take_codes(target ? act->target : act->source, scene);
    path_guess(target ? act->target_path : act->source_path, CAST_WAY_SCENE);
}

/* The word behind a clause, and below it, for somebody's fall: "the resignation of the president"; -1 if none. */
static int fall_asked(const struct tree *tree, int clause)
{
    static const char *const falls[] = { "resignation", "ouster",   "removal",     "departure", "dismissal",  "overthrow",
                                         "sacking",     "downfall", "impeachment", "ousting",   "abdication", NULL };
    int first, last;

    tree_span(tree, clause, &first, &last);
    for (int i = clause + 1; i <= last; i++)
        if (tree_is_among(tree, i, falls))
            return i;
    return -1;
}

/* The land whose head shall fall by what is asked in a clause; NULL where that is another sort of wish, or of several lands. */
static const char *fallen_land(struct coder *coder, int clause)
{
    static const char *const asks[] = { "demand", "demanding", "seek",  "seeking",  "urge", "urging",
                                        "call",   "calling",   "press", "pressing", NULL };
    const struct tree *tree = coder->tree;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    int fall = tree_is_clause(tree, clause) && tree_is_among(tree, clause, asks) ? fall_asked(tree, clause) : -1;

    for (int of = fall >= 0 ? tree_child(tree, fall) : -1; of >= 0; of = tree_next(tree, of))
        if (tree_relation(tree, of) == REL_POSS || g_strcmp0(tree_preposition(tree, of), "of") == 0)
            cast_resolve(coder->cast, tree, of, false, codes);
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : "";
    return strcmp(actor_kind(code), "state") == 0 ? code : NULL;
}

void home_fallen(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int verb = act->support >= 0 ? act->support : act->token, first, last;
    const char *code = NULL;

    if (act->source->len || act->action != ACTION_PROTEST || tree->tokens[verb].upos != UPOS_VERB)
        return;
    tree_span(tree, verb, &first, &last);
    for (int i = verb + 1; i <= last && !code; i++)
        code = fallen_land(coder, i);
    if (code)
        act_take_code(act->source, code, act->source_path, "at home, where they ask for a fall");
}

/* "Tens of thousands": a crowd that is only counted. */
static bool is_multitude(const struct tree *tree, int subject)
{
    static const char *const words[] = { "ten", "dozen", "score", "hundred", "thousand", "million", NULL };

    return tree_is_one_of(tree, subject, words);
}

/* Where a crowd asks for it: the protest whose act it is ("rallied to demand"), or the word itself ("Thousands demanded"); or -1. */
static int crowd_of(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    enum relation relation = tree_relation(tree, act->token);
    int head = tree_head(tree, act->token);

    if (tree->tokens[act->token].upos != UPOS_VERB || !act_is_verbal(act->action))
        return -1;
    if (relation == REL_ADVCL || relation == REL_XCOMP || relation == REL_ACL) /* "a strike to demand" hangs on the noun */
        return act_action_at(coder, head) == ACTION_PROTEST ? head : -1;
    bool counted = act->arguments.subject >= 0 && is_multitude(tree, act->arguments.subject);
    return counted && act->action == ACTION_DEMAND ? act->token : -1;
}

void home_chants(struct coder *coder, struct act *act)
{
    int crowd = act->source->len ? -1 : crowd_of(coder, act);

    if (crowd < 0)
        return;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    cast_scene(coder->cast, coder->tree, crowd, scene);
    act_take_codes(act->source, scene);
    if (scene->len)
        path_guess(act->source_path, CAST_WAY_SCENE);
    const char *code = scene->len ? NULL : fallen_land(coder, act->token);
    if (code)
        act_take_code(act->source, code, act->source_path, "at home, where they ask for a fall");
}

void home_struck(struct coder *coder, struct act *act)
{
    static const guint64 slugs =
        ACTION_BIT(ATTACK) | ACTION_BIT(SEIZE) | ACTION_BIT(DEMAND) | ACTION_BIT(PROTEST) | ACTION_BIT(WARN);
    const char *home = cast_home(coder->cast), *band = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "";

    if (act->target->len || !g_ascii_islower(*band) || !action_is(act->action, slugs) ||
        lexicon_is_institution(coder->lexicon, band) || g_str_has_suffix(band, "-pirates"))
        return;
    const char *own = lexicon_land_of_band(coder->lexicon, band); /* "the Albanian opposition" */
    if (own)
        act_take_code(act->target, g_intern_string(own), act->target_path, "its own land");
    else if (home)
        take_home(act->target, home, act->target_path);
}

/* "people", "dozens", "at least 90", "some", "staffers": whom nobody names. */
static bool is_anybody(const struct coder *coder, int token)
{
    static const char *const words[] = { "some",     "many",      "several",   "other",     "staffer",
                                         "follower", "colleague", "organizer", "organiser", NULL };
    const struct tree *tree = coder->tree;
    bool person = tree->tokens[token].upos == UPOS_NOUN && (act_in_class(coder, token, "person") || is_multitude(tree, token));

    return person || tree->tokens[token].upos == UPOS_NUM || tree_is_one_of(tree, token, words);
}

/* "Dozens of people were detained": nobody by name, and by nobody who is named. */
static bool is_round_up(const struct coder *coder, const struct act *act)
{
    int object = act->arguments.object;
    bool verb = coder->tree->tokens[act->token].upos == UPOS_VERB && act->arguments.passive && act->arguments.subject < 0;

    return act->action == ACTION_DETAIN && act->target->len == 0 && verb && object >= 0 && is_anybody(coder, object) &&
           !act_not_fact(act->status.status);
}

/* "Four ministers resigned", "He was appointed head of the party": a change in office that a verb of its own tells as done. */
static bool is_of_office(const struct coder *coder, const struct act *act)
{
    static const char *const holders[] = { "minister", "deputy",  "lawmaker", "governor", "senator",
                                           "mayor",    "general", "official", "adviser",  NULL };
    const struct tree *tree = coder->tree;
    int who = act->arguments.passive ? act->arguments.object : act->arguments.subject;
    bool verb = act->action == ACTION_ELECT && tree->tokens[act->token].upos == UPOS_VERB;

    return verb && who >= 0 && act->status.status == EVENT_OCCURRED &&
           (tree_is_one_of(tree, who, holders) || (act->arguments.passive && tree->tokens[who].upos == UPOS_PROPN));
}

/* "Thousands marched against the war in Iraq": elsewhere than there. */
static bool is_against_war_in(const struct coder *coder, const struct act *act, const char *land)
{
    return cast_is_about_war(coder->cast, coder->tree, act->support >= 0 ? act->support : act->token, land);
}

/* "rallied near a French base": the house at whose gates a crowd stands; -1 if none. */
static int gates_of(const struct tree *tree, int token)
{
    static const char *const before[] = { "near", "outside", "before", "at", "around", "in", "against", NULL };
    static const char *const gates[] = { "embassy", "consulate", "mission", "base", "residence", "gate", "garrison", NULL };

    for (int c = tree_child(tree, token), house; c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_preposition(tree, c);
        bool front = preposition && tree_is(tree, c, "front") && (house = tree_child_with(tree, c, REL_NMOD)) >= 0;
        if (!front)
            house = c; /* else "in front of" it */
        if (preposition && wordlist_has(before, preposition) && tree_is_one_of(tree, house, gates))
            return house;
    }
    return -1;
}

/* "The fighting erupted in June", "the uprising claimed lives": strife of which no side is named, in an article about one land. */
static bool is_strife(const struct coder *coder, const struct act *act)
{
    const char *first, *second;
    int told = coder->tree->tokens[act->token].upos == UPOS_VERB ? act->arguments.subject : act->token;

    return act->source->len == 0 && act->target->len == 0 && act_in_class(coder, told, "strife") &&
           !cast_quarrel(coder->cast, &first, &second);
}

/* No land's crowd stands at the gates of its own embassy, or marches against a war in it. */
static bool is_held_elsewhere(const struct coder *coder, const struct act *act, const char *land)
{
    bool at_gates = act->target->len == 1 && g_ptr_array_index(act->target, 0) == land &&
                    gates_of(coder->tree, act->support >= 0 ? act->support : act->token) >= 0;

    return at_gates || is_against_war_in(coder, act, land);
}

void home_default(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(ELECT) | ACTION_BIT(PROTEST) | ACTION_BIT(COERCE);
    bool nobody = act->target->len == 0 && action_is(act->action, slugs);
    bool arrested = act->action == ACTION_DETAIN && act->target->len > 0;
    bool person = arrested && g_ascii_islower(*(const char *)g_ptr_array_index(act->target, 0));
    bool crowd = act->action == ACTION_PROTEST && (act->support >= 0 || coder->tree->tokens[act->token].upos == UPOS_VERB);
    const char *first, *second;
    bool round_up = is_round_up(coder, act);
    bool anywhere = (person || crowd || round_up || is_of_office(coder, act)) && !cast_quarrel(coder->cast, &first, &second);
    const char *home = anywhere ? cast_home(coder->cast) : cast_alone(coder->cast);

    if (home && act->source->len == 0 && (nobody || arrested || round_up) && !(crowd && is_held_elsewhere(coder, act, home)))
        take_home(act->source, home, act->source_path);
    home = cast_home(coder->cast);
    if (home && is_strife(coder, act)) {
        take_home(act->source, home, act->source_path);
        take_home(act->target, home, act->target_path);
    }
}

void home_elected(struct act *act)
{
    bool one = act->source->len == 0 && act->target->len == 1 && act->action == ACTION_ELECT;
    const char *code = one ? g_ptr_array_index(act->target, 0) : "";

    if (one && (strcmp(actor_kind(code), "state") == 0 || strcmp(actor_kind(code), "organisation") == 0))
        act_take_code(act->source, code, act->source_path, "at home");
}

/* "the ouster of the president", "forced the king to flee", "called on him to resign": somebody is acted upon, at home. */
void home_ousted(struct coder *coder, struct act *act)
{
    const char *code = act->source->len == 1 && act->target->len == 0 ? g_ptr_array_index(act->source, 0) : "";

    if (act->action == ACTION_ELECT && strcmp(actor_kind(code), "state") == 0 &&
        (act->asked || act_in_class(coder, act->token, "downfall")))
        act_take_code(act->target, code, act->target_path, "at home");
}

void home_rioters(const struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(ATTACK) | ACTION_BIT(SEIZE);
    static const char *const crowds[] = { "mob", "crowd", "rioter", "protester", "protestor", "demonstrator", "looter", NULL };
    const char *code = act->source->len == 0 && act->target->len == 1 ? g_ptr_array_index(act->target, 0) : "";
    int subject = act->arguments.subject;

    if (subject >= 0 && action_is(act->action, slugs) && strcmp(actor_kind(code), "state") == 0 &&
        tree_is_among(coder->tree, subject, crowds))
        act_take_code(act->source, code, act->source_path, "at home");
}

/* Whether the actors of one side are only supposed to be those of the land that the article is about or spoke of last. */
static bool is_supposed(const struct path *path)
{
    return path_has(path, CAST_WAY_OFFICE_HOME) || path_has(path, CAST_WAY_OFFICE_LATEST) || path_is_guess(path, CAST_WAY_HOME);
}

void home_quit(struct coder *coder, struct act *act)
{
    int verb = act->support >= 0 ? act->support : act->token;
    bool rulers = act->target->len == 1 && is_supposed(act->target_path);
    bool doers = act->source->len == 1 && is_supposed(act->source_path) && (rulers || act->target->len == 0);

    if (act->action != ACTION_ELECT || coder->tree->tokens[verb].upos != UPOS_VERB || !(doers || rulers))
        return;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    cast_scene(coder->cast, coder->tree, verb, scene);
    const char *code = scene->len == 1 ? g_ptr_array_index(scene, 0) : "";
    if (strcmp(actor_kind(code), "state") != 0)
        return;
    if (doers) {
        g_ptr_array_index(act->source, 0) = (gpointer)(gsize)code;
        path_guess(act->source_path, CAST_WAY_SCENE);
    }
    if (rulers) {
        g_ptr_array_index(act->target, 0) = (gpointer)(gsize)code;
        path_guess(act->target_path, CAST_WAY_SCENE);
    }
}

void home_putsch(struct act *act)
{
    bool guessed = path_has(act->source_path, CAST_WAY_OFFICE_BEFORE) || path_has(act->source_path, CAST_WAY_OFFICE_HERE) ||
                   path_has(act->source_path, CAST_WAY_OFFICE_LATEST) || path_has(act->source_path, CAST_WAY_OFFICE_HOME);
    const char *code = act->target->len == 1 ? g_ptr_array_index(act->target, 0) : "";

    if (!guessed || act->action != ACTION_ELECT || strcmp(actor_kind(code), "state") != 0)
        return;
    g_ptr_array_set_size(act->source, 0);
    act_take_code(act->source, code, act->source_path, "at home");
}

void home_citizens(const struct coder *coder, struct act *act)
{
    static const char *const people[] = { "citizen", "public", "populace", "compatriot", "countryman", "nation", NULL };
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "";
    int object = act->arguments.object;

    if (act->target->len == 0 && object >= 0 && act->action == ACTION_DEMAND && strcmp(actor_kind(code), "state") == 0 &&
        tree_is_one_of(coder->tree, object, people) && !tree_has(coder->tree, object, REL_BIT(AMOD) | REL_BIT(NMOD)) &&
        !tree_has_tag(coder->tree, object, TAG(NNP)))
        act_take_code(act->target, code, act->target_path, "at home");
}

void home_entry(struct coder *coder, struct act *act)
{
    enum { ENTRY_SENTENCES = 4 };
    guint item = cast_item(coder->cast);
    const char *code = item && coder->tree->sentence <= item + ENTRY_SENTENCES ? cast_home(coder->cast) : NULL;

    if (code && act->source->len == 0 && act->target->len && act->arguments.passive && act_is_measure(act->action) &&
        !g_ptr_array_find(act->target, code, NULL))
        act_take_code(act->source, code, act->source_path, "the land of the entry");
}

void home_gates(struct coder *coder, struct act *act)
{
    int house = act->target->len == 0 && act->action == ACTION_PROTEST ? gates_of(coder->tree, act->token) : -1;

    cast_resolve(coder->cast, coder->tree, house, false, act->target);
    if (house < 0 || act->target->len == 0)
        return;
    path_say(act->target_path, "at whose gates it was");
    if (!path_has(act->source_path, CAST_WAY_NAME)) /* "retired soldiers" are hardly of that land */
        act_drop_codes(act->source, 0, act->target);
}

/* "The president's opponents marched": in his land, where he has one. */
static void take_rivals_land(struct coder *coder, int subject, GPtrArray *codes)
{
    static const char *const rivals[] = {
        "opponent", "critic", "rival", "foe", "supporter", "backer", "follower", "loyalist", NULL
    };
    int whose = subject >= 0 && tree_is_one_of(coder->tree, subject, rivals) ? tree_child_with(coder->tree, subject, REL_POSS) : -1;

    if (whose < 0)
        return;
    g_autoptr(GPtrArray) land = g_ptr_array_new();
    cast_peek(coder->cast, coder->tree, whose, false, land);
    if (land->len == 1 && strcmp(actor_kind(land->pdata[0]), "state") == 0)
        g_ptr_array_add(codes, land->pdata[0]);
}

void home_rivals(struct coder *coder, struct act *act)
{
    if (act->action != ACTION_PROTEST || act->source->len)
        return;
    take_rivals_land(coder, act->support >= 0 ? act->support_arguments.subject : act->arguments.subject, act->source);
    if (act->source->len)
        path_say(act->source_path, "at home");
}

void home_crowd(struct coder *coder, struct act *act)
{
    bool told = act->support >= 0 || coder->tree->tokens[act->token].upos == UPOS_VERB;
    const char *home = cast_home(coder->cast);

    if (act->action == ACTION_PROTEST && act->source->len == 1 && cast_is_out_of_office(coder->cast, act->source->pdata[0]) &&
        act->arguments.subject >= 0 &&
        tree_child_with(coder->tree, act->arguments.subject, REL_POSS) >= 0) { /* "The ousted president's supporters marched" */
        g_ptr_array_set_size(act->source, 0);
        path_clear(act->source_path);
    }
    if (!told || act->source->len || act->action != ACTION_PROTEST)
        return;
    bool swept = path_is_of(act->target_path, "obj"); /* "Protests convulsed Peru" */
    if ((!home || swept) && act->target->len && strcmp(actor_kind(g_ptr_array_index(act->target, 0)), "state") == 0)
        home = g_ptr_array_index(act->target, 0);
    if (home && !is_held_elsewhere(coder, act, home))
        take_home(act->source, home, act->source_path);
}

void home_police(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(DETAIN) | ACTION_BIT(COERCE) | ACTION_BIT(ATTACK);
    static const char *const officers[] = { "police", "policeman", "officer", "judge", "court", "prosecutor", "customs", NULL };
    int subject = act->arguments.subject;
    bool raid = act->action == ACTION_SEIZE && subject >= 0 && tree_is_one_of(coder->tree, subject, officers);

    if (act->source->len != 1 || !(raid || action_is(act->action, slugs)) || !path_ends(act->source_path, CAST_WAY_OFFICE_HOME))
        return;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    bool beside = tree_relation(coder->tree, act->token) == REL_ADVCL;
    bool joined = tree_relation(coder->tree, act->token) == REL_CONJ;
    int clause = beside || joined ? tree_head(coder->tree, act->token) : -1;
    cast_scene(coder->cast, coder->tree, act->token, scene);
    if (scene->len == 0 && clause >= 0) /* "In Quito, four died when police fired", "troops fired and police detained ten" */
        cast_scene(coder->cast, coder->tree, clause, scene);
    if (scene->len == 0 && beside) /* "his opponents marched, when police detained ten" */
        take_rivals_land(coder, tree_child_with(coder->tree, clause, REL_NSUBJ), scene);
    if (scene->len != 1 || scene->pdata[0] == act->source->pdata[0])
        return;
    if (act->target->len == 1 && act->target->pdata[0] == act->source->pdata[0])
        act->target->pdata[0] = scene->pdata[0]; /* the crowd that they fired at */
    act->source->pdata[0] = scene->pdata[0];
    path_guess(act->source_path, CAST_WAY_SCENE);
}

/* "police", "security forces", "soldiers": of whom nothing else is said. */
static bool is_bare_force(const struct tree *tree, int token)
{
    static const char *const words[] = { "police", "policeman", "force", "soldier", "troop", "army", "gendarme", "guard", NULL };

    return token >= 0 && tree_is_one_of(tree, token, words) && !tree_has(tree, token, REL_BIT(POSS) | REL_BIT(NMOD));
}

/* "shot at a crowd of protesters", "fired shots to disperse looters": a crowd that an act's words name, and no clause beside it. */
static bool treats_crowd(const struct tree *tree, int token)
{
    static const char *const crowds[] = { "protester", "protestor", "demonstrator", "crowd",    "looter",   "rioter", "marcher",
                                          "striker",   "student",   "picket",       "villager", "civilian", NULL };
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = token + 1; i <= last; i++) {
        bool several = tree_has_tag(tree, i, TAG(NNS)) || tree_is(tree, i, "crowd");
        int t = several && tree_is_one_of(tree, i, crowds) ? i : -1;
        while (t >= 0 && t != token && tree_relation(tree, t) != REL_RELCL &&
               !(tree_is_clause(tree, t) && tree_child_with(tree, t, REL_NSUBJ) >= 0))
            t = tree_head(tree, t);
        if (t == token)
            return true;
    }
    return false;
}

void home_shot(struct coder *coder, struct act *act)
{
    const struct frame_roles *roles = &act->match->frame->target;
    int doer = act->arguments.passive ? tree_child_with(coder->tree, act->token, REL_AGENT) : act->arguments.subject;
    const char *land = act->target->len == 1 ? g_ptr_array_index(act->target, 0) : "", *first, *second;
    static const char *const army[] = { "army", "soldier", "troop", NULL };

    if (act->source->len || act->action != ACTION_ATTACK || strcmp(actor_kind(land), "state") != 0 ||
        !is_bare_force(coder->tree, doer) || cast_quarrel(coder->cast, &first, &second)) /* they may be the other one's */
        return;
    if (actor_is_many(land) && doer >= 0 && tree_is_one_of(coder->tree, doer, army))
        return; /* a people that has none */
    for (int i = 0; i < FRAME_ROLES && roles->role[i] && act->source->len == 0; i++) {
        int token = roles_token(coder, act, roles->role[i]);
        if (token >= 0 && (cast_is_at_home(coder->cast, coder->tree, token) || treats_crowd(coder->tree, act->token)))
            act_take_code(act->source, land, act->source_path, "the forces of those whom they fired at");
    }
}

void home_own_opponents(struct coder *coder, struct act *act)
{
    static const guint64 slugs =
        ACTION_BIT(RELEASE) | ACTION_BIT(DETAIN) | ACTION_BIT(COERCE) | ACTION_BIT(ATTACK) | ACTION_BIT(SEIZE);
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "";
    int object = act->arguments.object;

    if (object >= 0 && act->target->len == 0 && strcmp(actor_kind(code), "state") == 0 && action_is(act->action, slugs) &&
        cast_names_own(coder->cast, coder->tree, object, -1, code, false))
        act_take_code(act->target, code, act->target_path, "at home");
}

/* Diplomats, migrants, foreigners: those of another state, though it is not named. */
static bool is_foreign_noun(const struct coder *coder, int token)
{
    return act_in_class(coder, token, "envoy") || act_in_class(coder, token, "foreign");
}

/* "The US embassy called it an assault on civil society": who speaks abroad speaks to nobody at home. */
static bool speaks_abroad(const struct coder *coder, const struct act *act)
{
    return act->arguments.subject >= 0 && act_in_class(coder, act->arguments.subject, "mission");
}

/* "warned of losses and urged Brussels to act": who is spoken to beside it is no one at home. */
static bool turns_abroad(struct coder *coder, const struct act *act, const char *code)
{
    const struct tree *tree = coder->tree;
    bool abroad = false;

    for (int c = tree_child(tree, act->token); c >= 0 && !abroad; c = tree_next(tree, c)) {
        int object = tree_relation(tree, c) == REL_CONJ ? tree_child_with(tree, c, REL_OBJ) : -1;
        if (object < 0)
            continue;
        g_autoptr(GPtrArray) told = g_ptr_array_new();
        cast_peek(coder->cast, tree, object, false, told);
        abroad = told->len && !g_ptr_array_find(told, code, NULL);
    }
    return abroad;
}

void home_own(struct coder *coder, struct act *act)
{
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL;

    if (!code || act->target->len || !wordlist_has(harsh_words, action_get(act->action)->slug) || speaks_abroad(coder, act) ||
        g_strcmp0(code, cast_home(coder->cast)) != 0 ||
        !cast_names_own(coder->cast, coder->tree, act->token, act->arguments.subject, code, false) ||
        turns_abroad(coder, act, code))
        return;
    act_take_code(act->target, code, act->target_path, "at home");
}

/* "the Interior Ministry warned": whoever keeps order speaks to his own people. */
static bool keeps_order(const struct tree *tree, int token)
{
    static const char *const words[] = { "interior",    "police",   "policeman", "policemen",  "prosecutor",  "prosecutors",
                                         "prosecution", "court",    "judge",     "magistrate", "gendarmerie", "sheriff",
                                         "electoral",   "election", "governor",  "mayor",      "security",    NULL };
    int first, last;

    if (token < 0)
        return false;
    tree_span(tree, token, &first, &last);
    for (int i = first; i <= token; i++)
        if (tree_is_among(tree, i, words))
            return true;
    return false;
}

bool home_keeps_order(const struct coder *coder, const struct act *act)
{
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "";

    return wordlist_has(harsh_words, action_get(act->action)->slug) && strcmp(actor_kind(code), "state") == 0 &&
           keeps_order(coder->tree, act->arguments.subject);
}

/* "pardoned two Al Jazeera reporters" */
static bool names_others(const struct tree *tree, int object)
{
    for (int c = object >= 0 ? tree_child(tree, object) : -1; c >= 0; c = tree_next(tree, c))
        if (tree->tokens[c].upos == UPOS_PROPN)
            return true;
    return false;
}

bool home_is_of_prisoner(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE);
    int object = act->arguments.object;

    return object >= 0 && coder->tree->tokens[object].upos == UPOS_NOUN && action_is(act->action, slugs);
}

/* Whether an act is a demand, or a warning of a strike, that several of one land make. */
static bool is_asked_by_several(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int subject = act->arguments.subject, aim = tree_child_with(tree, act->token, REL_XCOMP);
    bool strike = act->action == ACTION_WARN && aim >= 0 && act_action_at(coder, aim) == ACTION_PROTEST;

    return (act->action == ACTION_DEMAND || strike) && subject >= 0 && tree->tokens[act->token].upos == UPOS_VERB &&
           act->source->len == 1 && strcmp(actor_kind(g_ptr_array_index(act->source, 0)), "state") == 0 &&
           tree_has_tag(tree, subject, TAG(NNS));
}

/* "Nurses demanded better pay": people of one trade. */
static bool is_of_trade(const struct coder *coder, const struct act *act)
{
    return is_asked_by_several(coder, act) && act_in_class(coder, act->arguments.subject, "trade");
}

bool home_is_of_many(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(DEMAND) | ACTION_BIT(CONDEMN) | ACTION_BIT(REJECT) | ACTION_BIT(PRAISE);

    if (act->source->len && action_is(act->action, slugs) && crowd_of(coder, act) >= 0)
        return true;
    return is_of_trade(coder, act) || (is_asked_by_several(coder, act) && is_multitude(coder->tree, act->arguments.subject));
}

/* "asked ... to resign", "refused to step down": whether that is what an act is about. */
static bool is_of_fall(const struct coder *coder, const struct act *act)
{
    int clause = tree_child_with(coder->tree, act->token, REL_XCOMP);

    return clause >= 0 && act_action_at(coder, clause) == ACTION_ELECT;
}

/* "refused to step down", "rejected calls to resign": it is to one's own people that one does not yield. */
static bool is_of_own_office(const struct coder *coder, const struct act *act)
{
    return act->action == ACTION_REJECT && is_of_fall(coder, act);
}

void home_own_cabinet(const struct coder *coder, struct act *act)
{
    static const char *const bodies[] = { "government", "cabinet", "parliament", "minister", "assembly", NULL };
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "";
    bool guessed = path_has(act->target_path, CAST_WAY_OFFICE_BEFORE) || path_has(act->target_path, CAST_WAY_OFFICE_HOME);
    int object = act->arguments.object;

    if (!guessed || act->action != ACTION_DEMAND || strcmp(actor_kind(code), "state") != 0 || object < 0 ||
        !tree_is_one_of(coder->tree, object, bodies) || !is_of_fall(coder, act))
        return;
    act_clear_target(act);
    act_take_code(act->target, code, act->target_path, "at home");
}

void home_own_crowd(struct coder *coder, struct act *act)
{
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "", *first, *second;

    if (act->target->len || act->action != ACTION_ATTACK || strcmp(actor_kind(code), "state") != 0 ||
        !treats_crowd(coder->tree, act->token))
        return;
    if (keeps_order(coder->tree, act->arguments.subject) || path_ends(act->source_path, CAST_WAY_OFFICE_HOME) ||
        (code == cast_home(coder->cast) && !cast_quarrel(coder->cast, &first, &second))) /* an army may be abroad */
        act_take_code(act->target, code, act->target_path, "at home");
}

/* "warned residents of floods": not in what is said, "warned that help would reach them", "threatened to act unless they were freed". */
static bool treats_citizens(const struct coder *coder, const struct act *act, const char *code)
{
    const struct tree *tree = coder->tree;
    bool demand = act->action == ACTION_DEMAND, warn = act->action == ACTION_WARN;

    for (int c = tree_child(tree, act->token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool said = (relation == REL_CCOMP && !demand) || (relation == REL_XCOMP && warn); /* "demanded that the people be heard" */
        if (!said && c != act->arguments.subject && cast_names_own(coder->cast, tree, c, -1, code, true))
            return true;
    }
    return false;
}

/* What everybody knows of by the word at a token: "Tiananmen", "the intifada"; NULL if it is none. */
static const struct deed *deed_at(const struct coder *coder, int token)
{
    const struct token *t = &coder->tree->tokens[token];

    return lexicon_deed(coder->lexicon, coder->tree->document->text + t->start, t->end - t->start, cast_year(coder->cast));
}

void home_known(struct coder *coder, struct act *act)
{
    static const char *const deeds[] = { "massacre", "slaughter", "bloodbath", "gassing", NULL };
    const struct tree *tree = coder->tree;
    int first, last;

    if (act->source->len || tree->tokens[act->token].upos == UPOS_VERB)
        return;
    const struct deed *deed = deed_at(coder, act->token);
    if (!(deed && deed->uprising) && !tree_is_one_of(tree, act->token, deeds))
        return;
    tree_span(tree, act->token, &first, &last);
    for (int i = MAX(first, act->token - 3); i <= MIN(last, act->token + 3) && !deed; i++)
        deed = tree->tokens[i].upos == UPOS_PROPN ? deed_at(coder, i) : NULL;
    if (!deed)
        return;
    act_take_code(act->source, deed->author, act->source_path, "who is known to have done it");
    if (act->target->len == 0)
        act_take_code(act->target, deed->victim, act->target_path, "who is known to have suffered it");
}

/* "the Palestinian uprising": whom it is against; NULL of others, and of "the Palestinian revolt against Arafat". */
static const char *risen_against(const struct coder *coder, const struct act *act, const char *code)
{
    const struct tree *tree = coder->tree;
    int whose = tree_is(tree, act->token, "uprising") ? tree_child_with(tree, act->token, REL_AMOD) : -1;
    const struct deed *deed = deed_at(coder, act->token);
    bool known = (deed && deed->uprising) || (whose >= 0 && cast_knows(coder->cast, tree, whose));

    return known && roles_token(coder, act, "against") < 0 ? lexicon_risen_against(coder->lexicon, code, cast_year(coder->cast))
                                                           : NULL;
}

void home_domestic(struct coder *coder, struct act *act)
{
    static const char *const abroad[] = { "military", NULL };
    static const guint64 slugs =
        ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE) | ACTION_BIT(COERCE) | ACTION_BIT(PROTEST) | ACTION_BIT(CONCEDE);
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL;
    const char *slug = action_get(act->action)->slug;

    if (act->source->len > 1 && act->target->len == 0 &&
        act->action == ACTION_PROTEST) { /* "the Egyptian and Tunisian uprisings" */
        act_take_codes(act->target, act->source);
        path_say(act->target_path, "at home");
    }
    bool crowd = act->action == ACTION_PROTEST && act->arguments.subject >= 0; /* "protesters clashed with police" */
    bool lifted =
        act->action == ACTION_CONCEDE && act->arguments.passive && path_is_of(act->target_path, "in"); /* "a curfew in Oman" */
    crowd &= act->target->len == 0 || !is_held_elsewhere(coder, act, g_ptr_array_index(act->target, 0));
    if (act->source->len == 0 && act->target->len == 1 && (crowd || lifted)) {
        act_take_codes(act->source, act->target);
        path_say(act->source_path, "at home");
    }
    if (!code || act->target->len || strcmp(actor_kind(code), "state") != 0 || speaks_abroad(coder, act) ||
        is_foreign_noun(coder, act->arguments.object))
        return;
    int object = act->arguments.object; /* "demanded the release of its citizens": of those who hold them */
    bool deed = object >= 0 && coder->tree->tokens[object].upos == UPOS_NOUN && act_action_at(coder, object) >= 0;
    bool own = cast_is_at_home(coder->cast, coder->tree, act->arguments.subject) ||
               cast_names_own(coder->cast, coder->tree, act->token, act->arguments.subject, code, false) ||
               (!deed && treats_citizens(coder, act, code));
    bool searched = act->action == ACTION_SEIZE && keeps_order(coder->tree, act->arguments.subject) && /* "police raided it" */
                    !tree_has_among(coder->tree, act->arguments.subject, abroad);
    own |= is_of_own_office(coder, act) || is_of_trade(coder, act);
    if (!action_is(act->action, slugs) && !searched && !(wordlist_has(harsh_words, slug) && own && !turns_abroad(coder, act, code)))
        return;
    if (act->action == ACTION_RELEASE &&
        (act_not_fact(act->status.status) || act->match->frame->alone || names_others(coder->tree, act->arguments.object)))
        return;
    const char *enemy = risen_against(coder, act, code);
    act_take_code(act->target, enemy ? enemy : code, act->target_path, enemy ? "who is known to have suffered it" : "at home");
}

void home_dissident(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE) | ACTION_BIT(COERCE);
    const struct frame_roles *roles = &act->match->frame->target;
    const char *land = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL;

    if (!land || act->target->len == 0 || g_strcmp0(land, cast_home(coder->cast)) != 0 || !action_is(act->action, slugs) ||
        g_ptr_array_find(act->target, land, NULL))
        return;
    for (int i = 0; i < FRAME_ROLES && roles->role[i]; i++) {
        int token = roles_token(coder, act, roles->role[i]);
        if (token < 0 || !cast_is_dissident(coder->cast, coder->tree, token))
            continue;
        act_take_code(act->target, land, act->target_path, "at home");
        return;
    }
}

void home_former(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(ATTACK) | ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE) | ACTION_BIT(DEPORT);
    static const char *const gone[] = { "former", "ex", "late", "ousted", "exiled", "deposed", "toppled", NULL };
    const struct frame_roles *roles = &act->match->frame->target;

    if (!action_is(act->action, slugs))
        return;
    for (int i = 0; i < FRAME_ROLES && roles->role[i] && act->target->len == 0; i++) {
        int token = roles_token(coder, act, roles->role[i]);
        for (int c = token >= 0 && tree_has_among(coder->tree, token, gone) ? tree_child(coder->tree, token) : -1; c >= 0;
             c = tree_next(coder->tree, c)) {
            enum relation relation = tree_relation(coder->tree, c);
            if (relation == REL_POSS || relation == REL_AMOD || relation == REL_COMPOUND)
                cast_resolve(coder->cast, coder->tree, c, false, act->target);
        }
        if (act->target->len)
            path_say(act->target_path, "one of that land");
    }
}

void home_voters(struct coder *coder, struct act *act)
{
    const char *home = cast_home(coder->cast);
    bool party = act->source->len == 1 && g_ascii_islower(*(const char *)g_ptr_array_index(act->source, 0));

    if (!party || !home || act->target->len || act->action != ACTION_ELECT)
        return;
    g_ptr_array_add(act->source, (gpointer)(gsize)home);
    path_append(act->source_path, ", and the land of the article");
}

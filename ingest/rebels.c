#include "rebels.h"

#include "holders.h"
#include "mentions.h"
#include "presumed.h"
#include "offices.h"
#include "own_names.h"

#include <string.h>

/* "rebel", of "rebel spokesman" too: who they are, without what one of them is. */
static const char *rebels_word(const struct role *role)
{
    static const char *const bodies[] = { "armed", "terror", "suicide", "fighter", "bomber", NULL };
    const char *space = strchr(role->phrase, ' ');
    g_autofree char *first = g_strndup(role->phrase, space ? (gsize)(space - role->phrase) : strlen(role->phrase));

    if (strcmp(first, "insurgency") == 0)
        return "insurgent";
    if (strcmp(first, "mutinous") == 0)
        return "mutineer";
    return space && !g_strv_contains(bodies, first) ? g_intern_string(first) : role->phrase;
}

/* How a land's people are called: as the article does, else as the tables do; a place's by the place. */
static const char *people_of(const struct cast *cast, const struct name *land)
{
    const struct name *people = land->kind == NAME_ADJECTIVE ? NULL : memory_people_of(cast->memory, land->code);
    const char *usual = land->kind == NAME_STATE || land->kind == NAME_CAPITAL ? lexicon_people(cast->lexicon, land->code) : NULL;

    return people ? people->phrase : usual ? usual : land->phrase;
}

/* "Zairean" + "rebels" -> zairean-rebels; of a land by its name the same: "Colombia's rebels". */
static const char *rebels_code(const char *people, const struct role *role)
{
    const char *word = rebels_word(role);
    bool man = g_str_has_suffix(word, "man"), many = g_str_has_suffix(word, "s") || strcmp(word, "resistance") == 0;
    bool paramilitary = g_str_has_suffix(word, "y");
    g_autofree char *text = g_strdup_printf("%s-%.*s%s", people, (int)strlen(word) - (man ? 2 : paramilitary), word,
                                            man            ? "en" /* militiamen */
                                            : many         ? ""
                                            : paramilitary ? "ies"
                                                           : "s");
    g_autofree char *low = g_ascii_strdown(text, -1);

    g_strdelimit(low, " .'", '-');
    return g_intern_string(low);
}

/* "rebels in Chad", "insurgents from southern Sudan": the land or place that is said of them. */
static const struct name *land_behind(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const where[] = { "in", "of", "from", NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        const struct name *name =
            tree_relation(tree, c) == REL_NMOD && tree_has_preposition(tree, c, where) ? mark_of(cast, c)->name : NULL;
        if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE) && *name->code)
            return name;
    }
    return NULL;
}

/* "guerrillas of the Second Marquetalia", "fighters from Jaish": the group whose they are; NULL where none is told. */
static const char *group_of_rebels(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const of[] = { "of", "from", NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD ? tree_preposition(tree, c) : NULL;
        if (!preposition || !wordlist_has(of, preposition))
            continue;
        const struct core *core = mentions_core(cast, tree, c);
        if (core->group && core->group->kind == NAME_GROUP)
            return core->group->code;
    }
    return NULL;
}

/* "rebel leader George Speight", "George Speight, the rebel leader": the known man of a land who is called so; NULL if none. */
static const struct core *man_of_land(struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    int beside = tree_relation(tree, token) == REL_APPOS ? tree_head(tree, token) : tree_child_with(tree, token, REL_APPOS);
    const struct core *man = core->person ? core : beside >= 0 ? mentions_core(cast, tree, beside) : NULL;

    return man && man->person && !core->role->plural && memory_sort_of(g_intern_string(man->person->code)) == MEMORY_LAND ? man
                                                                                                                          : NULL;
}

/* Those whom the phrase names, or something beside it; false where nothing does. */
static bool take_named_rebels(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len; /* "the government and the rebels" */
    const char *named = group_of_rebels(cast, tree, token);
    named = named ? named : offices_named_beside(cast, tree, token);
    bool band = named && memory_sort_of(named) == MEMORY_BAND; /* "Colombia's largest guerrilla group, the FARC" */
    bool own = core->group && !(band && core->group->kind == NAME_PEOPLE); /* "the main Hutu rebel group, the FDD" */

    if (own || band) {
        mentions_add(codes, own ? core->group->code : named);
        cast->way = CAST_WAY_NAME;
        return true;
    }
    offices_by_chief(cast, tree, token, core->role, codes);
    if (codes->len > before)
        return true;
    int apposition = core->land ? -1 : tree_child_with(tree, token, REL_APPOS);
    if (apposition >= 0 && tree->tokens[apposition].upos == UPOS_PROPN &&
        !man_of_land(cast, tree, token, core)) /* "the militant group Al-Badr" */
        cast_resolve(cast, tree, apposition, false, codes);
    if (codes->len == before)
        mentions_add(codes, own_names_office(cast, tree, token, core));
    return codes->len > before;
}

/* The group that the article is about, if it may be in arms (no charity): "rebels" are its men, "jihadists" and "the gang" anybody. */
static const char *armed_band(const struct cast *cast, const struct tree *tree, int token, const char *last_word)
{
    static const char *const its_men[] = { "rebel", "guerrilla", "guerilla", "separatist", "group", "fighter", NULL };
    static const char *const gangs[] = { "gang", "mob", "thug", "looter", "bandit", NULL };
    bool known = (tree_is_definite(tree, token) && !wordlist_has(gangs, last_word)) || wordlist_has(its_men, last_word);
    const char *band = !known                              ? NULL
                       : memory_latest_group(cast->memory) ? memory_band(cast->memory)
                                                           : memory_first_band(cast->memory);

    return band && !lexicon_is_institution(cast->lexicon, band) ? band : NULL;
}

/* The group that the article told of before, if the phrase can mean it: "the rebels", "Colombia's largest rebel group"; else NULL. */
static const char *known_rebels(struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    static const char *const of_one[] = { "group", "movement", "organisation", "organization", "army", "front", NULL };
    static const char *const ones[] = { "group",      "militia",  "movement",     "front", "rebel",     "guerrilla", "guerilla",
                                        "separatist", "militant", "paramilitary", "gang",  "insurgent", NULL };
    static const char *const some[] = { "leader",  "commander", "chief", "official", "negotiator",
                                        "fighter", "soldier",   "force", NULL };
    const char *space = strrchr(core->role->phrase, ' '), *last_word = space ? space + 1 : core->role->phrase;
    const char *men_word = space && g_strv_contains(some, last_word) ? rebels_word(core->role) : last_word; /* "rebel leaders" */

    if (core->land)
        return !core->role->plural && g_strv_contains(of_one, last_word) ? armed_band(cast, tree, token, last_word) : NULL;
    const char *known = holders_remembered(cast, tree, core);
    if (!known && !core->place && g_strv_contains(ones, last_word) && (known = presumed_group_here(cast, tree, token)))
        cast->way = CAST_WAY_LATEST_GROUP;
    bool men = core->role->plural && g_strv_contains(ones, core->role->phrase) && tree_is_definite(tree, token) && !core->place;
    if (!known && men && (known = holders_insurgents(cast)))
        cast->way = CAST_WAY_OFFICE_BEFORE;
    if (!known && (known = armed_band(cast, tree, token, men_word)))
        cast->way = CAST_WAY_ABOUT_GROUP;
    if (!known && !core->place && g_strv_contains(ones, last_word) && tree_is_definite(tree, token) &&
        (known = memory_latest_group(cast->memory)))
        cast->way = CAST_WAY_LATEST_GROUP;
    return known;
}

/* Whether the phrase is of men at war with their own state, from which the article comes, and no other land is named where they act. */
static bool rises_at_home(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    static const char *const risen[] = {
        "rebel", "guerrilla", "guerilla", "insurgent", "separatist", "secessionist", "mutin", NULL
    };
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    bool first = false, there = cast_home(cast) == cast_dateline(cast) && cast_is_about(cast, cast_dateline(cast));

    for (const char *const *word = risen; there && *word && !first; word++)
        first = g_str_has_prefix(role->phrase, *word);
    if (first)
        cast_scene(cast, tree, MAX(tree_head(tree, token), 0), scene);
    return first && (scene->len == 0 || g_ptr_array_find(scene, cast_home(cast), NULL));
}

/* The people of the land that the article is about or comes from, as it calls them, rebels also as the tables do; NULL if none. */
static const char *people_at_home(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    const char *home = cast_home(cast);
    const struct name *people = home ? memory_people_of(cast->memory, home) : NULL;

    people = people ? people : memory_people(cast->memory);
    if (people)
        return people->phrase;
    return home && rises_at_home(cast, tree, token, role) ? lexicon_people(cast->lexicon, home) : NULL;
}

static void resolve_rebels(struct cast *cast, const struct tree *tree, int token, const struct core *core, const struct core *man,
                           GPtrArray *codes)
{
    static const char *const anybody[] = {
        "suicide bomber", "bomber",          "gunman",          "attacker",  "assailant", "assassin", "militant group",
        "armed group",    "extremist group", "terrorist group", "kidnapper", "hijacker",  "gangster", NULL
    };
    static const char *const bare[] = { "terrorist", "extremist", "jihadist", "jihadi", "radical", NULL };
    bool some = wordlist_has(anybody, core->role->phrase) ||
                (wordlist_has(bare, core->role->phrase) && !tree_is_definite(tree, token)); /* "terrorists": wherever they are */

    static const char *const others[] = { "other", "another", NULL };

    if (take_named_rebels(cast, tree, token, core, codes))
        return;
    some |= codes->len > 0 && tree_has_among(tree, core->role_token, others); /* "Hamas and other militant groups" */
    const char *known = known_rebels(cast, tree, token, core);
    const struct name *land = core->land ? core->land : some ? NULL : core->place ? core->place : land_behind(cast, tree, token);
    const char *people = land ? people_of(cast, land) : NULL;
    bool told = land != NULL;
    const char *own = told || known ? NULL : own_names_office(cast, tree, token, core); /* "Islamist leader Rashid Ghan" */
    people = told || some ? people : people_at_home(cast, tree, token, core->role);
    if (!people && man) /* of whatever land he is */
        people = lexicon_people(cast->lexicon, man->person->code);
    if (own || known || !people) {
        mentions_add(codes, own ? own : known);
        return;
    }
    mentions_add(codes, rebels_code(people, core->role));
    cast->way = told ? CAST_WAY_REBELS : CAST_WAY_REBELS_HOME;
    holders_learn(cast, tree, token, core, rebels_code(people, core->role));
}

void rebels_resolve(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    const struct core *man = man_of_land(cast, tree, token, core);
    guint before = codes->len;

    resolve_rebels(cast, tree, token, core, man, codes);
    if (!man || codes->len != before + 1)
        return;
    g_autofree char *surname = tree_text(tree, man->person_token); /* no more of the office that the tables give him */
    memory_learn_stated(cast->memory, surname, g_ptr_array_index(codes, before));
}

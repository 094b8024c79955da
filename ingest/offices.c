#include "offices.h"

#include "../db/actor.h"
#include "antecedents.h"
#include "mentions.h"
#include "own_names.h"

#include <string.h>

/* An embassy, or its staff. */
static bool is_of_mission(const struct role *role)
{
    return role->class == ROLE_MISSION || strstr(role->phrase, "embassy") || strstr(role->phrase, "consulate");
}

/* "a spokesman in The Hague": of the body that sits there, where the article names that as often as the land; else NULL. */
static const char *seated_at(const struct cast *cast, int token)
{
    static const struct {
        const char *place, *bodies[5];
    } seats[] = {
        { "The Hague", { "ICC", "ICJ", "OPCW", "ICTY", NULL } },
        { "Vienna", { "IAEA", "OSCE", "OPEC", NULL } },
        { "Geneva", { "UN", "UNHCR", "WTO", "ICRC", NULL } },
        { "New York", { "UN", NULL } },
        { "Addis Ababa", { "AU", NULL } },
        { "Abuja", { "ECOWAS", NULL } },
        { "Jakarta", { "ASEAN", NULL } },
        { "Strasbourg", { "COE", "EU", NULL } },
    };
    const struct name *name = mark_of(cast, token)->name;

    for (size_t i = 0; name && i < G_N_ELEMENTS(seats); i++)
        for (const char *const *body = seats[i].bodies; strcmp(name->phrase, seats[i].place) == 0 && *body; body++)
            if (memory_times(cast->memory, *body) >= memory_times(cast->memory, name->code))
                return *body;
    return NULL;
}

/* "the tribunal in The Hague" is not the land's. */
static bool is_seat_of_courts(const struct cast *cast, int token)
{
    static const char *const towns[] = { "The Hague", "Arusha", NULL };
    const struct name *name = mark_of(cast, token)->name;

    return name && g_strv_contains(towns, name->phrase);
}

/* "a London museum", "the oil company Lukoil", "Yale University": what has officers of its own and is no state's. */
static bool is_private_house(const struct tree *tree, int token)
{
    static const char *const words[] = { "museum",       "zoo",         "website",    "site",       "blog",      "firm",
                                         "company",      "university",  "college",    "school",     "magazine",  "newspaper",
                                         "weekly",       "daily",       "gallery",    "theatre",    "theater",   "orchestra",
                                         "club",         "consultancy", "airline",    "retailer",   "shop",      "store",
                                         "factory",      "studio",      "hotel",      "restaurant", "startup",   "start-up",
                                         "hospital",     "clinic",      "think-tank", "foundation", "publisher", "brand",
                                         "franchise",    "carmaker",    "automaker",  "brokerage",  "institute", "supermarket",
                                         "manufacturer", "maker",       "label",      NULL };
    static const char *const firms[] = { "inc", "inc.", "ltd", "ltd.", "corp", "corp.", "plc", "co.", "llc", "gmbh", NULL };

    return tree_is_one_of(tree, token, words) || tree_is_among(tree, token, words) || tree_is_among(tree, token, firms);
}

/* The same of nobody named; and "chief executive of Full Fact in London", a house that nobody knows and where it is. */
static bool is_of_private_house(const struct cast *cast, const struct tree *tree, int token)
{
    int where = tree_child_with(tree, token, REL_NMOD);
    bool unknown = tree->tokens[token].upos == UPOS_PROPN && mentions_is_unknown(cast, tree, token) && where >= 0 &&
                   g_strcmp0(tree_preposition(tree, where), "in") == 0;

    return unknown || (is_private_house(tree, token) && !mark_of(cast, token)->name && tree_child_with(tree, token, REL_POSS) < 0);
}

/* "spokesman for the hostage's family", "the lawyers of the boy's relatives": of private persons, whosever citizens they are. */
static bool is_family(const struct tree *tree, int token)
{
    static const char *const words[] = { "relative", "family", "parent", "widow",  "wife",   "husband", "son",      "daughter",
                                         "brother",  "sister", "uncle",  "cousin", "victim", "estate",  "survivor", NULL };

    return tree_is_one_of(tree, token, words);
}

/* "a spokesman for the aid group", "the head of the company": what is no state's, even where nobody knows its name. */
static bool is_house(const struct cast *cast, int token)
{
    const struct role *role = mark_of(cast, token)->role;

    return role && !role->plural && (role->class == ROLE_BAND || role->class == ROLE_CITIZEN || role->class == ROLE_UNNAMED);
}

/* "an official with the IAEA", "a spokesman at the Peruvian embassy": in whose house somebody works; "a delegate at the talks" in none. */
static bool is_workplace(const struct cast *cast, const struct tree *tree, int token, const char *preposition)
{
    static const char *const inside[] = { "at", "with", "within", "inside", NULL };

    if (!preposition || !wordlist_has(inside, preposition))
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    bool organ = core->role && (core->role->class == ROLE_ORGAN || core->role->class == ROLE_MISSION);
    bool body =
        core->land && (core->land->kind == NAME_SEAT || core->land->kind == NAME_ORGANISATION || core->land->kind == NAME_ORGAN);
    return organ || body || (core->group && core->group->kind == NAME_AGENCY);
}

/* "opponents of the Iraq war", "a veteran of the Syrian conflict": those of whom a war's land says nothing. */
static bool is_of_a_war(const struct tree *tree, int token, int of)
{
    static const char *const words[] = { "opponent", "veteran", "architect", "proponent", "advocate", "foe", "hero", NULL };
    static const char *const wars[] = { "war", "invasion", "conflict", "occupation", NULL };

    return tree_is_one_of(tree, of, wars) && tree_is_one_of(tree, token, words);
}

/* "the BBC's bureau in Cairo" is not Cairo's, "the director of a London museum" not London's: whether one's word there ends the search. */
static bool is_of_nobody(struct cast *cast, const struct tree *tree, int token, int whose)
{
    const struct role *role = mark_of(cast, token)->role;
    const struct name *name = mark_of(cast, whose)->name;

    if (tree_relation(tree, whose) == REL_POSS)
        return name && name->kind == NAME_MEDIA;
    return is_of_private_house(cast, tree, whose) || is_of_a_war(tree, token, whose) ||
           (role && g_str_has_prefix(role->phrase, "spokes") && is_family(tree, whose));
}

bool offices_owner(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const owners[] = { "of", "for", "from", "by", "in", NULL };
    const struct role *role = mark_of(cast, token)->role;
    guint before = codes->len;
    static const char *const shared[] = { "border", "frontier", "boundary", NULL };
    static const char *const weapons[] = { "bomb", "mine", "blast", "explosion", "shell", "grenade", "device", "rocket", NULL };
    static const char *const servants[] = { "adviser", "advisor", "aide", "assistant", "counsel", "confidant", NULL };
    bool serves = tree_is_one_of(tree, token, servants); /* "an adviser to the king" */
    const struct role *house =
        !role && token > 0 && mentions_in_core(tree, token - 1, token) ? mark_of(cast, token - 1)->role : role;
    bool unknown = false,
         abroad =
             house && is_of_mission(house); /* "the embassy in Kinshasa", "five embassy staff in Kinshasa" are not Kinshasa's */

    int poss = tree_child_with(tree, token, REL_POSS); /* "the rebels' negotiator in Jakarta" is not Jakarta's */
    bool owned = poss >= 0 && tree->tokens[poss].upos == UPOS_NOUN;

    abroad |= tree_is_among(tree, token, weapons);
    if (tree_is_among(tree, token, shared) && token + 2 < (int)tree->n && tree_is(tree, token + 1, "with"))
        cast_resolve(cast, tree, tree_head(tree, token + 1), true,
                     codes); /* "its border with Chad": the other's, wherever that hangs */
    for (int c = tree_child(tree, token); c >= 0 && codes->len == before; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        const char *preposition = relation == REL_NMOD ? tree_preposition(tree, c) : NULL;
        bool served = serves && g_strcmp0(preposition, "to") == 0;
        bool works = role && role->class == ROLE_OFFICIAL && is_workplace(cast, tree, c, preposition);
        if (relation != REL_POSS && !works && !(preposition && (served || wordlist_has(owners, preposition))))
            continue;
        if (is_of_nobody(cast, tree, token, c))
            return true;
        if (role && role->class == ROLE_BAND && g_strcmp0(preposition, "in") == 0)
            continue; /* "the aid group in Jacmel" */
        if ((abroad || unknown || owned) && g_strcmp0(preposition, "in") == 0)
            continue; /* "chief executive of Blue Line in Oslo" */
        if (role && role->class == ROLE_OFFICIAL && g_strcmp0(preposition, "in") == 0)
            mentions_add(codes, seated_at(cast, c));
        if (codes->len == before && !is_seat_of_courts(cast, c))
            cast_resolve(cast, tree, c, true, codes);
        unknown |= codes->len == before && (tree->tokens[c].upos == UPOS_PROPN || is_house(cast, c));
    }
    return unknown || codes->len > before;
}

/* A hyphen within an unknown name: "Al-Jazeera". */
static bool is_hyphen(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const hyphen[] = { "-", NULL };

    return token + 1 < (int)tree->n && tree_is_among(tree, token, hyphen) && mentions_is_unknown(cast, tree, token + 1) &&
           tree->tokens[token - 1].end == tree->tokens[token].start && tree->tokens[token].end == tree->tokens[token + 1].start;
}

/* "Republic of Texas" -> republic-of-texas: the usual name of an actor that the lexicon does not know. */
static const char *coin(const struct cast *cast, const struct tree *tree, int token)
{
    int from = token, to = token;

    while (from > 0 && mentions_is_unknown(cast, tree, from - 1) && mentions_in_core(tree, from - 1, token))
        from--;
    while (to + 1 < (int)tree->n &&
           ((mentions_is_unknown(cast, tree, to + 1) && mentions_in_core(tree, to + 1, token)) || is_hyphen(cast, tree, to + 1)))
        to++;
    return mentions_code(tree, from, to);
}

const char *cast_coin(struct cast *cast, const struct tree *tree, int token)
{
    bool name = token >= 0 && mentions_is_unknown(cast, tree, token) && !mark_of(cast, token)->code &&
                !mark_of(cast, token)->name; /* not "the West" */

    return name && g_ascii_isupper(tree->document->text[tree->tokens[token].start]) ? coin(cast, tree, token) : NULL;
}

void offices_learn_name(struct cast *cast, const struct tree *tree, int from, int head, const char *code)
{
    int first, last;

    tree_span(tree, head, &first, &last);
    for (int i = MAX(first, from); i <= last; i++)
        if (mentions_is_unknown(cast, tree, i) && mentions_in_core(tree, i, head)) {
            g_autofree char *word = tree_text(tree, i);
            memory_learn_person(cast->memory, word, code);
        }
}

void cast_learn_name(struct cast *cast, const struct tree *tree, int token, const char *code)
{
    offices_learn_name(cast, tree, 0, token, code);
    mark_of(cast, token)->code = code;
}

/* The office is found again by its holder's surname, which stands behind it or beside it. */
static void learn_holder(struct cast *cast, const struct tree *tree, int head, const struct core *core, const char *code)
{
    int name = core->name_token > core->role_token ? core->name_token : tree_child_with(tree, head, REL_APPOS);

    for (int c = name >= 0 ? tree_child(tree, name) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_FLAT)
            name = c;
    if (name < 0 || !mentions_is_unknown(cast, tree, name))
        return;
    g_autofree char *surname = tree_text(tree, name);
    memory_learn_holder(cast->memory, surname, core->role->phrase, code);
}

/* "the country", "the nation": no office of it, but the land. */
static bool is_land_itself(const struct role *role)
{
    static const char *const words[] = { "country", "nation", NULL };

    return !role->plural && wordlist_has(words, role->phrase);
}

/* "US troops", then "the soldiers": whose they are is remembered for all words for them. */
static const char soldiery[] = "soldiery";

static bool is_of_soldiery(const struct role *role)
{
    static const char *const words[] = { "troop",          "soldier",      "marine",     "army",      "military",
                                         "commando",       "armed forces", "serviceman", "battalion", "ground force",
                                         "military force", "paratrooper",  NULL };

    return wordlist_has(words, role->phrase) || (role->plural && strcmp(role->phrase, "force") == 0);
}

/* "Leftist rebels", then "the guerrillas": whose they are is remembered for all words for men in arms against their state. */
static const char insurgency[] = "insurgency";

/* Whose the soldiers are that were named last, if the article is about them. */
static const char *soldiers_before(const struct cast *cast, const struct role *role)
{
    const char *code = is_of_soldiery(role) ? memory_office(cast->memory, soldiery) : NULL;

    return code && memory_is_about(cast->memory, code) ? code : NULL;
}

/* Names stand behind the office, or beside it: "Tyge Lehmann, the Danish ambassador". */
static void learn(struct cast *cast, const struct tree *tree, int head, const struct core *core, const char *code)
{
    static const char *const lands[] = { "country", "nation", "state", "republic", "island", NULL }; /* no group's */
    static const char *const a[] = { "a", "an", NULL }, *const led[] = { "led", "lead", NULL };

    if (core->role->class == ROLE_OFFICIAL || core->role->class == ROLE_REBELS || core->role->class == ROLE_OPPOSITION) {
        offices_learn_name(cast, tree, core->role_token + 1, head, code);
        for (int c = tree_child(tree, head); c >= 0; c = tree_next(tree, c))
            if (tree_relation(tree, c) == REL_APPOS)
                offices_learn_name(cast, tree, c, c, code);
    }
    bool epithet = core->role->states && core->role->class == ROLE_ORGAN; /* "the kingdom" is told by who was named last */
    bool of_band = memory_sort_of(code) == MEMORY_BAND && g_strv_contains(lands, core->role->phrase);
    bool of_land = memory_sort_of(code) == MEMORY_LAND && own_names_is_body(core->role) &&
                   !tree_has_among(tree, head, led); /* "an Iranian group" is not Iran, "the Saudi-led coalition" is its leader's */
    bool another = tree_has_among(tree, head, a) &&
                   memory_office(cast->memory, core->role->phrase); /* "a council of rebels" is not "the council" */
    if (core->name_token < 0 && core->role->class != ROLE_CITIZEN && !epithet && !of_band && !of_land && !another &&
        !is_land_itself(core->role))
        memory_learn_office(cast->memory, core->role->phrase, code);
    if (core->role->class == ROLE_REBELS && memory_sort_of(code) == MEMORY_BAND)
        memory_learn_office(cast->memory, insurgency, code);
    if (is_of_soldiery(core->role) && memory_sort_of(code) == MEMORY_LAND)
        memory_learn_office(cast->memory, soldiery, code);
    if (core->role->class == ROLE_OFFICIAL && !core->role->plural)
        learn_holder(cast, tree, head, core, code);
}

/* The name and those that stand beside it: "ties with Gondor and Arnor". */
static void learn_state(struct cast *cast, const struct tree *tree, int token)
{
    const char *code = cast_coin(cast, tree, token);

    if (code)
        offices_learn_name(cast, tree, 0, token, code);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        code = tree_relation(tree, c) == REL_CONJ ? cast_coin(cast, tree, c) : NULL;
        if (code)
            offices_learn_name(cast, tree, 0, c, code);
    }
}

/* "Arnor welcomed the resumption of diplomatic ties with Gondor": who has to do with a state's ties is a state too. */
static void learn_partner(struct cast *cast, const struct tree *tree, int ties)
{
    static const char *const sorts[] = { "diplomatic", "consular", "ambassadorial", NULL };
    int clause = tree_clause_of(tree, ties);

    if (!tree_has_among(tree, ties, sorts))
        return;
    int subject = clause >= 0 ? tree_child_with(tree, clause, REL_NSUBJ) : -1;
    if (subject >= 0 && tree_child_with(tree, subject, REL_FLAT) < 0)
        learn_state(cast, tree, subject);
}

void offices_learn_states(struct cast *cast, const struct tree *tree)
{
    static const char *const of[] = { "of", "from", NULL }, *const with[] = { "with", "between", NULL };

    for (int i = 0; i < (int)tree->n; i++) {
        bool ties = tree_is(tree, i, "tie") || tree_is(tree, i, "relation") || tree_is(tree, i, "relations");
        const struct role *role = mark_of(cast, i)->role;
        for (int c = tree_child(tree, i); c >= 0 && (ties || (role && role->of_state)); c = tree_next(tree, c)) {
            enum relation relation = tree_relation(tree, c);
            const char *preposition = relation == REL_NMOD ? tree_preposition(tree, c) : NULL;
            bool before = c < i && (relation == REL_POSS || relation == REL_COMPOUND);
            if (!((role && before) || (preposition && g_strv_contains(ties ? with : of, preposition))))
                continue;
            learn_state(cast, tree, c);
            if (ties && cast_coin(cast, tree, c))
                learn_partner(cast, tree, i);
        }
    }
}

static const char *office_holder(const struct cast *cast, const struct core *core)
{
    const char *last = strrchr(core->role->phrase, ' ');
    const char *code = memory_office(cast->memory, core->role->phrase);

    if (code || !last)
        return code;
    if (strcmp(last + 1, "secretary") == 0)
        return NULL; /* "the chief cabinet secretary" is not the secretary of state */
    code = memory_office(cast->memory, last + 1); /* "the high court" is none of the ICC's */
    return code && strcmp(last + 1, "court") == 0 && memory_sort_of(code) == MEMORY_BODY ? NULL : code;
}

/* "all foreign troops", "a foreign official": of another land than the one that was spoken of. */
static bool is_foreign(const struct tree *tree, int token, const struct role *role)
{
    static const char *const strangers[] = { "foreign", "external", "outside", "overseas", NULL };

    return (role->class == ROLE_FORCE || role->class == ROLE_OFFICIAL || role->class == ROLE_ORGAN) &&
           strstr(role->phrase, "foreign") == NULL && tree_has_among(tree, token, strangers);
}

/* "a human rights group", "other rebel groups", "many countries": not the one named before. */
static bool is_new(const struct tree *tree, const struct core *core)
{
    static const char *const others[] = { "a", "an", "another", "other", "some", "any", "every", "each", "several", "many", NULL };
    static const char *const people[] = { "other", "another", NULL };
    const struct role *role = core->role;
    if (is_foreign(tree, core->role_token, role))
        return true;
    bool group = role->class == ROLE_BAND || role->class == ROLE_ORGAN || (role->class == ROLE_OPPOSITION && !role->plural);

    return tree_has_among(tree, core->role_token, group ? others : people);
}

/* "Penny Lawrence", where the article told of Lawrence Cannon: her given name is none that it gave him. */
static bool is_namesake(const struct cast *cast, const struct tree *tree, int surname)
{
    if (surname == 0 || !mentions_is_unknown(cast, tree, surname - 1) || !mentions_in_core(tree, surname - 1, surname))
        return false;
    g_autofree char *given = tree_text(tree, surname - 1);

    return !memory_person(cast->memory, given);
}

const char *offices_remembered(struct cast *cast, const struct tree *tree, const struct core *core)
{
    const char *code = NULL;

    if (core->name_token >= 0) {
        g_autofree char *name = tree_text(tree, core->name_token);
        code = is_namesake(cast, tree, core->name_token) ? NULL : memory_person(cast->memory, name);
        cast->way = CAST_WAY_PERSON;
        g_autofree char *low = !code && tree_is_definite(tree, core->name_token) ? g_ascii_strdown(name, -1) : NULL;
        if (low && (code = memory_office(cast->memory, low)))
            cast->way = CAST_WAY_IN_FULL; /* "the Muslim Brotherhood", then "the Brotherhood" */
    }
    bool epithet = core->role && core->role->states && core->role->class == ROLE_ORGAN; /* told by who was named last */
    if (!code && core->role && !epithet && !is_land_itself(core->role) && core->role_token > core->name_token &&
        !is_new(tree, core)) {
        code = office_holder(cast, core);
        cast->way = CAST_WAY_OFFICE_BEFORE;
    }
    return code;
}

static bool is_of_the_street(const struct role *role)
{
    static const char *const words[] = { "protester", "protestor", "demonstrator", "rioter",
                                         "striker",   "activist",  "dissident",    NULL };

    static const char *const crowds[] = { "crowd", "mob", NULL };

    return wordlist_has(crowds, role->phrase) ||
           (role->plural && (wordlist_has(words, role->phrase) || g_str_has_prefix(role->phrase, "opposition ")));
}

/* Protesters are of the lands where their clause puts them: "In Yemen, protesters marched". */
static void resolve_street(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    int clause = tree_clause_of(tree, token);

    if (clause >= 0)
        cast_scene(cast, tree, clause, codes);
    cast->way = CAST_WAY_SCENE;
}

/* "Mali and Niger, where soldiers have seized power": the lands that a relative clause is about. */
static void resolve_where(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const where[] = { "where", NULL };
    int clause = token, first = -1;

    while (clause >= 0 && tree_relation(tree, clause) != REL_RELCL)
        clause = tree_head(tree, clause);
    for (int c = clause >= 0 ? tree_child(tree, clause) : -1; c >= 0 && first < 0; c = tree_next(tree, c))
        if (tree_is_among(tree, c, where) && c < token)
            first = c;
    int place = first >= 0 ? tree_head(tree, clause) : -1;
    while (first > 0 && tree_has_tag(tree, first - 1, TAG(COMMA)) && tree_relation(tree, place) == REL_CONJ)
        place = tree_head(tree, place); /* behind a comma it tells of all that are named */
    if (place >= 0)
        cast_resolve(cast, tree, place, true, codes);
    cast->way = CAST_WAY_SCENE;
}

/* "government", "police": what a land has at home; its troops may be abroad. */
static bool is_of_home(const struct role *role)
{
    static const char *const words[] = { "government",     "army",         "parliament", "police",         "authority",
                                         "riot police",    "court",        "regime",     "security force", "local authority",
                                         "police officer", "ruling party", NULL };

    return wordlist_has(words, role->phrase);
}

/*
 * "In Dhaka, soldiers shot", "In Turkey the army took power", "In Tunisia, the government blocked": the land in which a clause about
 * its forces or authorities sets out; NULL if none.
 */
static const char *land_in_front(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    static const char *const in[] = { "in", NULL }, *const between[] = { ",", "the", NULL };
    int at = token;

    if (role->class != ROLE_FORCE && !is_of_home(role))
        return NULL;
    while (at > 0 && mentions_in_core(tree, at - 1, token) && !tree_is_among(tree, at - 1, between))
        at--;
    int from = at;
    while (from > 0 && tree_is_among(tree, from - 1, between))
        from--;
    const struct name *name = from > 1 && from < at ? mark_of(cast, from - 1)->name : NULL;
    while (from > 1 && name && mark_of(cast, from - 1)->name == name)
        from--;
    bool land = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL) && tree_is_among(tree, from - 1, in);
    return land && tree_relation(tree, from) != REL_NMOD ? name->code : NULL;
}

/* "the Foreign Ministry in Tokyo", wherever the parser hung the place. */
static const char *seat_behind(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const in[] = { "in", NULL };
    const struct name *name =
        token + 2 < (int)tree->n && tree_is_among(tree, token + 1, in) ? mark_of(cast, token + 2)->name : NULL;

    return name && name->kind == NAME_CAPITAL && mark_of(cast, token)->role->class == ROLE_ORGAN ? name->code : NULL;
}

/* Whether an office has its seat in the capital: an organ, and who speaks for one, "a foreign ministry official", "a government spokesman". */
static bool is_seated(const struct cast *cast, int token)
{
    const struct role *role = mark_of(cast, token)->role, *before = token > 0 ? mark_of(cast, token - 1)->role : NULL;

    if (role->class == ROLE_OFFICIAL && before && before != role && before->class == ROLE_ORGAN)
        role = before;
    bool speaks = role->class == ROLE_OFFICIAL && strstr(role->phrase, " spokes");
    return !role->of_body && !role->of_any && strcmp(role->phrase, "agency") != 0 &&
           (role->class == ROLE_ORGAN || speaks || strcmp(role->phrase, "police") == 0);
}

/* "In Tokyo, the Foreign Ministry said": an organ of the land whose capital the sentence or clause opens with. */
static const char *seat_before(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const in[] = { "in", NULL }, *const comma[] = { ",", NULL };
    int at = token;

    if (!is_seated(cast, token))
        return NULL;
    while (at > 0 && !mark_of(cast, at - 1)->name && !tree_is_among(tree, at - 1, comma) && !tree_is_clause(tree, at - 1))
        at--;
    if (at < 3 || !tree_is_among(tree, at - 1, comma))
        return NULL;
    int from = at - 2;
    const struct name *name = mark_of(cast, from)->name;
    while (from > 1 && at - from < 5 && !(name && name->kind == NAME_CAPITAL) && !tree_is_among(tree, from, comma))
        name = mark_of(cast, --from)->name; /* "In Tokyo on Monday," */
    while (from > 0 && name && mark_of(cast, from - 1)->name == name)
        from--;
    return name && name->kind == NAME_CAPITAL && from > 0 && tree_is_among(tree, from - 1, in) ? name->code : NULL;
}

/* "India withdrew privileges as parliament demanded an apology": the land that does what its clause goes with. */
static const char *land_above(struct cast *cast, const struct tree *tree, int token)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    int clause = tree_clause_of(tree, token);

    enum relation relation = clause >= 0 ? tree_relation(tree, clause) : REL_OTHER;
    int above = relation == REL_ADVCL || relation == REL_CONJ || relation == REL_CCOMP || relation == REL_PARATAXIS
                    ? tree_head(tree, clause)
                : relation == REL_RELCL ? tree_clause_of(tree, tree_head(tree, clause))
                                        : -1;
    int subject = above >= 0 ? tree_child_with(tree, above, REL_NSUBJ) : -1;
    const struct name *name = subject >= 0 && subject < token ? mark_of(cast, subject)->name : NULL;
    const struct role *role = subject >= 0 && subject < token ? mark_of(cast, subject)->role : NULL;
    bool land = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_SEAT);

    land |= relation == REL_PARATAXIS && subject >= 0 && subject < token && role && role->class == ROLE_ORGAN &&
            tree_child_with(tree, subject, REL_POSS) >= 0; /* "His government is ready, the cabinet secretary said" */
    land |=
        relation == REL_PARATAXIS && subject >= 0 && subject < token && tree_is(tree, subject, "it"); /* "It left, its army said" */
    if (!land && !(relation == REL_RELCL && role && role->class == ROLE_ORGAN)) /* "Peru's government backs it, which parliament" */
        return NULL;
    cast_resolve(cast, tree, subject, false, codes);
    return codes->len == 1 && memory_sort_of(g_ptr_array_index(codes, 0)) == MEMORY_LAND ? g_ptr_array_index(codes, 0) : NULL;
}

/* "were driven out of Kenya by police": where something was done to somebody by nobody's own forces, by that land's. */
static const char *land_of_deed(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const where[] = { "from", "of", "in", "at", NULL };
    int verb = g_strcmp0(tree_preposition(tree, token), "by") == 0 ? tree_head(tree, token) : -1;

    for (int c = verb >= 0 ? tree_child(tree, verb) : -1; c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_OBL ? tree_preposition(tree, c) : NULL;
        const struct name *name = preposition && wordlist_has(where, preposition) ? mark_of(cast, c)->name : NULL;
        if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE) && *name->code)
            return name->code;
    }
    return NULL;
}

/* "The group", "the organisation": the armed group or party of the article or last named, or the body where that was named later. */
static const char *presumed_band(const struct cast *cast, const struct role *role, int token)
{
    for (int i = token - 1; i >= 0 && role->of_body; i--)
        if (mark_of(cast, i)->name && mark_of(cast, i)->name->kind == NAME_ORGANISATION)
            return mark_of(cast, i)->name->code;
    const char *band = memory_band(cast->memory) ? memory_band(cast->memory) : memory_last(cast->memory, MEMORY_BAND);

    return role->of_body ? memory_later(cast->memory, band, memory_last(cast->memory, MEMORY_BODY)) : band;
}

/* "NATO planes struck a camp, the alliance said": the body named before, in the sentence itself first, that may be called so. */
static const char *body_before(const struct cast *cast, const struct role *role, int token)
{
    for (int i = token - 1; i >= 0; i--) {
        const struct name *name = mark_of(cast, i)->name;
        bool body = mentions_is_actor(name) && name->kind == NAME_ORGANISATION && memory_sort_of(name->code) == MEMORY_BODY;
        if (body && (!role->bodies || memory_is_of(name->code, role->bodies)))
            return name->code;
    }
    return role->bodies ? memory_recent_of(cast->memory, role->bodies) : memory_last(cast->memory, MEMORY_BODY);
}

/* "Egyptian laureate Mohamed ElBaradei is returning to the country": the land that the sentence named before, if only one is not barred. */
static const char *land_before(const struct cast *cast, int token)
{
    const char *land = NULL;

    for (int i = 0; i < token; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (!name || name->kind > NAME_ADJECTIVE || !*name->code || memory_sort_of(name->code) != MEMORY_LAND ||
            g_ptr_array_find(cast->barred, g_intern_string(name->code), NULL))
            continue;
        if (land && strcmp(land, name->code) != 0)
            return NULL;
        land = name->code;
    }
    return land;
}

void offices_other_land(const struct cast *cast, int token, guint before, GPtrArray *codes)
{
    const struct role *role = mark_of(cast, token)->role;
    guint named = codes->len;

    if (!role || !is_land_itself(role))
        return;
    for (guint i = codes->len; i-- > before;)
        if (g_ptr_array_find(cast->barred, g_ptr_array_index(codes, i), NULL))
            g_ptr_array_remove_index(codes, i);
    if (codes->len < named && codes->len == before)
        mentions_add(codes, land_before(cast, token));
}

/* "Vietnam, which invaded Cambodia, left that country": the land named last before it that does not act itself. */
static const char *land_nearest(const struct cast *cast, const struct tree *tree, int token)
{
    for (int i = token - 1; i >= 0; i--) {
        const struct name *name = mark_of(cast, i)->name;
        bool land = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL) && *name->code;
        if (land && tree_relation(tree, i) != REL_NSUBJ)
            return name->code;
    }
    return NULL;
}

/*
 * "Kenyan rebels called for the fall of President Tuku": the land that a sentence gives its own rebels or opponents, where it names
 * no other actor.
 */
static const char *land_of_men(const struct cast *cast, const struct tree *tree)
{
    const char *land = NULL;

    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        int head = name && name->kind <= NAME_CAPITAL ? tree_head(tree, i) : -1;
        if (head >= 0 && mark_of(cast, head)->name == name)
            continue; /* "Ivory" of "Ivory Coast" */
        const struct role *role = head >= 0 ? mark_of(cast, head)->role : NULL;
        bool men = role && (role->class == ROLE_REBELS || role->class == ROLE_OPPOSITION);
        if (name && mentions_is_actor(name) && (!men || (land && strcmp(land, name->code) != 0)))
            return NULL;
        land = men ? name->code : land;
    }
    return land;
}

/* "Peruvian troops shelled the town, a spokesman said": who tells of an act speaks for those who did it; NULL for others. */
static const char *spoken_for(struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    int clause = g_str_has_prefix(role->phrase, "spokes") && !tree_is_definite(tree, token) ? tree_clause_of(tree, token) : -1;
    int told = clause >= 0 && tree_relation(tree, clause) == REL_PARATAXIS ? tree_head(tree, clause) : -1;
    int subject = told >= 0 ? tree_child_with(tree, told, REL_NSUBJ) : -1;

    if (subject < 0 || subject > token)
        return NULL;
    cast_resolve(cast, tree, subject, false, codes);
    return codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
}

/* "The president", in an article on Britain, or "the prime minister", in one on the United States: of some other land than its own. */
static bool has_none(const struct role *role, const char *land)
{
    if (role->class == ROLE_OFFICIAL && role->states)
        return !memory_is_of(land, role->states); /* "the home secretary" is Britain's or India's */
    return role->lacking && memory_is_of(land, role->lacking);
}

/* "his own government", "our president": of somebody's land who is not known, and hardly the article's. */
static bool is_of_person_unknown(const struct tree *tree, int token)
{
    static const char *const words[] = { "his", "her", "my", "our", "your", NULL };
    int poss = tree_child_with(tree, token, REL_POSS);

    return poss >= 0 && tree_is_among(tree, poss, words);
}

/* Whose an office is that no word beside it gives a land: its sentence's, the last one's, the article's. */
static const char *presumed_land(struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    bool land = cast->subject && memory_sort_of(cast->subject) == MEMORY_LAND;
    const struct role *organ = token > 0 && mark_of(cast, token - 1)->role ? mark_of(cast, token - 1)->role : role;
    const char *above = land_above(cast, tree, token);

    above = above ? above : role->class == ROLE_FORCE || role->class == ROLE_ORGAN ? land_of_deed(cast, tree, token) : NULL;
    above = above ? above : land_in_front(cast, tree, token, organ);
    above = above ? above : spoken_for(cast, tree, token, role);
    cast->way = CAST_WAY_OFFICE_HERE;
    if (above)
        return above;
    if (is_land_itself(role) && token > 0 && tree_is(tree, token - 1, "that") && (above = land_nearest(cast, tree, token)))
        return above;
    if (is_land_itself(role) && (above = land_before(cast, token)))
        return above;
    cast->way = CAST_WAY_OFFICE_LATEST;
    if (land && strstr(organ->phrase, "ministry"))
        return cast->subject;
    if (cast->voice && memory_sort_of(cast->voice) == MEMORY_LAND && !is_land_itself(role))
        return cast->voice; /* "the prime minister", of whom his own minister writes */
    if (land && is_land_itself(role) && antecedents_is_subject(tree, token))
        return cast->subject; /* "Spain pledged funds. The country offered" */
    cast->way = CAST_WAY_OFFICE_BEFORE;
    if ((above = soldiers_before(cast, role)))
        return above;
    cast->way = CAST_WAY_OFFICE_HOME;
    if (is_of_person_unknown(tree, token))
        return NULL;
    if (cast_home(cast))
        return has_none(role, cast_home(cast)) ? NULL : cast_home(cast);
    if (memory_scene(cast->memory))
        return memory_scene(cast->memory);
    const char *last = land ? cast->subject : memory_last(cast->memory, MEMORY_LAND);
    const char *here =
        last ? NULL : antecedents_subject(cast, tree, token, false, NULL); /* "Peru will recall him, the ministry said" */
    return here && memory_sort_of(here) == MEMORY_LAND ? here : last;
}

/* "a helicopter strike": anybody's. */
static bool is_arm(const struct role *role)
{
    static const char *const arms[] = { "missile",    "warplane", "bomber", "plane", "aircraft", "warship", "submarine",
                                        "helicopter", "gunship",  "tank",   "jet",   "drone",    "rocket",  "fighter jet",
                                        "artillery",  "gunboat",  "vessel", "ship",  "frigate",  "fleet",   NULL };

    return wordlist_has(arms, role->phrase);
}

/* "is expected in Quito; the authorities there": the place that the sentence named last, or the land that the one before was about. */
static const char *meant_by_there(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const there[] = { "there", NULL };

    if (token + 1 >= (int)tree->n || !tree_is_among(tree, token + 1, there))
        return NULL;
    for (int i = token - 1; i >= 0; i--) {
        const struct name *name = mark_of(cast, i)->name;
        bool place = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE ||
                              (name->kind == NAME_GROUP && g_strcmp0(tree_preposition(tree, i), "in") == 0)); /* "in Sukhumi" */
        if (place && tree_relation(tree, i) != REL_NSUBJ && tree_relation(tree, i) != REL_POSS)
            return name->code;
    }
    return cast->subject && memory_sort_of(cast->subject) == MEMORY_LAND ? cast->subject : NULL;
}

/* "the kingdom" of the last spoken of that is one; "a spokesman there". */
static const char *presumed_by_words(struct cast *cast, const struct tree *tree, int token, const struct role *role, bool other)
{
    const char *called = role->states && !role->plural && !other && memory_political(cast->memory)
                             ? memory_latest_of(cast->memory, role->states)
                             : NULL;

    cast->way = called ? CAST_WAY_CALLED : CAST_WAY_LATEST;
    return called ? called : role->class != ROLE_BAND ? meant_by_there(cast, tree, token) : NULL; /* not "the group there" */
}

/* "the 54-nation group", "the 15-member council": an international organisation. */
static bool is_of_nations(const struct tree *tree, int token)
{
    static const char *const parts[] = { "nation", "member", "state", "country", NULL };

    return token > 1 && tree_is_among(tree, token - 1, parts) && tree->tokens[token - 1].start > 0 &&
           tree->document->text[tree->tokens[token - 1].start - 1] == '-';
}

/* "The Secretary-General", where the article speaks of the United Nations as often as of the body that it named last. */
static bool is_of_united_nations(const struct cast *cast, int token, const struct role *role)
{
    static const char *const offices[] = { "secretary-general",
                                           "secretary general",
                                           "deputy secretary-general",
                                           "under-secretary-general",
                                           "special representative of the secretary-general",
                                           NULL };

    if (!wordlist_has(offices, role->phrase))
        return false;
    int times = memory_times(cast->memory, "UN") + memory_times(cast->memory, "UNSC");
    const char *body = body_before(cast, role, token);
    return times && (!body || memory_times(cast->memory, body) <= times);
}

/* "The Council adopted", with a capital, where the article is about the Union, or names the Security Council: theirs. */
static const char *union_named(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    static const char *const organs[] = { "council", "commission", "high representative", NULL };
    bool united = memory_names(cast->memory, "UNSC") && strcmp(role->phrase, "council") == 0;
    const char *body = memory_body(cast->memory);

    if (!wordlist_has(organs, role->phrase) || role->plural || !tree_is_definite(tree, token) ||
        !g_ascii_isupper(tree->document->text[tree->tokens[token].start]))
        return NULL;
    return united ? "UNSC" : g_strcmp0(body, "EU") == 0 ? body : NULL;
}

/* "The generals revoked the constitution", "the coup leaders": several who rule as one. */
static bool are_authorities(const struct tree *tree, int token, const struct role *role)
{
    static const char *const rulers[] = { "authority", "local authority", "general",       "colonel",
                                          "ruler",     "military ruler",  "coup leader",   "junta leader",
                                          "putschist", "interim leader",  "interim ruler", "coup general",
                                          NULL };

    return role->plural && wordlist_has(rulers, role->phrase) &&
           (strstr(role->phrase, "authority") || (tree_is_definite(tree, token) && tree_child_with(tree, token, REL_NUMMOD) < 0));
}

/* "the party", "the union", where the article tells of one; not "the state of the union", "the union of writers". */
static bool is_party_told_of(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    static const char *const of[] = { "of", NULL };
    bool whole = token > 1 && tree_is_among(tree, token - 2, of);
    bool union_of = tree_child_with(tree, token, REL_COMPOUND) >= 0 || tree_child_with(tree, token, REL_NMOD) >= 0;
    bool party = strcmp(role->phrase, "party") == 0 || (strcmp(role->phrase, "union") == 0 && !whole && !union_of);

    return party && tree_is_definite(tree, token) && (memory_band(cast->memory) || memory_last(cast->memory, MEMORY_BAND));
}

/* "external forces": nobody's in particular. */
static bool is_strange_force(const struct tree *tree, int token, const struct role *role)
{
    static const char *const strange[] = { "external",  "foreign",    "outside",  "hostile",  "international", "opposing",
                                           "enemy",     "rival",      "invading", "market",   "multinational", "dark",
                                           "evil",      "separatist", "rebel",    "militant", "islamist",      "terrorist",
                                           "guerrilla", "insurgent",  NULL };

    if (strcmp(role->phrase, "fighter") == 0 && tree_child_with(tree, token, REL_NUMMOD) >= 0 && !tree_is_definite(tree, token) &&
        tree_relation(tree, token) != REL_OBJ)
        return true; /* "said 30 fighters were killed": hardly his who says it */
    return role->class == ROLE_FORCE && tree_has_among(tree, token, strange);
}

/* "The ICRC had tents in Peru, a spokesman said": of whom he speaks, and else of whom the sentence before did. */
static const char *spokesman_of(struct cast *cast, const struct tree *tree, int token)
{
    const char *here = antecedents_subject(cast, tree, token, false, NULL);

    cast->way = CAST_WAY_OFFICE_HERE;
    return here ? here : memory_sort_of(cast->subject ? cast->subject : "ZZZ") != MEMORY_LAND ? cast->subject : NULL;
}

/* "the use of force": a word without an article or an attribute. */
static bool is_bare(const struct tree *tree, int token)
{
    return token == 0 || (tree_preposition(tree, token) && tree_head(tree, token) < token && tree_head(tree, token) >= 0 &&
                          tree_child_with(tree, token, REL_DET) < 0 && tree_child_with(tree, token, REL_POSS) < 0 &&
                          tree_child_with(tree, token, REL_AMOD) < 0 && tree_child_with(tree, token, REL_COMPOUND) < 0);
}

/* "The Secretary-General", "the Council": an organ of the world's, or of the Union, by its short name; NULL if none. */
static const char *presumed_organ(struct cast *cast, const struct tree *tree, int token, bool one, bool other)
{
    const struct role *role = mark_of(cast, token)->role;

    cast->way = CAST_WAY_NATIONS;
    if (!other && strcmp(role->phrase, "security council") == 0 &&
        (memory_names(cast->memory, "UN") || memory_names(cast->memory, "UNSC")))
        return "UNSC";
    if (one && is_of_united_nations(cast, token, role))
        return "UN";
    const char *organ = union_named(cast, tree, token, role);
    if (g_strcmp0(organ, "UNSC") != 0)
        cast->way = CAST_WAY_LATEST_BODY;
    return organ;
}

/* "the opposition", "the army", "a spokesman": whose at home, or of whom one speaks. */
static const char *presumed_at_home(struct cast *cast, const struct tree *tree, int token, bool of_land)
{
    const struct role *role = mark_of(cast, token)->role;
    bool arm = is_arm(role);

    cast->way = CAST_WAY_OFFICE_HOME;
    if (role->class == ROLE_OPPOSITION && !arm)
        return is_of_the_street(role) || g_str_has_prefix(role->phrase, "opposition") ? cast_home(cast) : NULL;
    const char *spoken_for = g_str_has_prefix(role->phrase, "spokes") ? spokesman_of(cast, tree, token) : NULL;
    if (spoken_for)
        return spoken_for;
    return arm || is_strange_force(tree, token, role) || is_foreign(tree, token, role) || !of_land ||
                   !memory_political(cast->memory)
               ? NULL
               : presumed_land(cast, tree, token, role);
}

/* Whose an office is that nobody is named with: the land's that the article is about. "The group" is the one last named. */
static const char *presumed(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const others[] = { "a",  "an",    "another", "other",   "some", "any",
                                          "no", "every", "each",    "several", "many", NULL };
    static const char *const bodies_of_men[] = { "army", "force", "military", "navy", "air force", "security force", NULL };
    const struct role *role = mark_of(cast, token)->role;
    bool authorities = are_authorities(tree, token, role), other = tree_has_among(tree, token, others),
         one = (!role->plural || authorities) && !other;
    bool of_somebody = tree_child_with(tree, token, REL_POSS) >= 0; /* "her group" */
    bool any_army = !role->plural && !one && wordlist_has(bodies_of_men, role->phrase); /* "a standing army" */
    bool of_land = (role->class == ROLE_ORGAN && one) || (role->class == ROLE_FORCE && !any_army) ||
                   (role->class == ROLE_OFFICIAL && (!role->plural || authorities));
    if (strcmp(role->phrase, "force") == 0 && is_bare(tree, token))
        return NULL;
    const char *by_words = presumed_by_words(cast, tree, token, role, other);
    enum cast_way by = cast->way;

    const char *organ = presumed_organ(cast, tree, token, one, other);
    if (organ)
        return organ;
    if (by_words) {
        cast->way = by;
        return by_words;
    }
    cast->way = CAST_WAY_LATEST_BODY;
    if (one && is_of_nations(tree, token) && (role->class == ROLE_BAND || role->of_body))
        return body_before(cast, role, token) ? body_before(cast, role, token) : memory_body(cast->memory);
    if (strcmp(role->phrase, "network") == 0 && memory_outlet(cast->memory))
        return NULL; /* a broadcaster */
    cast->way = CAST_WAY_LATEST_GROUP;
    if ((role->class == ROLE_BAND || is_party_told_of(cast, tree, token, role)) && one && !of_somebody &&
        tree->tokens[token].upos != UPOS_PROPN) /* "the Arab Group" is none */
        return presumed_band(cast, role, token);
    const char *body = role->of_body ? body_before(cast, role, token) : NULL;
    if (role->of_body && (body || role->class == ROLE_ORGAN)) {
        cast->way = CAST_WAY_LATEST_BODY;
        return one || role->class == ROLE_FORCE || role->class == ROLE_OFFICIAL ? body : NULL;
    }
    return presumed_at_home(cast, tree, token, of_land);
}

/* "rebel", of "rebel spokesman" too: who they are, without what one of them is. */
static const char *rebels_word(const struct role *role)
{
    static const char *const bodies[] = { "armed", "terror", "suicide", "fighter", "bomber", NULL };
    const char *space = strchr(role->phrase, ' ');
    g_autofree char *first = g_strndup(role->phrase, space ? (gsize)(space - role->phrase) : strlen(role->phrase));

    if (strcmp(first, "insurgency") == 0)
        return "insurgent";
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
static const char *rebels_code(const struct cast *cast, const struct name *land, const struct role *role)
{
    const char *word = rebels_word(role);
    bool man = g_str_has_suffix(word, "man"), many = g_str_has_suffix(word, "s") || strcmp(word, "resistance") == 0;
    bool paramilitary = g_str_has_suffix(word, "y");
    g_autofree char *text = g_strdup_printf("%s-%.*s%s", people_of(cast, land), (int)strlen(word) - (man ? 2 : paramilitary), word,
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
        const char *preposition = tree_relation(tree, c) == REL_NMOD ? tree_preposition(tree, c) : NULL;
        const struct name *name = preposition && wordlist_has(where, preposition) ? mark_of(cast, c)->name : NULL;
        if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE) && *name->code)
            return name;
    }
    return NULL;
}

/* "fighters loyal to the cleric Moqtada al-Sadr", "militants allied with the Taliban": whom they obey; -1 for others. */
static int liege(const struct tree *tree, int token)
{
    static const char *const words[] = { "loyal",      "faithful",  "allied",    "ally",     "aligned", "align",
                                         "affiliated", "affiliate", "allegiant", "obedient", "sworn",   NULL };
    static const char *const to[] = { "to", "with", NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        if (c < token || !tree_is_among(tree, c, words))
            continue;
        for (int o = tree_child(tree, c); o >= 0; o = tree_next(tree, o)) {
            const char *preposition = tree_preposition(tree, o);
            if (preposition && wordlist_has(to, preposition))
                return o;
        }
    }
    return -1;
}

/* "the prime minister, Tony Blair", "the largest rebel group, the Polisario Front": a known name beside the office. */
static const char *named_beside(struct cast *cast, const struct tree *tree, int token)
{
    int apposition = tree_child_with(tree, token, REL_APPOS);
    const struct name *name = apposition > token ? mark_of(cast, apposition)->name : NULL;

    for (int c = apposition > token ? tree_child(tree, apposition) : -1; c >= 0 && !name; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_FLAT)
            name = mark_of(cast, c)->name;
    bool actor = mentions_is_actor(name) && name->kind >= NAME_PERSON && name->kind <= NAME_AGENCY;
    return actor ? name->code : NULL;
}

/* "the rebels, led by Prachanda", "Colonel Goita, who heads the junta": the phrase of their chief, -1 where none is told. */
static int chief_of(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "lead", "head", "command", "rule", "run", "chair", NULL };
    int verb = tree_relation(tree, token) == REL_OBJ ? tree_head(tree, token) : -1;

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (c > token && tree_relation(tree, c) == REL_ACL && tree_is_one_of(tree, c, verbs) && tree_has_tag(tree, c, TAG(VBN)))
            return tree_child_with(tree, c, REL_AGENT);
    bool told = verb >= 0 && tree_relation(tree, verb) == REL_RELCL && tree_is_one_of(tree, verb, verbs);
    return told ? tree_head(tree, verb) : -1;
}

/* "the general commanding the UN force": what an officer commands, -1 where none is told. */
static int commanded_by(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "command", "head", "lead", "chair", "run", NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (c > token && tree_relation(tree, c) == REL_ACL && tree_is_one_of(tree, c, verbs) && tree_has_tag(tree, c, TAG(VBG)))
            return tree_child_with(tree, c, REL_OBJ);
    return -1;
}

/* Those who have a chief that is known are his: a land's junta, a group's fighters. */
static void resolve_by_chief(struct cast *cast, const struct tree *tree, int token, const struct role *role, GPtrArray *codes)
{
    int chief = role->class == ROLE_OFFICIAL || role->class == ROLE_TEXT ? -1 : chief_of(tree, token);
    enum memory_sort sort = role->class == ROLE_REBELS || role->class == ROLE_BAND ? MEMORY_BAND : MEMORY_LAND;
    guint before = codes->len;

    if (chief < 0)
        return;
    cast_peek(cast, tree, chief, false, codes);
    if (codes->len == before + 1 && memory_sort_of(g_ptr_array_index(codes, before)) == sort)
        cast->way = CAST_WAY_MASTER;
    else
        g_ptr_array_set_size(codes, (gint)before);
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

/* Those whom the phrase names, or something beside it; false where nothing does. */
static bool take_named_rebels(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    const char *named = group_of_rebels(cast, tree, token);
    named = named ? named : named_beside(cast, tree, token);
    bool band = named && memory_sort_of(named) == MEMORY_BAND; /* "Colombia's largest guerrilla group, the FARC" */
    bool own = core->group && !(band && core->group->kind == NAME_PEOPLE); /* "the main Hutu rebel group, the FDD" */

    if (own || band) {
        mentions_add(codes, own ? core->group->code : named);
        cast->way = CAST_WAY_NAME;
        return true;
    }
    resolve_by_chief(cast, tree, token, core->role, codes);
    if (codes->len > 0)
        return true;
    int apposition = core->land ? -1 : tree_child_with(tree, token, REL_APPOS);
    if (apposition >= 0 && tree->tokens[apposition].upos == UPOS_PROPN) /* "the militant group Al-Badr" */
        cast_resolve(cast, tree, apposition, false, codes);
    if (codes->len == 0)
        mentions_add(codes, own_names_office(cast, tree, token, core));
    return codes->len > 0;
}

/* The group that the article is about, if it may be in arms (no charity): "rebels" are its men, "jihadists" and "the gang" anybody. */
static const char *armed_band(const struct cast *cast, const struct tree *tree, int token, const char *last_word)
{
    static const char *const its_men[] = { "rebel", "guerrilla", "guerilla", "separatist", "group", "fighter", NULL };
    static const char *const gangs[] = { "gang", "mob", "thug", "looter", "bandit", NULL };
    bool known = (tree_is_definite(tree, token) && !wordlist_has(gangs, last_word)) || wordlist_has(its_men, last_word);
    const char *band = known ? memory_band(cast->memory) : NULL;

    return band && !lexicon_is_institution(cast->lexicon, band) ? band : NULL;
}

/* The group that the article told of before, if the phrase can mean it: "the rebels", "Colombia's largest rebel group"; else NULL. */
static const char *known_rebels(struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    static const char *const of_one[] = { "group", "movement", "organisation", "organization", "army", "front", NULL };
    static const char *const ones[] = { "group",      "militia",  "movement",     "front", "rebel",     "guerrilla", "guerilla",
                                        "separatist", "militant", "paramilitary", "gang",  "insurgent", NULL };
    const char *space = strrchr(core->role->phrase, ' '), *last_word = space ? space + 1 : core->role->phrase;

    if (core->land)
        return !core->role->plural && g_strv_contains(of_one, last_word) ? armed_band(cast, tree, token, last_word) : NULL;
    const char *known = offices_remembered(cast, tree, core);
    bool men = core->role->plural && g_strv_contains(ones, core->role->phrase) && tree_is_definite(tree, token) && !core->place;
    if (!known && men && (known = memory_office(cast->memory, insurgency)))
        cast->way = CAST_WAY_OFFICE_BEFORE;
    if (!known && (known = armed_band(cast, tree, token, last_word)))
        cast->way = CAST_WAY_ABOUT_GROUP;
    if (!known && !core->place && g_strv_contains(ones, last_word) && tree_is_definite(tree, token) &&
        (known = memory_latest_group(cast->memory)))
        cast->way = CAST_WAY_LATEST_GROUP;
    return known;
}

/* Rebels by their own name, those told of before, or the rebels of a land: told with them, or the article's. */
static void resolve_rebels(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    static const char *const anybody[] = {
        "suicide bomber", "bomber",          "gunman",          "attacker",  "assailant", "assassin", "militant group",
        "armed group",    "extremist group", "terrorist group", "kidnapper", "hijacker",  "gangster", NULL
    };
    static const char *const bare[] = { "terrorist", "extremist", "jihadist", "jihadi", "radical", NULL };
    bool some = wordlist_has(anybody, core->role->phrase) ||
                (wordlist_has(bare, core->role->phrase) && !tree_is_definite(tree, token)); /* "terrorists": wherever they are */

    if (take_named_rebels(cast, tree, token, core, codes))
        return;
    const char *known = known_rebels(cast, tree, token, core);
    const struct name *land = core->land ? core->land : some ? NULL : core->place ? core->place : land_behind(cast, tree, token);
    bool told = land != NULL;
    const char *own = told || known ? NULL : own_names_office(cast, tree, token, core); /* "Islamist leader Rashid Ghan" */
    land = told || some ? land : memory_people(cast->memory);
    if (own || known || !land) {
        mentions_add(codes, own ? own : known);
        return;
    }
    mentions_add(codes, rebels_code(cast, land, core->role));
    cast->way = told ? CAST_WAY_REBELS : CAST_WAY_REBELS_HOME;
    learn(cast, tree, token, core, rebels_code(cast, land, core->role));
}

/* A name in front of the office that was learnt before: "Arnor President Umbardacil". */
static const char *named_owner(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    const char *code = NULL;

    for (int i = core->role_token - 1; i >= 0 && !code && mentions_in_core(tree, i, token); i--) {
        g_autofree char *word = tree_text(tree, i);
        code = mentions_is_unknown(cast, tree, i) ? memory_person(cast->memory, word) : NULL;
    }
    return code;
}

/* Of an office in an organ that was spoken of: "embassy attaché Okamoto", "a ministry official". */
static const char *organ_owner(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    const char *code = NULL;

    for (int i = core->role_token - 1; i >= 0 && !code && mentions_in_core(tree, i, token); i--) {
        const struct role *role = mark_of(cast, i)->role;
        if (role && role != core->role && (role->class == ROLE_MISSION || role->class == ROLE_ORGAN))
            code = memory_office(cast->memory, role->phrase);
    }
    const char *last = code ? NULL : strrchr(core->role->phrase, ' ');
    if (last) {
        g_autofree char *organ = g_strndup(core->role->phrase, (gsize)(last - core->role->phrase));
        const char *word = strrchr(organ, ' ');
        code = memory_office(cast->memory, organ);
        code = code || !word ? code : memory_office(cast->memory, word + 1);
    }
    return code;
}

/* "named a new prime minister", "deployed 3,000 troops", "dissolved parliament": what one orders about is one's own. */
static void resolve_ordered(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const verbs[] = { "appoint",  "name",      "nominate", "fire",      "sack",  "dismiss",
                                         "replace",  "reshuffle", "dissolve", "convene",   "order", "instruct",
                                         "deploy",   "dispatch",  "mobilize", "mobilise",  "mass",  "withdraw",
                                         "redeploy", "send",      "promote",  "authorize", NULL };
    const struct role *role = mark_of(cast, token)->role;
    int verb = tree_head(tree, token);
    struct tree_arguments arguments;

    if (!role || role->class > ROLE_FORCE || tree_relation(tree, token) != REL_OBJ || !tree->tokens[verb].lemma ||
        !tree_is_one_of(tree, verb, verbs))
        return;
    tree_arguments(tree, verb, &arguments);
    if (arguments.subject < 0 || arguments.passive || tree_below(tree, token, arguments.subject))
        return;
    cast_resolve(cast, tree, arguments.subject, false, codes);
    cast->way = CAST_WAY_COMMANDER;
}

/* "Hamas ... the Palestinian group": the one last named, where the phrase names none. */
static const char *band_of_land(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    bool band = core->role->class == ROLE_BAND && !core->role->plural && core->land && core->land->kind == NAME_ADJECTIVE &&
                !core->group && core->name_token < 0;

    return band && tree_is_definite(tree, token) ? memory_last(cast->memory, MEMORY_BAND) : NULL;
}

/* "the island's oldest party, the United National Party": the group by its name, whosever land it is of. */
static const char *band_beside(struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    bool group = role->class == ROLE_BAND || role->class == ROLE_OPPOSITION || strcmp(role->phrase, "party") == 0;
    const char *code = group && !role->plural ? named_beside(cast, tree, token) : NULL;

    return code && memory_sort_of(code) == MEMORY_BAND ? code : NULL;
}

/* "UN observers", "OSCE monitors": a body's own, where others only look on. */
static bool is_of_body(const struct core *core)
{
    return core->codes->len == 1 && memory_sort_of(g_ptr_array_index(core->codes, 0)) == MEMORY_BODY &&
           (strcmp(core->role->phrase, "observer") == 0 || strcmp(core->role->phrase, "expert") == 0);
}

/* "Arab foreign ministers", "Western diplomats": of many lands, none of them told. */
static bool is_of_many(const struct tree *tree, int token, const struct core *core)
{
    static const char *const peoples[] = { "arab",   "western", "african", "asian",  "islamic", "muslim", "nordic",
                                           "balkan", "eastern", "gulf",    "baltic", "latin",   NULL };

    return core->role->plural && core->role->class == ROLE_OFFICIAL && core->codes->len == 0 && !core->person &&
           tree_has_among(tree, token, peoples);
}

/* Those who obey somebody are his: a band's always, a land's where no other is named with them. */
static bool resolve_liege(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    int lord = core->role->class == ROLE_OFFICIAL || core->role->class == ROLE_TEXT ? -1 : liege(tree, token);
    guint before = codes->len;

    if (lord < 0 || lord == token)
        return false;
    cast_resolve(cast, tree, lord, false, codes);
    if (codes->len == before + 1 && core->codes->len > 0 &&
        memory_sort_of(g_ptr_array_index(codes, before)) != MEMORY_BAND) /* "Libyan forces loyal to the president" */
        g_ptr_array_set_size(codes, (gint)before);
    cast->way = CAST_WAY_MASTER;
    return codes->len > before;
}

/* "The Chadian opposition", "opposition parties": not the state whose land it is of, but chadian-opposition. */
static void name_opposition(const struct cast *cast, const struct tree *tree, int token, const struct role *role, GPtrArray *codes,
                            guint from)
{
    static const char *const words[] = { "opposition",
                                         "opposition party",
                                         "opposition group",
                                         "opposition movement",
                                         "opposition coalition",
                                         "parliamentary opposition",
                                         NULL };
    static const char *const to[] = { "to", NULL };

    if (token + 1 < (int)tree->n && tree_is_among(tree, token + 1, to))
        return; /* "Peru's opposition to the plan" */
    for (guint i = from; i < codes->len && wordlist_has(words, role->phrase); i++) {
        const char *code = g_ptr_array_index(codes, i);
        const struct name *told = memory_people_of(cast->memory, code);
        const char *people = told ? told->phrase : lexicon_people(cast->lexicon, code);
        if (memory_sort_of(code) != MEMORY_LAND || !people)
            continue;
        g_autofree char *text = g_strdup_printf("%s-opposition", people);
        g_autofree char *low = g_ascii_strdown(text, -1);
        g_strdelimit(low, " .'", '-');
        codes->pdata[i] = (gpointer)(gsize)g_intern_string(low);
    }
}

/* "seized by soldiers from the National Guard": whose they are, wherever the parser hung it; not "withdrew troops from Iraq". */
static const char *corps_behind(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const from[] = { "from", NULL };
    int house = token + 1 < (int)tree->n && tree_is_among(tree, token + 1, from) ? tree_head(tree, token + 1) : -1;
    const struct name *name = house > token ? mark_of(cast, house)->name : NULL;

    if (house <= token || mark_of(cast, token)->role->class != ROLE_FORCE)
        return NULL;
    const struct core *core = mentions_core(cast, tree, house);
    if (core->land && core->role && core->role->class == ROLE_FORCE)
        return core->land->code;
    return mentions_is_actor(name) && name->kind >= NAME_ORGANISATION && name->kind <= NAME_AGENCY ? name->code : NULL;
}

/* "The Norwegian chief of NATO", "the Lebanese leader of Hezbollah": he acts for what he heads, wherever he is from. */
static const char *body_headed(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    bool from_land = core->role->class == ROLE_OFFICIAL && !core->role->plural && core->land && core->land->kind == NAME_ADJECTIVE;

    for (int c = from_land ? tree_child(tree, token) : -1; c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD && c > token ? tree_preposition(tree, c) : NULL;
        const struct name *name = g_strcmp0(preposition, "of") == 0 ? mark_of(cast, c)->name : NULL;
        if (mentions_is_actor(name) && name->kind >= NAME_ORGANISATION && name->kind <= NAME_PARTY &&
            memory_sort_of(name->code) != MEMORY_LAND)
            return name->code;
    }
    return NULL;
}

/* "The OAU met. In Addis Ababa, its secretary general": "its" is of the body, as no land has such an officer. */
static void correct_to_body(struct cast *cast, const struct tree *tree, const struct core *core, GPtrArray *codes)
{
    static const char *const its[] = { "its", NULL };
    int poss = tree_child_with(tree, core->role_token, REL_POSS);
    const char *code = g_ptr_array_index(codes, codes->len - 1);

    if (!core->role->of_body || !g_str_has_suffix(core->role->phrase, "general") || poss < 0 || !tree_is_among(tree, poss, its) ||
        memory_sort_of(code) != MEMORY_LAND)
        return;
    const char *body = body_before(cast, core->role, core->role_token);
    if (body)
        codes->pdata[codes->len - 1] = (gpointer)(gsize)g_intern_string(body);
}

/* Whose an office is by the words of its phrase and those beside it; whether it is told to be somebody's, known or not. */
static bool take_told(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;
    bool owned = false, nameless = core->name_token < 0;
    const char *band = band_of_land(cast, tree, token, core);

    band = band ? band : band_beside(cast, tree, token, core->role);
    band = band ? band : body_headed(cast, tree, token, core);
    mentions_add(codes, band);
    for (guint i = 0; i < core->codes->len && !band; i++)
        mentions_add(codes, g_ptr_array_index(core->codes, i));
    if (codes->len == before && core->place)
        mentions_add(codes, core->place->code);
    if (codes->len == before)
        mentions_add(codes, named_owner(cast, tree, token, core));
    if (codes->len == before && core->role->class == ROLE_OFFICIAL)
        mentions_add(codes, organ_owner(cast, tree, token, core));
    if (codes->len == before)
        owned = offices_owner(cast, tree, token, codes);
    if (owned && codes->len == before + 1)
        correct_to_body(cast, tree, core, codes);
    if (codes->len == before && !owned)
        mentions_add(codes, named_beside(cast, tree, token));
    if (codes->len == before && !owned && core->role->class == ROLE_OFFICIAL)
        cast_resolve(cast, tree, commanded_by(tree, token), false, codes);
    if (codes->len == before && !owned && nameless)
        resolve_by_chief(cast, tree, token, core->role, codes);
    if (codes->len == before && !owned)
        mentions_add(codes, seat_behind(cast, tree, core->role_token));
    if (codes->len == before && !owned && nameless)
        mentions_add(codes, seat_before(cast, tree, core->role_token));
    if (codes->len == before && !owned)
        mentions_add(codes, corps_behind(cast, tree, core->role_token));
    cast->way = mark_of(cast, token)->name ? CAST_WAY_NAME : CAST_WAY_OFFICE;
    return owned;
}

/* Whose an office is of which its phrase does not tell: from the street, the scene, or the article. */
static void take_untold(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;

    if (is_of_the_street(core->role))
        resolve_street(cast, tree, token, codes);
    if (codes->len == before && core->role->class != ROLE_TEXT)
        resolve_where(cast, tree, token, codes);
    if (codes->len == before)
        mentions_add(codes, presumed(cast, tree, core->role_token));
}

/* "Ana Sousa, head of campaigns", "Mr Vaux, a vice president": an office that any house has, beside the name of somebody unknown. */
static bool is_title_beside(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    static const char *const a[] = { "a", "an", NULL };
    int named = tree_relation(tree, token) == REL_APPOS ? tree_head(tree, token) : -1;
    bool any = role->of_any || (g_str_has_prefix(role->phrase, "vice") && tree_has_among(tree, token, a));

    return named >= 0 && any && role->class == ROLE_OFFICIAL && !g_str_has_prefix(role->phrase, "spokes") &&
           tree->tokens[named].upos == UPOS_PROPN && mentions_is_unknown(cast, tree, named);
}

/* "the leader of the choir", "a spokesman for the campaign": of something that is no land's and no body's that is known. */
static bool is_of_thing(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    static const char *const of[] = { "of", "for", "at", NULL };

    for (int c = tree_child(tree, token); role->of_any && c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD && c > token ? tree_preposition(tree, c) : NULL;
        const struct mark *mark = mark_of(cast, c);
        if (preposition && wordlist_has(of, preposition) && !mark->role && !mark->name && tree->tokens[c].upos == UPOS_NOUN)
            return true;
    }
    return false;
}

static void resolve_office(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;
    const char *front;

    if ((core->role->class == ROLE_UNNAMED && !is_of_body(core)) || is_of_many(tree, token, core))
        return;
    if (resolve_liege(cast, tree, token, core, codes))
        return;
    if (core->role->class == ROLE_REBELS) {
        resolve_rebels(cast, tree, token, core, codes);
        return;
    }
    const char *own = own_names_office(cast, tree, token, core);
    if (own) {
        mentions_add(codes, own);
        return;
    }
    bool owned = take_told(cast, tree, token, core, codes);
    guint told = codes->len;
    if (told == before && !owned && core->name_token < 0)
        resolve_ordered(cast, tree, token, codes);
    if (codes->len > told)
        return;
    if (told > before)
        learn(cast, tree, token, core, g_ptr_array_index(codes, before));
    else if (!owned && core->name_token < 0 && is_of_home(core->role) && (front = land_in_front(cast, tree, token, core->role))) {
        mentions_add(codes, front);
        cast->way = CAST_WAY_OFFICE_HERE;
    } else if (core->role->class != ROLE_TEXT ||
               antecedents_is_subject(tree, token)) /* "the resolution demands"; not "backed the resolution" */
        mentions_add(codes, offices_remembered(cast, tree, core));
    bool unknown_owner = owned || (core->name_token >= 0 && (core->role->of_any || core->name_token < core->role_token));
    if (codes->len == before && !unknown_owner && !is_title_beside(cast, tree, token, core->role) &&
        !is_of_thing(cast, tree, core->role_token, core->role))
        take_untold(cast, tree, token, core, codes);
    if (codes->len == before && !owned && core->role->class == ROLE_OFFICIAL && core->name_token > core->role_token)
        mentions_add(codes, land_of_men(cast, tree));
    if (codes->len > before && core->name_token > core->role_token)
        offices_learn_name(cast, tree, core->role_token + 1, token, g_ptr_array_index(codes, before));
}

void offices_resolve(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;

    resolve_office(cast, tree, token, core, codes);
    name_opposition(cast, tree, token, core->role, codes, before);
}

void offices_learn_short_forms(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool starts = name && (i == 0 || mark_of(cast, i - 1)->name != name);
        if (!mentions_is_actor(name) || name->bare)
            continue;
        g_autofree char *word = tree_text(tree, i);
        if (name->kind == NAME_PERSON && g_ascii_isupper(*word) && strlen(word) > 1)
            memory_learn_person(cast->memory, word, name->code);
        else if (starts && name->kind >= NAME_ORGANISATION && strchr(name->phrase, ' '))
            memory_learn_office(cast->memory, name->phrase, name->code);
    }
}

/* The code of the phrase that a word of an office belongs to. */
static const char *holder(const struct cast *cast, const struct tree *tree, int token)
{
    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        if (mark_of(cast, t)->code)
            return mark_of(cast, t)->code;
        if (tree_is_clause(tree, t) || tree_preposition(tree, t))
            return NULL;
    }
    return NULL;
}

void offices_learn_holders(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i + 1 < (int)tree->n; i++) {
        const struct role *role = mark_of(cast, i)->role;
        if (!role || role->class != ROLE_OFFICIAL || role->plural || !mentions_is_unknown(cast, tree, i + 1))
            continue;
        const char *code = holder(cast, tree, i);
        code = code || role->of_any ? code : presumed(cast, tree, i);
        for (int k = i + 1; code && k < (int)tree->n && mentions_is_unknown(cast, tree, k); k++) {
            g_autofree char *word = tree_text(tree, k);
            if (!memory_person(cast->memory, word))
                memory_learn_person(cast->memory, word, code);
        }
    }
}

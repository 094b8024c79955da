#include "offices.h"

#include "antecedents.h"
#include "holders.h"
#include "mentions.h"
#include "own_names.h"
#include "presumed.h"
#include "rebels.h"

#include <string.h>

/* An embassy, or its staff. */
static bool is_of_mission(const struct role *role)
{
    return role->class == ROLE_MISSION || strstr(role->phrase, "embassy") || strstr(role->phrase, "consulate");
}

/* "a spokesman in The Hague": of the body that sits there, where the article names that as often as the land; else NULL. */
static const char *seated_at(const struct cast *cast, int token)
{
    const struct name *name = mark_of(cast, token)->name;
    bool town = name && (name->kind == NAME_CAPITAL || name->kind == NAME_PLACE);

    if (!town)
        return NULL;
    g_auto(GStrv) bodies = g_strsplit(name->role, ",", -1);
    for (char **body = bodies; *body; body++)
        if (memory_times(cast->memory, *body) >= memory_times(cast->memory, name->code))
            return g_intern_string(*body);
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
static bool is_private_house(const struct cast *cast, const struct tree *tree, int token)
{
    return cast_in_class(cast, tree, token, "private-house");
}

/* The same of nobody named; and "chief executive of Full Fact in London", a house that nobody knows and where it is. */
static bool is_of_private_house(const struct cast *cast, const struct tree *tree, int token)
{
    int where = tree_child_with(tree, token, REL_NMOD);
    bool unknown = tree->tokens[token].upos == UPOS_PROPN && mentions_is_unknown(cast, tree, token) && where >= 0 &&
                   g_strcmp0(tree_preposition(tree, where), "in") == 0;

    return unknown ||
           (!mark_of(cast, token)->name && is_private_house(cast, tree, token) && tree_child_with(tree, token, REL_POSS) < 0);
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

/* "the embassy in Kinshasa", "five embassy staff there", "a mine in Kinshasa", "the rebels' negotiator in Jakarta": not the place's. */
static bool is_only_there(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const weapons[] = { "bomb", "mine", "blast", "explosion", "shell", "grenade", "device", "rocket", NULL };
    const struct role *role = mark_of(cast, token)->role;
    const struct role *house =
        !role && token > 0 && mentions_in_core(tree, token - 1, token) ? mark_of(cast, token - 1)->role : role;
    int poss = tree_child_with(tree, token, REL_POSS);

    return (house && is_of_mission(house)) || (poss >= 0 && tree->tokens[poss].upos == UPOS_NOUN) ||
           tree_is_among(tree, token, weapons);
}

/* "its border with Chad": the other's, wherever that hangs. */
static void resolve_border(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const shared[] = { "border", "frontier", "boundary", NULL };

    if (tree_is_among(tree, token, shared) && token + 2 < (int)tree->n && tree_is(tree, token + 1, "with"))
        cast_resolve(cast, tree, tree_head(tree, token + 1), true, codes);
}

bool offices_owner(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const owners[] = { "of", "for", "from", "by", "in", NULL };
    const struct role *role = mark_of(cast, token)->role;
    guint before = codes->len;
    static const char *const servants[] = { "adviser", "advisor", "aide", "assistant", "counsel", "confidant", NULL };
    bool serves = tree_is_one_of(tree, token, servants); /* "an adviser to the king" */
    bool unknown = false;

    resolve_border(cast, tree, token, codes);
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
        if (g_strcmp0(preposition, "in") == 0 && (unknown || is_only_there(cast, tree, token)))
            continue; /* "chief executive of Blue Line in Oslo" */
        if (role && role->class == ROLE_OFFICIAL && g_strcmp0(preposition, "in") == 0)
            mentions_add(codes, seated_at(cast, c));
        if (codes->len == before && !is_seat_of_courts(cast, c))
            cast_resolve(cast, tree, c, true, codes);
        unknown |= codes->len == before && (tree->tokens[c].upos == UPOS_PROPN || is_house(cast, c));
    }
    return unknown || codes->len > before;
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
            if (tree_has_preposition(tree, o, to))
                return o;
        }
    }
    return -1;
}

const char *offices_named_beside(struct cast *cast, const struct tree *tree, int token)
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

void offices_by_chief(struct cast *cast, const struct tree *tree, int token, const struct role *role, GPtrArray *codes)
{
    bool body = role->bodies != NULL; /* "who chairs the bloc": that is not his land's */
    int chief = body || role->class == ROLE_OFFICIAL || role->class == ROLE_TEXT ? -1 : chief_of(tree, token);
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

/* A name in front of the office that was learnt before: "Arnor President Umbardacil". */
static const char *named_owner(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    const char *code = NULL;

    for (int i = core->role_token - 1; i >= 0 && !code && mentions_in_core(tree, i, token); i--) {
        g_autofree char *word = mentions_is_unknown(cast, tree, i) ? tree_text(tree, i) : NULL;
        code = word ? memory_person(cast->memory, word) : NULL;
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
    const struct role *role = mark_of(cast, token)->role;
    int verb = tree_head(tree, token);
    struct tree_arguments arguments;

    if (!role || role->class > ROLE_FORCE || tree_relation(tree, token) != REL_OBJ || !cast_in_class(cast, tree, verb, "own-order"))
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
    const char *code = group && !role->plural ? offices_named_beside(cast, tree, token) : NULL;

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
    const char *body = presumed_body(cast, core->role, core->role_token);
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
        mentions_add(codes, offices_named_beside(cast, tree, token));
    if (codes->len == before && !owned && core->role->class == ROLE_OFFICIAL)
        cast_resolve(cast, tree, commanded_by(tree, token), false, codes);
    if (codes->len == before && !owned && nameless)
        offices_by_chief(cast, tree, token, core->role, codes);
    if (codes->len == before && !owned)
        mentions_add(codes, presumed_seat_behind(cast, tree, core->role_token));
    if (codes->len == before && !owned && nameless)
        mentions_add(codes, presumed_seat_before(cast, tree, core->role_token));
    if (codes->len == before && !owned)
        mentions_add(codes, corps_behind(cast, tree, core->role_token));
    cast->way = mark_of(cast, token)->name ? CAST_WAY_NAME : CAST_WAY_OFFICE;
    return owned;
}

/* Whose an office is of which its phrase does not tell: from the street, the scene, or the article. */
static void take_untold(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;

    if (presumed_is_of_the_street(core->role))
        resolve_street(cast, tree, token, codes);
    if (codes->len == before && core->role->class != ROLE_TEXT)
        resolve_where(cast, tree, token, codes);
    if (codes->len == before)
        mentions_add(codes, presumed_owner(cast, tree, core->role_token));
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
        const struct mark *mark = mark_of(cast, c);
        if (tree_relation(tree, c) == REL_NMOD && c > token && tree_has_preposition(tree, c, of) && !mark->role && !mark->name &&
            tree->tokens[c].upos == UPOS_NOUN)
            return true;
    }
    return false;
}

/* "In Paris, Foreign Minister Pierre Dulong condemned it": who is named in full, for the first time, is of where he says it. */
static const char *capital_of_stranger(const struct cast *cast, const struct tree *tree, const struct core *core)
{
    int name = core->name_token;
    bool in_full = name > core->role_token + 1 && mentions_is_unknown(cast, tree, name - 1);

    return in_full && core->role->class == ROLE_OFFICIAL && !core->role->of_any
               ? presumed_capital_before(cast, tree, core->role_token)
               : NULL;
}

/* Whose an office is that its words or the order to it do not tell; else remembers whose it was told to be. */
static void resolve_not_here(struct cast *cast, const struct tree *tree, int token, const struct core *core, bool owned,
                             guint before, GPtrArray *codes)
{
    const char *front;

    if (codes->len > before)
        holders_learn(cast, tree, token, core, g_ptr_array_index(codes, before));
    else if (!owned && core->name_token < 0 && presumed_is_of_home(core->role) &&
             (front = presumed_front(cast, tree, token, core->role))) {
        mentions_add(codes, front);
        cast->way = CAST_WAY_OFFICE_HERE;
    } else if (core->role->class != ROLE_TEXT ||
               antecedents_is_subject(tree, token)) /* "the resolution demands"; not "backed the resolution" */
        mentions_add(codes, holders_remembered(cast, tree, core));
    bool unknown_owner = owned || (core->name_token >= 0 && (core->role->of_any || core->name_token < core->role_token));
    if (codes->len == before && !unknown_owner && (front = capital_of_stranger(cast, tree, core))) {
        mentions_add(codes, front);
        cast->way = CAST_WAY_OFFICE_HERE;
    }
    if (codes->len == before && !owned)
        mentions_add(codes, holders_of_title(cast, core));
    if (codes->len == before && !unknown_owner && !is_title_beside(cast, tree, token, core->role) &&
        !is_of_thing(cast, tree, core->role_token, core->role))
        take_untold(cast, tree, token, core, codes);
    if (codes->len == before && !owned && core->role->class == ROLE_OFFICIAL && core->name_token > core->role_token)
        mentions_add(codes, presumed_of_men(cast, tree));
    if (codes->len > before && core->name_token > core->role_token)
        holders_learn_name(cast, tree, core->role_token + 1, token, g_ptr_array_index(codes, before));
}

/* Whose an office is: as its phrase tells, as was told before, as the sentence or the article lets one presume. */
static void resolve_office(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;

    if ((core->role->class == ROLE_UNNAMED && !is_of_body(core)) || is_of_many(tree, token, core) ||
        resolve_liege(cast, tree, token, core, codes))
        return;
    if (core->role->class == ROLE_REBELS) {
        rebels_resolve(cast, tree, token, core, codes);
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
    if (codes->len == told)
        resolve_not_here(cast, tree, token, core, owned, before, codes);
}

void offices_resolve(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;

    resolve_office(cast, tree, token, core, codes);
    name_opposition(cast, tree, token, core->role, codes, before);
}

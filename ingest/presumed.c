#include "presumed.h"

#include "antecedents.h"
#include "holders.h"
#include "mentions.h"

#include <string.h>

bool presumed_is_of_the_street(const struct role *role)
{
    static const char *const words[] = { "protester", "protestor", "demonstrator", "rioter",
                                         "striker",   "activist",  "dissident",    NULL };

    static const char *const crowds[] = { "crowd", "mob", NULL };

    return wordlist_has(crowds, role->phrase) ||
           (role->plural && (wordlist_has(words, role->phrase) || g_str_has_prefix(role->phrase, "opposition ")));
}

bool presumed_is_of_home(const struct role *role)
{
    static const char *const words[] = { "government",     "army",         "parliament", "police",         "authority",
                                         "riot police",    "court",        "regime",     "security force", "local authority",
                                         "police officer", "ruling party", NULL };

    return wordlist_has(words, role->phrase);
}

/* "In Sudan, where fighting goes on, {the army} said": the land that opens the sentence, with a clause of its own; NULL if none does. */
static const char *land_described_in_front(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const in[] = { "in", NULL }, *const comma[] = { ",", NULL }, *const where[] = { "where", "which", NULL };
    const struct name *name = tree->n > 4 && tree_is_among(tree, 0, in) ? mark_of(cast, 1)->name : NULL;
    int behind = 1;

    while (behind + 1 < (int)tree->n && name && mark_of(cast, behind)->name == name)
        behind++;
    bool land = name && name->kind == NAME_STATE && behind + 1 < token && tree_is_among(tree, behind, comma) &&
                tree_is_among(tree, behind + 1, where);
    return land && tree_relation(tree, token) == REL_NSUBJ && tree_relation(tree, tree_head(tree, token)) == REL_ROOT ? name->code
                                                                                                                      : NULL;
}

const char *presumed_front(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    static const char *const in[] = { "in", NULL }, *const between[] = { ",", "the", NULL };
    static const char *const near[] = { "neighbouring", "neighboring", "nearby", NULL };
    int at = token;

    if (role->class != ROLE_FORCE && !presumed_is_of_home(role))
        return NULL;
    while (at > 0 && mentions_in_core(tree, at - 1, token) && !tree_is_among(tree, at - 1, between))
        at--;
    int from = at;
    while (from > 0 && tree_is_among(tree, from - 1, between))
        from--;
    const struct name *name = from > 1 && from < at ? mark_of(cast, from - 1)->name : NULL;
    while (from > 1 && name && mark_of(cast, from - 1)->name == name)
        from--;
    if (from > 1 && tree_is_among(tree, from - 1, near))
        from--; /* "In neighbouring Sudan, police" */
    bool land = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL) && tree_is_among(tree, from - 1, in);
    return land && tree_relation(tree, from) != REL_NMOD ? name->code : land_described_in_front(cast, tree, token);
}

const char *presumed_seat_behind(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const in[] = { "in", NULL };
    const struct name *name =
        token + 2 < (int)tree->n && tree_is_among(tree, token + 1, in) ? mark_of(cast, token + 2)->name : NULL;

    return name && name->kind == NAME_CAPITAL && mark_of(cast, token)->role->class == ROLE_ORGAN ? name->code : NULL;
}

/*
 * Whether an office has its seat in the capital: an organ, who speaks for one, "a foreign ministry official", "a government
 * spokesman", and who sits in parliament or at court.
 */
static bool is_seated(const struct cast *cast, int token)
{
    static const char *const members[] = { "lawmaker", "legislator", "senator", "deputy", "prosecutor", NULL };
    const struct role *role = mark_of(cast, token)->role, *before = token > 0 ? mark_of(cast, token - 1)->role : NULL;

    if (role->class == ROLE_OFFICIAL && before && before != role && before->class == ROLE_ORGAN)
        role = before;
    bool speaks = role->class == ROLE_OFFICIAL && strstr(role->phrase, " spokes");
    return wordlist_has(members, role->phrase) || (!role->of_body && !role->of_any && strcmp(role->phrase, "agency") != 0 &&
                                                   (role->class == ROLE_ORGAN || speaks || strcmp(role->phrase, "police") == 0));
}

const char *presumed_capital_before(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const in[] = { "in", NULL }, *const comma[] = { ",", NULL };
    int at = token;

    while (at > 0 && !mark_of(cast, at - 1)->name && !tree_is_among(tree, at - 1, comma) && !tree_is_clause(tree, at - 1))
        at--;
    const struct name *town = at > 0 ? mark_of(cast, at - 1)->name : NULL;
    if (at == 2 && town && town->kind == NAME_CAPITAL && tree_is_among(tree, 0, in))
        return town->code; /* "In Niamey the junta announced" */
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

const char *presumed_seat_before(const struct cast *cast, const struct tree *tree, int token)
{
    return is_seated(cast, token) ? presumed_capital_before(cast, tree, token) : NULL;
}

/* "Peru's upper house will vote; the lower house passed it", "A Chilean judge opened a case, and the minister": an organ at home. */
static bool is_of_named_land(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const at_home[] = { "prosecutor", "judge", "lawmaker", "senator", "policeman", NULL };
    const struct role *role = mark_of(cast, token)->role;
    int owner = tree_child_with(tree, token, REL_POSS), adjective = tree_child_with(tree, token, REL_AMOD);
    const struct name *name = owner >= 0 ? mark_of(cast, owner)->name : adjective >= 0 ? mark_of(cast, adjective)->name : NULL;

    return role && (role->class == ROLE_ORGAN || wordlist_has(at_home, role->phrase)) && name &&
           (name->kind == NAME_STATE || name->kind == NAME_ADJECTIVE);
}

/* "India withdrew privileges as parliament demanded an apology": the land that does what its clause goes with. */
static const char *land_above(struct cast *cast, const struct tree *tree, int token)
{
    int clause = tree_clause_of(tree, token);

    enum relation relation = clause >= 0 ? tree_relation(tree, clause) : REL_OTHER;
    if (relation == REL_CONJ && !tree_has(tree, clause, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS)))
        return NULL; /* "India condemned the raid and offered help to the government": as if it stood alone */
    int above = relation == REL_ADVCL || relation == REL_CONJ || relation == REL_CCOMP || relation == REL_PARATAXIS
                    ? tree_head(tree, clause)
                : relation == REL_RELCL ? tree_clause_of(tree, tree_head(tree, clause))
                                        : -1;
    int subject = above >= 0 ? tree_child_with(tree, above, REL_NSUBJ) : -1;
    subject = subject < 0 && relation == REL_CONJ ? tree_child_with(tree, above, REL_NSUBJ_PASS) : subject;
    const struct name *name = subject >= 0 && subject < token ? mark_of(cast, subject)->name : NULL;
    const struct role *role = subject >= 0 && subject < token ? mark_of(cast, subject)->role : NULL;
    bool land = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_SEAT);

    land |= relation == REL_PARATAXIS && subject >= 0 && subject < token && role && role->class == ROLE_ORGAN &&
            tree_child_with(tree, subject, REL_POSS) >= 0; /* "His government is ready, the cabinet secretary said" */
    land |= relation == REL_CONJ && subject >= 0 && is_of_named_land(cast, tree, subject);
    land |=
        relation == REL_PARATAXIS && subject >= 0 && subject < token && tree_is(tree, subject, "it"); /* "It left, its army said" */
    if (!land && !(relation == REL_RELCL && role && role->class == ROLE_ORGAN)) /* "Peru's government backs it, which parliament" */
        return NULL;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_resolve(cast, tree, subject, false, codes);
    return codes->len == 1 && memory_sort_of(g_ptr_array_index(codes, 0)) == MEMORY_LAND ? g_ptr_array_index(codes, 0) : NULL;
}

/* "were driven out of Kenya by police": where something was done to somebody by nobody's own forces, by that land's. */
static const char *land_of_deed(struct cast *cast, const struct tree *tree, int token)
{
    enum role_class class = mark_of(cast, token)->role->class;
    bool forces = class == ROLE_FORCE || class == ROLE_ORGAN;
    static const char *const where[] = { "from", "of", "in", "at", NULL };
    int verb = forces && g_strcmp0(tree_preposition(tree, token), "by") == 0 ? tree_head(tree, token) : -1;

    for (int c = verb >= 0 ? tree_child(tree, verb) : -1; c >= 0; c = tree_next(tree, c)) {
        const struct name *name =
            tree_relation(tree, c) == REL_OBL && tree_has_preposition(tree, c, where) ? mark_of(cast, c)->name : NULL;
        if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE) && *name->code)
            return name->code;
    }
    return NULL;
}

const char *presumed_group_here(const struct cast *cast, const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    int clause = relation == REL_NSUBJ || relation == REL_NSUBJ_PASS ? tree_head(tree, token) : -1;
    static const char *const risen[] = { "rebel", "insurgent", "guerrilla", NULL };
    const char *code = NULL;

    if (clause < 0 || !tree_is_definite(tree, token))
        return NULL;
    bool rebels = tree_is_one_of(tree, token, risen);
    for (int i = 0; i < token; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (!name || name->kind != NAME_GROUP || tree_clause_of(tree, i) == clause ||
            (rebels && tree_relation(tree, i) == REL_NSUBJ))
            continue; /* "Hezbollah sent men, and the rebels fled": others */
        const char *group = g_intern_string(name->code);
        if (memory_sort_of(group) != MEMORY_BAND || (code && code != group))
            return NULL;
        code = group;
    }
    return code;
}

/* "The group", "the organisation": the armed group or party of the article or last named, or the body where that was named later. */
static const char *presumed_band(const struct cast *cast, const struct tree *tree, const struct role *role, int token)
{
    const char *here = presumed_group_here(cast, tree, token);
    if (here)
        return here;
    for (int i = token - 1; i >= 0 && role->of_body; i--)
        if (mark_of(cast, i)->name && mark_of(cast, i)->name->kind == NAME_ORGANISATION)
            return mark_of(cast, i)->name->code;
    const char *band = memory_band(cast->memory) ? memory_band(cast->memory) : memory_last(cast->memory, MEMORY_BAND);

    return role->of_body ? memory_later(cast->memory, band, memory_last(cast->memory, MEMORY_BODY)) : band;
}

const char *presumed_body(const struct cast *cast, const struct role *role, int token)
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

void presumed_other_land(const struct cast *cast, int token, guint before, GPtrArray *codes)
{
    const struct role *role = mark_of(cast, token)->role;
    guint named = codes->len;

    if (!role || !holders_is_land(role))
        return;
    for (guint i = codes->len; i-- > before;)
        if (g_ptr_array_find(cast->barred, g_ptr_array_index(codes, i), NULL))
            g_ptr_array_remove_index(codes, i);
    if (codes->len < named && codes->len == before)
        mentions_add(codes, land_before(cast, token));
}

/* "Vietnam, which invaded Cambodia, left that country": the land named last before it that does not act itself. */
static const char *land_pointed_at(struct cast *cast, const struct tree *tree, int token)
{
    bool that = holders_is_land(mark_of(cast, token)->role) && token > 0 && tree_is(tree, token - 1, "that");

    for (int i = that ? token - 1 : -1; i >= 0; i--) {
        const struct name *name = mark_of(cast, i)->name;
        bool land = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL) && *name->code;
        if (land && tree_relation(tree, i) != REL_NSUBJ)
            return name->code;
    }
    return NULL;
}

const char *presumed_of_men(const struct cast *cast, const struct tree *tree)
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
static const char *land_spoken_for(struct cast *cast, const struct tree *tree, int token)
{
    const struct role *role = mark_of(cast, token)->role;
    bool own = holders_is_land(role) && tree_relation(tree, token) == REL_POSS; /* ", the country's army said" */
    bool speaks = own || (g_str_has_prefix(role->phrase, "spokes") && !tree_is_definite(tree, token));
    int clause = speaks ? tree_clause_of(tree, token) : -1;
    int told = clause >= 0 && tree_relation(tree, clause) == REL_PARATAXIS ? tree_head(tree, clause) : -1;
    int subject = told >= 0 ? tree_child_with(tree, told, REL_NSUBJ) : -1;

    if (subject < 0 || subject > token)
        return NULL;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
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

/* "the government", in an article from Washington, where it is "the administration": of the land that it tells most of. */
static const char *land_abroad(const struct cast *cast, const struct role *role)
{
    const char *lands[] = { memory_scene(cast->memory), memory_last(cast->memory, MEMORY_LAND), cast->subject, cast->object };

    for (size_t i = 0; i < G_N_ELEMENTS(lands) && role->class == ROLE_ORGAN; i++)
        if (lands[i] && memory_sort_of(lands[i]) == MEMORY_LAND && !has_none(role, lands[i]))
            return lands[i];
    return NULL;
}

/* "his own government", "our president": of somebody's land who is not known, and hardly the article's. */
static bool is_of_person_unknown(const struct tree *tree, int token)
{
    static const char *const words[] = { "his", "her", "my", "our", "your", NULL };
    int poss = tree_child_with(tree, token, REL_POSS);

    return poss >= 0 && tree_is_among(tree, poss, words);
}

/* "British lawmakers urged the government": of the land whose own house asks it; NULL if nobody's. */
static const char *land_of_house(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const houses[] = { "lawmaker", "mp",       "parliament", "opposition", "senator", "deputy",
                                          "senate",   "assembly", "legislator", "congress",   "union",   NULL };
    static const char *const offices[] = { "government", "administration", "cabinet", NULL };
    bool asked = tree_relation(tree, token) == REL_OBJ || tree_relation(tree, token) == REL_OBL;
    int verb = asked && wordlist_has(offices, mark_of(cast, token)->role->phrase) ? tree_head(tree, token) : -1;
    int subject = verb >= 0 ? tree_child_with(tree, verb, REL_NSUBJ) : -1;
    bool titled = subject > 0 && tree_head(tree, subject - 1) == subject && tree_is_one_of(tree, subject - 1, houses);

    if (subject < 0 || subject > token || !(titled || tree_is_one_of(tree, subject, houses)))
        return NULL;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_peek(cast, tree, subject, false, codes);
    const char *land = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    return land && memory_sort_of(land) == MEMORY_LAND ? land : NULL;
}

/* "A drone hit a block in Kharkiv, the regional governor said": of the land of the place that he speaks of; NULL of other offices. */
static const char *land_of_local(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const locals[] = { "governor", "mayor", "prefect", NULL }, *const here[] = { "local", "regional", NULL };
    static const char *const in[] = { "in", "at", "near", "on", "of", NULL };

    if (tree_relation(tree, token) != REL_NSUBJ || tree->tokens[token].upos != UPOS_NOUN ||
        !(wordlist_has(locals, mark_of(cast, token)->role->phrase) || tree_has_among(tree, token, here)))
        return NULL;
    for (int i = token - 1; i > 0; i--) {
        const struct name *name = tree_is_among(tree, i - 1, in) ? mark_of(cast, i)->name : NULL;
        if (name && (name->kind == NAME_PLACE || name->kind == NAME_CAPITAL) && *name->code)
            return g_intern_string(name->code);
    }
    return NULL;
}

/* "Soldiers surrounded police stations in Maseru", "seized the palace in Conakry": who turns on a state's own houses is of it. */
static const char *land_of_coup(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const houses[] = { "station", "parliament", "palace", "television", "broadcaster", "constitution", NULL };
    static const char *const in[] = { "in", NULL };
    int verb =
        tree_relation(tree, token) == REL_NSUBJ && mark_of(cast, token)->role->class == ROLE_FORCE ? tree_head(tree, token) : -1;
    int object = verb >= 0 ? tree_child_with(tree, verb, REL_OBJ) : -1;

    if (object < 0 || !tree_is_one_of(tree, object, houses))
        return NULL;
    for (int i = object + 1; i < (int)tree->n; i++) {
        const struct name *name = tree_is_among(tree, i - 1, in) ? mark_of(cast, i)->name : NULL;
        if (name && name->kind == NAME_CAPITAL && (tree_head(tree, i) == object || tree_head(tree, i) == verb))
            return name->code;
    }
    return NULL;
}

/* The land or town of one that stands as object or behind "to", "in", "for" at a verb of travelling. */
static const char *land_of_journey(const struct cast *cast, const struct tree *tree, int verb)
{
    static const char *const verbs[] = { "visit", "fly", "travel", "arrive", "go", "tour", "land", NULL };
    static const char *const where[] = { "to", "in", "for", NULL };

    for (int c = tree_is_one_of(tree, verb, verbs) ? tree_child(tree, verb) : -1; c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool there = relation == REL_OBJ || (relation == REL_OBL && tree_has_preposition(tree, c, where));
        const struct name *name = there ? mark_of(cast, c)->name : NULL;
        if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE) && *name->code)
            return name->code;
    }
    return NULL;
}

/* "visited Fiji and met the prime minister", "flew to Suva for talks with the minister": of the land that one went to. */
static const char *land_visited(struct cast *cast, const struct tree *tree, int token)
{
    enum { HEADS_UP = 4 };
    int title = token, up = tree_head(tree, token);

    if (up > token && tree->tokens[up].upos == UPOS_PROPN && !tree_preposition(tree, token)) { /* "met Prime Minister Smith" */
        token = up;
        up = tree_head(tree, token);
    }
    const char *preposition = tree_preposition(tree, token);
    if (mark_of(cast, title)->role->class != ROLE_OFFICIAL ||
        !(tree_relation(tree, token) == REL_OBJ || (preposition && strcmp(preposition, "with") == 0)))
        return NULL;
    for (int i = 0; i < HEADS_UP && up >= 0; i++, up = tree_head(tree, up)) {
        const char *land = up < token ? land_of_journey(cast, tree, up) : NULL;
        if (land)
            return land;
    }
    return NULL;
}

/* "an interior ministry spokesman": the organ right before an office, else the office. */
static const struct role *organ_of(const struct cast *cast, int token)
{
    const struct role *before = token > 0 ? mark_of(cast, token - 1)->role : NULL;

    return before ? before : mark_of(cast, token)->role;
}

/* "In Turkey the army", "In Dhaka, a police spokesman": the land in which the clause sets out. */
static const char *land_in_front(struct cast *cast, const struct tree *tree, int token)
{
    return presumed_front(cast, tree, token, organ_of(cast, token));
}

/* "Police broke into the Malian embassy in Suva": of the land where the mission stands; NULL if no mission is entered. */
static const char *land_of_mission(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const in[] = { "in", NULL };
    int verb =
        tree_relation(tree, token) == REL_NSUBJ && mark_of(cast, token)->role->class == ROLE_FORCE ? tree_head(tree, token) : -1;

    for (int i = token + 1; verb >= 0 && i + 2 < (int)tree->n; i++) {
        const struct role *role = mark_of(cast, i)->role;
        const struct name *town = tree_is_among(tree, i + 1, in) ? mark_of(cast, i + 2)->name : NULL;
        bool entered =
            role && role->class == ROLE_MISSION && (tree_relation(tree, i) == REL_OBJ || tree_relation(tree, i) == REL_OBL);
        if (entered && town && (town->kind == NAME_CAPITAL || town->kind == NAME_PLACE) && *town->code &&
            tree_head(tree, i) == verb)
            return g_intern_string(town->code);
    }
    return NULL;
}

/* "President Weah fled after the president's aides": of him who was called so last in the sentence. */
static const char *land_of_title(struct cast *cast, const struct tree *tree, int token)
{
    const struct role *role = mark_of(cast, token)->role;
    enum relation relation = tree_relation(tree, token);
    bool whom = relation == REL_OBJ || relation == REL_IOBJ || relation == REL_OBL; /* "Weah called on the president": another */

    if (role->class != ROLE_OFFICIAL || role->plural || whom || !tree_is_definite(tree, token))
        return NULL;
    for (int i = token - 2; i >= 0; i--) {
        const struct name *name = mark_of(cast, i)->role == role && i + 1 < token ? mark_of(cast, i + 1)->name : NULL;
        if (name && name->kind == NAME_PERSON && memory_sort_of(g_intern_string(name->code)) == MEMORY_LAND)
            return g_intern_string(name->code);
    }
    return NULL;
}

/* "Sanctions on Mali were lifted after the junta promised a vote": of the one land that its sentence speaks of; NULL if none. */
static const char *land_of_junta(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const about[] = { "on", "against", "in", "from", "to", NULL };
    const char *land = NULL;

    if (strcmp(mark_of(cast, token)->role->phrase, "junta") != 0 || tree_relation(tree, token) != REL_NSUBJ)
        return NULL;
    for (int i = 0; i < token; i++) {
        const struct name *name = mark_of(cast, i)->name;
        const char *preposition = name ? tree_preposition(tree, i) : NULL;
        if (!name || name->kind > NAME_ADJECTIVE || !*name->code)
            continue;
        if (!preposition || !wordlist_has(about, preposition) || (land && strcmp(land, name->code) != 0))
            return NULL;
        land = g_intern_string(name->code);
    }
    return land;
}

/* "Togo urged Mali to vote, but the government refused": of him whom the clause before deals with, and not of who deals with him. */
static const char *land_dealt_with(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const organs[] = { "government", "authority", "junta", "army", "military", "regime", "parliament", NULL };
    static const char *const upon[] = { "to", "on", "against", "with", NULL };
    static const char *const undoes[] = { "lift",  "withdraw", "reverse", "revoke",  "scrap",    "drop",    "ease", "cancel",
                                          "relax", "rescind",  "retract", "suspend", "postpone", "abandon", "halt", NULL };
    static const char *const begins[] = { "declare", "order", "launch", "start", "begin", "wage", "plan", "impose", NULL };
    int clause = tree_relation(tree, token) == REL_NSUBJ && tree_is_one_of(tree, token, organs) ? tree_head(tree, token) : -1;
    int before = clause >= 0 && tree_relation(tree, clause) == REL_CONJ ? tree_head(tree, clause) : -1;
    int first = before >= 0 ? tree_child_with(tree, before, REL_NSUBJ) : -1;

    if (first < 0 || first > before || !tree_has_child(tree, clause, REL_CC, "but") || !tree_is_definite(tree, token) ||
        tree_child_with(tree, token, REL_AMOD) >= 0)
        return NULL;
    bool refused = tree_is_one_of(tree, before, begins) && tree_child_with(tree, clause, REL_XCOMP) >= 0;
    if (tree_is_one_of(tree, clause, undoes) || refused)
        return NULL; /* "put curbs on Mali, but the government lifted them", "declared war on Mali, but the army refused to fight" */
    g_autoptr(GPtrArray) own = g_ptr_array_new();
    cast_peek(cast, tree, first, false, own);
    for (int c = before + 1; c < token && own->len; c++) {
        enum relation relation = tree_relation(tree, c);
        int head = tree_head(tree, c);
        bool near =
            head == before || (relation == REL_NMOD && tree_relation(tree, head) == REL_OBJ && tree_head(tree, head) == before);
        bool whom = near && (relation == REL_OBJ || relation == REL_IOBJ ||
                             ((relation == REL_OBL || relation == REL_NMOD) && tree_has_preposition(tree, c, upon)));
        const struct name *name = whom ? mark_of(cast, c)->name : NULL;
        const char *land = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL) ? g_intern_string(name->code) : NULL;
        if (land && *land && !mentions_has(own, land))
            return land;
    }
    return NULL;
}

/* The land that the sentence gives an office which no word beside it does: the first that one of these finds. */
static const char *land_here(struct cast *cast, const struct tree *tree, int token)
{
    static const char *(*const ways[])(struct cast * cast, const struct tree *tree, int token) = {
        land_of_title, land_dealt_with, land_of_mission, land_above,    land_visited,    land_of_coup,  land_of_deed,
        land_in_front, land_spoken_for, land_of_house,   land_of_local, land_pointed_at, land_of_junta,
    };
    const char *land = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(ways) && !land; i++)
        land = ways[i](cast, tree, token);
    if (!land && holders_is_land(mark_of(cast, token)->role))
        land = land_before(cast, token);
    cast->way = CAST_WAY_OFFICE_HERE;
    return land;
}

/* Whose an office is that no word beside it gives a land: its sentence's, the last one's, the article's. */
static const char *presumed_land(struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    bool land = cast->subject && memory_sort_of(cast->subject) == MEMORY_LAND;
    const char *here = land_here(cast, tree, token);

    if (here)
        return here;
    cast->way = CAST_WAY_OFFICE_LATEST;
    if (land && strstr(organ_of(cast, token)->phrase, "ministry"))
        return cast->subject;
    if (cast->voice && memory_sort_of(cast->voice) == MEMORY_LAND && !holders_is_land(role))
        return cast->voice; /* "the prime minister", of whom his own minister writes */
    if (land && holders_is_land(role) && antecedents_is_subject(tree, token))
        return cast->subject; /* "Spain pledged funds. The country offered" */
    static const char *const federal[] = { "federal", NULL };
    const char *soldiers = tree_has_among(tree, token, federal) ? NULL : holders_soldiers(cast, role);
    cast->way = CAST_WAY_OFFICE_BEFORE;
    if (soldiers)
        return soldiers;
    cast->way = CAST_WAY_OFFICE_HOME;
    if (is_of_person_unknown(tree, token))
        return NULL;
    if (cast_home(cast))
        return !has_none(role, cast_home(cast)) ? cast_home(cast) : role->states ? NULL : land_abroad(cast, role);
    if (memory_scene(cast->memory))
        return memory_scene(cast->memory);
    const char *last = land ? cast->subject : memory_last(cast->memory, MEMORY_LAND);
    here = last ? NULL : antecedents_subject(cast, tree, token, false, NULL); /* "Peru will recall him, the ministry said" */
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

    bool only = role->bodies && role->class == ROLE_ORGAN && !strchr(role->bodies, ',') && strchr(role->phrase, ' ');
    if (!called && only && tree_is_definite(tree, token) && memory_political(cast->memory))
        called = g_intern_string(role->bodies); /* "the West African bloc": no other is called so */
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
    const char *body = presumed_body(cast, role, token);
    return times && (!body || memory_times(cast->memory, body) <= times);
}

/* "The Council adopted", with a capital, where the article is about the Union, or names the Security Council: theirs. */
static const char *union_named(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    static const char *const organs[] = { "council", "commission", "high representative", NULL };
    bool united = memory_names(cast->memory, "UNSC") && strcmp(role->phrase, "council") == 0;
    const char *body = memory_body(cast->memory);

    if (!wordlist_has(organs, role->phrase) || role->plural || !tree_is_definite(tree, token) || !tree_has_capital(tree, token))
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
    bool union_of = tree_has(tree, token, REL_BIT(COMPOUND) | REL_BIT(NMOD));
    bool party = strcmp(role->phrase, "party") == 0 || (strcmp(role->phrase, "union") == 0 && !whole && !union_of);

    return party && tree_is_definite(tree, token) && (memory_band(cast->memory) || memory_last(cast->memory, MEMORY_BAND));
}

/* "external forces": nobody's in particular. */
static bool is_strange_force(const struct tree *tree, int token, const struct role *role)
{
    static const char *const strange[] = { "external",  "foreign",    "outside",  "hostile",  "international", "opposing",
                                           "enemy",     "rival",      "invading", "market",   "multinational", "dark",
                                           "evil",      "separatist", "rebel",    "militant", "islamist",      "terrorist",
                                           "guerrilla", "insurgent",  "retired",  NULL };

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
    if (strstr(organ_of(cast, token)->phrase, "ministry")) /* no club has one */
        return here && memory_sort_of(here) == MEMORY_LAND ? here : NULL;
    return here ? here : memory_sort_of(cast->subject ? cast->subject : "ZZZ") != MEMORY_LAND ? cast->subject : NULL;
}

/* "the use of force": a word without an article or an attribute. */
static bool is_bare(const struct tree *tree, int token)
{
    return token == 0 || (tree_preposition(tree, token) && tree_head(tree, token) < token && tree_head(tree, token) >= 0 &&
                          !tree_has(tree, token, REL_BIT(DET) | REL_BIT(POSS) | REL_BIT(AMOD) | REL_BIT(COMPOUND)));
}

/* "The court", where the ICC was spoken of more than once, and no court of a land. */
static bool is_world_court(const struct cast *cast, const struct tree *tree, int token, const struct role *role)
{
    if (strcmp(role->phrase, "court") != 0 || !tree_is_definite(tree, token) || memory_times(cast->memory, "ICC") < 2)
        return false;
    const char *before = memory_office(cast->memory, "court");
    return !before || strcmp(before, "ICC") == 0;
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
    if (is_world_court(cast, tree, token, role))
        return "ICC";
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

    int poss = tree_child_with(tree, token, REL_POSS);
    cast->way = CAST_WAY_OFFICE_HOME;
    if (poss >= 0 && tree_is(tree, poss, "other"))
        return NULL; /* "told the other's envoy to leave" */
    static const char *const of_a_club[] = { "only", "sole", "new", "newest", "latest", "founding", "last", NULL };
    if (strcmp(role->phrase, "member") == 0 && tree_has_among(tree, token, of_a_club))
        return NULL; /* "Hungary as the only member that has not ratified it" */
    if (role->class == ROLE_OPPOSITION && !arm)
        return presumed_is_of_the_street(role) || g_str_has_prefix(role->phrase, "opposition") ? cast_home(cast) : NULL;
    const char *spoken_for = g_str_has_prefix(role->phrase, "spokes") ? spokesman_of(cast, tree, token) : NULL;
    if (spoken_for)
        return spoken_for;
    return arm || is_strange_force(tree, token, role) || holders_is_foreign(tree, token, role) || !of_land ||
                   !memory_political(cast->memory)
               ? NULL
               : presumed_land(cast, tree, token, role);
}

/* "the generals", of whose junta the article told; NULL if of none. */
static const char *presumed_junta(struct cast *cast, const struct role *role)
{
    const char *junta = strstr(role->phrase, "authority") ? NULL : memory_office(cast->memory, "junta");

    if (junta)
        cast->way = CAST_WAY_OFFICE_BEFORE;
    return junta;
}

const char *presumed_owner(struct cast *cast, const struct tree *tree, int token)
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
    if (strcmp(role->phrase, "colleague") == 0 || (strcmp(role->phrase, "force") == 0 && is_bare(tree, token)))
        return NULL; /* "a colleague" is anybody's, as "his Russian colleague" is not */
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
        return presumed_body(cast, role, token) ? presumed_body(cast, role, token) : memory_body(cast->memory);
    if (strcmp(role->phrase, "network") == 0 && memory_outlet(cast->memory))
        return NULL; /* a broadcaster */
    cast->way = CAST_WAY_LATEST_GROUP;
    if ((role->class == ROLE_BAND || is_party_told_of(cast, tree, token, role)) && one && !of_somebody &&
        tree->tokens[token].upos != UPOS_PROPN) /* "the Arab Group" is none */
        return presumed_band(cast, tree, role, token);
    const char *body = role->of_body ? presumed_body(cast, role, token) : NULL;
    if (role->of_body && (body || role->class == ROLE_ORGAN)) {
        cast->way = CAST_WAY_LATEST_BODY;
        return one || role->class == ROLE_FORCE || role->class == ROLE_OFFICIAL ? body : NULL;
    }
    const char *junta = authorities ? presumed_junta(cast, role) : NULL;
    return junta ? junta : presumed_at_home(cast, tree, token, of_land);
}

#include "holders.h"

#include "mentions.h"
#include "own_names.h"
#include "presumed.h"

#include <string.h>

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

    return name && tree_has_capital(tree, token) ? coin(cast, tree, token) : NULL;
}

void holders_learn_name(struct cast *cast, const struct tree *tree, int from, int head, const char *code)
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
    holders_learn_name(cast, tree, 0, token, code);
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

bool holders_is_land(const struct role *role)
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

const char *holders_soldiers(const struct cast *cast, const struct role *role)
{
    const char *code = is_of_soldiery(role) ? memory_office(cast->memory, soldiery) : NULL;

    return code && memory_is_about(cast->memory, code) ? code : NULL;
}

const char *holders_insurgents(const struct cast *cast)
{
    return memory_office(cast->memory, insurgency);
}

void holders_learn(struct cast *cast, const struct tree *tree, int head, const struct core *core, const char *code)
{
    static const char *const lands[] = { "country", "nation", "state", "republic", "island", NULL }; /* no group's */
    static const char *const a[] = { "a", "an", NULL }, *const led[] = { "led", "lead", NULL };

    if (core->role->class == ROLE_OFFICIAL || core->role->class == ROLE_REBELS || core->role->class == ROLE_OPPOSITION) {
        holders_learn_name(cast, tree, core->role_token + 1, head, code);
        for (int c = tree_child(tree, head); c >= 0; c = tree_next(tree, c))
            if (tree_relation(tree, c) == REL_APPOS)
                holders_learn_name(cast, tree, c, c, code);
    }
    bool epithet = core->role->states && core->role->class == ROLE_ORGAN; /* "the kingdom" is told by who was named last */
    bool of_band = wordlist_has(lands, core->role->phrase) && memory_sort_of(code) == MEMORY_BAND;
    bool of_land = own_names_is_body(core->role) && memory_sort_of(code) == MEMORY_LAND &&
                   !tree_has_among(tree, head, led); /* "an Iranian group" is not Iran, "the Saudi-led coalition" is its leader's */
    bool another = tree_has_among(tree, head, a) &&
                   memory_office(cast->memory, core->role->phrase); /* "a council of rebels" is not "the council" */
    if (core->name_token < 0 && core->role->class != ROLE_CITIZEN && !epithet && !of_band && !of_land && !another &&
        !holders_is_land(core->role))
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
        holders_learn_name(cast, tree, 0, token, code);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        code = tree_relation(tree, c) == REL_CONJ ? cast_coin(cast, tree, c) : NULL;
        if (code)
            holders_learn_name(cast, tree, 0, c, code);
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

void holders_learn_states(struct cast *cast, const struct tree *tree)
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

/* Whose an office was when the article told of it before, or of one by another title: "the foreign secretary"; NULL if it did not. */
static const char *office_holder(const struct cast *cast, const struct core *core)
{
    const char *last = strrchr(core->role->phrase, ' ');
    const char *code = memory_office(cast->memory, core->role->phrase);

    if (!code && strcmp(core->role->phrase, "tribunal") == 0) { /* the world's court in other words */
        const char *court = memory_office(cast->memory, "court");
        return court && memory_sort_of(court) == MEMORY_BODY ? court : NULL;
    }
    if (code || !last)
        return code;
    bool abroad = strstr(core->role->phrase, "foreign") || strstr(core->role->phrase, "development");
    if (strcmp(last + 1, "secretary") == 0 || (strcmp(last + 1, "minister") == 0 && !abroad))
        return NULL; /* "the chief cabinet secretary" is not the secretary of state, nor "the health minister" the foreign one */
    code = memory_office(cast->memory, last + 1); /* "the high court" is none of the ICC's */
    if (code && strcmp(core->role->phrase, "security force") == 0 && memory_sort_of(code) == MEMORY_BAND)
        return NULL; /* nor the Forces of Freedom */
    return code && strcmp(last + 1, "court") == 0 && memory_sort_of(code) == MEMORY_BODY ? NULL : code;
}

bool holders_is_foreign(const struct tree *tree, int token, const struct role *role)
{
    static const char *const strangers[] = { "foreign", "external", "outside", "overseas", NULL };

    return (role->class == ROLE_FORCE || role->class == ROLE_OFFICIAL || role->class == ROLE_ORGAN) &&
           strstr(role->phrase, "foreign") == NULL && tree_has_among(tree, token, strangers);
}

/* "a conference of foreign ministers": some of those who hold the office, and not the one named before. */
static bool is_of_many_holders(const struct tree *tree, const struct core *core)
{
    int token = core->role_token;

    return core->role->class == ROLE_OFFICIAL && core->role->plural && tree_relation(tree, token) == REL_NMOD &&
           g_strcmp0(tree_preposition(tree, token), "of") == 0 && !tree_has(tree, token, REL_BIT(DET) | REL_BIT(POSS));
}

/* "a human rights group", "other rebel groups", "the regional capital", "foreign ministers": not the one named before. */
static bool is_new(const struct tree *tree, const struct core *core)
{
    static const char *const others[] = { "a", "an", "another", "other", "some", "any", "every", "each", "several", "many", NULL };
    static const char *const people[] = { "other", "another", NULL };
    const struct role *role = core->role;
    static const char *const regional[] = { "regional", "provincial", "district", "federal", "western", "world", NULL };
    bool ministers = role->class == ROLE_OFFICIAL && role->plural && !tree_is_definite(tree, core->role_token); /* several lands' */
    if (strcmp(role->phrase, "colleague") == 0 || holders_is_foreign(tree, core->role_token, role) ||
        is_of_many_holders(tree, core) || tree_has_among(tree, core->role_token, regional) ||
        (ministers && g_str_has_suffix(role->phrase, " minister")))
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

/* "The ambassador had left, the Minister said": written so without his name, that of the ministry whose text it is. */
static bool is_own_minister(const struct tree *tree, const struct core *core)
{
    static const char *const the[] = { "the", NULL };
    int token = core->role_token;
    char first = tree->document->text[tree->tokens[token].start];

    return core->role->class == ROLE_OFFICIAL && !core->role->plural && core->name_token < 0 && g_ascii_isupper(first) &&
           tree_has_among(tree, token, the) && strcmp(core->role->phrase, "minister") == 0;
}

const char *holders_remembered(struct cast *cast, const struct tree *tree, const struct core *core)
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
    if (!code && core->role && core->role->class == ROLE_TEXT && cast->body) {
        cast->way = CAST_WAY_OFFICE_BEFORE;
        return cast->body; /* "by resolution 2206", in another */
    }
    bool epithet = core->role && core->role->states && core->role->class == ROLE_ORGAN; /* told by who was named last */
    if (!code && core->role && !epithet && !holders_is_land(core->role) && core->role_token > core->name_token &&
        !is_new(tree, core)) {
        code = is_own_minister(tree, core) ? memory_house(cast->memory) : NULL;
        code = code ? code : office_holder(cast, core);
        bool body = core->role->class == ROLE_ORGAN || core->role->class == ROLE_BAND,
             several = body && core->role->plural && !tree_is_definite(tree, core->role_token);
        if (code && several && memory_sort_of(code) == MEMORY_BODY)
            return NULL; /* "social organizations" are not NATO */
        cast->way = CAST_WAY_OFFICE_BEFORE;
    }
    return code;
}

/* "Kenya's trade minister", then "Trade Minister Kimotho": who is named behind the title that was told of without a name. */
const char *holders_of_title(struct cast *cast, const struct core *core)
{
    const struct role *role = core->role;

    if (core->name_token < core->role_token || role->class != ROLE_OFFICIAL || role->plural || !strchr(role->phrase, ' '))
        return NULL;
    cast->way = CAST_WAY_OFFICE_BEFORE;
    return memory_office(cast->memory, role->phrase);
}

/* "the National Liberation Army" */
static bool is_army(const struct name *name)
{
    return g_ascii_islower(*name->code) && g_ascii_strcasecmp(strrchr(name->phrase, ' '), " army") == 0;
}

void holders_learn_short_forms(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool starts = name && (i == 0 || mark_of(cast, i - 1)->name != name);
        if (!mentions_is_actor(name) || name->bare)
            continue;
        g_autofree char *word = tree_text(tree, i);
        bool taken = starts && name->kind == NAME_PERSON && memory_person(cast->memory, word); /* Kim, before another Kim comes */
        if (name->kind == NAME_PERSON && g_ascii_isupper(*word) && strlen(word) > 1 && !taken)
            memory_learn_person(cast->memory, word, name->code);
        else if (starts && name->kind >= NAME_ORGANISATION && strchr(name->phrase, ' ') &&
                 !is_army(name)) /* "the army" is the land's, though rebels call themselves one */
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

void holders_learn_beside(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i + 1 < (int)tree->n; i++) {
        const struct role *role = mark_of(cast, i)->role;
        if (!role || role->class != ROLE_OFFICIAL || role->plural || !mentions_is_unknown(cast, tree, i + 1))
            continue;
        const char *code = holder(cast, tree, i);
        code = code || role->of_any ? code : presumed_owner(cast, tree, i);
        for (int k = i + 1; code && k < (int)tree->n && mentions_is_unknown(cast, tree, k); k++) {
            g_autofree char *word = tree_text(tree, k);
            if (!memory_person(cast->memory, word))
                memory_learn_person(cast->memory, word, code);
        }
    }
}

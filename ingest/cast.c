#include "cast.h"

#include "../db/actor.h"
#include "antecedents.h"
#include "bodies.h"
#include "holders.h"
#include "mentions.h"
#include "offices.h"
#include "own_names.h"
#include "sexes.h"
#include "voice.h"

#include <string.h>

const char *cast_way_text(enum cast_way way)
{
    static const char *const texts[CAST_WAYS] = {
        [CAST_WAY_NAME] = "name",
        [CAST_WAY_OWN_NAME] = "its own name",
        [CAST_WAY_BESIDE] = "the office beside it",
        [CAST_WAY_BODY] = "the body that he is of",
        [CAST_WAY_BEFORE] = "named before",
        [CAST_WAY_IN_FULL] = "named before in full",
        [CAST_WAY_PERSON] = "a person named before",
        [CAST_WAY_PRONOUN] = "pronoun",
        [CAST_WAY_LIST] = "the list last named",
        [CAST_WAY_BOTH] = "the two last named",
        [CAST_WAY_OTHER] = "the other one, last named",
        [CAST_WAY_OFFICE] = "office",
        [CAST_WAY_OFFICE_BEFORE] = "an office named before",
        [CAST_WAY_OFFICE_HERE] = "an office of the land that its sentence is about",
        [CAST_WAY_OFFICE_LATEST] = "an office of the land last spoken of",
        [CAST_WAY_OFFICE_HOME] = "an office of the article's land",
        [CAST_WAY_CALLED] = "the land last spoken of that is called so",
        [CAST_WAY_LATEST] = "of the land last spoken of",
        [CAST_WAY_NATIONS] = "of the United Nations, of which the article tells",
        [CAST_WAY_LATEST_BODY] = "the organisation last named",
        [CAST_WAY_LATEST_GROUP] = "the group last named",
        [CAST_WAY_ABOUT_GROUP] = "the group that the article is about",
        [CAST_WAY_REBELS] = "rebels of a land",
        [CAST_WAY_REBELS_HOME] = "rebels of the article's land",
        [CAST_WAY_COMMANDER] = "who orders them about",
        [CAST_WAY_MASTER] = "whom they obey",
        [CAST_WAY_SCENE] = "where it took place",
        [CAST_WAY_HERE] = "the dateline's land",
        [CAST_WAY_HOME] = "the land of the article",
    };

    return texts[way];
}

/* An office that stands beside a name: "Tyge Lehmann, the Danish ambassador", or the other way round. */
static void resolve_apposition(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    int apposition = tree_child_with(tree, token, REL_APPOS);
    guint before = codes->len;

    if (apposition < 0)
        return;
    cast_resolve(cast, tree, apposition, false, codes);
    if (codes->len > before && core->name_token >= 0)
        holders_learn_name(cast, tree, 0, token, g_ptr_array_index(codes, before));
}

/* "Alberto Fujimori" -> alberto-fujimori: who is out of office stands for himself (guide, section 5). */
static const char *own_code(const struct name *person)
{
    g_autofree char *plain = g_str_to_ascii(person->phrase, "C");
    g_autofree char *low = g_ascii_strdown(plain, -1);

    g_strdelimit(low, " .'", '-');
    return actor_is_code(low) ? g_intern_string(low) : NULL;
}

const char *cast_member(const struct cast *cast, const struct tree *tree, int token, const char **group)
{

    const struct core *core = mentions_core(cast, tree, token);
    if (!core->person || strcmp(actor_kind(core->person->code), "group") != 0)
        return NULL;
    *group = g_intern_string(core->person->code);
    return own_code(core->person);
}

bool cast_is_dissident(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const roles[] = { "dissident", "opposition leader", "activist", "blogger", "lawyer", NULL };

    const struct core *core = mentions_core(cast, tree, token);
    return core->person && g_strv_contains(roles, core->person->role);
}

/* "Japan's Yasushi Akashi", years after he left the UN: the land that is said to be his; NULL for others. */
static const char *land_of_retired(const struct cast *cast, const struct tree *tree, int token, const struct name *person)
{
    int poss = tree_child_with(tree, token, REL_POSS);
    const struct name *land = poss >= 0 ? mark_of(cast, poss)->name : NULL;
    bool retired = cast->year && ((person->to && person->to < cast->year) || person->from > cast->year);

    return retired && land && land->kind == NAME_STATE && memory_sort_of(g_intern_string(person->code)) == MEMORY_BODY
               ? g_intern_string(land->code)
               : NULL;
}

/* "Hillary Clinton", where the article told of Bill Clinton, who is out of office. */
static bool is_another(const struct cast *cast, const struct tree *tree, int surname, const struct name *person, const char *former)
{
    if (surname == 0 || !memory_is_person(cast->memory, former))
        return false;
    g_autofree char *given = tree_text(tree, surname - 1), *low = g_ascii_strdown(given, -1);

    return g_str_has_prefix(person->phrase, given) && !g_str_has_prefix(former, low);
}

/* Whose a known person is: of the land or body whose office the text gives him now or gave him before, else as the tables say. */
static const char *person_code(struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    g_autofree char *surname = tree_text(tree, core->person_token);
    bool office = core->role && core->role->class == ROLE_OFFICIAL && !core->role->plural && core->codes->len == 1;
    const char *own = g_intern_string(core->person->code), *himself = NULL,
               *land = land_of_retired(cast, tree, token, core->person);
    office &= !(core->group && core->group->kind == NAME_PARTY); /* "Republican Senator Lindsey Graham" is of his state */

    if (cast_is_former(cast, tree, token, core->person_token) && memory_sort_of(own) == MEMORY_LAND &&
        (himself = own_code(core->person)))
        memory_learn_former(cast->memory, surname, himself);
    else if (office && memory_sort_of(own) != MEMORY_BAND && !g_ptr_array_find(core->codes, own, NULL))
        memory_learn_stated(cast->memory, surname, g_ptr_array_index(core->codes, 0));
    if (land && !memory_stated(cast->memory, surname))
        memory_learn_stated(cast->memory, surname, land);
    const char *stated = memory_stated(cast->memory, surname);
    return stated && !is_another(cast, tree, core->person_token, core->person, stated) ? stated : own;
}

/* Whether an office with its land stands behind a name: "Mr Haddad, Syria's ambassador". */
static bool is_explained(struct cast *cast, const struct tree *tree, int token)
{
    int apposition = tree_child_with(tree, token, REL_APPOS);

    if (apposition < token)
        return false;
    const struct core *core = mentions_core(cast, tree, apposition);
    bool explained = core->role && core->land && !core->person;
    return explained;
}

/* "George Speight, the rebel leader": what he is called beside his name, -1 if nothing of the kind. */
static int rebel_beside(struct cast *cast, const struct tree *tree, int token)
{
    int beside = tree_child_with(tree, token, REL_APPOS);
    const struct role *role = beside > token ? mentions_core(cast, tree, beside)->role : NULL;

    return role && role->class == ROLE_REBELS && !role->plural ? beside : -1;
}

/* "the President (of the Republic), Rafael Correa": who is known to hold it behind an office that names no land; -1 if none. */
static int known_beside(struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    bool bare = core->role && core->role->class == ROLE_OFFICIAL && !core->role->plural && core->codes->len == 0 && !core->person;
    int beside = bare ? tree_child_with(tree, token, REL_APPOS) : -1;
    const struct name *person = beside > token ? mentions_core(cast, tree, beside)->person : NULL;

    return person && !person->bare && strcmp(person->role, core->role->phrase) == 0 ? beside : -1;
}

/* "Greenpeace Russia", "Oxfam UK": the land behind a private body's name says which branch it is, and is no actor beside it. */
static bool is_branch(const struct cast *cast, int token, const struct core *core)
{
    const struct name *land = mark_of(cast, token)->name, *body = token > 0 ? mark_of(cast, token - 1)->name : NULL;

    return core->codes->len == 2 && body && land && land->kind == NAME_STATE && body->kind == NAME_ORGANISATION &&
           g_ascii_islower(*body->code);
}

/* Names in the core, a person's before others'; a surname alone gives way to an office with its land. */
static void resolve_names(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    bool person = core->person && !(core->person->bare && core->role && core->land && core->name_token >= 0) &&
                  !(core->role && core->role->class == ROLE_REBELS && !g_ascii_islower(*core->person->code));

    guint before = codes->len;
    int beside = person && !core->role ? rebel_beside(cast, tree, token) : known_beside(cast, tree, token, core);
    if (beside >= 0)
        cast_resolve(cast, tree, beside, false, codes);
    else if (person && core->person->bare && is_explained(cast, tree, token)) /* "Mr Haddad, Syria's envoy" is no Brazilian */
        resolve_apposition(cast, tree, token, core, codes);
    cast->way = CAST_WAY_NAME;
    if (codes->len > before)
        cast->way = CAST_WAY_BESIDE;
    else if (person)
        mentions_add(codes, person_code(cast, tree, token, core));
    else if (core->role)
        offices_resolve(cast, tree, token, core, codes);
    else
        for (guint i = 0; i < core->codes->len; i++)
            if (!is_branch(cast, token, core) || strcmp(g_ptr_array_index(core->codes, i), mark_of(cast, token)->name->code) != 0)
                mentions_add(codes, g_ptr_array_index(core->codes, i));
}

/* "Jean Rivas of the IOM", "Diane Holt of the US Coast Guard": somebody by name, and the body that he is of. */
static void resolve_member(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    static const char *const of[] = { "of", "from", NULL };
    guint before = codes->len;

    bool full = core->name_token > 0 && mentions_is_unknown(cast, tree, core->name_token - 1);
    for (int c = tree_child(tree, token); c >= 0 && full && !core->role && codes->len == before; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD && c > token ? tree_preposition(tree, c) : NULL;
        if (!preposition || !wordlist_has(of, preposition))
            continue;
        const struct core *body = mentions_core(cast, tree, c);
        bool organ = body->land && body->land->kind >= NAME_ORGANISATION && body->land->kind <= NAME_ORGAN;
        bool forces = body->land && body->role && (body->role->class == ROLE_FORCE || body->role->class == ROLE_ORGAN);
        bool band = body->group && body->group->kind != NAME_PEOPLE && body->group->kind != NAME_COMPANY;
        if (organ || forces || band)
            cast_resolve(cast, tree, c, false, codes);
    }
    cast->way = CAST_WAY_BODY;
    if (codes->len > before)
        holders_learn_name(cast, tree, 0, token, g_ptr_array_index(codes, before));
}

/* "UNICEF's Kent Paige", "Labour's Tony Marsh": somebody by name, of a body. */
static void learn_of_body(struct cast *cast, const struct tree *tree, int token, const struct core *core, const char *code)
{
    bool full = core->name_token > 0 && mentions_is_unknown(cast, tree, core->name_token - 1);
    bool behind = tree->tokens[token].upos == UPOS_PROPN && !mark_of(cast, token)->name;

    if (full && behind && memory_sort_of(code) != MEMORY_LAND)
        holders_learn_name(cast, tree, 0, token, code);
}

/* Whom a core means: by its names, by its office and what stands beside it, then by what the article told before. */
static void resolve_core(struct cast *cast, const struct tree *tree, int token, bool place, const struct core *core,
                         GPtrArray *codes)
{
    guint before = codes->len;

    resolve_names(cast, tree, token, core, codes);
    if (codes->len == before + 1 && !core->person)
        learn_of_body(cast, tree, token, core, g_ptr_array_index(codes, before));
    if (codes->len == before && place && core->place)
        mentions_add(codes, core->place->code);
    if (codes->len == before)
        resolve_member(cast, tree, token, core, codes);
    if (codes->len > before || (core->role && core->role->class == ROLE_UNNAMED))
        return;
    mentions_add(codes, holders_remembered(cast, tree, core));
    if (codes->len == before)
        mentions_add(codes, own_names_beside(cast, tree, token, core));
    if (codes->len == before)
        resolve_apposition(cast, tree, token, core, codes);
    if (codes->len == before && !core->role && tree->tokens[token].upos == UPOS_NOUN) {
        if (tree_is_definite(tree, token) && tree->tokens[token].lemma) {
            mentions_add(codes, memory_office(cast->memory, tree->tokens[token].lemma));
            cast->way = CAST_WAY_BEFORE;
        }
        if (codes->len == before)
            offices_owner(cast, tree, token, codes);
    }
}

/* "including France", "among them France", of which the parser may hang "among" on either. */
static bool is_example(const struct tree *tree, int token)
{
    static const char *const such[] = { "including", "like", "such", "among", NULL }, *const all[] = { "them", "which", "whom",
                                                                                                       NULL };

    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_is_among(tree, c, all) && tree_has_among(tree, c, such))
            return true;
    return tree_has_among(tree, token, such);
}

/* "six Indian diplomats, including the consul": an example with no name, of those whose land is named. */
static bool is_bare_example(const struct cast *cast, const struct tree *tree, int all, int example)
{
    const struct core *core = mentions_core(cast, tree, example);

    return core->role && core->codes->len == 0 && core->name_token < 0 && !core->person &&
           mentions_core(cast, tree, all)->codes->len > 0;
}

/* "Eight nations, including France and Brazil, condemned it", "nine men, among them three Danes": those that are named stand for all. */
static void resolve_examples(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const lands[] = { "nations",    "countries", "states",     "governments", "powers",      "members",
                                         "allies",     "donors",    "neighbours", "neighbors",   "capitals",    "officers",
                                         "officials",  "people",    "persons",    "individuals", "diplomats",   "soldiers",
                                         "commanders", "companies", "firms",      "entities",    "politicians", "ministers",
                                         "judges",     "leaders",   "civilians",  "citizens",    "envoys",      NULL };

    if (!tree_is_among(tree, token, lands))
        return;
    for (int c = tree_child_with(tree, token, REL_NMOD); c >= 0; c = tree_next(tree, c))
        if (c > token && tree_relation(tree, c) == REL_NMOD && is_example(tree, c) && !is_bare_example(cast, tree, token, c))
            cast_resolve(cast, tree, c, false, codes);
}

/* "subj "Danish Ambassador Tyge Lehmann": office, DNK" */
static void note(struct cast *cast, const struct tree *tree, int token, const GPtrArray *codes, guint before)
{
    int first = token, last = token;

    if (!cast->tracked || codes->len == before)
        return;
    while (first > 0 && mentions_in_core(tree, first - 1, token))
        first--;
    while (last + 1 < (int)tree->n && mentions_in_core(tree, last + 1, token))
        last++;
    const char *start = tree->document->text + tree->tokens[first].start;
    guint32 length = tree->tokens[last].end - tree->tokens[first].start;
    GString *text = cast->trail.text;
    g_string_append(text, text->len ? ", \"" : "\"");
    g_string_append_len(text, start, (gssize)length);
    g_string_append(text, "\" (");
    g_string_append(text, cast_way_text(cast->way));
    g_string_append_c(text, ')');
    cast->trail.ways |= 1U << cast->way;
    cast->trail.last = cast->way;
    if (cast->way == CAST_WAY_PRONOUN)
        cast->trail.pronoun = token;
}

/*
 * "The Congress of Peru", "Congress in both countries": an organ by a name that is known for one land's, and said to be another's;
 * but "the CIA in Pakistan", "the U.S. Embassy in Jordan" are only there.
 */
static void resolve_elsewhere(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const houses[] = { "congress", "senate", "parliament", "assembly", "court", NULL };
    const struct name *name = mark_of(cast, token)->name;
    guint before = codes->len;

    if (!name || (name->kind != NAME_SEAT && name->kind != NAME_ORGAN && name->kind != NAME_AGENCY))
        return;
    for (int c = tree_child(tree, token); c >= 0 && codes->len == before; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD && c > token ? tree_preposition(tree, c) : NULL;
        const struct name *land = mark_of(cast, c)->name;
        bool place = land && land->kind == NAME_STATE;
        bool theirs =
            g_strcmp0(preposition, "of") == 0 || (g_strcmp0(preposition, "in") == 0 && tree_is_among(tree, token, houses));
        if (theirs && (place || antecedents_is_two(tree, c)))
            cast_resolve(cast, tree, c, false, codes);
    }
}

/* Whom one noun phrase or pronoun means, without those that are joined to it. */
static void resolve_one(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    int inner = cast_counted(tree, token);

    if (inner != token) {
        cast_resolve(cast, tree, inner, place, codes);
        return;
    }
    if (cast->here && tree->tokens[token].upos == UPOS_ADV && tree_is(tree, token, "here")) { /* "arrived here": see the dateline */
        mentions_add(codes, cast->here);
        cast->way = CAST_WAY_HERE;
        return;
    }
    if (antecedents_pronoun(cast, tree, token, codes) || antecedents_counted(cast, tree, token, codes) ||
        antecedents_pair(cast, tree, token, codes) || antecedents_relative(cast, tree, token, codes))
        return;
    guint before = codes->len;
    resolve_examples(cast, tree, token, codes);
    if (codes->len == before)
        resolve_elsewhere(cast, tree, token, codes);
    if (codes->len > before)
        return;
    const struct core *core = mentions_core(cast, tree, token);
    resolve_core(cast, tree, token, place, core, codes);
}

/* "the Iraqi president and prime minister", "UN police and peacekeepers": the second office is the first one's land's. */
static bool shares_office(const struct cast *cast, const struct tree *tree, int first, int second)
{
    const struct role *role = mark_of(cast, first)->role, *other = mark_of(cast, second)->role;

    if (!role || !other || role->class > ROLE_MISSION || other->class > ROLE_MISSION ||
        tree_has(tree, second, REL_BIT(POSS) | REL_BIT(NMOD) | REL_BIT(APPOS)))
        return false;
    const struct core *core = mentions_core(cast, tree, second);
    bool own = core->codes->len > 0 || core->person || core->place || core->name_token >= 0;
    return !own;
}

/* "Poland, along with Latvia, condemned": whom the subject does it with. */
static bool is_companion(const struct tree *tree, int token, int companion)
{
    static const char *const words[] = { "along", "alongside", "together", "like", NULL };

    return tree_relation(tree, token) == REL_NSUBJ && companion > token && tree_relation(tree, companion) == REL_NMOD &&
           tree_has_preposition(tree, companion, words);
}

/* "the Peace and Security Council": what the "and" joins is one name. */
static bool is_one_name(const struct cast *cast, int token, int joined)
{
    const struct name *name = mark_of(cast, token)->name;

    return name && mark_of(cast, joined)->name == name;
}

/* One that is joined to others: its own, whoever they are; "Brazil's envoy and the Brazilian army" name one land twice. */
static void resolve_joined(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    g_autoptr(GPtrArray) own = g_ptr_array_new();

    resolve_one(cast, tree, token, place, own);
    for (guint i = 0; i < own->len; i++)
        mentions_add(codes, g_ptr_array_index(own, i));
}

void cast_resolve(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    guint before = codes->len;
    bool joined = before > 0 && token >= 0 && tree_relation(tree, token) == REL_CONJ && tree->tokens[token].upos != UPOS_PRON;

    if (token < 0 || cast->depth >= CAST_DEEPEST)
        return;
    cast->depth++;
    if (joined)
        resolve_joined(cast, tree, token, place, codes);
    else
        resolve_one(cast, tree, token, place, codes);
    cast->depth--;
    note(cast, tree, token, codes, before);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (((tree_relation(tree, c) == REL_CONJ && !tree_is_clause(tree, c) && !is_one_name(cast, token, c)) ||
             is_companion(tree, token, c)) &&
            !(codes->len > before && shares_office(cast, tree, token, c)))
            cast_resolve(cast, tree, c, place, codes);
}

void cast_peek(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    enum cast_way way = cast->way;
    bool tracked = cast->tracked;

    cast->tracked = false;
    memory_close(cast->memory, true);
    cast_resolve(cast, tree, token, place, codes);
    memory_close(cast->memory, false);
    cast->tracked = tracked;
    cast->way = way;
}

bool cast_is_out_of_office(const struct cast *cast, const char *code)
{
    return memory_is_person(cast->memory, code);
}

bool cast_is_people(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const things[] = { "missile", "warplane", "bomber", "plane", "warship", "submarine", NULL };

    if (token < 0)
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    if (core->role && g_strv_contains(things, core->role->phrase))
        return false;
    return core->role &&
           (core->role->class == ROLE_FORCE || core->role->class == ROLE_OFFICIAL || core->role->class == ROLE_CITIZEN);
}

const char *cast_opposed(const struct cast *cast, const struct tree *tree, int token)
{
    static const char prefix[] = "anti-";
    struct token rest = tree->tokens[token];
    const char *text = tree->document->text;
    const struct name *rows;
    guint n;

    if (rest.end - rest.start < 2 * strlen(prefix) || g_ascii_strncasecmp(text + rest.start, prefix, strlen(prefix)) != 0)
        return NULL;
    rest.start += (guint32)strlen(prefix);
    const struct name *name = lexicon_find(cast->lexicon, text, &rest, 1, 0, &rows, &n) == 1 ? lexicon_pick(rows, n, 0) : NULL;
    bool land = name && (name->kind == NAME_STATE || name->kind == NAME_ADJECTIVE || name->kind == NAME_INHABITANT);
    return land ? name->code : NULL;
}

bool cast_is_at_home(struct cast *cast, const struct tree *tree, int token)
{

    if (token < 0)
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    return core->role && core->role->plural && core->role->class == ROLE_OPPOSITION;
}

bool cast_knows(struct cast *cast, const struct tree *tree, int token)
{

    if (token < 0)
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    return core->person || core->group || core->land || core->powers || (core->role && core->role->class != ROLE_TEXT);
}

/* Heads of noun phrases, in order: what they name is learnt before the sentence's acts ask for it. */
static void read_phrases(struct cast *cast, const struct tree *tree)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    for (int i = 0; i < (int)tree->n; i++) {
        int head = tree_head(tree, i);
        bool noun = tree->tokens[i].upos == UPOS_NOUN || tree->tokens[i].upos == UPOS_PROPN || mark_of(cast, i)->name;
        if (!noun || (head >= 0 && mentions_in_core(tree, i, head) && tree_relation(tree, i) != REL_POSS))
            continue;
        g_ptr_array_set_size(codes, 0);
        const struct core *core = mentions_core(cast, tree, i);
        if (core->person || core->role || core->codes->len || core->name_token >= 0)
            resolve_core(cast, tree, i, false, core, codes);
        mark_of(cast, i)->code = codes->len ? g_ptr_array_index(codes, 0) : NULL;
    }
}

/* "LIMA - Ministers put off Cambodia's entry ...": behind its lead a text is not of a land that it names half as often as another. */
static bool is_mere_venue(const struct cast *cast, const char *code)
{
    const char *home = memory_home(cast->memory), *land = home ? home : memory_land(cast->memory);

    return land && memory_times(cast->memory, land) >= (home ? 2 : 3) * memory_times(cast->memory, code);
}

void cast_sentence(struct cast *cast, const struct tree *tree)
{
    if (cast->place && tree->sentence > 1 && cast->item == 0 && is_mere_venue(cast, cast->place))
        cast->place = NULL;
    g_array_set_size(cast->marks, 0);
    g_array_set_size(cast->marks, tree->n);
    g_array_set_size(cast->cores, 0);
    g_array_set_size(cast->cores, tree->n);
    voice_listen(cast, tree->document, tree->sentence);
    mentions_find(cast, tree);
    bodies_find(cast, tree);
    for (int i = 0; i < (int)tree->n && tree->sentence == 0 && !cast->place; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (tree->n > 14 && tree->tokens[i].start >= cast->dateline)
            break;
        if (name && name->kind == NAME_CAPITAL)
            cast->place = name->code;
    }
    sexes_turn(cast, tree);
    holders_learn_short_forms(cast, tree);
    holders_learn_states(cast, tree);
    read_phrases(cast, tree);
    holders_learn_beside(cast, tree);
}

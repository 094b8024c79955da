#include "memory.h"

#include "english/token.h"
#include "../db/actor.h"

#include <string.h>

enum { RECENT = 8 };

/* No office that is asked for is as long in bytes. */
enum { OFFICE_MOST = 128 };

/* A text of so many words shows what it is about: politics, if one word in so many is of that domain, and not the same one. */
enum { WORDS_ENOUGH = 150, WORDS_A_HIT = 200, HITS_APART = 2 };

/* A dispatch of so many tokens may be about two actors; features, live pages and transcripts tell of many in turn. */
enum { DISPATCH_TOKENS = 750 };

struct memory {
    const struct lexicon *lexicon;
    const struct document *document;
    GArray *lacks; /* struct lack, of the document's tokens */
    GHashTable *people; /* word -> code */
    GHashTable *stated; /* surname -> code that the article states with it, other than the tables' */
    GHashTable *groups; /* codes of armed groups and movements, a set */
    GHashTable *former; /* codes of persons out of office, a set */
    GHashTable *strangers; /* surnames, a set */
    GHashTable *private; /* surnames, a set */
    GHashTable *offices; /* "foreign ministry", "ministry" -> code last seen with it */
    GHashTable *holders; /* surname -> struct holder */
    GHashTable *named; /* code -> how often the article names it in full */
    GHashTable *scenes; /* code -> how often as a place */
    GHashTable *peoples; /* code -> struct name of the first adjective used of it */
    GHashTable *told_of; /* codes named by more than a person, a set */
    GHashTable *companies; /* codes of companies, a set */
    GHashTable *persons; /* codes of persons who stand for themselves, a set */
    GHashTable *ethnic; /* codes of peoples without a state, a set */
    GHashTable *outlets; /* code of a channel or paper -> how often the article names it */
    GArray *ranks; /* struct named, most often named first */
    const char *home, *scene, *band, *first_band, *body, *outlet;
    const char *house; /* see memory_house() */
    bool writes; /* whether its ministry wrote the text: "The Ministry of Foreign Affairs of Peru informs" */
    int outlet_times;
    bool political, alone, dispatch, deaf;
    const char *recent[RECENT]; /* the latest first, each once */
    const char *last[MEMORY_SORTS];
};

/* What is known not to begin at a token; the name that does: its rows and how many tokens it takes. */
struct lack {
    bool name, role;
    const struct name *rows;
    guint n, taken;
};

struct holder {
    const char *office, *code;
};

struct named {
    const char *code;
    int times;
    int places; /* as a place: "in Kinshasa", "from Zaire" */
};

struct memory *memory_new(const struct lexicon *lexicon)
{
    struct memory *memory = g_new0(struct memory, 1);

    memory->lexicon = lexicon;
    memory->lacks = g_array_new(FALSE, TRUE, sizeof(struct lack));
    memory->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    memory->stated = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    memory->strangers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    memory->private = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    memory->offices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    memory->holders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    memory->named = g_hash_table_new(NULL, NULL);
    memory->peoples = g_hash_table_new(NULL, NULL);
    memory->told_of = g_hash_table_new(NULL, NULL);
    memory->companies = g_hash_table_new(NULL, NULL);
    memory->former = g_hash_table_new(NULL, NULL);
    memory->persons = g_hash_table_new(NULL, NULL);
    memory->groups = g_hash_table_new(NULL, NULL);
    memory->ethnic = g_hash_table_new(NULL, NULL);
    memory->scenes = g_hash_table_new(NULL, NULL);
    memory->outlets = g_hash_table_new(NULL, NULL);
    memory->ranks = g_array_new(FALSE, TRUE, sizeof(struct named));
    return memory;
}

void memory_free(struct memory *memory)
{
    g_array_unref(memory->lacks);
    g_hash_table_unref(memory->people);
    g_hash_table_unref(memory->stated);
    g_hash_table_unref(memory->strangers);
    g_hash_table_unref(memory->private);
    g_hash_table_unref(memory->offices);
    g_hash_table_unref(memory->holders);
    g_hash_table_unref(memory->named);
    g_hash_table_unref(memory->peoples);
    g_hash_table_unref(memory->told_of);
    g_hash_table_unref(memory->companies);
    g_hash_table_unref(memory->outlets);
    g_hash_table_unref(memory->former);
    g_hash_table_unref(memory->persons);
    g_hash_table_unref(memory->groups);
    g_hash_table_unref(memory->ethnic);
    g_hash_table_unref(memory->scenes);
    g_array_unref(memory->ranks);
    g_free(memory);
}

enum memory_sort memory_sort_of(const char *code)
{
    if (g_ascii_islower(code[0]))
        return MEMORY_BAND;
    return strcmp(actor_kind(code), "state") == 0 ? MEMORY_LAND : MEMORY_BODY;
}

/* "mohamed-elbaradei": no group, though his code has a group's letters. */
static bool is_mere_person(const struct memory *memory, const char *code)
{
    return g_hash_table_contains(memory->persons, code) && !g_hash_table_contains(memory->told_of, code);
}

/* Most often first; equal ones in order of code, so that the order of a hash table does not matter. */
static int by_times(gconstpointer a, gconstpointer b)
{
    const struct named *x = a, *y = b;

    return x->times != y->times ? y->times - x->times : strcmp(x->code, y->code);
}

/* Whether a name tells where something is. */
static bool is_scene(const struct document *document, guint at, const struct name *name)
{
    static const char *const words[] = { "in",   "at", "near", "across", "inside", "throughout",
                                         "into", "to", "from", "leave",  "reach",  NULL };
    const struct token *tokens = (const struct token *)(const void *)document->tokens->data;
    bool land = name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE;

    return land && at > 0 && token_is_among(document->text, &tokens[at - 1], words);
}

/* Counts a name for its actor; scene: where it only says where something is. */
static void count_name(struct memory *memory, const struct name *name, bool scene)
{
    gpointer code = (gpointer)(gsize)g_intern_string(name->code);

    if (scene)
        g_hash_table_insert(memory->scenes, code, GINT_TO_POINTER(GPOINTER_TO_INT(g_hash_table_lookup(memory->scenes, code)) + 1));

    g_hash_table_insert(memory->named, code, GINT_TO_POINTER(GPOINTER_TO_INT(g_hash_table_lookup(memory->named, code)) + 1));
    g_hash_table_add(name->kind == NAME_PERSON ? memory->persons : memory->told_of, code);
    if (name->kind == NAME_COMPANY)
        g_hash_table_add(memory->companies, code);
    if (name->kind == NAME_PEOPLE)
        g_hash_table_add(memory->ethnic, code);
    if (name->kind == NAME_GROUP)
        g_hash_table_add(memory->groups, code);
    if (name->kind == NAME_ADJECTIVE && !g_hash_table_contains(memory->peoples, code))
        g_hash_table_insert(memory->peoples, code, (gpointer)(gsize)name);
}

/* The channel or paper that is named most is the one that the article tells of, if it does so three times. */
static void count_outlet(struct memory *memory, const struct name *name)
{
    enum { TOLD_OF = 3 };
    gpointer code = (gpointer)(gsize)g_intern_string(name->code);
    int times = GPOINTER_TO_INT(g_hash_table_lookup(memory->outlets, code)) + 1;

    g_hash_table_insert(memory->outlets, code, GINT_TO_POINTER(times));
    if (times >= MAX(TOLD_OF, memory->outlet_times + 1)) {
        memory->outlet_times = times;
        memory->outlet = code;
    }
}

/* "the two Koreas": makes its members known, so that their short forms are believed. */
static void know_members(struct memory *memory, const char *codes)
{
    g_auto(GStrv) members = g_strsplit(codes, ",", 0);

    for (char **code = members; *code; code++) {
        gpointer known = (gpointer)(gsize)g_intern_string(*code);
        if (!g_hash_table_contains(memory->named, known))
            g_hash_table_insert(memory->named, known, GINT_TO_POINTER(0));
    }
}

/* "Prosperous Armenia", "the Communist Party of Nepal": a party's name tells of its land too, from its second word on. */
static void count_land_in(struct memory *memory, const struct document *document, guint from, guint to, int year)
{
    const struct token *tokens = (const struct token *)(const void *)document->tokens->data;

    for (guint i = from; i < to;) {
        const struct name *rows;
        guint n, taken = lexicon_find(memory->lexicon, document->text, tokens, to, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, year) : NULL;
        if (name && name->kind <= NAME_ADJECTIVE)
            count_name(memory, name, false);
        i += MAX(taken, 1);
    }
}

/* "Press service of the Ministry of Foreign Affairs of the Republic of Peru": the land whose ministry's name ends before the token. */
static bool is_of_letterhead(const struct document *document, guint at)
{
    enum { HEAD_TOKENS = 40, WORDS_BETWEEN = 9 };
    const struct token *tokens = (const struct token *)(const void *)document->tokens->data;
    guint i = at;

    if (at == 0 || at >= HEAD_TOKENS ||
        !(token_is(document->text, &tokens[at - 1], "of") || token_is(document->text, &tokens[at - 1], "the")))
        return false;
    while (i > 0 && at - i < WORDS_BETWEEN && !token_is(document->text, &tokens[i], "."))
        if (token_is(document->text, &tokens[--i], "Ministry"))
            return true;
    return false;
}

/* "informs the public", "hereby declares": whether the word behind a ministry's land speaks for it, as its own text does. */
static bool is_writing(const struct document *document, guint at)
{
    static const char *const verbs[] = { "informs",   "expresses", "hereby",     "wishes",   "declares",  "communicates",
                                         "conveys",   "presents",  "reiterates", "notes",    "deplores",  "considers",
                                         "announces", "regrets",   "welcomes",   "confirms", "reaffirms", NULL };

    return at < document->tokens->len && token_is_among(document->text, &g_array_index(document->tokens, struct token, at), verbs);
}

/* What one name of the article, of so many tokens from at on, tells of whom it is about. */
static void count(struct memory *memory, const struct document *document, const struct name *name, guint at, guint taken, int year)
{
    bool short_form = name->bare && name->kind != NAME_PERSON;
    bool counts = *name->code && !short_form && name->kind != NAME_SUMMIT && name->kind != NAME_NOT_ACTOR;

    if (counts && name->kind == NAME_MEDIA)
        count_outlet(memory, name);
    else if (counts && name->kind != NAME_POWERS)
        count_name(memory, name, is_scene(document, at, name));
    else if (name->kind == NAME_POWERS)
        know_members(memory, name->code);
    if (counts && !memory->first_band && name->kind == NAME_GROUP)
        memory->first_band = g_intern_string(name->code);
    if (counts && name->kind == NAME_STATE && is_of_letterhead(document, at)) {
        memory->house = memory->house ? memory->house : name->code;
        memory->writes |= memory->house == name->code && is_writing(document, at + taken);
    }
    if (name->kind == NAME_PARTY)
        count_land_in(memory, document, at + 1, at + taken, year);
}

/* Those who were named, most often first. */
static void rank(struct memory *memory)
{
    GHashTableIter each;
    gpointer code, times;

    g_hash_table_iter_init(&each, memory->named);
    while (g_hash_table_iter_next(&each, &code, &times)) {
        struct named row = { code, GPOINTER_TO_INT(times), GPOINTER_TO_INT(g_hash_table_lookup(memory->scenes, code)) };
        if (row.times &&
            !g_hash_table_contains(memory->companies, code)) /* "on Twitter": no article is about its quarrel with Twitter */
            g_array_append_val(memory->ranks, row);
    }
    g_array_sort(memory->ranks, by_times);
}

/* How often the article names whom; notes of each token what no table has, for memory_find_name(). */
static void count_names(struct memory *memory, const struct document *document, int year)
{
    const struct token *tokens = (const struct token *)(const void *)document->tokens->data;
    guint end = document->tokens->len;

    for (guint i = 0; i < end;) {
        const struct name *rows;
        struct lack *lack = &g_array_index(memory->lacks, struct lack, i);
        bool may, office;
        lexicon_may_have(memory->lexicon, document->text, tokens, end, i, &may, &office);
        guint n, taken = may ? lexicon_find(memory->lexicon, document->text, tokens, end, i, &rows, &n) : 0;
        *lack = (struct lack){ .name = taken == 0, .role = !office };
        if (taken) {
            lack->rows = rows;
            lack->n = n;
            lack->taken = taken;
        }
        const struct name *name = taken ? lexicon_pick(rows, n, year) : NULL;
        if (name)
            count(memory, document, name, i, taken, year);
        i += MAX(taken, 1);
    }
    rank(memory);
}

/* Whether an article is of the domain: by its words, where it has enough of them to tell. */
static bool is_political(const struct memory *memory, const struct document *document)
{
    g_autoptr(GHashTable) apart = g_hash_table_new(NULL, NULL);
    guint words = 0, hits = 0;

    for (guint i = 0; i < document->tokens->len; i++) {
        const struct token *token = &g_array_index(document->tokens, struct token, i);
        const char *word = document->text + token->start;
        if (!g_ascii_isalpha(*word))
            continue;
        words++;
        const char *found = lexicon_domain_word(memory->lexicon, word, token->end - token->start);
        if (!found)
            continue;
        g_hash_table_add(apart, (gpointer)(gsize)found);
        if (++hits * WORDS_A_HIT >= document->tokens->len && g_hash_table_size(apart) >= HITS_APART)
            return true; /* however many of the others are words */
    }
    return words < WORDS_ENOUGH || (hits * WORDS_A_HIT >= words && g_hash_table_size(apart) >= HITS_APART);
}

/* What the article before told. */
static void forget(struct memory *memory)
{
    GHashTable *const tables[] = { memory->people,  memory->stated,    memory->strangers, memory->private,
                                   memory->offices, memory->holders,   memory->named,     memory->peoples,
                                   memory->told_of, memory->companies, memory->outlets,   memory->former,
                                   memory->persons, memory->groups,    memory->ethnic,    memory->scenes };

    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        g_hash_table_remove_all(tables[i]);
    g_array_set_size(memory->ranks, 0);
    g_array_set_size(memory->lacks, 0);
    memory->outlet = memory->band = memory->first_band = memory->body = memory->scene = NULL;
    memory->outlet_times = 0;
    memset(memory->recent, 0, sizeof memory->recent);
    memset(memory->last, 0, sizeof memory->last);
}

/* Whether the article may be about that one as a band: no people, and no mere person. */
static bool is_band(const struct memory *memory, const struct named *row)
{
    return row->times >= 2 && memory_sort_of(row->code) == MEMORY_BAND && !g_hash_table_contains(memory->ethnic, row->code) &&
           !is_mere_person(memory, row->code);
}

/* The band, the body and the land as a place that are named most. */
static void find_foremost(struct memory *memory)
{
    int most = 1;
    bool first = false;

    for (guint i = 0; i < memory->ranks->len; i++) {
        const struct named *row = &g_array_index(memory->ranks, struct named, i);
        enum memory_sort sort = memory_sort_of(row->code);
        if (row->places > most && sort == MEMORY_LAND) {
            most = row->places;
            memory->scene = row->code;
        }
        bool band = is_band(memory, row);
        if (!memory->band && band)
            memory->band = row->code;
        first |= band && strcmp(row->code, memory->first_band ? memory->first_band : "") == 0;
        if (!memory->body && sort == MEMORY_BODY)
            memory->body = row->code;
    }
    memory->first_band = first ? memory->first_band : memory->band;
}

/* The home is named three times and half as often again as the next. */
static void find_home(struct memory *memory)
{
    const struct named *row = (const struct named *)(const void *)memory->ranks->data;
    guint n = memory->ranks->len;
    int all = 0, next = n > 1 ? row[1].times : 0;

    for (guint i = 0; i < n; i++)
        all += row[i].times;
    bool stands_out = n && row[0].times >= 3 && 2 * row[0].times >= 3 * next && memory_sort_of(row[0].code) == MEMORY_LAND;
    memory->home = memory->writes ? memory->house : stands_out ? row[0].code : NULL;
    memory->alone = stands_out && row[0].code == memory->home && 10 * row[0].times >= 6 * all;
}

void memory_begin(struct memory *memory, const struct document *document, int year)
{
    forget(memory);
    memory->house = NULL;
    memory->writes = false;
    g_array_set_size(memory->lacks, document->tokens->len);
    memory->document = document;
    count_names(memory, document, year);
    memory->political = is_political(memory, document);
    memory->dispatch = document->tokens->len <= DISPATCH_TOKENS;
    if (!memory->political)
        g_array_set_size(memory->ranks, 0);
    find_foremost(memory);
    find_home(memory);
}

static const struct lack *lack_of(const struct memory *memory, const struct token *token)
{
    return &g_array_index(memory->lacks, struct lack, token - &g_array_index(memory->document->tokens, struct token, 0));
}

guint memory_find_name(const struct memory *memory, const struct token *tokens, guint count, guint at, const struct name **rows,
                       guint *n)
{
    const struct lack *lack = lack_of(memory, &tokens[at]);

    if (lack->name)
        return 0;
    if (!lack->taken || at + lack->taken > count) /* inside of a name, or one that goes on behind the sentence */
        return lexicon_find(memory->lexicon, memory->document->text, tokens, count, at, rows, n);
    *rows = lack->rows;
    *n = lack->n;
    return lack->taken;
}

guint memory_find_role(const struct memory *memory, const struct token *tokens, guint count, guint at, const struct role **role)
{
    return lack_of(memory, &tokens[at])->role ? 0 : lexicon_role(memory->lexicon, memory->document->text, tokens, count, at, role);
}

bool memory_political(const struct memory *memory)
{
    return memory->political;
}

const char *memory_house(const struct memory *memory)
{
    return memory->house;
}

const char *memory_home(const struct memory *memory)
{
    return memory->home;
}

const char *memory_scene(const struct memory *memory)
{
    return memory->scene;
}

const char *memory_body(const struct memory *memory)
{
    return memory->body;
}

const char *memory_band(const struct memory *memory)
{
    return memory->band;
}

const char *memory_first_band(const struct memory *memory)
{
    return memory->first_band;
}

const struct name *memory_people_of(const struct memory *memory, const char *code)
{
    return g_hash_table_lookup(memory->peoples, actor_intern(code));
}

const char *memory_outlet(const struct memory *memory)
{
    return memory->outlet;
}

const struct name *memory_people(const struct memory *memory)
{
    return memory->home ? memory_people_of(memory, memory->home) : NULL;
}

const char *memory_land(const struct memory *memory)
{
    for (guint i = 0; i < memory->ranks->len; i++)
        if (memory_sort_of(g_array_index(memory->ranks, struct named, i).code) == MEMORY_LAND)
            return g_array_index(memory->ranks, struct named, i).code;
    return NULL;
}

bool memory_alone(const struct memory *memory)
{
    return memory->alone;
}

bool memory_is_about(const struct memory *memory, const char *code)
{
    int all = 0;

    for (guint i = 0; i < memory->ranks->len; i++)
        all += g_array_index(memory->ranks, struct named, i).times;
    return 5 * memory_times(memory, code) >= all;
}

const char *memory_other(const struct memory *memory, const GPtrArray *codes)
{
    for (guint i = 0; memory->dispatch && i < memory->ranks->len; i++) {
        const struct named *row = &g_array_index(memory->ranks, struct named, i);
        bool person = memory_sort_of(row->code) == MEMORY_BAND && is_mere_person(memory, row->code);
        if (row->times >= 3 && !person && !g_ptr_array_find((GPtrArray *)(gsize)codes, row->code, NULL))
            return row->code;
    }
    return NULL;
}

bool memory_quarrel(const struct memory *memory, bool lands, const char **first, const char **second)
{
    const struct named *rows = (const struct named *)(const void *)memory->ranks->data;
    guint n = memory->ranks->len;

    if (!memory->dispatch || n < 2 || rows[1].times < 3 || (n > 2 && 2 * rows[1].times < 3 * rows[2].times))
        return false;
    for (int i = 0; i < 2; i++) {
        enum memory_sort sort = memory_sort_of(rows[i].code);
        if (sort == MEMORY_BODY || (sort == MEMORY_BAND && lands))
            return false;
    }
    *first = rows[1].code;
    *second = rows[0].code;
    return true;
}

bool memory_is_recent(const struct memory *memory, const char *code)
{
    enum { NEAR = 3 };

    for (int i = 0; i < NEAR && memory->recent[i]; i++)
        if (memory->recent[i] == code)
            return true;
    return false;
}

int memory_times(const struct memory *memory, const char *code)
{
    return GPOINTER_TO_INT(g_hash_table_lookup(memory->named, actor_intern(code)));
}

bool memory_names(const struct memory *memory, const char *code)
{
    return g_hash_table_contains(memory->named, actor_intern(code));
}

bool memory_tells_of(const struct memory *memory, const char *code)
{
    return g_hash_table_contains(memory->told_of, actor_intern(code));
}

void memory_close(struct memory *memory, bool closed)
{
    memory->deaf = closed;
}

void memory_learn_person(struct memory *memory, const char *word, const char *code)
{
    if (memory->deaf)
        return;
    g_hash_table_replace(memory->people, g_strdup(word), (gpointer)(gsize)actor_intern(code));
}

const char *memory_person(const struct memory *memory, const char *word)
{
    return memory->political ? g_hash_table_lookup(memory->people, word) : NULL;
}

void memory_learn_stated(struct memory *memory, const char *surname, const char *code)
{
    if (memory->deaf)
        return;
    g_hash_table_replace(memory->stated, g_strdup(surname), (gpointer)(gsize)actor_intern(code));
}

void memory_learn_former(struct memory *memory, const char *surname, const char *code)
{
    memory_learn_stated(memory, surname, code);
    if (!memory->deaf)
        g_hash_table_add(memory->former, (gpointer)(gsize)actor_intern(code));
}

bool memory_is_person(const struct memory *memory, const char *code)
{
    return g_hash_table_contains(memory->former, actor_intern(code));
}

void memory_know_group(struct memory *memory, const char *code)
{
    if (!memory->deaf)
        g_hash_table_add(memory->groups, (gpointer)(gsize)actor_intern(code));
}

const char *memory_latest_group(const struct memory *memory)
{
    for (int i = 0; i < RECENT && memory->recent[i]; i++)
        if (g_hash_table_contains(memory->groups, memory->recent[i]))
            return memory->recent[i];
    return NULL;
}

void memory_know_man(struct memory *memory, const char *code)
{
    if (!memory->deaf)
        g_hash_table_add(memory->persons, (gpointer)(gsize)actor_intern(code));
}

const char *memory_stated(const struct memory *memory, const char *surname)
{
    return g_hash_table_lookup(memory->stated, surname);
}

bool memory_is_place(const struct memory *memory, const char *code)
{
    code = actor_intern(code);
    return GPOINTER_TO_INT(g_hash_table_lookup(memory->scenes, code)) > 1 || g_hash_table_contains(memory->peoples, code);
}

void memory_learn_stranger(struct memory *memory, const char *surname)
{
    if (memory->deaf)
        return;
    g_hash_table_add(memory->strangers, g_strdup(surname));
}

bool memory_is_stranger(const struct memory *memory, const char *surname)
{
    return g_hash_table_contains(memory->strangers, surname);
}

void memory_learn_private(struct memory *memory, const char *surname)
{
    if (memory->deaf)
        return;
    g_hash_table_add(memory->private, g_strdup(surname));
}

bool memory_is_private(const struct memory *memory, const char *surname)
{
    return g_hash_table_contains(memory->private, surname);
}

void memory_learn_office(struct memory *memory, const char *office, const char *code)
{
    if (memory->deaf)
        return;
    char *key = g_ascii_strdown(office, -1);
    const char *of = strstr(key, " of "), *last = strrchr(key, ' ');
    if (last)
        g_hash_table_replace(memory->offices, of ? g_strndup(key, (gsize)(of - key)) : g_strdup(last + 1),
                             (gpointer)(gsize)actor_intern(code));
    g_hash_table_replace(memory->offices, key, (gpointer)(gsize)actor_intern(code));
}

const char *memory_office(const struct memory *memory, const char *office)
{
    if (!memory->political || g_hash_table_size(memory->offices) == 0)
        return NULL;
    char key[OFFICE_MOST];
    size_t n = 0;
    for (; office[n] && n + 1 < sizeof key; n++)
        key[n] = g_ascii_tolower(office[n]);
    key[n] = '\0';
    return office[n] ? NULL : g_hash_table_lookup(memory->offices, key);
}

void memory_learn_holder(struct memory *memory, const char *surname, const char *office, const char *code)
{
    if (memory->deaf)
        return;
    struct holder *holder = g_new(struct holder, 1);
    *holder = (struct holder){ g_intern_string(office), actor_intern(code) };
    g_hash_table_replace(memory->holders, g_strdup(surname), holder);
}

void memory_name_holder(struct memory *memory, const char *surname)
{
    const struct holder *holder = g_hash_table_lookup(memory->holders, surname);

    if (holder)
        memory_learn_office(memory, holder->office, holder->code);
}

bool memory_holds(const struct memory *memory, const char *surname, const char *office, const char *code)
{
    const struct holder *holder = g_hash_table_lookup(memory->holders, surname);

    return holder && g_strcmp0(holder->code, code) == 0 && g_ascii_strcasecmp(holder->office, office) == 0;
}

void memory_mention(struct memory *memory, const char *code)
{
    int place = 0;

    code = actor_intern(code);
    bool person = is_mere_person(memory, code) || g_hash_table_contains(memory->former, code);
    enum memory_sort sort = memory_sort_of(code);
    if (sort != MEMORY_BAND || !person)
        memory->last[sort] = code;
    while (place < RECENT - 1 && memory->recent[place] && memory->recent[place] != code)
        place++;
    memmove(memory->recent + 1, memory->recent, (size_t)place * sizeof *memory->recent);
    memory->recent[0] = code;
}

const char *memory_later(const struct memory *memory, const char *one, const char *other)
{
    for (int i = 0; i < RECENT && one && other && memory->recent[i]; i++)
        if (memory->recent[i] == one || memory->recent[i] == other)
            return memory->recent[i];
    return one ? one : other;
}

const char *memory_latest(const struct memory *memory, const GPtrArray *besides)
{
    for (int i = 0; i < RECENT && memory->recent[i]; i++)
        if (!g_ptr_array_find((GPtrArray *)(gsize)besides, memory->recent[i], NULL))
            return memory->recent[i];
    return NULL;
}

const char *memory_latest_man(const struct memory *memory, const GPtrArray *besides)
{
    const char *code = memory_latest(memory, besides);

    return code && (memory_sort_of(code) == MEMORY_LAND || is_mere_person(memory, code)) ? code : NULL;
}

/* Whether it is one of the states, and named by more than a person ("Malaysian King Abdullah" leaves Jordan out). */
bool memory_is_of(const char *code, const char *list)
{
    const char *found = strstr(list, code);
    size_t n = strlen(code);

    while (found && !((found == list || found[-1] == ',') && (found[n] == ',' || found[n] == '\0')))
        found = strstr(found + 1, code);
    return found != NULL;
}

static bool is_of(const struct memory *memory, const char *code, const char *list)
{
    return memory_is_of(code, list) && memory_tells_of(memory, code);
}

const char *memory_recent_of(const struct memory *memory, const char *list)
{
    for (int i = 0; i < RECENT && memory->recent[i]; i++)
        if (is_of(memory, memory->recent[i], list))
            return memory->recent[i];
    return NULL;
}

const char *memory_latest_of(const struct memory *memory, const char *states)
{
    const char *recent = memory_recent_of(memory, states);

    if (recent)
        return recent;
    for (guint i = 0; i < memory->ranks->len; i++) {
        const char *code = g_array_index(memory->ranks, struct named, i).code;
        if (is_of(memory, code, states))
            return code;
    }
    return NULL;
}

const char *memory_last(const struct memory *memory, enum memory_sort sort)
{
    return memory->last[sort];
}

bool memory_pair(const struct memory *memory, bool lands, bool bands, const GPtrArray *besides, const char **first,
                 const char **second)
{
    const char *found[2] = { NULL, NULL };
    int n = 0;

    for (int i = 0; i < RECENT && n < 2 && memory->recent[i]; i++) {
        enum memory_sort sort = memory_sort_of(memory->recent[i]);
        if (g_ptr_array_find((GPtrArray *)(gsize)besides, memory->recent[i], NULL))
            continue;
        if ((sort == MEMORY_LAND && lands) || (sort == MEMORY_BAND && bands))
            found[n++] = memory->recent[i];
    }
    *first = found[1];
    *second = found[0];
    return n == 2;
}

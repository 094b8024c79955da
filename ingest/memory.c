#include "memory.h"

#include "../db/actor.h"

#include <string.h>

struct memory {
    const struct lexicon *lexicon;
    GHashTable *people; /* word -> code */
    GHashTable *offices; /* "foreign ministry", "ministry" -> code last seen with it */
    GHashTable *named; /* code -> how often the article names it in full */
    GHashTable *peoples; /* code -> struct name of the first adjective used of it */
    GHashTable *companies; /* codes of companies, a set */
    const char *home, *band, *pair[2];
    bool alone;
    const char *recent[2]; /* the later one first */
    const char *last[MEMORY_SORTS];
};

struct named {
    const char *code;
    int times;
};

struct memory *memory_new(const struct lexicon *lexicon)
{
    struct memory *memory = g_new0(struct memory, 1);

    memory->lexicon = lexicon;
    memory->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    memory->offices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    memory->named = g_hash_table_new(NULL, NULL);
    memory->peoples = g_hash_table_new(NULL, NULL);
    memory->companies = g_hash_table_new(NULL, NULL);
    return memory;
}

void memory_free(struct memory *memory)
{
    g_hash_table_unref(memory->people);
    g_hash_table_unref(memory->offices);
    g_hash_table_unref(memory->named);
    g_hash_table_unref(memory->peoples);
    g_hash_table_unref(memory->companies);
    g_free(memory);
}

enum memory_sort memory_sort_of(const char *code)
{
    if (g_ascii_islower(code[0]))
        return MEMORY_BAND;
    return strcmp(actor_kind(code), "state") == 0 ? MEMORY_LAND : MEMORY_BODY;
}

/* Most often first; equal ones in order of code, so that the order of a hash table does not matter. */
static int by_times(gconstpointer a, gconstpointer b)
{
    const struct named *x = a, *y = b;

    return x->times != y->times ? y->times - x->times : strcmp(x->code, y->code);
}

static void count_name(struct memory *memory, const struct name *name)
{
    gpointer code = (gpointer)(gsize)g_intern_string(name->code);

    g_hash_table_insert(memory->named, code, GINT_TO_POINTER(GPOINTER_TO_INT(g_hash_table_lookup(memory->named, code)) + 1));
    if (name->kind == NAME_COMPANY)
        g_hash_table_add(memory->companies, code);
    if (name->kind == NAME_ADJECTIVE && !g_hash_table_contains(memory->peoples, code))
        g_hash_table_insert(memory->peoples, code, (gpointer)(gsize)name);
}

static GArray *count_names(struct memory *memory, const struct document *document, int year)
{
    GArray *named = g_array_new(FALSE, TRUE, sizeof(struct named));
    const struct token *tokens = (const struct token *)(const void *)document->tokens->data;
    guint count = document->tokens->len;
    GHashTableIter each;
    gpointer code, times;

    for (guint i = 0; i < count;) {
        const struct name *rows;
        guint n, taken = lexicon_find(memory->lexicon, document->text, tokens, count, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, year) : NULL;
        bool short_form = name && name->bare && name->kind != NAME_PERSON;
        if (name && *name->code && !short_form && name->kind != NAME_SUMMIT && name->kind != NAME_NOT_ACTOR)
            count_name(memory, name);
        i += MAX(taken, 1);
    }
    g_hash_table_iter_init(&each, memory->named);
    while (g_hash_table_iter_next(&each, &code, &times)) {
        struct named row = { code, GPOINTER_TO_INT(times) };
        if (!g_hash_table_contains(memory->companies, code)) /* "on Twitter": no article is about its quarrel with Twitter */
            g_array_append_val(named, row);
    }
    g_array_sort(named, by_times);
    return named;
}

/* The home is named three times and half as often again as the next; a pair makes eight of ten names between them. */
void memory_begin(struct memory *memory, const struct document *document, int year)
{
    g_hash_table_remove_all(memory->people);
    g_hash_table_remove_all(memory->offices);
    g_hash_table_remove_all(memory->named);
    g_hash_table_remove_all(memory->peoples);
    g_hash_table_remove_all(memory->companies);
    g_autoptr(GArray) named = count_names(memory, document, year);
    const struct named *row = (const struct named *)(const void *)named->data;
    int all = 0, next = named->len > 1 ? row[1].times : 0;

    memory->band = NULL;
    for (guint i = 0; i < named->len; i++) {
        all += row[i].times;
        if (!memory->band && row[i].times >= 2 && memory_sort_of(row[i].code) == MEMORY_BAND)
            memory->band = row[i].code;
    }
    bool stands_out = named->len && row[0].times >= 3 && 2 * row[0].times >= 3 * next && memory_sort_of(row[0].code) == MEMORY_LAND;
    bool two = next >= 3 && 10 * (row[0].times + next) >= 8 * all;
    memory->home = stands_out ? row[0].code : NULL;
    memory->alone = stands_out && 10 * row[0].times >= 6 * all;
    for (int i = 0; i < 2; i++) {
        memory->pair[i] = two ? row[i].code : NULL;
        memory->recent[i] = NULL;
    }
    memset(memory->last, 0, sizeof memory->last);
}

const char *memory_home(const struct memory *memory)
{
    return memory->home;
}

const char *memory_band(const struct memory *memory)
{
    return memory->band;
}

const struct name *memory_people(const struct memory *memory)
{
    return memory->home ? g_hash_table_lookup(memory->peoples, memory->home) : NULL;
}

bool memory_alone(const struct memory *memory)
{
    return memory->alone;
}

const char *memory_counterpart(const struct memory *memory, const char *code)
{
    return code == memory->pair[0] ? memory->pair[1] : code == memory->pair[1] ? memory->pair[0] : NULL;
}

bool memory_names(const struct memory *memory, const char *code)
{
    return g_hash_table_contains(memory->named, g_intern_string(code));
}

void memory_learn_person(struct memory *memory, const char *word, const char *code)
{
    g_hash_table_replace(memory->people, g_strdup(word), (gpointer)(gsize)g_intern_string(code));
}

const char *memory_person(const struct memory *memory, const char *word)
{
    return g_hash_table_lookup(memory->people, word);
}

void memory_learn_office(struct memory *memory, const char *office, const char *code)
{
    char *key = g_ascii_strdown(office, -1);
    const char *last = strrchr(key, ' ');

    if (last)
        g_hash_table_replace(memory->offices, g_strdup(last + 1), (gpointer)(gsize)g_intern_string(code));
    g_hash_table_replace(memory->offices, key, (gpointer)(gsize)g_intern_string(code));
}

const char *memory_office(const struct memory *memory, const char *office)
{
    g_autofree char *key = g_ascii_strdown(office, -1);

    return g_hash_table_lookup(memory->offices, key);
}

void memory_mention(struct memory *memory, const char *code)
{
    code = g_intern_string(code);
    memory->last[memory_sort_of(code)] = code;
    if (memory->recent[0] == code)
        return;
    memory->recent[1] = memory->recent[0];
    memory->recent[0] = code;
}

const char *memory_last(const struct memory *memory, enum memory_sort sort)
{
    return memory->last[sort];
}

bool memory_pair(const struct memory *memory, const char **first, const char **second)
{
    *first = memory->recent[1];
    *second = memory->recent[0];
    return *first != NULL;
}

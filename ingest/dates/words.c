#include "words.h"

#include "../../db/error.h"
#include "../../db/table.h"

#include <string.h>

enum { WORD_MAX = 24 };

struct entry {
    guint32 categories;
    const char *value[3];
};

struct vocabulary {
    GHashTable *entries; /* lower-case word -> struct entry */
};

static const char *const category_names[WORD_CATEGORIES] = {
    [WORD_MONTH] = "month",   [WORD_WEEKDAY] = "weekday", [WORD_UNIT] = "unit",       [WORD_UNITS] = "units",
    [WORD_NUMBER] = "number", [WORD_ORDINAL] = "ordinal", [WORD_FEW] = "few",         [WORD_PART] = "part",
    [WORD_SEASON] = "season", [WORD_DEICTIC] = "deictic", [WORD_REF] = "ref",         [WORD_SHIFT] = "shift",
    [WORD_EVERY] = "every",   [WORD_ADVERB] = "adverb",   [WORD_HOLIDAY] = "holiday", [WORD_MOD] = "mod",
    [WORD_BACK] = "back",
};

static int category_find(const char *name)
{
    for (int i = 0; i < WORD_CATEGORIES; i++)
        if (strcmp(category_names[i], name) == 0)
            return i;
    return -1;
}

/* How many of the categories below this one the set has: the place of its value. */
static int place_of(guint32 categories, int category)
{
    return __builtin_popcount(categories & ((1u << category) - 1));
}

static void add_category(struct entry *entry, int category, const char *value)
{
    int place = place_of(entry->categories, category), count = __builtin_popcount(entry->categories);

    if (entry->categories >> category & 1) {
        entry->value[place] = value;
        return;
    }
    if (count == 3)
        return;
    for (int i = count; i > place; i--)
        entry->value[i] = entry->value[i - 1];
    entry->value[place] = value;
    entry->categories |= 1u << category;
}

struct vocabulary *vocabulary_new(const char *language, const char *directory, GError **error)
{
    OWNED(vocabulary) *vocabulary = g_new0(struct vocabulary, 1);
    g_autoptr(GError) trouble = NULL;
    g_autofree char *resource = g_strdup_printf("ingest/dates/%s.tsv", language);
    OWNED(table) *table = table_open(resource, 3, directory, &trouble);
    char **cell;

    vocabulary->entries = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    while (table && !trouble && (cell = table_next(table, &trouble))) {
        int category = category_find(cell[1]);
        struct entry *entry = g_hash_table_lookup(vocabulary->entries, cell[0]);
        if (category < 0) {
            fail(&trouble, ERROR_INPUT, "%s: no category is called '%s'", table_where(table), cell[1]);
            break;
        }
        if (!entry)
            g_hash_table_insert(vocabulary->entries, g_strdup(cell[0]), entry = g_new0(struct entry, 1));
        add_category(entry, category, g_intern_string(cell[2]));
    }
    if (!trouble)
        return g_steal_pointer(&vocabulary);
    g_propagate_error(error, g_steal_pointer(&trouble));
    return NULL;
}

void vocabulary_free(struct vocabulary *vocabulary)
{
    g_hash_table_unref(vocabulary->entries);
    g_free(vocabulary);
}

const char *word_value(const struct word *word, int category)
{
    return word->value[place_of(word->categories, category)];
}

static bool is_letter(guint8 c)
{
    return g_ascii_isalpha(c) || c >= 0xc3;
}

static bool is_inner(guint8 c)
{
    return is_letter(c) || (c >= 0x80 && c < 0xc0);
}

static size_t digit_run(const char *p, const char *end)
{
    const char *from = p;

    while (p < end && g_ascii_isdigit(*p))
        p++;
    return (size_t)(p - from);
}

/* 1,200 and 10:35 and 12/30/2016 are one word each, for a mark between digits; of hyphens only 2016-12-30's are. */
static size_t digits_length(const char *text, const char *end)
{
    const char *p = text;

    if (end - text >= 10 && digit_run(p, end) == 4 && p[4] == '-' && digit_run(p + 5, end) == 2 && p[7] == '-' &&
        digit_run(p + 8, end) == 2)
        return 10;
    while (p < end && (g_ascii_isdigit(*p) || (p + 1 < end && strchr(",:./", *p) && g_ascii_isdigit(p[1]))))
        p++;
    return (size_t)(p - text);
}

static void look_up(const struct vocabulary *vocabulary, const char *text, struct word *word)
{
    char low[WORD_MAX + 1];
    size_t n = word->end - word->start;

    if (n > WORD_MAX)
        return;
    for (size_t i = 0; i < n; i++)
        low[i] = g_ascii_tolower(text[word->start + i]);
    low[n] = '\0';
    const struct entry *entry = g_hash_table_lookup(vocabulary->entries, low);
    if (!entry)
        return;
    word->categories = entry->categories;
    memcpy(word->value, entry->value, sizeof word->value);
}

void words_scan(const struct vocabulary *vocabulary, const char *text, size_t length, GArray *words)
{
    const char *end = text + length;
    bool space = true;

    for (const char *p = text; p < end;) {
        struct word word = { .start = (guint32)(p - text), .space_before = space };
        if (g_ascii_isspace(*p)) {
            space = true;
            p++;
            continue;
        }
        if (g_ascii_isdigit(*p)) {
            p += digits_length(p, end);
            word.categories = 1u << WORD_DIGITS;
        } else if (is_letter((guint8)*p))
            while (p < end && is_inner((guint8)*p))
                p++;
        else
            p++;
        word.end = (guint32)(p - text);
        if (!word.categories && word.end - word.start > 1)
            look_up(vocabulary, text, &word);
        g_array_append_val(words, word);
        space = false;
    }
}

#include "words.h"

#include <string.h>

/* What a byte may begin or continue. */
enum kind { KIND_MARK, KIND_SPACE, KIND_DIGIT, KIND_LETTER, KIND_TAIL, KIND_LATIN_MARK, KIND_GENERAL_MARK };

struct vocabulary {
    GHashTable *entries; /* word in lower case -> struct entry */
    GHashTable *spellings; /* other spellings -> struct entry of the first table */
    GPtrArray *all; /* the entries in order of id */
    GPtrArray *categories; /* names */
    guint64 *keys; /* of all forms of all words, each from its low bits on; 0: none */
    const struct entry **found; /* theirs */
    gsize mask; /* their number less one */
    guint8 letters[256]; /* the bytes of words, those of ASCII in lower case; 0 for others */
};

#define FOUR(kind) kind, kind, kind, kind
#define SIXTEEN(kind) FOUR(kind), FOUR(kind), FOUR(kind), FOUR(kind)

static const guint8 kinds[256] = {
    ['\t'] = KIND_SPACE,
    ['\n'] = KIND_SPACE,
    ['\v'] = KIND_SPACE,
    ['\f'] = KIND_SPACE,
    ['\r'] = KIND_SPACE,
    [' '] = KIND_SPACE,
    ['0'] = FOUR(KIND_DIGIT),
    FOUR(KIND_DIGIT),
    KIND_DIGIT,
    KIND_DIGIT,
    ['A'] = FOUR(KIND_LETTER),
    FOUR(KIND_LETTER),
    SIXTEEN(KIND_LETTER),
    KIND_LETTER,
    KIND_LETTER,
    ['a'] = FOUR(KIND_LETTER),
    FOUR(KIND_LETTER),
    SIXTEEN(KIND_LETTER),
    KIND_LETTER,
    KIND_LETTER,
    [0x80] = SIXTEEN(KIND_TAIL),
    SIXTEEN(KIND_TAIL),
    SIXTEEN(KIND_TAIL),
    SIXTEEN(KIND_TAIL),
    KIND_LETTER,
    KIND_LETTER,
    KIND_LATIN_MARK, /* 0xc2: no-break space, guillemets, degree */
    KIND_LETTER,
    FOUR(KIND_LETTER),
    FOUR(KIND_LETTER),
    FOUR(KIND_LETTER),
    SIXTEEN(KIND_LETTER),
    KIND_LETTER,
    KIND_LETTER,
    KIND_GENERAL_MARK, /* 0xe2: dashes, curly quotes, euro */
    KIND_LETTER,
    FOUR(KIND_LETTER),
    FOUR(KIND_LETTER),
    FOUR(KIND_LETTER),
    SIXTEEN(KIND_LETTER),
};

static enum kind kind_of(char c)
{
    return (enum kind)kinds[(guint8)c];
}

static const char *const category_names[WORD_NAMED] = {
    [WORD_MONTH] = "month",
    [WORD_WEEKDAY] = "weekday",
    [WORD_UNIT] = "unit",
    [WORD_UNITS] = "units",
    [WORD_NUMBER] = "number",
    [WORD_FEW] = "few",
    [WORD_DAYENDING] = "dayending",
    [WORD_ORDINAL] = "ordinal",
    [WORD_PART] = "part",
    [WORD_SEASON] = "season",
    [WORD_DEICTIC] = "deictic",
    [WORD_SHIFT] = "shift",
    [WORD_MOD] = "mod",
    [WORD_AHEAD] = "ahead",
    [WORD_AHEADING] = "aheading",
    [WORD_BEING] = "being",
    [WORD_CERTAIN] = "certain",
    [WORD_BEHIND] = "behind",
    [WORD_FORWARD] = "forward",
    [WORD_ON] = "on",
    [WORD_RANGE] = "range",
    [WORD_BETWEEN] = "between",
    [WORD_COMMON] = "common",
    [WORD_DETERMINER] = "determiner",
    [WORD_JOINT] = "joint",
    [WORD_REPORTING] = "reporting",
    [WORD_KIN] = "kin",
    [WORD_OVER] = "over",
    [WORD_SUDDEN] = "sudden",
    [WORD_EXACTLY] = "exactly",
    [WORD_NUMBERED] = "numbered",
};

struct vocabulary *vocabulary_new(void)
{
    struct vocabulary *vocabulary = g_new0(struct vocabulary, 1);

    vocabulary->entries = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    vocabulary->spellings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    vocabulary->all = g_ptr_array_new();
    vocabulary->categories = g_ptr_array_new();
    for (int i = 0; i < WORD_NAMED; i++)
        g_ptr_array_add(vocabulary->categories, (gpointer)category_names[i]);
    for (int c = 0; c < 256; c++)
        if (kinds[c] == KIND_LETTER || kinds[c] == KIND_TAIL)
            vocabulary->letters[c] = (guint8)(c | (c >= 'A' && c <= 'Z') << 5);
    return vocabulary;
}

void vocabulary_free(struct vocabulary *vocabulary)
{
    g_hash_table_unref(vocabulary->entries);
    g_hash_table_unref(vocabulary->spellings);
    g_ptr_array_unref(vocabulary->all);
    g_ptr_array_unref(vocabulary->categories);
    g_free(vocabulary->keys);
    g_free(vocabulary->found);
    g_free(vocabulary);
}

int vocabulary_category(struct vocabulary *vocabulary, const char *name)
{
    for (guint i = 0; i < vocabulary->categories->len; i++)
        if (strcmp(g_ptr_array_index(vocabulary->categories, i), name) == 0)
            return (int)i;
    if (vocabulary->categories->len == WORD_CATEGORIES)
        return -1;
    g_ptr_array_add(vocabulary->categories, (gpointer)g_intern_string(name));
    return (int)vocabulary->categories->len - 1;
}

struct entry *vocabulary_entry(struct vocabulary *vocabulary, const char *word)
{
    g_autofree char *low = g_utf8_strdown(word, -1);
    struct entry *entry = g_hash_table_lookup(vocabulary->spellings, low);

    if (!entry)
        entry = g_hash_table_lookup(vocabulary->entries, low);
    if (entry)
        return entry;
    entry = g_new0(struct entry, 1);
    entry->id = vocabulary->all->len;
    g_ptr_array_add(vocabulary->all, entry);
    g_hash_table_insert(vocabulary->entries, g_strdup(low), entry);
    return entry;
}

bool vocabulary_add(struct vocabulary *vocabulary, const char *word, int category, const char *value)
{
    struct entry *entry = vocabulary_entry(vocabulary, word);
    bool capital = g_unichar_isupper(g_utf8_get_char(word));
    guint8 i = 0;

    while (i < entry->n && entry->values[i].category != category)
        i++;
    if (i == WORD_VALUES)
        return false;
    entry->n = MAX(entry->n, i + 1);
    entry->values[i] = (struct word_value){ (guint8)category, (int)g_ascii_strtoll(value, NULL, 10), g_intern_string(value) };
    *(capital ? &entry->with_capital : &entry->categories) |= G_GUINT64_CONSTANT(1) << category;
    return true;
}

void vocabulary_alias(struct vocabulary *vocabulary, const char *spelling, const char *word)
{
    struct entry *entry = vocabulary_entry(vocabulary, word);

    g_hash_table_insert(vocabulary->spellings, g_utf8_strdown(spelling, -1), entry);
}

const GPtrArray *vocabulary_entries(const struct vocabulary *vocabulary)
{
    return vocabulary->all;
}

const struct word_value *word_value(const struct word *word, int category)
{
    const struct entry *entry = word->entry;

    for (guint8 i = 0; i + 1 < entry->n; i++)
        if (entry->values[i].category == category)
            return &entry->values[i];
    return &entry->values[entry->n - 1];
}

/* ---------- the table of forms ---------- */

/* FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of a word's bytes, those of ASCII in lower case: two of one key are 1 in 2^64. */
#define KEY_OF_NOTHING G_GUINT64_CONSTANT(0xcbf29ce484222325)

static inline guint64 key_with_low(guint64 key, guint8 c)
{
    return (key ^ c) * G_GUINT64_CONSTANT(0x100000001b3);
}

static inline guint64 key_with(guint64 key, char c)
{
    return key_with_low(key, (guint8)((guint8)c | (guint8)((c >= 'A' && c <= 'Z') << 5)));
}

/* Where the key is, or would be. */
static gsize place_of(const struct vocabulary *vocabulary, guint64 key)
{
    gsize at = (gsize)key & vocabulary->mask;

    while (vocabulary->keys[at] && vocabulary->keys[at] != key)
        at = (at + 1) & vocabulary->mask;
    return at;
}

static void insert(struct vocabulary *vocabulary, const char *word, const struct entry *entry)
{
    guint64 key = KEY_OF_NOTHING;

    for (const char *p = word; *p; p++)
        key = key_with(key, *p);
    gsize at = place_of(vocabulary, key);
    vocabulary->keys[at] = key;
    vocabulary->found[at] = entry;
}

/* The forms that ASCII's lower case does not make one: "März" with its "MÄRZ", "Май" beside "май". */
static void insert_cases(struct vocabulary *vocabulary, const char *word, const struct entry *entry)
{
    g_autofree char *up = g_utf8_strup(word, -1), *first = g_utf8_substring(up, 0, 1);
    g_autofree char *capital = g_strconcat(first, g_utf8_next_char(word), NULL);

    insert(vocabulary, word, entry);
    insert(vocabulary, up, entry);
    insert(vocabulary, capital, entry);
}

/* At most one place in four is taken, so that most words that the table has not end at the first. */
void vocabulary_compile(struct vocabulary *vocabulary)
{
    GHashTable *const tables[] = { vocabulary->entries, vocabulary->spellings };
    gsize forms = 3 * ((gsize)g_hash_table_size(vocabulary->entries) + g_hash_table_size(vocabulary->spellings)), places = 4;

    while (places < 4 * forms)
        places *= 2;
    vocabulary->mask = places - 1;
    vocabulary->keys = g_new0(guint64, places);
    vocabulary->found = g_new0(const struct entry *, places);
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++) {
        g_autoptr(GList) words = g_list_sort(g_hash_table_get_keys(tables[i]), (GCompareFunc)strcmp);
        for (GList *word = words; word; word = word->next)
            insert_cases(vocabulary, word->data, g_hash_table_lookup(tables[i], word->data));
    }
}

/* ---------- the scan ---------- */

static const char *digit_run(const char *p, const char *end)
{
    while (p < end && kind_of(*p) == KIND_DIGIT)
        p++;
    return p;
}

/* 2016-12-30 is one word; of hyphens only a full date's are. */
static bool is_iso(const char *text, const char *end)
{
    return end - text >= 10 && digit_run(text, end) == text + 4 && text[4] == '-' && digit_run(text + 5, end) == text + 7 &&
           text[7] == '-' && digit_run(text + 8, end) == text + 10;
}

/* 1,200 and 10:35 and 12/30/2016 are one word each, for a mark between digits. */
static const char *scan_digits(const char *p, const char *end, struct word *word)
{
    const char *from = p, *plain = digit_run(p, end);

    word->is_digits = true;
    if (is_iso(p, end))
        return p + 10;
    for (p = plain; p + 1 < end && (*p == ',' || *p == ':' || *p == '.' || *p == '/') && kind_of(p[1]) == KIND_DIGIT;)
        p = digit_run(p + 1, end);
    if (p == plain && p - from < 10) {
        word->digits = (guint8)(p - from);
        for (const char *c = from; c < p; c++)
            word->number = word->number * 10 + (guint32)(*c - '0');
    }
    return p;
}

static const char *scan_letters(const struct vocabulary *vocabulary, const char *p, const char *end, struct word *word)
{
    guint64 key = KEY_OF_NOTHING;

    for (guint8 letter; p < end && (letter = vocabulary->letters[(guint8)*p]); p++)
        key = key_with_low(key, letter);
    word->entry = vocabulary->found[place_of(vocabulary, key)];
    return p;
}

static const char *scan_mark(const struct vocabulary *vocabulary, const char *p, const char *end, struct word *word)
{
    ptrdiff_t length = kind_of(*p) == KIND_LATIN_MARK ? 2 : kind_of(*p) == KIND_GENERAL_MARK ? 3 : 1;
    const char *to = p + MIN(length, end - p);
    guint64 key = KEY_OF_NOTHING;

    for (; p < to; p++)
        key = key_with(key, *p);
    word->entry = vocabulary->found[place_of(vocabulary, key)];
    return to;
}

static const char *scan_space(const char *p, const char *end, struct word *word)
{
    for (; p < end; p++) {
        if (kind_of(*p) == KIND_LATIN_MARK && p + 1 < end && (guint8)p[1] == 0xa0)
            p++;
        else if (kind_of(*p) != KIND_SPACE)
            break;
        word->line_before |= *p == '\n';
        word->space_before = true;
    }
    return p;
}

/* A capital: of ASCII, or the two-byte letters that are told by their code (Latin-1, Greek, Cyrillic). */
static bool is_capital(const char *p, const char *end)
{
    if ((guint8)*p < 0x80)
        return *p >= 'A' && *p <= 'Z';
    return end - p >= 2 && g_unichar_isupper(g_utf8_get_char_validated(p, 2));
}

void words_scan(const struct vocabulary *vocabulary, const char *text, size_t from, size_t to, GArray *words)
{
    const char *p = text + from, *end = text + to;
    guint n = 0;

    g_array_set_size(words, (guint)(to - from)); /* never more words than bytes */
    for (struct word *next = (struct word *)(void *)words->data;; n++) {
        struct word start = { .line_before = n == 0, .space_before = n == 0 }, *word;
        p = scan_space(p, end, &start);
        if (p == end)
            break;
        word = &next[n];
        *word = start;
        word->start = (guint32)(p - text);
        enum kind kind = kind_of(*p);
        if (kind == KIND_LETTER) {
            word->capital = is_capital(p, end);
            p = scan_letters(vocabulary, p, end, word);
        } else
            p = kind == KIND_DIGIT ? scan_digits(p, end, word) : scan_mark(vocabulary, p, end, word);
        word->end = (guint32)(p - text);
        if (word->entry)
            word->categories = word->entry->categories | (word->capital ? word->entry->with_capital : 0);
    }
    g_array_set_size(words, n);
}

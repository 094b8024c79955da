#include "names.h"

#include "../../db/table.h"

#include <stdbool.h>
#include <string.h>

enum { WORD, MEANING, COLUMNS };
enum { WORD_MAX = 40 };

struct words {
    GHashTable *whole; /* word or pair -> meaning */
    GPtrArray *beginnings; /* char *, and its meaning in front: "3related" */
};

static enum names_meaning find_meaning(const char *cell)
{
    static const char *const meanings[] = {
        [NAMES_PERHAPS] = "perhaps", [NAMES_BODY] = "body", [NAMES_NO] = "no", [NAMES_NEVER] = "never"
    };

    for (size_t i = NAMES_PERHAPS; i < G_N_ELEMENTS(meanings); i++)
        if (strcmp(cell, meanings[i]) == 0)
            return (enum names_meaning)i;
    g_error("page-words.tsv: no meaning is called '%s'", cell);
}

static gpointer read_words(gpointer data)
{
    struct words *words = g_new(struct words, 1);
    OWNED(table) *table = table_open("ingest/read/page-words.tsv", COLUMNS, NULL, NULL);
    char **cell;

    (void)data;
    words->whole = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    words->beginnings = g_ptr_array_new_with_free_func(g_free);
    while ((cell = table_next(table, NULL))) {
        enum names_meaning meaning = find_meaning(cell[MEANING]);
        size_t length = strlen(cell[WORD]);
        if (cell[WORD][length - 1] == '*')
            g_ptr_array_add(words->beginnings, g_strdup_printf("%d%.*s", (int)meaning, (int)length - 1, cell[WORD]));
        else
            g_hash_table_insert(words->whole, g_strdup(cell[WORD]), GINT_TO_POINTER(meaning));
    }
    return words;
}

static enum names_meaning meaning_of(const struct words *words, const char *word)
{
    enum names_meaning meaning = (enum names_meaning)GPOINTER_TO_INT(g_hash_table_lookup(words->whole, word));

    for (guint i = 0; i < words->beginnings->len; i++) {
        const char *beginning = g_ptr_array_index(words->beginnings, i);
        if (g_str_has_prefix(word, beginning + 1))
            meaning = MAX(meaning, (enum names_meaning)(*beginning - '0'));
    }
    return meaning;
}

/* The next word in lower case into word[]; returns where the rest begins. Its length is 0 at the end. */
static const char *next_word(const char *names, char word[WORD_MAX + 1])
{
    size_t n = 0;

    while (*names && !g_ascii_isalnum(*names))
        names++;
    for (; g_ascii_isalnum(*names); names++) {
        if (n && g_ascii_isupper(*names) && g_ascii_islower(names[-1]))
            break;
        if (n < WORD_MAX)
            word[n++] = g_ascii_tolower(*names);
    }
    word[n] = '\0';
    return names;
}

enum names_meaning names_meaning(const char *names)
{
    static GOnce once = G_ONCE_INIT;
    const struct words *words = g_once(&once, read_words, NULL);
    char word[WORD_MAX + 1], before[WORD_MAX + 1] = "", pair[2 * WORD_MAX + 2];
    enum names_meaning meaning = NAMES_NOTHING;

    for (names = names ? names : ""; *(names = next_word(names, word)) || *word;) {
        meaning = MAX(meaning, meaning_of(words, word));
        g_snprintf(pair, sizeof pair, "%s-%s", before, word);
        if (*before)
            meaning = MAX(meaning, meaning_of(words, pair));
        g_strlcpy(before, word, sizeof before);
    }
    return meaning;
}

enum names_date names_date(const char *names)
{
    static const struct {
        const char *beginning;
        enum names_date says;
    } words[] = {
        { "publish", NAMES_PUBLISHED },  { "pubdate", NAMES_PUBLISHED }, { "posted", NAMES_PUBLISHED },
        { "created", NAMES_PUBLISHED },  { "updated", NAMES_UPDATED },   { "modified", NAMES_UPDATED },
        { "lastmod", NAMES_UPDATED },    { "date", NAMES_DATE },         { "time", NAMES_DATE },
        { "dateline", NAMES_DATE },      { "datum", NAMES_DATE },        { "fecha", NAMES_DATE },
        { "meta", NAMES_DATE },          { "byline", NAMES_DATE },       { "info", NAMES_DATE },
        { "postdate", NAMES_PUBLISHED }, { "day", NAMES_DATE },          { "data", NAMES_DATE },
        { "dtstamp", NAMES_PUBLISHED },  { "pub", NAMES_PUBLISHED },
    };
    char word[WORD_MAX + 1];
    enum names_date says = NAMES_NO_DATE;

    for (names = names ? names : ""; *(names = next_word(names, word)) || *word;)
        for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
            if (g_str_has_prefix(word, words[i].beginning))
                says = MAX(says, words[i].says);
    return says;
}

/* ---------- lines ---------- */

enum { LINE, EFFECT, LINE_COLUMNS };
enum { LINE_LETTERS = 200 };

/* A set of pairs of letters side by side; some pairs share a bit. */
struct pairs {
    guint64 bits[4];
};

struct line {
    GPatternSpec *pattern;
    char first; /* byte of the pattern, which most lines do not begin with */
    struct pairs pairs; /* of its letters without a wildcard: most lines do not have them */
    enum names_line effect;
};

static enum names_line find_effect(const char *cell)
{
    static const char *const effects[] = {
        [LINE_DROP] = "line", [LINE_LINKS] = "links", [LINE_NOTE] = "note", [LINE_AUTHOR] = "author", [LINE_END] = "end"
    };

    for (size_t i = LINE_DROP; i < G_N_ELEMENTS(effects); i++)
        if (strcmp(cell, effects[i]) == 0)
            return (enum names_line)i;
    g_error("page-lines.tsv: no effect is called '%s'", cell);
}

static bool is_wildcard(char c)
{
    return c == '*' || c == '?';
}

static struct pairs pairs_of(const char *text)
{
    struct pairs pairs = { { 0 } };

    for (; text[0] && text[1]; text++) {
        guint pair = ((guint)(guint8)text[0] * 37 + (guint)(guint8)text[1] * 5) % 256;
        if (!is_wildcard(text[0]) && !is_wildcard(text[1]))
            pairs.bits[pair / 64] |= G_GUINT64_CONSTANT(1) << pair % 64;
    }
    return pairs;
}

static bool has_pairs(const struct pairs *pairs, const struct pairs *wanted)
{
    guint64 lacking = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(wanted->bits); i++)
        lacking |= wanted->bits[i] & ~pairs->bits[i];
    return !lacking;
}

static gpointer read_lines(gpointer data)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(struct line));
    OWNED(table) *table = table_open("ingest/read/page-lines.tsv", LINE_COLUMNS, NULL, NULL);
    char **cell;

    (void)data;
    while ((cell = table_next(table, NULL))) {
        struct line line = { g_pattern_spec_new(cell[LINE]), cell[LINE][0], pairs_of(cell[LINE]), find_effect(cell[EFFECT]) };
        g_array_append_val(lines, line);
    }
    return lines;
}

/* The front of a text that is longer than a label, down to a whole character. */
static size_t front_of(const char *text, size_t length)
{
    size_t front = MIN(length, LINE_LETTERS);

    while (front < length && front > 0 && ((guint8)text[front] & 0xc0) == 0x80)
        front--;
    return front;
}

/* Only its front is looked up; brackets, stops and arrows around it do not count. */
enum names_line names_line(const char *text, size_t length)
{
    static GOnce once = G_ONCE_INIT;
    const GArray *lines = g_once(&once, read_lines, NULL);

    g_autofree char *whole = g_strndup(text, front_of(text, length)),
                    *low = g_str_is_ascii(whole) ? g_ascii_strdown(whole, -1) : g_utf8_strdown(whole, -1);
    char *from = low;
    while (*from && !g_unichar_isalnum(g_utf8_get_char(from)))
        from = g_utf8_next_char(from);
    for (size_t n = strlen(from); n && g_ascii_ispunct(from[n - 1]); n--)
        from[n - 1] = '\0';
    const struct pairs pairs = pairs_of(from);
    for (guint i = 0; i < lines->len; i++) {
        const struct line *line = &g_array_index(lines, struct line, i);
        bool known = line->effect == LINE_NOTE || line->effect == LINE_AUTHOR || length <= LINE_LETTERS;
        if (known && (line->first == *from || line->first == '*') && has_pairs(&pairs, &line->pairs) &&
            g_pattern_spec_match_string(line->pattern, from))
            return line->effect;
    }
    return LINE_NOTHING;
}

#include "split.h"

#include "split_inside.h"
#include "../../db/table.h"

#include <string.h>

enum { WORD, KIND, VALUE, COLUMNS };

static const struct {
    const char *name;
    enum kind kind;
} kinds[] = {
    { "title", KIND_TITLE }, { "number", KIND_NUMBER }, { "month", KIND_MONTH },     { "abbreviation", KIND_ABBREVIATION },
    { "split", KIND_SPLIT }, { "prefix", KIND_PREFIX }, { "unit", KIND_UNIT },       { "starter", KIND_STARTER },
    { "whole", KIND_WHOLE }, { "land", KIND_LAND },     { "agency", KIND_AGENCY },   { "weekday", KIND_WEEKDAY },
    { "stamp", KIND_STAMP }, { "zone", KIND_ZONE },     { "running", KIND_RUNNING }, { "credit", KIND_CREDIT },
};

struct splitter *splitter_new(GError **error)
{
    GError *trouble = NULL;
    OWNED(table) *table = table_open("ingest/english/words.tsv", COLUMNS, NULL, error);
    char **cell;

    if (!table)
        return NULL;
    OWNED(splitter) *splitter = g_new0(struct splitter, 1);
    splitter->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    while ((cell = table_next(table, &trouble))) {
        guint known = GPOINTER_TO_UINT(g_hash_table_lookup(splitter->known, cell[WORD]));
        size_t length = strlen(cell[WORD]);
        for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
            if (g_str_equal(cell[KIND], kinds[i].name))
                known |= kinds[i].kind | (guint)(g_ascii_strtoull(cell[VALUE], NULL, 10) & 0xff);
        g_hash_table_insert(splitter->known, g_strdup(cell[WORD]), GUINT_TO_POINTER(known));
        if (known & KIND_SPLIT && length > 0)
            splitter->glued[*cell[WORD] & 31][cell[WORD][length - 1] & 31] |= 1u << (length & 31);
    }
    if (trouble) {
        g_propagate_error(error, trouble);
        return NULL;
    }
    return g_steal_pointer(&splitter);
}

void splitter_free(struct splitter *splitter)
{
    if (splitter->known)
        g_hash_table_unref(splitter->known);
    g_free(splitter);
}

guint split_look_up(const struct splitter *splitter, const char *word, size_t length)
{
    char lower[32];

    if (length == 0 || length >= sizeof lower)
        return 0;
    for (size_t i = 0; i < length; i++)
        lower[i] = g_ascii_tolower(word[i]);
    lower[length] = '\0';
    return GPOINTER_TO_UINT(g_hash_table_lookup(splitter->known, lower));
}

void splitter_run(const struct splitter *splitter, const char *text, size_t length, GArray *tokens, GArray *sentences)
{
    struct scan s = { splitter, text, text + MIN(length, G_MAXINT32), tokens, 0 };
    guint first = tokens->len;

    split_tokens(&s);
    split_sentences(&s, first, sentences);
}

/*
 * relations_bench.c - the share of event relations that the parser gets right, by phenomenon.
 *
 *   relations_bench tests/english/relations.tsv [-v]      -v: names those that are wrong
 *
 * Shape  lines of name, tab, per cent; a relation is right when the named dependent hangs on the named head so.
 */
#include "../ingest/english/english.h"

#include <string.h>

enum { SENTENCE, PHENOMENON, HEAD, RELATION, DEPENDENT, COLUMNS };

struct tally {
    const char *phenomenon;
    int right, all;
};

/* Whether the token is one of "Hans|Keller". */
static bool is_word(const struct document *document, const struct token *token, const char *words)
{
    g_auto(GStrv) word = g_strsplit(words, "|", 0);

    for (char **w = word; *w; w++)
        if (strlen(*w) == token->end - token->start && memcmp(document->text + token->start, *w, strlen(*w)) == 0)
            return true;
    return false;
}

/* Whether the relation is one of "obj|iobj", its subtype aside unless the name has one. */
static bool is_relation(guint8 relation, const char *names)
{
    g_auto(GStrv) name = g_strsplit(names, "|", 0);
    const char *own = english_relation_name(relation);

    for (char **n = name; *n; n++)
        if (g_str_equal(own, *n) || (!strchr(*n, ':') && g_str_has_prefix(own, *n) && own[strlen(*n)] == ':'))
            return true;
    return false;
}

static bool has_relation(const struct document *document, char **row)
{
    for (guint s = 0; s < document->sentences->len; s++) {
        const struct sentence *sentence = &g_array_index(document->sentences, struct sentence, s);
        const struct token *tokens = &g_array_index(document->tokens, struct token, sentence->first);
        for (guint i = 0; i < sentence->count; i++)
            if (tokens[i].head >= 0 && is_word(document, &tokens[i], row[DEPENDENT]) &&
                is_word(document, &tokens[tokens[i].head], row[HEAD]) && is_relation(tokens[i].relation, row[RELATION]))
                return true;
    }
    return false;
}

static void add(GArray *tallies, const char *phenomenon, bool right)
{
    guint i = 0;

    while (i < tallies->len && !g_str_equal(g_array_index(tallies, struct tally, i).phenomenon, phenomenon))
        i++;
    if (i == tallies->len) {
        struct tally tally = { g_intern_string(phenomenon), 0, 0 };
        g_array_append_val(tallies, tally);
    }
    g_array_index(tallies, struct tally, i).right += right;
    g_array_index(tallies, struct tally, i).all++;
}

static void read_sentence(struct english *english, struct document *document, const char *text)
{
    english_split(english, text, strlen(text), document);
    for (guint i = 0; i < document->sentences->len; i++)
        english_parse(english, document, i);
}

static void measure(struct english *english, char **lines, bool verbose, GArray *tallies)
{
    OWNED(document) *document = document_new();
    g_autofree char *text = NULL;

    for (char **line = lines; *line; line++) {
        g_auto(GStrv) row = g_strsplit(*line, "\t", COLUMNS);
        if (**line == '#' || g_strv_length(row) != COLUMNS)
            continue;
        if (*row[SENTENCE]) {
            g_free(text);
            text = g_strdup(row[SENTENCE]);
            read_sentence(english, document, text);
        }
        bool right = has_relation(document, row);
        if (verbose && !right)
            g_printerr("%s: %s -%s-> %s in: %s\n", row[PHENOMENON], row[HEAD], row[RELATION], row[DEPENDENT], text);
        add(tallies, row[PHENOMENON], right);
        add(tallies, "all", right);
    }
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *lines = NULL;
    g_autoptr(GArray) tallies = g_array_new(FALSE, TRUE, sizeof(struct tally));

    if (argc < 2) {
        g_printerr("usage: relations_bench RELATIONS.tsv [-v]\n");
        return 2;
    }
    OWNED(english) *english = english_new(&error);
    if (!english || !g_file_get_contents(argv[1], &lines, NULL, &error)) {
        g_printerr("%s\n", error->message);
        return 1;
    }
    g_auto(GStrv) line = g_strsplit(lines, "\n", 0);
    measure(english, line, argc > 2, tallies);
    for (guint i = 0; i < tallies->len; i++) {
        const struct tally *tally = &g_array_index(tallies, struct tally, i);
        g_print("relations %s (%d)\t%.1f\n", tally->phenomenon, tally->all, 100.0 * tally->right / tally->all);
    }
    return 0;
}

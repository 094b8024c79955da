/*
 * mend_test.c - each row of mend.c says truly of which sentences its rule changes nothing: tried on what all table tests read. A ring of
 * heads, which a rule may make, holds no rule up.
 */
#include "../db/error.h"
#include "../db/resource.h"
#include "../ingest/english/english.h"
#include "../ingest/english/lemma.h"
#include "../ingest/english/mend.h"
#include "../ingest/english/model.h"
#include "../ingest/english/network.h"

#include <string.h>
#include <unistd.h>

struct parser {
    struct model *model;
    struct network *network;
    struct lemmatiser *lemmatiser;
    struct english *english; /* which mends: only its cutting is used */
    struct document *document;
};

static void parser_init(struct parser *parser)
{
    g_autoptr(GBytes) bytes = resource_bytes("ingest/english/model.bin");
    g_autoptr(GError) error = NULL;

    parser->model = model_new(bytes, &error);
    parser->network = network_new(parser->model, &error);
    parser->lemmatiser = lemmatiser_new(parser->network, &error);
    parser->english = english_new(&error);
    g_assert_no_error(error);
    parser->document = document_new();
}

static void parser_clear(struct parser *parser)
{
    document_free(parser->document);
    english_free(parser->english);
    lemmatiser_free(parser->lemmatiser);
    network_free(parser->network);
    model_free(parser->model);
}

static const char *lemma_of(const struct parser *parser, const char *text, const struct token *token)
{
    g_autofree char *word = g_strndup(text + token->start, token->end - token->start);
    char room[64];

    if (token->upos != UPOS_PROPN)
        for (char *p = word; *p; p++)
            *p = g_ascii_tolower(*p);
    const char *lemma = lemmatiser_find(parser->lemmatiser, word, token->upos, token->xpos, room);
    return g_string_chunk_insert_const(parser->document->lemmas, lemma);
}

/* The tree as the networks read it, before any rule. */
static void read_unmended(struct parser *parser, const char *text, struct token *tokens, guint n)
{
    guint8 upos[NETWORK_TOKENS_MAX], xpos[NETWORK_TOKENS_MAX], relations[NETWORK_TOKENS_MAX];
    gint16 heads[NETWORK_TOKENS_MAX];

    network_tag(parser->network, text, tokens, n, upos, xpos);
    network_parse(parser->network, heads, relations);
    for (guint i = 0; i < n; i++) {
        tokens[i].upos = upos[i];
        tokens[i].xpos = xpos[i];
        tokens[i].head = heads[i];
        tokens[i].relation = relations[i];
        tokens[i].lemma = lemma_of(parser, text, &tokens[i]);
    }
}

/* Makes a ring of a token and all that it hangs on. */
static void close_ring(struct token *tokens, guint start)
{
    guint root = start;

    while (tokens[root].head >= 0)
        root = (guint)tokens[root].head;
    tokens[root].head = (gint16)start;
}

/* Tells of each sentence of a text in which a rule was not asked that would have changed it; or asks all rules of it with a ring. */
static guint count_overlooked(struct parser *parser, const char *text, bool ring)
{
    guint overlooked = 0;

    english_split(parser->english, text, strlen(text), parser->document);
    for (guint i = 0; i < parser->document->sentences->len; i++) {
        const struct sentence *s = &g_array_index(parser->document->sentences, struct sentence, i);
        struct token *tokens = &g_array_index(parser->document->tokens, struct token, s->first);
        read_unmended(parser, text, tokens, s->count);
        if (ring)
            close_ring(tokens, (s->count - 1) * (i % 4) / 3);
        int row = mend_overlooked(text, &(struct mended){ tokens, s->count });
        if (row >= 0 && !ring)
            g_test_message("row %d of mend.c: %.*s", row, (int)(s->end - s->start), text + s->start);
        overlooked += row >= 0;
    }
    return overlooked;
}

/* The strings of a C file that can be sentences, as paragraphs. */
static char *sentences_of(const char *path)
{
    g_autoptr(GRegex) literal = g_regex_new("\"((?:[^\"\\\\\n]|\\\\.)++)\"", 0, 0, NULL);
    g_autoptr(GRegex) seam = g_regex_new("([^\\\\ ] ?)\"\\s*\n\\s*\"", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    g_autofree char *code = NULL;
    GString *text = g_string_new(NULL);

    /* a string that goes on in the next line is one */
    g_assert_true(g_file_get_contents(path, &code, NULL, NULL));
    g_autofree char *whole = g_regex_replace(seam, code, -1, 0, "\\1", 0, NULL);
    for (g_regex_match(literal, whole, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        g_autofree char *string = g_match_info_fetch(match, 1), *plain = g_strcompress(string);
        if (strchr(plain, ' ') && g_utf8_validate(plain, -1, NULL))
            g_string_append_printf(text, "%s\n\n", plain);
    }
    return g_string_free(text, FALSE);
}

static void test_overlooked(void)
{
    static const char *const tables[] = { "tests/coder_test.c", "tests/paraphrase_test.c", "tests/unfact_test.c",
                                          "tests/actors_test.c", "tests/when_test.c" };
    struct parser parser;
    guint overlooked = 0;

    parser_init(&parser);
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++) {
        g_autofree char *text = sentences_of(tables[i]);
        g_assert_cmpuint(strlen(text), >, 2000);
        overlooked += count_overlooked(&parser, text, false);
    }
    parser_clear(&parser);
    g_assert_cmpuint(overlooked, ==, 0);
}

static void test_rings(void)
{
    struct parser parser;
    g_autofree char *text = sentences_of("tests/paraphrase_test.c");

    parser_init(&parser);
    alarm(300); /* what goes round for ever ends so */
    count_overlooked(&parser, text, true);
    alarm(0);
    parser_clear(&parser);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mend/overlooked", test_overlooked);
    g_test_add_func("/mend/rings", test_rings);
    return g_test_run();
}

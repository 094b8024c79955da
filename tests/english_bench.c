/*
 * english_bench.c - accuracy and speed of the English analyser, as lines of name, tab, number.
 *
 *   english_bench FILE.conllu
 *
 * Shape  UPOS, XPOS, lemmas, UAS and LAS (without subtypes, punctuation counted) in per cent of the words of
 *        the file, with its tokens and our tags; then tokens a second on one core: sentences and tokens,
 *        tags, heads and relations, and english_parse() as a whole, lemmas included. Each is the best of ROUNDS.
 */
#include "../ingest/english/conllu.h"
#include "../ingest/english/features.h"
#include "../ingest/english/network.h"
#include "../db/resource.h"

#include <string.h>

enum { ROUNDS = 5 };
enum { LEMMA = 2, UPOS, XPOS, HEAD = 6, DEPREL, COLUMNS = 10 };

struct counts {
    int words, upos, xpos, lemma, head, labelled;
};

static bool same_relation(const char *a, const char *b)
{
    size_t n = strcspn(a, ":");

    return n == strcspn(b, ":") && strncmp(a, b, n) == 0;
}

static void count(const struct token *token, char **gold, struct counts *counts)
{
    bool head = g_ascii_strtoll(gold[HEAD], NULL, 10) == token->head + 1;

    counts->words++;
    counts->upos += g_str_equal(gold[UPOS], english_upos_name(token->upos));
    counts->xpos += g_str_equal(gold[XPOS], english_xpos_name(token->xpos));
    counts->lemma += g_str_equal(gold[LEMMA], token->lemma);
    counts->head += head;
    counts->labelled += head && same_relation(gold[DEPREL], english_relation_name(token->relation));
}

static void score(const char *lines, const struct document *document)
{
    g_auto(GStrv) line = g_strsplit(lines, "\n", 0);
    struct counts counts = { 0 };

    for (char **l = line; *l; l++) {
        g_auto(GStrv) cell = g_strsplit(*l, "\t", COLUMNS);
        if (g_strv_length(cell) == COLUMNS && **l != '#' && !strpbrk(cell[0], "-."))
            count(&g_array_index(document->tokens, struct token, counts.words), cell, &counts);
    }
    double share = 100.0 / MAX(counts.words, 1);
    g_print(
        "english words\t%d\nenglish UPOS\t%.2f\nenglish XPOS\t%.2f\nenglish lemma\t%.2f\nenglish UAS\t%.2f\nenglish LAS\t%.2f\n",
        counts.words, share * counts.upos, share * counts.xpos, share * counts.lemma, share * counts.head, share * counts.labelled);
}

static void parse_all(struct english *english, struct document *document)
{
    for (guint i = 0; i < document->sentences->len; i++) {
        g_array_index(document->sentences, struct sentence, i).parsed = false;
        english_parse(english, document, i);
    }
}

static void network_all(struct network *network, const struct document *document, double *tag, double *parse)
{
    static guint64 keys[NETWORK_TOKENS_MAX * FEATURES];
    guint8 upos[NETWORK_TOKENS_MAX], xpos[NETWORK_TOKENS_MAX], relations[NETWORK_TOKENS_MAX];
    gint16 heads[NETWORK_TOKENS_MAX];
    g_autoptr(GTimer) timer = g_timer_new();

    *tag = *parse = 0;
    for (guint i = 0; i < document->sentences->len; i++) {
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, i);
        const struct token *tokens = &g_array_index(document->tokens, struct token, s->first);
        g_timer_start(timer);
        for (guint k = 0; k < s->count; k++)
            features_keys(document->text + tokens[k].start, tokens[k].end - tokens[k].start, k == 0, keys + k * FEATURES);
        network_tag(network, keys, s->count, upos, xpos);
        *tag += g_timer_elapsed(timer, NULL);
        g_timer_start(timer);
        network_parse(network, heads, relations);
        *parse += g_timer_elapsed(timer, NULL);
    }
}

/* Tokens a second by stage. */
static void measure(struct english *english, struct document *document, const GString *text)
{
    g_autoptr(GBytes) bytes = resource_bytes("ingest/english/model.bin");
    OWNED(model) *model = model_new(bytes, NULL);
    OWNED(network) *network = network_new(model, NULL);
    OWNED(document) *own = document_new();
    g_autoptr(GTimer) timer = g_timer_new();
    double best[4] = { 1e9, 1e9, 1e9, 1e9 }, now[4];

    for (int round = 0; round < ROUNDS; round++) {
        g_timer_start(timer);
        english_split(english, text->str, text->len, own);
        now[0] = g_timer_elapsed(timer, NULL);
        network_all(network, document, &now[1], &now[2]);
        g_timer_start(timer);
        parse_all(english, document);
        now[3] = g_timer_elapsed(timer, NULL);
        for (int i = 0; i < 4; i++)
            best[i] = MIN(best[i], now[i]);
    }
    static const char *const names[] = { "split", "tag", "parse", "tag, parse and lemmatise" };
    for (int i = 0; i < 4; i++)
        g_print("english %s tokens/s\t%.0f\n", names[i], document->tokens->len / best[i]);
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *lines = NULL;
    g_autoptr(GString) text = g_string_new(NULL);
    OWNED(document) *document = document_new();

    if (argc != 2) {
        g_printerr("usage: english_bench FILE.conllu\n");
        return 2;
    }
    OWNED(english) *english = english_new(&error);
    if (!english || !g_file_get_contents(argv[1], &lines, NULL, &error) || !conllu_read(argv[1], lines, text, document, &error)) {
        g_printerr("%s\n", error->message);
        return 1;
    }
    parse_all(english, document);
    score(lines, document);
    measure(english, document, text);
    return 0;
}

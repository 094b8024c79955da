/*
 * english_bench.c - accuracy and speed of the English analyser, as lines of name, tab, number.
 *
 *   english_bench FILE.conllu
 *
 * Shape  UPOS, XPOS, lemmas, UAS and LAS (without subtypes, punctuation counted) in per cent of the words of
 *        the file, with its tokens and our tags; F1 of our own sentences and tokens on its paragraphs as running
 *        text (both ends must agree); then tokens a second of processor time: sentences and tokens,
 *        tags, heads and relations, english_parse() as a whole, lemmas included, and tagger and parser alone. Each is the
 *        best of ROUNDS.
 */
#include "../ingest/english/conllu.h"
#include "../ingest/english/features.h"
#include "../ingest/english/network.h"
#include "../db/resource.h"

#include <string.h>
#include <time.h>

enum { ROUNDS = 5 };
enum { LEMMA = 2, UPOS, XPOS, HEAD = 6, DEPREL, COLUMNS = 10 };

struct counts {
    int words, upos, xpos, lemma, head, labelled;
};

/* Processor time, so that busy neighbours count less. */
static double seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

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

/* For each sentence whether a paragraph starts with it. */
static GArray *paragraph_starts(const char *lines)
{
    g_auto(GStrv) line = g_strsplit(lines, "\n", 0);
    GArray *starts = g_array_new(FALSE, FALSE, sizeof(bool));
    bool starts_here = true, words = false;

    for (char **l = line; *l; l++) {
        starts_here |= g_str_has_prefix(*l, "# newpar") || g_str_has_prefix(*l, "# newdoc");
        words |= g_ascii_isdigit(**l);
        if (**l || !words)
            continue;
        g_array_append_val(starts, starts_here);
        starts_here = words = false;
    }
    return starts;
}

struct spans {
    GArray *sentences, *tokens; /* guint64: start << 32 | end */
};

static void add_spans(const struct document *document, guint first, guint end, guint32 shift, struct spans *spans)
{
    for (guint i = first; i < end; i++) {
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, i);
        guint64 span = (guint64)(s->start + shift) << 32 | (s->end + shift);
        g_array_append_val(spans->sentences, span);
        for (guint k = s->first; k < s->first + s->count; k++) {
            const struct token *t = &g_array_index(document->tokens, struct token, k);
            span = (guint64)(t->start + shift) << 32 | (t->end + shift);
            g_array_append_val(spans->tokens, span);
        }
    }
}

static double f1(const GArray *gold, const GArray *own)
{
    guint same = 0;

    for (guint i = 0, k = 0; i < gold->len && k < own->len;) {
        guint64 a = g_array_index(gold, guint64, i), b = g_array_index(own, guint64, k);
        same += a == b;
        i += a <= b;
        k += b <= a;
    }
    return 200.0 * same / MAX(gold->len + own->len, 1);
}

/* Cuts each paragraph as running text and compares with the file's sentences and tokens. */
static void score_split(struct english *english, const char *lines, const GString *text, const struct document *document)
{
    g_autoptr(GArray) starts = paragraph_starts(lines);
    OWNED(document) *own = document_new();
    struct spans gold, found;

    gold.sentences = g_array_new(FALSE, FALSE, 8), gold.tokens = g_array_new(FALSE, FALSE, 8);
    found.sentences = g_array_new(FALSE, FALSE, 8), found.tokens = g_array_new(FALSE, FALSE, 8);
    for (guint first = 0, end; first < document->sentences->len; first = end) {
        for (end = first + 1; end < document->sentences->len && !(end < starts->len && g_array_index(starts, bool, end)); end++)
            ;
        guint32 from = g_array_index(document->sentences, struct sentence, first).start,
                to = g_array_index(document->sentences, struct sentence, end - 1).end;
        add_spans(document, first, end, 0, &gold);
        english_split(english, text->str + from, to - from, own);
        add_spans(own, 0, own->sentences->len, from, &found);
    }
    g_print("english sentence F1\t%.2f\nenglish token F1\t%.2f\n", f1(gold.sentences, found.sentences),
            f1(gold.tokens, found.tokens));
    g_array_unref(gold.sentences), g_array_unref(gold.tokens), g_array_unref(found.sentences), g_array_unref(found.tokens);
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
    guint8 upos[NETWORK_TOKENS_MAX], xpos[NETWORK_TOKENS_MAX], relations[NETWORK_TOKENS_MAX];
    gint16 heads[NETWORK_TOKENS_MAX];
    double start;

    *tag = *parse = 0;
    for (guint i = 0; i < document->sentences->len; i++) {
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, i);
        const struct token *tokens = &g_array_index(document->tokens, struct token, s->first);
        start = seconds();
        network_tag(network, document->text, tokens, s->count, upos, xpos);
        *tag += seconds() - start;
        start = seconds();
        network_parse(network, heads, relations);
        *parse += seconds() - start;
    }
}

/* Tokens a second by stage. */
static void measure(struct english *english, struct document *document, const GString *text)
{
    g_autoptr(GBytes) bytes = resource_bytes("ingest/english/model.bin");
    OWNED(model) *model = model_new(bytes, NULL);
    OWNED(network) *network = network_new(model, NULL);
    OWNED(document) *own = document_new();
    double start;
    double best[4] = { 1e9, 1e9, 1e9, 1e9 }, now[4];

    for (int round = 0; round < ROUNDS; round++) {
        start = seconds();
        english_split(english, text->str, text->len, own);
        now[0] = seconds() - start;
        network_all(network, document, &now[1], &now[2]);
        start = seconds();
        parse_all(english, document);
        now[3] = seconds() - start;
        for (int i = 0; i < 4; i++)
            best[i] = MIN(best[i], now[i]);
    }
    static const char *const names[] = { "split", "tag", "parse", "tag, parse and lemmatise" };
    for (int i = 0; i < 4; i++)
        g_print("english %s tokens/s\t%.0f\n", names[i], document->tokens->len / best[i]);
    g_print("english tag and parse tokens/s\t%.0f\n", document->tokens->len / (best[1] + best[2]));
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
    score_split(english, lines, text, document);
    measure(english, document, text);
    return 0;
}

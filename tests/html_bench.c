/*
 * html_bench.c - speed of reading web pages and feeds on one core, as lines of name, tab, number; or what is read, for scoring.
 *
 *   html_bench FILE...          speed: of pages and of feeds, each in CPU time, the best of ROUNDS
 *   html_bench --json FILE...   {"NAME": {"articleBody": ..., "title": ..., "published": ...}}, NAME without folder and ending
 */
#include "../ingest/read/feed.h"
#include "../ingest/read/html.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { ROUNDS = 3 };

struct tally {
    double bytes, seconds;
    int articles;
};

static struct batch *read_file(const struct input *input, bool feed)
{
    struct reader_options options = { 0 };
    struct batch *batch = batch_new();

    date_make(2016, 12, 30, &options.published);
    feed ? feed_read(input, &options, batch) : html_read(input, &options, batch);
    return batch;
}

/* Counts the batch's articles, and frees it. */
static int count(struct batch *batch)
{
    struct article *article;
    GError *refusal;
    int n = 0;

    for (; batch_take(batch, &article, &refusal); g_clear_error(&refusal)) {
        n += article != NULL;
        article_free(article);
    }
    batch_free(batch);
    return n;
}

static void measure(const struct input *input, struct tally *tally)
{
    clock_t best = 0;
    bool feed = feed_sniff(input);

    for (int round = 0; round < ROUNDS; round++) {
        clock_t start = clock();
        int articles = count(read_file(input, feed));
        clock_t took = clock() - start;
        if (round == 0)
            tally->articles += articles;
        best = round == 0 || took < best ? took : best;
    }
    tally->bytes += (double)input->length;
    tally->seconds += (double)best / CLOCKS_PER_SEC;
}

static void add_json(json_t *all, const struct input *input)
{
    struct article *article = NULL;
    g_autoptr(GError) refusal = NULL;
    g_autofree char *name = g_path_get_basename(input->name);
    char *end = strrchr(name, '.'), day[DATE_TEXT_SIZE];
    OWNED(batch) *batch = read_file(input, feed_sniff(input));

    if (end)
        *end = '\0';
    if (batch_take(batch, &article, &refusal) && article)
        json_object_set_new(all, name,
                            json_pack("{s:s, s:s?, s:s}", "articleBody", article->text, "title", article->title, "published",
                                      date_format(article->published, day)));
    article_free(article);
}

static void print_tally(const char *what, const struct tally *tally)
{
    if (tally->seconds > 0)
        g_print("%s_mb_per_s\t%.1f\n%s_articles_per_s\t%.0f\n", what, tally->bytes / tally->seconds / 1e6, what,
                tally->articles / tally->seconds);
}

int main(int argc, char **argv)
{
    struct tally pages = { 0 }, feeds = { 0 };
    bool json = argc > 1 && strcmp(argv[1], "--json") == 0;
    json_t *all = json_object();

    for (int i = json ? 2 : 1; i < argc; i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *bytes = NULL;
        struct input input = { .name = argv[i] };
        if (!g_file_get_contents(argv[i], &bytes, &input.length, &error)) {
            g_printerr("%s\n", error->message);
            return 1;
        }
        input.bytes = bytes;
        if (json)
            add_json(all, &input);
        else
            measure(&input, feed_sniff(&input) ? &feeds : &pages);
    }
    if (json)
        json_dumpf(all, stdout, JSON_SORT_KEYS);
    json_decref(all);
    print_tally("html", &pages);
    print_tally("feed", &feeds);
    return 0;
}

/*
 * coder_bench FILE.jsonl - where the time of reading articles goes, stage by stage: MB of article text a second of one
 * core, each stage by itself; the whole; the share of sentences that are parsed; the memory that it took.
 */
#include "../ingest/coder.h"
#include "../ingest/dates/timex.h"
#include "../ingest/english/english.h"
#include "../ingest/frames.h"
#include "../ingest/read/reader.h"
#include "../ingest/trigger.h"

#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum stage { STAGE_SPLIT, STAGE_DATES, STAGE_TRIGGER, STAGE_PARSE, STAGE_ALL, STAGES };

static const char *const stage_names[STAGES] = {
    [STAGE_SPLIT] = "split into sentences and words", [STAGE_DATES] = "find dates",
    [STAGE_TRIGGER] = "tell possible sentences",      [STAGE_PARSE] = "tag and parse those",
    [STAGE_ALL] = "all, with actors and events",
};

struct bench {
    struct english *english;
    struct frames *frames;
    struct trigger *trigger;
    struct timex_finder *finder;
    struct coder *coder;
    struct document *document;
    double seconds[STAGES];
    guint64 bytes, sentences, possible, parsed, events;
};

static double processor_seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void split_and_date(struct bench *bench, const struct article *article)
{
    struct timex_context context = { .published = article->published };
    g_autoptr(GArray) timexes = g_array_new(FALSE, TRUE, sizeof(struct timex));
    double start = processor_seconds();

    english_split(bench->english, article->text, strlen(article->text), bench->document);
    bench->seconds[STAGE_SPLIT] += processor_seconds() - start;
    start = processor_seconds();
    timexes_find(bench->finder, article->text, strlen(article->text), &context, timexes);
    bench->seconds[STAGE_DATES] += processor_seconds() - start;
}

static void tell_and_parse(struct bench *bench)
{
    guint n = bench->document->sentences->len;
    g_autofree bool *possible = g_new0(bool, n + 1);
    double start = processor_seconds();

    trigger_read(bench->trigger, bench->document);
    for (guint i = 0; i < n; i++)
        bench->possible += possible[i] = trigger_possible(bench->trigger, i);
    bench->seconds[STAGE_TRIGGER] += processor_seconds() - start;
    start = processor_seconds();
    for (guint i = 0; i < n; i++)
        if (possible[i])
            english_parse(bench->english, bench->document, i);
    bench->seconds[STAGE_PARSE] += processor_seconds() - start;
}

static void read_article(struct bench *bench, const struct article *article)
{
    split_and_date(bench, article);
    tell_and_parse(bench);
    double start = processor_seconds();
    OWNED(reading) *reading = coder_read(bench->coder, article);
    bench->seconds[STAGE_ALL] += processor_seconds() - start;
    bench->bytes += strlen(article->text);
    bench->sentences += reading->sentences;
    bench->parsed += reading->parsed;
    bench->events += reading->events->len;
}

static void print(const struct bench *bench)
{
    struct rusage usage;

    for (int i = 0; i < STAGES; i++)
        g_print("coder %s MB/s\t%.2f\n", stage_names[i], (double)bench->bytes / 1e6 / bench->seconds[i]);
    g_print("coder sentences that could name an act, of 100\t%.1f\n", 100.0 * (double)bench->possible / (double)bench->sentences);
    g_print("coder sentences parsed, of 100\t%.1f\n", 100.0 * (double)bench->parsed / (double)bench->sentences);
    g_print("coder events of 1 MB\t%.0f\n", (double)bench->events / ((double)bench->bytes / 1e6));
    if (getrusage(RUSAGE_SELF, &usage) == 0)
        g_print("coder memory MB\t%ld\n", usage.ru_maxrss / 1024);
}

int main(int argc, char **argv)
{
    struct reader_options options = { 0 };
    g_autoptr(GError) error = NULL;
    struct bench bench = { .document = document_new() };

    if (argc != 2) {
        g_printerr("usage: coder_bench FILE.jsonl\n");
        return 2;
    }
    if (!(bench.english = english_new(&error)) || !(bench.frames = frames_new(NULL, &error)) ||
        !(bench.finder = timex_finder_new("en", NULL, &error)) || !(bench.coder = coder_new(NULL, &error))) {
        g_printerr("%s\n", error->message);
        return 1;
    }
    bench.trigger = trigger_new(bench.frames, bench.english);
    OWNED(reader) *reader = reader_new(argv + 1, &options);
    enum reader_result result;
    do {
        OWNED(article) *article = NULL;
        g_autoptr(GError) refusal = NULL;
        result = reader_next(reader, &article, &refusal);
        if (refusal)
            g_printerr("coder_bench: %s\n", refusal->message);
        if (result == READER_ARTICLE)
            read_article(&bench, article);
    } while (result == READER_ARTICLE || result == READER_REFUSED);
    print(&bench);
    trigger_free(bench.trigger);
    coder_free(bench.coder);
    timex_finder_free(bench.finder);
    frames_free(bench.frames);
    english_free(bench.english);
    document_free(bench.document);
    return 0;
}

/* feed_fuzz.c - any bytes as a feed: each entry refused with a sentence, or an article in valid UTF-8 whose paragraphs lie inside its text. */
#include "../../ingest/read/feed.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void check(const struct article *article, const GError *refusal)
{
    if (!article) {
        g_assert_true(g_str_has_prefix(refusal->message, "fuzz"));
        return;
    }
    g_assert_null(refusal);
    g_assert_true(g_utf8_validate(article->text, -1, NULL));
    for (guint i = 0; i < article->paragraphs->len; i++)
        g_assert_true(g_array_index(article->paragraphs, struct paragraph, i).span.end <= strlen(article->text));
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    struct reader_options options = { 0 };
    g_autofree char *bytes = g_malloc0(size + 1); /* with a NUL behind, as files are read */
    struct article *article = NULL;
    GError *refusal = NULL;
    OWNED(batch) *batch = batch_new();

    date_make(2016, 12, 30, &options.published);
    memcpy(bytes, data, size);
    const struct input input = { .name = "fuzz", .bytes = bytes, .length = size, .url = "https://example.org/feed" };
    feed_sniff(&input);
    feed_read(&input, &options, batch);
    while (batch_take(batch, &article, &refusal)) {
        check(article, refusal);
        article_free(article);
        g_clear_error(&refusal);
    }
    return 0;
}

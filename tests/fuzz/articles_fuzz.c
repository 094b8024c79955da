/* articles_fuzz.c - any bytes as a text dump and as a JSON record: refused with a sentence, or read and coded with every offset inside the text. */
#include "../../ingest/coder.h"
#include "../../ingest/dates/timex.h"
#include "../../ingest/read/plain.h"
#include "../../ingest/read/record.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void check(struct coder *coder, struct article *article, const GError *error)
{
    if (!article) {
        g_assert_true(error && g_str_has_prefix(error->message, "fuzz:"));
        return;
    }
    OWNED(reading) *reading = coder_read(coder, article);
    size_t length = strlen(article->text);
    for (guint i = 0; i < reading->timexes->len; i++) {
        struct span span = g_array_index(reading->timexes, struct timex, i).span;
        g_assert_true(span.start < span.end && span.end <= length);
    }
    for (guint i = 0; i < reading->events->len; i++) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        const struct mention *mention = g_ptr_array_index(event->mentions, 0);
        g_assert_true(mention->sentence.start <= mention->trigger.start && mention->trigger.end <= mention->sentence.end &&
                      mention->sentence.end <= length);
        g_assert_true(g_utf8_validate(event->summary, -1, NULL));
    }
    article_free(article);
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    static struct coder *coder;
    struct reader_options options = { 0 };
    g_autoptr(GError) plain = NULL;
    g_autofree char *bytes = g_strndup((const char *)data, size); /* NUL-terminated, as files are read */
    const struct input input = { .name = "fuzz", .bytes = bytes, .length = strlen(bytes) };
    OWNED(batch) *batch = batch_new();
    GError *refusal;

    if (!coder)
        coder = coder_new(NULL, NULL);
    date_make(2016, 12, 30, &options.published);
    struct article *article = plain_read("fuzz", (const char *)data, size, &options, &plain);
    check(coder, article, plain);
    record_read(&input, &options, batch);
    while (batch_take(batch, &article, &refusal)) {
        check(coder, article, refusal);
        g_clear_error(&refusal);
    }
    return 0;
}

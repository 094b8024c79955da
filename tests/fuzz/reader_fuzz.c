/* reader_fuzz.c - any bytes as a file: JSON, wire XML, an archive, a web archive. Refused with a sentence, or articles that are sound. */
#include "../../ingest/read/reader.h"

#include <string.h>

enum { RECORDS_MAX = 2000 };

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

struct bytes {
    const guint8 *data;
    size_t left;
};

static gssize read_bytes(gpointer data, void *block, size_t size, GError **error)
{
    struct bytes *bytes = data;
    size_t n = MIN(size, bytes->left);

    (void)error;
    memcpy(block, bytes->data, n);
    bytes->data += n;
    bytes->left -= n;
    return (gssize)n;
}

static void check(const struct article *article)
{
    size_t length = strlen(article->text);

    g_assert_true(g_utf8_validate(article->text, -1, NULL));
    g_assert_true(article->withdrawn || (*article->text && article->published.precision == DATE_DAY));
    for (guint i = 0; i < article->paragraphs->len; i++) {
        struct span span = g_array_index(article->paragraphs, struct paragraph, i).span;
        g_assert_true(span.start < span.end && span.end <= length);
    }
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    struct bytes bytes = { data, size };
    struct reader_options options = { 0 };

    date_make(2016, 12, 30, &options.published);
    OWNED(reader) *reader = reader_of_stream(stream_new(read_bytes, &bytes, NULL), "fuzz", &options);
    for (int i = 0; i < RECORDS_MAX; i++) {
        OWNED(article) *article = NULL;
        g_autoptr(GError) error = NULL;
        enum reader_result result = reader_next(reader, &article, &error);
        if (result == READER_END)
            break;
        g_assert_true(result != READER_FAILED);
        if (article)
            check(article);
        else
            g_assert_true(g_str_has_prefix(error->message, "fuzz"));
    }
    return 0;
}

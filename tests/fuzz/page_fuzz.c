/* page_fuzz.c - any bytes as a web page: refused with a sentence, or an article whose text is valid UTF-8 and whose paragraphs lie inside it. */
#include "../../ingest/read/html.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    static const char *const charsets[] = { NULL, "utf-16", "shift_jis", "none" };
    struct reader_options options = { 0 };
    g_autofree char *bytes = g_strndup("", size); /* with a NUL behind, as files are read */
    struct article *article;
    GError *refusal = NULL;
    OWNED(batch) *batch = batch_new();

    date_make(2016, 12, 30, &options.published);
    memcpy(bytes, data, size);
    const struct input input = { "fuzz", bytes, size, charsets[size % G_N_ELEMENTS(charsets)], "https://example.org/2016/12/30/" };
    html_sniff(&input);
    html_read(&input, &options, batch);
    g_assert_true(batch_take(batch, &article, &refusal));
    g_assert_true(article ? !refusal : g_str_has_prefix(refusal->message, "fuzz:"));
    for (guint i = 0; article && i < article->paragraphs->len; i++)
        g_assert_true(g_array_index(article->paragraphs, struct paragraph, i).span.end <= strlen(article->text));
    g_assert_true(!article || g_utf8_validate(article->text, -1, NULL));
    g_clear_error(&refusal);
    article_free(article);
    return 0;
}

/* exchange_fuzz.c - any line as one of 'demarche extract': refused, or an article whose events lie inside its text. */
#include "../../db/exchange.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    g_autoptr(GPtrArray) events = NULL;
    g_autoptr(GError) error = NULL;
    OWNED(article) *article = exchange_read("fuzz", (const char *)data, size, &events, &error);

    if (!article) {
        g_assert_true(error && g_str_has_prefix(error->message, "fuzz: "));
        return 0;
    }
    size_t length = strlen(article->text);
    for (guint i = 0; i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        for (guint k = 0; k < event->mentions->len; k++) {
            const struct mention *mention = g_ptr_array_index(event->mentions, k);
            g_assert_true(mention->sentence.start <= mention->trigger.start && mention->trigger.end <= mention->sentence.end &&
                          mention->sentence.end <= length && mention->when.end <= length);
        }
    }
    g_autofree char *line = exchange_write(NULL, article, events);
    g_assert_nonnull(line);
    return 0;
}

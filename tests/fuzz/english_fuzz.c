/* english_fuzz.c - any text: sentences and tokens stay within it, every sentence parses to a tree. */
#include "../../ingest/english/english.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void check(struct english *english, struct document *document, size_t length)
{
    guint32 at = 0;

    for (guint i = 0; i < document->sentences->len; i++) {
        english_parse(english, document, i);
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, i);
        for (guint k = 0; k < s->count; k++) {
            const struct token *token = &g_array_index(document->tokens, struct token, s->first + k);
            g_assert_true(token->start >= at && token->end > token->start && token->end <= length);
            g_assert_true(token->head >= -1 && token->head < (int)s->count && token->head != (int)k && token->lemma);
            at = token->end;
        }
    }
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    static struct english *english;
    static struct document *document;
    g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size); /* articles are valid UTF-8 */

    if (!english) {
        english = english_new(NULL);
        document = document_new();
    }
    english_split(english, text, strlen(text), document);
    check(english, document, strlen(text));
    return 0;
}

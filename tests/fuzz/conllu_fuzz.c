/* conllu_fuzz.c - any lines as CoNLL-U: refused with a sentence, or parsed and filled in. */
#include "../../ingest/english/conllu.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    static struct english *english;
    static struct document *document;
    static FILE *nowhere;
    g_autofree char *lines = g_utf8_make_valid((const char *)data, (gssize)size);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    if (!english) {
        english = english_new(NULL);
        document = document_new();
        nowhere = fopen("/dev/null", "w");
    }
    if (!conllu_read("fuzz", lines, text, document, &error)) {
        g_assert_true(error && g_str_has_prefix(error->message, "fuzz:"));
        return 0;
    }
    for (guint i = 0; i < document->sentences->len; i++)
        english_parse(english, document, i);
    conllu_fill(lines, document, nowhere);
    return 0;
}

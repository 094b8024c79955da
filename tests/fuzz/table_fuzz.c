/* table_fuzz.c - any text as a table of events: refused with a sentence, or read with every event whole; the first line may be a --map. */
#include "../../db/import.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void check(const struct event *event)
{
    g_assert_true(event->uid && *event->uid && event->summary && g_utf8_validate(event->summary, -1, NULL));
    g_assert_true(date_first(event->date) <= date_last(event->until) || event->until.precision == DATE_UNKNOWN);
}

static void read_all(struct import *import)
{
    for (;;) {
        struct event *event = NULL;
        g_autoptr(GError) error = NULL;
        enum import_result result = import_next(import, &event, &error);
        if (result == IMPORT_END)
            return;
        g_assert_true(result == IMPORT_EVENT ? event && !error : g_str_has_prefix(error->message, "fuzz"));
        if (event)
            check(event);
        if (event)
            event_free(event);
    }
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    g_autofree char *text = g_strndup((const char *)data, size);
    g_autoptr(GError) error = NULL;
    char *map = NULL, *table = text;

    if (!g_utf8_validate(text, -1, NULL)) /* command_read_text() refuses it */
        return 0;
    if (g_str_has_prefix(text, "map ") && (table = strchr(text, '\n'))) {
        *table++ = '\0';
        map = text + 4;
    }
    OWNED(import) *import = table ? import_new(table, "fuzz", map, &error) : NULL;
    g_assert_true(import || !table || *error->message);
    if (import)
        read_all(import);
    return 0;
}

/* gdelt_fuzz.c - any text as an event file of GDELT: a row is refused with a sentence that names it, or is an event that is whole. */
#include "../../db/gdelt.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void check_codes(const GPtrArray *codes)
{
    for (guint i = 0; i < codes->len; i++)
        g_assert_true(*(const char *)g_ptr_array_index(codes, i));
}

static void check(const struct event *event)
{
    g_assert_true(strlen(event->uid) == 32 && *event->summary && g_utf8_validate(event->summary, -1, NULL));
    g_assert_true(event->date.precision == DATE_DAY && event->salience >= 0 && *event->note);
    check_codes(event->source);
    check_codes(event->target);
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    g_autofree char *text = g_strndup((const char *)data, size);
    g_autoptr(GError) trouble = NULL;
    OWNED(gdelt) *gdelt = gdelt_new(text, "fuzz", &trouble);
    bool first = gdelt_is(text);

    g_assert_no_error(trouble);
    for (enum import_result result = IMPORT_EVENT; result != IMPORT_END;) {
        struct event *event = NULL;
        g_autoptr(GError) error = NULL;
        result = gdelt_next(gdelt, &event, &error);
        g_assert_true((result == IMPORT_EVENT) == (event != NULL) && (result == IMPORT_REFUSED) == (error != NULL));
        g_assert_true(!error || g_str_has_prefix(error->message, "fuzz:"));
        g_assert_true(!first || result != IMPORT_END); /* what was taken for such a file has a row */
        first = false;
        if (event)
            check(event);
        if (event)
            event_free(event);
    }
    return 0;
}

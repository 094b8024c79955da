/* calendar_fuzz.c - any bytes as a calendar: refused with a sentence, or read with every event whole; what is read is written, and read again the same. */
#include "../../db/calendar.h"
#include "../../render/ical.h"

#include <string.h>

#define UUID "0123456789abcdef0123456789abcdef"

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void free_event(gpointer event)
{
    event_free(event);
}

/* The events, as the store gives them back: with their note as the one mention. */
static GPtrArray *read_all(const char *text)
{
    g_autoptr(GError) error = NULL;
    OWNED(calendar) *calendar = calendar_new(text, "fuzz", 0, UUID, &error);
    GPtrArray *events = g_ptr_array_new_with_free_func(free_event);
    enum import_result result = calendar ? IMPORT_EVENT : IMPORT_END;

    g_assert_true(calendar || g_str_has_prefix(error->message, "fuzz:"));
    while (result != IMPORT_END) {
        struct event *event = NULL;
        g_autoptr(GError) trouble = NULL;
        result = calendar_next(calendar, &event, &trouble);
        g_assert_true(result != IMPORT_REFUSED || g_str_has_prefix(trouble->message, "fuzz:"));
        if (result != IMPORT_EVENT)
            continue;
        g_assert_true(event->uid && event->date.precision && g_utf8_validate(event->summary, -1, NULL));
        struct mention *mention = mention_new();
        mention->quote = g_strdup(event->note ? event->note : "");
        mention->url = g_strdup(event->url);
        g_ptr_array_add(event->mentions, mention);
        g_ptr_array_add(events, event);
    }
    return events;
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    const struct ical_calendar calendar = { .uuid = UUID, .name = "Fuzz" };
    g_autofree char *text = g_strndup((const char *)data, size);
    g_autoptr(GPtrArray) events = read_all(text);

    if (events->len == 0)
        return 0;
    GString *once = ical_make(events, &calendar);
    g_assert_true(g_utf8_validate(once->str, (gssize)once->len, NULL));
    g_autoptr(GPtrArray) again = read_all(once->str);
    GString *twice = ical_make(again, &calendar);
    g_assert_cmpstr(once->str, ==, twice->str);
    g_string_free(once, TRUE);
    g_string_free(twice, TRUE);
    return 0;
}

/*
 * coding.h - what the tests of extraction share: texts of 2016-12-30, a Friday, and the events that they must or must not give.
 */
#ifndef TESTS_CODING_H
#define TESTS_CODING_H

#include "../db/action.h"
#include "../ingest/coder.h"
#include "../ingest/read/plain.h"

#include <string.h>

struct coding_case {
    const char *text;
    const char *has; /* an event that must be there */
    const char *lacks; /* text that must not be, or NULL */
};

/* Events of a text as "action status source>target date", the date left out where unknown. */
static inline char *coding_events(struct coder *coder, const char *text)
{
    struct reader_options options = { 0 };
    g_autoptr(GError) error = NULL;
    GString *result = g_string_new(NULL);

    g_assert_true(date_make(2016, 12, 30, &options.published)); /* a Friday */
    OWNED(article) *article = plain_read("test", text, strlen(text), &options, &error);
    g_assert_no_error(error);
    OWNED(reading) *reading = coder_read(coder, article);
    for (guint i = 0; i < reading->events->len; i++) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        char date[DATE_TEXT_SIZE];
        g_string_append_printf(result, "%s%s %s ", i ? "; " : "", action_get(event->action)->slug,
                               event_status_name(event->status));
        for (guint k = 0; k < event->source->len; k++)
            g_string_append_printf(result, "%s%s", k ? "," : "", (char *)g_ptr_array_index(event->source, k));
        g_string_append_c(result, '>');
        for (guint k = 0; k < event->target->len; k++)
            g_string_append_printf(result, "%s%s", k ? "," : "", (char *)g_ptr_array_index(event->target, k));
        g_string_append_printf(result, "%s%s", event->date.precision ? " " : "", date_format(event->date, date));
    }
    return g_string_free(result, FALSE);
}

static inline void coding_check(const struct coding_case *cases, size_t n)
{
    g_autoptr(GError) error = NULL;
    OWNED(coder) *coder = coder_new(NULL, &error);
    int failed = 0;

    g_assert_no_error(error);
    for (size_t i = 0; i < n; i++) {
        g_autofree char *got = coding_events(coder, cases[i].text);
        bool good = strstr(got, cases[i].has) && !(cases[i].lacks && strstr(got, cases[i].lacks));
        if (!good)
            g_test_message("%s\n  got    %s\n  wanted %s, not %s", cases[i].text, got, cases[i].has,
                           cases[i].lacks ? cases[i].lacks : "-");
        failed += !good;
    }
    g_assert_cmpint(failed, ==, 0);
}

#endif

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

/*
 * What must and what must not be read, apart by "; ": action, status, source>target, date, each part left out where it does not
 * matter; "*" is any source, "!" an event that must not be there. Codes stand in the order of the alphabet.
 */
struct wanted_case {
    const char *text, *wanted;
};

static inline int compare_codes(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "RUS,FRA" and "FRA,RUS" are the same. */
static inline char *sorted_codes(const char *codes)
{
    g_auto(GStrv) parts = g_strsplit(codes, ",", -1);

    qsort(parts, g_strv_length(parts), sizeof *parts, compare_codes);
    return g_strjoinv(",", parts);
}

static inline bool same_codes(const char *codes, const char *wanted)
{
    g_autofree char *a = sorted_codes(codes), *b = sorted_codes(wanted);

    return strcmp(wanted, "*") == 0 || strcmp(a, b) == 0;
}

/* Whether one part of what is wanted ("planned", "RUS>", "FRA", "2016-12") is in the event's action, status, actors, date. */
static inline bool has_part(char **event, const char *part)
{
    g_auto(GStrv) actors = g_strsplit(event[2], ">", 2), wanted = g_strsplit(part, ">", 2);

    if (g_ascii_isdigit(*part))
        return event[3] && strcmp(event[3], part) == 0;
    if (wanted[1])
        return same_codes(actors[0], wanted[0]) && same_codes(actors[1], wanted[1]);
    return strcmp(event[1], part) == 0 || same_codes(actors[0], part);
}

static inline bool fits(const char *event, const char *wanted)
{
    g_auto(GStrv) parts = g_strsplit(wanted, " ", -1), words = g_strsplit(event, " ", -1);
    bool good = g_strv_length(words) >= 3 && strcmp(words[0], parts[0]) == 0;

    for (guint i = 1; good && parts[i]; i++)
        good = has_part(words, parts[i]);
    return good;
}

/* Whether all that is wanted is among the events, and nothing that must not be. */
static inline bool is_read(const char *got, const char *all)
{
    g_auto(GStrv) events = g_strsplit(got, "; ", -1), wanted = g_strsplit(all, "; ", -1);

    for (guint i = 0; wanted[i]; i++) {
        bool forbidden = *wanted[i] == '!', found = false;
        for (guint k = 0; events[k] && !found; k++)
            found = fits(events[k], wanted[i] + forbidden);
        if (found == forbidden)
            return false;
    }
    return true;
}

/* How many of the table are not as said: read right, or wrong. */
static inline size_t coding_failures(const struct wanted_case *table, size_t n, bool right)
{
    g_autoptr(GError) error = NULL;
    OWNED(coder) *coder = coder_new(NULL, &error);
    size_t failed = 0;

    g_assert_no_error(error);
    for (size_t i = 0; i < n; i++) {
        g_autofree char *got = coding_events(coder, table[i].text);
        bool good = is_read(got, table[i].wanted);
        if (good != right)
            g_test_message("%s\n  got    %s\n  wanted %s%s", table[i].text, got, table[i].wanted, good ? ": known no more" : "");
        failed += !good;
    }
    return failed;
}

#endif

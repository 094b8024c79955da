/*
 * question_fuzz.c - any words as the filters of a command line or of an address: refused with a sentence, or understood.
 *
 * Input: PATH?QUERY, as a browser would ask for it; its words reach the filter by the way of the command line too.
 */
#include "../../render/question.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void check(const struct filter *filter)
{
    g_assert_true(filter->from.precision == DATE_UNKNOWN || date_first(filter->from) > 0);
    g_assert_true(filter->to.precision == DATE_UNKNOWN || date_last(filter->to) > 0);
    g_assert_true(filter->statuses != 0 && filter->top >= 0);
}

/* Every option the same word: each is refused in its own sentence or taken. */
static void as_options(char *word)
{
    char *list[] = { word, NULL };
    const struct filter_words all[] = { { .from = word },  { .to = word },     { .status = word }, { .match = word },
                                        { .actor = list }, { .source = list }, { .target = list }, { .action = list } };

    for (size_t i = 0; i < G_N_ELEMENTS(all); i++) {
        g_autoptr(GError) error = NULL;
        OWNED(filter) *filter = filter_new(&all[i], &error);
        g_assert_true(filter || g_utf8_validate(error->message, -1, NULL));
        if (filter)
            check(filter);
    }
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    g_autofree char *text = g_strndup((const char *)data, size);
    g_autoptr(GError) error = NULL;
    char *query = strchr(text, '?');

    if (query)
        *query++ = '\0';
    OWNED(question) *question = question_new(text, query, &error);
    g_assert_true(question || *error->message);
    if (question)
        check(question->filter);
    if (g_utf8_validate(query ? query : text, -1, NULL))
        as_options(query ? query : text);
    return 0;
}

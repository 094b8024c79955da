#include "../ingest/progress.h"

static const struct {
    const char *label;
    gint64 seconds;
    guint64 articles, refused, events, size, position;
    const char *words;
} cases[] = {
    { "too early for a rate", 1, 50, 0, 7, 1000, 500, "50 articles, 7 events" },
    { "half way", 10, 990, 10, 300, 1000, 500, "1000 articles, 300 events, 100 articles/s, 0:10 left" },
    { "minutes", 60, 600, 0, 0, 11000, 1000, "600 articles, 0 events, 10 articles/s, 10:00 left" },
    { "a pipe's end is not known", 10, 20, 0, 1, 0, 500, "20 articles, 1 events, 2 articles/s" },
    { "a file that grew", 10, 20, 0, 1, 400, 500, "20 articles, 1 events, 2 articles/s" },
};

static void test_words(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct progress progress = { .began = 5 * G_USEC_PER_SEC, .size = cases[i].size };
        OWNED(tally) *tally = tally_new();
        tally->articles = cases[i].articles;
        tally->refused = cases[i].refused;
        tally->events = cases[i].events;
        g_autofree char *words =
            progress_words(&progress, progress.began + cases[i].seconds * G_USEC_PER_SEC, tally, cases[i].position);
        g_test_message("%s", cases[i].label);
        g_assert_cmpstr(words, ==, cases[i].words);
    }
}

static void test_reasons(void)
{
    static const char *const sentences[] = { "a:1: not JSON: end of file", "b.txt: no publication date; give one with --date",
                                             "b.txt: binary data, not a text", "c:2: no publication date; give one", "no culprit" };
    OWNED(tally) *tally = tally_new();

    for (size_t i = 0; i < G_N_ELEMENTS(sentences); i++)
        tally_refuse(tally, sentences[i]);
    tally_add(tally, &(const struct store_added){ .known = true });
    tally_add(tally, &(const struct store_added){ .events = 2, .mentions = 3 });
    g_autofree char *sentence = tally_sentence(tally);
    g_assert_cmpstr(sentence, ==,
                    "7 articles read, 1 new, 1 known, 5 refused (2 no publication date, 1 binary data, not a text, 1 no culprit, "
                    "1 not JSON); 2 new events, 3 mentions");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/progress/words", test_words);
    g_test_add_func("/progress/reasons", test_reasons);
    return g_test_run();
}

/*
 * timex_test.c - temporal expressions: a table of sentences with what is to be found in them, and what
 * must hold whatever the text: spans in order inside it, values that are TIMEX3's, days that they cover.
 */
#include "../ingest/dates/language.h"
#include "../ingest/dates/timex.h"

#include <string.h>

static struct timex_finder *finder_of(const char *language)
{
    static GHashTable *finders;

    if (!finders)
        finders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)timex_finder_free);
    struct timex_finder *finder = g_hash_table_lookup(finders, language);
    if (!finder) {
        g_autoptr(GError) error = NULL;
        finder = timex_finder_new(language, NULL, &error);
        g_assert_no_error(error);
        g_hash_table_insert(finders, g_strdup(language), finder);
    }
    return finder;
}

/* What is found, as the table writes it. */
static char *found_in(const char *language, const char *published, const char *text)
{
    struct timex_context context = { 0 };
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct timex));
    g_autoptr(GString) line = g_string_new(NULL);

    if (*published)
        g_assert_true(date_parse(published, &context.published));
    timexes_find(finder_of(language), text, strlen(text), &context, found);
    for (guint i = 0; i < found->len; i++) {
        const struct timex *timex = &g_array_index(found, struct timex, i);
        g_string_append_printf(line, "%s%.*s = %s", i ? " | " : "", (int)(timex->span.end - timex->span.start),
                               text + timex->span.start, timex->value);
    }
    return g_string_free(g_steal_pointer(&line), FALSE);
}

static char **lines_of_table(void)
{
    g_autofree char *table = NULL;
    g_autoptr(GError) error = NULL;

    g_file_get_contents("tests/dates/cases.tsv", &table, NULL, &error);
    g_assert_no_error(error);
    return g_strsplit(table, "\n", -1);
}

static void test_table(void)
{
    g_auto(GStrv) lines = lines_of_table();
    int cases = 0, wrong = 0;

    for (char **line = lines; *line; line++) {
        g_auto(GStrv) cell = g_strsplit(*line, "\t", 4);
        if (**line == '#' || g_strv_length(cell) < 4)
            continue;
        g_autofree char *text = g_strcompress(cell[2]), *got = found_in(cell[0], cell[1], text);
        cases++;
        if (strcmp(got, cell[3]) != 0) {
            g_test_message("%s, %s: '%s': got '%s', wanted '%s'", cell[0], cell[1], cell[2], got, cell[3]);
            wrong++;
        }
    }
    g_assert_cmpint(cases, >=, 300);
    g_assert_cmpint(wrong, ==, 0);
}

static void test_language(void)
{
    static const struct {
        const char *language, *text;
    } cases[] = {
        { "en", "The minister said that the talks of the two sides were over and that he was for a pause." },
        { "de", "Die Regierung hat mitgeteilt, dass das Treffen nicht stattfindet und der Minister auf dem Weg ist." },
        { "fr", "Le président a reçu le ministre dans la capitale pour des entretiens et une réunion est prévue." },
        { "es", "El ministro dijo que la reunión será en la capital para las dos partes con una agenda abierta." },
        { "ru", "Министр заявил, что встреча не состоится и что это решение принято по просьбе из столицы." },
        { "en", "They left at 9:30 a.m. EST, 4 p.m. EST." },
        { "en", "" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(language_of(cases[i].text, strlen(cases[i].text), NULL, NULL), ==, cases[i].language);
}

/* ---------- properties, over texts put together from words that wake the grammar ---------- */

static const char *const bits[] = {
    "Friday",
    "Nov",
    ".",
    "15",
    "to",
    "26",
    ",",
    "2016",
    "the",
    "next",
    "last",
    "two",
    "weeks",
    "ago",
    "a",
    "year",
    "earlier",
    "quarter",
    "third",
    "-",
    "of",
    "May",
    "morning",
    "10:35",
    "p",
    "m",
    "'",
    "80",
    "s",
    "first",
    "half",
    "31",
    "February",
    "29",
    "9999",
    "1000",
    "century",
    "decade",
    "centuries",
    "every",
    "more than",
    "hundred",
    "thousand",
    "9999 years ago",
    "12/31/9999",
    "0001-01-01",
    "9999-12-31",
    "Christmas",
    "Easter",
    "weekend",
    "following",
    "day",
    "\n\n",
    "\xe2\x80\x93",
    "\xc2\xa0",
    "\xff",
    "é",
    "summer",
    "since",
    "until",
    "will",
    "said",
    "99",
    "century",
    "20th",
    "tomorrow",
    "yesterday",
    "month",
    "4000 weeks later",
    "before the",
    "after the vote",
    "the next morning",
    "until then",
    "in the week of",
    "nights",
    "10:35 a.m. (",
};

static const char *const value_shapes[] = {
    "^[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?(T([A-Z]{2}|[0-9]{2}:[0-9]{2}))?$",
    "^[0-9X]{4}-W([0-9]{2}|XX)(-WE|-[1-7](T[A-Z]{2})?)?$",
    "^[0-9X]{4}-(Q[1-4X]|H[12]|SP|SU|FA|WI)$",
    "^[0-9]{2,3}$",
    "^P([0-9]+|X)(\\.5)?([DWMYECQ]|WE)(6M)?$",
    "^PT([0-9]+|X)(\\.5)?[HMS](30[MS])?$",
    "^(PAST|PRESENT|FUTURE)_REF$",
};

static bool is_value(const char *value)
{
    for (size_t i = 0; i < G_N_ELEMENTS(value_shapes); i++)
        if (g_regex_match_simple(value_shapes[i], value, 0, 0))
            return true;
    return false;
}

static void check_found(const char *text, size_t length, const GArray *found)
{
    guint32 last = 0;

    for (guint i = 0; i < found->len; i++) {
        const struct timex *timex = &g_array_index(found, struct timex, i);
        if (!is_value(timex->value) || timex->span.start < last || timex->span.end > length || timex->span.start >= timex->span.end)
            g_error("'%s': '%.*s' has the value '%s'", text, (int)(timex->span.end - timex->span.start), text + timex->span.start,
                    timex->value);
        last = timex->span.end;
        g_assert_true(timex->rule && *timex->rule && timex->anchor);
        g_assert_cmpint(timex->begin.precision == DATE_UNKNOWN, ==, timex->end.precision == DATE_UNKNOWN);
        g_assert_cmpint(date_first(timex->begin), <=, date_last(timex->end));
    }
}

static void test_properties(void)
{
    static const char *const days[] = { "0001-01-01", "9999-12-31", "2016-02-29", "2020-12-31", "" };
    g_autoptr(GRand) random = g_rand_new_with_seed(4);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct timex));

    for (int round = 0; round < 20000; round++) {
        g_autoptr(GString) text = g_string_new(NULL);
        struct timex_context context = { 0 };
        const char *day = days[round % (int)G_N_ELEMENTS(days)];
        if (*day)
            g_assert_true(date_parse(day, &context.published));
        for (int n = g_rand_int_range(random, 1, 24); n > 0; n--)
            g_string_append_printf(text, "%s%s", bits[g_rand_int_range(random, 0, (int)G_N_ELEMENTS(bits))],
                                   g_rand_int_range(random, 0, 5) ? " " : "");
        g_array_set_size(found, 0);
        timexes_find(finder_of("en"), text->str, text->len, &context, found);
        check_found(text->str, text->len, found);
    }
}

/* The same of each language, over the words of the table's sentences in any order. */
static void test_shuffled(void)
{
    static const char *const languages[] = { "en", "de", "fr", "es", "ru" };
    g_auto(GStrv) lines = lines_of_table();
    g_autoptr(GRand) random = g_rand_new_with_seed(5);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct timex));
    int n = (int)g_strv_length(lines);

    for (int round = 0; round < 5000; round++) {
        const char *language = languages[round % (int)G_N_ELEMENTS(languages)];
        g_autoptr(GString) text = g_string_new(NULL);
        struct timex_context context = { 0 };
        date_parse(round % 3 ? "2016-12-30" : "2016-02-29", &context.published);
        while (text->len < 200) {
            g_auto(GStrv) cell = g_strsplit(lines[g_rand_int_range(random, 0, n)], "\t", 4);
            if (g_strv_length(cell) < 4 || strcmp(cell[0], language) != 0)
                continue;
            g_auto(GStrv) words = g_strsplit(cell[2], " ", -1);
            int from = g_rand_int_range(random, 0, (int)g_strv_length(words));
            for (int k = from; words[k] && k < from + 3; k++)
                g_string_append_printf(text, "%s ", words[k]);
        }
        g_array_set_size(found, 0);
        timexes_find(finder_of(language), text->str, text->len, &context, found);
        check_found(text->str, text->len, found);
    }
}

/* A text longer than the parts it is searched in: the same expressions at every place. */
static void test_long(void)
{
    static const char sentence[] = "The envoys met on Dec. 19, 2016, and parted two days later.\n";
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct timex));
    struct timex_context context = { 0 };

    for (int i = 0; i < 6000; i++)
        g_string_append(text, sentence);
    date_parse("2016-12-30", &context.published);
    timexes_find(finder_of("en"), text->str, text->len, &context, found);
    g_assert_cmpuint(found->len, ==, 12000);
    for (guint i = 0; i < found->len; i++) {
        const struct timex *timex = &g_array_index(found, struct timex, i);
        g_assert_cmpstr(timex->value, ==, i % 2 ? "2016-12-21" : "2016-12-19");
        g_assert_cmpuint(timex->span.start % (sizeof sentence - 1), ==, i % 2 ? 44 : 18);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/timex/table", test_table);
    g_test_add_func("/timex/language", test_language);
    g_test_add_func("/timex/properties", test_properties);
    g_test_add_func("/timex/shuffled", test_shuffled);
    g_test_add_func("/timex/long", test_long);
    return g_test_run();
}

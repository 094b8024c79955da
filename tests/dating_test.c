/* Tables of timeline/dating: every format with every precision and span. */
#include "../db/error.h"
#include "../timeline/dating.h"

#include <glib.h>
#include <string.h>

static void test_formats(void)
{
    static const struct {
        const char *format, *date, *until, *words;
    } cases[] = {
        { NULL, "2018-03-26", "", "26 Mar 2018" },
        { NULL, "2018-03", "", "Mar 2018" },
        { NULL, "2018", "", "2018" },
        { NULL, "0476-09-04", "", "4 Sep 476" },
        { NULL, "9999-12-31", "", "31 Dec 9999" },
        { NULL, "2018-03-26", "2018-03-27", "26–27 Mar 2018" },
        { NULL, "2018-03-26", "2018-03-26", "26 Mar 2018" },
        { NULL, "2018-03-26", "2018-03", "26 Mar – Mar 2018" },
        { NULL, "1988-05-29", "1988-06-02", "29 May – 2 Jun 1988" },
        { NULL, "1969-11-17", "1972-05-26", "17 Nov 1969 – 26 May 1972" },
        { NULL, "2017-01", "2017-03", "Jan – Mar 2017" },
        { NULL, "2014", "2018", "2014–2018" },
        { NULL, "2018-03-26", "2019", "26 Mar 2018 – 2019" },
        { NULL, "2018-03-26", "2018", "26 Mar 2018" },
        { NULL, "2018-03", "2018-05-02", "Mar – 2 May 2018" },
        { "long", "2018-03-26", "", "26 March 2018" },
        { "long", "1988-05-29", "1988-06-02", "29 May – 2 June 1988" },
        { "month-day", "2018-03-26", "", "Mar 26, 2018" },
        { "month-day", "2018-03-26", "2018-03-27", "Mar 26–27, 2018" },
        { "month-day", "1988-05-29", "1988-06-02", "May 29, 1988 – Jun 2, 1988" },
        { "dots", "2018-03-26", "", "26.3.2018" },
        { "dots", "2018-03-26", "2018-03-27", "26.–27.3.2018" },
        { "dots", "2018-03", "", "3.2018" },
        { "iso", "2018-03-26", "", "2018-03-26" },
        { "iso", "2018-03-26", "2018-03-27", "2018-03-26 – 2018-03-27" },
        { "iso", "2018-03", "", "2018-03" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct date date = { 0 }, until = { 0 };
        OWNED(dating) *dating = dating_new(cases[i].format, NULL, NULL);
        date_parse(cases[i].date, &date);
        date_parse(cases[i].until, &until);
        g_autofree char *words = dating_text(dating, date, until);
        if (!g_str_equal(words, cases[i].words))
            g_error("%s of %s %s: got '%s', wanted '%s'", cases[i].format, cases[i].date, cases[i].until, words, cases[i].words);
    }
}

/* A language without a locale keeps English names and says so; a word that is no language is refused. */
static void test_languages(void)
{
    g_autoptr(GError) error = NULL, format = NULL;
    OWNED(dating) *none = dating_new(NULL, "xx", NULL);
    OWNED(dating) *english = dating_new(NULL, "en", NULL);

    g_assert_true(dating_lacks_language(none));
    g_assert_cmpstr(dating_month(none, 3), ==, "Mar");
    g_assert_cmpstr(dating_language(none), ==, "en");
    g_assert_false(dating_lacks_language(english));
    g_assert_null(dating_new(NULL, "../../etc", &error));
    g_assert_error(error, DEMARCHE_ERROR, ERROR_USAGE);
    g_assert_null(dating_new("backwards", NULL, &format));
    g_assert_error(format, DEMARCHE_ERROR, ERROR_USAGE);
}

/* Languages that phrases.h knows need no locale. */
static void test_months(void)
{
    static const struct {
        const char *language, *format, *date, *until, *words;
    } cases[] = {
        { "de", "long", "2018-03-26", "", "26. März 2018" },
        { "de", NULL, "2018-03-26", "2018-03-27", "26.–27. März 2018" },
        { "de_AT", NULL, "2018-05-29", "2018-06-02", "29. Mai – 2. Juni 2018" },
        { "fr", NULL, "2018-02-03", "", "3 févr. 2018" },
        { "es_MX", "long", "2018-12-24", "", "24 diciembre 2018" },
        { "ru", "long", "2018-05-09", "", "9 мая 2018" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct date date = { 0 }, until = { 0 };
        OWNED(dating) *dating = dating_new(cases[i].format, cases[i].language, NULL);
        date_parse(cases[i].date, &date);
        date_parse(cases[i].until, &until);
        g_autofree char *words = dating_text(dating, date, until);
        g_assert_cmpstr(words, ==, cases[i].words);
        g_assert_false(dating_lacks_language(dating));
        g_assert_true(strncmp(cases[i].language, dating_language(dating), 2) == 0);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/dating/formats", test_formats);
    g_test_add_func("/dating/languages", test_languages);
    g_test_add_func("/dating/months", test_months);
    return g_test_run();
}

/* harmless_test.c - what is made harmless, byte for byte, and which links may be written. */
#include "../db/harmless.h"

#include <glib.h>
#include <string.h>

static const struct {
    const char *label, *text, *wanted, *line;
} cases[] = {
    { "plain", "Côte d’Ivoire – 東京 😀", "Côte d’Ivoire – 東京 😀", "Côte d’Ivoire – 東京 😀" },
    { "empty", "", "", "" },
    { "lines and tabs", "a\tb\r\nc", "a\tb \nc", "a b  c" },
    { "escape sequences", "\x1b]0;x\a\x7f", " ]0;x  ", " ]0;x  " },
    { "C1",
      "\xc2\x9b"
      "31m\xc2\x80\xc2\x9f\u00a0",
      "  31m    \u00a0", "  31m    \u00a0" },
    { "overrides and isolates", "\u202a\u202e.\u2066\u2069", "\u2060\u2060.\u2060\u2060", "\u2060\u2060.\u2060\u2060" },
    { "separators", "\u2028\u2029", "      ", "      " },
    { "their neighbours", "\u2027\u202f\u2065\u206a", "\u2027\u202f\u2065\u206a", "\u2027\u202f\u2065\u206a" },
};

static void test_texts(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = g_strdup(cases[i].text), *line = g_strdup(cases[i].text);
        g_test_message("%s", cases[i].label);
        g_assert_cmpstr(harmless(text), ==, cases[i].wanted);
        g_assert_cmpstr(harmless_line(line), ==, cases[i].line);
        g_assert_cmpuint(strlen(text), ==, strlen(cases[i].text));
    }
    g_assert_null(harmless(NULL));
}

static void test_links(void)
{
    static const char *const good[] = { "http://example.org", "HTTPS://example.org/a?b=c", "mailto:a@example.org" };
    static const char *const bad[] = { "javascript:alert(1)",
                                       "data:text/html,x",
                                       "//example.org",
                                       "",
                                       "file:///x",
                                       " http://example.org",
                                       "https://example.org/\r\nX:y",
                                       "https://example.org/\"onload=\"x" };

    for (size_t i = 0; i < G_N_ELEMENTS(good); i++)
        g_assert_true(harmless_link(good[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_false(harmless_link(bad[i]));
    g_assert_false(harmless_link(NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/harmless/texts", test_texts);
    g_test_add_func("/harmless/links", test_links);
    return g_test_run();
}

/* Texts are broken between words, cut where nothing else helps, and are as wide as Pango draws them. */
#include "../timeline/drawing.h"
#include "../timeline/words.h"

#include <glib.h>
#include <math.h>
#include <string.h>

static char *lines_of(const struct typeset *set)
{
    GString *lines = g_string_new(NULL);

    for (guint i = 0; i < set->lines->len; i++) {
        const struct line *line = &g_array_index(set->lines, struct line, i);
        g_string_append_printf(lines, "%s%.*s", i ? "|" : "", line->length, set->ruled->text + line->start);
    }
    return g_string_free(lines, FALSE);
}

static const struct {
    const char *label, *text;
    double size, width;
    const char *lines;
} cases[] = {
    { "endless", "Envoys meet in Geneva", 10, 0, "Envoys meet in Geneva" },
    { "wide enough", "Envoys meet in Geneva", 10, 60, "Envoys meet in Geneva" },
    { "between words", "Envoys meet in Geneva", 10, 22, "Envoys meet|in Geneva" },
    { "a word a line", "Envoys meet in Geneva", 10, 13, "Envoys|meet in|Geneva" },
    { "larger text", "Envoys meet in Geneva", 14, 22, "Envoys|meet in|Geneva" },
    { "behind a hyphen", "pro-Western demonstrators", 10, 17, "pro-|Western|demonstra|tors" },
    { "never before what is bound", "Talks end\302\240[1]", 10, 17, "Talks|end\302\240[1]" },
    { "a word longer than a line", "aaaaaaaaaaaaaaaa b", 10, 12, "aaaaaa|aaaaaa|aaaa b" },
    { "no room for a letter", "abc", 10, 0.1, "a|b|c" },
    { "accents stay with their letter", "e\314\201e\314\201e\314\201", 10, 0.1, "e\314\201|e\314\201|e\314\201" },
    { "Chinese breaks anywhere", "王毅", 10, 0.1, "王|毅" },
    { "right to left", "ظريف في جنيف", 10, 15, "ظريف|في جنيف" },
    { "nothing", "", 10, 30, "" },
};

static void breaks(void)
{
    OWNED(words) *words = words_new();

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        OWNED(typeset) *set = words_set(words, cases[i].text, cases[i].size, false, cases[i].width);
        g_autofree char *got = lines_of(set);
        int lines = ruled_lines(set->ruled, cases[i].size, cases[i].width);
        if (!g_str_equal(got, cases[i].lines))
            g_error("%s: got '%s', wanted '%s'", cases[i].label, got, cases[i].lines);
        if (typeset_lines(set) != lines)
            g_error("%s: %d lines counted, %d set", cases[i].label, lines, typeset_lines(set));
    }
}

/* Sums of shaped pieces against lines that Pango shapes by themselves. */
static void widths(void)
{
    static const char *const texts[] = {
        "AVATAR Tokyo To. We, ‘W.A.’ and 11 others",
        "Лавров прибыл в Женеву на переговоры о контроле над вооружениями",
        "ظريف يلتقي نظيره في جنيف لبحث الاتفاق النووي",
        "Talks in Geneva (ظريف, Лавров) go on",
    };
    OWNED(words) *words = words_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        for (int bold = 0; bold < 2; bold++) {
            OWNED(typeset) *set = words_set(words, texts[i], 8, bold, 30);
            for (guint k = 0; k < set->lines->len; k++) {
                const struct line *line = &g_array_index(set->lines, struct line, k);
                g_autofree char *text = g_strndup(set->ruled->text + line->start, (gsize)line->length);
                g_autoptr(PangoLayout) layout = words_layout(words, text, bold, set->ruled->right_to_left);
                int units;
                pango_layout_get_size(layout, &units, NULL);
                double width = units / (double)PANGO_SCALE * 8 / WORDS_POINTS * MM_PER_POINT;
                if (line->width_mm > 30 + 1e-6 || fabs(line->width_mm - width) > 0.05)
                    g_error("'%s': %g mm, Pango says %g", text, line->width_mm, width);
            }
        }
}

/* No more lines than in the whole width, and none wider. */
static void balance(void)
{
    const char *text = "The foreign ministers of the six powers agree on the text of a protocol in Vienna";
    OWNED(words) *words = words_new();
    const struct ruled *ruled = words_rule(words, text, false);

    for (double width = 8; width < 140; width += 1.7) {
        OWNED(typeset) *set = typeset_new(ruled, 9, width), *balanced = typeset_balanced(ruled, 9, width);
        g_assert_cmpint(typeset_lines(balanced), ==, typeset_lines(set));
        g_assert_cmpfloat(typeset_width_mm(balanced), <=, width + 1e-6);
    }
    g_assert_true(words_rule(words, text, false) == ruled);
    g_assert_true(words_rule(words, text, true) != ruled);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/words/breaks", breaks);
    g_test_add_func("/words/widths", widths);
    g_test_add_func("/words/balance", balance);
    return g_test_run();
}

#include "../db/date.h"
#include "../timeline/axis.h"

#include <glib.h>
#include <math.h>
#include <string.h>

static struct axis *axis_between(const char *from, const char *to, double length)
{
    struct date first = { 0 }, last = { 0 };

    g_assert_true(date_parse(from, &first) && date_parse(to, &last));
    struct stretch stretches[] = { { date_first(first), date_first(first) + 1 }, { date_last(last), date_last(last) + 1 } };
    return axis_new(stretches, 2, 0, 9, 0, length);
}

/* The words of all ticks in order, so that a case is one line. */
static char *words_of(const struct axis *axis)
{
    g_autoptr(GArray) ticks = axis_ticks(axis, NULL, 5);
    GString *words = g_string_new(NULL);

    for (guint i = 0; i < ticks->len; i++) {
        const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        if (tick->text[0])
            g_string_append_printf(words, "%s%s", words->len ? " | " : "", tick->text);
    }
    return g_string_free(words, FALSE);
}

static void test_ticks(void)
{
    static const struct {
        const char *from, *to;
        double length;
        const char *words;
    } cases[] = {
        { "2016-12-29", "2017-01-02", 40, "2016 | 30 Dec | 31 | 2017 | 2 Jan | 3" },
        { "2016-11-01", "2017-02-20", 40, "2016 | Dec | 2017 | Feb" },
        { "2014-03-01", "2014-05-05", 60, "2014 | 10 Mar | 17 | 24 | 31 | 7 Apr | 14 | 21 | 28" },
        { "2010", "2013", 40, "2010 | 2011 | 2012 | 2013" },
        { "0900", "1000", 60, "910 | 920 | 930 | 940 | 950 | 960 | 970 | 980 | 990" },
        { "0001", "0040", 50, "5 | 10 | 15 | 20 | 25 | 30 | 35" },
        { "2101-01-02", "2101-01-04", 20, "2101 | 4 Jan" },
        { "9999-12-28", "9999-12-31", 25, "9999 | 30 Dec | 31" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        OWNED(axis) *axis = axis_between(cases[i].from, cases[i].to, cases[i].length);
        g_autofree char *words = words_of(axis);
        if (strcmp(words, cases[i].words) != 0)
            g_error("%s to %s on %g mm: got %s, wanted %s", cases[i].from, cases[i].to, cases[i].length, words, cases[i].words);
    }
}

/* Whatever the span and the length: words of ticks never come nearer to each other than asked, and lie on the axis. */
static void test_never_collide(void)
{
    GRand *chance = g_rand_new_with_seed(3);

    for (int round = 0; round < 2000; round++) {
        double from = g_rand_int_range(chance, 1, 3652000), days = pow(10, g_rand_double_range(chance, 0, 6));
        struct stretch stretches[] = { { from, from + 1 },
                                       { from + days / 3, from + days / 3 + 1 },
                                       { from + days, from + days + 1 } };
        OWNED(axis) *axis = axis_new(stretches, 3, round % 4, 9, 10, g_rand_double_range(chance, 60, 300));
        g_autoptr(GArray) ticks = axis_ticks(axis, NULL, 5);
        double last = 0;
        for (guint i = 0; i < ticks->len; i++) {
            const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
            if (!tick->text[0])
                continue;
            if (tick->mm < last + 4.999)
                g_error("round %d: %s at %g, the one before at %g", round, tick->text, tick->mm, last);
            last = tick->mm;
        }
        g_assert_cmpuint(ticks->len, <, 400);
    }
    g_rand_free(chance);
}

static void test_breaks(void)
{
    struct stretch stretches[] = { { 1000, 1001 }, { 1010, 1011 }, { 2000, 2001 }, { 2005, 2006 } };
    OWNED(axis) *axis = axis_new(stretches, 4, 1, 9, 0, 100);
    const GArray *pieces = axis_pieces(axis);

    g_assert_cmpuint(pieces->len, ==, 2);
    const struct axis_piece *first = &g_array_index(pieces, struct axis_piece, 0),
                            *second = &g_array_index(pieces, struct axis_piece, 1);
    g_assert_cmpfloat_with_epsilon(second->from_mm - first->to_mm, 9, 1e-9);
    g_assert_cmpfloat_with_epsilon(second->to_mm, 100, 1e-9);
    g_assert_cmpint(second->left_out, ==, (int)(second->from - first->to));
    for (double day = 990; day < 2010; day++)
        g_assert_cmpfloat(axis_at(axis, day), <=, axis_at(axis, day + 1));
}

/* Behind a break within a year the month is named, not the year again; spans end where the axis shows no more of them. */
static void test_cut(void)
{
    const int new_year = 738886; /* 2024-01-01 */
    struct stretch stretches[] = { { new_year + 2, new_year + 9 },
                                   { new_year + 160, new_year + 168 },
                                   { new_year + 400, new_year + 407 } };
    OWNED(axis) *axis = axis_new(stretches, 3, 2, 9, 0, 100);
    g_autofree char *words = words_of(axis);
    double from = new_year + 50, to = new_year + 164, early = 0, late = new_year + 300;

    g_assert_cmpstr(words, ==, "2024 | 8 Jan | Jun | 2025 | 10 Feb");
    axis_cut(axis, &from, &to);
    g_assert_cmpfloat(from, ==, g_array_index(axis_pieces(axis), struct axis_piece, 1).from);
    g_assert_cmpfloat(to, ==, new_year + 164);
    axis_cut(axis, &early, &late);
    g_assert_cmpfloat(early, ==, g_array_index(axis_pieces(axis), struct axis_piece, 0).from);
    g_assert_cmpfloat(late, ==, g_array_index(axis_pieces(axis), struct axis_piece, 1).to);
}

static void test_duration(void)
{
    static const struct {
        int days;
        const char *language, *words;
    } cases[] = {
        { 1, "en", "1 day" },       { 60, "en", "60 days" },      { 61, "en", "2 months" }, { 426, "en", "14 months" },
        { 1095, "en", "3 years" },  { 36525, "en", "100 years" }, { 1, "de", "1 Tag" },     { 426, "de", "14 Monate" },
        { 1095, "fr_CA", "3 ans" }, { 1095, "es", "3 años" },     { 426, "ru", "14 мес." },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        OWNED(dating) *dating = dating_new(NULL, cases[i].language, NULL);
        g_autofree char *duration = axis_duration(cases[i].days, dating);
        g_assert_cmpstr(duration, ==, cases[i].words);
    }
}

/* Three days, however far apart, stand a third of the axis apart; two of one year name it once. */
static void test_even(void)
{
    const double days[] = { 700000.5, 700001.5, 700001.5, 736000.5 };
    OWNED(axis) *axis = axis_even(days, 4, 10, 40);
    g_autofree char *words = words_of(axis);

    g_assert_cmpfloat(axis_at(axis, 700000.5), ==, 15);
    g_assert_cmpfloat(axis_at(axis, 700001.5), ==, 25);
    g_assert_cmpfloat(axis_at(axis, 736000.5), ==, 35);
    g_assert_cmpfloat(axis_at(axis, 1), ==, 15);
    g_assert_cmpfloat(axis_at(axis, 700001), ==, 20);
    g_assert_cmpstr(words, ==, "1917 | 2016");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/axis/ticks", test_ticks);
    g_test_add_func("/axis/never-collide", test_never_collide);
    g_test_add_func("/axis/breaks", test_breaks);
    g_test_add_func("/axis/cut", test_cut);
    g_test_add_func("/axis/even", test_even);
    g_test_add_func("/axis/duration", test_duration);
    return g_test_run();
}

#include "../db/date.h"

#include <glib.h>
#include <string.h>

static void test_text(void)
{
    static const struct {
        const char *text;
        bool good;
        int first, last;
    } cases[] = {
        { "0001-01-01", true, 1, 1 },
        { "2016-12-30", true, 736328, 736328 },
        { "2016-02", true, 735995, 736023 },
        { "2016", true, 735964, 736329 },
        { "9999-12-31", true, 3652059, 3652059 },
        { "2015-02-29", false, 0, 0 },
        { "1900-02-29", false, 0, 0 },
        { "2000-02-29", true, 730179, 730179 },
        { "2016-13", false, 0, 0 },
        { "2016-00", false, 0, 0 },
        { "0000", false, 0, 0 },
        { "2016-1-2", false, 0, 0 },
        { "2016-12-30x", false, 0, 0 },
        { "", false, 0, 0 },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct date date = { 0 };
        char text[DATE_TEXT_SIZE];
        if (date_parse(cases[i].text, &date) != cases[i].good)
            g_error("%s: read as %s", cases[i].text, cases[i].good ? "no date" : "a date");
        g_assert_cmpint(date_first(date), ==, cases[i].first);
        g_assert_cmpint(date_last(date), ==, cases[i].last);
        g_assert_cmpstr(date_format(date, text), ==, cases[i].good ? cases[i].text : "");
    }
}

/* Every day from year 1 to 9999 there and back, its weekday one on from the day before's. */
static void test_round_trip(void)
{
    for (int n = DATE_DAY_MIN; n <= DATE_DAY_MAX; n++) {
        struct date date = date_of_day(n);
        if (date_first(date) != n || date.precision != DATE_DAY)
            g_error("day %d became %d", n, date_first(date));
    }
    g_assert_cmpint(date_weekday(736328), ==, 5);
    g_assert_cmpint(date_of_day(0).precision, ==, DATE_UNKNOWN);
    g_assert_cmpint(date_of_day(DATE_DAY_MAX + 1).precision, ==, DATE_UNKNOWN);
}

static void test_weeks(void)
{
    static const struct {
        int year, month, day, week_year, week;
    } cases[] = {
        { 2016, 1, 3, 2015, 53 },   { 2016, 1, 4, 2016, 1 },  { 2018, 12, 31, 2019, 1 },
        { 2020, 12, 31, 2020, 53 }, { 2021, 1, 3, 2020, 53 }, { 2009, 12, 28, 2009, 53 },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct date date;
        int year;
        g_assert_true(date_make(cases[i].year, cases[i].month, cases[i].day, &date));
        g_assert_cmpint(date_iso_week(date_first(date), &year), ==, cases[i].week);
        g_assert_cmpint(year, ==, cases[i].week_year);
    }
}

static void test_months(void)
{
    static const struct {
        const char *from;
        int months;
        const char *to;
    } cases[] = {
        { "2016-01-31", 1, "2016-02-29" },
        { "2016-03-31", -1, "2016-02-29" },
        { "2016-12", 1, "2017-01" },
        { "2016", 12, "2017" },
        { "9999-12", 1, "" },
        { "0001-01", -1, "" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct date date;
        char text[DATE_TEXT_SIZE];
        g_assert_true(date_parse(cases[i].from, &date));
        g_assert_cmpstr(date_format(date_add_months(date, cases[i].months), text), ==, cases[i].to);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date/text", test_text);
    g_test_add_func("/date/round-trip", test_round_trip);
    g_test_add_func("/date/weeks", test_weeks);
    g_test_add_func("/date/months", test_months);
    return g_test_run();
}

/*
 * ical_test.c - calendars of two hundred hard events, byte by byte.
 *
 * With ICAL_HARD=FOLDER in the environment the first test also leaves hard.ics and hard.json
 * there: the file, and what every reader of it should see (tests/calendar.sh.t reads them back).
 */
#include "../db/action.h"
#include "../render/ical.h"
#include "../render/ical_sync.h"
#include "../render/ical_text.h"

#include <jansson.h>
#include <string.h>

#define UUID "0123456789abcdef0123456789abcdef"
enum { EVENTS = 200 };

struct text_case {
    const char *text, *wanted;
};

/* What articles, and people who mean no good, write; and what a calendar shows. */
static const struct text_case texts[] = {
    { "France expels two diplomats, Paris says; \"reciprocal\"", "France expels two diplomats, Paris says; \"reciprocal\"" },
    { "Élysée summons envoy — 外交部 protests 🕊️", "Élysée summons envoy — 外交部 protests 🕊️" },
    { "  blanks   at\tboth ends  ", "blanks at both ends" },
    { "two\nlines\r\nand\rthree", "two lines and three" },
    { "back\\slash \\n \\, \\;", "back∖slash ∖n ∖, ∖;" },
    { "bell\a null-ish \x01\x02 escape \x1b[31m delete \x7f.", "bell null-ish escape [31m delete ." },
    { "line\u2028separator\u2029paragraph", "line separator paragraph" },
    { "no-break\u00a0space and \xc2\x85 next line", "no-break space and next line" },
    { "\ufeffbyte order mark", "byte order mark" },
    { "noncharacters \ufffe and \uffff gone", "noncharacters and gone" },
    { "END:VEVENT", "END:VEVENT" },
    { "\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO", "END:VEVENT BEGIN:VALARM ACTION:AUDIO" },
    { "\"quoted whole\"", "\"quoted whole\"" },
    { "colon: and = and | and ^n and 'quotes'", "colon: and = and | and ^n and 'quotes'" },
    { "100% of %2C and %5C", "100% of %2C and %5C" },
    { "<b>bold</b> &amp; <script>alert(1)</script>", "<b>bold</b> &amp; <script>alert(1)</script>" },
    { "السفير الروسي يغادر القاهرة", "السفير الروسي يغادر القاهرة" },
    { "שגריר רוסיה הוזמן", "שגריר רוסיה הוזמן" },
    { "दूतावास बंद 🇮🇳👨‍👩‍👧‍👦",
      "दूतावास बंद 🇮🇳👨‍👩‍👧‍👦" },
    { "combining e\u0301 a\u0308 o\u0302", "combining e\u0301 a\u0308 o\u0302" },
    { "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikantenverbandsvorsitzenderstellvertreter",
      "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikantenverbandsvorsitzenderstellvertreter" },
    { "外交部発表外交部発表外交部発表外交部発表外交部発表外交部発表外交部発表外交部発表外交部発表",
      "外交部発表外交部発表外交部発表外交部発表外交部発表外交部発表外交部発表外交部発表外交部発表" },
    { "🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊"
      "️",
      "🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊"
      "️" },
    { ",,,;;;:::", ",,,;;;:::" },
    { "{\"json\": [1, 2]}", "{\"json\": [1, 2]}" },
    { "ends with a comma,", "ends with a comma," },
    { "-- ", "--" },
};

struct date_case {
    const char *date, *until, *last; /* last: the inclusive last day */
    const char *note; /* the description's first line */
    const char *first;
};

static const struct date_case dates[] = {
    { "2016-12-29", "", "2016-12-29", "", "2016-12-29" },
    { "2024-02-27", "2024-03-02", "2024-03-02", "", "2024-02-27" },
    { "2024-02-29", "", "2024-02-29", "", "2024-02-29" },
    { "2024-02", "", "2024-02-29", "Date: February 2024 (day not stated)\n", "2024-02-01" },
    { "2023-12", "", "2023-12-31", "Date: December 2023 (day not stated)\n", "2023-12-01" },
    { "2014", "", "2014-12-31", "Date: 2014 (month and day not stated)\n", "2014-01-01" },
    { "1999-12-31", "", "1999-12-31", "", "1999-12-31" },
    { "1970-01-02", "", "1970-01-02", "", "1970-01-02" }, /* not the 1st: calcurse takes time 0 for an error */
    { "1969-12-31", "1970-01-02", "1970-01-02", "", "1969-12-31" },
    { "1963-01-22", "", "1963-01-22", "", "1963-01-22" },
    { "1945-02-04", "1945-02-11", "1945-02-11", "", "1945-02-04" },
    { "1919", "", "1919-12-31", "Date: 1919 (month and day not stated)\n", "1919-01-01" },
    { "2000-02-29", "", "2000-02-29", "", "2000-02-29" },
    { "2100-02-28", "", "2100-02-28", "", "2100-02-28" },
    { "2037-12-31", "2038-01-20", "2038-01-20", "", "2037-12-31" },
    { "2016-03-27", "", "2016-03-27", "", "2016-03-27" }, /* summer time begins in Europe */
    { "2011-12-30", "", "2011-12-30", "", "2011-12-30" }, /* a day that Samoa did not have */
    { "2014-11-15", "2014-11", "2014-11-30", "", "2014-11-15" },
    { "2014-11-15", "2014-11-03", "2014-11-15", "", "2014-11-15" }, /* ends before it begins: a slip */
};

struct url_case {
    const char *url, *wanted;
};

static const struct url_case urls[] = {
    { "https://example.org/a?x=1&y=2#z", "https://example.org/a?x=1&y=2#z" },
    { NULL, "" },
    { "https://example.org/söme path/外", "https://example.org/s%C3%B6me%20path/%E5%A4%96" },
    { "https://example.org/\r\nATTENDEE:mailto:x@example.org", "https://example.org/%0D%0AATTENDEE:mailto:x@example.org" },
    { "javascript:alert(1)", "" },
    { "https://example.org/100%", "https://example.org/100%25" },
    { "https://example.org/%C3%A9,a;b", "https://example.org/%C3%A9,a;b" },
    { "HTTP://EXAMPLE.ORG/\"<>\\^`{|}", "http://example.org/%22%3C%3E%5C%5E%60%7B%7C%7D" },
    { "https://EXAMPLE.org/%5c", "https://example.org/%5C" },
    { "https://example%5C.org/", "" }, /* no host */
    { "https://exa mple.org/", "" },
    { "https://", "" },
    { "https://münchen.example.org/ü", "https://xn--mnchen-3ya.example.org/%C3%BC" },
    { "ftp://example.org/", "" },
    { "not an address", "" },
    { "https://example.org/a-very-long-address-that-does-not-break-anywhere-and-goes-on/and-on/and-on/0123456789/0123456789.html",
      "https://example.org/a-very-long-address-that-does-not-break-anywhere-and-goes-on/and-on/and-on/0123456789/0123456789.html" },
};

static const char *const actors[] = { "RUS", "USA", "UN", "hamas", "GBR", "EU" };
static const char *const actor_words[] = { "Russia", "United States", "UN", "Hamas", "United Kingdom", "EU" };

/* ---------- events and what is wanted of them ---------- */

/* Of the second hundred, a text of every length around the fold, unbreakable or with a wide character at each place. */
static char *text_at(int i, bool wanted)
{
    static const char *const fills[] = { "x", "é", "外" };
    GString *text;

    if (i < EVENTS / 2) {
        const struct text_case *t = &texts[i % (int)G_N_ELEMENTS(texts)];
        return g_strdup_printf("%d %s", i, wanted ? t->wanted : t->text);
    }
    text = g_string_new(NULL);
    g_string_append_printf(text, "%d ", i);
    for (int k = 0; k < i - 70; k++)
        g_string_append(text, fills[k % 40 == 39 ? i % 3 : 0]);
    return g_string_free(text, FALSE);
}

static char *stripped(char *text)
{
    GString *result = g_string_new(NULL);

    for (char *p = text; *p; p++)
        if (*p != ' ' || (result->len && p[1] && p[1] != ' '))
            g_string_append_c(result, *p);
    g_free(text);
    return g_string_free(result, FALSE);
}

static struct mention *report(gint64 article, const char *published, const char *url, char *quote)
{
    struct mention *mention = mention_new();

    mention->article = article;
    mention->quote = quote;
    mention->title = g_strdup("A title, with; marks");
    mention->publisher = g_strdup("Example\nWire");
    mention->url = g_strdup(url);
    date_parse(published, &mention->published);
    return mention;
}

static struct event *event_at(int i)
{
    const struct date_case *date = &dates[i % (int)G_N_ELEMENTS(dates)];
    struct event *event = event_new(i % action_count(), i % 5 == 4 ? EVENT_PLANNED : EVENT_OCCURRED);

    event->uid = g_strdup_printf("%032x", (unsigned)i + 1);
    event->summary = text_at(i, false);
    date_parse(date->date, &event->date);
    date_parse(date->until, &event->until);
    g_ptr_array_add(event->source, (gpointer)(gsize)g_intern_string(actors[i % 6]));
    if (i % 3)
        g_ptr_array_add(event->target, (gpointer)(gsize)g_intern_string(actors[(i + 1) % 6]));
    g_ptr_array_add(event->mentions,
                    report(1, "2017-01-05", urls[i % (int)G_N_ELEMENTS(urls)].url, text_at(EVENTS - 1 - i, false)));
    if (i % 4 == 1)
        g_ptr_array_add(event->mentions, report(2, "2017-01-07", NULL, g_strdup("again")));
    event->sequence = i % 4 == 1;
    event->changed = g_strdup(i % 4 == 1 ? "2017-01-07T00:00:01Z" : "2017-01-05T00:00:00Z");
    return event;
}

static json_t *wanted_categories(const struct event *event, int i)
{
    const struct action *action = action_get(event->action);
    json_t *list = json_array();

    json_array_append_new(list, json_string(action->label));
    if (*action->plover)
        json_array_append_new(list, json_string(action->plover));
    json_array_append_new(list, json_string(actor_words[i % 6]));
    if (i % 3)
        json_array_append_new(list, json_string(actor_words[(i + 1) % 6]));
    return list;
}

static char *wanted_description(const struct event *event, int i)
{
    g_autofree char *quote = stripped(text_at(EVENTS - 1 - i, true));
    const char *url = urls[i % (int)G_N_ELEMENTS(urls)].wanted;

    return g_strdup_printf("%s%s%s: %s%s%s\n“%s”\nSource: 2017-01-05, Example Wire: A title, with; marks%s%s%s",
                           dates[i % (int)G_N_ELEMENTS(dates)].note, action_get(event->action)->label,
                           i % 5 == 4 ? " (planned)" : "", actor_words[i % 6], i % 3 ? " → " : "",
                           i % 3 ? actor_words[(i + 1) % 6] : "", quote,
                           i % 4 == 1 ? "\nSource: 2017-01-07, Example Wire: A title, with; marks" : "", *url ? "\n" : "", url);
}

static json_t *wanted_at(const struct event *event, int i)
{
    g_autofree char *uid = g_strdup_printf("%s@" UUID, event->uid), *summary = stripped(text_at(i, true)),
                    *description = wanted_description(event, i);
    const struct date_case *date = &dates[i % (int)G_N_ELEMENTS(dates)];

    return json_pack("{s:s, s:s, s:s, s:s, s:s, s:o, s:s, s:s, s:s, s:s, s:i}", "uid", uid, "date", date->first, "end", date->last,
                     "summary", summary, "description", description, "categories", wanted_categories(event, i), "url",
                     urls[i % (int)G_N_ELEMENTS(urls)].wanted, "status", i % 5 == 4 ? "TENTATIVE" : "CONFIRMED", "transp",
                     "TRANSPARENT", "color", ical_color(event->action), "sequence", i % 4 == 1);
}

static void free_event(gpointer event)
{
    event_free(event);
}

static GPtrArray *hard_events(void)
{
    GPtrArray *events = g_ptr_array_new_with_free_func(free_event);

    for (int i = 0; i < EVENTS; i++)
        g_ptr_array_add(events, event_at(i));
    return events;
}

static const struct ical_calendar calendar = { .uuid = UUID, .name = "Hard, harder; hardest" };

/* ---------- a reader of our own, which knows nothing of libical ---------- */

static char *unfold(const char *text)
{
    g_auto(GStrv) pieces = g_strsplit(text, "\r\n ", -1);

    return g_strjoinv("", pieces);
}

static char *unescape(const char *value)
{
    GString *text = g_string_new(NULL);

    for (const char *p = value; *p; p++) {
        if (*p == '\\' && p[1])
            g_string_append_c(text, *++p == 'n' ? '\n' : *p);
        else
            g_string_append_c(text, *p);
    }
    return g_string_free(text, FALSE);
}

/* The value of a property of the n-th event, unescaped; "" if it is not there. */
static char *value_of(char **blocks, int n, const char *name)
{
    g_autofree char *start = g_strdup_printf("\n%s", name);
    const char *found = strstr(blocks[n + 1], start);
    const char *colon = found ? strchr(found + strlen(start), ':') : NULL;

    if (!colon)
        return g_strdup("");
    g_autofree char *raw = g_strndup(colon + 1, strcspn(colon + 1, "\r"));
    return unescape(raw);
}

static void leave_for_other_readers(const GString *text, const json_t *wanted)
{
    const char *folder = g_getenv("ICAL_HARD");

    if (!folder)
        return;
    g_autofree char *ics = g_build_filename(folder, "hard.ics", NULL), *json = g_build_filename(folder, "hard.json", NULL);
    g_assert_true(g_file_set_contents(ics, text->str, (gssize)text->len, NULL));
    g_assert_cmpint(json_dump_file(wanted, json, JSON_INDENT(1)), ==, 0);
}

static void hard(void)
{
    static const char *const properties[] = { "UID", "SUMMARY", "DESCRIPTION", "URL", "STATUS", "TRANSP", "COLOR" };
    static const char *const fields[] = { "uid", "summary", "description", "url", "status", "transp", "color" };
    g_autoptr(GPtrArray) events = hard_events();
    GString *text = ical_make(events, &calendar);
    g_autofree char *plain = unfold(text->str);
    g_auto(GStrv) blocks = g_strsplit(plain, "\nBEGIN:VEVENT", -1);
    json_t *wanted = json_array();

    g_assert_cmpuint(g_strv_length(blocks), ==, EVENTS + 1);
    for (int i = 0; i < EVENTS; i++) {
        json_t *one = wanted_at(g_ptr_array_index(events, i), i);
        json_array_append_new(wanted, one);
        for (size_t k = 0; k < G_N_ELEMENTS(properties); k++) {
            g_autofree char *got = value_of(blocks, i, properties[k]);
            if (strcmp(got, json_string_value(json_object_get(one, fields[k]))) != 0)
                g_test_message("event %d, %s: got <%s>, wanted <%s>", i, properties[k], got,
                               json_string_value(json_object_get(one, fields[k]))),
                    g_test_fail();
        }
    }
    leave_for_other_readers(text, wanted);
    json_decref(wanted);
    g_string_free(text, TRUE);
}

/* RFC 5545 3.1: CRLF, 75 octets, folds between characters; and no line ends with a blank, which some tools strip. */
static void lines(void)
{
    g_autoptr(GPtrArray) events = hard_events();
    GString *text = ical_make(events, &calendar);
    g_auto(GStrv) physical = g_strsplit(text->str, "\r\n", -1);

    g_assert_true(g_str_has_suffix(text->str, "END:VCALENDAR\r\n"));
    for (char **line = physical; *line && line[1]; line++) {
        g_assert_cmpuint(strlen(*line), <=, 75);
        g_assert_cmpuint(strlen(*line), >, 1);
        g_assert_true(g_utf8_validate(*line, -1, NULL));
        g_assert_null(strpbrk(*line, "\r\n\t"));
        g_assert_false(g_str_has_suffix(*line, " "));
    }
    g_string_free(text, TRUE);
}

static void dates_of(void)
{
    g_autoptr(GPtrArray) events = hard_events();
    GString *text = ical_make(events, &calendar);
    g_auto(GStrv) blocks = g_strsplit(text->str, "\nBEGIN:VEVENT", -1);

    for (int i = 0; i < (int)G_N_ELEMENTS(dates); i++) {
        g_autofree char *start = value_of(blocks, i, "DTSTART;VALUE=DATE"), *end = value_of(blocks, i, "DTEND;VALUE=DATE");
        struct date last;
        char after[DATE_TEXT_SIZE];
        date_parse(dates[i].last, &last);
        date_format(date_of_day(date_last(last) + 1), after);
        g_autofree char *wanted_end = g_strdup_printf("%.4s%.2s%.2s", after, after + 5, after + 8),
                        *wanted_start = g_strdup_printf("%.4s%.2s%.2s", dates[i].first, dates[i].first + 5, dates[i].first + 8);
        g_assert_cmpstr(start, ==, wanted_start);
        g_assert_cmpstr(end, ==, wanted_end);
    }
    g_string_free(text, TRUE);
}

static void left_out(void)
{
    OWNED(event) *event = event_at(0);

    g_assert_true(ical_takes(event));
    date_parse("9999-12-31", &event->date);
    g_assert_false(ical_takes(event));
    event->date = (struct date){ 0 };
    g_assert_false(ical_takes(event));
}

static void same_bytes(void)
{
    g_autoptr(GPtrArray) one = hard_events(), two = hard_events();
    GString *a = ical_make(one, &calendar), *b = ical_make(two, &calendar);

    g_assert_cmpstr(a->str, ==, b->str);
    g_string_free(a, TRUE);
    g_string_free(b, TRUE);
}

/* ---------- carrying a file on ---------- */

static GString *make_some(int first, int n)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);

    for (int i = first; i < first + n; i++)
        g_ptr_array_add(events, event_at(i));
    return ical_make(events, &calendar);
}

static void sync_same(void)
{
    GString *now = make_some(0, 20), *after = ical_sync(now->str, now->str, UUID), *fresh = ical_sync("", now->str, UUID);

    g_assert_cmpstr(after->str, ==, now->str);
    g_assert_cmpstr(fresh->str, ==, now->str);
    g_string_free(fresh, TRUE);
    g_string_free(after, TRUE);
    g_string_free(now, TRUE);
}

static void sync_gone(void)
{
    GString *before = make_some(0, 4), *now = make_some(0, 2), *after = ical_sync(before->str, now->str, UUID),
            *again = ical_sync(after->str, now->str, UUID), *back = ical_sync(after->str, before->str, UUID);
    g_auto(GStrv) blocks = g_strsplit(after->str, "\nBEGIN:VEVENT", -1), back_blocks = g_strsplit(back->str, "\nBEGIN:VEVENT", -1);
    g_autofree char *status = value_of(blocks, 3, "STATUS"), *sequence = value_of(blocks, 2, "SEQUENCE"),
                    *kept = value_of(blocks, 0, "STATUS"), *back_status = value_of(back_blocks, 2, "STATUS"),
                    *back_sequence = value_of(back_blocks, 2, "SEQUENCE");

    g_assert_cmpuint(g_strv_length(blocks), ==, 5);
    g_assert_cmpstr(status, ==, "CANCELLED");
    g_assert_cmpstr(sequence, ==, "1");
    g_assert_cmpstr(kept, ==, "CONFIRMED");
    g_assert_cmpstr(again->str, ==, after->str);
    g_assert_cmpstr(back_status, ==, "CONFIRMED");
    g_assert_cmpstr(back_sequence, ==, "2");
    g_string_free(before, TRUE);
    g_string_free(now, TRUE);
    g_string_free(after, TRUE);
    g_string_free(again, TRUE);
    g_string_free(back, TRUE);
}

static void sync_changed(void)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
    struct event *event = event_at(0);

    g_ptr_array_add(events, event);
    GString *before = ical_make(events, &calendar);
    g_free(event->summary);
    event->summary = g_strdup("Another label");
    GString *now = ical_make(events, &calendar), *after = ical_sync(before->str, now->str, UUID);
    g_auto(GStrv) blocks = g_strsplit(after->str, "\nBEGIN:VEVENT", -1);
    g_autofree char *sequence = value_of(blocks, 0, "SEQUENCE"), *summary = value_of(blocks, 0, "SUMMARY");
    g_assert_cmpstr(sequence, ==, "1");
    g_assert_cmpstr(summary, ==, "Another label");
    g_string_free(before, TRUE);
    g_string_free(now, TRUE);
    g_string_free(after, TRUE);
}

/* Files that are none, or cut off: no crash, and what is now stays whole. */
static void sync_foreign(void)
{
    static const char *const befores[] = { "", "garbage", "\nBEGIN:VEVENT\r\n", "\nBEGIN:VEVENT\r\nEND:VEVENT\r\n",
                                           "\nBEGIN:VEVENT\r\nUID:a@other\r\nSEQUENCE:99999999999999999999\r\nEND:VEVENT\r\n" };
    GString *now = make_some(0, 2);

    for (size_t i = 0; i < G_N_ELEMENTS(befores); i++) {
        GString *after = ical_sync(befores[i], now->str, UUID);
        g_assert_cmpstr(after->str, ==, now->str);
        g_string_free(after, TRUE);
    }
    g_string_free(now, TRUE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ical/hard", hard);
    g_test_add_func("/ical/lines", lines);
    g_test_add_func("/ical/dates", dates_of);
    g_test_add_func("/ical/left-out", left_out);
    g_test_add_func("/ical/same-bytes", same_bytes);
    g_test_add_func("/ical/sync/same", sync_same);
    g_test_add_func("/ical/sync/gone", sync_gone);
    g_test_add_func("/ical/sync/changed", sync_changed);
    g_test_add_func("/ical/sync/foreign", sync_foreign);
    return g_test_run();
}

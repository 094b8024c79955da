/* calendar_test.c - what the reader of calendars makes of VEVENTs. */
#include "../db/action.h"
#include "../db/calendar.h"

#include <string.h>

#define UUID "0123456789abcdef0123456789abcdef"
#define OTHER "fedcba9876543210fedcba9876543210"
#define ID "00112233445566778899aabbccddeeff"

struct reader_case {
    const char *label, *vevents; /* lines with \n; a line END begins the next VEVENT */
    const char *wanted; /* one line an event: date until status action source>target summary */
};

static const struct reader_case cases[] = {
    { "a day", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240310", "2024-03-10 - occurred meet > Talks" },
    { "DTEND is the day after", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240310\nDTEND;VALUE=DATE:20240313",
      "2024-03-10 2024-03-12 occurred meet > Talks" },
    { "DTEND of one day", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240310\nDTEND;VALUE=DATE:20240311",
      "2024-03-10 - occurred meet > Talks" },
    { "DTEND before DTSTART", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240310\nDTEND;VALUE=DATE:20240301",
      "2024-03-10 - occurred meet > Talks" },
    { "a duration", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240228\nDURATION:P3D", "2024-02-28 2024-03-01 occurred meet > Talks" },
    { "a week", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240228\nDURATION:P1W", "2024-02-28 2024-03-05 occurred meet > Talks" },
    { "hours over midnight", "SUMMARY:Talks\nDTSTART:20240310T230000\nDURATION:PT2H",
      "2024-03-10 2024-03-11 occurred meet > Talks" },
    { "hours up to midnight", "SUMMARY:Talks\nDTSTART:20240310T220000\nDTEND:20240311T000000",
      "2024-03-10 - occurred meet > Talks" },
    { "a time in its zone", "SUMMARY:Talks\nDTSTART;TZID=Asia/Tokyo:20240310T003000", "2024-03-10 - occurred meet > Talks" },
    { "UTC in the calendar's zone", "SUMMARY:Talks\nDTSTART:20240310T033000Z", "2024-03-09 - occurred meet > Talks" },
    { "an end in UTC", "SUMMARY:Talks\nDTSTART:20240310T033000Z\nDTEND:20240310T060000Z",
      "2024-03-09 2024-03-10 occurred meet > Talks" },
    { "year 1", "SUMMARY:Talks\nDTSTART;VALUE=DATE:00010101", "0001-01-01 - occurred meet > Talks" },
    { "year 9999", "SUMMARY:Talks\nDTSTART;VALUE=DATE:99991231", "9999-12-31 - occurred meet > Talks" },
    { "before 1752", "SUMMARY:Peace of Westphalia\nDTSTART;VALUE=DATE:16481024\nDTEND;VALUE=DATE:16481025",
      "1648-10-24 - occurred meet > Peace of Westphalia" },
    { "no such day", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20230229",
      "refused: c.ics: event 'u': no DTSTART with a day of the calendar" },
    { "no day", "SUMMARY:Talks", "refused: c.ics: event 'u': no DTSTART with a day of the calendar" },
    { "no summary", "DTSTART;VALUE=DATE:20230228", "refused: c.ics: event 'u': no SUMMARY" },
    { "tentative", "SUMMARY:Talks\nSTATUS:TENTATIVE\nDTSTART;VALUE=DATE:20240310", "2024-03-10 - planned meet > Talks" },
    { "cancelled", "SUMMARY:Talks\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20240310", "" },
    { "escapes and folds", "SUMMARY:Talks\\, at\\n last\\; \\\\o/\n  and on\nDTSTART;VALUE=DATE:20240310",
      "2024-03-10 - occurred meet > Talks, at  last; \\o/ and on" },
    { "categories name act and actors", "SUMMARY:Talks\nCATEGORIES:Sport,SANCTION,Russia,GBR\nDTSTART;VALUE=DATE:20240310",
      "2024-03-10 - occurred withdraw-from-agreement RUS,GBR> Talks" },
    { "a label of ours", "SUMMARY:Talks\nCATEGORIES:expulsion\nDTSTART;VALUE=DATE:20240310",
      "2024-03-10 - occurred expel > Talks" },
    { "lines of ours",
      "SUMMARY:Talks\nX-DEMARCHE-ACTION:visit\nX-DEMARCHE-STATUS:denied\nX-DEMARCHE-SOURCE:RUS hamas\nX-DEMARCHE-TARGET:USA\n"
      "CATEGORIES:expulsion,Iran\nDTSTART;VALUE=DATE:20240310",
      "2024-03-10 - denied visit RUS,hamas>USA Talks" },
    { "a month",
      "SUMMARY:Talks\nX-DEMARCHE-DATE-PRECISION:month\nX-DEMARCHE-EDTF:2024-02\nDTSTART;VALUE=DATE:20240201\nDTEND;VALUE=DATE:"
      "20240301",
      "2024-02 - occurred meet > Talks" },
    { "a month to a year",
      "SUMMARY:Talks\nX-DEMARCHE-DATE-PRECISION:month\nX-DEMARCHE-EDTF:2024-02/"
      "2025\nDTSTART;VALUE=DATE:20240201\nDTEND;VALUE=DATE:20260101",
      "2024-02 2025 occurred meet > Talks" },
    { "a month that was moved in the app",
      "SUMMARY:Talks\nX-DEMARCHE-DATE-PRECISION:month\nX-DEMARCHE-EDTF:2024-02\nDTSTART;VALUE=DATE:20240315\nDTEND;VALUE=DATE:"
      "20240316",
      "2024-03-15 - occurred meet > Talks" },
    { "every week", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240226\nRRULE:FREQ=WEEKLY;COUNT=3",
      "2024-02-26 - occurred meet > Talks\n2024-03-04 - occurred meet > Talks\n2024-03-11 - occurred meet > Talks" },
    { "every second month on its last day",
      "SUMMARY:Talks\nDTSTART;VALUE=DATE:20231231\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1;UNTIL=20240601",
      "2023-12-31 - occurred meet > Talks\n2024-02-29 - occurred meet > Talks\n2024-04-30 - occurred meet > Talks" },
    { "but one, and one more",
      "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240226\nDTEND;VALUE=DATE:20240228\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:"
      "20240304\nRDATE;VALUE=DATE:20240401",
      "2024-02-26 2024-02-27 occurred meet > Talks\n2024-03-11 2024-03-12 occurred meet > Talks\n2024-04-01 2024-04-02 occurred "
      "meet > Talks" },
    { "one of them moved",
      "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240226\nRRULE:FREQ=WEEKLY;COUNT=2\nEND\nRECURRENCE-ID;VALUE=DATE:20240304\nSUMMARY:"
      "Moved\nDTSTART;VALUE=DATE:20240306",
      "2024-02-26 - occurred meet > Talks\n2024-03-06 - occurred meet > Moved" },
    { "the same hour each day, in UTC", "SUMMARY:Talks\nDTSTART:20240310T023000Z\nRRULE:FREQ=DAILY;COUNT=2",
      "2024-03-09 - occurred meet > Talks\n2024-03-10 - occurred meet > Talks" },
    { "by the second, which is not expanded", "SUMMARY:Talks\nDTSTART:20240310T123000\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "2024-03-10 - occurred meet > Talks" },
    { "a rule that never fits", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20240310\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "2024-03-10 - occurred meet > Talks" },
};

/* ---------- */

static GString *file_of(const char *vevents)
{
    GString *text = g_string_new("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-TIMEZONE:America/New_York\r\nBEGIN:VEVENT\r\nUID:u\r\n");
    g_auto(GStrv) lines = g_strsplit(vevents, "\n", -1);

    for (char **line = lines; *line; line++)
        g_string_append_printf(text, "%s\r\n", strcmp(*line, "END") == 0 ? "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:u" : *line);
    g_string_append(text, "END:VEVENT\r\nEND:VCALENDAR\r\n");
    return text;
}

static void append_codes(GString *out, const GPtrArray *codes)
{
    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(out, "%s%s", i ? "," : "", (const char *)g_ptr_array_index(codes, i));
}

static void append_event(GString *out, const struct event *event)
{
    char date[DATE_TEXT_SIZE], until[DATE_TEXT_SIZE];

    date_format(event->date, date);
    date_format(event->until, until);
    g_string_append_printf(out, "%s%s %s %s %s ", out->len ? "\n" : "", date, *until ? until : "-",
                           event_status_name(event->status), action_get(event->action)->slug);
    append_codes(out, event->source);
    g_string_append_c(out, '>');
    append_codes(out, event->target);
    g_string_append_printf(out, " %s", event->summary);
}

static GString *read_all(const char *text, const char *uuid)
{
    OWNED(calendar) *calendar = calendar_new(text, "c.ics", action_find("meet"), uuid, NULL);
    GString *out = g_string_new(NULL);
    enum import_result result;

    g_assert_nonnull(calendar);
    do {
        OWNED(event) *event = NULL;
        g_autoptr(GError) error = NULL;
        result = calendar_next(calendar, &event, &error);
        if (result == IMPORT_EVENT)
            append_event(out, event);
        else if (result == IMPORT_REFUSED)
            g_string_append_printf(out, "%srefused: %.*s", out->len ? "\n" : "",
                                   (int)(strstr(error->message, "; it is") - error->message), error->message);
    } while (result != IMPORT_END);
    return out;
}

static void vevents(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        GString *text = file_of(cases[i].vevents), *got = read_all(text->str, UUID);
        if (strcmp(got->str, cases[i].wanted) != 0)
            g_test_message("%s: got\n%s\nwanted\n%s", cases[i].label, got->str, cases[i].wanted), g_test_fail();
        g_string_free(text, TRUE);
        g_string_free(got, TRUE);
    }
}

struct uid_case {
    const char *label, *uid, *wanted; /* NULL: a hash */
};

static void uids(void)
{
    static const struct uid_case uid_cases[] = {
        { "of this database", ID "@" UUID, ID },
        { "of another database of ours", ID "@" OTHER, ID "@" OTHER },
        { "of others", "meeting-1@example.org", NULL },
        { "nearly ours", ID "@example.org", NULL },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(uid_cases); i++) {
        g_autofree char *text = g_strdup_printf(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:%s\nSUMMARY:s\nDTSTART;VALUE=DATE:20240310\nEND:VEVENT\nEND:VCALENDAR\n",
            uid_cases[i].uid);
        OWNED(calendar) *calendar = calendar_new(text, "c.ics", 0, UUID, NULL);
        OWNED(event) *event = NULL;
        g_assert_cmpint(calendar_next(calendar, &event, NULL), ==, IMPORT_EVENT);
        if (uid_cases[i].wanted)
            g_assert_cmpstr(event->uid, ==, uid_cases[i].wanted);
        else
            g_assert_cmpuint(strspn(event->uid, "0123456789abcdef"), ==, 32);
    }
}

/* A recurrence's uid is its own, and the same whatever else the calendar holds. */
static void recurrences(void)
{
    GString *text = file_of("SUMMARY:s\nDTSTART;VALUE=DATE:20240310\nRRULE:FREQ=DAILY");
    OWNED(calendar) *calendar = calendar_new(text->str, "c.ics", 0, UUID, NULL);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guint n = 0;

    for (;; n++) {
        OWNED(event) *event = NULL;
        if (calendar_next(calendar, &event, NULL) != IMPORT_EVENT)
            break;
        g_hash_table_add(seen, g_strdup(event->uid));
    }
    g_assert_cmpuint(n, ==, CALENDAR_RECURRENCES);
    g_assert_cmpuint(g_hash_table_size(seen), ==, n);
    g_autofree char *left_out = calendar_left_out(calendar);
    g_assert_cmpstr(left_out, ==, "c.ics: of 1 events that recur for long only the first 1000 times or 10 years are taken");
    g_string_free(text, TRUE);
}

static void texts(void)
{
#define NOTE "DESCRIPTION:First\\nhttps://example.org/a?b=1\\, c\\nhttps://example.org/last"
    static const struct {
        const char *label, *lines, *url;
    } links[] = {
        { "the last line of a text", NOTE, "https://example.org/last" },
        { "URL goes before it", NOTE "\nURL:https://example.org/url", "https://example.org/url" },
        { "a URL that leads nowhere does not", NOTE "\nURL:javascript:alert(1)", "https://example.org/last" },
        { "ours have a link as URL only", NOTE "\nX-DEMARCHE-ACTION:visit", NULL },
        { "ours, with URL", NOTE "\nX-DEMARCHE-ACTION:visit\nURL:https://example.org/url", "https://example.org/url" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
        g_autofree char *vevent = g_strconcat("SUMMARY:s\nDTSTART;VALUE=DATE:20240310\n", links[i].lines, NULL);
        GString *text = file_of(vevent);
        OWNED(calendar) *calendar = calendar_new(text->str, "c.ics", 0, UUID, NULL);
        OWNED(event) *event = NULL;
        g_assert_cmpint(calendar_next(calendar, &event, NULL), ==, IMPORT_EVENT);
        g_test_message("%s", links[i].label);
        g_assert_cmpstr(event->url, ==, links[i].url);
        g_assert_cmpstr(event->note, ==, "First\nhttps://example.org/a?b=1, c\nhttps://example.org/last");
        g_string_free(text, TRUE);
    }
}

static void no_calendar(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_true(calendar_is("\xef\xbb\xbf"
                              "BEGIN:VCALENDAR\r\n"));
    g_assert_true(calendar_is("\r\nbegin:vcalendar\n"));
    g_assert_false(calendar_is("id,date\n"));
    g_assert_null(calendar_new("BEGIN:VCALENDAR\nNAME:\xff\n", "c.ics", 0, UUID, &error));
    g_assert_cmpstr(error->message, ==, "c.ics: not UTF-8 text, which calendars are");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/calendar/vevents", vevents);
    g_test_add_func("/calendar/uids", uids);
    g_test_add_func("/calendar/recurrences", recurrences);
    g_test_add_func("/calendar/texts", texts);
    g_test_add_func("/calendar/none", no_calendar);
    return g_test_run();
}

#include "../ingest/read/plain.h"
#include "../ingest/read/reader.h"
#include "../ingest/read/record.h"
#include "../ingest/read/stream.h"
#include "../ingest/read/text.h"

#include <string.h>
#include <unistd.h>

static const struct reader_options none;

static const struct {
    const char *label, *text;
    const char *published, *how, *title, *place, *begins; /* NULL: none */
} plain_cases[] = {
    { "noisy header", " date 2016-12-30 Play Facebook\n\nMOSCOW — Russia said no.", "2016-12-30", "header line", NULL, "MOSCOW",
      "MOSCOW — Russia" },
    { "date alone", "30 December 2016\nRussia said no to it all.", "2016-12-30", "header line", NULL, NULL, "Russia said" },
    { "days as headings", "2 May 2011\nChad left.\n\n3 May 2011\nMalta stayed.\n\n1 May\nPeru left.", "2011-05-03",
      "last of the days that head its parts", NULL, NULL, "2 May 2011\nChad" },
    { "a day and its update", "2 May 2011\nUpdated 3 May 2011\n\nChad left.", "2011-05-02", "header line", NULL, NULL,
      "Chad left" },
    { "US date", "Posted: 12/30/2016 by Staff\n\nRussia said no.", "2016-12-30", "header line", NULL, NULL, "Russia said" },
    { "European date", "Published 30.12.2016\n\nRussia said no.", "2016-12-30", "header line", NULL, NULL, "Russia said" },
    { "headline", "date 2016-12-30 Share\n\nKremlin Turns Down Proposal\n\nRussia said no.", "2016-12-30", "header line",
      "Kremlin Turns Down Proposal", NULL, "Russia said" },
    { "a stamp with bars and a clock",
      "ACME WIRE - Nov 15, 2025 - 20:11 | All, World\n\nMalta says no\n\nMalta has refused to sign.", "2025-11-15", "header line",
      "Malta says no", NULL, "Malta has refused" },
    { "fields in front", "From: wire@example.org\nDate: 15 Nov 2025\nSubject: Malta says no\nSource: Acme\n\nMalta has refused.",
      "2025-11-15", "header line", "Malta says no", NULL, "Malta has refused" },
    { "a field that is a sentence's", "date 2016-12-30 Share\n\nMalta spoke. Subject: none.", "2016-12-30", "header line", NULL,
      NULL, "Malta spoke. Subject" },
    { "a field without a value", "Title:  \nDate: 15 Nov 2025\n\nMalta says no\n\nMalta has refused.", "2025-11-15", "header line",
      "Malta says no", NULL, "Malta has refused" },
    { "a headline that is a tag's", "#MeToo comes to Malta\n\nOctober 14, 2025\n\nMalta has refused.", "2025-10-14", "header line",
      "#MeToo comes to Malta", NULL, "Malta has refused" },
    { "a rule of stars", "**********\n\nOctober 14, 2025\n\nMalta has refused.", "2025-10-14", "header line", NULL, NULL,
      "Malta has refused" },
    { "a headline in Markdown", "# Malta says no\n\nOctober 14, 2025\n\nMalta has refused.", "2025-10-14", "header line",
      "Malta says no", NULL, "Malta has refused" },
    { "a headline that asks", "Explainer: Who closed the strait?\n\nOctober 14, 2025\nBy Ann Lee\n\nMalta said no.", "2025-10-14",
      "header line", "Explainer: Who closed the strait?", NULL, "By Ann Lee\n\nMalta" },
    { "a question that goes on", "October 14, 2025\nWho closed the strait?\nMalta said no.", "2025-10-14", "header line", NULL,
      NULL, "Who closed the strait?\nMalta" },
    { "date in the dateline", "PARIS, Dec. 5, 2015 (Agency) - France said no.", "2015-12-05", "dateline", NULL, "PARIS",
      "PARIS, Dec." },
    { "date between dashes", "PARIS (Agency) — Dec. 5, 2015 — France said no.", "2015-12-05", "dateline", NULL, "PARIS",
      "PARIS (" },
    { "dateline behind a summary", "Paris says no\n\nFrance has refused to sign.\n\nPARIS, Dec. 5, 2015 - France said no.",
      "2015-12-05", "dateline", "Paris says no", "PARIS", "France has refused to sign.\n\nPARIS, Dec. 5, 2015 - France said no." },
    { "a stop behind the year", "PARIS, Dec. 5, 2015. France said no.", "2015-12-05", "dateline", NULL, "PARIS",
      "PARIS, Dec. 5, 2015. France said no." },
    { "agency between strokes", "MINSK, December 5, 2015. /AGENCY/. Belarus said no.", "2015-12-05", "dateline", NULL, "MINSK",
      "MINSK, Dec" },
    { "a stop behind the place", "MINSK. Aug 22, 2015 (Agency) - Belarus said no.", "2015-08-22", "dateline", NULL, "MINSK",
      "MINSK. Aug" },
    { "headline with a quotation", "date 2016-12-30 Share\n\nKremlin calls it \"a farce\"\n\nRussia said no.", "2016-12-30",
      "header line", "Kremlin calls it \"a farce\"", NULL, "Russia said" },
    { "a site's path and a caption in front",
      "Home › News › Asia\n\nFile photo: Malta's premier in Lima, May 3, 2009\n\nMalta says no\n\n7 March 2017 · 09:12\n\nIt did.",
      "2017-03-07", "header line", "Malta says no", NULL, "It did." },
    { "other articles' days below",
      "Posted Tue 9 May 2017 // Print\n\nMalta says no\n\nIt did.\n\nMore on this story\n\nChad "
      "leaves\n17 January 2016\n\nPeru stays\n12 February 2015",
      "2017-05-09", "header line", "Malta says no", NULL, "It did." },
    { "a stamp below, and links", "Malta says no\n\nMalta has refused.\n---\n12:40 MSK  Feb 28, 2022\nRelated stories\nChad left",
      "2022-02-28", "line below the text", "Malta says no", NULL, "Malta has" },
    { "entries above the text",
      "Key facts (updated 15 Aug. 2020)\n\n• 10 August 2020: Malta claims waters held by Peru\n• 12 August: "
      "Chad left the talks in Oslo",
      "2020-08-15", "header line", NULL, NULL, "• 10 August 2020: Malta" },
    { "a clipping's header", "Malta Says No\nBy ANN LEE\n612 words\n30 January 2002\nThe Daily Example\nEnglish\n\nIt did.",
      "2002-01-30", "header line", "Malta Says No", NULL, "The Daily" },
    { "a day of loading", "Malta Says No\n\nMalta has refused.\n\nLoad-Date: January 30, 2002\n\nEnd of Document", "2002-01-30",
      "line below the text", "Malta Says No", NULL, "Malta has" },
    { "place and day in brackets", "(Cairo, 3 July 2021) Egypt said no.", "2021-07-03", "dateline", NULL, "Cairo", "(Cairo" },
    { "a day in the title", "The Department's Press Briefing - October 14, 2021\n\nMR. ROE: We said no.", "2021-10-14", "title",
      "The Department's Press Briefing - October 14, 2021", NULL, "MR. ROE" },
    { "a place in capitals above the date", "Press Briefing\n\nWASHINGTON, D.C.\n\nOCTOBER 14, 2021\n\nMR. ROE: We said no.",
      "2021-10-14", "header line", "Press Briefing", NULL, "MR. ROE" },
    { "date below the text", "Minsk speaks up\n\nBelarus said no.\n\nDecember 30, 2016", "2016-12-30", "last line",
      "Minsk speaks up", NULL, "Belarus said" },
    { "a first sentence with a date",
      "date 2016-12-31 Share\n\nMINSK (Agency) -- On Dec. 30, 2016 a plea by Latvia was refused by Belarus.", "2016-12-31",
      "header line", NULL, "MINSK", "MINSK (Agency)" },
    { "place in small letters", "date 2016-12-30 Share\n\nMinsk, Belarus (Agency) -- Belarus said no.", "2016-12-30", "header line",
      NULL, "Minsk, Belarus", "Minsk, Bel" },
    { "a sentence with an aside", "date 2016-12-30 Share\n\nMinsk said (again) - no.", "2016-12-30", "header line", NULL, NULL,
      "Minsk said" },
    { "byline above the date", "A Long Road to Talks\nHow they began\nBy A Writer\nJuly 20, 2015\n\nFrance said no.", "2015-07-20",
      "header line", "A Long Road to Talks", NULL, "France said" },
    { "press release", "MINISTRY OF THINGS\nPress release\n18 August 2021\n\nThe Ministry says no.", "2021-08-18", "header line",
      "MINISTRY OF THINGS", NULL, "The Ministry" },
    { "first date wins", "date 2016-12-30 Share\nupdated 2017-01-02 Print\n\nRussia said no.", "2016-12-30", "header line", NULL,
      NULL, "Russia said" },
};

static void test_plain(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(plain_cases); i++) {
        g_autoptr(GError) error = NULL;
        char date[DATE_TEXT_SIZE];
        OWNED(article) *article = plain_read("a.txt", plain_cases[i].text, strlen(plain_cases[i].text), &none, &error);
        g_test_message("%s", plain_cases[i].label);
        g_assert_no_error(error);
        g_assert_cmpstr(date_format(article->published, date), ==, plain_cases[i].published);
        g_assert_cmpstr(article->published_how, ==, plain_cases[i].how);
        g_assert_cmpstr(article->title, ==, plain_cases[i].title);
        g_assert_cmpstr(article->place, ==, plain_cases[i].place);
        g_assert_true(g_str_has_prefix(article->text, plain_cases[i].begins));
    }
}

static void test_refused(void)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *sentence;
    } cases[] = {
        { "", 0, "a.txt: empty" },
        { " \n\t\n", 4, "a.txt: empty" },
        { "no day at all in here", 21, "a.txt: no publication date; give one with --date YYYY-MM-DD" },
        { "A Long Road to Talks\n\nFrance said no.\n\nIt was so until 5 December 2015.", 71,
          "a.txt: no publication date; give one with --date YYYY-MM-DD" },
        { "\0\1\2\3", 4, "a.txt: binary data, not a text" },
        { "date 2016-12-30 Share\n\n", 23, "a.txt: no text below its header" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        OWNED(article) *article = plain_read("a.txt", cases[i].bytes, cases[i].length, &none, &error);
        g_assert_null(article);
        g_assert_cmpstr(error->message, ==, cases[i].sentence);
    }
}

/* A paragraph of an article's length. */
#define LONG_PARAGRAPH(land)                                                                                                       \
    land "'s premier told the council on Monday that his land had never asked for the money, that it would send back all of it, "  \
         "and that he knew of no one in Oslo who had said otherwise, whatever the Danish papers wrote.\n\n"

/* Below most of the text a site lists what else it has; a sentence that begins so, or a list in front, ends nothing. */
static void test_ends(void)
{
    static const struct {
        const char *text;
        guint aside; /* how many of its paragraphs */
    } cases[] = {
        { "Malta has refused to sign the pact with Chad, which its minister called useless in Oslo.\n\nRelated coverage:\nChad "
          "bombs Mali\n\nPeru expels Danes",
          3 },
        { "Malta has refused to sign the pact with Chad.\n\nMore from the talks was heard by reporters.\n\nPeru expels Danes", 0 },
        { LONG_PARAGRAPH("Malta") LONG_PARAGRAPH("Chad") "More on this story\n\n" LONG_PARAGRAPH("Mali") "Peru expels Danes", 3 },
        { LONG_PARAGRAPH("Malta") LONG_PARAGRAPH("Chad") LONG_PARAGRAPH("Mali") LONG_PARAGRAPH(
              "Togo") "More on this story\n\n" LONG_PARAGRAPH("Peru") LONG_PARAGRAPH("Chile") LONG_PARAGRAPH("Niger"),
          0 },
        { "Malta has refused to sign.\n\nCorrection: An earlier text said that Malta left the pact. It has not.\n\nChad has.", 1 },
        { "Chad left.\nFILE PHOTO: Malta's premier meets the king of Peru, May 3, 2009. Ann Lee/File Photo\nMalta has refused.",
          1 },
        { "Malta has refused.\nRead more:\nPeru expels Danes\nTogo bombs Mali\nChad has refused too.", 3 },
        { "Malta has refused.\n\nWhat we know so far:\n\nChad has refused too", 0 },
        { "Malta has refused.\nWhy is Chad bombing Mali?\nIt never said.", 1 },
        { "Malta has refused.\n(This story corrects paragraph 2 to\nsay that Malta left)\n\nChad left.", 2 },
        { "Malta has refused.\n\nChad left in May.\n\nAnn Lee is a senior fellow at the Institute. She was envoy in Peru.", 1 },
        { "Ann Lee is a senior fellow at the Institute. She was envoy in Peru.\n\nMalta has refused.\n\nChad left in May.", 0 },
        { "Malta has refused.\n\nChad left in May.\n\nIt is a sign of haste, said Ann Lee, an analyst at the Institute.", 0 },
        { "Malta has refused.\n\nChad left in May.\n\nAnn Lee, who is a professor of law, was held on Monday.", 0 },
        { "Top stories\n\nMalta has refused to sign the pact with Chad, its minister said in Oslo on Monday.", 0 },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = g_strconcat("date 2016-12-30 Share\n\n", cases[i].text, NULL);
        OWNED(article) *article = plain_read("a.txt", text, strlen(text), &none, NULL);
        guint aside = 0;
        for (guint k = 0; k < article->paragraphs->len; k++)
            aside += g_array_index(article->paragraphs, struct paragraph, k).aside;
        g_test_message("%s", cases[i].text);
        g_assert_cmpuint(aside, ==, cases[i].aside);
    }
}

/* A pull quote before its sentence, one behind it, equal paragraphs, a tweet with a day of its own, a teaser and a sentence. */
static void test_paragraphs(void)
{
    const char *text = "date 2016-12-30 Share\n\n\"No trick can stay without a reply\"\n\nThe minister spoke in Sochi.\n\n"
                       "\"No trick can stay without a reply,\" he said.\n\nThe minister spoke in Sochi.\n\n"
                       "Out they go. pic.twitter.com/x — Embassy (@Embassy) December 29, 2016\n\n"
                       "Related: Peru shuts its border\n\nRelated: the minister then left.";
    static const bool aside[] = { true, false, false, true, false, true, false };
    g_autoptr(GError) error = NULL;
    OWNED(article) *article = plain_read("a.txt", text, strlen(text), &none, &error);
    char date[DATE_TEXT_SIZE];

    g_assert_no_error(error);
    g_assert_cmpuint(article->paragraphs->len, ==, G_N_ELEMENTS(aside));
    for (guint i = 0; i < article->paragraphs->len; i++)
        g_assert_cmpint(g_array_index(article->paragraphs, struct paragraph, i).aside, ==, aside[i]);
    const struct paragraph *tweet = &g_array_index(article->paragraphs, struct paragraph, 4);
    g_assert_cmpint(tweet->kind, ==, PARAGRAPH_TWEET);
    g_assert_cmpstr(date_format(tweet->own_date, date), ==, "2016-12-29");
    g_assert_cmpstr(date_format(article->published, date), ==, "2016-12-30");
}

/* Words that hyphens part at the ends of lines, and compounds that keep theirs. */
static void test_hyphens(void)
{
    static const char *const cases[][2] = {
        { "The envoy was sum-\nmoned by the minis-\n  ter and the king\ntoday.\nIn two",
          "The envoy was summoned by the minister and the king "
          "today.\nIn two" },
        { "in mid-\nAugust, an anti-\nwar vote", "in mid-August, an anti-war vote" },
        { "a sum-\nmoned envoy", "a sum-\nmoned envoy" },
        { "- no -\n-\nend-\n\nend-\n", "- no -\n-\nend-\n\nend-\n" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = g_strdup(cases[i][0]);
        text_unwrap(text);
        g_assert_cmpstr(text, ==, cases[i][1]);
    }
}

static void test_encodings(void)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *text;
        bool converted;
    } cases[] = {
        { "caf\xc3\xa9", 5, "café", false },
        { "\xef\xbb\xbf"
          "caf\xc3\xa9",
          8, "café", false },
        { "caf\xe9 \x93x\x94", 8, "café “x”", true },
        { "\xff\xfe"
          "c\0\xe9\0",
          6, "cé", true },
        { "\xfe\xff"
          "\0c\0\xe9",
          6, "cé", true },
        { "a\r\nb\rc", 6, "a\nb\nc", false },
        { "Peru â€” FranÃ§ois said â€œnoâ€ to it", 51, "Peru — François said “no” to it", false },
        { "\u200bmin\u00adister\ufeff", 16, "minister", false },
        { "SOCIÉTÉ» É©", 16, "SOCIÉTÉ» É©", false },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        bool converted;
        g_autofree char *text = text_decode("a.txt", cases[i].bytes, cases[i].length, &converted, &error);
        g_assert_no_error(error);
        g_assert_cmpstr(text, ==, cases[i].text);
        g_assert_cmpint(converted, ==, cases[i].converted);
    }
}

static struct article *read_record(const char *line, GError **error)
{
    const struct input input = { .name = "l", .bytes = line, .length = strlen(line) };
    OWNED(batch) *batch = batch_new();
    struct article *article;

    record_read(&input, &none, batch);
    g_assert_true(batch_take(batch, &article, error));
    return article;
}

static void test_records(void)
{
    static const struct {
        const char *line;
        const char *id, *url, *title, *published; /* published NULL: refused with the sentence in id */
    } cases[] = {
        { "{\"id\":\"1\",\"url\":\"u\",\"title\":\"t\",\"published\":\"2016-12-30\",\"text\":\"x\"}", "1", "u", "t", "2016-12-30" },
        { "{\"url\":\"u\",\"title\":\"t\",\"date_publish\":\"2016-12-30 10:00:00\",\"maintext\":\"x\"}", NULL, "u", "t",
          "2016-12-30" },
        { "{\"url\":\"u\",\"title\":\"t\",\"publish_date\":\"2016-12-30T10:00:00+02:00\",\"text\":\"x\",\"authors\":[\"A\"]}", NULL,
          "u", "t", "2016-12-30" },
        { "{\"fingerprint\":\"f\",\"title\":\"t\",\"date\":\"December 30, 2016\",\"text\":\"x\"}", "f", NULL, "t", "2016-12-30" },
        { "{\"text\":\"x\"}", "l: no publication date; give one with --date YYYY-MM-DD", NULL, NULL, NULL },
        { "{\"published\":\"2016-12-30\"}", "l: no \"text\" in the record", NULL, NULL, NULL },
        { "[]", "l: not a JSON object", NULL, NULL, NULL },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        char date[DATE_TEXT_SIZE];
        OWNED(article) *article = read_record(cases[i].line, &error);
        if (!cases[i].published) {
            g_assert_cmpstr(error ? error->message : NULL, ==, cases[i].id);
            continue;
        }
        g_assert_no_error(error);
        g_assert_cmpstr(article->id, ==, cases[i].id);
        g_assert_cmpstr(article->url, ==, cases[i].url);
        g_assert_cmpstr(article->title, ==, cases[i].title);
        g_assert_cmpstr(date_format(article->published, date), ==, cases[i].published);
    }
}

/* A look ahead loses nothing; a line too long is cut, and what follows it is not. */
static void test_stream(void)
{
    static const char text[] = "one\n\nthree is long\nfour\nlast";
    static const char *const lines[] = { "one\n", "\n", "three is", "four\n", "last" };
    OWNED(stream) *stream = stream_of_file(fmemopen((void *)text, strlen(text), "rb"));
    size_t length;

    g_assert_true(g_str_has_prefix(stream_peek(stream, 2, &length), "one"));
    g_assert_cmpuint(length, >=, 2);
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_assert_cmpstr(stream_line(stream, 7, &length), ==, lines[i]);
        g_assert_cmpuint(length, ==, strlen(lines[i]));
    }
    g_assert_null(stream_line(stream, 7, &length));
    g_assert_true(stream_good(stream, "text", NULL));
}

static void test_formats(void)
{
    static const struct {
        const char *bytes, *format;
    } cases[] = {
        { "{\"text\": 1}", "JSON Lines" },
        { "\xef\xbb\xbf {\"text\": 1}\n", "JSON Lines" },
        { "{bad}\n{\"text\": 1}\n", "JSON Lines" },
        { "{\"text\":\n{\"text\": 1}\n", "JSON Lines" },
        { "{\n  \"text\": 1\n}\n", "JSON" },
        { "[\n{\"text\": 1}]", "JSON" },
        { "[]", "JSON" },
        { "[Moscow] Russia said no.", "text" },
        { "{", "text" },
        { "date 2016-12-30", "text" },
        { "%PDF-1.7\n", "foreign" },
        { "Received: from a by b\nFrom: a@example.org\nSubject: x\n\nText", "foreign" },
        { "From a@example.org Fri Dec 30\nFrom: a@example.org\nTo: b@example.org\nSubject: x\n\nText", "foreign" },
        { "Date: 2016-12-30\nFrom: our correspondent\n\nText", "text" },
        { "From Moscow: Russia said no.", "text" },
        { "<!DOCTYPE html><title>x", "HTML" },
        { "<?xml version='1.0'?><rss>", "feed" },
        { "", "text" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct input head = { .name = "a", .bytes = cases[i].bytes, .length = strlen(cases[i].bytes) };
        g_assert_cmpstr(format_of(&head)->name, ==, cases[i].format);
    }
}

/* What comes out of bytes: dates of articles, and refusals, one a line. */
static char *read_all(const char *text)
{
    char path[] = "/tmp/demarche-reader-XXXXXX", date[DATE_TEXT_SIZE];
    char *paths[] = { path, NULL };
    GString *all = g_string_new(NULL);
    enum reader_result result;

    close(mkstemp(path));
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    OWNED(reader) *reader = reader_new(paths, &none);
    do {
        OWNED(article) *article = NULL;
        g_autoptr(GError) error = NULL;
        result = reader_next(reader, &article, &error);
        if (article)
            g_string_append_printf(all, "%s %s\n", strrchr(article->path, ':'), date_format(article->published, date));
        else if (error)
            g_string_append_printf(all, "%s\n", strchr(error->message, ':'));
    } while (result != READER_END && result != READER_FAILED);
    unlink(path);
    return g_string_free(all, FALSE);
}

static void test_documents(void)
{
    static const struct {
        const char *label, *text, *all;
    } cases[] = {
        { "lines", "{\"date\":\"2016-01-01\",\"text\":\"x\"}\n\n{}\n{\"date\":\"2016-01-02\",\"text\":\"x\"}",
          ":1 2016-01-01\n:3: no \"text\" in the record\n:4 2016-01-02\n" },
        { "a bad first line", "{]}\n{\"date\":\"2016-01-02\",\"text\":\"x\"}\n",
          ":1: not JSON: string or '}' expected near ']'\n:2 2016-01-02\n" },
        { "an object over lines", "{\n\"date\":\"2016-01-01\",\n\"text\":\"x } \\\" ]\"\n}\n", ":1 2016-01-01\n" },
        { "objects over lines", "{\n\"date\":\"2016-01-01\",\n\"text\":\"x\"\n}\n{\n\"date\":\"2016-01-02\", \"text\":\"x\"}\n",
          ":1 2016-01-01\n:5 2016-01-02\n" },
        { "a list",
          "[{\"date\":\"2016-01-01\",\"text\":\"x\"},\n{\"text\":\"x\"}, [1],\n {\"date\":\"2016-01-02\",\"text\":\"x\"}\n]\n",
          ":1 2016-01-01\n:2: no publication date; give one with --date YYYY-MM-DD\n:2: not a JSON object\n:3 2016-01-02\n" },
        { "a list that breaks off", "[{\"date\":\"2016-01-01\",\"text\":\"x\"},\n{\"text\":\"x",
          ":1 2016-01-01\n:2: not JSON: the file ends in this record\n" },
        { "a list of something else", "[{\"date\":\"2016-01-01\",\"text\":\"x\"},\n 7, {}]",
          ":1 2016-01-01\n:2: not JSON: no object; the rest of the file is passed over\n" },
        { "an empty list", "[]", "" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *all = read_all(cases[i].text);
        g_test_message("%s", cases[i].label);
        g_assert_cmpstr(all, ==, cases[i].all);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/reader/plain", test_plain);
    g_test_add_func("/reader/refused", test_refused);
    g_test_add_func("/reader/paragraphs", test_paragraphs);
    g_test_add_func("/reader/ends", test_ends);
    g_test_add_func("/reader/encodings", test_encodings);
    g_test_add_func("/reader/hyphens", test_hyphens);
    g_test_add_func("/reader/records", test_records);
    g_test_add_func("/reader/stream", test_stream);
    g_test_add_func("/reader/formats", test_formats);
    g_test_add_func("/reader/documents", test_documents);
    return g_test_run();
}

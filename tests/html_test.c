#include "../ingest/read/about.h"
#include "../ingest/read/content.h"
#include "../ingest/read/html.h"
#include "../ingest/read/stamp.h"

#include <string.h>
#include <time.h>

static struct article *read_page(const char *bytes, size_t length, const char *charset, const char *url, GError **error)
{
    const struct reader_options options = { 0 };
    const struct input input = { .name = "p.html", .bytes = bytes, .length = length, .charset = charset, .url = url };
    struct article *article = NULL;
    OWNED(batch) *batch = batch_new();

    html_read(&input, &options, batch);
    g_assert_true(batch_take(batch, &article, error));
    return article;
}

/* ---------- moments ---------- */

static void test_stamps(void)
{
    static const struct {
        const char *text;
        enum stamp_order order;
        const char *iso; /* NULL: none */
    } cases[] = {
        { "2016-12-30", STAMP_DAY_FIRST, "2016-12-30" },
        { "2016-12-30T09:15:00+02:00", STAMP_DAY_FIRST, "2016-12-30T09:15:00+02:00" },
        { "2016-12-30T09:15:00.123Z", STAMP_DAY_FIRST, "2016-12-30T09:15:00Z" },
        { "2016-12-30 09:15", STAMP_DAY_FIRST, "2016-12-30T09:15:00" },
        { "20161230T0915", STAMP_DAY_FIRST, "2016-12-30" },
        { "Fri, 30 Dec 2016 09:15:00 GMT", STAMP_DAY_FIRST, "2016-12-30T09:15:00Z" },
        { "Fri, 30 Dec 16 9:15 -0500", STAMP_DAY_FIRST, "2016-12-30T09:15:00-05:00" },
        { "Fri, 30 Dec 2016 09:15:00 +02:00", STAMP_DAY_FIRST, "2016-12-30T09:15:00+02:00" },
        { "Fri, 30 Dec 2016 09:15:00 EST", STAMP_DAY_FIRST, "2016-12-30T09:15:00-05:00" },
        { "Fri Dec 30 09:15:00 2016", STAMP_DAY_FIRST, "2016-12-30T09:15:00" },
        { "December 30, 2016 at 9:15 p.m. ET", STAMP_DAY_FIRST, "2016-12-30T21:15:00-05:00" },
        { "Posted on Dec. 30th, 2016", STAMP_DAY_FIRST, "2016-12-30" },
        { "the 30th of December, 2016", STAMP_DAY_FIRST, "2016-12-30" },
        { "Freitag, 30. Dezember 2016, 9.15 Uhr", STAMP_DAY_FIRST, "2016-12-30T09:15:00" },
        { "30 de diciembre de 2016", STAMP_DAY_FIRST, "2016-12-30" },
        { "le 1er décembre 2016", STAMP_DAY_FIRST, "2016-12-01" },
        { "30 декабря 2016", STAMP_DAY_FIRST, "2016-12-30" },
        { "الجمعة 24 نيسان / أبريل 2020", STAMP_DAY_FIRST, "2020-04-24" },
        { "2016年12月30日 10時00分", STAMP_DAY_FIRST, "2016-12-30" },
        { "2016년 12월 30일", STAMP_DAY_FIRST, "2016-12-30" },
        { "30.12.2016", STAMP_MONTH_FIRST, "2016-12-30" },
        { "02/03/2016", STAMP_DAY_FIRST, "2016-03-02" },
        { "02/03/2016", STAMP_MONTH_FIRST, "2016-02-03" },
        { "12/30/2016", STAMP_DAY_FIRST, "2016-12-30" },
        { "version 1.12.2016.4", STAMP_DAY_FIRST, NULL },
        { "2016-13-30", STAMP_DAY_FIRST, NULL },
        { "call 5551234 in 1066", STAMP_DAY_FIRST, NULL },
        { "may 2016", STAMP_DAY_FIRST, NULL },
        { "", STAMP_DAY_FIRST, NULL },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct stamp stamp;
        g_test_message("%s", cases[i].text);
        bool found = stamp_find(cases[i].text, strlen(cases[i].text), cases[i].order, &stamp);
        g_assert_cmpstr(found ? stamp.text : NULL, ==, cases[i].iso);
    }
}

/* ---------- what a page tells beside its text ---------- */

#define BODY                                                                                                                       \
    "<p>The foreign minister of Arland summoned the envoy of Bresia on Friday and handed him a note of protest, she said.</p>"

static const struct {
    const char *label, *head, *body, *url;
    const char *day, *how, *title;
} about_cases[] = {
    { "JSON-LD goes first",
      "<script "
      "type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2015-01-01\"},{\"@type\":\"NewsArticle\","
      "\"headline\":\"Envoy\nsummoned\",\"datePublished\":\"2016-12-30T09:15:00+02:00\"}]}</script>"
      "<meta property='article:published_time' content='2016-12-29'>",
      BODY, NULL, "2016-12-30", "JSON-LD", "Envoy summoned" },
    { "a script that is no JSON", "<script type='application/ld+json'>{\"datePublished\": \"2016-12-30\", oops}</script>", BODY,
      NULL, "2016-12-30", "JSON-LD", NULL },
    { "<meta>", "<meta name='DC.date.issued' content='2016-12-30'><title>Envoy summoned | The Arland Gazette</title>", BODY, NULL,
      "2016-12-30", "<meta>", "Envoy summoned" },
    { "a UTC moment and the address", "<meta property='article:published_time' content='2016-12-31T03:10:00Z'>", BODY,
      "https://example.org/2016/12/30/envoy", "2016-12-30", "its address", NULL },
    { "an address of another day", "<meta property='article:published_time' content='2016-12-20T03:10:00Z'>", BODY,
      "https://example.org/2016/12/30/envoy", "2016-12-20", "<meta>", NULL },
    { "a UTC moment and a local time", "<meta property='article:published_time' content='2016-12-30T23:10:00Z'>",
      "<time datetime='2016-12-31T01:10:00+02:00'>today</time>" BODY, NULL, "2016-12-31", "<time>", NULL },
    { "itemprop", "", "<span itemprop='datePublished'>30 December 2016</span>" BODY, NULL, "2016-12-30", "itemprop", NULL },
    { "<time> behind the title, not before it", "",
      "<time datetime='2017-03-01'>teaser</time><h1>Envoy summoned</h1><time datetime='2016-12-30'>x</time>" BODY, NULL,
      "2016-12-30", "<time>", "Envoy summoned" },
    { "an element named so", "", "<h1>Envoy summoned</h1><div class='post-date'>30.12.2016</div>" BODY, NULL, "2016-12-30",
      "an element named so", "Envoy summoned" },
    { "figures in the order of the country", "<meta property='og:locale' content='en_GB'>",
      "<div class='date'>02/03/2016</div>" BODY, "https://example.co.uk/1", "2016-03-02", "an element named so", NULL },
    { "figures read as elsewhere on the page", "<title>Envoy</title>",
      "<div class='date'>02/03/2016</div>" BODY "<p>Earlier: 25/02/2016</p>", NULL, "2016-03-02", "an element named so", "Envoy" },
    { "a script's own data", "<script>window.x={\"publishedAt\":\"2016-12-30T01:00:00Z\"}</script>", BODY, NULL, "2016-12-30",
      "a script", NULL },
    { "a script that writes a day", "", "<h1>The envoy</h1><p>by her</p><script>shown('2016/12/30 09:15:00')</script>" BODY, NULL,
      "2016-12-30", "a script", "The envoy" },
    { "a day in the picture's address", "<meta property='og:image' content='https://img.example.org/files/2016/12/30/envoy.png'>",
      BODY, NULL, "2016-12-30", "its picture's address", NULL },
    { "a line of text", "", "<h1>Envoy summoned</h1><div>Arland, 30 December 2016</div>" BODY, NULL, "2016-12-30",
      "a line by the title", "Envoy summoned" },
    { "a day above the title, and one in the background", "",
      "<div>Press release</div><div>15 December 2025</div><div>11:30</div><h1>Arland lists twelve</h1>" BODY
      "<p>On 8 October 2024, Arland named two.</p>",
      NULL, "2025-12-15", "a line by the title", "Arland lists twelve" },
    { "the site's name in front",
      "<meta property='og:site_name' content='Gazette'><meta property='og:title' content='Gazette - Envoy "
      "summoned'><meta name='date' content='2016-12-30'>",
      BODY, NULL, "2016-12-30", "<meta>", "Envoy summoned" },
    { "a dash of the title's own",
      "<meta property='og:site_name' content='Gazette'><meta property='og:title' content='Envoy summoned - "
      "again'><meta name='date' content='2016-12-30'>",
      BODY, NULL, "2016-12-30", "<meta>", "Envoy summoned - again" },
};

static void test_about(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(about_cases); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *page =
            g_strdup_printf("<html lang='en'><head>%s</head><body>%s</body></html>", about_cases[i].head, about_cases[i].body);
        char day[DATE_TEXT_SIZE];
        g_test_message("%s", about_cases[i].label);
        OWNED(article) *article = read_page(page, strlen(page), NULL, about_cases[i].url, &error);
        g_assert_no_error(error);
        g_assert_cmpstr(date_format(article->published, day), ==, about_cases[i].day);
        g_assert_cmpstr(article->published_how, ==, about_cases[i].how);
        g_assert_cmpstr(article->title, ==, about_cases[i].title);
        g_assert_cmpstr(article->language, ==, "en");
    }
}

/* ---------- text ---------- */

#define ONE                                                                                                                        \
    "The foreign minister of Arland summoned the envoy of Bresia on Friday and handed him a note of protest, she told reporters."
#define TWO                                                                                                                        \
    "Bresia called the step \"regrettable\" and said that its own ministry would answer in kind before the end of the week, as "   \
    "it always had."
#define PAGE(inner) "<html><head><meta name='date' content='2016-12-30'></head><body>" inner "</body></html>"

static const struct {
    const char *label, *page, *text;
} text_cases[] = {
    { "soft hyphens of an English text go",
      PAGE("<div><p>" ONE "</p><p>The min\u00adis\u00adter of the coast left the land of the Doge.</p></div>"),
      ONE "\n\nThe minister of the coast left the land of the Doge." },
    { "soft hyphens of another language stay",
      PAGE("<div><p>Die Re\u00adgie\u00adrung von Arland hat am Freitag den Bot\u00adschaf\u00adter einbestellt und ihm eine Note "
           "gegeben.</p></div>"),
      "Die Re\u00adgie\u00adrung von Arland hat am Freitag den Bot\u00adschaf\u00adter einbestellt und ihm eine Note gegeben." },
    { "paragraphs, menus and footers",
      PAGE("<nav><a href=/>Home</a> <a href=/w>World</a></nav><h1>Envoy</h1><div><p>" ONE "</p><p>" TWO
           "</p></div><footer>All rights reserved by the "
           "publisher of this page, who asks that nothing be copied.</footer>"),
      ONE "\n\n" TWO },
    { "line breaks for paragraphs", PAGE("<div>" ONE "<br><br>" TWO "</div>"), ONE "\n\n" TWO },
    { "links within a sentence stay",
      PAGE("<p>The <a href=x>foreign minister</a> of Arland summoned the envoy of Bresia on Friday and handed him a note.</p>"),
      "The foreign minister of Arland summoned the envoy of Bresia on Friday and handed him a note." },
    { "related links go, by their class and by their look",
      PAGE("<div class=entry-content><p>" ONE
           "</p><div class=related-posts><p>The minister of Cora resigned on Monday after a long day of talks.</p></div><p>" TWO
           "</p><ul><li><a href=1>Cora's minister resigns</a></li><li><a href=2>Doria votes</a></li></ul></div>"),
      ONE "\n\n" TWO },
    { "comments go even where they are long",
      PAGE("<div class=story><p>" ONE "</p><p>" TWO
           "</p></div><div id=comments><p>I do not believe a word of this, and nobody I know does either.</p>"
           "<p>Well, I was there, and it was just as the article has it, friends.</p></div>"),
      ONE "\n\n" TWO },
    { "captions go",
      PAGE("<div><p>" ONE "</p><figure><img src=x><figcaption>The ministry in Arland's capital, seen from the river in "
           "June.</figcaption></figure><p>" TWO "</p></div>"),
      ONE "\n\n" TWO },
    { "a heading stays where text follows",
      PAGE("<div><p>" ONE "</p><h2>An old quarrel</h2><p>" TWO "</p><h2>More from this author</h2></div>"),
      ONE "\n\nAn old quarrel\n\n" TWO },
    { "hidden text and scripts go",
      PAGE("<div><p>" ONE "</p><p style='display: none'>You have read all your free articles of this month.</p><script>var a = "
           "'<p>x</p>';</script><p>" TWO "</p></div>"),
      ONE "\n\n" TWO },
    { "two halves of an article with an advertisement between",
      PAGE("<main><div class=body__text><p>" ONE "</p></div><div class=ad>Buy a car today, and drive it home tomorrow.</div>"
           "<div class=body__text><p>" TWO "</p></div></main>"),
      ONE "\n\n" TWO },
    { "a class that is named like a menu but holds the text",
      PAGE("<div class='sidebar-right social'><p>" ONE "</p><p>" TWO "</p></div>"), ONE "\n\n" TWO },
    { "lists in the middle of a text",
      PAGE("<div><p>" ONE "</p><p>list 1 of 3 Cora's minister resigns</p><p>PREVIOUS ARTICLE: Arland strikes Cora</p><p>" TWO
           "</p></div>"),
      ONE "\n\n" TWO },
    { "what others read", PAGE("<div><p>" ONE "</p><p>" TWO "</p><p>Most viewed</p><p>Cora bombs a bridge in Arland</p></div>"),
      ONE "\n\n" TWO },
    { "lines of the site's own", PAGE("<div><p>" ONE "</p><p>Read more: Cora's minister resigns</p><p>" TWO "</p></div>"),
      ONE "\n\n" TWO },
    { "a tweet stays",
      PAGE("<div><p>" ONE "</p><blockquote class=twitter-tweet><p>The note was handed over this morning.</p>Arland (@arland) "
           "December 30, 2016</blockquote></div>"),
      ONE "\n\nThe note was handed over this morning.\n\nArland (@arland) December 30, 2016" },
    { "no text but JSON-LD's",
      "<html><head><script "
      "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2016-12-30\",\"articleBody\":\""
      "It was said."
      "\"}</script></head><body></body></html>",
      "It was said." },
    { "a page that shows the beginning only",
      "<html><head><meta name='date' content='2016-12-30'><script type='application/ld+json'>"
      "{\"@type\":\"NewsArticle\",\"articleBody\":\"<p>It was said at noon.</p><p>It was said again at night, and "
      "louder.</p>\"}</script></head><body><p>It was said.</p></body></html>",
      "It was said at noon.\n\nIt was said again at night, and louder." },
    { "end tags within a script",
      PAGE("<script>var a = '</div>' + 'The minister of Cora resigned on Monday after a long day of talks in the "
           "capital.';</script><p>" ONE "</p>"),
      ONE },
    { "a tweet in a box named after sharing",
      PAGE("<div><p>" ONE "</p><div class=social-embed><blockquote class=twitter-tweet><p>The note was handed over this "
           "morning.</p></blockquote></div></div>"),
      ONE "\n\nThe note was handed over this morning." },
    { "the one long paragraph is not all of the article",
      PAGE("<div><p>" ONE " " TWO " " ONE " " TWO " " ONE " " TWO " " ONE " " TWO "</p><p>So it was.</p></div>"),
      ONE " " TWO " " ONE " " TWO " " ONE " " TWO " " ONE " " TWO "\n\nSo it was." },
    { "the part with the title, of two great ones",
      "<html><head><title>Envoy summoned again</title><meta name='date' content='2016-12-30'></head><body><div><h1>Envoy summoned "
      "again</h1><div><p>" ONE "</p><p>" TWO "</p></div></div>"
      "<div><p>The minister of Cora resigned on Monday after a long day of talks in the capital, where nobody had foreseen "
      "it.</p><p>Doria's parliament votes on Tuesday, and its result is open, observers say.</p></div></body></html>",
      ONE "\n\n" TWO },
    { "a table's rows are lines of their cells",
      PAGE("<div><p>" ONE "</p><table><tr><td>Envoys</td><td>12</td></tr></table><p>" TWO "</p></div>"),
      ONE "\n\nEnvoys 12\n\n" TWO },
    { "white space and entities",
      PAGE("<p>Arland&rsquo;s   minister\n said&nbsp;no&#8212;twice &amp; loudly, in front of all of the reporters.</p>"),
      "Arland’s minister said no—twice & loudly, in front of all of the reporters." },
};

static void test_text(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(text_cases); i++) {
        g_autoptr(GError) error = NULL;
        g_test_message("%s", text_cases[i].label);
        OWNED(article) *article = read_page(text_cases[i].page, strlen(text_cases[i].page), NULL, NULL, &error);
        g_assert_no_error(error);
        g_assert_cmpstr(article->text, ==, text_cases[i].text);
    }
}

static void test_partial(void)
{
    const char *page = "<html><head><meta name=date content=2016-12-30><meta name=description content='Arland summons the "
                       "envoy.'></head><body><div id=app></div></body></html>";
    g_autoptr(GError) error = NULL;
    OWNED(article) *article = read_page(page, strlen(page), NULL, NULL, &error);

    g_assert_no_error(error);
    g_assert_cmpstr(article->text, ==, "Arland summons the envoy.");
    g_assert_true(article->partial);
}

/* ---------- encodings, refusals, hostile pages ---------- */

static void test_encodings(void)
{
    static const struct {
        const char *label, *bytes, *charset;
    } cases[] = {
        { "UTF-8 without a label", "<meta name=date content=2016-12-30><p>caf\xc3\xa9</p>", NULL },
        { "valid UTF-8 goes before the label", "<meta charset=iso-8859-2><meta name=date content=2016-12-30><p>caf\xc3\xa9</p>",
          NULL },
        { "the page's label", "<meta charset='iso-8859-2'><meta name=date content=2016-12-30><p>caf\xe9</p>", NULL },
        { "the older form of it",
          "<meta http-equiv=Content-Type content='text/html; charset=cp850'><meta name=date content=2016-12-30><p>caf\x82</p>",
          NULL },
        { "the carrier's label", "<meta name=date content=2016-12-30><p>caf\x82</p>", "cp850" },
        { "no label", "<meta name=date content=2016-12-30><p>caf\xe9</p>", NULL },
        { "a label of nothing", "<meta charset=klingon><meta name=date content=2016-12-30><p>caf\xe9</p>", NULL },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_test_message("%s", cases[i].label);
        OWNED(article) *article = read_page(cases[i].bytes, strlen(cases[i].bytes), cases[i].charset, NULL, &error);
        g_assert_no_error(error);
        g_assert_cmpstr(article->text, ==, "café");
    }
}

static void test_wide(void)
{
    const char *page = "<meta name=date content=2016-12-30><p>café</p>";
    gsize length;
    g_autoptr(GError) error = NULL;
    g_autofree char *wide = g_convert(page, -1, "UTF-16", "UTF-8", NULL, &length, NULL); /* with its mark */
    const struct input head = { .name = "p", .bytes = wide, .length = length };
    OWNED(article) *article = read_page(wide, length, NULL, NULL, &error);

    g_assert_true(html_sniff(&head));
    g_assert_no_error(error);
    g_assert_cmpstr(article->text, ==, "café");
}

static void test_refusals(void)
{
    static const struct {
        const char *page, *sentence;
    } cases[] = {
        { "", "p.html: a page without an article's text" },
        { "<html><body><nav>Home</nav></body></html>", "p.html: a page without an article's text" },
        { "<html><body><p>" ONE "</p></body></html>", "p.html: no publication date; give one with --date YYYY-MM-DD" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(read_page(cases[i].page, strlen(cases[i].page), NULL, NULL, &error));
        g_assert_cmpstr(error->message, ==, cases[i].sentence);
    }
}

/* A million open elements; fewer of other kinds, and end tags that match none, each of which could make the parser look through all. */
static void test_deep(void)
{
    static const char *const patterns[] = { "<div>", "<b>", "<div><span><i>", "<table><tr><td>", "<div></b>", "</div></p></b>" };

    for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
        GString *page = g_string_new("<html><head><meta name=date content=2016-12-30></head><body>");
        g_autoptr(GError) error = NULL;
        for (int k = 0; k < (i ? 100000 : 1000000); k += 3)
            g_string_append_printf(page, "%s%s%s", patterns[i], patterns[i], patterns[i]);
        g_string_append(page, "<p>" ONE "</p>");
        gint64 start = g_get_monotonic_time();
        OWNED(article) *article = read_page(page->str, page->len, NULL, NULL, &error);
        g_test_message("%s: %.2f s", patterns[i], (double)(g_get_monotonic_time() - start) / 1e6);
        g_assert_no_error(error);
        g_assert_cmpstr(article->text, ==, ONE);
        g_string_free(page, TRUE);
    }
}

static double seconds_of(const char *pattern, int times)
{
    GString *page = g_string_new("<html><head><meta name=date content=2016-12-30></head><body><p>" ONE "</p>");

    for (int i = 0; i < times; i++)
        g_string_append(page, pattern);
    g_autoptr(GError) error = NULL;
    clock_t start = clock();
    OWNED(article) *article = read_page(page->str, page->len, NULL, NULL, &error);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    g_assert_no_error(error);
    g_string_free(page, TRUE);
    return seconds;
}

/*
 * Four times as much of one thing takes about four times as long: what looks at all that follows takes sixteen, and seconds of it. The
 * half second is for memory that is new to the process.
 */
static void test_storms(void)
{
    static const char *const patterns[] = { "<time>2016-12-30", "<h1>w", "</b>", "12/11/2016 " };

    for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
        double once = seconds_of(patterns[i], 40000), four = seconds_of(patterns[i], 160000);
        g_test_message("%s: %.2f s, %.2f s", patterns[i], once, four);
        g_assert_cmpfloat(four, <, 8 * once + 0.5);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html/stamps", test_stamps);
    g_test_add_func("/html/about", test_about);
    g_test_add_func("/html/text", test_text);
    g_test_add_func("/html/partial", test_partial);
    g_test_add_func("/html/encodings", test_encodings);
    g_test_add_func("/html/wide", test_wide);
    g_test_add_func("/html/refusals", test_refusals);
    g_test_add_func("/html/deep", test_deep);
    g_test_add_func("/html/storms", test_storms);
    return g_test_run();
}

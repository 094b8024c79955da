#include "../ingest/read/feed.h"

#include <string.h>

struct expected {
    const char *title, *url, *id, *byline, *source, *language, *published,
        *text; /* title NULL: refused with the sentence in text */
    bool partial;
};

static const struct {
    const char *label, *feed;
    struct expected entries[3]; /* until one without text */
} cases[] = {
    { "RSS 2.0: a summary, then a whole article",
      "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
      "xmlns:dc='http://purl.org/dc/elements/1.1/'>"
      "<channel><title>Harbour Gazette</title><language>en-gb</language><lastBuildDate>Sat, 31 Dec 2016 00:00:00 "
      "GMT</lastBuildDate>"
      "<item><title>Envoy &amp; minister</title><link>https://g.example/1</link><guid isPermaLink='false'>g1</guid>"
      "<pubDate>Fri, 30 Dec 2016 09:15:00 +0200</pubDate><dc:creator>Ada Quill</dc:creator>"
      "<description>&lt;p&gt;Arland summons the envoy.&lt;/p&gt;</description></item>"
      "<item><title>Reply</title><guid>https://g.example/2</guid><dc:date>2016-12-30T10:00:00Z</dc:date>"
      "<description>Short.</description><content:encoded><![CDATA[<p>Bresia said no.</p><p>It will "
      "answer&nbsp;soon.</p>]]></content:encoded>"
      "<author>bo@g.example (Bo Pen)</author></item></channel></rss>",
      { { "Envoy & minister", "https://g.example/1", "g1", "Ada Quill", "Harbour Gazette", "en", "2016-12-30T09:15:00+02:00",
          "Arland summons the envoy.", true },
        { "Reply", "https://g.example/2", "https://g.example/2", "Bo Pen", "Harbour Gazette", "en", "2016-12-30T10:00:00Z",
          "Bresia said no.\n\nIt will answer soon.", false } } },
    { "an entry without a date is refused, and reading goes on",
      "<rss version='2.0'><channel><item><title>a</title></item><item><title>b</title><pubDate>30 Dec "
      "2016</pubDate></item></channel></rss>",
      { { NULL, NULL, NULL, NULL, NULL, NULL, NULL, "f, entry 1: no publication date; give one with --date YYYY-MM-DD", false },
        { "b", NULL, NULL, NULL, NULL, NULL, "2016-12-30", "b", true } } },
    { "RDF",
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
      "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Wire</title></channel><item rdf:about='https://w.example/1'>"
      "<title>Envoy</title><dc:date>2016-12-30</dc:date><description>Summoned.</description></item></rdf:RDF>",
      { { "Envoy", "https://w.example/1", "https://w.example/1", NULL, "Wire", NULL, "2016-12-30", "Summoned.", true } } },
    { "Atom: xhtml content, a relative link, xml:lang",
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/news/' xml:lang='fr'><title type='html'>&lt;b&gt;Le "
      "Quai&lt;/b&gt;</title>"
      "<entry><title>Convocation</title><id>urn:1</id><link rel='self' href='x'/><link "
      "href='1.html'/><updated>2016-12-31T00:00:00Z</updated>"
      "<published>2016-12-30T09:15:00Z</published><author><name>Ada Plume</name></author>"
      "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Un.</p><p>Deux "
      "&lt;x&gt;.</p></div></content></entry></feed>",
      { { "Convocation", "https://a.example/news/1.html", "urn:1", "Ada Plume", "Le Quai", "fr", "2016-12-30T09:15:00Z",
          "Un.\n\nDeux <x>.", false } } },
    { "Atom's plain text is no markup",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='text'>1 &lt; 2</title><updated>2016-12-30</updated>"
      "<summary>No.</summary></entry></feed>",
      { { "1 < 2", NULL, NULL, NULL, NULL, NULL, "2016-12-30", "No.", true } } },
    { "broken: HTML's entities, a lone &, an undeclared prefix, a control character, no end",
      "\n<rss><channel><title>Caf&eacute; & Co</title><item><title>AT&T\x01</title><dc:creator>Ada</dc:creator><pubDate>Friday, 30 "
      "December "
      "2016</pubDate><description>Yes&nbsp;&mdash; no.</description></item><item><title>cut of",
      { { "AT&T", NULL, NULL, "Ada", "Café & Co", NULL, "2016-12-30", "Yes — no.", true },
        { NULL, NULL, NULL, NULL, NULL, NULL, NULL, "f, entry 2: no publication date; give one with --date YYYY-MM-DD", false } } },
    { "the original link behind a service",
      "<rss "
      "xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><channel><item><title>t</title><pubDate>2016-12-30</pubDate>"
      "<link>https://burner.example/1</link><feedburner:origLink>https://g.example/1</feedburner:origLink></item></channel></rss>",
      { { "t", "https://g.example/1", NULL, NULL, NULL, NULL, "2016-12-30", "t", true } } },
    { "no entries",
      "<rss><channel><title>x</title></channel></rss>",
      { { NULL, NULL, NULL, NULL, NULL, NULL, NULL, "f: a feed without entries", false } } },
    { "entities of its own stay out, and none is fetched",
      "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
      "<rss><channel><item><title>x&b;y&f;</title><pubDate>2016-12-30</pubDate></item></channel></rss>",
      { { "xy", NULL, NULL, NULL, NULL, NULL, "2016-12-30", "xy", true } } },
};

static void check(const struct expected *expected, const struct article *article, const GError *refusal)
{
    if (!expected->title) {
        g_assert_cmpstr(refusal ? refusal->message : NULL, ==, expected->text);
        return;
    }
    g_assert_no_error(refusal);
    g_assert_cmpstr(article->title, ==, expected->title);
    g_assert_cmpstr(article->url, ==, expected->url);
    g_assert_cmpstr(article->id, ==, expected->id);
    g_assert_cmpstr(article->byline, ==, expected->byline);
    g_assert_cmpstr(article->source, ==, expected->source);
    g_assert_cmpstr(article->language, ==, expected->language);
    g_assert_cmpstr(article->published_at, ==, expected->published);
    g_assert_cmpstr(article->text, ==, expected->text);
    g_assert_cmpint(article->partial, ==, expected->partial);
}

static void test_feeds(void)
{
    const struct reader_options options = { 0 };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct input input = { .name = "f", .bytes = cases[i].feed, .length = strlen(cases[i].feed) };
        OWNED(batch) *batch = batch_new();
        struct article *article = NULL;
        GError *refusal = NULL;
        g_test_message("%s", cases[i].label);
        g_assert_true(feed_sniff(&input));
        feed_read(&input, &options, batch);
        for (size_t k = 0; k < G_N_ELEMENTS(cases[i].entries) && cases[i].entries[k].text; k++) {
            g_assert_true(batch_take(batch, &article, &refusal));
            check(&cases[i].entries[k], article, refusal);
            article_free(article);
            g_clear_error(&refusal);
        }
        g_assert_false(batch_take(batch, &article, &refusal));
    }
}

static void test_sniff(void)
{
    static const struct {
        const char *bytes;
        bool feed;
    } heads[] = {
        { "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", true },
        { "<rdf:RDF xmlns:rdf='x'>", true },
        { "<atom:feed>", true },
        { "<html><body><p>an rss feed</p>", false },
        { "<?xml version='1.0'?><nitf>", false },
        { "rss", false },
        { "", false },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++) {
        const struct input head = { .name = "f", .bytes = heads[i].bytes, .length = strlen(heads[i].bytes) };
        g_assert_cmpint(feed_sniff(&head), ==, heads[i].feed);
    }
}

/* Depth is refused by the parser, and what stands before it is read. */
static void test_deep(void)
{
    GString *feed = g_string_new("<rss><channel><item><title>t</title><pubDate>2016-12-30</pubDate></item>");
    const struct reader_options options = { 0 };
    struct article *article = NULL;
    GError *refusal = NULL;
    OWNED(batch) *batch = batch_new();

    for (int i = 0; i < 1000000; i++)
        g_string_append(feed, "<a>");
    const struct input input = { .name = "f", .bytes = feed->str, .length = feed->len };
    feed_read(&input, &options, batch);
    g_assert_true(batch_take(batch, &article, &refusal));
    g_assert_no_error(refusal);
    g_assert_cmpstr(article->title, ==, "t");
    article_free(article);
    g_string_free(feed, TRUE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/feed/feeds", test_feeds);
    g_test_add_func("/feed/sniff", test_sniff);
    g_test_add_func("/feed/deep", test_deep);
    return g_test_run();
}

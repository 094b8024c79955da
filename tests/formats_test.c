/* formats_test.c - what each format's fields come to: id, version, title, moments, place, language, source, byline, text. */
#include "../ingest/read/format.h"
#include "../ingest/read/stamp.h"

#include <string.h>

static const struct {
    const char *label, *bytes, *result;
} cases[] = {
    { "our own keys",
      "{\"id\":\"1\",\"url\":\"u\",\"title\":\"t\",\"published\":\"2016-12-30\",\"text\":\"<p>stays</"
      "p>\",\"source\":\"S\",\"language\":"
      "\"en\",\"byline\":\"B\"}",
      "id=1 url=u title=t published=2016-12-30 source=S language=en byline=B text=<p>stays</p>" },
    { "news-please",
      "{\"authors\":[\"A B\",\"C D\"],\"date_modify\":\"2016-12-31 10:00:00\",\"date_publish\":\"2016-12-30 "
      "09:15:00\",\"language\":\"en\","
      "\"source_domain\":\"news.example.org\",\"maintext\":\"One.\\nTwo.\",\"title\":\"t\",\"url\":\"u\",\"image_url\":null}",
      "url=u title=t published=2016-12-30T09:15:00 updated=2016-12-31T10:00:00 source=news.example.org language=en byline=A B; C D "
      "text=One.\nTwo." },
    { "news-please without a text",
      "{\"date_publish\":\"2016-12-30 09:15:00\",\"maintext\":null,\"description\":\"Short.\",\"url\":\"u\"}",
      "url=u published=2016-12-30T09:15:00 partial text=Short." },
    { "newspaper4k",
      "{\"title\":\"t\",\"authors\":[\"A\"],\"publish_date\":\"2016-12-30T09:15:00+02:00\",\"text\":\"One.\",\"meta_lang\":\"en\","
      "\"url\":\"u\"}",
      "url=u title=t published=2016-12-30T09:15:00+02:00 language=en byline=A text=One." },
    { "trafilatura",
      "{\"title\":\"t\",\"author\":\"A; "
      "B\",\"hostname\":\"h\",\"date\":\"2016-12-30\",\"fingerprint\":\"f\",\"text\":\"One.\",\"comments\":\"no\","
      "\"sitename\":\"S\",\"source\":\"https://h/x\"}",
      "id=f title=t published=2016-12-30 source=https://h/x byline=A; B text=One." },
    { "ninjs 1",
      "{\"uri\":\"urn:1\",\"type\":\"text\",\"version\":\"3\",\"versioncreated\":\"2016-12-30T10:00:00Z\",\"firstcreated\":\"2016-"
      "12-29T10:00:00Z\","
      "\"pubstatus\":\"usable\",\"headline\":\"t\",\"byline\":\"B\",\"located\":\"Oslo\",\"body_xhtml\":\"<p>One "
      "<b>and</b></p><p>two.</p>\"}",
      "id=urn:1 version=3 title=t published=2016-12-29T10:00:00Z updated=2016-12-30T10:00:00Z place=Oslo byline=B text=One "
      "and\n\ntwo." },
    { "ninjs 2",
      "{\"uri\":\"urn:1\",\"versioncreated\":\"2016-12-30T10:00:00+01:00\",\"headlines\":[{\"role\":\"main\",\"value\":\"t\"}],"
      "\"by\":\"B\",\"copyrightholder\":\"S\","
      "\"bodies\":[{\"role\":\"html\",\"contenttype\":\"text/html\",\"value\":\"One<sup>2</sup>.\"}]}",
      "id=urn:1 title=t published=2016-12-30T10:00:00+01:00 source=S byline=B text=One2." },
    { "ninjs 3, plain before tags",
      "{\"uri\":\"urn:1\",\"versionCreated\":\"2016-12-30T10:00:00Z\",\"headlines\":[{\"value\":\"t\"}],\"bodies\":[{"
      "\"contentType\":\"text/html\",\"value\":"
      "\"<p>No.</p>\"},{\"contentType\":\"text/plain\",\"value\":\"Yes.\"}]}",
      "id=urn:1 title=t published=2016-12-30T10:00:00Z text=Yes." },
    { "ninjs withdrawn", "{\"uri\":\"urn:1\",\"version\":\"4\",\"pubstatus\":\"canceled\"}", "id=urn:1 version=4 withdrawn text=" },
    { "a picture's description",
      "{\"uri\":\"1\",\"type\":\"picture\",\"firstcreated\":\"2016-12-30\",\"description_text\":\"A ship.\"}",
      "refused: a: no \"text\" in the record" },
    { "a news API's answer",
      "{\"status\":\"ok\",\"totalResults\":2,\"articles\":[{\"source\":{\"id\":null,\"name\":\"S\"},\"author\":\"A\",\"title\":"
      "\"t\",\"publishedAt\":"
      "\"2016-12-30T09:15:00Z\",\"content\":\"One two\\u2026 [+120 chars]\"},{\"title\":\"x\"}]}",
      "title=t published=2016-12-30T09:15:00Z source=S byline=A partial text=One two… [+120 chars]\n"
      "refused: a:item 2: no \"text\" in the record" },
    { "a JSON Feed",
      "{\"version\":\"https://jsonfeed.org/version/"
      "1.1\",\"title\":\"F\",\"items\":[{\"id\":\"7\",\"url\":\"u\",\"title\":\"t\",\"content_html\":\"<p>One.</p>\","
      "\"date_published\":\"2016-12-30T09:15:00-05:00\",\"authors\":[{\"name\":\"A\"},{\"name\":\"B\"}]}]}",
      "id=7 url=u title=t published=2016-12-30T09:15:00-05:00 byline=A; B text=One." },
    { "seconds since 1970", "{\"date\":1483089300,\"text\":\"x\"}", "published=2016-12-30T09:15:00Z text=x" },
    { "Windows-1252", "{\"date\":\"2016-12-30\",\"text\":\"caf\xe9\"}", "published=2016-12-30 text=café" },
    { "NITF",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/nitf.dtd\" [<!ENTITY e SYSTEM "
      "\"file:///etc/passwd\">]>\n"
      "<nitf baselang=\"en-GB\"><head><title>other</title><docdata><doc-id id-string=\"n1\" regsrc=\"XY\"/><date.issue "
      "norm=\"20161230T091500+0200\"/></docdata></head><body><body.head><hedline><hl1>t\n one</hl1></hedline><byline>By "
      "A<byttl>Chief</byttl></byline>"
      "<distributor>S</distributor><dateline><location>OSLO</location></dateline></body.head><body.content><block><p>One "
      "&e;<em>and</em>\n two.</p>"
      "<hl2>Then</hl2><p>Three.</p></block><table><tr><td>9</td></tr></table><media><media-caption><p>no</p></media-caption></"
      "media><p>Four.</p>"
      "</body.content></body></nitf>",
      "id=n1 title=t one published=2016-12-30T09:15:00+02:00 place=OSLO source=S language=en-GB byline=By A Chief text=One and "
      "two.\n\nThen\n\nThree.\n\nFour." },
    { "NITF that takes another one back",
      "<nitf><head><docdata management-status=\"canceled\" management-doc-idref=\"n0\" "
      "management-idref-status=\"canceled\"><doc-id "
      "id-string=\"n1\"/></docdata></head><body/></nitf>",
      "id=n0 withdrawn text=" },
    { "NITF without text", "<nitf><body><body.content/></body></nitf>", "refused: a: no text in its body.content" },
    { "broken NITF",
      "<nitf><head><docdata><date.issue norm=\"20161230\"/></docdata></head><body><body.content><p>One & two.<p>Three.",
      "published=2016-12-30 text=One & two.\n\nThree." },
    { "NewsML-G2",
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem guid=\"urn:g\" version=\"2\" "
      "xml:lang=\"en\"><itemMeta><itemClass "
      "qcode=\"ninat:text\"/><provider "
      "qcode=\"nprov:S\"/><versionCreated>2016-12-31T10:00:00Z\n</versionCreated><firstCreated>2016-12-30T10:00:00Z"
      "</firstCreated><pubStatus "
      "qcode=\"stat:usable\"/></itemMeta><contentMeta><located><name>Oslo</name></located><creator><name>A</name></creator>"
      "<headline role=\"hld:subHeadline\">no</headline><headline>t</headline></contentMeta><contentSet><inlineXML><html "
      "xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>no</title></head><body><p>One.</p><p>Two.</p></body></html></"
      "inlineXML></contentSet></newsItem>"
      "<newsItem guid=\"urn:h\" version=\"5\"><itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem>"
      "<newsItem guid=\"urn:i\" version=\"1\"><itemMeta><itemClass "
      "qcode=\"ninat:picture\"/></itemMeta></newsItem></itemSet></newsMessage>",
      "id=urn:g version=2 title=t published=2016-12-30T10:00:00Z updated=2016-12-31T10:00:00Z place=Oslo source=S language=en "
      "byline=A text=One.\n\nTwo.\n"
      "id=urn:h version=5 withdrawn text=\n"
      "refused: a:item 3: no text in its contentSet: an item of class picture" },
    { "NewsML-G2 with NITF inside",
      "<newsItem guid=\"http://x/1\" "
      "version=\"1\"><itemMeta><versionCreated>2016-12-30T10:00:00Z</versionCreated></itemMeta><contentSet><inlineXML><nitf>"
      "<body><body.head><hedline><hl1>t</hl1></hedline></body.head><body.content><p>One.</p></body.content></body></nitf></"
      "inlineXML></contentSet></newsItem>",
      "id=http://x/1 version=1 url=http://x/1 title=t published=2016-12-30T10:00:00Z text=One." },
    { "NewsML-G2 with tags written as text",
      "<newsItem guid=\"g\" "
      "version=\"1\"><itemMeta><versionCreated>2016-12-30T10:00:00Z</versionCreated></itemMeta><contentSet><inlineData "
      "contenttype=\"text/plain\"><![CDATA[\n<p>\n  One.\n   Two.</p>]]></inlineData></contentSet></newsItem>",
      "id=g version=1 published=2016-12-30T10:00:00Z text=One.\n\nTwo." },
    { "a concept", "<conceptItem guid=\"g\"/>", "refused: a: a conceptItem without a news item; that is no article" },
    { "entities that multiply",
      "<!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
      "<nitf><head><docdata><date.issue "
      "norm=\"20161230\"/></docdata></head><body><body.content><p>One&c;.</p></body.content></body></nitf>",
      "published=2016-12-30 text=One" }, /* libxml2 reads no further */
};

static void append(GString *line, const char *name, const char *value)
{
    if (value)
        g_string_append_printf(line, "%s=%s ", name, value);
}

static char *line_of(const struct article *article)
{
    GString *line = g_string_new(NULL);

    append(line, "id", article->id);
    if (article->version)
        g_string_append_printf(line, "version=%d ", (int)article->version);
    append(line, "url", article->url);
    append(line, "title", article->title);
    append(line, "published", article->published_at);
    append(line, "updated", article->updated_at);
    append(line, "place", article->place);
    append(line, "source", article->source);
    append(line, "language", article->language);
    append(line, "byline", article->byline);
    g_string_append_printf(line, "%s%stext=%s", article->partial ? "partial " : "", article->withdrawn ? "withdrawn " : "",
                           article->text);
    return g_string_free(line, FALSE);
}

static void test_fields(void)
{
    static const struct reader_options none;

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct input input = { .name = "a", .bytes = cases[i].bytes, .length = strlen(cases[i].bytes) };
        OWNED(batch) *batch = batch_new();
        g_autoptr(GString) all = g_string_new(NULL);
        struct article *article;
        GError *refusal;

        format_of(&input)->read(&input, &none, batch);
        while (batch_take(batch, &article, &refusal)) {
            g_autofree char *line = article ? line_of(article) : g_strdup_printf("refused: %s", refusal->message);
            g_string_append_printf(all, "%s%s", all->len ? "\n" : "", line);
            article_free(article);
            g_clear_error(&refusal);
        }
        g_test_message("%s", cases[i].label);
        g_assert_cmpstr(all->str, ==, cases[i].result);
    }
}

static void test_moments(void)
{
    static const struct {
        const char *written, *text;
    } moments[] = {
        { "2016-12-30", "2016-12-30" },
        { "20161230", "2016-12-30" },
        { " 2016-12-30T09:15:07.123Z ", "2016-12-30T09:15:07Z" },
        { "20161230T091507+0200", "2016-12-30T09:15:07+02:00" },
        { "2016-12-30 09:15", "2016-12-30T09:15:00" },
        { "2016-12-30T09:15:07 +02", "2016-12-30T09:15:07+02:00" },
        { "2016-12-30T99:15", "2016-12-30" },
        { "2016-12-30T09:15:07+0", "2016-12-30T09:15:07" },
        { "2016-13-30", NULL },
        { "201612301", NULL },
        { "2016", NULL },
        { "soon", NULL },
        { "", NULL },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(moments); i++) {
        g_autofree char *text = NULL;
        struct date day;
        g_assert_cmpint(stamp_read(moments[i].written, &day, &text), ==, moments[i].text != NULL);
        g_assert_cmpstr(text, ==, moments[i].text);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/formats/fields", test_fields);
    g_test_add_func("/formats/moments", test_moments);
    return g_test_run();
}

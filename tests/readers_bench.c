/* readers_bench.c - how fast each format is read, without coding: read.FORMAT.mb_per_s and read.FORMAT.articles_per_s of a core's time. */
#include "../ingest/read/reader.h"

#include <gio/gio.h>
#include <string.h>
#include <time.h>

enum { ARTICLES = 4000, PARAGRAPHS = 12 };

static const char *const paragraph =
    "The foreign minister said on Thursday that the two governments had agreed to resume talks on the border, "
    "a week after both sides recalled their ambassadors. \"We will meet in Geneva next month,\" he told reporters.";

/* ---------- what is read ---------- */

static void append_text(GString *all, const char *before, const char *after)
{
    for (int i = 0; i < PARAGRAPHS; i++)
        g_string_append_printf(all, "%s%s Paragraph %d.%s", before, paragraph, i, after);
}

static void append_json(GString *all, int number)
{
    g_autoptr(GString) text = g_string_new(NULL);

    append_text(text, "", "\\n\\n");
    g_string_replace(text, "\"W", "\\\"W", 0);
    g_string_replace(text, ",\" he", ",\\\" he", 0);
    g_string_append_printf(all,
                           "{\"id\":\"%d\",\"title\":\"Talks resume\",\"published\":\"2016-12-30T10:00:00Z\",\"text\":\"%s\"}\n",
                           number, text->str);
}

static void append_newsml(GString *all, int number)
{
    g_string_append_printf(
        all,
        "<newsItem guid=\"urn:%d\" version=\"1\"><itemMeta><versionCreated>2016-12-30T10:00:00Z</versionCreated></itemMeta>"
        "<contentMeta><headline>Talks resume</headline></contentMeta><contentSet><inlineXML><html><body>",
        number);
    append_text(all, "<p>", "</p>");
    g_string_append(all, "</body></html></inlineXML></contentSet></newsItem>\n");
}

static void append_warc(GString *all, int number)
{
    g_autoptr(GString) page =
        g_string_new("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Talks resume</title>"
                     "<meta property=\"article:published_time\" content=\"2016-12-30T10:00:00Z\"></head><body><article>");

    append_text(page, "<p>", "</p>");
    g_string_append(page, "</article></body></html>");
    g_string_append_printf(
        all,
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/%d\r\nContent-Type: application/http\r\n"
        "Content-Length: %zu\r\n\r\n%s\r\n\r\n",
        number, page->len, page->str);
}

static GString *make(const char *before, void (*append)(GString *all, int number), const char *after)
{
    GString *all = g_string_new(before);

    for (int i = 0; i < ARTICLES; i++)
        append(all, i);
    return g_string_append(all, after);
}

/* Lines as the elements of a list. */
static GString *list_of(const GString *lines)
{
    GString *list = g_string_new("[");

    for (const char *at = lines->str; *at; at++) {
        g_string_append_c(list, *at);
        if (*at == '\n' && at[1])
            g_string_append_c(list, ',');
    }
    return g_string_append_c(list, ']');
}

static GString *zip(const GString *plain)
{
    g_autoptr(GConverter) compressor = G_CONVERTER(g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
    g_autofree char *block = g_malloc(plain->len);
    gsize read, written;

    g_converter_convert(compressor, plain->str, plain->len, block, plain->len, G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
    return g_string_new_len(block, (gssize)written);
}

/* ---------- reading ---------- */

struct bytes {
    const char *at;
    size_t left;
};

static gssize read_bytes(gpointer data, void *block, size_t size, GError **error)
{
    struct bytes *bytes = data;
    size_t n = MIN(size, bytes->left);

    (void)error;
    memcpy(block, bytes->at, n);
    bytes->at += n;
    bytes->left -= n;
    return (gssize)n;
}

static void measure(const char *name, const GString *all, size_t plain)
{
    static const struct reader_options none;
    struct bytes bytes = { all->str, all->len };
    clock_t from = clock();
    OWNED(reader) *reader = reader_of_stream(stream_new(read_bytes, &bytes, NULL), name, &none);
    enum reader_result result;
    int n = 0;

    do {
        OWNED(article) *article = NULL;
        g_autoptr(GError) error = NULL;
        result = reader_next(reader, &article, &error);
        n += article != NULL;
    } while (result != READER_END);
    double seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
    g_print("read.%s.mb_per_s\t%.1f\nread.%s.articles_per_s\t%.0f\n", name, (double)plain / 1e6 / seconds, name, n / seconds);
    g_assert_cmpint(n, ==, ARTICLES);
}

int main(void)
{
    g_autoptr(GString) lines = make("", append_json, ""), zipped = zip(lines), list = list_of(lines);
    g_autoptr(GString) newsml = make("<newsMessage><itemSet>", append_newsml, "</itemSet></newsMessage>"),
                       web = make("", append_warc, "");

    measure("jsonl", lines, lines->len);
    measure("json-list", list, list->len);
    measure("jsonl-gz", zipped, lines->len);
    measure("newsml", newsml, newsml->len);
    measure("warc", web, web->len);
    return 0;
}

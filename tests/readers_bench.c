/* readers_bench.c - how fast each format is read, without coding: read.FORMAT.mb_per_s and read.FORMAT.articles_per_s of a core's time. */
#include "../ingest/read/reader.h"

#include <archive.h>
#include <archive_entry.h>
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

static void append_nitf(GString *all, int number)
{
    g_string_append_printf(all,
                           "<nitf><head><docdata><doc-id id-string=\"%d\"/><date.issue norm=\"20161230T100000Z\"/></docdata></head>"
                           "<body><body.head><hedline><hl1>Talks resume</hl1></hedline></body.head><body.content>",
                           number);
    append_text(all, "<p>", "</p>");
    g_string_append(all, "</body.content></body></nitf>\n");
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

/* A file an article, in an archive; *plain is how many bytes they are. */
static GString *pack(int (*format)(struct archive *archive), void (*append)(GString *all, int number), size_t *plain)
{
    size_t size = 64 << 20, used = 0;
    g_autofree char *block = g_malloc(size);
    struct archive *archive = archive_write_new();

    format(archive);
    archive_write_open_memory(archive, block, size, &used);
    *plain = 0;
    for (int i = 0; i < ARTICLES; i++) {
        g_autoptr(GString) document = g_string_new(NULL);
        g_autofree char *name = g_strdup_printf("%d.xml", i);
        struct archive_entry *entry = archive_entry_new();
        append(document, i);
        archive_entry_set_pathname(entry, name);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, (la_int64_t)document->len);
        archive_write_header(archive, entry);
        archive_write_data(archive, document->str, document->len);
        archive_entry_free(entry);
        *plain += document->len;
    }
    archive_write_close(archive);
    archive_write_free(archive);
    return g_string_new_len(block, (gssize)used);
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
    size_t plain;
    g_autoptr(GString) tarred = pack(archive_write_set_format_ustar, append_nitf, &plain),
                       zipped_files = pack(archive_write_set_format_zip, append_nitf, &plain);

    measure("jsonl", lines, lines->len);
    measure("json-list", list, list->len);
    measure("jsonl-gz", zipped, lines->len);
    measure("newsml", newsml, newsml->len);
    measure("warc", web, web->len);
    measure("nitf-tar", tarred, plain);
    measure("nitf-zip", zipped_files, plain);
    return 0;
}

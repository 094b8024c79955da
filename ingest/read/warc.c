#include "warc.h"

#include "../../db/error.h"

#include <gio/gio.h>
#include <string.h>

enum { LINE_MAX_BYTES = 65536, HEADERS_MAX = 500, PAGE_MAX_BYTES = 16 << 20 };

struct warc {
    struct source source;
    struct stream *stream;
    char *name;
    guint64 pages;
    bool over;
};

/* What headers tell, of a record and of HTTP alike. */
struct headers {
    char *type, *address, *media; /* WARC-Type, WARC-Target-URI, Content-Type */
    char *encoding, *transfer; /* Content-Encoding, Transfer-Encoding */
    guint64 length;
    bool sized; /* it has a length */
};

static const struct {
    const char *name;
    size_t place;
} wanted[] = {
    { "warc-type", offsetof(struct headers, type) },
    { "warc-target-uri", offsetof(struct headers, address) },
    { "content-type", offsetof(struct headers, media) },
    { "content-encoding", offsetof(struct headers, encoding) },
    { "transfer-encoding", offsetof(struct headers, transfer) },
};

static void clear_headers(struct headers *headers)
{
    for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++)
        g_free(*(char **)(gpointer)((char *)headers + wanted[i].place));
}

/* Keeps one line "Name: value" where it is wanted; the first of a name counts. */
static void add_header(struct headers *headers, const char *line, size_t length)
{
    const char *colon = memchr(line, ':', length);
    g_autofree char *name = colon ? g_ascii_strdown(line, colon - line) : NULL;
    g_autofree char *value = colon ? g_strstrip(g_strndup(colon + 1, length - (size_t)(colon + 1 - line))) : NULL;

    if (!name)
        return;
    if (strcmp(name, "content-length") == 0 && !headers->sized)
        headers->sized = g_ascii_string_to_unsigned(value, 10, 0, G_MAXINT64, &headers->length, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++) {
        char **place = (char **)(gpointer)((char *)headers + wanted[i].place);
        if (strcmp(name, wanted[i].name) == 0 && !*place)
            *place = g_steal_pointer(&value);
    }
}

static bool has(const char *value, const char *word)
{
    g_autofree char *low = value ? g_ascii_strdown(value, -1) : NULL;

    return low && strstr(low, word);
}

static bool is_html(const char *media)
{
    return has(media, "text/html") || has(media, "application/xhtml");
}

/* The charset of "text/html; charset=...", or NULL. */
static char *charset_of(const char *media)
{
    g_autofree char *low = media ? g_ascii_strdown(media, -1) : NULL;
    const char *at = low ? strstr(low, "charset=") : NULL;

    if (!at)
        return NULL;
    at += strlen("charset=");
    at += *at == '"' || *at == '\'';
    return g_strndup(at, strcspn(at, "\"'; ,"));
}

/* ---------- HTTP ---------- */

/* Where the message's body begins; NULL where it is no answer of status 200. */
static const char *read_answer(const char *bytes, const char *end, struct headers *headers)
{
    if (end - bytes < 12 || strncmp(bytes, "HTTP/", 5) != 0)
        return NULL;
    const char *space = memchr(bytes, ' ', (size_t)(end - bytes));
    if (!space || end - space < 4 || strncmp(space + 1, "200", 3) != 0)
        return NULL;
    for (int i = 0; bytes < end && i < HEADERS_MAX; i++) {
        const char *newline = memchr(bytes, '\n', (size_t)(end - bytes)), *stop = newline ? newline : end;
        size_t length = (size_t)(stop - bytes);
        const char *line = bytes;
        bytes = newline ? newline + 1 : end;
        if (length == 0 || (length == 1 && *line == '\r'))
            return bytes;
        add_header(headers, line, length);
    }
    return NULL;
}

/* RFC 9112, 7.1. A body that says it is chunked and is not stays as it is: some crawlers undo it. */
static GByteArray *unchunk(const char *bytes, const char *end)
{
    GByteArray *body = g_byte_array_new();

    for (const char *at = bytes; at < end;) {
        char *stop;
        guint64 size = g_ascii_isxdigit(*at) ? g_ascii_strtoull(at, &stop, 16) : G_MAXUINT64;
        const char *newline = size == G_MAXUINT64 ? NULL : memchr(stop, '\n', (size_t)(end - stop));
        if (!newline || (newline - stop > 1 && *stop != ';' && *stop != ' ')) {
            if (body->len == 0)
                g_byte_array_append(body, (const guint8 *)bytes, (guint)(end - bytes));
            break;
        }
        size = MIN(size, (guint64)(end - newline - 1));
        g_byte_array_append(body, (const guint8 *)newline + 1, (guint)size);
        if (size == 0)
            break;
        at = newline + 1 + size;
        while (at < end && (*at == '\r' || *at == '\n'))
            at++;
    }
    return body;
}

/* Undoes gzip or deflate; NULL when it is neither, broken at its begin, or too large. */
static GByteArray *inflate_as(const GByteArray *body, GZlibCompressorFormat format)
{
    g_autoptr(GConverter) inflater = G_CONVERTER(g_zlib_decompressor_new(format));
    g_autoptr(GByteArray) plain = g_byte_array_new();
    guint8 block[65536];
    gsize at = 0, read, written;
    GConverterResult result = G_CONVERTER_CONVERTED;

    while (result == G_CONVERTER_CONVERTED && plain->len <= PAGE_MAX_BYTES) {
        result = g_converter_convert(inflater, body->data + at, body->len - at, block, sizeof block, G_CONVERTER_INPUT_AT_END,
                                     &read, &written, NULL);
        if (result != G_CONVERTER_ERROR) {
            at += read;
            g_byte_array_append(plain, block, (guint)written);
        }
    }
    return plain->len > 0 && plain->len <= PAGE_MAX_BYTES ? g_steal_pointer(&plain) : NULL;
}

/* A page as it was before HTTP packed it; NULL when that cannot be undone. */
static GByteArray *unpack(const struct headers *headers, const char *bytes, const char *end)
{
    GByteArray *body = has(headers->transfer, "chunked") ? unchunk(bytes, end) : g_byte_array_new();
    bool zipped = has(headers->encoding, "gzip"), deflated = has(headers->encoding, "deflate");

    if (!has(headers->transfer, "chunked"))
        g_byte_array_append(body, (const guint8 *)bytes, (guint)(end - bytes));
    bool packed = zipped ? body->len > 2 && body->data[0] == 0x1f && body->data[1] == 0x8b : deflated;
    if (!packed && !has(headers->encoding, "br"))
        return body;
    GByteArray *plain = zipped ? inflate_as(body, G_ZLIB_COMPRESSOR_FORMAT_GZIP) : NULL;
    if (deflated && !(plain = inflate_as(body, G_ZLIB_COMPRESSOR_FORMAT_ZLIB)))
        plain = inflate_as(body, G_ZLIB_COMPRESSOR_FORMAT_RAW);
    g_byte_array_unref(body);
    return plain;
}

/* ---------- records ---------- */

static enum source_result refuse(struct warc *warc, const char *address, const char *what, GError **error)
{
    fail(error, ERROR_INPUT, "%s%s%s: %s", warc->name, address ? ":" : "", address ? address : "", what);
    return SOURCE_REFUSED;
}

/* Nothing behind a damaged record can be found. */
static enum source_result stop(struct warc *warc, const char *what, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    bool good = stream_good(warc->stream, warc->name, &trouble);

    warc->over = true;
    if (good)
        return what ? refuse(warc, NULL, what, error) : SOURCE_END;
    bool failed = trouble->code == ERROR_SYSTEM;
    g_propagate_error(error, g_steal_pointer(&trouble));
    return failed ? SOURCE_FAILED : SOURCE_REFUSED;
}

/* A record's own headers; false at the end of the archive, or where there is no record: what then says so. */
static bool read_headers(struct warc *warc, struct headers *headers, const char **what)
{
    const char *line;
    size_t length;

    *what = NULL;
    do
        line = stream_line(warc->stream, LINE_MAX_BYTES, &length);
    while (line && strspn(line, "\r\n") == length);
    if (!line)
        return false;
    *what = "damaged: no WARC record where one should begin";
    if (strncmp(line, "WARC/", 5) != 0)
        return false;
    for (int i = 0; i < HEADERS_MAX && (line = stream_line(warc->stream, LINE_MAX_BYTES, &length)); i++) {
        if (strspn(line, "\r\n") == length)
            return headers->sized;
        add_header(headers, line, length);
    }
    return false;
}

static char *address_of(const struct headers *headers)
{
    g_autofree char *address = g_utf8_make_valid(headers->address ? headers->address : "(no address)", -1);

    if (*address == '<' && g_str_has_suffix(address, ">"))
        return g_strndup(address + 1, strlen(address) - 2);
    return g_steal_pointer(&address);
}

static enum source_result offer_page(struct warc *warc, const char *address, const struct headers *http, const char *bytes,
                                     const char *end, struct offer *offer, GError **error)
{
    g_autofree char *name = g_strdup_printf("%s:%s", warc->name, address);
    g_autoptr(GByteArray) page = unpack(http, bytes, end);

    warc->pages++;
    if (!page)
        return refuse(warc, address, "a page in an encoding that cannot be undone here", error);
    offer->piece = piece_new(name, (const char *)page->data, page->len);
    offer->piece->url = g_strdup(address);
    offer->piece->charset = charset_of(http->media);
    return SOURCE_OFFER;
}

/* A record's block; SOURCE_END where it holds no page. */
static enum source_result read_block(struct warc *warc, const struct headers *record, struct offer *offer, GError **error)
{
    g_autofree char *address = address_of(record);
    bool response = g_strcmp0(record->type, "response") == 0, resource = g_strcmp0(record->type, "resource") == 0;
    struct headers http = { 0 };
    size_t length;

    if ((!response && !(resource && is_html(record->media))) || record->length > PAGE_MAX_BYTES) {
        if (!stream_skip(warc->stream, record->length))
            return stop(warc, "damaged: it ends in a record", error);
        return response && record->length > PAGE_MAX_BYTES && has(record->media, "http")
                   ? refuse(warc, address, "larger than 16 MB; that is no article", error)
                   : SOURCE_END;
    }
    const char *bytes = stream_take(warc->stream, (size_t)record->length, &length), *end = bytes + length;
    if (length < record->length)
        return stop(warc, "damaged: it ends in a record", error);
    const char *body = response ? read_answer(bytes, end, &http) : bytes;
    enum source_result result = SOURCE_END;
    if (body && is_html(response ? http.media : record->media))
        result = offer_page(warc, address, response ? &http : record, body, end, offer, error);
    clear_headers(&http);
    return result;
}

static enum source_result next_page(struct source *source, struct offer *offer, GError **error)
{
    struct warc *warc = (struct warc *)source;
    enum source_result result = SOURCE_END;

    while (!warc->over && result == SOURCE_END) {
        struct headers record = { 0 };
        const char *what;
        if (read_headers(warc, &record, &what))
            result = read_block(warc, &record, offer, error);
        else
            result = stop(warc, what || warc->pages ? what : "a web archive without a page", error);
        clear_headers(&record);
    }
    return result;
}

static void free_warc(struct source *source)
{
    struct warc *warc = (struct warc *)source;

    stream_free(warc->stream);
    g_free(warc->name);
    g_free(warc);
}

bool warc_sniff(const struct input *head)
{
    return head->length > 8 && strncmp(head->bytes, "WARC/", 5) == 0 && (g_ascii_isdigit(head->bytes[5]));
}

struct source *warc_open(struct stream *stream, const char *name)
{
    struct warc *warc = g_new0(struct warc, 1);

    warc->source = (struct source){ next_page, free_warc };
    warc->stream = stream;
    warc->name = g_strdup(name);
    return &warc->source;
}

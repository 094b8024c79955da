#include "source.h"

#include "../../db/error.h"

#include <string.h>

enum { RECORD_MAX_BYTES = 32 << 20, BLOCK = 65536 };

struct piece *piece_new(const char *name, const char *bytes, size_t length)
{
    struct piece *piece = g_new0(struct piece, 1);

    piece->name = g_strdup(name);
    piece->bytes = g_malloc(length + 1);
    if (length > 0) /* of nothing bytes may be NULL */
        memcpy(piece->bytes, bytes, length);
    piece->bytes[length] = '\0';
    piece->length = length;
    return piece;
}

void piece_free(struct piece *piece)
{
    g_free(piece->name);
    g_free(piece->bytes);
    g_free(piece->charset);
    g_free(piece->url);
    g_free(piece);
}

void piece_read(const struct piece *piece, const struct reader_options *options, struct batch *batch)
{
    const struct input input = { piece->name, piece->bytes, piece->length, piece->charset, piece->url };

    piece->format->read(&input, options, batch);
}

/* ---------- lines ---------- */

struct lines {
    struct source source;
    struct stream *stream;
    char *name;
    guint64 number; /* of the line last read */
    bool over;
};

static enum source_result too_long(const char *name, GError **error)
{
    fail(error, ERROR_INPUT, "%s: a record of more than %d MB", name, RECORD_MAX_BYTES >> 20);
    return SOURCE_REFUSED;
}

/* At the end of the bytes: whether they ended well. */
static enum source_result end_of(const struct stream *stream, const char *name, GError **error)
{
    g_autoptr(GError) trouble = NULL;

    if (stream_good(stream, name, &trouble))
        return SOURCE_END;
    bool failed = trouble->code == ERROR_SYSTEM;
    g_propagate_error(error, g_steal_pointer(&trouble));
    return failed ? SOURCE_FAILED : SOURCE_REFUSED;
}

static enum source_result next_line(struct source *source, struct offer *offer, GError **error)
{
    struct lines *lines = (struct lines *)source;
    const char *bytes;
    size_t length;

    if (lines->over)
        return SOURCE_END;
    do {
        bytes = stream_line(lines->stream, RECORD_MAX_BYTES, &length);
        lines->number++;
    } while (bytes && strspn(bytes, " \t\r\n") == length);
    if (!bytes) {
        enum source_result result = end_of(lines->stream, lines->name, error);
        lines->over = true;
        return result;
    }
    g_autofree char *name = g_strdup_printf("%s:%" G_GUINT64_FORMAT, lines->name, lines->number);
    if (length > RECORD_MAX_BYTES)
        return too_long(name, error);
    offer->piece = piece_new(name, bytes, length);
    return SOURCE_OFFER;
}

static void free_lines(struct source *source)
{
    struct lines *lines = (struct lines *)source;

    stream_free(lines->stream);
    g_free(lines->name);
    g_free(lines);
}

struct source *lines_open(struct stream *stream, const char *name)
{
    struct lines *lines = g_new0(struct lines, 1);

    lines->source = (struct source){ next_line, free_lines };
    lines->stream = stream;
    lines->name = g_strdup(name);
    return &lines->source;
}

/* ---------- elements of a JSON document ---------- */

struct elements {
    struct source source;
    struct stream *stream;
    char *name;
    const char *block; /* the stream's */
    size_t at, length;
    guint64 line; /* where `at` stands */
    bool array; /* inside the outermost bracket */
    bool over;
    GString *element;
};

/* The next byte, or -1. */
static int next_byte(struct elements *elements)
{
    if (elements->at == elements->length) {
        elements->block = stream_take(elements->stream, BLOCK, &elements->length);
        elements->at = 0;
        if (elements->length == 0)
            return -1;
    }
    int c = (guint8)elements->block[elements->at++];
    elements->line += c == '\n';
    return c;
}

/* Puts an object or list, whose first byte has been read, into `element`; false when the bytes end in it. */
static bool read_nested(struct elements *elements, int c)
{
    bool string = false, escaped = false;
    guint64 depth = 0;

    for (; c >= 0; c = next_byte(elements)) {
        if (elements->element->len <= RECORD_MAX_BYTES)
            g_string_append_c(elements->element, (char)c);
        if (string) {
            string = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
        } else if (c == '"')
            string = true;
        else if (c == '{' || c == '[')
            depth++;
        else if ((c == '}' || c == ']') && --depth == 0)
            return true;
    }
    return false;
}

/* Passes over what stands between elements; the first byte of the next one, or -1 at the end. */
static int find_element(struct elements *elements)
{
    for (int c; (c = next_byte(elements)) >= 0;) {
        if (c == '[' && !elements->array)
            elements->array = true;
        else if (c != ',' && c != ']' && c > ' ' && !(c >= 0x80 && elements->line == 1)) /* nor a byte order mark */
            return c;
    }
    return -1;
}

static enum source_result next_element(struct source *source, struct offer *offer, GError **error)
{
    struct elements *elements = (struct elements *)source;

    if (elements->over)
        return SOURCE_END;
    g_string_truncate(elements->element, 0);
    int c = find_element(elements);
    g_autofree char *name = g_strdup_printf("%s:%" G_GUINT64_FORMAT, elements->name, elements->line);
    bool good = (c == '{' || c == '[') && read_nested(elements, c);
    if (good && elements->element->len > RECORD_MAX_BYTES)
        return too_long(name, error);
    if (good) {
        offer->piece = piece_new(name, elements->element->str, elements->element->len);
        return SOURCE_OFFER;
    }
    enum source_result result = end_of(elements->stream, elements->name, error);
    elements->over = true;
    if (c < 0 || result != SOURCE_END)
        return result;
    fail(error, ERROR_INPUT, "%s: not JSON: %s", name,
         c == '{' || c == '[' ? "the file ends in this record" : "no object; the rest of the file is passed over");
    return SOURCE_REFUSED;
}

static void free_elements(struct source *source)
{
    struct elements *elements = (struct elements *)source;

    stream_free(elements->stream);
    g_string_free(elements->element, TRUE);
    g_free(elements->name);
    g_free(elements);
}

struct source *elements_open(struct stream *stream, const char *name)
{
    struct elements *elements = g_new0(struct elements, 1);

    elements->source = (struct source){ next_element, free_elements };
    elements->stream = stream;
    elements->name = g_strdup(name);
    elements->line = 1;
    elements->element = g_string_new(NULL);
    return &elements->source;
}

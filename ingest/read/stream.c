#include "stream.h"

#include <string.h>

enum { BLOCK = 65536 };

struct stream {
    FILE *file;
    GByteArray *bytes; /* read and not yet handed on, from `at` */
    size_t at;
    char kept; /* what the NUL behind the last line stands on */
    bool marked;
    bool cut; /* the line last handed on goes on behind */
};

struct stream *stream_new(FILE *file)
{
    struct stream *stream = g_new0(struct stream, 1);

    stream->file = file;
    stream->bytes = g_byte_array_new();
    return stream;
}

void stream_free(struct stream *stream)
{
    if (!stream)
        return;
    if (stream->file != stdin)
        fclose(stream->file);
    g_byte_array_unref(stream->bytes);
    g_free(stream);
}

/* Reads one block more; false at the end. */
static bool fill(struct stream *stream)
{
    guint8 block[BLOCK];
    size_t n = fread(block, 1, sizeof block, stream->file);

    if (stream->at >= BLOCK) {
        g_byte_array_remove_range(stream->bytes, 0, (guint)stream->at);
        stream->at = 0;
    }
    g_byte_array_append(stream->bytes, block, (guint)n);
    return n > 0;
}

static void unmark(struct stream *stream)
{
    if (stream->marked)
        stream->bytes->data[stream->at] = (guint8)stream->kept;
    stream->marked = false;
}

/* Hands on n bytes with a NUL behind them. */
static const char *hand_on(struct stream *stream, size_t n)
{
    size_t from = stream->at;

    g_byte_array_append(stream->bytes, (const guint8 *)"", 1); /* room for the NUL */
    g_byte_array_set_size(stream->bytes, stream->bytes->len - 1);
    stream->at += n;
    stream->kept = (char)stream->bytes->data[stream->at];
    stream->marked = stream->at < stream->bytes->len;
    stream->bytes->data[stream->at] = 0;
    return (const char *)stream->bytes->data + from;
}

const char *stream_peek(struct stream *stream, size_t most, size_t *length)
{
    unmark(stream);
    while (stream->bytes->len - stream->at < most && fill(stream))
        ;
    g_byte_array_append(stream->bytes, (const guint8 *)"", 1);
    g_byte_array_set_size(stream->bytes, stream->bytes->len - 1);
    *length = stream->bytes->len - stream->at;
    return (const char *)stream->bytes->data + stream->at;
}

/* How long the next line is, its newline counted; reads until it has it, or `most` bytes and one. */
static size_t line_length(struct stream *stream, size_t most)
{
    for (size_t seen = 0;;) {
        size_t n = stream->bytes->len - stream->at;
        const guint8 *from = stream->bytes->data + stream->at;
        const guint8 *newline = n > seen ? memchr(from + seen, '\n', n - seen) : NULL;
        if (newline)
            return MIN((size_t)(newline - from) + 1, most + 1);
        seen = n;
        if (n > most || !fill(stream))
            return MIN(stream->bytes->len - stream->at, most + 1);
    }
}

/* Passes over what is left of a line that was cut. */
static void skip_rest(struct stream *stream)
{
    for (;;) {
        size_t n = stream->bytes->len - stream->at;
        const guint8 *from = stream->bytes->data + stream->at, *newline = n ? memchr(from, '\n', n) : NULL;
        stream->at += newline ? (size_t)(newline - from) + 1 : n;
        if (newline || !fill(stream))
            return;
    }
}

const char *stream_line(struct stream *stream, size_t most, size_t *length)
{
    unmark(stream);
    if (stream->cut)
        skip_rest(stream);
    *length = line_length(stream, most);
    stream->cut = *length > most;
    return *length ? hand_on(stream, *length) : NULL;
}

bool stream_broken(const struct stream *stream)
{
    return ferror(stream->file) != 0;
}

#include "stream.h"

#include "../../db/error.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 65536 };

struct stream {
    stream_read *read;
    gpointer data;
    GDestroyNotify release;
    GError *trouble; /* why reading failed */
    guint64 taken; /* bytes read in all */
    GByteArray *bytes; /* read and not yet handed on, from `at` */
    size_t at;
    char kept; /* what the NUL behind the last line stands on */
    bool marked;
    bool cut; /* the line last handed on goes on behind */
};

struct stream *stream_new(stream_read *read, gpointer data, GDestroyNotify release)
{
    struct stream *stream = g_new0(struct stream, 1);

    stream->read = read;
    stream->data = data;
    stream->release = release;
    stream->bytes = g_byte_array_new();
    return stream;
}

/* What is there, so that a pipe's first lines need not wait for the next; a file in memory has no descriptor. */
static gssize read_file(gpointer file, void *block, size_t size, GError **error)
{
    int descriptor = fileno(file);
    gssize n = descriptor >= 0 ? read(descriptor, block, size) : (gssize)fread(block, 1, size, file);

    if (n < 0 || (descriptor < 0 && n == 0 && ferror((FILE *)file)))
        return fail(error, ERROR_SYSTEM, "%s", g_strerror(errno)), -1;
    return n;
}

static void close_file(gpointer file)
{
    if (file != stdin)
        fclose(file);
}

struct stream *stream_of_file(FILE *file)
{
    return stream_new(read_file, file, close_file);
}

void stream_free(struct stream *stream)
{
    if (!stream)
        return;
    if (stream->release)
        stream->release(stream->data);
    g_clear_error(&stream->trouble);
    g_byte_array_unref(stream->bytes);
    g_free(stream);
}

/* Reads one block more; false at the end. */
static bool fill(struct stream *stream)
{
    guint8 block[BLOCK];
    gssize n = stream->trouble ? 0 : stream->read(stream->data, block, sizeof block, &stream->trouble);

    if (stream->at >= BLOCK) {
        g_byte_array_remove_range(stream->bytes, 0, (guint)stream->at);
        stream->at = 0;
    }
    if (n > 0)
        g_byte_array_append(stream->bytes, block, (guint)n);
    stream->taken += (guint64)MAX(n, 0);
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

const char *stream_take(struct stream *stream, size_t most, size_t *length)
{
    unmark(stream);
    while (stream->bytes->len - stream->at < most && fill(stream))
        ;
    *length = MIN(most, stream->bytes->len - stream->at);
    return hand_on(stream, *length);
}

bool stream_skip(struct stream *stream, guint64 n)
{
    unmark(stream);
    for (;;) {
        size_t here = (size_t)MIN(n, stream->bytes->len - stream->at);
        stream->at += here;
        n -= here;
        if (n == 0 || !fill(stream))
            return n == 0;
    }
}

guint64 stream_taken(const struct stream *stream)
{
    return stream->taken;
}

bool stream_good(const struct stream *stream, const char *name, GError **error)
{
    if (!stream->trouble)
        return true;
    return fail(error, (enum demarche_error)stream->trouble->code, "%s: %s", name, stream->trouble->message);
}

#include "reader.h"

#include "stream.h"
#include "../../db/error.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

enum { TEXT_MAX = 16 << 20, LINE_MAX_BYTES = 32 << 20, DEPTH_MAX = 64 };

struct reader {
    struct reader_options options;
    GQueue *pending; /* char *: paths still to be read, next first */
    struct batch *batch; /* what was read and not yet handed on */
    const struct format *format; /* of the file that is read line by line, if one is */
    struct stream *lines;
    char *name; /* its name for messages */
    guint64 number; /* the line last read */
};

struct reader *reader_new(char *const *paths, const struct reader_options *options)
{
    struct reader *reader = g_new0(struct reader, 1);

    reader->options = *options;
    reader->pending = g_queue_new();
    reader->batch = batch_new();
    for (; *paths; paths++)
        g_queue_push_tail(reader->pending, g_strdup(*paths));
    return reader;
}

static void close_lines(struct reader *reader)
{
    stream_free(reader->lines);
    reader->lines = NULL;
}

void reader_free(struct reader *reader)
{
    close_lines(reader);
    g_queue_free_full(reader->pending, g_free);
    g_free(reader->name);
    batch_free(reader->batch);
    g_free(reader);
}

static int by_bytes(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int depth_of(const char *path)
{
    int depth = 0;

    for (; *path; path++)
        depth += *path == '/';
    return depth;
}

/* Puts a folder's entries in front of what is pending. */
static bool open_folder(struct reader *reader, const char *path, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    g_autoptr(GDir) folder = g_dir_open(path, 0, &trouble);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    const char *name;

    if (!folder)
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno));
    while ((name = g_dir_read_name(folder)))
        if (*name != '.')
            g_ptr_array_add(names, g_build_filename(path, name, NULL));
    if (names->len == 0)
        return fail(error, ERROR_INPUT, "%s: a folder without articles", path);
    if (depth_of(path) > DEPTH_MAX)
        return fail(error, ERROR_INPUT, "%s: folders nested too deeply", path);
    g_ptr_array_sort(names, by_bytes);
    for (guint i = names->len; i-- > 0;)
        g_queue_push_head(reader->pending, g_strdup(g_ptr_array_index(names, i)));
    return true;
}

/* A file of lines stays open; any other is read as a whole into the batch. */
static enum reader_result open_file(struct reader *reader, FILE *file, const char *name, GError **error)
{
    OWNED(stream) *stream = stream_new(file);
    struct input input = { .name = name };

    input.bytes = stream_peek(stream, FORMAT_HEAD, &input.length);
    const struct format *format = format_of(&input);
    if (format->lines) {
        g_free(reader->name);
        reader->name = g_strdup(name);
        reader->number = 0;
        reader->format = format;
        reader->lines = g_steal_pointer(&stream);
        return READER_END;
    }
    input.bytes = stream_peek(stream, TEXT_MAX + 1, &input.length);
    if (stream_broken(stream))
        return fail(error, ERROR_SYSTEM, "%s: %s", name, g_strerror(errno)), READER_FAILED;
    if (input.length > TEXT_MAX)
        return fail(error, ERROR_INPUT, "%s: larger than %d MB; that is no article", name, TEXT_MAX >> 20), READER_REFUSED;
    format->read(&input, &reader->options, reader->batch);
    return READER_END;
}

/* One line of a file of lines into the batch; closes the file at its end. */
static enum reader_result next_line(struct reader *reader, GError **error)
{
    struct input input = { 0 };

    do {
        input.bytes = stream_line(reader->lines, LINE_MAX_BYTES, &input.length);
        reader->number++;
    } while (input.bytes && strspn(input.bytes, " \t\r\n") == input.length);
    g_autofree char *name = g_strdup_printf("%s:%" G_GUINT64_FORMAT, reader->name, reader->number);
    if (stream_broken(reader->lines))
        return fail(error, ERROR_SYSTEM, "%s: %s", reader->name, g_strerror(errno)), READER_FAILED;
    if (!input.bytes)
        return close_lines(reader), READER_END;
    if (input.length > LINE_MAX_BYTES)
        return fail(error, ERROR_INPUT, "%s: a line of more than %d MB", name, LINE_MAX_BYTES >> 20), READER_REFUSED;
    input.name = name;
    reader->format->read(&input, &reader->options, reader->batch);
    return READER_END;
}

static enum reader_result open_path(struct reader *reader, const char *path, GError **error)
{
    struct stat status;

    if (strcmp(path, "-") == 0)
        return open_file(reader, stdin, "standard input", error);
    if (stat(path, &status) != 0)
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno)), READER_REFUSED;
    if (S_ISDIR(status.st_mode))
        return open_folder(reader, path, error) ? READER_END : READER_REFUSED;
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode))
        return fail(error, ERROR_INPUT, "%s: neither a file nor a folder", path), READER_REFUSED;
    FILE *file = fopen(path, "rb");
    if (!file)
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno)), READER_REFUSED;
    return open_file(reader, file, path, error);
}

enum reader_result reader_next(struct reader *reader, struct article **article, GError **error)
{
    for (;;) {
        enum reader_result result = READER_END;
        GError *refusal = NULL;
        if (batch_take(reader->batch, article, &refusal)) {
            if (refusal)
                g_propagate_error(error, refusal);
            return *article ? READER_ARTICLE : READER_REFUSED;
        }
        if (reader->lines)
            result = next_line(reader, error);
        else {
            g_autofree char *path = g_queue_pop_head(reader->pending);
            if (!path)
                return READER_END;
            result = open_path(reader, path, error);
        }
        if (result != READER_END)
            return result;
    }
}

#include "reader.h"

#include "stream.h"
#include "../../db/error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TEXT_MAX = 16 << 20, DEPTH_MAX = 64, NESTING_MAX = 4 };

struct reader {
    struct reader_options options;
    GQueue *pending; /* char *: paths still to be read, next first */
    GQueue *obstacles; /* char *: sentences about what in a folder is not read */
    GPtrArray *sources; /* struct source *: open ones, each in the one before */
    const struct format *splits[NESTING_MAX]; /* of each the format that opened it */
    char *path; /* what was opened last */
    struct stream *given; /* instead of paths, until it is opened */
    struct stream *outer; /* the file that is read, by which progress is measured; the first source's */
    guint64 closed; /* bytes of the files before it */
    _Atomic guint64 position;
    struct batch *batch; /* what was read and not yet handed on */
};

static void free_source(gpointer source)
{
    ((struct source *)source)->free(source);
}

struct reader *reader_new(char *const *paths, const struct reader_options *options)
{
    struct reader *reader = g_new0(struct reader, 1);

    xmlInitParser(); /* before there are threads */
    reader->options = *options;
    reader->pending = g_queue_new();
    reader->obstacles = g_queue_new();
    reader->sources = g_ptr_array_new_with_free_func(free_source);
    reader->batch = batch_new();
    for (; *paths; paths++)
        g_queue_push_tail(reader->pending, g_strdup(*paths));
    return reader;
}

static void push_source(struct reader *reader, const struct format *format, struct stream *stream, const char *name)
{
    if (reader->sources->len == 0)
        reader->outer = stream;
    reader->splits[reader->sources->len] = format;
    g_ptr_array_add(reader->sources, format->split(stream, name));
}

struct reader *reader_of_records(struct stream *stream, const char *name, const struct reader_options *options)
{
    struct reader *reader = reader_new((char *const[]){ NULL }, options);

    push_source(reader, format_lines(), stream, name);
    return reader;
}

struct reader *reader_of_stream(struct stream *stream, const char *name, const struct reader_options *options)
{
    struct reader *reader = reader_new((char *const[]){ NULL }, options);

    reader->given = stream;
    reader->path = g_strdup(name);
    return reader;
}

void reader_free(struct reader *reader)
{
    while (reader->sources->len) /* the inner one first */
        g_ptr_array_remove_index(reader->sources, reader->sources->len - 1);
    g_ptr_array_unref(reader->sources);
    g_queue_free_full(reader->pending, g_free);
    g_queue_free_full(reader->obstacles, g_free);
    batch_free(reader->batch);
    stream_free(reader->given);
    g_free(reader->path);
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

/* Whether a link leads to a folder that it stands in, so that its files would come again and again. */
static bool is_ring(const char *folder, const char *path)
{
    struct stat status;

    if (lstat(path, &status) != 0 || !S_ISLNK(status.st_mode) || !g_file_test(path, G_FILE_TEST_IS_DIR))
        return false;
    g_autofree char *here = realpath(folder, NULL), *there = realpath(path, NULL);
    size_t length = there ? strlen(there) : 0;
    return here && there && strncmp(here, there, length) == 0 && (here[length] == '/' || !here[length] || length == 1);
}

/* Why an entry of a folder is not read, or NULL: nobody may ever write into a pipe that happens to lie there. */
static const char *obstacle(const char *folder, const char *path)
{
    struct stat status;

    if (stat(path, &status) == 0 && S_ISFIFO(status.st_mode))
        return "a pipe in a folder";
    return is_ring(folder, path) ? "a link to a folder that it is in" : NULL;
}

/* Puts a folder's entries in front of what is pending. */
static bool open_folder(struct reader *reader, const char *path, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    g_autoptr(GDir) folder = g_dir_open(path, 0, &trouble);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    const char *name;

    if (!folder)
        return fail(error, ERROR_INPUT, "%s: %s", path, g_access(path, R_OK) != 0 ? g_strerror(errno) : trouble->message);
    while ((name = g_dir_read_name(folder)))
        if (*name != '.')
            g_ptr_array_add(names, g_build_filename(path, name, NULL));
    if (names->len == 0)
        return fail(error, ERROR_INPUT, "%s: a folder without articles", path);
    if (depth_of(path) > DEPTH_MAX)
        return fail(error, ERROR_INPUT, "%s: folders nested too deeply", path);
    g_ptr_array_sort(names, by_bytes);
    for (guint i = names->len; i-- > 0;) { /* the first is to be in front */
        const char *entry = g_ptr_array_index(names, i), *why = obstacle(path, entry);
        if (why)
            g_queue_push_head(reader->obstacles, g_strdup_printf("%s: %s", entry, why));
        else
            g_queue_push_head(reader->pending, g_strdup(entry));
    }
    return true;
}

/* A whole document. */
static enum reader_result take_all(struct stream *stream, const char *name, struct piece **piece, GError **error)
{
    size_t length;
    const char *bytes = stream_take(stream, TEXT_MAX + 1, &length);
    g_autoptr(GError) trouble = NULL;

    if (!stream_good(stream, name, &trouble)) {
        bool failed = trouble->code == ERROR_SYSTEM;
        g_propagate_error(error, g_steal_pointer(&trouble));
        return failed ? READER_FAILED : READER_REFUSED;
    }
    if (length > TEXT_MAX)
        return fail(error, ERROR_INPUT, "%s: larger than %d MB; that is no article", name, TEXT_MAX >> 20), READER_REFUSED;
    *piece = piece_new(name, bytes, length);
    return READER_PIECE;
}

/* What holds many documents becomes a source (READER_END: ask it), any other is a piece. */
static enum reader_result open_stream(struct reader *reader, struct stream *taken, const char *name, struct piece **piece,
                                      GError **error)
{
    OWNED(stream) *stream = taken;
    struct input head = { .name = name };

    head.bytes = stream_peek(stream, FORMAT_HEAD, &head.length);
    const struct format *format = format_of(&head);
    if (!format->split) {
        enum reader_result result = take_all(stream, name, piece, error);
        if (result == READER_PIECE)
            (*piece)->format = format;
        return result;
    }
    if (reader->sources->len == NESTING_MAX)
        return fail(error, ERROR_INPUT, "%s: archives nested more than %d deep", name, NESTING_MAX), READER_REFUSED;
    push_source(reader, format, g_steal_pointer(&stream), name);
    return READER_END;
}

static void close_source(struct reader *reader)
{
    if (reader->sources->len == 1)
        reader->outer = NULL;
    g_ptr_array_remove_index(reader->sources, reader->sources->len - 1);
}

/* A piece of a source whose format reads it, or of any; not what would have to be split again. */
static enum reader_result name_format(struct reader *reader, struct piece *taken, struct piece **piece, GError **error)
{
    OWNED(piece) *offered = taken;
    const struct format *format = reader->splits[reader->sources->len - 1];
    const struct input head = { .name = offered->name, .bytes = offered->bytes, .length = offered->length };

    offered->format = format->read ? format : format_of(&head);
    if (!offered->format->read)
        return fail(error, ERROR_INPUT, "%s: %s in another one", offered->name, offered->format->name), READER_REFUSED;
    *piece = g_steal_pointer(&offered);
    return READER_PIECE;
}

/* READER_END: ask again, there may be another source on top. */
static enum reader_result ask_source(struct reader *reader, struct piece **piece, GError **error)
{
    struct source *source = g_ptr_array_index(reader->sources, reader->sources->len - 1);
    struct offer offer = { 0 };
    enum source_result result = source->next(source, &offer, error);
    g_autofree char *name = offer.name;

    if (reader->outer)
        atomic_store(&reader->position, reader->closed + stream_taken(reader->outer));
    if (result == SOURCE_END)
        return close_source(reader), READER_END;
    if (result != SOURCE_OFFER)
        return result == SOURCE_FAILED ? READER_FAILED : READER_REFUSED;
    if (offer.stream)
        return open_stream(reader, offer.stream, name, piece, error);
    return name_format(reader, offer.piece, piece, error);
}

static enum reader_result open_path(struct reader *reader, const char *path, struct piece **piece, GError **error)
{
    struct stat status;

    if (strcmp(path, "-") == 0)
        return open_stream(reader, stream_of_file(stdin), "standard input", piece, error);
    if (stat(path, &status) != 0)
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno)), READER_REFUSED;
    if (S_ISDIR(status.st_mode))
        return open_folder(reader, path, error) ? READER_END : READER_REFUSED;
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode))
        return fail(error, ERROR_INPUT, "%s: neither a file nor a folder", path), READER_REFUSED;
    FILE *file = fopen(path, "rb");
    if (!file)
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno)), READER_REFUSED;
    return open_stream(reader, stream_of_file(file), path, piece, error);
}

/* What was opened last has been read to its end. */
static void count_file(struct reader *reader)
{
    struct stat status;

    if (reader->path && stat(reader->path, &status) == 0 && S_ISREG(status.st_mode))
        reader->closed += (guint64)status.st_size;
    atomic_store(&reader->position, reader->closed);
}

enum reader_result reader_next_piece(struct reader *reader, struct piece **piece, GError **error)
{
    for (;;) {
        enum reader_result result;
        g_autofree char *met = g_queue_pop_head(reader->obstacles);
        if (met)
            return fail(error, ERROR_INPUT, "%s", met), READER_REFUSED;
        if (reader->sources->len)
            result = ask_source(reader, piece, error);
        else if (reader->given)
            result = open_stream(reader, g_steal_pointer(&reader->given), reader->path, piece, error);
        else {
            g_free(reader->path);
            reader->path = g_queue_pop_head(reader->pending);
            if (!reader->path)
                return READER_END;
            result = open_path(reader, reader->path, piece, error);
        }
        if (reader->sources->len == 0)
            count_file(reader);
        if (result != READER_END)
            return result;
    }
}

enum reader_result reader_next(struct reader *reader, struct article **article, GError **error)
{
    for (;;) {
        OWNED(piece) *piece = NULL;
        GError *refusal = NULL;
        if (batch_take(reader->batch, article, &refusal)) {
            if (refusal)
                g_propagate_error(error, refusal);
            return *article ? READER_ARTICLE : READER_REFUSED;
        }
        enum reader_result result = reader_next_piece(reader, &piece, error);
        if (result != READER_PIECE)
            return result;
        piece_read(piece, &reader->options, reader->batch);
    }
}

/* ---------- progress ---------- */

/* Adds a folder's files and folders to those that are to be measured. */
static void push_entries(GQueue *paths, const char *path)
{
    g_autoptr(GDir) folder = depth_of(path) <= DEPTH_MAX ? g_dir_open(path, 0, NULL) : NULL;
    const char *name;

    while (folder && (name = g_dir_read_name(folder))) {
        g_autofree char *entry = g_build_filename(path, name, NULL);
        if (*name != '.' && !obstacle(path, entry))
            g_queue_push_tail(paths, g_steal_pointer(&entry));
    }
}

guint64 reader_measure(const struct reader *reader)
{
    g_autoptr(GQueue) paths = g_queue_new();
    guint64 sum = 0;
    bool whole = true;

    for (const GList *link = reader->pending->head; link; link = link->next)
        g_queue_push_tail(paths, g_strdup(link->data));
    while (paths->length) {
        g_autofree char *path = g_queue_pop_head(paths);
        struct stat status;
        bool known = strcmp(path, "-") != 0 && stat(path, &status) == 0;
        if (known && S_ISDIR(status.st_mode))
            push_entries(paths, path);
        else if (known && S_ISREG(status.st_mode))
            sum += (guint64)status.st_size;
        else
            whole &= !known && strcmp(path, "-") != 0; /* no pipe */
    }
    return whole ? sum : 0;
}

guint64 reader_position(struct reader *reader)
{
    return atomic_load(&reader->position);
}

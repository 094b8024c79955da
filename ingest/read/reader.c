#include "reader.h"

#include "plain.h"
#include "record.h"
#include "../../db/error.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { TEXT_MAX = 16 << 20, LINE_MAX_BYTES = 32 << 20, DEPTH_MAX = 64 };

struct reader {
    struct reader_options options;
    GQueue *pending; /* char *: paths still to be read, next first */
    FILE *lines; /* a JSON Lines file being read */
    char *name; /* its name for messages */
    guint64 number; /* the line last read */
    char *line;
    size_t room;
};

struct reader *reader_new(char *const *paths, const struct reader_options *options)
{
    struct reader *reader = g_new0(struct reader, 1);

    reader->options = *options;
    reader->pending = g_queue_new();
    for (; *paths; paths++)
        g_queue_push_tail(reader->pending, g_strdup(*paths));
    return reader;
}

static void close_lines(struct reader *reader)
{
    if (reader->lines && reader->lines != stdin)
        fclose(reader->lines);
    reader->lines = NULL;
}

void reader_free(struct reader *reader)
{
    close_lines(reader);
    g_queue_free_full(reader->pending, g_free);
    g_free(reader->name);
    free(reader->line);
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

/* Reads to the end, at most `most` bytes and one. */
static char *read_to_end(FILE *file, const char *first, size_t n, size_t most, size_t *length)
{
    GByteArray *bytes = g_byte_array_new();
    guint8 block[65536];

    g_byte_array_append(bytes, (const guint8 *)first, (guint)n);
    while (bytes->len <= most && (n = fread(block, 1, sizeof block, file)) > 0)
        g_byte_array_append(bytes, block, (guint)n);
    g_byte_array_append(bytes, (const guint8 *)"", 1);
    *length = bytes->len - 1;
    return (char *)g_byte_array_free(bytes, FALSE);
}

static bool is_json_line(const char *line, size_t n)
{
    if (n >= 3 && memcmp(line, "\xef\xbb\xbf", 3) == 0)
        line += 3, n -= 3;
    while (n && g_ascii_isspace(*line))
        line++, n--;
    return n >= 2 && *line == '{';
}

/* A file's first line decides what it is. */
static enum reader_result open_file(struct reader *reader, FILE *file, const char *name, struct article **article, GError **error)
{
    ssize_t n = getline(&reader->line, &reader->room, file);
    size_t length;

    if (n > 0 && is_json_line(reader->line, (size_t)n)) {
        g_free(reader->name);
        reader->name = g_strdup(name);
        reader->lines = file;
        reader->number = 0;
        return READER_END; /* the caller goes on with the line that was read */
    }
    g_autofree char *bytes = read_to_end(file, n > 0 ? reader->line : "", n > 0 ? (size_t)n : 0, TEXT_MAX, &length);
    bool broken = ferror(file) != 0;
    if (file != stdin)
        fclose(file);
    if (broken)
        return fail(error, ERROR_SYSTEM, "%s: %s", name, g_strerror(errno)), READER_FAILED;
    if (length > TEXT_MAX)
        return fail(error, ERROR_INPUT, "%s: larger than %d MB; that is no article", name, TEXT_MAX >> 20), READER_REFUSED;
    *article = plain_read(name, bytes, length, &reader->options, error);
    return *article ? READER_ARTICLE : READER_REFUSED;
}

/* One line of a JSON Lines file; READER_END at the file's end. The first has been read already. */
static enum reader_result next_line(struct reader *reader, struct article **article, GError **error)
{
    ssize_t n;

    do {
        n = reader->number == 0 ? (ssize_t)strlen(reader->line) : getline(&reader->line, &reader->room, reader->lines);
        reader->number++;
        if (n <= 0) {
            close_lines(reader);
            return READER_END;
        }
    } while (strspn(reader->line, " \t\r\n") == (size_t)n);
    g_autofree char *name = g_strdup_printf("%s:%" G_GUINT64_FORMAT, reader->name, reader->number);
    if (n > LINE_MAX_BYTES)
        return fail(error, ERROR_INPUT, "%s: a line of more than %d MB", name, LINE_MAX_BYTES >> 20), READER_REFUSED;
    size_t bom = n >= 3 && memcmp(reader->line, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    *article = record_read(name, reader->line + bom, (size_t)n - bom, &reader->options, error);
    return *article ? READER_ARTICLE : READER_REFUSED;
}

static enum reader_result open_path(struct reader *reader, const char *path, struct article **article, GError **error)
{
    struct stat status;

    if (strcmp(path, "-") == 0)
        return open_file(reader, stdin, "standard input", article, error);
    if (stat(path, &status) != 0)
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno)), READER_REFUSED;
    if (S_ISDIR(status.st_mode))
        return open_folder(reader, path, error) ? READER_END : READER_REFUSED;
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode))
        return fail(error, ERROR_INPUT, "%s: neither a file nor a folder", path), READER_REFUSED;
    FILE *file = fopen(path, "rb");
    if (!file)
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno)), READER_REFUSED;
    return open_file(reader, file, path, article, error);
}

enum reader_result reader_next(struct reader *reader, struct article **article, GError **error)
{
    for (;;) {
        enum reader_result result = READER_END;
        if (reader->lines)
            result = next_line(reader, article, error);
        else {
            g_autofree char *path = g_queue_pop_head(reader->pending);
            if (!path)
                return READER_END;
            result = open_path(reader, path, article, error);
        }
        if (result != READER_END)
            return result;
    }
}

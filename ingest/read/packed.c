#include "packed.h"

#include "../../db/error.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <string.h>

enum { BLOCK = 65536, FREE_BYTES = 16 << 20, RATIO_MAX = 200, FILES_MAX = 1000000 };

struct packed {
    struct source source;
    struct stream *stream;
    char *name;
    struct archive *archive;
    guint64 grown; /* bytes that came out */
    guint files, offered;
    bool open; /* a file's data may not be at its end */
    bool over;
    locale_t locale; /* for names; 0 where the system has no such */
};

bool packed_sniff(const struct input *head)
{
    static const struct {
        size_t at, length;
        const char *bytes;
    } magics[] = {
        { 0, 3, "\x1f\x8b\x08" }, /* gzip */
        { 0, 2, "\x1f\x9d" }, /* compress */
        { 0, 3, "BZh" },          { 0, 6, "\xfd\x37zXZ\0" }, { 0, 4, "\x28\xb5\x2f\xfd" }, /* zstd */
        { 0, 4, "PK\3\4" },       { 0, 4, "PK\5\6" }, /* an empty zip */
        { 257, 5, "ustar" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(magics); i++)
        if (head->length >= magics[i].at + magics[i].length &&
            memcmp(head->bytes + magics[i].at, magics[i].bytes, magics[i].length) == 0)
            return true;
    return false;
}

static la_ssize_t feed(struct archive *archive, void *data, const void **bytes)
{
    struct packed *self = data;
    g_autoptr(GError) trouble = NULL;
    size_t length;

    *bytes = stream_take(self->stream, BLOCK, &length);
    if (stream_good(self->stream, self->name, &trouble))
        return (la_ssize_t)length;
    archive_set_error(archive, trouble->code, "%s", trouble->message);
    return -1;
}

/* Why libarchive goes no further; a carrier that failed says so itself. */
static enum source_result give_up(struct packed *self, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    const char *words = archive_error_string(self->archive);

    self->over = true;
    if (stream_good(self->stream, self->name, &trouble)) {
        fail(error, ERROR_INPUT, "%s: damaged: %s", self->name, words ? words : "not an archive");
        return SOURCE_REFUSED;
    }
    bool failed = trouble->code == ERROR_SYSTEM;
    g_propagate_error(error, g_steal_pointer(&trouble));
    return failed ? SOURCE_FAILED : SOURCE_REFUSED;
}

/* Counts what came out; false when it is too much for what went in. */
static bool count(struct packed *self, size_t n)
{
    self->grown += n;
    self->over |= self->grown > FREE_BYTES && self->grown / RATIO_MAX > stream_taken(self->stream);
    return !self->over;
}

static gssize read_member(gpointer data, void *block, size_t size, GError **error)
{
    struct packed *self = data;
    la_ssize_t n = self->over ? 0 : archive_read_data(self->archive, block, size);

    self->open = n > 0;
    if (n < 0) {
        self->over = true;
        return fail(error, ERROR_INPUT, "damaged: %s", archive_error_string(self->archive)), -1;
    }
    if (!count(self, (size_t)n))
        return fail(error, ERROR_INPUT, "grows more than %dfold; a decompression bomb is not unpacked", RATIO_MAX), -1;
    return n;
}

/* Reads to the end of a file that was not read to its end. */
static bool finish_member(struct packed *self, GError **error)
{
    guint8 block[BLOCK];
    g_autoptr(GError) trouble = NULL;

    while (self->open && !trouble)
        read_member(self, block, sizeof block, &trouble);
    return !trouble || fail(error, ERROR_INPUT, "%s: %s", self->name, trouble->message);
}

/* A name that begins with a dot, anywhere in the path; steps to where one stands and up are none. */
static bool is_hidden(const char *path)
{
    g_auto(GStrv) names = g_strsplit(path, "/", 0);
    bool hidden = g_str_has_prefix(path, "__MACOSX/");

    for (char **name = names; *name; name++)
        hidden |= **name == '.' && strcmp(*name, ".") != 0 && strcmp(*name, "..") != 0;
    return hidden;
}

static char *path_of(struct packed *self, struct archive_entry *entry)
{
    const char *path = archive_entry_pathname_utf8(entry);

    path = path ? path : archive_entry_pathname(entry);
    return path ? g_utf8_make_valid(path, -1) : g_strdup_printf("file %u", self->files);
}

/* The next file that is to be looked into; NULL at the end or with an error. */
static struct archive_entry *find_entry(struct packed *self, char **path, enum source_result *result, GError **error)
{
    struct archive_entry *entry;

    for (;;) {
        int step = archive_read_next_header(self->archive, &entry);
        *result = SOURCE_END;
        if (step == ARCHIVE_EOF)
            return NULL;
        if (step < ARCHIVE_WARN) {
            *result = give_up(self, error);
            return NULL;
        }
        self->files++;
        *path = path_of(self, entry);
        if (archive_entry_filetype(entry) == AE_IFREG && !is_hidden(*path))
            return entry;
        g_clear_pointer(path, g_free);
    }
}

static enum source_result refuse(struct packed *self, const char *what, GError **error)
{
    self->over = true;
    fail(error, ERROR_INPUT, "%s: %s", self->name, what);
    return SOURCE_REFUSED;
}

static enum source_result next_inside(struct packed *self, struct offer *offer, GError **error)
{
    g_autofree char *path = NULL;
    enum source_result result;

    if (!self->over && !finish_member(self, error))
        return SOURCE_REFUSED;
    if (self->over)
        return SOURCE_END;
    struct archive_entry *entry = find_entry(self, &path, &result, error);
    if (!entry)
        return result == SOURCE_END && self->offered == 0 ? refuse(self, "an archive without files", error) : result;
    if (self->files > FILES_MAX)
        return refuse(self, "more than a million files; an archive of that kind is not unpacked", error);
    if (self->files == 1 && (g_str_equal(path, "[Content_Types].xml") || g_str_equal(path, "mimetype")))
        return refuse(self, "an office document or e-book, no article; save it as text or HTML", error);
    if (archive_entry_is_encrypted(entry))
        return refuse(self, "encrypted", error);
    bool alone = archive_format(self->archive) == ARCHIVE_FORMAT_RAW;
    if (alone && archive_filter_count(self->archive) < 2)
        return refuse(self, "damaged: it begins as a compressed file does and is none", error);
    offer->name = alone ? g_strdup(self->name) : g_strdup_printf("%s/%s", self->name, path);
    offer->stream = stream_new(read_member, self, NULL);
    self->open = true;
    self->offered++;
    return SOURCE_OFFER;
}

/* libarchive turns names to UTF-8 by the thread's locale. */
static enum source_result next_member(struct source *source, struct offer *offer, GError **error)
{
    struct packed *self = (struct packed *)source;
    locale_t before = self->locale ? uselocale(self->locale) : (locale_t)0;
    enum source_result result = next_inside(self, offer, error);

    if (before)
        uselocale(before);
    return result;
}

static void free_archive(struct source *source)
{
    struct packed *self = (struct packed *)source;

    archive_read_free(self->archive);
    if (self->locale)
        freelocale(self->locale);
    stream_free(self->stream);
    g_free(self->name);
    g_free(self);
}

/* What is read without starting another program. */
static void support(struct archive *archive)
{
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_bzip2(archive);
    archive_read_support_filter_compress(archive);
    archive_read_support_filter_xz(archive);
    archive_read_support_filter_zstd(archive);
    archive_read_support_format_tar(archive);
    archive_read_support_format_zip(archive);
    archive_read_support_format_empty(archive);
    archive_read_support_format_raw(archive);
}

struct source *packed_open(struct stream *stream, const char *name)
{
    struct packed *self = g_new0(struct packed, 1);

    self->source = (struct source){ next_member, free_archive };
    self->stream = stream;
    self->name = g_strdup(name);
    self->locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    self->archive = archive_read_new();
    support(self->archive);
    archive_read_open(self->archive, self, NULL, feed, NULL); /* trouble shows at the first file */
    return &self->source;
}

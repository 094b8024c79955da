#include "output.h"

#include "../db/error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Devices and pipes are written into; renaming a file over them would replace them. */
static bool write_through(const char *path, const char *data, gsize size, GError **error)
{
    FILE *file = fopen(path, "wb");
    bool good = file && fwrite(data, 1, size, file) == size;
    int trouble = errno;

    if (file && fclose(file) != 0 && good) {
        trouble = errno;
        good = false;
    }
    return good || fail(error, ERROR_SYSTEM, "%s: %s", path, g_strerror(trouble));
}

/* Writes a file beside `place` and renames it. GLib's sentences name that file, of which nobody knows: their end is what was wrong. */
static bool replace(const char *path, const char *place, const char *data, gsize size, int mode, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(place);
    g_autoptr(GError) trouble = NULL;

    if (g_file_set_contents_full(place, data, (gssize)size, G_FILE_SET_CONTENTS_CONSISTENT, mode, &trouble))
        return true;
    if (g_access(folder, W_OK) != 0)
        return fail(error, ERROR_SYSTEM, "%s: the folder %s may not be written", path, folder);
    const char *end = g_strrstr(trouble->message, ": ");
    return fail(error, ERROR_SYSTEM, "%s: cannot be written: %s", path, end ? end + 2 : trouble->message);
}

bool output_write(const char *path, GBytes *bytes, GError **error)
{
    gsize size;
    const char *data = g_bytes_get_data(bytes, &size);

    if (strcmp(path, "-") == 0) {
        if (fwrite(data, 1, size, stdout) == size && fflush(stdout) == 0)
            return true;
        return fail(error, ERROR_SYSTEM, "standard output: %s", g_strerror(errno));
    }
    g_autofree char *folder = g_path_get_dirname(path), *behind = realpath(path, NULL); /* a link stays, its file is written */
    if (!g_file_test(folder, G_FILE_TEST_IS_DIR))
        return fail(error, ERROR_SYSTEM, "%s: there is no folder %s", path, folder);
    if (g_file_test(path, G_FILE_TEST_EXISTS) && !g_file_test(path, G_FILE_TEST_IS_REGULAR))
        return write_through(path, data, size, error);
    struct stat now;
    int mode = behind && stat(behind, &now) == 0 ? now.st_mode & 0777 : 0666; /* who may read it stays as it was */
    return replace(path, behind ? behind : path, data, size, mode, error);
}

/* timex_fuzz.c - any bytes as a text: expressions in order inside it, in each language; and, behind a #, as rows of a table: refused with a sentence, or used. */
#include "../../ingest/dates/timex.h"

#include <glib/gstdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void find(struct timex_finder *finder, const char *text, size_t size, bool published)
{
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct timex));
    struct timex_context context = { 0 };
    guint32 last = 0;

    if (published)
        date_make(2016, 12, 30, &context.published);
    timexes_find(finder, text, size, &context, found);
    for (guint i = 0; i < found->len; i++) {
        const struct timex *timex = &g_array_index(found, struct timex, i);
        g_assert_true(timex->span.start >= last && timex->span.start < timex->span.end && timex->span.end <= size);
        g_assert_true(*timex->value && memchr(timex->value, '\0', sizeof timex->value));
        last = timex->span.end;
    }
}

static void read_table(const char *rows, size_t size)
{
    static char *folder;
    g_autoptr(GError) error = NULL;

    if (!folder)
        folder = g_dir_make_tmp("timex-fuzz-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "en.tsv", NULL);
    g_file_set_contents(path, rows, (gssize)size, NULL);
    struct timex_finder *finder = timex_finder_new("en", folder, &error);
    g_assert_true(finder || (error && *error->message));
    if (finder)
        find(finder, rows, size, true);
    g_clear_pointer(&finder, timex_finder_free);
    g_unlink(path);
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    static const char *const languages[] = { "en", "de", "fr", "es", "ru" };
    static struct timex_finder *finders[G_N_ELEMENTS(languages)];

    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        if (!finders[i])
            finders[i] = timex_finder_new(languages[i], NULL, NULL);
        find(finders[i], (const char *)data, size, size % 2);
    }
    if (size > 4 && size < 2048 && data[0] == '#')
        read_table((const char *)data, size);
    return 0;
}

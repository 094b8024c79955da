/*
 * lexicon_fuzz.c - any bytes as a table of a person's own: wrong rows are named with file and line, good ones are used.
 *
 * Input: "NAME.tsv", a line end, the table's rows.
 */
#include "../../ingest/frames.h"
#include "../../ingest/lexicon.h"
#include "../../ingest/status.h"

#include <glib/gstdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static const char *const tables[] = { "names.tsv", "roles.tsv",  "spellings.tsv", "domain.tsv",   "bodies.tsv", "deeds.tsv",
                                      "sexes.tsv", "frames.tsv", "classes.tsv",   "supports.tsv", "cues.tsv",   NULL };

static void check_names(const char *folder)
{
    g_autoptr(GPtrArray) complaints = lexicon_check(folder);
    g_autoptr(GError) error = NULL;
    OWNED(lexicon) *lexicon = lexicon_new(folder, &error);

    g_assert_true(!lexicon == (complaints->len > 0));
    for (guint i = 0; i < complaints->len; i++)
        g_assert_nonnull(strstr(complaints->pdata[i], ".tsv"));
}

static void check_rules(const char *folder)
{
    g_autoptr(GError) error = NULL, trouble = NULL;
    OWNED(frames) *frames = frames_new(folder, &error);
    OWNED(cues) *cues = cues_new(folder, &trouble);

    g_assert_true(frames || strstr(error->message, ".tsv"));
    g_assert_true(cues || strstr(trouble->message, ".tsv"));
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    static char *folder;
    g_autofree char *text = g_strndup((const char *)data, MIN(size, 4096));
    char *rows = strchr(text, '\n');

    if (!folder)
        folder = g_dir_make_tmp("lexicon-fuzz-XXXXXX", NULL);
    if (!rows)
        return 0;
    *rows++ = '\0';
    if (!g_strv_contains(tables, text))
        return 0;
    g_autofree char *path = g_build_filename(folder, text, NULL);
    g_file_set_contents(path, rows, -1, NULL);
    if (g_strv_contains(tables + 6, text))
        check_rules(folder);
    else
        check_names(folder);
    g_unlink(path);
    return 0;
}

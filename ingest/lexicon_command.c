#include "commands.h"

#include "../db/error.h"
#include "coder.h"
#include "dates/language.h"
#include "dates/timex.h"
#include "frames.h"
#include "lexicon.h"
#include "status.h"

#include <stdio.h>
#include <string.h>

static int by_name(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* A file that no table reads would be passed over in silence. */
static bool is_table(const char *file)
{
    static const char *const names[] = {
        "names",  "organisations", "groups", "persons",  "places", "confusables", "spellings", "roles",
        "frames", "classes",       "cues",   "supports", "en",     "de",          "fr",        "es",
        "ru",     "domain",        "feasts", "bodies",   "deeds",  "sexes",       NULL
    };
    g_autofree char *name = g_strndup(file, strlen(file) - MIN(strlen(file), strlen(".tsv")));

    return g_str_has_suffix(file, ".tsv") && g_strv_contains(names, name);
}

static void check_files(const char *directory, GPtrArray *complaints)
{
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) open = g_dir_open(directory, 0, NULL);
    const char *file;

    while (open && (file = g_dir_read_name(open)))
        g_ptr_array_add(files, g_strdup(file));
    g_ptr_array_sort(files, by_name);
    for (guint i = 0; i < files->len; i++)
        if (!is_table(files->pdata[i]) && *(const char *)files->pdata[i] != '.')
            g_ptr_array_add(complaints,
                            g_strdup_printf("%s/%s: no table has that name; names.tsv, roles.tsv, frames.tsv, cues.tsv ... have",
                                            directory, (const char *)files->pdata[i]));
}

static void complain(GPtrArray *complaints, GError *error)
{
    if (error && !g_ptr_array_find_with_equal_func(complaints, error->message, g_str_equal, NULL))
        g_ptr_array_add(complaints, g_strdup(error->message));
}

/* The tables of dates; English is the coder's. */
static void complain_languages(const char *directory, GPtrArray *complaints)
{
    for (size_t i = 1; language_at(i); i++) {
        g_autoptr(GError) error = NULL;
        OWNED(timex_finder) *finder G_GNUC_UNUSED = timex_finder_new(language_at(i), directory, &error);
        complain(complaints, error);
    }
}

static void tell(const char *directory, const char *complaint, bool json)
{
    command_complain("%s", complaint);
    if (json)
        command_print_json(
            json_pack("{s:o, s:o}", "lexicon", command_text_json(directory), "finding", command_text_json(complaint)));
}

/* Names and roles are read to the end, every wrong row is told; each of the other tables stops at its first. */
static int check(const char *directory, bool json)
{
    g_autoptr(GError) frames_error = NULL, cues_error = NULL, error = NULL;
    g_autoptr(GPtrArray) complaints = lexicon_check(directory);
    guint names = complaints->len;

    check_files(directory, complaints);
    OWNED(frames) *frames G_GNUC_UNUSED = frames_new(directory, &frames_error);
    OWNED(cues) *cues G_GNUC_UNUSED = cues_new(directory, &cues_error);
    complain(complaints, frames_error);
    complain(complaints, cues_error);
    OWNED(coder) *coder G_GNUC_UNUSED = names || frames_error || cues_error ? NULL : coder_new(directory, &error);
    complain(complaints, error);
    complain_languages(directory, complaints);
    for (guint i = 0; i < complaints->len; i++)
        tell(directory, g_ptr_array_index(complaints, i), json);
    if (complaints->len == 0 && !json)
        printf("%s: good\n", directory);
    return complaints->len ? ERROR_INPUT : 0;
}

int lexicon_command(int argc, char **argv)
{
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object a finding", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "check DIR",
                         "Checks tables of your own (names.tsv, roles.tsv, frames.tsv, cues.tsv ...) before --lexicon uses them.",
                         entries, NULL, &error))
        return command_report(error);
    if (argc != 3 || strcmp(argv[1], "check") != 0) {
        fail(&error, ERROR_USAGE, "lexicon: say 'lexicon check DIR'");
        return command_report(error);
    }
    if (!g_file_test(argv[2], G_FILE_TEST_IS_DIR)) {
        fail(&error, ERROR_INPUT, "%s: no such folder", argv[2]);
        return command_report(error);
    }
    return check(argv[2], json);
}

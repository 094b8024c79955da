#include "commands.h"

#include "../db/error.h"
#include "coder.h"
#include "lexicon.h"

#include <stdio.h>
#include <string.h>

/* Names and roles are read to the end, every wrong row is told; the other tables stop at their first. */
static int check(const char *directory)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) complaints = lexicon_check(directory);

    for (guint i = 0; i < complaints->len; i++)
        command_say("%s", (const char *)g_ptr_array_index(complaints, i));
    if (complaints->len)
        return ERROR_INPUT;
    OWNED(coder) *coder = coder_new(directory, &error);
    if (!coder)
        return command_report(error);
    printf("%s: good\n", directory);
    return 0;
}

int lexicon_command(int argc, char **argv)
{
    const GOptionEntry entries[] = { { NULL } };
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
    return check(argv[2]);
}

#include "commands.h"

#include "check.h"
#include "error.h"
#include "harmless.h"

#include <stdio.h>

static void print(const char *path, const char *finding, bool json)
{
    if (json)
        command_print_json(json_pack("{s:o, s:s}", "database", command_text_json(path), "finding", finding));
    else
        printf("%s: %s\n", path, finding);
}

int check_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object a finding", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "", "Says what is wrong with a database.", entries, NULL, &error))
        return command_report(error);
    if (argc > 1 && !fail(&error, ERROR_USAGE, "check: '%s' is no option", argv[1]))
        return command_report(error);
    const char *path = command_database(database);
    OWNED(store) *store = store_open(path, STORE_READ, &error);
    g_autoptr(GPtrArray) findings = store ? store_check(store, &error) : NULL;
    if (!findings)
        return command_report(error);
    for (guint i = 0; i < findings->len; i++)
        print(path, harmless_line(g_ptr_array_index(findings, i)), json);
    if (findings->len == 0)
        command_say("%s: nothing is wrong", path);
    return findings->len ? ERROR_INPUT : 0;
}

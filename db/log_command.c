#include "commands.h"

#include "correction.h"
#include "error.h"

#include <stdio.h>

static void print_log(const GPtrArray *log)
{
    puts("id\tat\twho\tevent\tfield\tvalue\tundone\tsummary");
    for (guint i = 0; i < log->len; i++) {
        const struct correction *c = g_ptr_array_index(log, i);
        const char *texts[] = { c->field, c->value, c->undone, c->summary };
        printf("%" G_GINT64_FORMAT "\t%s\t%s\t%" G_GINT64_FORMAT, c->id, c->at ? c->at : "", c->who ? c->who : "", c->event);
        for (size_t k = 0; k < G_N_ELEMENTS(texts); k++)
            printf("\t%s", texts[k] ? texts[k] : "");
        putchar('\n');
    }
}

int log_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    const GOptionEntry entries[] = { COMMAND_DATABASE(database), { NULL } };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "", "Lists what people corrected.", entries, NULL, &error))
        return command_report(error);
    if (argc > 1 && !fail(&error, ERROR_USAGE, "log: '%s' is no option", argv[1]))
        return command_report(error);
    OWNED(store) *store = store_open(command_database(database), STORE_READ, &error);
    g_autoptr(GPtrArray) log = store ? store_log(store, &error) : NULL;
    if (!log)
        return command_report(error);
    print_log(log);
    return 0;
}

static bool undo(const char *path, char **ids, GError **error)
{
    OWNED(store) *store = store_open(path, STORE_CHANGE, error);
    g_autofree char *at = command_moment();
    bool good = true;
    gint64 id;

    if (!store || !store_begin(store, error))
        return false;
    for (; good && *ids; ids++)
        good = command_id(*ids, &id, error) && store_undo(store, id, at, error);
    return store_end(store, good, good ? error : NULL) && good;
}

int undo_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    const GOptionEntry entries[] = { COMMAND_DATABASE(database), { NULL } };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "CORRECTION...", "Takes corrections back.", entries, NULL, &error))
        return command_report(error);
    if (argc < 2 && !fail(&error, ERROR_USAGE, "undo: name corrections by their ids; 'demarche log' shows them"))
        return command_report(error);
    return undo(command_database(database), argv + 1, &error) ? 0 : command_report(error);
}

#include "commands.h"

#include "correction.h"
#include "error.h"
#include "rows.h"
#include "terminal.h"

#include <stdio.h>

enum { COLUMNS = 8 };

static const char *const headings[COLUMNS + 1] = { "id", "at", "who", "event", "field", "value", "undone", "summary" };

static char **cells_of(const struct correction *c)
{
    const char *texts[COLUMNS] = { NULL, c->at, c->who, NULL, c->field, c->value, c->undone, c->summary };
    char **cells = g_new0(char *, COLUMNS + 1);

    for (int i = 0; i < COLUMNS; i++)
        cells[i] = g_strdup(texts[i] ? texts[i] : "");
    g_free(cells[0]);
    g_free(cells[3]);
    cells[0] = g_strdup_printf("%" G_GINT64_FORMAT, c->id);
    cells[3] = g_strdup_printf("%" G_GINT64_FORMAT, c->event);
    return cells;
}

static void print_log(const GPtrArray *log)
{
    g_autoptr(GPtrArray) rows = rows_new();

    for (guint i = 0; i < log->len; i++)
        g_ptr_array_add(rows, cells_of(g_ptr_array_index(log, i)));
    rows_print(headings, rows);
}

static void print_json(const GPtrArray *log)
{
    for (guint i = 0; i < log->len; i++) {
        const struct correction *c = g_ptr_array_index(log, i);
        json_t *line = json_pack("{s:I, s:s?, s:s?, s:I, s:s?, s:s?, s:s?, s:s?}", "id", (json_int_t)c->id, "at", c->at, "who",
                                 c->who, "event", (json_int_t)c->event, "field", c->field, "value", c->value, "undone", c->undone,
                                 "summary", c->summary);
        command_print_json(line);
    }
}

int log_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object a correction", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "", "Lists what people corrected.", entries, NULL, &error))
        return command_report(error);
    if (argc > 1 && !fail(&error, ERROR_USAGE, "log: '%s' is no option", argv[1]))
        return command_report(error);
    OWNED(store) *store = store_open(command_database(database), STORE_READ, &error);
    g_autoptr(GPtrArray) log = store ? store_log(store, &error) : NULL;
    if (!log)
        return command_report(error);
    terminal_page();
    json ? print_json(log) : print_log(log);
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
    const GOptionEntry entries[] = { COMMAND_DATABASE(database), G_OPTION_ENTRY_NULL };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "CORRECTION...", "Takes corrections back.", entries, NULL, &error))
        return command_report(error);
    if (argc < 2 && !fail(&error, ERROR_USAGE, "undo: name corrections by their ids; 'demarche log' shows them"))
        return command_report(error);
    return undo(command_database(database), argv + 1, &error) ? 0 : command_report(error);
}

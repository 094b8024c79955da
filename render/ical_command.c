#include "commands.h"

#include "../db/error.h"
#include "../db/store.h"
#include "ical.h"
#include "output.h"

static int export(const char *database, const struct filter *filter, const char *name, const char *path)
{
    g_autoptr(GError) error = NULL;
    OWNED(store) *store = store_open(database, STORE_READ, &error);
    g_autoptr(GPtrArray) events = store ? store_select(store, filter, &error) : NULL;
    GString *text = events ? ical_make(events, store_uuid(store), name, &error) : NULL;

    if (!text)
        return command_report(error);
    g_autoptr(GBytes) bytes = g_string_free_to_bytes(text);
    return output_write(path, bytes, &error) ? 0 : command_report(error);
}

int ical_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *path = NULL, *name = NULL;
    struct filter_words words = { 0 };
    const GOptionEntry entries[] = {
        { "database", 'd', 0, G_OPTION_ARG_FILENAME, &database, "The event database; default $DEMARCHE_DB, else events.db",
          "FILE" },
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "The calendar to write, - for standard output", "FILE.ics" },
        { "name", 0, 0, G_OPTION_ARG_STRING, &name, "The calendar's name in the calendar app", "NAME" },
        { NULL },
    };
    g_autofree GOptionEntry *filters = filter_options(&words);
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = NULL;

    bool good = command_options(&argc, &argv, "-o FILE.ics", "Writes events as an iCalendar file.", entries, filters, &error) &&
                (filter = filter_new(&words, &error));
    filter_words_clear(&words);
    if (good && (argc > 1 || !path))
        good = fail(&error, ERROR_USAGE, "ical: name the calendar to write with -o, for example -o events.ics");
    return good ? export(command_database(database), filter, name ? name : "Events", path) : command_report(error);
}

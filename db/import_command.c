#include "commands.h"

#include "error.h"
#include "import.h"
#include "store.h"

#include <stdio.h>
#include <string.h>

struct tally {
    guint new, changed, refused;
};

static bool read_text(const char *path, char **text, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    gsize size;

    if (!g_file_get_contents(g_str_equal(path, "-") ? "/dev/stdin" : path, text, &size, &trouble))
        return fail(error, ERROR_INPUT, "%s: %s", path,
                    strrchr(trouble->message, ':') ? strrchr(trouble->message, ':') + 2 : trouble->message);
    return !memchr(*text, '\0', size) || fail(error, ERROR_INPUT, "%s: binary data, no table", path);
}

/* Puts all rows; one that is refused is reported and passed over. False when the system failed. */
static bool import_rows(struct store *store, struct import *import, struct tally *tally, GError **error)
{
    for (;;) {
        OWNED(event) *event = NULL;
        g_autoptr(GError) trouble = NULL;
        gint64 id;
        bool known;
        enum import_result result = import_next(import, &event, &trouble);
        if (result == IMPORT_END)
            return true;
        if (result == IMPORT_REFUSED) {
            command_report(trouble);
            tally->refused++;
            continue;
        }
        if (!store_put(store, event, "import", &id, &known, error))
            return false;
        *(known ? &tally->changed : &tally->new) += 1;
    }
}

/* One file is one transaction. */
static bool import_file(struct store *store, const char *path, const char *map, struct tally *tally, GError **error)
{
    g_autofree char *text = NULL;

    if (!read_text(path, &text, error))
        return false;
    OWNED(import) *import = import_new(text, path, map, error);
    if (!import || !store_begin(store, error))
        return false;
    bool good = import_rows(store, import, tally, error);
    return store_end(store, good, good ? error : NULL) && good;
}

int import_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *map = NULL;
    const GOptionEntry entries[] = {
        { "database", 'd', 0, G_OPTION_ARG_FILENAME, &database, "The event database; default $DEMARCHE_DB, else events.db",
          "FILE" },
        { "map", 0, 0, G_OPTION_ARG_STRING, &map, "What our columns are called in the file: date=Datum,summary=Title", "LIST" },
        { NULL },
    };
    g_autoptr(GError) error = NULL;
    struct tally tally = { 0 };
    int status = 0;

    if (!command_options(&argc, &argv, "FILE.csv... | -", "Takes events from tables into the event database.", entries, NULL,
                         &error))
        return command_report(error);
    if (argc < 2 && !fail(&error, ERROR_USAGE, "import: name a CSV file, or - for standard input"))
        return command_report(error);
    OWNED(store) *store = store_open(command_database(database), STORE_WRITE, &error);
    if (!store)
        return command_report(error);
    for (int i = 1; i < argc && status < ERROR_SYSTEM; i++) {
        g_autoptr(GError) trouble = NULL;
        if (!import_file(store, argv[i], map, &tally, &trouble))
            status = MAX(status, command_report(trouble));
    }
    command_say("%s: %u new events, %u known and brought up to date, %u rows refused", command_database(database), tally.new,
                tally.changed, tally.refused);
    return MAX(status, tally.refused ? ERROR_INPUT : 0);
}

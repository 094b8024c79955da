#include "commands.h"

#include "changes.h"
#include "correction.h"
#include "error.h"

#include <stdio.h>

static bool edit_one(struct store *store, gint64 id, const struct changes *changes, const char *at, GError **error)
{
    g_autofree char *name = g_strdup_printf("event %" G_GINT64_FORMAT, id);

    for (int i = 0; i < CHANGES; i++)
        if (changes->value[i] &&
            !store_correct(store, id, change_name((enum change)i), changes->value[i], g_get_user_name(), at, error))
            return false;
    OWNED(event) *event = store_event(store, id, error);
    return event && changes_fit(event, name, error);
}

/* All given changes of all given events, or none. */
static bool edit(struct store *store, char **ids, const struct changes *changes, const char *at, GError **error)
{
    for (; *ids; ids++) {
        gint64 id;
        if (!command_id(*ids, &id, error) || !edit_one(store, id, changes, at, error))
            return false;
    }
    return true;
}

static bool edit_database(const char *path, char **ids, const struct changes *changes, GError **error)
{
    OWNED(store) *store = store_open(path, STORE_CHANGE, error);
    g_autofree char *at = command_moment();

    if (!store || !store_begin(store, error))
        return false;
    bool good = edit(store, ids, changes, at, error);
    return store_end(store, good, good ? error : NULL) && good;
}

int edit_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    struct changes changes = { 0 };
    const GOptionEntry entries[] = { COMMAND_DATABASE(database), G_OPTION_ENTRY_NULL };
    g_autofree GOptionEntry *fields = changes_options(&changes);
    g_autoptr(GError) error = NULL;
    int given = 0;

    bool good =
        command_options(&argc, &argv, "ID...", "Corrects events.", entries, fields, &error) && changes_check(&changes, &error);
    for (int i = 0; i < CHANGES; i++)
        given += changes.value[i] != NULL;
    if (good && (argc < 2 || !given))
        good =
            fail(&error, ERROR_USAGE, "edit: name an event by its id and what to change; 'demarche edit --help' lists the options");
    good = good && edit_database(command_database(database), argv + 1, &changes, &error);
    changes_clear(&changes);
    return good ? 0 : command_report(error);
}

/* hide, unhide, pin and unpin: one field of each event is set. */
static bool mark(struct store *store, char **ids, const char *field, const char *value, GError **error)
{
    g_autofree char *at = command_moment();

    for (; *ids; ids++) {
        gint64 id;
        if (!command_id(*ids, &id, error) || !store_correct(store, id, field, value, g_get_user_name(), at, error))
            return false;
    }
    return true;
}

static bool mark_database(const char *path, char **ids, const char *field, const char *value, GError **error)
{
    OWNED(store) *store = store_open(path, STORE_CHANGE, error);

    if (!store || !store_begin(store, error))
        return false;
    bool good = mark(store, ids, field, value, error);
    return store_end(store, good, good ? error : NULL) && good;
}

int mark_command(int argc, char **argv)
{
    static const struct {
        const char *name, *field, *value, *summary;
    } marks[] = {
        { "hide", "hidden", "1", "Takes events out of lists, pictures and calendars." },
        { "unhide", "hidden", "0", "Shows hidden events again." },
        { "pin", "pinned", "1", "Counts events among the most salient, whatever is reported." },
        { "unpin", "pinned", "0", "Takes pins off." },
    };
    g_autofree char *database = NULL;
    const GOptionEntry entries[] = { COMMAND_DATABASE(database), G_OPTION_ENTRY_NULL };
    g_autoptr(GError) error = NULL;
    size_t which = 0;

    while (!g_str_equal(marks[which].name, argv[0]))
        which++;
    if (!command_options(&argc, &argv, "ID...", marks[which].summary, entries, NULL, &error))
        return command_report(error);
    if (argc < 2 && !fail(&error, ERROR_USAGE, "%s: name events by their ids; 'demarche list' shows them", marks[which].name))
        return command_report(error);
    if (!mark_database(command_database(database), argv + 1, marks[which].field, marks[which].value, &error))
        return command_report(error);
    return 0;
}

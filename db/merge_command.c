#include "commands.h"

#include "correction.h"
#include "error.h"
#include "unite.h"

#include <string.h>

static bool merge(struct store *store, char **ids, GError **error)
{
    g_autofree char *at = command_moment();
    gint64 kept, other;

    if (!command_id(*ids, &kept, error))
        return false;
    while (*++ids)
        if (!command_id(*ids, &other, error) || !store_merge(store, kept, other, g_get_user_name(), at, error))
            return false;
    return true;
}

static bool split(struct store *store, char **ids, GError **error)
{
    g_autofree char *at = command_moment();
    gint64 id;

    for (; *ids; ids++)
        if (!command_id(*ids, &id, error) || !store_split(store, id, g_get_user_name(), at, error))
            return false;
    return true;
}

/* Opens, does it in one transaction, closes. */
static bool change(const char *path, char **ids, bool (*act)(struct store *, char **, GError **), GError **error)
{
    OWNED(store) *store = store_open(path, STORE_CHANGE, error);

    if (!store || !store_begin(store, error))
        return false;
    bool good = act(store, ids, error);
    return store_end(store, good, good ? error : NULL) && good;
}

/* Takes in the databases one after the other. */
static bool take_in(const char *path, char **others, bool json, GError **error)
{
    OWNED(store) *store = store_open(path, STORE_WRITE, error);
    struct united united;

    for (; store && *others; others++) {
        OWNED(store) *other = store_open(*others, STORE_READ, error);
        if (!other)
            return false;
        if (strcmp(store_uuid(store), store_uuid(other)) == 0)
            return fail(error, ERROR_USAGE, "merge: %s is the database itself, or a copy of it", *others);
        if (!unite(store, other, &united, error))
            return false;
        command_say("%s: %d articles new, %d known; %d new events, %d corrections", *others, united.articles, united.known,
                    united.events, united.corrections);
        if (json)
            command_print_json(json_pack("{s:o, s:i, s:i, s:i, s:i}", "database", command_text_json(*others), "new",
                                         united.articles, "known", united.known, "events", united.events, "corrections",
                                         united.corrections));
    }
    return store;
}

static bool is_number(const char *word)
{
    return *word && strspn(word, "0123456789") == strlen(word);
}

int merge_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object a database that was taken in", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "ID ID... | OTHER.db...",
                         "Makes several events one: the first, with the mentions of all; or takes other "
                         "databases in.",
                         entries, NULL, &error))
        return command_report(error);
    bool files = argc > 1 && !is_number(argv[1]);
    if (argc <= (files ? 1 : 2) &&
        !fail(&error, ERROR_USAGE, "merge: name two events or more by their ids, which 'demarche list' shows, or other databases"))
        return command_report(error);
    const char *path = command_database(database);
    return (files ? take_in(path, argv + 1, json, &error) : change(path, argv + 1, merge, &error)) ? 0 : command_report(error);
}

int split_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    const GOptionEntry entries[] = { COMMAND_DATABASE(database), G_OPTION_ENTRY_NULL };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "ID...", "Takes apart what was merged into an event.", entries, NULL, &error))
        return command_report(error);
    if (argc <= 1 && !fail(&error, ERROR_USAGE, "split: name events by their ids; 'demarche list' shows them"))
        return command_report(error);
    return change(command_database(database), argv + 1, split, &error) ? 0 : command_report(error);
}

#include "commands.h"

#include "correction.h"
#include "error.h"

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

static int merge_or_split(int argc, char **argv, const char *usage, const char *summary, int least,
                          bool (*act)(struct store *, char **, GError **))
{
    g_autofree char *database = NULL;
    const GOptionEntry entries[] = { COMMAND_DATABASE(database), { NULL } };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, usage, summary, entries, NULL, &error))
        return command_report(error);
    if (argc <= least && !fail(&error, ERROR_USAGE, "%s: write %s; 'demarche list' shows the ids", argv[0], usage))
        return command_report(error);
    return change(command_database(database), argv + 1, act, &error) ? 0 : command_report(error);
}

int merge_command(int argc, char **argv)
{
    return merge_or_split(argc, argv, "ID ID...", "Makes several events one: the first, with the mentions of all.", 2, merge);
}

int split_command(int argc, char **argv)
{
    return merge_or_split(argc, argv, "ID...", "Takes apart what was merged into an event.", 1, split);
}

#include "commands.h"

#include "action.h"
#include "changes.h"
#include "correction.h"
#include "error.h"

#include <stdio.h>

struct own {
    struct changes changes;
    char *url, *note;
};

static void add_codes(GPtrArray *codes, const char *list)
{
    g_auto(GStrv) words = g_strsplit(list ? list : "", ",", 0);

    for (char **word = words; *word; word++)
        g_ptr_array_add(codes, (gpointer)(gsize)g_intern_string(*word));
}

/* The uid is of the moment and the words: two events of a user's own are two even when they say the same. */
static struct event *event_of(const struct own *own, const char *at)
{
    char *const *value = own->changes.value;
    int status = value[CHANGE_STATUS] ? event_status_find(value[CHANGE_STATUS]) : EVENT_OCCURRED;
    struct event *event = event_new(action_find(value[CHANGE_ACTION]), (enum event_status)status);
    g_autofree char *key =
        g_strjoin("\n", "own", at, value[CHANGE_SUMMARY], value[CHANGE_ACTION], value[CHANGE_DATE] ? value[CHANGE_DATE] : "", NULL);
    g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);

    date_parse(value[CHANGE_DATE] ? value[CHANGE_DATE] : "", &event->date);
    date_parse(value[CHANGE_UNTIL] ? value[CHANGE_UNTIL] : "", &event->until);
    add_codes(event->source, value[CHANGE_SOURCE]);
    add_codes(event->target, value[CHANGE_TARGET]);
    event->summary = g_strdup(value[CHANGE_SUMMARY]);
    event->url = g_strdup(own->url);
    event->note = g_strdup(own->note);
    event->salience = 1; /* as if one article reported it */
    event->uid = g_strndup(sum, 32);
    return event;
}

static bool add(const char *path, const struct own *own, gint64 *id, GError **error)
{
    g_autofree char *at = command_moment();
    OWNED(event) *event = event_of(own, at);
    OWNED(store) *store = changes_fit(event, "add", error) ? store_open(path, STORE_WRITE, error) : NULL;
    bool known;

    if (!store || !store_begin(store, error))
        return false;
    bool good = store_put(store, event, "own", id, &known, error) &&
                store_correct(store, *id, "added", event->summary, g_get_user_name(), at, error);
    return store_end(store, good, good ? error : NULL) && good;
}

static bool check(struct own *own, GError **error)
{
    char *const *value = own->changes.value;

    if (!changes_check(&own->changes, error))
        return false;
    if (!value[CHANGE_ACTION] || !value[CHANGE_SUMMARY])
        return fail(error, ERROR_USAGE,
                    "add: give what was done and a summary, as in --action meet --summary 'Talks in Geneva' --date 2018-03-04");
    return true;
}

int add_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    struct own own = { 0 };
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "url", 0, 0, G_OPTION_ARG_STRING, &own.url, "Where it is reported", "URL" },
        { "note", 0, 0, G_OPTION_ARG_STRING, &own.note, "A remark", "TEXT" },
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "The id in a JSON object", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autofree GOptionEntry *fields = changes_options(&own.changes);
    g_autoptr(GError) error = NULL;
    gint64 id = 0;

    bool good = command_options(&argc, &argv, "", "Adds an event of your own.", entries, fields, &error) && check(&own, &error);
    if (good && argc > 1)
        good = fail(&error, ERROR_USAGE, "add: '%s' is no option; 'demarche add --help' lists them", argv[1]);
    good = good && add(command_database(database), &own, &id, &error);
    if (good && json)
        command_print_json(json_pack("{s:I}", "id", (json_int_t)id));
    else if (good)
        printf("%" G_GINT64_FORMAT "\n", id);
    changes_clear(&own.changes);
    g_free(own.url);
    g_free(own.note);
    return good ? 0 : command_report(error);
}

#include "commands.h"

#include "../db/action.h"
#include "../db/actor.h"
#include "../db/error.h"
#include "../db/store.h"
#include "ical.h"
#include "ical_sync.h"
#include "output.h"

#include <errno.h>
#include <string.h>

#define YEAR_FIRST 1583 /* the first whole Gregorian one */
#define YEAR_LAST 2999

enum split { SPLIT_NOT, SPLIT_ACTOR, SPLIT_ACTION, SPLIT_YEAR, SPLITS };

static const char *const split_names[SPLITS] = {
    [SPLIT_NOT] = NULL,
    [SPLIT_ACTOR] = "actor",
    [SPLIT_ACTION] = "action",
    [SPLIT_YEAR] = "year",
};

struct job {
    char *database, *path, *name, *since, *split_by;
    gboolean rich, sync;
    struct date from;
    enum split split;
    const char *uuid;
};

static void job_clear(struct job *job)
{
    g_free(job->database);
    g_free(job->path);
    g_free(job->name);
    g_free(job->since);
    g_free(job->split_by);
}

/* ---------- one file ---------- */

/* What the file holds now, "" if there is none. */
static bool read_before(const char *path, char **text, GError **error)
{
    g_autoptr(GError) trouble = NULL;

    if (g_file_get_contents(path, text, NULL, &trouble))
        return true;
    *text = g_strdup("");
    return g_error_matches(trouble, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
           fail(error, ERROR_SYSTEM, "%s: %s", path, trouble->message);
}

static bool write_one(const struct job *job, const GPtrArray *events, const char *path, const char *name, GError **error)
{
    const struct ical_calendar calendar = { .uuid = job->uuid, .name = name, .rich = job->rich };
    g_autofree char *before = NULL;
    GString *text = ical_make(events, &calendar);

    if (job->sync) {
        if (!read_before(path, &before, error))
            return g_string_free(text, TRUE), false;
        GString *carried_on = ical_sync(before, text->str, job->uuid);
        g_string_free(text, TRUE);
        text = carried_on;
    }
    bool empty = !strstr(text->str, "\nBEGIN:VEVENT");
    g_autoptr(GBytes) bytes = g_string_free_to_bytes(text);
    if (empty)
        return fail(error, ERROR_INPUT, "no event with a date passes the filters; no calendar was written");
    return output_write(path, bytes, error);
}

/* ---------- a folder of files ---------- */

static void file_under(GHashTable *groups, const char *key, struct event *event)
{
    GPtrArray *group = g_hash_table_lookup(groups, key);

    if (!group) {
        group = g_ptr_array_new();
        g_hash_table_insert(groups, g_strdup(key), group);
    }
    if (!group->len || g_ptr_array_index(group, group->len - 1) != event)
        g_ptr_array_add(group, event);
}

static void file_actors(GHashTable *groups, const GPtrArray *codes, struct event *event)
{
    for (guint i = 0; i < codes->len; i++)
        file_under(groups, g_ptr_array_index(codes, i), event);
}

static void file_event(GHashTable *groups, enum split split, struct event *event)
{
    g_autofree char *year = g_strdup_printf("%04d", event->date.year);

    if (split == SPLIT_YEAR)
        file_under(groups, year, event);
    else if (split == SPLIT_ACTION)
        file_under(groups, action_get(event->action)->slug, event);
    else {
        file_actors(groups, event->source, event);
        file_actors(groups, event->target, event);
    }
}

static const char *title_of(enum split split, const char *key)
{
    return split == SPLIT_ACTOR ? actor_name(key) : split == SPLIT_ACTION ? action_get(action_find(key))->label : key;
}

static void free_group(gpointer group)
{
    g_ptr_array_unref(group);
}

static bool write_folder(const struct job *job, const GPtrArray *events, GError **error)
{
    g_autoptr(GHashTable) groups = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_group);

    for (guint i = 0; i < events->len; i++)
        file_event(groups, job->split, g_ptr_array_index(events, i));
    if (g_mkdir_with_parents(job->path, 0777) != 0)
        return fail(error, ERROR_SYSTEM, "%s: %s", job->path, g_strerror(errno));
    g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(groups), (GCompareFunc)strcmp);
    for (GList *key = keys; key; key = key->next) {
        g_autofree char *base = g_strdelimit(g_strdup(key->data), "/.", '_'), *file = g_strconcat(base, ".ics", NULL);
        g_autofree char *path = g_build_filename(job->path, file, NULL);
        g_autofree char *name = g_strdup_printf("%s: %s", job->name, title_of(job->split, key->data));
        if (!write_one(job, g_hash_table_lookup(groups, key->data), path, name, error))
            return false;
    }
    return true;
}

/* ---------- the command ---------- */

/* The events that have a place in a calendar and begin at `since` or later. */
static GPtrArray *shown(const GPtrArray *events, struct date since)
{
    GPtrArray *result = g_ptr_array_new();

    for (guint i = 0; i < events->len; i++) {
        struct event *event = g_ptr_array_index(events, i);
        if (ical_takes(event) && date_first(event->date) >= date_first(since))
            g_ptr_array_add(result, event);
    }
    return result;
}

/* Widely used readers refuse a whole file for one day of the year 1 or 5000 (sabre/vobject, icalendar for Ruby, khal). */
static void warn_of_years(const GPtrArray *events)
{
    guint count = 0;

    for (guint i = 0; i < events->len; i++) {
        short year = ((const struct event *)g_ptr_array_index(events, i))->date.year;
        count += year < YEAR_FIRST || year > YEAR_LAST;
    }
    if (count)
        command_say(
            "some calendar apps refuse a file with years before %d or after %d, as %u of these events have; --since %d --to %d "
            "leaves them out",
            YEAR_FIRST, YEAR_LAST, count, YEAR_FIRST, YEAR_LAST);
}

static bool export(struct job *job, const struct filter *filter, GError **error)
{
    const char *database = command_database(job->database);
    OWNED(store) *store = store_open(database, STORE_READ, error);
    g_autoptr(GPtrArray) events = store ? store_select(store, filter, error) : NULL;

    if (!events)
        return false;
    g_autoptr(GPtrArray) dated = shown(events, job->from);
    if (dated->len == 0 && !job->sync)
        return filter->doubt
                   ? filter_nothing(filter, database, error)
                   : fail(error, ERROR_INPUT, "%s: no event with a date passes the filters; no calendar was written", database);
    ical_sort(dated);
    warn_of_years(dated);
    job->uuid = store_uuid(store);
    return job->split ? write_folder(job, dated, error) : write_one(job, dated, job->path, job->name, error);
}

static bool understand(struct job *job, int argc, char **argv, GError **error)
{
    if (argc > 1)
        return fail(error, ERROR_USAGE, "ical: '%s' is no option; 'demarche ical --help' lists them", argv[1]);
    if (!job->path)
        return fail(error, ERROR_USAGE, "ical: name the calendar to write with -o, for example -o events.ics");
    if (job->since && !date_parse(job->since, &job->from))
        return fail(error, ERROR_USAGE, "--since %s: not a date; write 2016-12-30, 2016-12 or 2016", job->since);
    while (job->split_by && g_strcmp0(split_names[job->split], job->split_by) != 0)
        if (++job->split == SPLITS)
            return fail(error, ERROR_USAGE, "--split-by %s: not one of actor, action, year", job->split_by);
    if (strcmp(job->path, "-") == 0 && (job->split || job->sync))
        return fail(error, ERROR_USAGE, "ical: --split-by and --sync need files; name a place with -o");
    if (!job->name)
        job->name = g_strdup("Events");
    return true;
}

int ical_command(int argc, char **argv)
{
    struct job job = { 0 };
    struct filter_words words = { 0 };
    const GOptionEntry entries[] = {
        { "database", 'd', 0, G_OPTION_ARG_FILENAME, &job.database, "The event database; default $DEMARCHE_DB, else events.db",
          "FILE" },
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &job.path, "The calendar to write, - for standard output", "FILE.ics" },
        { "name", 0, 0, G_OPTION_ARG_STRING, &job.name, "The calendar's name in the calendar app", "NAME" },
        { "since", 0, 0, G_OPTION_ARG_STRING, &job.since, "Leave out what began earlier; some apps mishandle dates before 1970",
          "DATE" },
        { "split-by", 0, 0, G_OPTION_ARG_STRING, &job.split_by, "A folder of calendars, one for each actor, action or year",
          "WHAT" },
        { "sync", 0, 0, G_OPTION_ARG_NONE, &job.sync, "Carry on the file that is there: number changes, cancel what is gone",
          NULL },
        { "rich", 0, 0, G_OPTION_ARG_NONE, &job.rich, "Also LINK and CONCEPT of RFC 9253, which some apps flag", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autofree GOptionEntry *filters = filter_options(&words);
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = NULL;

    bool good = command_options(&argc, &argv, "-o FILE.ics", "Writes events as an iCalendar file.", entries, filters, &error) &&
                understand(&job, argc, argv, &error) && (filter = filter_new(&words, &error)) && export(&job, filter, &error);
    filter_words_clear(&words);
    job_clear(&job);
    return good ? 0 : command_report(error);
}

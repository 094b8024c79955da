#include "commands.h"

#include "action.h"
#include "error.h"
#include "event_json.h"
#include "filter.h"
#include "store.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { COLUMNS = 9 };

static const char *const headings[COLUMNS] = {
    "id", "date", "until", "status", "action", "source", "target", "articles", "summary"
};

static char *join(const GPtrArray *codes)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(text, "%s%s", i ? "," : "", (const char *)g_ptr_array_index(codes, i));
    return g_string_free(text, FALSE);
}

static char **cells_of(const struct event *event)
{
    char **cells = g_new0(char *, COLUMNS + 1), date[DATE_TEXT_SIZE];

    cells[0] = g_strdup_printf("%" G_GINT64_FORMAT, event->id);
    cells[1] = g_strdup(date_format(event->date, date));
    cells[2] = g_strdup(date_format(event->until, date));
    cells[3] = g_strdup(event_status_name(event->status));
    cells[4] = g_strdup(action_get(event->action)->slug);
    cells[5] = join(event->source);
    cells[6] = join(event->target);
    cells[7] = g_strdup_printf("%d", event->articles);
    cells[8] = g_strdup(event->summary);
    return cells;
}

static void print_row(char *const *cells, const glong *widths)
{
    for (int i = 0; i < COLUMNS; i++) {
        if (!widths) {
            printf("%s%s", i ? "\t" : "", cells[i]);
            continue;
        }
        if (widths[i] == 0)
            continue;
        glong pad = i + 1 < COLUMNS ? widths[i] + 2 - g_utf8_strlen(cells[i], -1) : 0;
        printf("%s%*s", cells[i], (int)pad, "");
    }
    putchar('\n');
}

/* On a terminal columns stand below one another, and one that is empty throughout is left out. */
static void print_table(const GPtrArray *events)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify)(gpointer)g_strfreev);
    glong widths[COLUMNS] = { 0 };
    bool terminal = isatty(STDOUT_FILENO);

    for (guint i = 0; i < events->len; i++) {
        char **cells = cells_of(g_ptr_array_index(events, i));
        g_ptr_array_add(rows, cells);
        for (int k = 0; k < COLUMNS; k++)
            if (*cells[k])
                widths[k] = MAX(widths[k], MAX(g_utf8_strlen(cells[k], -1), (glong)strlen(headings[k])));
    }
    print_row((char *const *)(gpointer)(gsize)headings, terminal ? widths : NULL);
    for (guint i = 0; i < rows->len; i++)
        print_row(g_ptr_array_index(rows, i), terminal ? widths : NULL);
}

/* RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe. */
static void print_csv_cell(const char *text)
{
    bool formula = *text && strchr("=+-@", *text);

    if (!formula && !strpbrk(text, "\",\r\n")) {
        fputs(text, stdout);
        return;
    }
    fputs(formula ? "\"'" : "\"", stdout);
    for (const char *p = text; *p; p++) {
        if (*p == '"')
            putchar('"');
        putchar(*p);
    }
    putchar('"');
}

static void print_csv(const GPtrArray *events)
{
    for (int i = 0; i < COLUMNS; i++)
        printf("%s%s", i ? "," : "", headings[i]);
    fputs("\r\n", stdout);
    for (guint i = 0; i < events->len; i++) {
        g_auto(GStrv) cells = cells_of(g_ptr_array_index(events, i));
        for (int k = 0; k < COLUMNS; k++) {
            if (k)
                putchar(',');
            print_csv_cell(cells[k]);
        }
        fputs("\r\n", stdout);
    }
}

static void print_json(const GPtrArray *events)
{
    for (guint i = 0; i < events->len; i++) {
        json_t *line = event_json(g_ptr_array_index(events, i));
        json_dumpf(line, stdout, JSON_COMPACT);
        putchar('\n');
        json_decref(line);
    }
}

static char *date_and_summary(struct store *store, gint64 id, GError **error)
{
    OWNED(event) *event = store_event(store, id, error);
    char date[DATE_TEXT_SIZE];

    if (!event)
        return NULL;
    return g_strdup_printf("%" G_GINT64_FORMAT "\t%s\t%s", id, date_format(event->date, date), event->summary);
}

/* Pairs, the likeliest first, each event with date and summary. */
static int list_duplicates(const char *path, const struct filter *filter)
{
    g_autoptr(GError) error = NULL;
    OWNED(store) *store = store_open(path, STORE_READ, &error);
    g_autoptr(GArray) pairs = store ? store_duplicates(store, filter, &error) : NULL;

    if (!pairs)
        return command_report(error);
    if (pairs->len == 0) {
        command_say("%s: no two events are nearly alike", path);
        return 0;
    }
    puts("likeness\tid\tdate\tsummary\tid\tdate\tsummary");
    for (guint i = 0; i < pairs->len; i++) {
        const struct duplicate *pair = &g_array_index(pairs, struct duplicate, i);
        g_autofree char *one = date_and_summary(store, pair->event, &error), *other = NULL;
        if (one)
            other = date_and_summary(store, pair->other, &error);
        if (!other)
            return command_report(error);
        printf("%.2f\t%s\t%s\n", pair->likeness, one, other);
    }
    return 0;
}

static int list(const char *path, const struct filter *filter, bool json, bool csv)
{
    g_autoptr(GError) error = NULL;
    OWNED(store) *store = store_open(path, STORE_READ, &error);
    g_autoptr(GPtrArray) events = store ? store_select(store, filter, &error) : NULL;

    if (!events)
        return command_report(error);
    if (json)
        print_json(events);
    else if (csv)
        print_csv(events);
    else if (events->len)
        print_table(events);
    else
        command_say("%s: no event passes the filters", path);
    return 0;
}

int list_command(int argc, char **argv)
{
    g_autofree char *database = NULL;
    gboolean json = FALSE, csv = FALSE, bom = FALSE, duplicates = FALSE;
    struct filter_words words = { 0 };
    const GOptionEntry entries[] = {
        { "database", 'd', 0, G_OPTION_ARG_FILENAME, &database, "The event database; default $DEMARCHE_DB, else events.db",
          "FILE" },
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object an event", NULL },
        { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, "Comma-separated values", NULL },
        { "bom", 0, 0, G_OPTION_ARG_NONE, &bom, "Begin them with a byte order mark, which Excel wants for UTF-8", NULL },
        { "duplicates", 0, 0, G_OPTION_ARG_NONE, &duplicates,
          "Pairs of events that may be one act; 'demarche merge' makes them one", NULL },
        { NULL },
    };
    g_autofree GOptionEntry *filters = filter_options(&words);
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = NULL;

    bool good = command_options(&argc, &argv, "", "Lists the events of a database.", entries, filters, &error) &&
                (filter = filter_new(&words, &error));
    filter_words_clear(&words);
    if (good && argc > 1)
        good = fail(&error, ERROR_USAGE, "list: '%s' is no option; 'demarche list --help' lists them", argv[1]);
    if (good && json && csv)
        good = fail(&error, ERROR_USAGE, "list: --json and --csv exclude each other");
    if (good && bom && !csv)
        good = fail(&error, ERROR_USAGE, "list: --bom goes with --csv");
    if (good && duplicates && (json || csv))
        good = fail(&error, ERROR_USAGE, "list: --duplicates is a table of its own");
    if (!good)
        return command_report(error);
    if (duplicates)
        return list_duplicates(command_database(database), filter);
    if (bom)
        fputs("\xef\xbb\xbf", stdout);
    return list(command_database(database), filter, json, csv);
}

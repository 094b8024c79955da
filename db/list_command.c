#include "commands.h"

#include "action.h"
#include "error.h"
#include "event_json.h"
#include "filter.h"
#include "rows.h"
#include "store.h"
#include "style.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

enum { COLUMNS = 9 };

static const char *const headings[COLUMNS + 1] = { "id",     "date",   "until",    "status", "action",
                                                   "source", "target", "articles", "summary" };

static char *join(const GPtrArray *codes)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(text, "%s%s", i ? "," : "", (const char *)g_ptr_array_index(codes, i));
    return g_string_free(text, FALSE);
}

static char **cells_of(const struct event *event, enum style style)
{
    char **cells = g_new0(char *, COLUMNS + 1);

    cells[0] = g_strdup_printf("%" G_GINT64_FORMAT, event->id);
    cells[1] = style_text(style, NULL, event->date);
    cells[2] = style_text(style, NULL, event->until);
    cells[3] = g_strdup(event_status_name(event->status));
    cells[4] = g_strdup(action_get(event->action)->slug);
    cells[5] = join(event->source);
    cells[6] = join(event->target);
    cells[7] = g_strdup_printf("%d", event->articles);
    cells[8] = g_strdup(event->summary);
    return cells;
}

static void print_table(const GPtrArray *events, enum style style)
{
    g_autoptr(GPtrArray) rows = rows_new();

    for (guint i = 0; i < events->len; i++)
        g_ptr_array_add(rows, cells_of(g_ptr_array_index(events, i), style));
    rows_print(headings, rows);
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
        g_auto(GStrv) cells = cells_of(g_ptr_array_index(events, i), STYLE_ISO);
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
    for (guint i = 0; i < events->len; i++)
        command_print_json(event_json(g_ptr_array_index(events, i)));
}

/* Puts id, date and summary into three cells. */
static bool put_event(struct store *store, gint64 id, enum style style, char **cells, GError **error)
{
    OWNED(event) *event = store_event(store, id, error);

    if (!event)
        return false;
    cells[0] = g_strdup_printf("%" G_GINT64_FORMAT, id);
    cells[1] = style_text(style, NULL, event->date);
    cells[2] = g_strdup(event->summary);
    return true;
}

static GPtrArray *rows_of_pairs(struct store *store, const GArray *pairs, enum style style, GError **error)
{
    g_autoptr(GPtrArray) rows = rows_new();

    for (guint i = 0; i < pairs->len; i++) {
        const struct duplicate *pair = &g_array_index(pairs, struct duplicate, i);
        char **cells = g_new0(char *, 1 + 3 + 3 + 1);
        g_ptr_array_add(rows, cells);
        cells[0] = g_strdup_printf("%.2f", pair->likeness);
        if (!put_event(store, pair->event, style, cells + 1, error) || !put_event(store, pair->other, style, cells + 4, error))
            return NULL;
    }
    return g_steal_pointer(&rows);
}

static void print_pairs_json(const GArray *pairs)
{
    for (guint i = 0; i < pairs->len; i++) {
        const struct duplicate *pair = &g_array_index(pairs, struct duplicate, i);
        printf("{\"likeness\":%.2f,\"ids\":[%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "]}\n", pair->likeness, pair->event,
               pair->other);
    }
}

/* Pairs, the likeliest first, each event with date and summary. */
static int list_duplicates(const char *path, const struct filter *filter, enum style style, bool json)
{
    static const char *const titles[] = { "likeness", "id", "date", "summary", "id", "date", "summary", NULL };
    g_autoptr(GError) error = NULL;
    OWNED(store) *store = store_open(path, STORE_READ, &error);
    g_autoptr(GArray) pairs = store ? store_duplicates(store, filter, &error) : NULL;
    g_autoptr(GPtrArray) rows = pairs ? rows_of_pairs(store, pairs, style, &error) : NULL;

    if (!rows)
        return command_report(error);
    if (json)
        print_pairs_json(pairs);
    else if (pairs->len)
        rows_print(titles, rows);
    else
        command_say("%s: no two events are nearly alike", path);
    return 0;
}

static int list(const char *path, const struct filter *filter, enum style style, bool json, bool csv)
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
        print_table(events, style);
    else if (!filter_nothing(filter, path, &error))
        command_say("%s", error->message);
    return 0;
}

int list_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *date_format = NULL;
    enum style style = STYLE_ISO;
    gboolean json = FALSE, csv = FALSE, bom = FALSE, duplicates = FALSE;
    struct filter_words words = { 0 };
    const GOptionEntry entries[] = {
        { "database", 'd', 0, G_OPTION_ARG_FILENAME, &database, "The event database; default $DEMARCHE_DB, else events.db",
          "FILE" },
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object an event", NULL },
        { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, "Comma-separated values", NULL },
        { "bom", 0, 0, G_OPTION_ARG_NONE, &bom, "Begin them with a byte order mark, which Excel wants for UTF-8", NULL },
        { "date-format", 0, 0, G_OPTION_ARG_STRING, &date_format, "Dates of the table as " STYLE_NAMES "; default iso", "FORMAT" },
        { "duplicates", 0, 0, G_OPTION_ARG_NONE, &duplicates,
          "Pairs of events that may be one act; 'demarche merge' makes them one", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autofree GOptionEntry *filters = filter_options(&words);
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = NULL;

    bool good = command_options(&argc, &argv, "", "Lists the events of a database.", entries, filters, &error) &&
                style_find(date_format, &style, &error) && (filter = filter_new(&words, &error));
    filter_words_clear(&words);
    if (good && argc > 1)
        good = fail(&error, ERROR_USAGE, "list: '%s' is no option; 'demarche list --help' lists them", argv[1]);
    if (good && json && csv)
        good = fail(&error, ERROR_USAGE, "list: --json and --csv exclude each other");
    if (good && bom && !csv)
        good = fail(&error, ERROR_USAGE, "list: --bom goes with --csv");
    if (good && duplicates && csv)
        good = fail(&error, ERROR_USAGE, "list: --duplicates is a table of its own; --json goes with it");
    if (!good)
        return command_report(error);
    terminal_page();
    if (duplicates)
        return list_duplicates(command_database(database), filter, style, json);
    if (bom)
        fputs("\xef\xbb\xbf", stdout);
    return list(command_database(database), filter, style, json, csv);
}

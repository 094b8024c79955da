#include "commands.h"

#include "action.h"
#include "calendar.h"
#include "error.h"
#include "exchange.h"
#include "filter.h"
#include "gdelt.h"
#include "import.h"
#include "intake.h"
#include "store.h"
#include "tally.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* A table is held whole, in a buffer that doubles: a process of 32 bits has no room for more. */
enum { LINE_MAX_BYTES = 256 << 20, TABLE_MAX_BYTES = sizeof(size_t) > 4 ? 1 << 30 : 256 << 20 };

struct rows {
    guint new, changed, refused; /* of tables */
    guint tables;
    struct tally *tally; /* of lines of 'demarche extract' */
    gboolean json;
};

struct settings {
    const char *map;
    int action; /* of a calendar's events that do not tell theirs */
};

/* What people take for a table: its first bytes, and what to do with it. */
static const struct {
    const char *begin, *advice;
} strangers[] = {
    { "PK\3\4", "a spreadsheet or an archive; save the table as CSV" },
    { "\xd0\xcf\x11\xe0", "an old office document; save the table as CSV" },
    { "SQLite format 3", "a database; 'demarche merge' takes one of demarche's" },
    { "%PDF-", "a PDF file; save the table as CSV" },
    { "\x1f\x8b", "a packed file; unpack it first (gunzip, say)" },
};

static bool is_text(const char *path, const GString *text, GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(strangers); i++)
        if (g_str_has_prefix(text->str, strangers[i].begin))
            return fail(error, ERROR_INPUT, "%s: %s", path, strangers[i].advice);
    return !memchr(text->str, '\0', text->len) || fail(error, ERROR_INPUT, "%s: binary data, no table", path);
}

static bool read_text(FILE *file, const char *path, GString *text, GError **error)
{
    char block[65536];
    size_t n;

    while (text->len <= TABLE_MAX_BYTES && (n = fread(block, 1, sizeof block, file)) > 0)
        g_string_append_len(text, block, (gssize)n);
    if (ferror(file))
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno));
    if (text->len > TABLE_MAX_BYTES)
        return fail(error, ERROR_INPUT, "%s: a table of more than %d MB; split it", path, TABLE_MAX_BYTES >> 20);
    return is_text(path, text, error);
}

/* One of these. */
struct source {
    struct import *import;
    struct calendar *calendar;
    struct gdelt *gdelt;
};

static enum import_result next_event(const struct source *source, struct event **event, GError **error)
{
    if (source->calendar)
        return calendar_next(source->calendar, event, error);
    return source->gdelt ? gdelt_next(source->gdelt, event, error) : import_next(source->import, event, error);
}

/* Says so, and returns the exit status. */
static int refuse(const GError *error, bool json)
{
    if (json)
        command_print_json(tally_refusal_json(error->message));
    return command_report(error);
}

/* Puts all rows; one that is refused is reported and passed over. False when the system failed. */
static bool import_rows(struct store *store, const struct source *source, struct rows *rows, GError **error)
{
    for (;;) {
        OWNED(event) *event = NULL;
        g_autoptr(GError) trouble = NULL;
        gint64 id;
        bool known;
        enum import_result result = next_event(source, &event, &trouble);
        if (result == IMPORT_END)
            return true;
        if (result == IMPORT_REFUSED) {
            refuse(trouble, rows->json);
            rows->refused++;
            continue;
        }
        if (!store_put(store, event, "import", &id, &known, error))
            return false;
        *(known ? &rows->changed : &rows->new) += 1;
    }
}

/* All rows in one transaction. */
static bool take_rows(struct store *store, const struct source *source, struct rows *rows, GError **error)
{
    if (!store_begin(store, error))
        return false;
    rows->tables++;
    bool good = import_rows(store, source, rows, error);
    return store_end(store, good, good ? error : NULL) && good;
}

static bool import_calendar(struct store *store, const char *text, const char *path, int action, struct rows *rows, GError **error)
{
    OWNED(calendar) *calendar = calendar_new(text, path, action, store_uuid(store), error);
    const struct source source = { .calendar = calendar };

    if (!calendar || !take_rows(store, &source, rows, error))
        return false;
    g_autofree char *left_out = calendar_left_out(calendar);
    if (left_out)
        command_say("%s", left_out);
    return true;
}

static bool import_table(struct store *store, FILE *file, const char *path, const struct settings *settings, struct rows *rows,
                         GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (!read_text(file, path, text, error))
        return false;
    if (calendar_is(text->str))
        return import_calendar(store, text->str, path, settings->action, rows, error);
    if (gdelt_is(text->str)) {
        OWNED(gdelt) *gdelt = gdelt_new(text->str, path, error);
        const struct source rows_of = { .gdelt = gdelt };
        return gdelt && take_rows(store, &rows_of, rows, error);
    }
    OWNED(import) *import = import_new(text->str, path, settings->map, error);
    const struct source source = { .import = import };
    return import && take_rows(store, &source, rows, error);
}

/* A line without its newline; what is beyond the limit is passed over. False at the end. */
static bool next_line(FILE *file, GString *line)
{
    int c;

    g_string_truncate(line, 0);
    while ((c = getc_unlocked(file)) != EOF && c != '\n')
        if (line->len <= LINE_MAX_BYTES)
            g_string_append_c(line, (char)c);
    return c != EOF || line->len > 0;
}

/* An article that is on the disk now. */
static void tell(const struct article *article, const struct store_added *added, gpointer data)
{
    struct rows *rows = data;
    g_autofree char *note = tally_tell(rows->tally, article, added, rows->json);

    if (note)
        command_say("%s", note);
}

/* One line of 'demarche extract': its article with all its events. */
static bool take_line(struct intake *intake, const char *name, const GString *line, GError **error)
{
    g_autoptr(GPtrArray) events = NULL;

    if (line->len > LINE_MAX_BYTES)
        return fail(error, ERROR_INPUT, "%s: a line of more than %d MB", name, LINE_MAX_BYTES >> 20);
    OWNED(article) *article = exchange_read(name, line->str, line->len, &events, error);
    return article && intake_add(intake, g_steal_pointer(&article), events, error);
}

static int refuse_line(const GError *trouble, struct rows *rows)
{
    tally_refuse(rows->tally, trouble->message);
    return refuse(trouble, rows->json);
}

/* What is stored goes to the disk, unless the system has failed: then that was said, and nothing more can be. */
static int flush(struct intake *intake, int status, struct rows *rows)
{
    g_autoptr(GError) trouble = NULL;

    return intake_flush(intake, &trouble) || status >= ERROR_SYSTEM ? status : error_worse(status, refuse_line(trouble, rows));
}

/* What 'demarche extract' wrote; a bad line is reported and passed over. Returns the exit status. */
static int import_lines(struct store *store, FILE *file, const char *path, struct rows *rows)
{
    g_autoptr(GString) line = g_string_new(NULL);
    OWNED(intake) *intake = intake_new(store, tell, rows);
    int status = 0;

    for (guint64 number = 1; status < ERROR_SYSTEM && next_line(file, line); number++) {
        g_autofree char *name = g_strdup_printf("%s:%" G_GUINT64_FORMAT, path, number);
        g_autoptr(GError) trouble = NULL;
        if (line->len == 0 || take_line(intake, name, line, &trouble))
            continue;
        if (error_status(trouble) < ERROR_SYSTEM) /* what came before it is told before it */
            status = flush(intake, status, rows);
        if (status < ERROR_SYSTEM)
            status = error_worse(status, refuse_line(trouble, rows));
    }
    return flush(intake, status, rows);
}

/* The first character tells which of both it is. */
static int import_file(struct store *store, const char *path, const struct settings *settings, struct rows *rows)
{
    g_autoptr(GError) trouble = NULL;
    FILE *file = g_str_equal(path, "-") ? stdin : fopen(path, "rb");
    int status = 0;

    if (!file && !fail(&trouble, ERROR_INPUT, "%s: %s", path, g_strerror(errno)))
        return refuse(trouble, rows->json);
    int first = ungetc(getc(file), file);
    if (first == '{')
        status = import_lines(store, file, path, rows);
    else if (!import_table(store, file, path, settings, rows, &trouble))
        status = refuse(trouble, rows->json);
    if (ferror(file) && !trouble && !fail(&trouble, ERROR_SYSTEM, "%s: %s", path, g_strerror(errno)))
        status = refuse(trouble, rows->json);
    if (file != stdin)
        fclose(file);
    return status;
}

static void sum_up(const char *database, const struct rows *rows)
{
    g_autofree char *sentence = tally_sentence(rows->tally);

    if (rows->tally->articles + rows->tally->refused)
        command_say("%s: %s", database, sentence);
    if (rows->tables || rows->tally->articles + rows->tally->refused == 0)
        command_say("%s: %u new event%s, %u known and brought up to date, %u row%s refused", database, rows->new,
                    rows->new == 1 ? "" : "s", rows->changed, rows->refused, rows->refused == 1 ? "" : "s");
    if (!rows->json)
        return;
    json_t *line = tally_json(rows->tally, database);
    json_object_set_new(line, "rows",
                        json_pack("{s:i, s:i, s:i}", "new", rows->new, "changed", rows->changed, "refused", rows->refused));
    command_print_json(line);
}

/* The action that the word names; of several the first. */
static bool read_action(char *word, int *action, GError **error)
{
    char *list[] = { word, NULL };
    const struct filter_words words = { .action = list };
    OWNED(filter) *filter = filter_new(&words, error);

    if (filter)
        *action = g_array_index(filter->actions, int, 0);
    return filter != NULL;
}

int import_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *map = NULL, *action = NULL;
    struct settings settings = { .action = action_find("meet") };
    OWNED(tally) *tally = tally_new();
    struct rows rows = { .tally = tally };
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "map", 0, 0, G_OPTION_ARG_STRING, &map, "What our columns are called in the file: date=Datum,summary=Title", "LIST" },
        { "action", 0, 0, G_OPTION_ARG_STRING, &action, "Of a calendar's events that do not tell theirs; default meet", "ACTION" },
        { "json", 0, 0, G_OPTION_ARG_NONE, &rows.json, "One JSON object an article or refused row, and a last one that counts",
          NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    int status = 0;

    if (!command_options(&argc, &argv, "FILE... | -",
                         "Takes events from tables, calendars, and what 'demarche extract' wrote, into the event database.",
                         entries, NULL, &error))
        return command_report(error);
    if (argc < 2 &&
        !fail(&error, ERROR_USAGE, "import: name a CSV file, a calendar, one of 'demarche extract', or - for standard input"))
        return command_report(error);
    if (action && !read_action(action, &settings.action, &error))
        return command_report(error);
    settings.map = map;
    OWNED(store) *store = store_open(command_database(database), STORE_WRITE, &error);
    if (!store)
        return command_report(error);
    for (int i = 1; i < argc && status < ERROR_SYSTEM; i++)
        status = error_worse(status, import_file(store, argv[i], &settings, &rows));
    sum_up(command_database(database), &rows);
    return error_worse(status, rows.refused ? ERROR_INPUT : 0);
}

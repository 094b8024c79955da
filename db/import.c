#include "import.h"

#include "action.h"
#include "actor.h"
#include "command.h"
#include "csv.h"
#include "error.h"
#include "filter.h"

#include <math.h>
#include <string.h>

enum column { ID, DATE, UNTIL, STATUS, ACTION, SOURCE, TARGET, SUMMARY, SALIENCE, URL, NOTE, COLUMNS };

enum { NAMES = 3, SUMMARY_MAX = 400 };

/* Names of each column, ours first. */
static const char *const names[COLUMNS][NAMES] = {
    [ID] = { "id" },
    [DATE] = { "date" },
    [UNTIL] = { "until", "end" },
    [STATUS] = { "status" },
    [ACTION] = { "action" },
    [SOURCE] = { "source", "sources" },
    [TARGET] = { "target", "targets" },
    [SUMMARY] = { "summary", "title" },
    [SALIENCE] = { "salience" },
    [URL] = { "url", "link" },
    [NOTE] = { "note" },
};

struct import {
    struct csv *csv;
    char *path, *base; /* as given; the file's own name */
    int place[COLUMNS]; /* of each column, or -1 */
    GPtrArray *cells; /* of this row */
};

static int column_find(const char *name)
{
    for (int c = 0; c < COLUMNS; c++)
        for (int i = 0; i < NAMES && names[c][i]; i++)
            if (g_ascii_strcasecmp(names[c][i], name) == 0)
                return c;
    return -1;
}

static int place_of(const GPtrArray *heading, const char *name)
{
    for (guint i = 0; i < heading->len; i++)
        if (g_ascii_strcasecmp(g_ptr_array_index(heading, i), name) == 0)
            return (int)i;
    return -1;
}

static bool read_map(struct import *import, const GPtrArray *heading, const char *map, GError **error)
{
    g_auto(GStrv) pairs = g_strsplit(map ? map : "", ",", 0);

    for (char **pair = pairs; *pair; pair++) {
        char *theirs = strchr(*pair, '=');
        if (!theirs)
            return fail(error, ERROR_USAGE, "--map %s: write OURS=THEIRS, for example date=Datum", *pair);
        *theirs++ = '\0';
        int column = column_find(*pair);
        if (column < 0)
            return fail(error, ERROR_USAGE,
                        "--map %s: no such column; ours are id, date, until, status, action, source, target, "
                        "summary, salience, url, note",
                        *pair);
        import->place[column] = place_of(heading, theirs);
        if (import->place[column] < 0)
            return fail(error, ERROR_USAGE, "--map %s=%s: %s has no column of that name", *pair, theirs, import->path);
    }
    return true;
}

static bool read_heading(struct import *import, const char *map, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    const GPtrArray *heading = csv_next(import->csv, &trouble);

    if (!heading)
        return fail(error, ERROR_INPUT, "%s", trouble ? trouble->message : "empty");
    for (int c = 0; c < COLUMNS; c++)
        import->place[c] = -1;
    for (int i = 0; i < (int)heading->len; i++) {
        int column = column_find(g_ptr_array_index(heading, (guint)i));
        if (column >= 0 && import->place[column] < 0)
            import->place[column] = i;
    }
    if (!read_map(import, heading, map, error))
        return false;
    for (int c = ACTION; c <= SUMMARY; c += SUMMARY - ACTION)
        if (import->place[c] < 0)
            return fail(error, ERROR_INPUT, "%s: no column '%s' in its first line; name yours with --map %s=NAME", import->path,
                        names[c][0], names[c][0]);
    return true;
}

struct import *import_new(const char *text, const char *path, const char *map, GError **error)
{
    OWNED(import) *import = g_new0(struct import, 1);

    import->path = g_strdup(path);
    import->base = g_path_get_basename(path);
    import->csv = csv_new(text, import->path);
    if (!*text)
        return fail(error, ERROR_INPUT, "%s: empty", path), NULL;
    if (!g_utf8_validate(text, -1, NULL))
        return fail(error, ERROR_INPUT, "%s: not UTF-8 text; save it as CSV UTF-8", path), NULL;
    return read_heading(import, map, error) ? g_steal_pointer(&import) : NULL;
}

void import_free(struct import *import)
{
    csv_free(import->csv);
    g_free(import->path);
    g_free(import->base);
    g_free(import);
}

/* A row's cell, "" where it has none; the apostrophe that 'list --csv' puts before a formula is taken off. */
static const char *cell_of(const struct import *import, enum column column)
{
    int place = import->place[column];
    const char *cell = place >= 0 && place < (int)import->cells->len ? g_ptr_array_index(import->cells, (guint)place) : "";

    return *cell == '\'' && cell[1] && strchr("=+-@", cell[1]) ? cell + 1 : cell;
}

static bool refuse(const struct import *import, GError **error, const char *what, const char *value, const char *help)
{
    return fail(error, ERROR_INPUT, "%s:%d: %s '%s'%s; this row is passed over", import->path, csv_line(import->csv), what, value,
                help ? help : "");
}

static bool read_dates(const struct import *import, struct event *event, GError **error)
{
    const char *date = cell_of(import, DATE), *until = cell_of(import, UNTIL);

    if (*date && !date_parse(date, &event->date))
        return refuse(import, error, "no date", date, " (write YYYY-MM-DD, YYYY-MM or YYYY)");
    if (*until && !date_parse(until, &event->until))
        return refuse(import, error, "no date", until, " (write YYYY-MM-DD, YYYY-MM or YYYY)");
    if (*until && (!*date || date_last(event->until) < date_first(event->date)))
        return refuse(import, error, "ends before it begins:", until, NULL);
    return true;
}

/* A known actor, or one of the table's own: "Wagner Group" is wagner-group. Three capitals must be a known code. */
static const char *actor_of(const char *word)
{
    const char *code = filter_actor(word);
    size_t n = strlen(word), capitals = 0;

    while (g_ascii_isupper(word[capitals]))
        capitals++;
    if (code || (n == 3 && capitals == 3))
        return code;
    g_autofree char *lower = g_utf8_strdown(word, -1);
    g_strdelimit(lower, " .,'/_()&", '-');
    return actor_is_code(lower) ? g_intern_string(lower) : NULL;
}

static bool read_actors(const struct import *import, enum column column, GPtrArray *codes, GError **error)
{
    g_auto(GStrv) words = g_strsplit_set(cell_of(import, column), ",;|", 0);

    for (char **word = words; *word; word++) {
        const char *code = *g_strstrip(*word) ? actor_of(*word) : NULL;
        if (**word && !code)
            return refuse(import, error, "no actor is called", *word, " (ISO 3166-1 alpha-3 code, organisation or name)");
        if (code)
            g_ptr_array_add(codes, (gpointer)(gsize)code);
    }
    return true;
}

/* What --action understands; of several the first. */
static bool read_action(const struct import *import, int *action, GError **error)
{
    g_autofree char *word = g_strdup(cell_of(import, ACTION));
    g_autoptr(GError) trouble = NULL;
    char *list[] = { word, NULL };
    const struct filter_words words = { .action = list };
    OWNED(filter) *filter = filter_new(&words, &trouble);

    if (!filter)
        return fail(error, ERROR_INPUT, "%s:%d: action%s; this row is passed over", import->path, csv_line(import->csv),
                    strchr(trouble->message, ' '));
    *action = g_array_index(filter->actions, int, 0);
    return true;
}

static bool read_salience(const struct import *import, double *salience, GError **error)
{
    const char *text = cell_of(import, SALIENCE);
    char *end;

    *salience = g_ascii_strtod(text, &end);
    return (!*end && isfinite(*salience)) || refuse(import, error, "no number for salience:", text, NULL);
}

static char *some(const char *text)
{
    return *text ? g_strdup(text) : NULL;
}

static char *uid_of(const struct import *import)
{
    g_autoptr(GString) key = g_string_new("import");

    if (*cell_of(import, ID))
        g_string_append_printf(key, "\n%s\n%s", import->base, cell_of(import, ID));
    else
        for (int c = 0; c < COLUMNS; c++)
            g_string_append_printf(key, "\n%s", cell_of(import, (enum column)c));
    g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key->str, -1);
    return g_strndup(sum, 32);
}

static bool read_event(const struct import *import, struct event **result, GError **error)
{
    const char *status_name = cell_of(import, STATUS), *summary = cell_of(import, SUMMARY);
    int status = *status_name ? event_status_find(status_name) : EVENT_OCCURRED, action = 0;

    if (status < 0)
        return refuse(import, error, "no status", status_name, " (occurred, planned, proposed or denied)");
    if (!*summary || g_utf8_strlen(summary, -1) > SUMMARY_MAX)
        return refuse(import, error, *summary ? "too long a summary:" : "no summary", *summary ? "more than 400 letters" : "",
                      NULL);
    if (!read_action(import, &action, error))
        return false;
    OWNED(event) *event = event_new(action, (enum event_status)status);
    if (!read_dates(import, event, error) || !read_actors(import, SOURCE, event->source, error) ||
        !read_actors(import, TARGET, event->target, error) || !read_salience(import, &event->salience, error))
        return false;
    event->summary = g_strdup(summary);
    event->url = some(cell_of(import, URL));
    event->note = some(cell_of(import, NOTE));
    event->uid = uid_of(import);
    *result = g_steal_pointer(&event);
    return true;
}

enum import_result import_next(struct import *import, struct event **event, GError **error)
{
    g_autoptr(GError) trouble = NULL;

    import->cells = csv_next(import->csv, &trouble);
    if (trouble) {
        g_propagate_error(error, g_steal_pointer(&trouble));
        return IMPORT_REFUSED;
    }
    if (!import->cells)
        return IMPORT_END;
    return read_event(import, event, error) ? IMPORT_EVENT : IMPORT_REFUSED;
}

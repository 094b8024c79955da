#include "gdelt.h"

#include "action.h"
#include "actor.h"
#include "error.h"
#include "table.h"

#include <math.h>
#include <string.h>

enum {
    COLUMNS_1 = 57,
    COLUMNS_1_LINK = 58,
    COLUMNS_2 = 61,
    PLACE_1 = 50,
    PLACE_2 = 52,
    CAMEO_MAX = 4,
    CODE_MAX = 64,
    SUMMARY_MAX = 90
};

/* The columns that both versions have at the same place. */
enum column {
    ID = 0,
    DAY = 1,
    ACTOR_1 = 5, /* the first of ten columns; code, name, country, known group ... */
    ACTOR_2 = 15,
    EVENT_CODE = 26,
    MENTIONS = 31,
    SOURCES = 32,
    ARTICLES = 33
};

enum actor_column { NAME = 1, COUNTRY = 2, GROUP = 3 };

struct gdelt {
    char *path;
    char **lines;
    int line; /* the next one */
    GHashTable *actions, *actors; /* their code -> our slug; their code -> our code */
    char **cells; /* of the row that is read */
    guint columns;
};

static guint count_cells(const char *text)
{
    guint n = 1;

    for (; *text && *text != '\n'; text++)
        n += *text == '\t';
    return n;
}

static bool is_row_length(guint columns)
{
    return columns == COLUMNS_1 || columns == COLUMNS_1_LINK || columns == COLUMNS_2;
}

bool gdelt_is(const char *text)
{
    size_t id = strspn(text, "0123456789");

    return id && text[id] == '\t' && strspn(text + id + 1, "0123456789") == 8 && is_row_length(count_cells(text));
}

static bool read_codes(struct gdelt *gdelt, GError **error)
{
    OWNED(table) *table = table_open("db/gdelt.tsv", 3, NULL, error);
    g_autoptr(GError) trouble = NULL;

    for (char **cell; table && (cell = table_next(table, &trouble));)
        g_hash_table_insert(strcmp(cell[0], "action") == 0 ? gdelt->actions : gdelt->actors, g_strdup(cell[1]), g_strdup(cell[2]));
    if (trouble)
        g_propagate_error(error, g_steal_pointer(&trouble));
    return table && (!error || !*error);
}

struct gdelt *gdelt_new(const char *text, const char *path, GError **error)
{
    OWNED(gdelt) *gdelt = g_new0(struct gdelt, 1);

    gdelt->path = g_strdup(path);
    gdelt->lines = g_strsplit(text, "\n", 0);
    gdelt->actions = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    gdelt->actors = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return read_codes(gdelt, error) ? g_steal_pointer(&gdelt) : NULL;
}

void gdelt_free(struct gdelt *gdelt)
{
    g_strfreev(gdelt->lines);
    g_strfreev(gdelt->cells);
    g_hash_table_unref(gdelt->actions);
    g_hash_table_unref(gdelt->actors);
    g_free(gdelt->path);
    g_free(gdelt);
}

static bool refuse(const struct gdelt *gdelt, GError **error, const char *what, const char *value)
{
    g_autofree char *shown = g_utf8_make_valid(value, (gssize)strnlen(value, CODE_MAX));

    return fail(error, ERROR_INPUT, "%s:%d: %s '%s'; this row is passed over", gdelt->path, gdelt->line, what, shown);
}

/* ---------- one row ---------- */

static bool read_day(const struct gdelt *gdelt, struct date *date, GError **error)
{
    const char *text = gdelt->cells[DAY];
    int number = strlen(text) == 8 && strspn(text, "0123456789") == 8 ? (int)g_ascii_strtoll(text, NULL, 10) : 0;

    return (date_make(number / 10000, number / 100 % 100, number % 100, date) && date->precision == DATE_DAY) ||
           refuse(gdelt, error, "no day (YYYYMMDD)", text);
}

/* By the longest code that is the event's or above it. */
static bool read_action(const struct gdelt *gdelt, int *action, GError **error)
{
    char code[CAMEO_MAX + 1];
    const char *slug = NULL;

    g_strlcpy(code, gdelt->cells[EVENT_CODE], sizeof code);
    for (size_t n = strlen(code); n >= 2 && !slug; code[--n] = '\0')
        slug = g_hash_table_lookup(gdelt->actions, code);
    *action = slug ? action_find(slug) : -1;
    return *action >= 0 || refuse(gdelt, error, "no CAMEO code", gdelt->cells[EVENT_CODE]);
}

static bool is_known_code(const char *code)
{
    return *actor_kind(code) != '\0';
}

/* "POLICE OFFICER" is police-officer; NULL if no code can be made of it. */
static const char *code_of_name(const char *name)
{
    g_autofree char *lower = g_utf8_strdown(name, -1);

    g_strdelimit(lower, " .,'/_()&", '-');
    return strlen(lower) <= CODE_MAX && actor_is_code(lower) ? g_intern_string(lower) : NULL;
}

/* A known group, else a country, else a name. */
static void read_actor(const struct gdelt *gdelt, int first, GPtrArray *codes)
{
    static const int order[] = { GROUP, COUNTRY };
    const char *code = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(order) && !code; i++) {
        const char *theirs = gdelt->cells[first + order[i]], *ours = g_hash_table_lookup(gdelt->actors, theirs);
        code = ours ? ours : *theirs && is_known_code(theirs) ? theirs : NULL;
    }
    if (!code && *gdelt->cells[first + NAME])
        code = code_of_name(gdelt->cells[first + NAME]);
    if (code)
        g_ptr_array_add(codes, (gpointer)(gsize)g_intern_string(code));
}

static const char *name_of(const GPtrArray *codes)
{
    return codes->len ? actor_name(g_ptr_array_index(codes, 0)) : NULL;
}

/* "Russia: expulsion (United States), Moscow, Russia": who, what, whom, where. */
static char *summary_of(const struct gdelt *gdelt, const struct event *event)
{
    const char *source = name_of(event->source), *target = name_of(event->target),
               *place = gdelt->cells[gdelt->columns == COLUMNS_2 ? PLACE_2 : PLACE_1];
    g_autoptr(GString) text = g_string_new(source);

    g_string_append_printf(text, "%s%s", source ? ": " : "", action_get(event->action)->label);
    if (target)
        g_string_append_printf(text, " (%s)", target);
    if (*place && text->len + strlen(place) + 2 <= SUMMARY_MAX)
        g_string_append_printf(text, ", %s", place);
    return g_strdup(text->str);
}

static double count_of(const struct gdelt *gdelt, enum column column)
{
    return (double)CLAMP(g_ascii_strtoll(gdelt->cells[column], NULL, 10), 0, 1000000000);
}

static char *uid_of(const struct gdelt *gdelt)
{
    g_autofree char *key = g_strdup_printf("gdelt\n%s", gdelt->cells[ID]);
    g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);

    return g_strndup(sum, 32);
}

static bool read_event(const struct gdelt *gdelt, struct event **result, GError **error)
{
    const char *const *cells = (const char *const *)gdelt->cells;
    struct date date;
    int action;

    if (!*cells[ID] || strspn(cells[ID], "0123456789") != strlen(cells[ID]))
        return refuse(gdelt, error, "no event's number", cells[ID]);
    if (!read_day(gdelt, &date, error) || !read_action(gdelt, &action, error))
        return false;
    struct event *event = event_new(action, EVENT_OCCURRED);
    event->date = date;
    read_actor(gdelt, ACTOR_1, event->source);
    read_actor(gdelt, ACTOR_2, event->target);
    event->summary = summary_of(gdelt, event);
    event->salience = log2(1 + count_of(gdelt, ARTICLES));
    event->url = gdelt->columns > COLUMNS_1 && *cells[gdelt->columns - 1] ? g_strdup(cells[gdelt->columns - 1]) : NULL;
    event->note =
        g_strdup_printf("GDELT event %s, CAMEO %s: %.0f mentions in %.0f articles of %.0f sources", cells[ID], cells[EVENT_CODE],
                        count_of(gdelt, MENTIONS), count_of(gdelt, ARTICLES), count_of(gdelt, SOURCES));
    event->uid = uid_of(gdelt);
    *result = event;
    return true;
}

static bool read_row(struct gdelt *gdelt, char *line, struct event **event, GError **error)
{
    g_clear_pointer(&gdelt->cells, g_strfreev);
    gdelt->columns = count_cells(line);
    if (!g_utf8_validate(line, -1, NULL))
        return fail(error, ERROR_INPUT, "%s:%d: not UTF-8 text; this row is passed over", gdelt->path, gdelt->line);
    if (!is_row_length(gdelt->columns))
        return fail(error, ERROR_INPUT, "%s:%d: %u columns, GDELT has %d, %d or %d; this row is passed over", gdelt->path,
                    gdelt->line, gdelt->columns, COLUMNS_1, COLUMNS_1_LINK, COLUMNS_2);
    gdelt->cells = g_strsplit(line, "\t", 0);
    return read_event(gdelt, event, error);
}

enum import_result gdelt_next(struct gdelt *gdelt, struct event **event, GError **error)
{
    char *line;

    while ((line = gdelt->lines[gdelt->line])) {
        size_t length = strlen(line);
        gdelt->line++;
        if (length && line[length - 1] == '\r')
            line[length - 1] = '\0';
        if (*line)
            return read_row(gdelt, line, event, error) ? IMPORT_EVENT : IMPORT_REFUSED;
    }
    return IMPORT_END;
}

#include "csv.h"

#include "error.h"

#include <string.h>

struct csv {
    const char *name, *rest;
    char separator;
    int line, next_line;
    GPtrArray *cells; /* char * */
};

static char separator_of(const char *text)
{
    size_t counts[128] = { 0 };
    char best = ',';

    for (const char *p = text; *p && *p != '\n'; p++)
        if ((unsigned char)*p < 128)
            counts[(unsigned char)*p]++;
    for (const char *p = ";\t"; *p; p++)
        if (counts[(unsigned char)*p] > counts[(unsigned char)best])
            best = *p;
    return best;
}

struct csv *csv_new(const char *text, const char *name)
{
    struct csv *csv = g_new0(struct csv, 1);

    csv->rest = g_str_has_prefix(text, "\xef\xbb\xbf") ? text + 3 : text;
    csv->name = name;
    csv->separator = separator_of(csv->rest);
    csv->next_line = 1;
    csv->cells = g_ptr_array_new_with_free_func(g_free);
    return csv;
}

void csv_free(struct csv *csv)
{
    g_ptr_array_unref(csv->cells);
    g_free(csv);
}

int csv_line(const struct csv *csv)
{
    return csv->line;
}

/* Reads from an opening quote to past its closing one. */
static bool read_quoted(struct csv *csv, GString *cell, GError **error)
{
    for (csv->rest++; *csv->rest; csv->rest++) {
        if (*csv->rest == '"' && *++csv->rest != '"')
            return true;
        csv->next_line += *csv->rest == '\n';
        g_string_append_c(cell, *csv->rest);
    }
    return fail(error, ERROR_INPUT, "%s:%d: a quote opens here and is never closed", csv->name, csv->line);
}

static bool read_cell(struct csv *csv, GError **error)
{
    g_autoptr(GString) cell = g_string_new(NULL);

    if (*csv->rest == '"' && !read_quoted(csv, cell, error))
        return false;
    size_t plain = 0;
    while (csv->rest[plain] && csv->rest[plain] != csv->separator && csv->rest[plain] != '\n')
        plain++;
    g_string_append_len(cell, csv->rest, (gssize)plain);
    csv->rest += plain;
    g_ptr_array_add(csv->cells, g_strstrip(g_strndup(cell->str, cell->len)));
    return true;
}

static bool read_row(struct csv *csv, GError **error)
{
    g_ptr_array_set_size(csv->cells, 0);
    csv->line = csv->next_line;
    while (read_cell(csv, error)) {
        bool more = *csv->rest == csv->separator;
        if (*csv->rest)
            csv->next_line += *csv->rest++ == '\n';
        if (!more)
            return true;
    }
    return false;
}

GPtrArray *csv_next(struct csv *csv, GError **error)
{
    while (*csv->rest) {
        if (!read_row(csv, error))
            return NULL;
        if (csv->cells->len > 1 || *(const char *)g_ptr_array_index(csv->cells, 0))
            return csv->cells;
    }
    return NULL;
}

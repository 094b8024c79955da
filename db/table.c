#include "table.h"

#include "error.h"
#include "resource.h"

#include <string.h>

#define CELLS_MAX 16

struct table {
    char *texts[2]; /* the compiled-in rows, then those of the override directory; cut up in place */
    char *names[2];
    int text; /* which of the two is being read */
    char *rest;
    int line, columns;
    char *where;
    char *cells[CELLS_MAX + 1];
};

static bool read_override(struct table *table, const char *resource, const char *directory, GError **error)
{
    g_autofree char *base = g_path_get_basename(resource);
    g_autofree char *path = g_build_filename(directory, base, NULL);
    g_autoptr(GError) trouble = NULL;
    gsize size;

    if (!g_file_test(directory, G_FILE_TEST_IS_DIR))
        return fail(error, ERROR_INPUT, "%s: no such folder, in which tables of your own were to be", directory);
    if (!g_file_get_contents(path, &table->texts[1], &size, &trouble))
        return g_error_matches(trouble, G_FILE_ERROR, G_FILE_ERROR_NOENT) || fail(error, ERROR_INPUT, "%s", trouble->message);
    if (!g_utf8_validate(table->texts[1], (gssize)size, NULL))
        return fail(error, ERROR_INPUT, "%s: not UTF-8 text", path);
    table->names[1] = g_steal_pointer(&path);
    return true;
}

struct table *table_open(const char *resource, int columns, const char *directory, GError **error)
{
    OWNED(table) *table = g_new0(struct table, 1);
    g_autoptr(GBytes) bytes = resource_bytes(resource);
    gsize size;
    const char *data = g_bytes_get_data(bytes, &size);

    g_assert(columns > 0 && columns <= CELLS_MAX);
    table->texts[0] = g_strndup(data, size);
    table->names[0] = g_strdup(resource);
    table->columns = columns;
    table->rest = table->texts[0];
    if (directory && !read_override(table, resource, directory, error))
        return NULL;
    return g_steal_pointer(&table);
}

const char *table_where(struct table *table)
{
    g_free(table->where);
    table->where = g_strdup_printf("%s:%d", table->names[table->text], table->line);
    return table->where;
}

bool table_own(const struct table *table)
{
    return table->text == 1;
}

/* The next line without its end, or NULL; goes on to the second text after the first. */
static char *next_line(struct table *table)
{
    while (!table->rest || !*table->rest) {
        if (table->text == 1 || !table->texts[1])
            return NULL;
        table->text = 1;
        table->line = 0;
        table->rest = table->texts[1];
    }
    char *line = table->rest, *end = strchr(line, '\n');
    table->rest = end ? end + 1 : NULL;
    if (end)
        *end = '\0';
    table->line++;
    g_strchomp(line);
    return line;
}

char **table_next(struct table *table, GError **error)
{
    char *line;

    do {
        line = next_line(table);
    } while (line && (*line == '#' || *line == '\0'));
    if (!line)
        return NULL;
    int n = 0;
    for (char *cell = line; cell; n++) {
        char *tab = strchr(cell, '\t');
        if (n == table->columns) {
            fail(error, ERROR_INPUT, "%s: more than %d cells in a row", table_where(table), table->columns);
            return NULL;
        }
        if (tab)
            *tab++ = '\0';
        table->cells[n] = cell;
        cell = tab;
    }
    for (; n < table->columns; n++)
        table->cells[n] = (char *)"";
    return table->cells;
}

void table_free(struct table *table)
{
    for (int i = 0; i < 2; i++) {
        g_free(table->texts[i]);
        g_free(table->names[i]);
    }
    g_free(table->where);
    g_free(table);
}

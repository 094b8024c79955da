#include "rows.h"

#include "event.h"
#include "terminal.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { GAP = 2, INDENT = 4, LAST_LEAST = 40, CELL_LEAST = 10 };

/* How many places of a terminal a text takes. */
static int width_of(const char *text)
{
    int width = 0;

    for (; *text; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);
        width += g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
    }
    return width;
}

/* The text in so many places, an ellipsis being the last of what is cut. */
static char *cut(const char *text, int width)
{
    const char *end = text;
    int used = 0;

    if (width_of(text) <= width)
        return g_strdup(text);
    while (used < width - 1) {
        gunichar c = g_utf8_get_char(end);
        int next = g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
        if (used + next > width - 1)
            break;
        used += next;
        end = g_utf8_next_char(end);
    }
    return g_strdup_printf("%.*s…", (int)(end - text), text);
}

static const char *colour_of(const char *cell)
{
    if (strcmp(cell, event_status_name(EVENT_DENIED)) == 0 || strcmp(cell, event_status_name(EVENT_PROPOSED)) == 0)
        return terminal_paint(PAINT_DENIED);
    return strcmp(cell, event_status_name(EVENT_PLANNED)) == 0 ? terminal_paint(PAINT_PLANNED) : "";
}

static void print_tabbed(const char *const *cells, int n)
{
    for (int i = 0; i < n; i++)
        printf("%s%s", i ? "\t" : "", cells[i]);
    putchar('\n');
}

struct layout {
    int *widths; /* 0 for a column that is left out */
    bool below; /* the last column has a line of its own below the others */
};

static void print_aligned(const char *const *cells, int n, const struct layout *layout, const char *colour)
{
    for (int i = 0; i < n; i++) {
        if (layout->widths[i] == 0)
            continue;
        g_autofree char *cell = cut(cells[i], layout->widths[i]);
        const char *paint = colour ? colour : colour_of(cell);
        if (layout->below && i + 1 == n)
            printf("\n%*s", INDENT, "");
        printf("%s%s%s%*s", paint, cell, *paint ? terminal_paint(PAINT_END) : "",
               i + 1 < n - layout->below ? layout->widths[i] + GAP - width_of(cell) : 0, "");
    }
    putchar('\n');
}

static struct layout measure(const char *const *headings, const GPtrArray *rows, int n)
{
    int *widths = g_new0(int, n + 1), before = 0;

    for (guint r = 0; r < rows->len; r++)
        for (int i = 0; i < n; i++) {
            const char *cell = ((char **)g_ptr_array_index(rows, r))[i];
            if (*cell)
                widths[i] = MAX(widths[i], MAX(width_of(cell), width_of(headings[i])));
        }
    for (int i = 0; i + 1 < n; i++)
        before += widths[i] ? widths[i] + GAP : 0;
    int room = terminal_columns() - before;
    bool below = room < MIN(widths[n - 1], LAST_LEAST);
    widths[n - 1] = MIN(widths[n - 1], below ? MAX(CELL_LEAST, terminal_columns() - INDENT) : room);
    return (struct layout){ widths, below };
}

static void free_row(gpointer cells)
{
    g_strfreev(cells);
}

GPtrArray *rows_new(void)
{
    return g_ptr_array_new_with_free_func(free_row);
}

static void print_table(const char *const *headings, const GPtrArray *rows, int n)
{
    const struct layout layout = measure(headings, rows, n);

    print_aligned(headings, n, &layout, terminal_paint(PAINT_HEAD));
    for (guint r = 0; r < rows->len; r++)
        print_aligned(g_ptr_array_index(rows, r), n, &layout, NULL);
    g_free(layout.widths);
}

void rows_print(const char *const *headings, const GPtrArray *rows)
{
    int n = (int)g_strv_length((char **)(gpointer)(gsize)headings);

    if (terminal_columns() > 0) {
        print_table(headings, rows, n);
        return;
    }
    print_tabbed(headings, n);
    for (guint r = 0; r < rows->len; r++)
        print_tabbed(g_ptr_array_index(rows, r), n);
}

#include "action.h"

#include "table.h"

#include <stdlib.h>
#include <string.h>

enum { SLUG, PLOVER, CAMEO, LABEL, QUAD, GOLDSTEIN, SYMMETRIC, COLUMNS };

static GArray *read_actions(void)
{
    g_autoptr(GError) error = NULL;
    OWNED(table) *table = table_open("db/actions.tsv", COLUMNS, NULL, &error);
    GArray *actions = g_array_new(FALSE, TRUE, sizeof(struct action));
    char **cell;

    while (table && (cell = table_next(table, &error))) {
        struct action action = {
            .slug = g_intern_string(cell[SLUG]),
            .plover = g_intern_string(cell[PLOVER]),
            .cameo = g_intern_string(cell[CAMEO]),
            .label = g_intern_string(cell[LABEL]),
            .quad = (enum quad)g_ascii_strtoll(cell[QUAD], NULL, 10),
            .goldstein = g_ascii_strtod(cell[GOLDSTEIN], NULL),
            .symmetric = *cell[SYMMETRIC] != '\0',
        };
        g_array_append_val(actions, action);
    }
    if (error)
        g_error("%s", error->message);
    return actions;
}

static const GArray *actions(void)
{
    static gsize table;

    if (g_once_init_enter(&table))
        g_once_init_leave(&table, (gsize)read_actions());
    return (const GArray *)table;
}

int action_count(void)
{
    return (int)actions()->len;
}

const struct action *action_get(int action)
{
    return &g_array_index(actions(), struct action, action);
}

/* By a slug's first two letters the first action that has them, then for each the next: so few strings are compared. */
struct starts {
    gint16 first[32 * 32], next[];
};

static guint start_of(const char *slug)
{
    return (guint)(slug[0] & 31) << 5 | (guint)(slug[0] ? slug[1] & 31 : 0);
}

static const struct starts *starts(void)
{
    static gsize table;

    if (g_once_init_enter(&table)) {
        int n = action_count();
        struct starts *made = g_malloc(sizeof *made + (gsize)n * sizeof *made->next);
        memset(made->first, -1, sizeof made->first);
        for (int i = n; i-- > 0;) { /* the first of a name counts */
            guint start = start_of(action_get(i)->slug);
            made->next[i] = made->first[start];
            made->first[start] = (gint16)i;
        }
        g_once_init_leave(&table, (gsize)made);
    }
    return (const struct starts *)table;
}

int action_find(const char *slug)
{
    const struct starts *known = starts();
    const GArray *all = actions();
    int found = known->first[start_of(slug)];

    while (found >= 0 && strcmp(g_array_index(all, struct action, found).slug, slug) != 0)
        found = known->next[found];
    return found;
}

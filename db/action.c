#include "action.h"

#include "table.h"

#include <stdlib.h>

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

/* slug -> its number and one */
static GHashTable *numbers(void)
{
    static gsize table;

    if (g_once_init_enter(&table)) {
        GHashTable *made = g_hash_table_new(g_str_hash, g_str_equal);
        for (int i = action_count(); i-- > 0;) /* the first of a name counts */
            g_hash_table_insert(made, (gpointer)(gsize)action_get(i)->slug, GINT_TO_POINTER(i + 1));
        g_once_init_leave(&table, (gsize)made);
    }
    return (GHashTable *)table;
}

int action_find(const char *slug)
{
    return GPOINTER_TO_INT(g_hash_table_lookup(numbers(), slug)) - 1;
}

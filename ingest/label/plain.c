#include "plain.h"

#include "summary.h"
#include "wording.h"

#include "../../db/action.h"
#include "../../db/actor.h"
#include "../../db/table.h"

#include <string.h>

enum { SLUG, TOWARDS, ALONE, OF_OTHER, AT_HOME, COLUMNS };
enum { NAMES_MOST = 3 };

/* action -> char *[COLUMNS] */
static GPtrArray *read_lines(void)
{
    g_autoptr(GError) error = NULL;
    OWNED(table) *table = table_open("ingest/label/plain.tsv", COLUMNS, NULL, &error);
    GPtrArray *lines = g_ptr_array_new();
    char **cell;

    g_ptr_array_set_size(lines, action_count());
    while (table && (cell = table_next(table, &error))) {
        int action = action_find(cell[SLUG]);
        if (action < 0)
            g_error("%s: no action '%s'", table_where(table), cell[SLUG]);
        g_ptr_array_index(lines, action) = g_strdupv(cell);
    }
    if (error)
        g_error("%s", error->message);
    return lines;
}

static char **line_of(int action)
{
    static gsize lines;

    if (g_once_init_enter(&lines))
        g_once_init_leave(&lines, (gsize)read_lines());
    return g_ptr_array_index((GPtrArray *)lines, action);
}

/* "France", "France and Italy", "France, Italy and Spain" */
static char *names_of(const GPtrArray *codes)
{
    GString *names = g_string_new(NULL);
    guint n = MIN(codes->len, NAMES_MOST);

    for (guint i = 0; i < n; i++)
        g_string_append_printf(names, "%s%s",
                               i == 0       ? ""
                               : i + 1 == n ? " and "
                                            : ", ",
                               actor_in_words(g_ptr_array_index(codes, i)));
    return g_string_free(names, FALSE);
}

/* "Palestinians", "Kurds": a name of several. */
static bool is_people(const char *code)
{
    const char *name = actor_name(code);

    return g_str_has_suffix(name, "ians") ||
           (strcmp(actor_kind(code), "group") == 0 && g_str_has_suffix(name, "s") && !g_str_has_suffix(name, "ss"));
}

static bool is_land(const char *code)
{
    return strcmp(actor_kind(code), "state") == 0 && !is_people(code);
}

/* Whether all of it was among the people of one state, and was. */
static bool is_at_home(const struct event *event)
{
    const char *target = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;

    return target && is_land(target) && event->status == EVENT_OCCURRED && event->source->len == 1 &&
           g_ptr_array_index(event->source, 0) == target;
}

/* Put where the words have their "%s". */
static char *with_name(const char *words, const char *name)
{
    const char *at = strstr(words, "%s");

    return at ? g_strdup_printf("%.*s%s%s", (int)(at - words), words, name, at + strlen("%s")) : g_strdup(words);
}

static char *with_doer(const struct event *event, const char *words, const char *other)
{
    g_autofree char *doer = names_of(event->source), *whole = with_name(words, other ? other : "");
    bool many = event->source->len > 1 || is_people(g_ptr_array_index(event->source, 0));
    g_autofree char *told = wording_inflect(whole, many, event->status);

    return g_strdup_printf("%s %s", doer, told);
}

/* Whether somebody is on both sides: "Palestinians protest", not "against Palestinians". */
static bool is_among_themselves(const struct event *event)
{
    for (guint i = 0; i < event->target->len; i++)
        if (g_ptr_array_find(event->source, g_ptr_array_index(event->target, i), NULL))
            return true;
    return event->target->len == 0;
}

/* Several who strike nobody else fight: "Mali and Chad fight each other". */
static bool is_fight(const struct event *event)
{
    return event->source->len > 1 && event->target->len == 0 && event->action == action_find("attack");
}

static char *line_from(const struct event *event, char **words)
{
    g_autofree char *other = names_of(event->target);

    bool in_land = event->target->len == 1 && is_land(g_ptr_array_index(event->target, 0)) && strstr(words[AT_HOME], "%s");

    if (is_fight(event))
        return with_doer(event, "fight each other", NULL);
    if (event->source->len == 0)
        return event->target->len ? with_name(words[in_land ? AT_HOME : OF_OTHER], other) : g_strdup("");
    if (!is_at_home(event))
        return with_doer(event, is_among_themselves(event) ? words[ALONE] : words[TOWARDS], other);
    return strstr(words[AT_HOME], "%s") ? with_name(words[AT_HOME], other) : with_doer(event, words[AT_HOME], NULL);
}

char *plain_line(const struct event *event)
{
    char **words = line_of(event->action);

    return words ? wording_finish(line_from(event, words), SUMMARY_MAX) : g_strdup("");
}

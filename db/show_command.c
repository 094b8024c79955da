#include "commands.h"

#include "action.h"
#include "actor.h"
#include "error.h"
#include "event_json.h"
#include "harmless.h"
#include "store.h"
#include "style.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

static void print_actors(const char *label, const GPtrArray *codes)
{
    printf("%-9s", label);
    for (guint i = 0; i < codes->len; i++)
        printf("%s%s (%s)", i ? ", " : "", actor_name(g_ptr_array_index(codes, i)), (const char *)g_ptr_array_index(codes, i));
    printf("%s\n", codes->len ? "" : "none");
}

/* The sentence on one line, the trigger between brackets. */
static void print_quote(const struct mention *mention)
{
    g_autofree char *quote = harmless_line(g_strdup(mention->quote));
    size_t length = strlen(quote), start = mention->trigger.start - mention->sentence.start,
           end = mention->trigger.end - mention->sentence.start;

    if (mention->trigger.start < mention->sentence.start || start > end || end > length)
        printf("  %s\n", quote);
    else
        printf("  %.*s%s[%.*s]%s%s\n", (int)start, quote, terminal_paint(PAINT_MARK), (int)(end - start), quote + start,
               terminal_paint(PAINT_END), quote + end);
}

static void print_mention(const struct mention *mention, gint64 previous, enum style style)
{
    g_autofree char *published = style_text(style, NULL, mention->published);

    if (mention->article == 0) {
        if (mention->url)
            printf("link     %s\n", mention->url);
        g_autofree char *note = harmless_line(g_strdup(mention->quote));
        if (*note)
            printf("note     %s\n", note);
        return;
    }
    if (mention->article != previous) {
        printf("\narticle %" G_GINT64_FORMAT ", %s", mention->article, published);
        if (mention->publisher)
            printf(", %s", mention->publisher);
        putchar('\n');
        if (mention->title)
            printf("  %s\n", mention->title);
        if (mention->url)
            printf("  %s\n", mention->url);
    }
    print_quote(mention);
    if (mention->rule)
        printf("%s    date: %s%s\n", terminal_paint(PAINT_FAINT), mention->rule, terminal_paint(PAINT_END));
}

static void print_event(const struct event *event, enum style style)
{
    g_autofree char *date = style_text(style, NULL, event->date), *until = style_text(style, NULL, event->until);
    const struct action *action = action_get(event->action);
    gint64 previous = 0;

    printf("event %" G_GINT64_FORMAT "\n%s%s%s\n\n", event->id, terminal_paint(PAINT_HEAD), event->summary,
           terminal_paint(PAINT_END));
    printf("date     %s%s%s\n", *date ? date : "not stated", *until ? " to " : "", until);
    printf("action   %s (%s%s%s%s%s)\n", action->slug, action->label, *action->plover ? ", PLOVER " : "", action->plover,
           *action->cameo ? ", CAMEO " : "", action->cameo);
    printf("status   %s\n", event_status_name(event->status));
    print_actors("source", event->source);
    print_actors("target", event->target);
    if (event->articles)
        printf("reported by %d article%s\n", event->articles, event->articles == 1 ? "" : "s");
    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        print_mention(mention, previous, style);
        previous = mention->article;
    }
}

static json_t *mention_json(const struct mention *mention)
{
    char published[DATE_TEXT_SIZE];

    return json_pack("{s:I, s:s?, s:s?, s:s*, s:s, s:s, s:s?}", "article", (json_int_t)mention->article, "publisher",
                     mention->publisher, "title", mention->title, "url", harmless_link(mention->url) ? mention->url : NULL,
                     "published", date_format(mention->published, published), "sentence", mention->quote, "date_rule",
                     mention->rule);
}

/* The event as 'list --json' has it, with its evidence. */
static void print_json(const struct event *event)
{
    json_t *line = event_json(event);
    json_t *evidence = json_array();

    for (guint i = 0; i < event->mentions->len; i++)
        json_array_append_new(evidence, mention_json(g_ptr_array_index(event->mentions, i)));
    json_object_set_new(line, "evidence", evidence);
    command_print_json(line);
}

int show_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *date_format = NULL;
    enum style style = STYLE_ISO;
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object, the evidence in it", NULL },
        { "date-format", 0, 0, G_OPTION_ARG_STRING, &date_format, "Dates as " STYLE_NAMES "; default iso", "FORMAT" },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    gint64 id;

    if (!command_options(&argc, &argv, "ID", "Shows one event with its evidence.", entries, NULL, &error) ||
        !style_find(date_format, &style, &error))
        return command_report(error);
    if (argc != 2) {
        fail(&error, ERROR_USAGE, "show: name one event by its id; 'demarche list' shows them");
        return command_report(error);
    }
    if (!command_id(argv[1], &id, &error))
        return command_report(error);
    OWNED(store) *store = store_open(command_database(database), STORE_READ, &error);
    OWNED(event) *event = store ? store_event(store, id, &error) : NULL;
    if (!event)
        return command_report(error);
    terminal_page();
    json ? print_json(event) : print_event(event, style);
    return 0;
}

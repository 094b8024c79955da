#include "front.h"

#include "../db/action.h"
#include "../db/actor.h"
#include "../db/event.h"
#include "../db/resource.h"
#include "../timeline/chronicle.h"
#include "../timeline/picture.h"
#include "html.h"
#include "participants.h"

#include <string.h>

static void write_head(struct html *html, const char *title)
{
    html_start(html, "head");
    html_meta(html);
    html_element(html, "title", title);
    html_resource(html, "style", "render/front.css");
    html_end(html);
}

/* ---------- the form ---------- */

static void start_field(struct html *html, const char *label, const char *element_name, const char *name)
{
    html_start(html, "label");
    html_text(html, label);
    html_start(html, element_name);
    html_attribute(html, "name", name);
}

static void write_input(struct html *html, const char *label, const char *name, const char *value, const char *hint)
{
    start_field(html, label, "input", name);
    html_attribute(html, "value", value ? value : "");
    html_attribute(html, "placeholder", hint);
    html_void(html);
    html_end(html);
}

static void write_actors_input(struct html *html, const char *label, const char *name, char *const *codes)
{
    g_autofree char *value = codes ? g_strjoinv(",", (char **)(gpointer)(gsize)codes) : g_strdup("");

    start_field(html, label, "input", name);
    html_attribute(html, "value", value);
    html_attribute(html, "placeholder", "RUS, NATO");
    html_attribute(html, "list", "actors");
    html_void(html);
    html_end(html);
}

static void write_actions(struct html *html, char *const *asked)
{
    g_autofree char *value = asked ? g_strjoinv(",", (char **)(gpointer)(gsize)asked) : g_strdup("");
    bool known = !*value;

    start_field(html, "Act", "select", "action");
    html_option(html, "", "all", known);
    for (int i = 0; i < action_count(); i++) {
        bool chosen = strcmp(action_get(i)->slug, value) == 0;
        html_option(html, action_get(i)->slug, action_get(i)->label, chosen);
        known |= chosen;
    }
    if (!known) /* a class, a code, several */
        html_option(html, value, value, true);
    html_end(html);
    html_end(html);
}

static void write_statuses(struct html *html, const char *asked)
{
    static const char *const statuses[][2] = {
        { "", "done and planned" },
        { "occurred", "done" },
        { "planned", "planned" },
        { "proposed,denied", "only proposed, or denied" },
        { "occurred,planned,proposed,denied", "all" },
    };
    bool known = false;

    start_field(html, "Status", "select", "status");
    for (size_t i = 0; i < G_N_ELEMENTS(statuses); i++) {
        bool chosen = strcmp(statuses[i][0], asked ? asked : "") == 0;
        html_option(html, statuses[i][0], statuses[i][1], chosen);
        known |= chosen;
    }
    if (!known)
        html_option(html, asked, asked, true);
    html_end(html);
    html_end(html);
}

/* Those that the fields of actors offer: who takes part in the events shown. */
static void write_actor_list(struct html *html, const GPtrArray *events)
{
    g_autoptr(GPtrArray) actors = participants_of(events);

    html_start(html, "datalist");
    html_attribute(html, "id", "actors");
    for (guint i = 0; i < actors->len; i++)
        html_option(html, g_ptr_array_index(actors, i), actor_name(g_ptr_array_index(actors, i)), false);
    html_end(html);
}

static void write_form(struct html *html, const struct filter_words *words, const GPtrArray *events)
{
    g_autofree char *top = words->top ? g_strdup_printf("%d", words->top) : g_strdup("");

    html_start(html, "form");
    html_attribute(html, "action", "/");
    write_input(html, "From", "from", words->from, "2016-12-30");
    write_input(html, "To", "to", words->to, "2017");
    write_actors_input(html, "Actor", "actor", words->actor);
    write_actors_input(html, "Who acts", "source", words->source);
    write_actors_input(html, "Towards", "target", words->target);
    write_actors_input(html, "Between two", "between", words->between);
    write_actions(html, words->action);
    write_statuses(html, words->status);
    write_input(html, "Words", "match", words->match, "");
    write_input(html, "Most salient", "top", top, "20");
    html_element(html, "button", "Show");
    html_start(html, "a");
    html_attribute(html, "href", "/");
    html_text(html, "Clear");
    html_end(html);
    write_actor_list(html, events);
    html_end(html);
}

/* ---------- the links ---------- */

static void append_parameter(GString *query, const char *name, const char *value)
{
    g_autofree char *escaped = value ? g_uri_escape_string(value, ",", FALSE) : NULL;

    if (escaped)
        g_string_append_printf(query, "%c%s=%s", query->len ? '&' : '?', name, escaped);
}

static void append_list(GString *query, const char *name, char *const *values)
{
    for (; values && *values; values++)
        append_parameter(query, name, *values);
}

/* The filters as other addresses take them, "" for none. */
static char *query_of(const struct filter_words *words)
{
    GString *query = g_string_new(NULL);
    g_autofree char *top = words->top ? g_strdup_printf("%d", words->top) : NULL;

    append_parameter(query, "from", words->from);
    append_parameter(query, "to", words->to);
    append_list(query, "actor", words->actor);
    append_list(query, "source", words->source);
    append_list(query, "target", words->target);
    append_list(query, "between", words->between);
    append_list(query, "action", words->action);
    append_parameter(query, "status", words->status);
    append_parameter(query, "match", words->match);
    append_parameter(query, "top", top);
    return g_string_free(query, FALSE);
}

static void write_links(struct html *html, const struct filter_words *words, guint events)
{
    static const char *const links[][2] = {
        { "/calendar.ics", "Calendar to subscribe to" },
        { "/timeline.svg", "Picture (SVG)" },
        { "/timeline.png", "Picture (PNG)" },
        { "/events.json", "Events (JSON)" },
    };
    g_autofree char *query = query_of(words), *count = g_strdup_printf("%u event%s", events, events == 1 ? "" : "s");

    html_start(html, "nav");
    html_element(html, "span", count);
    for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
        g_autofree char *address = g_strconcat(links[i][0], query, NULL);
        html_start(html, "a");
        html_attribute(html, "href", address);
        html_text(html, links[i][1]);
        html_end(html);
    }
    html_end(html);
}

/* ---------- the page ---------- */

GBytes *front_write(const struct question *question, const GPtrArray *events)
{
    const struct picture_options options = { 0 };
    g_autoptr(GError) nothing = NULL;
    g_autoptr(GPtrArray) drawings = picture_lay(events, &options, NULL, &nothing);
    const struct drawing *first = drawings ? g_ptr_array_index(drawings, 0) : NULL;
    struct html page = html_new("en"), *html = &page;

    write_head(html, first ? first->title : "Events");
    html_start(html, "body");
    write_form(html, &question->words, events);
    write_links(html, &question->words, events->len);
    html_start(html, "main");
    if (drawings)
        html_drawings(html, drawings, theme_find("auto"));
    else
        html_element(html, "p", nothing->message);
    html_end(html);
    html_end(html);
    return html_finish(html);
}

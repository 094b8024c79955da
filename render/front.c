#include "front.h"

#include "../db/action.h"
#include "../db/actor.h"
#include "../db/event.h"
#include "../db/resource.h"
#include "../timeline/chronicle.h"
#include "../timeline/picture.h"
#include "svg.h"
#include "participants.h"

#include <libxml/xmlwriter.h>
#include <string.h>

static void start(xmlTextWriter *html, const char *name)
{
    xmlTextWriterStartElement(html, BAD_CAST name);
}

static void end(xmlTextWriter *html)
{
    xmlTextWriterFullEndElement(html);
}

/* What is asked comes from anywhere, and may hold what XML may not. */
static void attribute(xmlTextWriter *html, const char *name, const char *value)
{
    g_autofree char *clean = chronicle_clean(value);

    xmlTextWriterWriteAttribute(html, BAD_CAST name, BAD_CAST clean);
}

static void text(xmlTextWriter *html, const char *words)
{
    g_autofree char *clean = chronicle_clean(words);

    xmlTextWriterWriteString(html, BAD_CAST clean);
}

static void element(xmlTextWriter *html, const char *name, const char *words)
{
    start(html, name);
    text(html, words);
    end(html);
}

static void write_head(xmlTextWriter *html, const char *title)
{
    g_autoptr(GBytes) style = resource_bytes("render/front.css");

    start(html, "head");
    start(html, "meta");
    attribute(html, "charset", "UTF-8");
    xmlTextWriterEndElement(html);
    start(html, "meta");
    attribute(html, "name", "viewport");
    attribute(html, "content", "width=device-width, initial-scale=1");
    xmlTextWriterEndElement(html);
    element(html, "title", title);
    start(html, "style");
    xmlTextWriterWriteRaw(html, g_bytes_get_data(style, NULL));
    end(html);
    end(html);
}

/* ---------- the form ---------- */

static void start_field(xmlTextWriter *html, const char *label, const char *element_name, const char *name)
{
    start(html, "label");
    text(html, label);
    start(html, element_name);
    attribute(html, "name", name);
}

static void write_input(xmlTextWriter *html, const char *label, const char *name, const char *value, const char *hint)
{
    start_field(html, label, "input", name);
    attribute(html, "value", value ? value : "");
    attribute(html, "placeholder", hint);
    xmlTextWriterEndElement(html);
    end(html);
}

static void write_actors_input(xmlTextWriter *html, const char *label, const char *name, char *const *codes)
{
    g_autofree char *value = codes ? g_strjoinv(",", (char **)(gpointer)(gsize)codes) : g_strdup("");

    start_field(html, label, "input", name);
    attribute(html, "value", value);
    attribute(html, "placeholder", "RUS, NATO");
    attribute(html, "list", "actors");
    xmlTextWriterEndElement(html);
    end(html);
}

static void write_option(xmlTextWriter *html, const char *value, const char *words, bool chosen)
{
    start(html, "option");
    attribute(html, "value", value);
    if (chosen)
        attribute(html, "selected", "selected");
    text(html, words);
    end(html);
}

static void write_actions(xmlTextWriter *html, char *const *asked)
{
    g_autofree char *value = asked ? g_strjoinv(",", (char **)(gpointer)(gsize)asked) : g_strdup("");
    bool known = !*value;

    start_field(html, "Act", "select", "action");
    write_option(html, "", "all", known);
    for (int i = 0; i < action_count(); i++) {
        bool chosen = strcmp(action_get(i)->slug, value) == 0;
        write_option(html, action_get(i)->slug, action_get(i)->label, chosen);
        known |= chosen;
    }
    if (!known) /* a class, a code, several */
        write_option(html, value, value, true);
    end(html);
    end(html);
}

static void write_statuses(xmlTextWriter *html, const char *asked)
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
        write_option(html, statuses[i][0], statuses[i][1], chosen);
        known |= chosen;
    }
    if (!known)
        write_option(html, asked, asked, true);
    end(html);
    end(html);
}

/* Those that the fields of actors offer: who takes part in the events shown. */
static void write_actor_list(xmlTextWriter *html, const GPtrArray *events)
{
    g_autoptr(GPtrArray) actors = participants_of(events);

    start(html, "datalist");
    attribute(html, "id", "actors");
    for (guint i = 0; i < actors->len; i++)
        write_option(html, g_ptr_array_index(actors, i), actor_name(g_ptr_array_index(actors, i)), false);
    end(html);
}

static void write_form(xmlTextWriter *html, const struct filter_words *words, const GPtrArray *events)
{
    g_autofree char *top = words->top ? g_strdup_printf("%d", words->top) : g_strdup("");

    start(html, "form");
    attribute(html, "action", "/");
    write_input(html, "From", "from", words->from, "2016-12-30");
    write_input(html, "To", "to", words->to, "2017");
    write_actors_input(html, "Actor", "actor", words->actor);
    write_actors_input(html, "Who acts", "source", words->source);
    write_actors_input(html, "Towards", "target", words->target);
    write_actions(html, words->action);
    write_statuses(html, words->status);
    write_input(html, "Words", "match", words->match, "");
    write_input(html, "Most salient", "top", top, "20");
    element(html, "button", "Show");
    start(html, "a");
    attribute(html, "href", "/");
    text(html, "Clear");
    end(html);
    write_actor_list(html, events);
    end(html);
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
    append_list(query, "action", words->action);
    append_parameter(query, "status", words->status);
    append_parameter(query, "match", words->match);
    append_parameter(query, "top", top);
    return g_string_free(query, FALSE);
}

static void write_links(xmlTextWriter *html, const struct filter_words *words, guint events)
{
    static const char *const links[][2] = {
        { "/calendar.ics", "Calendar to subscribe to" },
        { "/timeline.svg", "Picture (SVG)" },
        { "/timeline.png", "Picture (PNG)" },
        { "/events.json", "Events (JSON)" },
    };
    g_autofree char *query = query_of(words), *count = g_strdup_printf("%u event%s", events, events == 1 ? "" : "s");

    start(html, "nav");
    element(html, "span", count);
    for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
        g_autofree char *address = g_strconcat(links[i][0], query, NULL);
        start(html, "a");
        attribute(html, "href", address);
        text(html, links[i][1]);
        end(html);
    }
    end(html);
}

/* ---------- the picture ---------- */

static void write_drawing(xmlTextWriter *html, const struct drawing *drawing)
{
    g_autoptr(GBytes) bytes = svg_write(drawing, theme_find("auto"));
    gsize size;
    const char *data = g_bytes_get_data(bytes, &size), *root = g_strstr_len(data, (gssize)size, "<svg");

    xmlTextWriterWriteRawLen(html, BAD_CAST root, (int)(size - (gsize)(root - data)));
}

GBytes *front_write(const struct question *question, const GPtrArray *events)
{
    const struct picture_options options = { 0 };
    g_autoptr(GError) nothing = NULL;
    g_autoptr(GPtrArray) drawings = picture_lay(events, &options, NULL, &nothing);
    const struct drawing *first = drawings ? g_ptr_array_index(drawings, 0) : NULL;
    xmlBuffer *buffer = xmlBufferCreate();
    xmlTextWriter *html = xmlNewTextWriterMemory(buffer, 0);

    xmlTextWriterWriteRaw(html, BAD_CAST "<!DOCTYPE html>\n");
    start(html, "html");
    attribute(html, "lang", "en");
    write_head(html, first ? first->title : "Events");
    start(html, "body");
    write_form(html, &question->words, events);
    write_links(html, &question->words, events->len);
    start(html, "main");
    if (!drawings)
        element(html, "p", nothing->message);
    for (guint i = 0; drawings && i < drawings->len; i++)
        write_drawing(html, g_ptr_array_index(drawings, i));
    end(html);
    end(html);
    end(html);
    xmlFreeTextWriter(html);
    GBytes *bytes = g_bytes_new(xmlBufferContent(buffer), (gsize)xmlBufferLength(buffer));
    xmlBufferFree(buffer);
    return bytes;
}

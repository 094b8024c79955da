#include "page.h"

#include "svg.h"
#include "../db/action.h"
#include "../db/actor.h"
#include "../db/event.h"
#include "../db/resource.h"
#include "../timeline/chronicle.h"
#include "../timeline/phrases.h"
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

static void attribute(xmlTextWriter *html, const char *name, const char *value)
{
    xmlTextWriterWriteAttribute(html, BAD_CAST name, BAD_CAST value);
}

/* The database's texts may hold what XML may not. */
static void text(xmlTextWriter *html, const char *words)
{
    g_autofree char *valid = chronicle_clean(words);

    xmlTextWriterWriteString(html, BAD_CAST valid);
}

static void element(xmlTextWriter *html, const char *name, const char *words)
{
    start(html, name);
    text(html, words);
    end(html);
}

/* The resource as it stands, between tags: a script's < is not escaped in HTML. */
static void raw(xmlTextWriter *html, const char *name, const char *path)
{
    g_autoptr(GBytes) bytes = resource_bytes(path);

    start(html, name);
    xmlTextWriterWriteRaw(html, g_bytes_get_data(bytes, NULL));
    end(html);
}

static void write_policy(xmlTextWriter *html)
{
    g_autoptr(GBytes) script = resource_bytes("render/page.js");
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    guint8 digest[32];
    gsize size, length = sizeof digest;
    const guint8 *data = g_bytes_get_data(script, &size);

    g_checksum_update(sum, data, (gssize)size);
    g_checksum_get_digest(sum, digest, &length);
    g_autofree char *hash = g_base64_encode(digest, length);
    g_autofree char *policy =
        g_strdup_printf("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'; base-uri 'none'; "
                        "form-action 'none'",
                        hash);
    start(html, "meta");
    attribute(html, "http-equiv", "Content-Security-Policy");
    attribute(html, "content", policy);
    xmlTextWriterEndElement(html);
}

static void write_head(xmlTextWriter *html, const char *title)
{
    start(html, "head");
    start(html, "meta");
    attribute(html, "charset", "UTF-8");
    xmlTextWriterEndElement(html);
    write_policy(html);
    start(html, "meta");
    attribute(html, "name", "viewport");
    attribute(html, "content", "width=device-width, initial-scale=1");
    xmlTextWriterEndElement(html);
    element(html, "title", title);
    raw(html, "style", "render/page.css");
    end(html);
}

/* --- the form --- */

/* The control itself, and end(), come after. */
static void start_label(xmlTextWriter *html, const char *words)
{
    start(html, "label");
    text(html, words);
    xmlTextWriterWriteString(html, BAD_CAST " ");
}

static void start_choice(xmlTextWriter *html, const char *language, enum phrase label, const char *name)
{
    start_label(html, phrase_get(language, label));
    start(html, "select");
    attribute(html, "name", name);
    start(html, "option");
    attribute(html, "value", "");
    text(html, phrase_get(language, PHRASE_ALL));
    end(html);
}

static void write_option(xmlTextWriter *html, const char *value, const char *words)
{
    start(html, "option");
    attribute(html, "value", value);
    text(html, words);
    end(html);
}

static void end_choice(xmlTextWriter *html)
{
    end(html);
    end(html);
}

static void write_actors(xmlTextWriter *html, const char *language, const GPtrArray *events)
{
    g_autoptr(GPtrArray) actors = participants_of(events);

    start_choice(html, language, PHRASE_ACTOR, "actor");
    for (guint i = 0; i < actors->len; i++)
        write_option(html, g_ptr_array_index(actors, i), actor_name(g_ptr_array_index(actors, i)));
    end_choice(html);
}

static bool has_action(const GPtrArray *events, int action)
{
    for (guint i = 0; i < events->len; i++)
        if (((const struct event *)g_ptr_array_index(events, i))->action == action)
            return true;
    return false;
}

static void write_button(xmlTextWriter *html, const char *type, const char *name, const char *words)
{
    start(html, "button");
    attribute(html, "type", type);
    attribute(html, "name", name);
    text(html, words);
    end(html);
}

static void write_form(xmlTextWriter *html, const char *language, const GPtrArray *events)
{
    char kind[2] = "1";

    start(html, "form");
    attribute(html, "data-shown", phrase_get(language, PHRASE_SHOWN));
    start_label(html, phrase_get(language, PHRASE_SEARCH));
    start(html, "input");
    attribute(html, "type", "search");
    attribute(html, "name", "words");
    xmlTextWriterEndElement(html);
    end(html);
    write_actors(html, language, events);
    start_choice(html, language, PHRASE_KIND, "kind");
    for (int quad = QUAD_VERBAL_COOPERATION; quad <= QUAD_MATERIAL_CONFLICT; quad++, kind[0]++)
        write_option(html, kind, phrase_get(language, PHRASE_VERBAL_COOPERATION + (unsigned)(quad - QUAD_VERBAL_COOPERATION)));
    end_choice(html);
    start_choice(html, language, PHRASE_ACT, "action_");
    for (int action = 0; action < action_count(); action++)
        if (has_action(events, action))
            write_option(html, action_get(action)->slug, action_get(action)->label);
    end_choice(html);
    write_button(html, "reset", "clear", phrase_get(language, PHRASE_CLEAR));
    write_button(html, "button", "out", "−");
    write_button(html, "button", "in", "+");
    start(html, "output");
    end(html);
    end(html);
}

/* --- the pictures and the list --- */

static void write_pictures(xmlTextWriter *html, const GPtrArray *drawings, const struct theme *theme)
{
    start(html, "div");
    attribute(html, "id", "picture");
    attribute(html, "tabindex", "0");
    for (guint i = 0; i < drawings->len; i++) {
        g_autoptr(GBytes) bytes = svg_write(g_ptr_array_index(drawings, i), theme);
        gsize size;
        const char *data = g_bytes_get_data(bytes, &size);
        const char *root = g_strstr_len(data, (gssize)size, "<svg");
        xmlTextWriterWriteRawLen(html, BAD_CAST root, (int)(size - (gsize)(root - data)));
    }
    end(html);
}

static char *join(const GPtrArray *codes, const char *separator, bool names)
{
    GString *joined = g_string_new(NULL);

    for (guint i = 0; i < codes->len; i++) {
        const char *code = g_ptr_array_index(codes, i);
        g_string_append_printf(joined, "%s%s", i ? separator : "", names ? actor_name(code) : code);
    }
    return g_string_free(joined, FALSE);
}

static void write_mention(xmlTextWriter *html, const struct mention *mention)
{
    bool link = mention->url && (g_str_has_prefix(mention->url, "https://") || g_str_has_prefix(mention->url, "http://"));
    char date[DATE_TEXT_SIZE];

    start(html, "blockquote");
    text(html, mention->quote ? mention->quote : "");
    start(html, "cite");
    if (link) {
        g_autofree char *url = chronicle_clean(mention->url);
        start(html, "a");
        attribute(html, "href", url);
        attribute(html, "rel", "noopener noreferrer");
    }
    text(html, mention->title ? mention->title : link ? mention->url : "");
    if (link)
        end(html);
    g_autofree char *rest =
        g_strdup_printf(" %s %s", mention->publisher ? mention->publisher : "", date_format(mention->published, date));
    xmlTextWriterWriteString(html, BAD_CAST " ");
    text(html, rest);
    end(html);
    end(html);
}

static void write_event(xmlTextWriter *html, const struct event *event, const struct dating *dating)
{
    const struct action *action = action_get(event->action);
    g_autofree char *sources = join(event->source, " ", false), *targets = join(event->target, " ", false);
    g_autofree char *source_names = join(event->source, ", ", true), *target_names = join(event->target, ", ", true);
    g_autofree char *actors = g_strdup_printf("%s %s", sources, targets);
    g_autofree char *id = g_strdup_printf("event-%" G_GINT64_FORMAT, event->id);
    g_autofree char *date =
        event->date.precision ? chronicle_date(event, dating) : g_strdup(phrase_get(dating_language(dating), PHRASE_NO_DATE));
    g_autofree char *act = g_strdup_printf("%s%s%s%s%s, %s", action->label, *source_names ? ": " : "", source_names,
                                           *target_names ? " → " : "", target_names, event_status_name(event->status));
    char kind[] = { (char)('0' + action->quad), '\0' };

    start(html, "li");
    attribute(html, "id", id);
    attribute(html, "data-actors", actors);
    attribute(html, "data-kind", kind);
    attribute(html, "data-action", action->slug);
    start(html, "details");
    start(html, "summary");
    element(html, "time", date);
    text(html, event->summary ? event->summary : action->label);
    end(html);
    start(html, "p");
    attribute(html, "class", "act");
    text(html, act);
    end(html);
    for (guint i = 0; i < event->mentions->len; i++)
        write_mention(html, g_ptr_array_index(event->mentions, i));
    end(html);
    end(html);
}

GBytes *page_write(const GPtrArray *drawings, const GPtrArray *events, const struct theme *theme, const struct dating *dating)
{
    const struct drawing *first = g_ptr_array_index(drawings, 0);
    const char *language = dating_language(dating);
    xmlBuffer *buffer = xmlBufferCreate();
    xmlTextWriter *html = xmlNewTextWriterMemory(buffer, 0);

    xmlTextWriterWriteRaw(html, BAD_CAST "<!DOCTYPE html>\n");
    start(html, "html");
    attribute(html, "lang", language);
    write_head(html, first->title);
    start(html, "body");
    write_form(html, language, events);
    start(html, "main");
    write_pictures(html, drawings, theme);
    element(html, "h2", phrase_get(language, PHRASE_EVIDENCE));
    start(html, "ol");
    attribute(html, "id", "events");
    for (guint i = 0; i < events->len; i++)
        write_event(html, g_ptr_array_index(events, i), dating);
    end(html);
    end(html);
    raw(html, "script", "render/page.js");
    end(html);
    end(html);
    xmlFreeTextWriter(html);
    GBytes *bytes = g_bytes_new(xmlBufferContent(buffer), (gsize)xmlBufferLength(buffer));
    xmlBufferFree(buffer);
    return bytes;
}

#include "page.h"

#include "html.h"
#include "../db/action.h"
#include "../db/actor.h"
#include "../db/event.h"
#include "../db/harmless.h"
#include "../db/resource.h"
#include "../timeline/chronicle.h"
#include "../timeline/phrases.h"
#include "participants.h"

#include <string.h>

static void write_policy(struct html *html)
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
    html_start(html, "meta");
    html_attribute(html, "http-equiv", "Content-Security-Policy");
    html_attribute(html, "content", policy);
    html_void(html);
}

static void write_head(struct html *html, const char *title)
{
    html_start(html, "head");
    html_meta(html);
    write_policy(html);
    html_element(html, "title", title);
    html_resource(html, "style", "render/page.css");
    html_end(html);
}

/* --- the form --- */

/* The control itself, and end(), come after. */
static void start_label(struct html *html, const char *words)
{
    html_start(html, "label");
    html_text(html, words);
    xmlTextWriterWriteString(html->writer, BAD_CAST " ");
}

static void start_choice(struct html *html, const char *language, enum phrase label, const char *name)
{
    start_label(html, phrase_get(language, label));
    html_start(html, "select");
    html_attribute(html, "name", name);
    html_start(html, "option");
    html_attribute(html, "value", "");
    html_text(html, phrase_get(language, PHRASE_ALL));
    html_end(html);
}

static void end_choice(struct html *html)
{
    html_end(html);
    html_end(html);
}

static void write_actors(struct html *html, const char *language, const GPtrArray *events)
{
    g_autoptr(GPtrArray) actors = participants_of(events);

    start_choice(html, language, PHRASE_ACTOR, "actor");
    for (guint i = 0; i < actors->len; i++)
        html_option(html, g_ptr_array_index(actors, i), actor_name(g_ptr_array_index(actors, i)), false);
    end_choice(html);
}

static bool has_action(const GPtrArray *events, int action)
{
    for (guint i = 0; i < events->len; i++)
        if (((const struct event *)g_ptr_array_index(events, i))->action == action)
            return true;
    return false;
}

static void write_button(struct html *html, const char *type, const char *name, const char *words)
{
    html_start(html, "button");
    html_attribute(html, "type", type);
    html_attribute(html, "name", name);
    html_text(html, words);
    html_end(html);
}

static void write_form(struct html *html, const char *language, const GPtrArray *events)
{
    char kind[2] = "1";

    html_start(html, "form");
    html_attribute(html, "data-shown", phrase_get(language, PHRASE_SHOWN));
    start_label(html, phrase_get(language, PHRASE_SEARCH));
    html_start(html, "input");
    html_attribute(html, "type", "search");
    html_attribute(html, "name", "words");
    html_void(html);
    html_end(html);
    write_actors(html, language, events);
    start_choice(html, language, PHRASE_KIND, "kind");
    for (int quad = QUAD_VERBAL_COOPERATION; quad <= QUAD_MATERIAL_CONFLICT; quad++, kind[0]++)
        html_option(html, kind, phrase_get(language, PHRASE_VERBAL_COOPERATION + (unsigned)(quad - QUAD_VERBAL_COOPERATION)),
                    false);
    end_choice(html);
    start_choice(html, language, PHRASE_ACT, "action_");
    for (int action = 0; action < action_count(); action++)
        if (has_action(events, action))
            html_option(html, action_get(action)->slug, action_get(action)->label, false);
    end_choice(html);
    write_button(html, "reset", "clear", phrase_get(language, PHRASE_CLEAR));
    write_button(html, "button", "out", "−");
    write_button(html, "button", "in", "+");
    html_start(html, "output");
    html_end(html);
    html_end(html);
}

/* --- the pictures and the list --- */

static void write_pictures(struct html *html, const GPtrArray *drawings, const struct theme *theme)
{
    html_start(html, "div");
    html_attribute(html, "id", "picture");
    html_attribute(html, "tabindex", "0");
    html_drawings(html, drawings, theme);
    html_end(html);
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

static void write_mention(struct html *html, const struct mention *mention)
{
    bool link = harmless_link(mention->url);
    char date[DATE_TEXT_SIZE];

    html_start(html, "blockquote");
    html_text(html, mention->quote ? mention->quote : "");
    html_start(html, "cite");
    if (link) {
        g_autofree char *url = chronicle_clean(mention->url);
        html_start(html, "a");
        html_attribute(html, "href", url);
        html_attribute(html, "rel", "noopener noreferrer");
    }
    html_text(html, mention->title ? mention->title : link ? mention->url : "");
    if (link)
        html_end(html);
    g_autofree char *rest =
        g_strdup_printf(" %s %s", mention->publisher ? mention->publisher : "", date_format(mention->published, date));
    xmlTextWriterWriteString(html->writer, BAD_CAST " ");
    html_text(html, rest);
    html_end(html);
    html_end(html);
}

static void write_event(struct html *html, const struct event *event, const struct dating *dating)
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

    html_start(html, "li");
    html_attribute(html, "id", id);
    html_attribute(html, "data-actors", actors);
    html_attribute(html, "data-kind", kind);
    html_attribute(html, "data-action", action->slug);
    html_start(html, "details");
    html_start(html, "summary");
    html_element(html, "time", date);
    html_text(html, event->summary ? event->summary : action->label);
    html_end(html);
    html_start(html, "p");
    html_attribute(html, "class", "act");
    html_text(html, act);
    html_end(html);
    for (guint i = 0; i < event->mentions->len; i++)
        write_mention(html, g_ptr_array_index(event->mentions, i));
    html_end(html);
    html_end(html);
}

GBytes *page_write(const GPtrArray *drawings, const GPtrArray *events, const struct theme *theme, const struct dating *dating)
{
    const struct drawing *first = g_ptr_array_index(drawings, 0);
    const char *language = dating_language(dating);
    struct html page = html_new(language), *html = &page;

    write_head(html, first->title);
    html_start(html, "body");
    write_form(html, language, events);
    html_start(html, "main");
    write_pictures(html, drawings, theme);
    html_element(html, "h2", phrase_get(language, PHRASE_EVIDENCE));
    html_start(html, "ol");
    html_attribute(html, "id", "events");
    for (guint i = 0; i < events->len; i++)
        write_event(html, g_ptr_array_index(events, i), dating);
    html_end(html);
    html_end(html);
    html_resource(html, "script", "render/page.js");
    html_end(html);
    return html_finish(html);
}

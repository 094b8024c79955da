#include "html.h"

#include "svg.h"
#include "../db/resource.h"
#include "../timeline/chronicle.h"

struct html html_new(const char *language)
{
    struct html html = { .buffer = xmlBufferCreate() };

    html.writer = xmlNewTextWriterMemory(html.buffer, 0);
    xmlTextWriterWriteRaw(html.writer, BAD_CAST "<!DOCTYPE html>\n");
    html_start(&html, "html");
    html_attribute(&html, "lang", language);
    return html;
}

GBytes *html_finish(struct html *html)
{
    html_end(html);
    xmlFreeTextWriter(html->writer);
    GBytes *bytes = g_bytes_new(xmlBufferContent(html->buffer), (gsize)xmlBufferLength(html->buffer));
    xmlBufferFree(html->buffer);
    return bytes;
}

void html_start(struct html *html, const char *name)
{
    xmlTextWriterStartElement(html->writer, BAD_CAST name);
}

void html_attribute(struct html *html, const char *name, const char *value)
{
    g_autofree char *clean = chronicle_clean(value);

    xmlTextWriterWriteAttribute(html->writer, BAD_CAST name, BAD_CAST clean);
}

void html_text(struct html *html, const char *words)
{
    g_autofree char *clean = chronicle_clean(words);

    xmlTextWriterWriteString(html->writer, BAD_CAST clean);
}

void html_end(struct html *html)
{
    xmlTextWriterFullEndElement(html->writer);
}

void html_void(struct html *html)
{
    xmlTextWriterEndElement(html->writer);
}

void html_element(struct html *html, const char *name, const char *words)
{
    html_start(html, name);
    html_text(html, words);
    html_end(html);
}

void html_resource(struct html *html, const char *name, const char *path)
{
    g_autoptr(GBytes) bytes = resource_bytes(path);

    html_start(html, name);
    xmlTextWriterWriteRaw(html->writer, g_bytes_get_data(bytes, NULL));
    html_end(html);
}

void html_meta(struct html *html)
{
    html_start(html, "meta");
    html_attribute(html, "charset", "UTF-8");
    html_void(html);
    html_start(html, "meta");
    html_attribute(html, "name", "viewport");
    html_attribute(html, "content", "width=device-width, initial-scale=1");
    html_void(html);
}

void html_drawings(struct html *html, const GPtrArray *drawings, const struct theme *theme)
{
    for (guint i = 0; i < drawings->len; i++) {
        g_autoptr(GBytes) bytes = svg_write(g_ptr_array_index(drawings, i), theme, (int)i + 1);
        gsize size;
        const char *data = g_bytes_get_data(bytes, &size), *root = g_strstr_len(data, (gssize)size, "<svg");
        xmlTextWriterWriteRawLen(html->writer, BAD_CAST root, (int)(size - (gsize)(root - data)));
    }
}

void html_option(struct html *html, const char *value, const char *words, bool chosen)
{
    html_start(html, "option");
    html_attribute(html, "value", value);
    if (chosen)
        html_attribute(html, "selected", "selected");
    html_text(html, words);
    html_end(html);
}

/*
 * html.h - writes HTML by libxml2's writer: elements, attributes, clean text, drawings.
 *
 *   html_new() --html_start(), html_text(), ... html_end()--> html_finish() --> bytes
 *
 * Shape   what is written may come from anywhere: it is escaped, and what XML may not hold
 *         is replaced. An element that is ended is never written as an empty one, but a
 *         void element (meta, input) is.
 */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "theme.h"

#include <libxml/xmlwriter.h>

struct html {
    xmlBuffer *buffer;
    xmlTextWriter *writer;
};

/* Begins with <!DOCTYPE html> and <html lang="...">. */
struct html html_new(const char *language);

/* Ends what is open; the bytes are the caller's. */
GBytes *html_finish(struct html *html);

void html_start(struct html *html, const char *name);
void html_attribute(struct html *html, const char *name, const char *value);
void html_text(struct html *html, const char *words);
void html_end(struct html *html);

/* Ends a void element. */
void html_void(struct html *html);

/* An element with nothing but words. */
void html_element(struct html *html, const char *name, const char *words);

/* The resource as it stands, between tags: a script's < is not escaped in HTML. */
void html_resource(struct html *html, const char *name, const char *path);

/* <meta charset>, <meta name="viewport">. */
void html_meta(struct html *html);

/* All drawings as SVG, their ids made different by numbers. */
void html_drawings(struct html *html, const GPtrArray *drawings, const struct theme *theme);

/* An <option> of a <select> or <datalist>. */
void html_option(struct html *html, const char *value, const char *words, bool chosen);

#endif

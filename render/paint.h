/*
 * paint.h - drawings as PNG and PDF, by cairo.
 *
 * Shape   a PNG is one page at so many dots per inch; a PDF holds all pages, with real
 *         text, links to the articles, an outline of the pages and metadata.
 * Errors  ERROR_USAGE: an image larger than 32,767 pixels; ERROR_SYSTEM: cairo's own.
 */
#ifndef RENDER_PAINT_H
#define RENDER_PAINT_H

#include "theme.h"

GBytes *paint_png(const struct drawing *drawing, const struct theme *theme, double dpi, GError **error);

/* created: ISO 8601, written into the PDF; the same input gives the same bytes. */
GBytes *paint_pdf(const GPtrArray *drawings, const struct theme *theme, const char *created, GError **error);

#endif

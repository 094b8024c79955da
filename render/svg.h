/*
 * svg.h - a drawing as SVG 1.1 with real text.
 *
 * Shape   every text is a <text>, pinned to its measured width by textLength, so that
 *         another font does not break the layout; every event a <g> with id, data-uid,
 *         data-date, data-action, <title> and a link to its article. User units are
 *         points; colours are classes of a style sheet. The same drawing gives the
 *         same bytes.
 * Method  written by libxml2's xmlTextWriter, which escapes; cairo's SVG surface turns
 *         text into outlines and drops links.
 */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "theme.h"

/* number: of the drawing in a file of several, which makes their ids different; 0 for a file of its own. */
GBytes *svg_write(const struct drawing *drawing, const struct theme *theme, int number);

#endif

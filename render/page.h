/*
 * page.h - drawings and their events as one self-contained HTML file.
 *
 * Shape   the pictures as SVG, then a list of the events with their evidence: quotes,
 *         articles, links. With JavaScript it zooms, filters both by words, actor and
 *         kind of act, and a click on a label opens its evidence; without, it is the
 *         picture and the list. It needs no network: a Content-Security-Policy allows
 *         the page's own script, by its hash, and nothing else. All data is escaped.
 */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include "theme.h"
#include "../timeline/dating.h"

GBytes *page_write(const GPtrArray *drawings, const GPtrArray *events, const struct theme *theme, const struct dating *dating);

#endif

/*
 * theme.h - the colours of a drawing's inks.
 *
 * Shape   every text ink stands at 4.5:1 or more against the paper and the band it is set
 *         on (WCAG 2.1, 1.4.3); a test holds every theme to it. Kinds of act differ in
 *         the mark's shape too, so that no theme depends on colour.
 */
#ifndef RENDER_THEME_H
#define RENDER_THEME_H

#include "../timeline/drawing.h"

#include <glib.h>

struct theme {
    const char *name, *about;
    guint32 rgb[INKS]; /* 0xRRGGBB */
    const guint32 *dark; /* for readers whose system is dark (SVG), or NULL */
};

size_t theme_count(void);
const struct theme *theme_get(size_t i);

/* NULL for an unknown name. */
const struct theme *theme_find(const char *name);

#endif

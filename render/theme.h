/*
 * theme.h - the colours of a drawing's inks: a theme's, and a palette's for the kinds of act.
 *
 * Shape   every text ink stands at 4.5:1 or more against the paper and the band it is set
 *         on, every mark at 3:1 (WCAG 2.1, 1.4.3 and 1.4.11); a test holds every theme and
 *         palette to it. Kinds of act differ in the mark's shape too, so that no theme
 *         depends on colour.
 */
#ifndef RENDER_THEME_H
#define RENDER_THEME_H

#include "../timeline/drawing.h"

#include <glib.h>
#include <stdbool.h>

#define THEME_KINDS (INKS - INK_VERBAL_COOPERATION)

struct theme {
    const char *name, *about;
    guint32 rgb[INKS]; /* 0xRRGGBB */
    bool follows; /* an SVG is dark for readers whose system is dark */
    guint32 dark[INKS]; /* then */
};

/* Colours of the four kinds of act, on white and on a dark screen. */
struct palette {
    const char *name, *about;
    guint32 light[THEME_KINDS], dark[THEME_KINDS];
};

size_t theme_count(void);
const struct theme *theme_get(size_t i);

/* NULL for an unknown name. */
const struct theme *theme_find(const char *name);

size_t palette_count(void);
const struct palette *palette_get(size_t i);

/* Colours the theme's kinds of act by a palette's name or four colours, "#2f74c0,#178560,#c27a00,#c5343c". ERROR_USAGE. */
bool theme_colour(struct theme *theme, const char *palette, GError **error);

/* How well two colours stand apart, 1 to 21 (WCAG 2.1). */
double theme_contrast(guint32 a, guint32 b);

#endif

/*
 * band.h - draws an axis that runs down the page: its band, ticks, and the breaks that name what they leave out;
 * and what lies on an axis of either direction: days as dots, months as brackets, periods as bars.
 *
 * Units   millimetres; x is the band's middle.
 */
#ifndef TIMELINE_BAND_H
#define TIMELINE_BAND_H

#include "axis.h"
#include "chronicle.h"
#include "sheet.h"

/* Half the band's width, and the length of a break, for ticks of the smallest text. */
double band_half(double smallest_pt);
double band_break(double smallest_pt);

void band_draw(struct sheet *sheet, const struct axis *axis, double x);

/* The line that what happens is drawn on: an edge of the band, or a lane's line. */
struct band_edge {
    struct sheet *sheet;
    const struct axis *axis;
    double at; /* x of an upright one, y of one that lies */
    int sign; /* which way its labels are */
    bool lies;
};

/* How far out each of n moments is drawn, so that spans of one side that meet in time lie side by side: by first fit. */
int *band_levels(const struct axis *axis, const struct moment *const *moments, const int *side, size_t n, int sides);

/*
 * A moment that is no day: a bracket for some day of a month or year, a bar for a period, which fades where its start or end
 * is not known to the day.
 */
void band_draw_span(const struct band_edge *edge, const struct moment *moment, int level);

/* A day: a dot, a ring where it is its report's. Drawn after all spans, it stays visible in them. */
void band_draw_dot(const struct band_edge *edge, const struct moment *moment);

#endif

/*
 * band.h - draws an axis that runs down the page: its band, ticks, and the breaks that name what they leave out;
 * and what lies on it: days as dots, months as brackets, periods as bars.
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

/* Where a moment lies on an axis; what lasts is a short piece of an even one. */
void band_span(const struct axis *axis, const struct moment *moment, double *from, double *to);

/* Whether a moment is drawn as a dot, and not as a span; whether its span is a bar, and not a bracket. */
bool band_is_dot(const struct axis *axis, const struct moment *moment);
bool band_is_bar(const struct chronicle *chronicle, const struct moment *moment);

/* A span along a line at x: a bracket for a month or year, a bar for a period; sign says where the bracket's ends point. */
void band_draw_span(struct sheet *sheet, const struct axis *axis, const struct chronicle *chronicle, const struct moment *moment,
                    double x, int sign);

#endif

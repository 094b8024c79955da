/*
 * horizontal.h - time runs to the right: labels fly like flags on poles above and below the axis.
 *
 *   chronicle --horizontal_lay()--> one drawing, or none when that many labels do not fit
 *   chronicle --horizontal_lay_pages()--> one drawing a page
 *
 * Shape   a pole stands at its date exactly, its label to the right of it. A label whose
 *         width other poles of its side stand in flies above those labels, so that no
 *         pole runs through a label. The text is as large as the page allows, 10 pt to
 *         HORIZONTAL_SMALLEST.
 * Method  from right to left each label takes the side where it can fly lower; its height
 *         is the highest of the labels on the poles that it spans.
 */
#ifndef TIMELINE_HORIZONTAL_H
#define TIMELINE_HORIZONTAL_H

#include "sheet.h"

#define HORIZONTAL_SMALLEST 7.5

/* NULL when the labels do not fit; spare_mm gets how much lower the page might be. */
struct drawing *horizontal_lay(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture,
                               double *spare_mm);

/* On as few pages as it takes, equally full, each with an axis of its own; appends to drawings. False when a label is too long. */
bool horizontal_lay_pages(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture,
                          GPtrArray *drawings);

#endif

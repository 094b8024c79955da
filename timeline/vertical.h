/*
 * vertical.h - time runs down the page: dates and labels on both sides of the axis, on as many pages as it takes.
 *
 *   chronicle --vertical_lay()--> one drawing per page
 *
 * Shape   the text is as large as one page allows, from 10 pt down to 7 pt; what does
 *         not fit then goes on to further pages, each with an axis of its own dates.
 *         On a page narrower than VERTICAL_TWO_MM labels stand on one side.
 * Errors  ERROR_USAGE: a page too small for any label.
 */
#ifndef TIMELINE_VERTICAL_H
#define TIMELINE_VERTICAL_H

#include "sheet.h"

#define VERTICAL_TWO_MM 150.0

/* Appends to drawings (struct drawing *). */
bool vertical_lay(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture, GPtrArray *drawings,
                  GError **error);

#endif

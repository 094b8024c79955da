/*
 * lanes.h - time runs down the page: a column for each source, target, action or class, beside one axis.
 *
 *   chronicle with sides  --lanes_lay()-->  one drawing per page
 *
 * Shape   a lane is as broad as its labels ask, so that all are about equally full. Its
 *         line carries the dots of its acts; a label stands under its date as near to its
 *         dot as the others let it. What does not fit goes on to further pages.
 * Errors  ERROR_USAGE: a page too small for so many lanes.
 */
#ifndef TIMELINE_LANES_H
#define TIMELINE_LANES_H

#include "sheet.h"

#define LANES_NARROWEST_MM 34.0 /* in 7 pt */

/* How many lanes a page of that kind has room for. */
guint lanes_most(const struct furniture *furniture);

/* Appends to drawings (struct drawing *). */
bool lanes_lay(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture, GPtrArray *drawings,
               GError **error);

#endif

/*
 * axis.h - the scaled time axis: which day is where, the calendar's ticks, the breaks.
 *
 *   stretches of days with events  --axis_new()-->  pieces of one scale  --axis_at(day)-->  mm
 *
 * Units      days are day numbers of date.h as fractions: noon of day n is n + 0.5.
 *            Millimetres run along the axis, from lo_mm to hi_mm.
 * Shape      the scale is the same in all pieces; between two pieces lies a break of
 *            break_mm that stands for the days it leaves out and names them. An even axis
 *            has no scale: it is an honest list.
 */
#ifndef TIMELINE_AXIS_H
#define TIMELINE_AXIS_H

#include "dating.h"

#include <glib.h>
#include <stdbool.h>

/* Days from (inclusive) to (exclusive). */
struct stretch {
    double from, to;
};

struct axis_piece {
    double from, to; /* days */
    double from_mm, to_mm;
    int left_out; /* days between the piece before and this one, 0 for the first */
};

struct axis_tick {
    double mm;
    bool line; /* false: a year that only names what follows */
    bool major;
    char text[64]; /* "" where there was no room */
};

struct axis;

/* Sorted by from. Cuts the `breaks` longest gaps between stretches, fewer if there are not so many worth it. */
struct axis *axis_new(const struct stretch *stretches, size_t n, int breaks, double break_mm, double lo_mm, double hi_mm);

/* Cuts some days to what the axis shows of them: neither end is before, behind or in a break any more. */
void axis_cut(const struct axis *axis, double *from, double *to);

/* The n days at even distances, whatever lies between them; sorted. Ticks are then the years' first days. */
struct axis *axis_even(const double *days, size_t n, double lo_mm, double hi_mm);
bool axis_is_even(const struct axis *axis);
double axis_at(const struct axis *axis, double day);
const GArray *axis_pieces(const struct axis *axis); /* struct axis_piece */

/* Ticks of the calendar's finest unit whose ticks are label_mm apart. The caller unrefs the array (struct axis_tick). */
GArray *axis_ticks(const struct axis *axis, const struct dating *dating, double label_mm);

/* "14 months", for a break. The caller frees it. */
char *axis_duration(int days, const struct dating *dating);
void axis_free(struct axis *axis);
OWNED_DEFINE(axis)

#endif

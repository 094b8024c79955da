/*
 * place.h - moves labels along the axis so that none overlaps, and as little as can be.
 *
 *   wanted places and heights, in date order  --place_sides()-->  side and place of each
 *
 * Units   millimetres along the axis; a place is a label's upper (or left) edge.
 * Errors  false when the labels are longer than the room from lo to hi.
 * Method  One side: with the heights before each label subtracted, "no overlap, order
 *         kept" becomes "not decreasing", and isotonic regression by pooling adjacent
 *         violators gives the least squared shift in O(n) (Barlow et al., Statistical
 *         Inference under Order Restrictions, 1972, 1.2); the bounds are met by clamping,
 *         which keeps it least. Leaders of one side never cross, since order is kept.
 *         Two sides: dynamic programming over the labels' order. A state is a division of
 *         the labels so far, with the pools of both sides, so that its cost is exact; the
 *         cheapest states of each round go on, PLACE_QUICK to compare axes, PLACE_WELL
 *         for the one that is drawn.
 */
#ifndef TIMELINE_PLACE_H
#define TIMELINE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

/* wanted is in order of date and need not be sorted; top[] gets the places. */
bool place_side(const double *wanted, const double *height, size_t n, double lo, double hi, double *top);

#define PLACE_QUICK 8
#define PLACE_WELL 64

/* sides is 1 or 2; side[] gets 0 or 1. cost, if not NULL, gets the sum of squared shifts. */
bool place_sides(const double *wanted, const double *height, size_t n, int sides, unsigned states, double lo, double hi, int *side,
                 double *top, double *cost);

/* As place_sides(), with any number of sides that are given. */
bool place_given(const double *wanted, const double *height, size_t n, const int *side, int sides, double lo, double hi,
                 double *top, double *cost);

#endif

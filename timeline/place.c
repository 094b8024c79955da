#include "place.h"

#include <glib.h>
#include <math.h>

/* Labels that touch: the first of them, how many, and the sum of their wanted places less the heights before them. */
struct block {
    size_t first, count;
    double sum;
};

static double mean(const struct block *block)
{
    return block->sum / (double)block->count;
}

/* Pools neighbours until the means do not decrease; returns how many blocks are left. */
static size_t pool(const double *wanted, const double *height, size_t n, struct block *blocks)
{
    size_t used = 0;
    double before = 0;

    for (size_t i = 0; i < n; i++) {
        blocks[used++] = (struct block){ .first = i, .count = 1, .sum = wanted[i] - before };
        before += height[i];
        while (used > 1 && mean(&blocks[used - 2]) > mean(&blocks[used - 1])) {
            blocks[used - 2].count += blocks[used - 1].count;
            blocks[used - 2].sum += blocks[used - 1].sum;
            used--;
        }
    }
    return used;
}

bool place_side(const double *wanted, const double *height, size_t n, double lo, double hi, double *top)
{
    g_autofree struct block *blocks = g_new(struct block, n + 1);
    size_t used = pool(wanted, height, n, blocks);
    double total = 0, before = 0;

    for (size_t i = 0; i < n; i++)
        total += height[i];
    if (total > hi - lo + 1e-6)
        return false;
    for (size_t b = 0; b < used; b++) {
        double at = CLAMP(mean(&blocks[b]), lo, MAX(lo, hi - total));
        for (size_t i = blocks[b].first; i < blocks[b].first + blocks[b].count; i++) {
            top[i] = at + before;
            before += height[i];
        }
    }
    return true;
}

/* One division of labels to sides, with room to place each side apart. */
struct division {
    const double *wanted, *height;
    size_t n;
    double lo, hi;
    double *side_wanted, *side_height, *side_top;
};

/* Places the labels of one side; HUGE_VAL when they do not fit. */
static double cost_of_side(const struct division *d, const int *side, int which, double *top)
{
    size_t count = 0;
    double cost = 0;

    for (size_t i = 0; i < d->n; i++)
        if (side[i] == which) {
            d->side_wanted[count] = d->wanted[i];
            d->side_height[count++] = d->height[i];
        }
    if (!place_side(d->side_wanted, d->side_height, count, d->lo, d->hi, d->side_top))
        return HUGE_VAL;
    for (size_t i = 0, k = 0; i < d->n; i++)
        if (side[i] == which) {
            cost += (d->side_top[k] - d->wanted[i]) * (d->side_top[k] - d->wanted[i]);
            top[i] = d->side_top[k++];
        }
    return cost;
}

/* Each label to the side where it is pushed less; within a hair of it, to the side whose end is further back. */
static void divide_by_shift(const struct division *d, int *side)
{
    double end[2] = { d->lo, d->lo };

    for (size_t i = 0; i < d->n; i++) {
        int emptier = end[1] < end[0];
        side[i] = emptier;
        end[emptier] = MAX(end[emptier], d->wanted[i]) + d->height[i];
    }
}

/* Each label to the side that holds less: the sides differ by one label at most. */
static void divide_by_weight(const struct division *d, int *side)
{
    double weight[2] = { 0, 0 };

    for (size_t i = 0; i < d->n; i++) {
        side[i] = weight[1] < weight[0];
        weight[side[i]] += d->height[i];
    }
}

/* Lets single labels change sides, most three times round. */
static double improve(struct division *d, int *side, double cost)
{
    g_autofree double *top = g_new(double, d->n + 1);

    for (int round = 0; round < 3; round++) {
        double before = cost;
        for (size_t i = 0; i < d->n; i++) {
            side[i] = !side[i];
            double changed = cost_of_side(d, side, 0, top) + cost_of_side(d, side, 1, top);
            if (changed < cost * 0.999 - 1e-6)
                cost = changed;
            else
                side[i] = !side[i];
        }
        if (cost >= before)
            break;
    }
    return cost;
}

bool place_sides(const double *wanted, const double *height, size_t n, int sides, double lo, double hi, int *side, double *top,
                 double *cost)
{
    g_autofree double *room = g_new(double, 3 * n + 1);
    struct division d = { wanted, height, n, lo, hi, room, room + n, room + 2 * n };
    double least = HUGE_VAL;

    for (size_t i = 0; i < n; i++)
        side[i] = 0;
    if (sides == 2) {
        divide_by_shift(&d, side);
        least = cost_of_side(&d, side, 0, top) + cost_of_side(&d, side, 1, top);
        if (isinf(least)) {
            divide_by_weight(&d, side);
            least = cost_of_side(&d, side, 0, top) + cost_of_side(&d, side, 1, top);
        }
        if (!isinf(least))
            improve(&d, side, least);
    }
    least = cost_of_side(&d, side, 0, top) + cost_of_side(&d, side, 1, top);
    if (cost)
        *cost = least;
    return !isinf(least);
}

bool place_given(const double *wanted, const double *height, size_t n, const int *side, int sides, double lo, double hi,
                 double *top, double *cost)
{
    g_autofree double *room = g_new(double, 3 * n + 1);
    struct division d = { wanted, height, n, lo, hi, room, room + n, room + 2 * n };

    *cost = 0;
    for (int which = 0; which < sides; which++)
        *cost += cost_of_side(&d, side, which, top);
    return !isinf(*cost);
}

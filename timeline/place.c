#include "place.h"

#include <glib.h>
#include <math.h>
#include <string.h>

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
    unsigned states; /* kept of each round */
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

/* --- two sides --- */

/* The last block of a side, and those before it: shared by all states that have the same beginning. */
struct pile {
    guint below; /* in the array of piles, 0 for none */
    double count, sum, squares; /* of wanted places less the heights before them */
    double cost; /* of all blocks down to the first */
};

/* One division of the labels so far. */
struct state {
    guint pile[2];
    double height[2];
    double cost;
    guint step; /* its last label's, in the array of steps */
};

/* Which way a state came about. */
struct step {
    guint before; /* of the label before, 0 for none */
    int side;
};

/* A side's blocks with one more label: the pooling of place_side(), one step of it. */
static guint pile_up(GArray *piles, guint top, double place, double lo)
{
    struct pile pile = { .below = top, .count = 1, .sum = place, .squares = place * place };
    const struct pile *all = (const struct pile *)piles->data, *below = all + top;

    for (; pile.below && below->sum * pile.count > pile.sum * below->count; below = all + pile.below) {
        pile.count += below->count;
        pile.sum += below->sum;
        pile.squares += below->squares;
        pile.below = below->below;
    }
    double at = MAX(lo, pile.sum / pile.count);
    pile.cost = below->cost + pile.squares - 2 * at * pile.sum + pile.count * at * at;
    g_array_append_val(piles, pile);
    return piles->len - 1;
}

static int by_cost(gconstpointer a, gconstpointer b)
{
    const struct state *left = a, *right = b;

    if (left->cost != right->cost)
        return left->cost < right->cost ? -1 : 1;
    return left->step < right->step ? -1 : left->step > right->step;
}

/* Both states that a label makes of one, those that fit. */
static void grow(const struct division *d, const struct state *from, size_t i, GArray *piles, GArray *steps, GArray *next)
{
    for (int side = 0; side < (i ? 2 : 1); side++) {
        struct state state = *from;
        struct step step = { from->step, side };
        if (from->height[side] + d->height[i] > d->hi - d->lo + 1e-6)
            continue;
        state.pile[side] = pile_up(piles, from->pile[side], d->wanted[i] - from->height[side], d->lo);
        state.height[side] += d->height[i];
        state.cost = g_array_index(piles, struct pile, state.pile[0]).cost + g_array_index(piles, struct pile, state.pile[1]).cost;
        state.step = steps->len;
        g_array_append_val(steps, step);
        g_array_append_val(next, state);
    }
}

static void trace(const GArray *steps, guint last, size_t n, int *side)
{
    for (size_t i = n; i-- > 0; last = g_array_index(steps, struct step, last).before)
        side[i] = g_array_index(steps, struct step, last).side;
}

static double cost_of(const struct division *d, const int *side, double *top)
{
    return cost_of_side(d, side, 0, top) + cost_of_side(d, side, 1, top);
}

/* The division among the last states that shifts least once both sides end on the page; HUGE_VAL when none fits. */
static double best_of(const struct division *d, const GArray *states, const GArray *steps, int *side, double *top)
{
    g_autofree int *tried = g_new(int, d->n + 1);
    double best = HUGE_VAL;

    for (guint s = 0; s < states->len; s++) {
        const struct state *state = &g_array_index(states, struct state, s);
        if (state->cost >= best) /* the end of the page only adds to it */
            break;
        trace(steps, state->step, d->n, tried);
        double cost = cost_of(d, tried, top);
        if (cost >= best)
            continue;
        best = cost;
        memcpy(side, tried, d->n * sizeof *side);
    }
    return best;
}

/* By dynamic programming over the labels' order; of each round's states the cheapest go on. */
static double divide(const struct division *d, int *side, double *top)
{
    g_autoptr(GArray) piles = g_array_sized_new(FALSE, TRUE, sizeof(struct pile), 2 * d->states * (guint)d->n + 1);
    g_autoptr(GArray) steps = g_array_new(FALSE, TRUE, sizeof(struct step));
    GArray *states = g_array_new(FALSE, TRUE, sizeof(struct state)), *next = g_array_new(FALSE, TRUE, sizeof(struct state));

    g_array_set_size(piles, 1);
    g_array_set_size(steps, 1);
    g_array_set_size(states, 1);
    for (size_t i = 0; i < d->n; i++) {
        g_array_set_size(next, 0);
        for (guint s = 0; s < states->len; s++)
            grow(d, &g_array_index(states, struct state, s), i, piles, steps, next);
        g_array_sort(next, by_cost);
        g_array_set_size(next, MIN(next->len, d->states));
        GArray *spent = states;
        states = next;
        next = spent;
    }
    double best = best_of(d, states, steps, side, top);
    g_array_unref(states);
    g_array_unref(next);
    return best;
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

/* Where the cheapest beginnings leave no room for the rest, the sides are filled alike. */
static double place_two(const struct division *d, int *side, double *top)
{
    double least = divide(d, side, top);

    if (isinf(least))
        divide_by_weight(d, side);
    return cost_of(d, side, top);
}

bool place_sides(const double *wanted, const double *height, size_t n, int sides, unsigned states, double lo, double hi, int *side,
                 double *top, double *cost)
{
    g_autofree double *room = g_new(double, 3 * n + 1);
    struct division d = { wanted, height, n, lo, hi, room, room + n, room + 2 * n, states };

    for (size_t i = 0; i < n; i++)
        side[i] = 0;
    double least = sides == 2 ? place_two(&d, side, top) : cost_of_side(&d, side, 0, top);
    if (cost)
        *cost = least;
    return !isinf(least);
}

bool place_given(const double *wanted, const double *height, size_t n, const int *side, int sides, double lo, double hi,
                 double *top, double *cost)
{
    g_autofree double *room = g_new(double, 3 * n + 1);
    struct division d = { wanted, height, n, lo, hi, room, room + n, room + 2 * n, 0 };

    *cost = 0;
    for (int which = 0; which < sides; which++)
        *cost += cost_of_side(&d, side, which, top);
    return !isinf(*cost);
}

/* Property tests of timeline/place: random labels from a seeded generator. */
#include "../timeline/place.h"

#include <glib.h>
#include <math.h>

#define MOST 40

struct sample {
    double wanted[MOST], height[MOST], top[MOST], lo, hi;
    int side[MOST];
    size_t n;
};

static void draw_sample(GRand *chance, struct sample *s, size_t most)
{
    double at = 0, total = 0;

    s->n = (size_t)g_rand_int_range(chance, 1, (gint32)most + 1);
    for (size_t i = 0; i < s->n; i++) {
        at += g_rand_boolean(chance) ? 0 : g_rand_double_range(chance, 0, 20);
        s->wanted[i] = at + g_rand_double_range(chance, -1, 1);
        s->height[i] = g_rand_double_range(chance, 1, 12);
        total += s->height[i];
    }
    s->lo = g_rand_double_range(chance, -5, 5);
    s->hi = s->lo + total * g_rand_double_range(chance, 1.0001, 3);
}

static void check_order(const struct sample *s, int side, int round)
{
    double end = s->lo - 1e-6;

    for (size_t i = 0; i < s->n; i++) {
        if (s->side[i] != side)
            continue;
        if (s->top[i] < end)
            g_error("round %d: label %zu at %g overlaps the one before, which ends at %g", round, i, s->top[i], end);
        end = s->top[i] + s->height[i] - 1e-6;
    }
    if (end > s->hi + 1e-6)
        g_error("round %d: the last label ends at %g, the room at %g", round, end, s->hi);
}

static void test_no_overlap(void)
{
    GRand *chance = g_rand_new_with_seed(20161229);

    for (int round = 0; round < 10000; round++) {
        struct sample s = { .n = 0 };
        draw_sample(chance, &s, MOST);
        double cost;
        int sides = 1 + round % 2;
        g_assert_true(place_sides(s.wanted, s.height, s.n, sides, PLACE_QUICK, s.lo, s.hi, s.side, s.top, &cost));
        g_assert_true(isfinite(cost));
        check_order(&s, 0, round);
        check_order(&s, 1, round);
    }
    g_rand_free(chance);
}

/* Dykstra's alternating projections onto the half-spaces "label i ends before label i + 1" and the bounds: slow, and exact in the limit. */
static double slow_cost(const struct sample *s)
{
    double x[MOST] = { 0 }, y[MOST + 1][2] = { { 0 } };

    for (size_t i = 0; i < s->n; i++)
        x[i] = s->wanted[i];
    for (int round = 0; round < 4000; round++)
        for (size_t c = 0; c <= s->n; c++) {
            double *a = c > 0 ? &x[c - 1] : NULL, *b = c < s->n ? &x[c] : NULL;
            double before_a = a ? *a + y[c][0] : 0, before_b = b ? *b + y[c][1] : 0;
            double gap = !a ? before_b - s->lo : !b ? s->hi - s->height[c - 1] - before_a : before_b - before_a - s->height[c - 1];
            double share = gap < 0 ? gap / (a && b ? 2 : 1) : 0;
            if (a)
                *a = before_a + share, y[c][0] = before_a - *a;
            if (b)
                *b = before_b - share, y[c][1] = before_b - *b;
        }
    double cost = 0;
    for (size_t i = 0; i < s->n; i++)
        cost += (x[i] - s->wanted[i]) * (x[i] - s->wanted[i]);
    return cost;
}

static void test_least_shift(void)
{
    GRand *chance = g_rand_new_with_seed(7);

    for (int round = 0; round < 200; round++) {
        struct sample s = { .n = 0 };
        double cost;
        draw_sample(chance, &s, 6);
        g_assert_true(place_sides(s.wanted, s.height, s.n, 1, PLACE_QUICK, s.lo, s.hi, s.side, s.top, &cost));
        double slow = slow_cost(&s);
        if (cost > slow * 1.001 + 1e-3)
            g_error("round %d: %zu labels shift by %g, the slow solver needs %g", round, s.n, cost, slow);
    }
    g_rand_free(chance);
}

/* The least cost of all 2^n divisions. */
static double exact_cost(struct sample *s)
{
    double least = HUGE_VAL;

    for (unsigned mask = 0; mask < 1u << s->n; mask++) {
        int side[MOST];
        double top[MOST], cost;
        for (size_t i = 0; i < s->n; i++)
            side[i] = mask >> i & 1;
        if (place_given(s->wanted, s->height, s->n, side, 2, s->lo, s->hi, top, &cost))
            least = MIN(least, cost);
    }
    return least;
}

/* With as many states as a page is drawn with, the least shift that any of all divisions has, but for a thousandth. */
static void test_two_sides(void)
{
    GRand *chance = g_rand_new_with_seed(11);
    double sum = 0, exact_sum = 0, worst = 0;

    for (int round = 0; round < 1000; round++) {
        struct sample s = { .n = 0 };
        double cost;
        draw_sample(chance, &s, 9);
        g_assert_true(place_sides(s.wanted, s.height, s.n, 2, PLACE_WELL, s.lo, s.hi, s.side, s.top, &cost));
        double exact = exact_cost(&s);
        g_assert_cmpfloat(cost, >=, exact - 1e-6);
        sum += cost;
        exact_sum += exact;
        worst = MAX(worst, cost - exact);
    }
    g_test_message("two sides: %g of the least squared shift, at worst %g mm2 more", sum / exact_sum, worst);
    g_assert_cmpfloat(sum, <=, 1.001 * exact_sum);
    g_rand_free(chance);
}

static void test_full(void)
{
    double wanted[] = { 0, 0, 0 }, height[] = { 4, 4, 4 }, top[3];
    int side[3];

    g_assert_false(place_side(wanted, height, 3, 0, 11, top));
    g_assert_true(place_side(wanted, height, 3, 0, 12, top));
    g_assert_false(place_sides(wanted, height, 3, 2, PLACE_QUICK, 0, 7, side, top, NULL));
    g_assert_true(place_sides(wanted, height, 3, 2, PLACE_QUICK, 0, 8, side, top, NULL));
    g_assert_true(place_side(wanted, height, 0, 0, 1, top));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/place/no-overlap", test_no_overlap);
    g_test_add_func("/place/least-shift", test_least_shift);
    g_test_add_func("/place/two-sides", test_two_sides);
    g_test_add_func("/place/full", test_full);
    return g_test_run();
}

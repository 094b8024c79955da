#include "blocks.h"

#include <stdlib.h>

#define VAGUE_PART 0.1 /* of the exact days' length, before and behind them, for what is not exact */
#define VAGUE_LEAST 3 /* days; fewer say little about where the rest belongs */

static void add_blocks(struct blocks *blocks, const struct block_measure *measure, const struct moment *moment, double date)
{
    struct block block = { .moment = moment, .first = moment->first };
    double head = measure->above ? date : 0, height = head;

    for (guint i = moment->first; i < moment->first + moment->count; i++) {
        double next = measure->entries[i] + measure->entry_gap;
        if (block.count > 0 && height + next > measure->tallest) {
            block.height = height - measure->entry_gap + measure->block_gap;
            g_array_append_val(blocks->list, block);
            block = (struct block){ .moment = moment, .first = i };
            height = head;
        }
        block.count++;
        height += next;
    }
    block.height = MAX(height - measure->entry_gap, date) + measure->block_gap;
    g_array_append_val(blocks->list, block);
}

struct blocks *blocks_new(const struct chronicle *chronicle, const struct block_measure *measure, int sides, bool given)
{
    struct blocks *blocks = g_new0(struct blocks, 1);

    g_assert(sides <= BLOCKS_MOST_SIDES);
    blocks->sides = sides;
    blocks->given = given;
    blocks->list = g_array_new(FALSE, TRUE, sizeof(struct block));
    for (guint i = 0; i < chronicle->moments->len; i++)
        add_blocks(blocks, measure, &g_array_index(chronicle->moments, struct moment, i), measure->dates[i]);
    return blocks;
}

/* What stands on all sides, or as much as the fullest side asks of every side where sides are given. */
static double whole(const struct blocks *blocks, const double height[BLOCKS_MOST_SIDES])
{
    double sum = 0, most = 0;

    for (int side = 0; side < blocks->sides; side++) {
        sum += height[side];
        most = MAX(most, height[side]);
    }
    return blocks->given ? blocks->sides * most : sum;
}

double blocks_height(const struct blocks *blocks)
{
    double height[BLOCKS_MOST_SIDES] = { 0 };

    for (guint i = 0; i < blocks->list->len; i++) {
        const struct block *block = &g_array_index(blocks->list, struct block, i);
        height[block->moment->side] += block->height;
    }
    return whole(blocks, height);
}

guint blocks_page_end(const struct blocks *blocks, guint first, double limit)
{
    double height[BLOCKS_MOST_SIDES] = { 0 };
    guint end = first;

    for (; end < blocks->list->len; end++) {
        const struct block *block = &g_array_index(blocks->list, struct block, end);
        height[block->moment->side] += block->height;
        if (end > first && whole(blocks, height) > limit)
            break;
    }
    return end;
}

int blocks_pages(const struct blocks *blocks, double limit)
{
    int pages = 0;

    for (guint first = 0; first < blocks->list->len; first = blocks_page_end(blocks, first, limit))
        pages++;
    return pages;
}

double blocks_even_limit(const struct blocks *blocks, double limit)
{
    int pages = blocks_pages(blocks, limit);

    while (pages > 1 && limit > 0 && blocks_pages(blocks, 0.97 * limit) == pages)
        limit *= 0.97;
    return limit;
}

char *blocks_span(const struct block *block, size_t n)
{
    const char *first = block[0].moment->date, *last = block[n - 1].moment->date;

    return g_str_equal(first, last) ? g_strdup(first) : g_strdup_printf("%s – %s", first, last);
}

static int by_from(const void *a, const void *b)
{
    const struct stretch *left = a, *right = b;

    return left->from < right->from ? -1 : left->from > right->from;
}

static int by_day(const void *a, const void *b)
{
    const double *left = a, *right = b;

    return *left < *right ? -1 : *left > *right;
}

static struct axis *even_axis(const struct block *block, size_t n, double lo_mm, double hi_mm)
{
    g_autofree double *days = g_new(double, n);

    for (size_t i = 0; i < n; i++)
        days[i] = block[i].moment->at;
    qsort(days, n, sizeof *days, by_day);
    return axis_even(days, n, lo_mm, hi_mm);
}

/* Whether an exact day or period begins or ends within a stretch. */
static bool holds_exact(const struct stretch *stretch, const struct block *block, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (block[i].moment->extent != EXTENT_UNKNOWN_DAY && block[i].moment->from < stretch->to &&
            block[i].moment->to > stretch->from)
            return true;
    return false;
}

/*
 * A month or year of which the day is not known asks for no room of its own: what it goes beyond the exact days is cut to a part of
 * their length, and one that lies apart from them keeps such a part around its middle, so that one "April 2024" does not push nine
 * days into a corner.
 */
static void cut_vague(struct stretch *stretches, const struct block *block, size_t n)
{
    double first = G_MAXDOUBLE, last = -G_MAXDOUBLE;

    for (size_t i = 0; i < n; i++)
        if (block[i].moment->extent != EXTENT_UNKNOWN_DAY) {
            first = MIN(first, block[i].moment->from);
            last = MAX(last, block[i].moment->to);
        }
    double room = (last - first) * VAGUE_PART;
    if (last - first < VAGUE_LEAST)
        return;
    for (size_t i = 0; i < n; i++)
        if (block[i].moment->extent == EXTENT_UNKNOWN_DAY && stretches[i].from < last && stretches[i].to > first) {
            stretches[i].from = MAX(stretches[i].from, first - room);
            stretches[i].to = MIN(stretches[i].to, last + room);
        } else if (block[i].moment->extent == EXTENT_UNKNOWN_DAY && !holds_exact(&stretches[i], block, n)) {
            stretches[i].from = MAX(stretches[i].from, block[i].moment->at - room / 2);
            stretches[i].to = MIN(stretches[i].to, block[i].moment->at + room / 2);
        }
}

struct axis *blocks_axis(const struct block *block, size_t n, int breaks, bool even, double break_mm, double lo_mm, double hi_mm)
{
    g_autofree struct stretch *stretches = g_new(struct stretch, n);

    if (even)
        return even_axis(block, n, lo_mm, hi_mm);
    for (size_t i = 0; i < n; i++)
        stretches[i] = (struct stretch){ block[i].moment->from, block[i].moment->to };
    cut_vague(stretches, block, n);
    qsort(stretches, n, sizeof *stretches, by_from);
    return axis_new(stretches, n, breaks, break_mm, lo_mm, hi_mm);
}

void blocks_free(struct blocks *blocks)
{
    g_array_unref(blocks->list);
    g_free(blocks);
}

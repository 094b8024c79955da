/*
 * blocks.h - labels of one date as blocks, and the pages that blocks are divided into.
 *
 *   moments + heights of their entries  --blocks_new()-->  blocks  --blocks_page_end()-->  pages
 *
 * Shape   a moment that is taller than a page should hold in one piece becomes several
 *         blocks. Pages take blocks in order; where sides are given (two parties, lanes)
 *         the fullest side ends a page, else the sides share.
 * Units   millimetres; a limit is what all sides of a page hold together.
 */
#ifndef TIMELINE_BLOCKS_H
#define TIMELINE_BLOCKS_H

#include "axis.h"
#include "chronicle.h"

#include <glib.h>
#include <stdbool.h>

#define BLOCKS_MOST_SIDES 8

/* Labels of one date that stay together. */
struct block {
    const struct moment *moment;
    guint first, count; /* entries */
    double height;
};

/* How tall labels are set. */
struct block_measure {
    const double *entries; /* the entries' heights */
    const double *dates; /* the moments' dates' heights */
    bool above; /* a date stands above its labels, not beside them */
    double entry_gap, block_gap; /* after each but the last entry; after each block */
    double tallest; /* a block that would be taller is divided */
};

struct blocks {
    GArray *list; /* struct block */
    int sides;
    bool given; /* each moment has its side */
};

struct blocks *blocks_new(const struct chronicle *chronicle, const struct block_measure *measure, int sides, bool given);

/* Of all blocks, as much as the fullest side asks of every side. */
double blocks_height(const struct blocks *blocks);

/* The end of the blocks from `first` on that fill a page up to a limit, at least one. */
guint blocks_page_end(const struct blocks *blocks, guint first, double limit);
int blocks_pages(const struct blocks *blocks, double limit);

/* The least limit with as many pages: it fills them alike. */
double blocks_even_limit(const struct blocks *blocks, double limit);

/* "26 Mar 2018 – 3 Apr 2018", from the first block's date to the last one's. The caller frees it. */
char *blocks_span(const struct block *block, size_t n);

/* The axis of some blocks, with so many of their quiet stretches cut, or with their dates at even distances. */
struct axis *blocks_axis(const struct block *block, size_t n, int breaks, bool even, double break_mm, double lo_mm, double hi_mm);
void blocks_free(struct blocks *blocks);
OWNED_DEFINE(blocks)

#endif

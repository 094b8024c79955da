/*
 * downward.h - pages on which time runs down: what the layouts with columns share.
 *
 *   blocks --downward_lay()--> pages --> axis, places along it, spans, leaders and dots, the layout's own blocks
 *
 * Shape   a layout begins with a struct downward and fills it in; it says where the
 *         blocks' lines are and draws the blocks, everything between is done here.
 * Method  an axis has as many breaks as take labels much nearer to their dates.
 */
#ifndef TIMELINE_DOWNWARD_H
#define TIMELINE_DOWNWARD_H

#include "band.h"
#include "blocks.h"
#include "sheet.h"

/* A page that is being drawn. */
struct downward_page {
    struct sheet sheet;
    const struct block *blocks;
    size_t n;
    struct axis *axis;
    int *side; /* of the blocks */
    double *top;
};

struct downward {
    struct words *words;
    const struct chronicle *chronicle;
    const struct furniture *furniture;
    struct blocks *blocks;
    double size; /* of the texts, pt */
    double block_gap; /* that the blocks' heights include */
    double leader; /* how far from their lines leaders end */
    double axis_x;

    /* Draws heads; moves the sheet's top down under them. */
    void (*draw_heads)(const struct downward *layout, struct sheet *sheet);

    /* Draws what lies behind the times; NULL for nothing. */
    void (*draw_ground)(const struct downward *layout, struct downward_page *page);

    /* x of a side's line, and which way its labels are. */
    double (*line_of)(const struct downward *layout, int side, int *sign);
    void (*draw_block)(const struct downward *layout, struct downward_page *page, size_t i);
};

/* Appends the pages to drawings, each holding blocks up to a limit, or somewhat less; false when they do not fit. */
bool downward_lay(const struct downward *layout, double limit, GPtrArray *drawings);

#endif

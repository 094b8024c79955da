#include "downward.h"

#include "place.h"

#include <math.h>

#define MOST_BREAKS 6

/* Places the blocks along an axis with so many breaks; false when they do not fit. */
static bool place(const struct downward *layout, struct downward_page *page, int breaks, unsigned states, double *cost)
{
    g_autofree double *wanted = g_new(double, page->n), *height = g_new(double, page->n);
    double lo = page->sheet.top, hi = page->sheet.bottom + layout->block_gap;

    g_clear_pointer(&page->axis, axis_free);
    page->axis = blocks_axis(page->blocks, page->n, breaks, layout->chronicle->even, band_break(layout->furniture->smallest),
                             page->sheet.top, page->sheet.bottom);
    for (size_t i = 0; i < page->n; i++) {
        wanted[i] = axis_at(page->axis, page->blocks[i].moment->at) - words_middle_mm(layout->size);
        height[i] = page->blocks[i].height;
    }
    if (layout->blocks->given)
        return place_given(wanted, height, page->n, page->side, layout->blocks->sides, lo, hi, page->top, cost);
    return place_sides(wanted, height, page->n, layout->blocks->sides, states, lo, hi, page->side, page->top, cost);
}

/* Cuts quiet stretches one by one, as long as each cut takes a fifth off the labels' shift, or until they hardly shift. */
static bool place_well(const struct downward *layout, struct downward_page *page)
{
    double best, cost;
    int breaks = 0;

    if (!place(layout, page, 0, PLACE_QUICK, &best))
        return false;
    for (int more = 1; more <= MOST_BREAKS && !layout->chronicle->even && sqrt(best / (double)page->n) > 4; more++) {
        if (!place(layout, page, more, PLACE_QUICK, &cost) || cost > best * pow(0.8, more - breaks))
            continue;
        best = cost;
        breaks = more;
    }
    return place(layout, page, breaks, PLACE_WELL, &best);
}

static struct band_edge edge_of(const struct downward *layout, struct downward_page *page, size_t i)
{
    struct band_edge edge = { .sheet = &page->sheet, .axis = page->axis };

    edge.at = layout->line_of(layout, page->side[i], &edge.sign);
    return edge;
}

static void draw_leader(const struct downward *layout, struct downward_page *page, size_t i)
{
    const struct moment *moment = page->blocks[i].moment;
    struct band_edge edge = edge_of(layout, page, i);

    drawing_line(page->sheet.drawing, edge.at + edge.sign * 0.5, axis_at(page->axis, moment->at),
                 edge.at + edge.sign * layout->leader, page->top[i] + words_middle_mm(layout->size), 0.2, INK_LEADER,
                 moment->hollow);
}

static int *levels_of(const struct downward *layout, const struct downward_page *page)
{
    g_autofree const struct moment **moments = g_new(const struct moment *, page->n);

    for (size_t i = 0; i < page->n; i++)
        moments[i] = page->blocks[i].moment;
    return band_levels(page->axis, moments, page->side, page->n, layout->blocks->sides);
}

/* Spans first and leaders over them, dots on top: a day inside a month stays visible. A moment of several blocks is one span. */
static void draw_times(const struct downward *layout, struct downward_page *page)
{
    g_autofree int *level = levels_of(layout, page);

    for (size_t i = 0; i < page->n; i++) {
        struct band_edge edge = edge_of(layout, page, i);
        band_draw_span(&edge, page->blocks[i].moment, level[i]);
    }
    for (size_t i = 0; i < page->n; i++)
        draw_leader(layout, page, i);
    for (size_t i = 0; i < page->n; i++) {
        struct band_edge edge = edge_of(layout, page, i);
        band_draw_dot(&edge, page->blocks[i].moment);
    }
}

static bool draw_page(const struct downward *layout, guint first, size_t n, int number, int pages, GPtrArray *drawings)
{
    g_autofree int *side = g_new(int, n);
    g_autofree double *top = g_new(double, n);
    struct downward_page page = { .n = n, .side = side, .top = top };

    page.sheet = sheet_open(layout->words, layout->furniture, number, pages);
    page.blocks = &g_array_index(layout->blocks->list, struct block, first);
    for (size_t i = 0; i < n; i++)
        side[i] = page.blocks[i].moment->side;
    page.sheet.drawing->name = blocks_span(page.blocks, n);
    g_ptr_array_add(drawings, page.sheet.drawing);
    if (layout->draw_heads)
        layout->draw_heads(layout, &page.sheet);
    bool fits = place_well(layout, &page);
    if (fits) {
        band_draw(&page.sheet, page.axis, layout->axis_x);
        if (layout->draw_ground)
            layout->draw_ground(layout, &page);
        draw_times(layout, &page);
        for (size_t i = 0; i < n; i++)
            layout->draw_block(layout, &page, i);
    }
    axis_free(page.axis);
    return fits;
}

static bool draw_pages(const struct downward *layout, double limit, GPtrArray *drawings)
{
    int pages = blocks_pages(layout->blocks, limit);
    guint first = 0, end;

    g_ptr_array_set_size(drawings, 0);
    for (int page = 1; page <= pages; page++, first = end) {
        end = blocks_page_end(layout->blocks, first, limit);
        if (!draw_page(layout, first, end - first, page, pages, drawings))
            return false;
    }
    return true;
}

bool downward_lay(const struct downward *layout, double limit, GPtrArray *drawings)
{
    for (int less = 0; less < 4; less++, limit *= 0.9)
        if (draw_pages(layout, limit, drawings))
            return true;
    return false;
}

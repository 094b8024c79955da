#include "vertical.h"

#include "band.h"
#include "blocks.h"
#include "place.h"
#include "../db/error.h"

#include <math.h>

#define HEAD_PT 10.0
#define HEAD_MM 7.0
#define LARGEST 10.0
#define MOST_BREAKS 6

/* Of the page's two sides, how much labels may fill: on one page for a size to be chosen, at 7 pt, and on several pages. */
#define FILL_AIRY 0.74
#define FILL_FULL 0.96
#define FILL_PAGES 0.62
#define TALLEST 0.25 /* of the body: a taller moment is divided */

struct vertical {
    struct words *words;
    const struct chronicle *chronicle;
    const struct furniture *furniture;
    int sides;
    bool mirrored; /* the sides are given */
    double size, date_width, text_width, axis_x;
    double body; /* height of the smallest body */
    double widest_date, widest_short; /* per point; a range's second half may go under its first */
    GPtrArray *texts; /* struct typeset: the entries', at the size */
    struct blocks *blocks;
};

static const struct entry *entry_at(const struct vertical *v, guint i)
{
    return &g_array_index(v->chronicle->entries, struct entry, i);
}

/* Of the axis's width. */
static double half(const struct vertical *v)
{
    return band_half(v->furniture->smallest);
}

/* From the axis to the dates: the room for leaders. */
static double leader(const struct vertical *v)
{
    return 0.8 * v->size;
}

static double mark_radius(const struct vertical *v)
{
    return MIN(1.3, v->size * 0.145);
}

/* From a date to its label, with the mark between. */
static double mark_room(const struct vertical *v)
{
    return 2 * mark_radius(v) + 0.38 * v->size;
}

static double entry_gap(const struct vertical *v)
{
    return 0.1 * words_height_mm(v->size, 1);
}

static double block_gap(const struct vertical *v)
{
    return 0.28 * words_height_mm(v->size, 1);
}

static void measure(struct vertical *v)
{
    double longest = words_rule(v->words, "30–31 May 2000", false)->width, day = 0;

    for (guint i = 0; i < v->chronicle->moments->len; i++) {
        const struct moment *moment = &g_array_index(v->chronicle->moments, struct moment, i);
        v->widest_date = MAX(v->widest_date, moment->date_width);
        if (moment->to - moment->from <= 1)
            day = MAX(day, moment->date_width);
    }
    day = day > 0 ? day : longest;
    v->widest_date = MIN(v->widest_date, MAX(longest, day));
    v->widest_short = MIN(v->widest_date, day);
}

/* The columns at a text size. */
static void set_size(struct vertical *v, double size)
{
    double left = v->furniture->margin, right = v->furniture->width_mm - left;

    v->size = size;
    v->date_width = (size > v->furniture->smallest ? v->widest_date : v->widest_short) * size + 0.2;
    v->axis_x = v->sides == 2 ? (left + right) / 2 : left + half(v);
    v->text_width = right - v->axis_x - half(v) - leader(v) - v->date_width - mark_room(v);
}

/* Of what stands on each side: the whole, or twice the taller side where sides are given. */
static double whole(const struct vertical *v, const double height[2])
{
    return v->mirrored ? 2 * MAX(height[0], height[1]) : height[0] + height[1];
}

/* About how tall all labels are together. */
static double estimate(const struct vertical *v)
{
    double height[2] = { 0, 0 };

    for (guint i = 0; i < v->chronicle->entries->len; i++) {
        int lines = ruled_lines(entry_at(v, i)->ruled, v->size, v->text_width);
        height[entry_at(v, i)->side] += words_height_mm(v->size, lines) + entry_gap(v);
    }
    for (guint i = 0; i < v->chronicle->moments->len; i++)
        height[g_array_index(v->chronicle->moments, struct moment, i).side] += block_gap(v) - entry_gap(v);
    return whole(v, height);
}

/* The largest text with which one page is filled well; 7 pt when only a full one or several will do. */
static double choose_size(struct vertical *v)
{
    for (double size = MAX(LARGEST, v->furniture->smallest); size >= v->furniture->smallest; size -= 0.5) {
        set_size(v, size);
        if (v->text_width > 30 && estimate(v) <= v->sides * v->body * (size == v->furniture->smallest ? FILL_FULL : FILL_AIRY))
            return size;
    }
    return v->furniture->smallest;
}

static void set_texts(struct vertical *v)
{
    v->texts = typesets_new();
    for (guint i = 0; i < v->chronicle->entries->len; i++)
        g_ptr_array_add(v->texts, typeset_balanced(entry_at(v, i)->ruled, v->size, v->text_width));
}

static double entry_height(const struct vertical *v, guint i)
{
    return words_height_mm(v->size, typeset_lines(g_ptr_array_index(v->texts, i)));
}

/* Dates longer than their column take two lines. */
static double date_height(const struct vertical *v, const struct moment *moment)
{
    if (moment->date_width * v->size < v->date_width)
        return words_height_mm(v->size, 1);
    OWNED(typeset) *set = words_set(v->words, moment->date, v->size, false, v->date_width);
    return words_height_mm(v->size, typeset_lines(set));
}

static void make_blocks(struct vertical *v)
{
    const GArray *entries = v->chronicle->entries, *moments = v->chronicle->moments;
    g_autofree double *entry = g_new(double, entries->len + 1), *date = g_new(double, moments->len + 1);
    struct block_measure measure = { .entries = entry, .dates = date, .entry_gap = entry_gap(v), .block_gap = block_gap(v) };

    measure.tallest = TALLEST * v->body;
    for (guint i = 0; i < entries->len; i++)
        entry[i] = entry_height(v, i);
    for (guint i = 0; i < moments->len; i++)
        date[i] = date_height(v, &g_array_index(moments, struct moment, i));
    v->blocks = blocks_new(v->chronicle, &measure, v->sides, v->mirrored);
}

/* --- one page --- */

struct page {
    struct sheet sheet;
    const struct block *blocks;
    size_t n;
    struct axis *axis;
    int *side;
    double *top;
};

/* Places the blocks along an axis with so many breaks; false when they do not fit. */
static bool place(const struct vertical *v, struct page *page, int breaks, double *cost)
{
    g_autofree double *wanted = g_new(double, page->n), *height = g_new(double, page->n);

    g_clear_pointer(&page->axis, axis_free);
    page->axis = blocks_axis(page->blocks, page->n, breaks, v->chronicle->even, band_break(v->furniture->smallest), page->sheet.top,
                             page->sheet.bottom);
    for (size_t i = 0; i < page->n; i++) {
        wanted[i] = axis_at(page->axis, page->blocks[i].moment->at) - words_middle_mm(v->size);
        height[i] = page->blocks[i].height;
    }
    double lo = page->sheet.top, hi = page->sheet.bottom + block_gap(v);
    if (v->mirrored)
        return place_given(wanted, height, page->n, page->side, 2, lo, hi, page->top, cost);
    return place_sides(wanted, height, page->n, v->sides, lo, hi, page->side, page->top, cost);
}

/* Cuts quiet stretches one by one, as long as each cut takes a fifth off the labels' shift, or until they hardly shift. */
static bool place_well(const struct vertical *v, struct page *page)
{
    double best, cost;
    int breaks = 0;

    if (!place(v, page, 0, &best))
        return false;
    for (int more = 1; more <= MOST_BREAKS && !v->chronicle->even && sqrt(best / (double)page->n) > 4; more++) {
        if (!place(v, page, more, &cost) || cost > best * pow(0.8, more - breaks))
            continue;
        best = cost;
        breaks = more;
    }
    return place(v, page, breaks, &best);
}

static void draw_entry(const struct vertical *v, struct page *page, guint i, double x, double y, int sign)
{
    const struct entry *entry = entry_at(v, i);

    drawing_event(page->sheet.drawing, chronicle_card(entry, typeset_lines(g_ptr_array_index(v->texts, i)) > 1));
    sheet_mark(&page->sheet, entry, x + sign * mark_room(v) / 2, y + words_middle_mm(v->size), mark_radius(v));
    sheet_label(&page->sheet, entry, g_ptr_array_index(v->texts, i), x + sign * mark_room(v), y,
                sign > 0 ? ALIGN_LEFT : ALIGN_RIGHT);
    drawing_end(page->sheet.drawing);
}

/* The outward direction of a block's side: -1 left, 1 right. */
static int sign_of(const struct vertical *v, const struct page *page, size_t i)
{
    return v->sides == 2 && page->side[i] == 0 ? -1 : 1;
}

/* Spans first and leaders over them, dots on top: a day inside a month stays visible. */
static void draw_times(const struct vertical *v, struct page *page)
{
    struct drawing *drawing = page->sheet.drawing;

    for (size_t i = 0; i < page->n; i++) {
        int sign = sign_of(v, page, i);
        double edge = v->axis_x + sign * half(v);
        if (!band_is_dot(page->axis, page->blocks[i].moment))
            band_draw_span(&page->sheet, page->axis, v->chronicle, page->blocks[i].moment, edge, sign);
    }
    for (size_t i = 0; i < page->n; i++) {
        const struct moment *moment = page->blocks[i].moment;
        int sign = sign_of(v, page, i);
        double edge = v->axis_x + sign * half(v), at = axis_at(page->axis, moment->at);
        drawing_line(drawing, edge + sign * 0.5, at, edge + sign * (leader(v) - 1), page->top[i] + words_middle_mm(v->size), 0.2,
                     INK_LEADER, moment->hollow);
    }
    for (size_t i = 0; i < page->n; i++) {
        const struct moment *moment = page->blocks[i].moment;
        if (band_is_dot(page->axis, moment))
            drawing_dot(drawing, v->axis_x + sign_of(v, page, i) * half(v), axis_at(page->axis, moment->at), 1.0, moment->ink,
                        moment->hollow);
    }
}

static void draw_block(const struct vertical *v, struct page *page, size_t i)
{
    const struct block *block = &page->blocks[i];
    int sign = sign_of(v, page, i);
    double dates = v->axis_x + sign * (half(v) + leader(v)), y = page->top[i];

    sheet_text(&page->sheet, block->moment->date, dates, y, v->size, false, INK_QUIET, sign > 0 ? ALIGN_LEFT : ALIGN_RIGHT,
               v->date_width);
    for (guint k = block->first; k < block->first + block->count; k++) {
        draw_entry(v, page, k, dates + sign * v->date_width, y, sign);
        y += entry_height(v, k) + entry_gap(v);
    }
}

/* Whose acts stand on which side. */
static void draw_heads(const struct vertical *v, struct sheet *sheet)
{
    double inner = half(v) + leader(v), size = MAX(HEAD_PT, v->furniture->smallest);

    sheet_text(sheet, g_ptr_array_index(v->chronicle->heads, 0), v->axis_x - inner, sheet->top, size, true, INK_TEXT, ALIGN_RIGHT,
               0);
    sheet_text(sheet, g_ptr_array_index(v->chronicle->heads, 1), v->axis_x + inner, sheet->top, size, true, INK_TEXT, ALIGN_LEFT,
               0);
    sheet->top += HEAD_MM;
}

static bool draw_page(const struct vertical *v, size_t first, size_t n, int number, int pages, GPtrArray *drawings)
{
    g_autofree int *side = g_new(int, n);
    g_autofree double *top = g_new(double, n);
    struct page page = { .sheet = sheet_open(v->words, v->furniture, number, pages), .n = n, .side = side, .top = top };

    page.blocks = &g_array_index(v->blocks->list, struct block, first);
    for (size_t i = 0; i < n; i++)
        side[i] = page.blocks[i].moment->side;
    if (v->mirrored)
        draw_heads(v, &page.sheet);
    page.sheet.drawing->name = blocks_span(page.blocks, n);
    g_ptr_array_add(drawings, page.sheet.drawing);
    bool fits = place_well(v, &page);
    if (fits) {
        band_draw(&page.sheet, page.axis, v->axis_x);
        draw_times(v, &page);
        for (size_t i = 0; i < n; i++)
            draw_block(v, &page, i);
    }
    axis_free(page.axis);
    return fits;
}

static bool draw_pages(const struct vertical *v, double limit, GPtrArray *drawings)
{
    int pages = blocks_pages(v->blocks, limit);
    guint first = 0, end;

    g_ptr_array_set_size(drawings, 0);
    for (int page = 1; page <= pages; page++, first = end) {
        end = blocks_page_end(v->blocks, first, limit);
        if (!draw_page(v, first, end - first, page, pages, drawings))
            return false;
    }
    return true;
}

static bool lay(struct vertical *v, GPtrArray *drawings)
{
    set_size(v, choose_size(v));
    set_texts(v);
    make_blocks(v);
    double full = v->sides * v->body;
    double limit =
        blocks_even_limit(v->blocks, blocks_height(v->blocks) <= full * FILL_FULL ? full * FILL_FULL : full * FILL_PAGES);
    for (int less = 0; less < 4; less++, limit *= 0.9)
        if (draw_pages(v, limit, drawings))
            return true;
    return false;
}

bool vertical_lay(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture, GPtrArray *drawings,
                  GError **error)
{
    struct vertical v = { .words = words, .chronicle = chronicle, .furniture = furniture };

    v.mirrored = chronicle->heads->len > 0;
    v.sides = furniture->width_mm >= VERTICAL_TWO_MM ? 2 : 1;
    v.body = sheet_least_body(words, furniture) - (v.mirrored ? HEAD_MM : 0);
    measure(&v);
    set_size(&v, furniture->smallest);
    bool fits = v.body >= 60 && v.text_width >= 25;
    if (fits)
        fits = lay(&v, drawings);
    g_clear_pointer(&v.texts, g_ptr_array_unref);
    g_clear_pointer(&v.blocks, blocks_free);
    return fits || fail(error, ERROR_USAGE, "a page of %g x %g mm is too small for these labels at %g pt; give a larger --size",
                        furniture->width_mm, furniture->height_mm, furniture->smallest);
}

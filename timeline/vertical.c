#include "vertical.h"

#include "downward.h"
#include "../db/error.h"

#define HEAD_PT 10.0
#define HEAD_MM 7.0
#define LARGEST 10.0

/* Of the page's two sides, how much labels may fill: on one page for a size to be chosen, at 7 pt, and on several pages. */
#define FILL_AIRY 0.74
#define FILL_FULL 0.96
#define FILL_PAGES 0.62
#define TALLEST 0.25 /* of the body: a taller moment is divided */

struct vertical {
    struct downward down; /* the first */
    int sides;
    bool mirrored; /* the sides are given */
    double size, date_width, text_width, axis_x;
    double body; /* height of the smallest body */
    double widest_date, widest_short; /* per point; a range's second half may go under its first */
    GPtrArray *texts; /* struct typeset: the entries', at the size */
};

static const struct entry *entry_at(const struct vertical *v, guint i)
{
    return &g_array_index(v->down.chronicle->entries, struct entry, i);
}

/* Of the axis's width. */
static double half(const struct vertical *v)
{
    return band_half(v->down.furniture->smallest);
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
    double longest = words_rule(v->down.words, "30–31 May 2000", false)->width, day = 0;

    for (guint i = 0; i < v->down.chronicle->moments->len; i++) {
        const struct moment *moment = &g_array_index(v->down.chronicle->moments, struct moment, i);
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
    double left = v->down.furniture->margin, right = v->down.furniture->width_mm - left;

    v->size = size;
    v->date_width = (size > v->down.furniture->smallest ? v->widest_date : v->widest_short) * size + 0.2;
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

    for (guint i = 0; i < v->down.chronicle->entries->len; i++) {
        int lines = ruled_lines(entry_at(v, i)->ruled, v->size, v->text_width);
        height[entry_at(v, i)->side] += words_height_mm(v->size, lines) + entry_gap(v);
    }
    for (guint i = 0; i < v->down.chronicle->moments->len; i++)
        height[g_array_index(v->down.chronicle->moments, struct moment, i).side] += block_gap(v) - entry_gap(v);
    return whole(v, height);
}

/* The largest text with which one page is filled well; 7 pt when only a full one or several will do. */
static double choose_size(struct vertical *v)
{
    for (double size = MAX(LARGEST, v->down.furniture->smallest); size >= v->down.furniture->smallest; size -= 0.5) {
        set_size(v, size);
        if (v->text_width > 30 && estimate(v) <= v->sides * v->body * (size == v->down.furniture->smallest ? FILL_FULL : FILL_AIRY))
            return size;
    }
    return v->down.furniture->smallest;
}

static void set_texts(struct vertical *v)
{
    v->texts = typesets_new();
    for (guint i = 0; i < v->down.chronicle->entries->len; i++)
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
    OWNED(typeset) *set = words_set(v->down.words, moment->date, v->size, false, v->date_width);
    return words_height_mm(v->size, typeset_lines(set));
}

static void make_blocks(struct vertical *v)
{
    const GArray *entries = v->down.chronicle->entries, *moments = v->down.chronicle->moments;
    g_autofree double *entry = g_new(double, entries->len + 1), *date = g_new(double, moments->len + 1);
    struct block_measure measure = { .entries = entry, .dates = date, .entry_gap = entry_gap(v), .block_gap = block_gap(v) };

    measure.tallest = TALLEST * v->body;
    for (guint i = 0; i < entries->len; i++)
        entry[i] = entry_height(v, i);
    for (guint i = 0; i < moments->len; i++)
        date[i] = date_height(v, &g_array_index(moments, struct moment, i));
    v->down.blocks = blocks_new(v->down.chronicle, &measure, v->sides, v->mirrored);
}

/* --- one page --- */

static const struct vertical *vertical_of(const struct downward *down)
{
    return (const struct vertical *)down;
}

/* The axis's edge, and the outward direction: -1 left, 1 right. */
static double line_of(const struct downward *down, int side, int *sign)
{
    const struct vertical *v = vertical_of(down);

    *sign = v->sides == 2 && side == 0 ? -1 : 1;
    return v->axis_x + *sign * half(v);
}

static void draw_entry(const struct vertical *v, struct sheet *sheet, guint i, double x, double y, int sign)
{
    const struct entry *entry = entry_at(v, i);

    drawing_event(sheet->drawing, chronicle_card(entry, typeset_lines(g_ptr_array_index(v->texts, i)) > 1));
    sheet_mark(sheet, entry, x + sign * mark_room(v) / 2, y + words_middle_mm(v->size), mark_radius(v));
    sheet_label(sheet, entry, g_ptr_array_index(v->texts, i), x + sign * mark_room(v), y, sign > 0 ? ALIGN_LEFT : ALIGN_RIGHT);
    drawing_end(sheet->drawing);
}

static void draw_block(const struct downward *down, struct downward_page *page, size_t i)
{
    const struct vertical *v = vertical_of(down);
    const struct block *block = &page->blocks[i];
    int sign;
    double edge = line_of(down, page->side[i], &sign), dates = edge + sign * leader(v), y = page->top[i];

    sheet_text(&page->sheet, block->moment->date, dates, y, v->size, false, INK_QUIET, sign > 0 ? ALIGN_LEFT : ALIGN_RIGHT,
               v->date_width);
    for (guint k = block->first; k < block->first + block->count; k++) {
        draw_entry(v, &page->sheet, k, dates + sign * v->date_width, y, sign);
        y += entry_height(v, k) + entry_gap(v);
    }
}

/* Whose acts stand on which side. */
static void draw_heads(const struct downward *down, struct sheet *sheet)
{
    const struct vertical *v = vertical_of(down);
    double inner = half(v) + leader(v), size = MAX(HEAD_PT, v->down.furniture->smallest);

    sheet_text(sheet, g_ptr_array_index(v->down.chronicle->heads, 0), v->axis_x - inner, sheet->top, size, true, INK_TEXT,
               ALIGN_RIGHT, 0);
    sheet_text(sheet, g_ptr_array_index(v->down.chronicle->heads, 1), v->axis_x + inner, sheet->top, size, true, INK_TEXT,
               ALIGN_LEFT, 0);
    sheet->top += HEAD_MM;
}

static bool lay(struct vertical *v, GPtrArray *drawings)
{
    set_size(v, choose_size(v));
    set_texts(v);
    make_blocks(v);
    v->down.size = v->size;
    v->down.block_gap = block_gap(v);
    v->down.leader = leader(v) - 1;
    v->down.axis_x = v->axis_x;
    v->down.draw_heads = v->mirrored ? draw_heads : NULL;
    v->down.line_of = line_of;
    v->down.draw_block = draw_block;
    double full = v->sides * v->body;
    double most = blocks_height(v->down.blocks) <= full * FILL_FULL ? full * FILL_FULL : full * FILL_PAGES;
    return downward_lay(&v->down, blocks_even_limit(v->down.blocks, most), drawings);
}

bool vertical_lay(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture, GPtrArray *drawings,
                  GError **error)
{
    struct vertical v = { .down = { .words = words, .chronicle = chronicle, .furniture = furniture } };

    v.mirrored = chronicle->heads->len > 0;
    v.sides = furniture->width_mm >= VERTICAL_TWO_MM ? 2 : 1;
    v.body = sheet_least_body(words, furniture) - (v.mirrored ? HEAD_MM : 0);
    measure(&v);
    set_size(&v, furniture->smallest);
    bool fits = v.body >= 60 && v.text_width >= 25;
    if (fits)
        fits = lay(&v, drawings);
    g_clear_pointer(&v.texts, g_ptr_array_unref);
    g_clear_pointer(&v.down.blocks, blocks_free);
    return fits || fail(error, ERROR_USAGE, "a page of %g x %g mm is too small for these labels at %g pt; give a larger --size",
                        furniture->width_mm, furniture->height_mm, furniture->smallest);
}

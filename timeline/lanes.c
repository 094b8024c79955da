#include "lanes.h"

#include "downward.h"
#include "../db/error.h"

#include <math.h>

#define LARGEST 10.0
#define HEAD_PT 9.0
#define HEAD_GAP 2.5
#define GUTTER 4.0 /* between a lane's labels and the next lane's line */
#define MEASURE 3.1 /* mm of a line for each point of its text, at least */
#define ROUNDS 60 /* of evening out widths */

/* Of a lane, how much labels may fill: on one page for a size to be chosen, at 7 pt, and on several pages. */
#define FILL_EVEN 0.6 /* emptier lanes are as broad as the others */
#define FILL_AIRY 0.8
#define FILL_FULL 0.97
#define FILL_PAGES 0.8
#define TALLEST 0.3 /* of the body: a taller moment is divided */

struct lanes {
    struct downward down; /* the first */
    int count;
    double left[BLOCKS_MOST_SIDES], width[BLOCKS_MOST_SIDES]; /* of the lanes; left is its line */
    double size, body, head;
    GPtrArray *texts; /* struct typeset: the entries', at the size */
};

/* The axis and the white beside it. */
static double axis_room(const struct furniture *furniture)
{
    return 2 * band_half(furniture->smallest) + 4;
}

/* Of all lanes together. */
static double room_of(const struct furniture *furniture)
{
    return furniture->width_mm - 2 * furniture->margin - axis_room(furniture) + GUTTER;
}

static double narrowest_lane(const struct furniture *furniture)
{
    return LANES_NARROWEST_MM * furniture->smallest / SHEET_SMALLEST;
}

guint lanes_most(const struct furniture *furniture)
{
    return (guint)CLAMP(room_of(furniture) / (narrowest_lane(furniture) + GUTTER), 1, BLOCKS_MOST_SIDES);
}

static const struct entry *entry_at(const struct lanes *l, guint i)
{
    return &g_array_index(l->down.chronicle->entries, struct entry, i);
}

static double head_size(const struct lanes *l)
{
    return MAX(HEAD_PT, l->down.furniture->smallest);
}

/* From a lane's line to its labels: the room for leaders. */
static double leader(const struct lanes *l)
{
    return 0.55 * l->size;
}

static double mark_radius(const struct lanes *l)
{
    return MIN(1.3, l->size * 0.14);
}

static double mark_room(const struct lanes *l)
{
    return 2 * mark_radius(l) + 0.2 * l->size;
}

static double text_width(const struct lanes *l, int lane)
{
    return l->width[lane] - leader(l) - mark_room(l) - GUTTER;
}

static double entry_gap(const struct lanes *l)
{
    return 0.12 * words_height_mm(l->size, 1);
}

static double block_gap(const struct lanes *l)
{
    return 0.45 * words_height_mm(l->size, 1);
}

/* --- widths --- */

/* About how tall the lanes' labels are at these widths. */
static void estimate(const struct lanes *l, double height[BLOCKS_MOST_SIDES])
{
    for (int lane = 0; lane < l->count; lane++)
        height[lane] = 0;
    for (guint i = 0; i < l->down.chronicle->entries->len; i++) {
        const struct entry *entry = entry_at(l, i);
        int lines = ruled_lines(entry->ruled, l->size, text_width(l, entry->side));
        height[entry->side] += words_height_mm(l->size, lines) + entry_gap(l);
    }
    for (guint i = 0; i < l->down.chronicle->moments->len; i++)
        height[g_array_index(l->down.chronicle->moments, struct moment, i).side] +=
            words_height_mm(l->size, 1) + block_gap(l) - entry_gap(l);
}

static int tallest_of(const double *height, int count)
{
    int best = 0;

    for (int lane = 1; lane < count; lane++)
        if (height[lane] > height[best])
            best = lane;
    return best;
}

/* The lane with most white that can still give some of its width, or -1. */
static int giver_of(const struct lanes *l, const double *height, double step)
{
    double least = MAX(narrowest_lane(l->down.furniture), MEASURE * l->size + leader(l) + mark_room(l) + GUTTER);
    int best = -1;

    for (int lane = 0; lane < l->count; lane++)
        if (l->width[lane] - step >= least && (best < 0 || height[lane] < height[best]))
            best = lane;
    return best;
}

/* With which no label of the lane is wrapped: more does not help it. */
static double natural_width(const struct lanes *l, int lane)
{
    double widest = 0;

    for (guint i = 0; i < l->down.chronicle->entries->len; i++)
        if (entry_at(l, i)->side == lane)
            widest = MAX(widest, entry_at(l, i)->ruled->width);
    return widest * l->size + leader(l) + mark_room(l) + GUTTER + 0.5;
}

/* Widths with which the lanes are about equally full: the tallest takes from the emptiest. */
static void even_widths(struct lanes *l)
{
    double height[BLOCKS_MOST_SIDES], step = 2, room = room_of(l->down.furniture);

    for (int lane = 0; lane < l->count; lane++)
        l->width[lane] = room / l->count;
    for (int round = 0; round < ROUNDS; round++) {
        estimate(l, height);
        int taker = tallest_of(height, l->count), giver = giver_of(l, height, step);
        bool full = height[taker] > FILL_EVEN * l->body;
        if (!full || l->width[taker] + step > natural_width(l, taker) || giver < 0 || giver == taker ||
            height[giver] > 0.93 * height[taker])
            break;
        l->width[taker] += step;
        l->width[giver] -= step;
    }
    l->left[0] = l->down.furniture->margin + axis_room(l->down.furniture);
    for (int lane = 1; lane < l->count; lane++)
        l->left[lane] = l->left[lane - 1] + l->width[lane - 1];
}

static double narrowest(const struct lanes *l)
{
    double least = HUGE_VAL;

    for (int lane = 0; lane < l->count; lane++)
        least = MIN(least, text_width(l, lane));
    return least;
}

/* The largest text with which one page is filled well; 7 pt when only a full one or several will do. */
static void choose_size(struct lanes *l)
{
    double height[BLOCKS_MOST_SIDES];

    for (l->size = MAX(LARGEST, l->down.furniture->smallest); l->size > l->down.furniture->smallest; l->size -= 0.5) {
        even_widths(l);
        estimate(l, height);
        if (height[tallest_of(height, l->count)] <= FILL_AIRY * l->body && narrowest(l) >= MEASURE * l->size)
            return;
    }
    even_widths(l);
}

/* --- blocks --- */

static void set_texts(struct lanes *l)
{
    l->texts = typesets_new();
    for (guint i = 0; i < l->down.chronicle->entries->len; i++) {
        const struct entry *entry = entry_at(l, i);
        g_ptr_array_add(l->texts, typeset_balanced(entry->ruled, l->size, text_width(l, entry->side)));
    }
}

static double entry_height(const struct lanes *l, guint i)
{
    return words_height_mm(l->size, typeset_lines(g_ptr_array_index(l->texts, i)));
}

static struct typeset *set_date(const struct lanes *l, const struct moment *moment)
{
    return words_set(l->down.words, moment->date, l->size, false, text_width(l, moment->side) + mark_room(l));
}

static void make_blocks(struct lanes *l)
{
    const GArray *entries = l->down.chronicle->entries, *moments = l->down.chronicle->moments;
    g_autofree double *entry = g_new(double, entries->len + 1), *date = g_new(double, moments->len + 1);
    struct block_measure measure = { .entries = entry, .dates = date, .above = true, .tallest = TALLEST * l->body };

    measure.entry_gap = entry_gap(l);
    measure.block_gap = block_gap(l);
    for (guint i = 0; i < entries->len; i++)
        entry[i] = entry_height(l, i);
    for (guint i = 0; i < moments->len; i++) {
        OWNED(typeset) *set = set_date(l, &g_array_index(moments, struct moment, i));
        date[i] = words_height_mm(l->size, typeset_lines(set));
    }
    l->down.blocks = blocks_new(l->down.chronicle, &measure, l->count, true);
}

/* --- one page --- */

static const struct lanes *lanes_of(const struct downward *down)
{
    return (const struct lanes *)down;
}

static double line_of(const struct downward *down, int side, int *sign)
{
    *sign = 1;
    return lanes_of(down)->left[side];
}

/* The lanes' lines, with the axis's breaks. */
static void draw_ground(const struct downward *down, struct downward_page *page)
{
    const struct lanes *l = lanes_of(down);
    const GArray *pieces = axis_pieces(page->axis);

    for (int lane = 0; lane < l->count; lane++)
        for (guint i = 0; i < pieces->len; i++) {
            const struct axis_piece *piece = &g_array_index(pieces, struct axis_piece, i);
            drawing_line(page->sheet.drawing, l->left[lane], piece->from_mm, l->left[lane], piece->to_mm, 1.0, INK_BAND, false);
        }
}

static void draw_heads(const struct downward *down, struct sheet *sheet)
{
    const struct lanes *l = lanes_of(down);

    for (int lane = 0; lane < l->count; lane++)
        sheet_text(sheet, g_ptr_array_index(l->down.chronicle->heads, lane), l->left[lane], sheet->top, head_size(l), true,
                   INK_TEXT, ALIGN_LEFT, l->width[lane] - GUTTER);
    sheet->top += l->head;
}

static void draw_entry(const struct lanes *l, struct sheet *sheet, guint i, double x, double y)
{
    const struct entry *entry = entry_at(l, i);
    const struct typeset *set = g_ptr_array_index(l->texts, i);

    drawing_event(sheet->drawing, chronicle_card(entry, typeset_lines(set) > 1));
    sheet_mark(sheet, entry, x + mark_radius(l), y + words_middle_mm(l->size), mark_radius(l));
    sheet_label(sheet, entry, set, x + mark_room(l), y, ALIGN_LEFT);
    drawing_end(sheet->drawing);
}

static void draw_block(const struct downward *down, struct downward_page *page, size_t i)
{
    const struct lanes *l = lanes_of(down);
    const struct block *block = &page->blocks[i];
    double x = l->left[page->side[i]] + leader(l), y = page->top[i];
    OWNED(typeset) *date = set_date(l, block->moment);

    sheet_lines(&page->sheet, date, x, y, INK_QUIET, ALIGN_LEFT);
    y += words_height_mm(l->size, typeset_lines(date));
    for (guint k = block->first; k < block->first + block->count; k++) {
        draw_entry(l, &page->sheet, k, x, y);
        y += entry_height(l, k) + entry_gap(l);
    }
}

/* The heads' height, and that of the smallest body under them. */
static void measure_body(struct lanes *l)
{
    int lines = 1;

    for (int lane = 0; lane < l->count; lane++) {
        OWNED(typeset) *set = words_set(l->down.words, g_ptr_array_index(l->down.chronicle->heads, lane), head_size(l), true,
                                        narrowest_lane(l->down.furniture) - GUTTER);
        lines = MAX(lines, typeset_lines(set));
    }
    l->head = words_height_mm(head_size(l), lines) + HEAD_GAP;
    l->body = sheet_least_body(l->down.words, l->down.furniture) - l->head;
}

static bool lay(struct lanes *l, GPtrArray *drawings)
{
    choose_size(l);
    set_texts(l);
    make_blocks(l);
    l->down.size = l->size;
    l->down.block_gap = block_gap(l);
    l->down.leader = leader(l) - 0.8;
    l->down.axis_x = l->down.furniture->margin + band_half(l->down.furniture->smallest);
    l->down.draw_heads = draw_heads;
    l->down.draw_ground = draw_ground;
    l->down.line_of = line_of;
    l->down.draw_block = draw_block;
    double full = l->count * l->body;
    double most = blocks_height(l->down.blocks) <= full * FILL_FULL ? full * FILL_FULL : full * FILL_PAGES;
    return downward_lay(&l->down, blocks_even_limit(l->down.blocks, most), drawings);
}

bool lanes_lay(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture, GPtrArray *drawings,
               GError **error)
{
    struct lanes l = { .down = { .words = words, .chronicle = chronicle, .furniture = furniture },
                       .count = (int)chronicle->heads->len };

    measure_body(&l);
    bool fits = l.body >= 50 && l.count <= (int)lanes_most(furniture) && room_of(furniture) > narrowest_lane(furniture);
    if (fits)
        fits = lay(&l, drawings);
    g_clear_pointer(&l.texts, g_ptr_array_unref);
    g_clear_pointer(&l.down.blocks, blocks_free);
    return fits || fail(error, ERROR_USAGE, "a page of %g x %g mm is too small for %d lanes at %g pt; give a larger --size",
                        furniture->width_mm, furniture->height_mm, l.count, furniture->smallest);
}

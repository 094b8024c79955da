#include "vertical.h"

#include "axis.h"
#include "place.h"
#include "../db/actor.h"
#include "../db/error.h"

#include <math.h>

#define BAND 5.7 /* half the axis's width, mm */
#define BREAK_MM 9.0
#define TICK 0.9
#define TICK_PT 7.0
#define HEAD_PT 10.0
#define HEAD_MM 7.0
#define LARGEST 10.0
#define MOST_BREAKS 6

/* Of the page's two sides, how much labels may fill: on one page for a size to be chosen, at 7 pt, and on several pages. */
#define FILL_AIRY 0.74
#define FILL_FULL 0.96
#define FILL_PAGES 0.62
#define TALLEST 0.25 /* of the body: a taller moment is divided */

/* Labels of one date that stay together. */
struct block {
    const struct moment *moment;
    guint first, count; /* entries */
    double height;
};

struct vertical {
    struct words *words;
    const struct chronicle *chronicle;
    const struct furniture *furniture;
    int sides;
    double size, date_width, text_width, axis_x;
    double body; /* height of the smallest body */
    double widest_date, widest_short; /* per point; a range's second half may go under its first */
    GPtrArray *layouts; /* of the entries' texts, at the size */
    GArray *blocks; /* struct block */
};

static const struct entry *entry_at(const struct vertical *v, guint i)
{
    return &g_array_index(v->chronicle->entries, struct entry, i);
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
    double longest = words_width_per_point(v->words, "30–31 May 2000"), day = words_width_per_point(v->words, "30 May 2000");

    for (guint i = 0; i < v->chronicle->moments->len; i++)
        v->widest_date = MAX(v->widest_date, g_array_index(v->chronicle->moments, struct moment, i).date_width);
    v->widest_date = MIN(v->widest_date, longest);
    v->widest_short = MIN(v->widest_date, day);
}

/* The columns at a text size. */
static void set_size(struct vertical *v, double size)
{
    double left = SHEET_MARGIN, right = v->furniture->width_mm - SHEET_MARGIN;

    v->size = size;
    v->date_width = (size > SHEET_SMALLEST ? v->widest_date : v->widest_short) * size + 0.2;
    v->axis_x = v->sides == 2 ? (left + right) / 2 : left + BAND;
    v->text_width = right - v->axis_x - BAND - leader(v) - v->date_width - mark_room(v);
}

/* Of what stands on each side: the whole, or twice the taller side where sides are given. */
static double whole(const struct vertical *v, const double height[2])
{
    return v->chronicle->mirrored ? 2 * MAX(height[0], height[1]) : height[0] + height[1];
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
    for (double size = LARGEST; size >= SHEET_SMALLEST; size -= 0.5) {
        set_size(v, size);
        if (v->text_width > 30 && estimate(v) <= v->sides * v->body * (size == SHEET_SMALLEST ? FILL_FULL : FILL_AIRY))
            return size;
    }
    return SHEET_SMALLEST;
}

static void set_texts(struct vertical *v)
{
    v->layouts = g_ptr_array_new_with_free_func(g_object_unref);
    for (guint i = 0; i < v->chronicle->entries->len; i++)
        g_ptr_array_add(v->layouts, words_balance(v->words, entry_at(v, i)->text, entry_at(v, i)->ruled, v->size, v->text_width));
}

static double entry_height(const struct vertical *v, guint i)
{
    return words_height_mm(v->size, pango_layout_get_line_count(g_ptr_array_index(v->layouts, i)));
}

/* Dates longer than their column take two lines. */
static double date_height(const struct vertical *v, const struct moment *moment)
{
    if (moment->date_width * v->size < v->date_width)
        return words_height_mm(v->size, 1);
    g_autoptr(PangoLayout) layout = words_set(v->words, moment->date, v->size, false, v->date_width);
    return words_height_mm(v->size, pango_layout_get_line_count(layout));
}

static void add_blocks(struct vertical *v, const struct moment *moment)
{
    struct block block = { .moment = moment, .first = moment->first };
    double height = 0;

    for (guint i = moment->first; i < moment->first + moment->count; i++) {
        double next = entry_height(v, i) + entry_gap(v);
        if (block.count > 0 && height + next > TALLEST * v->body) {
            block.height = height - entry_gap(v) + block_gap(v);
            g_array_append_val(v->blocks, block);
            block = (struct block){ .moment = moment, .first = i };
            height = 0;
        }
        block.count++;
        height += next;
    }
    block.height = MAX(height - entry_gap(v), date_height(v, moment)) + block_gap(v);
    g_array_append_val(v->blocks, block);
}

static void make_blocks(struct vertical *v)
{
    v->blocks = g_array_new(FALSE, TRUE, sizeof(struct block));
    for (guint i = 0; i < v->chronicle->moments->len; i++)
        add_blocks(v, &g_array_index(v->chronicle->moments, struct moment, i));
}

static double blocks_height(const struct vertical *v)
{
    double height[2] = { 0, 0 };

    for (guint i = 0; i < v->blocks->len; i++) {
        const struct block *block = &g_array_index(v->blocks, struct block, i);
        height[block->moment->side] += block->height;
    }
    return whole(v, height);
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

static int by_from(gconstpointer a, gconstpointer b)
{
    const struct stretch *left = a, *right = b;

    return left->from < right->from ? -1 : left->from > right->from;
}

static struct axis *page_axis(const struct page *page, int breaks)
{
    g_autofree struct stretch *stretches = g_new(struct stretch, page->n);

    for (size_t i = 0; i < page->n; i++)
        stretches[i] = (struct stretch){ page->blocks[i].moment->from, page->blocks[i].moment->to };
    qsort(stretches, page->n, sizeof *stretches, by_from);
    return axis_new(stretches, page->n, breaks, BREAK_MM, page->sheet.top, page->sheet.bottom);
}

/* Places the blocks along an axis with so many breaks; false when they do not fit. */
static bool place(const struct vertical *v, struct page *page, int breaks, double *cost)
{
    g_autofree double *wanted = g_new(double, page->n), *height = g_new(double, page->n);

    g_clear_pointer(&page->axis, axis_free);
    page->axis = page_axis(page, breaks);
    for (size_t i = 0; i < page->n; i++) {
        wanted[i] = axis_at(page->axis, page->blocks[i].moment->at) - words_middle_mm(v->size);
        height[i] = page->blocks[i].height;
    }
    double lo = page->sheet.top, hi = page->sheet.bottom + block_gap(v);
    if (v->chronicle->mirrored)
        return place_given(wanted, height, page->n, page->side, lo, hi, page->top, cost);
    return place_sides(wanted, height, page->n, v->sides, lo, hi, page->side, page->top, cost);
}

/* Cuts quiet stretches one by one, as long as each cut takes a fifth off the labels' shift, or until they hardly shift. */
static bool place_well(const struct vertical *v, struct page *page)
{
    double best, cost;
    int breaks = 0;

    if (!place(v, page, 0, &best))
        return false;
    for (int more = 1; more <= MOST_BREAKS && sqrt(best / (double)page->n) > 4; more++) {
        if (!place(v, page, more, &cost) || cost > best * pow(0.8, more - breaks))
            continue;
        best = cost;
        breaks = more;
    }
    return place(v, page, breaks, &best);
}

static void draw_zigzag(struct sheet *sheet, double x, double y)
{
    static const int teeth = 6;
    double step = 2 * BAND / teeth;

    for (int i = 0; i < teeth; i++)
        drawing_line(sheet->drawing, x - BAND + i * step, y + (i % 2 ? 0.7 : -0.7), x - BAND + (i + 1) * step,
                     y + (i % 2 ? -0.7 : 0.7), 0.25, INK_RULE, false);
}

static void draw_break(const struct vertical *v, struct page *page, const struct axis_piece *piece)
{
    char text[24];
    double top = piece->from_mm - BREAK_MM, line = words_height_mm(TICK_PT, 1);
    g_auto(GStrv) words = g_strsplit(axis_duration(piece->left_out, text), " ", 2);

    draw_zigzag(&page->sheet, v->axis_x, top + 0.7);
    draw_zigzag(&page->sheet, v->axis_x, piece->from_mm - 0.7);
    for (int i = 0; i < 2; i++)
        sheet_text(&page->sheet, words[i], v->axis_x, top + BREAK_MM / 2 - line + i * line, TICK_PT, false, INK_QUIET, ALIGN_CENTRE,
                   0);
}

static void draw_axis(const struct vertical *v, struct page *page)
{
    struct drawing *drawing = page->sheet.drawing;
    const GArray *pieces = axis_pieces(page->axis);
    g_autoptr(GArray) ticks = axis_ticks(page->axis, 4.4);

    for (guint i = 0; i < pieces->len; i++) {
        const struct axis_piece *piece = &g_array_index(pieces, struct axis_piece, i);
        drawing_box(drawing, v->axis_x - BAND, piece->from_mm, v->axis_x + BAND, piece->to_mm, 0, INK_BAND);
        if (i > 0)
            draw_break(v, page, piece);
    }
    for (guint i = 0; i < ticks->len; i++) {
        const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        double length = tick->major ? TICK * 1.5 : TICK;
        for (int sign = -1; tick->line && sign <= 1; sign += 2)
            drawing_line(drawing, v->axis_x + sign * BAND, tick->mm, v->axis_x + sign * (BAND - length), tick->mm, 0.2, INK_RULE,
                         false);
    }
    for (guint i = 0; i < ticks->len; i++) {
        const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        if (tick->text[0])
            sheet_text(&page->sheet, tick->text, v->axis_x, tick->mm - words_middle_mm(TICK_PT), TICK_PT, tick->major,
                       tick->major ? INK_TEXT : INK_QUIET, ALIGN_CENTRE, 0);
    }
}

static bool is_dot(const struct page *page, const struct moment *moment)
{
    return moment->to - moment->from <= 1 || axis_at(page->axis, moment->to) - axis_at(page->axis, moment->from) < 1.6;
}

/* A month or year is a bracket over its span, a period a bar, at the axis's edge. */
static void draw_span(const struct vertical *v, struct page *page, const struct moment *moment, double x, int sign)
{
    struct drawing *drawing = page->sheet.drawing;
    double from = axis_at(page->axis, moment->from), to = axis_at(page->axis, moment->to);
    const struct event *event = entry_at(v, moment->first)->event;
    bool bar = event->until.precision || entry_at(v, moment->first)->acts;

    drawing_line(drawing, x, from, x, to, bar ? 1.2 : 0.4, moment->ink, moment->hollow);
    for (int end = 0; end < 2 && !bar; end++)
        drawing_line(drawing, x, end ? to : from, x + sign * 1.1, end ? to : from, 0.4, moment->ink, false);
}

static void draw_entry(const struct vertical *v, struct page *page, guint i, double x, double y, int sign)
{
    const struct entry *entry = entry_at(v, i);

    drawing_event(page->sheet.drawing, chronicle_card(entry, pango_layout_get_line_count(g_ptr_array_index(v->layouts, i)) > 1));
    drawing_mark(page->sheet.drawing, x + sign * mark_room(v) / 2, y + words_middle_mm(v->size), mark_radius(v), entry->mark,
                 entry->ink, entry->hollow);
    sheet_lines(&page->sheet, g_ptr_array_index(v->layouts, i), x + sign * mark_room(v), y, v->size, INK_TEXT,
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
        double edge = v->axis_x + sign * BAND;
        if (!is_dot(page, page->blocks[i].moment))
            draw_span(v, page, page->blocks[i].moment, edge, sign);
    }
    for (size_t i = 0; i < page->n; i++) {
        const struct moment *moment = page->blocks[i].moment;
        int sign = sign_of(v, page, i);
        double edge = v->axis_x + sign * BAND, at = axis_at(page->axis, moment->at);
        drawing_line(drawing, edge + sign * 0.5, at, edge + sign * (leader(v) - 1), page->top[i] + words_middle_mm(v->size), 0.2,
                     INK_LEADER, moment->hollow);
    }
    for (size_t i = 0; i < page->n; i++) {
        const struct moment *moment = page->blocks[i].moment;
        if (is_dot(page, moment))
            drawing_dot(drawing, v->axis_x + sign_of(v, page, i) * BAND, axis_at(page->axis, moment->at), 1.0, moment->ink,
                        moment->hollow);
    }
}

static void draw_block(const struct vertical *v, struct page *page, size_t i)
{
    const struct block *block = &page->blocks[i];
    int sign = sign_of(v, page, i);
    double dates = v->axis_x + sign * (BAND + leader(v)), y = page->top[i];

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
    const struct chronicle *chronicle = v->chronicle;
    double inner = BAND + leader(v);
    bool others = false;

    for (guint i = 0; i < chronicle->entries->len; i++)
        others = others || (entry_at(v, i)->side && !entry_is_of(entry_at(v, i), chronicle->parties[1]));
    g_autofree char *left = g_strdup_printf("By %s", actor_name(chronicle->parties[0]));
    g_autofree char *right = g_strdup_printf("By %s%s", actor_name(chronicle->parties[1]), others ? " and others" : "");
    sheet_text(sheet, left, v->axis_x - inner, sheet->top, HEAD_PT, true, INK_TEXT, ALIGN_RIGHT, 0);
    sheet_text(sheet, right, v->axis_x + inner, sheet->top, HEAD_PT, true, INK_TEXT, ALIGN_LEFT, 0);
    sheet->top += HEAD_MM;
}

static bool draw_page(const struct vertical *v, size_t first, size_t n, int number, int pages, GPtrArray *drawings)
{
    g_autofree int *side = g_new(int, n);
    g_autofree double *top = g_new(double, n);
    struct page page = { .sheet = sheet_open(v->words, v->furniture, number, pages), .n = n, .side = side, .top = top };

    page.blocks = &g_array_index(v->blocks, struct block, first);
    for (size_t i = 0; i < n; i++)
        side[i] = page.blocks[i].moment->side;
    if (v->chronicle->mirrored)
        draw_heads(v, &page.sheet);
    g_ptr_array_add(drawings, page.sheet.drawing);
    bool fits = place_well(v, &page);
    if (fits) {
        draw_axis(v, &page);
        draw_times(v, &page);
        for (size_t i = 0; i < n; i++)
            draw_block(v, &page, i);
    }
    axis_free(page.axis);
    return fits;
}

/* The blocks from `first` on that fill a page up to a limit, at least one. */
static guint page_end(const struct vertical *v, guint first, double limit)
{
    double height[2] = { 0, 0 };
    guint end = first;

    for (; end < v->blocks->len; end++) {
        const struct block *block = &g_array_index(v->blocks, struct block, end);
        height[block->moment->side] += block->height;
        if (end > first && whole(v, height) > limit)
            break;
    }
    return end;
}

static int count_pages(const struct vertical *v, double limit)
{
    int pages = 0;

    for (guint first = 0; first < v->blocks->len; first = page_end(v, first, limit))
        pages++;
    return pages;
}

/* The least limit with as many pages: it fills them alike. */
static double even_limit(const struct vertical *v, double limit)
{
    int pages = count_pages(v, limit);

    while (pages > 1 && limit > 0 && count_pages(v, 0.97 * limit) == pages)
        limit *= 0.97;
    return limit;
}

static bool draw_pages(const struct vertical *v, double limit, GPtrArray *drawings)
{
    int pages = count_pages(v, limit);
    guint first = 0, end;

    g_ptr_array_set_size(drawings, 0);
    for (int page = 1; page <= pages; page++, first = end) {
        end = page_end(v, first, limit);
        if (!draw_page(v, first, end - first, page, pages, drawings))
            return false;
    }
    return true;
}

/* The body of a page with all its furniture, as tall as the shortest page has it. */
static double body_height(struct vertical *v)
{
    double least = HUGE_VAL;

    for (int page = 1; page <= 2; page++) {
        struct sheet sheet = sheet_open(v->words, v->furniture, page, page == 1 ? 1 : 2);
        least = MIN(least, sheet.bottom - sheet.top);
        drawing_free(sheet.drawing);
    }
    return least;
}

static bool lay(struct vertical *v, GPtrArray *drawings)
{
    set_size(v, choose_size(v));
    set_texts(v);
    make_blocks(v);
    double full = v->sides * v->body;
    double limit = even_limit(v, blocks_height(v) <= full * FILL_FULL ? full * FILL_FULL : full * FILL_PAGES);
    for (int less = 0; less < 4; less++, limit *= 0.9)
        if (draw_pages(v, limit, drawings))
            return true;
    return false;
}

bool vertical_lay(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture, GPtrArray *drawings,
                  GError **error)
{
    struct vertical v = { .words = words, .chronicle = chronicle, .furniture = furniture };

    v.sides = furniture->width_mm >= VERTICAL_TWO_MM ? 2 : 1;
    v.body = body_height(&v) - (chronicle->mirrored ? HEAD_MM : 0);
    measure(&v);
    set_size(&v, SHEET_SMALLEST);
    bool fits = v.body >= 60 && v.text_width >= 25;
    if (fits)
        fits = lay(&v, drawings);
    g_clear_pointer(&v.layouts, g_ptr_array_unref);
    g_clear_pointer(&v.blocks, g_array_unref);
    return fits || fail(error, ERROR_USAGE, "a page of %g x %g mm is too small for these labels at %g pt; give a larger --size",
                        furniture->width_mm, furniture->height_mm, SHEET_SMALLEST);
}

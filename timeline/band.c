#include "band.h"

#include <math.h>

#define TICK 0.9
#define POINT_HALF 0.815 /* of the band, and of a break, for each point of the ticks' text */
#define POINT_BREAK 1.286
#define POINT_TICK 0.786 /* room for a tick's words */
#define EVEN_SPAN 2.6 /* of what lasts, on an even axis */
#define LEAST_SPAN 2.0 /* of what lasts, on any */
#define BAR 1.2
#define BRACKET 0.4
#define BRACKET_END 1.1
#define FADE_STEP 2.2 /* of a fade's dashes */
#define FADE_DASHES 4 /* at least */
#define LEVEL 1.7 /* from a span to one beside it */
#define LEVELS 3
#define DOT 1.0

double band_half(double smallest_pt)
{
    return POINT_HALF * smallest_pt;
}

double band_break(double smallest_pt)
{
    return POINT_BREAK * smallest_pt;
}

/* An edge of the break, teeth and all. */
static void draw_zigzag(struct sheet *sheet, double x, double y)
{
    static const int teeth = 6;
    double half = band_half(sheet->smallest), step = 2 * half / teeth;

    for (int i = 0; i < teeth; i++)
        drawing_line(sheet->drawing, x - half + i * step, y + (i % 2 ? 0.7 : -0.7), x - half + (i + 1) * step,
                     y + (i % 2 ? -0.7 : 0.7), 0.25, INK_RULE, false);
}

static void draw_break(struct sheet *sheet, const struct axis_piece *piece, double x)
{
    double length = band_break(sheet->smallest), top = piece->from_mm - length, line = words_height_mm(sheet->smallest, 1);
    g_autofree char *duration = axis_duration(piece->left_out, sheet->dating);
    g_auto(GStrv) words = g_strsplit(duration, " ", 2);

    draw_zigzag(sheet, x, top + 0.7);
    draw_zigzag(sheet, x, piece->from_mm - 0.7);
    for (int i = 0; i < 2; i++)
        sheet_text(sheet, words[i], x, top + length / 2 - line + i * line, sheet->smallest, false, INK_QUIET, ALIGN_CENTRE, 0);
}

void band_draw(struct sheet *sheet, const struct axis *axis, double x)
{
    struct drawing *drawing = sheet->drawing;
    double half = band_half(sheet->smallest);
    const GArray *pieces = axis_pieces(axis);
    g_autoptr(GArray) ticks = axis_ticks(axis, sheet->dating, POINT_TICK * sheet->smallest);

    for (guint i = 0; i < pieces->len; i++) {
        const struct axis_piece *piece = &g_array_index(pieces, struct axis_piece, i);
        drawing_box(drawing, x - half, piece->from_mm, x + half, piece->to_mm, 0, INK_BAND);
        if (i > 0)
            draw_break(sheet, piece, x);
    }
    for (guint i = 0; i < ticks->len; i++) {
        const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        double length = tick->major ? TICK * 1.5 : TICK;
        for (int sign = -1; tick->line && sign <= 1; sign += 2)
            drawing_line(drawing, x + sign * half, tick->mm, x + sign * (half - length), tick->mm, 0.2, INK_RULE, false);
    }
    for (guint i = 0; i < ticks->len; i++) {
        const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        if (tick->text[0])
            sheet_text(sheet, tick->text, x, tick->mm - words_middle_mm(sheet->smallest), sheet->smallest, tick->major,
                       tick->major ? INK_TEXT : INK_QUIET, ALIGN_CENTRE, 0);
    }
}

/* Where days lie on the axis; on an even one what lasts is a short piece. Never shorter than can be seen. */
static void find_span(const struct axis *axis, const struct moment *moment, double *from, double *to)
{
    double at = axis_at(axis, moment->at), first = moment->from, last = moment->to;

    axis_cut(axis, &first, &last);
    *from = axis_is_even(axis) ? at - EVEN_SPAN / 2 : MIN(axis_at(axis, first), at - LEAST_SPAN / 2);
    *to = axis_is_even(axis) ? at + EVEN_SPAN / 2 : MAX(axis_at(axis, last), at + LEAST_SPAN / 2);
}

/* The first level on which nothing lies any more where a span begins; the last one when all are taken. */
static int free_level(const double *end, double from)
{
    int level = 0;

    while (level < LEVELS - 1 && end[level] > from)
        level++;
    return level;
}

/* A moment that is a span, with its place among the others. */
struct extended {
    const struct moment *moment;
    double from, to;
    size_t i;
    int side;
};

static int by_start(gconstpointer a, gconstpointer b)
{
    const struct extended *left = a, *right = b;

    if (left->from != right->from)
        return left->from < right->from ? -1 : 1;
    if (left->side != right->side)
        return left->side - right->side;
    return left->i < right->i ? -1 : left->i > right->i;
}

int *band_levels(const struct axis *axis, const struct moment *const *moments, const int *side, size_t n, int sides)
{
    g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(struct extended));
    g_autofree double *end = g_new(double, LEVELS *sides);
    int *levels = g_new0(int, n + 1);

    for (int i = 0; i < LEVELS * sides; i++)
        end[i] = -HUGE_VAL;
    for (size_t i = 0; i < n; i++) {
        struct extended span = { .moment = moments[i], .i = i, .side = side[i] };
        find_span(axis, moments[i], &span.from, &span.to);
        if (moments[i]->extent != EXTENT_DAY)
            g_array_append_val(spans, span);
    }
    g_array_sort(spans, by_start);
    for (guint s = 0; s < spans->len; s++) {
        const struct extended *span = &g_array_index(spans, struct extended, s);
        double *ends = end + LEVELS * span->side;
        bool again = s > 0 && span[-1].moment == span->moment && span[-1].side == span->side; /* labels of one, divided */
        int level = again ? levels[span[-1].i] : free_level(ends, span->from);
        levels[span->i] = level;
        ends[level] = MAX(ends[level], span->to);
    }
    return levels;
}

/* Along the edge, so far out from it. */
static void draw_along(const struct band_edge *edge, double from, double to, double width, enum ink ink, bool dashed)
{
    struct drawing *drawing = edge->sheet->drawing;

    if (edge->lies)
        drawing_line(drawing, from, edge->at, to, edge->at, width, ink, dashed);
    else
        drawing_line(drawing, edge->at, from, edge->at, to, width, ink, dashed);
}

static void draw_across(const struct band_edge *edge, double along, double length, enum ink ink)
{
    struct drawing *drawing = edge->sheet->drawing;
    double end = edge->at + edge->sign * length;

    if (edge->lies)
        drawing_line(drawing, along, edge->at, along, end, BRACKET, ink, false);
    else
        drawing_line(drawing, edge->at, along, end, along, BRACKET, ink, false);
}

/* What is not sure to belong to a period: ever shorter and thinner dashes, away from what is. */
static void draw_fade(const struct band_edge *edge, double from, double to, enum ink ink)
{
    int dashes = MAX(FADE_DASHES, (int)(fabs(to - from) / FADE_STEP));
    double step = (to - from) / dashes;

    for (int i = 0; i < dashes; i++) {
        double left = 1 - (double)i / dashes;
        draw_along(edge, from + i * step, from + (i + 0.2 + 0.6 * left) * step, BAR * (0.2 + 0.8 * left), ink, false);
    }
}

static void draw_bar(const struct band_edge *edge, const struct moment *moment, double from, double to)
{
    bool even = axis_is_even(edge->axis);
    double third = (to - from) / 3;
    double core_from = even ? from + third : CLAMP(axis_at(edge->axis, moment->core_from), from, to);
    double core_to = even ? to - third : CLAMP(axis_at(edge->axis, moment->core_to), from, to);

    core_from = moment->core_from > moment->from ? core_from : from;
    core_to = moment->core_to < moment->to ? core_to : to;
    if (core_to > core_from)
        draw_along(edge, core_from, core_to, BAR, moment->ink, moment->hollow);
    if (core_from > from)
        draw_fade(edge, core_from, from, moment->ink);
    if (core_to < to)
        draw_fade(edge, core_to, to, moment->ink);
}

void band_draw_span(const struct band_edge *on, const struct moment *moment, int level)
{
    struct band_edge moved = *on, *edge = &moved;
    double from, to;

    if (moment->extent == EXTENT_DAY)
        return;
    moved.at += moved.sign * level * LEVEL;
    find_span(edge->axis, moment, &from, &to);
    if (moment->extent == EXTENT_PERIOD) {
        draw_bar(edge, moment, from, to);
        return;
    }
    draw_along(edge, from, to, BRACKET, moment->ink, moment->hollow);
    double first = moment->from, last = moment->to;
    axis_cut(edge->axis, &first, &last);
    if (axis_is_even(edge->axis) || first == moment->from) /* where the axis ends before, the bracket stays open */
        draw_across(edge, from, BRACKET_END, moment->ink);
    if (axis_is_even(edge->axis) || last == moment->to)
        draw_across(edge, to, BRACKET_END, moment->ink);
}

void band_draw_dot(const struct band_edge *edge, const struct moment *moment)
{
    struct drawing *drawing = edge->sheet->drawing;
    double along = axis_at(edge->axis, moment->at), x = edge->lies ? along : edge->at, y = edge->lies ? edge->at : along;

    if (moment->extent != EXTENT_DAY)
        return;
    if (moment->rough)
        drawing_ring(drawing, x, y, DOT, moment->ink);
    else
        drawing_dot(drawing, x, y, DOT, moment->ink, moment->hollow);
}

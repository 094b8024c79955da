#include "band.h"

#define TICK 0.9
#define POINT_HALF 0.815 /* of the band, and of a break, for each point of the ticks' text */
#define POINT_BREAK 1.286
#define POINT_TICK 0.786 /* room for a tick's words */
#define EVEN_SPAN 2.6 /* of what lasts, on an even axis */

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

void band_span(const struct axis *axis, const struct moment *moment, double *from, double *to)
{
    double at = axis_at(axis, moment->at);

    *from = axis_is_even(axis) ? at - EVEN_SPAN / 2 : axis_at(axis, moment->from);
    *to = axis_is_even(axis) ? at + EVEN_SPAN / 2 : axis_at(axis, moment->to);
}

bool band_is_dot(const struct axis *axis, const struct moment *moment)
{
    double from, to;

    band_span(axis, moment, &from, &to);
    return moment->to - moment->from <= 1 || to - from < 1.6;
}

bool band_is_bar(const struct chronicle *chronicle, const struct moment *moment)
{
    const struct entry *first = &g_array_index(chronicle->entries, struct entry, moment->first);

    return first->event->until.precision || first->acts;
}

void band_draw_span(struct sheet *sheet, const struct axis *axis, const struct chronicle *chronicle, const struct moment *moment,
                    double x, int sign)
{
    struct drawing *drawing = sheet->drawing;
    bool bar = band_is_bar(chronicle, moment);
    double from, to;

    band_span(axis, moment, &from, &to);
    drawing_line(drawing, x, from, x, to, bar ? 1.2 : 0.4, moment->ink, moment->hollow);
    for (int end = 0; end < 2 && !bar; end++)
        drawing_line(drawing, x, end ? to : from, x + sign * 1.1, end ? to : from, 0.4, moment->ink, false);
}

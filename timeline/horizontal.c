#include "horizontal.h"

#include "axis.h"
#include "band.h"
#include "blocks.h"

#include <math.h>

#define POINT_HALF 0.514 /* half the axis's height, for each point of its ticks' text */
#define CLEAR 5.0 /* from the axis to the lowest labels */
#define POLE_ROOM 1.5 /* from a pole to its label */
#define POINT_BREAK 1.857 /* a break's length, for each point */
#define POINT_TICK 1.571 /* room for a tick's words, for each point */
#define LARGEST 10.0
#define MOST_BREAKS 5
#define MOST_MOMENTS 80 /* more are not worth trying */

/* One date with its labels. base and height are distances from the axis. */
struct flag {
    const struct moment *moment;
    double x, width, height, base, text_width;
    int side; /* 0 above, 1 below */
};

struct horizontal {
    struct words *words;
    const struct chronicle *chronicle;
    struct sheet *sheet;
    double size, most_size;
    int breaks; /* of the axis */
    GPtrArray *texts; /* struct typeset: the entries', from the first flag's on */
    struct flag *flags;
    guint n;
    struct axis *axis;
    double reach[2]; /* of the flags of each side */
};

static const struct entry *entry_at(const struct horizontal *h, guint i)
{
    return &g_array_index(h->chronicle->entries, struct entry, i);
}

static double half(const struct horizontal *h)
{
    return POINT_HALF * h->sheet->smallest;
}

static double smallest(const struct horizontal *h)
{
    return MAX(HORIZONTAL_SMALLEST, h->sheet->smallest);
}

static double largest(const struct horizontal *h)
{
    return MAX(h->most_size, smallest(h));
}

static double mark_room(const struct horizontal *h)
{
    return 0.42 * h->size;
}

static double gap(const struct horizontal *h)
{
    return 0.15 * words_height_mm(h->size, 1);
}

/* --- sizes --- */

/* A flag's size by its texts' measures. */
static void rule_flag(const struct horizontal *h, struct flag *flag)
{
    flag->width = flag->moment->date_width * h->size;
    flag->height = words_height_mm(h->size, 1) * 1.15 + 3 * gap(h);
    for (guint i = flag->moment->first; i < flag->moment->first + flag->moment->count; i++) {
        const struct ruled *ruled = entry_at(h, i)->ruled;
        flag->width = MAX(flag->width, mark_room(h) + ruled_narrowest(ruled, h->size, flag->text_width) + 0.1);
        flag->height += words_height_mm(h->size, ruled_lines(ruled, h->size, flag->text_width)) + gap(h);
    }
}

/* A flag's size by its texts as they are set. */
static void set_flag(struct horizontal *h, struct flag *flag)
{
    flag->width = flag->moment->date_width * h->size;
    flag->height = words_height_mm(h->size, 1) * 1.15 + 3 * gap(h);
    for (guint i = flag->moment->first; i < flag->moment->first + flag->moment->count; i++) {
        struct typeset *set = typeset_balanced(entry_at(h, i)->ruled, h->size, flag->text_width);
        g_ptr_array_add(h->texts, set);
        flag->width = MAX(flag->width, mark_room(h) + typeset_width_mm(set));
        flag->height += words_height_mm(h->size, typeset_lines(set)) + gap(h);
    }
}

static void set_texts(struct horizontal *h)
{
    g_clear_pointer(&h->texts, g_ptr_array_unref);
    h->texts = typesets_new();
    for (guint i = 0; i < h->n; i++)
        set_flag(h, &h->flags[i]);
}

/* Measures the flags at a size, measure being millimetres for each point of it. */
static void set_size(struct horizontal *h, double size, double measure)
{
    h->size = size;
    for (guint i = 0; i < h->n; i++) {
        h->flags[i].text_width = measure * size;
        rule_flag(h, &h->flags[i]);
    }
}

/* --- places --- */

static void lay_axis(struct horizontal *h, int breaks, double right)
{
    g_autofree struct block *blocks = g_new0(struct block, h->n);

    for (guint i = 0; i < h->n; i++)
        blocks[i].moment = h->flags[i].moment;
    g_clear_pointer(&h->axis, axis_free);
    h->axis = blocks_axis(blocks, h->n, breaks, h->chronicle->even, POINT_BREAK * h->sheet->smallest, h->sheet->left, right);
}

/* How far labels stand beyond the page's edge. */
static double overhang(struct horizontal *h)
{
    double beyond = 0;

    for (guint i = 0; i < h->n; i++) {
        struct flag *flag = &h->flags[i];
        flag->x = axis_at(h->axis, flag->moment->at);
        beyond = MAX(beyond, flag->x + POLE_ROOM + flag->width - h->sheet->right);
    }
    return beyond;
}

/* The axis ends where the last labels still have room to the right of their poles. */
static bool set_axis(struct horizontal *h, int breaks)
{
    double right = h->sheet->right, beyond;

    lay_axis(h, breaks, right);
    for (int round = 0; round < 5 && (beyond = overhang(h)) > 0; round++) {
        right -= 1.04 * beyond + 0.1;
        if (right < (h->sheet->left + h->sheet->right) / 2)
            return false;
        lay_axis(h, breaks, right);
    }
    return overhang(h) <= 0;
}

/* How high a flag must fly on a side to clear the flags whose poles it spans. */
static double base_on(const struct horizontal *h, guint i, int side)
{
    const struct flag *flag = &h->flags[i];
    double base = CLEAR;

    for (guint k = i + 1; k < h->n && h->flags[k].x < flag->x + POLE_ROOM + flag->width + 1.2; k++)
        if (h->flags[k].side == side)
            base = MAX(base, h->flags[k].base + h->flags[k].height);
    return base;
}

/* Whether all flags fit the page with so many breaks. */
static bool place(struct horizontal *h, int breaks)
{
    h->reach[0] = h->reach[1] = CLEAR;
    if (!set_axis(h, breaks))
        return false;
    for (guint i = h->n; i-- > 0;) {
        struct flag *flag = &h->flags[i];
        double above = base_on(h, i, 0), below = base_on(h, i, 1);
        flag->side = above == below ? (i + 1 < h->n && h->flags[i + 1].side == 0) : above > below;
        flag->base = flag->side ? below : above;
        h->reach[flag->side] = MAX(h->reach[flag->side], flag->base + flag->height);
    }
    return h->reach[0] + h->reach[1] + 2 * half(h) <= h->sheet->bottom - h->sheet->top;
}

static guint entries_of(const struct horizontal *h)
{
    guint count = 0;

    for (guint i = 0; i < h->n; i++)
        count += h->flags[i].moment->count;
    return count;
}

static double mean_lines(const struct horizontal *h)
{
    double lines = 0;

    for (guint i = 0; i < h->n; i++)
        for (guint k = h->flags[i].moment->first; k < h->flags[i].moment->first + h->flags[i].moment->count; k++)
            lines += ruled_lines(entry_at(h, k)->ruled, h->size, h->flags[i].text_width);
    return lines / entries_of(h);
}

/* How well a picture reads: large text, few breaks, no columns of many short lines. */
static double score(const struct horizontal *h, int breaks)
{
    return h->size - 0.6 * MAX(0, mean_lines(h) - 2.5) - 0.4 * breaks;
}

/* The size, measure and breaks that read best among those that fit; false when none does. */
static bool choose(struct horizontal *h, double *measure)
{
    static const double measures[] = { 5.4, 4.6, 3.9, 3.3, 2.8 };
    double best = 0, size = 0;

    for (size_t m = 0; m < G_N_ELEMENTS(measures); m++)
        for (double s = largest(h); s >= smallest(h); s -= 0.5) {
            set_size(h, s, measures[m]);
            for (int breaks = 0; breaks <= MOST_BREAKS && score(h, breaks) > best; breaks++)
                if (place(h, breaks)) {
                    best = score(h, breaks);
                    size = s;
                    *measure = measures[m];
                    h->breaks = breaks;
                }
        }
    h->size = size;
    return best > 0;
}

/* Labels of many lines take broader ones where the neighbours leave room. */
static void broaden(struct horizontal *h)
{
    static const double by[] = { 2.2, 1.8, 1.5, 1.25 };
    double reach = h->reach[0] + h->reach[1];

    for (guint i = 0; i < h->n; i++) {
        struct flag before = h->flags[i];
        for (size_t t = 0; t < G_N_ELEMENTS(by); t++) {
            h->flags[i].text_width = before.text_width * by[t];
            rule_flag(h, &h->flags[i]);
            if (h->flags[i].height < before.height && place(h, h->breaks) && h->reach[0] + h->reach[1] <= reach)
                break;
            h->flags[i] = before;
        }
    }
}

/* Sets the texts; half a point less where what was measured does not hold. */
static bool fit(struct horizontal *h)
{
    double measure = 0;

    if (!choose(h, &measure))
        return false;
    for (double size = h->size; size >= smallest(h); size -= 0.5) {
        set_size(h, size, measure);
        if (place(h, h->breaks))
            broaden(h);
        set_texts(h);
        if (place(h, h->breaks))
            return true;
    }
    return false;
}

/* --- drawing --- */

static void draw_break(const struct horizontal *h, const struct axis_piece *piece, double y)
{
    double from = piece->from_mm - POINT_BREAK * h->sheet->smallest, line = words_height_mm(h->sheet->smallest, 1),
           step = 2 * half(h) / 6;
    g_autofree char *duration = axis_duration(piece->left_out, h->sheet->dating);
    g_auto(GStrv) words = g_strsplit(duration, " ", 2);

    for (int end = 0; end < 2; end++)
        for (int i = 0; i < 6; i++) {
            double x = end ? piece->from_mm - 0.6 : from + 0.6, tooth = i % 2 ? 0.6 : -0.6;
            drawing_line(h->sheet->drawing, x + tooth, y - half(h) + i * step, x - tooth, y - half(h) + (i + 1) * step, 0.25,
                         INK_RULE, false);
        }
    for (int i = 0; i < 2; i++)
        sheet_text(h->sheet, words[i], from + POINT_BREAK * h->sheet->smallest / 2, y - line + i * line, h->sheet->smallest, false,
                   INK_QUIET, ALIGN_CENTRE, 0);
}

static void draw_axis(const struct horizontal *h, double y)
{
    const GArray *pieces = axis_pieces(h->axis);
    g_autoptr(GArray) ticks = axis_ticks(h->axis, h->sheet->dating, POINT_TICK * h->sheet->smallest);

    for (guint i = 0; i < pieces->len; i++) {
        const struct axis_piece *piece = &g_array_index(pieces, struct axis_piece, i);
        drawing_box(h->sheet->drawing, piece->from_mm, y - half(h), piece->to_mm, y + half(h), 0, INK_BAND);
        if (i > 0)
            draw_break(h, piece, y);
    }
    for (guint i = 0; i < ticks->len; i++) {
        const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        double length = tick->major ? 1.7 : 1.2;
        for (int sign = -1; tick->line && sign <= 1; sign += 2)
            drawing_line(h->sheet->drawing, tick->mm, y + sign * half(h), tick->mm, y + sign * (half(h) - length), 0.2, INK_RULE,
                         false);
    }
    for (guint i = 0; i < ticks->len; i++) {
        const struct axis_tick *tick = &g_array_index(ticks, struct axis_tick, i);
        if (tick->text[0])
            sheet_text(h->sheet, tick->text, tick->mm, y - words_middle_mm(h->sheet->smallest), h->sheet->smallest, tick->major,
                       tick->major ? INK_TEXT : INK_QUIET, ALIGN_CENTRE, 0);
    }
}

static struct band_edge edge_of(const struct horizontal *h, const struct flag *flag, double y)
{
    int sign = flag->side ? 1 : -1;

    return (struct band_edge){ .sheet = h->sheet, .axis = h->axis, .at = y + sign * half(h), .sign = sign, .lies = true };
}

/* A pole from the axis along its label, and a month's bracket or a period's bar at its foot. */
static void draw_pole(const struct horizontal *h, const struct flag *flag, int level, double y)
{
    struct band_edge edge = edge_of(h, flag, y);
    double end = edge.at + edge.sign * (flag->base + flag->height - 3 * gap(h));

    drawing_line(h->sheet->drawing, flag->x, edge.at, flag->x, end, 0.2, INK_LEADER, flag->moment->hollow);
    band_draw_span(&edge, flag->moment, level);
}

static void draw_flag(const struct horizontal *h, const struct flag *flag, double edge)
{
    double left = flag->x + POLE_ROOM;
    double y = flag->side ? edge + flag->base : edge - flag->base - flag->height + 3 * gap(h);

    sheet_text(h->sheet, flag->moment->date, left, y, h->size, false, INK_QUIET, ALIGN_LEFT, 0);
    y += words_height_mm(h->size, 1) * 1.15;
    for (guint i = flag->moment->first; i < flag->moment->first + flag->moment->count; i++) {
        const struct entry *entry = entry_at(h, i);
        const struct typeset *set = g_ptr_array_index(h->texts, i - h->flags[0].moment->first);
        int lines = typeset_lines(set);
        drawing_event(h->sheet->drawing, chronicle_card(entry, lines > 1));
        sheet_mark(h->sheet, entry, left + 0.13 * h->size, y + words_middle_mm(h->size), 0.13 * h->size);
        sheet_label(h->sheet, entry, set, left + mark_room(h), y, ALIGN_LEFT);
        drawing_end(h->sheet->drawing);
        y += words_height_mm(h->size, lines) + gap(h);
    }
}

/* Height of the body that no label needs. */
static double spare(const struct horizontal *h)
{
    return h->sheet->bottom - h->sheet->top - h->reach[0] - h->reach[1] - 2 * half(h);
}

static int *levels_of(const struct horizontal *h)
{
    g_autofree const struct moment **moments = g_new(const struct moment *, h->n);
    g_autofree int *side = g_new(int, h->n);

    for (guint i = 0; i < h->n; i++) {
        moments[i] = h->flags[i].moment;
        side[i] = h->flags[i].side;
    }
    return band_levels(h->axis, moments, side, h->n, 2);
}

static void draw(const struct horizontal *h)
{
    double y = h->sheet->top + h->reach[0] + half(h) + spare(h) * 0.4;

    g_autofree int *level = levels_of(h);

    for (guint i = 0; i < h->n; i++)
        draw_pole(h, &h->flags[i], level[i], y);
    draw_axis(h, y);
    for (guint i = 0; i < h->n; i++) {
        struct band_edge edge = edge_of(h, &h->flags[i], y);
        band_draw_dot(&edge, h->flags[i].moment);
        draw_flag(h, &h->flags[i], edge.at);
    }
}

/* --- pages --- */

/* Of a moment's labels, set solid at 1 point. */
static double weight(const struct chronicle *chronicle, const struct moment *moment)
{
    double width = moment->date_width;

    for (guint i = moment->first; i < moment->first + moment->count; i++)
        width += g_array_index(chronicle->entries, struct entry, i).ruled->width;
    return width;
}

/* Whether the labels, set solid, would take less than half the page: otherwise nothing need be tried. */
static bool may_fit(const struct horizontal *h)
{
    const struct sheet *sheet = h->sheet;
    double points = 0, body = (sheet->right - sheet->left) * (sheet->bottom - sheet->top);

    for (guint i = 0; i < h->n; i++)
        points += weight(h->chronicle, h->flags[i].moment);
    return points * smallest(h) * words_height_mm(smallest(h), 1) < body / 2;
}

/* Which of the chronicle's moments a page holds, and which page of how many it is. */
struct part {
    guint first, n;
    int page, pages;
};

static char *span_of(const struct chronicle *chronicle, struct part part)
{
    const char *first = g_array_index(chronicle->moments, struct moment, part.first).date,
               *last = g_array_index(chronicle->moments, struct moment, part.first + part.n - 1).date;

    return part.pages == 1 ? NULL : g_strdup_printf("%s – %s", first, last);
}

/* NULL when the part does not fit a page in texts of at most this size, which becomes theirs. */
static struct drawing *lay_part(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture,
                                struct part part, double *size, double *spare_mm)
{
    struct sheet sheet = sheet_open(words, furniture, part.page, part.pages);
    struct horizontal h = { .words = words, .chronicle = chronicle, .sheet = &sheet, .n = part.n, .most_size = *size };

    h.flags = g_new0(struct flag, h.n);
    for (guint i = 0; i < h.n; i++)
        h.flags[i].moment = &g_array_index(chronicle->moments, struct moment, part.first + i);
    bool fits = h.n <= MOST_MOMENTS && may_fit(&h) && fit(&h);
    if (fits)
        draw(&h);
    *spare_mm = fits ? spare(&h) : 0;
    *size = h.size;
    g_clear_pointer(&h.texts, g_ptr_array_unref);
    g_clear_pointer(&h.axis, axis_free);
    g_free(h.flags);
    if (fits)
        sheet.drawing->name = span_of(chronicle, part);
    else
        g_clear_pointer(&sheet.drawing, drawing_free);
    return sheet.drawing;
}

struct drawing *horizontal_lay(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture,
                               double *spare_mm)
{
    struct part all = { .n = chronicle->moments->len, .page = 1, .pages = 1 };
    double size = LARGEST;

    return lay_part(words, chronicle, furniture, all, &size, spare_mm);
}

/* The moments up to a share of all labels' weight, at least one. */
static guint end_of(const struct chronicle *chronicle, guint first, double *weighed, double limit)
{
    guint end = first;

    do {
        *weighed += weight(chronicle, &g_array_index(chronicle->moments, struct moment, end));
        end++;
    } while (end < chronicle->moments->len && *weighed < limit);
    return end;
}

/* As many pages, equally full, in texts of at most this size, which becomes the smallest of theirs; false when one is too full. */
static bool lay_pages(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture, int pages,
                      double all, double *size, GPtrArray *drawings)
{
    double weighed = 0, spare_mm, most_size = *size;
    guint first = 0;

    g_ptr_array_set_size(drawings, 0);
    for (int page = 1; page <= pages; page++) {
        guint end = end_of(chronicle, first, &weighed, all * page / pages);
        guint most = chronicle->moments->len - (guint)(pages - page); /* one is left for each page */
        struct part part = { first, MIN(end, most) - first, page, pages };
        double part_size = most_size;
        struct drawing *drawing = lay_part(words, chronicle, furniture, part, &part_size, &spare_mm);
        if (!drawing)
            return false;
        *size = MIN(*size, part_size);
        g_ptr_array_add(drawings, drawing);
        first = part.first + part.n;
    }
    return first == chronicle->moments->len;
}

bool horizontal_lay_pages(struct words *words, const struct chronicle *chronicle, const struct furniture *furniture,
                          GPtrArray *drawings)
{
    double all = 0, size = 0;
    int moments = (int)chronicle->moments->len, pages = 2;

    for (int i = 0; i < moments; i++)
        all += weight(chronicle, &g_array_index(chronicle->moments, struct moment, i));
    for (; pages <= moments; pages = pages == moments ? moments + 1 : MIN(moments, pages + 1 + pages / 8)) {
        size = LARGEST;
        if (lay_pages(words, chronicle, furniture, pages, all, &size, drawings))
            break;
    }
    return pages <= moments && lay_pages(words, chronicle, furniture, pages, all, &size, drawings); /* all in one size */
}

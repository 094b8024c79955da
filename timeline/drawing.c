#include "drawing.h"

#include "words.h"

#include <string.h>

static void free_card(gpointer data)
{
    struct card *card = data;

    g_free(card->id);
    g_free(card->uid);
    g_free(card->date);
    g_free(card->action);
    g_free(card->title);
    g_free(card->link);
    g_free(card->events);
    g_free(card);
}

struct drawing *drawing_new(double width_mm, double height_mm, const char *title, const char *about, const char *family)
{
    struct drawing *drawing = g_new0(struct drawing, 1);

    drawing->width_mm = width_mm;
    drawing->height_mm = height_mm;
    drawing->title = g_strdup(title);
    drawing->about = g_strdup(about);
    drawing->family = g_strdup(family);
    drawing->shapes = g_array_new(FALSE, TRUE, sizeof(struct shape));
    drawing->texts = g_string_chunk_new(4096);
    drawing->cards = g_ptr_array_new_with_free_func(free_card);
    return drawing;
}

void drawing_line(struct drawing *drawing, double x, double y, double x2, double y2, double width, enum ink ink, bool dashed)
{
    struct shape shape = { .kind = SHAPE_LINE, .x = x, .y = y, .x2 = x2, .y2 = y2, .size = width, .stroke = ink, .dashed = dashed };

    g_array_append_val(drawing->shapes, shape);
}

void drawing_box(struct drawing *drawing, double x, double y, double x2, double y2, double radius, enum ink fill)
{
    struct shape shape = { .kind = SHAPE_BOX, .x = x, .y = y, .x2 = x2, .y2 = y2, .size = radius, .fill = fill };

    g_array_append_val(drawing->shapes, shape);
}

void drawing_mark(struct drawing *drawing, double x, double y, double radius, enum mark mark, enum ink ink, bool hollow)
{
    struct shape shape = { .kind = SHAPE_MARK, .x = x, .y = y, .size = radius, .mark = mark, .stroke = ink };

    shape.fill = hollow ? INK_PAPER : ink;
    shape.dashed = hollow;
    g_array_append_val(drawing->shapes, shape);
}

void drawing_dot(struct drawing *drawing, double x, double y, double radius, enum ink ink, bool hollow)
{
    struct shape shape = { .kind = SHAPE_MARK, .x = x, .y = y, .size = radius, .mark = MARK_CIRCLE };

    shape.stroke = hollow ? ink : INK_PAPER;
    shape.fill = hollow ? INK_PAPER : ink;
    shape.dashed = hollow;
    g_array_append_val(drawing->shapes, shape);
}

void drawing_ring(struct drawing *drawing, double x, double y, double radius, enum ink ink)
{
    struct shape ring = {
        .kind = SHAPE_MARK, .x = x, .y = y, .size = radius, .mark = MARK_CIRCLE, .stroke = ink, .fill = INK_PAPER
    };
    struct shape core = {
        .kind = SHAPE_MARK, .x = x, .y = y, .size = 0.4 * radius, .mark = MARK_CIRCLE, .stroke = ink, .fill = ink
    };

    g_array_append_val(drawing->shapes, ring);
    g_array_append_val(drawing->shapes, core);
}

/* Corners in units of the radius, so that all marks look equally large; the triangle sits on its base. */
int drawing_mark_corners(const struct shape *shape, double corners[MARK_CORNERS][2])
{
    static const struct {
        int n;
        double at[MARK_CORNERS][2];
    } forms[] = {
        [MARK_CIRCLE] = { 0, { { 0 } } },
        [MARK_SQUARE] = { 4, { { -0.88, -0.88 }, { 0.88, -0.88 }, { 0.88, 0.88 }, { -0.88, 0.88 } } },
        [MARK_TRIANGLE] = { 3, { { 0, -1.15 }, { 1.12, 0.85 }, { -1.12, 0.85 } } },
        [MARK_DIAMOND] = { 4, { { 0, -1.25 }, { 1.25, 0 }, { 0, 1.25 }, { -1.25, 0 } } },
    };

    for (int i = 0; i < forms[shape->mark].n; i++) {
        corners[i][0] = shape->x + forms[shape->mark].at[i][0] * shape->size;
        corners[i][1] = shape->y + forms[shape->mark].at[i][1] * shape->size;
    }
    return forms[shape->mark].n;
}

void drawing_text(struct drawing *drawing, double x, double baseline, const struct typeset *typeset, int line, enum ink ink)
{
    const struct line *set = &g_array_index(typeset->lines, struct line, line);
    struct shape shape = { .kind = SHAPE_TEXT, .x = x, .y = baseline, .quiet = -1, .fill = ink };

    shape.size = typeset->size_pt;
    shape.bold = typeset->ruled->bold;
    shape.right_to_left = typeset->ruled->right_to_left;
    shape.width = set->width_mm;
    shape.text = g_string_chunk_insert_len(drawing->texts, typeset->ruled->text + set->start, set->length);
    if (*shape.text)
        g_array_append_val(drawing->shapes, shape);
}

void drawing_quiet(struct drawing *drawing, int from)
{
    struct shape *shape = &g_array_index(drawing->shapes, struct shape, drawing->shapes->len - 1);

    if (!shape->right_to_left && from >= 0 && from < (int)strlen(shape->text))
        shape->quiet = from;
}

void drawing_event(struct drawing *drawing, struct card *card)
{
    struct shape shape = { .kind = SHAPE_EVENT, .card = card };

    g_ptr_array_add(drawing->cards, card);
    g_array_append_val(drawing->shapes, shape);
}

void drawing_end(struct drawing *drawing)
{
    struct shape shape = { .kind = SHAPE_END };

    g_array_append_val(drawing->shapes, shape);
}

void drawing_free(struct drawing *drawing)
{
    g_free(drawing->name);
    g_free(drawing->title);
    g_free(drawing->about);
    g_free(drawing->family);
    g_free(drawing->language);
    g_array_unref(drawing->shapes);
    g_string_chunk_free(drawing->texts);
    g_ptr_array_unref(drawing->cards);
    g_free(drawing);
}

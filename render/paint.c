#include "paint.h"

#include "../db/error.h"
#include "../timeline/words.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define PIXELS_MOST 32767

struct painter {
    cairo_t *cr;
    struct words *words;
    const struct theme *theme;
    const struct card *open; /* the group that is being painted */
};

static void set_ink(cairo_t *cr, const struct theme *theme, enum ink ink)
{
    guint32 rgb = theme->rgb[ink];

    cairo_set_source_rgb(cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

static void paint_line(cairo_t *cr, const struct shape *shape, const struct theme *theme)
{
    static const double dashes[] = { 2.5 * MM_PER_POINT, 2 * MM_PER_POINT };

    set_ink(cr, theme, shape->stroke);
    cairo_set_line_width(cr, shape->size);
    cairo_set_dash(cr, dashes, shape->dashed ? 2 : 0, 0);
    cairo_move_to(cr, shape->x, shape->y);
    cairo_line_to(cr, shape->x2, shape->y2);
    cairo_stroke(cr);
}

static void paint_box(cairo_t *cr, const struct shape *shape, const struct theme *theme)
{
    set_ink(cr, theme, shape->fill);
    cairo_rectangle(cr, shape->x, shape->y, shape->x2 - shape->x, shape->y2 - shape->y);
    cairo_fill(cr);
}

static void paint_mark(cairo_t *cr, const struct shape *shape, const struct theme *theme)
{
    static const double dashes[] = { 1.5 * MM_PER_POINT, 1 * MM_PER_POINT };
    double corners[MARK_CORNERS][2];
    int n = drawing_mark_corners(shape, corners);

    cairo_new_path(cr);
    for (int i = 0; i < n; i++)
        cairo_line_to(cr, corners[i][0], corners[i][1]);
    if (n)
        cairo_close_path(cr);
    else
        cairo_arc(cr, shape->x, shape->y, shape->size, 0, 2 * G_PI);
    set_ink(cr, theme, shape->fill);
    cairo_fill_preserve(cr);
    set_ink(cr, theme, shape->stroke);
    cairo_set_line_width(cr, DRAWING_MARK_STROKE_MM);
    cairo_set_dash(cr, dashes, shape->dashed ? 2 : 0, 0);
    cairo_stroke(cr);
}

/* What stands from a byte on in another ink. */
static void dye(PangoLayout *layout, int from, guint32 rgb)
{
    PangoAttrList *list = pango_attr_list_new();
    PangoAttribute *ink = pango_attr_foreground_new(257 * (rgb >> 16), 257 * (rgb >> 8 & 0xff), 257 * (rgb & 0xff));

    ink->start_index = (guint)from;
    pango_attr_list_insert(list, ink);
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

static void paint_text(struct painter *painter, const struct shape *shape)
{
    cairo_t *cr = painter->cr;
    g_autoptr(PangoLayout) layout = words_layout(painter->words, shape->text, shape->bold, shape->right_to_left);
    double scale = MM_PER_POINT * shape->size / WORDS_POINTS;

    if (shape->quiet >= 0)
        dye(layout, shape->quiet, painter->theme->rgb[INK_QUIET]);
    cairo_save(cr);
    cairo_translate(cr, shape->x, shape->y);
    cairo_scale(cr, scale, scale);
    cairo_move_to(cr, 0, 0);
    set_ink(cr, painter->theme, shape->fill);
    pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(layout, 0));
    cairo_restore(cr);
}

/* cairo reads a link's attributes as a quoted string; what could end it is percent-encoded. */
static void begin_link(cairo_t *cr, const char *link)
{
    g_autoptr(GString) attributes = g_string_new("uri='");

    for (const char *p = link; *p; p++)
        if (*p == '\'' || *p == '\\' || (guchar)*p <= ' ' || (guchar)*p >= 0x7f)
            g_string_append_printf(attributes, "%%%02X", (guchar)*p);
        else
            g_string_append_c(attributes, *p);
    g_string_append_c(attributes, '\'');
    cairo_tag_begin(cr, CAIRO_TAG_LINK, attributes->str);
}

static void begin_group(struct painter *painter, const struct card *card)
{
    painter->open = card;
    if (card->link)
        begin_link(painter->cr, card->link);
}

static void end_group(struct painter *painter)
{
    if (painter->open && painter->open->link)
        cairo_tag_end(painter->cr, CAIRO_TAG_LINK);
    painter->open = NULL;
}

static void paint_shape(struct painter *painter, const struct shape *shape)
{
    switch (shape->kind) {
    case SHAPE_LINE:
        paint_line(painter->cr, shape, painter->theme);
        break;
    case SHAPE_BOX:
        paint_box(painter->cr, shape, painter->theme);
        break;
    case SHAPE_MARK:
        paint_mark(painter->cr, shape, painter->theme);
        break;
    case SHAPE_TEXT:
        paint_text(painter, shape);
        break;
    case SHAPE_EVENT:
        begin_group(painter, shape->card);
        break;
    case SHAPE_END:
        end_group(painter);
        break;
    }
}

static void paint(cairo_t *cr, struct words *words, const struct drawing *drawing, const struct theme *theme)
{
    struct painter painter = { .cr = cr, .words = words, .theme = theme };

    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    set_ink(cr, theme, INK_PAPER); /* the last row and column of pixels may be partly beyond the page */
    cairo_paint(cr);
    for (guint i = 0; i < drawing->shapes->len; i++)
        paint_shape(&painter, &g_array_index(drawing->shapes, struct shape, i));
}

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

/* What was written, unless cairo is in trouble; ends the surface. */
static GBytes *finish(cairo_surface_t *surface, cairo_t *cr, GByteArray *bytes, GError **error)
{
    cairo_status_t status = cairo_status(cr);

    cairo_destroy(cr);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        return g_byte_array_free_to_bytes(bytes);
    g_byte_array_unref(bytes);
    fail(error, ERROR_SYSTEM, "the picture cannot be drawn: %s", cairo_status_to_string(status));
    return NULL;
}

GBytes *paint_png(const struct drawing *drawing, const struct theme *theme, double dpi, GError **error)
{
    double width = ceil(drawing->width_mm * dpi / 25.4), height = ceil(drawing->height_mm * dpi / 25.4);

    if (width > PIXELS_MOST || height > PIXELS_MOST) {
        fail(error, ERROR_USAGE, "%g x %g mm at %g dpi is more than %d pixels wide or high; give a lower --dpi", drawing->width_mm,
             drawing->height_mm, dpi, PIXELS_MOST);
        return NULL;
    }
    OWNED(words) *words = words_new();
    GByteArray *bytes = g_byte_array_new();
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)width, (int)height);
    cairo_t *cr = cairo_create(surface);
    cairo_scale(cr, dpi / 25.4, dpi / 25.4);
    paint(cr, words, drawing, theme);
    cairo_surface_flush(surface);
    cairo_surface_write_to_png_stream(surface, append, bytes);
    return finish(surface, cr, bytes, error);
}

static void describe(cairo_surface_t *surface, const struct drawing *drawing, const char *created)
{
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, drawing->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, drawing->about);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "demarche");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static int add_outline(cairo_surface_t *surface, int parent, const char *name, guint page)
{
    g_autofree char *link = g_strdup_printf("page=%u pos=[0 0]", page);

    return cairo_pdf_surface_add_outline(surface, parent, name, link,
                                         parent == CAIRO_PDF_OUTLINE_ROOT ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

GBytes *paint_pdf(const GPtrArray *drawings, const struct theme *theme, const char *created, GError **error)
{
    const struct drawing *first = g_ptr_array_index(drawings, 0);
    OWNED(words) *words = words_new();
    GByteArray *bytes = g_byte_array_new();
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(append, bytes, first->width_mm / MM_PER_POINT, first->height_mm / MM_PER_POINT);
    cairo_t *cr = cairo_create(surface);

    describe(surface, first, created);
    cairo_scale(cr, 1 / MM_PER_POINT, 1 / MM_PER_POINT);
    int root = add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, first->title, 1);
    for (guint i = 0; i < drawings->len; i++) {
        const struct drawing *drawing = g_ptr_array_index(drawings, i);
        paint(cr, words, drawing, theme);
        if (drawings->len > 1)
            add_outline(surface, root, drawing->name ? drawing->name : drawing->title, i + 1);
        cairo_show_page(cr);
    }
    return finish(surface, cr, bytes, error);
}

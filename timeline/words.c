#include "words.h"

#include "drawing.h"

#include <pango/pangocairo.h>

struct words {
    PangoFontMap *map;
    PangoContext *context;
    PangoFontDescription *font;
    PangoLayout *ruler; /* for widths only */
    bool ruler_bold;
};

#define RULER_POINTS 100

struct words *words_new(void)
{
    struct words *words = g_new0(struct words, 1);
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    words->map = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(words->map), 72);
    words->context = pango_font_map_create_context(words->map);
    pango_cairo_context_set_font_options(words->context, options);
    pango_context_set_round_glyph_positions(words->context, FALSE);
    pango_context_set_language(words->context, pango_language_from_string("en"));
    cairo_font_options_destroy(options);
    words->font = pango_font_description_from_string(WORDS_FAMILY);
    pango_font_description_set_size(words->font, RULER_POINTS * PANGO_SCALE);
    words->ruler = pango_layout_new(words->context);
    pango_layout_set_font_description(words->ruler, words->font);
    return words;
}

PangoLayout *words_set(struct words *words, const char *text, double size_pt, bool bold, double width_mm)
{
    PangoLayout *layout = pango_layout_new(words->context);

    pango_font_description_set_size(words->font, (int)(size_pt * PANGO_SCALE + 0.5));
    pango_font_description_set_weight(words->font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, words->font);
    if (width_mm > 0) {
        pango_layout_set_width(layout, (int)(width_mm / MM_PER_POINT * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    pango_layout_set_text(layout, text, -1);
    return layout;
}

/* --- texts measured once --- */

static void set_ruler(struct words *words, const char *text, bool bold)
{
    if (bold != words->ruler_bold) {
        pango_font_description_set_size(words->font, RULER_POINTS * PANGO_SCALE);
        pango_font_description_set_weight(words->font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(words->ruler, words->font);
        words->ruler_bold = bold;
    }
    pango_layout_set_text(words->ruler, text, -1);
}

/* The width of each character in the text's order, in millimetres at 1 point. */
static double *character_widths(PangoLayout *ruler, const char *text, int n)
{
    double *widths = g_new0(double, n + 1);
    g_autofree int *units = g_new(int, n + 1);

    for (const GSList *run = pango_layout_get_line_readonly(ruler, 0)->runs; run; run = run->next) {
        const PangoGlyphItem *item = run->data;
        glong first = g_utf8_pointer_to_offset(text, text + item->item->offset);
        pango_glyph_item_get_logical_widths((PangoGlyphItem *)item, text, units);
        for (int i = 0; i < item->item->num_chars && first + i < n; i++)
            widths[first + i] = (double)units[i] / PANGO_SCALE * MM_PER_POINT / RULER_POINTS;
    }
    return widths;
}

struct ruled *words_rule(struct words *words, const char *text, bool bold)
{
    struct ruled *ruled = g_new0(struct ruled, 1);
    const PangoLogAttr *attributes;
    double bare = 0;
    int n;

    ruled->bold = bold;
    ruled->quiet = -1;
    set_ruler(words, text, bold);
    attributes = pango_layout_get_log_attrs_readonly(words->ruler, &n);
    g_autofree double *widths = character_widths(words->ruler, text, n);
    ruled->pieces = g_array_new(FALSE, FALSE, sizeof(struct piece));
    for (int i = 0; i < n; i++) {
        if ((attributes[i].is_line_break || i == n - 1) && i > 0) {
            struct piece piece = { bare, ruled->width };
            g_array_append_val(ruled->pieces, piece);
        }
        ruled->width += widths[i];
        if (!attributes[i].is_white)
            bare = ruled->width;
    }
    ruled->unknown = pango_layout_get_unknown_glyphs_count(words->ruler);
    return ruled;
}

void ruled_free(struct ruled *ruled)
{
    g_array_unref(ruled->pieces);
    g_free(ruled);
}

int ruled_lines(const struct ruled *ruled, double size_pt, double width_mm)
{
    double room = width_mm / size_pt, start = 0, end = 0; /* of the line; of the piece before */
    int lines = 1;

    for (guint i = 0; i < ruled->pieces->len; i++) {
        const struct piece *piece = &g_array_index(ruled->pieces, struct piece, i);
        if (piece->bare - start > room && end > start) {
            lines++;
            start = end;
        }
        for (; piece->bare - start > room; start += room)
            lines++;
        end = piece->end;
    }
    return lines;
}

double ruled_narrowest(const struct ruled *ruled, double size_pt, double width_mm)
{
    int lines = ruled_lines(ruled, size_pt, width_mm);
    double lo = ruled->width * size_pt / (lines + 0.5), hi = width_mm;

    if (lines == 1)
        return MIN(width_mm, ruled->width * size_pt);
    while (hi - lo > 0.3) {
        double middle = (lo + hi) / 2;
        if (ruled_lines(ruled, size_pt, middle) > lines)
            lo = middle;
        else
            hi = middle;
    }
    return hi;
}

/* Any attribute divides the runs; this one's value is not looked at. */
static PangoLayout *set_ruled(struct words *words, const char *text, const struct ruled *ruled, double size_pt, double width_mm)
{
    PangoLayout *layout = words_set(words, text, size_pt, ruled->bold, width_mm);

    if (ruled->quiet >= 0) {
        PangoAttrList *list = pango_attr_list_new();
        PangoAttribute *attribute = pango_attr_foreground_new(0, 0, 0);
        attribute->start_index = (guint)ruled->quiet;
        pango_attr_list_insert(list, attribute);
        pango_layout_set_attributes(layout, list);
        pango_attr_list_unref(list);
    }
    return layout;
}

/* Pango may see it a hair narrower, or cut a long word elsewhere; then the lines are as it breaks them. */
PangoLayout *words_balance(struct words *words, const char *text, const struct ruled *ruled, double size_pt, double width_mm)
{
    int lines = ruled_lines(ruled, size_pt, width_mm);
    double width = MIN(width_mm, ruled_narrowest(ruled, size_pt, width_mm) + 0.1);
    g_autoptr(PangoLayout) layout = set_ruled(words, text, ruled, size_pt, width);

    if (width == width_mm || pango_layout_get_line_count(layout) <= lines)
        return g_steal_pointer(&layout);
    return set_ruled(words, text, ruled, size_pt, width_mm);
}

double words_width_per_point(struct words *words, const char *text)
{
    PangoRectangle logical;

    set_ruler(words, text, false);
    pango_layout_get_extents(words->ruler, NULL, &logical);
    return (double)logical.width / PANGO_SCALE * MM_PER_POINT / RULER_POINTS;
}

/* A wrapped line keeps the blank that it was broken at; it is not seen, and is taken off. */
double words_line_mm(PangoLayout *layout, int line)
{
    PangoLayoutLine *set = pango_layout_get_line_readonly(layout, line);
    const char *text = pango_layout_get_text(layout) + set->start_index;
    PangoRectangle logical;
    int x;

    pango_layout_line_get_extents(set, NULL, &logical);
    if (set->length > 0 && text[set->length - 1] == ' ' && set->resolved_dir != PANGO_DIRECTION_RTL) {
        pango_layout_line_index_to_x(set, set->start_index + set->length - 1, FALSE, &x);
        logical.width = MIN(logical.width, x);
    }
    return (double)logical.width / PANGO_SCALE * MM_PER_POINT;
}

double words_height_mm(double size_pt, int lines)
{
    return size_pt * WORDS_LEADING * lines * MM_PER_POINT;
}

double words_baseline_mm(double size_pt)
{
    return size_pt * 0.91 * MM_PER_POINT;
}

double words_middle_mm(double size_pt)
{
    return size_pt * 0.63 * MM_PER_POINT;
}

void words_free(struct words *words)
{
    g_object_unref(words->ruler);
    pango_font_description_free(words->font);
    g_object_unref(words->context);
    g_object_unref(words->map);
    g_free(words);
}

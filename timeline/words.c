#include "words.h"

#include "drawing.h"

#include <pango/pangocairo.h>

struct words {
    PangoFontMap *map;
    PangoContext *context;
    PangoFontDescription *font;
    PangoLayout *ruler; /* for widths only */
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

/* Tries the narrower widths at which as many lines may do; the text's words decide which does. */
PangoLayout *words_balance(struct words *words, const char *text, double size_pt, double width_mm)
{
    static const double tries[] = { 1.04, 1.14, 1.26 };
    g_autoptr(PangoLayout) layout = words_set(words, text, size_pt, false, width_mm);
    int lines = pango_layout_get_line_count(layout);
    double length = 0;

    for (int i = 0; i < lines; i++)
        length += words_line_mm(layout, i);
    for (size_t t = 0; t < G_N_ELEMENTS(tries) && lines > 1 && length / lines * tries[t] < width_mm; t++) {
        g_autoptr(PangoLayout) narrower = words_set(words, text, size_pt, false, length / lines * tries[t]);
        if (pango_layout_get_line_count(narrower) == lines)
            return g_steal_pointer(&narrower);
    }
    return g_steal_pointer(&layout);
}

double words_width_per_point(struct words *words, const char *text)
{
    PangoRectangle logical;

    pango_layout_set_text(words->ruler, text, -1);
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

int words_unknown(struct words *words, const char *text)
{
    pango_layout_set_text(words->ruler, text, -1);
    return pango_layout_get_unknown_glyphs_count(words->ruler);
}

void words_free(struct words *words)
{
    g_object_unref(words->ruler);
    pango_font_description_free(words->font);
    g_object_unref(words->context);
    g_object_unref(words->map);
    g_free(words);
}

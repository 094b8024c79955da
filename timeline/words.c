#include "words.h"

#include "drawing.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define HAIR 1e-9 /* of rounding: what fills a line exactly fits it */

struct words {
    PangoContext *context;
    PangoFontDescription *fonts[2]; /* plain, bold */
    PangoGlyphString *glyphs; /* of the run that is being measured */
    PangoAttrList *plain; /* no attributes */
    GHashTable *ruled; /* struct ruled, by "b" or "p" and the text */
};

static void free_ruled(gpointer data)
{
    struct ruled *ruled = data;

    g_free(ruled->text);
    g_array_unref(ruled->pieces);
    g_array_unref(ruled->letters);
    g_free(ruled);
}

/* In pixels of 1/72 inch, so that the font map's resolution does not matter: the thread's own map keeps the fonts. */
static PangoFontDescription *describe_font(PangoWeight weight)
{
    PangoFontDescription *font = pango_font_description_from_string(WORDS_FAMILY);

    pango_font_description_set_absolute_size(font, WORDS_POINTS * PANGO_SCALE);
    pango_font_description_set_weight(font, weight);
    return font;
}

struct words *words_new(void)
{
    struct words *words = g_new0(struct words, 1);
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    words->context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    pango_cairo_context_set_font_options(words->context, options);
    pango_context_set_round_glyph_positions(words->context, FALSE);
    pango_context_set_language(words->context, pango_language_from_string("en"));
    cairo_font_options_destroy(options);
    words->fonts[0] = describe_font(PANGO_WEIGHT_NORMAL);
    words->fonts[1] = describe_font(PANGO_WEIGHT_BOLD);
    words->glyphs = pango_glyph_string_new();
    words->plain = pango_attr_list_new();
    words->ruled = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_ruled);
    return words;
}

void words_free(struct words *words)
{
    g_hash_table_unref(words->ruled);
    pango_glyph_string_free(words->glyphs);
    pango_attr_list_unref(words->plain);
    pango_font_description_free(words->fonts[0]);
    pango_font_description_free(words->fonts[1]);
    g_object_unref(words->context);
    g_free(words);
}

/* --- texts measured once --- */

bool words_right_to_left(const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalpha(c))
            return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
                   (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
    }
    return false;
}

/* Adds a run's widths, in millimetres at 1 point, to those of its characters. */
static void shape_run(struct words *words, struct ruled *ruled, PangoItem *item, double *widths, int n)
{
    PangoGlyphItem run = { .item = item, .glyphs = words->glyphs };
    glong first = g_utf8_pointer_to_offset(ruled->text, ruled->text + item->offset);
    g_autofree int *units = g_new0(int, item->num_chars + 1);

    pango_shape_item(item, ruled->text, -1, NULL, words->glyphs, PANGO_SHAPE_NONE);
    pango_glyph_item_get_logical_widths(&run, ruled->text, units);
    for (int i = 0; i < item->num_chars && first + i < n; i++)
        widths[first + i] = (double)units[i] / PANGO_SCALE * MM_PER_POINT / WORDS_POINTS;
    for (int i = 0; i < words->glyphs->num_glyphs; i++)
        ruled->unknown += (words->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
}

/* The width of each character in the text's order. No PangoLayout is made of it: that would ask for the fonts' metrics too. */
static double *character_widths(struct words *words, struct ruled *ruled, int n)
{
    double *widths = g_new0(double, n + 1);

    pango_context_set_font_description(words->context, words->fonts[ruled->bold]);
    GList *items = pango_itemize_with_base_dir(words->context, ruled->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
                                               ruled->text, 0, (int)strlen(ruled->text), words->plain, NULL);
    for (GList *link = items; link; link = link->next)
        shape_run(words, ruled, link->data, widths, n);
    g_list_free_full(items, (GDestroyNotify)pango_item_free);
    return widths;
}

/* Walks the characters; n counts the end of the text too. */
static void divide(struct ruled *ruled, const PangoLogAttr *attributes, const double *widths, int n)
{
    struct piece piece = { 0 };
    const char *p = ruled->text;

    for (int i = 0; i < n; i++) {
        bool last = i == n - 1, breaks = attributes[i].is_line_break && !attributes[i].break_inserts_hyphen;
        if (i > 0 && (last || attributes[i].is_cursor_position)) {
            struct letter letter = { piece.end, (int)(p - ruled->text) };
            g_array_append_val(ruled->letters, letter);
        }
        piece.end_byte = (int)(p - ruled->text);
        if (i > 0 && (last || breaks))
            g_array_append_val(ruled->pieces, piece);
        if (last)
            break;
        p = g_utf8_next_char(p);
        piece.end += widths[i];
        if (!attributes[i].is_white) {
            piece.bare = piece.end;
            piece.bare_byte = (int)(p - ruled->text);
        }
    }
    ruled->width = piece.bare;
}

static struct ruled *rule(struct words *words, const char *text, bool bold)
{
    struct ruled *ruled = g_new0(struct ruled, 1);
    int n = (int)g_utf8_strlen(text, -1) + 1; /* places: before each character, and at the end */
    g_autofree PangoLogAttr *attributes = g_new0(PangoLogAttr, n);

    ruled->text = g_strdup(text);
    ruled->bold = bold;
    ruled->right_to_left = words_right_to_left(text);
    ruled->pieces = g_array_new(FALSE, FALSE, sizeof(struct piece));
    ruled->letters = g_array_new(FALSE, FALSE, sizeof(struct letter));
    pango_get_log_attrs(text, -1, ruled->right_to_left, pango_context_get_language(words->context), attributes, n);
    g_autofree double *widths = character_widths(words, ruled, n);
    divide(ruled, attributes, widths, n);
    return ruled;
}

const struct ruled *words_rule(struct words *words, const char *text, bool bold)
{
    g_autofree char *key = g_strconcat(bold ? "b" : "p", text, NULL);
    struct ruled *ruled = g_hash_table_lookup(words->ruled, key);

    if (!ruled) {
        ruled = rule(words, text, bold);
        g_hash_table_insert(words->ruled, g_steal_pointer(&key), ruled);
    }
    return ruled;
}

/* --- lines --- */

/* Where a line begins: in or before a piece. */
struct place {
    guint piece;
    double at; /* mm at 1 point */
    int byte;
};

/* Cuts a piece that is longer than a line behind a letter, the first if need be. */
static struct line cut(const struct ruled *ruled, double room, struct place *from)
{
    const struct piece *piece = &g_array_index(ruled->pieces, struct piece, from->piece);
    const struct letter *last = (const struct letter *)ruled->letters->data;
    const struct letter *end = last + ruled->letters->len;
    struct line line = { .start = from->byte };

    while (last->byte <= from->byte)
        last++;
    while (last + 1 < end && last[1].end - from->at <= room + HAIR)
        last++;
    line.length = last->byte - from->byte;
    line.width_mm = last->end - from->at;
    *from = last->byte >= piece->bare_byte ? (struct place){ from->piece + 1, piece->end, piece->end_byte }
                                           : (struct place){ from->piece, last->end, last->byte };
    return line;
}

/* The line that begins at a place, its width at 1 point; false at the text's end. */
static bool next_line(const struct ruled *ruled, double room, struct place *from, struct line *line)
{
    const struct piece *pieces = (const struct piece *)ruled->pieces->data;
    guint end = from->piece;

    while (end < ruled->pieces->len && pieces[end].bare - from->at <= room + HAIR)
        end++;
    if (from->piece >= ruled->pieces->len)
        return false;
    if (end == from->piece) {
        *line = cut(ruled, room, from);
        return true;
    }
    const struct piece *last = &pieces[end - 1];
    *line = (struct line){ from->byte, MAX(last->bare_byte - from->byte, 0), MAX(last->bare - from->at, 0) };
    *from = (struct place){ end, last->end, last->end_byte };
    return true;
}

/* At 1 point. */
static double room_of(double size_pt, double width_mm)
{
    return width_mm > 0 ? width_mm / size_pt : HUGE_VAL;
}

int ruled_lines(const struct ruled *ruled, double size_pt, double width_mm)
{
    struct place place = { 0 };
    struct line line;
    int lines = 0;

    while (next_line(ruled, room_of(size_pt, width_mm), &place, &line))
        lines++;
    return MAX(lines, 1);
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

struct typeset *typeset_new(const struct ruled *ruled, double size_pt, double width_mm)
{
    struct typeset *typeset = g_new0(struct typeset, 1);
    struct place place = { 0 };
    struct line line;

    typeset->ruled = ruled;
    typeset->size_pt = size_pt;
    typeset->lines = g_array_new(FALSE, FALSE, sizeof(struct line));
    while (next_line(ruled, room_of(size_pt, width_mm), &place, &line)) {
        line.width_mm *= size_pt;
        g_array_append_val(typeset->lines, line);
    }
    return typeset;
}

struct typeset *typeset_balanced(const struct ruled *ruled, double size_pt, double width_mm)
{
    return typeset_new(ruled, size_pt, ruled_narrowest(ruled, size_pt, width_mm));
}

int typeset_lines(const struct typeset *typeset)
{
    return MAX((int)typeset->lines->len, 1);
}

double typeset_width_mm(const struct typeset *typeset)
{
    double width = 0;

    for (guint i = 0; i < typeset->lines->len; i++)
        width = MAX(width, g_array_index(typeset->lines, struct line, i).width_mm);
    return width;
}

void typeset_free(struct typeset *typeset)
{
    g_array_unref(typeset->lines);
    g_free(typeset);
}

static void free_typeset(gpointer typeset)
{
    typeset_free(typeset);
}

GPtrArray *typesets_new(void)
{
    return g_ptr_array_new_with_free_func(free_typeset);
}

struct typeset *words_set(struct words *words, const char *text, double size_pt, bool bold, double width_mm)
{
    return typeset_new(words_rule(words, text, bold), size_pt, width_mm);
}

/* --- painting, heights --- */

PangoLayout *words_layout(struct words *words, const char *text, bool bold, bool right_to_left)
{
    PangoLayout *layout = pango_layout_new(words->context);

    pango_context_set_base_dir(words->context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_font_description(layout, words->fonts[bold]);
    pango_layout_set_text(layout, text, -1);
    return layout;
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

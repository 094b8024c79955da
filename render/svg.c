#include "svg.h"

#include <libxml/xmlwriter.h>
#include <math.h>
#include <string.h>

#define POINTS (1 / MM_PER_POINT)

/* Class names by ink; as short as they can be, since they stand in every shape. */
static const char *const classes[INKS] = {
    [INK_PAPER] = "p",
    [INK_BAND] = "b",
    [INK_RULE] = "r",
    [INK_LEADER] = "l",
    [INK_TEXT] = "t",
    [INK_QUIET] = "q",
    [INK_VERBAL_COOPERATION] = "c1",
    [INK_MATERIAL_COOPERATION] = "c2",
    [INK_VERBAL_CONFLICT] = "c3",
    [INK_MATERIAL_CONFLICT] = "c4",
};

struct svg {
    xmlTextWriter *writer;
    const struct theme *theme;
    double size; /* of most texts */
    int number; /* of the drawing, or 0 */
};

static void start(struct svg *svg, const char *name)
{
    xmlTextWriterStartElement(svg->writer, BAD_CAST name);
}

static void end(struct svg *svg)
{
    xmlTextWriterEndElement(svg->writer);
}

static void attribute(struct svg *svg, const char *name, const char *value)
{
    xmlTextWriterWriteAttribute(svg->writer, BAD_CAST name, BAD_CAST value);
}

/* An id that is the drawing's own; events have theirs in no more than one drawing. */
static void write_id(struct svg *svg, const char *name)
{
    g_autofree char *id = svg->number ? g_strdup_printf("%s-%d", name, svg->number) : g_strdup(name);

    attribute(svg, "id", id);
}

/* Up to two decimals without trailing zeros: "12.5", "-0.07", never "1e-05" or a decimal comma. */
static char *decimal(double value, char text[32])
{
    long hundredths = lround(value * 100);
    long whole = labs(hundredths) / 100, part = labs(hundredths) % 100;
    const char *sign = hundredths < 0 ? "-" : "";

    if (part == 0)
        g_snprintf(text, 32, "%s%ld", sign, whole);
    else if (part % 10 == 0)
        g_snprintf(text, 32, "%s%ld.%ld", sign, whole, part / 10);
    else
        g_snprintf(text, 32, "%s%ld.%02ld", sign, whole, part);
    return text;
}

/* A length of the drawing: millimetres in it, tenths of a point in the file, which no eye can see. */
static char *tenths(double mm, char text[32])
{
    return decimal(round(mm * POINTS * 10) / 10, text);
}

static void length(struct svg *svg, const char *name, double mm)
{
    char text[32];

    attribute(svg, name, tenths(mm, text));
}

static void element_text(struct svg *svg, const char *name, const char *text)
{
    xmlTextWriterWriteElement(svg->writer, BAD_CAST name, BAD_CAST text);
}

/* A kind of act colours its mark whole, unless a rule that comes later gives the rim another ink. */
static void append_rules(GString *css, const guint32 rgb[INKS])
{
    for (int ink = INK_PAPER; ink < INKS; ink++) {
        g_string_append_printf(css, ".%s{fill:#%06x", classes[ink], rgb[ink]);
        if (ink >= INK_VERBAL_COOPERATION)
            g_string_append_printf(css, ";stroke:#%06x", rgb[ink]);
        g_string_append_c(css, '}');
    }
    for (int ink = INK_PAPER; ink < INKS; ink++)
        g_string_append_printf(css, ".%ss{stroke:#%06x}", classes[ink], rgb[ink]);
}

static void write_style(struct svg *svg, const char *family)
{
    g_autoptr(GString) css = g_string_new(NULL);

    g_string_append_printf(css,
                           "text{font-family:%s;white-space:pre}path,circle{stroke-width:.85}a:hover "
                           ".t{text-decoration:underline}",
                           family);
    append_rules(css, svg->theme->rgb);
    if (svg->theme->follows) {
        g_string_append(css, "@media (prefers-color-scheme:dark){");
        append_rules(css, svg->theme->dark);
        g_string_append(css, "}");
    }
    element_text(svg, "style", css->str);
}

static void write_class(struct svg *svg, const struct shape *shape)
{
    char name[16];

    if (shape->fill == shape->stroke)
        g_strlcpy(name, classes[shape->fill], sizeof name);
    else
        g_snprintf(name, sizeof name, "%s%s%s%s", shape->fill ? classes[shape->fill] : "", shape->fill && shape->stroke ? " " : "",
                   shape->stroke ? classes[shape->stroke] : "", shape->stroke ? "s" : "");
    attribute(svg, "class", name);
}

static bool same_pen(const struct shape *a, const struct shape *b)
{
    return b->kind == SHAPE_LINE && a->stroke == b->stroke && a->size == b->size && a->dashed == b->dashed;
}

/* One line of a path, by the shortest command. */
static void append_line(GString *path, const struct shape *line)
{
    char x[32], y[32], x2[32], y2[32];

    g_string_append_printf(path, "M%s %s", tenths(line->x, x), tenths(line->y, y));
    tenths(line->x2, x2);
    tenths(line->y2, y2);
    if (strcmp(y, y2) == 0)
        g_string_append_printf(path, "H%s", x2);
    else if (strcmp(x, x2) == 0)
        g_string_append_printf(path, "V%s", y2);
    else
        g_string_append_printf(path, "L%s %s", x2, y2);
}

/* Lines in a row that one pen draws are one path; returns how many. */
static guint write_lines(struct svg *svg, const struct shape *shape, guint most)
{
    g_autoptr(GString) path = g_string_new(NULL);
    char number[32];
    guint n = 0;

    for (; n < most && same_pen(shape, shape + n); n++)
        append_line(path, shape + n);
    start(svg, "path");
    attribute(svg, "d", path->str);
    write_class(svg, shape);
    attribute(svg, "fill", "none");
    g_autofree char *style = g_strdup_printf("stroke-width:%s", decimal(shape->size * POINTS, number));
    attribute(svg, "style", style);
    if (shape->dashed)
        attribute(svg, "stroke-dasharray", "2.5 2");
    end(svg);
    return n;
}

static void write_box(struct svg *svg, const struct shape *shape)
{
    start(svg, "rect");
    length(svg, "x", shape->x);
    length(svg, "y", shape->y);
    length(svg, "width", shape->x2 - shape->x);
    length(svg, "height", shape->y2 - shape->y);
    if (shape->size > 0)
        length(svg, "rx", shape->size);
    write_class(svg, shape);
    end(svg);
}

static void write_mark(struct svg *svg, const struct shape *shape)
{
    double corners[MARK_CORNERS][2];
    int n = drawing_mark_corners(shape, corners);

    start(svg, n ? "path" : "circle");
    if (n) {
        g_autoptr(GString) path = g_string_new(NULL);
        char x[32], y[32];
        g_string_append_printf(path, "M%s %s", tenths(corners[0][0], x), tenths(corners[0][1], y));
        for (int i = 1; i < n; i++)
            g_string_append_printf(path, "l%s %s", tenths(corners[i][0] - corners[i - 1][0], x),
                                   tenths(corners[i][1] - corners[i - 1][1], y));
        g_string_append_c(path, 'z');
        attribute(svg, "d", path->str);
    } else {
        length(svg, "cx", shape->x);
        length(svg, "cy", shape->y);
        length(svg, "r", shape->size);
    }
    write_class(svg, shape);
    if (shape->dashed)
        attribute(svg, "stroke-dasharray", "1.5 1");
    end(svg);
}

/* Whether stretching the gaps between letters could tear a text apart: beyond Greek and Cyrillic scripts may join. */
static bool joins(const char *text)
{
    for (const char *p = text; *p; p++)
        if ((guchar)*p >= 0xd6 && (guchar)*p < 0xe2)
            return true;
    return false;
}

/* The text size that most texts have; it stands at the root, once. */
static double common_size(const struct drawing *drawing)
{
    double size = 0;
    int lead = 0; /* majority vote (Boyer and Moore 1981) */

    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        if (shape->kind != SHAPE_TEXT)
            continue;
        if (lead == 0)
            size = shape->size;
        lead += shape->size == size ? 1 : -1;
    }
    return size;
}

/* The words of a line, the quiet part in a span of its own. */
static void write_words(struct svg *svg, const struct shape *shape)
{
    if (shape->quiet < 0) {
        xmlTextWriterWriteString(svg->writer, BAD_CAST shape->text);
        return;
    }
    g_autofree char *loud = g_strndup(shape->text, (gsize)shape->quiet);
    xmlTextWriterWriteString(svg->writer, BAD_CAST loud);
    start(svg, "tspan");
    attribute(svg, "class", classes[INK_QUIET]);
    xmlTextWriterWriteString(svg->writer, BAD_CAST(shape->text + shape->quiet));
    end(svg);
}

static void write_text(struct svg *svg, const struct shape *shape)
{
    char number[32];

    start(svg, "text");
    length(svg, "x", shape->right_to_left ? shape->x + shape->width : shape->x);
    length(svg, "y", shape->y);
    if (shape->size != svg->size)
        attribute(svg, "font-size", decimal(shape->size, number));
    if (shape->bold)
        attribute(svg, "font-weight", "bold");
    if (shape->right_to_left)
        attribute(svg, "direction", "rtl");
    if (shape->fill != INK_TEXT)
        attribute(svg, "class", classes[shape->fill]);
    length(svg, "textLength", shape->width);
    if (joins(shape->text))
        attribute(svg, "lengthAdjust", "spacingAndGlyphs");
    write_words(svg, shape);
    end(svg);
}

static void write_event(struct svg *svg, const struct card *card)
{
    start(svg, "g");
    if (card->uid || card->action)
        attribute(svg, "id", card->id);
    else
        write_id(svg, card->id);
    if (card->uid)
        attribute(svg, "data-uid", card->uid);
    if (card->events)
        attribute(svg, "data-events", card->events);
    if (card->date)
        attribute(svg, "data-date", card->date);
    if (card->action)
        attribute(svg, "data-action", card->action);
    if (card->title)
        element_text(svg, "title", card->title);
    start(svg, card->link ? "a" : "g");
    if (card->link)
        attribute(svg, "href", card->link);
}

/* Writes the shape, and those after it that belong together with it; returns how many. */
static guint write_shape(struct svg *svg, const struct shape *shape, guint most)
{
    switch (shape->kind) {
    case SHAPE_LINE:
        return write_lines(svg, shape, most);
    case SHAPE_BOX:
        write_box(svg, shape);
        break;
    case SHAPE_MARK:
        write_mark(svg, shape);
        break;
    case SHAPE_TEXT:
        write_text(svg, shape);
        break;
    case SHAPE_EVENT:
        write_event(svg, shape->card);
        break;
    case SHAPE_END:
        end(svg);
        end(svg);
        break;
    }
    return 1;
}

static void write_root(struct svg *svg, const struct drawing *drawing)
{
    char width[32], height[32];
    g_autofree char *box =
        g_strdup_printf("0 0 %s %s", decimal(drawing->width_mm * POINTS, width), decimal(drawing->height_mm * POINTS, height));
    g_autofree char *width_mm = g_strdup_printf("%smm", decimal(drawing->width_mm, width));
    g_autofree char *height_mm = g_strdup_printf("%smm", decimal(drawing->height_mm, height));

    start(svg, "svg");
    attribute(svg, "xmlns", "http://www.w3.org/2000/svg");
    attribute(svg, "width", width_mm);
    attribute(svg, "height", height_mm);
    attribute(svg, "viewBox", box);
    attribute(svg, "role", "img");
    g_autofree char *labels =
        svg->number ? g_strdup_printf("title-%d about-%d", svg->number, svg->number) : g_strdup("title about");
    attribute(svg, "aria-labelledby", labels);
    attribute(svg, "lang", drawing->language);
    attribute(svg, "class", classes[INK_TEXT]);
    attribute(svg, "font-size", decimal(svg->size, width));
    start(svg, "title");
    write_id(svg, "title");
    xmlTextWriterWriteString(svg->writer, BAD_CAST drawing->title);
    end(svg);
    start(svg, "desc");
    write_id(svg, "about");
    xmlTextWriterWriteString(svg->writer, BAD_CAST drawing->about);
    end(svg);
    write_style(svg, drawing->family);
}

GBytes *svg_write(const struct drawing *drawing, const struct theme *theme, int number)
{
    xmlBuffer *buffer = xmlBufferCreate();
    struct svg svg = {
        .writer = xmlNewTextWriterMemory(buffer, 0), .theme = theme, .size = common_size(drawing), .number = number
    };

    xmlTextWriterStartDocument(svg.writer, NULL, "UTF-8", NULL);
    write_root(&svg, drawing);
    for (guint i = 0; i < drawing->shapes->len;)
        i += write_shape(&svg, &g_array_index(drawing->shapes, struct shape, i), drawing->shapes->len - i);
    end(&svg);
    xmlTextWriterEndDocument(svg.writer);
    xmlFreeTextWriter(svg.writer);
    GBytes *bytes = g_bytes_new(xmlBufferContent(buffer), (gsize)xmlBufferLength(buffer));
    xmlBufferFree(buffer);
    return bytes;
}

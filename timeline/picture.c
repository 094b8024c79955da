#include "picture.h"

#include "chronicle.h"
#include "horizontal.h"
#include "lanes.h"
#include "sheet.h"
#include "sides.h"
#include "vertical.h"
#include "words.h"
#include "../db/error.h"

#include <string.h>

#define FEW_SOURCES 16
#define FOOT_SOURCES 60
#define FEW 30 /* labels, for which a lying page is chosen by itself */
#define SPARE_MM 6.0 /* of white that a page of few labels keeps */
#define LONGEST_MM 5000.0 /* a PDF page may be 200 inches */
#define LEAST_PART 0.4 /* of a page's width: heights that are tried where only the width is given */
#define PART_STEP 0.1
#define A4_PART 1.414

static const struct {
    const char *name;
    double width_mm, height_mm;
} sizes[] = {
    { "a4", 210, 297 },         { "a4-landscape", 297, 210 },         { "a3", 297, 420 },        { "a3-landscape", 420, 297 },
    { "letter", 215.9, 279.4 }, { "letter-landscape", 279.4, 215.9 }, { "slide", 338.7, 190.5 },
};

const char *picture_size_get(size_t i, double *width_mm, double *height_mm)
{
    if (i >= G_N_ELEMENTS(sizes))
        return NULL;
    *width_mm = sizes[i].width_mm;
    *height_mm = sizes[i].height_mm;
    return sizes[i].name;
}

bool picture_size(const char *text, struct picture_options *options, GError **error)
{
    char *end;

    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        if (g_ascii_strcasecmp(text, sizes[i].name) == 0) {
            options->width_mm = sizes[i].width_mm;
            options->height_mm = sizes[i].height_mm;
            return true;
        }
    options->width_mm = g_ascii_strtod(text, &end);
    bool alone = *end != 'x'; /* a width, for a page as high as it need be */
    options->height_mm = alone ? 0 : g_ascii_strtod(end + 1, &end);
    double unit = strcmp(end, "mm") == 0 ? 1 : strcmp(end, "px") == 0 ? 25.4 / 96 : 0;
    options->width_mm *= unit;
    options->height_mm *= unit;
    if (options->width_mm > 0 && (alone || options->height_mm > 0) && options->width_mm <= LONGEST_MM &&
        options->height_mm <= LONGEST_MM)
        return true;
    return fail(error, ERROR_USAGE,
                "--size %s: no such size; give a4, a4-landscape, a3, a3-landscape, letter, letter-landscape, slide, 200x150mm, "
                "800x600px, or a width alone as 170mm, at most %g mm",
                text, LONGEST_MM);
}

static void free_drawing(gpointer drawing)
{
    drawing_free(drawing);
}

static const struct {
    const char *name, *about;
} layouts[PICTURE_LAYOUTS] = {
    [PICTURE_AUTO] = { "auto", "horizontal where few events fit so, mirrored where two actors make most of the acts, else "
                               "vertical; the default" },
    [PICTURE_VERTICAL] = { "vertical", "time runs down, labels on both sides, on as many pages as it takes" },
    [PICTURE_MIRRORED] = { "mirrored", "time runs down, the acts of one party on the left, of the other and others on the right" },
    [PICTURE_LANES] = { "lanes", "time runs down, a column for each source, or by --lanes-by for each target, action or class" },
    [PICTURE_HORIZONTAL] = { "horizontal", "time runs to the right, labels above and below, on as many pages as it takes" },
};

const char *picture_layout_name(enum picture_layout layout)
{
    return layouts[layout].name;
}

const char *picture_layout_about(enum picture_layout layout)
{
    return layouts[layout].about;
}

int picture_layout_find(const char *name)
{
    for (int layout = 0; layout < PICTURE_LAYOUTS; layout++)
        if (strcmp(layouts[layout].name, name) == 0)
            return layout;
    return -1;
}

static struct furniture *furnish(const struct chronicle *chronicle, const struct picture_options *options, double width,
                                 double height)
{
    struct furniture *furniture = furniture_new(chronicle, width, height, options->title);

    if (options->smallest_pt > 0) {
        furniture->margin = options->margin_mm;
        furniture->smallest = options->smallest_pt;
    }
    furniture->sources = chronicle->sources;
    if (furniture->sources && furniture->sources->list->len > FEW_SOURCES && options->sources == PICTURE_SOURCES_PAGE)
        furniture_give_pages(furniture, chronicle->words);
    return furniture;
}

/* The pages of sources follow the picture's. */
static bool list_sources(struct words *words, const struct furniture *furniture, GPtrArray *drawings)
{
    sheet_list_sources(words, furniture, (int)drawings->len, drawings);
    return true;
}

/* The horizontal layout, where it may and can be; on several pages only where it is asked for. */
static bool try_horizontal(struct words *words, const struct chronicle *chronicle, const struct picture_options *options,
                           GPtrArray *drawings)
{
    double width = options->width_mm > 0 ? options->width_mm : 297, height = options->width_mm > 0 ? options->height_mm : 210;

    bool few = chronicle->entries->len <= FEW;

    if (options->layout == PICTURE_VERTICAL || options->layout == PICTURE_MIRRORED ||
        (options->layout == PICTURE_AUTO && (width < height || (options->width_mm <= 0 && !few))))
        return false;
    OWNED(furniture) *furniture = furnish(chronicle, options, width, height);
    double spare;
    struct drawing *drawing = horizontal_lay(words, chronicle, furniture, &spare);
    if (drawing && options->width_mm <= 0 && spare > SPARE_MM) { /* a page of our own choice is no higher than it need be */
        drawing_free(drawing);
        furniture->height_mm -= spare - SPARE_MM;
        drawing = horizontal_lay(words, chronicle, furniture, &spare);
    }
    if (drawing)
        g_ptr_array_add(drawings, drawing);
    else if (options->layout != PICTURE_HORIZONTAL || !horizontal_lay_pages(words, chronicle, furniture, drawings))
        return false;
    return list_sources(words, furniture, drawings);
}

/* Two sides for two parties: when asked, or for an exchange; undone when that does not fit. */
static bool try_mirrored(struct words *words, struct chronicle *chronicle, const struct picture_options *options,
                         const struct furniture *furniture, GPtrArray *drawings)
{
    bool wanted = options->layout == PICTURE_MIRRORED || (options->layout == PICTURE_AUTO && sides_are_exchange(chronicle));

    if (!wanted || furniture->width_mm < VERTICAL_TWO_MM || !sides_mirror(chronicle))
        return false;
    if (vertical_lay(words, chronicle, furniture, drawings, NULL))
        return list_sources(words, furniture, drawings);
    sides_undo(chronicle);
    return false;
}

static bool lay_lanes(struct words *words, struct chronicle *chronicle, const struct picture_options *options, GPtrArray *drawings,
                      GError **error)
{
    bool lies = options->width_mm <= 0;
    double width = lies ? 297 : options->width_mm, height = lies ? 210 : options->height_mm;
    OWNED(furniture) *furniture = furnish(chronicle, options, width, height);

    sides_lanes(chronicle, options->by, lanes_most(furniture));
    return lanes_lay(words, chronicle, furniture, drawings, error) && list_sources(words, furniture, drawings);
}

static bool lay(struct words *words, struct chronicle *chronicle, const struct picture_options *options, GPtrArray *drawings,
                GError **error)
{
    double width = options->width_mm > 0 ? options->width_mm : 210, height = options->width_mm > 0 ? options->height_mm : 297;

    if (options->layout == PICTURE_LANES)
        return lay_lanes(words, chronicle, options, drawings, error);
    if (try_horizontal(words, chronicle, options, drawings))
        return true;
    if (options->layout == PICTURE_HORIZONTAL)
        return fail(
            error, ERROR_USAGE,
            "a page of %g x %g mm is too small for these labels from left to right; give a larger --size or another --layout",
            options->width_mm > 0 ? options->width_mm : 297, options->width_mm > 0 ? options->height_mm : 210);
    OWNED(furniture) *furniture = furnish(chronicle, options, width, height);
    if (try_mirrored(words, chronicle, options, furniture, drawings))
        return true;
    if (options->layout == PICTURE_MIRRORED)
        return fail(error, ERROR_USAGE,
                    "the mirrored layout needs two actors and a page %g mm wide; choose another --layout or --size",
                    VERTICAL_TWO_MM);
    return vertical_lay(words, chronicle, furniture, drawings, error) && list_sources(words, furniture, drawings);
}

static const char *const sources_names[PICTURE_SOURCES] = {
    [PICTURE_SOURCES_AUTO] = "auto",
    [PICTURE_SOURCES_FOOT] = "foot",
    [PICTURE_SOURCES_PAGE] = "page",
    [PICTURE_SOURCES_NONE] = "none",
};

/* With more sources than this labels have no numbers. */
static const guint most_sources[PICTURE_SOURCES] = {
    [PICTURE_SOURCES_AUTO] = FEW_SOURCES,
    [PICTURE_SOURCES_FOOT] = FOOT_SOURCES,
    [PICTURE_SOURCES_PAGE] = G_MAXUINT,
    [PICTURE_SOURCES_NONE] = 0,
};

int picture_sources_find(const char *name)
{
    for (int sources = 0; sources < PICTURE_SOURCES; sources++)
        if (strcmp(sources_names[sources], name) == 0)
            return sources;
    return -1;
}

static int unknown_characters(const struct chronicle *chronicle)
{
    int count = 0;

    for (guint i = 0; i < chronicle->entries->len; i++)
        count += g_array_index(chronicle->entries, struct entry, i).ruled->unknown;
    return count;
}

static GPtrArray *lay_pages(struct words *words, const GPtrArray *events, const struct picture_options *options,
                            struct picture_talk *talk, GError **error)
{
    OWNED(chronicle) *chronicle = chronicle_new(words, events, PICTURE_MOST, most_sources[options->sources], options->dating);

    chronicle->even = options->even;
    chronicle->left_out += MAX(0, options->of - (int)events->len);
    if (chronicle->events == 0) {
        fail(error, ERROR_INPUT, chronicle->undated ? "no event has a date; there is nothing to draw" : "no events to draw");
        return NULL;
    }
    g_autoptr(GPtrArray) drawings = g_ptr_array_new_with_free_func(free_drawing);
    if (!lay(words, chronicle, options, drawings, error))
        return NULL;
    if (talk)
        *talk = (struct picture_talk){ (int)drawings->len, chronicle->left_out, chronicle->undated, unknown_characters(chronicle) };
    return g_steal_pointer(&drawings);
}

/* A page of a given width is as high as one page need be, in steps, or several of the proportions of A4. */
static GPtrArray *lay_as_high(struct words *words, const GPtrArray *events, const struct picture_options *options,
                              struct picture_talk *talk, GError **error)
{
    struct picture_options tried = *options;

    for (int step = 0; LEAST_PART + step * PART_STEP < A4_PART; step++) {
        tried.height_mm = (LEAST_PART + step * PART_STEP) * options->width_mm;
        g_autoptr(GPtrArray) drawings = lay_pages(words, events, &tried, talk, NULL);
        if (drawings && drawings->len == 1)
            return g_steal_pointer(&drawings);
    }
    tried.height_mm = A4_PART * options->width_mm;
    return lay_pages(words, events, &tried, talk, error);
}

GPtrArray *picture_lay(const GPtrArray *events, const struct picture_options *options, struct picture_talk *talk, GError **error)
{
    OWNED(words) *words = words_new();

    if (words_rule(words, "Aa1", false)->unknown) {
        fail(error, ERROR_SYSTEM, "no font is installed that has the letters of this sentence; install fonts-liberation2");
        return NULL;
    }
    bool free_height = options->width_mm > 0 && options->height_mm <= 0;
    return (free_height ? lay_as_high : lay_pages)(words, events, options, talk, error);
}

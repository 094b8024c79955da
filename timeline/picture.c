#include "picture.h"

#include "chronicle.h"
#include "sheet.h"
#include "vertical.h"
#include "words.h"
#include "../db/error.h"

static void free_drawing(gpointer drawing)
{
    drawing_free(drawing);
}

GPtrArray *picture_lay(const GPtrArray *events, const struct picture_options *options, struct picture_talk *talk, GError **error)
{
    OWNED(words) *words = words_new();
    OWNED(chronicle) *chronicle = chronicle_new(events, PICTURE_MOST);

    if (chronicle->events == 0) {
        fail(error, ERROR_INPUT, chronicle->undated ? "no event has a date; there is nothing to draw" : "no events to draw");
        return NULL;
    }
    OWNED(furniture) *furniture = furniture_new(chronicle, options->width_mm, options->height_mm, options->title);
    g_autoptr(GPtrArray) drawings = g_ptr_array_new_with_free_func(free_drawing);
    if (!vertical_lay(words, chronicle, furniture, drawings, error))
        return NULL;
    if (talk)
        *talk = (struct picture_talk){ (int)drawings->len, chronicle->left_out, chronicle->undated, words_unknown(words) };
    return g_steal_pointer(&drawings);
}

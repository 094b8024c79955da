/*
 * drawing.h - a page as a list of shapes: what render/ draws, whatever the file's format.
 *
 *   events --picture_lay()--> struct drawing per page --svg_write(), paint_pdf(), paint_png()--> bytes of a file
 *
 * Shape      shapes are drawn in order. SHAPE_EVENT opens the group of one event and
 *            SHAPE_END closes it; groups do not nest. A text is one line, with the width
 *            that it was measured to have, and says nothing that its file need measure.
 *            Colours are named by role (enum ink); a theme turns them into RGB.
 * Units      millimetres from the page's upper left corner; text sizes in points.
 * Ownership  a drawing owns its shapes and strings.
 */
#ifndef TIMELINE_DRAWING_H
#define TIMELINE_DRAWING_H

#include "../db/owned.h"

#include <glib.h>
#include <stdbool.h>

#define MM_PER_POINT (25.4 / 72)
#define MARK_CORNERS 4
#define DRAWING_MARK_STROKE_MM 0.3

struct typeset; /* words.h */

enum ink {
    INK_NONE,
    INK_PAPER,
    INK_BAND, /* the axis */
    INK_RULE, /* ticks, brackets */
    INK_LEADER,
    INK_TEXT,
    INK_QUIET, /* dates, notes */
    INK_VERBAL_COOPERATION, /* then the other quad classes in their order */
    INK_MATERIAL_COOPERATION,
    INK_VERBAL_CONFLICT,
    INK_MATERIAL_CONFLICT,
    INKS
};

enum mark { MARK_CIRCLE, MARK_SQUARE, MARK_TRIANGLE, MARK_DIAMOND };

enum shape_kind { SHAPE_LINE, SHAPE_BOX, SHAPE_MARK, SHAPE_TEXT, SHAPE_EVENT, SHAPE_END };

/* What a group says of its event. */
struct card {
    char *id, *uid, *date, *action, *title, *link; /* all but id may be NULL: a source has no more than a link */
    char *events; /* of a folded label the events' ids, else NULL */
};

struct shape {
    enum shape_kind kind;
    double x, y; /* line: from; box: upper left; mark: centre; text: left end of the baseline */
    double x2, y2; /* line: to; box: lower right */
    double size; /* line: width; box: corner radius; mark: radius; text: points */
    enum ink stroke, fill;
    bool dashed, bold;
    enum mark mark;
    const char *text;
    bool right_to_left; /* text: its base direction */
    int quiet; /* text: from this byte on it is in INK_QUIET, or -1 */
    double width; /* text, as measured */
    const struct card *card; /* event */
};

struct drawing {
    double width_mm, height_mm;
    char *name; /* of the page: its span in words, for an outline; NULL of an only page */
    char *title, *about; /* about: one sentence for those who cannot see the picture */
    char *family; /* of all texts */
    char *language; /* BCP 47 */
    GArray *shapes; /* struct shape */
    GPtrArray *cards;
    GStringChunk *texts;
};

struct drawing *drawing_new(double width_mm, double height_mm, const char *title, const char *about, const char *family);
void drawing_line(struct drawing *drawing, double x, double y, double x2, double y2, double width, enum ink ink, bool dashed);
void drawing_box(struct drawing *drawing, double x, double y, double x2, double y2, double radius, enum ink fill);
void drawing_mark(struct drawing *drawing, double x, double y, double radius, enum mark mark, enum ink ink, bool hollow);

/* A dot on the axis: a full one has a rim of paper, which keeps neighbours apart. */
void drawing_dot(struct drawing *drawing, double x, double y, double radius, enum ink ink, bool hollow);

/* A dot that is not certain: a small one in a ring. */
void drawing_ring(struct drawing *drawing, double x, double y, double radius, enum ink ink);

/* The corners of a mark with corners, 0 for a circle. */
int drawing_mark_corners(const struct shape *shape, double corners[MARK_CORNERS][2]);

/* One typeset line with its left end at x; an empty one is not drawn. */
void drawing_text(struct drawing *drawing, double x, double baseline, const struct typeset *typeset, int line, enum ink ink);

/* The part of the last text from this byte on is quiet; of a line that runs right to left nothing is. */
void drawing_quiet(struct drawing *drawing, int from);

/* The card is handed over. */
void drawing_event(struct drawing *drawing, struct card *card);
void drawing_end(struct drawing *drawing);
void drawing_free(struct drawing *drawing);
OWNED_DEFINE(drawing)

#endif

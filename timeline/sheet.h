/*
 * sheet.h - one page with its furniture: title, subtitle and legend above, notes and sources below.
 *
 *   sheet_open() --> body from (left, top) to (right, bottom) for a layout to fill --> drawing
 *
 * Units      millimetres; texts 7 pt and larger (SHEET_SMALLEST).
 * Ownership  the drawing is the caller's.
 */
#ifndef TIMELINE_SHEET_H
#define TIMELINE_SHEET_H

#include "chronicle.h"
#include "drawing.h"
#include "words.h"

#define SHEET_SMALLEST 7.0 /* pt, unless a larger size is asked for */
#define SHEET_MARGIN 10.0

enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

/* What all pages of a picture share. */
struct furniture {
    double width_mm, height_mm;
    double margin; /* mm */
    double smallest; /* pt: no text is smaller */
    const struct dating *dating; /* or NULL */
    char *title, *subtitle, *notes; /* notes may be "" */
    const struct sources *sources; /* listed at the foot or on pages of their own, or NULL */
    int source_pages; /* behind the picture's; 0: at the foot */
    GArray *keys; /* struct legend_key */
    char *about;
};

struct sheet {
    struct words *words;
    double smallest; /* pt */
    const struct dating *dating;
    struct drawing *drawing;
    double left, top, right, bottom;
};

struct furniture *furniture_new(const struct chronicle *chronicle, double width_mm, double height_mm, const char *title);
void furniture_free(struct furniture *furniture);
OWNED_DEFINE(furniture)

/* Draws the furniture of page `page` of `pages` (from 1). */
struct sheet sheet_open(struct words *words, const struct furniture *furniture, int page, int pages);

/* How tall the smallest body is, of one page or of several. */
double sheet_least_body(struct words *words, const struct furniture *furniture);

/* One line or, with a width, several; x is the edge or middle that align names; y the top. Returns the lines' number. */
int sheet_text(struct sheet *sheet, const char *text, double x, double y, double size_pt, bool bold, enum ink ink, enum align align,
               double width_mm);

/* An entry's mark: hollow and dashed for what is not a fact, and struck through when it is denied. */
void sheet_mark(struct sheet *sheet, const struct entry *entry, double x, double y, double radius);

/* An entry's words, the numbers of its sources in a quiet ink. */
void sheet_label(struct sheet *sheet, const struct entry *entry, const struct typeset *typeset, double x, double y,
                 enum align align);

/* Pages with nothing but the furniture's sources, after so many of the picture; appends to drawings (struct drawing *). */
void sheet_list_sources(struct words *words, const struct furniture *furniture, int after, GPtrArray *drawings);

/* How many pages they will be; sets furniture->source_pages. */
void furniture_give_pages(struct furniture *furniture, struct words *words);

/* The lines of a text that is set already. */
void sheet_lines(struct sheet *sheet, const struct typeset *typeset, double x, double y, enum ink ink, enum align align);

#endif

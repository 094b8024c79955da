/*
 * picture.h - events to pages: the way into this room.
 *
 *   events + options  --picture_lay()-->  struct drawing * per page
 *
 * Errors  ERROR_INPUT: no event with a date; ERROR_USAGE: a page too small, a layout that
 *         does not hold so many labels; ERROR_SYSTEM: no fonts.
 */
#ifndef TIMELINE_PICTURE_H
#define TIMELINE_PICTURE_H

#include "dating.h"
#include "drawing.h"
#include "sides.h"

#include <glib.h>
#include <stdbool.h>

/* More events than this are cut to the most salient, and the picture says so. */
#define PICTURE_MOST 2000

enum picture_layout {
    PICTURE_AUTO, /* horizontal on a lying page if the labels fit, else mirrored for an exchange, else vertical */
    PICTURE_VERTICAL,
    PICTURE_HORIZONTAL,
    PICTURE_MIRRORED,
    PICTURE_LANES,
    PICTURE_LAYOUTS
};

/* Where the numbered sources are listed. */
enum picture_sources {
    PICTURE_SOURCES_AUTO, /* at the foot where they are few, else not at all: the publishers are named */
    PICTURE_SOURCES_FOOT,
    PICTURE_SOURCES_PAGE, /* at the foot where they are few, else on pages behind the picture */
    PICTURE_SOURCES_NONE,
    PICTURE_SOURCES
};

struct picture_options {
    double width_mm,
        height_mm; /* 0: A4, upright or, when that shows few events well, lying; only height 0: as high as it need be */
    enum picture_layout layout;
    enum sides_by by; /* of lanes */
    double margin_mm, smallest_pt; /* smallest_pt at least 7; both 0: 10 and 7 */
    enum picture_sources sources;
    bool even; /* dates at even distances, not to scale */
    int of; /* how many events there are, of which these are the most salient; 0: they are all */
    const struct dating *dating; /* how dates are written, NULL for "26 Mar 2018" */
    char *title; /* NULL: made from the events */
};

struct picture_talk {
    int pages, left_out, undated, unknown_characters;
};

/* "auto", "vertical", ..., and what each is for. */
const char *picture_layout_name(enum picture_layout layout);
const char *picture_layout_about(enum picture_layout layout);

/* The layout of that name, or -1. */
int picture_layout_find(const char *name);

/* The i-th size that has a name, NULL after the last. */
const char *picture_size_get(size_t i, double *width_mm, double *height_mm);

/* Of "auto", "foot", ... the one of that name, or -1. */
int picture_sources_find(const char *name);

/* Reads a page size, a name, WIDTHxHEIGHT or WIDTH with mm or px (96 to the inch), into the options. ERROR_USAGE. */
bool picture_size(const char *text, struct picture_options *options, GError **error);

/* talk may be NULL. The array frees its drawings. */
GPtrArray *picture_lay(const GPtrArray *events, const struct picture_options *options, struct picture_talk *talk, GError **error);

#endif

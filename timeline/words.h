/*
 * words.h - measures texts with Pango and sets them in lines.
 *
 *   "US freezes assets of ..." --words_rule()--> ruled text --typeset_new(8 pt, 60 mm)--> 2 lines
 *
 * Units      sizes in points, widths in millimetres.
 * Shape      a text is shaped once, at one size; its lines at any size are slices of it,
 *            whose widths are sums. Lines are set solid at WORDS_LEADING times the size,
 *            whatever font a script falls back to, so that a line of Arabic is no taller
 *            than one of Latin. Lines break between words; only a word longer than a line
 *            is cut.
 * Ownership  words owns what it has ruled; callers free what is typeset.
 * Method     metrics are not hinted: a size twice as large is twice as wide, and PNG, PDF
 *            and SVG agree. Looking for fonts costs more than shaping a hundred texts,
 *            and is done once for each pair of size and weight: so there is one size.
 */
#ifndef TIMELINE_WORDS_H
#define TIMELINE_WORDS_H

#include "../db/owned.h"

#include <glib.h>
#include <pango/pango.h>
#include <stdbool.h>

#define WORDS_FAMILY "Liberation Sans,Arial,Helvetica,sans-serif"
#define WORDS_LEADING 1.18
#define WORDS_POINTS 100 /* the size at which texts are shaped */

struct words;

struct words *words_new(void);
void words_free(struct words *words);
OWNED_DEFINE(words)

/* Where a piece that lines may be broken after ends on one endless line, without and with its blanks: mm at 1 point, bytes. */
struct piece {
    double bare, end;
    int bare_byte, end_byte;
};

/* Where a letter ends: for a piece that is longer than a line. */
struct letter {
    double end;
    int byte;
};

/* A text measured once, for any size and width. */
struct ruled {
    char *text;
    bool bold, right_to_left;
    GArray *pieces; /* struct piece */
    GArray *letters; /* struct letter */
    double width; /* mm at 1 point */
    int unknown; /* characters that no installed font can show */
};

/* By its first letter: the blocks that Unicode sets aside for scripts from right to left (UAX 9, table of defaults). */
bool words_right_to_left(const char *text);

/* The same text gives the same ruled one. */
const struct ruled *words_rule(struct words *words, const char *text, bool bold);

/* How many lines a text takes, at least one; width_mm 0 is endless. */
int ruled_lines(const struct ruled *ruled, double size_pt, double width_mm);

/* The least width with which a text takes as many lines as with this one: its lines are of about equal length. */
double ruled_narrowest(const struct ruled *ruled, double size_pt, double width_mm);

/* A slice of the text, in bytes. */
struct line {
    int start, length;
    double width_mm;
};

struct typeset {
    const struct ruled *ruled;
    double size_pt;
    GArray *lines; /* struct line */
};

struct typeset *typeset_new(const struct ruled *ruled, double size_pt, double width_mm);

/* In the narrowest lines. */
struct typeset *typeset_balanced(const struct ruled *ruled, double size_pt, double width_mm);
int typeset_lines(const struct typeset *typeset);
double typeset_width_mm(const struct typeset *typeset);
void typeset_free(struct typeset *typeset);
OWNED_DEFINE(typeset)

/* An array that frees what it holds. */
GPtrArray *typesets_new(void);

/* Rules and sets; width_mm 0 sets one line. */
struct typeset *words_set(struct words *words, const char *text, double size_pt, bool bold, double width_mm);

/* One line of text for a painter, at WORDS_POINTS. The caller unrefs it. */
PangoLayout *words_layout(struct words *words, const char *text, bool bold, bool right_to_left);

/* Height of so many lines of a size. */
double words_height_mm(double size_pt, int lines);

/* From a line's top to its baseline, and to the middle of its small letters. */
double words_baseline_mm(double size_pt);
double words_middle_mm(double size_pt);

#endif

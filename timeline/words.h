/*
 * words.h - sets texts with Pango and says how large they are.
 *
 *   "US freezes assets of ..." --words_set(8 pt, 60 mm)--> PangoLayout of 2 lines
 *
 * Units      sizes in points, widths in millimetres.
 * Shape      lines are set solid at WORDS_LEADING times the size, whatever font a
 *            script falls back to, so that a line of Arabic is no taller than one of
 *            Latin. Lines break between words; only a word longer than a line is cut.
 * Ownership  callers unref layouts.
 * Method     metrics are not hinted: a size twice as large is twice as wide, and PNG,
 *            PDF and SVG agree.
 */
#ifndef TIMELINE_WORDS_H
#define TIMELINE_WORDS_H

#include "../db/owned.h"

#include <glib.h>
#include <pango/pango.h>
#include <stdbool.h>

#define WORDS_FAMILY "Liberation Sans,Arial,Helvetica,sans-serif"
#define WORDS_LEADING 1.18

struct words;

struct words *words_new(void);

/* width_mm 0 sets one line. */
PangoLayout *words_set(struct words *words, const char *text, double size_pt, bool bold, double width_mm);

/*
 * A text measured once, for any size and width: widths are millimetres at 1 point, pieces what a line may be broken
 * between, unknown how many characters no installed font can show.
 */
struct ruled {
    GArray *pieces; /* struct piece */
    bool bold;
    int quiet; /* the byte from which on the text is a run of its own, or -1 */
    double width;
    int unknown;
};

/* Where a piece and the blanks after it end on one endless line. */
struct piece {
    double bare, end;
};

struct ruled *words_rule(struct words *words, const char *text, bool bold);
void ruled_free(struct ruled *ruled);
OWNED_DEFINE(ruled)

/* How many lines a text takes; a piece longer than a line is cut. */
int ruled_lines(const struct ruled *ruled, double size_pt, double width_mm);

/* The least width with which a text takes as many lines as with this one: its lines are of about equal length. */
double ruled_narrowest(const struct ruled *ruled, double size_pt, double width_mm);

/* As words_set(), in the narrowest lines. */
PangoLayout *words_balance(struct words *words, const char *text, const struct ruled *ruled, double size_pt, double width_mm);

/* The text's width on one line at 1 point: times the size gives its width. */
double words_width_per_point(struct words *words, const char *text);
double words_line_mm(PangoLayout *layout, int line);

/* Height of so many lines of a size. */
double words_height_mm(double size_pt, int lines);

/* From a line's top to its baseline, and to the middle of its small letters. */
double words_baseline_mm(double size_pt);
double words_middle_mm(double size_pt);

void words_free(struct words *words);
OWNED_DEFINE(words)

#endif

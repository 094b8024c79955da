/*
 * stretch_inside.h - what the files behind stretch.h share: where the words of the text may be cut.
 *
 *   stretch.c     a label in the words of the text
 *   stretch_on.c  phrases of the text behind the words that a label tells
 */
#ifndef INGEST_LABEL_STRETCH_INSIDE_H
#define INGEST_LABEL_STRETCH_INSIDE_H

#include "parts.h"

/* Where thoughts are parted: no stretch goes past it. */
bool stretch_is_break(const struct tree *tree, int token);

/* "NEW: Peru leaves", which begins another line; not "told the BBC: ..." */
bool stretch_is_new_line(const struct tree *tree, int token);

/* "up in the air - Reuters": a hyphen that stands apart. */
bool stretch_is_dash(const struct tree *tree, int token);

/* A mark, a date, a phrase or clause that the words before it can do without. */
bool stretch_may_end_before(const struct label *label, int word);

#endif

/*
 * asides.h - what stands in a text and is its site's, not the article's: teasers, notes, captions, pull quotes, what follows below.
 *
 *   line  --asides_line()-->  of the text, a label apart, or an aside           article  --asides_mark()-->  paragraphs' `aside`
 *
 * Shape   Lines are told by page-lines.tsv (names.h). A list of links begins behind its label and ends with a line that has a stop.
 */
#ifndef INGEST_ASIDES_H
#define INGEST_ASIDES_H

#include "../../db/article.h"

#include <stdbool.h>

struct asides {
    int links; /* so many lines may still be other articles' headlines */
    bool open; /* the line before was a note that may go on */
};

enum asides_kind { ASIDES_TEXT, ASIDES_LABEL, ASIDES_ASIDE };

/* What a line is; one that is no text is a paragraph of its own. asides: zeroed before the first line, blank lines left out. */
enum asides_kind asides_line(struct asides *asides, const char *line, size_t length);

/* Marks repeats, what follows the site's own lines below the text, and who the author is. */
void asides_mark(struct article *article);

#endif

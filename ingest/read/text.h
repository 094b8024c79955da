/*
 * text.h - bytes of unknown encoding to clean UTF-8, and text to paragraphs.
 *
 * Shape      UTF-8 with or without a byte order mark, UTF-16 with one, the label that came with the bytes, else Windows-1252.
 *            What an encoding does not have becomes U+FFFD. The result has no NUL and no carriage return.
 * Ownership  texts are the caller's: g_free().
 * Errors     ERROR_INPUT: binary garbage (NUL bytes, or mostly control characters).
 */
#ifndef INGEST_TEXT_H
#define INGEST_TEXT_H

#include "../../db/article.h"

#include <glib.h>
#include <stdbool.h>

/* name: for the sentence. converted: whether it was not UTF-8; may be NULL. */
char *text_decode(const char *name, const char *bytes, size_t length, bool *converted, GError **error);

/* Fills the article's paragraphs from its text: blank lines part them. Finds repeats (pull quotes) and tweets. */
void text_paragraphs(struct article *article);

/* As above, for bytes that carry a label of their encoding (or NULL): byte order mark, valid UTF-8, label, Windows-1252. NULs go. */
char *text_decode_as(const char *bytes, size_t length, const char *label);

/*
 * In place: undoes that UTF-8 was read as Windows-1252 and encoded again ("â€”" is a dash), where such signs stand; drops soft hyphens
 * and other characters without width. NULL is left alone.
 */
void text_mend(char *text);

/* Joins, in place, the lines of a text that is wrapped so hard that hyphens part words at their ends. */
void text_unwrap(char *text);

/* The first date written out in a line ("December 30, 2016", "30 Dec 2016", "2016-12-30", "12/30/2016"); false if none. */
bool text_date(const char *text, size_t length, struct date *date);

#endif

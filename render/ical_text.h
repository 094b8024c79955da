/*
 * ical_text.h - texts and lines as every calendar program takes them.
 *
 *   a text from an article  --ical_text_*()-->  a value without what breaks consumers
 *   a content line          --ical_text_fold()-->  lines of at most 75 octets, CRLF ends
 *
 * Shape      control characters, U+2028/2029 and noncharacters become spaces, runs of
 *            blanks one blank, ends are trimmed (readers trim them), and a backslash
 *            becomes U+2216, since three widely used readers unescape it wrongly.
 * Ownership  callers free what is returned.
 * Source     RFC 5545 3.1 (folding), 3.3.11 (TEXT); RFC 3986 2 (characters of a URI).
 */
#ifndef RENDER_ICAL_TEXT_H
#define RENDER_ICAL_TEXT_H

#include <glib.h>

/* One line; of a text longer than `most` characters the end is cut off with an ellipsis. */
char *ical_text_line(const char *text, glong most);

/* A member of CATEGORIES: one line without , and ; which some readers split at even when escaped. */
char *ical_text_category(const char *text);

/* A web address with everything percent-encoded that a URI may not hold, as readers write it: scheme and host in lower case and
 * ASCII, escapes in upper case. NULL if it is none (http, https, with a host). */
char *ical_text_link(const char *url);

/* Appends the text with RFC 5545's escapes. */
void ical_text_escape(GString *out, const char *text);

/* Ends the content line that begins at `start`: folds it between characters and never behind a space. */
void ical_text_fold(GString *out, gsize start);

#endif

/*
 * harmless.h - makes the text of others harmless where it is shown: on a terminal, in a picture, a page, a calendar, a table.
 *
 *   "\x1b]0;owned\a \u202egnp.exe"  --harmless()-->  " ]0;owned  \u2060gnp.exe"
 *
 * Shape   in place and of the same length in bytes, so that places in it stay right: control characters (C0, DEL, C1, line
 *         and paragraph separators) become spaces, embeddings, overrides and isolates of writing direction word joiners
 *         (U+2060), which are not seen. What a format takes for its own (< & ; ") is that writer's to escape.
 * Source  Unicode 15 chapter 23.2, UAX 9 (Trojan Source, CVE-2021-42574); ECMA-48 (terminals).
 */
#ifndef DB_HARMLESS_H
#define DB_HARMLESS_H

#include <stdbool.h>

/* Keeps line ends and tabs. text: valid UTF-8 or NULL; returns it. */
char *harmless(char *text);

/* Of these too makes spaces: for titles, labels, cells. */
char *harmless_line(char *text);

/* Whether a link may be written for people to follow: http, https or mailto. NULL may not. */
bool harmless_link(const char *url);

#endif

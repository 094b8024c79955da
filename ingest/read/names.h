/*
 * names.h - what the class names of HTML elements say, and lines of a news site's own.
 *
 *   "entry-content clearfix"  --names_meaning()-->  NAMES_BODY
 *   "Read more: ..."           --names_line()-->     LINE_DROP
 *
 * Shape  Tables: page-words.tsv and page-lines.tsv. The later of the meanings wins where the words of one element differ.
 */
#ifndef INGEST_NAMES_H
#define INGEST_NAMES_H

#include <stddef.h>

enum names_meaning { NAMES_NOTHING, NAMES_PERHAPS, NAMES_NO, NAMES_BODY, NAMES_NEVER };

/* names may be NULL. */
enum names_meaning names_meaning(const char *names);

/* LINKS: behind it stand other articles' headlines; NOTE: about the article, however long; AUTHOR: who wrote it; END: nothing behind it is text. */
enum names_line { LINE_NOTHING, LINE_DROP, LINE_LINKS, LINE_NOTE, LINE_AUTHOR, LINE_END };

/* Of what is longer than a label only notes and authors are known. */
enum names_line names_line(const char *text, size_t length);

enum names_date { NAMES_NO_DATE, NAMES_DATE, NAMES_UPDATED, NAMES_PUBLISHED };

/* Whether an element is named after a date: "entry-date published". names may be NULL. */
enum names_date names_date(const char *names);

#endif

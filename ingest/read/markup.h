/*
 * markup.h - the text of marked-up documents (xml.h) and of scraps of HTML, as paragraphs.
 *
 *   element  --markup_text()-->  "paragraph\n\nparagraph"
 *
 * Shape      Elements that are blocks part paragraphs, others do not; white space in a paragraph is one space. Tables, pictures
 *            with their captions, scripts and styles are not text. Names count without their namespaces.
 * Limits     of a scrap of HTML libxml2's: 256 elements deep, 10 MB a text; nothing is loaded: no DTD, no network.
 * Ownership  the caller frees strings (g_free).
 */
#ifndef INGEST_MARKUP_H
#define INGEST_MARKUP_H

#include <glib.h>
#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* The next element in the order of the document, within root; of root itself its first child. */
xmlNode *markup_next(xmlNode *element, xmlNode *root);

/* The first element of that name below root, or NULL. */
xmlNode *markup_find(xmlNode *root, const char *name);

/* All words below an element with single spaces; NULL where there are none. */
char *markup_words(xmlNode *element);

/* Its paragraphs with blank lines between; NULL where there are none. */
char *markup_text(xmlNode *element);

/* The same of a scrap of HTML. */
char *markup_text_of_html(const char *html, size_t length);

#endif

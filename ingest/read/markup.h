/*
 * markup.h - XML and scraps of HTML as trees, and their text as paragraphs.
 *
 *   bytes  --markup_parse()-->  xmlDoc  --markup_text(element)-->  "paragraph\n\nparagraph"
 *
 * Shape      Elements that are blocks part paragraphs, others do not; white space in a paragraph is one space. Tables, pictures
 *            with their captions, scripts and styles are not text. Names count without their namespaces.
 * Limits     libxml2's: 256 elements deep, 10 MB a text. Entities of a document's own are not replaced, nothing is
 *            loaded: no DTD, no network. A broken document is read as far as it goes.
 * Ownership  the caller frees documents (xmlFreeDoc) and strings (g_free).
 */
#ifndef INGEST_MARKUP_H
#define INGEST_MARKUP_H

#include <glib.h>
#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* The name of a document's outermost element without its prefix, "" if it is none; looks at the first bytes only. */
void markup_root(const char *bytes, size_t length, char *name, size_t size);

/* charset: what the carrier told, or NULL. NULL if nothing can be read. */
xmlDoc *markup_parse(const char *bytes, size_t length, const char *charset);

/* The next element in the order of the document, within root; of root itself its first child. */
xmlNode *markup_next(xmlNode *element, xmlNode *root);

/* The first element of that name below root, or NULL. */
xmlNode *markup_find(xmlNode *root, const char *name);

bool markup_is(const xmlNode *element, const char *name);

/* An attribute's value, or NULL. */
char *markup_attribute(xmlNode *element, const char *name);

/* All words below an element with single spaces; NULL where there are none. */
char *markup_words(xmlNode *element);

/* Its paragraphs with blank lines between; NULL where there are none. */
char *markup_text(xmlNode *element);

/* The same of a scrap of HTML. */
char *markup_text_of_html(const char *html, size_t length);

#endif

/*
 * xml.h - an XML document as libxml2's tree, whatever state it comes in.
 *
 *   bytes  --xml_parse()-->  xmlDoc  --xml_text()-->  text
 *
 * Shape      Encoding: byte order mark, valid UTF-8, the carrier's or the declaration's label, Windows-1252. What broken
 *            writers leave (control characters, HTML's entities, text in front) is mended first; then libxml2 recovers what it can.
 * Limits     no network, no external entity, no substitution of entities; depth 256 and 10 MB a text, as libxml2 has them.
 * Ownership  the caller frees the document with xmlFreeDoc(), texts with g_free().
 */
#ifndef INGEST_XML_H
#define INGEST_XML_H

#include "format.h"

#include <libxml/tree.h>

/* The local name of the root element, if the bytes begin as XML does: "rss". The caller frees; NULL if they do not. */
char *xml_root_name(const struct input *head);

/* NULL where nothing can be made of it. */
xmlDoc *xml_parse(const struct input *input);

/* The next node in the order of the document, ends not counted, children only where inside is set; NULL at root's end. */
xmlNode *xml_step(const xmlNode *node, const xmlNode *root, bool inside);

/* All text in a node, trimmed; NULL where there is none. */
char *xml_text(const xmlNode *node);

/* An attribute of any namespace, NULL where there is none, or no node. */
char *xml_attribute(const xmlNode *node, const char *name);

/* Whether an element has this local name, whatever its prefix. */
bool xml_is(const xmlNode *node, const char *name);

#endif

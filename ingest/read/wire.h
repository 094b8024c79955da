/*
 * wire.h - agencies' XML as articles: NITF 3.x and NewsML-G2, also with NITF or XHTML inside.
 *
 *   <newsItem guid version>...  --newsml_read()-->  article with id, version, headline, byline, dateline, moments, text
 *
 * Shape      A NewsML-G2 message holds any number of items. guid and version go with the article: the store lets a newer
 *            version replace an older one. An item that is canceled or withheld is an article that is
 *            withdrawn and has no text. published is when the item's first version was made, updated when this one was.
 * Errors     ERROR_INPUT: no text, no date, or an item of another kind (a picture, a concept, a package).
 */
#ifndef INGEST_WIRE_H
#define INGEST_WIRE_H

#include "format.h"

bool nitf_sniff(const struct input *head);
void nitf_read(const struct input *input, const struct reader_options *options, struct batch *batch);

bool newsml_sniff(const struct input *head);
void newsml_read(const struct input *input, const struct reader_options *options, struct batch *batch);

#endif

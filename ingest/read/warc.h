/*
 * warc.h - web archives, WARC 0.17 to 1.1 (ISO 28500), as crawlers write them.
 *
 *   stream  --warc_open()-->  source of pieces, one a page, named by its address
 *
 * Shape      Records of type response with status 200 and HTML, and resources that are HTML; all others are passed over.
 *            The page's charset is HTTP's; transfer and content encodings (chunked, gzip, deflate) are undone.
 *            The moment of fetching is not the article's date and is not read.
 * Errors     ERROR_INPUT: a damaged record, which ends the archive; a page that is too large or in another encoding; no page at all.
 */
#ifndef INGEST_WARC_H
#define INGEST_WARC_H

#include "source.h"

bool warc_sniff(const struct input *head);
struct source *warc_open(struct stream *stream, const char *name);

#endif

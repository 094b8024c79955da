/*
 * feed.h - the entries of a feed as articles: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0.
 *
 *   <rss>, <rdf:RDF>, <feed>  --feed_read()-->  one article, or one refusal, an entry
 *
 * Shape      The text is the entry's content where the feed has it (content:encoded, Atom's content of any type, xhtml:body);
 *            else its summary, else its title, and then the article is partial. A description that is as long as an
 *            article, and does not trail off, is taken for one. The entry's date is its own; the channel's is nobody's.
 * Limits     bytes FEED_BYTES, entries FEED_ENTRIES, depth libxml2's 256. Nothing is fetched, no external entity is read;
 *            entities of HTML are known, and others that the feed declares stay out of the text.
 * Errors     ERROR_INPUT: "news.rss, entry 3: ...": no text, no date; a file that breaks off gives the entries before that.
 */
#ifndef INGEST_FEED_H
#define INGEST_FEED_H

#include "format.h"

enum { FEED_BYTES = 64 << 20, FEED_ENTRIES = 100000 };

bool feed_sniff(const struct input *head);
void feed_read(const struct input *input, const struct reader_options *options, struct batch *batch);

#endif

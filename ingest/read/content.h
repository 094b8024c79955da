/*
 * content.h - the article's own text out of a page full of other things.
 *
 *   page  --content_extract()-->  paragraphs with blank lines between
 *
 * Shape      Subtitles and list items are paragraphs; captions, bylines, teasers, comments,
 *            menus and notes of the site are left out.
 * Method     Words in class names and HTML5's elements take out what is never the article's
 *            (page-words.tsv); what is left is cut into blocks, each worth its letters where it reads
 *            like prose and less than nothing where it is links (text density and link
 *            density: Kohlschütter et al., Boilerplate Detection using Shallow Text
 *            Features, WSDM 2010; Sun et al., DOM Based Content Extraction via Text
 *            Density, SIGIR 2011). The smallest element that holds nearly all of this worth
 *            is the article; from its ends and from within, blocks that look like the site's go.
 */
#ifndef INGEST_CONTENT_H
#define INGEST_CONTENT_H

#include "page.h"

/* The caller frees; NULL if the page has no text. */
char *content_extract(const struct page *page);

/* All of a fragment's text with its paragraphs apart, nothing judged; NULL if there is none. The caller frees. */
char *content_flatten(const struct page *page);

#endif

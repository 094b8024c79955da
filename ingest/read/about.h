/*
 * about.h - what a page tells of its article beside the text: title, byline, dates, source, language, address.
 *
 *   page + JSON-LD + the address it was fetched from  --about_fill()-->  article's fields
 *
 * Shape   Title: og:title, the headline, h1, <title>, without the site's name. Published: JSON-LD, <meta> (page-keys.tsv), itemprop,
 *         the address, <time>, elements named after dates, text. Where the moment is in UTC and the address or a local time on the page
 *         has the day next to it, that day is the place's. published_how tells which it was.
 * Method  the order of sources is that of Barbaresi, htmldate (JOSS 5(51), 2020), but for the address: it only decides between neighbours.
 */
#ifndef INGEST_ABOUT_H
#define INGEST_ABOUT_H

#include "linked.h"
#include "page.h"
#include "../../db/article.h"

/* url: where the carrier had the page from; NULL where not known. Fields that stay unknown stay NULL. */
void about_fill(struct article *article, const struct page *page, const struct linked *linked, const char *url);

#endif

/*
 * html.h - one web page as one article.
 *
 * Shape   about.h reads what is told about the article, content.h its text.
 *         Encoding: byte order mark, valid UTF-8, the carrier's or the page's own label, Windows-1252.
 * Errors  ERROR_INPUT: no text that reads like an article, no date.
 */
#ifndef INGEST_HTML_H
#define INGEST_HTML_H

#include "format.h"

bool html_sniff(const struct input *head);
void html_read(const struct input *input, const struct reader_options *options, struct batch *batch);

#endif

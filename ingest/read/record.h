/*
 * record.h - a JSON object as an article: our own keys and those of news-please, newspaper4k, trafilatura, ninjs 1 to 3 and others.
 *
 * Shape   id, url, title, published, updated, byline, source, language, place, version, text, and their aliases (record.c lists
 *         them); unknown keys are passed over. "text" stays exactly as it is, so that offsets count its
 *         characters; bodies with tags become paragraphs. Where there is only a description the article is partial.
 *         ninjs' pubstatus "canceled" or "withheld" makes it withdrawn. An object that is no article but keeps a
 *         list of them (a news API's answer, a JSON Feed) gives them all.
 * Errors  ERROR_INPUT: not JSON, no text, no date.
 */
#ifndef INGEST_RECORD_H
#define INGEST_RECORD_H

#include "format.h"

/* Objects: a line each, or laid out over lines, or in a list. */
bool record_sniff_lines(const struct input *head);
bool record_sniff(const struct input *head);

void record_read(const struct input *input, const struct reader_options *options, struct batch *batch);

#endif

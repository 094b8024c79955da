/*
 * record.h - one JSON object as an article: our own keys and those of news-please, newspaper4k and trafilatura.
 *
 * Shape   id, url, title, published, text, and their aliases (record.c lists them); unknown
 *         keys are passed over. text stays exactly as it is, so that offsets count its characters.
 * Errors  ERROR_INPUT: not JSON, no text, no date.
 */
#ifndef INGEST_RECORD_H
#define INGEST_RECORD_H

#include "format.h"

/* Objects: a line each, or laid out over lines, or in a list. */
bool record_sniff_lines(const struct input *head);
bool record_sniff(const struct input *head);

struct article *record_read(const char *name, const char *line, size_t length, const struct reader_options *options,
                            GError **error);

#endif

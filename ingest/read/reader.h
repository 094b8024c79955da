/*
 * reader.h - articles from files, folders and standard input, one by one.
 *
 *   PATH... | -  --reader_next()-->  article, article, a refused record, article, end
 *
 * Shape      A folder is walked in order of its names' bytes, files and folders in it alike;
 *            names that begin with a dot are passed over. What a file is, its content
 *            tells (format.h).
 * Ownership  the caller frees articles.
 * Errors     READER_REFUSED with ERROR_INPUT: this record is no article, go on with the
 *            next; READER_FAILED with ERROR_SYSTEM: stop.
 */
#ifndef INGEST_READER_H
#define INGEST_READER_H

#include "format.h"

enum reader_result { READER_ARTICLE, READER_REFUSED, READER_END, READER_FAILED };

struct reader;

/* paths: NULL-terminated; "-" is standard input. They are copied. */
struct reader *reader_new(char *const *paths, const struct reader_options *options);
void reader_free(struct reader *reader);
OWNED_DEFINE(reader)

enum reader_result reader_next(struct reader *reader, struct article **article, GError **error);

#endif

/*
 * reader.h - articles from files, folders and standard input, one by one.
 *
 *   PATH... | -  --reader_next_piece()-->  piece, piece, a refusal, piece, end     bytes, for workers to read
 *                --reader_next()-->        article, article, a refused record, article, end
 *
 * Shape      A folder is walked in order of its names' bytes, files and folders in it alike;
 *            names that begin with a dot are passed over, pipes and links to a folder around them refused. What a file is, its content
 *            tells (format.h).
 * Ownership  the caller frees articles.
 * Errors     READER_REFUSED with ERROR_INPUT: this record is no article, go on with the
 *            next; READER_FAILED with ERROR_SYSTEM: stop.
 */
#ifndef INGEST_READER_H
#define INGEST_READER_H

#include "format.h"
#include "source.h"

enum reader_result { READER_ARTICLE, READER_PIECE, READER_REFUSED, READER_END, READER_FAILED };

struct reader;

/* paths: NULL-terminated; "-" is standard input. They are copied. */
struct reader *reader_new(char *const *paths, const struct reader_options *options);

/* One stream, which it takes over, as JSON Lines or as whatever it looks like. */
struct reader *reader_of_records(struct stream *stream, const char *name, const struct reader_options *options);
struct reader *reader_of_stream(struct stream *stream, const char *name, const struct reader_options *options);
void reader_free(struct reader *reader);
OWNED_DEFINE(reader)

/* READER_PIECE, never READER_ARTICLE. */
enum reader_result reader_next_piece(struct reader *reader, struct piece **piece, GError **error);

/* How many bytes the paths hold, 0 if one is a pipe; looks at every file. */
guint64 reader_measure(const struct reader *reader);

/* How many of them are read; may be asked from another thread. */
guint64 reader_position(struct reader *reader);

/* The same at once, for one thread. */
enum reader_result reader_next(struct reader *reader, struct article **article, GError **error);

#endif

/*
 * stream.h - the bytes of a file, a pipe or an archive's member: a look at the first, line by line, or all that is left.
 *
 * Ownership  what is returned is the stream's, and lasts until the next call.
 * Errors     stream_good() after the end: ERROR_SYSTEM, or what the bytes' carrier found (a damaged archive: ERROR_INPUT).
 */
#ifndef INGEST_STREAM_H
#define INGEST_STREAM_H

#include "../../db/owned.h"

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

struct stream;

/* Puts at most size bytes into the block; how many, 0 at the end, -1 with an error whose sentence names no culprit. */
typedef gssize stream_read(gpointer data, void *block, size_t size, GError **error);

/* release: frees data at the end; may be NULL. */
struct stream *stream_new(stream_read *read, gpointer data, GDestroyNotify release);

/* Takes over the file, and closes it unless it is stdin. */
struct stream *stream_of_file(FILE *file);
void stream_free(struct stream *stream);
OWNED_DEFINE(stream)

/* At least `most` bytes from where the stream stands, or all that there are; a NUL stands behind them. */
const char *stream_peek(struct stream *stream, size_t most, size_t *length);

/* The next line with its newline, cut at `most` bytes and one (the rest of it is passed over); NULL at the end. */
const char *stream_line(struct stream *stream, size_t most, size_t *length);

/* The next bytes, `most` or all that there are, with a NUL behind them. */
const char *stream_take(struct stream *stream, size_t most, size_t *length);

/* Passes over n bytes; false when there are fewer. */
bool stream_skip(struct stream *stream, guint64 n);

/* How many bytes were read in all. */
guint64 stream_taken(const struct stream *stream);

/* Whether reading went well so far; if not, the sentence begins with the name. */
bool stream_good(const struct stream *stream, const char *name, GError **error);

#endif

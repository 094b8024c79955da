/*
 * stream.h - the bytes of a file or a pipe: a look at the first, line by line, or all that is left.
 *
 * Ownership  what is returned is the stream's, and lasts until the next call.
 * Errors     stream_broken() after the end: ERROR_SYSTEM.
 */
#ifndef INGEST_STREAM_H
#define INGEST_STREAM_H

#include "../../db/owned.h"

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

struct stream;

/* Takes over the file, and closes it unless it is stdin. */
struct stream *stream_new(FILE *file);
void stream_free(struct stream *stream);
OWNED_DEFINE(stream)

/* At least `most` bytes from where the stream stands, or all that there are; a NUL stands behind them. */
const char *stream_peek(struct stream *stream, size_t most, size_t *length);

/* The next line with its newline, cut at `most` bytes and one (the rest of it is passed over); NULL at the end. */
const char *stream_line(struct stream *stream, size_t most, size_t *length);

/* Whether reading failed, as errno has it. */
bool stream_broken(const struct stream *stream);

#endif

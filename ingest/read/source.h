/*
 * source.h - what holds many documents (a file of lines, a JSON array, an archive, a WARC): hands them on one by one.
 *
 *   stream  --lines_open() ...-->  source  --source->next()-->  piece, a stream to be looked into, a refusal, ... end
 *
 * Shape      next() fills the offer with a piece, or with a stream and its name where what is in it is still to be found out
 *            (an archive's member); after a refusal it can be asked again.
 * Ownership  an opened source owns its stream. The caller owns what is offered; a stream that is offered must be
 *            freed before the source is asked again.
 * Errors     SOURCE_REFUSED with ERROR_INPUT; SOURCE_FAILED with ERROR_SYSTEM.
 */
#ifndef INGEST_SOURCE_H
#define INGEST_SOURCE_H

#include "format.h"
#include "stream.h"

/* A document as bytes of its own, so that another thread can read it. */
struct piece {
    char *name;
    char *bytes; /* with a NUL behind the last */
    size_t length;
    char *charset, *url; /* what the carrier told, or NULL */
    const struct format *format;
};

struct piece *piece_new(const char *name, const char *bytes, size_t length);
void piece_free(struct piece *piece);
OWNED_DEFINE(piece)

/* Articles and refusals of a piece, through its format. */
void piece_read(const struct piece *piece, const struct reader_options *options, struct batch *batch);

enum source_result { SOURCE_OFFER, SOURCE_REFUSED, SOURCE_END, SOURCE_FAILED };

struct offer {
    struct piece *piece;
    struct stream *stream;
    char *name;
};

/* Each kind of source begins with one. */
struct source {
    enum source_result (*next)(struct source *source, struct offer *offer, GError **error);
    void (*free)(struct source *source);
};

/* A record a line ("crisis.jsonl:12"). */
struct source *lines_open(struct stream *stream, const char *name);

/* The elements of a JSON array, or JSON objects one behind the other; each is named by the line where it begins. */
struct source *elements_open(struct stream *stream, const char *name);

#endif

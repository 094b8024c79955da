/*
 * workers.h - articles read and coded by several threads, handed on in the order of the input.
 *
 *   reader --pieces--> N coders --workers_next()--> work, work, ... one a piece
 *
 * Shape      One thread takes pieces from the reader, N threads turn each into articles and code them, the caller's
 *            thread gets the works in the order of the pieces: what it does with them does not depend on N.
 *            Only so much is read ahead that memory does not grow with the input.
 * Ownership  the caller frees works. The reader belongs to the workers from workers_new() on.
 * Errors     workers_new(): a wrong row in the user's tables, threads or memory denied; a work's refusals are ERROR_INPUT;
 *            a work's `failure` is ERROR_SYSTEM, no work follows it.
 */
#ifndef INGEST_WORKERS_H
#define INGEST_WORKERS_H

#include "coder.h"
#include "read/reader.h"

#include <glib.h>

/* What one record of a piece came to: an article with its reading, or a refusal. */
struct coded {
    struct article *article;
    struct reading *reading; /* NULL where the article is known already */
    GError *refusal;
};

struct work {
    struct piece *piece; /* NULL where the reader refused what was to be one */
    GArray *coded; /* struct coded, in order */
    GPtrArray *notes; /* char *: what was put right in passing */
    GError *failure;
    bool done; /* workers.c's own */
};

void work_free(struct work *work);
OWNED_DEFINE(work)

struct workers_options {
    struct reader_options reader; /* its note is not used */
    const char *lexicon; /* the user's tables, or NULL */
    guint threads;
    /* Whether an article need not be coded; called from all threads at once. May be NULL. */
    bool (*known)(const struct article *article, gpointer data);
    gpointer data;
};

/* An option's number of threads. Errors: ERROR_USAGE. */
bool workers_threads(int number, guint *threads, GError **error);

struct workers;

struct workers *workers_new(struct reader *reader, const struct workers_options *options, GError **error);

enum workers_result { WORKERS_WORK, WORKERS_WAIT, WORKERS_END };

/* The next work in order; WORKERS_WAIT when there is none after so many microseconds. */
enum workers_result workers_next(struct workers *workers, gint64 most_us, struct work **work);

/* Codes one article in the caller's thread. */
struct reading *workers_code(struct workers *workers, const struct article *article);

struct reader *workers_reader(struct workers *workers);

/* Stops reading and drops what is under way. */
void workers_free(struct workers *workers);
OWNED_DEFINE(workers)

#endif

/*
 * progress.h - one line on a terminal that tells how far a long run is; nothing where stderr is no terminal.
 *
 *   12,400 of ... articles  --progress_show()-->  "12400 articles, 3120 events, 96 articles/s, 4:10 left"
 *
 * Units   moments are microseconds of a monotonic clock, which the caller reads.
 */
#ifndef INGEST_PROGRESS_H
#define INGEST_PROGRESS_H

#include "../db/tally.h"

#include <glib.h>
#include <stdbool.h>

struct progress {
    bool terminal;
    gint64 began, shown; /* shown: when last, 0 when not on the screen */
    guint64 size; /* bytes to be read, 0 when not known */
};

/* The line's words; left out what cannot be told. Freed with g_free(). */
char *progress_words(const struct progress *progress, gint64 now, const struct tally *tally, guint64 position);

/* Shows it, at most five times a second. */
void progress_show(struct progress *progress, gint64 now, const struct tally *tally, guint64 position);

/* Takes the line off, before anything else is said. */
void progress_clear(struct progress *progress);

#endif

/*
 * gist.h - which of several summaries of one act says what most of them say.
 *
 *   "Police fired tear gas", "Egypt cracks down", "Police fired tear gas on protesters"  --gist_share()-->  the last has most
 *
 * Shape      a share is about the cosine between a summary's words and those of all; words count by their beginning ("protest",
 *            "protesters"), small ones do not. Fewer than five words count as five, so that "War" is no gist. Of two summaries that
 *            share no word the one of more words has the larger share; of two longer ones, one within the other, mostly the shorter.
 * Ownership  the caller frees the gist; summaries are only read.
 */
#ifndef DB_GIST_H
#define DB_GIST_H

#include "owned.h"

#include <glib.h>

struct gist;

struct gist *gist_new(void);
void gist_add(struct gist *gist, const char *summary);
double gist_share(const struct gist *gist, const char *summary);
void gist_free(struct gist *gist);
OWNED_DEFINE(gist)

#endif

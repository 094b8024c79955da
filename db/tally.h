/*
 * tally.h - what became of many articles, in one sentence at the end.
 *
 *   "x.jsonl:7: not JSON: ..."  --tally_refuse()-->  "45 articles read, 40 new, 2 known, 3 refused (2 no publication
 *                                                    date, 1 not JSON); 413 new events, 600 mentions"
 *
 * Shape   a refusal is counted under its reason: what stands behind the culprit's name, up to the first
 *         colon, semicolon or bracket. The most frequent reason comes first, equal ones in the order of their letters.
 */
#ifndef DB_TALLY_H
#define DB_TALLY_H

#include "owned.h"
#include "store.h"

#include <glib.h>
#include <jansson.h>

struct tally {
    guint64 articles, new, known, withdrawn, refused, events, mentions; /* articles: read and not refused */
    GArray *reasons; /* tally.c's own */
};

struct tally *tally_new(void);
void tally_free(struct tally *tally);
OWNED_DEFINE(tally)

void tally_add(struct tally *tally, const struct store_added *added);

/* Adds an article and tells of it: as JSON if asked, its numbers with --verbose. What everybody is to be told, that it was there, took
 * another's place, was withdrawn, is the result; NULL if nothing, freed with g_free(). */
char *tally_tell(struct tally *tally, const struct article *article, const struct store_added *added, bool json);

void tally_refuse(struct tally *tally, const char *sentence);

/* Freed with g_free(). */
char *tally_sentence(const struct tally *tally);

/* The same for programs: an object of one refusal, which the caller takes, and one of all. */
json_t *tally_refusal_json(const char *sentence);
json_t *tally_json(const struct tally *tally, const char *database);

#endif

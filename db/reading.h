/*
 * reading.h - what stands in an event database, read back: events by a filter or by id, articles, pairs that may be one act.
 *
 *   store + filter  --store_select()-->  events with actors and mentions
 *
 * Shape      One question for the events, one for the actors of all of them and one for their mentions, all of one moment.
 *            Texts are made harmless for a terminal, whoever wrote the file. Included by store.h.
 * Ownership  callers free what is returned.
 * Errors     ERROR_INPUT: an unknown event, a damaged file; ERROR_SYSTEM: locked, unreadable.
 * Method     A filter by days goes through an index of days, one of actors through theirs, one of both through the smaller.
 */
#ifndef DB_READING_H
#define DB_READING_H

#include "event.h"
#include "filter.h"

#include <glib.h>

struct store;

/* The events that pass the filter, in order of date (struct event *, freed with the array). */
GPtrArray *store_select(struct store *store, const struct filter *filter, GError **error);

/* How many events pass the filter but for its top; -1 on an error. */
int store_count(struct store *store, const struct filter *filter, GError **error);

/* One event by id with all its mentions. */
struct event *store_event(struct store *store, gint64 id, GError **error);

/* The article's text, for showing a mention in its surroundings; NULL on an error. */
struct article *store_article(struct store *store, gint64 id, GError **error);

/* The ids of all articles in order (gint64, freed with the array). */
GArray *store_articles(struct store *store, GError **error);

/* Two events that may be one act but are not like enough to be put together. */
struct duplicate {
    gint64 event, other;
    double likeness; /* the larger the likelier, at most LIKENESS_SAME */
};

/* Those of which either passes the filter, the likeliest first (struct duplicate, freed with the array). filter->top: how many. */
GArray *store_duplicates(struct store *store, const struct filter *filter, GError **error);

#endif

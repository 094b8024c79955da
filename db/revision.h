/*
 * revision.h - how often people changed what events show, and when last.
 *
 *   events of a store  --store_revisions()-->  their revisions and revised
 *
 * Shape      Every correction that shows counts, and counts again when it is taken back; hiding and pinning do not.
 *            A merge is one of the event that shows the mentions; when it is undone, what the articles
 *            that leave had counted stays counted, so that the sum of articles and revisions never falls.
 * Errors     ERROR_SYSTEM: the database.
 */
#ifndef DB_REVISION_H
#define DB_REVISION_H

#include "store.h"

/* events: struct event * with their ids. */
bool store_revisions(struct store *store, const GPtrArray *events, GError **error);

#endif

/*
 * unite.h - one database into another, as if all their articles had been read into one.
 *
 *   other.db  --unite()-->  its articles, reports, own and imported events and corrections in this one
 *
 * Shape      What is there already stays: an article of the same content, an event of the same uid, the same correction. Nothing is
 *            extracted anew. Of corrections of one field the last made counts, wherever it was made.
 * Errors     as of store.h; an interrupted one is taken up by doing it again.
 */
#ifndef DB_UNITE_H
#define DB_UNITE_H

#include "store.h"

struct united {
    int articles, known, events, corrections;
};

bool unite(struct store *store, struct store *other, struct united *united, GError **error);

#endif

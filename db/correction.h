/*
 * correction.h - what people change in a database, kept apart from what was extracted.
 *
 *   uid, field, value  --store_correct()-->  a row of corrections; a trigger puts it into effect
 *
 * Shape      db/schema.sql (corrections) and db/views.sql (effect) say how. The last correction
 *            of a field that was not undone counts, whatever is ingested later.
 * Errors     ERROR_INPUT: no such event or correction, or a value that the field cannot have.
 */
#ifndef DB_CORRECTION_H
#define DB_CORRECTION_H

#include "store.h"

struct correction {
    gint64 id, event;
    char *field, *value, *at, *who, *undone; /* value NULL: none; undone NULL: in force */
    char *summary; /* the event's, now */
};

/* field as in the table; an empty value is none. at is the moment, ISO 8601. Call between store_begin() and store_end(). */
bool store_correct(struct store *store, gint64 event, const char *field, const char *value, const char *who, const char *at,
                   GError **error);

/* Shows event b's mentions with event a and b no more. */
bool store_merge(struct store *store, gint64 a, gint64 b, const char *who, const char *at, GError **error);

/* Takes apart what people merged into the event, else what the program put together; false also when it is one report. */
bool store_split(struct store *store, gint64 event, const char *who, const char *at, GError **error);

bool store_undo(struct store *store, gint64 correction, const char *at, GError **error);

/* All corrections in order (struct correction *, freed with the array). */
GPtrArray *store_log(struct store *store, GError **error);

/* Computes an event anew whose extracted values changed. */
bool store_apply(struct store *store, const char *uid, GError **error);

#endif

/*
 * import.h - events from tables that others made: CSV with named columns.
 *
 *   "ev.csv:3: 2014-03-17,sanction,USA,RUS,..."  --import_next()-->  struct event with uid
 *
 * Shape      Columns by name, in any order: id, date, end (or until), status, summary (or title), action
 *            (a slug, PLOVER class or CAMEO code), source, target (codes or names, several with commas,
 *            semicolons or bars), salience, url, note. Other columns are passed over; action and summary
 *            must be there. What 'demarche list --csv' prints can be read back.
 * Identity   the uid comes from the file's name and the row's id, so that a later import of the changed
 *            file changes the events; from everything in the row where it has no id.
 * Errors     ERROR_INPUT: the row is named and can be passed over.
 */
#ifndef DB_IMPORT_H
#define DB_IMPORT_H

#include "event.h"
#include "owned.h"

struct import;

/* map: "date=Datum,summary=Title", our name first; may be NULL. text must outlive the import. */
struct import *import_new(const char *text, const char *path, const char *map, GError **error);
void import_free(struct import *import);
OWNED_DEFINE(import)

enum import_result { IMPORT_EVENT, IMPORT_REFUSED, IMPORT_END };

enum import_result import_next(struct import *import, struct event **event, GError **error);

#endif

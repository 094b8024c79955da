/*
 * gdelt.h - events from the event files of GDELT 1.0 and 2.0 (gdeltproject.org).
 *
 *   "1234\t20180326\t201803\t...\thttps://..."  --gdelt_next()-->  struct event with uid
 *
 * Shape      Tab-separated lines without a heading: 57 columns, 58 (with a link) or 61 (GDELT 2.0). Actions by db/gdelt.tsv from the
 *            CAMEO code; actors by country, known group or name; the summary is made of these, for GDELT has none;
 *            mentions, sources and articles are told in the note and weigh in the salience.
 * Identity   the uid comes from GDELT's own number, so that a file imported again, or its successor, changes the events.
 * Errors     ERROR_INPUT: the row is named and can be passed over.
 */
#ifndef DB_GDELT_H
#define DB_GDELT_H

#include "import.h"

struct gdelt;

/* Whether the text begins as such a file does. */
bool gdelt_is(const char *text);

/* Neither text nor path need outlive the call. */
struct gdelt *gdelt_new(const char *text, const char *path, GError **error);
void gdelt_free(struct gdelt *gdelt);
OWNED_DEFINE(gdelt)

enum import_result gdelt_next(struct gdelt *gdelt, struct event **event, GError **error);

#endif

/*
 * event_json.h - an event as a JSON object, for programs: 'list --json' and the server's events.json.
 *
 * Shape      id, uid, date and until (ISO 8601 or null), status, action, plover, cameo, source and target (codes),
 *            articles, salience, summary, and url where there is one.
 * Ownership  the caller decrefs.
 */
#ifndef DB_EVENT_JSON_H
#define DB_EVENT_JSON_H

#include "event.h"

#include <jansson.h>

json_t *event_json(const struct event *event);

/* Its parts: null for an unknown date; a list of strings. */
json_t *event_date_json(struct date date);
json_t *event_codes_json(const GPtrArray *codes);

#endif

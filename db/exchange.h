/*
 * exchange.h - an article with its events as one line of JSON, and back: how extraction in many processes meets in one database.
 *
 *   article, events  --exchange_write()-->  {"id":"a1","published":"2018-03-14",...,"text":"...","events":[...]}
 *   line  --exchange_read()-->  article, events
 *
 * Shape      the fields of struct article and struct event under their names; actors as lists of codes; an event's
 *            mentions with `sentence`, `trigger` and `when` as [start, end], `number` of the sentence, `rule`, and the
 *            sentence's words as `quote`, which nothing reads. What is not known is left out. Word that
 *            an article was withdrawn has no text and no events. An article
 *            that was refused is {"id":...,"error":"..."}.
 * Units      places count characters of `text`, as in explain --json.
 * Ownership  the caller frees what is returned.
 * Errors     ERROR_INPUT: not such a line, with its name: not JSON, a place outside the text, an unknown action or actor code,
 *            or the error that the line itself reports.
 */
#ifndef DB_EXCHANGE_H
#define DB_EXCHANGE_H

#include "event.h"

#include <glib.h>
#include <jansson.h>
#include <stddef.h>

/* id: as the record had it, string or number; NULL where it had none. It is only read. Without the newline. */
char *exchange_write(const json_t *id, const struct article *article, const GPtrArray *events);
char *exchange_write_error(const json_t *id, const char *sentence);

/* name: for sentences, "events.jsonl:12". events: struct event *, freed with the array. */
struct article *exchange_read(const char *name, const char *line, size_t length, GPtrArray **events, GError **error);

#endif

/*
 * once.h - one event once an article: lead, background and quotes that tell the same act are its mentions.
 *
 *   event, detail  --once_add()-->  reading->events, new or merged into one that is known
 *
 * Shape      same action, actors that do not contradict, days that are equal down to the coarser; a dated plan gives way to
 *            the same act that took place on such a day, capitals of a headline to a sentence; of what is only
 *            proposed and what is refused the last word counts (guide, sections 1 and 7).
 */
#ifndef INGEST_CODING_ONCE_H
#define INGEST_CODING_ONCE_H

#include "act.h"

#define ONCE_OPPOSITION "the opposition" /* the speaker that protesters and an opposition without a name are */

/* Whether a report of this event would be merged into one that is known. */
bool once_knows(const struct pass *pass, const struct event *event, const char *speaker);
/* Whether its own label is needed: it is new, or clearer than what is known of it. */
bool once_shows(const struct pass *pass, const struct event *event, const char *speaker, bool allusion);
/* Takes event and detail. speaker: surname, interned, "" for "an official", ONCE_OPPOSITION, or NULL; allusion: a noun that only speaks of the act. */
void once_add(struct pass *pass, struct event *event, const char *speaker, char *detail, bool allusion);

#endif

/*
 * sources.h - the articles that a picture rests on, numbered, and their list at the foot or on pages of its own.
 *
 *   events in order  --sources_new()-->  numbered sources  --sources_refs()-->  "[1, 3-5]" behind a label
 *
 * Shape   a source is an article, or the link of an event that no article reports. Its
 *         number is its place in the order of events. An event refers to at most three.
 */
#ifndef TIMELINE_SOURCES_H
#define TIMELINE_SOURCES_H

#include "../db/event.h"
#include "dating.h"
#include "words.h"

#include <glib.h>

struct source {
    char *text; /* "Title. Publisher, 26 Mar 2018" */
    char *link; /* or NULL */
};

struct sources {
    GPtrArray *list; /* struct source, the first is number 1 */
    GHashTable *numbers; /* by article or link */
};

/* Of the events (const struct event *) in the order in which they are shown. */
struct sources *sources_new(const GPtrArray *events, const struct dating *dating);

/* The numbers of an act's sources, or of several acts', as "[1, 3-5]" with an en dash; "" when there is none. The caller frees it. */
char *sources_refs(const struct sources *sources, const struct event *event, const GPtrArray *acts);
void sources_free(struct sources *sources);
OWNED_DEFINE(sources)

#endif

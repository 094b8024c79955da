/*
 * participants.h - who takes part in events: what a form's field of actors offers.
 *
 * Ownership  the caller frees the array with g_ptr_array_unref(); the codes in it are interned.
 */
#ifndef RENDER_PARTICIPANTS_H
#define RENDER_PARTICIPANTS_H

#include <glib.h>

/* events: struct event *. Actor codes, each once, in order of the actors' names. */
GPtrArray *participants_of(const GPtrArray *events);

#endif

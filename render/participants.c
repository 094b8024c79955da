#include "participants.h"

#include "../db/actor.h"
#include "../db/event.h"

#include <string.h>

static int by_name(gconstpointer a, gconstpointer b)
{
    return strcmp(actor_name(*(const char *const *)a), actor_name(*(const char *const *)b));
}

static void collect(GPtrArray *actors, GHashTable *seen, const GPtrArray *codes)
{
    for (guint i = 0; i < codes->len; i++)
        if (g_hash_table_add(seen, g_ptr_array_index(codes, i)))
            g_ptr_array_add(actors, g_ptr_array_index(codes, i));
}

GPtrArray *participants_of(const GPtrArray *events)
{
    GPtrArray *actors = g_ptr_array_new();
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);

    for (guint i = 0; i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        collect(actors, seen, event->source);
        collect(actors, seen, event->target);
    }
    g_ptr_array_sort(actors, by_name);
    return actors;
}

#include "event.h"

#include "harmless.h"

#include <string.h>

static const char *const status_names[EVENT_STATUSES] = {
    [EVENT_OCCURRED] = "occurred",
    [EVENT_PLANNED] = "planned",
    [EVENT_PROPOSED] = "proposed",
    [EVENT_DENIED] = "denied",
};

const char *event_status_name(enum event_status status)
{
    return status_names[status];
}

int event_status_find(const char *name)
{
    for (int i = 0; i < EVENT_STATUSES; i++)
        if (strcmp(status_names[i], name) == 0)
            return i;
    return -1;
}

static void free_mention(gpointer mention)
{
    mention_free(mention);
}

const char *event_link(const struct event *event)
{
    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (harmless_link(mention->url))
            return mention->url;
    }
    return NULL;
}

const struct mention *event_last_mention(const struct event *event)
{
    return g_ptr_array_index(event->mentions, event->mentions->len - 1);
}

struct event *event_new(int action, enum event_status status)
{
    struct event *event = g_new0(struct event, 1);

    event->action = action;
    event->status = status;
    event->source = g_ptr_array_new();
    event->target = g_ptr_array_new();
    event->mentions = g_ptr_array_new_with_free_func(free_mention);
    return event;
}

void event_free(struct event *event)
{
    if (!event)
        return;
    g_ptr_array_unref(event->source);
    g_ptr_array_unref(event->target);
    g_ptr_array_unref(event->mentions);
    g_free(event->summary);
    g_free(event->uid);
    g_free(event->url);
    g_free(event->note);
    g_free(event->changed);
    g_free(event);
}

static void destroy(gpointer event)
{
    event_free(event);
}

GPtrArray *event_list_new(void)
{
    return g_ptr_array_new_with_free_func(destroy);
}

struct mention *mention_new(void)
{
    return g_new0(struct mention, 1);
}

void mention_free(struct mention *mention)
{
    if (!mention)
        return;
    g_free(mention->rule);
    g_free(mention->quote);
    g_free(mention->title);
    g_free(mention->url);
    g_free(mention->publisher);
    g_free(mention);
}

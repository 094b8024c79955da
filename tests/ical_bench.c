/*
 * ical_bench.c - how long a calendar of a database takes: ical_bench EVENTS.db. Prints name, tab, number.
 *
 * The rows are read once. Beside ical_make() a bare loop over them does what libical alone does: a component with the same
 * properties, written as text; no cleaning of texts, no right folds. CPU seconds, the best of several turns, in turn.
 */
#include "../db/action.h"
#include "../db/store.h"
#include "../render/ical.h"

#include <libical/ical.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { TURNS = 5 };

static double cpu_seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static struct icaltimetype day(int number)
{
    struct date date = date_of_day(number);

    return (struct icaltimetype){ .year = date.year, .month = date.month, .day = date.day, .is_date = 1 };
}

static void add_own(icalcomponent *component, const char *name, const char *value)
{
    icalproperty *property = icalproperty_new_x(value);

    icalproperty_set_x_name(property, name);
    icalcomponent_add_property(component, property);
}

static icalcomponent *bare(const struct event *event, const char *uuid)
{
    const struct mention *mention = g_ptr_array_index(event->mentions, 0);
    const char *source = event->source->len ? g_ptr_array_index(event->source, 0) : "-",
               *target = event->target->len ? g_ptr_array_index(event->target, 0) : "-";
    const struct action *action = action_get(event->action);
    g_autofree char *uid = g_strdup_printf("%s@%s", event->uid, uuid),
                    *categories = g_strdup_printf("%s,%s,%s,%s", action->label, action->plover, source, target),
                    *description = g_strdup_printf("%s: %s → %s\n“%s”\n%s", action->label, source, target, mention->quote,
                                                   mention->url ? mention->url : "");
    struct icaltimetype stamp = day(719163);

    stamp.is_date = 0;
    stamp.zone = icaltimezone_get_utc_timezone();
    icalcomponent *component = icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid(uid), icalproperty_new_dtstamp(stamp), icalproperty_new_lastmodified(stamp),
        icalproperty_new_sequence(0), icalproperty_new_dtstart(day(date_first(event->date))),
        icalproperty_new_dtend(day(date_last(event->date) + 1)), icalproperty_new_summary(event->summary),
        icalproperty_new_description(description), icalproperty_new_categories(categories),
        icalproperty_new_status(ICAL_STATUS_CONFIRMED), icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT),
        icalproperty_new_color(ical_color(event->action)), (void *)0);
    if (mention->url)
        icalcomponent_add_property(component, icalproperty_new_url(mention->url));
    add_own(component, "X-DEMARCHE-DATE-PRECISION", "day");
    add_own(component, "X-DEMARCHE-ACTION", action->slug);
    add_own(component, "X-DEMARCHE-STATUS", "occurred");
    add_own(component, "X-DEMARCHE-SOURCE", source);
    add_own(component, "X-DEMARCHE-TARGET", target);
    return component;
}

static gsize bare_loop(const GPtrArray *events, const char *uuid)
{
    g_autoptr(GString) out = g_string_new(NULL);

    for (guint i = 0; i < events->len; i++) {
        icalcomponent *component = bare(g_ptr_array_index(events, i), uuid);
        char *text = icalcomponent_as_ical_string_r(component);
        g_string_append(out, text);
        icalmemory_free_buffer(text);
        icalcomponent_free(component);
    }
    return out->len;
}

static double time_of(const GPtrArray *events, const char *uuid, bool ours)
{
    const struct ical_calendar calendar = { .uuid = uuid, .name = "Events" };
    double began = cpu_seconds();

    if (ours)
        g_string_free(ical_make(events, &calendar), TRUE);
    else if (bare_loop(events, uuid) == 0)
        g_error("the bare loop wrote nothing");
    return cpu_seconds() - began;
}

int main(int argc, char **argv)
{
    const struct filter_words words = { 0 };
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = filter_new(&words, &error);
    double began = cpu_seconds(), ours = G_MAXDOUBLE, libical = G_MAXDOUBLE;
    OWNED(store) *store = argc == 2 ? store_open(argv[1], STORE_READ, &error) : NULL;
    g_autoptr(GPtrArray) events = store ? store_select(store, filter, &error) : NULL;

    if (!events) {
        fprintf(stderr, "ical_bench: %s\n", error ? error->message : "name a database");
        return 1;
    }
    double rows = cpu_seconds() - began;
    for (int turn = 0; turn < TURNS; turn++) {
        ours = MIN(ours, time_of(events, store_uuid(store), true));
        libical = MIN(libical, time_of(events, store_uuid(store), false));
    }
    printf("ical.events\t%u\nical.rows-s\t%.3f\nical.make-s\t%.3f\nical.bare-libical-s\t%.3f\nical.times-bare-libical\t%.2f\n",
           events->len, rows, ours, libical, ours / libical);
    return 0;
}

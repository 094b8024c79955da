#include "ical.h"

#include "../db/action.h"
#include "../db/actor.h"
#include "../db/error.h"
#include "../db/event.h"

#include <libical/ical.h>
#include <string.h>

/* ---------- dates: filled in directly, for libical's own arithmetic is Julian before 1752 ---------- */

static struct icaltimetype day_time(int day_number)
{
    struct date date = date_of_day(day_number);
    struct icaltimetype time = icaltime_null_time();

    time.year = date.year;
    time.month = date.month;
    time.day = date.day;
    time.is_date = 1;
    return time;
}

static int first_day(const struct event *event)
{
    return date_first(event->date);
}

static int day_after(const struct event *event)
{
    return date_last(event->until.precision ? event->until : event->date) + 1;
}

static struct date first_report(const struct event *event)
{
    struct date first = { 0 };

    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (mention->published.precision && (!first.precision || date_compare(mention->published, first) < 0))
            first = mention->published;
    }
    return first.precision ? first : event->date;
}

/* ---------- texts: what breaks consumers is taken out before libical escapes the rest ---------- */

/* Control characters and U+2028/2029 become spaces, newlines stay, ends are trimmed. */
static char *clean(const char *text)
{
    GString *result = g_string_new(NULL);

    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        bool space = (g_unichar_iscntrl(c) && c != '\n') || c == 0x2028 || c == 0x2029;
        g_string_append_unichar(result, space ? ' ' : c);
    }
    return g_strstrip(g_string_free(result, FALSE));
}

static bool is_link(const char *url)
{
    for (const char *p = url; *p; p++)
        if ((guint8)*p <= 32 || (guint8)*p >= 127 || strchr("\"<>\\^`{|}", *p))
            return false;
    return g_str_has_prefix(url, "https://") || g_str_has_prefix(url, "http://");
}

static const char *link_of(const struct event *event)
{
    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (mention->url && is_link(mention->url))
            return mention->url;
    }
    return NULL;
}

static void append_actors(GString *text, const GPtrArray *codes)
{
    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(text, "%s%s", i ? ", " : "", actor_name(g_ptr_array_index(codes, i)));
}

static void append_sources(GString *text, const struct event *event)
{
    char date[DATE_TEXT_SIZE];
    gint64 previous = 0;

    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (i == 0 && mention->quote)
            g_string_append_printf(text, "\n\"%s\"\n", mention->quote);
        if (mention->article == previous)
            continue;
        previous = mention->article;
        g_string_append_printf(text, "\nReported %s%s%s%s%s", date_format(mention->published, date),
                               mention->publisher ? " by " : "", mention->publisher ? mention->publisher : "",
                               mention->title ? ": " : "", mention->title ? mention->title : "");
    }
}

/* Who did what to whom, the sentence, the sources, the link last. */
static char *description_of(const struct event *event)
{
    g_autoptr(GString) text = g_string_new(NULL);
    char date[DATE_TEXT_SIZE];

    if (event->date.precision != DATE_DAY)
        g_string_append_printf(text, "Date: %s (day not stated)\n", date_format(event->date, date));
    append_actors(text, event->source);
    g_string_append_printf(text, "%s%s", event->source->len ? ": " : "", action_get(event->action)->label);
    if (event->target->len) {
        g_string_append(text, " - ");
        append_actors(text, event->target);
    }
    if (event->status != EVENT_OCCURRED)
        g_string_append_printf(text, " (%s)", event_status_name(event->status));
    append_sources(text, event);
    if (link_of(event))
        g_string_append_printf(text, "\n%s", link_of(event));
    return clean(text->str);
}

/* ---------- one event ---------- */

static icalcomponent *component_of(const struct event *event, const char *uuid)
{
    g_autofree char *uid = g_strdup_printf("%s@%s.demarche", event->uid, uuid), *summary = clean(event->summary),
                    *description = description_of(event);
    struct icaltimetype stamp = day_time(date_first(first_report(event)));
    const char *link = link_of(event);

    stamp.is_date = 0;
    stamp.zone = icaltimezone_get_utc_timezone();
    icalcomponent *component = icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid(uid), icalproperty_new_dtstamp(stamp),
        icalproperty_new_dtstart(day_time(first_day(event))), icalproperty_new_dtend(day_time(day_after(event))),
        icalproperty_new_summary(summary), icalproperty_new_description(description),
        icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT),
        icalproperty_new_status(event->status == EVENT_OCCURRED ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE),
        icalproperty_new_categories(action_get(event->action)->slug), (void *)0);
    if (link)
        icalcomponent_add_property(component, icalproperty_new_url(link));
    return component;
}

static bool has_day(const struct event *event)
{
    return event->date.precision && day_after(event) <= DATE_DAY_MAX && event->uid;
}

/* ---------- lines: libical 3.0.16 folds some lines wrongly, so its output is unfolded and folded again (RFC 5545 3.1) ---------- */

static void fold(const char *line, size_t length, GString *out)
{
    size_t most = 75;

    while (length > most) {
        size_t cut = most;
        while (((guint8)line[cut] & 0xc0) == 0x80)
            cut--;
        g_string_append_len(out, line, (gssize)cut);
        g_string_append(out, "\r\n ");
        line += cut;
        length -= cut;
        most = 74;
    }
    g_string_append_len(out, line, (gssize)length);
    g_string_append(out, "\r\n");
}

static GString *refold(const char *text)
{
    g_autoptr(GString) line = g_string_new(NULL);
    GString *out = g_string_new(NULL);

    for (const char *p = text; *p; p++) {
        if (*p == '\r')
            continue;
        if (*p != '\n')
            g_string_append_c(line, *p);
        else if (p[1] == ' ' || p[1] == '\t')
            p++;
        else {
            if (line->len)
                fold(line->str, line->len, out);
            g_string_truncate(line, 0);
        }
    }
    return out;
}

GString *ical_make(const GPtrArray *events, const char *uuid, const char *name, GError **error)
{
    guint n = 0;
    icalproperty *title = icalproperty_new_x(name);

    icalproperty_set_x_name(title, "X-WR-CALNAME");
    icalcomponent *calendar = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                                  icalproperty_new_prodid("-//demarche//events//EN"),
                                                  icalproperty_new_calscale("GREGORIAN"), title, (void *)0);
    for (guint i = 0; i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        if (!has_day(event))
            continue;
        icalcomponent_add_component(calendar, component_of(event, uuid));
        n++;
    }
    char *text = icalcomponent_as_ical_string_r(calendar);
    GString *result = n ? refold(text) : NULL;
    icalmemory_free_buffer(text);
    icalcomponent_free(calendar);
    if (!result)
        fail(error, ERROR_INPUT, "no event with a date passes the filters; no calendar was written");
    return result;
}

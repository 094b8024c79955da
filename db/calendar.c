#include "calendar.h"

#include "action.h"
#include "actor.h"
#include "error.h"
#include "filter.h"
#include "harmless.h"

#include <libical/ical.h>
#include <string.h>

#define SUMMARY_MOST 400
#define NOTE_MOST 4000
#define STEPS_MOST 20000 /* of one rule, whether they find a day or not */
#define UUID_LENGTH 32
#define SEQUENCE_MOST 1000000000
#define YEAR_MOST 9998 /* of a moment, so that later ones can follow */

/* One event to be: a VEVENT, on the day that it says or recurs on. */
struct turn {
    icalcomponent *vevent;
    int first, last; /* days */
    char *recurrence; /* "2024-03-10", NULL for the only one */
};

struct calendar {
    char *path, *uuid;
    int action;
    icalcomponent *root;
    icaltimezone *zone; /* X-WR-TIMEZONE, or NULL */
    GArray *turns; /* struct turn */
    GHashTable *replaced; /* "uid\n2024-03-10": recurrences that are not */
    guint next, cancelled, cut;
};

bool calendar_is(const char *text)
{
    static const char bom[] = "\xef\xbb\xbf", begin[] = "BEGIN:VCALENDAR";

    if (g_str_has_prefix(text, bom))
        text += strlen(bom);
    return g_ascii_strncasecmp(text + strspn(text, " \t\r\n"), begin, strlen(begin)) == 0;
}

/* ---------- values ---------- */

/* The text of the first property of that name, "" for none. */
static const char *value_of(icalcomponent *component, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(component, kind);
    icalvalue *value = property ? icalproperty_get_value(property) : NULL;
    const char *text = value && icalvalue_isa(value) == ICAL_TEXT_VALUE  ? icalvalue_get_text(value)
                       : value && icalvalue_isa(value) == ICAL_URI_VALUE ? icalvalue_get_uri(value)
                                                                         : NULL;
    return text ? text : "";
}

/* The value of an X- property, "" for none. */
static const char *own_value(icalcomponent *component, const char *name)
{
    for (icalproperty *property = icalcomponent_get_first_property(component, ICAL_X_PROPERTY); property;
         property = icalcomponent_get_next_property(component, ICAL_X_PROPERTY)) {
        const char *its = icalproperty_get_x_name(property), *value = icalproperty_get_x(property);
        if (its && value && g_ascii_strcasecmp(its, name) == 0)
            return value;
    }
    return "";
}

/* Text without control characters but line ends, no longer than that; NULL for none. */
static char *text_of(const char *text, glong most)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *result = g_string_new(NULL);

    for (const char *p = valid; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (most-- <= 0) {
            g_string_append(result, "…");
            break;
        }
        g_string_append_unichar(result, c == '\n' || !g_unichar_iscntrl(c) ? c : ' ');
    }
    g_strstrip(result->str);
    return *result->str ? g_string_free(result, FALSE) : (g_string_free(result, TRUE), NULL);
}

/* ---------- days ---------- */

/* The day of a time, 0 if the calendar has no such day. */
static int day_of(struct icaltimetype time, icaltimezone *zone)
{
    struct date date;

    if (icaltime_is_null_time(time))
        return 0;
    if (!time.is_date && icaltime_is_utc(time) && zone && time.year >= CALENDAR_FIRST_YEAR)
        time = icaltime_convert_to_zone(time, zone);
    return date_make(time.year, time.month, time.day, &date) && date.precision == DATE_DAY ? date_first(date) : 0;
}

/* The last day of what ends at that moment: midnight belongs to the day before. */
static int last_day_of(struct icaltimetype end, icaltimezone *zone)
{
    bool midnight = true;
    int day = day_of(end, zone);

    if (!end.is_date && icaltime_is_utc(end) && zone && end.year >= CALENDAR_FIRST_YEAR)
        end = icaltime_convert_to_zone(end, zone);
    if (!end.is_date)
        midnight = end.hour == 0 && end.minute == 0 && end.second == 0;
    return day - (day && midnight);
}

/* Days that a duration of that many seconds adds to an event that begins so long after midnight. */
static int days_of(struct icaldurationtype duration, struct icaltimetype start)
{
    gint64 seconds =
        ((((gint64)duration.weeks * 7 + duration.days) * 24 + duration.hours) * 60 + duration.minutes) * 60 + duration.seconds;
    gint64 from = start.is_date ? 0 : (start.hour * 60 + start.minute) * 60 + start.second;

    if (duration.is_neg || seconds <= 0)
        return 0;
    return (int)MIN((from + seconds - 1) / 86400, DATE_DAY_MAX);
}

/* How many days the event lasts beyond its first. */
static int length_of(icalcomponent *vevent, struct icaltimetype start, icaltimezone *zone)
{
    icalproperty *end = icalcomponent_get_first_property(vevent, ICAL_DTEND_PROPERTY),
                 *duration = icalcomponent_get_first_property(vevent, ICAL_DURATION_PROPERTY);

    if (end)
        return MAX(last_day_of(icalproperty_get_dtend(end), zone) - day_of(start, zone), 0);
    return duration ? days_of(icalproperty_get_duration(duration), start) : 0;
}

/* ---------- recurrences ---------- */

static char *recurrence_name(int day)
{
    char text[DATE_TEXT_SIZE];

    return g_strdup(date_format(date_of_day(day), text));
}

/* Rules by the hour, minute or second give one day many times, and may take for ever to find none. */
static bool is_by_days(const struct icalrecurrencetype *rule)
{
    return rule->freq == ICAL_DAILY_RECURRENCE || rule->freq == ICAL_WEEKLY_RECURRENCE || rule->freq == ICAL_MONTHLY_RECURRENCE ||
           rule->freq == ICAL_YEARLY_RECURRENCE;
}

/* Adds the rule's days; false if it goes on beyond the bound. */
static bool add_rule(GArray *days, struct icalrecurrencetype rule, struct icaltimetype start, icaltimezone *zone)
{
    int first = day_of(start, zone);

    if (!is_by_days(&rule) || start.year < CALENDAR_FIRST_YEAR)
        return false;
    icalrecur_iterator *iterator = icalrecur_iterator_new(rule, start);
    if (!iterator)
        return false;
    bool whole = false;
    for (int step = 0; step < STEPS_MOST && days->len <= CALENDAR_RECURRENCES; step++) {
        struct icaltimetype next = icalrecur_iterator_next(iterator);
        int day = day_of(next, zone);
        whole = icaltime_is_null_time(next);
        if (whole || day == 0 || day - first > CALENDAR_YEARS * 366)
            break;
        g_array_append_val(days, day);
    }
    icalrecur_iterator_free(iterator);
    return whole;
}

static int by_day(gconstpointer a, gconstpointer b)
{
    return *(const int *)a - *(const int *)b;
}

/* The days on which the event begins, in order, each once; its own first day among them. */
static GArray *days_of_event(struct calendar *calendar, icalcomponent *vevent, struct icaltimetype start)
{
    GArray *days = g_array_new(FALSE, FALSE, sizeof(int));
    int first = day_of(start, calendar->zone);
    bool whole = calendar->turns->len < CALENDAR_EVENTS;

    g_array_append_val(days, first);
    if (!whole) {
        calendar->cut++;
        return days;
    }
    for (icalproperty *property = icalcomponent_get_first_property(vevent, ICAL_RRULE_PROPERTY); property;
         property = icalcomponent_get_next_property(vevent, ICAL_RRULE_PROPERTY))
        whole &= add_rule(days, icalproperty_get_rrule(property), start, calendar->zone);
    for (icalproperty *property = icalcomponent_get_first_property(vevent, ICAL_RDATE_PROPERTY);
         property && days->len <= CALENDAR_RECURRENCES; property = icalcomponent_get_next_property(vevent, ICAL_RDATE_PROPERTY)) {
        struct icaldatetimeperiodtype when = icalproperty_get_rdate(property);
        int day = day_of(icaltime_is_null_time(when.time) ? when.period.start : when.time, calendar->zone);
        if (day)
            g_array_append_val(days, day);
    }
    calendar->cut += !whole;
    g_array_sort(days, by_day);
    return days;
}

static char *replaced_name(const char *uid, int day)
{
    g_autofree char *recurrence = recurrence_name(day);

    return g_strconcat(uid, "\n", recurrence, NULL);
}

static void add_turn(struct calendar *calendar, icalcomponent *vevent, int first, int length, bool recurs)
{
    const struct turn turn = { .vevent = vevent,
                               .first = first,
                               .last = MIN(first + length, DATE_DAY_MAX),
                               .recurrence = recurs ? recurrence_name(first) : NULL };

    g_array_append_val(calendar->turns, turn);
}

static void add_turns(struct calendar *calendar, icalcomponent *vevent)
{
    struct icaltimetype start = icalcomponent_get_dtstart(vevent);
    icalproperty *recurrence = icalcomponent_get_first_property(vevent, ICAL_RECURRENCEID_PROPERTY);
    int first = day_of(start, calendar->zone), length = length_of(vevent, start, calendar->zone), before = 0;

    if (recurrence || first == 0) {
        add_turn(calendar, vevent, first, length, false);
        if (recurrence)
            g_array_index(calendar->turns, struct turn, calendar->turns->len - 1).recurrence =
                recurrence_name(day_of(icalproperty_get_recurrenceid(recurrence), calendar->zone));
        return;
    }
    g_autoptr(GArray) days = days_of_event(calendar, vevent, start);
    bool recurs = days->len > 1 || icalcomponent_get_first_property(vevent, ICAL_RRULE_PROPERTY);
    for (guint i = 0; i < days->len; i++) {
        int day = g_array_index(days, int, i);
        g_autofree char *name = replaced_name(value_of(vevent, ICAL_UID_PROPERTY), day);
        if (day != before && !(recurs && g_hash_table_contains(calendar->replaced, name)))
            add_turn(calendar, vevent, day, length, recurs);
        before = day;
    }
}

/* ---------- the file ---------- */

/* The VEVENTs of a calendar, or of several in one file. */
static GPtrArray *vevents_of(icalcomponent *root)
{
    GPtrArray *calendars = g_ptr_array_new(), *vevents = g_ptr_array_new();

    if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT)
        g_ptr_array_add(calendars, root);
    for (icalcomponent *child = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT); child;
         child = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT))
        g_ptr_array_add(calendars, child);
    for (guint i = 0; i < calendars->len; i++) {
        icalcomponent *calendar = g_ptr_array_index(calendars, i);
        for (icalcomponent *vevent = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); vevent;
             vevent = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            g_ptr_array_add(vevents, vevent);
    }
    g_ptr_array_unref(calendars);
    return vevents;
}

/* Days on which an event does not recur: by EXDATE, or because another VEVENT stands for that recurrence. */
static void note_replaced(struct calendar *calendar, icalcomponent *vevent)
{
    icalproperty *recurrence = icalcomponent_get_first_property(vevent, ICAL_RECURRENCEID_PROPERTY);
    const char *uid = value_of(vevent, ICAL_UID_PROPERTY); /* now: a component walks through its properties in one place only */

    if (recurrence)
        g_hash_table_add(calendar->replaced, replaced_name(uid, day_of(icalproperty_get_recurrenceid(recurrence), calendar->zone)));
    for (icalproperty *property = icalcomponent_get_first_property(vevent, ICAL_EXDATE_PROPERTY); property;
         property = icalcomponent_get_next_property(vevent, ICAL_EXDATE_PROPERTY))
        g_hash_table_add(calendar->replaced, replaced_name(uid, day_of(icalproperty_get_exdate(property), calendar->zone)));
}

static void clear_turn(gpointer data)
{
    g_free(((struct turn *)data)->recurrence);
}

static bool is_ended(const char *text)
{
    static const char end[] = "END:VCALENDAR";
    gsize length = strlen(text);

    while (length && g_ascii_isspace(text[length - 1]))
        length--;
    return length >= strlen(end) && g_ascii_strncasecmp(text + length - strlen(end), end, strlen(end)) == 0;
}

struct calendar *calendar_new(const char *text, const char *path, int action, const char *uuid, GError **error)
{
    OWNED(calendar) *calendar = g_new0(struct calendar, 1);

    *calendar = (struct calendar){ .path = g_strdup(path),
                                   .uuid = g_strdup(uuid),
                                   .action = action,
                                   .turns = g_array_new(FALSE, FALSE, sizeof(struct turn)),
                                   .replaced = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL) };
    g_array_set_clear_func(calendar->turns, clear_turn);
    if (!g_utf8_validate(text, -1, NULL))
        return fail(error, ERROR_INPUT, "%s: not UTF-8 text, which calendars are", path), NULL;
    if (!is_ended(text))
        return fail(error, ERROR_INPUT, "%s: ends without END:VCALENDAR; it is cut off, and nothing of it was taken", path), NULL;
    calendar->root = icalparser_parse_string(g_str_has_prefix(text, "\xef\xbb\xbf") ? text + 3 : text);
    if (!calendar->root)
        return fail(error, ERROR_INPUT, "%s: not a calendar that can be read", path), NULL;
    const char *zone = own_value(calendar->root, "X-WR-TIMEZONE");
    calendar->zone = *zone ? icaltimezone_get_builtin_timezone(zone) : NULL;
    g_autoptr(GPtrArray) vevents = vevents_of(calendar->root);
    for (guint i = 0; i < vevents->len; i++)
        note_replaced(calendar, g_ptr_array_index(vevents, i));
    for (guint i = 0; i < vevents->len; i++)
        add_turns(calendar, g_ptr_array_index(vevents, i));
    return g_steal_pointer(&calendar);
}

void calendar_free(struct calendar *calendar)
{
    if (calendar->root)
        icalcomponent_free(calendar->root);
    g_array_unref(calendar->turns);
    g_hash_table_unref(calendar->replaced);
    g_free(calendar->path);
    g_free(calendar->uuid);
    g_free(calendar);
}

/* ---------- one event ---------- */

/* Whether it is UID@DATABASE as databases of ours write it. */
static bool is_ours(const char *uid)
{
    const char *at = strchr(uid, '@');

    return at && strspn(uid, "0123456789abcdef") == (gsize)(at - uid) && at - uid == UUID_LENGTH && strlen(at + 1) == UUID_LENGTH &&
           strspn(at + 1, "0123456789abcdef") == UUID_LENGTH;
}

static char *uid_of(const struct calendar *calendar, const struct turn *turn)
{
    const char *uid = value_of(turn->vevent, ICAL_UID_PROPERTY);

    if (is_ours(uid) && !turn->recurrence)
        return strcmp(uid + UUID_LENGTH + 1, calendar->uuid) == 0 ? g_strndup(uid, UUID_LENGTH) : g_strdup(uid);
    g_autofree char *key = *uid ? g_strdup_printf("calendar\n%s\n%s", uid, turn->recurrence ? turn->recurrence : "")
                                : g_strdup_printf("calendar\n\n%d\n%s", turn->first, value_of(turn->vevent, ICAL_SUMMARY_PROPERTY));
    g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);
    return g_strndup(sum, UUID_LENGTH);
}

/* The date as precise as our own lines say, where DTSTART and DTEND still agree with them. */
static void read_dates(const struct turn *turn, struct event *event)
{
    const char *precision = own_value(turn->vevent, "X-DEMARCHE-DATE-PRECISION"),
               *edtf = own_value(turn->vevent, "X-DEMARCHE-EDTF");
    g_auto(GStrv) ends = g_strsplit(edtf, "/", 2);
    struct date from = { 0 }, until = { 0 };

    event->date = date_of_day(turn->first);
    if (turn->last > turn->first)
        event->until = date_of_day(turn->last);
    if (*precision && *edtf && date_parse(ends[0], &from) && (!ends[1] || date_parse(ends[1], &until)) &&
        date_first(from) == turn->first && date_last(ends[1] ? until : from) == turn->last) {
        event->date = from;
        event->until = until;
    }
}

static void add_codes(GPtrArray *codes, const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", 0);

    for (char **word = words; *word; word++)
        if (actor_is_code(*word))
            g_ptr_array_add(codes, (gpointer)(gsize)g_intern_string(*word));
}

/* What --action understands; of several the first, or -1. */
static int action_named(const char *word)
{
    g_autofree char *copy = g_strdup(word);
    char *list[] = { copy, NULL };
    const struct filter_words words = { .action = list };
    OWNED(filter) *filter = *word && !strchr(word, ',') ? filter_new(&words, NULL) : NULL;

    for (int i = 0; i < action_count(); i++)
        if (g_ascii_strcasecmp(action_get(i)->label, word) == 0)
            return i;
    return filter ? g_array_index(filter->actions, int, 0) : -1;
}

/* A category may name the action or an actor that is known. */
static void read_category(const char *word, struct event *event, int *action)
{
    const char *code = filter_actor(word);

    if (*action < 0)
        *action = action_named(word);
    if (code && *actor_kind(code))
        g_ptr_array_add(event->source, (gpointer)(gsize)code);
}

static void read_categories(icalcomponent *vevent, struct event *event, int *action)
{
    for (icalproperty *property = icalcomponent_get_first_property(vevent, ICAL_CATEGORIES_PROPERTY); property;
         property = icalcomponent_get_next_property(vevent, ICAL_CATEGORIES_PROPERTY)) {
        const char *list = icalproperty_get_categories(property);
        g_auto(GStrv) words = g_strsplit(list ? list : "", ",", 0);
        for (char **word = words; *word; word++)
            read_category(g_strstrip(*word), event, action);
    }
}

/* Who did what: our own lines where they are, else what the categories tell. */
static void read_act(const struct calendar *calendar, icalcomponent *vevent, struct event *event)
{
    int action = action_find(own_value(vevent, "X-DEMARCHE-ACTION")),
        status = event_status_find(own_value(vevent, "X-DEMARCHE-STATUS"));

    add_codes(event->source, own_value(vevent, "X-DEMARCHE-SOURCE"));
    add_codes(event->target, own_value(vevent, "X-DEMARCHE-TARGET"));
    if (action < 0)
        read_categories(vevent, event, &action);
    event->action = action >= 0 ? action : calendar->action;
    if (status >= 0)
        event->status = (enum event_status)status;
    else if (icalcomponent_get_status(vevent) == ICAL_STATUS_TENTATIVE)
        event->status = EVENT_PLANNED;
}

static bool has_our_lines(icalcomponent *vevent)
{
    return action_find(own_value(vevent, "X-DEMARCHE-ACTION")) >= 0;
}

/* We write the link of an event that has one as URL; others often have it at the end of the text only. */
static void read_texts(icalcomponent *vevent, struct event *event)
{
    const char *url = value_of(vevent, ICAL_URL_PROPERTY);

    event->note = text_of(value_of(vevent, ICAL_DESCRIPTION_PROPERTY), NOTE_MOST);
    const char *last = event->note ? strrchr(event->note, '\n') : NULL;
    last = has_our_lines(vevent) ? NULL : last ? last + 1 : event->note;
    event->url = harmless_link(url) ? g_strdup(url) : harmless_link(last) ? g_strdup(last) : NULL;
}

/* SEQUENCE, and LAST-MODIFIED or else DTSTAMP, where they can be the first of an event that goes on changing here. */
static void read_version(icalcomponent *vevent, struct event *event)
{
    icalproperty *modified = icalcomponent_get_first_property(vevent, ICAL_LASTMODIFIED_PROPERTY),
                 *sequence = icalcomponent_get_first_property(vevent, ICAL_SEQUENCE_PROPERTY);
    struct icaltimetype at = modified ? icalproperty_get_lastmodified(modified) : icalcomponent_get_dtstamp(vevent);
    struct date day;

    event->sequence = sequence ? CLAMP(icalproperty_get_sequence(sequence), 0, SEQUENCE_MOST) : 0;
    if (icaltime_is_null_time(at) || at.is_date || at.year < 1 || at.year > YEAR_MOST || at.hour < 0 || at.hour > 23 ||
        at.minute < 0 || at.minute > 59 || !date_make(at.year, at.month, at.day, &day) || day.precision != DATE_DAY)
        return;
    event->changed =
        g_strdup_printf("%04d-%02d-%02dT%02d:%02d:%02dZ", at.year, at.month, at.day, at.hour, at.minute, CLAMP(at.second, 0, 59));
}

static bool refuse(const struct calendar *calendar, const struct turn *turn, const char *trouble, GError **error)
{
    g_autofree char *uid = text_of(value_of(turn->vevent, ICAL_UID_PROPERTY), 100),
                    *summary = text_of(value_of(turn->vevent, ICAL_SUMMARY_PROPERTY), 100);

    return fail(error, ERROR_INPUT, "%s: event '%s': %s; it is passed over", calendar->path,
                uid       ? uid
                : summary ? summary
                          : "without UID",
                trouble);
}

static bool read_event(const struct calendar *calendar, const struct turn *turn, struct event **result, GError **error)
{
    g_autofree char *summary = text_of(value_of(turn->vevent, ICAL_SUMMARY_PROPERTY), SUMMARY_MOST - 1);
    OWNED(event) *event = event_new(calendar->action, EVENT_OCCURRED);

    if (turn->first == 0)
        return refuse(calendar, turn, "no DTSTART with a day of the calendar", error);
    if (!summary)
        return refuse(calendar, turn, "no SUMMARY", error);
    event->summary = g_strdelimit(g_steal_pointer(&summary), "\n", ' ');
    event->uid = uid_of(calendar, turn);
    read_dates(turn, event);
    read_act(calendar, turn->vevent, event);
    read_texts(turn->vevent, event);
    read_version(turn->vevent, event);
    *result = g_steal_pointer(&event);
    return true;
}

enum import_result calendar_next(struct calendar *calendar, struct event **event, GError **error)
{
    for (; calendar->next < calendar->turns->len; calendar->cancelled++) {
        const struct turn *turn = &g_array_index(calendar->turns, struct turn, calendar->next++);
        if (icalcomponent_get_status(turn->vevent) != ICAL_STATUS_CANCELLED)
            return read_event(calendar, turn, event, error) ? IMPORT_EVENT : IMPORT_REFUSED;
    }
    return IMPORT_END;
}

char *calendar_left_out(const struct calendar *calendar)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);

    if (calendar->cancelled)
        g_ptr_array_add(parts, g_strdup_printf("%u cancelled events are passed over", calendar->cancelled));
    if (calendar->cut)
        g_ptr_array_add(parts, g_strdup_printf("of %u events that recur for long only the first %d times or %d years are taken",
                                               calendar->cut, CALENDAR_RECURRENCES, CALENDAR_YEARS));
    if (parts->len == 0)
        return NULL;
    g_ptr_array_add(parts, NULL);
    g_autofree char *list = g_strjoinv("; ", (char **)parts->pdata);
    return g_strdup_printf("%s: %s", calendar->path, list);
}

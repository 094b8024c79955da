/*
 * calendar.h - events from calendars: iCalendar (RFC 5545), our own and those that others keep.
 *
 *   "BEGIN:VCALENDAR..."  --calendar_next()-->  struct event with uid
 *
 * Shape      One event a VEVENT, one a day on which it recurs: RRULE by days, RDATE and EXDATE are expanded, no
 *            more than CALENDAR_RECURRENCES and CALENDAR_YEARS on; a changed recurrence (RECURRENCE-ID)
 *            takes its place. A time is its day in its own zone, one in UTC the day in the calendar's
 *            X-WR-TIMEZONE. DESCRIPTION becomes the note, URL the link. X-DEMARCHE- lines give back what
 *            ical_make() wrote. Of other calendars CATEGORIES tell action and actors where they name them,
 *            TENTATIVE is planned, a last line of DESCRIPTION that is a link is the link where there is no URL.
 * Version    SEQUENCE and LAST-MODIFIED are an event's first ones here (version.h).
 * Identity   the uid comes from UID and the recurrence, so that a later import changes the event. A calendar that a
 *            database of ours wrote keeps that database's name in it, but for this database's own.
 * Errors     ERROR_INPUT: no calendar at all; of one event, which is named and can be passed over.
 * Source     RFC 5545 3.3.10, 3.6.1, 3.8.5; time zones are libical's. Its times before 1752 are Julian, so nothing
 *            is expanded before CALENDAR_FIRST_YEAR and days are counted by date.h.
 */
#ifndef DB_CALENDAR_H
#define DB_CALENDAR_H

#include "import.h"

#define CALENDAR_RECURRENCES 1000
#define CALENDAR_YEARS 10
#define CALENDAR_EVENTS 200000 /* of one file; beyond it nothing is expanded */
#define CALENDAR_FIRST_YEAR 1800

struct calendar;

/* Whether the text begins as a calendar does. */
bool calendar_is(const char *text);

/* action: of events that do not tell theirs; uuid: this database's. Neither text nor path need outlive the call. */
struct calendar *calendar_new(const char *text, const char *path, int action, const char *uuid, GError **error);
void calendar_free(struct calendar *calendar);
OWNED_DEFINE(calendar)

enum import_result calendar_next(struct calendar *calendar, struct event **event, GError **error);

/* What was passed over without an error, in a sentence, or NULL; freed with g_free(). */
char *calendar_left_out(const struct calendar *calendar);

#endif

/*
 * ical.h - events as an iCalendar file (RFC 5545): one all-day VEVENT each.
 *
 *   events  --ical_make()-->  the file's bytes, CRLF line ends, lines of at most 75 octets
 *
 * Shape    A month or a year spans its days; DTEND is the day after the last (RFC 5545 3.6.1). Undated
 *          events have no place in a calendar and are left out. UID is the event's own, so that a later
 *          import updates and does not duplicate; DTSTAMP is the day of the first report,
 *          so that the same database gives the same bytes. Planned events are TENTATIVE.
 * Ownership the caller frees the string.
 * Errors   ERROR_INPUT: no event with a date.
 */
#ifndef RENDER_ICAL_H
#define RENDER_ICAL_H

#include <glib.h>

/* events: struct event *; uuid: the database's, part of each UID; name: the calendar's. */
GString *ical_make(const GPtrArray *events, const char *uuid, const char *name, GError **error);

#endif

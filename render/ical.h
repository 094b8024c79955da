/*
 * ical.h - events as an iCalendar file (RFC 5545): one all-day VEVENT each.
 *
 *   events  --ical_make()-->  the file's bytes, CRLF line ends, lines of at most 75 octets
 *
 * Shape     A month or a year spans its days; DTEND is the day after the last (RFC 5545
 *           3.6.1). Events without a date, and one that ends with the year 9999, have no
 *           place in a calendar and are left out. All events but occurred ones are
 *           TENTATIVE; nobody's time is blocked. DESCRIPTION says in plain text what the
 *           date is worth, who did what to whom, the sentence, the sources, the link.
 *           CATEGORIES are the action, its PLOVER class and the actors' names; COLOR the
 *           kind of act (ical_color()). X-DEMARCHE-* carry the codes, for reading back.
 * Identity  UID is the event's own and the database's, so that a later import updates.
 *           SEQUENCE, DTSTAMP and LAST-MODIFIED are the version that the database keeps (db/version.h): the same
 *           database gives the same bytes, whatever the clock. An event that came from such a calendar gives the same
 *           lines again.
 * Method    lines of our own: libical 3.0.16 folds some wrongly, writes control characters in a URL and the
 *           commas of CATEGORIES as they are, is Julian before 1752, and takes three times as long.
 * Ownership the caller frees the string.
 */
#ifndef RENDER_ICAL_H
#define RENDER_ICAL_H

#include "../db/event.h"

#include <glib.h>
#include <stdbool.h>

/* Readers ask again after this time (RFC 7986 5.7). */
#define ICAL_REFRESH "P1D"

struct ical_calendar {
    const char *uuid; /* the database's, part of each UID */
    const char *name;
    const char *source; /* where the file is served, may be NULL */
    bool rich; /* LINK and CONCEPT of RFC 9253, which readers built on libical 3 flag */
};

/* Whether the event has a place in a calendar. */
bool ical_takes(const struct event *event);

/* By date and uid, so that the same events make the same file whichever database they are in. */
void ical_sort(GPtrArray *events);

/* events: struct event *, those without a place are passed over. */
GString *ical_make(const GPtrArray *events, const struct ical_calendar *calendar);

/* The CSS3 colour name that the events of an action have. */
const char *ical_color(int action);

#endif

/*
 * ical_sync.h - carries a calendar on from the file that it replaces.
 *
 *   the file before + the calendar now  --ical_sync()-->  the calendar that subscribers should see
 *
 * Shape     An event whose shown content is the same keeps its bytes, LAST-MODIFIED
 *           and SEQUENCE with them. One that changed gets a higher SEQUENCE and a later LAST-MODIFIED than before.
 *           One that is gone (hidden, merged, no longer among the filtered) stays as STATUS:CANCELLED
 *           with a higher SEQUENCE, so that subscribers lose it. Events of other databases in the
 *           file before are dropped.
 * Ownership the caller frees the string.
 */
#ifndef RENDER_ICAL_SYNC_H
#define RENDER_ICAL_SYNC_H

#include <glib.h>

/* before: a file that this program wrote; uuid: the database's. */
GString *ical_sync(const char *before, const char *now, const char *uuid);

#endif

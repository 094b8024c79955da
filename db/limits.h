/*
 * limits.h - how to live under a limit of the address space (ulimit -v, a batch system's memory limit).
 *
 * GLib ends the program where an allocation fails; where nothing at all is left it cannot even say so. So what is known
 * to need much asks before it begins, and what the limit counts but nobody uses is not taken.
 *
 * Errors  ERROR_SYSTEM: less is left than asked for.
 */
#ifndef DB_LIMITS_H
#define DB_LIMITS_H

#include <glib.h>
#include <stdbool.h>

/* Once, before there are threads: each would reserve 64 MB for allocations of its own. Without a limit nothing changes. */
void limits_respect(void);

/* Whether so many megabytes could be allocated now; `task` is the work that needs them ("reading articles"). */
bool limits_leave(size_t megabytes, const char *task, GError **error);

/*
 * Before work that allocates so many megabytes in small pieces: wants few large pages for them, since to meet each of thousands of
 * small ones for the first time costs tens of milliseconds. No more than a wish, once a process, and none under a limit.
 */
void limits_spread(size_t megabytes);

#endif

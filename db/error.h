/*
 * error.h - how trouble is reported: whole sentences, and whose fault it was.
 *
 * Errors  Every function that can fail takes GError **error last and returns
 *         false or NULL. Who finds the trouble writes the whole sentence, the
 *         culprit first ("crisis.txt: no publication date; give one with
 *         --date"); callers pass it up untouched. The code tells a loop what
 *         to do: INPUT, skip this article and go on; SYSTEM, stop. It is also
 *         the exit status of the program.
 */
#ifndef DB_ERROR_H
#define DB_ERROR_H

#include <glib.h>
#include <stdbool.h>

#define DEMARCHE_ERROR demarche_error_quark()

enum demarche_error {
    ERROR_INPUT = 1, /* some input refused */
    ERROR_USAGE = 2, /* wrong command line */
    ERROR_SYSTEM = 3, /* the system failed: disk, memory, permissions */
};

GQuark demarche_error_quark(void);

/* Sets the error and returns false, so that `return fail(...)` reads well. */
bool fail(GError **error, enum demarche_error code, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* The exit status that belongs to an error; ERROR_SYSTEM for other domains. */
int error_status(const GError *error);

/* The graver of two exit statuses. (MAX would ask what it is given twice.) */
int error_worse(int status, int other);

#endif

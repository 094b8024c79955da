/*
 * rows.h - prints a table: for a person on a terminal columns below one another, else separated by tabs.
 *
 *   headings, {"1", "2018-03-26", ...} ...  --rows_print()-->  standard output
 *
 * Shape      on a terminal a column that is empty throughout is left out, and the last is cut, with an ellipsis, where a
 *            row would be wider than the window; where little of it would be left, it has a line of its own. Nothing is cut
 *            elsewhere. A cell that is "planned", "proposed" or "denied" is coloured.
 * Ownership  rows_print() only reads.
 */
#ifndef DB_ROWS_H
#define DB_ROWS_H

#include <glib.h>

/* An empty table, whose rows go with it. */
GPtrArray *rows_new(void);

/* rows: of char **, each with as many cells as there are headings; headings ends with NULL. */
void rows_print(const char *const *headings, const GPtrArray *rows);

#endif

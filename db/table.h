/*
 * table.h - reads our tables: UTF-8, tab-separated, # starts a comment line, one fact a line.
 *
 *   struct table *t = table_open("db/actions.tsv", 4, override_dir, &error);
 *   while ((cell = table_next(t, &error))) use(cell[0], cell[1]) ...
 *
 * Shape      The compiled-in rows come first, then those of DIR/NAME (the file's
 *            last path component) where that file exists: later rows override.
 *            Every row has exactly `columns` cells; missing ones at its end are "".
 * Ownership  cells belong to the table and live until table_free().
 * Errors     a row with too many cells, invalid UTF-8, an unreadable file:
 *            ERROR_INPUT, "FILE:LINE: ...".
 */
#ifndef DB_TABLE_H
#define DB_TABLE_H

#include "owned.h"

#include <stdbool.h>

struct table;

/* directory may be NULL. */
struct table *table_open(const char *resource, int columns, const char *directory, GError **error);

/* The cells of the next row, or NULL at the end or on an error. */
char **table_next(struct table *table, GError **error);

/* "FILE:LINE" of the row last read, for the caller's own complaints. */
const char *table_where(struct table *table);

/* Whether the row last read came from the directory, not from the program. */
bool table_own(const struct table *table);
void table_free(struct table *table);
OWNED_DEFINE(table)

#endif

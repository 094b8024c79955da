/*
 * csv.h - reads separated values row by row: RFC 4180 as spreadsheets write it.
 *
 *   text  --csv_next()-->  cells of one row
 *
 * Shape      a byte order mark is eaten; the separator is the comma, semicolon or tab that the first
 *            line has most of; rows end with LF or CRLF; a quoted cell may hold separators, line ends
 *            and doubled quotes.
 * Ownership  cells belong to the reader and live until the next call; text must outlive it.
 * Errors     ERROR_INPUT: a quote that is not closed.
 */
#ifndef DB_CSV_H
#define DB_CSV_H

#include "owned.h"

#include <glib.h>

struct csv;

/* name is for messages. */
struct csv *csv_new(const char *text, const char *name);
void csv_free(struct csv *csv);
OWNED_DEFINE(csv)

/* The next row that is not empty, or NULL at the end or on an error. */
GPtrArray *csv_next(struct csv *csv, GError **error);

/* Line that the row began on, counted from 1. */
int csv_line(const struct csv *csv);

#endif

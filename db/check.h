/*
 * check.h - what is wrong with a database, in words.
 *
 * Shape      SQLite's own checks of pages and foreign keys, then what the program relies on: evidence stands
 *            where it says, counts and days agree, every event can be found by its words.
 * Errors     ERROR_SYSTEM and ERROR_INPUT when the checks themselves cannot be made.
 */
#ifndef DB_CHECK_H
#define DB_CHECK_H

#include "store.h"

/* Sentences (char *), freed with the array; an empty one when nothing is wrong. */
GPtrArray *store_check(struct store *store, GError **error);

#endif

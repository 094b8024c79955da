/*
 * changes.h - the options with which people say what an event is: edit's and add's.
 *
 *   --action expell --target russia  --changes_options()/changes_check()-->  values in the database's form
 *
 * Shape   one value a field, NULL where the option was not given, "" where it is to have none.
 * Errors  ERROR_USAGE: a value is refused as the filters refuse it, with the nearest known one.
 */
#ifndef DB_CHANGES_H
#define DB_CHANGES_H

#include <glib.h>
#include <stdbool.h>

struct event;

enum change { CHANGE_DATE, CHANGE_UNTIL, CHANGE_SUMMARY, CHANGE_ACTION, CHANGE_STATUS, CHANGE_SOURCE, CHANGE_TARGET, CHANGES };

struct changes {
    char *value[CHANGES];
};

/* The field's name, in options and in the table corrections. */
const char *change_name(enum change change);

/* Option entries that fill changes, freed with g_free(). */
GOptionEntry *changes_options(struct changes *changes);

/* Checks the values and writes them as the database keeps them. */
bool changes_check(struct changes *changes, GError **error);

/* Whether an event so changed ends no earlier than it begins; culprit begins the sentence. ERROR_USAGE. */
bool changes_fit(const struct event *event, const char *culprit, GError **error);

void changes_clear(struct changes *changes);

#endif

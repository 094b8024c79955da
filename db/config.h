/*
 * config.h - a person's own defaults, from $XDG_CONFIG_HOME/demarche/config (~/.config/demarche/config).
 *
 *   [demarche]                      a key file as GLib reads it
 *   database=/home/me/events.db
 *   theme=print                     --config_read()-->  a value or NULL for each setting
 *
 * Shape      each setting stands in for the option of its name, in every command that has
 *            one: an option on the command line is stronger, then the environment, then the file.
 * Ownership  the config owns its values.
 * Errors     ERROR_USAGE: "FILE: ..." no key file, another group, an unknown setting (with the nearest
 *            known one). A file that is not there is no error.
 */
#ifndef DB_CONFIG_H
#define DB_CONFIG_H

#include "owned.h"

#include <glib.h>

enum setting { SETTING_DATABASE, SETTING_LEXICON, SETTING_SIZE, SETTING_THEME, SETTING_DATE_FORMAT, SETTINGS };

struct config {
    char *path; /* of the file, whether it is there or not */
    char *values[SETTINGS]; /* NULL where the file does not say */
};

struct config *config_read(GError **error);
void config_free(struct config *config);
OWNED_DEFINE(config)

/* "database": the setting's name, which is its option's too. */
const char *config_name(enum setting setting);

/* The environment variable that is stronger than the file, or NULL. */
const char *config_variable(enum setting setting);

/* What holds when nobody says anything, or NULL where that is nothing. */
const char *config_fallback(enum setting setting);

#endif

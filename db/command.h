/*
 * command.h - what every command of the program shares: its row in main.c, its options, its manners.
 *
 * Shape   a command parses its options, opens, calls rooms, prints. Results go to
 *         stdout, talk to stderr ("demarche: ..."). run() returns the exit status:
 *         0 all done, 1 some input refused, 2 wrong command line, 3 the system
 *         failed (enum demarche_error).
 */
#ifndef DB_COMMAND_H
#define DB_COMMAND_H

#include "date.h"

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

struct command {
    const char *name, *summary;
    int (*run)(int argc, char **argv); /* argv[0] is the command's name */
};

/*
 * Parses options into their variables, those of every command too (--quiet, --color, --no-pager ...); the other words stay in argv[1..].
 * usage: the words behind the command ("[-d events.db] PATH... | -"), for --help.
 * groups: further entry tables (filter_options()), NULL-terminated list, may be NULL.
 * On an error it is reported and false returned; the command then returns ERROR_USAGE.
 */
bool command_options(int *argc, char ***argv, const char *usage, const char *summary, const GOptionEntry *entries,
                     const GOptionEntry *more, GError **error);

/* Prints "demarche: SENTENCE" on stderr and returns the error's exit status. */
int command_report(const GError *error);

/* "demarche: ..." on stderr: a complaint; talk that is no error, which --quiet silences; talk that --verbose asks for. */
void command_complain(const char *format, ...) G_GNUC_PRINTF(1, 2);
void command_say(const char *format, ...) G_GNUC_PRINTF(1, 2);
void command_tell(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* Prints an object as one line on stdout and takes it. */
void command_print_json(json_t *object);

/* A name or sentence for it, which need not be UTF-8; null for NULL. */
json_t *command_text_json(const char *text);

/* The same for a sentence that is ready: for readers that put something right in passing. */
void command_note(const char *sentence, gpointer data);

/* Reads an option's day; a text of NULL leaves the date as it is. Errors: ERROR_USAGE. */
bool command_day(const char *option, const char *text, struct date *date, GError **error);

/* Reads a whole text, "-" being standard input. Errors: ERROR_INPUT; not UTF-8, more than 256 MB, too. */
bool command_read_text(const char *path, char **text, gsize *length, GError **error);

/* The database's path: the option's value, else $DEMARCHE_DB, else events.db. */
const char *command_database(const char *option);

/* The row of an option table that takes the database's path. */
#define COMMAND_DATABASE(variable)                                                                                                 \
    {                                                                                                                              \
        "database", 'd', 0, G_OPTION_ARG_FILENAME, &variable, "The event database; default $DEMARCHE_DB, else events.db", "FILE"   \
    }

/* An event's or a correction's number. */
bool command_id(const char *text, gint64 *id, GError **error);

/* Now in ISO 8601, or the moment of $SOURCE_DATE_EPOCH; freed with g_free(). */
char *command_moment(void);

/*
 * Refuses the word of an option that is none of the known: "--OPTION WORD: no such WHAT; did you mean NEAREST?", or, where none is near,
 * "; give HOW". Always false. ERROR_USAGE.
 */
bool command_refuse(const char *option, const char *word, const char *what, const char *how, const char *const *known, size_t n,
                    GError **error);

/* Of the known words, the nearest to word by edit distance, or NULL if none is near. */
const char *command_nearest(const char *word, const char *const *known, size_t n);

#endif

/* commands.h - the commands that live in this room, for the table in main.c. */
#ifndef INGEST_COMMANDS_H
#define INGEST_COMMANDS_H

#include "../db/command.h"

int ingest_command(int argc, char **argv);
int extract_command(int argc, char **argv);
int reextract_command(int argc, char **argv);
int lexicon_command(int argc, char **argv);
int parse_command(int argc, char **argv);
int dates_command(int argc, char **argv);
int explain_command(int argc, char **argv);

#endif

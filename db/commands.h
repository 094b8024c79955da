/* commands.h - the commands that live in this room, for the table in main.c. */
#ifndef DB_COMMANDS_H
#define DB_COMMANDS_H

#include "command.h"

int list_command(int argc, char **argv);
int show_command(int argc, char **argv);
int import_command(int argc, char **argv);

#endif

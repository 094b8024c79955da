/* commands.h - the commands that live in this room, for the table in main.c. */
#ifndef DB_COMMANDS_H
#define DB_COMMANDS_H

#include "command.h"

int list_command(int argc, char **argv);
int show_command(int argc, char **argv);
int import_command(int argc, char **argv);
int edit_command(int argc, char **argv);
int mark_command(int argc, char **argv); /* hide, unhide, pin, unpin, by argv[0] */
int merge_command(int argc, char **argv);
int split_command(int argc, char **argv);
int add_command(int argc, char **argv);
int check_command(int argc, char **argv);
int config_command(int argc, char **argv);
int log_command(int argc, char **argv);
int undo_command(int argc, char **argv);

#endif

/* commands.h - the commands that live in this room, for the table in main.c. */
#ifndef RENDER_COMMANDS_H
#define RENDER_COMMANDS_H

#include "../db/command.h"

int render_command(int argc, char **argv);
int doctor_command(int argc, char **argv);
int ical_command(int argc, char **argv);
int serve_command(int argc, char **argv);

#endif

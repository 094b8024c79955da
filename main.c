/* main.c - the table of commands and the exit status, nothing else. */
#include "db/command.h"
#include "db/commands.h"
#include "db/error.h"
#include "db/limits.h"
#include "db/terminal.h"
#include "ingest/commands.h"
#include "render/commands.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct command commands[] = {
    { "ingest", "read articles into the event database", ingest_command },
    { "extract", "read articles on standard input, write events on standard output", extract_command },
    { "reextract", "read the articles of a database anew", reextract_command },
    { "import", "take events from tables into the event database", import_command },
    { "render", "draw events as a timeline (SVG, PNG, PDF, HTML)", render_command },
    { "ical", "write events as a calendar", ical_command },
    { "serve", "serve calendars and pictures over HTTP", serve_command },
    { "list", "list events", list_command },
    { "show", "show one event with its evidence", show_command },
    { "edit", "correct events", edit_command },
    { "hide", "take events out of lists, pictures and calendars", mark_command },
    { "unhide", "show hidden events again", mark_command },
    { "pin", "count events among the most salient", mark_command },
    { "unpin", "take pins off", mark_command },
    { "merge", "make several events one, or take another database in", merge_command },
    { "split", "take apart what was merged", split_command },
    { "add", "add an event of your own", add_command },
    { "log", "list corrections", log_command },
    { "undo", "take corrections back", undo_command },
    { "check", "say what is wrong with a database", check_command },
    { "config", "tell the settings that hold, and where each comes from", config_command },
    { "doctor", "say what a report of a fault needs: versions, fonts, files", doctor_command },
    { "explain", "show what the program reads in articles, without a database", explain_command },
    { "dates", "find temporal expressions in a text, with their values", dates_command },
    { "lexicon", "check tables of your own", lexicon_command },
    { "parse", "print a text's sentences with their syntax, as CoNLL-U", parse_command },
};

static int usage(FILE *out)
{
    fputs("usage: demarche COMMAND [OPTION...]\n\n", out);
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
        fprintf(out, "  %-9s %s\n", commands[i].name, commands[i].summary);
    fputs("\nTo begin:  demarche ingest ARTICLES...    then  demarche list    or  demarche render -o timeline.svg\n"
          "'demarche help COMMAND' tells more; the manual is 'man demarche'.\n",
          out);
    return out == stdout ? 0 : ERROR_USAGE;
}

static int unknown(const char *word)
{
    const char *names[G_N_ELEMENTS(commands) + 1] = { [G_N_ELEMENTS(commands)] = "help" };

    if (*word == '-') {
        command_complain("%s: options stand behind the command, as in 'demarche list --json'; 'demarche --help' lists the commands",
                         word);
        return ERROR_USAGE;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
        names[i] = commands[i].name;
    const char *nearest = command_nearest(word, names, G_N_ELEMENTS(names));
    command_complain("%s: no such command%s%s%s", word, nearest ? "; did you mean '" : "; 'demarche --help' lists them",
                     nearest ? nearest : "", nearest ? "'?" : "");
    return ERROR_USAGE;
}

static int run(int argc, char **argv)
{
    if (argc < 2)
        return usage(stderr);
    bool help = g_str_equal(argv[1], "help");
    if (g_str_equal(argv[1], "--help") || g_str_equal(argv[1], "-h") || (help && argc == 2))
        return usage(stdout);
    if (g_str_equal(argv[1], "--version"))
        return printf("demarche " VERSION "\n") < 0;
    const char *name = argv[help ? 2 : 1];
    char *asked[] = { argv[help ? 2 : 1], "--help", NULL };
    if (help && argc > 3) {
        command_complain("help: '%s' is one too many; name one command", argv[3]);
        return ERROR_USAGE;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
        if (g_str_equal(name, commands[i].name))
            return help ? commands[i].run(2, asked) : commands[i].run(argc - 1, argv + 1);
    return unknown(name);
}

/* GLib prints --help and ends the program: what main() asks of standard output is asked here. */
static void print_help(const char *text)
{
    if (fputs(text, stdout) >= 0 && fflush(stdout) == 0)
        return;
    command_complain("standard output: %s", g_strerror(errno));
    exit(ERROR_SYSTEM);
}

int main(int argc, char **argv)
{
    g_set_print_handler(print_help);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is then an error as any other */
    limits_respect();
    int status = run(argc, argv);

    bool written = fflush(stdout) == 0 && !ferror(stdout);
    int trouble = errno;
    if (terminal_close() || written || status == ERROR_SYSTEM)
        return status;
    command_complain("standard output: %s", g_strerror(trouble));
    return ERROR_SYSTEM;
}

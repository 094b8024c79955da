#include "commands.h"

#include "../db/error.h"
#include "server.h"

#define LISTEN "127.0.0.1:8080"

int serve_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *listen = NULL;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "listen", 0, 0, G_OPTION_ARG_STRING, &listen, "Where to listen; default " LISTEN, "ADDRESS:PORT" },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    OWNED(server) *server = NULL;

    bool good =
        command_options(&argc, &argv, "", "Serves calendars and pictures to subscribers and browsers.", entries, NULL, &error);
    if (good && argc > 1)
        good = fail(&error, ERROR_USAGE, "serve: '%s' is no option; 'demarche serve --help' lists them", argv[1]);
    good = good && (server = server_new(command_database(database), listen ? listen : LISTEN, &error));
    if (!good)
        return command_report(error);
    command_say("%s serves %s; Ctrl-C ends it", server_address(server), command_database(database));
    if (!server_is_local(server))
        command_say("whoever can reach this address can read the events");
    server_run(server);
    return 0;
}

#include "commands.h"

#include "config.h"
#include "error.h"

#include <stdio.h>

/* The value that holds without options, or NULL, and where it comes from. */
static const char *effective(const struct config *config, enum setting setting, const char **origin)
{
    const char *variable = config_variable(setting), *value = variable ? g_getenv(variable) : NULL;

    *origin = variable;
    if (value && *value)
        return value;
    *origin = config->values[setting] ? config->path : "default";
    return config->values[setting] ? config->values[setting] : config_fallback(setting);
}

static void print(const struct config *config, bool json)
{
    json_t *line = json ? json_object() : NULL;
    const char *origin;

    for (int i = 0; i < SETTINGS; i++) {
        const char *value = effective(config, i, &origin);
        if (json)
            json_object_set_new(line, config_name(i),
                                json_pack("{s:o, s:o}", "value", command_text_json(value), "from", command_text_json(origin)));
        else
            printf("%s\t%s\t%s\n", config_name(i), value ? value : "", origin);
    }
    if (json)
        command_print_json(line);
}

int config_command(int argc, char **argv)
{
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object", NULL },
        { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    };
    g_autoptr(GError) error = NULL;
    OWNED(config) *config = config_read(&error);

    if (!config ||
        !command_options(&argc, &argv, "", "Tells the settings that hold, and where each comes from.", entries, NULL, &error))
        return command_report(error);
    if (argc > 1 && !fail(&error, ERROR_USAGE, "config: '%s' is no option; the file %s has the settings", argv[1], config->path))
        return command_report(error);
    print(config, json);
    return 0;
}

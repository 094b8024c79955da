#include "config.h"

#include "command.h"
#include "error.h"

#define GROUP "demarche"

static const struct {
    const char *name, *variable, *fallback;
} settings[SETTINGS] = {
    [SETTING_DATABASE] = { "database", "DEMARCHE_DB", "events.db" },
    [SETTING_LEXICON] = { "lexicon", NULL, NULL },
    [SETTING_SIZE] = { "size", NULL, NULL },
    [SETTING_THEME] = { "theme", NULL, NULL },
    [SETTING_DATE_FORMAT] = { "date-format", NULL, NULL },
};

const char *config_name(enum setting setting)
{
    return settings[setting].name;
}

const char *config_variable(enum setting setting)
{
    return settings[setting].variable;
}

const char *config_fallback(enum setting setting)
{
    return settings[setting].fallback;
}

static int find(const char *name)
{
    for (int i = 0; i < SETTINGS; i++)
        if (g_str_equal(name, settings[i].name))
            return i;
    return -1;
}

static bool unknown(const struct config *config, const char *key, GError **error)
{
    const char *names[SETTINGS];

    for (int i = 0; i < SETTINGS; i++)
        names[i] = settings[i].name;
    const char *nearest = command_nearest(key, names, SETTINGS);
    return fail(error, ERROR_USAGE, "%s: '%s' is no setting; %s%s", config->path, key, nearest ? "did you mean " : "",
                nearest ? nearest : "'demarche config' lists them");
}

static bool take(struct config *config, GKeyFile *file, GError **error)
{
    g_auto(GStrv) groups = g_key_file_get_groups(file, NULL), keys = g_key_file_get_keys(file, GROUP, NULL, NULL);

    for (char **group = groups; *group; group++)
        if (!g_str_equal(*group, GROUP))
            return fail(error, ERROR_USAGE, "%s: [%s] is no group of ours; settings stand under [" GROUP "]", config->path, *group);
    for (char **key = keys; key && *key; key++) {
        int i = find(*key);
        if (i < 0)
            return unknown(config, *key, error);
        g_free(config->values[i]);
        config->values[i] = g_key_file_get_string(file, GROUP, *key, NULL);
    }
    return true;
}

struct config *config_read(GError **error)
{
    OWNED(config) *config = g_new0(struct config, 1);
    g_autoptr(GKeyFile) file = g_key_file_new();
    g_autoptr(GError) trouble = NULL;

    config->path = g_build_filename(g_get_user_config_dir(), "demarche", "config", NULL);
    if (!g_file_test(config->path, G_FILE_TEST_EXISTS))
        return g_steal_pointer(&config);
    if (!g_key_file_load_from_file(file, config->path, G_KEY_FILE_NONE, &trouble))
        return fail(error, ERROR_USAGE, "%s: %s", config->path, trouble->message), NULL;
    return take(config, file, error) ? g_steal_pointer(&config) : NULL;
}

void config_free(struct config *config)
{
    g_free(config->path);
    for (int i = 0; i < SETTINGS; i++)
        g_free(config->values[i]);
    g_free(config);
}

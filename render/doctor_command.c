#include "commands.h"

#include "../db/config.h"
#include "../db/error.h"
#include "../db/store.h"
#include "../timeline/words.h"

#include <cairo.h>
#include <libical/ical.h>
#include <libxml/xmlversion.h>
#include <pango/pangocairo.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

static void print_versions(void)
{
    printf("demarche\t%s\n", VERSION);
    printf("glib\t%u.%u.%u\n", glib_major_version, glib_minor_version, glib_micro_version);
    printf("sqlite\t%s%s\n", sqlite3_libversion(), sqlite3_compileoption_used("ENABLE_FTS5") ? ", with FTS5" : ", without FTS5");
    printf("cairo\t%s\n", cairo_version_string());
    printf("pango\t%s\n", pango_version_string());
    printf("libical\t%s\n", ICAL_VERSION);
    printf("libxml2\t%s\n", LIBXML_DOTTED_VERSION);
}

/* Whether the pictures' text can be drawn at all, and in which font it will be. */
static bool print_fonts(void)
{
    PangoFontMap *map = pango_cairo_font_map_get_default();
    PangoContext *context = pango_font_map_create_context(map);
    g_autofree PangoFontFamily **families = NULL;
    int n = 0;

    pango_font_map_list_families(map, &families, &n);
    if (n == 0) {
        g_object_unref(context);
        printf("fonts\tnone: pictures would have no text; install fonts-dejavu-core\n");
        return false;
    }
    PangoFontDescription *wanted = pango_font_description_from_string(WORDS_FAMILY);
    PangoFont *font = pango_font_map_load_font(map, context, wanted);
    PangoFontDescription *found = font ? pango_font_describe(font) : NULL;
    printf("fonts\t%d families; text is set in %s\n", n, found ? pango_font_description_get_family(found) : "none of them");
    bool drawn = found != NULL;
    pango_font_description_free(wanted);
    pango_font_description_free(found);
    g_clear_object(&font);
    g_object_unref(context);
    return drawn;
}

/* Times and places of the machine do not change what the program writes; a report names them all the same. */
static void print_surroundings(void)
{
    const char *zone = g_getenv("TZ"), *const *languages = g_get_language_names();

    printf("time zone\t%s (dates do not depend on it)\n", zone && *zone ? zone : "the machine's");
    printf("language\t%s (files do not depend on it)\n", languages[0]);
}

static bool print_database(const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_path_get_dirname(path);

    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        bool can = access(folder, W_OK | X_OK) == 0;
        printf("database\t%s: not there yet; %s\n", path, can ? "'demarche ingest' makes it" : "and the folder cannot be written");
        return can;
    }
    OWNED(store) *store = store_open(path, STORE_READ, &error);
    if (!store) {
        printf("database\t%s\n", error->message);
        return false;
    }
    printf("database\t%s: can be read%s\n", path,
           access(path, W_OK) == 0 && access(folder, W_OK) == 0 ? " and written" : ", not written");
    return true;
}

static bool print_config(const struct config *config)
{
    const char *lexicon = config->values[SETTING_LEXICON];

    printf("config\t%s%s\n", config->path, g_file_test(config->path, G_FILE_TEST_EXISTS) ? "" : ": not there, none is needed");
    if (!lexicon)
        return true;
    bool found = g_file_test(lexicon, G_FILE_TEST_IS_DIR);
    printf("lexicon\t%s%s\n", lexicon, found ? ": 'demarche lexicon check' reads its tables" : ": no such folder");
    return found;
}

int doctor_command(int argc, char **argv)
{
    char *database = NULL;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "", "Says what a report of a fault needs: versions, fonts, files.", entries, NULL, &error))
        return command_report(error);
    OWNED(config) *config = config_read(&error);
    if (!config)
        return command_report(error);
    print_versions();
    print_surroundings();
    bool fonts = print_fonts(), settings = print_config(config), store = print_database(command_database(database));
    g_free(database);
    return fonts && settings && store ? 0 : ERROR_SYSTEM;
}

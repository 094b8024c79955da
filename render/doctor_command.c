#include "commands.h"

#include "../db/config.h"
#include "../db/error.h"
#include "../db/store.h"
#include "../timeline/words.h"

#include <archive.h>
#include <cairo.h>
#include <jansson.h>
#include <libical/ical.h>
#include <libsoup/soup.h>
#include <libxml/xmlversion.h>
#include <pango/pangocairo.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A line for a person, or a member of the object that --json prints. */
static void tell(json_t *report, const char *name, const char *format, ...) G_GNUC_PRINTF(3, 4);

static void tell(json_t *report, const char *name, const char *format, ...)
{
    va_list values;

    va_start(values, format);
    g_autofree char *text = g_strdup_vprintf(format, values);
    va_end(values);
    if (report)
        json_object_set_new(report, name, command_text_json(text));
    else
        printf("%s\t%s\n", name, text);
}

static void print_versions(json_t *report)
{
    tell(report, "demarche", "%s", VERSION);
    tell(report, "glib", "%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);
    tell(report, "sqlite", "%s%s", sqlite3_libversion(),
         sqlite3_compileoption_used("ENABLE_FTS5") ? ", with FTS5" : ", without FTS5");
    tell(report, "jansson", "%s", jansson_version_str());
    tell(report, "libarchive", "%s", archive_version_string() + strlen("libarchive "));
    tell(report, "libsoup", "%u.%u.%u", soup_get_major_version(), soup_get_minor_version(), soup_get_micro_version());
    tell(report, "cairo", "%s", cairo_version_string());
    tell(report, "pango", "%s", pango_version_string());
    tell(report, "libical", "%s", ICAL_VERSION);
    tell(report, "libxml2", "%s", LIBXML_DOTTED_VERSION);
}

/* Whether the pictures' text can be drawn at all, and in which font it will be. */
static bool print_fonts(json_t *report)
{
    PangoFontMap *map = pango_cairo_font_map_get_default();
    PangoContext *context = pango_font_map_create_context(map);
    g_autofree PangoFontFamily **families = NULL;
    int n = 0;

    pango_font_map_list_families(map, &families, &n);
    if (n == 0) {
        g_object_unref(context);
        tell(report, "fonts", "none: pictures would have no text; install fonts-dejavu-core");
        return false;
    }
    PangoFontDescription *wanted = pango_font_description_from_string(WORDS_FAMILY);
    PangoFont *font = pango_font_map_load_font(map, context, wanted);
    PangoFontDescription *found = font ? pango_font_describe(font) : NULL;
    tell(report, "fonts", "%d families; text is set in %s", n, found ? pango_font_description_get_family(found) : "none of them");
    bool drawn = found != NULL;
    pango_font_description_free(wanted);
    pango_font_description_free(found);
    g_clear_object(&font);
    g_object_unref(context);
    return drawn;
}

/* Times and places of the machine do not change what the program writes; a report names them all the same. */
static void print_surroundings(json_t *report)
{
    const char *zone = g_getenv("TZ"), *const *languages = g_get_language_names();

    tell(report, "time zone", "%s (dates do not depend on it)", zone && *zone ? zone : "the machine's");
    tell(report, "language", "%s (files do not depend on it)", languages[0]);
}

static bool print_database(json_t *report, const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_path_get_dirname(path);

    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        bool can = access(folder, W_OK | X_OK) == 0;
        tell(report, "database", "%s: not there yet; %s", path,
             can ? "'demarche ingest' makes it" : "and the folder cannot be written");
        return can;
    }
    OWNED(store) *store = store_open(path, STORE_READ, &error);
    if (!store) {
        tell(report, "database", "%s", error->message);
        return false;
    }
    tell(report, "database", "%s: can be read%s", path,
         access(path, W_OK) == 0 && access(folder, W_OK) == 0 ? " and written" : ", not written");
    return true;
}

static bool print_config(json_t *report, const struct config *config)
{
    const char *lexicon = config->values[SETTING_LEXICON];

    tell(report, "config", "%s%s", config->path,
         g_file_test(config->path, G_FILE_TEST_EXISTS) ? "" : ": not there, none is needed");
    if (!lexicon)
        return true;
    bool found = g_file_test(lexicon, G_FILE_TEST_IS_DIR);
    tell(report, "lexicon", "%s%s", lexicon, found ? ": 'demarche lexicon check' reads its tables" : ": no such folder");
    return found;
}

int doctor_command(int argc, char **argv)
{
    char *database = NULL;
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object", NULL },
        { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    };
    g_autoptr(GError) error = NULL;

    if (!command_options(&argc, &argv, "", "Says what a report of a fault needs: versions, fonts, files.", entries, NULL, &error))
        return command_report(error);
    if (argc > 1 && !fail(&error, ERROR_USAGE, "doctor: '%s' is no option; -d names a database", argv[1]))
        return command_report(error);
    OWNED(config) *config = config_read(&error);
    if (!config)
        return command_report(error);
    json_t *report = json ? json_object() : NULL;
    print_versions(report);
    print_surroundings(report);
    bool fonts = print_fonts(report), settings = print_config(report, config),
         store = print_database(report, command_database(database));
    g_free(database);
    if (json)
        command_print_json(report);
    return fonts && settings && store ? 0 : ERROR_SYSTEM;
}

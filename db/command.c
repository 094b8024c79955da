#include "command.h"

#include "config.h"
#include "error.h"
#include "harmless.h"
#include "terminal.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { TEXT_MOST = 256 << 20 };

/* How much this run talks: like standard error, the process's own; set once, by command_options(). */
static gboolean quiet, verbose;

/* Sets the options that the person's config speaks of and the command line does not. */
static void take_defaults(const struct config *config, const GOptionEntry *entries)
{
    for (const GOptionEntry *entry = entries; entry && entry->long_name; entry++)
        for (int i = 0; i < SETTINGS; i++) {
            const char *variable = config_variable(i), *value = variable ? g_getenv(variable) : NULL;
            if (config->values[i] && !(value && *value) && g_str_equal(entry->long_name, config_name(i)) &&
                (entry->arg == G_OPTION_ARG_STRING || entry->arg == G_OPTION_ARG_FILENAME) && !*(char **)entry->arg_data) {
                *(char **)entry->arg_data = g_strdup(config->values[i]);
                command_tell("--%s %s, as %s has it", config_name(i), config->values[i], config->path);
            }
        }
}

/* Words as they are, in whatever locale: GLib would take them to be in the locale's character set, which C's ASCII is. */
static GOptionEntry *in_any_locale(const GOptionEntry *entries)
{
    gsize n = 0;

    while (entries && entries[n].long_name)
        n++;
    GOptionEntry *result = g_new0(GOptionEntry, n + 1);
    for (gsize i = 0; i < n; i++) {
        result[i] = entries[i];
        if (result[i].arg == G_OPTION_ARG_STRING)
            result[i].arg = G_OPTION_ARG_FILENAME;
        if (result[i].arg == G_OPTION_ARG_STRING_ARRAY)
            result[i].arg = G_OPTION_ARG_FILENAME_ARRAY;
    }
    return result;
}

/* The name of the first option whose words are to be text and are not UTF-8, or NULL. */
static const char *not_text(const GOptionEntry *entries)
{
    for (; entries && entries->long_name; entries++) {
        char *one[] = { NULL, NULL }, **words = one;
        if (entries->arg == G_OPTION_ARG_STRING)
            one[0] = *(char **)entries->arg_data;
        else if (entries->arg == G_OPTION_ARG_STRING_ARRAY)
            words = *(char ***)entries->arg_data;
        for (; words && *words; words++)
            if (!g_utf8_validate(*words, -1, NULL))
                return entries->long_name;
    }
    return NULL;
}

static void name_options(GPtrArray *names, const GOptionEntry *entries)
{
    for (; entries && entries->long_name; entries++)
        g_ptr_array_add(names, (gpointer)(gsize)entries->long_name);
}

/* "; did you mean --json?" where an option is nearly the one that GLib's sentence names, or ";". */
static char *suggestion(const GError *trouble, const GPtrArray *names)
{
    const char *dashes =
        g_error_matches(trouble, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION) ? strstr(trouble->message, "--") : NULL;
    g_autofree char *word = dashes ? g_strndup(dashes + 2, strcspn(dashes + 2, "=")) : NULL;
    const char *nearest = word ? command_nearest(word, (const char *const *)names->pdata, names->len) : NULL;

    return nearest ? g_strdup_printf("; did you mean --%s?", nearest) : g_strdup(";");
}

/* What every command understands; names: the options of its own. */
static bool read_manners(GOptionContext *context, int *argc, char ***argv, GPtrArray *names, GError **error)
{
    g_autofree char *colour = NULL;
    gboolean plain = FALSE;
    const GOptionEntry manners[] = {
        { "quiet", 'q', 0, G_OPTION_ARG_NONE, &quiet, "Say what goes wrong, nothing else", NULL },
        { "verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, "Say more", NULL },
        { "color", 0, 0, G_OPTION_ARG_FILENAME, &colour, "Colours; default auto: on a terminal", "auto|always|never" },
        { "no-pager", 0, 0, G_OPTION_ARG_NONE, &plain, "Long output straight to the terminal", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) trouble = NULL;

    g_option_context_add_main_entries(context, manners, NULL);
    name_options(names, manners);
    if (!g_option_context_parse(context, argc, argv, &trouble)) {
        g_autofree char *meant = suggestion(trouble, names);
        return fail(error, ERROR_USAGE, "%s%s 'demarche %s --help' lists the options", trouble->message, meant, (*argv)[0]);
    }
    return terminal_choose(colour, !plain, error);
}

bool command_options(int *argc, char ***argv, const char *usage, const char *summary, const GOptionEntry *entries,
                     const GOptionEntry *more, GError **error)
{
    g_autofree char *words = g_strdup_printf("%s", usage);
    g_autoptr(GOptionContext) context = g_option_context_new(words);
    OWNED(config) *config = config_read(error);
    g_autofree char *name = g_strdup_printf("demarche %s", (*argv)[0]);

    if (!config)
        return false;
    g_set_prgname(name);
    g_option_context_set_summary(context, summary);
    g_autofree GOptionEntry *own = in_any_locale(entries), *further = in_any_locale(more);
    g_option_context_add_main_entries(context, own, NULL);
    g_option_context_add_main_entries(context, further, NULL);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    name_options(names, entries);
    name_options(names, more);
    if (!read_manners(context, argc, argv, names, error))
        return false;
    const char *option = not_text(entries);
    if (option || (option = not_text(more)))
        return fail(error, ERROR_USAGE, "--%s: not UTF-8 text", option);
    take_defaults(config, entries);
    take_defaults(config, more);
    return true;
}

int command_report(const GError *error)
{
    command_complain("%s", error->message);
    return error_status(error);
}

static void G_GNUC_PRINTF(1, 0) say(const char *format, va_list values)
{
    g_autofree char *sentence = g_strdup_vprintf(format, values);

    fprintf(stderr, "demarche: %s\n", harmless(sentence)); /* it may quote what was read */
}

void command_complain(const char *format, ...)
{
    va_list values;

    va_start(values, format);
    say(format, values);
    va_end(values);
}

void command_say(const char *format, ...)
{
    va_list values;

    va_start(values, format);
    if (!quiet)
        say(format, values);
    va_end(values);
}

void command_tell(const char *format, ...)
{
    va_list values;

    va_start(values, format);
    if (verbose && !quiet)
        say(format, values);
    va_end(values);
}

void command_print_json(json_t *object)
{
    json_dumpf(object, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(object);
}

json_t *command_text_json(const char *text)
{
    g_autofree char *valid = text ? g_utf8_make_valid(text, -1) : NULL;

    return valid ? json_string(valid) : json_null();
}

void command_note(const char *sentence, gpointer data)
{
    (void)data;
    command_say("%s", sentence);
}

bool command_day(const char *option, const char *text, struct date *date, GError **error)
{
    if (!text || (date_parse(text, date) && date->precision == DATE_DAY))
        return true;
    return fail(error, ERROR_USAGE, "%s %s: not a day; write YYYY-MM-DD", option, text);
}

/* To the end or to beyond the most that is read: a device may have no end. */
static bool read_all(FILE *file, GString *text)
{
    char block[65536];
    size_t n;

    while (text->len <= TEXT_MOST && (n = fread(block, 1, sizeof block, file)) > 0)
        g_string_append_len(text, block, (gssize)n);
    return !ferror(file);
}

static bool read_named(const char *path, GString *text)
{
    FILE *file = fopen(path, "rb");

    if (!file)
        return false;
    bool good = read_all(file, text);
    int trouble = errno;
    fclose(file);
    errno = trouble;
    return good;
}

bool command_read_text(const char *path, char **text, gsize *length, GError **error)
{
    g_autoptr(GString) read = g_string_new(NULL);

    if (!(strcmp(path, "-") == 0 ? read_all(stdin, read) : read_named(path, read)))
        return fail(error, ERROR_INPUT, "%s: %s", path, g_strerror(errno));
    if (read->len > TEXT_MOST)
        return fail(error, ERROR_INPUT, "%s: longer than %d MB; split it", path, TEXT_MOST >> 20);
    if (!g_utf8_validate(read->str, (gssize)read->len, NULL))
        return fail(error, ERROR_INPUT, "%s: not UTF-8 text", path);
    *length = read->len;
    *text = g_string_free(g_steal_pointer(&read), FALSE);
    return true;
}

const char *command_database(const char *option)
{
    const char *named = option ? option : g_getenv("DEMARCHE_DB");

    return named && *named ? named : "events.db";
}

bool command_id(const char *text, gint64 *id, GError **error)
{
    return g_ascii_string_to_signed(text, 10, 1, G_MAXINT64, id, NULL) ||
           fail(error, ERROR_USAGE,
                "%s: an id is a number; 'demarche list' shows those of events, 'demarche log' those of corrections", text);
}

char *command_moment(void)
{
    const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
    gint64 seconds = epoch && *epoch ? g_ascii_strtoll(epoch, NULL, 10) : g_get_real_time() / G_USEC_PER_SEC;
    g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc(CLAMP(seconds, 0, G_GINT64_CONSTANT(253402300799)));

    return g_date_time_format(moment, "%Y-%m-%dT%H:%M:%SZ");
}

/* Edits of one letter and swaps of two neighbours (optimal string alignment), whatever the case; words above 63 bytes count as far. */
static int distance(const char *a, const char *b)
{
    int rows[3][64], n = (int)strlen(a), m = (int)strlen(b);

    if (n > 63 || m > 63)
        return 64;
    for (int j = 0; j <= m; j++)
        rows[0][j] = j;
    for (int i = 1; i <= n; i++) {
        int *row = rows[i % 3], *before = rows[(i + 2) % 3], *two_before = rows[(i + 1) % 3];
        row[0] = i;
        for (int j = 1; j <= m; j++) {
            char x = g_ascii_tolower(a[i - 1]), y = g_ascii_tolower(b[j - 1]);
            row[j] = MIN(before[j - 1] + (x != y), MIN(before[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && x == g_ascii_tolower(b[j - 2]) && y == g_ascii_tolower(a[i - 2]))
                row[j] = MIN(row[j], two_before[j - 2] + 1);
        }
    }
    return rows[n % 3][m];
}

const char *command_nearest(const char *word, const char *const *known, size_t n)
{
    int best = ((int)strlen(word) + 2) / 3 + 1;
    const char *nearest = NULL;

    for (size_t i = 0; i < n; i++) {
        int d = distance(word, known[i]);
        if (d < best) {
            best = d;
            nearest = known[i];
        }
    }
    return nearest;
}

bool command_refuse(const char *option, const char *word, const char *what, const char *how, const char *const *known, size_t n,
                    GError **error)
{
    const char *nearest = command_nearest(word, known, n);

    return fail(error, ERROR_USAGE, "--%s %s: no such %s; %s%s%s", option, word, what, nearest ? "did you mean " : "give ",
                nearest ? nearest : how, nearest ? "?" : "");
}

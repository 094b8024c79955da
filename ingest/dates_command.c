#include "commands.h"

#include "../db/error.h"
#include "../db/terminal.h"
#include "dates/language.h"
#include "dates/timex.h"
#include "timex_json.h"

#include <stdio.h>
#include <string.h>

/* One text and what is found in it. */
struct dated {
    const char *path, *language;
    char *text;
    gsize length;
    struct date published;
    GArray *found; /* struct timex */
};

/* Ends of characters counted on from one expression to the next, so that a long text needs no table. */
static guint32 characters_to(const struct dated *dated, guint32 *at, guint32 *counted, guint32 to)
{
    for (; *at < to; (*at)++)
        *counted += ((guint8)dated->text[*at] & 0xc0) != 0x80;
    return *counted;
}

static void print_json(const struct dated *dated)
{
    json_t *timexes = json_array();
    char published[DATE_TEXT_SIZE];
    guint32 at = 0, counted = 0;

    for (guint i = 0; i < dated->found->len; i++) {
        const struct timex *timex = &g_array_index(dated->found, struct timex, i);
        guint32 start = characters_to(dated, &at, &counted, timex->span.start);
        guint32 end = characters_to(dated, &at, &counted, timex->span.end);
        json_array_append_new(timexes, timex_json(dated->text, timex, start, end));
    }
    json_t *line = json_pack("{s:o, s:s, s:s, s:o}", "path", command_text_json(dated->path), "language", dated->language,
                             "published", date_format(dated->published, published), "timexes", timexes);
    command_print_json(line);
}

static void add_number(GString *row, guint32 number)
{
    char digits[12], *p = digits + sizeof digits;

    for (*--p = '\t'; number > 9; number /= 10)
        *--p = (char)('0' + number % 10);
    *--p = (char)('0' + number);
    g_string_append_len(row, p, digits + sizeof digits - p);
}

static void add_cell(GString *row, const char *text, char end)
{
    g_string_append(row, text);
    g_string_append_c(row, end);
}

/* Tabs and line ends of the text would break the table. */
static void add_words(GString *row, const char *text, struct span span)
{
    gsize from = row->len;

    g_string_append_len(row, text + span.start, span.end - span.start);
    for (gsize i = from; i < row->len; i++)
        if (g_ascii_isspace(row->str[i]))
            row->str[i] = ' ';
    g_string_append_c(row, '\t');
}

/* Put together by hand, for a long text has many rows. */
static void print_table(const struct dated *dated)
{
    g_autoptr(GString) row = g_string_new(NULL);

    for (guint i = 0; i < dated->found->len; i++) {
        const struct timex *timex = &g_array_index(dated->found, struct timex, i);
        g_string_truncate(row, 0);
        add_number(row, timex->span.start);
        add_number(row, timex->span.end);
        add_cell(row, timex_type_name(timex->type), '\t');
        add_cell(row, timex->value, '\t');
        add_cell(row, timex->mod ? timex->mod : "", '\t');
        add_words(row, dated->text, timex->span);
        g_string_append(row, timex->rule);
        if (*timex->anchor)
            g_string_append(row, ", from ");
        add_cell(row, timex->anchor, '\n');
        fwrite(row->str, 1, row->len, stdout);
    }
}

static int find_all(struct dated *dated, const char *lexicon, bool json)
{
    g_autoptr(GError) error = NULL;
    struct timex_context context = { .published = dated->published };

    if (!dated->language)
        dated->language = language_of(dated->text, dated->length, lexicon, &error);
    OWNED(timex_finder) *finder = dated->language ? timex_finder_new(dated->language, lexicon, &error) : NULL;
    if (!finder)
        return command_report(error);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct timex));
    timexes_find(finder, dated->text, dated->length, &context, found);
    dated->found = found;
    terminal_page();
    json ? print_json(dated) : print_table(dated);
    return 0;
}

int dates_command(int argc, char **argv)
{
    gboolean json = FALSE;
    g_autofree char *published = NULL, *language = NULL, *lexicon = NULL, *text = NULL;
    const GOptionEntry entries[] = {
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object", NULL },
        { "published", 0, 0, G_OPTION_ARG_STRING, &published, "The day that \"today\" is; else a date in the text's head",
          "YYYY-MM-DD" },
        { "language", 0, 0, G_OPTION_ARG_STRING, &language, "en, de, fr, es or ru; else told by the text", "CODE" },
        { "lexicon", 0, 0, G_OPTION_ARG_FILENAME, &lexicon, "Folder with tables of your own", "DIR" },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    struct dated dated = { 0 };

    if (!command_options(&argc, &argv, "FILE | -", "Finds temporal expressions in a text and their values (TIMEX3).", entries, NULL,
                         &error) ||
        !command_day("--published", published, &dated.published, &error))
        return command_report(error);
    if (argc != 2)
        fail(&error, ERROR_USAGE, "dates: name one file, or - for standard input");
    else if (language && !language_known(language))
        fail(&error, ERROR_USAGE, "--language %s: no table for it; there are %s", language, language_list());
    else
        command_read_text(argv[1], &text, &dated.length, &error);
    if (!text)
        return command_report(error);
    dated.path = argv[1];
    dated.text = text;
    dated.language = language;
    return find_all(&dated, lexicon, json);
}

#include "commands.h"

#include "../db/error.h"
#include "../db/harmless.h"
#include "../db/terminal.h"
#include "english/conllu.h"

static void parse_text(struct english *english, const char *text, gsize length, struct document *document)
{
    english_split(english, text, length, document);
    for (guint i = 0; i < document->sentences->len; i++) {
        english_parse(english, document, i);
        conllu_write(document, i, stdout);
    }
}

static bool parse_conllu(struct english *english, const char *path, const char *lines, struct document *document, GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (!conllu_read(path, lines, text, document, error))
        return false;
    for (guint i = 0; i < document->sentences->len; i++)
        english_parse(english, document, i);
    conllu_fill(lines, document, stdout);
    return true;
}

int parse_command(int argc, char **argv)
{
    gboolean conllu = FALSE;
    const GOptionEntry options[] = {
        { "conllu", 0, 0, G_OPTION_ARG_NONE, &conllu, "the input is CoNLL-U: keep its tokens, fill in the rest", NULL }, { NULL }
    };
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    gsize length;

    if (!command_options(&argc, &argv, "[--conllu] FILE | -", "Prints the sentences of a text with their syntax, as CoNLL-U.",
                         options, NULL, &error))
        return command_report(error);
    if (argc != 2) {
        fail(&error, ERROR_USAGE, "parse: name one file, or - for standard input");
        return command_report(error);
    }
    OWNED(english) *english = english_new(&error);
    if (!english || !command_read_text(argv[1], &text, &length, &error))
        return command_report(error);
    if (terminal_columns())
        harmless(text);
    terminal_page();
    OWNED(document) *document = document_new();
    if (!conllu)
        parse_text(english, text, length, document);
    else if (!parse_conllu(english, argv[1], text, document, &error))
        return command_report(error);
    return 0;
}

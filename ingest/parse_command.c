#include "commands.h"

#include "../db/error.h"
#include "english/english.h"

#include <stdio.h>
#include <string.h>

static void print_token(const struct document *document, const struct token *token, guint number)
{
    const char *upos = english_upos_name(token->upos), *xpos = english_xpos_name(token->xpos);

    printf("%u\t%.*s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", number, (int)(token->end - token->start), document->text + token->start,
           token->lemma, upos, xpos, token->head + 1, english_relation_name(token->relation),
           token->space_after ? "_" : "SpaceAfter=No");
}

/* The sentence's text with its white space made single. */
static void print_text(const char *text, guint32 start, guint32 end)
{
    fputs("# text = ", stdout);
    for (guint32 i = start; i < end; i++)
        if (!g_ascii_isspace(text[i]))
            putchar(text[i]);
        else if (!g_ascii_isspace(text[i - 1]))
            putchar(' ');
    putchar('\n');
}

static void print_sentences(struct english *english, struct document *document)
{
    for (guint i = 0; i < document->sentences->len; i++) {
        english_parse(english, document, i);
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, i);
        print_text(document->text, s->start, s->end);
        for (guint k = 0; k < s->count; k++)
            print_token(document, &g_array_index(document->tokens, struct token, s->first + k), k + 1);
        putchar('\n');
    }
}

static bool read_all(const char *path, char **text, gsize *length, GError **error)
{
    g_autoptr(GError) trouble = NULL;

    if (g_file_get_contents(strcmp(path, "-") == 0 ? "/dev/stdin" : path, text, length, &trouble))
        return g_utf8_validate(*text, (gssize)*length, NULL) || fail(error, ERROR_INPUT, "%s: not UTF-8 text", path);
    return fail(error, ERROR_INPUT, "%s: %s", path, trouble->message);
}

int parse_command(int argc, char **argv)
{
    const GOptionEntry options[] = { { NULL } };
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    gsize length;

    if (!command_options(&argc, &argv, "FILE | -", "Prints the sentences of a text with their syntax, as CoNLL-U.", options, NULL,
                         &error))
        return command_report(error);
    if (argc != 2) {
        fail(&error, ERROR_USAGE, "parse: name one file, or - for standard input");
        return command_report(error);
    }
    OWNED(english) *english = english_new(&error);
    if (!english || !read_all(argv[1], &text, &length, &error))
        return command_report(error);
    OWNED(document) *document = document_new();
    english_split(english, text, length, document);
    print_sentences(english, document);
    return 0;
}

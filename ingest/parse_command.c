#include "commands.h"

#include "../db/error.h"
#include "../db/harmless.h"
#include "../db/terminal.h"
#include "english/conllu.h"

/* Where the last place was, in bytes and in characters: places come in order. */
struct place {
    guint32 byte;
    glong character;
};

static json_t *place_json(const char *text, guint32 byte, struct place *last)
{
    last->character += g_utf8_strlen(text + last->byte, (gssize)(byte - last->byte));
    last->byte = byte;
    return json_integer(last->character);
}

static json_t *token_json(const char *text, const struct token *token, struct place *last)
{
    json_t *start = place_json(text, token->start, last), *end = place_json(text, token->end, last);

    return json_pack("{s:o, s:o, s:s%, s:s, s:s, s:s, s:i, s:s}", "start", start, "end", end, "form", text + token->start,
                     (size_t)(token->end - token->start), "lemma", token->lemma, "upos", english_upos_name(token->upos), "xpos",
                     english_xpos_name(token->xpos), "head", token->head + 1, "deprel", english_relation_name(token->relation));
}

static json_t *sentence_json(const struct document *document, const struct sentence *s, struct place *last)
{
    json_t *tokens = json_array();

    for (guint i = 0; i < s->count; i++)
        json_array_append_new(tokens,
                              token_json(document->text, &g_array_index(document->tokens, struct token, s->first + i), last));
    return json_pack("{s:s%, s:o}", "text", document->text + s->start, (size_t)(s->end - s->start), "tokens", tokens);
}

static void parse_text(struct english *english, const char *text, gsize length, struct document *document, bool json)
{
    struct place last = { 0, 0 };

    english_split(english, text, length, document);
    for (guint i = 0; i < document->sentences->len; i++) {
        english_parse(english, document, i);
        if (json)
            command_print_json(sentence_json(document, &g_array_index(document->sentences, struct sentence, i), &last));
        else
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
    gboolean conllu = FALSE, json = FALSE;
    const GOptionEntry options[] = {
        { "conllu", 0, 0, G_OPTION_ARG_NONE, &conllu, "The input is CoNLL-U: keep its tokens, fill in the rest", NULL },
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object a sentence", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    gsize length;

    if (!command_options(&argc, &argv, "FILE | -", "Prints the sentences of a text with their syntax, as CoNLL-U.", options, NULL,
                         &error))
        return command_report(error);
    if (argc != 2 && !fail(&error, ERROR_USAGE, "parse: name one file, or - for standard input"))
        return command_report(error);
    if (conllu && json && !fail(&error, ERROR_USAGE, "parse: --conllu and --json exclude each other"))
        return command_report(error);
    OWNED(english) *english = english_new(&error);
    if (!english || !command_read_text(argv[1], &text, &length, &error))
        return command_report(error);
    if (terminal_columns())
        harmless(text);
    terminal_page();
    OWNED(document) *document = document_new();
    if (!conllu)
        parse_text(english, text, length, document, json);
    else if (!parse_conllu(english, argv[1], text, document, &error))
        return command_report(error);
    return 0;
}

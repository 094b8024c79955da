#include "conllu.h"

#include "tags.h"

#include "split.h"
#include "../../db/error.h"

#include <string.h>

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, COLUMNS };

struct row {
    const char *cell[COLUMNS];
    size_t length[COLUMNS];
};

/* Cuts the line at its tabs; returns the number of cells, at most COLUMNS + 1. */
static int cut_row(const char *line, const char *end, struct row *row)
{
    int n = 0;

    for (const char *p = line;; p++) {
        const char *tab = memchr(p, '\t', (size_t)(end - p));
        if (n < COLUMNS) {
            row->cell[n] = p;
            row->length[n] = (size_t)((tab ? tab : end) - p);
        }
        if (++n > COLUMNS || !tab)
            return n;
        p = tab;
    }
}

static const char *end_of_line(const char *line)
{
    const char *end = strchr(line, '\n');

    return end ? end : line + strlen(line);
}

/* Without the carriage return of a file from elsewhere. */
static const char *trim(const char *line, const char *end)
{
    return end > line && end[-1] == '\r' ? end - 1 : end;
}

/* A word of its own, not a range (1-2), an empty node (1.1) or a comment. */
static bool is_word(const char *line, const char *end)
{
    const char *p = line;

    while (p < end && g_ascii_isdigit(*p))
        p++;
    return p > line && p < end && *p == '\t';
}

static bool has_space_after(const struct row *row)
{
    return !g_strstr_len(row->cell[MISC], (gssize)row->length[MISC], "SpaceAfter=No");
}

/* Adds the sentence's tokens from `first` on, in pieces that the parser takes. */
static void close_sentence(struct document *document, guint first)
{
    while (first < document->tokens->len) {
        guint count = MIN(document->tokens->len - first, (guint)SPLIT_SENTENCE_MAX);
        struct sentence sentence = {
            .start = g_array_index(document->tokens, struct token, first).start,
            .end = g_array_index(document->tokens, struct token, first + count - 1).end,
            .first = first,
            .count = count,
        };
        g_array_append_val(document->sentences, sentence);
        first += count;
    }
}

static bool add_word(const struct row *row, int cells, guint number, GString *text, struct document *document, GError **error)
{
    if (cells != COLUMNS)
        return fail(error, ERROR_INPUT, "a word has %d columns in CoNLL-U, here are %s%d", COLUMNS,
                    cells > COLUMNS ? "at least " : "", cells);
    if (g_ascii_strtoull(row->cell[ID], NULL, 10) != number)
        return fail(error, ERROR_INPUT, "word %u is numbered %.*s", number, (int)MIN(row->length[ID], 20), row->cell[ID]);
    if (row->length[FORM] == 0)
        return fail(error, ERROR_INPUT, "word %u has no form", number);
    struct token token = { .start = (guint32)text->len, .head = -1, .space_after = has_space_after(row) };
    g_string_append_len(text, row->cell[FORM], (gssize)row->length[FORM]);
    token.end = (guint32)text->len;
    if (token.space_after)
        g_string_append_c(text, ' ');
    g_array_append_val(document->tokens, token);
    return true;
}

static void clear(struct document *document)
{
    g_array_set_size(document->sentences, 0);
    g_array_set_size(document->tokens, 0);
    g_string_chunk_clear(document->lemmas);
}

bool conllu_read(const char *path, const char *lines, GString *text, struct document *document, GError **error)
{
    guint first = 0, number = 1;

    clear(document);
    for (const char *line = lines, *next; *line; line = *next ? next + 1 : next, number++) {
        g_autoptr(GError) trouble = NULL;
        struct row row;
        next = end_of_line(line);
        const char *end = trim(line, next);
        if (end == line) {
            close_sentence(document, first);
            first = document->tokens->len;
        }
        if (!is_word(line, end))
            continue;
        int cells = cut_row(line, end, &row);
        if (!add_word(&row, cells, document->tokens->len - first + 1, text, document, &trouble))
            return fail(error, ERROR_INPUT, "%s:%u: %s", path, number, trouble->message);
    }
    close_sentence(document, first);
    document->text = text->str;
    return true;
}

/* ------------------------------------------------------------------ writing */

struct cursor {
    const struct document *document;
    guint token, sentence; /* the next token, and the sentence that it is in */
    guint first, root; /* of the whole sentence in the file, of which document sentences may be pieces */
    bool begins; /* whether the next token is the first after a blank line */
};

static const struct token *token_of(const struct cursor *cursor)
{
    return &g_array_index(cursor->document->tokens, struct token, cursor->token);
}

/* The piece that the cursor's token is in; notes where the whole sentence starts and which token is its root. */
static const struct sentence *piece_of(struct cursor *cursor)
{
    const struct sentence *piece = &g_array_index(cursor->document->sentences, struct sentence, cursor->sentence);

    while (cursor->token >= piece->first + piece->count) {
        cursor->sentence++;
        piece++;
    }
    if (!cursor->begins)
        return piece;
    cursor->begins = false;
    cursor->first = cursor->root = cursor->token;
    for (guint i = piece->first; i < piece->first + piece->count; i++)
        if (g_array_index(cursor->document->tokens, struct token, i).head < 0)
            cursor->root = i;
    return piece;
}

static void fill_word(struct cursor *cursor, const struct row *row, FILE *out)
{
    const struct sentence *piece = piece_of(cursor);
    const struct token *token = token_of(cursor);
    guint head = token->head >= 0 ? piece->first + (guint)token->head - cursor->first + 1 : 0;
    const char *relation = english_relation_name(token->relation);

    if (token->head < 0 && cursor->token != cursor->root) {
        head = cursor->root - cursor->first + 1;
        relation = "parataxis";
    }
    fprintf(out, "%.*s\t%.*s\t%s\t%s\t%s\t%.*s\t%u\t%s\t_\t%.*s\n", (int)row->length[ID], row->cell[ID], (int)row->length[FORM],
            row->cell[FORM], token->lemma, english_upos_name(token->upos), english_xpos_name(token->xpos), (int)row->length[FEATS],
            row->cell[FEATS], head, relation, (int)row->length[MISC], row->cell[MISC]);
    cursor->token++;
}

void conllu_fill(const char *lines, const struct document *document, FILE *out)
{
    struct cursor cursor = { .document = document, .begins = true };

    for (const char *line = lines, *next; *line; line = *next ? next + 1 : next) {
        struct row row;
        next = end_of_line(line);
        const char *end = trim(line, next);
        if (is_word(line, end) && cut_row(line, end, &row) == COLUMNS)
            fill_word(&cursor, &row, out);
        else
            fprintf(out, "%.*s\n", (int)(end - line), line);
        cursor.begins = cursor.begins || end == line;
    }
}

/* The sentence's text with its white space made single. */
static void write_text(const char *text, guint32 start, guint32 end, FILE *out)
{
    fputs("# text = ", out);
    for (guint32 i = start; i < end; i++)
        if (!g_ascii_isspace(text[i]))
            putc(text[i], out);
        else if (!g_ascii_isspace(text[i - 1]))
            putc(' ', out);
    putc('\n', out);
}

/* Participles with a passive auxiliary or subject. */
static bool is_passive(const struct document *document, const struct sentence *s, guint token)
{
    for (guint i = 0; i < s->count; i++) {
        const struct token *other = &g_array_index(document->tokens, struct token, s->first + i);
        const char *relation = english_relation_name(other->relation);
        if (other->head == (int)token && (strcmp(relation, "aux:pass") == 0 || strcmp(relation, "nsubj:pass") == 0))
            return true;
    }
    return false;
}

static void write_features(const struct document *document, const struct sentence *s, guint token, FILE *out)
{
    const struct token *t = &g_array_index(document->tokens, struct token, s->first + token);
    bool passive = t->xpos == XPOS_VBN && is_passive(document, s, token);

    fprintf(out, "%s%s", tags_features(t->xpos), passive ? "|Voice=Pass" : "");
}

void conllu_write(const struct document *document, guint sentence, FILE *out)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);

    write_text(document->text, s->start, s->end, out);
    for (guint i = 0; i < s->count; i++) {
        const struct token *token = &g_array_index(document->tokens, struct token, s->first + i);
        fprintf(out, "%u\t%.*s\t%s\t%s\t%s\t", i + 1, (int)(token->end - token->start), document->text + token->start, token->lemma,
                english_upos_name(token->upos), english_xpos_name(token->xpos));
        write_features(document, s, i, out);
        fprintf(out, "\t%d\t%s\t_\t%s\n", token->head + 1, english_relation_name(token->relation),
                token->space_after ? "_" : "SpaceAfter=No");
    }
    putc('\n', out);
}

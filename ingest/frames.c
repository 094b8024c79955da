#include "frames.h"

#include "frames_inside.h"

#include "../db/action.h"
#include "../db/error.h"
#include "../db/table.h"

#include <string.h>

enum { PATTERN, POS, ACTION, SOURCE, TARGET, NOTE, COLUMNS };
#define NO_WORD G_MAXUINT
enum { PAIRS = 1 << 16 };

/* Roles that are no word of their own. */
static const char *const role_names[] = {
    [ROLE_SUBJ] = "subj",     [ROLE_OBJ] = "obj", [ROLE_IOBJ] = "iobj",       [ROLE_MOD] = "mod",   [ROLE_POSS] = "poss",
    [ROLE_COMP] = "comp",     [ROLE_INF] = "inf", [ROLE_OBJMOD] = "objmod",   [ROLE_PRED] = "pred", [ROLE_QUERY] = "query",
    [ROLE_WITHIN] = "within", [ROLE_ANY] = "any", [ROLE_SUBJMOD] = "subjmod", [ROLE_NOT] = "not",   [ROLE_ANY + 1] = NULL,
};

/* A row of a word, with what is asked first of all of them side by side. */
struct candidate {
    const struct row *row;
    guint asks; /* its place in frames->asks */
    char pos;
    bool acts; /* names an event */
};

struct frames {
    GHashTable *by_lemma; /* lemma -> GArray of struct candidate */
    GPtrArray *rows;
    GHashTable *classes_of; /* lemma -> GPtrArray of "@class", each class that it is in */
    guint64 pairs[PAIRS / 64]; /* of starts of words with starts of the classes that they are in, and with none of any */
    GHashTable *roles; /* cell of the table -> struct frame_roles */
    GHashTable *lists; /* "war|peace" -> struct wanted, of all conditions that ask for them */
    GHashTable *words; /* every word of them -> its number and one */
    GPtrArray *rows_of; /* by a word's number: the list of by_lemma, or NULL */
    GArray *alone; /* bool: by a word's number: whether it names an event whatever stands with it */
    GArray *asks; /* guint: numbers of words of which the sentence must have one, then NO_WORD; a second one behind a row's last */
    GStringChunk *texts; /* patterns, lemmas and words */
};

static void free_wanted(gpointer data)
{
    struct wanted *wanted = data;

    g_free(wanted->words);
    if (wanted->numbers)
        g_array_unref(wanted->numbers);
    g_free(wanted);
}

static void free_candidates(gpointer list)
{
    g_array_unref(list);
}

static void free_list(gpointer list)
{
    g_ptr_array_unref(list);
}

static struct frame_roles *read_roles(const char *cell)
{
    struct frame_roles *roles = g_new0(struct frame_roles, 1);
    g_auto(GStrv) names = g_strsplit(cell, ",", 0);
    int n = 0;

    for (char **name = names; *name && n < FRAME_ROLES - 1; name++) {
        g_auto(GStrv) joined = g_strsplit(*name, "+", 0);
        for (char **part = joined; *part && n < FRAME_ROLES - 1; part++) {
            g_autofree char *text = g_strconcat(part == joined ? "" : "+", g_strstrip(*part), NULL);
            roles->role[n++] = g_intern_string(text);
        }
    }
    return roles;
}

/* Most cells say what another has said: "subj". */
static struct frame_roles roles_of(struct frames *frames, const char *cell)
{
    struct frame_roles *roles = g_hash_table_lookup(frames->roles, cell);

    if (!roles)
        g_hash_table_insert(frames->roles, g_strdup(cell), roles = read_roles(cell));
    return *roles;
}

enum role frames_role_of(const char *name)
{
    int role = ROLE_WORD + 1;

    if (!wordlist_has(role_names + role, name))
        return ROLE_WORD; /* "against" */
    while (*name != *role_names[role] || strcmp(name, role_names[role]) != 0)
        role++;
    return (enum role)role;
}

static guint number_of(struct frames *frames, const char *word)
{
    gpointer number = g_hash_table_lookup(frames->words, word);

    if (!number) {
        g_ptr_array_add(frames->rows_of, NULL);
        number = GUINT_TO_POINTER(frames->rows_of->len);
        g_hash_table_insert(frames->words, g_string_chunk_insert_const(frames->texts, word), number);
    }
    return GPOINTER_TO_UINT(number) - 1;
}

static const GArray *numbers_of(struct frames *frames, struct wanted *wanted)
{
    static const guint end = NO_WORD;

    if (wanted->numbers)
        return wanted->numbers;
    wanted->numbers = g_array_new(FALSE, FALSE, sizeof(guint));
    for (char **word = wanted->words; *word; word++) {
        guint number = number_of(frames, *word);
        g_array_append_val(wanted->numbers, number);
    }
    g_array_append_val(wanted->numbers, end);
    return wanted->numbers;
}

/* What frames_possible() asks: for each condition words of which the sentence must have one; none where any will do. The place of it. */
static guint note_asks(struct frames *frames, const struct row *row)
{
    static const guint end = NO_WORD;
    guint place = frames->asks->len;

    for (guint i = 0; i < row->n; i++) {
        const struct condition *condition = &row->condition[i];
        if (condition->preposition) {
            guint number = number_of(frames, condition->role);
            g_array_append_val(frames->asks, number);
            g_array_append_val(frames->asks, end);
        }
        if (condition->negated || condition->kind == ROLE_QUERY || condition->wanted->any)
            continue;
        const GArray *numbers = numbers_of(frames, condition->wanted);
        g_array_append_vals(frames->asks, numbers->data, numbers->len);
    }
    g_array_append_val(frames->asks, end);
    return place;
}

/* Cuts "war|peace" up in place. */
static struct wanted *wanted_new(char *text)
{
    struct wanted *wanted = g_new0(struct wanted, 1);
    guint n = 1;

    for (char *c = text; *c; c++) {
        *c = g_ascii_tolower(*c); /* as word_fits() compares names */
        n += *c == '|';
    }
    wanted->words = g_new0(char *, n + 1);
    for (guint i = 0; i < n; i++, text += strlen(text) + 1) {
        wanted->words[i] = text;
        text[strcspn(text, "|")] = '\0';
        wanted->any |= strcmp(text, "*") == 0 || strcmp(text, NAME) == 0;
    }
    return wanted;
}

/* One condition in three says what another has said: "*", "back". */
static struct wanted *wanted_of(struct frames *frames, const char *text)
{
    struct wanted *wanted = g_hash_table_lookup(frames->lists, text);

    if (!wanted) {
        wanted = wanted_new(g_string_chunk_insert(frames->texts, text));
        g_hash_table_insert(frames->lists, g_strdup(text), wanted);
    }
    return wanted;
}

static bool read_condition(struct frames *frames, char *word, struct row *row)
{
    char *colon = strchr(word, ':');

    if (row->n == FRAME_CONDITIONS || !colon)
        return false;
    struct condition *condition = &row->condition[row->n++];
    *colon = '\0';
    condition->negated = *word == '!';
    condition->role = g_intern_string(word + condition->negated);
    condition->kind = frames_role_of(condition->role);
    condition->preposition = condition->kind == ROLE_WORD && !condition->negated;
    condition->wanted = wanted_of(frames, colon + 1);
    row->weight += condition->negated || strcmp(colon + 1, "*") == 0 ? 1 : 3;
    return true;
}

/* Cuts off the next word; NULL behind the last. */
static char *next_word(char **rest)
{
    char *word = *rest, *space = word ? strchr(word, ' ') : NULL;

    if (space)
        *space++ = '\0';
    *rest = space;
    return word;
}

static bool read_row(struct frames *frames, struct table *table, char **cell, GError **error)
{
    struct row *row = g_new0(struct row, 1);
    char *rest = cell[PATTERN];

    row->place = frames->rows->len;
    g_ptr_array_add(frames->rows, row);
    row->frame.pattern = g_string_chunk_insert(frames->texts, cell[PATTERN]);
    row->frame.action = action_find(cell[ACTION]);
    if (row->frame.action < 0 && strcmp(cell[ACTION], "-") != 0)
        return fail(error, ERROR_INPUT, "%s: no action is called '%s'", table_where(table), cell[ACTION]);
    const char *lemma = g_string_chunk_insert_const(frames->texts, next_word(&rest));
    if (strlen(cell[POS]) != 1 || !strchr("vna", cell[POS][0]) || !*lemma)
        return fail(error, ERROR_INPUT, "%s: the part of speech is v, n or a, not '%s'", table_where(table), cell[POS]);
    row->pos = cell[POS][0];
    for (char *word; (word = next_word(&rest));)
        if (!read_condition(frames, word, row))
            return fail(error, ERROR_INPUT, "%s: '%s' is no condition ROLE:WORD", table_where(table), word);
    row->frame.source = roles_of(frames, cell[SOURCE]);
    row->frame.target = roles_of(frames, cell[TARGET]);
    row->frame.weak = strstr(cell[NOTE], "weak") != NULL;
    row->frame.alone = strstr(cell[NOTE], "alone") != NULL;
    row->frame.ahead = strstr(cell[NOTE], "ahead") != NULL;
    row->frame.echo = strstr(cell[NOTE], "echo") != NULL;
    row->frame.open = strstr(cell[NOTE], "open") != NULL;
    struct candidate candidate = { .row = row, .pos = row->pos, .acts = row->frame.action >= 0 };
    GArray *list = g_hash_table_lookup(frames->by_lemma, lemma);
    if (!list) {
        list = g_array_new(FALSE, FALSE, sizeof candidate);
        g_hash_table_insert(frames->by_lemma, (gpointer)(gsize)lemma, list);
        guint number = number_of(frames, lemma); /* may move rows_of */
        g_ptr_array_index(frames->rows_of, number) = list;
    }
    g_array_append_val(list, candidate);
    return true;
}

/* Of a word's first three letters. */
static inline guint start_of(const char *word)
{
    char two = (char)(word[0] ? word[1] : 0), three = (char)(two ? word[2] : 0);

    return (guint)(word[0] & 31) << 10 | (guint)(two & 31) << 5 | (guint)(three & 31);
}

/* Of a word's first four letters and a class's first three: most words are in no class, and in few others than one asks for. */
static inline guint pair_of(const char *word, const char *class_name)
{
    guint fourth = word[0] && word[1] && word[2] ? (guint)word[3] & 31 : 0;

    return ((start_of(word) << 5 ^ fourth) * 0x9e3779b1u + start_of(class_name) * 0x85ebca6bu) >> 16;
}

static void note_pair(struct frames *frames, const char *word, const char *class_name)
{
    guint pair = pair_of(word, class_name);

    frames->pairs[pair / 64] |= G_GUINT64_CONSTANT(1) << pair % 64;
}

static inline bool may_pair(const struct frames *frames, const char *word, const char *class_name)
{
    guint pair = pair_of(word, class_name);

    return frames->pairs[pair / 64] >> pair % 64 & 1;
}

static void note_class(struct frames *frames, const char *lemma, const char *class_name)
{
    g_autofree char *name = g_strconcat("@", class_name, NULL);
    GPtrArray *list = g_hash_table_lookup(frames->classes_of, lemma);

    if (!list) {
        list = g_ptr_array_new();
        g_hash_table_insert(frames->classes_of, g_string_chunk_insert_const(frames->texts, lemma), list);
    }
    g_ptr_array_add(list, g_string_chunk_insert_const(frames->texts, name));
    note_pair(frames, lemma, class_name);
    note_pair(frames, lemma, "");
}

static bool read_classes(struct frames *frames, const char *directory, GError **error)
{
    OWNED(table) *table = table_open("ingest/classes.tsv", 2, directory, error);
    g_autoptr(GError) trouble = NULL;
    char **cell;

    while (table && (cell = table_next(table, &trouble)))
        for (char *rest = *cell[1] ? cell[1] : NULL, *word; (word = next_word(&rest));) {
            g_autofree char *low = g_ascii_strdown(word, -1); /* as word_fits() compares names */
            note_class(frames, word, cell[0]);
            if (strcmp(low, word) != 0)
                note_class(frames, low, cell[0]);
        }
    if (trouble)
        g_propagate_error(error, g_steal_pointer(&trouble));
    return table && (!error || !*error);
}

/* The rows that ask for most first, of equal ones the later: the first that fits is taken. */
static int by_weight(gconstpointer a, gconstpointer b)
{
    const struct row *p = ((const struct candidate *)a)->row, *q = ((const struct candidate *)b)->row;

    return p->weight != q->weight ? (p->weight < q->weight) - (p->weight > q->weight)
                                  : (p->place < q->place) - (p->place > q->place);
}

static void sort_rows(struct frames *frames)
{
    for (guint i = 0; i < frames->rows_of->len; i++) { /* which note_asks() makes longer */
        g_array_set_size(frames->alone, frames->rows_of->len);
        GArray *list = g_ptr_array_index(frames->rows_of, i);
        if (!list)
            continue;
        g_array_sort(list, by_weight);
        for (guint k = 0; k < list->len; k++) {
            struct candidate *candidate = &g_array_index(list, struct candidate, k);
            candidate->asks = note_asks(frames, candidate->row);
            if (candidate->acts && g_array_index(frames->asks, guint, candidate->asks) == NO_WORD)
                g_array_index(frames->alone, bool, i) = true;
        }
    }
}

struct frames *frames_new(const char *directory, GError **error)
{
    OWNED(frames) *frames = g_new0(struct frames, 1);
    g_autoptr(GError) trouble = NULL;
    char **cell;

    frames->by_lemma = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_candidates);
    frames->words = g_hash_table_new(g_str_hash, g_str_equal);
    frames->rows_of = g_ptr_array_new();
    frames->alone = g_array_new(FALSE, TRUE, sizeof(bool));
    frames->asks = g_array_new(FALSE, FALSE, sizeof(guint));
    frames->roles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    frames->classes_of = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_list);
    frames->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_wanted);
    frames->rows = g_ptr_array_new_with_free_func(g_free);
    frames->texts = g_string_chunk_new(4096);
    OWNED(table) *table = table_open("ingest/frames.tsv", COLUMNS, directory, &trouble);
    while (table && !trouble && (cell = table_next(table, &trouble)))
        if (!read_row(frames, table, cell, &trouble))
            break;
    if (!trouble)
        read_classes(frames, directory, &trouble);
    if (trouble) {
        g_propagate_error(error, g_steal_pointer(&trouble));
        return NULL;
    }
    sort_rows(frames);
    return g_steal_pointer(&frames);
}

void frames_free(struct frames *frames)
{
    g_hash_table_unref(frames->by_lemma);
    g_hash_table_unref(frames->words);
    g_ptr_array_unref(frames->rows_of);
    g_array_unref(frames->alone);
    g_array_unref(frames->asks);
    g_hash_table_unref(frames->roles);
    g_hash_table_unref(frames->lists);
    g_hash_table_unref(frames->classes_of);
    g_ptr_array_unref(frames->rows);
    g_string_chunk_free(frames->texts);
    g_free(frames);
}

bool frames_has(const struct frames *frames, const char *lemma)
{
    return g_hash_table_contains(frames->by_lemma, lemma);
}

bool frames_in_class(const struct frames *frames, const char *lemma, const char *class_name)
{
    const GPtrArray *list = may_pair(frames, lemma, class_name) ? g_hash_table_lookup(frames->classes_of, lemma) : NULL;

    for (guint i = 0; list && i < list->len; i++)
        if (strcmp((const char *)g_ptr_array_index(list, i) + 1, class_name) == 0)
            return true;
    return false;
}

/* The word's number, NO_WORD if it has none. */
static guint add_once(const struct frames *frames, const char *word, GArray *words)
{
    guint number = GPOINTER_TO_UINT(g_hash_table_lookup(frames->words, word)) - 1, i = 0;

    while (i < words->len && g_array_index(words, guint, i) != number)
        i++;
    if (number != NO_WORD && i == words->len)
        g_array_append_val(words, number);
    return number;
}

bool frames_add_words(const struct frames *frames, const char *lemma, GArray *words)
{
    const GPtrArray *classes = may_pair(frames, lemma, "") ? g_hash_table_lookup(frames->classes_of, lemma) : NULL;

    guint number = add_once(frames, lemma, words);
    for (guint i = 0; classes && i < classes->len; i++)
        add_once(frames, g_ptr_array_index(classes, i), words);
    return number != NO_WORD && g_ptr_array_index(frames->rows_of, number);
}

/* Whether a sentence has what a row asks for. */
static inline bool is_possible(const struct frames *frames, const struct candidate *candidate, const bool *present)
{
    for (const guint *ask = &g_array_index(frames->asks, guint, candidate->asks); *ask != NO_WORD; ask++) {
        bool any = false;
        for (; *ask != NO_WORD; ask++)
            any |= present[*ask];
        if (!any)
            return false;
    }
    return true;
}

static bool any_row_possible(const struct frames *frames, guint word, const bool *present)
{
    const GArray *list = g_ptr_array_index(frames->rows_of, word);

    for (guint i = list ? list->len : 0; i-- > 0;) { /* those that ask for least are at the end */
        const struct candidate *candidate = &g_array_index(list, struct candidate, i);
        if (candidate->acts && is_possible(frames, candidate, present))
            return true;
    }
    return false;
}

guint frames_words(const struct frames *frames)
{
    return frames->rows_of->len;
}

bool frames_possible(const struct frames *frames, const guint *words, guint n, const bool *present)
{
    for (guint i = 0; i < n; i++)
        if (g_array_index(frames->alone, bool, words[i]))
            return true;
    for (guint i = 0; i < n; i++)
        if (any_row_possible(frames, words[i], present))
            return true;
    return false;
}

static char part_of_speech(const struct token *token)
{
    switch ((int)token->upos) {
    case UPOS_VERB:
    case UPOS_AUX:
        return 'v';
    case UPOS_NOUN:
    case UPOS_PROPN:
        return 'n';
    default:
        return 'a';
    }
}

bool frames_name(const struct frames *frames, const struct tree *tree, int token)
{
    const char *lemma = tree->tokens[token].lemma;
    const GArray *list = lemma ? g_hash_table_lookup(frames->by_lemma, lemma) : NULL;

    for (guint i = 0; list && i < list->len; i++)
        if (g_array_index(list, struct candidate, i).pos == part_of_speech(&tree->tokens[token]))
            return true;
    return false;
}

bool frames_match(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                  const bool *present, struct frame_match *match)
{
    const char *lemma = tree->tokens[token].lemma;
    const GArray *list = lemma ? g_hash_table_lookup(frames->by_lemma, lemma) : NULL;
    char pos = part_of_speech(&tree->tokens[token]);
    struct tree_arguments own;

    for (guint i = 0; list && i < list->len; i++) {
        const struct candidate *candidate = &g_array_index(list, struct candidate, i);
        if (candidate->pos != pos || !is_possible(frames, candidate, present))
            continue;
        if (!arguments) {
            tree_arguments(tree, token, &own);
            arguments = &own;
        }
        if (frames_row_fits(frames, candidate->row, tree, token, arguments, match))
            return true;
    }
    return false;
}

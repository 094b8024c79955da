#include "frames.h"

#include "../db/action.h"
#include "../db/error.h"
#include "../db/table.h"

#include <string.h>

enum { PATTERN, POS, ACTION, SOURCE, TARGET, NOTE, COLUMNS };
#define NAME "@name" /* a class of its own: every proper noun */
#define NO_WORD G_MAXUINT
enum { STARTS = 4096 };

enum role {
    ROLE_WORD,
    ROLE_SUBJ,
    ROLE_OBJ,
    ROLE_IOBJ,
    ROLE_MOD,
    ROLE_POSS,
    ROLE_COMP,
    ROLE_INF,
    ROLE_NOT,
    ROLE_OBJMOD,
    ROLE_SUBJMOD,
    ROLE_PRED,
    ROLE_QUERY,
    ROLE_WITHIN,
    ROLE_ANY
};

/* Roles that are no word of their own. */
static const char *const role_names[] = {
    [ROLE_SUBJ] = "subj",     [ROLE_OBJ] = "obj", [ROLE_IOBJ] = "iobj",       [ROLE_MOD] = "mod",   [ROLE_POSS] = "poss",
    [ROLE_COMP] = "comp",     [ROLE_INF] = "inf", [ROLE_OBJMOD] = "objmod",   [ROLE_PRED] = "pred", [ROLE_QUERY] = "query",
    [ROLE_WITHIN] = "within", [ROLE_ANY] = "any", [ROLE_SUBJMOD] = "subjmod", [ROLE_NOT] = "not",   [ROLE_ANY + 1] = NULL,
};

struct condition {
    const char *role;
    enum role kind;
    bool negated;
    bool preposition; /* the role is a word that the sentence must have */
    char **words;
};

struct row {
    guint weight; /* how much the conditions ask for */
    guint place; /* in the table */
    char pos; /* v, n or a */
    guint n;
    struct condition condition[FRAME_CONDITIONS];
    struct frame frame;
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
    GHashTable *classes_of; /* lemma -> GPtrArray of "@class" */
    guint8 class_starts[STARTS]; /* theirs, a bit each by the fourth letter: most words are in no class */
    GHashTable *roles; /* cell of the table -> struct frame_roles */
    GHashTable *lists; /* "war|peace" -> its words, of all conditions that ask for them */
    GHashTable *words; /* every word of them -> its number and one */
    GPtrArray *rows_of; /* by a word's number: the list of by_lemma, or NULL */
    GArray *alone; /* bool: by a word's number: whether it names an event whatever stands with it */
    GArray *asks; /* guint: numbers of words of which the sentence must have one, then NO_WORD; a second one behind a row's last */
    GStringChunk *texts; /* patterns, lemmas and words */
};

static void free_words(gpointer words)
{
    g_strfreev(words);
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

static enum role role_of(const char *name)
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

/* Words of which the sentence must have one; none where any will do. */
static void add_asked(struct frames *frames, char *const *words)
{
    static const guint end = NO_WORD;

    for (; *words; words++) {
        guint number = number_of(frames, *words);
        g_array_append_val(frames->asks, number);
    }
    g_array_append_val(frames->asks, end);
}

/* What frames_possible() asks; the place of it. */
static guint note_asks(struct frames *frames, const struct row *row)
{
    guint place = frames->asks->len;

    for (guint i = 0; i < row->n; i++) {
        const struct condition *condition = &row->condition[i];
        const char *const *words = (const char *const *)condition->words;
        char *role[] = { (char *)(gsize)condition->role, NULL };
        if (condition->preposition)
            add_asked(frames, role);
        if (!condition->negated && condition->kind != ROLE_QUERY && !g_strv_contains(words, "*") && !g_strv_contains(words, NAME))
            add_asked(frames, condition->words);
    }
    add_asked(frames, (char *const[]){ NULL });
    return place;
}

/* One condition in three says what another has said: "*", "back". */
static char **words_of(struct frames *frames, const char *text)
{
    g_autofree char *low = g_ascii_strdown(text, -1); /* as word_fits() compares names */
    char **words = g_hash_table_lookup(frames->lists, low);

    if (!words) {
        words = g_strsplit(low, "|", 0);
        g_hash_table_insert(frames->lists, g_steal_pointer(&low), words);
    }
    return words;
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
    condition->kind = role_of(condition->role);
    condition->preposition = condition->kind == ROLE_WORD && !condition->negated;
    condition->words = words_of(frames, colon + 1);
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
    guint start = 0;

    for (guint i = 0; i < 3 && word[i]; i++)
        start = start << 4 ^ ((guint)word[i] & 31);
    return start % STARTS;
}

/* A bit of its fourth, if it has so many. */
static inline guint8 fourth_of(const char *word)
{
    return (guint8)(1u << (word[0] && word[1] && word[2] ? word[3] & 7 : 0));
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
    frames->class_starts[start_of(lemma)] |= fourth_of(lemma);
}

static bool read_classes(struct frames *frames, const char *directory, GError **error)
{
    OWNED(table) *table = table_open("ingest/classes.tsv", 2, directory, error);
    g_autoptr(GError) trouble = NULL;
    char **cell;

    while (table && (cell = table_next(table, &trouble))) {
        g_auto(GStrv) words = g_strsplit(cell[1], " ", 0);
        for (char **word = words; *word; word++) {
            g_autofree char *low = g_ascii_strdown(*word, -1); /* as word_fits() compares names */
            note_class(frames, *word, cell[0]);
            if (strcmp(low, *word) != 0)
                note_class(frames, low, cell[0]);
        }
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
    frames->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_words);
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

/* "@class" of each class that the word is in; NULL if there is none. */
static const GPtrArray *classes_of(const struct frames *frames, const char *lemma)
{
    bool may = frames->class_starts[start_of(lemma)] & fourth_of(lemma);

    return may ? g_hash_table_lookup(frames->classes_of, lemma) : NULL;
}

bool frames_in_class(const struct frames *frames, const char *lemma, const char *class_name)
{
    const GPtrArray *list = classes_of(frames, lemma);

    for (guint i = 0; list && i < list->len; i++)
        if (strcmp((const char *)g_ptr_array_index(list, i) + 1, class_name) == 0)
            return true;
    return false;
}

/* Names are compared like other words: "the Paris Agreement" is an agreement, "Ambassador Smith" an ambassador. */
static bool word_is_among(const struct frames *frames, const struct tree *tree, int token, char **words)
{
    const char *lemma = tree->tokens[token].lemma;
    bool name = tree->tokens[token].upos == UPOS_PROPN;
    char small[64];

    if (name) {
        g_strlcpy(small, lemma, sizeof small);
        for (char *c = small; *c; c++)
            *c = g_ascii_tolower(*c);
        lemma = small;
    }
    for (char **word = words; *word; word++) {
        if (strcmp(*word, "*") == 0 || (name && strcmp(*word, NAME) == 0))
            return true;
        if (**word == '@' ? frames_in_class(frames, lemma, *word + 1) : **word == *lemma && strcmp(lemma, *word) == 0)
            return true;
    }
    return false;
}

/* "a pact on fishing, from which Peru withdrew": the word itself, or for a relative pronoun a noun that its clause may tell of. */
static bool word_fits(const struct frames *frames, const struct tree *tree, int token, char **words)
{
    enum { NOUNS_UP = 3 };
    int verb = tree_has_tag(tree, token, TAGS_RELATIVE) ? tree_head(tree, token) : -1;
    int noun = verb >= 0 && tree_relation(tree, verb) == REL_RELCL ? tree_head(tree, verb) : -1;

    if (word_is_among(frames, tree, token, words))
        return true;
    for (int i = 0; i < NOUNS_UP && noun >= 0; i++) {
        if (word_is_among(frames, tree, noun, words))
            return true;
        noun = tree_relation(tree, noun) == REL_NMOD ? tree_head(tree, noun) : -1;
    }
    return false;
}

/* "part of an aid program", "$64 million in aid", not "in its bank", "a majority in Malta": what the measure is of, or the token. */
static int measured(const struct frames *frames, const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD ? tree_preposition(tree, c) : NULL;
        bool bare =
            tree_child_with(tree, c, REL_DET) < 0 && tree_child_with(tree, c, REL_POSS) < 0 && tree->tokens[c].upos != UPOS_PROPN;
        if (preposition && (strcmp(preposition, "of") == 0 || (bare && strcmp(preposition, "in") == 0)))
            return frames_in_class(frames, tree->tokens[token].lemma, "measure") ? c : token;
    }
    return token;
}

/* "an aid program", "a sanctions package": the first part of a compound counts as well. */
static bool modifier_fits(const struct frames *frames, const struct tree *tree, int token, char **words)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_COMPOUND && word_fits(frames, tree, c, words))
            return frames_in_class(frames, tree->tokens[token].lemma, "package");
    return false;
}

/* "summoned Ambassador Jane Roe": the title before a name. */
static bool title_fits(const struct frames *frames, const struct tree *tree, int name, char **words)
{
    if (tree->tokens[name].upos != UPOS_PROPN)
        return false;
    for (int c = tree_child(tree, name); c >= 0 && c < name; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool title = (relation == REL_NMOD || relation == REL_COMPOUND) && !tree_preposition(tree, c);
        if (title && word_fits(frames, tree, c, words))
            return true;
    }
    return false;
}

/* The token itself, one that is coordinated with it, or one beside it: not "shot down the plane, a claim that". */
static bool any_conjunct_fits(const struct frames *frames, const struct tree *tree, int phrase, char **words)
{
    int token = measured(frames, tree, phrase);
    bool member = tree_is(tree, phrase, "member"); /* "became a member of the union": it counts itself as well */

    if ((member && word_fits(frames, tree, phrase, words)) || word_fits(frames, tree, token, words) ||
        modifier_fits(frames, tree, token, words) || title_fits(frames, tree, token, words))
        return true;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool remark = relation == REL_APPOS && frames_in_class(frames, tree->tokens[c].lemma, "remark");
        if ((relation == REL_CONJ || relation == REL_APPOS) && !remark && word_fits(frames, tree, c, words))
            return true;
    }
    return false;
}

static bool is_modifier(enum relation relation)
{
    return relation == REL_AMOD || relation == REL_COMPOUND || relation == REL_NUMMOD || relation == REL_FLAT;
}

/* "to inform": no dependent with the preposition "to". */
static bool is_infinitive(const struct tree *tree, int token)
{
    int mark = tree_child_with(tree, token, REL_MARK);

    return mark >= 0 && tree->tokens[mark].upos == UPOS_PART;
}

static bool is_oblique(enum relation relation)
{
    return relation == REL_OBL || relation == REL_NMOD || relation == REL_AGENT || relation == REL_ADVCL || relation == REL_ACL ||
           relation == REL_XCOMP;
}

/* "among Chad, Mali and Togo", "among Chadian and Malian envoys"; not "talk among protesters". */
static bool is_joined(const struct tree *tree, int token)
{
    bool joined = tree_child_with(tree, token, REL_CONJ) >= 0;

    for (int c = tree_child(tree, token); c >= 0 && c < token && !joined; c = tree_next(tree, c))
        joined = tree_child_with(tree, c, REL_CONJ) >= 0;
    return joined;
}

/* Any of a phrase's prepositions: "out of Somalia" stands with "out" and with "of", also where they are one. */
static bool has_case(const struct tree *tree, int token, const char *word)
{
    static const char *const of_more[] = { "among", "amongst", NULL }; /* "talks among Chad, Mali and Togo": between three */
    bool between = strcmp(word, "between") == 0;

    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation != REL_CASE && relation != REL_MARK)
            continue;
        bool of_two = tree_is(tree, c + 1, word) && tree_head(tree, c + 1) == c && tree_is(tree, c + 1, "of");
        if (tree_is(tree, c, word) || of_two || (between && tree_is_one_of(tree, c, of_more) && is_joined(tree, token)))
            return true;
    }
    return false;
}

/* "vowed never to attack it". */
static bool is_negated(const struct tree *tree, int verb)
{
    return tree_has_child(tree, verb, REL_ADVMOD, "not") || tree_has_child(tree, verb, REL_ADVMOD, "never");
}

/* Whether a child stands in that role; subj, obj and iobj are asked of the logical arguments instead. */
static bool child_has_role(const struct tree *tree, int child, enum role kind, const char *role)
{
    enum relation relation = tree_relation(tree, child);

    if (kind == ROLE_ANY) /* "gave it and is backing him", "Backing him gave us more" are not "gave back" */
        return relation != REL_PUNCT && relation != REL_CONJ && relation != REL_CCOMP && relation != REL_PARATAXIS &&
               relation != REL_CSUBJ && !(relation == REL_ADVCL && child < tree_head(tree, child));
    if (kind == ROLE_MOD)
        return is_modifier(relation);
    if (kind == ROLE_POSS)
        return relation == REL_POSS;
    if (kind == ROLE_COMP || kind == ROLE_INF || kind == ROLE_NOT)
        return (relation == REL_XCOMP || relation == REL_CCOMP || relation == REL_ACL || relation == REL_ADVCL) &&
               (kind == ROLE_COMP || is_infinitive(tree, child)) && (kind != ROLE_NOT || is_negated(tree, child));
    if (relation == REL_ADVCL && strcmp(role, "as") == 0 && tree_child_with(tree, child, REL_NSUBJ) >= 0)
        return false; /* "attacked it as talks resumed" is not "attacked it as a fraud" */
    bool particle = relation == REL_PRT || relation == REL_ADVMOD || relation == REL_CASE;
    if (particle || (relation == REL_OBL && tree->tokens[child].upos == UPOS_ADP))
        return tree_is(tree, child, role);
    return is_oblique(relation) && has_case(tree, child, role) && !is_infinitive(tree, child);
}

/* "brushed aside allegations": words that are no prepositions, so that what follows is the object. */
static int object_of(const struct tree *tree, int token, const struct tree_arguments *arguments)
{
    static const char *const particles[] = { "aside", "away", "apart", "forth", NULL };

    for (int c = tree_child(tree, token); c >= 0 && arguments->object < 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_OBL ? tree_preposition(tree, c) : NULL;
        if (preposition && wordlist_has(particles, preposition))
            return c;
    }
    return arguments->object;
}

static int logical_argument(const struct tree *tree, int token, const struct tree_arguments *arguments, enum role kind,
                            bool *logical)
{
    *logical = true;
    if (kind == ROLE_SUBJ)
        return arguments->subject;
    if (kind == ROLE_OBJ)
        return object_of(tree, token, arguments);
    if (kind == ROLE_IOBJ)
        return arguments->indirect;
    *logical = false;
    return -1;
}

/* "agreed on Wednesday" does not agree on anything; a march is no month. */
static bool is_time(const struct frames *frames, const struct tree *tree, int token)
{
    if (tree->tokens[token].upos == UPOS_NOUN && tree_is(tree, token, "march"))
        return false;
    return tree->tokens[token].lemma && frames_in_class(frames, tree->tokens[token].lemma, "time");
}

/* "the opening of an office in Vilnius", where the parser hung the place on the office: such a phrase of the noun's "of", or -1. */
static int place_at_of(const struct frames *frames, const struct tree *tree, int token, const char *role)
{
    if (strcmp(role, "in") != 0 || tree->tokens[token].upos != UPOS_NOUN)
        return -1;
    for (int of = tree_child(tree, token); of >= 0; of = tree_next(tree, of))
        for (int c = tree_relation(tree, of) == REL_NMOD && has_case(tree, of, "of") ? tree_child(tree, of) : -1; c >= 0;
             c = tree_next(tree, c))
            if (c > of && tree_relation(tree, c) == REL_NMOD && has_case(tree, c, role) && !is_time(frames, tree, c))
                return c;
    return -1;
}

int frames_role(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                const char *role, int after)
{
    enum role kind = role_of(role);
    bool logical;
    int argument = logical_argument(tree, token, arguments, kind, &logical);

    if (logical)
        return after < 0 ? argument : -1;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (c > after && child_has_role(tree, c, kind, role) && !is_time(frames, tree, c))
            return c;
    return after < 0 ? place_at_of(frames, tree, token, role) : -1;
}

static int modifier_among(const struct frames *frames, const struct tree *tree, int noun, char **words)
{
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        if (is_modifier(tree_relation(tree, c)) && word_fits(frames, tree, c, words))
            return c;
    return -1;
}

/* A modifier of the subject or object: "held joint exercises", "launched ten days of joint exercises". */
static int noun_modifier(const struct frames *frames, const struct tree *tree, int noun, char **words)
{
    if (noun < 0)
        return -1;
    int found = modifier_among(frames, tree, noun, words), of = measured(frames, tree, noun);
    return found < 0 && of != noun ? modifier_among(frames, tree, of, words) : found;
}

/* Whether a word stands in the clause of a verb itself: in no phrase with a preposition and no clause of its own. */
static bool is_in_clause(const struct tree *tree, int token, int verb)
{
    int t = token;

    for (; t >= 0 && t != verb; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        bool apart = relation == REL_NSUBJ || relation == REL_POSS || relation == REL_RELCL || relation == REL_ADVCL;
        if (apart || tree->tokens[t].upos == UPOS_VERB ||
            (is_oblique(relation) && relation != REL_XCOMP && tree_preposition(tree, t)))
            return false;
    }
    return t == verb;
}

/*
 * What is said of the object, in whatever relation the parser put it: "called the raid a crime", "called it illegal",
 * "called the raid 'a flagrant violation of law'"; of a noun its attributes count too.
 */
static int predicative(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                       char **words)
{
    int first, last, object = arguments->indirect >= 0 ? arguments->indirect : arguments->object;

    tree_span(tree, token, &first, &last);
    for (int i = MAX(object, token + 1); i <= last; i++)
        if (word_fits(frames, tree, i, words) && is_in_clause(tree, i, token) && tree->tokens[i].upos != UPOS_VERB)
            return i;
    return -1;
}

/* "ordered its envoy home and told Niger's to leave": what a verb beside it says is not said by it. */
static bool is_of_conjunct(const struct tree *tree, int token, int verb)
{
    while (tree_head(tree, token) != verb)
        token = tree_head(tree, token);
    return tree_relation(tree, token) == REL_CONJ;
}

/* Any word below the token: "ordered Mali to cut the staff of its embassy". */
static int word_within(const struct frames *frames, const struct tree *tree, int token, char **words)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = token + 1; i <= last; i++)
        if (word_fits(frames, tree, i, words) && tree_below(tree, i, token) && !is_of_conjunct(tree, i, token))
            return i;
    return -1;
}

/* A clause that asks: "asked whether", "asked me why". */
static int question(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (c < token || (relation != REL_CCOMP && relation != REL_XCOMP && relation != REL_ADVCL && relation != REL_OBJ))
            continue;
        int first, last, mark = tree_child_with(tree, c, REL_MARK);
        tree_span(tree, c, &first, &last);
        bool asks = tree_has_tag(tree, first, TAGS_RELATIVE) && !tree_is(tree, first, "that");
        if (asks || (mark >= 0 && tree_is(tree, mark, "whether")) ||
            (mark >= 0 && relation != REL_ADVCL && tree_is(tree, mark, "if")))
            return c;
    }
    return -1;
}

/* A particle that the parser made a preposition: "pulled out of Somalia". */
static bool particle_fits(const struct frames *frames, const struct tree *tree, int token, int child,
                          const struct condition *condition)
{
    if (condition->kind != ROLE_ANY || !is_oblique(tree_relation(tree, child)))
        return false;
    for (int c = tree_child(tree, child); c >= 0 && c < child; c = tree_next(tree, c))
        if (c == token + 1 && tree_relation(tree, c) == REL_CASE && word_fits(frames, tree, c, condition->words))
            return true;
    return false;
}

/* "packages of sanctions" */
static int fulfil_below(const struct frames *frames, const struct tree *tree, int noun, const struct condition *condition)
{
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD && has_case(tree, c, condition->role) &&
            any_conjunct_fits(frames, tree, c, condition->words))
            return c;
    return -1;
}

/*
 * A phrase of the verb that the parser hung on a noun of its clause: "discussed the crisis by phone", "Proof against Peru was shown";
 * not "spoke after talks with".
 */
static int fulfil_at_noun(const struct frames *frames, const struct tree *tree, int token, const struct condition *condition)
{
    static const char *const whither[] = { "to", "into", NULL }; /* any place: "ordered troops to Kuwait" */
    static const char *const own[] = { "of", "between", "among", "by",
                                       NULL }; /* the noun's; others any: "opened a probe with Peru" */

    bool any = strcmp(condition->words[0], "*") == 0;
    bool at_any = !any || g_strv_contains(whither, condition->role);
    if (!condition->preposition || tree->tokens[token].upos != UPOS_VERB)
        return -1;
    for (int noun = tree_child(tree, token); noun >= 0; noun = tree_next(tree, noun)) {
        enum relation relation = tree_relation(tree, noun);
        bool object = relation == REL_OBJ || relation == REL_NSUBJ_PASS;
        bool looked_at = object ? at_any || !g_strv_contains(own, condition->role) : relation == REL_OBL && at_any;
        looked_at &=
            relation != REL_OBL || !tree->tokens[noun].lemma || !frames_in_class(frames, tree->tokens[noun].lemma, "talks");
        looked_at &= noun > token || relation == REL_NSUBJ_PASS;
        int found = looked_at ? fulfil_below(frames, tree, noun, condition) : -1;
        if (looked_at && found < 0 && strcmp(condition->role, "of") == 0) /* "one of their packages of sanctions" */
            found = fulfil_below(frames, tree, measured(frames, tree, noun), condition);
        if (found >= 0)
            return found;
    }
    return -1;
}

/* A phrase of a noun that the parser hung on the verb whose object it is: "faces suspension from the club". */
static int fulfil_at_verb(const struct frames *frames, const struct tree *tree, int token, const struct condition *condition)
{
    static const char *const parting[] = { "from", "against", NULL };
    int verb = tree_relation(tree, token) == REL_OBJ ? tree_head(tree, token) : -1;

    if (!g_strv_contains(parting, condition->role) || tree->tokens[token].upos != UPOS_NOUN || verb < 0)
        return -1;
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (c > token && tree_relation(tree, c) == REL_OBL && has_case(tree, c, condition->role) && !is_time(frames, tree, c) &&
            any_conjunct_fits(frames, tree, c, condition->words))
            return c;
    return -1;
}

/* The token by which a condition of a row is met, whether it is asked for or forbidden; -1 if none. */
static int fulfil(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                  const struct condition *condition)
{
    bool logical;
    int argument = logical_argument(tree, token, arguments, condition->kind, &logical);

    if (logical)
        return argument >= 0 && any_conjunct_fits(frames, tree, argument, condition->words) ? argument : -1;
    if (condition->kind == ROLE_OBJMOD)
        return noun_modifier(frames, tree, arguments->object, condition->words);
    if (condition->kind == ROLE_SUBJMOD)
        return noun_modifier(frames, tree, arguments->subject, condition->words);
    if (condition->kind == ROLE_PRED)
        return predicative(frames, tree, token, arguments, condition->words);
    if (condition->kind == ROLE_WITHIN)
        return word_within(frames, tree, token, condition->words);
    if (condition->kind == ROLE_QUERY)
        return question(tree, token);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        bool fits = child_has_role(tree, c, condition->kind, condition->role) &&
                    any_conjunct_fits(frames, tree, c, condition->words) && !is_time(frames, tree, c);
        if (fits || particle_fits(frames, tree, token, c, condition))
            return c;
    }
    int found = fulfil_at_noun(frames, tree, token, condition);
    found = found >= 0 ? found : fulfil_at_verb(frames, tree, token, condition);
    if (found >= 0 || !condition->preposition)
        return found;
    found = place_at_of(frames, tree, token, condition->role);
    return found >= 0 && any_conjunct_fits(frames, tree, found, condition->words) ? found : -1;
}

/* Whether all conditions of a row hold; then the match tells by which tokens. */
static bool row_fits(const struct frames *frames, const struct row *row, const struct tree *tree, int token,
                     const struct tree_arguments *arguments, struct frame_match *match)
{
    guint n = 0;

    for (guint i = 0; i < row->n; i++) {
        const struct condition *condition = &row->condition[i];
        int found = fulfil(frames, tree, token, arguments, condition);
        if ((found >= 0) == condition->negated)
            return false;
        if (found < 0)
            continue;
        match->own[n] = strcmp(condition->words[0], "*") != 0;
        match->matched[n++] = found;
    }
    for (; n < FRAME_CONDITIONS; n++)
        match->matched[n] = -1;
    match->frame = &row->frame;
    match->token = token;
    return true;
}

static void add_once(const struct frames *frames, const char *word, GArray *words)
{
    guint number = GPOINTER_TO_UINT(g_hash_table_lookup(frames->words, word)) - 1;

    if (number == NO_WORD)
        return;
    for (guint i = 0; i < words->len; i++)
        if (g_array_index(words, guint, i) == number)
            return;
    g_array_append_val(words, number);
}

void frames_add_words(const struct frames *frames, const char *lemma, GArray *words)
{
    const GPtrArray *classes = classes_of(frames, lemma);

    add_once(frames, lemma, words);
    for (guint i = 0; classes && i < classes->len; i++)
        add_once(frames, g_ptr_array_index(classes, i), words);
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
        if (row_fits(frames, candidate->row, tree, token, arguments, match))
            return true;
    }
    return false;
}

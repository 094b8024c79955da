#include "grammar.h"

#include "../../db/error.h"
#include "../../db/table.h"
#include "numbers.h"

#include <string.h>

enum { ELEMENTS_MOST = 20, CONTEXTS_MOST = 3, WORDS_MOST = 24 };

/* One place of a pattern: what may stand there. Equal ones are shared. */
struct element {
    guint64 categories;
    guint64 some_words; /* bits of its words, by bit_of() */
    guint32 numbers; /* bits 1 << number_kind */
    bool glued, negated;
    bool start; /* START: a sentence begins behind this place */
    bool capital; /* CAPITAL: a name, a capitalised word that the table does not know */
    bool digits; /* DIGITS: any, with marks among them */
    char *literal; /* 9/11: these digits; NULL: none */
    guint32 literal_bytes;
    int n_words;
    struct {
        struct entry *entry;
        bool capital;
    } words[WORDS_MOST];
};

/* A pattern with its options taken or left: elements[left, core) are the expression's. */
struct sequence {
    const struct element *elements[ELEMENTS_MOST];
    int n, left, core;
};

/* An expression may end at this node of the tree. */
struct accept {
    const struct rule *rule;
    int core; /* elements of the expression, counted from its begin */
    int n_before, n_behind;
    int n_denied; /* of those before, how many must not stand there */
    const struct element *before[CONTEXTS_MOST], *behind[CONTEXTS_MOST]; /* nearest first; what must not follow */
};

/* What may stand at a place of any of some patterns; words by bit_of(). */
struct outlook {
    guint64 categories, words;
    bool takes_digits, takes_any;
};

struct node {
    GArray *edges; /* struct edge */
    GArray *accepts; /* struct accept */
    struct outlook next; /* of all edges */
};

/* The root's edges that a word may take. */
struct beginning {
    GArray *edges; /* struct edge */
    struct outlook second; /* what may stand behind the word for any of them to go on or end */
};

struct edge {
    const struct element *element;
    struct node *node;
    struct outlook takes; /* what the element may take */
};

struct grammar {
    struct vocabulary *vocabulary;
    GHashTable *elements; /* text -> struct element */
    GPtrArray *rules, *nodes;
    struct node *roots[2]; /* of rules, of prefixes */
    GArray *beginnings[2]; /* struct beginning, by the id of an entry; the last two: of digits */
    guint8 field_of_category[WORD_CATEGORIES];
};

static const enum field number_fields[NUMBER_KINDS] = {
    [NUMBER_COUNT] = FIELD_COUNT, [NUMBER_DAY] = FIELD_DAY,       [NUMBER_YEAR] = FIELD_YEAR,       [NUMBER_YEAR2] = FIELD_YEAR,
    [NUMBER_HOUR] = FIELD_CLOCK,  [NUMBER_TIMEDOT] = FIELD_CLOCK, [NUMBER_TIME] = FIELD_CLOCK,      [NUMBER_TIME4] = FIELD_CLOCK,
    [NUMBER_TIMEH] = FIELD_CLOCK, [NUMBER_YEARS] = FIELD_YEAR,    [NUMBER_NTH] = FIELD_DAY,         [NUMBER_ISO] = FIELD_DATE,
    [NUMBER_DMY] = FIELD_DATE,    [NUMBER_MDY] = FIELD_DATE,      [NUMBER_CENTURY] = FIELD_ORDINAL,
};

/* Categories whose names begin so tell the field: "month", "monthname". */
static const char *const field_names[FIELDS] = {
    [FIELD_MONTH] = "month",     [FIELD_WEEKDAY] = "weekday", [FIELD_UNIT] = "unit",     [FIELD_COUNT] = "few",
    [FIELD_ORDINAL] = "ordinal", [FIELD_PART] = "part",       [FIELD_SEASON] = "season", [FIELD_DEICTIC] = "deictic",
    [FIELD_SHIFT] = "shift",     [FIELD_MOD] = "mod",         [FIELD_CLOCK] = "clock",   [FIELD_YEAR] = "decade",
};

static void node_free(gpointer data)
{
    struct node *node = data;

    g_array_unref(node->edges);
    g_array_unref(node->accepts);
    g_free(node);
}

static struct node *node_new(struct grammar *grammar)
{
    struct node *node = g_new0(struct node, 1);

    node->edges = g_array_new(FALSE, FALSE, sizeof(struct edge));
    node->accepts = g_array_new(FALSE, FALSE, sizeof(struct accept));
    g_ptr_array_add(grammar->nodes, node);
    return node;
}

void grammar_free(struct grammar *grammar)
{
    vocabulary_free(grammar->vocabulary);
    g_hash_table_unref(grammar->elements);
    g_ptr_array_unref(grammar->rules);
    g_ptr_array_unref(grammar->nodes);
    for (int i = 0; i < 2; i++)
        if (grammar->beginnings[i])
            g_array_unref(grammar->beginnings[i]);
    g_free(grammar);
}

const struct vocabulary *grammar_vocabulary(const struct grammar *grammar)
{
    return grammar->vocabulary;
}

const GPtrArray *grammar_rules(const struct grammar *grammar)
{
    return grammar->rules;
}

/* A bit that few words share: a first, cheap question. */
static guint64 bit_of(const struct entry *entry)
{
    return G_GUINT64_CONSTANT(1) << entry->id % 64;
}

/* ---------- rows to sequences of elements ---------- */

static int category_of(struct grammar *grammar, const char *name)
{
    int category = vocabulary_category(grammar->vocabulary, name);

    if (category < 0)
        return -1;
    grammar->field_of_category[category] = FIELD_NONE;
    for (int f = 0; f < FIELDS; f++)
        if (field_names[f] && g_str_has_prefix(name, field_names[f]))
            grammar->field_of_category[category] = (guint8)f;
    return category;
}

static bool is_name(const char *text)
{
    size_t n = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    return n > 1 && !text[n] && g_ascii_isupper(text[0]);
}

/* One of an element's alternatives. */
static bool add_alternative(struct grammar *grammar, struct element *element, const char *text)
{
    if (g_ascii_isdigit(*text)) {
        if (element->literal || element->n_words || element->categories)
            return false;
        element->literal = g_strdup(text);
        element->literal_bytes = (guint32)strlen(element->literal);
        return true;
    }
    if (!is_name(text)) {
        if (!*text || element->n_words == WORDS_MOST)
            return false;
        element->words[element->n_words].entry = vocabulary_entry(grammar->vocabulary, text);
        element->some_words |= bit_of(element->words[element->n_words].entry);
        element->words[element->n_words++].capital = g_unichar_isupper(g_utf8_get_char(text));
        return true;
    }
    int kind = number_kind_find(text);
    if (kind >= 0)
        return element->numbers |= 1u << kind, true;
    if (strcmp(text, "START") == 0)
        return element->start = true;
    if (strcmp(text, "CAPITAL") == 0)
        return element->capital = true;
    if (strcmp(text, "DIGITS") == 0)
        return element->digits = true;
    g_autofree char *low = g_ascii_strdown(text, -1);
    int category = category_of(grammar, low);
    if (category >= 0)
        element->categories |= G_GUINT64_CONSTANT(1) << category;
    return category >= 0;
}

static void element_free(gpointer data)
{
    struct element *element = data;

    g_free(element->literal);
    g_free(element);
}

/* The element that a token of a pattern writes, without its question mark; NULL if it is none. */
static const struct element *element_of(struct grammar *grammar, const char *token)
{
    struct element *element = g_hash_table_lookup(grammar->elements, token);

    if (element)
        return element;
    bool negated = *token == '!', glued = token[negated] == '~';
    g_auto(GStrv) names = g_strsplit(token + negated + glued, "|", -1);
    element = g_new0(struct element, 1);
    element->glued = glued;
    element->negated = negated;
    for (char **name = names; *name; name++)
        if (!add_alternative(grammar, element, *name))
            return element_free(element), NULL;
    g_hash_table_insert(grammar->elements, g_strdup(token), element);
    return element;
}

static bool is_literal(const struct element *element, const struct passage *p, int i)
{
    guint32 n = element->literal_bytes;

    return p->words[i].end - p->words[i].start == n && memcmp(p->text + p->words[i].start, element->literal, n) == 0;
}

static bool takes_digits(const struct element *element)
{
    return element->numbers || element->digits || element->literal;
}

struct pattern {
    struct grammar *grammar;
    const struct rule *rule;
    char **tokens;
};

static void add_sequence(const struct pattern *pattern, const struct sequence *sequence);

static int group_end(char **tokens, int i)
{
    while (tokens[i] && tokens[i][0] != ')')
        i++;
    return i;
}

/* Writes out the options from token i on; false where the pattern is none. */
static bool expand(const struct pattern *pattern, int i, struct sequence sequence)
{
    const char *token = pattern->tokens[i];

    if (!token) {
        sequence.core = sequence.core ? sequence.core : sequence.n;
        add_sequence(pattern, &sequence);
        return sequence.core > sequence.left && sequence.core - sequence.left < ELEMENTS_MOST;
    }
    if (strcmp(token, "(") == 0) {
        int end = group_end(pattern->tokens, i);
        return pattern->tokens[end] && expand(pattern, end + 1, sequence) && expand(pattern, i + 1, sequence);
    }
    if (strcmp(token, ")?") == 0)
        return expand(pattern, i + 1, sequence);
    if (strcmp(token, "{") == 0)
        return sequence.left = sequence.n, sequence.core = 0, expand(pattern, i + 1, sequence);
    if (strcmp(token, "}") == 0)
        return sequence.core = sequence.n, expand(pattern, i + 1, sequence);
    size_t length = strlen(token);
    bool optional = length > 1 && token[length - 1] == '?';
    g_autofree char *text = g_strndup(token, length - optional);
    const struct element *element = element_of(pattern->grammar, text);
    if (!element || sequence.n == ELEMENTS_MOST || (optional && !expand(pattern, i + 1, sequence)))
        return false;
    if (element->negated && !sequence.core)
        sequence.core = sequence.n; /* what must not follow ends the expression; "{" takes that back */
    sequence.elements[sequence.n++] = element;
    return expand(pattern, i + 1, sequence);
}

static const guint64 number_words =
    G_GUINT64_CONSTANT(1) << WORD_NUMBER | G_GUINT64_CONSTANT(1) << WORD_ORDINAL | G_GUINT64_CONSTANT(1) << WORD_FEW;

/* What an element may take. */
static void look_at(struct outlook *outlook, const struct element *element)
{
    outlook->categories |= element->categories | (element->numbers ? number_words : 0);
    outlook->takes_digits |= takes_digits(element);
    outlook->takes_any |= element->start || element->capital;
    outlook->words |= element->some_words;
}

static struct node *node_after(struct grammar *grammar, struct node *node, const struct element *element)
{
    for (guint i = 0; i < node->edges->len; i++)
        if (g_array_index(node->edges, struct edge, i).element == element)
            return g_array_index(node->edges, struct edge, i).node;
    struct edge edge = { element, node_new(grammar), { 0 } };
    look_at(&edge.takes, element);
    g_array_append_val(node->edges, edge);
    return edge.node;
}

/* Merges a sequence into the tree: what stands before and what must not follow become conditions of its end. */
static void add_sequence(const struct pattern *pattern, const struct sequence *sequence)
{
    struct node *node = pattern->grammar->roots[pattern->rule->prefix];
    struct accept accept = { .rule = pattern->rule, .core = sequence->core - sequence->left };

    for (int i = sequence->left - 1; i >= 0 && accept.n_before < CONTEXTS_MOST; i--) {
        accept.before[accept.n_before++] = sequence->elements[i];
        accept.n_denied += sequence->elements[i]->negated;
    }
    for (int i = sequence->left; i < sequence->n; i++) {
        if (!sequence->elements[i]->negated)
            node = node_after(pattern->grammar, node, sequence->elements[i]);
        else if (accept.n_behind < CONTEXTS_MOST)
            accept.behind[accept.n_behind++] = sequence->elements[i];
    }
    g_array_append_val(node->accepts, accept);
}

static bool add_rule(struct grammar *grammar, char **cell, const char *where, GError **error)
{
    struct rule *rule = g_new0(struct rule, 1);
    g_auto(GStrv) tokens = g_strsplit(cell[0], " ", -1), meaning = g_strsplit(cell[2], " ", 3);

    g_ptr_array_add(grammar->rules, rule);
    rule->line = (int)grammar->rules->len;
    rule->where = g_strdup(where);
    rule->name = g_intern_string(cell[3]);
    rule->meaning = g_intern_string(meaning[0] ? meaning[0] : "");
    rule->argument[0] = g_intern_string(meaning[0] && meaning[1] ? meaning[1] : "");
    rule->argument[1] = g_intern_string(meaning[0] && meaning[1] && meaning[2] ? meaning[2] : "");
    rule->prefix = strcmp(cell[1], "prefix") == 0;
    struct pattern pattern = { grammar, rule, tokens };
    if (!*cell[3])
        return fail(error, ERROR_INPUT, "%s: a pattern needs a meaning and a name", where);
    return expand(&pattern, 0, (struct sequence){ 0 }) ||
           fail(error, ERROR_INPUT, "%s: '%s' is not a pattern of at most %d elements", where, cell[0], ELEMENTS_MOST);
}

static bool add_row(struct grammar *grammar, char **cell, const char *where, GError **error)
{
    if (strcmp(cell[1], "rule") == 0 || strcmp(cell[1], "prefix") == 0)
        return add_rule(grammar, cell, where, error);
    if (!*cell[0] || !*cell[1])
        return fail(error, ERROR_INPUT, "%s: a word, its category and its value are wanted", where);
    if (strcmp(cell[1], "alias") == 0)
        return vocabulary_alias(grammar->vocabulary, cell[0], cell[2]), true;
    int category = category_of(grammar, cell[1]);
    return (category >= 0 && vocabulary_add(grammar->vocabulary, cell[0], category, cell[2])) ||
           fail(error, ERROR_INPUT, "%s: too many categories", where);
}

/* ---------- which patterns a word may begin, which words may go on ---------- */

static bool may_be(const struct element *element, const struct entry *entry)
{
    guint64 categories = entry->categories | entry->with_capital;

    if (categories & (element->categories | (element->numbers ? number_words : 0)))
        return true;
    if (!(element->some_words & bit_of(entry)))
        return false;
    for (int i = 0; i < element->n_words; i++)
        if (element->words[i].entry == entry)
            return true;
    return false;
}

static const guint32 marked_numbers = 1u << NUMBER_COUNT | 1u << NUMBER_YEARS | 1u << NUMBER_TIME | 1u << NUMBER_TIMEDOT |
                                      1u << NUMBER_ISO | 1u << NUMBER_DMY | 1u << NUMBER_MDY;
static const guint32 plain_numbers = 1u << NUMBER_COUNT | ~marked_numbers;

/* Digits alone, or with marks among them: "2016", "10:35". */
static bool may_be_digits(const struct element *element, bool marked)
{
    return element->digits || element->literal || (element->numbers & (marked ? marked_numbers : plain_numbers));
}

static void sum_up(struct node *node)
{
    for (guint i = 0; i < node->edges->len; i++)
        look_at(&node->next, g_array_index(node->edges, struct edge, i).element);
}

static void beginning_clear(gpointer data)
{
    g_array_unref(((struct beginning *)data)->edges);
}

/* An edge that may end there, or take more than the word, looks at what follows itself. */
static void begin_with(struct beginning *beginning, const struct edge *edge)
{
    const struct outlook *next = &edge->node->next;

    g_array_append_val(beginning->edges, *edge);
    beginning->second.categories |= next->categories;
    beginning->second.words |= next->words;
    beginning->second.takes_digits |= next->takes_digits;
    beginning->second.takes_any |= next->takes_any || edge->node->accepts->len || edge->element->numbers || edge->element->literal;
}

static struct beginning *beginning_add(GArray *beginnings)
{
    struct beginning empty = { .edges = g_array_new(FALSE, FALSE, sizeof(struct edge)) };

    g_array_append_val(beginnings, empty);
    return &g_array_index(beginnings, struct beginning, beginnings->len - 1);
}

static void begin_with_digits(struct beginning *beginning, const GArray *edges, bool marked)
{
    for (guint k = 0; k < edges->len; k++)
        if (may_be_digits(g_array_index(edges, struct edge, k).element, marked))
            begin_with(beginning, &g_array_index(edges, struct edge, k));
}

/* What a word of the table may begin; the last two are those of digits, alone and with marks. */
static void list_beginnings(struct grammar *grammar, bool prefix)
{
    const GPtrArray *entries = vocabulary_entries(grammar->vocabulary);
    const GArray *edges = grammar->roots[prefix]->edges;
    GArray *beginnings = g_array_new(FALSE, FALSE, sizeof(struct beginning));

    g_array_set_clear_func(beginnings, beginning_clear);
    for (guint i = 0; i < entries->len; i++) {
        struct beginning *beginning = beginning_add(beginnings);
        struct entry *entry = g_ptr_array_index(entries, i);
        for (guint k = 0; k < edges->len; k++)
            if (may_be(g_array_index(edges, struct edge, k).element, entry))
                begin_with(beginning, &g_array_index(edges, struct edge, k));
        entry->starts |= beginning->edges->len > 0;
    }
    begin_with_digits(beginning_add(beginnings), edges, false);
    begin_with_digits(beginning_add(beginnings), edges, true);
    grammar->beginnings[prefix] = beginnings;
}

static inline bool goes_on(const struct outlook *next, const struct passage *p, int i)
{
    if (next->takes_any || i >= p->n)
        return true;
    const struct word *word = &p->words[i];
    return (word->categories & next->categories) || (word->is_digits && next->takes_digits) ||
           (word->entry && (next->words & bit_of(word->entry)));
}

static void rule_free(gpointer data)
{
    struct rule *rule = data;

    g_free(rule->where);
    g_free(rule);
}

struct grammar *grammar_new(const char *language, const char *directory, GError **error)
{
    OWNED(grammar) *grammar = g_new0(struct grammar, 1);
    g_autoptr(GError) trouble = NULL;
    g_autofree char *resource = g_strdup_printf("ingest/dates/%s.tsv", language);
    OWNED(table) *table = table_open(resource, 4, directory, &trouble);
    char **cell;

    grammar->vocabulary = vocabulary_new();
    grammar->elements = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, element_free);
    grammar->rules = g_ptr_array_new_with_free_func(rule_free);
    grammar->nodes = g_ptr_array_new_with_free_func(node_free);
    grammar->roots[0] = node_new(grammar);
    grammar->roots[1] = node_new(grammar);
    while (table && !trouble && (cell = table_next(table, &trouble)))
        if (!add_row(grammar, cell, table_where(table), &trouble))
            break;
    for (guint i = 0; i < grammar->nodes->len; i++)
        sum_up(g_ptr_array_index(grammar->nodes, i));
    list_beginnings(grammar, false);
    list_beginnings(grammar, true);
    vocabulary_compile(grammar->vocabulary);
    if (!trouble)
        return g_steal_pointer(&grammar);
    g_propagate_error(error, g_steal_pointer(&trouble));
    return NULL;
}

/* ---------- matching ---------- */

/* The way through the tree: what each element took, and the place behind it. */
struct path {
    const struct grammar *grammar;
    const struct passage *passage;
    int from, n;
    int behind[ELEMENTS_MOST + 1];
    enum field fields[ELEMENTS_MOST];
    struct slot slots[ELEMENTS_MOST];
    struct match *best;
};

static bool is_sentence_begin(const struct passage *p, int i)
{
    if (i + 1 >= p->n || i < 0 || p->words[i + 1].line_before)
        return true;
    return p->words[i].end == p->words[i].start + 1 && strchr(".!?:;\"(", p->text[p->words[i].start]);
}

static int take_numbers(const struct element *element, const struct passage *p, int i, enum field *field, struct slot *slot)
{
    for (int kind = 0; kind < NUMBER_KINDS; kind++) {
        struct number number;
        int taken = element->numbers >> kind & 1 ? number_take((enum number_kind)kind, p, i, &number) : 0;
        if (!taken)
            continue;
        *field = number_fields[kind];
        *slot = (struct slot){ true, number.value, number.half ? "half" : "" };
        return taken;
    }
    return 0;
}

static void take_category(const struct grammar *grammar, const struct word *word, guint64 common, enum field *field,
                          struct slot *slot)
{
    int category = __builtin_ctzll(common);
    const struct word_value *value = word_value(word, category);

    *field = (enum field)grammar->field_of_category[category];
    *slot = (struct slot){ true, *field == FIELD_COUNT && value->number <= 0 ? -1 : value->number, value->text };
}

/* The words that the element takes from i on, 0 if it does not stand there. */
static int take(const struct grammar *grammar, const struct element *element, const struct passage *p, int i, enum field *field,
                struct slot *slot)
{
    *field = FIELD_NONE;
    if (element->start && is_sentence_begin(p, i))
        return 1;
    if (i < 0 || i >= p->n)
        return 0;
    const struct word *word = &p->words[i];
    if (element->glued && word->space_before)
        return 0;
    if (element->literal)
        return is_literal(element, p, i);
    if (word->categories & element->categories)
        return take_category(grammar, word, word->categories & element->categories, field, slot), 1;
    for (int k = 0; k < element->n_words; k++)
        if (element->words[k].entry == word->entry && (word->capital || !element->words[k].capital))
            return 1;
    if ((element->capital && word->capital && !word->entry) || (element->digits && word->is_digits))
        return 1;
    return element->numbers ? take_numbers(element, p, i, field, slot) : 0;
}

static bool stands(const struct path *path, const struct element *element, int i)
{
    enum field field;
    struct slot slot;

    return (take(path->grammar, element, path->passage, i, &field, &slot) > 0) != element->negated;
}

static bool conditions_hold(const struct path *path, const struct accept *accept)
{
    for (int i = 0; i < accept->n_before; i++)
        if (!stands(path, accept->before[i], path->from - 1 - i))
            return false;
    for (int i = 0; i < accept->n_behind; i++)
        if (!stands(path, accept->behind[i], path->behind[path->n]))
            return false;
    return true;
}

/* The longest expression; then the one that most words around it bear out; then the first row. */
static bool is_better(const struct match *best, const struct rule *rule, int taken, int around)
{
    if (!best->rule || taken != best->taken)
        return taken > best->taken;
    return around != best->around ? around > best->around : rule->line < best->rule->line;
}

static void keep_best(struct path *path, const struct accept *accept)
{
    struct match *best = path->best;
    int taken = path->behind[accept->core] - path->from, around = path->n - accept->core + accept->n_before - accept->n_denied;

    if (!is_better(best, accept->rule, taken, around) || !conditions_hold(path, accept))
        return;
    *best = (struct match){ .rule = accept->rule, .taken = taken, .around = around };
    for (int i = 0; i < path->n; i++) {
        bool second = path->fields[i] == FIELD_MONTH && best->slots[FIELD_MONTH].set;
        enum field field = second ? FIELD_TO_MONTH : path->fields[i];
        if (field != FIELD_NONE && !best->slots[field].set)
            best->slots[field] = path->slots[i];
    }
}

/* Whether an element takes no word but the one at i: numbers may be of more, unless they are digits that stand alone. */
static inline bool takes_one(const struct element *element, const struct passage *p, int i)
{
    if (!element->numbers)
        return !element->start;
    return p->words[i].digits && i + 1 < p->n && p->words[i + 1].space_before && !p->words[i + 1].is_digits;
}

/* Whether anything can go on behind what the edge takes at i. */
static inline bool is_promising(const struct edge *edge, const struct passage *p, int i)
{
    return edge->node->accepts->len || goes_on(&edge->node->next, p, i + 1) || !takes_one(edge->element, p, i);
}

/* "18:30\nOn 7 September": a line that begins with such a word goes on with nothing that stands before it. */
static bool begins_line(const struct passage *p, int i)
{
    static const char *const words[] = { "On", "In", "At", "By" };
    const struct word *word = i < p->n ? &p->words[i] : NULL;

    for (size_t k = 0; word && word->line_before && word->capital && k < G_N_ELEMENTS(words); k++)
        if (word->end - word->start == 2 && memcmp(p->text + word->start, words[k], 2) == 0)
            return true;
    return false;
}

static void walk(struct path *path, const struct node *node);

static void try_edge(struct path *path, const struct edge *edge)
{
    int at = path->behind[path->n];
    if (path->n && begins_line(path->passage, at))
        return;
    int taken = take(path->grammar, edge->element, path->passage, at, &path->fields[path->n], &path->slots[path->n]);

    if (!taken)
        return;
    path->behind[++path->n] = at + taken;
    walk(path, edge->node);
    path->n--;
}

/* As deep as the longest pattern, never as the text. */
static void walk(struct path *path, const struct node *node)
{
    for (guint i = 0; i < node->accepts->len; i++)
        keep_best(path, &g_array_index(node->accepts, struct accept, i));
    if (!goes_on(&node->next, path->passage, path->behind[path->n]))
        return;
    const struct edge *edges = (const struct edge *)(const void *)node->edges->data;
    for (guint i = 0; i < node->edges->len; i++)
        if (goes_on(&edges[i].takes, path->passage, path->behind[path->n]) &&
            is_promising(&edges[i], path->passage, path->behind[path->n]))
            try_edge(path, &edges[i]);
}

bool grammar_match(const struct grammar *grammar, const struct passage *passage, int i, bool prefix, struct match *match)
{
    const GArray *beginnings = grammar->beginnings[prefix];
    struct path path; /* its arrays are filled as far as the path goes */

    match->rule = NULL;
    match->taken = 0;
    if (i >= passage->n || !grammar_wakes(passage, i))
        return false;
    const struct word *word = &passage->words[i];
    guint begin = word->is_digits ? beginnings->len - (word->digits ? 2 : 1) : word->entry->id;
    const struct beginning *beginning = &g_array_index(beginnings, struct beginning, begin);
    if (!goes_on(&beginning->second, passage, i + 1))
        return false;
    path.grammar = grammar;
    path.passage = passage;
    path.best = match;
    path.n = 0;
    path.from = path.behind[0] = i;
    for (guint k = 0; k < beginning->edges->len; k++)
        if (is_promising(&g_array_index(beginning->edges, struct edge, k), passage, i))
            try_edge(&path, &g_array_index(beginning->edges, struct edge, k));
    return match->rule != NULL;
}

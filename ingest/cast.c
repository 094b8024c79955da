#include "cast.h"

#include <string.h>

/* What the lexicon says about one token of the sentence: the name and the office that cover it. */
struct mark {
    const struct name *name;
    const struct role *role;
};

struct cast {
    const struct lexicon *lexicon;
    GArray *marks; /* struct mark, one a token of the sentence */
    GHashTable *people; /* surname -> code, learnt */
    GHashTable *offices; /* "foreign ministry" -> code last seen with it */
    const char *person; /* code of the person last spoken of */
    const char *subject; /* code of the last sentence's first actor */
    const char *recent[2]; /* the two states or organisations last named */
    const char *place; /* code of the dateline's land */
    const char *home; /* code of the land that the article names most, if it stands out */
    const char *pair[2]; /* the two codes that the article is mostly about, or NULL */
    bool alone; /* whether the home makes most of all names by itself */
    int year;
};

struct cast *cast_new(const struct lexicon *lexicon)
{
    struct cast *cast = g_new0(struct cast, 1);

    cast->lexicon = lexicon;
    cast->marks = g_array_new(FALSE, TRUE, sizeof(struct mark));
    cast->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    cast->offices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return cast;
}

void cast_free(struct cast *cast)
{
    g_array_unref(cast->marks);
    g_hash_table_unref(cast->people);
    g_hash_table_unref(cast->offices);
    g_free(cast);
}

static bool is_land_code(const char *code)
{
    return strlen(code) == 3 && g_ascii_isupper(code[0]);
}

struct named {
    const char *code;
    int times;
};

/* Most often first; equal ones in order of code, so that the order of a hash table does not matter. */
static int by_times(gconstpointer a, gconstpointer b)
{
    const struct named *x = a, *y = b;

    return x->times != y->times ? y->times - x->times : strcmp(x->code, y->code);
}

static GArray *count_names(const struct cast *cast, const struct document *document)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
    GArray *named = g_array_new(FALSE, TRUE, sizeof(struct named));
    const struct token *tokens = (const struct token *)(const void *)document->tokens->data;
    guint count = document->tokens->len;
    GHashTableIter each;
    gpointer code, times;

    for (guint i = 0; i < count;) {
        const struct name *rows;
        guint n, taken = lexicon_find(cast->lexicon, document->text, tokens, count, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        if (name && *name->code && name->kind != NAME_SUMMIT && name->kind != NAME_NOT_ACTOR) {
            code = (gpointer)(gsize)g_intern_string(name->code);
            g_hash_table_insert(counts, code, GINT_TO_POINTER(GPOINTER_TO_INT(g_hash_table_lookup(counts, code)) + 1));
        }
        i += MAX(taken, 1);
    }
    g_hash_table_iter_init(&each, counts);
    while (g_hash_table_iter_next(&each, &code, &times)) {
        struct named row = { code, GPOINTER_TO_INT(times) };
        g_array_append_val(named, row);
    }
    g_array_sort(named, by_times);
    return named;
}

/* The home is named three times and half as often again as the next; a pair makes most of all names between them. */
static void find_home(struct cast *cast, const struct document *document)
{
    g_autoptr(GArray) named = count_names(cast, document);
    const struct named *row = (const struct named *)(const void *)named->data;
    int all = 0, next = named->len > 1 ? row[1].times : 0;

    for (guint i = 0; i < named->len; i++)
        all += row[i].times;
    cast->home = named->len && row[0].times >= 3 && 2 * row[0].times >= 3 * next && is_land_code(row[0].code) ? row[0].code : NULL;
    cast->pair[0] = cast->pair[1] = NULL;
    cast->alone = cast->home && 10 * row[0].times >= 6 * all;
    if (next < 3 || 10 * (row[0].times + next) < 6 * all)
        return;
    cast->pair[0] = row[0].code;
    cast->pair[1] = row[1].code;
}

const char *cast_counterpart(const struct cast *cast, const char *code)
{
    return code == cast->pair[0] ? cast->pair[1] : code == cast->pair[1] ? cast->pair[0] : NULL;
}

void cast_begin(struct cast *cast, const struct article *article, const struct document *document)
{
    g_hash_table_remove_all(cast->people);
    g_hash_table_remove_all(cast->offices);
    cast->person = cast->subject = cast->place = cast->recent[0] = cast->recent[1] = NULL;
    cast->year = article->published.precision ? article->published.year : 0;
    find_home(cast, document);
}

const char *cast_alone(const struct cast *cast)
{
    return cast->alone ? cast->home : NULL;
}

const char *cast_home(const struct cast *cast)
{
    return cast->place ? cast->place : cast->home;
}

static struct mark *mark_of(const struct cast *cast, int token)
{
    return &g_array_index(cast->marks, struct mark, token);
}

const struct name *cast_name(struct cast *cast, int token)
{
    return mark_of(cast, token)->name;
}

static bool is_actor_name(const struct name *name)
{
    return name && *name->code && name->kind != NAME_NOT_ACTOR && name->kind != NAME_SUMMIT && name->kind != NAME_PLACE;
}

static bool is_land(const struct name *name)
{
    return name && *name->code && (name->kind <= NAME_SEAT || name->kind == NAME_ORGANISATION || name->kind == NAME_ORGAN);
}

static char *token_text(const struct tree *tree, int token)
{
    const struct token *t = &tree->tokens[token];

    return g_strndup(tree->document->text + t->start, t->end - t->start);
}

static void remember_recent(struct cast *cast, const char *code)
{
    if (cast->recent[0] == code)
        return;
    cast->recent[1] = cast->recent[0];
    cast->recent[0] = code;
}

/* A surname alone is believed unless another given name stands before it. */
static bool believable(const struct cast *cast, const struct tree *tree, guint at, const struct name *name)
{
    if (!name->bare || at == 0)
        return true;
    const struct token *before = &tree->tokens[at - 1];
    return before->upos != UPOS_PROPN || mark_of(cast, (int)at - 1)->role || mark_of(cast, (int)at - 1)->name;
}

static void find_roles(struct cast *cast, const struct tree *tree)
{
    for (guint i = 0; i < tree->n;) {
        const struct role *role;
        guint taken = lexicon_role(cast->lexicon, tree->document->text, tree->tokens, tree->n, i, &role);
        for (guint k = 0; k < taken; k++)
            mark_of(cast, (int)(i + k))->role = role;
        i += MAX(taken, 1);
    }
}

static void find_names(struct cast *cast, const struct tree *tree)
{
    for (guint i = 0; i < tree->n;) {
        const struct name *rows;
        guint n, taken = lexicon_find(cast->lexicon, tree->document->text, tree->tokens, tree->n, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        if (name && believable(cast, tree, i, name))
            for (guint k = 0; k < taken; k++)
                mark_of(cast, (int)(i + k))->name = name;
        i += MAX(taken, 1);
    }
}

/* Dependents that belong to the name or the title in front of the head, not to a phrase of their own. */
static bool is_core(enum relation relation)
{
    return relation == REL_AMOD || relation == REL_COMPOUND || relation == REL_FLAT || relation == REL_NUMMOD ||
           relation == REL_DET || relation == REL_POSS;
}

/* Calls visit for each token of the phrase's core, depth bounded by the walk over its span. */
static bool in_core(const struct tree *tree, int token, int head)
{
    for (int t = token; t != head; t = tree_head(tree, t)) {
        enum relation relation = t < 0 ? REL_OTHER : tree_relation(tree, t);
        bool modifier = t >= 0 && relation == REL_NMOD && !tree_preposition(tree, t);
        if (t < 0 ||
            !(is_core(relation) || modifier || (relation == REL_CONJ && tree_relation(tree, tree_head(tree, t)) == REL_AMOD)))
            return false;
    }
    return true;
}

/* Codes are interned, so that pointers tell them apart. */
static void add(GPtrArray *codes, const char *code)
{
    const char *own = code && *code ? g_intern_string(code) : NULL;

    if (own && !g_ptr_array_find(codes, own, NULL))
        g_ptr_array_add(codes, (gpointer)(gsize)own);
}

struct core {
    const struct name *person, *actor, *land, *place; /* the best name of each sort in the core */
    bool possessive; /* the land stands in front of the office as its owner */
    const struct role *role;
    int name_token; /* the last PROPN that no name covers, or -1 */
    GPtrArray *codes; /* of every land and group in it ("German and Danish ambassadors") */
};

static void read_core(const struct cast *cast, const struct tree *tree, int head, struct core *core)
{
    int first, last;

    tree_span(tree, head, &first, &last);
    *core = (struct core){ .name_token = -1, .codes = g_ptr_array_new() };
    for (int i = first; i <= last; i++) {
        const struct mark *mark = mark_of(cast, i);
        if (!in_core(tree, i, head))
            continue;
        if (mark->role && (!core->role || i <= head))
            core->role = mark->role;
        if (!mark->name) {
            if (tree->tokens[i].upos == UPOS_PROPN && !mark->role)
                core->name_token = i;
            continue;
        }
        if (mark->name->kind == NAME_PERSON)
            core->person = mark->name;
        else if (is_land(mark->name)) {
            core->land = mark->name;
            add(core->codes, mark->name->code);
        } else if (is_actor_name(mark->name)) {
            core->actor = mark->name;
            add(core->codes, mark->name->code);
        } else if (mark->name->kind == NAME_PLACE)
            core->place = mark->name;
    }
}

/* "Zairean" + "rebels" -> zairean-rebels */
static const char *rebels_code(const struct name *land, const struct role *role)
{
    g_autofree char *text = g_strdup_printf("%s-%s%s", land->phrase, role->phrase, g_str_has_suffix(role->phrase, "s") ? "" : "s");
    g_autofree char *low = g_ascii_strdown(text, -1);

    g_strdelimit(low, " .'", '-');
    return g_intern_string(low);
}

static bool is_pronoun_of(const struct tree *tree, int token, const char *const *words)
{
    g_autofree char *text = token_text(tree, token);
    g_autofree char *low = g_ascii_strdown(text, -1);

    return g_strv_contains(words, low);
}

static bool is_subject(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);

    return (relation == REL_NSUBJ || relation == REL_NSUBJ_PASS) && tree->tokens[token].upos != UPOS_PRON;
}

static bool is_person(const struct core *core)
{
    return core->person || core->name_token >= 0 || (core->role && core->role->class == ROLE_OFFICIAL && !core->role->plural);
}

/* The leftmost subject before the token, a person if one is wanted. */
static const char *subject_before(struct cast *cast, const struct tree *tree, int token, bool person)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    struct core core;

    for (int i = 0; i < token; i++) {
        if (!is_subject(tree, i) || (token < (int)tree->n && tree_below(tree, token, i)))
            continue;
        read_core(cast, tree, i, &core);
        g_ptr_array_unref(core.codes);
        if (!person || is_person(&core))
            cast_resolve(cast, tree, i, false, codes);
        if (codes->len)
            return g_ptr_array_index(codes, 0);
    }
    return NULL;
}

/* The nearest actor's name before the token: what "it" and "their" mostly mean. */
static const char *name_before(const struct cast *cast, int token)
{
    for (int i = token - 1; i >= 0; i--) {
        const struct name *name = mark_of(cast, i)->name;
        if (is_actor_name(name) && name->kind != NAME_PERSON)
            return name->code;
    }
    return NULL;
}

/* The subject of the clause that reports the pronoun's clause: "the EU said it agreed". */
static const char *reporter(struct cast *cast, const struct tree *tree, int token)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    int clause = tree_head(tree, token);

    while (clause >= 0 && tree_relation(tree, clause) == REL_CONJ)
        clause = tree_head(tree, clause);
    if (clause < 0 || tree_relation(tree, clause) != REL_CCOMP || tree_head(tree, clause) < 0)
        return NULL;
    struct tree_arguments arguments;
    tree_arguments(tree, tree_head(tree, clause), &arguments);
    if (arguments.subject >= 0 && tree->tokens[arguments.subject].upos != UPOS_PRON && !tree_below(tree, token, arguments.subject))
        cast_resolve(cast, tree, arguments.subject, false, codes);
    return codes->len ? g_ptr_array_index(codes, 0) : NULL;
}

static bool resolve_pronoun(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const persons[] = { "he", "she", "him", "her", "his", "i", "me", "my", "himself", "herself", NULL };
    static const char *const things[] = { "it", "its", "itself", "they", "them", "their", "we", "us", "our", "themselves", NULL };

    if (tree->tokens[token].upos != UPOS_PRON)
        return false;
    bool person = is_pronoun_of(tree, token, persons);
    if (!person && !is_pronoun_of(tree, token, things))
        return true;
    const char *before = reporter(cast, tree, token);
    if (!before)
        before = person ? subject_before(cast, tree, token, true) : name_before(cast, token);
    if (!before && !person)
        before = subject_before(cast, tree, token, false);
    if (before)
        add(codes, before);
    else
        add(codes, person && cast->person ? cast->person : cast->subject);
    return true;
}

/* "the two countries", "both sides": the two last named. */
static bool resolve_pair(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const nouns[] = { "country", "side",     "nation",    "state", "leader", "government",
                                         "party",   "neighbor", "neighbour", "power", NULL };
    bool pair = false;

    if (!tree->tokens[token].lemma || !g_strv_contains(nouns, tree->tokens[token].lemma) || !cast->recent[1])
        return false;
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        pair |= tree_is(tree, c, "two") || tree_is(tree, c, "both");
    if (pair) {
        add(codes, cast->recent[1]);
        add(codes, cast->recent[0]);
    }
    return pair;
}

/* The actors of a prepositional attribute that says whose: "minister of Iran", "ambassador to Moscow" is not one. */
static void resolve_owner(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        const char *preposition = relation == REL_NMOD ? tree_preposition(tree, c) : NULL;
        if (relation == REL_POSS || g_strcmp0(preposition, "of") == 0 || g_strcmp0(preposition, "for") == 0 ||
            g_strcmp0(preposition, "from") == 0 || g_strcmp0(preposition, "by") == 0)
            cast_resolve(cast, tree, c, false, codes);
        else if (g_strcmp0(preposition, "in") == 0)
            cast_resolve(cast, tree, c, true, codes);
        if (codes->len)
            return;
    }
}

static char *role_key(const struct role *role)
{
    return g_ascii_strdown(role->phrase, -1);
}

/* Every word of a name that the lexicon does not know is the person's from now on: "Shen Guofang", then "Shen". */
static void learn_person(struct cast *cast, const struct tree *tree, int head, const char *code)
{
    int first, last;

    tree_span(tree, head, &first, &last);
    for (int i = first; i <= last; i++) {
        const struct mark *mark = mark_of(cast, i);
        if (tree->tokens[i].upos == UPOS_PROPN && !mark->name && !mark->role &&
            (in_core(tree, i, head) || tree_relation(tree, i) == REL_APPOS))
            g_hash_table_replace(cast->people, token_text(tree, i), (gpointer)(gsize)code);
    }
}

static void learn(struct cast *cast, const struct tree *tree, int head, const struct core *core, const char *code)
{
    if (core->role && core->role->class == ROLE_OFFICIAL)
        learn_person(cast, tree, head, code);
    if (core->role)
        g_hash_table_replace(cast->offices, role_key(core->role), (gpointer)(gsize)code);
}

static const char *remembered(struct cast *cast, const struct tree *tree, const struct core *core)
{
    if (core->name_token >= 0) {
        g_autofree char *name = token_text(tree, core->name_token);
        const char *code = g_hash_table_lookup(cast->people, name);
        if (code)
            return code;
    }
    if (core->role && core->name_token < 0) {
        g_autofree char *key = role_key(core->role);
        const char *code = g_hash_table_lookup(cast->offices, key);
        if (code)
            return code;
        bool of_land = core->role->class == ROLE_ORGAN || core->role->class == ROLE_FORCE ||
                       (core->role->class == ROLE_OFFICIAL && !core->role->plural);
        if (of_land)
            return cast_home(cast) ? cast_home(cast) : cast->subject;
    }
    return NULL;
}

static void resolve_role(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;

    if (core->role->class == ROLE_UNNAMED)
        return;
    if (core->role->class == ROLE_REBELS) {
        if (core->land) {
            add(codes, rebels_code(core->land, core->role));
            learn(cast, tree, token, core, rebels_code(core->land, core->role));
        } else
            add(codes, remembered(cast, tree, core));
        return;
    }
    for (guint i = 0; i < core->codes->len; i++)
        add(codes, g_ptr_array_index(core->codes, i));
    if (codes->len == before)
        resolve_owner(cast, tree, token, codes);
    if (codes->len > before)
        learn(cast, tree, token, core, g_ptr_array_index(codes, before));
    else
        add(codes, remembered(cast, tree, core));
}

/* An appositive or title that stands beside a name: "Tyge Lehmann, the Danish ambassador". */
static void resolve_apposition(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    int apposition = tree_child_with(tree, token, REL_APPOS);
    guint before = codes->len;

    if (apposition < 0)
        return;
    cast_resolve(cast, tree, apposition, false, codes);
    if (codes->len > before && core->name_token >= 0)
        g_hash_table_replace(cast->people, token_text(tree, core->name_token), g_ptr_array_index(codes, before));
}

static void resolve_core(struct cast *cast, const struct tree *tree, int token, bool place, const struct core *core,
                         GPtrArray *codes)
{
    guint before = codes->len;

    if (core->person)
        add(codes, core->person->code);
    else if (core->role)
        resolve_role(cast, tree, token, core, codes);
    else
        for (guint i = 0; i < core->codes->len; i++)
            add(codes, g_ptr_array_index(core->codes, i));
    if (codes->len == before && place && core->place)
        add(codes, core->place->code);
    if (codes->len == before && !(core->role && core->role->class == ROLE_UNNAMED))
        add(codes, remembered(cast, tree, core));
    if (codes->len == before)
        resolve_apposition(cast, tree, token, core, codes);
    if (codes->len == before && !core->role && tree->tokens[token].upos == UPOS_NOUN)
        resolve_owner(cast, tree, token, codes);
}

void cast_resolve(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    struct core core;

    if (token < 0 || resolve_pronoun(cast, tree, token, codes) || resolve_pair(cast, tree, token, codes))
        return;
    read_core(cast, tree, token, &core);
    resolve_core(cast, tree, token, place, &core, codes);
    g_ptr_array_unref(core.codes);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ && !tree_is_clause(tree, c))
            cast_resolve(cast, tree, c, place, codes);
}

void cast_others(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++)
        if (is_actor_name(mark_of(cast, i)->name) && tree_below(tree, i, token))
            add(codes, mark_of(cast, i)->name->code);
}

bool cast_speaks(struct cast *cast, const struct tree *tree, int token)
{
    struct core core;

    if (token < 0)
        return false;
    if (tree->tokens[token].upos == UPOS_PRON)
        return true;
    read_core(cast, tree, token, &core);
    g_ptr_array_unref(core.codes);
    if (core.role)
        return core.role->class != ROLE_CITIZEN && core.role->class != ROLE_UNNAMED;
    if (core.person || core.name_token >= 0)
        return true;
    const struct name *own = mark_of(cast, token)->name;
    bool people = own && own->kind == NAME_INHABITANT && tree_child_with(tree, token, REL_DET) >= 0 &&
                  tree_child_with(tree, token, REL_NUMMOD) < 0;
    return is_actor_name(own) && own->kind != NAME_ADJECTIVE && (own->kind != NAME_INHABITANT || people) &&
           own->kind != NAME_COMPANY;
}

bool cast_knows(struct cast *cast, const struct tree *tree, int token)
{
    struct core core;

    if (token < 0)
        return false;
    read_core(cast, tree, token, &core);
    g_ptr_array_unref(core.codes);
    return core.person || core.actor || core.land || core.role;
}

void cast_sentence(struct cast *cast, const struct tree *tree)
{
    g_array_set_size(cast->marks, 0);
    g_array_set_size(cast->marks, tree->n);
    find_roles(cast, tree);
    find_names(cast, tree);
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (is_land(name))
            remember_recent(cast, name->code);
        if (tree->sentence == 0 && tree->n <= 14 && !cast->place && name && name->kind == NAME_CAPITAL)
            cast->place = name->code;
    }
}

void cast_leave(struct cast *cast, const struct tree *tree)
{
    const char *person = subject_before(cast, tree, (int)tree->n, true), *subject = subject_before(cast, tree, (int)tree->n, false);

    if (person)
        cast->person = person;
    if (subject)
        cast->subject = subject;
}

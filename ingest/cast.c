#include "cast.h"

#include "../db/actor.h"
#include "memory.h"

#include <string.h>

/* What is known of one token of the sentence. */
struct mark {
    const struct name *name; /* that covers it */
    const struct role *role;
    const char *code; /* of the phrase that it heads, when that names its actor itself */
};

struct cast {
    const struct lexicon *lexicon;
    struct memory *memory;
    GArray *marks; /* struct mark, one a token of the sentence */
    const char *person, *surname; /* of the person last spoken of: his code, and his name where he was named */
    bool private; /* the person last spoken of is no actor: "he" is none then */
    const char *subject; /* code of the last sentence's first actor */
    const char *place; /* code of the dateline's land */
    const char *why; /* how the last actor was found */
    GString *trail; /* the same for all actors since cast_trail_begin() */
    guint32 dateline; /* bytes of the text that its dateline's place takes, 0 if it has none */
    int year;
};

struct cast *cast_new(const struct lexicon *lexicon)
{
    struct cast *cast = g_new0(struct cast, 1);

    cast->lexicon = lexicon;
    cast->memory = memory_new(lexicon);
    cast->marks = g_array_new(FALSE, TRUE, sizeof(struct mark));
    cast->trail = g_string_new(NULL);
    return cast;
}

void cast_free(struct cast *cast)
{
    memory_free(cast->memory);
    g_array_unref(cast->marks);
    g_string_free(cast->trail, TRUE);
    g_free(cast);
}

void cast_begin(struct cast *cast, const struct article *article, const struct document *document)
{
    cast->person = cast->surname = cast->subject = cast->place = NULL;
    cast->private = false;
    cast->year = article->published.precision ? article->published.year : 0;
    bool dateline = article->place && g_str_has_prefix(article->text, article->place);
    cast->dateline = dateline ? (guint32)strlen(article->place) : 0;
    memory_begin(cast->memory, document, cast->year);
}

const char *cast_other(const struct cast *cast, const GPtrArray *codes)
{
    return memory_other(cast->memory, codes);
}

void cast_learn_author(struct cast *cast, const char *noun, const char *code)
{
    memory_learn_office(cast->memory, noun, code);
}

const char *cast_author(const struct cast *cast, const char *noun)
{
    return memory_office(cast->memory, noun);
}

const char *cast_alone(const struct cast *cast)
{
    return memory_alone(cast->memory) ? memory_home(cast->memory) : NULL;
}

const char *cast_home(const struct cast *cast)
{
    return cast->place ? cast->place : memory_home(cast->memory);
}

void cast_trail_begin(struct cast *cast)
{
    g_string_truncate(cast->trail, 0);
}

const char *cast_trail(const struct cast *cast)
{
    return cast->trail->str;
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
    return name && *name->code && name->kind != NAME_NOT_ACTOR && name->kind != NAME_SUMMIT && name->kind != NAME_PLACE &&
           name->kind != NAME_POWERS;
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

static bool is_word_of(const struct tree *tree, int token, const char *const *words)
{
    g_autofree char *text = token_text(tree, token);
    g_autofree char *low = g_ascii_strdown(text, -1);

    return g_strv_contains(words, low);
}

/* The parser takes "Clinton Thursday" for one name. */
static bool is_weekday(const struct tree *tree, int token)
{
    static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL };

    return is_word_of(tree, token, days);
}

/* A proper noun that no row explains; given names and the like (confusables.tsv) explain nothing. */
static bool is_unknown_name(const struct cast *cast, const struct tree *tree, int token)
{
    const struct mark *mark = mark_of(cast, token);
    bool explained = mark->role || (mark->name && mark->name->kind != NAME_NOT_ACTOR);

    return tree->tokens[token].upos == UPOS_PROPN && !explained && !is_weekday(tree, token);
}

/* "North and South Korea": a short form that the name behind the "and" completes. */
static bool is_completed(const struct cast *cast, const struct tree *tree, int behind, const struct name *name)
{
    static const char *const and[] = { "and", "or", NULL };
    const struct name *rows;
    const char *last = strrchr(name->phrase, ' ');
    guint n;

    if (behind + 1 >= (int)tree->n || !last || !is_word_of(tree, behind, and))
        return false;
    return lexicon_find(cast->lexicon, tree->document->text, tree->tokens, tree->n, (guint)behind + 1, &rows, &n) > 0 &&
           g_str_has_suffix(rows->phrase, last);
}

/* A surname alone is believed unless another given name stands before it, or a surname behind it ("Christopher Bramsen"). */
static bool is_believable(const struct cast *cast, const struct tree *tree, int at, int behind, const struct name *name)
{
    if (!name->bare)
        return true;
    if (name->kind != NAME_PERSON)
        return memory_names(cast->memory, name->code) || is_completed(cast, tree, behind, name);
    bool goes_on = behind < (int)tree->n && tree_relation(tree, behind) == REL_FLAT && is_unknown_name(cast, tree, behind);
    return !goes_on && !(at > 0 && is_unknown_name(cast, tree, at - 1));
}

/* "the official news agency" names no official: an office is a noun, or written with a capital. */
static bool is_noun(const struct tree *tree, int token)
{
    bool capital = g_ascii_isupper(tree->document->text[tree->tokens[token].start]);

    return capital || tree->tokens[token].upos == UPOS_NOUN || tree->tokens[token].upos == UPOS_PROPN;
}

static void find_roles(struct cast *cast, const struct tree *tree)
{
    for (guint i = 0; i < tree->n;) {
        const struct role *role;
        guint taken = lexicon_role(cast->lexicon, tree->document->text, tree->tokens, tree->n, i, &role);
        for (guint k = 0; k < taken && is_noun(tree, (int)(i + taken - 1)); k++)
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
        if (name && is_believable(cast, tree, (int)i, (int)(i + taken), name))
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

/* Whether the token belongs to the phrase's core. */
static bool in_core(const struct tree *tree, int token, int head)
{
    for (int t = token; t != head; t = tree_head(tree, t)) {
        enum relation relation = t < 0 ? REL_OTHER : tree_relation(tree, t);
        enum relation above = relation == REL_CONJ ? tree_relation(tree, tree_head(tree, t)) : REL_OTHER;
        bool modifier = t >= 0 && relation == REL_NMOD && !tree_preposition(tree, t);
        if (t < 0 || !(is_core(relation) || modifier || above == REL_AMOD || above == REL_COMPOUND))
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
    const struct name *person, *group, *land, *place; /* the first name of each sort in the core */
    const struct role *role;
    int role_token, name_token; /* the last of each, a name being a PROPN that the lexicon does not know; -1 if none */
    int person_token;
    bool powers; /* a name of several powers is in it */
    GPtrArray *codes; /* of every land and group in it ("German and Danish ambassadors") */
};

/* Whether a name joins the one before it: "German and Danish", "US-South Korean"; in "Russia's UN envoy" it does not. */
static bool is_joined(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const marks[] = { "-", "/", "and", ",", NULL };
    const struct name *name = mark_of(cast, token)->name;
    int first = token;

    while (first > 0 && mark_of(cast, first - 1)->name == name)
        first--;
    return first > 0 && is_word_of(tree, first - 1, marks);
}

/* "Russian-backed rebels" are not Russia's; a "US-led coalition" is the United States'. */
static bool is_aside_name(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const words[] = { "backed",   "linked",    "allied",       "affiliated", "inspired",
                                         "occupied", "held",      "controlled",   "born",       "bound",
                                         "trained",  "supported", "aligned",      "friendly",   "made",
                                         "built",    "based",     "administered", "speaking",   "funded",
                                         "financed", "style",     "armed",        "supplied",   NULL };
    const struct name *name = mark_of(cast, token)->name;
    int last = token;

    while (last + 1 < (int)tree->n && mark_of(cast, last + 1)->name == name)
        last++;
    return last + 2 < (int)tree->n && tree->tokens[last + 1].end == tree->tokens[last + 2].start &&
           is_word_of(tree, last + 2, words);
}

/* "the Geneva agreement", "the Minsk talks": a place that only says where it was made. */
static bool is_venue(const struct tree *tree, int token, int head, const struct name *name)
{
    static const char *const events[] = { "agreement",   "accord",  "treaty", "convention", "protocol",   "process",
                                          "declaration", "summit",  "talk",   "talks",      "conference", "negotiation",
                                          "meeting",     "accords", "round",  "format",     "initiative", NULL };
    bool place = name->kind == NAME_CAPITAL || name->kind == NAME_PLACE;

    return place && token != head && tree_relation(tree, token) != REL_POSS && tree->tokens[head].lemma &&
           g_strv_contains(events, tree->tokens[head].lemma);
}

/* "the P5+1": all its members. */
static void add_powers(struct core *core, const struct name *name)
{
    g_auto(GStrv) codes = g_strsplit(name->code, ",", -1);

    for (char **code = codes; *code; code++)
        add(core->codes, *code);
    core->powers = true;
}

static void read_name(const struct cast *cast, const struct tree *tree, int token, int head, struct core *core)
{
    const struct name *name = mark_of(cast, token)->name;

    if (is_aside_name(cast, tree, token) || is_venue(tree, token, head, name))
        return;
    if (name->kind == NAME_PERSON) {
        core->person = name;
        core->person_token = token;
    } else if (is_land(name)) {
        bool owner = core->codes->len == 0 || !core->role || is_joined(cast, tree, token);
        core->land = core->land ? core->land : name;
        if (owner)
            add(core->codes, name->code);
    } else if (is_actor_name(name)) {
        core->group = core->group ? core->group : name;
        add(core->codes, name->code);
    } else if (name->kind == NAME_POWERS)
        add_powers(core, name);
    else if (name->kind == NAME_PLACE)
        core->place = name;
}

static void read_core(const struct cast *cast, const struct tree *tree, int head, struct core *core)
{
    int first, last;
    bool joined = false;

    tree_span(tree, head, &first, &last);
    *core = (struct core){ .name_token = -1, .role_token = -1, .person_token = -1, .codes = g_ptr_array_new() };
    for (int i = first; i <= last; i++)
        if (mark_of(cast, i)->role && in_core(tree, i, head) && (!core->role || i <= head)) {
            core->role = mark_of(cast, i)->role;
            core->role_token = i;
        }
    for (int i = first; i <= last; i++) {
        if (!in_core(tree, i, head))
            continue;
        joined |= is_actor_name(mark_of(cast, i)->name) && is_joined(cast, tree, i);
        if (is_unknown_name(cast, tree, i))
            core->name_token = i;
        else if (mark_of(cast, i)->name)
            read_name(cast, tree, i, head, core);
    }
    if (core->group && core->land && !joined) { /* "the Palestinian Hamas movement", but "Iraqi Kurds" */
        g_ptr_array_set_size(core->codes, 0);
        add(core->codes, core->group->kind == NAME_PEOPLE ? core->land->code : core->group->code);
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

static bool is_subject(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);

    return (relation == REL_NSUBJ || relation == REL_NSUBJ_PASS) && tree->tokens[token].upos != UPOS_PRON;
}

static bool is_person(const struct core *core)
{
    return core->person || core->name_token >= 0 || (core->role && core->role->class == ROLE_OFFICIAL && !core->role->plural);
}

/* The leftmost subject before the token that stands for an actor, a person if one is wanted; at: where it is, may be NULL. */
static const char *subject_before(struct cast *cast, const struct tree *tree, int token, bool person, int *at)
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
        if (codes->len && at)
            *at = i;
        if (codes->len)
            return g_ptr_array_index(codes, 0);
    }
    return NULL;
}

/* The nearest actor before the token: what "its" and "their" mostly mean. */
static const char *actor_before(const struct cast *cast, int token)
{
    for (int i = token - 1; i >= 0; i--) {
        const struct mark *mark = mark_of(cast, i);
        if (is_actor_name(mark->name) && mark->name->kind != NAME_PERSON)
            return mark->name->code;
        if (mark->code && mark->role)
            return mark->code;
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

/* A single person, named or by his office. */
static bool is_single(const struct cast *cast, int token)
{
    const struct mark *mark = mark_of(cast, token);

    return (mark->name && mark->name->kind == NAME_PERSON) ||
           (mark->role && mark->role->class == ROLE_OFFICIAL && !mark->role->plural);
}

/* What "him" means: the person spoken of before who is not the subject of its own clause, though of the same land maybe. */
static const char *person_antecedent(struct cast *cast, const struct tree *tree, int token, int subject)
{
    const char *own = subject >= 0 ? cast_person(cast, tree, subject) : NULL;

    for (int i = 0; i < token; i++) {
        const char *name = mark_of(cast, i)->code && is_single(cast, i) ? cast_person(cast, tree, i) : NULL;
        if (i != subject && name && name != own)
            return mark_of(cast, i)->code;
    }
    return cast->person && (!own || cast->surname != own) ? cast->person : NULL;
}

/* What "him" and "them" mean: not the subject of their own clause, but whom the sentence named before it, or the last one. */
static const char *object_antecedent(struct cast *cast, const struct tree *tree, int token, bool person)
{
    g_autoptr(GPtrArray) own = g_ptr_array_new();
    struct tree_arguments arguments;
    const char *last = person && cast->person ? cast->person : cast->subject, *him;

    tree_arguments(tree, tree_head(tree, token), &arguments);
    int subject = arguments.subject >= 0 && arguments.subject != token && tree->tokens[arguments.subject].upos != UPOS_PRON
                      ? arguments.subject
                      : -1;
    if (person && (him = person_antecedent(cast, tree, token, subject)))
        return him;
    if (subject >= 0)
        cast_resolve(cast, tree, subject, false, own);
    for (int i = 0; i < token; i++) {
        const char *code = mark_of(cast, i)->code;
        if (code && !g_ptr_array_find(own, code, NULL) && i != arguments.subject)
            return code;
    }
    return last && !g_ptr_array_find(own, last, NULL) ? last : NULL;
}

/* Who reports a clause, then, for a subject the sentence's first one, for others the nearest. */
static const char *antecedent(struct cast *cast, const struct tree *tree, int token, bool person)
{
    enum relation relation = tree_relation(tree, token);
    bool subject = person || relation == REL_NSUBJ || relation == REL_NSUBJ_PASS;
    if (relation == REL_OBJ || relation == REL_IOBJ)
        return object_antecedent(cast, tree, token, person);
    const char *found = reporter(cast, tree, token);
    if (!found)
        found = subject ? subject_before(cast, tree, token, person, NULL) : actor_before(cast, token);
    if (!found && !person)
        found = subject ? actor_before(cast, token) : subject_before(cast, tree, token, false, NULL);
    if (!found && person && cast->private)
        return NULL;
    return found ? found : person && cast->person ? cast->person : cast->subject;
}

static bool resolve_pronoun(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const persons[] = { "he", "she", "him", "her", "his", "i", "me", "my", "himself", "herself", NULL };
    static const char *const things[] = { "it", "its", "itself", "they", "them", "their", "we", "us", "our", "themselves", NULL };

    if (tree->tokens[token].upos != UPOS_PRON)
        return false;
    bool person = is_word_of(tree, token, persons);
    if (!person && !is_word_of(tree, token, things))
        return true;
    add(codes, antecedent(cast, tree, token, person));
    cast->why = "pronoun";
    return true;
}

/* Whether one of these words hangs on the noun, before it. */
static bool has_word(const struct tree *tree, int token, const char *const *words)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (is_word_of(tree, c, words))
            return true;
    return false;
}

/* "both sides", "the two countries"; "two diplomats" are any. */
static bool is_two(const struct tree *tree, int token)
{
    static const char *const both[] = { "both", NULL }, *const two[] = { "two", NULL }, *const the[] = { "the", "these", NULL };

    return has_word(tree, token, both) || (has_word(tree, token, two) && has_word(tree, token, the));
}

static bool is_pair_noun(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const nouns[] = { "country", "side",     "nation",    "state", "leader", "government",
                                         "party",   "neighbor", "neighbour", "power", NULL };
    const struct role *role = mark_of(cast, token)->role;

    if (role && role->plural && (role->class == ROLE_OFFICIAL || role->class == ROLE_ORGAN || role->class == ROLE_FORCE))
        return true;
    return tree->tokens[token].lemma && g_strv_contains(nouns, tree->tokens[token].lemma);
}

/* "The two countries" and "the two presidents" are lands; "both sides" may be a land and a group. */
static bool is_of_lands(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const nouns[] = { "country", "nation", "state", "neighbor", "neighbour", "government", "power", NULL };
    const struct role *role = mark_of(cast, token)->role;

    return (role && role->class != ROLE_BAND && strcmp(role->phrase, "leader") != 0) ||
           (tree->tokens[token].lemma && g_strv_contains(nouns, tree->tokens[token].lemma));
}

/* Who does what is done with or to a phrase: the subject of its clause, if it is another. */
static void resolve_doer(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    struct tree_arguments arguments;
    int clause = tree_head(tree, token);

    if (clause < 0 || tree->tokens[clause].upos != UPOS_VERB)
        return;
    tree_arguments(tree, clause, &arguments);
    int doer = arguments.passive ? -1 : arguments.subject;
    if (doer >= 0 && !tree_below(tree, token, doer) && tree->tokens[doer].upos != UPOS_PRON)
        cast_resolve(cast, tree, doer, false, codes);
}

/* "urged both countries": the two lands that the article is about, if it has two besides the one that urges. */
static void resolve_main_pair(const struct cast *cast, const GPtrArray *doers, GPtrArray *pair)
{
    g_autoptr(GPtrArray) besides = g_ptr_array_new();

    for (guint i = 0; i < doers->len; i++)
        g_ptr_array_add(besides, g_ptr_array_index(doers, i));
    for (int i = 0; i < 2; i++) {
        const char *code = memory_other(cast->memory, besides);
        if (code && memory_sort_of(code) == MEMORY_LAND)
            add(pair, code);
        if (code)
            add(besides, code);
    }
    if (pair->len < 2)
        g_ptr_array_set_size(pair, 0);
}

/* "the two countries", "both sides": the two last named, in this sentence or before it. */
static bool resolve_pair(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    g_autoptr(GPtrArray) pair = g_ptr_array_new();
    const char *first, *second;
    struct core core;

    if (!is_pair_noun(cast, tree, token) || !is_two(tree, token))
        return false;
    read_core(cast, tree, token, &core);
    bool named = core.codes->len > 0, lands = is_of_lands(cast, tree, token);
    g_ptr_array_unref(core.codes);
    if (named)
        return false;
    g_autoptr(GPtrArray) doers = g_ptr_array_new();
    resolve_doer(cast, tree, token, doers);
    if (doers->len)
        resolve_main_pair(cast, doers, pair);
    for (int i = token - 1; i >= 0 && pair->len < 2; i--) {
        const char *code = mark_of(cast, i)->code;
        enum memory_sort sort = code ? memory_sort_of(code) : MEMORY_BODY;
        bool doer = code && g_ptr_array_find(doers, code, NULL);
        if (!doer && (sort == MEMORY_LAND || (sort == MEMORY_BAND && !lands)))
            add(pair, code);
    }
    if (pair->len < 2 && memory_pair(cast->memory, lands, doers, &first, &second)) {
        add(pair, second);
        if (pair->len < 2)
            add(pair, first);
    }
    for (guint i = pair->len; i-- > 0 && pair->len >= 2;)
        add(codes, g_ptr_array_index(pair, i));
    cast->why = "the two last named";
    return pair->len >= 2;
}

/* An embassy, or its staff. */
static bool is_of_mission(const struct role *role)
{
    return role->class == ROLE_MISSION || strstr(role->phrase, "embassy") || strstr(role->phrase, "consulate");
}

/* "its neighbour", "Iran's arch-rival": not the one whose it is, but the other that was named last. */
static bool resolve_relative(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const nouns[] = { "neighbour", "neighbor", "rival",      "foe",       "enemy",   "adversary",
                                         "ally",      "opponent", "arch-rival", "archrival", "partner", NULL };
    g_autoptr(GPtrArray) owner = g_ptr_array_new();
    const char *first, *second;
    int poss = tree_child_with(tree, token, REL_POSS);
    struct core core;

    if (poss < 0 || !tree->tokens[token].lemma || !g_strv_contains(nouns, tree->tokens[token].lemma))
        return false;
    cast_resolve(cast, tree, poss, false, owner);
    read_core(cast, tree, token, &core);
    for (guint i = 0; i < core.codes->len; i++)
        if (!g_ptr_array_find(owner, g_ptr_array_index(core.codes, i), NULL))
            add(codes, g_ptr_array_index(core.codes, i));
    g_ptr_array_unref(core.codes);
    int apposition = tree_child_with(tree, token, REL_APPOS);
    if (codes->len == 0 && apposition >= 0)
        cast_resolve(cast, tree, apposition, false, codes);
    bool many = strcmp(english_xpos_name(tree->tokens[token].xpos), "NNS") == 0 || tree_is(tree, token, "partner") ||
                tree_is(tree, token, "ally");
    for (int i = token - 1; i >= 0 && codes->len == 0 && !many; i--) {
        const char *code = mark_of(cast, i)->code;
        if (code && memory_sort_of(code) == MEMORY_LAND && !g_ptr_array_find(owner, code, NULL))
            add(codes, code);
    }
    if (codes->len == 0 && !many) {
        memory_pair(cast->memory, true, owner, &first, &second); /* one alone will do */
        add(codes, second ? second : memory_other(cast->memory, owner));
    }
    cast->why = "the other one, last named";
    return true;
}

/* The actors of a prepositional attribute that says whose: "minister of Iran", "ambassador to Moscow" is not one. True if there is one. */
static bool resolve_owner(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const owners[] = { "of", "for", "from", "by", "in", NULL };
    const struct role *role = mark_of(cast, token)->role;
    guint before = codes->len;
    bool unknown = false, abroad = role && is_of_mission(role); /* "the embassy in Kinshasa" is not Kinshasa's */

    for (int c = tree_child(tree, token); c >= 0 && codes->len == before; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        const char *preposition = relation == REL_NMOD ? tree_preposition(tree, c) : NULL;
        if (relation != REL_POSS && !(preposition && g_strv_contains(owners, preposition)))
            continue;
        if (abroad && g_strcmp0(preposition, "in") == 0)
            continue;
        cast_resolve(cast, tree, c, true, codes);
        unknown |= codes->len == before && tree->tokens[c].upos == UPOS_PROPN;
    }
    return unknown || codes->len > before;
}

/* "Republic of Texas" -> republic-of-texas: the usual name of an actor that the lexicon does not know. */
static const char *coin(const struct cast *cast, const struct tree *tree, int token)
{
    GString *code = g_string_new(NULL);
    int from = token, to = token;

    while (from > 0 && is_unknown_name(cast, tree, from - 1) && in_core(tree, from - 1, token))
        from--;
    while (to + 1 < (int)tree->n && is_unknown_name(cast, tree, to + 1) && in_core(tree, to + 1, token))
        to++;
    for (int i = from; i <= to; i++) {
        g_autofree char *word = token_text(tree, i);
        g_autofree char *plain = g_str_to_ascii(word, "C");
        for (char *c = plain; *c; c++)
            if (g_ascii_isalnum(*c))
                g_string_append_c(code, g_ascii_tolower(*c));
        if (i < to)
            g_string_append_c(code, '-');
    }
    const char *interned = actor_is_code(code->str) ? g_intern_string(code->str) : NULL;
    g_string_free(code, TRUE);
    return interned;
}

const char *cast_coin(struct cast *cast, const struct tree *tree, int token)
{
    bool name = token >= 0 && is_unknown_name(cast, tree, token) && !mark_of(cast, token)->code;

    return name && g_ascii_isupper(tree->document->text[tree->tokens[token].start]) ? coin(cast, tree, token) : NULL;
}

/* Every word of a name that the lexicon does not know is the person's from now on: "Shen Guofang", then "Shen". */
static void learn_name(struct cast *cast, const struct tree *tree, int from, int head, const char *code)
{
    int first, last;

    tree_span(tree, head, &first, &last);
    for (int i = MAX(first, from); i <= last; i++)
        if (is_unknown_name(cast, tree, i) && in_core(tree, i, head)) {
            g_autofree char *word = token_text(tree, i);
            memory_learn_person(cast->memory, word, code);
        }
}

/* Names stand behind the office, or beside it: "Tyge Lehmann, the Danish ambassador". */
static void learn(struct cast *cast, const struct tree *tree, int head, const struct core *core, const char *code)
{
    if (core->role->class == ROLE_OFFICIAL || core->role->class == ROLE_REBELS || core->role->class == ROLE_OPPOSITION) {
        learn_name(cast, tree, core->role_token + 1, head, code);
        for (int c = tree_child(tree, head); c >= 0; c = tree_next(tree, c))
            if (tree_relation(tree, c) == REL_APPOS)
                learn_name(cast, tree, c, c, code);
    }
    if (core->name_token < 0)
        memory_learn_office(cast->memory, core->role->phrase, code);
}

/* The name and those that stand beside it: "ties with Gondor and Arnor". */
static void learn_state(struct cast *cast, const struct tree *tree, int token)
{
    const char *code = cast_coin(cast, tree, token);

    if (code)
        learn_name(cast, tree, 0, token, code);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        code = tree_relation(tree, c) == REL_CONJ ? cast_coin(cast, tree, c) : NULL;
        if (code)
            learn_name(cast, tree, 0, c, code);
    }
}

/* A name that owns what only states have is a state, if an unknown one: "Arnor's foreign minister", "ties with Gondor". */
static void learn_states(struct cast *cast, const struct tree *tree)
{
    static const char *const of[] = { "of", "from", NULL }, *const with[] = { "with", "between", NULL };

    for (int i = 0; i < (int)tree->n; i++) {
        bool ties = tree_is(tree, i, "tie") || tree_is(tree, i, "relation") || tree_is(tree, i, "relations");
        const struct role *role = mark_of(cast, i)->role;
        for (int c = tree_child(tree, i); c >= 0 && (ties || (role && role->of_state)); c = tree_next(tree, c)) {
            enum relation relation = tree_relation(tree, c);
            const char *preposition = relation == REL_NMOD ? tree_preposition(tree, c) : NULL;
            bool before = c < i && (relation == REL_POSS || relation == REL_COMPOUND);
            if ((role && before) || (preposition && g_strv_contains(ties ? with : of, preposition)))
                learn_state(cast, tree, c);
        }
    }
}

static const char *office_holder(const struct cast *cast, const struct core *core)
{
    const char *last = strrchr(core->role->phrase, ' ');
    const char *code = memory_office(cast->memory, core->role->phrase);

    return code || !last ? code : memory_office(cast->memory, last + 1);
}

static const char *remembered(struct cast *cast, const struct tree *tree, const struct core *core)
{
    const char *code = NULL;

    if (core->name_token >= 0) {
        g_autofree char *name = token_text(tree, core->name_token);
        code = memory_person(cast->memory, name);
        cast->why = "a person named before";
    }
    if (!code && core->role && core->role_token > core->name_token) {
        code = office_holder(cast, core);
        cast->why = "an office named before";
    }
    return code;
}

/* Whose an office is that nobody is named with: the land's that the article is about. "The group" is the one last named. */
static const char *presumed(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const others[] = { "a",  "an",    "another", "other",   "some", "any",
                                          "no", "every", "each",    "several", "many", NULL };
    const struct role *role = mark_of(cast, token)->role;
    bool one = !role->plural && !has_word(tree, token, others);
    bool of_land =
        (role->class == ROLE_ORGAN && one) || role->class == ROLE_FORCE || (role->class == ROLE_OFFICIAL && !role->plural);

    cast->why = "the group last named";
    if (role->class == ROLE_BAND && one)
        return memory_band(cast->memory) ? memory_band(cast->memory) : memory_last(cast->memory, MEMORY_BAND);
    static const char *const bodies[] = { "bloc", "alliance", "union", "grouping", "regional bloc", "world body", NULL };
    if (g_strv_contains(bodies, role->phrase)) {
        cast->why = "the organisation last named";
        return one ? memory_last(cast->memory, MEMORY_BODY) : NULL;
    }
    if (!of_land)
        return NULL;
    cast->why = "an office of the land last spoken of";
    if (cast->subject && memory_sort_of(cast->subject) == MEMORY_LAND && strstr(role->phrase, "ministry"))
        return cast->subject;
    cast->why = "an office of the article's land";
    if (cast_home(cast))
        return cast_home(cast);
    if (memory_scene(cast->memory))
        return memory_scene(cast->memory);
    bool land = cast->subject && memory_sort_of(cast->subject) == MEMORY_LAND;
    return land ? cast->subject : memory_last(cast->memory, MEMORY_LAND);
}

static bool is_definite(const struct tree *tree, int token)
{
    static const char *const words[] = { "the", "this", "that", NULL };
    int determiner = tree_child_with(tree, token, REL_DET);

    return determiner >= 0 && is_word_of(tree, determiner, words);
}

static void resolve_rebels(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    if (core->group) {
        add(codes, core->group->code);
        cast->why = "name";
        return;
    }
    int apposition = core->land ? -1 : tree_child_with(tree, token, REL_APPOS);
    if (apposition >= 0 && tree->tokens[apposition].upos == UPOS_PROPN) /* "the militant group Al-Badr" */
        cast_resolve(cast, tree, apposition, false, codes);
    if (codes->len > 0)
        return;
    const char *known = core->land ? NULL : remembered(cast, tree, core);
    if (!known && !core->land && (known = memory_band(cast->memory)))
        cast->why = "the group that the article is about";
    static const char *const anybody[] = { "suicide bomber",  "bomber",      "gunman",
                                           "attacker",        "assailant",   "assassin",
                                           "militant group",  "armed group", "extremist group",
                                           "terrorist group", NULL };
    bool some = g_strv_contains(anybody, core->role->phrase);
    const struct name *land = core->land ? core->land : some ? NULL : memory_people(cast->memory);
    if (known || !land) {
        add(codes, known);
        return;
    }
    add(codes, rebels_code(land, core->role));
    cast->why = core->land ? "rebels of a land" : "rebels of the article's land";
    learn(cast, tree, token, core, rebels_code(land, core->role));
}

/* A name in front of the office that was learnt before: "Arnor President Umbardacil". */
static const char *named_owner(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    const char *code = NULL;

    for (int i = core->role_token - 1; i >= 0 && !code && in_core(tree, i, token); i--) {
        g_autofree char *word = token_text(tree, i);
        code = is_unknown_name(cast, tree, i) ? memory_person(cast->memory, word) : NULL;
    }
    return code;
}

/* Of an office in an organ that was spoken of: "embassy attaché Okamoto", "a ministry official". */
static const char *organ_owner(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    const char *code = NULL;

    for (int i = core->role_token - 1; i >= 0 && !code && in_core(tree, i, token); i--) {
        const struct role *role = mark_of(cast, i)->role;
        if (role && role != core->role && (role->class == ROLE_MISSION || role->class == ROLE_ORGAN))
            code = memory_office(cast->memory, role->phrase);
    }
    const char *last = code ? NULL : strrchr(core->role->phrase, ' ');
    if (last) {
        g_autofree char *organ = g_strndup(core->role->phrase, (gsize)(last - core->role->phrase));
        const char *word = strrchr(organ, ' ');
        code = memory_office(cast->memory, organ);
        code = code || !word ? code : memory_office(cast->memory, word + 1);
    }
    return code;
}

static void resolve_role(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    guint before = codes->len;
    bool owned = false;

    if (core->role->class == ROLE_UNNAMED)
        return;
    if (core->role->class == ROLE_REBELS) {
        resolve_rebels(cast, tree, token, core, codes);
        return;
    }
    for (guint i = 0; i < core->codes->len; i++)
        add(codes, g_ptr_array_index(core->codes, i));
    if (codes->len == before && core->place)
        add(codes, core->place->code);
    if (codes->len == before)
        add(codes, named_owner(cast, tree, token, core));
    if (codes->len == before && core->role->class == ROLE_OFFICIAL)
        add(codes, organ_owner(cast, tree, token, core));
    if (codes->len == before)
        owned = resolve_owner(cast, tree, token, codes);
    cast->why = mark_of(cast, token)->name ? "name" : "office";
    if (codes->len > before)
        learn(cast, tree, token, core, g_ptr_array_index(codes, before));
    else if (core->role->class != ROLE_TEXT || is_subject(tree, token)) /* "the resolution demands"; not "backed the resolution" */
        add(codes, remembered(cast, tree, core));
    bool unknown_owner = owned || (core->name_token >= 0 && core->name_token < core->role_token);
    if (codes->len == before && !unknown_owner)
        add(codes, presumed(cast, tree, core->role_token));
    if (codes->len > before && core->name_token > core->role_token)
        learn_name(cast, tree, core->role_token + 1, token, g_ptr_array_index(codes, before));
}

/* An office that stands beside a name: "Tyge Lehmann, the Danish ambassador", or the other way round. */
static void resolve_apposition(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    int apposition = tree_child_with(tree, token, REL_APPOS);
    guint before = codes->len;

    if (apposition < 0)
        return;
    cast_resolve(cast, tree, apposition, false, codes);
    if (codes->len > before && core->name_token >= 0)
        learn_name(cast, tree, 0, token, g_ptr_array_index(codes, before));
}

/* Whose a known person is: of the land or body whose office the text gives him now or gave him before, else as the tables say. */
static const char *person_code(struct cast *cast, const struct tree *tree, const struct core *core)
{
    g_autofree char *surname = token_text(tree, core->person_token);
    bool office = core->role && core->role->class == ROLE_OFFICIAL && !core->role->plural && core->codes->len == 1;
    const char *own = g_intern_string(core->person->code);

    if (office && memory_sort_of(own) != MEMORY_BAND && !g_ptr_array_find(core->codes, own, NULL))
        memory_learn_stated(cast->memory, surname, g_ptr_array_index(core->codes, 0));
    const char *stated = memory_stated(cast->memory, surname);
    return stated ? stated : own;
}

/* Names in the core, a person's before others'; a surname alone gives way to an office with its land. */
static void resolve_names(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    bool person = core->person && !(core->person->bare && core->role && core->land && core->name_token >= 0) &&
                  !(core->role && core->role->class == ROLE_REBELS && !g_ascii_islower(*core->person->code));

    cast->why = "name";
    if (person)
        add(codes, person_code(cast, tree, core));
    else if (core->role)
        resolve_role(cast, tree, token, core, codes);
    else
        for (guint i = 0; i < core->codes->len; i++)
            add(codes, g_ptr_array_index(core->codes, i));
}

static void resolve_core(struct cast *cast, const struct tree *tree, int token, bool place, const struct core *core,
                         GPtrArray *codes)
{
    guint before = codes->len;

    resolve_names(cast, tree, token, core, codes);
    if (codes->len == before && place && core->place)
        add(codes, core->place->code);
    if (codes->len > before || (core->role && core->role->class == ROLE_UNNAMED))
        return;
    add(codes, remembered(cast, tree, core));
    if (codes->len == before)
        resolve_apposition(cast, tree, token, core, codes);
    if (codes->len == before && !core->role && tree->tokens[token].upos == UPOS_NOUN) {
        if (is_definite(tree, token) && tree->tokens[token].lemma) {
            add(codes, memory_office(cast->memory, tree->tokens[token].lemma));
            cast->why = "named before";
        }
        if (codes->len == before)
            resolve_owner(cast, tree, token, codes);
    }
}

/* "subj "Danish Ambassador Tyge Lehmann": office, DNK" */
static void note(struct cast *cast, const struct tree *tree, int token, const GPtrArray *codes, guint before)
{
    int first = token, last = token;

    while (first > 0 && in_core(tree, first - 1, token))
        first--;
    while (last + 1 < (int)tree->n && in_core(tree, last + 1, token))
        last++;
    const char *start = tree->document->text + tree->tokens[first].start;
    guint32 length = tree->tokens[last].end - tree->tokens[first].start;
    if (codes->len > before)
        g_string_append_printf(cast->trail, "%s\"%.*s\" (%s)", cast->trail->len ? ", " : "", (int)length, start, cast->why);
}

static void resolve_one(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    struct core core;

    if (resolve_pronoun(cast, tree, token, codes) || resolve_pair(cast, tree, token, codes) ||
        resolve_relative(cast, tree, token, codes))
        return;
    read_core(cast, tree, token, &core);
    resolve_core(cast, tree, token, place, &core, codes);
    g_ptr_array_unref(core.codes);
}

void cast_resolve(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    guint before = codes->len;

    if (token < 0)
        return;
    resolve_one(cast, tree, token, place, codes);
    note(cast, tree, token, codes, before);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ && !tree_is_clause(tree, c))
            cast_resolve(cast, tree, c, place, codes);
}

/* Whether a name below the act stands nearer to it than the time of it and what another clause tells. */
static bool is_near(const struct tree *tree, int token, int act)
{
    static const char *const times[] = { "after", "since", "during", "before", "until", "than", "under", NULL };

    for (int t = token; t >= 0 && t != act; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        const char *preposition = tree_preposition(tree, t);
        bool aside = relation == REL_PARATAXIS || (relation == REL_ADVCL && g_strcmp0(preposition, "to") != 0);
        if (aside || (relation == REL_CONJ && tree_is_clause(tree, t)) || (preposition && g_strv_contains(times, preposition)))
            return false;
    }
    return true;
}

void cast_others(struct cast *cast, const struct tree *tree, int token, int subject, bool near, GPtrArray *codes)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        bool below = is_actor_name(mark_of(cast, i)->name) && tree_below(tree, i, token);
        if (below && !(subject >= 0 && tree_below(tree, i, subject)) && is_near(tree, i, token) == near)
            add(codes, mark_of(cast, i)->name->code);
    }
}

bool cast_names_own(struct cast *cast, const struct tree *tree, int token, int subject, const char *code)
{
    static const char *const everybody[] = { "all", "both", "other", "warring", NULL }; /* "all parties" */
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        const struct mark *mark = mark_of(cast, i);
        bool below = mark->role && !has_word(tree, i, everybody) && tree_below(tree, i, token) &&
                     !(subject >= 0 && tree_below(tree, i, subject));
        if (below && (mark->role->class == ROLE_CITIZEN || mark->role->class == ROLE_OPPOSITION) &&
            (!mark->code || mark->code == code))
            return true;
    }
    return false;
}

bool cast_is_place(const struct cast *cast, const struct tree *tree, int token)
{
    const struct name *name = mark_of(cast, token)->name;
    bool place = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE);

    return place && tree->tokens[token].end - tree->tokens[token].start > 2 &&
           g_ascii_islower(tree->document->text[tree->tokens[token].start + 1]);
}

const char *cast_scene(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const places[] = { "in", "at", "near", "on", "outside", "around", "across", "inside", "throughout", NULL };
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool land = name && *name->code && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE);
        for (int t = i; land && t >= 0 && t != token && !(t != i && tree_is_clause(tree, t)); t = tree_head(tree, t)) {
            const char *preposition = tree_preposition(tree, t);
            if (preposition && g_strv_contains(places, preposition))
                return g_intern_string(name->code);
        }
    }
    return NULL;
}

/* "the former minister": a private man. */
static bool is_former(const struct tree *tree, int token)
{
    static const char *const words[] = { "former", "ex", "retired", "onetime", NULL };
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++)
        if (in_core(tree, i, token) && is_word_of(tree, i, words))
            return true;
    return false;
}

bool cast_speaks(struct cast *cast, const struct tree *tree, int token)
{
    struct core core;

    if (token < 0)
        return false;
    if (tree->tokens[token].upos == UPOS_PRON || (is_pair_noun(cast, tree, token) && is_two(tree, token)))
        return true;
    if (is_former(tree, token))
        return false;
    if (is_pair_noun(cast, tree, token) && is_two(tree, token))
        return true;
    read_core(cast, tree, token, &core);
    g_ptr_array_unref(core.codes);
    if (core.role)
        return core.role->class != ROLE_CITIZEN && core.role->class != ROLE_UNNAMED;
    if (core.person || core.powers || core.name_token >= 0)
        return true;
    const struct name *own = mark_of(cast, token)->name;
    bool people = own && own->kind == NAME_INHABITANT && tree_child_with(tree, token, REL_DET) >= 0 &&
                  tree_child_with(tree, token, REL_NUMMOD) < 0;
    if (!own && mark_of(cast, token)->code)
        return is_definite(tree, token);
    return is_actor_name(own) && own->kind != NAME_ADJECTIVE && (own->kind != NAME_INHABITANT || people) &&
           own->kind != NAME_COMPANY;
}

const char *cast_person(struct cast *cast, const struct tree *tree, int token)
{
    struct core core;

    if (token < 0 || tree->tokens[token].upos == UPOS_PRON)
        return NULL;
    read_core(cast, tree, token, &core);
    g_ptr_array_unref(core.codes);
    int name = core.person ? core.person_token : core.role && core.name_token < core.role_token ? -1 : core.name_token;
    if (name < 0)
        return NULL;
    g_autofree char *word = token_text(tree, name);
    return g_intern_string(word);
}

bool cast_is_people(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const things[] = { "missile", "warplane", "bomber", "plane", "warship", "submarine", NULL };
    struct core core;

    if (token < 0)
        return false;
    read_core(cast, tree, token, &core);
    g_ptr_array_unref(core.codes);
    if (core.role && g_strv_contains(things, core.role->phrase))
        return false;
    return core.role && (core.role->class == ROLE_FORCE || core.role->class == ROLE_OFFICIAL || core.role->class == ROLE_CITIZEN);
}

bool cast_knows(struct cast *cast, const struct tree *tree, int token)
{
    struct core core;

    if (token < 0)
        return false;
    read_core(cast, tree, token, &core);
    g_ptr_array_unref(core.codes);
    return core.person || core.group || core.land || core.powers || (core.role && core.role->class != ROLE_TEXT);
}

/* "the Moro Islamic Liberation Front" is "the front" from now on, "Bill Richardson" is "Richardson". */
static void learn_short_forms(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool starts = name && (i == 0 || mark_of(cast, i - 1)->name != name);
        if (!is_actor_name(name) || name->bare)
            continue;
        g_autofree char *word = token_text(tree, i);
        if (name->kind == NAME_PERSON && g_ascii_isupper(*word) && strlen(word) > 1)
            memory_learn_person(cast->memory, word, name->code);
        else if (starts && name->kind >= NAME_ORGANISATION && strchr(name->phrase, ' '))
            memory_learn_office(cast->memory, name->phrase, name->code);
    }
}

/* The code of the phrase that a word of an office belongs to. */
static const char *holder(const struct cast *cast, const struct tree *tree, int token)
{
    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        if (mark_of(cast, t)->code)
            return mark_of(cast, t)->code;
        if (tree_is_clause(tree, t) || tree_preposition(tree, t))
            return NULL;
    }
    return NULL;
}

/* A name right behind an office is its holder's, however the parser hung it: "embassy spokesman Seromi Okamoto". */
static void learn_holders(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i + 1 < (int)tree->n; i++) {
        const struct role *role = mark_of(cast, i)->role;
        if (!role || role->class != ROLE_OFFICIAL || role->plural || !is_unknown_name(cast, tree, i + 1))
            continue;
        const char *code = holder(cast, tree, i);
        code = code ? code : presumed(cast, tree, i);
        for (int k = i + 1; code && k < (int)tree->n && is_unknown_name(cast, tree, k); k++) {
            g_autofree char *word = token_text(tree, k);
            if (!memory_person(cast->memory, word))
                memory_learn_person(cast->memory, word, code);
        }
    }
}

/* Heads of noun phrases, in order: what they name is learnt before the sentence's acts ask for it. */
static void read_phrases(struct cast *cast, const struct tree *tree)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    struct core core;

    for (int i = 0; i < (int)tree->n; i++) {
        int head = tree_head(tree, i);
        bool noun = tree->tokens[i].upos == UPOS_NOUN || tree->tokens[i].upos == UPOS_PROPN || mark_of(cast, i)->name;
        if (!noun || (head >= 0 && in_core(tree, i, head) && tree_relation(tree, i) != REL_POSS))
            continue;
        g_ptr_array_set_size(codes, 0);
        read_core(cast, tree, i, &core);
        if (core.person || core.role || core.codes->len || core.name_token >= 0)
            resolve_core(cast, tree, i, false, &core, codes);
        g_ptr_array_unref(core.codes);
        mark_of(cast, i)->code = codes->len ? g_ptr_array_index(codes, 0) : NULL;
    }
}

void cast_sentence(struct cast *cast, const struct tree *tree)
{
    g_array_set_size(cast->marks, 0);
    g_array_set_size(cast->marks, tree->n);
    find_roles(cast, tree);
    find_names(cast, tree);
    for (int i = 0; i < (int)tree->n && tree->sentence == 0 && !cast->place; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (tree->n > 14 && tree->tokens[i].start >= cast->dateline)
            break;
        if (name && name->kind == NAME_CAPITAL)
            cast->place = name->code;
    }
    learn_short_forms(cast, tree);
    learn_states(cast, tree);
    read_phrases(cast, tree);
    learn_holders(cast, tree);
}

/* Whether the sentence's first person in a subject is a private one: an analyst, a witness, somebody whom nobody knows. */
static bool is_about_private(struct cast *cast, const struct tree *tree)
{
    struct core core;

    for (int i = 0; i < (int)tree->n; i++) {
        if (!is_subject(tree, i))
            continue;
        read_core(cast, tree, i, &core);
        g_ptr_array_unref(core.codes);
        bool unnamed = core.role && (core.role->class == ROLE_UNNAMED || core.role->class == ROLE_CITIZEN) && !core.role->plural;
        if (unnamed || core.name_token >= 0)
            return unnamed || !mark_of(cast, i)->code;
        if (is_person(&core))
            return false;
    }
    return cast->private;
}

void cast_leave(struct cast *cast, const struct tree *tree)
{
    int at = -1;
    const char *person = subject_before(cast, tree, (int)tree->n, true, &at);
    const char *subject = subject_before(cast, tree, (int)tree->n, false, NULL);

    cast->private = is_about_private(cast, tree);
    if (person) {
        cast->person = person;
        cast->surname = cast_person(cast, tree, at);
    }
    if (subject)
        cast->subject = subject;
    for (guint i = 0; i < tree->n; i++)
        if (mark_of(cast, (int)i)->code)
            memory_mention(cast->memory, mark_of(cast, (int)i)->code);
}

/* Whether an office stands right before a word with a capital that is no known name. first: the first office or the like, NULL if none. */
static bool brings_in_a_person(const struct cast *cast, const char *text, const struct token *tokens, guint count,
                               const struct role **first)
{
    for (guint i = 0; i < count;) {
        const struct role *role = NULL;
        const struct name *rows;
        guint n, taken = lexicon_role(cast->lexicon, text, tokens, count, i, &role), next = i + taken;
        bool capital = taken && next < count && g_ascii_isupper(text[tokens[next].start]);
        *first = *first ? *first : role;
        if (capital && role->class == ROLE_OFFICIAL && !role->plural &&
            lexicon_find(cast->lexicon, text, tokens, count, next, &rows, &n) == 0)
            return true;
        i += MAX(taken, 1);
    }
    return false;
}

bool cast_skim(struct cast *cast, const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    const struct token *tokens = &g_array_index(document->tokens, struct token, s->first);
    const struct role *role = NULL;
    bool first = true;

    if (brings_in_a_person(cast, document->text, tokens, s->count, &role))
        return false;
    cast->private |= role && role->class == ROLE_UNNAMED && !role->plural;
    for (guint i = 0; i < s->count;) {
        const struct name *rows;
        guint n, taken = lexicon_find(cast->lexicon, document->text, tokens, s->count, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        i += MAX(taken, 1);
        if (!is_actor_name(name) || name->bare)
            continue;
        memory_mention(cast->memory, name->code);
        if (name->kind == NAME_PERSON) {
            cast->person = name->code;
            cast->surname = NULL;
            cast->private = false;
        }
        cast->subject = first ? name->code : cast->subject;
        first = false;
    }
    return true;
}

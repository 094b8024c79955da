#include "coder.h"

#include "cast.h"
#include "frames.h"
#include "lexicon.h"
#include "status.h"
#include "summary.h"
#include "tree.h"
#include "trigger.h"
#include "when.h"

#include "../db/action.h"
#include "../db/actor.h"
#include "../db/error.h"
#include "../db/table.h"

#include <string.h>

enum support { SUPPORT_NONE, SUPPORT_DO, SUPPORT_UNDERGO, SUPPORT_HAPPEN };

static const char *const support_names[] = {
    [SUPPORT_NONE] = "", [SUPPORT_DO] = "do", [SUPPORT_UNDERGO] = "undergo", [SUPPORT_HAPPEN] = "happen"
};

struct coder {
    struct lexicon *lexicon;
    struct frames *frames;
    struct cues *cues;
    GHashTable *supports; /* "hold", "come under", "erupt subj" -> enum support */
    struct english *english;
    struct trigger *trigger;
    struct timex_finder *finder;
    struct document *document;
    struct tree *tree, *clause; /* the sentence being coded; the one whose tense the date finder asks for */
    struct cast *cast;
    GArray *matches; /* struct frame_match of the sentence */
    GArray *consumed; /* bool, one a token: part of another act's words */
    GArray *acts; /* bool, one a token: names an act */
};

/* What one pass over an article works with. */
struct pass {
    struct coder *coder;
    const struct article *article;
    const struct paragraph *paragraph;
    guint paragraph_index, sentence_index;
    struct date published;
    struct date anchor; /* the day of a main clause told shortly before */
    guint anchor_sentence;
    GPtrArray *speakers; /* const char *, interned: of each event of the reading the surname of its speaker, NULL if not named */
    struct date report; /* the day on which the lead's main clause puts its news */
    bool dated, story; /* a main clause had a date; the first that had told what was long before the article */
    bool past; /* the last that had did */
    guint past_paragraph;
    GHashTable *allusions; /* events known from allusions only, a set */
    struct when_default entry; /* the day that the chronology's line begins with, for all that it tells */
    struct reading *reading;
};

/* One act named by one word, before it is an event. */
struct act {
    const struct frame_match *match;
    int action; /* the frame's, or what a statement comes to */
    int token, support; /* support: the verb that lends a noun its subject, or -1 */
    enum support kind;
    struct tree_arguments arguments, support_arguments;
    struct status status;
    GPtrArray *source, *target;
    GString *source_path, *target_path; /* by which words each was found, for explain */
    GString *steps;
    bool both_named; /* source and target stand in its own words */
    bool of_text; /* said by a text: its passers are the source */
    bool told_itself; /* a statement whose content is a verbal act of the speaker's own: "said it regretted" */
};

static bool read_supports(struct coder *coder, const char *directory, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    OWNED(table) *table = table_open("ingest/supports.tsv", 3, directory, &trouble);
    char **cell;

    coder->supports = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    while (table && !trouble && (cell = table_next(table, &trouble))) {
        enum support kind = SUPPORT_HAPPEN;
        while (kind > SUPPORT_NONE && strcmp(support_names[kind], cell[1]) != 0)
            kind--;
        if (kind == SUPPORT_NONE) {
            fail(&trouble, ERROR_INPUT, "%s: a verb supports as do, undergo or happen, not '%s'", table_where(table), cell[1]);
            break;
        }
        g_hash_table_replace(coder->supports, g_strdup_printf("%s%s%s", cell[0], *cell[2] ? " " : "", cell[2]),
                             GINT_TO_POINTER(kind));
    }
    if (trouble)
        g_propagate_error(error, g_steal_pointer(&trouble));
    return table && (!error || !*error);
}

struct coder *coder_new(const char *directory, GError **error)
{
    OWNED(coder) *coder = g_new0(struct coder, 1);

    if (!(coder->lexicon = lexicon_new(directory, error)) || !(coder->frames = frames_new(directory, error)) ||
        !(coder->cues = cues_new(directory, error)) || !read_supports(coder, directory, error) ||
        !(coder->english = english_new(error)) || !(coder->finder = timex_finder_new("en", directory, error)))
        return NULL;
    coder->trigger = trigger_new(coder->frames, coder->english);
    coder->document = document_new();
    coder->tree = tree_new();
    coder->clause = tree_new();
    coder->cast = cast_new(coder->lexicon);
    coder->matches = g_array_new(FALSE, TRUE, sizeof(struct frame_match));
    coder->consumed = g_array_new(FALSE, TRUE, sizeof(bool));
    coder->acts = g_array_new(FALSE, TRUE, sizeof(bool));
    return g_steal_pointer(&coder);
}

void coder_free(struct coder *coder)
{
    g_clear_pointer(&coder->cast, cast_free);
    g_clear_pointer(&coder->tree, tree_free);
    g_clear_pointer(&coder->clause, tree_free);
    g_clear_pointer(&coder->document, document_free);
    g_clear_pointer(&coder->finder, timex_finder_free);
    g_clear_pointer(&coder->trigger, trigger_free);
    g_clear_pointer(&coder->english, english_free);
    g_clear_pointer(&coder->supports, g_hash_table_unref);
    g_clear_pointer(&coder->cues, cues_free);
    g_clear_pointer(&coder->frames, frames_free);
    g_clear_pointer(&coder->lexicon, lexicon_free);
    g_clear_pointer(&coder->matches, g_array_unref);
    g_clear_pointer(&coder->consumed, g_array_unref);
    g_clear_pointer(&coder->acts, g_array_unref);
    g_free(coder);
}

static void free_event(gpointer event)
{
    event_free(event);
}

static struct reading *reading_new(void)
{
    struct reading *reading = g_new0(struct reading, 1);

    reading->timexes = g_array_new(FALSE, TRUE, sizeof(struct timex));
    reading->events = g_ptr_array_new_with_free_func(free_event);
    reading->details = g_ptr_array_new_with_free_func(g_free);
    reading->dropped = g_ptr_array_new_with_free_func(g_free);
    return reading;
}

void reading_free(struct reading *reading)
{
    g_array_unref(reading->timexes);
    g_ptr_array_unref(reading->events);
    g_ptr_array_unref(reading->details);
    g_ptr_array_unref(reading->dropped);
    g_free(reading);
}

/* The sentence that a byte of the text lies in, by bisection; -1 if none. */
static int sentence_at(const struct document *document, guint32 byte)
{
    guint low = 0, high = document->sentences->len;

    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(document->sentences, struct sentence, middle).end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low < document->sentences->len && g_array_index(document->sentences, struct sentence, low).start <= byte ? (int)low : -1;
}

/* The tense of the clause that an expression modifies: of its own verb only, for what governs that tells of another time. */
static enum timex_direction clause_direction(void *user, struct span span)
{
    struct coder *coder = user;
    int sentence = sentence_at(coder->document, span.start);

    if (sentence < 0)
        return TIMEX_UNKNOWN;
    tree_build(coder->clause, coder->english, coder->document, (guint)sentence);
    int day = when_head(coder->clause, span);
    if (day >= 0 && g_strcmp0(tree_preposition(coder->clause, day), "for") == 0)
        return TIMEX_FUTURE; /* "called a meeting for Monday" */
    for (int t = day; t >= 0; t = tree_head(coder->clause, t))
        if (tree_is_clause(coder->clause, t))
            return status_direction(coder->cues, coder->clause, t);
    return TIMEX_UNKNOWN;
}

static const struct paragraph *paragraph_at(const struct article *article, guint32 byte, guint *index)
{
    while (*index + 1 < article->paragraphs->len &&
           g_array_index(article->paragraphs, struct paragraph, *index + 1).span.start <= byte)
        (*index)++;
    return article->paragraphs->len ? &g_array_index(article->paragraphs, struct paragraph, *index) : NULL;
}

static enum support support_kind(const struct coder *coder, const char *verb, const char *preposition)
{
    char key[96];

    g_snprintf(key, sizeof key, "%s%s%s", verb, preposition ? " " : "", preposition ? preposition : "");
    return (enum support)GPOINTER_TO_INT(g_hash_table_lookup(coder->supports, key));
}

/* "Clashes erupted": the parser may take the verb for a participle of the noun. */
static int lost_verb(const struct coder *coder, int noun)
{
    for (int c = tree_child(coder->tree, noun); c >= 0; c = tree_next(coder->tree, c))
        if (c == noun + 1 && tree_relation(coder->tree, c) == REL_ACL &&
            support_kind(coder, coder->tree->tokens[c].lemma, "subj") == SUPPORT_HAPPEN)
            return c;
    return -1;
}

/* The verb that supports a noun: "imposed sanctions", "talks were held", "came under attack", "fighting erupted". */
static void find_support(const struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token);
    enum relation relation = tree_relation(tree, act->token);

    act->support = lost_verb(coder, act->token);
    if (act->support >= 0) {
        act->kind = SUPPORT_HAPPEN;
        tree_arguments(tree, act->support, &act->support_arguments);
        return;
    }
    if (relation == REL_CONJ && head >= 0) {
        relation = tree_relation(tree, head);
        head = tree_head(tree, head);
    }
    if (head < 0 || tree->tokens[head].upos != UPOS_VERB)
        return;
    if (relation == REL_OBJ || relation == REL_NSUBJ_PASS)
        act->kind = support_kind(coder, tree->tokens[head].lemma, NULL);
    else if (relation == REL_OBL)
        act->kind = support_kind(coder, tree->tokens[head].lemma, tree_preposition(tree, act->token));
    else if (relation == REL_NSUBJ && support_kind(coder, tree->tokens[head].lemma, "subj") == SUPPORT_HAPPEN)
        act->kind = SUPPORT_HAPPEN;
    if (act->kind == SUPPORT_NONE)
        return;
    act->support = head;
    tree_arguments(tree, head, &act->support_arguments);
}

/* Resolves a phrase and notes for explain how: "subj "the ministry" (an office named before)". */
static void resolve_phrase(struct coder *coder, struct act *act, const char *role, int token, bool place, GPtrArray *codes)
{
    GString *path = codes == act->target ? act->target_path : act->source_path;

    cast_trail_begin(coder->cast);
    cast_resolve(coder->cast, coder->tree, token, place, codes);
    if (*cast_trail(coder->cast))
        g_string_append_printf(path, "%s%s %s", path->len ? ", " : "", role, cast_trail(coder->cast));
}

/* Whether the token belongs to the words that name the act ("threw its weight", "renewed its call"). */
static bool is_own_word(const struct act *act, int token)
{
    for (int i = 0; i < 4 && act->match->matched[i] >= 0; i++)
        if (act->match->matched[i] == token && act->match->own[i])
            return true;
    return false;
}

static void resolve_modifiers(struct coder *coder, struct act *act, int token, GPtrArray *codes)
{
    for (int c = tree_child(coder->tree, token); c >= 0; c = tree_next(coder->tree, c)) {
        enum relation relation = tree_relation(coder->tree, c);
        bool modifier =
            (relation == REL_AMOD || relation == REL_COMPOUND || relation == REL_NMOD) && !tree_preposition(coder->tree, c);
        bool struck = codes == act->source && strcmp(action_get(act->action)->slug, "attack") == 0 &&
                      cast_is_place(coder->cast, coder->tree, c);
        if (modifier && (struck || cast_knows(coder->cast, coder->tree, c)))
            resolve_phrase(coder, act, "mod", c, struck, struck ? act->target : codes);
    }
}

/* The dependent in one role of an act: looked for at its own word first, then at the words that fulfilled the frame, then at the supporting verb. */
static int role_token(const struct coder *coder, const struct act *act, const char *role)
{
    int token = frames_role(coder->frames, coder->tree, act->token, &act->arguments, role, -1);

    for (int i = 0; token < 0 && i < 4 && act->match->matched[i] >= 0; i++) {
        struct tree_arguments none = { .subject = -1, .object = -1, .indirect = -1 };
        token = frames_role(coder->frames, coder->tree, act->match->matched[i], &none, role, -1);
    }
    if (token < 0 && act->support >= 0)
        token = frames_role(coder->frames, coder->tree, act->support, &act->support_arguments, role, -1);
    return token;
}

/* Takes back what is the source's own in the words of the act. */
static void drop_own(const struct act *act, guint before, gsize path)
{
    for (guint i = act->target->len; i-- > before;)
        if (g_ptr_array_find(act->source, g_ptr_array_index(act->target, i), NULL))
            g_ptr_array_remove_index(act->target, i);
    if (act->target->len == before)
        g_string_truncate(act->target_path, path);
}

/* The actors of the first dependent in that role that stands for any. */
static void resolve_at(struct coder *coder, struct act *act, int token, const struct tree_arguments *arguments, const char *role,
                       bool place, GPtrArray *codes)
{
    guint before = codes->len;
    int filler = -1;

    while (codes->len == before && (filler = frames_role(coder->frames, coder->tree, token, arguments, role, filler)) >= 0) {
        gsize path = act->target_path->len;
        bool noun = coder->tree->tokens[act->token].upos == UPOS_NOUN && strcmp(role, "subj") != 0;
        if (noun && filler != act->token && tree_below(coder->tree, act->token, filler))
            continue; /* the act's own word stands in it: "the effects of sanctions" */
        resolve_phrase(coder, act, role, filler, place, codes);
        if (codes == act->target && is_own_word(act, filler) && !cast_is_people(coder->cast, coder->tree, filler))
            drop_own(act, before, path);
    }
}

static bool is_subject(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);

    return tree->tokens[token].upos == UPOS_NOUN && (relation == REL_NSUBJ || relation == REL_NSUBJ_PASS);
}

/*
 * The actors in one role of an act: looked for at its own word first, then at the words that fulfilled the frame, then at the
 * supporting verb; the sides of a noun at the verb whose subject it is ("Talks went on between").
 */
static void resolve_role(struct coder *coder, struct act *act, const char *role, bool place, GPtrArray *codes)
{
    struct tree_arguments none = { .subject = -1, .object = -1, .indirect = -1 };
    guint before = codes->len;

    if (strcmp(role, "mod") == 0) {
        resolve_modifiers(coder, act, act->token, codes);
        return;
    }
    resolve_at(coder, act, act->token, &act->arguments, role, place, codes);
    for (int i = 0; codes->len == before && i < 4 && act->match->matched[i] >= 0; i++)
        resolve_at(coder, act, act->match->matched[i], &none, role, place, codes);
    if (codes->len == before && act->support >= 0)
        resolve_at(coder, act, act->support, &act->support_arguments, role, place, codes);
    if (codes->len == before && act->support < 0 && strcmp(role, "between") == 0 && is_subject(coder->tree, act->token))
        resolve_at(coder, act, tree_head(coder->tree, act->token), &none, role, place, codes);
}

static void resolve_roles(struct coder *coder, struct act *act, const struct frame_roles *roles, bool place, GPtrArray *codes)
{
    for (int i = 0; i < FRAME_ROLES && roles->role[i]; i++) {
        const char *role = roles->role[i];
        if (*role == '+')
            resolve_role(coder, act, role + 1, place, codes);
        else if (codes->len == 0)
            resolve_role(coder, act, role, place, codes);
    }
}

static void resolve_actors(struct coder *coder, struct act *act)
{
    const struct frame *frame = act->match->frame;
    bool symmetric = action_get(act->action)->symmetric;

    resolve_roles(coder, act, &frame->source, false, act->source);
    for (int i = 0; act->source->len == 0 && act->arguments.subject < 0 && i < 4 && act->match->matched[i] >= 0; i++)
        if (frames_has(coder->frames, coder->tree->tokens[act->match->matched[i]].lemma) &&
            coder->tree->tokens[act->token].upos == UPOS_VERB)
            resolve_modifiers(coder, act, act->match->matched[i], act->source);
    if (act->support >= 0 && act->kind == SUPPORT_DO && (act->source->len == 0 || symmetric))
        resolve_phrase(coder, act, "subject of its verb", act->support_arguments.subject, false, act->source);
    resolve_roles(coder, act, &frame->target, !symmetric, act->target);
    if (act->support >= 0 && act->kind == SUPPORT_UNDERGO && act->target->len == 0)
        resolve_phrase(coder, act, "subject of its verb", act->support_arguments.subject, false, act->target);
}

/* An act upon others whose target no role names: the first other actor in its own words ("insisted that UN sanctions be lifted"). */
static void resolve_others(struct coder *coder, struct act *act, bool near)
{
    const struct action *action = action_get(act->action);
    static const char *const words[] = { "pledge", "praise", "apologize", "recognize", "adopt-resolution", NULL };
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    bool directed = (action->quad != QUAD_VERBAL_COOPERATION && !action->symmetric) || g_strv_contains(words, action->slug);

    if (!directed || act->target->len || act->source->len == 0)
        return;
    cast_others(coder->cast, coder->tree, act->token, act->arguments.subject, near, others);
    for (guint i = 0; i < others->len && act->target->len == 0; i++)
        if (!g_ptr_array_find(act->source, g_ptr_array_index(others, i), NULL)) {
            g_ptr_array_add(act->target, g_ptr_array_index(others, i));
            g_string_assign(act->target_path, "the other actor among its words");
        }
}

/* The names in the roles that nothing is known of, coordinated ones too. */
static void coin_roles(struct coder *coder, struct act *act, const struct frame_roles *roles, GPtrArray *codes)
{
    const struct tree *tree = coder->tree;
    GString *path = codes == act->target ? act->target_path : act->source_path;

    for (int i = 0; i < FRAME_ROLES && roles->role[i]; i++) {
        const char *role = roles->role[i] + (*roles->role[i] == '+');
        int token = strcmp(role, "mod") == 0 ? -1 : role_token(coder, act, role);
        bool named = false;
        for (int t = token; t >= 0; t = t == token ? tree_child(tree, token) : tree_next(tree, t)) {
            const char *code = t == token || tree_relation(tree, t) == REL_CONJ ? cast_coin(coder->cast, tree, t) : NULL;
            if (code && !g_ptr_array_find(codes, code, NULL))
                g_ptr_array_add(codes, (gpointer)(gsize)code);
            named |= code != NULL;
        }
        if (named)
            g_string_append_printf(path, "%s%s, a name not known", path->len ? ", " : "", role);
    }
}

static bool is_capital(const struct document *document, const struct token *token)
{
    return g_ascii_isupper(document->text[token->start]);
}

/* "Mr Morse", "Edward Morse": whether a capital stands beside the word, other than a sentence's first small word ("In Arnor"). */
static bool is_beside_name(const struct document *document, const struct sentence *s, guint i)
{
    static const char *const openers[] = { "and",   "but",   "in",   "on",      "the",       "for",   "from",
                                           "to",    "with",  "by",   "at",      "as",        "when",  "after",
                                           "while", "since", "that", "however", "meanwhile", "under", NULL };
    const struct token *tokens = &g_array_index(document->tokens, struct token, 0);

    if (i + 1 < s->first + s->count && is_capital(document, &tokens[i + 1]))
        return true;
    if (i == s->first || !is_capital(document, &tokens[i - 1]))
        return false;
    g_autofree char *before = g_ascii_strdown(document->text + tokens[i - 1].start, tokens[i - 1].end - tokens[i - 1].start);
    return i - 1 > s->first || !g_strv_contains(openers, before);
}

/*
 * An unknown name of one word that is never part of a longer one in the article: a state's or group's, as people are
 * called by two names where they come in.
 */
static bool is_lone_name(const struct coder *coder, int token)
{
    const struct document *document = coder->document;
    const struct token *name = &coder->tree->tokens[token];
    guint length = name->end - name->start;

    for (guint k = 0; k < document->sentences->len; k++) {
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, k);
        for (guint i = s->first; i < s->first + s->count; i++) {
            const struct token *other = &g_array_index(document->tokens, struct token, i);
            bool same = other->end - other->start == length &&
                        memcmp(document->text + other->start, document->text + name->start, length) == 0;
            if (same && is_beside_name(document, s, i))
                return false;
        }
    }
    return true;
}

/* The lone name in the first of the roles that has one. */
static void coin_lone(struct coder *coder, struct act *act, const struct frame_roles *roles, GPtrArray *codes)
{
    for (int i = 0; i < FRAME_ROLES && roles->role[i] && codes->len == 0; i++) {
        const char *role = roles->role[i] + (*roles->role[i] == '+');
        int token = strcmp(role, "mod") == 0 ? -1 : role_token(coder, act, role);
        const char *code = token >= 0 && is_lone_name(coder, token) ? cast_coin(coder->cast, coder->tree, token) : NULL;
        if (!code)
            continue;
        g_ptr_array_add(codes, (gpointer)(gsize)code);
        GString *path = codes == act->target ? act->target_path : act->source_path;
        g_string_append_printf(path, "%s%s, a name of one word", path->len ? ", " : "", role);
    }
}

/* Two that deal with each other, one of them unknown to the tables; both where the act is one of states and groups. */
static void resolve_lone(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = {
        "praise", "condemn", "accuse", "demand", "warn", "reject", "agree", "meet", "attack", NULL
    };
    static const char *const hard[] = { "accuse", "attack", "condemn", "reject", "warn", NULL };
    const struct frame *frame = act->match->frame;
    guint sources = act->source->len, targets = act->target->len;

    if (!g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    if (act->source->len == 0)
        coin_lone(coder, act, &frame->source, act->source);
    if (act->target->len == 0 && act->source->len > 0)
        coin_lone(coder, act, &frame->target, act->target);
    bool strangers = sources + targets == 0 && !g_strv_contains(hard, action_get(act->action)->slug);
    if (act->source->len + act->target->len < 2 || strangers) {
        g_ptr_array_set_size(act->source, (gint)sources);
        g_ptr_array_set_size(act->target, (gint)targets);
    }
}

/*
 * Names that no table has are actors where only actors have a part (guide, section 5): states' acts upon each other, and
 * whom a known actor arrests, frees, strikes or punishes.
 */
static void resolve_unknown(struct coder *coder, struct act *act)
{
    static const char *const of_states[] = { "sever-relations",
                                             "restore-relations",
                                             "open-mission",
                                             "close-mission",
                                             "recall",
                                             "recognize",
                                             "appoint-envoy",
                                             "lift-sanctions",
                                             NULL };
    static const char *const upon[] = { "detain", "release", "deport", "sanction", "attack", "accuse", NULL };
    const struct frame *frame = act->match->frame;
    const struct action *action = action_get(act->action);
    bool states = g_strv_contains(of_states, action->slug);

    if (states || (act->source->len == 0 && act->target->len > 0 && action->quad == QUAD_MATERIAL_COOPERATION))
        coin_roles(coder, act, &frame->source, act->source);
    if ((states && !action->symmetric) || (act->target->len == 0 && act->source->len > 0 && g_strv_contains(upon, action->slug)))
        coin_roles(coder, act, &frame->target, act->target);
}

/* Where nobody is named, the land where it took place is struck by an attack, and has its own protests and arrests. */
static void resolve_scene(struct coder *coder, struct act *act)
{
    static const char *const struck[] = { "attack", "seize", NULL }, *const own[] = { "protest", "detain", "coerce", NULL };
    const char *slug = action_get(act->action)->slug;
    bool told = act->support >= 0 || coder->tree->tokens[act->token].upos == UPOS_VERB; /* a noun alone only alludes to it */
    bool target = told && act->target->len == 0 && g_strv_contains(struck, slug);
    bool source = told && act->source->len == 0 && g_strv_contains(own, slug);
    const char *scene =
        target || source ? cast_scene(coder->cast, coder->tree, act->support >= 0 ? act->support : act->token) : NULL;

    if (!scene || g_ptr_array_find(act->source, scene, NULL))
        return;
    g_ptr_array_add(target ? act->target : act->source, (gpointer)(gsize)scene);
    g_string_assign(target ? act->target_path : act->source_path, "where it took place");
}

/* Nobody expels his own diplomats or imposes sanctions on himself: such a target was guessed. */
static void drop_self(struct act *act)
{
    static const char *const slugs[] = { "expel", "sanction", "summon",        "sever-relations", "suspend-aid",
                                         "visit", "recall",   "appoint-envoy", "open-mission",    NULL };

    for (guint i = act->target->len; i-- > 0 && g_strv_contains(slugs, action_get(act->action)->slug);)
        if (g_ptr_array_find(act->source, g_ptr_array_index(act->target, i), NULL))
            g_ptr_array_remove_index(act->target, i);
}

static bool is_verbal(int action)
{
    static const char *const slugs[] = { "state",  "deny", "praise", "apologize", "condemn", "accuse",
                                         "demand", "warn", "reject", "pledge",    NULL };

    return g_strv_contains(slugs, action_get(action)->slug);
}

/* "The resolution calls on Israel": the words of the body that passed the last one told of. */
static void resolve_text(struct pass *pass, struct act *act)
{
    const struct coder *coder = pass->coder;
    int subject = act->arguments.subject, adopts = action_find("adopt-resolution");
    bool text = subject >= 0 && coder->tree->tokens[subject].lemma &&
                frames_in_class(coder->frames, coder->tree->tokens[subject].lemma, "resolution");

    for (guint i = pass->reading->events->len; text && is_verbal(act->action) && act->source->len == 0 && i-- > 0;) {
        const struct event *event = g_ptr_array_index(pass->reading->events, i);
        if (event->action != adopts || event->source->len == 0)
            continue;
        g_ptr_array_add(act->source, g_ptr_array_index(event->source, 0));
        g_string_assign(act->source_path, "who passed the text");
        act->of_text = true;
    }
}

/* "Troops were deployed": the object of such a passive is whose force it is. */
static void resolve_moved(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "mobilize", "withdraw-forces", "recall", NULL };
    int object = act->arguments.object;

    if (act->source->len || !act->arguments.passive || object < 0 || !is_own_word(act, object) ||
        !g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    resolve_phrase(coder, act, "obj", object, false, act->source);
    for (guint i = act->target->len; i-- > 0;)
        if (g_ptr_array_find(act->source, g_ptr_array_index(act->target, i), NULL))
            g_ptr_array_remove_index(act->target, i);
}

/* Rebels, parties and the like strike the land that the article is about, where nobody else is named. */
static void resolve_struck(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "attack", "seize", "demand", NULL };
    const char *home = cast_home(coder->cast), *band = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "";

    if (home && act->target->len == 0 && g_ascii_islower(*band) && g_strv_contains(slugs, action_get(act->action)->slug)) {
        g_ptr_array_add(act->target, (gpointer)(gsize)home);
        g_string_assign(act->target_path, "the land of the article");
    }
}

/* Elections, protests, arrests and repression are at home where nothing else is said. */
static void resolve_home(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "elect", "protest", "coerce", NULL };
    const char *home = cast_alone(coder->cast), *slug = action_get(act->action)->slug;
    bool nobody = act->target->len == 0 && g_strv_contains(slugs, slug);
    bool arrested = strcmp(slug, "detain") == 0 && act->target->len > 0;

    if (home && act->source->len == 0 && (nobody || arrested)) {
        g_ptr_array_add(act->source, (gpointer)(gsize)home);
        g_string_assign(act->source_path, "the land of the article");
    }
}

static bool not_fact(enum event_status status)
{
    return status == EVENT_PROPOSED || status == EVENT_DENIED;
}

/* The act that a token names in the sentence being coded, NULL or -1 if none. */
static const struct frame_match *match_at(const struct coder *coder, int token)
{
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        if (match->token == token)
            return match;
    }
    return NULL;
}

static int action_at(const struct coder *coder, int token)
{
    const struct frame_match *match = match_at(coder, token);

    return match ? match->frame->action : -1;
}

static bool is_authored(const struct coder *coder, int token)
{
    return token >= 0 && coder->tree->tokens[token].lemma &&
           frames_in_class(coder->frames, coder->tree->tokens[token].lemma, "authored");
}

/* Whose the proposal, resolution or embargo is that an act brings about: who is to answer it later need not be told again. */
static void learn_author(struct coder *coder, const struct act *act)
{
    static const char *const slugs[] = { "demand", "warn", "pledge", "sanction", "adopt-resolution", "condemn", "coerce", NULL };
    const int words[] = { act->token, act->arguments.object, act->support >= 0 ? act->support_arguments.object : -1 };

    if (act->source->len == 0 || not_fact(act->status.status) || !g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (is_authored(coder, words[i]))
            cast_learn_author(coder->cast, coder->tree->tokens[words[i]].lemma, g_ptr_array_index(act->source, 0));
}

static bool overlap(const GPtrArray *a, const GPtrArray *b)
{
    if (a->len == 0 || b->len == 0)
        return true;
    for (guint i = 0; i < a->len; i++)
        if (g_ptr_array_find((GPtrArray *)(gsize)b, g_ptr_array_index(a, i), NULL))
            return true;
    return false;
}

/* Who did last what a noun names, to these if any: "the attack", "the expulsions"; NULL if that was not told. */
static const char *doer_of(const struct coder *coder, const struct reading *reading, int token, const GPtrArray *targets)
{
    int action = coder->tree->tokens[token].upos == UPOS_NOUN ? action_at(coder, token) : -1;

    for (guint i = reading->events->len; action >= 0 && i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action == action && event->source->len && !not_fact(event->status) && overlap(targets, event->target))
            return g_ptr_array_index(event->source, 0);
    }
    return NULL;
}

/* "accepted the proposal", "violated the embargo", "welcomed changes to the text", "condemned the attack": whose it was said to be. */
static void resolve_author(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "reject", "pledge", "praise", "condemn", "concede", NULL };
    int first, last;

    if (act->target->len || act->source->len == 0 || !g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    tree_span(coder->tree, act->token, &first, &last);
    for (int i = first; i <= last && act->target->len == 0; i++) {
        bool said = act->arguments.subject >= 0 && tree_below(coder->tree, i, act->arguments.subject);
        if (i == act->token || said || !tree_below(coder->tree, i, act->token))
            continue;
        const char *code = is_authored(coder, i) ? cast_author(coder->cast, coder->tree->tokens[i].lemma)
                                                 : doer_of(coder, reading, i, act->target);
        if (!code || g_ptr_array_find(act->source, code, NULL))
            continue;
        g_ptr_array_add(act->target, (gpointer)(gsize)code);
        g_string_assign(act->target_path, "whose it was said to be");
    }
}

/*
 * Whose act is condemned: "condemned the Israeli raid on a port in Lebanon" is aimed at Israel. True if the object is an
 * act; those whom it was done to are not condemned.
 */
static bool resolve_condemned(struct coder *coder, struct act *act, const struct reading *reading)
{
    int object = act->arguments.object;
    const struct frame_match *match = object >= 0 ? match_at(coder, object) : NULL;
    const char *doer;

    if (strcmp(action_get(act->action)->slug, "condemn") != 0 || act->source->len == 0 || !match || match->frame->action < 0 ||
        action_get(match->frame->action)->quad != QUAD_MATERIAL_CONFLICT)
        return false;
    struct act condemned = { .match = match, .action = match->frame->action, .token = object, .support = -1 };
    g_autoptr(GPtrArray) struck = g_ptr_array_new();
    g_autoptr(GString) aside = g_string_new(NULL);
    condemned.source = act->target;
    condemned.target = struck;
    condemned.source_path = act->target_path;
    condemned.target_path = aside;
    tree_arguments(coder->tree, object, &condemned.arguments);
    g_ptr_array_set_size(act->target, 0);
    g_string_truncate(act->target_path, 0);
    resolve_roles(coder, &condemned, &match->frame->source, false, act->target);
    resolve_roles(coder, &condemned, &match->frame->target, true, struck);
    if (act->target->len == 0 && (doer = doer_of(coder, reading, object, struck))) {
        g_ptr_array_add(act->target, (gpointer)(gsize)doer);
        g_string_assign(act->target_path, "whose it was said to be");
    }
    return true;
}

static void take_imposer(struct act *act, const char *code)
{
    if (!code || act->source->len || g_ptr_array_find(act->target, code, NULL))
        return;
    g_ptr_array_add(act->source, (gpointer)(gsize)code);
    g_string_assign(act->source_path, "whose sanctions they were said to be");
}

/* Who imposed or lifted sanctions where no role tells: who is named with them, a body before a state, or whose they were said to be. */
static void resolve_imposer(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "sanction", "lift-sanctions", NULL };
    g_autoptr(GPtrArray) others = g_ptr_array_new();

    if (act->source->len || act->target->len == 0 || !g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    cast_others(coder->cast, coder->tree, act->token, -1, true, others);
    guint near = others->len;
    cast_others(coder->cast, coder->tree, act->token, -1, false, others);
    for (guint i = 0; i < others->len; i++)
        if (i < near || strcmp(actor_kind(g_ptr_array_index(others, i)), "organisation") == 0)
            take_imposer(act, g_ptr_array_index(others, i));
    take_imposer(act, cast_author(coder->cast, "sanction"));
}

/* Whether a role of the target is filled by persons or powers whom nobody is known by: "warned Western powers". */
static bool names_somebody(const struct coder *coder, const struct act *act)
{
    static const char *const words[] = { "power",  "country", "nation",   "state",  "community", "world",
                                         "west",   "people",  "person",   "group",  "party",     "side",
                                         "leader", "anyone",  "everyone", "nobody", NULL };
    const struct frame_roles *roles = &act->match->frame->target;

    for (int i = 0; i < FRAME_ROLES && roles->role[i]; i++) {
        int token = role_token(coder, act, roles->role[i] + (*roles->role[i] == '+'));
        if (token >= 0 && coder->tree->tokens[token].lemma && g_strv_contains(words, coder->tree->tokens[token].lemma))
            return true;
    }
    return false;
}

/* Whom an act upon others is aimed at where its sentence does not say: the other one that the article is about. */
static void resolve_counterpart(struct coder *coder, struct act *act)
{
    static const char *const vague[] = {
        "pledge", "protest", "coerce", "detain", "elect",    "apologize",        "deny",
        "state",  "praise",  "accuse", "warn",   "mobilize", "adopt-resolution", "withdraw-from-agreement",
        NULL
    };
    const struct action *action = action_get(act->action);
    bool answer = strcmp(action->slug, "pledge") == 0 && is_authored(coder, act->arguments.object);
    bool going = strcmp(action->slug, "visit") == 0 && coder->tree->tokens[act->token].upos == UPOS_VERB; /* anywhere */
    bool directed = !action->symmetric && !going && (answer || !g_strv_contains(vague, action->slug));
    const char *other = directed && act->target->len == 0 && act->source->len == 1 ? cast_other(coder->cast, act->source) : NULL;

    if (!other || names_somebody(coder, act))
        return;
    g_ptr_array_add(act->target, (gpointer)(gsize)other);
    g_string_assign(act->target_path, "the other one that the article is about");
}

/* Diplomats, migrants, foreigners: those of another state, though it is not named. */
static bool is_foreign_noun(const struct coder *coder, int token)
{
    const char *lemma = token >= 0 ? coder->tree->tokens[token].lemma : NULL;

    return lemma && (frames_in_class(coder->frames, lemma, "envoy") || strcmp(lemma, "foreigner") == 0 ||
                     strcmp(lemma, "immigrant") == 0 || strcmp(lemma, "migrant") == 0 || strcmp(lemma, "refugee") == 0);
}

/*
 * Arrests, repression, protests and concessions are at home where they are aimed at nobody abroad: the same state stands on
 * both sides (guide, section 7). So are words to its own people.
 */
static void resolve_domestic(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "detain", "coerce", "protest", "concede", NULL };
    static const char *const words[] = { "demand", "warn", "reject", "accuse", "condemn", NULL };
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL;
    const char *slug = action_get(act->action)->slug;

    if (!code || act->target->len || strcmp(actor_kind(code), "state") != 0 || is_foreign_noun(coder, act->arguments.object))
        return;
    if (!g_strv_contains(slugs, slug) &&
        !(g_strv_contains(words, slug) && cast_names_own(coder->cast, coder->tree, act->token, act->arguments.subject, code)))
        return;
    g_ptr_array_add(act->target, (gpointer)(gsize)code);
    g_string_assign(act->target_path, "at home");
}

/*
 * With whom one alone meets or agrees where its sentence does not say: those of the article's last such act that he took part in,
 * else the other one that it is about.
 */
static void resolve_partner(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "meet", "agree", "cease-fire", "cooperate", "call", NULL };
    const char *other = NULL;

    if (act->match->frame->alone || act->source->len + act->target->len != 1 ||
        !g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    const GPtrArray *known = act->source->len ? act->source : act->target;
    const char *code = g_ptr_array_index(known, 0);
    int subject = act->arguments.subject >= 0 || act->support < 0 ? act->arguments.subject : act->support_arguments.subject;
    bool several = strcmp(action_get(act->action)->slug, "meet") == 0 && subject >= 0 &&
                   g_str_has_prefix(english_xpos_name(coder->tree->tokens[subject].xpos), "NN") &&
                   g_str_has_suffix(english_xpos_name(coder->tree->tokens[subject].xpos), "S");
    if (several || strcmp(actor_kind(code), "organisation") == 0)
        return; /* a council, or a state's ministers, meet by themselves */
    for (guint i = reading->events->len; i-- > 0 && !other;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (!g_strv_contains(slugs, action_get(event->action)->slug) || event->source->len != 2)
            continue;
        for (guint k = 0; k < 2; k++)
            if (g_ptr_array_index(event->source, k) == code)
                other = g_ptr_array_index(event->source, 1 - k);
    }
    if (!other)
        other = cast_other(coder->cast, known);
    if (!other)
        return;
    g_ptr_array_add(act->target, (gpointer)(gsize)other);
    g_string_assign(act->target_path, "the other one that the article is about");
}

static bool has_own_date(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    for (guint i = 0; i < reading->timexes->len; i++) {
        int head = when_head(coder->tree, g_array_index(reading->timexes, struct timex, i).span);
        if (head >= 0 && tree_below(coder->tree, head, act->token))
            return true;
    }
    return false;
}

/* "told the press he would": the parser takes the words told for an attribute of whom they are told to. */
static int told_clause(const struct tree *tree, int token)
{
    int object = tree_child_with(tree, token, REL_OBJ), clause = object >= 0 ? tree_child_with(tree, object, REL_RELCL) : -1;
    int subject = clause >= 0 ? tree_child_with(tree, clause, REL_NSUBJ) : -1;
    bool tells = tree_is(tree, token, "tell") || tree_is(tree, token, "inform");

    return tells && subject >= 0 && english_xpos_name(tree->tokens[subject].xpos)[0] != 'W' ? clause : -1;
}

static int statement_clause(const struct tree *tree, int token)
{
    int clause = tree_child_with(tree, token, REL_CCOMP);

    if (clause < 0 && tree_relation(tree, token) == REL_PARATAXIS && tree_head(tree, token) < token)
        clause = tree_head(tree, token); /* "It is a crime, he said" */
    if (clause < 0)
        clause = tree_child_with(tree, token, REL_PARATAXIS);
    return clause >= 0 ? clause : told_clause(tree, token);
}

/* "welcomed the offer, saying that ...": the words of the act that it hangs on. */
static bool is_said_by_the_way(const struct coder *coder, const struct act *act)
{
    int head = tree_head(coder->tree, act->token), around = head >= 0 ? action_at(coder, head) : -1;

    return strcmp(action_get(act->action)->slug, "state") == 0 && tree_relation(coder->tree, act->token) == REL_ADVCL &&
           strcmp(english_xpos_name(coder->tree->tokens[act->token].xpos), "VBG") == 0 && around >= 0 && is_verbal(around);
}

/* "a resolution condemning the raid": what a text says in a participle is no act of its own (guide, section 7). */
static bool is_content_of_text(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token);

    return is_verbal(act->action) && head >= 0 && tree_relation(tree, act->token) == REL_ACL &&
           strcmp(english_xpos_name(tree->tokens[act->token].xpos), "VBG") == 0 && tree->tokens[head].lemma &&
           frames_in_class(coder->frames, tree->tokens[head].lemma, "resolution");
}

/* "is ready to hold talks", "was unwilling to sign": an adjective with its verb. */
static bool is_stance(const struct coder *coder, const struct act *act)
{
    static const char *const slugs[] = { "pledge", "reject", NULL };

    return coder->tree->tokens[act->token].upos == UPOS_ADJ && tree_child_with(coder->tree, act->token, REL_COP) >= 0 &&
           g_strv_contains(slugs, action_get(act->action)->slug);
}

/* "The bill goes to the senate", "the law aids them": a verb with a subject that is nobody; who strikes may be unknown. */
static bool is_idle(const struct coder *coder, const struct act *act)
{
    static const char *const slugs[] = { "visit",    "aid",           "cooperate",         "meet",
                                         "agree",    "call",          "concede",           "mediate",
                                         "sanction", "appoint-envoy", "restore-relations", "lift-sanctions",
                                         NULL };
    const char *slug = action_get(act->action)->slug;
    bool active = coder->tree->tokens[act->token].upos == UPOS_VERB && !act->arguments.passive && act->arguments.subject >= 0;

    return active && act->source->len == 0 && !g_str_has_prefix(act->target_path->str, "subj") && g_strv_contains(slugs, slug);
}

/* Only who can speak for an actor visits for it: not a bill, a shop, a citizen. */
static bool is_private_journey(const struct coder *coder, const struct act *act)
{
    return strcmp(action_get(act->action)->slug, "visit") == 0 && coder->tree->tokens[act->token].upos == UPOS_VERB &&
           act->arguments.subject >= 0 && !cast_speaks(coder->cast, coder->tree, act->arguments.subject);
}

static bool sentence_has(const struct coder *coder, const char *class_name)
{
    for (int i = 0; i < (int)coder->tree->n; i++)
        if (coder->tree->tokens[i].lemma && frames_in_class(coder->frames, coder->tree->tokens[i].lemma, class_name))
            return true;
    return false;
}

/* "were killed by the quake", "ministries were destroyed": harm that nobody is said to have done, nor with any weapon. */
static bool is_misfortune(const struct coder *coder, const struct act *act)
{
    static const char *const harms[] = { "kill", "injure", "wound", "destroy",   "damage", "wreck",
                                         "hit",  "strike", "leave", "devastate", NULL };
    static const char *const ruins[] = { "destroy", "damage", "wreck", "devastate", NULL };
    const char *lemma = coder->tree->tokens[act->token].lemma;

    if (act->source->len || strcmp(action_get(act->action)->slug, "attack") != 0 || !g_strv_contains(harms, lemma))
        return false;
    bool armed = sentence_has(coder, "violence") || sentence_has(coder, "weapon") || sentence_has(coder, "crime");
    return !armed && (sentence_has(coder, "disaster") || (act->arguments.passive && g_strv_contains(ruins, lemma)));
}

/* "She decided to stay": a person's own affair; states and their organs decide as such. */
static bool is_private_decision(const struct coder *coder, const struct act *act)
{
    int subject = act->arguments.subject;

    return tree_is(coder->tree, act->token, "decide") && subject >= 0 &&
           (tree_is(coder->tree, subject, "he") || tree_is(coder->tree, subject, "she"));
}

/* "called the meeting": one that is told of elsewhere. */
static bool is_known_meeting(const struct coder *coder, const struct act *act)
{
    int object = act->arguments.object, determiner = object >= 0 ? tree_child_with(coder->tree, object, REL_DET) : -1;

    return act->match->frame->ahead && determiner >= 0 && tree_is(coder->tree, determiner, "the");
}

/* Why the act is no event, or NULL. */
static const char *objection(struct coder *coder, const struct act *act, const struct reading *reading)
{
    const struct frame *frame = act->match->frame;
    const char *slug = action_get(act->action)->slug;

    if (act->status.alleged)
        return "known only from an accusation";
    if (is_known_meeting(coder, act))
        return "a meeting that is told of elsewhere";
    if (is_content_of_text(coder, act))
        return "what a text says, in a participle";
    if (act->told_itself)
        return "what was said is an act of its own";
    if (is_said_by_the_way(coder, act))
        return "the words of the act that it hangs on";
    if (is_misfortune(coder, act))
        return "harm without anybody who did it";
    if (is_idle(coder, act) || is_private_journey(coder, act) || is_private_decision(coder, act))
        return "its subject stands for no actor";
    if (strcmp(slug, "visit") == 0 && act->target->len == 0)
        return "no known destination";
    if (act->source->len == 0 && act->target->len == 0)
        return "no known actor";
    if (frame->weak && !is_stance(coder, act) && !act->both_named && act->support < 0 && !has_own_date(coder, act, reading))
        return "a noun without a verb or a day of its own";
    if (is_verbal(act->action) && act->arguments.subject >= 0 && !act->of_text &&
        !cast_speaks(coder->cast, coder->tree, act->arguments.subject))
        return "its speaker stands for no actor";
    if (is_verbal(act->action) && act->source->len == 0)
        return "nobody is known to have said it";
    if (strcmp(slug, "state") == 0 && act->status.status != EVENT_OCCURRED)
        return "a statement not made";
    bool named_only = coder->tree->tokens[act->token].upos == UPOS_NOUN && act->support < 0;
    if (action_get(act->action)->symmetric && named_only && act->source->len + act->target->len < 2 &&
        !has_own_date(coder, act, reading))
        return "a noun without a verb, and one side only";
    return NULL;
}

static bool is_past(const struct tree *tree, int token)
{
    const char *xpos = english_xpos_name(tree->tokens[token].xpos);

    return strcmp(xpos, "VBD") == 0 || (strcmp(xpos, "VBN") == 0 && tree_child_with(tree, token, REL_AUX) >= 0);
}

/* "had surrounded", "has surrounded". */
static bool is_perfect(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX && tree_is(tree, c, "have"))
            return true;
    return false;
}

static bool is_pluperfect(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX && tree_is(tree, c, "have") &&
            strcmp(english_xpos_name(tree->tokens[c].xpos), "VBD") == 0)
            return true;
    return false;
}

/* Whether the act is told by the main clause: it is its verb, or hangs in it as object, complement or participle. */
static bool is_of_main_clause(const struct tree *tree, int token)
{
    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        bool participle = relation == REL_ADVCL && strcmp(english_xpos_name(tree->tokens[t].xpos), "VBG") == 0;
        if (relation == REL_ROOT)
            return !is_perfect(tree, t);
        if (relation != REL_OBJ && relation != REL_NSUBJ_PASS && relation != REL_XCOMP && relation != REL_CONJ &&
            relation != REL_CCOMP && relation != REL_PARATAXIS && !participle)
            return false;
    }
    return false;
}

/* Whether the text tells here what was long before the article: where a clause said so, to the end of its paragraph or of its story. */
static bool is_past_told(const struct pass *pass)
{
    return pass->past && (pass->story || pass->past_paragraph == pass->paragraph_index);
}

/* Whether a verb is of the main clause, or coordinated with its verb. */
static bool is_main_verb(const struct tree *tree, int verb)
{
    while (tree_relation(tree, verb) == REL_CONJ && tree_head(tree, verb) >= 0)
        verb = tree_head(tree, verb);
    return tree_relation(tree, verb) == REL_ROOT || tree_relation(tree, verb) == REL_PARATAXIS;
}

/* Whether the act may take the article's own day (guide, section 6): today's news, told in the lead or by its speakers. */
static bool may_take_own_day(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;
    enum relation relation = tree_relation(tree, verb);
    bool main_clause = is_main_verb(tree, verb) || act->support >= 0;

    if (is_past_told(pass) && strcmp(english_xpos_name(tree->tokens[verb].xpos), "VBD") == 0)
        return false;
    if (act->status.status != EVENT_OCCURRED || is_perfect(tree, verb) || tree->tokens[verb].upos != UPOS_VERB)
        return false;
    if (is_verbal(act->action))
        return is_of_main_clause(tree, verb);
    bool under_way = relation == REL_CCOMP && strcmp(english_xpos_name(tree->tokens[verb].xpos), "VBG") == 0;
    return under_way || (main_clause && pass->paragraph_index < 2);
}

/* Whether the act is the next step of what the sentence before told: a main clause in the simple past. */
static bool goes_on(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;
    if (!pass->published.precision || !pass->anchor.precision || pass->sentence_index - pass->anchor_sentence > 2 ||
        act->status.status != EVENT_OCCURRED)
        return false;
    if (strcmp(english_xpos_name(tree->tokens[verb].xpos), "VBD") != 0 || !is_of_main_clause(tree, verb))
        return false;
    int far = date_first(pass->published) - date_first(pass->anchor);
    return far >= 0 && (far <= 2 || !is_verbal(act->action));
}

static bool has_adverb(const struct tree *tree, int token, const char *const *words)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVMOD && tree->tokens[c].lemma && g_strv_contains(words, tree->tokens[c].lemma))
            return true;
    return false;
}

/* "Earlier, Lavrov urged": on the same day, if nothing says how much earlier. */
static bool is_earlier(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_ADVMOD && (tree_is(tree, c, "early") || tree_is(tree, c, "earlier")))
            return strcmp(english_xpos_name(tree->tokens[c].xpos), "RBR") == 0 && tree_child_with(tree, c, REL_OBL) < 0 &&
                   tree_child_with(tree, c, REL_TIME) < 0;
    return false;
}

/* Told in the simple past or the present perfect, as something that came to pass once, by a clause that reports no other time's. */
static bool is_recent(const struct tree *tree, int token)
{
    static const char *const habits[] = {
        "always", "often",   "repeatedly",   "frequently", "traditionally", "long",      "previously", "regularly", "once",
        "ever",   "usually", "consistently", "originally", "historically",  "routinely", "already",    NULL
    };
    if (!(is_perfect(tree, token) || is_past(tree, token)) || has_adverb(tree, token, habits))
        return false;
    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        if (relation == REL_RELCL || relation == REL_ACL || relation == REL_AMOD || relation == REL_NMOD || relation == REL_APPOS ||
            is_pluperfect(tree, t))
            return false;
    }
    return true;
}

/* Whether the noun is what somebody judges or speaks of: "condemned the attack", "the raid was discussed". */
static bool is_judged(const struct tree *tree, int noun)
{
    static const char *const verbs[] = { "condemn", "denounce",    "deplore", "decry",   "criticize",   "criticise", "slam",
                                         "blast",   "protest",     "regret",  "lament",  "mourn",       "praise",    "welcome",
                                         "hail",    "applaud",     "discuss", "mention", "commemorate", "mark",      "remember",
                                         "probe",   "investigate", "examine", "review",  NULL };
    enum relation relation = tree_relation(tree, noun);
    int verb = tree_head(tree, noun);

    if (verb < 0 || (relation != REL_OBJ && relation != REL_NSUBJ_PASS))
        return false;
    for (size_t i = 0; verbs[i]; i++)
        if (tree_is(tree, verb, verbs[i]))
            return true;
    return false;
}

/* "denounced the U.S. sanctions on Russia": a noun that only speaks of an act does not share its clause's day. */
static bool is_allusion(const struct coder *coder, const struct act *act)
{
    return (act->match->frame->weak || is_judged(coder->tree, act->token)) && act->support < 0 &&
           coder->tree->tokens[act->token].upos == UPOS_NOUN && !is_verbal(act->action);
}

/* Whether the act is told by a line of a chronology itself, not as what had been before. */
static bool is_of_entry(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;
    enum relation relation = tree_relation(tree, verb);
    bool aside = relation == REL_RELCL && strcmp(english_xpos_name(tree->tokens[verb].xpos), "VBD") == 0;

    return pass->entry.date.precision && tree->tokens[verb].upos == UPOS_VERB && act->status.status == EVENT_OCCURRED &&
           !is_pluperfect(tree, verb) && !aside;
}

/* Follows the lines of the text: a chronology's line has its own day, and lends it to all its sentences. */
static void set_entry(struct pass *pass, guint32 sentence)
{
    const char *text = pass->article->text;
    guint32 line = sentence;

    while (line > 0 && strchr(" \t", text[line - 1]))
        line--;
    if (line > 0 && text[line - 1] != '\n')
        return; /* inside its line */
    struct when_default entry = when_entry(text, line, pass->reading->timexes);
    bool new_paragraph = pass->paragraph && line <= pass->paragraph->span.start;
    if (entry.date.precision || new_paragraph)
        pass->entry = entry;
}

/* Whether the sentence itself speaks of times before the article's month. */
static bool speaks_of_past(const struct pass *pass)
{
    const struct sentence *s = &g_array_index(pass->coder->document->sentences, struct sentence, pass->sentence_index);
    int month = date_first(date_coarsen(pass->published, DATE_MONTH));

    for (guint i = 0; i < pass->reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(pass->reading->timexes, struct timex, i);
        if (timex->span.start >= s->start && timex->span.start < s->end && timex->begin.precision &&
            date_first(timex->begin) < month)
            return true;
    }
    return false;
}

/* The day of an act that no expression speaks of. */
static struct when_default default_day(const struct pass *pass, const struct act *act)
{
    int verb = act->support >= 0 ? act->support : act->token;
    bool occurred = act->status.status == EVENT_OCCURRED;

    if (is_of_entry(pass, act))
        return pass->entry;
    if (pass->entry.date.precision)
        return (struct when_default){ .alone = is_allusion(pass->coder, act) };
    if (is_allusion(pass->coder, act))
        return (struct when_default){ .alone = true };
    if (occurred && pass->published.precision && is_earlier(pass->coder->tree, verb))
        return (struct when_default){ .date = pass->published, .rule = "\"earlier\", the article's own day" };
    if (goes_on(pass, act))
        return (struct when_default){ .date = pass->anchor, .rule = "the day of what was told before" };
    if (!may_take_own_day(pass, act))
        return occurred && pass->published.precision && !is_past_told(pass) && is_recent(pass->coder->tree, verb) &&
                       !speaks_of_past(pass)
                   ? (struct when_default){ .date = date_coarsen(pass->published, DATE_MONTH),
                                            .rule = "news of the article's month" }
                   : (struct when_default){ 0 };
    if (pass->report.precision && is_verbal(act->action))
        return (struct when_default){ .date = pass->report, .rule = "the day of the article's lead" };
    return (struct when_default){ .date = pass->published, .rule = "the article's own day" };
}

/* What is told in the simple past with a date more than a month before the article is no news of its own. */
static void note_past(struct pass *pass, struct date date)
{
    pass->past = date_first(pass->published) - date_last(date) > 31;
    pass->past_paragraph = pass->paragraph_index;
    pass->story |= pass->past && !pass->dated && pass->paragraph_index < 2;
    pass->dated = true;
}

/* Keeps the day of the sentence's main clause for those after it; the lead's is the day of the reports. */
static void set_anchor(struct pass *pass)
{
    const struct tree *tree = pass->coder->tree;
    struct date day = when_told(tree, pass->reading->timexes, pass->coder->acts);
    int root = 0;

    while (root < (int)tree->n && tree_head(tree, root) >= 0)
        root++;
    if (root < (int)tree->n && strcmp(english_xpos_name(tree->tokens[root].xpos), "VBD") != 0)
        pass->past = pass->story; /* back in the present */
    if (!day.precision || !pass->published.precision)
        return;
    note_past(pass, day);
    if (day.precision != DATE_DAY)
        return;
    int far = date_first(pass->published) - date_first(day);
    pass->anchor = day;
    pass->anchor_sentence = pass->sentence_index;
    if (!pass->report.precision && pass->paragraph_index < 2 && far >= 0 && far <= 2)
        pass->report = day;
}

static struct span token_span(const struct tree *tree, int from, int to)
{
    return (struct span){ tree->tokens[from].start, tree->tokens[to].end };
}

static struct span trigger_span(const struct tree *tree, const struct act *act)
{
    int first = act->token, last = first;

    if (act->support >= 0 && ABS(act->support - act->token) <= 6) {
        first = MIN(first, act->support);
        last = MAX(last, act->support);
    }
    return token_span(tree, first, last);
}

static struct mention *mention_of(const struct pass *pass, const struct act *act, struct when *when)
{
    const struct tree *tree = pass->coder->tree;
    struct mention *mention = mention_new();
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);

    mention->sentence = (struct span){ s->start, s->end };
    mention->trigger = trigger_span(tree, act);
    mention->when = when->text;
    mention->sentence_index = (int)pass->sentence_index;
    mention->rule = g_steal_pointer(&when->rule);
    return mention;
}

static void append_codes(GString *text, const char *label, const GPtrArray *codes, const GString *path)
{
    g_string_append_printf(text, "; %s", label);
    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(text, "%s%s", i ? "," : " ", (const char *)g_ptr_array_index(codes, i));
    if (codes->len == 0)
        g_string_append(text, " none");
    else if (path->len)
        g_string_append_printf(text, " [%s]", path->str);
}

static char *detail_of(const struct act *act, const struct mention *mention)
{
    GString *text = g_string_new(NULL);

    g_string_append_printf(text, "frame \"%s\"", act->match->frame->pattern);
    append_codes(text, "source", act->source, act->source_path);
    append_codes(text, "target", act->target, act->target_path);
    g_string_append_printf(text, "; status %s%s%s%s; date: %s", event_status_name(act->status.status), act->steps->len ? " (" : "",
                           act->steps->str, act->steps->len ? ")" : "", mention->rule);
    return g_string_free(text, FALSE);
}

/* Whether all of a are among b. */
static bool within(const GPtrArray *a, const GPtrArray *b)
{
    for (guint i = 0; i < a->len; i++)
        if (!g_ptr_array_find((GPtrArray *)(gsize)b, g_ptr_array_index(a, i), NULL))
            return false;
    return true;
}

/* Talks with one are not talks with another, though who holds them is the same. */
static bool same_circle(const struct event *a, const struct event *b)
{
    return !action_get(a->action)->symmetric || within(a->source, b->source) || within(b->source, a->source);
}

static bool dates_compatible(struct date a, struct date b)
{
    if (!a.precision || !b.precision)
        return true;
    enum date_precision coarser = MIN(a.precision, b.precision);
    return date_equal(date_coarsen(a, coarser), date_coarsen(b, coarser));
}

/* The same act told again (guide, section 1): also one proposed first and refused later. What one report leaves open does not part them. */
static bool same_act(const struct event *a, const struct event *b)
{
    if (a->action != b->action || !overlap(a->source, b->source) || !overlap(a->target, b->target) || !same_circle(a, b) ||
        !dates_compatible(a->date, b->date))
        return false;
    if (a->status != b->status)
        return not_fact(a->status) && not_fact(b->status);
    return strcmp(action_get(a->action)->slug, "state") != 0 || g_ptr_array_index(a->source, 0) == g_ptr_array_index(b->source, 0);
}

static void add_codes(GPtrArray *to, const GPtrArray *from)
{
    for (guint i = 0; to->len == 0 && i < from->len; i++)
        g_ptr_array_add(to, g_ptr_array_index(from, i));
}

static void take_codes(GPtrArray *to, const GPtrArray *from)
{
    for (guint i = 0; i < from->len; i++)
        if (!g_ptr_array_find(to, g_ptr_array_index(from, i), NULL))
            g_ptr_array_add(to, g_ptr_array_index(from, i));
}

/* Adds what the later report knows better. */
static void merge(struct event *into, struct event *event)
{
    if (event->date.precision > into->date.precision) {
        into->date = event->date;
        into->until = event->until;
    }
    if (event->status == EVENT_DENIED)
        into->status = EVENT_DENIED;
    if (action_get(into->action)->symmetric)
        take_codes(into->source, event->source);
    add_codes(into->source, event->source);
    add_codes(into->target, event->target);
    while (event->mentions->len)
        g_ptr_array_add(into->mentions, g_ptr_array_steal_index(event->mentions, 0));
    event_free(event);
}

/* What was only alluded to before is now told: this is the clearer report. */
static void tell(struct event *known, struct event *event, char **known_detail, char **detail)
{
    char *summary = known->summary, *how = *known_detail;

    known->summary = event->summary;
    event->summary = summary;
    *known_detail = *detail;
    *detail = how;
    while (known->mentions->len)
        g_ptr_array_add(event->mentions, g_ptr_array_steal_index(known->mentions, 0));
}

/* Two named persons who speak for one state are two speakers (guide, section 2). */
static bool same_speaker(const struct pass *pass, guint known, const char *speaker)
{
    const struct event *event = g_ptr_array_index(pass->reading->events, known);
    const char *other = g_ptr_array_index(pass->speakers, known);

    return strcmp(action_get(event->action)->slug, "state") != 0 || !speaker || !other || speaker == other;
}

static void add_event(struct pass *pass, struct event *event, const char *speaker, char *detail, bool allusion)
{
    struct reading *reading = pass->reading;

    for (guint i = 0; i < reading->events->len; i++) {
        struct event *known = g_ptr_array_index(reading->events, i);
        if (!same_act(known, event) || !same_speaker(pass, i, speaker))
            continue;
        if (!allusion && g_hash_table_remove(pass->allusions, known))
            tell(known, event, (char **)&g_ptr_array_index(reading->details, i), &detail);
        merge(known, event);
        g_free(detail);
        return;
    }
    if (allusion)
        g_hash_table_add(pass->allusions, event);
    g_ptr_array_add(reading->events, event);
    g_ptr_array_add(reading->details, detail);
    g_ptr_array_add(pass->speakers, (gpointer)(gsize)speaker);
}

/* Whether a day lies after the article's. */
static bool is_to_come(const struct pass *pass, struct date date)
{
    return date.precision && pass->published.precision && date_first(date) > date_last(pass->published);
}

static void make_event(struct pass *pass, struct act *act)
{
    struct coder *coder = pass->coder;
    int action = act->action;
    struct when when = when_find(coder->tree, act->token, pass->reading->timexes, coder->acts, default_day(pass, act));

    if (act->status.status == EVENT_OCCURRED && is_to_come(pass, when.date)) {
        if (is_past(coder->tree, act->token))
            when_bring_back(&when, pass->published);
        else
            act->status.status = EVENT_PLANNED;
    }
    if (act->status.status == EVENT_PLANNED && act->match->frame->open)
        act->status.status = EVENT_PROPOSED;
    struct event *event = event_new(action, act->status.status);
    event->date = when.date;
    event->until = when.until;
    take_codes(event->source, act->source);
    take_codes(action_get(action)->symmetric ? event->source : event->target, act->target);
    const GPtrArray *subject =
        act->arguments.passive ? event->target : event->source; /* whom a clause without a subject is about */
    event->summary = summary_make(coder->tree, act->token, act->status.status,
                                  subject->len ? actor_name(g_ptr_array_index(subject, 0)) : NULL, pass->reading->timexes);
    struct mention *mention = mention_of(pass, act, &when);
    char *detail = detail_of(act, mention);
    g_ptr_array_add(event->mentions, mention);
    add_event(pass, event, cast_person(coder->cast, coder->tree, act->arguments.subject), detail, is_allusion(coder, act));
}

static void drop(struct pass *pass, const struct act *act, const char *why)
{
    const struct token *token = &pass->coder->tree->tokens[act->token];

    g_ptr_array_add(pass->reading->dropped,
                    g_strdup_printf("sentence %u, \"%.*s\" (%s): %s", pass->sentence_index, (int)(token->end - token->start),
                                    pass->article->text + token->start, action_get(act->action)->slug, why));
}

/* What a clause says of its own subject: VERDICT_INTENT "will", VERDICT_OPTION "could", VERDICT_DUTY "must". */
enum verdict { VERDICT_NONE, VERDICT_INTENT, VERDICT_OPTION, VERDICT_DUTY };

static const struct {
    const char *word;
    enum verdict verdict;
} verdicts[] = {
    { "will", VERDICT_INTENT },  { "would", VERDICT_INTENT }, { "shall", VERDICT_INTENT },
    { "could", VERDICT_OPTION }, { "might", VERDICT_OPTION }, { "may", VERDICT_OPTION },
    { "should", VERDICT_DUTY },  { "must", VERDICT_DUTY },    { "ought", VERDICT_DUTY },
};

static enum verdict verdict_of(const struct tree *tree, int clause)
{
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        for (size_t i = 0; tree_relation(tree, c) == REL_AUX && i < G_N_ELEMENTS(verdicts); i++)
            if (tree_is(tree, c, verdicts[i].word))
                return verdicts[i].verdict;
    return VERDICT_NONE;
}

/* Predicates that judge their subject: "baseless" denies it, "a crime" condemns it. Their frames name nobody who says so. */
static int judgement_of(const struct coder *coder, int clause)
{
    static const struct {
        const char *class_name, *slug;
    } judging[] = { { "falsehood", "deny" }, { "bad", "condemn" }, { "good", "praise" } };
    const struct tree *tree = coder->tree;

    if (tree_child_with(tree, clause, REL_COP) < 0 || status_negated(coder->cues, tree, clause))
        return -1;
    for (size_t i = 0; i < G_N_ELEMENTS(judging); i++)
        if (frames_in_class(coder->frames, tree->tokens[clause].lemma, judging[i].class_name))
            return action_find(judging[i].slug);
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        if (match->token == clause && tree->tokens[clause].upos == UPOS_ADJ && !match->frame->source.role[0])
            return match->frame->action;
    }
    return -1;
}

/* "leave the sanctions unanswered": the parser takes the word for the object's. */
static bool has_word_of(const struct coder *coder, int clause, const char *class_name)
{
    const struct tree *tree = coder->tree;

    for (int i = clause; i < MIN(clause + 6, (int)tree->n); i++)
        if (tree_below(tree, i, clause) && tree->tokens[i].lemma &&
            frames_in_class(coder->frames, tree->tokens[i].lemma, class_name))
            return true;
    return false;
}

/* What somebody says that he will do: a threat where it harms another, else a pledge. */
static const char *intent_slug(const struct coder *coder, int clause)
{
    int action = action_at(coder, clause);

    if (status_negated(coder->cues, coder->tree, clause)) /* "will not tolerate", "will not leave it unanswered" */
        return has_word_of(coder, clause, "patience") ? "warn" : "reject";
    return action >= 0 && action_get(action)->quad == QUAD_MATERIAL_CONFLICT ? "warn" : "pledge";
}

/* "Norway said it would send aid": who speaks of his own act plans it, unless it hangs on a condition. */
static bool is_own_plan(struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token), said = head >= 0 ? action_at(coder, head) : -1;
    g_autoptr(GPtrArray) speaker = g_ptr_array_new();
    struct tree_arguments arguments;

    if (tree_relation(tree, act->token) != REL_CCOMP || said < 0 || strcmp(action_get(said)->slug, "state") != 0 ||
        act->arguments.passive || strcmp(act->steps->str, "would: proposed") != 0 ||
        action_get(act->action)->quad == QUAD_MATERIAL_CONFLICT || tree_child_with(tree, act->token, REL_ADVCL) >= 0)
        return false;
    tree_arguments(tree, head, &arguments);
    cast_resolve(coder->cast, tree, arguments.subject, false, speaker);
    return speaker->len && g_ptr_array_find(act->source, g_ptr_array_index(speaker, 0), NULL);
}

/* "I would eat anything": in one's own words it only supposes; "he said he would" is the same of "will". */
static bool is_supposing(const struct tree *tree, int clause)
{
    int subject = tree_child_with(tree, clause, REL_NSUBJ), modal = tree_child_with(tree, clause, REL_AUX);

    return subject >= 0 && modal >= 0 && tree_is(tree, modal, "would") &&
           (tree_is(tree, subject, "I") || tree_is(tree, subject, "i") || tree_is(tree, subject, "we"));
}

static void aim_statement(struct act *act, int action, const GPtrArray *subject)
{
    act->action = action;
    if (!subject || subject->len == 0)
        return;
    g_ptr_array_add(act->target, g_ptr_array_index(subject, 0));
    g_string_assign(act->target_path, "subject of what was said");
}

/*
 * A statement takes the most specific verbal act that its content is (guide, section 2): "said it would ..." is a
 * pledge, its refusal "would not" a rejection; "said X must ..." demands that of X, "said X was illegal" condemns it.
 */
static void specify_statement(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int clause = strcmp(action_get(act->action)->slug, "state") == 0 ? statement_clause(tree, act->token) : -1;
    enum verdict verdict = clause >= 0 ? verdict_of(tree, clause) : VERDICT_NONE;
    g_autoptr(GPtrArray) subject = g_ptr_array_new();
    struct tree_arguments arguments;

    if (clause < 0 || act->source->len == 0)
        return;
    tree_arguments(tree, clause, &arguments);
    cast_resolve(coder->cast, tree, arguments.passive ? arguments.object : arguments.subject, false, subject);
    bool own = subject->len > 0 && g_ptr_array_find(act->source, g_ptr_array_index(subject, 0), NULL);
    int judgement = verdict == VERDICT_NONE ? judgement_of(coder, clause) : -1;
    if (judgement >= 0)
        aim_statement(act, judgement, own ? NULL : subject);
    else if (verdict == VERDICT_INTENT && own && !arguments.passive && !is_supposing(tree, clause))
        act->action = action_find(intent_slug(coder, clause));
    else if (verdict == VERDICT_OPTION && own && strcmp(intent_slug(coder, clause), "warn") == 0)
        act->action = action_find("warn");
    else if (verdict == VERDICT_DUTY && !own)
        aim_statement(act, action_find("demand"), subject);
    else if (own && verdict == VERDICT_NONE && tree_is(tree, act->token, "insist") && tree_child_with(tree, clause, REL_COP) >= 0)
        act->action = action_find("deny"); /* "insists its programme is peaceful" */
    int said = action_at(coder, clause);
    act->told_itself = own && verdict == VERDICT_NONE && judgement < 0 && said >= 0 && is_verbal(said) &&
                       strcmp(action_get(said)->slug, "state") != 0;
    if (act->steps->len == 0 && strcmp(action_get(act->action)->slug, "state") != 0)
        g_string_append(act->steps, "by what was said");
}

/* Defending one's own act is a statement (guide, section 7). */
static void state_own_defence(const struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "defend", "justify", NULL };
    const char *lemma = coder->tree->tokens[act->token].lemma;

    if (strcmp(action_get(act->action)->slug, "praise") != 0 || act->source->len == 0 || !g_strv_contains(verbs, lemma))
        return;
    for (guint i = 0; i < act->target->len; i++)
        if (!g_ptr_array_find(act->source, g_ptr_array_index(act->target, i), NULL))
            return;
    act->action = action_find("state");
    g_ptr_array_set_size(act->target, 0);
    g_string_truncate(act->target_path, 0);
}

/*
 * The subject that the parser found speaks for nobody, but the phrase right before the verb does: "The attack forced
 * villagers to flee, Captain Detoyato told reporters".
 */
static bool find_speaker(struct coder *coder, struct act *act)
{
    int subject = act->arguments.subject, before = tree_nominal_before(coder->tree, act->token);

    if (coder->tree->tokens[act->token].upos != UPOS_VERB || act->arguments.passive || before < 0 || before == subject ||
        (act->source->len && cast_speaks(coder->cast, coder->tree, subject)) || !cast_speaks(coder->cast, coder->tree, before))
        return false;
    act->arguments.subject = before;
    g_ptr_array_set_size(act->source, 0);
    g_ptr_array_set_size(act->target, 0);
    g_string_truncate(act->source_path, 0);
    g_string_truncate(act->target_path, 0);
    return true;
}

static void code_match(struct pass *pass, const struct frame_match *match)
{
    struct coder *coder = pass->coder;
    struct act act = { .match = match, .token = match->token, .action = match->frame->action };

    tree_arguments(coder->tree, act.token, &act.arguments);
    act.source = g_ptr_array_new();
    act.target = g_ptr_array_new();
    act.source_path = g_string_new(NULL);
    act.target_path = g_string_new(NULL);
    act.steps = g_string_new(NULL);
    act.support = -1;
    if (coder->tree->tokens[act.token].upos != UPOS_VERB)
        find_support(coder, &act);
    act.status = status_of(coder->cues, coder->tree, act.token, act.steps);
    if (match->frame->ahead && act.status.status == EVENT_OCCURRED) {
        act.status.status = EVENT_PLANNED;
        g_string_append(act.steps, "set for later");
    }
    resolve_actors(coder, &act);
    if (is_verbal(act.action) && find_speaker(coder, &act))
        resolve_actors(coder, &act);
    resolve_moved(coder, &act);
    act.both_named = act.source->len && act.target->len;
    resolve_text(pass, &act);
    state_own_defence(coder, &act);
    specify_statement(coder, &act);
    if (is_own_plan(coder, &act)) {
        act.status.status = EVENT_PLANNED;
        g_string_append(act.steps, ", of the speaker himself: planned");
    }
    drop_self(&act);
    if (!resolve_condemned(coder, &act, pass->reading))
        resolve_others(coder, &act, true);
    drop_self(&act);
    resolve_unknown(coder, &act);
    resolve_lone(coder, &act);
    resolve_scene(coder, &act);
    resolve_home(coder, &act);
    resolve_struck(coder, &act);
    resolve_author(coder, &act, pass->reading);
    resolve_imposer(coder, &act);
    resolve_counterpart(coder, &act);
    resolve_others(coder, &act, false);
    resolve_domestic(coder, &act);
    resolve_partner(coder, &act, pass->reading);
    const char *why = objection(coder, &act, pass->reading);
    if (why)
        drop(pass, &act, why);
    else {
        learn_author(coder, &act);
        make_event(pass, &act);
    }
    g_ptr_array_unref(act.source);
    g_ptr_array_unref(act.target);
    g_string_free(act.source_path, TRUE);
    g_string_free(act.target_path, TRUE);
    g_string_free(act.steps, TRUE);
}

/* Words that belong to another frame's act, and nouns that only modify another noun. */
static bool is_free(const struct coder *coder, const struct frame_match *match)
{
    if (g_array_index(coder->consumed, bool, match->token))
        return false;
    return coder->tree->tokens[match->token].upos == UPOS_VERB || tree_relation(coder->tree, match->token) != REL_COMPOUND;
}

static void match_frames(struct coder *coder)
{
    g_array_set_size(coder->matches, 0);
    g_array_set_size(coder->consumed, 0);
    g_array_set_size(coder->consumed, coder->tree->n);
    g_array_set_size(coder->acts, 0);
    g_array_set_size(coder->acts, coder->tree->n);
    for (int i = 0; i < (int)coder->tree->n; i++) {
        struct frame_match match;
        struct tree_arguments arguments;
        if (!coder->tree->tokens[i].lemma || !frames_has(coder->frames, coder->tree->tokens[i].lemma))
            continue;
        tree_arguments(coder->tree, i, &arguments);
        if (!frames_match(coder->frames, coder->tree, i, &arguments, &match))
            continue;
        for (int k = 0; k < 4 && match.matched[k] >= 0; k++)
            g_array_index(coder->consumed, bool, match.matched[k]) |= match.own[k];
        if (match.frame->action < 0)
            continue;
        g_array_append_val(coder->matches, match);
    }
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        g_array_index(coder->acts, bool, match->token) = is_free(coder, match);
    }
}

/* Who is who is learnt from every phrase, whether or not an act names it ("the Philippine government", later "the government"). */
static void learn_cast(struct coder *coder)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    for (int i = 0; i < (int)coder->tree->n; i++) {
        if (coder->tree->tokens[i].upos != UPOS_NOUN && coder->tree->tokens[i].upos != UPOS_PROPN)
            continue;
        g_ptr_array_set_size(codes, 0);
        cast_resolve(coder->cast, coder->tree, i, false, codes);
        if (codes->len && is_authored(coder, i) && cast_knows(coder->cast, coder->tree, i))
            cast_learn_author(coder->cast, coder->tree->tokens[i].lemma, g_ptr_array_index(codes, 0));
    }
}

/* Why a word that names acts elsewhere names none here, or NULL if it is no such word. */
static char *silence_of(struct coder *coder, int token)
{
    const char *lemma = coder->tree->tokens[token].lemma;
    struct tree_arguments arguments;
    struct frame_match match;

    if (coder->tree->tokens[token].upos == UPOS_AUX || !frames_name(coder->frames, coder->tree, token))
        return NULL;
    tree_arguments(coder->tree, token, &arguments);
    if (!frames_match(coder->frames, coder->tree, token, &arguments, &match))
        return support_kind(coder, lemma, NULL) != SUPPORT_NONE ? NULL : g_strdup("no frame fits what stands with it");
    if (match.frame->action < 0)
        return g_strdup_printf("no act: frame \"%s\"", match.frame->pattern);
    return g_strdup("part of another word's phrase");
}

/* For a sentence whose words could name an act, but none was coded. */
static void explain_silence(struct pass *pass)
{
    const struct tree *tree = pass->coder->tree;

    for (int i = 0; i < (int)tree->n; i++) {
        g_autofree char *why = silence_of(pass->coder, i);
        if (why)
            g_ptr_array_add(pass->reading->dropped, g_strdup_printf("sentence %u, \"%.*s\": %s", pass->sentence_index,
                                                                    (int)(tree->tokens[i].end - tree->tokens[i].start),
                                                                    pass->article->text + tree->tokens[i].start, why));
    }
}

static bool is_at(const struct tree *tree, int token, const char *const *marks)
{
    const struct token *t = &tree->tokens[token];
    g_autofree char *text = g_strndup(tree->document->text + t->start, t->end - t->start);

    return g_strv_contains(marks, text);
}

/*
 * A message shown in the text with its author and date, "— Embassy of Peru (@peru_in_x) May 3, 2015": the handle's token, and the first
 * of its author's; -1 if the sentence ends in none.
 */
static int signature_of(const struct tree *tree, int *author)
{
    static const char *const dashes[] = { "—", "–", "--", "-", NULL }, *const bracket[] = { "(", NULL };

    for (int i = (int)tree->n - 1; i > 1; i--) {
        if (tree->document->text[tree->tokens[i].start] != '@' || !is_at(tree, i - 1, bracket))
            continue;
        for (int k = i - 2; k >= 0 && i - k < 12; k--)
            if (is_at(tree, k, dashes)) {
                *author = k + 1;
                return i;
            }
    }
    return -1;
}

/* The day behind a message's signature. */
static struct when_default day_of_message(const struct pass *pass, int handle)
{
    const struct tree *tree = pass->coder->tree;

    for (guint i = 0; i < pass->reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(pass->reading->timexes, struct timex, i);
        if (timex->span.start > tree->tokens[handle].start && timex->span.end <= tree->tokens[tree->n - 1].end &&
            timex->begin.precision)
            return (struct when_default){ .date = timex->begin, .text = timex->span, .rule = "the message's own date" };
    }
    return (struct when_default){ .date = pass->published, .rule = "the article's own day" };
}

/* The message is a statement of its author, on its own day (guide, section 2). */
static void code_message(struct pass *pass)
{
    struct coder *coder = pass->coder;
    const struct tree *tree = coder->tree;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    int author = -1, handle = signature_of(tree, &author);

    for (int i = author; handle >= 0 && i < handle - 1 && codes->len == 0; i++)
        if (cast_speaks(coder->cast, tree, i))
            cast_resolve(coder->cast, tree, i, false, codes);
    if (codes->len == 0)
        return;
    struct when_default day = day_of_message(pass, handle);
    struct event *event = event_new(action_find("state"), EVENT_OCCURRED);
    struct mention *mention = mention_new();
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);
    event->date = day.date;
    g_ptr_array_add(event->source, g_ptr_array_index(codes, 0));
    event->summary = g_strdup_printf("%s posted a message as %.*s", actor_name(g_ptr_array_index(codes, 0)),
                                     (int)MIN(tree->tokens[handle].end - tree->tokens[handle].start, 40),
                                     tree->document->text + tree->tokens[handle].start);
    mention->sentence = (struct span){ s->start, s->end };
    mention->trigger = token_span(tree, handle, handle);
    mention->when = day.text;
    mention->sentence_index = (int)pass->sentence_index;
    mention->rule = g_strdup(day.rule);
    g_ptr_array_add(event->mentions, mention);
    char *detail = g_strdup_printf("a message's signature; source %s; target none; status occurred; date: %s",
                                   (const char *)g_ptr_array_index(codes, 0), day.rule);
    add_event(pass, event, NULL, detail, false);
}

/* Whether a handle in brackets stands in the sentence. */
static bool shows_message(const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);

    return g_strstr_len(document->text + s->start, (gssize)(s->end - s->start), "(@") != NULL;
}

static void code_sentence(struct pass *pass)
{
    struct coder *coder = pass->coder;
    bool possible = trigger_possible(coder->trigger, coder->document, pass->sentence_index), coded = false;

    if (!possible && !shows_message(coder->document, pass->sentence_index) &&
        cast_skim(coder->cast, coder->document, pass->sentence_index))
        return;
    tree_build(coder->tree, coder->english, coder->document, pass->sentence_index);
    pass->reading->parsed++;
    cast_sentence(coder->cast, coder->tree);
    learn_cast(coder);
    match_frames(coder);
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        if (!is_free(coder, match))
            continue;
        code_match(pass, match);
        coded = true;
    }
    if (!coded)
        explain_silence(pass);
    code_message(pass);
    set_anchor(pass);
    cast_leave(coder->cast, coder->tree);
}

static void find_dates(struct coder *coder, const struct article *article, struct reading *reading)
{
    struct timex_context context = { .published = article->published, .direction = clause_direction, .user = coder };

    timexes_find(coder->finder, article->text, strlen(article->text), &context, reading->timexes);
}

/* The token of a sentence behind the day that its chronology's entry begins with and its mark, 0 for other sentences. */
static guint entry_tokens(const struct coder *coder, const struct reading *reading, const struct sentence *s)
{
    const struct token *tokens = &g_array_index(coder->document->tokens, struct token, s->first);
    struct when_default entry = when_entry(coder->document->text, s->start, reading->timexes);
    guint n = 0;

    while (entry.date.precision && n < s->count &&
           (tokens[n].start < entry.text.end || !g_ascii_isalpha(coder->document->text[tokens[n].start])))
        n++;
    return n < s->count ? n : 0;
}

/* "Oct. 3, 2006: Iran ...": the day before a chronology's entry is no part of its sentence, which is parsed without it. */
static void split_entries(struct coder *coder, const struct reading *reading)
{
    GArray *sentences = coder->document->sentences;

    for (guint i = 0; i < sentences->len; i++) {
        struct sentence *s = &g_array_index(sentences, struct sentence, i), rest = *s;
        guint n = entry_tokens(coder, reading, s);
        if (n == 0)
            continue;
        rest.first += n;
        rest.count -= n;
        rest.start = g_array_index(coder->document->tokens, struct token, rest.first).start;
        s->count = n;
        s->end = g_array_index(coder->document->tokens, struct token, rest.first - 1).end;
        s->parsed = rest.parsed = false;
        g_array_insert_val(sentences, ++i, rest);
    }
}

struct reading *coder_read(struct coder *coder, const struct article *article)
{
    g_autoptr(GHashTable) allusions = g_hash_table_new(NULL, NULL);
    g_autoptr(GPtrArray) speakers = g_ptr_array_new();
    struct pass pass = {
        .coder = coder, .article = article, .allusions = allusions, .speakers = speakers, .reading = reading_new()
    };

    english_split(coder->english, article->text, strlen(article->text), coder->document);
    find_dates(coder, article, pass.reading);
    split_entries(coder, pass.reading);
    cast_begin(coder->cast, article, coder->document);
    pass.reading->sentences = coder->document->sentences->len;
    pass.reading->tokens = coder->document->tokens->len;
    for (; pass.sentence_index < coder->document->sentences->len; pass.sentence_index++) {
        const struct sentence *s = &g_array_index(coder->document->sentences, struct sentence, pass.sentence_index);
        pass.paragraph = paragraph_at(article, s->start, &pass.paragraph_index);
        if (pass.paragraph && pass.paragraph->repeated)
            continue;
        bool dated = pass.paragraph && pass.paragraph->own_date.precision;
        pass.published = dated ? pass.paragraph->own_date : article->published;
        set_entry(&pass, s->start);
        code_sentence(&pass);
    }
    return pass.reading;
}

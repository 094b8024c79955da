#include "status.h"

#include "../db/error.h"
#include "../db/table.h"

#include <string.h>

enum { LEMMA, EFFECT, NEGATED, PREPOSITIONS, COLUMNS };

enum effect {
    EFFECT_OCCURRED = EVENT_OCCURRED,
    EFFECT_PLANNED = EVENT_PLANNED,
    EFFECT_PROPOSED = EVENT_PROPOSED,
    EFFECT_DENIED = EVENT_DENIED,
    EFFECT_ALLEGED,
    EFFECT_NONE
};

struct cue {
    enum effect effect, negated;
    char **prepositions;
};

struct cues {
    GHashTable *by_lemma; /* lemma -> struct cue */
};

static void free_cue(gpointer data)
{
    struct cue *cue = data;

    g_strfreev(cue->prepositions);
    g_free(cue);
}

static bool read_effect(struct table *table, const char *cell, enum effect *effect, GError **error)
{
    int status = event_status_find(cell);

    if (status >= 0)
        *effect = (enum effect)status;
    else if (strcmp(cell, "alleged") == 0)
        *effect = EFFECT_ALLEGED;
    else if (strcmp(cell, "-") == 0)
        *effect = EFFECT_NONE;
    else
        return fail(error, ERROR_INPUT, "%s: no status is called '%s'", table_where(table), cell);
    return true;
}

struct cues *cues_new(const char *directory, GError **error)
{
    OWNED(cues) *cues = g_new0(struct cues, 1);
    g_autoptr(GError) trouble = NULL;
    OWNED(table) *table = table_open("ingest/cues.tsv", COLUMNS, directory, &trouble);
    char **cell;

    cues->by_lemma = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_cue);
    while (table && !trouble && (cell = table_next(table, &trouble))) {
        struct cue *cue = g_new0(struct cue, 1);
        g_hash_table_replace(cues->by_lemma, g_strdup(cell[LEMMA]), cue);
        cue->prepositions = g_strsplit(cell[PREPOSITIONS], " ", 0);
        if (!read_effect(table, cell[EFFECT], &cue->effect, &trouble) ||
            !read_effect(table, cell[NEGATED], &cue->negated, &trouble))
            break;
    }
    if (!trouble)
        return g_steal_pointer(&cues);
    g_propagate_error(error, g_steal_pointer(&trouble));
    return NULL;
}

void cues_free(struct cues *cues)
{
    g_hash_table_unref(cues->by_lemma);
    g_free(cues);
}

static bool any_of(const struct tree *tree, int token, const char *const *words)
{
    return tree->tokens[token].lemma && g_strv_contains(words, tree->tokens[token].lemma);
}

static bool is_negation(const struct tree *tree, int token)
{
    static const char *const words[] = {
        "not", "n't", "never", "no", "neither", "nor", "hardly", "nobody", "none", "nothing", NULL
    };

    return any_of(tree, token, words);
}

bool status_negated(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if ((relation == REL_ADVMOD || relation == REL_DET || relation == REL_CC) && is_negation(tree, c))
            return true;
        if (relation != REL_NSUBJ && relation != REL_NSUBJ_PASS)
            continue;
        if (is_negation(tree, c))
            return true;
        for (int d = tree_child(tree, c); d >= 0; d = tree_next(tree, d))
            if (tree_relation(tree, d) == REL_DET && is_negation(tree, d))
                return true;
    }
    return false;
}

/* What auxiliaries say: "will" planned, "could" proposed. */
static enum event_status modality(const struct tree *tree, int token)
{
    static const char *const future[] = { "will", "shall", "'ll", "wo", "'will", NULL };
    static const char *const possible[] = { "would", "could", "may", "might", "should", "must", "can", "ought", "'d", "ca", NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) != REL_AUX)
            continue;
        if (any_of(tree, c, future))
            return EVENT_PLANNED;
        if (any_of(tree, c, possible))
            return EVENT_PROPOSED;
    }
    return EVENT_OCCURRED;
}

static bool has_marker(const struct tree *tree, int token, const char *const *words)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if ((relation == REL_MARK || relation == REL_CASE || relation == REL_ADVMOD) && any_of(tree, c, words))
            return true;
    }
    return false;
}

static bool is_conditional(const struct tree *tree, int token)
{
    static const char *const words[] = { "if", "unless", "lest", "whether", NULL };

    return has_marker(tree, token, words);
}

/* "only after Washington recognizes": a temporal clause in the present waits for what it tells. */
static bool is_awaited(const struct tree *tree, int token)
{
    static const char *const words[] = { "after", "before", "until", "till", "once", "when", "as", NULL };
    const char *xpos = english_xpos_name(tree->tokens[token].xpos);

    return tree_relation(tree, token) == REL_ADVCL && (strcmp(xpos, "VBZ") == 0 || strcmp(xpos, "VBP") == 0) &&
           tree_child_with(tree, token, REL_AUX) < 0 && has_marker(tree, token, words);
}

static bool is_excluded(const struct tree *tree, int token)
{
    static const char *const words[] = { "without", "instead", "rather", "despite-not", NULL };

    return has_marker(tree, token, words);
}

static bool is_infinitive(const struct tree *tree, int token)
{
    static const char *const words[] = { "to", NULL };
    enum upos upos = (enum upos)tree->tokens[token].upos;

    return (upos == UPOS_VERB || upos == UPOS_AUX || upos == UPOS_ADJ || upos == UPOS_NOUN) && tree_is_clause(tree, token) &&
           has_marker(tree, token, words);
}

static enum event_status own_status(const struct tree *tree, int token)
{
    enum event_status status = modality(tree, token);

    if (status_negated(tree, token) || is_excluded(tree, token))
        return EVENT_DENIED;
    if (is_conditional(tree, token) || is_awaited(tree, token))
        return EVENT_PROPOSED;
    return status;
}

static bool is_nominal_link(enum relation relation)
{
    return relation == REL_OBL || relation == REL_NMOD || relation == REL_AGENT;
}

static void note(GString *steps, const struct tree *tree, int token, const char *what)
{
    if (steps)
        g_string_append_printf(steps, "%s%s: %s", steps->len ? ", " : "", tree->tokens[token].lemma, what);
}

static void raise_status(struct status *status, enum event_status to, const struct tree *tree, int token, GString *steps)
{
    if (to <= status->status)
        return;
    status->status = to;
    if (to == EVENT_DENIED)
        status->refused_by = token;
    note(steps, tree, token, event_status_name(to));
}

/* Whether a word's cue reaches its dependent through that relation. */
static bool governs(const struct tree *tree, int child, const struct cue *cue)
{
    enum relation relation = tree_relation(tree, child);
    const char *preposition = tree_preposition(tree, child);

    if (is_nominal_link(relation))
        return !preposition || g_strv_contains((const char *const *)cue->prepositions, preposition);
    if (relation == REL_ADVCL)
        return preposition &&
               (strcmp(preposition, "to") == 0 || g_strv_contains((const char *const *)cue->prepositions, preposition));
    return relation == REL_OBJ || relation == REL_NSUBJ_PASS || relation == REL_CCOMP || relation == REL_XCOMP ||
           relation == REL_ACL || relation == REL_COMPOUND || relation == REL_CSUBJ;
}

static void apply_cue(const struct cue *cue, const struct tree *tree, int head, struct status *status, GString *steps)
{
    enum effect effect = status_negated(tree, head) ? cue->negated : cue->effect;

    if (effect == EFFECT_ALLEGED) {
        status->alleged = true;
        note(steps, tree, head, "alleged");
    } else if (effect != EFFECT_NONE)
        raise_status(status, (enum event_status)effect, tree, head, steps);
}

/* The head's own negation and modals hold for what it takes as object or infinitive, unless its cue has spoken already. */
static bool shares_status(enum relation relation)
{
    return relation == REL_OBJ || relation == REL_NSUBJ_PASS || relation == REL_XCOMP || relation == REL_OBL ||
           relation == REL_NMOD || relation == REL_AGENT || relation == REL_COMPOUND || relation == REL_NSUBJ ||
           relation == REL_CSUBJ;
}

/* Clauses whose content is told as a fact, whatever the main clause does. */
static bool is_presupposed(const struct tree *tree, int token)
{
    static const char *const means[] = { "by", "to", NULL };
    static const char *const times[] = { "after",   "since",  "during", "following",  "despite", "amid",
                                         "because", "before", "over",   "throughout", NULL };
    enum relation relation = tree_relation(tree, token);
    const char *preposition = is_nominal_link(relation) ? tree_preposition(tree, token) : NULL;

    if (relation == REL_RELCL || relation == REL_AMOD || (preposition && g_strv_contains(times, preposition)))
        return true;
    if (relation == REL_ACL)
        return !is_infinitive(tree, token) && tree->tokens[token].upos == UPOS_VERB && !tree_preposition(tree, token);
    return relation == REL_ADVCL && !has_marker(tree, token, means);
}

/* "attacking it might only drive it underground": a participle without a conjunction, mostly a subject. */
static bool is_bare_participle(const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_ADVCL && strcmp(english_xpos_name(tree->tokens[token].xpos), "VBG") == 0 &&
           !tree_preposition(tree, token) && token < tree_head(tree, token);
}

/* A coordinated verb without a subject or auxiliary of its own has the first one's. */
static bool shares_auxiliaries(const struct tree *tree, int token)
{
    return tree_child_with(tree, token, REL_NSUBJ) < 0 && tree_child_with(tree, token, REL_AUX) < 0 &&
           tree_child_with(tree, token, REL_NSUBJ_PASS) < 0;
}

/* The cue of a word, with its particle first: "rule out" is not "rule". */
static const struct cue *cue_of(const struct cues *cues, const struct tree *tree, int token)
{
    const char *lemma = tree->tokens[token].lemma ? tree->tokens[token].lemma : "";
    int particle = tree_child_with(tree, token, REL_PRT);

    if (particle >= 0) {
        g_autofree char *phrase = g_strconcat(lemma, " ", tree->tokens[particle].lemma, NULL);
        const struct cue *cue = g_hash_table_lookup(cues->by_lemma, phrase);
        if (cue)
            return cue;
    }
    return g_hash_table_lookup(cues->by_lemma, lemma);
}

static void step_up(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status, GString *steps)
{
    enum relation relation = tree_relation(tree, child);
    const struct cue *cue = cue_of(cues, tree, head);

    if (relation == REL_CONJ) {
        if (shares_auxiliaries(tree, child))
            raise_status(status, own_status(tree, head), tree, head, steps);
        return;
    }
    bool spoken = cue && cue->effect != EFFECT_NONE && governs(tree, child, cue);
    if (spoken)
        apply_cue(cue, tree, head, status, steps);
    else if (is_infinitive(tree, child) && (relation == REL_XCOMP || relation == REL_ACL || relation == REL_ADVCL))
        raise_status(status, EVENT_PROPOSED, tree, head, steps);
    enum event_status own = own_status(tree, head);
    if (shares_status(relation) && !(spoken && own == EVENT_DENIED))
        raise_status(status, own, tree, head, steps);
}

/* "allegedly", "reportedly": what is only said of the act. */
static bool is_hearsay(const struct tree *tree, int token)
{
    static const char *const words[] = { "allegedly", "purportedly", "supposedly", "alleged",
                                         "purported", "rumored",     "rumoured",   NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if ((tree_relation(tree, c) == REL_ADVMOD || tree_relation(tree, c) == REL_AMOD) && any_of(tree, c, words))
            return true;
    return false;
}

struct status status_of(const struct cues *cues, const struct tree *tree, int token, GString *steps)
{
    struct status status = { EVENT_OCCURRED, false, -1 };

    raise_status(&status, own_status(tree, token), tree, token, steps);
    status.alleged = is_hearsay(tree, token);
    if (is_infinitive(tree, token) && tree_relation(tree, token) == REL_ROOT)
        raise_status(&status, EVENT_PROPOSED, tree, token, steps);
    for (int child = token, head; (head = tree_head(tree, child)) >= 0; child = head) {
        if (is_bare_participle(tree, child) && modality(tree, head) == EVENT_PROPOSED)
            raise_status(&status, EVENT_PROPOSED, tree, head, steps);
        const struct cue *cue = is_presupposed(tree, child) ? cue_of(cues, tree, head) : NULL;
        if (is_presupposed(tree, child) && !(cue && governs(tree, child, cue) && tree_relation(tree, child) != REL_RELCL &&
                                             tree_relation(tree, child) != REL_AMOD && tree_relation(tree, child) != REL_ACL))
            break;
        step_up(cues, tree, child, head, &status, steps);
    }
    return status;
}

/* Verbs whose own past tense speaks of what is to come: "scheduled a news conference Thursday". */
static bool looks_ahead(const struct tree *tree, int token)
{
    static const char *const words[] = { "plan", "schedule", "set", "expect", "slate", "due", "intend", "prepare", NULL };

    return any_of(tree, token, words) && tree_child_with(tree, token, REL_PRT) < 0;
}

enum timex_direction status_direction(const struct tree *tree, int token)
{
    const char *xpos = english_xpos_name(tree->tokens[token].xpos);
    int head = tree_head(tree, token);

    if (looks_ahead(tree, token) || (head >= 0 && is_infinitive(tree, token) && looks_ahead(tree, head)))
        return TIMEX_FUTURE;
    if (modality(tree, token) != EVENT_OCCURRED)
        return TIMEX_FUTURE;
    return strcmp(xpos, "VBD") == 0 || tree_child_with(tree, token, REL_AUX) >= 0 ? TIMEX_PAST : TIMEX_UNKNOWN;
}

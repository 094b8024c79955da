#include "cues.h"

#include "../db/error.h"
#include "../db/table.h"
#include "wordlist.h"

#include <string.h>

enum { WORD, KIND, EFFECT, NEGATED, PREPOSITIONS, COLUMNS };

static const char *const kind_names[KINDS] = {
    [KIND_GOVERNOR] = "governor",
    [KIND_MODAL] = "modal",
    [KIND_NEGATION] = "negation",
    [KIND_FOCUS] = "focus",
    [KIND_CONJUNCTION] = "conjunction",
    [KIND_ADVERB] = "adverb",
    [KIND_ATTRIBUTE] = "attribute",
    [KIND_QUESTION] = "question",
    [KIND_AHEAD] = "ahead",
    [KIND_SMALL] = "small",
    [KIND_PURPOSE] = "purpose",
    [KIND_DOING] = "doing",
    [KIND_UTTERANCE] = "utterance",
    [KIND_ANSWER] = "answer",
    [KIND_FULFIL] = "fulfil",
    [KIND_UNDONE] = "undone",
    [KIND_TRACE] = "trace",
    [KIND_AIM] = "aim",
    [KIND_STANDING] = "standing",
    [KIND_TEXT] = "text",
    [KIND_ENACT] = "enact",
    [KIND_DISPUTE] = "dispute",
    [KIND_FACTIVE] = "factive",
    [KIND_FICTION] = "fiction",
    [KIND_GATHERING] = "gathering",
    [KIND_SCHEDULED] = "scheduled",
    [KIND_BALLOT] = "ballot",
    [KIND_HINDRANCE] = "hindrance",
    [KIND_HAPPENING] = "happening",
    [KIND_ATTAINING] = "attaining",
    [KIND_VIOLENCE] = "violence",
    [KIND_INVOLVING] = "involving",
};

static const struct {
    const char *name;
    enum effect effect;
} effect_names[] = { { "alleged", EFFECT_ALLEGED }, { "awaited", EFFECT_AWAITED }, { "fact", EFFECT_FACT }, { "-", EFFECT_NONE } };

struct cues {
    GHashTable *of_kind[KINDS]; /* word -> struct cue */
    guint64 first[KINDS], second[KINDS]; /* their starts (wordlist.h), which most words have not */
};

/* False where no cue begins with these letters, alone or as the first of several words. */
static bool may_begin(const struct cues *cues, enum kind kind, const char *word)
{
    return cues->first[kind] & wordlist_first(word) && cues->second[kind] & wordlist_second(word);
}

static const struct cue *look_up(const struct cues *cues, enum kind kind, const char *word)
{
    return may_begin(cues, kind, word) ? g_hash_table_lookup(cues->of_kind[kind], word) : NULL;
}

static void free_cue(gpointer data)
{
    struct cue *cue = data;

    g_strfreev(cue->prepositions);
    g_free(cue);
}

static bool read_effect(struct table *table, const char *cell, enum effect *effect, GError **error)
{
    int status = event_status_find(cell);

    *effect = (enum effect)status;
    for (size_t i = 0; status < 0 && i < G_N_ELEMENTS(effect_names); i++)
        if (strcmp(effect_names[i].name, cell) == 0) {
            *effect = effect_names[i].effect;
            return true;
        }
    return status >= 0 || fail(error, ERROR_INPUT, "%s: no status is called '%s'", table_where(table), cell);
}

static bool read_cue(struct cues *cues, struct table *table, char **cell, GError **error)
{
    int kind = 0;

    while (kind < KINDS && strcmp(kind_names[kind], cell[KIND]) != 0)
        kind++;
    if (kind == KINDS)
        return fail(error, ERROR_INPUT, "%s: no kind of cue is called '%s'", table_where(table), cell[KIND]);
    struct cue *cue = g_new0(struct cue, 1);
    g_hash_table_replace(cues->of_kind[kind], g_strdup(cell[WORD]), cue);
    cues->first[kind] |= wordlist_first(cell[WORD]);
    cues->second[kind] |= wordlist_second(cell[WORD]);
    cue->prepositions = g_strsplit(cell[PREPOSITIONS], " ", 0);
    return read_effect(table, cell[EFFECT], &cue->effect, error) &&
           read_effect(table, *cell[NEGATED] ? cell[NEGATED] : "-", &cue->negated, error);
}

struct cues *cues_new(const char *directory, GError **error)
{
    OWNED(cues) *cues = g_new0(struct cues, 1);
    g_autoptr(GError) trouble = NULL;
    OWNED(table) *table = table_open("ingest/cues.tsv", COLUMNS, directory, &trouble);
    char **cell;

    for (int kind = 0; kind < KINDS; kind++)
        cues->of_kind[kind] = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_cue);
    while (table && !trouble && (cell = table_next(table, &trouble)))
        if (!read_cue(cues, table, cell, &trouble))
            break;
    if (!trouble)
        return g_steal_pointer(&cues);
    g_propagate_error(error, g_steal_pointer(&trouble));
    return NULL;
}

void cues_free(struct cues *cues)
{
    for (int kind = 0; kind < KINDS; kind++)
        g_hash_table_unref(cues->of_kind[kind]);
    g_free(cues);
}

const struct cue *cues_find(const struct cues *cues, enum kind kind, const struct tree *tree, int token)
{
    const char *lemma = tree->tokens[token].lemma;

    return lemma ? look_up(cues, kind, lemma) : NULL;
}

/* "proposed" as an attribute, where its lemma is "propose". */
const struct cue *cues_find_form(const struct cues *cues, enum kind kind, const struct tree *tree, int token)
{
    g_autofree char *text = tree_text(tree, token);
    g_autofree char *low = g_ascii_strdown(text, -1);

    return look_up(cues, kind, low);
}

/* "put on hold", "came to nothing": a verb with a phrase that makes one word of it. */
static const struct cue *idiom_of(const struct cues *cues, enum kind kind, const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        const char *preposition = c > token && tree_relation(tree, c) == REL_OBL ? tree_preposition(tree, c) : NULL;
        if (!preposition || !tree->tokens[c].lemma)
            continue;
        g_autofree char *phrase = g_strjoin(" ", tree->tokens[token].lemma, preposition, tree->tokens[c].lemma, NULL);
        const struct cue *cue = look_up(cues, kind, phrase);
        if (cue)
            return cue;
    }
    return NULL;
}

/* A verb with its particle first: "rule out" is not "rule", nor "come close" "come". */
const struct cue *cues_find_verb(const struct cues *cues, enum kind kind, const struct tree *tree, int token)
{
    const char *lemma = tree->tokens[token].lemma ? tree->tokens[token].lemma : "";
    if (!may_begin(cues, kind, lemma))
        return NULL;
    const struct cue *idiom = tree->tokens[token].upos == UPOS_VERB ? idiom_of(cues, kind, tree, token) : NULL;
    if (idiom)
        return idiom;
    int particle = tree_child_with(tree, token, REL_PRT), next = token + 1;

    if (particle < 0 && next < (int)tree->n && tree_head(tree, next) == token &&
        (tree_relation(tree, next) == REL_ADVMOD || (tree_relation(tree, next) == REL_OBL && tree->tokens[next].upos == UPOS_ADP) ||
         ((tree_relation(tree, next) == REL_XCOMP || tree_relation(tree, next) == REL_OBJ) && tree->tokens[next].upos == UPOS_ADJ)))
        particle = next;
    if (particle < 0 && next + 1 < (int)tree->n && tree_relation(tree, next) == REL_CASE &&
        tree_relation(tree, next + 1) == REL_CASE && tree_head(tree, tree_head(tree, next)) == token)
        particle = next; /* "pulled out of the talks" */
    if (particle >= 0) {
        g_autofree char *phrase = g_strconcat(lemma, " ", tree->tokens[particle].lemma, NULL);
        const struct cue *cue = look_up(cues, kind, phrase);
        if (cue)
            return cue;
    }
    return cues_find(cues, kind, tree, token);
}

/* "is out of the question", "remains on the table": a phrase that says how things stand with its subject. */
static const struct cue *standing_of(const struct cues *cues, const struct tree *tree, int token)
{
    const char *preposition = tree->tokens[token].upos == UPOS_NOUN ? tree_preposition(tree, token) : NULL;

    static const char *const seem[] = { "remain", "look", "seem", "appear", NULL };
    bool seems = tree_relation(tree, token) == REL_OBL && tree_is_one_of(tree, tree_head(tree, token), seem);
    if (!preposition || (!seems && tree_child_with(tree, token, REL_COP) < 0))
        return NULL;
    g_autofree char *phrase = g_strjoin(" ", preposition, tree->tokens[token].lemma, NULL);
    return look_up(cues, KIND_STANDING, phrase);
}

const struct cue *cues_governor(const struct cues *cues, const struct tree *tree, int token)
{
    const struct cue *standing = standing_of(cues, tree, token);
    const struct cue *cue = standing ? standing : cues_find_verb(cues, KIND_GOVERNOR, tree, token);

    if (cue && cue->effect == EFFECT_ALLEGED && tree->tokens[token].upos == UPOS_ADJ)
        return NULL; /* "made clear it would impose sanctions" clears nobody */
    if (cue && !standing && tree_has_tag(tree, token, TAG(VBN)) && tree_child_with(tree, token, REL_AUX_PASS) >= 0 &&
        tree_child_with(tree, token, REL_PRT) < 0) {
        const struct cue *state = cues_find_form(cues, KIND_GOVERNOR, tree, token);
        return state ? state : cue; /* "is prepared to leave" is no preparation */
    }
    if (cue && !standing && tree_has_tag(tree, token, TAG(NNS))) {
        const struct cue *plural = cues_find_form(cues, KIND_GOVERNOR, tree, token);
        return plural ? plural : cue; /* "talks on a truce" is no talk of one */
    }
    return cue;
}

#include "support.h"

#include "../../db/action.h"
#include "../../db/error.h"
#include "../../db/table.h"

#include <string.h>

static const char *const support_names[] = {
    [SUPPORT_NONE] = "", [SUPPORT_DO] = "do", [SUPPORT_UNDERGO] = "undergo", [SUPPORT_HAPPEN] = "happen", [SUPPORT_ASK] = "ask"
};

bool supports_read(struct coder *coder, const char *directory, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    OWNED(table) *table = table_open("ingest/supports.tsv", 3, directory, &trouble);
    char **cell;

    coder->supports = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    while (table && !trouble && (cell = table_next(table, &trouble))) {
        enum support kind = SUPPORT_ASK;
        while (kind > SUPPORT_NONE && strcmp(support_names[kind], cell[1]) != 0)
            kind--;
        if (kind == SUPPORT_NONE) {
            fail(&trouble, ERROR_INPUT, "%s: a verb supports as do, undergo, happen or ask, not '%s'", table_where(table), cell[1]);
            break;
        }
        g_hash_table_replace(coder->supports, g_strdup_printf("%s%s%s", cell[0], *cell[2] ? " " : "", cell[2]),
                             GINT_TO_POINTER(kind));
    }
    if (trouble)
        g_propagate_error(error, g_steal_pointer(&trouble));
    return table && (!error || !*error);
}

enum support support_kind(const struct coder *coder, const char *verb, const char *preposition)
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

/* "claimed responsibility for the raid": the noun between the verb and the act. */
static int over_responsibility(const struct tree *tree, int token)
{
    static const char *const words[] = { "responsibility", "credit", "blame", NULL };
    int head = tree_head(tree, token);
    bool between = head >= 0 && tree_relation(tree, token) == REL_NMOD && tree_relation(tree, head) == REL_OBJ &&
                   g_strcmp0(tree_preposition(tree, token), "for") == 0;

    return between && tree_is_one_of(tree, head, words) ? tree_head(tree, head) : -1;
}

/* "France was in talks with Peru", "the prisoners are on hunger strike": a predicate that has its own subject. */
static bool is_predicate(const struct tree *tree, const struct act *act)
{
    const char *preposition = tree_child_with(tree, act->token, REL_COP) >= 0 ? tree_preposition(tree, act->token) : NULL;

    if (!preposition || act->arguments.subject < 0)
        return false;
    return strcmp(preposition, "in") == 0 ? act->action == ACTION_MEET
                                          : strcmp(preposition, "on") == 0 && act->action == ACTION_PROTEST;
}

/* "There is no truce": how things stand; "there were protests in Lahore" tells of what happened. */
static bool stands_there(const struct tree *tree, int verb)
{
    return g_strcmp0(tree->tokens[verb].lemma, "be") == 0 && !tree_has_tag(tree, verb, TAG(VBD) | TAG(VBN));
}

/* "Saturday saw protests": a day saw what happened. */
static bool is_seen_by_day(const struct tree *tree, int verb)
{
    static const char *const words[] = { "see", "witness", "bring", NULL };
    int day = tree_child_with(tree, verb, REL_TIME);

    return tree_is_one_of(tree, verb, words) && tree_has_tag(tree, verb, TAG(VBD)) && day >= 0 && day < verb &&
           tree_child_with(tree, verb, REL_NSUBJ) < 0 && tree_relation(tree, verb) != REL_CONJ;
}

/* "announced aid, as well as sanctions": joined to the object, though the parser joined it to the verb. */
static bool is_second_object(const struct tree *tree, int token)
{
    int verb = tree_relation(tree, token) == REL_CONJ && !tree_preposition(tree, token) ? tree_head(tree, token) : -1;

    return verb >= 0 && tree->tokens[verb].upos == UPOS_VERB && tree_child_with(tree, verb, REL_OBJ) >= 0;
}

/* The verb over the noun of an act, and as what the noun stands with it; -1 if none: "claimed responsibility for the raid". */
static int verb_over(const struct tree *tree, int noun, enum relation *relation)
{
    int head = tree_head(tree, noun), claim = over_responsibility(tree, noun);

    *relation = tree_relation(tree, noun);
    if (is_second_object(tree, noun))
        *relation = REL_OBJ;
    else if (*relation == REL_CONJ && head >= 0) {
        *relation = tree_relation(tree, head);
        head = tree_head(tree, head);
    }
    if (claim >= 0) {
        *relation = REL_OBL;
        head = claim;
    }
    return head >= 0 && tree->tokens[head].upos == UPOS_VERB ? head : -1;
}

/* What the verb makes of the noun. */
static enum support kind_over(const struct coder *coder, int verb, int noun, enum relation relation)
{
    const char *lemma = coder->tree->tokens[verb].lemma;

    if (relation == REL_OBJ || relation == REL_NSUBJ_PASS)
        return relation == REL_OBJ && is_seen_by_day(coder->tree, verb) ? SUPPORT_HAPPEN : support_kind(coder, lemma, NULL);
    if (relation == REL_OBL || relation == REL_AGENT)
        return support_kind(coder, lemma, tree_preposition(coder->tree, noun));
    bool happens =
        relation == REL_NSUBJ && !stands_there(coder->tree, verb) && support_kind(coder, lemma, "subj") == SUPPORT_HAPPEN;
    return happens ? SUPPORT_HAPPEN : SUPPORT_NONE;
}

void support_find(const struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    enum relation relation;

    if (is_predicate(tree, act)) {
        act->support = act->token;
        act->kind = SUPPORT_DO;
        act->support_arguments = act->arguments;
        return;
    }
    int lost = lost_verb(coder, act->token), verb = lost >= 0 ? lost : verb_over(tree, act->token, &relation);
    act->kind = lost >= 0 ? SUPPORT_HAPPEN : verb >= 0 ? kind_over(coder, verb, act->token, relation) : SUPPORT_NONE;
    if (act->kind == SUPPORT_NONE)
        return;
    act->support = verb;
    tree_arguments(tree, verb, &act->support_arguments);
}

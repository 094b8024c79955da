#include "statement.h"

#include "content.h"
#include "../../db/action.h"
#include "../mood.h"
#include "day.h"
#include "../../db/actor.h"

#include <string.h>

/* "The resolution calls on Israel": the words of the body that passed the last one told of. */
static void resolve_text(struct pass *pass, struct act *act)
{
    const struct coder *coder = pass->coder;
    int subject = act->arguments.subject, adopts = ACTION_ADOPT_RESOLUTION;
    bool text = act_in_class(coder, subject, "resolution");

    for (guint i = pass->reading->events->len; text && act_is_verbal(act->action) && act->source->len == 0 && i-- > 0;) {
        const struct event *event = g_ptr_array_index(pass->reading->events, i);
        if (event->action != adopts || event->source->len == 0)
            continue;
        g_ptr_array_add(act->source, g_ptr_array_index(event->source, 0));
        path_say(act->source_path, "who passed the text");
        act->of_text = true;
    }
}

/* "a new quarrel with Chad, which had condemned": the name right before the comma, where the parser took the word above it. */
static int nominal_before_relative(const struct tree *tree, int token)
{
    int clause = tree_relation(tree, token) == REL_CONJ ? tree_head(tree, token) : token;
    int pronoun = tree_relation(tree, clause) == REL_RELCL ? tree_child_with(tree, clause, REL_NSUBJ) : -1;

    if (pronoun < 2 || !tree_has_tag(tree, pronoun, TAGS_RELATIVE) || !tree_is(tree, pronoun - 1, ","))
        return -1;
    int nominal = pronoun - 2;
    while (tree_relation(tree, nominal) == REL_FLAT || tree_relation(tree, nominal) == REL_COMPOUND)
        nominal = tree_head(tree, nominal);
    return nominal == tree_head(tree, clause) ? -1 : nominal;
}

/* "said its answer was not enough and called on": who said it, where the second verb was hung on the clause that he said; -1 if none. */
static int sayer_above(const struct coder *coder, int token)
{
    const struct tree *tree = coder->tree;
    int clause =
        tree_relation(tree, token) == REL_CONJ && tree_child_with(tree, token, REL_NSUBJ) < 0 ? tree_head(tree, token) : -1;
    int said = clause >= 0 && tree_relation(tree, clause) == REL_CCOMP ? tree_head(tree, clause) : -1;
    int action = said >= 0 ? act_action_at(coder, said) : -1;

    return action >= 0 && act_is_verbal(action) && said < clause ? tree_child_with(tree, said, REL_NSUBJ) : -1;
}

bool statement_find_speaker(struct coder *coder, struct act *act)
{
    int subject = act->arguments.subject, before = tree_nominal_before(coder->tree, act->token);

    if (before < 0)
        before = nominal_before_relative(coder->tree, act->token);
    if (before < 0)
        before = sayer_above(coder, act->token);
    if (coder->tree->tokens[act->token].upos != UPOS_VERB || act->arguments.passive || before < 0 || before == subject ||
        (act->source->len && cast_speaks(coder->cast, coder->tree, subject)) || !cast_speaks(coder->cast, coder->tree, before))
        return false;
    act->arguments.subject = before;
    g_ptr_array_set_size(act->source, 0);
    g_ptr_array_set_size(act->target, 0);
    path_clear(act->source_path);
    path_clear(act->target_path);
    return true;
}

/* "citing a threat", "after talks failed": a clause beside a plan that is no condition of it; not "if", "once", "assuming". */
static bool is_no_condition(const struct tree *tree, int clause)
{
    static const char *const words[] = { "to",    "after",    "because", "as", "since", "before",
                                         "while", "although", "though",  "by", NULL };
    static const char *const supposing[] = { "assume", "provide", "depend", "suppose", "consider", NULL };
    const char *preposition = tree_preposition(tree, clause);

    return preposition ? wordlist_has(words, preposition)
                       : tree_has_tag(tree, clause, TAG(VBG)) && !tree_is_one_of(tree, clause, supposing);
}

/* Whether a clause beside the act, or beside its infinitive, may be its condition: "would refuse to meet them unless". */
static bool is_bound(const struct tree *tree, int token)
{
    for (; token >= 0; token = tree_child_with(tree, token, REL_XCOMP))
        for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
            if (tree_relation(tree, c) == REL_ADVCL && !is_no_condition(tree, c))
                return true;
    return false;
}

/* The first of coordinated verbs that share subject and auxiliaries: of "would recall its envoy and expel two spies" the recall. */
static int first_conjunct(const struct tree *tree, int token)
{
    while (tree_relation(tree, token) == REL_CONJ && !tree_has(tree, token, REL_BIT(NSUBJ) | REL_BIT(AUX)) &&
           tree_has_tag(tree, token, TAG(VB)))
        token = tree_head(tree, token);
    return token;
}

/* Whether all that speaks against its having happened is the "would", its own or the first conjunct's. */
static bool only_would(const struct tree *tree, const struct act *act, int first)
{
    const char *raised = first == act->token ? "would" : tree->tokens[first].lemma;

    return status_is_only_by(&act->status, EVENT_PROPOSED, tree, raised) && tree_has_child(tree, first, REL_AUX, "would");
}

/* The verb of what was said that one without a subject of its own is joined to: "said it {was} angry and would leave". */
static int said_beside(const struct tree *tree, int token)
{
    while (tree_relation(tree, token) == REL_CONJ && tree_child_with(tree, token, REL_NSUBJ) < 0)
        token = tree_head(tree, token);
    return token;
}

/* "agreed that Kim would visit Moscow": what was settled, whoever is to do it. */
static bool is_settled(const struct tree *tree, int verb)
{
    static const char *const verbs[] = { "agree", "decide", "arrange", NULL };

    return tree_is_one_of(tree, verb, verbs) && tree_has_tag(tree, verb, TAG(VBD) | TAG(VBN));
}

/* "would start withdrawing": the verb that has the "would", else the act's own. */
static int begun_by(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "begin", "start", "resume", "continue", NULL };
    int head = tree_relation(tree, token) == REL_XCOMP ? tree_head(tree, token) : -1;

    return head >= 0 && tree_is_one_of(tree, head, verbs) ? head : token;
}

/* "Norway said it would send aid": who speaks of his own act plans it, unless it hangs on a condition. */
static bool is_own_plan(struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int first = begun_by(tree, first_conjunct(tree, act->token)), told = said_beside(tree, first), head = tree_head(tree, told);
    int said = head >= 0 ? act_action_at(coder, head) : -1;
    struct tree_arguments arguments;

    bool settled = head >= 0 && is_settled(tree, head);
    bool stated = said == ACTION_STATE && !act->arguments.passive;

    if (tree_relation(tree, told) != REL_CCOMP || !(stated || settled) || !only_would(tree, act, first) ||
        (action_get(act->action)->quad == QUAD_MATERIAL_CONFLICT && !act_is_measure(act->action)) || is_bound(tree, first) ||
        is_bound(tree, act->token) || is_bound(tree, told))
        return false;
    if (settled)
        return mood_own(coder->cues, tree, head).status == EVENT_OCCURRED;
    g_autoptr(GPtrArray) speaker = g_ptr_array_new();
    tree_arguments(tree, head, &arguments);
    cast_resolve(coder->cast, tree, arguments.subject, false, speaker);
    return speaker->len && g_ptr_array_find(act->source, g_ptr_array_index(speaker, 0), NULL);
}

/* Defending one's own act is a statement (guide, section 7). */
static void state_own_defence(const struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "defend", "justify", NULL };
    const char *lemma = coder->tree->tokens[act->token].lemma;

    if (act->action != ACTION_PRAISE || act->source->len == 0 || !wordlist_has(verbs, lemma))
        return;
    for (guint i = 0; i < act->target->len; i++)
        if (!g_ptr_array_find(act->source, g_ptr_array_index(act->target, i), NULL))
            return;
    act->action = ACTION_STATE;
    act_clear_target(act);
}

/* "insisted that the constitution be obeyed": an infinitive without "to" or a modal, behind a subject of its own. */
static int wish_insisted_on(const struct coder *coder, int clause)
{
    const struct tree *tree = coder->tree;
    int subject = tree_child_with(tree, clause, REL_NSUBJ), aux = tree_child_with(tree, clause, REL_AUX_PASS);

    subject = subject < 0 ? tree_child_with(tree, clause, REL_NSUBJ_PASS) : subject;
    aux = aux < 0 ? tree_child_with(tree, clause, REL_COP) : aux;
    bool wish = tree_has_tag(tree, aux < 0 ? clause : aux, TAG(VB)) && tree_child_with(tree, clause, REL_AUX) < 0;
    return wish && subject >= 0 && subject < clause ? subject : -1;
}

/* "insisted that it had paid", "that nothing was paid": told of what was done, it demands nothing; what was not done it denies. */
static void specify_insistence(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int clause = tree_is(tree, act->token, "insist") ? tree_child_with(tree, act->token, REL_CCOMP) : -1;

    int wished = clause >= 0 && act->action == ACTION_STATE ? wish_insisted_on(coder, clause) : -1;
    if (wished >= 0) {
        act->action = ACTION_DEMAND;
        act_aim_at(coder, act, wished, false, "who is to act");
        return;
    }
    if (clause < 0 || !day_is_past(tree, clause) || tree_is(tree, clause, "have") ||
        (act->action != ACTION_DEMAND && act->action != ACTION_STATE))
        return;
    act->action = action_find(mood_negated(coder->cues, tree, clause) ? "deny" : "state");
    act_clear_target(act);
}

/* "Egyptians protest the fraud", "police officers protest": many who stand for nobody but themselves. */
static bool is_of_many(const struct tree *tree, int subject)
{
    static const char *const words[] = { "officer", "policeman", "soldier", "opponent", "foe", "critic", "supporter", NULL };

    return tree_has_tag(tree, subject, TAG(NNPS)) ||
           (tree_has_tag(tree, subject, TAG(NNS)) && tree_is_one_of(tree, subject, words));
}

/* "India protested over the search": states do so by a note, their people in the street. */
static void protest_as_state(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    bool verb = act->action == ACTION_PROTEST && tree_is(tree, act->token, "protest") &&
                tree->tokens[act->token].upos == UPOS_VERB && act->source->len > 0;
    static const char *const kinds[] = { "state", "organisation", NULL };
    int subject = act->arguments.subject;
    bool it = subject >= 0 && tree_is(tree, subject, "it"); /* "said it had summoned him to protest" */

    if (verb && subject >= 0 && (it || tree->tokens[subject].upos != UPOS_PRON) && cast_speaks(coder->cast, tree, subject) &&
        !cast_is_at_home(coder->cast, tree, subject) && !is_of_many(tree, subject) &&
        g_strv_contains(kinds, actor_kind(g_ptr_array_index(act->source, 0))))
        act->action = ACTION_PROTEST_FORMALLY;
}

/* "Russia broke the truce, Georgia complained": of whom one complains, the subject of what was said tells. */
static void aim_complaint(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(ACCUSE) | ACTION_BIT(PROTEST_FORMALLY);
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token), clause = head >= 0 && head < act->token ? content_clause(tree, act->token) : -1;
    struct tree_arguments said;

    if (clause != head || clause < 0 || act->target->len || act->source->len == 0 || tree->tokens[clause].upos != UPOS_VERB ||
        !action_is(act->action, slugs))
        return;
    tree_arguments(tree, clause, &said);
    act_aim_at(coder, act, said.passive ? tree_child_with(tree, clause, REL_AGENT) : said.subject, false,
               "who does what is complained of");
}

/* "claimed that it had struck Peru": who tells of his own deed accuses nobody. */
static void specify_claim(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int clause = tree_is(tree, act->token, "claim") && tree->tokens[act->token].upos == UPOS_VERB && act->action == ACTION_ACCUSE
                     ? tree_child_with(tree, act->token, REL_CCOMP)
                     : -1;
    int subject = clause >= 0 ? tree_child_with(tree, clause, REL_NSUBJ) : -1;

    if (subject < 0 || act->source->len == 0)
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_resolve_besides(coder->cast, tree, subject, false, act->target, codes);
    bool other = codes->len && !g_ptr_array_find(act->source, g_ptr_array_index(codes, 0), NULL);
    if (other || (codes->len == 0 && tree->tokens[subject].upos != UPOS_PRON))
        return;
    act->action = ACTION_STATE;
    act_clear_target(act);
}

void statement_specify(struct pass *pass, struct act *act)
{
    protest_as_state(pass->coder, act);
    resolve_text(pass, act);
    specify_insistence(pass->coder, act);
    state_own_defence(pass->coder, act);
    specify_claim(pass->coder, act);
    aim_complaint(pass->coder, act);
    content_specify(pass->coder, act);
    if (!is_own_plan(pass->coder, act))
        return;
    act->status.status = EVENT_PLANNED;
    g_string_append(act->steps, ", of the speaker himself: planned");
}

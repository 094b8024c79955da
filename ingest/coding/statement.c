#include "statement.h"

#include "../../db/action.h"

#include <string.h>

/* "The resolution calls on Israel": the words of the body that passed the last one told of. */
static void resolve_text(struct pass *pass, struct act *act)
{
    const struct coder *coder = pass->coder;
    int subject = act->arguments.subject, adopts = action_find("adopt-resolution");
    bool text = subject >= 0 && coder->tree->tokens[subject].lemma &&
                frames_in_class(coder->frames, coder->tree->tokens[subject].lemma, "resolution");

    for (guint i = pass->reading->events->len; text && act_is_verbal(act->action) && act->source->len == 0 && i-- > 0;) {
        const struct event *event = g_ptr_array_index(pass->reading->events, i);
        if (event->action != adopts || event->source->len == 0)
            continue;
        g_ptr_array_add(act->source, g_ptr_array_index(event->source, 0));
        g_string_assign(act->source_path, "who passed the text");
        act->of_text = true;
    }
}

/* "more trouble with Iran, which had condemned": the name right before the comma, where the parser took the word above it. */
static int nominal_before_relative(const struct tree *tree, int token)
{
    int clause = tree_relation(tree, token) == REL_CONJ ? tree_head(tree, token) : token;
    int pronoun = tree_relation(tree, clause) == REL_RELCL ? tree_child_with(tree, clause, REL_NSUBJ) : -1;

    if (pronoun < 2 || english_xpos_name(tree->tokens[pronoun].xpos)[0] != 'W' || !tree_is(tree, pronoun - 1, ","))
        return -1;
    int nominal = pronoun - 2;
    while (tree_relation(tree, nominal) == REL_FLAT || tree_relation(tree, nominal) == REL_COMPOUND)
        nominal = tree_head(tree, nominal);
    return nominal == tree_head(tree, clause) ? -1 : nominal;
}

bool statement_find_speaker(struct coder *coder, struct act *act)
{
    int subject = act->arguments.subject, before = tree_nominal_before(coder->tree, act->token);

    if (before < 0)
        before = nominal_before_relative(coder->tree, act->token);
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
    static const char *const renounced[] = { "seek",   "run",    "stand",     "contest",   "interfere",
                                             "invade", "attack", "retaliate", "intervene", NULL };
    static const char *const blows[] = { "retaliate", "avenge", "punish", "annihilate", "destroy", NULL };
    const char *lemma = coder->tree->tokens[clause].lemma;
    int action = act_action_at(coder, clause);
    bool harms = action >= 0 && action_get(action)->quad == QUAD_MATERIAL_CONFLICT;

    if (!status_negated(coder->cues, coder->tree, clause))
        return harms || g_strv_contains(blows, lemma) ? "warn" : "pledge";
    if (g_strv_contains(renounced, lemma))
        return "pledge"; /* "will not seek re-election" */
    return has_word_of(coder, clause, "patience") ? "warn" : "reject"; /* "will not tolerate", "will not leave it unanswered" */
}

/* "Norway said it would send aid": who speaks of his own act plans it, unless it hangs on a condition. */
static bool is_own_plan(struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int head = tree_head(tree, act->token), said = head >= 0 ? act_action_at(coder, head) : -1;
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

/* "No one should doubt our resolve" asks nothing of anybody. */
static bool is_nobody(const struct tree *tree, int subject)
{
    int determiner = subject >= 0 ? tree_child_with(tree, subject, REL_DET) : -1;

    return subject >= 0 && (tree_is(tree, subject, "nobody") ||
                            (tree_is(tree, subject, "one") && determiner >= 0 && tree_is(tree, determiner, "no")));
}

/* "said it had never struck Peru": of an act that one would be blamed for. */
static bool is_denial(const struct coder *coder, int clause)
{
    int action = act_action_at(coder, clause);

    return action >= 0 && action_get(action)->quad == QUAD_MATERIAL_CONFLICT && status_negated(coder->cues, coder->tree, clause);
}

/* "said it would answer", "said the army would leave"; but "said the number would grow". */
static bool has_will(struct coder *coder, int subject)
{
    return subject >= 0 && (coder->tree->tokens[subject].upos == UPOS_PRON || cast_speaks(coder->cast, coder->tree, subject) ||
                            cast_is_people(coder->cast, coder->tree, subject));
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
    else if (verdict == VERDICT_INTENT && own && !arguments.passive && !is_supposing(tree, clause) &&
             has_will(coder, arguments.subject))
        act->action = action_find(intent_slug(coder, clause));
    else if (verdict == VERDICT_OPTION && own && strcmp(intent_slug(coder, clause), "warn") == 0)
        act->action = action_find("warn");
    else if (verdict == VERDICT_NONE && own && is_denial(coder, clause))
        act->action = action_find("deny");
    else if (verdict == VERDICT_DUTY && !own && !is_nobody(tree, arguments.subject))
        aim_statement(act, action_find("demand"), subject);
    else if (own && verdict == VERDICT_NONE && tree_is(tree, act->token, "insist") && tree_child_with(tree, clause, REL_COP) >= 0)
        act->action = action_find("deny"); /* "insists its programme is peaceful" */
    int said = act_action_at(coder, clause);
    act->told_itself = own && verdict == VERDICT_NONE && judgement < 0 && said >= 0 && act_is_verbal(said) &&
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

void statement_specify(struct pass *pass, struct act *act)
{
    resolve_text(pass, act);
    state_own_defence(pass->coder, act);
    specify_statement(pass->coder, act);
    if (!is_own_plan(pass->coder, act))
        return;
    act->status.status = EVENT_PLANNED;
    g_string_append(act->steps, ", of the speaker himself: planned");
}

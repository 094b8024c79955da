#include "clause.h"

#include "clause_inside.h"
#include "answer.h"
#include "content.h"
#include "roles.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

void clause_claimant(struct coder *coder, struct act *act)
{
    static const char *const words[] = { "by", "from", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.passive ? -1 : act->arguments.object;

    if (act->target->len || object < 0 || tree->tokens[object].upos != UPOS_NOUN || act->action != ACTION_DENY)
        return;
    for (int c = tree_child(tree, object); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool whose = relation == REL_POSS || relation == REL_AMOD || relation == REL_COMPOUND ||
                     (relation == REL_NMOD && tree_has_preposition(tree, c, words));
        if (whose && cast_knows(coder->cast, tree, c))
            cast_resolve(coder->cast, tree, c, false, act->target);
    }
    act_say_target(act, "whose words they are");
}

void clause_promised(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(PLEDGE) | ACTION_BIT(WARN);
    static const struct frame_roles partners = { .role = { "with", "obj" } };
    int clause = act->target->len || !action_is(act->action, slugs) ? -1 : content_clause(coder->tree, act->token);
    const struct frame_match *match = clause >= 0 ? act_match_at(coder, clause) : NULL;

    if (!match || match->frame->action < 0)
        return;
    OWNED(path) *aside = path_new();
    struct act deed = { .match = match,
                        .action = match->frame->action,
                        .token = clause,
                        .support = -1,
                        .source = act->source,
                        .target = act->target,
                        .source_path = aside,
                        .target_path = act->target_path };
    tree_arguments(coder->tree, clause, &deed.arguments);
    roles_resolve(coder, &deed, &match->frame->target, true, act->target);
    if (act->target->len == 0 && action_get(deed.action)->symmetric) /* "said it would meet the premier" */
        roles_resolve(coder, &deed, &partners, false, act->target);
    act_drop_codes(act->target, 0, act->source);
}

int clause_verb_around(const struct tree *tree, int noun)
{
    static const char *const occasions[] = { "in", "during", "at", "after", NULL }; /* "criticised the plan in talks with Peru" */
    enum relation relation = tree_relation(tree, noun);
    int head = tree_head(tree, noun);
    enum relation above = head >= 0 && relation == REL_NMOD ? tree_relation(tree, head) : REL_OTHER;
    bool beside_object = above == REL_OBJ && tree_has_preposition(tree, noun, occasions);
    bool within = (above == REL_OBL || beside_object) && tree->tokens[head].upos != UPOS_VERB;
    bool of_subject = above == REL_NSUBJ && head < noun; /* "The minister, in talks with Peru's envoy, agreed" */

    if (within || of_subject)
        head = tree_head(tree, head);
    else if (relation != REL_OBL)
        return -1;
    return head >= 0 && tree->tokens[head].upos == UPOS_VERB ? head : -1;
}

void clause_addressee(struct coder *coder, struct act *act)
{
    enum relation relation = tree_relation(coder->tree, act->token);
    int head = tree_head(coder->tree, act->token);
    struct tree_arguments deed;

    bool spoken = act_is_verbal(act->action) || act->action == ACTION_PROTEST_FORMALLY;
    if (act->target->len || act->source->len == 0 || act->status.status != EVENT_OCCURRED || !spoken ||
        act->action == ACTION_STATE || !(relation == REL_ADVCL || relation == REL_XCOMP) || act_action_at(coder, head) < 0 ||
        g_strcmp0(tree_preposition(coder->tree, act->token), "to") != 0)
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    tree_arguments(coder->tree, head, &deed);
    if (deed.object >= 0 && !deed.passive)
        cast_resolve(coder->cast, coder->tree, deed.object, false, codes);
    for (guint i = 0; i < deed.n && codes->len == 0 && !deed.passive; i++) /* "wrote to the council to ask for a session" */
        if (g_strcmp0(deed.oblique[i].preposition, "to") == 0 && deed.oblique[i].token < act->token)
            cast_resolve(coder->cast, coder->tree, deed.oblique[i].token, false, codes);
    if (codes->len != 1 || g_ptr_array_find(act->source, g_ptr_array_index(codes, 0), NULL))
        return;
    g_ptr_array_add(act->target, g_ptr_array_index(codes, 0));
    path_say(act->target_path, "to whom it was done");
}

void clause_teller(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(SUMMON) | ACTION_BIT(EXPEL) | ACTION_BIT(DEPORT) | ACTION_BIT(RECALL) |
                                 ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE) | ACTION_BIT(CLOSE_MISSION);
    int said = tree_child_with(coder->tree, act->token, REL_PARATAXIS);
    struct tree_arguments arguments;

    if (said < 0 && tree_relation(coder->tree, act->token) == REL_CCOMP)
        said = tree_head(coder->tree, act->token);
    bool arrests = act->action == ACTION_DETAIN; /* "Police said 20 people had been arrested" */
    bool bidden = tree_is(coder->tree, act->token, "have"); /* "said two envoys had to leave" */
    bool undone = act->arguments.passive && act->arguments.subject < 0;
    if (said < 0 || act->source->len || (act->target->len == 0 && !arrests) || !(undone || bidden) ||
        act_action_at(coder, said) != ACTION_STATE || !action_is(act->action, slugs))
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    tree_arguments(coder->tree, said, &arguments);
    cast_resolve(coder->cast, coder->tree, arguments.subject, false, codes);
    bool own = act->target->len > 0 && act_codes_overlap(codes, act->target);
    if (codes->len != 1 || own || strcmp(actor_kind(g_ptr_array_index(codes, 0)), "state") != 0)
        return;
    g_ptr_array_add(act->source, g_ptr_array_index(codes, 0));
    path_say(act->source_path, "who tells of it");
}

void clause_shared(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    struct tree_arguments arguments;
    int agent = -1;

    if (act->source->len || !act->arguments.passive || tree->tokens[act->token].upos != UPOS_VERB)
        return;
    if (tree_relation(tree, act->token) == REL_CONJ)
        agent = tree_child_with(tree, tree_head(tree, act->token), REL_AGENT);
    for (int c = tree_child(tree, act->token); c >= 0 && agent < 0; c = tree_next(tree, c)) {
        bool joined = tree_relation(tree, c) == REL_CONJ && tree->tokens[c].upos == UPOS_VERB;
        if (joined && !tree_has(tree, c, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS))) {
            tree_arguments(tree, c, &arguments);
            agent = arguments.passive ? arguments.subject : -1;
        }
    }
    if (agent < 0)
        return;
    cast_resolve(coder->cast, tree, agent, false, act->source);
    act_say_source(act, "who did what was done with it");
}

/* Makes who does an active verb the source, and says why. */
static void take_doer(struct coder *coder, struct act *act, int verb, const char *why)
{
    struct tree_arguments arguments;

    tree_arguments(coder->tree, verb, &arguments);
    cast_resolve(coder->cast, coder->tree, arguments.passive ? -1 : arguments.subject, false, act->source);
    if (act->source->len)
        path_say(act->source_path, why);
}

void clause_ordered(struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "order", "instruct", "direct", "command", "authorize", "authorise", NULL };
    const struct tree *tree = coder->tree;
    enum relation relation = tree_relation(tree, act->token);
    int verb = relation == REL_XCOMP || relation == REL_ADVCL || relation == REL_CCOMP ? tree_head(tree, act->token) : -1;

    if (act->source->len || !act->arguments.passive || verb < 0 || !tree->tokens[verb].lemma || !tree_is_one_of(tree, verb, verbs))
        return;
    take_doer(coder, act, verb, "who orders it");
}

void clause_sorry(struct coder *coder, struct act *act)
{
    int head = tree_head(coder->tree, act->token);
    struct tree_arguments arguments;

    if (act->source->len || head < 0 || act_action_at(coder, head) != ACTION_APOLOGIZE ||
        coder->tree->tokens[act->token].upos != UPOS_NOUN || action_get(act->action)->quad != QUAD_MATERIAL_CONFLICT)
        return;
    tree_arguments(coder->tree, head, &arguments);
    cast_resolve(coder->cast, coder->tree, arguments.subject, false, act->source);
    path_say(act->source_path, "who is sorry for it");
}

void clause_caller(struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "call", "announce", "organise", "organize", "schedule", "urge", NULL };
    const struct tree *tree = coder->tree;
    enum relation relation = tree_relation(tree, act->token);
    int verb = relation == REL_OBL || relation == REL_OBJ ? tree_head(tree, act->token) : -1;

    if (verb < 0 || act->source->len || tree->tokens[act->token].upos != UPOS_NOUN || !tree->tokens[verb].lemma ||
        act->action != ACTION_PROTEST || !tree_is_one_of(tree, verb, verbs))
        return;
    take_doer(coder, act, verb, "who calls for it");
}

void clause_echoed(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    bool aside = tree_relation(tree, act->token) == REL_ADVCL && g_strcmp0(tree_preposition(tree, act->token), "as") == 0;
    int clause = aside ? tree_head(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (clause < 0 || act->target->len || act->arguments.object >= 0 || act->source->len == 0 || act->action != ACTION_DEMAND)
        return;
    while (tree_relation(tree, clause) == REL_XCOMP && tree_head(tree, clause) >= 0) /* "ruled out pulling back" */
        clause = tree_head(tree, clause);
    tree_arguments(tree, clause, &arguments);
    act_aim_at(coder, act, arguments.passive ? -1 : arguments.subject, false, "who does it or not");
}

void clause_asked(struct coder *coder, struct act *act)
{
    enum relation relation = tree_relation(coder->tree, act->token);
    int verb = relation == REL_OBJ || relation == REL_NSUBJ_PASS ? tree_head(coder->tree, act->token) : -1;
    int answer = verb >= 0 ? act_action_at(coder, verb) : -1;
    struct tree_arguments answered;

    if (act->target->len || answer < 0 || !act_is_verbal(act->action) ||
        !answer_is(action_get(answer)->slug, action_get(act->action)->slug))
        return;
    tree_arguments(coder->tree, verb, &answered);
    if (answered.subject >= 0)
        cast_resolve(coder->cast, coder->tree, answered.subject, false, act->target);
    if (act->target->len)
        path_say(act->target_path, "who answers it");
}

void clause_contested(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(REJECT) | ACTION_BIT(CONDEMN) | ACTION_BIT(PRAISE);
    const struct tree *tree = coder->tree;
    int object = act->arguments.object, before = tree_relation(tree, act->token) == REL_CONJ ? tree_head(tree, act->token) : -1;
    int told = before >= 0 ? act_action_at(coder, before) : -1;
    struct tree_arguments arguments;

    if (act->target->len || act->source->len != 1 || before < 0 || object < 0 || act->arguments.passive ||
        !action_is(act->action, slugs) || tree_child_with(tree, act->token, REL_NSUBJ) < 0 ||
        tree->tokens[object].upos != UPOS_NOUN || !tree_is_definite(tree, object) || tree_child_with(tree, object, REL_NMOD) >= 0 ||
        (told >= 0 && act_is_verbal(told)))
        return;
    tree_arguments(tree, before, &arguments);
    if (arguments.subject >= 0 && !arguments.passive)
        act_aim_at(coder, act, arguments.subject, false, "whose deed it answers");
}

void clause_holder(struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "hold",     "kidnap", "detain", "capture",  "seize", "abduct", "jail",
                                         "imprison", "arrest", "keep",   "sentence", "take",  NULL };
    const struct tree *tree = coder->tree;
    bool demand = act->action == ACTION_DEMAND, release = act->action == ACTION_RELEASE;
    GPtrArray *codes = demand ? act->target : act->source;
    int first, last;

    if (codes->len || (!demand && !release))
        return;
    tree_span(tree, act->token, &first, &last);
    for (int i = act->token + 1; i <= last && codes->len == 0; i++) {
        bool held = tree_relation(tree, i) == REL_ACL && tree_is_one_of(tree, i, verbs);
        int agent = held && tree_below(tree, i, act->token) ? tree_child_with(tree, i, REL_AGENT) : -1;
        if (agent < 0)
            continue;
        cast_resolve(coder->cast, tree, agent, false, codes);
        act_drop_codes(codes, 0, demand ? act->source : act->target);
    }
    if (codes->len)
        path_say(demand ? act->target_path : act->source_path, "who holds them");
}

void clause_conditioned(struct coder *coder, struct act *act)
{
    static const char *const marks[] = { "unless", "until", "if", NULL };
    const struct tree *tree = coder->tree;
    int first, last;

    if (act->target->len || act->source->len == 0 || act->action != ACTION_WARN)
        return;
    tree_span(tree, act->token, &first, &last);
    for (int i = act->token + 1; i <= last && act->target->len == 0; i++) {
        bool condition = tree_relation(tree, i) == REL_MARK && tree_is_among(tree, i, marks) && tree_below(tree, i, act->token);
        int subject = condition ? tree_child_with(tree, tree_head(tree, i), REL_NSUBJ) : -1;
        if (subject < 0 || tree->tokens[subject].upos == UPOS_PRON || !cast_speaks(coder->cast, tree, subject))
            continue;
        cast_resolve(coder->cast, tree, subject, false, act->target);
        act_drop_codes(act->target, 0, act->source);
    }
    if (act->target->len)
        path_say(act->target_path, "who is to act");
}

/* "would face sanctions", "will pay for it", "will be removed by force": ill that comes to the clause's subject. */
static bool tells_of_ill(const struct coder *coder, int clause, bool passive)
{
    static const char *const verbs[] = { "face", "pay", "suffer", "risk", "regret", "lose", "bear", "answer", "forfeit", NULL };
    static const char *const done[] = { "remove", "oust", "punish", "isolate", "bar", "prosecute", "destroy", "crush", NULL };
    int action = act_action_at(coder, clause), aux = tree_child_with(coder->tree, clause, REL_AUX);

    if (!tree_is(coder->tree, clause, "risk") && (aux < 0 || !tree_has_tag(coder->tree, aux, TAG(MD))))
        return false; /* "suffered from hunger" */
    if (!passive)
        return tree_is_one_of(coder->tree, clause, verbs);
    return tree_is_one_of(coder->tree, clause, done) || (action >= 0 && action_get(action)->quad == QUAD_MATERIAL_CONFLICT);
}

void clause_threatened(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    bool aside = tree_relation(tree, act->token) == REL_PARATAXIS; /* "he will be removed, Mali warned" */
    struct tree_arguments arguments;

    if (act->action != ACTION_WARN || act->target->len || act->source->len == 0 || act->arguments.passive)
        return;
    int clause = aside ? tree_head(tree, act->token) : content_clause(tree, act->token);
    if (clause < 0)
        return;
    tree_arguments(tree, clause, &arguments);
    int subject = arguments.passive ? arguments.object : arguments.subject;
    if (subject < 0 || !tells_of_ill(coder, clause, arguments.passive))
        return;
    act_aim_at(coder, act, subject, false, "to whom ill is to come");
}

/* The verb around a clause by which somebody gave in, whatever the parser hung the clause on; -1 if none. */
static int giving_in(const struct coder *coder, int clause)
{
    const struct tree *tree = coder->tree;

    for (int verb = tree_relation(tree, clause) == REL_ADVCL ? tree_head(tree, clause) : -1; verb >= 0;
         verb = tree_head(tree, verb)) {
        int action = act_action_at(coder, verb);
        if (action == ACTION_CONCEDE || action == ACTION_RELEASE || action == ACTION_APOLOGIZE || action == ACTION_WITHDRAW_FORCES)
            return verb;
    }
    return -1;
}

void clause_yielded(struct coder *coder, struct act *act)
{
    static const char *const marks[] = { "after", "when", "because", "once", NULL };
    const struct tree *tree = coder->tree;
    int mark = tree_child_with(tree, act->token, REL_MARK);

    if ((act->action != ACTION_WARN && act->action != ACTION_DEMAND) || act->target->len || act->source->len == 0 || mark < 0 ||
        !tree_is_among(tree, mark, marks))
        return;
    int verb = giving_in(coder, act->token), subject = verb >= 0 ? tree_child_with(tree, verb, REL_NSUBJ) : -1;
    if (subject < 0 || tree->tokens[subject].upos == UPOS_PRON)
        return;
    act_aim_at(coder, act, subject, false, "who gave in to it");
}

void clause_punished(struct coder *coder, struct act *act)
{
    static const char *const why[] = { "for", "over", "because", "after", "following", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, act->token);
    int verb = clause_verb_around(tree, act->token);
    struct tree_arguments arguments;

    if (act->action != ACTION_REJECT || act->target->len || act->source->len != 1 || verb < 0 || !preposition ||
        tree->tokens[act->token].upos != UPOS_NOUN || !wordlist_has(why, preposition) ||
        tree_child_with(tree, act->token, REL_POSS) < 0 || act_action_at(coder, verb) == ACTION_PRAISE)
        return; /* "praised Chad for its refusal to talk": who praises it was not refused */
    tree_arguments(tree, verb, &arguments);
    if (arguments.subject < 0 || !cast_speaks(coder->cast, tree, arguments.subject))
        return;
    cast_peek(coder->cast, tree, arguments.subject, false, act->target);
    act_say_target(act, "who answers it");
}

/* "Peru's ambassador", "as the Dutch envoy": the envoy of whom an appointment tells, who may be its subject; -1 if none. */
static int envoy_of(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;

    if (act_in_class(coder, act->arguments.object, "envoy"))
        return act->arguments.object;
    for (int c = tree_child(tree, act->token); c >= 0; c = tree_next(tree, c))
        if (c > act->token && act_in_class(coder, c, "envoy"))
            return c;
    return -1;
}

void clause_sender(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    bool named = act->action == ACTION_APPOINT_ENVOY && act->source->len == 0 && act->arguments.passive;
    int envoy = named ? envoy_of(coder, act) : -1;

    if (envoy < 0)
        return;
    for (int c = tree_child(tree, envoy); c >= 0 && act->source->len == 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool of = c > envoy && relation == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "of") == 0; /* "envoy of the UN" */
        if (of || (c < envoy && (relation == REL_POSS || relation == REL_AMOD || relation == REL_COMPOUND)))
            cast_resolve(coder->cast, tree, c, false, act->source);
    }
    act_say_source(act, "whose envoy it is");
}

/* "Peru's envoy to Chile was expelled", "the expulsion of its envoy to Chile": the land that an envoy was sent to; -1 if none. */
static int sent_to(const struct coder *coder, int act)
{
    const struct tree *tree = coder->tree;
    int envoy = tree_child_with(tree, act, REL_NSUBJ_PASS);

    for (int c = tree->tokens[act].upos == UPOS_NOUN ? tree_child(tree, act) : -1; c >= 0 && envoy < 0; c = tree_next(tree, c))
        if (g_strcmp0(tree_preposition(tree, c), "of") == 0)
            envoy = c;
    for (int c = envoy >= 0 && act_in_class(coder, envoy, "envoy") ? tree_child(tree, envoy) : -1; c >= 0; c = tree_next(tree, c))
        if (tree->tokens[c].upos == UPOS_PROPN && g_strcmp0(tree_preposition(tree, c), "to") == 0)
            return c;
    return -1;
}

/* What the clause or phrase behind "barred" and "banned" says that they may not enter; -1 if none. */
static int kept_out_of(const struct tree *tree, int verb)
{
    static const char *const entering[] = { "enter", "re-enter", "visit", "travel", NULL };

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        if (g_strcmp0(tree_preposition(tree, c), "from") != 0)
            continue;
        if (tree->tokens[c].upos == UPOS_PROPN)
            return c;
        for (int d = tree_is_one_of(tree, c, entering) ? tree_child(tree, c) : -1; d >= 0; d = tree_next(tree, d))
            if (tree_relation(tree, d) == REL_OBJ || g_strcmp0(tree_preposition(tree, d), "to") == 0)
                return d;
    }
    return -1;
}

/* "told to leave Oslo", "given a day to get out of Chad": the land that they have to leave; -1 if none. */
static int sent_out_of(const struct tree *tree, int verb)
{
    static const char *const leaving[] = { "leave", "quit", "depart", "get", "go", NULL };
    int clause = tree_child_with(tree, verb, REL_XCOMP);

    if (clause < 0 || !tree_is_one_of(tree, clause, leaving))
        return -1;
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        if (tree->tokens[c].upos == UPOS_PROPN &&
            (tree_relation(tree, c) == REL_OBJ || tree_has_among(tree, c, (const char *const[]){ "of", "from", NULL })))
            return c;
    return -1;
}

void clause_entry(struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "bar", "ban", "block", "prohibit", "exclude", NULL };
    static const guint64 slugs = ACTION_BIT(SANCTION) | ACTION_BIT(COERCE) | ACTION_BIT(REJECT);
    bool out = act->action == ACTION_EXPEL, entry = action_is(act->action, slugs) && tree_is_one_of(coder->tree, act->token, verbs);
    int place = -1;

    if (act->source->len == 0 && act->arguments.passive && (out || entry))
        place = out ? sent_out_of(coder->tree, act->token) : kept_out_of(coder->tree, act->token);
    if (place < 0 && out && act->source->len == 0)
        place = sent_to(coder, act->token);
    if (place < 0)
        return;
    cast_resolve(coder->cast, coder->tree, place, true, act->source);
    act_drop_codes(act->source, 0, act->target);
    if (act->source->len && strcmp(actor_kind(g_ptr_array_index(act->source, 0)), "state") != 0)
        g_ptr_array_set_size(act->source, 0); /* "Peru's envoy to the UN" */
    if (act->source->len)
        path_say(act->source_path, out ? "whose land they have to leave" : "whose land they may not enter");
}

#include "clause.h"

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
        const char *preposition = tree_preposition(tree, c);
        bool whose = relation == REL_POSS || relation == REL_AMOD || relation == REL_COMPOUND ||
                     (relation == REL_NMOD && preposition && wordlist_has(words, preposition));
        if (whose && cast_knows(coder->cast, tree, c))
            cast_resolve(coder->cast, tree, c, false, act->target);
    }
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, "whose words they are");
}

void clause_promised(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "pledge", "warn", NULL };
    static const struct frame_roles partners = { .role = { "with", "obj" } };
    int clause =
        act->target->len || !wordlist_has(slugs, action_get(act->action)->slug) ? -1 : content_clause(coder->tree, act->token);
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

/* "three hours of talks", "a second round of consultations", "a meeting held in Rome": the noun that stands for them in the clause. */
static int occasion_of(const struct tree *tree, int token)
{
    static const char *const measures[] = { "minute", "hour", "day", "night", "week", "month", "round", "series", NULL };
    int noun = tree_relation(tree, token) == REL_ACL && tree_has_tag(tree, token, TAG(VBN)) ? tree_head(tree, token) : token;
    int head = tree_relation(tree, noun) == REL_NMOD ? tree_head(tree, noun) : -1;

    return head >= 0 && g_strcmp0(tree_preposition(tree, noun), "of") == 0 && tree_is_one_of(tree, head, measures) ? head : noun;
}

/* The verb in whose clause a noun stands, itself or in another noun's phrase ("landed aboard a jet for talks"); -1 if none. */
static int verb_around(const struct tree *tree, int noun)
{
    static const char *const occasions[] = { "in", "during", "at", "after", NULL }; /* "criticised the plan in talks with Peru" */
    enum relation relation = tree_relation(tree, noun);
    const char *preposition = tree_preposition(tree, noun);
    int head = tree_head(tree, noun);
    enum relation above = head >= 0 && relation == REL_NMOD ? tree_relation(tree, head) : REL_OTHER;
    bool beside_object = above == REL_OBJ && preposition && wordlist_has(occasions, preposition);
    bool within = (above == REL_OBL || beside_object) && tree->tokens[head].upos != UPOS_VERB;
    bool of_subject = above == REL_NSUBJ && head < noun; /* "The minister, in talks with Peru's envoy, agreed" */

    if (within || of_subject)
        head = tree_head(tree, head);
    else if (relation != REL_OBL)
        return -1;
    return head >= 0 && tree->tokens[head].upos == UPOS_VERB ? head : -1;
}

void clause_attended(struct coder *coder, struct act *act)
{
    static const char *const prepositions[] = { "at", "during", "after", NULL };
    static const char *const others[] = { "of", "between", "with", "among", "by", NULL };
    const struct tree *tree = coder->tree;
    int noun = occasion_of(tree, act->token);
    const char *preposition = tree_preposition(tree, noun);
    int clause = preposition && wordlist_has(prepositions, preposition) ? verb_around(tree, noun) : -1;
    struct tree_arguments arguments;

    if (act->source->len || act->target->len || clause < 0 || act->action != ACTION_MEET)
        return;
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        if (tree_preposition(tree, c) && g_strv_contains(others, tree_preposition(tree, c)))
            return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    tree_arguments(tree, clause, &arguments);
    if (arguments.subject >= 0 && !arguments.passive)
        cast_resolve(coder->cast, tree, arguments.subject, false, codes);
    if (codes->len != 1 || strcmp(actor_kind(g_ptr_array_index(codes, 0)), "organisation") != 0)
        return;
    act_take_codes(act->source, codes);
    path_say(act->source_path, "whose clause it is");
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
    static const char *const slugs[] = { "summon", "expel", "deport", "recall", "detain", "release", "close-mission", NULL };
    int said = tree_child_with(coder->tree, act->token, REL_PARATAXIS);
    struct tree_arguments arguments;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (said < 0 && tree_relation(coder->tree, act->token) == REL_CCOMP)
        said = tree_head(coder->tree, act->token);
    bool arrests = act->action == ACTION_DETAIN; /* "Police said 20 people had been arrested" */
    bool bidden = tree_is(coder->tree, act->token, "have"); /* "said two envoys had to leave" */
    bool undone = act->arguments.passive && act->arguments.subject < 0;
    if (said < 0 || act->source->len || (act->target->len == 0 && !arrests) || !(undone || bidden) ||
        act_action_at(coder, said) != ACTION_STATE || !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    tree_arguments(coder->tree, said, &arguments);
    cast_resolve(coder->cast, coder->tree, arguments.subject, false, codes);
    bool own = act->target->len > 0 && act_codes_overlap(codes, act->target);
    if (codes->len != 1 || own || strcmp(actor_kind(g_ptr_array_index(codes, 0)), "state") != 0)
        return;
    g_ptr_array_add(act->source, g_ptr_array_index(codes, 0));
    path_say(act->source_path, "who tells of it");
}

void clause_partner(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int verb = act->support >= 0 ? act->support : act->token, said = tree_child_with(tree, verb, REL_PARATAXIS);
    struct tree_arguments arguments;

    if (said < 0 && tree_relation(tree, verb) == REL_CCOMP)
        said = tree_head(tree, verb);
    if (said < 0 || !action_get(act->action)->symmetric || act->source->len != 1 || act->target->len ||
        !path_is_of(act->source_path, "with") || act_action_at(coder, said) != ACTION_STATE)
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    tree_arguments(tree, said, &arguments);
    cast_resolve(coder->cast, tree, arguments.subject, false, codes);
    if (codes->len == 1 && !act_codes_overlap(codes, act->source) && strcmp(actor_kind(g_ptr_array_index(codes, 0)), "state") == 0)
        act_take_code(act->source, g_ptr_array_index(codes, 0), act->source_path, "who tells of it");
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
        if (joined && tree_child_with(tree, c, REL_NSUBJ) < 0 && tree_child_with(tree, c, REL_NSUBJ_PASS) < 0) {
            tree_arguments(tree, c, &arguments);
            agent = arguments.passive ? arguments.subject : -1;
        }
    }
    if (agent < 0)
        return;
    cast_resolve(coder->cast, tree, agent, false, act->source);
    act_drop_codes(act->source, 0, act->target);
    if (act->source->len)
        path_say(act->source_path, "who did what was done with it");
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

void clause_invaded(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int told = tree_relation(tree, act->token) == REL_ADVCL ? tree_head(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (told < 0 || act->target->len || act->source->len == 0 || act->arguments.object >= 0 || !tree_is(tree, act->token, "invade"))
        return;
    tree_arguments(tree, told, &arguments);
    int divided = arguments.passive ? arguments.object : arguments.subject;
    if (divided < 0 || !cast_is_place(coder->cast, tree, divided))
        return;
    cast_resolve(coder->cast, tree, divided, true, act->target);
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, "the land of which it tells");
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

/* Who is in the place beside a visit: "was in Oslo on a visit", "who was in Oslo on one", "Haddad, in Oslo on one"; -1 if nobody. */
static int guest_at(const struct tree *tree, int place)
{
    int guest = tree_child_with(tree, place, REL_NSUBJ);

    if (tree_relation(tree, place) == REL_RELCL && (guest < 0 || tree->tokens[guest].upos == UPOS_PRON))
        return tree_head(tree, place);
    if (guest >= 0)
        return tree_child_with(tree, place, REL_COP) >= 0 ? guest : -1;
    guest = tree_relation(tree, place) == REL_NMOD ? tree_head(tree, place) : -1;
    return guest >= 0 && guest < place && tree->tokens[guest].upos != UPOS_VERB ? guest : -1;
}

/* The place that stands before a visit, which hangs on it or on the guest: "in Oslo on a visit"; -1 if none. */
static int place_beside(const struct tree *tree, int visit)
{
    int head = tree_head(tree, visit);

    for (int t = visit - 1; t >= 0 && t >= visit - 8; t--)
        if ((t == head || tree_head(tree, t) == head) && tree->tokens[t].upos == UPOS_PROPN &&
            g_strcmp0(tree_preposition(tree, t), "in") == 0)
            return t;
    return -1;
}

static void take_stay(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int place = place_beside(tree, act->token), guest = place >= 0 ? guest_at(tree, place) : -1;

    if (guest < 0 || act->source->len || act->target->len)
        return;
    cast_resolve(coder->cast, tree, guest, false, act->source);
    cast_resolve(coder->cast, tree, place, true, act->target);
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len == 0) { /* a place of nobody known, or his own */
        g_ptr_array_set_size(act->source, 0);
        return;
    }
    path_say(act->source_path, "who is there");
    path_say(act->target_path, "where he is");
}

void clause_visitor(struct coder *coder, struct act *act)
{
    static const char *const during[] = { "during", "on", "after", "before", "follow", "in", "ahead", "at", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, act->token);
    int clause = tree_head(tree, act->token);
    bool on = g_strcmp0(preposition, "on") == 0;
    struct tree_arguments arguments;

    if (act->source->len || act->action != ACTION_VISIT)
        return;
    if (on)
        take_stay(coder, act);
    bool beside = act->source->len == 0 && tree_relation(tree, act->token) == REL_NMOD && on && clause >= 0 && clause < act->token;
    if (beside && cast_speaks(coder->cast, tree, clause)) /* "The king, on a visit to Oslo, said" */
        cast_resolve(coder->cast, tree, clause, false, act->source);
    if (on && act->source->len == 0 && tree_child_with(tree, act->token, REL_COP) >= 0) { /* "who is on a visit to Oslo" */
        int visitor = tree_child_with(tree, act->token, REL_NSUBJ);
        if (visitor >= 0)
            cast_resolve(coder->cast, tree, visitor, false, act->source);
        if (act->source->len)
            path_say(act->source_path, "who is on it");
    }
    if (act->source->len || tree->tokens[act->token].upos != UPOS_NOUN ||
        !(tree_relation(tree, act->token) == REL_OBJ || (preposition && wordlist_has(during, preposition))) || clause < 0 ||
        tree->tokens[clause].upos != UPOS_VERB)
        return;
    tree_arguments(tree, clause, &arguments);
    int doer = arguments.passive ? tree_child_with(tree, clause, REL_AGENT) : arguments.subject;
    if (doer < 0 || !cast_speaks(coder->cast, tree, doer))
        return;
    cast_resolve(coder->cast, tree, doer, false, act->source);
    act_drop_codes(act->source, 0, act->target);
    path_say(act->source_path, "who does what the visit goes with");
}

/* Whom "visiting" describes as its attribute: "the visiting Egyptian minister"; -1 if nobody. */
static int visiting(const struct tree *tree, int token)
{
    int noun = tree_head(tree, token);

    return tree_has_tag(tree, token, TAG(VBG)) && tree_relation(tree, token) == REL_AMOD && noun > token ? noun : -1;
}

/* Whom a guest is with in his clause: "met Bashir", "held talks with Bashir", "Bashir told the visiting minister"; -1 if nobody. */
static int host_of(const struct tree *tree, int guest)
{
    bool talks = tree_relation(tree, guest) == REL_NMOD && g_strcmp0(tree_preposition(tree, guest), "with") == 0;
    int verb = talks ? tree_clause_of(tree, guest) : tree_head(tree, guest);
    struct tree_arguments arguments;

    if (verb < 0 || tree->tokens[verb].upos != UPOS_VERB)
        return -1;
    tree_arguments(tree, verb, &arguments);
    if (arguments.subject != guest)
        return arguments.subject;
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (g_strcmp0(tree_preposition(tree, c), "with") == 0)
            return c;
    return arguments.object;
}

/* "flew in", "arrived on Monday", "ended a visit": a journey to where it is told, as it names no other place. */
static bool comes_here(const struct tree *tree, int token)
{
    static const char *const there[] = { "in", "at", "to", "into", NULL };
    static const char *const stays[] = { "arrive", "end", "conclude", "complete", "finish", "wrap", "wind", "cut", NULL };
    bool in = false;

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_preposition(tree, c);
        in |= tree_is(tree, c, "in") && tree_child(tree, c) < 0;
        if (preposition && wordlist_has(there, preposition) && tree->tokens[c].upos == UPOS_PROPN)
            return false;
    }
    return tree_is_one_of(tree, token, stays) || (in && (tree_is(tree, token, "fly") || tree_is(tree, token, "jet")));
}

void clause_guest(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;

    if (act->action != ACTION_VISIT || act->target->len)
        return;
    int guest = visiting(tree, act->token);
    const char *here = cast_dateline(coder->cast);
    if (guest >= 0 && act->source->len == 0 && cast_speaks(coder->cast, tree, guest)) {
        cast_resolve(coder->cast, tree, guest, false, act->source);
        path_say(act->source_path, "who is called so");
    }
    bool elsewhere = here && !g_ptr_array_find(act->source, here, NULL);
    int host = guest >= 0 && !elsewhere ? host_of(tree, guest) : -1;
    if (act->source->len && elsewhere && (guest >= 0 || comes_here(tree, act->token)))
        act_take_code(act->target, here, act->target_path, "where the dateline is");
    if (act->source->len == 0 || host < 0)
        return;
    cast_resolve(coder->cast, tree, host, false, act->target);
    act_drop_codes(act->target, 0, act->source);
    path_say(act->target_path, "whom he is with");
}

/* "signed it after talks", "was signed by both following a day of talks": who does what talks go with, behind one of these prepositions. */
static void gather(struct coder *coder, const struct act *act, const char *const *prepositions, GPtrArray *codes)
{
    static const char *const slugs[] = { "meet", "call", NULL };
    const struct tree *tree = coder->tree;
    int occasion = occasion_of(tree, act->token);
    const char *preposition = tree_preposition(tree, occasion);
    int verb = preposition && wordlist_has(prepositions, preposition) ? verb_around(tree, occasion) : -1;
    struct tree_arguments arguments;

    if (verb < 0 || act->target->len || !wordlist_has(slugs, action_get(act->action)->slug) ||
        tree->tokens[occasion].upos != UPOS_NOUN)
        return;
    tree_arguments(tree, verb, &arguments);
    int doer = arguments.passive ? tree_child_with(tree, verb, REL_AGENT) : arguments.subject;
    if (doer >= 0 && cast_speaks(coder->cast, tree, doer))
        cast_resolve(coder->cast, tree, doer, false, codes);
}

void clause_negotiator(struct coder *coder, struct act *act)
{
    static const char *const beside[] = { "after", "follow", "for", "before", "during", "of", "in", "amid", "at", NULL };
    static const char *const with[] = { "with", "to", NULL };
    const struct tree *tree = coder->tree;
    bool partner = false;

    for (int c = act->source->len ? tree_child(tree, act->token) : -1; c >= 0 && !partner; c = tree_next(tree, c))
        partner = tree_preposition(tree, c) && g_strv_contains(with, tree_preposition(tree, c));
    if (!partner)
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    gather(coder, act, beside, codes);
    act_drop_codes(codes, 0, act->source);
    if (codes->len != 1)
        return;
    act_take_codes(act->source, codes);
    path_append(act->source_path, ", and whose clause it is");
}

void clause_gathered(struct coder *coder, struct act *act)
{
    static const char *const beside[] = { "after", "follow", "during", "in", "at", NULL };
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (act->source->len == 0)
        gather(coder, act, beside, codes);
    if (codes->len < 2)
        return;
    act_take_codes(act->source, codes);
    act->both_named = true;
    path_say(act->source_path, "whose clause it is");
}

void clause_welcomed(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "restore-relations", "agree", NULL };
    static const char *const verbs[] = { "welcome", "hail", "celebrate", "herald", NULL };
    const struct tree *tree = coder->tree;
    int verb = tree_relation(tree, act->token) == REL_OBJ ? tree_head(tree, act->token) : -1;
    bool with = path_is_of(act->source_path, "with");
    struct tree_arguments arguments;

    if (verb < 0 || act->source->len == 0 || !with || !tree_is_one_of(tree, verb, verbs) ||
        !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    tree_arguments(tree, verb, &arguments);
    if (arguments.subject < 0 || arguments.passive)
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_resolve(coder->cast, tree, arguments.subject, false, codes);
    act_take_codes(act->source, codes);
    path_append(act->source_path, ", and who welcomes it");
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

void clause_parties(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "agree", "cease-fire", NULL }, *const under[] = { "under", "in",   "after",
                                                                                           "by",    "with", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, act->token);
    int clause = tree_relation(tree, act->token) == REL_OBL ? tree_head(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (clause < 0 || act->source->len + act->target->len || tree->tokens[act->token].upos != UPOS_NOUN || !preposition ||
        act->status.status != EVENT_OCCURRED || !wordlist_has(under, preposition) ||
        !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    tree_arguments(tree, clause, &arguments);
    cast_resolve(coder->cast, tree, arguments.passive ? -1 : arguments.subject, false, codes);
    if (codes->len < 2)
        return;
    act_take_codes(act->source, codes);
    path_say(act->source_path, "whose clause it is");
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
    cast_resolve(coder->cast, tree, arguments.passive ? -1 : arguments.subject, false, act->target);
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, "who does it or not");
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
    static const char *const slugs[] = { "reject", "condemn", "praise", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object, before = tree_relation(tree, act->token) == REL_CONJ ? tree_head(tree, act->token) : -1;
    int told = before >= 0 ? act_action_at(coder, before) : -1;
    struct tree_arguments arguments;

    if (act->target->len || act->source->len != 1 || before < 0 || object < 0 || act->arguments.passive ||
        !wordlist_has(slugs, action_get(act->action)->slug) || tree_child_with(tree, act->token, REL_NSUBJ) < 0 ||
        tree->tokens[object].upos != UPOS_NOUN || !tree_is_definite(tree, object) || tree_child_with(tree, object, REL_NMOD) >= 0 ||
        (told >= 0 && act_is_verbal(told)))
        return;
    tree_arguments(tree, before, &arguments);
    if (arguments.subject >= 0 && !arguments.passive)
        cast_resolve(coder->cast, tree, arguments.subject, false, act->target);
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, "whose deed it answers");
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
    cast_resolve(coder->cast, tree, subject, false, act->target);
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, "to whom ill is to come");
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
    cast_resolve(coder->cast, tree, subject, false, act->target);
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, "who gave in to it");
}

void clause_fought(struct coder *coder, struct act *act)
{
    static const char *const fights[] = { "fighting", "fight",     "battle",   "clash", "combat",
                                          "skirmish", "firefight", "gunfight", NULL };
    static const char *const beside[] = { "in", "after", "during", "amid", "follow", "following", NULL };
    static const char *const won[] = { "seize", "attack", "withdraw-forces", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, act->token);
    int verb = verb_around(tree, act->token), action = verb >= 0 ? act_action_at(coder, verb) : -1;
    struct tree_arguments arguments;

    if (act->source->len || action < 0 || !preposition || !tree_is_one_of(tree, act->token, fights) ||
        act->action != ACTION_ATTACK || !wordlist_has(beside, preposition) || !wordlist_has(won, action_get(action)->slug))
        return;
    tree_arguments(tree, verb, &arguments);
    if (arguments.subject < 0)
        return;
    cast_resolve(coder->cast, tree, arguments.subject, false, act->source);
    act_drop_codes(act->source, 0, act->target);
    if (act->source->len)
        path_say(act->source_path, "who won by it");
    act->both_named |= act->source->len > 0; /* a noun alone, but told with who fought */
    for (guint i = 0; i < arguments.n && act->target->len == 0 && act->source->len; i++)
        if (g_strcmp0(arguments.oblique[i].preposition, "with") == 0 && arguments.oblique[i].token > act->token)
            cast_resolve(coder->cast, tree, arguments.oblique[i].token, false, act->target);
}

/* "in a clash with guerrillas", "battling guerrillas": with whom those fought who fell; -1 where the words tell of no fight. */
static int foe_of_fallen(const struct tree *tree, int death, int fight)
{
    static const char *const nouns[] = { "fighting",  "fight",    "battle",   "clash",     "combat",        "skirmish",
                                         "firefight", "gunfight", "shootout", "encounter", "confrontation", NULL };
    static const char *const verbs[] = { "fight", "battle", "combat", NULL };
    static const char *const beside[] = { "in", "during", NULL }, *const against[] = { "with", "against", NULL };
    const char *preposition = tree_preposition(tree, fight);
    bool going = tree_has_tag(tree, fight, TAG(VBG)) && tree_is_one_of(tree, fight, verbs) && tree_is_clause(tree, fight);
    int foe = going ? tree_child_with(tree, fight, REL_OBJ) : -1;

    if (!going && !(preposition && wordlist_has(beside, preposition) && tree_is_one_of(tree, fight, nouns)))
        return -1;
    for (int i = fight + 1; i < (int)tree->n && foe < 0; i++) {
        const char *with = tree_head(tree, i) == fight || tree_head(tree, i) == death ? tree_preposition(tree, i) : NULL;
        if (with && wordlist_has(against, with))
            foe = i;
    }
    return foe;
}

int clause_foe(const struct coder *coder, int death)
{
    static const char *const deaths[] = { "kill", "die", "perish", "wound", "injure", "lose", "slay", NULL };
    const struct tree *tree = coder->tree;
    int foe = -1;

    if (!tree_is_one_of(tree, death, deaths) || act_action_at(coder, death) != ACTION_ATTACK)
        return -1;
    for (int c = tree_child(tree, death); c >= 0 && foe < 0; c = tree_next(tree, c))
        if (c > death)
            foe = foe_of_fallen(tree, death, c);
    return foe;
}

int clause_blow(const struct coder *coder, int death)
{
    static const char *const deaths[] = { "die", "fall", "perish", NULL };
    static const char *const harms[] = { "kill", "wound", "injure", "hurt", "slay", NULL };
    const struct tree *tree = coder->tree;
    bool fell = tree->tokens[death].upos == UPOS_VERB &&
                (tree_is_one_of(tree, death, deaths) ||
                 (tree_is_one_of(tree, death, harms) && tree_child_with(tree, death, REL_NSUBJ_PASS) >= 0));

    for (int c = fell ? tree_child(tree, death) : -1; c >= 0; c = tree_next(tree, c)) {
        int mark = tree_relation(tree, c) == REL_ADVCL && c > death ? tree_child(tree, c) : -1;
        if (mark >= 0 && tree_is(tree, mark, "when") && act_action_at(coder, c) == ACTION_ATTACK)
            return c;
    }
    return -1;
}

void clause_fallen(struct coder *coder, struct act *act)
{
    bool fell = act->action == ACTION_ATTACK && act->source->len == 0 && act->target->len;
    int foe = fell ? clause_foe(coder, act->token) : -1, blow = fell && foe < 0 ? clause_blow(coder, act->token) : -1;
    struct tree_arguments arguments;

    if (blow >= 0) {
        tree_arguments(coder->tree, blow, &arguments);
        foe = arguments.passive ? -1 : arguments.subject;
    }
    if (foe < 0)
        return;
    cast_resolve(coder->cast, coder->tree, foe, false, act->source);
    act_drop_codes(act->source, 0, act->target);
    if (act->source->len)
        path_say(act->source_path, blow >= 0 ? "who struck them" : "whom they fought");
}

void clause_victims(struct coder *coder, struct act *act)
{
    static const char *const harms[] = { "kill", "wound", "injure", "maim", "slay", NULL };
    const struct tree *tree = coder->tree;
    int verb = act->support >= 0 ? act->support : act->token;

    if (act->action != ACTION_ATTACK || tree->tokens[verb].upos != UPOS_VERB)
        return;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    cast_scene(coder->cast, tree, verb, scene);
    if (act->target->len && (scene->len == 0 || !act_codes_overlap(act->target, scene)))
        return; /* "attacked UN troops, killing a Greek" */
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        bool harm =
            c > verb && tree_relation(tree, c) == REL_ADVCL && tree_has_tag(tree, c, TAG(VBG)) && tree_is_one_of(tree, c, harms);
        int fallen = harm ? tree_child_with(tree, c, REL_OBJ) : -1;
        guint before = act->target->len;
        if (fallen >= 0 && before == 0) { /* "launched drones, killing one person in Lviv" */
            cast_scene(coder->cast, tree, c, act->target);
            act_drop_codes(act->target, 0, act->source);
            if (act->target->len)
                path_say(act->target_path, "where it killed");
            before = act->target->len;
        }
        if (fallen < 0 || !tree_has_tag(tree, fallen, TAG(NNS) | TAG(NNPS) | TAG(NN)) || !cast_is_people(coder->cast, tree, fallen))
            continue;
        cast_peek(coder->cast, tree, fallen, false, act->target);
        act_drop_codes(act->target, before, act->source);
        if (act->target->len > before)
            path_say(act->target_path, "whom it killed");
    }
}

/* Adds whom a list behind a comma tells of, from one of its tokens on: numbers, "most of them", and peoples. */
static void take_tally(struct coder *coder, struct act *act, int token)
{
    static const char *const words[] = { "of",   "them", "most", "all", "mostly", "mainly", "including", "among", "and",
                                         "both", ",",    "a",    "an",  "many",   "half",   "some",      "the",   NULL };
    const struct tree *tree = coder->tree;

    for (int i = token; i < (int)tree->n; i++) {
        if (tree_is_among(tree, i, words) || tree_has_tag(tree, i, TAG(CD)))
            continue;
        if (tree->tokens[i].upos == UPOS_VERB || tree->tokens[i].upos == UPOS_AUX)
            g_ptr_array_set_size(act->target, 0); /* "six Chadians said" */
        if (tree->tokens[i].upos == UPOS_VERB || !cast_knows(coder->cast, tree, i))
            break;
        cast_peek(coder->cast, tree, i, false, act->target);
    }
    act_drop_codes(act->target, 0, act->source);
}

void clause_tally(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "detain", "deport", "release", "attack", "expel", "seize", NULL };
    static const char *const first[] = { "most", "all", "mostly", "mainly", "including", "among", "both", "many", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.object;

    if (act->target->len || object < 0 || tree_child_with(tree, object, REL_NUMMOD) < 0 ||
        !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    for (int i = object + 1; i + 2 < (int)tree->n && act->target->len == 0; i++) {
        if (tree_is_clause(tree, i))
            break;
        if (tree_is(tree, i, ",") && (tree_has_tag(tree, i + 1, TAG(CD)) || tree_is_among(tree, i + 1, first)))
            take_tally(coder, act, i + 1);
    }
    if (act->target->len)
        path_say(act->target_path, "who they are");
}

void clause_punished(struct coder *coder, struct act *act)
{
    static const char *const why[] = { "for", "over", "because", "after", "following", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, act->token);
    int verb = verb_around(tree, act->token);
    struct tree_arguments arguments;

    if (act->action != ACTION_REJECT || act->target->len || act->source->len != 1 || verb < 0 || !preposition ||
        tree->tokens[act->token].upos != UPOS_NOUN || !wordlist_has(why, preposition) ||
        tree_child_with(tree, act->token, REL_POSS) < 0 || act_action_at(coder, verb) == ACTION_PRAISE)
        return; /* "praised Chad for its refusal to talk": who praises it was not refused */
    tree_arguments(tree, verb, &arguments);
    if (arguments.subject < 0 || !cast_speaks(coder->cast, tree, arguments.subject))
        return;
    cast_peek(coder->cast, tree, arguments.subject, false, act->target);
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, "who answers it");
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
        if (c < envoy && (relation == REL_POSS || relation == REL_AMOD || relation == REL_COMPOUND))
            cast_resolve(coder->cast, tree, c, false, act->source);
    }
    act_drop_codes(act->source, 0, act->target);
    if (act->source->len)
        path_say(act->source_path, "whose envoy it is");
}

void clause_in_protest(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    bool in = tree_is(tree, act->token, "protest") && tree->tokens[act->token].upos == UPOS_NOUN &&
              g_strcmp0(tree_preposition(tree, act->token), "in") == 0 && tree_child_with(tree, act->token, REL_DET) < 0;
    int verb = in ? verb_around(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (verb < 0 || act->source->len || act_action_at(coder, verb) >= 0)
        return;
    tree_arguments(tree, verb, &arguments);
    if (arguments.passive || arguments.subject < 0 || !tree_has_tag(tree, arguments.subject, TAG(NNS)) ||
        cast_speaks(coder->cast, tree, arguments.subject))
        return;
    cast_resolve(coder->cast, tree, arguments.subject, false, act->source);
    if (act->source->len)
        path_say(act->source_path, "who does so in protest");
    act->both_named |= act->source->len > 0;
}

/* Whom what a crowd is against is of: the object of its protest, or what follows "against" or "at". */
static void take_opposed(struct coder *coder, struct act *act, int token)
{
    static const char *const over[] = { "against", "at", "over", "about", "toward", "towards", NULL };
    static const char *const shown[] = { "show", "express", "voice", "vent", "demonstrate", "register", NULL };
    const struct tree *tree = coder->tree;
    bool showing = tree_is_one_of(tree, token, shown), opposed = false;
    bool in_protest = g_strcmp0(tree_preposition(tree, token), "in") == 0 && tree_is(tree, token, "protest"); /* "in protest of" */

    for (int c = tree_child(tree, token); c >= 0 && act->target->len == 0; c = tree_next(tree, c)) {
        const char *preposition = tree_preposition(tree, c);
        bool whom = (preposition && (wordlist_has(over, preposition) || (in_protest && strcmp(preposition, "of") == 0))) ||
                    (!showing && tree_relation(tree, c) == REL_OBJ && tree->tokens[token].upos == UPOS_VERB);
        whom |= opposed && g_strcmp0(preposition, "by") == 0; /* "against raids by the army" */
        opposed |= whom;
        bool felt = showing && tree_relation(tree, c) == REL_OBJ;
        if (whom && !tree_is_clause(tree, c))
            cast_resolve(coder->cast, tree, c, false, act->target);
        for (int of = felt ? tree_child(tree, c) : -1; of >= 0 && act->target->len == 0; of = tree_next(tree, of))
            if (tree_relation(tree, of) == REL_NMOD)
                cast_resolve(coder->cast, tree, of, false, act->target);
    }
}

/* "to protest against it", "to show their anger", "during rallies", "in protest": where the act tells what it is against. */
static bool tells_aim(const struct coder *coder, const struct act *act, int token)
{
    static const char *const verbs[] = { "protest", "oppose", "denounce", "condemn", "show",        "express",  "voice",
                                         "vent",    "defy",   "decry",    "resist",  "demonstrate", "register", NULL };
    static const char *const beside[] = { "in", "during", "at", "as", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, token);

    if (tree->tokens[token].upos == UPOS_VERB)
        return tree_is_clause(tree, token) && tree_is_one_of(tree, token, verbs);
    return preposition && wordlist_has(beside, preposition) && tree->tokens[token].upos == UPOS_NOUN &&
           (tree_is(tree, token, "protest") || act_action_at(coder, token) == act->action);
}

/* "shouted anti-American slogans", "anti-Japanese riots": against whom a word beside the noun is. */
static void take_named_foe(struct coder *coder, struct act *act, int noun)
{
    for (int c = noun >= 0 ? tree_child(coder->tree, noun) : -1; c >= 0 && act->target->len == 0; c = tree_next(coder->tree, c)) {
        const char *foe = c < noun ? cast_opposed(coder->cast, coder->tree, c) : NULL;
        if (foe)
            g_ptr_array_add(act->target, (gpointer)(gsize)foe);
    }
}

/* "detainees in an Israeli prison", "inmates in Turkey", "Pakistani workers in Qatar": in whose prison or land they rebel. */
static void take_jailer(struct coder *coder, struct act *act, int prisoners)
{
    static const char *const in[] = { "in", "at", "inside", NULL };
    static const char *const places[] = { "prison", "jail", "camp", "penitentiary", "dungeon", "cell", NULL };
    static const char *const guests[] = { "prisoner", "inmate",    "detainee", "convict", "internee", "worker", "labourer",
                                          "laborer",  "immigrant", "migrant",  "refugee", "exile",    NULL };
    const struct tree *tree = coder->tree;
    bool guest = prisoners >= 0 && tree_is_one_of(tree, prisoners, guests);

    for (int c = prisoners >= 0 ? tree_child(tree, prisoners) : -1; c >= 0 && act->target->len == 0; c = tree_next(tree, c)) {
        const char *preposition = tree_preposition(tree, c);
        if (preposition && wordlist_has(in, preposition) &&
            (tree_is_one_of(tree, c, places) || (guest && cast_is_place(coder->cast, tree, c))))
            cast_resolve(coder->cast, tree, c, true, act->target);
        for (int p = guest && tree_relation(tree, c) == REL_ACL ? tree_child(tree, c) : -1; p >= 0; p = tree_next(tree, p))
            if (tree_is_one_of(tree, p, places)) /* "held in Israeli jails" */
                cast_resolve(coder->cast, tree, p, false, act->target);
    }
    act_drop_codes(act->target, 0, act->source);
}

void clause_protested(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    int words[] = { act->token, act->arguments.object, act->support };

    if (act->target->len || act->action != ACTION_PROTEST)
        return;
    take_named_foe(coder, act, act->token);
    take_named_foe(coder, act, act->arguments.object);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        for (int c = words[i] >= 0 ? tree_child(tree, words[i]) : -1; c >= 0 && act->target->len == 0; c = tree_next(tree, c))
            if (c != act->token && tells_aim(coder, act, c))
                take_opposed(coder, act, c);
    take_jailer(coder, act, act->support >= 0 ? act->support_arguments.subject : act->arguments.subject);
    if (act->target->len)
        path_say(act->target_path, "whom it is against");
}

/* "Peru's envoy to Chile was expelled": the land that an envoy was sent to; -1 if none. */
static int sent_to(const struct tree *tree, int envoy)
{
    static const char *const envoys[] = { "ambassador", "envoy", "consul", "attache", "attaché", "diplomat", "nuncio", NULL };

    for (int c = envoy >= 0 && tree_is_one_of(tree, envoy, envoys) ? tree_child(tree, envoy) : -1; c >= 0; c = tree_next(tree, c))
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
    static const char *const slugs[] = { "sanction", "coerce", "reject", NULL };
    bool out = act->action == ACTION_EXPEL,
         entry = wordlist_has(slugs, action_get(act->action)->slug) && tree_is_one_of(coder->tree, act->token, verbs);
    int place = -1;

    if (act->source->len == 0 && act->arguments.passive && (out || entry))
        place = out ? sent_out_of(coder->tree, act->token) : kept_out_of(coder->tree, act->token);
    if (place < 0 && out && act->source->len == 0 && act->arguments.passive)
        place = sent_to(coder->tree, tree_child_with(coder->tree, act->token, REL_NSUBJ_PASS));
    if (place < 0)
        return;
    cast_resolve(coder->cast, coder->tree, place, true, act->source);
    act_drop_codes(act->source, 0, act->target);
    if (act->source->len && strcmp(actor_kind(g_ptr_array_index(act->source, 0)), "state") != 0)
        g_ptr_array_set_size(act->source, 0); /* "Peru's envoy to the UN" */
    if (act->source->len)
        path_say(act->source_path, out ? "whose land they have to leave" : "whose land they may not enter");
}

/* "held by rebels", "that the rebels occupied", "rebel-held": who holds what such words tell of; -1 where they tell of another thing. */
static int holder(const struct tree *tree, int clause)
{
    static const char *const verbs[] = { "hold", "occupy", "control", "capture", "seize", "govern",
                                         "rule", "run",    "overrun", "take",    NULL };
    struct tree_arguments arguments;

    if (!tree_is_one_of(tree, clause, verbs))
        return -1;
    if (tree_relation(tree, clause) == REL_AMOD)
        return tree_child_with(tree, clause, REL_COMPOUND);
    tree_arguments(tree, clause, &arguments);
    return arguments.passive ? tree_child_with(tree, clause, REL_AGENT) : tree_child_with(tree, clause, REL_NSUBJ);
}

void clause_held(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "seize", "attack", NULL };
    const struct tree *tree = coder->tree;
    int thing = act->arguments.object, token = -1;

    if (act->target->len || thing < 0 || tree->tokens[thing].upos != UPOS_NOUN ||
        !wordlist_has(slugs, action_get(act->action)->slug))
        return;
    for (int c = tree_child(tree, thing); c >= 0 && token < 0; c = tree_next(tree, c))
        if (c != act->token &&
            (tree_relation(tree, c) == REL_ACL || tree_relation(tree, c) == REL_RELCL || tree_relation(tree, c) == REL_AMOD))
            token = holder(tree, c);
    if (token < 0)
        return;
    cast_resolve(coder->cast, tree, token, false, act->target);
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        path_say(act->target_path, "who held it");
}

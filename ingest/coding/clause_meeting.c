#include "clause_inside.h"

#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/* "three hours of talks", "a second round of consultations", "a meeting held in Rome": the noun that stands for them in the clause. */
static int occasion_of(const struct tree *tree, int token)
{
    static const char *const measures[] = { "minute", "hour", "day", "night", "week", "month", "round", "series", NULL };
    int noun = tree_relation(tree, token) == REL_ACL && tree_has_tag(tree, token, TAG(VBN)) ? tree_head(tree, token) : token;
    int head = tree_relation(tree, noun) == REL_NMOD ? tree_head(tree, noun) : -1;

    return head >= 0 && g_strcmp0(tree_preposition(tree, noun), "of") == 0 && tree_is_one_of(tree, head, measures) ? head : noun;
}

void clause_attended(struct coder *coder, struct act *act)
{
    static const char *const prepositions[] = { "at", "during", "after", NULL };
    static const char *const others[] = { "of", "between", "with", "among", "by", NULL };
    const struct tree *tree = coder->tree;
    int noun = occasion_of(tree, act->token);
    int clause = tree_has_preposition(tree, noun, prepositions) ? clause_verb_around(tree, noun) : -1;
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
    act_say_source(act, "who does what the visit goes with");
}

int clause_guest_of(const struct tree *tree, int talks)
{
    bool noun = tree->tokens[talks].upos == UPOS_NOUN && g_strcmp0(tree_preposition(tree, talks), "for") == 0;
    int place = noun ? place_beside(tree, talks) : -1;

    return place >= 0 ? guest_at(tree, place) : -1;
}

void clause_guest_talks(struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    bool open = act->action == ACTION_MEET && act->source->len + act->target->len < 2;
    int guest = open ? clause_guest_of(tree, act->token) : -1, place = guest >= 0 ? place_beside(tree, act->token) : -1;

    if (guest < 0 || !cast_speaks(coder->cast, tree, guest) || !cast_is_place(coder->cast, tree, place))
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new(), host = g_ptr_array_new();
    cast_resolve(coder->cast, tree, guest, false, codes);
    act_drop_codes(codes, 0, act->source);
    act_drop_codes(codes, 0, act->target);
    if (act->source->len + act->target->len == 0)
        cast_resolve(coder->cast, tree, place, true, host);
    act_drop_codes(host, 0, codes);
    if (codes->len == 0 || act->source->len + act->target->len + host->len == 0)
        return;
    act_take_codes(act->source, codes);
    act_take_codes(act->target, host);
    act->both_named = true;
    path_say(act->source_path, "who is there");
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
        in |= tree_is(tree, c, "in") && tree_child(tree, c) < 0;
        if (tree_has_preposition(tree, c, there) && tree->tokens[c].upos == UPOS_PROPN)
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
    int host = guest >= 0 ? host_of(tree, guest) : -1;
    static const char *const verbs[] = { "tell", "receive", "host", "welcome", "greet", "assure", "promise", NULL };
    int verb = host >= 0 && host < guest ? tree_head(tree, host) : -1;
    bool received = verb >= 0 && tree_is_one_of(tree, verb, verbs); /* "Xi told the visiting minister", though written elsewhere */
    host = elsewhere && !received ? -1 : host;
    if (act->source->len && elsewhere && !received && (guest >= 0 || comes_here(tree, act->token)))
        act_take_code(act->target, here, act->target_path, "where the dateline is");
    if (act->source->len == 0 || host < 0)
        return;
    act_aim_at(coder, act, host, false, "whom he is with");
}

/* "signed it after talks", "was signed by both following a day of talks": who does what talks go with, behind one of these prepositions. */
static void gather(struct coder *coder, const struct act *act, const char *const *prepositions, GPtrArray *codes)
{
    static const guint64 slugs = ACTION_BIT(MEET) | ACTION_BIT(CALL);
    const struct tree *tree = coder->tree;
    int occasion = occasion_of(tree, act->token);
    int verb = tree_has_preposition(tree, occasion, prepositions) ? clause_verb_around(tree, occasion) : -1;
    struct tree_arguments arguments;

    if (verb < 0 || act->target->len || !action_is(act->action, slugs) || tree->tokens[occasion].upos != UPOS_NOUN)
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

    if (act->source->len)
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    gather(coder, act, beside, codes);
    if (codes->len < 2)
        return;
    act_take_codes(act->source, codes);
    act->both_named = true;
    path_say(act->source_path, "whose clause it is");
}

void clause_welcomed(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(RESTORE_RELATIONS) | ACTION_BIT(AGREE);
    static const char *const verbs[] = { "welcome", "hail", "celebrate", "herald", NULL };
    const struct tree *tree = coder->tree;
    int verb = tree_relation(tree, act->token) == REL_OBJ ? tree_head(tree, act->token) : -1;
    bool with = path_is_of(act->source_path, "with");
    struct tree_arguments arguments;

    if (verb < 0 || act->source->len == 0 || !with || !tree_is_one_of(tree, verb, verbs) || !action_is(act->action, slugs))
        return;
    tree_arguments(tree, verb, &arguments);
    if (arguments.subject < 0 || arguments.passive)
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_resolve(coder->cast, tree, arguments.subject, false, codes);
    act_take_codes(act->source, codes);
    path_append(act->source_path, ", and who welcomes it");
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

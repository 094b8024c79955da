#include "guess.h"

#include "content.h"
#include "roles.h"
#include "unknown.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/* Adds one actor, and says by which way he was found. */
static void take_one(GPtrArray *codes, const char *code, GString *path, const char *why)
{
    g_ptr_array_add(codes, (gpointer)(gsize)code);
    g_string_assign(path, why);
}

/* An act upon others whose target no role names: the first other actor in its own words ("insisted that UN sanctions be lifted"). */
static void resolve_others(struct coder *coder, struct act *act, bool near)
{
    const struct action *action = action_get(act->action);
    static const char *const words[] = { "pledge", "praise", "apologize", "recognize", "adopt-resolution", NULL };
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    bool directed = (action->quad != QUAD_VERBAL_COOPERATION && !action->symmetric) || g_strv_contains(words, action->slug);

    bool content =
        coder->tree->tokens[act->token].upos == UPOS_NOUN && act_is_verbal(act->action) &&
        tree_child_with(coder->tree, act->token, REL_ACL) >= 0; /* "the proposal to expel Americans" is not made to them */

    if (!directed || content || act->target->len || act->source->len == 0)
        return;
    cast_others(coder->cast, coder->tree, act->token, act->arguments.subject, near, others);
    for (guint i = 0; i < others->len && act->target->len == 0; i++)
        if (!g_ptr_array_find(act->source, g_ptr_array_index(others, i), NULL)) {
            g_ptr_array_add(act->target, g_ptr_array_index(others, i));
            g_string_assign(act->target_path, "the other actor among its words");
        }
}

/* Where nobody is named, the land where it took place is struck by an attack, and has its own protests and arrests. */
static void resolve_scene(struct coder *coder, struct act *act)
{
    static const char *const struck[] = { "attack", "seize", NULL }, *const own[] = { "protest", "detain", "coerce", NULL };
    const char *slug = action_get(act->action)->slug;
    bool told = act->support >= 0 || coder->tree->tokens[act->token].upos == UPOS_VERB ||
                strcmp(slug, "protest") == 0; /* another noun alone only alludes to it */
    bool target = told && act->target->len == 0 && g_strv_contains(struck, slug);
    bool held = strcmp(slug, "elect") == 0 && act->arguments.passive && act->arguments.object >= 0 &&
                act_owns(act, act->arguments.object); /* "elections in Kosovo will be held" */
    bool source = told && act->source->len == 0 && (g_strv_contains(own, slug) || held);
    g_autoptr(GPtrArray) scene = g_ptr_array_new();

    if (target || source)
        cast_scene(coder->cast, coder->tree, act->support >= 0 ? act->support : act->token, scene);
    if (scene->len == 0 || (act->source->len && act_codes_overlap(act->source, scene)))
        return;
    act_take_codes(target ? act->target : act->source, scene);
    g_string_assign(target ? act->target_path : act->source_path, "where it took place");
}

/* "Thousands marched in London calling for a truce": what a crowd that nobody names says is its land's. */
static void resolve_chants(struct coder *coder, struct act *act)
{
    enum relation relation = tree_relation(coder->tree, act->token);
    int head = tree_head(coder->tree, act->token);
    bool beside = (relation == REL_ADVCL || relation == REL_XCOMP) && coder->tree->tokens[act->token].upos == UPOS_VERB;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();

    if (!beside || act->source->len || !act_is_verbal(act->action) || act_action_at(coder, head) != action_find("protest"))
        return;
    cast_scene(coder->cast, coder->tree, head, scene);
    act_take_codes(act->source, scene);
    if (scene->len)
        g_string_assign(act->source_path, "where it took place");
}

/* "demanded their release", "asked for better guns for its men": what one asks for oneself is not asked of oneself. */
static void drop_asker(const struct coder *coder, struct act *act)
{
    int object = act->arguments.object;

    if (object >= 0 && strcmp(action_get(act->action)->slug, "demand") == 0 && coder->tree->tokens[object].upos == UPOS_NOUN &&
        !cast_speaks(coder->cast, coder->tree, object))
        act_drop_codes(act->target, 0, act->source);
}

/* Nobody expels his own diplomats or imposes sanctions on himself: such a target was guessed. */
static void drop_self(struct act *act)
{
    static const char *const others[] = { "condemn", "accuse", "reject", "deny", "warn", NULL };
    static const char *const slugs[] = { "expel",  "sanction",      "summon",       "sever-relations", "suspend-aid", "visit",
                                         "recall", "appoint-envoy", "open-mission", "withdraw-forces", NULL };

    bool own = g_str_has_suffix(act->target_path->str, "(pronoun)") && /* "condemned it as a breach of its laws" */
               g_strv_contains(others, action_get(act->action)->slug);
    if (own || g_strv_contains(slugs, action_get(act->action)->slug))
        act_drop_codes(act->target, 0, act->source);
}

/* Rebels, parties and the like strike the land that the article is about, where nobody else is named. */
static void resolve_struck(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "attack", "seize", "demand", NULL };
    const char *home = cast_home(coder->cast), *band = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "";

    if (home && act->target->len == 0 && g_ascii_islower(*band) && g_strv_contains(slugs, action_get(act->action)->slug)) {
        take_one(act->target, home, act->target_path, "the land of the article");
    }
}

/* Elections, protests, arrests and repression are at home where nothing else is said. */
static void resolve_home(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "elect", "protest", "coerce", NULL };
    const char *slug = action_get(act->action)->slug;
    bool nobody = act->target->len == 0 && g_strv_contains(slugs, slug);
    bool arrested = strcmp(slug, "detain") == 0 && act->target->len > 0;
    bool person = arrested && g_ascii_islower(*(const char *)g_ptr_array_index(act->target, 0));
    bool crowd = strcmp(slug, "protest") == 0 && (act->support >= 0 || coder->tree->tokens[act->token].upos == UPOS_VERB);
    const char *first, *second;
    bool anywhere = (person || crowd) && !cast_quarrel(coder->cast, &first, &second);
    const char *home = anywhere ? cast_home(coder->cast) : cast_alone(coder->cast);

    if (home && act->source->len == 0 && (nobody || arrested)) {
        take_one(act->source, home, act->source_path, "the land of the article");
    }
}

/* "The demonstrations forced Togo's president from office", "was re-elected in 2006": whoever it is done to, it is done at home. */
static void resolve_elected(struct act *act)
{
    bool one = act->source->len == 0 && act->target->len == 1 && strcmp(action_get(act->action)->slug, "elect") == 0;
    const char *code = one ? g_ptr_array_index(act->target, 0) : "";

    if (strcmp(actor_kind(code), "state") == 0)
        take_one(act->source, code, act->source_path, "at home");
}

/* "A mob broke into the government building": rioters are of the land whose houses they storm. */
static void resolve_rioters(const struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "attack", "seize", NULL };
    static const char *const crowds[] = { "mob", "crowd", "rioter", "protester", "protestor", "demonstrator", "looter", NULL };
    const char *code = act->source->len == 0 && act->target->len == 1 ? g_ptr_array_index(act->target, 0) : "";
    int subject = act->arguments.subject;

    if (subject >= 0 && g_strv_contains(slugs, action_get(act->action)->slug) && strcmp(actor_kind(code), "state") == 0 &&
        tree_is_among(coder->tree, subject, crowds))
        take_one(act->source, code, act->source_path, "at home");
}

/* "Soldiers ousted Mali's president": unnamed soldiers, as far as only guessed whose they are, are those of the land whose rulers they oust. */
static void resolve_putsch(struct act *act)
{
    bool guessed = strstr(act->source_path->str, "(an office ") != NULL;
    const char *code = act->target->len == 1 ? g_ptr_array_index(act->target, 0) : "";

    if (!guessed || strcmp(action_get(act->action)->slug, "elect") != 0 || strcmp(actor_kind(code), "state") != 0)
        return;
    g_ptr_array_set_size(act->source, 0);
    take_one(act->source, code, act->source_path, "at home");
}

/* Acts that answer others, and what they answer. */
static const struct answer {
    const char *slug;
    const char *to[18];
} answers[] = {
    { "deny", { "accuse", "condemn", "warn", "protest-formally", NULL } },
    { "reject", { "demand", "warn", "mediate", "suspend-membership", "accuse", "condemn", "pledge", NULL } },
    { "protest-formally",
      { "expel", "deport", "detain", "attack", "seize", "sanction", "summon", "close-mission", "suspend-aid", "cyber-attack",
        NULL } },
    { "demand", { "detain", "seize", "attack", "expel", "deport", "sanction", "coerce", "close-mission", NULL } },
    { "recall", { "expel", "recall", "sever-relations", "sanction", "attack", "detain", "condemn", "accuse", "summon", NULL } },
    { "close-mission", { "expel", "sever-relations", "recall", "close-mission", "attack", "sanction", NULL } },
    { "sever-relations", { "expel", "recall", "attack", "close-mission", "accuse", "sanction", NULL } },
    { "warn",
      { "expel", "deport", "detain", "attack", "seize", "sanction", "warn", "accuse", "condemn", "close-mission", "suspend-aid",
        "sever-relations", "suspend-membership", "withdraw-from-agreement", NULL } },
};

/* "denied Indian claims", "a charge by Peru", "Chile's accusations": whose the words are that are denied. */
static void resolve_claimant(struct coder *coder, struct act *act)
{
    static const char *const words[] = { "by", "from", NULL };
    const struct tree *tree = coder->tree;
    int object = act->arguments.passive ? -1 : act->arguments.object;

    if (act->target->len || object < 0 || tree->tokens[object].upos != UPOS_NOUN ||
        strcmp(action_get(act->action)->slug, "deny") != 0)
        return;
    for (int c = tree_child(tree, object); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        const char *preposition = tree_preposition(tree, c);
        bool whose = relation == REL_POSS || relation == REL_AMOD || relation == REL_COMPOUND ||
                     (relation == REL_NMOD && preposition && g_strv_contains(words, preposition));
        if (whose && cast_knows(coder->cast, tree, c))
            cast_resolve(coder->cast, tree, c, false, act->target);
    }
    act_drop_codes(act->target, 0, act->source);
    if (act->target->len)
        g_string_assign(act->target_path, "whose words they are");
}

/* "Kigali rejects the charge", "Jammeh refused", "Cairo protested": who last charged, summoned or hurt him who answers. */
static void resolve_answered(const struct coder *coder, struct act *act, const struct reading *reading)
{
    enum { SENTENCES = 5 };
    static const char *const replies[] = { "reply", "retaliate", "respond", NULL };
    const char *lemma = coder->tree->tokens[act->token].lemma;
    bool reply = lemma && g_strv_contains(replies, lemma) && act->action != action_find("state");
    const char *slug = reply ? "warn" : action_get(act->action)->slug;
    size_t row = 0;

    while (row < G_N_ELEMENTS(answers) && strcmp(answers[row].slug, slug) != 0)
        row++;
    if (row == G_N_ELEMENTS(answers) || act->source->len != 1)
        return;
    for (guint i = reading->events->len; i-- > 0 && act->target->len == 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        const struct mention *last = g_ptr_array_index(event->mentions, event->mentions->len - 1);
        bool near = last->sentence_index + SENTENCES >= (int)coder->tree->sentence;
        bool upon = near && event->source->len && event->target->len && !act_not_fact(event->status) &&
                    g_strv_contains(answers[row].to, action_get(event->action)->slug);
        if (upon && act_codes_overlap(event->target, act->source) && !act_codes_overlap(event->source, act->source))
            take_one(act->target, g_ptr_array_index(event->source, 0), act->target_path, "whom it answers");
    }
}

/* Whether an event tells who holds the target: he took it, or, where anybody's captives will do, a band that takes or frees some. */
static bool tells_captor(const struct event *event, const struct act *act, bool any)
{
    static const char *const all[] = { "detain", "attack", "seize", NULL }, *const held[] = { "detain", NULL };
    const char *const *takings = act->action == action_find("detain") ? held : all;
    const GPtrArray *target = act->target;
    const char *slug = action_get(event->action)->slug;
    bool taken = g_strv_contains(takings, slug), band = event->source->len && g_ascii_islower(*(char *)event->source->pdata[0]);
    bool asked = strcmp(slug, "release") == 0 && event->status == EVENT_PROPOSED; /* "called on Caracas to free him" */

    if (event->source->len == 0 || event->target->len == 0 || (act_not_fact(event->status) && !asked))
        return false;
    if (asked)
        return !any && act_codes_overlap(event->target, target);
    return any ? band && (taken || strcmp(slug, "release") == 0) : taken && act_codes_overlap(event->target, target);
}

/* "Nine Malaysians were freed", "the missionary is held on charges": by who was said to hold them. */
static void resolve_captor(struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "release", "detain", NULL };

    if (act->source->len || act->target->len == 0 || !g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    for (int any = 0; any < (act->arguments.passive ? 2 : 1); any++)
        for (guint i = reading->events->len; i-- > 0 && act->source->len == 0;) {
            const struct event *event = g_ptr_array_index(reading->events, i);
            if (tells_captor(event, act, any))
                take_one(act->source, g_ptr_array_index(event->source, 0), act->source_path, "who was said to hold them");
        }
}

/* "rallied near a French base": at whose gates a crowd stands. */
static void resolve_gates(struct coder *coder, struct act *act)
{
    static const char *const before[] = { "near", "outside", "before", "at", "around", "in", "against", NULL };
    static const char *const gates[] = { "embassy", "consulate", "mission", "base", "residence", "gate", "garrison", NULL };
    const struct tree *tree = coder->tree;

    if (act->target->len || strcmp(action_get(act->action)->slug, "protest") != 0)
        return;
    for (int c = tree_child(tree, act->token); c >= 0 && act->target->len == 0; c = tree_next(tree, c)) {
        const char *preposition = tree_preposition(tree, c), *lemma = tree->tokens[c].lemma;
        if (preposition && lemma && g_strv_contains(before, preposition) && g_strv_contains(gates, lemma))
            cast_resolve(coder->cast, tree, c, false, act->target);
    }
    if (act->target->len)
        g_string_assign(act->target_path, "at whose gates it was");
}

/* "Thousands marched to the U.S. mission": a crowd is of the land that the article tells of, or of whose rulers it protests against. */
static void resolve_crowd(struct coder *coder, struct act *act)
{
    bool told = act->support >= 0 || coder->tree->tokens[act->token].upos == UPOS_VERB;
    const char *home = cast_home(coder->cast);

    if (!told || act->source->len || strcmp(action_get(act->action)->slug, "protest") != 0)
        return;
    if (!home && act->target->len && strcmp(actor_kind(g_ptr_array_index(act->target, 0)), "state") == 0)
        home = g_ptr_array_index(act->target, 0);
    if (home)
        take_one(act->source, home, act->source_path, "the land of the article");
}

void guess_learn_author(struct coder *coder, const struct act *act)
{
    static const char *const slugs[] = { "demand", "warn", "pledge", "sanction", "adopt-resolution", "condemn", "coerce", NULL };
    const int words[] = { act->token, act->arguments.object, act->support >= 0 ? act->support_arguments.object : -1 };

    if (act->source->len == 0 || act_not_fact(act->status.status) || !g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (act_is_authored(coder, words[i]))
            cast_learn_author(coder->cast, coder->tree->tokens[words[i]].lemma, g_ptr_array_index(act->source, 0));
}

/* Who did last what a noun names, to these if any: "the attack", "the expulsions"; NULL if that was not told. */
static const char *doer_of(const struct coder *coder, const struct reading *reading, int token, const GPtrArray *targets)
{
    int action = coder->tree->tokens[token].upos == UPOS_NOUN ? act_action_at(coder, token) : -1;

    for (guint i = reading->events->len; action >= 0 && i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action == action && event->source->len && !act_not_fact(event->status) &&
            act_codes_overlap(targets, event->target))
            return g_ptr_array_index(event->source, 0);
    }
    return NULL;
}

/* "condemned the step", "welcomed the move": of who did last what is no mere word, unless several did in one sentence. */
static const char *mover_of(const struct coder *coder, const struct reading *reading, int token)
{
    static const char *const nouns[] = { "move",       "step",     "decision", "action",      "measure",   "gesture",
                                         "strike",     "launch",   "test",     "ban",         "operation", "offensive",
                                         "deployment", "closure",  "rampage",  "provocation", "policy",    "reply",
                                         "response",   "practice", "ruling",   "verdict",     "tactic",    "manoeuvre",
                                         "law",        "arrest",   "killing",  "crackdown",   "incursion", "raid",
                                         "curfew",     NULL };
    const char *lemma = coder->tree->tokens[token].lemma;

    if (!lemma || !g_strv_contains(nouns, lemma) || !tree_is_definite(coder->tree, token) ||
        tree_child_with(coder->tree, token, REL_NMOD) >= 0 || tree_child_with(coder->tree, token, REL_ACL) >= 0)
        return NULL;
    const char *mover = NULL;
    int sentence = -1;
    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        const struct mention *mention = g_ptr_array_index(event->mentions, event->mentions->len - 1);
        if (act_is_verbal(event->action) || event->status > EVENT_PLANNED)
            continue;
        const char *code = event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;
        if (sentence >= 0 && mention->sentence_index != sentence)
            break;
        if (!code || (mover && mover != code))
            return NULL;
        mover = code;
        sentence = mention->sentence_index;
    }
    return mover;
}

/* "accepted the proposal", "violated the embargo", "welcomed changes to the text", "condemned the attack": whose it was said to be. */
static void resolve_author(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "reject", "pledge", "praise", "condemn", "concede", NULL };
    const char *slug = action_get(act->action)->slug;
    int first, last;

    if (act->target->len || act->source->len == 0 || !g_strv_contains(slugs, slug))
        return;
    tree_span(coder->tree, act->token, &first, &last);
    for (int i = first; i <= last && act->target->len == 0; i++) {
        bool said = act->arguments.subject >= 0 && tree_below(coder->tree, i, act->arguments.subject);
        if (i == act->token || said || !tree_below(coder->tree, i, act->token))
            continue;
        const char *code = act_is_authored(coder, i) ? cast_author(coder->cast, coder->tree->tokens[i].lemma)
                                                     : doer_of(coder, reading, i, act->target);
        if (!code && (strcmp(slug, "praise") == 0 || strcmp(slug, "condemn") == 0))
            code = mover_of(coder, reading, i);
        if (!code || g_ptr_array_find(act->source, code, NULL))
            continue;
        take_one(act->target, code, act->target_path, "whose it was said to be");
    }
}

/*
 * Whose act is condemned: "condemned the Israeli raid on a port in Lebanon" is aimed at Israel. True if the object is an
 * act; those whom it was done to are not condemned.
 */
static bool resolve_condemned(struct coder *coder, struct act *act, const struct reading *reading)
{
    int object = act->arguments.object;
    const struct frame_match *match = object >= 0 ? act_match_at(coder, object) : NULL;
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
    roles_resolve(coder, &condemned, &match->frame->source, false, act->target);
    roles_resolve(coder, &condemned, &match->frame->target, true, struck);
    if (act->target->len == 0 && (doer = doer_of(coder, reading, object, struck))) {
        take_one(act->target, doer, act->target_path, "whose it was said to be");
    }
    return true;
}

static void take_imposer(struct act *act, const char *code)
{
    if (!code || act->source->len || g_ptr_array_find(act->target, code, NULL))
        return;
    take_one(act->source, code, act->source_path, "whose sanctions they were said to be");
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

/* "The sanctions were lifted": those who imposed them lift them, from whom they were imposed on. */
static void resolve_lifted(struct act *act, const struct reading *reading)
{
    int sanction = action_find("sanction");

    if (strcmp(action_get(act->action)->slug, "lift-sanctions") != 0 || act->source->len ||
        !g_str_has_suffix(act->target_path->str, "(named before)"))
        return;
    act_take_codes(act->source, act->target);
    g_string_assign(act->source_path, act->target_path->str);
    g_ptr_array_set_size(act->target, 0);
    g_string_truncate(act->target_path, 0);
    for (guint i = reading->events->len; act->target->len == 0 && i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (event->action != sanction || event->target->len == 0 || !act_codes_overlap(event->source, act->source))
            continue;
        act_take_codes(act->target, event->target);
        g_string_assign(act->target_path, "whom they were said to be imposed on");
    }
}

/* "Police broke up a rally in Minsk": they are of where it took place, not of the article's land. */
static void resolve_police(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "detain", "coerce", "attack", NULL };
    g_autoptr(GPtrArray) scene = g_ptr_array_new();

    if (act->source->len != 1 || !g_strv_contains(slugs, action_get(act->action)->slug) ||
        !g_str_has_suffix(act->source_path->str, "(an office of the article's land)"))
        return;
    cast_scene(coder->cast, coder->tree, act->token, scene);
    if (scene->len != 1 || scene->pdata[0] == act->source->pdata[0])
        return;
    act->source->pdata[0] = scene->pdata[0];
    g_string_assign(act->source_path, "where it took place");
}

/* Whether a role of the target is filled by persons or powers whom nobody is known by: "warned Western powers". */
static bool names_somebody(const struct coder *coder, const struct act *act)
{
    static const char *const words[] = { "power",  "country", "nation",   "state",  "community", "world",
                                         "west",   "people",  "person",   "group",  "party",     "side",
                                         "leader", "anyone",  "everyone", "nobody", NULL };
    const struct frame_roles *roles = &act->match->frame->target;

    for (int i = 0; i < FRAME_ROLES && roles->role[i]; i++) {
        int token = roles_token(coder, act, roles->role[i] + (*roles->role[i] == '+'));
        if (token >= 0 && coder->tree->tokens[token].lemma && g_strv_contains(words, coder->tree->tokens[token].lemma))
            return true;
    }
    return false;
}

/* "pledged to hold fresh elections", "agreed to step down": a promise to one's own people. */
static bool aims_at_home(const struct coder *coder, int token)
{
    int clause = tree_child_with(coder->tree, token, REL_XCOMP);

    if (clause < 0)
        clause = tree_child_with(coder->tree, token, REL_CCOMP);
    int action = clause >= 0 ? act_action_at(coder, clause) : -1;
    return action >= 0 && strcmp(action_get(action)->slug, "elect") == 0;
}

/* The other of the two that the article is about; NULL where it is about one or about many. */
static const char *opponent(const struct coder *coder, const GPtrArray *codes)
{
    const char *first, *second, *code = codes->len ? g_ptr_array_index(codes, 0) : NULL;

    if (!cast_quarrel(coder->cast, &first, &second))
        return NULL;
    return code == first ? second : code == second ? first : NULL;
}

/* "Lavrov will visit Beijing, his ministry said": a promise or threat is for whom what is to be done is done to. */
static void resolve_promised(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "pledge", "warn", NULL };
    int clause =
        act->target->len || !g_strv_contains(slugs, action_get(act->action)->slug) ? -1 : content_clause(coder->tree, act->token);
    const struct frame_match *match = clause >= 0 ? act_match_at(coder, clause) : NULL;

    if (!match || match->frame->action < 0)
        return;
    g_autoptr(GString) aside = g_string_new(NULL);
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
    act_drop_codes(act->target, 0, act->source);
}

/* "rejected his own minister's proposal": made to the one of the same land who answers it. */
static bool is_answered_at_home(struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int verb = tree_relation(tree, act->token) == REL_OBJ ? tree_head(tree, act->token) : -1;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    struct tree_arguments arguments;

    if (verb < 0 || (verb == act->support && act->kind != SUPPORT_ASK) || !act_is_verbal(act->action))
        return false;
    tree_arguments(tree, verb, &arguments);
    if (!arguments.passive)
        cast_resolve(coder->cast, tree, arguments.subject, false, codes);
    return codes->len && g_ptr_array_find(act->source, g_ptr_array_index(codes, 0), NULL);
}

/* "condemned the attacks in Kenya": whoever struck is condemned, not the land that was struck. */
static bool is_struck(struct coder *coder, const struct act *act, const char *code)
{
    int object = act->arguments.object, action = object >= 0 ? act_action_at(coder, object) : -1;
    g_autoptr(GPtrArray) named = g_ptr_array_new();

    if (strcmp(action_get(act->action)->slug, "condemn") != 0 || action < 0 || action_get(action)->quad != QUAD_MATERIAL_CONFLICT)
        return false;
    cast_others(coder->cast, coder->tree, object, -1, true, named);
    return g_ptr_array_find(named, code, NULL);
}

/* Whether an act has somebody whom it is aimed at, though he be not named. */
static bool is_directed(const struct coder *coder, const struct act *act)
{
    static const char *const vague[] = { "protest",
                                         "coerce",
                                         "detain",
                                         "elect",
                                         "apologize",
                                         "state",
                                         "praise",
                                         "mobilize",
                                         "adopt-resolution",
                                         "withdraw-from-agreement",
                                         NULL };
    const struct action *action = action_get(act->action);
    bool pledge = strcmp(action->slug, "pledge") == 0, answer = pledge && act_is_authored(coder, act->arguments.object);
    bool going = strcmp(action->slug, "visit") == 0 && coder->tree->tokens[act->token].upos == UPOS_VERB; /* anywhere */

    if (action->symmetric || going || (pledge && aims_at_home(coder, act->token)))
        return false;
    return answer || !g_strv_contains(vague, action->slug);
}

/* Whether the one that such an act is aimed at need not have been spoken of lately. */
static bool is_of_long_ago(const struct coder *coder, const struct act *act)
{
    static const char *const slugs[] = { "sever-relations", "recall",        "summon",  "suspend-aid", "sanction",
                                         "expel",           "close-mission", "pledge",  "deny",        "warn",
                                         "reject",          "accuse",        "mediate", NULL };

    return coder->tree->tokens[act->token].upos != UPOS_NOUN && g_strv_contains(slugs, action_get(act->action)->slug);
}

/* "The bloc suspended Mali. It demanded elections": at whom he who acts aimed what the last sentence told of him; NULL if at several. */
static const char *aimed_before(const struct coder *coder, const struct act *act, const struct reading *reading)
{
    int before = (int)coder->tree->sentence - 1;
    const char *code = g_ptr_array_index(act->source, 0);

    for (guint i = reading->events->len; i-- > 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        const struct mention *last = g_ptr_array_index(event->mentions, event->mentions->len - 1);
        if (last->sentence_index < before)
            return NULL;
        bool directed = last->sentence_index == before && action_find("visit") != event->action && event->source->len == 1 &&
                        event->target->len == 1 && g_ptr_array_index(event->source, 0) == code &&
                        g_ptr_array_index(event->target, 0) != code;
        if (directed && !act_not_fact(event->status))
            return g_ptr_array_index(event->target, 0);
    }
    return NULL;
}

/* Whom an act upon others is aimed at where its sentence does not say: the other one that the article is about. */
static void resolve_counterpart(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const strict[] = { "demand", NULL }; /* mostly asked of nobody, or at home */

    if (act->target->len || act->source->len != 1 || !is_directed(coder, act) || names_somebody(coder, act) ||
        cast_is_at_home(coder->cast, coder->tree, act->arguments.subject))
        return;
    bool home = is_answered_at_home(coder, act);
    const char *other =
        home ? g_ptr_array_index(act->source, 0) : cast_other(coder->cast, act->source, !is_of_long_ago(coder, act));
    if (!home && g_strv_contains(strict, action_get(act->action)->slug) && other != opponent(coder, act->source))
        other = NULL;
    const char *why = home ? "at home" : "the other one that the article is about";
    bool told = coder->tree->tokens[act->token].upos == UPOS_VERB && !act_not_fact(act->status.status) &&
                strcmp(action_get(act->action)->slug, "concede") != 0;
    if (!other && told && (other = aimed_before(coder, act, reading)))
        why = "at whom it aimed before";
    if (other && !is_struck(coder, act, other))
        take_one(act->target, other, act->target_path, why);
}

/* "freed four opposition lawmakers": one's own. */
static void resolve_own_opponents(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "release", "detain", "coerce", NULL };
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : "";
    int object = act->arguments.object;

    if (object >= 0 && act->target->len == 0 && strcmp(actor_kind(code), "state") == 0 &&
        g_strv_contains(slugs, action_get(act->action)->slug) && cast_names_own(coder->cast, coder->tree, object, -1, code, false))
        take_one(act->target, code, act->target_path, "at home");
}

/* Diplomats, migrants, foreigners: those of another state, though it is not named. */
static bool is_foreign_noun(const struct coder *coder, int token)
{
    const char *lemma = token >= 0 ? coder->tree->tokens[token].lemma : NULL;

    static const char *const words[] = { "foreigner", "immigrant", "migrant", "refugee", "hostage", "captive",   "crew",   "sailor",
                                         "tourist",   "tanker",    "ship",    "vessel",  "boat",    "trawler",   "aid",    "fund",
                                         "asset",     "money",     "body",    "remains", "soldier", "fisherman", "seaman", NULL };

    return lemma && (frames_in_class(coder->frames, lemma, "envoy") || g_strv_contains(words, lemma));
}

/* "asked that the opposition's rally take place", "summoned two opposition politicians": a government's words with its own people. */
static void resolve_own(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "demand", "reject", "warn", "accuse", "condemn", NULL };
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL;

    if (!code || act->target->len || !g_strv_contains(slugs, action_get(act->action)->slug) ||
        g_strcmp0(code, cast_home(coder->cast)) != 0 ||
        !cast_names_own(coder->cast, coder->tree, act->token, act->arguments.subject, code, false))
        return;
    take_one(act->target, code, act->target_path, "at home");
}

/* "pardoned two Al Jazeera reporters" */
static bool names_others(const struct tree *tree, int object)
{
    for (int c = object >= 0 ? tree_child(tree, object) : -1; c >= 0; c = tree_next(tree, c))
        if (tree->tokens[c].upos == UPOS_PROPN)
            return true;
    return false;
}

/* "released a jailed editor": somebody of its own, whomever else the sentence names. */
static bool is_of_prisoner(const struct coder *coder, const struct act *act)
{
    static const char *const slugs[] = { "detain", "release", NULL };
    int object = act->arguments.object;

    return object >= 0 && coder->tree->tokens[object].upos == UPOS_NOUN && g_strv_contains(slugs, action_get(act->action)->slug);
}

/*
 * Arrests, repression, protests and concessions are at home where they are aimed at nobody abroad: the same state stands on
 * both sides (guide, section 7). So are words to its own people.
 */
static void resolve_domestic(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "detain", "release", "coerce", "protest", "concede", NULL };
    static const char *const words[] = { "demand", "warn", "reject", "accuse", "condemn", NULL };
    const char *code = act->source->len == 1 ? g_ptr_array_index(act->source, 0) : NULL;
    const char *slug = action_get(act->action)->slug;

    if (act->source->len > 1 && act->target->len == 0 && strcmp(slug, "protest") == 0) { /* "the Egyptian and Tunisian uprisings" */
        act_take_codes(act->target, act->source);
        g_string_assign(act->target_path, "at home");
    }
    if (act->source->len == 0 && act->target->len == 1 && strcmp(slug, "protest") == 0 && act->arguments.subject >= 0) {
        act_take_codes(act->source, act->target); /* "protesters clashed with police" */
        g_string_assign(act->source_path, "at home");
    }
    if (!code || act->target->len || strcmp(actor_kind(code), "state") != 0 || is_foreign_noun(coder, act->arguments.object))
        return;
    bool own = cast_is_at_home(coder->cast, coder->tree, act->arguments.subject) ||
               cast_names_own(coder->cast, coder->tree, act->token, act->arguments.subject, code, true);
    if (!g_strv_contains(slugs, slug) && !(g_strv_contains(words, slug) && own))
        return;
    if (strcmp(slug, "release") == 0 && (act_not_fact(act->status.status) || names_others(coder->tree, act->arguments.object)))
        return;
    take_one(act->target, code, act->target_path, "at home");
}

/*
 * With whom one alone meets or agrees where its sentence does not say: those of the article's last such act that he took part in,
 * else the other one that it is about.
 */
static void resolve_partner(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "meet", "agree", "cease-fire", "cooperate", "call", NULL };
    const char *other = NULL;

    if (act->match->frame->alone || act->source->len + act->target->len != 1 || act_is_aim_of_journey(coder, act) ||
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
        other = cast_other(coder->cast, known, false);
    if (!other)
        return;
    take_one(act->target, other, act->target_path, "the other one that the article is about");
}

/* "EU leaders agreed at a summit on Monday": a body's meeting, where its clause has the body as subject. */
static void resolve_attended(struct coder *coder, struct act *act)
{
    static const char *const prepositions[] = { "at", "during", "after", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, act->token);
    int clause = tree_relation(tree, act->token) == REL_OBL ? tree_head(tree, act->token) : -1;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    struct tree_arguments arguments;

    if (act->source->len || act->target->len || clause < 0 || !preposition || !g_strv_contains(prepositions, preposition) ||
        strcmp(action_get(act->action)->slug, "meet") != 0 || tree_child_with(tree, act->token, REL_NMOD) >= 0)
        return;
    tree_arguments(tree, clause, &arguments);
    if (arguments.subject >= 0 && !arguments.passive)
        cast_resolve(coder->cast, tree, arguments.subject, false, codes);
    if (codes->len != 1 || strcmp(actor_kind(g_ptr_array_index(codes, 0)), "organisation") != 0)
        return;
    act_take_codes(act->source, codes);
    g_string_assign(act->source_path, "whose clause it is");
}

/* "The deal was struck on Monday", "a truce was reached": between the two that the article is about, where nobody is named. */
static void resolve_both(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "agree", "cease-fire", "meet", NULL };
    static const char *const strangers[] = { "with", "between", "of", "by", NULL };
    const struct tree *tree = coder->tree;
    const char *first, *second;
    int verb = act->support >= 0 ? act->support : act->token;
    bool told =
        tree->tokens[verb].upos == UPOS_VERB && (act->kind == SUPPORT_HAPPEN || act->arguments.passive || act->support >= 0);

    if (act->source->len || act->target->len || !told || !g_strv_contains(slugs, action_get(act->action)->slug) ||
        !cast_quarrel(coder->cast, &first, &second))
        return;
    for (int c = tree_child(tree, act->token); c >= 0; c = tree_next(tree, c))
        if (tree_preposition(tree, c) && g_strv_contains(strangers, tree_preposition(tree, c)))
            return;
    g_ptr_array_add(act->source, (gpointer)(gsize)second);
    g_ptr_array_add(act->source, (gpointer)(gsize)first);
    g_string_assign(act->source_path, "the two that the article is about");
}

/* "The opposition lost the poll": a party's election is its land's. */
static void resolve_voters(struct coder *coder, struct act *act)
{
    const char *home = cast_home(coder->cast);
    bool party = act->source->len == 1 && g_ascii_islower(*(const char *)g_ptr_array_index(act->source, 0));

    if (!party || !home || act->target->len || strcmp(action_get(act->action)->slug, "elect") != 0)
        return;
    g_ptr_array_add(act->source, (gpointer)(gsize)home);
    g_string_append(act->source_path, ", and the land of the article");
}

/* "The deal was struck on Saturday", "broke off the talks": between whom the article told of the last. */
static void resolve_parties(struct coder *coder, struct act *act, const struct reading *reading)
{
    static const char *const slugs[] = { "meet", "agree", "cease-fire", NULL };
    const char *slug = action_get(act->action)->slug;
    bool noun = coder->tree->tokens[act->token].upos == UPOS_NOUN && tree_is_definite(coder->tree, act->token);

    if (!noun || act->match->frame->alone || act->source->len + act->target->len || !g_strv_contains(slugs, slug) ||
        act_is_aim_of_journey(coder, act))
        return;
    for (guint i = reading->events->len; i-- > 0 && act->source->len == 0;) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        if (g_strv_contains(slugs, action_get(event->action)->slug) && event->source->len >= 2)
            act_take_codes(act->source, event->source);
    }
    if (act->source->len)
        g_string_assign(act->source_path, "between whom the last was");
}

/* "summoned Peru's envoy to protest": what is done in order to say something is aimed at whom it is done to. */
static void resolve_addressee(struct coder *coder, struct act *act)
{
    enum relation relation = tree_relation(coder->tree, act->token);
    int head = tree_head(coder->tree, act->token);
    struct tree_arguments deed;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (act->target->len || act->source->len == 0 || act->status.status != EVENT_OCCURRED || !act_is_verbal(act->action) ||
        strcmp(action_get(act->action)->slug, "state") == 0 || !(relation == REL_ADVCL || relation == REL_XCOMP) ||
        act_action_at(coder, head) < 0 || g_strcmp0(tree_preposition(coder->tree, act->token), "to") != 0)
        return;
    tree_arguments(coder->tree, head, &deed);
    if (deed.object >= 0 && !deed.passive)
        cast_resolve(coder->cast, coder->tree, deed.object, false, codes);
    if (codes->len != 1 || g_ptr_array_find(act->source, g_ptr_array_index(codes, 0), NULL))
        return;
    g_ptr_array_add(act->target, g_ptr_array_index(codes, 0));
    g_string_assign(act->target_path, "to whom it was done");
}

/* "Two envoys were expelled, the Dutch ministry said": who tells of such a deed without saying whose it was tells of his own. */
static void resolve_teller(struct coder *coder, struct act *act)
{
    static const char *const slugs[] = { "summon", "expel", "deport", "recall", "detain", "release", "close-mission", NULL };
    int said = tree_child_with(coder->tree, act->token, REL_PARATAXIS);
    struct tree_arguments arguments;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (said < 0 && tree_relation(coder->tree, act->token) == REL_CCOMP)
        said = tree_head(coder->tree, act->token);
    if (said < 0 || act->source->len || act->target->len == 0 || !act->arguments.passive || act->arguments.subject >= 0 ||
        act_action_at(coder, said) != action_find("state") || !g_strv_contains(slugs, action_get(act->action)->slug))
        return;
    tree_arguments(coder->tree, said, &arguments);
    cast_resolve(coder->cast, coder->tree, arguments.subject, false, codes);
    if (codes->len != 1 || act_codes_overlap(codes, act->target) || strcmp(actor_kind(g_ptr_array_index(codes, 0)), "state") != 0)
        return;
    g_ptr_array_add(act->source, g_ptr_array_index(codes, 0));
    g_string_assign(act->source_path, "who tells of it");
}

/* "were arrested and deported by Chad", "was seized by rebels and shot": one agent does both. */
static void resolve_shared(struct coder *coder, struct act *act)
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
        g_string_assign(act->source_path, "who did what was done with it");
}

/* "ordered the embassy to be sealed": he who orders it does it. */
static void resolve_ordered(struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "order", "instruct", "direct", "command", "authorize", "authorise", NULL };
    const struct tree *tree = coder->tree;
    enum relation relation = tree_relation(tree, act->token);
    int verb = relation == REL_XCOMP || relation == REL_ADVCL || relation == REL_CCOMP ? tree_head(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (act->source->len || !act->arguments.passive || verb < 0 || !tree->tokens[verb].lemma ||
        !g_strv_contains(verbs, tree->tokens[verb].lemma))
        return;
    tree_arguments(tree, verb, &arguments);
    cast_resolve(coder->cast, tree, arguments.passive ? -1 : arguments.subject, false, act->source);
    if (act->source->len)
        g_string_assign(act->source_path, "who orders it");
}

/* "apologised for a raid": what one is sorry for one has done. */
static void resolve_sorry(struct coder *coder, struct act *act)
{
    int head = tree_head(coder->tree, act->token);
    struct tree_arguments arguments;

    if (act->source->len || head < 0 || act_action_at(coder, head) != action_find("apologize") ||
        coder->tree->tokens[act->token].upos != UPOS_NOUN || action_get(act->action)->quad != QUAD_MATERIAL_CONFLICT)
        return;
    tree_arguments(coder->tree, head, &arguments);
    cast_resolve(coder->cast, coder->tree, arguments.subject, false, act->source);
    g_string_assign(act->source_path, "who is sorry for it");
}

/* "announced during a visit to Harare", "cut short a trip to Canada": who does what the visit goes with. */
static void resolve_visitor(struct coder *coder, struct act *act)
{
    static const char *const during[] = { "during", "on", "after", "before", "following", "in", "ahead", "at", NULL };
    const struct tree *tree = coder->tree;
    const char *preposition = tree_preposition(tree, act->token);
    int clause = tree_head(tree, act->token);
    struct tree_arguments arguments;

    bool beside = tree_relation(tree, act->token) == REL_NMOD && g_strcmp0(preposition, "on") == 0 && clause < act->token &&
                  strcmp(action_get(act->action)->slug, "visit") == 0; /* "The king, on a visit to Oslo, said" */
    if (beside && act->source->len == 0 && cast_speaks(coder->cast, tree, clause))
        cast_resolve(coder->cast, tree, clause, false, act->source);
    if (act->source->len || tree->tokens[act->token].upos != UPOS_NOUN || strcmp(action_get(act->action)->slug, "visit") != 0 ||
        !(tree_relation(tree, act->token) == REL_OBJ || (preposition && g_strv_contains(during, preposition))) || clause < 0 ||
        tree->tokens[clause].upos != UPOS_VERB)
        return;
    tree_arguments(tree, clause, &arguments);
    int doer = arguments.passive ? tree_child_with(tree, clause, REL_AGENT) : arguments.subject;
    if (doer < 0 || !cast_speaks(coder->cast, tree, doer))
        return;
    cast_resolve(coder->cast, tree, doer, false, act->source);
    act_drop_codes(act->source, 0, act->target);
    g_string_assign(act->source_path, "who does what the visit goes with");
}

/* "rejected his minister's proposal": what is answered was asked of whoever answers it. */
static void resolve_asked(struct coder *coder, struct act *act)
{
    int verb = tree_relation(coder->tree, act->token) == REL_OBJ ? tree_head(coder->tree, act->token) : -1;
    int answer = verb >= 0 ? act_action_at(coder, verb) : -1;
    struct tree_arguments answered;

    if (act->target->len || answer < 0 || strcmp(action_get(act->action)->slug, "demand") != 0 ||
        strcmp(action_get(answer)->slug, "reject") != 0)
        return;
    tree_arguments(coder->tree, verb, &answered);
    if (answered.subject >= 0)
        cast_resolve(coder->cast, coder->tree, answered.subject, false, act->target);
    if (act->target->len)
        g_string_assign(act->target_path, "who answers it");
}

void guess_actors(struct coder *coder, struct act *act, const struct reading *reading)
{
    drop_asker(coder, act);
    drop_self(act);
    resolve_own_opponents(coder, act);
    if (!resolve_condemned(coder, act, reading))
        resolve_others(coder, act, true);
    drop_self(act);
    resolve_visitor(coder, act);
    unknown_take(coder, act);
    unknown_pair(coder, act);
    resolve_addressee(coder, act);
    resolve_teller(coder, act);
    resolve_sorry(coder, act);
    resolve_ordered(coder, act);
    resolve_shared(coder, act);
    resolve_asked(coder, act);
    resolve_gates(coder, act);
    resolve_scene(coder, act);
    resolve_chants(coder, act);
    resolve_home(coder, act);
    resolve_police(coder, act);
    unknown_take(coder, act); /* now that it is known who may have arrested them */
    resolve_lifted(act, reading);
    resolve_elected(act);
    resolve_putsch(act);
    resolve_rioters(coder, act);
    resolve_claimant(coder, act);
    resolve_answered(coder, act, reading);
    resolve_captor(act, reading);
    resolve_crowd(coder, act);
    resolve_struck(coder, act);
    resolve_author(coder, act, reading);
    resolve_imposer(coder, act);
    resolve_own(coder, act);
    resolve_promised(coder, act);
    resolve_counterpart(coder, act, reading);
    if (!is_of_prisoner(coder, act))
        resolve_others(coder, act, false);
    resolve_domestic(coder, act);
    resolve_partner(coder, act, reading);
    resolve_parties(coder, act, reading);
    resolve_attended(coder, act);
    resolve_both(coder, act);
    resolve_voters(coder, act);
}

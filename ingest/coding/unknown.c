#include "unknown.h"

#include "roles.h"
#include "../../db/action.h"

#include <string.h>

/* The names in the roles that nothing is known of, coordinated ones too. */
static void coin_roles(struct coder *coder, struct act *act, const struct frame_roles *roles, GPtrArray *codes)
{
    const struct tree *tree = coder->tree;
    struct path *path = codes == act->target ? act->target_path : act->source_path;

    for (int i = 0; i < FRAME_ROLES && roles->role[i]; i++) {
        const char *role = roles->role[i] + (*roles->role[i] == '+');
        int token = strcmp(role, "mod") == 0 ? -1 : roles_token(coder, act, role);
        bool named = false;
        for (int t = token; t >= 0; t = t == token ? tree_child(tree, token) : tree_next(tree, t)) {
            const char *code = t == token || tree_relation(tree, t) == REL_CONJ ? cast_coin(coder->cast, tree, t) : NULL;
            if (code && !g_ptr_array_find(codes, code, NULL))
                g_ptr_array_add(codes, (gpointer)(gsize)code);
            if (code && strchr(code, '-'))
                cast_learn_name(coder->cast, tree, t, code);
            named |= code != NULL;
        }
        if (named)
            path_add_name(path, role, "a name not known");
    }
}

/* "Mr Morse", "Edward Morse": whether a capital stands beside the word, other than a sentence's first small word ("In Arnor"). */
static bool is_beside_name(const struct document *document, const struct sentence *s, guint i)
{
    static const char *const openers[] = { "and",   "but",   "in",   "on",      "the",       "for",   "from",
                                           "to",    "with",  "by",   "at",      "as",        "when",  "after",
                                           "while", "since", "that", "however", "meanwhile", "under", NULL };
    const struct token *tokens = &g_array_index(document->tokens, struct token, 0);

    if (i + 1 < s->first + s->count && token_has_capital(document->text, &tokens[i + 1]))
        return true;
    if (i == s->first || !token_has_capital(document->text, &tokens[i - 1]))
        return false;
    return i - 1 > s->first || !token_is_among(document->text, &tokens[i - 1], openers);
}

/* "Father blames army", "5 p.m. ET"; "Airstrike killed seven": a sentence's first word that begins a frame has its capital from there. */
static bool is_common(const struct coder *coder, int token)
{
    g_autofree char *word = tree_text(coder->tree, token);
    g_autofree char *low = g_ascii_strdown(word, -1);

    static const char *const words[] = { "father",    "mother", "son",   "daughter", "brother",   "sister", "husband",
                                         "wife",      "widow",  "uncle", "fans",     "solicitor", "lawyer", "attorney",
                                         "barrister", "et",     "gmt",   "est",      "edt",       "potus",  NULL };

    return wordlist_has(words, low) || (token == 0 && frames_has(coder->frames, low));
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

    g_autofree char *word = name->lemma ? g_ascii_strdown(name->lemma, -1) : NULL;
    if (name->upos != UPOS_PROPN || is_common(coder, token) || (word && frames_in_class(coder->frames, word, "agreement")))
        return false;
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

/* The lone names of a role, coordinated ones too; how many. */
static guint add_lone(struct coder *coder, int token, GPtrArray *codes)
{
    guint before = codes->len;

    for (int t = token; t >= 0; t = t == token ? tree_child(coder->tree, token) : tree_next(coder->tree, t)) {
        bool beside = t == token || tree_relation(coder->tree, t) == REL_CONJ;
        const char *code = beside && is_lone_name(coder, t) ? cast_coin(coder->cast, coder->tree, t) : NULL;
        if (code && !g_ptr_array_find(codes, code, NULL))
            g_ptr_array_add(codes, (gpointer)(gsize)code);
    }
    return codes->len - before;
}

/* The lone names in the first of the roles that has one, of what is done together in all of them. */
static void coin_lone(struct coder *coder, struct act *act, const struct frame_roles *roles, GPtrArray *codes)
{
    bool together = action_get(act->action)->symmetric;

    for (int i = 0; i < FRAME_ROLES && roles->role[i] && (codes->len == 0 || together); i++) {
        const char *role = roles->role[i] + (*roles->role[i] == '+');
        int token = strcmp(role, "mod") == 0 ? -1 : roles_token(coder, act, role);
        if (token < 0 || add_lone(coder, token, codes) == 0)
            continue;
        struct path *path = codes == act->target ? act->target_path : act->source_path;
        path_add_name(path, role, "a name of one word");
    }
}

/* "signed a protocol with Rhun", "concluded a treaty": a text that only states and their foes make. */
static bool is_of_state_text(const struct coder *coder, const struct act *act)
{
    for (int i = 0; i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++) {
        const char *lemma = coder->tree->tokens[act->match->matched[i]].lemma;
        if (lemma && frames_in_class(coder->frames, lemma, "state-text"))
            return true;
    }
    return false;
}

void unknown_pair(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(PRAISE) | ACTION_BIT(CONDEMN) | ACTION_BIT(ACCUSE) | ACTION_BIT(DEMAND) |
                                 ACTION_BIT(WARN) | ACTION_BIT(REJECT) | ACTION_BIT(AGREE) | ACTION_BIT(MEET) | ACTION_BIT(ATTACK);
    static const guint64 hard =
        ACTION_BIT(ACCUSE) | ACTION_BIT(ATTACK) | ACTION_BIT(CONDEMN) | ACTION_BIT(REJECT) | ACTION_BIT(WARN);
    const struct frame *frame = act->match->frame;
    guint sources = act->source->len, targets = act->target->len;

    if (!action_is(act->action, slugs))
        return;
    if (act->source->len == 0)
        coin_lone(coder, act, &frame->source, act->source);
    if (act->target->len == 0 && act->source->len > 0)
        coin_lone(coder, act, &frame->target, act->target);
    bool strangers = sources + targets == 0 && !action_is(act->action, hard) && !is_of_state_text(coder, act);
    if (act->source->len + act->target->len < 2 || strangers) {
        g_ptr_array_set_size(act->source, (gint)sources);
        g_ptr_array_set_size(act->target, (gint)targets);
    }
}

/* "Kossi Amegah and Ama Mensah were jailed": persons by their full names, whom the text may name again. */
static void coin_prisoners(struct coder *coder, struct act *act)
{
    if (!cast_home(coder->cast))
        return; /* it tells of nobody who could have jailed them */
    coin_roles(coder, act, &act->match->frame->target, act->target);
    for (guint i = act->target->len; i-- > 0;)
        if (!strchr(g_ptr_array_index(act->target, i), '-'))
            g_ptr_array_remove_index(act->target, i);
    if (act->target->len == 0)
        path_clear(act->target_path);
}

/* "jailed Ramzi Yousef": the person, where acts upon his group would be given to it. */
static void name_members(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE) | ACTION_BIT(SANCTION);
    const struct frame_roles *roles = &act->match->frame->target;
    const char *group = NULL;

    for (int i = 0; i < FRAME_ROLES && roles->role[i] && action_is(act->action, slugs); i++) {
        const char *role = roles->role[i] + (*roles->role[i] == '+');
        int token = strcmp(role, "mod") == 0 ? -1 : roles_token(coder, act, role);
        const char *member = token >= 0 ? cast_member(coder->cast, coder->tree, token, &group) : NULL;
        guint at;
        if (member && g_ptr_array_find(act->target, group, &at))
            act->target->pdata[at] = (gpointer)(gsize)member;
    }
}

/* "sanctioned the tanker Sea Falcon"; "Let's go to Kairouan" is no release. */
static bool names_targets(const struct coder *coder, const struct act *act)
{
    static const guint64 slugs = ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE) | ACTION_BIT(DEPORT) | ACTION_BIT(SANCTION) |
                                 ACTION_BIT(LIFT_SANCTIONS) | ACTION_BIT(SEIZE) | ACTION_BIT(COERCE) | ACTION_BIT(EXPEL);

    return action_is(act->action, slugs) && !tree_is(coder->tree, act->token, "let");
}

/* "raided the Ibn Haitham hotel": places that one seizes. */
static bool is_for_names(const struct coder *coder, const struct act *act, int token)
{
    static const char *const sites[] = {
        "university", "college",   "school", "square", "airport", "stadium", "hospital", "camp",      "street",
        "avenue",     "boulevard", "bridge", "park",   "mosque",  "church",  "palace",   "cathedral", NULL
    }; /* "arrested students at Trisakti University" */
    static const char *const papers[] = { "newspaper", "daily", "magazine", "broadcaster", "website", NULL };
    if (act->action == ACTION_RELEASE && tree_is_one_of(coder->tree, token, papers))
        return false; /* "an interview released with the Ahram newspaper" */
    if (token >= 0 && act->action != ACTION_SANCTION && tree_is_among(coder->tree, token, sites))
        return false;
    if (act->action == ACTION_SEIZE && act_in_class(coder, token, "craft"))
        return false; /* "seized a tanker, the St. Nikolas" */
    bool plain = token >= 0 && coder->tree->tokens[token].upos == UPOS_PROPN && tree_child_with(coder->tree, token, REL_APPOS) < 0;

    return !(plain && act->action == ACTION_SEIZE);
}

/* Those in a role by their names, with the lands that are told of them and others in the list; whether there is a name. */
static bool read_names(struct coder *coder, int token, GPtrArray *codes)
{
    const struct tree *tree = coder->tree;
    bool named = false;

    for (int t = token; t >= 0; t = t == token ? tree_child(tree, token) : tree_next(tree, t)) {
        if (t != token && tree_relation(tree, t) != REL_CONJ)
            continue;
        bool name = cast_named(coder->cast, tree, t, codes);
        if (!name)
            cast_peek(coder->cast, tree, t, true, codes);
        named |= name;
    }
    return named;
}

/* The same for the phrases in a role, of which a day may be one: "imposed sanctions on Monday on Norwind Shipping". */
static bool read_role(struct coder *coder, const struct act *act, const char *role, GPtrArray *codes)
{
    int token = -1, other = roles_token(coder, act, role);
    bool named = false;

    while (!named && (token = frames_role(coder->frames, coder->tree, act->token, &act->arguments, role, token)) >= 0) {
        g_ptr_array_set_size(codes, 0);
        named = is_for_names(coder, act, token) && read_names(coder, token, codes);
    }
    if (!named && other >= 0 && is_for_names(coder, act, other)) {
        g_ptr_array_set_size(codes, 0);
        named = read_names(coder, other, codes);
    }
    return named;
}

/* By their names, instead of the land that was guessed. */
static void name_targets(struct coder *coder, struct act *act)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    const struct frame_roles *roles = &act->match->frame->target;
    bool known = act->source->len > 0 || act->target->len > 0 || cast_home(coder->cast);

    for (int i = 0; i < FRAME_ROLES && roles->role[i] && known; i++) {
        const char *role = roles->role[i] + (*roles->role[i] == '+');
        if (strcmp(role, "mod") == 0 || !read_role(coder, act, role, codes))
            continue;
        act_drop_codes(codes, 0, act->source); /* at home */
        g_ptr_array_set_size(act->target, 0);
        act_take_codes(act->target, codes);
        path_clear(act->target_path);
        path_add_name(act->target_path, role, "by name");
        return;
    }
}

void unknown_take(struct coder *coder, struct act *act)
{
    static const guint64 jailed = ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE) | ACTION_BIT(DEPORT);
    static const guint64 upon = ACTION_BIT(DETAIN) | ACTION_BIT(RELEASE) | ACTION_BIT(DEPORT) | ACTION_BIT(SANCTION) |
                                ACTION_BIT(ATTACK) | ACTION_BIT(ACCUSE);
    const struct frame *frame = act->match->frame;
    const struct action *action = action_get(act->action);
    bool states = frames_in_class(coder->frames, action->slug, "act-of-states");

    bool prisoner = act->source->len == 0 && act->target->len == 0 && action_is(act->action, jailed);

    name_members(coder, act);
    if (names_targets(coder, act))
        name_targets(coder, act);
    if (prisoner)
        coin_prisoners(coder, act);
    if (states || (act->source->len == 0 && act->target->len > 0 && action->quad == QUAD_MATERIAL_COOPERATION))
        coin_roles(coder, act, &frame->source, act->source);
    if ((states && !action->symmetric) || (act->target->len == 0 && act->source->len > 0 && action_is(act->action, upon)))
        coin_roles(coder, act, &frame->target, act->target);
}

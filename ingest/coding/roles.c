#include "roles.h"

#include "../../db/action.h"
#include "../status.h"

#include <string.h>

/* "a coalition led by Saudi Arabia": who leads those of whom nothing else is said; -1 if nobody. */
static int leader_of(const struct coder *coder, int token)
{
    const struct tree *tree = coder->tree;
    int led = act_in_class(coder, token, "led") ? tree_child_with(tree, token, REL_ACL) : -1;

    return led >= 0 && tree_is(tree, led, "lead") ? tree_child_with(tree, led, REL_AGENT) : -1;
}

/* "killed two Kenyans and wounded three others": the object of the verb before, of whose kind the others are; -1 for other phrases. */
static int others_of(const struct tree *tree, int token)
{
    int verb = token >= 0 && tree_is(tree, token, "other") && tree_relation(tree, token) == REL_OBJ ? tree_head(tree, token) : -1;
    int before = verb >= 0 && tree_relation(tree, verb) == REL_CONJ ? tree_head(tree, verb) : -1;

    return before >= 0 && tree->tokens[before].upos == UPOS_VERB ? tree_child_with(tree, before, REL_OBJ) : -1;
}

/* Resolves a phrase, and notes how: "subj "the ministry" (an office named before)". */
static void resolve_phrase(struct coder *coder, struct act *act, const char *role, int token, bool place, GPtrArray *codes)
{
    static const guint64 others = ACTION_BIT(ATTACK) | ACTION_BIT(ACCUSE) | ACTION_BIT(CONDEMN) | ACTION_BIT(DENY) |
                                  ACTION_BIT(REJECT) | ACTION_BIT(EXPEL) | ACTION_BIT(SANCTION);
    struct path *path = codes == act->target ? act->target_path : act->source_path;

    guint before = codes->len;
    cast_trail_begin(coder->cast);
    int head = token >= 0 ? tree_head(coder->tree, token) : -1;
    bool part = head >= 0 && head == act->arguments.object; /* "rammed one of its boats" */
    bool own_word = part || (head >= 0 && head == act->token); /* not in "condemned it as a breach of its laws" */
    if (codes == act->target && own_word && action_is(act->action, others))
        cast_resolve_besides(coder->cast, coder->tree, token, place, act->source, codes);
    else
        cast_resolve(coder->cast, coder->tree, token, place, codes);
    if (codes->len == before && token >= 0)
        cast_resolve(coder->cast, coder->tree, leader_of(coder, token), place, codes);
    if (codes->len == before)
        cast_resolve(coder->cast, coder->tree, others_of(coder->tree, token), place, codes);
    const struct cast_trail *trail = cast_trail(coder->cast);
    if (trail->text->len)
        path_add(path, role, trail);
}

/* "a helicopter strike": with what, and nobody's in particular. */
static bool is_means(const struct coder *coder, int token)
{
    static const char *const words[] = { "helicopter", "drone", "jet",      "warplane", "gunship",
                                         "tank",       "plane", "aircraft", "warship",  NULL };
    const char *lemma = coder->tree->tokens[token].lemma;

    return coder->tree->tokens[token].upos == UPOS_NOUN && wordlist_has(words, lemma);
}

/* The embassy of "the embassy bombing", and who stands before it: "the US embassy bombing". */
static bool is_of_struck(const struct coder *coder, int modifier)
{
    static const char *const struck[] = { "embassy",      "consulate", "mission", "parliament", "ministry", "barracks", "base",
                                          "headquarters", "school",    "mosque",  "synagogue",  "convoy",   NULL };
    const struct tree *tree = coder->tree;

    for (int c = tree_child(tree, tree_head(tree, modifier)); c >= 0; c = tree_next(tree, c))
        if (c >= modifier && tree_relation(tree, c) == REL_COMPOUND && tree_is_among(tree, c, struck))
            return true;
    return false;
}

/* "a Kabul bombing", "a Kabul car bombing": where it was. */
static bool is_of_place(const struct coder *coder, int modifier)
{
    if (is_of_struck(coder, modifier))
        return true;
    for (int c = tree_child(coder->tree, modifier); c >= 0; c = tree_next(coder->tree, c))
        if (tree_relation(coder->tree, c) == REL_COMPOUND && cast_is_place(coder->cast, coder->tree, c))
            return true;
    return cast_is_place(coder->cast, coder->tree, modifier);
}

static bool is_exercise(const struct coder *coder, int token)
{
    const struct token *word = &coder->tree->tokens[token];

    return word->upos == UPOS_NOUN &&
           (frames_in_class(coder->frames, word->lemma, "exercise") || tree_is(coder->tree, token, "game"));
}

static void resolve_modifiers(struct coder *coder, struct act *act, int token, GPtrArray *codes)
{
    for (int c = tree_child(coder->tree, token); c >= 0; c = tree_next(coder->tree, c)) {
        enum relation relation = tree_relation(coder->tree, c);
        bool modifier =
            (relation == REL_AMOD || relation == REL_COMPOUND || relation == REL_NMOD) && !tree_preposition(coder->tree, c);
        bool struck = codes == act->source && act->action == ACTION_ATTACK && is_of_place(coder, c);
        bool arm = coder->tree->tokens[c].upos == UPOS_NOUN && is_exercise(coder, token); /* "joint navy drills": not ours */
        if (modifier && !arm && !is_means(coder, c) && (struck || cast_knows(coder->cast, coder->tree, c)))
            resolve_phrase(coder, act, "mod", c, struck, struck ? act->target : codes);
    }
}

int roles_token(const struct coder *coder, const struct act *act, const char *role)
{
    role += *role == '+';
    int token = frames_role(coder->frames, coder->tree, act->token, &act->arguments, role, -1);

    for (int i = 0; token < 0 && i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++) {
        struct tree_arguments none = { .subject = -1, .object = -1, .indirect = -1 };
        token = frames_role(coder->frames, coder->tree, act->match->matched[i], &none, role, -1);
    }
    if (token < 0 && act->support >= 0)
        token = frames_role(coder->frames, coder->tree, act->support, &act->support_arguments, role, -1);
    return token;
}

/* Takes back what is the source's own in the words of the act. */
static void drop_own(const struct act *act, guint before, struct path_mark path)
{
    act_drop_codes(act->target, before, act->source);
    if (act->target->len == before)
        path_back(act->target_path, path);
}

/* "Abkhaz fighters captured Sukhumi": rebels take their own towns from others. */
static bool takes_own(const struct act *act)
{
    return act->action == ACTION_SEIZE && act->source->len == 1 &&
           g_ascii_islower(*(const char *)g_ptr_array_index(act->source, 0));
}

/* "passed a motion in Geneva": where it sits that adopts a text; not "renewed the mandate in Mali". */
static bool is_seat(const struct coder *coder, const struct act *act, int filler)
{
    return act->action == ACTION_ADOPT_RESOLUTION && g_strcmp0(tree_preposition(coder->tree, filler), "in") == 0 &&
           act_in_class(coder, act->arguments.object, "resolution") && cast_is_place(coder->cast, coder->tree, filler);
}

/* "held talks in Muscat": where they were held is no side of them; "Bush hailed the vote in Washington": nor does he hail himself. */
static void drop_scene(struct coder *coder, const struct act *act, int filler, guint before, GPtrArray *codes)
{
    bool sides = action_get(act->action)->symmetric && act_owns(act, filler);
    bool judged = codes == act->target && act->action == ACTION_PRAISE;

    if (is_seat(coder, act, filler))
        g_ptr_array_set_size(codes, (gint)before);
    if (!sides && !judged)
        return;
    g_autoptr(GPtrArray) scene = g_ptr_array_new();
    cast_scene(coder->cast, coder->tree, filler, scene);
    for (guint i = scene->len; i-- > 0 && !sides;)
        if (!g_ptr_array_find(act->source, g_ptr_array_index(scene, i), NULL))
            g_ptr_array_remove_index(scene, i);
    act_drop_codes(codes, before, scene);
}

/* "The attack in Kabul killed": whoever struck stands beside the noun, or nobody does; where it was is not who did it. */
static bool is_blow(const struct coder *coder, const struct act *act, int filler, const GPtrArray *codes)
{
    return codes == act->source && act->action == ACTION_ATTACK && filler != act->token &&
           act_action_at(coder, filler) == ACTION_ATTACK && coder->tree->tokens[filler].upos == UPOS_NOUN;
}

/* "an attack in Kunduz claimed by militants", "a bombing that the group claimed": who says that he struck; -1 if nobody. */
static int claimant_of(const struct tree *tree, int blow)
{
    struct tree_arguments arguments;
    int first, last;

    tree_span(tree, blow, &first, &last);
    for (int t = blow + 1; t <= last; t++) {
        enum relation relation = tree_relation(tree, t);
        if (!tree_is(tree, t, "claim") || !(relation == REL_ACL || relation == REL_RELCL))
            continue;
        tree_arguments(tree, t, &arguments);
        return arguments.subject >= 0 ? arguments.subject : tree_child_with(tree, t, REL_AGENT);
    }
    return -1;
}

static void resolve_striker(struct coder *coder, struct act *act, int blow, GPtrArray *codes)
{
    for (int c = tree_child(coder->tree, blow); c >= 0; c = tree_next(coder->tree, c)) {
        enum relation relation = tree_relation(coder->tree, c);
        bool beside = relation == REL_POSS || relation == REL_AMOD || relation == REL_COMPOUND;
        bool by = relation == REL_NMOD && g_strcmp0(tree_preposition(coder->tree, c), "by") == 0;
        if (by || (beside && !is_means(coder, c) && !is_of_place(coder, c)))
            resolve_phrase(coder, act, by ? "by" : "mod", c, false, codes);
    }
    if (codes->len == 0)
        resolve_phrase(coder, act, "who claims it", claimant_of(coder->tree, blow), false, codes);
}

/* "killed in an ambush by rebels", "died during a raid": the blow that the struck met; -1 where no word tells of one. */
static int blow_met(const struct coder *coder, const struct act *act)
{
    static const char *const during[] = { "in", "during", NULL };
    const struct tree *tree = coder->tree;

    if (act->action != ACTION_ATTACK || tree->tokens[act->token].upos != UPOS_VERB)
        return -1;
    for (int c = tree_child(tree, act->token); c >= 0; c = tree_next(tree, c)) {
        if (tree->tokens[c].upos == UPOS_NOUN && tree_has_preposition(tree, c, during) && act_action_at(coder, c) == ACTION_ATTACK)
            return c;
    }
    return -1;
}

/* "in an air strike on Gaza", "in a Baghdad bombing": whom the blow struck. */
static void resolve_struck(struct coder *coder, struct act *act, int blow, GPtrArray *codes)
{
    static const char *const upon[] = { "on", "against", "at", "in", "near", "upon", NULL };

    for (int c = tree_child(coder->tree, blow); c >= 0; c = tree_next(coder->tree, c)) {
        const char *preposition = tree_relation(coder->tree, c) == REL_NMOD ? tree_preposition(coder->tree, c) : NULL;
        bool beside = tree_relation(coder->tree, c) == REL_AMOD || tree_relation(coder->tree, c) == REL_COMPOUND;
        if ((preposition && wordlist_has(upon, preposition)) || (beside && is_of_place(coder, c)))
            resolve_phrase(coder, act, preposition ? preposition : "mod", c, true, codes);
    }
}

/* "the use of Irish passports by Israeli agents": who did what is blamed or praised; -1 where the phrase tells of nobody. */
static int doer_of_blamed(struct coder *coder, const struct act *act, int filler)
{
    static const guint64 slugs =
        ACTION_BIT(CONDEMN) | ACTION_BIT(PRAISE) | ACTION_BIT(ACCUSE) | ACTION_BIT(PROTEST) | ACTION_BIT(PROTEST_FORMALLY);
    const struct tree *tree = coder->tree;
    int first, last;

    bool before = filler < act->token && filler != act->arguments.subject; /* "the raid by Chad drew protests from" */
    if (tree->tokens[filler].upos != UPOS_NOUN || before || !action_is(act->action, slugs))
        return -1;
    tree_span(tree, filler, &first, &last);
    for (int c = filler + 1; c <= last; c++) {
        bool by =
            tree_relation(tree, c) == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "by") == 0 && tree_below(tree, c, filler);
        for (int up = c; by && up != filler; up = tree_head(tree, up))
            by = !tree_is_clause(tree, up);
        if (by && cast_knows(coder->cast, tree, c))
            return c;
    }
    for (int c = act->arguments.passive || filler != act->arguments.object ? -1 : tree_child(tree, act->token); c >= 0;
         c = tree_next(tree, c)) { /* the parser may hang it on the verb */
        int start, end;
        tree_span(tree, c, &start, &end);
        if (start == last + 1 && g_strcmp0(tree_preposition(tree, c), "by") == 0 && cast_knows(coder->cast, tree, c))
            return c;
    }
    return -1;
}

/* "signed an order freezing its assets": who puts into force the text that does it; -1 for others, and for a mere bill that is passed. */
static int maker_of_text(const struct tree *tree, int text)
{
    static const char *const texts[] = { "order",     "decree",     "law",         "decision",     "edict", "directive",
                                         "ordinance", "regulation", "measure",     "proclamation", "ukase", "warrant",
                                         "bill",      "act",        "legislation", "resolution",   NULL };
    static const char *const drafts[] = { "bill", "act", "legislation", NULL };
    static const char *const makes[] = {
        "sign", "issue", "enact", "promulgate", "decree", "adopt", "pass", "approve", "take", NULL
    };
    static const char *const signs[] = { "sign", "enact", "promulgate", NULL };
    int verb = tree_is_one_of(tree, text, texts) && tree_relation(tree, text) == REL_OBJ ? tree_head(tree, text) : -1;
    struct tree_arguments arguments;

    if (verb < 0)
        return -1;
    bool draft = tree_is_one_of(tree, text, drafts);
    if (draft ? !tree_is_one_of(tree, verb, signs) : !tree_is_one_of(tree, verb, makes))
        return -1;
    tree_arguments(tree, verb, &arguments);
    return arguments.passive ? -1 : arguments.subject;
}

/* "also praised {it}", "dismissed {them} as absurd": what is judged is what was said or done, and mostly no state. */
static bool is_matter_judged(const struct act *act, const struct tree *tree, int object)
{
    static const char *const things[] = { "it", "they", NULL };
    static const char *const verbs[] = { "dismiss",   "reject",  "praise", "welcome", "hail", "denounce", "deny", "criticise",
                                         "criticize", "applaud", "laud",   "endorse", "back", "support",  NULL };

    return (act->action == ACTION_PRAISE || act->action == ACTION_DENY || act->action == ACTION_REJECT) &&
           object == act->arguments.object && tree->tokens[object].upos == UPOS_PRON && tree_is_one_of(tree, object, things) &&
           tree_is_one_of(tree, act->token, verbs) && !act->arguments.passive;
}

/* "his captors shot him": whose they are is whom they struck. */
static bool is_of_its_victim(const struct tree *tree, int token)
{
    static const char *const words[] = { "captor", "kidnapper", "abductor", "killer", "murderer", "attacker", "assailant", NULL };

    return tree_is_one_of(tree, token, words) && tree_child_with(tree, token, REL_POSS) >= 0;
}

/* The actors of the first dependent in that role that stands for any. */
static void resolve_at(struct coder *coder, struct act *act, int token, const struct tree_arguments *arguments, const char *role,
                       bool place, GPtrArray *codes)
{
    static const guint64 moves = ACTION_BIT(MOBILIZE) | ACTION_BIT(WITHDRAW_FORCES) | ACTION_BIT(RECALL);
    guint before = codes->len;
    int filler = -1;

    while (codes->len == before && (filler = frames_role(coder->frames, coder->tree, token, arguments, role, filler)) >= 0) {
        struct path_mark path = path_mark(act->target_path);
        bool noun = coder->tree->tokens[act->token].upos == UPOS_NOUN && strcmp(role, "subj") != 0;
        if (noun && filler != act->token && tree_below(coder->tree, act->token, filler))
            continue; /* the act's own word stands in it: "the effects of sanctions" */
        if (codes == act->target && is_matter_judged(act, coder->tree, filler))
            continue;
        if (codes == act->source && act->action == ACTION_ATTACK && is_of_its_victim(coder->tree, filler))
            continue;
        int doer = codes == act->target ? doer_of_blamed(coder, act, filler) : -1;
        if (doer >= 0)
            resolve_phrase(coder, act, "by", doer, place, codes);
        else if (strcmp(role, "subj") == 0 && is_blow(coder, act, filler, codes))
            resolve_striker(coder, act, filler, codes);
        else if (codes == act->target && token == act->token && filler == blow_met(coder, act))
            resolve_struck(coder, act, filler, codes);
        else
            resolve_phrase(coder, act, role, filler, place, codes);
        if (codes->len == before && strcmp(role, "subj") == 0 && !act_is_verbal(act->action))
            resolve_phrase(coder, act, "who made the text", maker_of_text(coder->tree, filler), false, codes);
        drop_scene(coder, act, filler, before, codes);
        bool moved = action_is(act->action, moves); /* "deployed its troops": not upon itself */
        bool own = act_owns(act, filler) || (moved && strcmp(role, "obj") == 0); /* "mobilized army reservists" */
        bool asked = act->action == ACTION_DEMAND && cast_speaks(coder->cast, coder->tree, filler);
        bool others = moved || !cast_is_people(coder->cast, coder->tree, filler);
        if (codes == act->target && ((own && !asked && others) || takes_own(act)))
            drop_own(act, before, path);
    }
}

static bool is_subject(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);

    return tree->tokens[token].upos == UPOS_NOUN && (relation == REL_NSUBJ || relation == REL_NSUBJ_PASS);
}

/* "came under Peruvian fire": whose it is. */
static void resolve_blow_under(struct coder *coder, struct act *act, GPtrArray *codes)
{
    const struct tree *tree = coder->tree;

    for (int i = 0; i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++)
        if (tree_relation(tree, act->match->matched[i]) == REL_OBL &&
            g_strcmp0(tree_preposition(tree, act->match->matched[i]), "under") == 0)
            resolve_modifiers(coder, act, act->match->matched[i], codes);
}

/*
 * "the killing of Peru's envoy", "a raid on Peru's ports": whose they are who suffer it is not who did it; "a rally against
 * arrests by the police", "in protest at Peru's raid": nor is who did what it is against.
 */
static bool is_of_the_struck(const struct coder *coder, const struct act *act, const char *role, int matched)
{
    static const guint64 slugs = ACTION_BIT(ATTACK) | ACTION_BIT(DETAIN) | ACTION_BIT(EXPEL) | ACTION_BIT(DEPORT) |
                                 ACTION_BIT(RELEASE) | ACTION_BIT(SEIZE) | ACTION_BIT(CYBER_ATTACK) | ACTION_BIT(CONDEMN) |
                                 ACTION_BIT(ACCUSE) | ACTION_BIT(RECOGNIZE) | ACTION_BIT(PRAISE) | ACTION_BIT(SUMMON) |
                                 ACTION_BIT(REJECT) | ACTION_BIT(SANCTION) | ACTION_BIT(LIFT_SANCTIONS) | ACTION_BIT(SUSPEND_AID) |
                                 ACTION_BIT(AID) | ACTION_BIT(COERCE) | ACTION_BIT(DEMAND) | ACTION_BIT(WARN);
    static const char *const over[] = { "against", "over", "at", "about", NULL };
    const char *preposition = tree_preposition(coder->tree, matched);

    if (!preposition || coder->tree->tokens[act->token].upos != UPOS_NOUN || tree_head(coder->tree, matched) != act->token)
        return false;
    static const char *const theirs[] = { "by", "of", "poss", NULL };
    static const char *const favour[] = { "support", "defence", "defense", "solidarity", "favour", "favor", "memory", NULL };
    bool for_them = strcmp(preposition, "in") == 0 && tree_is_one_of(coder->tree, matched, favour); /* "in support of Damascus" */
    if ((wordlist_has(over, preposition) || for_them) && g_strv_contains(theirs, role))
        return true;
    return strcmp(role, "poss") == 0 && action_is(act->action, slugs);
}

/* "condemned the bombing of Aden by Saudi jets": the agent of a noun that the parser hung on the verb whose object it is. */
static int agent_astray(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int verb = tree_relation(tree, act->token) == REL_OBJ ? tree_head(tree, act->token) : -1;
    struct tree_arguments arguments;

    if (verb < 0 || tree->tokens[act->token].upos != UPOS_NOUN || tree->tokens[verb].upos != UPOS_VERB)
        return -1;
    tree_arguments(tree, verb, &arguments);
    for (int c = arguments.passive ? -1 : tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (c > act->token && g_strcmp0(tree_preposition(tree, c), "by") == 0 && !tree_is_clause(tree, c))
            return c;
    return -1;
}

/* "a second day of talks", "an hour of shelling": what a measure is of; -1 for other words. */
static int measured(const struct coder *coder, int token)
{
    const struct tree *tree = coder->tree;

    for (int c = act_in_class(coder, token, "measure") ? tree_child(tree, token) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "of") == 0)
            return c;
    return -1;
}

/* The actors in a role of a word that fulfilled the frame, "tried to assassinate the envoy", unless that is a condition. */
static void resolve_matched(struct coder *coder, struct act *act, int matched, const char *role, bool place, GPtrArray *codes)
{
    static const char *const conditions[] = { "if", "unless", NULL };
    struct tree_arguments arguments = { .subject = -1, .object = -1, .indirect = -1 };

    if (tree_relation(coder->tree, matched) == REL_XCOMP && strcmp(role, "obj") == 0)
        arguments.object = tree_child_with(coder->tree, matched, REL_OBJ);
    if (tree_relation(coder->tree, matched) == REL_ADVCL && tree_preposition(coder->tree, matched) &&
        g_strv_contains(conditions, tree_preposition(coder->tree, matched)))
        return;
    bool clause = tree_relation(coder->tree, matched) == REL_CCOMP && tree_child_with(coder->tree, matched, REL_NSUBJ) >= 0;
    if (clause && act->action == ACTION_DEMAND && codes == act->target && strcmp(role, "subj") != 0)
        return; /* "recommended that the council send troops to Mali": who is to act is the clause's subject */
    guint before = codes->len;
    struct path_mark path = path_mark(act->target_path);
    resolve_at(coder, act, matched, &arguments, role, place, codes);
    int inner = codes->len == before && strcmp(role, "of") != 0 ? measured(coder, matched) : -1;
    if (inner >= 0) /* "held two days of talks with Peru" */
        resolve_at(coder, act, inner, &arguments, role, place, codes);
    if (arguments.object >= 0 && codes == act->target)
        drop_own(act, before, path); /* "threatened to pull the United States out" */
}

/*
 * The actors in one role of an act: looked for at its own word first, then at the words that fulfilled the frame, then at the
 * supporting verb; the sides of a noun at the verb whose subject it is ("Talks went on between").
 */
static void resolve_role(struct coder *coder, struct act *act, const char *role, bool place, GPtrArray *codes)
{
    struct tree_arguments none = { .subject = -1, .object = -1, .indirect = -1 };
    guint before = codes->len;

    if (strcmp(role, "mod") == 0) {
        resolve_modifiers(coder, act, act->token, codes);
        resolve_blow_under(coder, act, codes);
        for (int i = 0; codes->len == before && i < FRAME_CONDITIONS && act->match->matched[i] >= 0;
             i++) /* "Six-party talks resumed" */
            if (is_subject(coder->tree, act->match->matched[i]) && !tree_is(coder->tree, act->token, "come"))
                resolve_modifiers(coder, act, act->match->matched[i], codes);
        return;
    }
    resolve_at(coder, act, act->token, &act->arguments, role, place, codes);
    for (int i = 0; codes->len == before && i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++)
        if (!is_of_the_struck(coder, act, role, act->match->matched[i]))
            resolve_matched(coder, act, act->match->matched[i], role, place, codes);
    bool asked = act->kind == SUPPORT_ASK && strcmp(role, "by") == 0; /* "their threat was dismissed by Peru" */
    if (codes->len == before && act->support >= 0 && !asked)
        resolve_at(coder, act, act->support, &act->support_arguments, role, place, codes);
    if (codes->len == before && strcmp(role, "by") == 0)
        resolve_phrase(coder, act, role, agent_astray(coder, act), place, codes);
    if (codes->len == before && act->support < 0 && strcmp(role, "between") == 0 && is_subject(coder->tree, act->token))
        resolve_at(coder, act, tree_head(coder->tree, act->token), &none, role, place, codes);
}

void roles_resolve(struct coder *coder, struct act *act, const struct frame_roles *roles, bool place, GPtrArray *codes)
{
    for (int i = 0; i < FRAME_ROLES && roles->role[i]; i++) {
        const char *role = roles->role[i];
        if (*role == '+')
            resolve_role(coder, act, role + 1, place, codes);
        else if (codes->len == 0)
            resolve_role(coder, act, role, place, codes);
    }
}

/* "Peru's protest was delivered", "the suspension of U.S. aid": whose the words that fulfilled the frame are. */
static void resolve_owner(struct coder *coder, struct act *act)
{
    static const guint64 own = ACTION_BIT(SUSPEND_AID) | ACTION_BIT(AID) | ACTION_BIT(SANCTION) | ACTION_BIT(LIFT_SANCTIONS) |
                               ACTION_BIT(WITHDRAW_FORCES) | ACTION_BIT(MOBILIZE);
    static const char *const upon[] = {
        "on", "upon", "against", "to", "for", "over", "from", NULL
    }; /* "sanctions on Iranian banks" */
    struct tree_arguments none = { .subject = -1, .object = -1, .indirect = -1 };
    bool answers = act->action == ACTION_REJECT || act->action == ACTION_DENY; /* "Peru's demand was ignored": not by Peru */
    bool lodged = act->action == ACTION_PROTEST_FORMALLY;
    bool verb = coder->tree->tokens[act->token].upos == UPOS_VERB;
    bool noun = coder->tree->tokens[act->token].upos == UPOS_NOUN && action_is(act->action, own);

    for (int i = 0; act->source->len == 0 && i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++) {
        int matched = act->match->matched[i];
        bool struck =
            act->action == ACTION_ATTACK && act_action_at(coder, matched) < 0; /* "The Peruvian train was hit": nor that */
        bool said = verb && !answers && !struck && frames_has(coder->frames, coder->tree->tokens[matched].lemma) &&
                    !cast_is_people(coder->cast, coder->tree, matched); /* "Peruvian spies were jailed": not by Peru */
        if ((said || noun) && !tree_has_preposition(coder->tree, matched, upon))
            resolve_modifiers(coder, act, matched, act->source);
        if (act->source->len == 0 && said && (act_is_verbal(act->action) || lodged))
            resolve_at(coder, act, matched, &none, "poss", false, act->source);
    }
}

/* "demanded an apology", "sought aid": he who asks for it is to have it. */
static void resolve_asker(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(APOLOGIZE) | ACTION_BIT(AID) | ACTION_BIT(RECOGNIZE);

    if (act->kind == SUPPORT_ASK && act->support >= 0 && act->target->len == 0 && action_is(act->action, slugs))
        resolve_phrase(coder, act, "who asks for it", act->support_arguments.subject, false, act->target);
}

/* "was in Oslo for talks with Peru's envoy": he who was there holds them. */
static int guest_of(const struct coder *coder, const struct act *act)
{
    const struct tree *tree = coder->tree;
    int place = tree_head(tree, act->token);
    bool there = place >= 0 && g_strcmp0(tree_preposition(tree, act->token), "for") == 0 &&
                 g_strcmp0(tree_preposition(tree, place), "in") == 0 && tree_child_with(tree, place, REL_COP) >= 0;

    return there ? tree_child_with(tree, place, REL_NSUBJ) : -1;
}

/* "lifted the sanctions imposed on Burundi": on whom what is lifted or cut was put. */
static void resolve_burdened(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(LIFT_SANCTIONS) | ACTION_BIT(SUSPEND_AID);
    static const char *const roles[] = { "on", "against", "upon", "to", NULL };
    struct tree_arguments none = { .subject = -1, .object = -1, .indirect = -1 };
    int object = act->target->len == 0 ? act->arguments.object : -1;
    int put = object >= 0 ? tree_child_with(coder->tree, object, REL_ACL) : -1;

    if (put < 0 || !tree_has_tag(coder->tree, put, TAG(VBN)) || !action_is(act->action, slugs))
        return;
    for (int i = 0; roles[i] && act->target->len == 0; i++)
        resolve_at(coder, act, put, &none, roles[i], false, act->target);
}

/* "Norway completed the withdrawal of the soldiers": hers, whose the article's soldiers may else be. */
static void prefer_doer(struct coder *coder, struct act *act)
{
    bool guessed = path_has(act->source_path, CAST_WAY_OFFICE_HOME) || path_has(act->source_path, CAST_WAY_OFFICE_BEFORE);

    if (act->support < 0 || act->kind != SUPPORT_DO || !guessed || !path_is_of(act->source_path, "of"))
        return;
    g_autoptr(GPtrArray) doer = g_ptr_array_new();
    cast_peek(coder->cast, coder->tree, act->support_arguments.subject, false, doer);
    if (doer->len == 0)
        return;
    g_ptr_array_set_size(act->source, 0);
    path_clear(act->source_path);
}

/* "2. Calls upon all parties", "Decides to impose": in the text of a resolution the verb has no subject but the body above it. */
static void resolve_body(const struct coder *coder, struct act *act)
{
    const struct tree *tree = coder->tree;
    const char *body = cast_body(coder->cast);
    int verb = act->token;

    if (!body || act->source->len || act->support >= 0)
        return;
    for (int steps = 0; steps < 4 && (tree_relation(tree, verb) == REL_XCOMP || tree_relation(tree, verb) == REL_CONJ); steps++) {
        bool others = tree_relation(tree, verb) == REL_XCOMP; /* "Calls upon Peru to leave": Peru is to */
        verb = tree_head(tree, verb);
        if (others && tree_has(tree, verb, REL_BIT(OBJ) | REL_BIT(OBL)))
            return;
    }
    if (tree_relation(tree, verb) != REL_ROOT || !tree_has_tag(tree, verb, TAG(VBZ)) || tree_child_with(tree, verb, REL_NSUBJ) >= 0)
        return;
    g_ptr_array_add(act->source, (gpointer)body);
    path_say(act->source_path, "the body whose text this is");
}

/* "has not claimed responsibility for the attack": not told to be his. */
static bool is_not_owned_to(const struct coder *coder, int verb)
{
    static const char *const verbs[] = { "claim", "admit", "assume", "acknowledge", NULL };

    return tree_is_one_of(coder->tree, verb, verbs) && status_of(coder->cues, coder->tree, verb, NULL).status != EVENT_OCCURRED;
}

void roles_actors(struct coder *coder, struct act *act)
{
    const struct frame *frame = act->match->frame;
    bool symmetric = action_get(act->action)->symmetric;

    roles_resolve(coder, act, &frame->source, false, act->source);
    prefer_doer(coder, act);
    int blow = act->source->len == 0 && (act->arguments.passive || act->arguments.object < 0) ? blow_met(coder, act) : -1;
    if (blow >= 0)
        resolve_striker(coder, act, blow, act->source);
    if (act->source->len == 0 && act->arguments.subject < 0)
        resolve_owner(coder, act);
    bool broken = act->support >= 0 && tree_is(coder->tree, act->support, "break"); /* "broke up the rally": not who rallied */
    broken |= act->support >= 0 && is_not_owned_to(coder, act->support);
    bool does = (act->kind == SUPPORT_DO && !broken) || (act->kind == SUPPORT_ASK && symmetric);
    if (act->support >= 0 && does && (act->source->len == 0 || symmetric))
        resolve_phrase(coder, act, PATH_SUBJECT_OF_SUPPORT, act->support_arguments.subject, false, act->source);
    if (act->support < 0 && symmetric)
        resolve_phrase(coder, act, "who is there", guest_of(coder, act), false, act->source);
    roles_resolve(coder, act, &frame->target, !symmetric, act->target);
    resolve_burdened(coder, act);
    if (!symmetric && path_is_of(act->source_path, "from") && path_equal(act->source_path, act->target_path)) {
        act_clear_target(act); /* "an offer of help from Peru": it is not made to Peru */
    }
    bool harms = action_get(act->action)->quad == QUAD_MATERIAL_CONFLICT;
    if (harms && path_is_of(act->source_path, "of") && path_equal(act->source_path, act->target_path)) {
        g_ptr_array_set_size(act->source, 0); /* "the bombing of the Indian embassy in Nepal": it did not bomb itself */
        path_clear(act->source_path);
    }
    resolve_asker(coder, act);
    if (act->support >= 0 && act->kind == SUPPORT_UNDERGO && act->target->len == 0)
        resolve_phrase(coder, act, PATH_SUBJECT_OF_SUPPORT, act->support_arguments.subject, false, act->target);
    resolve_body(coder, act);
}

/* "Troops were deployed", "the cabinet was formed": the object of such a passive is whose force or organ it is. */
void roles_moved(struct coder *coder, struct act *act)
{
    static const guint64 slugs = ACTION_BIT(MOBILIZE) | ACTION_BIT(WITHDRAW_FORCES) | ACTION_BIT(RECALL) | ACTION_BIT(OPEN_MISSION);
    int object = act->arguments.object;

    if (act->source->len || !act->arguments.passive || object < 0 || !act_owns(act, object) ||
        !(action_is(act->action, slugs) || (act->action == ACTION_ELECT && tree_is(coder->tree, act->token, "form"))))
        return;
    resolve_phrase(coder, act, "obj", object, false, act->source);
    act_drop_codes(act->target, 0, act->source);
}

/* The land, not of who acts, that an act's words name behind its object: "removed its envoys {from Cairo}", "to leave {Egypt}"; or -1. */
static int land_left(const struct coder *coder, const struct act *act, int object)
{
    static const char *const from[] = { "from", "of", NULL };
    const struct tree *tree = coder->tree;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    for (int i = object + 1; i < (int)tree->n; i++) {
        bool left = tree_relation(tree, i) == REL_OBJ && tree_relation(tree, tree_head(tree, i)) == REL_XCOMP;
        if (tree->tokens[i].upos != UPOS_PROPN || !(left || tree_has_preposition(tree, i, from)) ||
            !tree_below(tree, i, act->token))
            continue;
        cast_peek(coder->cast, tree, i, true, codes);
        return codes->len == 1 && !act_codes_overlap(codes, act->source) ? i : -1;
    }
    return -1;
}

void roles_called_home(const struct coder *coder, struct act *act)
{
    static const char *const own[] = { "its", "their", "his", "her", NULL };
    static const char *const verbs[] = { "remove", "order", "tell", "instruct", "move", NULL };
    int object = act->action == ACTION_EXPEL && act->source->len ? act->arguments.object : -1;
    int whose = object >= 0 ? tree_child_with(coder->tree, object, REL_POSS) : -1;

    if (whose < 0 || !tree_is_among(coder->tree, whose, own))
        return;
    bool home = tree_has_child(coder->tree, act->token, REL_ADVMOD, "home");
    bool out = !home && tree_is_one_of(coder->tree, act->token, verbs) && land_left(coder, act, object) >= 0;
    if (!home && !out)
        return;
    act->action = ACTION_RECALL;
    act_drop_codes(act->target, 0, act->source);
}

void roles_ordered_off(const struct coder *coder, struct act *act)
{
    bool order = act->action == ACTION_WITHDRAW_FORCES && act->source->len && tree_is(coder->tree, act->token, "order");
    int object = order ? act->arguments.object : -1;

    if (object < 0 || coder->tree->tokens[object].upos == UPOS_PRON)
        return;
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    cast_peek(coder->cast, coder->tree, object, false, others);
    if (others->len == 0 || act_codes_overlap(others, act->source))
        return;
    act->action = ACTION_DEMAND;
    act_clear_target(act);
    act_take_codes(act->target, others);
    path_say(act->target_path, "who is ordered off");
}

void roles_persons(const struct coder *coder, struct act *act)
{
    static const char *const men[] = { "leader", "commander", "chief", "official", "member", "spokesman", NULL };
    int object = act->arguments.object;
    bool person = (act->action == ACTION_SEIZE || act->action == ACTION_EXPEL) && object >= 0 &&
                  cast_person(coder->cast, coder->tree, object);
    bool plain = act->match->matched[0] < 0,
         of_state = act->target->len == 0 || g_ascii_isupper(*(const char *)act->target->pdata[0]);

    person |= act->target->len && object >= 0 && tree_is_one_of(coder->tree, object, men); /* "expelled the leader of Hamas" */
    if (person && act->action == ACTION_SEIZE && tree_is(coder->tree, act->token, "capture"))
        act->action = ACTION_DETAIN;
    if (person && act->action == ACTION_EXPEL && plain && !of_state)
        act->action = ACTION_DEPORT;
}

void roles_joined(const struct coder *coder, struct act *act)
{
    bool exercise = is_exercise(coder, act->token);

    for (int i = 0; i < FRAME_CONDITIONS && act->match->matched[i] >= 0; i++) {
        int head = tree_head(coder->tree, act->match->matched[i]); /* "war games" */
        exercise |= is_exercise(coder, act->match->matched[i]) || (head >= 0 && is_exercise(coder, head));
    }
    if (!exercise || act->source->len < 2 || act->action != ACTION_MOBILIZE)
        return;
    act->action = ACTION_COOPERATE;
    act_clear_target(act);
}

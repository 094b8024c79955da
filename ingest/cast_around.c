#include "cast.h"

#include "antecedents.h"
#include "mentions.h"

/* Whether a name below the act stands nearer to it than the time of it and what another clause tells. */
static bool is_near(const struct tree *tree, int token, int act)
{
    static const char *const times[] = { "after", "since", "during", "before", "until", "than", "under", NULL };

    for (int t = token; t >= 0 && t != act; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        const char *preposition = tree_preposition(tree, t);
        bool aside = relation == REL_PARATAXIS || (relation == REL_ADVCL && g_strcmp0(preposition, "to") != 0);
        if (aside || (relation == REL_CONJ && tree_is_clause(tree, t)) || (preposition && wordlist_has(times, preposition)))
            return false;
    }
    return true;
}

/* Whether a name below the act belongs to a report put beside it: "..., Seoul's army said". */
static bool is_beside(const struct tree *tree, int token, int act)
{
    for (int t = token; t >= 0 && t != act; t = tree_head(tree, t))
        if (tree_relation(tree, t) == REL_PARATAXIS)
            return true;
    return false;
}

/* "Italy left while Poland stayed": who acts in a clause beside the act has no part in it. */
static bool acts_beside(const struct tree *tree, int token, int act)
{
    static const char *const marks[] = { "while", "whereas", "as", "although", "though", NULL };

    for (int t = token; t >= 0 && t != act; t = tree_head(tree, t)) {
        int verb = tree_relation(tree, t) == REL_NSUBJ || tree_relation(tree, t) == REL_NSUBJ_PASS ? tree_head(tree, t) : -1;
        int mark = verb >= 0 ? tree_child_with(tree, verb, REL_MARK) : -1;
        bool beside = verb >= 0 && (tree_relation(tree, verb) == REL_CONJ ||
                                    (tree_relation(tree, verb) == REL_ADVCL && mark >= 0 && tree_is_among(tree, mark, marks)));
        bool joined = t != token && tree_relation(tree, t) == REL_CONJ && tree->tokens[t].upos == UPOS_VERB &&
                      tree_has(tree, t, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));
        if (beside || joined)
            return true;
    }
    return false;
}

/* "near AKP offices", "outside the Peruvian embassy", "alongside Kurdish units": where and beside whom is not at whom. */
static bool is_beside_place(const struct tree *tree, int token, int act)
{
    static const char *const where[] = { "near", "outside", "beside", "alongside", NULL };

    for (int t = token; t >= 0 && t != act; t = tree_head(tree, t)) {
        if (tree_has_preposition(tree, t, where))
            return true;
    }
    return false;
}

/* "from frozen Russian assets": whose money it is that an act is paid from; "from its fund for Peru" tells for whom. */
static bool is_payer(const struct tree *tree, int token)
{
    static const char *const means[] = { "asset",   "fund",   "money",   "revenue",  "sale",  "budget",
                                         "reserve", "profit", "proceed", "proceeds", "stock", NULL };
    int money = tree_preposition(tree, token) ? -1 : tree_head(tree, token);

    return money >= 0 && g_strcmp0(tree_preposition(tree, money), "from") == 0 && tree_is_one_of(tree, money, means);
}

/* "the auction, held in London": where a thing was held is no party to what is said of it. */
static bool is_where_held(const struct tree *tree, int token, const struct name *name)
{
    static const char *const verbs[] = { "hold", "stage", "convene", "sign", "publish", "host", NULL };
    int verb = tree_relation(tree, token) == REL_OBL ? tree_head(tree, token) : -1;

    return verb >= 0 && name->kind == NAME_CAPITAL && g_strcmp0(tree_preposition(tree, token), "in") == 0 &&
           tree_relation(tree, verb) == REL_ACL && tree_is_one_of(tree, verb, verbs);
}

/* "blacklisted ten at a meeting of ministers in Oslo": where those who act have met. */
static bool is_where_met(const struct tree *tree, int token, int act)
{
    static const char *const meetings[] = { "meeting", "summit", "session", "conference", "gathering", "council", NULL };

    if (g_strcmp0(tree_preposition(tree, token), "in") != 0)
        return false;
    for (int t = tree_head(tree, token); t >= 0 && t != act && tree->tokens[t].upos != UPOS_VERB; t = tree_head(tree, t))
        if (tree_is_one_of(tree, t, meetings) && g_strcmp0(tree_preposition(tree, t), "at") == 0)
            return true;
    return false;
}

/* "shut its border because of fighting between Chad and Mali": those two fight each other. */
static bool is_of_a_pair(const struct tree *tree, int token, int act)
{
    static const char *const fights[] = { "fight", "fighting", "clash", "war",       "conflict", "battle", "violence",
                                          "feud",  "dispute",  "row",   "hostility", "tension",  NULL };

    for (int t = token; t >= 0 && t != act; t = tree_head(tree, t))
        if (g_strcmp0(tree_preposition(tree, t), "between") == 0 && tree_child_with(tree, t, REL_CONJ) >= 0)
            return tree_head(tree, t) != act && tree_is_one_of(tree, tree_head(tree, t), fights);
    return false;
}

void cast_others(struct cast *cast, const struct tree *tree, int token, int subject, bool near, GPtrArray *codes, GArray *names)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool below = mentions_is_actor(name) && tree_below(tree, i, token) && !mentions_is_aside(cast, tree, i) &&
                     !mentions_is_venue(tree, i, tree_head(tree, i) >= 0 ? tree_head(tree, i) : i, name);
        bool means =
            below && name->kind == NAME_COMPANY && g_strcmp0(tree_preposition(tree, i), "on") == 0; /* "wrote on Facebook" */
        if (below && !means && !is_where_held(tree, i, name) && !is_where_met(tree, i, token) && !mentions_is_go_between(tree, i) &&
            !is_beside_place(tree, i, token) && !is_beside(tree, i, token) && !acts_beside(tree, i, token) &&
            !(subject >= 0 && tree_below(tree, i, subject)) && !is_payer(tree, i) && !is_of_a_pair(tree, i, token) &&
            is_near(tree, i, token) == near) {
            mentions_add(codes, name->code);
            if (names && codes->len > names->len)
                g_array_append_val(names, i);
        }
    }
}

/* "the raid, which killed ten people", "the violence when thugs beat protesters": told of another thing, and not of whom one treats. */
static bool is_told_aside(const struct tree *tree, int token, int act)
{
    for (int t = token; t >= 0 && t != act; t = tree_head(tree, t))
        if (tree_relation(tree, t) == REL_RELCL ||
            (tree_relation(tree, t) == REL_ADVCL && tree_child_with(tree, t, REL_NSUBJ) >= 0))
            return true;
    return false;
}

bool cast_names_own(struct cast *cast, const struct tree *tree, int token, int subject, const char *code, bool citizens)
{
    static const char *const everybody[] = { "all", "both", "other", "warring", NULL }; /* "all parties" */
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        const struct mark *mark = mark_of(cast, i);
        bool itself = i == token && tree_is(tree, i, "opposition"); /* "their opposition to the war" is no party */
        bool below = mark->role && !itself && !tree_has_among(tree, i, everybody) && !antecedents_at_odds(tree, i) &&
                     tree_below(tree, i, token) && !is_told_aside(tree, i, token) &&
                     !(subject >= 0 && tree_below(tree, i, subject));
        if (below && ((citizens && mark->role->class == ROLE_CITIZEN) || mark->role->class == ROLE_OPPOSITION) &&
            (!mark->code || mark->code == code))
            return true;
    }
    return false;
}

bool cast_is_place(const struct cast *cast, const struct tree *tree, int token)
{
    const struct name *name = mark_of(cast, token)->name;
    bool place = name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE);

    return place && tree->tokens[token].end - tree->tokens[token].start > 2 &&
           g_ascii_islower(tree->document->text[tree->tokens[token].start + 1]);
}

const char *cast_town(const struct cast *cast, int token)
{
    const struct name *name = mark_of(cast, token)->name;

    return name && (name->kind == NAME_PLACE || name->kind == NAME_CAPITAL) ? g_intern_string(name->phrase) : NULL;
}

/* "protests against the war in Iraq": where that is fought, and not where they are held. */
static bool is_of_war(const struct tree *tree, int token)
{
    static const char *const wars[] = { "war",       "invasion", "bombing", "occupation", "offensive",   "assault",
                                        "operation", "strike",   "raid",    "attack",     "bombardment", NULL };
    static const char *const cause[] = { "against", "over", "about", NULL };

    return tree_has_preposition(tree, token, cause) && tree_is_one_of(tree, token, wars);
}

bool cast_is_about_war(const struct cast *cast, const struct tree *tree, int token, const char *code)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        const struct name *name = mark_of(cast, i)->name;
        int war = name && g_strcmp0(name->code, code) == 0 ? tree_head(tree, i) : -1;
        if (war >= 0 && is_of_war(tree, war))
            return true;
    }
    return false;
}

/* Whether the token, or the first of the series that it is in, hangs below the act by a preposition of place, within its clause. */
static bool is_where(const struct tree *tree, int token, int act)
{
    static const char *const places[] = { "in",     "at",         "near",    "on",    "outside", "around", "across",
                                          "inside", "throughout", "through", "along", "into",    NULL };
    static const char *const sides[] = { "north",      "south",      "east",      "west",       "northeast",
                                         "northwest",  "southeast",  "southwest", "north-east", "north-west",
                                         "south-east", "south-west", NULL };
    bool where = false;

    for (int t = token; t != act; t = tree_head(tree, t)) {
        if (t < 0 || (t != token && (tree_is_clause(tree, t) || is_of_war(tree, t))))
            return false;
        const char *preposition = tree_preposition(tree, t);
        int head = tree_head(tree, t);
        bool side = head >= 0 && g_strcmp0(preposition, "of") == 0 && tree_is_among(tree, head, sides); /* "40 km south of Kabul" */
        where |= side || (preposition && wordlist_has(places, preposition));
    }
    return where;
}

/* "marched on the Peruvian embassy": no place of Peru's. */
static bool is_of_embassy(const struct tree *tree, int token)
{
    static const char *const missions[] = { "embassy", "consulate", "mission", "legation", NULL };
    enum relation relation = tree_relation(tree, token);
    int head = tree_head(tree, token);

    return (relation == REL_COMPOUND || relation == REL_AMOD || relation == REL_POSS) && head >= 0 &&
           tree_is_one_of(tree, head, missions);
}

/* "in protest at Israel's speech", "anger at Peru's refusal": what one is angry at is no place. */
static bool is_of_deed(const struct tree *tree, int token)
{
    static const char *const deeds[] = { "speech",  "remark",  "comment",   "statement", "decision", "policy",  "move",
                                         "plan",    "refusal", "failure",   "visit",     "raid",     "attack",  "action",
                                         "conduct", "strike",  "treatment", "handling",  "ruling",   "law",     "ban",
                                         "arrest",  "killing", "execution", "verdict",   "test",     "war",     "stance",
                                         "role",    "use",     "offensive", "invasion",  "response", "silence", NULL };
    int head = tree_relation(tree, token) == REL_POSS ? tree_head(tree, token) : -1;

    return head >= 0 && g_strcmp0(tree_preposition(tree, head), "at") == 0 && tree_is_one_of(tree, head, deeds);
}

/* "the Armenian capital", "the Syrian city of Homs": told by a land's adjective. */
static bool is_of_town(const struct tree *tree, int token, const struct name *name)
{
    static const char *const places[] = { "capital",  "city",   "town",   "village", "port",
                                          "province", "region", "island", "coast",   NULL };
    int head = tree_head(tree, token);

    return name->kind == NAME_ADJECTIVE && head >= 0 && tree_is_one_of(tree, head, places);
}

/* "a village near the frontier with Chad": the land on its far side. */
static bool is_beyond_border(const struct tree *tree, int token)
{
    static const char *const borders[] = { "border", "frontier", "boundary", NULL };
    int head = tree_head(tree, token);

    return head >= 0 && g_strcmp0(tree_preposition(tree, token), "with") == 0 && tree_is_one_of(tree, head, borders);
}

void cast_scene(const struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    int first, last, found = -1;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        const struct name *name = mark_of(cast, i)->name;
        bool land =
            name && *name->code &&
            (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE || is_of_town(tree, i, name));
        land = land && !is_of_embassy(tree, i) && !is_of_deed(tree, i) && !is_beyond_border(tree, i);
        bool joined = found < 0 || (tree_relation(tree, i) == REL_CONJ && tree_head(tree, i) == found);
        if (!land || !joined || !is_where(tree, i, token))
            continue;
        found = found < 0 ? i : found;
        mentions_add(codes, name->code);
    }
}

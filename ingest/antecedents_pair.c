#include "antecedents.h"

#include "mentions.h"
#include "presumed.h"
#include "../db/actor.h"

#include <string.h>

bool antecedents_at_odds(const struct tree *tree, int token)
{
    static const char *const sides[] = { "sides", "parties", NULL }, *const behind[] = { "concerned", "involved", NULL };
    static const char *const before[] = { "relevant", "concerned", "warring", "conflicting", NULL }, *const all[] = { "all", NULL };

    if (!tree_is_among(tree, token, sides))
        return false;
    if (tree_has_among(tree, token, before) || (token + 1 < (int)tree->n && tree_is_among(tree, token + 1, behind)))
        return true;
    return tree_has_among(tree, token, all) && !tree_has(tree, token, REL_BIT(AMOD) | REL_BIT(COMPOUND) | REL_BIT(NMOD));
}

/* "the neighbours", "the warring sides", "the two": words that mean both without saying so. */
static bool is_pair_by_itself(const struct tree *tree, int token)
{
    static const char *const nouns[] = { "neighbours",  "neighbors",  "sides", "rivals", "foes", "adversaries",
                                         "arch-rivals", "archrivals", "pair",  "duo",    "two",  NULL };
    static const char *const the[] = { "the", "these", NULL };

    if (antecedents_at_odds(tree, token))
        return true;
    return tree_is_among(tree, token, nouns) && tree_has_among(tree, token, the) &&
           !tree_has(tree, token, REL_BIT(NUMMOD) | REL_BIT(POSS) | REL_BIT(NMOD));
}

/* "each accused the other": both. */
static bool is_each(const struct tree *tree, int token)
{
    static const char *const each[] = { "each", NULL };
    int verb = tree_relation(tree, token) == REL_NSUBJ && tree_is_among(tree, token, each) ? tree_head(tree, token) : -1;
    int object = verb >= 0 ? tree_child_with(tree, verb, REL_OBJ) : -1;

    return object > token && tree_is(tree, object, "other");
}

/* "both sides", "the two countries"; "two diplomats" are any. */
bool antecedents_is_two(const struct tree *tree, int token)
{
    static const char *const both[] = { "both", NULL }, *const two[] = { "two", NULL }, *const the[] = { "the", "these", NULL };
    static const char *const one[] = { "either", "neither", "each", NULL };

    if (is_each(tree, token))
        return true;
    if (tree_has_among(tree, token, (const char *const[]){ "only", "other", NULL }))
        return false; /* "the only two Arab states to have signed" */
    if (tree_is_among(tree, token, both)) /* "asked both to", not "both Iran and Iraq" */
        return tree_relation(tree, token) == REL_OBJ || tree_relation(tree, token) == REL_NSUBJ ||
               tree_relation(tree, token) == REL_IOBJ || tree_relation(tree, token) == REL_OBL;
    bool of_two = tree_is(tree, token, "side") || tree_is(tree, token, "leader"); /* "met each leader" */
    return tree_has_among(tree, token, both) || (of_two && tree_has_among(tree, token, one)) || is_pair_by_itself(tree, token) ||
           (tree_has_among(tree, token, two) && tree_has_among(tree, token, the));
}

/* "The two groups", "both factions": no lands. */
static bool is_of_bands(const struct tree *tree, int token)
{
    static const char *const nouns[] = { "group",        "faction",      "movement",  "militia",
                                         "organisation", "organization", "guerrilla", NULL };

    return tree_is_one_of(tree, token, nouns);
}

bool antecedents_is_pair_noun(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const nouns[] = { "country",   "side",  "nation", "state",      "leader", "government", "party", "neighbor",
                                         "neighbour", "power", "rival",  "arch-rival", "foe",    "adversary",  "pair",  "duo",
                                         "two",       "man",   "woman",  "both",       "each",   NULL };
    const struct role *role = mark_of(cast, token)->role;

    if (role && role->plural && (role->class == ROLE_OFFICIAL || role->class == ROLE_ORGAN || role->class == ROLE_FORCE))
        return true;
    return is_of_bands(tree, token) || tree_is_one_of(tree, token, nouns);
}

/* "The two countries" and "the two presidents" are lands; "both sides" may be a land and a group. */
static bool is_of_lands(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const nouns[] = { "country", "nation", "state", "neighbor", "neighbour", "government",
                                         "power",   "two",    "pair",  "duo",      "man",       NULL };
    const struct role *role = mark_of(cast, token)->role;

    return (role && role->class != ROLE_BAND && strcmp(role->phrase, "leader") != 0) || tree_is_one_of(tree, token, nouns);
}

/* Who does what is done with or to a phrase: the subject of its clause, if it is another; "We urge both sides" as well. */
static void resolve_doer(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const go_between[] = { "broker", "mediate", "arrange", "negotiate", "secure", "propose",   "host",
                                              "seek",   "oversee", "monitor", "sponsor",   "chair",  "supervise", NULL };
    static const char *const speakers[] = { "we", "i", NULL };
    struct tree_arguments arguments;
    int clause = tree_head(tree, token);

    if (clause >= 0 && tree->tokens[clause].upos == UPOS_NOUN && tree_relation(tree, clause) == REL_OBJ &&
        tree_is_one_of(tree, tree_head(tree, clause), go_between))
        clause = tree_head(tree, clause); /* "brokered a truce between the two sides" */
    if (clause < 0 || tree->tokens[clause].upos != UPOS_VERB)
        return;
    tree_arguments(tree, clause, &arguments);
    int doer = arguments.passive ? -1 : arguments.subject;
    bool described = doer >= 0 && tree_relation(tree, clause) == REL_RELCL && doer == tree_head(tree, clause);
    bool named = doer >= 0 && (tree->tokens[doer].upos != UPOS_PRON || tree_is_among(tree, doer, speakers));
    if (named && (described || !tree_below(tree, token, doer))) /* "Clinton, who shuttled between the two men", too */
        cast_resolve(cast, tree, doer, false, codes);
}

/* "urged both countries": the two lands that the article is about, if it has two besides the one that urges. */
static void resolve_main_pair(const struct cast *cast, const GPtrArray *doers, GPtrArray *pair)
{
    g_autoptr(GPtrArray) besides = g_ptr_array_new();

    for (guint i = 0; i < doers->len; i++)
        g_ptr_array_add(besides, g_ptr_array_index(doers, i));
    for (int i = 0; i < 2; i++) {
        const char *code = memory_other(cast->memory, besides);
        if (code && memory_sort_of(code) == MEMORY_LAND)
            mentions_add(pair, code);
        if (code)
            mentions_add(besides, code);
    }
    if (pair->len < 2)
        g_ptr_array_set_size(pair, 0);
}

/* "both sides", "the parties": of a quarrel, a land and a group as well, the two most named besides whoever deals with them. */
static void resolve_sides(const struct cast *cast, const GPtrArray *doers, GPtrArray *pair)
{
    g_autoptr(GPtrArray) besides = g_ptr_array_new();
    const char *code;

    for (guint i = 0; i < doers->len; i++)
        g_ptr_array_add(besides, g_ptr_array_index(doers, i));
    while (pair->len < 2 && (code = memory_other(cast->memory, besides))) {
        if (memory_sort_of(code) != MEMORY_BODY)
            mentions_add(pair, code);
        g_ptr_array_add(besides, (gpointer)(gsize)code);
    }
    if (pair->len < 2)
        g_ptr_array_set_size(pair, 0);
}

/* "the juntas": those of the last list, however many. */
static bool are_juntas(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(NNS)) && tree_is(tree, token, "junta") && tree_has_child(tree, token, REL_DET, "the");
}

/* "the three countries", "all six leaders": those of the last list that were as many. */
static bool resolve_series(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const numbers[] = { "three", "four", "five", "six", "seven", "eight", "nine", "ten" };
    static const char *const all[] = { "the", "these", "those", "all", NULL };
    int number = tree_child_with(tree, token, REL_NUMMOD);
    guint n = 0;

    for (guint i = 0; number >= 0 && i < G_N_ELEMENTS(numbers); i++)
        if (tree_is(tree, number, numbers[i]))
            n = i + 3;
    bool juntas = n == 0 && are_juntas(tree, token);
    if (!juntas && (n == 0 || !tree_has_among(tree, token, all) || !antecedents_is_pair_noun(cast, tree, token)))
        return false;
    antecedents_learn_series(cast, tree, token); /* "Peru, Chad and Mali ... its envoys from the three countries" */
    n = juntas ? cast->series->len : n;
    if (n == 0 || n != cast->series->len)
        return false;
    for (guint i = 0; i < n; i++)
        mentions_add(codes, g_ptr_array_index(cast->series, i));
    cast->way = CAST_WAY_LIST;
    return true;
}

/* Whom a token before a pair stands for: "It restored relations with Chad, when the two foreign ministers met". */
static const char *code_at(struct cast *cast, const struct tree *tree, int token)
{
    if (tree->tokens[token].upos != UPOS_PRON || tree_relation(tree, token) != REL_NSUBJ)
        return mark_of(cast, token)->code;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_resolve(cast, tree, token, false, codes);
    return codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
}

/* "The mediators, from Mali, Togo and Chad, said the two had met": three who report of a pair are not that; -1 if none do. */
static int tellers_of_pair(struct cast *cast, const struct tree *tree, int token)
{
    struct tree_arguments arguments;
    int clause = tree_clause_of(tree, token);

    if (clause < 0 || tree_relation(tree, clause) != REL_CCOMP || tree_head(tree, clause) < 0)
        return -1;
    tree_arguments(tree, tree_head(tree, clause), &arguments);
    if (arguments.subject < 0 || tree_below(tree, token, arguments.subject))
        return -1;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_peek(cast, tree, arguments.subject, false, codes);
    return codes->len > 2 ? arguments.subject : -1;
}

/* "Mali's government and the rebels signed. Chad praised both sides": of those who met, agreed or fought so many sentences ago. */
static void resolve_parties(const struct cast *cast, const struct tree *tree, guint sentences, const GPtrArray *doers, bool bands,
                            bool lands, GPtrArray *pair)
{
    const char *const both[] = { cast->second, cast->first };

    if (pair->len == 2 || !cast->first || cast->parted >= tree->sentence || cast->parted + sentences < tree->sentence)
        return;
    for (int i = 0; i < 2; i++) {
        enum memory_sort sort = memory_sort_of(both[i]);
        bool body = sort == MEMORY_BODY && sentences > 1; /* "The UN and Libya met. Both sides agreed" */
        if ((bands && sort != MEMORY_BAND) || (lands && sort != MEMORY_LAND) || body || mentions_has(doers, both[i]))
            return;
    }
    mentions_add(pair, both[0]);
    mentions_add(pair, both[1]);
}

/* Two that the sentence names before the token, apart from those who do what is done with them. */
static void resolve_pair_here(struct cast *cast, const struct tree *tree, int token, const GPtrArray *doers, bool bands, bool lands,
                              GPtrArray *pair)
{
    int tellers = tellers_of_pair(cast, tree, token);

    for (int i = token - 1; i >= 0 && pair->len < 2; i--) {
        bool other = antecedents_is_scene(cast, tree, i) || mentions_is_go_between(tree, i) ||
                     (tellers >= 0 && tree_below(tree, i, tellers));
        const char *code = other ? NULL : code_at(cast, tree, i);
        enum memory_sort sort = code ? memory_sort_of(code) : MEMORY_BODY;
        if (!mentions_has(doers, code) && ((sort == MEMORY_LAND && !bands) || (sort == MEMORY_BAND && !lands)))
            mentions_add(pair, code);
    }
}

/* "Mali and the rebels signed": whether one of those who were told of together last is a group. */
static bool is_with_band(const struct cast *cast)
{
    return cast->first && (memory_sort_of(cast->first) == MEMORY_BAND || memory_sort_of(cast->second) == MEMORY_BAND);
}

static bool are_two_lands(const GPtrArray *codes)
{
    return codes->len == 2 && memory_sort_of(codes->pdata[0]) == MEMORY_LAND && memory_sort_of(codes->pdata[1]) == MEMORY_LAND;
}

/* Two that were told of before, of whom the pair may have one already. */
static void resolve_pair_before(struct cast *cast, const struct tree *tree, const GPtrArray *doers, bool bands, bool lands,
                                GPtrArray *pair)
{
    g_autoptr(GPtrArray) two = g_ptr_array_new();
    const char *first, *second;

    if (!bands && are_two_lands(cast->several) && !mentions_has(doers, cast->several->pdata[0]) &&
        !mentions_has(doers, cast->several->pdata[1]))
        for (guint i = 2; i-- > 0;) /* "France and Peru spoke. The two countries agreed" */
            mentions_add(two, cast->several->pdata[i]);
    if (two->len < 2 && cast->together) /* "Hu met Bush. Both sides agreed"; of a land and a group somewhat later, too */
        resolve_parties(cast, tree, is_with_band(cast) ? 6 : 1, doers, bands, lands, two);
    bool quarrel = two->len < 2 && !bands && memory_quarrel(cast->memory, lands, &first, &second);
    const char *here = quarrel && pair->len == 1 ? g_ptr_array_index(pair, 0) : NULL; /* "Chile's pact, which the two signed" */
    quarrel &= !here || here == g_intern_string(first) || here == g_intern_string(second);
    if (quarrel && !mentions_has(doers, first) && !mentions_has(doers, second)) {
        mentions_add(two, second);
        mentions_add(two, first);
    }
    resolve_parties(cast, tree, 6, doers, bands, lands, two);
    if (two->len < 2 && doers->len)
        resolve_main_pair(cast, doers, two);
    if (two->len < 2 && !bands && !lands)
        resolve_sides(cast, doers, two);
    g_ptr_array_set_size(pair, two->len < 2 ? (gint)pair->len : 0);
    for (guint i = 0; i < two->len && two->len == 2; i++)
        mentions_add(pair, g_ptr_array_index(two, i));
    if (pair->len < 2 && memory_pair(cast->memory, !bands, !lands, doers, &first, &second)) {
        mentions_add(pair, second);
        if (pair->len < 2)
            mentions_add(pair, first);
    }
}

/* "Both countries imposed sanctions on Suva", "the two accused Fiji": neither of them is the one that they do it to. */
static void bar_targets(const struct cast *cast, const struct tree *tree, int token, GPtrArray *doers)
{
    static const char *const words[] = { "on", "against", NULL };
    int verb = tree_relation(tree, token) == REL_NSUBJ ? tree_head(tree, token) : -1;

    for (int i = token + 1; verb >= 0 && i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        int head = tree_head(tree, i);
        bool here = head == verb || (head >= 0 && tree_head(tree, head) == verb && tree_relation(tree, head) == REL_OBJ);
        bool whom = (here && tree_has_preposition(tree, i, words)) || (head == verb && tree_relation(tree, i) == REL_OBJ);
        if (whom && name && name->kind <= NAME_CAPITAL)
            mentions_add(doers, name->code);
    }
}

enum { THOSE_SENTENCES = 3 }; /* behind a meeting that may speak of "the presidents" */

/* "Hu met Bush. {The presidents} agreed": bare offices in the plural, right after two were told of together. */
static bool is_those_two(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const offices[] = { "minister", "president", "leader", "premier", "chancellor", "official", NULL };
    static const char *const the[] = { "the", NULL };
    bool met = cast->first && cast->together && cast->parted < tree->sentence && cast->parted + THOSE_SENTENCES >= tree->sentence;

    return met && tree_is_one_of(tree, token, offices) && tree_has_tag(tree, token, TAG(NNS) | TAG(NNPS)) &&
           tree_has_among(tree, token, the) &&
           !tree_has(tree, token,
                     REL_BIT(NMOD) | REL_BIT(NUMMOD) | REL_BIT(RELCL) |
                         REL_BIT(COMPOUND)); /* "the coup leaders" are no two presidents */
}

enum { QUARREL_SENTENCES = 6 }; /* behind a fight or a meeting whose two may be "the parties" */

/* "urged the parties to talk", soon after two fought or met: those two, and no parties of an election. */
static bool is_the_parties(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const parties[] = { "parties", NULL }, *const the[] = { "the", NULL };
    bool told = cast->first && cast->parted < tree->sentence && cast->parted + QUARREL_SENTENCES >= tree->sentence;

    return told && tree_is_among(tree, token, parties) && tree_has_among(tree, token, the) &&
           !tree_has(tree, token, REL_BIT(AMOD) | REL_BIT(COMPOUND) | REL_BIT(NMOD) | REL_BIT(NUMMOD) | REL_BIT(RELCL));
}

/* A number for persons that stands alone, "the four were freed"; as it is written, interned; NULL for other words. */
static const char *number_alone(const struct tree *tree, int token)
{
    static const char *const numbers[] = { "two",  "three", "four", "five",   "six",    "seven", "eight",
                                           "nine", "ten",   "11",   "twelve", "eleven", "dozen", NULL };
    static const char *const the[] = { "the", "these", "those", "all", NULL };
    bool two = tree_is_among(tree, token, (const char *const[]){ "two", NULL });
    enum relation relation = tree_relation(tree, token);

    if (!tree_is_among(tree, token, numbers) || !tree_has_among(tree, token, the) ||
        tree_has(tree, token, REL_BIT(NMOD) | REL_BIT(CONJ)))
        return NULL;
    bool done_to = relation == REL_NSUBJ_PASS || relation == REL_OBJ;
    if (relation != REL_NSUBJ && !done_to && relation != REL_OBL)
        return NULL;
    g_autofree char *text = two && !done_to ? NULL : tree_text(tree, token); /* "the two met": rather two sides */
    return text ? g_intern_string(text) : NULL;
}

bool antecedents_counted(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    enum { SENTENCES = 4 };
    const char *number = number_alone(tree, token);

    for (size_t i = 0; number && i < G_N_ELEMENTS(cast->counted); i++) {
        const struct counted *counted = &cast->counted[i];
        if (counted->number != number || counted->sentence + SENTENCES < tree->sentence)
            continue;
        mentions_add(codes, counted->code);
        cast->way = CAST_WAY_OFFICE_BEFORE;
        return true;
    }
    return false;
}

void antecedents_learn_counted(struct cast *cast, const struct tree *tree)
{
    g_autoptr(GPtrArray) codes = NULL;

    for (int i = (int)tree->n - 1; i >= 0; i--) { /* the first of a sentence is found first */
        int number = tree_child_with(tree, i, REL_NUMMOD), head = tree_head(tree, i);
        if (number < 0 || number > i || !mark_of(cast, i)->role || head < 0)
            continue;
        codes = codes ? codes : g_ptr_array_new();
        g_ptr_array_set_size(codes, 0);
        cast_peek(cast, tree, i, false, codes);
        if (codes->len != 1)
            continue;
        g_autofree char *text = tree_text(tree, number);
        g_autofree char *low = g_ascii_strdown(text, -1);
        memmove(cast->counted + 1, cast->counted, sizeof cast->counted - sizeof *cast->counted);
        cast->counted[0] = (struct counted){ g_intern_string(low), g_ptr_array_index(codes, 0), tree->sentence };
    }
}

void antecedents_learn_brokers(struct cast *cast, const struct tree *tree)
{
    static const char *const verbs[] = { "broker", "mediate", NULL };
    struct tree_arguments arguments;

    for (int i = 0; i < (int)tree->n; i++) {
        if (tree->tokens[i].upos != UPOS_VERB || !tree_is_one_of(tree, i, verbs))
            continue;
        tree_arguments(tree, i, &arguments);
        int broker = arguments.passive ? tree_child_with(tree, i, REL_AGENT) : arguments.subject;
        if (broker >= 0)
            cast_peek(cast, tree, broker, false, cast->brokers);
    }
}

/* "each side", "both sides": of a quarrel that others mediate. */
static bool are_sides(const struct tree *tree, int token)
{
    static const char *const sides[] = { "side", "party", "foe", "rival", "adversary", "each", NULL };

    return tree_is_one_of(tree, token, sides);
}

/* "China seized both men": no two leaders. */
static bool are_captives(const struct tree *tree, int token)
{
    static const char *const people[] = { "man", "woman", "pair", "duo", "two", NULL };
    static const char *const verbs[] = { "seize", "arrest", "detain", "jail",     "free", "release",  "hold",      "try", "deport",
                                         "expel", "kill",   "charge", "sentence", "hang", "imprison", "extradite", NULL };
    enum relation relation = tree_relation(tree, token);

    return (relation == REL_OBJ || relation == REL_NSUBJ_PASS) && tree_is_one_of(tree, token, people) &&
           antecedents_is_two(tree, token) && tree_is_one_of(tree, tree_head(tree, token), verbs);
}

bool antecedents_pair(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    if (resolve_series(cast, tree, token, codes))
        return true;
    bool those = is_those_two(cast, tree, token);
    bool quarrel = is_the_parties(cast, tree, token);
    if (are_captives(tree, token) || (cast->body && antecedents_at_odds(tree, token)))
        return true; /* "Calls upon all parties", in a resolution */
    if (!those && !quarrel && (!antecedents_is_pair_noun(cast, tree, token) || !antecedents_is_two(tree, token)))
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    bool named = core->codes->len > 0, bands = is_of_bands(tree, token), lands = !bands && is_of_lands(cast, tree, token);
    if (named)
        return false;
    g_autoptr(GPtrArray) pair = g_ptr_array_new(), doers = g_ptr_array_new();
    resolve_doer(cast, tree, token, doers);
    bar_targets(cast, tree, token, doers);
    if (those || quarrel)
        resolve_parties(cast, tree, those ? THOSE_SENTENCES : QUARREL_SENTENCES, doers, false, those, pair);
    else
        resolve_pair_here(cast, tree, token, doers, bands, lands, pair);
    if (pair->len < 2 && !those && !quarrel) {
        guint brokers = are_sides(tree, token) ? cast->brokers->len : 0;
        for (guint i = 0; i < brokers; i++)
            mentions_add(doers, g_ptr_array_index(cast->brokers, i));
        resolve_pair_before(cast, tree, doers, bands, lands, pair);
    }
    static const char *const parties[] = { "delegation", "government", "army", NULL };
    for (guint i = 0; i < pair->len && tree_is_one_of(tree, token, parties); i++)
        if (strcmp(actor_kind(g_ptr_array_index(pair, i)), "person") == 0)
            g_ptr_array_set_size(pair, 0); /* who announced what they signed */
    for (guint i = pair->len; i-- > 0 && pair->len >= 2;)
        mentions_add(codes, g_ptr_array_index(pair, i));
    cast->way = CAST_WAY_BOTH;
    return pair->len >= 2;
}

void cast_resolve_besides(struct cast *cast, const struct tree *tree, int token, bool place, const GPtrArray *besides,
                          GPtrArray *codes)
{
    if (token < 0)
        return;
    for (guint i = 0; i < besides->len && !cast_in_class(cast, tree, token, "counterpart"); i++)
        g_ptr_array_add(cast->barred, g_ptr_array_index(besides, i));
    guint before = codes->len;
    cast_resolve(cast, tree, token, place, codes);
    presumed_other_land(cast, token, before, codes);
    g_ptr_array_set_size(cast->barred, 0);
}

/* "its NATO ally": the body that one of its members is named by is not he; "its NATO allies" are all. */
static void drop_bodies(const struct tree *tree, int token, GPtrArray *codes, guint before)
{
    for (guint i = codes->len; i-- > before && tree_has_tag(tree, token, TAG(NN));)
        if (memory_sort_of(g_ptr_array_index(codes, i)) == MEMORY_BODY)
            g_ptr_array_remove_index(codes, i);
}

/* "Chad recalled its envoy to Mali after accusing its neighbour": whose neighbour is who accuses, not who was named last. */
static int controller_of(const struct tree *tree, int token)
{
    int verb = tree_relation(tree, token) == REL_OBJ || tree_relation(tree, token) == REL_OBL ? tree_head(tree, token) : -1;

    if (verb < 0 || !tree_has_tag(tree, verb, TAG(VBG)) || tree_child_with(tree, verb, REL_NSUBJ) >= 0)
        return -1;
    while (verb >= 0 && tree_child_with(tree, verb, REL_NSUBJ) < 0)
        verb = tree_relation(tree, verb) == REL_ADVCL || tree_relation(tree, verb) == REL_CONJ ? tree_head(tree, verb) : -1;
    return verb >= 0 ? tree_child_with(tree, verb, REL_NSUBJ) : -1;
}

/* Whose neighbour or ally is meant where its own words do not say: the land told of before it, or the other of those at odds. */
static void take_other(struct cast *cast, const struct tree *tree, int token, const GPtrArray *owner, GPtrArray *codes)
{
    const char *first, *second;
    bool friend = tree_is(tree, token, "partner") || tree_is(tree, token, "ally");
    bool many = friend || tree_has_tag(tree, token, TAG(NNS));

    for (int i = token - 1; i >= 0 && codes->len == 0 && !many; i--) {
        const char *code = mark_of(cast, i)->code;
        if (code && memory_sort_of(code) == MEMORY_LAND && !mentions_has(owner, code))
            mentions_add(codes, code);
    }
    const char *home = friend ? memory_home(cast->memory) : NULL;
    if (codes->len == 0 && home && tree_has_tag(tree, token, TAG(NN)) && !mentions_has(owner, home))
        mentions_add(codes, home); /* "its ally", where the article is about that */
    if (codes->len == 0 && !many && owner->len == 1 && cast_quarrel(cast, &first, &second)) {
        bool one = mentions_has(owner, first), other = mentions_has(owner, second);
        mentions_add(codes, one ? second : other ? first : NULL); /* of the two that the article is about */
    }
    if (codes->len == 0 && !many) {
        memory_pair(cast->memory, true, false, owner, &first, &second); /* one alone will do */
        mentions_add(codes, second ? second : memory_other(cast->memory, owner));
    }
}

bool antecedents_relative(struct cast *cast, const struct tree *tree, int token, GPtrArray *all)
{
    int poss = tree_child_with(tree, token, REL_POSS);

    if (poss < 0 || !cast_in_class(cast, tree, token, "counterpart"))
        return false;
    g_autoptr(GPtrArray) owner = g_ptr_array_new(), codes = g_ptr_array_new(); /* "Singh and his counterpart": besides Singh */
    int controller = tree->tokens[poss].upos == UPOS_PRON ? controller_of(tree, token) : -1;
    cast_resolve(cast, tree, controller >= 0 ? controller : poss, false, owner);
    const struct core *core = mentions_core(cast, tree, token);
    for (guint i = 0; i < core->codes->len; i++)
        if (!g_ptr_array_find(owner, g_ptr_array_index(core->codes, i), NULL))
            mentions_add(codes, g_ptr_array_index(core->codes, i));
    for (int c = tree_child(tree, token); c >= 0 && codes->len == 0; c = tree_next(tree, c)) /* "its NATO allies" */
        if ((tree_relation(tree, c) == REL_COMPOUND || tree_relation(tree, c) == REL_AMOD) && cast_knows(cast, tree, c))
            cast_resolve(cast, tree, c, false, codes);
    drop_bodies(tree, token, codes, 0);
    for (guint i = codes->len; i-- > 0;)
        if (g_ptr_array_find(owner, g_ptr_array_index(codes, i), NULL))
            g_ptr_array_remove_index(codes, i);
    int apposition = tree_child_with(tree, token, REL_APPOS);
    if (codes->len == 0 && apposition >= 0)
        cast_resolve(cast, tree, apposition, false, codes);
    take_other(cast, tree, token, owner, codes);
    for (guint i = 0; i < codes->len; i++)
        mentions_add(all, g_ptr_array_index(codes, i));
    cast->way = CAST_WAY_OTHER;
    return true;
}

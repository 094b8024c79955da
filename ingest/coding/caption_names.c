#include "caption_inside.h"

#include "../antecedents.h"
#include "../label/summary.h"
#include "../label/wording.h"

#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

enum { NAME_MOST = 5 }; /* words of a person's name that stands behind an office */
enum { BARE_MOST = 62 }; /* characters of a label that names nobody */

bool caption_is_at_home(const struct event *event)
{
    const char *source = event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;
    const char *target = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;

    return source && source == target && g_strcmp0(actor_kind(source), "state") == 0;
}

/* Whether what a noun is called says all of it: "Hamas" for "the group", not only whose it is. */
static bool is_called_whole(const struct coder *coder, int noun)
{
    return act_in_class(coder, noun, "bare-body") || act_in_class(coder, noun, "bare-crowd") ||
           act_in_class(coder, noun, "bare-band");
}

/* "the Islamist {group}", of Hamas: a body with a word before it that describes it; or -1. */
static int described_body(const struct coder *coder, int article)
{
    static const char *const other[] = { "other", "new", "first", "second", "third", "last", "same", "latter", "only", NULL };
    static const char *const names[] = { "islamist", "islamic", "jihadist", "marxist", "communist", "shiite", "sunni", NULL };
    const struct tree *tree = coder->tree;
    int word = article + 1, head = article + 2;

    bool adjective = tree_relation(tree, word) == REL_AMOD && !tree_is_among(tree, word, other);
    bool described = adjective || (tree_relation(tree, word) == REL_COMPOUND && tree_is_among(tree, word, names));
    return described && tree_head(tree, word) == head && act_in_class(coder, head, "bare-body") ? head : -1;
}

/* The office or body that an article is of: "government" of "the government", "minister" of "the prime minister"; or -1. */
static int office_of(const struct coder *coder, int article)
{
    static const char *const kinds[] = { "prime", "foreign", "vice", "interior", "federal", NULL };
    static const char *const fields[] = { "Interior", "Foreign", "Defence",  "Defense", "Justice", "Health",
                                          "Finance",  "Prime",   "interior", "foreign", "defence", "defense",
                                          "justice",  "health",  "finance",  "prime",   NULL };
    static const char *const bents[] = { "islamist", "islamic",  "militant", "rebel",      "armed",     "guerrilla", "guerilla",
                                         "radical",  "hardline", "shiite",   "separatist", "extremist", NULL };
    const struct tree *tree = coder->tree;
    int next = article + 1;

    if (article + 2 >= (int)tree->n || !tree_is(tree, article, "the"))
        return -1;
    int described = described_body(coder, article);
    if (described >= 0)
        return described;
    enum relation relation = tree_relation(tree, next);
    bool bent = tree_is_among(tree, next, bents); /* "the Islamist group" */
    bool two = relation == REL_COMPOUND || (relation == REL_AMOD && (bent || tree_is_among(tree, next, kinds)));
    int head = two ? next + 1 : next;
    bool capital = g_ascii_isupper(tree->document->text[tree->tokens[next].start]);
    bool name = capital && two && !bent && !tree_is_among(tree, next, fields); /* "the Bush administration" */
    if ((tree->tokens[head].upos != UPOS_NOUN && tree->tokens[head].upos != UPOS_PROPN) || name ||
        (two && tree_head(tree, next) != head))
        return -1;
    bool office = act_in_class(coder, head, "national-office") || act_in_class(coder, head, "national-force");
    bool body = (!two || bent) && is_called_whole(coder, head);
    return office || body ? head : -1;
}

/* Where a label tells those words of the sentence, if it does so once; NULL elsewhere. */
static char *told_at(const struct tree *tree, char *label, int first, int last)
{
    const char *text = tree->document->text;
    guint32 start = tree->tokens[first].start, end = tree->tokens[last].end;
    g_autofree char *words = g_strndup(text + start, end - start);
    char *at = label;

    if (strlen(words) != end - start)
        return NULL; /* hostile text */
    if (tree_relation(tree, first) == REL_DET || tree_is(tree, first, "both"))
        *words = g_ascii_tolower(*words);
    if (g_ascii_strncasecmp(label, words, strlen(words)) != 0) {
        g_autofree char *inner = g_strconcat(" ", words, NULL);
        at = strstr(label, inner);
        at = at ? at + 1 : NULL;
    }
    bool whole = at && !g_ascii_isalpha(at[end - start]) && at[end - start] != '-';
    return whole && !strstr(at + 1, words) ? at : NULL;
}

/* "the talks" of "the two-day talks": where a label tells a noun with nothing but its article; NULL where it does not. length: of both. */
static char *bare_at(const struct tree *tree, char *label, int noun, size_t *length)
{
    static const char *const articles[] = { "the", "that", "this", NULL };
    int article = tree_child_with(tree, noun, REL_DET);

    if (article < 0 || article > noun || !tree_is_among(tree, article, articles))
        return NULL;
    g_autofree char *the = tree_text(tree, article), *word = tree_text(tree, noun), *low = g_ascii_strdown(the, -1);
    g_autofree char *words = g_strdup_printf("%s %s", low, word), *inner = g_strconcat(" ", words, NULL);
    char *at = g_ascii_strncasecmp(label, words, strlen(words)) == 0 ? label : strstr(label, inner);

    *length = strlen(words);
    at = at && at > label ? at + 1 : at;
    return at && !g_ascii_isalpha(at[*length]) && at[*length] != '-' && !strstr(at + 1, words) ? at : NULL;
}

/* The only actor of the codes, if the event has it; NULL else. */
static const char *own_actor(const struct event *event, const GPtrArray *codes)
{
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;

    return code && (g_ptr_array_find(event->source, code, NULL) || g_ptr_array_find(event->target, code, NULL)) ? code : NULL;
}

/* What is told instead of a label, unless it is too long; takes both. */
static char *if_it_fits(char *told, char *label)
{
    bool fits = summary_fits(told);

    g_free(fits ? label : told);
    return fits ? told : label;
}

/* "The group", of Hamas: by its name, unless that is one word of several; NULL for other bodies. */
static char *body_called(const struct tree *tree, int noun, const char *code)
{
    static const char *const kinds[] = { "group", "organisation", "party", NULL };
    const char *name = actor_in_words(code), *kind = actor_kind(code);
    bool fits = tree_is(tree, noun, "company") ? strcmp(kind, "company") == 0 : wordlist_has(kinds, kind);
    bool agency = tree_is(tree, noun, "agency") && strcmp(code, "UN") == 0; /* one of many */

    return fits && !agency && !tree_has_tag(tree, noun, TAG(NNS)) && (!actor_is_many(code) || strchr(name, ' ')) ? g_strdup(name)
                                                                                                                 : NULL;
}

/* "The protesters": "protesters in Egypt". */
static char *crowd_in(const struct coder *coder, int noun, const char *code)
{
    g_autofree char *word = tree_text(coder->tree, noun);

    return g_strdup_printf("%s in %s", word, actor_in_words(code));
}

/* "The rebels": "FARC rebels", "Syrian rebels"; NULL of one, and where they are no group. */
static char *band_called(const struct coder *coder, int noun, const char *code)
{
    const char *name = actor_in_words(code);
    g_autofree char *word = tree_text(coder->tree, noun);

    bool group = strcmp(actor_kind(code), "group") == 0 || (!*actor_kind(code) && actor_is_many(code)); /* "armenian-separatists" */
    if (!group || !tree_has_tag(coder->tree, noun, TAG(NNS)))
        return NULL;
    name += g_str_has_prefix(name, "the ") ? strlen("the ") : 0;
    return actor_is_many(code) ? g_strdup(name) : g_strdup_printf("%s %s", name, word);
}

/* What may take the place of "the" before an office, of "the group": whose it is, who it is; NULL where that is not sure. */
static char *instead_of_the(const struct coder *coder, int office, const char *code)
{
    static const char *const owners[] = { "state", "organisation", NULL };
    const struct cast *cast = coder->cast;

    if (act_in_class(coder, office, "bare-body"))
        return body_called(coder->tree, office, code);
    if (act_in_class(coder, office, "bare-band"))
        return band_called(coder, office, code);
    bool home = cast_home(cast) == code, about = cast_is_about(cast, code);
    if (act_in_class(coder, office, "bare-crowd"))
        return home && about ? crowd_in(coder, office, code) : NULL;
    bool its = act_in_class(coder, office, "national-office") ? home || about : home && about; /* an army may be abroad */
    return its && wordlist_has(owners, actor_kind(code)) && !actor_is_many(code) ? g_strdup(actor_owner(code)) : NULL;
}

/* "Ministers of Peru and Chad signed it" of "The ministers signed it"; takes the label. */
static char *with_both_lands(const struct coder *coder, const struct event *event, int office, char *label)
{
    g_autofree char *noun = tree_text(coder->tree, office);
    const char *first = g_ptr_array_index(event->source, 0), *second = g_ptr_array_index(event->source, 1);
    const char *at = strstr(label, noun), *behind = at ? at + strlen(noun) : NULL;

    if (!at || !g_str_has_prefix(label, "The ") || *behind != ' ' || strcmp(actor_kind(first), "state") != 0 ||
        strcmp(actor_kind(second), "state") != 0)
        return label;
    char *named = g_strdup_printf("%.*s of %s and %s%s", (int)(behind - label) - 4, label + 4, actor_in_words(first),
                                  actor_in_words(second), behind);
    *named = g_ascii_toupper(*named);
    return if_it_fits(named, label);
}

/* Other words for those of so many bytes that a label has there, if it fits; takes the label. */
static char *with_words(char *label, const char *at, size_t length, const char *words)
{
    const char *behind = at + length;
    char *told;

    if (g_ascii_tolower(words[strlen(words) - 1]) == 's' && g_str_has_prefix(behind, "'s"))
        told = g_strdup_printf("%.*s%s'%s", (int)(at - label), label, words, behind + strlen("'s"));
    else
        told = g_strdup_printf("%.*s%s%s", (int)(at - label), label, words, behind);
    *told = g_ascii_toupper(*told);
    return if_it_fits(told, label);
}

/* Whether a label tells an actor by its name or by another word for it. */
static bool tells_of(const char *label, const char *code)
{
    g_auto(GStrv) words = g_strsplit(actor_words(code) ? actor_words(code) : "", " ", -1);

    for (char **word = words; *word; word++)
        if (**word && wording_names(label, *word))
            return true;
    const char *owner = actor_owner(code);
    return wording_names(label, actor_name(code)) || (g_str_has_prefix(owner, "the U") && strstr(label, owner + strlen("the ")));
}

/* "Egypt's government fell" of "The government fell", "urged Egypt's government", "Hamas" of "The group"; takes the label. own: the
 * word that the act is told of. */
static char *with_land_at(const struct coder *coder, const struct event *event, int own, int article, char *label)
{
    const struct tree *tree = coder->tree;
    int office = office_of(coder, article);
    char *at = office < 0 ? NULL : told_at(tree, label, article, office);

    if (!at || tree_child_with(tree, office, REL_NMOD) > office)
        return label;
    enum relation role = tree_relation(tree, office);
    bool whole = is_called_whole(coder, office);
    if (at == label && role != REL_NSUBJ && role != REL_NSUBJ_PASS && office != own && (role != REL_POSS || !whole))
        return label;
    if (at == label && event->source->len > 1 && tree_has_tag(tree, office, TAG(NNS)))
        return event->source->len == 2 ? with_both_lands(coder, event, office, label) : label;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_peek(coder->cast, tree, office, false, codes);
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    bool home = code && at > label && cast_home(coder->cast) == code && cast_is_about(coder->cast, code);
    bool land = code && strcmp(actor_kind(code), "state") == 0;
    bool about = code && !land && at > label && cast_is_about(coder->cast, code);
    code = about || (at > label && land && home) ? code : at > label && land ? NULL : own_actor(event, codes);
    bool named = code && (at == label ? wording_names(label, actor_name(code))
                                      : g_ptr_array_find(event->source, code, NULL) || tells_of(label, code));
    g_autofree char *called = code && !named ? instead_of_the(coder, office, code) : NULL;
    const struct token *end = &tree->tokens[whole ? office : article], *start = &tree->tokens[article];
    if (at > label && act_in_class(coder, office, "bare-crowd"))
        start = &tree->tokens[office]; /* "urged the protesters in Egypt" */
    return called ? with_words(label, at + (start->start - tree->tokens[article].start), end->end - start->start, called) : label;
}

/* Whether an event is of a land alone, be it told of it or of nobody's land. */
static bool is_of_no_other_land(const struct event *event, const char *land)
{
    const GPtrArray *sides[] = { event->source, event->target };

    for (size_t k = 0; k < G_N_ELEMENTS(sides); k++)
        for (guint i = 0; i < sides[k]->len; i++) {
            const char *code = g_ptr_array_index(sides[k], i);
            if (code != land && strcmp(actor_kind(code), "state") == 0)
                return false;
        }
    return true;
}

/* Whether a word is the land that it is about: "the country", "the capital", "the nation's", not "the address to the nation". */
static bool is_of_home(const struct tree *tree, int noun)
{
    static const char *const lands[] = { "country", "capital", "kingdom", "emirate", "republic", NULL };
    bool nation = tree_is(tree, noun, "nation") && tree_relation(tree, noun) == REL_POSS;

    return (nation || tree_is_among(tree, noun, lands)) && tree_relation(tree, noun) != REL_COMPOUND &&
           tree_has_tag(tree, noun, TAG(NN)) && tree_child_with(tree, noun, REL_NMOD) < 0;
}

/* "the North", "the island", "the Caribbean nation", "the war-torn country": words for one land among others; or -1. */
static int land_described(const struct tree *tree, int article)
{
    static const char *const sides[] = { "north", "south", "island", NULL };
    static const char *const lands[] = { "country", "nation", "kingdom", "emirate", "republic", "island", "state", NULL };
    static const char *const other[] = { "whole", "entire",       "other", "host",   "first",   "second",
                                         "same",  "neighbouring", "home",  "native", "foreign", "only",
                                         "last",  "neighboring",  "third", "new",    NULL };
    int next = article + 1, noun = article + 2;
    bool side =
        tree_is_among(tree, next, sides) && tree_relation(tree, next) != REL_COMPOUND && tree_child_with(tree, next, REL_NMOD) < 0;

    if (side)
        return next;
    bool described = noun < (int)tree->n && tree_head(tree, next) == noun && tree_relation(tree, next) == REL_AMOD &&
                     !tree_is_among(tree, next, other) && tree_is_among(tree, noun, lands);
    return described && tree_relation(tree, noun) != REL_COMPOUND && tree_has_tag(tree, noun, TAG(NN)) &&
                   tree_child_with(tree, noun, REL_NMOD) < 0
               ? noun
               : -1;
}

/* "the invasion of the country", "in the capital": its name, for a reader who sees only the label; takes the label. */
static char *with_country_at(const struct coder *coder, const struct event *event, int own, int article, char *label)
{
    const struct tree *tree = coder->tree;
    bool home = article + 1 < (int)tree->n && is_of_home(tree, article + 1);
    int noun = home ? article + 1 : article + 1 < (int)tree->n ? land_described(tree, article) : -1;
    char *at = noun >= 0 ? told_at(tree, label, article, noun) : NULL;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (at)
        cast_peek(coder->cast, tree, noun, true, codes);
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    bool doer = code && at == label && (noun == own || tree_relation(tree, noun) == REL_NSUBJ) && event->source->len == 1 &&
                g_ptr_array_index(event->source, 0) == code;
    bool only = code && event->action != ACTION_AID && is_of_no_other_land(event, code) && own_actor(event, codes) &&
                (caption_is_at_home(event) || cast_is_about(coder->cast, code));
    bool known = code && strcmp(actor_kind(code), "state") == 0 && (doer || !home || cast_home(coder->cast) == code || only) &&
                 (own_actor(event, codes) || (cast_is_about(coder->cast, code) && is_of_no_other_land(event, code)));
    if (!known || wording_names(label, actor_name(code)))
        return label;
    bool capital = tree_is(tree, noun, "capital");
    const char *called = capital ? actor_owner(code) : actor_in_words(code);
    size_t length = tree->tokens[capital ? article : noun].end - tree->tokens[article].start;
    return strstr(label, called) ? label : with_words(label, at, length, called);
}

/* Those whom two lands or groups have: "the two leaders". */
static bool is_of_each(const struct tree *tree, int noun)
{
    static const char *const nouns[] = { "leader", "president", "minister",   "army",     "force", "delegation",
                                         "envoy",  "diplomat",  "negotiator", "military", "team",  NULL };

    return tree_is_one_of(tree, noun, nouns);
}

/* "sides" of "the two sides", "both sides", "leaders" of "both leaders", that an event's two may be; or -1. */
static int pair_of(const struct tree *tree, int first)
{
    static const char *const nouns[] = { "side",  "country", "nation", "state",    "government", "party", "group", "neighbour",
                                         "rival", "power",   "two",    "neighbor", "faction",    "foe",   NULL };
    if (first > 0 && tree_is(tree, first - 1, "all"))
        return -1;
    bool two = tree_is(tree, first, "both") || tree_is(tree, first + 1, "two");
    int noun = !tree_is(tree, first, "both") && two ? first + 2 : first + 1;

    if (noun >= (int)tree->n || !antecedents_is_two(tree, noun) || tree_child_with(tree, noun, REL_NMOD) > noun)
        return -1;
    return tree_is_one_of(tree, noun, nouns) || (two && is_of_each(tree, noun)) ? noun : -1;
}

/* Appends the names of a pair, if they are two of the event's own that the label does not tell. */
static void append_pair(const struct event *event, const GPtrArray *codes, const char *label, GPtrArray *names)
{
    for (guint i = 0; i < codes->len && codes->len == 2; i++) {
        const char *code = g_ptr_array_index(codes, i);
        bool own = g_ptr_array_find(event->source, code, NULL) || g_ptr_array_find(event->target, code, NULL);
        if (own && !tells_of(label, code) && strcmp(actor_kind(code), "company") != 0)
            g_ptr_array_add(names, (gpointer)(gsize)actor_in_words(code));
    }
}

/* "Peru and Chad met" of "The two sides met", "The leaders of Peru and Chad met"; takes the label. */
static char *with_pair_at(const struct coder *coder, const struct event *event, int first, char *label)
{
    const struct tree *tree = coder->tree;
    int noun = first + 1 < (int)tree->n ? pair_of(tree, first) : -1;
    char *at = noun < 0 ? NULL : told_at(tree, label, first, noun);
    g_autoptr(GPtrArray) codes = g_ptr_array_new(), names = g_ptr_array_new();

    if (!at)
        return label;
    bool doers = at == label && tree_relation(tree, noun) == REL_NSUBJ && event->source->len == 2;
    if (!doers)
        cast_peek(coder->cast, tree, noun, false, codes);
    append_pair(event, doers ? event->source : codes, label, names);
    if (names->len != 2)
        return label;
    g_autofree char *word = tree_text(tree, noun), *both = wording_list(names);
    g_autofree char *whole = is_of_each(tree, noun) ? g_strdup_printf("the %s of %s", word, both) : g_strdup(both);
    const size_t length = tree->tokens[noun].end - tree->tokens[first].start;
    if (!doers || strlen(label) - length + strlen(whole) <= SUMMARY_MAX)
        return with_words(label, at, length, whole);
    for (guint i = 0; i < names->len; i++) {
        const char *letters = actor_in_letters(g_ptr_array_index(names, i));
        g_ptr_array_index(names, i) = letters ? (gpointer)(gsize)letters : g_ptr_array_index(names, i);
    }
    g_autofree char *brief = wording_list(names),
                    *told = is_of_each(tree, noun) ? g_strdup_printf("the %s of %s", word, brief) : NULL;
    return with_words(label, at, length, told ? told : brief);
}

/* Names of the three lands that one side of an event is, if the label tells none of them: false where there are more, or fewer. */
static bool name_three(const struct event *event, const char *label, GPtrArray *names)
{
    const GPtrArray *sides[] = { event->source, event->target };

    for (size_t k = 0; k < G_N_ELEMENTS(sides) && names->len != 3; k++) {
        g_ptr_array_set_size(names, 0);
        for (guint i = 0; i < sides[k]->len; i++) {
            const char *code = g_ptr_array_index(sides[k], i);
            if (strcmp(actor_kind(code), "state") == 0 && !tells_of(label, code))
                g_ptr_array_add(names, (gpointer)(gsize)actor_in_words(code));
        }
    }
    return names->len == 3;
}

/* "invited Peru, Chad and Mali" of "invited the three new countries"; takes the label. */
static char *with_three(const struct event *event, char *label)
{
    static const char *const nouns[] = { " countries", " nations", " states" };
    char *at = g_str_has_prefix(label, "The three ") ? label : strstr(label, "the three ");
    g_autoptr(GPtrArray) names = g_ptr_array_new();

    at = at && name_three(event, label, names) ? at : NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(nouns) && at; i++) {
        const char *end = strstr(at, nouns[i]), *behind = end ? end + strlen(nouns[i]) : NULL;
        if (!end || (*behind && *behind != ' ') || memchr(at, ',', (size_t)(end - at)) || g_str_has_prefix(behind, " of "))
            continue;
        g_autofree char *all = wording_list(names);
        return with_words(label, at, (size_t)(behind - at), all);
    }
    return label;
}

/* Names whose the offices are that a label tells, for a reader who sees nothing else; takes the label. */
static char *with_land(const struct coder *coder, const struct event *event, int own, char *label)
{
    bool the = strstr(label, "the ") || g_str_has_prefix(label, "The ");
    bool both = strstr(label, "both ") || g_str_has_prefix(label, "Both ");

    for (int i = 0; i < (int)coder->tree->n && (the || both); i++) {
        bool article = tree_is(coder->tree, i, "the");
        if (article)
            label = with_country_at(coder, event, own, i, with_land_at(coder, event, own, i, label));
        if (article || tree_is(coder->tree, i, "both"))
            label = with_pair_at(coder, event, i, label);
    }
    return label;
}

/* "Lie's country would go": the name of the land that is his, for its doer; takes the label. */
static char *with_own_country(const struct coder *coder, const struct event *event, char *label)
{
    const struct tree *tree = coder->tree;
    char *at = strstr(label, "'s country ");
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (!at || memchr(label, ',', (size_t)(at - label)) || memchr(label, ':', (size_t)(at - label)))
        return label;
    for (int i = 1; i < (int)tree->n; i++)
        if (tree_is(tree, i, "country") && tree_relation(tree, i - 1) == REL_POSS && antecedents_is_subject(tree, i))
            cast_peek(coder->cast, tree, i, true, codes);
    const char *code = own_actor(event, codes);
    if (!code || strcmp(actor_kind(code), "state") != 0)
        return label;
    g_autofree char *name = g_strdup(actor_in_words(code));
    *name = g_ascii_toupper(*name);
    return if_it_fits(g_strconcat(name, at + strlen("'s country"), NULL), label);
}

/* Whether a label names nobody, nor a place, nor tells a speech: its first word is no name, no other has a capital. */
static bool names_nothing(const struct tree *tree, const char *label)
{
    g_autofree char *first = g_strndup(label, strcspn(label, " "));

    for (const char *c = label; *c; c++)
        if (*c == ':' || *c == '?' || (c > label && g_ascii_isupper(*c)) || (guchar)*c >= 0x80)
            return false;
    for (int i = 0; i < (int)tree->n; i++) {
        g_autofree char *word = tree_text(tree, i);
        if (tree->tokens[i].upos == UPOS_PROPN && g_str_has_prefix(first, word))
            return false;
    }
    return *label && !strstr(label, " in ") && !strstr(label, " here") && !strstr(label, " abroad");
}

/* "Journalists were arrested": "in Egypt", whose people did it to each other, where the article is about it; takes the label. */
static char *with_place(const struct coder *coder, const struct act *act, const struct event *event, char *label)
{
    static const char *const slugs[] = { "protest", "detain", "attack", "coerce", "release", "seize", NULL };
    const char *code = caption_is_at_home(event) ? g_ptr_array_index(event->source, 0) : NULL;
    bool sure = code && cast_home(coder->cast) == code && cast_is_about(coder->cast, code) && !actor_is_many(code) &&
                wordlist_has(slugs, action_get(act->action)->slug) &&
                (event->status == EVENT_OCCURRED || event->status == EVENT_PLANNED);

    if (!sure || g_utf8_strlen(label, -1) > BARE_MOST || g_ascii_strncasecmp(label, actor_name(code), 4) == 0 ||
        !names_nothing(coder->tree, label))
        return label;
    return if_it_fits(g_strdup_printf("%s in %s", label, actor_in_words(code)), label);
}

/* The person's whole name that stands behind a noun as its aside: "Jan Kos" of "the general, Jan Kos,"; or NULL. */
static char *name_beside(const struct tree *tree, int noun)
{
    static const bool roles[REL_PUNCT + 1] = {
        [REL_NSUBJ] = true, [REL_NSUBJ_PASS] = true, [REL_OBJ] = true, [REL_IOBJ] = true, [REL_OBL] = true, [REL_NMOD] = true
    };
    int name = tree_child_with(tree, noun, REL_APPOS), first, last;

    if (name != noun + 2 || tree->tokens[name].upos != UPOS_PROPN || tree_child_with(tree, name, REL_FLAT) < 0 ||
        !roles[tree_relation(tree, noun)] || !tree_has_tag(tree, noun, TAG(NN)))
        return NULL;
    tree_span(tree, name, &first, &last);
    const char *text = tree->document->text + tree->tokens[name].start;
    return last - name < NAME_MOST && last > name ? g_strndup(text, tree->tokens[last].end - tree->tokens[name].start) : NULL;
}

/* The label with the name behind the noun that ends there and begins at a word before; "the" goes, another article leads a comma.
 * leads: the label begins with the noun's own article. */
static char *with_name_at(const char *label, const char *at, const char *end, const char *name, bool leads)
{
    static const char *const articles[] = { "The ", "A ", "An ", "One " };
    const char *start = label;

    for (size_t i = 0; i < G_N_ELEMENTS(articles); i++)
        if (g_str_has_prefix(label, articles[i]) && *end != '\0' && (at == label + strlen(articles[i]) || (leads && i > 0)))
            start = label + strlen(articles[i]);
    int length = (int)(at - start);
    bool the = length > 4 && strncmp(at - 4, "the ", 4) == 0;
    bool one = length > 3 && (strncmp(at - 3, " a ", 3) == 0 || (length > 4 && strncmp(at - 4, " an ", 4) == 0));
    if (*end != '\0' && (one || *end != ' '))
        return NULL;
    char *told =
        g_strdup_printf("%.*s%.*s%s %s%s", the ? length - 4 : length, start, (int)(end - at), at, one ? "," : "", name, end);
    *told = g_ascii_toupper(*told);
    return told;
}

/* "General Jan Kos ruled out talks" of "The general, Jan Kos, ruled out talks", whose name was left out; takes the label. */
static char *with_own_name(const struct coder *coder, char *label)
{
    const struct tree *tree = coder->tree;

    for (int noun = 1; noun + 2 < (int)tree->n; noun++) {
        if (tree->tokens[noun].upos != UPOS_NOUN || tree->tokens[noun + 2].upos != UPOS_PROPN)
            continue;
        g_autofree char *name = name_beside(tree, noun);
        int first = noun;
        while (name && first > 0 && tree_head(tree, first - 1) == noun &&
               (tree_relation(tree, first - 1) == REL_COMPOUND || tree_relation(tree, first - 1) == REL_AMOD))
            first--;
        char *at = name && !wording_names(label, name) ? told_at(tree, label, first, noun) : NULL;
        if (!at || !cast_speaks(coder->cast, tree, noun))
            continue;
        int article = tree_child_with(tree, noun, REL_DET);
        bool leads = article >= 0 && article < first && at == label + (tree->tokens[first].start - tree->tokens[article].start);
        char *told = with_name_at(label, at, at + (tree->tokens[noun].end - tree->tokens[first].start), name, leads);
        label = told ? if_it_fits(told, label) : label;
    }
    return label;
}

/* A crowd, or an officer where a land's own may be meant: "police", "protesters", of soldiers only those who act among their own. */
static bool is_crowd(const struct coder *coder, const struct event *event, int noun)
{
    return act_in_class(coder, noun, "bare-crowd") || act_in_class(coder, noun, "home-crowd") ||
           (caption_is_at_home(event) && act_in_class(coder, noun, "home-force"));
}

/* "U.S. officials": whether a word of a phrase is a name. */
static bool has_name(const struct tree *tree, int first, int last)
{
    for (int i = first; i <= last; i++)
        if (tree->tokens[i].upos == UPOS_PROPN)
            return true;
    return false;
}

/* "Police in Peru used tear gas" of "Police used tear gas", where the article is about Peru; takes the label. */
static char *with_scene(const struct coder *coder, const struct event *event, char *label)
{
    const struct tree *tree = coder->tree;
    const GPtrArray *codes = event->source->len ? event->source : event->target;
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;

    if (!code || cast_home(coder->cast) != code || !cast_is_about(coder->cast, code) || !is_of_no_other_land(event, code) ||
        strcmp(actor_kind(code), "state") != 0 || actor_is_many(code) || strstr(label, " in ") || tells_of(label, code))
        return label;
    for (int noun = 0; noun + 1 < (int)tree->n; noun++) {
        enum relation role = tree_relation(tree, noun);
        int first, last;
        if ((role != REL_NSUBJ && role != REL_NSUBJ_PASS) || tree->tokens[noun].upos != UPOS_NOUN || !is_crowd(coder, event, noun))
            continue;
        tree_span(tree, noun, &first, &last);
        const char *at = last == noun && !has_name(tree, first, noun) ? told_at(tree, label, first, noun) : NULL;
        if (at != label)
            continue;
        g_autofree char *in = g_strdup_printf(" in %s", actor_in_words(code));
        return with_words(label, at + (tree->tokens[noun].end - tree->tokens[first].start), 0, in);
    }
    return label;
}

/* Words with which a label ends, of acts whose target is told behind them: "visit (to Peru)". */
static const struct {
    const char *slug, *end, *link;
} goals[] = {
    { "visit", " visit", "to" },
    { "visit", " trip", "to" },
    { "visit", " tour", "to" },
    { "attack", " invasion", "of" },
    { "attack", " occupation", "of" },
    { "withdraw-forces", " withdrawal", "from" },
    { "sanction", " embargo", "on" },
    { "withdraw-forces", " pullout", "from" },
    { "sanction", " sanctions", "against" },
    { "withdraw-forces", " withdraw", "from" },
    { "withdraw-forces", " withdrew", "from" },
    { "withdraw-forces", " pull out", "of" },
    { "withdraw-forces", " pulled out", "of" },
    { "open-mission", " its embassy", "in" },
    { "open-mission", " its consulate", "in" },
    { "close-mission", " its embassy", "in" },
    { "close-mission", " its consulate", "in" },
    { "recall", " ambassador", "to" },
    { "recall", " envoy", "to" },
    { "appoint-envoy", " ambassador", "to" },
    { "sever-relations", " relations", "with" },
    { "sever-relations", " ties", "with" },
    { "restore-relations", " relations", "with" },
    { "restore-relations", " ties", "with" },
    { "suspend-aid", " aid", "to" },
    { "aid", " aid", "to" },
};

/* "The envoy's visit": "to Peru", "imposed sanctions": "against Peru", for a reader who sees only the label; takes the label. */
static char *with_goal(const struct event *event, char *label)
{
    const char *code = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL, *link = NULL;
    const char *slug = action_get(event->action)->slug;
    bool done = event->source->len > 0 && event->status == EVENT_OCCURRED;

    for (size_t i = 0; i < G_N_ELEMENTS(goals) && !link; i++)
        if (strcmp(goals[i].slug, slug) == 0 && (done || event->action != ACTION_SANCTION) && g_str_has_suffix(label, goals[i].end))
            link = goals[i].link;
    if (!link || !code || strcmp(actor_kind(code), "state") != 0 || g_ptr_array_find(event->source, code, NULL) ||
        wording_names(label, actor_name(code)) || strchr(label, ':'))
        return label;
    return if_it_fits(g_strdup_printf("%s %s %s", label, link, actor_in_words(code)), label);
}

bool caption_can_own(const char *code)
{
    return strcmp(actor_kind(code), "state") == 0 && strchr(actor_owner(code), '\'');
}

/* "Denmark's Jan Kos" of "Danish Foreign Minister Jan Kos", whose titles were left out; takes the label. */
static char *with_nation(const struct act *act, const struct tree *tree, const struct event *event, char *label)
{
    const char *code = event->source->len == 1 ? g_ptr_array_index(event->source, 0) : NULL;
    int subject = act->arguments.subject, title = -1, first = subject;

    if (subject < 0 || act->arguments.passive || tree->tokens[subject].upos != UPOS_PROPN || !code || !caption_can_own(code))
        return label;
    for (int c = tree_child(tree, subject); c >= 0 && c < subject; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_FLAT)
            first = MIN(first, c);
        else if (tree->tokens[c].relation == DEPREL_NMOD_DESC)
            title = c;
    g_autofree char *name = tree_text(tree, first);
    const char *owner = actor_owner(code);
    if (title < 0 || title > first || !g_str_has_prefix(label, name) || label[strlen(name)] != ' ' || tells_of(label, code))
        return label;
    char *told = g_strdup_printf("%s %s", owner, label);
    *told = g_ascii_toupper(*told);
    return if_it_fits(told, label);
}

/* "has sent ten doctors": "to Peru", whom the article is about; takes the label. */
static char *with_recipient(const struct coder *coder, const struct act *act, const struct event *event, char *label)
{
    static const char *const to[] = { "send", "donate", "give", "deliver", "dispatch", "ship", "contribute", "fly", "offer", NULL };
    static const char *const of[] = { "fund", "provide", "release", "approve", "allocate", "pledge", "promise", NULL };
    static const char *const links[] = { " to ", " for ", " in ", " into ", " on ", " from ", " with ", ":", NULL };
    const struct tree *tree = coder->tree;
    const char *code = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;
    int object = act->arguments.object;
    const char *link = tree_is_one_of(tree, act->token, to) ? "to" : tree_is_one_of(tree, act->token, of) ? "for" : NULL;

    if (!link || !code || object < act->token || strcmp(actor_kind(code), "state") != 0 ||
        g_ptr_array_find(event->source, code, NULL) || tree->tokens[object].upos == UPOS_PRON || cast_home(coder->cast) != code ||
        !cast_is_about(coder->cast, code) || tells_of(label, code))
        return label;
    g_autofree char *word = tree_text(tree, object);
    for (size_t i = 0; links[i]; i++)
        if (strstr(label, links[i]))
            return label;
    if (!strstr(label, word))
        return label;
    return if_it_fits(g_strdup_printf("%s %s %s", label, link, actor_in_words(code)), label);
}

/* "Save the Children has sent tents" of "The Children has sent tents", whose name the parser broke; takes the label. */
static char *with_whole_name(const struct event *event, char *label)
{
    const char *name = event->source->len == 1 ? actor_in_words(g_ptr_array_index(event->source, 0)) : "";

    for (const char *rest = strchr(name, ' '); rest; rest = strchr(rest, ' ')) {
        size_t length = strlen(++rest);
        if (strchr(rest, ' ') && g_ascii_strncasecmp(label, rest, length) == 0 && !g_ascii_isalpha(label[length]) &&
            !g_str_has_prefix(name, "the "))
            return if_it_fits(g_strconcat(name, label + length, NULL), label);
    }
    return label;
}

/* "NATO agreed" of "The alliance agreed", which the text calls the western alliance; takes the label. */
static char *with_body_called(const struct coder *coder, const struct event *event, char *label)
{
    const struct tree *tree = coder->tree;

    for (int noun = 1; noun < (int)tree->n && g_str_has_prefix(label, "The "); noun++) {
        size_t length;
        if (tree_relation(tree, noun) != REL_NSUBJ || !act_in_class(coder, noun, "bare-body") ||
            tree_child_with(tree, noun, REL_NMOD) > noun || bare_at(tree, label, noun, &length) != label)
            continue;
        g_autoptr(GPtrArray) codes = g_ptr_array_new();
        cast_peek(coder->cast, tree, noun, false, codes);
        const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
        bool sure = code && (own_actor(event, codes) || cast_is_about(coder->cast, code));
        g_autofree char *called = sure ? body_called(tree, noun, code) : NULL;
        return called && !wording_names(label, actor_name(code)) ? with_words(label, label, length, called) : label;
    }
    return label;
}

/* "The Omani troops left" of "The troops left", as the article called them before; takes the label. */
static char *with_fuller(const struct coder *coder, const struct event *event, char *label)
{
    static const char *const ranks[] = { "prime", "vice", "foreign", "crown", NULL };
    const struct tree *tree = coder->tree;

    for (int noun = 1; noun < (int)tree->n; noun++) {
        bool rank = noun > 1 && tree_head(tree, noun - 1) == noun && tree_is_among(tree, noun - 1, ranks);
        bool common = tree->tokens[noun].upos == UPOS_NOUN, office = common && rank && tree_is(tree, noun - 2, "the");
        size_t length = office ? tree->tokens[noun].end - tree->tokens[noun - 2].start : 0;
        char *at = office ? told_at(tree, label, noun - 2, noun) : common && !rank ? bare_at(tree, label, noun, &length) : NULL;
        const char *code = NULL;
        g_autofree char *fuller = at ? caption_fuller_noun(coder, event, noun, label, &code) : NULL;
        if (fuller && !(code && tells_of(label, code)))
            label = with_words(label, at, length, fuller);
    }
    return label;
}

/* "rejected Iran's proposal" of "rejected the proposal", which is the one of whom the event is aimed at; takes the label. */
static char *with_author(const struct coder *coder, const struct act *act, const struct event *event, char *label)
{
    static const char *const kinds[] = { "state", "organisation", "group", NULL };
    static const char *const slugs[] = { "reject", "condemn", "praise", "protest-formally", NULL };
    static const char *const others[] = { "ruling",     "verdict", "judgment", "judgement", "warrant",
                                          "resolution", "motion",  "draft",    "text",      NULL };
    const struct tree *tree = coder->tree;
    const char *code = event->target->len == 1 && event->source->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;

    if (!code || !wordlist_has(slugs, action_get(act->action)->slug) || !wordlist_has(kinds, actor_kind(code)) ||
        act_codes_overlap(event->source, event->target) || act->arguments.passive || tells_of(label, code) || actor_is_many(code))
        return label;
    for (int noun = act->token + 2; noun < (int)tree->n; noun++) {
        bool own =
            tree_head(tree, noun) == act->token && (tree_relation(tree, noun) == REL_OBJ || tree_relation(tree, noun) == REL_OBL);
        if (!own || !tree_is(tree, noun - 1, "the") || tree_has(tree, noun, REL_BIT(NMOD) | REL_BIT(RELCL) | REL_BIT(ACL)) ||
            tree_is_one_of(tree, noun, others) || !act_is_authored(coder, noun) ||
            g_strcmp0(cast_author(coder->cast, tree->tokens[noun].lemma), code) != 0)
            continue;
        char *at = told_at(tree, label, noun - 1, noun);
        return at ? with_words(label, at, strlen("the"), actor_owner(code)) : label;
    }
    return label;
}

/* Where a label tells of "the talks", or begins with "Talks". length: of the words. */
static char *parties_at(const struct tree *tree, char *label, int noun, size_t *length)
{
    g_autofree char *word = tree_text(tree, noun);

    *length = strlen(word);
    bool bare = tree_has_tag(tree, noun, TAG(NNS)) && tree_child_with(tree, noun, REL_DET) < 0 &&
                g_ascii_strncasecmp(label, word, *length) == 0 && label[*length] == ' ';
    return bare ? label : bare_at(tree, label, noun, length);
}

/* "Talks between Peru and Chad ended" of "The talks ended", which are those of the event's two; takes the label. */
static char *with_parties(const struct coder *coder, const struct act *act, const struct event *event, char *label)
{
    static const char *const nouns[] = { "talk", "talks", "negotiation", "meeting", "summit", "truce", "ceasefire", NULL };
    const struct tree *tree = coder->tree;

    if (event->source->len != 2 || event->target->len > 0 || !action_get(act->action)->symmetric)
        return label;
    for (int noun = 0; noun < (int)tree->n; noun++) {
        if (tree->tokens[noun].upos != UPOS_NOUN || !tree_is_one_of(tree, noun, nouns) ||
            tree_child_with(tree, noun, REL_NMOD) >= 0 || tree_relation(tree, noun) == REL_COMPOUND)
            continue;
        g_autoptr(GPtrArray) names = g_ptr_array_new();
        append_pair(event, event->source, label, names);
        size_t length;
        char *at = names->len == 2 ? parties_at(tree, label, noun, &length) : NULL;
        if (!at)
            continue;
        g_autofree char *both = wording_list(names), *word = tree_text(tree, noun);
        bool many = tree_has_tag(tree, noun, TAG(NNS));
        g_autofree char *whole = g_strdup_printf("%s%s between %s", many ? "" : "the ", word, both);
        return with_words(label, at, length, whole);
    }
    return label;
}

char *caption_add_names(const struct coder *coder, const struct act *act, const struct event *event, char *label)
{
    int own = act->arguments.passive ? act->arguments.object : act->arguments.subject;

    label = with_own_name(coder, with_own_country(coder, event, with_land(coder, event, own, label)));
    label = with_goal(event, with_three(event, with_body_called(coder, event, label)));
    if (act->action == ACTION_AID)
        label = with_recipient(coder, act, event, label);
    label = with_whole_name(event, with_nation(act, coder->tree, event, label));
    label = with_scene(coder, event, with_place(coder, act, event, label));
    label = with_fuller(coder, event, with_parties(coder, act, event, label));
    return with_author(coder, act, event, label);
}

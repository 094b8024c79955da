#include "mentions.h"

#include "../db/actor.h"

#include <string.h>

/* The parser takes "Clinton Thursday" for one name. */
static bool is_weekday(const struct tree *tree, int token)
{
    static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL };

    return tree_is_among(tree, token, days);
}

static bool is_land(const struct name *name)
{
    return name && *name->code && (name->kind <= NAME_SEAT || name->kind == NAME_ORGANISATION || name->kind == NAME_ORGAN);
}

bool mentions_is_unknown(const struct cast *cast, const struct tree *tree, int token)
{
    if (tree->tokens[token].upos != UPOS_PROPN)
        return false;
    const struct mark *mark = mark_of(cast, token);
    bool explained = mark->role || (mark->name && mark->name->kind != NAME_NOT_ACTOR);

    return !explained && !is_weekday(tree, token) && !cast_in_class(cast, tree, token, "title");
}

/* "North and South Korea": a short form that the name behind the "and" completes. */
static bool is_completed(const struct cast *cast, const struct tree *tree, int behind, const struct name *name)
{
    static const char *const and[] = { "and", "or", NULL };
    const struct name *rows;
    const char *last = strrchr(name->phrase, ' ');
    guint n;

    if (behind + 1 >= (int)tree->n || !last || !tree_is_among(tree, behind, and))
        return false;
    return lexicon_find(cast->lexicon, tree->document->text, tree->tokens, tree->n, (guint)behind + 1, &rows, &n) > 0 &&
           g_str_has_suffix(rows->phrase, last);
}

static bool is_of_people(const struct name *name)
{
    return name->kind == NAME_ADJECTIVE || name->kind == NAME_INHABITANT;
}

/* "Dawn French", "Hassiba Hadj Sahraoui": a people's name that ends a person's. */
static bool is_end_of_person(const struct cast *cast, const struct tree *tree, int at)
{
    enum relation before = tree_relation(tree, at - 1);
    bool given = before == REL_COMPOUND && tree_head(tree, at - 1) == at && tree_relation(tree, at) == REL_NSUBJ;

    return (given || tree_relation(tree, at) == REL_FLAT) && mentions_is_unknown(cast, tree, at - 1) &&
           tree->tokens[at - 1].end < tree->tokens[at].start;
}

/* "Milan Panic", "John Paul", "Israel Singer": a place's name that is one of a person's. */
static bool is_part_of_person(const struct cast *cast, const struct tree *tree, int at, int behind, const struct name *name)
{
    bool land = name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE || name->kind == NAME_PEOPLE;

    if (behind - at != 1 || tree->tokens[at].upos != UPOS_PROPN || (!land && !is_of_people(name)))
        return false;
    if (!land)
        return at > 0 && is_end_of_person(cast, tree, at);
    bool given = behind < (int)tree->n && tree_relation(tree, behind) == REL_FLAT && tree_head(tree, behind) == at &&
                 mentions_is_unknown(cast, tree, behind);
    enum relation relation = tree_relation(tree, at);
    given |= behind < (int)tree->n && (relation == REL_AMOD || relation == REL_NMOD) && tree_head(tree, at) == behind &&
             !tree_preposition(tree, at) && tree->tokens[behind].upos == UPOS_PROPN && mentions_is_unknown(cast, tree, behind);
    return given || (at > 0 && tree_relation(tree, at) == REL_FLAT && mentions_is_unknown(cast, tree, at - 1));
}

/* Who left his office long ago, or comes to it later, is brought in by his full name. */
static bool is_of_time(const struct name *name, int year)
{
    enum { AFTERWARDS = 3 };

    return !year || ((!name->from || name->from <= year + 1) && (!name->to || name->to + AFTERWARDS >= year));
}

/* "Joseph R. Biden": an initial stands between the two names that the tables have. */
static bool is_behind_initial(const struct cast *cast, const struct tree *tree, int at, const struct name *name)
{
    const struct name *rows;
    guint n;

    if (at < 2 || !tree_has_capital(tree, at - 1) || tree->tokens[at - 1].end - tree->tokens[at - 1].start > 2)
        return false;
    struct token names[] = { tree->tokens[at - 2], tree->tokens[at] };
    const struct name *whole =
        lexicon_find(cast->lexicon, tree->document->text, names, 2, 0, &rows, &n) == 2 ? lexicon_pick(rows, n, cast->year) : NULL;
    return whole && whole->kind == NAME_PERSON && strcmp(whole->code, name->code) == 0;
}

/* "Daniel Garcia-Pena": the second half of a name that is another's. */
static bool is_half_of_double(const struct cast *cast, const struct tree *tree, int at)
{
    return at >= 3 && tree_is(tree, at - 1, "-") && tree->tokens[at - 2].end == tree->tokens[at - 1].start &&
           tree->tokens[at - 1].end == tree->tokens[at].start && mentions_is_unknown(cast, tree, at - 2) &&
           mentions_is_unknown(cast, tree, at - 3);
}

/* A surname alone is believed unless another given name stands before it, or a surname behind it ("Christopher Bramsen"). */
static bool is_persons(struct cast *cast, const struct tree *tree, int at, int behind, const struct name *name)
{
    bool goes_on =
        behind < (int)tree->n && mentions_is_unknown(cast, tree, behind) &&
        (tree_relation(tree, behind) == REL_FLAT || mentions_in_core(tree, at, behind)); /* "Patriarch Nasrallah Sfeir" */
    bool another = at > 0 && mentions_is_unknown(cast, tree, at - 1) && !is_behind_initial(cast, tree, at, name);
    another |= is_half_of_double(cast, tree, at);
    g_autofree char *surname = tree_text(tree, at);

    if (another && !goes_on)
        memory_learn_stranger(cast->memory, surname);
    bool stranger = memory_is_stranger(cast->memory, surname) && !memory_tells_of(cast->memory, name->code);
    if (goes_on || another || mark_of(cast, at)->role || stranger)
        return false; /* Suzanne Mubarak leaves an article on Egypt its Mubarak */
    const char *told = memory_person(cast->memory, surname);
    const struct role *role = at > 0 ? mark_of(cast, at - 1)->role : NULL;
    bool styled = role && strcmp(role->phrase, name->role) == 0; /* "President Bush" */
    return told ? told == g_intern_string(name->code) : styled || is_of_time(name, cast->year);
}

/* "the North Atlantic": a short form that begins another name. */
static bool is_longer(const struct cast *cast, const struct tree *tree, int behind)
{
    return behind < (int)tree->n && mentions_is_unknown(cast, tree, behind) &&
           tree->tokens[behind].start > tree->tokens[behind - 1].end;
}

/*
 * A short form is meant where the article names the whole, "Congress" also where it is about no other land and has named none yet; in
 * an article that is about another land only behind the whole, or its land.
 */
static bool is_meant(const struct cast *cast, const struct name *name)
{
    const char *space = strrchr(name->phrase, ' ');
    const char *owner = memory_office(cast->memory, space ? space + 1 : name->phrase); /* "Peru's Congress ... Congress" */
    const char *home = memory_home(cast->memory), *last = memory_last(cast->memory, MEMORY_LAND);
    const char *code = g_intern_string(name->code);
    bool abroad = home && home != code && last != code;

    if (name->kind == NAME_ORGAN && (owner ? owner != code : abroad))
        return false;
    return memory_names(cast->memory, name->code) || (name->kind == NAME_ORGAN && !home && !last);
}

/* "Eason Jordan resigned": the surname is a man's in this article, though a land or people is called so. */
static void learn_landlike(struct cast *cast, const struct tree *tree, int at, const struct name *name)
{
    if (tree_relation(tree, at) != REL_FLAT && !is_of_people(name))
        return;
    g_autofree char *surname = tree_text(tree, at);
    memory_learn_stranger(cast->memory, surname);
}

/* "Jordan insisted he was right", of such a man; "in Jordan" is the land. */
static bool is_landlike(const struct cast *cast, const struct tree *tree, int at, int behind, const struct name *name)
{
    enum relation relation = tree_relation(tree, at);
    bool doer = relation == REL_NSUBJ || relation == REL_NSUBJ_PASS || relation == REL_POSS;

    bool people = is_of_people(name) && tree->tokens[at].upos == UPOS_PROPN && tree_child_with(tree, at, REL_DET) < 0;

    if ((name->kind != NAME_STATE && !people) || behind - at != 1 || !doer ||
        (!people && memory_is_place(cast->memory, name->code)))
        return false;
    g_autofree char *surname = tree_text(tree, at);
    return memory_is_stranger(cast->memory, surname);
}

/* "Congress in La Paz": an organ's short name beside another land's capital is that land's. */
static bool is_of_other_capital(const struct cast *cast, const struct tree *tree, int behind, const struct name *name)
{
    const struct name *rows;
    guint n, next = (guint)behind + 1;

    if (name->kind != NAME_ORGAN || !name->bare || next >= tree->n || !tree_is(tree, behind, "in") ||
        !memory_find_name(cast->memory, tree->tokens, tree->n, next, &rows, &n))
        return false;
    const struct name *town = lexicon_pick(rows, n, cast->year);
    return town && town->kind == NAME_CAPITAL && strcmp(town->code, name->code) != 0;
}

/* "Sheikh Ahmad al-Sabah": no place's name stands behind an article that belongs to a man's. */
static bool is_behind_article(const struct tree *tree, int at, const struct name *name)
{
    static const char *const articles[] = { "al", "el", "ad", "as", "ash", NULL };
    const struct token *tokens = tree->tokens;

    return at >= 3 && (name->kind == NAME_PLACE || name->kind == NAME_CAPITAL || name->kind == NAME_STATE) &&
           tree->document->text[tokens[at - 1].start] == '-' && tokens[at - 2].end == tokens[at - 1].start &&
           tokens[at - 1].end == tokens[at].start && tree_is_among(tree, at - 2, articles) && tokens[at - 3].upos == UPOS_PROPN;
}

/* "President Yoon convened the National Security Council": each state may have one; nor is it the UN's. */
static bool is_organ_of_another(const struct cast *cast, const struct tree *tree, int at, const struct name *name)
{
    static const char *const national[] = { "national", "supreme", NULL };
    bool other = false;

    if (name->kind != NAME_ORGAN || !name->bare)
        return false;
    if (at > 0 && tree_is_among(tree, at - 1, national))
        return true;
    for (int i = 0; i < at && tree_is_among(tree, at, national); i++) {
        const struct name *before = mark_of(cast, i)->name;
        if (before && strcmp(before->code, name->code) == 0)
            return false;
        other |= before && memory_sort_of(before->code) == MEMORY_LAND;
    }
    return other;
}

/* Whether words that a table has as a name stand for it here, and not for a part of another, a person or a thing. */
static bool is_believable(struct cast *cast, const struct tree *tree, int at, int behind, const struct name *name)
{
    if (is_organ_of_another(cast, tree, at, name))
        return false;
    if (is_behind_article(tree, at, name) || is_of_other_capital(cast, tree, behind, name))
        return false;
    if (is_part_of_person(cast, tree, at, behind, name)) {
        learn_landlike(cast, tree, at, name);
        return false;
    }
    if (is_landlike(cast, tree, at, behind, name))
        return false;
    if (!name->bare)
        return true;
    if (name->kind != NAME_PERSON)
        return (is_meant(cast, name) && !is_longer(cast, tree, behind)) || is_completed(cast, tree, behind, name);
    return is_persons(cast, tree, at, behind, name);
}

/* "the official news agency" names no official: an office is a noun, or written with a capital. */
static bool is_noun(const struct tree *tree, int token, guint taken)
{
    bool capital = tree_has_capital(tree, token);

    if (taken > 1 && token + 1 < (int)tree->n && tree->tokens[token + 1].upos == UPOS_PROPN)
        return true; /* "chief executive John Lee", taken for an adjective */
    return capital || tree->tokens[token].upos == UPOS_NOUN || tree->tokens[token].upos == UPOS_PROPN;
}

/* "a three-nation tour", "a two-state solution", "a 16-nation bloc". */
static bool is_counted(const struct tree *tree, int token)
{
    return token >= 2 && tree->tokens[token - 2].end == tree->tokens[token - 1].start && tree->tokens[token - 2].upos == UPOS_NUM &&
           tree->document->text[tree->tokens[token - 1].start] == '-';
}

/* "a country retreat": a land only where it is no attribute. */
static bool is_rural(const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_COMPOUND && tree_is(tree, token, "country") && tree_head(tree, token) > token;
}

/* "a state of emergency": no state's. */
static bool is_condition(const struct tree *tree, int token)
{
    static const char *const of[] = { "of", NULL };
    static const char *const conditions[] = { "emergency", "siege",     "war",      "alert",     "affairs", "mind",     "shock",
                                              "calamity",  "exception", "disaster", "readiness", "panic",   "mourning", NULL };

    return tree_is(tree, token, "state") && token + 2 < (int)tree->n && tree_is_among(tree, token + 1, of) &&
           tree_is_among(tree, token + 2, conditions);
}

/* "the United States": the last word of the name is nobody's office. */
static bool is_end_of_union(const struct tree *tree, int token, const struct role *role)
{
    static const char *const united[] = { "united", NULL };

    return role->plural && token > 0 && strcmp(role->phrase, "state") == 0 && tree_is_among(tree, token - 1, united);
}

/* "the resistance of the nation", "resistance to the plan": a stance, and nobody. */
static bool is_stance(const struct tree *tree, int token)
{
    static const char *const words[] = { "of", "to", "against", NULL };

    for (int c = tree_is(tree, token, "resistance") ? tree_child(tree, token) : -1; c >= 0; c = tree_next(tree, c))
        if (c > token && tree_relation(tree, c) == REL_NMOD &&
            g_strv_contains(words, tree_preposition(tree, c) ? tree_preposition(tree, c) : ""))
            return true;
    return false;
}

static void find_roles(struct cast *cast, const struct tree *tree)
{
    for (guint i = 0; i < tree->n;) {
        const struct role *role;
        guint taken = memory_find_role(cast->memory, tree->tokens, tree->n, i, &role);
        bool office = taken && (role->class == ROLE_UNNAMED || is_noun(tree, (int)(i + taken - 1), taken)) &&
                      !is_counted(tree, (int)i) && !is_rural(tree, (int)(i + taken - 1)) &&
                      !is_condition(tree, (int)(i + taken - 1)) && !is_stance(tree, (int)(i + taken - 1)) &&
                      !is_end_of_union(tree, (int)i, role);
        for (guint k = 0; k < taken && office; k++)
            mark_of(cast, (int)(i + k))->role = role;
        i += MAX(taken, 1);
    }
}

/* "the two former Soviet republics", "the Gulf Arab state": what sort of land is meant, and none by its name. */
static bool is_in_epithet(const struct cast *cast, int first, int behind)
{
    const struct role *role = mark_of(cast, first)->role;

    return role && role->states && role->class == ROLE_ORGAN && behind < (int)cast->marks->len &&
           mark_of(cast, behind)->role == role;
}

/* "Omar Suleiman is ill, Suleiman's office said": whom the sentence named in full before, else the name itself. */
static const struct name *namesake(const struct cast *cast, const struct tree *tree, int at, int behind, const struct name *name)
{
    g_autofree char *surname = tree_text(tree, behind - 1);

    for (int i = 1; i < at; i++) {
        const struct name *other = mark_of(cast, i)->name;
        bool full = other && other->kind == NAME_PERSON && !other->bare && mark_of(cast, i - 1)->name == other;
        g_autofree char *word = full ? tree_text(tree, i) : NULL;
        if (word && strcmp(word, surname) == 0)
            return other;
    }
    return name;
}

/* "Egypt's Mubarak": of the persons of that name the land's own, though another's is in office. */
static const struct name *of_the_land(const struct cast *cast, const struct tree *tree, int at, const struct name *name,
                                      const struct name *readings, guint n)
{
    static const char *const marks[] = { "'s", "’s", "'", "’", NULL };
    const struct name *land = at >= 2 && tree_is_among(tree, at - 1, marks) ? mark_of(cast, at - 2)->name : NULL;

    for (guint i = 0; land && land->kind == NAME_STATE && land->code != name->code && i < n; i++)
        if (readings[i].kind == NAME_PERSON && g_strcmp0(readings[i].code, land->code) == 0)
            return &readings[i];
    return name;
}

/* "Brussels recalled its envoy", in an article that is as much about Belgium as about the Union: of a seat's readings the capital's. */
static const struct name *whose_town(const struct cast *cast, const struct tree *tree, const struct name *name,
                                     const struct name *readings, guint n)
{
    static const char *const union_only[] = { "tariff",     "sanction",  "duty",         "subsidy", "bloc",
                                              "membership", "accession", "commissioner", NULL };
    const struct name *capital = NULL;

    for (guint i = 0; name->kind == NAME_SEAT && i < n; i++)
        capital = readings[i].kind == NAME_CAPITAL ? &readings[i] : capital;
    if (!capital)
        return name;
    for (int i = 0; i < (int)tree->n; i++)
        if (tree_is_one_of(tree, i, union_only)) /* no land of the Union does so alone */
            return name;
    int times = memory_times(cast->memory, capital->code);
    return times && 2 * times >= memory_times(cast->memory, name->code) ? capital : name;
}

/* "the People's Liberation Army", "Qin Gang": no rebels stand in the name of a state's organ or man. */
static void name_token(struct mark *mark, const struct name *name)
{
    bool official = name->kind == NAME_ORGAN || name->kind == NAME_PERSON;

    mark->name = name;
    if (official && mark->role && mark->role->class == ROLE_REBELS && strchr(name->phrase, ' ') && !name->bare &&
        !g_ascii_islower(*name->code))
        mark->role = NULL;
}

static void find_names(struct cast *cast, const struct tree *tree)
{
    for (guint i = 0; i < tree->n;) {
        const struct name *rows;
        guint n, taken = memory_find_name(cast->memory, tree->tokens, tree->n, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        name = name && name->bare && name->kind == NAME_PERSON ? namesake(cast, tree, (int)i, (int)(i + taken), name) : name;
        name = name && n > 1 && name->kind == NAME_PERSON ? of_the_land(cast, tree, (int)i, name, rows, n) : name;
        name = name ? whose_town(cast, tree, name, rows, n) : NULL;
        if (name && !is_in_epithet(cast, (int)i, (int)(i + taken)) && is_believable(cast, tree, (int)i, (int)(i + taken), name))
            for (guint k = 0; k < taken; k++)
                name_token(mark_of(cast, (int)(i + k)), name);
        i += MAX(taken, 1);
    }
}

/* Dependents that belong to the name or the title in front of the head, not to a phrase of their own. */
static bool is_core(enum relation relation)
{
    return relation == REL_AMOD || relation == REL_COMPOUND || relation == REL_FLAT || relation == REL_NUMMOD ||
           relation == REL_DET || relation == REL_POSS;
}

/* Whether the token belongs to the phrase's core. */
bool mentions_in_core(const struct tree *tree, int token, int head)
{
    enum { DEEPEST = 40 }; /* no phrase is, but a page of nouns without a verb is, and would be walked for each of its words */
    int steps = 0;

    for (int t = token; t != head; t = tree_head(tree, t), steps++) {
        enum relation relation = t < 0 ? REL_OTHER : tree_relation(tree, t);
        enum relation above = relation == REL_CONJ ? tree_relation(tree, tree_head(tree, t)) : REL_OTHER;
        bool modifier = t >= 0 && relation == REL_NMOD && !tree_preposition(tree, t);
        if (t < 0 || steps > DEEPEST || !(is_core(relation) || modifier || above == REL_AMOD || above == REL_COMPOUND))
            return false;
    }
    return true;
}

/* Codes are interned, so that pointers tell them apart. */
void mentions_add(GPtrArray *codes, const char *code)
{
    const char *own = code && *code ? actor_intern(code) : NULL;

    if (own && !g_ptr_array_find(codes, own, NULL))
        g_ptr_array_add(codes, (gpointer)(gsize)own);
}

/* Whether a name joins the one before it: "German and Danish", "US-South Korean"; in "Russia's UN envoy" it does not. */
static bool is_joined(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const marks[] = { "-", "/", "and", ",", NULL };
    const struct name *name = mark_of(cast, token)->name;
    int first = token;

    while (first > 0 && mark_of(cast, first - 1)->name == name)
        first--;
    return first > 0 && tree_is_among(tree, first - 1, marks);
}

/* "the Russian language", "Italian opera": what a land's adjective tells of what is no actor's. */
static bool is_of_culture(const struct tree *tree, int token)
{
    static const char *const words[] = { "language", "dialect",     "alphabet",   "grammar", "cuisine", "literature",
                                         "opera",    "translation", "subtitle",   "accent",  "cooking", "poetry",
                                         "folklore", "lesson",      "dictionary", NULL };
    int head = tree_head(tree, token);

    return (tree_relation(tree, token) == REL_AMOD || tree_relation(tree, token) == REL_COMPOUND) && head > token &&
           tree_is_one_of(tree, head, words);
}

/* "a Greek-owned tanker", "an Italian-flagged ship": what is struck or seized as that land's. */
static bool is_flag(const struct cast *cast, const struct tree *tree, int participle)
{
    static const char *const flags[] = { "owned", "flagged", "registered", "operated", NULL };
    int head = tree_head(tree, participle);

    return head > participle && tree_is_among(tree, participle, flags) && cast_in_class(cast, tree, head, "craft");
}

bool mentions_is_aside(const struct cast *cast, const struct tree *tree, int token)
{
    const struct name *name = mark_of(cast, token)->name;
    int last = token;

    while (last + 1 < (int)tree->n && mark_of(cast, last + 1)->name == name)
        last++;
    static const char *const led[] = { "led", NULL };
    bool party = name && name->kind == NAME_PARTY; /* "the Labour-led government" */
    if (is_of_culture(tree, last) || (party && last + 2 < (int)tree->n && tree_is_among(tree, last + 2, led)))
        return true;
    return last + 2 < (int)tree->n && tree->tokens[last + 1].end == tree->tokens[last + 2].start &&
           cast_in_class(cast, tree, last + 2, "tied") && !is_flag(cast, tree, last + 2);
}

bool mentions_is_go_between(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "broker",    "mediate", "facilitate", "arrange", "oversee",
                                         "supervise", "witness", "chair",      NULL };
    static const char *const with[] = { "with", "alongside", NULL };
    int phrase = token, verb = tree_head(tree, token);

    for (; verb >= 0 && tree->tokens[verb].upos != UPOS_VERB; verb = tree_head(tree, verb))
        phrase = verb;
    const char *preposition = verb >= 0 && tree_is_one_of(tree, verb, verbs) ? tree_preposition(tree, phrase) : NULL;
    if (!preposition)
        return false;
    return wordlist_has(with, preposition) || (strcmp(preposition, "by") == 0 && tree_has_tag(tree, verb, TAG(VBN)));
}

bool mentions_is_venue(const struct tree *tree, int token, int head, const struct name *name)
{
    static const char *const events[] = { "agreement",   "accord",  "treaty", "convention", "protocol",   "process",
                                          "declaration", "summit",  "talk",   "talks",      "conference", "negotiation",
                                          "meeting",     "accords", "round",  "format",     "initiative", NULL };
    bool place = name->kind == NAME_CAPITAL || name->kind == NAME_PLACE;

    while (tree_relation(tree, head) == REL_COMPOUND && tree_head(tree, head) > head) /* "the Paris climate accord" */
        head = tree_head(tree, head);
    return place && token != head && tree_relation(tree, token) != REL_POSS && tree->tokens[head].lemma &&
           tree_is_one_of(tree, head, events);
}

/* Most cores have no codes, and share an empty array. */
static void add_code(const struct cast *cast, struct core *core, const char *code)
{
    if (core->codes == cast->none)
        core->codes = core->own = g_ptr_array_new();
    mentions_add(core->codes, code);
}

/* "the P5+1": all its members. */
static void add_powers(const struct cast *cast, struct core *core, const struct name *name)
{
    g_auto(GStrv) codes = g_strsplit(name->code, ",", -1);

    for (char **code = codes; *code; code++)
        add_code(cast, core, *code);
    core->powers = true;
}

/*
 * "The Kurds", where one land is told of, are its citizens, if they live there; else of the one of their lands that the article names
 * most, if it names one.
 */
static const char *land_of_people(const struct memory *memory, const struct name *people)
{
    const char *home = memory_home(memory), *land = NULL;
    int most = 0;

    if (!home || !*people->role || strstr(people->role, home))
        return home;
    for (const char *c = people->role; c; c = strchr(c, ',')) {
        c += *c == ',';
        if (strlen(c) < 3)
            break; /* a comma behind the last */
        const char code[4] = { c[0], c[1], c[2], '\0' };
        int times = memory_times(memory, code);
        if (times > most) {
            most = times;
            land = actor_intern(code);
        }
    }
    return land;
}

/* Puts a known name into the core, by what it names. */
static void read_name(const struct cast *cast, const struct tree *tree, int token, int head, struct core *core)
{
    const struct name *name = mark_of(cast, token)->name;

    bool asked_for = token == head && tree_head(tree, token) > token; /* "Moscow" in "Moscow-brokered", by who brokered */
    if ((!asked_for && mentions_is_aside(cast, tree, token)) || mentions_is_venue(tree, token, head, name))
        return;
    if (name->kind == NAME_PERSON) {
        core->person = name;
        core->person_token = token;
    } else if (name->kind == NAME_PEOPLE && core->role && core->role->of_state)
        return; /* "the Shiite prime minister" is his land's */
    else if (is_land(name)) {
        bool owner = core->codes->len == 0 || !core->role || is_joined(cast, tree, token);
        core->land = core->land ? core->land : name;
        if (owner)
            add_code(cast, core, name->code);
    } else if (mentions_is_actor(name)) {
        bool beside = core->codes->len > 0 && is_joined(cast, tree, token); /* "Macedonian and ethnic Albanian leaders" */
        const char *land = name->kind == NAME_PEOPLE && !beside ? land_of_people(cast->memory, name) : NULL;
        if (core->group && core->group->kind == NAME_PEOPLE && name->kind != NAME_PEOPLE && !beside)
            g_ptr_array_set_size(core->codes, 0), core->group = NULL; /* "the Kurdish YPG militia" */
        core->group = core->group ? core->group : name;
        add_code(cast, core, land ? land : name->code);
    } else if (name->kind == NAME_POWERS)
        add_powers(cast, core, name);
    else if (name->kind == NAME_PLACE)
        core->place = name;
}

/* "NATO member Turkey", "Iran's rival Saudi Arabia", "a key U.S. ally": of whom somebody is something, is not he. */
static int behind_kinship(const struct cast *cast, const struct tree *tree, int head, int first, int last)
{
    static const char *const words[] = { "member", "candidate", "heavyweight", "newcomer", NULL };
    bool named = false;

    if (head + 1 < (int)tree->n && tree->tokens[head + 1].upos == UPOS_ADV && tree_is(tree, head + 1, "ally"))
        return last + 1; /* taken for an adverb in "-ly" */
    for (int i = last; i >= first; i--) {
        bool kin =
            tree->tokens[i].upos == UPOS_NOUN && (tree_is_one_of(tree, i, words) || cast_in_class(cast, tree, i, "counterpart"));
        if ((!kin && !mark_of(cast, i)->name) || !mentions_in_core(tree, i, head))
            continue;
        if (kin && (named || (i == head && !tree_is(tree, i, "member") && !tree_is(tree, i, "candidate"))))
            return i + 1;
        named |= mentions_is_actor(mark_of(cast, i)->name);
    }
    return first;
}

/* "Afghanistan's {Taliban} government": of an armed group, by its own name. */
static bool is_of_group(const struct cast *cast, const struct tree *tree, int head, const struct name *group)
{
    for (int c = tree_child(tree, head); c >= 0 && group; c = tree_next(tree, c))
        if (mark_of(cast, c)->name == group && group->kind == NAME_GROUP && c == head - 1 && tree->tokens[c].upos == UPOS_PROPN)
            return true;
    return false;
}

/* "Mali's Marxist government": whatever party it is of, it is the land's that stands with it; "the Taliban government" is theirs. */
static void own_government(const struct cast *cast, const struct tree *tree, int head, struct core *core)
{
    static const char *const rulers[] = { "government", "regime", "administration", "junta", "cabinet", "authority", NULL };
    int poss = tree_child_with(tree, head, REL_POSS);
    const struct name *owner = poss >= 0 ? mark_of(cast, poss)->name : NULL;
    bool state = owner && (owner->kind == NAME_STATE || owner->kind == NAME_CAPITAL);

    bool party = core->group && core->group->kind == NAME_PARTY; /* "the Labour-led government" */
    if (!core->group || !tree_is_one_of(tree, head, rulers) || !(core->land || state || party) ||
        is_of_group(cast, tree, head, core->group))
        return;
    g_ptr_array_set_size(core->codes, 0);
    if (core->land)
        add_code(cast, core, core->land->code);
    core->group = NULL;
}

/* The core of the phrase that a token heads: its office, its names, and its unknown name. */
static void read_core(const struct cast *cast, const struct tree *tree, int head, struct core *core)
{
    int first, last;
    bool joined = false;

    tree_span(tree, head, &first, &last);
    first = behind_kinship(cast, tree, head, first, last);
    *core = (struct core){ .name_token = -1, .role_token = -1, .person_token = -1, .codes = cast->none };
    for (int i = first; i <= last; i++)
        if (mark_of(cast, i)->role && mentions_in_core(tree, i, head) && (!core->role || i <= head)) {
            core->role = mark_of(cast, i)->role;
            core->role_token = i;
        }
    for (int i = first; i <= last; i++) {
        bool named = mark_of(cast, i)->name || tree->tokens[i].upos == UPOS_PROPN;
        if (!named || !mentions_in_core(tree, i, head))
            continue;
        joined |= mentions_is_actor(mark_of(cast, i)->name) && is_joined(cast, tree, i);
        if (mentions_is_unknown(cast, tree, i))
            core->name_token = i;
        else if (mark_of(cast, i)->name)
            read_name(cast, tree, i, head, core);
    }
    own_government(cast, tree, head, core);
    int owner = core->person && core->group ? tree_child_with(tree, head, REL_POSS) : -1;
    if (owner >= 0 && tree_below(tree, core->person_token, owner)) /* "Etienne Tshisekedi's UDPS party" */
        core->person = NULL;
    if (core->group && core->land && !joined) { /* "the Palestinian Hamas movement", but "Iraqi Kurds" */
        g_ptr_array_set_size(core->codes, 0);
        add_code(cast, core, core->group->kind == NAME_PEOPLE ? core->land->code : core->group->code);
    }
}

const struct core *mentions_core(const struct cast *cast, const struct tree *tree, int head)
{
    struct core *core = &g_array_index(cast->cores, struct core, head);

    if (!core->codes)
        read_core(cast, tree, head, core);
    return core;
}

static void clear_core(gpointer core)
{
    g_clear_pointer(&((struct core *)core)->own, g_ptr_array_unref);
}

GArray *mentions_cores_new(void)
{
    GArray *cores = g_array_new(FALSE, TRUE, sizeof(struct core));

    g_array_set_clear_func(cores, clear_core);
    return cores;
}

/* "novelist Nils Stoltenberg": whether a word with a capital that is no title, office or name of an actor stands before a surname. */
static bool has_given_name(const struct cast *cast, const char *text, const struct token *tokens, guint count, guint at)
{
    const struct role *role;
    const struct name *rows;
    guint n;

    if (at < 2 || !token_has_capital(text, &tokens[at - 1]) || tokens[at - 1].end - tokens[at - 1].start < 2)
        return false;
    g_autofree char *before = g_ascii_strdown(text + tokens[at - 1].start, tokens[at - 1].end - tokens[at - 1].start);
    bool known = lexicon_find(cast->lexicon, text, tokens, count, at - 1, &rows, &n) > 0 && rows->kind != NAME_NOT_ACTOR;
    return !known && !frames_in_class(cast->frames, before, "title") && !g_str_has_suffix(before, "day") &&
           lexicon_role(cast->lexicon, text, tokens, count, at - 1, &role) == 0;
}

void mentions_skim_surname(struct cast *cast, const char *text, const struct token *tokens, guint count, guint at)
{
    if (has_given_name(cast, text, tokens, count, at)) {
        g_autofree char *surname = token_text(text, &tokens[at]);
        memory_learn_stranger(cast->memory, surname);
    }
}

void mentions_find(struct cast *cast, const struct tree *tree)
{
    find_roles(cast, tree);
    find_names(cast, tree);
}

static void append_dash(GString *code)
{
    if (code->len > 0 && code->str[code->len - 1] != '-')
        g_string_append_c(code, '-');
}

const char *mentions_code(const struct tree *tree, int first, int last)
{
    const char *text = tree->document->text;
    GString *code = g_string_new(NULL);
    bool aside = false; /* "(Nation)" */

    for (int i = first; i <= last; i++) {
        bool end = text[tree->tokens[i].start] == ')';
        aside = (aside && !end) || text[tree->tokens[i].start] == '(';
        if (aside || end)
            continue;
        g_autofree char *word = tree_text(tree, i);
        g_autofree char *plain = g_str_to_ascii(word, "C");
        if (i > first && tree->tokens[i].start > tree->tokens[i - 1].end)
            append_dash(code);
        for (const char *c = plain; *c; c++)
            if (*c == '-')
                append_dash(code);
            else if (g_ascii_isalnum(*c))
                g_string_append_c(code, g_ascii_tolower(*c));
    }
    const char *interned = actor_is_code(code->str) ? g_intern_string(code->str) : NULL;
    g_string_free(code, TRUE);
    return interned;
}

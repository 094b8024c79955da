#include "cast.h"

#include "../db/actor.h"
#include "antecedents.h"
#include "bodies.h"
#include "holders.h"
#include "mentions.h"
#include "offices.h"
#include "own_names.h"
#include "voice.h"

#include <string.h>

struct cast *cast_new(const struct lexicon *lexicon)
{
    struct cast *cast = g_new0(struct cast, 1);

    cast->lexicon = lexicon;
    cast->memory = memory_new(lexicon);
    cast->marks = g_array_new(FALSE, TRUE, sizeof(struct mark));
    cast->cores = mentions_cores_new();
    cast->several = g_ptr_array_new();
    cast->series = g_ptr_array_new();
    cast->barred = g_ptr_array_new();
    cast->none = g_ptr_array_new();
    cast->bodies = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    cast->acronyms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    cast->trail.text = g_string_new(NULL);
    return cast;
}

void cast_free(struct cast *cast)
{
    memory_free(cast->memory);
    g_array_unref(cast->marks);
    g_array_unref(cast->cores);
    g_ptr_array_unref(cast->several);
    g_ptr_array_unref(cast->series);
    g_ptr_array_unref(cast->barred);
    g_ptr_array_unref(cast->none);
    g_hash_table_unref(cast->bodies);
    g_hash_table_unref(cast->acronyms);
    g_string_free(cast->trail.text, TRUE);
    g_free(cast);
}

/* The land of the town that the dateline names, NULL if none or several; capital: whether it is its capital. */
static const char *dateline_land(const struct cast *cast, const struct document *document, bool *capital)
{
    const struct token *tokens = (const struct token *)(const void *)document->tokens->data;
    const struct name *rows;
    const char *land = NULL;
    guint n;

    for (guint i = 0; i < document->tokens->len && tokens[i].start < cast->dateline; i++) {
        guint taken = lexicon_find(cast->lexicon, document->text, tokens, document->tokens->len, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        if (!name || (name->kind != NAME_CAPITAL && name->kind != NAME_PLACE))
            continue;
        if (land && strcmp(land, name->code) != 0)
            return NULL; /* "KHARTOUM/JUBA" */
        land = g_intern_string(name->code);
        *capital |= name->kind == NAME_CAPITAL;
    }
    return land;
}

void cast_begin(struct cast *cast, const struct article *article, const struct document *document)
{
    cast->first = cast->second = NULL;
    cast->item = 0;
    cast->person = cast->surname = cast->subject = cast->thing = cast->place = cast->outlet = NULL;
    cast->quoted = cast->quoted_person = NULL;
    cast->private = cast->crowd = cast->inert = false;
    g_ptr_array_set_size(cast->several, 0);
    memset(cast->counted, 0, sizeof cast->counted);
    g_ptr_array_set_size(cast->series, 0);
    g_hash_table_remove_all(cast->acronyms);
    g_hash_table_remove_all(cast->bodies);
    cast->year = article->published.precision ? article->published.year : 0;
    bool dateline = article->place && g_str_has_prefix(article->text, article->place);
    cast->dateline = dateline ? (guint32)strlen(article->place) : 0;
    memory_begin(cast->memory, document, cast->year);
    bool capital = false;
    cast->here = memory_political(cast->memory) ? dateline_land(cast, document, &capital) : NULL;
    /* a capital that the text speaks of again: in others somebody only meets */
    cast->place = cast->here && capital && memory_times(cast->memory, cast->here) > 1 ? cast->here : NULL;
    voice_begin(cast, document);
}

const char *cast_dateline(const struct cast *cast)
{
    return cast->here;
}

bool cast_tells_of_somebody(const struct cast *cast, const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++) {
        enum upos upos = (enum upos)tree->tokens[i].upos;
        if (upos == UPOS_PROPN || upos == UPOS_PRON || mark_of(cast, i)->name || mark_of(cast, i)->role)
            return true;
    }
    return false;
}

bool cast_names_here(const struct cast *cast, const char *code)
{
    for (guint i = 0; i < cast->marks->len; i++) {
        const struct mark *mark = mark_of(cast, (int)i);
        if (mark->code == code || (mark->name && mark->name->code == code))
            return true;
    }
    return false;
}

const char *cast_other(const struct cast *cast, const GPtrArray *codes, bool recent)
{
    const char *other = memory_other(cast->memory, codes);

    return other && (!recent || memory_is_recent(cast->memory, other) || cast_names_here(cast, other)) ? other : NULL;
}

bool cast_is_about(const struct cast *cast, const char *code)
{
    return memory_is_about(cast->memory, code);
}

int cast_times(const struct cast *cast, const char *code)
{
    return memory_times(cast->memory, code);
}

bool cast_quarrel(const struct cast *cast, const char **first, const char **second)
{
    return memory_quarrel(cast->memory, false, first, second);
}

guint cast_item(const struct cast *cast)
{
    return cast->item;
}

void cast_learn_author(struct cast *cast, const char *noun, const char *code)
{
    memory_learn_office(cast->memory, noun, code);
}

const char *cast_author(const struct cast *cast, const char *noun)
{
    return memory_office(cast->memory, noun);
}

void cast_learn_parties(struct cast *cast, const struct tree *tree, const char *first, const char *second, bool together)
{
    cast->first = first;
    cast->second = second;
    cast->parted = tree->sentence;
    cast->together = together;
}

const char *cast_alone(const struct cast *cast)
{
    return memory_alone(cast->memory) ? memory_home(cast->memory) : NULL;
}

int cast_year(const struct cast *cast)
{
    return cast->year;
}

const char *cast_home(const struct cast *cast)
{
    return cast->place ? cast->place : memory_home(cast->memory);
}

void cast_trail_begin(struct cast *cast)
{
    g_string_truncate(cast->trail.text, 0);
    cast->trail.ways = 0;
    cast->trail.pronoun = -1;
    cast->tracked = true;
}

const struct cast_trail *cast_trail(struct cast *cast)
{
    cast->tracked = false;
    return &cast->trail;
}

const char *cast_way_text(enum cast_way way)
{
    static const char *const texts[CAST_WAYS] = {
        [CAST_WAY_NAME] = "name",
        [CAST_WAY_OWN_NAME] = "its own name",
        [CAST_WAY_BESIDE] = "the office beside it",
        [CAST_WAY_BODY] = "the body that he is of",
        [CAST_WAY_BEFORE] = "named before",
        [CAST_WAY_IN_FULL] = "named before in full",
        [CAST_WAY_PERSON] = "a person named before",
        [CAST_WAY_PRONOUN] = "pronoun",
        [CAST_WAY_LIST] = "the list last named",
        [CAST_WAY_BOTH] = "the two last named",
        [CAST_WAY_OTHER] = "the other one, last named",
        [CAST_WAY_OFFICE] = "office",
        [CAST_WAY_OFFICE_BEFORE] = "an office named before",
        [CAST_WAY_OFFICE_HERE] = "an office of the land that its sentence is about",
        [CAST_WAY_OFFICE_LATEST] = "an office of the land last spoken of",
        [CAST_WAY_OFFICE_HOME] = "an office of the article's land",
        [CAST_WAY_CALLED] = "the land last spoken of that is called so",
        [CAST_WAY_LATEST] = "of the land last spoken of",
        [CAST_WAY_NATIONS] = "of the United Nations, of which the article tells",
        [CAST_WAY_LATEST_BODY] = "the organisation last named",
        [CAST_WAY_LATEST_GROUP] = "the group last named",
        [CAST_WAY_ABOUT_GROUP] = "the group that the article is about",
        [CAST_WAY_REBELS] = "rebels of a land",
        [CAST_WAY_REBELS_HOME] = "rebels of the article's land",
        [CAST_WAY_COMMANDER] = "who orders them about",
        [CAST_WAY_MASTER] = "whom they obey",
        [CAST_WAY_SCENE] = "where it took place",
        [CAST_WAY_HERE] = "the dateline's land",
        [CAST_WAY_HOME] = "the land of the article",
    };

    return texts[way];
}

/* An office that stands beside a name: "Tyge Lehmann, the Danish ambassador", or the other way round. */
static void resolve_apposition(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    int apposition = tree_child_with(tree, token, REL_APPOS);
    guint before = codes->len;

    if (apposition < 0)
        return;
    cast_resolve(cast, tree, apposition, false, codes);
    if (codes->len > before && core->name_token >= 0)
        holders_learn_name(cast, tree, 0, token, g_ptr_array_index(codes, before));
}

static bool is_epithet(const struct cast *cast, int token)
{
    return mark_of(cast, token)->role && mark_of(cast, token)->role->states;
}

/* Whether a word stands with what a person owns ("Mubarak's former minister"), not with himself. */
static bool is_of_owned(const struct tree *tree, int word, int person)
{
    for (int t = person; t >= 0 && !tree_is_clause(tree, t); t = tree_head(tree, t))
        if (tree_relation(tree, t) == REL_POSS)
            return word > person;
    return false;
}

/* "named the former minister as his envoy": who is given an office has one again. */
static bool is_appointed(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "name", "appoint", "nominate", "choose", "pick", "elect", "reappoint", "designate", NULL };
    static const char *const as[] = { "as", "to", NULL };
    int verb = tree_relation(tree, token) == REL_OBJ ? tree_head(tree, token) : -1;

    if (verb < 0 || !tree_is_one_of(tree, verb, verbs))
        return false;
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (c > token && tree_preposition(tree, c) && wordlist_has(as, tree_preposition(tree, c)))
            return true;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (c > token && g_strcmp0(tree_preposition(tree, c), "as") == 0)
            return true;
    return tree_child_with(tree, verb, REL_XCOMP) > token;
}

/* "the former minister": a private man; "the former colonial power" is a state. */
static bool is_former(const struct cast *cast, const struct tree *tree, int token, int person)
{
    static const char *const words[] = { "former", "ex", "retired", "onetime", "ousted", "deposed", "toppled", "overthrown", NULL };
    int first, last;

    if (is_appointed(tree, token))
        return false;
    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++)
        if (mentions_in_core(tree, i, token) && tree_is_among(tree, i, words) && !is_epithet(cast, i) &&
            !is_of_owned(tree, i, person))
            return true;
    return false;
}

/* "Alberto Fujimori" -> alberto-fujimori: who is out of office stands for himself (guide, section 5). */
static const char *own_code(const struct name *person)
{
    g_autofree char *plain = g_str_to_ascii(person->phrase, "C");
    g_autofree char *low = g_ascii_strdown(plain, -1);

    g_strdelimit(low, " .'", '-');
    return actor_is_code(low) ? g_intern_string(low) : NULL;
}

const char *cast_member(const struct cast *cast, const struct tree *tree, int token, const char **group)
{

    const struct core *core = mentions_core(cast, tree, token);
    if (!core->person || strcmp(actor_kind(core->person->code), "group") != 0)
        return NULL;
    *group = g_intern_string(core->person->code);
    return own_code(core->person);
}

bool cast_is_dissident(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const roles[] = { "dissident", "opposition leader", "activist", "blogger", "lawyer", NULL };

    const struct core *core = mentions_core(cast, tree, token);
    return core->person && g_strv_contains(roles, core->person->role);
}

/* The outlet that a word of the phrase's core is. */
static const char *outlet_in(const struct cast *cast, const struct tree *tree, int token)
{
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (name && name->kind == NAME_MEDIA && (i == token || mentions_in_core(tree, i, token)))
            return g_intern_string(name->code);
    }
    return NULL;
}

/* The outlet that a sentence has as subject up to a token, or, where it is over, as object; NULL if none, or if it only reports. */
static const char *outlet_told_of(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const reports[] = { "report", "say", "quote", "write", "cite", "show", "tell", "add", NULL };
    bool over = token == (int)tree->n;

    for (int i = 0; i < token; i++) {
        const struct name *name = mark_of(cast, i)->name;
        enum relation relation = tree_relation(tree, i);
        if (!name || name->kind != NAME_MEDIA)
            continue;
        bool subject = (relation == REL_NSUBJ || relation == REL_NSUBJ_PASS) && tree_head(tree, i) > i;
        bool teller = over && tree_head(tree, i) >= 0 && tree_is_one_of(tree, tree_head(tree, i), reports);
        if (!teller && (subject || (relation == REL_OBJ && over)))
            return g_intern_string(name->code);
    }
    return NULL;
}

const char *cast_outlet_meant(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const its[] = { "it", "its", NULL };

    if (!tree_is_among(tree, token, its))
        return NULL;
    const char *here = outlet_told_of(cast, tree, token);
    return here ? here : cast->outlet;
}

const char *cast_outlet(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const nouns[] = { "network", "channel", "station", "broadcaster", "newspaper", "outlet", NULL };
    static const char *const of[] = { "of", "for", "from", "with", NULL };
    const char *code = outlet_in(cast, tree, token);

    for (int c = tree_child(tree, token); c >= 0 && !code; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        const char *preposition = relation == REL_NMOD ? tree_preposition(tree, c) : NULL;
        if (relation == REL_POSS || relation == REL_APPOS || (preposition && wordlist_has(of, preposition)))
            code = outlet_in(cast, tree, c);
    }
    bool one = tree_is_one_of(tree, token, nouns) && tree_has_tag(tree, token, TAG(NN));
    return code || !one || !tree_is_definite(tree, token) ? code : memory_outlet(cast->memory);
}

/* "Japan's Yasushi Akashi", years after he left the UN: the land that is said to be his; NULL for others. */
static const char *land_of_retired(const struct cast *cast, const struct tree *tree, int token, const struct name *person)
{
    int poss = tree_child_with(tree, token, REL_POSS);
    const struct name *land = poss >= 0 ? mark_of(cast, poss)->name : NULL;
    bool retired = cast->year && ((person->to && person->to < cast->year) || person->from > cast->year);

    return retired && land && land->kind == NAME_STATE && memory_sort_of(g_intern_string(person->code)) == MEMORY_BODY
               ? g_intern_string(land->code)
               : NULL;
}

/* "Hillary Clinton", where the article told of Bill Clinton, who is out of office. */
static bool is_another(const struct cast *cast, const struct tree *tree, int surname, const struct name *person, const char *former)
{
    if (surname == 0 || !memory_is_person(cast->memory, former))
        return false;
    g_autofree char *given = tree_text(tree, surname - 1), *low = g_ascii_strdown(given, -1);

    return g_str_has_prefix(person->phrase, given) && !g_str_has_prefix(former, low);
}

/* Whose a known person is: of the land or body whose office the text gives him now or gave him before, else as the tables say. */
static const char *person_code(struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    g_autofree char *surname = tree_text(tree, core->person_token);
    bool office = core->role && core->role->class == ROLE_OFFICIAL && !core->role->plural && core->codes->len == 1;
    const char *own = g_intern_string(core->person->code), *himself = NULL,
               *land = land_of_retired(cast, tree, token, core->person);
    office &= !(core->group && core->group->kind == NAME_PARTY); /* "Republican Senator Lindsey Graham" is of his state */

    if (is_former(cast, tree, token, core->person_token) && memory_sort_of(own) == MEMORY_LAND &&
        (himself = own_code(core->person)))
        memory_learn_former(cast->memory, surname, himself);
    else if (office && memory_sort_of(own) != MEMORY_BAND && !g_ptr_array_find(core->codes, own, NULL))
        memory_learn_stated(cast->memory, surname, g_ptr_array_index(core->codes, 0));
    if (land && !memory_stated(cast->memory, surname))
        memory_learn_stated(cast->memory, surname, land);
    const char *stated = memory_stated(cast->memory, surname);
    return stated && !is_another(cast, tree, core->person_token, core->person, stated) ? stated : own;
}

/* Whether an office with its land stands behind a name: "Mr Haddad, Syria's ambassador". */
static bool is_explained(struct cast *cast, const struct tree *tree, int token)
{
    int apposition = tree_child_with(tree, token, REL_APPOS);

    if (apposition < token)
        return false;
    const struct core *core = mentions_core(cast, tree, apposition);
    bool explained = core->role && core->land && !core->person;
    return explained;
}

/* Names in the core, a person's before others'; a surname alone gives way to an office with its land. */
static void resolve_names(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    bool person = core->person && !(core->person->bare && core->role && core->land && core->name_token >= 0) &&
                  !(core->role && core->role->class == ROLE_REBELS && !g_ascii_islower(*core->person->code));

    guint before = codes->len;
    if (person && core->person->bare && is_explained(cast, tree, token)) /* "Mr Haddad, Syria's envoy" is no Brazilian */
        resolve_apposition(cast, tree, token, core, codes);
    cast->way = CAST_WAY_NAME;
    if (codes->len > before)
        cast->way = CAST_WAY_BESIDE;
    else if (person)
        mentions_add(codes, person_code(cast, tree, token, core));
    else if (core->role)
        offices_resolve(cast, tree, token, core, codes);
    else
        for (guint i = 0; i < core->codes->len; i++)
            mentions_add(codes, g_ptr_array_index(core->codes, i));
}

/* "Jean Rivas of the IOM", "Diane Holt of the US Coast Guard": somebody by name, and the body that he is of. */
static void resolve_member(struct cast *cast, const struct tree *tree, int token, const struct core *core, GPtrArray *codes)
{
    static const char *const of[] = { "of", "from", NULL };
    guint before = codes->len;

    bool full = core->name_token > 0 && mentions_is_unknown(cast, tree, core->name_token - 1);
    for (int c = tree_child(tree, token); c >= 0 && full && !core->role && codes->len == before; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD && c > token ? tree_preposition(tree, c) : NULL;
        if (!preposition || !wordlist_has(of, preposition))
            continue;
        const struct core *body = mentions_core(cast, tree, c);
        bool organ = body->land && body->land->kind >= NAME_ORGANISATION && body->land->kind <= NAME_ORGAN;
        bool forces = body->land && body->role && (body->role->class == ROLE_FORCE || body->role->class == ROLE_ORGAN);
        bool band = body->group && body->group->kind != NAME_PEOPLE && body->group->kind != NAME_COMPANY;
        if (organ || forces || band)
            cast_resolve(cast, tree, c, false, codes);
    }
    cast->way = CAST_WAY_BODY;
    if (codes->len > before)
        holders_learn_name(cast, tree, 0, token, g_ptr_array_index(codes, before));
}

/* "UNICEF's Kent Paige", "Labour's Tony Marsh": somebody by name, of a body. */
static void learn_of_body(struct cast *cast, const struct tree *tree, int token, const struct core *core, const char *code)
{
    bool full = core->name_token > 0 && mentions_is_unknown(cast, tree, core->name_token - 1);
    bool behind = tree->tokens[token].upos == UPOS_PROPN && !mark_of(cast, token)->name;

    if (full && behind && memory_sort_of(code) != MEMORY_LAND)
        holders_learn_name(cast, tree, 0, token, code);
}

static void resolve_core(struct cast *cast, const struct tree *tree, int token, bool place, const struct core *core,
                         GPtrArray *codes)
{
    guint before = codes->len;

    resolve_names(cast, tree, token, core, codes);
    if (codes->len == before + 1 && !core->person)
        learn_of_body(cast, tree, token, core, g_ptr_array_index(codes, before));
    if (codes->len == before && place && core->place)
        mentions_add(codes, core->place->code);
    if (codes->len == before)
        resolve_member(cast, tree, token, core, codes);
    if (codes->len > before || (core->role && core->role->class == ROLE_UNNAMED))
        return;
    mentions_add(codes, holders_remembered(cast, tree, core));
    if (codes->len == before)
        mentions_add(codes, own_names_beside(cast, tree, token, core));
    if (codes->len == before)
        resolve_apposition(cast, tree, token, core, codes);
    if (codes->len == before && !core->role && tree->tokens[token].upos == UPOS_NOUN) {
        if (tree_is_definite(tree, token) && tree->tokens[token].lemma) {
            mentions_add(codes, memory_office(cast->memory, tree->tokens[token].lemma));
            cast->way = CAST_WAY_BEFORE;
        }
        if (codes->len == before)
            offices_owner(cast, tree, token, codes);
    }
}

/* "including France", "among them France", of which the parser may hang "among" on either. */
static bool is_example(const struct tree *tree, int token)
{
    static const char *const such[] = { "including", "like", "such", "among", NULL }, *const all[] = { "them", "which", "whom",
                                                                                                       NULL };

    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_is_among(tree, c, all) && tree_has_among(tree, c, such))
            return true;
    return tree_has_among(tree, token, such);
}

/* "Eight nations, including France and Brazil, condemned it", "nine men, among them three Danes": those that are named stand for all. */
static void resolve_examples(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const lands[] = { "nations",    "countries", "states",     "governments", "powers",      "members",
                                         "allies",     "donors",    "neighbours", "neighbors",   "capitals",    "officers",
                                         "officials",  "people",    "persons",    "individuals", "diplomats",   "soldiers",
                                         "commanders", "companies", "firms",      "entities",    "politicians", "ministers",
                                         "judges",     "leaders",   "civilians",  "citizens",    "envoys",      NULL };

    if (!tree_is_among(tree, token, lands))
        return;
    for (int c = tree_child_with(tree, token, REL_NMOD); c >= 0; c = tree_next(tree, c))
        if (c > token && tree_relation(tree, c) == REL_NMOD && is_example(tree, c))
            cast_resolve(cast, tree, c, false, codes);
}

/* "subj "Danish Ambassador Tyge Lehmann": office, DNK" */
static void note(struct cast *cast, const struct tree *tree, int token, const GPtrArray *codes, guint before)
{
    int first = token, last = token;

    if (!cast->tracked || codes->len == before)
        return;
    while (first > 0 && mentions_in_core(tree, first - 1, token))
        first--;
    while (last + 1 < (int)tree->n && mentions_in_core(tree, last + 1, token))
        last++;
    const char *start = tree->document->text + tree->tokens[first].start;
    guint32 length = tree->tokens[last].end - tree->tokens[first].start;
    GString *text = cast->trail.text;
    g_string_append(text, text->len ? ", \"" : "\"");
    g_string_append_len(text, start, (gssize)length);
    g_string_append(text, "\" (");
    g_string_append(text, cast_way_text(cast->way));
    g_string_append_c(text, ')');
    cast->trail.ways |= 1U << cast->way;
    cast->trail.last = cast->way;
    if (cast->way == CAST_WAY_PRONOUN)
        cast->trail.pronoun = token;
}

/* "dozens of protesters", "some of the envoys": those who are counted; the token itself for other phrases. */
static int counted(const struct tree *tree, int token)
{
    static const char *const counts[] = { "dozen",   "score", "hundred", "thousand", "million", "ten",  "some",
                                          "many",    "most",  "few",     "several",  "all",     "both", "half",
                                          "handful", "one",   "two",     "three",    NULL };

    while (token >= 0 && tree_is_one_of(tree, token, counts)) {
        int of = tree_child_with(tree, token, REL_NMOD);
        if (of < 0 || g_strcmp0(tree_preposition(tree, of), "of") != 0)
            break;
        token = of;
    }
    return token;
}

/*
 * "The Congress of Peru", "Congress in both countries": an organ by a name that is known for one land's, and said to be another's;
 * but "the CIA in Pakistan", "the U.S. Embassy in Jordan" are only there.
 */
static void resolve_elsewhere(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const houses[] = { "congress", "senate", "parliament", "assembly", "court", NULL };
    const struct name *name = mark_of(cast, token)->name;
    guint before = codes->len;

    if (!name || (name->kind != NAME_SEAT && name->kind != NAME_ORGAN && name->kind != NAME_AGENCY))
        return;
    for (int c = tree_child(tree, token); c >= 0 && codes->len == before; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD && c > token ? tree_preposition(tree, c) : NULL;
        const struct name *land = mark_of(cast, c)->name;
        bool place = land && land->kind == NAME_STATE;
        bool theirs =
            g_strcmp0(preposition, "of") == 0 || (g_strcmp0(preposition, "in") == 0 && tree_is_among(tree, token, houses));
        if (theirs && (place || antecedents_is_two(tree, c)))
            cast_resolve(cast, tree, c, false, codes);
    }
}

static void resolve_one(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    int inner = counted(tree, token);

    if (inner != token) {
        cast_resolve(cast, tree, inner, place, codes);
        return;
    }
    if (cast->here && tree->tokens[token].upos == UPOS_ADV && tree_is(tree, token, "here")) { /* "arrived here": see the dateline */
        mentions_add(codes, cast->here);
        cast->way = CAST_WAY_HERE;
        return;
    }
    if (antecedents_pronoun(cast, tree, token, codes) || antecedents_counted(cast, tree, token, codes) ||
        antecedents_pair(cast, tree, token, codes) || antecedents_relative(cast, tree, token, codes))
        return;
    guint before = codes->len;
    resolve_examples(cast, tree, token, codes);
    if (codes->len == before)
        resolve_elsewhere(cast, tree, token, codes);
    if (codes->len > before)
        return;
    const struct core *core = mentions_core(cast, tree, token);
    resolve_core(cast, tree, token, place, core, codes);
}

/* "the Iraqi president and prime minister", "UN police and peacekeepers": the second office is the first one's land's. */
static bool shares_office(const struct cast *cast, const struct tree *tree, int first, int second)
{
    const struct role *role = mark_of(cast, first)->role, *other = mark_of(cast, second)->role;

    if (!role || !other || role->class > ROLE_MISSION || other->class > ROLE_MISSION ||
        tree_child_with(tree, second, REL_POSS) >= 0 || tree_child_with(tree, second, REL_NMOD) >= 0 ||
        tree_child_with(tree, second, REL_APPOS) >= 0)
        return false;
    const struct core *core = mentions_core(cast, tree, second);
    bool own = core->codes->len > 0 || core->person || core->place || core->name_token >= 0;
    return !own;
}

/* "Poland, along with Latvia, condemned": whom the subject does it with. */
static bool is_companion(const struct tree *tree, int token, int companion)
{
    static const char *const words[] = { "along", "alongside", "together", "like", NULL };
    const char *preposition = tree_relation(tree, companion) == REL_NMOD ? tree_preposition(tree, companion) : NULL;

    return tree_relation(tree, token) == REL_NSUBJ && companion > token && preposition && wordlist_has(words, preposition);
}

void cast_resolve(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    guint before = codes->len;

    if (token < 0 || cast->depth >= CAST_DEEPEST)
        return;
    cast->depth++;
    resolve_one(cast, tree, token, place, codes);
    cast->depth--;
    note(cast, tree, token, codes, before);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (((tree_relation(tree, c) == REL_CONJ && !tree_is_clause(tree, c)) || is_companion(tree, token, c)) &&
            !(codes->len > before && shares_office(cast, tree, token, c)))
            cast_resolve(cast, tree, c, place, codes);
}

void cast_peek(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes)
{
    enum cast_way way = cast->way;
    bool tracked = cast->tracked;

    cast->tracked = false;
    memory_close(cast->memory, true);
    cast_resolve(cast, tree, token, place, codes);
    memory_close(cast->memory, false);
    cast->tracked = tracked;
    cast->way = way;
}

/* "Jim Neville, a lawyer", "Ana Sousa, a former minister", "Ali Hassan, a Shiite": a private person, by what stands beside the name. */
static bool is_private_person(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const a[] = { "a", "an", NULL }; /* "an Iraqi" */

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        const struct mark *mark = mark_of(cast, c);
        if (tree_relation(tree, c) != REL_APPOS)
            continue;
        bool private = mark->role ? mark->role->class == ROLE_CITIZEN || mark->role->class == ROLE_UNNAMED
                                  : mark->name && (mark->name->kind == NAME_INHABITANT || mark->name->kind == NAME_PEOPLE ||
                                                   (mark->name->kind == NAME_ADJECTIVE && tree_has_among(tree, c, a)));
        if (private || is_former(cast, tree, c, -1))
            return true;
    }
    return false;
}

/* "Professor Ana Sousa", "Jim Neville, a lawyer ... Neville": a name that the text gives to a private person. */
static bool is_private_name(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    if (core->name_token < 0 || core->person)
        return false;
    g_autofree char *word = tree_text(tree, core->name_token);
    return is_private_person(cast, tree, token) || memory_is_private(cast->memory, word);
}

/* Whether a sentence has a name that nobody knows: most have none. */
static bool has_unknown(const struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++)
        if (mentions_is_unknown(cast, tree, i))
            return true;
    return false;
}

/* Who was told of as a private person stays one: his surname speaks for nobody later. */
static void learn_private(struct cast *cast, const struct tree *tree)
{

    if (!has_unknown(cast, tree))
        return;
    for (int i = 0; i < (int)tree->n; i++) {
        if (tree->tokens[i].upos != UPOS_PROPN && !mark_of(cast, i)->role)
            continue;
        const struct core *core = mentions_core(cast, tree, i);
        bool citizen = core->role && core->name_token > core->role_token && !core->role->plural &&
                       (core->role->class == ROLE_CITIZEN || core->role->class == ROLE_UNNAMED);
        if (!(citizen && !core->person) && !(!core->role && is_private_name(cast, tree, i, core)))
            continue;
        g_autofree char *word = tree_text(tree, core->name_token);
        memory_learn_private(cast->memory, word);
    }
}

bool cast_is_out_of_office(const struct cast *cast, const char *code)
{
    return memory_is_person(cast->memory, code);
}

/* "Reporters Without Borders": the office is but a word of the body's name. */
static bool is_in_own_name(const struct cast *cast, const struct tree *tree, int token, int office)
{
    const struct name *name = mark_of(cast, token)->name;

    return name && g_ascii_isupper(tree->document->text[tree->tokens[office].start]) && name->kind >= NAME_ORGANISATION &&
           name->kind <= NAME_AGENCY && mark_of(cast, office)->name == name;
}

/* "the guerrilla nature of the war", "army rations": a thing, though an office stands before it. */
static bool is_mere_thing(const struct cast *cast, const struct tree *tree, int token)
{
    const struct mark *mark = mark_of(cast, token);

    return tree->tokens[token].upos == UPOS_NOUN && !mark->role && !mark->name &&
           !(mark->code && g_ascii_isupper(tree->document->text[tree->tokens[token].start]));
}

/* "a soldier", "protesters": those of whom one speaks for no army or movement. */
static bool is_of_the_ranks(const struct tree *tree, int token)
{
    static const char *const ranks[] = { "soldier",   "guard",        "policeman",   "policewoman", "marine",  "sniper",
                                         "corporal",  "guardsman",    "recruit",     "conscript",   "gunner",  "sailor",
                                         "airman",    "trooper",      "infantryman", "constable",   "fighter", "protester",
                                         "protestor", "demonstrator", NULL };

    return tree_is_one_of(tree, token, ranks);
}

/* "One soldier told me", "another guard", "the soldier": a man of the ranks speaks for no army. */
static bool is_one_of_the_ranks(const struct tree *tree, int token)
{
    static const char *const any[] = { "a", "an", "one", "another", "every", "each", "the", "this", NULL };

    return is_of_the_ranks(tree, token) && tree_has_tag(tree, token, TAG(NN)) && tree_has_among(tree, token, any);
}

/* "ElBaradei's brother", "the king's widow": what his family says is not his word. */
static bool is_of_family(const struct tree *tree, int token)
{
    static const char *const words[] = { "brother", "sister",   "wife",   "husband", "widow",    "father",   "mother",  "uncle",
                                         "cousin",  "nephew",   "family", "parent",  "relative", "daughter", "son",     "friend",
                                         "lawyer",  "attorney", "doctor", "nurse",   "fiancee",  "fiance",   "widower", NULL };
    int of = tree_is_one_of(tree, token, words) ? tree_child_with(tree, token, REL_NMOD) : -1;
    bool whose = of >= 0 && g_strcmp0(tree_preposition(tree, of), "of") == 0;

    return tree_is_one_of(tree, token, words) && (whose || tree_child_with(tree, token, REL_POSS) >= 0);
}

/* "Australia's Sydney Morning Herald", "the Rome daily Il Messaggero": what a paper says is no land's word. */
static bool is_press(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const papers[] = { "daily", "weekly", "magazine", "tabloid", "broadsheet", "periodical", NULL };
    static const char *const titles[] = { "herald",   "tribune",  "times",    "gazette",  "chronicle", "telegraph", "observer",
                                          "examiner", "courier",  "bulletin", "inquirer", "sentinel",  "mirror",    "post",
                                          "journal",  "dispatch", "news",     "standard", "daily",     "mail",      NULL };
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= token; i++)
        if (mentions_in_core(tree, i, token) && tree_is_among(tree, i, papers) && !mark_of(cast, i)->name)
            return true;
    return token > 0 && tree->tokens[token].upos == UPOS_PROPN && tree_is_among(tree, token, titles) &&
           tree->tokens[token - 1].upos == UPOS_PROPN && mentions_in_core(tree, token - 1, token);
}

/* "his office said", "the office of the president said": whose office speaks; -1 for other words. */
static int head_of_office(const struct tree *tree, int token)
{
    static const char *const offices[] = { "office", "bureau", "entourage", "camp", NULL };
    int owner = tree_is_one_of(tree, token, offices) ? tree_child_with(tree, token, REL_POSS) : -1;

    for (int c = owner < 0 && tree_is_one_of(tree, token, offices) ? tree_child(tree, token) : -1; c >= 0 && owner < 0;
         c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "of") == 0)
            owner = c;
    return owner;
}

bool cast_speaks(struct cast *cast, const struct tree *tree, int token)
{

    int inner = counted(tree, token);
    if (inner < 0 || (inner != token && tree_is(tree, token, "one") && is_of_the_ranks(tree, inner)))
        return false;
    token = inner;
    int owner = head_of_office(tree, token);
    if (owner >= 0)
        return cast_speaks(cast, tree, owner);
    if (tree->tokens[token].upos == UPOS_PRON || (antecedents_is_pair_noun(cast, tree, token) && antecedents_is_two(tree, token)))
        return true;
    if (is_former(cast, tree, token, -1))
        return false;
    if (is_one_of_the_ranks(tree, token) || is_press(cast, tree, token))
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    if (is_of_family(tree, token) && !core->role &&
        (!core->person || tree_below(tree, core->person_token, tree_child_with(tree, token, REL_POSS))))
        return false;
    if (core->role && !is_in_own_name(cast, tree, token, core->role_token))
        return core->role->class != ROLE_CITIZEN && core->role->class != ROLE_UNNAMED && !is_mere_thing(cast, tree, token);
    if (is_private_name(cast, tree, token, core))
        return false;
    if (core->person || core->powers || core->name_token >= 0)
        return true;
    const struct name *own = mark_of(cast, token)->name;
    if (own && own->kind == NAME_MEDIA)
        return true;
    bool people = own && own->kind == NAME_INHABITANT && tree_child_with(tree, token, REL_DET) >= 0 &&
                  tree_child_with(tree, token, REL_NUMMOD) < 0;
    if (!own && mark_of(cast, token)->code)
        return tree_is_definite(tree, token);
    return mentions_is_actor(own) && own->kind != NAME_ADJECTIVE && (own->kind != NAME_INHABITANT || people) &&
           own->kind != NAME_COMPANY;
}

/* What stands behind a surname. */
static const char *const numerals[] = { "Jr", "Jr.", "Sr", "Sr.", "II", "III", NULL };

/* "Saddam" is Saddam Hussein; "Ferdinand Marcos Jr." is Marcos. */
static const char *surname_of(const struct name *person)
{
    const char *space = strrchr(person->phrase, ' '), *last = space ? space + 1 : person->phrase;

    if (!space || !g_strv_contains(numerals, last) || strchr(person->phrase, ' ') == space)
        return g_intern_string(last);
    const char *before = g_strrstr_len(person->phrase, space - person->phrase, " ") + 1;
    g_autofree char *word = g_strndup(before, (gsize)(space - before));
    return g_intern_string(word);
}

static bool is_numeral(const struct tree *tree, int token)
{
    g_autofree char *word = tree_text(tree, token);

    return g_strv_contains(numerals, word);
}

/* "Han Dong-hoon", "Tsai Ing-wen": the first half of a name whose other half has no capital, behind the family's name. */
static bool is_before_hyphen(const struct tree *tree, int name)
{
    const struct token *tokens = &tree->tokens[name];

    return name > 0 && name + 2 < (int)tree->n && tokens[0].end == tokens[1].start && tokens[1].end == tokens[2].start &&
           tree->document->text[tokens[1].start] == '-' && g_ascii_islower(tree->document->text[tokens[2].start]);
}

const char *cast_person(struct cast *cast, const struct tree *tree, int token)
{

    if (token < 0 || tree->tokens[token].upos == UPOS_PRON)
        return NULL;
    const struct core *core = mentions_core(cast, tree, token);
    if (core->person)
        return surname_of(core->person);
    int name = core->role && core->name_token < core->role_token ? -1 : core->name_token;
    int beside = tree_child_with(tree, token, REL_APPOS); /* "the Danish envoy, Ole Brekke" */
    if (name < 0)
        return beside >= 0 && core->role ? cast_person(cast, tree, beside) : NULL;
    if (name > 1 && is_numeral(tree, name))
        name--;
    if (is_before_hyphen(tree, name) && tree->tokens[name - 1].upos == UPOS_PROPN && tree_head(tree, name) == name - 1)
        name--;
    g_autofree char *word = tree_text(tree, name);
    return g_intern_string(word);
}

bool cast_is_some_official(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const some[] = { "a", "an", "one", "another", NULL };
    int inner = counted(tree, token);
    const struct role *role = inner < 0 ? NULL : mentions_core(cast, tree, inner)->role;

    if (!role || role->class != ROLE_OFFICIAL)
        return false;
    return inner != token || tree_has_among(tree, inner, some) || (role->plural && !tree_is_definite(tree, inner));
}

const char *cast_person_before(const struct cast *cast, const char *code)
{
    return code && cast->person == code ? cast->surname : NULL;
}

bool cast_is_people(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const things[] = { "missile", "warplane", "bomber", "plane", "warship", "submarine", NULL };

    if (token < 0)
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    if (core->role && g_strv_contains(things, core->role->phrase))
        return false;
    return core->role &&
           (core->role->class == ROLE_FORCE || core->role->class == ROLE_OFFICIAL || core->role->class == ROLE_CITIZEN);
}

const char *cast_opposed(const struct cast *cast, const struct tree *tree, int token)
{
    static const char prefix[] = "anti-";
    struct token rest = tree->tokens[token];
    const char *text = tree->document->text;
    const struct name *rows;
    guint n;

    if (rest.end - rest.start < 2 * strlen(prefix) || g_ascii_strncasecmp(text + rest.start, prefix, strlen(prefix)) != 0)
        return NULL;
    rest.start += (guint32)strlen(prefix);
    const struct name *name = lexicon_find(cast->lexicon, text, &rest, 1, 0, &rows, &n) == 1 ? lexicon_pick(rows, n, 0) : NULL;
    bool land = name && (name->kind == NAME_STATE || name->kind == NAME_ADJECTIVE || name->kind == NAME_INHABITANT);
    return land ? name->code : NULL;
}

bool cast_is_at_home(struct cast *cast, const struct tree *tree, int token)
{

    if (token < 0)
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    return core->role && core->role->plural && core->role->class == ROLE_OPPOSITION;
}

bool cast_knows(struct cast *cast, const struct tree *tree, int token)
{

    if (token < 0)
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    return core->person || core->group || core->land || core->powers || (core->role && core->role->class != ROLE_TEXT);
}

/* Heads of noun phrases, in order: what they name is learnt before the sentence's acts ask for it. */
static void read_phrases(struct cast *cast, const struct tree *tree)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    for (int i = 0; i < (int)tree->n; i++) {
        int head = tree_head(tree, i);
        bool noun = tree->tokens[i].upos == UPOS_NOUN || tree->tokens[i].upos == UPOS_PROPN || mark_of(cast, i)->name;
        if (!noun || (head >= 0 && mentions_in_core(tree, i, head) && tree_relation(tree, i) != REL_POSS))
            continue;
        g_ptr_array_set_size(codes, 0);
        const struct core *core = mentions_core(cast, tree, i);
        if (core->person || core->role || core->codes->len || core->name_token >= 0)
            resolve_core(cast, tree, i, false, core, codes);
        mark_of(cast, i)->code = codes->len ? g_ptr_array_index(codes, 0) : NULL;
    }
}

/* "LIMA - Ministers put off Cambodia's entry ...": behind its lead a text is not of a land that it names half as often as another. */
static bool is_mere_venue(const struct cast *cast, const char *code)
{
    const char *home = memory_home(cast->memory);

    return home && memory_times(cast->memory, home) >= 2 * memory_times(cast->memory, code);
}

void cast_sentence(struct cast *cast, const struct tree *tree)
{
    if (cast->place && tree->sentence > 1 && cast->item == 0 && is_mere_venue(cast, cast->place))
        cast->place = NULL;
    g_array_set_size(cast->marks, 0);
    g_array_set_size(cast->marks, tree->n);
    g_array_set_size(cast->cores, 0);
    g_array_set_size(cast->cores, tree->n);
    voice_listen(cast, tree->document, tree->sentence);
    mentions_find(cast, tree);
    bodies_find(cast, tree);
    for (int i = 0; i < (int)tree->n && tree->sentence == 0 && !cast->place; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (tree->n > 14 && tree->tokens[i].start >= cast->dateline)
            break;
        if (name && name->kind == NAME_CAPITAL)
            cast->place = name->code;
    }
    holders_learn_short_forms(cast, tree);
    holders_learn_states(cast, tree);
    read_phrases(cast, tree);
    holders_learn_beside(cast, tree);
}

/* "Peru is lost, Roe told the BBC. He ...": who says what stands before it, and whom the next sentence goes on about; -1 if none. */
static int speaker_behind(const struct cast *cast, const struct tree *tree)
{
    static const char *const words[] = { "say",   "tell",   "add",  "warn",   "note",    "explain", "argue",
                                         "claim", "insist", "joke", "recall", "predict", NULL };

    for (int i = 1; i < (int)tree->n; i++) {
        bool beside = tree_relation(tree, i) == REL_PARATAXIS && tree_head(tree, i) < i;
        if ((tree_relation(tree, i) != REL_ROOT && !beside) || !tree_is_one_of(tree, i, words))
            continue;
        int subject = tree_child_with(tree, i, REL_NSUBJ);
        int content = beside ? tree_head(tree, i) : tree_child_with(tree, i, REL_CCOMP);
        if (subject < 0 || content < 0 || content > MIN(i, subject) || !antecedents_is_subject(tree, subject))
            return -1;
        const struct core *core = mentions_core(cast, tree, subject);
        return core->person || core->name_token >= 0 ? subject : -1;
    }
    return -1;
}

/* Whether the sentence's first person in a subject is a private one: an analyst, a witness, somebody whom nobody knows. */
static bool is_about_private(struct cast *cast, const struct tree *tree, int speaker)
{

    for (int i = MAX(speaker, 0); i < (int)tree->n; i++) {
        if (!antecedents_is_subject(tree, i) || antecedents_teller(tree, i) >= 0)
            continue;
        const struct core *core = mentions_core(cast, tree, i);
        bool unnamed =
            core->role && (core->role->class == ROLE_UNNAMED || core->role->class == ROLE_CITIZEN) && !core->role->plural;
        if (unnamed || core->name_token >= 0)
            return unnamed || !mark_of(cast, i)->code || !cast_speaks(cast, tree, i);
        if (antecedents_is_person(core))
            return false;
    }
    return cast->private;
}

/* "Mr Bush ... the president": who is named holds the office that the tables give him in the article's year. */
static void learn_known_offices(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (!name && tree->tokens[i].upos != UPOS_PROPN)
            continue;
        g_autofree char *word = tree_text(tree, i);
        bool person = name && name->kind == NAME_PERSON && *name->role && !memory_stated(cast->memory, word);
        if (person && cast->year && name->from <= cast->year && (!name->to || name->to >= cast->year)) {
            memory_learn_holder(cast->memory, word, name->role, name->code);
            memory_learn_holder(cast->memory, surname_of(name), name->role, name->code);
        }
        if (tree->tokens[i].upos == UPOS_PROPN)
            memory_name_holder(cast->memory, word);
    }
}

/* "ordered the arrest of Ama Mensah": whom the deed is done to that is a verb's object. */
static bool is_done_to_by_noun(const struct tree *tree, int token)
{
    static const char *const deeds[] = { "arrest",  "detention", "murder", "killing", "release",   "extradition",
                                         "removal", "expulsion", "ouster", "trial",   "dismissal", NULL };
    int deed = tree_relation(tree, token) == REL_NMOD ? tree_head(tree, token) : -1;

    return deed >= 0 && tree_relation(tree, deed) == REL_OBJ && tree_is_one_of(tree, deed, deeds) &&
           g_strcmp0(tree_preposition(tree, token), "of") == 0;
}

/* "Police arrested Ama Mensah": the person by name to whom it was done, where no person did it; -1 if there is none. */
static int person_done_to(const struct cast *cast, const struct tree *tree)
{

    for (int i = 0; i < (int)tree->n; i++) {
        if ((tree_relation(tree, i) != REL_OBJ && !is_done_to_by_noun(tree, i)) || !mark_of(cast, i)->code)
            continue;
        const struct core *core = mentions_core(cast, tree, i);
        if (core->person || core->name_token >= 0)
            return i;
    }
    return -1;
}

/* "Putin said. Russia's president was ill. He": the person met before, whose office the word names. */
static bool is_holder_before(struct cast *cast, const struct tree *tree, int office, const char *code)
{

    if (office < 0 || cast->person != code || !cast->surname)
        return false;
    const struct core *core = mentions_core(cast, tree, office);
    return core->role && !cast_person(cast, tree, office) && memory_holds(cast->memory, cast->surname, core->role->phrase, code);
}

/* "He said Castro had agreed. He ...": a sentence that is about a pronoun goes on about the same man, whomever its clauses name. */
static bool goes_on_about_him(const struct tree *tree)
{
    static const char *const words[] = { "he", "she", NULL };

    for (int i = 0; i < (int)tree->n; i++) {
        int clause = tree_relation(tree, i) == REL_NSUBJ ? tree_head(tree, i) : -1;
        if (clause >= 0 && tree_relation(tree, clause) == REL_ROOT)
            return tree->tokens[i].upos == UPOS_PRON && tree_is_among(tree, i, words);
    }
    return false;
}

/* "Mubarak's first act" after "Sadat": another man of the same land, so that "he" is called by neither's name. */
static void doubt_surname(struct cast *cast, const struct tree *tree)
{
    for (int i = 0; i < (int)tree->n && cast->surname; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (name && name->kind == NAME_PERSON && g_strcmp0(mark_of(cast, i)->code, cast->person) == 0 &&
            g_strcmp0(cast_person(cast, tree, i), cast->surname) != 0)
            cast->surname = NULL;
    }
}

void cast_leave(struct cast *cast, const struct tree *tree)
{
    int at = -1, speaker = speaker_behind(cast, tree);
    bool same = goes_on_about_him(tree) && (cast->person || cast->private);
    const char *person = same           ? NULL
                         : speaker >= 0 ? mark_of(cast, at = speaker)->code
                                        : antecedents_subject(cast, tree, (int)tree->n, true, &at);
    if (!person && speaker < 0 && !same && (at = person_done_to(cast, tree)) >= 0)
        person = mark_of(cast, at)->code;
    const char *subject = antecedents_subject(cast, tree, (int)tree->n, false, NULL);

    antecedents_quote(cast, tree);
    learn_private(cast, tree);
    if (!same)
        cast->private = is_about_private(cast, tree, speaker);
    cast->outlet = outlet_told_of(cast, tree, (int)tree->n);
    antecedents_leave(cast, tree);
    antecedents_learn_counted(cast, tree);
    if (person) {
        if (!is_holder_before(cast, tree, at, person))
            cast->surname = cast_person(cast, tree, at);
        cast->person = person;
    } else
        doubt_surname(cast, tree);
    if (subject)
        cast->subject = subject;
    learn_known_offices(cast, tree);
    for (guint i = 0; i < tree->n; i++)
        if (mark_of(cast, (int)i)->code && !antecedents_is_scene(cast, tree, (int)i))
            memory_mention(cast->memory, mark_of(cast, (int)i)->code);
}

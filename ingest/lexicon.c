#include "lexicon.h"

#include "../db/actor.h"
#include "../db/error.h"
#include "../db/table.h"
#include "phrases.h"

#include <string.h>

#define SPELLINGS_MOST 16 /* words of one row of spellings.tsv */
#define VARIANTS_MOST 64 /* phrases made from one row of names */
#define COMPILED_IN (1u << 30) /* set in the numbers of the program's own rows, so that they come after the user's */

enum { PHRASE, CODE, KIND, FROM, TO, ROLE, NAME_COLUMNS };
enum { ROLE_PHRASE, ROLE_CLASS, ROLE_OWNER, ROLE_LACKING, ROLE_COLUMNS };
enum { DEED_WORD, DEED_KIND, DEED_AUTHOR, DEED_VICTIM, DEED_FROM, DEED_COLUMNS };

static const char *const name_tables[] = { "ingest/names.tsv",   "ingest/organisations.tsv", "ingest/groups.tsv",
                                           "ingest/persons.tsv", "ingest/places.tsv",        "ingest/confusables.tsv" };

static const char *const kind_names[NAME_KINDS] = {
    [NAME_STATE] = "state",
    [NAME_ADJECTIVE] = "adjective",
    [NAME_INHABITANT] = "inhabitant",
    [NAME_CAPITAL] = "capital",
    [NAME_SEAT] = "seat",
    [NAME_PERSON] = "person",
    [NAME_ORGANISATION] = "organisation",
    [NAME_ORGAN] = "organ",
    [NAME_GROUP] = "group",
    [NAME_PEOPLE] = "people",
    [NAME_PARTY] = "party",
    [NAME_AGENCY] = "agency",
    [NAME_COMPANY] = "company",
    [NAME_POWERS] = "powers",
    [NAME_SUMMIT] = "summit",
    [NAME_PLACE] = "place",
    [NAME_MEDIA] = "media",
    [NAME_NOT_ACTOR] = "no-actor",
};

static const char *const class_names[ROLE_CLASSES] = {
    [ROLE_OFFICIAL] = "official", [ROLE_ORGAN] = "organ",           [ROLE_FORCE] = "force",   [ROLE_MISSION] = "mission",
    [ROLE_CITIZEN] = "citizen",   [ROLE_OPPOSITION] = "opposition", [ROLE_REBELS] = "rebels", [ROLE_BAND] = "band",
    [ROLE_TEXT] = "text",         [ROLE_UNNAMED] = "unnamed",
};

static const char *const body_names[BODY_WORDS] = {
    [BODY_NONE] = "",     [BODY_BAND] = "band",     [BODY_FORCE] = "force",
    [BODY_MARK] = "mark", [BODY_COMMON] = "common", [BODY_PLAIN] = "plain",
};

/* By the first two letters of a table's words, a bit for each length (of eight): most words of a text are not looked up. */
enum { STARTS = 32 * 32 };

struct lexicon {
    GArray *names; /* struct name, as the tables have them; NULL once all are read */
    GArray *name_at; /* the same in the order of name_phrases, one for each phrase that finds it */
    struct phrases *name_phrases;
    GArray *roles; /* struct role */
    struct phrases *role_phrases;
    GHashTable *spellings; /* word -> char ** of all words that may stand for it */
    GPtrArray *spelling_rows;
    GHashTable *domain; /* words in lower case, a set */
    GHashTable *sexes; /* given name or whole name -> enum sex */
    GHashTable *bodies; /* word in lower case -> enum body_word */
    GArray *deeds; /* struct deed */
    guint8 spelling_starts[STARTS], domain_starts[STARTS], body_starts[STARTS], head_starts[STARTS];
    GHashTable *peoples; /* code -> phrase of the first adjective that has no end */
    GHashTable *institutions; /* codes in lower case of organisations, companies and outlets, a set */
    GHashTable *companies; /* those of companies, a set */
    GStringChunk *texts;
};

const char *lexicon_class_name(enum role_class class)
{
    return class_names[class];
}

/* A row's number as phrases sorts by it: the user's rows first. */
static guint name_number(guint index, bool own)
{
    return own ? index : index | COMPILED_IN;
}

/* The first n bytes of a text, and two others behind them. */
static char *splice(const char *text, size_t n, const char *middle, const char *end)
{
    size_t m = strlen(middle), e = strlen(end) + 1;
    char *spliced = g_malloc(n + m + e);

    memcpy(spliced, text, n);
    memcpy(spliced + n, middle, m);
    memcpy(spliced + n + m, end, e);
    return spliced;
}

/* The last word of an office in the plural; of "chief of staff" the first. */
static char *make_plural(const char *phrase)
{
    static const char *const irregular[][2] = { { "man", "men" }, { "woman", "women" }, { "person", "people" } };
    const char *of = strstr(phrase, " of "), *end = of ? of : "";
    size_t n = of ? (size_t)(of - phrase) : strlen(phrase);
    g_autofree char *head = g_strndup(phrase, n);

    for (size_t i = 0; i < G_N_ELEMENTS(irregular); i++)
        if (g_str_has_suffix(head, irregular[i][0]))
            return splice(head, n - strlen(irregular[i][0]), irregular[i][1], end);
    if (n > 1 && head[n - 1] == 'y' && !strchr("aeiou", head[n - 2]))
        return splice(head, n - 1, "ies", end);
    bool hissing =
        g_str_has_suffix(head, "s") || g_str_has_suffix(head, "ch") || g_str_has_suffix(head, "sh") || g_str_has_suffix(head, "x");
    return splice(head, n, hissing ? "es" : "s", end);
}

static int find_word(const char *word, const char *const *words, int n)
{
    for (int i = 0; i < n; i++)
        if (*words[i] == *word && strcmp(words[i], word) == 0)
            return i;
    return -1;
}

static guint start_of(const char *word, size_t length)
{
    return (guint)(word[0] & 31) << 5 | (guint)(length > 1 ? word[1] & 31 : 0);
}

static void note_start(guint8 starts[STARTS], const char *word)
{
    size_t length = strlen(word);

    starts[start_of(word, length)] |= (guint8)(1 << length % 8);
}

static bool may_start(const guint8 starts[STARTS], const char *word, size_t length)
{
    return starts[start_of(word, length)] >> length % 8 & 1;
}

/* Takes one row in; returns why it cannot, or NULL. */
typedef char *(*row_reader)(struct lexicon *lexicon, char **cell, bool own);

static char *read_spelling(struct lexicon *lexicon, char **cell, bool own G_GNUC_UNUSED)
{
    int n = 0;

    while (n < SPELLINGS_MOST && *cell[n])
        n++;
    if (n < 2)
        return g_strdup("one word alone; a row holds at least two spellings of a word");
    char **words = g_new0(char *, n + 1);
    for (int i = 0; i < n; i++)
        words[i] = g_string_chunk_insert_const(lexicon->texts, cell[i]);
    g_ptr_array_add(lexicon->spelling_rows, words);
    for (int i = 0; i < n; i++) {
        g_hash_table_insert(lexicon->spellings, words[i], words);
        note_start(lexicon->spelling_starts, words[i]);
    }
    return NULL;
}

static bool read_year(const char *cell, short *year)
{
    int number = 0;

    for (const char *digit = cell; *digit; digit++) {
        number = 10 * number + (*digit - '0');
        if (!g_ascii_isdigit(*digit) || number > 9999)
            return false;
    }
    *year = (short)number;
    return number > 0 || !*cell;
}

/* The phrase with its word number w written otherwise. */
static char *respell(const char *phrase, guint w, const char *spelling)
{
    const char *word = phrase;

    for (; w > 0; w--)
        word += strcspn(word, " -") + 1;
    return splice(phrase, (size_t)(word - phrase), spelling, word + strcspn(word, " -"));
}

/* The phrase in all spellings of its words, itself first. */
static GPtrArray *spell(const struct lexicon *lexicon, const char *phrase)
{
    g_auto(GStrv) words = g_strsplit_set(phrase, " -", -1);
    GPtrArray *phrases = g_ptr_array_new_with_free_func(g_free);

    g_ptr_array_add(phrases, g_strdup(phrase));
    for (guint w = 0; words[w]; w++) {
        char **spellings = g_hash_table_lookup(lexicon->spellings, words[w]);
        guint known = phrases->len;
        if (!spellings || known * g_strv_length(spellings) > VARIANTS_MOST)
            continue;
        for (guint i = 0; i < known; i++)
            for (char **s = spellings; *s; s++)
                if (!g_str_equal(*s, words[w]))
                    g_ptr_array_add(phrases, respell(phrases->pdata[i], w, *s));
    }
    return phrases;
}

/* Whether the first n bytes may be spelt otherwise; yes where they are too many to tell. */
static bool is_spelt(const struct lexicon *lexicon, const char *text, size_t n)
{
    char word[PHRASE_MOST + 1] = "";

    if (!may_start(lexicon->spelling_starts, text, n))
        return false;
    memcpy(word, text, MIN(n, PHRASE_MOST));
    return n > PHRASE_MOST || g_hash_table_contains(lexicon->spellings, word);
}

/* Whether a word of the phrase may be. */
static bool is_respelt(const struct lexicon *lexicon, const char *phrase)
{
    for (const char *rest = phrase;;) {
        size_t n = strcspn(rest, " -");
        if (is_spelt(lexicon, rest, n))
            return true;
        if (!rest[n])
            return false;
        rest += n + 1;
    }
}

static bool add_name(struct lexicon *lexicon, const char *phrase, struct name name)
{
    guint number = name_number(lexicon->names->len, name.own);

    g_array_append_val(lexicon->names, name);
    if (!is_respelt(lexicon, phrase))
        return phrases_add(lexicon->name_phrases, phrase, number);
    g_autoptr(GPtrArray) phrases = spell(lexicon, phrase);
    for (guint i = 0; i < phrases->len; i++)
        if (!phrases_add(lexicon->name_phrases, phrases->pdata[i], number))
            return false;
    return true;
}

/* "Vladimir [Putin]" -> "Vladimir Putin", *bare "Putin"; NULL when the brackets do not match. */
static char *unbracket(const char *phrase, char **bare)
{
    const char *open = strchr(phrase, '['), *close = strchr(phrase, ']');

    *bare = NULL;
    if (!open && !close)
        return g_strdup(phrase);
    if (!open || !close || close < open + 2 || strchr(open + 1, '[') || strchr(close + 1, ']'))
        return NULL;
    *bare = g_strndup(open + 1, (gsize)(close - open - 1));
    return splice(phrase, (size_t)(open - phrase), *bare, close + 1);
}

/* One code, or of powers several with commas between. */
static bool is_code(const char *cell, int kind)
{
    bool good = true;

    if (kind != NAME_POWERS)
        return actor_is_code(cell);
    g_auto(GStrv) codes = g_strsplit(cell, ",", -1);
    for (char **code = codes; *code; code++)
        good &= actor_is_code(*code);
    return good;
}

static char *name_trouble(char **cell, struct name *name)
{
    int kind = find_word(cell[KIND], kind_names, NAME_KINDS);

    if (kind < 0)
        return g_strdup_printf("'%s' is no kind of name; the third cell is one of state, adjective, ... (lexicon.h)", cell[KIND]);
    name->kind = (enum name_kind)kind;
    bool needs_code = kind != NAME_NOT_ACTOR && kind != NAME_SUMMIT && kind != NAME_PLACE;
    if (*cell[CODE] ? !is_code(cell[CODE], kind) : needs_code)
        return g_strdup_printf("'%s' is no actor code such as RUS, NATO or hamas", cell[CODE]);
    if (!read_year(cell[FROM], &name->from) || !read_year(cell[TO], &name->to))
        return g_strdup_printf("'%s' to '%s': a year is a number from 1 to 9999, or nothing", cell[FROM], cell[TO]);
    if (name->to && name->from > name->to)
        return g_strdup_printf("it ends in %s, before it begins in %s", cell[TO], cell[FROM]);
    return NULL;
}

/* The short form, and without its Arabic article too: al-Maliki, Maliki. */
static bool add_bare(struct lexicon *lexicon, const char *bare, struct name name)
{
    name.bare = true;
    if (g_str_has_prefix(bare, "al-") && !add_name(lexicon, bare + strlen("al-"), name))
        return false;
    return add_name(lexicon, bare, name);
}

static char *read_name(struct lexicon *lexicon, char **cell, bool own)
{
    struct name name = { .own = own };
    g_autofree char *bare = NULL;
    g_autofree char *phrase = unbracket(cell[PHRASE], &bare);
    char *trouble = name_trouble(cell, &name);

    if (trouble)
        return trouble;
    if (!phrase)
        return g_strdup_printf("'%s': the brackets do not match; one pair sets off the short form", cell[PHRASE]);
    name.phrase = g_string_chunk_insert(lexicon->texts, phrase);
    name.code = g_string_chunk_insert_const(lexicon->texts, cell[CODE]);
    name.role = *cell[ROLE] ? g_string_chunk_insert_const(lexicon->texts, cell[ROLE]) : "";
    if (name.kind == NAME_ADJECTIVE && !name.to && !g_hash_table_contains(lexicon->peoples, name.code))
        g_hash_table_insert(lexicon->peoples, (gpointer)(gsize)name.code, (gpointer)(gsize)name.phrase);
    bool institution = name.kind == NAME_ORGANISATION || name.kind == NAME_COMPANY || name.kind == NAME_MEDIA;
    if (institution && g_ascii_islower(*name.code))
        g_hash_table_add(lexicon->institutions, (gpointer)(gsize)name.code);
    if (name.kind == NAME_COMPANY)
        g_hash_table_add(lexicon->companies, (gpointer)(gsize)name.code);
    if (!add_name(lexicon, phrase, name) || (bare && !add_bare(lexicon, bare, name)))
        return g_strdup_printf("'%s': a name is 1 to %d Latin letters, digits, spaces and hyphens", cell[PHRASE], PHRASE_MOST - 2);
    return NULL;
}

/* "SAU,MAR" */
static bool is_codes(const char *cell, const char *kind)
{
    if (!*cell)
        return false;
    g_auto(GStrv) codes = g_strsplit(cell, ",", -1);

    for (char **code = codes; *code; code++)
        if (!actor_is_code(*code) || strcmp(actor_kind(*code), kind) != 0)
            return false;
    return true;
}

static char *read_role(struct lexicon *lexicon, char **cell, bool own G_GNUC_UNUSED)
{
    int class = find_word(cell[ROLE_CLASS], class_names, ROLE_CLASSES);
    struct role role = { .class = (enum role_class) class };

    if (class < 0)
        return g_strdup_printf(
            "'%s' is no class of roles; the second cell is official, organ, force, mission, citizen, opposition, "
            "rebels, band, text or unnamed",
            cell[ROLE_CLASS]);
    bool bodies = is_codes(cell[ROLE_OWNER], "organisation");
    role.of_body = bodies || strcmp(cell[ROLE_OWNER], "body") == 0;
    role.of_any = strcmp(cell[ROLE_OWNER], "any") == 0;
    role.of_self = strcmp(cell[ROLE_OWNER], "self") == 0;
    bool other = role.of_body || role.of_any || role.of_self, some = !other && is_codes(cell[ROLE_OWNER], "state");
    role.of_state = some || strcmp(cell[ROLE_OWNER], "state") == 0;
    if (*cell[ROLE_OWNER] && !other && !role.of_state)
        return g_strdup_printf(
            "'%s': the third cell is 'state' where only states have such an office, 'body' where organisations "
            "have, 'any' where armies, firms and bodies have, 'self' where its holder is an actor by himself, the codes "
            "of the states or organisations that have it "
            "('SAU,MAR', 'NATO'), or nothing",
            cell[ROLE_OWNER]);
    if (*cell[ROLE_LACKING] && !is_codes(cell[ROLE_LACKING], "state"))
        return g_strdup_printf("'%s': the fourth cell is the codes of states that have no such office ('GBR,JPN'), or nothing",
                               cell[ROLE_LACKING]);
    role.lacking = *cell[ROLE_LACKING] ? g_string_chunk_insert_const(lexicon->texts, cell[ROLE_LACKING]) : NULL;
    role.states = some ? g_string_chunk_insert_const(lexicon->texts, cell[ROLE_OWNER]) : NULL;
    role.bodies = bodies ? g_string_chunk_insert_const(lexicon->texts, cell[ROLE_OWNER]) : NULL;
    role.phrase = g_string_chunk_insert_const(lexicon->texts, cell[ROLE_PHRASE]);
    for (int plural = 0; plural < 2; plural++) {
        g_autofree char *form = plural ? make_plural(role.phrase) : g_strdup(role.phrase);
        role.plural = plural;
        if (!phrases_add(lexicon->role_phrases, form, name_number(lexicon->roles->len, own)))
            return g_strdup_printf("'%s': a role is 1 to %d Latin letters, spaces and hyphens", cell[ROLE_PHRASE], PHRASE_MOST - 2);
        g_array_append_val(lexicon->roles, role);
    }
    return NULL;
}

static char *read_domain(struct lexicon *lexicon, char **cell, bool own G_GNUC_UNUSED)
{
    g_autofree char *word = g_ascii_strdown(cell[0], -1);

    g_hash_table_add(lexicon->domain, g_string_chunk_insert_const(lexicon->texts, word));
    note_start(lexicon->domain_starts, word);
    return NULL;
}

static char *read_sex(struct lexicon *lexicon, char **cell, bool own G_GNUC_UNUSED)
{
    static const char *const names[] = { "", "man", "woman" };
    int sex = find_word(cell[1], names, G_N_ELEMENTS(names));

    if (sex <= SEX_UNKNOWN)
        return g_strdup_printf("'%s' is no sex; the second cell is woman or man", cell[1]);
    if (!g_hash_table_contains(lexicon->sexes, cell[0])) /* the user's rows come first */
        g_hash_table_insert(lexicon->sexes, g_string_chunk_insert_const(lexicon->texts, cell[0]), GINT_TO_POINTER(sex));
    return NULL;
}

static char *read_body(struct lexicon *lexicon, char **cell, bool own G_GNUC_UNUSED)
{
    int sort = find_word(cell[1], body_names, BODY_WORDS);
    g_autofree char *word = g_ascii_strdown(cell[0], -1);

    if (sort <= BODY_NONE)
        return g_strdup_printf("'%s' is no part of a body's name; the second cell is band, force, mark, common or plain", cell[1]);
    if (!g_hash_table_contains(lexicon->bodies, word)) /* the user's rows come first */
        g_hash_table_insert(lexicon->bodies, g_string_chunk_insert_const(lexicon->texts, word), GINT_TO_POINTER(sort));
    note_start(lexicon->body_starts, word);
    if (sort == BODY_BAND || sort == BODY_FORCE)
        note_start(lexicon->head_starts, word);
    return NULL;
}

static char *read_deed(struct lexicon *lexicon, char **cell, bool own G_GNUC_UNUSED)
{
    static const char *const kinds[] = { "massacre", "uprising" };
    int kind = find_word(cell[DEED_KIND], kinds, G_N_ELEMENTS(kinds));
    g_autofree char *word = g_ascii_strdown(cell[DEED_WORD], -1);
    struct deed deed = { .uprising = kind > 0 };

    if (kind < 0)
        return g_strdup_printf("'%s' is no kind of deed; the second cell is massacre or uprising", cell[DEED_KIND]);
    for (int who = DEED_AUTHOR; who <= DEED_VICTIM; who++)
        if (!actor_is_code(cell[who]))
            return g_strdup_printf("'%s' is no actor code such as RUS, NATO or hamas", cell[who]);
    if (!read_year(cell[DEED_FROM], &deed.from))
        return g_strdup_printf("'%s': a year is a number from 1 to 9999, or nothing", cell[DEED_FROM]);
    deed.word = g_string_chunk_insert_const(lexicon->texts, word);
    deed.author = g_intern_string(cell[DEED_AUTHOR]);
    deed.victim = g_intern_string(cell[DEED_VICTIM]);
    g_array_append_val(lexicon->deeds, deed);
    return NULL;
}

/* Reads a table and its override; stops at the first wrong row, or goes on and collects them in `complaints` where it is given. */
static bool read_table(struct lexicon *lexicon, const char *resource, int columns, const char *directory, row_reader reader,
                       GPtrArray *complaints, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    OWNED(table) *table = table_open(resource, columns, directory, &trouble);
    char **cell;

    while (table && ((cell = table_next(table, &trouble)) || (trouble && complaints))) {
        g_autofree char *reason = cell ? reader(lexicon, cell, table_own(table)) : NULL;
        if (reason)
            fail(&trouble, ERROR_INPUT, "%s: %s", table_where(table), reason);
        if (trouble && !complaints)
            break;
        if (trouble)
            g_ptr_array_add(complaints, g_strdup(trouble->message));
        g_clear_error(&trouble);
    }
    if (!trouble)
        return true;
    if (complaints)
        g_ptr_array_add(complaints, g_strdup(trouble->message));
    else
        g_propagate_error(error, g_steal_pointer(&trouble));
    return complaints != NULL;
}

static void sort_names(struct lexicon *lexicon)
{
    guint n = phrases_count(lexicon->name_phrases);

    phrases_sort(lexicon->name_phrases);
    g_array_set_size(lexicon->name_at, n);
    for (guint i = 0; i < n; i++) {
        guint number = phrases_number(lexicon->name_phrases, i) & ~COMPILED_IN;
        g_array_index(lexicon->name_at, struct name, i) = g_array_index(lexicon->names, struct name, number);
    }
    g_clear_pointer(&lexicon->names, g_array_unref);
}

static bool read_all(struct lexicon *lexicon, const char *directory, GPtrArray *complaints, GError **error)
{
    if (!read_table(lexicon, "ingest/spellings.tsv", SPELLINGS_MOST, directory, read_spelling, complaints, error))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(name_tables); i++)
        if (!read_table(lexicon, name_tables[i], NAME_COLUMNS, directory, read_name, complaints, error))
            return false;
    return read_table(lexicon, "ingest/roles.tsv", ROLE_COLUMNS, directory, read_role, complaints, error) &&
           read_table(lexicon, "ingest/domain.tsv", 1, directory, read_domain, complaints, error) &&
           read_table(lexicon, "ingest/sexes.tsv", 2, directory, read_sex, complaints, error) &&
           read_table(lexicon, "ingest/bodies.tsv", 2, directory, read_body, complaints, error) &&
           read_table(lexicon, "ingest/deeds.tsv", DEED_COLUMNS, directory, read_deed, complaints, error);
}

static struct lexicon *make(const char *directory, GPtrArray *complaints, GError **error)
{
    OWNED(lexicon) *lexicon = g_new0(struct lexicon, 1);

    lexicon->texts = g_string_chunk_new(1 << 16);
    lexicon->names = g_array_new(FALSE, FALSE, sizeof(struct name));
    lexicon->name_at = g_array_new(FALSE, FALSE, sizeof(struct name));
    lexicon->roles = g_array_new(FALSE, FALSE, sizeof(struct role));
    lexicon->name_phrases = phrases_new();
    lexicon->role_phrases = phrases_new();
    lexicon->spellings = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->domain = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->sexes = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->bodies = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->deeds = g_array_new(FALSE, FALSE, sizeof(struct deed));
    lexicon->peoples = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->institutions = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->companies = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->spelling_rows = g_ptr_array_new_with_free_func(g_free);
    if (!read_all(lexicon, directory, complaints, error))
        return NULL;
    sort_names(lexicon);
    phrases_sort(lexicon->role_phrases);
    return g_steal_pointer(&lexicon);
}

struct lexicon *lexicon_new(const char *directory, GError **error)
{
    return make(directory, NULL, error);
}

GPtrArray *lexicon_check(const char *directory)
{
    GPtrArray *complaints = g_ptr_array_new_with_free_func(g_free);
    OWNED(lexicon) *lexicon G_GNUC_UNUSED = make(directory, complaints, NULL);

    return complaints;
}

void lexicon_free(struct lexicon *lexicon)
{
    g_clear_pointer(&lexicon->names, g_array_unref);
    g_array_unref(lexicon->name_at);
    g_array_unref(lexicon->roles);
    phrases_free(lexicon->name_phrases);
    phrases_free(lexicon->role_phrases);
    g_hash_table_unref(lexicon->spellings);
    g_hash_table_unref(lexicon->domain);
    g_hash_table_unref(lexicon->sexes);
    g_hash_table_unref(lexicon->bodies);
    g_array_unref(lexicon->deeds);
    g_hash_table_unref(lexicon->peoples);
    g_hash_table_unref(lexicon->institutions);
    g_hash_table_unref(lexicon->companies);
    g_ptr_array_unref(lexicon->spelling_rows);
    g_string_chunk_free(lexicon->texts);
    g_free(lexicon);
}

guint lexicon_find(const struct lexicon *lexicon, const char *text, const struct token *tokens, guint count, guint at,
                   const struct name **rows, guint *n)
{
    guint first, found, own = 0;
    guint taken = phrases_match(lexicon->name_phrases, text, tokens, count, at, &first, &found);

    if (taken == 0)
        return 0;
    *rows = &g_array_index(lexicon->name_at, struct name, first);
    while (own < found && (*rows)[own].own)
        own++;
    *n = own ? own : found;
    return taken;
}

void lexicon_may_have(const struct lexicon *lexicon, const char *text, const struct token *tokens, guint count, guint at,
                      bool *name, bool *role)
{
    phrases_may_match(lexicon->name_phrases, lexicon->role_phrases, text, tokens, count, at, name, role);
}

const struct name *lexicon_pick(const struct name *rows, guint n, int year)
{
    const struct name *past = NULL;

    for (guint i = 0; i < n; i++) {
        if (year && rows[i].from > year)
            continue;
        if (!year || !rows[i].to || rows[i].to >= year)
            return &rows[i];
        if (!past || rows[i].to > past->to)
            past = &rows[i];
    }
    return past;
}

const char *lexicon_people(const struct lexicon *lexicon, const char *code)
{
    return g_hash_table_lookup(lexicon->peoples, code);
}

bool lexicon_is_institution(const struct lexicon *lexicon, const char *code)
{
    return g_hash_table_contains(lexicon->institutions, code);
}

bool lexicon_is_company(const struct lexicon *lexicon, const char *code)
{
    return g_hash_table_contains(lexicon->companies, code);
}

const char *lexicon_land_of_band(const struct lexicon *lexicon, const char *code)
{
    GHashTableIter iter;
    gpointer land, people;

    g_hash_table_iter_init(&iter, lexicon->peoples);
    while (g_hash_table_iter_next(&iter, &land, &people)) {
        size_t length = strlen(people);
        if (g_ascii_strncasecmp(code, people, length) == 0 && code[length] == '-')
            return land;
    }
    return NULL;
}

guint lexicon_role(const struct lexicon *lexicon, const char *text, const struct token *tokens, guint count, guint at,
                   const struct role **role)
{
    guint first, found;
    guint taken = phrases_match(lexicon->role_phrases, text, tokens, count, at, &first, &found);

    if (taken > 0)
        *role = &g_array_index(lexicon->roles, struct role, phrases_number(lexicon->role_phrases, first) & ~COMPILED_IN);
    return taken;
}

/* A word of at most 31 bytes in lower case; false for longer ones, and for such as do not start as any of the table. */
static bool lower(const char *word, size_t length, const guint8 starts[STARTS], char low[32])
{
    if (length >= 32 || !may_start(starts, word, length))
        return false;
    for (size_t i = 0; i < length; i++)
        low[i] = g_ascii_tolower(word[i]);
    low[length] = '\0';
    return true;
}

const char *lexicon_domain_word(const struct lexicon *lexicon, const char *word, size_t length)
{
    char low[32];
    gpointer key = NULL;

    return lower(word, length, lexicon->domain_starts, low) && g_hash_table_lookup_extended(lexicon->domain, low, &key, NULL)
               ? key
               : NULL;
}

enum sex lexicon_sex(const struct lexicon *lexicon, const char *name)
{
    const char *space = strchr(name, ' ');
    g_autofree char *given = space ? g_strndup(name, (gsize)(space - name)) : NULL;
    enum sex sex = (enum sex)GPOINTER_TO_INT(g_hash_table_lookup(lexicon->sexes, name));

    return sex || !given ? sex : (enum sex)GPOINTER_TO_INT(g_hash_table_lookup(lexicon->sexes, given));
}

enum body_word lexicon_body_word(const struct lexicon *lexicon, const char *word, size_t length)
{
    char low[32];

    return lower(word, length, lexicon->body_starts, low)
               ? (enum body_word)GPOINTER_TO_INT(g_hash_table_lookup(lexicon->bodies, low))
               : BODY_NONE;
}

enum body_word lexicon_body_head(const struct lexicon *lexicon, const char *word, size_t length)
{
    bool may = may_start(lexicon->head_starts, word, length);
    enum body_word sort = may ? lexicon_body_word(lexicon, word, length) : BODY_NONE;

    return sort == BODY_BAND || sort == BODY_FORCE ? sort : BODY_NONE;
}

static bool is_known(const struct deed *deed, int year)
{
    return !year || deed->from <= year;
}

const struct deed *lexicon_deed(const struct lexicon *lexicon, const char *word, size_t length, int year)
{
    for (guint i = 0; i < lexicon->deeds->len; i++) {
        const struct deed *deed = &g_array_index(lexicon->deeds, struct deed, i);
        if (g_ascii_strncasecmp(deed->word, word, length) == 0 && deed->word[length] == '\0' && is_known(deed, year))
            return deed;
    }
    return NULL;
}

const char *lexicon_risen_against(const struct lexicon *lexicon, const char *code, int year)
{
    for (guint i = 0; i < lexicon->deeds->len; i++) {
        const struct deed *deed = &g_array_index(lexicon->deeds, struct deed, i);
        if (deed->uprising && strcmp(deed->author, code) == 0 && is_known(deed, year))
            return deed->victim;
    }
    return NULL;
}

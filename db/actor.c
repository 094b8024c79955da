#include "actor.h"

#include "table.h"

#include <string.h>

enum { CODE, NAME, KIND, CALLED, COLUMNS };

struct actor {
    const char *code, *name, *kind, *words;
};

static struct {
    GArray *rows; /* struct actor, in the table's order */
    GHashTable *row_of; /* code -> struct actor * */
    GHashTable *definite; /* "kind<tab>name" of definite.tsv -> the third cell */
} actors;

static char *lower_words(const char *name, const char *called)
{
    g_autofree char *both = g_strjoin(" ", name, called, NULL);

    return g_ascii_strdown(both, -1);
}

static void read_actors(void)
{
    g_autoptr(GError) error = NULL;
    OWNED(table) *table = table_open("db/actors.tsv", COLUMNS, NULL, &error);
    char **cell;

    actors.rows = g_array_new(FALSE, TRUE, sizeof(struct actor));
    while (table && (cell = table_next(table, &error))) {
        struct actor actor = { g_strdup(cell[CODE]), g_strdup(cell[NAME]), g_intern_string(cell[KIND]),
                               lower_words(cell[NAME], cell[CALLED]) };
        g_array_append_val(actors.rows, actor);
    }
    if (error)
        g_error("%s", error->message);
    actors.row_of = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < actors.rows->len; i++) {
        struct actor *actor = &g_array_index(actors.rows, struct actor, i);
        g_hash_table_insert(actors.row_of, (gpointer)(gsize)actor->code, actor);
    }
}

static void read_definite(void)
{
    g_autoptr(GError) error = NULL;
    OWNED(table) *table = table_open("db/definite.tsv", 3, NULL, &error);
    char **cell;

    actors.definite = g_hash_table_new(g_str_hash, g_str_equal);
    while (table && (cell = table_next(table, &error)))
        g_hash_table_insert(actors.definite, g_strjoin("\t", cell[0], cell[1], NULL), g_strdup(cell[2]));
    if (error)
        g_error("%s", error->message);
}

static void read_once(void)
{
    static gsize read;

    if (g_once_init_enter(&read)) {
        read_actors();
        read_definite();
        g_once_init_leave(&read, 1);
    }
}

static const struct actor *find(const char *code)
{
    read_once();
    return code ? g_hash_table_lookup(actors.row_of, code) : NULL;
}

/* What definite.tsv says of a name of this kind; NULL if it has none. */
static const char *definite(const char *kind, const char *name)
{
    g_autofree char *row = g_strjoin("\t", kind, name, NULL);

    read_once();
    return g_hash_table_lookup(actors.definite, row);
}

/* "al-shams-brigade" -> "Al Shams Brigade", "iraqi-rebels" -> "Iraqi rebels" */
static const char *own_name(const char *code)
{
    g_auto(GStrv) words = g_strsplit(code, "-", -1);

    for (guint i = 0; words[i]; i++)
        if (i == 0 || words[i + 1] || !(definite("many", words[i]) || definite("last", words[i])))
            *words[i] = g_ascii_toupper(*words[i]);
    g_autofree char *name = g_strjoinv(" ", words);
    return g_intern_string(name);
}

const char *actor_name(const char *code)
{
    const struct actor *actor = find(code);

    return actor ? actor->name : own_name(code);
}

/* "the United States", "the Labour Party", but "France" and "Human Rights Watch". */
static bool takes_article(const char *name)
{
    const char *last = strrchr(name, ' '), *second = strchr(name, ' '), *third = second ? strchr(second + 1, ' ') : NULL;
    g_autofree char *first = third ? g_strndup(name, (gsize)(third - name)) : NULL;

    if (g_str_has_prefix(name, "The "))
        return false; /* it has one */
    return definite("name", name) || (last && definite("last", last + 1)) || (first && definite("first", first));
}

const char *actor_in_words(const char *code)
{
    const char *name = actor_name(code);

    if (!takes_article(name))
        return name;
    g_autofree char *whole = g_strconcat("the ", name, NULL);
    return g_intern_string(whole);
}

const char *actor_owner(const char *code)
{
    const char *name = actor_in_words(code), *owner = definite("owner", actor_name(code));
    g_autofree char *own = owner ? NULL : g_strconcat(name, g_str_has_suffix(name, "s") ? "'" : "'s", NULL);

    return owner ? owner : g_intern_string(own);
}

const char *actor_in_letters(const char *words)
{
    const char *owner = words && g_str_has_prefix(words, "the ") ? definite("owner", words + strlen("the ")) : NULL;

    return owner && !strchr(owner, '\'') ? owner : NULL;
}

bool actor_is_many(const char *code)
{
    const char *name = actor_name(code), *last = strrchr(name, ' ');

    return g_str_has_suffix(name, "ians") || (last && definite("many", last + 1)) ||
           (strcmp(actor_kind(code), "group") == 0 && g_str_has_suffix(name, "s") && !g_str_has_suffix(name, "ss") &&
            !definite("one", name));
}

const char *actor_words(const char *code)
{
    const struct actor *actor = find(code);
    g_autofree char *own = actor ? NULL : lower_words(own_name(code), "");

    return actor ? actor->words : g_intern_string(own);
}

const char *actor_kind(const char *code)
{
    const struct actor *actor = find(code);

    return actor ? actor->kind : "";
}

bool actor_is_code(const char *code)
{
    size_t n = strlen(code), upper = 0, lower = 0;

    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)code[i];
        upper += g_ascii_isupper(c);
        lower += g_ascii_islower(c) || c >= 0x80;
        if (!g_ascii_isalnum(c) && c != '-' && c != '+' && c < 0x80)
            return false;
    }
    return n > 1 && n <= 64 && (upper == 0 || lower == 0) && upper + lower > 0;
}

const char *actor_intern(const char *code)
{
    enum { MADE = 256, ALIGNED = 8 };
    static _Thread_local const char *made[MADE]; /* some of those that it has made, by where they are */
    const char *own = made[GPOINTER_TO_SIZE(code) / ALIGNED % MADE] == code ? code : g_intern_string(code);

    made[GPOINTER_TO_SIZE(own) / ALIGNED % MADE] = own;
    return own;
}

size_t actor_count(void)
{
    find(NULL);
    return actors.rows->len;
}

const char *actor_code(size_t i)
{
    find(NULL);
    return g_array_index(actors.rows, struct actor, i).code;
}

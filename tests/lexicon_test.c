#include "../db/actor.h"
#include "../db/table.h"
#include "../ingest/lexicon.h"

#include <glib/gstdio.h>
#include <string.h>

static struct lexicon *lexicon;

/* Cuts a text as a treebank does: words, a stop inside "U.S." kept, 's and hyphens apart. */
static GArray *cut(const char *text)
{
    GArray *tokens = g_array_new(FALSE, TRUE, sizeof(struct token));

    for (guint32 i = 0; text[i];) {
        guint32 start = i;
        if (text[i] == ' ') {
            i++;
            continue;
        }
        if (text[i] == '\'' && text[i + 1] == 's' && !g_ascii_isalpha(text[i + 2]))
            i += 2;
        else if (strchr("-,;\"", text[i]))
            i++;
        else
            while (text[i] && !strchr(" -,;\"", text[i]) &&
                   !(text[i] == '\'' && text[i + 1] == 's' && !g_ascii_isalpha(text[i + 2])))
                i++;
        struct token token = { .start = start, .end = i, .space_after = text[i] == ' ' };
        g_array_append_val(tokens, token);
    }
    return tokens;
}

/* "code/words code/words": every name found going from left to right. */
static char *names_of(const char *text)
{
    g_autoptr(GArray) tokens = cut(text);
    const struct token *token = (const struct token *)(const void *)tokens->data;
    GString *found = g_string_new(NULL);

    for (guint at = 0, taken; at < tokens->len; at += taken ? taken : 1) {
        const struct name *rows;
        guint n;
        taken = lexicon_find(lexicon, text, token, tokens->len, at, &rows, &n);
        if (taken)
            g_string_append_printf(found, "%s%s/%.*s", found->len ? " " : "", rows->code,
                                   (int)(token[at + taken - 1].end - token[at].start), text + token[at].start);
    }
    return g_string_free(found, FALSE);
}

static void test_find(void)
{
    static const struct {
        const char *text, *found;
    } cases[] = {
        { "the U.S.-led talks", "USA/U.S." },
        { "the US and U.N. told us", "USA/US UN/U.N." },
        { "Who told the WHO?", "" },
        { "the WHO said", "WHO/WHO" },
        { "Russia's envoy", "RUS/Russia" },
        { "RUSSIA EXPELS GERMANS", "RUS/RUSSIA DEU/GERMANS" },
        { "a German's passport", "DEU/German" },
        { "roast turkey on china plates", "" },
        { "Franco-German anti-Russian", "FRA/Franco DEU/German RUS/Russian" },
        { "Côte d’Ivoire, Cote d'Ivoire", "CIV/Côte d’Ivoire CIV/Cote d'Ivoire" },
        { "Colonel Moamer Kadhafi met Muammar Gaddafi", "LBY/Moamer Kadhafi LBY/Muammar Gaddafi" },
        { "al Qaeda, Al-Qaida", "al-qaeda/al Qaeda al-qaeda/Al-Qaida" },
        { "the UN Security Council", "UNSC/UN Security Council" },
        { "South Korea and North Korean", "KOR/South Korea PRK/North Korean" },
        { "Guinea-Bissau, Guinea", "GNB/Guinea-Bissau GIN/Guinea" },
        { "Zaire, the Soviet Union", "COD/Zaire RUS/Soviet Union" },
        { "Quai d'Orsay", "FRA/Quai d'Orsay" },
        { "Georgia Tech, Georgia, Michael Jordan", "/Georgia Tech GEO/Georgia /Michael Jordan" },
        { "George Washington left Washington", "/George Washington USA/Washington" },
        { "Maliki and al-Maliki", "IRQ/Maliki IRQ/al-Maliki" },
        { "Champagne, Francois-Philippe Champagne", "CAN/Francois-Philippe Champagne" },
        { "Republika Srpska, Bosnian Serbs", "bosnian-serbs/Republika Srpska bosnian-serbs/Bosnian Serbs" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *found = names_of(cases[i].text);
        if (g_strcmp0(found, cases[i].found) != 0)
            g_error("%s: found '%s', wanted '%s'", cases[i].text, found, cases[i].found);
    }
}

static const struct name *pick(const char *text, int year)
{
    g_autoptr(GArray) tokens = cut(text);
    const struct name *rows;
    guint n;

    if (!lexicon_find(lexicon, text, (const struct token *)(const void *)tokens->data, tokens->len, 0, &rows, &n))
        g_error("%s: not found", text);
    return lexicon_pick(rows, n, year);
}

static void test_pick(void)
{
    g_assert_cmpstr(pick("Putin", 2010)->role, ==, "prime minister");
    g_assert_cmpstr(pick("Putin", 2003)->role, ==, "president");
    g_assert_cmpstr(pick("Bush", 2003)->phrase, ==, "George W. Bush");
    g_assert_true(pick("Bush", 2003)->bare);
    g_assert_false(pick("George W. Bush", 2003)->bare);
    g_assert_cmpstr(pick("Carlos Ruiz Massieu", 2026)->code, ==, "UN");
    g_assert_cmpint(pick("Bush", 1997)->to, ==, 1993);
    g_assert_null(pick("Antony Blinken", 1980));
}

static void test_roles(void)
{
    static const struct {
        const char *text;
        guint taken;
        enum role_class class;
        bool plural;
    } cases[] = {
        { "Foreign Minister Lavrov", 2, ROLE_OFFICIAL, false },
        { "foreign ministers", 2, ROLE_OFFICIAL, true },
        { "secretaries of state met", 3, ROLE_OFFICIAL, true },
        { "fishermen", 1, ROLE_CITIZEN, true },
        { "troops", 1, ROLE_FORCE, true },
        { "embassies", 1, ROLE_MISSION, true },
        { "vice-president", 3, ROLE_OFFICIAL, false },
        { "rebels", 1, ROLE_REBELS, true },
        { "table", 0, ROLE_CLASSES, false },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GArray) tokens = cut(cases[i].text);
        const struct role *role = NULL;
        guint taken = lexicon_role(lexicon, cases[i].text, (const struct token *)(const void *)tokens->data, tokens->len, 0, &role);
        if (taken != cases[i].taken || (taken && (role->class != cases[i].class || role->plural != cases[i].plural)))
            g_error("%s: %u tokens, %s", cases[i].text, taken, role ? lexicon_class_name(role->class) : "");
    }
}

static void check_codes(const char *where, const char *phrase, const char *cell)
{
    g_auto(GStrv) codes = g_strsplit(cell, ",", -1);

    for (char **code = codes; *code; code++)
        if (**code && !*actor_kind(*code))
            g_error("%s: %s: db/actors.tsv has no %s", where, phrase, *code);
        else if (g_str_has_prefix(actor_in_words(*code), "the The "))
            g_error("%s: %s: %s", where, phrase, actor_in_words(*code));
}

/* Every code of our own tables has a name for the timeline's labels. */
static void test_codes(void)
{
    static const char *const tables[] = { "names", "organisations", "groups", "persons", "places", "confusables" };

    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *path = g_strdup_printf("ingest/%s.tsv", tables[i]);
        OWNED(table) *table = table_open(path, 6, NULL, &error);
        for (char **cell; (cell = table_next(table, &error));)
            check_codes(table_where(table), cell[0], cell[1]);
        g_assert_no_error(error);
    }
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;

    g_test_init(&argc, &argv, NULL);
    lexicon = lexicon_new(NULL, &error);
    g_assert_no_error(error);
    g_test_add_func("/lexicon/find", test_find);
    g_test_add_func("/lexicon/pick", test_pick);
    g_test_add_func("/lexicon/roles", test_roles);
    g_test_add_func("/lexicon/codes", test_codes);
    int status = g_test_run();
    lexicon_free(lexicon);
    return status;
}

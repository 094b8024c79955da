#include "phrases.h"

#include "../db/table.h"

#include <glib.h>
#include <string.h>

static const char *const languages[] = { "en", "de", "fr", "es", "ru" };

#define LANGUAGES G_N_ELEMENTS(languages)

static const char *const names[PHRASES] = {
    [PHRASE_TIMELINE] = "timeline",
    [PHRASE_DIPLOMATIC_EVENTS] = "diplomatic-events",
    [PHRASE_AND] = "and",
    [PHRASE_EVENT] = "event",
    [PHRASE_EVENTS] = "events",
    [PHRASE_SALIENT] = "salient",
    [PHRASE_VERBAL_COOPERATION] = "verbal-cooperation",
    [PHRASE_MATERIAL_COOPERATION] = "material-cooperation",
    [PHRASE_VERBAL_CONFLICT] = "verbal-conflict",
    [PHRASE_MATERIAL_CONFLICT] = "material-conflict",
    [PHRASE_PLANNED] = "planned",
    [PHRASE_PROPOSED] = "proposed",
    [PHRASE_DENIED] = "denied",
    [PHRASE_DAY_UNKNOWN] = "day-unknown",
    [PHRASE_DAYS] = "days",
    [PHRASE_OPEN_END] = "open-end",
    [PHRASE_REPORT_DAY] = "report-day",
    [PHRASE_SOURCE] = "source",
    [PHRASE_SOURCES] = "sources",
    [PHRASE_MORE] = "more",
    [PHRASE_FOLDED] = "folded",
    [PHRASE_FOLDED_MORE] = "folded-more",
    [PHRASE_EVEN] = "even",
    [PHRASE_LEFT_OUT] = "left-out",
    [PHRASE_UNDATED] = "undated",
    [PHRASE_UNDATED_MORE] = "undated-more",
    [PHRASE_PAGE] = "page",
    [PHRASE_LIST_OF_SOURCES] = "list-of-sources",
    [PHRASE_MORE_SOURCES] = "more-sources",
    [PHRASE_UNTITLED] = "untitled",
    [PHRASE_BY] = "by",
    [PHRASE_BY_AND_OTHERS] = "by-and-others",
    [PHRASE_BY_OTHERS] = "by-others",
    [PHRASE_TOWARDS] = "towards",
    [PHRASE_TOWARDS_OTHERS] = "towards-others",
    [PHRASE_OTHER_ACTS] = "other-acts",
    [PHRASE_DAY_NUMBER] = "day-number",
    [PHRASE_ONE_DAY] = "one-day",
    [PHRASE_MANY_DAYS] = "many-days",
    [PHRASE_ONE_MONTH] = "one-month",
    [PHRASE_MANY_MONTHS] = "many-months",
    [PHRASE_ONE_YEAR] = "one-year",
    [PHRASE_MANY_YEARS] = "many-years",
    [PHRASE_SEARCH] = "search",
    [PHRASE_ACTOR] = "actor",
    [PHRASE_KIND] = "kind",
    [PHRASE_ACT] = "act",
    [PHRASE_ALL] = "all",
    [PHRASE_CLEAR] = "clear",
    [PHRASE_SHOWN] = "shown",
    [PHRASE_EVIDENCE] = "evidence",
    [PHRASE_NO_DATE] = "no-date",
    [PHRASE_SHORT_JAN + 0] = "short-jan",
    [PHRASE_SHORT_JAN + 1] = "short-feb",
    [PHRASE_SHORT_JAN + 2] = "short-mar",
    [PHRASE_SHORT_JAN + 3] = "short-apr",
    [PHRASE_SHORT_JAN + 4] = "short-may",
    [PHRASE_SHORT_JAN + 5] = "short-jun",
    [PHRASE_SHORT_JAN + 6] = "short-jul",
    [PHRASE_SHORT_JAN + 7] = "short-aug",
    [PHRASE_SHORT_JAN + 8] = "short-sep",
    [PHRASE_SHORT_JAN + 9] = "short-oct",
    [PHRASE_SHORT_JAN + 10] = "short-nov",
    [PHRASE_SHORT_JAN + 11] = "short-dec",
    [PHRASE_FULL_JANUARY + 0] = "full-january",
    [PHRASE_FULL_JANUARY + 1] = "full-february",
    [PHRASE_FULL_JANUARY + 2] = "full-march",
    [PHRASE_FULL_JANUARY + 3] = "full-april",
    [PHRASE_FULL_JANUARY + 4] = "full-may",
    [PHRASE_FULL_JANUARY + 5] = "full-june",
    [PHRASE_FULL_JANUARY + 6] = "full-july",
    [PHRASE_FULL_JANUARY + 7] = "full-august",
    [PHRASE_FULL_JANUARY + 8] = "full-september",
    [PHRASE_FULL_JANUARY + 9] = "full-october",
    [PHRASE_FULL_JANUARY + 10] = "full-november",
    [PHRASE_FULL_JANUARY + 11] = "full-december",
};

static int find_name(const char *name)
{
    for (int phrase = 0; phrase < PHRASES; phrase++)
        if (strcmp(names[phrase], name) == 0)
            return phrase;
    return -1;
}

/* By phrase, then language; the table is the program's own, and whole. */
static char **read_phrases(void)
{
    char **phrases = g_new0(char *, PHRASES *LANGUAGES);
    g_autoptr(GError) error = NULL;
    OWNED(table) *table = table_open("timeline/phrases.tsv", 1 + LANGUAGES, NULL, &error);
    char **cell;

    while ((cell = table_next(table, &error))) {
        int phrase = find_name(cell[0]);
        g_assert(phrase >= 0);
        for (size_t i = 0; i < LANGUAGES; i++)
            phrases[(size_t)phrase * LANGUAGES + i] = g_strdup(cell[1 + i]);
    }
    g_assert_no_error(error);
    for (size_t i = 0; i < PHRASES * LANGUAGES; i++)
        g_assert(phrases[i] && *phrases[i]);
    return phrases;
}

/* English, the first, for those that have no column. */
static size_t language_index(const char *language)
{
    size_t length = strcspn(language, "-_");

    for (size_t i = 0; i < LANGUAGES; i++)
        if (strlen(languages[i]) == length && strncmp(languages[i], language, length) == 0)
            return i;
    return 0;
}

const char *phrase_get(const char *language, enum phrase phrase)
{
    static gsize phrases;

    if (g_once_init_enter(&phrases))
        g_once_init_leave(&phrases, (gsize)read_phrases());
    return ((char **)phrases)[(size_t)phrase * LANGUAGES + language_index(language)];
}

bool phrase_knows(const char *language)
{
    return strcspn(language, "-_") == 2 && (language_index(language) > 0 || g_str_has_prefix(language, languages[0]));
}

char *phrase_fill(const char *language, enum phrase phrase, const char *first, const char *second)
{
    GString *text = g_string_new(NULL);

    for (const char *p = phrase_get(language, phrase); *p; p++) {
        bool slot = p[0] == '{' && (p[1] == '1' || p[1] == '2') && p[2] == '}';
        if (!slot) {
            g_string_append_c(text, *p);
            continue;
        }
        g_string_append(text, p[1] == '1' ? first : second);
        p += 2;
    }
    return g_string_free(text, FALSE);
}

char *phrase_count(const char *language, enum phrase phrase, int first, int second)
{
    g_autofree char *one = g_strdup_printf("%d", first), *two = g_strdup_printf("%d", second);

    return phrase_fill(language, phrase, one, two);
}

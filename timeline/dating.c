#include "dating.h"

#include "phrases.h"
#include "../db/error.h"
#include "../db/style.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

struct dating {
    enum style style;
    char *language;
    bool lacking;
    struct style_words words; /* interned */
};

static const struct dating plain = { .style = STYLE_DAY_MONTH, .language = "en" };

/* "de" becomes de_DE; where language and country have different letters, the country that most of its speakers live in. */
static char *locale_name(const char *language)
{
    static const char *const countries[][2] = {
        { "ar", "EG" }, { "cs", "CZ" }, { "da", "DK" }, { "el", "GR" }, { "et", "EE" }, { "fa", "IR" }, { "ga", "IE" },
        { "he", "IL" }, { "hi", "IN" }, { "ja", "JP" }, { "ka", "GE" }, { "ko", "KR" }, { "nb", "NO" }, { "sl", "SI" },
        { "sq", "AL" }, { "sr", "RS" }, { "sv", "SE" }, { "uk", "UA" }, { "ur", "PK" }, { "vi", "VN" }, { "zh", "CN" },
    };
    g_autofree char *upper = g_ascii_strup(language, -1);
    const char *country = upper;

    if (strchr(language, '_'))
        return g_strdup(language);
    for (size_t i = 0; i < G_N_ELEMENTS(countries); i++)
        if (strcmp(countries[i][0], language) == 0)
            country = countries[i][1];
    return g_strdup_printf("%s_%s", language, country);
}

static void name_month(struct dating *dating, int month, const char *in_short, const char *in_full)
{
    g_autofree char *stripped_short = g_strstrip(g_strdup(in_short)), *stripped_full = g_strstrip(g_strdup(in_full));

    dating->words.in_short[month] = g_intern_string(stripped_short);
    dating->words.in_full[month] = g_intern_string(stripped_full);
}

static void set_language(struct dating *dating, const char *language)
{
    g_free(dating->language);
    dating->language = g_strdelimit(g_strdup(language), "_", '-');
}

/* Names that a locale does not have, or not in UTF-8, stay English. */
static void read_months(struct dating *dating, const char *language)
{
    static const nl_item short_items[12] = { ABMON_1, ABMON_2, ABMON_3, ABMON_4,  ABMON_5,  ABMON_6,
                                             ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12 };
    static const nl_item full_items[12] = { MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 };
    g_autofree char *name = locale_name(language), *with_charset = g_strdup_printf("%s.UTF-8", name);
    locale_t locale = newlocale(LC_ALL_MASK, with_charset, (locale_t)0);

    dating->lacking = locale == (locale_t)0;
    if (dating->lacking)
        return;
    for (int month = 0; month < 12; month++) {
        const char *in_short = nl_langinfo_l(short_items[month], locale), *in_full = nl_langinfo_l(full_items[month], locale);
        if (!g_utf8_validate(in_short, -1, NULL) || !g_utf8_validate(in_full, -1, NULL) || !*in_short || !*in_full)
            continue;
        name_month(dating, month, in_short, in_full);
    }
    freelocale(locale);
    set_language(dating, language);
}

static void phrase_months(struct dating *dating, const char *language)
{
    for (int month = 0; month < 12; month++)
        name_month(dating, month, phrase_get(language, PHRASE_SHORT_JAN + (unsigned)month),
                   phrase_get(language, PHRASE_FULL_JANUARY + (unsigned)month));
    dating->words.day_mark = phrase_get(language, PHRASE_DAY_NUMBER) + strlen("{1}");
    set_language(dating, language);
}

struct dating *dating_new(const char *format, const char *language, GError **error)
{
    enum style style = STYLE_DAY_MONTH;

    if (!style_find(format, &style, error))
        return NULL;
    if (language &&
        (!g_ascii_islower(language[0]) ||
         strspn(language, "abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ") != strlen(language) || strlen(language) > 16)) {
        fail(error, ERROR_USAGE, "--lang %s: give a language as de or pt_BR", language);
        return NULL;
    }
    struct dating *dating = g_new0(struct dating, 1);
    dating->style = style;
    phrase_months(dating, "en");
    if (language && phrase_knows(language))
        phrase_months(dating, language);
    else if (language)
        read_months(dating, language);
    return dating;
}

bool dating_lacks_language(const struct dating *dating)
{
    return dating && dating->lacking;
}

const char *dating_language(const struct dating *dating)
{
    return dating ? dating->language : plain.language;
}

/* A plain one has none of its own. */
static const struct style_words *words_of(const struct dating *dating)
{
    return dating == &plain ? &style_english : &dating->words;
}

static const char *name_of(const struct dating *dating, int month)
{
    return style_month(dating->style, words_of(dating), month);
}

/* One date, as precise as it is. */
static char *single(const struct dating *dating, struct date date)
{
    return style_text(dating->style, words_of(dating), date);
}

/* Days of one month share its name: "26–27 Mar 2018", "Mar 26–27, 2018", "26.–27.3.2018"; NULL where none is shared. */
static char *within_month(const struct dating *dating, struct date date, struct date until)
{
    if (!date.day || !until.day || date.year != until.year || date.month != until.month || dating->style == STYLE_ISO)
        return NULL;
    if (dating->style == STYLE_DOTS)
        return g_strdup_printf("%d.–%d.%d.%d", date.day, until.day, date.month, date.year);
    const char *month = name_of(dating, date.month), *mark = words_of(dating)->day_mark;
    return dating->style == STYLE_MONTH_DAY ? g_strdup_printf("%s %d–%d, %d", month, date.day, until.day, date.year)
                                            : g_strdup_printf("%d%s–%d%s %s %d", date.day, mark, until.day, mark, month, date.year);
}

/* "29 May – 2 Jun 1988" names the year once. */
static char *within_year(const struct dating *dating, struct date date, const char *end)
{
    const char *month = name_of(dating, date.month);

    return date.day ? g_strdup_printf("%d%s %s – %s", date.day, words_of(dating)->day_mark, month, end)
                    : g_strdup_printf("%s – %s", month, end);
}

char *dating_text(const struct dating *dating, struct date date, struct date until)
{
    dating = dating ? dating : &plain;
    bool lasts = until.precision && date_last(until) > date_last(date);

    if (!lasts || (date.precision > DATE_YEAR && until.precision == DATE_YEAR && until.year == date.year))
        return single(dating, date);
    char *days = within_month(dating, date, until);
    if (days)
        return days;
    g_autofree char *start = single(dating, date), *end = single(dating, until);
    if (date.precision == DATE_YEAR && until.precision == DATE_YEAR)
        return g_strdup_printf("%s–%s", start, end);
    bool day_first = dating->style == STYLE_DAY_MONTH || dating->style == STYLE_LONG;
    if (day_first && date.precision > DATE_YEAR && date.year == until.year)
        return within_year(dating, date, end);
    return g_strdup_printf("%s – %s", start, end);
}

const char *dating_month(const struct dating *dating, int month)
{
    return words_of(dating ? dating : &plain)->in_short[month - 1];
}

void dating_free(struct dating *dating)
{
    g_free(dating->language);
    g_free(dating);
}

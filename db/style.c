#include "style.h"

#include "error.h"

#include <string.h>

static const char *const names[STYLES] = {
    [STYLE_DAY_MONTH] = "day-month",
    [STYLE_MONTH_DAY] = "month-day",
    [STYLE_LONG] = "long",
    [STYLE_DOTS] = "dots",
    [STYLE_ISO] = "iso",
};

const struct style_words style_english = {
    .day_mark = "",
    .in_short = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
    .in_full = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                 "December" },
};

bool style_find(const char *name, enum style *style, GError **error)
{
    for (int i = 0; name && i < STYLES; i++)
        if (strcmp(names[i], name) == 0) {
            *style = (enum style)i;
            return true;
        }
    return !name || fail(error, ERROR_USAGE, "--date-format %s: no such format; " STYLE_NAMES " are known", name);
}

const char *style_month(enum style style, const struct style_words *words, int month)
{
    words = words ? words : &style_english;
    return (style == STYLE_LONG ? words->in_full : words->in_short)[month - 1];
}

char *style_text(enum style style, const struct style_words *words, struct date date)
{
    char iso[DATE_TEXT_SIZE];

    if (date.precision == DATE_UNKNOWN)
        return g_strdup("");
    if (style == STYLE_ISO)
        return g_strdup(date_format(date, iso));
    if (date.precision == DATE_YEAR)
        return g_strdup_printf("%d", date.year);
    if (style == STYLE_DOTS)
        return date.day ? g_strdup_printf("%d.%d.%d", date.day, date.month, date.year)
                        : g_strdup_printf("%d.%d", date.month, date.year);
    const char *month = style_month(style, words, date.month);
    if (!date.day)
        return g_strdup_printf("%s %d", month, date.year);
    return style == STYLE_MONTH_DAY ? g_strdup_printf("%s %d, %d", month, date.day, date.year)
                                    : g_strdup_printf("%d%s %s %d", date.day, words ? words->day_mark : "", month, date.year);
}

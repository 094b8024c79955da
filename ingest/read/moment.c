#include "moment.h"

#include <glib.h>

/* So many digits as a number; false if there are fewer. */
static bool digits(const char **at, int n, int *number)
{
    *number = 0;
    for (int i = 0; i < n; i++, (*at)++) {
        if (!g_ascii_isdigit(**at))
            return false;
        *number = *number * 10 + (**at - '0');
    }
    return true;
}

/* Passes over the sign between two numbers, which the short form does not have. */
static void separator(const char **at, char sign)
{
    *at += **at == sign;
}

/* "+02:00", "+0200", "+02", "Z". */
static void add_zone(GString *text, const char *at)
{
    char sign = *at;
    int hours, minutes = 0;

    if (sign == 'Z' || sign == 'z')
        g_string_append_c(text, 'Z');
    if ((sign != '+' && sign != '-') || (at++, !digits(&at, 2, &hours)))
        return;
    separator(&at, ':');
    if (!g_ascii_isdigit(*at) || digits(&at, 2, &minutes))
        g_string_append_printf(text, "%c%02d:%02d", sign, hours, minutes);
}

static void add_time(GString *text, const char *at)
{
    int hours, minutes, seconds = 0;

    if ((*at != 'T' && *at != ' ' && *at != 't') || (at++, !digits(&at, 2, &hours)) || hours > 24)
        return;
    separator(&at, ':');
    if (!digits(&at, 2, &minutes) || minutes > 59)
        return;
    separator(&at, ':');
    if (g_ascii_isdigit(*at) && (!digits(&at, 2, &seconds) || seconds > 60))
        return;
    g_string_append_printf(text, "T%02d:%02d:%02d", hours, minutes, seconds);
    if (*at == '.' || *at == ',')
        for (at++; g_ascii_isdigit(*at);)
            at++;
    while (*at == ' ')
        at++;
    add_zone(text, at);
}

bool moment_read(const char *written, struct date *day, char **text)
{
    int year, month, date;

    while (g_ascii_isspace(*written))
        written++;
    if (!digits(&written, 4, &year))
        return false;
    separator(&written, '-');
    if (!digits(&written, 2, &month))
        return false;
    separator(&written, '-');
    if (!digits(&written, 2, &date) || g_ascii_isdigit(*written) || !date_make(year, month, date, day))
        return false;
    GString *moment = g_string_new(NULL);
    g_string_append_printf(moment, "%04d-%02d-%02d", year, month, date);
    add_time(moment, written);
    *text = g_string_free(moment, FALSE);
    return true;
}

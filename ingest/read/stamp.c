#include "stamp.h"

#include "../../db/table.h"

#include <stdio.h>
#include <string.h>

enum { WORD, MONTH, COLUMNS };
enum { PIECES = 4096, WORD_BYTES = 48 };

/* ---------- pieces of the text ---------- */

/* A run of digits or of letters. */
struct piece {
    const char *text;
    int length; /* bytes */
    int number; /* -1: letters, or more digits than a number here has */
};

static gpointer read_months(gpointer data)
{
    GHashTable *months = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    OWNED(table) *table = table_open("ingest/read/months.tsv", COLUMNS, NULL, NULL);
    char **cell;

    (void)data;
    while ((cell = table_next(table, NULL)))
        g_hash_table_insert(months, g_strdup(cell[WORD]), GINT_TO_POINTER((int)g_ascii_strtoll(cell[MONTH], NULL, 10)));
    return months;
}

/* 1 to 12, or 0. */
static int month_of(const struct piece *piece)
{
    static GOnce once = G_ONCE_INIT;
    GHashTable *months = g_once(&once, read_months, NULL);
    char word[WORD_BYTES];

    if (piece->number >= 0 || piece->length >= WORD_BYTES || g_ascii_isdigit(*piece->text))
        return 0;
    g_snprintf(word, sizeof word, "%.*s", piece->length, piece->text);
    g_autofree char *low = g_utf8_strdown(word, -1);
    return GPOINTER_TO_INT(g_hash_table_lookup(months, low));
}

/* Where a letter, seen as UTF-8, ends; text itself where it is none. Combining marks belong to words (Hindi, Arabic). */
static const char *behind_letter(const char *text, const char *end)
{
    if ((guint8)*text < 0x80)
        return g_ascii_isalpha(*text) ? text + 1 : text;
    gunichar c = g_utf8_get_char_validated(text, end - text);
    if (c >= (gunichar)-2 || (c >= 0x2e80 && c < 0xf900) || !(g_unichar_isalpha(c) || g_unichar_ismark(c)))
        return text;
    return g_utf8_next_char(text);
}

static int cut(const char *text, size_t length, struct piece *pieces, int most)
{
    const char *end = text + length;
    int n = 0;

    for (const char *p = text; p < end && n < most;) {
        const char *from = p, *next;
        int number = 0; /* of these digits alone: what stands behind the end may be digits too */
        for (; p < end && g_ascii_isdigit(*p); p++)
            number = p - from < 8 ? number * 10 + (*p - '0') : -1;
        if (p > from) {
            pieces[n++] = (struct piece){ from, (int)(p - from), number };
            continue;
        }
        while (p < end && (next = behind_letter(p, end)) > p)
            p = next;
        if (p > from)
            pieces[n++] = (struct piece){ from, (int)(p - from), -1 };
        else
            p++;
    }
    return n;
}

static const char *behind(const struct piece *piece)
{
    return piece->text + piece->length;
}

/* What stands between two pieces is one of these, and short. */
static bool between(const struct piece *a, const char *of)
{
    const char *from = behind(a), *to = a[1].text;

    if (to - from > 6)
        return false;
    for (; from < to; from++)
        if (!strchr(of, *from))
            return false;
    return true;
}

static bool is_word(const struct piece *piece, const char *const *words)
{
    for (; *words; words++)
        if ((int)strlen(*words) == piece->length && g_ascii_strncasecmp(*words, piece->text, (gsize)piece->length) == 0)
            return true;
    return false;
}

/* ---------- days ---------- */

static bool make_day(int year, int month, int day, struct stamp *stamp)
{
    return year >= 1990 && year <= 2099 && month && day && date_make(year, month, day, &stamp->day);
}

static int full_year(const struct piece *piece)
{
    if (piece->number < 0 || piece->number > 9999 || (piece->length != 4 && piece->length != 2))
        return 0;
    return piece->length == 4 ? piece->number : piece->number + (piece->number < 70 ? 2000 : 1900);
}

static const char words_apart[] = " \t\n\r,.-/'\xc2\xa0";

/* "2016-12-30", "2016/12/30", "2016.12.30", "2016年12月30日", "2016. 12. 30." : how many pieces, 0 if none. */
static int year_first(const struct piece *p, int n, struct stamp *stamp)
{
    static const char *const cjk[] = { "年", "月", "년", "월" };

    if (n < 3 || p[0].length != 4 || p[1].number < 0 || p[1].length > 2 || p[2].number < 0 || p[2].length > 2)
        return 0;
    bool plain = between(p, "-/. ") && between(p + 1, "-/. ") && behind(p) < p[1].text && behind(p + 1) < p[2].text &&
                 *behind(p) == *behind(p + 1);
    bool signs = false;
    for (size_t i = 0; i < G_N_ELEMENTS(cjk); i += 2)
        signs |=
            g_str_has_prefix(behind(p), cjk[i]) && g_str_has_prefix(behind(p + 1), cjk[i + 1]) && p[2].text - behind(p + 1) <= 4;
    return (plain || signs) && make_day(p[0].number, p[1].number, p[2].number, stamp) ? 3 : 0;
}

/* "20161230", and "20161230" in front of a time: "20161230T0915", "20161230091500". */
static int digits_alone(const struct piece *p, struct stamp *stamp)
{
    char digits[9];

    if (p[0].length != 8 && p[0].length != 14)
        return 0;
    if (!g_ascii_isdigit(*p[0].text))
        return 0;
    g_snprintf(digits, sizeof digits, "%.8s", p[0].text);
    int number = (int)g_ascii_strtoll(digits, NULL, 10);
    return make_day(number / 10000, number / 100 % 100, number % 100, stamp) ? 1 : 0;
}

/* "30 December 2016", "30. Dezember 2016", "30 de diciembre de 2016", "30th of December, 2016", "30-Dec-16". */
static int day_first(const struct piece *p, int n, struct stamp *stamp)
{
    static const char *const fillers[] = { "st", "nd", "rd", "th", "of", "de", "di", "er", "del", "d", "den", "o", NULL };
    int i = 1, month;

    if (n < 3 || p[0].number < 1 || p[0].number > 31 || p[0].length > 2)
        return 0;
    for (; i < n - 1 && i < 3 && is_word(&p[i], fillers) && between(&p[i - 1], words_apart); i++)
        ;
    if (i >= n - 1 || !between(&p[i - 1], words_apart) || (month = month_of(&p[i])) == 0)
        return 0;
    int m = i++;
    if (i < n && month_of(&p[i]) == month && between(&p[i - 1], " /()"))
        i++; /* Arabic pages give both of a month's names */
    for (; i < n && i < m + 3 && is_word(&p[i], fillers) && between(&p[i - 1], words_apart); i++)
        ;
    if (i >= n || !between(&p[i - 1], words_apart) || (p[i].length == 2 && i > m + 1))
        return 0;
    return make_day(full_year(&p[i]), month, p[0].number, stamp) ? i + 1 : 0;
}

/* "December 30, 2016", "Dec. 30th, 2016"; and with a time between: "Dec 30 09:15:00 CET 2016" (asctime). */
static int month_first(const struct piece *p, int n, struct stamp *stamp)
{
    static const char *const endings[] = { "st", "nd", "rd", "th", NULL };
    int month = n >= 3 ? month_of(&p[0]) : 0, i = 2;

    if (!month || p[1].number < 1 || p[1].number > 31 || !between(p, words_apart))
        return 0;
    if (is_word(&p[i], endings) && behind(&p[1]) == p[i].text)
        i++;
    if (i < n && p[i].length == 4 && between(&p[i - 1], words_apart))
        return make_day(p[i].number, month, p[1].number, stamp) ? i + 1 : 0;
    for (int k = i; k < n && k < i + 5; k++)
        if (p[k].length == 4 && p[k].number >= 1990 && *behind(&p[2]) == ':' && make_day(p[k].number, month, p[1].number, stamp))
            return 2; /* the time is read from behind the day */
    return 0;
}

/* "30.12.2016", "30/12/2016", "12/30/2016", "30-12-2016": the month is where it can be, else where the order has it. */
static int year_last(const struct piece *p, int n, enum stamp_order order, struct stamp *stamp)
{
    if (n < 3 || p[0].number < 1 || p[1].number < 1 || p[0].length > 2 || p[1].length > 2 || p[2].length != 4)
        return 0;
    if (*behind(p + 2) == '.' && g_ascii_isdigit(behind(p + 2)[1]))
        return 0; /* a version, not a day */
    char sign = *behind(p);
    if (!memchr("./-", sign, 3) || behind(p) + 1 != p[1].text || *behind(p + 1) != sign || behind(p + 1) + 1 != p[2].text)
        return 0;
    bool month_leads = sign == '/' && order == STAMP_MONTH_FIRST ? p[0].number <= 12 : p[1].number > 12;
    return make_day(p[2].number, p[month_leads ? 0 : 1].number, p[month_leads ? 1 : 0].number, stamp) ? 3 : 0;
}

/* ---------- times and zones ---------- */

static const struct {
    const char *name;
    int minutes;
} zones[] = {
    { "z", 0 },       { "gmt", 0 },    { "utc", 0 },    { "ut", 0 },     { "wet", 0 },    { "bst", 60 },   { "cet", 60 },
    { "west", 60 },   { "met", 60 },   { "cest", 120 }, { "mest", 120 }, { "eet", 120 },  { "sast", 120 }, { "eest", 180 },
    { "msk", 180 },   { "msd", 240 },  { "jst", 540 },  { "kst", 540 },  { "aest", 600 }, { "aedt", 660 }, { "nzst", 720 },
    { "nzdt", 780 },  { "est", -300 }, { "edt", -240 }, { "et", -300 },  { "cst", -360 }, { "cdt", -300 }, { "ct", -360 },
    { "mst", -420 },  { "mdt", -360 }, { "mt", -420 },  { "pst", -480 }, { "pdt", -420 }, { "pt", -480 },  { "akst", -540 },
    { "akdt", -480 }, { "hst", -600 }, { "ast", -240 }, { "adt", -180 }, { "nst", -210 }, { "ndt", -150 }, { "brt", -180 },
};

static int two_digits(const char *text)
{
    return g_ascii_isdigit(text[0]) && g_ascii_isdigit(text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : -1;
}

/* "+02:00", "-0500", "+05", " GMT", "Z", " EDT" at text; false if there is none. */
static bool read_zone(const char *text, const char *end, int *minutes)
{
    char name[8] = "";
    size_t n = 0;

    while (text < end && (*text == ' ' || *text == '('))
        text++;
    if (end - text >= 3 && g_str_has_prefix(text, "\xe2\x88\x92"))
        text += 2; /* a minus sign: its last byte stands for it */
    if (end - text >= 3 && (*text == '+' || *text == '-' || *text == '\x92') && two_digits(text + 1) >= 0) {
        const char *rest = text + 3 + (end - text > 3 && text[3] == ':');
        int more = end - rest >= 2 ? two_digits(rest) : -1;
        *minutes = (two_digits(text + 1) * 60 + MAX(more, 0)) * (*text == '+' ? 1 : -1);
        return ABS(*minutes) <= 14 * 60;
    }
    for (; text < end && g_ascii_isalpha(*text) && n + 1 < sizeof name; text++)
        name[n++] = g_ascii_tolower(*text);
    name[n] = '\0';
    for (size_t i = 0; i < G_N_ELEMENTS(zones); i++)
        if (strcmp(zones[i].name, name) == 0)
            return *minutes = zones[i].minutes, true;
    return false;
}

/* A time right behind the day: "T09:15:00.5+02:00", " 9:15 pm EST", ", at 09.15". p is what follows the day. */
static void read_time(const struct piece *p, int n, const char *end, struct stamp *stamp)
{
    static const char *const leads[] = { "T", "t", "at", "um", "a", "alle", "ore", "kl", "klo", "v", "в", "à", "às", NULL };
    int hour, minute, second = 0, zone, i = 0;
    char day[DATE_TEXT_SIZE];

    if (n && is_word(p, leads))
        i++;
    if (n < i + 2 || p[i].number < 0 || p[i].length > 2 || p[i + 1].number < 0 || p[i + 1].length != 2 ||
        !strchr(":.", *behind(&p[i])) || behind(&p[i]) + 1 != p[i + 1].text || p[i].text - p[0].text > 12)
        return;
    hour = p[i].number, minute = p[i + 1].number;
    const char *rest = behind(&p[i + 1]);
    if (n > i + 2 && *rest == ':' && rest + 1 == p[i + 2].text && p[i + 2].number >= 0)
        second = p[i + 2].number, rest = behind(&p[i + 2]);
    if (rest < end && *rest == '.' && g_ascii_isdigit(rest[1]))
        for (rest++; rest < end && g_ascii_isdigit(*rest); rest++)
            ;
    for (const char *half = rest; half < end && half < rest + 2; half++)
        if (g_ascii_strncasecmp(half, "pm", 2) == 0 || g_ascii_strncasecmp(half, "am", 2) == 0 ||
            g_ascii_strncasecmp(half, "p.m.", 4) == 0) {
            hour = hour % 12 + (g_ascii_tolower(*half) == 'p' ? 12 : 0);
            rest = half + (half[1] == '.' ? 4 : 2);
            break;
        }
    if (hour > 23 || minute > 59 || second > 60)
        return;
    int length =
        g_snprintf(stamp->text, sizeof stamp->text, "%sT%02d:%02d:%02d", date_format(stamp->day, day), hour, minute, second);
    stamp->to = rest;
    if (!read_zone(rest, end, &zone))
        return;
    stamp->utc = zone == 0;
    if (zone == 0)
        g_strlcat(stamp->text, "Z", sizeof stamp->text);
    else
        g_snprintf(stamp->text + length, sizeof stamp->text - (size_t)length, "%c%02d:%02d", zone < 0 ? '-' : '+', ABS(zone) / 60,
                   ABS(zone) % 60);
}

static int read_day(const struct piece *p, int n, enum stamp_order order, struct stamp *stamp)
{
    int used = digits_alone(p, stamp);

    if (!used)
        used = year_first(p, n, stamp);
    if (!used)
        used = day_first(p, n, stamp);
    if (!used)
        used = month_first(p, n, stamp);
    return used ? used : year_last(p, n, order, stamp);
}

/* What must not stand in front of a day: it is the tail of something longer ("1.2.2016", "id-2016-12-30" may). */
static bool stands_free(const struct piece *p, int i, const char *text)
{
    if (i > 0 && behind(&p[i - 1]) == p[i].text && p[i].number >= 0)
        return p[i - 1].number < 0 && p[i - 1].length <= 2 && p[i - 1].length > 0;
    return i == 0 || p[i].text == text || !strchr(".:", p[i].text[-1]) || p[i - 1].number < 0 || behind(&p[i - 1]) + 1 != p[i].text;
}

bool stamp_find(const char *text, size_t length, enum stamp_order order, struct stamp *stamp)
{
    g_autofree struct piece *pieces = g_new(struct piece, MIN(length, PIECES) + 1);
    int n = cut(text, length, pieces, (int)MIN(length, PIECES));

    for (int i = 0; i < n; i++) {
        *stamp = (struct stamp){ .from = pieces[i].text };
        int used = stands_free(pieces, i, text) ? read_day(pieces + i, n - i, order, stamp) : 0;
        if (!used)
            continue;
        date_format(stamp->day, stamp->text);
        stamp->to = behind(&pieces[i + used - 1]);
        read_time(pieces + i + used, n - i - used, text + length, stamp);
        return true;
    }
    return false;
}

/* ---------- as machines write it ---------- */

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

bool stamp_read(const char *written, struct date *day, char **text)
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

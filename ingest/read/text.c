#include "text.h"

#include "../../db/error.h"

#include <stdio.h>
#include <string.h>

/* ---------- encoding ---------- */

static bool is_binary(const char *bytes, size_t length)
{
    size_t control = 0;

    for (size_t i = 0; i < length; i++) {
        guint8 c = (guint8)bytes[i];
        if (c == 0)
            return true;
        control += (c < 32 && !strchr("\t\n\r\f\v\x1b", c)) || c == 127;
    }
    return control * 20 > length;
}

static char *convert(const char *bytes, size_t length, const char *from)
{
    return g_convert_with_fallback(bytes, (gssize)length, "UTF-8", from, "\xef\xbf\xbd", NULL, NULL, NULL);
}

/* Carriage returns go: alone they are line ends, before a newline nothing. */
static void unify_newlines(char *text)
{
    char *to = text;

    for (const char *from = text; *from; from++)
        if (*from != '\r')
            *to++ = *from;
        else if (from[1] != '\n')
            *to++ = '\n';
    *to = '\0';
}

char *text_decode(const char *name, const char *bytes, size_t length, bool *converted, GError **error)
{
    static const char *const bom[] = { "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff" };
    g_autofree char *text = NULL;
    bool other = false;

    if (length >= 3 && memcmp(bytes, bom[0], 3) == 0)
        bytes += 3, length -= 3;
    if (length >= 2 && (memcmp(bytes, bom[1], 2) == 0 || memcmp(bytes, bom[2], 2) == 0)) {
        text = convert(bytes + 2, length - 2, memcmp(bytes, bom[1], 2) == 0 ? "UTF-16LE" : "UTF-16BE");
        other = true;
    } else if (is_binary(bytes, length))
        return fail(error, ERROR_INPUT, "%s: binary data, not a text", name), NULL;
    else if (g_utf8_validate(bytes, (gssize)length, NULL))
        text = g_strndup(bytes, length);
    else {
        text = convert(bytes, length, "WINDOWS-1252");
        other = true;
    }
    if (!text || memchr(text, '\0', strlen(text)) || !g_utf8_validate(text, -1, NULL))
        return fail(error, ERROR_INPUT, "%s: in no encoding that is known here; convert it to UTF-8", name), NULL;
    unify_newlines(text);
    if (converted)
        *converted = other;
    return g_steal_pointer(&text);
}

/* ---------- dates in header lines, datelines and tweets ---------- */

static int month_of(const char *word, size_t n)
{
    static const char *const months[] = { "january", "february", "march",     "april",   "may",      "june",
                                          "july",    "august",   "september", "october", "november", "december" };

    for (int i = 0; n >= 3 && i < 12; i++)
        if (n <= strlen(months[i]) && g_ascii_strncasecmp(word, months[i], n) == 0 &&
            (n == 3 || n == strlen(months[i]) || (n == 4 && i == 8)))
            return i + 1;
    return 0;
}

/* A run of letters or of digits. */
struct piece {
    const char *text;
    size_t length;
    long number; /* -1 for letters */
};

static size_t pieces_of(const char *text, size_t length, struct piece *pieces, size_t most)
{
    size_t n = 0;

    for (const char *p = text, *end = text + length; p < end && n < most;) {
        const char *from = p;
        bool digit = g_ascii_isdigit(*p), letter = g_ascii_isalpha(*p);
        while (p < end && ((digit && g_ascii_isdigit(*p)) || (letter && g_ascii_isalpha(*p))))
            p++;
        if (p == from) {
            p++;
            continue;
        }
        long number = digit && p - from <= 4 ? (long)g_ascii_strtoll(from, NULL, 10) : -1;
        pieces[n++] = (struct piece){ from, (size_t)(p - from), digit ? number : -1 };
    }
    return n;
}

static bool is_ordinal_ending(const struct piece *piece)
{
    return piece->length == 2 && piece->number < 0 && strchr("snrt", g_ascii_tolower(piece->text[0])) &&
           strchr("tdh", g_ascii_tolower(piece->text[1]));
}

static bool date_at(const struct piece *p, size_t n, struct date *date)
{
    size_t skip = n > 1 && is_ordinal_ending(&p[1]) ? 1 : 0;
    int month;

    if (n >= 3 && p[0].number >= 1000 && p[1].number > 0 && p[2].number > 0 &&
        (p[0].text[4] == '-' || p[0].text[4] == '/' || p[0].text[4] == '.'))
        return date_make((int)p[0].number, (int)p[1].number, (int)p[2].number, date);
    if (n >= 3 && p[0].number > 0 && p[1].number > 0 && p[2].number >= 1000 && p[0].text[p[0].length] == p[1].text[p[1].length] &&
        strchr("/.-", p[0].text[p[0].length]))
        return (p[0].text[p[0].length] == '/' && date_make((int)p[2].number, (int)p[0].number, (int)p[1].number, date)) ||
               date_make((int)p[2].number, (int)p[1].number, (int)p[0].number, date);
    if (n >= 3 && p[0].number < 0 && (month = month_of(p[0].text, p[0].length))) {
        size_t more = n > 2 && is_ordinal_ending(&p[2]) ? 1 : 0;
        return n >= 3 + more && p[1].number > 0 && p[2 + more].number >= 1000 &&
               date_make((int)p[2 + more].number, month, (int)p[1].number, date);
    }
    if (n >= 3 + skip && p[0].number > 0 && (month = month_of(p[1 + skip].text, p[1 + skip].length)) && p[2 + skip].number >= 1000)
        return date_make((int)p[2 + skip].number, month, (int)p[0].number, date);
    return false;
}

bool text_date(const char *text, size_t length, struct date *date)
{
    struct piece pieces[64];
    size_t n = pieces_of(text, MIN(length, 2000), pieces, G_N_ELEMENTS(pieces));

    for (size_t i = 0; i < n; i++)
        if (date_at(pieces + i, n - i, date))
            return true;
    return false;
}

/* ---------- paragraphs ---------- */

/* Letters and digits only, lower case: what a pull quote and its sentence have in common. */
static char *skeleton(const char *text, size_t length)
{
    GString *bones = g_string_sized_new(length);

    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalnum(c))
            g_string_append_unichar(bones, g_unichar_tolower(c));
    }
    return g_string_free(bones, FALSE);
}

/* A tweet embedded by its page: a handle in brackets near the end, a picture link, a date behind it. */
static bool is_tweet(const char *text, size_t length)
{
    g_autofree char *copy = g_strndup(text, length);

    return strstr(copy, "(@") != NULL &&
           (strstr(copy, "— ") || strstr(copy, "- ") || strstr(copy, "pic.twitter.com") || strstr(copy, "t.co/"));
}

static void add_paragraph(struct article *article, const char *from, const char *to)
{
    struct paragraph paragraph = { .span = { (guint32)(from - article->text), (guint32)(to - article->text) } };

    if (is_tweet(from, (size_t)(to - from))) {
        const char *handle = g_strrstr_len(from, to - from, "(@");
        paragraph.kind = PARAGRAPH_TWEET;
        text_date(handle, (size_t)(to - handle), &paragraph.own_date);
    }
    g_array_append_val(article->paragraphs, paragraph);
}

/* A paragraph whose words stand in another one, before or behind it, is a pull quote; of two equal ones the later is. */
static void mark_repeats(struct article *article)
{
    guint n = article->paragraphs->len;
    g_autoptr(GPtrArray) bones = g_ptr_array_new_with_free_func(g_free);
    GArray *paragraphs = article->paragraphs;

    for (guint i = 0; i < n; i++) {
        struct span span = g_array_index(paragraphs, struct paragraph, i).span;
        g_ptr_array_add(bones, skeleton(article->text + span.start, span.end - span.start));
    }
    for (guint i = 0; i < n; i++) {
        const char *own = g_ptr_array_index(bones, i);
        size_t length = strlen(own);
        for (guint k = i > 200 ? i - 200 : 0; length >= 16 && k < n && k < i + 200; k++) {
            const char *other = g_ptr_array_index(bones, k);
            bool equal = strlen(other) == length;
            if (k == i || g_array_index(paragraphs, struct paragraph, k).repeated || (equal && k > i) || !strstr(other, own))
                continue;
            g_array_index(paragraphs, struct paragraph, i).repeated = true;
            break;
        }
    }
}

void text_paragraphs(struct article *article)
{
    const char *from = NULL, *last = NULL;

    for (const char *line = article->text; line && *line;) {
        const char *end = strchr(line, '\n');
        const char *stop = end ? end : line + strlen(line), *first = line;
        while (first < stop && g_ascii_isspace(*first))
            first++;
        if (first == stop && from) {
            add_paragraph(article, from, last);
            from = NULL;
        } else if (first < stop) {
            from = from ? from : first;
            last = stop;
        }
        line = end ? end + 1 : NULL;
    }
    if (from)
        add_paragraph(article, from, last);
    mark_repeats(article);
}

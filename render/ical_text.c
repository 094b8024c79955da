#include "ical_text.h"

#include <stdbool.h>
#include <string.h>

#define LINE_OCTETS 75
#define CATEGORY_MOST 60
#define BACKSLASH "∖" /* U+2216 SET MINUS, which looks like one */
#define ELLIPSIS "…"

static bool is_blank(gunichar c)
{
    if (c < 0x80)
        return c <= ' ' || c == 0x7f;
    return g_unichar_isspace(c) || g_unichar_iscntrl(c) || c == 0x2028 || c == 0x2029 || c == 0xfeff || (c & 0xfffe) == 0xfffe;
}

/* What a text is cleaned for, which says what counts as a blank. */
enum use { LINE, CATEGORY };

static bool is_plain(char c, enum use use)
{
    return c > ' ' && c < 0x7f && c != '\\' && (use != CATEGORY || (c != ',' && c != ';'));
}

/* How many bytes from p on stand as they are, with the single spaces between them: the bulk of most texts. */
static gsize plain_run(const char *p, enum use use)
{
    gsize n = 0;

    while (is_plain(p[n], use) || (p[n] == ' ' && n && is_plain(p[n + 1], use)))
        n++;
    return n;
}

static bool is_gap(gunichar c, enum use use)
{
    return is_blank(c) || (use == CATEGORY && (c == ',' || c == ';'));
}

static const char *skip_gap(const char *p, enum use use)
{
    while (*p && is_gap(g_utf8_get_char(p), use))
        p = g_utf8_next_char(p);
    return p;
}

/* Appends the word at p, and those that follow it as they are, at most so many characters of it; where it ends. */
static const char *append_word(GString *out, const char *p, glong *most, enum use use)
{
    while (*p && *most > 0) {
        gsize run = MIN(plain_run(p, use), (gsize)*most);
        g_string_append_len(out, p, (gssize)run);
        p += run;
        *most -= (glong)run;
        if (*most == 0 || !*p || is_gap(g_utf8_get_char(p), use))
            break;
        if (*p == '\\')
            g_string_append(out, BACKSLASH);
        else
            g_string_append_len(out, p, g_utf8_next_char(p) - p);
        p = g_utf8_next_char(p);
        *most -= 1;
    }
    return p;
}

static char *clean(const char *text, glong most, enum use use)
{
    g_autofree char *made_valid = g_utf8_validate(text, -1, NULL) ? NULL : g_utf8_make_valid(text, -1);
    const char *p = made_valid ? made_valid : text;
    GString *result = g_string_sized_new(strlen(p));

    for (const char *word = skip_gap(p, use); *word; word = skip_gap(p, use)) {
        if (most <= 0) {
            g_string_append(result, ELLIPSIS);
            break;
        }
        if (result->len && word > p) {
            g_string_append_c(result, ' ');
            most--;
        }
        p = append_word(result, word, &most, use);
    }
    return g_string_free(result, FALSE);
}

char *ical_text_line(const char *text, glong most)
{
    return clean(text, most, LINE);
}

char *ical_text_category(const char *text)
{
    return clean(text, CATEGORY_MOST, CATEGORY);
}

static bool is_escape(const char *p)
{
    return p[0] == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);
}

/* The host as readers write it: in lower case and ASCII; NULL for characters that no host has, escaped or not. */
static char *host_of(const char *start, const char *end)
{
    g_autofree char *raw = g_strndup(start, (gsize)(end - start)), *host = g_uri_unescape_string(raw, NULL);
    g_autofree char *valid = host ? g_utf8_make_valid(host, -1) : NULL;

    for (const char *p = valid ? valid : ""; *p; p++)
        if ((guint8)*p < 0x80 && !g_ascii_isalnum(*p) && !strchr(".-_~:[]", *p))
            return NULL;
    if (!valid || !*valid)
        return NULL;
    return g_str_is_ascii(valid) ? g_ascii_strdown(valid, -1) : g_hostname_to_ascii(valid);
}

char *ical_text_link(const char *url)
{
    if (!url || (g_ascii_strncasecmp(url, "https://", 8) != 0 && g_ascii_strncasecmp(url, "http://", 7) != 0))
        return NULL;
    const char *start = strchr(url, ':') + 3, *end = start + strcspn(start, "/?#@");
    g_autofree char *host = host_of(start, end);
    if (!host)
        return NULL;
    GString *link = g_string_sized_new(strlen(url));
    g_string_append(link, start - url == 8 ? "https://" : "http://");
    g_string_append(link, host);
    for (const char *p = end; *p; p++) {
        guint8 c = (guint8)*p;
        if (is_escape(p)) {
            g_string_append_printf(link, "%%%c%c", g_ascii_toupper(p[1]), g_ascii_toupper(p[2]));
            p += 2;
        } else if (c > 32 && c < 127 && !strchr("%\"<>\\^`{|}", c)) {
            g_string_append_c(link, (char)c);
        } else {
            g_string_append_printf(link, "%%%02X", c);
        }
    }
    return g_string_free(link, FALSE);
}

void ical_text_escape(GString *out, const char *text)
{
    for (const char *p = text; *p; p++) {
        gsize run = strcspn(p, "\\;,\n");
        g_string_append_len(out, p, (gssize)run);
        p += run;
        if (!*p)
            break;
        g_string_append_c(out, '\\');
        g_string_append_c(out, *p == '\n' ? 'n' : *p);
    }
}

/* ---------- folding ---------- */

static gsize cut_of(const char *line, gsize most)
{
    gsize cut = most;

    while (cut > 1 && (((guint8)line[cut] & 0xc0) == 0x80 || line[cut - 1] == ' '))
        cut--;
    return cut > 1 ? cut : most;
}

void ical_text_fold(GString *out, gsize start)
{
    gsize length = out->len - start, most = LINE_OCTETS;

    if (length > most) {
        g_autofree char *line = g_memdup2(out->str + start, length + 1);
        const char *p = line;
        g_string_truncate(out, start);
        for (; length > most; most = LINE_OCTETS - 1) {
            gsize cut = cut_of(p, most);
            g_string_append_len(out, p, (gssize)cut);
            g_string_append_len(out, "\r\n ", 3);
            p += cut;
            length -= cut;
        }
        g_string_append_len(out, p, (gssize)length);
    }
    g_string_append_len(out, "\r\n", 2);
}

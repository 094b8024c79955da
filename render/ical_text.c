#include "ical_text.h"

#include <stdbool.h>
#include <string.h>

#define LINE_OCTETS 75
#define BACKSLASH 0x2216 /* SET MINUS, which looks like one */
#define ELLIPSIS 0x2026

static bool is_blank(gunichar c)
{
    if (c < 0x80)
        return c <= ' ' || c == 0x7f;
    return g_unichar_isspace(c) || g_unichar_iscntrl(c) || c == 0x2028 || c == 0x2029 || c == 0xfeff || (c & 0xfffe) == 0xfffe;
}

char *ical_text_lines(const char *text, glong most)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *result = g_string_sized_new(strlen(valid));
    bool blank = false, end_of_line = false;
    glong length = 0;

    for (char *p = valid; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        end_of_line |= c == '\n';
        blank |= is_blank(c);
        if (is_blank(c))
            continue;
        if (result->len && (blank || end_of_line)) {
            g_string_append_c(result, end_of_line ? '\n' : ' ');
            length++;
        }
        if (length++ >= most) {
            g_string_append_unichar(result, ELLIPSIS);
            break;
        }
        g_string_append_unichar(result, c == '\\' ? BACKSLASH : c);
        blank = end_of_line = false;
    }
    return g_string_free(result, FALSE);
}

char *ical_text_line(const char *text, glong most)
{
    return g_strdelimit(ical_text_lines(text, most), "\n", ' ');
}

char *ical_text_category(const char *text)
{
    g_autofree char *plain = g_strdelimit(g_strdup(text), ",;", ' ');

    return ical_text_line(plain, 60);
}

static bool is_escape(const char *p)
{
    return p[0] == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);
}

char *ical_text_link(const char *url)
{
    if (!url || (g_ascii_strncasecmp(url, "https://", 8) != 0 && g_ascii_strncasecmp(url, "http://", 7) != 0))
        return NULL;
    GString *link = g_string_sized_new(strlen(url));
    gsize host_end = strcspn(url, ":") + 3;
    host_end += strcspn(url + host_end, "/?#@");
    for (const char *p = url; *p; p++) {
        guint8 c = (guint8)*p;
        if (p < url + host_end)
            c = (guint8)g_ascii_tolower(*p);
        if (is_escape(p) || (c > 32 && c < 127 && !strchr("%\"<>\\^`{|}", c)))
            g_string_append_c(link, (char)c);
        else
            g_string_append_printf(link, "%%%02X", c);
    }
    return g_string_free(link, FALSE);
}

char *ical_text_escape(const char *text)
{
    GString *result = g_string_sized_new(strlen(text));

    for (const char *p = text; *p; p++) {
        if (strchr("\\;,\n", *p))
            g_string_append_c(result, '\\');
        g_string_append_c(result, *p == '\n' ? 'n' : *p);
    }
    return g_string_free(result, FALSE);
}

/* ---------- folding ---------- */

static gsize cut_of(const char *line, gsize most)
{
    gsize cut = most;

    while (cut > 1 && (((guint8)line[cut] & 0xc0) == 0x80 || line[cut - 1] == ' '))
        cut--;
    return cut > 1 ? cut : most;
}

void ical_text_fold(GString *out, const char *line, gsize length)
{
    gsize most = LINE_OCTETS;

    while (length > most) {
        gsize cut = cut_of(line, most);
        g_string_append_len(out, line, (gssize)cut);
        g_string_append_len(out, "\r\n ", 3);
        line += cut;
        length -= cut;
        most = LINE_OCTETS - 1;
    }
    g_string_append_len(out, line, (gssize)length);
    g_string_append_len(out, "\r\n", 2);
}

/* The length of a physical line without its line end. */
static gsize bare_length(const char *line, const char *end)
{
    while (end > line && end[-1] == '\r')
        end--;
    return (gsize)(end - line);
}

void ical_text_refold(GString *out, const char *text)
{
    g_autoptr(GString) line = g_string_sized_new(1024);

    for (const char *p = text, *end; *p; p = end + 1) {
        end = strchr(p, '\n');
        if (!end)
            end = p + strlen(p);
        gsize length = bare_length(p, end);
        if (length && (*p == ' ' || *p == '\t'))
            g_string_append_len(line, p + 1, (gssize)length - 1);
        else if (length) {
            if (line->len)
                ical_text_fold(out, line->str, line->len);
            g_string_truncate(line, 0);
            g_string_append_len(line, p, (gssize)length);
        }
        if (!*end)
            break;
    }
    if (line->len)
        ical_text_fold(out, line->str, line->len);
}

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

/* How many bytes from p on are printable ASCII but the backslash. */
static gsize plain_run(const char *p)
{
    gsize n = 0;

    while ((guint8)p[n] > ' ' && (guint8)p[n] < 0x7f && p[n] != '\\')
        n++;
    return n;
}

/* Of valid UTF-8. */
static char *clean(const char *text, glong most)
{
    GString *result = g_string_sized_new(strlen(text) + 8);
    bool blank = false, end_of_line = false;
    glong length = 0;

    for (const char *p = text; *p;) {
        gsize run = plain_run(p);
        gunichar c = run ? 'x' : g_utf8_get_char(p);
        if (!run && is_blank(c)) {
            end_of_line |= c == '\n';
            blank = true;
            p += g_unichar_to_utf8(c, NULL);
            continue;
        }
        if (result->len && blank) {
            g_string_append_c(result, end_of_line ? '\n' : ' ');
            length++;
        }
        if (length >= most) {
            g_string_append_unichar(result, ELLIPSIS);
            break;
        }
        blank = end_of_line = false;
        if (run) {
            gsize taken = MIN(run, (gsize)(most - length));
            g_string_append_len(result, p, (gssize)taken);
            length += (glong)taken;
            p += taken;
        } else {
            g_string_append_unichar(result, c == '\\' ? BACKSLASH : c);
            length++;
            p += g_unichar_to_utf8(c, NULL);
        }
    }
    return g_string_free(result, FALSE);
}

char *ical_text_lines(const char *text, glong most)
{
    if (g_utf8_validate(text, -1, NULL))
        return clean(text, most);
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    return clean(valid, most);
}

char *ical_text_line(const char *text, glong most)
{
    return g_strdelimit(ical_text_lines(text, most), "\n", ' ');
}

char *ical_text_category(const char *text)
{
    g_autofree char *plain = g_strdelimit(g_strdup(text), ",;", ' ');

    return ical_text_line(plain, 80);
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

void ical_text_escape(GString *out, const char *text)
{
    for (const char *p = text; *p;) {
        gsize plain = strcspn(p, "\\;,\n");
        g_string_append_len(out, p, (gssize)plain);
        p += plain;
        if (!*p)
            break;
        g_string_append_c(out, '\\');
        g_string_append_c(out, *p == '\n' ? 'n' : *p);
        p++;
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

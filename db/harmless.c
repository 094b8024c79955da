#include "harmless.h"

#include <glib.h>
#include <string.h>

/* How many bytes at p are a character that does something: a C1 control has two, separators and directions three. */
static size_t active(const unsigned char *p, bool line)
{
    if (*p < 0x20 || *p == 0x7f)
        return line || (*p != '\n' && *p != '\t');
    if (*p == 0xc2 && p[1] >= 0x80 && p[1] < 0xa0)
        return 2;
    if (*p == 0xe2 && p[1] == 0x80 && p[2] >= 0xa8 && p[2] <= 0xae)
        return 3;
    return *p == 0xe2 && p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9 ? 3 : 0;
}

static char *clean(char *text, bool line)
{
    for (unsigned char *p = (unsigned char *)text; p && *p;) {
        size_t n = active(p, line);
        if (n == 3 && (p[1] == 0x81 || p[2] >= 0xaa))
            memcpy(p, "\xe2\x81\xa0", n);
        else
            memset(p, ' ', n);
        p += MAX(n, 1);
    }
    return text;
}

char *harmless(char *text)
{
    return clean(text, false);
}

char *harmless_line(char *text)
{
    return clean(text, true);
}

bool harmless_link(const char *url)
{
    static const char *const schemes[] = { "https://", "http://", "mailto:" };

    for (size_t i = 0; url && i < G_N_ELEMENTS(schemes); i++)
        if (g_ascii_strncasecmp(url, schemes[i], strlen(schemes[i])) == 0)
            return !strpbrk(url, " \t\r\n\"<>");
    return false;
}

/*
 * characters.h - of what sort a character is, where text is cut into tokens. Inline, since every byte of a text is asked.
 *
 *   "“Non”" --sort_at()--> QUOTE, 3 bytes; LETTER; LETTER; LETTER; QUOTE
 *
 * Shape      UTF-8; a byte that is none counts as one U+FFFD, a letter. Behind the text's end is a space of no bytes.
 */
#ifndef INGEST_ENGLISH_CHARACTERS_H
#define INGEST_ENGLISH_CHARACTERS_H

#include <glib.h>
#include <stdbool.h>

enum sort {
    OTHER, /* symbols that stand alone */
    SPACE,
    LETTER,
    DIGIT,
    QUOTE,
    APOSTROPHE, /* also a single quote */
    OPEN,
    CLOSE,
    DASH, /* splits words always; a hyphen only sometimes */
    HYPHEN,
    STOP, /* . */
    ELLIPSIS,
    MARK, /* ! ? */
    PAUSE, /* , ; : */
    SLASH,
    CURRENCY,
    JOINER, /* & @ # _ + = ~ and the like: part of a word within one */
};

static const guint8 ascii[128] = {
    [' '] = SPACE,         ['\t'] = SPACE,         ['\n'] = SPACE,         ['\r'] = SPACE, ['\f'] = SPACE,     ['\v'] = SPACE,
    ['0' ... '9'] = DIGIT, ['a' ... 'z'] = LETTER, ['A' ... 'Z'] = LETTER, ['"'] = QUOTE,  ['`'] = APOSTROPHE, ['\''] = APOSTROPHE,
    ['('] = OPEN,          ['['] = OPEN,           ['{'] = OPEN,           ['<'] = OPEN,   [')'] = CLOSE,      [']'] = CLOSE,
    ['}'] = CLOSE,         ['>'] = CLOSE,          ['-'] = HYPHEN,         ['.'] = STOP,   ['!'] = MARK,       ['?'] = MARK,
    [','] = PAUSE,         [';'] = PAUSE,          [':'] = PAUSE,          ['/'] = SLASH,  ['$'] = CURRENCY,   ['&'] = JOINER,
    ['@'] = JOINER,        ['#'] = JOINER,         ['_'] = JOINER,         ['+'] = JOINER,
};

static const struct {
    gunichar first, last;
    enum sort sort;
} beyond_ascii[] = {
    { 0xa0, 0xa0, SPACE },          { 0xa3, 0xa5, CURRENCY },       { 0xab, 0xab, QUOTE },      { 0xad, 0xad, LETTER },
    { 0xbb, 0xbb, QUOTE },          { 0x2000, 0x200b, SPACE },      { 0x2010, 0x2011, HYPHEN }, { 0x2012, 0x2015, DASH },
    { 0x2018, 0x2018, APOSTROPHE }, { 0x2019, 0x2019, APOSTROPHE }, { 0x201a, 0x201a, QUOTE },  { 0x201c, 0x201f, QUOTE },
    { 0x2026, 0x2026, ELLIPSIS },   { 0x2028, 0x2029, SPACE },      { 0x202f, 0x202f, SPACE },  { 0x2039, 0x203a, QUOTE },
    { 0x20a0, 0x20cf, CURRENCY },   { 0x3000, 0x3000, SPACE },      { 0xfeff, 0xfeff, SPACE },
};

static inline enum sort sort_of(gunichar c)
{
    if (c < 128)
        return ascii[c];
    for (size_t i = 0; i < G_N_ELEMENTS(beyond_ascii); i++)
        if (c >= beyond_ascii[i].first && c <= beyond_ascii[i].last)
            return beyond_ascii[i].sort;
    return g_unichar_isalnum(c) || g_unichar_ismark(c) || c == 0xfffd ? LETTER : OTHER;
}

/* The character at p, and its size in bytes; a byte that is no UTF-8 is one U+FFFD. */
static inline gunichar character(const char *p, const char *end, size_t *size)
{
    *size = 1;
    if (!(*p & 0x80))
        return (gunichar)*p;
    gunichar c = g_utf8_get_char_validated(p, end - p);
    if (c >= (gunichar)-2)
        return 0xfffd;
    *size = (size_t)g_unichar_to_utf8(c, NULL);
    return c;
}

static inline enum sort sort_at(const char *p, const char *end, size_t *size)
{
    *size = p < end;
    if (p >= end)
        return SPACE;
    return *p & 0x80 ? sort_of(character(p, end, size)) : (enum sort)ascii[(guchar)*p];
}

/* The sort of the character that ends before p, and where it starts. */
static inline enum sort sort_before(const char *start, const char *p, const char **at)
{
    size_t size;
    const char *q = p - 1;

    while (q > start && p - q < 4 && ((guchar)*q & 0xc0) == 0x80)
        q--;
    gunichar c = character(q, p, &size);
    if (q + size != p) {
        q = p - 1;
        c = 0xfffd;
    }
    *at = q;
    return sort_of(c);
}

static inline bool is_word(enum sort sort)
{
    return sort == LETTER || sort == DIGIT;
}

#endif

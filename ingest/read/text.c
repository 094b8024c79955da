#include "text.h"

#include "asides.h"
#include "../../db/error.h"

#include <errno.h>
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

/* Labels that name less than what is meant by them (WHATWG Encoding Standard, 4.2), and one that libc calls otherwise. */
static const char *real_name(const char *label)
{
    static const char *const names[][2] = {
        { "iso-8859-1", "WINDOWS-1252" },
        { "latin1", "WINDOWS-1252" },
        { "latin-1", "WINDOWS-1252" },
        { "us-ascii", "WINDOWS-1252" },
        { "ascii", "WINDOWS-1252" },
        { "iso8859-1", "WINDOWS-1252" },
        { "iso-8859-9", "WINDOWS-1254" },
        { "iso-8859-11", "TIS-620" },
        { "windows-874", "TIS-620" },
        { "gb2312", "GB18030" },
        { "gbk", "GB18030" },
        { "x-gbk", "GB18030" },
        { "euc-kr", "UHC" },
        { "ks_c_5601-1987", "UHC" },
        { "korean", "UHC" },
        { "shift_jis", "CP932" },
        { "shift-jis", "CP932" },
        { "x-sjis", "CP932" },
        { "sjis", "CP932" },
        { "windows-31j", "CP932" },
        { "big5", "BIG5-HKSCS" },
        { "x-euc-jp", "EUC-JP" },
        { "x-mac-roman", "MACINTOSH" },
        { "unicode", "UTF-16" },
        { "iso-8859-8-i", "ISO-8859-8" },
        { "x-cp1251", "WINDOWS-1251" },
        { "win-1251", "WINDOWS-1251" },
        { "utf8", "UTF-8" },
        { "cp-1251", "WINDOWS-1251" },
        { "x-windows-949", "UHC" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_ascii_strcasecmp(names[i][0], label) == 0)
            return names[i][1];
    return label;
}

/* What the encoding does not have becomes U+FFFD, a byte at a time. NULL for an encoding that iconv does not know. */
static char *convert(const char *bytes, size_t length, const char *from)
{
    GIConv iconv = g_iconv_open("UTF-8", real_name(from));
    GString *text;
    char block[4096];

    if (iconv == (GIConv)-1)
        return NULL;
    text = g_string_sized_new(length + length / 4);
    for (char *in = (char *)bytes; length > 0;) {
        char *out = block;
        size_t room = sizeof block;
        bool bad = g_iconv(iconv, &in, &length, &out, &room) == (size_t)-1 && errno != E2BIG;
        g_string_append_len(text, block, out - block);
        if (bad) {
            g_string_append(text, "\xef\xbf\xbd");
            in++, length--;
        }
    }
    g_iconv_close(iconv);
    return g_string_free(text, FALSE);
}

/* The byte that Windows-1252 has for a character; 0 where it has none. The five that it leaves free stand for themselves. */
static guint8 byte_of(gunichar c)
{
    static const guint16 upper[32] = { 0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
                                       0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                                       0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178 };

    if (c < 0x100)
        return (guint8)c;
    for (size_t i = 0; i < G_N_ELEMENTS(upper); i++)
        if (upper[i] == c)
            return (guint8)(0x80 + i);
    return 0;
}

/* The character whose bytes in UTF-8 were read as Windows-1252 ("â€”" for a dash): its bytes; how many there stand for it, 0 if none. */
static size_t encoded_twice(const char *text, char bytes[4], size_t *n)
{
    const char *p = text;
    guint8 lead = byte_of(g_utf8_get_char(p));
    size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;

    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    for (*n = 0; *n < length && *p; p = g_utf8_next_char(p)) {
        guint8 byte = byte_of(g_utf8_get_char(p));
        if (*n > 0 && (byte & 0xc0) != 0x80)
            break;
        bytes[(*n)++] = (char)byte;
    }
    if (*n == 2 && memcmp(bytes, "\xe2\x80", 2) == 0) { /* of the closing quote a byte is often lost on the way */
        memcpy(bytes, "\xe2\x80\x9d", 3);
        *n = 3;
    }
    return *n == length && g_utf8_validate(bytes, (gssize)*n, NULL) ? (size_t)(p - text) : 0;
}

static void decode_again(char *text)
{
    static const char *const signs[] = { "â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¡", "Ã³", "Ã±", "Ã§", "Ã£" }; /* in no language */
    char *to = text;
    bool any = false;

    for (size_t i = 0; i < G_N_ELEMENTS(signs) && !any; i++)
        any = strstr(text, signs[i]) != NULL;
    if (!any)
        return;
    for (const char *from = text; *from;) {
        char bytes[4];
        size_t n = 0, taken = (guint8)*from < 0x80 ? 0 : encoded_twice(from, bytes, &n);
        if (!taken) {
            n = taken = (size_t)(g_utf8_next_char(from) - from);
            memmove(to, from, n);
        } else
            memcpy(to, bytes, n);
        to += n;
        from += taken;
    }
    *to = '\0';
}

/* Soft hyphens, spaces without width and marks of byte order go. */
static void drop_invisible(char *text)
{
    static const char *const marks[] = { "\xc2\xad", "\xe2\x80\x8b", "\xe2\x81\xa0", "\xef\xbb\xbf" };

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        size_t length = strlen(marks[i]);
        char *to = strstr(text, marks[i]);
        for (const char *from = to, *next; from; from = next) {
            from += length;
            next = strstr(from, marks[i]);
            size_t kept = next ? (size_t)(next - from) : strlen(from);
            memmove(to, from, kept + !next);
            to += kept;
        }
    }
}

void text_mend(char *text)
{
    if (!text)
        return;
    decode_again(text);
    drop_invisible(text);
}

/* Whether a word before a hyphen keeps it: "anti-", "five-year-". */
static bool keeps_hyphen(const char *text, const char *hyphen)
{
    static const char *const words[] = { "anti", "self", "well", "long", "short", "high",  "half",  "mid",  "semi",
                                         "two",  "four", "five", "six",  "seven", "eight", "three", "nine", "year" };
    const char *word = hyphen;

    while (word > text && g_ascii_isalpha(word[-1]))
        word--;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strlen(words[i]) == (size_t)(hyphen - word) && g_ascii_strncasecmp(words[i], word, strlen(words[i])) == 0)
            return true;
    return word > text && word[-1] == '-';
}

enum { WIDEST_WRAP = 100 }; /* bytes */

/* What the line behind this one begins with. */
static const char *next_word(const char *end)
{
    end += *end == '\n';
    return end + strspn(end, " ");
}

/* Whether the line that ends there with a hyphen goes on in the next with the rest of a word. */
static bool is_cut(const char *line, const char *end)
{
    return end - line > 1 && end - line <= WIDEST_WRAP && end[-1] == '-' && g_ascii_isalpha(end[-2]) &&
           g_ascii_isalpha(*next_word(end));
}

static const char *end_of_line(const char *line)
{
    return line + strcspn(line, "\n");
}

/* How wide the text is wrapped, by the lines that end within a word; 0 where there are not several. */
static size_t wrapped_width(const char *text)
{
    size_t width = 0;
    int cuts = 0;

    for (const char *line = text, *end; *line; line = end + (*end == '\n')) {
        end = end_of_line(line);
        if (!is_cut(line, end))
            continue;
        width = MAX(width, (size_t)(end - line));
        cuts++;
    }
    return cuts > 1 ? width : 0;
}

/* Whether a wrapped line was full: the next word would have had no place in it. */
static bool is_full(const char *line, const char *end, size_t width)
{
    size_t length = (size_t)(end - line), word = strcspn(end + 1, " \n");

    return word > 0 && length <= WIDEST_WRAP && length + 1 + word > width;
}

void text_unwrap(char *text)
{
    size_t width = strchr(text, '-') ? wrapped_width(text) : 0;
    char *to = text;
    bool joins = false;

    for (const char *line = text, *end; width && *line; line = end + (*end == '\n')) {
        line += joins ? strspn(line, " ") : 0;
        end = end_of_line(line);
        bool cut = is_cut(line, end), full = !cut && *end && is_full(line, end, width);
        memmove(to, line, (size_t)(end - line));
        to += end - line;
        if (cut)
            to -= g_ascii_islower(*next_word(end)) && !keeps_hyphen(text, to - 1);
        else if (*end)
            *to++ = full ? ' ' : '\n';
        joins = cut || full;
    }
    if (width)
        *to = '\0';
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

/* The NULs that lie between the letters go, in a text that is none in UTF-16. */
static char *without_nuls(char *text, size_t length)
{
    size_t n = 0;

    for (size_t i = 0; i < length; i++)
        if (text[i])
            text[n++] = text[i];
    text[n] = '\0';
    return text;
}

char *text_decode_as(const char *bytes, size_t length, const char *label)
{
    static const struct {
        const char *mark, *name;
        size_t length;
    } marks[] = { { "\xef\xbb\xbf", "UTF-8", 3 }, { "\xff\xfe", "UTF-16LE", 2 }, { "\xfe\xff", "UTF-16BE", 2 } };
    g_autofree char *text = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (length >= marks[i].length && memcmp(bytes, marks[i].mark, marks[i].length) == 0) {
            bytes += marks[i].length, length -= marks[i].length;
            label = marks[i].name;
            break;
        }
    if (!label || !g_str_has_prefix(label, "UTF-16")) {
        text = g_malloc(length + 1);
        memcpy(text, bytes, length);
        without_nuls(text, length);
    }
    if (text && (g_utf8_validate(text, -1, NULL) || (label && g_ascii_strcasecmp(real_name(label), "UTF-8") == 0))) {
        g_autofree char *valid = g_utf8_make_valid(text, -1);
        unify_newlines(valid);
        decode_again(valid);
        return g_steal_pointer(&valid);
    }
    g_autofree char *decoded = label ? convert(text ? text : bytes, text ? strlen(text) : length, label) : NULL;
    if (!decoded)
        decoded = convert(text ? text : bytes, text ? strlen(text) : length, "WINDOWS-1252");
    without_nuls(decoded, strlen(decoded));
    g_autofree char *valid = g_utf8_make_valid(decoded, -1);
    unify_newlines(valid);
    decode_again(valid);
    return g_steal_pointer(&valid);
}

char *text_decode(const char *name, const char *bytes, size_t length, bool *converted, GError **error)
{
    bool wide = length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);

    if (!wide && is_binary(bytes, length))
        return fail(error, ERROR_INPUT, "%s: binary data, not a text", name), NULL;
    if (converted)
        *converted = wide || !g_utf8_validate(bytes, (gssize)length, NULL);
    char *text = text_decode_as(bytes, length, NULL);
    drop_invisible(text);
    return text;
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

/* A tweet embedded by its page: a handle in brackets near the end, a picture link, a date behind it. */
static bool is_tweet(const char *text, size_t length)
{
    g_autofree char *copy = g_strndup(text, length);

    return strstr(copy, "(@") != NULL &&
           (strstr(copy, "— ") || strstr(copy, "- ") || strstr(copy, "pic.twitter.com") || strstr(copy, "t.co/"));
}

static void add_paragraph(struct article *article, const char *from, const char *to, bool aside)
{
    struct paragraph paragraph = { .span = { (guint32)(from - article->text), (guint32)(to - article->text) } };

    paragraph.aside = aside;
    if (is_tweet(from, (size_t)(to - from))) {
        const char *handle = g_strrstr_len(from, to - from, "(@");
        paragraph.kind = PARAGRAPH_TWEET;
        text_date(handle, (size_t)(to - handle), &paragraph.own_date);
    }
    g_array_append_val(article->paragraphs, paragraph);
}

void text_paragraphs(struct article *article)
{
    const char *from = NULL, *last = NULL;
    struct asides asides = { 0 };

    for (const char *line = article->text; line && *line;) {
        const char *end = strchr(line, '\n');
        const char *stop = end ? end : line + strlen(line), *first = line;
        while (first < stop && g_ascii_isspace(*first))
            first++;
        enum asides_kind kind = first < stop ? asides_line(&asides, first, (size_t)(stop - first)) : ASIDES_TEXT;
        if ((first == stop || kind != ASIDES_TEXT) && from) {
            add_paragraph(article, from, last, false);
            from = NULL;
        }
        if (kind != ASIDES_TEXT)
            add_paragraph(article, first, stop, kind == ASIDES_ASIDE);
        else if (first < stop) {
            from = from ? from : first;
            last = stop;
        }
        line = end ? end + 1 : NULL;
    }
    if (from)
        add_paragraph(article, from, last, false);
    asides_mark(article);
}

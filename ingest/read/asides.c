#include "asides.h"

#include "names.h"

#include <string.h>

/* ---------- lines ---------- */

/* A mark that ends a sentence, or a quotation. */
static bool has_stop(const char *text, size_t length)
{
    return strchr(".!?\"", text[length - 1]) || (length > 2 && memcmp(text + length - 3, "\u201d", 3) == 0);
}

/* "Why did the talks fail?": a heading that asks. */
static bool asks(const char *line, size_t length)
{
    enum { LONGEST = 120 };
    static const char *const words[] = { "Why ", "How ", "What ", "Who ", "Where ", "When ", "What\u2019s ", "What's " };

    for (size_t i = 0; line[length - 1] == '?' && length <= LONGEST && i < G_N_ELEMENTS(words); i++)
        if (g_str_has_prefix(line, words[i]))
            return true;
    return false;
}

/* "Related: Chile closes its border": a link to another article. */
static bool is_teaser(const char *line, size_t length)
{
    size_t head = MIN(length, 24);

    return (memchr(line, ':', head) || memchr(line, '|', head)) && !has_stop(line, length);
}

/* A headline among links; a line that begins with a day or an hour is told. */
static bool is_link(const char *line, size_t length)
{
    enum { LONGEST = 110 };

    return length <= LONGEST && !has_stop(line, length) && !g_ascii_isdigit(*line);
}

/* A note that is wrapped goes on in a line that begins small. */
static bool goes_on(const struct asides *asides, const char *line)
{
    return asides->open && g_ascii_islower(*line);
}

enum asides_kind asides_line(struct asides *asides, const char *line, size_t length)
{
    enum { LABEL = 60, LINKS = 5, WRAPPED = 100 };

    while (length > 1 && g_ascii_isspace(line[length - 1]))
        length--;
    enum names_line effect = goes_on(asides, line) ? LINE_NOTE : names_line(line, length);
    bool listed = asides->links > 0 && is_link(line, length), label = length <= LABEL && !has_stop(line, length);
    bool links = effect == LINE_LINKS || effect == LINE_END;

    asides->open = effect == LINE_NOTE && length <= WRAPPED && !has_stop(line, length);
    asides->links = links && label ? LINKS : listed ? asides->links - 1 : 0;
    if (effect == LINE_NOTE || asks(line, length) || ((effect == LINE_DROP || effect == LINE_LINKS) && is_teaser(line, length)))
        return ASIDES_ASIDE;
    if (effect == LINE_AUTHOR || (links && label))
        return ASIDES_LABEL;
    return listed ? ASIDES_ASIDE : ASIDES_TEXT;
}

/* ---------- paragraphs ---------- */

/* Letters and digits only, lower case: what a pull quote and its sentence have in common. */
static char *skeleton(const char *text, size_t length)
{
    GString *bones = g_string_sized_new(length);

    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar c = (guint8)*p < 0x80 ? (gunichar)*p : g_utf8_get_char(p);
        if (c < 0x80 ? g_ascii_isalnum((char)c) : g_unichar_isalnum(c)) {
            if (c < 0x80)
                g_string_append_c(bones, g_ascii_tolower((char)c));
            else
                g_string_append_unichar(bones, g_unichar_tolower(c));
        }
    }
    return g_string_free(bones, FALSE);
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
            if (k == i || g_array_index(paragraphs, struct paragraph, k).aside || (equal && k > i) || !strstr(other, own))
                continue;
            g_array_index(paragraphs, struct paragraph, i).aside = true;
            break;
        }
    }
}

/* "Related coverage:" below most of the text: what a site puts there, and all that follows, is not the article's. */
static bool is_end(const char *from)
{
    enum { LABEL = 60 };
    size_t length = strcspn(from, "\n");

    return length <= LABEL && !strchr(".!?\"", from[length - 1]) && names_line(from, length) == LINE_END;
}

/* How many long lines a paragraph has, one if it is long itself: a site's own are short. */
static int count_long(const char *text, const struct paragraph *paragraph)
{
    enum { LONG = 160 };
    int lines = 0;

    for (const char *line = text + paragraph->span.start, *end = text + paragraph->span.end; line < end;) {
        const char *newline = memchr(line, '\n', (size_t)(end - line)), *stop = newline ? newline : end;
        lines += stop - line >= LONG;
        line = stop + 1;
    }
    return MAX(lines, paragraph->span.end - paragraph->span.start >= LONG);
}

/* From the first paragraph of the site's own below the text: three long ones behind it are text. */
static void mark_end(struct article *article)
{
    enum { SEVERAL = 3 };
    size_t length = strlen(article->text);
    bool ended = false;
    int behind = 0; /* long lines, from here on */

    for (guint i = 0; i < article->paragraphs->len; i++)
        behind += count_long(article->text, &g_array_index(article->paragraphs, struct paragraph, i));
    for (guint i = 0; i < article->paragraphs->len; i++) {
        struct paragraph *paragraph = &g_array_index(article->paragraphs, struct paragraph, i);
        size_t start = paragraph->span.start;
        behind -= count_long(article->text, paragraph);
        ended = ended || (start * 2 > length && behind < SEVERAL && is_end(article->text + start));
        paragraph->aside |= ended;
    }
}

/* "It is a threat, said Ann Lee, an analyst at the Institute.", "Omar Diaz, who is a professor of law, was held.": news, not who wrote it. */
static bool is_news(const char *text, size_t length)
{
    static const char *const marks[] = { " said", " says", " told ", ", who ", ", which ", "\"", "\u201c" };

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_strstr_len(text, (gssize)length, marks[i]))
            return true;
    return false;
}

/* "Ann Lee is a senior fellow at the Institute. She was ambassador to Peru.": who wrote it, among the last of the text's paragraphs. */
static void mark_author(struct article *article)
{
    enum { LAST = 3 };
    guint n = article->paragraphs->len;

    for (guint i = n, seen = 0; i-- > 0 && seen < LAST;) {
        struct paragraph *paragraph = &g_array_index(article->paragraphs, struct paragraph, i);
        seen += !paragraph->aside;
        const char *text = article->text + paragraph->span.start;
        size_t length = paragraph->span.end - paragraph->span.start;
        if (2 * i >= n && names_line(text, length) == LINE_AUTHOR && !is_news(text, length))
            paragraph->aside = true;
    }
}

void asides_mark(struct article *article)
{
    mark_repeats(article);
    mark_end(article);
    mark_author(article);
}

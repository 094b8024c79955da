#include "split_inside.h"

#include "../bullets.h"

#include <string.h>

static inline const struct token *token_at(const struct scan *s, guint i)
{
    return &g_array_index(s->tokens, struct token, i);
}

static inline enum sort sort_of_token(const struct scan *s, guint i)
{
    size_t size;

    return sort_at(s->text + token_at(s, i)->start, s->end, &size);
}

static bool starts_upper(const struct scan *s, guint i)
{
    size_t size;

    return g_unichar_isupper(character(s->text + token_at(s, i)->start, s->end, &size));
}

enum { NARROW = 40, WIDE = 120, LINES_SEEN = 8 }; /* bytes: no text is wrapped so narrow, or so wide */

/* Where the line that ends there begins, or somewhere in it if it is longer than WIDE. */
static const char *line_start(const struct scan *s, const char *end)
{
    const char *line = end - MIN(end - s->text, WIDE + 1);

    for (const char *newline; (newline = memchr(line, '\n', (size_t)(end - line)));)
        line = newline + 1;
    return line;
}

/* The longest of the few lines around a line end, none beyond a blank one: how wide the text there may be wrapped. */
static size_t width_at(const struct scan *s, const char *newline)
{
    size_t width = 0;
    const char *end = newline, *line;

    for (int i = 0; i < LINES_SEEN && end > s->text && width <= WIDE; i++, end = line - (line > s->text)) {
        line = line_start(s, end);
        if (line == end)
            break;
        width = MAX(width, (size_t)(end - line));
    }
    line = newline + 1;
    for (int i = 0; i < LINES_SEEN && line < s->end && *line != '\n' && width <= WIDE; i++, line = end + 1) {
        end = memchr(line, '\n', (size_t)(s->end - line));
        end = end ? end : s->end;
        width = MAX(width, (size_t)(end - line));
    }
    return width;
}

/* "2018: Talks move", "• Peru left": an item of a list, behind its year or its bullet. next: the first token of a line. */
static bool begins_item(const struct scan *s, guint next)
{
    static const char *const bullets[] = { BULLETS, "-", "*" };

    if (next + 1 >= s->tokens->len || !token_at(s, next)->end)
        return false;
    const struct token *token = token_at(s, next);
    const char *word = s->text + token->start;
    size_t length = token->end - token->start;
    if (length == 4 && sort_of_token(s, next) == DIGIT)
        return s->text[token[1].start] == ':' && token[1].start == token->end;
    for (size_t i = 0; i < G_N_ELEMENTS(bullets); i++)
        if (length == strlen(bullets[i]) && memcmp(word, bullets[i], length) == 0)
            return token->space_after && (starts_upper(s, next + 1) || sort_of_token(s, next + 1) == DIGIT);
    return false;
}

/*
 * "Talks fail\nThe envoys left Lima ...": whether the line that ends behind token i was ended on purpose: the next word would
 * have had its place in it. What is wrapped goes on with a word that had none.
 */
static bool line_ends(const struct scan *s, guint i, const char *newline)
{
    const struct token *last = token_at(s, i), *next = token_at(s, i + 1);
    enum sort sort = sort_of_token(s, i), follows = sort_of_token(s, i + 1);

    if (begins_item(s, i + 1))
        return true;
    if ((sort == PAUSE && s->text[last->start] != ':') || !(follows == DIGIT || follows == QUOTE || starts_upper(s, i + 1)))
        return false;
    const char *line = line_start(s, newline);
    if (newline - line > WIDE)
        return true;
    size_t width = width_at(s, newline);
    size_t length = (size_t)(s->text + last->end - MIN(line, s->text + last->end));
    return width < NARROW || width > WIDE || length + 1 + (next->end - next->start) < width;
}

/* Whether a space and nothing else stands between token i and the next. */
static inline bool is_near(const struct scan *s, guint i)
{
    const struct token *token = token_at(s, i);

    return s->text[token[0].end] == ' ' && token[1].start == token[0].end + 1;
}

/* Whether a blank line stands between token i and the next, or a line's end that was meant. */
static bool paragraph_after(const struct scan *s, guint i)
{
    const struct token *token = token_at(s, i);
    const char *newline = NULL;
    int lines = 0;

    if (is_near(s, i)) /* most */
        return false;
    for (const char *at = s->text + token[0].end, *next = s->text + token[1].start; at < next; at++)
        if (*at == '\n') {
            newline = at;
            lines++;
        }
    return lines > 1 || (lines == 1 && line_ends(s, i, newline));
}

/* The last token that still belongs to a sentence which token i ends: closing quotes and brackets stick to it. */
static guint closers(const struct scan *s, guint i)
{
    while (i + 1 < s->tokens->len && !token_at(s, i)->space_after) {
        enum sort sort = sort_of_token(s, i + 1);
        if (sort != QUOTE && sort != APOSTROPHE && sort != CLOSE)
            break;
        i++;
    }
    return i;
}

static bool is_known(const struct scan *s, guint i, guint kind)
{
    const struct token *token = token_at(s, i);

    return split_look_up(s->splitter, s->text + token->start, token->end - token->start) & kind;
}

static bool is_starter(const struct scan *s, guint i)
{
    return sort_of_token(s, i) == QUOTE || (starts_upper(s, i) && is_known(s, i, KIND_STARTER));
}

/* Whether a sentence ends with token i, whose closers end with `last`; `first` is the sentence's first token. */
static bool ends(const struct scan *s, guint first, guint i, guint last)
{
    const struct token *token = token_at(s, i);
    const char *word = s->text + token->start;
    size_t length = token->end - token->start;
    guint next = last + 1;
    enum sort sort = sort_of_token(s, i), follows = sort_of_token(s, next);

    if (follows == PAUSE || follows == CLOSE || follows == STOP || follows == MARK)
        return false;
    bool lower = follows == LETTER && !starts_upper(s, next);
    if (sort == ELLIPSIS || (sort == STOP && length > 1))
        return follows == LETTER && !lower && token->space_after;
    if (sort == MARK)
        return !lower || last == i;
    if (sort == STOP) /* "1." opens a list */
        return !lower && !(i == first + 1 && sort_of_token(s, first) == DIGIT && length == 1);
    if (length < 2 || word[length - 1] != '.' || split_is_address(word, word + length))
        return false;
    guint known = split_look_up(s->splitter, word, length - 1);
    return !(known & (KIND_TITLE | KIND_MONTH)) && is_starter(s, next);
}

/* A word without a stop: nothing ends with it but its paragraph. */
static bool is_inner(const struct scan *s, guint i)
{
    const struct token *token = token_at(s, i);

    return g_ascii_isalpha(s->text[token->start]) && s->text[token->end - 1] != '.';
}

static bool is_capitals(const struct scan *s, guint i)
{
    const struct token *token = token_at(s, i);
    size_t size;

    for (guint32 at = token->start; at < token->end; at += (guint32)size)
        if (g_unichar_islower(character(s->text + at, s->end, &size)))
            return false;
    return true;
}

/* "Leaders of the party (PKK) - banned there - said": no dateline of an agency that has no name of the table. */
static bool has_small_word(const struct scan *s, guint first, guint end)
{
    for (guint i = first; i < end; i++)
        if (sort_of_token(s, i) == LETTER && !starts_upper(s, i))
            return true;
    return false;
}

/* "(AP)", "(Reuters)": an agency in brackets, by name, or in any capitals. last: the closing one. */
static bool ends_agency(const struct scan *s, guint first, guint last, bool by_name)
{
    if (last < first + 2 || s->text[token_at(s, last)->start] != ')' || s->text[token_at(s, last - 2)->start] != '(')
        return false;
    return (!by_name && is_capitals(s, last - 1)) || is_known(s, last - 1, KIND_AGENCY);
}

/* "Tehran, Oct 3, IRNA": a place, a day and an agency between commas. last: the agency. */
static bool ends_dated_agency(const struct scan *s, guint first, guint last)
{
    bool day = false;

    if (last < first + 4 || s->text[token_at(s, first + 1)->start] != ',' || s->text[token_at(s, last - 1)->start] != ',')
        return false;
    for (guint k = first + 2; k < last - 1; k++)
        day |= sort_of_token(s, k) == DIGIT;
    return day && last - first < 9 && sort_of_token(s, last) == LETTER && is_capitals(s, last);
}

/* "Doha, Qatar": names, a comma and names. end: the dash behind them. */
static bool is_place_and_land(const struct scan *s, guint first, guint end)
{
    enum { MOST = 6 };
    guint commas = 0;

    if (end < first + 3 || end - first > MOST || !starts_upper(s, end + 1))
        return false;
    for (guint i = first; i < end; i++) {
        bool comma = s->text[token_at(s, i)->start] == ',';
        commas += comma;
        if (!comma && (sort_of_token(s, i) != LETTER || !starts_upper(s, i)))
            return false;
    }
    return commas == 1 && s->text[token_at(s, first)->start] != ',' && s->text[token_at(s, end - 1)->start] != ',';
}

enum { DATELINE_MOST = 12 }; /* tokens */

/*
 * "LONDON - ", "PARIS, March 3 (Reuters) - ", "BONN, Germany (AP)_ ", "(CNN) -- ": the dash between spaces that ends a dateline.
 * first: the sentence's first token. A dateline begins in capitals or a bracket and its paragraph with it, or it is a place and its
 * land ("Doha, Qatar - "), or it ends with an agency, and has few words, unless a scraped page's lines stand before it.
 */
static bool ends_dateline(const struct scan *s, guint paragraph, guint first, guint i)
{
    const struct token *start = token_at(s, first), *token = token_at(s, i);
    enum sort sort = sort_of_token(s, i);

    if (i == first || !token->space_after || !(sort == DASH || sort == HYPHEN || s->text[token->start] == '_'))
        return false;
    if (ends_agency(s, first, i - 1, i - first > DATELINE_MOST || has_small_word(s, first, i)))
        return true;
    if (first != paragraph || i - first > DATELINE_MOST)
        return false;
    if (ends_dated_agency(s, first, i - 1))
        return true;
    bool capitals = start->end - start->start > 2 && sort_of_token(s, first) == LETTER && is_capitals(s, first);
    return token_at(s, i - 1)->space_after &&
           (capitals || s->text[start->start] == '(' || (sort != DASH && is_place_and_land(s, first, i)));
}

/* "KENYA-HAITI: ": what a brief is about, in capitals and longer than who speaks in "NATO: ". i: a colon, perhaps. */
static bool ends_slug(const struct scan *s, guint paragraph, guint first, guint i)
{
    enum { SHORTEST = 6, TOKENS = 6 };
    const struct token *colon = token_at(s, i);

    if (s->text[colon->start] != ':' || !colon->space_after || first != paragraph || i == first || i - first > TOKENS ||
        colon->start - token_at(s, first)->start < SHORTEST)
        return false;
    for (guint k = first; k < i; k++)
        if (!is_capitals(s, k))
            return false;
    return sort_of_token(s, first) == LETTER;
}

/* "10.45", "09:39:00" behind a year: the hour at which a page came out. */
static bool is_page_hour(const struct scan *s, guint first, guint i)
{
    const struct token *hour = token_at(s, i);
    const char *word = s->text + hour->start;
    guint32 digits = 0, length = hour->end - hour->start;

    if (i < first + 3 || length < 4 || sort_of_token(s, i - 1) != DIGIT || token_at(s, i - 1)->end - token_at(s, i - 1)->start != 4)
        return false;
    while (digits < length && g_ascii_isdigit(word[digits]))
        digits++;
    return digits < 3 && (word[digits] == ':' || word[digits] == '.') && length - digits > 2 && g_ascii_isdigit(word[length - 1]);
}

/* Where the day begins whose year is token i: "Friday 4 March 2005", "updated : Fri Mar 4 2005"; i where none does. */
static guint page_day(const struct scan *s, guint first, guint i)
{
    guint at = i - (sort_of_token(s, i - 1) == PAUSE), start;

    if (at < first + 2)
        return i;
    enum sort inner = sort_of_token(s, at - 1), outer = sort_of_token(s, at - 2);
    if (!(inner == LETTER && outer == DIGIT) && !(inner == DIGIT && outer == LETTER)) /* a day and its month */
        return i;
    start = at - 2;
    if (start > first && is_known(s, start - 1, KIND_WEEKDAY))
        start--;
    bool told = start > first + 1 && sort_of_token(s, start - 1) == PAUSE && is_known(s, start - 2, KIND_STAMP);
    return told ? start - 2 : start;
}

/*
 * "talks resume Friday 4 March 2005 10.45 GMT The king": the line that says when a scraped page came out, from token start to last,
 * with a sentence behind it and no stop between. i: the hour, perhaps.
 */
static bool find_page_stamp(const struct scan *s, guint first, guint i, guint *start, guint *last)
{
    if (sort_of_token(s, i) != DIGIT || !is_page_hour(s, first, i))
        return false;
    guint day = page_day(s, first, i - 1), end = i;
    while (end + 1 < s->tokens->len && end < i + 2 && is_known(s, end + 1, KIND_ZONE))
        end++;
    bool alone = end + 1 < s->tokens->len && starts_upper(s, end + 1);
    if (!alone || day == i - 1 || (day > first && is_known(s, day - 1, KIND_RUNNING)))
        return false;
    *start = day;
    *last = end;
    return true;
}

/* "Photograph: Ann Lee/AP (The minister left)": the credit of a picture, with the text behind it and no stop between. */
static bool ends_credit(const struct scan *s, guint first, guint i)
{
    enum { CREDIT_MOST = 10 }; /* tokens */

    if (i < first + 2 || i - first > CREDIT_MOST || s->text[token_at(s, first + 1)->start] != ':' ||
        !is_known(s, first, KIND_CREDIT) || !is_known(s, i, KIND_AGENCY))
        return false;
    bool behind = i == first + 2 || s->text[token_at(s, i - 1)->start] == '/' || is_known(s, i - 1, KIND_AGENCY);
    return behind && starts_upper(s, i + 1) && !is_known(s, i + 1, KIND_AGENCY);
}

static void close_sentence(const struct scan *s, guint first, guint last, GArray *sentences)
{
    struct sentence sentence = {
        .start = token_at(s, first)->start,
        .end = token_at(s, last)->end,
        .first = first,
        .count = last - first + 1,
    };

    g_array_append_val(sentences, sentence);
}

void split_sentences(const struct scan *s, guint first, GArray *sentences)
{
    guint n = s->tokens->len, paragraph = first;

    for (guint i = first; i < n; i++) {
        if (i + 1 < n && is_inner(s, i) && is_near(s, i) && i - first + 1 < SPLIT_SENTENCE_MAX && !ends_credit(s, first, i))
            continue; /* most words */
        guint last = closers(s, i), start = first;
        bool stamp = !is_inner(s, i) && find_page_stamp(s, first, i, &start, &last);
        if (start > first)
            close_sentence(s, first, start - 1, sentences);
        first = start;
        i = stamp ? last : i;
        bool parted = last + 1 < n && paragraph_after(s, last);
        bool over = last + 1 >= n || parted || stamp || ends_credit(s, first, i) ||
                    (!is_inner(s, i) &&
                     (ends(s, first, i, last) || ends_dateline(s, paragraph, first, i) || ends_slug(s, paragraph, first, i)));
        if (!over && i + 1 < n)
            over = parted = (last != i && paragraph_after(s, last = i));
        if (!over && i - first + 1 < SPLIT_SENTENCE_MAX)
            continue;
        if (last - first >= SPLIT_SENTENCE_MAX) {
            last = first + SPLIT_SENTENCE_MAX - 1;
            parted = last + 1 < n && paragraph_after(s, last);
        }
        close_sentence(s, first, last, sentences);
        first = last + 1;
        i = last;
        if (parted)
            paragraph = first;
    }
}

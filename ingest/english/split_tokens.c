#include "split_inside.h"

#include <string.h>

/* Where a glued word is to be cut ("can|not"), 0 for other words: most have not the length of one. */
static guint look_up_cut(const struct splitter *splitter, const char *word, size_t length)
{
    bool may = length > 0 && splitter->glued[*word & 31][word[length - 1] & 31] >> (length & 31) & 1;
    guint known = may ? split_look_up(splitter, word, length) : 0;

    return known & KIND_SPLIT ? known & 0xff : 0;
}

static bool has_prefix(const char *from, const char *to, const char *prefix)
{
    size_t length = strlen(prefix);

    return (size_t)(to - from) > length && g_ascii_strncasecmp(from, prefix, length) == 0;
}

bool split_is_address(const char *from, const char *to)
{
    static const char *const endings[] = { ".com", ".org", ".net", ".gov", ".edu", ".int", ".html", ".htm", ".ru", ".co.uk" };
    size_t length = (size_t)(to - from), size;
    const char *sign = from;

    while (sign < to && !strchr(".:@#", *sign)) /* most words end here */
        sign++;
    if (sign == to)
        return false;
    if (has_prefix(from, to, "http://") || has_prefix(from, to, "https://") || has_prefix(from, to, "www.") ||
        has_prefix(from, to, "ftp://"))
        return true;
    if ((*from == '@' || *from == '#') && length > 1)
        return is_word(sort_at(from + 1, to, &size));
    const char *at = memchr(from, '@', length);
    if (at && at > from && at + 1 < to && memchr(at, '.', (size_t)(to - at)))
        return true;
    if (g_strstr_len(from, to - from, ".com/") || g_strstr_len(from, to - from, "://"))
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        size_t n = strlen(endings[i]);
        if (length > n + 1 && g_ascii_strncasecmp(to - n, endings[i], n) == 0)
            return true;
    }
    return false;
}

static void emit(struct scan *s, const char *from, const char *to)
{
    enum { ROOM = 128 };
    size_t size;

    if (from >= to)
        return;
    if (s->n == s->tokens->len)
        g_array_set_size(s->tokens, s->n + ROOM);
    g_array_index(s->tokens, struct token, s->n++) = (struct token){
        .start = (guint32)(from - s->text),
        .end = (guint32)(to - s->text),
        .space_after = sort_at(to, s->end, &size) == SPACE,
        .head = -1,
    };
}

/* Length of the punctuation token at p: one character, or a run of the same where runs are one token ("...", "--", "!!!"). */
static size_t mark_length(const char *p, const char *end)
{
    size_t size, next;
    enum sort sort = sort_at(p, end, &size);
    const char *q = p + size;

    if (sort == MARK)
        while (sort_at(q, end, &next) == MARK)
            q += next;
    else if ((*p == '`' || *p == '\'') && q < end && *q == *p)
        q++;
    else if (strchr(".-*=_~#+", *p) && *p)
        while (q < end && *q == *p)
            q++;
    return (size_t)(q - p);
}

/* "wrote on {X}.", "the social network {X}.": behind a word without a capital it names no initial. */
static bool is_behind_plain_word(const struct scan *s, const char *from)
{
    const char *p = from;

    if (p == s->text || p[-1] != ' ')
        return false;
    for (p--; p > s->text && g_ascii_isalpha(p[-1]); p--)
        ;
    return g_ascii_islower(*p);
}

/* Whether the word from..stop, with a full stop at stop, owns that stop. */
static bool owns_stop(struct scan *s, const char *from, const char *stop)
{
    size_t length = (size_t)(stop - from);
    guint known = split_look_up(s->splitter, from, length);
    const char *next = stop + 1;

    if (known & (KIND_TITLE | KIND_ABBREVIATION))
        return true;
    if (known & (KIND_MONTH | KIND_LAND))
        return g_ascii_isupper(*from);
    if (known & KIND_NUMBER) {
        while (next < s->end && *next == ' ')
            next++;
        return next < s->end && g_ascii_isdigit(*next);
    }
    if (length == 1)
        return g_ascii_isupper(*from) && *from != 'I' && !(*from == 'X' && is_behind_plain_word(s, from));
    for (size_t i = 0; i < length; i++) /* "U.S" "J.R.R" */
        if (i % 2 ? from[i] != '.' : !g_ascii_isalpha(from[i]))
            return false;
    return length % 2 == 1;
}

/* The bytes of an apostrophe at p, or 0. */
static size_t apostrophe(const char *p, const char *end)
{
    size_t size = 0;

    return p < end && sort_at(p, end, &size) == APOSTROPHE ? size : 0;
}

/* Whether from..to is what follows the apostrophe of a clitic: 's, 'll. */
static bool is_clitic(const char *from, const char *to)
{
    static const char *const after[] = { "s", "m", "d", "re", "ve", "ll" };

    for (size_t i = 0; i < G_N_ELEMENTS(after); i++)
        if ((size_t)(to - from) == strlen(after[i]) && g_ascii_strncasecmp(from, after[i], strlen(after[i])) == 0)
            return true;
    return false;
}

/* Where the clitic of from..to starts ("do|n't", "Assad|'s", "officials|'"), or to. */
static const char *find_clitic(const char *from, const char *to)
{
    const char *at = NULL;
    size_t size = 0;

    for (const char *p = to; p > from && to - p < 6 && !at; p--)
        if ((size = apostrophe(p - 1, to)) == 1 || (p - from >= 3 && (size = apostrophe(p - 3, to)) == 3))
            at = p - size;
    if (!at || at == from)
        return to;
    const char *rest = at + size;
    if (rest == to)
        return at;
    if (to - rest == 1 && (*rest | 0x20) == 't' && (at[-1] | 0x20) == 'n' && at - 1 > from)
        return at - 1;
    return is_clitic(rest, to) ? at : to;
}

/* The first of two glued words; returns where the second starts, or `from`. */
static const char *emit_glued(struct scan *s, const char *from, const char *to)
{
    guint cut = g_ascii_isupper(*from) ? 0 : look_up_cut(s->splitter, from, (size_t)(to - from));

    emit(s, from, from + cut);
    return from + cut;
}

/* A piece without separators: clitics, glued words and units come off. */
static void emit_piece(struct scan *s, const char *from, const char *to)
{
    const char *clitic = find_clitic(from, to), *digits = from;

    if (from < to && clitic == to)
        from = emit_glued(s, from, to);
    while (digits < clitic && (g_ascii_isdigit(*digits) || ((*digits == '.' || *digits == ',' || *digits == ':') && digits > from)))
        digits++;
    if (digits > from && digits < clitic && split_look_up(s->splitter, digits, (size_t)(clitic - digits)) & KIND_UNIT) {
        emit(s, from, digits);
        from = digits;
    }
    emit(s, from, clitic);
    emit(s, clitic, to);
}

/* "a cease-fire", "the sit-in's end": a noun that is written with its hyphen. */
static bool is_whole(const struct scan *s, const char *from, const char *to)
{
    const char *end = from;

    while (end < to && (g_ascii_isalpha(*end) || *end == '-'))
        end++;
    return split_look_up(s->splitter, from, (size_t)(end - from)) & KIND_WHOLE;
}

/* Whether the separator at p (within from..to) cuts the word: "adult|-|learned", but "co-operate", "1,200", "U.S", "10:30". */
static bool cuts(struct scan *s, const char *from, const char *p, size_t size, enum sort sort, const char *to)
{
    size_t ahead;
    const char *at;
    enum sort before = sort_before(from, p, &at), after = sort_at(p + size, to, &ahead);

    switch (sort) {
    case HYPHEN:
        if (before == DIGIT && after == DIGIT) /* telephone numbers and dates stay, a lone range is cut */
            return !memchr(p + size, '-', (size_t)(to - p) - size) && (p - from) <= 4 && !memchr(from, '-', (size_t)(p - from));
        if (is_whole(s, from, to))
            return false;
        return !(is_word(before) && is_word(after) && split_look_up(s->splitter, from, (size_t)(p - from)) & KIND_PREFIX);
    case STOP:
        if (after == STOP || before == STOP)
            return true;
        return p - from > 2 && g_ascii_islower(p[-1]) && g_ascii_islower(p[-2]) && g_ascii_isupper(p[1]);
    case PAUSE:
        return !(before == DIGIT && after == DIGIT);
    case SLASH:
        return !(before == DIGIT && after == DIGIT) && p - from > 1;
    case APOSTROPHE:
    case JOINER:
    case LETTER:
    case DIGIT:
        return false;
    case OTHER:
        return *p != '~';
    case SPACE:
    case QUOTE:
    case OPEN:
    case CLOSE:
    case DASH:
    case ELLIPSIS:
    case MARK:
    case CURRENCY:
        return true;
    }
    return true;
}

/* A word with what is inside it, its outer punctuation gone. */
static void emit_core(struct scan *s, const char *from, const char *to)
{
    size_t size;
    const char *start = from;

    if (split_is_address(from, to)) {
        emit(s, from, to);
        return;
    }
    for (const char *p = from; p < to; p += size) {
        enum sort sort = sort_at(p, to, &size);
        if (is_word(sort))
            continue;
        if (p == start || cuts(s, start, p, size, sort, to)) {
            if (p == start && (sort == STOP || sort == APOSTROPHE) && mark_length(p, to) == 1)
                continue;
            emit_piece(s, start, p);
            size = mark_length(p, to);
            emit(s, p, p + size);
            start = p + size;
        }
    }
    emit_piece(s, start, to);
}

/* Whether a run is a clitic alone, as texts have them that somebody else has cut: "Egypt 's", "they 're". */
static bool is_loose_clitic(const struct scan *s, const char *from, const char *to)
{
    size_t mark = apostrophe(from, to), size;
    const char *end = from + mark;

    while (mark && end < to && is_word(sort_at(end, to, &size)))
        end += size;
    return mark && from > s->text && from[-1] == ' ' && is_clitic(from + mark, end);
}

/* Where the core of a run starts: after quotes, brackets, dashes, currency signs. */
static const char *skip_opening(struct scan *s, const char *from, const char *to)
{
    size_t size, next;

    if (is_loose_clitic(s, from, to))
        return from;
    while (from < to) {
        enum sort sort = sort_at(from, to, &size);
        bool word = is_word(sort_at(from + size, to, &next)) && from + size < to;
        if (is_word(sort) || ((*from == '@' || *from == '#') && word) ||
            (sort == APOSTROPHE && word && size == 1 &&
             (g_ascii_isdigit(from[1]) || split_look_up(s->splitter, from, (size_t)(to - from)) & KIND_SPLIT)))
            break;
        if ((sort == STOP || sort == HYPHEN) && g_ascii_isdigit(from[1]) && from + 1 < to)
            break;
        size = mark_length(from, to);
        emit(s, from, from + size);
        from += size;
    }
    return from;
}

/* Where the core of a run ends: before closing punctuation, but after a stop that an abbreviation owns. */
static const char *find_closing(struct scan *s, const char *from, const char *to)
{
    const char *core = to, *at = to;

    while (core > from) {
        enum sort sort = sort_before(from, core, &at);
        if (is_word(sort) || sort == JOINER || sort == SLASH)
            break;
        if (sort == STOP && (at == from || at[-1] != '.')) {
            const char *word = at, *before;
            while (word > from && (is_word(sort_before(from, word, &before)) || *before == '.' || *before == '\''))
                word = before;
            if (owns_stop(s, word, at))
                break;
        }
        core = at;
    }
    return core;
}

/* One run of non-space. */
static void split_run(struct scan *s, const char *from, const char *to)
{
    from = skip_opening(s, from, to);
    const char *core = find_closing(s, from, to);

    if (core < to && apostrophe(core, to) && core > from && (core[-1] | 0x20) == 's')
        core += apostrophe(core, to); /* officials' */
    if (from < core && core[-1] == '.')
        emit(s, from, core);
    else if (from < core)
        emit_core(s, from, core);
    while (core < to) {
        size_t size = mark_length(core, to);
        emit(s, core, core + size);
        core += size;
    }
}

void split_tokens(struct scan *s)
{
    size_t size;

    s->n = s->tokens->len;
    for (const char *p = s->text; p < s->end;) {
        while (p < s->end && sort_at(p, s->end, &size) == SPACE)
            p += size;
        const char *from = p;
        while (p < s->end && g_ascii_isalpha(*p))
            p++;
        bool plain = p > from && sort_at(p, s->end, &size) == SPACE; /* letters alone: most runs are, and are a word each */
        while (!plain && p < s->end && sort_at(p, s->end, &size) != SPACE)
            p += size;
        if (plain)
            emit(s, emit_glued(s, from, p), p);
        else
            split_run(s, from, p);
    }
    g_array_set_size(s->tokens, s->n);
}

#include "split.h"

#include "../../db/table.h"

#include <string.h>

enum { WORD, KIND, VALUE, COLUMNS };

enum kind {
    KIND_TITLE = 1 << 8,
    KIND_NUMBER = 1 << 9,
    KIND_MONTH = 1 << 10,
    KIND_ABBREVIATION = 1 << 11,
    KIND_SPLIT = 1 << 12, /* the low byte says where */
    KIND_PREFIX = 1 << 13,
    KIND_UNIT = 1 << 14,
    KIND_STARTER = 1 << 15,
    KIND_WHOLE = 1 << 16,
    KIND_LAND = 1 << 17,
};

static const struct {
    const char *name;
    enum kind kind;
} kinds[] = {
    { "title", KIND_TITLE }, { "number", KIND_NUMBER }, { "month", KIND_MONTH }, { "abbreviation", KIND_ABBREVIATION },
    { "split", KIND_SPLIT }, { "prefix", KIND_PREFIX }, { "unit", KIND_UNIT },   { "starter", KIND_STARTER },
    { "whole", KIND_WHOLE }, { "land", KIND_LAND },
};

struct splitter {
    GHashTable *known; /* word -> kinds and value, GUINT_TO_POINTER */
    guint32 glued[32]; /* the lengths of the words of KIND_SPLIT, a bit each, by their first letter */
};

struct splitter *splitter_new(GError **error)
{
    GError *trouble = NULL;
    OWNED(table) *table = table_open("ingest/english/words.tsv", COLUMNS, NULL, error);
    char **cell;

    if (!table)
        return NULL;
    OWNED(splitter) *splitter = g_new0(struct splitter, 1);
    splitter->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    while ((cell = table_next(table, &trouble))) {
        guint known = GPOINTER_TO_UINT(g_hash_table_lookup(splitter->known, cell[WORD]));
        for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
            if (g_str_equal(cell[KIND], kinds[i].name))
                known |= kinds[i].kind | (guint)(g_ascii_strtoull(cell[VALUE], NULL, 10) & 0xff);
        g_hash_table_insert(splitter->known, g_strdup(cell[WORD]), GUINT_TO_POINTER(known));
        if (known & KIND_SPLIT)
            splitter->glued[*cell[WORD] & 31] |= 1u << (strlen(cell[WORD]) & 31);
    }
    if (trouble) {
        g_propagate_error(error, trouble);
        return NULL;
    }
    return g_steal_pointer(&splitter);
}

void splitter_free(struct splitter *splitter)
{
    if (splitter->known)
        g_hash_table_unref(splitter->known);
    g_free(splitter);
}

/* What the table says of a word, whatever its case; 0 for an unknown one. */
static guint look_up(const struct splitter *splitter, const char *word, size_t length)
{
    char lower[32];

    if (length == 0 || length >= sizeof lower)
        return 0;
    for (size_t i = 0; i < length; i++)
        lower[i] = g_ascii_tolower(word[i]);
    lower[length] = '\0';
    return GPOINTER_TO_UINT(g_hash_table_lookup(splitter->known, lower));
}

/* Where a glued word is to be cut ("can|not"), 0 for other words: most have not the length of one. */
static guint look_up_cut(const struct splitter *splitter, const char *word, size_t length)
{
    bool may = splitter->glued[*word & 31] >> (length & 31) & 1;
    guint known = may ? look_up(splitter, word, length) : 0;

    return known & KIND_SPLIT ? known & 0xff : 0;
}

/* ------------------------------------------------------------------ characters */

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

static enum sort sort_of(gunichar c)
{
    if (c < 128)
        return ascii[c];
    for (size_t i = 0; i < G_N_ELEMENTS(beyond_ascii); i++)
        if (c >= beyond_ascii[i].first && c <= beyond_ascii[i].last)
            return beyond_ascii[i].sort;
    return g_unichar_isalnum(c) || g_unichar_ismark(c) || c == 0xfffd ? LETTER : OTHER;
}

/* The character at p, and its size in bytes; a byte that is no UTF-8 is one U+FFFD. */
static gunichar character(const char *p, const char *end, size_t *size)
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

static enum sort sort_at(const char *p, const char *end, size_t *size)
{
    *size = 0;
    return p < end ? sort_of(character(p, end, size)) : SPACE;
}

/* The sort of the character that ends before p, and where it starts. */
static enum sort sort_before(const char *start, const char *p, const char **at)
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

/* ------------------------------------------------------------------ tokens */

struct scan {
    const struct splitter *splitter;
    const char *text, *end;
    GArray *tokens;
};

static void emit(struct scan *s, const char *from, const char *to)
{
    size_t size;

    if (from >= to)
        return;
    struct token token = {
        .start = (guint32)(from - s->text),
        .end = (guint32)(to - s->text),
        .space_after = sort_at(to, s->end, &size) == SPACE,
        .head = -1,
    };
    g_array_append_val(s->tokens, token);
}

static bool is_word(enum sort sort)
{
    return sort == LETTER || sort == DIGIT;
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

/* Whether the word from..stop, with a full stop at stop, owns that stop. */
static bool owns_stop(struct scan *s, const char *from, const char *stop)
{
    size_t length = (size_t)(stop - from);
    guint known = look_up(s->splitter, from, length);
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
    if (length == 1) /* "he wrote on X." names no initial */
        return g_ascii_isupper(*from) && *from != 'I' && !(*from == 'X' && from - s->text > 3 && memcmp(from - 3, "on ", 3) == 0);
    for (size_t i = 0; i < length; i++) /* "U.S" "J.R.R" */
        if (i % 2 ? from[i] != '.' : !g_ascii_isalpha(from[i]))
            return false;
    return length % 2 == 1;
}

static bool has_prefix(const char *from, const char *to, const char *prefix)
{
    size_t length = strlen(prefix);

    return (size_t)(to - from) > length && g_ascii_strncasecmp(from, prefix, length) == 0;
}

/* A web address, a mail address, a @handle or a #hashtag: one token whatever is inside. */
static bool is_address(const char *from, const char *to)
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
    if (digits > from && digits < clitic && look_up(s->splitter, digits, (size_t)(clitic - digits)) & KIND_UNIT) {
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
    return look_up(s->splitter, from, (size_t)(end - from)) & KIND_WHOLE;
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
        return !(is_word(before) && is_word(after) && look_up(s->splitter, from, (size_t)(p - from)) & KIND_PREFIX);
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

    if (is_address(from, to)) {
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
             (g_ascii_isdigit(from[1]) || look_up(s->splitter, from, (size_t)(to - from)) & KIND_SPLIT)))
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

static void split_tokens(struct scan *s)
{
    size_t size;

    for (const char *p = s->text; p < s->end;) {
        while (p < s->end && sort_at(p, s->end, &size) == SPACE)
            p += size;
        const char *from = p;
        while (p < s->end && g_ascii_isalpha(*p))
            p++;
        bool plain = p > from && sort_at(p, s->end, &size) == SPACE; /* letters alone: most runs are, and are a word each */
        while (p < s->end && sort_at(p, s->end, &size) != SPACE)
            p += size;
        if (plain)
            emit(s, emit_glued(s, from, p), p);
        else
            split_run(s, from, p);
    }
}

/* ------------------------------------------------------------------ sentences */

static const struct token *token_at(const struct scan *s, guint i)
{
    return &g_array_index(s->tokens, struct token, i);
}

static enum sort sort_of_token(const struct scan *s, guint i)
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
    const char *line = end;

    while (line > s->text && line[-1] != '\n' && end - line <= WIDE)
        line--;
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

/*
 * "Talks fail\nThe envoys left Lima ...": whether the line that ends behind token i was ended on purpose: the next word would
 * have had its place in it. What is wrapped goes on with a word that had none.
 */
static bool line_ends(const struct scan *s, guint i, const char *newline)
{
    const struct token *last = token_at(s, i), *next = token_at(s, i + 1);
    enum sort sort = sort_of_token(s, i), follows = sort_of_token(s, i + 1);

    if ((sort == PAUSE && s->text[last->start] != ':') || !(follows == DIGIT || follows == QUOTE || starts_upper(s, i + 1)))
        return false;
    const char *line = line_start(s, newline);
    if (newline - line > WIDE)
        return true;
    size_t width = width_at(s, newline);
    size_t length = (size_t)(s->text + last->end - MIN(line, s->text + last->end));
    return width < NARROW || width > WIDE || length + 1 + (next->end - next->start) < width;
}

/* Whether a blank line stands between token i and the next, or a line's end that was meant. */
static bool paragraph_after(const struct scan *s, guint i)
{
    const char *newline = NULL;
    int lines = 0;

    for (guint32 at = token_at(s, i)->end; at < token_at(s, i + 1)->start; at++)
        if (s->text[at] == '\n') {
            newline = s->text + at;
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

static bool is_starter(const struct scan *s, guint i)
{
    const struct token *token = token_at(s, i);

    if (sort_of_token(s, i) == QUOTE)
        return true;
    return starts_upper(s, i) && look_up(s->splitter, s->text + token->start, token->end - token->start) & KIND_STARTER;
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
    if (length < 2 || word[length - 1] != '.' || is_address(word, word + length))
        return false;
    guint known = look_up(s->splitter, word, length - 1);
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

/* "(AP)", "(Reuters)": an agency in brackets. last: the closing one. */
static bool ends_agency(const struct scan *s, guint first, guint last)
{
    static const char *const names[] = { "Reuters", "Xinhua", "Bloomberg", "Interfax", "Tass", "dpa", NULL };

    if (last < first + 2 || s->text[token_at(s, last)->start] != ')' || s->text[token_at(s, last - 2)->start] != '(')
        return false;
    const struct token *token = token_at(s, last - 1);
    g_autofree char *name = g_strndup(s->text + token->start, token->end - token->start);
    return is_capitals(s, last - 1) || g_strv_contains(names, name);
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

/*
 * "LONDON - ", "PARIS, March 3 (Reuters) - ", "BONN, Germany (AP)_ ", "(CNN) -- ": the dash between spaces that ends a dateline.
 * first: the sentence's first token. A dateline begins in capitals or a bracket and its paragraph with it, or it ends with an
 * agency, and has few words.
 */
static bool ends_dateline(const struct scan *s, guint paragraph, guint first, guint i)
{
    const struct token *start = token_at(s, first), *token = token_at(s, i);
    enum sort sort = sort_of_token(s, i);

    if (i - first > 12 || i == first || !token->space_after || !(sort == DASH || sort == HYPHEN || s->text[token->start] == '_'))
        return false;
    if (ends_agency(s, first, i - 1))
        return true;
    if (first != paragraph)
        return false;
    if (ends_dated_agency(s, first, i - 1))
        return true;
    bool capitals = start->end - start->start > 2 && sort_of_token(s, first) == LETTER && is_capitals(s, first);
    return token_at(s, i - 1)->space_after && (capitals || s->text[start->start] == '(');
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

static void split_sentences(const struct scan *s, guint first, GArray *sentences)
{
    guint n = s->tokens->len, paragraph = first;

    for (guint i = first; i < n; i++) {
        guint last = closers(s, i);
        bool parted = last + 1 < n && paragraph_after(s, last);
        bool over = last + 1 >= n || parted ||
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

void splitter_run(const struct splitter *splitter, const char *text, size_t length, GArray *tokens, GArray *sentences)
{
    struct scan s = { splitter, text, text + MIN(length, G_MAXINT32), tokens };
    guint first = tokens->len;

    split_tokens(&s);
    split_sentences(&s, first, sentences);
}

#include "split.h"

#include "../../db/table.h"

#include <string.h>

struct splitter {
    GHashTable *abbreviations; /* form -> kind letter */
    GHashTable *starters, *prefixes;
};

struct scan {
    const struct splitter *splitter;
    const char *text;
    GArray *tokens;
};

static GHashTable *read_words(const char *resource, int columns, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    OWNED(table) *table = table_open(resource, columns, NULL, &trouble);
    g_autoptr(GHashTable) words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    char **cell;

    while (table && (cell = table_next(table, &trouble)))
        g_hash_table_replace(words, g_strdup(cell[0]), GINT_TO_POINTER(columns > 1 ? cell[1][0] : 1));
    if (!trouble)
        return g_steal_pointer(&words);
    g_propagate_error(error, g_steal_pointer(&trouble));
    return NULL;
}

struct splitter *splitter_new(GError **error)
{
    OWNED(splitter) *splitter = g_new0(struct splitter, 1);

    if (!(splitter->abbreviations = read_words("ingest/english/abbreviations.tsv", 2, error)) ||
        !(splitter->starters = read_words("ingest/english/starters.tsv", 1, error)) ||
        !(splitter->prefixes = read_words("ingest/english/prefixes.tsv", 1, error)))
        return NULL;
    return g_steal_pointer(&splitter);
}

void splitter_free(struct splitter *splitter)
{
    g_clear_pointer(&splitter->abbreviations, g_hash_table_unref);
    g_clear_pointer(&splitter->starters, g_hash_table_unref);
    g_clear_pointer(&splitter->prefixes, g_hash_table_unref);
    g_free(splitter);
}

/* ---------- characters ---------- */

static bool is_space(const char *p, size_t *length)
{
    *length = 1;
    if (g_ascii_isspace(*p))
        return true;
    if ((guint8)p[0] == 0xc2 && (guint8)p[1] == 0xa0) {
        *length = 2;
        return true;
    }
    return false;
}

static const char *const multibyte_marks[] = { "—", "–", "―", "“", "”", "‘", "’", "…", "«",
                                               "»", "£", "€", "¥", "•", "„", "‚", "′", "″" };

/* The length of the punctuation mark at p, 0 if there is none; runs of stops and of hyphens are one mark. */
static size_t mark_at(const char *p, const char *end)
{
    size_t n = 0;

    if ((guint8)*p < 0x80) {
        if (!g_ascii_ispunct(*p))
            return 0;
        if (*p == '.' || *p == '-')
            while (p + n < end && p[n] == *p)
                n++;
        else if ((*p == '`' || *p == '\'') && p + 1 < end && p[1] == *p)
            n = 2;
        return MAX(n, 1);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(multibyte_marks); i++) {
        n = strlen(multibyte_marks[i]);
        if ((size_t)(end - p) >= n && memcmp(p, multibyte_marks[i], n) == 0)
            return n;
    }
    return 0;
}

static bool mark_is(const char *p, size_t n, const char *const *set)
{
    for (; *set; set++)
        if (strlen(*set) == n && memcmp(p, *set, n) == 0)
            return true;
    return false;
}

/* ---------- one chunk between white space ---------- */

static void push(struct scan *scan, const char *from, const char *to)
{
    struct token token = { .start = (guint32)(from - scan->text), .end = (guint32)(to - scan->text), .head = -1 };

    if (to > from)
        g_array_append_val(scan->tokens, token);
}

static bool in_table(GHashTable *table, const char *from, const char *to, bool lower, int *kind)
{
    char word[32];
    size_t n = (size_t)(to - from);
    gpointer value;

    if (n >= sizeof word || n == 0)
        return false;
    for (size_t i = 0; i < n; i++)
        word[i] = lower ? g_ascii_tolower(from[i]) : from[i];
    word[n] = '\0';
    if (!g_hash_table_lookup_extended(table, word, NULL, &value))
        return false;
    if (kind)
        *kind = GPOINTER_TO_INT(value);
    return true;
}

/* "U.S.", "J.", "U.N.": letters that each have a stop. */
static bool is_initials(const char *from, const char *to)
{
    if (to - from < 2)
        return false;
    for (const char *p = from; p < to; p += 2)
        if (!g_ascii_isalpha(p[0]) || p + 1 >= to || p[1] != '.')
            return false;
    return true;
}

static bool is_whole(const char *from, const char *to)
{
    size_t n = (size_t)(to - from);

    if (n > 1 && (*from == '@' || *from == '#') && (g_ascii_isalpha(from[1]) || from[1] == '_'))
        return true;
    return g_strstr_len(from, (gssize)n, "://") || g_str_has_prefix(from, "www.") ||
           (n < 200 && memchr(from, '@', n) && memchr(from, '.', n)) || g_strstr_len(from, (gssize)n, "twitter.com/") ||
           g_strstr_len(from, (gssize)n, ".com/");
}

/* Where the clitic of a contraction begins ("n't", "'s", "'ll"), or to. */
static const char *clitic(const char *from, const char *to)
{
    static const char *const clitics[] = { "n't", "n’t", "'s", "’s", "'re", "’re", "'ve", "’ve",
                                           "'ll", "’ll", "'d", "’d", "'m",  "’m",  "`s" };
    size_t n = (size_t)(to - from);

    for (size_t i = 0; i < G_N_ELEMENTS(clitics); i++) {
        size_t m = strlen(clitics[i]);
        if (n > m && g_ascii_strncasecmp(to - m, clitics[i], m) == 0)
            return to - m;
    }
    if (n == 6 && g_ascii_strncasecmp(from, "cannot", 6) == 0)
        return from + 3;
    return to;
}

/* A number with a unit or magnitude glued to it: "1.2bn", "20km". */
static const char *unit_of(const char *from, const char *to)
{
    static const char *const units[] = {
        "bn", "mn", "m", "tn", "km", "kg", "mm", "cm", "mph", "am", "pm", "k", "billion", "million"
    };
    const char *p = from;

    while (p < to && (g_ascii_isdigit(*p) || *p == '.' || *p == ','))
        p++;
    for (size_t i = 0; p > from && p < to && i < G_N_ELEMENTS(units); i++)
        if ((size_t)(to - p) == strlen(units[i]) && g_ascii_strncasecmp(p, units[i], strlen(units[i])) == 0)
            return p;
    return to;
}

static void push_word(struct scan *scan, const char *from, const char *to)
{
    const char *cut = clitic(from, to);

    if (cut == to)
        cut = unit_of(from, to);
    push(scan, from, cut);
    push(scan, cut, to);
}

static bool is_digit_around(const char *p, const char *from, const char *to)
{
    return p > from && p + 1 < to && g_ascii_isdigit(p[-1]) && g_ascii_isdigit(p[1]);
}

/* Whether a mark inside a word cuts it: dashes, slashes between letters, hyphens that no prefix holds. */
static bool cuts(const struct scan *scan, const char *word, const char *p, size_t n, const char *to)
{
    static const char *const dashes[] = { "—", "–", "―", "--", "---", "...", "....", "…", "/", "\"", "“",
                                          "”", "(", ")", "[",  "]",   "«",   "»",    ";", "!", "?",  "=",
                                          "+", "~", "$", "£",  "€",   "%",   "*",    "<", ">", "|",  NULL };

    if (*p == '/' && n == 1)
        return !is_digit_around(p, word, to);
    if ((*p == ',' || *p == ':') && n == 1)
        return !is_digit_around(p, word, to);
    if (*p == '-' && n == 1)
        return p > word && p + 1 < to && !in_table(scan->splitter->prefixes, word, p, true, NULL) &&
               !(g_ascii_isdigit(p[-1]) && g_ascii_isdigit(p[1]) && to - word > 8);
    return mark_is(p, n, dashes);
}

static void push_core(struct scan *scan, const char *from, const char *to)
{
    const char *word = from;

    for (const char *p = from; p < to;) {
        size_t n = mark_at(p, to);
        if (n && cuts(scan, word, p, n, to)) {
            push_word(scan, word, p);
            push(scan, p, p + n);
            word = p + n;
        }
        p += MAX(n, 1);
    }
    push_word(scan, word, to);
}

static const char *trim_front(struct scan *scan, const char *from, const char *to)
{
    static const char *const clitics_at_front[] = { "'s", "'em", "'til", "'tis", NULL };

    while (from < to) {
        size_t n = mark_at(from, to);
        bool word = (*from == '@' || *from == '#') && n == 1 && to - from > 1 && (g_ascii_isalnum(from[1]) || from[1] == '_');
        bool year = *from == '\'' && to - from >= 3 && g_ascii_isdigit(from[1]);
        bool number = (*from == '-' || *from == '.' || *from == '+') && n == 1 && to - from > 1 && g_ascii_isdigit(from[1]);
        if (n == 0 || word || year || number || (size_t)(to - from) <= n)
            break;
        if (mark_is(from, (size_t)(to - from), clitics_at_front))
            break;
        push(scan, from, from + n);
        from += n;
    }
    return from;
}

/* Whether the stop before `to` belongs to the word. */
static bool keeps_stop(const struct scan *scan, const char *from, const char *to)
{
    return is_initials(from, to) || in_table(scan->splitter->abbreviations, from, to, false, NULL);
}

/* The last mark before `to`: found from the left, so that "..." stays together. */
static const char *last_mark(const char *from, const char *to)
{
    const char *last = to;

    for (const char *p = from; p < to;) {
        size_t n = mark_at(p, to);
        if (n && p + n == to)
            last = p;
        p += MAX(n, 1);
    }
    return last;
}

static void push_chunk(struct scan *scan, const char *from, const char *to)
{
    const char *ends[16];
    int n = 0;

    from = trim_front(scan, from, to);
    ends[n++] = to;
    while (n < 15 && to > from) {
        const char *mark = last_mark(from, to);
        if (mark == to || mark == from || (*mark == '.' && to - mark == 1 && keeps_stop(scan, from, to)) || *mark == '_')
            break;
        if (*mark == '/' && is_whole(from, to))
            break;
        ends[n++] = to = mark;
    }
    if (is_whole(from, to))
        push(scan, from, to);
    else
        push_core(scan, from, to);
    while (--n > 0)
        push(scan, ends[n], ends[n - 1]);
}

/* ---------- sentences ---------- */

static bool token_is(const struct scan *scan, const struct token *token, const char *const *set)
{
    return mark_is(scan->text + token->start, token->end - token->start, set);
}

static bool has_stop(const struct scan *scan, const struct token *token)
{
    return token->end - token->start > 1 && scan->text[token->end - 1] == '.' && scan->text[token->start] != '.';
}

static bool starts_sentence(const struct scan *scan, const struct token *token)
{
    gunichar c = g_utf8_get_char(scan->text + token->start);

    return g_unichar_isupper(c) || g_unichar_isdigit(c) || !g_unichar_isalnum(c) || (!g_unichar_islower(c) && g_unichar_isalpha(c));
}

/* After an abbreviation a sentence begins only with a word that often does. */
static bool ends_at_abbreviation(const struct scan *scan, const struct token *token, const struct token *next)
{
    const char *from = scan->text + token->start, *to = scan->text + token->end;
    int kind = 'm';

    in_table(scan->splitter->abbreviations, from, to, false, &kind);
    if (kind != 'm' || (is_initials(from, to) && to - from == 2))
        return false;
    return in_table(scan->splitter->starters, scan->text + next->start, scan->text + next->end, true, NULL) &&
           g_ascii_isupper(scan->text[next->start]);
}

static int newlines_between(const struct scan *scan, const struct token *a, const struct token *b)
{
    int n = 0;

    for (guint32 i = a->end; i < b->start; i++)
        n += scan->text[i] == '\n';
    return n;
}

static bool is_capitals(const struct scan *scan, const struct token *token)
{
    for (guint32 i = token->start; i < token->end; i++)
        if (g_ascii_islower(scan->text[i]))
            return false;
    return true;
}

/*
 * Whether token i is the dash behind a dateline: "LONDON — ", "KATHMANDU, Dec. 18 (AFP) - ", "(AP) _ ".
 * first: the paragraph's first token. A dateline begins in capitals or brackets and has few words.
 */
static bool ends_dateline(const struct scan *scan, guint first, guint i)
{
    static const char *const dashes[] = { "—", "–", "--", "-", "_", "―", NULL };
    static const char *const brackets[] = { "(", NULL };
    const struct token *tokens = &g_array_index(scan->tokens, struct token, 0);

    if (i - first > 12 || i == first || !token_is(scan, &tokens[i], dashes) || !tokens[i - 1].space_after || !tokens[i].space_after)
        return false;
    bool capitals = is_capitals(scan, &tokens[first]) && tokens[first].end - tokens[first].start > 2 &&
                    g_ascii_isalpha(scan->text[tokens[first].start]);
    return capitals || token_is(scan, &tokens[first], brackets);
}

/* Whether a sentence ends behind token i. */
static bool ends_sentence(const struct scan *scan, guint i, guint count)
{
    static const char *const closers[] = { "\"", "''", "”", "’", ")", "]", "'", "»", NULL };
    static const char *const enders[] = { ".", "!", "?", "...", "....", "…", NULL };
    const struct token *tokens = &g_array_index(scan->tokens, struct token, 0), *token = &tokens[i], *next = &tokens[i + 1];

    if (i + 1 >= count || newlines_between(scan, token, next) >= 2)
        return true;
    if (!token->space_after)
        return false;
    guint last = i;
    while (last > 0 && token_is(scan, &tokens[last], closers))
        last--;
    if (token_is(scan, &tokens[last], enders)) {
        bool quoted = last < i;
        if (!starts_sentence(scan, next))
            return false;
        return !(quoted && !token_is(scan, &tokens[last], enders));
    }
    return last == i && has_stop(scan, token) && ends_at_abbreviation(scan, token, next);
}

static void push_sentence(const struct scan *scan, guint first, guint last, GArray *sentences)
{
    const struct token *tokens = &g_array_index(scan->tokens, struct token, 0);
    struct sentence sentence = { .start = tokens[first].start, .end = tokens[last].end, .first = first, .count = last - first + 1 };

    g_array_append_val(sentences, sentence);
}

/* The best place to cut an endless sentence: its last comma, semicolon or stop, else just there. */
static guint cut_at(const struct scan *scan, guint first, guint last)
{
    static const char *const places[] = { ",", ";", ".", ":", NULL };
    const struct token *tokens = &g_array_index(scan->tokens, struct token, 0);

    for (guint i = last; i > first + SPLIT_SENTENCE_MAX / 2; i--)
        if (token_is(scan, &tokens[i], places))
            return i;
    return last;
}

static void find_sentences(const struct scan *scan, guint begin, GArray *sentences)
{
    guint count = scan->tokens->len, paragraph = begin;
    const struct token *tokens = &g_array_index(scan->tokens, struct token, 0);

    for (guint i = begin, first = begin; i < count; i++) {
        if (i > begin && newlines_between(scan, &tokens[i - 1], &tokens[i]) >= 2)
            paragraph = i;
        bool dateline = first == paragraph && ends_dateline(scan, first, i);
        if (!dateline && !ends_sentence(scan, i, count) && i - first + 1 < SPLIT_SENTENCE_MAX)
            continue;
        if (i - first + 1 >= SPLIT_SENTENCE_MAX)
            i = cut_at(scan, first, i);
        push_sentence(scan, first, i, sentences);
        first = i + 1;
    }
}

void splitter_run(const struct splitter *splitter, const char *text, size_t length, GArray *tokens, GArray *sentences)
{
    struct scan scan = { splitter, text, tokens };
    guint begin = tokens->len;
    const char *end = text + length;
    size_t n;

    for (const char *p = text; p < end;) {
        if (is_space(p, &n)) {
            p += n;
            continue;
        }
        const char *from = p;
        while (p < end && !is_space(p, &n))
            p++;
        push_chunk(&scan, from, p);
        if (tokens->len > begin)
            g_array_index(tokens, struct token, tokens->len - 1).space_after = true;
    }
    find_sentences(&scan, begin, sentences);
}

#include "phrases.h"

#include "english/token.h"

#include <stdlib.h>
#include <string.h>

/* What fold() makes of a character, where it makes no letter or digit. */
enum { SYMBOL_END, SYMBOL_BREAK, SYMBOL_NOTHING, SYMBOL_SPACE = ' ' };

struct phrase {
    const char *folded;
    guint64 head; /* its first eight letters as a number, by which most phrases are put in order */
    guint64 capitals; /* bit i: letter i is a capital */
    guint number;
};

struct phrases {
    GArray *list; /* struct phrase */
    GStringChunk *texts;
    guint *first_pair; /* of PAIRS + 1: the first phrase whose first two letters are not below these */
    guint8 *starts; /* marks of 1 << START_BITS starts and first words, MARKS_A_BYTE in each */
    guint8 *seconds; /* the same of first words with how the second begins, or with WORD_ALONE */
    guint64 *heads; /* of the phrases in order, for a look at them alone */
    guint8 ascii[128]; /* fold_ascii() of each */
    guint8 letters[256]; /* the same where it makes a letter or digit, else 0 */
};

enum { PAIRS = 256 * 256 };

/* A start is up to four letters of the first word, the first in the lowest byte; the whole word is told by the sum of its letters. */
enum { WORD_ALONE = 1 }; /* where the sum of a first word goes on with a space and two letters, if there is a second */
enum { START_LETTERS = 4, START_BITS = 17, START_ANY = 1, START_SMALL = 2, MARK_BITS = 2, MARKS_A_BYTE = 8 / MARK_BITS };

/* The range of phrases that begin with the letters read so far. */
struct walk {
    guint low, high, depth;
    guint64 capitals;
    bool space; /* to be read before the next letter */
};

static int fold_ascii(unsigned char c)
{
    if (g_ascii_isalnum(c))
        return g_ascii_tolower(c);
    if (c == '.' || c == '\'' || c == '`')
        return SYMBOL_NOTHING;
    if (c == '-' || g_ascii_isspace(c))
        return SYMBOL_SPACE;
    return c == '&' || c == '/' || c == '+' ? c : SYMBOL_BREAK;
}

/* Letters that Unicode does not decompose into a base letter and marks. */
static gunichar base_letter(gunichar c)
{
    static const struct {
        gunichar letter;
        char base;
    } others[] = { { 0xE6, 'e' },  { 0xF0, 'd' },  { 0xF8, 'o' },  { 0xFE, 't' },  { 0xDF, 's' },  { 0x111, 'd' },
                   { 0x127, 'h' }, { 0x131, 'i' }, { 0x142, 'l' }, { 0x153, 'e' }, { 0x259, 'a' }, { 0x14B, 'n' } };
    gunichar mark;

    c = g_unichar_tolower(c);
    while (g_unichar_decompose(c, &c, &mark))
        ;
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        if (others[i].letter == c)
            return (gunichar)others[i].base;
    return c;
}

static int fold_wide(gunichar c)
{
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x02BB || c == 0xB4 || c == 0xAD || g_unichar_ismark(c))
        return SYMBOL_NOTHING;
    if (c == 0xA0 || (c >= 0x2010 && c <= 0x2013))
        return SYMBOL_SPACE;
    c = base_letter(c);
    return c < 0x80 && g_ascii_isalpha((char)c) ? (int)c : SYMBOL_BREAK;
}

static int fold_beyond_ascii(const char **p, bool *capital)
{
    gunichar wide = g_utf8_get_char(*p);

    *p = g_utf8_next_char(*p);
    *capital = g_unichar_isupper(wide);
    return fold_wide(wide);
}

/* Reads one character; moves *p behind it. */
static inline int fold(const struct phrases *phrases, const char **p, bool *capital)
{
    unsigned char c = (unsigned char)**p;

    if (c >= 0x80)
        return fold_beyond_ascii(p, capital);
    ++*p;
    *capital = c >= 'A' && c <= 'Z';
    return phrases->ascii[c];
}

struct phrases *phrases_new(void)
{
    struct phrases *phrases = g_new0(struct phrases, 1);

    phrases->list = g_array_new(FALSE, FALSE, sizeof(struct phrase));
    phrases->texts = g_string_chunk_new(1 << 16);
    phrases->first_pair = g_new0(guint, PAIRS + 1);
    phrases->starts = g_new0(guint8, (1 << START_BITS) / MARKS_A_BYTE);
    phrases->seconds = g_new0(guint8, (1 << START_BITS) / MARKS_A_BYTE);
    for (int c = 0; c < 128; c++)
        phrases->ascii[c] = (guint8)fold_ascii((unsigned char)c);
    for (int c = 0; c < 128; c++)
        phrases->letters[c] = g_ascii_isalnum(c) ? phrases->ascii[c] : 0;
    return phrases;
}

void phrases_free(struct phrases *phrases)
{
    g_array_unref(phrases->list);
    g_string_chunk_free(phrases->texts);
    g_free(phrases->first_pair);
    g_free(phrases->heads);
    g_free(phrases->starts);
    g_free(phrases->seconds);
    g_free(phrases);
}

/* Where the mark of a start is kept, which it may share with others: the byte, and by how many bits it is moved there. */
static guint8 *mark_of_start(guint8 *marks, guint32 start, guint *moved)
{
    guint32 place = (start * 0x9e3779b1u) >> (32 - START_BITS);

    *moved = place % MARKS_A_BYTE * MARK_BITS;
    return &marks[place / MARKS_A_BYTE];
}

/* Of the letters of a word read so far, and of one more. */
static inline guint32 word_with(guint32 word, int letter)
{
    return word * 31 + (guint32)letter;
}

/* Of a word, and of the first two letters of the one behind it. */
static inline guint32 word_and_next(guint32 word, int first, int second)
{
    return word_with(word_with(word_with(word, ' '), first), second);
}

static void note_mark(guint8 *marks, guint32 start, bool capital)
{
    guint moved;
    guint8 *mark = mark_of_start(marks, start, &moved);

    *mark |= (guint8)((capital ? START_ANY : START_ANY | START_SMALL) << moved);
}

static void note_start(struct phrases *phrases, const char *folded, bool capital)
{
    guint32 start = 0, word = 0;
    guint i = 0;

    for (; folded[i] && folded[i] != ' '; i++) {
        start |= i < START_LETTERS ? (guint32)(guint8)folded[i] << 8 * i : 0;
        word = word_with(word, folded[i]);
    }
    note_mark(phrases->starts, start, capital);
    note_mark(phrases->starts, word, capital);
    note_mark(phrases->seconds, folded[i] ? word_and_next(word, folded[i + 1], folded[i + 2]) : word_with(word, WORD_ALONE),
              capital);
}

bool phrases_add(struct phrases *phrases, const char *phrase, guint number)
{
    char folded[PHRASE_MOST + 1] = { 0 };
    struct phrase added = { .number = number };
    guint n = 0;
    bool capital, space = false;

    for (const char *p = phrase; *p;) {
        int symbol = fold(phrases, &p, &capital);
        if (symbol == SYMBOL_BREAK || n + 1 >= PHRASE_MOST)
            return false;
        if (symbol <= SYMBOL_SPACE) { /* no letter */
            space |= symbol == SYMBOL_SPACE && n > 0;
            continue;
        }
        folded[n] = ' ';
        n += space;
        space = false;
        added.capitals |= (guint64)capital << n;
        folded[n++] = (char)symbol;
    }
    if (n == 0)
        return false;
    memcpy(&added.head, folded, sizeof added.head);
    added.head = GUINT64_FROM_BE(added.head);
    added.folded = g_string_chunk_insert_len(phrases->texts, folded, (gssize)n);
    g_array_append_val(phrases->list, added);
    note_start(phrases, folded, added.capitals & 1);
    return true;
}

static int compare(gconstpointer a, gconstpointer b)
{
    const struct phrase *p = a, *q = b;
    int order = p->head == q->head ? strcmp(p->folded, q->folded) : p->head < q->head ? -1 : 1;

    if (order == 0)
        order = __builtin_popcountll(q->capitals) - __builtin_popcountll(p->capitals);
    if (order == 0)
        order = (p->capitals > q->capitals) - (p->capitals < q->capitals);
    return order ? order : (p->number > q->number) - (p->number < q->number);
}

static const struct phrase *phrase_at(const struct phrases *phrases, guint place)
{
    return &g_array_index(phrases->list, struct phrase, place);
}

/* By two of their first letters, the bits of the head from that one on; phrases that have the same two stay in order. */
static void sort_by_pair(struct phrases *phrases, guint bit)
{
    guint n = phrases->list->len, *next = phrases->first_pair; /* while they are sorted, where the next of a pair comes */
    GArray *sorted = g_array_set_size(g_array_sized_new(FALSE, FALSE, sizeof(struct phrase), n), n);

    memset(next, 0, (PAIRS + 1) * sizeof *next);
    for (guint i = 0; i < n; i++)
        next[(phrase_at(phrases, i)->head >> bit) % PAIRS + 1]++;
    for (guint pair = 0; pair < PAIRS; pair++)
        next[pair + 1] += next[pair];
    for (guint i = 0; i < n; i++)
        g_array_index(sorted, struct phrase, next[(phrase_at(phrases, i)->head >> bit) % PAIRS]++) = *phrase_at(phrases, i);
    memmove(next + 1, next, PAIRS * sizeof *next);
    next[0] = 0;
    g_array_unref(phrases->list);
    phrases->list = sorted;
}

void phrases_sort(struct phrases *phrases)
{
    GStringChunk *texts = g_string_chunk_new(1 << 16);
    guint n = phrases->list->len;

    sort_by_pair(phrases, 32);
    sort_by_pair(phrases, 48); /* which leaves few to compare: those that begin with the same four letters */
    struct phrase *list = (struct phrase *)(void *)phrases->list->data;
    for (guint first = 0, end; first < n; first = end) {
        for (end = first + 1; end < n && list[end].head >> 32 == list[first].head >> 32;)
            end++;
        if (end - first > 1)
            qsort(list + first, end - first, sizeof *list, compare);
    }
    phrases->heads = g_new(guint64, n);
    for (guint i = 0; i < n; i++) {
        list[i].folded = g_string_chunk_insert(texts, list[i].folded); /* what a walk compares lies side by side */
        phrases->heads[i] = list[i].head;
    }
    g_string_chunk_free(phrases->texts);
    phrases->texts = texts;
}

/* The letter of a phrase at that depth. */
static inline int letter_of(const struct phrases *phrases, guint place, guint depth)
{
    return depth < sizeof *phrases->heads ? (int)(phrases->heads[place] >> 8 * (sizeof *phrases->heads - 1 - depth) & 0xff)
                                          : (unsigned char)phrase_at(phrases, place)->folded[depth];
}

/* The first phrase of the range whose letter at the walk's depth is not below this one. */
static guint lower_bound(const struct phrases *phrases, const struct walk *walk, int letter)
{
    guint low = walk->low, high = walk->high;

    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (letter_of(phrases, middle, walk->depth) < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Narrows the range by one letter; false when it is empty then. */
static bool step(const struct phrases *phrases, struct walk *walk, int letter)
{
    if (letter_of(phrases, walk->low, walk->depth) != letter || letter_of(phrases, walk->high - 1, walk->depth) != letter) {
        walk->low = lower_bound(phrases, walk, letter);
        walk->high = lower_bound(phrases, walk, letter + 1);
    }
    walk->depth++;
    return walk->low < walk->high;
}

/*
 * The next letter of a token, over what is none; SYMBOL_SPACE where a letter was read before and the token ends, *p before it;
 * SYMBOL_NOTHING at the end, SYMBOL_BREAK where no phrase can go on.
 */
static inline int next_letter(const struct phrases *phrases, const char **p, const char *end, bool begun, bool *capital)
{
    while (*p < end) {
        const char *next = *p;
        int symbol = fold(phrases, &next, capital);
        if (symbol == SYMBOL_BREAK || (symbol == SYMBOL_SPACE && begun))
            return symbol;
        *p = next;
        if (symbol != SYMBOL_SPACE && symbol != SYMBOL_NOTHING)
            return symbol;
    }
    return SYMBOL_NOTHING;
}

static inline bool is_marked(guint8 *marks, guint32 start, bool capital)
{
    guint moved;
    guint8 mark = *mark_of_start(marks, start, &moved);

    return mark >> moved & (capital ? START_ANY : START_SMALL);
}

/* The same of a token behind which is no space, so that the first word of a phrase may be longer, or which is no plain word. */
static bool may_begin_with(const struct phrases *phrases, const char *p, const char *end, bool joined)
{
    bool capital = false, first_capital = false;
    guint32 start = 0, word = 0;
    guint n = 0;

    while (!joined || n < START_LETTERS) {
        int symbol = next_letter(phrases, &p, end, n > 0, &capital);
        if (symbol == SYMBOL_BREAK)
            return false;
        if (symbol == SYMBOL_SPACE || symbol == SYMBOL_NOTHING)
            break;
        first_capital = n == 0 ? capital : first_capital;
        start |= n < START_LETTERS ? (guint32)symbol << 8 * n : 0;
        word = word_with(word, symbol);
        n++;
    }
    if (joined && n < START_LETTERS)
        return true;
    return is_marked(phrases->starts, joined ? start : word, first_capital);
}

/* The sum of a plain word's letters; false for others. */
static inline bool sum_word(const struct phrases *phrases, const char *p, const char *end, guint32 *word)
{
    *word = 0;
    for (int letter; p < end && (letter = phrases->letters[(unsigned char)*p]); p++)
        *word = word_with(*word, letter);
    return p == end;
}

/* Whether a plain word that begins phrases may be one, or begin one with the token behind it: "the" begins many, but few with that. */
static bool may_go_on(const struct phrases *phrases, guint32 word, const char *text, const struct token *tokens, guint count,
                      guint at)
{
    bool capital = token_has_capital(text, &tokens[at]);
    bool alone = is_marked(phrases->seconds, word_with(word, WORD_ALONE), capital);
    if (alone || at + 1 == count)
        return alone;
    const struct token *next = &tokens[at + 1];
    int first = phrases->letters[(guint8)text[next->start]];
    int second = next->end - next->start > 1 ? phrases->letters[(guint8)text[next->start + 1]] : 0;
    return !first || !second || is_marked(phrases->seconds, word_and_next(word, first, second), capital);
}

/* The same of any plain word: most end at the first mark. */
static inline bool may_be(const struct phrases *phrases, guint32 word, const char *text, const struct token *tokens, guint count,
                          guint at)
{
    return is_marked(phrases->starts, word, token_has_capital(text, &tokens[at])) &&
           may_go_on(phrases, word, text, tokens, count, at);
}

/* Whether a phrase may begin at the token: most words of a text end their search here. */
static inline bool may_begin(const struct phrases *phrases, const char *text, const struct token *tokens, guint count, guint at)
{
    const char *start = text + tokens[at].start, *end = text + tokens[at].end;
    bool joined = at + 1 < count && tokens[at + 1].start == tokens[at].end;
    guint32 word;

    return !joined && sum_word(phrases, start, end, &word) ? may_be(phrases, word, text, tokens, count, at)
                                                           : may_begin_with(phrases, start, end, joined);
}

void phrases_may_match(const struct phrases *one, const struct phrases *other, const char *text, const struct token *tokens,
                       guint count, guint at, bool *in_one, bool *in_other)
{
    const char *start = text + tokens[at].start, *end = text + tokens[at].end;
    bool joined = at + 1 < count && tokens[at + 1].start == tokens[at].end;
    guint32 word;

    if (!joined && sum_word(one, start, end, &word)) {
        *in_one = may_be(one, word, text, tokens, count, at);
        *in_other = may_be(other, word, text, tokens, count, at);
    } else {
        *in_one = may_begin_with(one, start, end, joined);
        *in_other = may_begin_with(other, start, end, joined);
    }
}

/* The first phrase from low on whose head is not below this one. */
static guint bound_of_head(const struct phrases *phrases, guint low, guint high, guint64 head)
{
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (phrases->heads[middle] < head)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Reads the first letters of the first token, as many as a head has, at once. *p: behind them; false when no phrase begins so. */
static bool begin(const struct phrases *phrases, struct walk *walk, const char **p, const char *end)
{
    guint64 head = 0;
    guint n = 0, room = 8 * sizeof head;

    while (room > 0) {
        bool capital = false;
        int symbol = next_letter(phrases, p, end, n > 0, &capital);
        if (symbol == SYMBOL_BREAK)
            return false;
        if (symbol == SYMBOL_SPACE || symbol == SYMBOL_NOTHING)
            break;
        room -= 8;
        head |= (guint64)symbol << room;
        walk->capitals |= (guint64)capital << n++;
    }
    if (n == 0)
        return false;
    guint pair = (guint)(head >> 48), last = n > 1 ? pair + 1 : pair + 256;
    walk->depth = n;
    walk->low = bound_of_head(phrases, phrases->first_pair[pair], phrases->first_pair[last], head);
    guint64 behind = head + (G_GUINT64_CONSTANT(1) << room);
    guint most = phrases->first_pair[last], high = walk->low;
    for (guint step = 1; high < most && phrases->heads[high] < behind; step *= 2) /* most words begin few phrases */
        high += step;
    walk->high = bound_of_head(phrases, walk->low, MIN(high, most), behind);
    return walk->low < walk->high;
}

/* Reads one token; false when no phrase goes on with it. */
static bool read_token(const struct phrases *phrases, struct walk *walk, const char *p, const char *end)
{
    while (p < end) {
        bool capital;
        int symbol = fold(phrases, &p, &capital);
        if (symbol == SYMBOL_NOTHING)
            continue;
        if (symbol == SYMBOL_BREAK)
            return false;
        if (symbol == SYMBOL_SPACE) {
            walk->space = walk->depth > 0;
            continue;
        }
        if (walk->space && !step(phrases, walk, ' '))
            return false;
        walk->space = false;
        walk->capitals |= (guint64)capital << walk->depth;
        if (!step(phrases, walk, symbol))
            return false;
    }
    return true;
}

/* Of the phrases that end where the walk stands, those whose capitals the text has. */
static bool ends_here(const struct phrases *phrases, const struct walk *walk, guint *first, guint *n)
{
    guint place = walk->low;

    while (place < walk->high && letter_of(phrases, place, walk->depth) == 0 &&
           (phrase_at(phrases, place)->capitals & ~walk->capitals) != 0)
        place++;
    if (place == walk->high || letter_of(phrases, place, walk->depth) != 0)
        return false;
    *first = place;
    for (*n = 1; place + *n < walk->high; ++*n) {
        guint next = place + *n;
        if (letter_of(phrases, next, walk->depth) != 0 || phrase_at(phrases, next)->capitals != phrase_at(phrases, place)->capitals)
            break;
    }
    return true;
}

static bool is_possessive(const char *p, const char *end)
{
    const char *rest = *p == '\'' ? p + 1 : *p == "’"[0] && strncmp(p, "’", MIN((size_t)(end - p), 3)) == 0 ? p + 3 : NULL;

    return rest && (rest == end || (end - rest == 1 && (*rest == 's' || *rest == 'S')));
}

static guint walk_on(const struct phrases *phrases, const char *text, const struct token *tokens, guint count, guint at,
                     guint *first, guint *n)
{
    struct walk walk = { 0 };
    guint taken = 0;

    for (guint i = at; i < count; i++) {
        const char *start = text + tokens[i].start, *end = text + tokens[i].end;
        guint depth = walk.depth;
        bool possessive = i > at && is_possessive(start, end); /* "the People's Republic" goes on; "Peru's" ends no name */
        if (i > at && tokens[i].start > tokens[i - 1].end)
            walk.space = true;
        if ((i == at && !begin(phrases, &walk, &start, end)) || !read_token(phrases, &walk, start, end))
            break;
        if (!possessive && walk.depth > depth && ends_here(phrases, &walk, first, n))
            taken = i - at + 1;
    }
    return taken;
}

guint phrases_match(const struct phrases *phrases, const char *text, const struct token *tokens, guint count, guint at,
                    guint *first, guint *n)
{
    if (!may_begin(phrases, text, tokens, count, at))
        return 0;
    return walk_on(phrases, text, tokens, count, at, first, n);
}

guint phrases_count(const struct phrases *phrases)
{
    return phrases->list->len;
}

guint phrases_number(const struct phrases *phrases, guint place)
{
    return phrase_at(phrases, place)->number;
}

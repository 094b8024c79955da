#include "trigger.h"

#include <string.h>

/* What frames can ask of words met last is remembered, of two for each sum of letters; a longer word is asked for each time. */
enum { WORD_MOST = 64, KNOWN_BYTES = 24, KNOWN_BITS = 14, KNOWN_SIDE_BY_SIDE = 2, NUMBERS_MOST = 1 << 18 };

#define KNOWN_MOST ((size_t)KNOWN_SIDE_BY_SIDE << KNOWN_BITS)

struct known {
    guint64 letters[KNOWN_BYTES / 8]; /* in lower case, zeros behind them */
    guint first; /* of its numbers */
    guint16 n;
    bool begins; /* a frame may begin with it */
};

struct trigger {
    const struct frames *frames;
    const struct english *english;
    struct known *known; /* KNOWN_MOST; one that no word has taken is that of the empty word */
    GArray *numbers; /* guint: frames_add_words() of the words in `known` */
    GArray *asked; /* guint: those of one word */
    GArray *words; /* those of all sentences of the document, one after the other */
    GArray *begins; /* bool: whether a frame may begin with the document's token */
    GArray *sentences; /* struct possible */
    bool *present; /* those of one sentence as a set */
    int marked; /* which sentence, -1 if none */
};

struct possible {
    guint first, n; /* its words */
    bool possible;
};

struct trigger *trigger_new(const struct frames *frames, const struct english *english)
{
    struct trigger *trigger = g_new0(struct trigger, 1);

    trigger->frames = frames;
    trigger->english = english;
    trigger->known = g_aligned_alloc0(KNOWN_MOST, sizeof(struct known), KNOWN_SIDE_BY_SIDE * sizeof(struct known));
    trigger->numbers = g_array_new(FALSE, FALSE, sizeof(guint));
    trigger->asked = g_array_new(FALSE, FALSE, sizeof(guint));
    trigger->words = g_array_new(FALSE, FALSE, sizeof(guint));
    trigger->begins = g_array_new(FALSE, FALSE, sizeof(bool));
    trigger->sentences = g_array_new(FALSE, FALSE, sizeof(struct possible));
    trigger->marked = -1;
    trigger->present = g_new0(bool, frames_words(frames));
    return trigger;
}

void trigger_free(struct trigger *trigger)
{
    g_aligned_free(trigger->known);
    g_array_unref(trigger->numbers);
    g_array_unref(trigger->asked);
    g_array_unref(trigger->words);
    g_array_unref(trigger->begins);
    g_array_unref(trigger->sentences);
    g_free(trigger->present);
    g_free(trigger);
}

struct question {
    struct trigger *trigger;
    bool begins;
};

static void add_lemma(const char *lemma, void *user)
{
    struct question *question = user;

    question->begins |= frames_add_words(question->trigger->frames, lemma, question->trigger->asked);
}

/* What the frames can ask of a word under any tag, into trigger->asked; whether one may begin with it. */
static bool ask(struct trigger *trigger, const char *word)
{
    struct question question = { .trigger = trigger };

    g_array_set_size(trigger->asked, 0);
    english_lemmas(trigger->english, word, add_lemma, &question);
    return question.begins;
}

/* A word in lower case, zeros behind it, and the first of its places among those known; NULL for a longer one. */
struct word {
    guint64 letters[WORD_MOST / 8];
    struct known *known;
};

static struct known *place_of(const struct trigger *trigger, const guint64 *letters)
{
    guint64 sum = letters[0] * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15) ^ letters[1] * G_GUINT64_CONSTANT(0xc2b2ae3d27d4eb4f) ^
                  letters[2] * G_GUINT64_CONSTANT(0x165667b19e3779f9);

    return &trigger->known[(sum >> (64 - KNOWN_BITS)) * KNOWN_SIDE_BY_SIDE];
}

/* Eight bytes of ASCII in lower case; others stay as they are. */
static inline guint64 lower_eight(guint64 bytes)
{
    const guint64 every = G_GUINT64_CONSTANT(0x0101010101010101);
    guint64 low = bytes & 0x7f * every, capital = (low + (0x80 - 'A') * every) ^ (low + (0x7f - 'Z') * every);

    return bytes | (capital & ~bytes & 0x80 * every) >> 2;
}

/* The first n of eight bytes, zeros behind them. */
static inline guint64 first_bytes(const char *text, size_t n)
{
    guint64 bytes, own = n < 8 ? (G_GUINT64_CONSTANT(1) << 8 * n) - 1 : G_MAXUINT64;

    memcpy(&bytes, text, sizeof bytes);
    return bytes & GUINT64_TO_LE(own);
}

/*
 * Looks at its place ahead of time: memory is slow where nobody has been for long. room: how many bytes may be read; letters that are
 * read as numbers, not copied as bytes and read back, need not be waited for.
 */
static inline void hear(const struct trigger *trigger, const char *text, size_t length, size_t room, struct word *word)
{
    size_t n = MIN(length, WORD_MOST - 1);

    word->known = NULL;
    if (n < KNOWN_BYTES && room >= KNOWN_BYTES)
        for (size_t i = 0; i < KNOWN_BYTES; i += 8)
            word->letters[i / 8] = lower_eight(first_bytes(text + i, n > i ? n - i : 0));
    else {
        memset(word->letters, 0, sizeof word->letters);
        memcpy(word->letters, text, n);
        for (size_t i = 0; i < n; i += 8)
            word->letters[i / 8] = lower_eight(word->letters[i / 8]);
    }
    if (n >= KNOWN_BYTES)
        return;
    word->known = place_of(trigger, word->letters);
    __builtin_prefetch(word->known);
}

static void append(GArray *list, const GArray *numbers, guint first, guint n)
{
    if (n)
        g_array_append_vals(list, &g_array_index(numbers, guint, first), n);
}

static const struct known *learn(struct trigger *trigger, const struct word *word)
{
    struct known *known = word->known;

    if (trigger->numbers->len > NUMBERS_MOST) {
        memset(trigger->known, 0, KNOWN_MOST * sizeof *known);
        g_array_set_size(trigger->numbers, 0);
    }
    known[1] = known[0];
    known->begins = ask(trigger, (const char *)word->letters);
    memcpy(known->letters, word->letters, sizeof known->letters);
    known->first = trigger->numbers->len;
    known->n = (guint16)trigger->asked->len;
    append(trigger->numbers, trigger->asked, 0, known->n);
    return known;
}

static inline bool is_word(const struct known *known, const guint64 *letters)
{
    return known->letters[0] == letters[0] && known->letters[1] == letters[1] && known->letters[2] == letters[2];
}

static const struct known *find(struct trigger *trigger, const struct word *word)
{
    for (int i = 0; i < KNOWN_SIDE_BY_SIDE; i++)
        if (is_word(&word->known[i], word->letters))
            return &word->known[i];
    return learn(trigger, word);
}

/* Appends what is asked of a word to trigger->words; whether a frame may begin with it. */
static bool read_word(struct trigger *trigger, const struct word *word)
{
    const struct known *known = word->known ? find(trigger, word) : NULL;
    bool begins = known ? known->begins : ask(trigger, (const char *)word->letters);

    if (known)
        append(trigger->words, trigger->numbers, known->first, known->n);
    else
        append(trigger->words, trigger->asked, 0, trigger->asked->len);
    return begins;
}

static const guint *words_of(const struct trigger *trigger, guint sentence)
{
    static const guint none; /* of an article without any, whose array is nowhere */
    guint first = g_array_index(trigger->sentences, struct possible, sentence).first;

    return trigger->words->len ? &g_array_index(trigger->words, guint, first) : &none;
}

static void mark(struct trigger *trigger, guint sentence, bool present)
{
    const guint *words = words_of(trigger, sentence);

    for (guint i = 0; i < g_array_index(trigger->sentences, struct possible, sentence).n; i++)
        trigger->present[words[i]] = present;
}

static void unmark(struct trigger *trigger)
{
    if (trigger->marked >= 0)
        mark(trigger, (guint)trigger->marked, false);
    trigger->marked = -1;
}

static void read_words(struct trigger *trigger, const struct document *document, const struct sentence *s)
{
    enum { AHEAD = 32 };
    struct word words[AHEAD];
    const guint32 text_end = g_array_index(document->tokens, struct token, document->tokens->len - 1).end;

    for (guint first = s->first, end = s->first + s->count; first < end; first += AHEAD) {
        guint n = MIN(end - first, AHEAD);
        for (guint i = 0; i < n; i++) {
            const struct token *token = &g_array_index(document->tokens, struct token, first + i);
            hear(trigger, document->text + token->start, token->end - token->start, text_end - token->start, &words[i]);
        }
        for (guint i = 0; i < n; i++)
            g_array_index(trigger->begins, bool, first + i) = read_word(trigger, &words[i]);
    }
}

void trigger_read(struct trigger *trigger, const struct document *document)
{
    unmark(trigger);
    g_array_set_size(trigger->words, 0);
    g_array_set_size(trigger->sentences, 0);
    g_array_set_size(trigger->begins, document->tokens->len);
    for (guint i = 0; i < document->sentences->len; i++) {
        struct possible *possible;
        guint first = trigger->words->len;
        read_words(trigger, document, &g_array_index(document->sentences, struct sentence, i));
        g_array_set_size(trigger->sentences, i + 1);
        possible = &g_array_index(trigger->sentences, struct possible, i);
        *possible = (struct possible){ .first = first, .n = trigger->words->len - first };
        mark(trigger, i, true);
        possible->possible = frames_possible(trigger->frames, words_of(trigger, i), possible->n, trigger->present);
        mark(trigger, i, false);
    }
}

bool trigger_possible(const struct trigger *trigger, guint sentence)
{
    return g_array_index(trigger->sentences, struct possible, sentence).possible;
}

const bool *trigger_present(struct trigger *trigger, guint sentence)
{
    if (trigger->marked != (int)sentence) {
        unmark(trigger);
        mark(trigger, sentence, true);
        trigger->marked = (int)sentence;
    }
    return trigger->present;
}

const bool *trigger_begins(const struct trigger *trigger, const struct sentence *sentence)
{
    return &g_array_index(trigger->begins, bool, sentence->first);
}

#include "features.h"

#include <string.h>

enum { WORD_MAX = 48 };

guint64 features_hash(guint kind, const char *text, size_t length)
{
    guint64 hash = G_GUINT64_CONSTANT(0xcbf29ce484222325) ^ (kind * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15));

    for (size_t i = 0; i < length; i++) {
        hash ^= (guint8)text[i]; // cppcheck-suppress uninitvar ; callers fill it with snprintf
        hash *= G_GUINT64_CONSTANT(0x100000001b3);
    }
    hash ^= hash >> 29;
    return hash ? hash : 1;
}

/* Lower case for ASCII, digits to 0; other bytes as they are. */
static size_t fold(const char *text, size_t length, char *folded)
{
    size_t n = MIN(length, WORD_MAX);

    for (size_t i = 0; i < n; i++)
        folded[i] = g_ascii_isdigit(text[i]) ? '0' : g_ascii_tolower(text[i]);
    return n;
}

static inline char shape_of(guint8 c)
{
    if (c >= 'a' && c <= 'z')
        return 'x';
    if (c >= 'A' && c <= 'Z')
        return 'X';
    if (c >= 0x80)
        return 'u';
    return c >= '0' && c <= '9' ? 'd' : (char)c;
}

/* Runs of more than two alike are cut to two: Lavrov is Xxx, NATO XX, 1,200 d,dd. */
static size_t make_shape(const char *text, size_t length, gboolean first, char *shape)
{
    size_t n = 0, run = 0;

    for (size_t i = 0; i < length && n < 10; i++) {
        char c = shape_of((guint8)text[i]);
        run = n && shape[n - 1] == c ? run + 1 : 0;
        if (run < 2)
            shape[n++] = c;
    }
    shape[n++] = first ? '^' : '_';
    return n;
}

/* How a word looks to the model: wire services write quotation marks and dashes in ways that treebanks do not know. */
static const char *usual_spelling(const char *text, size_t *length)
{
    static const struct {
        const char *wire, *usual;
    } spellings[] = { { "``", "\"" }, { "''", "\"" }, { "_", "--" } };

    if (*length > 2 || g_ascii_isalnum(*text)) /* most words */
        return text;
    for (size_t i = 0; i < G_N_ELEMENTS(spellings); i++)
        if (*length == strlen(spellings[i].wire) && memcmp(text, spellings[i].wire, *length) == 0) {
            *length = strlen(spellings[i].usual);
            return spellings[i].usual;
        }
    return text;
}

struct look features_look(const char *text, size_t length, gboolean first)
{
    char shape[12] = "";

    text = usual_spelling(text, &length);
    return (struct look){ .cased = features_hash(FEATURE_CASED, text, length),
                          .shape = features_hash(FEATURE_SHAPE, shape, make_shape(text, length, first, shape)) };
}

void features_keys(const char *text, size_t length, struct look look, guint64 keys[FEATURES])
{
    char word[WORD_MAX] = "";

    text = usual_spelling(text, &length);
    size_t n = fold(text, length, word);

    keys[FEATURE_WORD] = features_hash(FEATURE_WORD, word, n);
    keys[FEATURE_PREFIX3] = features_hash(FEATURE_PREFIX3, word, MIN(n, 3));
    keys[FEATURE_SUFFIX2] = features_hash(FEATURE_SUFFIX2, word + n - MIN(n, 2), MIN(n, 2));
    keys[FEATURE_SUFFIX3] = features_hash(FEATURE_SUFFIX3, word + n - MIN(n, 3), MIN(n, 3));
    keys[FEATURE_SUFFIX4] = features_hash(FEATURE_SUFFIX4, word + n - MIN(n, 4), MIN(n, 4));
    keys[FEATURE_PREFIX2] = features_hash(FEATURE_PREFIX2, word, MIN(n, 2));
    keys[FEATURE_CASED] = look.cased;
    keys[FEATURE_SHAPE] = look.shape;
}

#include "lemma.h"

#include "english.h"
#include "tags.h"
#include "../wordlist.h"
#include "../../db/table.h"

#include <string.h>

struct lemmatiser {
    const struct network *network;
    GHashTable *irregular; /* "v/expelled" -> "expel" */
    struct {
        guint64 first, second, last;
    } pairs[32][16]; /* of their letters (wordlist.h), by class and length: most words are not looked up */
    GHashTable *bases; /* "v/expel", a set */
};

/* The set of a word's last two letters. */
static inline guint64 last_pair(const char *word, size_t length)
{
    return length > 1 ? G_GUINT64_CONSTANT(1) << wordlist_pair(word[length - 2], word[length - 1]) : 1;
}

struct lemmatiser *lemmatiser_new(const struct network *network, GError **error)
{
    OWNED(lemmatiser) *lemmatiser = g_new0(struct lemmatiser, 1);
    g_autoptr(GError) trouble = NULL;
    OWNED(table) *table = table_open("ingest/english/irregular.tsv", 3, NULL, &trouble);
    char **cell;

    lemmatiser->network = network;
    lemmatiser->irregular = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    lemmatiser->bases = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    while (table && (cell = table_next(table, &trouble))) {
        g_hash_table_replace(lemmatiser->irregular, g_strconcat(cell[1], "/", cell[0], NULL), g_strdup(cell[2]));
        size_t length = strlen(cell[0]);
        lemmatiser->pairs[*cell[1] & 31][length & 15].first |= wordlist_first(cell[0]);
        lemmatiser->pairs[*cell[1] & 31][length & 15].second |= wordlist_second(cell[0]);
        lemmatiser->pairs[*cell[1] & 31][length & 15].last |= last_pair(cell[0], length);
        g_hash_table_add(lemmatiser->bases, g_strconcat(cell[1], "/", cell[2], NULL));
    }
    if (!trouble)
        return g_steal_pointer(&lemmatiser);
    g_propagate_error(error, g_steal_pointer(&trouble));
    return NULL;
}

void lemmatiser_free(struct lemmatiser *lemmatiser)
{
    g_hash_table_unref(lemmatiser->irregular);
    g_hash_table_unref(lemmatiser->bases);
    g_free(lemmatiser);
}

static char class_of(guint8 upos)
{
    switch ((int)upos) {
    case UPOS_VERB:
    case UPOS_AUX:
        return 'v';
    case UPOS_NOUN:
        return 'n';
    case UPOS_ADJ:
    case UPOS_ADV:
        return 'a';
    default:
        return 'x';
    }
}

enum { KEY_MAX = 72, LEMMA_MAX = 64 };

static void copy(char lemma[LEMMA_MAX], const char *word)
{
    size_t n = strnlen(word, LEMMA_MAX - 1);

    memcpy(lemma, word, n);
    lemma[n] = '\0';
}

/* "v/expel" */
static void make_key(char key[KEY_MAX], char class, const char *word)
{
    key[0] = class;
    key[1] = '/';
    copy(key + 2, word);
}

static bool is_base(const struct lemmatiser *lemmatiser, const char *word, char class)
{
    char key[KEY_MAX];

    if (network_is_lemma(lemmatiser->network, word, strlen(word), class == 'v'))
        return true;
    make_key(key, class, word);
    return g_hash_table_contains(lemmatiser->bases, key);
}

static bool is_vowel(char c)
{
    return c && strchr("aeiou", c);
}

/* What stems of two syllables and more end in when they lost an e: -at(e), -iz(e), -uc(e) ... */
static bool wants_e(const char *stem, size_t n)
{
    static const char *const endings[] = { "at", "iz", "is", "uc", "ag", "ur", "ir", "ic", "rc", "nc", "iv", "ov", "as", "os",
                                           "us", "ut", "ud", "id", "ad", "rg", "dg", "ng", "lv", "rv", "in", "ak", "ok", "ik" };

    if (n > 3 && stem[n - 1] == 'l' && strchr("bcdfgkpstz", stem[n - 2]))
        return true; /* "heckl", "squabbl" */
    if (n < 3 || !is_vowel(stem[n - 2]))
        return n > 2 && (strcmp(stem + n - 2, "rc") == 0 || strcmp(stem + n - 2, "nc") == 0 || strcmp(stem + n - 2, "dg") == 0 ||
                         strcmp(stem + n - 2, "rv") == 0 || strcmp(stem + n - 2, "lv") == 0 || strcmp(stem + n - 2, "yz") == 0);
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
        if (strcmp(stem + n - 2, endings[i]) == 0)
            return true;
    return false;
}

/* The stem itself, with an e, or with its doubled consonant made single. */
static void choose_stem(const struct lemmatiser *lemmatiser, char stem[64], char class)
{
    size_t n = strlen(stem);
    char with_e[64] = "e", single[64];
    bool doubled = n > 2 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]);

    if (n < 62) {
        memcpy(with_e, stem, n + 1);
        with_e[n] = 'e'; /* zeros behind it */
    }
    copy(single, stem);
    if (doubled)
        single[n - 1] = '\0';
    if (is_base(lemmatiser, with_e, class) && !(is_base(lemmatiser, stem, class) && !wants_e(stem, n)))
        copy(stem, with_e);
    else if (is_base(lemmatiser, stem, class))
        return;
    else if (doubled && (is_base(lemmatiser, single, class) || !strchr("lsfz", stem[n - 1])))
        copy(stem, single);
    else if (wants_e(stem, n))
        copy(stem, with_e);
}

/* What is put there is no longer than what is cut. */
static inline bool cut(char *word, const char *ending, const char *put)
{
    size_t n = strlen(word), m = strlen(ending);

    if (n < m + 2 || word[n - 1] != ending[m - 1] || memcmp(word + n - m, ending, m) != 0)
        return false;
    memcpy(word + n - m, put, strlen(put) + 1);
    return true;
}

static void cut_s(const struct lemmatiser *lemmatiser, char lemma[64], char class)
{
    char whole[64];
    size_t n = strlen(lemma);

    if (n == 0 || lemma[n - 1] != 's' || (n > 1 && strchr("sui", lemma[n - 2])))
        return;
    copy(whole, lemma);
    if (cut(lemma, "ies", "y"))
        return;
    if (cut(lemma, "es", "e") && is_base(lemmatiser, lemma, class))
        return;
    copy(lemma, whole);
    if (cut(lemma, "sses", "ss") || cut(lemma, "shes", "sh") || cut(lemma, "ches", "ch") || cut(lemma, "xes", "x") ||
        cut(lemma, "zes", "ze"))
        return;
    cut(lemma, "s", "");
}

static void by_rule(const struct lemmatiser *lemmatiser, guint8 xpos, char class, char lemma[64])
{
    if (class == 'n' && (xpos == XPOS_NNS || xpos == XPOS_NNPS))
        cut_s(lemmatiser, lemma, 'n');
    else if (class == 'v' && xpos == XPOS_VBZ)
        cut_s(lemmatiser, lemma, 'v');
    else if (class == 'v' && (xpos == XPOS_VBD || xpos == XPOS_VBN)) {
        if (!cut(lemma, "ied", "y") && cut(lemma, "ed", ""))
            choose_stem(lemmatiser, lemma, 'v');
    } else if (class == 'v' && xpos == XPOS_VBG) {
        if (cut(lemma, "ing", ""))
            choose_stem(lemmatiser, lemma, 'v');
    } else if (class == 'a' && (xpos == XPOS_JJR || xpos == XPOS_RBR)) {
        if (!cut(lemma, "ier", "y") && cut(lemma, "er", ""))
            choose_stem(lemmatiser, lemma, 'a');
    } else if (class == 'a' && (xpos == XPOS_JJS || xpos == XPOS_RBS)) {
        if (!cut(lemma, "iest", "y") && cut(lemma, "est", ""))
            choose_stem(lemmatiser, lemma, 'a');
    }
}

/* The lemma of an irregular form, NULL for other words. */
static const char *irregular(const struct lemmatiser *lemmatiser, const char *word, char class)
{
    size_t length = strlen(word), bits = length & 15;
    const char *known = NULL;

    if (lemmatiser->pairs[class & 31][bits].last & last_pair(word, length) &&
        lemmatiser->pairs[class & 31][bits].first & wordlist_first(word) &&
        lemmatiser->pairs[class & 31][bits].second & wordlist_second(word)) {
        char key[KEY_MAX];
        make_key(key, class, word);
        known = g_hash_table_lookup(lemmatiser->irregular, key);
    }
    return !known && class == 'v' && strcmp(word, "'s") == 0 ? "be" : known;
}

const char *lemmatiser_find(const struct lemmatiser *lemmatiser, const char *word, guint8 upos, guint8 xpos, char room[64])
{
    static const guint64 inflected = TAG(NNS) | TAG(NNPS) | TAG(VBZ) | TAG(VBD) | TAG(VBN) | TAG(VBG) | TAG(JJR) | TAG(RBR) |
                                     TAG(JJS) | TAG(RBS); /* those of by_rule() */
    char class = class_of(upos);
    const char *known = irregular(lemmatiser, word, class);

    if (known || !(inflected >> xpos & 1))
        return known ? known : word;
    copy(room, word);
    by_rule(lemmatiser, xpos, class, room);
    return room;
}

void lemmatiser_find_all(const struct lemmatiser *lemmatiser, const char *word, void (*found)(const char *lemma, void *user),
                         void *user)
{
    static const struct {
        char class;
        guint8 xpos[4]; /* one for each way in which by_rule() changes a word of the class */
        char last[4]; /* the letter that such a word ends in */
    } ways[] = { { 'n', { XPOS_NNS }, "s" },
                 { 'v', { XPOS_VBZ, XPOS_VBD, XPOS_VBG }, "sdg" },
                 { 'a', { XPOS_JJR, XPOS_JJS }, "rt" },
                 { 'x', { XPOS_NONE }, "" } };
    bool itself = false;
    size_t length = strlen(word);
    char last = length > 0 ? word[length - 1] : ' ';

    for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
        const char *known = irregular(lemmatiser, word, ways[i].class);
        if (known)
            found(known, user);
        itself |= !known;
        for (size_t k = 0; ways[i].last[k] && !known; k++) {
            char lemma[64];
            if (last != ways[i].last[k])
                continue;
            copy(lemma, word);
            by_rule(lemmatiser, ways[i].xpos[k], ways[i].class, lemma);
            if (strcmp(lemma, word) != 0)
                found(lemma, user);
        }
    }
    if (itself)
        found(word, user);
}

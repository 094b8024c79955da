#include "language.h"

#include "grammar.h"

#include <string.h>

enum { BYTES_TO_TELL = 4096 };

static const char *const languages[] = { "en", "de", "fr", "es", "ru" };

const char *language_at(size_t i)
{
    return i < G_N_ELEMENTS(languages) ? languages[i] : NULL;
}

bool language_known(const char *language)
{
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++)
        if (strcmp(languages[i], language) == 0)
            return true;
    return false;
}

const char *language_list(void)
{
    return "en, de, fr, es, ru";
}

/* "EST" is no French word. */
static bool is_abbreviation(const struct passage *p, int i)
{
    const char *at = p->text + p->words[i].start, *end = p->text + p->words[i].end;

    while (at < end && g_ascii_isupper(*at))
        at++;
    return at == end && at - (p->text + p->words[i].start) > 1;
}

/* Of text[from, to). words: room for them, which is used anew. */
static int count_common(const struct grammar *grammar, const char *text, size_t from, size_t to, GArray *words)
{
    int common = 0;

    words_scan(grammar_vocabulary(grammar), text, from, to, words);
    const struct passage passage = { text, (const struct word *)(const void *)words->data, (int)words->len };
    for (int i = 0; i < passage.n; i++)
        common += word_is(&passage, i, WORD_COMMON) && !is_abbreviation(&passage, i);
    return common;
}

const char *language_of(const char *text, size_t length, const char *directory, GError **error)
{
    g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(struct word));
    const char *best = languages[0];
    int most = -1;

    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        OWNED(grammar) *grammar = grammar_new(languages[i], directory, error);
        if (!grammar)
            return NULL;
        int common = count_common(grammar, text, 0, MIN(length, BYTES_TO_TELL), words);
        if (common > most) {
            most = common;
            best = languages[i];
        }
    }
    return best;
}

struct languages {
    struct timex_finder *finders[G_N_ELEMENTS(languages)]; /* NULL: not made yet */
    GArray *words; /* struct word: of the text at hand */
};

/* The tables that are compiled in are without fault. */
static struct timex_finder *finder_of(struct languages *all, size_t i)
{
    if (!all->finders[i])
        all->finders[i] = timex_finder_new(languages[i], NULL, NULL);
    return all->finders[i];
}

struct languages *languages_new(const char *directory, GError **error)
{
    OWNED(languages) *all = g_new0(struct languages, 1);

    all->words = g_array_new(FALSE, FALSE, sizeof(struct word));
    for (size_t i = 0; i < (directory ? G_N_ELEMENTS(languages) : 1); i++)
        if (!(all->finders[i] = timex_finder_new(languages[i], directory, error)))
            return NULL;
    return g_steal_pointer(&all);
}

void languages_free(struct languages *all)
{
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++)
        g_clear_pointer(&all->finders[i], timex_finder_free);
    g_array_unref(all->words);
    g_free(all);
}

/* "de", "de-AT", "DE_de" */
static bool is_told(const char *told, const char *language)
{
    size_t n = strlen(language);

    return told && g_ascii_strncasecmp(told, language, n) == 0 && !g_ascii_isalpha(told[n]);
}

/* English has "the", "of" and their like in every thirty bytes or so: others need not be asked then, nor most of the text. */
enum { BYTES_A_COMMON_WORD = 100, BYTES_ASKED_AT_ONCE = 512 };

static bool is_english(struct languages *all, const char *text, size_t length)
{
    const struct grammar *grammar = timex_finder_grammar(finder_of(all, 0));
    size_t most = MIN(length, BYTES_TO_TELL), from = 0;
    int common = 0, wanted = ((int)most + BYTES_A_COMMON_WORD - 1) / BYTES_A_COMMON_WORD;

    while (from < most && common < wanted) {
        size_t to = MIN(from + BYTES_ASKED_AT_ONCE, most);
        while (to < most && !g_ascii_isspace(text[to])) /* no half words */
            to++;
        common += count_common(grammar, text, from, to, all->words);
        from = to;
    }
    return common >= wanted;
}

const char *languages_choose(struct languages *all, const char *told, const char *text, size_t length)
{
    const char *best = languages[0];
    int most = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++)
        if (is_told(told, languages[i]))
            return languages[i];
    if (is_english(all, text, length))
        return languages[0];
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        int common = count_common(timex_finder_grammar(finder_of(all, i)), text, 0, MIN(length, BYTES_TO_TELL), all->words);
        if (common > most) {
            most = common;
            best = languages[i];
        }
    }
    return best;
}

struct timex_finder *languages_finder(struct languages *all, const char *language)
{
    size_t i = 0;

    while (i + 1 < G_N_ELEMENTS(languages) && strcmp(languages[i], language) != 0)
        i++;
    return finder_of(all, i);
}

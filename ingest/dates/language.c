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

static int count_common(const struct grammar *grammar, const char *text, size_t length)
{
    g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(struct word));
    int common = 0;

    words_scan(grammar_vocabulary(grammar), text, 0, MIN(length, BYTES_TO_TELL), words);
    const struct passage passage = { text, (const struct word *)(const void *)words->data, (int)words->len };
    for (int i = 0; i < passage.n; i++)
        common += word_is(&passage, i, WORD_COMMON) && !is_abbreviation(&passage, i);
    return common;
}

const char *language_of(const char *text, size_t length, const char *directory, GError **error)
{
    const char *best = languages[0];
    int most = -1;

    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        OWNED(grammar) *grammar = grammar_new(languages[i], directory, error);
        if (!grammar)
            return NULL;
        int common = count_common(grammar, text, length);
        if (common > most) {
            most = common;
            best = languages[i];
        }
    }
    return best;
}

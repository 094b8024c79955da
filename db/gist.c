#include "gist.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { STEM_BYTES = 6, SMALL_BYTES = 3, FEW_WORDS = 5, WORDS_MOST = 64 };

#define OWN_PART 0.5 /* of a word that a summary adds to its own count: words of its own tell, but less than shared ones */

struct gist {
    GHashTable *counts; /* stem -> how many summaries have it */
};

struct stem {
    char text[STEM_BYTES + 1];
};

struct gist *gist_new(void)
{
    struct gist *gist = g_new(struct gist, 1);

    gist->counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return gist;
}

void gist_free(struct gist *gist)
{
    g_hash_table_unref(gist->counts);
    g_free(gist);
}

static bool is_letter(char c)
{
    return g_ascii_isalnum(c) || (unsigned char)c >= 0x80;
}

/* Whether a word tells anything: "police", "UN", "17", but not "The". */
static bool tells(const char *word, size_t length)
{
    return length > SMALL_BYTES || g_ascii_isdigit(*word) || (length > 1 && g_ascii_isupper(word[1]));
}

static bool is_among(const struct stem *stems, int n, const struct stem *stem)
{
    for (int i = 0; i < n; i++)
        if (strcmp(stems[i].text, stem->text) == 0)
            return true;
    return false;
}

/* The distinct stems of a summary; how many. */
static int stems_of(const char *summary, struct stem stems[WORDS_MOST])
{
    int n = 0;

    for (const char *p = summary, *word; *p && n < WORDS_MOST;) {
        while (*p && !is_letter(*p))
            p++;
        for (word = p; is_letter(*p); p++)
            continue;
        struct stem stem = { "" };
        for (int i = 0; i < STEM_BYTES && word + i < p; i++)
            stem.text[i] = g_ascii_tolower(word[i]);
        if (tells(word, (size_t)(p - word)) && !is_among(stems, n, &stem))
            stems[n++] = stem;
    }
    return n;
}

static int count_of(const struct gist *gist, const struct stem *stem)
{
    return GPOINTER_TO_INT(g_hash_table_lookup(gist->counts, stem->text));
}

void gist_add(struct gist *gist, const char *summary)
{
    struct stem stems[WORDS_MOST];
    int n = stems_of(summary, stems);

    for (int i = 0; i < n; i++)
        g_hash_table_insert(gist->counts, g_strdup(stems[i].text), GINT_TO_POINTER(count_of(gist, &stems[i]) + 1));
}

double gist_share(const struct gist *gist, const char *summary)
{
    struct stem stems[WORDS_MOST];
    int n = stems_of(summary, stems);
    double sum = 0;

    for (int i = 0; i < n; i++)
        sum += count_of(gist, &stems[i]) - OWN_PART;
    return sum / sqrt(MAX(n, FEW_WORDS));
}

#include "trigger.h"

#include <string.h>

#define WORDS_MOST 50000 /* words remembered, then it begins anew */

struct trigger {
    const struct frames *frames;
    const struct english *english;
    GHashTable *lemmas; /* word in lower case -> GArray of the numbers of frames_add_words(); NULL for a word of no frame */
    GArray *words; /* those of all sentences of the document, one after the other */
    GArray *sentences; /* struct possible */
    bool *present; /* those of one sentence as a set */
    int marked; /* which sentence, -1 if none */
};

struct possible {
    guint first, n; /* its words */
    bool possible;
};

static void free_list(gpointer list)
{
    if (list)
        g_array_unref(list);
}

struct trigger *trigger_new(const struct frames *frames, const struct english *english)
{
    struct trigger *trigger = g_new0(struct trigger, 1);

    trigger->frames = frames;
    trigger->english = english;
    trigger->lemmas = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_list);
    trigger->words = g_array_new(FALSE, FALSE, sizeof(guint));
    trigger->sentences = g_array_new(FALSE, FALSE, sizeof(struct possible));
    trigger->marked = -1;
    trigger->present = g_new0(bool, frames_words(frames));
    return trigger;
}

void trigger_free(struct trigger *trigger)
{
    g_hash_table_unref(trigger->lemmas);
    g_array_unref(trigger->words);
    g_array_unref(trigger->sentences);
    g_free(trigger->present);
    g_free(trigger);
}

struct asked {
    const struct frames *frames;
    GArray *words;
};

static void add_lemma(const char *lemma, void *user)
{
    struct asked *asked = user;

    frames_add_words(asked->frames, lemma, asked->words);
}

/* What the frames can ask of a word under any tag. */
static const GArray *lemmas_of(struct trigger *trigger, const char *word)
{
    gpointer list;

    if (g_hash_table_lookup_extended(trigger->lemmas, word, NULL, &list))
        return list;
    if (g_hash_table_size(trigger->lemmas) >= WORDS_MOST)
        g_hash_table_remove_all(trigger->lemmas);
    struct asked asked = { trigger->frames, g_array_new(FALSE, FALSE, sizeof(guint)) };
    english_lemmas(trigger->english, word, add_lemma, &asked);
    if (asked.words->len == 0)
        g_clear_pointer(&asked.words, g_array_unref);
    g_hash_table_insert(trigger->lemmas, g_strdup(word), asked.words);
    return asked.words;
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
    const struct token *tokens = &g_array_index(document->tokens, struct token, s->first);

    for (guint i = 0; i < s->count; i++) {
        char word[64];
        size_t n = MIN(tokens[i].end - tokens[i].start, sizeof word - 1);
        for (size_t k = 0; k < n; k++)
            word[k] = g_ascii_tolower(document->text[tokens[i].start + k]);
        word[n] = '\0';
        const GArray *lemmas = lemmas_of(trigger, word);
        if (lemmas)
            g_array_append_vals(trigger->words, lemmas->data, lemmas->len);
    }
}

void trigger_read(struct trigger *trigger, const struct document *document)
{
    unmark(trigger);
    g_array_set_size(trigger->words, 0);
    g_array_set_size(trigger->sentences, 0);
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

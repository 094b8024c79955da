#include "trigger.h"

#include <string.h>

#define WORDS_MOST 50000 /* words remembered, then it begins anew */

struct trigger {
    const struct frames *frames;
    const struct english *english;
    GHashTable *lemmas; /* word in lower case -> GPtrArray of its possible lemmas, interned; NULL for a word of no frame */
    GPtrArray *present; /* the lemmas of the sentence at hand */
};

static void free_list(gpointer list)
{
    if (list)
        g_ptr_array_unref(list);
}

struct trigger *trigger_new(const struct frames *frames, const struct english *english)
{
    struct trigger *trigger = g_new0(struct trigger, 1);

    trigger->frames = frames;
    trigger->english = english;
    trigger->lemmas = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_list);
    trigger->present = g_ptr_array_new();
    return trigger;
}

void trigger_free(struct trigger *trigger)
{
    g_hash_table_unref(trigger->lemmas);
    g_ptr_array_unref(trigger->present);
    g_free(trigger);
}

static void add_lemma(const char *lemma, void *user)
{
    struct trigger *trigger = user;

    frames_add_words(trigger->frames, lemma, trigger->present);
}

/* What the frames can ask of a word under any tag. */
static const GPtrArray *lemmas_of(struct trigger *trigger, const char *word)
{
    gpointer known, list;

    if (g_hash_table_lookup_extended(trigger->lemmas, word, NULL, &list))
        return list;
    if (g_hash_table_size(trigger->lemmas) >= WORDS_MOST)
        g_hash_table_remove_all(trigger->lemmas);
    GPtrArray *present = trigger->present;
    trigger->present = g_ptr_array_new();
    english_lemmas(trigger->english, word, add_lemma, trigger);
    known = trigger->present;
    trigger->present = present;
    if (((GPtrArray *)known)->len == 0)
        g_clear_pointer((GPtrArray **)&known, g_ptr_array_unref);
    g_hash_table_insert(trigger->lemmas, g_strdup(word), known);
    return known;
}

bool trigger_possible(struct trigger *trigger, const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    const struct token *tokens = &g_array_index(document->tokens, struct token, s->first);

    g_ptr_array_set_size(trigger->present, 0);
    for (guint i = 0; i < s->count; i++) {
        char word[64];
        size_t n = MIN(tokens[i].end - tokens[i].start, sizeof word - 1);
        for (size_t k = 0; k < n; k++)
            word[k] = g_ascii_tolower(document->text[tokens[i].start + k]);
        word[n] = '\0';
        const GPtrArray *lemmas = lemmas_of(trigger, word);
        for (guint k = 0; lemmas && k < lemmas->len; k++)
            if (!g_ptr_array_find(trigger->present, g_ptr_array_index(lemmas, k), NULL))
                g_ptr_array_add(trigger->present, g_ptr_array_index(lemmas, k));
    }
    return frames_possible(trigger->frames, trigger->present);
}

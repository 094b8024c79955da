#include "tally.h"

#include "command.h"

#include <string.h>

enum { REASONS_MAX = 64 };

struct reason {
    char *words;
    guint64 count;
};

static void clear_reason(gpointer reason)
{
    g_free(((struct reason *)reason)->words);
}

struct tally *tally_new(void)
{
    struct tally *tally = g_new0(struct tally, 1);

    tally->reasons = g_array_new(FALSE, TRUE, sizeof(struct reason));
    g_array_set_clear_func(tally->reasons, clear_reason);
    return tally;
}

void tally_free(struct tally *tally)
{
    g_array_unref(tally->reasons);
    g_free(tally);
}

void tally_add(struct tally *tally, const struct store_added *added)
{
    tally->articles++;
    *(added->known ? &tally->known : added->withdrawn ? &tally->withdrawn : &tally->new) += 1;
    tally->events += (guint64)added->events;
    tally->mentions += (guint64)added->mentions;
}

static char *note_of(const struct article *article, const struct store_added *added)
{
    const char *name = article->path;

    if (added->known && added->article)
        return g_strdup_printf("%s: known already (article %" G_GINT64_FORMAT "); skipped", name, added->article);
    if (added->known)
        return g_strdup_printf("%s: withdrawn by its publisher before; skipped", name);
    if (added->withdrawn)
        return g_strdup_printf("%s: withdrawn by its publisher; %d article%s taken out", name, added->replaced,
                               added->replaced == 1 ? "" : "s");
    if (added->replaced)
        return g_strdup_printf("%s: takes the place of %s", name, article->version ? "an older version" : "its summary");
    return NULL;
}

static json_t *article_json(const struct article *article, const struct store_added *added)
{
    const char *result = added->known ? "known" : added->withdrawn ? "withdrawn" : "new";

    return json_pack("{s:o, s:s, s:o, s:i, s:i, s:i}", "name", command_text_json(article->path), "result", result, "article",
                     added->article ? json_integer(added->article) : json_null(), "events", added->events, "mentions",
                     added->mentions, "replaced", added->replaced);
}

char *tally_tell(struct tally *tally, const struct article *article, const struct store_added *added, bool json)
{
    tally_add(tally, added);
    if (json)
        command_print_json(article_json(article, added));
    if (!added->known)
        command_tell("%s: article %" G_GINT64_FORMAT ", %d new events, %d mentions", article->path, added->article, added->events,
                     added->mentions);
    return note_of(article, added);
}

static char *reason_of(const char *sentence)
{
    const char *colon = strstr(sentence, ": "), *from = colon ? colon + 2 : sentence;
    g_autofree char *words = g_strndup(from, strcspn(from, ":;("));

    return g_strdup(*g_strstrip(words) ? words : sentence);
}

void tally_refuse(struct tally *tally, const char *sentence)
{
    g_autofree char *words = tally->reasons->len < REASONS_MAX ? reason_of(sentence) : g_strdup("for other reasons");
    guint i = 0;

    tally->refused++;
    while (i < tally->reasons->len && !g_str_equal(g_array_index(tally->reasons, struct reason, i).words, words))
        i++;
    if (i == tally->reasons->len) {
        const struct reason reason = { g_steal_pointer(&words), 0 };
        g_array_append_val(tally->reasons, reason);
    }
    g_array_index(tally->reasons, struct reason, i).count++;
}

static int by_count(gconstpointer a, gconstpointer b)
{
    const struct reason *one = a, *other = b;

    return one->count != other->count ? (one->count < other->count ? 1 : -1) : strcmp(one->words, other->words);
}

char *tally_sentence(const struct tally *tally)
{
    GString *sentence = g_string_new(NULL);
    guint64 read = tally->articles + tally->refused;

    g_string_append_printf(sentence,
                           "%" G_GUINT64_FORMAT " article%s read, %" G_GUINT64_FORMAT " new, %" G_GUINT64_FORMAT " known, ", read,
                           read == 1 ? "" : "s", tally->new, tally->known);
    if (tally->withdrawn)
        g_string_append_printf(sentence, "%" G_GUINT64_FORMAT " withdrawn, ", tally->withdrawn);
    g_string_append_printf(sentence, "%" G_GUINT64_FORMAT " refused", tally->refused);
    g_array_sort(tally->reasons, by_count);
    for (guint i = 0; i < tally->reasons->len; i++) {
        const struct reason *reason = &g_array_index(tally->reasons, struct reason, i);
        g_string_append_printf(sentence, "%s%" G_GUINT64_FORMAT " %s", i ? ", " : " (", reason->count, reason->words);
    }
    g_string_append_printf(sentence, "%s; %" G_GUINT64_FORMAT " new event%s, %" G_GUINT64_FORMAT " mention%s",
                           tally->reasons->len ? ")" : "", tally->events, tally->events == 1 ? "" : "s", tally->mentions,
                           tally->mentions == 1 ? "" : "s");
    return g_string_free(sentence, FALSE);
}

json_t *tally_refusal_json(const char *sentence)
{
    return json_pack("{s:s, s:o}", "result", "refused", "error", command_text_json(sentence));
}

json_t *tally_json(const struct tally *tally, const char *database)
{
    guint64 read = tally->articles + tally->refused;

    return json_pack("{s:o, s:I, s:I, s:I, s:I, s:I, s:I, s:I}", "database", command_text_json(database), "read", (json_int_t)read,
                     "new", (json_int_t)tally->new, "known", (json_int_t)tally->known, "withdrawn", (json_int_t)tally->withdrawn,
                     "refused", (json_int_t)tally->refused, "events", (json_int_t)tally->events, "mentions",
                     (json_int_t)tally->mentions);
}

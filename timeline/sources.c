#include "sources.h"

#include "chronicle.h"
#include "phrases.h"
#include "../db/harmless.h"

#include <string.h>

#define REFS_MOST 3 /* of one event */

/* What a mention's source is known by, NULL where it names none. */
static char *key_of(const struct mention *mention)
{
    if (mention->article)
        return g_strdup_printf("%" G_GINT64_FORMAT, mention->article);
    return mention->url && *mention->url ? g_strdup(mention->url) : NULL;
}

/* "Title. Publisher, 26 Mar 2018", of what is known; a link in place of a title. */
static char *describe(const struct mention *mention, const struct dating *dating)
{
    g_autofree char *title = chronicle_clean(mention->title ? mention->title : "");
    g_autofree char *publisher = chronicle_clean(mention->publisher ? mention->publisher : "");
    g_autofree char *date =
        mention->published.precision ? dating_text(dating, mention->published, (struct date){ 0 }) : g_strdup("");
    g_autofree char *link = chronicle_clean(mention->url ? mention->url : "");
    const char *head = *title ? title : *link ? link : phrase_get(dating_language(dating), PHRASE_UNTITLED);
    const char *stop = strchr(".?!", head[strlen(head) - 1]) ? "" : ".";

    if (!*publisher && !*date)
        return g_strdup(head);
    return g_strdup_printf("%s%s %s%s%s", head, stop, publisher, *publisher && *date ? ", " : "", date);
}

static void free_source(gpointer data)
{
    struct source *source = data;

    g_free(source->text);
    g_free(source->link);
    g_free(source);
}

static void number(struct sources *sources, const struct mention *mention, const struct dating *dating)
{
    char *key = key_of(mention);

    if (!key || g_hash_table_contains(sources->numbers, key)) {
        g_free(key);
        return;
    }
    struct source *source = g_new0(struct source, 1);
    source->text = describe(mention, dating);
    source->link = harmless_link(mention->url) ? chronicle_clean(mention->url) : NULL;
    g_ptr_array_add(sources->list, source);
    g_hash_table_insert(sources->numbers, key, GUINT_TO_POINTER(sources->list->len));
}

struct sources *sources_new(const GPtrArray *events, const struct dating *dating)
{
    struct sources *sources = g_new0(struct sources, 1);

    sources->list = g_ptr_array_new_with_free_func(free_source);
    sources->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        for (guint m = 0; m < MIN(event->mentions->len, REFS_MOST); m++)
            number(sources, g_ptr_array_index(event->mentions, m), dating);
    }
    return sources;
}

static void collect(const struct sources *sources, const struct event *event, GArray *numbers)
{
    for (guint m = 0; m < MIN(event->mentions->len, REFS_MOST); m++) {
        g_autofree char *key = key_of(g_ptr_array_index(event->mentions, m));
        guint found = key ? GPOINTER_TO_UINT(g_hash_table_lookup(sources->numbers, key)) : 0;
        if (found)
            g_array_append_val(numbers, found);
    }
}

static int ascending(gconstpointer a, gconstpointer b)
{
    const guint *left = a, *right = b;

    return *left < *right ? -1 : *left > *right;
}

char *sources_refs(const struct sources *sources, const struct event *event, const GPtrArray *acts)
{
    g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(guint));
    GString *refs = g_string_new(NULL);

    for (guint i = 0; i < (acts ? acts->len : 1); i++)
        collect(sources, acts ? g_ptr_array_index(acts, i) : event, numbers);
    g_array_sort(numbers, ascending);
    const guint *n = (const guint *)numbers->data;
    for (guint i = 0; i < numbers->len;) {
        guint last = i;
        while (last + 1 < numbers->len && n[last + 1] <= n[last] + 1)
            last++;
        g_string_append_printf(refs, "%s%u", refs->len ? ",\302\240" : "[", n[i]);
        if (n[last] > n[i])
            g_string_append_printf(refs, "%s%u", n[last] > n[i] + 1 ? "–" : ",\302\240", n[last]);
        i = last + 1;
    }
    if (refs->len)
        g_string_append_c(refs, ']');
    return g_string_free(refs, FALSE);
}

void sources_free(struct sources *sources)
{
    g_ptr_array_unref(sources->list);
    g_hash_table_unref(sources->numbers);
    g_free(sources);
}

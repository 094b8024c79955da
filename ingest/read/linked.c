#include "linked.h"

#include <jansson.h>
#include <string.h>

enum { OBJECTS_MAX = 2000 };

/* Raw control characters are no JSON, within strings or without; a space stands in for each. */
static void mend(GString *script)
{
    static const char *const wraps[] = { "<!--", "-->", "//<![CDATA[", "//]]>", "/*<![CDATA[*/", "/*]]>*/", "<![CDATA[", "]]>" };

    for (size_t i = 0; i < G_N_ELEMENTS(wraps); i++) {
        char *at = strstr(script->str, wraps[i]);
        for (size_t k = 0; at && k < strlen(wraps[i]); k++)
            at[k] = ' ';
    }
    for (size_t i = 0; i < script->len; i++)
        if ((guint8)script->str[i] < ' ')
            script->str[i] = ' ';
    while (script->len && strchr(" ;", script->str[script->len - 1]))
        g_string_truncate(script, script->len - 1);
}

static bool ends_in(const char *type, const char *const *endings)
{
    for (; *endings; endings++)
        if (g_str_has_suffix(type, *endings))
            return true;
    return false;
}

/* 2: an article, 1: a page, which may tell the same; 0: something else. */
static int rank_of(const json_t *object)
{
    static const char *const articles[] = { "Article", "Posting", "Report", "Review", "NewsStory", "AnalysisNews", NULL };
    static const char *const pages[] = { "WebPage", "ItemPage", "CreativeWork", "VideoObject", "Recipe", NULL };
    const json_t *type = json_object_get(object, "@type");
    int rank = 0;

    for (size_t i = 0; i < (json_is_array(type) ? json_array_size(type) : 1); i++) {
        const char *name = json_string_value(json_is_array(type) ? json_array_get(type, i) : type);
        if (name && ends_in(name, articles))
            rank = 2;
        else if (name && ends_in(name, pages))
            rank = MAX(rank, 1);
    }
    return rank;
}

/* A string; of an object its name, @id or address; of a list all of them, with commas. */
static char *string_of(const json_t *value)
{
    if (json_is_string(value))
        return *json_string_value(value) ? g_strdup(json_string_value(value)) : NULL;
    if (json_is_object(value)) {
        static const char *const keys[] = { "name", "@id", "url" };
        for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
            const json_t *inner = json_object_get(value, keys[i]);
            if (json_is_string(inner) && *json_string_value(inner))
                return g_strdup(json_string_value(inner));
        }
    }
    if (!json_is_array(value))
        return NULL;
    GString *all = g_string_new(NULL);
    for (size_t i = 0; i < json_array_size(value); i++) {
        const json_t *item = json_array_get(value, i);
        g_autofree char *one = json_is_array(item) ? NULL : string_of(item);
        if (one)
            g_string_append_printf(all, "%s%s", all->len ? ", " : "", one);
    }
    return g_string_free(all, all->len == 0);
}

/* Takes what is not known yet. */
static void take(struct linked *linked, const json_t *object)
{
    const struct {
        char **to;
        const char *key;
    } fields[] = {
        { &linked->headline, "headline" },
        { &linked->headline, "name" },
        { &linked->published, "datePublished" },
        { &linked->published, "dateCreated" },
        { &linked->published, "uploadDate" },
        { &linked->modified, "dateModified" },
        { &linked->author, "author" },
        { &linked->author, "creator" },
        { &linked->publisher, "publisher" },
        { &linked->publisher, "sourceOrganization" },
        { &linked->body, "articleBody" },
        { &linked->language, "inLanguage" },
        { &linked->url, "url" },
        { &linked->url, "mainEntityOfPage" },
        { &linked->dateline, "dateline" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        if (!*fields[i].to)
            *fields[i].to = string_of(json_object_get(object, fields[i].key));
}

/* Whether an object may be about the article that was found: a page lists others too. */
static bool is_same(const struct linked *linked, const json_t *object)
{
    const char *headline = json_string_value(json_object_get(object, "headline"));

    return !linked->headline || !headline || strcmp(linked->headline, headline) == 0;
}

/* All objects under the root that may be what the page is about, in order. */
static void collect(json_t *root, GPtrArray *objects)
{
    static const char *const ways[] = { "@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart" };

    g_ptr_array_add(objects, root);
    for (guint i = 0; i < objects->len && objects->len < OBJECTS_MAX; i++) {
        json_t *object = g_ptr_array_index(objects, i);
        for (size_t k = 0; json_is_array(object) && k < json_array_size(object); k++)
            g_ptr_array_add(objects, json_array_get(object, k));
        for (size_t k = 0; json_is_object(object) && k < G_N_ELEMENTS(ways); k++)
            if (json_object_get(object, ways[k]))
                g_ptr_array_add(objects, json_object_get(object, ways[k]));
    }
}

/* The first value of a key in text that is no JSON. */
static char *search(const char *text, const char *key)
{
    const char *at = strstr(text, key);

    if (!at)
        return NULL;
    at += strlen(key);
    at += strspn(at, "\" :\t\r\n'");
    size_t length = strcspn(at, "\"'<>\n");
    return length && length < 64 ? g_strndup(at, length) : NULL;
}

struct linked *linked_read(const GPtrArray *scripts)
{
    struct linked *linked = g_new0(struct linked, 1);
    g_autoptr(GPtrArray) roots = g_ptr_array_new_with_free_func((GDestroyNotify)json_decref), objects = g_ptr_array_new();

    for (guint i = 0; i < scripts->len; i++) {
        GString *script = g_ptr_array_index(scripts, i);
        mend(script);
        json_t *root = json_loadb(script->str, script->len, JSON_ALLOW_NUL | JSON_DISABLE_EOF_CHECK, NULL);
        if (root) {
            g_ptr_array_add(roots, root);
            collect(root, objects);
        } else if (!linked->published) {
            linked->published = search(script->str, "\"datePublished\"");
            linked->modified = linked->modified ? linked->modified : search(script->str, "\"dateModified\"");
        }
    }
    for (int rank = 2; rank > 0; rank--)
        for (guint i = 0; i < objects->len; i++)
            if (rank_of(g_ptr_array_index(objects, i)) == rank && is_same(linked, g_ptr_array_index(objects, i)))
                take(linked, g_ptr_array_index(objects, i));
    return linked;
}

void linked_free(struct linked *linked)
{
    char *owned[] = { linked->headline, linked->published, linked->modified, linked->author,  linked->publisher,
                      linked->body,     linked->language,  linked->url,      linked->dateline };

    for (size_t i = 0; i < G_N_ELEMENTS(owned); i++)
        g_free(owned[i]);
    g_free(linked);
}

#include "record.h"

#include "plain.h"
#include "text.h"
#include "../../db/error.h"

#include <jansson.h>
#include <string.h>

/* Where the record begins behind a byte order mark. */
static size_t mark_length(const char *bytes, size_t length)
{
    return length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static size_t skip_space(const struct input *head, size_t at)
{
    while (at < head->length && g_ascii_isspace(head->bytes[at]))
        at++;
    return at;
}

bool record_sniff(const struct input *head)
{
    size_t at = skip_space(head, mark_length(head->bytes, head->length));
    const char *inner = at < head->length && head->bytes[at] == '[' ? "{]" : "\"}";

    if (at >= head->length || !strchr("{[", head->bytes[at]))
        return false;
    at = skip_space(head, at + 1);
    return at < head->length && head->bytes[at] && strchr(inner, head->bytes[at]);
}

/* The first line is an object by itself or the second begins one, or it is longer than what is seen of it. */
bool record_sniff_lines(const struct input *head)
{
    size_t at = skip_space(head, mark_length(head->bytes, head->length));
    const char *from = head->bytes + at, *newline = memchr(from, '\n', head->length - at);
    const char *last = newline ? newline : head->bytes + head->length;

    if (at + 1 >= head->length || *from != '{')
        return false;
    if (newline && newline + 1 < head->bytes + head->length && newline[1] == '{')
        return true;
    while (g_ascii_isspace(last[-1]))
        last--;
    return last[-1] == '}' || (!newline && head->length >= FORMAT_HEAD);
}

static const char *const id_keys[] = { "id", "uri", "guid", "fingerprint", NULL };
static const char *const url_keys[] = { "url", "link", "source_url", NULL };
static const char *const title_keys[] = { "title", "headline", NULL };
static const char *const text_keys[] = { "text", "maintext", "body", "body_text", "raw_text", "articleBody", NULL };
static const char *const date_keys[] = { "published", "date_publish", "publish_date",   "datePublished",
                                         "date",      "firstcreated", "versioncreated", NULL };
static const char *const source_keys[] = { "source", "source_domain", "sitename", "hostname", "publisher", NULL };
static const char *const language_keys[] = { "language", "meta_lang", "inLanguage", "lang", NULL };
static const char *const byline_keys[] = { "byline", "author", "authors", NULL };

/* The first of the keys that holds a string that is not empty; of a list its first string. */
static char *string_of(const json_t *record, const char *const *keys)
{
    for (; *keys; keys++) {
        const json_t *value = json_object_get(record, *keys);
        if (json_is_array(value))
            value = json_array_get(value, 0);
        if (json_is_object(value))
            value = json_object_get(value, "name");
        if (json_is_string(value) && json_string_length(value) && strlen(json_string_value(value)) == json_string_length(value))
            return g_strdup(json_string_value(value));
        if (json_is_integer(value))
            return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    }
    return NULL;
}

static void set_published(struct article *article, const json_t *record)
{
    char day[11];

    for (const char *const *key = date_keys; *key; key++) {
        const char *value = json_string_value(json_object_get(record, *key));
        if (!value || !*value)
            continue;
        g_strlcpy(day, value, sizeof day);
        if (!date_parse(day, &article->published) && !text_date(value, strlen(value), &article->published))
            continue;
        article->published_at = g_strdup(value);
        article->published_how = g_strdup_printf("record's \"%s\"", *key);
        return;
    }
}

static struct article *article_of(const char *name, const json_t *record, const struct reader_options *options, GError **error)
{
    OWNED(article) *article = article_new(name);

    if (!json_is_object(record))
        return fail(error, ERROR_INPUT, "%s: not a JSON object", name), NULL;
    article->text = string_of(record, text_keys);
    if (!article->text || !*article->text)
        return fail(error, ERROR_INPUT, "%s: no \"text\" in the record", name), NULL;
    article->id = string_of(record, id_keys);
    article->url = string_of(record, url_keys);
    article->title = string_of(record, title_keys);
    article->source = string_of(record, source_keys);
    article->language = string_of(record, language_keys);
    article->byline = string_of(record, byline_keys);
    set_published(article, record);
    plain_dateline(article);
    if (!plain_need_date(article, options, error))
        return NULL;
    text_paragraphs(article);
    return g_steal_pointer(&article);
}

struct article *record_read(const char *name, const char *line, size_t length, const struct reader_options *options, GError **error)
{
    json_error_t trouble;
    size_t mark = mark_length(line, length);
    json_t *record = json_loadb(line + mark, length - mark, 0, &trouble);

    if (!record)
        return fail(error, ERROR_INPUT, "%s: not JSON: %s", name, trouble.text), NULL;
    struct article *article = article_of(name, record, options, error);
    json_decref(record);
    return article;
}

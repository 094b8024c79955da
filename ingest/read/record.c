#include "record.h"

#include "markup.h"
#include "plain.h"
#include "stamp.h"
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

/* Our own key first, then those of news-please, newspaper4k, trafilatura, ninjs 1 to 3, schema.org, JSON Feed and the news APIs. */
static const char *const id_keys[] = { "id", "uri", "guid", "fingerprint", NULL };
static const char *const url_keys[] = { "url", "link", "source_url", "canonicalUrl", "webUrl", "web_url", NULL };
static const char *const title_keys[] = { "title", "headline", "headline_main", "headlines", "webTitle", NULL };
static const char *const text_keys[] = { "text",        "maintext", "body",    "body_text", "body_main",    "raw_text",
                                         "articleBody", "bodyText", "content", "bodies",    "content_text", NULL };
static const char *const html_keys[] = { "body_xhtml", "body_html", "content_html", NULL };
static const char *const partial_keys[] = { "description", "summary", "description_text", "descriptions", "abstract",
                                            "snippet",     NULL };
static const char *const date_keys[] = { "published",      "date_publish",   "publish_date",   "datePublished",
                                         "date_published", "publishedAt",    "published_at",   "pubDate",
                                         "pub_date",       "firstcreated",   "firstCreated",   "webPublicationDate",
                                         "date",           "versioncreated", "versionCreated", NULL };
static const char *const updated_keys[] = { "updated",    "date_modify", "dateModified",   "date_modified",  "modified",
                                            "updated_at", "updatedAt",   "versioncreated", "versionCreated", NULL };
static const char *const source_keys[] = { "source",   "source_domain",   "sitename",        "hostname", "publisher",
                                           "provider", "copyrightholder", "copyrightHolder", NULL };
static const char *const language_keys[] = { "language", "meta_lang", "inLanguage", "lang", NULL };
static const char *const byline_keys[] = { "byline", "author", "authors", "by", "creator", NULL };
static const char *const place_keys[] = { "place", "located", "dateline", NULL };
static const char *const status_keys[] = { "pubstatus", "pubStatus", NULL };
static const char *const version_keys[] = { "version", NULL };

/* Where a record that is no article itself keeps a list of them. */
static const char *const list_keys[] = { "articles", "items", "results", "docs", "entries", "response", "data", "feed", NULL };

enum { LIST_DEPTH_MAX = 3 };

/* What of a list or object is meant: the first of a list, of an object its name, or its value where it has a role. */
static const json_t *inner(const json_t *value)
{
    if (json_is_array(value))
        value = json_array_get(value, 0);
    if (!json_is_object(value))
        return value;
    const json_t *name = json_object_get(value, "name");
    return name ? name : json_object_get(value, "value");
}

/* The first of the keys that holds a string that is not empty, or a whole number. */
static char *string_of(const json_t *record, const char *const *keys)
{
    for (; *keys; keys++) {
        const json_t *value = inner(json_object_get(record, *keys));
        if (json_is_string(value) && json_string_length(value))
            return g_strdup(json_string_value(value));
        if (json_is_integer(value))
            return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    }
    return NULL;
}

/* A list of names, or one: "A; B". */
static char *names_of(const json_t *record, const char *const *keys)
{
    GString *names = g_string_new(NULL);

    for (; *keys && names->len == 0; keys++) {
        const json_t *list = json_object_get(record, *keys);
        for (size_t i = 0; i < json_array_size(list); i++) {
            const json_t *element = json_array_get(list, i);
            const char *name = json_string_value(json_is_object(element) ? inner(element) : element);
            if (name && *name)
                g_string_append_printf(names, "%s%s", names->len ? "; " : "", name);
        }
        const char *name = json_string_value(json_is_array(list) ? NULL : inner(list));
        if (name)
            g_string_append(names, name);
    }
    return g_string_free(names, names->len == 0);
}

/* ---------- text ---------- */

/* Whether a body has tags and is to be read as HTML. */
static bool has_tags(const char *text)
{
    static const char *const tags[] = { "</p>", "<br", "</div>", "<p>", "</a>", "</li>" };

    for (size_t i = 0; i < G_N_ELEMENTS(tags); i++)
        if (strstr(text, tags[i]))
            return true;
    return false;
}

static char *text_of_html(const char *html)
{
    return html ? markup_text_of_html(html, strlen(html)) : NULL;
}

static bool is_html(const json_t *body)
{
    const char *type = json_string_value(json_object_get(body, "contenttype"));

    type = type ? type : json_string_value(json_object_get(body, "contentType"));
    return type && strstr(type, "html");
}

/* ninjs 2 and 3: of several bodies the plain one before the one with tags. */
static char *text_of_bodies(const json_t *bodies)
{
    const char *html = NULL, *plain = NULL;

    for (size_t i = 0; i < json_array_size(bodies); i++) {
        const json_t *body = json_array_get(bodies, i);
        const char *value = json_string_value(json_object_get(body, "value"));
        const char **place = value && (is_html(body) || has_tags(value)) ? &html : &plain;
        if (value && *value && !*place)
            *place = value;
    }
    return plain ? g_strdup(plain) : text_of_html(html);
}

/* "text" is ours and stays as it is; others may have tags. */
static char *text_of(const json_t *record)
{
    g_autofree char *html = string_of(record, html_keys), *bodies = text_of_bodies(json_object_get(record, "bodies"));
    char *text = bodies ? g_steal_pointer(&bodies) : string_of(record, text_keys);

    if (!text)
        return text_of_html(html);
    if (json_object_get(record, "text") || !has_tags(text))
        return text;
    char *clean = text_of_html(text);
    g_free(text);
    return clean;
}

/* What describes a picture or a planned event is no summary of an article. */
static bool is_other(const json_t *record)
{
    static const char *const types[] = { "picture", "photo", "image", "video", "audio", "graphic", "event" };
    const char *type = json_string_value(json_object_get(record, "type"));

    for (size_t i = 0; type && i < G_N_ELEMENTS(types); i++)
        if (g_ascii_strcasecmp(type, types[i]) == 0)
            return true;
    return false;
}

/* News APIs cut texts: "... [+1234 chars]". */
static bool is_cut(const char *text)
{
    return g_str_has_suffix(text, " chars]") && strstr(text, "[+");
}

static void set_text(struct article *article, const json_t *record)
{
    article->text = text_of(record);
    if (!article->text || !*article->text) {
        g_free(article->text);
        article->text = is_other(record) ? NULL : string_of(record, partial_keys);
        article->partial = article->text != NULL;
    }
    if (article->partial && has_tags(article->text)) {
        char *clean = text_of_html(article->text);
        g_free(article->text);
        article->text = clean;
    }
    article->partial |= article->text && is_cut(article->text);
}

/* ---------- moments ---------- */

/* A moment as ISO 8601 has it, or in words, or in seconds or milliseconds since 1970. The text is as it came where it is in words. */
static bool read_moment(const json_t *value, struct date *day, char **text)
{
    const char *written = json_string_value(value);

    if (json_is_integer(value) && json_integer_value(value) >= 100000000) {
        json_int_t number = json_integer_value(value);
        g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc(number >= 100000000000 ? number / 1000 : number);
        g_autofree char *iso = moment ? g_date_time_format(moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
        return iso && stamp_read(iso, day, text);
    }
    if (!written || !*written)
        return false;
    if (stamp_read(written, day, text))
        return true;
    if (!text_date(written, strlen(written), day))
        return false;
    *text = g_strdup(written);
    return true;
}

static void set_moments(struct article *article, const json_t *record)
{
    struct date day;

    for (const char *const *key = date_keys; *key && !article->published.precision; key++)
        if (read_moment(json_object_get(record, *key), &article->published, &article->published_at))
            article->published_how = g_strdup_printf("record's \"%s\"", *key);
    for (const char *const *key = updated_keys; *key && !article->updated_at; key++)
        read_moment(json_object_get(record, *key), &day, &article->updated_at);
    if (g_strcmp0(article->updated_at, article->published_at) == 0)
        g_clear_pointer(&article->updated_at, g_free);
}

/* ---------- records ---------- */

static void set_version(struct article *article, const json_t *record)
{
    g_autofree char *version = string_of(record, version_keys), *status = string_of(record, status_keys);

    article->version = version ? MAX(g_ascii_strtoll(version, NULL, 10), 0) : 0;
    article->withdrawn =
        status && article->id && (g_ascii_strcasecmp(status, "canceled") == 0 || g_ascii_strcasecmp(status, "withheld") == 0);
}

static struct article *article_of(const char *name, const json_t *record, const struct reader_options *options, GError **error)
{
    OWNED(article) *article = article_new(name);

    if (!json_is_object(record))
        return fail(error, ERROR_INPUT, "%s: not a JSON object", name), NULL;
    article->id = string_of(record, id_keys);
    set_version(article, record);
    set_text(article, record);
    if ((!article->text || !*article->text) && !article->withdrawn)
        return fail(error, ERROR_INPUT, "%s: no \"text\" in the record", name), NULL;
    article->url = string_of(record, url_keys);
    article->title = string_of(record, title_keys);
    article->source = string_of(record, source_keys);
    article->language = string_of(record, language_keys);
    article->byline = names_of(record, byline_keys);
    text_mend(article->text);
    text_mend(article->title);
    article->place = string_of(record, place_keys);
    set_moments(article, record);
    if (!article->text)
        article->text = g_strdup("");
    plain_dateline(article);
    if (!article->withdrawn && !plain_need_date(article, options, error))
        return NULL;
    text_paragraphs(article);
    return g_steal_pointer(&article);
}

/* The list of articles that a record keeps, where it is none itself. */
static const json_t *list_of(const json_t *record)
{
    for (int depth = 0; depth < LIST_DEPTH_MAX && json_is_object(record); depth++) {
        const json_t *found = NULL;
        for (const char *const *key = list_keys; *key && !found; key++) {
            const json_t *value = json_object_get(record, *key);
            found = (json_is_array(value) && json_is_object(json_array_get(value, 0))) || json_is_object(value) ? value : NULL;
        }
        if (json_is_array(found))
            return found;
        record = found;
    }
    return NULL;
}

static void read_list(const char *name, const json_t *list, const struct reader_options *options, struct batch *batch)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        g_autofree char *element = g_strdup_printf("%s:item %zu", name, i + 1);
        GError *refusal = NULL;
        struct article *article = article_of(element, json_array_get(list, i), options, &refusal);
        batch_add(batch, article, refusal);
    }
}

/* In UTF-8, as JSON has to be, or in what is then Windows-1252; NULL with an error if it is neither. */
static json_t *load(const struct input *input, const struct reader_options *options, GError **error)
{
    size_t mark = mark_length(input->bytes, input->length);
    json_error_t trouble;
    json_t *record = json_loadb(input->bytes + mark, input->length - mark, 0, &trouble);

    if (!record && !g_utf8_validate(input->bytes, (gssize)input->length, NULL)) {
        g_autofree char *text = text_decode(input->name, input->bytes, input->length, NULL, NULL);
        record = text ? json_loads(text, 0, &trouble) : NULL;
        if (record)
            reader_note(options, "%s: not UTF-8; read as Windows-1252", input->name);
    }
    if (!record)
        fail(error, ERROR_INPUT, "%s: not JSON: %s", input->name, trouble.text);
    return record;
}

void record_read(const struct input *input, const struct reader_options *options, struct batch *batch)
{
    GError *refusal = NULL;
    json_t *record = load(input, options, &refusal);
    const json_t *list = record ? list_of(record) : NULL;
    struct article *article = record ? article_of(input->name, record, options, &refusal) : NULL;

    if (list && !article) {
        g_clear_error(&refusal);
        read_list(input->name, list, options, batch);
    } else
        batch_add(batch, article, refusal);
    json_decref(record);
}

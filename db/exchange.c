#include "exchange.h"

#include "action.h"
#include "actor.h"
#include "error.h"

#include <string.h>

enum { SUMMARY_MAX = 400 };

/* The fields of an article that are text: name in the line, place in the struct. */
struct text_field {
    const char *name;
    size_t offset;
};

static const struct text_field text_fields[] = {
    { "url", offsetof(struct article, url) },
    { "title", offsetof(struct article, title) },
    { "byline", offsetof(struct article, byline) },
    { "source", offsetof(struct article, source) },
    { "language", offsetof(struct article, language) },
    { "place", offsetof(struct article, place) },
    { "updated_at", offsetof(struct article, updated_at) },
    { "published_at", offsetof(struct article, published_at) },
    { "published_how", offsetof(struct article, published_how) },
    { "text", offsetof(struct article, text) },
};

static char **text_of(const struct article *article, size_t i)
{
    return (char **)(gpointer)((char *)(gsize)article + text_fields[i].offset);
}

/* ---------- writing ---------- */

/* characters[i] is how many characters begin before byte i. */
static guint32 *count_characters(const char *text, size_t length)
{
    guint32 *characters = g_new(guint32, length + 1), n = 0;

    for (size_t i = 0; i < length; i++) {
        n += ((guint8)text[i] & 0xc0) != 0x80;
        characters[i] = n - 1;
    }
    characters[length] = n;
    return characters;
}

static void set_text(json_t *object, const char *key, const char *text)
{
    g_autofree char *valid = text ? g_utf8_make_valid(text, -1) : NULL;

    if (valid)
        json_object_set_new(object, key, json_string(valid));
}

static void set_date(json_t *object, const char *key, struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (date.precision)
        json_object_set_new(object, key, json_string(date_format(date, text)));
}

static void set_span(json_t *object, const char *key, struct span span, const guint32 *at)
{
    if (span.end > span.start)
        json_object_set_new(object, key, json_pack("[i,i]", (int)at[span.start], (int)at[span.end]));
}

static void set_codes(json_t *object, const char *key, const GPtrArray *codes)
{
    json_t *list = json_array();

    for (guint i = 0; i < codes->len; i++)
        json_array_append_new(list, json_string(g_ptr_array_index(codes, i)));
    json_object_set_new(object, key, list);
}

static json_t *mention_json(const struct article *article, const struct mention *mention, const guint32 *at)
{
    json_t *object = json_object();
    g_autofree char *quote = g_strndup(article->text + mention->sentence.start, mention->sentence.end - mention->sentence.start);

    json_object_set_new(object, "number", json_integer(mention->sentence_index));
    set_span(object, "sentence", mention->sentence, at);
    set_span(object, "trigger", mention->trigger, at);
    set_span(object, "when", mention->when, at);
    set_text(object, "rule", mention->rule);
    set_text(object, "quote", quote);
    return object;
}

static json_t *event_json(const struct article *article, const struct event *event, const guint32 *at)
{
    json_t *object = json_object(), *mentions = json_array();

    set_text(object, "action", action_get(event->action)->slug);
    set_text(object, "status", event_status_name(event->status));
    set_date(object, "date", event->date);
    set_date(object, "until", event->until);
    set_codes(object, "source", event->source);
    set_codes(object, "target", event->target);
    set_text(object, "summary", event->summary);
    for (guint i = 0; i < event->mentions->len; i++)
        json_array_append_new(mentions, mention_json(article, g_ptr_array_index(event->mentions, i), at));
    json_object_set_new(object, "mentions", mentions);
    return object;
}

static char *dump(json_t *line)
{
    char *text = json_dumps(line, JSON_COMPACT), *copy = g_strdup(text);

    free(text);
    json_decref(line);
    return copy;
}

/* The id goes first, as it came. */
static json_t *line_of(const json_t *id)
{
    json_t *line = json_object();

    if (id)
        json_object_set_new(line, "id", json_deep_copy(id));
    return line;
}

char *exchange_write(const json_t *id, const struct article *article, const GPtrArray *events)
{
    json_t *line = line_of(id), *list = json_array();
    g_autofree guint32 *at = count_characters(article->text, strlen(article->text));

    set_date(line, "published", article->published);
    for (size_t i = 0; i < G_N_ELEMENTS(text_fields); i++)
        set_text(line, text_fields[i].name, *text_of(article, i));
    if (article->version)
        json_object_set_new(line, "version", json_integer(article->version));
    if (article->withdrawn)
        json_object_set_new(line, "withdrawn", json_true());
    if (article->partial)
        json_object_set_new(line, "partial", json_true());
    for (guint i = 0; i < events->len; i++)
        json_array_append_new(list, event_json(article, g_ptr_array_index(events, i), at));
    json_object_set_new(line, "events", list);
    return dump(line);
}

char *exchange_write_error(const json_t *id, const char *sentence)
{
    json_t *line = line_of(id);

    if (!id)
        json_object_set_new(line, "id", json_null());
    set_text(line, "error", sentence);
    return dump(line);
}

/* ---------- reading ---------- */

/* What the reading of one line works with. */
struct line {
    const char *name;
    const char *text;
    guint32 *bytes; /* of each character where it begins; one more for the end */
    guint32 characters;
};

/* Where each character begins. */
static void place_characters(struct line *line)
{
    line->characters = (guint32)g_utf8_strlen(line->text, -1);
    line->bytes = g_new(guint32, (gsize)line->characters + 1);
    const char *p = line->text;
    for (guint32 i = 0; i <= line->characters; i++, p = i <= line->characters ? g_utf8_next_char(p) : p)
        line->bytes[i] = (guint32)(p - line->text);
}

static char *get_text(const json_t *object, const char *key)
{
    return g_strdup(json_string_value(json_object_get(object, key)));
}

static bool get_date(const struct line *line, const json_t *object, const char *key, struct date *date, GError **error)
{
    const char *text = json_string_value(json_object_get(object, key));

    return !text || date_parse(text, date) || fail(error, ERROR_INPUT, "%s: no date '%s'", line->name, text);
}

/* Left empty where there is none. */
static bool get_span(const struct line *line, const json_t *object, const char *key, struct span *span, GError **error)
{
    const json_t *pair = json_object_get(object, key);
    const json_int_t start = json_integer_value(json_array_get(pair, 0)), end = json_integer_value(json_array_get(pair, 1));

    if (!pair)
        return true;
    if (json_array_size(pair) != 2 || start < 0 || end <= start || end > line->characters)
        return fail(error, ERROR_INPUT, "%s: a place outside the text (\"%s\")", line->name, key);
    *span = (struct span){ line->bytes[start], line->bytes[end] };
    return true;
}

static bool get_codes(const struct line *line, const json_t *object, const char *key, GPtrArray *codes, GError **error)
{
    const json_t *list = json_object_get(object, key);

    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *code = json_string_value(json_array_get(list, i));
        if (!code || !actor_is_code(code))
            return fail(error, ERROR_INPUT, "%s: '%s' is no code of an actor", line->name, code ? code : "(no text)");
        g_ptr_array_add(codes, (gpointer)(gsize)g_intern_string(code));
    }
    return true;
}

static bool add_mention(const struct line *line, const json_t *object, struct event *event, GError **error)
{
    OWNED(mention) *mention = mention_new();

    if (!get_span(line, object, "sentence", &mention->sentence, error) ||
        !get_span(line, object, "trigger", &mention->trigger, error) || !get_span(line, object, "when", &mention->when, error))
        return false;
    if (mention->trigger.start < mention->sentence.start || mention->trigger.end > mention->sentence.end ||
        mention->trigger.end <= mention->trigger.start)
        return fail(error, ERROR_INPUT, "%s: a trigger outside its sentence", line->name);
    mention->sentence_index = (int)CLAMP(json_integer_value(json_object_get(object, "number")), 0, G_MAXINT);
    mention->rule = get_text(object, "rule");
    g_ptr_array_add(event->mentions, g_steal_pointer(&mention));
    return true;
}

static bool add_event(const struct line *line, const json_t *object, GPtrArray *events, GError **error)
{
    const char *slug = json_string_value(json_object_get(object, "action")),
               *status_name = json_string_value(json_object_get(object, "status"));
    const json_t *mentions = json_object_get(object, "mentions");
    int action = slug ? action_find(slug) : -1, status = status_name ? event_status_find(status_name) : -1;

    if (action < 0 || status < 0)
        return fail(error, ERROR_INPUT, "%s: no %s '%s'", line->name, action < 0 ? "action" : "status",
                    action < 0 ? (slug ? slug : "") : (status_name ? status_name : ""));
    OWNED(event) *event = event_new(action, (enum event_status)status);
    event->summary = get_text(object, "summary");
    if (event->summary && g_utf8_strlen(event->summary, -1) > SUMMARY_MAX)
        return fail(error, ERROR_INPUT, "%s: a summary of more than %d characters", line->name, SUMMARY_MAX);
    if (!get_date(line, object, "date", &event->date, error) || !get_date(line, object, "until", &event->until, error) ||
        !get_codes(line, object, "source", event->source, error) || !get_codes(line, object, "target", event->target, error))
        return false;
    for (size_t i = 0; i < json_array_size(mentions); i++)
        if (!add_mention(line, json_array_get(mentions, i), event, error))
            return false;
    if (event->mentions->len == 0)
        return fail(error, ERROR_INPUT, "%s: an event without mentions", line->name);
    g_ptr_array_add(events, g_steal_pointer(&event));
    return true;
}

static char *id_text(const json_t *id)
{
    return json_is_integer(id) ? g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(id)) : g_strdup(json_string_value(id));
}

static bool read_article(struct line *line, const json_t *object, struct article *article, GError **error)
{
    const char *reported = json_string_value(json_object_get(object, "error"));

    article->id = id_text(json_object_get(object, "id"));
    if (reported)
        return fail(error, ERROR_INPUT, "%s: %s (id %s)", line->name, reported, article->id ? article->id : "not known");
    for (size_t i = 0; i < G_N_ELEMENTS(text_fields); i++)
        *text_of(article, i) = get_text(object, text_fields[i].name);
    article->version = json_integer_value(json_object_get(object, "version"));
    article->withdrawn = article->id && json_is_true(json_object_get(object, "withdrawn"));
    article->partial = json_is_true(json_object_get(object, "partial"));
    if (!article->text || !json_is_array(json_object_get(object, "events")))
        return fail(error, ERROR_INPUT, "%s: not a line of 'demarche extract': no \"%s\"", line->name,
                    article->text ? "events" : "text");
    if (!get_date(line, object, "published", &article->published, error))
        return false;
    return article->published.precision == DATE_DAY || article->withdrawn ||
           fail(error, ERROR_INPUT, "%s: no publication date", line->name);
}

static struct article *read_object(struct line *line, const json_t *object, GPtrArray **events, GError **error)
{
    OWNED(article) *article = article_new(line->name);
    g_autoptr(GPtrArray) list = event_list_new();
    const json_t *found = json_object_get(object, "events");

    if (!read_article(line, object, article, error))
        return NULL;
    line->text = article->text;
    place_characters(line);
    for (size_t i = 0; i < json_array_size(found); i++)
        if (!add_event(line, json_array_get(found, i), list, error))
            return NULL;
    *events = g_steal_pointer(&list);
    return g_steal_pointer(&article);
}

struct article *exchange_read(const char *name, const char *text, size_t length, GPtrArray **events, GError **error)
{
    struct line line = { .name = name };
    json_error_t trouble;
    json_t *object = json_loadb(text, length, 0, &trouble);

    if (!json_is_object(object)) {
        fail(error, ERROR_INPUT, "%s: not JSON: %s", name, object ? "no object" : trouble.text);
        json_decref(object);
        return NULL;
    }
    struct article *article = read_object(&line, object, events, error);
    g_free(line.bytes);
    json_decref(object);
    return article;
}

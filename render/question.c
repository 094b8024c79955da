#include "question.h"

#include "../db/error.h"
#include "../db/event_json.h"
#include "../db/store.h"
#include "../timeline/picture.h"
#include "front.h"
#include "ical.h"
#include "paint.h"
#include "svg.h"

#include <stddef.h>
#include <string.h>

#define QUERY_MOST 4000
#define PNG_DPI 144
#define NUMBER_MOST 1000000

static const struct {
    const char *path, *type;
    bool text;
} kinds[QUESTION_KINDS] = {
    [QUESTION_PAGE] = { "/", "text/html; charset=utf-8", true },
    [QUESTION_CALENDAR] = { "/calendar.ics", "text/calendar; charset=utf-8", true },
    [QUESTION_SVG] = { "/timeline.svg", "image/svg+xml", true },
    [QUESTION_PNG] = { "/timeline.png", "image/png", false },
    [QUESTION_JSON] = { "/events.json", "application/json", true },
};

/* ---------- parameters ---------- */

enum form { ONCE, LIST, NUMBER };

static const struct parameter {
    const char *name;
    enum form form;
    size_t place; /* in struct question */
} parameters[] = {
    { "from", ONCE, offsetof(struct question, words.from) },     { "to", ONCE, offsetof(struct question, words.to) },
    { "actor", LIST, offsetof(struct question, words.actor) },   { "source", LIST, offsetof(struct question, words.source) },
    { "target", LIST, offsetof(struct question, words.target) }, { "between", LIST, offsetof(struct question, words.between) },
    { "action", LIST, offsetof(struct question, words.action) }, { "status", ONCE, offsetof(struct question, words.status) },
    { "match", ONCE, offsetof(struct question, words.match) },   { "top", NUMBER, offsetof(struct question, words.top) },
    { "page", NUMBER, offsetof(struct question, page) },
};

static const struct parameter *parameter_find(const struct question *question, const char *name)
{
    bool picture = question->kind == QUESTION_SVG || question->kind == QUESTION_PNG;

    for (size_t i = 0; i < G_N_ELEMENTS(parameters); i++)
        if (strcmp(parameters[i].name, name) == 0 && (picture || parameters[i].place != offsetof(struct question, page)))
            return &parameters[i];
    return NULL;
}

static bool put_number(const char *name, const char *value, int *number, GError **error)
{
    guint64 result;

    if (*number)
        return fail(error, ERROR_USAGE, "%s: given twice", name);
    if (!g_ascii_string_to_unsigned(value, 10, 1, NUMBER_MOST, &result, NULL))
        return fail(error, ERROR_USAGE, "%s %s: not a number from 1 to %d", name, value, NUMBER_MOST);
    *number = (int)result;
    return true;
}

static bool put_once(const char *name, const char *value, char **text, GError **error)
{
    if (*text)
        return fail(error, ERROR_USAGE, "%s: given twice", name);
    *text = g_strdup(value);
    return true;
}

static void put_more(const char *value, char ***list)
{
    guint n = *list ? g_strv_length(*list) : 0;

    *list = g_renew(char *, *list, n + 2);
    (*list)[n] = g_strdup(value);
    (*list)[n + 1] = NULL;
}

static bool put(struct question *question, const char *name, const char *value, GError **error)
{
    const struct parameter *parameter = parameter_find(question, name);
    char *place = (char *)question + (parameter ? parameter->place : 0);

    if (!parameter)
        return fail(error, ERROR_USAGE,
                    "%s: no such parameter; from, to, actor, source, target, action, status, match, top%s are known", name,
                    question->kind == QUESTION_SVG || question->kind == QUESTION_PNG ? ", page" : "");
    if (!*value)
        return question->kind == QUESTION_PAGE || fail(error, ERROR_USAGE, "%s: has no value", name);
    if (parameter->form == NUMBER)
        return put_number(name, value, (int *)(gpointer)place, error);
    if (parameter->form == ONCE)
        return put_once(name, value, (char **)(gpointer)place, error);
    put_more(value, (char ***)(gpointer)place);
    return true;
}

static bool read_query(struct question *question, GError **error)
{
    GUriParamsIter iter;
    g_autoptr(GError) trouble = NULL;

    if (strlen(question->query) > QUERY_MOST)
        return fail(error, ERROR_USAGE, "the address: more than %d characters of parameters", QUERY_MOST);
    g_uri_params_iter_init(&iter, question->query, -1, "&", G_URI_PARAMS_WWW_FORM);
    for (;;) {
        g_autofree char *name = NULL, *value = NULL;
        if (!g_uri_params_iter_next(&iter, &name, &value, &trouble))
            return !trouble ||
                   fail(error, ERROR_USAGE, "the address: a parameter is not written as NAME=VALUE in UTF-8 with %%-escapes");
        if (!put(question, name, value, error))
            return false;
    }
}

/* The command line's sentence without its dashes. */
static bool read_filter(struct question *question, GError **error)
{
    g_autoptr(GError) trouble = NULL;

    question->filter = filter_new(&question->words, &trouble);
    if (question->filter)
        return true;
    return fail(error, ERROR_USAGE, "%s", trouble->message + (g_str_has_prefix(trouble->message, "--") ? 2 : 0));
}

static bool read_path(struct question *question, const char *path, GError **error)
{
    for (int kind = 0; kind < QUESTION_KINDS; kind++)
        if (strcmp(kinds[kind].path, path) == 0) {
            question->kind = (enum question_kind)kind;
            return true;
        }
    return fail(error, ERROR_INPUT,
                "%s: nothing is here; there are /, /calendar.ics, /timeline.svg, /timeline.png and /events.json", path);
}

struct question *question_new(const char *path, const char *query, GError **error)
{
    OWNED(question) *question = g_new0(struct question, 1);

    question->query = g_strdup(query ? query : "");
    if (!read_path(question, path, error) || !read_query(question, error) || !read_filter(question, error))
        return NULL;
    return g_steal_pointer(&question);
}

void question_free(struct question *question)
{
    filter_words_clear(&question->words);
    if (question->filter)
        filter_free(question->filter);
    g_free(question->query);
    g_free(question);
}

const char *question_type(const struct question *question)
{
    return kinds[question->kind].type;
}

bool question_is_text(const struct question *question)
{
    return kinds[question->kind].text;
}

/* ---------- answers ---------- */

/* "Events", "Events: RUS, expel": what tells two subscriptions apart. */
static char *name_of(const struct filter_words *words)
{
    const char *texts[] = { words->from, words->to, words->status, words->match };
    char **lists[] = { words->actor, words->source, words->target, words->between, words->action };
    GString *name = g_string_new("Events");
    const char *before = ": ";

    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
        for (char **word = lists[i]; word && *word; word++, before = ", ")
            g_string_append_printf(name, "%s%s", before, *word);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        if (texts[i]) {
            g_string_append_printf(name, "%s%s%s", before, i == 0 ? "from " : i == 1 ? "to " : "", texts[i]);
            before = ", ";
        }
    return g_string_free(name, FALSE);
}

static GBytes *answer_calendar(const struct question *question, GPtrArray *events, const char *uuid, const char *base)
{
    g_autofree char *name = name_of(&question->words);
    g_autofree char *source =
        base ? g_strconcat(base, kinds[QUESTION_CALENDAR].path, *question->query ? "?" : "", question->query, NULL) : NULL;
    const struct ical_calendar calendar = { .uuid = uuid, .name = name, .source = source };

    ical_sort(events);
    return g_string_free_to_bytes(ical_make(events, &calendar));
}

static GBytes *answer_json(const GPtrArray *events)
{
    json_t *list = json_array();

    for (guint i = 0; i < events->len; i++)
        json_array_append_new(list, event_json(g_ptr_array_index(events, i)));
    char *text = json_dumps(list, JSON_INDENT(1));
    json_decref(list);
    return g_bytes_new_with_free_func(text, strlen(text), free, text);
}

static GBytes *answer_picture(const struct question *question, const GPtrArray *events, GError **error)
{
    const struct picture_options options = { 0 };
    g_autoptr(GPtrArray) drawings = picture_lay(events, &options, NULL, error);
    guint page = question->page ? (guint)question->page : 1;

    if (!drawings)
        return NULL;
    if (page > drawings->len)
        return fail(error, ERROR_USAGE, "page %u: the picture has %u", page, drawings->len), NULL;
    const struct drawing *drawing = g_ptr_array_index(drawings, page - 1);
    if (question->kind == QUESTION_PNG)
        return paint_png(drawing, theme_find("light"), PNG_DPI, error);
    return svg_write(drawing, theme_find("auto"), 0);
}

GBytes *question_answer(const struct question *question, const char *database, const char *base, GError **error)
{
    OWNED(store) *store = store_open(database, STORE_READ, error);
    g_autoptr(GPtrArray) events = store ? store_select(store, question->filter, error) : NULL;

    if (!events)
        return NULL;
    switch (question->kind) {
    case QUESTION_CALENDAR:
        return answer_calendar(question, events, store_uuid(store), base);
    case QUESTION_JSON:
        return answer_json(events);
    case QUESTION_SVG:
    case QUESTION_PNG:
        return answer_picture(question, events, error);
    case QUESTION_PAGE:
    case QUESTION_KINDS:
        break;
    }
    return front_write(question, events);
}

#include "filter.h"

#include "action.h"
#include "actor.h"
#include "command.h"
#include "error.h"
#include "event.h"

#include <string.h>

/* The words of a list with commas; the empty text is one empty word, so that it is refused as such. */
static char **split(const char *text)
{
    return g_strsplit(*text ? text : " ", ",", 0);
}

GOptionEntry *filter_options(struct filter_words *words)
{
    const GOptionEntry entries[] = {
        { "from", 0, 0, G_OPTION_ARG_STRING, &words->from, "Events of this day, month or year and later", "DATE" },
        { "to", 0, 0, G_OPTION_ARG_STRING, &words->to, "Events up to this day, month or year", "DATE" },
        { "actor", 0, 0, G_OPTION_ARG_STRING_ARRAY, &words->actor, "Who takes part, on either side (RUS, NATO, hamas)", "CODE" },
        { "source", 0, 0, G_OPTION_ARG_STRING_ARRAY, &words->source, "Who acts", "CODE" },
        { "target", 0, 0, G_OPTION_ARG_STRING_ARRAY, &words->target, "Whom the act is aimed at", "CODE" },
        { "between", 0, 0, G_OPTION_ARG_STRING_ARRAY, &words->between, "What two did to each other or together (RUS,GBR)",
          "CODE,CODE" },
        { "action", 0, 0, G_OPTION_ARG_STRING_ARRAY, &words->action, "What was done: an action, PLOVER class or CAMEO code",
          "ACTION" },
        { "status", 0, 0, G_OPTION_ARG_STRING, &words->status, "occurred, planned, proposed, denied; default occurred,planned",
          "LIST" },
        { "match", 0, 0, G_OPTION_ARG_STRING, &words->match, "Words in the summary or the reporting sentences", "WORDS" },
        { "top", 0, 0, G_OPTION_ARG_INT, &words->top, "The N most salient", "N" },
        G_OPTION_ENTRY_NULL,
    };

    return g_memdup2(entries, sizeof entries);
}

void filter_words_clear(struct filter_words *words)
{
    g_free(words->from);
    g_free(words->to);
    g_free(words->status);
    g_free(words->match);
    g_strfreev(words->actor);
    g_strfreev(words->source);
    g_strfreev(words->target);
    g_strfreev(words->between);
    g_strfreev(words->action);
    *words = (struct filter_words){ 0 };
}

static bool read_date(const char *option, const char *text, struct date *date, GError **error)
{
    if (!text || date_parse(text, date))
        return true;
    return fail(error, ERROR_USAGE, "--%s %s: not a date; write YYYY-MM-DD, YYYY-MM or YYYY", option, text);
}

static bool unknown(const char *option, const char *word, const char *what, const char *how, const GPtrArray *known, GError **error)
{
    return command_refuse(option, word, what, how, (const char *const *)known->pdata, known->len, error);
}

const char *filter_actor(const char *word)
{
    for (size_t i = 0; i < actor_count(); i++)
        if (g_ascii_strcasecmp(actor_code(i), word) == 0 || g_ascii_strcasecmp(actor_name(actor_code(i)), word) == 0)
            return actor_code(i);
    bool own = *word && actor_is_code(word) && g_ascii_islower(*word);
    return own ? g_intern_string(word) : NULL;
}

/* Codes or, where the word is too long for one, names. */
static GPtrArray *known_actors(const char *word)
{
    GPtrArray *known = g_ptr_array_new();
    bool code = strlen(word) <= 4;

    for (size_t i = 0; i < actor_count(); i++)
        g_ptr_array_add(known, (gpointer)(gsize)(code ? actor_code(i) : actor_name(actor_code(i))));
    return known;
}

static bool unknown_actor(const char *option, const char *word, GError **error)
{
    g_autoptr(GPtrArray) known = known_actors(word);

    return unknown(option, word, "actor", "a code (RUS, NATO, hamas) or a name (Russia)", known, error);
}

static void doubt(struct filter *filter, const char *word)
{
    g_autoptr(GPtrArray) known = known_actors(word);
    const char *nearest = command_nearest(word, (const char *const *)known->pdata, known->len);

    if (nearest && !filter->doubt)
        filter->doubt = g_strdup_printf("%s is no actor that is known; did you mean %s?", word, nearest);
}

/* Words may be repeated options or one list with commas. */
static bool read_actors(struct filter *filter, const char *option, char **words, GPtrArray *codes, GError **error)
{
    for (; words && *words; words++) {
        g_auto(GStrv) list = split(*words);
        for (char **word = list; *word; word++) {
            const char *code = filter_actor(g_strstrip(*word));
            if (!code)
                return unknown_actor(option, *word, error);
            if (!*actor_kind(code))
                doubt(filter, *word);
            g_ptr_array_add(codes, (gpointer)(gsize)code);
        }
    }
    return true;
}

static bool read_pair(struct filter *filter, char **words, GError **error)
{
    if (!read_actors(filter, "between", words, filter->pair, error))
        return false;
    if (!words || (filter->pair->len == 2 && g_ptr_array_index(filter->pair, 0) != g_ptr_array_index(filter->pair, 1)))
        return true;
    g_autofree char *given = g_strjoinv(",", words);
    return fail(error, ERROR_USAGE, "--between %s: not two actors; write --between RUS,GBR", given);
}

enum answer { ANSWER_NONE, ANSWER_LOOSELY, ANSWER_CLASS, ANSWER_SLUG };

/*
 * How well a word names an action. "sanction" is the action and "SANCTION" the PLOVER class that it is one of;
 * in other letter case both are meant. A CAMEO code also means the codes below it: 16 takes 161, 18 takes 18-20.
 */
static enum answer answer_of(const struct action *action, const char *word)
{
    if (g_str_equal(action->slug, word))
        return ANSWER_SLUG;
    if (*word && g_str_equal(action->plover, word))
        return ANSWER_CLASS;
    if (g_ascii_isdigit(*word) && *action->cameo && g_str_has_prefix(action->cameo, word))
        return ANSWER_CLASS;
    bool loosely = *word && (g_ascii_strcasecmp(action->slug, word) == 0 || g_ascii_strcasecmp(action->plover, word) == 0);
    return loosely ? ANSWER_LOOSELY : ANSWER_NONE;
}

static bool read_action(const char *word, GArray *actions, GError **error)
{
    enum answer best = ANSWER_NONE;
    g_autoptr(GPtrArray) known = g_ptr_array_new();

    for (int i = 0; i < action_count(); i++) {
        g_ptr_array_add(known, (gpointer)(gsize)action_get(i)->slug);
        best = MAX(best, answer_of(action_get(i), word));
    }
    if (best == ANSWER_NONE)
        return unknown("action", word, "action, PLOVER class or CAMEO code", "one as expel, COERCE or 17; the manual lists them",
                       known, error);
    for (int i = 0; i < action_count(); i++)
        if (answer_of(action_get(i), word) == best)
            g_array_append_val(actions, i);
    return true;
}

static bool read_actions(char **words, GArray *actions, GError **error)
{
    for (; words && *words; words++) {
        g_auto(GStrv) list = split(*words);
        for (char **word = list; *word; word++)
            if (!read_action(g_strstrip(*word), actions, error))
                return false;
    }
    return true;
}

static bool read_statuses(const char *text, unsigned *statuses, GError **error)
{
    g_auto(GStrv) list = split(text ? text : "occurred,planned");
    g_autoptr(GPtrArray) known = g_ptr_array_new();

    for (int i = 0; i < EVENT_STATUSES; i++)
        g_ptr_array_add(known, (gpointer)(gsize)event_status_name((enum event_status)i));
    for (char **word = list; *word; word++) {
        int status = event_status_find(g_strstrip(*word));
        if (status < 0)
            return unknown("status", *word, "status", "occurred, planned, proposed, denied", known, error);
        *statuses |= 1u << status;
    }
    return true;
}

/* Words for FTS5: each in quotes, so that no character of theirs is an operator. */
static char *match_of(const char *text)
{
    g_auto(GStrv) words = g_strsplit_set(text, " \t\n\"", 0);
    GString *match = g_string_new(NULL);

    for (char **word = words; *word; word++)
        if (**word)
            g_string_append_printf(match, "%s\"%s\"", match->len ? " " : "", *word);
    return g_string_free(match, FALSE);
}

struct filter *filter_new(const struct filter_words *words, GError **error)
{
    OWNED(filter) *filter = g_new0(struct filter, 1);

    filter->actors = g_ptr_array_new();
    filter->sources = g_ptr_array_new();
    filter->targets = g_ptr_array_new();
    filter->pair = g_ptr_array_new();
    filter->actions = g_array_new(FALSE, FALSE, sizeof(int));
    filter->top = words->top;
    if (!read_date("from", words->from, &filter->from, error) || !read_date("to", words->to, &filter->to, error) ||
        !read_actors(filter, "actor", words->actor, filter->actors, error) ||
        !read_actors(filter, "source", words->source, filter->sources, error) ||
        !read_actors(filter, "target", words->target, filter->targets, error) || !read_pair(filter, words->between, error) ||
        !read_actions(words->action, filter->actions, error) || !read_statuses(words->status, &filter->statuses, error))
        return NULL;
    if (words->top < 0)
        return fail(error, ERROR_USAGE, "--top %d: not a number of events", words->top), NULL;
    if (filter->from.precision && filter->to.precision && date_first(filter->from) > date_last(filter->to))
        return fail(error, ERROR_USAGE, "--from %s: later than --to %s", words->from, words->to), NULL;
    if (words->match && strlen(words->match) > 1000)
        return fail(error, ERROR_USAGE, "--match: more than 1000 characters"), NULL;
    filter->match = words->match ? match_of(words->match) : NULL;
    if (filter->match && !*filter->match)
        return fail(error, ERROR_USAGE, "--match: no words to look for"), NULL;
    return g_steal_pointer(&filter);
}

/* Whether it asks for nothing but what every list shows. */
static bool is_open(const struct filter *filter)
{
    const unsigned usual = 1u << EVENT_OCCURRED | 1u << EVENT_PLANNED;

    return !filter->from.precision && !filter->to.precision && !filter->match && filter->statuses == usual &&
           filter->actors->len + filter->sources->len + filter->targets->len + filter->pair->len + filter->actions->len == 0;
}

bool filter_nothing(const struct filter *filter, const char *database, GError **error)
{
    if (is_open(filter))
        return fail(error, ERROR_INPUT, "%s: no event that occurred or is planned; 'demarche ingest -d %s ARTICLES' reads more",
                    database, database);
    return fail(error, ERROR_INPUT, "%s: no event passes the filters%s%s", database, filter->doubt ? "; " : "",
                filter->doubt ? filter->doubt : "");
}

void filter_free(struct filter *filter)
{
    g_free(filter->doubt);
    g_ptr_array_unref(filter->actors);
    g_ptr_array_unref(filter->sources);
    g_ptr_array_unref(filter->targets);
    g_ptr_array_unref(filter->pair);
    g_array_unref(filter->actions);
    g_free(filter->match);
    g_free(filter);
}

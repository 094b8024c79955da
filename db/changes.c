#include "changes.h"

#include "action.h"
#include "command.h"
#include "error.h"
#include "event.h"
#include "filter.h"

static const struct {
    const char *name, *help, *argument;
} fields[CHANGES] = {
    [CHANGE_DATE] = { "date", "When it took place; '' when not known", "DATE" },
    [CHANGE_UNTIL] = { "until", "Its last day, if it lasts", "DATE" },
    [CHANGE_SUMMARY] = { "summary", "Its label", "TEXT" },
    [CHANGE_ACTION] = { "action", "What was done", "ACTION" },
    [CHANGE_STATUS] = { "status", "occurred, planned, proposed or denied", "STATUS" },
    [CHANGE_SOURCE] = { "source", "Who acts; several with commas", "CODES" },
    [CHANGE_TARGET] = { "target", "Whom the act is aimed at; '' for nobody", "CODES" },
};

const char *change_name(enum change change)
{
    return fields[change].name;
}

GOptionEntry *changes_options(struct changes *changes)
{
    GOptionEntry *entries = g_new0(GOptionEntry, CHANGES + 1);

    for (int i = 0; i < CHANGES; i++) {
        entries[i].long_name = fields[i].name;
        entries[i].arg = G_OPTION_ARG_STRING;
        entries[i].arg_data = &changes->value[i];
        entries[i].description = fields[i].help;
        entries[i].arg_description = fields[i].argument;
    }
    return entries;
}

static bool check_date(const struct changes *changes, enum change change, GError **error)
{
    const char *text = changes->value[change];
    struct date date;

    return !text || !*text || date_parse(text, &date) ||
           fail(error, ERROR_USAGE, "--%s %s: not a date; write YYYY-MM-DD, YYYY-MM or YYYY", change_name(change), text);
}

static void write_codes(char **value, const GPtrArray *codes)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(text, "%s%s", i ? "," : "", (const char *)g_ptr_array_index(codes, i));
    g_free(*value);
    *value = g_string_free(text, FALSE);
}

/* A list with one word for the filter's options, or none. */
static char **list_of(char *words[2], char *value)
{
    words[0] = value && *value ? value : NULL;
    words[1] = NULL;
    return words[0] ? words : NULL;
}

static bool check_one(const struct changes *changes, enum change change, guint n, GError **error)
{
    return !changes->value[change] || n == 1 ||
           fail(error, ERROR_USAGE, "--%s %s: an event has one", change_name(change), changes->value[change]);
}

bool changes_check(struct changes *changes, GError **error)
{
    char **value = changes->value, *lists[3][2];
    const char *summary = value[CHANGE_SUMMARY];
    const struct filter_words words = { .action = list_of(lists[0], value[CHANGE_ACTION]),
                                        .status = value[CHANGE_STATUS],
                                        .source = list_of(lists[1], value[CHANGE_SOURCE]),
                                        .target = list_of(lists[2], value[CHANGE_TARGET]) };

    if (!check_date(changes, CHANGE_DATE, error) || !check_date(changes, CHANGE_UNTIL, error))
        return false;
    if (summary && (!g_utf8_validate(summary, -1, NULL) || !*summary || g_utf8_strlen(summary, -1) > 400))
        return fail(error, ERROR_USAGE, "--summary: write 1 to 400 characters of UTF-8");
    OWNED(filter) *filter = filter_new(&words, error);
    if (!filter)
        return false;
    if (filter->doubt)
        command_say("%s It is taken as one of your own", filter->doubt);
    unsigned statuses = filter->statuses;
    if (!check_one(changes, CHANGE_ACTION, filter->actions->len, error) ||
        !check_one(changes, CHANGE_STATUS, (statuses & (statuses - 1)) ? 2 : 1, error))
        return false;
    if (value[CHANGE_SOURCE])
        write_codes(&value[CHANGE_SOURCE], filter->sources);
    if (value[CHANGE_TARGET])
        write_codes(&value[CHANGE_TARGET], filter->targets);
    if (value[CHANGE_ACTION]) {
        g_free(value[CHANGE_ACTION]);
        value[CHANGE_ACTION] = g_strdup(action_get(g_array_index(filter->actions, int, 0))->slug);
    }
    return true;
}

bool changes_fit(const struct event *event, const char *culprit, GError **error)
{
    char date[DATE_TEXT_SIZE], until[DATE_TEXT_SIZE];

    if (!event->until.precision || (event->date.precision && date_last(event->until) >= date_first(event->date)))
        return true;
    date_format(event->until, until);
    if (!event->date.precision)
        return fail(error, ERROR_USAGE, "%s: it ends on %s, but has no date to begin; give --date too", culprit, until);
    return fail(error, ERROR_USAGE, "%s: it would end on %s, before it begins on %s; give --date or --until too", culprit, until,
                date_format(event->date, date));
}

void changes_clear(struct changes *changes)
{
    for (int i = 0; i < CHANGES; i++)
        g_clear_pointer(&changes->value[i], g_free);
}

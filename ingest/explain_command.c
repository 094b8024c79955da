#include "commands.h"

#include "../db/action.h"
#include "../db/error.h"
#include "../db/event_json.h"
#include "../db/harmless.h"
#include "../db/terminal.h"
#include "coder.h"
#include "dates/timex.h"
#include "read/reader.h"
#include "timex_json.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

/* Byte offsets to character offsets: characters[i] is how many begin before byte i. */
static guint32 *count_characters(const char *text, size_t length)
{
    guint32 *characters = g_new(guint32, length + 1), n = 0;

    for (size_t i = 0; i < length; i++) {
        characters[i] = n;
        n += ((guint8)text[i + 1] & 0xc0) != 0x80;
    }
    characters[length] = n;
    return characters;
}

static json_t *slice_json(const struct article *article, struct span span)
{
    return json_stringn(article->text + span.start, span.end - span.start);
}

static json_t *place_timex(const struct article *article, const struct timex *timex, const guint32 *at)
{
    return timex_json(article->text, timex, at[timex->span.start], at[timex->span.end]);
}

static json_t *found_json(const struct article *article, const struct event *event, const char *how, const guint32 *at)
{
    const struct mention *mention = g_ptr_array_index(event->mentions, 0);

    return json_pack("{s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:i, s:i, s:i, s:s, s:i, s:s}", "action", action_get(event->action)->slug,
                     "status", event_status_name(event->status), "date", event_date_json(event->date), "until",
                     event_date_json(event->until), "source", event_codes_json(event->source), "target",
                     event_codes_json(event->target), "trigger", slice_json(article, mention->trigger), "start",
                     at[mention->trigger.start], "end", at[mention->trigger.end], "sentence", mention->sentence_index, "summary",
                     event->summary, "mentions", event->mentions->len, "how", how);
}

/* What the article told of itself beside title and date; what it did not tell is left out. */
static void add_told(json_t *line, const struct article *article)
{
    const struct {
        const char *key, *value;
    } told[] = { { "byline", article->byline },
                 { "source", article->source },
                 { "language", article->language },
                 { "place", article->place },
                 { "published_at", article->published_at },
                 { "updated_at", article->updated_at } };

    for (size_t i = 0; i < G_N_ELEMENTS(told); i++)
        if (told[i].value)
            json_object_set_new(line, told[i].key, json_string(told[i].value));
    if (article->partial)
        json_object_set_new(line, "partial", json_true());
}

static void print_json(const struct article *article, const struct reading *reading)
{
    g_autofree guint32 *at = count_characters(article->text, strlen(article->text));
    json_t *timexes = json_array(), *events = json_array(), *dropped = json_array();

    for (guint i = 0; i < reading->timexes->len; i++)
        json_array_append_new(timexes, place_timex(article, &g_array_index(reading->timexes, struct timex, i), at));
    for (guint i = 0; i < reading->events->len; i++)
        json_array_append_new(
            events, found_json(article, g_ptr_array_index(reading->events, i), g_ptr_array_index(reading->details, i), at));
    for (guint i = 0; i < reading->dropped->len; i++)
        json_array_append_new(dropped, json_string(g_ptr_array_index(reading->dropped, i)));
    json_t *line = json_pack("{s:o, s:o, s:o, s:o, s:o, s:s, s:o, s:o, s:o}", "id", command_text_json(article->id), "path",
                             command_text_json(article->path), "url", command_text_json(article->url), "title",
                             command_text_json(article->title), "published", event_date_json(article->published), "text",
                             article->text, "timexes", timexes, "events", events, "dropped", dropped);
    add_told(line, article);
    command_print_json(line);
}

static void print_codes(const GPtrArray *codes)
{
    for (guint i = 0; i < codes->len; i++)
        printf("%s%s", i ? "," : "", (const char *)g_ptr_array_index(codes, i));
    if (codes->len == 0)
        putchar('-');
}

/* The sentence on one line, the trigger between brackets. */
static void print_evidence(const struct article *article, const struct mention *mention)
{
    fputs("      ", stdout);
    for (guint32 i = mention->sentence.start; i < mention->sentence.end; i++) {
        if (i == mention->trigger.start)
            printf("%s[", terminal_paint(PAINT_MARK));
        putchar(g_ascii_isspace(article->text[i]) ? ' ' : article->text[i]);
        if (i + 1 == mention->trigger.end)
            printf("]%s", terminal_paint(PAINT_END));
    }
    putchar('\n');
}

static void print_event(const struct article *article, const struct event *event, const char *how)
{
    char date[DATE_TEXT_SIZE], until[DATE_TEXT_SIZE];

    printf("\n  %-10s %s%s%s  %s  ", event->date.precision ? date_format(event->date, date) : "undated",
           event->until.precision ? "to " : "", event->until.precision ? date_format(event->until, until) : "",
           event_status_name(event->status), action_get(event->action)->slug);
    print_codes(event->source);
    fputs(" > ", stdout);
    print_codes(event->target);
    printf("\n    %s\n", event->summary);
    for (guint i = 0; i < event->mentions->len; i++)
        print_evidence(article, g_ptr_array_index(event->mentions, i));
    printf("      %s\n", how);
}

/* For a terminal; no place in the text moves. */
static void make_harmless(struct article *article, struct reading *reading)
{
    harmless(article->text);
    harmless_line(article->path);
    harmless_line(article->title);
    for (guint i = 0; i < reading->events->len; i++) {
        harmless_line(((struct event *)g_ptr_array_index(reading->events, i))->summary);
        harmless_line(g_ptr_array_index(reading->details, i));
    }
    for (guint i = 0; i < reading->dropped->len; i++)
        harmless_line(g_ptr_array_index(reading->dropped, i));
}

static void print_text(struct article *article, struct reading *reading)
{
    char date[DATE_TEXT_SIZE];

    make_harmless(article, reading);
    printf("%s%s%s\n", terminal_paint(PAINT_HEAD), article->path, terminal_paint(PAINT_END));
    if (article->title)
        printf("  %s\n", article->title);
    printf("  published %s (%s); %u sentences, %u words, %u temporal expressions, %u events\n",
           article->published.precision ? date_format(article->published, date) : "unknown",
           article->published.precision ? article->published_how : "the article does not tell", reading->sentences, reading->tokens,
           reading->timexes->len, reading->events->len);
    if (strcmp(reading->language, "en") != 0)
        printf("  written in \"%s\": events are read from English texts only\n", reading->language);
    for (guint i = 0; i < reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(reading->timexes, struct timex, i);
        printf("  %s  \"%.*s\"  %s: %s%s%s\n", timex->value, (int)(timex->span.end - timex->span.start),
               article->text + timex->span.start, timex_type_name(timex->type), timex->rule, *timex->anchor ? ", from " : "",
               timex->anchor);
    }
    for (guint i = 0; i < reading->events->len; i++)
        print_event(article, g_ptr_array_index(reading->events, i), g_ptr_array_index(reading->details, i));
    if (reading->dropped->len)
        printf("\n  triggers that made no event:\n");
    for (guint i = 0; i < reading->dropped->len; i++)
        printf("    %s\n", (const char *)g_ptr_array_index(reading->dropped, i));
    putchar('\n');
}

static int explain_all(struct coder *coder, struct reader *reader, bool json)
{
    int status = 0;

    for (;;) {
        OWNED(article) *article = NULL;
        g_autoptr(GError) error = NULL;
        enum reader_result result = reader_next(reader, &article, &error);
        if (result == READER_END)
            return status;
        if (!article) {
            status = error_worse(status, command_report(error));
            if (result == READER_FAILED)
                return status;
            continue;
        }
        if (article->withdrawn) {
            command_say("%s: withdrawn by its publisher", article->path);
            continue;
        }
        OWNED(reading) *reading = coder_read(coder, article);
        if (json)
            print_json(article, reading);
        else
            print_text(article, reading);
    }
}

int explain_command(int argc, char **argv)
{
    gboolean json = FALSE;
    g_autofree char *date = NULL, *lexicon = NULL;
    const GOptionEntry entries[] = {
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object an article", NULL },
        { "date", 0, 0, G_OPTION_ARG_STRING, &date, "The day of articles that do not tell theirs", "YYYY-MM-DD" },
        { "lexicon", 0, 0, G_OPTION_ARG_FILENAME, &lexicon, "Folder with tables of your own", "DIR" },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    struct reader_options options = { .note = command_note, .undated = true };

    if (!command_options(&argc, &argv, "PATH... | -", "Shows what the program reads in articles: dates, events, and why.", entries,
                         NULL, &error) ||
        !command_day("--date", date, &options.published, &error))
        return command_report(error);
    if (argc < 2) {
        fail(&error, ERROR_USAGE, "explain: name files or folders with articles, or - for standard input");
        return command_report(error);
    }
    OWNED(coder) *coder = coder_new(lexicon, &error);
    if (!coder)
        return command_report(error);
    coder_explain(coder);
    OWNED(reader) *reader = reader_new(argv + 1, &options);
    terminal_page();
    return explain_all(coder, reader, json);
}

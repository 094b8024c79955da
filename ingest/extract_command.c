#include "commands.h"

#include "../db/error.h"
#include "../db/exchange.h"
#include "workers.h"

#include <stdio.h>
#include <string.h>

/* The record's id as it came, a new reference, or NULL. */
static json_t *id_of(const struct piece *piece)
{
    json_t *record = json_loadb(piece->bytes, piece->length, 0, NULL), *id = json_object_get(record, "id");

    json_incref(id);
    json_decref(record);
    return id;
}

/* Our reader's own id where the record has none under that name. */
static json_t *id_of_article(const struct piece *piece, const struct article *article)
{
    json_t *id = id_of(piece);

    if (id || !article->id)
        return id;
    return json_string(article->id);
}

/* What was wrong, without "standard input:12", which depends on where the input was split. */
static const char *without_name(const char *sentence)
{
    const char *colon = strstr(sentence, ": ");

    return colon ? colon + 2 : sentence;
}

static void print_coded(const struct piece *piece, const struct coded *coded)
{
    json_t *id = coded->article ? id_of_article(piece, coded->article) : piece ? id_of(piece) : NULL;
    g_autofree char *line = coded->article ? exchange_write(id, coded->article, coded->reading->events)
                                           : exchange_write_error(id, without_name(coded->refusal->message));

    puts(line);
    json_decref(id);
}

/* Prints what came out; only a failing system is an error. Where standard output fails it stops, and main tells. */
static int extract_all(struct workers *workers)
{
    gint64 patience = 0;

    while (!ferror(stdout)) {
        OWNED(work) *work = NULL;
        enum workers_result result = workers_next(workers, patience, &work);
        if (result == WORKERS_END)
            return 0;
        if (result == WORKERS_WAIT) /* whoever feeds us may wait for what it has fed */
            fflush(stdout);
        patience = result == WORKERS_WAIT ? G_USEC_PER_SEC : 0;
        if (result == WORKERS_WAIT)
            continue;
        if (work->failure)
            return command_report(work->failure);
        for (guint i = 0; i < work->coded->len; i++)
            print_coded(work->piece, &g_array_index(work->coded, struct coded, i));
    }
    return 0;
}

int extract_command(int argc, char **argv)
{
    g_autofree char *date = NULL, *lexicon = NULL;
    int threads = 1;
    const GOptionEntry entries[] = {
        { "date", 0, 0, G_OPTION_ARG_STRING, &date, "The day of articles that do not tell theirs", "YYYY-MM-DD" },
        { "lexicon", 0, 0, G_OPTION_ARG_FILENAME, &lexicon, "Folder with tables of your own", "DIR" },
        { "jobs", 'j', 0, G_OPTION_ARG_INT, &threads,
          "How many articles are coded at once; default 1: engines start a process a core", "N" },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    struct workers_options options = { 0 };

    if (!command_options(&argc, &argv, "",
                         "Reads articles as JSON Lines from standard input and writes each with its events as a line of JSON.",
                         entries, NULL, &error) ||
        !command_day("--date", date, &options.reader.published, &error) || !workers_threads(threads, &options.threads, &error))
        return command_report(error);
    if (argc > 1) {
        fail(&error, ERROR_USAGE, "extract: reads standard input and takes no file; write 'demarche extract < %s'", argv[1]);
        return command_report(error);
    }
    options.lexicon = lexicon;
    struct reader *reader = reader_of_records(stream_of_file(stdin), "standard input", &options.reader);
    OWNED(workers) *workers = workers_new(reader, &options, &error);
    return workers ? extract_all(workers) : command_report(error);
}

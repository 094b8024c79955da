#include "commands.h"

#include "../db/error.h"
#include "../db/intake.h"
#include "../db/store.h"
#include "../db/tally.h"
#include "interrupt.h"
#include "progress.h"
#include "workers.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PATIENCE_US (G_USEC_PER_SEC / 10)
#define GROUP_PATIENCE_US (G_USEC_PER_SEC / 50) /* while a group is open, for which other programs wait */

/* The one writer, and what the workers ask about articles that are there already. */
struct ingest {
    struct store *store, *knowing; /* knowing: the workers', read only, under the lock */
    GMutex lock;
    struct workers *workers;
    struct intake *intake;
    struct tally *tally;
    struct progress progress;
    struct interrupt interrupt;
    gboolean json;
};

/* Spares the coding; the writer decides. */
static bool is_known(const struct article *article, gpointer data)
{
    struct ingest *ingest = data;
    gint64 id;

    g_mutex_lock(&ingest->lock);
    bool known = store_knows(ingest->knowing, article, &id, NULL);
    g_mutex_unlock(&ingest->lock);
    return known;
}

/* An article of another language gives no events, and its reader should know why. */
static void tell_language(struct ingest *ingest, const char *path, const struct reading *reading)
{
    if (strcmp(reading->language, "en") == 0 || reading->events->len)
        return;
    progress_clear(&ingest->progress);
    command_say("%s: written in \"%s\": no events; they are read from English texts only", path, reading->language);
}

static bool take(struct ingest *ingest, struct coded *coded, GError **error)
{
    struct store_added added = { .known = true };
    g_autoptr(GError) trouble = NULL;

    if (!coded->reading && store_knows(ingest->store, coded->article, &added.article, &trouble))
        return intake_pass(ingest->intake, g_steal_pointer(&coded->article), &added), true;
    if (!trouble && !coded->reading)
        coded->reading = workers_code(ingest->workers, coded->article);
    if (!trouble)
        tell_language(ingest, coded->article->path, coded->reading);
    if (!trouble && intake_add(ingest->intake, g_steal_pointer(&coded->article), coded->reading->events, &trouble))
        return true;
    g_propagate_error(error, g_steal_pointer(&trouble));
    return false;
}

/* An article that is on the disk now, or was before. */
static void tell(const struct article *article, const struct store_added *added, gpointer data)
{
    struct ingest *ingest = data;
    g_autofree char *note = tally_tell(ingest->tally, article, added, ingest->json);

    if (note) {
        progress_clear(&ingest->progress);
        command_say("%s", note);
    }
}

static int report(struct ingest *ingest, const GError *error)
{
    progress_clear(&ingest->progress);
    if (error_status(error) == ERROR_INPUT)
        tally_refuse(ingest->tally, error->message);
    if (ingest->json)
        command_print_json(tally_refusal_json(error->message));
    return command_report(error);
}

/* What was stored goes to the disk and is told of; once the system has failed, that was said, and nothing more is. */
static int flush(struct ingest *ingest, int status)
{
    g_autoptr(GError) trouble = NULL;

    return intake_flush(ingest->intake, &trouble) || status >= ERROR_SYSTEM ? status : error_worse(status, report(ingest, trouble));
}

/* Reports an article's trouble after what became of those before it. */
static int refuse(struct ingest *ingest, int status, const GError *trouble)
{
    if (error_status(trouble) < ERROR_SYSTEM)
        status = flush(ingest, status);
    return status < ERROR_SYSTEM ? error_worse(status, report(ingest, trouble)) : status;
}

/* Stores what a piece came to; what is refused is reported and passed over. Returns the exit status. */
static int take_all(struct ingest *ingest, struct work *work)
{
    int status = work->notes->len ? flush(ingest, 0) : 0;

    for (guint i = 0; i < work->notes->len; i++) {
        progress_clear(&ingest->progress);
        command_say("%s", (const char *)g_ptr_array_index(work->notes, i));
    }
    for (guint i = 0; i < work->coded->len && status < ERROR_SYSTEM; i++) {
        struct coded *coded = &g_array_index(work->coded, struct coded, i);
        g_autoptr(GError) trouble = NULL;
        if (coded->refusal)
            status = refuse(ingest, status, coded->refusal);
        else if (!work->failure && !take(ingest, coded, &trouble))
            status = refuse(ingest, status, trouble);
    }
    return work->failure ? refuse(ingest, status, work->failure) : status;
}

/* The next work; when none comes soon what was stored goes to the disk, so that nobody need wait for it. */
static enum workers_result next_work(struct ingest *ingest, struct work **work, int *status)
{
    bool idle = intake_is_empty(ingest->intake);
    enum workers_result result = workers_next(ingest->workers, idle ? PATIENCE_US : GROUP_PATIENCE_US, work);

    if (result == WORKERS_WAIT && !idle)
        *status = flush(ingest, *status);
    return result;
}

static int ingest_all(struct ingest *ingest)
{
    int status = 0;

    while (status < ERROR_SYSTEM && !interrupt_came(&ingest->interrupt)) {
        OWNED(work) *work = NULL;
        enum workers_result result = next_work(ingest, &work, &status);
        if (result == WORKERS_END)
            break;
        if (result == WORKERS_WORK)
            status = error_worse(status, take_all(ingest, work));
        progress_show(&ingest->progress, g_get_monotonic_time(), ingest->tally, reader_position(workers_reader(ingest->workers)));
    }
    status = flush(ingest, status);
    progress_clear(&ingest->progress);
    return status;
}

static void sum_up(const struct ingest *ingest, const char *database)
{
    g_autofree char *sentence = tally_sentence(ingest->tally);

    if (ingest->interrupt.came)
        command_say("%s: stopped; the same command again goes on from here", database);
    command_say("%s: %s", database, sentence);
    if (ingest->json)
        command_print_json(tally_json(ingest->tally, database));
}

/* Opens the database twice: for the writer, who makes it, and for the workers' question. */
static bool open_stores(struct ingest *ingest, const char *database, GError **error)
{
    ingest->store = store_open(database, STORE_WRITE, error);
    ingest->knowing = ingest->store ? store_open(database, STORE_READ, error) : NULL;
    return ingest->knowing != NULL;
}

static int ingest_paths(char **paths, const char *database, struct workers_options options, gboolean json)
{
    g_autoptr(GError) error = NULL;
    OWNED(tally) *tally = tally_new();
    struct ingest ingest = {
        .tally = tally, .json = json, .progress.terminal = isatty(STDERR_FILENO), .progress.began = g_get_monotonic_time()
    };
    struct reader *reader = reader_new(paths, &options.reader);
    int status = ERROR_SYSTEM;

    if (ingest.progress.terminal)
        ingest.progress.size = reader_measure(reader);
    g_mutex_init(&ingest.lock);
    options.known = is_known;
    options.data = &ingest;
    interrupt_hold(&ingest.interrupt);
    if (!open_stores(&ingest, database, &error))
        reader_free(reader);
    else if ((ingest.workers = workers_new(reader, &options, &error))) {
        OWNED(intake) *intake = intake_new(ingest.store, tell, &ingest);
        ingest.intake = intake;
        status = ingest_all(&ingest);
        sum_up(&ingest, database);
        workers_free(ingest.workers);
    }
    g_clear_pointer(&ingest.knowing, store_close);
    g_clear_pointer(&ingest.store, store_close);
    g_mutex_clear(&ingest.lock);
    interrupt_end(&ingest.interrupt);
    return error ? command_report(error) : status;
}

int ingest_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *date = NULL, *lexicon = NULL;
    int threads = (int)g_get_num_processors();
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "date", 0, 0, G_OPTION_ARG_STRING, &date, "The day of articles that do not tell theirs", "YYYY-MM-DD" },
        { "lexicon", 0, 0, G_OPTION_ARG_FILENAME, &lexicon, "Folder with tables of your own", "DIR" },
        { "jobs", 'j', 0, G_OPTION_ARG_INT, &threads, "How many articles are coded at once; default: the number of cores", "N" },
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object an article, and a last one that counts them", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    struct workers_options options = { 0 };

    if (!command_options(&argc, &argv, "PATH... | -", "Reads articles into the event database.", entries, NULL, &error) ||
        !command_day("--date", date, &options.reader.published, &error) || !workers_threads(threads, &options.threads, &error))
        return command_report(error);
    if (argc < 2) {
        fail(&error, ERROR_USAGE, "ingest: name files or folders with articles, or - for standard input");
        return command_report(error);
    }
    options.lexicon = lexicon;
    return ingest_paths(argv + 1, command_database(database), options, json);
}

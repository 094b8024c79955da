#include "commands.h"

#include "../db/error.h"
#include "../db/store.h"
#include "coder.h"
#include "read/reader.h"

#include <stdio.h>

struct tally {
    guint read, new, known, refused, events, mentions;
};

static bool take(struct store *store, struct coder *coder, const struct article *article, struct tally *tally, GError **error)
{
    struct store_added added = { 0 };
    g_autoptr(GError) trouble = NULL;

    tally->read++;
    if (store_knows(store, article, &added.article, &trouble)) {
        command_say("%s: known already (article %" G_GINT64_FORMAT "); skipped", article->path, added.article);
        tally->known++;
        return true;
    }
    if (trouble) {
        g_propagate_error(error, g_steal_pointer(&trouble));
        return false;
    }
    OWNED(reading) *reading = coder_read(coder, article);
    if (!store_add(store, article, reading->events, &added, error))
        return false;
    tally->new ++;
    tally->events += (guint)added.events;
    tally->mentions += (guint)added.mentions;
    return true;
}

/* Reads all articles; a refused one is reported and passed over. Returns the exit status. */
static int ingest_all(struct store *store, struct coder *coder, struct reader *reader, struct tally *tally)
{
    int status = 0;

    for (;;) {
        OWNED(article) *article = NULL;
        g_autoptr(GError) error = NULL;
        enum reader_result result = reader_next(reader, &article, &error);
        if (result == READER_END)
            return status;
        if (result == READER_ARTICLE && take(store, coder, article, tally, &error))
            continue;
        status = MAX(status, command_report(error));
        if (result != READER_REFUSED)
            return status;
        tally->refused++;
    }
}

int ingest_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *date = NULL, *lexicon = NULL;
    const GOptionEntry entries[] = {
        { "database", 'd', 0, G_OPTION_ARG_FILENAME, &database, "The event database; default $DEMARCHE_DB, else events.db",
          "FILE" },
        { "date", 0, 0, G_OPTION_ARG_STRING, &date, "The day of articles that do not tell theirs", "YYYY-MM-DD" },
        { "lexicon", 0, 0, G_OPTION_ARG_FILENAME, &lexicon, "Folder with tables of your own", "DIR" },
        { NULL },
    };
    g_autoptr(GError) error = NULL;
    struct reader_options options = { .note = command_note };
    struct tally tally = { 0 };

    if (!command_options(&argc, &argv, "PATH... | -", "Reads articles into the event database.", entries, NULL, &error) ||
        !command_day("--date", date, &options.published, &error))
        return command_report(error);
    if (argc < 2) {
        fail(&error, ERROR_USAGE, "ingest: name files or folders with articles, or - for standard input");
        return command_report(error);
    }
    OWNED(coder) *coder = coder_new(lexicon, &error);
    OWNED(store) *store = coder ? store_open(command_database(database), STORE_WRITE, &error) : NULL;
    if (!store)
        return command_report(error);
    OWNED(reader) *reader = reader_new(argv + 1, &options);
    int status = ingest_all(store, coder, reader, &tally);
    command_say("%s: %u articles read, %u new, %u known, %u refused; %u new events, %u mentions", command_database(database),
                tally.read + tally.refused, tally.new, tally.known, tally.refused, tally.events, tally.mentions);
    return status;
}

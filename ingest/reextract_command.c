#include "commands.h"

#include "../db/error.h"
#include "../db/store.h"
#include "coder.h"
#include "read/text.h"

static bool renew(struct store *store, struct coder *coder, gint64 id, guint *events, GError **error)
{
    OWNED(article) *article = store_article(store, id, error);

    if (!article)
        return false;
    text_paragraphs(article);
    OWNED(reading) *reading = coder_read(coder, article);
    *events += reading->events->len;
    return store_renew(store, id, article, reading->events, error);
}

static bool renew_all(struct store *store, struct coder *coder, const GArray *ids, guint *events, GError **error)
{
    if (!store_renew_begin(store, error))
        return false;
    for (guint i = 0; i < ids->len; i++)
        if (!renew(store, coder, g_array_index(ids, gint64, i), events, error))
            return false;
    return store_renew_end(store, error);
}

int reextract_command(int argc, char **argv)
{
    g_autofree char *database = NULL, *lexicon = NULL;
    gboolean json = FALSE;
    const GOptionEntry entries[] = {
        COMMAND_DATABASE(database),
        { "lexicon", 0, 0, G_OPTION_ARG_FILENAME, &lexicon, "Folder with tables of your own", "DIR" },
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object that counts", NULL },
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    guint events = 0;

    if (!command_options(&argc, &argv, "", "Reads the articles of a database anew.", entries, NULL, &error))
        return command_report(error);
    if (argc > 1 && !fail(&error, ERROR_USAGE, "reextract: '%s' is no option; it reads what is in the database", argv[1]))
        return command_report(error);
    const char *path = command_database(database);
    OWNED(coder) *coder = coder_new(lexicon, &error);
    OWNED(store) *store = coder ? store_open(path, STORE_CHANGE, &error) : NULL;
    g_autoptr(GArray) ids = store ? store_articles(store, &error) : NULL;
    if (!ids || !renew_all(store, coder, ids, &events, &error))
        return command_report(error);
    command_say("%s: %u articles read anew; %u reports of events", path, ids->len, events);
    if (json)
        command_print_json(
            json_pack("{s:o, s:i, s:i}", "database", command_text_json(path), "articles", ids->len, "reports", events));
    return 0;
}

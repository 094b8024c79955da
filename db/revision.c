#include "revision.h"

#include "store_inside.h"

#include <string.h>

static const char query[] =
    "SELECT e.id, sum(1 + (c.undone IS NOT NULL) * (1 + CASE c.field WHEN 'same-as' THEN "
    "(SELECT coalesce(max(articles), 0) FROM events WHERE uid = c.uid) ELSE 0 END)), max(max(c.at, coalesce(c.undone, ''))) "
    "FROM corrections c JOIN events e ON e.uid = CASE c.field WHEN 'same-as' THEN c.value ELSE c.uid END "
    "WHERE c.field NOT IN ('hidden', 'pinned', 'added') GROUP BY e.id";

/* Anybody may write into the table: only a moment as we write them is one. */
static bool is_moment(const char *text)
{
    static const char form[] = "0000-00-00T00:00:00Z";
    size_t i = 0;

    while (text[i] && form[i] && (form[i] == '0' ? g_ascii_isdigit(text[i]) : text[i] == form[i]))
        i++;
    return !text[i] && !form[i];
}

static void note(struct event *event, sqlite3_stmt *row)
{
    const char *moment = (const char *)sqlite3_column_text(row, 2);

    event->revisions = (int)CLAMP(sqlite3_column_int64(row, 1), 0, 1000000);
    g_free(event->revised);
    event->revised = moment && is_moment(moment) ? g_strdup(moment) : NULL;
}

bool store_revisions(struct store *store, const GPtrArray *events, GError **error)
{
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_int64_hash, g_int64_equal);
    sqlite3_stmt *statement = store_prepare(store, query, NULL, error);
    int step = SQLITE_ERROR;

    if (!statement)
        return false;
    for (guint i = 0; i < events->len; i++) {
        struct event *event = g_ptr_array_index(events, i);
        g_hash_table_insert(by_id, &event->id, event);
    }
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        gint64 id = sqlite3_column_int64(statement, 0);
        struct event *event = g_hash_table_lookup(by_id, &id);
        if (event)
            note(event, statement);
    }
    bool good = step == SQLITE_DONE || store_trouble(store, error);
    sqlite3_finalize(statement);
    return good;
}

#include "withdrawal.h"

#include "reports.h"

gint64 withdrawal_version(const struct article *article)
{
    return article->withdrawn && article->version == 0 ? G_MAXINT64 : article->version;
}

static sqlite3_stmt *statement_for(struct store *store, const char *query, const struct article *article)
{
    sqlite3_stmt *statement = store_cached(store, query);

    if (statement) {
        sqlite3_bind_text(statement, 1, article->id, -1, SQLITE_TRANSIENT);
        sqlite3_bind_int64(statement, 2, withdrawal_version(article));
    }
    return statement;
}

bool withdrawal_take(struct store *store, const struct article *article, struct store_added *added, GError **error)
{
    static const char *const keep = "INSERT INTO withdrawn (record_id, version) VALUES (?1, ?2) ON CONFLICT (record_id) DO UPDATE "
                                    "SET version = max(version, excluded.version)",
                             *const gone = "SELECT id FROM articles WHERE record_id = ?1 AND version <= ?2 ORDER BY id";
    sqlite3_stmt *word = statement_for(store, keep, article);
    g_autoptr(GArray) ids = store_done(store, word, error) ? store_ids(store, statement_for(store, gone, article), error) : NULL;

    added->withdrawn = true;
    if (!ids)
        return false;
    for (guint i = 0; i < ids->len; i++, added->replaced++)
        if (!reports_drop(store, g_array_index(ids, gint64, i), error))
            return false;
    return true;
}

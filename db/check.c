#include "check.h"

#include "store_inside.h"

#include <string.h>

/* Each query gives what breaks a rule, one row each; the finding is how many, the sentence, and the first of them. */
static const struct {
    const char *query, *sentence, *noun;
} rules[] = {
    { "SELECT \"table\" || ' ' || coalesce(rowid, '') FROM pragma_foreign_key_check", "rows point to rows that do not exist", "" },
    { "SELECT m.id FROM mentions m JOIN reports r ON r.id = m.report JOIN articles a ON a.id = r.article WHERE CAST(m.quote AS "
      "BLOB) <> "
      "substr(CAST(a.body AS BLOB), m.sentence_start + 1, m.sentence_end - m.sentence_start)",
      "mentions quote what their article does not say there", "mention " },
    { "SELECT id FROM reports r WHERE NOT EXISTS (SELECT 1 FROM mentions WHERE report = r.id)", "reports have no evidence",
      "report " },
    { "SELECT id FROM events e WHERE origin = 'articles' AND NOT EXISTS (SELECT 1 FROM reports WHERE event = e.id)",
      "events are reported by no article", "event " },
    { "SELECT id FROM reports WHERE event IS NULL", "reports are of no event", "report " },
    { "SELECT r.id FROM reports r JOIN reports f ON f.id = r.follows WHERE r.event <> f.event OR (f.published, f.uid) >= "
      "(r.published, "
      "r.uid)",
      "reports follow a later one or one of another event", "report " },
    { "SELECT r.event FROM reports r WHERE r.follows IS NULL GROUP BY r.event HAVING count(*) > 1",
      "events are several: their reports do not follow each other", "event " },
    { "SELECT e.id FROM events e WHERE origin = 'articles' AND uid <> (SELECT uid FROM reports WHERE event = e.id ORDER BY "
      "published, "
      "uid LIMIT 1)",
      "events do not bear their first report's uid", "event " },
    { "SELECT id FROM events e WHERE same_as IS NULL AND articles <> (SELECT count(DISTINCT article) FROM reports "
      "WHERE event = e.id OR event IN (SELECT id FROM events WHERE same_as = e.id))",
      "events miscount the articles that report them", "event " },
    { "SELECT id FROM events WHERE date IS NOT NULL AND first_day <> julianday(substr(date || '-01-01', 1, 10)) - 1721424.5",
      "events are filed under another day than theirs", "event " },
    { "SELECT id FROM events WHERE last_day < first_day", "events end before they begin", "event " },
    { "SELECT id FROM events e WHERE same_as IN (SELECT id FROM events WHERE same_as IS NOT NULL)",
      "events are merged into events that are merged themselves", "event " },
    { "SELECT id FROM events WHERE id NOT IN (SELECT rowid FROM words)", "events are not in the full-text index", "event " },
    { "SELECT id FROM events WHERE shown IS NULL OR uid IN (SELECT uid FROM versions)", "events have no version or two", "event " },
    { "SELECT a.id FROM articles a JOIN withdrawn w ON w.record_id = a.record_id WHERE a.version <= w.version",
      "articles are there that their publishers took back", "article " },
    { "SELECT id FROM corrections WHERE uid NOT IN (SELECT uid FROM events) AND uid NOT IN (SELECT uid FROM reports) AND "
      "length(uid) "
      "<> 32",
      "corrections are of nothing that could be there", "correction " },
};

static bool apply(struct store *store, size_t rule, GPtrArray *findings, GError **error)
{
    sqlite3_stmt *statement = store_prepare(store, rules[rule].query, NULL, error);
    g_autofree char *first = NULL;
    int n = 0, step;

    if (!statement)
        return false;
    for (; (step = sqlite3_step(statement)) == SQLITE_ROW; n++)
        if (n == 0)
            first = g_strdup((const char *)sqlite3_column_text(statement, 0));
    bool good = step == SQLITE_DONE || store_trouble(store, error);
    sqlite3_finalize(statement);
    if (good && n)
        g_ptr_array_add(findings,
                        g_strdup_printf("%d %s (first: %s%s)", n, rules[rule].sentence, rules[rule].noun, first ? first : "?"));
    return good;
}

/* SQLite's own check of pages, indexes and CHECKs, at most ten findings. */
static bool check_pages(struct store *store, GPtrArray *findings, GError **error)
{
    sqlite3_stmt *statement = store_prepare(store, "PRAGMA integrity_check(10)", NULL, error);
    int step;

    if (!statement)
        return false;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(statement, 0);
        if (g_strcmp0(text, "ok") != 0)
            g_ptr_array_add(findings, g_strdup_printf("the file is damaged: %s", text ? text : "?"));
    }
    sqlite3_finalize(statement);
    return step == SQLITE_DONE || store_trouble(store, error);
}

GPtrArray *store_check(struct store *store, GError **error)
{
    g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(g_free);

    if (!check_pages(store, findings, error))
        return NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        if (!apply(store, i, findings, error))
            return NULL;
    return g_steal_pointer(&findings);
}

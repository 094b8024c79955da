#include "fulltext.h"

#include "event.h"

#include <string.h>

enum { AT_ONCE = 16 }; /* rows of one statement */

#define SENTENCES 64 /* of an event that are indexed */

#define FOUR(a, b, c, d) a ", " b ", " c ", " d
#define ROWS                                                                                                                       \
    "INTO words (rowid, summary, quotes) SELECT column1, column2, column3 FROM (VALUES " FOUR(                                     \
        "(?, ?, ?)", "(?, ?, ?)", "(?, ?, ?)",                                                                                     \
        "(?, ?, ?)") ", " FOUR("(?, ?, ?)", "(?, ?, ?)", "(?, ?, ?)",                                                              \
                               "(?, ?, ?)") ", " FOUR("(?, ?, ?)", "(?, ?, ?)", "(?, ?, ?)",                                       \
                                                      "(?, ?, ?)") ", " FOUR("(?, ?, ?)", "(?, ?, ?)", "(?, ?, ?)",                \
                                                                             "(?, ?, ?)") ") WHERE column1 IS NOT NULL"

/* An event to be indexed; without a summary it is looked up when it is. */
struct entry {
    gint64 event;
    char *summary, *quotes;
};

static void clear_entry(gpointer data)
{
    struct entry *entry = data;

    g_free(entry->summary);
    g_free(entry->quotes);
}

GArray *fulltext_new(void)
{
    GArray *entries = g_array_new(FALSE, TRUE, sizeof(struct entry));

    g_array_set_clear_func(entries, clear_entry);
    return entries;
}

void fulltext_touch(struct store *store, gint64 event)
{
    const struct entry entry = { .event = event };

    g_array_append_val(store->unindexed, entry);
}

void fulltext_forget(struct store *store)
{
    g_array_set_size(store->unindexed, 0);
}

static int by_event(gconstpointer a, gconstpointer b)
{
    const struct entry *x = a, *y = b;

    return x->event != y->event ? (x->event > y->event) - (x->event < y->event) : (x->summary != NULL) - (y->summary != NULL);
}

/* The event's summary and its note, NULL where it has none; false if it is gone. */
static bool read_event(struct store *store, gint64 event, char **summary, char **note)
{
    sqlite3_stmt *row = store_cached(store, "SELECT summary, note FROM events WHERE id = ?1");

    if (!row)
        return false;
    sqlite3_bind_int64(row, 1, event);
    bool found = sqlite3_step(row) == SQLITE_ROW;
    if (found) {
        *summary = g_strdup((const char *)sqlite3_column_text(row, 0));
        *note = g_strdup((const char *)sqlite3_column_text(row, 1));
    }
    sqlite3_reset(row);
    return found;
}

static int by_text(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *read_quotes(struct store *store, gint64 event)
{
    sqlite3_stmt *row = store_cached(store, "SELECT quote FROM reports r JOIN mentions ON report = r.id WHERE event = ?1 "
                                            "ORDER BY published, uid LIMIT " G_STRINGIFY(SENTENCES));
    GPtrArray *quotes = g_ptr_array_new_with_free_func(g_free);

    if (row)
        sqlite3_bind_int64(row, 1, event);
    while (row && sqlite3_step(row) == SQLITE_ROW)
        g_ptr_array_add(quotes, store_column(row, 0));
    if (row)
        sqlite3_reset(row);
    return quotes;
}

/* Each once, in the order of their letters; NULL where there are none. */
static char *join_quotes(GPtrArray *quotes)
{
    GString *text = g_string_new(NULL);

    g_ptr_array_sort(quotes, by_text);
    for (guint i = 0; i < quotes->len; i++) {
        const char *quote = g_ptr_array_index(quotes, i);
        if (i && strcmp(quote, g_ptr_array_index(quotes, i - 1)) == 0)
            continue;
        g_string_append(text, i ? " " : "");
        g_string_append(text, quote);
    }
    return g_string_free(text, quotes->len == 0);
}

void fulltext_new_event(struct store *store, gint64 event, const char *summary, const char *text, const GPtrArray *mentions)
{
    g_autoptr(GPtrArray) quotes = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < MIN(mentions->len, SENTENCES); i++) {
        const struct mention *mention = g_ptr_array_index(mentions, i);
        g_ptr_array_add(quotes, g_strndup(text + mention->sentence.start, mention->sentence.end - mention->sentence.start));
    }
    const struct entry entry = { event, g_strdup(summary), join_quotes(quotes) };
    g_array_append_val(store->unindexed, entry);
}

/* Whether that is what is indexed. */
static bool is_indexed(struct store *store, gint64 event, const char *summary, const char *quotes)
{
    sqlite3_stmt *row = store_cached(store, "SELECT 1 FROM words WHERE rowid = ?1 AND summary = ?2 AND quotes IS ?3");

    if (!row)
        return false;
    sqlite3_bind_int64(row, 1, event);
    sqlite3_bind_text(row, 2, summary, -1, SQLITE_STATIC);
    sqlite3_bind_text(row, 3, quotes, -1, SQLITE_STATIC);
    bool found = sqlite3_step(row) == SQLITE_ROW;
    sqlite3_reset(row);
    return found;
}

static bool drop(struct store *store, gint64 event, GError **error)
{
    return store_run_numbers(store, "DELETE FROM words WHERE rowid = ?1", 1, &event, error);
}

/* Fills an entry from the database; *same: it is indexed like that already. False if the event is gone. */
static bool look_up(struct store *store, struct entry *entry, bool *same)
{
    char *note = NULL;

    if (!read_event(store, entry->event, &entry->summary, &note))
        return false;
    g_autoptr(GPtrArray) quotes = read_quotes(store, entry->event);
    entry->quotes = join_quotes(quotes);
    if (entry->quotes)
        g_free(note);
    else
        entry->quotes = note;
    /* one report more seldom changes anything of an event of many */
    *same = quotes->len == SENTENCES && is_indexed(store, entry->event, entry->summary, entry->quotes);
    return true;
}

/* Entries of one kind. */
static bool write_some(struct store *store, struct entry *entries, guint n, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, entries->summary ? "INSERT " ROWS : "INSERT OR REPLACE " ROWS);

    if (!statement)
        return store_trouble(store, error);
    for (guint i = 0; i < n; i++) {
        struct entry *entry = &entries[i];
        bool same = false;
        if (!entry->summary && !look_up(store, entry, &same)) {
            if (!drop(store, entry->event, error))
                return false;
            continue;
        }
        if (!same)
            sqlite3_bind_int64(statement, (int)i * 3 + 1, entry->event);
        sqlite3_bind_text(statement, (int)i * 3 + 2, entry->summary, -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, (int)i * 3 + 3, entry->quotes, -1, SQLITE_STATIC);
    }
    return store_done(store, statement, error);
}

/* In rising order, which is that in which FTS5 need not write what it holds; each once, to be looked up if any entry says so. */
static void sort_once(GArray *entries)
{
    guint kept = 0;

    g_array_sort(entries, by_event);
    for (guint i = 0; i < entries->len; i++) {
        struct entry *entry = &g_array_index(entries, struct entry, i);
        if (kept && g_array_index(entries, struct entry, kept - 1).event == entry->event)
            continue;
        struct entry *place = &g_array_index(entries, struct entry, kept++), moved = *place;
        *place = *entry; /* changes places, so that the array frees what is left over */
        *entry = moved;
    }
    g_array_set_size(entries, kept);
}

static int known_first(gconstpointer a, gconstpointer b)
{
    const struct entry *x = a, *y = b;

    return (x->summary != NULL) != (y->summary != NULL) ? (x->summary != NULL) - (y->summary != NULL) : by_event(a, b);
}

/* How many from here on are of one kind, at most AT_ONCE. */
static guint run_of(const GArray *entries, guint from)
{
    bool new = g_array_index(entries, struct entry, from).summary;
    guint n = 1;

    while (n < AT_ONCE && from + n < entries->len && (g_array_index(entries, struct entry, from + n).summary != NULL) == new)
        n++;
    return n;
}

/* Those that may be indexed already first: what is new needs no look at what was there. */
bool fulltext_write(struct store *store, GError **error)
{
    GArray *entries = store->unindexed;
    bool good = true;

    sort_once(entries);
    g_array_sort(entries, known_first);
    for (guint i = 0, n; good && i < entries->len; i += n) {
        n = run_of(entries, i);
        good = write_some(store, &g_array_index(entries, struct entry, i), n, error);
    }
    fulltext_forget(store);
    return good;
}

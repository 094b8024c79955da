#include "correction.h"

#include "error.h"
#include "harmless.h"
#include "reports.h"
#include "store_inside.h"
#include "version.h"

#include <string.h>

/* Statements on corrections run the file's triggers, which may do no more than SQL within the file (trusted_schema is off). */
static bool do_with_triggers(struct store *store, const char *query, const char *const *texts, GError **error)
{
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    bool good = store_do(store, query, texts, error);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    return good;
}

static char *uid_of(struct store *store, gint64 id, GError **error)
{
    OWNED(event) *event = store_event(store, id, error);

    return event ? g_strdup(event->uid) : NULL;
}

static bool is_refused(const struct store *store)
{
    return (sqlite3_errcode(store->db) & 0xff) == SQLITE_CONSTRAINT;
}

bool store_correct(struct store *store, gint64 event, const char *field, const char *value, const char *who, const char *at,
                   GError **error)
{
    g_autofree char *uid = uid_of(store, event, error);
    g_autoptr(GError) first = NULL;

    if (!uid)
        return false;
    const char *texts[] = { uid, field, value, at, who, NULL };
    /* never before the last one, should the clock have been set back: the last made counts */
    if (do_with_triggers(store,
                         "INSERT INTO corrections (uid, field, value, at, who) VALUES (?1, ?2, ?3, "
                         "(SELECT max(?4, coalesce(max(at), ?4)) FROM corrections), coalesce(?5, ''))",
                         texts, &first))
        return version_corrected(store, error) && reports_sum_up(store, event, error);
    if (is_refused(store))
        return fail(error, ERROR_INPUT, "event %" G_GINT64_FORMAT ": %s cannot be '%s'", event, field, value);
    g_propagate_error(error, g_steal_pointer(&first));
    return false;
}

/* The ids that a query with one id gives. */
static GArray *ids_of(struct store *store, const char *query, gint64 id, GError **error)
{
    GArray *ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    sqlite3_stmt *statement = store_prepare(store, query, NULL, error);

    if (!statement)
        return ids;
    sqlite3_bind_int64(statement, 1, id);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        gint64 found = sqlite3_column_int64(statement, 0);
        g_array_append_val(ids, found);
    }
    sqlite3_finalize(statement);
    return ids;
}

/* Those that were merged into b follow it, so that there are no chains. */
bool store_merge(struct store *store, gint64 a, gint64 b, const char *who, const char *at, GError **error)
{
    g_autofree char *kept = uid_of(store, a, error);
    g_autoptr(GArray) moved = ids_of(store, "SELECT id FROM events WHERE same_as = ?1 UNION SELECT ?1", b, NULL);
    g_autoptr(GArray) merged = ids_of(store, "SELECT same_as FROM events WHERE id = ?1 AND same_as IS NOT NULL", a, NULL);

    if (!kept)
        return false;
    if (a == b)
        return fail(error, ERROR_USAGE, "merge: %" G_GINT64_FORMAT " is one event; name two", a);
    if (merged->len)
        return fail(error, ERROR_INPUT, "event %" G_GINT64_FORMAT ": was merged into event %" G_GINT64_FORMAT "; name that one", a,
                    g_array_index(merged, gint64, 0));
    for (guint i = 0; i < moved->len; i++)
        if (!store_correct(store, g_array_index(moved, gint64, i), "same-as", kept, who, at, error))
            return false;
    return reports_sum_up(store, a, error);
}

/* What people merged into the event first; if they merged nothing, what the program put together. */
bool store_split(struct store *store, gint64 event, const char *who, const char *at, GError **error)
{
    g_autofree char *uid = uid_of(store, event, error);
    g_autoptr(GArray) corrections = NULL;
    int n = 0;

    if (!uid)
        return false;
    corrections = ids_of(store,
                         "SELECT c.id FROM corrections c JOIN events e ON e.uid = c.value "
                         "WHERE e.id = ?1 AND c.field = 'same-as' AND c.undone IS NULL",
                         event, error);
    for (guint i = 0; i < corrections->len; i++)
        if (!store_undo(store, g_array_index(corrections, gint64, i), at, error))
            return false;
    if (corrections->len)
        return reports_sum_up(store, event, error);
    if (!reports_part(store, event, who, at, &n, error))
        return false;
    return n || fail(error, ERROR_INPUT, "event %" G_GINT64_FORMAT ": nothing was merged into it", event);
}

/* The corrected event, those that were ever merged into it and those into which it was, whatever leads there. */
#define TOUCHED_BY_CORRECTION                                                                                                      \
    "WITH RECURSIVE down (uid) AS (SELECT uid FROM corrections WHERE id = ?1 UNION SELECT c.uid FROM down JOIN corrections c ON "  \
    "c.field = 'same-as' AND c.value = down.uid), up (uid) AS (SELECT uid FROM corrections WHERE id = ?1 UNION SELECT c.value "    \
    "FROM up JOIN corrections c ON c.uid = up.uid AND c.field = 'same-as') SELECT id FROM events WHERE uid IN (SELECT uid FROM "   \
    "down UNION SELECT uid FROM up) ORDER BY uid IN (SELECT uid FROM up), uid"

bool store_undo(struct store *store, gint64 correction, const char *at, GError **error)
{
    g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, correction),
                    *uid = store_text(store, "SELECT uid FROM corrections WHERE id = ?1", correction),
                    *field = store_text(store, "SELECT field FROM corrections WHERE id = ?1", correction);
    const char *texts[] = { number, at, NULL };

    if (!uid || !field)
        return fail(error, ERROR_INPUT, "%s: no correction %s; 'demarche log' lists them", store->path, number);
    g_autoptr(GArray) events = ids_of(store, TOUCHED_BY_CORRECTION, correction, error);
    if (!do_with_triggers(store, "UPDATE corrections SET undone = ?2 WHERE id = CAST(?1 AS INTEGER) AND undone IS NULL", texts,
                          error))
        return false;
    if (sqlite3_changes(store->db) == 0)
        return fail(error, ERROR_INPUT, "correction %s: undone before", number);
    if (!version_corrected(store, error))
        return false;
    if (strcmp(field, "apart") == 0)
        return reports_replace(store, uid, error);
    for (guint i = 0; i < events->len; i++)
        if (!reports_sum_up(store, g_array_index(events, gint64, i), error))
            return false;
    return true;
}

static void free_correction(gpointer data)
{
    struct correction *correction = data;
    char *owned[] = {
        correction->field, correction->value, correction->at, correction->who, correction->undone, correction->summary
    };

    for (size_t i = 0; i < G_N_ELEMENTS(owned); i++)
        g_free(owned[i]);
    g_free(correction);
}

static struct correction *correction_of_row(sqlite3_stmt *row)
{
    struct correction *correction = g_new0(struct correction, 1);
    char **texts[] = { &correction->field, &correction->value,  &correction->at,
                       &correction->who,   &correction->undone, &correction->summary };

    correction->id = sqlite3_column_int64(row, 0);
    correction->event = sqlite3_column_int64(row, 1);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        const char *text = (const char *)sqlite3_column_text(row, (int)i + 2);
        *texts[i] = text ? harmless_line(g_utf8_make_valid(text, -1)) : NULL;
    }
    return correction;
}

GPtrArray *store_log(struct store *store, GError **error)
{
    g_autoptr(GPtrArray) log = g_ptr_array_new_with_free_func(free_correction);
    sqlite3_stmt *statement = store_prepare(store,
                                            "SELECT c.id, e.id, c.field, c.value, c.at, c.who, c.undone, e.summary "
                                            "FROM corrections c LEFT JOIN events e USING (uid) ORDER BY c.id",
                                            NULL, error);
    int step;

    if (!statement)
        return NULL;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW)
        g_ptr_array_add(log, correction_of_row(statement));
    sqlite3_finalize(statement);
    return step == SQLITE_DONE ? g_steal_pointer(&log) : (store_trouble(store, error), NULL);
}

bool store_apply(struct store *store, const char *uid, GError **error)
{
    const char *texts[] = { uid, NULL };

    return version_touch_kept(store, uid, error) && store_do(store, "DELETE FROM extracted WHERE uid = ?1", texts, error) &&
           do_with_triggers(store, "INSERT INTO effect (uid) SELECT ?1 WHERE EXISTS (SELECT 1 FROM corrections WHERE uid = ?1)",
                            texts, error) &&
           version_touch_kept(store, uid, error);
}

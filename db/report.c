#include "report.h"

#include "action.h"
#include "likeness.h"
#include "recent.h"
#include "version.h"

#include <string.h>

/* ---------- rows ---------- */

enum { TEXTS = 8 };

static void texts_of(struct report *report, const char **texts[TEXTS])
{
    const char **all[TEXTS] = { &report->uid,     &report->action, &report->class, &report->sources,
                                &report->targets, &report->act,    &report->clues, &report->summary };

    memcpy(texts, all, sizeof all);
}

struct report report_view(sqlite3_stmt *row)
{
    struct report report = { 0 };
    gint64 *numbers[] = { &report.id, &report.article, &report.event, &report.published, &report.follows, &report.nearest };
    const char *date = (const char *)sqlite3_column_text(row, 15), *status = (const char *)sqlite3_column_text(row, 14);
    const char **texts[TEXTS];

    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        *numbers[i] = sqlite3_column_int64(row, (int)i);
    report.likeness = sqlite3_column_double(row, 6);
    texts_of(&report, texts);
    for (int i = 0; i < TEXTS - 1; i++) {
        const char *text = (const char *)sqlite3_column_text(row, i + 7);
        *texts[i] = text ? text : "";
    }
    report.status = (enum event_status)MAX(0, event_status_find(status ? status : ""));
    if (date)
        date_parse(date, &report.date);
    report.own_day = sqlite3_column_int(row, 16);
    return report;
}

struct report *report_copy(const struct report *report)
{
    struct report *copy = g_memdup2(report, sizeof *report);
    const char **texts[TEXTS];

    texts_of(copy, texts);
    for (int i = 0; i < TEXTS; i++)
        *texts[i] = g_strdup(*texts[i]);
    return copy;
}

void report_free(struct report *report)
{
    const char **texts[TEXTS];

    texts_of(report, texts);
    for (int i = 0; i < TEXTS; i++)
        g_free((gpointer)(gsize)*texts[i]);
    g_free(report);
}

void report_destroy(gpointer report)
{
    report_free(report);
}

GPtrArray *report_list(struct store *store, sqlite3_stmt *statement, GError **error)
{
    g_autoptr(GPtrArray) reports = g_ptr_array_new_with_free_func(report_destroy);
    int step = SQLITE_ERROR;

    while (statement && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        const struct report view = report_view(statement);
        g_ptr_array_add(reports, report_copy(&view));
    }
    if (step != SQLITE_DONE)
        store_trouble(store, error);
    if (statement)
        sqlite3_reset(statement);
    return step == SQLITE_DONE ? g_steal_pointer(&reports) : NULL;
}

static struct report *only(struct store *store, sqlite3_stmt *statement, GError **error)
{
    g_autoptr(GPtrArray) reports = report_list(store, statement, error);

    return reports && reports->len ? g_ptr_array_steal_index(reports, 0) : NULL;
}

struct report *report_of_id(struct store *store, gint64 id, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, REPORT_COLUMNS "WHERE id = ?1");

    if (statement)
        sqlite3_bind_int64(statement, 1, id);
    return only(store, statement, error);
}

struct report *report_of_uid(struct store *store, const char *uid, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, REPORT_COLUMNS "WHERE uid = ?1");

    if (statement)
        sqlite3_bind_text(statement, 1, uid, -1, SQLITE_TRANSIENT);
    return only(store, statement, error);
}

bool report_is_earlier(const struct report *a, const struct report *b)
{
    return a->published < b->published || (a->published == b->published && strcmp(a->uid, b->uid) < 0);
}

/* ---------- of an article ---------- */

static char *join_codes(const GPtrArray *codes)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(text, "%s%s", i ? "," : "", (const char *)g_ptr_array_index(codes, i));
    return g_string_free(text, FALSE);
}

char *report_uid(const char *digest, guint32 trigger, int n)
{
    g_autofree char *key = g_strdup_printf("%s|%u|%d", digest, trigger, n), *sum = NULL;

    sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);
    return g_strndup(sum, 32);
}

static const struct mention *first_mention(const struct event *event)
{
    return event->mentions->len ? g_ptr_array_index(event->mentions, 0) : NULL;
}

static int count_before(const GPtrArray *events, guint at)
{
    const struct mention *own = first_mention(g_ptr_array_index(events, at));
    int n = 0;

    for (guint i = 0; own && i < at; i++) {
        const struct mention *other = first_mention(g_ptr_array_index(events, i));
        n += other && other->trigger.start == own->trigger.start;
    }
    return n;
}

static bool has_expression(const struct event *event)
{
    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (mention->when.end > mention->when.start)
            return true;
    }
    return false;
}

struct report *report_make(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events, guint at,
                           const char *digest)
{
    const struct event *event = g_ptr_array_index(events, at);
    const struct action *action = action_get(event->action);
    const struct mention *mention = first_mention(event);
    struct report *report = g_new0(struct report, 1);

    report->article = article_id;
    report->published = date_first(article->published);
    report->told = version_told(article);
    report->uid = report_uid(digest, mention ? mention->trigger.start : 0, count_before(events, at));
    report->action = g_strdup(action->slug);
    report->class = g_strdup(*action->plover ? action->plover : action->slug);
    report->sources = join_codes(event->source);
    report->targets = join_codes(event->target);
    report->summary = g_strdup(event->summary && *event->summary ? event->summary : action->label);
    report->act = mention ? likeness_trigger(article->text + mention->trigger.start, mention->trigger.end - mention->trigger.start)
                          : g_strdup("");
    report->clues = likeness_clues(store->wording, article->text, event->mentions);
    report->status = event->status;
    report->date = event->date;
    report->until = event->date.precision ? event->until : (struct date){ 0 };
    report->own_day = event->date.precision && date_equal(event->date, article->published) && !has_expression(event);
    return report;
}

/* ---------- writing ---------- */

static void bind_date(sqlite3_stmt *statement, int i, struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (date.precision)
        sqlite3_bind_text(statement, i, date_format(date, text), -1, SQLITE_TRANSIENT);
}

static void bind_id(sqlite3_stmt *statement, int i, gint64 id)
{
    if (id)
        sqlite3_bind_int64(statement, i, id);
}

static bool insert_row(struct store *store, const struct report *report, GError **error)
{
    sqlite3_stmt *statement = store_cached(
        store,
        "INSERT INTO reports (article, uid, action, class, status, summary, sources, targets, act, clues, date, until, "
        "first_day, own_day, published, event, nearest, likeness, follows, told) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
        "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)");
    const char *texts[] = { report->uid,     report->action,  report->class,   event_status_name(report->status),
                            report->summary, report->sources, report->targets, report->act,
                            report->clues };

    if (!statement)
        return store_trouble(store, error);
    sqlite3_bind_int64(statement, 1, report->article);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        sqlite3_bind_text(statement, (int)i + 2, texts[i], -1, SQLITE_STATIC);
    bind_date(statement, 11, report->date);
    bind_date(statement, 12, report->until);
    if (report->date.precision)
        sqlite3_bind_int(statement, 13, date_first(report->date));
    sqlite3_bind_int(statement, 14, report->own_day);
    sqlite3_bind_int64(statement, 15, report->published);
    bind_id(statement, 16, report->event);
    bind_id(statement, 17, report->nearest);
    if (report->nearest)
        sqlite3_bind_double(statement, 18, report->likeness);
    bind_id(statement, 19, report->follows);
    sqlite3_bind_int64(statement, 20, report->told);
    return store_done(store, statement, error);
}

static bool insert_mention(struct store *store, gint64 report, const struct article *article, const struct mention *mention,
                           GError **error)
{
    sqlite3_stmt *statement = store_cached(
        store, "INSERT INTO mentions (report, sentence, sentence_start, sentence_end, trigger_start, trigger_end, date_start, "
               "date_end, date_rule, quote) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    const gint64 numbers[] = { report,
                               mention->sentence_index,
                               mention->sentence.start,
                               mention->sentence.end,
                               mention->trigger.start,
                               mention->trigger.end };

    if (!statement)
        return store_trouble(store, error);
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        sqlite3_bind_int64(statement, (int)i + 1, numbers[i]);
    if (mention->when.end > mention->when.start) {
        sqlite3_bind_int64(statement, 7, mention->when.start);
        sqlite3_bind_int64(statement, 8, mention->when.end);
    }
    if (mention->rule)
        sqlite3_bind_text(statement, 9, mention->rule, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 10, article->text + mention->sentence.start,
                      (int)(mention->sentence.end - mention->sentence.start), SQLITE_STATIC);
    return store_done(store, statement, error);
}

bool report_insert(struct store *store, struct report *report, const struct article *article, const struct event *event,
                   GError **error)
{
    if (!insert_row(store, report, error))
        return false;
    report->id = sqlite3_last_insert_rowid(store->db);
    recent_add(store, report);
    for (guint i = 0; i < event->mentions->len; i++)
        if (!insert_mention(store, report->id, article, g_ptr_array_index(event->mentions, i), error))
            return false;
    return true;
}

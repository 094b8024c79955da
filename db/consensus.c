#include "consensus.h"

#include "action.h"
#include "actor.h"
#include "fulltext.h"
#include "gist.h"
#include "recent.h"
#include "version.h"

#include <math.h>
#include <string.h>

enum { LONG_PAST_DAYS = 60 }; /* before the first article that tells of it */

#define LONG_PAST                                                                                                                  \
    15 /* what such an act weighs less: background; anything from 10 to 30 gives the same days of T17, 3 fewer of them */

enum { LEAD = 60 }; /* a whole number, so that sums do not depend on the order of the reports */

#define HEAVIEST 3 /* events of a day that share in what the day weighs */

/* ---------- what an event's reports agree on ---------- */

struct ballot {
    const char *text;
    int votes, level; /* level goes before votes */
    size_t at; /* of the first report that says so */
};

/* One report as its event sees it; equal texts are one string. */
struct opinion {
    const char *action, *status, *date, *until, *sources, *targets, *summary, *uid;
    bool own_day;
};

/* All of an event, in order of publication and uid. */
struct opinions {
    GArray *list; /* struct opinion */
    GStringChunk *texts;
};

static void opinions_clear(struct opinions *opinions)
{
    g_array_unref(opinions->list);
    g_string_chunk_free(opinions->texts);
}

enum field { FIELD_ACTION, FIELD_STATUS, FIELD_DATE, FIELD_UNTIL, FIELD_SOURCES, FIELD_TARGETS, FIELDS };

static const char *text_of(const struct opinion *opinion, enum field field)
{
    const char *texts[FIELDS] = { opinion->action, opinion->status,  opinion->date,
                                  opinion->until,  opinion->sources, opinion->targets };

    return texts[field];
}

/* A day that the text names goes before the article's own, that before a month, a year, nothing. */
static int level_of(const struct opinion *opinion, enum field field)
{
    const char *text = text_of(opinion, field);
    size_t length = strlen(text);

    if (field == FIELD_DATE)
        return (int)length * 2 + (length == 10 && !opinion->own_day);
    return length > 0;
}

static bool is_better(const struct ballot *a, const struct ballot *b, enum field field)
{
    if (!b->text || a->level != b->level)
        return !b->text || a->level > b->level;
    if (a->votes != b->votes)
        return a->votes > b->votes;
    return field == FIELD_STATUS ? a->at > b->at : a->at < b->at; /* what was planned may have taken place since */
}

/* What most say; of several the first report's, of statuses the last's. */
static const char *elect(const GArray *opinions, enum field field)
{
    g_autoptr(GArray) ballots = g_array_new(FALSE, FALSE, sizeof(struct ballot));
    g_autoptr(GHashTable) places = g_hash_table_new(g_direct_hash, g_direct_equal); /* text -> its ballot's place and 1 */
    struct ballot best = { 0 };

    for (guint i = 0; i < opinions->len; i++) {
        const struct opinion *opinion = &g_array_index(opinions, struct opinion, i);
        const char *text = text_of(opinion, field);
        gsize place = GPOINTER_TO_SIZE(g_hash_table_lookup(places, text));
        if (!place) {
            const struct ballot ballot = { .text = text, .at = i };
            g_array_append_val(ballots, ballot);
            place = ballots->len;
            g_hash_table_insert(places, (gpointer)(gsize)text, GSIZE_TO_POINTER(place));
        }
        struct ballot *ballot = &g_array_index(ballots, struct ballot, place - 1);
        ballot->votes++;
        ballot->level = MAX(ballot->level, level_of(opinion, field));
        if (field == FIELD_STATUS)
            ballot->at = i;
    }
    for (guint i = 0; i < ballots->len; i++)
        if (is_better(&g_array_index(ballots, struct ballot, i), &best, field))
            best = g_array_index(ballots, struct ballot, i);
    return best.text;
}

/* What makes one report's label an event's. */
struct claim {
    const char *summary;
    int agrees; /* in how many fields with the event */
    double share; /* of what all labels say */
};

static bool is_better_claim(const struct claim *a, const struct claim *b)
{
    size_t length = strlen(a->summary), other = strlen(b->summary);

    if (a->agrees != b->agrees)
        return a->agrees > b->agrees;
    if (fabs(a->share - b->share) > 1e-9)
        return a->share > b->share;
    return length != other ? length > other : strcmp(a->summary, b->summary) > 0;
}

/* The label of the report that says what the event says; of several the one most like all the others. */
static const char *elect_summary(const GArray *opinions, const char *const *elected)
{
    OWNED(gist) *gist = gist_new();
    struct claim best = { .summary = "", .agrees = -1 };

    for (guint i = 0; i < opinions->len; i++)
        gist_add(gist, g_array_index(opinions, struct opinion, i).summary);
    for (guint i = 0; i < opinions->len; i++) {
        const struct opinion *opinion = &g_array_index(opinions, struct opinion, i);
        struct claim claim = { opinion->summary, 0, gist_share(gist, opinion->summary) };
        for (int f = 0; f < FIELDS; f++)
            claim.agrees += text_of(opinion, (enum field)f) == elected[f];
        if (is_better_claim(&claim, &best))
            best = claim;
    }
    return best.summary;
}

static struct opinion opinion_of_row(sqlite3_stmt *row, GStringChunk *chunk)
{
    struct opinion opinion = { .own_day = sqlite3_column_int(row, 8) };
    const char **texts[] = { &opinion.action,  &opinion.status,  &opinion.date,    &opinion.until,
                             &opinion.sources, &opinion.targets, &opinion.summary, &opinion.uid };

    for (int i = 0; i < (int)G_N_ELEMENTS(texts); i++) {
        const char *text = (const char *)sqlite3_column_text(row, i);
        *texts[i] = g_string_chunk_insert_const(chunk, text ? text : "");
    }
    return opinion;
}

static bool read_opinions(struct store *store, gint64 event, struct opinions *opinions, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "SELECT action, status, date, until, sources, targets, summary, uid, own_day "
                                                  "FROM reports WHERE event = ?1 ORDER BY published, uid");
    int step = SQLITE_ERROR;

    if (statement)
        sqlite3_bind_int64(statement, 1, event);
    while (statement && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        const struct opinion opinion = opinion_of_row(statement, opinions->texts);
        g_array_append_val(opinions->list, opinion);
    }
    if (step != SQLITE_DONE)
        store_trouble(store, error);
    if (statement)
        sqlite3_reset(statement);
    return step == SQLITE_DONE;
}

/* ---------- participants ---------- */

static bool add_participants(struct store *store, gint64 event, const char *role, const char *codes, GError **error)
{
    g_auto(GStrv) list = g_strsplit(codes, ",", 0);
    g_autoptr(GPtrArray) interned = g_ptr_array_new();

    for (int i = 0; list[i]; i++)
        g_ptr_array_add(interned, (gpointer)(gsize)g_intern_string(list[i]));
    return store_add_participants(store, event, role, interned, error);
}

/* The codes of each role, sources first, as a report has them. */
static bool participants_of(struct store *store, gint64 event, char *codes[2], GError **error)
{
    sqlite3_stmt *row = store_cached(store, "SELECT role = 'target', actor FROM participants WHERE event = ?1 ORDER BY role, rank");
    GString *lists[2] = { g_string_new(NULL), g_string_new(NULL) };
    int step = SQLITE_ERROR;

    if (row)
        sqlite3_bind_int64(row, 1, event);
    while (row && (step = sqlite3_step(row)) == SQLITE_ROW) {
        GString *list = lists[sqlite3_column_int(row, 0) != 0];
        g_string_append_printf(list, "%s%s", list->len ? "," : "", (const char *)sqlite3_column_text(row, 1));
    }
    if (step != SQLITE_DONE)
        store_trouble(store, error);
    if (row)
        sqlite3_reset(row);
    for (int i = 0; i < 2; i++)
        codes[i] = g_string_free(lists[i], FALSE);
    return step == SQLITE_DONE;
}

static bool set_participants(struct store *store, gint64 event, const char *sources, const char *targets, GError **error)
{
    char *codes[2];
    bool good = participants_of(store, event, codes, error);
    bool same = good && strcmp(codes[0], sources) == 0 && strcmp(codes[1], targets) == 0;

    g_free(codes[0]);
    g_free(codes[1]);
    return good && (same || (store_run_numbers(store, "DELETE FROM participants WHERE event = ?1", 1, &event, error) &&
                             add_participants(store, event, "source", sources, error) &&
                             add_participants(store, event, "target", targets, error)));
}

/* ---------- weight ---------- */

/* What an event's own salience is made of. */
struct weighing {
    gint64 told; /* what is shown of the articles */
    int articles, mentions;
    int lead; /* how near to their beginnings the articles tell of it: a headline counts LEAD, the sentence behind it a half of that */
    bool day_is_told; /* an expression gave the day, at least once */
    int published; /* the first article's day; 0 without one */
    int last_day; /* 0 without a date */
    bool has_day;
    const struct action *action;
    const char *codes[2]; /* sources, targets */
};

/* A quarter for each side on which anybody stands, and one if there is anybody at all. */
static double weight_of_sides(const struct weighing *weighing)
{
    int sides = (*weighing->codes[0] != 0) + (*weighing->codes[1] != 0);

    return sides ? 0.25 + 0.25 * sides : 0;
}

static double weight_of(const struct weighing *weighing)
{
    bool is_words = weighing->action->quad == QUAD_VERBAL_COOPERATION || weighing->action->quad == QUAD_VERBAL_CONFLICT;
    double gravity = fabs(weighing->action->goldstein) / (is_words ? 10 : 5);
    bool is_past = weighing->published && weighing->last_day && weighing->published - weighing->last_day > LONG_PAST_DAYS;

    return weighing->articles + 2.0 * weighing->lead / LEAD + 0.25 * MIN(weighing->mentions, 8) + 0.5 * weighing->day_is_told +
           gravity + weight_of_sides(weighing) - 3 * !weighing->has_day - LONG_PAST * is_past;
}

static int lead_of(int sentence)
{
    return LEAD / (1 + CLAMP(sentence, 0, LEAD));
}

/* How many articles and mentions report the event and those merged into it, and since when. */
static bool count_reports(struct store *store, gint64 event, struct weighing *weighing, GError **error)
{
    sqlite3_stmt *row = store_cached(
        store,
        "SELECT r.article, r.published, count(*), r.told, min(m.sentence), count(m.date_start) FROM reports r "
        "CROSS JOIN mentions m ON m.report = r.id WHERE r.event = ?1 GROUP BY r.id "
        "UNION ALL SELECT r.article, r.published, count(*), r.told, min(m.sentence), count(m.date_start) FROM events e "
        "CROSS JOIN reports r ON r.event = e.id CROSS JOIN mentions m ON m.report = r.id WHERE e.same_as = ?1 GROUP BY r.id");
    g_autoptr(GHashTable) articles = g_hash_table_new(g_direct_hash, g_direct_equal);
    int step = SQLITE_ERROR;

    if (row)
        sqlite3_bind_int64(row, 1, event);
    while (row && (step = sqlite3_step(row)) == SQLITE_ROW) {
        int published = sqlite3_column_int(row, 1);
        if (g_hash_table_add(articles, GSIZE_TO_POINTER((gsize)sqlite3_column_int64(row, 0))))
            weighing->told = (gint64)((guint64)weighing->told + (guint64)sqlite3_column_int64(row, 3));
        weighing->published = weighing->published ? MIN(weighing->published, published) : published;
        weighing->mentions += sqlite3_column_int(row, 2);
        weighing->lead += lead_of(sqlite3_column_int(row, 4));
        weighing->day_is_told |= sqlite3_column_int(row, 5) > 0;
    }
    weighing->articles = (int)g_hash_table_size(articles);
    if (row)
        sqlite3_reset(row);
    return step == SQLITE_DONE || store_trouble(store, error);
}

static bool set_weight(struct store *store, gint64 event, const struct weighing *weighing, bool of_day, GError **error)
{
    sqlite3_stmt *statement =
        of_day
            ? store_cached(store, "UPDATE events SET articles = ?2, weight = ?3 WHERE id = ?1 AND (articles, weight) <> (?2, ?3)")
            : store_cached(store, "UPDATE events SET articles = ?2, weight = ?3, salience = ?3 WHERE id = ?1");

    if (statement) {
        sqlite3_bind_int64(statement, 1, event);
        sqlite3_bind_int(statement, 2, weighing->articles);
        sqlite3_bind_double(statement, 3, weight_of(weighing));
    }
    return store_done(store, statement, error);
}

static bool set_told(struct store *store, gint64 event, const struct weighing *weighing, GError **error)
{
    return store_run_numbers(store, "UPDATE events SET told = ?2 WHERE id = ?1 AND told <> ?2", 2,
                             (const gint64[]){ event, weighing->told }, error);
}

bool consensus_tell(struct store *store, gint64 event, GError **error)
{
    struct weighing weighing = { 0 };

    return count_reports(store, event, &weighing, error) && set_told(store, event, &weighing, error);
}

bool consensus_weigh(struct store *store, gint64 event, GError **error)
{
    sqlite3_stmt *row =
        store_cached(store, "SELECT action, length(date) = 10, last_day, origin = 'articles' FROM events WHERE id = ?1");
    struct weighing weighing = { 0 };
    char *codes[2];

    if (!row)
        return store_trouble(store, error);
    sqlite3_bind_int64(row, 1, event);
    if (sqlite3_step(row) != SQLITE_ROW)
        return sqlite3_reset(row), store_trouble(store, error);
    const char *slug = (const char *)sqlite3_column_text(row, 0);
    int action = slug ? action_find(slug) : -1;
    weighing.action = action_get(MAX(action, 0));
    weighing.has_day = sqlite3_column_int(row, 1);
    weighing.last_day = sqlite3_column_int(row, 2);
    bool of_day = weighing.has_day && sqlite3_column_int(row, 3); /* its day adds to the weight, in consensus_weigh_day() */
    sqlite3_reset(row);
    bool good = participants_of(store, event, codes, error);
    weighing.codes[0] = codes[0];
    weighing.codes[1] = codes[1];
    good = good && count_reports(store, event, &weighing, error) && set_weight(store, event, &weighing, of_day, error) &&
           set_told(store, event, &weighing, error);
    g_free(codes[0]);
    g_free(codes[1]);
    return good;
}

/*
 * By how many articles tell an act of that day, the later ones twice: six points for twice as many, in steps of a half of that, so that
 * one article more seldom changes what stands in the file. (Half a point an article: date F1 of T17 0.717 instead of 0.755.)
 */
static double weight_of_day(gint64 told)
{
    return 3 * floor(2 * log2(1 + (double)told));
}

struct change {
    gint64 event;
    double salience, before;
};

static bool set_salience(struct store *store, const struct change *change, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "UPDATE events SET salience = ?2 WHERE id = ?1");

    if (statement) {
        sqlite3_bind_int64(statement, 1, change->event);
        sqlite3_bind_double(statement, 2, change->salience);
    }
    return store_done(store, statement, error);
}

/* Notes events of a day whose salience is to be their weight and that much more, but for those that were noted before. */
static bool note_changes(struct store *store, sqlite3_stmt *row, gint64 day, double more, GArray *changes, GError **error)
{
    guint before = changes->len;
    int step = SQLITE_ERROR;

    if (row)
        sqlite3_bind_int64(row, 1, day);
    while (row && (step = sqlite3_step(row)) == SQLITE_ROW) {
        const struct change change = { sqlite3_column_int64(row, 0), sqlite3_column_double(row, 1) + more,
                                       sqlite3_column_double(row, 2) };
        bool noted = false;
        for (guint i = 0; i < before && !noted; i++)
            noted = g_array_index(changes, struct change, i).event == change.event;
        if (!noted)
            g_array_append_val(changes, change);
    }
    if (row)
        sqlite3_reset(row);
    return step == SQLITE_DONE || store_trouble(store, error);
}

/* The heaviest of a day get the day's weight too, and those that were heaviest lose it: few rows, which two indexes find. */
bool consensus_weigh_day(struct store *store, gint64 day, GError **error)
{
    sqlite3_stmt *heaviest = store_cached(
        store, "SELECT id, weight, salience FROM events WHERE first_day = ?1 AND length(date) = 10 AND origin = 'articles' "
               "AND same_as IS NULL ORDER BY weight DESC, uid LIMIT " G_STRINGIFY(HEAVIEST));
    sqlite3_stmt *former =
        store_cached(store, "SELECT id, weight, salience FROM events WHERE first_day = ?1 AND salience <> weight "
                            "AND origin = 'articles' AND length(date) = 10");
    g_autoptr(GArray) changes = g_array_new(FALSE, FALSE, sizeof(struct change));
    gint64 told = recent_told(store, day, error);
    bool good = told >= 0 && note_changes(store, heaviest, day, weight_of_day(told), changes, error) &&
                note_changes(store, former, day, 0, changes, error);

    for (guint i = 0; good && i < changes->len; i++) {
        const struct change *change = &g_array_index(changes, struct change, i);
        good = change->salience == change->before || set_salience(store, change, error);
    }
    return good;
}

/* ---------- writing an event ---------- */

/* What an event is to say. */
struct verdict {
    const char *action, *status, *sources, *targets, *summary;
    struct date date, until;
};

/* The last day, if it is not before the first. */
static struct date until_of(struct date until, struct date date)
{
    return until.precision && date.precision && date_last(until) >= date_first(date) ? until : (struct date){ 0 };
}

static void bind_dates(sqlite3_stmt *statement, const struct verdict *verdict)
{
    char date[DATE_TEXT_SIZE], until[DATE_TEXT_SIZE];

    if (!verdict->date.precision)
        return;
    sqlite3_bind_text(statement, 4, date_format(verdict->date, date), -1, SQLITE_TRANSIENT);
    sqlite3_bind_int(statement, 6, date_first(verdict->date));
    sqlite3_bind_int(statement, 7, date_last(verdict->until.precision ? verdict->until : verdict->date));
    if (verdict->until.precision)
        sqlite3_bind_text(statement, 5, date_format(verdict->until, until), -1, SQLITE_TRANSIENT);
}

static void bind_verdict(sqlite3_stmt *statement, const struct verdict *verdict)
{
    sqlite3_bind_text(statement, 2, verdict->action, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 3, verdict->status, -1, SQLITE_STATIC);
    bind_dates(statement, verdict);
    sqlite3_bind_text(statement, 8, verdict->summary, -1, SQLITE_STATIC);
}

/* Whether the event says so already: most reports of a known act change nothing but how many there are. */
static bool is_said(struct store *store, gint64 event, const struct verdict *verdict)
{
    sqlite3_stmt *statement =
        store_cached(store, "SELECT 1 FROM events WHERE id = ?1 AND action = ?2 AND status = ?3 AND date IS ?4 "
                            "AND until IS ?5 AND first_day IS ?6 AND last_day IS ?7 AND summary = ?8");

    if (!statement)
        return false;
    sqlite3_bind_int64(statement, 1, event);
    bind_verdict(statement, verdict);
    bool said = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_reset(statement);
    return said;
}

static bool write_event(struct store *store, gint64 event, const struct verdict *verdict, GError **error)
{
    sqlite3_stmt *statement = NULL;
    bool said = is_said(store, event, verdict);

    if (!said && !(statement = store_cached(store, "UPDATE events SET action = ?2, status = ?3, date = ?4, until = ?5, first_day = "
                                                   "?6, last_day = ?7, summary = ?8 WHERE id = ?1")))
        return store_trouble(store, error);
    if (statement) {
        sqlite3_bind_int64(statement, 1, event);
        bind_verdict(statement, verdict);
    }
    return (said || store_done(store, statement, error)) &&
           set_participants(store, event, verdict->sources, verdict->targets, error);
}

bool consensus_move_corrections(struct store *store, const char *old, const char *new, GError **error)
{
    const char *texts[] = { old, new };

    return store_run_texts(store, "UPDATE corrections SET uid = ?2 WHERE uid = ?1 AND field <> 'apart'", 2, texts, error) &&
           store_run_texts(store, "UPDATE corrections SET value = ?2 WHERE value = ?1 AND field = 'same-as'", 2, texts, error) &&
           store_run_texts(store, "DELETE FROM extracted WHERE uid = ?1", 1, texts, error);
}

/* Whoever the first report is gives the event its uid. */
static bool rename_event(struct store *store, gint64 event, const char *new, GError **error)
{
    g_autofree char *old = store_uid(store, event);
    const char *texts[] = { old, new };

    if (!old)
        return store_trouble(store, error);
    return strcmp(old, new) == 0 || ((*old == '-' || version_leave(store, event, error)) &&
                                     store_run_texts(store, "UPDATE events SET uid = ?2 WHERE uid = ?1", 2, texts, error) &&
                                     consensus_move_corrections(store, old, new, error));
}

bool consensus_let_go(struct store *store, gint64 event, GError **error)
{
    static const char *const of_first = "SELECT uid FROM reports WHERE event = ?1 ORDER BY published, uid LIMIT 1";
    g_autofree char *first = store_text(store, of_first, event), *old = store_uid(store, event);
    g_autofree char *none = g_strdup_printf("-%" G_GINT64_FORMAT, event);

    return !first || !old || *old == '-' || strcmp(first, old) == 0 || rename_event(store, event, none, error);
}

static void elect_all(const GArray *opinions, struct verdict *verdict)
{
    const char *elected[FIELDS];
    struct date until = { 0 };

    for (int f = 0; f < FIELDS; f++)
        elected[f] = elect(opinions, (enum field)f);
    *verdict = (struct verdict){ .action = elected[FIELD_ACTION],
                                 .status = elected[FIELD_STATUS],
                                 .sources = elected[FIELD_SOURCES],
                                 .targets = elected[FIELD_TARGETS],
                                 .summary = elect_summary(opinions, elected) };
    date_parse(elected[FIELD_DATE], &verdict->date);
    date_parse(elected[FIELD_UNTIL], &until);
    verdict->until = until_of(until, verdict->date);
}

bool consensus_write(struct store *store, gint64 event, bool *any, GError **error)
{
    struct opinions opinions = { g_array_new(FALSE, FALSE, sizeof(struct opinion)), g_string_chunk_new(1024) };
    struct verdict verdict;
    bool good = read_opinions(store, event, &opinions, error);

    *any = opinions.list->len > 0;
    if (good && *any) {
        elect_all(opinions.list, &verdict);
        good = rename_event(store, event, g_array_index(opinions.list, struct opinion, 0).uid, error) &&
               write_event(store, event, &verdict, error);
    }
    opinions_clear(&opinions);
    return good;
}

/* ---------- an event of one report ---------- */

/* Its first version, unless another event left one under that uid. */
static void bind_version(sqlite3_stmt *statement, const struct verdict *verdict, const struct event *event,
                         const struct article *article, gint64 told)
{
    char date[DATE_TEXT_SIZE], until[DATE_TEXT_SIZE], day[DATE_TEXT_SIZE];
    const struct shown shown = { .action = verdict->action,
                                 .status = verdict->status,
                                 .date = verdict->date.precision ? date_format(verdict->date, date) : NULL,
                                 .until = verdict->until.precision ? date_format(verdict->until, until) : NULL,
                                 .summary = verdict->summary };

    sqlite3_bind_int64(statement, 10, version_fingerprint(&shown, event, article, told));
    sqlite3_bind_text(statement, 11, date_format(article->published, day), -1, SQLITE_TRANSIENT);
}

static bool insert_row(struct store *store, const struct verdict *verdict, const struct report *report, double weight,
                       const struct event *event, const struct article *article, GError **error)
{
    sqlite3_stmt *statement = store_cached(
        store, "INSERT INTO events (uid, action, status, date, until, first_day, last_day, summary, articles, weight, salience, "
               "shown, changed, told) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9, ?9, ?10, coalesce(?11, '1970-01-01') || "
               "'T00:00:00Z', ?12)");
    bool again = version_was(store, report->uid);

    if (!statement)
        return store_trouble(store, error);
    sqlite3_bind_text(statement, 1, report->uid, -1, SQLITE_STATIC);
    bind_verdict(statement, verdict);
    sqlite3_bind_double(statement, 9, weight);
    sqlite3_bind_int64(statement, 12, report->told);
    if (!again)
        bind_version(statement, verdict, event, article, report->told);
    if (!store_done(store, statement, error))
        return false;
    if (again)
        version_touch(store, sqlite3_last_insert_rowid(store->db));
    return true;
}

static void weigh_mentions(const GPtrArray *mentions, struct weighing *weighing)
{
    int first = G_MAXINT;

    for (guint i = 0; i < mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(mentions, i);
        first = MIN(first, mention->sentence_index);
        weighing->day_is_told |= mention->when.start < mention->when.end;
    }
    weighing->mentions = (int)mentions->len;
    weighing->lead = lead_of(first);
}

bool consensus_insert(struct store *store, struct report *report, const struct article *article, const struct event *event,
                      GError **error)
{
    const struct verdict verdict = { .action = report->action,
                                     .status = event_status_name(report->status),
                                     .sources = report->sources,
                                     .targets = report->targets,
                                     .summary = report->summary,
                                     .date = report->date,
                                     .until = until_of(report->until, report->date) };
    struct weighing weighing = { .articles = 1,
                                 .published = (int)report->published,
                                 .last_day = date_last(verdict.until.precision ? verdict.until : verdict.date),
                                 .has_day = verdict.date.precision == DATE_DAY,
                                 .action = action_get(event->action),
                                 .codes = { report->sources, report->targets } };

    weigh_mentions(event->mentions, &weighing);
    if (!insert_row(store, &verdict, report, weight_of(&weighing), event, article, error))
        return false;
    report->event = sqlite3_last_insert_rowid(store->db);
    fulltext_new_event(store, report->event, report->summary, article->text, event->mentions);
    return store_add_participants(store, report->event, "source", event->source, error) &&
           store_add_participants(store, report->event, "target", event->target, error);
}

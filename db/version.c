#include "version.h"

#include "consensus.h"

#include <string.h>

#define MOMENT(time) "(replace(datetime(" time "), ' ', 'T') || 'Z')"
#define DIGIT "[0-9]"
#define IS_MOMENT(column)                                                                                                          \
    column " GLOB '" DIGIT DIGIT DIGIT DIGIT "-" DIGIT DIGIT "-" DIGIT DIGIT "T" DIGIT DIGIT ":" DIGIT DIGIT ":" DIGIT DIGIT "Z'"

bool version_is_moment(const char *text)
{
    static const char form[] = "0000-00-00T00:00:00Z";
    size_t i = 0;

    while (text[i] && form[i] && (form[i] == '0' ? g_ascii_isdigit(text[i]) : text[i] == form[i]))
        i++;
    return !text[i] && !form[i];
}

/* ---------- the fingerprint ---------- */

static void add_words(GChecksum *sum, const char *words, gsize length)
{
    g_checksum_update(sum, (const guchar *)words, (gssize)length);
    g_checksum_update(sum, (const guchar *)"", 1);
}

static void add_text(GChecksum *sum, const char *text)
{
    add_words(sum, text ? text : "", text ? strlen(text) : 0);
}

static void add_texts(GChecksum *sum, size_t n, const char *const *texts)
{
    for (size_t i = 0; i < n; i++)
        add_text(sum, texts[i]);
}

static void add_fields(GChecksum *sum, const struct shown *shown)
{
    const char *texts[] = { shown->action, shown->status, shown->date, shown->until, shown->summary, shown->url, shown->note };

    add_texts(sum, G_N_ELEMENTS(texts), texts);
}

static void add_codes(GChecksum *sum, const char *role, const GPtrArray *codes)
{
    for (guint i = 0; i < codes->len; i++)
        add_texts(sum, 2, (const char *[]){ role, g_ptr_array_index(codes, i) });
}

static void add_number(GChecksum *sum, gint64 number)
{
    number = GINT64_TO_LE(number);
    g_checksum_update(sum, (const guchar *)&number, sizeof number);
}

static gint64 end_of(GChecksum *sum)
{
    guint8 digest[16];
    gsize length = sizeof digest;
    gint64 number;

    g_checksum_get_digest(sum, digest, &length);
    memcpy(&number, digest, sizeof number);
    return GINT64_FROM_LE(number);
}

/* The sentence that is shown: of the mention that stands first in the article. */
static const struct mention *first_mention(const struct event *event)
{
    const struct mention *first = event->mentions->len ? g_ptr_array_index(event->mentions, 0) : NULL;

    for (guint i = 1; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (mention->sentence_index < first->sentence_index)
            first = mention;
    }
    return first;
}

gint64 version_told(const struct article *article)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_MD5);
    char published[DATE_TEXT_SIZE];
    const char *texts[] = { date_format(article->published, published), article->source, article->title, article->url };

    add_texts(sum, G_N_ELEMENTS(texts), texts);
    return end_of(sum);
}

gint64 version_fingerprint(const struct shown *shown, const struct event *event, const struct article *article, gint64 told)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_MD5);
    const struct mention *mention = first_mention(event);

    add_fields(sum, shown);
    add_codes(sum, "source", event->source);
    add_codes(sum, "target", event->target);
    if (article && mention)
        add_words(sum, article->text + mention->sentence.start, mention->sentence.end - mention->sentence.start);
    add_number(sum, told);
    return end_of(sum);
}

/* ---------- of an event in the database ---------- */

/* What an event shows now, and what its articles say of its version. */
struct state {
    char *uid;
    gint64 fingerprint;
    int further; /* articles after the first */
};

/* What it was when it was shown last. */
struct past {
    bool known, left; /* left: under this uid, by an event that went */
    gint64 sequence, fingerprint;
    char *changed;
};

static const char *text_at(sqlite3_stmt *row, int i)
{
    return (const char *)sqlite3_column_text(row, i);
}

static sqlite3_stmt *asked(struct store *store, const char *query, gint64 number)
{
    sqlite3_stmt *row = store_cached(store, query);

    if (row)
        sqlite3_bind_int64(row, 1, number);
    return row;
}

static bool ended(struct store *store, sqlite3_stmt *row, int step, GError **error)
{
    if (row)
        sqlite3_reset(row);
    return step == SQLITE_DONE || store_trouble(store, error);
}

static bool add_participants(struct store *store, gint64 event, GChecksum *sum, GError **error)
{
    sqlite3_stmt *row = asked(store, "SELECT role, actor FROM participants WHERE event = ?1 ORDER BY role, rank", event);
    int step = SQLITE_ERROR;

    while (row && (step = sqlite3_step(row)) == SQLITE_ROW)
        add_texts(sum, 2, (const char *[]){ text_at(row, 0), text_at(row, 1) });
    return ended(store, row, step, error);
}

/* The first sentence of the first report. */
static bool add_quote(struct store *store, gint64 event, GChecksum *sum, GError **error)
{
    static const char
        *const alone = "SELECT m.quote FROM reports r CROSS JOIN mentions m ON m.report = r.id WHERE r.id = (SELECT id "
                       "FROM reports WHERE event = ?1 ORDER BY published, uid LIMIT 1) ORDER BY m.sentence, m.id LIMIT 1",
               *const with_others =
                   "SELECT m.quote FROM reports r CROSS JOIN mentions m ON m.report = r.id WHERE r.id = (SELECT r.id FROM "
                   "(SELECT ?1 AS id UNION ALL SELECT id FROM events WHERE same_as = ?1) e CROSS JOIN reports r ON "
                   "r.event = e.id ORDER BY r.published, r.uid LIMIT 1) ORDER BY m.sentence, m.id LIMIT 1";
    bool keeps = store_number(store, "SELECT 1 FROM events WHERE same_as = ?1 LIMIT 1", event, 0);
    sqlite3_stmt *row = asked(store, keeps ? with_others : alone, event);
    int step = SQLITE_ERROR;

    while (row && (step = sqlite3_step(row)) == SQLITE_ROW)
        add_text(sum, text_at(row, 0));
    return ended(store, row, step, error);
}

/* Reads what the event shows; *found is false if it is gone. The past is what its row says. */
static bool read_state(struct store *store, gint64 event, struct state *state, struct past *past, bool *found, GError **error)
{
    sqlite3_stmt *row =
        asked(store,
              "SELECT action, status, date, until, summary, url, note, uid, shown, sequence, changed, articles, told "
              "FROM events WHERE id = ?1",
              event);
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_MD5);
    int step = row ? sqlite3_step(row) : SQLITE_ERROR;
    bool quoted = false;
    gint64 told = 0;

    *found = step == SQLITE_ROW;
    if (*found) {
        const struct shown shown = { text_at(row, 0), text_at(row, 1), text_at(row, 2), text_at(row, 3),
                                     text_at(row, 4), text_at(row, 5), text_at(row, 6) };
        quoted = !shown.url && !shown.note;
        add_fields(sum, &shown);
        state->uid = store_column(row, 7);
        past->known = sqlite3_column_type(row, 8) != SQLITE_NULL;
        past->fingerprint = sqlite3_column_int64(row, 8);
        past->sequence = sqlite3_column_int64(row, 9);
        past->changed = store_column(row, 10);
        state->further = MAX(sqlite3_column_int(row, 11) - 1, 0);
        told = sqlite3_column_int64(row, 12);
    }
    if (!ended(store, row, *found ? SQLITE_DONE : step, error))
        return false;
    if (*found && !(add_participants(store, event, sum, error) && (!quoted || add_quote(store, event, sum, error))))
        return false;
    add_number(sum, told);
    state->fingerprint = end_of(sum);
    return true;
}

/* What an event of that uid left behind is taken up. */
static bool take_left(struct store *store, const char *uid, struct past *past, GError **error)
{
    sqlite3_stmt *row = store_cached(store, "SELECT sequence, changed, shown FROM versions WHERE uid = ?1");

    if (!row)
        return store_trouble(store, error);
    sqlite3_bind_text(row, 1, uid, -1, SQLITE_TRANSIENT);
    past->known = past->left = sqlite3_step(row) == SQLITE_ROW;
    if (past->left) {
        g_free(past->changed);
        past->sequence = sqlite3_column_int64(row, 0);
        past->changed = store_column(row, 1);
        past->fingerprint = sqlite3_column_int64(row, 2);
    }
    sqlite3_reset(row);
    return !past->left || store_run_texts(store, "DELETE FROM versions WHERE uid = ?1", 1, &uid, error);
}

/* ---------- writing ---------- */

/* The event shows what it showed under this uid before it went. */
static bool write_same(struct store *store, gint64 event, const struct past *past, GError **error)
{
    sqlite3_stmt *statement = asked(store, "UPDATE events SET sequence = ?2, changed = ?3, shown = ?4 WHERE id = ?1", event);

    if (statement) {
        sqlite3_bind_int64(statement, 2, past->sequence);
        sqlite3_bind_text(statement, 3, past->changed, -1, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 4, past->fingerprint);
    }
    return store_done(store, statement, error);
}

/* The last article's day, as a Julian day number. */
#define LAST_DAY                                                                                                                   \
    "(SELECT max(day) + 1721424.5 FROM (SELECT max(published) AS day FROM reports WHERE event = ?1 UNION ALL SELECT "              \
    "max(published) FROM events e CROSS JOIN reports r ON r.event = e.id WHERE e.same_as = ?1))"

/* ?4: further articles, ?5: the moment before, ?6: the uid */
#define CHANGED                                                                                                                    \
    "max(coalesce(" MOMENT(LAST_DAY ", ?4 || ' seconds'") ", ''), coalesce(" MOMENT(                                               \
        "?5, '+1 second'") ", ''), "                                                                                               \
                           "coalesce((SELECT max(" MOMENT(                                                                         \
                               "moment") ") FROM (SELECT at AS moment FROM of_event UNION ALL SELECT undone FROM "                 \
                                         "of_event) WHERE " IS_MOMENT("moment") "), ''))"

static bool write_changed(struct store *store, gint64 event, const struct state *state, const struct past *past, GError **error)
{
    static const char *const query =
        "WITH of_event (at, undone) AS (SELECT at, undone FROM corrections WHERE (uid = ?6 OR (field = 'same-as' AND value = ?6)) "
        "AND field NOT IN ('hidden', 'pinned', 'added')) "
        "UPDATE events SET shown = ?2, sequence = max(sequence, ?3, ?4), changed = " CHANGED " WHERE id = ?1";
    sqlite3_stmt *statement = asked(store, query, event);

    if (statement) {
        sqlite3_bind_int64(statement, 2, state->fingerprint);
        sqlite3_bind_int64(statement, 3, past->known ? past->sequence + 1 : 0);
        sqlite3_bind_int64(statement, 4, state->further);
        if (past->known)
            sqlite3_bind_text(statement, 5, past->changed, -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 6, state->uid, -1, SQLITE_STATIC);
    }
    return store_done(store, statement, error);
}

static bool write_state(struct store *store, gint64 event, const struct state *state, struct past *past, GError **error)
{
    if (!past->known && !take_left(store, state->uid, past, error))
        return false;
    if (!past->known || past->fingerprint != state->fingerprint)
        return write_changed(store, event, state, past, error);
    return !past->left || write_same(store, event, past, error);
}

static bool write_one(struct store *store, gint64 event, GError **error)
{
    struct state state = { 0 };
    struct past past = { 0 };
    bool found, good = read_state(store, event, &state, &past, &found, error);

    good = good && (!found || write_state(store, event, &state, &past, error));
    g_free(state.uid);
    g_free(past.changed);
    return good;
}

static int by_number(gconstpointer a, gconstpointer b)
{
    gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

    return (x > y) - (x < y);
}

bool version_write(struct store *store, GError **error)
{
    GArray *touched = store->touched;
    gint64 before = 0;
    bool good = true;

    g_array_sort(touched, by_number);
    for (guint i = 0; good && i < touched->len; i++) {
        gint64 event = g_array_index(touched, gint64, i);
        good = event == before || write_one(store, event, error);
        before = event;
    }
    version_forget(store);
    return good;
}

void version_touch(struct store *store, gint64 event)
{
    g_array_append_val(store->touched, event);
}

static bool touch_all_of(struct store *store, sqlite3_stmt *statement, guint *n, GError **error)
{
    g_autoptr(GArray) ids = store_ids(store, statement, error);

    if (ids)
        g_array_append_vals(store->touched, ids->data, ids->len);
    *n = ids ? ids->len : 0;
    return ids;
}

bool version_touch_kept(struct store *store, const char *uid, GError **error)
{
    sqlite3_stmt *statement = store_cached(store, "SELECT same_as FROM events WHERE uid = ?1 AND same_as IS NOT NULL");
    guint n;

    if (statement)
        sqlite3_bind_text(statement, 1, uid, -1, SQLITE_TRANSIENT);
    return touch_all_of(store, statement, &n, error);
}

bool version_touch_keepers(struct store *store, GError **error)
{
    guint n;

    return touch_all_of(store, store_cached(store, "SELECT DISTINCT same_as FROM events WHERE same_as IS NOT NULL"), &n, error);
}

void version_forget(struct store *store)
{
    g_array_set_size(store->touched, 0);
}

/* ---------- uids without an event ---------- */

bool version_leave(struct store *store, gint64 event, GError **error)
{
    return store_run_numbers(store,
                             "INSERT OR REPLACE INTO versions (uid, sequence, changed, shown) SELECT uid, sequence, changed, shown "
                             "FROM events WHERE id = ?1 AND shown IS NOT NULL",
                             1, &event, error) &&
           store_run_numbers(store, "UPDATE events SET sequence = 0, shown = NULL WHERE id = ?1", 1, &event, error);
}

bool version_was(struct store *store, const char *uid)
{
    return store_has(store, "SELECT 1 FROM versions WHERE uid = ?1", uid);
}

/* ---------- other hands ---------- */

bool version_corrected(struct store *store, GError **error)
{
    guint n;

    return touch_all_of(store, store_cached(store, "SELECT id FROM events WHERE by_hand > 0"), &n, error) &&
           (n == 0 || store_script(store, "UPDATE events SET by_hand = 0 WHERE by_hand > 0", error));
}

/* Takes what the event shows as it is, with the corrections that were counted meanwhile. */
static bool settle(struct store *store, gint64 event, GError **error)
{
    static const char *const query = "UPDATE events SET shown = ?2, sequence = sequence + by_hand, changed = "
                                     "coalesce(" MOMENT("changed, by_hand || ' seconds'") ", changed), by_hand = 0 "
                                                                                          "WHERE id = ?1";
    struct state state = { 0 };
    struct past past = { 0 };
    bool found, good = consensus_tell(store, event, error) && read_state(store, event, &state, &past, &found, error);

    g_free(state.uid);
    g_free(past.changed);
    return good && (!found || store_run_numbers(store, query, 2, (const gint64[]){ event, state.fingerprint }, error));
}

static bool settle_all_of(struct store *store, const char *query, GError **error)
{
    g_autoptr(GArray) ids = store_ids(store, store_cached(store, query), error);
    bool good = ids;

    for (guint i = 0; good && i < ids->len; i++)
        good = settle(store, g_array_index(ids, gint64, i), error);
    return good;
}

bool version_begin(struct store *store, GError **error)
{
    return settle_all_of(store, "SELECT id FROM events WHERE by_hand > 0", error);
}

static bool tell_article(struct store *store, gint64 id, GError **error)
{
    OWNED(article) *article = store_article(store, id, error);

    return article && store_run_numbers(store, "UPDATE reports SET told = ?2 WHERE article = ?1", 2,
                                        (const gint64[]){ id, version_told(article) }, error);
}

bool version_fill(struct store *store, GError **error)
{
    g_autoptr(GArray) ids = store_articles(store, error);
    bool good = ids;

    for (guint i = 0; good && i < ids->len; i++)
        good = tell_article(store, g_array_index(ids, gint64, i), error);
    return good && settle_all_of(store, "SELECT id FROM events WHERE shown IS NULL", error);
}

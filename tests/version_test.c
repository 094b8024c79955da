/* Whatever happens to a database, what a calendar shows under a uid changes only with a higher SEQUENCE and a later LAST-MODIFIED. */
#include "../db/store.h"

#include "../db/action.h"
#include "../db/check.h"
#include "../db/correction.h"
#include "../db/error.h"
#include "../render/ical.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

enum { RUNS = 6, STEPS = 100, ARTICLES = 24 };

static char *folder;

/* ---------- articles ---------- */

static const char *const wordings[] = {
    "Moscow expelled 60 American diplomats over the poisoned spy",
    "Some 60 American envoys of Washington must leave Moscow",
    "The consulate in Petersburg loses 12 of its officers",
    "Twelve officers of the consulate in Petersburg are sent home",
};

static void add_code(GPtrArray *codes, const char *code)
{
    g_ptr_array_add(codes, (gpointer)(gsize)g_intern_string(code));
}

/* Record i in its version: other words, another day, as articles of a wire are corrected. */
static struct article *article_at(int i, int version)
{
    struct article *article = article_new("test.txt");

    article->id = g_strdup_printf("urn:%d", i);
    article->version = version;
    article->text = g_strdup_printf("%s%s (%c)", wordings[(i + version) % 4], version % 2 ? "." : ", officials say.", 'a' + i);
    article->title = i % 3 ? g_strdup_printf("Title %d", i) : NULL;
    article->source = g_strdup(i % 2 ? "Wire" : "Paper");
    article->published = date_of_day(date_first((struct date){ 2018, 3, 20, DATE_DAY }) + i * 7 % 6);
    return article;
}

static struct event *event_at(const struct article *article, int i, int version)
{
    struct event *event = event_new(action_find(i % 7 ? "expel" : "recall"), i % 5 ? EVENT_OCCURRED : EVENT_PLANNED);
    struct mention *mention = mention_new();

    add_code(event->source, "RUS");
    add_code(event->target, i % 4 ? "USA" : "GBR");
    event->date = i % 3 ? date_of_day(date_first(article->published) - 1) : article->published;
    event->summary = g_strdup_printf("Expulsion, as %d has it%s", i % 5, version % 3 ? "" : " now");
    mention->sentence = (struct span){ 0, (guint32)strlen(article->text) };
    mention->trigger = (struct span){ 7, 15 };
    g_ptr_array_add(event->mentions, mention);
    return event;
}

static void free_event(gpointer event)
{
    event_free(event);
}

static GPtrArray *events_at(const struct article *article, int i, int version)
{
    GPtrArray *events = g_ptr_array_new_with_free_func(free_event);

    g_ptr_array_add(events, event_at(article, i, version));
    return events;
}

/* ---------- what is done to it ---------- */

struct world {
    struct store *store;
    char *path;
    GRand *rand;
    int versions[ARTICLES]; /* of each record that is there, 0 if none */
    int told; /* the last correction made */
    char at[32]; /* the moment now */
};

static int below(struct world *world, int n)
{
    return g_rand_int_range(world->rand, 0, n);
}

static void ingest(struct world *world)
{
    int i = below(world, ARTICLES), version = ++world->versions[i];
    OWNED(article) *article = article_at(i, version);
    g_autoptr(GPtrArray) events = events_at(article, i, version);
    g_autoptr(GError) error = NULL;
    struct store_added added;

    g_assert_true(store_add(world->store, article, events, &added, &error));
}

static void withdraw(struct world *world)
{
    OWNED(article) *word = article_new("word.txt");
    g_autoptr(GError) error = NULL;
    struct store_added added;
    int i = below(world, ARTICLES);

    word->id = g_strdup_printf("urn:%d", i);
    word->version = world->versions[i];
    word->withdrawn = true;
    word->text = g_strdup("");
    if (world->versions[i])
        g_assert_true(store_add(world->store, word, NULL, &added, &error));
}

static GPtrArray *all(struct store *store)
{
    const struct filter_words words = { .status = (char *)(gsize) "occurred,planned,proposed,denied" };
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = filter_new(&words, &error);
    GPtrArray *events = store_select(store, filter, &error);

    g_assert_no_error(error);
    return events;
}

static gint64 any_event(struct world *world)
{
    g_autoptr(GPtrArray) events = all(world->store);
    const struct event *event = events->len ? g_ptr_array_index(events, below(world, (int)events->len)) : NULL;

    return event ? event->id : 0;
}

static void correct(struct world *world, const char *field, const char *value)
{
    g_autoptr(GError) error = NULL;
    gint64 event = any_event(world);

    if (!event)
        return;
    g_assert_true(store_begin(world->store, &error));
    g_assert_true(store_correct(world->store, event, field, value, "", world->at, &error));
    g_assert_true(store_end(world->store, true, &error));
}

static void edit(struct world *world)
{
    static const char *const edits[][2] = { { "summary", "Words of mine" },
                                            { "summary", "Other words" },
                                            { "date", "2018-03-01" },
                                            { "status", "denied" },
                                            { "source", "RUS,BLR" },
                                            { "target", "" },
                                            { "summary", "Words of mine" },
                                            { "hidden", "1" },
                                            { "hidden", "0" },
                                            { "pinned", "1" } };
    const char *const *one = edits[below(world, G_N_ELEMENTS(edits))];

    correct(world, one[0], one[1]);
}

static void merge(struct world *world)
{
    gint64 a = any_event(world), b = any_event(world);
    g_autoptr(GError) error = NULL;

    if (a == b)
        return;
    g_assert_true(store_begin(world->store, &error));
    g_assert_true(store_merge(world->store, a, b, "", world->at, &error));
    g_assert_true(store_end(world->store, true, &error));
}

/* There may be nothing to take apart. */
static void split(struct world *world)
{
    gint64 event = any_event(world);

    if (event && store_begin(world->store, NULL))
        store_end(world->store, store_split(world->store, event, "", world->at, NULL), NULL);
}

static void undo(struct world *world)
{
    g_autoptr(GPtrArray) log = store_log(world->store, NULL);
    const struct correction *one = log->len ? g_ptr_array_index(log, below(world, (int)log->len)) : NULL;

    if (one && !one->undone && store_begin(world->store, NULL))
        store_end(world->store, store_undo(world->store, one->id, world->at, NULL), NULL);
}

/* As a newer program might, which words some events otherwise. */
static void reextract(struct world *world)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) ids = store_articles(world->store, &error);
    int newer = below(world, 2) * 3;

    g_assert_true(store_renew_begin(world->store, &error));
    for (guint i = 0; i < ids->len; i++) {
        OWNED(article) *article = store_article(world->store, g_array_index(ids, gint64, i), &error);
        int number = (int)g_ascii_strtoll(article->id + 4, NULL, 10);
        g_autoptr(GPtrArray) events = events_at(article, number, (int)article->version + (number % 4 ? 0 : newer));
        g_assert_true(store_renew(world->store, g_array_index(ids, gint64, i), article, events, &error));
    }
    g_assert_true(store_renew_end(world->store, &error));
}

static void reopen(struct world *world)
{
    g_autoptr(GError) error = NULL;

    store_close(world->store);
    world->store = store_open(world->path, STORE_WRITE, &error);
    g_assert_no_error(error);
}

/* Somebody with sqlite3. */
static void by_hand(struct world *world)
{
    gint64 event = any_event(world);
    sqlite3 *db;
    g_autofree char *query =
        below(world, 3) == 0
            ? g_strdup("UPDATE corrections SET undone = '2018-05-05T00:00:00Z' WHERE undone IS NULL AND id = (SELECT max(id) "
                       "FROM corrections)")
            : g_strdup_printf("INSERT INTO corrections (uid, field, value) SELECT uid, 'summary', 'Hand %d' FROM events "
                              "WHERE id = %" G_GINT64_FORMAT,
                              below(world, 3), event);

    g_assert_cmpint(sqlite3_open(world->path, &db), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_exec(db, query, NULL, NULL, NULL), ==, SQLITE_OK);
    sqlite3_close(db);
}

/* ---------- what a subscriber sees ---------- */

struct seen {
    char *content, *moment;
    long sequence;
    bool loose; /* other hands were there, or it was not shown, so that there may be versions that nobody saw */
};

static void free_seen(gpointer data)
{
    struct seen *seen = data;

    g_free(seen->content);
    g_free(seen->moment);
    g_free(seen);
}

static bool is_version_line(const char *line)
{
    return g_str_has_prefix(line, "DTSTAMP:") || g_str_has_prefix(line, "LAST-MODIFIED:") || g_str_has_prefix(line, "SEQUENCE:");
}

/* One VEVENT; its uid is the caller's. */
static struct seen *read_seen(const char *text, char **uid)
{
    struct seen *seen = g_new0(struct seen, 1);
    g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
    GString *content = g_string_new(NULL);

    for (char **line = lines; *line; line++) {
        if (g_str_has_prefix(*line, "UID:"))
            *uid = g_strdup(*line + 4);
        else if (g_str_has_prefix(*line, "LAST-MODIFIED:"))
            seen->moment = g_strdup(*line + 14);
        else if (g_str_has_prefix(*line, "SEQUENCE:"))
            seen->sequence = strtol(*line + 9, NULL, 10);
        if (strcmp(*line, "END:VCALENDAR") != 0 && !is_version_line(*line))
            g_string_append_printf(content, "%s\n", *line);
    }
    seen->content = g_string_free(content, FALSE);
    return seen;
}

static void loosen(gpointer uid, gpointer seen, gpointer shown)
{
    ((struct seen *)seen)->loose |= !shown || !g_hash_table_contains(shown, uid);
}

/* What shows the same has the same version; after others that nobody saw it may have a higher one. */
static void compare(GHashTable *before, char *uid, struct seen *now, const char *what)
{
    const struct seen *was = g_hash_table_lookup(before, uid);

    if (was) {
        bool same = strcmp(was->content, now->content) == 0;
        if (now->sequence < was->sequence || strcmp(now->moment, was->moment) < 0 ||
            (!same && (now->sequence == was->sequence || strcmp(now->moment, was->moment) == 0)) ||
            (!was->loose && same && (now->sequence != was->sequence || strcmp(now->moment, was->moment) != 0)))
            g_error("%s: %s: SEQUENCE %ld after %ld, LAST-MODIFIED %s after %s, of\n%s\nafter\n%s", what, uid, now->sequence,
                    was->sequence, now->moment, was->moment, now->content, was->content);
    }
    g_hash_table_replace(before, uid, now); /* which keeps this uid */
}

static void look(struct world *world, GHashTable *before, const char *what)
{
    g_autoptr(GPtrArray) events = all(world->store);
    const struct ical_calendar calendar = { .uuid = store_uuid(world->store), .name = "Test" };
    GString *file = ical_make(events, &calendar);
    g_auto(GStrv) parts = g_strsplit(file->str, "BEGIN:VEVENT\r\n", -1);

    g_string_free(file, TRUE);
    g_autoptr(GHashTable) shown = g_hash_table_new(g_str_hash, g_str_equal);
    for (char **part = parts + 1; *part; part++) {
        char *uid = NULL;
        struct seen *seen = read_seen(*part, &uid);
        compare(before, uid, seen, what);
        g_hash_table_add(shown, uid);
    }
    g_hash_table_foreach(before, loosen, shown);
}

static const struct {
    const char *name;
    void (*run)(struct world *world);
    int often;
} steps[] = {
    { "ingest", ingest, 10 }, { "withdraw", withdraw, 4 },   { "edit", edit, 5 },
    { "merge", merge, 3 },    { "split", split, 2 },         { "undo", undo, 3 },
    { "reopen", reopen, 1 },  { "reextract", reextract, 1 }, { "by hand", by_hand, 1 },
};

static size_t any_step(struct world *world)
{
    int all_of = 0;
    size_t i = 0;

    for (size_t k = 0; k < G_N_ELEMENTS(steps); k++)
        all_of += steps[k].often;
    for (int n = below(world, all_of); n >= steps[i].often; i++)
        n -= steps[i].often;
    return i;
}

static void assert_versions(struct store *store)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) findings = store_check(store, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < findings->len; i++)
        g_assert_null(strstr(g_ptr_array_index(findings, i), "version"));
}

static void test_random(void)
{
    int highest = 0;

    for (int run = 0; run < RUNS; run++) {
        g_autofree char *name = g_strdup_printf("%d.db", run), *path = g_build_filename(folder, name, NULL);
        g_autoptr(GHashTable) before = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_seen);
        g_autoptr(GRand) rand = g_rand_new_with_seed((guint32)run);
        g_autoptr(GError) error = NULL;
        struct world world = { .store = store_open(path, STORE_WRITE, &error), .path = path, .rand = rand };
        g_assert_no_error(error);
        for (int step = 0; step < STEPS; step++) {
            size_t one = any_step(&world);
            g_snprintf(world.at, sizeof world.at, "2018-04-01T00:%02d:%02dZ", step / 60, step % 60);
            steps[one].run(&world);
            g_autofree char *what = g_strdup_printf("run %d, step %d, %s", run, step, steps[one].name);
            if (steps[one].run == by_hand)
                g_hash_table_foreach(before, loosen, NULL);
            look(&world, before, what);
        }
        assert_versions(world.store);
        store_close(world.store);
        GHashTableIter iter;
        gpointer seen;
        g_hash_table_iter_init(&iter, before);
        while (g_hash_table_iter_next(&iter, NULL, &seen))
            highest = MAX(highest, (int)((struct seen *)seen)->sequence);
    }
    g_assert_cmpint(highest, >, 10); /* there was something to count */
}

/* Articles that only come make the same versions in any order. */
static void test_order(void)
{
    g_autofree char *first = NULL;

    for (int way = 0; way < 6; way++) {
        g_autofree char *name = g_strdup_printf("order-%d.db", way), *path = g_build_filename(folder, name, NULL);
        g_autoptr(GError) error = NULL;
        g_autoptr(GString) lines = g_string_new(NULL);
        OWNED(store) *store = store_open(path, STORE_WRITE, &error);
        for (int k = 0; k < 3; k++) {
            int i = 1 + (way / 2 + (way % 2 ? 2 - k : k)) % 3;
            OWNED(article) *article = article_new("test.txt");
            article->text = g_strdup_printf("Moscow expelled 60 American diplomats over the poisoned spy. (%d)", i);
            article->published = date_of_day(date_first((struct date){ 2018, 3, 20, DATE_DAY }) + i);
            g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
            struct event *event = event_at(article, 1, 1);
            date_parse("2018-03-20", &event->date);
            g_ptr_array_add(events, event);
            struct store_added added;
            g_assert_true(store_add(store, article, events, &added, &error));
        }
        g_autoptr(GPtrArray) events = all(store);
        for (guint i = 0; i < events->len; i++) {
            const struct event *event = g_ptr_array_index(events, i);
            g_string_append_printf(lines, "%s %d %d %s\n", event->uid, event->articles, event->sequence, event->changed);
        }
        if (!first)
            first = g_strdup(lines->str);
        g_assert_cmpstr(lines->str, ==, first);
    }
    g_assert_nonnull(strstr(first, " 3 2 2018-03-23T00:00:02Z"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    folder = g_dir_make_tmp("demarche-XXXXXX", NULL);
    g_test_add_func("/version/random", test_random);
    g_test_add_func("/version/order", test_order);
    int status = g_test_run();
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    for (const char *name; (name = g_dir_read_name(files));) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_remove(path);
    }
    g_rmdir(folder);
    g_free(folder);
    return status;
}

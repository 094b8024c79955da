/*
 * db_bench.c - how fast the event database is: storing beside a plain prepared-insert loop of the same rows, the cost of an
 * article in any order of time, listing a large database with each filter, opening it, and the cost of an article as it grows.
 * Prints name, tab, number.
 *
 *   db_bench [EVENTS [ARTICLES]]     defaults 1000000 and 100000
 *
 * Units   Time is the processor's, for the machine may have other work: of this process, with what the system does for it.
 */
#include "../db/action.h"
#include "../db/store_inside.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS_OF_ARTICLE = 8, ARTICLES_OF_DAY = 30, STORED = 2000 };

static const char *const codes[] = { "RUS", "USA", "GBR", "FRA", "DEU", "CHN", "IRN", "ISR", "IND", "PAK", "EGY", "TUR",
                                     "BRA", "ZAF", "JPN", "KOR", "PRK", "SYR", "IRQ", "UKR", "POL", "EU",  "UN",  "NATO" };
static const char *const nouns[] = { "envoy",  "treaty", "harbour", "convoy",   "grain",  "border", "school", "dam",
                                     "vessel", "tariff", "visa",    "pipeline", "census", "bridge", "quota",  "airport" };

/* Microseconds. */
static gint64 now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (gint64)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static char *path_of(const char *name)
{
    return g_strdup_printf("%s/demarche-bench-%d-%s.db", g_get_tmp_dir(), (int)getpid(), name);
}

static void remove_database(const char *path)
{
    static const char *const endings[] = { "", "-wal", "-shm" };

    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        g_autofree char *name = g_strconcat(path, endings[i], NULL);
        g_unlink(name);
    }
}

static void fatal(const GError *error)
{
    fprintf(stderr, "db_bench: %s\n", error ? error->message : "failed");
    exit(1);
}

/* ---------- storing ---------- */

static const char *any(GRand *rand, const char *const *words, gint n)
{
    return words[g_rand_int_range(rand, 0, n)];
}

static struct event *make_event(GRand *rand, struct article *article, GString *text, int index)
{
    struct event *event = event_new(g_rand_int_range(rand, 0, action_count()), EVENT_OCCURRED);
    struct mention *mention = mention_new();
    const char *source = any(rand, codes, G_N_ELEMENTS(codes)), *target = any(rand, codes, G_N_ELEMENTS(codes));

    g_ptr_array_add(event->source, (gpointer)(gsize)g_intern_string(source));
    g_ptr_array_add(event->target, (gpointer)(gsize)g_intern_string(target));
    event->date = date_of_day(date_first(article->published) - g_rand_int_range(rand, 0, 3));
    mention->sentence.start = mention->trigger.start = (guint32)text->len;
    g_string_append(text, action_get(event->action)->slug);
    mention->trigger.end = (guint32)text->len;
    g_string_append_printf(text, " by %s of the %s %s and the %s %s to %s over %d lots of %s.", source,
                           any(rand, nouns, G_N_ELEMENTS(nouns)), any(rand, nouns, G_N_ELEMENTS(nouns)),
                           any(rand, nouns, G_N_ELEMENTS(nouns)), any(rand, nouns, G_N_ELEMENTS(nouns)), target,
                           g_rand_int_range(rand, 2, 900), any(rand, nouns, G_N_ELEMENTS(nouns)));
    mention->sentence.end = (guint32)text->len;
    mention->sentence_index = index;
    mention->when = (struct span){ mention->sentence.start, mention->trigger.end };
    mention->rule = g_strdup("weekday, from article date");
    event->summary = g_strndup(text->str + mention->sentence.start, 80);
    g_ptr_array_add(event->mentions, mention);
    g_string_append_c(text, ' ');
    return event;
}

static void free_event(gpointer event)
{
    event_free(event);
}

static GPtrArray *make_article(GRand *rand, int number, struct article **article)
{
    GPtrArray *events = g_ptr_array_new_with_free_func(free_event);
    GString *text = g_string_new(NULL);

    *article = article_new("bench.jsonl");
    (*article)->title = g_strdup("A title of common length for an article");
    (*article)->url = g_strdup_printf("https://example.org/%d", number);
    (*article)->published = date_of_day(730000 + number / ARTICLES_OF_DAY);
    for (int i = 0; i < EVENTS_OF_ARTICLE; i++)
        g_ptr_array_add(events, make_event(rand, *article, text, i));
    g_string_append_printf(text, "Number %d.", number);
    (*article)->text = g_string_free(text, FALSE);
    return events;
}

/* Seconds for articles from..to, without making them. */
static double store_articles_timed(struct store *store, GRand *rand, int from, int to)
{
    gint64 spent = 0;

    for (int i = from; i < to; i++) {
        struct article *article;
        struct store_added added;
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) events = make_article(rand, i, &article);
        gint64 start = now();
        if (!store_add(store, article, events, &added, &error))
            fatal(error);
        spent += now() - start;
        article_free(article);
    }
    return (double)spent / 1e6;
}

/* One table's rows of one article, from a database to the plain loop's. */
struct copy {
    const char *read, *write; /* ?1 the article, ?2 the last event of those before it */
    sqlite3_stmt *from, *to;
};

#define NEW_EVENTS "(SELECT event FROM reports WHERE article = ?1 AND event > ?2)"

static void prepare(struct copy *copies, size_t n, sqlite3 *from, sqlite3 *to)
{
    for (size_t i = 0; i < n; i++) {
        sqlite3_prepare_v2(from, copies[i].read, -1, &copies[i].from, NULL);
        g_autoptr(GString) insert = g_string_new("INSERT INTO ");
        g_string_append_printf(insert, "%s VALUES (?", copies[i].write);
        for (int k = 1; k < sqlite3_column_count(copies[i].from); k++)
            g_string_append(insert, ", ?");
        g_string_append_c(insert, ')');
        sqlite3_prepare_v2(to, insert->str, -1, &copies[i].to, NULL);
    }
}

/* Microseconds of the INSERTs. */
static gint64 copy_rows(const struct copy *copy, gint64 article, gint64 last)
{
    gint64 spent = 0;

    sqlite3_bind_int64(copy->from, 1, article);
    sqlite3_bind_int64(copy->from, 2, last);
    while (sqlite3_step(copy->from) == SQLITE_ROW) {
        gint64 start = now();
        for (int i = 0; i < sqlite3_column_count(copy->from); i++)
            sqlite3_bind_value(copy->to, i + 1, sqlite3_column_value(copy->from, i));
        if (sqlite3_step(copy->to) != SQLITE_DONE)
            fprintf(stderr, "db_bench: %s: %s\n", copy->write, sqlite3_errmsg(sqlite3_db_handle(copy->to)));
        sqlite3_reset(copy->to);
        spent += now() - start;
    }
    sqlite3_reset(copy->from);
    return spent;
}

static gint64 exec_timed(sqlite3 *db, const char *script)
{
    gint64 start = now();

    sqlite3_exec(db, script, NULL, NULL, NULL);
    return now() - start;
}

/* Seconds for the rows of all articles, one prepared INSERT a row, one transaction an article. */
static double copy_all(struct store *from, sqlite3 *to)
{
    struct copy copies[] = {
        { "SELECT * FROM articles WHERE id = ?1", "articles" },
        { "SELECT * FROM events WHERE id IN " NEW_EVENTS, "events" },
        { "SELECT * FROM participants WHERE event IN " NEW_EVENTS, "participants" },
        { "SELECT * FROM reports WHERE article = ?1", "reports" },
        { "SELECT * FROM mentions WHERE report IN (SELECT id FROM reports WHERE article = ?1)", "mentions" },
        { "SELECT rowid, summary, quotes FROM words WHERE rowid IN " NEW_EVENTS, "words (rowid, summary, quotes)" },
    };
    gint64 spent = 0, last = 0;

    prepare(copies, G_N_ELEMENTS(copies), from->db, to);
    for (gint64 article = 1; article <= STORED; article++) {
        spent += exec_timed(to, "BEGIN IMMEDIATE");
        for (size_t i = 0; i < G_N_ELEMENTS(copies); i++)
            spent += copy_rows(&copies[i], article, last);
        spent += exec_timed(to, "COMMIT");
        last = MAX(last, store_number(from, "SELECT max(event) FROM reports WHERE article = ?1", article, 0));
    }
    for (size_t i = 0; i < G_N_ELEMENTS(copies); i++) {
        sqlite3_finalize(copies[i].from);
        sqlite3_finalize(copies[i].to);
    }
    return (double)spent / 1e6;
}

static void bench_store(void)
{
    g_autofree char *path = path_of("store"), *plain = path_of("plain");
    g_autoptr(GRand) rand = g_rand_new_with_seed(6);
    struct store *store = store_open(path, STORE_WRITE, NULL), *other = store_open(plain, STORE_WRITE, NULL);
    double stored = store_articles_timed(store, rand, 0, STORED), copied;

    sqlite3_exec(other->db, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
    copied = copy_all(store, other->db);
    printf("events stored per second\t%.0f\n", STORED * EVENTS_OF_ARTICLE / stored);
    printf("events of a plain loop of the same rows per second\t%.0f\n", STORED * EVENTS_OF_ARTICLE / copied);
    printf("storing as part of the plain loop's speed\t%.2f\n", copied / stored);
    store_close(store);
    store_close(other);
    remove_database(path);
    remove_database(plain);
}

/* ---------- growing ---------- */

/* At 1, 2, 5, 10, 20 ... thousand articles: what the last twentieth of them cost each. */
static void bench_growth(int articles)
{
    static const int steps[] = { 1, 2, 5 };
    g_autofree char *path = path_of("growth");
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    struct store *store = store_open(path, STORE_WRITE, NULL);
    int have = 0;

    for (int power = 1000, i = 0; power * steps[i] <= articles; i = (i + 1) % 3, power *= i ? 1 : 10) {
        int size = power * steps[i], last = size / 20;
        store_articles_timed(store, rand, have, size - last);
        double seconds = store_articles_timed(store, rand, size - last, size);
        printf("milliseconds an article at %d articles\t%.2f\n", size, 1e3 * seconds / last);
        fflush(stdout);
        have = size;
    }
    store_close(store);
    remove_database(path);
}

/* ---------- orders ---------- */

static double order_timed(const int *numbers)
{
    g_autofree char *path = path_of("order");
    struct store *store = store_open(path, STORE_WRITE, NULL);
    double seconds = 0;

    for (int i = 0; i < STORED; i++) {
        g_autoptr(GRand) rand = g_rand_new_with_seed((guint32)numbers[i]);
        seconds += store_articles_timed(store, rand, numbers[i], numbers[i] + 1);
    }
    store_close(store);
    remove_database(path);
    return 1e3 * seconds / STORED;
}

/* The same articles as they appeared, backwards and in any order: what is older than what is stored costs not much more. */
static void bench_orders(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(8);
    int numbers[STORED];

    for (int i = 0; i < STORED; i++)
        numbers[i] = i;
    printf("milliseconds an article in order of time\t%.2f\n", order_timed(numbers));
    for (int i = 0; i < STORED; i++)
        numbers[i] = STORED - 1 - i;
    printf("milliseconds an article backwards\t%.2f\n", order_timed(numbers));
    for (int i = STORED - 1; i > 0; i--) {
        int k = g_rand_int_range(rand, 0, i + 1), kept = numbers[i];
        numbers[i] = numbers[k];
        numbers[k] = kept;
    }
    printf("milliseconds an article in random order\t%.2f\n", order_timed(numbers));
}

/* ---------- reading ---------- */

/* Events of imported kind, by SQL: what is read is the same. */
static void fill(const char *path, int events)
{
    g_autoptr(GError) error = NULL;
    struct store *store = store_open(path, STORE_WRITE, &error);
    g_autofree char *rows = g_strdup_printf(
        "CREATE TEMP TABLE slugs AS SELECT slug FROM actions ORDER BY slug;"
        "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 299) "
        "INSERT OR IGNORE INTO actors (code, name, kind) SELECT 'actor-' || i, 'Actor ' || i, 'group' FROM n;"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
        "INSERT INTO events (uid, action, status, date, first_day, last_day, summary, salience, weight, origin) "
        "SELECT 'bench' || i, (SELECT slug FROM temp.slugs WHERE rowid = 1 + i * 7 %% %d), iif(i %% 10 = 0, 'planned', "
        "'occurred'), date(2440000.5 + i * 40503 %% 20000), CAST(2440000.5 + i * 40503 %% 20000 - 1721424.5 AS INTEGER), "
        "CAST(2440000.5 + i * 40503 %% 20000 - 1721424.5 AS INTEGER), 'Event number ' || i || ' of word' || (i * 31 %% 50000), "
        "(i * 7919 %% 10007) / 100.0, 0, 'import' FROM n;"
        "INSERT INTO participants (event, role, rank, actor) SELECT id, 'source', 0, 'actor-' || (id * 13 %% 300) FROM events;"
        "INSERT INTO participants (event, role, rank, actor) SELECT id, 'target', 0, 'actor-' || (id * 17 %% 300) FROM events;"
        "INSERT INTO words (rowid, summary, quotes) SELECT id, summary, NULL FROM events; ANALYZE;",
        events, action_count());

    if (!store || !store_begin(store, &error) || !store_script(store, rows, &error) || !store_end(store, true, &error))
        fatal(error);
    store_close(store);
}

static double open_timed(const char *path)
{
    double best = 1e9;

    for (int i = 0; i < 20; i++) {
        gint64 start = now();
        struct store *store = store_open(path, STORE_READ, NULL);
        best = MIN(best, (double)(now() - start) / 1e3);
        store_close(store);
    }
    return best;
}

/* The median of five, and how many events it gives. */
static void list_timed(struct store *store, const char *name, const struct filter_words *words)
{
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = filter_new(words, &error);
    double times[5];
    guint n = 0;

    if (!filter)
        fatal(error);
    for (int i = 0; i < 5; i++) {
        gint64 start = now();
        g_autoptr(GPtrArray) events = store_select(store, filter, &error);
        if (!events)
            fatal(error);
        times[i] = (double)(now() - start) / 1e3;
        n = events->len;
        for (int k = i; k > 0 && times[k] < times[k - 1]; k--) {
            double kept = times[k];
            times[k] = times[k - 1];
            times[k - 1] = kept;
        }
    }
    printf("milliseconds to list by %s (%u events)\t%.1f\n", name, n, times[2]);
}

static void bench_list(int events)
{
    char *actor[] = { "actor-7", NULL }, *action[] = { "expel", NULL };
    const struct {
        const char *name;
        struct filter_words words;
    } lists[] = {
        { "one day", { .from = "1990-05-05", .to = "1990-05-05" } },
        { "one month", { .from = "1990-05", .to = "1990-05" } },
        { "actor and year", { .actor = actor, .from = "1990", .to = "1990" } },
        { "source and year", { .source = actor, .from = "1990", .to = "1990" } },
        { "target and year", { .target = actor, .from = "1990", .to = "1990" } },
        { "action and month", { .action = action, .from = "1990-05", .to = "1990-05" } },
        { "words", { .match = "word777" } },
        { "top 20", { .top = 20 } },
        { "actor, top 20", { .actor = actor, .top = 20 } },
        { "month, top 20", { .from = "1990-05", .to = "1990-05", .top = 20 } },
    };
    g_autofree char *path = path_of("list");

    fill(path, events);
    printf("milliseconds to open %d events\t%.2f\n", events, open_timed(path));
    struct store *store = store_open(path, STORE_READ, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
        list_timed(store, lists[i].name, &lists[i].words);
    store_close(store);
    remove_database(path);
}

int main(int argc, char **argv)
{
    bench_store();
    bench_orders();
    bench_list(argc > 1 ? (int)g_ascii_strtoll(argv[1], NULL, 10) : 1000000);
    bench_growth(argc > 2 ? (int)g_ascii_strtoll(argv[2], NULL, 10) : 100000);
    return 0;
}

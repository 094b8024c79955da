/*
 * store_fuzz.c - a database as anybody may have left it: refused with a sentence or read, never a crash.
 *
 * Input that begins with "SQL" is run on a copy of a good database with everything allowed (triggers, views, absurd values, a
 * writable schema); of other input each five bytes are an offset into the file and the byte that is put there.
 */
#include "../../db/action.h"
#include "../../db/check.h"
#include "../../db/correction.h"
#include "../../db/store.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static char *path;

static void remove_all(void)
{
    static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        g_autofree char *name = g_strconcat(path, endings[i], NULL);
        g_unlink(name);
    }
}

static struct event *expulsion(void)
{
    struct event *event = event_new(action_find("expel"), EVENT_OCCURRED);
    struct mention *mention = mention_new();

    g_ptr_array_add(event->source, (gpointer)(gsize)g_intern_string("RUS"));
    g_ptr_array_add(event->target, (gpointer)(gsize)g_intern_string("USA"));
    date_parse("2018-03-26", &event->date);
    mention->sentence = (struct span){ 0, 20 };
    mention->trigger = (struct span){ 7, 15 };
    g_ptr_array_add(event->mentions, mention);
    return event;
}

static void add(struct store *store, const char *text)
{
    OWNED(article) *article = article_new("fuzz.txt");
    OWNED(event) *event = expulsion();
    g_autoptr(GPtrArray) events = g_ptr_array_new();
    struct store_added added;

    article->text = g_strdup(text);
    date_parse("2018-03-27", &article->published);
    g_ptr_array_add(events, event);
    g_assert_true(store_add(store, article, events, &added, NULL));
}

/* The bytes of a database with two articles, one event and a correction. */
static GBytes *good_database(void)
{
    g_autofree char *name = g_strdup_printf("%s/demarche-fuzz-%d.db", g_get_tmp_dir(), (int)getpid()), *bytes = NULL;
    gsize size;

    path = g_strdup(name);
    remove_all();
    struct store *store = store_open(path, STORE_WRITE, NULL);
    g_assert_nonnull(store);
    add(store, "Russia expelled two.");
    add(store, "Moscow expelled two of them.");
    g_assert_true(store_begin(store, NULL) && store_correct(store, 1, "summary", "Two", "me", "2018-03-28", NULL) &&
                  store_end(store, true, NULL));
    store_close(store);
    g_assert_true(g_file_get_contents(path, &bytes, &size, NULL));
    return g_bytes_new_take(g_steal_pointer(&bytes), size);
}

static void patch(char *bytes, size_t length, const guint8 *data, size_t size)
{
    for (; size >= 5; data += 5, size -= 5) {
        size_t at = (size_t)data[0] << 24 | (size_t)data[1] << 16 | (size_t)data[2] << 8 | data[3];
        bytes[at % length] = (char)data[4];
    }
}

/* What stops a statement that would never end. */
static int too_long(void *steps)
{
    return ++*(int *)steps > 100;
}

static void spoil(const char *sql)
{
    sqlite3 *db;
    int steps = 0;

    g_assert_true(sqlite3_open(path, &db) == SQLITE_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, NULL);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1000000);
    sqlite3_progress_handler(db, 10000, too_long, &steps);
    sqlite3_exec(db, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    sqlite3_close(db);
}

static void read_all(struct store *store)
{
    struct filter_words words = { .status = (char *)(gsize) "occurred,planned,proposed,denied" }, top = { .top = 2 };
    OWNED(filter) *all = filter_new(&words, NULL), *some = filter_new(&top, NULL);
    g_autoptr(GPtrArray) events = store_select(store, all, NULL), picked = store_select(store, some, NULL),
                         findings = store_check(store, NULL), log = store_log(store, NULL);
    g_autoptr(GArray) pairs = store_duplicates(store, all, NULL), ids = store_articles(store, NULL);

    for (guint i = 0; events && i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        g_assert_true(g_utf8_validate(event->summary, -1, NULL));
        OWNED(event) *again = store_event(store, event->id, NULL);
    }
    for (guint i = 0; ids && i < ids->len; i++) {
        OWNED(article) *article = store_article(store, g_array_index(ids, gint64, i), NULL);
    }
}

static void change(struct store *store)
{
    if (store_begin(store, NULL))
        store_end(store, store_correct(store, 1, "hidden", "1", "me", "2018-03-29", NULL), NULL);
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    static GBytes *good;
    gsize length;

    if (!good)
        good = good_database();
    bool sql = size > 3 && memcmp(data, "SQL", 3) == 0;
    const char *whole = g_bytes_get_data(good, &length);
    g_autofree char *bytes = g_memdup2(whole, length), *text = g_strndup((const char *)data, size);
    if (!sql)
        patch(bytes, length, data, size);
    remove_all();
    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
    if (sql)
        spoil(text + 3);
    for (int mode = STORE_READ; mode <= STORE_CHANGE; mode++) {
        g_autoptr(GError) error = NULL;
        struct store *store = store_open(path, (enum store_mode)mode, &error);
        g_assert_true(store || (error && strstr(error->message, path)));
        if (!store)
            break;
        if (mode == STORE_READ)
            read_all(store);
        else
            change(store);
        store_close(store);
    }
    remove_all();
    return 0;
}

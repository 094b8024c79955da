#include "../db/store.h"

#include "../db/action.h"
#include "../db/check.h"
#include "../db/error.h"
#include "../db/settle.h"
#include "../db/store_inside.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

static char *path_of(const char *name)
{
    return g_build_filename(folder, name, NULL);
}

static struct store *open_store(const char *name)
{
    g_autofree char *path = path_of(name);
    g_autoptr(GError) error = NULL;
    struct store *store = store_open(path, STORE_WRITE, &error);

    g_assert_no_error(error);
    return store;
}

static struct article *article_of(const char *text)
{
    struct article *article = article_new("test.txt");

    article->text = g_strdup(text);
    date_parse("2018-03-27", &article->published);
    return article;
}

static void add_code(GPtrArray *codes, const char *code)
{
    g_ptr_array_add(codes, (gpointer)(gsize)g_intern_string(code));
}

/* An expulsion by RUS, reported by the article's first 20 bytes, or all of them (add()). */
static struct event *event_of(const char *target, const char *date, const char *summary)
{
    struct event *event = event_new(action_find("expel"), EVENT_OCCURRED);
    struct mention *mention = mention_new();

    add_code(event->source, "RUS");
    add_code(event->target, target);
    date_parse(date, &event->date);
    event->summary = g_strdup(summary);
    mention->sentence = (struct span){ 0, 20 };
    mention->trigger = (struct span){ 7, 15 };
    g_ptr_array_add(event->mentions, mention);
    return event;
}

static void free_event(gpointer event)
{
    event_free(event);
}

static void add(struct store *store, const char *text, struct event *event, struct store_added *added)
{
    OWNED(article) *article = article_of(text);
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
    g_autoptr(GError) error = NULL;

    ((struct mention *)g_ptr_array_index(event->mentions, 0))->sentence.end = (guint32)strlen(text);
    g_ptr_array_add(events, event);
    store_add(store, article, events, added, &error);
    g_assert_no_error(error);
}

static GPtrArray *all(struct store *store)
{
    const struct filter_words words = { 0 };
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = filter_new(&words, &error);
    GPtrArray *events = store_select(store, filter, &error);

    g_assert_no_error(error);
    return events;
}

static void test_identity(void)
{
    OWNED(store) *store = open_store("identity.db");
    struct store_added added;

    add(store, "Russia expelled two Americans.", event_of("USA", "2018-03-26", "short"), &added);
    g_assert_cmpint(added.events, ==, 1);
    add(store, "Russia  expelled\ntwo Americans.", event_of("USA", "2018-03-26", "short"), &added);
    g_assert_true(added.known);
    add(store, "Moscow expelled some Americans.", event_of("USA", "2018-03-26", "a longer one"), &added);
    g_assert_cmpint(added.events, ==, 0);
    g_assert_cmpint(added.mentions, ==, 1);
    add(store, "Moscow expelled two Britons.", event_of("GBR", "2018-03-26", "others"), &added);
    g_assert_cmpint(added.events, ==, 1);
    g_autoptr(GPtrArray) events = all(store);
    g_assert_cmpuint(events->len, ==, 2);
    const struct event *first = g_ptr_array_index(events, 0);
    g_assert_cmpstr(first->summary, ==, "a longer one");
    g_assert_cmpint(first->articles, ==, 2);
    g_assert_cmpuint(first->mentions->len, ==, 2);
}

/* What most say, not the longest, which has the scraped page's other words. */
static void test_gist(void)
{
    static const char *const summaries[] = { "The Wire Staff Moscow expelled Americans: this page is updated",
                                             "Moscow expelled Americans", "Moscow expelled 60 Americans", "Russian move" };
    OWNED(store) *store = open_store("gist.db");
    struct store_added added;

    for (size_t i = 0; i < G_N_ELEMENTS(summaries); i++) {
        g_autofree char *text = g_strdup_printf("Moscow expelled %zu Americans.", i + 1);
        add(store, text, event_of("USA", "2018-03-26", summaries[i]), &added);
    }
    g_autoptr(GPtrArray) events = all(store);
    g_assert_cmpuint(events->len, ==, 1);
    g_assert_cmpstr(((const struct event *)g_ptr_array_index(events, 0))->summary, ==, "Moscow expelled 60 Americans");
}

/* Each is much like the one before it, the last has no word of the first: one event would be several acts. */
static void test_chain(void)
{
    static const char *const words[] = { "envoy",  "treaty", "harbour", "convoy", "grain", "border",  "school", "dam",    "vessel",
                                         "tariff", "visa",   "census",  "bridge", "quota", "airport", "ferry",  "museum", "canal" };
    enum { AT_ONCE = 6, LINKS = G_N_ELEMENTS(words) - AT_ONCE };
    OWNED(store) *store = open_store("chain.db");
    struct store_added added;

    for (int i = 0; i < LINKS; i++) {
        GString *text = g_string_new(NULL);
        for (int k = 0; k < AT_ONCE; k++)
            g_string_append_printf(text, "%s ", words[i + k]);
        struct event *event = event_of("USA", "2018-03-27", "link");
        event->action = action_find("accuse");
        add(store, text->str, event, &added);
        g_string_free(text, TRUE);
    }
    g_autoptr(GPtrArray) events = all(store);
    g_assert_cmpuint(events->len, >, 1);
    g_assert_cmpuint(events->len, <, LINKS);
}

static int by_text(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The same articles in another order give the same events. */
static void test_order(void)
{
    static const struct {
        const char *text, *target, *summary;
    } reports[] = { { "Russia expelled one.", "USA", "bb" },
                    { "Russia expelled two.", "USA", "aa" },
                    { "Russia expelled six.", "GBR", "c" },
                    { "Russia expelled ten.", "USA", "ccc" } };
    char *listed[2];

    for (int way = 0; way < 2; way++) {
        OWNED(store) *store = open_store(way ? "backward.db" : "forward.db");
        struct store_added added;
        for (size_t i = 0; i < G_N_ELEMENTS(reports); i++) {
            size_t k = way ? G_N_ELEMENTS(reports) - 1 - i : i;
            add(store, reports[k].text, event_of(reports[k].target, "2018-03-26", reports[k].summary), &added);
        }
        g_autoptr(GPtrArray) events = all(store);
        g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
        for (guint i = 0; i < events->len; i++) {
            const struct event *event = g_ptr_array_index(events, i);
            g_ptr_array_add(lines, g_strdup_printf("%s %s %d %g", event->uid, event->summary, event->articles, event->salience));
        }
        g_ptr_array_sort(lines, by_text);
        g_ptr_array_add(lines, NULL);
        listed[way] = g_strjoinv("\n", (char **)lines->pdata);
    }
    g_assert_cmpstr(listed[0], ==, listed[1]);
    g_free(listed[0]);
    g_free(listed[1]);
}

/* ---------- two acts or one ---------- */

/* What an article says on its last words and how. */
struct saying {
    const char *day, *text, *action;
    enum event_status status;
};

static void add_saying(struct store *store, const struct saying *saying)
{
    struct event *event = event_new(action_find(saying->action), saying->status);
    struct mention *mention = mention_new();
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
    OWNED(article) *article = article_of(saying->text);
    struct store_added added;
    g_autoptr(GError) error = NULL;

    date_parse(saying->day, &article->published);
    event->date = article->published;
    add_code(event->source, "GEO");
    event->summary = g_strdup(saying->text);
    mention->sentence = (struct span){ 0, (guint32)strlen(saying->text) };
    mention->trigger = (struct span){ 0, 8 };
    g_ptr_array_add(event->mentions, mention);
    g_ptr_array_add(events, event);
    store_add(store, article, events, &added, &error);
    g_assert_no_error(error);
}

static void test_two_or_one(void)
{
    static const struct {
        const char *label;
        struct saying one, other;
        int events;
    } cases[] = {
        { "crowds of two days",
          { "2019-06-20", "Marchers filled Rustaveli Avenue in Tbilisi and called for the speaker to go.", "protest",
            EVENT_OCCURRED },
          { "2019-06-21", "Marchers came through the old town and down Rustaveli with torches.", "protest", EVENT_OCCURRED },
          2 },
        { "crowds of one day",
          { "2019-06-20", "Marchers filled Rustaveli Avenue in Tbilisi and called for the speaker to go.", "protest",
            EVENT_OCCURRED },
          { "2019-06-20", "Marchers came through the old town and down Rustaveli with torches.", "protest", EVENT_OCCURRED },
          1 },
        { "one expulsion, told the day after",
          { "2019-06-20", "Expelled from Tbilisi were three attaches of the embassy of Latvia.", "expel", EVENT_OCCURRED },
          { "2019-06-21", "Expelled were three attaches of the embassy of Latvia in Tbilisi.", "expel", EVENT_OCCURRED },
          1 },
        { "statements of two days that share the speaker's name",
          { "2019-06-20", "Georgian envoys in Tbilisi said that the harvest of hazelnuts was poor.", "state", EVENT_OCCURRED },
          { "2019-06-21", "Georgian envoys in Tbilisi said a tunnel would close for repairs.", "state", EVENT_OCCURRED },
          2 },
        { "a statement in the same words the day after",
          { "2019-06-20", "Georgian envoys said that the harvest of hazelnuts in Zugdidi was poor.", "state", EVENT_OCCURRED },
          { "2019-06-21", "Georgian envoys said the harvest of hazelnuts in Zugdidi was poor.", "state", EVENT_OCCURRED },
          1 },
        { "a visit that is planned and one that was called off",
          { "2019-06-20", "Visitors from Georgia travel to Baku for a round of talks.", "visit", EVENT_PLANNED },
          { "2019-06-20", "Nobody of Georgia will come to Baku until engineers have cleared ruined hotels, bridges and a station.",
            "visit", EVENT_DENIED },
          2 },
        { "a visit that both plan",
          { "2019-06-20", "Visitors from Georgia travel to Baku for a round of talks.", "visit", EVENT_PLANNED },
          { "2019-06-20", "Nobody of Georgia will come to Baku until engineers have cleared ruined hotels, bridges and a station.",
            "visit", EVENT_PLANNED },
          1 },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *name = g_strdup_printf("two-%zu.db", i);
        struct store *store = open_store(name);
        add_saying(store, &cases[i].one);
        add_saying(store, &cases[i].other);
        g_test_message("%s", cases[i].label);
        g_assert_cmpint(store_number(store, "SELECT count(*) FROM events", 0, 0), ==, cases[i].events);
        store_close(store);
    }
}

/* ---------- salience ---------- */

/* Adds an expulsion told in one sentence of an article, and in words that say when, or not. */
static void add_told(struct store *store, const char *target, const char *text, int sentence, bool says_when)
{
    struct event *event = event_of(target, "2018-03-26", text);
    struct mention *mention = g_ptr_array_index(event->mentions, 0);
    struct store_added added;

    mention->sentence_index = sentence;
    mention->when = (struct span){ 0, says_when ? 6 : 0 };
    add(store, text, event, &added);
}

/* Of two acts of one day, the one told in a headline goes before the one told far down, that told with its day before the other. */
static void test_salience(void)
{
    static const struct {
        const char *first;
        int sentences[2]; /* where the expulsions of USA and GBR are told */
        bool say_when[2];
    } cases[] = {
        { "USA", { 0, 9 }, { false, false } },         { "GBR", { 9, 0 }, { false, false } },
        { "USA", { 1, 2 }, { false, false } },         { "GBR", { 40, 40 }, { false, true } },
        { "USA", { 40, 40 }, { true, false } },        { "GBR", { 50, 0 }, { true, false } },
        { "USA", { -1, G_MAXINT }, { false, false } },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *name = g_strdup_printf("salience-%zu.db", i);
        OWNED(store) *store = open_store(name);
        add_told(store, "USA", "Sunday's expulsion is of eleven Americans.", cases[i].sentences[0], cases[i].say_when[0]);
        add_told(store, "GBR", "Sunday's order sent seven Britons home.", cases[i].sentences[1], cases[i].say_when[1]);
        g_autofree char *first = store_text(store,
                                            "SELECT actor FROM participants WHERE role = 'target' AND event = "
                                            "(SELECT id FROM events ORDER BY salience DESC LIMIT 1)",
                                            0);
        g_test_message("%zu", i);
        g_assert_cmpstr(first, ==, cases[i].first);
    }
}

/* ---------- many reports in any order ---------- */

enum { ARTICLES = 90, REPORTS_OF_ARTICLE = 3, ORDERS = 5, SEEDS = 4 };

static const char *const wordings[] = {
    "Moscow expelled 60 American diplomats over the poisoned spy",
    "Some 60 envoys of Washington must leave within a week",
    "The consulate in Petersburg loses 12 of its officers",
    "Russia sends home twelve officers of the consulate",
    "Two attaches were caught with maps of a shipyard",
    "An attache with shipyard maps was put on the night train",
};

static const char *const acts[] = { "expel", "recall", "accuse", "meet", "visit" };

/* One of few acts in words that differ a little, by an article of one of few days; about half of them speak of an act told before. */
static struct article *random_article(GRand *rand, int i)
{
    const char *words = wordings[g_rand_int_range(rand, 0, G_N_ELEMENTS(wordings))];
    struct article *article = article_new("random.txt");
    char *day = g_strdup_printf("2018-03-%02d", g_rand_int_range(rand, 20, 26));

    article->text =
        g_strdup_printf("%s%s (%c%c)", words, g_rand_boolean(rand) ? ", officials say." : ".", 'a' + i / 26, 'a' + i % 26);
    date_parse(day, &article->published);
    g_free(day);
    return article;
}

static struct event *random_event(GRand *rand, const struct article *article)
{
    struct event *event = event_of(g_rand_boolean(rand) ? "USA" : "GBR", "", article->text);
    struct mention *mention = g_ptr_array_index(event->mentions, 0);
    int kind = g_rand_int_range(rand, 0, 4);

    event->status = (enum event_status)(g_rand_int_range(rand, 0, 5) / 4);
    event->action = action_find(acts[g_rand_int_range(rand, 0, G_N_ELEMENTS(acts))]);
    if (kind == 0)
        date_make(2018, 3, 0, &event->date);
    else if (kind < 3)
        event->date = date_of_day(date_first(article->published) - (kind == 1));
    mention->sentence = (struct span){ 0, (guint32)strlen(article->text) };
    if (kind == 1)
        mention->when = (struct span){ 0, 6 };
    return event;
}

static char *line_of(const struct event *event)
{
    char date[DATE_TEXT_SIZE];

    return g_strdup_printf("%s %s %s %u %s %s %d %g", event->uid, event_status_name(event->status), date_format(event->date, date),
                           event->source->len, event->target->len ? (const char *)g_ptr_array_index(event->target, 0) : "-",
                           event->summary, event->articles, event->salience);
}

/* Which report sits in which event, whom it follows and what it is near to. */
static char *seats_of(struct store *store)
{
    return store_text(
        store,
        "SELECT group_concat(line, char(10)) FROM (SELECT e.uid || ' ' || r.uid || ' ' || coalesce(f.uid, '') || ' ' || "
        "coalesce(n.uid || r.likeness, '') || ' ' || (SELECT count(*) FROM mentions WHERE report = r.id) AS line "
        "FROM reports r JOIN events e ON e.id = r.event LEFT JOIN reports f ON f.id = r.follows LEFT JOIN reports n ON "
        "n.id = r.nearest ORDER BY r.uid)",
        0);
}

static char *lines_of(struct store *store)
{
    struct filter_words words = { .status = (char *)(gsize) "occurred,planned" };
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = filter_new(&words, &error);
    g_autoptr(GPtrArray) events = store_select(store, filter, &error), lines = g_ptr_array_new_with_free_func(g_free);

    g_assert_no_error(error);
    for (guint i = 0; i < events->len; i++)
        g_ptr_array_add(lines, line_of(g_ptr_array_index(events, i)));
    g_ptr_array_add(lines, seats_of(store));
    g_ptr_array_add(lines, NULL);
    return g_strjoinv("\n", (char **)lines->pdata);
}

static void shuffle(GRand *rand, int *order)
{
    for (int i = ARTICLES - 1; i > 0; i--) {
        int k = g_rand_int_range(rand, 0, i + 1), kept = order[i];
        order[i] = order[k];
        order[k] = kept;
    }
}

struct telling {
    struct article *article;
    GPtrArray *events;
};

static void add_telling(struct store *store, const struct telling *telling)
{
    struct store_added added;
    g_autoptr(GError) error = NULL;

    store_add(store, telling->article, telling->events, &added, &error);
    g_assert_no_error(error);
}

static void assert_whole(struct store *store)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) findings = store_check(store, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < findings->len; i++)
        g_test_message("%s", (const char *)g_ptr_array_index(findings, i));
    g_assert_cmpuint(findings->len, ==, 0);
}

static void make_tellings(GRand *rand, struct telling *tellings)
{
    for (int i = 0; i < ARTICLES; i++) {
        tellings[i] = (struct telling){ random_article(rand, i), g_ptr_array_new_with_free_func(free_event) };
        for (int n = g_rand_int_range(rand, 1, REPORTS_OF_ARTICLE + 1); n > 0; n--)
            g_ptr_array_add(tellings[i].events, random_event(rand, tellings[i].article));
    }
}

/* In the first order all in one run, then by two programs that take turns. */
static struct store *store_of_order(const char *name, const struct telling *tellings, const int *order, bool turns)
{
    struct store *store = open_store(name), *other = turns ? open_store(name) : NULL;

    for (int i = 0; i < ARTICLES; i++)
        add_telling(turns && i % 5 < 2 ? other : store, &tellings[order[i]]);
    if (other)
        store_close(other);
    assert_whole(store);
    return store;
}

static void try_orders(guint32 seed)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed);
    struct telling tellings[ARTICLES];
    int order[ARTICLES];
    g_autofree char *first = NULL;

    make_tellings(rand, tellings);
    for (int i = 0; i < ARTICLES; i++)
        order[i] = i;
    for (int n = 0; n < ORDERS; n++) {
        g_autofree char *name = g_strdup_printf("order-%u-%d.db", seed, n), *lines = NULL, *settled = NULL;
        g_autoptr(GError) error = NULL;
        struct store *store = store_of_order(name, tellings, order, n > 0);
        lines = lines_of(store);
        if (!first)
            first = g_strdup(lines);
        g_assert_cmpstr(lines, ==, first);
        g_assert_true(store_begin(store, &error) && settle_all(store, &error) && store_end(store, true, &error));
        settled = lines_of(store);
        g_assert_cmpstr(settled, ==, first);
        assert_whole(store);
        store_close(store);
        shuffle(rand, order);
    }
    for (int i = 0; i < ARTICLES; i++) {
        article_free(tellings[i].article);
        g_ptr_array_unref(tellings[i].events);
    }
}

/* Whatever the order of the articles, and in one run or in two at once, the events are the same; and all put together anew, too. */
static void test_any_order(void)
{
    for (guint32 seed = 1; seed <= SEEDS; seed++)
        try_orders(seed);
}

/* A mention that the schema refuses leaves nothing of its article. */
static void test_all_or_nothing(void)
{
    OWNED(store) *store = open_store("nothing.db");
    OWNED(article) *article = article_of("Russia expelled two of them.");
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(free_event);
    g_autoptr(GError) error = NULL;
    struct store_added added;
    gint64 id;

    g_ptr_array_add(events, event_of("USA", "2018-03-26", "good"));
    struct event *bad = event_of("GBR", "2018-03-26", "trigger outside of its sentence");
    ((struct mention *)g_ptr_array_index(bad->mentions, 0))->trigger.end = 25;
    g_ptr_array_add(events, bad);
    g_assert_false(store_add(store, article, events, &added, &error));
    g_assert_error(error, DEMARCHE_ERROR, ERROR_SYSTEM);
    g_clear_error(&error);
    g_assert_false(store_knows(store, article, &id, &error));
    g_autoptr(GPtrArray) found = all(store);
    g_assert_cmpuint(found->len, ==, 0);
}

/* A database with any byte changed is refused or read, and never crashes the reader. Seeded: the same bytes every time. */
static void test_damage(void)
{
    g_autofree char *good = path_of("damage.db"), *path = path_of("damaged.db"), *data = NULL;
    gsize size;
    struct store *store = open_store("damage.db");
    struct store_added added;
    g_autoptr(GRand) rand = g_rand_new_with_seed(6);

    add(store, "Russia expelled two.", event_of("USA", "2018-03-26", "short"), &added);
    store_close(store);
    g_assert_true(g_file_get_contents(good, &data, &size, NULL));
    for (int i = 0; i < 300; i++) {
        g_autofree char *bytes = g_memdup2(data, size);
        const struct filter_words words = { 0 };
        g_autoptr(GError) error = NULL;
        for (int k = 0; k < 30; k++)
            bytes[g_rand_int_range(rand, k ? 100 : 24, (gint32)size)] = (char)g_rand_int(rand);
        g_file_set_contents(path, bytes, (gssize)size, NULL);
        OWNED(filter) *filter = filter_new(&words, NULL);
        OWNED(store) *damaged = store_open(path, STORE_READ, &error);
        g_autoptr(GPtrArray) events = damaged ? store_select(damaged, filter, &error) : NULL;
        g_assert_true((events != NULL) == (error == NULL));
        g_assert_true(!error || strstr(error->message, "damaged.db"));
    }
}

static void test_speed(void)
{
    OWNED(store) *store = open_store("speed.db");
    struct store_added added;
    gint64 start = g_get_monotonic_time();

    for (int i = 0; i < 1000; i++) {
        g_autofree char *text = g_strdup_printf("Russia expelled %d of them on Monday.", i + 1000);
        g_autofree char *date = g_strdup_printf("20%02d-03-%02d", i / 28 % 100, i % 28 + 1);
        add(store, text, event_of("USA", date, text), &added);
    }
    g_test_message("articles stored per second\t%.0f", 1e9 / (double)(g_get_monotonic_time() - start));
    g_autoptr(GPtrArray) events = all(store);
    g_assert_cmpuint(events->len, ==, 1000);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    folder = g_dir_make_tmp("demarche-XXXXXX", NULL);
    g_test_add_func("/store/identity", test_identity);
    g_test_add_func("/store/gist", test_gist);
    g_test_add_func("/store/chain", test_chain);
    g_test_add_func("/store/order", test_order);
    g_test_add_func("/store/two-or-one", test_two_or_one);
    g_test_add_func("/store/salience", test_salience);
    g_test_add_func("/store/any-order", test_any_order);
    g_test_add_func("/store/all-or-nothing", test_all_or_nothing);
    g_test_add_func("/store/damage", test_damage);
    g_test_add_func("/store/speed", test_speed);
    int status = g_test_run();
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    for (const char *name; (name = g_dir_read_name(files));) {
        g_autofree char *path = path_of(name);
        g_remove(path);
    }
    g_rmdir(folder);
    g_free(folder);
    return status;
}

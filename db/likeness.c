#include "likeness.h"

#include "actor.h"
#include "table.h"

#include <math.h>
#include <string.h>

#define LEAST 0.005 /* of shared words: less is none */
#define LONG 3.0 /* shared words that make a sentence the same one, whatever actors were read in it */

enum {
    MENTIONS = 3, /* of a report whose words count */
    WINDOW = 16, /* words before and after the trigger */
    WORD_MAX = 40, /* letters of a word that count */
    BEGINNING = 4 /* letters by which a name and its adjective are one: Germany, German */
};

struct wording {
    GHashTable *counts; /* stem -> times (int *) */
    GHashTable *common; /* words that tell nothing */
};

/* ---------- words ---------- */

static bool is_letter(unsigned char c)
{
    return g_ascii_isalpha(c) || c >= 0x80;
}

/* The next word or number at or after p; NULL at the end. "60,000" and "2.5" are one, "Mubarak's" is Mubarak. */
static const char *next_word(const char *p, const char *end, size_t *length)
{
    while (p < end && !is_letter((unsigned char)*p) && !g_ascii_isdigit(*p))
        p++;
    const char *start = p;
    if (p < end && g_ascii_isdigit(*p))
        while (p < end && (g_ascii_isdigit(*p) || ((*p == '.' || *p == ',') && p + 1 < end && g_ascii_isdigit(p[1]))))
            p++;
    else
        while (p < end && (is_letter((unsigned char)*p) || (*p == '-' && p + 1 < end && is_letter((unsigned char)p[1]))))
            p++;
    *length = (size_t)(p - start);
    return p > start ? start : NULL;
}

static void cut_ending(char *word)
{
    static const char *const endings[] = { "ings", "ing", "ers", "er", "ed", "es", "s", "e" };
    size_t n = strlen(word);

    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        size_t k = strlen(endings[i]);
        if (n >= k + 4 && strcmp(word + n - k, endings[i]) == 0) {
            word[n - k] = 0;
            return;
        }
    }
}

/* Lower case without ending; of a number its digits and point. */
static void stem_of(const char *word, size_t length, char stem[WORD_MAX + 1])
{
    size_t n = 0;

    for (size_t i = 0; i < length && n < WORD_MAX; i++)
        if (word[i] != ',')
            stem[n++] = g_ascii_tolower(word[i]);
    stem[n] = 0;
    if (!g_ascii_isdigit(*stem))
        cut_ending(stem);
}

static bool is_common(const struct wording *wording, const char *word, size_t length)
{
    char lower[WORD_MAX + 1];
    size_t n = MIN(length, WORD_MAX);

    if (length == 1 && !g_ascii_isdigit(*word))
        return true;
    for (size_t i = 0; i < n; i++)
        lower[i] = g_ascii_tolower(word[i]);
    lower[n] = 0;
    return g_hash_table_contains(wording->common, lower);
}

struct wording *wording_new(GError **error)
{
    OWNED(wording) *wording = g_new0(struct wording, 1);
    OWNED(table) *table = table_open("db/common.tsv", 1, NULL, error);
    g_autoptr(GError) trouble = NULL;

    wording->counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    wording->common = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (char **cell; table && (cell = table_next(table, &trouble));)
        g_hash_table_add(wording->common, g_strdup(cell[0]));
    if (trouble)
        g_propagate_error(error, g_steal_pointer(&trouble));
    else if (table)
        return g_steal_pointer(&wording);
    return NULL;
}

void wording_read(struct wording *wording, const char *text)
{
    const char *end = text + strlen(text);
    size_t length;

    g_hash_table_remove_all(wording->counts);
    for (const char *word = text; (word = next_word(word, end, &length)); word += length) {
        char stem[WORD_MAX + 1];
        stem_of(word, length, stem);
        int *times = g_hash_table_lookup(wording->counts, stem);
        if (!times)
            g_hash_table_insert(wording->counts, g_strdup(stem), times = g_new0(int, 1));
        ++*times;
    }
}

void wording_free(struct wording *wording)
{
    g_hash_table_unref(wording->counts);
    g_hash_table_unref(wording->common);
    g_free(wording);
}

/* In hundredths. */
static int weight_of(const struct wording *wording, const char *word, const char *stem)
{
    const int *counted = g_hash_table_lookup(wording->counts, stem);
    int times = counted ? *counted : 1;
    double kind = g_ascii_isdigit(*word) ? 1.5 : g_ascii_isupper(*word) ? 1.3 : 1;

    return (int)lround(100 * kind / (1 + log((double)times)));
}

/* ---------- clues ---------- */

/* WINDOW words back from p, or the start. */
static const char *window_start(const char *start, const char *p)
{
    for (int n = 0; p > start && n < WINDOW; n++) {
        while (p > start && g_ascii_isspace(p[-1]))
            p--;
        while (p > start && !g_ascii_isspace(p[-1]))
            p--;
    }
    return p;
}

static const char *window_end(const char *p, const char *end)
{
    for (int n = 0; p < end && n <= WINDOW; n++) {
        while (p < end && g_ascii_isspace(*p))
            p++;
        while (p < end && !g_ascii_isspace(*p))
            p++;
    }
    return p;
}

static int by_text(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Words of the expression that gave the date tell what the date tells already. */
static bool is_when(const char *text, const struct mention *mention, const char *word)
{
    return word >= text + mention->when.start && word < text + mention->when.end;
}

/* The words around one trigger that are not there yet. */
static void add_clues(const struct wording *wording, const char *text, const struct mention *mention, GHashTable *seen,
                      GPtrArray *clues)
{
    const char *sentence = text + mention->sentence.start, *trigger = text + mention->trigger.start;
    const char *end = window_end(trigger, text + mention->sentence.end);
    size_t length;

    for (const char *word = window_start(sentence, trigger); (word = next_word(word, end, &length)); word += length) {
        char stem[WORD_MAX + 1];
        stem_of(word, length, stem);
        if (!is_when(text, mention, word) && !is_common(wording, word, length) && g_hash_table_add(seen, g_strdup(stem)))
            g_ptr_array_add(clues, g_strdup_printf("%s %d", stem, weight_of(wording, word, stem)));
    }
}

char *likeness_clues(const struct wording *wording, const char *text, const GPtrArray *mentions)
{
    g_autoptr(GPtrArray) clues = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < MIN(mentions->len, MENTIONS); i++)
        add_clues(wording, text, g_ptr_array_index(mentions, i), seen, clues);
    g_ptr_array_sort(clues, by_text);
    g_ptr_array_add(clues, NULL);
    return g_strjoinv(" ", (char **)clues->pdata);
}

char *likeness_trigger(const char *words, size_t length)
{
    char stem[WORD_MAX + 1] = "";
    const char *word = next_word(words, words + length, &length);

    if (word)
        stem_of(word, length, stem);
    return g_strdup(stem);
}

/* ---------- comparing ---------- */

struct clue {
    const char *stem;
    size_t length;
    int weight;
};

/* Reads "stem weight " at *p; false at the end. Bytes of a file: anything is possible. */
static bool next_clue(const char **p, struct clue *clue)
{
    const char *space = strchr(*p, ' ');

    if (!space)
        return false;
    clue->stem = *p;
    clue->length = (size_t)(space - *p);
    const char *digit = space + 1;
    for (clue->weight = 0; g_ascii_isdigit(*digit); digit++)
        clue->weight = MIN(clue->weight * 10 + (*digit - '0'), 1000);
    *p = *digit == ' ' ? digit + 1 : digit;
    return true;
}

static int compare_clues(const struct clue *a, const struct clue *b)
{
    int order = memcmp(a->stem, b->stem, MIN(a->length, b->length));

    return order ? order : (a->length > b->length) - (a->length < b->length);
}

struct shared {
    double sum, a, b; /* weight of the shared clues and of each side's */
    int numbers, numbers_a, numbers_b;
};

static void count_side(const struct clue *clue, double *sum, int *numbers)
{
    *sum += clue->weight / 100.0;
    *numbers += g_ascii_isdigit(*clue->stem);
}

static struct shared compare(const char *a, const char *b)
{
    struct shared shared = { 0 };
    struct clue x, y;
    bool more_x = next_clue(&a, &x), more_y = next_clue(&b, &y);

    while (more_x || more_y) {
        int order = !more_x ? 1 : !more_y ? -1 : compare_clues(&x, &y);
        if (order == 0) {
            shared.sum += MIN(x.weight, y.weight) / 100.0;
            shared.numbers += g_ascii_isdigit(*x.stem);
        }
        if (order <= 0) {
            count_side(&x, &shared.a, &shared.numbers_a);
            more_x = next_clue(&a, &x);
        }
        if (order >= 0) {
            count_side(&y, &shared.b, &shared.numbers_b);
            more_y = next_clue(&b, &y);
        }
    }
    return shared;
}

static bool has_code(const char *codes, const char *code, size_t length)
{
    for (const char *p = codes; *p; p += strcspn(p, ","), p += *p == ',')
        if (strcspn(p, ",") == length && memcmp(p, code, length) == 0)
            return true;
    return false;
}

static bool share_code(const char *a, const char *b)
{
    for (const char *p = a; *p; p += strcspn(p, ","), p += *p == ',')
        if (*p != ',' && has_code(b, p, strcspn(p, ",")))
            return true;
    return false;
}

/* Whether a clue begins as one of the words does. */
static bool is_among(const char *words, const struct clue *clue)
{
    const char *end = words + strlen(words);
    size_t n;

    for (const char *word = words; clue->length >= BEGINNING && (word = next_word(word, end, &n)); word += n)
        if (n >= BEGINNING && memcmp(clue->stem, word, BEGINNING) == 0)
            return true;
    return false;
}

/* Whether clues have such a word: "german" for Germany. */
static bool names_actor(const char *clues, const char *code, size_t length)
{
    g_autofree char *own = g_strndup(code, length);
    const char *words = actor_words(own);
    struct clue clue;

    for (const char *p = clues; next_clue(&p, &clue);)
        if (is_among(words, &clue))
            return true;
    return false;
}

/* Whether one of the actors is named in its own side's clues, and none in the other's. */
static bool are_named_here_only(const char *codes, const char *own, const char *other)
{
    bool here = false;

    for (const char *p = codes; *p; p += strcspn(p, ","), p += *p == ',') {
        if (names_actor(other, p, strcspn(p, ",")))
            return false;
        here |= names_actor(own, p, strcspn(p, ","));
    }
    return here;
}

/* "Germany expelled four diplomats", "France expelled four diplomats": each names actors of whom the other knows nothing. */
static bool are_parallel(const char *codes_a, const char *codes_b, const struct likeness_side *a, const struct likeness_side *b)
{
    return *codes_a && *codes_b && !share_code(codes_a, codes_b) && are_named_here_only(codes_a, a->clues, b->clues) &&
           are_named_here_only(codes_b, b->clues, a->clues);
}

static bool is_fact(enum event_status status)
{
    return status == EVENT_OCCURRED || status == EVENT_PLANNED;
}

/* Days between two dated sides, 0 where they meet; two days that texts name are the same or are not. */
static bool dates_agree(const struct likeness_side *a, const struct likeness_side *b, int *gap)
{
    int first = MAX(date_first(a->date), date_first(b->date)), last = MIN(date_last(a->date), date_last(b->date));

    *gap = MAX(0, first - last);
    return *gap <= (a->own_day || b->own_day ? 1 : 0);
}

static bool is_named(const char *codes, const char *clues)
{
    for (const char *p = codes; *p; p += strcspn(p, ","), p += *p == ',')
        if (names_actor(clues, p, strcspn(p, ",")))
            return true;
    return false;
}

/* "35 diplomats" are not "23 diplomats"; reports of many numbers may tell different ones of one act. */
static double weight_of_numbers(const struct shared *words)
{
    int fewer = MIN(words->numbers_a, words->numbers_b);

    return !fewer ? 0 : words->numbers ? 0.6 * MIN(words->numbers, 2) : -4.0 / fewer;
}

/* How much of the smaller side's words the sides share, of both sides', and in all. */
static double weight_of_words(const struct shared *words)
{
    return 2.5 * words->sum / MIN(words->a, words->b) + 2.1 * 2 * words->sum / (words->a + words->b) +
           2.6 * MIN(words->sum, 6) / 3 + weight_of_numbers(words);
}

/* Of facts both, of things that are none; an act that did not take place, or will not, is not the one that others tell. */
static double weight_of_status(const struct likeness_side *a, const struct likeness_side *b)
{
    if (a->status != b->status && (a->status == EVENT_DENIED || b->status == EVENT_DENIED))
        return -1;
    return is_fact(a->status) == is_fact(b->status) ? 0.4 : 0;
}

/* That both say something makes no two statements one: what they say does. */
static double weight_of_act(const struct likeness_side *a, const struct likeness_side *b)
{
    double fact = weight_of_status(a, b);

    if (strcmp(a->action, "state") == 0)
        return fact - 0.5;
    return fact + (strcmp(a->trigger, b->trigger) == 0 ? 0.8 : 0) + (strcmp(a->action, b->action) == 0 ? 1.3 : 0);
}

/* Crowds come back: what an article dates by its own day is hardly the march of the day before or after. */
static bool is_daily(const struct likeness_side *side)
{
    return strcmp(side->action, "protest") == 0;
}

static double weight_of_day(const struct likeness_side *a, const struct likeness_side *b, int gap)
{
    if (!a->date.precision || !b->date.precision)
        return -2;
    if (gap > 0)
        return is_daily(a) || is_daily(b) ? -3 : -1.1;
    return !date_equal(a->date, b->date) ? 0 : a->own_day || b->own_day ? -0.6 : 0.8;
}

/* A target that its own side's words do not name was guessed from elsewhere, and tells little against the other. */
static double weight_of_targets(const struct likeness_side *a, const struct likeness_side *b, const struct shared *words)
{
    if (!*a->targets || !*b->targets)
        return 0;
    if (share_code(a->targets, b->targets))
        return 1.1;
    switch (is_named(a->targets, a->clues) + is_named(b->targets, b->clues)) {
    case 0:
        return 0;
    case 1:
        return -1;
    default:
        return words->sum < LONG ? -2 : -0.5;
    }
}

static double weight_of_sources(const struct likeness_side *a, const struct likeness_side *b)
{
    return share_code(a->sources, b->sources) ? 0.9 : *a->sources && *b->sources ? -0.8 : 0;
}

/* Whether the clue is a word for somebody who acts on both sides. */
static bool names_both(const struct likeness_side *a, const struct likeness_side *b, const struct clue *clue)
{
    bool named = false;

    for (const char *p = a->sources; *p && !named; p += strcspn(p, ","), p += *p == ',')
        if (has_code(b->sources, p, strcspn(p, ","))) {
            g_autofree char *code = g_strndup(p, strcspn(p, ","));
            named = is_among(actor_words(code), clue);
        }
    return named;
}

/* Who spoke on two days said two things, unless the words are the same; that the speaker is the same is counted elsewhere. */
static void forget_speakers(const struct likeness_side *a, const struct likeness_side *b, struct shared *words)
{
    const char *one = a->clues, *other = b->clues;
    struct clue x, y;
    bool more_x = next_clue(&one, &x), more_y = next_clue(&other, &y);

    while (more_x && more_y) {
        int order = compare_clues(&x, &y);
        if (order == 0 && names_both(a, b, &x)) {
            words->sum -= MIN(x.weight, y.weight) / 100.0;
            words->a -= x.weight / 100.0;
            words->b -= y.weight / 100.0;
        }
        if (order <= 0)
            more_x = next_clue(&one, &x);
        if (order >= 0)
            more_y = next_clue(&other, &y);
    }
}

double likeness(const struct likeness_side *a, const struct likeness_side *b)
{
    int gap = 0;

    if (a->date.precision && b->date.precision && !dates_agree(a, b, &gap))
        return LIKENESS_NEVER;
    struct shared words = compare(a->clues, b->clues);
    if (gap > 0 && strcmp(a->action, "state") == 0)
        forget_speakers(a, b, &words);
    if (words.sum < LEAST)
        return LIKENESS_NEVER;
    double sum = -4.4 + weight_of_words(&words) + weight_of_act(a, b) + weight_of_day(a, b, gap);
    if (sum <= LIKENESS_NEAR - 2) /* shared actors cannot mend that */
        return sum;
    if (are_parallel(a->sources, b->sources, a, b) || are_parallel(a->targets, b->targets, a, b))
        return LIKENESS_NEVER;
    return sum + weight_of_sources(a, b) + weight_of_targets(a, b, &words);
}

#include "chronicle.h"

#include "phrases.h"
#include "../db/action.h"
#include "../db/actor.h"
#include "../db/table.h"

#include <string.h>

/* A label is at most 90 characters by contract; an imported one that is longer than this is cut between words, its title is not. */
#define TEXT_MAX 240
#define PARALLEL_DAYS 3
#define NAMED 4
/* Keep numbers behind a last word that runs the other way. */
#define LEFT_TO_RIGHT "\342\200\216"
#define RIGHT_TO_LEFT "\342\200\217"

static const struct {
    enum mark mark;
    enum ink ink;
} looks[] = {
    [QUAD_VERBAL_COOPERATION] = { MARK_CIRCLE, INK_VERBAL_COOPERATION },
    [QUAD_MATERIAL_COOPERATION] = { MARK_SQUARE, INK_MATERIAL_COOPERATION },
    [QUAD_VERBAL_CONFLICT] = { MARK_TRIANGLE, INK_VERBAL_CONFLICT },
    [QUAD_MATERIAL_CONFLICT] = { MARK_DIAMOND, INK_MATERIAL_CONFLICT },
};

char *chronicle_clean(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *out = g_string_new(NULL);

    for (char *p = valid; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (!g_unichar_isspace(c) && !g_unichar_iscntrl(c) && (c & 0xFFFE) != 0xFFFE)
            g_string_append_unichar(out, c);
        else if (out->len && out->str[out->len - 1] != ' ')
            g_string_append_c(out, ' ');
    }
    return g_strchomp(g_string_free(out, FALSE));
}

/* At most TEXT_MAX characters, cut between words, or in one that is longer than 60. */
static char *shorten(const char *words)
{
    g_autofree char *text = chronicle_clean(words);

    if (g_utf8_strlen(text, -1) <= TEXT_MAX + 60)
        return g_steal_pointer(&text);
    char *most = g_utf8_offset_to_pointer(text, TEXT_MAX), *end = strchr(most, ' ');
    if (!end || g_utf8_pointer_to_offset(most, end) > 60)
        end = g_utf8_offset_to_pointer(most, 60);
    return g_strdup_printf("%.*s […]", (int)(end - text), text);
}

static char *join_names(const GPtrArray *codes)
{
    GString *names = g_string_new(NULL);

    for (guint i = 0; i < codes->len; i++)
        g_string_append_printf(names, "%s%s", i ? ", " : "", actor_name(g_ptr_array_index(codes, i)));
    return g_string_free(names, FALSE);
}

static char *label_text(const struct event *event, const char *language)
{
    g_autofree char *text = event->summary ? shorten(event->summary) : g_strdup("");
    bool says = event->status == EVENT_PROPOSED || event->status == EVENT_DENIED;
    const char *word = says ? phrase_get(language, PHRASE_PLANNED + event->status - EVENT_PLANNED) : "";

    if (!*text) {
        g_autofree char *source = join_names(event->source), *target = join_names(event->target);
        g_free(text);
        text = g_strdup_printf("%s%s%s%s%s", source, *source ? ": " : "", action_get(event->action)->label, *target ? ", " : "",
                               target);
    }
    return g_strconcat(word, says ? ": " : "", text, NULL);
}

/* Whether only the day of an article gave the date: no words say when, and nobody has looked at it since. */
static bool is_rough(const struct event *event)
{
    bool published = false;

    if (event->date.precision != DATE_DAY || event->until.precision || event->corrected)
        return false;
    for (guint i = 0; i < event->mentions->len; i++) {
        const struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (!mention->article || mention->when.end > mention->when.start)
            return false;
        published = published || date_equal(mention->published, event->date);
    }
    return published;
}

/* The days from the last one that a period may begin with to the first one that it may end with. */
static void set_core(struct entry *entry)
{
    struct date date = entry->event->date, until = entry->event->until;

    entry->core_from = entry->from;
    entry->core_to = entry->to;
    if (entry->extent != EXTENT_PERIOD || entry->acts)
        return;
    entry->core_to = until.precision == DATE_DAY ? entry->to : MAX(date_first(until), entry->from);
    entry->core_from = MIN(date.precision == DATE_DAY ? entry->from : date_last(date) + 1.0, entry->core_to);
}

static struct entry entry_of(const struct event *event, const char *language)
{
    enum quad quad = action_get(event->action)->quad;
    bool lasts = event->until.precision && date_last(event->until) > date_last(event->date);
    int last = lasts ? date_last(event->until) : date_last(event->date);
    struct entry entry = {
        .event = event,
        .from = date_first(event->date),
        .to = last + 1.0,
        .extent = lasts                               ? EXTENT_PERIOD
                  : event->date.precision == DATE_DAY ? EXTENT_DAY
                                                      : EXTENT_UNKNOWN_DAY,
        .rough = is_rough(event),
        .text = label_text(event, language),
        .mark = looks[quad].mark,
        .ink = looks[quad].ink,
        .hollow = event->status != EVENT_OCCURRED,
    };

    set_core(&entry);
    return entry;
}

/* --- parallel acts --- */

/* The words of timeline/parallel.tsv by action, NULL for one that does not fold. */
static char **read_phrases(void)
{
    char **phrases = g_new0(char *, action_count() + 1);
    g_autoptr(GError) error = NULL;
    OWNED(table) *table = table_open("timeline/parallel.tsv", 2, NULL, &error);
    char **cell;

    while ((cell = table_next(table, &error))) {
        int action = action_find(cell[0]);
        g_assert(action >= 0);
        phrases[action] = g_strdup(cell[1]);
    }
    g_assert_no_error(error);
    return phrases;
}

static void free_phrases(char **phrases)
{
    for (int i = 0; i < action_count(); i++)
        g_free(phrases[i]);
    g_free(phrases);
}

/* Acts are parallel when they agree in this. */
static char *parallel_key(const struct event *event)
{
    GString *key = g_string_new(NULL);

    g_string_printf(key, "%d %d", event->action, event->status);
    for (guint i = 0; i < event->target->len; i++)
        g_string_append_printf(key, " %s", (const char *)g_ptr_array_index(event->target, i));
    return g_string_free(key, FALSE);
}

static int more_salient(gconstpointer a, gconstpointer b)
{
    const struct event *left = *(const struct event *const *)a, *right = *(const struct event *const *)b;

    return left->salience > right->salience ? -1 : left->salience < right->salience;
}

/* The distinct sources of parallel acts, those of the most salient acts first. */
static GPtrArray *sources_of(const GPtrArray *acts)
{
    GPtrArray *codes = g_ptr_array_new();
    g_autoptr(GPtrArray) order = g_ptr_array_copy((GPtrArray *)(gsize)acts, NULL, NULL);
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);

    g_ptr_array_sort(order, more_salient);
    for (guint i = 0; i < order->len; i++) {
        const struct event *event = g_ptr_array_index(order, i);
        for (guint k = 0; k < event->source->len; k++)
            if (g_hash_table_add(seen, g_ptr_array_index(event->source, k)))
                g_ptr_array_add(codes, g_ptr_array_index(event->source, k));
    }
    return codes;
}

static char *parallel_text(const GPtrArray *acts, const GPtrArray *codes, const char *phrase)
{
    const struct event *first = g_ptr_array_index(acts, 0);
    g_autofree char *target = join_names(first->target);
    g_auto(GStrv) parts = g_strsplit(phrase, "{target}", 2);
    GString *text = g_string_new(NULL);
    bool states = true;

    for (guint i = 0; i < codes->len; i++)
        states = states && g_str_equal(actor_kind(g_ptr_array_index(codes, i)), "state");
    g_string_printf(text, "%u %s %s%s%s: ", codes->len, states ? "states" : "states and organisations", parts[0], target,
                    parts[1] ? parts[1] : "");
    guint named = codes->len > NAMED + 1 ? NAMED : codes->len;
    for (guint i = 0; i < named; i++)
        g_string_append_printf(text, "%s%s", i ? ", " : "", actor_name(g_ptr_array_index(codes, i)));
    if (codes->len > named)
        g_string_append_printf(text, " and %u more", codes->len - named);
    return g_string_free(text, FALSE);
}

/* Lists of events that are parallel, in order; an event that has no parallel is a list of one. */
static GPtrArray *gather(const GPtrArray *events, char *const *phrases)
{
    GPtrArray *lists = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    g_autoptr(GHashTable) open = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < events->len; i++) {
        struct event *event = g_ptr_array_index(events, i);
        g_autofree char *key = parallel_key(event);
        bool may = phrases[event->action] && event->source->len && event->target->len && event->date.precision == DATE_DAY;
        GPtrArray *list = may ? g_hash_table_lookup(open, key) : NULL;
        const struct event *first = list ? g_ptr_array_index(list, 0) : NULL;
        if (!list || date_first(event->date) - date_first(first->date) > PARALLEL_DAYS) {
            list = g_ptr_array_new();
            g_ptr_array_add(lists, list);
            if (may)
                g_hash_table_replace(open, g_steal_pointer(&key), list);
        }
        g_ptr_array_add(list, event);
    }
    return lists;
}

/* Puts the sources' numbers behind the words; they never begin a line. */
static void refer(const struct chronicle *chronicle, struct entry *entry)
{
    g_autofree char *refs = chronicle->sources ? sources_refs(chronicle->sources, entry->event, entry->acts) : g_strdup("");
    g_autofree char *words = entry->text;
    const char *mark = words_right_to_left(words) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;

    entry->refs = *refs ? (int)strlen(words) : -1;
    entry->text = g_strconcat(words, *refs ? mark : "", *refs ? "\302\240" : "", refs, NULL);
}

static void add_entry(struct chronicle *chronicle, struct entry entry)
{
    refer(chronicle, &entry);
    entry.ruled = words_rule(chronicle->words, entry.text, entry.event->pinned);
    g_array_append_val(chronicle->entries, entry);
}

static void add_entries(struct chronicle *chronicle, const GPtrArray *acts, char *const *phrases)
{
    const struct event *first = g_ptr_array_index(acts, 0), *last = g_ptr_array_index(acts, acts->len - 1);
    g_autoptr(GPtrArray) codes = sources_of(acts);

    if (codes->len >= CHRONICLE_PARALLEL && acts->len >= CHRONICLE_PARALLEL) {
        struct entry entry = entry_of(first, dating_language(chronicle->dating));
        g_free(entry.text);
        entry.text = parallel_text(acts, codes, phrases[first->action]);
        entry.to = MAX(entry.to, date_last(last->date) + 1.0);
        entry.extent = entry.to - entry.from > 1 ? EXTENT_PERIOD : EXTENT_DAY;
        entry.rough = false;
        entry.acts = g_ptr_array_copy((GPtrArray *)(gsize)acts, NULL, NULL);
        set_core(&entry);
        add_entry(chronicle, entry);
        return;
    }
    for (guint i = 0; i < acts->len; i++)
        add_entry(chronicle, entry_of(g_ptr_array_index(acts, i), dating_language(chronicle->dating)));
}

/* --- in order of time --- */

static int by_time(gconstpointer a, gconstpointer b)
{
    const struct entry *left = a, *right = b;
    const double differences[] = {
        left->from + left->to - right->from - right->to,
        left->from - right->from,
        left->side - right->side,
        left->core_from - right->core_from,
        left->core_to - right->core_to,
        (int)left->extent - (int)right->extent,
        left->rough - right->rough,
    };

    for (size_t i = 0; i < G_N_ELEMENTS(differences); i++)
        if (differences[i] != 0)
            return differences[i] < 0 ? -1 : 1;
    return 0;
}

static int by_date(gconstpointer a, gconstpointer b)
{
    const struct event *left = *(const struct event *const *)a, *right = *(const struct event *const *)b;

    return date_compare(left->date, right->date);
}

char *chronicle_date(const struct event *event, const struct dating *dating)
{
    g_autofree char *words = dating_text(dating, event->date, event->until);

    return g_strconcat(is_rough(event) ? "~" : "", words, NULL);
}

static char *moment_date(const struct dating *dating, const struct entry *entry)
{
    const struct event *event = entry->event;

    if (!entry->acts || event->until.precision)
        return chronicle_date(event, dating);
    const struct event *last = g_ptr_array_index(entry->acts, entry->acts->len - 1);
    return dating_text(dating, event->date, date_equal(last->date, event->date) ? event->until : last->date);
}

/* Whether an entry stands under the moment of the one before it. */
static bool joins(const struct moment *moment, const struct entry *entry)
{
    return moment->from == entry->from && moment->to == entry->to && moment->side == entry->side &&
           moment->extent == entry->extent && moment->core_from == entry->core_from && moment->core_to == entry->core_to &&
           moment->rough == entry->rough;
}

static void add_moments(struct chronicle *chronicle)
{
    for (guint i = 0; i < chronicle->entries->len; i++) {
        const struct entry *entry = &g_array_index(chronicle->entries, struct entry, i);
        struct moment *last =
            chronicle->moments->len ? &g_array_index(chronicle->moments, struct moment, chronicle->moments->len - 1) : NULL;
        if (last && joins(last, entry)) {
            last->count++;
            last->hollow = last->hollow && entry->hollow;
            last->ink = last->ink == entry->ink ? entry->ink : INK_QUIET;
            continue;
        }
        struct moment moment = {
            .from = entry->from, .to = entry->to, .at = (entry->from + entry->to) / 2, .first = i, .count = 1
        };
        moment.core_from = entry->core_from;
        moment.core_to = entry->core_to;
        moment.extent = entry->extent;
        moment.rough = entry->rough;
        moment.date = moment_date(chronicle->dating, entry);
        moment.date_width = words_rule(chronicle->words, moment.date, false)->width;
        moment.hollow = entry->hollow;
        moment.side = entry->side;
        moment.ink = entry->ink;
        g_array_append_val(chronicle->moments, moment);
    }
}

/* The dated ones, in order of date; of more than `most`, the most salient. */
static GPtrArray *choose(struct chronicle *chronicle, const GPtrArray *events, int most)
{
    GPtrArray *chosen = g_ptr_array_new();

    for (guint i = 0; i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        if (event->date.precision)
            g_ptr_array_add(chosen, g_ptr_array_index(events, i));
        else
            chronicle->undated++;
    }
    if (chosen->len > (guint)most) {
        g_ptr_array_sort(chosen, more_salient);
        chronicle->left_out = (int)chosen->len - most;
        g_ptr_array_set_size(chosen, most);
    }
    g_ptr_array_sort(chosen, by_date);
    chronicle->events = (int)chosen->len;
    return chosen;
}

static void free_entry(gpointer data)
{
    struct entry *entry = data;

    g_free(entry->text);
    if (entry->acts)
        g_ptr_array_unref(entry->acts);
}

static void free_moment(gpointer data)
{
    g_free(((struct moment *)data)->date);
}

void chronicle_group(struct chronicle *chronicle)
{
    g_array_sort(chronicle->entries, by_time);
    g_array_set_size(chronicle->moments, 0);
    add_moments(chronicle);
}

/* The date that ends last. */
static struct date last_of(const GPtrArray *events)
{
    struct date last = { 0 };

    for (guint i = 0; i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        struct date end = date_last(event->until) > date_last(event->date) ? event->until : event->date;
        if (!last.precision || date_last(end) > date_last(last))
            last = end;
    }
    return last;
}

struct chronicle *chronicle_new(struct words *words, const GPtrArray *events, int most, guint most_sources,
                                const struct dating *dating)
{
    struct chronicle *chronicle = g_new0(struct chronicle, 1);
    g_autoptr(GPtrArray) chosen = choose(chronicle, events, most);
    char **phrases = read_phrases();
    g_autoptr(GPtrArray) lists = gather(chosen, phrases);

    chronicle->words = words;
    chronicle->dating = dating;
    chronicle->sources = most_sources ? sources_new(chosen, dating) : NULL;
    if (chronicle->sources && (chronicle->sources->list->len > most_sources || chronicle->sources->list->len == 0))
        g_clear_pointer(&chronicle->sources, sources_free);
    chronicle->entries = g_array_new(FALSE, TRUE, sizeof(struct entry));
    chronicle->moments = g_array_new(FALSE, TRUE, sizeof(struct moment));
    chronicle->heads = g_ptr_array_new_with_free_func(g_free);
    g_array_set_clear_func(chronicle->entries, free_entry);
    g_array_set_clear_func(chronicle->moments, free_moment);
    for (guint i = 0; i < lists->len; i++)
        add_entries(chronicle, g_ptr_array_index(lists, i), phrases);
    free_phrases(phrases);
    chronicle_group(chronicle);
    if (chosen->len) {
        chronicle->first = ((const struct event *)g_ptr_array_index(chosen, 0))->date;
        chronicle->last = last_of(chosen);
    }
    return chronicle;
}

/* --- cards --- */

/* What a label does not say of its event: what was done, who to whom. */
static void tell(GString *title, const struct event *event, bool summarise)
{
    g_autofree char *source = join_names(event->source), *target = join_names(event->target);
    g_autofree char *summary = chronicle_clean(summarise && event->summary ? event->summary : "");

    g_string_append_printf(title, "%s%s%s", summary, *summary ? " – " : "", action_get(event->action)->label);
    g_string_append_printf(title, "%s%s%s%s", *source ? ", " : "", source, *target ? " → " : "", target);
    if (event->status != EVENT_OCCURRED)
        g_string_append_printf(title, ", %s", event_status_name(event->status));
    if (is_rough(event))
        g_string_append(title, ", dated by its report");
}

/* A folded act on a line of its own, with its date. */
static void tell_act(GString *title, const struct event *event)
{
    char date[DATE_TEXT_SIZE];

    g_string_append_printf(title, "%s%s: ", title->len ? "\n" : "", date_format(event->date, date));
    tell(title, event, true);
}

struct card *chronicle_card(const struct entry *entry, bool wrapped)
{
    struct card *card = g_new0(struct card, 1);
    GString *title = g_string_new(NULL);
    char date[DATE_TEXT_SIZE];
    const char *link = event_link(entry->event);

    g_autoptr(GString) ids = g_string_new(NULL);
    for (guint i = 0; entry->acts && i < entry->acts->len; i++) {
        tell_act(title, g_ptr_array_index(entry->acts, i));
        g_string_append_printf(ids, "%s%" G_GINT64_FORMAT, i ? " " : "",
                               ((const struct event *)g_ptr_array_index(entry->acts, i))->id);
    }
    if (!entry->acts)
        tell(title, entry->event, wrapped);
    card->title = g_string_free(title, FALSE);
    card->events = entry->acts ? g_strdup(ids->str) : NULL;
    card->id = g_strdup_printf("e%" G_GINT64_FORMAT, entry->event->id);
    card->uid = entry->event->uid ? chronicle_clean(entry->event->uid) : NULL;
    card->date = g_strdup(date_format(entry->event->date, date));
    card->action = g_strdup(action_get(entry->event->action)->slug);
    card->link = link ? chronicle_clean(link) : NULL;
    return card;
}

void chronicle_free(struct chronicle *chronicle)
{
    g_array_unref(chronicle->entries);
    g_array_unref(chronicle->moments);
    g_ptr_array_unref(chronicle->heads);
    if (chronicle->sources)
        sources_free(chronicle->sources);
    g_free(chronicle);
}

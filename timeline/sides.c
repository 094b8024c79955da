#include "sides.h"

#include "phrases.h"
#include "../db/action.h"
#include "../db/actor.h"

#include <string.h>

/* Fewer labels have no lane of their own. */
#define FEWEST 2

static struct entry *entry_at(const struct chronicle *chronicle, guint i)
{
    return &g_array_index(chronicle->entries, struct entry, i);
}

static void set_heads(struct chronicle *chronicle, char *first, char *second)
{
    g_ptr_array_set_size(chronicle->heads, 0);
    g_ptr_array_add(chronicle->heads, first);
    g_ptr_array_add(chronicle->heads, second);
}

/* --- two parties --- */

static bool is_of(const struct entry *entry, const char *party)
{
    for (guint i = 0; party && i < entry->event->source->len; i++)
        if (g_ptr_array_index(entry->event->source, i) == party)
            return true;
    return false;
}

static int entries_of(const struct chronicle *chronicle, const char *party)
{
    int count = 0;

    for (guint i = 0; i < chronicle->entries->len; i++)
        count += is_of(entry_at(chronicle, i), party);
    return count;
}

/* The actor with most acts besides `other`; the first of those with as many. */
static const char *busiest(const struct chronicle *chronicle, const char *other)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
    const char *best = NULL;
    int most = 0;

    for (guint i = 0; i < chronicle->entries->len; i++) {
        const GPtrArray *source = entry_at(chronicle, i)->event->source;
        for (guint k = 0; k < source->len; k++) {
            gpointer code = g_ptr_array_index(source, k);
            int count = GPOINTER_TO_INT(g_hash_table_lookup(counts, code)) + 1;
            g_hash_table_replace(counts, code, GINT_TO_POINTER(count));
            if (code != other && count > most) {
                most = count;
                best = code;
            }
        }
    }
    return best;
}

/* The two do three quarters of all acts, and the second a fifth. */
bool sides_are_exchange(const struct chronicle *chronicle)
{
    const char *one = busiest(chronicle, NULL), *two = busiest(chronicle, one);
    int first = entries_of(chronicle, one), second = entries_of(chronicle, two), all = (int)chronicle->entries->len;

    return two && all >= 4 && 4 * (first + second) >= 3 * all && 5 * second >= all;
}

bool sides_mirror(struct chronicle *chronicle)
{
    const char *one = busiest(chronicle, NULL), *two = busiest(chronicle, one);
    bool others = false;

    if (!two)
        return false;
    for (guint i = 0; i < chronicle->entries->len; i++) {
        struct entry *entry = entry_at(chronicle, i);
        entry->side = !is_of(entry, one) || is_of(entry, two);
        others = others || (entry->side && !is_of(entry, two));
    }
    const char *language = dating_language(chronicle->dating);
    set_heads(chronicle, phrase_fill(language, PHRASE_BY, actor_name(one), NULL),
              phrase_fill(language, others ? PHRASE_BY_AND_OTHERS : PHRASE_BY, actor_name(two), NULL));
    chronicle_group(chronicle);
    return true;
}

void sides_undo(struct chronicle *chronicle)
{
    for (guint i = 0; i < chronicle->entries->len; i++)
        entry_at(chronicle, i)->side = 0;
    g_ptr_array_set_size(chronicle->heads, 0);
    chronicle_group(chronicle);
}

/* --- lanes --- */

static const struct {
    const char *name;
    enum phrase others;
} kinds[SIDES_BYS] = {
    [SIDES_BY_SOURCE] = { "source", PHRASE_BY_OTHERS },
    [SIDES_BY_TARGET] = { "target", PHRASE_TOWARDS_OTHERS },
    [SIDES_BY_ACTION] = { "action", PHRASE_OTHER_ACTS },
    [SIDES_BY_CLASS] = { "class", PHRASE_OTHER_ACTS }, /* there are none */
};

const char *sides_by_name(enum sides_by by)
{
    return kinds[by].name;
}

int sides_by_find(const char *name)
{
    for (int by = 0; by < SIDES_BYS; by++)
        if (strcmp(kinds[by].name, name) == 0)
            return by;
    return -1;
}

/* What an entry may stand under, from k = 0 on, NULL after the last: an actor's code, or the number of an action or class. */
static gconstpointer key_of(const struct entry *entry, enum sides_by by, guint k)
{
    const struct event *event = entry->event;

    if (by == SIDES_BY_ACTION)
        return k ? NULL : GINT_TO_POINTER(event->action + 1);
    if (by == SIDES_BY_CLASS)
        return k ? NULL : GINT_TO_POINTER(action_get(event->action)->quad);
    const GPtrArray *codes = by == SIDES_BY_SOURCE ? event->source : event->target;
    if (k >= codes->len || (entry->acts && by == SIDES_BY_SOURCE))
        return NULL;
    return g_ptr_array_index(codes, k);
}

static char *head_of(gconstpointer key, enum sides_by by, const char *language)
{
    switch (by) {
    case SIDES_BY_SOURCE:
        return phrase_fill(language, PHRASE_BY, actor_name(key), NULL);
    case SIDES_BY_TARGET:
        return phrase_fill(language, PHRASE_TOWARDS, actor_name(key), NULL);
    case SIDES_BY_ACTION: {
        char *head = g_strdup(action_get(GPOINTER_TO_INT(key) - 1)->label);
        head[0] = g_ascii_toupper(head[0]);
        return head;
    }
    case SIDES_BY_CLASS:
        return g_strdup(phrase_get(language, PHRASE_VERBAL_COOPERATION + GPOINTER_TO_UINT(key) - QUAD_VERBAL_COOPERATION));
    case SIDES_BYS:
        break;
    }
    g_assert_not_reached();
}

struct lane {
    gconstpointer key;
    int count;
    guint order; /* in which they were met; a class's number */
};

static int fuller_first(gconstpointer a, gconstpointer b)
{
    const struct lane *left = a, *right = b;

    return left->count != right->count ? right->count - left->count : (int)left->order - (int)right->order;
}

static int by_order(gconstpointer a, gconstpointer b)
{
    const struct lane *left = a, *right = b;

    return (int)left->order - (int)right->order;
}

static struct lane *find_lane(GArray *lanes, gconstpointer key)
{
    for (guint i = 0; i < lanes->len; i++)
        if (g_array_index(lanes, struct lane, i).key == key)
            return &g_array_index(lanes, struct lane, i);
    return NULL;
}

/* All keys with how many entries may stand under them, in the order of their lanes. */
static GArray *count_lanes(const struct chronicle *chronicle, enum sides_by by)
{
    GArray *lanes = g_array_new(FALSE, TRUE, sizeof(struct lane));
    gconstpointer key;

    for (guint i = 0; i < chronicle->entries->len; i++)
        for (guint k = 0; (key = key_of(entry_at(chronicle, i), by, k)); k++) {
            struct lane *lane = find_lane(lanes, key);
            struct lane new = { key, 0, by == SIDES_BY_CLASS ? GPOINTER_TO_UINT(key) : lanes->len };
            if (!lane) {
                g_array_append_val(lanes, new);
                lane = &g_array_index(lanes, struct lane, lanes->len - 1);
            }
            lane->count++;
        }
    g_array_sort(lanes, by == SIDES_BY_CLASS ? by_order : fuller_first);
    return lanes;
}

/* The first lane that takes an entry; lanes->len, the lane of the others, when none does. */
static int lane_of(GArray *lanes, const struct entry *entry, enum sides_by by)
{
    gconstpointer key;

    for (guint k = 0; (key = key_of(entry, by, k)); k++) {
        const struct lane *lane = find_lane(lanes, key);
        if (lane)
            return (int)(lane - &g_array_index(lanes, struct lane, 0));
    }
    return (int)lanes->len;
}

/* Lanes that no entry chose go, and those behind them move up. */
static void close_ranks(struct chronicle *chronicle, GArray *lanes, enum sides_by by)
{
    g_autofree int *used = g_new0(int, lanes->len + 1), *place = g_new0(int, lanes->len + 1);
    const char *language = dating_language(chronicle->dating);
    int next = 0;

    for (guint i = 0; i < chronicle->entries->len; i++)
        used[entry_at(chronicle, i)->side]++;
    for (guint lane = 0; lane <= lanes->len; lane++) {
        place[lane] = next;
        if (!used[lane])
            continue;
        next++;
        g_ptr_array_add(chronicle->heads, lane < lanes->len ? head_of(g_array_index(lanes, struct lane, lane).key, by, language)
                                                            : g_strdup(phrase_get(language, kinds[by].others)));
    }
    for (guint i = 0; i < chronicle->entries->len; i++)
        entry_at(chronicle, i)->side = place[entry_at(chronicle, i)->side];
}

void sides_lanes(struct chronicle *chronicle, enum sides_by by, guint most)
{
    g_autoptr(GArray) lanes = count_lanes(chronicle, by);
    bool all = lanes->len < most || (lanes->len == most && by >= SIDES_BY_ACTION);

    if (!all)
        g_array_set_size(lanes, most - 1);
    while (by != SIDES_BY_CLASS && lanes->len > 1 && g_array_index(lanes, struct lane, lanes->len - 1).count < FEWEST)
        g_array_set_size(lanes, lanes->len - 1);
    for (guint i = 0; i < chronicle->entries->len; i++)
        entry_at(chronicle, i)->side = lane_of(lanes, entry_at(chronicle, i), by);
    g_ptr_array_set_size(chronicle->heads, 0);
    close_ranks(chronicle, lanes, by);
    chronicle_group(chronicle);
}

#include "sheet.h"

#include "phrases.h"
#include "../db/action.h"
#include "../db/actor.h"

#include <math.h>
#include <string.h>

#define TITLE_PT 17.0
#define TITLE_NEXT_PT 11.0 /* on the pages after the first */
#define SUBTITLE_PT 9.0
#define KEY_PT 8.0

enum key_kind { KEY_MARK, KEY_RING, KEY_BRACKET, KEY_BAR, KEY_FADE };

struct legend_key {
    char text[96];
    enum mark mark;
    enum ink ink;
    bool hollow, struck;
    enum key_kind kind;
};

/* --- words of the furniture --- */

static const char *say(const struct chronicle *chronicle, enum phrase phrase)
{
    return phrase_get(dating_language(chronicle->dating), phrase);
}

static char *say_count(const struct chronicle *chronicle, enum phrase phrase, int first, int second)
{
    return phrase_count(dating_language(chronicle->dating), phrase, first, second);
}

static guint acts_of(const struct entry *entry)
{
    return entry->acts ? entry->acts->len : 1;
}

static void add_class_keys(GArray *keys, const struct chronicle *chronicle)
{
    for (int quad = QUAD_VERBAL_COOPERATION; quad <= QUAD_MATERIAL_CONFLICT; quad++) {
        struct legend_key key = { .hollow = false };
        guint count = 0;
        for (guint i = 0; i < chronicle->entries->len; i++) {
            const struct entry *entry = &g_array_index(chronicle->entries, struct entry, i);
            if ((int)action_get(entry->event->action)->quad != quad)
                continue;
            count += acts_of(entry);
            key.mark = entry->mark;
            key.ink = entry->ink;
        }
        g_snprintf(key.text, sizeof key.text, "%s  %u",
                   say(chronicle, PHRASE_VERBAL_COOPERATION + (unsigned)(quad - QUAD_VERBAL_COOPERATION)), count);
        if (count)
            g_array_append_val(keys, key);
    }
}

/* One key for each status that is not a fact: "Planned  3". */
static void add_status_keys(GArray *keys, const struct chronicle *chronicle)
{
    guint counts[EVENT_STATUSES] = { 0 };

    for (guint i = 0; i < chronicle->entries->len; i++) {
        const struct entry *entry = &g_array_index(chronicle->entries, struct entry, i);
        counts[entry->event->status] += acts_of(entry);
    }
    for (int status = EVENT_PLANNED; status < EVENT_STATUSES; status++) {
        struct legend_key key = { .mark = MARK_CIRCLE, .ink = INK_QUIET, .hollow = true, .struck = status == EVENT_DENIED };
        g_snprintf(key.text, sizeof key.text, "%s  %u", say(chronicle, PHRASE_PLANNED + (unsigned)(status - EVENT_PLANNED)),
                   counts[status]);
        if (counts[status])
            g_array_append_val(keys, key);
    }
}

static bool is_open(const struct entry *entry)
{
    return entry->extent == EXTENT_PERIOD && (entry->core_from > entry->from || entry->core_to < entry->to);
}

/* What other marks than dots say of dates, where there are such. */
static void add_date_keys(GArray *keys, const struct chronicle *chronicle)
{
    static const struct {
        enum key_kind kind;
        enum phrase phrase;
    } rows[] = {
        { KEY_RING, PHRASE_REPORT_DAY },
        { KEY_BRACKET, PHRASE_DAY_UNKNOWN },
        { KEY_BAR, PHRASE_DAYS },
        { KEY_FADE, PHRASE_OPEN_END },
    };
    guint counts[G_N_ELEMENTS(rows)] = { 0 };

    for (guint i = 0; i < chronicle->entries->len; i++) {
        const struct entry *entry = &g_array_index(chronicle->entries, struct entry, i);
        counts[0] += entry->rough;
        counts[1] += entry->extent == EXTENT_UNKNOWN_DAY ? acts_of(entry) : 0;
        counts[2] += entry->extent == EXTENT_PERIOD && !is_open(entry);
        counts[3] += is_open(entry);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct legend_key key = { .ink = INK_QUIET, .kind = rows[i].kind };
        g_snprintf(key.text, sizeof key.text, "%s  %u", say(chronicle, rows[i].phrase), counts[i]);
        if (counts[i])
            g_array_append_val(keys, key);
    }
}

/* The two actors who take part in most events, if each has a part in a third of them; one, if he has in half of them; else "". */
static char *main_actors(const struct chronicle *chronicle)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
    const char *best[2] = { NULL, NULL };
    int most[2] = { 0, 0 };

    for (guint i = 0; i < chronicle->entries->len; i++) {
        const struct event *event = g_array_index(chronicle->entries, struct entry, i).event;
        for (guint k = 0; k < event->source->len + event->target->len; k++) {
            gpointer code = k < event->source->len ? g_ptr_array_index(event->source, k)
                                                   : g_ptr_array_index(event->target, k - event->source->len);
            if (k >= event->source->len && g_ptr_array_find(event->source, code, NULL))
                continue; /* what one does at home is one event of his */
            int count = GPOINTER_TO_INT(g_hash_table_lookup(counts, code)) + 1;
            g_hash_table_replace(counts, code, GINT_TO_POINTER(count));
        }
    }
    for (guint i = 0; i < chronicle->entries->len; i++) {
        const struct event *event = g_array_index(chronicle->entries, struct entry, i).event;
        for (guint k = 0; k < event->source->len + event->target->len; k++) {
            const char *code = k < event->source->len ? g_ptr_array_index(event->source, k)
                                                      : g_ptr_array_index(event->target, k - event->source->len);
            int count = GPOINTER_TO_INT(g_hash_table_lookup(counts, code));
            if (code == best[0] || code == best[1])
                continue;
            if (count > most[0]) {
                best[1] = best[0], most[1] = most[0];
                best[0] = code, most[0] = count;
            } else if (count > most[1]) {
                best[1] = code, most[1] = count;
            }
        }
    }
    int third = (int)(chronicle->entries->len + 2) / 3;
    if (most[1] < third && 2 * most[0] < (int)chronicle->entries->len)
        return g_strdup("");
    return most[1] < third ? g_strdup(actor_name(best[0]))
                           : phrase_fill(dating_language(chronicle->dating), PHRASE_AND, actor_name(best[0]), actor_name(best[1]));
}

static char *make_title(const struct chronicle *chronicle)
{
    g_autofree char *actors = main_actors(chronicle);
    const char *what = *actors ? actors : say(chronicle, PHRASE_DIPLOMATIC_EVENTS);
    int first = chronicle->first.year, last = chronicle->last.year;

    return first == last ? g_strdup_printf("%s, %d", what, first) : g_strdup_printf("%s, %d–%d", what, first, last);
}

static char *make_subtitle(const struct chronicle *chronicle)
{
    g_autofree char *first = dating_text(chronicle->dating, chronicle->first, (struct date){ 0 });
    g_autofree char *last = dating_text(chronicle->dating, chronicle->last, (struct date){ 0 });
    int all = chronicle->events + chronicle->left_out;
    g_autofree char *events = chronicle->left_out ? say_count(chronicle, PHRASE_SALIENT, chronicle->events, all)
                                                  : say_count(chronicle, all == 1 ? PHRASE_EVENT : PHRASE_EVENTS, all, 0);

    if (date_equal(chronicle->first, chronicle->last))
        return g_strdup_printf("%s  ·  %s", first, events);
    return g_strdup_printf("%s – %s  ·  %s", first, last, events);
}

static char *host_of(const char *url)
{
    const char *start = url ? strstr(url, "://") : NULL;

    if (!start)
        return NULL;
    start += 3;
    start += g_str_has_prefix(start, "www.") ? 4 : 0;
    return g_strndup(start, strcspn(start, "/:?#"));
}

struct publisher {
    char *name;
    int articles;
    guint order;
};

static int more_articles(gconstpointer a, gconstpointer b)
{
    const struct publisher *left = *(const struct publisher *const *)a, *right = *(const struct publisher *const *)b;

    return left->articles != right->articles ? right->articles - left->articles : (int)left->order - (int)right->order;
}

static void free_publisher(gpointer data)
{
    g_free(((struct publisher *)data)->name);
    g_free(data);
}

/* nameless: numbers of the articles that do not tell where they are from. */
static void count_publisher(GHashTable *known, GPtrArray *publishers, GHashTable *nameless, const struct mention *mention)
{
    g_autofree char *name = mention->publisher && *mention->publisher ? chronicle_clean(mention->publisher) : host_of(mention->url);
    struct publisher *publisher = name ? g_hash_table_lookup(known, name) : NULL;

    if (!name) {
        g_hash_table_add(nameless, GINT_TO_POINTER((int)mention->article));
        return;
    }
    if (!publisher) {
        publisher = g_new0(struct publisher, 1);
        publisher->name = g_steal_pointer(&name);
        publisher->order = publishers->len;
        g_ptr_array_add(publishers, publisher);
        g_hash_table_insert(known, publisher->name, publisher);
    }
    publisher->articles++;
}

/* Takes the note. */
static void append_note(GString *notes, char *note)
{
    g_string_append_printf(notes, "%s%s", notes->len ? " " : "", note);
    g_free(note);
}

/* "Source: example.org." or "Sources: A, B, C and 4 more.": other publishers, and articles whose publisher nobody told. */
static void append_sources(GString *notes, const struct chronicle *chronicle)
{
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) nameless = g_hash_table_new(NULL, NULL);
    g_autoptr(GPtrArray) publishers = g_ptr_array_new_with_free_func(free_publisher);
    g_autoptr(GString) names = g_string_new(NULL);
    const char *language = dating_language(chronicle->dating);

    for (guint i = 0; i < chronicle->entries->len; i++) {
        const struct entry *entry = &g_array_index(chronicle->entries, struct entry, i);
        for (guint a = 0; a < acts_of(entry); a++) {
            const struct event *event = entry->acts ? g_ptr_array_index(entry->acts, a) : entry->event;
            for (guint m = 0; m < event->mentions->len; m++)
                count_publisher(known, publishers, nameless, g_ptr_array_index(event->mentions, m));
        }
    }
    g_ptr_array_sort(publishers, more_articles);
    for (guint i = 0; i < MIN(publishers->len, 5); i++)
        g_string_append_printf(names, "%s%s", i ? ", " : "", ((const struct publisher *)g_ptr_array_index(publishers, i))->name);
    if (publishers->len == 0)
        return;
    guint more = publishers->len - MIN(publishers->len, 5) + g_hash_table_size(nameless);
    g_autofree char *rest = g_strdup_printf("%u", more);
    g_autofree char *list = more ? phrase_fill(language, PHRASE_MORE, names->str, rest) : g_strdup(names->str);
    append_note(notes, phrase_fill(language, publishers->len + more > 1 ? PHRASE_SOURCES : PHRASE_SOURCE, list, NULL));
}

/* What several notes say in numbers. */
static void append_counts(GString *notes, const struct chronicle *chronicle)
{
    int labels = 0, acts = 0;

    for (guint i = 0; i < chronicle->entries->len; i++) {
        const struct entry *entry = &g_array_index(chronicle->entries, struct entry, i);
        labels += entry->acts != NULL;
        acts += entry->acts ? (int)entry->acts->len : 0;
    }
    if (acts)
        append_note(notes, say_count(chronicle, labels == 1 ? PHRASE_FOLDED : PHRASE_FOLDED_MORE, acts, labels));
    if (chronicle->even)
        append_note(notes, g_strdup(say(chronicle, PHRASE_EVEN)));
    if (chronicle->left_out)
        append_note(notes, say_count(chronicle, PHRASE_LEFT_OUT, chronicle->left_out, 0));
    if (chronicle->undated)
        append_note(notes,
                    say_count(chronicle, chronicle->undated == 1 ? PHRASE_UNDATED : PHRASE_UNDATED_MORE, chronicle->undated, 0));
}

static char *make_notes(const struct chronicle *chronicle)
{
    GString *notes = g_string_new(NULL);

    if (!chronicle->sources)
        append_sources(notes, chronicle);
    append_counts(notes, chronicle);
    return g_string_free(notes, FALSE);
}

struct furniture *furniture_new(const struct chronicle *chronicle, double width_mm, double height_mm, const char *title)
{
    struct furniture *furniture = g_new0(struct furniture, 1);

    furniture->width_mm = width_mm;
    furniture->height_mm = height_mm;
    furniture->margin = SHEET_MARGIN;
    furniture->smallest = SHEET_SMALLEST;
    furniture->dating = chronicle->dating;
    furniture->title = title ? chronicle_clean(title) : make_title(chronicle);
    furniture->subtitle = make_subtitle(chronicle);
    g_autofree char *notes = make_notes(chronicle);
    furniture->notes = chronicle_clean(notes);
    furniture->keys = g_array_new(FALSE, TRUE, sizeof(struct legend_key));
    add_class_keys(furniture->keys, chronicle);
    add_status_keys(furniture->keys, chronicle);
    add_date_keys(furniture->keys, chronicle);
    furniture->about = g_strdup_printf("%s. %s. %s", say(chronicle, PHRASE_TIMELINE), furniture->subtitle, furniture->notes);
    return furniture;
}

void furniture_free(struct furniture *furniture)
{
    g_free(furniture->title);
    g_free(furniture->subtitle);
    g_free(furniture->notes);
    g_free(furniture->about);
    g_array_unref(furniture->keys);
    g_free(furniture);
}

/* --- on the page --- */

void sheet_lines(struct sheet *sheet, const struct typeset *typeset, double x, double y, enum ink ink, enum align align)
{
    for (guint i = 0; i < typeset->lines->len; i++) {
        double width = g_array_index(typeset->lines, struct line, i).width_mm;
        double left = align == ALIGN_LEFT ? x : align == ALIGN_RIGHT ? x - width : x - width / 2;
        double baseline = y + words_height_mm(typeset->size_pt, (int)i) + words_baseline_mm(typeset->size_pt);
        drawing_text(sheet->drawing, left, baseline, typeset, (int)i, ink);
    }
}

void sheet_label(struct sheet *sheet, const struct entry *entry, const struct typeset *typeset, double x, double y,
                 enum align align)
{
    sheet_lines(sheet, typeset, x, y, INK_TEXT, align);
    if (entry->refs >= 0 && typeset->lines->len)
        drawing_quiet(sheet->drawing, entry->refs - g_array_index(typeset->lines, struct line, typeset->lines->len - 1).start);
}

int sheet_text(struct sheet *sheet, const char *text, double x, double y, double size_pt, bool bold, enum ink ink, enum align align,
               double width_mm)
{
    OWNED(typeset) *typeset = words_set(sheet->words, text, size_pt, bold, width_mm);

    sheet_lines(sheet, typeset, x, y, ink, align);
    return typeset_lines(typeset);
}

struct disc {
    double x, y, radius;
};

static void draw_mark(struct sheet *sheet, enum mark mark, enum ink ink, bool hollow, bool struck, struct disc at)
{
    double reach = at.radius * 1.15;

    drawing_mark(sheet->drawing, at.x, at.y, at.radius, mark, ink, hollow);
    if (struck)
        drawing_line(sheet->drawing, at.x - reach, at.y + reach, at.x + reach, at.y - reach, DRAWING_MARK_STROKE_MM, ink, false);
}

void sheet_mark(struct sheet *sheet, const struct entry *entry, double x, double y, double radius)
{
    draw_mark(sheet, entry->mark, entry->ink, entry->hollow, entry->event->status == EVENT_DENIED, (struct disc){ x, y, radius });
}

/* A small piece of an upright axis: what it looks like there. */
static void draw_key(struct sheet *sheet, const struct legend_key *key, struct disc at)
{
    struct drawing *drawing = sheet->drawing;
    double top = at.y - at.radius, bottom = at.y + at.radius, end = at.x + 0.7 * at.radius;

    switch (key->kind) {
    case KEY_MARK:
        draw_mark(sheet, key->mark, key->ink, key->hollow, key->struck, at);
        break;
    case KEY_RING:
        drawing_ring(drawing, at.x, at.y, 0.85 * at.radius, key->ink);
        break;
    case KEY_BRACKET:
        drawing_line(drawing, at.x, top, at.x, bottom, 0.4, key->ink, false);
        drawing_line(drawing, at.x, top, end, top, 0.4, key->ink, false);
        drawing_line(drawing, at.x, bottom, end, bottom, 0.4, key->ink, false);
        break;
    case KEY_BAR:
        drawing_line(drawing, at.x, top, at.x, bottom, 1.2, key->ink, false);
        break;
    case KEY_FADE:
        drawing_line(drawing, at.x, bottom, at.x, at.y + 0.1 * at.radius, 1.2, key->ink, false);
        drawing_line(drawing, at.x, at.y - 0.15 * at.radius, at.x, at.y - 0.5 * at.radius, 0.8, key->ink, false);
        drawing_line(drawing, at.x, at.y - 0.75 * at.radius, at.x, top, 0.4, key->ink, false);
        break;
    }
}

/* The legend in rows, from y down; returns where it ends. */
static double draw_legend(struct sheet *sheet, const GArray *keys, double y)
{
    double key = MAX(KEY_PT, sheet->smallest), x = sheet->left, row = words_height_mm(key, 1) * 1.15;

    for (guint i = 0; i < keys->len; i++) {
        const struct legend_key *item = &g_array_index(keys, struct legend_key, i);
        OWNED(typeset) *set = words_set(sheet->words, item->text, key, false, 0);
        double width = 4.2 + typeset_width_mm(set);
        if (x > sheet->left && x + width > sheet->right) {
            x = sheet->left;
            y += row;
        }
        draw_key(sheet, item, (struct disc){ x + 1.3, y + words_middle_mm(key), 1.25 });
        sheet_lines(sheet, set, x + 4.2, y, INK_QUIET, ALIGN_LEFT);
        x += width + 6;
    }
    return y + row;
}

/* --- the list of sources --- */

/* Columns of a list of sources between the sheet's edges. */
struct columns {
    int count;
    double width, number; /* of a column without its gap; of the numbers */
    double size; /* pt */
};

#define COLUMN_GAP 6.0
#define NUMBER_GAP 1.4
#define DIGIT 0.2 /* mm for each point */
#define COLUMN_MM 75.0 /* about as broad as a line of small text should be */

static struct columns columns_of(const struct sheet *sheet, const struct sources *sources, double size)
{
    struct columns c = { .size = size };

    c.count = (int)CLAMP(round((sheet->right - sheet->left) / (COLUMN_MM * size / SHEET_SMALLEST)), 1, 4);
    c.width = (sheet->right - sheet->left - (c.count - 1) * COLUMN_GAP) / c.count;
    c.number = (sources->list->len > 99 ? 3 : sources->list->len > 9 ? 2 : 1) * DIGIT * size + NUMBER_GAP;
    return c;
}

static struct typeset *set_source(const struct sheet *sheet, const struct columns *c, const struct source *source)
{
    return words_set(sheet->words, source->text, c->size, false, c->width - c->number);
}

static void draw_source(struct sheet *sheet, const struct columns *c, const struct source *source, guint number,
                        const struct typeset *set, double x, double y)
{
    g_autofree char *words = g_strdup_printf("%u", number);
    struct card *card = g_new0(struct card, 1);

    card->id = g_strdup_printf("s%u", number);
    card->link = g_strdup(source->link);
    drawing_event(sheet->drawing, card);
    sheet_text(sheet, words, x + c->number - NUMBER_GAP, y, c->size, false, INK_QUIET, ALIGN_RIGHT, 0);
    sheet_lines(sheet, set, x + c->number, y, INK_QUIET, ALIGN_LEFT);
    drawing_end(sheet->drawing);
}

/* The sources from `first` on, each column from y down to a limit; returns the first that had no room. Draws if told to. */
static guint run_sources(struct sheet *sheet, const struct sources *sources, const struct columns *c, guint first, double y,
                         double limit, bool draw)
{
    double gap = 0.25 * words_height_mm(c->size, 1);

    for (int column = 0; column < c->count; column++) {
        double at = y, x = sheet->left + column * (c->width + COLUMN_GAP);
        for (; first < sources->list->len; first++) {
            const struct source *source = g_ptr_array_index(sources->list, first);
            OWNED(typeset) *set = set_source(sheet, c, source);
            double height = words_height_mm(c->size, typeset_lines(set));
            if (at + height > limit + 0.01 && at > y)
                break;
            if (draw)
                draw_source(sheet, c, source, first + 1, set, x, at);
            at += height + gap;
        }
    }
    return first;
}

/* How high the columns must be to hold all sources. */
static double sources_height(struct sheet *sheet, const struct sources *sources, const struct columns *c)
{
    double step = words_height_mm(c->size, 1) / 2, height = step;

    for (guint i = 0; i < sources->list->len; i++) { /* a column takes its first source whatever its height */
        OWNED(typeset) *set = set_source(sheet, c, g_ptr_array_index(sources->list, i));
        height = MAX(height, words_height_mm(c->size, typeset_lines(set)));
    }
    while (run_sources(sheet, sources, c, 0, 0, height, false) < sources->list->len)
        height += step;
    return height;
}

/* Above the notes; the body ends above it. */
static void draw_foot_sources(struct sheet *sheet, const struct sources *sources)
{
    struct columns c = columns_of(sheet, sources, sheet->smallest);
    double height = sources_height(sheet, sources, &c), top = sheet->bottom - height;

    run_sources(sheet, sources, &c, 0, top, sheet->bottom, true);
    sheet->bottom = top - 5;
}

static void draw_foot(struct sheet *sheet, const char *notes, int page, int pages)
{
    double line = words_height_mm(sheet->smallest, 1), aside = 0;

    if (pages > 1) {
        g_autofree char *number = phrase_count(dating_language(sheet->dating), PHRASE_PAGE, page, pages);
        OWNED(typeset) *set = words_set(sheet->words, number, sheet->smallest, false, 0);
        aside = typeset_width_mm(set) + 6;
        sheet_lines(sheet, set, sheet->right, sheet->bottom - line, INK_QUIET, ALIGN_RIGHT);
        sheet->bottom -= *notes ? 0 : line + 2;
    }
    if (!*notes)
        return;
    OWNED(typeset) *set = words_set(sheet->words, notes, sheet->smallest, false, sheet->right - sheet->left - aside);
    double height = line * typeset_lines(set);
    sheet_lines(sheet, set, sheet->left, sheet->bottom - height, INK_QUIET, ALIGN_LEFT);
    sheet->bottom -= height + 3;
}

struct sheet sheet_open(struct words *words, const struct furniture *furniture, int page, int pages)
{
    struct sheet sheet = { .words = words,
                           .smallest = furniture->smallest,
                           .dating = furniture->dating,
                           .left = furniture->margin,
                           .top = furniture->margin };
    double size = MAX(page == 1 ? TITLE_PT : TITLE_NEXT_PT, furniture->smallest);
    double subtitle = MAX(SUBTITLE_PT, furniture->smallest);

    sheet.drawing = drawing_new(furniture->width_mm, furniture->height_mm, furniture->title, furniture->about, WORDS_FAMILY);
    sheet.drawing->language = g_strdup(dating_language(furniture->dating));
    sheet.right = furniture->width_mm - furniture->margin;
    sheet.bottom = furniture->height_mm - furniture->margin + MIN(3, furniture->margin);
    drawing_box(sheet.drawing, 0, 0, furniture->width_mm, furniture->height_mm, 0, INK_PAPER);
    int lines =
        sheet_text(&sheet, furniture->title, sheet.left, sheet.top, size, true, INK_TEXT, ALIGN_LEFT, sheet.right - sheet.left);
    sheet.top += words_height_mm(size, lines) + 0.8;
    if (page == 1) {
        lines = sheet_text(&sheet, furniture->subtitle, sheet.left, sheet.top, subtitle, false, INK_QUIET, ALIGN_LEFT,
                           sheet.right - sheet.left);
        sheet.top += words_height_mm(subtitle, lines) + 2.5;
    }
    sheet.top = draw_legend(&sheet, furniture->keys, sheet.top) + 4;
    draw_foot(&sheet, furniture->notes, page, pages + furniture->source_pages);
    if (furniture->sources && !furniture->source_pages)
        draw_foot_sources(&sheet, furniture->sources);
    return sheet;
}

/* The first page's: further ones have a smaller title. Where there are no notes, several pages' numbers take a line. */
double sheet_least_body(struct words *words, const struct furniture *furniture)
{
    struct sheet sheet = sheet_open(words, furniture, 1, *furniture->notes ? 1 : 2);

    drawing_free(sheet.drawing);
    return sheet.bottom - sheet.top;
}

#define LIST_PT 8.0
#define LIST_HEAD_PT 11.0

/* A page's list: heading, then the sources from `first` on; returns the first that had no room. */
static guint list_page(struct sheet *sheet, const struct furniture *furniture, guint first)
{
    struct columns c = columns_of(sheet, furniture->sources, MAX(LIST_PT, sheet->smallest));

    sheet_text(sheet, phrase_get(dating_language(sheet->dating), PHRASE_LIST_OF_SOURCES), sheet->left, sheet->top,
               MAX(LIST_HEAD_PT, sheet->smallest), true, INK_TEXT, ALIGN_LEFT, 0);
    sheet->top += words_height_mm(MAX(LIST_HEAD_PT, sheet->smallest), 1) + 2;
    return run_sources(sheet, furniture->sources, &c, first, sheet->top, sheet->bottom, true);
}

void furniture_give_pages(struct furniture *furniture, struct words *words)
{
    guint first = 0;

    for (furniture->source_pages = 1;; furniture->source_pages++) {
        struct sheet sheet = sheet_open(words, furniture, 2, 2);
        first = list_page(&sheet, furniture, first);
        drawing_free(sheet.drawing);
        if (first >= furniture->sources->list->len)
            return;
    }
}

void sheet_list_sources(struct words *words, const struct furniture *furniture, int after, GPtrArray *drawings)
{
    guint first = 0;

    for (int page = 1; page <= furniture->source_pages; page++) {
        struct sheet sheet = sheet_open(words, furniture, after + page, after);
        first = list_page(&sheet, furniture, first);
        sheet.drawing->name =
            g_strdup(phrase_get(dating_language(sheet.dating), page == 1 ? PHRASE_LIST_OF_SOURCES : PHRASE_MORE_SOURCES));
        g_ptr_array_add(drawings, sheet.drawing);
    }
}

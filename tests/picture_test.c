/* Pictures of made-up events: the drawing list holds what is promised, and the files agree with it. */
#include "../db/action.h"
#include "../db/error.h"
#include "../db/event.h"
#include "../render/page.h"
#include "../render/paint.h"
#include "../render/svg.h"
#include "../timeline/picture.h"

#include <glib.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static void free_event(gpointer event)
{
    event_free(event);
}

static GPtrArray *no_events(void)
{
    return g_ptr_array_new_with_free_func(free_event);
}

static struct event *add(GPtrArray *events, const char *date, const char *action, const char *source, const char *target,
                         const char *summary)
{
    struct event *event = event_new(action_find(action), EVENT_OCCURRED);
    struct mention *mention = mention_new();

    date_parse(date, &event->date);
    g_ptr_array_add(event->source, (gpointer)(gsize)g_intern_string(source));
    g_ptr_array_add(event->target, (gpointer)(gsize)g_intern_string(target));
    event->summary = g_strdup(summary);
    event->id = events->len + 1;
    event->uid = g_strdup_printf("u%u", events->len + 1);
    mention->url = g_strdup_printf("https://news.example/%u?a=1&b='2'", events->len + 1);
    g_ptr_array_add(event->mentions, mention);
    g_ptr_array_add(events, event);
    return event;
}

static GPtrArray *lay_as(const GPtrArray *events, double width_mm, double height_mm, enum picture_layout layout)
{
    struct picture_options options = { .width_mm = width_mm, .height_mm = height_mm, .layout = layout };
    g_autoptr(GError) error = NULL;
    GPtrArray *drawings = picture_lay(events, &options, NULL, &error);

    g_assert_no_error(error);
    return drawings;
}

static GPtrArray *lay(const GPtrArray *events, double width_mm, double height_mm)
{
    return lay_as(events, width_mm, height_mm, PICTURE_AUTO);
}

static GPtrArray *small_story(void)
{
    GPtrArray *events = no_events();

    add(events, "2016-10-07", "accuse", "USA", "RUS", "Washington accuses Moscow of meddling");
    add(events, "2016-12-29", "expel", "USA", "RUS", "The president orders 35 envoys out");
    add(events, "2016-12-30", "reject", "RUS", "USA", "Moscow declines to answer in kind");
    add(events, "2017-01-20", "meet", "USA", "RUS", "Envoys are to meet in Geneva")->status = EVENT_PLANNED;
    return events;
}

/* --- what every picture promises --- */

static char *text_of(const struct shape *shape)
{
    return g_strstrip(g_strdup(shape->text));
}

static bool overlap(const struct shape *a, const struct shape *b)
{
    double top_a = a->y - a->size * 0.76 * MM_PER_POINT, bottom_a = a->y + a->size * 0.22 * MM_PER_POINT;
    double top_b = b->y - b->size * 0.76 * MM_PER_POINT, bottom_b = b->y + b->size * 0.22 * MM_PER_POINT;

    return a->x < b->x + b->width - 0.1 && b->x < a->x + a->width - 0.1 && top_a < bottom_b - 0.1 && top_b < bottom_a - 0.1;
}

/* Clips the line to the text's box (Liang and Barsky 1984). */
static bool crosses(const struct shape *line, const struct shape *text)
{
    double from[] = { line->x, line->y }, step[] = { line->x2 - line->x, line->y2 - line->y };
    double lo[] = { text->x + 0.2, text->y - text->size * 0.7 * MM_PER_POINT }, hi[] = { text->x + text->width - 0.2, text->y };
    double enter = 0, leave = 1;

    for (int axis = 0; axis < 2; axis++) {
        if (fabs(step[axis]) < 1e-9) {
            if (from[axis] <= lo[axis] || from[axis] >= hi[axis])
                return false;
            continue;
        }
        double a = (lo[axis] - from[axis]) / step[axis], b = (hi[axis] - from[axis]) / step[axis];
        enter = MAX(enter, MIN(a, b));
        leave = MIN(leave, MAX(a, b));
    }
    return enter < leave;
}

static void check_texts(const struct drawing *drawing, const char *label)
{
    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *a = &g_array_index(drawing->shapes, struct shape, i);
        if (a->kind != SHAPE_TEXT)
            continue;
        g_autofree char *text = text_of(a);
        if (a->size < 7)
            g_error("%s: '%s' is set in %g pt", label, text, a->size);
        if (a->x < 0 || a->x + a->width > drawing->width_mm || a->y - a->size * MM_PER_POINT < 0 || a->y > drawing->height_mm)
            g_error("%s: '%s' is off the page", label, text);
        for (guint k = 0; k < drawing->shapes->len; k++) {
            const struct shape *b = &g_array_index(drawing->shapes, struct shape, k);
            if (b->kind == SHAPE_TEXT && k > i && overlap(a, b))
                g_error("%s: '%s' overlaps '%s'", label, text, text_of(b));
            if (b->kind == SHAPE_LINE && crosses(b, a))
                g_error("%s: a line from (%g, %g) runs through '%s'", label, b->x, b->y, text);
        }
    }
}

/* Counts the events that the cards' titles tell of: a line each. */
static int told(const GPtrArray *drawings)
{
    int count = 0;

    for (guint d = 0; d < drawings->len; d++) {
        const struct drawing *drawing = g_ptr_array_index(drawings, d);
        for (guint c = 0; c < drawing->cards->len; c++)
            for (const char *p = ((const struct card *)g_ptr_array_index(drawing->cards, c))->title; p; p = strchr(p + 1, '\n'))
                count++;
    }
    return count;
}

static void check(const GPtrArray *events, double width_mm, double height_mm, enum picture_layout layout, const char *label)
{
    g_autoptr(GPtrArray) drawings = lay_as(events, width_mm, height_mm, layout);

    for (guint i = 0; i < drawings->len; i++)
        check_texts(g_ptr_array_index(drawings, i), label);
    if (told(drawings) != (int)events->len)
        g_error("%s: %d of %u events are told", label, told(drawings), events->len);
}

static void test_promises(void)
{
    static const char *const words[] = { "expels",
                                         "Лавров",
                                         "王毅",
                                         "ظريف",
                                         "the ambassador",
                                         "sanctions",
                                         "an envoy of the neighbouring state",
                                         "talks",
                                         "in",
                                         "Vienna",
                                         "embassy",
                                         "😀",
                                         "12",
                                         "Verordnungsgebungsverfahren" };
    static const double sizes[][2] = { { 210, 297 }, { 297, 210 }, { 215.9, 279.4 }, { 338.7, 190.5 }, { 120, 400 } };
    static const int counts[] = { 1, 2, 9, 60, 150 };
    GRand *chance = g_rand_new_with_seed(1);

    for (int round = 0; round < 60; round++) {
        g_autoptr(GPtrArray) events = no_events();
        int count = counts[round % 5], spread = g_rand_int_range(chance, 1, round % 2 ? 40 : 4000);
        for (int i = 0; i < count; i++) {
            char date[DATE_TEXT_SIZE];
            g_autoptr(GString) summary = g_string_new(NULL);
            struct date day = date_of_day(735000 + g_rand_int_range(chance, 0, spread));
            for (int w = g_rand_int_range(chance, 1, 14); w > 0; w--)
                g_string_append_printf(summary, "%s ", words[g_rand_int_range(chance, 0, G_N_ELEMENTS(words))]);
            date_format(date_coarsen(day, i % 9 ? DATE_DAY : i % 2 ? DATE_MONTH : DATE_YEAR), date);
            struct event *event = add(events, date, action_get(g_rand_int_range(chance, 0, action_count()))->slug,
                                      i % 3 ? "USA" : "RUS", i % 3 ? "RUS" : "USA", summary->str);
            event->status = i % 7 ? EVENT_OCCURRED : EVENT_PLANNED;
        }
        g_autofree char *label = g_strdup_printf("round %d: %d events on %g mm", round, count, sizes[round % 4][0]);
        bool two = sizes[(round / 5) % 5][0] > 150 && count >= 9;
        enum picture_layout layout = round % 4 == 3 && two ? PICTURE_MIRRORED : round % 4 == 2 ? PICTURE_LANES : PICTURE_AUTO;
        check(events, sizes[(round / 5) % 5][0], sizes[(round / 5) % 5][1], layout, label);
    }
    g_rand_free(chance);
}

/* Few events on a lying page fly like flags: each pole stands at its date, and auto chooses it. */
static void test_horizontal(void)
{
    g_autoptr(GPtrArray) events = no_events();

    for (int i = 0; i < 12; i++) {
        g_autofree char *date = g_strdup_printf("2018-%02d-%02d", i / 2 + 1, i % 2 * 9 + 1);
        add(events, date, "meet", "DEU", i % 2 ? "FRA" : "POL",
            "Ministers meet in the capital to prepare the summit of the spring");
    }
    check(events, 0, 0, PICTURE_AUTO, "twelve");
    check(events, 297, 210, PICTURE_HORIZONTAL, "twelve, lying");
    g_autoptr(GPtrArray) drawings = lay(events, 0, 0);
    const struct drawing *drawing = g_ptr_array_index(drawings, 0);
    g_assert_cmpfloat(drawing->width_mm, >, drawing->height_mm);
    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        if (shape->kind == SHAPE_LINE && shape->stroke == INK_LEADER)
            g_assert_cmpfloat(shape->x, ==, shape->x2);
    }
}

/* More than a page holds go on to further ones, in one size, each event on one of them; a label goes only with its date. */
static void test_horizontal_pages(void)
{
    static const int counts[] = { 60, 200, 457 };

    for (size_t c = 0; c < G_N_ELEMENTS(counts); c++) {
        g_autoptr(GPtrArray) events = no_events();
        double size = 0;
        for (int i = 0; i < counts[c]; i++) {
            char date[DATE_TEXT_SIZE];
            add(events, date_format(date_of_day(736000 + i * i % 977), date), "meet", "DEU", i % 2 ? "FRA" : "POL",
                i % 7 ? "Ministers meet in the capital to prepare the summit of the spring" : "Talks");
        }
        check(events, 297, 210, PICTURE_HORIZONTAL, "pages");
        g_autoptr(GPtrArray) drawings = lay_as(events, 297, 210, PICTURE_HORIZONTAL);
        g_assert_cmpuint(drawings->len, >, 1);
        g_assert_cmpint(told(drawings), ==, counts[c]);
        for (guint d = 0; d < drawings->len; d++) {
            const struct drawing *drawing = g_ptr_array_index(drawings, d);
            bool inside = false;
            g_assert_nonnull(drawing->name);
            for (guint i = 0; i < drawing->shapes->len; i++) {
                const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
                inside = shape->kind == SHAPE_EVENT || (inside && shape->kind != SHAPE_END);
                if (inside && shape->kind == SHAPE_TEXT) {
                    g_assert_true(size == 0 || shape->size == size);
                    size = shape->size;
                }
            }
        }
    }
}

/* The acts of one party stand left of the axis, of the other right, and auto sees the exchange. */
static void test_mirrored(void)
{
    g_autoptr(GPtrArray) events = no_events();

    for (int i = 0; i < 40; i++) {
        struct date day = date_of_day(736000 + i * 3);
        char date[DATE_TEXT_SIZE];
        add(events, date_format(day, date), "expel", i % 2 ? "GBR" : "RUS", i % 2 ? "RUS" : "GBR",
            i % 2 ? "London acts" : "Moscow acts");
    }
    g_autoptr(GPtrArray) drawings = lay(events, 210, 297);
    const struct drawing *drawing = g_ptr_array_index(drawings, 0);
    int seen = 0;
    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        g_autofree char *text = shape->kind == SHAPE_TEXT ? text_of(shape) : g_strdup("");
        seen += g_str_equal(text, "By Russia") || g_str_equal(text, "By United Kingdom");
        if (g_str_has_suffix(text, " acts"))
            g_assert_true(g_str_equal(text, "Moscow acts") == (shape->x < 105));
    }
    g_assert_cmpint(seen, ==, 2);
}

/* Lanes by source: the fullest first, those who act once among others, each label right of its lane's line. */
static void test_lanes(void)
{
    static const char *const actors[] = { "RUS", "RUS", "GBR", "RUS", "FRA", "GBR" };
    g_autoptr(GPtrArray) events = no_events();
    double line[3] = { 0 };

    for (int i = 0; i < 12; i++) {
        g_autofree char *date = g_strdup_printf("2018-%02d-14", i + 1);
        g_autofree char *words = g_strdup_printf("%s acts", i == 9 ? "BEL" : actors[i % 6]);
        add(events, date, "expel", i == 9 ? "BEL" : actors[i % 6], "USA", words);
    }
    check(events, 0, 0, PICTURE_LANES, "lanes");
    struct picture_options options = { .layout = PICTURE_LANES, .by = SIDES_BY_SOURCE };
    g_autoptr(GPtrArray) drawings = picture_lay(events, &options, NULL, NULL);
    const struct drawing *drawing = g_ptr_array_index(drawings, 0);
    static const char *const heads[] = { "By Russia", "By United Kingdom", "By others" };
    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        g_autofree char *text = shape->kind == SHAPE_TEXT ? text_of(shape) : g_strdup("");
        for (int lane = 0; lane < 3; lane++)
            if (g_str_equal(text, heads[lane]))
                line[lane] = shape->x;
        if (!g_str_has_suffix(text, " acts"))
            continue;
        int wanted = g_str_has_prefix(text, "RUS") ? 0 : g_str_has_prefix(text, "GBR") ? 1 : g_str_has_prefix(text, "FRA") ? -1 : 2;
        g_assert_true(wanted < 0 ||
                      (shape->x > line[wanted] && (wanted == 2 || line[wanted + 1] == 0 || shape->x < line[wanted + 1])));
    }
    g_assert_true(line[0] > 0 && line[0] < line[1] && line[1] < line[2]);
}

/* On an even scale each date stands level with its dot: no leader slants, and the picture says that it is not to scale. */
static void test_even(void)
{
    g_autoptr(GPtrArray) events = small_story();
    struct picture_options options = { .width_mm = 210, .height_mm = 297, .layout = PICTURE_VERTICAL, .even = true };
    g_autoptr(GPtrArray) drawings = picture_lay(events, &options, NULL, NULL);
    const struct drawing *drawing = g_ptr_array_index(drawings, 0);

    g_assert_nonnull(strstr(drawing->about, "not to scale"));
    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        if (shape->kind == SHAPE_LINE && shape->stroke == INK_LEADER)
            g_assert_cmpfloat_with_epsilon(shape->y, shape->y2, 0.01);
    }
}

/* What is not a fact is hollow, what is denied struck through, and the legend counts each. */
static void test_statuses(void)
{
    g_autoptr(GPtrArray) events = small_story();
    int keys = 0, hollow = 0, struck = 0;

    ((struct event *)g_ptr_array_index(events, 1))->status = EVENT_DENIED;
    g_autoptr(GPtrArray) drawings = lay(events, 210, 297);
    const struct drawing *drawing = g_ptr_array_index(drawings, 0);
    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        g_autofree char *text = shape->kind == SHAPE_TEXT ? text_of(shape) : g_strdup("");
        keys += g_str_equal(text, "Planned  1") || g_str_equal(text, "Denied  1");
        hollow += shape->kind == SHAPE_MARK && shape->fill == INK_PAPER;
        struck += shape->kind == SHAPE_LINE && shape->size == DRAWING_MARK_STROKE_MM && i > 0 && shape[-1].kind == SHAPE_MARK;
    }
    g_assert_cmpint(keys, ==, 2);
    g_assert_cmpint(hollow, ==, 6); /* of the legend, the labels and the axis */
    g_assert_cmpint(struck, ==, 2);
}

static void test_hostile(void)
{
    g_autofree char *word = g_strnfill(10000, 'x');
    g_autofree char *words = g_strnfill(10000, 'y');
    g_autoptr(GPtrArray) events = no_events();

    for (size_t i = 7; i < 10000; i += 8)
        words[i] = ' ';
    add(events, "9999-12-31", "attack", "USA", "RUS", word);
    add(events, "0001-01-01", "attack", "USA", "RUS", words);
    add(events, "2016", "meet", "USA", "RUS", "ظريف يلتقي لافروف في فيينا لبحث الاتفاق النووي مع القوى الست الكبرى هذا الأسبوع");
    add(events, "2016-12", "meet", "USA", "RUS", "a\x01\x02\tb\xff\xfe ]]> <b>&amp;</b> \xed\xa0\x80 \xef\xbf\xbf");
    add(events, "2016-12-30", "meet", "USA", "RUS", "");
    add(events, "2016-12-30", "meet", "USA", "RUS", "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81 zalgo");
    check(events, 210, 297, PICTURE_VERTICAL, "hostile labels");
    g_autoptr(GPtrArray) drawings = lay(events, 210, 297);
    g_autoptr(GBytes) svg = svg_write(g_ptr_array_index(drawings, 0), theme_find("light"), 0);
    gsize size;
    const char *data = g_bytes_get_data(svg, &size);
    xmlDoc *doc = xmlReadMemory(data, (int)size, "picture.svg", NULL, XML_PARSE_NONET);
    g_assert_nonnull(doc);
    xmlFreeDoc(doc);
}

static void test_one_day(void)
{
    g_autoptr(GPtrArray) events = no_events();

    for (int i = 0; i < 3000; i++)
        add(events, "2018-03-26", "meet", "USA", "RUS", "Ministers meet on the margins of the assembly")->salience = i;
    struct picture_options options = { .width_mm = 210, .height_mm = 297 };
    struct picture_talk talk;
    g_autoptr(GPtrArray) drawings = picture_lay(events, &options, &talk, NULL);
    g_assert_nonnull(drawings);
    g_assert_cmpint(talk.left_out, ==, 3000 - PICTURE_MOST);
    g_assert_cmpint(told(drawings), ==, PICTURE_MOST);
    check_texts(g_ptr_array_index(drawings, 0), "one day");
}

/* A pinned event is set in bold; of many the subtitle says that these are the most salient. */
static void test_chosen(void)
{
    g_autoptr(GPtrArray) events = small_story();
    struct picture_options options = { .width_mm = 210, .height_mm = 297, .of = 90 };
    int bold = 0, subtitle = 0;

    ((struct event *)g_ptr_array_index(events, 1))->pinned = true;
    g_autoptr(GPtrArray) drawings = picture_lay(events, &options, NULL, NULL);
    const struct drawing *drawing = g_ptr_array_index(drawings, 0);
    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        g_autofree char *text = shape->kind == SHAPE_TEXT ? text_of(shape) : g_strdup("");
        bold += shape->bold && g_str_has_prefix("The president orders 35 envoys out", text) && strlen(text) > 5;
        subtitle += strstr(text, "the 4 most salient of 90 events") != NULL;
    }
    g_assert_cmpint(bold, ==, 1);
    g_assert_cmpint(subtitle, ==, 1);
}

/* All words of a drawing, each text between bars. */
static char *words_of(const struct drawing *drawing)
{
    GString *all = g_string_new("|");

    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        g_autofree char *text = shape->kind == SHAPE_TEXT ? text_of(shape) : NULL;
        if (text)
            g_string_append_printf(all, "%s|", text);
    }
    return g_string_free(all, FALSE);
}

/* How precise a date is can be seen, and the legend tells it only where it occurs: key words, lines of the colour, their widths. */
static void test_precision(void)
{
    static const struct {
        const char *label, *date, *until, *key;
        int lines; /* in the act's colour, beside the axis */
        double widest, thinnest;
    } cases[] = {
        { "a day", "2018-05-02", "", NULL, 0, 0, 0 },
        { "a month", "2018-05", "", "Day not known  1", 3, 0.4, 0.4 },
        { "a year", "2017", "", "Day not known  1", 3, 0.4, 0.4 },
        { "a period", "2018-05-02", "2018-06-20", "Several days  1", 1, 1.2, 1.2 },
        { "an open end", "2018-01-02", "2018-03", "Start or end not exact  1", 5, 1.2, 0.3 },
        { "an open start", "2018-01", "2018-03-02", "Start or end not exact  1", 5, 1.2, 0.3 },
        { "both are open", "2018-01", "2018-03", "Start or end not exact  1", 9, 1.2, 0.3 },
        { "nothing is sure", "2017", "2018", "Start or end not exact  1", 8, 1.2, 0.3 },
    };
    static const enum picture_layout layouts[] = { PICTURE_VERTICAL, PICTURE_HORIZONTAL, PICTURE_LANES };

    for (size_t i = 0; i < G_N_ELEMENTS(cases) * G_N_ELEMENTS(layouts); i++) {
        size_t c = i / G_N_ELEMENTS(layouts);
        g_autoptr(GPtrArray) events = no_events();
        int lines = 0;
        double widest = 0, thinnest = HUGE_VAL;
        add(events, "2016-05-02", "meet", "USA", "RUS", "The first of two");
        date_parse(cases[c].until, &add(events, cases[c].date, "expel", "RUS", "USA", "What is looked at")->until);
        g_autoptr(GPtrArray) drawings = lay_as(events, 297, 297, layouts[i % G_N_ELEMENTS(layouts)]);
        const struct drawing *drawing = g_ptr_array_index(drawings, 0);
        g_autofree char *words = words_of(drawing);
        for (guint s = 0; s < drawing->shapes->len; s++) {
            const struct shape *shape = &g_array_index(drawing->shapes, struct shape, s);
            if (shape->kind != SHAPE_LINE || shape->stroke != INK_MATERIAL_CONFLICT)
                continue;
            lines++;
            widest = MAX(widest, shape->size);
            thinnest = MIN(thinnest, shape->size);
        }
        bool few = lines < cases[c].lines || (cases[c].lines < 5 && lines != cases[c].lines);
        if (few || fabs(widest - cases[c].widest) > 0.01 || (lines && thinnest > cases[c].thinnest + 0.2))
            g_error("%s: %d lines, %g to %g mm", cases[c].label, lines, thinnest, widest);
        if (cases[c].key ? !strstr(words, cases[c].key) : strstr(words, "Several") || strstr(words, "not"))
            g_error("%s: the legend is %s", cases[c].label, words);
    }
}

/* A date that is only its report's has a tilde and a ring; words that say when, or a person, make it certain. */
static void test_rough(void)
{
    static const struct {
        const char *label, *date, *published;
        gint64 article;
        int when, corrected;
        bool rough;
    } cases[] = {
        { "the report's day", "2018-05-02", "2018-05-02", 1, 0, 0, true },
        { "words say when", "2018-05-02", "2018-05-02", 1, 4, 0, false },
        { "another day", "2018-05-01", "2018-05-02", 1, 0, 0, false },
        { "a person saw to it", "2018-05-02", "2018-05-02", 1, 0, 1, false },
        { "no article", "2018-05-02", "2018-05-02", 0, 0, 0, false },
        { "a month", "2018-05", "2018-05-02", 1, 0, 0, false },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) events = no_events();
        struct event *event = add(events, cases[i].date, "expel", "RUS", "USA", "What is looked at");
        struct mention *mention = g_ptr_array_index(event->mentions, 0);
        int rings = 0;
        mention->article = cases[i].article;
        mention->when.end = cases[i].when;
        date_parse(cases[i].published, &mention->published);
        event->corrected = cases[i].corrected;
        g_autoptr(GPtrArray) drawings = lay_as(events, 210, 297, PICTURE_VERTICAL);
        const struct drawing *drawing = g_ptr_array_index(drawings, 0);
        g_autofree char *words = words_of(drawing);
        for (guint s = 0; s < drawing->shapes->len; s++) {
            const struct shape *shape = &g_array_index(drawing->shapes, struct shape, s);
            rings += shape->kind == SHAPE_MARK && shape->fill == INK_PAPER && !shape->dashed;
        }
        if ((strstr(words, "|~") != NULL) != cases[i].rough || rings != 2 * cases[i].rough)
            g_error("%s: %d rings, %s", cases[i].label, rings, words);
    }
}

/* The subtitle's span ends with what ends last, not with what begins last. */
static void test_span(void)
{
    static const struct {
        const char *first, *until, *second, *span;
    } cases[] = {
        { "2030", "", "2030-03-26", "|2030  ·  2 events|" },
        { "2018-03-01", "2018-06-20", "2018-03-26", "|1 Mar 2018 – 20 Jun 2018  ·  2 events|" },
        { "2018-03-01", "", "2018-03", "|Mar 2018  ·  2 events|" },
        { "2018-03-01", "", "2018-03-26", "|1 Mar 2018 – 26 Mar 2018  ·  2 events|" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) events = no_events();
        date_parse(cases[i].until, &add(events, cases[i].first, "meet", "GBR", "RUS", "One")->until);
        add(events, cases[i].second, "meet", "GBR", "RUS", "Another");
        g_autoptr(GPtrArray) drawings = lay(events, 0, 0);
        g_autofree char *words = words_of(g_ptr_array_index(drawings, 0));
        if (!strstr(words, cases[i].span))
            g_error("wanted %s in %s", cases[i].span, words);
    }
}

/* Periods of one side that meet in time lie side by side. */
static void test_levels(void)
{
    g_autoptr(GPtrArray) events = no_events();
    double at[3] = { 0 };
    int bars = 0;

    for (int i = 0; i < 3; i++) {
        struct event *event = add(events, "2018-01-01", "sanction", "RUS", "USA", "Measures are in force");
        event->date.day = (unsigned char)(1 + 9 * i);
        date_parse("2018-08-30", &event->until);
    }
    g_autoptr(GPtrArray) drawings = lay_as(events, 140, 297, PICTURE_VERTICAL);
    const struct drawing *drawing = g_ptr_array_index(drawings, 0);
    for (guint s = 0; s < drawing->shapes->len; s++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, s);
        if (shape->kind == SHAPE_LINE && shape->stroke == INK_MATERIAL_CONFLICT)
            at[bars++ % 3] = shape->x;
    }
    g_assert_cmpint(bars, ==, 3);
    g_assert_cmpfloat(at[1], >, at[0] + 1.2);
    g_assert_cmpfloat(at[2], >, at[1] + 1.2);
}

/* Numbers stand behind the labels in a quiet ink; the list is at the foot, or on pages behind the picture. */
static void test_sources(void)
{
    g_autoptr(GPtrArray) events = small_story();
    struct picture_options options = { .width_mm = 210, .height_mm = 297 };
    struct mention *mention = g_ptr_array_index(((struct event *)g_ptr_array_index(events, 2))->mentions, 0);
    guint quiet = 0;

    mention->title = g_strdup("Moscow will not answer");
    mention->publisher = g_strdup("Example Wire");
    date_parse("2016-12-30", &mention->published);
    g_autoptr(GPtrArray) foot = picture_lay(events, &options, NULL, NULL);
    const struct drawing *drawing = g_ptr_array_index(foot, 0);
    g_autofree char *words = words_of(drawing);
    g_assert_cmpuint(foot->len, ==, 1);
    g_assert_nonnull(strstr(words, "answer in kind\xe2\x80\x8e\xc2\xa0[3]|"));
    g_assert_nonnull(strstr(words, "|3|Moscow will not answer. Example Wire, 30 Dec|2016|"));
    for (guint i = 0; i < drawing->shapes->len; i++)
        quiet += g_array_index(drawing->shapes, struct shape, i).quiet > 0;
    g_assert_cmpuint(quiet, ==, 4);

    for (int i = 0; i < 200; i++)
        add(events, "2017-02-01", "meet", "USA", "RUS", "Envoys meet");
    options.sources = PICTURE_SOURCES_PAGE;
    g_autoptr(GPtrArray) paged = picture_lay(events, &options, NULL, NULL);
    const struct drawing *last = g_ptr_array_index(paged, paged->len - 1);
    g_autofree char *list = words_of(last);
    g_assert_nonnull(strstr(list, "|Sources|"));
    g_assert_nonnull(strstr(list, "|204|https://news.example/204"));
    check_texts(last, "list of sources");
    options.sources = PICTURE_SOURCES_AUTO;
    g_autoptr(GPtrArray) many = picture_lay(events, &options, NULL, NULL);
    g_autofree char *without = words_of(g_ptr_array_index(many, 0));
    g_assert_null(strstr(without, "[3]"));
    g_assert_nonnull(strstr(without, "Sources: news.example, Example Wire."));

    for (guint i = 10; i < 13; i++) { /* of three reports of two articles nobody told where they are from */
        struct mention *bare = g_ptr_array_index(((struct event *)g_ptr_array_index(events, i))->mentions, 0);
        g_clear_pointer(&bare->url, g_free);
        bare->article = i / 2;
    }
    g_autoptr(GPtrArray) nameless = picture_lay(events, &options, NULL, NULL);
    g_autofree char *told = words_of(g_ptr_array_index(nameless, 0));
    g_assert_nonnull(strstr(told, "Sources: news.example, Example Wire and 2 more."));
}

/* One actor gives the picture its name if he has a part in half of the events, two if each has in a third of them. */
static void test_title(void)
{
    static const struct {
        int china, japan, others; /* events of China alone, of Japan with China, of many others */
        const char *title;
    } cases[] = { { 4, 0, 6, "Diplomatic events, 2024" }, { 5, 0, 5, "China, 2024" }, { 0, 4, 6, "China and Japan, 2024" } };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        static const char *const others[] = { "PER", "CHL", "NOR", "DNK", "KEN", "UGA", "MLI" };
        g_autoptr(GPtrArray) events = no_events();
        for (int k = 0; k < cases[i].china; k++)
            add(events, "2024-04-05", "protest", "CHN", "CHN", "Crowds protest in China");
        for (int k = 0; k < cases[i].japan; k++)
            add(events, "2024-04-06", "accuse", "CHN", "JPN", "China accuses Japan");
        for (int k = 0; k < cases[i].others; k++)
            add(events, "2024-04-07", "accuse", others[k], others[k + 1], "One accuses the other");
        g_autoptr(GPtrArray) drawings = lay_as(events, 210, 297, PICTURE_VERTICAL);
        g_autofree char *words = words_of(g_ptr_array_index(drawings, 0));
        g_test_message("%s", words);
        g_assert_nonnull(strstr(words, cases[i].title));
    }
}

/* The only source is longer than a line: the note stands below all of it. */
static void test_long_source(void)
{
    g_autoptr(GPtrArray) events = no_events();
    struct event *event = add(events, "2024-04-05", "sever-relations", "MEX", "ECU", "Mexico severs relations");
    struct mention *mention = g_ptr_array_index(event->mentions, 0);

    add(events, "0000", "state", "MEX", "ECU", "Nobody knows when")->date = (struct date){ 0 };
    mention->title = g_strdup("Mexico breaks ties with Ecuador after the police storm its embassy in Quito at night");
    g_autoptr(GPtrArray) drawings = lay_as(events, 210, 297, PICTURE_VERTICAL);
    check_texts(g_ptr_array_index(drawings, 0), "a long source");
}

/* A month in which exact days lie does not stretch the axis to its ends, one apart from them takes no more room than they. */
static void test_vague_month(void)
{
    g_autoptr(GPtrArray) events = no_events();

    add(events, "2024-04-04", "expel", "ECU", "MEX", "Ecuador expels the ambassador");
    add(events, "2024-04-09", "meet", "USA", "MEX", "Envoys meet");
    add(events, "2024-04-01", "deny", "ECU", "MEX", "An aide denies reports")->date = (struct date){ 2024, 4, 0, DATE_MONTH };
    g_autoptr(GPtrArray) drawings = lay_as(events, 210, 297, PICTURE_VERTICAL);
    g_autofree char *words = words_of(g_ptr_array_index(drawings, 0));
    g_assert_nonnull(strstr(words, "|9|"));
    g_assert_null(strstr(words, "|12|"));
    g_assert_null(strstr(words, "|30|"));

    for (int i = 0; i < 30; i++)
        add(events, "2024-04-08", i % 2 ? "meet" : "expel", "USA", i % 3 ? "MEX" : "ECU",
            "Envoys meet, or are sent home by the government");
    add(events, "2022-03-01", "expel", "MEX", "ECU", "Mexico expels two")->date = (struct date){ 2022, 3, 0, DATE_MONTH };
    g_autoptr(GPtrArray) apart = lay_as(events, 210, 297, PICTURE_VERTICAL);
    g_autofree char *shorter = words_of(g_ptr_array_index(apart, 0));
    g_assert_nonnull(strstr(shorter, "|25|months|2022|17 Mar|2024|4 Apr|5|"));
}

/* A width alone: a page as high as its labels ask for, several of the proportions of A4 where one would be too high. */
static void test_width_alone(void)
{
    struct picture_options options = { 0 };
    g_autoptr(GPtrArray) events = small_story();

    g_assert_true(picture_size("170mm", &options, NULL));
    g_assert_cmpfloat(options.width_mm, ==, 170);
    g_autoptr(GPtrArray) one = picture_lay(events, &options, NULL, NULL);
    g_assert_cmpuint(one->len, ==, 1);
    const struct drawing *drawing = g_ptr_array_index(one, 0);
    g_assert_cmpfloat(drawing->width_mm, ==, 170);
    g_assert_cmpfloat(drawing->height_mm, <, 230);
    check_texts(drawing, "a width alone");
    for (int i = 0; i < 200; i++)
        add(events, "2017-02-01", "meet", "USA", "RUS", "Envoys meet");
    g_autoptr(GPtrArray) many = picture_lay(events, &options, NULL, NULL);
    g_assert_cmpuint(many->len, >, 1);
    g_assert_cmpfloat_with_epsilon(((const struct drawing *)g_ptr_array_index(many, 0))->height_mm, 240.4, 0.1);
    g_assert_true(picture_size("800px", &options, NULL));
    for (const char *const *bad = (const char *const[]){ "170", "0mm", "-5mm", "170xmm", "x170mm", "170x0mm", "nanmm", NULL }; *bad;
         bad++)
        g_assert_false(picture_size(*bad, &options, NULL));
}

static void test_refused(void)
{
    g_autoptr(GPtrArray) events = no_events();
    struct picture_options options = { .width_mm = 210, .height_mm = 297 };
    g_autoptr(GError) none = NULL, undated = NULL, small = NULL;

    g_assert_null(picture_lay(events, &options, NULL, &none));
    g_assert_error(none, DEMARCHE_ERROR, ERROR_INPUT);
    add(events, "", "meet", "USA", "RUS", "Ministers meet");
    g_assert_null(picture_lay(events, &options, NULL, &undated));
    g_assert_error(undated, DEMARCHE_ERROR, ERROR_INPUT);
    add(events, "2016", "meet", "USA", "RUS", "Ministers meet");
    options.width_mm = options.height_mm = 1;
    g_assert_null(picture_lay(events, &options, NULL, &small));
    g_assert_error(small, DEMARCHE_ERROR, ERROR_USAGE);
}

static void test_parallel(void)
{
    static const char *const states[] = { "DEU", "FRA", "POL", "ITA", "ESP" };
    g_autoptr(GPtrArray) events = no_events();

    for (size_t i = 0; i < G_N_ELEMENTS(states); i++)
        add(events, i < 3 ? "2018-03-26" : "2018-03-27", "expel", states[i], "RUS", "A state expels diplomats")->salience =
            states[i][0] == 'P';
    add(events, "2018-03-26", "expel", "CAN", "CHN", "Canada expels a Chinese diplomat");
    g_autoptr(GPtrArray) drawings = lay(events, 210, 297);
    const struct drawing *drawing = g_ptr_array_index(drawings, 0);
    g_autoptr(GString) all = g_string_new(NULL);
    for (guint i = 0; i < drawing->shapes->len; i++) {
        const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
        g_autofree char *text = shape->kind == SHAPE_TEXT ? text_of(shape) : g_strdup("");
        g_string_append_printf(all, "%s ", text);
    }
    g_assert_nonnull(strstr(all->str, "26–27 Mar 2018"));
    g_assert_nonnull(strstr(all->str, "5 states expel diplomats of Russia: Poland, "));
    g_assert_nonnull(strstr(all->str, "5 parallel acts are folded into 1 label."));
    g_assert_cmpint(told(drawings), ==, 6);
}

/* --- files --- */

static void test_svg(void)
{
    g_autoptr(GPtrArray) events = small_story();
    g_autoptr(GPtrArray) once = lay(events, 210, 297), again = lay(events, 210, 297);
    g_autoptr(GBytes) first = svg_write(g_ptr_array_index(once, 0), theme_find("light"), 0);
    g_autoptr(GBytes) second = svg_write(g_ptr_array_index(again, 0), theme_find("light"), 0);
    gsize size;
    const char *data = g_bytes_get_data(first, &size);
    static const struct {
        const char *path;
        double count;
    } cases[] = {
        { "count(//*[local-name()='g'][@data-uid][@data-date][@data-action]/*[local-name()='title'])", 4 },
        { "count(//*[@data-uid]/*[local-name()='a'][starts-with(@href, 'https://news.example/')])", 4 },
        { "count(//*[starts-with(@id, 's')]/*[local-name()='a'][starts-with(@href, 'https://news.example/')])", 4 },
        { "count(//*[@class='q'][local-name()='tspan'][contains(., '[')])", 4 },
        { "count(/*[@role='img'][@lang='en']/*[local-name()='title'])", 1 },
        { "count(//*[local-name()='text'][not(@textLength)])", 0 },
        { "count(//*[local-name()='text'][.='29 Dec 2016'])", 1 },
    };

    g_assert_true(g_bytes_equal(first, second));
    xmlDoc *doc = xmlReadMemory(data, (int)size, "picture.svg", NULL, XML_PARSE_NONET);
    xmlXPathContext *context = xmlXPathNewContext(doc);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        xmlXPathObject *found = xmlXPathEval(BAD_CAST cases[i].path, context);
        if (found->floatval != cases[i].count)
            g_error("%s: got %g, wanted %g", cases[i].path, found->floatval, cases[i].count);
        xmlXPathFreeObject(found);
    }
    xmlXPathFreeContext(context);
    xmlFreeDoc(doc);
}

/* One file for a browser: data is escaped, the script runs by its hash, nothing is fetched. */
static void test_page(void)
{
    g_autoptr(GPtrArray) events = small_story();
    struct event *first = g_ptr_array_index(events, 0);
    struct mention *mention = g_ptr_array_index(first->mentions, 0);
    mention->quote = g_strdup("</script><script>alert(1)</script>\x01");
    mention->title = g_strdup("<img src=x>");
    g_free(mention->url);
    mention->url = g_strdup("javascript:alert(1)");
    g_autoptr(GPtrArray) drawings = lay(events, 0, 0);
    g_autoptr(GBytes) bytes = page_write(drawings, events, theme_find("auto"), NULL);
    g_autofree char *page = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    static const struct {
        const char *words;
        bool there;
    } cases[] = {
        { "Content-Security-Policy", true },
        { "script-src 'sha256-", true },
        { "&lt;/script&gt;&lt;script&gt;alert(1)", true },
        { "<script>alert", false },
        { "<img", false },
        { "href=\"javascript", false },
        { " src=\"", false },
        { "<li id=\"event-4\" data-actors=\"USA RUS\" data-kind=\"1\" data-action=\"meet\">", true },
        { "<?xml", false },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        if ((strstr(page, cases[i].words) != NULL) != cases[i].there)
            g_error("the page %s %s", cases[i].there ? "lacks" : "has", cases[i].words);
}

static void test_paint(void)
{
    g_autoptr(GPtrArray) events = small_story();
    g_autoptr(GPtrArray) drawings = lay(events, 210, 297);
    g_autoptr(GError) error = NULL, large = NULL;
    g_autoptr(GBytes) png = paint_png(g_ptr_array_index(drawings, 0), theme_find("dark"), 72, &error);
    g_autoptr(GBytes) pdf = paint_pdf(drawings, theme_find("print"), "2016-12-30T00:00:00Z", &error);
    g_autoptr(GBytes) same = paint_pdf(drawings, theme_find("print"), "2016-12-30T00:00:00Z", &error);
    gsize size;

    g_assert_no_error(error);
    const guint8 *data = g_bytes_get_data(png, &size);
    g_assert_cmpmem(data, 4, "\x89PNG", 4);
    g_assert_cmpuint(data[18] << 8 | data[19], ==, 596); /* 210 mm at 72 dpi, rounded up */
    g_assert_cmpuint(size, >, 4000); /* not blank */
    g_assert_true(g_bytes_equal(pdf, same));
    g_assert_null(paint_png(g_ptr_array_index(drawings, 0), theme_find("dark"), 9600, &large));
    g_assert_error(large, DEMARCHE_ERROR, ERROR_USAGE);
}

/* WCAG 2.1: 4.5 for text, 3 for marks. */
static void check_contrast(const guint32 rgb[INKS], const char *label)
{
    for (int ink = INK_TEXT; ink <= INK_QUIET; ink++)
        if (theme_contrast(rgb[ink], rgb[INK_PAPER]) < 4.5 || theme_contrast(rgb[ink], rgb[INK_BAND]) < 4.5)
            g_error("%s: text ink %d is hardly read", label, ink);
    for (int ink = INK_VERBAL_COOPERATION; ink < INKS; ink++)
        if (theme_contrast(rgb[ink], rgb[INK_PAPER]) < 3)
            g_error("%s: the mark of ink %d is hardly seen: %g", label, ink, theme_contrast(rgb[ink], rgb[INK_PAPER]));
}

static void test_contrast(void)
{
    for (size_t i = 0; i < theme_count(); i++)
        for (size_t p = 0; p < palette_count(); p++) {
            struct theme theme = *theme_get(i);
            g_autofree char *label = g_strdup_printf("%s with %s", theme.name, palette_get(p)->name);
            g_assert_true(theme_colour(&theme, palette_get(p)->name, NULL));
            check_contrast(theme_get(i)->rgb, theme_get(i)->name);
            check_contrast(theme.rgb, label);
            if (theme.follows)
                check_contrast(theme.dark, label);
        }
}

static void test_palettes(void)
{
    static const struct {
        const char *theme, *palette, *trouble; /* NULL: none */
    } cases[] = {
        { "light", "#000000,#111111,#222222,#333333", NULL },
        { "auto", "#000000,#111111,#222222,#333333", NULL },
        { "light", "#000000,#111111,#222222", "no such palette" },
        { "light", "#000000,#111111,#222222,red", "'red' is no colour" },
        { "light", "#000000,#111111,#222222,#1234567", "'#1234567' is no colour" },
        { "light", "#000000,#111111,#222222,#ffffee", "give a darker one" },
        { "dark", "#000000,#eeeeee,#eeeeee,#eeeeee", "give a lighter one" },
        { "light", "safe", NULL },
        { "light", "", "no such palette" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct theme theme = *theme_find(cases[i].theme);
        g_autoptr(GError) error = NULL;
        bool good = theme_colour(&theme, cases[i].palette, &error);
        if (good != !cases[i].trouble || (error && !strstr(error->message, cases[i].trouble)))
            g_error("%s: got '%s', wanted '%s'", cases[i].palette, error ? error->message : "", cases[i].trouble);
        if (good && theme.follows)
            check_contrast(theme.dark, cases[i].palette);
    }
}

/* Whatever the smallest text and the margin: no text is smaller, none stands in the margin. */
static void test_options(void)
{
    static const struct picture_options cases[] = {
        { .width_mm = 210, .height_mm = 297, .margin_mm = 25, .smallest_pt = 9 },
        { .width_mm = 297, .height_mm = 210, .margin_mm = 1, .smallest_pt = 14, .layout = PICTURE_LANES },
        { .width_mm = 420, .height_mm = 297, .margin_mm = 15, .smallest_pt = 12, .layout = PICTURE_HORIZONTAL },
        { .width_mm = 210, .height_mm = 297, .margin_mm = 20, .smallest_pt = 14, .layout = PICTURE_MIRRORED },
    };
    g_autoptr(GPtrArray) events = small_story();

    for (size_t c = 0; c < G_N_ELEMENTS(cases); c++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) drawings = picture_lay(events, &cases[c], NULL, &error);
        g_assert_no_error(error);
        const struct drawing *drawing = g_ptr_array_index(drawings, 0);
        check_texts(drawing, "options");
        for (guint i = 0; i < drawing->shapes->len; i++) {
            const struct shape *shape = &g_array_index(drawing->shapes, struct shape, i);
            if (shape->kind != SHAPE_TEXT)
                continue;
            g_assert_cmpfloat(shape->size, >=, cases[c].smallest_pt);
            g_assert_cmpfloat(shape->x, >=, cases[c].margin_mm);
            g_assert_cmpfloat(shape->x + shape->width, <=, cases[c].width_mm - cases[c].margin_mm + 0.1);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/picture/promises", test_promises);
    g_test_add_func("/picture/horizontal", test_horizontal);
    g_test_add_func("/picture/horizontal-pages", test_horizontal_pages);
    g_test_add_func("/picture/mirrored", test_mirrored);
    g_test_add_func("/picture/lanes", test_lanes);
    g_test_add_func("/picture/even", test_even);
    g_test_add_func("/picture/statuses", test_statuses);
    g_test_add_func("/picture/precision", test_precision);
    g_test_add_func("/picture/rough", test_rough);
    g_test_add_func("/picture/span", test_span);
    g_test_add_func("/picture/levels", test_levels);
    g_test_add_func("/picture/hostile", test_hostile);
    g_test_add_func("/picture/one-day", test_one_day);
    g_test_add_func("/picture/chosen", test_chosen);
    g_test_add_func("/picture/sources", test_sources);
    g_test_add_func("/picture/title", test_title);
    g_test_add_func("/picture/long-source", test_long_source);
    g_test_add_func("/picture/vague-month", test_vague_month);
    g_test_add_func("/picture/width-alone", test_width_alone);
    g_test_add_func("/picture/refused", test_refused);
    g_test_add_func("/picture/parallel", test_parallel);
    g_test_add_func("/picture/svg", test_svg);
    g_test_add_func("/picture/page", test_page);
    g_test_add_func("/picture/paint", test_paint);
    g_test_add_func("/picture/contrast", test_contrast);
    g_test_add_func("/picture/palettes", test_palettes);
    g_test_add_func("/picture/options", test_options);
    return g_test_run();
}

#include "ical.h"

#include "../db/action.h"
#include "../db/actor.h"
#include "ical_text.h"

#include <string.h>

#define SUMMARY_MOST 250
#define QUOTE_MOST 1000
#define TITLE_MOST 300

static const char *const colors[] = {
    [QUAD_VERBAL_COOPERATION] = "steelblue",
    [QUAD_MATERIAL_COOPERATION] = "seagreen",
    [QUAD_VERBAL_CONFLICT] = "darkorange",
    [QUAD_MATERIAL_CONFLICT] = "firebrick",
};

const char *ical_color(int action)
{
    return colors[action_get(action)->quad];
}

/* ---------- dates ---------- */

static int first_day(const struct event *event)
{
    return date_first(event->date);
}

/* An end before the begin is a slip of the reader; the event then lasts as long as its date. */
static int day_after(const struct event *event)
{
    return MAX(date_last(event->until), date_last(event->date)) + 1;
}

bool ical_takes(const struct event *event)
{
    return event->uid && event->date.precision && day_after(event) <= DATE_DAY_MAX;
}

static bool lasts(const struct event *event)
{
    return date_last(event->until) > date_last(event->date);
}

/* Whether the note of an event from a calendar is a description as this file writes them: it begins with date and act. */
static bool is_whole(const char *note, const GString *begin)
{
    return note && g_str_has_prefix(note, begin->str) && (note[begin->len] == '\n' || !note[begin->len]);
}

/* "2016-12", "2016-12-01/2017" (EDTF level 0), or NULL for one day, which DTSTART says already. */
static char *edtf_of(const struct event *event)
{
    char from[DATE_TEXT_SIZE], to[DATE_TEXT_SIZE];

    date_format(event->date, from);
    if (lasts(event))
        return g_strdup_printf("%s/%s", from, date_format(event->until, to));
    return event->date.precision == DATE_DAY ? NULL : g_strdup(from);
}

/* ---------- the description ---------- */

static const char *month_name(int month)
{
    static const char *const names[] = { "",     "January", "February",  "March",   "April",    "May",     "June",
                                         "July", "August",  "September", "October", "November", "December" };
    return names[month];
}

static void append_date_note(GString *text, struct date date)
{
    if (date.precision == DATE_MONTH)
        g_string_append_printf(text, "Date: %s %d (day not stated)\n", month_name(date.month), date.year);
    else if (date.precision == DATE_YEAR)
        g_string_append_printf(text, "Date: %d (month and day not stated)\n", date.year);
}

static void append_three(GString *text, const char *before, const char *words, const char *behind)
{
    g_string_append(text, before);
    g_string_append(text, words);
    g_string_append(text, behind);
}

static void append_actors(GString *text, const GPtrArray *codes)
{
    for (guint i = 0; i < codes->len; i++) {
        g_autofree char *name = ical_text_line(actor_name(g_ptr_array_index(codes, i)), TITLE_MOST);
        g_string_append(text, i ? ", " : "");
        g_string_append(text, name);
    }
}

/* "expulsion (planned): United States → Russia" */
static void append_act(GString *text, const struct event *event)
{
    g_string_append(text, action_get(event->action)->label);
    if (event->status != EVENT_OCCURRED)
        g_string_append_printf(text, " (%s)", event_status_name(event->status));
    if (event->source->len || event->target->len)
        g_string_append(text, ": ");
    append_actors(text, event->source);
    if (event->target->len)
        g_string_append(text, event->source->len ? " → " : "→ ");
    append_actors(text, event->target);
}

/* What a description begins with: what the date is worth, and who did what to whom. */
static void append_begin(GString *text, const struct event *event)
{
    append_date_note(text, event->date);
    append_act(text, event);
}

static char *line_or_null(const char *text)
{
    return text && *text ? ical_text_line(text, TITLE_MOST) : NULL;
}

static void append_source(GString *text, const struct mention *mention, const char *link)
{
    g_autofree char *publisher = line_or_null(mention->publisher), *title = line_or_null(mention->title);
    char date[DATE_TEXT_SIZE];

    g_string_append_printf(text, "\nSource: %s", date_format(mention->published, date));
    if (publisher)
        g_string_append_printf(text, ", %s", publisher);
    if (title)
        g_string_append_printf(text, ": %s", title);
    if (link)
        g_string_append_printf(text, " - %s", link);
}

static int by_article(gconstpointer a, gconstpointer b)
{
    const struct mention *one = *(const struct mention *const *)a, *other = *(const struct mention *const *)b;
    const char *pairs[][2] = { { one->publisher, other->publisher }, { one->title, other->title }, { one->url, other->url } };
    int order = !one->article != !other->article ? (one->article ? 1 : -1) : date_compare(one->published, other->published);

    for (size_t i = 0; i < G_N_ELEMENTS(pairs) && !order; i++)
        order = g_strcmp0(pairs[i][0], pairs[i][1]);
    return order;
}

/* A mention of each article, in an order that nothing but what is shown of them tells; the event's own link comes first. */
static GPtrArray *articles_of(const struct event *event)
{
    GPtrArray *articles = g_ptr_array_sized_new(event->mentions->len);
    g_autoptr(GHashTable) seen = event->mentions->len > 1 ? g_hash_table_new(g_direct_hash, g_direct_equal) : NULL;

    for (guint i = 0; i < event->mentions->len; i++) {
        struct mention *mention = g_ptr_array_index(event->mentions, i);
        if (!seen || g_hash_table_add(seen, GSIZE_TO_POINTER((gsize)mention->article)))
            g_ptr_array_add(articles, mention);
    }
    if (articles->len > 1)
        g_ptr_array_sort(articles, by_article);
    return articles;
}

/* Their links, NULL where there is none. */
static GPtrArray *links_of(const GPtrArray *articles)
{
    GPtrArray *links = g_ptr_array_new_full(articles->len, g_free);

    for (guint i = 0; i < articles->len; i++)
        g_ptr_array_add(links, ical_text_link(((const struct mention *)g_ptr_array_index(articles, i))->url));
    return links;
}

/* The event's own link is its first article's that has one. */
static const char *first_link(const GPtrArray *links)
{
    for (guint i = 0; i < links->len; i++)
        if (g_ptr_array_index(links, i))
            return g_ptr_array_index(links, i);
    return NULL;
}

/* Appends a text line by line. */
static void append_lines(GString *text, const char *lines)
{
    g_auto(GStrv) list = g_strsplit(lines, "\n", -1);

    for (char **one = list; *one; one++) {
        g_autofree char *clean = ical_text_line(*one, G_MAXLONG);
        if (*clean)
            g_string_append_printf(text, "%s%s", text->len ? "\n" : "", clean);
    }
}

static void append_sources(GString *text, const GPtrArray *articles, const GPtrArray *links)
{
    const char *link = first_link(links);

    for (guint i = 0; i < articles->len; i++) {
        const struct mention *mention = g_ptr_array_index(articles, i);
        const char *own = g_ptr_array_index(links, i);
        if (mention->article)
            append_source(text, mention, own == link ? NULL : own);
    }
    if (link)
        append_three(text, "\n", link, "");
}

/* An event that no article reports has its note where others have the sentence, and no source. */
static GString *description_of(const struct event *event, const GPtrArray *articles, const GPtrArray *links)
{
    GString *text = g_string_sized_new(512);
    const struct mention *clearest = event->mentions->len ? g_ptr_array_index(event->mentions, 0) : NULL;

    append_begin(text, event);
    if (is_whole(event->note, text)) {
        const char *rest = event->note + text->len;
        append_lines(text, rest);
        return text;
    }
    g_autofree char *quote = clearest && clearest->quote ? ical_text_line(clearest->quote, QUOTE_MOST) : NULL;
    if (quote && *quote)
        append_three(text, "\n“", quote, "”");
    append_sources(text, articles, links);
    return text;
}

/* ---------- lines ---------- */

static void line(GString *out, const char *name, const char *value)
{
    gsize start = out->len;

    g_string_append(out, name);
    g_string_append_c(out, ':');
    g_string_append(out, value);
    ical_text_fold(out, start);
}

static void text_line(GString *out, const char *name, const char *value)
{
    gsize start = out->len;

    g_string_append(out, name);
    g_string_append_c(out, ':');
    ical_text_escape(out, value);
    ical_text_fold(out, start);
}

/* Codes hold neither blank nor comma; readers split no X- value at a blank. */
static void codes_line(GString *out, const char *name, const GPtrArray *codes)
{
    gsize start = out->len;

    for (guint i = 0; i < codes->len; i++) {
        g_autofree char *code = ical_text_category(g_ptr_array_index(codes, i));
        if (*code)
            append_three(out, out->len == start ? name : " ", out->len == start ? ":" : "", code);
    }
    if (out->len > start)
        ical_text_fold(out, start);
}

static void code_lines(GString *out, const struct event *event)
{
    static const char *const precisions[] = { [DATE_YEAR] = "year", [DATE_MONTH] = "month", [DATE_DAY] = "day" };
    g_autofree char *edtf = edtf_of(event);

    line(out, "X-DEMARCHE-DATE-PRECISION", precisions[event->date.precision]);
    if (edtf)
        line(out, "X-DEMARCHE-EDTF", edtf);
    line(out, "X-DEMARCHE-ACTION", action_get(event->action)->slug);
    line(out, "X-DEMARCHE-STATUS", event_status_name(event->status));
    codes_line(out, "X-DEMARCHE-SOURCE", event->source);
    codes_line(out, "X-DEMARCHE-TARGET", event->target);
}

/* RFC 9253: the articles, and the class of act as CAMEO and PLOVER name it. */
static void rich_lines(GString *out, const struct event *event, const GPtrArray *links)
{
    const struct action *action = action_get(event->action);

    for (guint i = 0; i < links->len; i++)
        if (g_ptr_array_index(links, i))
            line(out, "LINK;VALUE=URI;LINKREL=\"describedby\"", g_ptr_array_index(links, i));
    g_autofree char *cameo = g_strdup_printf("tag:demarche,2026:cameo/%s", action->cameo);
    g_autofree char *plover = *action->plover ? g_strdup_printf("tag:demarche,2026:plover/%s", action->plover) : NULL;
    line(out, "CONCEPT", cameo);
    if (plover)
        line(out, "CONCEPT", plover);
}

/* ---------- one event ---------- */

static char *digits(char *p, int number, int count)
{
    for (int i = count; i-- > 0; number /= 10)
        p[i] = (char)('0' + number % 10);
    return p + count;
}

static void day_line(GString *out, const char *name, struct date date)
{
    char text[16];

    *digits(digits(digits(text, date.year, 4), date.month, 2), date.day, 2) = '\0';
    line(out, name, text);
}

/* ISO 8601 without its dashes and colons. */
static char *basic_form(const char *moment)
{
    g_auto(GStrv) parts = g_strsplit_set(moment, "-:", -1);

    return g_strjoinv("", parts);
}

static void add_category(GPtrArray *words, const char *text)
{
    g_autofree char *word = ical_text_category(text);

    if (*word && !g_ptr_array_find_with_equal_func(words, word, g_str_equal, NULL))
        g_ptr_array_add(words, g_steal_pointer(&word));
}

static void categories_line(GString *out, const struct event *event)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);

    add_category(words, action_get(event->action)->label);
    add_category(words, action_get(event->action)->plover);
    for (guint i = 0; i < event->source->len; i++)
        add_category(words, actor_name(g_ptr_array_index(event->source, i)));
    for (guint i = 0; i < event->target->len; i++)
        add_category(words, actor_name(g_ptr_array_index(event->target, i)));
    g_ptr_array_add(words, NULL);
    g_autofree char *list = g_strjoinv(",", (char **)words->pdata);
    line(out, "CATEGORIES", list);
}

/* DTSTAMP and LAST-MODIFIED are the moment of the last change, as the database has it. */
static void version_lines(GString *out, const struct event *event)
{
    g_autofree char *changed = event->changed ? basic_form(event->changed) : g_strdup("19700101T000000Z");
    char sequence[16];

    g_snprintf(sequence, sizeof sequence, "%d", event->sequence);
    line(out, "DTSTAMP", changed);
    line(out, "LAST-MODIFIED", changed);
    line(out, "SEQUENCE", sequence);
}

static void text_lines(GString *out, const struct event *event, const GPtrArray *articles, const GPtrArray *links)
{
    g_autofree char *summary =
        ical_text_line(event->summary && *event->summary ? event->summary : action_get(event->action)->label, SUMMARY_MOST);
    GString *description = description_of(event, articles, links);

    text_line(out, "SUMMARY", summary);
    text_line(out, "DESCRIPTION", description->str);
    categories_line(out, event);
    line(out, "STATUS", event->status == EVENT_OCCURRED ? "CONFIRMED" : "TENTATIVE");
    line(out, "TRANSP", "TRANSPARENT");
    line(out, "COLOR", ical_color(event->action));
    if (first_link(links))
        line(out, "URL", first_link(links));
    g_string_free(description, TRUE);
}

static void append_event(GString *out, const struct event *event, const struct ical_calendar *calendar)
{
    /* one that came from another database's calendar has that database's name in its uid */
    g_autofree char *uid = strchr(event->uid, '@') ? g_strdup(event->uid) : g_strconcat(event->uid, "@", calendar->uuid, NULL);
    g_autoptr(GPtrArray) articles = articles_of(event), links = links_of(articles);

    line(out, "BEGIN", "VEVENT");
    line(out, "UID", uid);
    version_lines(out, event);
    day_line(out, "DTSTART;VALUE=DATE", date_of_day(first_day(event)));
    day_line(out, "DTEND;VALUE=DATE", date_of_day(day_after(event)));
    text_lines(out, event, articles, links);
    code_lines(out, event);
    if (calendar->rich)
        rich_lines(out, event, links);
    line(out, "END", "VEVENT");
}

/* ---------- the calendar ---------- */

/* Apple's and RFC 7986's names for the same things, side by side. No METHOD, which makes mail of it, and no UID,
 * which makes vdirsyncer take all events for one. */
static void append_head(GString *out, const struct ical_calendar *calendar)
{
    g_autofree char *name = ical_text_line(calendar->name, TITLE_MOST);
    static const char about[] = "Events that news articles report, each with the sentence and its source.";

    line(out, "BEGIN", "VCALENDAR");
    line(out, "VERSION", "2.0");
    line(out, "PRODID", "-//demarche//events//EN");
    line(out, "CALSCALE", "GREGORIAN");
    text_line(out, "NAME", name);
    text_line(out, "X-WR-CALNAME", name);
    text_line(out, "DESCRIPTION", about);
    text_line(out, "X-WR-CALDESC", about);
    line(out, "REFRESH-INTERVAL;VALUE=DURATION", ICAL_REFRESH);
    line(out, "X-PUBLISHED-TTL", ICAL_REFRESH);
    g_autofree char *source = ical_text_link(calendar->source);
    if (source)
        line(out, "SOURCE;VALUE=URI", source);
    line(out, "COLOR", "steelblue");
    line(out, "X-APPLE-CALENDAR-COLOR", "#4682B4");
}

static int by_date(gconstpointer a, gconstpointer b)
{
    const struct event *one = *(const struct event *const *)a, *other = *(const struct event *const *)b;
    int order = date_compare(one->date, other->date);

    return order ? order : strcmp(one->uid, other->uid);
}

void ical_sort(GPtrArray *events)
{
    g_ptr_array_sort(events, by_date);
}

GString *ical_make(const GPtrArray *events, const struct ical_calendar *calendar)
{
    GString *out = g_string_sized_new(1024 + (gsize)events->len * 1280);

    append_head(out, calendar);
    for (guint i = 0; i < events->len; i++)
        if (ical_takes(g_ptr_array_index(events, i)))
            append_event(out, g_ptr_array_index(events, i), calendar);
    line(out, "END", "VCALENDAR");
    return out;
}

#include "about.h"

#include "names.h"
#include "stamp.h"
#include "../../db/table.h"

#include <string.h>

enum { KEY, FIELD_NAME, COLUMNS };
enum field { PUBLISHED, UPDATED, TITLE, BYLINE, SOURCE, LANGUAGE, URL, FIELDS };

static const char *const field_names[FIELDS] = { "published", "updated", "title", "byline", "source", "language", "url" };

/* ---------- <meta>, <link>, itemprop ---------- */

struct key {
    char *name;
    enum field field;
};

static gpointer read_keys(gpointer data)
{
    GArray *keys = g_array_new(FALSE, FALSE, sizeof(struct key));
    OWNED(table) *table = table_open("ingest/read/page-keys.tsv", COLUMNS, NULL, NULL);
    char **cell;

    (void)data;
    while ((cell = table_next(table, NULL)))
        for (int i = 0; i < FIELDS; i++)
            if (strcmp(field_names[i], cell[FIELD_NAME]) == 0) {
                struct key key = { g_strdup(cell[KEY]), (enum field)i };
                g_array_append_val(keys, key);
            }
    return keys;
}

/* The value of the first key of the field that the page has and that `fits`; with the key's name. */
static const char *told(const struct page *page, enum field field, bool (*fits)(const char *value), const char **key)
{
    static GOnce once = G_ONCE_INIT;
    const GArray *keys = g_once(&once, read_keys, NULL);

    for (guint i = 0; i < keys->len; i++) {
        const struct key *row = &g_array_index(keys, struct key, i);
        const char *value = row->field == field ? page_meta(page, row->name) : NULL;
        if (!value || !fits(value))
            continue;
        if (key)
            *key = row->name;
        return value;
    }
    return NULL;
}

static bool has_day(const char *value)
{
    struct stamp stamp;

    return stamp_find(value, strlen(value), STAMP_MONTH_FIRST, &stamp);
}

static bool is_text(const char *value)
{
    return *value && strspn(value, " \t\r\n") < strlen(value);
}

static bool is_name(const char *value)
{
    return is_text(value) && !strstr(value, "://") && strlen(value) < 200;
}

static bool is_address(const char *value)
{
    return g_str_has_prefix(value, "http://") || g_str_has_prefix(value, "https://");
}

/* ---------- title ---------- */

static char *one_line(const char *text)
{
    g_autoptr(GString) line = g_string_new(NULL);

    for (; *text; text++)
        if (!g_ascii_isspace(*text))
            g_string_append_c(line, *text);
        else if (line->len && line->str[line->len - 1] != ' ')
            g_string_append_c(line, ' ');
    return g_strchomp(g_strdup(line->str));
}

static size_t count_words(const char *text, size_t length)
{
    size_t n = 0;

    for (size_t i = 0; i < length; i++)
        n += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return n;
}

/* Whether a part of the title is the site's name: it is, or it has a few words and the rest has more; a bar parts better than a dash. */
static bool is_site(const char *part, size_t length, size_t rest_words, bool bar, const char *site)
{
    size_t words = count_words(part, length);

    if (site && length == strlen(site) && g_ascii_strncasecmp(part, site, length) == 0)
        return true;
    return words <= 4 && rest_words > 1 && (bar ? rest_words + 1 >= words : !site && rest_words >= 4 && rest_words >= 2 * words);
}

/* The title without the site's name behind a bar or a dash ("Talks fail | The Gazette"); site may be NULL. The caller frees. */
static char *strip_site(const char *title, const char *site)
{
    static const char *const marks[] = { " | ", " :: ", " « ", " » ", " - ", " – ", " — ", " · ", " • ", " / " };
    enum { BARS = 4 };
    char *line = one_line(title);

    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
            char *last = g_strrstr(line, marks[i]), *first = strstr(line, marks[i]);
            size_t mark = strlen(marks[i]);
            if (last && is_site(last + mark, strlen(last + mark), count_words(line, (size_t)(last - line)), i < BARS, site))
                *last = '\0';
            else if (first && site && (size_t)(first - line) == strlen(site) && g_ascii_strncasecmp(line, site, strlen(site)) == 0)
                memmove(line, first + mark, strlen(first + mark) + 1);
        }
    return g_strchomp(line);
}

enum { TITLE_MOST = 400, DATED_MOST = 300 }; /* bytes of words */

static char *first_heading(const struct page *page)
{
    for (guint i = 0; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == TAG_TITLE) {
            g_autofree char *words = page_words(page, i, TITLE_MOST);
            if (*words && strlen(words) < TITLE_MOST)
                return g_steal_pointer(&words);
        }
    return NULL;
}

static char *find_title(const struct page *page, const struct linked *linked, const char *site)
{
    const char *og = told(page, TITLE, is_text, NULL);
    g_autofree char *heading = NULL;

    if (og)
        return strip_site(og, site);
    if (linked->headline)
        return strip_site(linked->headline, site);
    heading = first_heading(page);
    if (heading && (!site || g_ascii_strcasecmp(heading, site) != 0))
        return one_line(heading);
    return is_text(page->title->str) ? strip_site(page->title->str, site) : NULL;
}

/* ---------- dates ---------- */

/* "30/12/2016", "12/30/2016": ten characters. */
static bool is_in_figures(const char *at)
{
    for (int i = 0; i < 10; i++)
        if (i == 2 || i == 5 ? at[i] != '/' : !g_ascii_isdigit(at[i]))
            return false;
    return true;
}

/* Whether a text has a day in figures that can be read one way only ("30/12/2016"): which. */
static bool shows_order(const char *text, size_t length, enum stamp_order *order)
{
    for (size_t i = 0; i + 10 <= length; i++) {
        if (!is_in_figures(text + i) || (i && g_ascii_isdigit(text[i - 1])))
            continue;
        int first = (text[i] - '0') * 10 + text[i + 1] - '0', second = (text[i + 3] - '0') * 10 + text[i + 4] - '0';
        if ((first > 12) != (second > 12))
            return *order = first > 12 ? STAMP_DAY_FIRST : STAMP_MONTH_FIRST, true;
    }
    return false;
}

/* Which number leads in figures: as the page shows elsewhere, else as its language and country have it (the month only in the US). */
static enum stamp_order order_of(const struct page *page, const char *url)
{
    enum stamp_order shown;

    for (guint i = 0; i < page->nodes->len; i++) {
        const struct node *node = page_node(page, i);
        if (node->tag == TAG_TEXT && shows_order(page->text->str + node->from, node->length, &shown))
            return shown;
    }
    static const char *const others[] = { ".uk/", ".au/", ".ie/", ".in/", ".nz/", ".za/", ".sg/",
                                          ".pk/", ".ng/", ".ke/", ".hk/", ".eu/", ".my/" };
    const char *language = page->language ? page->language : told(page, LANGUAGE, is_text, NULL);

    for (size_t i = 0; url && i < G_N_ELEMENTS(others); i++)
        if (strstr(url, others[i]))
            return STAMP_DAY_FIRST;
    if (!language)
        language = "en";
    if (g_ascii_strncasecmp(language, "en", 2) != 0)
        return STAMP_DAY_FIRST;
    return language[2] == '\0' || g_ascii_strcasecmp(language + 2, "-us") == 0 || g_ascii_strcasecmp(language + 2, "_us") == 0
               ? STAMP_MONTH_FIRST
               : STAMP_DAY_FIRST;
}

struct finding {
    struct stamp stamp;
    const char *how;
};

static bool is_near(const struct stamp *a, const struct stamp *b)
{
    return ABS(date_first(a->day) - date_first(b->day)) == 1;
}

/* A day in the path of an address: /2016/12/30/, /2016-12-30-, /20161230/. */
static bool find_in_url(const char *url, struct stamp *stamp)
{
    const char *path = url ? strstr(url, "://") : NULL;

    path = path ? strchr(path + 3, '/') : NULL;
    return path && stamp_find(path, strcspn(path, "?#"), STAMP_DAY_FIRST, stamp);
}

/* Elements that hold a date by their kind, itemprop or names: 3 says published, 2 says time, 1 is named after dates; 0 none. */
static int dated(const struct node *node)
{
    if (node->prop && (g_ascii_strcasecmp(node->prop, "datePublished") == 0 || g_ascii_strcasecmp(node->prop, "pubdate") == 0))
        return 4;
    if (node->prop && g_ascii_strcasecmp(node->prop, "dateModified") == 0)
        return 0;
    enum names_date named = names_date(node->names);
    if (named == NAMES_UPDATED && node->tag != TAG_TIME)
        return 0;
    if (named == NAMES_PUBLISHED)
        return node->tag == TAG_TIME ? 3 : 2;
    return node->tag == TAG_TIME ? 2 : named == NAMES_DATE;
}

/* The best element; of equals the first behind the title, else the first. */
static bool find_in_elements(const struct page *page, enum stamp_order order, int least, struct finding *finding)
{
    bool titled = false;
    int best = 0;

    for (guint i = 0; i < page->nodes->len; i++) {
        const struct node *node = page_node(page, i);
        titled |= node->tag == TAG_TITLE;
        int rank = node->tag != TAG_TEXT ? dated(node) : 0;
        if (rank < least || 2 * rank + titled <= best || node->end - (int)i > 40)
            continue;
        struct stamp stamp;
        g_autofree char *words = node->value && has_day(node->value) ? NULL : page_words(page, i, DATED_MOST + 1);
        const char *text = words ? words : node->value;
        if (strlen(text) > DATED_MOST || !stamp_find(text, strlen(text), order, &stamp))
            continue;
        *finding = (struct finding){ stamp, rank == 4 ? "itemprop" : node->tag == TAG_TIME ? "<time>" : "an element named so" };
        best = 2 * rank + titled;
    }
    return best > 0;
}

enum { DAY_LINE = 48, NEAR_TITLE = 12 };

/* Whether a text that is shown, and has at most so many bytes, has a day. */
static bool tells_day(const struct page *page, const struct node *node, guint most, enum stamp_order order, struct stamp *stamp)
{
    const struct node *parent = node->parent < 0 ? NULL : page_node(page, (guint)node->parent);

    if (node->tag != TAG_TEXT || node->length < 6 || node->length > most)
        return false;
    return !(parent && (parent->tag == TAG_SILENT || parent->tag == TAG_HEAD)) &&
           stamp_find(page->text->str + node->from, node->length, order, stamp);
}

/* Whether a text is a line of its own with a day and little else: "15 December 2025", "Published 21 October 2025 · 9 min read". */
static bool is_day_line(const struct page *page, const struct node *node, enum stamp_order order, struct stamp *stamp)
{
    return node->length && !strchr(".!?", page->text->str[node->from + node->length - 1]) &&
           tells_day(page, node, DAY_LINE, order, stamp);
}

/* The nearest such line among the texts behind the title, else among those before it: not one in the background told below. */
static bool find_at_title(const struct page *page, enum stamp_order order, guint title, struct finding *finding)
{
    for (int step = 1; title && step >= -1; step -= 2)
        for (int i = (int)title, texts = 0; i > 0 && i < (int)page->nodes->len && texts < NEAR_TITLE; i += step) {
            texts += page_node(page, (guint)i)->tag == TAG_TEXT && page_node(page, (guint)i)->length >= 6;
            if (is_day_line(page, page_node(page, (guint)i), order, &finding->stamp))
                return finding->how = "a line by the title", true;
        }
    return false;
}

/* A line of text that has little but a day: behind the title, else before it. */
static bool find_in_text(const struct page *page, enum stamp_order order, struct finding *finding)
{
    guint title = 0, n = page->nodes->len;

    for (guint i = 0; i < n && !title; i++)
        title = page_node(page, i)->tag == TAG_TITLE ? i : 0;
    if (find_at_title(page, order, title, finding))
        return true;
    for (guint longest = 120; longest <= 4000; longest *= 6)
        for (guint k = 0; k < n; k++) {
            guint i = (title + k) % n;
            if (tells_day(page, page_node(page, i), longest, order, &finding->stamp))
                return finding->how = "the text", true;
        }
    return false;
}

/* A day that the page's scripts hold for their own use, under a name that says what it is. */
static bool find_in_scripts(const struct page *page, enum stamp_order order, struct finding *finding)
{
    static const char *const keys[] = { "datePublished", "publishedAt",     "publishDate",    "published_at",
                                        "publish_date",  "publicationDate", "firstPublished", "published_time",
                                        "pubDate",       "pub_date",        "publishedDate",  "article_date" };

    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        const char *at = strstr(page->source, keys[i]);
        const char *value = at ? at + strlen(keys[i]) : NULL;
        size_t length = value ? strcspn(value + MIN(strlen(value), 4), "<>,;}\n") + 4 : 0;
        if (value && stamp_find(value, MIN(length, strlen(value)), order, &finding->stamp))
            return finding->how = "a script", true;
    }
    return false;
}

enum { WRITER_MOST = 200 }; /* bytes of a script that only writes a day where it stands: showDate("2016/12/30 09:15") */

static bool find_in_writers(const struct page *page, enum stamp_order order, struct finding *finding)
{
    const char *script = page->source, *end;

    while ((script = strstr(script, "<script")) && (script = strchr(script, '>')) && (end = strstr(script, "</script"))) {
        if (end - script <= WRITER_MOST && stamp_find(script + 1, (size_t)(end - script - 1), order, &finding->stamp))
            return finding->how = "a script", true;
        script = end;
    }
    return false;
}

/* The day in the address of the page's own picture, which was put there for it. */
static bool find_in_picture(const struct page *page, struct finding *finding)
{
    static const char *const keys[] = { "og:image", "og:image:secure_url", "twitter:image", "twitter:image:src", "link image_src" };

    finding->how = "its picture's address";
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (find_in_url(page_meta(page, keys[i]), &finding->stamp))
            return true;
    return false;
}

/* The day of the last change, where nothing tells the first. */
static bool find_updated(const struct page *page, const struct linked *linked, struct finding *finding)
{
    const char *value = linked->modified ? linked->modified : told(page, UPDATED, has_day, NULL);

    finding->how = "the last change";
    return value && stamp_find(value, strlen(value), STAMP_MONTH_FIRST, &finding->stamp);
}

static bool find_published(const struct page *page, const struct linked *linked, const char *url, struct finding *finding)
{
    enum stamp_order order = order_of(page, url);
    const char *key = NULL, *value = told(page, PUBLISHED, has_day, &key);
    struct stamp in_url;
    struct finding local;
    bool found = true, dated_url = find_in_url(url, &in_url);

    if (linked->published && stamp_find(linked->published, strlen(linked->published), order, &finding->stamp))
        finding->how = "JSON-LD";
    else if (value && stamp_find(value, strlen(value), order, &finding->stamp))
        finding->how = "<meta>";
    else
        found = find_in_elements(page, order, 4, finding);
    if (dated_url && (!found || is_near(&finding->stamp, &in_url))) {
        *finding = (struct finding){ in_url, "its address" };
        return true;
    }
    if (!found)
        return find_in_elements(page, order, 2, finding) || find_in_scripts(page, order, finding) ||
               find_in_elements(page, order, 1, finding) || find_updated(page, linked, finding) ||
               find_in_text(page, order, finding) || find_in_writers(page, order, finding) || find_in_picture(page, finding);
    if (finding->stamp.utc && find_in_elements(page, order, 2, &local) && !local.stamp.utc &&
        is_near(&local.stamp, &finding->stamp))
        *finding = local;
    return true;
}

/* ---------- all of it ---------- */

static void set_published(struct article *article, const struct finding *finding)
{
    article->published = finding->stamp.day;
    article->published_at = g_strdup(finding->stamp.text);
    article->published_how = g_strdup(finding->how);
}

static void set_updated(struct article *article, const struct page *page, const struct linked *linked)
{
    struct finding finding;

    if (find_updated(page, linked, &finding))
        article->updated_at = g_strdup(finding.stamp.text);
}

/* The language alone, without country: "en". */
static char *find_language(const struct page *page, const struct linked *linked)
{
    const char *value = page->language ? page->language : linked->language;

    if (!value)
        value = told(page, LANGUAGE, is_text, NULL);
    size_t n = value ? strcspn(value, "-_,; ") : 0;
    return n >= 2 && n <= 3 ? g_ascii_strdown(value, (gssize)n) : NULL;
}

/* Without "By". */
static char *find_byline(const struct page *page, const struct linked *linked)
{
    const char *value = linked->author && is_name(linked->author) ? linked->author : told(page, BYLINE, is_name, NULL);
    g_autofree char *line = value ? one_line(value) : NULL;

    if (line && g_ascii_strncasecmp(line, "by ", 3) == 0)
        return g_strdup(line + 3);
    return g_steal_pointer(&line);
}

void about_fill(struct article *article, const struct page *page, const struct linked *linked, const char *url)
{
    const char *site = told(page, SOURCE, is_name, NULL), *address = told(page, URL, is_address, NULL);
    struct finding finding;

    if (!site && linked->publisher && is_name(linked->publisher))
        site = linked->publisher;
    if (!address)
        address = url ? url : linked->url && is_address(linked->url) ? linked->url : NULL;
    article->url = g_strdup(address);
    article->source = site ? one_line(site) : NULL;
    article->title = find_title(page, linked, site);
    article->byline = find_byline(page, linked);
    article->language = find_language(page, linked);
    set_updated(article, page, linked);
    if (find_published(page, linked, address, &finding))
        set_published(article, &finding);
}

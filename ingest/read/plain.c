#include "plain.h"

#include "names.h"
#include "text.h"
#include "../../db/error.h"

#include <string.h>

/* "MINSK (Agency) -- Oct. 1, 2018 was chosen by Belarus.": with a stop behind more words than buttons have. */
static bool is_sentence(const char *line, size_t length)
{
    enum { WORDS = 8 };
    size_t spaces = 0;

    for (size_t i = 0; i < length; i++)
        spaces += line[i] == ' ' && i > 0 && line[i - 1] != ' ';
    return strchr(".!?\"", line[length - 1]) && spaces >= WORDS;
}

/* "KYODO NEWS - Nov 15, 2025 - 20:11 | All, Japan": parted by bars, or with a time of day as clocks write it. */
static bool is_stamped(const char *line, size_t length)
{
    for (size_t i = 1; i + 2 < length; i++) {
        bool clock = line[i] == ':' && g_ascii_isdigit(line[i - 1]) && g_ascii_isdigit(line[i + 1]) && g_ascii_isdigit(line[i + 2]);
        if (clock || (line[i] == '|' && line[i - 1] == ' '))
            return true;
    }
    return false;
}

/* "• 10 August 2020: Turkey sends a ship", "May 3 - Chad left": a day of a chronology, with what happened on it. */
static bool is_entry(const char *line, size_t length)
{
    enum { WORDS = 3 }; /* of a day */
    const char *end = line + length, *p = line;
    int words = 1;

    while (p < end && !g_ascii_isalnum(*p))
        p++;
    for (; p < end && words <= WORDS && (g_ascii_isalnum(*p) || strchr(" ,./", *p)) && !g_str_has_prefix(p, " - "); p++)
        words += *p == ' ' && p[1] != ' ';
    const char *colon = p < end && (*p == ':' || g_str_has_prefix(p, " - ") || g_str_has_prefix(p, "–")) ? p : NULL;
    struct date date;
    g_autofree char *dated = colon ? g_strdup_printf("%.*s 2000", (int)(colon - line), line) : NULL;
    int told = 0;

    for (p = colon; p && p < end; p++)
        told += *p == ' ' && g_ascii_isalpha(p[1]);
    return dated && text_date(dated, strlen(dated), &date) && told > WORDS;
}

/* A line of scraping noise: it has a date, and little else than labels of buttons and fields; a sentence is none. */
static bool is_header(const char *line, size_t length)
{
    static const char *const labels[] = { "date", "published", "updated", "posted",   "facebook",      "twitter", "share",
                                          "play", "print",     "email",   "comments", "last modified", "by " };
    g_autofree char *low = g_ascii_strdown(line, (gssize)length);
    struct date date;
    bool labelled = is_stamped(line, length);

    if (length == 0 || length > 200 || !text_date(line, length, &date) || is_sentence(line, length) || is_entry(line, length))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(labels); i++)
        labelled |= strstr(low, labels[i]) != NULL;
    return labelled || (length <= 40 && !strchr(".!?", line[length - 1]));
}

static const char *line_end(const char *line)
{
    const char *end = strchr(line, '\n');

    return end ? end : line + strlen(line);
}

static const char *skip_blank(const char *text)
{
    while (*text && g_ascii_isspace(*text))
        text++;
    return text;
}

/* "10 January 2019", "January 13": a line of a day and nothing else; its date, where it names the year, is kept if it is later. */
static bool is_day_line(const char *line, size_t length, struct date *latest)
{
    enum { LONGEST = 30, WORDS = 4 }; /* "Wednesday, September 10, 2014" */
    struct date date;
    int words = 1;

    if (length == 0 || length > LONGEST)
        return false;
    g_autofree char *dated = g_strdup_printf("%.*s 2000", (int)length, line);
    for (size_t i = 0; i < length; i++)
        words += line[i] == ' ';
    if (words > WORDS || !text_date(dated, strlen(dated), &date) || !is_header(dated, strlen(dated)))
        return false;
    if (text_date(line, length, &date) && (!latest->precision || date_first(*latest) < date_first(date)))
        *latest = date;
    return true;
}

/* Whether the text is told under the headings of several days; latest: the last day that they name. */
static bool is_chronology(const char *text, struct date *latest)
{
    int days = 0;
    bool told = true; /* something since the last of them */

    for (const char *line = skip_blank(text); *line; line = skip_blank(line_end(line))) {
        size_t length = (size_t)(line_end(line) - line);
        bool day = is_day_line(line, length, latest);
        days += day && told;
        told = !day;
    }
    return days > 1 && latest->precision;
}

/* "Subject: Talks in Oslo", "Source: Example Wire": a field with a name, as mails and archives have them in front; false if it is none. */
static bool read_field(struct article *article, const char *line, size_t length)
{
    const struct {
        const char *name;
        char **value;
    } fields[] = { { "title:", &article->title },
                   { "headline:", &article->title },
                   { "subject:", &article->title },
                   { "source:", &article->source },
                   { "publisher:", &article->source },
                   { "author:", &article->byline },
                   { "byline:", &article->byline },
                   { "url:", &article->url },
                   { "link:", &article->url },
                   { "from:", NULL },
                   { "to:", NULL },
                   { "section:", NULL },
                   { "category:", NULL },
                   { "tags:", NULL },
                   { "keywords:", NULL },
                   { "language:", NULL },
                   { "editor:", NULL } };

    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        size_t n = strlen(fields[i].name);
        if (length <= n || g_ascii_strncasecmp(line, fields[i].name, n) != 0)
            continue;
        g_autofree char *told = g_strstrip(g_strndup(line + n, length - n));
        if (fields[i].value && !*fields[i].value && *told)
            *fields[i].value = g_steal_pointer(&told);
        return true;
    }
    return false;
}

/* "Home › News › Asia", "Sign in | Subscribe": short names of a site's parts with marks between. */
static bool is_crumbs(const char *line, size_t length)
{
    enum { LONGEST = 120, PART = 25 };
    static const char *const marks[] = { " | ", " › ", " » ", " > ", " · ", " / " };
    g_autofree char *crumbs = length <= LONGEST ? g_strndup(line, length) : NULL;

    for (size_t i = 0; crumbs && i < G_N_ELEMENTS(marks); i++) {
        g_auto(GStrv) parts = g_strsplit(crumbs, marks[i], -1);
        size_t n = g_strv_length(parts), brief = 0;
        while (brief < n && strlen(parts[brief]) <= PART)
            brief++;
        if (n > 2 && brief == n)
            return true;
    }
    return false;
}

/* A line in front that is the site's: where one is in it, the caption of a picture, a link. */
static bool is_site_line(const char *line, size_t length)
{
    enum names_line known = length ? names_line(line, length) : LINE_NOTHING;

    return is_crumbs(line, length) || known == LINE_NOTE || known == LINE_LINKS;
}

/* Reads header lines off the front, but for the first day of a chronology; returns where the body begins. */
static const char *read_header(struct article *article, const char *text, bool chronology)
{
    enum { LINES = 10 };
    struct date latest = { 0 };

    for (int lines = 0; lines < LINES; lines++) {
        const char *line = skip_blank(text), *end = line_end(line);
        size_t length = (size_t)(end - line);
        if (!*end || (chronology && is_day_line(line, length, &latest)))
            break;
        if (!is_header(line, length) && (read_field(article, line, length) || is_site_line(line, length))) {
            text = end;
            continue;
        }
        if (!is_header(line, length))
            break;
        if (!article->published.precision) {
            text_date(line, (size_t)(end - line), &article->published);
            article->published_how = g_strdup("header line");
        }
        text = end;
    }
    return skip_blank(text);
}

/* "12:40 MSK  Feb 28, 2022": the last line but few that has a day and its hour. */
static void read_stamp_below(struct article *article, char *body)
{
    enum { LINES = 12, LONGEST = 80 };
    char *end = body + strlen(body), *line = end;

    for (int lines = 0; lines < LINES && line > body && !article->published.precision; lines++, end = line - 1) {
        for (line = end; line > body && line[-1] != '\n';)
            line--;
        size_t length = (size_t)(end - line);
        bool loaded = g_ascii_strncasecmp(line, "load-date:", 10) == 0;
        if (length > LONGEST || !(loaded || is_stamped(line, length)) || !is_header(line, length))
            continue;
        text_date(line, length, &article->published);
        article->published_how = g_strdup("line below the text");
    }
}

/* A date alone on the last line, where nothing above tells one: takes it off the body. */
static void read_footer(struct article *article, char *body)
{
    char *line = strrchr(body, '\n');

    if (article->published.precision || !line)
        return;
    if (strlen(line + 1) > 40 || !is_header(line + 1, strlen(line + 1))) {
        read_stamp_below(article, body);
        return;
    }
    text_date(line + 1, strlen(line + 1), &article->published);
    article->published_how = g_strdup("last line");
    *line = '\0';
    g_strchomp(body);
}

/* "WASHINGTON, D.C.": no small letter. */
static bool is_in_capitals(const char *line, const char *end)
{
    while (line < end && !g_ascii_islower(*line))
        line++;
    return line == end;
}

/* "By Our Own Reporter", "Press release", "WASHINGTON, D.C.", a headline in quotation marks: a short line that is no sentence. */
static bool is_byline(const char *line, const char *end)
{
    bool quoted = end - line > 2 && *line == '"' && end[-1] == '"' && !strchr(".!?,", end[-2]);

    return end > line && end - line <= 160 && *end == '\n' && (!strchr(".!?\"", end[-1]) || quoted || is_in_capitals(line, end));
}

/* The date line of a header of several lines: that behind bylines and subtitles; text itself where there is none. */
static const char *below_bylines(const char *text)
{
    const char *line = text;

    for (int lines = 0; lines < 8; lines++) {
        const char *end = line_end(line);
        if (is_header(line, (size_t)(end - line)))
            return line;
        if (!is_byline(line, end))
            break;
        line = skip_blank(end);
    }
    return text;
}

/* A headline: one short line of its own without a stop at its end, and text behind it. */
static const char *read_title(struct article *article, const char *text)
{
    const char *end = line_end(text);
    size_t length = (size_t)(end - text);
    if (article->title || is_entry(text, length))
        return text; /* a field told it, or there is none above a chronology */
    bool alone = end[0] == '\n' && (end[1] == '\n' || end[1] == '\0' || end[1] == ' ' || (end[1] != '\0' && length < 100));

    bool quoted = end[-1] == '"' && (text[0] == '"' || strchr(".!?,", end[-2])); /* a quotation, no headline that ends in one */
    bool asks = length >= 8 && end[-1] == '?' && end[0] == '\n' && end[1] == '\n'; /* "Explainer: Why have they fallen out?" */
    if (length < 8 || length > 160 || !alone || (strchr(".!?,", end[-1]) && !asks) || quoted || strstr(text, "—") == text)
        return text;
    g_autofree char *line = g_strndup(text, length);
    if (!*skip_blank(end) || strstr(line, " — ") || strstr(line, "(Reuters)") || strstr(line, "(AP)") || strstr(line, "(@"))
        return text;
    const char *marked = line + strspn(line, "#*"); /* "# Malta says no" in Markdown, but "#MeToo in Paris"; "****" is a rule */
    if (*marked)
        article->title = g_strstrip(g_strdup(*marked == ' ' ? marked : line));
    return skip_blank(end);
}

/* "Press Briefing - October 14, 2021", where nothing else tells the day. */
static void read_title_day(struct article *article)
{
    if (article->published.precision || !article->title || !text_date(article->title, strlen(article->title), &article->published))
        return;
    article->published_how = g_strdup("title");
}

static bool is_place_char(const char *p)
{
    return g_ascii_isupper(*p) || (guint8)*p >= 0x80 || strchr(" .,'-/", *p);
}

/* "MOSCOW. Aug 22 (Interfax)", not "ST. PETERSBURG". */
static bool is_stop_before_month(const char *p)
{
    return p[0] == '.' && p[1] == ' ' && g_ascii_isupper(p[2]) && g_ascii_islower(p[3]);
}

/* The end of "Niamey, Niger (AFP)" before the dash: a place in small letters, which its agency tells from a sentence; NULL if none. */
static const char *end_of_credited_place(const char *text, const char *dash)
{
    const char *p = text;

    while (p < dash && (g_ascii_isalpha(*p) || is_place_char(p))) {
        bool word = p == text || p[-1] == ' ';
        if (word && !g_ascii_isupper(*p) && (guint8)*p < 0x80)
            return NULL;
        p++;
    }
    const char *closed = p < dash && *p == '(' ? memchr(p, ')', (size_t)(dash - p)) : NULL;
    bool last = closed && (closed[1] == ' ' || closed + 1 == dash) && closed + 2 >= dash;
    return last && p > text && p[-1] == ' ' && memchr(p, ' ', (size_t)(closed - p)) == NULL ? p : NULL;
}

/* Where the agency begins that stands before the dash, "IRNA" behind a comma or "(KCNA)"; NULL if there is none. */
static const char *agency_before(const char *text, const char *dash)
{
    const char *p = dash;
    bool bracket = p > text && p[-1] == ')';

    p -= bracket;
    while (p > text && g_ascii_isupper(p[-1]))
        p--;
    if (dash - bracket - p < 3 || p < text + 2)
        return NULL;
    if (bracket)
        return p[-1] == '(' ? p - 1 : NULL;
    return p[-1] == ' ' && p[-2] == ',' ? p : NULL;
}

/* The end of "Tehran" before ", Oct 3, IRNA" and the dash: the same, told by the day and the agency in capitals; NULL if none. */
static const char *end_of_dated_place(const char *text, const char *dash)
{
    const char *comma = memchr(text, ',', (size_t)(dash - text)), *agency = agency_before(text, dash);
    bool day = false;

    if (!comma || !agency || agency < comma)
        return NULL;
    for (const char *p = text; p < comma; p++)
        if (!g_ascii_isalpha(*p) && !strchr(" '-", *p) && (guint8)*p < 0x80)
            return NULL;
    for (const char *p = comma; p < agency; p++)
        day |= g_ascii_isdigit(*p);
    return day && g_ascii_isupper(*text) ? comma : NULL;
}

/* The stop of "QUITO, April 6, 2024. Police ...", which stands for a dash; NULL if none. */
static const char *stop_behind_year(const char *text, size_t length)
{
    for (size_t i = 4; i + 1 < length; i++)
        if (text[i] == '.' && text[i + 1] == ' ' && g_ascii_isdigit(text[i - 1]) && g_ascii_isdigit(text[i - 2]) &&
            g_ascii_isdigit(text[i - 3]) && g_ascii_isdigit(text[i - 4]))
            return text + i;
    return NULL;
}

/* What ends the dateline that a paragraph may begin with; NULL if nothing does. */
static const char *dash_of(const char *text)
{
    static const char *const dashes[] = { " — ", " – ", " -- ", " - ", " _ ", ")_ ", "—", "/. " };
    size_t limit = MIN(strcspn(text, "\n"), 80);
    const char *dash = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(dashes) && !dash; i++)
        dash = g_strstr_len(text, (gssize)limit, dashes[i]);
    return dash ? dash : stop_behind_year(text, limit);
}

/* The end of the place before the dash: where its agency or the day begins; NULL if what is there is no place. */
static const char *end_of_place(const char *text, const char *dash)
{
    const char *p = text;
    int capitals = 0;

    while (p < dash && is_place_char(p) && *p != ',' && !(p[0] == ' ' && p[1] == '-') && !is_stop_before_month(p))
        capitals += g_ascii_isupper(*p++);
    if (capitals < 3) {
        p = end_of_dated_place(text, dash);
        p = p ? p : end_of_credited_place(text, dash);
    }
    return p && (p == dash || strchr(",(.", *p) || p[-1] == ' ') ? p : NULL;
}

/* "LONDON (AP) — March 14, 2018 — Britain": the day may stand behind the dash. */
static bool date_of_dateline(const char *place, const char *dash, struct date *date)
{
    const char *second = g_strstr_len(dash + 1, 40, " — ");

    return text_date(place, (size_t)(dash - place), date) || (second && text_date(dash, (size_t)(second - dash), date));
}

/* "(Cairo, 3 July 2021) The minister": the end of the place in brackets, with the day behind it; NULL if there is none. */
static const char *end_of_bracketed_place(const char *text, struct date *date)
{
    const char *comma = text + 1, *close = *text == '(' ? g_strstr_len(text, 60, ") ") : NULL;

    while (close && comma < close && (g_ascii_isalpha(*comma) || strchr(" '-", *comma) || (guint8)*comma >= 0x80))
        comma++;
    return close && *comma == ',' && text_date(comma, (size_t)(close - comma), date) ? comma : NULL;
}

/* Where the paragraph behind the one at `text` begins; NULL behind the last. */
static const char *next_paragraph(const char *text)
{
    const char *gap = strstr(text, "\n\n");

    return gap && *skip_blank(gap) ? skip_blank(gap) : NULL;
}

void plain_dateline(struct article *article)
{
    enum { PARAGRAPHS = 3 }; /* a summary may stand before it, if it tells the day that nothing else does */
    const char *text = skip_blank(article->text), *dash = NULL, *place;
    bool first = true;

    for (int i = 0; text && i < PARAGRAPHS; i++, text = next_paragraph(text), first = false) {
        struct date date;
        bool bracketed = (place = end_of_bracketed_place(text, &date)) != NULL;
        if (!bracketed && (!(dash = dash_of(text)) || !(place = end_of_place(text, dash))))
            continue;
        const char *from = text + bracketed;
        bool dated = !article->published.precision && (bracketed || date_of_dateline(place, dash, &date));
        if (!article->place && (first || dated))
            article->place = g_strchomp(g_strndup(from, (gsize)(place - from)));
        if (!dated)
            continue;
        article->published = date;
        article->published_how = g_strdup("dateline");
    }
}

bool plain_need_date(struct article *article, const struct reader_options *options, GError **error)
{
    if (!article->published.precision && options->published.precision) {
        article->published = options->published;
        article->published_how = g_strdup("--date");
    }
    if (article->published.precision != DATE_DAY && options->undated) {
        article->published = (struct date){ 0 };
        reader_note(options, "%s: no publication date: what its relative dates mean stays open", article->path);
        return true;
    }
    if (article->published.precision != DATE_DAY)
        return fail(error, ERROR_INPUT, "%s: no publication date; give one with --date YYYY-MM-DD", article->path);
    return true;
}

struct article *plain_read(const char *name, const char *bytes, size_t length, const struct reader_options *options, GError **error)
{
    bool converted = false;
    g_autofree char *text = text_decode(name, bytes, length, &converted, error);
    OWNED(article) *article = article_new(name);

    if (!text)
        return NULL;
    if (!*skip_blank(text))
        return fail(error, ERROR_INPUT, "%s: empty", name), NULL;
    if (converted)
        reader_note(options, "%s: not UTF-8; read as Windows-1252 or UTF-16", name);
    text_unwrap(text);
    struct date latest = { 0 };
    bool chronology = is_chronology(text, &latest);
    const char *body = read_header(article, text, chronology);
    if (!(chronology && is_day_line(body, (size_t)(line_end(body) - body), &latest)))
        body = read_title(article, body);
    if (!article->published.precision && !chronology)
        body = read_header(article, below_bylines(body), false);
    article->text = g_strchomp(g_strdup(body));
    if (!*article->text)
        return fail(error, ERROR_INPUT, "%s: no text below its header", name), NULL;
    plain_dateline(article);
    if (!chronology)
        read_footer(article, article->text);
    if (!options->published.precision)
        read_title_day(article);
    if (chronology && !article->published.precision && !options->published.precision) {
        article->published = latest;
        article->published_how = g_strdup("last of the days that head its parts");
    }
    if (!plain_need_date(article, options, error))
        return NULL;
    text_paragraphs(article);
    return g_steal_pointer(&article);
}

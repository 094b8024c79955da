#include "dateline.h"

#include "bullets.h"

#include <string.h>

/* What may stand between the two days of a range, or in front of a line: spaces, bullets, dashes. */
static guint32 skip_marks(const char *text, guint32 at)
{
    static const char *const marks[] = { " ", "\t", "-", "*", "–", "—", BULLETS };

    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < G_N_ELEMENTS(marks) && !more; i++)
            if ((more = text[at] == *marks[i] && g_str_has_prefix(text + at, marks[i])))
                at += (guint32)strlen(marks[i]);
    }
    return at;
}

/* A colon, a dash between spaces, or the gap of a table. */
static bool opens_entry(const char *behind)
{
    static const char *const marks[] = { ":", " - ", " -- ", " – ", " — ", "\t", "   " };

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_prefix(behind, marks[i]))
            return true;
    return false;
}

/* "14:10 {Chad expels}", but no zone of time: "10:20 am {ET} - Obama speaks". */
static bool opens_ticker(const char *behind)
{
    size_t capitals = strspn(behind, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    return capitals > 0 && !(capitals > 1 && capitals <= 4 && behind[capitals - 1] == 'T');
}

struct when_default dateline_entry(const char *text, guint32 line, const GArray *timexes)
{
    guint32 at = skip_marks(text, line);
    guint i = timexes_before(timexes, at);

    if (i == timexes->len)
        return (struct when_default){ 0 };
    const struct timex *first = &g_array_index(timexes, struct timex, i);
    const struct timex *second = i + 1 < timexes->len ? first + 1 : NULL;
    if (first->span.start != at || !timex_has_date(first))
        return (struct when_default){ 0 };
    if (strcmp(first->rule, "time of day") == 0 && opens_ticker(text + skip_marks(text, first->span.end)))
        return (struct when_default){ .date = first->begin, .text = first->span, .rule = "the day of the ticker's line" };
    bool range = second && timex_has_date(second) && skip_marks(text, first->span.end) == second->span.start;
    if (!opens_entry(text + (range ? second : first)->span.end))
        return (struct when_default){ 0 };
    const struct timex *last = range ? second : first;
    struct when_default entry = { .date = first->begin,
                                  .text = { first->span.start, last->span.end },
                                  .rule = "the day of the chronology's entry" };
    if (!date_equal(first->begin, last->end))
        entry.until = last->end;
    return entry;
}

/* The first expression that does not begin before a place, NULL behind the last. */
static const struct timex *timex_from(const GArray *timexes, guint32 at)
{
    guint i = timexes_before(timexes, at);

    return i < timexes->len ? &g_array_index(timexes, struct timex, i) : NULL;
}

/* Whether the rest of a line is empty, but for marks that close a heading. */
static bool ends_line(const char *text, guint32 at)
{
    at = skip_marks(text, at);
    at += text[at] == ':' || text[at] == '.';
    return strchr("\r\n", text[skip_marks(text, at)]) != NULL;
}

struct when_default dateline_heading(const char *text, guint32 line, const GArray *timexes)
{
    guint32 at = skip_marks(text, line);
    const struct timex *first = timex_from(timexes, at);

    if (!first || first->span.start != at || !timex_has_date(first) || !ends_line(text, first->span.end))
        return (struct when_default){ 0 };
    if (strcmp(first->rule, "time of day") == 0)
        return (struct when_default){ .text = first->span };
    return (struct when_default){ .date = first->begin, .text = first->span, .rule = "the day of the heading above" };
}

bool dateline_has_headings(const char *text, const GArray *timexes)
{
    struct when_default known = { 0 };
    bool any = false;

    for (guint i = 0; i < timexes->len; i++) {
        guint32 line = g_array_index(timexes, struct timex, i).span.start;
        while (line > 0 && strchr(" \t*-", text[line - 1]))
            line--;
        if (line > 0 && text[line - 1] != '\n')
            continue;
        struct when_default heading = dateline_heading(text, line, timexes);
        bool other = heading.date.precision != known.date.precision || !date_equal(heading.date, known.date);
        if (heading.text.end && any && (other || !heading.date.precision))
            return true;
        if (heading.text.end)
            known = heading;
        any |= heading.text.end > 0;
    }
    return false;
}

/* " (@name)": whose message a line is. */
static const char *handle_in(const char *line, const char *end)
{
    for (const char *at = line; (at = memchr(at, '@', (size_t)(end - at))); at++)
        if (at - line >= 2 && at[-1] == '(' && at[-2] == ' ')
            return at;
    return NULL;
}

struct when_default dateline_signed(const char *text, guint32 line, const GArray *timexes)
{
    const char *end = strchr(text + line, '\n');
    const char *handle = handle_in(text + line, end ? end : text + line + strlen(text + line)),
               *close = handle ? strchr(handle, ')') : NULL;

    for (guint i = 0; close && i < timexes->len; i++) {
        const struct timex *timex = &g_array_index(timexes, struct timex, i);
        if (text + timex->span.start > close && text + timex->span.start <= close + 3 && timex->begin.precision == DATE_DAY)
            return (struct when_default){ .date = timex->begin, .text = timex->span, .rule = "the message's own date" };
    }
    return (struct when_default){ 0 };
}

/* A mark that ends a dateline behind its day: "(Reuters)", "--". */
static bool ends_dateline(const char *behind)
{
    behind += strspn(behind, " ,");
    return *behind == '(' || *behind == '_' || g_str_has_prefix(behind, "--") || g_str_has_prefix(behind, "- ") ||
           g_str_has_prefix(behind, "—") || g_str_has_prefix(behind, "–");
}

struct date dateline_day(const char *text, struct date published, const GArray *timexes)
{
    enum { BYTES_OF_A_HEAD = 80, DAYS = 3 };
    const struct timex *first = timexes->len ? &g_array_index(timexes, struct timex, 0) : NULL;

    if (!first || published.precision != DATE_DAY || first->begin.precision != DATE_DAY || first->span.start > BYTES_OF_A_HEAD ||
        strcmp(first->rule, "month and day") != 0 || !ends_dateline(text + first->span.end))
        return published;
    int days = date_first(published) - date_first(first->begin);
    return days > 0 && days <= DAYS ? first->begin : published;
}

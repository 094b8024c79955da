#include "entries.h"

#include "../bullets.h"

#include <string.h>

static bool is_mark(const struct passage *p, int i, const char *const *marks)
{
    size_t length = p->words[i].end - p->words[i].start;

    for (; *marks; marks++)
        if (strlen(*marks) == length && memcmp(p->text + p->words[i].start, *marks, length) == 0)
            return true;
    return false;
}

/* Whether a word is the first of its line, bullets apart. */
static bool begins_line(const struct passage *p, int i)
{
    static const char *const bullets[] = { "-", "*", "–", "—", BULLETS, NULL };

    while (i > 0 && !p->words[i].line_before && is_mark(p, i - 1, bullets))
        i--;
    return p->words[i].line_before;
}

static bool ends_line(const struct passage *p, int behind)
{
    return behind >= p->n || p->words[behind].line_before;
}

/* "2013", "2013:" alone on its line. */
static bool is_heading(const struct passage *p, int i, int taken)
{
    static const char *const colon[] = { ":", NULL };
    int behind = i + taken;

    return begins_line(p, i) && (ends_line(p, behind) || (is_mark(p, behind, colon) && ends_line(p, behind + 1)));
}

/* Whether the gap of a table stands before a word. */
static bool is_gap_before(const struct passage *p, int i)
{
    enum { SPACES = 3 };
    guint32 from = i > 0 ? p->words[i - 1].end : 0, to = p->words[i].start;

    return i > 0 && to > from && (to - from >= SPACES || p->text[from] == '\t');
}

/* "Nov. 21: the government ...", "May 3 - ...", "May 3    Chad left" */
static bool opens_entry(const struct passage *p, int i, int taken)
{
    static const char *const marks[] = { ":", "-", "–", "—", NULL };
    int behind = i + taken;

    return begins_line(p, i) && !ends_line(p, behind) && (is_mark(p, behind, marks) || is_gap_before(p, behind));
}

int entries_year(const struct entries *entries, const struct passage *passage, int i, int taken, int month)
{
    if (!(entries->heading || entries->last.precision) || !opens_entry(passage, i, taken))
        return 0;
    if (!entries->last.precision)
        return entries->heading;
    bool back = !entries->heading && month > entries->last.month + 9; /* the latest comes first: "Jan. 3: ...", "Dec. 30: ..." */
    return entries->last.year + (entries->last.month > month + 9) - back;
}

void entries_remember(struct entries *entries, const struct passage *passage, int i, int taken, struct date date)
{
    if (date.precision == DATE_YEAR && is_heading(passage, i, taken))
        *entries = (struct entries){ .heading = date.year };
    else if (date.precision >= DATE_MONTH && opens_entry(passage, i, taken))
        entries->last = date;
}

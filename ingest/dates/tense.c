#include "tense.h"

#include <string.h>

enum { WORDS_BACK = 14 };

static bool is_stop(const struct passage *p, int i)
{
    return p->words[i].end == p->words[i].start + 1 && strchr(".;?!", p->text[p->words[i].start]);
}

/* The category of words whose ending tells the tense has entries like "-ed". */
static bool ends_in_past(const struct passage *p, int i)
{
    guint32 n = p->words[i].end - p->words[i].start;

    return n > 4 && g_ascii_strncasecmp(p->text + p->words[i].end - 2, "ed", 2) == 0;
}

static enum timex_direction nearby(const struct search *s, int from)
{
    const struct passage *p = &s->passage;

    for (int i = from - 1; i >= 0 && i >= from - WORDS_BACK && !is_stop(p, i); i--) {
        if (word_is(p, i, WORD_AHEAD))
            return TIMEX_FUTURE;
        if (word_is(p, i, WORD_BEHIND) || ends_in_past(p, i))
            return TIMEX_PAST;
    }
    return TIMEX_UNKNOWN;
}

/* "by Tuesday", "until Friday", "starting on Monday" */
static bool points_ahead(const struct passage *p, int i)
{
    return word_is(p, i, WORD_FORWARD) || (word_is(p, i, WORD_ON) && word_is(p, i - 1, WORD_FORWARD));
}

enum timex_direction tense_direction(const struct search *s, int from, int to)
{
    const struct timex_context *context = s->context;
    struct span span = { s->passage.words[from].start, s->passage.words[to - 1].end };

    if (points_ahead(&s->passage, from - 1))
        return TIMEX_FUTURE;
    enum timex_direction told = context->direction ? context->direction(context->user, span) : TIMEX_UNKNOWN;
    return told != TIMEX_UNKNOWN ? told : nearby(s, from);
}

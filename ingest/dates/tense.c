#include "tense.h"

#include <string.h>

enum { WORDS_BACK = 14 };

static bool is_stop(const struct passage *p, int i)
{
    return p->words[i].end == p->words[i].start + 1 && strchr(".;?!", p->text[p->words[i].start]);
}

static bool is_word(const struct passage *p, int i, const char *text)
{
    size_t n = strlen(text);

    return i >= 0 && i < p->n && p->words[i].end - p->words[i].start == n &&
           g_ascii_strncasecmp(p->text + p->words[i].start, text, n) == 0;
}

/* English words whose ending tells the past; "to be signed" is none. */
static bool ends_in_past(const struct passage *p, int i)
{
    guint32 n = p->words[i].end - p->words[i].start;

    return n > 4 && g_ascii_strncasecmp(p->text + p->words[i].end - 2, "ed", 2) == 0 && !is_word(p, i - 1, "be");
}

/* "will"; "agreed" where "to" follows; "leaving" behind "is" */
static bool tells_ahead(const struct passage *p, int i)
{
    if (word_is(p, i, WORD_AHEADING) && word_is(p, i - 1, WORD_BEING))
        return true;
    if (!word_is(p, i, WORD_AHEAD))
        return false;
    const char *next = word_value(&p->words[i], WORD_AHEAD)->text;
    return !*next || is_word(p, i + 1, next);
}

static bool is_near(const struct passage *p, int from, guint32 end)
{
    int i = from - 1;

    while (i >= 0 && i >= from - WORDS_BACK && !is_stop(p, i) && p->words[i].end > end)
        i--;
    return i >= 0 && p->words[i].end == end;
}

/* "from March 30, with a third from August 6": no tense between them tells otherwise. */
static bool follows_future(const struct search *s, int from)
{
    guint32 least = s->passage.words[MAX(from - WORDS_BACK - 1, 0)].start;

    for (guint k = s->found->len; k > 0; k--) {
        const struct timex *last = &g_array_index(s->found, struct timex, k - 1);
        if (last->span.end < least)
            return false;
        if (last->type == TIMEX_DATE && last->begin.precision == DATE_DAY)
            return s->today && date_first(last->begin) > s->today && is_near(&s->passage, from, last->span.end);
    }
    return false;
}

/* "was"; "met", but not "to be met" */
static bool tells_past(const struct passage *p, int i)
{
    return (word_is(p, i, WORD_BEHIND) && !is_word(p, i - 1, "be")) || ends_in_past(p, i);
}

static enum timex_direction nearby(const struct search *s, int from)
{
    const struct passage *p = &s->passage;

    for (int i = from - 1; i >= 0 && i >= from - WORDS_BACK && !is_stop(p, i); i--) {
        if (tells_ahead(p, i))
            return TIMEX_FUTURE;
        if (tells_past(p, i))
            return TIMEX_PAST;
    }
    return follows_future(s, from) ? TIMEX_FUTURE : TIMEX_UNKNOWN;
}

bool tense_is_certain(const struct search *s, int from)
{
    const struct passage *p = &s->passage;

    for (int i = from - 1; i >= 0 && i >= from - WORDS_BACK && !is_stop(p, i) && !is_word(p, i, ",") && !tells_past(p, i); i--)
        if (word_is(p, i, WORD_CERTAIN))
            return true;
    return false;
}

enum pointer { POINTER_NONE, POINTER_WEAK, POINTER_STRONG };

/* A range's "through" and "until" go on from its begin and tell nothing themselves. */
static bool goes_on(const struct search *s, int i)
{
    const struct timex *last = s->found->len ? &g_array_index(s->found, struct timex, s->found->len - 1) : NULL;

    return last && i > 0 && last->begin.precision && last->span.end == s->passage.words[i - 1].end &&
           word_is(&s->passage, i, WORD_RANGE);
}

/* "by Tuesday", "until Friday", "starting on Monday", "ahead of Friday's vote" */
static enum pointer pointer_at(const struct search *s, int i)
{
    const struct passage *p = &s->passage;

    if (is_word(p, i, "of") && is_word(p, i - 1, "ahead"))
        return POINTER_STRONG;
    bool on = word_is(p, i, WORD_ON) && word_is(p, i - 1, WORD_FORWARD);
    i -= on;
    if (!word_is(p, i, WORD_FORWARD) || goes_on(s, i))
        return POINTER_NONE;
    const char *how = word_value(&p->words[i], WORD_FORWARD)->text;
    if (on && strcmp(how, "beside") == 0)
        return POINTER_NONE; /* "came through on Tuesday" */
    return strcmp(how, "weak") == 0 ? POINTER_WEAK : POINTER_STRONG;
}

enum { WORDS_AHEAD = 6 };

/* "By Friday they had left": at a sentence's begin the verb follows. */
static bool is_past_behind(const struct passage *p, int pointer, int to)
{
    if (pointer > 0 && !is_stop(p, pointer - 1) && !p->words[pointer].line_before)
        return false;
    for (int i = to; i < p->n && i < to + WORDS_AHEAD && !is_stop(p, i); i++)
        if (word_is(p, i, WORD_BEHIND))
            return true;
    return false;
}

/* What "by Friday" means: past where "had" or "was" stands before it and no infinitive between. */
static bool is_past_before(const struct passage *p, int pointer)
{
    for (int i = pointer - 1; i >= 0 && i >= pointer - WORDS_BACK && !is_stop(p, i); i--) {
        if (tells_ahead(p, i) || word_is(p, i, WORD_REPORTING) || p->text[p->words[i].start] == ',')
            return false;
        if (word_is(p, i, WORD_BEHIND))
            return true;
    }
    return false;
}

/* "did not free him until Monday": it is over. */
static bool is_not_until(const struct passage *p, int pointer)
{
    if (!is_word(p, pointer, "until") && !is_word(p, pointer, "till"))
        return false;
    for (int i = pointer - 1; i > 0 && i >= pointer - WORDS_BACK && !is_stop(p, i); i--)
        if (is_word(p, i, "not"))
            return is_word(p, i - 1, "did");
    return false;
}

enum timex_direction tense_direction(const struct search *s, int from, int to)
{
    const struct timex_context *context = s->context;
    struct span span = { s->passage.words[from].start, s->passage.words[to - 1].end };
    enum pointer pointer = pointer_at(s, from - 1);

    if (pointer == POINTER_STRONG && is_not_until(&s->passage, from - 1))
        return TIMEX_PAST;
    if (pointer == POINTER_STRONG)
        return TIMEX_FUTURE;
    if (word_is(&s->passage, from - 1, WORD_OVER) && *word_value(&s->passage.words[from - 1], WORD_OVER)->text)
        return TIMEX_PAST; /* "in force since Monday, ends" */
    enum timex_direction told = context->direction ? context->direction(context->user, span) : TIMEX_UNKNOWN;
    if (pointer == POINTER_WEAK && told != TIMEX_PAST)
        return !context->direction && (is_past_behind(&s->passage, from - 1, to) || is_past_before(&s->passage, from - 1))
                   ? TIMEX_PAST
                   : TIMEX_FUTURE;
    return told != TIMEX_UNKNOWN ? told : nearby(s, from);
}

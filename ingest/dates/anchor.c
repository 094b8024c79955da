#include "anchor.h"

#include <string.h>

enum {
    WORDS_OF_A_NAME = 6, /* an event's name is at most so long */
    WORDS_BACK = 1500, /* so far back it is looked for */
    WORDS_OF_A_SENTENCE = 60,
    WORDS_OF_A_CLAUSE = 12,
    WORDS_SINCE_A_DAY = 80, /* so far back a day is still the one spoken of */
    STEM_BYTES = 5, /* "voted" and "votes", "invaded" and "invading" */
    BYTES_OF_A_HEAD = 300
};

static size_t word_length(const struct passage *p, int i)
{
    return p->words[i].end - p->words[i].start;
}

static bool is_letters(const struct passage *p, int i)
{
    return i >= 0 && i < p->n && (g_ascii_isalpha(p->text[p->words[i].start]) || (guint8)p->text[p->words[i].start] >= 0x80);
}

static bool ends_sentence(const struct passage *p, int i)
{
    return p->words[i].end == p->words[i].start + 1 && strchr(".!?;", p->text[p->words[i].start]) && i + 1 < p->n &&
           (p->words[i + 1].capital || p->words[i + 1].line_before);
}

static int sentence_begin(const struct passage *p, int i)
{
    int from = i;

    while (from > 0 && from > i - WORDS_OF_A_SENTENCE && !ends_sentence(p, from - 1) && !p->words[from].line_before)
        from--;
    return from;
}

static int sentence_end(const struct passage *p, int i)
{
    int to = i;

    while (to < p->n && to < i + WORDS_OF_A_SENTENCE && !ends_sentence(p, to) && (to == i || !p->words[to].line_before))
        to++;
    return to;
}

/* The words of the event's name: up to the next preposition or mark. */
static int name_end(const struct passage *p, int from)
{
    int i = from;

    while (i < p->n && i < from + WORDS_OF_A_NAME && (is_letters(p, i) || p->text[p->words[i].start] == '\'') &&
           !word_is(p, i, WORD_JOINT))
        i++;
    return i;
}

static bool is_same_stem(const struct passage *p, int a, int b)
{
    size_t n = MIN(word_length(p, a), (size_t)STEM_BYTES);

    return word_length(p, b) >= n && (n >= STEM_BYTES - 1 || word_length(p, b) == n) &&
           g_ascii_strncasecmp(p->text + p->words[a].start, p->text + p->words[b].start, n) == 0;
}

/* "the murder", "was shot": a verb of the same thing; nouns may be mentioned beside any day. */
static bool is_kin(const struct passage *p, int noun, int i)
{
    return word_is(p, noun, WORD_KIN) && word_is(p, i, WORD_KIN) && !word_is(p, i - 1, WORD_DETERMINER) &&
           word_value(&p->words[noun], WORD_KIN)->text == word_value(&p->words[i], WORD_KIN)->text;
}

/* "said on Monday": the day of the word, not of the deed. */
static bool is_of_report(const struct passage *p, const struct timex *timex, int from, int to)
{
    int i = from;

    while (i < to && p->words[i].start < timex->span.start)
        i++;
    i -= word_is(p, i - 1, WORD_ON);
    int behind = i;
    while (behind < to && p->words[behind].start < timex->span.end)
        behind++;
    return word_is(p, i - 1, WORD_REPORTING) || word_is(p, behind, WORD_REPORTING);
}

static bool is_day_named(const struct timex *timex)
{
    return (timex->type == TIMEX_DATE || timex->type == TIMEX_TIME) && timex->begin.precision == DATE_DAY &&
           date_equal(timex->begin, timex->end);
}

/* "Thursday 28 April 2005 12.48 BST": the article's own date in its head. */
static bool is_of_head(const struct search *s, const struct timex *timex)
{
    return timex->span.start < BYTES_OF_A_HEAD && s->today && date_first(timex->begin) == s->today && *timex->anchor == '\0';
}

/* The day in the sentence of word i nearest to it, 0 if there is none. */
static int day_beside(const struct search *s, int i)
{
    const struct passage *p = &s->passage;
    int from = sentence_begin(p, i), to = sentence_end(p, i), day = 0;
    guint32 left = p->words[from].start, right = p->words[MIN(to, p->n - 1)].end, nearest = G_MAXUINT32;

    for (guint k = s->found->len; k > 0; k--) {
        const struct timex *timex = &g_array_index(s->found, struct timex, k - 1);
        if (timex->span.end <= left)
            break;
        guint32 at = p->words[i].start, away = at > timex->span.start ? at - timex->span.start : timex->span.start - at;
        if (timex->span.start >= right || away >= nearest || !is_day_named(timex) || is_of_report(p, timex, from, to) ||
            is_of_head(s, timex))
            continue;
        nearest = away;
        day = date_first(timex->begin);
    }
    return day;
}

static int day_of_noun(const struct search *s, int noun, int before)
{
    int day = 0;

    for (int i = before - 1; i >= 0 && i > before - WORDS_BACK && !day; i--)
        if (is_letters(&s->passage, i) && (is_same_stem(&s->passage, noun, i) || is_kin(&s->passage, noun, i)))
            day = day_beside(s, i);
    return day;
}

/* A date of the calendar, which a story counts from, not "Monday", which its sources speak on. */
static bool is_numbered(const struct search *s, const struct timex *timex)
{
    const char *at = s->passage.text + timex->span.start, *end = s->passage.text + timex->span.end;

    while (at < end && !g_ascii_isdigit(*at))
        at++;
    return at < end && !strchr(timex->value, ':');
}

static bool is_far(const struct search *s, const struct timex *timex, int word, int most)
{
    return word - most >= 0 && timex->span.end < s->passage.words[word - most].start;
}

/* "two days after {the} raid in Gao on May 4": whether the event's own day follows it. */
static bool has_own_day(const struct passage *p, int word)
{
    enum { WORDS_OF_AN_EVENT = 10 };

    for (int i = word; i + 1 < p->n && i < word + WORDS_OF_AN_EVENT && (is_letters(p, i) || p->text[p->words[i].start] == '\'');
         i++)
        if (word_is(p, i, WORD_ON))
            return word_is(p, i + 1, WORD_MONTH) || word_is(p, i + 1, WORD_WEEKDAY) ||
                   (i + 2 < p->n && word_is(p, i + 2, WORD_MONTH));
    return false;
}

static int calendar_day_before(const struct search *s, int word)
{
    guint32 sentence = s->passage.words[sentence_begin(&s->passage, word)].start;

    for (guint k = s->found->len; k > 0; k--) {
        const struct timex *timex = &g_array_index(s->found, struct timex, k - 1);
        bool coarse = timex->type == TIMEX_DATE && timex->begin.precision && timex->begin.precision != DATE_DAY;
        if (is_far(s, timex, word, WORDS_SINCE_A_DAY) || (coarse && timex->span.start >= sentence))
            return 0; /* "Last August he was killed eight days after he had gone missing" */
        if (is_numbered(s, timex) && is_day_named(timex) && !is_of_head(s, timex))
            return date_first(timex->begin);
    }
    return 0;
}

int anchor_day(const struct search *search, int word)
{
    const struct passage *p = &search->passage;
    int end = name_end(p, word);

    if (has_own_day(p, word))
        return 0;
    for (int noun = end - 1; noun >= word; noun--) {
        if (word_is(p, noun, WORD_DETERMINER) || word_length(p, noun) < 3 || (p->words[noun].capital && noun > word))
            continue;
        int day = day_of_noun(search, noun, word);
        if (day)
            return day;
    }
    return calendar_day_before(search, word);
}

/* Whether nothing but a place or purpose stands between: "gathered today for a march in Oslo on the eve of the vote". */
static bool is_of_one_verb(const struct search *s, const struct timex *before, int to)
{
    const struct passage *p = &s->passage;
    int i = to - 1;

    for (; i >= 0 && i > to - WORDS_OF_A_CLAUSE && p->words[i].start >= before->span.end; i--)
        if (!is_letters(p, i) || word_is(p, i, WORD_BEHIND) || word_is(p, i, WORD_AHEAD) || word_is(p, i, WORD_REPORTING) ||
            (word_is(p, i, WORD_JOINT) && *word_value(&p->words[i], WORD_JOINT)->text))
            return false;
    return i >= 0 && p->words[i].end == before->span.end;
}

const struct timex *anchor_beside(const struct search *search, int word)
{
    const struct passage *p = &search->passage;
    const struct timex *last = search->found->len ? &g_array_index(search->found, struct timex, search->found->len - 1) : NULL;

    if (last && is_day_named(last) && word_is(p, word - 1, WORD_ON) && is_of_one_verb(search, last, word - 1))
        return last;
    word -= word_is(p, word - 1, WORD_EXACTLY); /* "on Oct. 12, barely two days after" */
    if (!last || word < 2 || !last->begin.precision || last->type != TIMEX_DATE || p->words[word - 2].end != last->span.end)
        return NULL;
    return (is_numbered(search, last) || is_day_named(last)) && strchr(",-(", p->text[p->words[word - 1].start]) ? last : NULL;
}

const struct timex *anchor_last(const struct search *search, int word)
{
    for (guint k = search->found->len; k > 0; k--) {
        const struct timex *timex = &g_array_index(search->found, struct timex, k - 1);
        if (is_far(search, timex, word, WORDS_SINCE_A_DAY))
            return NULL;
        if (timex->type == TIMEX_DATE && timex->begin.precision)
            return timex;
    }
    return NULL;
}

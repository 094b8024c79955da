#include "resolve_rules.h"
#include "resolve_tools.h"

/* "Tuesday's": the noun behind it has the day, not the verb. */
static bool is_possessive(const struct expression *x)
{
    const struct passage *p = &x->search->passage;
    int i = x->i + x->taken;

    return i + 1 < p->n && p->text[p->words[i].start] == '\'' && word_glued(p, i + 1) &&
           p->words[i + 1].end == p->words[i + 1].start + 1 && p->text[p->words[i + 1].start] == 's';
}

enum { WORDS_OF_A_NAME = 6 };

/* "Tuesday's devastating earthquake": what nobody dates before it happens. */
static bool is_of_sudden(const struct expression *x)
{
    const struct passage *p = &x->search->passage;
    int i = x->i + x->taken + 2;

    for (int n = 0; is_possessive(x) && n < WORDS_OF_A_NAME && i + n < p->n && !word_is(p, i + n, WORD_JOINT); n++)
        if (word_is(p, i + n, WORD_SUDDEN))
            return true;
    return false;
}

/* So many days ahead a weekday may be: yesterday's name is yesterday but for "will", and few speak of "Friday's vote" so early. */
enum { AHEAD_MOST = 5, AHEAD_POSSESSIVE = 3 };

static bool is_too_far(const struct expression *x, int ahead)
{
    if (is_possessive(x))
        return ahead > AHEAD_POSSESSIVE;
    return ahead > AHEAD_MOST && !tense_is_certain(x->search, x->i);
}

/* "On Friday the army seized it": the first words of a sentence date its verb. */
static bool is_first(const struct expression *x)
{
    const struct passage *p = &x->search->passage;
    int before = x->i - 1;

    before -= before >= 0 && word_is(p, before, WORD_ON);
    return before < 0 || p->words[before + 1].line_before || strchr(".!?", p->text[p->words[before].start]);
}

/* "since Tuesday" */
static bool is_since(const struct expression *x)
{
    const struct passage *p = &x->search->passage;

    return word_is(p, x->i - 1, WORD_OVER) && *word_value(&p->words[x->i - 1], WORD_OVER)->text;
}

/* The day of that name nearest in the direction; tomorrow's name is tomorrow where no tense tells. */
static int nearest_weekday(const struct expression *x, int weekday, int from)
{
    int ahead = (weekday - date_weekday(from) + 7) % 7;

    if (ahead == 0)
        return from;
    if (x->search->narrative && from != x->search->today)
        return from + ahead;
    if (is_of_sudden(x))
        return from + ahead - 7;
    return from + ahead -
           ((ahead == 1 && !is_since(x) && !(is_first(x) && direction(x) == TIMEX_PAST)) ||
                    (!is_too_far(x, ahead) && direction(x) == TIMEX_FUTURE)
                ? 0
                : 7);
}

static int shifted_weekday(const struct expression *x, int weekday, int from, int by)
{
    int ahead = (weekday - date_weekday(from) + 7) % 7;

    if (by < 0)
        return from + ahead - (ahead == 6 && from == x->search->today ? 14 : 7); /* yesterday nobody calls "last Tuesday" */
    if (by > 0)
        return from + (ahead ? ahead : 7);
    return from + ahead - (ahead && direction(x) == TIMEX_PAST ? 7 : 0);
}

/* The n-th day of that name behind the article's, or before it: "two Fridays ago", "the Monday after next". */
static int counted_weekday(int weekday, int from, int n)
{
    int ahead = (weekday - date_weekday(from) + 7) % 7;

    return n < 0 ? from + ahead + 7 * n : from + (ahead ? ahead : 7) + 7 * (n - 1);
}

bool resolve_weekday(struct expression *x)
{
    int weekday = slot(x, FIELD_WEEKDAY)->number;
    struct shift shift = shift_here(x);
    int from = day_of_anchor(x, shift.named);

    if (!from)
        return write_weekday(x, TIMEX_DATE, weekday);
    if (strcmp(x->argument, "week") == 0)
        return finish_day(x, from - date_weekday(from) + weekday + 7 * shift.by);
    if (strcmp(x->argument, "ahead") == 0)
        return finish_day(x, from + (weekday - date_weekday(from) + 7) % 7);
    if (strcmp(x->argument, "count") == 0)
        return count_here(x) > 0 && count_here(x) < 1000 &&
               finish_day(x, counted_weekday(weekday, from, count_here(x) * shift_of(x->match->rule->argument[1]).by));
    if (has(x, FIELD_SHIFT) && shift.named && !shift.by && from == x->search->today)
        return finish_day(x, from - (date_weekday(from) - weekday + 7) % 7); /* "on that Friday", no day named */
    if (has(x, FIELD_SHIFT) || shift.by)
        return finish_day(x, shifted_weekday(x, weekday, from, shift.by));
    if (!finish_day(x, nearest_weekday(x, weekday, from)))
        return false;
    if (*x->argument)
        value_part(x->timex, x->argument);
    return true;
}

bool resolve_deictic(struct expression *x)
{
    const struct slot *deictic = slot(x, FIELD_DEICTIC);
    const char *text = deictic->set ? deictic->text : x->argument, *part = text + strspn(text, "+-0123456789");
    struct shift shift = shift_of(text);
    int day = shift.named ? day_of_anchor(x, true) : x->search->today;

    if (!day)
        return write_value(x, TIMEX_DATE, shift.by ? "XXXX-XX-XX" : "PRESENT_REF");
    if (!shift.named)
        x->timex->anchor = anchor_names[ANCHOR_ARTICLE];
    if (!finish_day(x, day + shift.by))
        return false;
    part += *part == 'r';
    if (*part)
        value_part(x->timex, part);
    return true;
}

bool resolve_part(struct expression *x)
{
    struct shift shift = shift_here(x);
    int day = day_of_anchor(x, shift.named);

    if (shift.named && is_behind_plans(x, day) && x->search->past_day)
        day = x->search->past_day; /* "after a vote due in May. That night he was arrested" */
    if (!day)
        return false;
    if (shift.named && shift.by > 0 && (is_lost(x, "D") || is_beyond_today(x, day, day + shift.by))) {
        write_value(x, TIMEX_DATE, "XXXX-XX-XX");
        value_part(x->timex, text_of(x, FIELD_PART));
        return true;
    }
    return finish_day(x, day + shift.by);
}

/* "14:10 Police arrest ..." below "13:30 He spoke yesterday": the day of the ticker's line before; 0 if this is no ticker. */
static int day_of_ticker(const struct expression *x)
{
    const struct passage *p = &x->search->passage;

    if (!p->words[x->i].line_before)
        return 0;
    for (guint k = x->search->found->len; k > 0; k--) {
        const struct timex *timex = &g_array_index(x->search->found, struct timex, k - 1);
        if (timex->span.start == 0 || p->text[timex->span.start - 1] == '\n')
            return strcmp(timex->rule, "time of day") == 0 ? date_first(timex->begin) : 0;
    }
    return 0;
}

/* A time of the day named just before, else of the article's. */
bool resolve_clock(struct expression *x)
{
    int ticker = day_of_ticker(x);
    int day = ticker ? ticker : day_of_anchor(x, x->i - x->search->named_word < WORDS_OF_A_THOUGHT);
    int minutes = slot(x, FIELD_CLOCK)->number;
    int added = (int)g_ascii_strtoll(x->argument, NULL, 10);

    if (!day)
        return false;
    if (ticker)
        x->timex->anchor = anchor_names[ANCHOR_NAMED];
    if (*x->argument)
        minutes = minutes % 720 + added * 60;
    value_day(x->timex, day);
    value_minutes(x->timex, minutes);
    return minutes <= 1440;
}

/* Days that a holiday may lie ahead of the article; where the tense is past. */
enum { DAYS_AHEAD = 125, DAYS_SOON = 30 };

/* The day of a holiday: of the year named; of a history, in the year of the last date; else the nearest to the article's. */
static int holiday_day(struct expression *x)
{
    int year = year_here(x), today = x->search->today;
    struct date from = year ? (struct date){ (short)year, 0, 0, DATE_YEAR } : date_of_anchor(x, false);

    if (year || x->search->narrative || !today) {
        struct date whole = date_coarsen(from, DATE_YEAR);
        int day = feasts_next(x->search->feasts, x->argument, date_first(whole));
        return day <= date_last(whole) ? day : 0;
    }
    int most = direction(x) == TIMEX_PAST ? DAYS_SOON : DAYS_AHEAD;
    int day = feasts_next(x->search->feasts, x->argument, MAX(today + most - 365, DATE_DAY_MIN));
    return day <= today + most ? day : 0;
}

bool resolve_holiday(struct expression *x)
{
    if (!year_here(x) && !published(x).precision)
        return write_unanchored(x, 0, 0);
    int day = holiday_day(x);
    return day && finish_day(x, day);
}

/* Ramadan: the month that most of it lies in. */
bool resolve_feast_month(struct expression *x)
{
    int day = year_here(x) || published(x).precision ? holiday_day(x) : 0;

    if (!day)
        return false;
    value_date(x->timex, date_coarsen(date_of_day(day), DATE_MONTH));
    return true;
}

#include "numbers.h"

#include "../../db/date.h"

#include <string.h>

typedef int taker(const struct passage *p, int i, struct number *number);

static bool is_mark(const struct passage *p, int i, char mark)
{
    return i >= 0 && i < p->n && p->words[i].end == p->words[i].start + 1 && p->text[p->words[i].start] == mark;
}

/* Digits alone, so many of them at least and at most; -1 if it is no such word. */
static int plain_digits(const struct passage *p, int i, int least, int most)
{
    if (i < 0 || i >= p->n || p->words[i].digits < least || p->words[i].digits > most)
        return -1;
    return p->words[i].digits ? (int)p->words[i].number : -1;
}

static int named(const struct passage *p, int i, enum word_category category)
{
    return word_is(p, i, category) ? word_value(&p->words[i], category)->number : -1;
}

/* "1/2" as one word of digits. */
static bool is_half(const struct passage *p, int i)
{
    return i < p->n && p->words[i].is_digits && p->words[i].end - p->words[i].start == 3 &&
           memcmp(p->text + p->words[i].start, "1/2", 3) == 0;
}

/* "twenty-one", "two hundred", "one hundred twenty": words that are numbers, put together. */
static int take_words(const struct passage *p, int i, int *value)
{
    int taken = 0, last = 1000000;

    *value = 0;
    for (int k = i; k < p->n; k++) {
        if (taken && is_mark(p, k, '-') && word_glued(p, k) && word_glued(p, k + 1))
            k++;
        int number = named(p, k, WORD_NUMBER);
        if (number < 0)
            break;
        if (taken && number >= 100 && *value < 100)
            *value *= number;
        else if (!taken || (number < last && last >= 20 && (number < 10 || last >= 100)))
            *value += number;
        else
            break;
        last = number;
        taken = k + 1 - i;
    }
    return taken;
}

/* "2.5", "2,5": the whole number, or -1. */
static int and_a_half(const struct passage *p, int i)
{
    const char *at = p->text + p->words[i].start, *end = p->text + p->words[i].end;
    int value = 0;

    if (!p->words[i].is_digits || end - at < 3 || end - at > 5 || end[-1] != '5' || !strchr(".,", end[-2]))
        return -1;
    for (; at < end - 2; at++) {
        if (!g_ascii_isdigit(*at))
            return -1;
        value = value * 10 + (*at - '0');
    }
    return value;
}

static int take_count(const struct passage *p, int i, struct number *number)
{
    int taken;

    number->value = plain_digits(p, i, 1, 4);
    if (number->value >= 0) {
        number->half = is_half(p, i + 1);
        return number->half ? 2 : 1;
    }
    if ((number->value = and_a_half(p, i)) >= 0)
        return number->half = true, 1;
    if ((taken = take_words(p, i, &number->value)) > 0)
        return taken;
    number->value = named(p, i, WORD_FEW);
    if (number->value <= 0)
        number->value = -1;
    return word_is(p, i, WORD_FEW) ? 1 : 0;
}

static int take_day(const struct passage *p, int i, struct number *number)
{
    int ten = named(p, i, WORD_NUMBER), one;

    number->value = plain_digits(p, i, 1, 2);
    if (number->value >= 1 && number->value <= 31) {
        return word_glued(p, i + 1) && word_is(p, i + 1, WORD_DAYENDING) ? 2 : 1;
    }
    number->value = named(p, i, WORD_ORDINAL);
    if (number->value >= 1 && number->value <= 31)
        return 1;
    one = is_mark(p, i + 1, '-') ? named(p, i + 2, WORD_ORDINAL) : -1;
    number->value = ten + one;
    return (ten == 20 || ten == 30) && one >= 1 && one <= 9 && number->value <= 31 ? 3 : 0;
}

/* "nineteen ninety-one", "two thousand four" */
static int take_spoken_year(const struct passage *p, int i, struct number *number)
{
    int century = named(p, i, WORD_NUMBER), rest, taken;

    if (century < 13 || century > 20 || named(p, i + 1, WORD_NUMBER) < 10)
        return 0;
    taken = take_words(p, i + 1, &rest);
    number->value = century * 100 + rest;
    return rest < 100 ? taken + 1 : 0;
}

static int take_year(const struct passage *p, int i, struct number *number)
{
    number->value = plain_digits(p, i, 4, 4);
    if (number->value >= 1000 && number->value <= 2199)
        return word_glued(p, i + 1) && p->words[i + 1].capital ? 0 : 1; /* flight 1932A */
    return take_spoken_year(p, i, number);
}

static int take_year2(const struct passage *p, int i, struct number *number)
{
    number->value = plain_digits(p, i, 2, 2);
    return number->value >= 0 ? 1 : 0;
}

static int take_nth(const struct passage *p, int i, struct number *number)
{
    return p->words[i].is_digits && take_day(p, i, number) == 2 ? 2 : 0;
}

static int take_century(const struct passage *p, int i, struct number *number)
{
    int taken = take_day(p, i, number);

    if (taken == 1 && p->words[i].is_digits)
        return 0;
    return number->value <= 22 ? taken : 0;
}

static int take_hour(const struct passage *p, int i, struct number *number)
{
    int hour = plain_digits(p, i, 1, 2);

    number->value = hour * 60;
    return hour >= 0 && hour <= 24 ? 1 : 0;
}

/* Up to three numbers of at most four digits, parted by marks, that are the whole word. */
struct marked {
    int n, value[3];
    char mark[2];
};

static struct marked read_marked(const struct passage *p, int i)
{
    struct marked marked = { .n = 0 };
    const char *c = p->text + p->words[i].start, *end = p->text + p->words[i].end;

    if (p->words[i].digits || !p->words[i].is_digits)
        return marked;
    while (c < end && marked.n < 3) {
        int value = 0, digits = 0;
        for (; c < end && g_ascii_isdigit(*c); c++, digits++)
            value = digits < 5 ? value * 10 + (*c - '0') : value;
        if (digits > 4)
            return (struct marked){ 0 };
        marked.value[marked.n++] = value;
        if (c < end && marked.n < 3)
            marked.mark[marked.n - 1] = *c;
        c += c < end;
    }
    return c == end && marked.n > 1 && p->text[p->words[i].end - 1] != '-' ? marked : (struct marked){ 0 };
}

static int take_years(const struct passage *p, int i, struct number *number)
{
    if (p->words[i].digits || p->words[i].end - p->words[i].start != strlen("1989/90"))
        return 0;
    struct marked marked = read_marked(p, i);
    number->value = marked.value[0];
    return marked.n == 2 && marked.mark[0] == '/' && marked.value[0] >= 1000 && marked.value[0] <= 2199 &&
                   marked.value[1] == (marked.value[0] + 1) % 100
               ? 1
               : 0;
}

/* Minutes have two digits: a match ended 2:1. */
static bool is_of_two(const struct passage *p, int i)
{
    const char *text = p->text + p->words[i].start, *end = p->text + p->words[i].end;
    const char *minutes = (const char *)memchr(text, ':', (size_t)(end - text)) + 1;

    return end - minutes >= 2 && g_ascii_isdigit(minutes[1]);
}

static int take_time(const struct passage *p, int i, struct number *number)
{
    struct marked marked = read_marked(p, i);

    if (marked.n < 2 || marked.mark[0] != ':' || (marked.n == 3 && marked.mark[1] != ':') || !is_of_two(p, i))
        return 0;
    number->value = marked.value[0] * 60 + marked.value[1];
    return marked.value[0] <= 24 && marked.value[1] <= 59 && number->value <= 1440 ? 1 : 0;
}

/* 14h30, 7 h: hours and minutes as the French write them. */
static int take_time_h(const struct passage *p, int i, struct number *number)
{
    int hour = plain_digits(p, i, 1, 2), minutes = 0, taken = 2;

    if (hour < 0 || hour > 23 || i + 1 >= p->n || p->words[i + 1].end != p->words[i + 1].start + 1 ||
        p->text[p->words[i + 1].start] != 'h')
        return 0;
    if (i + 2 < p->n && (word_glued(p, i + 2) || !word_glued(p, i + 1)) && (minutes = plain_digits(p, i + 2, 2, 2)) >= 0)
        taken = 3;
    minutes = MAX(minutes, 0);
    number->value = hour * 60 + minutes;
    return minutes <= 59 ? taken : 0;
}

static int take_time_dotted(const struct passage *p, int i, struct number *number)
{
    struct marked marked = read_marked(p, i);

    if (marked.n != 2 || marked.mark[0] != '.' || p->words[i].end - p->words[i].start < 4)
        return 0;
    number->value = marked.value[0] * 60 + marked.value[1];
    return marked.value[0] <= 24 && marked.value[1] <= 59 && number->value <= 1440 ? 1 : 0;
}

static int take_time4(const struct passage *p, int i, struct number *number)
{
    int digits = plain_digits(p, i, 4, 4);

    number->value = digits / 100 * 60 + digits % 100;
    return digits >= 0 && digits % 100 < 60 && number->value <= 1440 ? 1 : 0;
}

static int take_ymd(int year, int month, int day, struct number *number)
{
    struct date date = { 0 };

    if (year < 1000 || month < 1 || day < 1 || !date_make(year, month, day, &date))
        return 0;
    number->value = date_first(date);
    return 1;
}

/* "89", "1989": two digits are of the hundred years around 2000. */
static int year_of(const struct passage *p, int i, int year)
{
    char before = p->text[p->words[i].end - 3];

    return year > 99 || g_ascii_isdigit(before) ? year : year + (year < 50 ? 2000 : 1900);
}

/* Three numbers parted by one of these marks. */
static bool three(const struct passage *p, int i, const char *marks, struct marked *marked)
{
    *marked = read_marked(p, i);
    return marked->n == 3 && marked->mark[0] == marked->mark[1] && strchr(marks, marked->mark[0]);
}

static int take_iso(const struct passage *p, int i, struct number *number)
{
    struct marked m;

    return three(p, i, "-/.", &m) ? take_ymd(m.value[0], m.value[1], m.value[2], number) : 0;
}

static int take_dmy(const struct passage *p, int i, struct number *number)
{
    struct marked m;

    return three(p, i, "/.", &m) ? take_ymd(year_of(p, i, m.value[2]), m.value[1], m.value[0], number) : 0;
}

static int take_mdy(const struct passage *p, int i, struct number *number)
{
    struct marked m;

    if (!three(p, i, "/", &m) || m.value[0] > 12)
        return take_dmy(p, i, number);
    return take_ymd(year_of(p, i, m.value[2]), m.value[0], m.value[1], number);
}

static const struct {
    const char *name;
    taker *take;
} kinds[NUMBER_KINDS] = {
    [NUMBER_COUNT] = { "COUNT", take_count },
    [NUMBER_DAY] = { "DAY", take_day },
    [NUMBER_YEAR] = { "YEAR", take_year },
    [NUMBER_YEAR2] = { "YEAR2", take_year2 },
    [NUMBER_YEARS] = { "YEARS", take_years },
    [NUMBER_NTH] = { "NTH", take_nth },
    [NUMBER_CENTURY] = { "CENTURY", take_century },
    [NUMBER_HOUR] = { "HOUR", take_hour },
    [NUMBER_TIME] = { "TIME", take_time },
    [NUMBER_TIME4] = { "TIME4", take_time4 },
    [NUMBER_TIMEDOT] = { "TIMEDOT", take_time_dotted },
    [NUMBER_TIMEH] = { "TIMEH", take_time_h },
    [NUMBER_ISO] = { "ISO", take_iso },
    [NUMBER_DMY] = { "DMY", take_dmy },
    [NUMBER_MDY] = { "MDY", take_mdy },
};

int number_kind_find(const char *name)
{
    for (int i = 0; i < NUMBER_KINDS; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return i;
    return -1;
}

int number_take(enum number_kind kind, const struct passage *passage, int i, struct number *number)
{
    *number = (struct number){ 0 };
    return i >= 0 && i < passage->n ? kinds[kind].take(passage, i, number) : 0;
}

#include "timex.h"

#include "grammar.h"
#include "resolve.h"
#include "tense.h"
#include "values.h"

#include <string.h>

/* A long text is searched in parts, so that its words stay few; a part ends where a line does. */
enum { PART_BYTES = 1 << 16 };

/* Where a text tells its own day, and how long before the article's a dateline may be. */
enum { HEAD_BYTES = 600, DATELINE_DAYS = 3 };

enum { YEARS_OF_A_STEP = 2 };

struct timex_finder {
    struct grammar *grammar;
    struct feasts *feasts;
    GArray *words; /* struct word, of the part at hand */
};

/* What tells a history from news, and a live report, counted as far as the text is read. */
struct tally {
    int years, past_years, deictics;
    int clocks, sure_clocks; /* lines that begin with what may be the time; of those, what can hardly be a year */
    int past_clocks; /* of those, what may be a year gone by as well */
    bool news; /* the lead names a day of the week */
};

/* So far from a text's start news names the day of the week of what it tells. */
enum { LEAD_BYTES = 400 };

/* Years that news rarely begins a line with, but clocks do: 14:00 to 18:59. */
enum { YEAR_OF_CLOCKS = 1400, YEAR_OF_NEWS = 1900, YEAR_TO_COME = 2100, CLOCKS_OF_A_REPORT = 2 };

struct timex_finder *timex_finder_new(const char *language, const char *directory, GError **error)
{
    OWNED(grammar) *grammar = grammar_new(language, directory, error);
    OWNED(feasts) *feasts = grammar ? feasts_new(directory, error) : NULL;

    if (!feasts || !resolve_prepare(grammar_rules(grammar), error))
        return NULL;
    struct timex_finder *finder = g_new0(struct timex_finder, 1);
    finder->grammar = g_steal_pointer(&grammar);
    finder->feasts = g_steal_pointer(&feasts);
    finder->words = g_array_new(FALSE, FALSE, sizeof(struct word));
    return finder;
}

void timex_finder_free(struct timex_finder *finder)
{
    grammar_free(finder->grammar);
    feasts_free(finder->feasts);
    g_array_unref(finder->words);
    g_free(finder);
}

const struct grammar *timex_finder_grammar(const struct timex_finder *finder)
{
    return finder->grammar;
}

static guint64 category_bit(enum word_category category)
{
    return G_GUINT64_CONSTANT(1) << category;
}

/* "1553 The minister resigns.": a line of a live report. */
static bool may_be_clock(const struct passage *p, int i)
{
    const struct word *word = &p->words[i];

    if (!word->line_before || word->digits != 4 || word->number / 100 >= 24 || word->number % 100 >= 60 || i + 1 >= p->n)
        return false;
    return !word[1].line_before && (word[1].capital || strchr(":-", p->text[word[1].start]));
}

static void count_clock(const struct passage *p, int i, int year, struct tally *tally)
{
    int number = (int)p->words[i].number;

    if (!may_be_clock(p, i))
        return;
    tally->clocks++;
    tally->sure_clocks += number < YEAR_OF_CLOCKS || number >= YEAR_TO_COME;
    tally->past_clocks += number >= YEAR_OF_CLOCKS && number < year;
}

/* The years gone by that a text names; the lines of a live report begin with none. */
static int past_years(const struct tally *tally)
{
    return tally->past_years - (tally->sure_clocks >= CLOCKS_OF_A_REPORT ? tally->past_clocks : 0);
}

/* Whether the line begins with the time: others do, too, and it cannot well be a year. */
static bool is_clock_line(const struct search *search, const struct tally *tally, int i)
{
    if (!search->today || search->narrative || !may_be_clock(&search->passage, i) || tally->clocks < CLOCKS_OF_A_REPORT)
        return false;
    guint32 number = search->passage.words[i].number;
    return tally->sure_clocks || (number >= YEAR_OF_CLOCKS && number < YEAR_OF_NEWS);
}

static int find_clock(const struct search *search, int i, struct timex *timex)
{
    int number = (int)search->passage.words[i].number;

    *timex = (struct timex){ .rule = "time of a live report's line", .anchor = "article date" };
    value_day(timex, search->today);
    value_minutes(timex, number / 100 * 60 + number % 100);
    return 1;
}

/* A history counts many years and names few days from the article's: told by the text itself. */
static bool is_narrative(const struct passage *p, struct date published, struct tally *tally, int *numbered)
{
    const guint64 deictic = category_bit(WORD_DEICTIC) | category_bit(WORD_WEEKDAY) | category_bit(WORD_SHIFT);

    for (int i = 0; i < p->n; i++) {
        const struct word *word = &p->words[i];
        if (!word->is_digits && !(word->categories & deictic))
            continue;
        if (word->digits == 4)
            count_clock(p, i, published.year - 1, tally);
        if (word->digits == 4 && word_is(p, i - 1, WORD_NUMBERED))
            *numbered = (int)word->number;
        bool is_year = word->digits == 4 && word->number > 1000 && word->number < 2100 && (int)word->number != *numbered;
        int year = is_year ? (int)word->number : 0;
        tally->years += year > 0;
        tally->news |= published.precision && p->words[i].start < LEAD_BYTES && word_is(p, i, WORD_WEEKDAY);
        tally->past_years += year && published.precision && year < published.year - 1;
        tally->deictics +=
            word_is(p, i, WORD_DEICTIC) || word_is(p, i, WORD_WEEKDAY) ||
            (word_is(p, i, WORD_SHIFT) && word_is(p, i + 1, WORD_UNIT) && !strchr(word_value(word, WORD_SHIFT)->text, 'r'));
    }
    int past = past_years(tally);
    return !tally->news && past >= 6 && past > 2 * tally->deictics && 2 * past > tally->years;
}

/* The words that the best expression from i on takes, and the expression; 0: none. A rule "none" takes its words, too. */
static int find_at(const struct timex_finder *finder, const struct search *search, int i, struct timex *timex, bool *found)
{
    struct match prefix, behind, plain;

    *found = false;
    bool is_plain = grammar_match(finder->grammar, &search->passage, i, false, &plain);
    if (grammar_match(finder->grammar, &search->passage, i, true, &prefix) &&
        grammar_match(finder->grammar, &search->passage, i + prefix.taken, false, &behind) &&
        prefix.taken + behind.taken > plain.taken && resolve(search, &prefix, &behind, i, prefix.taken + behind.taken, timex))
        return *found = true, prefix.taken + behind.taken;
    if (!is_plain)
        return 0;
    *found = resolve(search, NULL, &plain, i, plain.taken, timex);
    return *found || strcmp(plain.rule->meaning, "none") == 0 ? plain.taken : 0;
}

static bool opens_sentence(const struct passage *p, int stop)
{
    return p->words[stop].end == p->words[stop].start + 1 && strchr(".!?\"", p->text[p->words[stop].start]);
}

/* "PARIS, Dec. 29 (Reuters) -": a mark that ends a dateline behind the expression. */
static bool ends_dateline(const struct passage *p, int i)
{
    if (i >= p->n)
        return false;
    char mark = p->text[p->words[i].start];
    return mark == '(' || mark == '-' || mark == ':' || mark == '_' || g_str_has_prefix(p->text + p->words[i].start, "—");
}

/*
 * What the text's head says of its day: a full date where the article has none, and a dateline of the
 * days just before it, which is the day that its "today" means.
 */
static void read_head(struct search *search, struct timex_context *own, const struct timex *timex, int behind)
{
    if (timex->span.start > HEAD_BYTES || timex->type != TIMEX_DATE || timex->begin.precision != DATE_DAY)
        return;
    int day = date_first(timex->begin);
    if (!search->today && !*timex->anchor) {
        own->published = timex->begin;
        search->today = day;
    } else if (search->today && strcmp(timex->rule, "month and day") == 0 && ends_dateline(&search->passage, behind) &&
               day < search->today && day >= search->today - DATELINE_DAYS)
        search->today = day;
}

/* A year in passing ("since his exile of 1911") is no step of a history's way; one that opens a sentence is. */
static bool is_step(const struct search *search, const struct timex *timex, int i)
{
    const struct passage *p = &search->passage;
    int leap = ABS(timex->begin.year - search->named.year);

    if (timex->begin.precision != DATE_YEAR || !search->named.precision || leap <= YEARS_OF_A_STEP)
        return true;
    return i < 2 || p->words[i].line_before || p->words[i - 1].line_before || opens_sentence(p, i - 1) || opens_sentence(p, i - 2);
}

/* So many words behind a quarter others named are those that a report compares it with or expects. */
enum { WORDS_OF_A_REPORT = 250 };

/* The quarter that a report is of: the latest that is over. */
static void remember_quarter(struct search *search, const char *rule, int year, int quarter, int i)
{
    struct date published = search->context->published;
    int number = year * 4 + quarter, report = search->quarter_year * 4 + search->quarter;
    int now = published.precision ? published.year * 4 + (published.month + 2) / 3 : G_MAXINT;

    bool is_other = number < report || number == now || strcmp(rule, "quarter that ends on a day") == 0;

    if (number > now || (is_other && i - search->quarter_word < WORDS_OF_A_REPORT))
        return;
    search->quarter = quarter;
    search->quarter_year = year;
    search->quarter_word = i;
}

/* "the first since 1979": looks back, and nothing goes on from there. */
static bool is_since(const struct passage *p, int i)
{
    const struct word *before = i > 0 ? &p->words[i - 1] : NULL;

    return before && before->end - before->start == 5 && g_ascii_strncasecmp(p->text + before->start, "since", 5) == 0;
}

/* The date that others are counted from, from now on. */
static void remember(struct search *search, const struct timex *timex, int i)
{
    bool is_day = timex->begin.precision == DATE_DAY;

    search->year = timex->begin.precision ? timex->begin.year : search->year;
    if (timex->type == TIMEX_DATE && strstr(timex->value, "-Q") && timex->begin.precision)
        remember_quarter(search, timex->rule, timex->begin.year, (timex->begin.month + 2) / 3, i);
    if (timex->type == TIMEX_DATE && timex->begin.precision && !is_since(&search->passage, i)) {
        search->told = timex->begin;
        search->told_word = i;
    }
    if (strcmp(timex->rule, "day known by its name") == 0 && !*timex->anchor && !search->narrative)
        return; /* "the worst since the September 11 attacks. The next day ..." */
    if (!is_day && !(search->narrative && timex->begin.precision && timex->type == TIMEX_DATE))
        return;
    if (search->narrative && (strcmp(timex->anchor, "article date") == 0 || !is_step(search, timex, i)))
        return;
    search->named = timex->begin;
    if (is_day) {
        search->named_day = date_first(timex->begin);
        search->named_word = i;
        search->past_day = search->named_day > search->today ? search->past_day : search->named_day;
    }
}

/* Gives a day, or a time of one, another day. */
static void set_day(struct timex *timex, int day)
{
    char text[DATE_TEXT_SIZE];

    timex->begin = timex->end = date_of_day(day);
    memcpy(timex->value, date_format(timex->begin, text), sizeof text - 1);
}

static bool is_weekday(const struct timex *timex)
{
    return strcmp(timex->rule, "weekday") == 0 && timex->begin.precision == DATE_DAY;
}

/* "Monday to Wednesday": the Wednesday behind that Monday. */
static void follow_on(const struct timex *from, struct timex *to)
{
    if (!is_weekday(from) || !is_weekday(to))
        return;
    int day = date_first(from->begin), ahead = (date_weekday(date_first(to->begin)) - date_weekday(day) + 7) % 7;
    if (ahead && day + ahead <= DATE_DAY_MAX)
        set_day(to, day + ahead);
}

/*
 * "failed to come Friday and Saturday", on that Saturday: the day before it, not the next Friday; "will come Thursday or
 * Friday": the Friday behind that Thursday.
 */
static void come_together(const struct search *search, struct timex *from, struct timex *to)
{
    if (!is_weekday(from) || !is_weekday(to) || !search->today)
        return;
    int first = date_first(from->begin), second = date_first(to->begin);
    if (first > search->today && second == search->today)
        set_day(from, first - 7);
    else if (first > search->today && second < search->today)
        follow_on(from, to);
}

/* "Nov. 15 to 26", "between March and May": the first covers the days up to the second's end. */
static void join_range(const struct search *search, int first, int link, struct timex *from, struct timex *to)
{
    const struct passage *p = &search->passage;

    if (!word_is(p, link, WORD_RANGE) || from->type > TIMEX_TIME || to->type > TIMEX_TIME)
        return;
    if (strcmp(word_value(&p->words[link], WORD_RANGE)->text, "between") == 0 && !word_is(p, first - 1, WORD_BETWEEN))
        return come_together(search, from, to);
    follow_on(from, to);
    if (from->type == TIMEX_DATE && to->type == TIMEX_DATE && from->begin.precision && to->end.precision &&
        date_first(from->begin) < date_first(to->begin))
        from->end = to->end;
}

static bool is_single_day(const struct timex *timex)
{
    return timex->type <= TIMEX_TIME && timex->begin.precision == DATE_DAY && date_equal(timex->begin, timex->end);
}

static bool has_stop(const char *text, guint32 from, guint32 to)
{
    while (from < to && !strchr(".;?!\n", text[from]))
        from++;
    return from < to;
}

/* So many bytes before its day a time of the day may stand. */
enum { BYTES_TO_A_DAY = 24, BYTES_TO_ITS_DAY = 2 };

/* So many bytes part two names of one day: ", barely ". */
enum { BYTES_BESIDE = 10 };

/* "21 March 2005 02.47 GMT The BBC said last night": a time at a day's heels is that day's already. most: bytes between them. */
static bool has_own_day(const GArray *found, guint time, guint32 most)
{
    const struct timex *before = time ? &g_array_index(found, struct timex, time - 1) : NULL;

    return before && is_single_day(before) && before->type == TIMEX_DATE &&
           g_array_index(found, struct timex, time).span.start - before->span.end <= most;
}

/* "on Wednesday at 6 a.m. (2100 GMT on Tuesday)": whether brackets open and do not close. */
static bool is_bracketed(const char *text, guint32 from, guint32 to)
{
    int depth = 0;

    for (; from < to; from++)
        depth += text[from] == '(' ? 1 : text[from] == ')' ? -1 : 0;
    return depth > 0;
}

/* "at 10:35 a.m. (0735 GMT) on Friday": times just before a day are that day's. */
static void lend_day(const char *text, GArray *found, const struct timex *day)
{
    if (strcmp(day->rule, "time of day") == 0 || !is_single_day(day))
        return;
    guint32 behind = day->span.start;
    for (guint k = found->len; k > 0; k--) {
        struct timex *time = &g_array_index(found, struct timex, k - 1);
        guint32 away = behind - time->span.end;
        if (strcmp(time->rule, "time of day") != 0 || away > BYTES_TO_A_DAY || has_stop(text, time->span.end, behind) ||
            has_own_day(found, k - 1, is_bracketed(text, time->span.end, behind) ? BYTES_BESIDE : BYTES_TO_ITS_DAY))
            return;
        set_day(time, date_first(day->begin));
        time->anchor = "date named behind";
        behind = time->span.start;
    }
}

/*
 * "left on Friday ... was back the next morning", in an article of a Friday: what was back then had not left that day, but
 * the Friday before.
 */
static void take_week_before(const struct search *search, GArray *found, struct timex *timex, int i, int taken)
{
    struct timex *last = found->len ? &g_array_index(found, struct timex, found->len - 1) : NULL;

    if (!last || !search->today || strcmp(last->rule, "weekday") != 0 || strcmp(timex->anchor, "date named before") != 0 ||
        !is_single_day(last) || !is_single_day(timex) || date_first(last->begin) != search->today ||
        date_first(timex->begin) <= search->today || tense_direction(search, i, i + taken) != TIMEX_PAST)
        return;
    set_day(last, search->today - 7);
    set_day(timex, date_first(timex->begin) - 7);
}

/* "on Sunday, five days after the quake": the Sunday that the event's own day tells; "on Saturday (Jan. 3)" that Saturday. */
static void agree(const char *text, GArray *found, const struct timex *timex)
{
    struct timex *last = found->len ? &g_array_index(found, struct timex, found->len - 1) : NULL;
    bool bracket = timex->type == TIMEX_DATE && timex->span.start > 0 && text[timex->span.start - 1] == '(';

    if (last && is_weekday(last) && (bracket || strcmp(timex->anchor, "the event's own date") == 0) && is_single_day(timex) &&
        timex->span.start - last->span.end <= BYTES_BESIDE &&
        date_weekday(date_first(last->begin)) == date_weekday(date_first(timex->begin)))
        set_day(last, date_first(timex->begin));
}

static void search_passage(struct timex_finder *finder, struct search *search, const struct tally *tally, struct timex_context *own,
                           GArray *found)
{
    const struct passage *p = &search->passage;
    struct timex timex = { 0 };
    int last_from = -1, last_to = -1;

    search->named_word = -G_MAXINT / 2;
    for (int i = 0; i < p->n;) {
        bool is_found = false;
        int taken = grammar_wakes(p, i) ? find_at(finder, search, i, &timex, &is_found) : 0;
        bool is_time = is_found && timex.type == TIMEX_TIME; /* "1610GMT" */
        if (p->words[i].line_before && !is_time && is_clock_line(search, tally, i)) {
            taken = find_clock(search, i, &timex);
            is_found = true;
        }
        if (is_found) {
            timex.span = (struct span){ p->words[i].start, p->words[i + taken - 1].end };
            lend_day(p->text, found, &timex);
            take_week_before(search, found, &timex, i, taken);
            agree(p->text, found, &timex);
            if (last_to >= 0 && last_to + 1 == i)
                join_range(search, last_from, last_to, &g_array_index(found, struct timex, found->len - 1), &timex);
            g_array_append_val(found, timex);
            remember(search, &timex, i);
            entries_remember(&search->entries, p, i, taken, timex.begin);
            read_head(search, own, &timex, i + taken);
            last_from = i;
            last_to = i + taken;
        }
        i += MAX(taken, 1);
    }
}

/* The end of the part that begins at from: an empty line, or any, or the text's end. */
static size_t part_end(const char *text, size_t from, size_t length)
{
    if (length - from <= PART_BYTES)
        return length;
    const char *at = text + from + PART_BYTES, *limit = text + MIN(length, from + 2 * PART_BYTES);
    for (const char *p = at; p + 1 < limit; p++)
        if (p[0] == '\n' && p[1] == '\n')
            return (size_t)(p - text);
    const char *line = memchr(at, '\n', length - (size_t)(at - text));
    return line ? (size_t)(line - text) : length;
}

void timexes_find(struct timex_finder *finder, const char *text, size_t length, const struct timex_context *context, GArray *found)
{
    struct timex_context own = *context;
    struct search search = { .context = &own, .feasts = finder->feasts, .found = found };
    struct tally tally = { 0 };

    search.today = context->published.precision == DATE_DAY ? date_first(context->published) : 0;
    for (size_t from = 0, to; from < length; from = to) {
        to = part_end(text, from, length);
        words_scan(grammar_vocabulary(finder->grammar), text, from, to, finder->words);
        search.passage = (struct passage){ text, (const struct word *)(const void *)finder->words->data, (int)finder->words->len };
        search.narrative = is_narrative(&search.passage, own.published, &tally, &search.numbered);
        search_passage(finder, &search, &tally, &own, found);
    }
}

guint timexes_before(const GArray *timexes, guint32 at)
{
    guint low = 0, high = timexes->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(timexes, struct timex, middle).span.start < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool timex_has_date(const struct timex *timex)
{
    return timex->begin.precision != DATE_UNKNOWN && (timex->type == TIMEX_DATE || timex->type == TIMEX_TIME);
}

const char *timex_type_name(enum timex_type type)
{
    static const char *const names[] = {
        [TIMEX_DATE] = "DATE", [TIMEX_TIME] = "TIME", [TIMEX_DURATION] = "DURATION", [TIMEX_SET] = "SET"
    };

    return names[type];
}

/*
 * timex.h - temporal expressions of a text, resolved against the article's date as TIMEX3 values.
 *
 *   text, published  --timexes_find()-->  struct timex[], in order of place
 *
 * Shape      value is the TIMEX3 value: "2016-12-29", "2016-W52", "2016-12", "2016-Q4",
 *            "2016-WI", "P2W", "PAST_REF", "2016-12-29TNI", "XXXX-WXX-2". begin and end
 *            are the days that it covers as dates (begin == end for a single day, month
 *            or year); unknown for durations, sets and references without a date.
 * Units      span counts bytes of the text.
 * Source     TimeML 1.2.1 (TIMEX3).
 */
#ifndef INGEST_TIMEX_H
#define INGEST_TIMEX_H

#include "../../db/article.h"

#include <glib.h>

enum timex_type { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

struct timex {
    struct span span;
    enum timex_type type;
    char value[32];
    const char *mod; /* "START", "MID", "END", "APPROX", ...; NULL if none */
    const char *rule; /* how it was found, for people: "bare weekday" */
    const char *anchor; /* what it was counted from: "article date", "previous date", "" */
    struct date begin, end;
    int behind; /* so many units behind the event that it is counted from ("two days after the vote"); before: negative; 0: of none */
    const char *unit; /* those units: "D", "W", "2W", "M", "Y", ... */
};

/* Which way a bare weekday or month points where the text alone cannot tell. */
enum timex_direction { TIMEX_UNKNOWN, TIMEX_PAST, TIMEX_FUTURE };

struct timex_context {
    struct date published; /* unknown: a full date in the text's head is taken; without one values stay underspecified */
    /* Tense of the clause at a place in the text, from syntax; NULL: the finder looks at nearby words itself. */
    enum timex_direction (*direction)(void *user, struct span span);
    void *user;
};

struct timex_finder;
struct grammar;

/* Compiles the tables of a language ("en"); share one between calls of a thread. directory: --lexicon, may be NULL. */
struct timex_finder *timex_finder_new(const char *language, const char *directory, GError **error);
void timex_finder_free(struct timex_finder *finder);
OWNED_DEFINE(timex_finder)

/* Its patterns and words. */
const struct grammar *timex_finder_grammar(const struct timex_finder *finder);

/* Appends struct timex to found. */
void timexes_find(struct timex_finder *finder, const char *text, size_t length, const struct timex_context *context, GArray *found);

/* How many of the expressions begin before a place in the text. */
guint timexes_before(const GArray *timexes, guint32 at);

/* Whether it stands for a day, month or year, or a time of such a day: no duration, no set and nothing vague. */
bool timex_has_date(const struct timex *timex);

const char *timex_type_name(enum timex_type type);

#endif

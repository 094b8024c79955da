/*
 * phrases.h - the words of a picture's furniture in several languages.
 *
 *   "de", PHRASE_EVENTS  --phrase_get()-->  "{1} Ereignisse"  --phrase_fill("120")-->  "120 Ereignisse"
 *
 * Shape   timeline/phrases.tsv: a row for each phrase, a column for each language. A
 *         language that has no column reads English. What the database holds (labels,
 *         names of actors and of acts) is not translated.
 */
#ifndef TIMELINE_PHRASES_H
#define TIMELINE_PHRASES_H

#include <stdbool.h>

/* Named as in the table; the order of quad classes, of statuses and of the calendar. */
enum phrase {
    PHRASE_TIMELINE,
    PHRASE_DIPLOMATIC_EVENTS,
    PHRASE_AND,
    PHRASE_EVENT,
    PHRASE_EVENTS,
    PHRASE_SALIENT,
    PHRASE_VERBAL_COOPERATION,
    PHRASE_MATERIAL_COOPERATION,
    PHRASE_VERBAL_CONFLICT,
    PHRASE_MATERIAL_CONFLICT,
    PHRASE_PLANNED,
    PHRASE_PROPOSED,
    PHRASE_DENIED,
    PHRASE_DAY_UNKNOWN,
    PHRASE_DAYS,
    PHRASE_OPEN_END,
    PHRASE_REPORT_DAY,
    PHRASE_SOURCE,
    PHRASE_SOURCES,
    PHRASE_MORE,
    PHRASE_FOLDED,
    PHRASE_FOLDED_MORE,
    PHRASE_EVEN,
    PHRASE_LEFT_OUT,
    PHRASE_UNDATED,
    PHRASE_UNDATED_MORE,
    PHRASE_PAGE,
    PHRASE_LIST_OF_SOURCES,
    PHRASE_MORE_SOURCES,
    PHRASE_UNTITLED,
    PHRASE_BY,
    PHRASE_BY_AND_OTHERS,
    PHRASE_BY_OTHERS,
    PHRASE_TOWARDS,
    PHRASE_TOWARDS_OTHERS,
    PHRASE_OTHER_ACTS,
    PHRASE_DAY_NUMBER,
    PHRASE_ONE_DAY,
    PHRASE_MANY_DAYS,
    PHRASE_ONE_MONTH,
    PHRASE_MANY_MONTHS,
    PHRASE_ONE_YEAR,
    PHRASE_MANY_YEARS,
    PHRASE_SEARCH,
    PHRASE_ACTOR,
    PHRASE_KIND,
    PHRASE_ACT,
    PHRASE_ALL,
    PHRASE_CLEAR,
    PHRASE_SHOWN,
    PHRASE_EVIDENCE,
    PHRASE_NO_DATE,
    PHRASE_SHORT_JAN,
    PHRASE_FULL_JANUARY = PHRASE_SHORT_JAN + 12,
    PHRASES = PHRASE_FULL_JANUARY + 12
};

/* language: BCP 47 or a locale's name ("de", "pt-BR", "de_AT"); the answer is never freed. */
const char *phrase_get(const char *language, enum phrase phrase);
bool phrase_knows(const char *language);

/* Fills {1} and {2} in; second may be NULL. The caller frees the answer. */
char *phrase_fill(const char *language, enum phrase phrase, const char *first, const char *second);
char *phrase_count(const char *language, enum phrase phrase, int first, int second);

#endif

/*
 * wording.h - the words of a label, once they are chosen: their form, their end, their length.
 *
 *   "carry"                                 --wording_present()-->  "carries"
 *   "and accused Mr Hall of"                --wording_finish()-->   "Accused Mr Hall"
 *
 * Ownership  the caller frees what is returned.
 * Units      lengths in characters.
 */
#ifndef INGEST_LABEL_WORDING_H
#define INGEST_LABEL_WORDING_H

#include "../../db/event.h"

#include <stdbool.h>
#include <string.h>

/* The present tense of headlines: "accuses", or "accuse" of many. */
char *wording_present(const char *lemma, bool plural);

/* A verb and what is behind it, as its act's status is told: "holds talks", "to hold", "could hold", "does not hold". */
char *wording_inflect(const char *verb, bool many, enum event_status status);

/* A noun's phrase with what its status is, if it does not say so: "election planned", "raid possible", "raid denied"; takes it. */
char *wording_qualify(char *phrase, enum event_status status, long most);

/* "an" before "hour" and "MP", "a" before "union" and "UN". */
const char *wording_article(const char *next);

/* "France", "France and Italy", "France, Italy and Spain", of char *. */
char *wording_list(const GPtrArray *names);

/* Whether a name is in the text, whatever the capitals: "WikiLeaks" and "Wikileaks". */
bool wording_names(const char *text, const char *name);

/* Takes the text: cut between words where it is longer than most, no small words and punctuation that lead nowhere, a capital. */
char *wording_finish(char *text, long most);

/* Takes the text: where it is longer than most, shorter names and words until it is not: "the European Union" -> "the EU", "Mr Roe" -> "Roe".
 * names: a name and a shorter one by turns, "President Jan Roe", "Jan Roe", "Jan Roe", "Roe"; or NULL. */
char *wording_abridge(char *text, long most, const GPtrArray *names);

/* A text that was cut ends before the phrase that it was cut in, if that is short: "plans to visit (the old …)". */
char *wording_close(char *text);

/* Takes the text: without the second of "officials officials said", "Roe says Roe: he left", as lists and headings have it. */
char *wording_undouble(char *text);

/* Whether that phrase is a clause, of which the rest would say nothing: "insists on saying (that it …)". */
bool wording_loses_clause(const char *text);

/* Whether it ends in no such phrase, and would be shown as it was cut. */
bool wording_stays_cut(const char *text);

/* The characters of so many bytes of UTF-8; whether a text has more than so many. */
static inline long wording_characters(const char *text, size_t length)
{
    long n = 0;

    for (size_t i = 0; i < length; i++)
        n += ((guchar)text[i] & 0xC0) != 0x80;
    return n;
}

static inline bool wording_is_longer(const char *text, long most)
{
    size_t length = strlen(text);

    return (long)length > most && wording_characters(text, length) > most;
}

#endif

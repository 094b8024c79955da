/*
 * tense.h - which way an expression points: from syntax where the caller has it, else from the words near by.
 */
#ifndef INGEST_DATES_TENSE_H
#define INGEST_DATES_TENSE_H

#include "resolve.h"

/* Of words [from, to). */
enum timex_direction tense_direction(const struct search *search, int from, int to);

/* Whether the word near by that tells the tense leaves no doubt: "will", not "planned to". */
bool tense_is_certain(const struct search *search, int from);

#endif

/*
 * when_below.h - the day that an act's own words tell: which of the expressions below it is its own, and which another's.
 *
 *   act, expressions of its sentence  --when_nearest()-->  the one that the fewest steps part from it
 */
#ifndef INGEST_WHEN_BELOW_H
#define INGEST_WHEN_BELOW_H

#include "when.h"

/* The temporal expressions of a sentence, in order of place, and which of its words name an act, whose days are no other's. */
struct when_days {
    const struct timex *timexes;
    guint n;
    const GArray *acts; /* bool a token */
    const GArray *text; /* struct timex, of all sentences */
};

/* The expression that the fewest steps part from the act; NULL if none is below it. */
const struct timex *when_nearest(const struct tree *tree, int act, const struct when_days *days);

/* "condemned on Saturday the {bombing} of its port on {Thursday}": NULL if there is none. */
const struct timex *when_behind_deed(const struct tree *tree, int token, const struct when_days *days);

/*
 * The noun that an expression stands before as its attribute, by its place alone: "in {the} March 3, 1994, {bombing}",
 * "{a} 1994 {accord}"; -1 if none.
 */
int when_holder(const struct tree *tree, struct span expression);

/* The token right behind a span, commas left out; tree->n at the sentence's end. */
int when_token_behind(const struct tree *tree, struct span span);

/* "criticised Peru at Wednesday's summit" was on Wednesday; "after Wednesday's decision" is some time after. */
bool when_is_occasion(const struct tree *tree, int noun);

/* "a 2001 accord": no day of what is done with it; "at the 2001 summit" is. */
bool when_is_only_its_nouns(const struct tree *tree, const struct timex *timex);

/* "at talks hosted by Malaysia": verbs that only bring about what the noun names. */
bool when_brings_about(const struct tree *tree, int verb);

/* "from Thursday to Saturday": the second day is the range's end. */
bool when_is_end_of_range(const struct tree *tree, const struct timex *first, const struct timex *second);

/* "suspended it in November until the end of 2028": begun then, not done all that time. */
bool when_is_begun_in(const struct tree *tree, const struct timex *timex);

#endif

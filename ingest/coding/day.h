/*
 * day.h - the day of an act that no expression speaks of (guide, section 6), from where it is told.
 *
 *   act, what was told before  --day_default()-->  the line's day, the anchor's, the article's, its month, or none
 *
 * Shape      day_follow_line() before each sentence, day_set_anchor() behind it: a chronology's line has its own day,
 *            a dated main clause lends its day to the next steps of its story.
 */
#ifndef INGEST_CODING_DAY_H
#define INGEST_CODING_DAY_H

#include "act.h"

/* sentence: where it begins in the text. */
void day_follow_line(struct pass *pass, guint32 sentence);

struct when_default day_default(const struct pass *pass, const struct act *act);

/*
 * An act told as past, but dated after the article: "attacked on March 12" did so last year; "has invited them to a ceremony on
 * March 12" has done so without a day of its own.
 */
void day_bring_back(const struct pass *pass, const struct act *act, struct when *when);

/* Keeps the day of the sentence's main clause for those after it; the lead's is the day of the reports. */
void day_set_anchor(struct pass *pass);

/* Whether the sentence at hand is of the lead: where today's news is. */
bool day_is_lead(const struct pass *pass);

/* Whether the token is a verb in the simple past or a perfect participle with its auxiliary. */
bool day_is_past(const struct tree *tree, int token);

/* "has struck", "had been told". */
bool day_is_perfect(const struct tree *tree, int token);

/* "struck the depot, killing six", "responded by expelling two": a participle told with the verb that it hangs on. */
bool day_is_told_with_head(const struct tree *tree, int token);

/* Whether a verb is in the past, or a participle told with one that is: "marched on Sunday, calling for a vote". */
bool day_is_told_past(const struct tree *tree, int token);

/* "denounced the U.S. sanctions on Russia": a noun that only speaks of an act does not share its clause's day. */
bool day_is_allusion(const struct coder *coder, const struct act *act);

#endif

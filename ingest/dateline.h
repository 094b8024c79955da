/*
 * dateline.h - the day that the form of a line tells: for what stands on it, or below it.
 *
 *   "Oct. 3, 2006: Chad left."  --dateline_entry()-->  2006-10-03      "Monday, May 3:"  --dateline_heading()-->  that Monday
 *
 * Shape      text: the article's; line: where the line begins in it, in bytes; timexes: struct timex of the whole text, in order of
 *            place. Without such a form, a date of unknown precision.
 */
#ifndef INGEST_DATELINE_H
#define INGEST_DATELINE_H

#include "when.h"

/*
 * The day that a line of a chronology begins with ("Oct. 3, 2006: ...", "1985 - ..."); a date of unknown precision for
 * other lines. line: where it begins in the text.
 */
struct when_default dateline_entry(const char *text, guint32 line, const GArray *timexes);

/*
 * The day or month that stands alone on a line as the heading of what follows ("10 January 2019", "Monday, May 3:"); an hour
 * alone ("16:20 GMT") has the date of unknown precision and its span.
 */
struct when_default dateline_heading(const char *text, guint32 line, const GArray *timexes);

/* Whether the text is told under such headings: of two hours or different days. */
bool dateline_has_headings(const char *text, const GArray *timexes);

/* The day of a message that the line shows, by its signature: "... — Embassy of Peru (@peru_in_x) May 3, 2015". */
struct when_default dateline_signed(const char *text, guint32 line, const GArray *timexes);

/* The day of the report: the dateline's, "LONDON, March 19 (Reuters) -", where it was published within days; else that of publication. */
struct date dateline_day(const char *text, struct date published, const GArray *timexes);

#endif

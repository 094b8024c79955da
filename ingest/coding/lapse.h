/*
 * lapse.h - the day of an act that is told as so long before or after another's.
 *
 *   "The statement comes three days after Ghana expelled ...", article of 2016-12-30  --lapse_day()-->  2016-12-27
 *
 * Shape   counted from the day that the clause around the act names, else from the article's, where that clause is news.
 *         Three days are three days; weeks and months give a month, years and what is only about so long a coarser date.
 */
#ifndef INGEST_CODING_LAPSE_H
#define INGEST_CODING_LAPSE_H

#include "act.h"

/* A date of unknown precision where the act is not told so. */
struct when_default lapse_day(const struct pass *pass, const struct act *act);

#endif

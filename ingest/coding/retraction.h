/*
 * retraction.h - whether the next clause or sentence takes back what one reports.
 *
 *   "A post said that Amman had expelled him. That was incorrect."  --retraction_follows(expelled)-->  true
 */
#ifndef INGEST_CODING_RETRACTION_H
#define INGEST_CODING_RETRACTION_H

#include "act.h"

/* Only of what the sentence puts into the mouth of another, and of plans that it calls off: "called a summit but cancelled it". */
bool retraction_follows(const struct pass *pass, const struct act *act);

/* "said that Libya had bombed it, which Libya denies", "Libya denied it.": another's answer to it. */
bool retraction_denied(const struct pass *pass, const struct act *act);

/* "It is 2031. China has invaded it.": told in the present of a scene that a sentence before has only imagined. */
bool retraction_imagined(const struct pass *pass, const struct act *act);

#endif

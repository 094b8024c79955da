/*
 * stretch.h - a label in the very words of the text, where those that were chosen make none.
 *
 *   "The envoy said that" (it could be days ... , he added)   --stretch_take()-->   "The envoy said it could be days"
 *
 * Shape      the subject as it was chosen, then every word from the verb on, dates and quotation marks left out, up to the last
 *            place at which the line may end: before a mark, or before a phrase or clause that nothing kept needs.
 */
#ifndef INGEST_LABEL_STRETCH_H
#define INGEST_LABEL_STRETCH_H

#include "parts.h"

/* false: there is no such place, and the label is as it was. */
bool stretch_take(struct label *label);

/* "said it is unclear whose side they are on": all that was said, where there is room for it. */
bool stretch_whole(struct label *label);

/* "killed three soldiers and wounded six others": all that the main clause tells of its deed, where there is room for it. */
bool stretch_deed(struct label *label);

/*
 * "has no objection to visits (to the shrine)": the phrases right behind words that are told, those behind the last word first, as
 * far as there is room; adjectives go for the sake of a phrase.
 */
void stretch_on(struct label *label);

/* "opened fire(, killing ten)": whether what came of the deed, right behind it, is not told. */
bool stretch_leaves_result(const struct label *label);

#endif

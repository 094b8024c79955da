/*
 * voice.h - who says "I" and "we" outside of quotations: the speaker of a transcript's line, a minister who signs an article.
 *
 *   "MS. PSAKI: We condemn the attack."       --voice_listen()-->  USA
 *   "The Security Council,"  "1. Demands that ..."   ->  UNSC
 *   "By Boris Johnson", an article of 2018    --voice_begin()-->   GBR
 *
 * Shape      cast->voice is the code of whoever speaks, NULL where it is the writer, who is no actor, or somebody unknown;
 *            a label holds until the next one. In an interview "A:" is the person of whom it has spoken before its first question.
 */
#ifndef INGEST_VOICE_H
#define INGEST_VOICE_H

#include "cast_inside.h"

/* How many tokens the label takes that a line of a transcript begins with, its colon too ("MS. PSAKI:", "Q:"); 0 for other sentences. */
guint voice_label(const struct document *document, guint sentence);

/*
 * Whether a sentence is a scraped page's headlines in one heap, without a stop between them: "By the Wire Staff Tanks roll into the
 * city Leaders confer", "Tanks roll into the city Leaders confer PARIS (AP) --". Its text tells the same in sentences.
 */
bool voice_is_heap(const struct document *document, guint sentence);

/*
 * How many tokens the land takes, and its colon, that an entry of a round-up begins with ("Germany: The ministry declared ..."); 0 for
 * other sentences, and for a headline, which has no stop.
 */
guint voice_land(const struct lexicon *lexicon, const struct document *document, guint sentence);

/* Whether a sentence is of a resolution's preamble: "Recalling its resolutions of 2012,". */
bool voice_is_preamble(const struct cast *cast, const struct document *document, guint sentence);

/* Reads who signs the article. */
void voice_begin(struct cast *cast, const struct document *document);

/* Once a sentence, before its pronouns are resolved. */
void voice_listen(struct cast *cast, const struct document *document, guint sentence);

#endif

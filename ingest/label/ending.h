/*
 * ending.h - what the last word of a label cannot do without.
 *
 *   "said the envoy will meet" (for talks ...)   --ending_mend()-->  "said the envoy will meet for talks ..."
 *
 * Shape      an auxiliary takes the words behind it, an active verb what completes it, "it is important" what is important; where
 *            the parser lost a verb behind a verb of saying, the text goes on as it stands. What is too long is cut by wording.h.
 */
#ifndef INGEST_LABEL_ENDING_H
#define INGEST_LABEL_ENDING_H

#include "parts.h"

void ending_mend(struct label *label);

#endif

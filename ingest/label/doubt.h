/*
 * doubt.h - what makes a label unfit to be shown, whatever the parser made of its sentence.
 *
 *   "The envoy said that", "Has been released", "They beat him up"   --doubt_of()-->   the reason, in words
 *   "Iran rejected the offer"                                        --doubt_of()-->   NULL
 *
 * Shape      a table of checks, the first that holds is the reason; each looks at the words that the label keeps, in the order in
 *            which they are told, and at what the text has behind them.
 * Ownership  the reason is static.
 */
#ifndef INGEST_LABEL_DOUBT_H
#define INGEST_LABEL_DOUBT_H

#include "parts.h"

const char *doubt_of(const struct label *label);

/* The first word that has lost what it needs right behind it: "there is evidence (that they left)"; -1 if none has. */
int doubt_of_cut(const struct label *label);

/* Whether its verb is one of saying, of which one has to know what was said. */
bool doubt_is_of_saying(const struct label *label);

#endif

/*
 * outlet.h - channels, papers and agencies where they are actors: upon whom an act is done, and who protest at it themselves.
 *
 *   "Egypt shut the network's bureau"  --outlet_take()-->  target: al-jazeera
 *
 * Method     what they report is no event (guide, section 2), and whoever talks to them does not act upon them: only the
 *            acts of the two lists in outlet.c have them.
 */
#ifndef INGEST_CODING_OUTLET_H
#define INGEST_CODING_OUTLET_H

#include "act.h"

/* Fills a source or target that no other name in its roles has filled. */
void outlet_take(struct coder *coder, struct act *act);

#endif

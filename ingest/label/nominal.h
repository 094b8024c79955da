/*
 * nominal.h - a label of a noun that stands for the act by itself.
 *
 *   "Israel", "the bombing of Qana by its jets"  --nominal_tell()-->  "Israel bombs Qana" (verbal.h), or "Israel's bombing of Qana"
 *
 * Ownership  the caller frees the string.
 */
#ifndef INGEST_LABEL_NOMINAL_H
#define INGEST_LABEL_NOMINAL_H

#include "parts.h"

char *nominal_tell(struct label *label, int act);

#endif

/*
 * seams.h - where a sentence is no sentence: datelines, speakers' marks, headings written together with it, asides between dashes.
 *
 *   "Cairo, Egypt (CNN) -- The envoy left"       --seams_drop_dateline()-->  "The envoy left"
 *   "Alarm in the gulf The envoy condemned it"   --seams_drop_behind()-->    "The envoy condemned it"
 *
 * Shape      each takes from a label the words that stand on the other side of the seam than the act.
 */
#ifndef INGEST_LABEL_SEAMS_H
#define INGEST_LABEL_SEAMS_H

#include "parts.h"

void seams_drop_dateline(struct label *label);
void seams_drop_between_dashes(struct label *label);
void seams_drop_behind_dash(struct label *label);
void seams_keep_between_dashes(struct label *label);
void seams_drop_behind(struct label *label);

/* "NEW: ...": whether a word begins another line. */
bool seams_is_mark(const struct tree *tree, int token);

/* "deadlines The envoy said": a word that begins a sentence behind a heading. */
bool seams_is_seam(const struct tree *tree, int token);

#endif

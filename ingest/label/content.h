/*
 * content.h - what was said, and which clause of a sentence tells it.
 *
 *   '"We will stay," the envoy said', "announced, amid the unrest, that he will go"  --content_of()-->  "stay", "go"
 *
 * Shape      quoted words before the verb of saying, or behind a colon or a mark; a clause that stands around the verb as its aside
 *            does, or behind it where the parser hung it elsewhere.
 */
#ifndef INGEST_LABEL_CONTENT_H
#define INGEST_LABEL_CONTENT_H

#include "parts.h"

/*
 * The head of the words that a label tells apart from its verb ("said: ..."), or -1. *beside is what only looks like such words,
 * beside a report in the order of the text: "(Fire at sea) Roe said that he left"; -1 if nothing does.
 */
int content_of(const struct label *label, int *beside);

/* A verb of saying, one that may be an aside in its report ("..., the minister has confirmed"), and whether what was said hangs on it. */
bool content_is_saying(const struct tree *tree, int token);
bool content_is_reporting(const struct tree *tree, int token);
bool content_is_told(const struct tree *tree, int verb);

#endif

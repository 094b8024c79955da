/*
 * fit.h - makes a label as long as it may be: leaves out what it can do without, or adds what there is room for.
 *
 *   "Committee Chairman Joe Smith praised the handling of the crisis"  --fit_shorten()-->  "Joe Smith praised the handling of ..."
 *
 * Units      characters, at most SUMMARY_MAX (summary.h).
 * Shape      titles go first, then what tells more, then what describes, last what stands for an object; the act's own word stays.
 */
#ifndef INGEST_LABEL_FIT_H
#define INGEST_LABEL_FIT_H

#include "parts.h"

/* What each word of a sentence adds to a label of the clause at least, 0 where that is not sure; the caller frees it. */
guint8 *fit_least(const struct tree *tree, int clause);

/* What a label can do without, in this order: titles, what tells more, what describes, what stands for an object; 0 if it cannot. */
int fit_rank(const struct label *label, int token);

/* "said (that) he would go": right before the subject of what was said, which can do without it; or -1. */
int fit_that(const struct label *label);

bool fit_is_short(const struct label *label);

/* line_compose(), which is not done again for the words that were measured last. */
char *fit_line(const struct label *label);

/* Titles go where it is too long: "Committee Chairman (Joe Smith)". */
void fit_titles(struct label *label);

/* The innermost phrase of a word that the rest can do without goes: "turned to despair over charges (of ...)". false: none may. */
bool fit_leave_out_around(struct label *label, int word);

/* What the speaker is besides his name, to whom and where he said it: "(Judge) Raid Juhi said (on its page): ...". */
void fit_curtail(struct label *label);

/* What was said (its head, or -1) is taken with fewer of its words until it fits. */
void fit_content(struct label *label, int content);

/* What tells more of the speaker goes: "the director (of public prosecutions) said". */
void fit_subject(struct label *label);

/* Phrases go, from the end, until the rest fits. */
void fit_shorten(struct label *label);

/* Adjectives between the words go, the last first, until the rest fits. */
void fit_attributes(struct label *label, int from, int end);

/* Whether the first of two nouns is whole without the second: not "the beer (and food concern)", "US (or Iraqi officials)". */
bool fit_stands_alone(const struct tree *tree, int second);

/* "Peru, Chad and Mali": more than two, of whom the first alone would stand for one. */
bool fit_is_series(const struct tree *tree, int first);

/* Adds what there is room for, in order of the text, what hangs on the verb itself first. */
void fit_fill(struct label *label);

#endif

/*
 * plain.h - a label made from an event's fields, where the words of its sentence make none.
 *
 *   reject, occurred, IRN > USA         --plain_line()-->  "Iran rebuffs the United States"
 *   protest, occurred, EGY > EGY        --plain_line()-->  "Protests in Egypt"
 *   attack ("attack"), nobody > LBN     --plain_line()-->  "Attack on Lebanon"
 *   attack ("shot" two monks), LBN      --plain_line()-->  "Shooting of two monks"
 *
 * Shape      doer, the act's words of plain.tsv in the form that its status asks for, the one acted upon; at most SUMMARY_MAX
 *            characters (summary.h). Of the sentence it takes the act's word, and short phrases as they stand.
 * Ownership  the caller frees the line.
 */
#ifndef INGEST_LABEL_PLAIN_H
#define INGEST_LABEL_PLAIN_H

#include "../tree.h"

#include "../../db/event.h"

/* event: its action, status and actors. token: the word that names the act. "" where it has no actors. */
char *plain_line(const struct event *event, const struct tree *tree, int token, const struct tree_arguments *arguments);

#endif

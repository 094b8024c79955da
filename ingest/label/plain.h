/*
 * plain.h - a label made from an event's fields alone, where the words of its sentence make none.
 *
 *   reject, occurred, IRN > USA         --plain_line()-->  "Iran rebuffs United States"
 *   protest, occurred, EGY > EGY        --plain_line()-->  "Protests in Egypt"
 *   attack, occurred, nobody > LBN      --plain_line()-->  "Attack on Lebanon"
 *
 * Shape      doer, the act's words of plain.tsv in the form that its status asks for, the one acted upon; at most SUMMARY_MAX
 *            characters (summary.h).
 * Ownership  the caller frees the line.
 */
#ifndef INGEST_LABEL_PLAIN_H
#define INGEST_LABEL_PLAIN_H

#include "../../db/event.h"

/* event: its action, status and actors. "" where it has no actors. */
char *plain_line(const struct event *event);

#endif

/*
 * choice.h - which words of a clause its label tells, before there is a question of room.
 */
#ifndef INGEST_LABEL_CHOICE_H
#define INGEST_LABEL_CHOICE_H

#include "parts.h"

/* The words of the label's clause and of the act; returns the head of what is told apart from its verb, or -1. */
int choice_make(struct label *label, int token);

/* The act itself, and what leads to it from the clause: "has no plans to (leave)". */
void choice_take_path(struct label *label, int token);

#endif

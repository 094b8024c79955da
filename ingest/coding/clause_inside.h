/*
 * clause_inside.h - what the files behind clause.h share.
 *
 *   clause.c           what is said, asked, threatened and answered; who is sent, and kept out
 *   clause_meeting.c   talks, visits and pacts
 *   clause_violence.c  fights, their dead, what is held and taken, protests
 */
#ifndef INGEST_CODING_CLAUSE_INSIDE_H
#define INGEST_CODING_CLAUSE_INSIDE_H

#include "clause.h"

/* The verb in whose clause a noun stands, itself or in another noun's phrase ("landed aboard a jet for talks"); -1 if none. */
int clause_verb_around(const struct tree *tree, int noun);

#endif

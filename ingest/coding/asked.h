/*
 * asked.h - the actors of an act that is only asked for, threatened, offered or refused, from the act that does so.
 *
 *   "Seoul's demand for an apology from Tokyo"  --asked_actors()-->  apology: source by "from", target he who asks for it
 *   "the EU's threat of sanctions against Mali" --asked_actors()-->  sanctions: source the EU
 *
 * Shape      the governing act's own roles are filled anew; which of them does the act, and which is to have it, is a table.
 */
#ifndef INGEST_CODING_ASKED_H
#define INGEST_CODING_ASKED_H

#include "act.h"

/* Fills source and target that are empty, and notes in act->asked that words of another act stand for the missing verb. */
void asked_actors(struct coder *coder, struct act *act);

#endif

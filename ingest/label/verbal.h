/*
 * verbal.h - a noun that names an act, told by its verb.
 *
 *   "Libya", "refusal to go"        --verbal_sentence()-->  "Libya refuses to go"
 *   "Peru and Chad", "brief talks"  --verbal_sentence()-->  "Peru and Chad hold brief talks"
 *
 * Ownership  the caller frees the sentence; NULL where the noun has no such verb.
 */
#ifndef INGEST_LABEL_VERBAL_H
#define INGEST_LABEL_VERBAL_H

#include "../../db/event.h"

#include <stdbool.h>

/* phrase: without its article; noun: the head of it, as the text has it; plural: of the noun; many: the doers are several. */
char *verbal_sentence(const char *doer, bool many, const char *phrase, const char *noun, bool plural, enum event_status status);

/* "uprising", of a state's own people  -->  "Uprising in Egypt"; NULL for other nouns. */
char *verbal_unrest(const char *place, const char *phrase, const char *noun);

#endif

/*
 * message.h - messages shown in a text with author and date: "— Embassy of Peru (@peru_in_x) May 3, 2015".
 */
#ifndef INGEST_CODING_MESSAGE_H
#define INGEST_CODING_MESSAGE_H

#include "act.h"

/* Whether a handle in brackets stands in the sentence, which need not be parsed to know. */
bool message_shows(const struct document *document, guint sentence);

/* The message is a statement of its author, on its own day (guide, section 2). */
void message_code(struct pass *pass);

#endif

/*
 * foreign.h - files that hold no article that can be read here, refused with a sentence that says what they are.
 *
 *   PDF, mail, word processors' files, pictures, sound, programs, databases  --foreign_read()-->  one refusal
 *
 * Shape      Mail is known by its header (RFC 5322): fields only, among them enough that only mail has; a mailbox by its "From " line.
 *            All else by its first bytes.
 */
#ifndef INGEST_FOREIGN_H
#define INGEST_FOREIGN_H

#include "format.h"

bool foreign_sniff(const struct input *head);
void foreign_read(const struct input *input, const struct reader_options *options, struct batch *batch);

#endif

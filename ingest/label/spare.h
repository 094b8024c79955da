/*
 * spare.h - what a label gives up for the sake of a phrase that was cut: titles, the occasion of a speech, manners.
 *
 *   "President Jan Kos condemned the raids on ports in Peru"  --without its title-->  "Jan Kos condemned the raids on ports in Peru and Chad"
 *
 * Shape      one flag a token; such words are told only where all the others have found room (spare_take_back()).
 * Ownership  the caller frees the flags.
 */
#ifndef INGEST_LABEL_SPARE_H
#define INGEST_LABEL_SPARE_H

#include "parts.h"

/* titles: those of who speaks may go, too, since all know him. NULL: there are none. */
guint8 *spare_find(const struct label *label, bool titles);

/* Tells of them what there is room for. */
void spare_take_back(struct label *label);

#endif

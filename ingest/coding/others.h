/*
 * others.h - whom an act is aimed at where no role names him: the first other actor among its words that has a part in it.
 *
 *   "insisted that UN sanctions be lifted"  --others_take()-->  target: the UN
 *
 * Shape      fills a target that is empty as yet, and says so in its path; near: in the act's own clause, else in those beside it.
 */
#ifndef INGEST_CODING_OTHERS_H
#define INGEST_CODING_OTHERS_H

#include "act.h"

void others_take(struct coder *coder, struct act *act, bool near);

/* "The Security Council voted to end U.N. sanctions on Libya": the house that it is of, and the other way round. */
bool others_is_own_house(const struct coder *coder, const struct act *act, const char *other);

#endif

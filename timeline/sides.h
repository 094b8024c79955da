/*
 * sides.h - whose acts stand where: two parties on two sides of the axis, or lanes.
 *
 *   chronicle  --sides_mirror(), sides_lanes()-->  its entries' sides and the sides' heads
 *
 * Shape   an entry has one side. An act of several actors goes to the first of them that
 *         has a lane, a folded one and those of the rest to "others".
 */
#ifndef TIMELINE_SIDES_H
#define TIMELINE_SIDES_H

#include "chronicle.h"

enum sides_by { SIDES_BY_SOURCE, SIDES_BY_TARGET, SIDES_BY_ACTION, SIDES_BY_CLASS, SIDES_BYS };

/* "source", "target", ..., and the one of that name, or -1. */
const char *sides_by_name(enum sides_by by);
int sides_by_find(const char *name);

/* Whether two actors do most of the acts, each a good part of them. */
bool sides_are_exchange(const struct chronicle *chronicle);

/* The acts of the actor who does most on side 0, all others on side 1; false when there are no two actors. */
bool sides_mirror(struct chronicle *chronicle);

/* At most so many lanes, the fullest first, classes in their own order. */
void sides_lanes(struct chronicle *chronicle, enum sides_by by, guint most);

/* One side again. */
void sides_undo(struct chronicle *chronicle);

#endif

/*
 * roles.h - the actors that stand in an act's roles: its own dependents, those of its words, those of its supporting verb.
 *
 *   "ordered the expulsion of 35 officers"  --roles_actors()-->  source by the verb's subject, target by "of"
 *
 * Shape      each way is noted in the act's source_path and target_path (path.h).
 */
#ifndef INGEST_CODING_ROLES_H
#define INGEST_CODING_ROLES_H

#include "act.h"

/* Source and target from the frame's roles, as far as they are filled by actors. */
void roles_actors(struct coder *coder, struct act *act);

/* "Troops were deployed": the object of such a passive is whose force it is. After roles_actors(). */
void roles_moved(struct coder *coder, struct act *act);

/* "French and Greek warships held drills": an exercise of two is joint. After roles_actors(). */
void roles_joined(const struct coder *coder, struct act *act);

/* "ordered its ambassador home": one's own envoy is recalled, not expelled. After roles_actors(). */
void roles_called_home(const struct coder *coder, struct act *act);

/* "ordered the Chilean ships to withdraw": what is another's is asked for. After roles_actors(). */
void roles_ordered_off(const struct coder *coder, struct act *act);

/* "Saddam was captured", "expelled the leader of Hamas": persons are detained, not seized, and of no state, so deported. */
void roles_persons(const struct coder *coder, struct act *act);

/* The actors in the first of some roles that has any; place: a city stands for its state's land. */
void roles_resolve(struct coder *coder, struct act *act, const struct frame_roles *roles, bool place, GPtrArray *codes);

/* The dependent in one role of an act, -1 if none. */
int roles_token(const struct coder *coder, const struct act *act, const char *role);

#endif

/*
 * intake.h - articles stored in groups, each of them told of once its group is on the disk.
 *
 *   article + events  --intake_add()-->  the open group  --intake_flush()-->  the disk, tell()
 *
 * Shape      A group is one transaction of at most INTAKE_MOST articles, which takes half the time of as many transactions; in it each
 *            article is all or nothing still, and what is stored does not depend on where groups end. Flush before
 *            waiting for anything, so that other programs need not wait, and before saying anything else, so that
 *            what is said keeps the order of the articles.
 * Ownership  articles become the intake's; store and data are the caller's.
 * Errors     as of store_add() and store_group_end(); of a group that cannot be ended nothing is stored, and nothing told.
 */
#ifndef DB_INTAKE_H
#define DB_INTAKE_H

#include "store.h"

#define INTAKE_MOST 32

typedef void intake_tell(const struct article *article, const struct store_added *added, gpointer data);

struct intake;

struct intake *intake_new(struct store *store, intake_tell *tell, gpointer data);

/* What is waiting is dropped: flush before. */
void intake_free(struct intake *intake);
OWNED_DEFINE(intake)

bool intake_add(struct intake *intake, struct article *article, const GPtrArray *events, GError **error);

/* An article that is not to be stored, told of in its turn. */
void intake_pass(struct intake *intake, struct article *article, const struct store_added *added);

bool intake_is_empty(const struct intake *intake);
bool intake_flush(struct intake *intake, GError **error);

#endif

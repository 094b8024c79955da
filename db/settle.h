/*
 * settle.h - all reports of a database put into their events anew: after an upgrade, after all articles were read anew.
 *
 *   reports  --settle_all()-->  who follows whom, events, sums
 *
 * Shape      What comes out is what the same articles give in a new database; events keep ids and corrections.
 * Errors     ERROR_SYSTEM: of the database; ERROR_INPUT: of a damaged one. The caller's transaction is then taken back.
 */
#ifndef DB_SETTLE_H
#define DB_SETTLE_H

#include "store_inside.h"

/* Puts all reports in their events anew; events keep their ids and corrections as far as their reports are still there. */
bool settle_all(struct store *store, GError **error);

/* Computes uids and clues of all reports anew from the articles, as a newer program makes them, then settles. */
bool settle_renew(struct store *store, GError **error);

/*
 * All articles read anew, in one transaction: forget what they said, put what they say now (articles in any order), recall: reports
 * settle, events keep their ids and corrections as far as reports of the same words, or at least of the same sentence, are there.
 * Corrections of what is no longer found wait until it is.
 */
bool settle_forget(struct store *store, GError **error);
bool settle_put(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events, GError **error);
bool settle_recall(struct store *store, GError **error);

#endif

/*
 * withdrawal.h - articles that their publishers took back (NewsML-G2, NITF, ninjs).
 *
 *   word of it  --withdrawal_take()-->  the record's articles up to its version are gone, and stay out
 *
 * Shape      The word is an article without a text (article.h, withdrawn). One that names no version takes back all. A version
 *            after it may come again. What is left depends on the records alone, not on the order in which they come.
 *            Corrections of events that are gone wait, as after reextract.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_WITHDRAWAL_H
#define DB_WITHDRAWAL_H

#include "store_inside.h"

/* The last version that the word speaks of; of an article that is none its own version. */
gint64 withdrawal_version(const struct article *article);

/* Takes out the articles, added->replaced of them, and keeps the word. Within a transaction. */
bool withdrawal_take(struct store *store, const struct article *article, struct store_added *added, GError **error);

#endif

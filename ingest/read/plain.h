/*
 * plain.h - a plain text dump as an article.
 *
 * Shape   The first lines may be a header of scraping noise with the date ("date 2016-12-30
 *         Play Facebook"): it is read for its date and left out of the body. A short first
 *         line without a stop is the title. A dateline ("MOSCOW, Dec. 30 -") gives the place.
 *         The date is the header's, else one in the dateline, else below the text, else options' --date,
 *         else the title's.
 * Errors  ERROR_INPUT: empty, binary, or without a date.
 */
#ifndef INGEST_PLAIN_H
#define INGEST_PLAIN_H

#include "format.h"

struct article *plain_read(const char *name, const char *bytes, size_t length, const struct reader_options *options,
                           GError **error);

/* The place and date of a dateline at the start of the body, if there is one, where the article does not know its own. */
void plain_dateline(struct article *article);

/* Sets the date that the options give where the article has none; refuses an article that still has none. */
bool plain_need_date(struct article *article, const struct reader_options *options, GError **error);

#endif

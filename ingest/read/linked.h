/*
 * linked.h - what a page's JSON-LD says of its article (schema.org NewsArticle and its kin).
 *
 *   JSON-LD scripts  --linked_read()-->  headline, dates, author, publisher, text, language, address
 *
 * Shape      Objects are looked for in lists and under @graph and mainEntity, in every script; the first of an article's
 *            type is taken, and what it lacks from the next. Broken JSON (raw newlines, comments around it) is mended
 *            where that is plain; a script that stays broken is searched for its dates.
 * Ownership  linked_free().
 */
#ifndef INGEST_LINKED_H
#define INGEST_LINKED_H

#include "../../db/owned.h"

#include <stdbool.h>

struct linked {
    char *headline, *published, *modified, *author, *publisher, *body, *language, *url, *dateline; /* NULL: not told */
};

/* scripts: GString * each. Never NULL. */
struct linked *linked_read(const GPtrArray *scripts);
void linked_free(struct linked *linked);
OWNED_DEFINE(linked)

#endif

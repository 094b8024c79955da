/*
 * article.h - one news article, as a reader hands it on and the store keeps it.
 *
 * Shape      text is the body: UTF-8 without NUL, paragraphs set apart as they
 *            came. Every offset in an event or a mention counts bytes of it.
 *            paragraphs lists its paragraphs in order; a paragraph whose
 *            `aside` is set (a pull quote, the teaser of another article) is
 *            evidence for nothing.
 * Units      published is the day that relative dates are counted from;
 *            published_at is the same moment as it came, ISO 8601 with time and
 *            zone where it had them ("2016-12-30T09:15:00+02:00"), the day alone
 *            where that is all that was told. updated_at is its like.
 * Ownership  all strings belong to the article; NULL where not known, except
 *            path and text.
 */
#ifndef DB_ARTICLE_H
#define DB_ARTICLE_H

#include "date.h"
#include "owned.h"

#include <glib.h>
#include <stdbool.h>

struct span {
    guint32 start, end; /* bytes, end exclusive; empty means none */
};

enum paragraph_kind { PARAGRAPH_BODY, PARAGRAPH_TWEET };

struct paragraph {
    struct span span;
    enum paragraph_kind kind;
    struct date own_date; /* a tweet's or quoted document's own date, if any */
    bool aside;
};

struct article {
    char *path; /* where it was read, for messages: "crisis.jsonl:12" */
    char *id; /* the record's own id */
    gint64 version; /* of the record of that id, where records come in versions; 0 where not */
    char *url, *title, *byline, *source, *language;
    char *place; /* the dateline's */
    struct date published;
    char *published_at;
    char *published_how; /* where the date came from: "record", "header line", "dateline", "--date" */
    char *updated_at;
    char *text;
    GArray *paragraphs; /* struct paragraph */
    bool partial; /* only a summary of the article */
    bool withdrawn; /* its publisher took it back: no article, but word that those of its id and version, and older, are none */
};

struct article *article_new(const char *path);
void article_free(struct article *article);
OWNED_DEFINE(article)

#endif

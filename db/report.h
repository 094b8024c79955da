/*
 * report.h - what one article says of one act: a row of the table reports.
 *
 *   article + its events  --report_make()-->  struct report  --report_insert()-->  a row with its mentions
 *
 * Shape      Reports have an order of their own: day of publication, then uid, which is made from the article's words and the
 *            place of the act's. Nothing in a report but id and event depends on what else is in the database.
 * Ownership  A report of report_view() borrows its texts from the row, until that moves on; all others own theirs.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_REPORT_H
#define DB_REPORT_H

#include "owned.h"
#include "store_inside.h"

struct report {
    gint64 id, article, event, published, follows; /* id, event, follows: 0 is none */
    gint64 nearest; /* the earlier one that it is most like, 0 if none is near */
    double likeness; /* to that one */
    gint64 told; /* of report_make() only: version_told() of the article */
    const char *uid, *action, *class, *sources, *targets, *act, *clues;
    const char *summary; /* of report_make() only, else NULL */
    enum event_status status;
    struct date date, until; /* until: of report_make() only */
    bool own_day;
};

/* The columns that report_view() reads, for statements that go on with "WHERE ..." */
#define REPORT_COLUMNS                                                                                                             \
    "SELECT id, article, coalesce(event, 0), published, coalesce(follows, 0), coalesce(nearest, 0), coalesce(likeness, 0), uid, "  \
    "action, class, sources, targets, act, clues, status, date, own_day FROM reports "

struct report report_view(sqlite3_stmt *row);
struct report *report_copy(const struct report *report);
void report_free(struct report *report);
OWNED_DEFINE(report)
void report_destroy(gpointer report); /* report_free() for containers */

/* All rows of a statement (struct report *, freed with the array), which is reset. */
GPtrArray *report_list(struct store *store, sqlite3_stmt *statement, GError **error);

struct report *report_of_id(struct store *store, gint64 id, GError **error);
struct report *report_of_uid(struct store *store, const char *uid, GError **error);

bool report_is_earlier(const struct report *a, const struct report *b);

/* From the article and the place of the words that name the act; n counts what else they name. */
char *report_uid(const char *digest, guint32 trigger, int n);

/* Of the at-th of the article's events. The store's wording has read the article's text. */
struct report *report_make(struct store *store, gint64 article_id, const struct article *article, const GPtrArray *events, guint at,
                           const char *digest);

/* Writes the report and the event's mentions; id is set. */
bool report_insert(struct store *store, struct report *report, const struct article *article, const struct event *event,
                   GError **error);

#endif

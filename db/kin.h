/*
 * kin.h - which report is nearest to which: the earlier one of another article that is most like it.
 *
 *   report  --kin_find()-->  its nearest, and the later ones that it is nearer to than what they had
 *
 * Shape      Only reports of one class of acts, of days that may be the same, are compared (likeness.h). Who is near whom depends
 *            on nothing but the reports and on what people said of them ('apart'), so that it is the same in any order.
 * Errors     ERROR_SYSTEM: of the database.
 */
#ifndef DB_KIN_H
#define DB_KIN_H

#include "report.h"

/* A later report and how like it is to the one that was asked about. */
struct kin {
    struct report *report;
    double likeness;
};

/* An array of struct kin that owns its reports. */
GArray *kin_new(void);

/* Sets the report's nearest and likeness, but writes nothing. later (of kin_new(), may be NULL) gets those to be pointed here. */
bool kin_find(struct store *store, struct report *report, GArray *later, GError **error);

/* Writes the two. */
bool kin_point(struct store *store, const struct report *report, GError **error);

/* How like two reports are, of whatever articles. */
double kin_likeness(const struct report *a, const struct report *b);

/* Whether people keep the report of that uid apart. */
bool kin_is_apart(struct store *store, const char *uid);

#endif

/*
 * dating.h - how dates are written: in which order, and with which months' names.
 *
 *   26 March 2018  --dating_text()-->  "26 Mar 2018", "Mar 26, 2018", "2018-03-26", "26.3.2018"
 *
 * Shape   a NULL dating writes "26 Mar 2018". Months' names of the languages of
 *         phrases.h are ours, of others the C library's, from a locale that is installed; no
 *         locale of the process is touched.
 */
#ifndef TIMELINE_DATING_H
#define TIMELINE_DATING_H

#include "../db/date.h"
#include "../db/owned.h"

#include <glib.h>

struct dating;

/* format: one of STYLE_NAMES (db/style.h), NULL for day-month; language: "de", "fr", "pt_BR", NULL for English. ERROR_USAGE. */
struct dating *dating_new(const char *format, const char *language, GError **error);

/* Whether months are named in English because nobody knows the language: no locale of it is installed. */
bool dating_lacks_language(const struct dating *dating);

/* BCP 47, for files that name their language: "en", "pt-BR". */
const char *dating_language(const struct dating *dating);

/* A date, or a span of two: "15-26 Nov 2014" (with an en dash). The caller frees it. */
char *dating_text(const struct dating *dating, struct date date, struct date until);

/* "Jan" to "Dec", in short. */
const char *dating_month(const struct dating *dating, int month);
void dating_free(struct dating *dating);
OWNED_DEFINE(dating)

#endif

/*
 * language.h - the languages that dates are found in, and which one a text is in.
 *
 *   "Am Freitag teilte die Regierung mit ..."  --language_of()-->  "de"
 *
 * Method  the language whose commonest words (category "common" of its table) are the most
 *         among the text's first; English where no language has more.
 */
#ifndef INGEST_DATES_LANGUAGE_H
#define INGEST_DATES_LANGUAGE_H

#include <glib.h>
#include <stdbool.h>

/* The languages by number, NULL behind the last. */
const char *language_at(size_t i);

bool language_known(const char *language);

/* "en, de, fr ..." for people. */
const char *language_list(void);

/* NULL on an error of a table. directory: --lexicon, may be NULL. */
const char *language_of(const char *text, size_t length, const char *directory, GError **error);

#endif

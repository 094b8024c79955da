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

#include "timex.h"

#include <glib.h>
#include <stdbool.h>

/* The languages by number, NULL behind the last. */
const char *language_at(size_t i);

bool language_known(const char *language);

/* "en, de, fr ..." for people. */
const char *language_list(void);

/* The finders of all languages, each made when a text first wants it (at once where directory has rows of its own for them). */
struct languages;

struct languages *languages_new(const char *directory, GError **error);
void languages_free(struct languages *languages);
OWNED_DEFINE(languages)

/* A text's language: what its source tells ("de", "fr-CA"; may be NULL) where it is known, else by its commonest words. */
const char *languages_choose(struct languages *languages, const char *told, const char *text, size_t length);

struct timex_finder *languages_finder(struct languages *languages, const char *language);

/* NULL on an error of a table. directory: --lexicon, may be NULL. */
const char *language_of(const char *text, size_t length, const char *directory, GError **error);

#endif

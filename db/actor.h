/*
 * actor.h - actor codes and their names (event guide, section 5).
 *
 *   "RUS" --actor_name()--> "Russia"
 *
 * Shape      a code is ISO 3166-1 alpha-3 (RUS), an organisation's capitals (NATO)
 *            or a lower-case name with hyphens (hamas). db/actors.tsv names the
 *            known ones; a code that is not in it names itself: al-shams-brigade
 *            is "Al-Shams Brigade"-like, its hyphens turned to spaces.
 * Ownership  names and codes returned live for ever; codes are interned.
 */
#ifndef DB_ACTOR_H
#define DB_ACTOR_H

#include <glib.h>
#include <stdbool.h>

/* Short English name for a label. */
const char *actor_name(const char *code);

/* The name as it stands in a sentence: "the United States", "the UN", "France". */
const char *actor_in_words(const char *code);

/* What stands before what is its own: "Egypt's", "the US" (ministry). */
const char *actor_owner(const char *code);

/* "the US" for "the United States", as a name stands in a sentence; NULL for one that has no letters. */
const char *actor_in_letters(const char *words);

/* Whether the name is of several: "Palestinians", "Kurds", "Iraqi insurgents". */
bool actor_is_many(const char *code);

/* Lower-case words by which texts call it: those of its name, nationality, capital. */
const char *actor_words(const char *code);

/* state, organisation, group, party, company, person; "" when unknown. */
const char *actor_kind(const char *code);

/* Whether the code is of one of the three forms above. */
bool actor_is_code(const char *code);

/* g_intern_string(), which is asked most of what it has made itself. */
const char *actor_intern(const char *code);

/* How many codes the table holds, and the i-th one. */
size_t actor_count(void);
const char *actor_code(size_t i);

#endif

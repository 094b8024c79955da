/*
 * lemma.h - the base form of a word from its tag: expelled -> expel, embassies -> embassy.
 *
 * Method  irregular forms from irregular.tsv; else the endings -s, -ed, -ing, -er, -est are taken off and,
 *         of the possible stems, the one is chosen that the training data or the table
 *         knows as a base form; if none is known, the rules of English spelling decide.
 */
#ifndef INGEST_ENGLISH_LEMMA_H
#define INGEST_ENGLISH_LEMMA_H

#include "network.h"

struct lemmatiser;

struct lemmatiser *lemmatiser_new(const struct network *network, GError **error);
void lemmatiser_free(struct lemmatiser *lemmatiser);
OWNED_DEFINE(lemmatiser)

/* word: lower case, at most 63 bytes. The lemma: the word itself, one of the table's, or what is written into the room. */
const char *lemmatiser_find(const struct lemmatiser *lemmatiser, const char *word, guint8 upos, guint8 xpos, char room[64]);

/* Calls found with every lemma that the word, of at most 63 bytes, can have under any tag. */
void lemmatiser_find_all(const struct lemmatiser *lemmatiser, const char *word, void (*found)(const char *lemma, void *user),
                         void *user);

#endif

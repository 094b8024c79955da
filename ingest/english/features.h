/*
 * features.h - what the models see of a word: keys for its form, affixes and shape.
 *
 *   "Lavrov"  --features_keys()-->  word lavrov, prefixes la and lav, suffixes ov, rov and vrov, shape Xxx, cased Lavrov
 *
 * Shape   one 64-bit key a kind; the model's table turns keys into rows of its
 *         embeddings. A key is a hash of kind and text; two texts with one key are
 *         unlikely in the extreme (2^-64 a pair) and harmless.
 * Source  Straka & Strakova (2017), UDPipe 2's suffix and shape features, cut down.
 */
#ifndef INGEST_ENGLISH_FEATURES_H
#define INGEST_ENGLISH_FEATURES_H

#include <glib.h>

enum feature {
    FEATURE_WORD, /* in lower case, digits as 0 */
    FEATURE_PREFIX3,
    FEATURE_SUFFIX2,
    FEATURE_SUFFIX3,
    FEATURE_SHAPE,
    FEATURE_SUFFIX4,
    FEATURE_PREFIX2,
    FEATURE_CASED, /* as it is written */
    FEATURES
};

/* Keys that all the others follow from; neither is 0. */
struct look {
    guint64 cased, shape;
};

/* first: whether the word begins its sentence, which is no news about its capital. */
struct look features_look(const char *text, size_t length, gboolean first);

/* All of them. look: features_look()'s of the word. */
void features_keys(const char *text, size_t length, struct look look, guint64 keys[FEATURES]);

/* The key of a whole string of some kind: lemmas, for instance. */
guint64 features_hash(guint kind, const char *text, size_t length);

#endif

/*
 * network.h - runs the trained networks on one sentence: tags, then heads and relations.
 *
 *   tokens  --network_tag()-->  joint tags  --network_parse()-->  heads, relations
 *
 * Shape      the encoder of tests/train/train.c in integers: activations are bytes, weights 8-bit
 *            with a scale a row, sums 32-bit, the parser's hidden layer 16-bit, so that every
 *            machine gets the same bits. What is in floats is added in a fixed order. Blocks of
 *            weights that are all zero cost nothing: the trainer leaves three in five.
 * Ownership  a network holds scratch memory for the longest sentence and what it made of the
 *            words met last, 9 MB; one network per thread. The model must outlive it.
 * Source     see tests/train/train.c.
 */
#ifndef INGEST_ENGLISH_NETWORK_H
#define INGEST_ENGLISH_NETWORK_H

#include "english.h"
#include "model.h"

#include <math.h>
#include <stdlib.h>

enum { NETWORK_WIDTH = 80, NETWORK_LAYERS = 6, NETWORK_TAG_LAYER = 3, NETWORK_TOKENS_MAX = 500 };
enum { NETWORK_KEPT = 12 }; /* blocks of each SPAN inputs (four by eight rows) that the trainer leaves */
enum { NETWORK_SPAN = NETWORK_WIDTH }; /* inputs of one word */
#define NETWORK_ACTIVATION_SCALE 16.0f
#define NETWORK_DILATIONS                                                                                                          \
    {                                                                                                                              \
        1, 1, 2, 1, 2, 4                                                                                                           \
    }

/*
 * What no lane's sum of a row's inputs of one word goes beyond: before gain and offset the word is at most sqrt(NETWORK_WIDTH) long,
 * so that the bound of Cauchy and Schwarz holds for what the weights make of it. The lane is that of inputs `half` and half + 1 of
 * each four.
 */
static inline double network_most(const gint8 *row, const float *gain, const float *offset, guint half)
{
    double squares = 0, shift = 0;

    for (guint k = 0; k < NETWORK_SPAN; k++)
        if ((k & 2) == half) {
            squares += pow((double)row[k] * (double)gain[k], 2);
            shift += abs(row[k]) * (fabs((double)offset[k]) * NETWORK_ACTIVATION_SCALE + 1);
        }
    return NETWORK_ACTIVATION_SCALE * sqrt(NETWORK_WIDTH * squares) + shift;
}

/* Whether no lane's sum of a layer's row, which has three words, reaches `end`. */
static inline bool network_fits_layer(const gint8 *row, const float *gain, const float *offset, int end)
{
    for (guint half = 0; half < 4; half += 2) {
        double most = 0;
        for (guint i = 0; i < 3 * NETWORK_SPAN; i += NETWORK_SPAN)
            most += network_most(row + i, gain, offset, half);
        if (!(most < end)) /* what is no number fits nowhere */
            return false;
    }
    return true;
}

/* Whether no word's share of a row of the first layer reaches `end`. */
static inline bool network_fits_words(const gint8 *row, const float *gain, const float *offset, int end)
{
    for (guint i = 0; i < 3 * NETWORK_SPAN; i += NETWORK_SPAN)
        if (!(network_most(row + i, gain, offset, 0) + network_most(row + i, gain, offset, 2) < end))
            return false;
    return true;
}

struct network;

struct network *network_new(const struct model *model, GError **error);
void network_free(struct network *network);
OWNED_DEFINE(network)

/* One sentence of the text; n at most NETWORK_TOKENS_MAX. Writes a UPOS and XPOS a token. */
void network_tag(struct network *network, const char *text, const struct token *tokens, guint n, guint8 *upos, guint8 *xpos);

/* Tells what sentence network_tag() has next, so that its words come from memory while network_parse() is at the one before it. */
void network_expect(struct network *network, const char *text, const struct token *tokens, guint n);

/* The heads (-1 for roots) and relations of the sentence that network_tag() has just tagged. Always a tree. */
void network_parse(struct network *network, gint16 *heads, guint8 *relations);

/* For tests: computes as if no machine had vectors of more bits (128, 256, 512). The same comes out. */
void network_limit_bits(int bits);

/* Whether the training data has the word as a base form. */
gboolean network_is_lemma(const struct network *network, const char *word, size_t length, gboolean verb);

#endif

/*
 * cues.h - the words of ingest/cues.tsv, which may change an act's status, and how they are found in a sentence.
 *
 *   "ruled out", "came to nothing", "is out of the question"  --cues_governor(token)-->  denied, denied when negated, prepositions
 *
 * Shape      a cue is a word, or a verb with its particle or a phrase, of one kind; the table's
 *            first lines say what each kind is asked for.
 * Ownership  cues belong to the table, and live as long as it does.
 * Errors     ERROR_INPUT "cues.tsv:LINE: ..." for a row that cannot be read.
 */
#ifndef INGEST_CUES_H
#define INGEST_CUES_H

#include "tree.h"

#include "../db/event.h"

#include <glib.h>

enum kind {
    KIND_GOVERNOR,
    KIND_MODAL,
    KIND_NEGATION,
    KIND_FOCUS,
    KIND_CONJUNCTION,
    KIND_ADVERB,
    KIND_ATTRIBUTE,
    KIND_QUESTION,
    KIND_AHEAD,
    KIND_SMALL,
    KIND_PURPOSE,
    KIND_DOING,
    KIND_UTTERANCE,
    KIND_ANSWER,
    KIND_FULFIL,
    KIND_UNDONE,
    KIND_TRACE,
    KIND_AIM,
    KIND_STANDING,
    KIND_TEXT,
    KIND_ENACT,
    KIND_DISPUTE,
    KIND_FACTIVE,
    KIND_FICTION,
    KIND_GATHERING,
    KIND_SCHEDULED,
    KIND_BALLOT,
    KIND_HINDRANCE,
    KIND_HAPPENING,
    KIND_ATTAINING,
    KIND_VIOLENCE,
    KIND_INVOLVING,
    KINDS
};

enum effect {
    EFFECT_OCCURRED = EVENT_OCCURRED,
    EFFECT_PLANNED = EVENT_PLANNED,
    EFFECT_PROPOSED = EVENT_PROPOSED,
    EFFECT_DENIED = EVENT_DENIED,
    EFFECT_ALLEGED,
    EFFECT_AWAITED,
    EFFECT_FACT,
    EFFECT_NONE
};

struct cue {
    enum effect effect, negated;
    char **prepositions;
};

struct cues;

struct cues *cues_new(const char *directory, GError **error);
void cues_free(struct cues *cues);
OWNED_DEFINE(cues)

/* The cue of a token's lemma, of its form ("proposed" as an attribute), of a verb with its particle or phrase first; NULL if none. */
const struct cue *cues_find(const struct cues *cues, enum kind kind, const struct tree *tree, int token);
const struct cue *cues_find_form(const struct cues *cues, enum kind kind, const struct tree *tree, int token);
const struct cue *cues_find_verb(const struct cues *cues, enum kind kind, const struct tree *tree, int token);

/* What a token does to the acts below it, as a verb, a noun, an adjective, or a phrase that says how things stand. */
const struct cue *cues_governor(const struct cues *cues, const struct tree *tree, int token);

#endif

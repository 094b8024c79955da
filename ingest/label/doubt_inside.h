/*
 * doubt_inside.h - what the files behind doubt.h share: the words that a label tells, and the checks of one file that others ask.
 *
 *   doubt.c          the table of checks, and those of the words themselves
 *   doubt_content.c  checks of what was said
 *   doubt_cut.c      where a label is cut short
 */
#ifndef INGEST_LABEL_DOUBT_INSIDE_H
#define INGEST_LABEL_DOUBT_INSIDE_H

#include "parts.h"

/* The tokens of a label in the order in which they are told, without marks. */
struct told {
    const struct label *label;
    const struct tree *tree;
    GArray *tokens; /* int */
    bool named; /* an actor's name stands before them */
};

static inline int at(const struct told *told, guint i)
{
    return i < told->tokens->len ? g_array_index(told->tokens, int, i) : -1;
}

static inline int last(const struct told *told)
{
    return told->tokens->len ? at(told, told->tokens->len - 1) : -1;
}

/* The words that a label tells; the caller unrefs its tokens. */
struct told doubt_told(const struct label *label);

/* Whether the label tells the pronoun as it is, and no name for it. */
bool doubt_is_told_itself(const struct told *told, int token);

/* "Has it left?": whether the sentence asks; its verb may stand first. */
bool doubt_is_question(const struct told *told);

/* "(the raid,) which he said was lawful": what is told behind the verb instead. */
bool doubt_has_moved(const struct told *told);

/* "the role voters (will play)": behind the last word the text has the verb of which it is the subject. */
bool doubt_ends_in_subject(const struct told *told);

/* Verbs of which one has to know what was said. */
bool doubt_is_saying(const struct tree *tree, int token);

/* "The envoy told reporters", "says blame": behind a verb of saying nothing is kept but its hearers, the time and the place. */
bool doubt_says_nothing(const struct told *told);

/* "told the summit: According to notes", "said: Has created": what was said has no verb, or its verb no subject. */
bool doubt_content_is_torn(const struct told *told);

/* "tells the (BBC): It is late": an article that has lost its noun. */
bool doubt_lost_content(const struct told *told);

/* "said: After conducting a review": a clause or phrase before the one that was said, which is left out. */
bool doubt_content_is_opening(const struct told *told);

/* "said: They will hurt it", of an act whose actors a plain line would name: nobody knows who will. */
bool doubt_content_is_of_nobody(const struct told *told);

/* "warned could fall": an auxiliary behind a verb of saying, whose own subject is lost. */
bool doubt_content_lost_subject(const struct told *told);

/* "claimed the accession (to the pact would harm it)": what looks like an object is the subject of what was claimed. */
bool doubt_ends_in_its_subject(const struct told *told);

#endif

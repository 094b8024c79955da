/*
 * doubt_inside.h - what the files behind doubt.h share: the words that a label tells, and the checks of one file that others ask.
 *
 *   doubt.c          the table of checks, and those of what the words between have lost
 *   doubt_opening.c  checks of how a label begins, and of whom
 *   doubt_end.c      checks of its last words
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

/* The checks of a file: whether one of them holds. */
bool doubt_of_opening(const struct told *told);
bool doubt_of_end(const struct told *told);
bool doubt_of_content(const struct told *told);

/* "WHO", "US" */
bool doubt_is_acronym(const struct tree *tree, int token);

/* "agreed to form an alliance": verbs of which one has to know what is to be done. */
bool doubt_has_aim(const struct tree *tree, int verb);

#endif

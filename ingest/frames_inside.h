/*
 * frames_inside.h - what the frames' table (frames.c) and their fit to a tree (frames_fit.c) share.
 */
#ifndef INGEST_FRAMES_INSIDE_H
#define INGEST_FRAMES_INSIDE_H

#include "frames.h"

#define NAME "@name" /* a class of its own: every proper noun */

enum role {
    ROLE_WORD,
    ROLE_SUBJ,
    ROLE_OBJ,
    ROLE_IOBJ,
    ROLE_MOD,
    ROLE_POSS,
    ROLE_COMP,
    ROLE_INF,
    ROLE_NOT,
    ROLE_OBJMOD,
    ROLE_SUBJMOD,
    ROLE_PRED,
    ROLE_QUERY,
    ROLE_WITHIN,
    ROLE_ANY
};

/* "war|peace" */
struct wanted {
    char **words;
    bool any; /* "*" or NAME is among them */
    GArray *numbers; /* of the words and an end, in frames.c; NULL before a condition that the sentence must meet asks for them */
};

struct condition {
    const char *role;
    enum role kind;
    bool negated;
    bool preposition; /* the role is a word that the sentence must have */
    struct wanted *wanted; /* which other conditions share */
};

struct row {
    guint weight; /* how much the conditions ask for */
    guint place; /* in the table */
    char pos; /* v, n or a */
    guint n;
    struct condition condition[FRAME_CONDITIONS];
    struct frame frame;
};

/* What a row's name of a role asks for: "obj"; ROLE_WORD for a word, "against". */
enum role frames_role_of(const char *name);

/* Whether all conditions of a row hold; then the match tells by which tokens. */
bool frames_row_fits(const struct frames *frames, const struct row *row, const struct tree *tree, int token,
                     const struct tree_arguments *arguments, struct frame_match *match);

#endif

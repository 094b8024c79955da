/*
 * parts.h - the words of a sentence that a label takes, each for one of its parts.
 *
 *   "On Friday the army, angered by ..., shelled Goma"  --parts_take()-->  subject: "the army", predicate: "shelled Goma"
 *
 * Shape      a word is taken with the dependents that it needs (needs.h); those that it can do without are noted, to be added while
 *            there is room. A part is told in the order of the text, without quotation marks, asides and dates.
 * Ownership  the label's arrays are its maker's; strings are the caller's.
 */
#ifndef INGEST_LABEL_PARTS_H
#define INGEST_LABEL_PARTS_H

#include "../../db/event.h"
#include "../tree.h"

enum { DEPTH_MOST = 5 }; /* clauses and phrases inside each other that a label can hold */

/* A label is put together from these, whatever their order in the sentence was. */
enum part { PART_NONE, PART_MOVED, PART_SUBJECT, PART_PREDICATE, PART_CONTENT };

/* What was last told of a label's words, as long as they are the same. */
struct measure {
    GArray *part;
    char *line; /* NULL where it is known to be too long without */
    bool is_short;
    bool was_long; /* whether other words were once, so that something was left out */
};

struct label {
    const struct tree *tree;
    const bool *in_timex; /* one a token */
    const guint8 *least; /* one a token: the characters that it adds to the label at least (fit.h) */
    enum event_status status;
    long most; /* characters of the label */
    int act; /* its word, which no label leaves out */
    const char *name; /* words for the actor where the clause has no subject of its own, or NULL */
    bool many; /* the name is of several: "Kurds" */
    bool land; /* the name is the actor's own, no person's */
    bool home; /* the name is of the state where it happened */
    bool acts; /* the name is of who does the act */
    bool lax; /* a pronoun may undergo it that nobody knows a name for */
    bool plain; /* a plain line would tell who did it to whom */
    bool curt; /* the speaker in few words, for the sake of what he said */
    bool terse; /* without articles, as a headline is, for the sake of a phrase */
    const char *brief; /* a name for him that takes the place of all of them, or NULL */
    const char **code, **called, **person; /* summary_names, or NULL */
    int clause; /* the verb that tells the act, or the noun that names it */
    struct tree_arguments arguments;
    GArray *part; /* enum part, one a token */
    struct measure *measure;
    GArray *whole; /* part, before anything was left out for want of room; NULL where nothing was */
    int told; /* words besides the subject's, when it was tried last */
    GArray *shown; /* part, as it was tried last; NULL before */
    bool cramped; /* other words were too long then, of a label that may be shown */
    bool lacks; /* phrases were left out then */
    const GPtrArray *shorter; /* summary_names */
    bool abridged; /* in shorter names and words where there is no room for those of the text */
    guint8 *room; /* one a token: the word could make room (spare.h); or NULL */
    const guint8 *spare; /* room, while such words wait until the others are told; or NULL */
    GArray *optional; /* int: heads of phrases that a label can do without, the first to be dropped last */
};

static inline enum part *parts_of(const struct label *label, int token)
{
    return &g_array_index(label->part, enum part, token);
}

static inline bool parts_in_timex(const struct label *label, int token)
{
    return label->in_timex[token];
}

static inline bool parts_is_spare(const struct label *label, int token)
{
    return label->spare && label->spare[token];
}

/* "earlier (this week)", "late (on Monday)": a word that tells only with the date when it was. */
bool parts_beside_timex(const struct label *label, int token);

/* "will step down (after 30 years) in power": what the years were spent in says the contrary without them. */
bool parts_is_spent(const struct label *label, int phrase);

/* Most words are none by their first letter. */
bool parts_is_quote_sign(const struct tree *tree, int token);
static inline bool parts_is_quote_mark(const struct tree *tree, int token)
{
    return !g_ascii_isalnum(tree->document->text[tree->tokens[token].start]) && parts_is_quote_sign(tree, token);
}

/* A dash; or what stands for one where it is written apart, "-" and "_". */
bool parts_is_dash(const struct tree *tree, int token);
bool parts_is_any_dash(const struct tree *tree, int token);

/* The first token from there on that is no quotation mark; how many tokens the tree has if there is none. */
int parts_behind_marks(const struct tree *tree, int token);

/* Takes a word with the dependents that it needs; notes those that it may have. depth: the deeper, the fewer of them. */
void parts_take(struct label *label, int token, enum part part, int depth);
void parts_drop(struct label *label, int token);

/* "(the bloc,) whose leaders met" -> "the bloc's": whose the clause's subject is, in a few words; NULL where it needs more. */
char *parts_owner(const struct label *label, int whose);

/* Words written together stay together: "self-declared". */
void parts_glue(struct label *label);

/* Small words that tie what was kept on both sides of something left out: "the party (...) and the union"; "do so". */
void parts_mend(struct label *label);

/* Whether a word of a part is among those that it tells: no mark that hangs loose, no preposition that has lost its phrase. */
bool parts_is_told(const struct label *label, int token);

/* Whether words are told apart from the verb: "said: ...". */
bool parts_has_content(const struct label *label);

/* "(35) editors (and writers)": a number that may be of both goes where the second is not told. */
void parts_drop_counts(struct label *label);

char *parts_join(const struct label *label, enum part part);

#endif

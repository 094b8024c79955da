/*
 * frames.h - which words name which act, and which of their dependents are its source and target.
 *
 *   "ordered the expulsion of 35 officers"  --frames_match(expulsion)-->  expel, source by|poss, target of
 *
 * Shape      ingest/frames.tsv: pattern, part of speech, action, source, target, note.
 *            A pattern is the head's lemma and conditions on its dependents:
 *              expel obj:@diplomat          the object's lemma is in class diplomat
 *              break off:off obj:relation   particle and object
 *              test mod:nuclear|missile     a modifier of a noun
 *            A condition is ROLE:WORD|WORD, WORD a lemma or a @class of
 *            ingest/classes.tsv (@name: any proper noun); !ROLE:WORD must not hold, ROLE:* is any word.
 *            Roles: subj obj iobj mod poss comp (an infinitive or clause), inf (with "to"), not (as inf, negated), objmod (a modifier
 *            of the object), subjmod (of the subject), pred (what is said of the object: "called it a crime"), query (a clause
 *            that asks: "whether", "how long"), within (any word below), any, or a preposition or particle; names count like
 *            other words. Source and target list roles in order of preference, comma between; + takes both.
 *            Action "-" says that these words name no event. The frame that asks for most wins
 *            (three for words, one for a "*" or a "!"), then the later row.
 * Errors     ERROR_INPUT "frames.tsv:LINE: ..." for a row that cannot be read.
 */
#ifndef INGEST_FRAMES_H
#define INGEST_FRAMES_H

#include "tree.h"

#include <glib.h>

#define FRAME_ROLES 12
#define FRAME_CONDITIONS 4

struct frame_roles {
    const char *role[FRAME_ROLES]; /* interned, NULL-terminated; "+" before a role that is taken besides the one before */
};

struct frame {
    const char *pattern; /* as in the table, for explain */
    int action; /* -1: names no event */
    struct frame_roles source, target;
    bool weak; /* a noun that is an event only under a supporting verb or with a date of its own */
    bool alone; /* what is done with nobody: "joined the treaty" */
    bool ahead; /* what is set for later: "called a meeting" */
    bool echo; /* "followed suit": the act that was told before; its action is that one's */
    bool open; /* a vote and the like: its outcome is open, so that planning it is only proposing it */
};

struct frame_match {
    const struct frame *frame;
    int token;
    int matched[FRAME_CONDITIONS]; /* the dependents that fulfilled conditions, -1 after the last */
    bool own[FRAME_CONDITIONS]; /* those asked for by a word: they name no event of their own */
};

struct frames;

struct frames *frames_new(const char *directory, GError **error);
void frames_free(struct frames *frames);
OWNED_DEFINE(frames)

/* Whether any frame starts with that lemma: a possible trigger. */
bool frames_has(const struct frames *frames, const char *lemma);

/*
 * Adds the numbers (guint) of what conditions can ask of a lemma: itself, if any frame has it, and the classes that it is in
 * ("@diplomat"); each once. Returns frames_has().
 */
bool frames_add_words(const struct frames *frames, const char *lemma, GArray *words);

/* Below how much those numbers are. */
guint frames_words(const struct frames *frames);

/* Whether frames_match() can find anything in a sentence of such words. present: of frames_words(), true for those. */
bool frames_possible(const struct frames *frames, const guint *words, guint n, const bool *present);

/* Whether some frame starts with the token's lemma in its part of speech. */
bool frames_name(const struct frames *frames, const struct tree *tree, int token);

/*
 * arguments: the token's, or NULL, to find them only where a frame may fit. present: as for frames_possible(); frames that ask for
 * other words than the sentence has are left out at once.
 */
bool frames_match(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                  const bool *present, struct frame_match *match);

/* Whether a lemma is in a class of ingest/classes.tsv. */
bool frames_in_class(const struct frames *frames, const char *lemma, const char *class_name);

/* The first dependent of a token behind `after` (-1 at the start) that fills a role, or -1. */
int frames_role(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                const char *role, int after);

#endif

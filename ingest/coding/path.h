/*
 * path.h - by which words the actors of one side of an act were found: text for explain, fields for the rules that ask.
 *
 *   subj "the ministry" (an office named before)   path_add(): a phrase in a role of the frame
 *   the land of the article                        path_guess(), path_say(): no phrase at all
 *
 * Ownership  a path copies what it is told, but for the role: that one is the frame's, or a constant.
 */
#ifndef INGEST_CODING_PATH_H
#define INGEST_CODING_PATH_H

#include "../cast.h"

struct path {
    GString *text;
    const char *role; /* of its first phrase; NULL where it has none */
    unsigned ways; /* of all its actors, a set of 1 << enum cast_way */
    int last; /* the way of the last; -1 where words were added behind it */
    int pronoun; /* the token of the first phrase that is one; -1 if none */
};

/* How much a path held, for path_back(). */
struct path_mark {
    gsize length;
    unsigned ways;
    int last;
};

struct path *path_new(void);
void path_free(struct path *path);
OWNED_DEFINE(path)

/* Behind what it says: the actors of a phrase ("by", its trail); a name that no table has ("obj", "by name"); other words. */
void path_add(struct path *path, const char *role, const struct cast_trail *trail);
void path_add_name(struct path *path, const char *role, const char *what);
void path_append(struct path *path, const char *words);

/* In place of what it says. */
void path_clear(struct path *path);
void path_say(struct path *path, const char *words);
void path_guess(struct path *path, enum cast_way way);
void path_copy(struct path *path, const struct path *from);

struct path_mark path_mark(const struct path *path);
void path_back(struct path *path, struct path_mark mark);

/* Whether its first phrase stands in that role; in one of the list. */
bool path_is_of(const struct path *path, const char *role);
bool path_is_of_any(const struct path *path, const char *const *roles);
/* Whether that is the subject, the act's own or its supporting verb's. */
bool path_is_of_subject(const struct path *path);
/* Whether an actor was found in that way; the last one; all by a guess without words. */
bool path_has(const struct path *path, enum cast_way way);
bool path_ends(const struct path *path, enum cast_way way);
bool path_is_guess(const struct path *path, enum cast_way way);
bool path_equal(const struct path *a, const struct path *b);

/* The role of an actor found at the supporting verb. */
#define PATH_SUBJECT_OF_SUPPORT "subject of its verb"

#endif
